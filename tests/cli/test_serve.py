"""`finsam serve` keeps the embedded database open for others, until it is told to end."""

import re
import signal
from contextlib import contextmanager

import pytest
from neo4j import GraphDatabase

from tests.harness.command import GOLD, finsam, started

COUNT = "MATCH (d:Document) RETURN count(d) AS documents"
SECONDS_TO_END = 30


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    finsam(folder, "load", GOLD / "blekinge-2024-1.json")
    return folder


@contextmanager
def serving(data):
    """A `finsam serve` that has said where it answers: the process and its words by name."""
    process = started(data, "serve")
    try:
        lines = []
        while not lines or "finsam rebuild" not in lines[-1]:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            lines.append(line)
        yield process, dict(re.findall(r"^  (\w+) +(\S+)$", "".join(lines), re.MULTILINE))
    finally:
        process.kill()
        process.communicate()


def documents(words):
    with GraphDatabase.driver(words["address"], auth=(words["user"], words["password"])) as driver:
        return driver.execute_query(COUNT, database_=words["database"]).records[0]["documents"]


def ended(process):
    process.communicate(timeout=SECONDS_TO_END)
    return process.returncode


def test_a_driver_attaches_while_others_ask_and_load(data):
    with serving(data) as (process, words):
        assert documents(words) == 1
        assert "Ingrid Hermansson" in finsam(data, "ask", "who-represents", "--person", "Ingrid Hermansson").stdout
        finsam(data, "load", GOLD / "blekinge-2023-05-08.json")
        assert documents(words) == 2
        assert ended(process) == 0
    assert not (data / "neo4j" / "bolt.json").exists()
    assert finsam(data, "cypher", COUNT, "--format", "csv").stdout == "documents\n2\n"


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_by_a_signal_and_leaves_the_database_free(data, sign):
    with serving(data) as (process, _):
        process.send_signal(sign)
        assert ended(process) == 0
    assert finsam(data, "cypher", COUNT, "--format", "csv").stdout == "documents\n1\n"


def test_one_process_serves_a_folder(data):
    with serving(data) as (_, words):
        assert words["address"] in finsam(data, "serve", code=1).stderr


def test_it_says_that_read_only_is_not_enforced(data):
    assert "Read-only is not enforced" in finsam(data, "serve").stdout


def test_a_neo4j_elsewhere_is_not_served(data):
    assert "answers without finsam" in finsam(data, "--neo4j", "bolt://localhost:1", "serve", code=1).stderr
