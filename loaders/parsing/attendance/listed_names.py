"""Names on a line of a list, where also what running text would not show to be a name is one."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import UPPER, is_given_name, is_kommun
from loaders.parsing.agents.names import KINDS_AFTER_NAME as _KINDS_AFTER_NAME
from loaders.parsing.agents.names import NameSpan, find_names, is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.text.signs import has_any

LETTERS = re.compile(r"\(\s*([A-Za-zÅÄÖåäöŁł][A-Za-zÅÄÖåäöŁł.-]{0,5})\s*\)")
"""Letters in parentheses: a party, an organisation or initials."""
_IN_PARENTHESES = re.compile(r"\s\(([^(),]{3,40})[,)]")
_BULLET = re.compile(r"\s*(?:[^\w\s(\[\"'”§]{1,2}\s|\d{1,2}[.)]\s|\d{1,2}\s(?=[A-ZÅÄÖ])|[a-z]\)\s)?\s*")
_PARTIES = frozenset(("S", "M", "C", "V", "L", "KD", "MP", "SD", "FP"))
"""What may stand after a name without brackets."""

_SURNAMES = vocabulary.words("names", "kommuner_as_surnames")

_BEHIND_COMMA = re.compile(r",\s([^,;(\t.]{2,40})")
_SET_APART = re.compile(r"\s*[,(\t]\s*([^,;()\t]{2,60})")
"""What a comma, a bracket or a TAB parts from a name."""
_JOINT = re.compile(r"(?:och|samt)\s+(?:även\s+)?(?=[^\W\d_a-zåäö])")
"""Before the last of several behind a comma."""

_SENDER = re.compile(r"(?P<of>[^:/–\t]{2,60}?)\s?(?::\s|/\s?|\s[–-]\s)")
"""The organisation before a name: `Region Halland: Eva Ek`, `Ås kommun/Eva Ek`, `Arbetsförmedlingen – Eva Ek`."""
_CHUNK = re.compile(r"[^,;\t]+")
_NAME_END = re.compile(r"\s*(?:[(\d§:]|\s[-–—]\s|$)|\s+[xX](?=\s|$)|\s(?=[a-zåäö]{3}|tjg|ej\b)")
_REPLACING = re.compile(
    r"(?:\b(?:[Ee]rsätt(?:s|es) (?:av|med)|[Ee]rsatt(?:e?s)? av|[Ee]rsätter|ersatte|tjänstgör för|ers\.? för|i stället för|istället för|ersättare för)|\(ersättare:)\s(?=[^\W\d_a-zåäö])"
)
"""After these words stands somebody's name, known or not."""
_SHOUTED_PARTICLES = ("VON ", "AF ", "VAN ", "DE ")
_START = attrgetter("start")
_TWO = 2
"""A name has so many words at least."""
_LONGEST_NAME = 200
_REVERSED = re.compile(
    r"((?:(?:[Vv][ao]n|[Aa]f|[Dd]e)[ \xa0])?[^\W\d_][\w'’-]+),[ \xa0]?([^\W\d_][\w'’-]+(?:[ \xa0][^\W\d_][\w'’-]+)?)(?=\s*(?:[,;(\t]|$|\s[-–]))"
)

_REVERSED_BESIDE = re.compile(r"([^\W\d_][\w'’-]+),\s?([^\W\d_][\w'’-]+)\s(?P<of>[^\W\d_a-zåäö][^,;(\t]{1,60})")
"""`Ros, Siv Försäkringskassan`."""

_JOINED = re.compile(rf"\s(?:och|samt)\s(?=[{UPPER}])")
"""Between a name and another, also one that no list of given names has."""


def listed_names(text: str, start: int, known: frozenset[str]) -> list[NameSpan]:
    """The names on a line: those that running text would show, and what stands first in the line or is set apart by commas."""
    body = text[start:]
    spans = [_without_kommun(text, NameSpan(s.start + start, s.end + start, s.name)) for s in find_names(body, known)]
    if has_any(body, _SHOUTED_PARTICLES):
        spans = [_with_particle(text, start, span) for span in spans]
    starts = [span.start for span in spans]
    found = list(spans)
    first = True
    for match in _CHUNK.finditer(text, start):
        chunk = match[0]
        begin = match.start() + (_BULLET.match(chunk).end() if first or chunk[:1] == " " else 0)  # type: ignore[union-attr]
        joint = _JOINT.match(text, begin, match.end()) if not first else None
        begin = joint.end() if joint else begin
        cut = _NAME_END.search(text, begin, match.end())
        end = cut.start() if cut else match.end()
        whole = text[begin:end].strip()
        said = _without_organisation(whole, text[end : match.end()])
        lenient = (
            first
            or text[match.start() - 1] == ";"
            or not found
            or len(said) < len(whole)
            or is_given_name(said.split(" ", 1)[0])
            or _followed_by_initials(text, begin, said)
            or _followed_by_office(text, begin + len(said))
            or _followed_by_organisation(text, begin + len(said))
            or ((joint is not None or text[match.start() - 1] == "\t") and _followed_by_whose(text, begin + len(said)))
        )
        before = bisect_right(starts, begin + len(said) - 1) - 1
        overlaps = before >= 0 and spans[before].end > begin
        sender = _SENDER.match(chunk) if first and not found else None
        named = sender is not None and "(" in sender["of"] and is_name(said)  # `Eva Ek (Ås kommun) - frånvarande`
        if sender is not None and not named and _leads_to_name(sender["of"]):
            begin = match.start() + sender.end()
            cut = _NAME_END.search(text, begin, match.end())
            said = text[begin : cut.start() if cut else match.end()].strip()
        if lenient and not overlaps and is_name(said):
            found.append(NameSpan(begin, begin + len(said), said))
        first = False
    if " och " in body or " samt " in body:
        ends = {span.end for span in found}
        for joined in _JOINED.finditer(text, start):
            cut = _NAME_END.search(text, joined.end(), _chunk_end(text, joined.end()))
            until = cut.start() if cut else _chunk_end(text, joined.end())
            said = _without_organisation(
                text[joined.end() : until].strip(), text[until : _chunk_end(text, joined.end())]
            )
            if joined.start() in ends and joined.end() not in {span.start for span in found} and is_name(said):
                found.append(NameSpan(joined.end(), joined.end() + len(said), said))
    if "rs" in body or "för" in body:
        found.sort(key=_START)
        taken = list(found)
        for replacing in _REPLACING.finditer(text, start):
            begin = replacing.end()
            until = min(_chunk_end(text, begin), begin + _LONGEST_NAME)
            cut = _NAME_END.search(text, begin, until)
            said = text[begin : cut.start() if cut else until].strip()
            before = bisect_right(taken, begin, key=_START) - 1
            if is_name(said) and not (before >= 0 and taken[before].end > begin):
                found.append(NameSpan(begin, begin + len(said), said))
    if not found or found[0].start > start:
        limit = min((span.start for span in found), default=len(text))
        at = start
        while at < limit:
            turned = _reversed_names(text, at)
            if turned and turned[0].end <= limit:
                found.extend(turned)
                break
            if turned and all(map(is_given_name, min(found, key=_START).name.split(" "))):
                found = [*turned, *(span for span in found if span.start >= turned[0].end)]  # `Karlsson, Anna Maria`
                break
            at = text.find("\t", at, limit) + 1 or limit
    return sorted(found, key=lambda span: span.start)


def _without_organisation(said: str, rest: str) -> str:
    """A name without the organisation that follows it with no comma between: `Ture Ek Hagaby` before ` kommun`, `Eva Ek FK`."""
    words = said.split(" ")
    if len(words) < 3:
        return said
    at = next((at for at in range(_TWO, len(words)) if words[at] in _PARTIES), None)
    if at is not None and is_name(" ".join(words[:at])):
        return " ".join(words[:at])
    if rest[:1] == " " and next(iter(rest.split(None, 1)), "").strip(".") in _KINDS_AFTER_NAME:
        return " ".join(words[:-1])
    if not is_name(said) and is_organisation(words[-1]) and is_name(" ".join(words[:-1])):
        return " ".join(words[:-1])
    return said


def _without_kommun(text: str, span: NameSpan) -> NameSpan:
    """A name without the kommun behind it: `Lars Petersson Lysekil`; one that people are called after (`Eva Ek Lund`), or that whom somebody represents follows, stays."""
    name, _, last = span.name.rpartition(" ")
    given, _, surname = name.rpartition(" ")
    if not given or surname.endswith(".") or not is_kommun(last.lower()) or last.lower() in _SURNAMES:
        return span
    behind = _SET_APART.match(text, span.end)
    if is_given_name(surname) or (behind is not None and is_organisation(behind[1])):
        return span
    return NameSpan(span.start, span.end - len(last) - 1, name)


def _leads_to_name(said: str) -> bool:
    """Whether words before a colon are an organisation, or an office alone, so that a name follows."""
    if is_organisation(said):
        return True
    office = role_and_organisation(said.strip(" -–•*"))
    return office is not None and office[1] is None


def _with_particle(text: str, start: int, span: NameSpan) -> NameSpan:
    """A name that begins with a surname in capitals with the particle before it: `VON ESSEN Eva`."""
    before = next((one for one in _SHOUTED_PARTICLES if text.endswith(one, start, span.start)), None)
    if before is None or not span.name.split(" ", 1)[0].isupper():
        return span
    return NameSpan(span.start - len(before), span.end, before + span.name)


def _chunk_end(text: str, begin: int) -> int:
    chunk = _CHUNK.match(text, begin, begin + _LONGEST_NAME)
    return chunk.end() if chunk else begin


def _followed_by_initials(text: str, begin: int, said: str) -> bool:
    letters = LETTERS.match(text[begin + len(said) : begin + len(said) + 12].lstrip())
    return letters is not None and is_initials_of(letters[1], said)


def _followed_by_office(text: str, at: int) -> bool:
    """Whether an office stands in parentheses right after: `Noomi Ask (processtödjare, sekr)`."""
    inner = _IN_PARENTHESES.match(text, at)
    return inner is not None and role_and_organisation(inner[1]) is not None


def _followed_by_organisation(text: str, at: int) -> bool:
    """Whether an organisation stands in parentheses right after: `Bushra Ek (Försäkringskassan)`."""
    inner = _IN_PARENTHESES.match(text, at)
    return inner is not None and inner[0].endswith(")") and is_organisation(inner[1])


def _followed_by_whose(text: str, at: int) -> bool:
    """Whether an organisation stands behind a comma right after: `och Bushra Ek, Försäkringskassan`."""
    after = _BEHIND_COMMA.match(text, at)
    return after is not None and is_organisation(after[1])


def _reversed_names(text: str, start: int) -> list[NameSpan]:
    """`Hermansson, Ingrid` at the beginning of a line."""
    begin = _BULLET.match(text, start)
    match = _REVERSED.match(text, begin.end() if begin else start)
    if match is not None and is_given_name(match[2].split(" ")[0]) and is_name(f"{match[2]} {match[1]}"):
        return [NameSpan(match.start(), match.end(), f"{match[2]} {match[1]}")]
    beside = _REVERSED_BESIDE.match(text, begin.end() if begin else start)
    if beside is None or not is_given_name(beside[2]) or not is_organisation(beside["of"]):
        return []
    return [NameSpan(beside.start(), beside.end(2), f"{beside[2]} {beside[1]}")]


def is_initials_of(letters: str, name: str) -> bool:
    """Whether letters stand for a person: the first of each name, or those with which the given name and the surname begin (`ELI`, `EvLi` of Eva Lind)."""
    parts = [part for word in name.split() for part in word.split("-") if part[:1].isalpha()]
    short = letters.replace(".", "").casefold()
    if not parts:
        return False
    return len(short) > 1 and (
        short
        in (
            "".join(word[0] for word in name.split()).casefold(),
            "".join(part[0] for part in parts).casefold(),
            (parts[0][0] + parts[-1][0]).casefold(),
        )
        or (len(short) > _TWO and letters[0].isupper() and _begin(letters, parts[0], parts[-1]))
    )


def _begin(letters: str, given: str, surname: str) -> bool:
    """Whether letters, capitals all or the first of either name, are those with which both names begin."""
    return any(
        letters[:at].casefold() == given[:at].casefold()
        and letters[at].isupper()
        and surname.casefold().startswith(letters[at:].casefold())
        for at in (1, 2)
    )
