"""How decisions are marked, told without a verb, in words, and passed on: forms that minutes share across layouts."""

from __future__ import annotations

import pytest

from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.decision_marks import decision_mark
from loaders.parsing.decisions.decisions import decisions
from tests.harness.minutes import meeting, sections_of
from tests.loaders.parsing.test_decisions import decided, texts


@pytest.mark.parametrize("mark", ["=>", "->", "→", "▶", "B:", "✓", "-->"])
def test_a_mark_of_their_own_introduces_decisions(mark: str) -> None:
    found = decided(
        f"Siffrorna gicks igenom. Resultatet blev minus 212 tkr.\n{mark} Styrelsen godkänner årsredovisningen.\n"
        f"Kommunerna söker 1,2 mnkr.\n{mark} Bifall. Utbetalas med 600 000 kr per år."
    )
    assert [(one.text, one.type, one.formal, one.amount_sek) for one in found] == [
        ("Styrelsen godkänner årsredovisningen", "godkänna", True, None),
        ("Bifall", "godkänna", True, None),
        ("Utbetalas med 600 000 kr per år", "bevilja", True, 600_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "→ Boden: ny socialchef sedan augusti\n→ AF: neddragningar under hösten\n→ Regionen bygger om",
        "I: Ekonomin är god.\nD: Alla vill vänta.",
        "- Styrelsen godkänner planen.",
    ],
)
def test_what_marks_other_things_is_no_mark_of_decisions(text: str) -> None:
    assert decision_mark(sections_of(f"§ 1 Ärende\n{text}")) is None


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("en miljon kronor", 1_000_000),
        ("en halv miljon kronor", 500_000),
        ("två och en halv miljoner kronor", 2_500_000),
        ("femtio tusen kronor", 50_000),
        ("sjuhundrafemtiotusen kr", 750_000),
        ("1,2 milj. kronor", 1_200_000),
        ("ett hundra tusen (100 000) kronor", 100_000),
    ],
)
def test_sums_are_read_in_words(text: str, kronor: int) -> None:
    assert [amount.kronor for amount in amounts(f"högst {text} per år")] == [kronor]


@pytest.mark.parametrize("text", ["vända på varje krona", "en krona", "ett tusental personer", "många miljoner"])
def test_ways_of_speaking_are_no_sums(text: str) -> None:
    assert not amounts(text)


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("Beslut enligt föreslagen dagordning.", "enligt föreslagen dagordning", "godkänna"),
        ("Efter diskussion beslutas att bordlägga frågan.", "bordlägga frågan", "övrigt"),
        ("Vidare uppdrogs till kansliet att ta fram en plan.", None, "uppdra"),
        ("Därmed är verksamhetsplanen antagen.", None, "godkänna"),
        ("Dagordningen godkänd.", None, "godkänna"),
        ("Dagordningen är ok.", None, "godkänna"),
        ("Budgeten för 2021 om 5 650 tkr fastställs.", None, "godkänna"),
        ("Informationen antecknas.", None, "notera"),
    ],
)
def test_what_is_decided_in_few_words(text: str, said: str | None, kind: str) -> None:
    (found,) = decided(text)
    assert (found.text, found.type) == (said or text.rstrip("."), kind)


@pytest.mark.parametrize(
    "text",
    [
        "Beslut enligt delegation anmäls.",
        "I september beslutades att bordlägga frågan.",
        "Dagordningen är inte ok.",
        "Planen är ännu inte antagen.",
        "När planen är antagen sprids den.",
        "Samrådet enades om oförändrade insatser.",
        "Mötet förklaras avslutat.",
        "Frågan om hur medlen fastställs diskuterades.",
        "Förslaget antecknas av sekreteraren under mötet.",
    ],
)
def test_what_only_sounds_like_a_decision(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Beslut\n1 att anta planen\n2 att avslå ansökan",
        "Styrelsen beslutar\n1 att anta planen\n2 att avslå ansökan",
        "Styrelsen beslöt\na t t    anta planen, samt\na t t    avslå ansökan",
    ],
)
def test_clauses_behind_bare_numbers_or_spaced_letters(text: str) -> None:
    assert texts(text) == ["anta planen", "avslå ansökan"]


@pytest.mark.parametrize("lead", ["AU föreslår styrelsen besluta", "AU föreslår styrelsen att besluta"])
def test_what_an_organ_that_prepares_passes_on_clause_by_clause(lead: str) -> None:
    found = decided(f"{lead}\natt anta planen,\natt uppdra åt kansliet att sprida den.", "arbetsutskott")
    assert [(one.text, one.type) for one in found] == [
        ("anta planen", "föreslå"),
        ("uppdra åt kansliet att sprida den", "föreslå"),
    ]


def test_a_line_that_begins_with_beslutades_decides_after_a_proposal() -> None:
    text = "Chefens förslag:\natt förlänga avtalet med kommunen om lokaler och it-stöd till nästa år.\nBeslutades i enlighet med förslaget."
    assert texts(text) == ["i enlighet med förslaget"]


@pytest.mark.parametrize(
    "text",
    [
        "Styrelsen beslutar följande: Rapporten godkänns. Rapporten skickas till medlemmarna.",
        "Styrelsen fattade följande beslut:\nRapporten godkänns.\nRapporten skickas till medlemmarna.",
        "Beslut: a) Rapporten godkänns, b) Rapporten skickas till medlemmarna.",
        "Besl: Rapporten godkänns. Rapporten skickas till medlemmarna.",
        "Beslut: Rapporten godkänns. Rapporten skickas till medlemmarna.\nParagrafen justeras omedelbart.\n_______",
    ],
)
def test_each_sentence_or_letter_of_an_announced_list_is_a_decision(text: str) -> None:
    found = decided(text)
    assert [(one.text, one.formal) for one in found] == [
        ("Rapporten godkänns", True),
        ("Rapporten skickas till medlemmarna", True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Styrelsen fattade beslut om att avslå ansökan.", ["avslå ansökan"]),
        ("Styrelsen beslutar om återremiss.", ["återremiss"]),
        ("Styrelsen beslutar dels anta planen, dels avslå ansökan.", ["anta planen", "avslå ansökan"]),
        (
            "Styrelsen beslöt att lägga det till handlingarna och att överskottet, 417 000 kr, förs över.",
            ["lägga det till handlingarna", "överskottet, 417 000 kr, förs över"],
        ),
        ("Beslut: Ansökan avslås.\tAnsvarig: Siri Ek", ["Ansökan avslås"]),
        ("Ordförandens förslag: Planen antas.\nStyrelsen bifaller förslaget.", ["Styrelsen bifaller förslaget"]),
        ("Förslag: Styrelsen antar planen. Beslut: Enligt förslag.", ["Enligt förslag"]),
        ("Förslag: 12/2 och 16/4.\nStyrelsen beslutar enligt förslag.", ["enligt förslag"]),
        ("Det bestämdes att alla åker till konferensen.", ["Det bestämdes att alla åker till konferensen"]),
        ("Beslut: Se § 14.", []),
        ("Styrelsen beslutar inte i ärendet.", []),
        ("Styrelsen fattade beslut om budget.", []),
        ("Förslag: Planen antas. Styrelsen uppdrar åt kansliet att sprida den.", []),
        ("Beslut: Planen antas.\nSiri Ek anmäler reservation.", ["Planen antas"]),
        (
            "Styrelsen beslutar att informera om att medel finns och att ansökan ska lämnas i mars.",
            ["informera om att medel finns och att ansökan ska lämnas i mars"],
        ),
    ],
)
def test_what_a_sentence_decides(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ansökan bifalles.", "godkänna"),
        ("Rapporten togs till handlingarna.", "lägga till handlingarna"),
        ("Inga synpunkter på protokollet, som läggs till handlingarna.", "lägga till handlingarna"),
        ("Styrelsen är enig om att bevilja medel.", "bevilja"),
        ("Styrelsen väljer att avvakta.", "övrigt"),
        ("Siri Ek väljs att leda mötet.", "välja"),
        ("Mötet befanns vara behörigen utlyst.", "godkänna"),
        ("Styrelsen har tagit del av informationen.", "notera"),
    ],
)
def test_the_type_of_what_is_told(text: str, kind: str) -> None:
    (found,) = decided(text)
    assert (found.type, found.formal) == (kind, False)


@pytest.mark.parametrize("who", ["Medlemmarna", "Parterna", "Samrådet"])
def test_members_decide_at_their_own_meeting_alone(who: str) -> None:
    assert texts(f"{who} godkände inriktningen.", "ägarsamråd")
    assert not texts(f"{who} godkände inriktningen.")


_BEFORE = "§ 1 Ekonomi\nSiffrorna gicks igenom.\n"


@pytest.mark.parametrize(("begin", "end"), [("> ", ""), ("**", "**"), ("*", "*"), ("_", "_")])
def test_what_stands_out_like_decisions_is_one(begin: str, end: str) -> None:
    text = (
        f"{_BEFORE}\n{begin}Budgeten fastställs.{end}\n\nKansliet berättade om läget.\n\n{begin}Rapporten sänds till medlemmarna.{end}\n\n"
        f"§ 2 Ansökan\nDe söker pengar.\n\n{begin}900 tkr under 2023.{end}\n"
    )
    found = decisions(sections_of(text), meeting("styrelse", ()))
    assert [(one.text, one.type, one.formal) for one in found] == [
        ("Budgeten fastställs", "godkänna", False),
        ("Rapporten sänds till medlemmarna", "övrigt", True),
        ("900 tkr under 2023", "bevilja", True),
    ]


def test_what_stands_out_otherwise_is_none() -> None:
    text = f"{_BEFORE}\n**Bakgrund**\n\nText.\n\n**Utfallet är gott.**\n\n§ 2 Val\n**Alla var nöjda.**\n\nBudgeten fastställs.\n\n**Vi åt lunch.**"
    assert [one.text for one in decisions(sections_of(text), meeting("styrelse", ()))] == ["Budgeten fastställs"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beslut\nSiri Ek planerar dagen.", [("Siri Ek planerar dagen", "uppdra")]),
        ("Beslut\nFörbundschefen tecknar avtal.", [("Förbundschefen tecknar avtal", "uppdra")]),
        ("Anteckning\tBordlades.", [("Bordlades", "övrigt")]),
        ("Godkänd.", [("Godkänd", "godkänna")]),
        (
            "Dagordningen godkänns med följande tillägg:\n- Studiebesök",
            [("Dagordningen godkänns med följande tillägg", "godkänna")],
        ),
    ],
)
def test_what_a_decision_says_and_its_type(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.text, one.type) for one in decided(text, people=("Siri Ek",))] == expected


def test_a_quotation_is_all_decided() -> None:
    text = (
        "§ 1 Plan\nKarin föreslog ändringar.\n\n> Planen antas. Siri Ek gör ändringarna.\n\n§ 2 Delegation\nOrdningen gicks igenom.\n\nIngen ville ändra.\n\n> Oförändrad delegationsordning.\n\n"
        "§ 3 Firmatecknare\nBanken frågar.\n\n> Siri Ek och Bo Lind, var för sig.\n\n§ 4 Budget\nTre förslag fanns.\n\nAlla var giltiga.\n\n> Styrelsen beslutar att\n>\n> - anta budgeten\n"
    )
    found = decisions(sections_of(text), meeting("styrelse", ("Siri Ek", "Bo Lind")))
    assert [(one.item, one.text, one.type, one.formal) for one in found] == [
        ("1", "Planen antas", "godkänna", False),
        ("1", "Siri Ek gör ändringarna", "uppdra", False),
        ("2", "Oförändrad delegationsordning", "godkänna", True),
        ("3", "Siri Ek och Bo Lind, var för sig", "välja", True),
        ("4", "anta budgeten", "godkänna", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Planen kan antas i november.",
        "Planen väntas antas i november.",
        "Avtalet godkändes av AU den 3 maj.",
        "Projektet beviljades medel av Tillväxtverket.",
        "Budgeten fastställdes vid mötet i november.",
        "Ärendet bordlades den 3 maj.",
        "Mötet kom fram till att frågan är svår.",
    ],
)
def test_what_may_come_or_was_decided_elsewhere_is_no_decision(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vi kom fram till följande:\n- Ansökan från Rondellen: Nej.", "avslå"),
        ("Vi kom fram till följande:\n- Ansökan från Solsidan: Ja, men bara för 2022.", "godkänna"),
        ("Efter omröstning beslutas enligt Bo Linds yrkande.", "godkänna"),
    ],
)
def test_yes_and_no_behind_what_was_asked(text: str, kind: str) -> None:
    (found,) = decided(text)
    assert found.type == kind


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("Ansökan om 900 tkr beviljas med 600 tkr", 600_000),
        ("Av sökta 900 000 kr beviljas 600 000 kr", 600_000),
        ("600 000 kronor (av sökta 900 000 kronor) beviljas", 600_000),
        ("Taket höjs från 200 tkr till 300 tkr", 300_000),
        ("Humlan beviljas 400 tkr och Biet 300 tkr", 400_000),
    ],
)
def test_the_sum_that_is_decided(text: str, kronor: int) -> None:
    (found,) = decided(f"Beslut: {text}.")
    assert found.amount_sek == kronor


def test_a_label_in_capitals_needs_no_colon_and_the_end_of_a_meeting_is_no_decision() -> None:
    assert texts("BESLUT Planen antas.\n\nBeslut: Ordföranden förklarar mötet avslutat.") == ["Planen antas"]


@pytest.mark.parametrize("text", ["Beslut: Inget.", "Beslut\nTid: 2021-12-09.", "Beslut: Inga."])
def test_nothing_is_no_decision(text: str) -> None:
    assert texts(text) == []


def test_lettered_elections_are_each_decided() -> None:
    text = "§ 5 Val\na) Ordförande på ett år: Siri Ek, omval\nb) Ledamöter på två år: Bo Lind, nyval\n§ 6 Slut"
    found = decisions(sections_of(text), meeting("årsmöte", ("Siri Ek", "Bo Lind")))
    assert [(one.text, one.type) for one in found] == [
        ("Ordförande på ett år: Siri Ek, omval", "välja"),
        ("Ledamöter på två år: Bo Lind, nyval", "välja"),
    ]


@pytest.mark.parametrize(
    ("text", "said", "formal"),
    [
        ("- Ny hemsida: beslut att köpa in den.", "köpa in den", True),
        ("Beslut togs om att köpa in den.", "köpa in den", True),
        ("Beslutat att köpa in den.", "köpa in den", True),
        ("Beslutat: Planen antas.", "Planen antas", True),
        ("Vi godkände planen.", "Vi godkände planen", False),
        ("Följande dagar beslutades: 3/2 och 5/4.", "Följande dagar beslutades: 3/2 och 5/4", False),
        ("Protokollet från förra mötet godkändes.", "Protokollet från förra mötet godkändes", False),
    ],
)
def test_other_words_for_having_decided(text: str, said: str, formal: bool) -> None:
    (found,) = decided(text)
    assert (found.text, found.formal) == (said, formal)


@pytest.mark.parametrize(
    "text",
    [
        "Vi beviljar färre ansökningar än förr.",
        "Inget beslut att köpa in den finns.",
        "Beslut om att köpa in den tas i maj.",
        "Vid förra mötet togs beslut om att avvakta.",
    ],
)
def test_other_words_that_decide_nothing(text: str) -> None:
    assert texts(text) == []


def test_labels_behind_bullets_with_their_numbers() -> None:
    found = decided(
        "- Beslut 1/23: Planen antas.\n- Beslut 2/23: Avslag. Siri Ek meddelar dem.\n- Uppdrag: Bo Lind ringer.\n- Beslut 3/23: Attestanter: Siri Ek och Bo Lind.",
        people=("Siri Ek", "Bo Lind"),
    )
    assert [(one.number, one.text, one.type) for one in found] == [
        ("1/23", "Planen antas", "godkänna"),
        ("2/23", "Avslag", "avslå"),
        ("2/23", "Siri Ek meddelar dem", "uppdra"),
        ("3/23", "Attestanter: Siri Ek och Bo Lind", "välja"),
    ]


def test_ticks_are_no_part_of_what_was_decided() -> None:
    assert texts("- [x] Dagordningen godkänns\n- [x] Protokollet läggs till handlingarna") == [
        "Dagordningen godkänns",
        "Protokollet läggs till handlingarna",
    ]


def test_a_sentence_that_begins_with_att_is_told_whole() -> None:
    assert texts("Att jämte ordföranden justera protokollet utses Siri Ek.") == [
        "Att jämte ordföranden justera protokollet utses Siri Ek"
    ]


def test_a_proposal_of_a_group_to_the_board() -> None:
    (found,) = decided("Beredningsgruppens förslag till styrelsen är att bevilja 400 tkr.", "beredningsgrupp")
    assert (found.text, found.type, found.amount_sek) == ("bevilja 400 tkr", "föreslå", 400_000)
