"""The organisations that the head of minutes names in full, among which is the one whose minutes they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import UPPER, is_given_name
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.signs import has_any

_HEAD = vocabulary.table("head")
_PREFIX = "(?:" + "|".join(_HEAD["organisations"]["prefixes"]) + ")"
STOPS = frozenset(_HEAD["organisations"]["stops"])
_HOUSES = tuple(ending for ending in _HEAD["places"]["endings"] if len(ending) > 3)
"""How a word ends that after `i` tells where they met, not who."""
_GENERIC = frozenset(_HEAD["organisations"]["generic"])
TITLES: tuple[str, ...] = tuple(_HEAD["titles"]["words"])
_PLACE_WORD = rf"(?:[{UPPER}][\w'’&+–-]*(?:/[{UPPER}][\w'’-]*)?|dalgång\b|skärgård\b|län\b|landsting\b|kommuner\b)"
_CANDIDATE = re.compile(
    rf"(?<![\w-])(?P<prefix>{_PREFIX})s?(?![\w-])(?P<nns>\s?\(NNS\))?(?P<name>(?:[ \xa0](?:i\s|för\s|och\s|&\s|rehabilitering\s|norra\s|södra\s|östra\s|västra\s|centrala\s|mellersta\s)*{_PLACE_WORD}){{0,5}})(?P<after>\s?\(NNS\))?"
)
_NNS = re.compile(
    r"(?:(?:Styrelse)?protokoll(?:et)?|(?:Minnes|Mötes)?anteckningar)?(?:\s(?:från|för|fört\svid))?\s?(?P<nns>NNS)(?=[:’']?s?\s+(?:styrelse|valberedning|årsmöte|arbetsutskott|presidi|AU\b))",
    re.IGNORECASE,
)
"""The network by its letters alone, before its organ."""
_ORGAN_OF = re.compile(
    r"(?:valberedningen|styrelsen|presidiet|arbetsutskottet|årsmötet?)\s(?:för|i|hos)\s(?P<nns>NNS\b)?", re.IGNORECASE
)
"""A title that begins with whoever met: `Valberedningen i NNS`."""
_UNFINISHED = re.compile(
    r"(?:[-]|\b(?:i|för|och|Samordningsförbundet|Norra|Södra|Östra|Västra|Centrala|Nationella|[Nn]ätverket))\s*\Z"
)
_LONGEST_UNFINISHED = 24
"""As many characters hold the longest of those words."""
_KIND_ALONE = re.compile(rf"{_PREFIX}(?=\t|$)")
_PLACE_ALONE = re.compile(rf"{_PLACE_WORD}(?: {_PLACE_WORD}){{0,3}}")
"""A letterhead in two lines: `FINSAM` over `SYDÅSEN`."""
_KIND_BELOW = "SAMORDNINGSFÖRBUND"
"""What may stand under the name: `ÅSBY` over `SAMORDNINGSFÖRBUND`."""
_EXPLAINED = re.compile(
    rf"(?P<name>{_PLACE_WORD}(?:[ ](?:(?:i|och|&) )?{_PLACE_WORD}){{0,3}})(?:\s[–—-]|,)\s(?:ett\s)?(?i:samordningsförbund|finsam)\s(?:för|i|mellan)\b"
)
"""A name, and what it is: `SÖDRA ÅSEN – samordningsförbund för Ek och Al`."""
_SPELLED_OUT = re.compile(r"\s(?P<name>\((?:[A-ZÅÄÖ][a-zåäö-]+(?:,?\s|\soch\s)?){2,6}\))")
"""What the letters of a name stand for: `HBS (Huddinge Botkyrka Salem)`."""
_NETWORK_ALONE = re.compile(r"(?:Föreningen\s)?NNS\b(?=\s*(?:[,–—-]|\Z))")
"""The network by its letters alone on a line, or before what stands apart."""
_OF_NETWORK = re.compile(
    r"(?:styrelse|valberedning|arbetsutskott|presidi|årsmöte|möte|sammanträde)[^\W\d_]*(?:,|\s[–—-]|\s(?:i|för|hos|med))?\s(?P<nns>NNS)(?=\s*(?:\Z|\t|,|\d))",
    re.IGNORECASE,
)
"""An organ, and behind it whose it is, at the end of a line or before the day: `Anteckningar från valberedningen, NNS`, `Årsmöte NNS 2023`."""
_ORGAN_AT = re.compile(
    rf"(?i:styrelsen|beredningsgruppen|arbetsutskottet|presidiet|styrgruppen|styrelsemöte|(?-i:AU|BG))\s(?P<name>{_PLACE_WORD}(?: {_PLACE_WORD}){{0,2}})(?=\s[–—-]\s|,\s|\s*\Z|\s\d)"
)
_OVER_ORGAN = re.compile(
    r"(?:styrelsen|styrelsemöte|arbetsutskottet|beredningsgruppen|presidiet|(?-i:AU|BG))\b(?=\s*(?:\Z|\d|den\s|,|\())",
    re.IGNORECASE,
)
"""A line that begins with whoever met, and goes on with the day if at all."""
_COVER_LINES = 3
NETWORK = re.compile(r"nätverket", re.IGNORECASE)
_OWNED = ("styrelse", "arbetsutskott", "presidi", "beredningsgrupp", "sammanträd", "årsmöte", "valberedning")
"""How that begins which an organisation has, whose name then stands in the genitive."""
_LANDS = ("dalgång", "skärgård")
"""Words in small letters that are part of a name: `Lillåns dalgång`."""
_SHORTEST_OWNER = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """An organisation that a line names, at piece.text[start:end]; titled: by a line that heads the minutes, or holds nothing else."""

    name: str
    piece: Passage
    start: int
    end: int
    titled: bool


def candidates(lines: Sequence[TextLine]) -> Iterator[Candidate]:
    """The organisations that lines name in full."""
    for index, line in enumerate(lines):
        text = line.text
        if not text or (
            "ö" not in text.lower() and "insam" not in text.lower() and "SOF" not in text and "NNS" not in text
        ):
            continue
        after = lines[index + 1] if index + 1 < len(lines) else None
        letterhead = (
            _in_two_lines(line, after, lines[index + 2] if index + 2 < len(lines) else None)
            if after is not None
            else None
        )
        if letterhead is not None:
            yield letterhead
            continue
        if index and (letterhead := _over_kind(lines[index - 1], line)) is not None:
            yield letterhead
            continue
        joined = after is not None and after.text and _is_unfinished(text, after.text)
        piece = passage([line, after]) if joined and after is not None else passage([line])
        of = _ORGAN_OF.match(text)
        titled = has_any(text.lower(), TITLES) or line.source.heading > 0 or of is not None
        if of is not None and of["nns"] and of.end() == len(text):
            yield Candidate("NNS", piece, of.start("nns"), of.end(), True)
        if "NNS" in text and (behind := _OF_NETWORK.search(text)) is not None:
            yield Candidate("NNS", piece, behind.start("nns"), behind.end("nns"), True)
        if (letters := _NNS.match(text)) is not None:
            yield Candidate(letters["nns"], piece, letters.start("nns"), letters.end(), True)
        if (explained := _EXPLAINED.match(text) or _NETWORK_ALONE.match(text)) is not None:
            name = explained["name"] if explained.re is _EXPLAINED else "NNS"
            yield Candidate(name, piece, explained.end() - len(explained[0]), explained.end(), True)
        for match in _CANDIDATE.finditer(piece.text):
            name, end = _cut(piece.text, match)
            if name:
                start = piece.text.find(name.split(" ", 1)[0], match.start())
                alone = start == 0 and not piece.text[end:].strip(" .)")
                yield Candidate(name, piece, start, end, alone or (titled and piece.text[start - 1 : start] != "("))


def _is_unfinished(text: str, after: str) -> bool:
    """Whether a name may go on in the next line, or is in the genitive before what stands there: `… SAMORDNINGSFÖRBUNDET VIKENS` over `STYRELSEMÖTE`."""
    if _UNFINISHED.search(text, max(0, len(text) - _LONGEST_UNFINISHED)) is None:
        return text[-1] in "sS" and has_any(text.lower(), TITLES) and after.lower().startswith(_OWNED)
    return field_label(after) is None


def _in_two_lines(line: TextLine, after: TextLine, rest: TextLine | None) -> Candidate | None:
    """The organisation of a letterhead whose kind stands over its name, alone or each in a cell of its row: `FINSAM` over `SYDÅSEN`."""
    above, below = line.text.split("\t"), after.text.split("\t")
    for kind, name in zip(above, below, strict=True) if len(above) == len(below) else ((above[0], below[0]),):
        if " " in kind or _KIND_ALONE.fullmatch(kind) is None:
            continue
        if _PLACE_ALONE.fullmatch(name) and not list_label(name) and STOPS.isdisjoint(name.lower().split()):
            broken = name.endswith("-") and rest is not None and rest.text.isalpha() and rest.text.islower()
            piece = passage([line, after, rest] if broken and rest is not None else [line, after])
            return Candidate(
                piece.text if broken else f"{kind} {name}", piece, piece.text.find(kind), len(piece.text), False
            )
    return None


def _over_kind(above: TextLine, line: TextLine) -> Candidate | None:
    """The organisation of a letterhead whose name stands over its kind, each first in its row: `ÅSBY` over `SAMORDNINGSFÖRBUND`."""
    name, kind = above.text.split("\t")[0], line.text.split("\t")[0]
    if kind != _KIND_BELOW or not name.isupper() or _PLACE_ALONE.fullmatch(name) is None:
        return None
    if not STOPS.isdisjoint(name.lower().split()):
        return None
    piece = passage([above, line])
    return Candidate(f"{name} {kind}", piece, 0, len(above.text) + 1 + len(kind), False)


def named_by_organ(lines: Sequence[TextLine]) -> Candidate | None:
    """The name right behind the organ with which one of the first lines begins, or alone over a line that does: `BEREDNINGSGRUPPEN ÅDALEN – minnesanteckningar`,
    `Ådalen` over `Arbetsutskottet 2015-06-01`.
    """
    first, second = ([line for line in lines if line.text] + [None, None])[:2]
    if (
        first is not None
        and second is not None
        and _OVER_ORGAN.match(second.text)
        and _PLACE_ALONE.fullmatch(first.text)
    ):
        words = first.text.lower().split()
        if STOPS.isdisjoint(words) and not has_any(first.text.lower(), TITLES) and not is_given_name(words[0]):
            return Candidate(first.text, passage([first]), 0, len(first.text), True)
    for line in [line for line in lines if line.text][:_COVER_LINES]:
        found = _ORGAN_AT.match(line.text)
        words = found["name"].lower().split() if found else []
        if found is not None and STOPS.isdisjoint(words) and not any(has_any(word, TITLES) for word in words):
            return Candidate(found["name"], passage([line]), found.start("name"), found.end("name"), True)
    return None


def _without_lead(prefix: str) -> str:
    """`Protokoll Älvrikets samordningsförbund` without the words that are no part of the name; empty where none is left: `Flera samordningsförbund`."""
    words = prefix.split(" ")
    if not words[-1].lower().endswith("förbund") or len(words) == 1 or NETWORK.search(prefix):
        return prefix
    while len(words) > 1 and words[0].lower() in STOPS:
        del words[0]
    return " ".join(words) if len(words) > 1 and words[-2].lower() not in _GENERIC else ""


def _cut(text: str, match: re.Match[str]) -> tuple[str, int]:
    """The name without words that belong to what follows, and without a genitive s; empty where only the kind of organisation is left."""
    prefix = _without_lead(match["prefix"])
    if not prefix:
        return "", match.end()
    words = match["name"].split()
    end = match.end("name")
    for index, word in enumerate(words):
        housed = word == "i" and index and words[index + 1 : index + 2]
        if word.lower().strip(".,:") in STOPS or (housed and housed[0].lower().strip(".,:").endswith(_HOUSES)):
            words = words[:index]
            end = match.end("prefix") + len(" ".join(words)) + 1
            break
    while words and words[-1].lower() in ("i", "för", "och", "&"):
        words.pop()
    network = NETWORK.search(match["prefix"]) is not None
    if not words and not network and " " not in prefix:
        return "", end
    if words and text[end : end + 1] == " " and _owns(words[-1], text[end : end + 30].lstrip(" ")):
        words[-1] = words[-1][:-1]
    spelled = _SPELLED_OUT.match(text, end) if len(words) == 1 and words[0].isupper() else None
    if spelled is not None:
        words.append(spelled["name"])
        end = spelled.end()
    short = (match["nns"] or match["after"] or "").strip() if network else ""
    return " ".join([prefix, *([short] if short else []), *words]), end


def _owns(word: str, rest: str) -> bool:
    """Whether the last word of a name is in the genitive, before a word in lower case or that of an organ: `Norrvikens styrelse`."""
    if word[-1:] not in "sS" or len(word) <= _SHORTEST_OWNER or word.lower() in vocabulary.kommuner():
        return False
    return rest.lower().startswith(_OWNED) or (rest[:1].islower() and not rest.startswith(_LANDS))
