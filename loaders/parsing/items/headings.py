"""Which of the lines that begin with a number are headings of agenda items: those that count upwards."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from loaders.parsing.agents.names import find_names
from loaders.parsing.appointments.offices import POSTS
from loaders.parsing.items.numbering import Numbering, numbering
from loaders.parsing.items.titles import Title, title_of
from loaders.parsing.text.marks import starts_list
from loaders.parsing.text.minutes import TextLine
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.task_heads import numbers_tasks
from loaders.parsing.vocabulary.headings import UNFINISHED

_POST = re.compile(rf"(?:till\s+)?(?:{POSTS})\b", re.IGNORECASE)
_STYLES = ("sign", "counted", "prefixed", "yeared", "dotted", "bare", "decimal", "trailing", "roman", "capital")
_HIGHEST = 2000
_LIGHTEST = 0.05
"""What an entry of a list weighs among headings."""
_FEWEST = 3
"""As many numbers that count upwards are a numbering, whatever they look like."""
_APART = 1.3
"""The weight of a heading with a sign that stands apart."""
_ABBREVIATED = 5
"""An abbreviation has fewer letters, its stop included: `m.m.`, `etc.`"""
_DATED = re.compile(r"[^:]{3,80}\s\d{4}-\d\d-\d\d:\s")
"""A letter or notice, and what it says."""


class Heading(Struct, frozen=True, gc=False):
    """A heading on lines[first:after] of the document; rest: what stands on its last line after the title, if anything."""

    number: str
    title: str
    parent: str | None
    key: tuple[int, ...]
    first: int
    after: int
    rest: TextLine | None = None


class _Candidate(Struct, frozen=True, gc=False):
    numbering: Numbering
    line: int
    weight: float


def headings(lines: Sequence[TextLine], width: int) -> tuple[Heading, ...]:
    """The headings of agenda items in the order of the text; `width` of a full line in characters."""
    candidates = _candidates(lines, width)
    main = _main(candidates, lines)
    if not main:
        return ()
    found = [_heading(candidate, lines, width, None) for candidate in main]
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
        below += _subordinate(heading, inside, lines, width)
    if main_style == "decimal":
        found = [structs.replace(h, parent=numbers.get(h.key[:-1])) for h in found]
    return tuple(sorted([*found, *below], key=lambda heading: heading.first))


def _candidates(lines: Sequence[TextLine], width: int) -> list[_Candidate]:
    found: list[_Candidate] = []
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
        numbered = None if tasks else numbering(text)
        listed = None if blank else listed
        if numbered is not None:
            goes_on = listed is not None and (listed.style, listed.key[0] + 1) == (numbered.style, numbered.key[0])
            opens = (
                numbered.style in ("dotted", "letter", "bare") and before and _announces(before.text, numbered.style)
            )
            if not (opens or _is_sentence(numbered)):
                weight = _LIGHTEST if goes_on else _weight(numbered, line, blank=blank, width=width)
                found.append(_Candidate(numbered, index, weight))
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


def _main(candidates: list[_Candidate], lines: Sequence[TextLine]) -> list[_Candidate]:
    """The numbering that runs through the minutes: signs before points before bare numbers, if it counts upwards."""
    best: list[_Candidate] = []
    best_weight = 0.0
    for style in _STYLES:
        chain = _chain(_without_contents([c for c in candidates if c.numbering.style == style], lines))
        framed = _framed(chain, candidates) if style in ("dotted", "bare") else 0.0
        if not _convinces(style, chain, framing=framed > 0):
            continue
        if style in ("sign", "counted"):
            return _with_moved(chain, [c for c in candidates if c.numbering.style == style])
        weight = sum(candidate.weight for candidate in chain) + framed
        if weight > best_weight:
            best, best_weight = chain, weight
    return best


def _with_moved(chain: list[_Candidate], candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The chain with the headings that were treated before or after their turn: they stand apart, and their number is missing between its neighbours."""
    used = {candidate.numbering.key[0] for candidate in chain}
    first, last = min(used), max(used)
    moved: dict[int, _Candidate] = {}
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


def _framed(chain: Sequence[_Candidate], candidates: Iterable[_Candidate]) -> float:
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


def _convinces(style: str, chain: Sequence[_Candidate], *, framing: bool) -> bool:
    if style in ("sign", "counted"):
        return len(chain) >= _FEWEST or any(style == "sign" or candidate.numbering.title for candidate in chain)
    if len(chain) < (2 if framing else _FEWEST):
        return False
    if style == "decimal":
        return True
    if style == "yeared" and len({candidate.numbering.key[1] for candidate in chain}) > 1:
        return False
    if style == "capital" and [candidate.numbering.key[0] for candidate in chain] != list(range(1, len(chain) + 1)):
        return False
    steps = Counter(b.numbering.key[0] - a.numbering.key[0] for a, b in pairwise(chain))
    return steps[1] >= 0.7 * (len(chain) - 1)


def _without_contents(candidates: list[_Candidate], lines: Sequence[TextLine]) -> list[_Candidate]:
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


def _text_between(listed: Sequence[_Candidate], lines: Sequence[TextLine]) -> int:
    """How many lines with text stand between the first and the last of the candidates and are none of them."""
    mine = {candidate.line for candidate in listed}
    return sum(1 for index in range(listed[0].line, listed[-1].line) if index not in mine and lines[index].text)


def _chain(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """The heaviest run of candidates whose numbers rise; each step of one counts extra, the earlier of two equals is kept."""
    exact: dict[tuple[int, ...], tuple[float, int]] = {}
    heaviest = [(0.0, -1)] * (_HIGHEST + 2)
    nodes: list[tuple[_Candidate, int]] = []
    best = (0.0, -1)
    for candidate in candidates:
        key = candidate.numbering.key
        rank = min(key[0], _HIGHEST)
        previous = _heaviest_below(heaviest, rank if len(key) == 1 else rank + 1, key, nodes)
        step = exact.get((*key[:-1], key[-1] - 1))
        if step is not None and step[0] + 0.5 >= previous[0]:
            previous = (step[0] + 0.5, step[1])
        total = (previous[0] + candidate.weight, len(nodes))
        nodes.append((candidate, previous[1]))
        if key not in exact or total[0] > exact[key][0]:
            exact[key] = total
        _raise(heaviest, rank, total)
        if total[0] > best[0]:
            best = total
    chain: list[_Candidate] = []
    index = best[1]
    while index >= 0:
        chain.append(nodes[index][0])
        index = nodes[index][1]
    return chain[::-1]


def _heaviest_below(
    tree: list[tuple[float, int]], rank: int, key: tuple[int, ...], nodes: list[tuple[_Candidate, int]]
) -> tuple[float, int]:
    """The heaviest chain that ends below `rank` (a Fenwick tree of maxima); for keys of several numbers the key must be lower too."""
    best = (0.0, -1)
    index = min(rank, _HIGHEST)
    while index > 0:
        node = tree[index]
        if node[0] > best[0] and (node[1] < 0 or nodes[node[1]][0].numbering.key < key):
            best = node
        index -= index & -index
    return best


def _raise(tree: list[tuple[float, int]], rank: int, value: tuple[float, int]) -> None:
    index = rank + 1
    while index <= _HIGHEST + 1:
        if value[0] > tree[index][0]:
            tree[index] = value
        index += index & -index


def _heading(candidate: _Candidate, lines: Sequence[TextLine], width: int, parent: Heading | None) -> Heading:
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


def _is_sentence(numbered: Numbering) -> bool:
    """Whether a letter begins a sentence of a list and no title: `b) Torkel Ek har lämnat politiken.`, `a. Region Ek 2020-11-20: Bo Al utsedd`."""
    if numbered.style == "letter" and _DATED.match(numbered.title):
        return True
    return numbered.style == "letter" and "." in numbered.title and is_prose(numbered.title.split(". ")[0])


def _names_post(title: str) -> bool:
    """Whether a letter stands before whom an election puts into a post: `a) Ordförande på ett år: Eva Ek`."""
    label, _, names = title.partition(": ")
    return bool(names) and _POST.match(label) is not None and bool(find_names(names))


def _is_one_sentence(title: str) -> bool:
    return title.endswith(".") and ". " not in title and ": " not in title


def _without_sentences(inside: Sequence[_Candidate], lines: Sequence[TextLine]) -> Sequence[_Candidate]:
    """The candidates without letters that only list something: each ends with a full stop, and none but the last has text below it."""
    letters = [candidate for candidate in inside if candidate.numbering.style == "letter"]
    if letters and any(_names_post(one.numbering.title) for one in letters):
        return [candidate for candidate in inside if candidate.numbering.style != "letter"]
    if len(letters) < 2 or not all(_is_one_sentence(one.numbering.title) for one in letters):
        return inside
    if any(lines[index].text for a, b in pairwise(letters) for index in range(a.line + 1, b.line)):
        return inside
    return [candidate for candidate in inside if candidate.numbering.style != "letter"]


def _subordinate(
    heading: Heading, inside: Sequence[_Candidate], lines: Sequence[TextLine], width: int
) -> list[Heading]:
    """The sub-headings of one item: `11.1`, `11.2` … of item 11, or `a.`, `b.` … from a on."""
    found: list[Heading] = []
    inside = _without_sentences(inside, lines)
    decimals = {heading.key: heading}
    letter = 0
    for candidate in inside:
        key = candidate.numbering.key
        if candidate.numbering.style == "decimal":
            above = decimals.get(key[:-1])
            if above is not None and key not in decimals:
                decimals[key] = _heading(candidate, lines, width, above)
                found.append(decimals[key])
        elif candidate.numbering.style == "lettered":
            if heading.key[0] == key[0] and key[1] == letter + 1:
                letter += 1
                found.append(_heading(candidate, lines, width, heading))
        elif key[0] == letter + 1 and f" {chr(97 + key[0])}) " not in candidate.numbering.title:
            letter += 1
            found.append(_heading(candidate, lines, width, heading))
    return found
