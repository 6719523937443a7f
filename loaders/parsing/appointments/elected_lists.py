"""Lists of people under the post that they get (`Följande ledamöter är anmälda för perioden …:` and a name a line), and tables of posts and people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import body_of
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.represented import represents
from loaders.parsing.appointments.seats import convenes, is_substitute, substitute_of
from loaders.parsing.appointments.terms import is_replaced, term
from loaders.parsing.decisions.decided import Decided
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_bullet, is_clause, is_listed, is_post_head
from loaders.parsing.text.minutes import Passage
from loaders.parsing.text.prose import is_prose
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.appointment_words import CHOOSING, PROPOSED, REPORTED
from loaders.parsing.vocabulary.posts import KINDS, OF_BOARD

_GROUPS = frozenset({"valberedning", "valberedningen", "arbetsutskott", "arbetsgrupp", "styrgrupp", "beredningsgrupp"})
_SAID = CHOOSING | REPORTED
SETTLED = re.compile(
    r"(?:\d+\.\s)?(?:fyllnads|ny|om|person|styrelse|presidie|förtroende|kompletterings)?val\b|valärende|(?:mötes)?funktionär|konstituer|ombud\b|firmateckn|(?:besluts|mottagnings|gransknings)?attest|representant",
    re.IGNORECASE,
)
"""Titles of items whose lines are the outcome, also where no sentence says that it was decided."""
_LEFT_OPEN = re.compile(
    r"\b(?:föreslår?|föreslog|väljer|valde|utser|utsåg)\s(?:års|höst)?(?:styrelsen|mötet|stämman|att)\Z"
)
_CHOSEN_BELOW = ("styrelsen", "mötet", "stämman", "att")
"""How a sentence ends whose objects are listed below: `enades om att föreslå årsmötet`."""
_INTO_GROUP = re.compile(
    r"\b(?:till|i)\s(?P<group>[^\W\d]*(?:grupp(?:en|er|erna)?|utskott(?:et)?|kommittén?|rådet|beredningen)(?:\sför\s(?!tiden|perioden|år|ett|två|20)\w+)?)\b",
    re.IGNORECASE,
)
"""The group, or groups, into which those are put who are listed below."""
_OWN_OFFICE = re.compile(r"(?:,\s[^,]{2,40}?)?,\s(?P<post>(?:vice\s)?ordförande|kassör)(?=[,.;(]|\s\d|\Z)")
"""Behind a name on a list of members another post: `Eva Ek, ordförande, 1 år`."""
_PLACED = re.compile(r"(?:[-–•*]\s+)?(?P<place>[A-ZÅÄÖ][\w-]+(?:\s[\w-]+){0,3})\s?(?::|\s[–-])\s(?=[A-ZÅÄÖ])")
"""Before a name for where or whom somebody sits: `Lugnet - Eva Ek`."""
_LABEL = re.compile(
    r"(?:till\s|som\s)?(?P<post>(?:vice\s)?[^\W\d]+),?(?:\s\(?(?:på\s|för\s)?(?:ett|två|tre|fyra|\d)\sår\)?)?(?:,?\s\(?(?:fyllnads|ny|om)val\b[^:]{0,60})?:\Z",
    re.IGNORECASE,
)
"""A post, and for how long, over those who get it: `Ledamöter (2 år):`."""
STAYS = re.compile(
    r"\b(?:kvarstå(?:r|ende)|kvar\s(?:till|t\.?\s?o\.?\s?m\b|i\sstyrelsen|ett\sår)|kvarvarande|(?:sitter|är)\skvar|redan\svalda|(?:ett|två|tre|1|2|3)\sår\skvar|(?:ej|inte)\si\stur\satt\savgå)\b",
    re.IGNORECASE,
)
"""Of whom it is said that an earlier election still holds."""


def elected_lists(section: Section, context: Context, decided: Decided) -> Iterator[Appointment]:
    """Whoever a list names under a sentence that announces a post and ends with a colon or the verb; decided: what the item decides."""
    for index, spoken in enumerate(section.spoken):
        announced = spoken[-1] if spoken and (ends_open(spoken[-1]) or is_post_head(spoken[-1].text)) else None
        office = (
            (_announced(announced) or _labelled(announced, section, context) or _titled(announced, section))
            if announced
            else None
        )
        if announced is None or office is None or STAYS.search(announced.text):
            continue
        stated = term(announced.text, context.year, context.date)
        proposed = not PROPOSED.isdisjoint(announced.words) or is_proposal(section, context)
        settled = decided.type_of(announced) == "välja" or (not proposed and SETTLED.match(section.title))
        outcome: Outcome = "beslutad" if settled else "meddelad"
        placed = office.word.startswith("i ") or office.kind == "attestant"
        gone = [name for name in context.names(announced.text) if is_replaced(announced.text, name)]
        followed = gone[0].name if len(gone) == 1 else None
        for entry in _entries(section.passages[index + 1 :], context, placed=placed):
            for index, name in enumerate(context.names(entry.text)):
                if index and not is_substitute(entry.text, 0, name):
                    continue
                own = _OWN_OFFICE.match(entry.text, name.end)
                kind = KINDS[own["post"].lower()] if own else office.kind
                kind = "sammankallande" if convenes(entry.text, name) else kind
                place = _place(entry.text, context) if office.word.startswith("i ") else None
                if index:
                    kind = substitute_of(office.kind)
                yield appointed(
                    section,
                    stated,
                    person=name.name,
                    kind=kind,
                    body=_of_place(office, place) or body_of(announced.text, office, section, context),
                    represents=represents(entry.text, name, office, context) or place,
                    outcome="föreslagen" if proposed else outcome,
                    replaces=followed,
                    evidence=(*announced.evidence(), *entry.evidence()),
                )
                followed = None


def ends_open(sentence: Sentence) -> bool:
    """Whether a sentence is left open for a list: by a colon, or without one by the verb with which it ends."""
    text = sentence.text
    if ":" in text:
        return text[-1] == ":"
    last = text.removesuffix(" enhälligt").removesuffix(" följande").rpartition(" ")[2].lower()
    return last in CHOOSING or (last.endswith(_CHOSEN_BELOW) and _LEFT_OPEN.search(text) is not None)


def leads(sentence: Sentence, following: Sentence | None) -> bool:
    """Whether a sentence that chooses has no end, and a list of posts follows: `Styrelsen utser för tiden 2019-2020`, `- Eva Ek till ordförande`."""
    return (
        following is not None
        and following.cues & cues.POST != 0
        and is_bullet(following.text)
        and not is_bullet(sentence.text)
        and sentence.text[-1] not in ".;"
        and not CHOOSING.isdisjoint(sentence.words)
    )


def _announced(sentence: Sentence) -> Office | None:
    """The post that a sentence announces names for: `Följande ledamöter är valda:`; none where it names the post of each."""
    if _SAID.isdisjoint(sentence.words):
        return None
    proposing = not PROPOSED.isdisjoint(sentence.words)
    for word in sentence.words[1:] if proposing and sentence.words[0] in _GROUPS else sentence.words:
        kind = "ledamot" if word in _GROUPS else KINDS.get(word)
        if kind is not None:
            end = sentence.lower.find(word) + len(word)
            return Office(kind, end - len(word), end, word)
    into = _INTO_GROUP.search(sentence.text)
    return Office("ledamot", *into.span("group"), f"i {into['group']}") if into is not None else None


def _titled(sentence: Sentence, section: Section) -> Office | None:
    """The post that is the title of an item whose sentence says that those listed below were chosen: `Styrelseledamöter`."""
    post = section.title.strip(" .:").lower()
    kind = KINDS.get(post)
    return Office(kind, 0, 0, post) if kind in OF_BOARD and not CHOOSING.isdisjoint(sentence.words) else None


def _place(text: str, context: Context) -> str | None:
    """The place or organisation before a colon or dash with which an entry begins."""
    found = _PLACED.match(text)
    return found["place"] if found is not None and not context.names(found["place"]) else None


def _of_place(office: Office, place: str | None) -> str | None:
    """The group of a place, where each has its own: `Till styrgrupper utses`, then `Lugnet - Eva Ek`."""
    group = office.word.removeprefix("i ").split(" ", 1)[0].lower()
    if place is None or not group.endswith(("grupper", "grupperna")):
        return None
    return f"{group.removesuffix('erna').removesuffix('er')}en {place}"


def is_proposal(section: Section, context: Context) -> bool:
    """Whether an item of a nomination committee says by its title that it is what the committee proposes."""
    return context.organ == "valberedning" and "förslag" in section.title.lower()


def _labelled(sentence: Sentence, section: Section, context: Context) -> Office | None:
    """The post that a label of an election alone on its line gives."""
    text = sentence.text if sentence.text.endswith(":") else f"{sentence.text}:"
    label = _LABEL.match(text) if SETTLED.match(section.title) or is_proposal(section, context) else None
    kind = KINDS.get(label["post"].lower()) if label else None
    return Office(kind, *label.span("post"), label["post"].lower()) if label and kind in OF_BOARD else None


def _entries(following: Sequence[Passage], context: Context, *, placed: bool = False) -> Iterator[Passage]:
    """The list that comes next: entries with a mark, or paragraphs that are a person and no sentence; placed: also behind a place."""
    for passage in following:
        text = passage.text
        if is_clause(text):
            return
        begins = place.end() if placed and (place := _PLACED.match(text)) else 0
        if not is_listed(text) and (
            is_prose(text) or not any(name.start == begins for name in context.names(text)[:1])
        ):
            return
        yield passage
