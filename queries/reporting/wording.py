"""The words of reports, in Swedish and English: data in `wording.toml`."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from graph.table import Value

Language = Literal["sv", "en"]

FILE = Path(__file__).with_suffix(".toml")
CODES = frozenset({"certainty", "role", "attendance", "kind", "outcome", "seat"})
"""Columns whose values are codes, which have words of their own."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by part (`headings`, `notes` …) and key."""

    language: Language
    parts: Mapping[str, Mapping[str, str]]
    counts: Mapping[str, tuple[str, str, str]]

    def text(self, part: str, key: str, **values: object) -> str:
        """A text with its placeholders filled. KeyError where there is no such text."""
        return self.parts[part][key].format(**values)

    def count(self, what: str, number: int) -> str:
        """So many of something, in words: `inget protokoll`, `1 protokoll`, `5 protokoll`."""
        return self.counts[what][min(number, 2)].format(n=number)

    def value(self, column: str, value: Value) -> Value:
        """A value as people read it: a code by its word; any other as it is."""
        if isinstance(value, bool):
            return self.parts["values"]["yes" if value else "no"]
        return self.parts["values"].get(value, value) if column in CODES and isinstance(value, str) else value


@cache
def words(language: Language, *more: Path) -> Words:
    """The words of a language. more: files that add to those of reports."""
    parts: dict[str, dict[str, Any]] = {}
    for file in (FILE, *more):
        for part, texts in tomllib.loads(file.read_text(encoding="utf-8"))[language].items():
            parts[part] = {**parts.get(part, {}), **texts}
    counts = {what: tuple(forms) for what, forms in parts.pop("counts").items()}
    return Words(language, parts, counts)


def span(first: Value, last: Value) -> str | None:
    """Two ends of a time as one: a day, `first–last`, with nothing where an end is not known."""
    ends = ["" if end is None else end.isoformat() if isinstance(end, dt.date) else str(end) for end in (first, last)]
    return None if not any(ends) else ends[0] if ends[0] == ends[1] else "–".join(ends)


def when(words: Words, options: Mapping[str, str | None]) -> str:
    """The time asked about, in words, with a space before; empty where none is."""
    given = {key: options[key] for key in ("on", "from", "to") if options.get(key)}
    match sorted(given):
        case ["from", "to"]:
            return words.text("when", "both", **given)
        case [only]:
            return words.text("when", only, **given)
        case _:
            return words.text("when", "on", **given) if "on" in given else words.text("when", "any")
