"""What a reader of the five real minutes knows, asked of the whole: file, record, archive, both graphs, command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli.main import application

PROTOCOLS = Path(__file__).parent / "protocols"
Rows = list[dict[str, Any]]
Finsam = Callable[..., Rows]
KALMAR_AU = "Samordningsförbundet i Kalmar län, arbetsutskott"
NNS = "Nationella nätverket för samordningsförbund, styrelse"
SCO = "Samordningsförbundet Centrala Östergötland, styrelse"
BLEKINGE = "Samordningsförbundet i Blekinge, styrelse"
SKARABORG = "Samordningsförbundet Skaraborg, styrelse"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("answers") / "data"
    loaded = CliRunner().invoke(application, ["--data", str(data), "load", str(PROTOCOLS)])
    assert loaded.exit_code == 0, loaded.output
    assert "5 new, 0 unchanged, 0 replaced, 0 failed" in loaded.output
    return data


@pytest.fixture(params=["cypher", "sparql"])
def ask(request: pytest.FixtureRequest, folder: Path) -> Finsam:
    def run(*arguments: str) -> Rows:
        command = ["--data", str(folder), "ask", *arguments, "--format", "json", "--engine", request.param]
        done = CliRunner().invoke(application, command)
        assert done.exit_code == 0, done.output
        return list(json.loads(done.stdout))

    return run


def facts(rows: Rows, *columns: str) -> set[tuple[Any, ...]]:
    return {tuple(row[column] for column in columns) for row in rows}


def test_every_answer_shows_file_line_and_quote(ask: Finsam) -> None:
    rows = ask("who-represents")
    assert rows
    for row in rows:
        line = (PROTOCOLS / row["file"]).read_text(encoding="utf-8").replace("\r\n", "\n").split("\n")[row["line"] - 1]
        assert " ".join(row["quote"].split())[:20] in " ".join(line.split())


def test_jonas_erlandsson_stood_for_kalmar_on_nns_board_and_chaired_kalmars_arbetsutskott(ask: Finsam) -> None:
    on_nns = ask("who-represents", "--person", "Jonas Erlandsson", "--on", "2020-05-28")
    found = facts(on_nns, "board", "on_behalf_of", "certainty")
    assert found == {(NNS, "Samordningsförbundet i Kalmar län", "surely")}
    in_kalmar = ask("who-represents", "--person", "Jonas Erlandsson", "--on", "2023-05-31")
    assert (KALMAR_AU, "ordförande", "surely") in facts(in_kalmar, "board", "role", "certainty")


def test_joakim_ivarsson_was_at_both_meetings_and_on_no_board(ask: Finsam) -> None:
    attended = ask("attendance", "--person", "Joakim Ivarsson")
    assert facts(attended, "file") == {("nns-2020-05-28.txt",), ("kalmar-au-2023-05-31.txt",)}
    assert ask("who-represents", "--person", "Joakim Ivarsson") == []


def test_ingrid_hermansson_chairs_blekinge_is_nominated_to_nns_and_sent_to_its_arsmote(ask: Finsam) -> None:
    held = ask("who-represents", "--person", "Ingrid Hermansson")
    assert facts(held, "board", "role") == {(BLEKINGE, "ledamot"), (BLEKINGE, "ordförande")}
    put_forward = ask("nominations", "--person", "Ingrid Hermansson")
    quotes = " ".join(str(row["quote"]) for row in put_forward)
    assert "nominera Ingrid Hermansson" in quotes
    assert "ombud för förbundet vid NNS" in quotes
    assert len(put_forward) >= 2


def test_cannervik_chairs_skaraborg_for_arbetsformedlingen_and_tina_song_is_its_ersattare(ask: Finsam) -> None:
    rows = ask("representatives-of", "--organisation", "AF", "--on", "2024-02-20")
    assert facts(rows, "person", "role", "board", "certainty") == {
        ("Ulla-Karin Cannervik", "ledamot", SKARABORG, "surely"),
        ("Ulla-Karin Cannervik", "ordförande", SKARABORG, "surely"),
        ("Tina Song", "ersättare", SKARABORG, "surely"),
    }


def test_people_of_fourteen_organisations_decided_in_skaraborg(ask: Finsam) -> None:
    rows = ask("attendance", "--board", "Skaraborg", "--from", "2024-02-20", "--to", "2024-02-20")
    deciding = {row["on_behalf_of"] for row in rows if row["attendance"] == "beslutande"}
    assert len(deciding) == 14


def test_two_people_sit_on_boards_of_two_organisations_and_no_more(ask: Finsam) -> None:
    rows = ask("cross-board")
    assert facts(rows, "person", "board", "role", "on_behalf_of") == {
        ("Jonas Erlandsson", NNS, "ledamot", "Samordningsförbundet i Kalmar län"),
        ("Jonas Erlandsson", KALMAR_AU, "ledamot", None),
        ("Jonas Erlandsson", KALMAR_AU, "ordförande", None),
        ("Fredrik Lundén", NNS, "ledamot", "Samordningsförbundet Centrala Östergötland"),
        ("Fredrik Lundén", SCO, "ledamot", None),
        ("Fredrik Lundén", SCO, "ordförande", None),
    }


def test_loading_again_changes_nothing_and_both_graphs_hold_the_same(folder: Path) -> None:
    from graph.workspace import Workspace

    with Workspace(folder) as workspace:
        before = (workspace.rdf.dump(), workspace.bolt.dump())
        assert workspace.rdf.counts() == workspace.bolt.counts()
        held = workspace.archive.counts()
        assert {kind: count for kind, count in workspace.rdf.counts().items() if count} == held
    again = CliRunner().invoke(application, ["--data", str(folder), "load", str(PROTOCOLS)])
    assert "0 new, 5 unchanged, 0 replaced, 0 failed" in again.output
    with Workspace(folder) as workspace:
        assert (workspace.rdf.dump(), workspace.bolt.dump()) == before
