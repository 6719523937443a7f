"""The command line: formats, options before and after, exit codes, and one sentence for whatever goes wrong."""

import csv
import io
import json
import os
import re
import shlex
import subprocess

import pytest

from tests.harness.command import FINSAM, ROOT, counted, finsam

PROTOCOLS = ROOT / "tests" / "protocols"
MINUTES = sorted(PROTOCOLS.glob("*.txt"))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder that holds the five minutes."""
    folder = tmp_path_factory.mktemp("cli") / "data"
    finsam(folder, "load", *MINUTES)
    return folder


def _run(*words, **environment):
    return subprocess.run(
        [*FINSAM, *map(str, words)], cwd=ROOT, capture_output=True, text=True, env={**os.environ, **environment}
    )


def _sentence(done):
    """The one sentence on stderr of a command that went wrong."""
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.splitlines()
    assert line.startswith("finsam: ")
    return line


def test_loading_says_a_line_a_file_and_a_summary(tmp_path):
    done = finsam(tmp_path, "load", *MINUTES)
    *files, counts, changed = done.stdout.splitlines()
    assert len(files) == len(MINUTES)
    assert counts == counted(done) == "5 new, 0 unchanged, 0 replaced, 0 failed"
    assert changed.startswith("New: 5 files of minutes")
    assert counted(finsam(tmp_path, "load", *MINUTES)) == "0 new, 5 unchanged, 0 replaced, 0 failed"


def test_good_files_load_and_bad_ones_are_listed_at_the_end(tmp_path):
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"\x00\x01\x02")
    done = finsam(tmp_path / "data", "load", bad, MINUTES[0], tmp_path / "nowhere.txt", code=1)
    assert counted(done) == "1 new, 0 unchanged, 0 replaced, 2 failed"
    assert done.stderr.splitlines()[0] == "Not loaded:"
    assert "bad.pdf" in done.stderr
    assert "nowhere.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_load_goes_on_when_its_reader_has_read_enough(tmp_path):
    read, write = os.pipe()
    os.close(read)
    words = [*FINSAM, "--data", tmp_path / "data", "load", *MINUTES]
    done = subprocess.run(words, cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Document,5" in finsam(tmp_path / "data", "status", "--format", "csv").stdout.splitlines()


def test_a_folder_is_searched_for_minutes_alone_and_each_file_is_loaded_once(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_bytes(MINUTES[0].read_bytes())
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "b.txt").write_bytes(MINUTES[1].read_bytes())
    finsam(tmp_path / "data", "load", tmp_path)
    again = finsam(
        tmp_path / "data", "load", tmp_path, tmp_path / "sub" / ".." / "sub" / "a.txt", f"{tmp_path}/**/*.txt"
    )
    assert counted(again) == "0 new, 1 unchanged, 0 replaced, 0 failed"


def test_a_page_about_minutes_is_no_minutes(tmp_path):
    assert "does not read as minutes" in finsam(tmp_path / "data", "load", ROOT / "README.md", code=1).stderr


def test_a_pipe_or_a_device_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    done = finsam(tmp_path / "data", "load", tmp_path / "pipe.txt", "/dev/zero", code=1)
    assert done.stderr.count("is no file but a pipe or a device") == 2


def test_minutes_are_cited_by_a_name_at_which_they_still_stand(tmp_path):
    first, copy = tmp_path / "first.txt", tmp_path / "copy.txt"
    for path in (first, copy):
        path.write_bytes(MINUTES[0].read_bytes())
    finsam(tmp_path / "data", "load", first, copy)
    copy.write_bytes(MINUTES[1].read_bytes())
    finsam(tmp_path / "data", "load", copy)
    files = finsam(
        tmp_path / "data", "cypher", "MATCH (d:Document) RETURN d.file AS file ORDER BY file", "--format", "csv"
    )
    assert files.stdout.split() == ["file", "copy.txt", "first.txt"]


def test_readme_shows_what_the_question_prints(data):
    shown = re.search(r"\n\$ (finsam ask .+)\n((?:.+\n)+?)```", (ROOT / "README.md").read_text("utf-8"))
    assert _run("--data", data, *shlex.split(shown[1])[1:], COLUMNS="120").stdout == shown[2]


def test_no_summary_of_a_command_is_cut_short():
    summaries = _run("--help", COLUMNS="80").stdout.partition("Commands:")[2].splitlines()
    assert summaries
    assert [line for line in summaries if line.endswith("...")] == []


def test_parse_prints_one_record_and_needs_no_data_folder(tmp_path):
    done = _run("--data", tmp_path / "none", "parse", MINUTES[0])
    assert json.loads(done.stdout)["source"]["file"] == MINUTES[0].name
    assert done.stderr == ""
    assert not (tmp_path / "none").exists()


def test_parse_prints_the_text_whose_lines_evidence_counts():
    path = PROTOCOLS / "nns-2020-05-28.txt"
    lines = _run("parse", "--text", path).stdout.split("\n")
    evidence = json.loads(_run("parse", path).stdout)["participants"][0]["evidence"]
    first = evidence[0] if isinstance(evidence, list) else evidence
    assert first["quote"] in lines[first["line"] - 1]


@pytest.mark.parametrize("question", ["who-represents", "who_represents"])
def test_a_question_is_known_by_either_spelling(data, question):
    done = finsam(data, "ask", question, "--person", "Tina Song", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert (row["role"], row["on_behalf_of"]) == ("ersättare", "Arbetsförmedlingen")
    assert row["file"] == "skaraborg-2024-02-20.txt"
    assert row["line"]
    assert "Tina Song" in row["quote"]


def test_options_are_taken_before_and_after_the_commands_name_the_nearest_wins(data, tmp_path):
    before = _run("--data", data, "status", "--format", "json")
    after = _run("status", "--format", "json", "--data", data)
    nearest = _run("--data", tmp_path, "ask", "--data", tmp_path, "board-on", "--data", data)
    from_environment = _run("status", "--format", "json", FINSAM_DATA=str(data))
    assert before.stdout == after.stdout == from_environment.stdout
    assert nearest.returncode == 0


def test_no_row_is_no_error(data):
    done = finsam(data, "ask", "who-represents", "--person", "Joakim Ivarsson")
    assert (done.stdout, done.stderr) == ("", "No rows.\n")
    assert json.loads(finsam(data, "ask", "cross-board", "--on", "1990", "--format", "json").stdout) == []


def test_a_narrow_terminal_is_kept_to(data):
    done = _run("--data", data, "ask", "who-represents", COLUMNS="40")
    assert max(map(len, done.stdout.splitlines())) <= 40


@pytest.mark.parametrize("query", ["RETURN $x + 1 AS y", "UNWIND [$x] AS x RETURN x + 1 AS y"])
def test_cypher_takes_parameters(data, query):
    assert json.loads(finsam(data, "cypher", query, "--param", "x=41", "--format", "json").stdout) == [{"y": 42}]


def test_sparql_answers(data):
    done = finsam(data, "sparql", "SELECT (COUNT(?d) AS ?n) { ?d a fin:Protokoll }", "--format", "json")
    assert json.loads(done.stdout) == [{"n": 5}]


def test_a_pipe_that_closes_ends_the_command_well(data):
    script = f"{' '.join(map(_quoted, [*FINSAM, '--data', str(data), 'ask', 'who-represents']))} | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


def test_a_reader_that_never_reads_is_no_error(data):
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*FINSAM, "--data", data, "status"], cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True
    )
    os.close(write)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


def _quoted(word):
    return "'" + word.replace("'", "'\\''") + "'"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ask", "who-represents", "--person", "Nobody Atall"], "There is no person"),
        (["ask", "who-represents", "--person", "Hermansson"], "could be 2"),
        (["ask", "cross-board", "--on", "2023-02-30"], "does not exist"),
        (["cypher", "MATCH (p RETURN p"], "cannot be understood"),
        (["cypher", "MATCH (p) DETACH DELETE p"], "--write"),
        (["sparql", "SELECT WHERE"], "cannot be understood"),
        (["sparql", "DELETE WHERE { ?s ?p ?o }"], "update"),
        (["parse", "nowhere.txt"], "nowhere.txt"),
        (["view", "network", "--out", "/proc/nowhere/x.html"], "/proc/nowhere"),
        (["status", "--neo4j", "bolt://127.0.0.1:1"], None),
        (["ask", "cross-board", "--neo4j", "bolt://127.0.0.1:1"], "Neo4j at bolt://127.0.0.1:1 does not answer"),
        (["load", "tests/protocols/nns-2020-05-28.txt", "--neo4j", "bolt://127.0.0.1:1"], "does not answer"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_goes_wrong_is_one_sentence(data, words, said):
    done = _run("--data", data, *words)
    if said is None:
        assert done.returncode == 0
    else:
        assert said in _sentence(done)


def test_a_folder_without_data_is_told(tmp_path):
    assert "load minutes first" in _sentence(_run("--data", tmp_path / "none", "ask", "cross-board"))


@pytest.mark.parametrize(
    "words", [["nope"], ["ask", "nope"], ["load"], ["status", "--nope"], ["ask", "cross-board", "--format", "xml"], ["cypher", "RETURN 1", "--param", "x"]]
)  # fmt: skip
def test_a_wrong_command_line_is_code_2(data, words):
    done = _run("--data", data, *words)
    assert done.returncode == 2
    assert "Usage: finsam" in done.stderr


def test_where_an_error_arose_is_shown_on_request(tmp_path):
    shown = _run("--data", tmp_path / "none", "--debug", "status")
    assert shown.returncode == 1
    assert "Traceback" in shown.stderr
    assert "Traceback" in _run("--data", tmp_path / "none", "status", FINSAM_DEBUG="1").stderr


def test_a_file_name_cannot_steer_the_terminal(tmp_path):
    odd = tmp_path / "a\x1b[31m\n.txt"
    odd.write_bytes(MINUTES[0].read_bytes())
    done = finsam(tmp_path / "data", "load", odd)
    assert "\x1b" not in done.stdout + done.stderr
    assert len(done.stdout.splitlines()) == 3


def test_output_is_utf_8_in_any_locale(data):
    done = _run("--data", data, "ask", "cross-board", LC_ALL="C", PYTHONIOENCODING="latin-1")
    assert "“" in done.stdout


def test_the_page_is_written_whole(data, tmp_path):
    out = tmp_path / "pages" / "network.html"
    done = finsam(data, "view", "network", "--out", out)
    assert re.fullmatch(rf"Wrote {re.escape(str(out))}: .+\n", done.stdout)
    assert out.read_text(encoding="utf-8").rstrip().endswith("</html>")
