"""What stands behind labels of decisions: what was decided, and what only goes with it."""

from __future__ import annotations

import pytest

from tests.loaders.parsing.test_decisions_completed import read, texts
from tests.loaders.parsing.test_items import items


@pytest.mark.parametrize(
    "more",
    [
        "Bo Lind undrade över kostnaden. Siri svarade att den ryms i budgeten.",
        "Motivering: Målgruppen är liten.",
        "Skälet är att målgruppen är liten.",
        "Skäl: målgruppen är liten.",
        "Siri Ek berättade om målgruppen.",
    ],
)
def test_what_is_said_behind_a_decision_is_none(more: str) -> None:
    assert texts(f"Beslut: Insatsen förlängs. {more}") == ["Insatsen förlängs"]


@pytest.mark.parametrize(
    "more", ["Förbundschefen svarar revisorerna senast den 1 december.", "Siri Ek meddelar sökanden."]
)
def test_what_is_to_be_said_is_decided(more: str) -> None:
    assert texts(f"Beslut: Insatsen förlängs. {more}") == ["Insatsen förlängs", more.rstrip(".")]


@pytest.mark.parametrize(
    "text",
    [
        "Beslut: Inget beslut fattas. Frågan tas upp i höst.",
        "Beslut: Mötet öppnas av ordföranden.",
        "Följande delegationsbeslut redovisas:\n- Nr 4 En assistent anställs",
    ],
)
def test_what_stands_for_no_decision(text: str) -> None:
    assert texts(text) == []


def test_an_election_told_with_the_opening_is_one() -> None:
    assert len(texts("Siri Ek öppnar mötet och Bo Lind väljs att justera.")) == 1


@pytest.mark.parametrize(
    "proposal",
    ["Förslag till beslut: att fastställa rapporten", "Samordnarens förslag till beslut\nRapporten fastställs"],
)
@pytest.mark.parametrize("label", ["STYRELSEN BESLUTAR", "Beslut"])
def test_what_is_decided_behind_a_proposal_without_a_stop(proposal: str, label: str) -> None:
    found = read(f"{proposal}\n{label}\ni enlighet med förslaget.")[0]
    assert [(one.text, one.type, one.formal) for one in found] == [("i enlighet med förslaget", "godkänna", True)]


def test_clauses_on_lines_of_their_own_behind_a_label_without_a_colon() -> None:
    assert texts("BESLUT att förlänga insatsen\natt avsätta 200 000 kr") == ["förlänga insatsen", "avsätta 200 000 kr"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Styrelsen instämmer i AU:s bedömning.", "godkänna"),
        ("Tacka nej till erbjudandet.", "avslå"),
        ("Förbundet representeras av Bo Lind.", "välja"),
    ],
)
def test_the_type_of_what_is_decided(text: str, kind: str) -> None:
    (found,) = read(f"Beslut: {text}")[0]
    assert found.type == kind


def test_a_title_ends_before_the_day() -> None:
    assert items("§ 1 Öppnande\nTack.\n\n§ 2 Nästa möte: 14 september kl 9")[1] == ("2", "Nästa möte", None)


def test_a_proposal_that_wins_is_decided() -> None:
    found = read("Siri föreslog en utbildning. Förslaget vann bifall.")[0]
    assert [(one.text, one.type) for one in found] == [("Förslaget vann bifall", "godkänna")]


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        (
            "Styrelsen beslutar om följande mötesdagar: 5 september, 10 oktober.",
            "följande mötesdagar: 5 september, 10 oktober",
            "godkänna",
        ),
        ("Styrelsen beslutade om förlängning av insatsen.", "förlängning av insatsen", "övrigt"),
        ("Ansökan lämnas utan bifall.", "Ansökan lämnas utan bifall", "avslå"),
        ("Styrelsen lämnar ansökan utan bifall.", "Styrelsen lämnar ansökan utan bifall", "avslå"),
    ],
)
def test_what_sentences_decide(text: str, said: str, kind: str) -> None:
    assert [(one.text, one.type) for one in read(text)[0]] == [(said, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Årsredovisningen godkändes av samtliga medlemmar.",
        "Riktlinjerna antogs 2017 och behöver revideras.",
        "Styrelsen fastställer varje år en budget.",
        "Avtalet förlängdes automatiskt med ett år.",
        "Staten tilldelar förbundet 3 miljoner kr för 2020.",
        "Styrelsen beslutar om budgeten i november.",
    ],
)
def test_what_others_or_habits_or_other_years_decide(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Styrelsen anser att ansökan inte uppfyller kraven och avslår den.", "avslå"),
        ("Styrelsen ställer sig enhälligt bakom förslaget.", "godkänna"),
        ("Styrelsen efterhandsgodkände presidiets beslut.", "godkänna"),
        ("Styrelsen höjer arvodet till 1 200 kr.", "godkänna"),
        ("Styrelsen reserverar 100 000 kr för oförutsedda kostnader.", "bevilja"),
        ("Styrelsen flyttar mötet till den 3 juni.", "övrigt"),
    ],
)
def test_what_an_organ_does_is_decided(text: str, kind: str) -> None:
    assert [(one.text, one.type, one.formal) for one in read(text)[0]] == [(text.rstrip("."), kind, False)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("AU:s förslag är att ansökan avslås.", "ansökan avslås"),
        ("Presidiets förslag: Ansökan avslås.", "Ansökan avslås"),
        ("Rekommendation: Bevilja 300 000 kr.", "Bevilja 300 000 kr"),
    ],
)
def test_what_an_organ_that_prepares_passes_on(text: str, said: str) -> None:
    assert [(one.text, one.type) for one in read(text, organ="arbetsutskott")[0]] == [(said, "föreslå")]
    assert texts(text) == []


def test_money_that_something_gets_is_granted() -> None:
    assert [one.type for one in read("Beslut: Framsteget tillförs 150 tkr.")[0]] == ["bevilja"]


@pytest.mark.parametrize(
    "text", ["Bo Lind justerar tillsammans med ordföranden.", "Bo Lind och ordföranden justerar.", "Bo Lind justerar."]
)
def test_whose_turn_it_is_to_verify_beside_the_chair(text: str) -> None:
    assert [(one.text, one.type) for one in read(text)[0]] == [(text.rstrip("."), "välja")]


@pytest.mark.parametrize(
    "text",
    [
        "Protokollet justeras av Bo Lind.",
        "Bo Lind åtar sig att justera.",
        "Bo Lind ska justera protokollet.",
        "Ordföranden justerar tillsammans med Bo Lind.",
        "Bo Lind vald.",
        "Bo Lind får justera.",
        "Bo Lind föreslås och väljs.",
    ],
)
def test_who_verifies_under_an_item_about_it(text: str) -> None:
    assert [(one.text, one.type) for one in read(text, title="Val av justerare")[0]] == [(text.rstrip("."), "välja")]


@pytest.mark.parametrize(
    "text", ["Bo Lind har justerat protokollet.", "Bo Lind frågade vem som kan justera.", "Bo Lind"]
)
def test_who_does_not(text: str) -> None:
    assert texts(text, title="Val av justerare") == []


def test_several_verify() -> None:
    assert texts("Bo Lind och Siri Ek justerar.") == ["Bo Lind och Siri Ek justerar"]
    assert texts("Protokollet justeras av Bo Lind.", title="Avslutning") == []


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("Frågan hänvisas till presidiet.", True),
        ("Ärendet överlämnas till arbetsutskottet.", True),
        ("Rapporten överlämnas till medlemmarna.", False),
        ("Deltagaren hänvisas till Arbetsförmedlingen.", False),
    ],
)
def test_a_matter_that_goes_to_another_organ(text: str, *, decided: bool) -> None:
    assert bool(texts(text)) is decided
