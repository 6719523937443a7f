"""`finsam report`: every report in every format, to the terminal or a file."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from cli.main import application
from queries.reporting.contents import CONTENTS
from tests.harness.command import ROOT, finsam

MINUTES = sorted((ROOT / "tests" / "protocols").glob("*.txt"))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder that holds the five minutes."""
    folder = tmp_path_factory.mktemp("report") / "data"
    finsam(folder, "load", *MINUTES)
    return folder


def _report(data, *words, **environment):
    return CliRunner().invoke(
        application, ["--data", str(data), "report", *map(str, words)], prog_name="finsam", env=environment
    )


def test_the_command_has_every_report():
    listed = CliRunner().invoke(application, ["report", "--help"], prog_name="finsam").output
    assert all(f"  {name.replace('_', '-')} " in listed for name in CONTENTS)


@pytest.mark.parametrize("suffix", [".md", ".html", ".csv", ".xlsx", ".json"])
def test_a_file_gets_the_format_of_its_name(data, tmp_path, suffix):
    out = tmp_path / "new" / f"flera{suffix}"
    done = _report(data, "cross-board", "--out", out)
    assert done.output == f"Wrote {out}.\n"
    written = out.read_bytes()
    assert written.startswith(
        {".md": b"# ", ".html": b"<!DOCTYPE html>", ".csv": b"table,", ".xlsx": b"PK", ".json": b"{"}[suffix]
    )


def test_the_language_is_that_of_the_locale_unless_said(data):
    assert _report(data, "nns", LC_ALL="sv_SE.UTF-8").output.startswith("Styrelsen för")
    assert _report(data, "nns", LC_ALL="", LANG="C.UTF-8", LC_MESSAGES="").output.startswith("The board of")
    assert _report(data, "nns", "--lang", "sv", LC_ALL="en_GB.UTF-8").output.startswith("Styrelsen för")


def test_options_choose_among_the_lines(data):
    read = json.loads(_report(data, "decisions", "--board", "Blekinge", "--amount", "1", "--format", "json").output)
    assert [line["amount_sek"] for line in read["tables"][0]["lines"]] == [695000]


def test_csv_is_one_table(data):
    rows = list(csv.DictReader(io.StringIO(_report(data, "person", "Jonas Erlandsson", "--format", "csv").output)))
    assert {row["table"] for row in rows} == {"seats", "attendance"}
    assert {row["file"] for row in rows} == {"nns-2020-05-28.txt", "kalmar-au-2023-05-31.txt"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["person", "Nobody Atall"], "There is no person"),
        (["board", "a"], "could be"),
        (["meeting", "nope-1999"], "There is no meeting"),
        (["cross-board", "--on", "2023-02-30"], "does not exist"),
        (["cross-board", "--format", "xlsx"], "--out"),
        (["cross-board", "--out", "report.pdf"], "tells no format"),
        (["cross-board", "--out", "/proc/nowhere/x.html"], "/proc/nowhere"),
    ],
    ids=" ".join,
)
def test_what_goes_wrong_is_one_sentence(data, words, said):
    done = _report(data, *words)
    assert done.exit_code == 1
    assert len(done.output.splitlines()) == 1
    assert said in done.output


def test_in_a_narrow_terminal_nothing_is_cut_off(data):
    shown = _report(data, "board", "Skaraborg", "--on", "2024-02-20", "--lang", "sv", COLUMNS="40").output
    assert "Ann-Christine Fredriksson" in shown
