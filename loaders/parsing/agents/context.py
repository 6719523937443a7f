"""What the head and the lists of the minutes say that the rest of the text relies on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.record import Evidences, Participant
from loaders.parsing.agents.names import NameSpan, find_names
from loaders.parsing.agents.variants import is_short_for

_OWN_OFFICE = ("kansliet", "kansli", "förbundskansliet", "förbundet")


@dataclass(frozen=True, slots=True)
class Context:
    """The organisation and organ that met, the meeting's ISO date (or None) and year, and everybody whom the minutes name in full.

    organisations: whom the lists say that somebody represents. staff: those whom they list with an office and no organisation beside the voting.
    entries: where they list somebody. by_party: whom a name with a party stands for, as two people may bear one name. listed: what they say of each. meant: whom texts already looked at mean.
    abbreviated: whom names with initials for given names mean. apart: they decided by letter, without a meeting, so that what they `have decided` is decided here.
    """

    organisation: str | None = None
    organ: str | None = None
    date: str | None = None
    year: int | None = None
    people: frozenset[str] = frozenset()
    organisations: Mapping[str, str] = field(default_factory=dict)
    staff: frozenset[str] = frozenset()
    entries: Mapping[str, Evidences] = field(default_factory=dict)
    _short: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    meant: dict[str, tuple[NameSpan, ...]] = field(default_factory=dict, repr=False, compare=False)
    _named: dict[str, tuple[NameSpan, ...]] = field(default_factory=dict, repr=False, compare=False)
    by_party: Mapping[tuple[str, str], str] = field(default_factory=dict)
    listed: Mapping[str, Participant] = field(default_factory=dict)
    apart: bool = False
    abbreviated: Mapping[str, str] = field(default_factory=dict)

    def names(self, text: str) -> tuple[NameSpan, ...]:
        """The persons named in full in running text, those included whom only the lists of these minutes show to be persons."""
        known = self._named.get(text)
        if known is None:
            known = find_names(text, self.people)
            if self.abbreviated and any(one.name in self.abbreviated for one in known):
                known = tuple(NameSpan(one.start, one.end, self.abbreviated.get(one.name, one.name)) for one in known)
            self._named[text] = known
        return known

    def resolve(self, short: str) -> str | None:
        """The full name that a given name or initials stand for: `Kristina`, `HKW`; None unless exactly one person fits."""
        return self._short.get(short.removesuffix(".").casefold())


def context(
    organisation: str | None,
    organ: str | None,
    date: str | None,
    year: int | None,
    people: Iterable[str],
    listed: Iterable[Participant] = (),
    letters: Mapping[str, str] = MappingProxyType({}),
) -> Context:
    """A context in which every given name and all initials of `people` are known, and what the lists say of those listed.

    letters: those that lists give for somebody, by name: `Eva Lind (ELI)`.
    """
    entries = tuple(listed)
    everyone = frozenset(people)
    abbreviated = _abbreviated(everyone, {one.name for one in entries})
    everyone -= abbreviated.keys()
    short: dict[str, set[str]] = {}
    for name in everyone:
        for key in _short_forms(name):
            short.setdefault(key, set()).add(name)
    for name, own in letters.items():
        short.setdefault(own.casefold(), set()).add(name)
    return Context(
        organisation,
        organ,
        date,
        year,
        everyone,
        {
            one.name: one.organisation
            for one in entries
            if one.organisation and one.organisation.lower() not in _OWN_OFFICE
        },
        frozenset(
            one.name
            for one in entries
            if one.attendance == "övrig" and one.roles and (one.organisation or "").lower() in ("", *_OWN_OFFICE)
        ),
        {one.name: one.quotes for one in reversed(entries)},
        {key: name for key, (name, *others) in short.items() if not others},
        listed={one.name: one for one in reversed(entries)},
        abbreviated=abbreviated,
        by_party={(one.name, one.party): one.organisation for one in entries if one.organisation and one.party},
    )


def _abbreviated(everyone: frozenset[str], listed: Collection[str]) -> dict[str, str]:
    """Whom names with initials for given names (`P-O Quist`) mean that no list has: the only one whom the minutes name in full so."""
    found = {}
    for short in everyone - set(listed):
        if all(len(part) == 1 for part in short.split(" ", 1)[0].replace(".", "").split("-")):
            meant = [name for name in everyone if name != short and is_short_for(short, name)]
            if len(meant) == 1:
                found[short] = meant[0]
    return found


def _short_forms(name: str) -> set[str]:
    """The given names (`josé`, `josé manuel`) and initials (`jmo`, `hw` and `hkw` of Hanna-Karin Wärn) of a full name, casefolded."""
    words = [word for word in name.casefold().split() if word[0] not in "\"”“'"]
    forms = {" ".join(words[:count]) for count in range(1, len(words))}
    forms.add("".join(word[0] for word in words))
    forms.add("".join(part[0] for word in words for part in word.split("-") if part))
    return forms
