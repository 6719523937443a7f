"""Forgetting: a person of the archive put on the suppression list, and everybody on the list taken out of the archive."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graph import verdicts
from graph.archive import Archive
from graph.assembly import Assembly
from graph.correcting import corrections
from graph.correcting import store as correcting
from graph.correcting.corrections import Correction
from graph.entities import KINDS, Person
from graph.erasing import erasure as suppression
from graph.erasing.erasure import Erasure, Key, Seat
from graph.erasing.name_forms import words_of
from graph.erasing.names_in_text import ALSO_WORDS, HEARD_FROM
from graph.erasing.paths import hashes_in_paths, plain
from graph.erasing.veil import Veil, hashes_at, hashes_of_words
from graph.figures import mentions_of, sitting_of
from graph.history import History
from graph.mention import Mention, Roster, places
from graph.mention_store import MentionStore
from graph.persona_store import PersonaStore
from graph.verdicts import Said
from ontology.register import register


def erasure_of(archive: Archive, person: str, *, key: Key, tag: str, reason: str, at: str) -> Erasure:
    """What keeps a person (by the present id) out: hashes of the name at every place where minutes have it, and the seats.

    at: ISO time. Other people of a like name whom the rules would take for this one are spared by name, each in its document.
    """
    mentions = mentions_of_person(archive, person)
    own = {mention.id for mention in mentions}
    as_written = [*mentions, *_uncorrected(archive, mentions)]
    names = sorted({mention.name for mention in as_written})
    seats = _seats(as_written)
    places = sorted({place for seat in seats for place in (seat.body, *seat.organisations)})
    hashes = hashes_at(names, places, key) | hashes_of_words(names, tag, key)
    listed = Erasure(tag, at, reason, seats, tuple(sorted(hashes)))
    others = _taken_along(archive, Veil((listed,), key), own)
    spared = {key.hash(mention.document, ("spared", *words_of(mention.name))) for mention in others}
    shared = {mention.document for mention in others}
    documents = sorted({mention.document for mention in mentions} - shared)
    hashes |= hashes_at(names, documents, key)
    hashes |= hashes_in_paths(names, _words_alone(archive, person, names), key)
    return Erasure(tag, at, reason, seats, tuple(sorted(hashes)), tuple(documents), tuple(sorted(spared)))


def mentions_of_person(archive: Archive, person: str) -> list[Mention]:
    """The mentions of a person, sorted by id."""
    personas = PersonaStore(archive.db).of_people((person,))
    found = (held.mention for held in MentionStore(archive.db).of_personas(personas))
    return sorted(found, key=lambda mention: mention.id)


def _uncorrected(archive: Archive, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """What minutes say of mentions where people have corrected it."""
    own = {mention.id for mention in mentions}
    for document in sorted({mention.document for mention in mentions}):
        stored = archive.document(document)
        if stored is None or (right := archive.corrected(stored)) == stored.record:
            continue
        read, corrected = (
            (roster, mentions_of(document, record, sitting_of(document, record), roster))
            for record in (stored.record, right)
            for roster in (Roster(record.participants),)
        )
        pairs = zip(places(stored.record, read[0]), places(right, corrected[0]), strict=True)
        yield from {
            read[1][one].id: read[1][one] for (one, _), (other, _) in pairs if corrected[1][other].id in own
        }.values()


def _seats(mentions: Sequence[Mention]) -> tuple[Seat, ...]:
    """One seat for all mentions that agree in body, organisations and party."""
    groups: dict[tuple[str, tuple[str, ...], str], list[Mention]] = {}
    for mention in mentions:
        groups.setdefault((mention.body, mention.organisations, mention.party or ""), []).append(mention)
    return tuple(
        Seat(
            body,
            organisations,
            party or None,
            min((one.earliest for one in group if one.earliest), default=None),
            max((one.latest for one in group if one.latest), default=None),
        )
        for (body, organisations, party), group in sorted(groups.items())
    )


def _taken_along(archive: Archive, veil: Veil, own: Collection[str]) -> list[Mention]:
    """The mentions of other people whom the veil would hide too."""
    store = MentionStore(archive.db)
    found = {
        id
        for stored in archive.every_document()
        for id in veil.over(stored.id, stored.record, archive.corrected(stored)).erased
    }
    return [held.mention for id in sorted(found - set(own)) if (held := store.held(id))]


def _words_alone(archive: Archive, person: str, names: Collection[str]) -> list[str]:
    """The words of names that nobody else in the archive has, and that are no word of an organisation's name or of the language."""
    query = "SELECT DISTINCT json_extract(m.body, '$.name') FROM mention m JOIN persona p ON p.id = m.persona WHERE p.person <> ?"
    taken = {plain(word) for (name,) in archive.db.execute(query, (person,)) for word in words_of(name)}
    known = (name for organisation in register().values() for name in (organisation.name, *organisation.names))
    taken |= {plain(form) for name in known for word in words_of(name) for form in (word, word.removesuffix("s"))}
    words = {word for name in names for word in words_of(name)}
    return sorted(word for word in words if len(word) >= HEARD_FROM and plain(word) not in taken | ALSO_WORDS)


def pending(archive: Archive, folder: Path) -> list[Erasure]:
    """Who is on the list of a data folder and still in the archive."""
    applied = {tag for (tag,) in archive.db.execute("SELECT tag FROM erased")}
    return [one for one in suppression.read(folder) if one.tag not in applied]


def take_in(archive: Archive, folder: Path) -> None:
    """Take everybody on the list out of the archive who is still in it, in one transaction; whatever is loaded later is hidden by the list.

    People's judgements on them leave `identities.csv` first, so that a break before the end is made good by doing it again.
    """
    waiting = pending(archive, folder)
    if not waiting:
        return
    archive.__dict__.pop("veil", None)
    veil = archive.veil
    hidden = {
        stored.id: (stored, found.erased)
        for stored in archive.every_document()
        if (found := veil.over(stored.id, stored.record, archive.corrected(stored))).record != stored.record
        or veil.path(stored.file) != stored.file
    }
    erased = {id for _, ids in hidden.values() for id in ids}
    said, right = _scrubbed(archive, folder, veil, erased), _scrubbed_corrections(archive, folder, veil)
    run = archive.begin_run(f"forget {' '.join(one.tag for one in waiting)}", waiting[-1].at)
    with archive.transaction(run) as revision:
        also = {one.document for one in set(right) ^ set(correcting.every(archive.db))} - hidden.keys()
        correcting.replace(archive, right)
        assembly = Assembly(archive, revision)
        for stored, ids in hidden.values():
            assembly.erase(stored, ids)
        for document in sorted(also):
            if other := archive.document(document):
                assembly.put(other.record, sha256=other.sha256, file=other.file, parser=other.parser)
        assembly.judge(said)
        assembly.finish()
        _forget_past(archive, veil, erased, run, revision)
        _mask_rows(archive, veil)
        archive.db.execute("DELETE FROM entity WHERE digest IS NULL")
        archive.db.executemany(
            "INSERT INTO erased (tag, revision) VALUES (?, ?)", [(one.tag, revision) for one in waiting]
        )


def _scrubbed(archive: Archive, folder: Path, veil: Veil, erased: Collection[str]) -> tuple[Said, ...]:
    """What people judged, without what they judged of those erased; the file says no more either."""
    path = folder / verdicts.FILE
    store = MentionStore(archive.db)
    before = verdicts.read(path)
    after = []
    for one in before:
        meant = {id: store.meaning(id) for id in (one.a, one.b)}
        if not {*meant, *meant.values()}.isdisjoint(erased):
            continue
        a_name, b_name = (
            name if meant[id] else veil.path(name) for id, name in ((one.a, one.a_name), (one.b, one.b_name))
        )
        after.append(replace(one, reason=veil.path(one.reason), a_name=a_name, b_name=b_name))
    if tuple(after) != before:
        verdicts.write(path, after)
    return tuple(after)


def _hidden(archive: Archive, veil: Veil, one: Correction) -> Iterator[str]:
    """What a correction says (of, was, now, reason), those erased called as they are now."""
    stored = archive.document(one.document)
    names = veil.names(stored.id, stored.record, archive.corrected(stored)) if stored else None
    for text in (one.of, one.was, one.now, one.reason):
        yield names.replaced(text, lambda called: called) if names else veil.path(text)


def _scrubbed_corrections(archive: Archive, folder: Path, veil: Veil) -> tuple[Correction, ...]:
    """What people corrected, those erased called as they are now, and without their names' corrections; the file says no more either."""
    path = folder / corrections.FILE
    before = corrections.read(path)
    after = []
    for one in before:
        of, was, now, reason = _hidden(archive, veil, one)
        if one.fact != "person" or (of, now) == (one.of, one.now):
            after.append(replace(one, of=of, was=was, now=now, reason=reason))
    if tuple(after) != before:
        corrections.write(path, after)
    return tuple(after)


def _forget_past(archive: Archive, veil: Veil, erased: Collection[str], run: int, revision: int) -> None:
    """Take out of the history what those erased were, and what else changed now: even the digest of a text with a name would tell it."""
    History(archive.db).purge(erased)
    number = KINDS.index(Person)
    rows = archive.db.execute(
        "SELECT DISTINCT entity, json_extract(body, '$.name') FROM past WHERE kind = ?", (number,)
    )
    named = [(id,) for id, name in rows.fetchall() if veil.path(name) != name]
    archive.db.executemany("DELETE FROM past WHERE entity = ?", named)
    archive.db.execute(
        "DELETE FROM past WHERE until = ? OR entity IN (SELECT id FROM entity WHERE revision = ?)", (run, revision)
    )


def _mask_rows(archive: Archive, veil: Veil) -> None:
    """Paths, commands and files written that name somebody erased."""
    for table, column, key in (("path", "path", "path"), ("run", "command", "id"), ("written", "path", "path")):
        hide = veil.place if column == "path" else veil.path
        rows = archive.db.execute(f"SELECT {key}, {column} FROM {table}").fetchall()
        changed = [(hide(text), id) for id, text in rows if veil.path(text) != text]
        archive.db.executemany(f"UPDATE OR REPLACE {table} SET {column} = ? WHERE {key} = ?", changed)
