"""People as lists and sentences of presence give them, before they are participants."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import overload

from graph.record import Evidences
from loaders.parsing.agents.name_words import is_given_name
from loaders.parsing.attendance.entries import LETTERED
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.label_words import Group
from loaders.parsing.attendance.table_rows import Table

_TWO = 2
_DASHES = frozenset(("-", "–", "—"))
_FEWEST = 3
"""As many people of two names show which of them is the surname."""


@dataclass(slots=True)
class Listed:
    """A person on a list: the entry, the label's group, role and organisation, and the quotes. seated: whether the label names a seat and does not say who came."""

    entry: Entry
    group: Group
    role: str | None
    organisation: str | None
    evidence: Evidences
    seated: bool = False


@dataclass(slots=True)
class Lists:
    """What the lists hold. officers: whom fields before them name. labelled: whether there is a label of such a list at all. lines: numbers of the lines that they take up."""

    people: list[Listed] = field(default_factory=list)
    leftovers: list[Evidences] = field(default_factory=list)
    labelled: Evidences = ()
    lines: set[int] = field(default_factory=set)
    behind: set[int] = field(default_factory=set)
    """Numbers of lines that sentences begin, before the first label on them."""
    officers: list[Listed] = field(default_factory=list)

    def settle(self) -> None:
        """Leave out the officers whom a list names too, and where there is no list a secretary, and a chair of whom nothing else is told."""
        own = set(map(id, self.officers))
        names = {one.entry.name for one in self.people if id(one) not in own}
        alone = not names and all(
            one.group == "övrig" or not (one.entry.organisation or one.entry.party) for one in self.officers
        )
        self.people = [one for one in self.people if id(one) not in own or not (alone or one.entry.name in names)]
        if alone and own:
            self.labelled = ()
            self.lines -= {quote.line for one in self.officers for quote in one.evidence}

    def dash(self) -> None:
        """Take those before whose names a dash stands, where others have a letter or cross, for absent."""
        if any(one.entry.before in LETTERED or one.entry.before == "x" for one in self.people):
            for one in self.people:
                if one.entry.before in _DASHES and one.entry.presence is None:
                    one.entry.presence = "absent"

    def turn(self) -> None:
        """Put the given names first where the lists have all surnames before them: `Ek Eva`, `Lind Tor`."""
        said = [words for one in self.people if len(words := one.entry.name.split()) == _TWO]
        if len(said) < _FEWEST or not all(is_given_name(last) and not is_given_name(first) for first, last in said):
            return
        for one in self.people:
            one.entry.name = _turned(one.entry.name)
            one.entry.substitutes_for = _turned(one.entry.substitutes_for)
            one.entry.replaced_by = _turned(one.entry.replaced_by)

    def take_table(self, table: Table) -> None:
        """Take in what a table holds."""
        for row in table.rows:
            self.people.append(Listed(row.entry, row.group, row.role, None, row.evidence, row.seated))
        self.lines.update(table.lines)
        self.leftovers.extend(table.leftovers)
        if not self.labelled:
            self.labelled = table.header


@overload
def _turned(name: str) -> str: ...
@overload
def _turned(name: str | None) -> str | None: ...
def _turned(name: str | None) -> str | None:
    """A name of two words the other way round."""
    words = (name or "").split()
    return f"{words[1]} {words[0]}" if len(words) == _TWO else name
