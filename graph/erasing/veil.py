"""The veil: what lies between a record and the archive, so that whoever was erased is not let in again.

Whether a name means somebody erased is judged as the rules of identity would (see `graph.judgement`), against the seats that were kept
without the name. A name of a like sound that the rules would not join stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from graph.erasing import erasure as suppression
from graph.erasing.erasure import ANYWHERE, Erasure, Key, Seat
from graph.erasing.name_forms import kept, met, words_kept, words_met, words_of
from graph.erasing.names_in_text import Names, candidates
from graph.erasing.paths import name_spans
from graph.erasing.unnaming import MASKED, bodies, masked, renamed, texts
from graph.figures import mentions_of, sitting_of
from graph.judgement import weigh
from graph.likeness import Likeness
from graph.mention import Figure, Mention, Roster, places
from graph.persona import UNKNOWN_DAY, Persona
from graph.record import Record, to_json

_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"(.*?)((?::\d+)?)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Veiled:
    """record: without whoever was erased. erased: the mentions, by id, that were of such people in the record as it was given."""

    record: Record
    erased: frozenset[str]


class Veil:
    """What a suppression list hides."""

    def __init__(self, erasures: Sequence[Erasure], key: Key) -> None:
        self._key = key
        self.erasures = tuple(erasures)
        self._by_hash: dict[str, list[Erasure]] = {}
        for one in self.erasures:
            for name in one.names:
                self._by_hash.setdefault(name, []).append(one)
        self._spared = {name for one in self.erasures for name in one.spared}
        self._known: dict[str, bool] = {}
        self._places = {place for one in self.erasures for place in (*one.documents, *_places_of(one))}

    def __bool__(self) -> bool:
        return bool(self.erasures)

    def over(self, document: str, record: Record, corrected: Record | None = None) -> Veiled:
        """The record of a document without whoever was erased. corrected: the same with people's corrections, facts in the same order."""
        if not self.erasures:
            return Veiled(record, frozenset())
        if record.source.file and (file := self.path(record.source.file)) != record.source.file:
            record = replace(record, source=replace(record.source, file=file))
        found = self._found(document, record, corrected)
        if found is None:
            return Veiled(record, frozenset())
        others = {figure[0] for figure in found.mentions.keys() - found.who.keys()}
        unnamed = renamed(record, found.roster, {figure: one.name for figure, one in found.who.items()})
        return Veiled(masked(unnamed, found.names(record), others), frozenset(found.erased))

    def names(self, document: str, record: Record, corrected: Record | None = None) -> Names | None:
        """What finds whoever was erased in the texts of a record; None where it names nobody of them."""
        found = self._found(document, record, corrected) if self.erasures else None
        return found.names(record) if found else None

    def _found(self, document: str, record: Record, corrected: Record | None) -> _Found | None:
        if not (self._may_name(record) or (corrected is not None and self._may_name(corrected))):
            return None
        found = self._figures(document, record)
        if corrected is not None and corrected != record:
            right = self._figures(document, corrected)
            for (one, _), (other, _) in zip(places(record, found.roster), places(corrected, right.roster), strict=True):
                if who := found.who.get(one) or right.who.get(other):
                    found.who[one] = who
                    found.erased.add(right.mentions[other].id)
                    found.written[right.mentions[other].name] = who.name
        found.written |= {found.mentions[figure].name: one.name for figure, one in found.who.items()}
        if not found.written and self._places.isdisjoint({document, *found.bodies}):
            return None
        seen = {words_of(name) for name, _ in found.mentions}
        for text in set(texts(msgspec.to_builtins(record))):
            for name in candidates(text):
                if words_of(name) not in seen and (erased := self._named(document, name, found)):
                    found.written.setdefault(name, erased.name)
                seen.add(words_of(name))
        return found if found.written else None

    def _may_name(self, record: Record) -> bool:
        """Whether a word of somebody's name stands in a record."""
        text = to_json(record).decode().replace("\\n", " ").replace("\\t", " ")
        return any(map(self._is_part, set(_LETTERS.findall(text))))

    def _is_part(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            hashes = ((one.tag, form) for form in words_met(word) for one in self.erasures)
            known = self._known[word] = any(
                self._key.hash(ANYWHERE + tag, form) in self._by_hash for tag, form in hashes
            )
        return known

    def _figures(self, document: str, record: Record) -> _Found:
        """Who of a record was erased: first by names that are the same or spelled otherwise, then by other forms that fit nobody else."""
        sitting, roster = sitting_of(document, record), Roster(record.participants)
        mentions = mentions_of(document, record, sitting, roster)
        near = {place for mention in mentions.values() for place in (mention.body, *mention.organisations)}
        who: dict[Figure, Erasure] = {}
        if not self._places.isdisjoint({document, *near}):
            for least in (Likeness.SPELLING, Likeness.FORM):
                for figure, mention in mentions.items():
                    if figure in who:
                        continue
                    one = self._who(mention, least)
                    others = (
                        (name for name, _ in mentions.keys() - who.keys() - {figure}) if least is Likeness.FORM else ()
                    )
                    if one and not any(_may_mean(figure[0], other) for other in others):
                        who[figure] = one
        return _Found(roster, mentions, who, near, {mentions[figure].id for figure in who})

    def _named(self, document: str, name: str, found: _Found) -> Erasure | None:
        """Whom running text means by a name that no fact of the record has."""
        first = next(iter(found.mentions.values()), None)
        if first is None:
            return None
        vague = Mention(
            "", document, name, 0, first.body, (), None, (), (), first.earliest, first.latest, None, None
        )  # fmt: skip
        return self._who(vague, Likeness.SPELLING, slips=False)

    def _who(self, mention: Mention, least: Likeness, *, slips: bool = True) -> Erasure | None:
        """Whom of those erased a mention is, by a name that is at least so like."""
        if self._key.hash(mention.document, ("spared", *words_of(mention.name))) in self._spared:
            return None
        where = [place for place in (mention.document, mention.body, *mention.organisations) if place in self._places]
        fitting: dict[str, tuple[float, Erasure]] = {}
        for liked, form in met(mention.name, slips=slips) if where else ():
            if liked < least:
                break
            for place in where:
                for one in self._by_hash.get(self._key.hash(place, form), ()):
                    score = float(liked) if place == mention.document else _fits(one, mention, liked)
                    if score:
                        fitting[one.tag] = max(fitting.get(one.tag, (0.0, one)), (score, one), key=lambda fit: fit[0])
        return max(fitting.values(), key=lambda fit: (fit[0], fit[1].tag))[1] if fitting else None

    # File names and commands

    def path(self, text: str) -> str:
        """A file's name, a path or a command without the names of people erased, wherever they were in minutes."""
        if not self.erasures:
            return text
        parts: list[str] = []
        last = 0
        for start, end in name_spans(text, self._is_name):
            parts += (text[last:start], MASKED)
            last = end
        return "".join((*parts, text[last:]))

    def place(self, path: str) -> str:
        """A path as the archive keeps it: where a name is masked, with four letters that tell it from its like."""
        base, number = _NUMBERED.fullmatch(path).groups()  # type: ignore[union-attr]  # the pattern fits any text
        hidden = self.path(base)
        return path if hidden == base else f"{hidden}#{self._key.hash(ANYWHERE, ('path', base))[-4:]}{number}"

    def _is_name(self, form: tuple[str, ...]) -> bool:
        return self._key.hash(ANYWHERE, form) in self._by_hash


@dataclass(slots=True)
class _Found:
    """Who of a record was erased. bodies: ids of those that it has to do with; erased: mentions; written: names, each with what it becomes."""

    roster: Roster
    mentions: dict[Figure, Mention]
    who: dict[Figure, Erasure]
    bodies: set[str]
    erased: set[str]
    written: dict[str, str] = field(default_factory=dict)

    def names(self, record: Record) -> Names:
        return Names(self.written, {figure[0] for figure in self.mentions.keys() - self.who.keys()}, bodies(record))


def veil_of(folder: Path) -> Veil:
    """The veil of a data folder's suppression list."""
    erasures = suppression.read(folder)
    return Veil(erasures, suppression.key_of(folder) if erasures else suppression.throwaway_key())


def hashes_of_words(names: Sequence[str], tag: str, key: Key) -> set[str]:
    """The hashes by which a record is told that may name somebody."""
    return {key.hash(ANYWHERE + tag, form) for name in names for form in words_kept(name)}


def hashes_at(names: Sequence[str], at: Sequence[str], key: Key) -> set[str]:
    """The hashes by which names are known at places."""
    return {key.hash(place, form) for name in names for form in kept(name) for place in at}


def _places_of(one: Erasure) -> Iterator[str]:
    for seat in one.seats:
        yield seat.body
        yield from seat.organisations


def _fits(one: Erasure, mention: Mention, liked: Likeness) -> float:
    """How surely a mention whose name is so like is somebody erased; 0 where the rules would not join the two."""
    met_as = _persona(Seat(mention.body, mention.organisations, mention.party, mention.earliest, mention.latest))
    if any(
        (seat.body, seat.organisations, seat.party) == (mention.body, mention.organisations, mention.party)
        for seat in one.seats
    ):
        return 1.0 + liked
    judged = [weigh(_persona(seat), met_as, liked, "") for seat in one.seats]
    if any(found and found.verdict == "different" for found in judged):
        return 0.0
    return max((found.score for found in judged if found and found.verdict == "same"), default=0.0)


def _persona(seat: Seat) -> Persona:
    nothing: frozenset[Any] = frozenset()
    return Persona(
        "", "", seat.body, seat.organisations, seat.party, "", UNKNOWN_DAY, "", nothing, nothing, nothing, seat.earliest, seat.latest
    )  # fmt: skip


def _may_mean(written: str, other: str) -> bool:
    """Whether a name in another form (initials, a part) may be somebody else's."""
    forms = kept(other)
    return any(form in forms for _, form in met(written))
