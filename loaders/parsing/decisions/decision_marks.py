"""How minutes mark what was decided without a word for it: by a mark before it (`=> Bifall`, `B: Godkänns`), a label of their own (`Utfall: Godkänns`), by a box, bold or italics."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from loaders.parsing.agents.names import find_names
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.decisions.amounts import amounts
from loaders.parsing.decisions.decision_type import decision_type
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.marks import own_mark
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.stress import BOXED, QUOTED, stress_of
from loaders.parsing.vocabulary.decision_verbs import CARRIED_OUT
from loaders.parsing.vocabulary.labels_of_decisions import DECIDED, begins_proposal, ends_decisions, is_label

STRONG = (BOXED, QUOTED)
"""What stands out so sets nothing else apart."""

_FEWEST = 2
_LABELLED = 3
"""In as many items a label of the minutes' own says what was decided."""
_OWN_LABEL = re.compile(r"(?P<label>[A-ZÅÄÖ][^\W\d_]*(?: [^\W\d_]+){0,4}):(?:\s+|$)")
_LONGEST_LABEL = 40
_MOST = 0.6
"""Of all paragraphs no more stand out as decisions do."""


def decision_mark(sections: Iterable[Section]) -> str | None:
    """What the minutes mark their decisions with: of what marks paragraphs that decide every other time or more, the commonest; None without."""
    used: Counter[str] = Counter()
    deciding: Counter[str] = Counter()
    paragraphs = 0
    for section in sections:
        paragraphs += len(section.passages)
        for mark, sentence in _marked(section):
            used[mark] += 1
            deciding[mark] += may_decide(sentence)
    found = [
        mark
        for mark, times in used.items()
        if deciding[mark] * (3 if mark in STRONG else 2) >= times
        and (mark[-1] != ":" or (_labels(mark[:-1], deciding[mark], times)))
        and (not mark.isalpha() or mark == "B" or (deciding[mark] >= _FEWEST and times <= paragraphs * _MOST))
    ]
    return max(found, key=lambda mark: (deciding[mark], mark), default=None)


def _labels(label: str, deciding: int, times: int) -> bool:
    """Whether a label that stands so many times before what decides, of all times that it stands there, is one of decisions, and nobody's name."""
    often = deciding * 2 >= times if deciding >= _LABELLED else deciding == times == _FEWEST
    return often and not find_names(label) and not is_organisation(label)


def marked(passage: Passage, mark: str) -> int | None:
    """Where the text of a paragraph that bears the mark begins behind it; None where it does not bear it."""
    found = own_mark(passage.text)
    if found is not None and found["mark"] == mark:
        return found.end()
    if mark[-1] == ":":
        label = own_label(passage.text)
        return label[1] if label is not None and label[0] == mark[:-1] else None
    return 0 if _stress(passage) == mark else None


def own_label(text: str) -> tuple[str, int] | None:
    """The label that a paragraph begins with or is, and where it ends in the text, if it is none that all minutes know."""
    found = _OWN_LABEL.match(text) if ":" in text[:_LONGEST_LABEL] else None
    if found is None or begins_proposal(text) or ends_decisions(text) or DECIDED.match(text):
        return None
    if is_label(found.group().strip()):
        return None
    return found["label"], found.end()


def may_decide(sentence: Sentence) -> bool:
    """Whether a sentence has a deciding verb, a sum or says what is to be done."""
    return (
        decision_type(sentence.text) is not None
        or not CARRIED_OUT.isdisjoint(sentence.words)
        or bool(amounts(sentence.text))
    )


def _marked(section: Section) -> Iterator[tuple[str, Sentence]]:
    """Each mark of a paragraph, and the first sentence behind it."""
    for at, (passage, spoken) in enumerate(zip(section.passages, section.spoken, strict=True)):
        found = own_mark(passage.text)
        label = own_label(passage.text) if found is None and (section.item or section.title) else None
        if label is not None:
            below = section.spoken[at + 1][:1] if at + 1 < len(section.spoken) else ()
            said = spoken[:1] if label[1] < len(passage.text) else below
            yield from ((f"{label[0]}:", sentence) for sentence in said)
        if found is not None:
            yield found["mark"], spoken[1] if len(spoken) > 1 and found.end() == spoken[0].end else spoken[0]
        elif (stress := _stress(passage)) and (section.item is not None or stress in STRONG):
            yield stress, spoken[0]


def _stress(passage: Passage) -> str:
    """How all of a paragraph stands out from the others; empty where it does not, or is a label or heading."""
    first = stress_of(passage.lines[0])
    if not first:
        return ""
    if is_label(passage.text) or (cues.cues_of(passage.text) & cues.LABEL and DECIDED.match(passage.text)):
        return ""
    return first if all(stress_of(line) == first for line in passage.lines[1:]) else ""
