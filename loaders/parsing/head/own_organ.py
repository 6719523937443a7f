"""The organ that met: of the first title that names one, else the one that decides in the text, or must have decided."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from graph.record import Decision, Evidences, Participant
from loaders.parsing import vocabulary
from loaders.parsing.head.own_names import TITLES
from loaders.parsing.items.numbering import numbering
from loaders.parsing.text.minutes import TextLine, passage
from loaders.parsing.text.signs import has_any

_HEAD = vocabulary.table("head")
_ORGANS: tuple[tuple[str, str], ...] = tuple(
    (stem, entry["organ"]) for entry in _HEAD["organs"] for stem in entry["stems"]
)
_SUBJECT = re.compile(
    r"\b(styrelsen|förbundsstyrelsen|arbetsutskottet|au|beredningsgruppen|presidiet|årsmötet|medlemssamrådet|ägarsamrådet|ägarrådet|styrgruppen|valberedningen)\s+(?:besluta\w*|beslöt|bevilja\w*|anta(?:r|git)|antog|avslår|avslog|utse[rd]\w*|utsåg|lägger|lade|god\w+|valde|väljer|noterar|fastställ\w+|tackar|föreslår|ställer|konstatera\w*|uppdr\w+)",
    re.IGNORECASE,
)
_SIGNS_OF_SUBJECT = (
    "styrelsen",
    "utskottet",
    "au",
    "gruppen",
    "presidiet",
    "årsmötet",
    "samrådet",
    "ägarrådet",
    "beredningen",
)
"""One of them stands wherever the pattern above matches."""
_ALONE = frozenset(_HEAD["alone"]["words"])
_CONTENTS = re.compile(r"\.{4,}|…{2,}")
_LINES_OF_TITLE = 25
_LOOKED_AT = 300
_SHORT = 3
"""Stems no longer than this (`AU`) are whole words."""


def _names_room(stem: str, lower: str) -> bool:
    """Whether an organ is named by the room that it lends its name to, and nowhere else: `Kommunstyrelsesalen`."""
    return ("sal" in lower or "rum" in lower) and re.sub(rf"{stem}(?:n?s)?\s?(?:sal|\w{{0,14}}rum)", "", lower).find(
        stem
    ) < 0


def organ_of(
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
                if stem in lower
                and (len(stem) > _SHORT or re.search(rf"\b{stem}\b", lower))
                and not _names_room(stem, lower)
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


def deciding(listed: Iterable[Participant], decided: Iterable[Decision]) -> str | None:
    """The organ of minutes that name none: whoever sits together and decides for an organisation is its board."""
    voting = [one for one in listed if one.attendance == "beslutande"]
    return "styrelse" if len(voting) > 2 and any(one.formal for one in decided) else None


def _organ_in(said: str) -> str | None:
    return next((organ for stem, organ in _ORGANS if stem in said and len(stem) > _SHORT), None)


def _titled(head: Sequence[TextLine]) -> Iterable[TextLine]:
    return [
        line
        for line in head
        if has_any(line.text.lower(), TITLES) and numbering(line.text) is None and not _CONTENTS.search(line.text)
    ]
