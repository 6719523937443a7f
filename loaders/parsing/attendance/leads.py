"""How sentences lead to the people who were there: `Runt bordet satt Eva Ek`, `Från Ås kommun kom Bo Al`, `Ås kommun företräddes av Siv Ros`."""

from __future__ import annotations

import re

from msgspec import Struct

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import UPPER
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.attendance.label_words import Group

_WORDS = vocabulary.table("presence")["leads"]
_SENT = "|".join(_WORDS["sent"])
_LEAD = re.compile(
    rf"\b(?i:(?P<verb>{'|'.join(sorted(_WORDS['verbs'], key=len, reverse=True))})(?P<more>(?:\s(?:{'|'.join(_WORDS['fillers'])})(?!\w)){{0,4}}))(?:\s?[:,–-])?\s+"
    rf"(?=[{UPPER}]|(?:{_SENT})\s[{UPPER}]|(?:{'|'.join(_WORDS['offices'])})\w*\s[{UPPER}])"
)
_OF_MEETING = re.compile(
    r"(?:dagens\s)?(?:mötet|möte|sammanträdet|sammanträde)|beslute[tn](?:\s(?:har|är))?", re.IGNORECASE
)
"""What is bevistat of people, or who represents them is told without saying whom."""

_CAPITAL = re.compile(rf"(?<=\s)[{UPPER}]")
_AFTER_PREPOSITION = re.compile(
    rf"\b(?i:{_SENT}|{'|'.join(_WORDS['prepositions'])})\s[{UPPER}][\w-]*(?:\s(?:{'|'.join(_WORDS['kinds'])}|[{UPPER}][\w-]*)){{0,4}}"
)
_SENDER = re.compile(rf"[{UPPER}][\w-]*(?:\s(?:{'|'.join(_WORDS['kinds'])}|i|och|[{UPPER}][\w-]*)){{0,5}}")
_SENT_BY = re.compile(rf"(?:{_SENT})\s+(?P<of>[^,;:.]{{2,60}}?)\s*\Z", re.IGNORECASE)
_OTHERS = frozenset(_WORDS["others"])
_NEEDING: dict[str, list[str]] = _WORDS["needing"]
_IDLE = re.compile(r"\b(?:icke|ej|inte)[\s-]tj\w*\.?\s(?:ersättare|suppleant|ers\b)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:" + "|".join(vocabulary.table("people")["not_here"]) + r")\b", re.IGNORECASE)
_SUBSTITUTES = frozenset({"ersättare", "ersättarna", "suppleanter", "suppleant"})
_MEMBERS = frozenset({"ledamöter", "ledamot", "ordinarie"})
_OWN = frozenset(_WORDS["own"])
_LONGEST = 90
_MOST_WORDS = 10


class Lead(Struct, frozen=True, gc=False):
    """Words behind which the people stand who were there, from text[end] on; whom they stand for where the words say it."""

    end: int
    group: Group
    organisation: str | None


def lead(text: str, start: int, end: int) -> Lead | None:
    """The words of the sentence text[start:end] that lead to people who are there; None where it has none."""
    for found in _LEAD.finditer(text, start, end):
        before = text[start : found.start()]
        if len(before) > _LONGEST or before.count(" ") > _MOST_WORDS:
            return None
        read = _read(before, found["verb"].lower(), found["more"].lower(), found.end())
        if read is not None:
            return read
    return None


def _read(before: str, verb: str, more: str, end: int) -> Lead | None:
    said = f"{before.lower()} {verb} {more} "
    needed = _NEEDING.get(verb.split()[0])
    if needed is not None and not any(word in said for word in needed):
        return None
    represented = verb.endswith((" av", " genom"))
    sender = before.strip() if represented else None
    if _IDLE.search(before) is not None:
        return Lead(end, "ersättare", None)
    if represented and not (sender and _SENDER.fullmatch(sender) and is_organisation(sender)):
        return Lead(end, "närvarande", None) if _OF_MEETING.fullmatch(before.strip()) else None
    if not represented:
        if _CAPITAL.search(_AFTER_PREPOSITION.sub(" ", before)) or _ELSEWHERE.search(before):
            return None
        by = _SENT_BY.search(before.strip())
        sender = by["of"] if by is not None else None
    if sender is not None and sender.lower() in _OWN:
        return Lead(end, "övrig", None)
    words = said.replace(",", " ").split()
    organisation = sender if sender is not None and is_organisation(sender) else None
    if not _SUBSTITUTES.isdisjoint(words) and not _MEMBERS.intersection(words) and "tjänstg" not in said:
        return Lead(end, "ersättare", organisation)
    others = not _OTHERS.isdisjoint(words) and "ledamöter" not in words
    return Lead(end, "övrig" if others and organisation is None else "närvarande", organisation)
