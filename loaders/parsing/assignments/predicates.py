"""What somebody is said to do: the verbs and phrases that make a task of it."""

from __future__ import annotations

import re
from itertools import islice

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.organ import own_organ
from loaders.parsing.assignments.errands import Handed, is_post
from loaders.parsing.assignments.subjects import subject_at
from loaders.parsing.dates import NAMES_OF_MONTHS
from loaders.parsing.vocabulary.clause_words import NO_VERBS
from loaders.parsing.vocabulary.duties import (
    ADVERBIALS,
    DUTIES,
    DUTY_PHRASES,
    NO_DUTY,
    NO_TASK,
    OF_BUSINESS,
    PROMISES,
    STATES,
    TELLING,
)

_MINUTES = re.compile(
    r"(?:skriver|antecknar|protokollför|för\s+(?:dagens\s+)?(?:protokoll|pennan|(?:minnes)?anteckning)\w*)(?:\s+(?:protokoll|anteckningar)\w*)?(?:\s+(?:under|vid|på)\s.+)?",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\s+(?:kommer\s+(?:att\s+)?|ska(?:ll)?\s+|får\s+(?=återkomma|undersöka|kolla|se\s|ta\s|kontakta|höra|utreda|fundera|ordna|skriva|ringa|ansvara|boka|skicka|kalla|bjuda|förbereda|sammanställa|(?:till|inför)\s(?:nästa|kommande|dess))|skulle\s+(?=ta\s(?:fram|upp|med)|höra|kolla|ringa|ta\skontakt|ta\sreda|se\söver|bjuda\sin|återkomma|undersöka|kontakta|sammanställa|utreda|förbereda|skriva|kalla|boka|skicka|ordna))(?P<with>tillsammans\s+med\s+)?"
)
INFINITIVE = re.compile(r"(?P<verb>[^\W\d_]+)")
_PROMISE = re.compile(r"\s+(?:" + "|".join(re.escape(promise) for promise in PROMISES) + r")\s+", re.IGNORECASE)
_ASKED_TO = re.compile(r"\s(?:om\s)?(?:att\s)?(?P<verb>[a-zåäö]+)\b")
_PROMISING = frozenset(promise.split(" ", 1)[0] for promise in PROMISES)
_PRESENT = re.compile(r" (?:sedan |även |också |därefter |nu )?(?P<verb>[a-zåäö]+r)(?= )")
_RAISING_BEGIN = frozenset(
    (
        "ansvarar",
        "tar",
        "håller",
        "lyfter",
        "följer",
        "gör",
        "skickar",
        "bjuder",
        "hör",
        "skriver",
        "planerar",
        "ser",
        "ber",
    )
)
_RAISING = re.compile(
    r"ansvarar för (?:\w+ )?(?:enhet|verksamhet(?:en|er|erna)?\b|avdelning|område|kontor|team|medarbetare)|tar upp (?!.*\b(?:med|hos|vid|på|inför|till|under|i)\b)|tar upp (?:att|hur|varför|om|(?:frågan|ämnet|behovet|vikten|problemet) (?:om|av))\s(?!.*\b(?:hos|vid|på nästa)\b)|håller (?:stängt|öppet)\b|lyfter frågan (?:om|kring|huruvida|att)\s(?!.*\b(?:med|hos|vid|på|i|till|inför)\b)|följer frågan med (?:intresse|oro|spänning)"
    r"|gör en (?:\w+ )?(?:dragning|presentation|genomgång|tillbakablick|redogörelse|föredragning|återblick|reflektion)\b(?!.*\b(?:nästa|inför)\b)|gör ett (?:\w+ )?(?:inlägg|nedslag|påpekande|medskick)\b|skickar med (?:ett|en)\b"
    r"|tar (?:hans|hennes|dennes) (?:plats|uppdrag|roll)\b|tar över (?:ordförandeskapet|ledningen|klubban|ordet|mötet|som|efter)\b|bjuder in till (?:diskussion|frågor|reflektion|samtal|(?:\w+s\s)?(?:\w*dag(?:en|ar)?|invigning\w*|seminari\w+|frukost\w*|öppet\shus))\b|skickar (?:en )?hälsning"
    r"|hör (?:inget|inte)\b|skriver (?:dagens )?(?:minnes)?(?:anteckning\w*|protokoll\w*)|skriver (?:i (?:rapporten|sin|artikeln|remissen|yttrandet)|att)\b|planerar att (?:gå i pension|sluta|lämna|flytta|avgå)\b|ser över (?:tid|en (?:tio|fem)års)\b|ber (?:styrelsen|mötet|ledamöterna|presidiet|gruppen) (?:om|att)\b",
    re.IGNORECASE,
)
"""What somebody says at the meeting."""
_AGREEMENT = re.compile(
    r"\s(?:tecknar|skriver|lägger)\s(?:\S+\s)?(?:avtal\w*|överenskommelse\w*|hyresavtal\w*|upp\b|ut\b|fram\b|in\b|försäkring\w*)|\slämnar\s(?:sina\s|skriftliga\s)?(?:synpunkter|förslag|underlag|uppgifter)\b|\sgår\s(?:igenom|vidare\smed)\b|\ssvarar\s(?:revisor\w*|länsstyrelse\w*|kommun\w*|region\w*|part\w*|förening\w*|sökande\w*|på\s(?:remiss|skrivelse|enkät|brev|frågor)\w*)"
)
"""What makes a task of verbs that else are none."""
_DUTY_PHRASE = re.compile(
    r"(?:" + "|".join(re.escape(phrase.strip()) for phrase in DUTY_PHRASES) + r")(?!\w)", re.IGNORECASE
)
_PHRASES_BEGIN = frozenset(phrase[:2] for phrase in DUTY_PHRASES)
_TOLD_BEGIN = (*TELLING, "återrapporterar")
_TOLD_LATER = re.compile(
    r"(?:meddelar|informerar|underrättar)\s(?:parterna|de\ssökande|sökanden?\w*|kommune(?:n|rna)|regionen|medlemmarna|(?:övriga\s)?berörda|revisorerna)\b"
    r"|(?:presenterar|redovisar|rapporterar|återrapporterar)\b.{0,80}?\b(?:(?:på|till|vid|inför)\s(?:nästa|kommande|\w{3,20}möte\w*|\w{3,20}sammanträde\w*)|(?:till|för)\spresidiet)\b"
    rf"|(?:presenterar|redovisar|rapporterar|återrapporterar)(?:\s(?:tillbaka|till\sstyrelsen|till\sAU|resultatet|läget|detta|det)){{0,2}}\si\s(?:{'|'.join(NAMES_OF_MONTHS)})(?!\w|\s\d)"
)
_BODIES = frozenset(("styrelsen", "revisorerna", "medlemmarna", "parterna", "ledamöterna", "ordförande", "nns"))
"""Of whom minutes tell what happens rather than what they are to do."""
_VERIFIES = re.compile(
    r"(?:\S+\s+){0,4}?(?:justera(?:$|\s+(?:dagens\s+|mötets\s+)?protokoll)|granska\s+protokoll|(?:besluts)?attestera|skriv(?:a|er)\s+under\s+(?:dagens\s+|mötets\s+)?protokoll)",
    re.IGNORECASE,
)
"""To verify the minutes is a post, no task."""
_FOR_US = ("representera förbundet", "representera oss", "företräda förbundet")
"""What a delegate does."""
_COMES_BACK = frozenset({"sammankallar", "återkommer", "återkommer till mötet", "återkommer till sammanträdet"})
"""What those do who stepped aside for an item, and what says nothing of a task."""
_AND_THEN = re.compile(r"\soch\s(?=(?P<verb>[a-zåäö]+r)\b)")
_LONGEST_ADVERBIAL = 7
"""In words."""
LONGEST_CLAUSE = 40
"""In characters."""


def is_board(to: tuple[str, ...]) -> bool:
    """Whether the board alone is to do something: what it decides to do itself is handed to nobody."""
    return len(to) == 1 and to[0].lower() == "styrelsen"


def second_verb(text: str, end: int, to: tuple[str, ...]) -> Handed | None:
    """`Kurt Lans är vidtalad och återkommer om fyllnadsval`: the task stands after another verb of the same subject."""
    joint = _AND_THEN.search(text, end) if "\t" not in text else None
    if (
        joint is None
        or joint.start() > end + LONGEST_CLAUSE
        or (joint["verb"] not in DUTIES and not _TOLD_LATER.match(text, joint.start("verb")))
        or "," in text[end : joint.start()]
    ):
        return None
    return handed(to, text[joint.start("verb") :])


def told_task(
    text: str, end: int, people: tuple[NameSpan, ...], to: tuple[str, ...], context: Context, *, decided: bool = False
) -> Handed | None:
    rest = text[end:].lstrip()
    word = rest.split(" ", 1)[0].rstrip(".,").lower()
    promise = _PROMISE.match(text, end) if word in _PROMISING else None
    if promise is not None:
        given = promise[0].rstrip().endswith("att") or is_infinitive(
            text[promise.end() :].split(" ", 1)[0].rstrip(".,")
        )
        return handed(to, text[promise.end() :]) if given else None
    future = _FUTURE.match(text, end) if word.startswith(("kommer", "ska", "skulle", "får")) else None
    if future is not None:
        at = future.end()
        if future["with"]:
            others = subject_at(text, at, people)
            if others is None:
                return None
            to, at = (*to, *others[0]), others[1]
            promise = _PROMISE.match(text, at)
            if promise is not None:
                return handed(to, text[promise.end() :])
        verb = INFINITIVE.match(text, at + (text[at : at + 1] == " "))
        if verb is not None and verb["verb"].lower() in ADVERBIALS:
            comes = word == "kommer" and "att" not in future.group()
            verb = None if comes else after_adverbial(text, verb.end())
        if verb is None or verb["verb"].lower() in NO_TASK or not is_infinitive(verb["verb"].lower()):
            return None
        if verb["verb"].lower() in OF_BUSINESS and any(own_organ(one, context) for one in to):
            return None
        return handed(to, text[verb.start() :])
    if word == "ber":
        return None if any(own_organ(one, context) for one in to) else _asks(text, end, people, rest)
    if text[end : end + 1] != " ":
        return None
    if decided and is_board(to):
        return None
    told = (word in DUTIES or (rest[:2].lower() in _PHRASES_BEGIN and _DUTY_PHRASE.match(rest))) and not (
        word in _RAISING_BEGIN and _RAISING.match(rest)
    )
    if told or (rest.startswith(_TOLD_BEGIN) and _TOLD_LATER.match(rest)):
        return handed(to, rest)
    return None


def _asks(text: str, end: int, people: tuple[NameSpan, ...], rest: str) -> Handed | None:
    """The task of whoever is asked: `Eva Ek ber Bo Al lägga ut den`; of nobody where all are, or where somebody asks to be let do something."""
    asked = subject_at(text, end + len(" ber "), people) if rest.startswith("ber ") else None
    said = _ASKED_TO.match(text, asked[1]) if asked is not None else None
    if asked is None or said is None or not is_infinitive(said["verb"].lower()):
        return None
    return handed(asked[0], text[said.start("verb") :])


def after_adverbial(text: str, at: int) -> re.Match[str] | None:
    """The infinitive after `ska till dess`, `ska senast i mars`; None where none follows within a few words."""
    for word in islice(INFINITIVE.finditer(text, at), _LONGEST_ADVERBIAL):
        if is_infinitive(word["verb"].lower()) and word["verb"].lower() not in NO_VERBS:
            return word
    return None


def present_task(text: str, end: int, to: tuple[str, ...], context: Context, *, coming: bool = False) -> Handed | None:
    """The task that a verb in the present tense tells, whatever the verb; none of the organ that met. coming: nothing else says that it is one."""
    verb = _PRESENT.match(text, end)
    if (
        verb is None
        or (coming and verb["verb"] in STATES)
        or (verb["verb"].lower() in NO_DUTY and not _AGREEMENT.match(text, verb.start()))
        or any(own_organ(one, context) for one in to)
        or _RAISING.match(text, verb.start("verb"))
    ):
        return None
    if coming and all(one.lower() in _BODIES for one in to):
        return None
    return handed(to, text[verb.start("verb") :])


def is_infinitive(word: str) -> bool:
    return word.endswith(("a", "å")) or word in ("se", "be", "ge")


def handed(to: tuple[str, ...], task: str) -> Handed | None:
    """The task, handed over, unless it is none: to write or verify the minutes, or nothing."""
    task = task.strip().rstrip(" .;,")
    if _MINUTES.fullmatch(task) or task in _COMES_BACK or task.startswith(_FOR_US):
        return None
    if "justera" in task or "granska" in task or "attest" in task or " under " in task:
        return None if _VERIFIES.match(task) or ("attest" in task and is_post(task)) else Handed(to, task)
    return Handed(to, task) if task else None
