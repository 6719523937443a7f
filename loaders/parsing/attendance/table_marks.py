"""What crosses and letters in tables of people mean: by a legend (`N = närvarande, T = tjänstgörande`), by a footnote, by columns for parts of the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise

from loaders.parsing import vocabulary
from loaders.parsing.attendance.entries import entries
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.parties import party_of
from loaders.parsing.attendance.ranges import Attended
from loaders.parsing.attendance.tails import read_more
from loaders.parsing.text.minutes import TextLine

_MEANINGS = "|".join(sorted(vocabulary.table("attendance")["legend"]["begin"], key=len, reverse=True))
_MEANING = re.compile(
    rf"(?<![^\s(,;\t])(?P<mark>[^\s=,;:()\t]{{1,3}})\)?\s?(?:=|–|anger\s|betyder\s|markerar\s)\s?(?P<said>(?i:{_MEANINGS})[^=,;()\t]*?)(?=\s{{2,}}|[,;.)\t]|\s[^\s=]{{1,3}}\s?(?:=|–)|$)"
)
_MARKED_WITH = re.compile(
    rf"\b(?P<said>(?i:{_MEANINGS})[^=,;:()*\t]{{0,40}}?)\s(?:(?:är|har|som)\s)?(?:marker|utmärk|beteckn|ange)\w*\s(?:med|genom)\s(?:en\s)?(?:(?:asterisk|stjärna)\s?)?\(?(?P<mark>\*{{1,3}})"
)
"""The other way round: `ersättare är markerade med *`."""
_SERVING = frozenset(("t", "tj", "tjg", "tj.", "tjg.", "tje", "te"))
_ABSENT = frozenset(("", "-", "–", "—", "0", "f", "fr", "nej", "a", "fh"))
_FOOTNOTE = re.compile(r"\s*\\?(?P<mark>\*{1,3}|[¹²³]|[a-h\d]\))\)?\s*=?\s*(?P<said>[^\s*].*)")
_LETTERED = re.compile(r"(?<!\S)[a-h]\)\s")
"""Before each of several explained on one line: `a) Ås kommun b) Viks kommun`."""
_PARAGRAPHS = re.compile(r"§+\s?(?P<span>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)")
_LEAST_NUMBERS = 3
"""As many heads of bare numbers on end are paragraphs."""


def legend(lines: Iterable[TextLine]) -> dict[str, str]:
    """What the marks of tables mean, by the lines that explain them; empty where none does."""
    found: dict[str, str] = {}
    for line in lines:
        text = line.source.text
        if "*" in text and (other := _MARKED_WITH.search(text)) is not None:
            found[other["mark"]] = other["said"]
        elif "=" in text or "–" in text or " anger " in text or " betyder " in text or " markerar " in text:
            said = {one["mark"].lower(): one["said"].strip() for one in _MEANING.finditer(text)}
            if said and ("–" not in text or "=" in text or len(said) > 1):
                found |= said
    return found


def read_letters_of(entry: Entry, told: str, meanings: Mapping[str, str]) -> None:
    """Read the letters, explained by a legend and no party's, that stand apart behind a name: `Bo Al (E), Ås kommun`. told: the text behind the name."""
    for mark, said in meanings.items():
        whose, _, last = (entry.organisation or "").rpartition(" ")
        if whose and last.lower() == mark:  # `Försäkringskassan T`
            entry.organisation = whose
            read_more(entry, said)
        if mark.isalnum() and party_of(mark) is None and _apart(mark).search(told):
            read_more(entry, said)


def is_legend(text: str) -> bool:
    """Whether a line explains marks."""
    return "=" in text and _MEANING.search(text) is not None


def spans_of(heads: Sequence[str]) -> list[str]:
    """Of each head of a column the paragraphs that it names (`§§ 28-31`, `4` among numbers that count upwards), else an empty string."""
    spans = [found["span"] if (found := _PARAGRAPHS.fullmatch(head.strip(" :."))) else "" for head in heads]
    numbers = [(at, int(head)) for at, head in enumerate(heads) if head.isdecimal() and len(head) < 4]
    if len(numbers) >= _LEAST_NUMBERS and all(
        after[0] - one[0] == after[1] - one[1] == 1 for one, after in pairwise(numbers)
    ):
        for at, number in numbers:
            spans[at] = str(number)
    return spans


def read_spans(entry: Entry, marks: Mapping[str, str], meanings: Mapping[str, str]) -> None:
    """Read the marks that somebody has under the paragraphs of a meeting: the part attended, or that it was none or all of it."""
    said = {span: meanings.get(mark.lower(), mark).lower() for span, mark in marks.items()}
    there = [
        span
        for span, mark in said.items()
        if mark not in _ABSENT and not mark.startswith(("frånv", "anmält", "förhind"))
    ]
    if any(mark in _SERVING or mark.startswith("tjänstg") for mark in said.values()):
        entry.presence = "serving"
    if not there:
        entry.presence = "absent"
        return
    entry.marked = True
    if len(there) < len(said):
        entry.attended = [Attended(0, 0, "", ", ".join(_merged(there)))]


def _merged(spans: Sequence[str]) -> list[str]:
    """Spans as few as may be: `1`, `2`, `3` and `7-9` as `1-3` and `7-9`."""
    bounds = [tuple(int(part) for part in re.findall(r"\d+", span)) for span in spans]
    numbers = sorted({number for bound in bounds for number in range(bound[0], bound[-1] + 1)})
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    return [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]


class Footnotes:
    """What a legend, or a line under lists, says of the stars and figures that people have: `X*`, below `* t.o.m. § 62`."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        """meanings: of marks, by a legend."""
        self._said = {mark: said for mark, said in meanings.items() if mark.strip("*") == ""}

    @property
    def starred(self) -> bool:
        """Whether it is known what a star means."""
        return any(mark.startswith("*") for mark in self._said)

    def read(self, line: TextLine, known: frozenset[str], people: Iterable[str]) -> bool:
        """Whether a line is a footnote, which then is kept. people: the source text that tells of each person so far."""
        found = _FOOTNOTE.match(line.source.text)
        if found is None or entries(found["said"], 0, known) or not any(map(_marked(found["mark"]).search, people)):
            return False
        whole = line.source.text
        cuts = [one.start() for one in _LETTERED.finditer(whole)] if found["mark"][0].isalpha() else [0]
        for start, end in pairwise([*cuts, len(whole)]):
            one = _FOOTNOTE.match(whole[start:end])
            if one is not None:
                self._said[one["mark"]] = one["said"].rstrip(" *,;")
        return True

    def apply(self, people: Sequence[tuple[Entry, str, bool]]) -> None:
        """Read the footnotes into the people who have their marks, unless all have. people: each with the source text that tells of that person,
        and whether they are a member, who needs nobody's place to serve.
        """
        for mark, said in self._said.items():
            having = [one for one in people if _marked(mark).search(one[1])]
            for entry, _, member in having if len(having) < len(people) else ():
                if member and said.lower().startswith("tjänst"):
                    entry.marked = True
                else:
                    read_more(entry, said)


@cache
def _marked(mark: str) -> re.Pattern[str]:
    before = r"(?<![\w(])" if mark[0].isascii() and mark[0].isalpha() else r"(?<![*\d])"
    return re.compile(rf"{before}{re.escape(mark)}(?![*\d])")


@cache
def _apart(mark: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\(|[,;\t/]\s?|\s[-–]\s){re.escape(mark)}(?=\s*(?:[,;\t/)]|$))", re.IGNORECASE)
