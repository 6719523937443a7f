"""Whom people on a line are sent by, where that stands before them: `för Ås kommun Eva Ek och Bo Al, för Försäkringskassan Siv Ros`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from msgspec import Struct, structs

from loaders.parsing.agents.name_words import is_given_name
from loaders.parsing.agents.names import KINDS_AFTER_NAME
from loaders.parsing.agents.organisations import is_organisation, is_unfinished
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.label_words import is_label_word
from loaders.parsing.attendance.nobody import is_nobody
from loaders.parsing.text.signs import has_any_within

_NAMED = r"(?=[A-ZÅÄÖ]|landsting|region|kommun|försäkringskassa|arbetsförmedling|länsarbetsnämnd)"
"""How the name of an organisation begins."""

_FIRST = re.compile(rf"\s*(?:[Ff]ör|[Ff]rån)\s+{_NAMED}")
_MARK = re.compile(
    rf"(?:(?<=[,;.:])|\b(?:och|samt|medan)\b)(?:\s+(?:och|samt|även)\b)*\s*(?:[Ff]ör|[Ff]rån)\s+{_NAMED}"
)
_OWN = re.compile(
    r"(?:[,;]\s+)?\b(?:samt|jämte|och)\s+(?=(?:förbunds(?:chef|samordnar|sekreterar)|verksamhets(?:chef|ledar)|kanslichef|sekreterar)[a-zåäö]*\s[A-ZÅÄÖ])"
)
"""Before officials of the förbund, whom nobody of those sent: `…, samt förbundschefen Bo Al`."""
_BY = re.compile(
    r"(?:\A(?=[^,;.:()]{1,50}\sgenom\s)|(?:,|\b(?:och|samt))\s+)(?P<of>[A-ZÅÄÖ][^,;.:()]{1,50}?)\s(?:av|genom)\s+(?=[A-ZÅÄÖ])"
)
"""`… representerades av Siv Ros och Arbetsförmedlingen av Ulf Gran`."""
_REPLACED = ("ersätts", "ersattes", "ersatts", "ersatt", "ersättes", "utsedd", "vald", "invald", "utsågs")
"""What stands before `av` where no organisation does."""
_GROUP = re.compile(r"[^;]+")
_DASHED = re.compile(
    r"\s*(?P<of>[A-ZÅÄÖ][^;,:()\t]{1,50}?)(?:\s[–-]|\sgenom|,\s(?:företrä(?:dd|tt)|representera(?:d|t))\s(?:av|genom)|,\sombud:?)\s+(?=[A-ZÅÄÖ])"
)
"""An organisation and, behind a dash or `genom`, whoever it sent: `Finsam Väst genom Eva Ek`."""
_LED_BY = re.compile(r"\s*(?P<of>[A-ZÅÄÖ][^;,:()]{1,50}?),\s+(?=[A-ZÅÄÖ])")
_COLON = re.compile(r"(?P<of>[^\s,;.:()][^,;.:()\t]{1,60}):\s+(?=[A-ZÅÄÖ])")
_WORD = re.compile(r"[^\s,;.:()]+")
_LED = re.compile(r"(?:deltog|deltar|kom|närvarade|närvarar|satt|medverkade)\s+")
_BEFORE_PEOPLE = (" - ", " – ", " genom ", ", ombud", ", företrä", ", represent")
"""One of them stands wherever an organisation is followed so by people."""
_MOST_WORDS = 7
_FEWEST = 2


class Sent(Struct, frozen=True, gc=False):
    """A part of a line: text[start:end] are the people whom `organisation` sent, or who stand before all such; mark: where its `för` begins."""

    organisation: str | None
    mark: int
    start: int
    end: int


def sent_by(text: str, start: int) -> list[Sent]:
    """The line from `start` on, parted where others begin who are sent by somebody else; none where no sender stands before people."""
    found: list[tuple[int, str | None, int]]
    if has_any_within(text, _BEFORE_PEOPLE, start):
        dashed = list(_before_dashes(text, start))
        if dashed and not text[start : dashed[0].mark].strip():
            return dashed
    if text.find(";", start) >= 0 and (in_groups := list(_before_commas(text, start))):
        return in_groups
    if text.find(" av ", start) >= 0 or text.find(" genom ", start) >= 0:
        said = text[start:]
        found = [
            (start + by.start(), by["of"], start + by.end())
            for by in _BY.finditer(said)
            if is_organisation(by["of"]) and not by["of"].endswith(_REPLACED)
        ]
        if found:
            return list(_parts(text, start, found))
    if text.find("ör ", start) < 0 and text.find("rån ", start) < 0:
        return []
    marks = [*filter(None, [_FIRST.match(text, start)]), *_MARK.finditer(text, start)]
    found = [(mark.start(), *sender) for mark in marks if (sender := _sender(text, mark.end()))]
    if not found:
        return []
    found += [(own.start(), None, own.end()) for own in _OWN.finditer(text, found[0][2])]
    return list(_parts(text, start, sorted(found, key=itemgetter(0))))


def _before_dashes(text: str, start: int) -> Iterator[Sent]:
    """The parts of `Ås kommun – Eva Ek, Bo Al; Region Viken – Siv Ros; Per Mo` that begin with an organisation and a dash, each up to the next of them."""
    sent: Sent | None = None
    for part in _GROUP.finditer(text, start):
        head = _DASHED.match(text, part.start(), part.end())
        if head is not None and (is_organisation(head["of"]) or _is_place(text, start, head)):
            if sent is not None:
                yield sent
            sent = Sent(head["of"], head.start("of"), head.end(), part.end())
        elif sent is not None and is_given_name(part[0].strip().split(" ", 1)[0]):
            sent = structs.replace(sent, end=part.end())
    if sent is not None:
        yield sent


def _before_commas(text: str, start: int) -> Iterator[Sent]:
    """The parts between semicolons where each of them begins with an organisation and a comma: `Ås kommun, Eva Ek; Region Viken, Siv Ros`."""
    parts = [(part, _LED_BY.match(text, part.start(), part.end())) for part in _GROUP.finditer(text, start)]
    found = [Sent(head["of"], head.start("of"), head.end(), part.end()) for part, head in parts if head is not None]
    known = sum(is_organisation(sent.organisation or "") for sent in found)
    if len(found) < len(parts) or known < _FEWEST or known * 2 < len(found):
        return
    if all(head is None or is_organisation(head["of"]) or _may_be_place(text, head) for _, head in parts):
        yield from found


def _is_place(text: str, start: int, head: re.Match[str]) -> bool:
    """Whether one word that begins a line, with a dash behind and somebody's name, may be a place of which nothing else is known: `Storhed - Eva Ek`."""
    if text[start : head.start("of")].strip() or head[0].rstrip()[-1] not in "-–":
        return False
    return _may_be_place(text, head)


def _may_be_place(text: str, head: re.Match[str]) -> bool:
    """Whether one word, behind which somebody's name stands, may be a place."""
    said, given = head["of"], _WORD.match(text, head.end())
    if " " in said or given is None or not is_given_name(given[0]):
        return False
    return role_and_organisation(said) is None and not is_label_word(said)


def _parts(text: str, start: int, found: list[tuple[int, str | None, int]]) -> Iterator[Sent]:
    if text[start : found[0][0]].strip(" ,;"):
        yield Sent(None, start, start, found[0][0])
    for number, (mark, organisation, begin) in enumerate(found):
        yield Sent(organisation, mark, begin, found[number + 1][0] if number + 1 < len(found) else len(text))


def _sender(text: str, at: int) -> tuple[str, int] | None:
    """The organisation that text[at:] begins with, right before somebody's name, and where that begins; None where it is none."""
    led = _COLON.match(text, at)
    if led is not None and is_organisation(led["of"]):
        return led["of"], led.end()
    ends: list[int] = []
    words: list[str] = []
    position = at
    while len(words) < _MOST_WORDS and (word := _WORD.match(text, position)):
        words.append(word[0])
        ends.append(word.end())
        if text[word.end() : word.end() + 1] != " ":
            break
        position = word.end() + 1
    fallback = None
    for count in range(1, len(words)):
        said, after = text[at : ends[count - 1]], words[count]
        if not is_organisation(said) or (is_unfinished(said) and not is_given_name(after)):
            continue
        begin = ends[count - 1] + 1
        if (led := _LED.match(text, begin)) is not None:
            return (said, led.end()) if text[led.end() : led.end() + 1].isupper() else None
        if is_nobody(after):
            return said, ends[count]
        if not after[0].isupper():
            continue
        if is_given_name(after) or words[count - 1] in KINDS_AFTER_NAME or (count == 1 and len(words) > 2):
            return said, begin
        if fallback is None and count > 1 and count + 1 < len(words) and words[count + 1][0].isupper():
            fallback = said, begin
    return fallback
