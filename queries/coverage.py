"""Coverage: which meetings have minutes, with which paragraphs, and which are missing before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from graph.table import Value
from queries.gaps import Sitting, gaps, paragraph
from queries.rows import SOURCE, Row, fold

COLUMNS = (
    "board",
    "year",
    "date",
    "number",
    "paragraphs",
    "missing",
    "remarks",
    "board_id",
    "meeting_id",
    "document_id",
)

SEPARATOR = "\x1f"
"""What parts the texts of a list in `coverage.rq`: a control code, which no text in the graph holds (graph/cleaning.py)."""


def coverage(rows: Iterable[Row], values: Mapping[str, Value]) -> list[Row]:
    """A row for the minutes of each meeting: the paragraphs that they tell of and those that no minutes tell of right before them.

    rows: of `coverage.cypher` or `.rq`, of whole boards; values: the parameters meeting, from and to, which choose among them. year: None where
    the meeting may have been in either of two.
    """
    rows = list(rows)
    sittings = {str(row["meeting_id"]): _sitting(row) for row in rows if row["earliest"]}
    missing = {gap.before.meeting: _range(gap.first, gap.last) for gap in gaps(sittings.values())}
    return fold(_told(row, missing) for row in rows if _asked(row, values))


def _sitting(row: Row) -> Sitting:
    return Sitting(str(row["board_id"]), str(row["meeting_id"]), str(row["earliest"]), tuple(_parts(row["paragraphs"])))


def _asked(row: Row, values: Mapping[str, Value]) -> bool:
    if values["meeting"] not in (None, row["meeting_id"]):
        return False
    first, last = values["from"], values["to"]
    earliest, latest = row["earliest"], row["latest"]
    return (first is None or (latest is not None and str(latest) >= str(first))) and (
        last is None or (earliest is not None and str(earliest) <= str(last))
    )


def _told(row: Row, missing: Mapping[str, str]) -> Row:
    first, last = str(row["earliest"] or "")[:4], str(row["latest"] or "")[:4]
    told: dict[str, Value] = {
        **dict(row.items()),
        "year": int(first) if first and first == last else None,
        "paragraphs": ", ".join(_runs(_parts(row["paragraphs"]))) or None,
        "missing": missing.get(str(row["meeting_id"])),
        "remarks": "; ".join(sorted(_parts(row["remarks"]))) or None,
        "page": None,
        "line": None,
        "quote": None,
    }
    columns = (*COLUMNS, *SOURCE)
    return Row(columns, tuple(told[column] for column in columns))


def _parts(value: Value) -> list[str]:
    """The texts of a list, which SPARQL gives as one text."""
    if isinstance(value, str):
        return value.split(SEPARATOR)
    return [str(part) for part in value] if isinstance(value, list) else []


def _runs(numbers: Iterable[str]) -> list[str]:
    """Numbers of paragraphs as ranges: `1–5` and `7` of 1, 2, 3.a, 3, 4, 5 and 7."""
    whole = sorted({number for written in numbers if (number := paragraph(written)) is not None})
    runs = groupby(enumerate(whole), key=lambda pair: pair[1] - pair[0])
    return [_range(run[0], run[-1]) for run in ([number for _, number in group] for _, group in runs)]


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
