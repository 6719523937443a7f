"""Decisions: labels, sentences, clauses, types, amounts, and what only looks like a decision."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.record import Decision
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.decisions import decisions
from tests.harness.minutes import meeting, sections_of


def decided(text: str, organ: str = "styrelse", people: Sequence[str] = ()) -> tuple[Decision, ...]:
    return decisions(sections_of(f"§ 1 Ärende\n{text}\n\n§ 2 Avslutning\nMötet avslutas."), meeting(organ, people))


def texts(text: str, organ: str = "styrelse") -> list[str]:
    return [decision.text for decision in decided(text, organ)]


@pytest.mark.parametrize(
    "text",
    [
        "Beslut\nStyrelsen godkänner planen.",
        "Beslut: Styrelsen godkänner planen.",
        "Styrelsens beslut\n\nStyrelsen godkänner planen.",
        "Frågan diskuterades länge.\n\nBeslut:\n\n• Styrelsen godkänner planen.",
        "Beslut:\tStyrelsen godkänner planen.",
    ],
)
def test_what_stands_under_a_label_is_a_formal_decision(text: str) -> None:
    (found,) = decided(text)
    assert (found.text, found.by, found.type, found.formal, found.item) == (
        "Styrelsen godkänner planen",
        "styrelsen",
        "godkänna",
        True,
        "1",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Styrelsen beslutar att anta planen samt att uppdra åt kansliet att sprida den.",
        "Styrelsen beslutade att\nanta planen, och\natt uppdra åt kansliet att sprida den.",
        "Styrelsen beslutade:\natt anta planen\natt uppdra åt kansliet att sprida den",
        "STYRELSEN BESLUTAR\n\natt anta planen,\n\natt uppdra åt kansliet\natt sprida den.",
        "Styrelsen beslöt\n- att anta planen\n- att uppdra åt kansliet att sprida den",
        "Styrelsen beslutar\n1. att anta planen\n2. att uppdra åt kansliet att sprida den",
        "Styrelsen beslutar dels att anta planen, dels att uppdra åt kansliet att sprida den.",
        "Beslut\na) Att anta planen.\nb) Att uppdra åt kansliet att sprida den.",
        "Efter diskussion beslutade styrelsen enhälligt att anta planen och att uppdra åt kansliet att sprida den.",
    ],
)
def test_each_clause_is_a_decision(text: str) -> None:
    found = decided(text)
    assert [(one.text, one.type) for one in found] == [
        ("anta planen", "godkänna"),
        ("uppdra åt kansliet att sprida den", "uppdra"),
    ]
    assert all(one.formal for one in found)


def test_a_recommendation_and_a_task_in_one_sentence_are_two() -> None:
    found = decided(
        "AU beslutar att rekommendera styrelsen att bevilja medel och uppdrar åt kansliet att bereda avtal.",
        "arbetsutskott",
    )
    assert [(one.text, one.type, one.by) for one in found] == [
        ("rekommendera styrelsen att bevilja medel", "föreslå", "arbetsutskottet"),
        ("uppdrar åt kansliet att bereda avtal", "uppdra", "arbetsutskottet"),
    ]


def test_numbered_decisions_carry_their_number() -> None:
    found = decided("Styrelsen beslutade:\nBeslut 2024-3 §1:1\nAtt anta planen.\n\nBeslut 2024-3 §1:2\nAtt sprida den.")
    assert [(one.number, one.text) for one in found] == [("2024-3 §1:1", "anta planen"), ("2024-3 §1:2", "sprida den")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dagordningen godkänns.", "godkänna"),
        ("Föredragningslistan fastställdes med ett tillägg.", "godkänna"),
        ("Läggs till handlingarna.", "lägga till handlingarna"),
        ("Protokollet lades till handlingarna.", "lägga till handlingarna"),
        ("Styrelsen godkände rapporten.", "godkänna"),
        ("Bo Ek väljs till justerare.", "välja"),
        ("Till justerare utsågs Bo Ek.", "välja"),
        ("Styrelsen uppdrog åt kansliet att ordna en kurs.", "uppdra"),
        ("Kansliet får i uppdrag att ordna en kurs.", "uppdra"),
        ("Styrelsen föreslår att årsmötet antar stadgarna.", "föreslå"),
        ("Efter samtal bordlades frågan.", "övrigt"),
        ("Styrelsen ställer sig bakom remissvaret.", "godkänna"),
        ("Styrelsen tackade för informationen.", "notera"),
    ],
)
def test_running_text_reports_informal_decisions_as_whole_sentences(text: str, kind: str) -> None:
    (found,) = decided(f"Siri Ek föredrog ärendet.\n\n{text}")
    assert (found.text, found.type, found.formal) == (text.rstrip("."), kind, False)


@pytest.mark.parametrize(
    "text",
    [
        "Styrelsen önskar en fördjupad rapport.",
        "Styrelsen landade i att frågan är svår.",
        "Kommunstyrelsen i Åsen beslutade att bygga en väg.",
        "Vid förra mötet beslutade styrelsen att avsätta medel.",
        "Styrelsen beslutade då att bevilja 2 100 000 kr.",
        "Styrelsen konstaterade att budgeten håller.",
        "Planen bordlades vid förra sammanträdet.",
        "Nya ledamöter utses av kommunfullmäktige.",
        "Förslag till beslut\natt bevilja medel\natt avslå resten",
        "Bo Ek yrkade att ansökan avslås.",
        "Rapporten, som styrelsen godkände i våras, är tryckt.",
        "Protokollet anslogs 2021-06-03.",
    ],
)
def test_wishes_proposals_and_what_is_retold_are_no_decisions(text: str) -> None:
    assert texts(text) == []


def test_what_the_board_decided_is_retold_in_the_minutes_of_another_organ() -> None:
    assert texts("Styrelsen beslutade att bevilja medel. Styrelsen antog också en plan.", "beredningsgrupp") == []


def test_a_label_ends_with_its_paragraph() -> None:
    assert texts("Beslut: Planen antas.\n\nSiri Ek berättade om resan.\n\nDet var en fin resa.") == ["Planen antas"]


def test_a_label_inside_a_paragraph_divides_it() -> None:
    found = decided("Dagordningen godkänns. Siri Ek föredrar planen. Beslut: Planen antas.")
    assert [(one.text, one.formal) for one in found] == [("Dagordningen godkänns", False), ("Planen antas", True)]


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Förbundschefen fick i uppdrag att sprida den.", 2),
        ("Förbundschefen fick i höstas i uppdrag att sprida den.", 1),
        ("Vid förra mötet fick förbundschefen i uppdrag att sprida den.", 1),
    ],
)
def test_a_task_told_in_the_past_counts_unless_it_was_handed_over_at_another_time(told: str, count: int) -> None:
    assert len(texts(f"Planen godkänns. {told}")) == count


def test_a_heading_that_is_a_sentence_decides() -> None:
    found = decisions(
        sections_of("§ 1 Mötet öppnas.\n\n§ 2 Till justerare valdes Bo Ek.\n\n§ 3 Dagordningen godkändes."), meeting()
    )
    assert [(one.item, one.text) for one in found] == [
        ("2", "Till justerare valdes Bo Ek"),
        ("3", "Dagordningen godkändes"),
    ]


def test_a_dissent_among_decisions_is_none() -> None:
    assert texts("Beslut\nAnsökan avslås.\nBo Ek reserverar sig mot beslutet.") == ["Ansökan avslås"]
    assert texts("Beslut: Planen antas. Bo Ek röstade nej.") == ["Planen antas"]
    assert texts("Beslut: Ansökan avslås.\nBo Ek avstår från att delta i beslutet.") == ["Ansökan avslås"]


def test_an_announced_choice_gives_each_name_of_its_list() -> None:
    found = decided("Mötet valde\n- Siri Ek till mötesordförande\n- Bo Ek till justerare")
    assert [(one.text, one.type, one.formal) for one in found] == [
        ("Siri Ek till mötesordförande", "välja", False),
        ("Bo Ek till justerare", "välja", False),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("bevilja styrelsen ansvarsfrihet", "godkänna"),
        ("inte bevilja ansökan", "avslå"),
        ("avstå från att delta", "avslå"),
        ("återremittera ärendet", "övrigt"),
        ("köpa in konsulttjänster för högst 90 000 kronor", "bevilja"),
        ("uppdra åt Siri Ek att agera ombud vid årsmötet", "välja"),
        ("notera informationen", "notera"),
        ("ge kansliet i uppdrag att föreslå en plan", "uppdra"),
        ("utse Siri Ek att teckna förbundets firma", "välja"),
        ("bilda en arbetsgrupp", "övrigt"),
    ],
)
def test_the_first_verb_gives_the_type(text: str, kind: str) -> None:
    (found,) = decided(f"Styrelsen beslutar att {text}.")
    assert (found.text, found.type) == (text, kind)


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("695000 kronor", 695_000),
        ("1 640 000 kr", 1_640_000),
        ("2,1 mkr", 2_100_000),
        ("4 miljoner kronor", 4_000_000),
        ("925 tkr", 925_000),
        ("525 OOO kr", 525_000),
        ("50.000:-", 50_000),
        ("år 2024 500 000 kr", 500_000),
    ],
)
def test_amounts_are_read_in_kronor(text: str, kronor: int) -> None:
    assert [amount.kronor for amount in amounts(f"bevilja {text}.")] == [kronor]
    (found,) = decided(f"Styrelsen beslutar att bevilja {text} till insatsen.")
    assert found.amount_sek == kronor


def test_evidence_stands_on_the_lines_of_the_decision() -> None:
    (found,) = decided("Text.\nStyrelsen beslutar\natt anta planen med de tillägg\nsom framgår av bilagan.")
    assert [(quote.line, quote.quote) for quote in found.quotes] == [
        (4, "anta planen med de tillägg\nsom framgår av bilagan")
    ]


@given(
    st.lists(
        st.sampled_from(
            ["Styrelsen", "beslutar", "att", "Beslut:", "anta", "Bo Ek", "och", "\n", ". ", "- ", "1. ", "§"]
        ),
        max_size=60,
    )
)
def test_any_text_gives_decisions_that_quote_it(words: list[str]) -> None:
    text = " ".join(words)
    for decision in decided(text, people=["Bo Ek"]):
        assert decision.text.strip() == decision.text != ""
        assert decision.quotes


@pytest.mark.parametrize(
    ("text", "kind", "organ"),
    [
        ("Styrelsen tackade för rapporten och lade den till handlingarna.", "lägga till handlingarna", "styrelse"),
        ("Beslut: Informationen noteras och läggs till handlingarna.", "lägga till handlingarna", "styrelse"),
        ("Beslut: Ansökan bifalls med 610 000 kr.", "bevilja", "styrelse"),
        ("Beslut: Begäran medges med 25 tkr.", "bevilja", "styrelse"),
        ("Beslut: Ansökan bifalls.", "godkänna", "styrelse"),
        ("Beslut: Ingen resa görs i år.", "avslå", "styrelse"),
        ("Beslut: Förbundet deltar inte i mässan.", "avslå", "styrelse"),
        ("Beslut: Avgiften får inte överstiga 100 kr.", "övrigt", "styrelse"),
        ("Gruppen avstyrker ansökan.", "föreslå", "beredningsgrupp"),
        ("Beslut: Presidiet tillstyrker planen.", "föreslå", "presidium"),
        ("Styrelsen ber kansliet att ordna en kurs.", "uppdra", "styrelse"),
        ("Frågan om en hemsida bordlades.", "övrigt", "styrelse"),
    ],
)
def test_the_type_is_told_by_more_than_the_first_verb(text: str, kind: str, organ: str) -> None:
    (found,) = decided(text, organ)
    assert (found.type, found.by) == (
        kind,
        {"styrelse": "styrelsen", "presidium": "presidiet"}.get(organ, organ + "en"),
    )


@pytest.mark.parametrize(
    "label",
    [
        "Beslöts:",
        "Beslutas:",
        "Beslut (enhälligt):",
        "Beslut\t",
        "Beslut / ansvarig\t",
        "Följande beslut fattades:",
        "> Beslut:",
    ],
)
def test_labels_of_decisions(label: str) -> None:
    (found,) = decided(f"{label} Planen antas.")
    assert (found.text, found.formal) == ("Planen antas", True)


@pytest.mark.parametrize(
    "text",
    [
        "Mötet ajournerades i tio minuter.",
        "Styrelsen beslutade i juni att hyran inte får öka.",
        "Resan blir av om ansökan godkänns.",
        "Beslut\tInget beslut.",
        "Beslut\t17 februari 2024 kl. 13.15",
        "Förslag till beslut\tPlanen antas.",
        ">",
    ],
)
def test_pauses_empty_cells_and_what_was_decided_before_are_no_decisions(text: str) -> None:
    assert decided(text) == ()


def test_a_second_verb_of_the_organ_decides() -> None:
    found = decided("Styrelsen diskuterade frågan och beslutade att bordlägga den.")
    assert [(one.text, one.formal) for one in found] == [("bordlägga den", True)]
    found = decided("Styrelsen godkände rapporten och beslutade att trycka den.")
    assert [(one.text, one.formal) for one in found] == [
        ("Styrelsen godkände rapporten", False),
        ("trycka den", True),
    ]


def test_decisions_taken_without_a_meeting() -> None:
    assert texts("Styrelsen har beslutat\natt förlänga projektet,\natt beslutet är omedelbart justerat.") == [
        "förlänga projektet",
        "beslutet är omedelbart justerat",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Styrelsen antecknar informationen till protokollet.", "notera"),
        ("Beslut: 800 000 kr av överskottet överförs till insatser.", "bevilja"),
        ("Styrelsen beslutar att skänka 2 000 kr till jouren.", "bevilja"),
        ("Siri Ek justerar.", "välja"),
        ("Beslut: Siri Ek tecknar avtal med kommunen.", "uppdra"),
    ],
)
def test_types_by_other_verbs(text: str, kind: str) -> None:
    (found,) = decided(text, people=("Siri Ek",))
    assert found.type == kind


def test_what_is_noted_of_formalities_decides_nothing() -> None:
    assert texts("Det antecknades att kallelsen gått ut den 16 juni.") == []


def test_a_label_that_names_the_motion_agreed_to() -> None:
    (found,) = decided("Beslut i enlighet med ordförandens yrkande:\n1 150 tkr anslås för 2016.")
    assert (found.type, found.formal, found.amount_sek) == ("bevilja", True, 1_150_000)


def test_what_an_organ_that_prepares_passes_on() -> None:
    found = decided("Förslag till styrelsen: att Verkstan beviljas 450 000 kr.", organ="beredningsgrupp")
    assert [(one.text, one.type, one.amount_sek) for one in found] == [
        ("Verkstan beviljas 450 000 kr", "föreslå", 450_000)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Beslut: Planen antas.\nSiri Ek lät till protokollet anteckna sin avvikande mening.",
        "Planen antas.\nSiri Ek anmälde avvikande uppfattning.",
    ],
)
def test_a_dissenting_opinion_decides_nothing(text: str) -> None:
    assert texts(text) == ["Planen antas"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Beslut 3.1 Planen antas.", "3.1"),
        ("Beslut § 1:2: Planen antas.", "§ 1:2"),
        ("Beslut nr 14/2022\nPlanen antas.", "14/2022"),
        ("Beslut 2\nPlanen antas.", None),
    ],
)
def test_the_number_of_a_decision(text: str, number: str | None) -> None:
    (found,) = decided(text)
    assert (found.text, found.number, found.formal) == ("Planen antas", number, True)


@pytest.mark.parametrize("lead", ["Styrelsen fattade följande beslut:", "Styrelsens slutsats:", "Protokollsbeslut"])
def test_further_labels(lead: str) -> None:
    (found,) = decided(f"{lead}\nPlanen antas.")
    assert (found.text, found.formal) == ("Planen antas", True)


def test_decisions_under_one_label_that_blank_lines_part() -> None:
    found = decided(
        "Bakgrunden är känd.\n\nBeslut:\n\nPlanen antas.\n\nRapporten läggs till handlingarna.\n\nSiri Ek reserverar sig."
    )
    assert [(one.text, one.formal) for one in found] == [
        ("Planen antas", True),
        ("Rapporten läggs till handlingarna", True),
    ]


@pytest.mark.parametrize("head", ["Förslag", "Beredningsgruppens förslag", "Bedömning"])
def test_a_table_of_proposals_decides_nothing(head: str) -> None:
    rows = "Steget\t400 000\tTillstyrks\nBrunnen\t250 000\tAvslås\n"
    assert texts(f"Insats\tSökt belopp\t{head}\n{rows}\nStyrelsen beslutar att bevilja Steget 400 000 kr.") == [
        "bevilja Steget 400 000 kr"
    ]


def test_a_table_of_what_was_decided_does() -> None:
    assert len(texts("Insats\tSökt\tBeslut\nSteget\t400 000\tBeviljas 300 000 kr\nBrunnen\t20 000\tAvslås\n")) == 2


def test_a_label_beside_a_proposal_heads_no_table() -> None:
    assert texts("Förslag\tatt anta planen\nBeslut\tStyrelsen antar planen.") == ["Styrelsen antar planen"]


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("Styrelsen beviljar 300 000 kr till Steget och 200 000 kr till Språnget", 500_000),
        ("Beviljas 1,1 mkr för 2020 samt 0,9 mkr för 2021", 2_000_000),
        ("Steget beviljas 300 000 kr 2020 och 300 000 kr 2021, totalt 600 000 kr", 600_000),
        ("Steget beviljas 300 000 kr av sökta 450 000 kr", 300_000),
        ("Steget beviljas 600 000 kr, varav 200 000 kr avser lokaler", 600_000),
        ("Ramen höjs från 300 000 kr till 450 000 kr", 450_000),
        ("Budgeten fastställs med intäkter på 3,2 mkr och kostnader på 3,4 mkr", 3_200_000),
    ],
)
def test_what_several_sums_come_to(text: str, kronor: int) -> None:
    parts = sections_of(f"§ 1 Ansökan\nBeslut: {text}.\n\n§ 2 Avslutning\nMötet avslutas.")
    (found,) = decisions(parts, meeting())
    assert found.amount_sek == kronor


@pytest.mark.parametrize(
    "said",
    [
        "Beslut nr 14: Att anta planen.",
        "Beslut A: Anta planen.",
        "Beslut, att anta planen.",
        "Beslut.\nAnta planen.",
        "Beslut >> Anta planen.",
        ">> Beslut: anta planen",
        "(Beslut) Anta planen.",
        "Beslutade att anta planen.",
        "Beslöt anta planen.",
        "Styrelsen beslutar härmed anta planen.",
        "Styrelsen har därmed beslutat att anta planen.",
        "Beslut: Prognosen visar ett överskott. Anta planen.",
        "Beslut: Ordföranden hälsar alla välkomna. Anta planen.",
    ],
)
def test_what_else_heads_a_decision(said: str) -> None:
    parts = sections_of(f"§ 1 Plan\n{said}\n\n§ 2 Avslutning\nMötet avslutas.")
    (found,) = decisions(parts, meeting())
    assert (found.text.lower(), found.type, found.formal) == ("anta planen", "godkänna", True)


@pytest.mark.parametrize(
    "said",
    [
        "Styrelsen beslutar - att anta planen - att uppdra åt Siri Ek att sprida den.",
        "Styrelsen beslutar 1) att anta planen, 2) att uppdra åt Siri Ek att sprida den.",
        "Styrelsen beslutar: 1. anta planen 2. uppdra åt Siri Ek att sprida den.",
    ],
)
def test_clauses_behind_marks_in_one_sentence_are_decisions(said: str) -> None:
    parts = sections_of(f"§ 1 Plan\n{said}\n\n§ 2 Avslutning\nMötet avslutas.")
    found = decisions(parts, meeting(people=("Siri Ek",)))
    assert [one.text for one in found] == ["anta planen", "uppdra åt Siri Ek att sprida den"]


def test_a_number_of_two_digits_and_its_year_is_the_decision_s_own() -> None:
    parts = sections_of("§ 1 Plan\nBeslut 24-17: Planen antas.\n\n§ 2 Avslutning\nMötet avslutas.")
    (found,) = decisions(parts, meeting())
    assert (found.number, found.text, found.formal) == ("24-17", "Planen antas", True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Inga synpunkter.", "godkänna"),
        ("Inga invändningar mot förslaget.", "godkänna"),
        ("Inga medel beviljas.", "avslå"),
    ],
)
def test_nothing_against_a_matter_is_assent(text: str, kind: str) -> None:
    parts = sections_of(f"§ 1 Plan\nBeslut: {text}\n\n§ 2 Avslutning\nMötet avslutas.")
    assert [one.type for one in decisions(parts, meeting())] == [kind]
