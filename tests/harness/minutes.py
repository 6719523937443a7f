"""Short minutes written inside a test, as the parser's modules see them."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import dedent

from loaders.parsing.agents.context import Context, context
from loaders.parsing.items.items import Section, sections
from loaders.parsing.text.minutes import TextLine, text_lines
from loaders.reading.source import Line


def lines_of(text: str) -> tuple[TextLine, ...]:
    """The repaired lines of a text; the indentation that it shares in the test is not part of it."""
    return text_lines(Line(number, line) for number, line in enumerate(dedent(text).strip("\n").split("\n"), start=1))


def sections_of(text: str) -> tuple[Section, ...]:
    """The sections of a text."""
    return sections(lines_of(text))


def meeting(
    organ: str = "styrelse",
    people: Sequence[str] = (),
    organisation: str = "Samordningsförbundet Åsen",
    *,
    date: str = "2024-02-20",
) -> Context:
    """What is known of a meeting (by default one in 2024) of an organ with these people."""
    return context(organisation, organ, date, int(date[:4]), people)
