"""A report as one page of HTML, without a script and without asking any host for anything."""

from __future__ import annotations

from markupsafe import Markup

from queries import pages
from queries.pages.table import Line, Table
from queries.reporting import report as reports
from queries.reporting.cells import MOST_SOURCES
from queries.reporting.report import Report

POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def as_page(report: Report) -> str:
    """The report as a page that any browser opens and prints."""
    return pages.render(
        "report.html",
        language=report.language,
        policy=POLICY,
        title=report.heading,
        style=Markup(pages.style()),
        report=report,
        tables=[_table(table) for table in report.tables],
        most=MOST_SOURCES,
    )


def _table(table: reports.Table) -> Table:
    lines = tuple(Line(line.cells, line.sources) for line in table.lines)
    return Table("", table.heading, tuple(column.label for column in table.columns), lines, table.empty)
