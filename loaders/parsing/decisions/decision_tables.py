"""Tables of what was decided: `Insats | Sökt | Beslut`, a row for each decision, of which the first cell says what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from graph.record import Decision, DecisionType
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import decider
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.decision_type import decision_type
from loaders.parsing.items.items import Section
from loaders.parsing.text.minutes import Passage
from loaders.parsing.vocabulary.decision_verbs import ADVISING
from loaders.parsing.vocabulary.organs import PREPARING

_DECIDED = re.compile(
    r"\W*(?:\S+s )?(?:beslut|beslutat|beviljat|beviljas|tilldelas|beslutat belopp|beviljat belopp|beviljade medel|tilldelning)(?: \d{4})?(?:\W+(?P<unit>kr|kronor|sek|tkr|kkr|mkr|mnkr))?\W*"
)
_MATTERS = frozenset(
    (
        "insats", "insatser", "projekt", "ansökan", "ansökningar", "aktivitet", "aktiviteter", "verksamhet", "område", "ändamål", "benämning", "projektnamn", "insats/projekt",
        "projekt/insats", "förslag", "sökande", "organisation", "ärende", "ärenden", "ärende/notering", "ärende/anteckning", "ärende/diskussion", "punkt", "dagordningspunkt", "ämne", "fråga",
    )
)  # fmt: skip
"""What the rows of such a table are about, as the head of the first column says."""
_ELSEWHERE = frozenset(("datum", "delegat", "beslutsfattare", "beslutat av", "beslutsdatum", "fattat av", "instans", "klart", "status"))  # fmt: skip
"""Columns of lists that tell of decisions of others or earlier."""
_HEADS = ("beslut", "beslutspunkt", "tidigare beslut", "beslut från förra mötet")
_RESPONSIBLE = frozenset(("ansvarig", "ansvar", "vem", "ansvariga"))
_FOLLOWED_UP = frozenset(("status", "läge", "utfall", "verkställt", "uppföljning"))
"""Columns that tell what became of what was decided before."""
_EARLIER = re.compile(
    r"\Auppföljning\b(?!\sav\s(?:insats|verksamhet|budget))|uppfölj\w*\s(?:av|från)\s(?:beslut|uppdrag)|föregående|förra|tidigare|logg",
    re.IGNORECASE,
)
"""In the title of an item that goes through what was decided before."""
_SUM = re.compile(r"\d{1,3}(?:[ .\u00a0]?\d{3})*(?:,\d{1,2})?")
_GRANTED = re.compile(r"(?:beviljas|bifalls|tilldelas|avsätts)(?:\smed)?\s\d{1,3}(?:[ .\u00a0]?\d{3})+", re.IGNORECASE)
_TOTAL = re.compile(r"(?:summa|totalt|total|s:a)\b", re.IGNORECASE)
_LONGEST_HEAD = 40
_MOST = 30
"""As many cells at most."""


class Columns(Struct, frozen=True, gc=False):
    """Which column holds what was decided, and the unit of bare sums in it."""

    decided: int
    unit: str


def columns(row: str) -> Columns | None:
    """The columns of a table of decisions that a row of cells heads; None where it heads none."""
    cells = [cell.strip(" :*") for cell in row.lower().split("\t", _MOST)]
    if cells[0] in _HEADS and not (_RESPONSIBLE | _FOLLOWED_UP | _ELSEWHERE).isdisjoint(cells):
        return Columns(0 if _FOLLOWED_UP.isdisjoint(cells) else _MOST, "kr")
    if cells[0] not in _MATTERS or max(map(len, cells)) > _LONGEST_HEAD or not _ELSEWHERE.isdisjoint(cells):
        return None
    for index in range(len(cells) - 1, 0, -1):
        found = _DECIDED.fullmatch(cells[index])
        if found is not None:
            return Columns(index, found["unit"] or "kr")
    return None


def of_row(table: Columns, part: Passage, section: Section, context: Context) -> Iterator[Decision]:
    """The decision of a row; none where its cell is empty, a dash, or the sum of the others."""
    cells = [cell.strip() for cell in part.text.split("\t", _MOST)]
    if len(cells) <= table.decided or _TOTAL.match(cells[0]) or not cells[0]:
        return
    said = cells[table.decided].strip(" .")
    if not table.decided and _EARLIER.search(section.title) is not None:
        return
    if not any(map(str.isalnum, said)):
        return
    kind, kronor = _read(said, table.unit, context)
    if kronor == 0:
        return
    yield Decision(
        item=section.number,
        number=None,
        text=f"{cells[0]}: {said}" if table.decided else said,
        by=decider(context),
        type=kind,
        formal=True,
        amount_sek=kronor,
        evidence=part.evidence(),
    )


def _read(said: str, unit: str, context: Context) -> tuple[DecisionType, int | float | None]:
    """The type of what a cell says was decided, and its sum."""
    bare = _SUM.fullmatch(said) is not None
    sums = amounts(f"{said} {unit}" if bare or _GRANTED.fullmatch(said) else said)
    kronor = sums[0].kronor if sums else None
    kind: DecisionType = decision_type(said) or ("bevilja" if sums else "övrigt")
    if context.organ in PREPARING and (bare or said.lower().startswith(ADVISING) or kind == "bevilja"):
        kind = "föreslå"
    elif sums and kind == "godkänna":
        kind = "bevilja"
    return kind, kronor
