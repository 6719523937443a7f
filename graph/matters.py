"""Matters: which later agenda items take up what was assigned.

An assignment is taken up by the next item, on any board of the same organisation, whose heading speaks of nothing but what the assignment, or the
heading that it stands under, speaks of. Headings that stand on every agenda (`Ekonomi`, `Övriga frågor`) tell of no matter.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from graph.entities import AgendaItem, Assignment, Entity

_WORD = re.compile(r"[^\W\d_]{2,}")
_ENDINGS = (
    "arna", "erna", "orna", "ande", "ens", "ets", "ad", "ar", "er", "or", "en", "et", "an", "na", "a", "e", "n", "s", "t",
)  # fmt: skip
"""What Swedish adds to nouns (number, article, genitive), the longest first."""
_SHORTEST = 4
"""Letters that are left of a word whose ending is cut off."""

_GENERAL = """
    aktuell anmäld anmälan antagande arbete arbetsutskott att au av avrapportering avslut avslutning avstämning bakgrund beredning beslut beslutad
    bland bokslut budget dagordning de del delgivning den dess det dialog diskussion dokument du efter ekonomi ekonomisk eller ett eventuell fastställande
    finsam fortsatt fortsättning fram framtid frågan från föregående föredragning förbund förbundschef förslag första för genomgång godkännande ha
    handling handlingsplan har hos hur här idag information inför inkommen inledning innan insats inom in just justerare justering kallelse kansli
    kommande kommun kring kvar kvartal ledamot lägesrapport länet man med medel meddelande mellan mer möte mötesordförande mötessekreterare ned ny
    nuläge nytt nästa närvaro och ombud om omvärld ordförande oss personal planering plan process projekt protokoll på rapport rapportering redogörelse
    redovisning reflektion region ringa samarbete samordningsförbund samtal samverkan sekreterare sin skrivelse ske slut som status strategi styrelse
    styrelsemöte sammanträde sammanträdesdag systembild ta till tid tidplan under underlag upp uppdrag uppföljning upprop ur utblick ut utskick
    val varje verksamhet verksamhetsplan verksamhetsrapport vi via vid vidare vad vår är år åter återkoppling återrapport åtgärd än ändring öppnande
    öppnas över översyn övrig
"""


@dataclass(frozen=True, slots=True)
class Topic:
    """What an agenda item or an assignment is about.

    fact: its id. assigned: whether it is an assignment. earliest, latest: the days (ISO) between which its meeting was held. words: of an item all,
    of an assignment any, that tell its matter; sorted.
    """

    fact: str
    assigned: bool
    earliest: str
    latest: str
    words: tuple[str, ...]


def topics(entities: Iterable[Entity], earliest: dt.date | None, latest: dt.date | None) -> list[Topic]:
    """The topics among what one document contributes; none where the days of its meeting are not known."""
    if earliest is None or latest is None:
        return []
    known = list(entities)
    headings = {item.id: _words(item.title or "") for item in known if isinstance(item, AgendaItem)}
    found = [
        Topic(id, False, earliest.isoformat(), latest.isoformat(), tuple(sorted(words)))
        for id, words in headings.items()
        if words
    ]
    for assignment in known:
        if isinstance(assignment, Assignment):
            words = _words(assignment.task) | headings.get(assignment.item or "", set())
            if words:
                found.append(Topic(assignment.id, True, earliest.isoformat(), latest.isoformat(), tuple(sorted(words))))
    return found


def concerned(known: Iterable[Topic], changed: Iterable[Topic]) -> set[str]:
    """The assignments of which other items may take up what they assign, now that some topics of their organisation came or went.

    known: all topics of the organisation as they are now. changed: those that came, and those that went.
    """
    others = list(changed)
    items = [set(topic.words) for topic in others if not topic.assigned]
    spoken = ((topic.fact, set(topic.words)) for topic in known if topic.assigned) if items else ()
    found = {fact for fact, words in spoken if any(item <= words for item in items)}
    return found | {topic.fact for topic in others if topic.assigned}


def taken_up(known: Iterable[Topic], assignments: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Assignment → the items that take it up: of later meetings the first with such an item. Ids, sorted; an assignment without is left out.

    known: all topics of an organisation. assignments: which of its assignments are asked for.
    """
    every = list(known)
    items = sorted((topic.earliest, topic.fact, topic.words) for topic in every if not topic.assigned)
    found: dict[str, tuple[str, ...]] = {}
    for topic in every:
        if topic.assigned and topic.fact in assignments:
            words = set(topic.words)
            later = items[bisect_right(items, topic.latest, key=itemgetter(0)) :]
            fitting = (item for item in later if words.issuperset(item[2]))
            for _, first in groupby(fitting, key=itemgetter(0)):
                found[topic.fact] = tuple(fact for _, fact, _ in first)
                break
    return found


def _words(text: str) -> set[str]:
    return {stem for word in _WORD.findall(text.casefold()) if (stem := _stem(word)) not in _SAYS_NOTHING}


def _stem(word: str) -> str:
    while True:
        shorter = next(
            (word.removesuffix(end) for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST),
            word,
        )
        if shorter == word:
            return word
        word = shorter


_SAYS_NOTHING = frozenset(_stem(word) for word in _GENERAL.split())
