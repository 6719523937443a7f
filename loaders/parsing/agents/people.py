"""Everybody whom the text names in full: who must have been there though no list says so, and who is only mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.record import Evidences, Participant, PersonMentioned, Signature
from loaders.parsing import vocabulary
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.descriptions import described, party_after, plural_office
from loaders.parsing.agents.name_words import UPPER
from loaders.parsing.agents.names import NameSpan
from loaders.parsing.agents.variants import is_variant
from loaders.parsing.items.items import Section
from loaders.parsing.text import cues
from loaders.parsing.text.sentences import Sentence

_PEOPLE = vocabulary.table("people")
_ACTS = vocabulary.words("people", "acts")
_ACTS_BEYOND_LIST = vocabulary.words("people", "acts_beyond_list")
_ELECTED = re.compile("|".join(_PEOPLE["elected"]), re.IGNORECASE)
_NOT_HERE = re.compile(r"\b(?:" + "|".join(_PEOPLE["not_here"]) + r")\b", re.IGNORECASE)
_APPOSITION = r"(?:\s\([^()]{1,60}\)|,\s[^,.;:()]{2,60}(?=,)|\s(?:från|på|i|vid)\s[A-ZÅÄÖ][^,.;:()]{1,40}?(?=\s[a-zåäö]+\b)(?<!\soch))?"
_VERB = re.compile(
    _APPOSITION + r"[\s,]*(?:och\s)?(?:(?:har|hade|som|också|även|kort|muntligt|därefter|sedan)\s)?(?P<verb>[a-zåäö]+)"
)
"""The first verb behind a name and, where there is one, its organisation or office: `Eva Ek, Region Väst, informerar`."""
_AND = re.compile(_APPOSITION + r",?\s(?:och|samt)\s")
_SHORT = re.compile(rf"(?<![\w-])(?P<name>[{UPPER}][\w-]{{1,30}})\s(?:{'|'.join(sorted(_ACTS_BEYOND_LIST))})\b")
_OPENED = re.compile(r"\b(?:öppna|avsluta)(?:de)?s av (?:[a-zåäö]+ ){0,2}\Z")
"""Before whoever opened or closed the meeting."""
_TOGETHER = (" och ", ", ", " samt ", " respektive ")
_EMPLOYED = re.compile(
    r"(?:Hon|Han|Hen)\s(?:har sin (?:anställning|tjänst)|är anställd|arbetar|kommer|jobbar)\s(?:på|hos|av|från|vid|inom)\s(?P<of>[^,.;:()]{2,60}?)(?=[.,;:()]|\soch\s|$)"
)


@dataclass(slots=True)
class _Mention:
    """One mention of a person: the sentence, what it says of office and organisation, and whether it shows the person there."""

    name: str
    sentence: Sentence
    span: NameSpan
    role: str | None
    organisation: str | None
    there: bool
    party: str | None = None


def people(
    sections: Sequence[Section],
    listed: Sequence[Participant],
    signed: Sequence[Signature],
    context: Context,
    verifiers: dict[str, Evidences],
    skip: set[int],
) -> tuple[tuple[Participant, ...], tuple[PersonMentioned, ...], tuple[PersonMentioned, ...]]:
    """Participants whom only text or signatures show (`framgår`), the other people mentioned, and mentions that spell a listed name otherwise.

    verifiers: who was chosen to verify, with the quote. skip: numbers of lines that are lists, signatures or fields, no running text.
    """
    known = {participant.name.casefold() for participant in listed}
    has_list = bool(listed)
    mentions: dict[str, list[_Mention]] = {}
    spelt_otherwise: dict[str, list[_Mention]] = {}
    for section in sections:
        if not section.cues & (cues.NAMED | cues.ACT):
            continue
        last: _Mention | None = None
        for sentence in section.sentences:
            if last is not None and (employed := _EMPLOYED.match(sentence.text)):
                last.organisation = last.organisation or employed["of"]
            if not sentence.cues & (cues.NAMED | cues.ACT):
                continue
            if sentence.passage.line_at(sentence.start).number in skip:
                continue
            for mention in _mentions(sentence, context, known, has_list):
                key = mention.name.casefold()
                if key in known:
                    continue
                other = any(is_variant(mention.name, one.name) for one in listed)
                (spelt_otherwise if other else mentions).setdefault(key, []).append(mention)
                last = mention
    shown: dict[str, Participant] = {}
    for key, said in mentions.items():
        if any(mention.there for mention in said) or (not has_list and key in {name.casefold() for name in verifiers}):
            shown[key] = _participant(said, signed, verifiers)
    for signature in signed:
        key = signature.name.casefold()
        if key not in known and key not in shown and not _is_listed(signature, listed):
            shown[key] = _participant(mentions.get(key, []), signed, verifiers, signature)
    mentioned = [_mentioned(said) for key, said in mentions.items() if key not in shown]
    otherwise = tuple(_mentioned(said) for said in spelt_otherwise.values())
    return tuple(shown.values()), tuple(mentioned), otherwise


def _is_listed(signature: Signature, listed: Sequence[Participant]) -> bool:
    """Whether a signer is on the list under another spelling."""
    return any(is_variant(signature.name, participant.name) for participant in listed)


def _mentions(sentence: Sentence, context: Context, known: set[str], has_list: bool) -> Iterator[_Mention]:
    yield from _together(sentence.text, list(_named(sentence, context, known, has_list)))
    yield from _in_short(sentence, context)


def _together(text: str, found: Sequence[_Mention]) -> Sequence[_Mention]:
    """The mentions; who does something together with one who is there is there too: `Eva Ek, FK, och Bo Al, AF, informerar`."""
    for one, other in reversed(list(pairwise(found))):
        one.there = one.there or (other.there and _AND.fullmatch(text, one.span.end, other.span.start) is not None)
    return found


def _named(sentence: Sentence, context: Context, known: set[str], has_list: bool) -> Iterator[_Mention]:
    """Those whom a sentence names in full."""
    text = sentence.text
    elsewhere: bool | None = None
    shared: tuple[int, str | None] = (-1, None)
    for span in context.names(text):
        together = shared[0] >= 0 and text[shared[0] : span.start] in _TOGETHER
        shared = span.end, shared[1] if together else plural_office(_word_before(text, span))
        if span.name.casefold() in known or context.resolve(span.name):
            continue
        role, organisation = described(text, span)
        role = role or shared[1]
        if elsewhere is None:
            elsewhere = _NOT_HERE.search(text) is not None
        there = not elsewhere and _is_there(text, span, has_list)
        yield _Mention(span.name, sentence, span, role, organisation, there, party_after(text, span))


def _in_short(sentence: Sentence, context: Context) -> Iterator[_Mention]:
    """Those whom a sentence names by their first name or surname, and who do something there."""
    text = sentence.text
    if not sentence.cues & cues.ACT or _ACTS_BEYOND_LIST.isdisjoint(text.split(" ")):
        return
    elsewhere: bool | None = None
    for match in _SHORT.finditer(text):
        name = context.resolve(match["name"])
        if name is not None:
            span = NameSpan(match.start(), match.end("name"), name)
            if elsewhere is None:
                elsewhere = _NOT_HERE.search(text) is not None
            yield _Mention(name, sentence, span, None, None, not elsewhere and _is_there(text, span, True))


def _word_before(text: str, span: NameSpan) -> str:
    return text[max(0, span.start - 40) : span.start].rstrip().rpartition(" ")[2]


def _is_there(text: str, span: NameSpan, has_list: bool) -> bool:
    """Whether a sentence shows a person at the meeting: by what they do there, or by being welcomed or chosen at it."""
    verb = _VERB.match(text, span.end)
    if verb and verb["verb"] in _ACTS_BEYOND_LIST:
        return True
    before = text[max(0, span.start - 30) : span.start].lower()
    if before.endswith(("välkomnar ", "välkomnade ", "hälsar ", "hälsade ")) and not before.endswith(("från ",)):
        return True
    if " av " in before and _OPENED.search(before) is not None:
        return True
    clause = re.split(r"[;:]", text[span.end : span.end + 160])[0]
    if any(f" {act}" in clause for act in _PEOPLE["there"]):
        return True
    if has_list:
        return False
    return (
        bool(verb and verb["verb"] in _ACTS)
        or _ELECTED.search(text[max(0, span.start - 40) : span.end + 40]) is not None
    )


def _participant(
    said: Sequence[_Mention],
    signed: Sequence[Signature],
    verifiers: dict[str, Evidences],
    signature: Signature | None = None,
) -> Participant:
    name = said[0].name if said else signature.name if signature else ""
    own = [one for one in signed if one.name.casefold() == name.casefold()]
    roles = [one.role for one in own if one.role]
    if not roles and name in verifiers:
        roles = ["justerare"]
    roles = roles or [mention.role for mention in said if mention.role][:1]
    organisation = next((m.organisation for m in said if m.organisation), None) or next(
        (s.organisation for s in own if s.organisation), None
    )
    quotes: Evidences = ()
    for mention in said[:2]:
        quotes = (*quotes, *mention.sentence.evidence())
    for one in own[:1]:
        quotes = (*quotes, *one.quotes)
    quotes = quotes or verifiers.get(name, ())
    return Participant(
        name=name,
        organisation=organisation,
        party=next((mention.party for mention in said if mention.party), None),
        attendance="framgår",
        roles=tuple(dict.fromkeys(roles)),
        evidence=quotes,
    )


def _mentioned(said: Sequence[_Mention]) -> PersonMentioned:
    role = next((mention.role for mention in said if mention.role), None)
    organisation = next((mention.organisation for mention in said if mention.organisation), None)
    return PersonMentioned(name=said[0].name, organisation=organisation, role=role, evidence=_quote(said[0]))


def _quote(mention: _Mention) -> Evidences:
    sentence = mention.sentence
    begin = sentence.start + max(0, mention.span.start - 100)
    whole = len(sentence.text) <= 280
    return (
        sentence.evidence()
        if whole
        else sentence.passage.evidence(begin if mention.span.start > 250 else sentence.start, sentence.end)
    )
