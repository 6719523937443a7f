"""A data folder: one writer, many readers, projections that catch up by themselves."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from graph.archive import Archive
from graph.assembly import Assembly
from graph.errors import FinsamError
from graph.folder import ARCHIVE
from graph.migration import VERSION
from graph.record import from_json
from graph.workspace import Workspace, catch_up

GOLD = sorted((Path(__file__).parents[1] / "gold").glob("*.json"))


def put(archive: Archive, files: Iterable[Path]) -> None:
    run = archive.begin_run("load", "2026-01-01T00:00:00+00:00")
    for file in files:
        data = file.read_bytes()
        with archive.transaction(run) as revision:
            assembly = Assembly(archive, revision)
            assembly.put(from_json(data), sha256=hashlib.sha256(data).hexdigest(), file=file.name, parser="gold")
            assembly.finish()


def counts(archive: Archive, held: dict[str, int]) -> dict[str, int]:
    return (
        {name: count for name, count in held.items() if count}
        | dict.fromkeys(archive.counts(), 0)
        | {name: held[name] for name in archive.counts()}
    )


def test_a_reader_brings_both_graphs_up_to_what_a_writer_left_behind(tmp_path: Path) -> None:
    with Workspace(tmp_path, write=True) as writer:
        put(writer.archive, GOLD)
    with Workspace(tmp_path) as reader:
        assert counts(reader.archive, reader.rdf.counts()) == reader.archive.counts()
        assert counts(reader.archive, reader.bolt.counts()) == reader.archive.counts()
        assert reader.rdf.run == reader.bolt.run == reader.archive.revision


def test_loading_twice_changes_nothing(tmp_path: Path) -> None:
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace.archive, GOLD)
        workspace.catch_up()
        rdf, bolt = workspace.rdf.dump(), workspace.bolt.dump()
        put(workspace.archive, GOLD)
        workspace.catch_up()
        assert workspace.rdf.dump() == rdf
        assert workspace.bolt.dump() == bolt


def test_one_by_one_and_at_once_and_rebuilt_are_the_same(tmp_path: Path) -> None:
    with Workspace(tmp_path / "a", write=True) as one, Workspace(tmp_path / "b", write=True) as other:
        for file in GOLD:
            put(one.archive, [file])
            one.catch_up()
        put(other.archive, reversed(GOLD))
        other.catch_up()
        assert one.rdf.dump() == other.rdf.dump()
        assert one.bolt.dump() == other.bolt.dump()
        one.rebuild()
        assert one.rdf.dump() == other.rdf.dump()
        assert one.bolt.dump() == other.bolt.dump()


def test_a_projection_of_another_history_is_made_anew(tmp_path: Path) -> None:
    with Workspace(tmp_path / "a", write=True) as workspace:
        put(workspace.archive, GOLD[:2])
        workspace.catch_up()
    shutil.copy(tmp_path / "a" / ARCHIVE, tmp_path / "backup.db")
    with Workspace(tmp_path / "a", write=True) as workspace:
        put(workspace.archive, GOLD[2:])
        workspace.catch_up()
    shutil.copy(tmp_path / "backup.db", tmp_path / "a" / ARCHIVE)
    with Workspace(tmp_path / "a") as restored:
        assert restored.archive.counts()["Document"] == 2
        assert counts(restored.archive, restored.rdf.counts()) == restored.archive.counts()
        assert counts(restored.archive, restored.bolt.counts()) == restored.archive.counts()


def test_a_second_writer_is_refused_in_a_sentence_and_a_reader_is_not(tmp_path: Path) -> None:
    with Workspace(tmp_path, write=True) as writer:
        put(writer.archive, GOLD[:1])
        writer.catch_up()
        with pytest.raises(FinsamError, match="Another finsam is writing"):
            Workspace(tmp_path, write=True)
        with Workspace(tmp_path) as reader:
            assert reader.archive.counts()["Document"] == 1
            assert reader.rdf.counts()["Document"] == 1


def test_a_graph_that_is_just_being_made_is_not_read(tmp_path: Path) -> None:
    with Workspace(tmp_path, write=True) as writer:
        put(writer.archive, GOLD[:1])
        writer.catch_up()
        writer.rdf.clear()
        with Workspace(tmp_path) as reader, pytest.raises(FinsamError, match="Another finsam is writing"):
            assert reader.rdf


def test_a_folder_without_data_is_told(tmp_path: Path) -> None:
    with pytest.raises(FinsamError, match="load minutes first"):
        Workspace(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FinsamError, match="cannot be written"):
        Workspace(tmp_path / "file" / "data", write=True)


@pytest.mark.parametrize("content", [b"no database", b""])
def test_what_is_no_archive_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ARCHIVE).write_bytes(content)
    with pytest.raises(FinsamError, match=str(ARCHIVE)):
        Workspace(tmp_path)
    assert (tmp_path / ARCHIVE).read_bytes() == content


def test_an_archive_of_another_layout_is_refused(tmp_path: Path) -> None:
    with Workspace(tmp_path, write=True) as workspace:
        workspace.archive.db.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(FinsamError, match=f"layout {VERSION + 1}"):
        Workspace(tmp_path, write=True)


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace.archive, GOLD[:1])
        before, revision = workspace.archive.counts(), workspace.archive.revision
        data = GOLD[1].read_bytes()

        def fail() -> None:
            with workspace.archive.transaction(1) as revision:
                Assembly(workspace.archive, revision).put(from_json(data), sha256="0" * 64, file="x", parser="gold")
                raise RuntimeError("in the middle")

        with pytest.raises(RuntimeError):
            fail()
        assert (workspace.archive.counts(), workspace.archive.revision) == (before, revision)
        catch_up(workspace.rdf, workspace.archive)
