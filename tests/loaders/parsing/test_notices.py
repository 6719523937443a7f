"""What members tell the förbund of whom they chose, and other things that real minutes say in passing."""

from __future__ import annotations

import pytest

from graph.record import Record
from loaders.parsing import parse
from tests.harness.sources import source_of

HEAD = "Samordningsförbundet Viken\nStyrelsemöte\nDatum: 2021-03-04\n\nNärvarande\nEva Ek (S), Dals kommun, ordförande\nBo Lind (M), Region Viken\nSiv Ros, Försäkringskassan\n\n"


def read(said: str, title: str = "Anmälningsärenden") -> Record:
    return parse(source_of(f"{HEAD}§ 1 {title}\n{said}\n\n§ 2 Slut\nMötet avslutas.\n"))


@pytest.mark.parametrize(
    "said",
    [
        "Dals kommun, kommunfullmäktige § 112, val av ersättare i styrelsen: Lena Holm (KD) efter Åke Ask (KD).",
        "Protokollsutdrag från Dals kommun, 2021-02-01 § 12: Val av ersättare efter Åke Ask (KD): Lena Holm (KD) väljs.",
        "- Dals kommun, beslut 2021-02-01, ny ersättare i styrelsen: Lena Holm (KD) utses efter Åke Ask (KD).",
    ],
)
def test_a_notice_says_whom_a_member_chose(said: str) -> None:
    record = read(said)
    assert [(one.person, one.kind, one.body, one.represents, one.outcome) for one in record.appointments] == [
        ("Lena Holm", "ersättare", "styrelsen", "Dals kommun", "meddelad"),
        ("Åke Ask", "avgång", "styrelsen", "Dals kommun", "meddelad"),
    ]
    assert record.appointments[0].replaces == "Åke Ask"
    assert record.decisions == ()


def test_what_a_notice_goes_on_with_is_not_decided_here() -> None:
    record = read(
        "Försäkringskassan, beslut 2020-09-01: Lena Holm utses till ledamot fr.o.m. 2020-10-01. Som ersättare utses Kent Ivars.\n\nStyrelsen beslutar att lägga anmälningarna till handlingarna."
    )
    assert [(one.person, one.kind, one.represents, one.outcome) for one in record.appointments] == [
        ("Lena Holm", "ledamot", "Försäkringskassan", "meddelad"),
        ("Kent Ivars", "ersättare", "Försäkringskassan", "meddelad"),
    ]
    assert [one.text for one in record.decisions] == ["lägga anmälningarna till handlingarna"]


def test_letters_before_sentences_are_a_list_and_no_items() -> None:
    record = read(
        "a) Dals kommun, kommunfullmäktige § 112, val av ersättare: Lena Holm (KD).\nb) Försäkringskassan, beslut 2020-09-01: Kent Ivars utses till ledamot fr.o.m. 2020-10-01.\n\nStyrelsen beslutar att lägga anmälningarna till handlingarna."
    )
    assert [one.number for one in record.items] == ["1", "2"]
    assert [one.item for one in record.decisions] == ["1"]


def test_whoever_is_on_leave_from_a_post_does_not_get_it() -> None:
    record = read("Lena Holm ska vara föräldraledig från sin tjänst som förbundschef till sommaren.", "Bemanning")
    assert record.appointments == ()


@pytest.mark.parametrize("task", ["göra en doodle", "kontakta valberedningen"])
def test_a_task_is_handed_over_without_a_preposition(task: str) -> None:
    record = read(f"Styrelsen uppdrar Bo Lind att {task}.", "Möten")
    assert [(one.to, one.task) for one in record.assignments] == [(("Bo Lind",), task)]


def test_headings_tell_when_the_meeting_began_and_ended() -> None:
    record = parse(
        source_of(
            HEAD.replace("Datum: ", "")
            + "1. Mötet öppnas 18:06\nEva hälsar välkommen.\n\n2. Ekonomi\nRapport.\n\n3. Mötet avslutas 19:40\n"
        )
    )
    assert (record.start_time, record.end_time) == ("18:06", "19:40")


def test_a_number_beside_its_file_has_its_title_below() -> None:
    cover = "".join(
        f"§ {number}  Dnr 2019-000{number}   {title} ... {number}\n"
        for number, title in ((1, "Närvaro"), (2, "Val av ledamot i gruppen"))
    )
    record = parse(
        source_of(
            f"{HEAD}Förteckning över ärenden\n{cover}\n§ 1                    Dnr 2019-0001\nNärvaro\n\nUpprop förrättas.\n\n§ 2                    Dnr 2019-0002\nVal av ledamot i gruppen\n\nBeslut\nEva Ek utses.\n"
        )
    )
    assert [(one.number, one.title) for one in record.items] == [("1", "Närvaro"), ("2", "Val av ledamot i gruppen")]
