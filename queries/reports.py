"""Rows as text: a table for people, Markdown for documents, CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from graph.table import Value
from queries import escape
from queries.rows import SOURCE, Row, Source

RANGES = {"stated": ("stated_start", "stated_end"), "seen": ("first_seen", "last_seen")}
"""Pairs of columns that people read as one: heading → first and last."""

MOST_SOURCES = 3
"""How many sources of a row a table shows."""

Format = Literal["table", "csv", "json", "md"]


def as_csv(rows: Sequence[Row]) -> str:
    """Comma-separated values (RFC 4180, UTF-8, LF): every column, first source in its own columns, number of `more_sources`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    sourced = _sourced(rows)
    for row in rows[:1]:
        writer.writerow([escape.spreadsheet(column) for column in row.columns] + ["more_sources"] * sourced)
    for row in rows:
        writer.writerow([_field(value) for value in row.values] + [len(row.more)] * sourced)
    return out.getvalue()


def as_json(rows: Sequence[Row]) -> str:
    """A JSON array of objects, a row each: dates as ISO 8601, further sources under `more_sources`."""
    sourced = _sourced(rows)
    objects = [
        dict(row.items()) | ({"more_sources": [_source(source) for source in row.more]} if sourced else {})
        for row in rows
    ]
    return escape.json_text(json.dumps(objects, ensure_ascii=False, indent=1, default=str)) + "\n"


def as_markdown(rows: Sequence[Row]) -> str:
    """A Markdown table, empty columns left out, the sources in the last column."""
    header, body = _for_people(rows)
    if not rows:
        return ""
    lines = [[escape.markdown(heading) for heading in header], ["---"] * len(header)]
    lines += [[escape.markdown(cell) for cell in cells] for cells in body]
    if _sourced(rows):
        lines[0].append("source")
        lines[1].append("---")
        for line, row in zip(lines[2:], rows, strict=True):
            line.append("<br>".join(escape.markdown(citation(source)) for source in row.sources))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_text(rows: Sequence[Row], *, width: int, styled: bool) -> str:
    """A table that keeps within `width` columns of a terminal (from 20 on), each row's sources beneath it. styled: with ANSI colours."""
    from queries.tables import Cell, as_table  # rich takes a while to import

    header, body = _for_people(rows)
    noted = [Cell(cells, _notes(row)) for cells, row in zip(body, rows, strict=True)]
    return as_table(header, noted, width=width, styled=styled)


def _notes(row: Row) -> list[str]:
    notes = [citation(source) for source in row.sources[:MOST_SOURCES]]
    more = len(row.sources) - len(notes)
    return [*notes, f"and {more} more (--format json has them all)"] if more else notes


def render(rows: Sequence[Row], form: Format, *, width: int = 100, styled: bool = False) -> str:
    """Rows in a format; text ends with a line feed, and is empty where there are no rows (JSON: an empty array)."""
    plain: Mapping[Format, Callable[[Sequence[Row]], str]] = {"csv": as_csv, "json": as_json, "md": as_markdown}
    return plain[form](rows) if form in plain else as_text(rows, width=width, styled=styled)


def _for_people(rows: Sequence[Row]) -> tuple[list[str], list[list[str]]]:
    """Headings and texts for people: no source (it stands apart), no id, no column empty throughout, two ends as one range."""
    columns = [column for column in (rows[0].columns if rows else ()) if not column.endswith("_id")]
    if _sourced(rows):
        columns = [column for column in columns if column not in SOURCE]
    spans: dict[str, tuple[str, ...]] = {}
    for column in columns:
        name, ends = next(
            (span for span in RANGES.items() if column in span[1] and set(span[1]) <= set(columns)), (column, (column,))
        )
        spans[name] = ends
    cells = {name: [_span([row[end] for end in ends]) for row in rows] for name, ends in spans.items()}
    filled = [name for name, texts in cells.items() if any(texts)]
    header = [escape.one_line(name).replace("_", " ") for name in filled]
    return header, [[cells[name][number] for name in filled] for number in range(len(rows))]


def _span(values: Sequence[Value]) -> str:
    texts = [text(value) for value in values]
    return texts[0] if len(set(texts)) == 1 else "–".join(texts)


def text(value: Value) -> str:
    """A value as people read it, on one line, with nothing in it that steers a terminal."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return escape.one_line(value)
        case float() if value.is_integer():
            return str(int(value))
        case dt.date() | int() | float():
            return str(value)
        case Mapping():
            return ", ".join(f"{escape.one_line(str(key))}: {text(part)}" for key, part in value.items())
        case _:
            return ", ".join(text(part) for part in value)


def citation(source: Source) -> str:
    """`file:line “quote”`, with the page where there is one."""
    place = text(source.file)
    if source.page is not None:
        place += f" p. {text(source.page)}"
    if source.line is not None:
        place += f":{text(source.line)}" if source.page is None else f" line {text(source.line)}"
    return f"{place} “{text(source.quote)}”" if source.quote else place


def _sourced(rows: Sequence[Row]) -> bool:
    return bool(rows) and set(SOURCE) <= set(rows[0].columns)


def _source(source: Source) -> dict[str, Value]:
    return {"file": source.file, "page": source.page, "line": source.line, "quote": source.quote}


def _field(value: Value) -> str | int | float | None:
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, str):
        return escape.spreadsheet(escape.visible(value))
    if isinstance(value, dt.date):
        return value.isoformat()
    return escape.spreadsheet(json.dumps(value, ensure_ascii=False, default=str))
