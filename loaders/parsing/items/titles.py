"""The title of a numbered heading: where it ends, over how many lines it runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from loaders.parsing.agents.names import find_names
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.titles import post_of_title
from loaders.parsing.items.numbering import Numbering, numbering
from loaders.parsing.items.untitled import tells
from loaders.parsing.text.marks import is_enumerated
from loaders.parsing.text.minutes import MARGIN, TextLine, passage
from loaders.parsing.text.prose import is_prose, is_told
from loaders.parsing.text.stress import lead_of
from loaders.parsing.text.unfolding import part_of
from loaders.parsing.vocabulary.decision_verbs import PASSIVE_FINITE, STATES
from loaders.parsing.vocabulary.headings import AFTER_TITLE, ARROWS, UNFINISHED
from loaders.parsing.vocabulary.labels_of_decisions import is_label

_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÅÄÖ]|(?:19|20)\d\d-)")
_SENTENCE_OR_LABEL = re.compile(r"(?:[.!?:]|\s[–-])\s+(?=[A-ZÅÄÖ]|(?:19|20)\d\d-)")
_CAPITALS = re.compile(
    r"(?P<title>(?:[A-ZÅÄÖ]{4,}|[A-ZÅÄÖ]{2,}(?=[ ,/-][A-ZÅÄÖ]{2}))(?:[ ,/-]+[A-ZÅÄÖ0-9]{2,}){0,8})\s+(?=[A-ZÅÄÖ][a-zåäö])"
)
"""A title in capitals before the text on its line."""
_NAME = re.compile(r"[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+){1,2}\.?")
_NEXT = re.compile(r"(?:nästa|kommande)\s", re.IGNORECASE)
_SAYS = (": ", " – ", " - ")
_HOUR = (" kl.", " kl", " klockan")
_LONG = 70
_FULL = 0.8
_LINES = 3
_COLUMN = 6
_NAMED = re.compile(r"(?:ärende)?(?:rubrik|mening)\s*:\s*|titel\s*:\s*", re.IGNORECASE)
"""What a case system has before a title."""
_DNR_LINE = re.compile(r"(?:dnr|diarienr)\b|(?-i:[A-ZÅÄÖ]{2,6})\s\d{4}[-/:.]\d{1,6}\Z", re.IGNORECASE)

_ENCLOSED = re.compile(r"\./\.\s*(?:bilaga[\s\d.:]*)?", re.IGNORECASE)
"""The sign of an enclosure, in the margin."""


class Title(Struct, frozen=True, gc=False):
    """A title, the index of the line after it, and what stands behind it on its last line."""

    text: str
    after: int
    rest: TextLine | None = None


def title_of(lines: Sequence[TextLine], first: int, numbered: Numbering, width: int) -> Title:
    """The title of the heading that begins on lines[first]: on the line, wrapped over lines, or on the next line with text; empty without."""
    own = lines[first]
    if own.apart & MARGIN and (beside := _in_margin(lines, first, numbered)).text:
        return beside
    lead = lead_of(own)
    if lead > numbered.title_at and numbered.title:
        return Title(own.text[numbered.title_at : lead].strip(" .:"), first + 1, part_of(own, lead))
    capitals = _CAPITALS.match(own.text, numbered.title_at) if numbered.title else None
    if capitals is not None and own.text.endswith(".") and is_told(own.text[capitals.end() :]):
        return Title(capitals["title"], first + 1, part_of(own, capitals.end()))
    for sign in ARROWS:
        at = own.text.find(sign, numbered.title_at + 1)
        if at > 0:
            return Title(own.text[numbered.title_at : at].strip(" :"), first + 1, part_of(own, at))
    if numbered.style != "letter" and tells(lines, first, numbered, width):
        return Title("", first + 1, part_of(own, numbered.title_at) if numbered.title else None)
    if not numbered.title:
        return _below(lines, first, width)
    behind = min((at for sign in AFTER_TITLE if (at := own.text.find(sign, numbered.title_at + 1)) > 0), default=0)
    if behind:
        return Title(own.text[numbered.title_at : behind].strip(), first + 1, part_of(own, behind))
    cell = own.text.find("\t", numbered.title_at + len(numbered.title))
    if cell > 0:
        return Title(numbered.title, first + 1, part_of(own, cell))
    colon = _behind_colon(numbered.title)
    if colon is not None:
        at = own.text.find(numbered.title)
        return Title(numbered.title[: colon[0]], first + 1, part_of(own, at + colon[1]))
    cut = None
    if numbered.style == "letter" or numbered.title.endswith("."):
        cut = _SENTENCE_OR_LABEL.search(numbered.title)
    elif ". " in numbered.title:
        cut = _SENTENCE.search(numbered.title)
        if (
            cut is not None
            and len(numbered.title) <= _LONG
            and not _tells_on(lines, first, width, own.text.find(numbered.title) + cut.end())
        ):
            cut = None
    if cut is not None:
        at = own.text.find(numbered.title)
        if at >= 0:
            return Title(numbered.title[: cut.start()], first + 1, part_of(own, at + cut.end()))
    return _wrapped(lines, first, numbered.title, width)


def _tells_on(lines: Sequence[TextLine], first: int, width: int, at: int) -> bool:
    """Whether what stands from lines[first].text[at] on is a sentence, which may go on in the next line where this one is full."""
    said = lines[first].text
    below = lines[first + 1].text if first + 1 < len(lines) and len(said) >= width * _FULL else ""
    if below and (is_label(below) or numbering(below) is not None):
        below = ""
    return is_prose(said[at:]) or bool(below and is_prose(f"{said[at:]} {below}"))


def _behind_colon(title: str) -> tuple[int, int] | None:
    """Where a title ends before a colon or dash, and where what was said begins: `Dagordning: godkänd`, `Val av justerare – Eva Ek`."""
    for sign in _SAYS:
        at = title.find(sign)
        if at < 0:
            continue
        said = title[at + len(sign) :].lstrip()
        word = said.split(" ", 1)[0].rstrip(".,").lower()
        if (
            word in STATES
            or word in PASSIVE_FINITE
            or said.rstrip(".").endswith(" till handlingarna")
            or (_NEXT.match(title) is not None and said[:1].isdigit())
            or ((post := post_of_title(title[:at])) is not None and (find_names(said) or _is_verifier(post, said)))
        ):
            return at, len(title) - len(said)
    return None


def _is_verifier(post: Office, said: str) -> bool:
    """Whether words behind the title of who is to verify the minutes look like a name, and may be nothing else."""
    return post.kind == "justerare" and _NAME.fullmatch(said) is not None


def _in_margin(lines: Sequence[TextLine], first: int, numbered: Numbering) -> Title:
    """The title in a margin: what stands beside and below the number there."""
    after = first + 1
    while after < len(lines) and lines[after].apart & MARGIN:
        after += 1
    return Title(passage(lines[first:after]).text[numbered.title_at :].strip(), after)


def _below(lines: Sequence[TextLine], first: int, width: int) -> Title:
    """The title of a number that stands alone on its line."""
    index = first + 1
    while index < len(lines) and (
        not lines[index].text or _DNR_LINE.match(lines[index].text) or _ENCLOSED.fullmatch(lines[index].text)
    ):
        index += 1
    if index >= len(lines) or index - first > 4:
        return Title("", first + 1)
    text = lines[index].text
    named = _NAMED.match(text)
    if named is not None:
        return Title(text[named.end() :], index + 1)
    if numbering(text) is not None or is_label(text) or len(text) > 200 or text[0].islower():
        return Title("", first + 1)
    return _wrapped(lines, index, text, width)


def _hangs(lines: Sequence[TextLine], first: int, title: str) -> bool:
    """Whether the line below stands under the title, which begins in a column of its own, and the text after that does not."""
    line = lines[first + 1]
    column = lines[first].source.text.find(title)
    if column < _COLUMN or _indent(line) != column or line.text.endswith((".", ":")) or is_told(line.text):
        return False
    if (
        line.text[0].isdigit()
        or numbering(line.text) is not None
        or is_enumerated(line.text)
        or _DNR_LINE.match(line.text) is not None
    ):
        return False
    below = next((lines[i] for i in range(first + 2, min(first + 5, len(lines))) if lines[i].text), None)
    return below is not None and _indent(below) < column and numbering(below.text) is None


def _indent(line: TextLine) -> int:
    return len(line.source.text) - len(line.source.text.lstrip())


def _wrapped(lines: Sequence[TextLine], first: int, title: str, width: int) -> Title:
    """The title with the lines that it goes on over: where it ends unfinished, or a full line is followed by one in lower case."""
    after = first + 1
    last = title
    while after < len(lines) and after - first < _LINES:
        text, level = lines[after].text, lines[after].source.heading
        whole = bool(text) and text[0].islower() and level == lines[after - 1].source.heading > 0
        if (
            not text
            or is_label(text)
            or (last.endswith((".", ":")) and not last.endswith(_HOUR))
            or (level and not whole)
        ):
            break
        word = last.rsplit(" ", 1)[-1]
        place = len(word) > 1 and word.istitle()  # `Region Mellan`
        unfinished = (word.lower() in UNFINISHED and not place) or last.endswith(("-", *_HOUR))
        full = len(lines[after - 1].text) >= min(width * 0.6, 60)
        unfinished = unfinished or whole or (after == first + 1 and _hangs(lines, first, title))
        if is_enumerated(text) or (
            not unfinished and (numbering(text) is not None or not (full and text[0].islower()))
        ):
            break
        stop = _SENTENCE.search(text) if ". " in text else None
        if stop is not None and is_told(text[stop.end() :]):
            joined = passage(lines[first : after + 1]).text
            begins, ends = joined.find(title.rstrip("-")), len(joined) - len(text) + stop.start()
            return Title(joined[max(begins, 0) : ends].strip(), after + 1, part_of(lines[after], stop.end()))
        last = text
        after += 1
    if after == first + 1:
        return Title(title, after)
    joined = passage(lines[first:after]).text
    begins = joined.find(title.rstrip("-"))
    return Title(joined[max(begins, 0) :].strip(), after)
