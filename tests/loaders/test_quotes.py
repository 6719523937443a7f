"""Quotes looked up again in the files that they came from."""

import json
import shutil

from graph.assembly import Assembly
from graph.privacy import MASK
from graph.record import Evidence, from_json, to_json
from graph.workspace import Workspace
from loaders.load import load
from loaders.quotes import stands, verify_quotes
from loaders.reading import Line
from tests.harness.folder import MINUTES

NAME = "blekinge-2024-1.txt"
LINES = [Line(1, "Närvarande:", 1), Line(2, "Bo  Alm (S),", 1), Line(3, "ordförande", 1), Line(4, "Åsa Ek", 2)]


def test_a_quote_stands_where_it_begins_whatever_the_white_space():
    assert stands(Evidence(2, "Bo Alm (S), ordförande", 1), LINES)
    assert stands(Evidence(2, "Alm (S), ordförande Åsa", 1), LINES)
    assert not stands(Evidence(1, "Bo Alm", 1), LINES)
    assert not stands(Evidence(2, "Bo Alm", 2), LINES)
    assert not stands(Evidence(9, "Bo Alm", 1), LINES)
    assert not stands(Evidence(2, "  ", 1), LINES)


def test_what_has_been_masked_in_a_quote_may_be_anything():
    assert stands(Evidence(2, f"Bo {MASK * 3} (S), ordförande", 1), LINES)
    assert not stands(Evidence(2, f"Bo {MASK * 3} (M), ordförande", 1), LINES)


def test_a_quote_that_the_file_does_not_say_is_found(tmp_path):
    """Though the record and all that follows from it agree."""
    file = shutil.copy(MINUTES / NAME, tmp_path)
    with Workspace(tmp_path / "data", write=True) as workspace:
        archive = workspace.archive
        run = archive.begin_run("test", "2026-01-01T00:00:00+00:00")
        (loaded,) = load(workspace, [str(file)], run=run)
        assert verify_quotes(archive).faults == ()
        stored = archive.document(loaded.document)
        told = json.loads(to_json(stored.record))
        told["items"][0]["evidence"] = [{"line": 3, "quote": "detta har ingen sagt"}]
        with archive.transaction(run) as revision:
            assembly = Assembly(archive, revision)
            assembly.put(from_json(json.dumps(told).encode()), sha256=stored.sha256, file=NAME, parser=stored.parser)
            assembly.finish()
        (fault,) = verify_quotes(archive).faults
        assert "quoted from line 3 " in fault.what
