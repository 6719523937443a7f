"""Paragraphs of an item, and what their beginning says of whether they decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.record import Decision
from loaders.parsing.agents.context import Context
from loaders.parsing.decisions.clauses import may_be_infinitive
from loaders.parsing.decisions.decision_marks import may_decide
from loaders.parsing.decisions.decision_type import decision_type
from loaders.parsing.decisions.made import somebody_does
from loaders.parsing.items.items import Section
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.task_heads import task_columns
from loaders.parsing.vocabulary.labels_of_decisions import (
    DECIDED,
    begins_decision,
)
from loaders.parsing.vocabulary.organs import PREPARING

_ADVISED = re.compile(
    r"(?:(?:[\w:]+s\s+)?(?:förslag|rekommendation|hemställan|råd)\w*\s+till\s+(?:styrelsen|årsmötet|stämman|årsstämman)|(?:(?:berednings)?gruppens|au:s|(?:arbets)?utskottets|presidiets|valberedningens)\s+(?:förslag|rekommendation|råd)|(?:vår\s+)?rekommendation(?=\s*:))\s*(?::\s*|är\s+att\s+|$)",
    re.IGNORECASE,
)
"""What an organ that prepares passes on."""
_NOUN_DECIDES = ("Beslut att ", "Beslut enligt ", "Beslut i enlighet ")
"""How a sentence begins that has no verb for deciding."""
_PROPOSED = re.compile(
    r"\W*(?:\S+s )?(?:förslag|bedömning|rekommendation|yttrande|tillstyrkan)(?: till beslut| till styrelsen)?\W*"
)
_DECIDED_CELL = re.compile(r"\W*(?:\S+s )?(?:beslut|beslutat|beviljat|beslutat belopp)\W*")
"""Heads of columns."""
_LONGEST_HEAD = 40


def heads_undecided(row: str) -> bool:
    """Whether a row of cells heads a table of what is not decided by it: tasks (`Att göra | Vem | Klart`), proposals (`Insats | Sökt | Förslag`)."""
    cells = row.lower().split("\t")
    if max(map(len, cells)) <= _LONGEST_HEAD and any(map(_PROPOSED.fullmatch, cells[1:])):
        return not any(map(_DECIDED_CELL.fullmatch, cells))
    return bool(task_columns(row.split("\t"))) and not any("beslut" in cell for cell in cells)


def says_more(sentence: Sentence, context: Context) -> bool:
    """Whether a paragraph that stands out as decisions do begins with something told or to be done."""
    return is_told(sentence.text) or may_decide(sentence) or somebody_does(sentence.text, context)


def is_bare_clause(text: str, before: Passage | None, context: Context) -> bool:
    """Whether a paragraph that nothing announces is a decision, as a box holds it: `att godkänna planen`, at the beginning of an item or behind a full stop."""
    if context.organ in PREPARING or (before is not None and not before.text.endswith((".", "?"))):
        return False
    verb = text.partition("att ")[2].partition(" ")[0]
    return may_be_infinitive(verb) and decision_type(text) is not None


def says_what(text: str, context: Context) -> bool:
    """Whether what stands behind a bare `Beslut` is a decision: it tells something, with a deciding verb or of what somebody does."""
    return is_told(text) and (decision_type(text) is not None or somebody_does(text, context))


def stand_apart(passages: Sequence[Passage]) -> bool:
    """Whether blank lines part all paragraphs, as in web pages, so that one says nothing about where a list of decisions ends."""
    return len(passages) > 1 and all(
        after.lines[0].number > before.lines[-1].number + 1 for before, after in pairwise(passages)
    )


def inner_label(spoken: Sequence[Sentence]) -> int | None:
    """Which of the sentences after the first begins with a label of decisions, if any."""
    return next(
        (
            index
            for index in range(1, len(spoken))
            if begins_decision(spoken[index].text) or spoken[index].text.startswith(_NOUN_DECIDES)
        ),
        None,
    )


def advice(text: str, context: Context) -> re.Match[str] | None:
    """The label of what an organ that prepares passes on, where a text begins with one: `Presidiets förslag till styrelsen:`."""
    return _ADVISED.match(text) if context.organ in PREPARING else None


def is_put_to_vote(decision: Decision, passage: Passage, section: Section) -> bool:
    """Whether a decision only tells how the vote went on what a label below says: `Med tre röster mot två beslutas enligt förslaget.`"""
    later = section.passages[section.passages.index(passage) + 1 :]
    return decision.text.startswith(("enligt ", "i enlighet ")) and any(DECIDED.match(one.text) for one in later)
