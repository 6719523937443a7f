"""A report for programs: comma-separated values, or JSON."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Sequence
from dataclasses import asdict

from graph.table import Value
from queries import escape
from queries.reporting.report import Line, Report, Table
from queries.rows import SOURCE


def as_csv(report: Report) -> str:
    """Every table in one (RFC 4180, UTF-8, LF): its name, the columns that any table has, the first source, number of `more_sources`."""
    columns = list(dict.fromkeys(column.name for table in report.tables for column in table.columns))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["table", *columns, *SOURCE, "more_sources"])
    for table in report.tables:
        for line in table.lines:
            cells = _cells(table, line)
            writer.writerow([table.name, *(_field(cells.get(column)) for column in columns), *_source(line)])
    return out.getvalue()


def as_json(report: Report) -> str:
    """The report as an object: heading, summary, tables with their lines by column name and all sources, notes; days as ISO 8601."""
    tables = [
        {
            "name": table.name,
            "heading": table.heading,
            "lines": [
                {**_cells(table, line), "sources": [asdict(source) for source in line.sources]} for line in table.lines
            ],
        }
        for table in report.tables
    ]
    whole = {
        "language": report.language,
        "heading": report.heading,
        "summary": report.summary,
        "tables": tables,
        "notes": report.notes,
    }
    return escape.json_text(json.dumps(whole, ensure_ascii=False, indent=1, default=str)) + "\n"


def _cells(table: Table, line: Line) -> dict[str, Value]:
    return {column.name: value for column, value in zip(table.columns, line.cells, strict=True)}


def _source(line: Line) -> Sequence[str | int | float | None]:
    if not line.sources:
        return [None] * len(SOURCE) + [0]
    first = line.sources[0]
    return [*(_field(value) for value in (first.file, first.page, first.line, first.quote)), len(line.sources) - 1]


def _field(value: Value) -> str | int | float | None:
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    return escape.spreadsheet(escape.visible(str(value)))
