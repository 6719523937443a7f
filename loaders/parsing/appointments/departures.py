"""Who leaves a post: resigns, retires, is discharged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.record import Appointment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.network import organ_left
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.bodies import board
from loaders.parsing.appointments.bodies_left import body_left
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.notices import is_news
from loaders.parsing.appointments.represented import beside, label_before, teller, titled_party
from loaders.parsing.appointments.terms import leaving_day
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.leaving import FIRST_LETTERS, LEAVES

_LEAVES = re.compile(
    rf"\b(?={'|'.join(FIRST_LETTERS)})(?:{'|'.join(LEAVES)})(?!\w)".replace(" ", r"\s+"),
    re.IGNORECASE,
)
_DISMISSED = re.compile(
    r"\bentledig(?:a|ar|at|ade|as|ats|ades|ande)\b|\bbefria(?:r|de|s|des|ts?)?\b(?=\sfrån\s(?:sitt\s|sina\s)?(?:uppdrag|post))|\bbevilja(?:r|de|t|s|des|ts)?\b(?=[^.;]{1,90}\b(?:avsked|befrielse|entledigande)\b)",
    re.IGNORECASE,
)
_LEAVING_POST = re.compile(
    r"\b[Aa]vgående\s(?:\w+\s){0,2}?\w*(?:ledam\w+|ordförande\w*|ersättare\w*|suppleant\w*),?\s(?=[A-ZÅÄÖ])"
)
_THE_LEAVING = re.compile(r"\b[Dd]e\savgående(?:\s(?:ledamöterna|styrelseledamöterna|ersättarna))?:?\s(?=[A-ZÅÄÖ])")
_SEATED = re.compile(
    r"(?:\s\([^()]{1,12}\))?,\s(?:\w+\s)?(?:ersättare|ledamot|suppleant|representant)\s(?:för|från)\s(?P<org>[A-ZÅÄÖ][^,;:()]{2,60}),"
)
"""Beside the name the seat and whom it is for: `Bo Al, ersättare för Arbetsförmedlingen, har gått i pension`."""
_DISCHARGES = ("entledig", "befria", "avsked", "befrielse")
_LAST_MEETING = re.compile(r"s\ssista\s(?:\w*möte|sammanträde)\b")
_NOUNS = (" avgång", "pensionering", "bortgång")
_BY_NOUN = re.compile(r"s?\s(?:avgång|pensionering|bortgång)\b(?!\w)")
"""`på grund av Eva Eks avgång`."""
_HANDED_IN = re.compile(r"\b[Aa]vsägelse\w*\s(?:\S+\s){0,5}?från\s(?:[a-zåäö]+\s)?(?=[A-ZÅÄÖ])")
"""`Inkommen avsägelse från Eva Ek`."""
_NOTE = re.compile(r"(?:\s\([A-ZÅÄÖ]{1,3}\))?(?:,\s[^,;()]{2,40})?\s\((?P<said>[^()]{4,80})\)")
PRONOUNS = ("Hon ", "Han ", "Hen ", "Denne ", "Denna ")
_OF_OTHERS = re.compile(
    r"\b(?:de|dem|hur|om(?!\satt\s(?:han|hon|hen|denne)\b)|deltagar\w*|eleverna?|personer\w*)\b", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"\batt\s(?:\w+\s)?(?!uppdrag|plats|mandat|post)[a-zåäö]{3,}(?:en|et|na|aren|ören)\s(?:också\s|nu\s|ska\s|kommer\satt\s)?\Z"
)
"""Before the verb, of whom somebody tells: `Eva Ek berättar att handledaren slutar`."""
_JOINED = re.compile(
    r"(?:\s?\([^()]{1,40}\))?(?:,\s(?!och\s|samt\s)[^,;:.]{2,40})?(?:,|,?\s+(?:och|samt))\s+(?:(?:ledam[oö]t\w*|ersättare\w*|(?:vice\s)?ordförande\w*|suppleant\w*)\s+)?"
)
_STAYS_AFTER = re.compile(r"\s*(?:Hon|Han|Hen)\s(?:\S+\s){0,3}?(?:kvar|fortsätter)\b")
"""Whoever leaves a work may keep the seat, as the next sentence tells."""
_TURNED = re.compile(r"(?:\s(?:gör|gjorde)|:)\s")
"""Behind a verb before whoever leaves: `Avgår gör Eva Ek`."""
_OF_WORK = ("fått", "får", "fick", "byt", "gått", "gick", "går")
_OBJECT = re.compile(r"\s[a-zåäö]{4,}(?:et|en|an)\b")
_OF_POSTS = re.compile(
    r"styrelse|ledam[oö]t|ersättar|suppleant|uppdrag|mandat|post(?:en)?\b|plats|avsäg|avgå|avgick|entledig|omval|pension|grupp|utskott|presidi|valbered|\bråd|nätverk|NNS"
    r"|representa|revis|ordförande|kassör|organisation|förändring|\bval\b|personal|bemanning|kansli|tjänst|anställ|chef|direktör|ledare\b|ledaren\b|samordnar|sekreterar|administrat|ekonom(?!i)|kommunikat|\bcoach|politik|kommun|region|landsting|kassan|förmedling|\bFK\b|\bAF\b",
    re.IGNORECASE,
)


def _in_brackets(text: str, people: Sequence[NameSpan]) -> list[tuple[NameSpan, re.Match[str]]]:
    """Those of whom brackets behind the name say that they leave: `Eva Ek (avböjer omval), Bo Al (lämnar styrelsen)`."""
    found = []
    for name in people:
        note = _NOTE.match(text, name.end)
        leaves = _LEAVES.search(text, note.start("said"), note.end("said")) if note else None
        if leaves is not None:
            found.append((name, leaves))
    return found


def departures(
    sentence: Sentence, section: Section, context: Context, *, decided: bool = False
) -> Iterator[Appointment]:
    """The people who leave, by a sentence that says so; decided: it is a decision."""
    if not sentence.cues & cues.DEPARTURE:
        return
    text = sentence.text
    yield from _said_to_leave(sentence, section, context)
    leaves = _LEAVES.search(text) if sentence.cues & cues.GONE else None
    dismissed = _DISMISSED.search(text) if has_any(sentence.lower, _DISCHARGES) else None
    if leaves is None and dismissed is None:
        return
    verb = leaves or dismissed
    assert verb is not None
    people = people_meant(text, context)
    if text.startswith(PRONOUNS) and not any(name.end <= verb.start() for name in people):
        yield from _pronoun(sentence, verb, section, context)
        return
    before = [name for name in people if name.end <= verb.start()]
    after = [name for name in people if name.start >= verb.end()]
    if leaves is not None and _STAYS_AFTER.match(sentence.passage.text, sentence.end):
        return
    between = text[before[-1].end : verb.start()] if leaves is not None and before else ""
    if between and (_OF_OTHERS.search(between) or _ANOTHER.search(between)):
        return
    if not before and (handed_in := _HANDED_IN.search(text)) is not None:
        before = [name for name in after if name.start == handed_in.end()]
    noted = dict(_in_brackets(text, people)) if "(" in text else {}
    turned = _TURNED.match(text, verb.end()) if leaves is not None and not before else None
    gone = list(noted) or (
        _first_together(text, after)
        if turned is not None and after and after[0].start == turned.end()
        else (after or before)[:1]
        if leaves is None and not verb.group().lower().endswith("s")
        else _together(text, before)
    )
    for name in gone:
        seat = _SEATED.match(text, name.end)
        if (
            not seat
            and leaves is not None
            and name.name not in context.listed
            and _may_be_private(text, leaves, section)
        ):
            continue
        yield Appointment(
            person=name.name,
            kind="avgång",
            body=board(context) if seat else body_left(text, name.name, section, context),
            represents=seat["org"] if seat else _whom(text, name, context) or _told_by(sentence, section),
            outcome="beslutad"
            if leaves is None
            and (decided or verb.group().lower() in ("entlediga", "entledigas"))
            and (context.organ is None or chooser(text) is None)
            and not is_news(sentence, section)
            else "meddelad",
            item=section.number,
            end=leaving_day(text, noted.get(name, verb).start(), noted.get(name, verb).end(), context.date),
            evidence=sentence.evidence(),
        )


def _said_to_leave(sentence: Sentence, section: Section, context: Context) -> Iterator[Appointment]:
    """Whoever is thanked as one who leaves: `Avgående ledamoten Eva Ek tackades`."""
    text = sentence.text
    if "s sista " in text:
        for name in people_meant(text, context):
            if _LAST_MEETING.match(text, name.end):
                yield Appointment(
                    person=name.name,
                    kind="avgång",
                    body=body_left(text, name.name, section, context),
                    represents=context.organisations.get(name.name),
                    outcome="meddelad",
                    item=section.number,
                    evidence=sentence.evidence(),
                )
    if has_any(sentence.lower, _NOUNS):
        for name in people_meant(text, context):
            told = _BY_NOUN.match(text, name.end)
            known = text.startswith("s", name.end) or name.name in context.listed  # else the s may not be the name's
            if told is not None and known:
                yield Appointment(
                    person=name.name,
                    kind="avgång",
                    body=body_left(text, name.name, section, context),
                    represents=_whom(text, name, context),
                    outcome="meddelad",
                    item=section.number,
                    end=leaving_day(text, name.end, told.end(), context.date),
                    evidence=sentence.evidence(),
                )
    if "vgående" not in text or not has_any(sentence.lower, ("tack", "gåva", "blom")):
        return
    for leaving in (*_LEAVING_POST.finditer(text), *_THE_LEAVING.finditer(text)):
        names = [name for name in people_meant(text, context) if name.start >= leaving.end()]
        if not names or names[0].start != leaving.end():
            continue
        for at, name in enumerate(names):
            if at and not _JOINED.fullmatch(text, names[at - 1].end, name.start):
                break
            yield Appointment(
                person=name.name,
                kind="avgång",
                body=body_left(text, name.name, section, context),
                represents=beside(text, name, context) or context.organisations.get(name.name),
                outcome="meddelad",
                item=section.number,
                evidence=sentence.evidence(),
            )


def _may_be_private(text: str, leaves: re.Match[str], section: Section) -> bool:
    """Whether what somebody leaves who is on no list may be no post: new work, or ending something, where neither sentence nor item speaks of posts or staff."""
    said = leaves.group().lower()
    if not (said.startswith(_OF_WORK) or (said.startswith("slut") and _OBJECT.match(text, leaves.end()))):
        return False
    return _OF_POSTS.search(text) is None and _OF_POSTS.search(section.title) is None


def _whom(text: str, name: NameSpan, context: Context) -> str | None:
    """Whom the one represented who leaves: as beside the name, as whoever tells it says, as on the lists."""
    return beside(text, name, context) or chooser(text) or context.organisations.get(name.name)


def _told_by(sentence: Sentence, section: Section) -> str | None:
    """Whose news a sentence is: by the label of its paragraph, or as the item's title is an organisation."""
    return label_before(sentence) or teller(sentence.passage.text) or titled_party(section.title)


def _together(text: str, names: Sequence[NameSpan]) -> Sequence[NameSpan]:
    """The last of some names with those that are joined to it: `Anna Ek (S), Bo Al och Eva Ö`."""
    first = len(names) - 1
    while first > 0 and _JOINED.fullmatch(text, names[first - 1].end, names[first].start):
        first -= 1
    return names[max(first, 0) :]


def _first_together(text: str, names: Sequence[NameSpan]) -> Sequence[NameSpan]:
    """The first of some names with those that are joined to it."""
    last = 1
    while last < len(names) and _JOINED.fullmatch(text, names[last - 1].end, names[last].start):
        last += 1
    return names[:last]


def _pronoun(sentence: Sentence, verb: re.Match[str], section: Section, context: Context) -> Iterator[Appointment]:
    """Whoever `Hon` or `Han` means: the last one named before in the paragraph."""
    passage = sentence.passage
    known = people_meant(passage.text[: sentence.start], context)
    if known:
        text, name = sentence.text, known[-1].name
        yield Appointment(
            person=name,
            kind="avgång",
            body=organ_left(passage.text[known[-1].start : sentence.end], context)
            or body_left(text, name, section, context),
            represents=context.organisations.get(name),
            outcome="meddelad",
            item=section.number,
            end=leaving_day(text, verb.start(), verb.end(), context.date),
            evidence=passage.evidence(known[-1].start, sentence.end),
        )
