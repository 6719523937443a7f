"""Agenda items and the text that belongs to each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import chain
from operator import or_

from msgspec import Struct

from graph.record import Item
from loaders.parsing.items.bulleted import without_bullets
from loaders.parsing.items.column_tables import by_rows
from loaders.parsing.items.columns import belongs_to
from loaders.parsing.items.heading import Heading
from loaders.parsing.items.headings import headings
from loaders.parsing.items.margins import without_margins
from loaders.parsing.items.unnumbered import run_in_apart, titles
from loaders.parsing.text import cues
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.passages import passages, usual_width
from loaders.parsing.text.sentences import Sentence, sentences
from loaders.parsing.text.unfolding import part_of, unfolded


class Section(Struct, frozen=True):
    """The text of one agenda item; item None: what stands before the first item, or under a heading without a number.

    title: the item's title or that heading, empty where there is none. over: that of the item of which it is a part. spoken: the sentences of each passage.
    told: the cues of each passage. sentences: all of them, in order. cues: theirs.
    """

    item: Item | None
    passages: tuple[Passage, ...]
    title: str = ""
    spoken: tuple[tuple[Sentence, ...], ...] = ()
    told: tuple[int, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    cues: int = 0
    over: str = ""

    @property
    def number(self) -> str | None:
        """The item's number, None where there is no item."""
        return self.item.number if self.item else None


def sections(lines: Sequence[TextLine]) -> tuple[Section, ...]:
    """The minutes as sections in the order of the text, the first being what stands before the first item.

    Without numbered items, headings that the format marks begin sections of their own. Where headings and paragraphs came out in separate
    columns, each paragraph goes to the heading that it speaks of.
    """
    lines = _in_order(unfolded(lines))
    width = usual_width(lines)
    found = headings(lines, width)
    if not found and (bare := without_bullets(lines, lettered=False)) is not lines:
        lines = bare
        found = headings(lines, width)
    if not found:
        return tuple(_unnumbered(lines, width))
    starts = [heading.first for heading in found]
    bodies = [
        passages(_body(lines, heading, until), width)
        for heading, until in zip(found, [*starts[1:], len(lines)], strict=True)
    ]
    cover = passages(lines[: starts[0]], width)
    bodies = belongs_to(found, bodies)
    made = [_section(None, cover, "")]
    over = {heading.number: heading.title for heading in found if heading.parent is None}
    made += [
        _section(_item(heading, lines), body, heading.title, over.get(heading.parent or "", ""))
        for heading, body in zip(found, bodies, strict=True)
    ]
    return tuple(made)


def _in_order(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines, those of a layout in columns put above each other."""
    rows = by_rows(lines)
    return rows if rows is not lines else without_bullets(without_margins(lines), lettered=True)


def _section(item: Item | None, body: tuple[Passage, ...], title: str, over: str = "") -> Section:
    spoken = tuple(map(sentences, body))
    told = tuple(map(cues.of_all, spoken))
    return Section(item, body, title, spoken, told, tuple(chain.from_iterable(spoken)), reduce(or_, told, 0), over)


def _item(heading: Heading, lines: Sequence[TextLine]) -> Item:
    span = passage(lines[heading.first : heading.after])
    end = len(span.text) - (len(heading.rest.text) if heading.rest else 0)
    return Item(
        number=heading.number, title=heading.title or None, parent=heading.parent, evidence=span.evidence(0, end)
    )


def _body(lines: Sequence[TextLine], heading: Heading, until: int) -> Sequence[TextLine]:
    """The lines under a heading, with what stands behind its title; a heading that is a sentence speaks for itself."""
    rest = lines[heading.after : until]
    if heading.rest is not None:
        return [heading.rest, *rest]
    first = lines[heading.first]
    if heading.title.endswith(".") and heading.after == heading.first + 1 and first.text.endswith(heading.title):
        return [part_of(first, len(first.text) - len(heading.title)), *rest]
    return rest


def _unnumbered(lines: Sequence[TextLine], width: int) -> list[Section]:
    lines = run_in_apart(lines)
    marks = titles(lines)
    starts = [0, *marks]
    made = []
    for start, until in zip(starts, [*marks, len(lines)], strict=True):
        title = lines[start].text if start in marks[:1] or start else ""
        made.append(_section(None, passages(lines[start:until], width), title))
    return made
