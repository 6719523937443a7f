"""The register of known organisations, and the search in it for a name as written."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

from ontology.names import Kind, Name, read_name
from ontology.organisation import Organisation, RegisterError, read_rows

FILE = Path(__file__).with_name("register") / "organisations.csv"

NETWORK = "natverk-nns"
"""The id of NNS."""

BARE_ORDER: tuple[frozenset[Kind], ...] = (
    frozenset({Kind.MYNDIGHET, Kind.NATVERK, Kind.RAD, Kind.INTRESSEORGANISATION}),
    frozenset({Kind.KOMMUN, Kind.KOMMUN_OCH_REGION}),
    frozenset({Kind.REGION}),
    frozenset({Kind.FORBUND, Kind.KOMMUNALFORBUND, Kind.ORGANISATION}),
)
"""What a name without `kommun`, `region`, `SOF` … stands for: the first of these that knows it, if only one there does."""

_FEWEST_LISTED = 3
"""A förbund whose name lists as many kommuner goes by their initials."""


class Register(Mapping[str, Organisation]):
    """The known organisations by id, in the order of the file, and the search for a name as written."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._by_id: dict[str, Organisation] = {}
        self._by_kind: dict[tuple[Kind, str], Organisation] = {}
        self._by_core: dict[str, list[Organisation]] = defaultdict(list)
        for organisation in organisations:
            self._by_id[organisation.id] = organisation
            for text in (*organisation.names, *(former.name for former in organisation.former_names)):
                self._index(organisation, read_name(text))

    def _index(self, organisation: Organisation, name: Name) -> None:
        if name.is_generic:
            raise RegisterError(
                f"organisations.csv: {organisation.id} has a name that any organisation could have; take it out"
            )
        for kind in organisation.kinds | ({name.kind} if name.kind else frozenset()):
            other = self._by_kind.setdefault(_key(kind, name.core), organisation)
            if other is not organisation:
                raise RegisterError(
                    f"organisations.csv: {organisation.id} and {other.id} are both {kind} {name.core!r}; take the name from one"
                )
        if organisation not in self._by_core[name.core]:
            self._by_core[name.core].append(organisation)

    def __getitem__(self, identifier: str) -> Organisation:
        """The organisation with this id, or with a name that had this id before the register knew it; KeyError where none."""
        found = self._by_id.get(identifier) or self._earlier_ids.get(identifier)
        if found is None:
            raise KeyError(identifier)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def resolve(self, name: str, *, within: Kind | None = None) -> Organisation | None:
        """The known organisation that a name as written means, None where there is none or it could be two (`Sydnärke`).

        A bare place (`Götene`, `Kalmar län`) means its kommun, else its region, else its förbund: the caller knows whether it stands
        where an organisation stands. within: the kind that a bare place means there (on NNS's list `Halland` is a förbund).
        """
        read = read_name(name)
        if found := self._find(read, within):
            return found
        head, _, tail = name.partition(",")
        if tail and read_name(tail).kind is None and (read_name(head).kind or self._agency(read_name(head).core)):
            return self._find(read_name(head), within)
        return None

    def identify(self, name: str, *, within: Kind | None = None, context: str = "") -> Organisation:
        """The organisation that a name means: a known one, or a new one with an id from the name, the same for all its spellings.

        context: an id that a common noun depends on (`Regionen` is another region on another board); ignored for names. RegisterError
        where the name has no letter or digit.
        """
        if found := self.resolve(name, within=within):
            return found
        read = read_name(name)
        if not (read.core or read.kind):
            raise RegisterError(f"{name!r} is no name of an organisation: it has no letter or digit")
        kind = read.kind or within or Kind.ORGANISATION
        core = self._initials(read.core) if kind is Kind.FORBUND else read.core
        key = f"{read.core}|{context}" if read.is_generic and context else _key(kind, core)[1]
        written = " ".join(name.split())
        return Organisation(id=_provisional_id(kind, key), name=written, kind=kind, names=(written,), known=False)

    def place_names(self) -> frozenset[str]:
        """The places that the kommuner are called after, as written (`Götene`, `Upplands Väsby`)."""
        kommuner = (organisation for organisation in self.values() if Kind.KOMMUN in organisation.kinds)
        return frozenset(next(name for name in kommun.names if read_name(name).kind is None) for kommun in kommuner)

    def _initials(self, core: str) -> str:
        """The core of a förbund's name; of one that lists its kommuner, their initials, by which such förbund go: `Gislaved-Gnosjö-Vaggeryd-Värnamo` is GGVV."""
        words = core.split()
        listed = len(words) >= _FEWEST_LISTED and all((Kind.KOMMUN, word) in self._by_kind for word in words)
        return "".join(word[0] for word in words) if listed else core

    @cached_property
    def _earlier_ids(self) -> dict[str, Organisation]:
        """The ids that `identify` gave, or would have given, to the names of an organisation while the register lacked it."""
        earlier = {_provisional_id(kind, core): found for (kind, core), found in self._by_kind.items()}
        bare = {
            _provisional_id(Kind.ORGANISATION, core): found for core in self._by_core if (found := self._bare(core))
        }
        return earlier | bare

    def _find(self, name: Name, within: Kind | None) -> Organisation | None:
        if name.kind is not None and (found := self._by_kind.get(_key(name.kind, name.core))):
            return found
        if name.kind is None and (
            found := self._bare(name.core) if within is None else self._within(name.core, within)
        ):
            return found
        return None if name.kind is Kind.FORBUND else self._agency(name.core)

    def _bare(self, core: str) -> Organisation | None:
        candidates = self._by_core.get(core, [])
        for kinds in BARE_ORDER:
            if fitting := [candidate for candidate in candidates if candidate.kind in kinds]:
                return fitting[0] if len(fitting) == 1 else None
        return None

    def _within(self, core: str, kind: Kind) -> Organisation | None:
        found = self._by_kind.get(_key(kind, core)) or self._bare(core)
        return found if found and (kind in found.kinds or found.kind in BARE_ORDER[0]) else None

    def _agency(self, core: str) -> Organisation | None:
        """The agency whose name begins the core: an office or area of it (`Försäkringskassan Småland Sydost`, `FK Kalmar`)."""
        first, _, rest = core.partition(" ")
        agency = self._bare(first)
        if agency is None or agency.kind is not Kind.MYNDIGHET:
            return None
        place = self._bare(rest) if rest else None
        is_place = place is not None and place.kind in BARE_ORDER[1] | BARE_ORDER[2]
        return agency if not rest or is_place or first == read_name(agency.name).core else None


def _key(kind: Kind, core: str) -> tuple[Kind, str]:
    """By what an organisation of a kind is known: a förbund that bears the names of its kommuner by these in any order."""
    return kind, " ".join(sorted(core.split())) if kind is Kind.FORBUND else core


def _provisional_id(kind: Kind, key: str) -> str:
    prefix = unicodedata.normalize("NFD", kind.value.replace(" ", "-")).encode("ascii", "ignore").decode()
    return f"{prefix}-{hashlib.blake2b(f'{kind}|{key}'.encode(), digest_size=6).hexdigest()}"


@cache
def register() -> Register:
    """The register, read once."""
    return Register(read_rows(FILE.read_text(encoding="utf-8")))
