"""The appointments of one item: by its title, in its lists and tables, then sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec import structs

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.network import seated_there
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.agreed import adopted
from loaders.parsing.appointments.cover import names_verifiers, verifiers
from loaders.parsing.appointments.departures import PRONOUNS, departures
from loaders.parsing.appointments.elected_by_organisation import elected_by_organisation
from loaders.parsing.appointments.elected_lists import SETTLED, elected_lists, ends_open, is_proposal, leads
from loaders.parsing.appointments.elected_tables import elected_tables, election_rows, tables_of_posts
from loaders.parsing.appointments.marked import MARKS
from loaders.parsing.appointments.notices import about
from loaders.parsing.appointments.of_sentence import of_sentence
from loaders.parsing.appointments.outcomes import opens_decided, outcome_of, proposes_clauses
from loaders.parsing.appointments.posted import elects, posted, proposes
from loaders.parsing.appointments.remaining import remaining
from loaders.parsing.appointments.standing import STANDING, names_groups, standing
from loaders.parsing.appointments.terms import UNSTATED, Term, term
from loaders.parsing.appointments.titled import elected_below, elected_by_title
from loaders.parsing.decisions.decided import Decided
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_bullet, is_listed
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.sentences import APART, Sentence, posts_apart
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.posts import KINDS, OF_BOARD

_LONGEST = 3_000
"""What runs on longer without a full stop, in characters, is no sentence that appoints."""
_INTO = re.compile(r"\s(?:till|som|att)\s")
_LONGEST_HEADING = 40
_LONGEST_ENTRY = 100


def of_item(section: Section, decided: Decided, context: Context, signing: frozenset[int]) -> Iterator[Appointment]:
    """Who gets or leaves which post by an item, as often as it says so; decided: what it decides. signing: as in `appointments`."""
    yield from elected_by_title(section, context, signing)
    yield from elected_below(section, context)
    if not section.cues & (cues.POST | cues.FILLING) and not names_groups(section):
        return
    in_lists = tuple(elected_lists(section, context, decided))
    yield from in_lists
    yield from _in_tables(section, decided, context, {one.person for one in in_lists})
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
    sentences = tuple(_apart(section.sentences))
    for (sentence, whole), (following, _) in zip(sentences, (*sentences[1:], (None, None)), strict=True):
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
        opens = not listed_here and electing and (ends_open(sentence) or leads(sentence, following))
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
        kind = decided.type_of(whole)
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
        chosen_here = (listed_here and opened and _INTO.search(spoken) is not None) or (
            kind == "välja" and outcome == "beslutad"
        )
        made = of_sentence(
            sentence,
            section,
            context,
            outcome,
            before,
            left,
            earlier,
            about(sentence.text) or headed,
            of_lines=(settled or outcome) if electing else None,
            chosen=chosen_here,
        )
        if listed_here and opened:
            made = [_in_term(one, given) for one in made]
        before += made
        yield from made
    gone = {one.person for one in before if one.kind == "avgång"}
    yield from (one for one in remaining(section, context) if one.person not in gone)


def _in_term(made: Appointment, lead: Term) -> Appointment:
    """An appointment of a list; to a post of the board, for the term that stands over the list, where it has none of its own."""
    if made.kind not in OF_BOARD or made.start or made.end:
        return made
    return structs.replace(made, start=lead.start, end=lead.end)


def _in_tables(section: Section, decided: Decided, context: Context, told: Collection[str]) -> Iterator[Appointment]:
    """Whom lines under their organisations and tables put into a post; told: whom a list has told of already."""
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


def _is_entry(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence is a paragraph that is a person and no sentence: `Eva Ek, SOF Ådal, omval`."""
    text = sentence.text
    return (
        len(text) < _LONGEST_ENTRY
        and sentence.start == 0
        and not is_prose(text)
        and any(name.start == 0 for name in context.names(text)[:1])
    )


def _apart(spoken: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """The sentences, each post that one tells of in a clause of its own, beside the whole sentence."""
    for whole in spoken:
        if has_any(whole.text, APART):
            yield from ((part, whole) for part in posts_apart(whole))
        else:
            yield whole, whole


def _may_appoint(sentence: Sentence) -> bool:
    """Whether a sentence has a word, or a seat behind a name, without which it puts nobody into a post where nothing before it does."""
    return sentence.cues & cues.APPOINTING != 0 or has_any(sentence.lower, MARKS)
