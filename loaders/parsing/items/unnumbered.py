"""Minutes whose items bear no numbers: which lines are their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.parsing.appointments.titles import post_of_title
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.stress import BOLD, stress_of
from loaders.parsing.text.unfolding import part_of
from loaders.parsing.vocabulary.labels_of_decisions import is_label

_SHORT = 50
_FEWEST = 3
"""As many lines in bold or capitals are titles."""
_NEAR = 4
"""A title in capitals has text that tells something within so many lines."""
_CAPITALS = re.compile(r"[A-ZÅÄÖ]{3}[A-ZÅÄÖ0-9 ,/&-]{2,50}")
_RUN_IN = re.compile(r"(?P<title>[A-ZÅÄÖ]{3}[A-ZÅÄÖ ,/&-]{2,50})(?P<mark>[.:])\s+(?=[A-ZÅÄÖ][a-zåäö]|[A-ZÅÄÖ]\s)")


def run_in_apart(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines, titles in capitals that stand before the text on its line set apart: `EKONOMI. Kassan uppgick till …`."""
    found = {index: title for index, line in enumerate(lines) if (title := _RUN_IN.match(line.text)) is not None}
    told = {index for index, title in found.items() if is_told(lines[index].text[title.end() :])}
    found = {
        index: title
        for index, title in found.items()
        if not is_label(title["title"]) and (index in told or title["mark"] == ".")
    }
    if len(told & found.keys()) < _FEWEST:
        return lines
    return tuple(part for index, line in enumerate(lines) for part in _parts(line, found.get(index)))


def _parts(line: TextLine, title: re.Match[str] | None) -> Iterator[TextLine]:
    if title is None:
        yield line
    else:
        yield part_of(line, 0, title.end("title"))
        yield part_of(line, title.end())


def titles(lines: Sequence[TextLine]) -> list[int]:
    """The indices of the lines that are titles: those that the format marks, lines in bold or capitals that are several, and elections."""
    bold = _several([index for index, line in enumerate(lines) if line.text and _is_bold(line)])
    capitals = _several([index for index, line in enumerate(lines) if line.text and _is_in_capitals(lines, index)])
    return [
        index
        for index, line in enumerate(lines)
        if line.text
        and (
            line.source.heading
            or index in bold
            or index in capitals
            or (len(line.text) < _SHORT and _is_election(lines, index))
        )
    ]


def _several(found: Sequence[int]) -> frozenset[int]:
    return frozenset(found if len(found) >= _FEWEST else ())


def _is_bold(line: TextLine) -> bool:
    """Whether a line in bold type is a title as minutes have it that mark their headings by nothing else."""
    return (
        len(line.text) < _SHORT
        and not line.text.endswith((".", ":", ","))
        and line.text[0].isupper()
        and "\t" not in line.text
        and stress_of(line) == BOLD
    )


def _is_in_capitals(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a line in capitals is the title of a text that tells something, and no label of decisions."""
    text = lines[index].text
    if not text.isupper() or _CAPITALS.fullmatch(text) is None or is_label(text):
        return False
    below = [line.text for line in lines[index + 1 : index + 1 + _NEAR] if line.text]
    return any(is_told(one) for one in below[:2]) and not below[0].isupper()


def _is_election(lines: Sequence[TextLine], index: int) -> bool:
    """Whether an unmarked line is the title of an election: `Val av justerare` with nothing right above it."""
    return (index == 0 or not lines[index - 1].text) and post_of_title(lines[index].text) is not None
