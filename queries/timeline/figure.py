"""A chart of seats as a figure of plotly: a bar for each span of days, a mark for each meeting that shows a seat."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from queries.dates import term_of
from queries.reporting.wording import Words
from queries.reports import text
from queries.tenure import Ground
from queries.timeline import Chart, Seat

LIBRARY = Path("package_data", "plotly.min.js")
"""Where plotly keeps the script that draws."""
MARK = "meeting"
"""The name of what marks a meeting, beside those of `Ground`."""
LONGEST_LABEL = 34
ROW, FRAME = 24, 40
"""Height of a row, and of what stands around the rows, in pixels."""
TICKS = [
    {"dtickrange": [None, "M1"], "value": "%Y-%m-%d"},
    {"dtickrange": ["M1", "M12"], "value": "%Y-%m"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
"""How days of the axis are written: days as everywhere, or years alone."""
_DAY = dt.timedelta(1)
_MILLISECONDS = 86_400_000


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn on a row: id: of the seat; says: what it tells, for those who hear the page."""

    row: int
    first: dt.date
    last: dt.date
    id: str
    says: str


def library() -> str:
    """The script that draws, as plotly's package has it."""
    from importlib.util import find_spec

    spec = find_spec("plotly")
    assert spec is not None
    assert spec.origin is not None
    return (Path(spec.origin).parent / LIBRARY).read_text(encoding="utf-8")


def figure(chart: Chart, ends: tuple[dt.date, dt.date] | None, words: Words) -> dict[str, Any]:
    """The figure, without colours, which the page gives it: `data` and `layout` as plotly knows them. ends: the first and last day of the axis.

    Each trace is named after its kind (a `Ground`, or MARK); of each mark `customdata` has the seat's id and what it says. Texts are escaped, since
    plotly takes some markup in them for its own.
    """
    labels = list(_labels(chart, words))
    rows = {seat.id: number for number, (_, seat) in enumerate(labels) if seat}
    bars = {
        ground.value: [mark for seat in chart.seats for mark in _bars(seat, ground, rows, words)] for ground in Ground
    }
    meetings = [mark for seat in chart.seats for mark in _meetings(seat, rows, words)]
    first, last = ends or (dt.date(2000, 1, 1), dt.date(2000, 12, 31))
    return {
        "data": [
            *(_bar_trace(name, marks, words) for name, marks in bars.items() if marks),
            *([_mark_trace(meetings, words)] if meetings else []),
        ],
        "layout": {
            "barmode": "overlay",
            "bargap": 0.36,
            "height": ROW * len(labels) + FRAME,
            "hovermode": "closest",
            "margin": {"t": 28, "b": 8, "l": 8, "r": 12},
            "showlegend": False,
            "shapes": [*_lines(labels), *_terms(first, last)],
            "xaxis": {"type": "date", "range": [first.isoformat(), (last + _DAY).isoformat()], "side": "top", "tickformatstops": TICKS, "zeroline": False},
            "yaxis": {
                "automargin": True,
                "fixedrange": True,
                "range": [len(labels) - 0.4, -0.6],
                "showgrid": False,
                "tickmode": "array",
                "ticktext": [label for label, _ in labels],
                "tickvals": [*range(len(labels))],
                "zeroline": False,
            },
        },
    }  # fmt: skip


def _labels(chart: Chart, words: Words) -> Iterator[tuple[str, Seat | None]]:
    """The label of each row, from the top: an organisation, then those who represent it."""
    shown: object = chart
    for seat in chart.seats:
        row = seat.row
        if row["on_behalf_of_id"] != shown:
            shown = row["on_behalf_of_id"]
            yield f"<b>{_escaped(_short(text(row['on_behalf_of']) or words.text('timeline', 'for_nobody')))}</b>", None
        yield _escaped(_short(_holder(seat, words))), seat


def _holder(seat: Seat, words: Words) -> str:
    name = text(seat.row["person"]) or words.text("timeline", "erased")
    return f"{name}, {text(words.value('role', seat.row['role']))}"


def _bars(seat: Seat, ground: Ground, rows: dict[str, int], words: Words) -> Iterator[Mark]:
    for span in seat.spans:
        if span.ground is ground:
            key = "day" if ground is Ground.SEEN and span.first == span.last else ground.value
            says = words.text("timeline", f"says_{key}", seat=_holder(seat, words), first=span.first, last=span.last)
            yield Mark(rows[seat.id], span.first, span.last, seat.id, says)


def _meetings(seat: Seat, rows: dict[str, int], words: Words) -> Iterator[Mark]:
    for first, last in seat.seen:
        key = "says_meeting" if first == last else "says_meeting_between"
        says = words.text("timeline", key, seat=_holder(seat, words), first=first, last=last)
        yield Mark(rows[seat.id], first, last, seat.id, says)


def _bar_trace(name: str, marks: Sequence[Mark], words: Words) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "base": [mark.first.isoformat() for mark in marks],
        "x": [((mark.last - mark.first).days + 1) * _MILLISECONDS for mark in marks],
        "y": [mark.row for mark in marks],
        **_told(name, marks, words),
    }


def _mark_trace(marks: Sequence[Mark], words: Words) -> dict[str, Any]:
    """A mark in the middle of the days between which the meeting was held."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [(mark.first + (mark.last - mark.first) / 2).isoformat() for mark in marks],
        "y": [mark.row for mark in marks],
        **_told(MARK, marks, words),
    }


def _told(name: str, marks: Sequence[Mark], words: Words) -> dict[str, Any]:
    return {
        "meta": name,
        "name": words.text("timeline", name),
        "customdata": [[mark.id, mark.says] for mark in marks],
        "hovertext": [_escaped(mark.says) for mark in marks],
        "hoverinfo": "text",
    }


def _lines(labels: Sequence[tuple[str, Seat | None]]) -> Iterator[dict[str, Any]]:
    """A line above each organisation but the first."""
    for number, (_, seat) in enumerate(labels):
        if seat is None and number:
            y = number - 0.5
            yield {"type": "line", "layer": "below", "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": y, "y1": y, "line": {"width": 1}}  # fmt: skip


def _terms(first: dt.date, last: dt.date) -> Iterator[dict[str, Any]]:
    """A dotted line where a term of office begins (law 2003:1210, § 13)."""
    day = term_of(first).last + _DAY
    while day <= last:
        x = day.isoformat()
        yield {"type": "line", "layer": "below", "xref": "x", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1, "line": {"width": 1, "dash": "dot"}}  # fmt: skip
        day = term_of(day).last + _DAY


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"


def _escaped(label: str) -> str:
    return html.escape(label, quote=False)
