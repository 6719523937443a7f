"""What people correct holds for the same minutes in any order, says what the minutes say, and is undone without a trace."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from graph.correcting import corrections, store
from graph.correcting.applying import corrected, fits, told
from graph.correcting.corrections import Correction
from graph.errors import FinsamError
from graph.workspace import Workspace
from loaders.load import files, load
from tests.harness.folder import FIVE, load_five

SKARABORG, NNS = "dt6z56a3n4y5373g", "hl4thnvwldb27du7"
WHOM = Correction(
    SKARABORG, "participant", 47, "Tina Song", "organisation", "Arbetsförmedlingen", "Götene kommun", "her word", "me"
)
DATE = Correction(
    SKARABORG,
    "head",
    None,
    "",
    "date",
    "2024-02-20",
    "2024-02-21",
    "the notice says so",
    "me",
    "2026-01-02T03:04:05+00:00",
)
NAME = Correction(NNS, "person", None, "Lotta Kardell", "name", "Lotta Kardell", "Charlotte Kardell")
ABSENT = Correction("aaaaaaaaaaaaaaaa", "head", None, "", "date", "2024-01-01", "2024-01-02")
LOST = Correction(SKARABORG, "participant", 48, "Tina Song", "organisation", "Arbetsförmedlingen", "Hjo kommun")
ALL = (WHOM, DATE, NAME, ABSENT, LOST)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[str]]:
    """The dumps of both graphs without corrections."""
    with Workspace(tmp_path_factory.mktemp("plain"), write=True) as workspace:
        load_five(workspace)
        workspace.catch_up()
        return workspace.rdf.dump(), workspace.bolt.dump()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five minutes, corrected after they were loaded."""
    folder = tmp_path_factory.mktemp("corrected")
    with Workspace(folder, write=True) as workspace:
        load_five(workspace)
        workspace.catch_up()
        store.record(workspace.archive, folder, ALL)
        workspace.catch_up()
    return folder


def test_the_graph_says_what_was_corrected_and_what_the_minutes_say(folder: Path) -> None:
    with Workspace(folder) as workspace:
        seat = (
            "MATCH (p:Person {name: 'Tina Song'})-[:HOLDS]->(m:Mandate)-[:ON_BEHALF_OF]->(o:Organisation) "
            "MATCH (m)-[s:STATED_IN]->(d:Document) RETURN o.name, s.quote, s.line ORDER BY s.quote"
        )
        assert workspace.bolt.query(seat).rows == (
            ("Götene kommun", told(WHOM), 47),
            ("Götene kommun", "Tina Song, Arbetsförmedlingen", 47),
        )
        dates = "MATCH (m:Meeting)-[:MEETING_OF]->(b:Board {name: 'Samordningsförbundet Skaraborg, styrelse'}) RETURN toString(m.date)"
        assert workspace.bolt.query(dates).rows == (("2024-02-21",),)
        remarks = "MATCH (r:Remark {code: 'correction'}) RETURN r.detail"
        assert {detail for (detail,) in workspace.bolt.query(remarks).rows} == set(map(told, (WHOM, DATE, NAME)))
        assert all(f'"{told(one)}"'.encode() in workspace.rdf.dump() for one in (WHOM, DATE, NAME))
        assert "Lotta Kardell" not in {name for (name,) in workspace.bolt.query("MATCH (p:Person) RETURN p.name").rows}


def test_the_original_stays_in_the_archive(folder: Path) -> None:
    with Workspace(folder) as workspace:
        stored = workspace.archive.document(SKARABORG)
        assert stored is not None
        assert stored.record.date == "2024-02-20"
        assert stored.date == "2024-02-21"


def test_a_correction_that_fits_nothing_is_kept_and_told(folder: Path) -> None:
    with Workspace(folder) as workspace:
        assert [holds for _, _, holds in store.standing(workspace.archive)] == [
            "holds", "holds", "holds", "not loaded", "fits nothing",
        ]  # fmt: skip
    assert corrections.read(folder / corrections.FILE) == ALL


@pytest.mark.parametrize("order", [0, 59, 119])
def test_corrections_hold_for_minutes_loaded_later_in_any_order(folder: Path, tmp_path: Path, order: int) -> None:
    (tmp_path / corrections.FILE).write_bytes((folder / corrections.FILE).read_bytes())
    paths = next(itertools.islice(itertools.permutations(FIVE), order, None))
    with Workspace(tmp_path, write=True) as workspace, Workspace(folder) as expected:
        run = workspace.archive.begin_run("test", "2026-01-01T00:00:00+00:00")
        assert [one.status for one in load(workspace, files(paths), run=run)] == ["new"] * 5
        assert [one.status for one in load(workspace, files(FIVE), run=run)] == ["unchanged"] * 5
        names = [line for line in expected.rdf.dump().splitlines() if b"#alias" not in line]
        assert [line for line in workspace.rdf.dump().splitlines() if b"#alias" not in line] == names


def test_undone_nothing_is_left(plain: tuple[bytes, list[str]], tmp_path: Path) -> None:
    with Workspace(tmp_path, write=True) as workspace:
        load_five(workspace)
        store.record(workspace.archive, tmp_path, (WHOM, DATE))
        store.record(workspace.archive, tmp_path, ())
        workspace.catch_up()
        assert (workspace.rdf.dump(), workspace.bolt.dump()) == plain


def test_ids_from_before_a_name_was_corrected_go_on_answering(folder: Path) -> None:
    from graph.dossier import Dossiers
    from graph.mention import mention_id

    with Workspace(folder) as workspace:
        dossiers = Dossiers(workspace.archive)
        mention = dossiers.mention(mention_id(NNS, 42, ("Lotta Kardell", 0)))
        assert mention is not None
        assert dossiers.seen(mention).mention.name == "Charlotte Kardell"


def test_one_correction_follows_another(folder: Path) -> None:
    with Workspace(folder) as workspace:
        stored = workspace.archive.document(SKARABORG)
        assert stored is not None
        again = Correction(SKARABORG, "head", None, "", "date", "2024-02-21", "2024-02-22")
        assert corrected(stored.record, (DATE, again)).date == "2024-02-22"
        assert corrected(stored.record, (again, DATE)).date == "2024-02-21"
        nonsense = Correction(SKARABORG, "head", None, "", "date", "2024-02-20", "2024-02-31")
        assert not fits(stored.record, nonsense)
        assert corrected(stored.record, (nonsense,)) == stored.record
        amount = Correction(SKARABORG, "participant", 47, "Tina Song", "roles", "ersättare", "ordförande, ledamot")
        (tina,) = (one for one in corrected(stored.record, (amount,)).participants if one.name == "Tina Song")
        assert tina.roles == ("ordförande", "ledamot")
        assert [quote.quote for quote in tina.quotes] == ["Tina Song, Arbetsförmedlingen", told(amount)]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (f"{SKARABORG},head,,,weather,,x,,,", "no field 'weather'"),
        (f"{SKARABORG},participant,x,A,party,,x,,,", "no number of a line"),
        ("short,head,,,date,,x,,,", "no id of a document"),
        (f"{SKARABORG},head,,,date,,x,,,yesterday", "no time"),
        (f"{SKARABORG},head", "not as many fields"),
    ],
)
def test_a_line_that_cannot_stand_is_named(tmp_path: Path, line: str, says: str) -> None:
    (tmp_path / corrections.FILE).write_text(f"{','.join(corrections.COLUMNS)}\n{line}\n", encoding="utf-8")
    with pytest.raises(FinsamError, match=rf"corrections.csv:2: .*{says}"):
        corrections.read(tmp_path / corrections.FILE)


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    corrections.write(tmp_path / corrections.FILE, ALL)
    assert corrections.read(tmp_path / corrections.FILE) == ALL
