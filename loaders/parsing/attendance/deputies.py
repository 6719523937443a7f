"""Who stands in for whom, where the list names one of them elsewhere, or in short."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.parsing.agents.name_words import is_initials
from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.variants import is_short_for
from loaders.parsing.attendance.entry import Entry
from loaders.parsing.attendance.listed import Listed
from loaders.parsing.attendance.votes import attendance_of


def without_known_deputies(listed: list[Listed]) -> list[Listed]:
    """The list, where a substitute named beside the absent member and listed elsewhere too is one entry, which serves."""
    for one in listed:
        if one.group == "frånvarande" and one.entry.presence == "serving" and not one.entry.deputy:
            _turn(one.entry)
    listed = [one for one in listed if not _tells_again(one, listed)]
    own = {one.entry.name: one for one in listed if not one.entry.deputy and one.entry.presence != "absent"}
    for one in listed:
        deputy = own.get(one.entry.replaced_by or "")
        if deputy is not None and deputy.entry.substitutes_for is None and attendance_of(deputy) == "beslutande":
            deputy.entry.substitutes_for = one.entry.name
            if deputy.role is None and not deputy.entry.roles:
                deputy.entry.presence = "serving"
    for one in listed:
        if (
            one.entry.deputy
            and (other := own.get(one.entry.name)) is not None
            and other.group != "frånvarande"
            and other.entry.presence != "idle"
        ):
            other.entry.presence = "serving"
            other.entry.substitutes_for = other.entry.substitutes_for or one.entry.substitutes_for
            other.entry.organisation = other.entry.organisation or (
                None if other.organisation else one.entry.organisation
            )
            other.entry.party = other.entry.party or one.entry.party
    return [one for one in listed if not (one.entry.deputy and one.entry.name in own)]


def _tells_again(one: Listed, listed: Sequence[Listed]) -> bool:
    """Whether an entry only tells of somebody on a list that is not divided that they served, which then is noted there: `Tjänstgörande: Eva Ek för Bo Al`."""
    said = one.entry
    if said.presence != "serving" or said.attended or said.deputy or one.group == "närvarande":
        return False
    for other in listed:
        if (
            other is not one
            and other.entry.name == said.name
            and other.group == "närvarande"
            and not other.entry.attended
        ):
            other.entry.presence, other.entry.substitutes_for = "serving", said.substitutes_for
            other.evidence = (*other.evidence, *one.evidence)
            return True
    return False


def _turn(absent: Entry) -> None:
    """Let one of those absent be replaced by whoever else was named as served for: `Frånvarande: Bo Al (ers. Eva Ek)`."""
    absent.presence, absent.replaced_by, absent.substitutes_for = "absent", absent.substitutes_for, None


def name_in_full(listed: Sequence[Listed]) -> None:
    """Put the full name for the surname, given name or initials of the member whose place somebody took; nobody where several or none listed fit."""
    known = {one.entry.name for one in listed}
    full = {name for name in known if " " in name}
    for one in listed:
        said = one.entry.substitutes_for
        if said is None or said in known:
            continue
        if f"{said}s" in known:
            one.entry.substitutes_for = f"{said}s"  # `i Per Moss ställe`
            continue
        if said.endswith("s") and said[:-1] in known:
            one.entry.substitutes_for = said[:-1]
            continue
        fitting = [name for name in full if name != one.entry.name and is_short_for(said, name)]
        if len(fitting) == 1:
            one.entry.substitutes_for = fitting[0]
        elif not is_name(said) or is_initials(said.split(" ", 1)[0]):
            one.entry.substitutes_for = None
