"""A report as a workbook for spreadsheet programs (XLSX)."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from graph.table import Value
from queries.escape import one_line
from queries.reporting.cells import citation
from queries.reporting.report import Report, Table

CREATED = dt.datetime(2000, 1, 1)
"""Stands for the time of making, so that equal reports are equal files."""
MOST_CHARACTERS = 32_767
"""What a cell can hold."""
WIDEST = 60
SOURCE_WIDTH = 80
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


def as_workbook(report: Report) -> bytes:
    """The report with a sheet for its summary and notes, and one for each table; every text is text, never a formula or a link."""
    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, plain) as book:
        book.set_properties({"title": one_line(report.heading), "created": CREATED})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
        front = book.add_worksheet(_sheet_name(report.labels["contents"], set()))
        front.set_column(0, 0, 110)
        for row, (text, heading) in enumerate(_front(report)):
            _write(front, row, 0, text, bold if heading else wrapped, day)
        used = {report.labels["contents"].casefold()}
        for table in report.tables:
            _fill(book.add_worksheet(_sheet_name(table.heading, used)), table, report, (bold, wrapped, day))
    return out.getvalue()


def _front(report: Report) -> Iterator[tuple[str, bool]]:
    yield report.heading, True
    yield from ((sentence, False) for sentence in report.summary)
    if report.notes:
        yield "", False
        yield report.labels["notes"], True
        yield from ((note, False) for note in report.notes)


def _fill(sheet: Worksheet, table: Table, report: Report, formats: tuple[Format, Format, Format]) -> None:
    bold, wrapped, day = formats
    labels = [*(column.label for column in table.columns), report.labels["source"]]
    for place, label in enumerate(labels):
        _write(sheet, 0, place, label, bold, day)
    for row, line in enumerate(table.lines, start=1):
        sources = "\n".join(citation(source, report.labels) for source in line.sources)
        for place, value in enumerate(line.cells):
            _write(sheet, row, place, value, wrapped, day)
        sheet.write_string(row, len(line.cells), sources[:MOST_CHARACTERS], wrapped)
    for place, label in enumerate(labels[:-1]):
        longest = max([len(label), *(len(str(line.cells[place] or "")) for line in table.lines)])
        sheet.set_column(place, place, min(longest + 2, WIDEST))
    sheet.set_column(len(labels) - 1, len(labels) - 1, SOURCE_WIDTH)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if table.lines:
        sheet.autofilter(0, 0, len(table.lines), len(labels) - 1)
    else:
        _write(sheet, 1, 0, table.empty, wrapped, day)


def _write(sheet: Worksheet, row: int, place: int, value: Value, text: Format, day: Format) -> None:
    match value:
        case None:
            return
        case int() | float() if not isinstance(value, bool):
            sheet.write_number(row, place, value, text)
        case dt.date():
            sheet.write_datetime(row, place, dt.datetime(value.year, value.month, value.day), day)
        case _:
            sheet.write_string(row, place, one_line(str(value))[:MOST_CHARACTERS], text)


def _sheet_name(heading: str, used: set[str]) -> str:
    """A name that a sheet may have and no other has; it is added to `used`."""
    name = _FORBIDDEN.sub(" ", one_line(heading))[:_LONGEST_NAME].strip()
    number = 2
    while name.casefold() in used:
        name = f"{name[: _LONGEST_NAME - 3]} {number}"
        number += 1
    used.add(name.casefold())
    return name
