"""A report as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from queries.escape import markdown
from queries.reporting.cells import citations, shown
from queries.reporting.report import Report, Table


def as_markdown(report: Report) -> str:
    """The report with headings, a table each, and the notes as a list."""
    parts = [f"# {markdown(report.heading)}", " ".join(map(markdown, report.summary))]
    for table in report.tables:
        parts += [f"## {markdown(table.heading)}", "\n".join(_table(table, report))]
    if report.notes:
        parts += [f"## {markdown(report.labels['notes'])}", "\n".join(f"- {markdown(note)}" for note in report.notes)]
    return "\n\n".join(parts) + "\n"


def _table(table: Table, report: Report) -> Iterator[str]:
    if not table.lines:
        yield markdown(table.empty)
        return
    yield _row([*(markdown(column.label) for column in table.columns), markdown(report.labels["source"])])
    yield _row(["---"] * (len(table.columns) + 1))
    for line in table.lines:
        cells = [markdown(shown(value, report.language)) for value in line.cells]
        yield _row([*cells, "<br>".join(map(markdown, citations(line.sources, report.labels)))])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
