"""Reports composed: the questions of each asked, its tables filled, its summary and notes written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from graph.errors import FinsamError
from graph.table import Value
from queries import catalogue, names
from queries.guests import guests
from queries.question import FOLDER
from queries.reporting.basis import basis
from queries.reporting.contents import CONTENTS, Content, Section
from queries.reporting.doubts import doubts
from queries.reporting.report import Column, Line, Report, Table
from queries.reporting.wording import Language, Words, span, when, words
from queries.rows import SOURCE, Row, Source

if TYPE_CHECKING:
    from queries.engine import Store

ENDS = {"stated": ("stated_start", "stated_end"), "seen": ("first_seen", "last_seen")}
"""Columns of a report that stand for two of its rows."""
COUNTED = {
    "people": "person_id",
    "boards": "board_id",
    "meetings": "meeting_id",
    "organisations": "on_behalf_of_id",
    "decisions": "decision_id",
    "tasks": "assignment_id",
}
"""What the summary counts: the different values of a column in the first table."""

Given = Mapping[str, str | None]


def compose(store: Store, name: str, language: Language, about: str | None = None, **options: str | None) -> Report:
    """A report by name (see `contents.py`). about: the person, board, organisation or meeting, by name or id; options: its parameters.

    FinsamError where there is no such report or option, and for what a question does not take.
    """
    content = _content(name, options)
    tongue = words(language)
    subject = names.entity(store, content.about, about) if content.about and about is not None else None
    found = {section: _rows(store, section, subject.id if subject else None, options) for section in content.sections}
    every = [row for rows in found.values() for row in rows]
    first = found[content.sections[0]]
    title = subject.name if subject else ""
    counts = {what: tongue.count(what, _different(first, column)) for what, column in COUNTED.items()}
    says = tongue.text("says" if first else "says_none", name, name=title, when=when(tongue, options), **counts)
    return Report(
        language,
        tongue.text("headings", name, name=title),
        (says[:1].upper() + says[1:], basis(store, every).sentence(tongue)),
        tuple(_table(section, rows, tongue) for section, rows in found.items()),
        (*_explained(found, options, tongue), *doubts(store, every, tongue)),
        dict(tongue.parts["labels"]),
    )


def _content(name: str, options: Given) -> Content:
    content = CONTENTS.get(name)
    if content is None:
        raise FinsamError(f"There is no report {name!r}: there are {', '.join(CONTENTS)}.")
    if unknown := sorted(options.keys() - {*content.options}):
        raise FinsamError(
            f"The report {name} has no option {unknown[0]!r}: it has {', '.join(content.options) or 'none'}."
        )
    return content


def _rows(store: Store, section: Section, subject: str | None, options: Given) -> list[Row]:
    given: dict[str, str | None] = {
        **dict(section.fixed),
        **{option: options.get(option) for option in section.options},
    }
    if section.subject:
        given[section.subject] = subject
    if (FOLDER / f"{section.question}.cypher").is_file():
        rows = catalogue.ask(store, section.question, **given)
        return [row for row in rows if not section.needs or any(row[column] for column in section.needs)]
    return guests(store, given.get("from"), given.get("to"))


def _table(section: Section, rows: Sequence[Row], tongue: Words) -> Table:
    lines = [Line(tuple(_cell(row, column, tongue) for column in section.columns), _sources(row)) for row in rows]
    kept = [place for place in range(len(section.columns)) if any(line.cells[place] is not None for line in lines)]
    return Table(
        section.name,
        tongue.text("tables", section.name),
        tuple(Column(section.columns[place], tongue.text("columns", section.columns[place])) for place in kept),
        tuple(Line(tuple(line.cells[place] for place in kept), line.sources) for line in lines),
        tongue.text("labels", "empty"),
    )


def _cell(row: Row, column: str, tongue: Words) -> Value:
    if column in ENDS:
        return span(*(row[end] for end in ENDS[column]))
    return tongue.value(column, row[column]) if column in row.columns else None


def _sources(row: Row) -> tuple[Source, ...]:
    """Where a row is stated, those sentences first that say most of it: a few alone are shown."""
    said = [
        value.casefold()
        for column, value in row.items()
        if isinstance(value, str) and column not in (*SOURCE, *_ids(row))
    ]
    return tuple(sorted(row.sources, key=lambda source: -sum(value in str(source.quote).casefold() for value in said)))


def _ids(row: Row) -> list[str]:
    return [column for column in row.columns if column.endswith("_id")]


def _different(rows: Sequence[Row], column: str) -> int:
    return len({row[column] for row in rows if column in row.columns and row[column] is not None})


def _explained(found: Mapping[Section, Sequence[Row]], options: Given, tongue: Words) -> Iterator[str]:
    """Sentences that explain what words in the tables mean."""
    if any("seen" in section.columns and rows for section, rows in found.items()):
        yield tongue.text("notes", "seen")
    if options.get("on"):
        yield tongue.text("notes", "certainty")
    if any(section.question == "guests" and rows for section, rows in found.items()):
        yield tongue.text("notes", "guests")
