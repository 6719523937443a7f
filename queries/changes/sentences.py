"""Sentences: a difference told in words, with names for ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

from graph.entities import Assignment, Entity, PossibleIdentity
from queries.changes.difference import Difference, Happened
from queries.changes.span import Span, entities
from queries.reporting.cells import shown
from queries.reporting.wording import Language, span, words

FILE = Path(__file__).with_name("wording.toml")
UNKNOWN = "okänd"
"""The role of somebody whom minutes list without one."""
CODES = ("role", "attendance", "outcome")
"""Fields whose values are codes, with words of their own."""


class Teller:
    """Tells differences of a span in a language: the names that they need are looked up together."""

    def __init__(self, changes: Span, language: Language, differences: Iterable[Difference]) -> None:
        self._language = language
        self._codes, self._words = words(language), words(language, FILE)
        told = list(differences)
        concerned = [one for d in told for one in (d.before, d.after, *d.others) if one]
        ids = {one.id for one in concerned} | {id for one in concerned for id in _references(one)}
        was = changes.archive.history.latest(ids) | {id: changes.before[id] for id in ids if id in changes.before}
        self._current = entities(changes.archive, ids)
        self._known = was | self._current | changes.after(ids & changes.now.keys())
        self._known |= entities(changes.archive, self._items())

    def statement(self, difference: Difference, reason: str = "") -> str:
        """The sentence of a difference. reason: why people are, or are not, one."""
        happened = difference.happened
        if happened in (Happened.JOINED, Happened.SPLIT):
            return self._identity(difference, reason)
        values = self._values(difference.after) if difference.after else {}
        was = self._values(difference.before) if difference.before else {}
        return self._words.text(
            type(difference.fact).__name__,
            happened,
            **({**was, **values} | {f"was_{name}": value for name, value in was.items()}),
        )

    def _identity(self, difference: Difference, reason: str) -> str:
        parts = [self._named(one) for one in difference.others]
        others = f" {self._words.text('parts', 'and')} ".join([", ".join(parts[:-1]), parts[-1]])
        why = self._words.text("parts", "reason", reason=reason) if reason else ""
        return self._words.text(
            "identities", difference.happened, others=others, person=self._named(difference.fact), reason=why
        )

    def _named(self, person: Entity) -> str:
        return f"{getattr(person, 'name', '')} ({person.id})"

    def name(self, id: str) -> str:
        """What an entity is called: a person by name, a document by its file."""
        found = self._known.get(id)
        name = getattr(found, "name", None) or getattr(found, "file", None)
        return str(name) if name else self._words.text("parts", "nameless")

    def _items(self) -> set[str]:
        return {item for one in self._known.values() if (item := getattr(one, "item", None))}

    def _values(self, entity: Entity) -> dict[str, str]:
        """The fields of an entity in words, and the parts of sentences that depend on them."""
        values = {field.name: self._value(entity, field.name) for field in fields(entity)}
        known = {
            name: getattr(entity, name, None) for name in ("organisation", "substitutes_for", "item", "amount_sek")
        }
        part = self._words.text
        stated = span(getattr(entity, "start", None), getattr(entity, "end", None))
        seen = span(getattr(entity, "first_seen", None), getattr(entity, "last_seen", None))
        number = getattr(self._known.get(str(known["item"])), "number", None)
        amount = known["amount_sek"]
        to = ", ".join(self._receivers(entity))
        values |= {
            "as": part("parts", "as", role=values["role"]) if getattr(entity, "role", UNKNOWN) != UNKNOWN else "",
            "for": part("parts", "for", organisation=values["organisation"]) if known["organisation"] else "",
            "by": part("parts", "by", organisation=values["organisation"]) if known["organisation"] else "",
            "in_place_of": part("parts", "in_place_of", substitutes_for=values["substitutes_for"])
            if known["substitutes_for"]
            else "",
            "item": part("parts", "item", item=number) if number else "",
            "amount": part("parts", "amount", amount=shown(amount, self._language)) if amount is not None else "",
            "to": part("parts", "to", to=to) if to else "",
            "stated": stated or part("parts", "unsaid"),
            "seen": self._when(seen, stated),
        }
        if isinstance(entity, PossibleIdentity):
            values |= {
                name: f"{self.name(id)} ({id})" for name, id in (("person", entity.person), ("other", entity.other))
            }
            reason = getattr(self._current.get(entity.id), "reason", "")
            values["reason"] = part("parts", "reason", reason=reason) if reason else ""
        return values

    def _when(self, seen: str | None, stated: str | None) -> str:
        """When a seat is seen, else when it is stated to be held."""
        if seen:
            return self._words.text("parts", "seen", seen=seen)
        return self._words.text("parts", "stated", stated=stated) if stated else self._words.text("parts", "undated")

    def _value(self, entity: Entity, field: str) -> str:
        value = getattr(entity, field)
        if field in CODES:
            return str(self._codes.value(field, value) or "")
        if field in _TEXTS:
            text = getattr(self._current.get(entity.id), field, None)
            return str(text) if text else self._words.text("parts", "wordless")
        if isinstance(value, str) and field in _NAMED:
            return self.name(value)
        return "" if value is None else str(value)

    def _receivers(self, entity: Entity) -> Iterator[str]:
        if isinstance(entity, Assignment):
            now = self._current.get(entity.id)
            written = now.to if isinstance(now, Assignment) else ()
            yield from written or sorted(self.name(id) for id in (*entity.people, *entity.boards))


_TEXTS = frozenset({"text", "task", "detail"})
"""Fields that history does not keep."""
_NAMED = frozenset({"person", "board", "organisation", "member", "meeting", "document", "substitutes_for"})
"""Fields that name another entity."""


def _references(entity: Entity) -> Iterator[str]:
    for field in fields(entity):
        value = getattr(entity, field.name)
        if field.name != "aliases":
            yield from (
                [value]
                if isinstance(value, str)
                else [id for id in value if isinstance(id, str)]
                if isinstance(value, tuple)
                else []
            )
