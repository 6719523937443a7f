"""Who took part with a vote, by list, office and organisation."""

from __future__ import annotations

from graph.record import Attendance
from loaders.parsing import vocabulary
from loaders.parsing.attendance.listed import Listed

_BOARD: dict[str, list[str]] = vocabulary.table("roles")["board"]
MEMBERS = frozenset(_BOARD["words"])
SUBSTITUTES = frozenset(_BOARD["substitutes"])
DROPPED = frozenset(_BOARD["dropped"])
CHIEFS = frozenset({"förbundschef", "verksamhetschef", "verksamhetsledare", "förbundssamordnare", "kanslichef"})
"""Officials of a förbund, who have no vote also where they lead a meeting."""

_CLERKS = frozenset({"sekreterare", "mötessekreterare", "protokollförare", "administratör", "ekonom"})
"""Officials below them, none of whom is a substitute where nobody sent them."""

_PARTIES = ("kommun", "region", "landsting", "stad", "kassan", "förmedlingen")
_WRITING = frozenset({"justerare", "sammankallande", "representant", "företrädare"})
_OFFICES = frozenset({"kansliet", "förbundskansliet", "kansli", "sekretariatet"})
OWN_OFFICES = _OFFICES | {"förbundet", "samordningsförbundet", "finsam", "sof", "nns"}
"""Headings of those whom nobody sent, also in a list of those who vote."""


def attendance_of(one: Listed) -> Attendance:
    """How somebody took part, by the list and what the line says."""
    entry, group = one.entry, one.group
    roles = set(entry.roles)
    if entry.presence == "absent" or (group == "frånvarande" and not entry.deputy):
        return "frånvarande"
    if entry.presence == "idle":
        return "ersättare"
    if entry.presence == "serving":
        return "beslutande"
    if group == "närvarande":
        return _undivided(roles, one)
    sender = (one.entry.sender or one.organisation or "").lower()
    if group in ("beslutande", "ersättare") and sender in OWN_OFFICES and not roles & SUBSTITUTES:
        return "övrig"
    if (
        group == "beslutande"
        and roles & CHIEFS
        and not (sender or entry.party or roles & MEMBERS)
        and (entry.organisation or "förbundet").lower() in OWN_OFFICES
    ):
        return "övrig"
    if group == "ersättare" and roles & (CHIEFS | _CLERKS) and not (sender or entry.organisation or entry.party):
        return "övrig"
    if roles & SUBSTITUTES and (group == "övrig" or (group == "beslutande" and one.role == "ledamot")):
        return "ersättare"
    return group


def _undivided(roles: set[str], one: Listed) -> Attendance:
    """In a list that is not divided, members vote, substitutes are there, and officials are others."""
    if roles & SUBSTITUTES and not any(role.endswith("ordförande") for role in roles):
        return "ersättare"
    organisation = (one.entry.organisation or one.organisation or "").lower()
    sender = one.organisation or one.entry.sender
    if (sender or organisation).lower() in OWN_OFFICES and not (sender is None and roles & MEMBERS):
        return "övrig"
    if (
        organisation in _OFFICES
        or organisation.endswith((" kansli", "s kansliet"))
        or roles & DROPPED
        or (roles & CHIEFS and not organisation)
    ):
        return "övrig"
    if one.entry.notes and not (roles or organisation or one.entry.party):
        return "övrig"
    offices = roles - _WRITING
    members = offices & MEMBERS or all(map(_is_political, offices)) or (sender and is_party(sender.lower()))
    return "beslutande" if members else "övrig"


def is_party(organisation: str) -> bool:
    """Whether an organisation over its people is a party to the förbund, which sent them to take part."""
    return any(kind in organisation for kind in _PARTIES)


def _is_political(role: str) -> bool:
    """Whether an office is one that a kommun or region gives a politician, who then is a member where no other office is told."""
    return role.endswith((" ordförande", "kommunalråd", "regionråd", "landstingsråd", "oppositionsråd"))
