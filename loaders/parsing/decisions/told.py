"""What the sentences of running text say was decided, without a label before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.record import Decision
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.network import reports_from_network, tells_of_network
from loaders.parsing.agents.organ import decider
from loaders.parsing.appointments.notices import is_news
from loaders.parsing.appointments.titled import only_names
from loaders.parsing.appointments.titles import post_of_heading, posts_of_title
from loaders.parsing.decisions.announced import announced
from loaders.parsing.decisions.clauses import clauses
from loaders.parsing.decisions.decision_marks import may_decide
from loaders.parsing.decisions.made import made, somebody_does
from loaders.parsing.decisions.posts_told import chooses, holds_post, is_to_verify
from loaders.parsing.decisions.reported import is_reported
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.marks import own_mark
from loaders.parsing.text.prose import is_told
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.clause_words import JOINING
from loaders.parsing.vocabulary.decision_verbs import REPORTING
from loaders.parsing.vocabulary.not_decided import is_not_decided
from loaders.parsing.vocabulary.retold import RETOLD

_FOLLOWING_UP = re.compile(r"\b(?:föregående|förra|uppfölj)", re.IGNORECASE)
"""In the title of an item that goes through what was decided before."""
_JOINT = re.compile(rf",?\s(?:{'|'.join(JOINING)})\s$")
_GETS_IT = re.compile(r"\s(?:får|fick)\s(?:uppdraget|förtroendet)\.?$")
"""Who is chosen for what the title says."""
_CHOSEN = re.compile(r"\b(?:om|ny)?(?:valdes|utsågs)\b")
_CHOOSING = ("valdes", "utsågs")
_APPROVED = re.compile(r"[Pp]rotokollet\s+(?:godkänns|godkännes)")
"""A label of those who sign, without a full stop."""
_AND_WISHES = re.compile(r"\s(?:och|men)\s(?:\w+\s)?önskar?(?:de)?\s")
"""Before what an organ wishes beside what it decides."""
_ELECTING = ("Val av ", "Val till ", "VAL AV ")
_LONGEST_NAMES = 120
"""A sentence that only names who was chosen, in characters."""
_LONGEST_LABEL = 25
_LABEL_WORDS = 3
"""`Diskussion och beslut`, in words."""
_SAME = 0.5
"""Two decisions that share more of their words are the same."""


def of_stressed(spoken: Sequence[Sentence], section: Section, context: Context, *, past: bool) -> Iterator[Decision]:
    """The decisions of a paragraph that stands out: what its sentences report, and what they say is to be done."""
    for sentence in spoken:
        found = list(of_sentences([sentence], section, context, past=past))
        yield from found
        if not found and (may_decide(sentence) or somebody_does(sentence.text, context)):
            start, end = clauses(sentence.text)[0]
            yield made(
                sentence.passage,
                sentence.start + start,
                sentence.start + end,
                section,
                context,
                by=decider(context),
                formal=False,
            )


def of_cover(section: Section, later: Sequence[Decision], context: Context, *, past: bool) -> Iterator[Decision]:
    """What whole sentences before the first item announce as decided: `Styrelsen beslutade inledningsvis att …`; not what an item tells again."""
    if not section.cues & (cues.DECISION | cues.REPORT):
        return
    spoken = [
        one for one in section.sentences if one.text.endswith(".") and is_told(one.text) and one.passage.text[-1] == "."
    ]
    for decision in of_sentences(spoken, section, context, past=past):
        words = set(decision.text.lower().split())
        if decision.formal and not any(
            len(words.intersection(one.text.lower().split())) > _SAME * len(words) for one in later
        ):
            yield decision


def of_names(section: Section, context: Context) -> Iterator[Decision]:
    """Whom an item of an election names that says nothing else: `Val av valberedning`, then `Eva Ek och Bo Al.`; a turn to verify is no election."""
    posts = posts_of_title(section.title) if section.passages and section.title.startswith(_ELECTING) else ()
    posts = posts or tuple(
        filter(
            None, (post_of_heading(section.title, within=section.item is not None and section.item.parent is not None),)
        )
    )
    if not section.passages or not posts or posts[0].kind == "justerare":
        return
    kinds = {post.kind for post in posts}
    for passage in section.passages:
        text = passage.text.rstrip(" .;,:")
        names = only_names(text, kinds, context) if len(text) < _LONGEST_NAMES else ()
        if not names or "\t" in text or names[0].start != clauses(text)[0][0]:
            return
        yield made(
            passage, names[0].start, len(text), section, context, by=decider(context), formal=False, kind="välja"
        )


def _begins(text: str) -> int:
    """Where the sentence that reports a decision begins behind marks of lists and labels: `Att justera utses Eva Ek` is all of it."""
    if (sign := own_mark(text)) is not None:
        return sign.end()
    start = clauses(text, _behind_label(text))[0][0]
    return start - len("att ") if text[:start].lower().endswith("att ") else start


def _behind_label(text: str) -> int:
    """Where a row's second cell begins whose first is a label: `Anteckning TAB Bordlades.`; 0 elsewhere."""
    at = text.find("\t", 0, _LONGEST_LABEL) if text.count("\t") == 1 else 0
    return at + 1 if at > 0 and text[1:at].islower() and text[:at].count(" ") < _LABEL_WORDS and text[at + 1 :] else 0


def of_sentences(spoken: Iterable[Sentence], section: Section, context: Context, *, past: bool) -> Iterator[Decision]:
    """The decisions that sentences of the running text announce or report."""
    title = section.title.lower()
    for sentence in spoken:
        text = sentence.text
        if is_news(sentence, section):
            continue
        if chooses(text, section, context):
            passage, begin = sentence.passage, sentence.start
            start, end = clauses(text)[0][0], len(text.rstrip(" .;,:"))
            yield made(
                passage, begin + start, begin + end, section, context, by=decider(context), formal=False, kind="välja"
            )
            continue
        verifying = "juster" in sentence.lower and is_to_verify(sentence, section, context)
        holds = (
            holds_post(text, title)
            or (_GETS_IT.search(text) is not None and not RETOLD.search(text) and bool(posts_of_title(section.title)))
        ) and bool(context.names(text))
        if not verifying and not holds and not sentence.cues & (cues.DECISION | cues.REPORT):
            continue
        passage, begin = sentence.passage, sentence.start
        if sentence.cues & cues.DECISION:
            found = announced(text, context)
            if found is not None:
                joint = _JOINT.search(text[: found.verb])
                if joint is not None and not REPORTING.isdisjoint(text[: joint.start()].lower().split()):
                    yield made(passage, begin, begin + joint.start(), section, context, by=found.by, formal=False)
                for start, end in clauses(text, found.at):
                    yield made(passage, begin + start, begin + end, section, context, by=found.by)
                continue
        if verifying or holds:
            start, end = _begins(text), len(text.rstrip(" .;,:"))
            yield made(
                passage, begin + start, begin + end, section, context, by=decider(context), formal=False, kind="välja"
            )
            continue
        following_up = sentence.cues & cues.GIVEN != 0 and _FOLLOWING_UP.search(section.title) is not None
        if (
            has_any(sentence.lower, _CHOOSING)
            and "ombud" not in sentence.words
            and _CHOSEN.search(text)
            and (reports_from_network(section, context) or tells_of_network(sentence, section, context))
        ):
            continue
        if _APPROVED.fullmatch(text) and "rotokoll" not in section.title:
            continue
        if text.rstrip(" .") == section.title.rstrip(" .") and not is_told(text):
            continue
        if is_reported(sentence, context, past=past, following_up=following_up) and not is_not_decided(
            _AND_WISHES.split(text)[0]
        ):
            start, end = _begins(text), len(text.rstrip(" .;,:"))
            yield made(passage, begin + start, begin + end, section, context, by=decider(context), formal=False)
