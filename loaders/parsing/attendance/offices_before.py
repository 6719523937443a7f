"""Offices and organisations that stand before the names of a line: `Ordförande: Eva Ek`, `V. ordf.<TAB>Regionråd Bo Al`."""

from __future__ import annotations

import re

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import is_given_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.attendance.label_words import is_label_word

_ABBREVIATED = frozenset(vocabulary.table("roles")["full"])
_STOP = re.compile(r"(?P<word>\w{5,})\.\s+\Z")
"""A sentence that ends right before the next name: what stands in it belongs to the one before."""
_AND = re.compile(r"\s(?:och|samt)\b(?!\s\d)")
_BEFORE_NAME = re.compile(
    r"(?:.*(?:[,;\t]|(?<!\d):|\boch\b|\bsamt\b))?\s*(?:(?:såsom|som)\s)?((?:\d:)?[^,;:\t]{2,60}?)\s*\Z", re.DOTALL
)
_NEW_SENTENCE = re.compile(r"(?<=\w{4})\.\s+(?P<office>[A-ZÅÄÖ][^.,;:()]{2,30}?)\s\Z")
"""An office with which a new sentence begins: `Eva Ek, ordförande. Ersättare Bo Al`."""
_AS = re.compile(r"\s(?:och|samt),\s(?:som|såsom)\s(?P<office>[^,;()\t]{3,40}),\s\Z")
"""`Eva Ek och, som sekreterare, Bo Al`."""
_SENT = re.compile(r"[\s,](?:och|samt)\s(?:från|för)\s(?P<of>[^,;:()\t]{2,50})\s\Z")
"""`Eva Ek samt från kansliet Bo Al`."""
_DEFINITE = re.compile(r",\s(?P<office>[a-zåäö]{4,24}(?:en|na))\s\Z")
"""An office in the definite form is that of whoever follows it: `Eva Ek, ersättaren Bo Al`."""
_UNDER = re.compile(
    r"\A(?:även\s|också\s)?(?:under|vid|på)\s(?:§+|punkt(?:en|erna)?|ärende(?:t)?)\s?\d[\d ,–-]*\s(?=[a-zåäö])"
)
"""Which part those attended whose office follows: `och under § 3 revisorn Eva Ek`."""
_REPRESENTING = re.compile(r"(?P<of>[A-ZÅÄÖ][^,:;\t]{1,60}?)s\s(?:representant(?:er)?|företrädare)")
"""`Ås kommuns representanter: Eva Ek`."""

_APART = (",", "/", "–", " -")
"""What may stand between an organisation and whoever sits for it."""
_NUMBER = re.compile(r"\A\d{1,2}[.)]\s+(?=[^\W\d_])")
"""Of an entry: `2. Ås kommun: Eva Ek`."""

_DIGITS = re.compile(r"\s?\b\d{1,2}\b")
_ONE_WORD = re.compile(r"[A-ZÅÄÖ][^\W\d_]{3,}")
_LONGEST_GIVEN = 30
_MOST_WORDS = 4
_FROM = re.compile(r"(?:från|för|representant(?:er)? (?:för|från)|utsed(?:d|da) av)\s+", re.IGNORECASE)

_ARTICLE = re.compile(r"\A(?:den|det|de|vår|vårt|en|dess|deras|förbundets)\s+", re.IGNORECASE)


def role_before(text: str, start: int, end: int) -> tuple[tuple[str, ...], str | None] | None:
    """What stands before the first name of a line: an office (`Ordförande: Eva Ek`), or an organisation set apart (`Region Halland: Eva Ek`)."""
    said = _NUMBER.sub("", text[start:end].strip(" \t:;,.-–•*(~/"))
    if not any(map(str.isalpha, said)):
        return None
    cells = [cell for cell in said.split("\t") if cell.strip(" :")]
    if len(cells) > 1 and (offices := role_and_organisation(cells[0])) is not None and offices[1] is None:
        more = role_and_organisation(" ".join(cells[1:]))  # `V. ordf.<TAB>Regionråd`
        return ((*offices[0], *more[0]), more[1]) if more is not None else offices
    if (of := _REPRESENTING.fullmatch(said)) is not None and is_organisation(of["of"]):
        return (), of["of"]
    if (
        text[start:end].rstrip().endswith(_APART)
        and said[0].isupper()
        and said.count(" ") < _MOST_WORDS
        and (_is_sender(said) or _is_place(said, text[end : end + _LONGEST_GIVEN]))
    ):
        return (), said
    if said.endswith("s") and said.count(" ") < _MOST_WORDS and said[0].isupper() and text[start:end].endswith("s "):
        whose = said[:-1]
        if is_organisation(whose) and "," not in whose and role_and_organisation(said) is None:
            return (), whose  # `Försäkringskassans Eva Ek`
    role = role_and_organisation(_ARTICLE.sub("", said, count=1))
    if role is not None and role[1] and not any(map(str.isalpha, role[1])):
        return role[0], None  # `Ekonom § 3`
    if role is None and " " in said and (of_sender := _office_of_sender(said)) is not None:
        return of_sender
    if (
        role is None
        and text[start:end].endswith(" (")
        and (_is_sender(said) or _is_place(said, text[end : end + _LONGEST_GIVEN]))
    ):
        return (), said  # `Ås kommun (Eva Ek, Bo Al)`
    if role is None and text[start:end].rstrip(" (~")[-1:] in (":", "\t") and _is_numbered(said):
        return (), _FROM.sub("", said, count=1)
    return role


def _is_numbered(said: str) -> bool:
    """Whether words have no digits in them, or only number an organisation: `Kommun 1 (Ås)`."""
    return not any(map(str.isdigit, said)) or ("§" not in said and is_organisation(_DIGITS.sub("", said)))


def _office_of_sender(said: str) -> tuple[tuple[str, ...], str] | None:
    """An office behind the organisation in which it is held: `NNS ordförande`; None where the words are no such."""
    whose, _, office = said.rpartition(" ")
    whose = whose.rstrip(":, ")
    role = role_and_organisation(office)
    if (
        role is None
        or role[1] is not None
        or not whose[0].isupper()
        or not is_organisation(whose)
        or whose.endswith("s")
    ):
        return None
    return role[0], whose


def _is_place(said: str, name: str) -> bool:
    """Whether one word before a comma and a name may be a place of which nothing else is known: `Storhed, Eva Ek`."""
    if not _ONE_WORD.fullmatch(said) or not is_given_name(name.split(" ", 1)[0]):
        return False
    return role_and_organisation(said) is None and not is_label_word(said)


def _is_sender(said: str) -> bool:
    """Whether words before a comma and a name are the organisation alone that sent them: `Ås kommun, Eva Ek`."""
    return "," not in said and is_organisation(said) and role_and_organisation(said) is None


def next_prefix(
    text: str, start: int, end: int, *, roles_first: bool
) -> tuple[tuple[tuple[str, ...], str | None] | None, int]:
    """The office in text[start:end] that belongs to the name at `end`, and where the words on the person before end."""
    gap = text[start:end]
    if gap.rstrip().endswith(";"):
        return None, end
    sentence = _NEW_SENTENCE.search(gap)
    if sentence is not None and (office := role_and_organisation(sentence["office"])) is not None and office[1] is None:
        return office, start + sentence.start()
    stop = _STOP.search(gap)
    if stop is not None and f"{stop['word'].lower()}." not in _ABBREVIATED:
        return None, end
    if (apart := _AS.search(gap)) is not None and (office := role_and_organisation(apart["office"])) is not None:
        return office, start + apart.start()
    if (sent := _SENT.search(gap)) is not None and is_organisation(sent["of"]):
        return ((), sent["of"]), start + sent.start()
    if not roles_first and (definite := _DEFINITE.search(gap)) is not None:
        office = role_and_organisation(definite["office"])
        if office is not None and office[1] is None:
            return office, start + definite.start()
    conjunction = _AND.search(gap)
    if conjunction and not gap[conjunction.end() :].strip(" ,"):
        return None, end
    cut = conjunction.start() if conjunction else 0
    match = _BEFORE_NAME.search(gap)
    if match and (roles_first or conjunction):
        said, at = match[1], match.start(1)
    else:
        said, at = (gap, 0) if roles_first else ("", 0)
    said = _ARTICLE.sub("", _UNDER.sub("", said.strip(" ,;:")), count=1)
    role = role_and_organisation(said) if said else None
    if role is None or (role[1] is not None and not conjunction):
        return None, end
    return role, start + (cut if conjunction and cut <= at else at)


def after_sender(
    text: str, start: int, end: int, *, led: bool
) -> tuple[tuple[tuple[str, ...], str | None] | None, str | None, int]:
    """Where organisations stand before their people: the office, or else the organisation, at the end of text[start:end] that belongs to the name
    at `end`, and where the words on the person before end: `Ås kommun, Eva Ek, ersättare Bo Al, Viks kommun, Siv Ros`. led: whether a comma stands behind the first, so that others may follow.
    """
    gap = text[start:end]
    comma = gap.rstrip().endswith(",")
    cut = gap.rstrip(" ,").rfind(",")
    said = gap[cut + 1 :].strip(" ,")
    if cut < 0 or not said or gap[-1:] != " " or gap.rstrip()[-1:] in ";.:":
        return None, None, end
    if comma:
        return (None, said, start + cut) if led and _is_sender(said) else (None, None, end)
    role = role_and_organisation(said)
    return (role, None, start + cut) if role is not None and role[1] is None else (None, None, end)
