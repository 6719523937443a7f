"""A timeline as one page of HTML, which asks no host for anything: a chart and a table for each board."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from markupsafe import Markup

from queries import pages
from queries.pages.table import Cell, Line, Link, Table
from queries.pictures.parts import embedded, policy
from queries.reporting.wording import Language, Words, span
from queries.reporting.wording import words as with_words_of_reports
from queries.tenure import Ground
from queries.timeline import Chart, Seat, Timeline
from queries.timeline.figure import figure, library

FILE = Path(__file__).with_name("wording.toml")
Namer = Callable[[str], Link | None]
COLUMNS = ("person", "role", "on_behalf_of", "surely", "possibly", "stated", "seen")


def words(language: Language) -> Words:
    """The words of timelines, beside those of reports."""
    return with_words_of_reports(language, FILE)


def as_page(timeline: Timeline, language: Language, about: str = "") -> str:
    """The page: the same bytes for the same timeline. about: what it was asked for, for the title."""
    tongue = words(language)
    scripts = [library(), pages.asset("timeline.js")]
    key = "title_of" if about else "title"
    return pages.render(
        "timeline.html",
        language=language,
        policy=policy(scripts),
        title=tongue.text("timeline", key, name=about),
        style=Markup(pages.style() + pages.asset("timeline.css")),
        scripts=[Markup(script) for script in scripts],
        headline=_headline(timeline, tongue),
        charts=[drawn(chart, timeline, tongue) for chart in timeline.charts],
        words=tongue.parts["timeline"],
        labels=tongue.parts["labels"],
    )


def drawn(
    chart: Chart, timeline: Timeline, tongue: Words, *, link: Namer | None = None, without: Collection[str] = ()
) -> dict[str, Any]:
    """What the template of a chart needs: its figure as JSON, and the table of the same seats.

    link: what leads from the id of a person or an organisation to its page; without: columns of the table that would say nothing new.
    """
    every = [_cells(seat, tongue, link) for seat in chart.seats]
    columns = [column for column in COLUMNS if column not in without and any(cells[column] for cells in every)]
    lines = tuple(
        Line(tuple(cells[column] for column in columns), seat.row.sources, f"m-{seat.id}")
        for seat, cells in zip(chart.seats, every, strict=True)
    )
    heading = tongue.text("timeline", "as_table")
    return {
        "id": chart.board,
        "name": chart.name,
        "figure": Markup(embedded(figure(chart, timeline.ends, tongue))),
        "table": Table("", heading, tuple(_label(column, tongue) for column in columns), lines, ""),
    }


def _headline(timeline: Timeline, tongue: Words) -> str:
    seats = tongue.count("seats", sum(len(chart.seats) for chart in timeline.charts))
    boards = tongue.count("boards", len(timeline.charts))
    if timeline.ends is None:
        return tongue.text("timeline", "headline_undated", seats=seats, boards=boards)
    first, last = timeline.ends
    return tongue.text("timeline", "headline", seats=seats, boards=boards, first=first, last=last)


def _label(column: str, tongue: Words) -> str:
    own = tongue.parts["timeline"]
    return own[column] if column in ("surely", "possibly") else tongue.text("columns", column)


def _cells(seat: Seat, tongue: Words, link: Namer | None) -> dict[str, Cell]:
    row = seat.row
    person, whom = (link(str(row[id])) if link and row[id] else None for id in ("person_id", "on_behalf_of_id"))
    return {
        "person": person or row["person"] or tongue.text("timeline", "erased"),
        "role": tongue.value("role", row["role"]),
        "on_behalf_of": whom or row["on_behalf_of"],
        "surely": held(seat, (Ground.STATED, Ground.SEEN)),
        "possibly": held(seat, (Ground.POSSIBLE,)),
        "stated": span(row["stated_start"], row["stated_end"]),
        "seen": span(row["first_seen"], row["last_seen"]),
    }


def held(seat: Seat, grounds: tuple[Ground, ...]) -> tuple[Link, ...]:
    """The days on which a seat holds on these grounds, as people read them."""
    spans = [span for span in seat.spans if span.ground in grounds]
    return tuple(Link(f"{one.first}–{one.last}" if one.first != one.last else str(one.first), "") for one in spans)
