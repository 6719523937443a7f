"""A timeline as one page of HTML, which asks no host for anything: a chart and a table for each board."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markupsafe import Markup

from queries import pages
from queries.pages.table import Line, Table
from queries.pictures.parts import embedded, policy
from queries.reporting.wording import Language, Words, span
from queries.reporting.wording import words as with_words_of_reports
from queries.tenure import Ground
from queries.timeline import Chart, Seat, Timeline
from queries.timeline.figure import figure, library

FILE = Path(__file__).with_name("wording.toml")
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


def drawn(chart: Chart, timeline: Timeline, tongue: Words) -> dict[str, Any]:
    """What the template of a chart needs: its figure as JSON, and the table of the same seats."""
    return {
        "id": chart.board,
        "name": chart.name,
        "figure": Markup(embedded(figure(chart, timeline.ends, tongue))),
        "table": Table("", tongue.text("timeline", "as_table"), _columns(tongue), tuple(_line(seat, tongue) for seat in chart.seats), ""),
    }  # fmt: skip


def _headline(timeline: Timeline, tongue: Words) -> str:
    seats = tongue.count("seats", sum(len(chart.seats) for chart in timeline.charts))
    boards = tongue.count("boards", len(timeline.charts))
    if timeline.ends is None:
        return tongue.text("timeline", "headline_undated", seats=seats, boards=boards)
    first, last = timeline.ends
    return tongue.text("timeline", "headline", seats=seats, boards=boards, first=first, last=last)


def _columns(tongue: Words) -> tuple[str, ...]:
    own = tongue.parts["timeline"]
    return tuple(own[name] if name in ("surely", "possibly") else tongue.text("columns", name) for name in COLUMNS)


def _line(seat: Seat, tongue: Words) -> Line:
    row = seat.row
    cells = (
        row["person"] or tongue.text("timeline", "erased"),
        tongue.value("role", row["role"]),
        row["on_behalf_of"],
        held(seat, (Ground.STATED, Ground.SEEN)),
        held(seat, (Ground.POSSIBLE,)),
        span(row["stated_start"], row["stated_end"]),
        span(row["first_seen"], row["last_seen"]),
    )
    return Line(cells, row.sources, f"m-{seat.id}")


def held(seat: Seat, grounds: tuple[Ground, ...]) -> str | None:
    """The days on which a seat holds on these grounds, as people read them; None for none."""
    spans = [span for span in seat.spans if span.ground in grounds]
    return ", ".join(f"{one.first}–{one.last}" if one.first != one.last else str(one.first) for one in spans) or None
