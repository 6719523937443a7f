"""What is promised in docs/trust.md, measured by the tests that show it, and written into that page.

Run as `make trust`; `make trust ROWS="files faults"` measures some rows and leaves the others as they are. A test says what it measured by
`record_property`; of one that begins with "most" the largest value counts, of others the sum.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from benchmarks import dependencies

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "trust.md"
BEGIN, END = "<!-- trust: begin -->", "<!-- trust: end -->"
HEAD = ("| what | tried | result | measured by |", "| --- | --- | --- | --- |")


@dataclass(frozen=True, slots=True)
class Row:
    """tests: what pytest is to run; tried, result: with the names of what tests measured, of `cases` (how many tests ran) and `wrong` (how
    many of them failed).
    """

    what: str
    tests: tuple[str, ...]
    tried: str
    result: str


ROWS = {
    "privacy": Row(
        "personal data sown in minutes of six formats",
        ("tests/test_privacy.py",),
        "{seeded:.0f} sown, {outputs:.0f} outputs searched",
        "found: {found:.0f}",
    ),
    "texts": Row(
        "hostile names, titles, quotes through every output",
        ("tests/test_hostile.py",),
        "{texts:.0f} texts, {cases} tests of outputs",
        "run: {run:.0f}; outputs that broke: {wrong}",
    ),
    "files": Row(
        "files that would take for ever or fill the memory",
        ("tests/loaders/test_hostile_files.py",),
        "{files:.0f} files",
        "{refused:.0f} refused, {read:.0f} read in part or whole; most processor time {most seconds:.1f} s, most memory {most megabytes:.0f} MB; over the limit: {wrong}",
    ),
    "faults": Row(
        "full disk, read-only folder, database that dies, cut connection, clock set back",
        ("tests/test_faults.py",),
        "{faults:.0f} faults in {cases} tests",
        "losses: {wrong}",
    ),
    "loads": Row(
        "loads that are killed, two at once, broken graphs",
        ("tests/graph/test_catch_up.py",),
        "{cases} tests",
        "losses: {wrong}",
    ),
    "layouts": Row(
        "data folders of older and newer layouts",
        ("tests/graph/test_migration.py",),
        "{cases} tests",
        "losses: {wrong}",
    ),
    "backups": Row(
        "backups while others write; restores of broken files, or killed at each step",
        ("tests/graph/test_backup.py",),
        "{broken:.0f} broken files, {kills:.0f} kills",
        "losses: {wrong}",
    ),
    "verify": Row(
        "archive, graphs or files changed behind finsam's back",
        ("tests/graph/test_verifying.py", "tests/cli/test_verify.py", "tests/loaders/test_quotes.py"),
        "{changes:.0f} changes",
        "not found by `finsam verify`: {wrong}",
    ),
    "ports": Row(
        "open ports, permissions, the network cut off",
        ("tests/test_trust.py",),
        "{cases} tests",
        "broken promises: {wrong}",
    ),
}


def measure(row: Row) -> str:
    """Run the tests of a row; returns its line of the table."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-o",
            "junit_family=xunit1",
            f"--junitxml={report}",
            *row.tests,
        ]
        subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=False)
        cases = ElementTree.parse(report).getroot().iter("testcase")
        return line(row, list(cases))


def line(row: Row, cases: list[ElementTree.Element]) -> str:
    """The line of the table that test cases give. SystemExit where one that measures did not run."""
    measured: dict[str, float] = defaultdict(float)
    skipped = sum(case.find("skipped") is not None for case in cases)
    wrong = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    for case in cases:
        for each in case.iter("property"):
            name, value = each.attrib["name"], float(each.attrib["value"])
            measured[name] = max(measured[name], value) if name.startswith("most") else measured[name] + value
    values = {**measured, "cases": len(cases) - skipped, "wrong": wrong}
    try:
        tried, result = row.tried.format_map(values), row.result.format_map(values)
    except KeyError as missing:
        sys.exit(f"{row.what}: no test measured {missing}.")
    told = f" ({skipped} skipped)" if skipped else ""
    return f"| {row.what} | {tried}{told} | {result} | {', '.join(f'`{test}`' for test in row.tests)} |"


def put(text: str, begin: str, end: str, lines: list[str]) -> str:
    """A page with other lines between two of its marks. ValueError where it lacks them."""
    before, found, rest = text.partition(begin)
    _, ended, after = rest.partition(end)
    if not found or not ended:
        raise ValueError(f"{PAGE} lacks {begin} or {end}")
    return f"{before}{begin}\n{chr(10).join(lines)}\n{end}{after}"


def lines_of(text: str) -> dict[str, str]:
    """The lines that the page has, by the names of their rows."""
    found = text.partition(BEGIN)[2].partition(END)[0].splitlines()
    return {name: line for name, row in ROWS.items() for line in found if line.startswith(f"| {row.what} |")}


def main() -> None:
    """Measure the rows that are named, else all."""
    chosen = sys.argv[1:] or list(ROWS)
    for name in chosen:
        measured = measure(ROWS[name])
        print(measured, flush=True)  # noqa: T201  its output
        text = PAGE.read_text(encoding="utf-8")
        lines = lines_of(text) | {name: measured}
        text = put(text, BEGIN, END, [*HEAD, *(lines[each] for each in ROWS if each in lines)])
        PAGE.write_text(text, encoding="utf-8")
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(put(text, dependencies.BEGIN, dependencies.END, dependencies.table()), encoding="utf-8")


if __name__ == "__main__":
    main()
