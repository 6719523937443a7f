"""Assembly: a record put into the archive, or a document taken out, with everything that follows in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.archive import Archive
from graph.deriving import contributions
from graph.deriving.context import Context
from graph.document_table import StoredDocument
from graph.entities import Assignment
from graph.figures import mentions_of, sitting_of
from graph.identity import Identities
from graph.ids import content_id
from graph.matters import Topic, concerned, taken_up, topics
from graph.mention import Roster
from graph.record import Record
from graph.topic_store import TopicStore
from graph.verdicts import Said

IDENTITIES = "identities"
"""Under this name in place of a document stand the contributions that follow from identities alone."""
MATTERS = "matters of"
"""Under this name, with an organisation's id, stand those that follow from what its minutes take up of earlier ones."""


def document_id(sha256: str) -> str:
    """The id of a document, from the sha256 (hex) of its bytes."""
    return content_id("document", sha256)


class Assembly:
    """Puts documents into an archive and takes them out. Calls stand inside one `Archive.transaction`."""

    def __init__(self, archive: Archive, revision: int) -> None:
        self.archive = archive
        self.revision = revision
        self.identities = Identities(archive.db)
        self.topics = TopicStore(archive.db)
        self._touched: set[str] = set()
        self._stale: set[str] = set()
        self._moved: dict[str, set[Topic]] = {}

    def put(self, record: Record, *, sha256: str, file: str, parser: str) -> str:
        """Take in the record of a document, in place of any record of the same document; returns the document's id.

        Whoever was erased is left out of it. It is kept as it is; what follows from it follows from what people have corrected in it.
        """
        veil, document = self.archive.veil, document_id(sha256)
        given = StoredDocument(document, sha256, veil.path(file), parser, "", None, None, "", record)
        given = replace(given, record=veil.over(document, record, self.archive.corrected(given)).record)
        record = self.archive.corrected(given)
        sitting = sitting_of(document, record)
        stored = replace(given, board=sitting.board.id, date=record.date, number=record.number, meeting=sitting.meeting)
        before = self.archive.document(document)
        if before:
            self.identities.remove(document)
        self.archive.put_document(stored, self.revision)
        self.identities.add(mentions_of(document, record, sitting, Roster(record.participants)).values())
        self._stale |= {document}
        self._regroup({stored.board, *((before.board,) if before else ())})
        return document

    def remove(self, document: str) -> None:
        """Take a document out, with exactly what only it says."""
        stored = self.archive.document(document)
        if stored is None:
            return
        self.identities.remove(document)
        self._touched |= self.archive.contribute(document, ())
        self._move(self.topics.put(document, "", ()))
        self.archive.delete_document(document)
        self._stale.discard(document)
        self._regroup({stored.board})

    def agrees(self, stored: StoredDocument) -> bool:
        """Whether what the archive holds under a document is what its record gives, mentions and contributions."""
        record = self.archive.corrected(stored)
        sitting = sitting_of(stored.id, record, stored.meeting)
        mentions = set(mentions_of(stored.id, record, sitting, Roster(record.participants)).values())
        return self.identities.mentions(stored.id) == mentions and self.archive.says(
            stored.id, contributions(self._context(stored))
        )

    def erase(self, stored: StoredDocument, mentions: Collection[str]) -> None:
        """Take a document in anew now that somebody whom it names was erased. mentions: theirs, by id; the ids answer no longer."""
        personas = self.identities.personas(mentions)
        self.put(stored.record, sha256=stored.sha256, file=stored.file, parser=stored.parser)
        for person in self.identities.forget(mentions, personas):
            self.archive.contribute_one(IDENTITIES, person, None)
            self._touched.add(person)

    def judge(self, said: Sequence[Said]) -> None:
        """Take in what people judged about who is who, in place of what they judged before."""
        self.identities.judge(said)

    def finish(self) -> None:
        """Bring identities and entities up to the documents."""
        settled = self.identities.settle()
        for document in sorted(self._stale | settled.documents):
            stored = self.archive.document(document)
            if stored:
                self._contribute(stored)
        for id, entity in settled.entities.items():
            self.archive.contribute_one(IDENTITIES, id, entity)
            self._touched.add(id)
        for organisation, changed in sorted(self._moved.items()):
            known = self.topics.of(organisation)
            assignments = concerned(known, changed)
            taken = self._taken_up(taken_up(known, assignments))
            self._touched |= self.archive.contribute(f"{MATTERS} {organisation}", taken, among=assignments)
        self.archive.settle(self._touched, self.revision)

    def _contribute(self, stored: StoredDocument) -> None:
        context = self._context(stored)
        said = list(contributions(context))
        self._touched |= self.archive.contribute(stored.id, said)
        sitting = context.sitting
        whose = sitting.organisation.id if sitting.organisation else sitting.board.id
        self._move(self.topics.put(stored.id, whose, topics(said, sitting.earliest, sitting.latest)))

    def _move(self, changed: Mapping[str, set[Topic]]) -> None:
        for organisation, moved in changed.items():
            self._moved.setdefault(organisation, set()).update(moved)

    def _taken_up(self, found: Mapping[str, tuple[str, ...]]) -> Iterator[Assignment]:
        """The assignments that later items take up, each with these items and nothing else that documents may say otherwise."""
        for assignment in self.archive.entities(sorted(found)).values():
            if isinstance(assignment, Assignment):
                yield replace(
                    assignment,
                    item=None,
                    to=(),
                    people=(),
                    boards=(),
                    decision=None,
                    documents=(),
                    taken_up_in=found[assignment.id],
                )

    def _regroup(self, boards: Iterable[str]) -> None:
        """Find anew which documents are minutes of one meeting."""
        for board in sorted(boards):
            siblings = self.archive.siblings(board)
            now = meetings([(document, date, number) for document, date, number, _ in siblings])
            for document, _, _, meeting in siblings:
                if now[document] != meeting:
                    self.archive.set_meeting(document, now[document])
                    self._stale.add(document)

    def _context(self, stored: StoredDocument) -> Context:
        record = self.archive.corrected(stored)
        sitting = sitting_of(stored.id, record, stored.meeting)
        who = self.identities.people(stored.id)
        roster = Roster(record.participants)
        people = {
            figure: who[mention.id] for figure, mention in mentions_of(stored.id, record, sitting, roster).items()
        }
        return Context(stored.id, stored.sha256, stored.file, record, sitting, roster, people)


def meetings(documents: list[tuple[str, str | None, str | None]]) -> dict[str, str]:
    """Which meeting each document of one board is minutes of.

    documents: id, date, number of each. Same date, or same number without two different dates, is the same meeting; its id comes
    from the smallest document id among them, so that the order of loading does not matter.
    """
    dates = {number: date for _, date, number in documents if number and date}
    groups: dict[tuple[str, str], list[str]] = {}
    for document, date, number in documents:
        known = date or (dates.get(number) if number else None)
        key = ("date", known) if known else ("number", number) if number else ("document", document)
        groups.setdefault(key, []).append(document)
    return {member: content_id("meeting", min(members)) for members in groups.values() for member in members}
