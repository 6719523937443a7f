"""How one line begins or ends: list marks, clauses, cells, announcements."""

from __future__ import annotations

import re

from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.labels_of_decisions import is_label

_BULLETS = "-–•*·●○▪■»›‣\uf0b7"
_TIGHT = "-–•"
"""Bullets that some write without a blank."""
_OWN = re.compile(r"(?P<mark>[=–-]{1,3}>|>{2,3}|[→➔➜➤➢►▶⇒⇨»✓✔☞☛]|(?:B|Bs)(?=:)|\[B\]|\(B\)):?\s+")
_FIRST_OF_OWN = frozenset("=–->→➔➜➤➢►▶⇒⇨»✓✔☞☛B[(")
_NUMBER = re.compile(r"\(?(?:\d{1,2}[.)]|[a-z][.)]|\d{1,2}(?=\s+att\s))\s+")
_ENUMERATED = re.compile(r"\(?(?:\d{1,2}[.)]|[a-z]\)|[a-h][./]|\d{1,2}(?=\s+att\s))\s+\S")
_ATT = re.compile(r"(?:och |samt |dels )?att\s(?!göra[\s:]*(?:[:\t]|$))", re.IGNORECASE)
_AFTER_LETTER = frozenset(".)")
_FIRST_OF_ATT = frozenset("aAoOsSdD")
_LISTING = re.compile(r"\b(?:besluta(?:r|de|t)?|beslöt)(?:\s+\w+)?(?:\s+att)?:?$", re.IGNORECASE)
_DECIDES = re.compile(
    r"(?:\bbeslut(?:ar|ade)|^[^\s.]+\s(?:föreslår|rekommenderar|förordar))(?:\s+[^\s.]+){0,5}$", re.IGNORECASE
)
_SIGNS = ("beslut", "föreslår", "rekommenderar", "förordar")
"""One of them stands wherever that matches."""

_FIELD = re.compile(
    r"[A-ZÅÄÖ][^\W\d_]*(?: [^\W\d_]+){0,2}(?:,?(?: [–-])? \(?(?:(?:fyllnadsval|nyval|omval|val)(?:,| på)? )?(?:(?:på|för|om) )?\w+ år\)?| [+&/] [A-ZÅÄÖ][^\W\d_]+)?:(?: |\Z)"
)
_FIELD_LENGTH = 60
_TIMES = ("år", "år:", "år)", "år):", "åren", "åren:")
_POST_HEAD = re.compile(
    r"(?:(?:vice|förste|andre|1:e|2:e)\s)?(?:ordförande|kassör|sekreterare|sammankallande|\w*ledamot|\w*ledamöter|\w*ersättare|\w*suppleant(?:er)?|\w*revisor(?:er)?)"
    r"(?:,|\s[–-])?\s\(?(?:kvarstående\s|kvarstår\s)?(?:på\s|för\s|om\s)?(?:ett|två|tre|fyra|de två|\d)\s(?:närmaste\s)?år(?:en)?\)?:?",
    re.IGNORECASE,
)
_LAST = 60
"""A line announces a list within so many characters from its end."""


def is_bullet(text: str) -> bool:
    """Whether a line begins with a bullet: `- `, `• `."""
    if text[0] == ">":
        return text[1:2].isupper()
    return text[0] in _BULLETS and (text[1:2].isspace() or (text[0] in _TIGHT and text[1:5].lower() == "att "))


def own_mark(text: str) -> re.Match[str] | None:
    """The arrow, tick or `B:` that a line begins with, if any, in the group `mark`: what some minutes put before their decisions."""
    return _OWN.match(text) if text[:1] in _FIRST_OF_OWN else None


def is_enumerated(text: str) -> bool:
    """Whether a line begins with `1.`, `1)`, `a)` or `a.`."""
    return (text[0].isdigit() or text[0] == "(" or text[1:2] in (")", ".", "/")) and _ENUMERATED.match(text) is not None


def is_clause(text: str, at: int = 0) -> bool:
    """Whether a line begins with `att`, `samt att`, `dels att`."""
    return text[at : at + 1] in _FIRST_OF_ATT and _ATT.match(text, at) is not None


def is_listed(text: str, *, clauses_only: bool = False) -> bool:
    """Whether a paragraph is an entry of a list; `clauses_only`: one that begins with `att` behind its mark."""
    if clauses_only:
        return is_clause(text, _behind_mark(text))
    return is_clause(text) or is_bullet(text) or is_enumerated(text)


def is_row(text: str) -> bool:
    """Whether a line has cells, not counting a TAB after a list mark."""
    if "\t" not in text:
        return False
    clause = _ATT.match(text)
    return "\t" in text[clause.end() if clause else _behind_mark(text) :]


def is_field(text: str) -> bool:
    """Whether a line begins with a label and a colon: `Vice ordförande: Anna Berg`."""
    return ":" in text[:_FIELD_LENGTH] and _FIELD.match(text) is not None


def is_post_head(text: str) -> bool:
    """Whether a line is a post and for how long, over those who get it: `Ledamöter, 2 år`."""
    return text.endswith(_TIMES) and _POST_HEAD.fullmatch(text) is not None


def decides(text: str) -> bool:
    """Whether a line ends soon after `beslutar` or an organ's `föreslår`: clauses may follow."""
    return _decides(text, text.lower())


def _decides(text: str, lower: str) -> bool:
    return has_any(lower, _SIGNS) and _DECIDES.search(text) is not None


def starts_list(text: str) -> bool:
    """Whether a line announces a list: `Styrelsen beslutar att`, `Beslut:`."""
    return announces_list(text) or is_label(text)


def announces_list(text: str) -> bool:
    """Whether a line that is no label announces a list."""
    return text.endswith(":") or _lists(text, text.lower())


def _lists(text: str, lower: str) -> bool:
    return "besl" in lower and _LISTING.search(text, max(0, len(text) - _LAST)) is not None


def opens_list(text: str) -> bool:
    """Whether a line that is no label announces a list, or ends soon after `beslutar`."""
    if text.endswith(":"):
        return True
    lower = text.lower()
    return _lists(text, lower) or _decides(text, lower)


def _behind_mark(text: str) -> int:
    """Where a line's text begins behind a bullet or number."""
    if text[:1] and is_bullet(text):
        return len(text) - len(text[1:].lstrip())
    if not text[:1].isalpha() or text[1:2] in _AFTER_LETTER:
        mark = _NUMBER.match(text)
        return mark.end() if mark else 0
    return 0
