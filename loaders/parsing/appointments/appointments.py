"""Appointments: who is put into, nominated for, asked for or leaves which post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec import structs

from graph.record import Appointment, Decision, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.network import as_represented_there, in_network, seated_there
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.agreed import adopted, agreed
from loaders.parsing.appointments.bodies import default_body
from loaders.parsing.appointments.cover import names_verifiers, on_cover, verifiers
from loaders.parsing.appointments.departures import PRONOUNS, departures
from loaders.parsing.appointments.elected_by_organisation import elected_by_organisation
from loaders.parsing.appointments.elected_lists import SETTLED, elected_lists, ends_open, is_proposal
from loaders.parsing.appointments.elected_tables import elected_tables, election_rows, tables_of_posts
from loaders.parsing.appointments.elections import elections
from loaders.parsing.appointments.extensions import extensions
from loaders.parsing.appointments.groups import groups
from loaders.parsing.appointments.kept import kept
from loaders.parsing.appointments.marked import MARKS, marked, officers
from loaders.parsing.appointments.nominations import nominations, proposals
from loaders.parsing.appointments.notices import about
from loaders.parsing.appointments.outcomes import opens_decided, outcome_of, proposes_clauses
from loaders.parsing.appointments.posted import elects, posted, proposes
from loaders.parsing.appointments.remaining import remaining
from loaders.parsing.appointments.represented import beside
from loaders.parsing.appointments.standing import STANDING, names_groups, standing
from loaders.parsing.appointments.successors import successors
from loaders.parsing.appointments.terms import UNSTATED, is_replaced, term
from loaders.parsing.appointments.titled import elected_below, elected_by_title
from loaders.parsing.appointments.titles import of_the_meeting, post_of_title
from loaders.parsing.decisions.decided import Decided
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_bullet, is_listed
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.sentences import Sentence, posts_apart
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import NOMINATED
from loaders.parsing.vocabulary.posts import KINDS, OF_BOARD

_NONE = Decided(())
_LEADING = {
    "ordförande": "mötesordförande",
    "vice ordförande": "vice mötesordförande",
    "sekreterare": "mötessekreterare",
}
"""Posts of a board, and what they are where somebody has them for a meeting."""
_LONGEST = 3_000
"""What runs on longer without a full stop, in characters, is no sentence that appoints."""
_INTO = re.compile(r"\s(?:till|som|att)\s")
_LONGEST_HEADING = 40
_LONGEST_ENTRY = 100
_GROUPS = ("grupp", "utskott", "presidi", "valberedning", "råd")


def appointments(
    sections: Sequence[Section], decisions: Sequence[Decision], context: Context, signing: frozenset[int] = frozenset()
) -> tuple[Appointment, ...]:
    """The appointments of the minutes, in the order of the text: a person and kind once an item, and from the cover page only what no item repeats.

    signing: numbers of the lines of lists and signatures, which put nobody into a post.
    """
    if not sections:
        return ()
    cover = list(on_cover(sections[0], context))
    if len(sections) == 1 or not any(section.item for section in sections):
        bodies: Sequence[Section] = sections
    else:
        bodies = sections[1:]
    found: list[Appointment] = []
    decided = Decided.by_item(decisions)
    for section in bodies:
        mine = decided.get(section.number, _NONE)
        made = agreed(_of_section(section, mine, context, signing), mine, context)
        found += _after_title(_distinct(_of_this_meeting(one, section, context) for one in made), section, context)
    if in_network(None, context):
        assembled = context.organ == "årsmöte"  # of delegates, whom nobody chooses there
        found = [_as_named(one, sections, context) for one in found if not (assembled and one.kind == "ombud")]
    elsewhere = {(appointment.person, appointment.kind) for appointment in found}
    return tuple(
        _shown(as_represented_there(a, context), context)
        for a in (*(a for a in cover if (a.person, a.kind) not in elsewhere), *found)
    )


def _of_this_meeting(made: Appointment, section: Section, context: Context) -> Appointment:
    """An appointment; of a chair or secretary whom the item chooses for the meeting, as one of that."""
    if made.kind not in _LEADING or made.item != section.number or not of_the_meeting(section.title):
        return made
    kind = _LEADING[made.kind]
    return structs.replace(made, kind=kind, body=default_body(kind, section, context), represents=None)


def _after_title(found: list[Appointment], section: Section, context: Context) -> list[Appointment]:
    """An item's appointments; the one whom it chooses in somebody's place, as its title says, with whose: `Val av vice ordförande efter Bo Al`."""
    post = post_of_title(section.title) if " efter " in section.title else None
    gone = [name.name for name in context.names(section.title) if is_replaced(section.title, name)]
    chosen = [one for one in found if post is not None and one.kind == post.kind and one.outcome == "beslutad"]
    if len(gone) != 1 or len(chosen) != 1 or chosen[0].replaces is not None:
        return found
    return [structs.replace(one, replaces=gone[0]) if one is chosen[0] else one for one in found]


def _is_entry(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence is a paragraph that is a person and no sentence: `Eva Ek, SOF Ådal, omval`."""
    text = sentence.text
    return (
        len(text) < _LONGEST_ENTRY
        and sentence.start == 0
        and not is_prose(text)
        and any(name.start == 0 for name in context.names(text)[:1])
    )


def _as_named(made: Appointment, sections: Sequence[Section], context: Context) -> Appointment:
    """An appointment in the network; where nothing says whom its holder represents, as the minutes say wherever they first name the förbund beside the name."""
    if made.represents is not None or not (made.kind in OF_BOARD or made.kind == "avgång"):
        return made
    for passage in (passage for section in sections for passage in section.passages if made.person in passage.text):
        for name in context.names(passage.text):
            whom = beside(passage.text, name, context) if name.name == made.person else None
            if whom is not None and is_organisation(whom):
                return structs.replace(
                    made,
                    represents=whom,
                    evidence=tuple(dict.fromkeys((*made.quotes, *passage.evidence(name.start, name.end)))),
                )
    return made


def _shown(appointment: Appointment, context: Context) -> Appointment:
    """The appointment; where its quotes only give initials, also quoting the list that tells whose they are."""
    quoted = " ".join(quote.quote for quote in appointment.quotes).casefold()
    if any(word in quoted for word in appointment.person.casefold().replace("-", " ").split()):
        return appointment
    return structs.replace(appointment, evidence=(*appointment.quotes, *context.entries.get(appointment.person, ())))


def _distinct(made: Iterator[Appointment]) -> list[Appointment]:
    """One for each person and kind in the board, and in a group: the first, with what later ones add; a decision outranks what came before it."""
    first: dict[tuple[str, str, str], Appointment] = {}
    for appointment in made:
        body = (appointment.body or "").lower()
        in_group = appointment.kind in OF_BOARD and has_any(body, _GROUPS)
        key = (appointment.person, appointment.kind, body.split()[0] if in_group else "")
        first[key] = _merged(first[key], appointment) if key in first else appointment
    return list(first.values())


def _merged(one: Appointment, other: Appointment) -> Appointment:
    if other.outcome == "beslutad" and one.outcome != "beslutad":
        one, other = other, one
    return structs.replace(
        one,
        body=one.body or other.body,
        represents=one.represents or other.represents,
        start=one.start or other.start,
        end=one.end or other.end,
        replaces=one.replaces or other.replaces,
    )


def _apart(spoken: Sequence[Sentence]) -> Iterable[Sentence]:
    """The sentences, each post that one tells of behind a semicolon in one of its own."""
    if not any(";" in sentence.text for sentence in spoken):
        return spoken
    return chain.from_iterable(map(posts_apart, spoken))


def _may_appoint(sentence: Sentence) -> bool:
    """Whether a sentence has a word, or a seat behind a name, without which it puts nobody into a post where nothing before it does."""
    return sentence.cues & cues.APPOINTING != 0 or has_any(sentence.lower, MARKS)


def _of_section(section: Section, decided: Decided, context: Context, signing: frozenset[int]) -> Iterator[Appointment]:
    yield from elected_by_title(section, context, signing)
    yield from elected_below(section, context)
    if not section.cues & (cues.POST | cues.FILLING):
        return
    in_lists = tuple(elected_lists(section, context, decided))
    yield from in_lists
    told = {one.person for one in in_lists}
    chosen = any(decision.type == "välja" or "sammansättning" in decision.text for decision in decided.all)
    yield from (
        one
        for one in elected_by_organisation(section, context, "beslutad" if chosen else "meddelad")
        if one.person not in told
    )
    proposed = any("förslag" in p.text or "föreslå" in p.text for p in section.passages)
    held = not proposed and (context.organ == "årsmöte" or SETTLED.match(section.title) is not None)
    yield from elected_tables(section, context, "beslutad" if held or decided.all or adopted(section) else "föreslagen")
    yield from tables_of_posts(
        section, context, "beslutad" if SETTLED.match(section.title) or decided.all else "meddelad"
    )
    electing = elects(section)
    settled: Outcome | None = (
        "föreslagen"
        if electing and (proposes(section) or is_proposal(section, context))
        else "beslutad"
        if decided.all or opens_decided(section)
        else None
    )
    grouped_lines = electing and names_groups(section)
    rows = {row.lines[0].number for row in election_rows(section)}
    rows |= {quote.line for one in in_lists for quote in one.quotes if one.person in quote.quote}
    before: list[Appointment] = []
    earlier, spoken = "", ""
    proposing = opened = below = False
    given = UNSTATED
    headed = about(f"{section.title}:") or section.title
    for sentence in _apart(section.sentences):
        earlier, spoken = spoken, sentence.text
        if len(spoken) > _LONGEST:
            continue
        said = sentence.cues
        if said & cues.POST and len(spoken) < _LONGEST_HEADING and spoken.strip(" .:").lower() in KINDS:
            headed = spoken
            continue
        clause = bool(proposing or said & cues.FILLING) and is_listed(spoken, clauses_only=True)
        proposing = proposing if clause else bool(said & cues.FILLING) and proposes_clauses(spoken)
        listed_here = electing and (is_bullet(spoken) or (opened and _is_entry(sentence, context)))
        opens = not listed_here and electing and ends_open(sentence)
        opened = (opened and listed_here) or opens
        given = term(spoken, context.year, context.date) if opens else given
        if not (said & cues.POST or (electing and (grouped_lines or has_any(sentence.lower, STANDING)))) or not (
            before or electing or said & (cues.FILLING | cues.DEPARTURE)
        ):
            continue
        if not (
            before or electing or _may_appoint(sentence) or about(spoken) or any(departures(sentence, section, context))
        ):
            continue
        line = sentence.passage.line_at(sentence.start).number
        if line in signing or line in rows:
            continue
        if names_verifiers(spoken):
            yield from verifiers(sentence.passage, context)
            continue
        named = before or people_meant(sentence.text, context) or sentence.text.startswith(PRONOUNS)
        if not named and "förläng" not in sentence.lower:
            continue
        kind = decided.type_of(sentence)
        if kind is None and clause and proposing:
            kind = "föreslå"
        outcome = outcome_of(sentence, kind, section, decided, context)
        if ((listed_here and opened) or (below and _is_entry(sentence, context))) and settled and outcome == "meddelad":
            outcome = settled
        listed = posted(sentence, section, context, settled or outcome, before, given) if electing else None
        if electing and not listed:
            listed = standing(sentence, section, context, settled or outcome) or listed
        left = tuple(departures(sentence, section, context, decided=outcome == "beslutad"))
        below = listed is not None or (below and _is_entry(sentence, context))
        if listed is not None:
            made = [seated_there(one, sentence, section, context) for one in (*listed, *left)]
            before += made
            yield from made
            continue
        put_forward = tuple(nominations(sentence, section, context, outcome))
        elected = tuple(
            elections(
                sentence,
                section,
                context,
                outcome,
                before,
                {a.person for a in left},
                earlier,
                about(sentence.text) or headed,
                chosen=(
                    (listed_here and opened and _INTO.search(spoken)) or (kind == "välja" and outcome == "beslutad")
                )
                and NOMINATED.isdisjoint(sentence.words)
                and not put_forward,
            )
        )
        seats = (
            *marked(sentence, section, context, outcome),
            *(officers(sentence, section, context, settled or outcome) if electing else ()),
        )
        if seats:
            elected = tuple(one for one in elected if one.person not in {a.person for a in seats})
        grouped = tuple(groups(sentence, section, context, outcome))
        substitutes = {one.person for one in grouped if one.kind == "ersättare"}
        elected = tuple(one for one in elected if one.kind != "ersättare" or one.person not in substitutes)
        if put_forward and (outcome == "föreslagen" or not NOMINATED.isdisjoint(sentence.words)):
            nominated = {a.person for a in put_forward}
            elected = tuple(one for one in elected if one.person not in nominated or one.kind == "ombud")
        made = [
            *put_forward,
            *elected,
            *seats,
            *(() if elected or seats else kept(sentence, section, context)),
            *left,
            *(
                one
                for one in extensions(sentence, section, context, outcome, earlier)
                if one.person not in {a.person for a in elected}
            ),
            *(one for one in grouped if one.person not in {a.person for a in elected}),
            *successors(sentence, section, context, outcome, left, before, elected),
            *proposals(sentence, section, context),
        ]
        made = [seated_there(one, sentence, section, context) for one in made]
        before += made
        yield from made
    gone = {one.person for one in before if one.kind == "avgång"}
    yield from (one for one in remaining(section, context) if one.person not in gone)
