"""The Bolt store on the embedded database."""

from collections.abc import Iterator

import pytest

from graph.bolt_store import BoltStore
from graph.embedded import open_embedded

pytest.register_assert_rewrite("tests.harness.bolt_checks")

from tests.harness.bolt_checks import *  # noqa: E402, F403


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BoltStore]:
    with open_embedded(tmp_path_factory.mktemp("data")) as opened:
        yield opened
