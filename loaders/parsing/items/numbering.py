"""Numbers that may head an agenda item: how one line begins, before it is known whether it is a heading."""

from __future__ import annotations

import re

from msgspec import Struct, structs

from loaders.parsing.agents.names import find_names
from loaders.parsing.vocabulary.headings import COUNTED, NO_ITEM

_NUMBER = r"\d{1,4}(?:[/:.]\d{1,4})*"
_SIGN = re.compile(
    rf"(?:[-–•*·]\s+)?(?:(?:(?!(?:Beslut|Enligt|Under|Efter|Från|Till|Vid)\s)[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,5}}(?:\s[A-ZÅÄÖ][A-Za-zåäö]{{1,2}})?\s+)?§\s*(?P<after>{_NUMBER})\s?(?P<letter>[a-z](?![^\W_]))?|(?P<before>{_NUMBER})\s?§(?!§))"
    r"\s*(?P<mark>[.:)–—-]*)\s*"
)
_COUNTED = re.compile(
    rf"(?:{'|'.join(map(re.escape, COUNTED))})(?:\s+nr\.?)?(?:\s+|(?<=\.))(?P<number>{_NUMBER})\s*[.:)–—-]*\s*",
    re.IGNORECASE,
)
_PREFIXED = re.compile(
    r"(?:(?:[A-ZÅÄÖ][A-ZÅÄÖu]{1,3}|(?!(?:Kl|Tfn|Tkr|Mkr|Ca|St)\s)(?:[A-ZÅÄÖ][b-df-hj-np-tv-xz]{1,4}|[A-ZÅÄÖ]{2,4}[a-zåäö]{1,4})|Nr\.?|P\.?)\s|AU-|P(?=\d))(?P<number>\d{1,3}(?:/\d{2,4})?)(?:\s*[.:–-]?\s+(?=[A-ZÅÄÖ])|(?<!SID\s\d)(?<!SIDA\s\d)(?<!SID\s\d\d)(?<!SIDA\s\d\d)\s*\Z)"
)
"""`AU 31 Title`, `Nvsf 88 Title`, `NVSam 36 Title`, `Nr 3. Title`: the letters of whoever met."""
_YEARED = re.compile(
    r"(?P<number>\d{1,3}/(?:(?:19|20)\d{2}|\d{1,2})|20\d{2}[:/-]\d{1,3}|(?:19|20)\d{2}:\d{1,3})[.:]?\s+(?=[A-ZÅÄÖ])"
)
"""`23/08 Title`, `23/2008 Title`, `1/5 Title`: numbers with their year or meeting."""
_LETTERED = re.compile(r"(?P<number>\d{1,3})\s?(?P<letter>[a-zåäö])[.)]?\s+(?=[A-ZÅÄÖ])")
"""`12 a) Title` under item 12."""
_BEHIND = re.compile(r"(?P<title>[^\t§]{2,120}?)[\t ]+§\s?(?P<number>\d{1,4})")
_DECIMAL = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,2})+)\.?\s+")
_DOTTED = re.compile(r"(?P<number>\d{1,3})[.)/]\s+")
_PARTED = re.compile(r"(?P<number>\d{1,3})(?:\s*[·•|:]|\s+[–—-])\s+(?=[A-ZÅÄÖ])")
"""`3 · Title`, `3 – Title`, `3: Title`."""
_TRAILING = re.compile(r"(?P<title>[^\t§]{2,120}?)\s*\(§\s?(?P<number>\d{1,4})\)")
_SIGN_BEHIND = re.compile(r"\s*\(§\s?\d{1,4}\)\Z")
"""The paragraph of an item that the minutes count otherwise: `4 Rapporter (§ 21)`."""
_BARE = re.compile(r"(?P<number>\d{1,3})\s+(?:[|–—]\s+)?")
_LETTER = re.compile(r"(?P<number>[a-zåäö])[.)]\s+")
_CAPITAL = re.compile(r"(?P<number>[A-ZÅÄÖ])[.)]\s+(?=[A-ZÅÄÖ])")
_ROMAN = re.compile(r"(?P<number>[IVX]{1,5})[.)]?\s+(?=[A-ZÅÄÖ])")
_ROMANS = {"I": 1, "V": 5, "X": 10}
_BRACKETED = re.compile(r"[(\[](?P<number>\d{1,3})[)\]]\s+(?=[A-ZÅÄÖ])")
_DNR = re.compile(
    r"\s*[(\[]?\b(?:dnr|diarienr|diarienummer)\b[.:]?\s*(?:[A-ZÅÄÖ]{1,6}\s+)?[\w./:-]*\d[\w./:-]*[)\]]?[,;:]?\s*",
    re.IGNORECASE,
)
_CASE = re.compile(r"(?:[A-ZÅÄÖ]{1,6}\s)?\d{2,4}[-/:.]\d{1,6}")
"""What stands in a column of its own between number and title."""
_LEADER = re.compile(r"(?:\.{3,}|…|(?:\. ){3,}|\t)\s*\d{0,3}$")
_RANGE = re.compile(r"[–—-]\s*§?\s*\d|,\s*(?:§\s*)?\d|§")
_SEVERAL = re.compile(
    r"§{1,2}\s*(?P<number>(?P<first>\d{1,4})\s?(?:[-–—]|och|,|t\.?\s?o\.?\s?m\.?|till)\s?(?:§\s?)?(?P<last>\d{1,4}))\s*[.:)–—-]*\s+(?=[A-ZÅÄÖ])"
)
"""`§§ 4-6 Title`: one heading for several items."""
_MOST_AT_ONCE = 12
_SPAN = re.compile(r"(?P<first>\d{1,4})(?:\s?(?:[-–—,]|och|t\.?\s?o\.?\s?m\.?|till)\s?(?:§\s?)?(?P<last>\d{1,4}))?")
_DIGITS = frozenset("0123456789")
_FIRST_YEAR = 1900
_SHORT = 20
_LONGEST_TITLE = 300


class Numbering(Struct, frozen=True, gc=False):
    """A line that begins with a number.

    style: `sign` (§ 3), `counted` (Punkt 3), `prefixed` (AU 3), `yeared` (3/24), `lettered` (3 a), `decimal` (3.1), `dotted` (3.), `bare` (3), `letter` (a.), `capital` (A.) or `trailing` (Title (§ 3)).
    number: as the record writes it. key: the same as numbers, to be compared. title: up to the end of its cell. title_at: where it begins in the line.
    """

    style: str
    number: str
    key: tuple[int, ...]
    title: str
    title_at: int
    last: tuple[int, ...] = ()

    @property
    def until(self) -> tuple[int, ...]:
        """The key that the next number follows: of several items under one heading that of the last."""
        return self.last or self.key


def span_of(number: str) -> tuple[int, int] | None:
    """The first and last whole number of an item's: `(4, 6)` of `4-6`, `(4, 4)` of `4` and of `2018-4`, which counts within the year; None for `4.1`, `4.b`."""
    found = _SPAN.fullmatch(number)
    if found is None:
        return None
    first = int(found["first"])
    last = int(found["last"] or first)
    return min(first, last), last


def several(text: str) -> Numbering | None:
    """How a line begins that is the heading of several items treated as one; None for the paragraphs of people and other ranges."""
    found = _SEVERAL.match(text) if text[:1] == "§" else None
    if found is None or not 0 < int(found["last"]) - int(found["first"]) <= _MOST_AT_ONCE:
        return None
    title = text[found.end() :].strip(" \t*")
    if len(title) > _LONGEST_TITLE or find_names(title):
        return None
    return Numbering("sign", found["number"], (int(found["first"]),), title, found.end(), (int(found["last"]),))


def numbering(text: str) -> Numbering | None:
    """How the line begins, if with a number that could be an agenda item's; None for ranges, tables of contents, quantities."""
    first = text[:1]
    if first.isdigit():
        return _digits(text)
    if "§" in text:
        if (
            "§" in text[-8:]
            and first.isupper()
            and (text[-1] == ")" or "\t" in text or not text.split(" ", 1)[0].isupper())
        ):
            trailing = _trailing(text)
            if trailing is not None:
                return trailing
        if "§" in text[:11]:
            return _sign(text)
    if first in ("(", "["):
        return _made("dotted", _BRACKETED.match(text), text)
    if first in _ROMANS and (roman := _ROMAN.match(text)) is not None and (value := _roman(roman["number"])):
        made = _made("roman", roman, text, str(value))
        return structs.replace(made, number=roman["number"]) if made is not None else None
    if first.isalpha():
        if text[1:2] in (".", ")") and not text[2:3].isdigit():
            if first.islower():
                return _made("letter", _LETTER.match(text), text)
            return _made("capital", _CAPITAL.match(text), text)
        if first.islower():
            return None
        if first in "PÄDFA" and (counted := _COUNTED.match(text)) is not None:
            return _made("counted", counted, text)
        if (first == "P" or (text[1:2].isalpha() and first.isupper())) and not _DIGITS.isdisjoint(text[1:8]):
            return _made("prefixed", _PREFIXED.match(text), text)
    return None


def _roman(letters: str) -> int:
    """What a number in Roman letters is, up to XXXIX; 0 for letters that are none."""
    tens = len(letters) - len(rest := letters.lstrip("X"))
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return tens * 10 + units.index(rest) if rest in units and tens < len(_ROMANS) + 1 else 0


def _digits(text: str) -> Numbering | None:
    if "§" in text[:12]:
        signed = _sign(text)
        if signed is not None:
            return signed
    if ("/" in text[1:5] or text[4:5] in (":", "-")) and (yeared := _YEARED.match(text)) is not None:
        return _made("yeared", yeared, text)
    lettered = _LETTERED.match(text) if text[1:4].strip()[:1].isalpha() or text[2:4].strip()[:1].isalpha() else None
    if lettered is not None:
        return _made("lettered", lettered, text, lettered["number"], lettered["letter"])
    for style, pattern in (("decimal", _DECIMAL), ("dotted", _DOTTED), ("dotted", _PARTED), ("bare", _BARE)):
        match = pattern.match(text)
        if match is not None:
            return _made(style, match, text)
    return None


def _trailing(text: str) -> Numbering | None:
    """A title with its paragraph behind it, in brackets or not."""
    match = (_TRAILING if text[-1] == ")" else _BEHIND).fullmatch(text)
    return Numbering("trailing", match["number"], (int(match["number"]),), match["title"], 0) if match else None


def _sign(text: str) -> Numbering | None:
    match = _SIGN.match(text)
    if match is None:
        return None
    if _RANGE.match(text, match.end() - (1 if match["mark"] else 0)) or _RANGE.match(text, match.end()):
        return None
    return _made("sign", match, text, match["after"] or match["before"], match["letter"])


def _made(
    style: str, match: re.Match[str] | None, text: str, number: str | None = None, letter: str | None = None
) -> Numbering | None:
    if match is None:
        return None
    title_at = match.end()
    cells = (_DNR.sub(" ", text[title_at:]).rstrip(" ,–-") if "nr" in text else text[title_at:]).strip(" \t*")
    title, _, behind = cells.partition("\t")
    if style != "sign" and title.endswith(")") and "(§" in title:
        title = _SIGN_BEHIND.sub("", title)
    if behind and len(title) < _SHORT and _CASE.fullmatch(title) is not None:
        title_at = text.find(behind, title_at)
        title = behind.partition("\t")[0]
    if style == "sign" and len(title) < _SHORT and _CASE.fullmatch(title) is not None:
        title = ""
    if len(title) > _LONGEST_TITLE and style in ("dotted", "sign"):
        title = title[: title.rfind(". ", 0, _LONGEST_TITLE) + 1] or title
    if len(title) > _LONGEST_TITLE or _LEADER.search(text):
        return None
    number = number or match["number"]
    first = title.split(" ", 1)[0].rstrip(".,:;").lower()
    filed = style in ("prefixed", "yeared") and (
        "nr" in text or title_at == len(text)
    )  # the title stands on the next line
    if (first in NO_ITEM and not title.startswith("Lagen om ") and (style == "bare" or title[:1].islower())) or (
        style not in ("sign", "counted") and not title and not filed
    ):
        return None
    if style in ("sign", "counted") and title[:1].islower():
        return None
    if style in ("bare", "decimal", "dotted", "letter") and not (
        title[0].isupper() or title[0] in "”\"'«" or title[0].isdigit()
    ):
        return None
    if style == "bare" and not title[0].isupper():
        return None
    key = (
        (ord(number.lower()) - 96,)
        if style in ("letter", "capital")
        else tuple(int(part) for part in re.split(r"[/:.-]", number))
    )
    if style == "yeared" and key[0] >= _FIRST_YEAR:
        key = key[::-1]
    if letter:
        return Numbering(style, f"{number}.{letter}", (*key, ord(letter) - 96), title, title_at)
    return Numbering(style, number, key, title, title_at)
