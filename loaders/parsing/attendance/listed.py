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
    """What the lists hold. chair: whoever a field before them names as such. labelled: whether there is a label of such a list at all. lines: numbers of the lines that they take up."""

    people: list[Listed] = field(default_factory=list)
    leftovers: list[Evidences] = field(default_factory=list)
    labelled: Evidences = ()
    lines: set[int] = field(default_factory=set)
    chair: Listed | None = None

    def settle(self) -> None:
        """Leave out the chair whom a list names too."""
        chair = self.chair
        if chair is not None and any(one.entry.name == chair.entry.name and one is not chair for one in self.people):
            self.people = [one for one in self.people if one is not chair]

    def take_table(self, table: Table) -> None:
        """Take in what a table holds."""
        for row in table.rows:
            self.people.append(Listed(row.entry, row.group, row.role, None, row.evidence))
        self.lines.update(table.lines)
        self.leftovers.extend(table.leftovers)
        if not self.labelled:
            self.labelled = table.header
