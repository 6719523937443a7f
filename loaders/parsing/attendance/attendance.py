"""Who took part or sent regrets: lists and sentences of presence made into participants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from graph.record import Attendance, Evidences, Participant
from loaders.parsing.attendance.deputies import name_in_full, without_known_deputies
from loaders.parsing.attendance.entries import SEVERAL
from loaders.parsing.attendance.label_words import Group
from loaders.parsing.attendance.listed import Listed
from loaders.parsing.attendance.missing_members import with_absence_told
from loaders.parsing.attendance.parties import party_of
from loaders.parsing.attendance.ranges import items_attended
from loaders.parsing.attendance.votes import CHIEFS, DROPPED, OWN_OFFICES, SUBSTITUTES, attendance_of, is_party

_SEATS = SUBSTITUTES | {"ledamot"}
_MOST_QUOTES = 4
_OWN = ("finsam", "samordningsförbund", "sof ")
"""How names of förbund begin."""

_AGENCIES = {"FK": ("försäkringskassan", "fk"), "AF": ("arbetsförmedlingen", "af")}


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
    listed = without_known_deputies(with_absence_told(list(people)))
    name_in_full(listed)
    _tell_parties(listed)
    marked = Counter((one.group, one.role) for one in listed if one.entry.marked)
    said_absent = {(one.group, one.role) for one in listed if one.entry.presence == "absent"}
    several = any(count > 1 for count in marked.values())
    marking = {
        key for key, count in marked.items() if (count > 1 or (several and key[1] in _SEATS)) and key not in said_absent
    }
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
                if k[:2] == key[:2] and (k[2] is None or key[2] in (None, k[2])) and not _namesakes(other, participant)
            ),
            None,
        )
        if same is None:
            found[*key, len(found)] = participant
        else:
            found[same] = _merged(found[same], participant)
    names = {name for name, *_ in found}
    sent = {
        draft.replaced: (draft.sender, draft.replaced_party)
        for draft in drafts
        if draft.replaced and (draft.sender or draft.replaced_party)
    }
    if sent:
        found = {key: _sent_too(one, sent) for key, one in found.items()}
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


def _tell_parties(listed: Sequence[Listed]) -> None:
    """Take letters in brackets that are both somebody's initials and a party for the party, where the lists give parties and no other initials: `Maria Persson (MP)`."""
    lettered = [one.entry for one in listed if one.entry.letters]
    parties = [party_of(entry.letters) for entry in lettered if entry.letters and entry.party is None]
    if lettered and all(parties) and len(parties) == len(lettered) and any(one.entry.party for one in listed):
        for entry, party in zip(lettered, parties, strict=True):
            entry.party = party


def _sent_too(one: Participant, sent: Mapping[str, tuple[str | None, str | None]]) -> Participant:
    """Somebody absent with the organisation and party that are told where the place is taken, where the list gives none."""
    if one.attendance != "frånvarande" or one.name not in sent:
        return one
    organisation, party = sent[one.name]
    return structs.replace(one, organisation=one.organisation or organisation, party=one.party or party)


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
    """Whether two entries of one name are two people: of different parties; or a politician and an agency's employee."""
    if not (one.organisation and other.organisation):
        return False
    if one.party and other.party:
        return one.party != other.party
    if one.organisation == other.organisation:
        return False
    politician, employee = (one, other) if one.party else (other, one)
    return bool(politician.party and _agency(employee.organisation)) and _agency(politician.organisation) is None


def _organisation(one: Listed) -> str | None:
    """Whom somebody represents: a party to the förbund over or before the people it sent, before a department behind a name."""
    sender = one.entry.sender or one.organisation
    own = one.entry.organisation
    if sender and own and own[0].islower() and is_party(sender.lower()):
        return sender
    return own or sender


def _draft(
    one: Listed,
    meeting: tuple[int, int] | None,
    marking: set[tuple[Group, str | None]],
    *,
    crossed: bool,
    officials: bool,
) -> _Draft:
    entry = one.entry
    if entry.marked_twice and one.role in SUBSTITUTES and entry.presence in (None, "present"):
        entry.presence = "serving"
    unmarked = not entry.marked and not entry.remote and entry.presence is None
    unmarked = unmarked and ((one.group, one.role) in marking or (crossed and entry.struck))
    attendance = "frånvarande" if unmarked and not entry.attended else attendance_of(one)
    organisation = _organisation(one)
    if (
        officials
        and one.group == "närvarande"
        and attendance == "övrig"
        and organisation
        and _was_sent(one, organisation)
    ):
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
    sent = entry.sender or one.organisation
    sent = organisation if sent is not None and sent.lower() in SEVERAL else sent
    ordinary, sender = entry.substituted_ordinary, sent or entry.substituted_organisation
    return _Draft(participant, entry.substitutes_for, entry.substituted_party, ordinary, sender)


def _was_sent(one: Listed, organisation: str) -> bool:
    """Whether somebody in a group of officials is there for an organisation that has a place in it: a party to the förbund, or whatever has the one who leads a part of it:
    `arbetsmarknadschef i Ås`.
    """
    said = organisation.lower()
    leads = any(role.endswith("chef") and role not in CHIEFS for role in one.entry.roles)
    return is_party(said) or (leads and said not in OWN_OFFICES and not said.startswith(_OWN))


def _roles(one: Listed, attendance: Attendance) -> tuple[str, ...]:
    entry = one.entry
    roles = [role for role in entry.roles if role not in DROPPED]
    if entry.presence in ("serving", "idle") and not set(roles) & SUBSTITUTES:
        idle = entry.presence == "idle" and one.role in SUBSTITUTES
        roles.insert(0, one.role if idle and one.role else "ersättare")
    elif one.role and not _has_own(roles, one.role) and not (attendance == "övrig" and one.role in _SEATS):
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
