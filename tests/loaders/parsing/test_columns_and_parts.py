"""Minutes in columns of text, agendas that come before their headings, items counted anew or several at once, and decisions without a verb."""

from __future__ import annotations

import pytest

from loaders.parsing.assignments.assignments import assignments
from loaders.parsing.decisions.decisions import decisions
from loaders.parsing.items.numbering import several, span_of
from loaders.parsing.remarks import numbering_remarks
from tests.harness.minutes import meeting, sections_of
from tests.loaders.parsing.test_assignments import assigned
from tests.loaders.parsing.test_decisions_completed import read, texts
from tests.loaders.parsing.test_items import items

COLUMNS = """Nr   Ärende                     Beslut                                  Ansvarig
1    Öppnande                   Mötet öppnas av ordföranden.
2    Dagordning                 Godkänns.
3    Delårsbokslut och          Bokslutet per den 31 augusti fastställs Siri Ek
     granskning                 och skickas till medlemmarna.
4    Nästa möte                 14 november kl. 9.00 i Björke.

Vid protokollet
Bo Lind"""


def test_a_table_in_columns_is_read_row_by_row() -> None:
    assert items(COLUMNS) == [
        ("1", "Öppnande", None),
        ("2", "Dagordning", None),
        ("3", "Delårsbokslut och granskning", None),
        ("4", "Nästa möte", None),
    ]
    parts = sections_of(COLUMNS)
    known = meeting(people=("Siri Ek", "Bo Lind"))
    found = decisions(parts, known)
    said = "Bokslutet per den 31 augusti fastställs och skickas till medlemmarna"
    assert [(one.item, one.text, one.formal) for one in found] == [("2", "Godkänns", True), ("3", said, True)]
    assert [quote.quote for quote in found[1].quotes] == [
        "Bokslutet per den 31 augusti fastställs",
        "och skickas till medlemmarna",
    ]
    (task,) = assignments(parts, found, known)
    assert (task.to, task.task, task.item) == (("Siri Ek",), said, "3")


@pytest.mark.parametrize(
    "head",
    [
        "Nr   Namn                       Organisation                            Närvarande",
        "Nr   Ärende                     Föredragande                            Tid",
    ],
)
def test_other_columns_are_left_as_they_are(head: str) -> None:
    text = COLUMNS.replace(COLUMNS.split("\n")[0], head)
    assert [one.text for one in decisions(sections_of(text), meeting())][:1] != ["Mötet öppnas av ordföranden"]


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("§§ 4-6 Öppnande och justering", "4-6"),
        ("§§ 4–6 Öppnande och justering", "4–6"),
        ("§ 4-6 Öppnande och justering", "4-6"),
        ("§§ 5 och 6 Öppnande och justering", "5 och 6"),
        ("§§ 5, 6. Öppnande och justering", "5, 6"),
    ],
)
def test_one_heading_of_several_items(heading: str, number: str) -> None:
    text = f"{heading}\nDagordningen godkänns.\n\n§ 7 Ekonomi\nRapport.\n\n§ 8 Avslutning\nTack."
    assert items(text) == [
        (number, "Öppnande och justering", None),
        ("7", "Ekonomi", None),
        ("8", "Avslutning", None),
    ]
    numbered = tuple(part.item for part in sections_of(text) if part.item)
    assert not list(numbering_remarks(numbered))
    assert decisions(sections_of(text), meeting())[0].item == number


@pytest.mark.parametrize(
    "text", ["§§ 4-6 Eva Ek (S)", "§§ 6-4 Öppnande", "§§ 4-60 Protokollet", "§ 4 Öppnande", "§§ 4-6"]
)
def test_what_is_no_heading_of_several_items(text: str) -> None:
    assert several(text) is None


@pytest.mark.parametrize(
    ("number", "span"), [("4", (4, 4)), ("4-6", (4, 6)), ("4 och 5", (4, 5)), ("4.1", None), ("4.b", None)]
)
def test_the_span_of_a_number(number: str, span: tuple[int, int] | None) -> None:
    assert span_of(number) == span


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("BESLUTSÄRENDEN", "INFORMATIONSÄRENDEN"),
        ("A. Formalia", "B. Övriga frågor"),
        ("Diskussionspunkter", "Information"),
    ],
)
def test_items_counted_anew_in_each_part(first: str, second: str) -> None:
    text = f"{first}\n1. Justering\nBo Lind valdes.\n2. Dagordning\nGodkändes.\n{second}\n1. Läget\nRapport.\n2. Nästa möte\nI maj."
    assert [number for number, _, _ in items(text)] == ["1", "2", "1", "2"]
    assert not list(numbering_remarks(tuple(part.item for part in sections_of(text) if part.item)))


def test_a_list_within_an_item_is_no_part() -> None:
    text = "1. Justering\nBo Lind valdes.\n2. Information\n1. Läget\n2. Lokaler\n3. Dagordning\nGodkändes.\n4. Avslut\nTack."
    assert [number for number, _, _ in items(text)] == ["1", "2", "3", "4"]


def test_an_agenda_gives_the_headings_without_numbers_theirs() -> None:
    agenda = ["Öppnande", "Justering", "Årsredovisning", "Verksamheten", "Avslutning"]
    said = [
        "Alla hälsas.",
        "Bo Lind utses.",
        "Årsredovisningen godkänns.",
        "Insatsen får fortsätta.\n\nBeslut: Rapporten noteras.",
        "Tack.",
    ]
    text = "Dagordning\n\n" + "\n".join(f"{index}. {title}" for index, title in enumerate(agenda, 1)) + "\n\n"
    text += "\n\n".join(f"{title}\n\n{words}" for title, words in zip(agenda, said, strict=True))
    found = decisions(sections_of(text), meeting(people=("Bo Lind",)))
    assert [(one.item, one.text) for one in found] == [
        ("2", "Bo Lind utses"),
        ("3", "Årsredovisningen godkänns"),
        ("4", "Rapporten noteras"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Beslut: Godkännande av slutrapporten.", "godkänna"),
        ("Beslut: Antagande av planen med de ändringar som Bo Lind föreslagit.", "godkänna"),
        ("Beslut: Ansvarsfrihet för styrelsen.", "godkänna"),
        ("Beslut: Uppdrag åt förbundschefen att sprida resultaten.", "uppdra"),
        ("Beslut: Anslag om 40 000 kr för konferensen.", "bevilja"),
        ("Beslut: Tillsättande av en arbetsgrupp.", "välja"),
        ("Beslut: Val av Bo Lind till ombud.", "välja"),
        ("Beslut: Förlängning av projektet.", "övrigt"),
        ("Godkännande av utsänd dagordning.", "godkänna"),
        ("Utseende av Bo Lind att justera protokollet.", "välja"),
        ("Uppdrag åt förbundschefen att sprida resultaten.", "uppdra"),
    ],
)
def test_a_noun_says_what_is_decided(text: str, kind: str) -> None:
    (found,) = read(text)[0]
    assert found.type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Bidrag från staten med 300 000 kr.",
        "Val av revisor sker på årsmötet.",
        "Godkännande av årsredovisningen",
        "Val av justerare.",
        "Vid det mötet beslutade styrelsen att lokalfrågan skulle utredas.",
        "Under hösten beslutade styrelsen att anställa en processledare.",
        "Beslutet att anställa en processledare togs i april.",
        "Projektet beviljades 400 000 kr av Europeiska socialfonden.",
        "Beslut: Mötet öppnas av ordföranden.",
    ],
)
def test_what_decides_nothing_here(text: str) -> None:
    assert texts(text) == []


def test_a_title_that_is_a_noun_decides_nothing() -> None:
    assert texts("", title="Godkännande av dagordningen.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Styrelsen ställde sig positiv till förslaget och önskar en återrapport.",
        "Styrelsen var enig om att inte bevilja medel.",
    ],
)
def test_what_is_decided_beside_a_wish_or_a_refusal(text: str) -> None:
    assert texts(text) == [text.rstrip(".")]


def test_work_under_way_is_no_task() -> None:
    assert assigned("Siri Ek har tagit kontakt med kassan. Siri undersöker hur de ser på saken.") == ()
    (found,) = assigned("Siri Ek informerar om saken. Siri undersöker hur de ser på saken.")
    assert found.task == "undersöker hur de ser på saken"
    (found,) = assigned("Siri Ek har tagit kontakt med kassan. Siri undersöker saken till nästa möte.")
    assert found.to == ("Siri Ek",)


def test_who_is_responsible_for_what_others_do_has_no_task_of_theirs() -> None:
    assert assigned("Bo Lind deltar i intervjuerna.\nAnsvarig: Siri Ek") == ()


def test_a_list_of_tasks_under_a_heading_with_a_mark() -> None:
    found = assigned("* Att göra till nästa gång\nSiri + Bo: boka föreläsare\nAlla: fundera på teman")
    assert [(one.to, one.task) for one in found] == [
        (("Siri Ek", "Bo Lind"), "boka föreläsare"),
        (("Alla",), "fundera på teman"),
    ]


def test_a_table_parted_by_tabs_with_numbered_matters_is_read_row_by_row() -> None:
    text = "Fråga\tAnteckningar\tBeslut\tAnsvarig\n1. Dagordning\tGås igenom.\tGodkänns.\n2. Ekonomi\tSiri Ek redovisar. Regionen har beslutat om nya medel.\tRapporten godkänns. Den skickas till medlemmarna.\tBo Lind\n3. Rapporter\tInga.\t–\tAlla\nTack för i dag."
    parts = sections_of(text)
    known = meeting(people=("Siri Ek", "Bo Lind"))
    found = decisions(parts, known)
    assert [(one.item, one.text, one.formal) for one in found] == [
        ("1", "Godkänns", True),
        ("2", "Rapporten godkänns", True),
        ("2", "Den skickas till medlemmarna", True),
    ]
    assert [(one.to, one.task) for one in assignments(parts, found, known)] == [
        (("Bo Lind",), "Den skickas till medlemmarna")
    ]


@pytest.mark.parametrize(
    ("label", "formal"),
    [("Utfall", True), ("Så här blev det", True), ("Frågor", False), ("Siri Ek", False)],
)
def test_a_label_of_the_minutes_own_introduces_decisions(label: str, formal: bool) -> None:
    text = "".join(
        f"§ {number} Ärende\nSaken presenterades.\n{label}: {said}\n\n"
        for number, said in enumerate(
            ("Rapporten godkänns.", "Bordläggs.", "300 000 kr avsätts.")
            if formal
            else ("Vad kostar det?", "Varför?", "När?"),
            1,
        )
    )
    found = decisions(sections_of(text), meeting(people=("Siri Ek",)))
    expected = [("1", "Rapporten godkänns"), ("2", "Bordläggs"), ("3", "300 000 kr avsätts")] if formal else []
    assert [(one.item, one.text) for one in found if one.formal] == expected


@pytest.mark.parametrize(
    "label",
    [
        "Bestämt:",
        "Klubbat:",
        "Överenskommelse:",
        "Protokollfört beslut:",
        "[Beslut]",
        "Beslut →",
        "Beslut.",
        "Beslut a)",
        "Styrelsens beslut är följande:",
    ],
)
def test_other_labels_of_decisions(label: str) -> None:
    (found,) = read(f"{label} Insatsen förlängs till årsskiftet.")[0]
    assert (found.text, found.formal) == ("Insatsen förlängs till årsskiftet", True)


def test_each_line_below_whom_a_meeting_chose_is_a_choice() -> None:
    found = texts("Mötet valde\nSiri Ek att leda förhandlingarna\nBo Lind till sekreterare\nSiri Ek hade avböjt omval")
    assert found == ["Siri Ek att leda förhandlingarna", "Bo Lind till sekreterare"]


@pytest.mark.parametrize(
    ("text", "said"), [("Styrelsen tog beslutet att avvakta.", "avvakta"), ("Därför beslutas att avvakta.", "avvakta")]
)
def test_more_ways_to_announce(text: str, said: str) -> None:
    assert texts(text) == [said]


def test_what_somebody_was_asked_to_do_before_is_told_where_the_last_meeting_is_followed_up() -> None:
    text = "Siri fick i uppdrag att ta fram statistik. Det är gjort. Bo informerade och visade den."
    assert texts(text, title="Uppföljning av förra mötet") == []
    assert texts(text) == ["Siri fick i uppdrag att ta fram statistik"]


def test_a_name_in_capitals_ends_a_sentence() -> None:
    assert texts("Siri har frågat FK. Rapporten godkänns.") == ["Rapporten godkänns"]


@pytest.mark.parametrize(
    "head", ["Beslut\tDatum\tStatus", "Tidigare beslut\tUppföljning", "Beslut från förra mötet\tStatus"]
)
def test_a_table_of_earlier_decisions_decides_nothing(head: str) -> None:
    row = "Anta ny logotyp\t2015-09-10\tKlart" if "Datum" in head else "Anta ny logotyp\tKlart"
    assert texts(f"{head}\n{row}", title="Genomgång av tidigare beslut") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lind kommer till nästa möte.",
        "Styrgruppen för Start beslutade att anställa en coach.",
        "Siri Ek biträder Bo Linds yrkande.",
    ],
)
def test_what_is_told_of_somebody_is_no_task(text: str) -> None:
    assert assigned(f"Mötet öppnades och Siri informerade. Frågan diskuterades. Bo visade bilder.\n\n{text}") == ()


@pytest.mark.parametrize("end", ["\n", ". ", ": "])
def test_titles_in_capitals_part_minutes_without_numbers(end: str) -> None:
    text = f"NÄRVARANDE: Siri Ek, Bo Lind\n\nÖPPNANDE{end}Siri Ek öppnade mötet.\n\nEKONOMI{end}Rapporten godkändes.\n\nÖVRIGA FRÅGOR{end}Bo Lind frågade om lokalen."
    assert [part.title for part in sections_of(text)] == ["", "ÖPPNANDE", "EKONOMI", "ÖVRIGA FRÅGOR"]


@pytest.mark.parametrize(
    "text",
    ["STYRELSEN BESLUTAR\natt godkänna rapporten\n" * 3, "NÄRVARANDE\nSiri Ek\nFRÅNVARANDE\nBo Lind\nÖVRIGA\nPer Al"],
)
def test_labels_in_capitals_are_no_titles(text: str) -> None:
    assert len(sections_of(text)) == 1


def test_letters_behind_which_a_label_stands_are_all_headings() -> None:
    text = "§ 1 Rapporter\na) NNS: Årsmötet valde om styrelsen.\nb) Dialog: Kommunerna önskar kontakt.\nc) Presidiet: Samtal har hållits.\n\n§ 2 Avslut\nTack."
    assert [number for number, _, _ in items(text)] == ["1", "1.a", "1.b", "1.c", "2"]


def test_a_label_that_stands_twice_before_decisions() -> None:
    text = "§ 1 Ärende\nUtfall: Rapporten godkänns.\n\n§ 2 Ärende\nUtfall: Bordläggs.\n\n§ 3 Avslut\nTack."
    assert [one.formal for one in decisions(sections_of(text), meeting())] == [True, True]
