"""Who took part or sent regrets: lists and sentences of presence made into participants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from graph.record import Attendance, Evidences, Participant
from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import is_initials
from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.variants import is_short_for
from loaders.parsing.attendance.labels import Group
from loaders.parsing.attendance.listed import Listed
from loaders.parsing.attendance.ranges import items_attended

_BOARD: dict[str, list[str]] = vocabulary.table("roles")["board"]
_MEMBERS = frozenset(_BOARD["words"])
_SUBSTITUTES = frozenset(_BOARD["substitutes"])
_DROPPED = frozenset(_BOARD["dropped"])
_MOST_QUOTES = 4
_CHIEFS = frozenset({"förbundschef", "verksamhetschef", "verksamhetsledare", "förbundssamordnare", "kanslichef"})
"""Officials of a förbund, who have no vote also where they lead a meeting."""

_PARTIES = ("kommun", "region", "landsting", "stad", "kassan", "förmedlingen")
_AGENCIES = {"FK": ("försäkringskassan", "fk"), "AF": ("arbetsförmedlingen", "af")}
_WRITING = frozenset({"justerare", "sammankallande"})
_OFFICES = frozenset({"kansliet", "förbundskansliet", "kansli", "sekretariatet"})
_OWN_OFFICES = _OFFICES | {"förbundet", "samordningsförbundet"}
"""Headings of those whom nobody sent, also in a list of those who vote."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A participant before those listed again and those replaced are sorted out."""

    participant: Participant
    replaced: str | None
    replaced_party: str | None
    replaced_ordinary: bool
    sender: str | None
    """The organisation that stands before the one who serves, and so sent both."""


def participants(
    people: Iterable[Listed], meeting: tuple[int, int] | None, *, officials: bool = False, network: bool = False
) -> tuple[Participant, ...]:
    """The participants, in the order of the lists, each once in a group; who was replaced and is not listed is absent.

    meeting: the meeting's first and last paragraph, None where unknown. officials: whether the organ is one of officials, so that whoever comes from
    a party is a member, whatever the office. network: whether it is one of the network, of which the agencies are no members.
    """
    listed = _without_known_deputies(list(people))
    _name_in_full(listed)
    marked = Counter((one.group, one.role) for one in listed if one.entry.marked)
    said_absent = {(one.group, one.role) for one in listed if one.entry.presence == "absent"}
    marking = {key for key, count in marked.items() if count > 1 and key not in said_absent}
    told = sum(bool(one.entry.attended) for one in listed)
    crossed = any(one.entry.marked for one in listed) or told * 2 > len(listed)
    drafts = [_draft(one, meeting, marking, crossed=crossed, officials=officials) for one in listed]
    if not network:
        drafts = _with_agencies(listed, drafts)
    found: dict[tuple[str, Attendance, str | None, int], Participant] = {}
    for draft in drafts:
        participant = draft.participant
        key = (participant.name, participant.attendance, participant.items)
        same = next(
            (
                k
                for k, other in found.items()
                if k[:2] == key[:2] and (k[2] is None or key[2] is None) and not _namesakes(other, participant)
            ),
            None,
        )
        if same is None:
            found[*key, len(found)] = participant
        else:
            found[same] = _merged(found[same], participant)
    names = {name for name, *_ in found}
    for draft in drafts:
        if draft.replaced and draft.replaced not in names:
            names.add(draft.replaced)
            absent = Participant(
                name=draft.replaced,
                organisation=draft.sender,
                party=draft.replaced_party,
                attendance="frånvarande",
                roles=("ledamot",) if draft.replaced_ordinary else (),
                evidence=draft.participant.evidence,
            )
            found[draft.replaced, "frånvarande", None, len(found)] = absent
    return tuple(found.values())


def _with_agencies(listed: Sequence[Listed], drafts: list[_Draft]) -> list[_Draft]:
    """The drafts, where in a list that is not divided the only one from an agency votes, whatever the office: of Försäkringskassan and
    Arbetsförmedlingen employees are members (lag 2003:1210 § 12).
    """
    agencies = {id(draft): agency for draft in drafts if (agency := _agency(draft.participant.organisation))}
    alone = Counter(agencies.values())
    result = []
    for one, draft in zip(listed, drafts, strict=True):
        participant = draft.participant
        member = one.group == "närvarande" and participant.attendance == "övrig" and not participant.items
        if member and id(draft) in agencies and alone[agencies[id(draft)]] == 1:
            draft = replace(draft, participant=structs.replace(participant, attendance="beslutande"))
        result.append(draft)
    return result


def _agency(organisation: str | None) -> str | None:
    """Which agency an organisation is an office of; None for others."""
    said = (organisation or "").casefold()
    return next((agency for agency, names in _AGENCIES.items() if said.startswith(names) or said in names), None)


def _namesakes(one: Participant, other: Participant) -> bool:
    """Whether two entries of one name are two people: of different parties, for different organisations."""
    return bool(one.party and other.party and one.organisation and other.organisation) and (
        one.party != other.party and one.organisation != other.organisation
    )


def _without_known_deputies(listed: list[Listed]) -> list[Listed]:
    """The list, where a substitute named beside the absent member and listed elsewhere too is one entry, which serves."""
    own = {one.entry.name: one for one in listed if not one.entry.deputy and one.entry.presence != "absent"}
    for one in listed:
        deputy = own.get(one.entry.replaced_by or "")
        if deputy is not None and deputy.entry.substitutes_for is None and _attendance(deputy) == "beslutande":
            deputy.entry.substitutes_for = one.entry.name
    for one in listed:
        if (
            one.entry.deputy
            and (other := own.get(one.entry.name)) is not None
            and other.group != "frånvarande"
            and other.entry.presence != "idle"
        ):
            other.entry.presence = "serving"
            other.entry.substitutes_for = other.entry.substitutes_for or one.entry.substitutes_for
            other.entry.organisation = other.entry.organisation or one.entry.organisation
            other.entry.party = other.entry.party or one.entry.party
    return [one for one in listed if not (one.entry.deputy and one.entry.name in own)]


def _organisation(one: Listed) -> str | None:
    """Whom somebody represents: a party to the förbund over or before the people it sent, before a department behind a name."""
    sender = one.entry.sender or one.organisation
    own = one.entry.organisation
    if sender and own and own[0].islower() and _is_party(sender.lower()):
        return sender
    return own or sender


def _name_in_full(listed: Sequence[Listed]) -> None:
    """Put the full name for the surname, given name or initials of the member whose place somebody took; nobody where several or none listed fit."""
    known = {one.entry.name for one in listed}
    full = {name for name in known if " " in name}
    for one in listed:
        said = one.entry.substitutes_for
        if said is None or said in known:
            continue
        if said.endswith("s") and said[:-1] in known:
            one.entry.substitutes_for = said[:-1]
            continue
        fitting = [name for name in full if name != one.entry.name and is_short_for(said, name)]
        if len(fitting) == 1:
            one.entry.substitutes_for = fitting[0]
        elif not is_name(said) or is_initials(said.split(" ", 1)[0]):
            one.entry.substitutes_for = None


def _draft(
    one: Listed,
    meeting: tuple[int, int] | None,
    marking: set[tuple[Group, str | None]],
    *,
    crossed: bool,
    officials: bool,
) -> _Draft:
    entry = one.entry
    unmarked = not entry.marked and not entry.remote and entry.presence is None
    unmarked = unmarked and ((one.group, one.role) in marking or (crossed and entry.struck))
    attendance = "frånvarande" if unmarked and not entry.attended else _attendance(one)
    organisation = _organisation(one)
    if officials and one.group == "närvarande" and attendance == "övrig" and _is_party((organisation or "").lower()):
        attendance = "beslutande"
    participant = Participant(
        name=entry.name,
        organisation=organisation,
        party=entry.party,
        attendance=attendance,
        roles=_roles(one, attendance),
        items=items_attended(entry.attended, meeting),
        substitutes_for=entry.substitutes_for,
        evidence=one.evidence,
    )
    ordinary, sender = entry.substituted_ordinary, entry.sender
    return _Draft(participant, entry.substitutes_for, entry.substituted_party, ordinary, sender)


def _attendance(one: Listed) -> Attendance:
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
    if group in ("beslutande", "ersättare") and sender in _OWN_OFFICES and not roles & _SUBSTITUTES:
        return "övrig"
    if roles & _SUBSTITUTES and (group == "övrig" or (group == "beslutande" and one.role == "ledamot")):
        return "ersättare"
    return group


def _undivided(roles: set[str], one: Listed) -> Attendance:
    """In a list that is not divided, members vote, substitutes are there, and officials are others."""
    if roles & _SUBSTITUTES and not any(role.endswith("ordförande") for role in roles):
        return "ersättare"
    organisation = (one.entry.organisation or one.organisation or "").lower()
    sender = one.organisation or one.entry.sender
    if (sender or organisation).lower() in _OWN_OFFICES and not (sender is None and roles & _MEMBERS):
        return "övrig"
    if organisation in _OFFICES or roles & _DROPPED or (roles & _CHIEFS and not organisation):
        return "övrig"
    offices = roles - _WRITING
    members = offices & _MEMBERS or all(map(_is_political, offices)) or (sender and _is_party(sender.lower()))
    return "beslutande" if members else "övrig"


def _is_party(organisation: str) -> bool:
    """Whether an organisation over its people is a party to the förbund, which sent them to take part."""
    return any(kind in organisation for kind in _PARTIES)


def _is_political(role: str) -> bool:
    """Whether an office is one that a kommun or region gives a politician, who then is a member where no other office is told."""
    return role.endswith((" ordförande", "kommunalråd", "regionråd", "landstingsråd", "oppositionsråd"))


def _roles(one: Listed, attendance: Attendance) -> tuple[str, ...]:
    entry = one.entry
    roles = [role for role in entry.roles if role not in _DROPPED]
    if entry.presence in ("serving", "idle") and not set(roles) & _SUBSTITUTES:
        idle = entry.presence == "idle" and one.role in _SUBSTITUTES
        roles.insert(0, one.role if idle and one.role else "ersättare")
    elif one.role and not _has_own(roles, one.role):
        roles.insert(0, one.role)
    return tuple(dict.fromkeys(roles))


def _has_own(roles: list[str], given: str) -> bool:
    """Whether somebody has an office that stands in place of the heading's; chairing a meeting does not."""
    return any(role != "mötesordförande" for role in roles)


def _merged(first: Participant, again: Participant) -> Participant:
    """One person named twice in a group: what either says."""
    return Participant(
        name=first.name,
        organisation=first.organisation or again.organisation,
        party=first.party or again.party,
        attendance=first.attendance,
        roles=first.roles or again.roles,
        items=first.items or again.items,
        substitutes_for=first.substitutes_for or again.substitutes_for,
        evidence=_joined(first.quotes, again.quotes),
    )


def _joined(first: Evidences, second: Evidences) -> Evidences:
    return (*first, *(quote for quote in second if quote not in first))[:_MOST_QUOTES]
