"""`finsam check` finds what is seeded, in sentences with sources, and in the five minutes only what they contain."""

import datetime as dt
from dataclasses import dataclass

import pytest

from graph.record import Decision, Evidence, Item, Participant, Record, Source
from graph.workspace import Workspace
from queries.checks import check, size
from queries.gaps import Sitting, gaps
from queries.reports import render
from tests.harness.folder import load_five, put

BOARD = "Samordningsförbundet Exempelbygden, styrelse"


@pytest.fixture(scope="module")
def five(tmp_path_factory):
    with Workspace(tmp_path_factory.mktemp("five"), write=True) as workspace:
        load_five(workspace)
        yield workspace.rdf


def sitting(day, *numbers, board="b"):
    return Sitting(board, f"m{day}", day, numbers)


def found_gaps(*sittings):
    return [(gap.after.day if gap.after else None, gap.first, gap.last, gap.before.day) for gap in gaps(sittings)]


def test_gaps_stand_between_meetings_that_number_on():
    assert found_gaps(sitting("2023-05-01", "7", "8.b"), sitting("2023-02-01", "1", "2", "3/23")) == [
        ("2023-02-01", 4, 6, "2023-05-01")
    ]


def test_a_year_begins_with_1_or_goes_on():
    last = sitting("2022-12-01", "1", "80")
    assert found_gaps(last, sitting("2023-02-01", "81")) == []
    assert found_gaps(last, sitting("2023-02-01", "1")) == []
    assert found_gaps(last, sitting("2023-02-01", "9")) == [(None, 1, 8, "2023-02-01")]
    assert found_gaps(last, sitting("2024-02-01", "90")) == [(None, 1, 89, "2024-02-01")]


def test_numbers_that_begin_anew_at_each_meeting_have_no_gaps():
    assert (
        found_gaps(sitting("2023-02-01", "1", "12"), sitting("2023-05-01", "1", "9"), sitting("2023-09-01", "1")) == []
    )


def test_another_board_counts_for_itself():
    assert found_gaps(sitting("2023-02-01", "1"), sitting("2023-05-01", "2", board="c")) == [(None, 1, 1, "2023-05-01")]


def test_titles_without_figures_are_no_numbers():
    assert found_gaps(sitting("2023-02-01", "a", "b")) == []


@dataclass(frozen=True)
class Seat:
    name: str
    organisation: str
    role: str
    attendance: str = "beslutande"


FULL = (
    Seat("Anna Ek", "Årjängs kommun", "ledamot"),
    Seat("Bo Alm", "Årjängs kommun", "ersättare", "ersättare"),
    Seat("Cilla Berg", "Försäkringskassan", "ledamot", "frånvarande"),
    Seat("Dag Dal", "Försäkringskassan", "ersättare", "ersättare"),
)


def record(date="2024-05-06", seats=FULL, first=1, text="Protokollet läggs till handlingarna"):
    return Record(
        source=Source(file=f"protokoll-{date}.txt"),
        organisation="Samordningsförbundet Exempelbygden",
        organ="styrelse",
        date=date,
        participants=tuple(
            Participant(
                name=seat.name,
                organisation=seat.organisation,
                attendance=seat.attendance,
                roles=(seat.role,),
                evidence=Evidence(10 + line, f"{seat.name}, {seat.organisation}, {seat.role}"),
            )
            for line, seat in enumerate(seats)
        ),
        items=(Item(number=str(first), title="Protokoll", evidence=Evidence(30, f"§ {first} Protokoll")),),
        decisions=(Decision(item=str(first), text=text, by="styrelsen", type="övrigt", evidence=Evidence(31, text)),),
        signatures=(),
    )


def findings(folder, *records, on=None, language="sv"):
    with Workspace(folder, write=True) as workspace:
        put(workspace, records)
        return check(workspace.rdf, on, language)


def summary(rows):
    return [(row["kind"], row["board"], row["day"], row["finding"]) for row in rows]


def test_a_board_as_the_law_wants_it_gives_no_finding(tmp_path):
    assert findings(tmp_path, record()) == []


def test_breaches_of_the_law_are_told_with_the_lines_that_show_them(tmp_path):
    seats = (*FULL[:3], Seat("Bo Alm", "Försäkringskassan", "ersättare", "ersättare"))
    rows = findings(tmp_path, record(seats=(*seats[:2], seats[2])))
    assert summary(rows) == [
        ("lag", BOARD, "2024-05-06", "Medlemmen Försäkringskassan har ingen ersättare i styrelsen (lag 2003:1210 § 10)."),
        ("lag", BOARD, "2024-05-06", "Styrelsen har 2 ledamöter men 1 ersättare; de ska vara lika många (lag 2003:1210 § 10)."),
    ]  # fmt: skip
    assert [(source.file, source.line, source.quote) for source in rows[0].sources] == [
        ("protokoll-2024-05-06.txt", 12, "Cilla Berg, Försäkringskassan, ledamot")
    ]
    assert len(rows[1].sources) == 3


def test_what_the_minutes_do_not_allow_to_tell_is_not_decidable(tmp_path):
    rows = findings(tmp_path, record(seats=FULL[:2]))
    assert [row["kind"] for row in rows] == ["kan inte avgöras"]
    assert "inget protokoll tar upp de frånvarande" in str(rows[0]["finding"])


def test_each_board_is_judged_on_its_last_day_or_on_the_day_asked_for(tmp_path):
    before, after = record("2023-05-08", FULL[:3], first=1), record("2024-05-06", first=1)
    assert findings(tmp_path / "last", before, after) == []
    rows = findings(tmp_path / "term", record("2022-05-09", FULL[:3]), after, on=dt.date(2022, 5, 9))
    assert {(row["kind"], row["day"]) for row in rows} == {("lag", "2022-05-09")}
    assert findings(tmp_path / "none", after, on=dt.date(2010, 1, 1)) == []


def test_a_personal_datum_is_found_and_not_repeated(tmp_path):
    rows = findings(tmp_path, record(text="Anna Ek, 701212-0102, valdes"), language="en")
    assert {row["kind"] for row in rows} == {"personal data"}
    assert {(row["file"], row["line"]) for row in rows} == {("protokoll-2024-05-06.txt", 31)}
    for form in ("table", "csv", "json", "md"):
        assert "0102" not in render(rows, form)


def test_missing_paragraphs_are_told_with_where_the_next_begin(tmp_path):
    rows = findings(tmp_path, record("2024-02-05"), record("2024-05-06", first=9))
    assert summary(rows) == [
        ("lucka", BOARD, "2024-05-06", "§§ 2–8 saknas: sammanträdet 2024-02-05 slutar med § 1, nästa kända, 2024-05-06, börjar med § 9."),
    ]  # fmt: skip
    assert [(source.line, source.quote) for source in rows[0].sources] == [(30, "§ 9 Protokoll")]


@pytest.mark.parametrize(("language", "words"), [("sv", "har ingen ersättare"), ("en", "has no ersättare")])
def test_findings_speak_either_language(tmp_path, language, words):
    assert any(words in str(row["finding"]) for row in findings(tmp_path, record(seats=FULL[:3]), language=language))


def test_the_five_minutes_have_no_fault_and_no_personal_datum(five):
    assert {row["kind"] for row in check(five)} == {"kan inte avgöras", "anmärkning", "lucka"}


def test_the_five_minutes_give_the_remarks_that_they_give_cause_for(five):
    remarks = [
        (str(row["board"]).split(",")[0], str(row["finding"])) for row in check(five) if row["kind"] == "anmärkning"
    ]
    expected = [
        ("Nationella nätverket för samordningsförbund", "En person skrivs på två sätt", "Trodell"),
        ("Nationella nätverket för samordningsförbund", "En person skrivs på två sätt", "Kardell"),
        ("Nationella nätverket för samordningsförbund", "En person står i två grupper", "Trodell"),
        ("Samordningsförbundet i Blekinge", "Protokollet har ingen närvarolista", ""),
        ("Samordningsförbundet i Blekinge", "Protokollet har ingen närvarolista", ""),
        ("Samordningsförbundet i Blekinge", "Protokollet anger ingen dag", ""),
        ("Samordningsförbundet i Kalmar län", "Den som valdes till justerare", "Kristina Eimar"),
        ("Samordningsförbundet i Kalmar län", "En person skrivs på två sätt", "Rosenqvist"),
        ("Samordningsförbundet i Kalmar län", "Veckodagen stämmer inte", "torsdagen den 31 maj 2023"),
        ("Samordningsförbundet Skaraborg", "Datumet finns inte", "2025-06-31"),
        ("Samordningsförbundet Skaraborg", "En person skrivs på två sätt", "Ekeröth"),
        ("Samordningsförbundet Skaraborg", "Tiden slutar innan den börjar", "2024-04-02"),
    ]
    assert len(remarks) == len(expected)
    for board, begin, word in expected:
        assert any(board == b and text.startswith(begin) and word in text for b, text in remarks), (board, begin, word)


def test_of_skaraborg_s_board_the_law_cannot_be_decided(five):
    rows = [row for row in check(five) if row["kind"] == "kan inte avgöras" and "Skaraborg" in str(row["board"])]
    assert len(rows) == 15
    assert {row["day"] for row in rows} == {"2024-02-20"}
    assert all(row.sources for row in rows)


def test_each_board_is_a_step_and_what_stands_with_none(workspace):
    steps = []
    check(workspace.rdf, step=lambda: steps.append(1))
    assert len(steps) == size(workspace.rdf) == workspace.rdf.counts()["Board"] + 1
