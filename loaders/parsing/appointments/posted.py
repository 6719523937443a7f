"""Lines of an election: `Ordförande på 1 år: Eva Ek (omval)`, `Ledamöter 2 år: Bo Al, FK, Siv Ö, AF`, `Eva Ek till ordförande`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.bodies import body_of
from loaders.parsing.appointments.elected_lists import SETTLED, ends_open
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.represented import represents
from loaders.parsing.appointments.seats import chairs, convenes, is_substitute, substitute_of
from loaders.parsing.appointments.succession import leaving
from loaders.parsing.appointments.terms import UNSTATED, Term, is_replaced, term
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.marks import is_bullet
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.appointment_words import CHOOSING, PROPOSED
from loaders.parsing.vocabulary.posts import GROUPS, KINDS, OF_EVENT

_ELECTION = re.compile(
    r"\b(?:fyllnads|ny|om|person|styrelse|presidie|förtroende|kompletterings)?val\b|\bvalärende|\bfunktionär|\bkonstituer|\battest|beslutsattest|\bfirmateckn|\brepresent|\bombud|\bkontaktperson|\bvalberedning|\bförtroendeuppdrag|\barbetsfördelning|\b(?:arbets|referens|lednings|projekt|samverkans)grupper\b|\bbemanning|\bdelegat|\bstyrgrupper\b|\buppdrag\s(?:i|utsedda|för)\b|\A(?:övriga|interna|externa)\suppdrag\b|\Aförslag\still\s(?:årsmötet|årsstämman|styrelse|funktionärer)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:(?:[-–•*]|\(?(?:[a-z]|\d{1,2})[.)])\s+)?(?:(?:till|som)\s+)?(?P<post>(?:\d:[ea]\s|ordinarie\s|vice\s|förste\s|andre\s|v\.?\s)?(?:v(?:ice)?\.?\s)?[^\W\d]+(?:\svice\sordförande)?)\.?"
    r"(?:\s+(?:tillika|och|samt)\s+(?P<second>[^\W\d]+))?"
    r"(?:,?(?:\s[–-])?\s+(?:samtliga\s|alla\s|båda\s)?\(?(?:(?:fyllnadsval|nyval|omval|val),?\s)?(?:på\s+|för\s+|om\s+)?(?:ett|två|tre|fyra|\d)\s+år\)?|\s+(?:för|till|vid|i|på|hos|gentemot|mot|intill|fram\s+till|t\.?\s?o\.?\s?m\.?)\s[^:]{1,60}|\s(?-i:NNS)(?:\s\w+)?)?(?:\s*:\s+|\t)(?=\S)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:[-–•*]\s+)?[A-ZÅÄÖ][^.:;]{2,80}?\s+till\s+(?P<post>(?:\d:[ea]\s|vice\s|förste\s|andre\s)?[^\W\d]+)[.,]?(?:\s+(?:och|samt))?\Z"
)
"""`Eva Ek till ordförande`, alone on its line."""
_IN_LIST = re.compile(
    r"[-–•*]\s+[A-ZÅÄÖ][^.:;\t]{3,90}?,\s(?P<post>(?:\d:[ea]\s|vice\s|förste\s|andre\s)?[^\W\d]+)(?:,?\s\(?(?:på\s|för\s)?(?:\d|ett|två|tre|fyra)\sår\)?)?(?:,?\s\(?(?:om|ny|fyllnads)val\)?)?[.,]?\Z"
)
"""`- Eva Ek, Finsam Ådal, ordförande, 1 år`, in a list of whom a meeting chooses or is asked to choose."""

_MARKED = re.compile(
    r"(?:[-–•*]\s+)?[A-ZÅÄÖ][^.:;\t]{3,90}?,\s(?P<post>(?:\d:[ea]\s|vice\s|förste\s|andre\s)?[^\W\d]+)(?:,?\s\(?(?:på\s|för\s)?(?:\d|ett|två|tre|fyra)\sår\)?)?,?\s\(?(?:om|ny|fyllnads)val\)?(?:,?\sefter\s[^.,;]{3,40})?[.,]?\Z"
)
"""`Eva Ek, ordförande (omval)`, `Bo Al, ledamot (nyval) efter Siv Ros`, on any line of its own."""

_DELEGATES = re.compile(r"(?:[-–•*]\s+)?(?:[Oo]rdinarie\s)?[Oo]mbud(?:\s(?:till|vid|på)\s[^:]{2,40})?\s*:\s")
_AS_PROPOSED = frozenset(
    {"enligt", "enlighet", "godkände", "godkänner", "antog", "antar", "biföll", "bifaller", "följde"}
)
"""Words of a sentence in which a proposal is adopted."""
_GOES_ON = re.compile(r"(?:\s?\([^()]{1,60}\))*(?:,|;|\s(?:och|samt|från|som|efter|med|i|för|[–-])\s|\.?\s*\Z|\t)")
_SIGNING = frozenset({"attestant", "firmatecknare"})
"""Posts whose substitutes are no substitutes in the board."""
_GROUP_ENDS = ("gruppen", "kommittén")
"""How a group's name ends before a colon and those who are in it: `Gruppen för lagfrågor: Eva Ek, Bo Al`."""
_STAYS = re.compile(r"(?:[-–•*]\s+)?(?:kvarst|kvarvarande|sitter\s+kvar|redan\s+valda)", re.IGNORECASE)


def elects(section: Section) -> bool:
    """Whether an item is there to elect people, by its title or because a paragraph ends with that: `Årsmötet väljer:`."""
    return _ELECTION.search(section.title) is not None or any(
        _DELEGATES.match(passage.text) is not None or _opens(spoken)
        for passage, spoken in zip(section.passages, section.spoken, strict=True)
    )


def _opens(spoken: Sequence[Sentence]) -> bool:
    """Whether a paragraph ends with choosing or proposing, for a list to follow."""
    return bool(spoken) and ends_open(spoken[-1]) and (_offers(spoken[-1]) or not CHOOSING.isdisjoint(spoken[-1].words))


def proposes(section: Section) -> bool:
    """Whether a paragraph of an item ends with proposing, for a list to follow: `Valberedningen föreslår:`."""
    return any(
        spoken and ends_open(spoken[-1]) and (_offers(spoken[-1]) or not PROPOSED.isdisjoint(spoken[-1].words))
        for spoken in section.spoken
    )


def _are_named(text: str, begin: int, context: Context) -> bool:
    """Whether people are listed from text[begin] on, and nothing is told of them."""
    first = next((name for name in people_meant(text, context) if name.start == begin), None)
    return first is not None and _GOES_ON.match(text, first.end) is not None


def _is_told(text: str, begin: int, context: Context) -> bool:
    """Whether something is told of the first whom text[begin:] names: `Beredningsgruppen: Eva Ek berättar`."""
    first = next((name for name in people_meant(text, context) if name.start >= begin), None)
    return first is not None and _GOES_ON.match(text, first.end) is None


def _offers(sentence: Sentence) -> bool:
    """Whether a sentence ends with the proposal that follows: `Det samlade förslaget till årsmötet:`."""
    if not sentence.text.endswith(":") or sentence.cues & cues.DECISION:
        return False
    words = sentence.words
    return ("förslaget" in words or words[-1:] == ("förslag",)) and _AS_PROPOSED.isdisjoint(words)


def posted(
    sentence: Sentence,
    section: Section,
    context: Context,
    outcome: Outcome,
    before: Sequence[Appointment],
    given: Term = UNSTATED,
) -> tuple[Appointment, ...] | None:
    """Whoever a line of an item that elects puts into the post that it begins or ends with, for its own time or that of the one before; None where a
    sentence is no such line, and nobody where those named stay on. before: what the item's sentences before this one say. given: for how long, by the
    sentence that is left open for the list.
    """
    if _STAYS.match(sentence.text):
        return ()
    found = _POST.match(sentence.text) or _behind(sentence.text, context, listed=outcome != "meddelad")
    word = found["post"].lower().removeprefix("ordinarie ") if found else ""
    named_group = (
        found is not None
        and word.endswith(_GROUP_ENDS)
        and word not in GROUPS
        and _are_named(sentence.text, found.end(), context)
    )
    kind = "ledamot" if word in GROUPS or named_group else KINDS.get(word)
    if found is None or kind is None or (word in GROUPS and _is_told(sentence.text, found.end(), context)):
        return None
    if kind == "ersättare" and outcome == "meddelad" and before and before[-1].kind in OF_EVENT:
        outcome = before[-1].outcome
    if outcome == "meddelad" and (SETTLED.match(section.title) or kind == "ombud"):
        outcome = "beslutad"
    posts = [Office(kind, found.start("post"), found.end("post"), word)]
    second = (found.groupdict().get("second") or "").lower()
    if second in KINDS:
        posts.append(Office(KINDS[second], found.start("second"), found.end("second"), second))
    elif second:
        return None
    begin = found.end() if found.re is _POST else 0
    return tuple(
        one for post in posts for one in elected(sentence, section, context, outcome, post, begin, before, given)
    )


def _behind(text: str, context: Context, *, listed: bool) -> re.Match[str] | None:
    """A line that is one person and the post, and no sentence in which others are chosen too; listed: also behind a comma alone."""
    found = _BEHIND.match(text) if text.count(" till ") == 1 else None
    if found is None and listed and is_bullet(text) and ", " in text:
        found = _IN_LIST.match(text)
    if found is None and ", " in text and "val" in text:
        found = _MARKED.match(text)
    names = [name for name in people_meant(text, context) if not is_replaced(text, name)] if found else []
    return found if len(names) == 1 and names[0].start == (2 if is_bullet(text) else 0) else None


def elected(
    sentence: Sentence,
    section: Section,
    context: Context,
    outcome: Outcome,
    office: Office,
    begin: int,
    before: Sequence[Appointment],
    given: Term = UNSTATED,
) -> Iterator[Appointment]:
    """Whoever the text from `begin` on names, in the post."""
    text = sentence.text
    body = (
        GROUPS.get(office.word) or text[office.start : begin].rstrip(" :\t")
        if office.word in GROUPS or office.word.endswith(_GROUP_ENDS)
        else body_of(text[office.end : begin].rstrip(" :"), Office(office.kind, 0, 0, office.word), section, context)
    )
    represented = None
    if office.kind == "ersättare" and before and before[-1].kind in OF_EVENT | _SIGNING and office.end + 3 > begin:
        body, represented = before[-1].body, before[-1].represents
    stated = term(text, context.year, context.date)
    if stated == UNSTATED and (titled := term(section.title, context.year, context.date)).start:
        stated = titled
    if stated == UNSTATED:
        stated = given
    if stated == UNSTATED and before:
        stated = Term(before[-1].start, before[-1].end)
    names = people_meant(text, context)
    for index, name in enumerate(names):
        if is_replaced(text, name):
            if outcome != "föreslagen":
                yield leaving(sentence, name, office, body, section, context)
            continue
        if name.start < begin:
            continue
        substitute = is_substitute(text, begin, name)
        after = names[index + 1] if index + 1 < len(names) else None
        yield appointed(
            section,
            stated,
            person=name.name,
            kind="sammankallande"
            if convenes(text, name, in_brackets=True)
            else substitute_of(office.kind)
            if substitute
            else (chairs(text, name) if office.word in GROUPS else None) or office.kind,
            body=body,
            represents=represented or represents(text, name, office, context),
            outcome=outcome,
            replaces=after.name if after and is_replaced(text, after) else None,
            evidence=sentence.evidence(),
        )
