"""Which of the lines that begin with a number are headings of agenda items: those that count upwards."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import structs

from loaders.parsing.items.chains import Candidate, chain_of
from loaders.parsing.items.heading import Heading, heading_of, is_titled_above, titled_above
from loaders.parsing.items.numbering import Numbering, numbering, several
from loaders.parsing.items.restarts import RESTARTED, restarting
from loaders.parsing.items.subheadings import subordinate
from loaders.parsing.text.marks import starts_list
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.task_heads import numbers_tasks
from loaders.parsing.vocabulary.headings import UNFINISHED

_STYLES = (
    "sign",
    "counted",
    "prefixed",
    "yeared",
    "dotted",
    "bare",
    "decimal",
    "trailing",
    "roman",
    "capital",
    "letter",
)
_BLANK_ABOVE = 0.85
"""The least weight of letters that are the minutes' own headings: each stands apart."""
_LIGHTEST = 0.05
"""What an entry of a list weighs among headings."""
_FEWEST = 3
"""As many numbers that count upwards are a numbering, whatever they look like."""
_APART = 1.3
"""The weight of a heading with a sign that stands apart."""
_TITLE_ENDS = re.compile(r"[.:]\s")
_DATED = re.compile(r"[^:]{3,80}\s\d{4}-\d\d-\d\d:\s")
"""A letter or notice, and what it says."""


def headings(lines: Sequence[TextLine], width: int) -> tuple[Heading, ...]:
    """The headings of agenda items in the order of the text; `width` of a full line in characters."""
    candidates = _candidates(lines, width)
    main = _main(candidates, lines)
    if not main or main[0].numbering.style in RESTARTED:
        main = restarting(candidates, lines) or main
    if not main:
        return ()
    above = len(main) >= _FEWEST and all(is_titled_above(candidate, lines) for candidate in main)
    found = [
        titled_above(candidate, lines) if above else heading_of(candidate, lines, width, None) for candidate in main
    ]
    numbers = {heading.key: heading.number for heading in found}
    bounds = [*(heading.first for heading in found), len(lines)]
    main_style = main[0].numbering.style
    below: list[Heading] = []
    lower = [
        c
        for c in candidates
        if c.numbering.style in ("decimal", "letter", "lettered") and c.numbering.style != main_style
    ]
    position = 0
    for heading, until in zip(found, bounds[1:], strict=True):
        inside = []
        while position < len(lower) and lower[position].line < until:
            if lower[position].line >= heading.after:
                inside.append(lower[position])
            position += 1
        below += subordinate(heading, inside, lines, width, until)
    if main_style == "decimal":
        found = [structs.replace(h, parent=numbers.get(h.key[:-1])) for h in found]
    return tuple(sorted([*found, *below], key=lambda heading: heading.first))


def _candidates(lines: Sequence[TextLine], width: int) -> list[Candidate]:
    found: list[Candidate] = []
    before: TextLine | None = None
    listed: Numbering | None = None
    blank = True
    tasks = False
    for index, line in enumerate(lines):
        text = line.text
        if not text:
            blank = True
            continue
        tasks = "\t" in text and (tasks or numbers_tasks(text))
        numbered = None if tasks else numbering(text) or (several(text) if text[0] == "§" else None)
        listed = None if blank else listed
        if numbered is not None:
            goes_on = listed is not None and (listed.style, listed.key[0] + 1) == (numbered.style, numbered.key[0])
            opens = (
                numbered.style in ("dotted", "letter", "bare") and before and _announces(before.text, numbered.style)
            )
            if not (opens or _is_sentence(numbered)):
                weight = _LIGHTEST if goes_on else _weight(numbered, line, blank=blank, width=width)
                found.append(Candidate(numbered, index, weight))
            listed = numbered if opens or goes_on else None
        before, blank = line, False
    return found


def _announces(text: str, style: str) -> bool:
    """Whether a line announces a list, of which the next one is an entry: `Beslut:`, before letters also `informerar om`."""
    return (starts_list(text) and not text.endswith(("\t-", "\t–", "\t—"))) or (
        style == "letter" and text.rsplit(" ", 1)[-1].lower() in UNFINISHED
    )


def _weight(numbered: Numbering, line: TextLine, *, blank: bool, width: int) -> float:
    """How much a line looks like a heading: marked as one, apart, short, no sentence."""
    weight = 1.0 if numbered.style in ("sign", "counted") else 0.6
    if line.source.heading:
        weight += 1.0
    if blank:
        weight += 0.3
    if numbered.title.endswith((".", ";", ",")):
        weight -= 0.4
    if len(line.text) > max(width, 60):
        weight -= 0.3
    return max(weight, _LIGHTEST)


def _main(candidates: list[Candidate], lines: Sequence[TextLine]) -> list[Candidate]:
    """The numbering that runs through the minutes: signs before points before bare numbers, if it counts upwards."""
    best: list[Candidate] = []
    best_weight = 0.0
    for style in _STYLES:
        chain = chain_of(_without_contents([c for c in candidates if c.numbering.style == style], lines))
        framed = _framed(chain, candidates) if style in ("dotted", "bare") else 0.0
        if not _convinces(style, chain, framing=framed > 0):
            continue
        if style in ("sign", "counted"):
            return _with_moved(chain, [c for c in candidates if c.numbering.style == style])
        weight = sum(candidate.weight for candidate in chain) + framed
        if weight > best_weight:
            best, best_weight = chain, weight
    return best


def _with_moved(chain: list[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The chain with the headings that were treated before or after their turn: they stand apart, and their number is missing between its neighbours."""
    used = {candidate.numbering.key[0] for candidate in chain}
    first, last = min(used), max(used)
    moved: dict[int, Candidate] = {}
    for candidate in candidates:
        number = candidate.numbering.key[0]
        if (
            len(candidate.numbering.key) == 1
            and number not in used
            and first < number < last
            and {number - 1, number + 1} <= used
            and candidate.weight >= _APART
            and chain[0].line < candidate.line
        ):
            moved.setdefault(number, candidate)
    return sorted([*chain, *moved.values()], key=lambda candidate: candidate.line) if moved else chain


def _framed(chain: Sequence[Candidate], candidates: Iterable[Candidate]) -> float:
    """The weight of the headings `2.1`, `2.2` that stand under their `2` of the chain; 0 where others stand elsewhere."""
    decimals = [candidate for candidate in candidates if candidate.numbering.style == "decimal"]
    bounds = [candidate.line for candidate in chain]
    weight = 0.0
    for decimal in decimals:
        above = bisect_right(bounds, decimal.line) - 1
        if above < 0 or chain[above].numbering.key[0] != decimal.numbering.key[0]:
            return 0.0
        weight += decimal.weight
    return weight


def _convinces(style: str, chain: Sequence[Candidate], *, framing: bool) -> bool:
    if style in ("sign", "counted"):
        return len(chain) >= _FEWEST or any(style == "sign" or candidate.numbering.title for candidate in chain)
    if len(chain) < (2 if framing else _FEWEST):
        return False
    if style == "decimal":
        return True
    if style == "yeared" and len({candidate.numbering.key[1] for candidate in chain}) > 1:
        return False
    if style == "letter" and min(candidate.weight for candidate in chain) < _BLANK_ABOVE:
        return False
    if style in ("capital", "letter") and [candidate.numbering.key[0] for candidate in chain] != list(
        range(1, len(chain) + 1)
    ):
        return False
    steps = Counter(b.numbering.key[0] - a.numbering.until[0] for a, b in pairwise(chain))
    return steps[1] >= 0.7 * (len(chain) - 1)


def _without_contents(candidates: list[Candidate], lines: Sequence[TextLine]) -> list[Candidate]:
    """The candidates without a list of headings (an agenda, a table of contents) whose numbers all come again with text."""
    last = {candidate.numbering.key: candidate.line for candidate in candidates}
    repeated = [candidate for candidate in candidates if last[candidate.numbering.key] != candidate.line]
    if len(repeated) < 3:
        return candidates
    first_body = min(last[candidate.numbering.key] for candidate in repeated)
    listed = [candidate for candidate in repeated if candidate.line < first_body]
    if len(listed) < 3 or _text_between(listed, lines) > len(listed) / 2:
        return candidates
    gone = {candidate.line for candidate in listed}
    return [candidate for candidate in candidates if candidate.line not in gone]


def _text_between(listed: Sequence[Candidate], lines: Sequence[TextLine]) -> int:
    """How many lines with text stand between the first and the last of the candidates and are none of them."""
    mine = {candidate.line for candidate in listed}
    return sum(1 for index in range(listed[0].line, listed[-1].line) if index not in mine and lines[index].text)


def _is_sentence(numbered: Numbering) -> bool:
    """Whether a letter begins a sentence of a list and no title: `b) Torkel Ek har lämnat politiken.`, `a. Region Ek 2020-11-20: Bo Al utsedd`."""
    if numbered.style == "letter" and _DATED.match(numbered.title):
        return True
    return (
        numbered.style == "letter"
        and "." in numbered.title
        and is_prose(_TITLE_ENDS.split(numbered.title, maxsplit=1)[0])
    )
