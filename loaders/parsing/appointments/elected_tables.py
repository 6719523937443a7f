"""Tables of an election: a row for each post and who gets it, or a column for each post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import body_of
from loaders.parsing.appointments.elected_lists import STAYS
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.places import SEATS, WHERE
from loaders.parsing.appointments.represented import represents
from loaders.parsing.appointments.seats import convenes
from loaders.parsing.appointments.terms import is_replaced, term
from loaders.parsing.attendance.table_heads import is_election_head, is_posts_head
from loaders.parsing.items.items import Section
from loaders.parsing.text.minutes import Passage
from loaders.parsing.vocabulary.posts import GROUPS, KINDS, OF_BOARD, OF_EVENT

_HEADS = KINDS.keys() | GROUPS.keys()
_EVENT = re.compile(r"^Ombud\w*\s(?:(?:till|vid|för)\s)?(?P<body>[A-ZÅÄÖ].+)", re.IGNORECASE)
_LEAST_CELLS = 2


def elected_tables(section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """Whoever a table with columns for post and name puts into a post, row by row; outcome: what comes of it."""
    before: Appointment | None = None
    for row in election_rows(section):
        text = row.text
        words = text.replace("\t", " ").replace(",", " ").lower().split()
        kind = next((KINDS[post] for size in (3, 2, 1) if (post := " ".join(words[:size]).strip(":")) in KINDS), None)
        group = GROUPS.get(text.split("\t")[0].strip(" :").lower())
        kind = "ledamot" if group else kind
        names = context.names(text)
        if kind is None or not names or STAYS.search(text):
            continue
        office = Office(kind, 0, 0, words[0])
        stated = term(text, context.year, context.date)
        cells = [cell.strip() for cell in text.split("\t")]
        represented = next((cell for cell in cells[1:] if is_organisation(cell) and not context.names(cell)), None)
        end = text.find("\t", names[0].end)
        event = _EVENT.search(cells[0])
        where = event or (WHERE.match(cells[0], len(words[0])) if kind in SEATS else None)
        body = group or (where["body"] if where else body_of("", office, section, context))
        if kind == "ersättare" and before is not None and before.kind == "ombud":
            body = before.body
        gone = next((name for name in names if name.start > end > 0 and is_replaced(text, name)), None)
        for name in names:
            if name.start > end > 0:
                break
            before = appointed(
                section,
                stated,
                person=name.name,
                kind="sammankallande" if convenes(text, name) or words[1:2] == ["sammankallande"] else kind,
                body=body,
                represents=(represented or represents(text[: end if end > 0 else None], name, office, context))
                if kind in OF_BOARD
                else None,
                outcome=outcome,
                replaces=gone.name if gone else None,
                evidence=row.evidence(),
            )
            yield before
        if gone is not None and before is not None and outcome != "föreslagen":
            yield structs.replace(
                before,
                person=gone.name,
                kind="avgång",
                represents=context.organisations.get(gone.name),
                outcome="meddelad",
                start=None,
                end=None,
                replaces=None,
            )


def tables_of_posts(section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """Whoever a table with a column for each post puts into it, in the group or area that the row begins with; outcome: what comes of it."""
    heads: list[str] = []
    for passage in section.passages:
        cells = [cell.strip() for cell in passage.text.split("\t")]
        if is_posts_head(passage.text):
            heads = [KINDS[cell.strip(" :*").lower()] for cell in cells[1:]]
            continue
        if len(cells) < _LEAST_CELLS or not heads:
            heads = []
            continue
        group = cells[0] if heads[0] in OF_EVENT or heads[0] in OF_BOARD else context.organisation
        for kind, cell in zip(heads, cells[1:], strict=False):
            for name in context.names(cell):
                ours = context.organisation if heads[0] in OF_EVENT else None
                yield appointed(
                    section,
                    term(passage.text, context.year, context.date),
                    person=name.name,
                    kind=kind,
                    body=group,
                    represents=ours or (context.organisations.get(name.name) if kind in OF_BOARD else None),
                    outcome=outcome,
                    evidence=passage.evidence(),
                )


def election_rows(section: Section) -> Iterator[Passage]:
    """The rows of tables with a column for the post before one for the name, also without a head where a paragraph left open announces them."""
    within = posts = False
    for before, passage in zip((None, *section.passages), section.passages, strict=False):
        if "\t" not in passage.text:
            within = False
            continue
        posts = is_posts_head(passage.text) or (posts and before is not None and "\t" in before.text)
        if is_election_head(passage.text):
            within = True
            continue
        if posts:
            yield passage
            continue
        within = within or (before is not None and before.text.endswith(":") and _is_post(passage.text))
        if within:
            yield passage


def _is_post(row: str) -> bool:
    return row.split("\t")[0].strip(" :*").lower() in _HEADS
