"""Sentences that fill a post: `A väljs till ordförande`, `utse B att justera`, `C blir ny ledamot efter D`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from msgspec import structs

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.bodies import body_of, gets_new, is_generic, represents
from loaders.parsing.appointments.giving_way import giving_way
from loaders.parsing.appointments.heirs import coming_after
from loaders.parsing.appointments.offices import Office, offices, post_of_title, represented_at
from loaders.parsing.appointments.seats import Seat, seats
from loaders.parsing.appointments.succession import (
    followed,
    in_place,
    in_place_of,
    leaving,
    replaced_before,
    staying,
    stays_in,
)
from loaders.parsing.appointments.terms import Term, is_replaced, leaving_day, term
from loaders.parsing.items.items import Section
from loaders.parsing.text.cues import words_of
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import (
    ACTIVE_ELECTION,
    BECOMING,
    ELECTED,
    HEDGES,
    KINDS,
    OF_BOARD,
    OF_EVENT,
    OF_MEETING,
    OF_ORGANISATION,
    POST_WORDS,
    PROPOSED,
    PROPOSING,
    REPORTED,
    STAFF,
    SUCCEEDED,
    SUCCEEDING,
    TELLING,
)

_COMPANION = re.compile(
    r"\b(?:jämte|tillsammans\s+med|förutom|utöver|vid\s+sidan\s+av|vikarierar\s+för|vikarie\s+för|tackade?|tackar|(?:förslag|initiativ)\s+(?:av|från))\s+(?:ordföranden?\s+)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:tills|till\s+dess\s+att|innan)\s+(?:en\s+)?(?:ny\s+)?\Z", re.IGNORECASE)
"""A post that is yet to be filled: `tills ordförande har valts`."""

_FILLING = re.compile(
    r"\b(?:tar|tog)\s+över\b|\b(?:går|gick)\s+in\s+(?:som|i)\b|\bs(?:att|ätter)\s+in\s+(?=[A-ZÅÄÖ])|\bskicka(?:r|t|de)\s+(?=[A-ZÅÄÖ])|\bträd(?:er|de)\s+(?:[A-ZÅÄÖ]\S+\s+){0,4}in\b|\binträd(?:er|de)\b(?!\s+som\s+tjänst)|\b(?:tar|tog)\s+(?:plats\b|(?:[A-ZÅÄÖ]\S+\s+){1,4}(?:hennes|hans|dennes)\s+plats)|\bf(?:ått|år|ick)\s+(?:enligt\s+uppgift\s+|snart\s+|nu\s+|även\s+|också\s+)?(?:en\s+)?ny\b|\bval\s+av\s+[A-ZÅÄÖ]"
)
_VACANCY = re.compile(r"\b(?:väljer|välja|utser|utse|söker|föreslår|behöver|ny|vakant)\b", re.IGNORECASE)
_HIRES = re.compile(r"(?:\s*\([^)]{1,30}\))?\s+har\s+(?:\w+\s+)?anställt\b")
_VERB_OF = re.compile(r"(?:\s*\([^)]{1,30}\))?\s+(?P<verb>[a-zåäö]+)")
_STAYS = re.compile(r"\b(?:kvarstår|fortsätter|sitter kvar|kvarstå|fortsätta)\s+som\s+\Z")
_STOOD_IN_FOR = re.compile(r"\b(?:som|till)\sersättare\sför\s\Z")
_AS_SUBSTITUTE = re.compile(r"(?:\s\([^()]{1,12}\))?\ssom\sersättare\b")
_WHERE = re.compile(r",\s(?:där|varvid)\s")
"""Before a clause on what happened where the one named first was."""
_FREED = re.compile(r"\b(?:entledig|befria|avsagt)\w*", re.IGNORECASE)
_AND_CHOSEN = re.compile(r"\s(?:och|samt)\s(?:har\s)?(?:utse[rs]?|utsett|utsåg|välj(?:er|s)|valt|valde)\b")
"""Where a sentence that frees one from a post goes on to fill it: the days before are of the first."""
_OF_ONESELF = re.compile(r"[^.]{0,30}?\batt\s+(?:hon|han|hen)\b")
_SUCCESSOR = re.compile(
    r"(?:(?:Till|Som)\s+)?(?:[Nn]ya?|[Hh]ennes|[Hh]ans|[Ee]fterträdare|[Ee]rsättare)\s|I\s+(?:hans|hennes)\s"
)
_POSSESSIVE = re.compile(r"\b(?:hennes|hans|deras|dennes)\s+$", re.IGNORECASE)
_WELCOMED = re.compile(r"(?:\s?\([^)]{1,12}\))?\s+välkommen\b")
_PUTTING = re.compile(r"\b(?:(?P<nominated>nominera[rs]?)|utse[rs]?|utsåg|välj(?:a|er)|valde)\b", re.IGNORECASE)
_CHOOSES = re.compile(r"\b(?:och|samt)\s+(?:att\s+)?(?:utse[rs]?|utsåg|välj(?:a|er)|valde)\b", re.IGNORECASE)
_AS_BEFORE = re.compile(
    r"\bär\s+(?:liksom\s+(?:tidigare|förut)|som\s+(?:tidigare|förut)|alltjämt|fortsatt|även\s+(?:i\s+)?fortsättningsvis)\s"
)
"""Who holds a post also from now on."""
_SINCE = re.compile(r"\b(?:är|blir)\s+från\b")
_PRONOUN = re.compile(r"(?:Även\s|Också\s)?(?P<who>Hon|Han|Hen|Denne|Denna|hon|han|hen|denne)\s(?!är|var|har\s)")
_ACTING = re.compile(r"\b(?:tillförordnad|tf|t\.f|ställföreträdande|vikarierande|vikarie)\b", re.IGNORECASE)
_NEW = re.compile(r"[\w)],\sny[ae]?\s(?:ordinarie\s)?\Z")
"""`Eva Ek, ny ersättare för Försäkringskassan, presenterar sig`."""
_SINCE_THEN = re.compile(r"(?:Från och med|Fr\.?\s?o\.?\s?m\.?|Från)\s(?:den\s)?\d[^,;:]{3,30}?\sär\s(?=[A-ZÅÄÖ])")
_FOR_A_WHILE = re.compile(
    r"\bunder\s+(?:sin\s|hennes\s|hans\s)?(?:semester|tjänstledig|föräldraledig|sjukskriv|frånvaro|ledighet|sommar|studieledig)",
    re.IGNORECASE,
)
"""Whoever is replaced so keeps the post."""
_SAYING = BECOMING | ELECTED | REPORTED | {"har", "hade", "kvarstår"}
_TO = re.compile(r"\W*till\s", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_REVISORS = ("revisor", "revisorsersättare")
_OF_REVISOR = re.compile(r"\s+(?:för|till)\s+(?:\w+\s+)?revisor", re.IGNORECASE)
_MINUTES = "protokollet"
"""What a substitute of whoever verifies is a substitute for: no seat."""
_BESIDE_NAMES = frozenset(
    ("Beslut", "BESLUT", "beslut", "och", "samt", "jämte", "ordföranden", "ordförande", "Det", "blir", "blev", "väljs", "valdes", "utses", "utsågs", "Denna", "gång", "idag")
)  # fmt: skip
_LONGEST_PARTY = 3
_LONGEST_LIST = 120
_FIRST_PARAGRAPHS = 3
_LONGEST_LABEL = 50
_LONGEST_MARK = 4
"""`10) ` before the first word."""


def elections(
    sentence: Sentence,
    section: Section,
    context: Context,
    outcome: Outcome,
    before: Sequence[Appointment],
    left: Set[str],
    earlier: str,
    *,
    chosen: bool = False,
) -> Iterator[Appointment]:
    """Who a sentence puts into which post, and who thereby left it.

    before: what the item's sentences before this one say. left: who leaves a post by this sentence. earlier: the sentence before it.
    chosen: the sentence is a decision by which somebody is chosen, in whatever words.
    """
    text = sentence.text
    words = frozenset(sentence.words)
    if before and before[-1].kind != "avgång" and stays_in(text):
        yield from staying(sentence, people_meant(text, context), before[-1])
        return
    if before:
        yield from followed(sentence, before, section, context)
    mentioned = () if POST_WORDS.isdisjoint(words) else offices(text)
    verifying = any(post.kind == "justerare" for post in mentioned)
    posts = [
        post
        for post in mentioned
        if (chosen and post.kind not in STAFF)
        or (verifying and post.kind == "ersättare")
        or _filled(post, text, words, outcome)
    ] or _of_context(section, words, text, earlier)
    names = people_meant(text, context) if posts else ()
    names = names or (spoken_of(sentence, before, context) if posts else ())
    if not names:
        yield from coming_after(sentence, before, earlier, section, context, outcome)
        return
    instead = in_place(text)
    way = giving_way(text, names)
    gone = [
        name
        for name in names
        if is_replaced(text, name) or (instead and name.name in left) or (way is not None and name == way.gone)
    ]
    elected = [
        name
        for name in names
        if name not in gone and name.name not in left and not _beside(text, name) and not _nominated(text, name)
    ]
    if (
        len(elected) > 1
        and elected[0].start == 0
        and text.startswith(": ", elected[0].end)
        and elected[0].end < posts[0].start
    ):
        del elected[0]  # who tells: `Bo Al: Ny enhetschef är Eva Ek`
    elected = [name for name in elected if not _STOOD_IN_FOR.search(text, max(0, name.start - 20), name.start)]
    if posts and posts[0].kind == "firmatecknare" and "ersättare" in words:
        posts = [post for post in posts if post.kind == "firmatecknare"]
        elected = [name for name in elected if not _AS_SUBSTITUTE.match(text, name.end)]
    elsewhere = _WHERE.search(text) if "där" in words or "varvid" in words else None
    if elsewhere is not None and any(elsewhere.end() <= name.start for name in elected):
        elected = [name for name in elected if name.start >= elsewhere.end()]
    if "välkommen" in words:
        elected = [name for name in elected if _WELCOMED.match(text, name.end)] or elected
    stated = term(_of_the_chosen(text) if left else text, context.year, context.date)
    if stated.same and before:
        stated = Term(before[-1].start, before[-1].end)
    if way is not None and stated.start is None:
        stated = Term(leaving_day(text, way.begin, way.end, context.date), stated.end)
    made: Appointment | None = None
    local: Outcome | None = None
    begin = 0
    for seat in seats(text, elected, posts):
        end = max(seat.name.end, seat.office.end)
        if has_any(sentence.lower, (*HEDGES, *PROPOSING)):
            local = _local(outcome, text[min(begin, seat.name.start) : end].lower(), before=local)
        else:
            local = outcome
        begin = end
        if seat.office.kind == "justerare" and local == "meddelad" and "justerat" not in words:
            local = "beslutad"
        if before and (seat.office.kind, before[-1].kind) in (("ersättare", "ombud"), ("sammankallande", "ledamot")):
            local = before[-1].outcome
        made = _appointment(sentence, seat, section, context, local, stated, made or (before[-1] if before else None))
        followed_by = [name for name in gone if name.start > end] if len(gone) > 1 else gone
        if len(gone) == 1 or (followed_by and not any(end < one.start < followed_by[0].start for one in elected)):
            made = in_place_of(made, followed_by[0].name, context)
        elif not gone and (replaced := replaced_before(text, before)) is not None:
            made = in_place_of(made, replaced, context)
        yield made
    if made is not None and (stays := stays_in(text, begin)) is not None:
        yield from staying(sentence, [name for name in names if begin <= name.start < stays.start()], made)
    if made is not None and outcome != "föreslagen" and posts[0].kind not in OF_MEETING | {"sekreterare"}:
        for name in () if _FOR_A_WHILE.search(text) else gone:
            last = made.start if way is not None and name == way.gone else None
            yield leaving(sentence, name, posts[0], made.body, section, context, last)


def _of_the_chosen(text: str) -> str:
    """A sentence that frees one from a post and fills it, without the days that stand between and are of the first."""
    freed = _FREED.search(text)
    chosen = _AND_CHOSEN.search(text, freed.end()) if freed else None
    return f"{text[: freed.start()]}{text[chosen.start() :]}" if freed and chosen else text


def spoken_of(sentence: Sentence, before: Sequence[Appointment], context: Context) -> tuple[NameSpan, ...]:
    """Whom the pronoun means that a sentence begins with: the last one named before in the paragraph, or who was just spoken of in another."""
    pronoun = _PRONOUN.match(sentence.text)
    if pronoun is None:
        return ()
    known = people_meant(sentence.passage.text[: sentence.start], context)
    name = known[-1].name if known else before[-1].person if before else None
    return (NameSpan(pronoun.start("who"), pronoun.end("who"), name),) if name else ()


def elected_by_title(section: Section, context: Context) -> Iterator[Appointment]:
    """Bare names under `Val av justerare`."""
    post = post_of_title(section.title)
    if post is None:
        return
    for passage in section.passages[:_FIRST_PARAGRAPHS]:
        if len(passage.text) > _LONGEST_LIST:
            continue
        names = people_meant(passage.text, context)
        rest = passage.text
        for name in reversed(names):
            rest = rest[: name.start] + rest[name.end :]
        if names and all(
            word in _BESIDE_NAMES or len(word) <= _LONGEST_PARTY or KINDS.get(word.lower()) == post.kind
            for word in _WORD.findall(rest)
        ):
            for name in names:
                yield Appointment(
                    person=name.name,
                    kind=post.kind,
                    body=body_of("", post, section, context),
                    outcome="beslutad",
                    item=section.number,
                    evidence=passage.evidence(),
                )


def _filled(post: Office, text: str, words: frozenset[str], outcome: Outcome) -> bool:
    """Whether the sentence fills the post, and does not only mention who holds it."""
    if _UNTIL.search(text, max(0, post.start - 20), post.start):
        return False
    if post.kind == "ersättare" and "tjänstgörande" in words and not {"utses", "väljs"} & words:
        return False
    if post.start == 0 and _SINCE.search(text):
        return True
    if post.kind == "mötesordförande" and "leder" in words:
        return outcome == "beslutad"
    if post.kind == "attestant" and ("attestera" in words or outcome == "beslutad"):
        return True
    if outcome in ("beslutad", "föreslagen") and _STAYS.search(text, 0, post.start):
        return True
    if "kvarstår" in words and _STAYS.search(text, 0, post.start) and term(text, 2000, None).end is not None:
        return True
    if not (ELECTED | REPORTED | PROPOSED).isdisjoint(words) or _FILLING.search(text):
        return True
    lead = text[max(0, post.start - 40) : post.start].lower().split()
    if "är" in words and not {"ny", "nya"}.isdisjoint(lead[-2:]):
        return True
    if "är" in words and _AS_BEFORE.match(text, post.end + (text[post.end : post.end + 1] == " ")):
        return True
    if not SUCCEEDING.isdisjoint(words) or not SUCCEEDED.isdisjoint(words):
        return "som" in lead[-2:]
    if post.kind == "justerare" or (post.kind == "sammankallande" and post.start == 0):
        return True
    if _ACTING.search(text, max(0, post.start - 20), post.end) and "är" in words and term(text, 2000, None) != Term():
        return True
    if post.kind in ("firmatecknare", "ombud") or (post.kind == "representant" and post.word == "ombud"):
        return outcome == "beslutad"
    if not (BECOMING - {"är"}).isdisjoint(words):
        return post.kind not in STAFF or "är" not in lead[-2:]
    if _NEW.search(text, max(0, post.start - 30), post.start) or (
        "är" in words and post.kind in OF_BOARD and _SINCE_THEN.match(text)
    ):
        return True
    if "välkommen" in words and not {"ny", "nya"}.isdisjoint(lead[-2:]):
        return True
    if outcome == "beslutad" and post.start <= _LONGEST_MARK and text.startswith(" är ", post.end):
        return True
    return outcome == "beslutad" and (text[post.end : post.end + 1] in (":", ",", "") or _TO.match(text) is not None)


def _of_context(section: Section, words: frozenset[str], text: str, earlier: str) -> list[Office]:
    """The post of the item's title or of the sentence before, where this one only says who was chosen: `Anna Berg utsågs.`"""
    if (ELECTED | PROPOSED).isdisjoint(words):
        return []
    titled = section.title.strip(" .:").lower()
    post = Office(KINDS[titled], 0, 0, titled) if titled in KINDS else None
    post = (post or post_of_title(section.title)) if not ELECTED.isdisjoint(words) else None
    if post is None:
        spoken_of = offices(earlier) if _VACANCY.search(earlier) else ()
        post = spoken_of[0] if len(spoken_of) == 1 else None
    return [Office(post.kind, len(text), len(text), post.word)] if post is not None else []


def _beside(text: str, name: NameSpan) -> bool:
    """Whether a name stands beside the one chosen: `jämte X`, `X:s vikarie`, or as the subject of an active verb: `X föreslår att …`."""
    if text[name.end : name.end + 1] == "s" and text[name.end + 1 : name.end + 2] in (" ", ""):
        return True
    if _COMPANION.search(text, max(0, name.start - 35), name.start):
        return True
    if _HIRES.match(text, name.end) or gets_new(text, name):
        return True
    verb = _VERB_OF.match(text, name.end)
    if verb is None:
        return False
    if verb["verb"] in TELLING:
        return _OF_ONESELF.match(text, verb.end()) is None
    return verb["verb"] in ACTIVE_ELECTION


def _nominated(text: str, name: NameSpan) -> bool:
    """Whether somebody is nominated in a sentence that goes on to choose another: `nominera X till … och att utse Y till …`."""
    puts = [put["nominated"] for put in _PUTTING.finditer(text, 0, name.start)]
    return bool(puts and puts[-1]) and _CHOOSES.search(text, name.end) is not None


def _local(outcome: Outcome, said: str, before: Outcome | None) -> Outcome:
    """The outcome for one of several persons: a hedge about another does not count, unless one verb says it of both. before: that of the one named before."""
    if outcome != "föreslagen" or has_any(said, (*HEDGES, *PROPOSING)):
        return outcome
    return "föreslagen" if before == "föreslagen" and _SAYING.isdisjoint(words_of(said)) else "meddelad"


def _teller(sentence: Sentence, context: Context) -> str | None:
    """The organisation whose news a paragraph tells: `Försäkringskassan: … Ny enhetschef i Ås är Eva Ek.`; also by one who sits for it."""
    label, colon, _ = sentence.passage.text[:_LONGEST_LABEL].partition(":")
    if not colon or not label[:1].isupper():
        return None
    return label if is_organisation(label) else (context.organisations.get(label) or "").split(",")[0] or None


def _appointment(
    sentence: Sentence,
    seat: Seat,
    section: Section,
    context: Context,
    outcome: Outcome,
    stated: Term,
    before: Appointment | None,
) -> Appointment:
    """The appointment that a sentence makes; `before`: the one that the text makes right before it."""
    text, office = sentence.text, seat.office
    if office.kind == "ersättare" and before is not None and before.evidence == sentence.evidence():
        if before.kind == "justerare":
            return structs.replace(before, person=seat.name.name, kind="ersättare", body=_MINUTES)
        if before.kind == "ersättare" and before.body == _MINUTES:
            return structs.replace(before, person=seat.name.name)
    body = body_of(text, office, section, context)
    organisation = represents(text, seat.name, office, context)
    at_event = represented_at(text) if office.kind in ("ombud", "representant") else None
    if at_event is not None:
        body = at_event[1] or body
        organisation = at_event[0] if at_event[0][0].isupper() else context.organisation
    elif (
        (
            before is not None
            and before.kind in OF_EVENT | OF_ORGANISATION
            and office.kind == "ersättare"
            and before.item == section.number
        )
        or (before is not None and _POSSESSIVE.search(text, max(0, office.start - 12), office.start))
        or (office.kind == "sammankallande" and before is not None and before.item == section.number and before.body)
    ):
        body, organisation = before.body, before.represents
    elif office.kind == "sekreterare" and outcome == "meddelad":
        body = None
    elif (
        office.kind in STAFF
        and body
        and body[0].isupper()
        and not is_organisation(body)
        and (teller := _teller(sentence, context)) is not None
    ):
        body = teller
    elif (
        before is not None
        and office.kind in OF_BOARD
        and (is_generic(organisation) or (organisation is None and _SUCCESSOR.match(text)))
    ):
        organisation = before.represents or context.organisations.get(before.person)
    if office.kind == "ersättare" and (
        (
            before is not None
            and before.kind in _REVISORS
            and before.item == section.number
            and body == context.organisation
        )
        or _OF_REVISOR.match(text, office.end)
    ):
        return Appointment(
            person=seat.name.name,
            kind="revisorsersättare",
            body=context.organisation,
            represents=organisation,
            outcome=outcome,
            item=section.number,
            start=stated.start,
            end=stated.end,
            evidence=sentence.evidence(),
        )
    kind = "chef" if office.word == "samordnare" and "förordn" in sentence.lower else office.kind
    return Appointment(
        person=seat.name.name,
        kind=kind,
        body=body,
        represents=organisation,
        outcome=outcome,
        item=section.number,
        start=stated.start,
        end=stated.end,
        evidence=sentence.evidence(),
    )
