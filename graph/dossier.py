"""Dossiers: which mentions are a person, by which judgements, and which doubts remain."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice

from graph.archive import Archive
from graph.judgement import Judgement
from graph.mention import Mention
from graph.mention_store import MentionStore
from graph.persona_store import PersonaStore
from graph.standing import Standing


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention with the person that it is, its document's file name, and the names of the body that met and of whom it is for."""

    person: str
    mention: Mention
    file: str
    body: str
    organisations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A judgement between two personas, each shown by its earliest mention."""

    judgement: Judgement
    one: Seen
    other: Seen


@dataclass(frozen=True, slots=True)
class Dossier:
    """personas: the mentions of each, in order of time. joined: the judgements `same` among them. doubts: open links to other people.
    apart: the judgements that somebody else of a like name is another person.
    """

    person: str
    personas: tuple[tuple[Seen, ...], ...]
    joined: tuple[Link, ...]
    doubts: tuple[Link, ...]
    apart: tuple[Link, ...]


class Dossiers:
    """Reads who is who from an archive. The answers hold until the archive changes."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._mentions = MentionStore(archive.db)
        self._personas = PersonaStore(archive.db)
        self._standing = Standing(archive.db)
        self._known: dict[str, str] = {}

    def mention(self, id: str) -> str | None:
        """The mention that an id, once given, means now; None for an unknown id."""
        return self._mentions.meaning(id)

    def seen(self, mention: str) -> Seen:
        """What there is to show of a mention; KeyError for an id that no mention has."""
        held = self._mentions.held(mention)
        if held is None:
            raise KeyError(mention)
        return self._seen(held.mention, self._personas.people((held.persona,))[held.persona] or "")

    def names(self) -> dict[str, dict[str, str]]:
        """Every name that people go by: person → name as written → the smallest id of the mentions that write it so."""
        query = (
            "SELECT p.person, json_extract(m.body, '$.name'), min(m.id) FROM mention m JOIN persona p ON p.id = m.persona "
            "GROUP BY 1, 2 ORDER BY 1, 2"
        )
        found: dict[str, dict[str, str]] = {}
        for person, name, mention in self._archive.db.execute(query):
            found.setdefault(person, {})[name] = mention
        return found

    def dossier(self, person: str) -> Dossier:
        """All about a person, by the person's present id."""
        own = self._personas.of_people((person,))
        mentions: dict[str, list[Seen]] = {}
        for held in self._mentions.of_personas(own.keys()):
            mentions.setdefault(held.persona, []).append(self._seen(held.mention, person))
        personas = [tuple(sorted(seen, key=_order)) for seen in mentions.values()]
        links = self._links(own)
        within = [link for link in links if link.one.person == link.other.person]
        between = [link for link in links if link.one.person != link.other.person]
        apart = [link for link in between if link.judgement.verdict == "different"]
        others = {link.other.person for link in apart}
        return Dossier(
            person,
            tuple(sorted(personas, key=lambda seen: _order(seen[0]))),
            tuple(link for link in within if link.judgement.verdict == "same"),
            tuple(
                link for link in between if link.judgement.verdict != "different" and link.other.person not in others
            ),
            tuple(apart),
        )

    def _links(self, own: dict[str, str]) -> list[Link]:
        """The judgements on some personas, surest first; `one` is always of these personas."""
        found = self._standing.judgements(own.keys())
        personas = self._personas.load({id for link in found for id in link})
        people = self._personas.people(personas.keys())
        seen = {
            id: self._seen(held.mention, people[id] or "")
            for id, one in personas.items()
            if (held := self._mentions.held(one.first))
        }
        ordered = sorted(found.items(), key=lambda item: (-item[1].score, item[0]))
        return [
            Link(judgement, *((seen[a], seen[b]) if a in own else (seen[b], seen[a]))) for (a, b), judgement in ordered
        ]

    def doubtful(self, limit: int | None = None) -> list[Link]:
        """The pairs in doubt on which no person has judged, best first, of equals those with the rarest names; at most `limit`."""
        names, namesakes = self._names_and_namesakes()
        rows = self._archive.db.execute("SELECT a, b, score FROM doubt").fetchall()
        rows.sort(key=lambda row: (-row[2], namesakes[names[row[0]]] + namesakes[names[row[1]]], row))
        links = (self._strongest(a, b) for a, b, _ in rows)
        return list(islice((link for link in links if link.judgement.number is None), limit))

    def _names_and_namesakes(self) -> tuple[dict[str, str], Counter[str]]:
        """A name key of each person, and how many people have each name key."""
        pairs = self._archive.db.execute("SELECT DISTINCT person, key FROM persona").fetchall()
        return dict(pairs), Counter(key for _, key in pairs)

    def _strongest(self, a: str, b: str) -> Link:
        """The strongest judgement between two people."""
        own = self._personas.of_people((a, b))
        between = {
            link: found
            for link, found in self._standing.judgements(own.keys()).items()
            if {own.get(id) for id in link} == {a, b}
        }
        link = max(between, key=lambda link: (between[link].score, between[link].reason, link))
        first = {id: one.first for id, one in self._personas.load(link).items()}
        one, other = sorted(link, key=lambda id: own[id] != a)
        return Link(between[link], self.seen(first[one]), self.seen(first[other]))

    def _seen(self, mention: Mention, person: str) -> Seen:
        row = self._archive.db.execute("SELECT file FROM document WHERE id = ?", (mention.document,)).fetchone()
        names = self._names((mention.body, *mention.organisations))
        return Seen(person, mention, row[0] if row else "", names[0], tuple(names[1:]))

    def _names(self, ids: tuple[str, ...]) -> list[str]:
        """Names of organisations and boards, each looked up once."""
        unread = sorted(set(ids) - self._known.keys())
        found = self._archive.entities(unread) if unread else {}
        self._known |= {id: str(getattr(found.get(id), "name", id)) for id in unread}
        return [self._known[id] for id in ids]


def _order(seen: Seen) -> tuple[str, str]:
    return (seen.mention.earliest.isoformat() if seen.mention.earliest else "9999", seen.mention.id)
