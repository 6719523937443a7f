"""The directory of an archive: the names in it, read fast, without either graph (while somebody types one)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from graph.archive import Archive
from graph.entities import Board, Entity, Organisation
from ontology.register import register


def people(archive: Archive) -> Iterable[str]:
    """The name of each person, as most of their minutes write it."""
    query = "SELECT json_extract(m.body, '$.name') FROM persona p JOIN mention m ON m.id = p.person GROUP BY p.person"
    return [name for (name,) in archive.db.execute(query)]


def boards(archive: Archive) -> Iterable[str]:
    """The name of each board of which there are minutes."""
    ids = [id for (id,) in archive.db.execute("SELECT DISTINCT board FROM document")]
    return [one.name for one in _entities(archive, ids) if isinstance(one, Board)]


def organisations(archive: Archive) -> Iterable[str]:
    """The name of each organisation for which somebody is, or whose board has minutes."""
    query = (
        "SELECT DISTINCT o.value FROM persona p, json_each(p.body, '$.organisations') o UNION "
        "SELECT DISTINCT json_extract(body, '$.body') FROM persona"
    )
    ids = [id for (id,) in archive.db.execute(query)]
    known = register()
    unknown = _entities(archive, [id for id in ids if id not in known])
    return [
        *(known[id].name for id in ids if id in known),
        *(one.name for one in unknown if isinstance(one, Organisation)),
    ]


def meetings(archive: Archive) -> Iterable[str]:
    """The file of each meeting's minutes."""
    return [file for (file,) in archive.db.execute("SELECT DISTINCT file FROM document")]


def _entities(archive: Archive, ids: list[str]) -> Iterable[Entity]:
    return archive.entities(ids).values()


NAMES: Mapping[str, Callable[[Archive], Iterable[str]]] = {
    "person": people,
    "board": boards,
    "organisation": organisations,
    "meeting": meetings,
    "anyone": lambda archive: [*people(archive), *boards(archive), *organisations(archive)],
}
"""What may be named → its names in an archive."""
