"""Names as people write them: a part of one, without å, ä and ö, `SOF Kalmar`, `Götene`; each becomes the id that is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import FinsamError
from ontology.names import Kind
from ontology.register import register
from queries import engine
from queries.collation import alphabetical, fold
from queries.engine import Id

if TYPE_CHECKING:
    from queries.engine import Store

NEAR = 70
"""Least likeness (0 to 100, rapidfuzz's WRatio) of a name that is offered in place of one that fits nobody."""
OFFERED = 8
"""How many names are offered at most."""

FORBUND = "forbund"
SYNONYMS = {
    "sof": FORBUND,
    "finsam": FORBUND,
    "samordningsforbund": FORBUND,
    "samordningsforbundet": FORBUND,
    "finsamforbundet": FORBUND,
    "au": "arbetsutskott",
    "arbetsutskottet": "arbetsutskott",
    "styrelsen": "styrelse",
    "af": "arbetsformedlingen",
    "fk": "forsakringskassan",
}
"""Words that mean the same in a name, by their plain letters."""
FILLERS = frozenset({"i", "for", "och", "lan", "lans", "kommun", "kommuns"})
"""Words that a name may have or lack."""

KINDS = {kind: (kind,) for kind in ("person", "organisation", "board", "meeting")} | {
    "anyone": ("person", "organisation", "board")
}
"""What may be named → the kinds of entity among which it is looked for."""
PLURALS = {kind: f"{kind}s" for kind in KINDS} | {"anyone": "names"}

_WORD = re.compile(r"\w+")
_ID = re.compile(r"[a-z0-9-]+")
_UNTOLD = f"{Kind.ORGANISATION}-"
"""How the id of an organisation begins whose name does not say what it is."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with every spelling of its name, and every id that answers for it; owner: the id of a board's organisation."""

    id: Id
    name: str
    spellings: frozenset[str]
    owner: str | None = None


def resolve(store: Store, kind: str, text: str) -> Id:
    """The id of the entity that `text` means, as for `entity`."""
    if "person" in KINDS[kind] and (person := _answering(store, text.strip())):
        return person
    return Id(entity(store, kind, text).id)


def people(store: Store, text: str) -> list[Id]:
    """The person whom `text` means, or all who bear exactly the same name, as nothing but the answer can tell them apart; errors as for `entity`."""
    if person := _answering(store, text.strip()):
        return [person]
    found = matches(entities(store, "person"), text)
    if len({named.name for named in found}) == 1:
        return [Id(named.id) for named in found]
    return [Id(entity(store, "person", text).id)]


def entity(store: Store, kind: str, text: str) -> Named:
    """The entity that `text` means. kind: `person`, `organisation`, `board`, `meeting`, or `anyone` for one of the first three.

    FinsamError where several fit (it offers them), and where none does (it gives the nearest).
    """
    if "person" in KINDS[kind] and (person := _answering(store, text.strip())):
        text = person
    if _ID.fullmatch(text.strip()) and len(found := _known(store, kind, Id(text.strip()))) == 1:
        return found[0]
    known = _known(store, kind)
    found = matches(known, text)
    if len(found) == 1:
        return found[0]
    found = _telling(found)
    if len(found) == 1:
        return found[0]
    if found:
        offered = "; ".join(f"{named.name} ({named.id})" for named in found[:OFFERED])
        more = f" and {len(found) - OFFERED} more" if len(found) > OFFERED else ""
        raise FinsamError(
            f"{text!r} could be {len(found)} {PLURALS[kind]}: {offered}{more}. Write more of the name, or the id."
        )
    near = nearest(known, text)
    hint = f"Nearest: {'; '.join(near)}." if near else "Nothing is near it."
    raise FinsamError(f"There is no {'one' if kind == 'anyone' else kind} called {text!r}. {hint}")


def _known(store: Store, kind: str, id: Id | None = None) -> list[Named]:
    """What there is of a kind; id: only that."""
    return [named for each in KINDS[kind] for named in entities(store, each, id)]


def _telling(found: list[Named]) -> list[Named]:
    """The entities without the organisations of which nothing is known but such a name, where others have it too."""
    telling = [named for named in found if not named.id.startswith(_UNTOLD)]
    return telling or found


def _answering(store: Store, id: str) -> Id | None:
    """The person for whom an id answers, also one given before it was known who they are."""
    found = list(engine.run(store, engine.LOOKUP / "alias", {"id": id})) if id.isalnum() and id.islower() else []
    return Id(found[0]["id"]) if len(found) == 1 else None


def entities(store: Store, kind: str, id: Id | None = None) -> list[Named]:
    """Every entity of a kind with the spellings that minutes and register have for it, in the Swedish alphabet's order. id: only the one that has it."""
    spellings: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    owners: dict[str, str] = {}
    for row in engine.run(store, engine.LOOKUP / kind, {"id": id}):
        organ = f", {row['organ']}" if "organ" in row else ""
        known = register().get(str(row.get("organisation_id") or row["id"]))
        called = (*known.names, *(former.name for former in known.former_names)) if known else ()
        in_register = (f"{name}{organ}" for name in called)
        spellings[str(row["id"]), str(row["name"])].update([str(row["written"]), *in_register])
        if organ and row["organisation_id"]:
            owners[str(row["id"])] = str(row["organisation_id"])
    found = (Named(Id(id), name, frozenset(written), owners.get(id)) for (id, name), written in spellings.items())
    return sorted(found, key=lambda named: (alphabetical(named.name), named.id))


def matches(known: Iterable[Named], text: str) -> list[Named]:
    """Those whom the text fits best: exactly, else by their plain letters, by all that a name has beside what kind of organisation it is (`Ådalen` is not Norra
    Ådalen), by whole words, by the beginnings of words, by initials (`SVK`).
    """
    known = list(known)
    words = _words(text)
    if not words:
        return []
    if exact := [named for named in known if text.strip() in named.spellings]:
        return _main_board(exact)
    plain = {named: [_words(spelling) for spelling in named.spellings] for named in known}
    whose = {named: [_words(spelling.rpartition(", ")[0]) for spelling in named.spellings] for named in known}
    tiers = (
        [named for named in known if any(own == words for own in plain[named])],
        [named for named in known if any(_without_fillers(own) == _without_fillers(words) for own in plain[named])],
        [named for named in known if any(_core(own) == _core(words) for own in plain[named] + whose[named])],
        [named for named in known if any(set(words) <= set(own) for own in plain[named])],
        [named for named in known if any(_begins(words, own) for own in plain[named])],
        [
            named
            for named in known
            if text.isupper() and any(_initials(spelling) == fold(text) for spelling in named.spellings)
        ],
    )
    return next((_main_board(tier) for tier in tiers if tier), [])


def nearest(known: Iterable[Named], text: str) -> list[str]:
    """The names most like a text that fits none, best first."""
    from rapidfuzz import fuzz, process

    names: Mapping[str, str] = {named.name: fold(named.name) for named in known}
    found = process.extract(fold(text), names, scorer=fuzz.WRatio, score_cutoff=NEAR, limit=3)
    return [name for _, _, name in found]


def _words(text: str) -> tuple[str, ...]:
    return tuple(SYNONYMS.get(word, word) for word in _WORD.findall(fold(text)))


def _without_fillers(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words) - FILLERS or frozenset(words)


def _core(words: tuple[str, ...]) -> frozenset[str]:
    """What a name has beside the kind of organisation; what it has where that is all."""
    return frozenset(words) - FILLERS - {FORBUND} or frozenset(words)


def _begins(words: tuple[str, ...], own: tuple[str, ...]) -> bool:
    return all(any(part.startswith(word) for part in own) for word in words)


def _initials(spelling: str) -> str:
    """The first letters of an organisation's name, its organ left out: `svk` of `Samordningsförbundet Västra Kusten, styrelse`."""
    return "".join(word[0] for word in _WORD.findall(fold(spelling.partition(",")[0])) if word not in FILLERS)


def _main_board(tier: list[Named]) -> list[Named]:
    """Of the boards of one organisation, its styrelse: that is the board meant by the organisation's name alone."""
    owners = {named.owner or named.name.rpartition(", ")[0] for named in tier}
    main = [named for named in tier if named.name.endswith(", styrelse")]
    return main if len(owners) == 1 and len(main) == 1 else tier
