"""What stands under a label of decisions: how far it goes, and the decisions of each paragraph there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.record import Decision
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.organ import own_organ
from loaders.parsing.appointments.offices import offices
from loaders.parsing.assignments.duties import duty
from loaders.parsing.assignments.errands import errand
from loaders.parsing.decisions.announced import announced
from loaders.parsing.decisions.clauses import clauses, may_be_infinitive
from loaders.parsing.decisions.decision_marks import may_decide
from loaders.parsing.decisions.decision_type import decision_type, is_aside
from loaders.parsing.decisions.labels import Label, column_of
from loaders.parsing.decisions.made import made, somebody_does
from loaders.parsing.decisions.posts_told import PUT_INTO_POST
from loaders.parsing.decisions.reported import is_reported
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_bullet, is_clause, is_listed, is_post_head, own_mark
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.decision_verbs import ASKED, CARRIED_OUT, REPORTING
from loaders.parsing.vocabulary.labels_of_decisions import DECIDED, begins_proposal, ends_decisions, is_label
from loaders.parsing.vocabulary.not_decided import is_not_decided
from loaders.parsing.vocabulary.retold import PARTIES, RETOLD, SPEAKING

_NOTHING = ("inget beslut", "inga beslut")
_SPOKEN = 6
"""The verb of what somebody said is one of a sentence's first words, as many as this."""
_VERIFYING = ("Justering", "Protokollet justeras")
"""How a sentence begins that tells beside an election when the minutes are verified."""
_HEADING = 4
"""A line of as many words may be a heading."""
_COUNTED = re.compile(r"\d{1,2}\s+[A-ZÅÄÖ][a-zåäö]")
"""The number of a decision below a label: `2 Budgeten fastställs.`"""
_OF_DAYS = re.compile(
    r"(?:mötes|sammanträdes|styrelsemötes)(?:dag|dat|tid|plan)|(?:kommande )?(?:möten|sammanträden) (?:under )?\d{4}",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\d{1,2}(?:[/.]\d{1,2}\b|\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|(?<=-\d\d)\b)", re.IGNORECASE
)
"""A day, and an item about days on which an organ meets."""
_NEXT = re.compile(r"(?:datum |tid )?(?:för )?(?:nästa|kommande|nästkommande)\b", re.IGNORECASE)
_OPENED = re.compile(
    r"\b(?:(?:öppnas?|öppnar|öppnade|avslutar|avslutade)\s+(?:mötet|sammanträdet)|(?:mötet|sammanträdet)\s+(?:öppna[st]|öppnades|avsluta[st]|avslutades)|hälsa[rd]e?\s(?:\S+\s){0,3}välkom\w+)\b",
    re.IGNORECASE,
)
_MEETINGS = ("mötet", "sammanträdet", "hälsa")
"""What is no decision, though it stands in a column of them."""
_SHOWS = frozenset(("visar", "visade", "pekar", "pekade"))
_SHOWN = 3
"""A sentence with one of these verbs as its second word, or third, tells a reason."""
_RESERVED = re.compile(r",\s+(?:men\s+|varvid\s+)?(?=[A-ZÅÄÖ])[^,;.]{3,80}\sreserver(?:ar|ade)\ssig[^.;]*\.?$")
"""Who reserves themselves in the same sentence."""
_LONGEST_NAME = 60
_BEGINNING = 40
"""In characters."""


def goes_on(label: Label, passage: Passage, spoken: Sequence[Sentence], before: Passage, context: Context) -> bool:
    """Whether a paragraph still stands under the label: the first does, then lists, and next lines that decide, tell a task or end no sentence."""
    if label.proposed and label.read and _organ_acts(spoken[0], context):
        return False
    if not label.read or is_listed(passage.text) or _COUNTED.match(passage.text):
        return True
    if is_aside(spoken[0].lower):
        return False
    if passage.lines[0].number != before.lines[-1].number + 1:
        return False
    if label.marked:
        return False
    if _hangs(label, passage, spoken[0]):
        return True
    if label.proposed:
        return not before.text.endswith(".") and not is_label(passage.text)
    if own_mark(passage.text) is not None and own_mark(before.text) is None:
        return False
    if label.type == "föreslå" and somebody_does(spoken[0].text, context):
        return False
    words = spoken[0].words
    if words and words[0].endswith(PARTIES) and ASKED.isdisjoint(words) and own_organ(words[0], context) is None:
        return False
    if label.type == "välja" and any(name.start == 0 for name in context.names(passage.text[:_LONGEST_NAME])):
        if RETOLD.search(passage.text, 0, _LONGEST_NAME) is not None:
            return False
        if not is_told(passage.text):
            return True  # `Eva Ek till sekreterare`
    if PUT_INTO_POST.match(passage.text) and PUT_INTO_POST.match(before.text):
        return True
    if label.listed:
        return decision_type(spoken[0].text) is not None and RETOLD.search(passage.text, 0, _BEGINNING) is None
    if label.alone and (_goes_on_deciding(spoken[0], context) or _puts_into_post(spoken[0], context)):
        return True
    if decision_type(spoken[0].text) is not None or duty(spoken[0].text, context, decided=True) is not None:
        return True
    return before.text[-1] not in ".:" and len(passage.text.split()) > _HEADING


def only_names(label: Label, sentence: Sentence, before: Passage, context: Context) -> bool:
    """Whether an entry below a decision that a colon ends only names something: `Dagordningen godkänns med två tillägg:`, then `- lokaler`."""
    if not label.read or not (label.naming or before.text[-1] == ":"):
        return False
    label.naming = _is_name_of_something(sentence, context)
    return label.naming


def _is_name_of_something(sentence: Sentence, context: Context) -> bool:
    """Whether an entry of a list tells nothing and says nothing that is to be done."""
    if not is_bullet(sentence.text) or is_clause(sentence.text) or is_told(sentence.text):
        return False
    said = sentence.text[1:].strip()
    if any(map(str.isdigit, said)) or decision_type(said) is not None:
        return False
    if any(name.start == 0 for name in context.names(said[:_LONGEST_NAME])):
        return True
    return not may_be_infinitive(said.split(" ", 1)[0]) and CARRIED_OUT.isdisjoint(sentence.words)


def _organ_acts(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence begins with the organ that met and what it does: `- Styrelsen antar budgeten`."""
    words = sentence.words[is_bullet(sentence.text) :]
    return len(words) > 1 and words[1] in REPORTING and own_organ(words[0], context) is not None


def _hangs(label: Label, passage: Passage, sentence: Sentence) -> bool:
    """Whether a paragraph stands under what was decided to the right of its label, and tells nothing that somebody said."""
    return (
        bool(label.indent) and column_of(passage, 0) == label.indent and SPEAKING.isdisjoint(sentence.words[:_SPOKEN])
    )


def goes_on_apart(label: Label, sentence: Sentence, context: Context, *, past: bool) -> bool:
    """Whether a paragraph goes on under a label though blank lines part all paragraphs: it decides, or says under a label on a line of its own what is to be."""
    if is_reported(sentence, context, past=past):
        return True
    if not label.alone:
        return False
    return (
        may_decide(sentence)
        or errand(sentence.text, context) is not None
        or (SPEAKING.isdisjoint(sentence.words) and duty(sentence.text, context, decided=True) is not None)
    )


def _puts_into_post(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence says who holds a post from now on: `Under samma tid är Eva Ek tillförordnad förbundschef.`"""
    return sentence.cues & cues.FILLING != 0 and bool(context.names(sentence.text)) and bool(offices(sentence.text))


def _goes_on_deciding(sentence: Sentence, context: Context) -> bool:
    """Whether the next line below a label of decisions says what is to be, or what the organ does."""
    words = sentence.words
    first = words[0] if words else ""
    return first == "förbundet" or own_organ(first, context) is not None or not CARRIED_OUT.isdisjoint(words)


def _are_days(text: str, section: Section) -> bool:
    """Whether what stands under a label is the days of meetings, in an item about them."""
    return _OF_DAYS.match(section.title) is not None and len(_DAY.findall(text)) > 1


def _is_spoken(sentence: Sentence, spoken: Sequence[Sentence], context: Context) -> bool:
    """Whether a sentence behind a decision tells what somebody said then."""
    words = sentence.words[:_SPOKEN]
    if sentence is spoken[0] or SPEAKING.isdisjoint(words) or own_organ(words[0], context) is not None:
        return False
    return decision_type(" ".join(words[: next(i for i, word in enumerate(words) if word in SPEAKING)])) is None


def _is_next_day(text: str, section: Section) -> bool:
    """Whether what stands under a label is only when and where the next meeting is, in an item about it."""
    return _NEXT.match(section.title) is not None and _DAY.search(text, 0, _BEGINNING) is not None and not is_told(text)


def under(label: Label, spoken: Sequence[Sentence], at: int, section: Section, context: Context) -> Iterator[Decision]:
    """The decisions of a paragraph under a label: each clause of each sentence."""
    for sentence in spoken:
        passage = sentence.passage
        begin = max(at, sentence.start)
        if sentence.start > at and sentence.cues & cues.LABEL and (again := DECIDED.match(sentence.text)) is not None:
            begin += again.end()  # each with a label of its own, in one paragraph
        text = _without_cells(passage.text[begin : sentence.end].rstrip())
        doubtful = sentence.cues & cues.DOUBT != 0
        if not text or ends_decisions(text) or is_post_head(text):
            continue
        lower = text.lower()
        if lower.startswith(_NOTHING):
            return
        if begins_proposal(text) or _is_spoken(sentence, spoken, context):
            continue
        if doubtful and (reserved := _RESERVED.search(text)) is not None:
            text = text[: reserved.start()]
            doubtful = False
        nothing = is_not_decided(text, doubtful=doubtful) or _is_next_day(text, section)
        nothing = nothing or (
            has_any(lower, _MEETINGS) and _OPENED.search(text) is not None and decision_type(text) is None
        )
        nothing = nothing or (not _SHOWS.isdisjoint(sentence.words[1:_SHOWN]) and decision_type(text) is None)
        days = nothing and _are_days(text, section)
        if nothing and not days:
            continue
        if label.type == "välja" and sentence is not spoken[0] and text.startswith(_VERIFYING):
            continue
        found = announced(text, context) if sentence.cues & cues.DECISION else None
        for start, end in clauses(text, found.at if found else 0):
            yield made(
                passage,
                begin + start,
                begin + end,
                section,
                context,
                by=found.by if found else label.by,
                number=label.number,
                formal=label.formal,
                kind=label.type or ("godkänna" if days else None),
            )


def _without_cells(text: str) -> str:
    """A decision without the cells behind it that say who is to carry it out."""
    at = text.find("\t", 1)
    return text[:at].rstrip() if at > 0 and ends_decisions(text[at:].lstrip()) else text
