"""Who signed, in which role: a role over a name, under it or beside it, side by side, over dashes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from graph.record import Signature
from loaders.parsing.signatures.signature_blocks import Block, blocks
from loaders.parsing.signatures.signature_tokens import Token
from loaders.parsing.text.minutes import TextLine

_SIGNED_ROLES = ("ordförande", "justerare", "sekreterare")
_NEAR = 3
_TAB = 8
"""In columns of text: what stands no further apart is beside or under each other; TABs go on to the next eighth column."""


def signatures(
    lines: Sequence[TextLine],
    skip: set[int],
    first_item: int | None,
    known: frozenset[str] = frozenset(),
    last_item: int | None = None,
) -> tuple[Signature, ...]:
    """The signatures typed on lines whose numbers are not in `skip`; first_item, last_item: the numbers of the lines on which the first and the last agenda
    item begin, if any.
    """
    found: dict[tuple[str, str | None], Signature] = {}
    for block in blocks(lines, skip, known):
        tokens = block.tokens
        roles = {token.role or token.value for token in tokens if (token.kind == "role" and token.value) or token.role}
        names = [token for token in tokens if token.kind == "name"]
        if not names or not roles & set(_SIGNED_ROLES):
            continue
        paired = list(_paired(block))
        on_cover = first_item is not None and tokens[0].line.number < first_item
        at = tokens[0].line.number
        if first_item is not None and first_item < at < (last_item or 0) and not (block.announced or block.ruled):
            continue  # whom an item puts into office
        if on_cover and not (block.announced or block.ruled or len(roles & set(_SIGNED_ROLES)) > 1):
            continue
        roled = {id(token.line) for token, role in paired if role}
        closing = at > (last_item or at) and sum(role is not None for _, role in paired) > 1
        for token, role in paired:
            if role is None and not (closing or block.ruled or block.announced or id(token.line) in roled):
                continue
            signature = Signature(name=token.value, role=role, organisation=token.organisation, evidence=token.evidence)
            key = (token.value.casefold(), role)
            if key not in found:
                found[key] = signature
    named = {name for name, role in found if role}
    return tuple(signature for (name, role), signature in found.items() if role or name not in named)


def _paired(block: Block) -> Iterator[tuple[Token, str | None]]:
    """Each name with its role: of each part of the block, under the roles that head it."""
    head: list[Token] = []
    part: list[list[Token]] = []
    rows = [row for row in block.rows if row]
    if _alternate(rows):
        yield from ((rows[at][0], rows[at + 1][0].value) for at in range(0, len(rows), 2))
        return
    if _names_below(rows):
        yield from _one_by_one(rows[0], rows[1:])
        return
    last_named = max(
        (index for index, row in enumerate(rows) if any(token.kind == "name" for token in row)), default=-1
    )
    for index, row in enumerate(rows):
        if all(token.heads for token in row) and index < last_named:
            yield from _paired_part(head, part)
            head, part = row if any(token.value for token in row) else head, []
        else:
            part.append(row)
    yield from _paired_part(head, part)


def _alternate(rows: list[list[Token]]) -> bool:
    """Whether a name and what the person signs as stand in turn, also where `vid protokollet` stands under the first name."""
    alone = all(len(row) == 1 and not row[0].role for row in rows)
    kinds = [row[0].kind for row in rows] if alone else []
    return len(kinds) > 2 and kinds == ["name", "role"] * (len(kinds) // 2) and all(row[0].value for row in rows)


def _names_below(rows: list[list[Token]]) -> bool:
    """Whether roles side by side stand over as many names or more that came out one below the other, in the same order, some over an office of their own."""
    if len(rows) < 3 or not len(rows[0]) > 1 or any(token.kind != "role" or not token.value for token in rows[0]):
        return False
    below = rows[1:]
    names = [row for row in below if row[0].kind == "name"]
    alone = all(len(row) == 1 for row in below) and below[0] is names[0] if names else False
    return alone and len(names) >= len(rows[0]) and len({row[0].x for row in below}) == 1


def _one_by_one(roles: list[Token], rows: list[list[Token]]) -> Iterator[tuple[Token, str | None]]:
    """Each name with its own role or the one under it, else with that of `roles` at its place; whoever is left verifies, or has the last role."""
    rest = next((role for role in roles if role.weak), roles[-1])
    place = 0
    for row, below in zip_longest(rows, rows[1:]):
        token = row[0]
        if token.kind == "name":
            own = below[0].value if below and below[0].kind == "role" else token.role
            yield token, own or (roles[place] if place < len(roles) else rest).value
            place += 1


def _paired_part(head: list[Token], rows: list[list[Token]]) -> Iterator[tuple[Token, str | None]]:
    """The names of one part: their roles stand under them where it begins with a name and ends with a role, else over them."""
    weak = bool(head) and all(token.weak for token in head)
    names_first = _names_first(
        [row for row in rows if any(not token.role for token in row)], headed=bool(head), weak=weak
    )
    said = head
    labelled = ""
    for index, row in enumerate(rows):
        names = [token for token in row if token.kind == "name"]
        roles = [token for token in row if token.kind == "role"]
        if labelled and _goes_on(rows, index, labelled):
            yield row[0], labelled
            continue
        labelled = roles[0].value if names and row[0].kind == "role" else ""
        if not names:
            said = said if names_first else roles
            continue
        under = _under(rows, index) if names_first or not (said or roles or _is_unlabelled(rows[index + 2 :])) else []
        for position, token in enumerate(names):
            if token.role:
                yield token, token.role
            elif under and (len(under) == len(names) or not head):
                yield token, _by_column(token, position, names, under)
            elif (beside := next((role.value for role in under if abs(role.x - token.x) <= _NEAR), None)) is not None:
                yield token, beside
            else:
                yield token, _by_column(token, position, names, roles or said)


def _goes_on(rows: list[list[Token]], index: int, role: str) -> bool:
    """Whether a name alone below `Justerare: Eva Ek` is another of that role: before rows that begin with a role, or of those who verify."""
    row, below = rows[index], rows[index + 1 : index + 2]
    if len(row) != 1 or row[0].kind != "name" or row[0].role:
        return False
    labelled = bool(below) and len(below[0]) > 1 and below[0][0].kind == "role"
    return labelled or (role == "justerare" and not below)


def _names_first(rows: list[list[Token]], *, headed: bool, weak: bool) -> bool:
    """Whether roles stand under the names: rows, of which none names people with roles beside them, begin with a name and end with a role,
    or, below the head of a part and names side by side (below a weak head, also alone), each role is nearer to the name above it than to the one below."""
    tokens = [token for row in rows for token in row]
    if not tokens or tokens[0].kind != "name":
        return False
    if tokens[-1].kind == "role":
        return True
    alone = [
        k
        for k in range(1, len(rows) - 1)
        if all(token.kind == "role" for token in rows[k]) and (len(rows[k - 1]) > 1 or weak)
    ]
    near = int(weak)
    return (
        headed
        and bool(alone)
        and all(
            rows[k][0].line.number - rows[k - 1][0].line.number
            < rows[k + 1][0].line.number - rows[k][0].line.number + near
            for k in alone
        )
    )


def _is_unlabelled(rows: list[list[Token]]) -> bool:
    """Whether a part ends without rows that begin with a role of their own."""
    return not rows or any(row[0].kind != "role" for row in rows)


def _under(rows: list[list[Token]], index: int) -> list[Token]:
    """The roles of the row right under a row of names."""
    if index + 1 < len(rows) and all(token.kind == "role" for token in rows[index + 1]):
        return rows[index + 1]
    return [token for token in rows[index] if token.kind == "role"]


def _by_column(token: Token, position: int, names: list[Token], roles: list[Token]) -> str | None:
    """The role that stands in the name's column: by place where there are as many of both, else the nearest that begins no further right."""
    if not roles:
        return None
    if len(roles) == len(names):
        return roles[position].value
    nearest = min(roles, key=lambda role: abs(role.x - token.x))
    if token.x > _TAB and abs(nearest.x - token.x) <= _TAB:
        return nearest.value
    before = [role for role in roles if role.x <= token.x + 2]
    return (before[-1] if before else roles[0]).value
