"""Lists of people under the post that they get: `Följande ledamöter är anmälda för perioden …:` and a name a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.record import Appointment, Outcome
from loaders.parsing.bodies import body_of, represents
from loaders.parsing.context import Context
from loaders.parsing.items import Section
from loaders.parsing.marks import is_listed
from loaders.parsing.offices import Office
from loaders.parsing.sentences import Sentence
from loaders.parsing.terms import term
from loaders.parsing.text import Passage
from loaders.parsing.vocabulary.appointment_words import ELECTED, KINDS, PROPOSED, REPORTED

_SAID = ELECTED | REPORTED | PROPOSED


def elected_lists(section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """Whoever a list names under a sentence that announces a post and ends with a colon; outcome: what comes of it, unless it only proposes."""
    for index, spoken in enumerate(section.spoken):
        announced = spoken[-1] if spoken and spoken[-1].text.endswith(":") else None
        office = _announced(announced) if announced else None
        if announced is None or office is None:
            continue
        stated = term(announced.text, context.year)
        proposed = not PROPOSED.isdisjoint(announced.words)
        for entry in _entries(section.passages[index + 1 :]):
            for name in context.names(entry.text)[:1]:
                yield Appointment(
                    person=name.name,
                    kind=office.kind,
                    body=body_of(announced.text, office, section, context),
                    represents=represents(entry.text, name, office, context),
                    outcome="föreslagen" if proposed else outcome,
                    item=section.number,
                    start=stated.start,
                    end=stated.end,
                    evidence=(*announced.evidence(), *entry.evidence()),
                )


def _announced(sentence: Sentence) -> Office | None:
    """The post that a sentence announces names for: `Följande ledamöter är valda:`; none where it names the post of each."""
    if _SAID.isdisjoint(sentence.words):
        return None
    for word in sentence.words:
        kind = KINDS.get(word)
        if kind is not None:
            end = sentence.lower.find(word) + len(word)
            return Office(kind, end - len(word), end, word)
    return None


def _entries(following: Sequence[Passage]) -> Iterator[Passage]:
    """The list that comes next."""
    for passage in following:
        if not is_listed(passage.text):
            return
        yield passage
