"""Whom of those that it names a sentence elects: not who leaves, tells, stands in, keeps another post or is only named beside."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from loaders.parsing.agents.names import NameSpan
from loaders.parsing.appointments.bodies import gets_new
from loaders.parsing.appointments.chosen import (
    declined_first,
    is_beside,
    is_nominated,
)
from loaders.parsing.appointments.office import Office
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.appointment_words import DECLINED

_REMAINING = frozenset({"kvarstår", "fortsätter"})
_IS_AWAY = re.compile(
    r"\s(?:\w*ledighet|frånvaro|semester|sjukskrivning|bortgång|avgång|pensionering)\b|\s(?:är|blir|går\spå|kommer\satt\svara)\s(?:\w+\s)?(?:pappa|mamma|föräldra|tjänst|studie|barn)ledig"
)
"""Behind the name of the one who is stood in for: `under Eva Eks tjänstledighet`, `Eva Ek är tjänstledig`."""
_STOOD_IN_FOR = re.compile(r"\bersättare\sför\s\Z", re.IGNORECASE)
_AS_SUBSTITUTE = re.compile(r"(?:\s\([^()]{1,12}\))?\ssom\sersättare\b")
_WHERE = re.compile(r",\s(?:där|varvid)\s")
"""Before a clause on what happened where the one named first was."""
_CANNOT = re.compile(
    r"(?:\s\([^()]{1,20}\))?\s(?:(?:har|hade)\s(?:anmält\s)?förhinder|(?:är|var)\s(?:frånvarande|sjuk|förhindrad))\b"
)
"""Behind the name of one instead of whom another is chosen."""
_UNTIL_THEN = re.compile(r"\b(?:tills|till\sdess)\s(?:att\s)?\Z", re.IGNORECASE)
"""Before the name of one who comes later: `tills Eva Ek tillträder`."""
_OWNING = re.compile(r"s\s[a-zåäö]")
"""Behind a name, where something of that one's is spoken of: `Bo Als rätt upphör`."""
_SUBSTITUTES = re.compile(r"\bmed\s(?P<who>[A-ZÅÄÖ][^.;]{3,80}?)\ssom\s(?:personliga?\s)?ersättare\b")
_IF_AWAY = re.compile(
    r"\b(?:om\s\S+\s(?:får|har|skulle få|anmäler)|vid)\s(?:\S+\s){0,2}?(?:förhinder|förfall|frånvaro)\b"
)
_AWAY = frozenset({"förhinder", "förfall", "frånvaro"})
"""Before whoever stands in then."""
_KEPT = re.compile(
    r"\b(?:omvalt|återvalt|omvalde|omväljer)\s(?P<who>[A-ZÅÄÖ][^.;:]{2,80}?)\s(?:och|samt)\s(?:har\s)?(?:utsett|valt|nyvalt|utsåg|valde|utser|väljer)\s"
)
"""Whoever keeps a seat before another is chosen: `har omvalt Eva Ek och utsett Bo Al till ersättare`."""
_JOINTLY = re.compile(r"\b(?:i förening|tillsammans|gemensamt) med\s")
_WELCOMED = re.compile(r"(?:\s?\([^)]{1,12}\))?\s+välkommen\b")
_REMAINS = re.compile(r"(?:\s\([^()]{1,12}\))?\s(?:kvarstår|fortsätter)\ssom\s(?:\w+\s)?")
_IN_APPOSITION = re.compile(r"(?:\s?\([^)]{1,20}\))?,\s(?:som\sär\s)?(?:vår\s|förbundets\s|ny\s|nya\s){0,2}")
"""Between a name and the post that it is said to have: `Eva Ek, ny ledamot`."""


def elected_among(
    sentence: Sentence, names: Sequence[NameSpan], posts: Sequence[Office], aside: Collection[NameSpan]
) -> list[NameSpan]:
    """Of those whom a sentence names the ones whom it elects to the posts; aside: who leaves, or is followed."""
    text, words = sentence.text, frozenset(sentence.words)
    declined = declined_first(text) if has_any(sentence.lower, DECLINED) else 0
    signing = bool(posts) and posts[0].kind == "firmatecknare"
    elected = [
        name
        for name in names
        if name not in aside
        and name.start >= declined
        and (not _OWNING.match(text, name.end) if signing else not is_beside(text, name))
        and not is_nominated(text, name)
        and not _CANNOT.match(text, name.end)
        and not _UNTIL_THEN.search(text, max(0, name.start - 20), name.start)
        and not _IS_AWAY.match(text, name.end)
    ]
    colon = text.find(": ") if len(elected) > 1 and elected[0].start == 0 else -1
    if colon > 0 and elected[0].end <= colon < min(elected[-1].start, posts[0].start):
        elected = [name for name in elected if name.start > colon]  # who tells: `Bo Al (S): Ny enhetschef är Eva Ek`
    elected = [name for name in elected if not _STOOD_IN_FOR.search(text, max(0, name.start - 20), name.start)]
    if (again := _KEPT.search(text)) is not None and not any(
        again.start("who") <= post.start < again.end("who") for post in posts
    ):
        elected = [name for name in elected if not again.start("who") <= name.start < again.end("who")]
    if "som" in words and not _REMAINING.isdisjoint(words):
        elected = [name for name in elected if not _remains(text, name, posts)]
    if signing and "ersättare" in words:
        stand_in = _SUBSTITUTES.search(text)
        elected = [
            name
            for name in elected
            if not _AS_SUBSTITUTE.match(text, name.end)
            and not (stand_in and stand_in.start("who") <= name.start < stand_in.end("who"))
        ]
    away = _IF_AWAY.search(text) if not _AWAY.isdisjoint(words) else None
    if away is not None:
        jointly = _JOINTLY.search(text, away.end()) if signing else None
        elected = [
            name
            for name in elected
            if name.start < away.start() or (jointly is not None and name.start >= jointly.end())
        ]
    elsewhere = _WHERE.search(text) if "där" in words or "varvid" in words else None
    if elsewhere is not None and any(elsewhere.end() <= name.start for name in elected):
        elected = [name for name in elected if name.start >= elsewhere.end()]
    if posts and gets_new(text, posts[0]):
        elected = [name for name in elected if name.start >= posts[0].end]
    if "välkomna" in words and posts:
        elected = [name for name in elected if name.start >= posts[0].end or _who_is(text, name, posts[0])] or elected
    elif "välkommen" in words:
        elected = [name for name in elected if _WELCOMED.match(text, name.end)] or elected
    return elected


def _remains(text: str, name: NameSpan, posts: Sequence[Office]) -> bool:
    """Whether somebody keeps a post which is none of those that are filled: `Eva Ek kvarstår som ledamot och Bo Al är ny ersättare`."""
    remains = _REMAINS.match(text, name.end)
    return remains is not None and not any(name.end < post.start <= remains.end() for post in posts)


def _who_is(text: str, name: NameSpan, post: Office) -> bool:
    """Whether a name stands right before a post that is its own: `hälsar Eva Ek, ny ledamot`."""
    return name.end <= post.start and _IN_APPOSITION.fullmatch(text, name.end, post.start) is not None
