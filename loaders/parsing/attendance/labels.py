"""Labels at the beginning of a line: of lists of people (`Ej tjänstgörande ersättare:`), and of the other fields of a head (`Plats och tid`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct, structs

from loaders.parsing import vocabulary
from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.attendance.label_words import FILLER, KEYS, PHRASES, Group, is_label_word, key_of, meaning_of
from loaders.parsing.attendance.parties import PARTY_NAMES
from loaders.parsing.text.signs import has_any

_ATTENDANCE = vocabulary.table("attendance")
_PHRASES_OF: dict[str, list[str]] = {}
"""The phrases by their first word."""
for _phrase in PHRASES:
    _PHRASES_OF.setdefault(_phrase.split()[0], []).append(_phrase)
FIRST_WORDS = frozenset(KEYS) | frozenset(_PHRASES_OF) | vocabulary.words("attendance", "beginnings")
_WORD = re.compile(r"[^\W\d_][\w./-]*")
_SPACE = re.compile(r"[ \xa0]+|/(?=\w)")
_END = re.compile(r"[ \xa0]*(?:\([^()\t]{0,80}\)[ \xa0]*)?(?P<mark>[:;?]|\t|$)[ \xa0\t]*")
_LOOSE = frozenset(_ATTENDANCE["words"]["loose"])
_NOT = frozenset(_ATTENDANCE["words"]["not"])
_MARK = re.compile(r"[ \xa0]*[:\t][ \xa0\t]*")
_BETWEEN_WORDS = re.compile(r"[ \xa0/]+")
_MOST_OF_ABSENCE = 4
_ABSENT = ("frånvar", "förhind", "förfall", "återbud", "uteblev", "utebliv", "avanmäl", "borta")
_PRESENT = ("närvar", "deltag", "deltog", "deltar", "medverk")
"""How words begin that speak of absence, and of presence."""

_AT = re.compile(r"[ \xa0](?:i|på|via|per|vid|å|hos)[ \xa0][^:;,.\t()]{2,40}:[ \xa0\t]*")
"""Where or how they were there, behind a label: `Närvarande per telefon:`."""
_LONGEST_LABEL = 8
_LONGEST_PHRASE = 40
_MOST_WORDS_OF_PLACE = 4
_OF = re.compile(r"[ \xa0](?:från|för|av)[ \xa0](?P<of>[^:;,.\t()]{2,60})(?::[ \xa0\t]*|$)")


_APART = re.compile(r",[ \xa0](?P<of>[^:;,.\t()]{2,60})(?::[ \xa0\t]*|$)")
"""`Närvarande ledamöter, Ås kommun`, over people."""


class ListLabel(Struct, frozen=True, gc=False):
    """A label of a list of people.

    group: whom it holds; `närvarande` where members and officials stand together. role: of those who have none of their own. organisation: of
    all. end: where the list begins in the line. closed: whether a colon, a TAB or the end of the line follows the label.
    """

    group: Group
    role: str | None
    organisation: str | None
    end: int
    closed: bool
    words: tuple[str, ...]

    @property
    def of_seats(self) -> bool:
        """Whether the label names seats and nothing else, and so does not say who came: `Ordinarie ledamöter`."""
        return bool(self.words) and all(key_of(word) in ("member", "substitute") for word in self.words)


_SHORT = re.compile(r"Närv\.?:\s*")
"""A label only with its colon: without one it heads a column of crosses."""
_CITED = re.compile(r",?\s+enligt\s+[^:\t]{3,60}(?=:)")
"""Where a list refers to another: `Ombud enligt röstlängd, bilaga 1:`."""
_ROLLS = ("Röstlängd", "Följande ombud", "Följande förbund")
_ROLL = re.compile(
    r"(?:Röstlängden?\s(?:upptar|omfattar|fastställ\w+|består|upprättades)|Följande\s(?:ombud|förbund)\s(?:antecknades|anmäldes|upptogs|fanns|var\srepresenterade|är\srepresenterade))\b[^:.]{0,80}:\Z"
)
"""The voters of an annual meeting: `Röstlängden upptar följande förbund med närvarande ombud:`."""
_OWN_OFFICE = re.compile(r"Från [^:\t]{2,40}\bkansli(?:et)?:\s*")
"""`Från förbundets kansli: Eva Ek`."""
_CITED_WITHIN = 120


_AND_OTHERS = re.compile(r"\s(?:m\.?\s?fl\.?|med\sflera)(?=\s*(?::|\t|\Z))")
"""`Tjänstemän m fl:`"""


@lru_cache(maxsize=256)  # one rule after the other asks for that of the same line
def list_label(text: str, start: int = 0) -> ListLabel | None:
    """The label of a list of people that begins at text[start], which must be a capital."""
    if not text[start : start + 1].isupper():
        return None
    if text.startswith("Närv", start) and (short := _SHORT.match(text, start)) is not None:
        return ListLabel("närvarande", None, None, short.end(), True, ("närvarande",))
    first = _WORD.match(text, start)
    if first is None:
        return None
    if "enligt" in text[start : start + _LONGEST_PHRASE] and (
        cited := _CITED.search(text, start, start + _CITED_WITHIN)
    ):
        label = list_label(f"{text[: cited.start()]}{text[cited.end() :]}", start)
        return structs.replace(label, end=label.end + cited.end() - cited.start()) if label else None
    if "fl" in text[start : start + _LONGEST_PHRASE] and (
        more := _AND_OTHERS.search(text, start, start + _LONGEST_PHRASE)
    ):
        label = list_label(f"{text[: more.start()]}{text[more.end() :]}", start)
        return structs.replace(label, end=label.end + more.end() - more.start()) if label else None
    if text.endswith(":") and text.startswith(_ROLLS, start) and _ROLL.match(text, start) is not None:
        return ListLabel("beslutande", "ombud", None, len(text), True, ("röstlängd",))
    if first[0] == "Från" and (office := _OWN_OFFICE.match(text, start)) is not None:
        return ListLabel("övrig", None, None, office.end(), True, ("från", "kansliet"))
    if "," in text[start : start + _LONGEST_PHRASE] and (label := _with_commas(text, start)) is not None:
        return label
    label = _strict(text, start, first[0])
    if (label is None or not label.closed) and text.endswith(":") and len(text) - start < _LONGEST_PHRASE:
        return _loose(text, start) or label
    return label or _of_absence(text, start)


def _of_absence(text: str, start: int) -> ListLabel | None:
    """A few words before a colon or TAB that speak of absence, though not all of them are known: `Ej närvarande/förhinder:`, `Avanmälda:`."""
    window = text[start : start + _LONGEST_PHRASE]
    if (":" not in window and "\t" not in window) or not has_any(window.lower(), (*_ABSENT, *_PRESENT)):
        return None
    mark = _MARK.search(text, start, start + _LONGEST_PHRASE)
    words = _BETWEEN_WORDS.split(text[start : mark.start()].lower()) if mark is not None else []
    if mark is None or not 0 < len(words) <= _MOST_OF_ABSENCE or any(map(str.isdigit, text[start : mark.start()])):
        return None
    absent = any(word.startswith(_ABSENT) for word in words)
    if absent or (not _NOT.isdisjoint(words) and any(word.startswith(_PRESENT) for word in words)):
        return ListLabel("frånvarande", None, None, mark.end(), True, tuple(words))
    return None


def _with_commas(text: str, start: int) -> ListLabel | None:
    """The label up to its colon, or to the end of the line, where commas stand within it: `Ersättare, ej tjänstgörande:`."""
    stop = text.find(":", start, start + _LONGEST_PHRASE + _LONGEST_LABEL)
    stop = stop if stop >= 0 else len(text)
    said = text[start:stop]
    if (
        "," not in said
        or len(said) > _LONGEST_PHRASE + _LONGEST_LABEL
        or not all(map(is_label_word, said.replace(",", " ").split()))
    ):
        return None
    bare = " ".join(said.replace(",", " ").split())
    label = _strict(f"{bare}{text[stop:]}", 0, bare.split()[0])
    if label is None or not label.closed or label.end < len(bare):
        return None
    return structs.replace(label, end=label.end + stop - len(bare))


def _strict(text: str, start: int, first: str) -> ListLabel | None:
    """The label at text[start], each word of which is known. first: the word that stands there."""
    beginning = first.lower().partition("/")[0].rstrip(".:")
    if beginning not in FIRST_WORDS and key_of(beginning) is None and key_of(first.lower()) is None:
        return None
    window = text[start : start + _LONGEST_PHRASE].lower()
    for phrase in _PHRASES_OF.get(first.lower(), ()):
        mark = _END.match(text, start + len(phrase)) if window.startswith(phrase) else None
        meaning = meaning_of(tuple(phrase.split())) if mark else None
        if mark is not None and meaning is not None:
            return ListLabel(*meaning, mark.end(), True, tuple(phrase.split()))
    words: list[str] = []
    ends: list[int] = []
    position = start
    while len(words) < _LONGEST_LABEL and (word := _WORD.match(text, position)):
        lower = word[0].lower()
        if "/" in lower and key_of(lower) is None:
            lower = lower.partition("/")[0]  # `Kallade/närvarande`
        if lower not in FILLER and key_of(lower) is None and key_of(lower.rstrip(".")) is None:
            break
        words.append(lower if key_of(lower) else lower.rstrip("."))
        ends.append(word.start() + len(lower))
        space = _SPACE.match(text, ends[-1])
        if space is None:
            break
        position = space.end()
    return _longest(text, words, ends)


def _loose(text: str, start: int) -> ListLabel | None:
    """A line up to its colon that is a label though not every word of it is known: `På mötet i Lund deltog:`, `Kunde inte närvara:`."""
    words = tuple(word.lower() for word in text[start:-1].split())
    if _LOOSE.isdisjoint(words) or len(words) > _LONGEST_LABEL or all(is_label_word(word) for word in words):
        return None
    negated = not _NOT.isdisjoint(words) or any(key_of(word) == "absent" for word in words)
    group: Group = "frånvarande" if negated else "närvarande"
    return ListLabel(group, None, None, len(text), True, words)


def _longest(text: str, words: list[str], ends: list[int]) -> ListLabel | None:
    """The longest label that the words make and that a mark, or else a capital, follows."""
    for count in range(len(words), 0, -1):
        meaning = meaning_of(tuple(words[:count]))
        if meaning is None:
            continue
        mark = _END.match(text, ends[count - 1])
        if mark is not None:
            group = _in_brackets(mark[0]) or meaning[0]
            return ListLabel(group, meaning[1], meaning[2], mark.end(), True, tuple(words[:count]))
        of = _OF.match(text, ends[count - 1]) or (
            _APART.match(text, ends[count - 1]) if _tells_presence(words[:count]) else None
        )
        if of is not None and (is_organisation(of["of"]) or _is_place(of["of"], of[0])):
            group, role, _ = meaning
            return ListLabel(group, role, of["of"].strip(), of.end(), True, tuple(words[:count]))
        at = _AT.match(text, ends[count - 1]) if meaning[0] in ("närvarande", "beslutande") else None
        if at is not None:
            return ListLabel(*meaning, at.end(), True, tuple(words[:count]))
        rest = text[ends[count - 1] :].lstrip(" \xa0.")
        if rest[:1].isupper() and count == len(words):
            led = text.startswith("...", len(text) - len(rest) - 3 - (text[len(text) - len(rest) - 1] == " "))
            return ListLabel(*meaning, len(text) - len(rest), led, tuple(words[:count]))
    return None


def _tells_presence(words: Sequence[str]) -> bool:
    """Whether words of a label say who came, or of several that they sit: what only names a seat may be somebody's office, before a comma and the organisation."""
    return "ledamöter" in words or any(key_of(word) in ("present", "absent", "voting", "serving") for word in words)


def _is_place(said: str, whole: str) -> bool:
    """Whether what stands between `från` and a colon is some place, of which nothing else is known: `Närvarande från Storhed: Eva Ek`."""
    words = said.split()
    return (
        whole.rstrip().endswith(":")
        and len(words) < _MOST_WORDS_OF_PLACE
        and words[0][0].isupper()
        and not is_name(said)
        and said.lower() not in PARTY_NAMES
    )


def _in_brackets(mark: str) -> Group | None:
    """Whom brackets behind a label say that it holds: `Tjänstemän (beslutande)`; None where they say something else, or no more than that they were there."""
    said = mark.partition("(")[2].partition(")")[0].lower().split()
    meaning = meaning_of(tuple(said)) if said and all(map(is_label_word, said)) else None
    return meaning[0] if meaning is not None and meaning[0] not in ("närvarande", "övrig") else None
