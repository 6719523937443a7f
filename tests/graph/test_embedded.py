"""The embedded database: private, shared by processes, and none the worse for one that was killed."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.connection import connect
from graph.embedded import address_of, open_embedded
from graph.errors import FinsamError
from graph.process_lock import ProcessLock
from tests.harness.world import changes, world

WORLD = world(range(3))
ROOT = Path(__file__).parents[2]

HOST = """
import sys
from pathlib import Path
from graph.embedded import open_embedded
from tests.harness.world import changes, world

with open_embedded(Path(sys.argv[1])) as store:
    if store.run == 0:
        store.apply(changes([], world(range(3))), 1)
    print("ready", flush=True)
    sys.stdin.read()
print("ended", flush=True)
"""


@contextmanager
def another_process(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the database of the folder open, with WORLD in it, until its standard input closes."""
    command = [sys.executable, "-W", "error", "-c", HOST, str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            yield process
        finally:
            process.kill()


def test_nothing_is_readable_by_others(tmp_path):
    with open_embedded(tmp_path):
        private = [tmp_path / "neo4j" / name for name in ("bolt.json", "password")]
        assert [stat.S_IMODE(file.stat().st_mode) for file in private] == [0o600, 0o600]
        assert stat.S_IMODE((tmp_path / "neo4j").stat().st_mode) == 0o700


def test_it_listens_on_this_machine_alone(tmp_path):
    with open_embedded(tmp_path):
        assert address_of(tmp_path).uri.startswith("bolt://127.0.0.1:")
        port = int(address_of(tmp_path).uri.rpartition(":")[2])
        own = socket.gethostbyname(socket.gethostname())
        if not own.startswith("127."):
            with pytest.raises(ConnectionRefusedError):
                socket.create_connection((own, port), timeout=2)


def test_nothing_is_written_to_the_terminal(tmp_path):
    command = [sys.executable, "-W", "error", "-c", HOST, str(tmp_path)]
    done = subprocess.run(command, input="", capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "ready\nended\n", "")
    assert not (ROOT / "log").exists()


def test_what_was_written_is_there_when_it_is_opened_again(tmp_path):
    with open_embedded(tmp_path) as store:
        store.apply(changes([], WORLD), 3)
        before = store.dump()
    assert not (tmp_path / "neo4j" / "bolt.json").exists()
    with open_embedded(tmp_path) as store:
        assert (store.run, store.dump()) == (3, before)


def test_a_second_process_attaches_and_the_first_waits_for_it(tmp_path):
    with another_process(tmp_path) as host:
        with open_embedded(tmp_path) as guest:
            assert guest.counts()["Document"] == 3
            host.stdin.close()
            time.sleep(0.5)
            assert host.poll() is None
            assert guest.counts()["Document"] == 3
        assert host.wait(timeout=10) == 0
    with open_embedded(tmp_path) as store:
        assert store.run == 1


def test_two_in_one_process_share_it(tmp_path):
    host = open_embedded(tmp_path)
    with open_embedded(tmp_path) as guest:
        guest.apply(changes([], WORLD), 1)
        assert host.run == 1
    host.close()


def test_a_killed_host_leaves_nothing_in_the_way(tmp_path):
    with another_process(tmp_path) as host:
        host.send_signal(signal.SIGKILL)
        host.wait()
    stale = json.loads((tmp_path / "neo4j" / "bolt.json").read_text())
    with open_embedded(tmp_path) as store:
        assert (store.run, store.counts()["Document"]) == (1, 3)
        assert address_of(tmp_path).uri != stale["uri"]


def test_one_who_should_not_hang_on_another_waits_for_its_end(tmp_path):
    with another_process(tmp_path) as host:
        host.stdin.close()
        with open_embedded(tmp_path, wait=10):
            assert json.loads((tmp_path / "neo4j" / "bolt.json").read_text())["uri"] == address_of(tmp_path).uri
            assert host.wait(timeout=5) == 0


def test_a_lost_password_is_made_anew(tmp_path):
    with open_embedded(tmp_path) as store:
        store.apply(changes([], WORLD), 1)
    (tmp_path / "neo4j" / "password").unlink()
    with open_embedded(tmp_path) as store:
        assert store.run == 1


def test_commits_are_synced_to_the_disk(tmp_path):
    with open_embedded(tmp_path):
        pass
    settings = json.loads((tmp_path / "neo4j" / "databases" / "neo4j" / "configuration.json").read_text())
    assert settings["configuration"] == {"txWalFlush": 1}


def test_without_a_host_there_is_no_address(tmp_path):
    with pytest.raises(FinsamError, match="start one with finsam serve"):
        address_of(tmp_path)


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path):
    (tmp_path / "neo4j").write_text("")
    with pytest.raises(FinsamError, match="cannot be made"):
        open_embedded(tmp_path)


def test_a_broken_database_is_said_in_a_sentence(tmp_path):
    with open_embedded(tmp_path):
        pass
    schema = tmp_path / "neo4j" / "databases" / "neo4j"
    for file in schema.iterdir():
        os.truncate(file, 0)
    with pytest.raises(FinsamError, match="with finsam rebuild"):
        open_embedded(tmp_path)


@pytest.mark.parametrize(
    ("uri", "sentence"),
    [
        ("bolt://127.0.0.1:1", "does not answer"),
        ("bolt://nowhere.invalid:7687", "does not answer"),
        ("http://127.0.0.1:7474", "is no address of a Neo4j"),
        ("127.0.0.1:7687", "is no address of a Neo4j"),
        ("bolt://127.0.0.1:port", "is no address of a Neo4j"),
    ],
)
def test_a_neo4j_that_cannot_be_reached_is_said_in_a_sentence_at_once(uri, sentence):
    begun = time.monotonic()
    with pytest.raises(FinsamError, match=sentence):
        connect(uri, "neo4j", "password")
    assert time.monotonic() - begun < 10


def test_a_server_that_is_no_neo4j_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setattr("graph.connection.CONNECT_SECONDS", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(FinsamError, match="does not answer"):
            connect(f"bolt://127.0.0.1:{port}", "neo4j", "password")


def test_a_lock_is_shared_or_held_alone(tmp_path):
    locks = [ProcessLock(tmp_path / "lock") for _ in range(3)]
    assert [lock.shared() for lock in locks[:2]] == [True, True]
    assert not locks[2].exclusive()
    for lock in locks[:2]:
        lock.release()
    assert locks[2].exclusive()
    assert not locks[0].shared()
    locks[2].release()
