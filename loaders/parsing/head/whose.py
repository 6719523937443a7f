"""Whose minutes: the organisation, and the organ of it that met."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.record import Evidences
from loaders.parsing import vocabulary
from loaders.parsing.agents.names import UPPER
from loaders.parsing.attendance.labels import list_label
from loaders.parsing.head.field_labels import field_label
from loaders.parsing.items.numbering import numbering
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.signs import has_any

_HEAD = vocabulary.table("head")
_PREFIX = "(?:" + "|".join(_HEAD["organisations"]["prefixes"]) + ")"
_STOPS = frozenset(_HEAD["organisations"]["stops"])
_HOUSES = tuple(ending for ending in _HEAD["places"]["endings"] if len(ending) > 3)
"""How a word ends that after `i` tells where they met, not who."""

_GENERIC = frozenset(_HEAD["organisations"]["generic"])
_TITLES: tuple[str, ...] = tuple(_HEAD["titles"]["words"])
_ORGANS: tuple[tuple[str, str], ...] = tuple(
    (stem, entry["organ"]) for entry in _HEAD["organs"] for stem in entry["stems"]
)
_PLACE_WORD = rf"(?:[{UPPER}][\w'’&+–-]*(?:/[{UPPER}][\w'’-]*)?|dalgång\b|skärgård\b|län\b|landsting\b|kommuner\b)"
_CANDIDATE = re.compile(
    rf"(?<![\w-])(?P<prefix>{_PREFIX})s?(?![\w-])(?P<nns>\s?\(NNS\))?(?P<name>(?:[ \xa0](?:i\s|för\s|och\s|&\s|norra\s|södra\s|östra\s|västra\s|centrala\s|mellersta\s)*{_PLACE_WORD}){{0,5}})(?P<after>\s?\(NNS\))?"
)
_NNS = re.compile(r"NNS(?=[:’']?s?\s+(?:styrelse|valberedning|årsmöte|arbetsutskott|presidi|AU\b))", re.IGNORECASE)
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
_EXPLAINED = re.compile(
    rf"(?P<name>{_PLACE_WORD}(?:[ ](?:(?:i|och|&) )?{_PLACE_WORD}){{0,3}})(?:\s[–—-]|,)\s(?:ett\s)?(?i:samordningsförbund|finsam)\s(?:för|i|mellan)\b"
)
"""A name, and what it is: `SÖDRA ÅSEN – samordningsförbund för Ek och Al`."""
_SPELLED_OUT = re.compile(r"\s(?P<name>\((?:[A-ZÅÄÖ][a-zåäö-]+(?:,?\s|\soch\s)?){2,6}\))")
"""What the letters of a name stand for: `HBS (Huddinge Botkyrka Salem)`."""
_NETWORK_ALONE = re.compile(r"(?:Föreningen\s)?NNS\b(?=\s*(?:[,–—-]|\Z))")
"""The network by its letters alone on a line, or before what stands apart."""
_NETWORK = re.compile(r"nätverket", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(styrelsen|förbundsstyrelsen|arbetsutskottet|au|beredningsgruppen|presidiet|årsmötet|medlemssamrådet|styrgruppen|valberedningen)\s+(?:besluta\w*|beslöt|bevilja\w*|anta(?:r|git)|antog|avslår|avslog|utse[rd]\w*|utsåg|lägger|lade|god\w+|valde|väljer|noterar|fastställ\w+|tackar|föreslår|ställer|konstatera\w*|uppdr\w+)",
    re.IGNORECASE,
)
_SIGNS_OF_SUBJECT = ("styrelsen", "utskottet", "au", "gruppen", "presidiet", "årsmötet", "samrådet", "beredningen")
"""One of them stands wherever the pattern above matches."""
_ALONE = frozenset(_HEAD["alone"]["words"])
_CONTENTS = re.compile(r"\.{4,}|…{2,}")
_LINES_OF_TITLE = 25
_LOOKED_AT = 300
_OWNED = ("styrelse", "arbetsutskott", "presidi", "beredningsgrupp", "sammanträd", "årsmöte", "valberedning")
"""How that begins which an organisation has, whose name then stands in the genitive."""

_LANDS = ("dalgång", "skärgård")
"""Words in small letters that are part of a name: `Lillåns dalgång`."""

_SHORTEST_OWNER = 4
_SHORT = 3
"""Stems no longer than this (`AU`) are whole words."""


@dataclass(frozen=True, slots=True)
class Whose:
    """The organisation in the fullest form that the minutes give, and its organ; None where they do not say."""

    organisation: str | None
    organ: str | None
    organisation_evidence: Evidences
    organ_evidence: Evidences


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    piece: Passage
    start: int
    end: int
    titled: bool


def whose_minutes(
    cover: Sequence[TextLine], lines: Sequence[TextLine], noise: Sequence[TextLine], lists: set[int]
) -> Whose:
    """Whose minutes they are, by the cover, the running heads, or else by the text. lists: numbers of lines that list people."""
    organisation, quotes = _organisation(cover, lines, noise, lists)
    organ, organ_quotes = _organ(cover, lines, noise)
    return Whose(organisation, organ, quotes, organ_quotes)


def is_network(organisation: str | None) -> bool:
    """Whether the minutes are those of NNS, the network of the förbund."""
    return organisation is not None and (organisation.upper() == "NNS" or _NETWORK.search(organisation) is not None)


def _organisation(
    cover: Sequence[TextLine], lines: Sequence[TextLine], noise: Sequence[TextLine], lists: set[int]
) -> tuple[str | None, Evidences]:
    found = list(_candidates(cover)) or list(_candidates(noise))
    if not found and sum(bool(line.text) for line in cover) < 3:
        found = [
            c for c in _candidates([line for line in lines if line.number not in lists]) if not _NETWORK.search(c.name)
        ]
        common = Counter(c.name.casefold() for c in found).most_common(1)
        found = [c for c in found if c.name.casefold() == common[0][0]] if common else []
    if found and all(c.name.upper() == "NNS" for c in found):
        found = [c for c in (*_candidates(noise), *_candidates(lines)) if _NETWORK.search(c.name)][:1] or found
    elif found:
        found = [c for c in found if c.name.upper() != "NNS"]
    if not found:
        return _first_line(cover, lines)
    chosen = max(found, key=lambda c: (c.titled, -c.piece.lines[0].number))
    fuller = [chosen, *(c for c in (*found, *_candidates(noise)) if _same(c.name, chosen.name))]
    best = max(
        fuller,
        key=lambda c: (
            not c.name.isupper(),
            c.name.lower().startswith(("samordning", "förening")),
            len(c.name),
            -c.piece.lines[0].number,
        ),
    )
    shouted = best.name.isupper() and best.name != "NNS"
    name = (
        " ".join(word if word == "(NNS)" else _capitalised(word) for word in best.name.split())
        if shouted
        else best.name
    )
    return name, best.piece.evidence(best.start, best.end)


def _capitalised(word: str) -> str:
    return (
        word.lower()
        if word in ("I", "FÖR", "OCH", "LÄN", "SAMORDNINGSFÖRBUND", "KOMMUNALFÖRBUND", "NÄTVERKET")
        else re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
    )


def _same(one: str, other: str) -> bool:
    """Whether two names differ only in what they call the kind of organisation."""
    kinds = {"samordningsförbundet", "finsam", "sof", "i", "för", "samordningsförbund", "föreningen"}
    left, right = (set(name.casefold().replace("(", "").replace(")", "").split()) - kinds for name in (one, other))
    return bool(left) and (left <= right or right <= left)


def _candidates(lines: Sequence[TextLine]) -> Iterator[_Candidate]:
    """The organisations that lines name in full."""
    for index, line in enumerate(lines):
        text = line.text
        if not text or (
            "ö" not in text.lower() and "insam" not in text.lower() and "SOF" not in text and "NNS" not in text
        ):
            continue
        after = lines[index + 1] if index + 1 < len(lines) else None
        cell = text.rpartition("\t")[2] if after is not None and text.count("\t") == after.text.count("\t") else text
        kind = _KIND_ALONE.match(cell)
        if kind is not None and " " not in kind[0] and after is not None:
            below = after.text.rpartition("\t")[2] if cell is not text else after.text.split("\t")[0]
            if _PLACE_ALONE.fullmatch(below) and not list_label(below):
                piece = passage([line, after])
                yield _Candidate(f"{kind[0]} {below}", piece, piece.text.find(kind[0]), len(piece.text), False)
                continue
        joined = (
            after is not None
            and after.text
            and _UNFINISHED.search(text, max(0, len(text) - _LONGEST_UNFINISHED))
            and field_label(after.text) is None
        )
        piece = passage([line, after]) if joined and after is not None else passage([line])
        of = _ORGAN_OF.match(text)
        titled = has_any(text.lower(), _TITLES) or line.source.heading > 0 or of is not None
        if of is not None and of["nns"] and of.end() == len(text):
            yield _Candidate("NNS", piece, of.start("nns"), of.end(), True)
        if (letters := _NNS.match(text)) is not None:
            yield _Candidate(letters[0], piece, 0, letters.end(), True)
        if (explained := _EXPLAINED.match(text) or _NETWORK_ALONE.match(text)) is not None:
            name = explained["name"] if explained.re is _EXPLAINED else "NNS"
            yield _Candidate(name, piece, explained.end() - len(explained[0]), explained.end(), True)
        for match in _CANDIDATE.finditer(piece.text):
            name, end = _cut(piece.text, match)
            if name:
                start = piece.text.find(name.split(" ", 1)[0], match.start())
                alone = start == 0 and not piece.text[end:].strip(" .)")
                yield _Candidate(name, piece, start, end, alone or (titled and piece.text[start - 1 : start] != "("))


def _without_lead(prefix: str) -> str:
    """`Protokoll Älvrikets samordningsförbund` without the words that are no part of the name; empty where none is left: `Flera samordningsförbund`."""
    words = prefix.split(" ")
    if not words[-1].lower().endswith("förbund") or len(words) == 1 or _NETWORK.search(prefix):
        return prefix
    while len(words) > 1 and words[0].lower() in _STOPS:
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
        if word.lower().strip(".,:") in _STOPS or (housed and housed[0].lower().strip(".,:").endswith(_HOUSES)):
            words = words[:index]
            end = match.end("prefix") + len(" ".join(words)) + 1
            break
    while words and words[-1].lower() in ("i", "för", "och", "&"):
        words.pop()
    network = _NETWORK.search(match["prefix"]) is not None
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


def _first_line(cover: Sequence[TextLine], lines: Sequence[TextLine]) -> tuple[str | None, Evidences]:
    """A name that stands alone on the first line and comes again in the text, as `Delta` in `DELTA:s organisation`."""
    first = next((line for line in cover if line.text), None)
    if first is None or len(first.text.split()) > 4 or not first.text[0].isupper() or numbering(first.text):
        return None, ()
    name = first.text.strip()
    lower = name.lower()
    if (
        any(char.isdigit() for char in name)
        or any(word in lower for word in _TITLES)
        or lower.split()[0] in _STOPS
        or field_label(name)
    ):
        return None, ()
    again = re.compile(rf"(?<!\w){re.escape(lower)}(?::?s)?(?!\w)")
    if any(again.search(line.text.lower()) for line in lines if line.number != first.number and len(line.text) < 2000):
        return name, passage([first]).evidence()
    return None, ()


def _organ(
    cover: Sequence[TextLine], lines: Sequence[TextLine], noise: Sequence[TextLine]
) -> tuple[str | None, Evidences]:
    """The organ of the first title that names one; else the one that decides in the text."""
    head = [line for line in cover if line.text][:_LINES_OF_TITLE]
    alone = next((line for line in head if line.text.split("\t")[0].strip(" .:*").lower() in _ALONE), None)
    if alone is not None:
        return _organ_in(alone.text.lower()), passage([alone]).evidence()
    for group in (_titled(head), noise, [line for line in head[:6] if numbering(line.text) is None]):
        for line in group:
            lower = line.text[:_LOOKED_AT].lower()
            found = [
                (lower.find(stem), position, organ)
                for position, (stem, organ) in enumerate(_ORGANS)
                if stem in lower and (len(stem) > _SHORT or re.search(rf"\b{stem}\b", lower))
            ]
            if found:
                _, _, organ = min(found, key=lambda one: (_ORGANS[one[1]][1] == "styrelse", one[0]))
                return organ, passage([line]).evidence()
    counted = Counter(
        match[1].lower()
        for line in lines
        if len(line.text) < 3000 and has_any(line.text.lower(), _SIGNS_OF_SUBJECT)
        for match in _SUBJECT.finditer(line.text)
    )
    if not counted:
        return None, ()
    subject = counted.most_common(1)[0][0]
    stem = "arbetsutskott" if subject == "au" else subject
    line = next(line for line in lines if subject in line.text.lower())
    return dict(_ORGANS).get(stem) or _organ_in(stem), passage([line]).evidence()


def _organ_in(said: str) -> str | None:
    return next((organ for stem, organ in _ORGANS if stem in said and len(stem) > _SHORT), None)


def _titled(head: Sequence[TextLine]) -> Iterable[TextLine]:
    return [
        line
        for line in head
        if has_any(line.text.lower(), _TITLES) and numbering(line.text) is None and not _CONTENTS.search(line.text)
    ]
