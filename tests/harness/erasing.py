"""Somebody erased: which words only they had, and where any of them is left."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.archive import Archive
from graph.erasing import erasure, forgetting
from graph.erasing.name_forms import words_of
from graph.folder import ARCHIVE
from graph.workspace import Workspace
from queries.catalogue import ask
from queries.exports import FORMATS, write
from queries.exports.facts import all_facts
from queries.pictures.draw import draw
from queries.pictures.page import as_page
from queries.question import questions
from queries.reports import Format, render
from tests.harness.questions import least

AT = "2026-03-01T12:00:00+00:00"


def copied(folder: Path, to: Path) -> Path:
    shutil.copytree(folder, to)
    return to


def person_of(archive: Archive, name: str) -> str:
    """The present id of the person of a name."""
    query = "SELECT DISTINCT p.person FROM mention m JOIN persona p ON p.id = m.persona WHERE json_extract(m.body, '$.name') = ?"
    ((person,),) = archive.db.execute(query, (name,)).fetchall()
    return str(person)


def listed(folder: Path, name: str, tag: str = "tttttt") -> erasure.Erasure:
    """Put the person of a name on the list of a data folder; the next to open it takes it in."""
    archive = Archive(folder / ARCHIVE, read_only=True)
    key = erasure.key_of(folder, make=True)
    one = forgetting.erasure_of(archive, person_of(archive, name), key=key, tag=tag, reason="a request", at=AT)
    archive.close()
    erasure.write(folder, (*erasure.read(folder), one))
    return one


def words_alone(archive: Archive, names: set[str]) -> set[str]:
    """The words of a person's names that stand in no other name of a person or an organisation, not even as a part of a word."""
    query = "SELECT DISTINCT json_extract(body, '$.name') FROM contribution"
    others = " ".join(str(name).casefold() for (name,) in archive.db.execute(query) if name and name not in names)
    found = {word for name in names for word in words_of(name) if len(word) > 3}
    return {word for word in found if word not in others}


def names_of(archive: Archive, person: str) -> set[str]:
    return {mention.name for mention in forgetting.mentions_of_person(archive, person)}


def outputs(workspace: Workspace, exports: Path) -> Iterator[tuple[str, bytes]]:
    """All that is made of a data folder: its files, dumps, answers, the page, exports, what is called where."""
    yield "rdf", workspace.rdf.dump()
    yield "bolt", "\n".join(workspace.bolt.dump()).encode()
    yield "page", as_page(draw(workspace.rdf, "network", "sv")).encode()
    formats: tuple[Format, ...] = ("table", "csv", "json", "md")
    for name in questions():
        for store, forms in ((workspace.rdf, formats), (workspace.bolt, formats[2:3])):
            rows = ask(store, name, **least(store, name))
            for form in forms:
                yield f"{name} {form} {type(store).__name__}", render(rows, form).encode()
    for name in FORMATS:
        write(all_facts(workspace.archive), name, exports / name)
    for file in sorted([*workspace.folder.rglob("*"), *exports.rglob("*")]):
        if file.is_file():
            yield str(file), file.read_bytes()


def left(words: set[str], outputs: Iterable[tuple[str, bytes]]) -> set[tuple[str, str]]:
    """Where a word stands, small, with a capital or in capitals, in UTF-8 or UTF-16: (output, word)."""
    written = {
        word: [form.encode(code) for form in (word, word.capitalize(), word.upper()) for code in ("utf-8", "utf-16-le")]
        for word in words
    }
    return {
        (name, word)
        for name, content in outputs
        for word, forms in written.items()
        if any(form in content for form in forms)
    }


def unchanged(before: bytes, after: bytes, gone: set[str], come: set[str], words: set[str]) -> bool:
    """Whether two dumps differ only in lines about entities that came and went, and in texts with a word of the name."""
    lines = {line for line in before.decode().splitlines() if not _has(line, gone)}
    others = {line for line in after.decode().splitlines() if not _has(line, come)}
    named = re.compile("|".join(map(re.escape, sorted(words))), re.IGNORECASE)
    lost = [line for line in lines - others if not named.search(line)]
    found = [line for line in others - lines if "▮" not in line and erasure.NAME not in line]
    assert not lost, lost[:3]
    assert not found, found[:3]
    return True


def _has(line: str, ids: set[str]) -> bool:
    return not ids.isdisjoint(re.findall(r"[a-z2-7]{16}", line))
