"""A site of the five minutes, once for all tests of it."""

import json
from pathlib import Path

import pytest

from graph.record import from_json
from graph.workspace import Workspace
from queries.exports.facts import Facts, all_facts
from queries.site import files
from queries.site.folder import write
from tests.harness.folder import put
from tests.harness.hostile import hostile


@pytest.fixture(scope="session")
def facts(workspace: Workspace) -> Facts:
    """All that the five minutes say."""
    return all_facts(workspace.archive)


@pytest.fixture(scope="session")
def site(workspace: Workspace, facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Swedish site of the five minutes."""
    folder = tmp_path_factory.mktemp("site") / "site"
    write(folder, files(facts, workspace.rdf, "sv"))
    return folder


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site in which every text of the minutes is hostile."""
    records = [_record(number, texts) for number, texts in enumerate(zip(*[iter(hostile(44))] * 11, strict=True))]
    folder = tmp_path_factory.mktemp("hostile-site")
    with Workspace(folder / "data", write=True) as opened:
        put(opened, [from_json(json.dumps(record).encode()) for record in records])
        write(folder / "site", files(all_facts(opened.archive), opened.rdf, "sv"))
    return folder / "site"


def _record(number: int, texts: tuple[str, ...]) -> dict[str, object]:
    """A record in which each text stands wherever a text may."""
    facts = [(text, {"evidence": {"line": line, "quote": text[:300]}}) for line, text in enumerate(texts, start=1)]
    return {
        "source": {"file": f"{texts[0][:80]}.pdf", "parser": "test"},
        "organisation": f"Samordningsförbundet {texts[0]}", "organ": texts[1], "date": f"2024-0{number + 1}-01", "place": texts[0],
        "items": [{"number": text, "title": text, **quoted} for text, quoted in facts],
        "participants": [
            {"name": text, "organisation": f"{text} kommun", "party": text, "attendance": "beslutande", "roles": [text], "items": text, **quoted}
            for text, quoted in facts
        ],
        "decisions": [{"item": text, "number": text, "text": text, "by": text, "type": "övrigt", **quoted} for text, quoted in facts],
        "appointments": [{"person": text, "kind": text, "body": text, "represents": text, "item": text, **quoted} for text, quoted in facts],
        "assignments": [{"to": [text], "task": text, "item": text, **quoted} for text, quoted in facts],
        "signatures": [{"name": text, "role": text, "organisation": text, "method": text, **quoted} for text, quoted in facts],
        "remarks": [{"code": text, "detail": text, **quoted} for text, quoted in facts],
        "dissents": [{"kind": "jäv", "people": [text], "item": text, "text": text, **quoted} for text, quoted in facts],
    }  # fmt: skip
