"""Reasons: by which judgement people became one, or are not one any longer."""

from __future__ import annotations

from collections.abc import Iterable

from graph.archive import Archive
from graph.dossier import Dossiers, Link
from graph.entities import Person
from queries.changes.difference import Difference, Happened


def reason(archive: Archive, difference: Difference) -> str:
    """In words, the surest judgement that joined people or keeps them apart; nothing where later runs have undone it."""
    dossiers = Dossiers(archive)
    groups = [{one.id, *one.aliases} for one in difference.others if isinstance(one, Person)]
    now = {dossiers.seen(mention).person for group in groups for id in group if (mention := dossiers.mention(id))}
    found = [link for person in sorted(now) for link in _links(dossiers, person, difference.happened)]
    between = [link for link in found if _group(groups, link.one.mention.id) != _group(groups, link.other.mention.id)]
    return between[0].judgement.reason if between else ""


def _links(dossiers: Dossiers, person: str, happened: Happened) -> Iterable[Link]:
    dossier = dossiers.dossier(person)
    return dossier.joined if happened is Happened.JOINED else dossier.apart


def _group(groups: list[set[str]], id: str) -> int:
    return next((place for place, group in enumerate(groups) if id in group), -1)
