"""Whatever is wrong with what a command is given, or where it prints: a sentence, never a traceback."""

import os
import shlex
import subprocess

import pytest
from click.testing import CliRunner

from cli.main import application
from graph.workspace import Workspace
from queries import engine
from tests.harness.command import FINSAM, ROOT
from tests.harness.folder import load_five


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder that holds the five minutes."""
    with Workspace(tmp_path_factory.mktemp("bad") / "data", write=True) as workspace:
        load_five(workspace)
        workspace.catch_up()
    return workspace.folder


def run(data, *words, columns=80):
    return CliRunner().invoke(
        application, ["--data", str(data), *map(str, words)], prog_name="finsam", env={"COLUMNS": str(columns)}
    )


def refused(data, *words):
    """The one sentence with which a command is refused."""
    done = run(data, *words)
    assert done.exit_code == 1, done.output
    assert done.stdout == ""
    assert done.stderr.startswith("finsam: ")
    assert done.stderr.count("\n") == 1
    assert "Unexpected" not in done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ask", "who-represents", "--person", "Ingrd Hermanson"], "Nearest: Ingrid Hermansson"),
        (["ask", "board-on", "--board", "Kiruna"], "There is no board called 'Kiruna'"),
        (["report", "person", "Xerxes"], "There is no person called 'Xerxes'"),
        (["report", "person", ""], "There is no person called ''"),
        (["ask", "who-represents", "--person", "hermansson"], "could be 2 persons: Amanda Hermansson"),
        (["ask", "board-on", "--on", "2023-02-30"], "2023-02 has 28 days"),
        (["report", "board", "Skaraborg", "--from", "2023-13"], "months run from 01 to 12"),
        (["find", "budget", "--to", "i maj"], "'i maj' is not a date: write it as 2023, 2023-05 or 2023-05-31"),
        (["ask", "decisions", "--amount", "mycket"], "write amount as 250000, 250 tkr"),
        (["ask", "decisions", "--type", "rekommendera"], "there are godkänna"),
        (["cypher", "MATC (n) RETURN n"], "cannot be understood"),
        (["sparql", "SELEC ?x {}"], "cannot be understood at line 1"),
        (["report", "nns", "--out", "report.pdf"], "tells no format"),
        (["report", "nns", "--format", "xlsx"], "name a file for it with --out"),
    ],
    ids=str,
)
def test_what_cannot_be_meant(data, words, said):
    assert said in refused(data, *words)


@pytest.mark.parametrize(
    "words",
    [
        ["report", "nns", "--out"],
        ["diff", "1", "--out"],
        ["view", "network", "--out"],
        ["view", "timeline", "--out"],
        ["export", "turtle", "--out"],
        ["site", "--out"],
        ["person", "Tina Song", "--out"],
    ],
    ids=" ".join,
)
def test_a_place_that_cannot_be_written(data, tmp_path, words):
    file = tmp_path / "file"
    file.write_text("kept")
    assert "file" in refused(data, *words, file / "below.html")
    assert file.read_text() == "kept"


@pytest.mark.parametrize("suffix", [".rq", ".cypher"])
def test_a_query_file_with_a_slip_is_named(data, tmp_path, suffix):
    (tmp_path / f"seats{suffix}").write_text("# seats\nSELEC ?x { }\n" if suffix == ".rq" else "MATC (n) RETURN n\n")
    with Workspace(data) as workspace:
        store = workspace.rdf if suffix == ".rq" else workspace.bolt
        with pytest.raises(engine.QueryError, match=rf"^seats\{suffix}: The .*query cannot be understood"):
            engine.run(store, tmp_path / "seats", {})


@pytest.mark.parametrize(
    "words",
    [
        "ask cross-board",
        "ask coverage",
        "ask succession --board Skaraborg",
        "report nns --lang sv",
        "report board Skaraborg",
        "diff",
        "diff 1 --limit 5",
        "find budget",
        "status",
        "identities explain 'Tina Song'",
        "analyse",
        "check",
        "model",
    ],
)
def test_forty_columns_are_enough(data, words):
    done = run(data, *shlex.split(words), columns=40)
    assert done.exit_code in (0, 1)
    assert done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 40


def shell(data, command, **environment):
    """What a command gives in a shell: exit code, stdout, stderr."""
    called = " ".join([shlex.quote(word) for word in FINSAM] + ["--data", shlex.quote(str(data))])
    done = subprocess.run(
        ["bash", "-c", command.replace("finsam", called, 1)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize(
    "words", ["ask board-on", "report board Skaraborg", "diff 1 --limit 0", "cypher 'MATCH (n) RETURN n.id'"]
)
def test_a_pipe_that_closes_is_the_end(data, words):
    assert shell(data, f"finsam {words} | head -1; exit ${{PIPESTATUS[0]}}")[::2] == (0, "")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_lead_nowhere(data, closed):
    code, out, said = shell(data, f"finsam ask cross-board {closed}")
    assert (code, said) == (0, "")
    assert ("Jonas Erlandsson" in out) == (">&-" not in closed.replace("2>&-", ""))


def test_a_question_that_nobody_can_answer_is_not_asked_for_ever(data):
    code, _, said = shell(data, "finsam forget 'Tina Song' --reason test <&-")
    assert code == 1
    assert said.endswith("Aborted!\n")
    assert "Tina Song" in shell(data, "finsam report person Tina")[1]


def test_a_full_disk_is_said(data):
    code, _, said = shell(data, "finsam ask cross-board > /dev/full")
    assert (code, said.count("\n")) == (1, 1)
    assert "make room" in said


@pytest.mark.parametrize("name", ["Götene".encode(), "Götene".encode("latin-1")], ids=["UTF-8", "Latin-1"])
def test_in_a_locale_without_the_letters_names_are_understood(data, name):
    done = subprocess.run(
        [*(word.encode() for word in FINSAM), b"--data", os.fsencode(data), b"report", b"organisation", name],
        cwd=ROOT,
        env=os.environ | {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
    )
    assert done.stderr == b""
    assert "Who represents Götene kommun" in done.stdout.decode()
