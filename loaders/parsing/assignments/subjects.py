"""Who the subject of a task is, and where in a sentence it may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.parsing.agents.names import NameSpan
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.functions import FUNCTIONS

_FUNCTION = re.compile(r"(?P<word>[^\W\d_]+)(?:\s*\([^)]{1,30}\))?(?![\w-])")
_JOINT = re.compile(r"\s*(?:,|\+|&|/(?=\s?[A-ZÅÄÖ])|\boch\b|\bsamt\b|\btillsammans\s+med\b|\bjämte\b)\s*(?<=[\s+&/])")
_PARTY = re.compile(r"\s*\([^)]{1,30}\)")
_START = re.compile(
    r"(?:[;,]\s*(?:men|och|så)\s+|;\s+|\b(?:[Mm]edskick\w*|[Öö]verens\w*|[Bb]estäm\w*|enades|enas)\b[^.;]{0,40}?\batt\s+)"
)
_NEXT_CLAUSE = re.compile(r"[;,]\s*(?:men|och|så)\s+|;\s+|(?:,|\s[–-])\s+(?=[A-ZÅÄÖ])")
_AGREEING = ("edskick", "verens", "estäm", "enades", "enas")
_ADDRESS = re.compile(r".{2,80}?\s→\s+|(?!Ansvar)[A-ZÅÄÖ][\w/ -]{1,24}:\s+")
_LONGEST_LABEL = 26
_EVERY = re.compile(
    r"(?:Respektive|Resp\.?|Varje|Alla|Samtliga|respektive|resp\.?|varje|alla|samtliga)\s(?:ledam[oö]t(?:er)?|part(?:er)?|medlem(?:mar)?|organisation(?:er)?|myndighet(?:er)?|huvudm[aä]n)\b|(?:Alla|Samtliga|Var\soch\sen)(?=\s[a-zåäö]+r\s)"
)
_BULLET = re.compile(r"(?:[-–•*»·>→]|=>|->|>{2,3}|\(?[a-h][)/]|\(?\d{1,2}[.)])\s*(?=[A-ZÅÄÖ])")
_GROUP_OF = re.compile(
    r"(?:En|Den|Gruppen|Arbetsgruppen)\s(?:(?:liten\s|mindre\s|lilla\s)?[^\W\d_]*grupp(?:en)?\s)?(?:bestående\sav\s|med\s|som\sbestår\sav\s|[-–]\s|\()(?=[A-ZÅÄÖ])"
)
"""A group of those named after it."""
_OWNER = re.compile(r"[A-ZÅÄÖ][\w-]*s\s+(?=[a-zåäö])")
"""Whose officer somebody is: `Valberedningens ordförande Eva Ek`."""


def starts(text: str) -> Iterator[int]:
    """Where the subject of a task may stand: at the beginning or behind a label or arrow there, and behind what `_START` finds."""
    mark = _BULLET.match(text)
    address = _ADDRESS.match(text, mark.end() if mark else 0) if "→" in text or ":" in text[:_LONGEST_LABEL] else None
    begin = address.end() if address else mark.end() if mark else 0
    yield begin
    group = _GROUP_OF.match(text, begin)
    if group is not None:
        yield group.end()
    for start in (_START if has_any(text, _AGREEING) else _NEXT_CLAUSE).finditer(text, begin):
        yield start.end()


def subject_at(text: str, at: int, people: tuple[NameSpan, ...]) -> tuple[tuple[str, ...], int] | None:
    """Those who are named from text[at:] on, joined by `och` or `tillsammans med`, and where that ends."""
    to: list[str] = []
    end = at
    while True:
        name = starting(people, end)
        if name is not None:
            to.append(name.name)
            stop = name.end
        else:
            owner = _OWNER.match(text, end) if not to else None
            function = _FUNCTION.match(text, owner.end() if owner else end)
            if owner is not None and (function is None or starting(people, function.end() + 1) is None):
                break
            every = _EVERY.match(text, end)
            if every is None and (function is None or function["word"].lower() not in FUNCTIONS):
                break
            said = every or function
            assert said is not None
            stop = said.end()
            person = starting(people, stop + 1)
            if every is not None:
                to.append(every.group())
            elif person is not None:
                to.append(person.name)
                stop = person.end
            elif function is not None:
                to.append(function.group())
        party = _PARTY.match(text, stop)
        at = party.end() if party else stop
        joint = _JOINT.match(text, at)
        if joint is None:
            return tuple(to), at
        end = joint.end()
    return (tuple(to), at) if to else None


def starting(people: Iterable[NameSpan], at: int) -> NameSpan | None:
    """The one whose name begins there."""
    for name in people:
        if name.start == at:
            return name
    return None
