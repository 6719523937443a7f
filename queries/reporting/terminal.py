"""A report for a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from queries.escape import one_line
from queries.reporting.cells import citations, shown
from queries.reporting.report import Report, Table
from queries.tables import Cell, as_table

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def as_terminal(report: Report, *, width: int = 100, styled: bool = False) -> str:
    """The report as lines no wider than `width` columns. styled: with ANSI colours."""
    parts = [_heading(report.heading, "═", width, styled), *(_wrapped(sentence, width) for sentence in report.summary)]
    for table in report.tables:
        parts += [_heading(table.heading, "─", width, styled), _table(table, report, width, styled)]
    if report.notes:
        parts += [
            _heading(report.labels["notes"], "─", width, styled),
            "\n".join(_wrapped(f"– {note}", width) for note in report.notes),
        ]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _heading(text: str, line: str, width: int, styled: bool) -> str:
    plain = _wrapped(text, width)
    return (
        f"{BOLD}{plain}{PLAIN}"
        if styled
        else f"{plain}\n{line * min(width, max(map(len, plain.splitlines()), default=0))}"
    )


def _wrapped(text: str, width: int) -> str:
    lines = Text(one_line(text)).wrap(Console(width=width), width, overflow="fold")
    return "\n".join(line.plain.rstrip() for line in lines)


def _table(table: Table, report: Report, width: int, styled: bool) -> str:
    if not table.lines:
        return _wrapped(table.empty, width)
    rows = [
        Cell([shown(value, report.language) for value in line.cells], citations(line.sources, report.labels))
        for line in table.lines
    ]
    return as_table([one_line(column.label) for column in table.columns], rows, width=width, styled=styled)
