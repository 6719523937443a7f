"""Who sits for each organisation, in lines and tables that tell of elections: `Norrs kommun: Eva Ek (S), ersättare Bo Al (M)`, `Organisation | Ledamot | Ersättare`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.record import Appointment, Evidences, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import default_body
from loaders.parsing.appointments.terms import Term, is_replaced, term
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.appointment_words import ELECTED, REPORTED
from loaders.parsing.vocabulary.posts import HEADS_OF_ORGANISATIONS, KINDS, OF_SEATS

_LINE = re.compile(r"(?:[-–•*]\s+)?(?P<org>[^\W\d_][^:;\t]{1,50}?)\s*(?::|\s[–-]|\t)\s*(?=\S)")
_SUBSTITUTE = re.compile(r"\b(?:ersättare|suppleant|ers\.?|suppl\.?)(?=[\s:,.)]|$)", re.IGNORECASE)
_SAID = ELECTED | REPORTED
_MANDATE = re.compile(r"\bmandat|\bval(?:da?|t|ts)?\b|\butse|förrätta", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:[ \xa0]?\([^()]{1,12}\))?[ \xa0]?[,(–-]?[ \xa0]?(?:som[ ](?:personlig[ ])?)?(?:ersättare|suppleant|ers\.?)(?=[,;)]|\.?\s*\Z)",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(
    r"(?:\s?\([^()]{1,30}\))?,?\s(?!(?:och|samt|jämte|med|som|efter|för|från|ordinarie|ledamot|ersättare|suppleant|ers|personlig|tillika|vice|ordförande|ordf|[a-zåäö]*(?:chef|ledare|direktör|samordnare|handläggare|strateg|sekreterare|utvecklare|koordinator))\b)[a-zåäö]{2,}"
)
"""Behind the name of somebody of whom a line tells something: `Bo Al slutar sin anställning`."""
_ELECTION = re.compile(r"\bval\s+av\b|\bmandatperiod|\bförrätta", re.IGNORECASE)
_OF_SEATS = re.compile(r"\b(?:ny\s)?styrelse\b|\bledamöter|\bmandat|\brepresentanter\b", re.IGNORECASE)
_OF_AUDITORS = re.compile(r"\brevisor(?:er)?(?:na)?\b(?!s)", re.IGNORECASE)
_AUDITORS = {"ledamot": "revisor", "ersättare": "revisorsersättare"}
_GENERIC = frozenset({"regionen", "landstinget", "kommunen", "kommunerna", "staten", "medlemskommunerna"})
"""Members as a whole, that a line may begin with."""
_IN_PAIRS = re.compile(r"\bledamöter och (?:personliga )?(?:ersättare|suppleanter)\b", re.IGNORECASE)
_SEAT = re.compile(
    r"(?:[-–•*]\s+)?(?:(?i:(?P<seat>ordinarie(?:\sledamot)?|ledamot|ledamöter|ersättare|suppleant|suppleanter))\s*[:\t]?\s*)?(?=[A-ZÅÄÖ])"
)
"""How a line under an organisation begins: with the seat, or right with the name."""
_NOT_IN_HEADING = re.compile(r"[:.\t]")
_LONGEST_HEADING = 60
_LEAST_ROWS = 2
_LONGEST = 300


def elected_by_organisation(section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """The people whom the lines of an item put into seats for the organisations that they begin with; outcome: what comes of it."""
    of_seats = _OF_SEATS.search(section.title) is not None
    announced = next(
        (s for s in section.sentences if (of_seats and _opens(s)) or (s.cues & cues.FILLING and _announces(s))), None
    )
    if of_seats and "förslag" in section.title.lower():
        outcome = "föreslagen"
    of_seats = of_seats or _OF_AUDITORS.search(section.title) is not None
    if announced is None and not of_seats and not _MANDATE.search(section.title):
        return
    stated = _period(section, announced, context)
    heads: list[str | None] = []
    over: Passage | None = None
    under: list[tuple[Passage, Passage, str | None]] = []
    lines: list[tuple[Sentence, str, int]] = []
    for part, spoken in zip(section.passages, section.spoken, strict=True):
        cells = [cell.strip(" :*").lower() for cell in part.text.split("\t")]
        if len(cells) > 1 and (found := _heads(cells)):
            heads = found
        elif heads and len(cells) > 1:
            yield from _row(part, heads, section, context, outcome, stated)
        else:
            heads = []
            seat = _SEAT.match(part.text) if over else None
            if over is not None and seat and not is_prose(part.text) and context.names(part.text):
                under.append((over, part, seat["seat"]))
                continue
            over = part if _is_heading(part.text, context) else None
            lines += _lines(spoken, context)
    if len(under) >= _LEAST_ROWS:
        for heading, part, word in under:
            yield from _under(heading, part, word, section, context, outcome, stated)
    if len(lines) < _LEAST_ROWS:
        return
    paired = announced is not None and _IN_PAIRS.search(announced.text) is not None
    for sentence, organisation, at in lines:
        yield from _line(sentence, organisation, at, section, context, outcome, stated, paired=paired)


def _period(section: Section, announced: Sentence | None, context: Context) -> Term:
    """For how long the people of an item are chosen: as the sentence says that announces them, else the first that states two days."""
    if announced is not None:
        return term(announced.text, context.year, context.date)
    stated = (term(one.text, context.year, context.date) for one in section.sentences if "mandat" in one.lower)
    return next((one for one in stated if one.start and one.end), Term())


def _is_heading(text: str, context: Context) -> bool:
    """Whether a paragraph is nothing but an organisation, under which its people may stand."""
    bare = text.removesuffix(":")
    return len(bare) < _LONGEST_HEADING and _NOT_IN_HEADING.search(bare) is None and _is_party(bare, context)


def _is_party(text: str, context: Context) -> bool:
    """Whether a text is an organisation that people may sit for, and no post in one: `Ombud NNS`."""
    return (
        (is_organisation(text) or text.lower() in _GENERIC)
        and not context.names(text)
        and KINDS.keys().isdisjoint(text.lower().split())
    )


def _under(
    heading: Passage,
    part: Passage,
    seat: str | None,
    section: Section,
    context: Context,
    outcome: Outcome,
    stated: Term,
) -> Iterator[Appointment]:
    """Whoever a line names under the organisation; seat: the word that it begins with."""
    kind = OF_SEATS.get((seat or "ledamot").lower(), "ledamot")
    for name in context.names(part.text):
        if is_replaced(part.text, name):
            continue
        behind = _BEHIND.match(part.text, name.end)
        yield _seated(
            name.name,
            "ersättare" if behind else kind,
            heading.text.removesuffix(":").strip(),
            (*heading.evidence(), *part.evidence()),
            section,
            context,
            outcome,
            stated,
        )


def _lines(spoken: Sequence[Sentence], context: Context) -> Iterator[tuple[Sentence, str, int]]:
    """Sentences that are nothing but an organisation and people, the organisation, and where it ends."""
    for sentence in spoken:
        text = sentence.text
        said = _LINE.match(text) if len(text) < _LONGEST and not is_prose(text) else None
        if (
            said is not None
            and _is_party(said["org"], context)
            and not any(_TOLD_OF.match(text, name.end) for name in context.names(text))
        ):
            yield sentence, said["org"], said.end()


def _opens(sentence: Sentence) -> bool:
    """Whether a sentence announces what follows."""
    return sentence.text.endswith(":") and "följande" in sentence.text


def _announces(sentence: Sentence) -> bool:
    """Whether a sentence says that people have been chosen who are named after it."""
    text = sentence.text
    return (
        (
            text.endswith(":")
            or "följande" in text
            or "enligt" in text
            or ("ledamöter" in sentence.lower and _IN_PAIRS.search(text) is not None)
        )
        and _MANDATE.search(text) is not None
        and (not _SAID.isdisjoint(sentence.words) or _ELECTION.search(text) is not None)
    )


def _heads(cells: Sequence[str]) -> list[str | None]:
    """The seat that each column is for, where the first is for organisations and another for seats; else nothing."""
    kinds = [OF_SEATS.get(cell) for cell in cells]
    return kinds if cells[0] in HEADS_OF_ORGANISATIONS and any(kinds[1:]) else []


def _row(
    part: Passage, heads: Sequence[str | None], section: Section, context: Context, outcome: Outcome, stated: Term
) -> Iterator[Appointment]:
    cells = part.text.split("\t")
    organisation = cells[0].strip()
    if not organisation or context.names(organisation):
        return
    for kind, cell in zip(heads[1:], cells[1:], strict=False):
        for name in context.names(cell) if kind else ():
            yield _seated(name.name, kind or "", organisation, part.evidence(), section, context, outcome, stated)


def _line(
    said: Sentence,
    organisation: str,
    at: int,
    section: Section,
    context: Context,
    outcome: Outcome,
    stated: Term,
    *,
    paired: bool,
) -> Iterator[Appointment]:
    """Whoever a line names: ledamot, or ersättare where that word stands before a name or right behind it; paired: of two people the second is that."""
    text = said.text
    names = [name for name in context.names(text) if name.start >= at]
    until = at
    for name in names:
        if is_replaced(text, name):
            continue
        behind = _BEHIND.match(text, name.end)
        second = paired and len(names) == _LEAST_ROWS and name is names[1]
        kind = "ersättare" if second or behind or _SUBSTITUTE.search(text, until, name.start) else "ledamot"
        if behind:
            until = behind.end()
        yield _seated(name.name, kind, organisation, said.evidence(), section, context, outcome, stated)


def _seated(
    person: str,
    kind: str,
    organisation: str,
    evidence: Evidences,
    section: Section,
    context: Context,
    outcome: Outcome,
    stated: Term,
) -> Appointment:
    if _OF_AUDITORS.search(section.title):
        kind = _AUDITORS.get(kind, kind)
    return appointed(
        section,
        stated,
        person=person,
        kind=kind,
        body=default_body(kind, section, context),
        represents=organisation,
        outcome=outcome,
        evidence=evidence,
    )
