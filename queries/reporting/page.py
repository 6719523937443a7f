"""A report as one page of HTML, without a script and without asking any host for anything."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from graph.table import Value
from queries.escape import one_line
from queries.reporting.cells import citations, shown
from queries.reporting.report import Line, Report, Table

STYLE = Path(__file__).with_suffix(".css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def as_page(report: Report) -> str:
    """The report as a page that any browser opens and prints."""
    return "\n".join([*_head(report), *_body(report), "</html>", ""])


def _head(report: Report) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="{report.language}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield f"<title>{_text(report.heading)}</title>"
    yield f"<style>\n{STYLE.read_text(encoding='utf-8')}</style></head>"


def _body(report: Report) -> Iterator[str]:
    yield "<body><main>"
    yield f"<h1>{_text(report.heading)}</h1>"
    yield f'<p class="summary">{" ".join(map(_text, report.summary))}</p>'
    for table in report.tables:
        yield f"<h2>{_text(table.heading)}</h2>"
        yield from _table(table, report) if table.lines else [f"<p>{_text(table.empty)}</p>"]
    if report.notes:
        yield f"<h2>{_text(report.labels['notes'])}</h2>\n<ul>"
        yield from (f"<li>{_text(note)}</li>" for note in report.notes)
        yield "</ul>"
    yield "</main></body>"


def _table(table: Table, report: Report) -> Iterator[str]:
    yield "<table>"
    heads = "".join(f'<th scope="col">{_text(column.label)}</th>' for column in table.columns)
    yield f"<thead><tr>{heads}</tr></thead>"
    for line in table.lines:
        yield from _line(line, report)
    yield "</table>"


def _line(line: Line, report: Report) -> Iterator[str]:
    cells = "".join(f"<td{_number(value)}>{_text(shown(value, report.language))}</td>" for value in line.cells)
    yield f"<tbody><tr>{cells}</tr>"
    if line.sources:
        quotes = "<br>".join(map(_text, citations(line.sources, report.labels)))
        yield f'<tr class="source"><td colspan="{len(line.cells)}">{quotes}</td></tr>'
    yield "</tbody>"


def _number(value: Value) -> str:
    """What keeps numbers, days and ranges of them on one line."""
    return "" if isinstance(value, bool) or any(map(str.isalpha, str(value))) else ' class="number"'


def _text(text: str) -> str:
    return html.escape(one_line(text))
