"""Who is put into a group: `En arbetsgrupp tillsätts: A och B`, `till arbetsutskott utse A och B`, `I styrgruppen ska A och B ingå`, by decision also `A ingår i styrgruppen`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.descriptions import described
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.appointed import appointed
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.represented import beside
from loaders.parsing.appointments.seats import chairs, convenes, is_substitute
from loaders.parsing.appointments.succession import in_place_of
from loaders.parsing.appointments.terms import is_replaced, term
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.organs import DEFINITE

_GROUP = r"(?:[^\W\d_]*(?:grupp|utskott|kommitté|beredning|råd)(?:en|et|n)?|(?-i:AU))"
_FORMED = re.compile(
    rf"\b(?P<body>{_GROUP})\s(?:\S+\s){{0,3}}?(?:tillsätts|tillsattes|bildas|bildades|inrättas|utses|utsågs)\b[^.]{{0,40}}?(?::|\b(?:bestående\s+av|med|som\s+består\s+av))\s(?P<who>.+)",
    re.IGNORECASE,
)
_FORMS = re.compile(
    rf"\b(?:tillsätta|tillsätter|tillsatte|utser?|utsåg|bilda[rt]?|bildade|inrätta[rt]?|inrättade)\s(?:\S+\s){{0,2}}?(?P<body>{_GROUP})(?:\s(?:för|inför|kring|om|som|med\suppgift)\s[^.:]{{0,60}}?)?(?:\s?:|,?\s(?:bestående\s+av|med|som\s+består\s+av))\s(?P<who>.+)",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"\btill\s(?P<body>{_GROUP}(?:\sför\s(?-i:[A-ZÅÄÖ])\S+(?:\s(?-i:[A-ZÅÄÖ])\S+)?)?)\s(?:(?:för|på|intill|t\.?o\.?m\.?)\s[^.:]{{1,40}}?\s)?(?:utser?|utses|utsågs?|utsett|välj(?:a|er|s)|valdes?|valt)\b:?\s(?P<who>.+)",
    re.IGNORECASE,
)
_INTO = re.compile(
    rf"\s(?:utses|utsågs|väljs|valdes)\s(?:till|i|att\singå\si)\s(?P<body>{_GROUP}(?:\sför\s(?-i:[A-ZÅÄÖ])\S+)?)(?:,|\smed)\s",
    re.IGNORECASE,
)
"""`Eva Ek utses till styrgruppen med Bo Al som ersättare`."""
_TO_MAKE_UP = re.compile(
    rf"\b[Aa]tt\s(?:utgöra|bilda|ingå\si)\s(?P<body>{_GROUP}(?:\sför\s(?-i:[A-ZÅÄÖ])\S+)?)\s(?:för\s[^.:]{{1,30}}?\s)?(?:utses|utsågs|väljs|valdes)\s(?P<who>.+)",
    re.IGNORECASE,
)
_MADE_OF = re.compile(rf"(?P<who>.+?)\s(?:utgör|bildar|utgjorde|bildade)\s(?:en\s)?(?P<body>{_GROUP})\b", re.IGNORECASE)
_MADE_UP_OF = re.compile(
    rf"\b(?P<body>{_GROUP})\s(?:(?:t\.?o\.?m\.?|för|till|intill|fram\still)\s[^.:;]{{2,40}}?\s|(?:tills\svidare|nu|även|därmed|fortsatt|ska|skall)\s){{0,2}}(?:utgörs|består|bestå|utgöras|utgjordes)\s(?:(?:[a-zåäö]+|\d{{4}})\s){{0,4}}?av\s(?P<who>.+)",
    re.IGNORECASE,
)
"""Who are in it, which is told also where nobody is chosen."""
_GETS = re.compile(
    rf"(?P<body>{_GROUP})\s(?:har\s)?(?:fått|får|fick|förstärks|utökas)\s(?:med\s)?(?:(?:en|två|tre|fyra|flera)\s)?ny[ae]?\s(?:ledam[oö]t\w*|medlem\w*|representant\w*|deltagare)\s?:\s(?P<who>.+)",
    re.IGNORECASE,
)
"""`Beredningsgruppen har fått två nya ledamöter: Eva Ek och Bo Al`."""
_EXTENDED = re.compile(
    rf"(?P<body>{_GROUP})\s(?:har\s)?(?:utökats|utökas|utökades|förstärkts|förstärks|kompletterats|kompletteras)\s(?:nu\s|även\s)?med\s(?P<who>[A-ZÅÄÖ].+)",
    re.IGNORECASE,
)
"""`Styrgruppen har utökats med Eva Ek`."""
_MADE_WITH = re.compile(
    rf"(?:\ben\s)?(?P<body>{_GROUP})(?:\sför\s[^,.;:]{{2,40}}?)?\s(?:med|bestående\sav|som\sbestår\sav)\s(?P<who>[A-ZÅÄÖ].+?)\s(?:tillsätts|tillsattes|bildas|bildades|inrättas|utses|utsågs)\b",
    re.IGNORECASE,
)
_LAST_CONVENES = re.compile(
    r"(?:\s\([^()]{1,40}\))?,?\s(?:med\s)?den\s(?:sistnämnd[ae]|senare)\s(?:som\s)?sammankallande"
)
_INTO_IT = re.compile(rf"I\s(?P<body>{_GROUP}(?:\sför\s[^\W\d_]+)?)\singår\s(?P<who>.+)", re.IGNORECASE)
_IN_IT = re.compile(rf"\bI\s(?P<body>(?:\S+\s)?{_GROUP})\sska(?:ll)?\s(?P<who>.+?)\singå\b", re.IGNORECASE)
_ENTERS = re.compile(
    rf"(?P<who>.+?)\s(?:ska\singå|ingår|tar\splats|får\splats|går\sin)\si\s(?P<body>(?:den\s|det\s)?(?:[^\W\d_]+\s){{0,2}}{_GROUP}(?:\sför\s[^\W\d_]+)?)(?=\W|$)",
    re.IGNORECASE,
)
_SIGNS = ("ingå", "består", "bestå ", "utgör", "utgjorde", "bilda", "tillsätt", "tillsatt", "inrätta", "utse", "utsåg", "välj", "valde", "tar plats", "går in", "får", "fått", "fick", "utöka", "förstärk", "komplett")  # fmt: skip
_BODIES = ("au ", "grupp", "utskott", "kommitté", "beredning", "råd")
_ARTICLE = re.compile(r"\A(?:den|det|en|ett)\s", re.IGNORECASE)


def _organisation(text: str, name: NameSpan) -> str | None:
    """Where somebody works who is new: `Eva Ek, socialchef i Ås`."""
    said = described(text, name)[1]
    return said if said and is_organisation(said) else None


def groups(sentence: Sentence, section: Section, context: Context, outcome: Outcome) -> Iterator[Appointment]:
    """The people whom a sentence puts into a group; whoever is said to belong to one (`ingår i`, `utgör`) must be put there by a decision."""
    lower = sentence.lower
    if (
        not has_any(lower, _SIGNS)
        or not has_any(lower, _BODIES)
        or ("att ingå" in lower and not _TO_MAKE_UP.search(sentence.text))
    ):
        return
    text = sentence.text
    found = next(
        (match for form in (_FORMS, _FORMED, _MADE_WITH, _IN_IT, _TO, _TO_MAKE_UP) if (match := form.search(text))),
        None,
    )
    if (
        found is not None
        and found.re is _FORMS
        and any(name.end <= found.start() for name in people_meant(text, context))
    ):
        found = None  # those before the verb form it: `A och B bildar arbetsgrupp, med B som sammankallande`
    if (
        found is not None
        and found.re is _FORMED
        and any(found.end("body") <= name.start < found.start("who") for name in people_meant(text, context))
    ):
        found = _TO.search(text) or found  # `till gruppen utses A med B som ersättare`
    found = found or _INTO.search(text)
    by = chooser(text)
    settled: Outcome = "beslutad" if outcome == "meddelad" else outcome
    if (
        found is None
        and (into := _INTO_IT.match(text))
        and any(is_replaced(text, name) for name in people_meant(text, context))
    ):
        found = into
    if found is None and (outcome == "beslutad" or has_any(section.title.lower(), _BODIES)):
        found = _MADE_OF.match(text) or _MADE_UP_OF.search(text) or _ENTERS.match(text)
    if found is None and "bilda" in lower and (formed := _MADE_OF.match(text)) and "bilda" in formed.group().lower():
        found, settled = formed, "beslutad"
    if found is None:
        found = _GETS.search(text) or _EXTENDED.search(text)
    if found is None:
        return
    if outcome == "meddelad" and found.re in (_MADE_UP_OF, _TO, _TO_MAKE_UP, _INTO, _INTO_IT, _GETS, _EXTENDED):
        settled = "beslutad" if found.re in (_TO, _TO_MAKE_UP, _INTO) and by is None else "meddelad"
    stated = term(text, context.year, context.date)
    body = _ARTICLE.sub("", found["body"], count=1)
    body = DEFINITE.get(body.lower(), body)
    people = people_meant(text, context)
    gone = [name for name in people if is_replaced(text, name)]
    for name in people:
        begin, until = found.span("who") if found.re is not _INTO else (0, len(text))
        if not begin <= name.start < until or name in gone:
            continue
        made = appointed(
            section,
            stated,
            person=name.name,
            kind="sammankallande"
            if convenes(text, name) or (name is people[-1] and _LAST_CONVENES.match(text, name.end))
            else "ersättare"
            if name is not people[0] and is_substitute(text, begin, name)
            else chairs(text, name) or "ledamot",
            body=body,
            represents=beside(text, name, context)
            or by
            or context.organisations.get(name.name)
            or (_organisation(text, name) if found.re is _GETS else None),
            outcome=settled,
            evidence=sentence.evidence(),
        )
        yield in_place_of(made, gone[0].name, context) if len(gone) == 1 else made
