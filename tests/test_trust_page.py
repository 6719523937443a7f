"""docs/trust.md says what is: what it says was measured can have been, the tests that it names exist, and so do the packages."""

import re

import pytest

from benchmarks import dependencies, trust
from tests.harness.bombs import BOMBS
from tests.harness.command import ROOT
from tests.test_hostile import MINUTES, RECORDS, TEXTS
from tests.test_privacy import SEEDED

PAGE = trust.PAGE.read_text(encoding="utf-8")


def test_of_what_was_measured_nothing_was_lost():
    lines = trust.lines_of(PAGE)
    assert lines.keys() == trust.ROWS.keys(), "make trust"
    for name, line in lines.items():
        last = line.split("|")[-3]
        for number in re.findall(r"(?:found|run|broke|limit|losses|verify`|promises): (\d+)", last):
            assert number == "0", name


@pytest.mark.parametrize(
    ("row", "measured"),
    [("privacy", f"{SEEDED} sown"), ("texts", f"{RECORDS * TEXTS + MINUTES} texts"), ("files", f"{len(BOMBS)} files")],
)
def test_what_is_tried_now_is_what_was_measured(row, measured):
    assert measured in trust.lines_of(PAGE).get(row, measured)


def test_the_tests_that_it_names_exist():
    named = set(re.findall(r"`(tests/[^`]+)`", PAGE))
    assert len(named) > 10
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_a_line_tells_what_tests_measured_and_how_many_failed():
    cases = list(
        trust.ElementTree.fromstring(
            '<suite><testcase><properties><property name="files" value="1"/><property name="most seconds" value="2"/></properties></testcase>'
            '<testcase><properties><property name="files" value="1"/><property name="most seconds" value="1"/></properties><failure/></testcase>'
            "<testcase><skipped/></testcase></suite>"
        )
    )
    row = trust.Row("bombs", ("tests/x.py",), "{files:.0f} files", "{most seconds:.1f} s, {wrong} of {cases}")
    assert trust.line(row, cases) == "| bombs | 2 files (1 skipped) | 2.0 s, 1 of 2 | `tests/x.py` |"
    with pytest.raises(SystemExit, match="no test measured"):
        trust.line(trust.Row("bombs", (), "{other}", ""), cases)


def test_every_package_that_the_project_names_has_its_purpose_and_licence():
    run, develop = dependencies.declared()
    assert {*run, *develop} == dependencies.PURPOSES.keys()
    for name in (*run, *develop):
        assert dependencies.licence(name) not in (None, "not stated"), name


def test_the_table_of_packages_is_true():
    """Versions of Python differ in what they need besides; what is installed here stands there as it is."""
    table = PAGE.partition(dependencies.BEGIN)[2].partition(dependencies.END)[0].splitlines()
    stated = {line.split("|")[1].strip(): line for line in table if line.startswith("| ")}
    for name in dependencies.pinned():
        if licence := dependencies.licence(name):
            assert name in stated, f"{name} is missing: make trust"
            assert f"| {licence} |" in stated[name], name
    for name, purpose in dependencies.PURPOSES.items():
        assert stated[name].endswith(f"| {purpose} |")
