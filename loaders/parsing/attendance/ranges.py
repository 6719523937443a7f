"""Which part of a meeting somebody attended: paragraphs (`§§ 1-4`, `ej § 21`, `t.o.m. § 81`) or hours (`till kl 10.30`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"\d{1,4}(?:[.:]\d{1,2})?"
_SPAN = rf"{_NUMBER}(?:\s?[-–—]\s?(?:§+\s?)?{_NUMBER})?"
_PARAGRAPHS = re.compile(
    r"(?P<not>\b(?i:ej|inte|utom|förutom|förh\.|förhinder|frånv\.|frånvarande|med undantag (?:av|för)|exkl\.?|jäv)\s(?:vid\s|under\s|på\s|i\s)?)?"
    r"(?P<part>\b(?i:del(?:ar)? av)\s)?"
    r"(?P<way>\b(?i:från och med|till och med|f\.?\s?r\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?|from|tom|från|fr\.?|till|efter|under|vid|på|för)\s)?"
    r"(?:§§?|\b[Pp]aragraf(?:en|erna|er)?\b|\b[Pp]unkt(?:en|erna|er)?\b|\b[Ää]rende(?:t|na|n)?\b|\b[Pp]kt\.?|\b[Pp]\.(?=\s?\d)|\bp(?=\s?\d)|\b[Ii]tem\b)\s?"
    rf"(?P<list>{_SPAN}(?:\s?(?:,|och|samt|&|\+|,\s?och)\s?(?:§+\s?)?{_SPAN}){{0,20}})"
    r"(?P<not_then>\s(?:ej|inte|deltog ej|deltar ej|deltog inte|jäv)\b(?!\s+(?:§|vid|under|på|punkt)))?",
)
_PARAGRAPHS_AFTER = re.compile(
    rf"(?P<not>\b(?:ej|inte|utom)\s)?(?P<list>(?<![\d:.-]){_SPAN}(?:\s?(?:,|och|samt)\s?{_SPAN}){{0,20}})\s?§§?(?!\s?\d)"
)
_CLOCK = re.compile(
    r"\b(?:från|till|fram till|efter|före|t\.?o\.?m\.?|lämnade(?: mötet)?|gick|kom|anslöt|anlände)\s\d{1,2}[.:]\d{2}(?!\d|\.\d)|\b(?:(?:från|till|fr\.?\s?o\.?\s?m\.?|fr\.?|t\.?\s?o\.?\s?m\.?|fram till|efter|före|mellan|kom|ankom|anlände|lämnade(?: mötet)?|gick|[Ff]rån|[Tt]ill|[Ff]ram till|[Ee]fter)\s)?(?:kl\.?|klockan)\s?\d{1,2}(?:[.:]\d{2})?"
    r"(?:\s?(?:[-–—]|till|och)\s?(?:kl\.?\s?)?\d{1,2}(?:[.:]\d{2})?)?(?!\d|\.\d)|\b\d{1,2}[.:]\d{2}\s?[-–—]\s?\d{1,2}[.:]\d{2}\b"
)
_ONE = re.compile(rf"({_NUMBER})(?:\s?[-–—]\s?(?:§+\s?)?({_NUMBER}))?")
_LEAVES = re.compile(r"\b(?:lämna|gick|går|avvek|avviker)", re.IGNORECASE)
_ARRIVES = re.compile(
    r"\b(?:anländer?|anlände|ankom|kom|kommer|inträder|inträdde|tillkom|ringer\sin|ringde\sin|anslöt|ansluter)\b(?:\s(?:till\smötet|in))?[\s(,]+(?:(?:kl\.?\s?)?\d{1,2}[.:]\d{2}[\s(,]+)?\Z",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:lämnar|lämnade|gick|går|avvek|avviker)\b(?:\s(?:mötet|sammanträdet))?[\s(,]+(?:(?:kl\.?\s?)?\d{1,2}[.:]\d{2}[\s(,]+)?\Z",
    re.IGNORECASE,
)
"""Right before the paragraph during which somebody came or left: `anlände 13.40 (§ 52)`."""
_FROM = ("från", "fr", "efter")
_DURING = ("", "under", "vid", "på")
_UNTIL = ("till", "tom")


@dataclass(frozen=True, slots=True)
class Attended:
    """What a line says of the part attended: the words text[start:end] and, of paragraphs, their numbers; `way` is `""`, `from`, `until`, `not`, `part` or `clock`."""

    start: int
    end: int
    way: str
    said: str


def find_attended(text: str) -> list[Attended]:
    """Every mention of paragraphs or hours in what stands after a person's name."""
    found: list[Attended] = []
    if "§" in text or "p" in (lower := text.lower()) or "ärende" in lower:
        for match in _PARAGRAPHS.finditer(text):
            way = (match["way"] or "").lower().replace(".", "").replace(" ", "")
            kind = "not" if match["not"] or match["not_then"] else "part" if match["part"] else ""
            if not kind and way in _DURING and _ARRIVES.search(text, max(0, match.start() - 40), match.start()):
                kind = "from"
            elif not kind and way in _DURING and _LEFT.search(text, max(0, match.start() - 40), match.start()):
                kind = "until"
            elif not kind and way.startswith(_FROM):
                left = _LEAVES.search(text, max(0, match.start() - 40), match.start()) is not None
                kind = "until" if left else "after" if way == "efter" else "from"
            elif not kind and way.startswith(_UNTIL):
                kind = "until"
            found.append(Attended(match.start(), match.end(), kind, match["list"]))
    if not found and "§" in text:
        for match in _PARAGRAPHS_AFTER.finditer(text):
            found.append(Attended(match.start(), match.end(), "not" if match["not"] else "", match["list"]))
    if not found and any(char.isdigit() for char in text):
        found.extend(Attended(match.start(), match.end(), "clock", match[0].strip()) for match in _CLOCK.finditer(text))
    return found


def items_attended(said: list[Attended], meeting: tuple[int, int] | None) -> str | None:
    """The record's `items`: ranges of what was attended; `meeting` is the first and last paragraph of the meeting, where known."""
    if not said:
        return None
    if said[0].way == "clock":
        return said[0].said
    if all(one.way == "not" for one in said):
        if meeting is None:
            return None
        return _without(meeting, [span for one in said for span in _spans(one.said)])
    parts: list[str] = []
    bounds = {one.way: one for one in said if one.way in ("from", "after", "until")}
    if bounds and len(bounds) == len(said):
        return _bounded(bounds, meeting)
    for one in said:
        if one.way == "not":
            continue
        prefix = "del av " if one.way == "part" else ""
        parts.extend(prefix + span for span in _written(one.said))
    if meeting is not None and parts == [_range(*meeting)] and meeting[0] < meeting[1]:
        return None
    return ", ".join(parts) or None


def numbers_attended(said: list[Attended]) -> list[int]:
    """Every paragraph that bounds a range."""
    return [number for one in said if one.way != "clock" for span in _spans(one.said) for number in span]


def _bounded(bounds: dict[str, Attended], meeting: tuple[int, int] | None) -> str | None:
    first, last = meeting or (None, None)
    if "from" in bounds:
        first = _spans(bounds["from"].said)[0][0]
    elif "after" in bounds:
        first = _spans(bounds["after"].said)[-1][1] + 1
    if "until" in bounds:
        last = _spans(bounds["until"].said)[-1][1]
    if first is None or last is None or first > last:
        return None
    return _range(first, last)


def _spans(said: str) -> list[tuple[int, int]]:
    """The ranges as whole numbers; `7.2` counts as 7."""
    return [
        (int(m[1].split(".")[0].split(":")[0]), int((m[2] or m[1]).split(".")[0].split(":")[0]))
        for m in _ONE.finditer(said)
    ]


def _written(said: str) -> list[str]:
    return [m[1] + (f"-{m[2]}" if m[2] else "") for m in _ONE.finditer(said)]


def _without(meeting: tuple[int, int], absent: list[tuple[int, int]]) -> str | None:
    """The meeting's paragraphs but those absent from; None where nothing is left or the meeting's paragraphs do not hold them."""
    start, parts = meeting[0], []
    for first, last in sorted(absent):
        if first > start:
            parts.append(_range(start, min(first - 1, meeting[1])))
        start = max(start, last + 1)
    if start <= meeting[1]:
        parts.append(_range(start, meeting[1]))
    return ", ".join(parts) or None


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"
