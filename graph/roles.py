"""Roles on a board, as the minutes name them, and what each makes of a person."""

from __future__ import annotations

SEAT_ROLES = {"ledamot": "ledamot", "ersättare": "ersättare", "suppleant": "ersättare"}
"""Roles that are a seat, by the term that the graph uses."""

OFFICES = frozenset(
    {
        "ordförande",
        "vice ordförande",
        "förste vice ordförande",
        "andre vice ordförande",
        "kassör",
    }
)
"""Offices that a board gives to one of its ledamöter: who holds one has a seat as well (lag 2003:1210 § 17 for the chair)."""

APPOINTED_ROLES = SEAT_ROLES | {"sammankallande": "ledamot"}
"""Kinds of appointment that are a seat, by the term that the graph uses: whoever is chosen to convene a group is a member of it."""

APPOINTED_SEATS = APPOINTED_ROLES.keys() | OFFICES
"""Kinds of appointment that give a mandate."""

MEETING_FUNCTIONS = frozenset(
    {
        "justerare",
        "sekreterare",
        "mötesordförande",
        "mötessekreterare",
        "rösträknare",
        "adjungerad",
        "ombud",
        "föredragande",
    }
)
"""What a person does at one meeting: no mandate and no post."""

UNKNOWN_ROLE = "okänd"
"""The role of an absent member whom the minutes list without one."""


def seats(attendance: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    """The board roles that an entry shows a person to hold.

    attendance, roles: as in a participant of the record. A listed decision-maker without a role is `ledamot`, a substitute is
    `ersättare`, an absent one `okänd`; an officer holds the seat too; a vice chair who is listed as chair as well leads the one meeting (lag 2003:1210 § 17: the chair is another). A person who merely attends, or whom only the running text
    shows without a board role, holds none.
    """
    offices = tuple(role for role in roles if role in OFFICES)
    if "ordförande" in offices and any(role.endswith("vice ordförande") for role in offices):
        offices = tuple(role for role in offices if role != "ordförande")
    stated = next((SEAT_ROLES[role] for role in roles if role in SEAT_ROLES), None)
    if attendance == "övrig":
        return ()
    if attendance == "framgår":
        if stated is None and not offices:
            return ()
        return (stated or "ledamot", *offices)
    by_attendance = {"beslutande": "ledamot", "ersättare": "ersättare"}.get(attendance)
    seat = stated or ("ledamot" if offices else by_attendance) or UNKNOWN_ROLE
    return (seat, *offices)
