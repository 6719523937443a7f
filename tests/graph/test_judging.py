"""What people judge overrules the rules, survives a rebuild, and is undone without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.archive import Archive
from graph.assembly import Assembly
from graph.dossier import Dossiers
from graph.entities import Person, PossibleIdentity
from graph.errors import FinsamError
from graph.judgement import Verdict
from graph.judging import record, take_in
from graph.record import Evidence, Participant, Record
from graph.verdicts import FILE, Said

KALMAR, BLEKINGE = "Samordningsförbundet Kalmar län", "Samordningsförbundet i Blekinge"


def protokoll(organisation: str, date: str, *names: tuple[str, str | None]) -> Record:
    """A list of members: name and organisation of each."""
    participants = tuple(
        Participant(name=name, organisation=whom, attendance="beslutande", evidence=Evidence(line, name))
        for line, (name, whom) in enumerate(names, start=5)
    )
    return Record(
        organisation=organisation,
        organ="styrelse",
        date=date,
        items=(),
        participants=participants,
        decisions=(),
        signatures=(),
    )


RECORDS = [
    protokoll(KALMAR, "2020-01-10", ("Eva Ek", "Kalmar kommun"), ("Sara Lindhe", "Nybro kommun")),
    protokoll(KALMAR, "2021-01-10", ("Eva Ek", "Kalmar kommun"), ("Sara Lindhe-Bark", "Nybro kommun")),
    protokoll(KALMAR, "2024-01-10", ("Eva Ek", "Kalmar kommun"), ("Siv Norling", "Torsås kommun")),
    protokoll(KALMAR, "2025-01-10", ("Eva Ek", "Kalmar kommun"), ("Siv Norling", "Torsås kommun")),
    protokoll(BLEKINGE, "2022-01-10", ("Siv Norling", "Ronneby kommun"),),
]  # fmt: skip


def put(archive: Archive, number: int) -> None:
    with archive.transaction(archive.begin_run("load", "2026-01-01T00:00:00+00:00")) as revision:
        assembly = Assembly(archive, revision)
        assembly.put(RECORDS[number], sha256=f"{number:064x}", file=f"{number}.txt", parser="test")
        assembly.finish()


def take_out(archive: Archive, number: int) -> None:
    from graph.assembly import document_id

    with archive.transaction(archive.begin_run("remove", "2026-01-01T00:00:00+00:00")) as revision:
        assembly = Assembly(archive, revision)
        assembly.remove(document_id(f"{number:064x}"))
        assembly.finish()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = Archive(tmp_path / "archive.db")
    for number in range(len(RECORDS)):
        put(opened, number)
    yield opened
    opened.close()


def mentions(archive: Archive, name: str) -> list[str]:
    """The ids of the mentions of a name, in order of time."""
    query = (
        "SELECT id FROM mention WHERE json_extract(body, '$.name') = ? ORDER BY json_extract(body, '$.earliest'), id"
    )
    return [id for (id,) in archive.db.execute(query, (name,))]


def who(archive: Archive, *ids: str) -> list[str]:
    dossiers = Dossiers(archive)
    return [dossiers.seen(id).person for id in ids]


def state(archive: Archive) -> list[object]:
    return [change.entity for change in archive.changes()]


def judge(archive: Archive, folder: Path, *said: tuple[Verdict, str, str]) -> None:
    record(
        archive, folder, [Said(verdict, a, b, "because", "Anna", "2026-01-01T00:00:00+00:00") for verdict, a, b in said]
    )


def test_same_joins_what_the_rules_left_in_doubt_and_undoing_takes_it_apart(archive: Archive, tmp_path: Path) -> None:
    before = state(archive)
    kalmar, _, blekinge = sorted(mentions(archive, "Siv Norling"), key=lambda id: Dossiers(archive).seen(id).body)[::-1]
    assert len(set(who(archive, kalmar, blekinge))) == 2
    judge(archive, tmp_path, ("same", kalmar, blekinge))
    assert len(set(who(archive, *mentions(archive, "Siv Norling")))) == 1
    assert not any(isinstance(entity, PossibleIdentity) for entity in state(archive))
    judge(archive, tmp_path)
    assert state(archive) == before


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_what_the_rules_joined_is_taken_apart_and_back(archive: Archive, tmp_path: Path, verdict: Verdict) -> None:
    before = state(archive)
    (lindhe,), (bark,) = mentions(archive, "Sara Lindhe"), mentions(archive, "Sara Lindhe-Bark")
    assert len(set(who(archive, lindhe, bark))) == 1
    judge(archive, tmp_path, (verdict, lindhe, bark))
    now = who(archive, lindhe, bark)
    assert len(set(now)) == 2
    doubts = [{entity.person, entity.other} for entity in state(archive) if isinstance(entity, PossibleIdentity)]
    assert (set(now) in doubts) is (verdict == "unsure")
    judge(archive, tmp_path)
    assert state(archive) == before


def test_mentions_that_agree_in_everything_are_divided_each_to_the_judged_one_nearest_in_time(
    archive: Archive, tmp_path: Path
) -> None:
    before = state(archive)
    first, second, third, last = mentions(archive, "Eva Ek")
    judge(archive, tmp_path, ("different", first, last))
    one, two, three, four = who(archive, first, second, third, last)
    assert one == two
    assert three == four
    assert one != four
    judge(archive, tmp_path, ("different", first, last), ("same", second, last))
    one, two, three, four = who(archive, first, second, third, last)
    assert two == three == four != one
    judge(archive, tmp_path, ("different", first, last), ("different", second, last), ("different", first, second))
    assert len(set(who(archive, first, second, last))) == 3
    judge(archive, tmp_path)
    assert state(archive) == before


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 4, 0, 3, 1)])
def test_the_file_beside_a_fresh_archive_gives_the_same_identities(
    archive: Archive, tmp_path: Path, order: tuple[int, ...]
) -> None:
    first, *_, last = mentions(archive, "Eva Ek")
    sivs = mentions(archive, "Siv Norling")
    (lindhe,), (bark,) = mentions(archive, "Sara Lindhe"), mentions(archive, "Sara Lindhe-Bark")
    judge(archive, tmp_path, ("different", first, last), ("same", sivs[0], sivs[1]), ("unsure", lindhe, bark))
    fresh = Archive(tmp_path / "fresh.db")
    take_in(fresh, tmp_path)
    for number in order:
        put(fresh, number)
    assert state(fresh) == state(archive)
    fresh.close()


def test_a_judgement_holds_by_way_of_another_mention_while_its_own_is_gone(archive: Archive, tmp_path: Path) -> None:
    first, *_, last = mentions(archive, "Eva Ek")
    judge(archive, tmp_path, ("different", first, last))
    before = state(archive)
    take_out(archive, 0)
    second, *_ = mentions(archive, "Eva Ek")
    assert Dossiers(archive).mention(first) == second
    assert who(archive, second) != who(archive, last)
    put(archive, 0)
    assert state(archive) == before


def test_a_later_judgement_on_the_same_pair_stands_in_place_of_the_earlier(archive: Archive, tmp_path: Path) -> None:
    (lindhe,), (bark,) = mentions(archive, "Sara Lindhe"), mentions(archive, "Sara Lindhe-Bark")
    judge(archive, tmp_path, ("different", lindhe, bark), ("same", bark, lindhe))
    assert len(set(who(archive, lindhe, bark))) == 1


def test_ids_that_nothing_has_are_kept_for_minutes_to_come(archive: Archive, tmp_path: Path) -> None:
    before = state(archive)
    judge(archive, tmp_path, ("same", "a" * 16, "b" * 16))
    assert state(archive) == before


def test_a_line_that_cannot_stand_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    (lindhe,), (bark,) = mentions(archive, "Sara Lindhe"), mentions(archive, "Sara Lindhe-Bark")
    judge(archive, tmp_path, ("different", lindhe, bark))
    before, revision = state(archive), archive.revision
    with (tmp_path / FILE).open("a", encoding="utf-8") as file:
        file.write("same,x,y,,,,,\n")
    with pytest.raises(FinsamError, match=r"identities\.csv:3: a is 'x'"):
        take_in(archive, tmp_path)
    assert (state(archive), archive.revision) == (before, revision)


def test_taking_in_what_is_held_already_writes_nothing(archive: Archive, tmp_path: Path) -> None:
    (lindhe,), (bark,) = mentions(archive, "Sara Lindhe"), mentions(archive, "Sara Lindhe-Bark")
    judge(archive, tmp_path, ("different", lindhe, bark))
    revision = archive.revision
    take_in(archive, tmp_path)
    assert archive.revision == revision


def test_every_mention_id_of_a_removed_document_stays_an_alias(archive: Archive) -> None:
    first, second, *_ = mentions(archive, "Eva Ek")
    take_out(archive, 1)
    take_out(archive, 0)
    (eva,) = [entity for entity in state(archive) if isinstance(entity, Person) and entity.name == "Eva Ek"]
    assert {first, second} <= set(eva.aliases)
    put(archive, 1)
    put(archive, 0)
    (eva,) = [entity for entity in state(archive) if isinstance(entity, Person) and entity.name == "Eva Ek"]
    assert eva.id == first


def test_an_id_answers_for_what_its_line_names_when_the_document_is_read_anew(archive: Archive) -> None:
    from msgspec.structs import replace

    (ronneby,) = [id for id in mentions(archive, "Siv Norling") if Dossiers(archive).seen(id).body == BLEKINGE]
    right = replace(RECORDS[4].participants[0], name="Siv Norlin")
    with archive.transaction(archive.begin_run("load", "2026-01-01T00:00:00+00:00")) as revision:
        assembly = Assembly(archive, revision)
        record = replace(RECORDS[4], participants=(right,))
        assembly.put(record, sha256=f"{4:064x}", file="4.txt", parser="better")
        assembly.finish()
    (now,) = mentions(archive, "Siv Norlin")
    assert Dossiers(archive).mention(ronneby) == now
    (siv,) = [entity for entity in state(archive) if isinstance(entity, Person) and entity.name == "Siv Norlin"]
    assert ronneby in siv.aliases
