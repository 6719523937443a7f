"""The archive verified: the file itself, what its tables say of each other, and that all of it follows from the records."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import msgspec

from graph.archive import Archive
from graph.assembly import IDENTITIES, MATTERS, Assembly, document_id, meetings
from graph.entities import KINDS
from graph.entity_table import digest_of
from graph.verifying.findings import ANEW, RESTORE, Fault, Finding, Sums, some

_BATCH = 500
UNREADABLE = (msgspec.MsgspecError, ValueError, LookupError)
"""What reading a damaged record or contribution raises."""

_REFERENCES = {
    "a path names a document that is not held": "SELECT path FROM path WHERE document NOT IN (SELECT id FROM document)",
    "a document is of a revision that never was": "SELECT id FROM document WHERE revision NOT IN (SELECT id FROM revision)",
    "a contribution is of a document that is not held": (
        f"SELECT DISTINCT document FROM contribution WHERE document <> '{IDENTITIES}' AND document NOT LIKE '{MATTERS} %' "
        "AND document NOT IN (SELECT id FROM document)"
    ),
    "an entity has no contribution": (
        "SELECT id FROM entity WHERE digest IS NOT NULL AND id NOT IN (SELECT entity FROM contribution)"
    ),
    "a contribution is to an entity that is not held": (
        "SELECT DISTINCT entity FROM contribution WHERE entity NOT IN (SELECT id FROM entity WHERE digest IS NOT NULL)"
    ),
    "an entity is of a revision that never was": "SELECT id FROM entity WHERE revision NOT IN (SELECT id FROM revision)",
    "a mention is of a document that is not held": "SELECT id FROM mention WHERE document NOT IN (SELECT id FROM document)",
    "a mention is of a persona that is not held": "SELECT id FROM mention WHERE persona NOT IN (SELECT id FROM persona)",
    "a persona has no mention": "SELECT id FROM persona WHERE id NOT IN (SELECT persona FROM mention)",
    "a persona is nobody": "SELECT id FROM persona WHERE person IS NULL OR person NOT IN (SELECT id FROM mention)",
    "a judgement is on a persona that is not held": (
        "SELECT a FROM judgement WHERE a NOT IN (SELECT id FROM persona) OR b NOT IN (SELECT id FROM persona)"
    ),
    "a block holds a persona that is not held": "SELECT persona FROM block WHERE persona NOT IN (SELECT id FROM persona)",
    "a doubt is on a person who is not held": (
        "SELECT a FROM doubt WHERE a NOT IN (SELECT person FROM persona) OR b NOT IN (SELECT person FROM persona)"
    ),
}
"""What no archive says → the rows that say it."""


def verify_archive(archive: Archive, *, step: Callable[[], None] = lambda: None) -> Finding:
    """Compare the archive with itself. step: called once for each document."""
    faults: list[Fault] = []
    sums = Sums()
    documents = 0
    try:
        documents = len(archive.documents())
        faults += _file(archive.db)
        if not faults:
            faults += [*_references(archive.db), *_folded(archive, sums)]
        if not faults:
            for id in archive.documents():
                faults += _document(archive, id)
                step()
            faults += _sittings(archive)
    except sqlite3.DatabaseError as error:
        faults.append(Fault(f"The archive {archive.path} is damaged ({error})", RESTORE))
    total = sum(sums.counts.values())
    return Finding(f"The archive: {documents:,} documents, {total:,} facts that follow from them.", tuple(faults), sums)


def _file(db: sqlite3.Connection) -> Iterator[Fault]:
    found = [text for (text,) in db.execute("PRAGMA integrity_check(5)") if text != "ok"]
    found += [
        f"a row of {table} names a {parent} that is not held"
        for table, _, parent, _ in db.execute("PRAGMA foreign_key_check")
    ]
    if found:
        yield Fault(f"The archive's file is damaged ({some(' '.join(one.split()) for one in found)})", RESTORE)


def _references(db: sqlite3.Connection) -> Iterator[Fault]:
    for wrong, query in _REFERENCES.items():
        if rows := [str(row) for (row,) in db.execute(query)]:
            yield Fault(f"In the archive {wrong} ({some(rows)})", RESTORE)


def _folded(archive: Archive, sums: Sums) -> Iterator[Fault]:
    """Every entity is what its contributions make of it."""
    query = "SELECT id, kind, digest FROM entity WHERE digest IS NOT NULL ORDER BY kind, id"
    rows = archive.db.execute(query).fetchall()
    wrong: list[str] = []
    for begin in range(0, len(rows), _BATCH):
        batch = rows[begin : begin + _BATCH]
        try:
            entities = archive.entities([id for id, _, _ in batch])
            for id, kind, digest in batch:
                sums.add(KINDS[kind].__name__, digest)
                entity = entities.get(id)
                if not isinstance(entity, KINDS[kind]) or digest_of(entity) != digest:
                    wrong.append(f"{KINDS[kind].__name__} {id}")
        except UNREADABLE as error:
            yield Fault(f"A contribution to one of {some(id for id, _, _ in batch)} cannot be read ({error})", RESTORE)
    if wrong:
        yield Fault(f"In the archive {some(wrong)} is not what its documents say together", RESTORE)


def _document(archive: Archive, id: str) -> Iterator[Fault]:
    """What stands under a document is what its record gives."""
    try:
        stored = archive.document(id)
    except UNREADABLE as error:
        yield Fault(f"The record of document {id} cannot be read ({error})", RESTORE)
        return
    if stored is None:
        return
    if document_id(stored.sha256) != id:
        yield Fault(f"Document {stored.file} has another id ({id}) than its sha256 gives", RESTORE)
        return
    try:
        agrees = Assembly(archive, archive.revision).agrees(stored)
    except UNREADABLE as error:
        yield Fault(f"What the archive made of {stored.file} ({id}) cannot be read ({error})", RESTORE)
        return
    if not agrees:
        yield Fault(f"What the archive made of {stored.file} ({id}) is not what its record gives", ANEW)


def _sittings(archive: Archive) -> Iterator[Fault]:
    """Which documents are minutes of one meeting follows from their days and numbers."""
    wrong: list[str] = []
    for (board,) in archive.db.execute("SELECT DISTINCT board FROM document ORDER BY board").fetchall():
        siblings = archive.siblings(board)
        now = meetings([(document, date, number) for document, date, number, _ in siblings])
        wrong += [document for document, _, _, meeting in siblings if now[document] != meeting]
    if wrong:
        yield Fault(f"In the archive {some(wrong)} stands under another meeting than its day and number give", ANEW)
