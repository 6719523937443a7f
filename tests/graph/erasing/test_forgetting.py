"""Whom a suppression list keeps out, in minutes loaded before and after: the person in every writing, and nobody else."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from pathlib import Path

import pytest

from graph import verdicts
from graph.erasing import erasure
from graph.judging import record as judge
from graph.record import (
    Appointment,
    Assignment,
    Decision,
    Dissent,
    Evidence,
    Item,
    Participant,
    PersonMentioned,
    Record,
    Remark,
    Signature,
    Source,
)
from graph.verdicts import Said
from graph.workspace import Workspace
from tests.harness.erasing import listed
from tests.harness.folder import put

KALMAR, BLEKINGE, NNS = (
    "Samordningsförbundet Kalmar län",
    "Samordningsförbundet i Blekinge",
    "Nationella nätverket för samordningsförbund",
)
TAG = "tttttt"
NOW = f"Raderad person {TAG}"


def protokoll(
    organisation: str, date: str, *names: tuple[str, str | None], texts: Iterable[str] = (), **facts: object
) -> Record:
    """A list of members (name and organisation of each), and texts as decisions."""
    participants = tuple(
        Participant(name=name, organisation=whom, attendance="beslutande", evidence=Evidence(line, f"{name}, {whom}"))
        for line, (name, whom) in enumerate(names, start=5)
    )
    decisions = tuple(
        Decision(text=text, type="övrigt", evidence=Evidence(line, text)) for line, text in enumerate(texts, start=50)
    )
    given: dict[str, object] = {"signatures": (), **facts}
    return Record(
        organisation=organisation,
        organ="styrelse",
        date=date,
        items=(),
        participants=participants,
        decisions=decisions,
        **given,
    )  # type: ignore[arg-type]  # fields of the record, by name


BASIS = protokoll(KALMAR, "2020-01-10", ("Eva Ek-Lindh", "Kalmar kommun"), ("Sara Norling", "Nybro kommun"))


def loaded(folder: Path, *records: Record) -> list[str]:
    """The texts of the RDF graph once the records are loaded, one a transaction."""
    with Workspace(folder, write=True) as workspace:
        put(workspace, records)
        workspace.catch_up()
        return workspace.rdf.dump().decode().splitlines()


def has(dump: Iterable[str], text: str) -> bool:
    return any(text.casefold() in line.casefold() for line in dump)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder whose Eva Ek-Lindh, of Kalmar, is on the list."""
    loaded(tmp_path, BASIS)
    listed(tmp_path, "Eva Ek-Lindh", TAG)
    return tmp_path


@pytest.mark.parametrize(
    "name",
    ["Eva Ek-Lindh", "EVA EK LINDH", "Ek-Lindh, Eva", "Eva Eck-Lindh", "Eva Ek-Lind", "E. Ek-Lindh", "Eva Ek", "Eva EkLindh"],
)  # fmt: skip
def test_later_minutes_of_the_board_do_not_bring_her_back(folder: Path, name: str) -> None:
    dump = loaded(
        folder,
        protokoll(
            KALMAR, "2021-02-11", (name, "Kalmar kommun"), ("Sara Norling", "Nybro kommun"), texts=[f"{name}s förslag bifalls"],
            signatures=(Signature(name=name, role="justerare", evidence=Evidence(90, name)),),
        ),
    )  # fmt: skip
    assert not has(dump, name)
    assert sum(f'name> "{NOW}"' in line for line in dump) == 1
    assert has(dump, "Sara Norling")


def test_nor_do_minutes_elsewhere_that_list_her_for_the_same_body(folder: Path) -> None:
    dump = loaded(folder, protokoll(NNS, "2021-05-01", ("Eva Ek-Lindh", "SOF Kalmar län"), ("Åsa Öst", "SOF Blekinge")))
    assert not has(dump, "Ek-Lindh")
    assert has(dump, "Åsa Öst")


def test_namesakes_elsewhere_are_other_people(folder: Path) -> None:
    others = [
        protokoll(BLEKINGE, "2020-03-01", ("Eva Ek-Lindh", "Ronneby kommun")),
        protokoll(KALMAR, "2020-01-10", ("Eva Ek-Lind", "Nybro kommun"), ("Eva Eklundh", None), ("Eva Lindh", None)),
        protokoll(KALMAR, "2020-06-10", ("Eva Ek-Lindh", "Torsås kommun"), ("Eva Ek-Lindh", "Kalmar kommun")),
    ]
    dump = loaded(folder, *others)
    assert has(dump, '"Eva Ek-Lindh, Ronneby kommun"')
    assert has(dump, '"Eva Ek-Lind, Nybro kommun"')
    assert has(dump, '"Eva Eklundh, None"')
    assert has(dump, '"Eva Ek-Lindh, Torsås kommun"') or has(dump, 'name> "Eva Ek-Lindh"')
    assert has(dump, '"▮▮▮, Kalmar kommun"')


def test_text_that_names_her_is_masked_though_no_fact_does(folder: Path) -> None:
    texts = [
        "Eva Ek-Lindh tackas för sin tid",
        "EVA\nEK-LINDH avgår",
        "Ek-Lindh, Eva",
        "Eva Berg tackas",
        "Sara Norling tackas",
    ]
    dump = loaded(folder, protokoll(KALMAR, "2022-02-11", ("Sara Norling", "Nybro kommun"), texts=texts))
    assert not has(dump, "ek-lindh")
    assert has(dump, "▮▮▮ tackas för sin tid")
    assert has(dump, "Eva Berg tackas")
    assert has(dump, "Sara Norling tackas")


def test_a_name_that_stands_but_once_and_after_a_line_end_is_masked(folder: Path) -> None:
    dump = loaded(
        folder, protokoll(KALMAR, "2022-02-11", ("Sara Norling", "Nybro kommun"), texts=["Val av\nEva\nEk-Lindh"])
    )
    assert not has(dump, "ek-lindh")


def test_every_part_of_a_record_is_veiled(folder: Path) -> None:
    name, quote = "Eva Ek-Lindh", Evidence(7, "Ek-Lindh yrkar avslag")
    whole = Record(
        source=Source(file="protokoll eva_ek-lindh.pdf"), organisation=KALMAR, organ="styrelse", date="2023-01-01",
        place="Hos Eva Ek-Lindh", items=(Item(number="1", title="Eva Ek-Lindhs motion", evidence=quote),),
        participants=(Participant(name="Sara Norling", attendance="beslutande", substitutes_for=name, evidence=quote),),
        decisions=(Decision(text="välja Eva Ek-Lindh", by="Eva Ek-Lindh", type="välja", item="1", evidence=quote),),
        appointments=(
            Appointment(person=name, kind="justerare", item="1", evidence=quote),
            Appointment(person="Bo Alm", kind="ledamot", replaces=name, evidence=quote),
        ),
        assignments=(Assignment(to=(name, "Eva Ek-Lindh och Sara"), task="låta Ek-Lindh skriva", evidence=quote),),
        signatures=(Signature(name=name, role="ordförande", evidence=quote),),
        people_mentioned=(PersonMentioned(name=name, role="ekonom", evidence=quote),),
        remarks=(Remark(code="name-variant", detail="Eva Ek-Lindh / Eva Eklind", evidence=quote),),
        dissents=(Dissent(kind="jäv", people=(name,), text="Ek-Lindh anmäler jäv", evidence=quote),),
        leftovers=(quote,), head_evidence={"organ": quote},
    )  # fmt: skip
    with Workspace(folder, write=True) as workspace:
        put(workspace, [whole])
        workspace.catch_up()
        (held,) = (stored for stored in workspace.archive.every_document() if stored.date == "2023-01-01")
        assert "lindh" not in str(held).casefold()
        assert held.file == "protokoll ▮▮▮.pdf"
        assert held.record.decisions[0].text == f"välja {NOW}"
        assert held.record.appointments[1].replaces == NOW
        assert not has(workspace.rdf.dump().decode().splitlines(), "lindh")
        appointed = "MATCH (a:Appointment {kind: 'justerare'})-[:DECIDED_BY]->(d:Decision) RETURN d.text"
        assert workspace.bolt.query(appointed).rows == ((f"välja {NOW}",),)


def test_the_order_of_list_and_minutes_does_not_matter(tmp_path: Path) -> None:
    records = [
        BASIS,
        protokoll(KALMAR, "2021-02-11", ("Eva Ek", "Kalmar kommun"), ("Ada Ek", "Nybro kommun")),
        protokoll(NNS, "2021-05-01", ("Eva Ek-Lindh", "SOF Kalmar län")),
        protokoll(BLEKINGE, "2020-03-01", ("Eva Ek-Lindh", "Ronneby kommun")),
    ]
    first = tmp_path / "first"
    loaded(first, *records)
    with Workspace(first) as workspace:
        (kalmar,) = (m for m, at in _mentions(workspace, "Eva Ek-Lindh") if at == "2020-01-10")
    assert kalmar
    _list_by_id(first, kalmar)
    with Workspace(first) as workspace:
        expected = workspace.rdf.dump()
    assert has(expected.decode().splitlines(), "Eva Ek-Lindh, Ronneby kommun")
    assert not has(expected.decode().splitlines(), "Eva Ek-Lindh, Kalmar kommun")
    for number, order in enumerate(itertools.permutations(records)):
        folder = tmp_path / str(number)
        folder.mkdir()
        for file in (erasure.FILE, erasure.KEY_FILE):
            (folder / file).write_bytes((first / file).read_bytes())
        with Workspace(folder, write=True) as workspace:
            put(workspace, order)
            assert workspace.rdf.dump() == expected


def _mentions(workspace: Workspace, name: str) -> list[tuple[str, str]]:
    query = "SELECT id, json_extract(body, '$.earliest') FROM mention WHERE json_extract(body, '$.name') = ?"
    return workspace.archive.db.execute(query, (name,)).fetchall()


def _list_by_id(folder: Path, mention: str) -> None:
    from graph.dossier import Dossiers
    from graph.erasing import forgetting

    with Workspace(folder) as workspace:
        who = Dossiers(workspace.archive).seen(mention).person
        key = erasure.key_of(folder, make=True)
        one = forgetting.erasure_of(
            workspace.archive, who, key=key, tag=TAG, reason="a request", at="2026-01-01T00:00:00+00:00"
        )
    erasure.write(folder, [one])


def test_what_people_judged_leaves_the_file_but_not_what_they_judged_of_others(tmp_path: Path) -> None:
    others = protokoll(
        BLEKINGE, "2020-03-01", ("Eva Ek-Lindh", "Ronneby kommun"), ("Kajsa Alm", None), ("Cajsa Almh", None)
    )
    loaded(tmp_path, BASIS, others)
    with Workspace(tmp_path, write=True) as workspace:
        ids = {at: m for m, at in _mentions(workspace, "Eva Ek-Lindh")}
        (kajsa,), (cajsa,) = (
            [m for m, _ in _mentions(workspace, name)] for name in ("Kajsa Alm", "Cajsa Almh")
        )  # fmt: skip
        said = [
            Said("different", ids["2020-01-10"], ids["2020-03-01"], "Eva Ek-Lindh told us", "me", "", "Eva Ek-Lindh", "Eva Ek-Lindh"),
            Said("same", kajsa, cajsa, "unlike Eva Ek-Lindh", "me", "", "Kajsa Alm", "Cajsa Almh"),
        ]  # fmt: skip
        judge(workspace.archive, tmp_path, said)
    _list_by_id(tmp_path, ids["2020-01-10"])
    with Workspace(tmp_path) as workspace:
        (kept,) = verdicts.read(tmp_path / verdicts.FILE)
        assert (kept.a, kept.b, kept.reason) == (kajsa, cajsa, "unlike ▮▮▮")
        assert [at for _, at in _mentions(workspace, "Eva Ek-Lindh")] == ["2020-03-01"]
        assert ids["2020-01-10"] not in "".join(workspace.archive.db.iterdump())


def test_one_whom_only_a_person_told_from_another_is_erased_alone(tmp_path: Path) -> None:
    later = protokoll(KALMAR, "2024-01-10", ("Eva Ek-Lindh", "Kalmar kommun"))
    loaded(tmp_path, BASIS, later)
    with Workspace(tmp_path, write=True) as workspace:
        ids = {at: m for m, at in _mentions(workspace, "Eva Ek-Lindh")}
        judge(workspace.archive, tmp_path, [Said("different", ids["2020-01-10"], ids["2024-01-10"])])
    _list_by_id(tmp_path, ids["2020-01-10"])
    dump = loaded(tmp_path, BASIS, later)
    assert sum("Eva Ek-Lindh, Kalmar kommun" in line for line in dump) > 0
    with Workspace(tmp_path) as workspace:
        assert [at for _, at in _mentions(workspace, "Eva Ek-Lindh")] == ["2024-01-10"]


def test_commands_and_paths_lose_the_name_before_and_after(tmp_path: Path) -> None:
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace, [BASIS])
        archive = workspace.archive
        for command in (
            "load '/m/Eva Ek-Lindh.pdf'",
            "load /m/EvaEkLindh/a.pdf /m/lindh_ek-eva.pdf",
            "load /m/protokoll.pdf",
        ):
            archive.begin_run(command, "2026-01-01T00:00:00+00:00")
        (document,) = archive.documents()
        archive.set_path("/m/Eva Ek-Lindh.pdf", document)
    listed(tmp_path, "Eva Ek-Lindh")
    with Workspace(tmp_path, write=True) as workspace:
        archive = workspace.archive
        archive.begin_run("remove eva.ek.lindh.pdf", "2026-01-01T00:00:00+00:00")
        commands = [command for (command,) in archive.db.execute("SELECT command FROM run ORDER BY id")]
        assert "load '/m/▮▮▮.pdf'" in commands
        assert "load /m/▮▮▮/a.pdf /m/▮▮▮.pdf" in commands
        assert commands[-1] == "remove ▮▮▮.pdf"
        assert "lindh" not in "\n".join(archive.db.iterdump()).casefold()
        from graph.documents import called

        assert [held.id for held in called(archive, "/m/Eva Ek-Lindh.pdf")] == [document]
