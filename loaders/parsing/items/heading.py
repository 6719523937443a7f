"""One heading of an agenda item: its number, its title, and over which lines it runs."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from loaders.parsing.items.chains import Candidate
from loaders.parsing.items.titles import Title, title_of
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.vocabulary.labels_of_decisions import is_label

_ABBREVIATED = 5
"""An abbreviation has fewer letters, its stop included: `m.m.`, `etc.`"""
_LONGEST_TITLE = 80


class Heading(Struct, frozen=True, gc=False):
    """A heading on lines[first:after] of the document; rest: what stands on its last line after the title, if anything."""

    number: str
    title: str
    parent: str | None
    key: tuple[int, ...]
    first: int
    after: int
    rest: TextLine | None = None


def is_titled_above(candidate: Candidate, lines: Sequence[TextLine]) -> bool:
    """Whether a number stands alone on its line below a short line that a blank one sets apart: its title."""
    at = candidate.line
    if candidate.numbering.title or at < 2 or lines[at].text != lines[at].text.rstrip(".:"):
        return False
    title = lines[at - 1].text
    return (
        not lines[at - 2].text
        and title[:1].isupper()
        and len(title) < _LONGEST_TITLE
        and not title.endswith((".", ":", ","))
        and not is_label(title)
    )


def titled_above(candidate: Candidate, lines: Sequence[TextLine]) -> Heading:
    """The heading whose title stands above its number."""
    numbered = candidate.numbering
    title = lines[candidate.line - 1].text
    return Heading(numbered.number, title, None, numbered.key, candidate.line - 1, candidate.line + 1)


def heading_of(candidate: Candidate, lines: Sequence[TextLine], width: int, parent: Heading | None) -> Heading:
    numbered = candidate.numbering
    title: Title = title_of(lines, candidate.line, numbered, width)
    number = numbered.number
    if parent is not None and numbered.style == "letter":
        number = f"{parent.number}.{number}"
    return Heading(
        number=number,
        title=_without_stop(title.text) if lines[candidate.line].source.stress else title.text,
        parent=parent.number if parent else None,
        key=numbered.key,
        first=candidate.line,
        after=title.after,
        rest=title.rest,
    )


def _without_stop(title: str) -> str:
    """A title that stands out from the text after it, without the stop between them: `Öppning.`; that of an abbreviation stays."""
    return title[:-1] if title.endswith(".") and title[-_ABBREVIATED:-1].isalnum() else title
