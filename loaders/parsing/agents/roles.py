"""Offices: what is one, how it is written in full, and which organisation stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.parsing import vocabulary

_ROLES = vocabulary.table("roles")
_ENDINGS = tuple(sorted(_ROLES["endings"], key=len, reverse=True))
_QUALIFIERS = vocabulary.words("roles", "qualifiers")
_SILENT = vocabulary.words("roles", "silent")
_ORDINALS = vocabulary.words("roles", "ordinals")
_ALONE = vocabulary.words("roles", "alone")
_FULL: dict[str, str] = _ROLES["full"]
_DEFINITE = (
    ("chefen", "chef"),
    ("ledaren", "ledare"),
    ("aren", "are"),
    ("anden", "ande"),
    ("ören", "ör"),
    ("omen", "om"),
    ("orn", "or"),
    ("oten", "ot"),
    ("arna", "are"),
    ("öterna", "ot"),
    ("cherna", "chef"),
    ("anten", "ant"),
    ("ulten", "ult"),
)
_DEFINITE_ENDINGS = tuple(
    f"{ending}en" for ending in ("jurist", "psykolog", "läkar", "rektor", "kamrer", "praktikant", "arkitekt")
) + tuple(
    f"{ending}n"
    for ending in ("utredare", "utvecklare", "utvärderare", "handläggare", "förvaltare", "planerare", "rådgivare")
)
_POLITICAL = frozenset(
    (
        "kommunstyrelsens",
        "regionstyrelsens",
        "kommunfullmäktiges",
        "regionfullmäktiges",
        "socialnämndens",
        "landstingsstyrelsens",
    )
)
"""Whose chair somebody is: an office of its own, `kommunstyrelsens ordförande`."""
_BODIES: dict[str, str] = _ROLES["bodies"]
"""Abbreviated bodies of a kommun or region whose offices politicians hold: `KS ordf`."""
_SILENT_ORGANISATIONS = vocabulary.words("roles", "silent_organisations")
_ONE_MEETING = vocabulary.words("roles", "one_meeting")
_OF_ONE_MEETING = vocabulary.words("roles", "of_one_meeting")
_OF_MEETING = {"ordförande": "mötesordförande"}
"""Who leads the one meeting: that is no office of the board."""
_AND = re.compile(r"\s*(?:/|\boch\b|\bsamt\b|&|\+|\btillika\b)\s*")
_OF = re.compile(r"\s+(?:i|vid|på|för|från|hos|inom)\s+")
_ORDINARY = re.compile(r"^ordinarie(?=$|\s+(?:och|samt|för|från)\s|\s*/)", re.IGNORECASE)
"""A member, where no office follows."""
_ACTING = re.compile(r"[Tt]\.?[ \xa0][Ff]\.?[ \xa0](?=[a-zåäö])")
"""`t f förbundschef`."""
_SHOUTED = 7
"""A word of so many letters is no abbreviation, though it stands in capitals."""
_VICES = {
    "vice": "vice ordförande",
    **{f"{first} vice": "förste vice ordförande" for first in ("1:e", "1:a", "1e", "förste", "första")},
    **{f"{second} vice": "andre vice ordförande" for second in ("2:e", "2:a", "2e", "andre", "andra")},
}
"""What `vice` without its noun says of somebody's office."""

_LONE = {"adm": "administratör", "ord": "ledamot"}
"""Abbreviations of an adjective that stand for an office where they are all that is said."""

_COORDINATED = re.compile(r"(?<!\S)[^\W\d_]+-\s(?:och|&)\s(?=[^\W\d_])")
"""The first half of an office of two: `hälso- och sjukvårdsdirektör`."""
_JOINT = "\v"
"""Stands for the spaces of such an office while its words are looked at."""
_SPLIT = re.compile(r"[ \xa0]+")


@lru_cache(maxsize=4096)
def is_role_word(word: str) -> bool:
    """Whether one word is an office: `förbundschef`, `ordf.`, `LSS-samordnare`."""
    lower = word.lower().strip("():;,")
    if lower in _ALONE or (lower in _FULL and _FULL[lower] not in _QUALIFIERS):
        return True
    plain = _indefinite(lower)
    return (lower.rstrip(".").endswith((*_ENDINGS, *_DEFINITE_ENDINGS)) or plain.endswith(_ENDINGS)) and lower[
        -1:
    ] != "s"


_LAST = frozenset(("förra", "föregående", "senaste", "tidigare"))
"""How the title of an item about the last meeting begins: `Förra mötets anteckningar`; `tidigare ordförande` is an office that somebody had."""


@lru_cache(maxsize=4096)
def role_and_organisation(text: str) -> tuple[tuple[str, ...], str | None] | None:
    """An office, or several, with the organisation beside it: `enhetschef Almgården`, `kommunchef i Vemmenhög`; None where the text begins with none.

    Offices come back in full and in lower case (`Bitr. socialchef` is `biträdande socialchef`).
    """
    text = text.strip(" \xa0.:;-–") if text.strip().lower() not in _FULL else text.strip()
    if not text or len(text) > 120:
        return None
    if text.lower().endswith("vice") and text.lower() in _VICES:
        return (_VICES[text.lower()],), None
    if text.lower() in _LONE:
        return (_LONE[text.lower()],), None
    text = _ORDINARY.sub("ledamot", text)
    if text[0] in "tT":
        text = _ACTING.sub("tf ", text)
    if "- och " in text or "- & " in text:
        text = _COORDINATED.sub(lambda found: found[0].replace(" ", _JOINT), text)
    words = _SPLIT.split(text)
    if words[0].lower() in _LAST and (words[0].lower() != "tidigare" or words[1:2] == [] or words[1].endswith("s")):
        return None
    begin, end = 0, _role_end(words, 0)
    while end is None and begin < min(4, len(words) - 1):
        begin += 1  # `föreningens verksamhetsledare`, `Kalix kommuns ledamot`
        if words[begin - 1].endswith("s") or words[begin - 1].lower() in _BODIES:
            end = _role_end(words, begin)
    if end is None:
        return None
    if begin and words[begin - 1].lower() in _POLITICAL:
        begin -= 1
    elif begin and (body := _BODIES.get(words[begin - 1].lower())):
        begin -= 1
        words = [*words[:begin], body, *words[begin + 1 :]]
    roles = [_in_full(words[begin:end])]
    rest = words[end:]
    while rest and _AND.fullmatch(rest[0]) and (more := _role_end(rest, 1)) is not None:
        roles.append(_in_full(rest[1:more]))
        rest = rest[more:]
    roles = [part for role in roles for part in _parts(role)]
    organisation = " ".join(rest)
    prefix = _OF.match(" " + organisation)
    if prefix:
        organisation = organisation[prefix.end() - 1 :]
    whole, joint, more_office = organisation.rpartition(" och ")
    if joint and is_role_word(more_office):  # `ledamot för Ås kommun och ordförande`
        roles, organisation = [*roles, _in_full([more_office])], whole
    if (body := _BODIES.get(organisation.lower())) is not None:
        roles, organisation = [f"{body} {roles[0]}", *roles[1:]], ""
    if organisation.lower() in _SILENT_ORGANISATIONS:
        if organisation.lower() in _ONE_MEETING:
            roles = [_OF_MEETING.get(role, role) for role in roles]
        organisation = ""
    elif begin < end and words[begin].lower() in _OF_ONE_MEETING:
        roles[0] = _OF_MEETING.get(roles[0], roles[0])
    if not organisation:
        organisation = _owner(words[:begin])
        organisation = "" if organisation.lower() in _SILENT_ORGANISATIONS else organisation
    roles = [role.replace(_JOINT, " ") for role in roles]
    return tuple(dict.fromkeys(roles)), organisation.replace(_JOINT, " ").strip(" ,;.") or None


def _owner(words: list[str]) -> str:
    """The organisation in a genitive before an office: `Karlskrona kommuns nya ledamot`; empty where a plain noun stands there."""
    at = max((index for index, word in enumerate(words) if word[:1].isupper()), default=len(words))
    while at > 0 and words[at - 1][:1].isupper() and at < len(words):
        at -= 1
    return (
        " ".join(word for word in words[at:] if word.lower() not in _QUALIFIERS).removesuffix("s").rstrip(":")
    )  # `AF:s`


def _role_end(words: list[str], begin: int) -> int | None:
    """Where an office that begins at words[begin] ends; None where none begins there."""
    index = begin
    while index < len(words) and words[index].lower() in _QUALIFIERS and index - begin < 3:
        index += 1
    if index < len(words) and _is_office(words[index]):
        return index + 1
    return None


def _is_office(word: str) -> bool:
    parts = [part for part in word.split("/") if part]
    return bool(parts) and all(map(is_role_word, parts))


def _parts(role: str) -> list[str]:
    return [part for part in role.split("/") if part]


def _in_full(words: list[str]) -> str:
    """An office in full, in lower case but for abbreviations in capitals."""
    said = " ".join(words).strip("():;,").split("/")
    return "/".join(" ".join(_words_in_full(part.split())) for part in said)


def _words_in_full(words: list[str]) -> Iterator[str]:
    for index, word in enumerate(words):
        lower = word.lower()
        if lower in _ORDINALS and not (index + 1 < len(words) and words[index + 1].lower().startswith("v")):
            continue
        if lower not in _SILENT:
            yield _word_in_full(word)


def _word_in_full(word: str) -> str:
    lower = word.lower()
    full = _FULL.get(lower) or _FULL.get(lower.rstrip("."))
    if full is not None:
        return full
    if lower.rstrip(".").endswith("sekr"):
        return lower.rstrip(".") + "eterare"
    abbreviation = (word.isupper() and len(word) < _SHOUTED) or word.split("-")[0].isupper() != word.isupper()
    return word if abbreviation and len(word) > 1 else _indefinite(lower)


def _indefinite(word: str) -> str:
    """`processledaren` is `processledare`."""
    for definite, plain in _DEFINITE:
        if word.endswith(definite):
            return word[: -len(definite)] + plain
    return word
