"""People as lists and sentences of presence give them, before they are participants."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.record import Evidences
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.labels import Group
from loaders.parsing.attendance.table_rows import Table


@dataclass(slots=True)
class Listed:
    """A person on a list: the entry, the label's group, role and organisation, and the quotes."""

    entry: Entry
    group: Group
    role: str | None
    organisation: str | None
    evidence: Evidences


@dataclass(slots=True)
class Lists:
    """What the lists hold. officers: whom fields before them name. labelled: whether there is a label of such a list at all. lines: numbers of the lines that they take up."""

    people: list[Listed] = field(default_factory=list)
    leftovers: list[Evidences] = field(default_factory=list)
    labelled: Evidences = ()
    lines: set[int] = field(default_factory=set)
    officers: list[Listed] = field(default_factory=list)

    def settle(self) -> None:
        """Leave out the officers whom a list names too, and a secretary where there is no list."""
        own = set(map(id, self.officers))
        names = {one.entry.name for one in self.people if id(one) not in own}
        alone = not names and all(one.group == "övrig" for one in self.officers)
        self.people = [one for one in self.people if id(one) not in own or not (alone or one.entry.name in names)]
        if alone and own:
            self.labelled = ()
            self.lines -= {quote.line for one in self.officers for quote in one.evidence}

    def take_table(self, table: Table) -> None:
        """Take in what a table holds."""
        for row in table.rows:
            self.people.append(Listed(row.entry, row.group, row.role, None, row.evidence))
        self.lines.update(table.lines)
        self.leftovers.extend(table.leftovers)
        if not self.labelled:
            self.labelled = table.header
