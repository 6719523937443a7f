"""What a picture is asked to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from queries.names import Named

PERIOD = ("from", "to")
TIME = ("on", *PERIOD)


@dataclass(frozen=True, slots=True)
class Asked:
    """about: whom or what it is about, in order; options: parameters of the view, by name, None for those not given."""

    about: tuple[Named, ...]
    options: Mapping[str, str | None]

    def given(self, names: Iterable[str] = TIME) -> dict[str, str | None]:
        """The options of these names, as parameters of a question."""
        return {name: self.options.get(name) for name in names}
