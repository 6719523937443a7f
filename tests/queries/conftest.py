"""Both graphs of the five real minutes, once for all tests of the queries."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.workspace import Workspace
from loaders.load import load

MINUTES = sorted(Path(__file__).parents[1].glob("protocols/*.txt"))


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace that holds the five minutes."""
    with Workspace(tmp_path_factory.mktemp("queries") / "data", write=True) as opened:
        run = opened.archive.begin_run("load", "2024-01-01T00:00:00+00:00")
        assert {loaded.status for loaded in load(opened, map(str, MINUTES), run=run)} == {"new"}
        yield opened


@pytest.fixture(params=["cypher", "sparql"])
def store(request: pytest.FixtureRequest, workspace: Workspace):
    """The graph behind each engine."""
    return workspace.bolt if request.param == "cypher" else workspace.rdf
