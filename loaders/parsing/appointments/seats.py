"""Who gets which post, where a sentence names several of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.parsing.agents.names import NameSpan
from loaders.parsing.appointments.office import Office
from loaders.parsing.vocabulary.posts import KINDS

_WITH = re.compile(r"(?:\s?\([^()]{1,20}\))?,?\ssom\s(?:\w+\s)?\Z")
"""Between a name and its post: `med Eva Ek (S) som ersättare`."""
_HOLDS = re.compile(
    r"(?:\s(?:i|för|från|till)\s[^,.;:]{2,40}?)?\s(?:är|blir|blev|väljs|valdes|utses|utsågs|har)\s(?:[a-zåäö]+\s){0,2}"
)
"""Between a post and its holder: `och ny ersättare är Bo Al`."""
_HAS_BEEN = re.compile(r"(?:\s\([^()]{1,20}\))?\s(?:utsetts|valts|förordnats|anmälts)\b")
_ANOTHER_CHOSE = re.compile(
    r"(?:\s(?:i|för)\s[^.,;]{2,40}?)?,?\s(?:och|samt|medan)\s(?:att\s)?[A-ZÅÄÖ][^.;:,]{2,60}?\s(?:har\s)?(?:utsett|valt|utser|väljer|valde|utsåg|förordnat|anmält)\s"
)
"""Between a post and a name to which another organisation's choice gives the same: `till revisor och Region Väst har utsett`."""
_AND = re.compile(r"(?:\s?\([^()]{1,20}\))?(?:,|\soch|\ssamt)\s")
_CONVENES = re.compile(r"(?:\s\([^()]{1,20}\))?\s?(?P<mark>[(,])\s?sammankallande\b", re.IGNORECASE)
_AND_THEN = re.compile(r"(?:,|\soch|\ssamt)\s\Z")
_OTHER_BODY = re.compile(
    r"(?:\s\([^()]{1,20}\))?\s(?:för|till|i)\s(?:(?:projektet|projekt|insatsen|insats|styrgruppen|gruppen)\s[A-ZÅÄÖ]|[a-zåäö]+gruppen\b)"
)
_CHAIR = r"(?P<office>(?:(?:[12]:[ea]|förste|andre)\s)?(?:v(?:ice)?\.?\s)?(?:ordförande|ordf(?!\w)))"
_CHAIR_BEFORE = re.compile(rf"(?:\A|[\s,;:(]){_CHAIR}\.?:?\s\Z", re.IGNORECASE)
_CHAIR_BEHIND = re.compile(rf"(?:\s\([^()]{{1,12}}\))?,?\s?\({_CHAIR}\.?\)", re.IGNORECASE)
_LONGEST_CHAIR = 30
_SUBSTITUTE = re.compile(
    r"(?:\s?\([^()]{1,12}\))?\s(?:som\s(?:personlig\s)?(?:ersättare|suppleant)|\((?:ersättare|suppleant|ers\.?|suppl\.?)\)|(?:ersättare|suppleant)(?=\s*(?:[.;,]|\Z)))",
    re.IGNORECASE,
)
_SUBSTITUTE_IS = re.compile(
    r"[,;(.]\s*(?:med\s+)?(?:personlig\s+)?(?:ersättare|suppleant|ers\.?)\s*:?\s*\Z", re.IGNORECASE
)
_LEAD = 28
_NEWLY = re.compile(r"\bny[ae]?\s(?:ordinarie\s)?\Z")
_FIRST_NAMED = re.compile(r"\bden förstnämnd[ae]\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seat:
    """A person and the post that the person gets."""

    name: NameSpan
    office: Office


def seats(text: str, names: Sequence[NameSpan], posts: Sequence[Office]) -> Iterator[Seat]:
    """Pair names and posts: names take the posts that follow them (`A och B till justerare`), or, where the text begins with a post
    and ends with a name, those before (`till ordförande väljs A`)."""
    if not names or not posts:
        return
    if len(names) == len(posts) and all(post.each for post in posts):
        yield from map(Seat, sorted(names, key=lambda name: name.start), posts)
        return
    beside: list[Seat] = []
    spans, posts = list(names), list(posts)
    for post in [post for post in posts if post.beside]:
        holder = next((name for name in spans if post.end < name.start <= post.end + 2), None)
        posts.remove(post)
        if holder is not None:
            spans.remove(holder)
            beside.append(Seat(holder, post))
    for post in [post for post in posts if _NEWLY.search(text, max(0, post.start - _LEAD), post.start)]:
        holder = next((name for name in spans if name.start == post.end + 1), None)
        if holder is not None and any(name.end <= post.start for name in spans):
            posts.remove(post)
            spans.remove(holder)
            beside.append(Seat(holder, post))
    for post in [post for post in posts if post.kind == "ersättare"]:
        holder = next(
            (
                name
                for name in spans
                if _WITH.match(text[name.end : post.start]) and text[: name.start].endswith("med ")
            ),
            None,
        )
        if holder is not None and len(spans) > 1:
            posts.remove(post)
            spans.remove(holder)
            beside.append(Seat(holder, post))
    for post in posts[:]:
        if any(name.end <= post.start for name in spans) and (holders := _holders(text, post, spans)):
            posts.remove(post)
            spans = [name for name in spans if name not in holders]
            beside += (Seat(name, post) for name in holders)
    if not spans or not posts:
        yield from beside
        return
    for name in spans[1:]:
        last = [post for post in posts if post.end <= name.start]
        nearer = [one for one in spans if last and last[-1].end <= one.start < name.start]
        if last and last[-1] is posts[-1] and not nearer and _ANOTHER_CHOSE.fullmatch(text, last[-1].end, name.start):
            spans.remove(name)
            beside.append(Seat(name, last[-1]))
            break
    first_named = _FIRST_NAMED.search(text)
    if first_named is not None:
        spans.append(NameSpan(first_named.start(), first_named.end(), names[0].name))
    marks: list[NameSpan | Office] = sorted([*spans, *posts], key=lambda mark: mark.start)
    if len(spans) > 1 and isinstance(marks[0], Office) and isinstance(marks[-1], Office) and len(posts) > 1:
        yield from _framed(text, marks)
        yield from beside
        return
    backwards = isinstance(marks[0], Office) and isinstance(marks[-1], NameSpan)
    groups: list[tuple[list[NameSpan], list[Office]]] = []
    for mark in reversed(marks) if backwards else marks:
        if isinstance(mark, NameSpan):
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(mark)
        elif groups:
            groups[-1][1].append(mark)
    for people, filled in reversed(groups) if backwards else groups:
        for office in sorted(filled, key=lambda post: post.start):
            for name in sorted(people, key=lambda person: person.start):
                yield Seat(name, office)
    yield from beside


def convenes(text: str, name: NameSpan, *, in_brackets: bool = False) -> bool:
    """Whether somebody is said to convene the group: `Eva Ek (sammankallande)`, and but for `in_brackets` also `Eva Ek, sammankallande`."""
    found = _CONVENES.match(text, name.end)
    return found is not None and not (in_brackets and found["mark"] == ",")


def for_others(text: str, names: Sequence[NameSpan], posts: Sequence[Office]) -> Iterator[Office]:
    """The last post again, right behind each further name with a body of its own: `A till kontaktperson för projekt X och B för projekt Y`."""
    last = max(posts, key=lambda post: post.start, default=None)
    if last is None or not any(name.end <= last.start for name in names):
        return
    for name in names:
        if name.start > last.end and _AND_THEN.search(text, last.end, name.start) and _OTHER_BODY.match(text, name.end):
            yield Office(last.kind, name.end, name.end, last.word)


def chairs(text: str, name: NameSpan) -> str | None:
    """As what somebody leads the group: `vice ordförande Eva Ek`, `Eva Ek (ordf.)`; None where the text gives no such office."""
    found = _CHAIR_BEFORE.search(text, max(0, name.start - _LONGEST_CHAIR), name.start) or _CHAIR_BEHIND.match(
        text, name.end
    )
    said = found["office"].lower() if found else ""
    return KINDS.get(said) or KINDS.get(f"{said}.")


def is_substitute(text: str, begin: int, name: NameSpan) -> bool:
    """Whether somebody whom text[begin:] names is the substitute of the one before: `Eva Ek, ersättare Bo Al`, `Bo Al som ersättare`."""
    return (
        _SUBSTITUTE.match(text, name.end) is not None
        or _SUBSTITUTE_IS.search(text, max(begin, name.start - _LEAD), name.start) is not None
    )


def substitute_of(kind: str) -> str:
    """What the substitute of somebody is who has a post of that kind."""
    return "revisorsersättare" if kind == "revisor" else "ersättare"


def _holders(text: str, post: Office, names: Sequence[NameSpan]) -> Sequence[NameSpan]:
    """Those whom a verb right behind a post says to hold it, where others are named before it: `A är ordförande och vice ordförande är B`."""
    after = [name for name in names if name.start >= post.end]
    holds = _HOLDS.fullmatch(text, post.end, after[0].start) if after else None
    if holds is None or (" har " in holds[0] and not _HAS_BEEN.match(text, after[0].end)):
        return ()
    count = 1
    while count < len(after) and _AND.fullmatch(text, after[count - 1].end, after[count].start):
        count += 1
    return after[:count]


def _framed(text: str, marks: Sequence[NameSpan | Office]) -> Iterator[Seat]:
    """Pairs where posts stand before and after the names: `till ombud A med B som ersättare` gives the last name the last post, `tillika` both posts to all."""
    names = [mark for mark in marks if isinstance(mark, NameSpan)]
    both = [mark for mark in marks if isinstance(mark, Office) and mark.start > names[-1].start]
    if len(both) == 1 and text[: both[0].start].endswith("tillika "):
        for office in (mark for mark in marks if isinstance(mark, Office)):
            for name in names:
                yield Seat(name, office)
        return
    leading = [mark for mark in marks if isinstance(mark, Office) and mark.start < names[0].start]
    trailing = [mark for mark in marks if isinstance(mark, Office) and mark.start > names[-1].start]
    for office in leading:
        for name in names[:-1]:
            yield Seat(name, office)
    for office in trailing:
        yield Seat(names[-1], office)
