"""What runs changed, over the five minutes: loaded, taken out, loaded again, in other versions, judged; told in sentences with their sources."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.commands.diff import SECTIONS as OFFERED
from cli.main import application
from graph.assembly import Assembly
from graph.documents import called
from graph.judging import record
from graph.verdicts import Said
from graph.workspace import Workspace
from loaders.load import files, load
from queries.changes.difference import SECTIONS, Differences
from queries.changes.report import report
from queries.changes.span import Span
from queries.changes.summary import runs, short
from queries.identities import mention_meant
from tests.harness.command import ROOT, finsam

MINUTES = ROOT / "tests" / "protocols"
BLEKINGE, KALMAR, NNS, SKARABORG = (
    "blekinge-2024-1.txt",
    "kalmar-au-2023-05-31.txt",
    "nns-2020-05-28.txt",
    "skaraborg-2024-02-20.txt",
)


def copy(folder, *names, **changes):
    """Copies of minutes in which texts are replaced."""
    for name in names:
        text = (MINUTES / name).read_text(encoding="utf-8")
        for old, new in changes.values():
            assert old in text
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")


def load_all(workspace, folder):
    run = workspace.archive.begin_run(f"load {folder.name}", "2026-01-01T00:00:00+00:00")
    assert "failed" not in {done.status for done in load(workspace, files([str(folder)]), run=run)}


def remove(workspace, *names):
    run = workspace.archive.begin_run("remove", "2026-01-01T00:00:00+00:00")
    for held in [held for name in names for held in called(workspace.archive, name)]:
        with workspace.archive.transaction(run) as revision:
            assembly = Assembly(workspace.archive, revision)
            assembly.remove(held.id)
            assembly.finish()


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """A workspace in which nine runs have followed each other."""
    minutes = tmp_path_factory.mktemp("minutes")
    with Workspace(tmp_path_factory.mktemp("changes") / "data", write=True) as opened:
        archive, folder = opened.archive, opened.folder
        copy(minutes, "blekinge-2023-05-08.txt", KALMAR, NNS)
        load_all(opened, minutes)
        copy(minutes, BLEKINGE, SKARABORG)
        load_all(opened, minutes)
        remove(opened, BLEKINGE)
        load_all(opened, minutes)
        copy(
            minutes,
            SKARABORG,
            name=("Tina Song", "Tina Sång"),
            vice=("Anna Dalström, Götene kommun, vice", "Anna Dalström, Götene kommun,"),
        )
        copy(minutes, BLEKINGE, sum=("695", "700"))
        load_all(opened, minutes)
        one, other = (mention_meant(archive, f"Kenneth {name}") for name in ("Andersson", "Gustavsson"))
        record(
            archive, folder, [Said("same", one, other, "he says so", "", "", "Kenneth Andersson", "Kenneth Gustavsson")]
        )
        record(archive, folder, [])
        load_all(opened, minutes)
        remove(opened, NNS, SKARABORG)
    with Workspace(folder) as opened:
        yield opened


@pytest.fixture
def data(changed):
    return changed.folder


def told(changed, first, last=None, language="en", **options):
    found = Differences(Span(changed.archive, first, last or first))
    made = report(found, changed.rdf, language, limit=None, **options)
    return {table.name: [line.cells for line in table.lines] for table in made.tables}


def counts(changed, first, last):
    return {
        (section, str(happened)): number
        for (section, happened), number in Differences(Span(changed.archive, first, last)).counts.items()
    }


def test_the_first_load_makes_all_that_there_is(changed):
    found = told(changed, 1)
    assert len(found["documents"]) == 3
    assert {change for lines in found.values() for change, _ in lines} == {"new"}
    assert (
        "new",
        "Jonas Erlandsson has a seat as chair on Samordningsförbundet i Kalmar län, arbetsutskott, seen 2023-05-31.",
    ) in found["mandates"]
    assert "attendance" not in found


def test_a_further_protokoll_shows_seats_again(changed):
    assert (
        "seen",
        "Ingrid Hermansson, seat as chair on Samordningsförbundet i Blekinge, styrelse, is seen 2023-05-08–2024-12-31 (before: seen 2023-05-08).",
    ) in told(changed, 2)["mandates"]


def test_runs_that_cancel_out_show_nothing_between_them(changed):
    assert counts(changed, 3, 4) == {}
    assert told(changed, 3, 4) == {}
    assert counts(changed, 3, 3) != {}
    # Whatever came and went between, the whole is what the ends say.
    assert counts(changed, 2, 4) == counts(changed, 2, 2)


def test_what_is_gone_is_told_with_its_file_and_without_its_sentences(changed):
    found = Differences(Span(changed.archive, 3, 3))
    made = report(found, changed.rdf, "sv", limit=None)
    (line,) = [
        line
        for table in made.tables
        if table.name == "mandates"
        for line in table.lines
        if "Börje Dovstad" in str(line.cells[1])
    ]
    assert line.cells == (
        "borta",
        "Inga protokoll visar längre att Börje Dovstad har plats som ledamot i Samordningsförbundet i Blekinge, styrelse, för Karlskrona kommun.",
    )
    assert [(source.file, source.quote) for source in line.sources] == [(BLEKINGE, None)]
    decisions = [str(cells[1]) for cells in told(changed, 3)["decisions"]]
    assert (
        "Samordningsförbundet i Blekinge, styrelse 2024-1, § 8: a decision is no longer told (695,000 kr)." in decisions
    )


def test_another_version_of_minutes_shows_only_where_they_differ(changed):
    found = told(changed, 5)
    assert {change for change, _ in found["documents"]} == {"replaced"}
    assert found["people"] == [
        ("new", "Tina Sång is named for the first time."),
        ("gone", "Tina Song is no longer named."),
    ]
    assert [cells for cells in found["mandates"] if "vice" in cells[1]] == [
        (
            "gone",
            "No minutes show any longer that Anna Dalström has a seat as vice chair on Samordningsförbundet Skaraborg, styrelse, for Götene kommun.",
        )
    ]
    assert ("gone", "Samordningsförbundet Skaraborg, styrelse 2024-02-20: Tina Song is no longer listed.") in found[
        "attendance"
    ]
    ((change, sentence),) = found["decisions"]
    assert change == "changed"
    assert "§ 8" in sentence
    assert "Wording, number or sum was another before (695,000 kr)." in sentence
    assert "meetings" not in found


def test_people_joined_and_split_are_told_with_the_reason(changed):
    ((change, sentence),) = told(changed, 7)["identities"]
    assert change == "split"
    assert "Kenneth Andersson" in sentence
    assert "Kenneth Gustavsson" in sentence
    found = told(changed, 6)
    ((change, sentence),) = found["identities"]
    assert change == "joined"
    assert "are one person" in sentence
    assert found.keys() <= {"identities", "people", "doubts"}
    assert told(changed, 6, 7) == {}


def test_a_load_that_changes_nothing_says_nothing(changed):
    assert short(changed.archive, 8) == ""


def test_all_that_was_loaded_and_taken_out_again_is_as_if_it_had_not_been(changed):
    found = told(changed, 1, 9)
    assert {cells[1].split(":")[0] for cells in found["documents"]} == {"blekinge-2023-05-08.txt", BLEKINGE, KALMAR}
    assert not [cells for lines in found.values() for cells in lines if cells[0] == "gone" or "Skaraborg" in cells[1]]


def test_every_line_of_what_there_is_has_its_sentence(workspace):
    made = report(Differences(Span(workspace.archive, 1, 1)), workspace.rdf, "en", limit=None)
    assert {table.name for table in made.tables} == SECTIONS.keys() - {"identities", "attendance", "doubts"}
    for table in made.tables:
        for line in table.lines:
            assert line.sources, line
            assert line.sources[0].quote or table.name in {"documents", "remarks"}, line


def test_the_runs_are_listed_the_last_one_first(changed):
    rows = runs(changed.archive, "en")
    assert [row["run"] for row in rows] == list(range(9, 0, -1))
    assert rows[1]["changed"] == "Nothing changed."
    assert str(rows[-1]["command"]).startswith("load ")
    assert str(rows[-1]["changed"]).startswith("New: 3 files of minutes, 24 seats, 40 people")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_section_and_happening_has_words(changed, language):
    for run in range(1, 10):
        made = report(Differences(Span(changed.archive, run, run)), changed.rdf, language, limit=None)
        assert not [line for table in made.tables for line in table.lines if "{" in str(line.cells)]


def test_the_command_offers_every_section():
    assert tuple(SECTIONS) == OFFERED


def run(data, *words, code=0):
    done = CliRunner().invoke(application, ["--data", str(data), *map(str, words)], prog_name="finsam")
    assert done.exit_code == code, done.output
    return done.output


def test_load_ends_with_the_short_form(data, tmp_path):
    finsam(tmp_path, "load", MINUTES / KALMAR)
    copy(tmp_path, NNS)
    last = finsam(tmp_path, "load", tmp_path / NNS).stdout.splitlines()[-1]
    assert last.startswith("New: 1 file of minutes, ")
    assert last.endswith(" finsam diff 2 tells it all.")
    assert (
        finsam(tmp_path, "load", tmp_path / NNS).stdout.splitlines()[-1] == "0 new, 1 unchanged, 0 replaced, 0 failed"
    )


def test_formats_limits_and_sections(data, tmp_path):
    whole = json.loads(run(data, "diff", 2, "--format", "json"))
    assert whole["heading"] == "What run 2 changed"
    assert run(data, "diff", 2, "--limit", 3).count("\nnew ") < 3 * len(SECTIONS)
    assert "34 more do not stand in the table “Seats”" in " ".join(
        run(data, "diff", 2, "--limit", 5, "--only", "mandates").split()
    )
    assert run(data, "diff", 2, "--only", "remarks", "--format", "md").count("## ") == 1
    assert run(data, "diff", "--format", "csv").startswith("run,started,command,changed\n")
    out = Path(tmp_path / "changes.html")
    assert run(data, "diff", 2, 5, "--lang", "sv", "--out", out) == f"Wrote {out}.\n"
    assert "Vad körningarna 2 till 5 ändrade" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [["diff", 99], ["diff", 1, 99]])
def test_a_run_that_is_not_there_is_said(data, words):
    assert run(data, *words, code=1) == "finsam: There is no run 99: finsam diff lists them.\n"


def test_a_run_of_which_nothing_was_noted_is_said(tmp_path):
    from tests.graph.test_migration import older

    older(tmp_path, 2)
    done = finsam(tmp_path, "diff")
    assert "not known" in done.stdout
    assert "did not note it" in finsam(tmp_path, "diff", "1", code=1).stderr
    finsam(tmp_path, "load", MINUTES / KALMAR)
    last = max(int(line.split()[0]) for line in finsam(tmp_path, "diff").stdout.splitlines() if line[:1].isdigit())
    assert "Jonas Erlandsson" in finsam(tmp_path, "diff", str(last)).stdout
