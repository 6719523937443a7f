"""Bare names under a title that says for which post: `Val av justerare`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import product

from graph.record import Appointment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.bodies import body_of
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.posted import elected
from loaders.parsing.appointments.represented import represents
from loaders.parsing.appointments.seats import convenes, is_substitute, substitute_of
from loaders.parsing.appointments.terms import is_replaced
from loaders.parsing.appointments.titles import post_of_heading, posts_in_turn, posts_of_title
from loaders.parsing.items.items import Section
from loaders.parsing.text.minutes import Passage
from loaders.parsing.vocabulary.labels_of_decisions import DECIDED
from loaders.parsing.vocabulary.posts import KINDS, OF_BOARD

_WORD = re.compile(r"\w+")
_BESIDE_NAMES = frozenset(
    ("Beslut", "BESLUT", "beslut", "och", "samt", "jämte", "ordföranden", "ordförande", "Ordföranden", "respektive", "resp", "Det", "blir", "blev", "väljs", "valdes", "utses", "utsågs", "Valdes", "Väljs", "Utsågs", "Utses", "Till", "Denna", "gång", "idag", "Styrelsen", "styrelsen", "Mötet", "valde", "väljer", "utser", "utsåg", "ordinarie", "ord", "sammankallande", "omval", "nyval", "omvald", "nyvald", "båda", "tillika", "Omval", "Nyval", "av", "får", "fick", "uppdraget", "förtroendet")
)  # fmt: skip
_OF_ORGANISATIONS = frozenset(("kommun", "kommuner", "län", "i", "region", "efter"))
"""Words of names of organisations that have no capital, and before whom somebody follows."""
_IN_TURN = re.compile(r"\s(?:respektive|resp\.?)\s")
"""Between people of whom each gets a post of the title's: `Val av revisor och ersättare`, then `Eva Ek respektive Bo Al`."""
_LONGEST_MARK = 3
_SUBSTITUTES = frozenset({"ersättare", "suppleant", "ers", "som", "med"})
_SUBSTITUTES_FIRST = ("Ersättare", "Suppleant", "Reserv", "- Ersättare", "- Suppleant")
_COPULAS = frozenset(("är", "blir", "blev"))
_LONGEST_PARTY = 3
_LONGEST_LIST = 400
_FIRST_PARAGRAPHS = 3
_OWN_POST = re.compile(r"(?:\s\([^()]{1,12}\))?,\s(?P<post>(?:(?:\d:[ea]|vice|förste|andre)\s)?[^\W\d]+)")


def elected_by_title(section: Section, context: Context, signing: frozenset[int]) -> Iterator[Appointment]:
    """Bare names under `Val av justerare`; signing: numbers of the lines on which people only sign."""
    posts = posts_of_title(section.title)
    if not posts:
        return
    kinds = {post.kind for post in posts}
    for index, passage in enumerate(section.passages[:_FIRST_PARAGRAPHS]):
        if len(passage.text) > _LONGEST_LIST or passage.lines[0].number in signing:
            continue
        names = only_names(passage.text, kinds, context, of_whom=not index)
        if not names and context.names(passage.text):
            return  # a sentence has told who was chosen; whoever stands below only signs
        substitutes = passage.text.startswith(_SUBSTITUTES_FIRST) and len(posts) == 1
        in_turn = posts_in_turn(section.title) if _IN_TURN.search(passage.text) else ()
        each = zip(in_turn, names, strict=True) if len(in_turn) == len(names) > 1 else product(posts, names)
        for post, name in each:
            if is_replaced(passage.text, name):
                yield from _leaving(passage, name, post, section, context)
                continue
            after = next((one for one in names if one.start > name.end), None)
            second = substitutes or (name is not names[0] and is_substitute(passage.text, 0, name))
            body = body_of("", post, section, context)
            yield Appointment(
                person=name.name,
                kind=substitute_of(post.kind) if second else _kind(passage.text, name, post),
                body="protokollet" if second and post.kind == "justerare" else body,
                represents=represents(passage.text, name, post, context),
                outcome="beslutad",
                item=section.number,
                replaces=after.name if after is not None and is_replaced(passage.text, after) else None,
                evidence=passage.evidence(),
            )


def _kind(text: str, name: NameSpan, post: Office) -> str:
    """The post of somebody below a title: of members of a board also one that stands behind the name, `Eva Ek, ordförande (omval)`."""
    if post.kind != "ledamot":
        return post.kind
    if convenes(text, name, in_brackets=True):
        return "sammankallande"
    found = _OWN_POST.match(text, name.end)
    own = KINDS.get(found["post"].lower()) if found else None
    return own if own in OF_BOARD else post.kind


def _leaving(
    passage: Passage, name: NameSpan, post: Office, section: Section, context: Context
) -> Iterator[Appointment]:
    """Whoever a list of those chosen names as the one who is followed; nobody leaves a turn to verify."""
    if post.kind == "justerare":
        return
    yield Appointment(
        person=name.name,
        kind="avgång",
        body=body_of("", post, section, context),
        represents=context.organisations.get(name.name),
        outcome="meddelad",
        item=section.number,
        evidence=passage.evidence(),
    )


def elected_below(section: Section, context: Context) -> Iterator[Appointment]:
    """Those whom the lines below a post name: `a) Ledamöter på två år`, then `Eva Ek, Finsam Ådal, omval`."""
    office = post_of_heading(section.title, within=section.item is not None and section.item.parent is not None)
    if office is None:
        return
    before: list[Appointment] = []
    for sentence in section.sentences:
        names = only_names(sentence.text, {office.kind}, context) if len(sentence.text) < _LONGEST_LIST else ()
        if not names or names[0].start > _LONGEST_MARK:
            continue
        made = tuple(elected(sentence, section, context, "beslutad", office, 0, before[:1]))
        before += made
        yield from made


def only_names(text: str, kinds: Set[str], context: Context, *, of_whom: bool = True) -> tuple[NameSpan, ...]:
    """The people whom a text names that says nothing else, but for posts of these kinds, how they were chosen and, with `of_whom`, their organisations."""
    names = people_meant(text, context)
    rest = text
    for name in reversed(names):
        rest = rest[: name.start] + rest[name.end :]
    words = _WORD.findall(rest)
    if not names or _is_sentence(words):
        return ()
    plain = all(
        word in _BESIDE_NAMES
        or word.lower() in _SUBSTITUTES
        or len(word) <= _LONGEST_PARTY
        or KINDS.get(word.lower()) in kinds
        for word in words
    )
    label = DECIDED.match(text)
    listed = (
        of_whom
        and names[0].start == (label.end() if label else 0)
        and all(
            word in _BESIDE_NAMES or word[0].isupper() or word in _OF_ORGANISATIONS or word in _SUBSTITUTES
            for word in words
        )
    )
    return names if plain or listed else ()


def _is_sentence(words: Sequence[str]) -> bool:
    """Whether words beside names say who is what: `Eva Ek är ombud och Bo Al ersättare`."""
    return not _COPULAS.isdisjoint(words) and any(word.lower() in KINDS for word in words)
