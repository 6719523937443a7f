"""Heads of tables of people: what each column holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.parsing import vocabulary
from loaders.parsing.attendance.labels import ListLabel, list_label
from loaders.parsing.attendance.table_marks import spans_of
from loaders.parsing.vocabulary.posts import HEADS_OF_MATTERS, HEADS_OF_ORGANISATIONS, KINDS, OF_SEATS

_COLUMNS: dict[str, str] = {
    head: kind for kind, heads in reversed(vocabulary.table("attendance")["columns"].items()) for head in heads
}
_IN_BRACKETS = re.compile(r"\s\([^()]*\)\Z")
_PARAGRAPH = re.compile(r"§+\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?")
"""Heads of columns of crosses for those who were there then."""

_DELEGATED = vocabulary.words("attendance", "delegated")
_PRESENCE = frozenset({"present", "absent", "voting"})
_BESIDE_NAMES = frozenset(
    {"instead", "deputy", "organisation", "role", "present", "absent", "voting", "party", "items"}
)
_OTHERS = frozenset({"deputy", "instead"})
"""Columns that name others than the person of the row."""

_FEWEST_BELOW = 2
"""A second row of a head names so many columns for people and their presence."""

_TWO = 2
_NUMBERED = frozenset({"", "nr", "no", "löpnr", "röst nr"})
"""Heads of a first column that only counts the people."""

_SHARED = ("organisation", "present")
"""What a column holds whose head also names something else: `parti/organisation`, `N/F`."""

_CROSSED = frozenset({"present", "voting"})
_SIGNED = ("datum", "sign", "underskr", "undertecknat")
"""How heads of columns begin that tell who signed."""

_LONGEST_HEAD, _MOST_UNKNOWN, _LEAST_KNOWN = 20, 1, 2
"""A head may have one short column of which nothing is known beside two that are."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, the list that its head names, the paragraphs for which it tells who was there."""

    kind: str
    label: ListLabel | None
    span: str = ""


def column_kind(said: str) -> str:
    """What a column holds by its head in lower case: `närvarande`, `parti/organisation`; empty where the head is unknown."""
    said = _IN_BRACKETS.sub("", said) if said.endswith(")") and not said.startswith("(") else said
    said = said.removesuffix(" ja/nej").replace("/ ", "/")
    kind = _COLUMNS.get(said, "") or ("present" if _PARAGRAPH.fullmatch(said) else "")
    if not kind and "-" in said:
        kind = _COLUMNS.get(said.replace("-", ""), "")  # `När-varo`, broken in a narrow cell
    if not kind and "/" in said:
        kinds = {_COLUMNS.get(part.strip(), "") for part in said.split("/")}
        kind = "" if "" in kinds else next((one for one in _SHARED if one in kinds), min(kinds))
    return kind


def is_election_head(text: str) -> bool:
    """Whether a row heads a table of posts and who gets them: `Uppdrag | Namn | Förbund | Mandattid`."""
    kinds = [_COLUMNS.get(cell.strip(" :*").lower(), "") for cell in text.split("\t")]
    if kinds[0] != "role" or kinds[1:2] != ["name"] or _PRESENCE.intersection(kinds):
        return False
    return not is_signing_head(text)


def is_signing_head(text: str) -> bool:
    """Whether a row heads a table of who signed, as what and when: `Roll | Namn | Datum`."""
    cells = [cell.strip(" :*").lower() for cell in text.split("\t")]
    return {_COLUMNS.get(cell) for cell in cells[:2]} == {"role", "name"} and any(
        cell.startswith(_SIGNED) for cell in cells[2:]
    )


def is_posts_head(text: str) -> bool:
    """Whether a row heads a table of matters and who has which post in each: `Grupp | Representant | Ersättare`, `Område | Attestant | Ersättare`."""
    first, *rest = (cell.strip(" :*").lower() for cell in text.split("\t"))
    return first in HEADS_OF_MATTERS and bool(rest) and all(cell in KINDS for cell in rest)


def is_seats_head(text: str) -> bool:
    """Whether a row heads a table of organisations and who sits for each: `Part | Ordinarie | Ersättare`, `Medlem | Ledamot | Ersättare | Period`."""
    first, *rest = (cell.strip(" :*").lower() for cell in text.split("\t"))
    return (
        first in HEADS_OF_ORGANISATIONS
        and OF_SEATS.keys() & set(rest) != set()
        and not any(_is_presence(cell) for cell in rest)
    )


def _is_presence(cell: str) -> bool:
    return _COLUMNS.get(cell, "") in _PRESENCE or _PARAGRAPH.fullmatch(cell) is not None


def is_vote_head(text: str) -> bool:
    """Whether a row among the items heads a table of votes: `Ledamot | Ja | Nej | Avstår`."""
    return {"ja", "nej"} <= {cell.strip(" :*").lower() for cell in text.split("\t")}


def head_of_two_rows(upper: list[str], lower: list[str]) -> list[Column] | None:
    """The columns of a head in two rows, in which `Ordinarie` stands over `Namn` and `Närvaro`; None where the rows are no such head."""
    if len(lower) < _FEWEST_BELOW or (list_label(lower[0]) is not None and "namn" not in lower[0].lower()):
        return None
    kinds = [column_kind(cell.strip(" :*").lower()) for cell in lower]
    if kinds.count("name") + kinds.count("present") < _FEWEST_BELOW or any(
        cell.strip() and not kind for cell, kind in zip(lower, kinds, strict=True)
    ):
        return None
    above = [cell.strip(" :*") for cell in upper]
    if any(cell and not column_kind(cell.lower()) and list_label(cell) is None for cell in above):
        return None
    if kinds[0] and column_kind(upper[0].strip(" :*").lower()) == "organisation":
        kinds = ["", *kinds]
    found: list[Column] = []
    label: ListLabel | None = None
    for at, kind in enumerate(kinds):
        over = above[at] if at < len(above) else ""
        label = list_label(over) if over else label
        whole = kind or column_kind(over.lower())
        found.append(Column(whole, label if whole == "name" else None))
    read = [column.kind for column in found]
    return found if "name" in read and all(read) and read[0] in ("name", "organisation", "role") else None


def table_head(row: list[str]) -> list[Column] | None:
    """The columns that a head names; None where the row is no head: two cells or more, each known."""
    if len(row) < 2:
        return None
    if row[0].strip(" .:#*").lower() in _NUMBERED and (rest := table_head(row[1:])) is not None:
        bare = not row[0].strip()
        of_seats = rest[0].kind == "group" or (rest[0].label is not None and rest[0].label.role in OF_SEATS)
        first = "answer" if not bare else "organisation" if of_seats else "role"
        return [Column(first, None), *(_of_names(column) for column in rest)]
    spans = spans_of(row)
    if spans[0] and all(spans):
        return [Column("name", None), *(Column("present", None, span) for span in spans)]
    found = []
    unknown = 0
    for cell, span in zip(row, spans, strict=True):
        if span:
            found.append(Column("present", None, span))
            continue
        said = cell.replace("\xad", "").strip(" :*").lower()
        label = list_label(cell.strip(" :*").replace("\xad", ""))
        kind = column_kind(said)
        if said in _DELEGATED:
            label = ListLabel("beslutande", None, None, len(cell), True, ())
        if not kind and label is None and said:
            unknown += 1
            if len(said) > _LONGEST_HEAD or unknown > _MOST_UNKNOWN:
                return None
            kind = "answer"
        found.append(Column(kind or ("group" if label else ""), None if kind in _OTHERS else label))
    kinds = [column.kind for column in found]
    if any(spans) and found[0].label and set(kinds[1:]) <= _BESIDE_NAMES:
        return [Column("name", found[0].label), *found[1:]]
    if unknown and ("name" not in kinds or len(kinds) - unknown < _LEAST_KNOWN or kinds[0] == "answer"):
        return None
    if kinds[0] == "name" and set(kinds[1:]) & _BESIDE_NAMES and "name" not in kinds[1:]:
        return found
    starts = [at for at, kind in enumerate(kinds) if kind in ("name", "group")]
    if (
        len(starts) == 2
        and (starts[0] == 0 or kinds[: starts[0]] == ["organisation"])
        and starts[1] > starts[0] + 1
        and set(kinds)
        <= {"name", "group", "present", "absent", "voting", "organisation", "party", "role", "items", "instead", ""}
    ):
        marked = [column if column.kind else Column("present", None) for column in found]
        return [Column("name", column.label) if at in starts else column for at, column in enumerate(marked)]
    if "name" in kinds[1:2] and kinds[0] in ("organisation", "role", "party"):
        return found
    if len(found) > _TWO and kinds[-1] == "organisation" and all(one.label and one.label.role for one in found[:-1]):
        return [*(Column("name", column.label) for column in found[:-1]), found[-1]]  # `Ledamot | Ersättare | Huvudman`
    over = found[0].label
    if over is not None and over.role is not None and kinds[1] == "name" and found[1].label is None:
        return [Column("organisation", None), Column("name", over), *found[2:]]  # `Ledamöter | Namn | Närvarande`
    seats = [column for column in found[1:] if column.kind not in ("items", "answer")]
    if kinds[0] == "organisation" and len(seats) > 1 and all(column.label for column in seats):
        return [found[0], *(Column("name", column.label) if column in seats else column for column in found[1:])]
    if (
        found[0].label
        and kinds != ["present", "absent"]
        and kinds[0] in ("present", "absent", "group", "voting")
        and set(kinds[1:]) - {""} <= _BESIDE_NAMES
        and any(kinds[1:])
        and not (_CROSSED & set(kinds[1:]) and any(_heads_more(column, found[0].label) for column in found[1:]))
    ):
        return [Column("name", found[0].label), *found[1:]]
    labels = [column.label for column in found]
    if all(label is not None for label in labels):
        return [Column("group", label) for label in labels]
    return None


def _of_names(column: Column) -> Column:
    """A column beside a first one, of names where its head names a list."""
    return Column("name", column.label, column.span) if column.kind == "group" else column


def _heads_more(column: Column, first: ListLabel) -> bool:
    """Whether a column beside the first heads people of its own, as far as its head tells: `Närvarande` beside `Kallade ledamöter` is for crosses."""
    return column.label is not None and not (column.kind == "present" and first.role is not None)
