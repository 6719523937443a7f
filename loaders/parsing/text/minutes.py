"""The minutes as the parser sees them: repaired lines and passages that know where they stand in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from graph.record import Evidence, Evidences
from loaders.parsing.text.misread import corrector
from loaders.parsing.text.narrow_gaps import parted
from loaders.reading.source import Line
from loaders.repair import repair

QUOTE_LENGTH = 300
"""The longest quote that a record may hold, in characters."""


LEFT, RIGHT, MARGIN = 1, 2, 4
"""What was cut off a line: at its left, at its right; that it is a heading in a margin."""


class TextLine(Struct, frozen=True, gc=False):
    """A source line as repaired.

    number: of the source line. text: marks and outer white space gone; empty where the line says nothing. offsets: for each of its characters
    the index in the source line; None where nothing was changed. apart: LEFT, RIGHT and MARGIN of a part of a line that stands in columns.
    """

    source: Line
    number: int
    text: str
    offsets: Sequence[int] | None = None
    apart: int = 0

    def source_index(self, index: int) -> int:
        """The index in the source line of the text's character `index`."""
        return index if self.offsets is None else self.offsets[index]


class Passage(Struct, frozen=True, gc=False):
    """Text that runs over one or more lines, joined by single spaces (hyphenated words whole again).

    text: what it says. starts: for each line, where its text begins in `text`. lines: those lines.
    """

    text: str
    starts: tuple[int, ...]
    lines: tuple[TextLine, ...]

    def line_at(self, index: int) -> TextLine:
        """The line on which the character `index` of the text stands."""
        return self.lines[bisect_right(self.starts, index) - 1 if len(self.lines) > 1 else 0]

    def evidence(self, start: int = 0, end: int | None = None) -> Evidences:
        """The verbatim source of text[start:end]: one quote for each run of adjacent source lines, cut to QUOTE_LENGTH characters."""
        last = len(self.text) if end is None else end
        if len(self.lines) == 1:
            quote = _quote(self.lines[0], (_source_cut(self.lines[0], start, last),)) if last > 0 else None
            return (quote,) if quote is not None and quote.quote else ()
        while start < last and self.text[start].isspace():
            start += 1
        quotes: list[Evidence] = []
        run: list[str] = []
        first: TextLine | None = None
        previous: TextLine | None = None
        for index in range(max(bisect_right(self.starts, start) - 1, 0), bisect_left(self.starts, last)):
            begin, line = self.starts[index], self.lines[index]
            cut = _source_cut(line, start - begin, last - begin)
            parted = previous is not None and (line.apart & LEFT or previous.apart & RIGHT)
            if previous is not None and (parted or line.number != previous.number + 1) and first is not None:
                quotes.append(_quote(first, run))
                run, first = [], None
            first = first or line
            run.append(cut)
            previous = line
        if first is not None:
            quotes.append(_quote(first, run))
        return tuple(quote for quote in quotes if quote.quote)


def _source_cut(line: TextLine, start: int, end: int) -> str:
    """The part of the source line that its repaired text[start:end] stands for."""
    text, raw = line.text, line.source.text
    if not text:
        return raw.strip()
    left = line.source_index(start) if start > 0 else 0
    right = line.source_index(end) if end < len(text) else len(raw)
    return raw[left:right]


def _quote(first: TextLine, run: Sequence[str]) -> Evidence:
    quote = "\n".join(run).strip()[:QUOTE_LENGTH].rstrip()
    return Evidence(line=first.number, quote=quote, page=first.source.page)


def text_lines(lines: Iterable[Line], *, noise: bool = False) -> tuple[TextLine, ...]:
    """Repair the source lines, those of running heads and the like left out (or, with `noise`, those alone); blank lines stay, with empty text."""
    kept = [line for line in lines if line.noise is noise]
    found = [
        TextLine(line, line.number, repaired.text, repaired.offsets)
        for line, repaired in zip(kept, parted(kept, [repair(line.text) for line in kept]), strict=True)
    ]
    correct = corrector(line.text for line in found)
    if correct is not None:
        return tuple(TextLine(line.source, line.number, correct(line.text), line.offsets) for line in found)
    return tuple(found)


def passage(lines: Sequence[TextLine]) -> Passage:
    """Join lines into one passage; a word that ends a line with a hyphen and goes on in lower case is made whole, as is a range or day broken behind its dash."""
    if len(lines) == 1 and lines[0].text:
        return Passage(lines[0].text, (0,), (lines[0],))
    parts: list[str] = []
    starts: list[int] = []
    kept: list[TextLine] = []
    length = 0
    for line in lines:
        if not line.text:
            continue
        if parts:
            before = parts[-1]
            if (
                len(before) > 1
                and before[-1] == "-"
                and before[-2].isalpha()
                and line.text[0].islower()
                and not _coordinated(line.text)
            ):
                parts[-1] = before[:-1]
                length -= 1
            elif len(before) > 1 and before[-1] == "-" and before[-2].isalpha() and _is_double(before, line.text):
                pass
            elif before[-1] in "-–" and before[-2:-1].isdigit() and line.text[0].isdigit():
                pass  # a range or day
            else:
                parts.append(" ")
                length += 1
        starts.append(length)
        kept.append(line)
        parts.append(line.text)
        length += len(line.text)
    return Passage("".join(parts), tuple(starts), tuple(kept))


def _is_double(before: str, text: str) -> bool:
    """Whether a double name was broken at its hyphen: `Marie-Louise Berg-`, `Lilja (M)`."""
    word = before.rpartition(" ")[2]
    return word[0].isupper() and word[1:-1].islower() and text[0].isupper() and text[1:2].islower()


def _coordinated(text: str) -> bool:
    """Whether a text after `beslut-` goes on as in `löne- och kostnadsfrågor`, where the hyphen is no hyphenation."""
    return text.split(" ", 1)[0] in ("och", "eller", "samt", "respektive")
