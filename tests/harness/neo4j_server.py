"""A real Neo4j for the tests: the one that NEO4J_URI names, else a container, else a Java process of the tests' own."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from neo4j import Driver, GraphDatabase

from tests.harness import machine

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "tests" / "neo4j"
START_SECONDS = 120


class Neo4jUnavailableError(Exception):
    """No server of the release can be had here: the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Release:
    """A version of Neo4j, and the major versions of Java that run it."""

    version: str
    java: range


LTS = "5.26"
RELEASES = {LTS: Release("5.26.25", machine.JAVA_FOR_LTS), "2026.09": Release("2026.09.0", range(21, 30))}


@dataclass(frozen=True, slots=True)
class Neo4jServer:
    """Where a server answers, and as whom."""

    uri: str
    user: str
    password: str

    def driver(self) -> Driver:
        """A new connection, for the caller to close."""
        return GraphDatabase.driver(self.uri, auth=(self.user, self.password))


def empty(driver: Driver) -> None:
    """Remove all nodes, relationships, constraints and indexes: what is left is as on a new server."""
    with driver.session() as session:  # CALL … IN TRANSACTIONS is refused in a transaction of the driver's.
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()
    indexes = "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL"
    for kind, listing in (("CONSTRAINT", "SHOW CONSTRAINTS YIELD name"), ("INDEX", indexes)):
        for record in driver.execute_query(listing).records:
            driver.execute_query(f"DROP {kind} `{record['name']}`")


def running(release: Release) -> AbstractContextManager[Neo4jServer]:
    """A server that answers, until the context ends. Raises Neo4jUnavailableError on entering it."""
    if uri := os.environ.get("NEO4J_URI"):
        return _given(uri, release)
    return _container(release) if machine.neo4j_elsewhere() else _process(release)


@contextmanager
def _given(uri: str, release: Release) -> Iterator[Neo4jServer]:
    if release is not RELEASES[LTS]:
        raise Neo4jUnavailableError("NEO4J_URI names one server, which the tests use once.")
    user, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
    server = Neo4jServer(uri, user, password)
    with server.driver() as driver:
        if driver.execute_query("MATCH (n) RETURN n LIMIT 1").records:
            raise Neo4jUnavailableError(f"{uri} (NEO4J_URI) is not empty, and the tests empty it: name another.")
        yield server
        empty(driver)


@contextmanager
def _container(release: Release) -> Iterator[Neo4jServer]:
    """A container of the project's docker-compose.yml, under a name, ports and a volume of its own."""
    password, bolt, http = secrets.token_hex(16), _free_port(), _free_port()
    settings = {"NEO4J_VERSION": release.version, "NEO4J_PASSWORD": password}
    ports = {"NEO4J_BOLT_PORT": str(bolt), "NEO4J_HTTP_PORT": str(http)}
    words = [*machine.COMPOSE_PLUGIN, "--project-name", f"finsam-test-{bolt}"]

    def compose(*command: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **settings, **ports}
        return subprocess.run([*words, *command], cwd=ROOT, env=environment, capture_output=True, text=True)

    try:
        started = compose("up", "--detach", "--wait")
        if started.returncode:
            raise Neo4jUnavailableError(f"docker compose could not start Neo4j {release.version}: {started.stderr}")
        yield Neo4jServer(f"bolt://127.0.0.1:{bolt}", "neo4j", password)
    finally:
        compose("down", "--volumes")


@contextmanager
def _process(release: Release) -> Iterator[Neo4jServer]:
    """A Java process on a throwaway folder: it ends when its standard input closes, so also when the tests are killed."""
    java = machine.java(release.java)
    if java is None:
        raise Neo4jUnavailableError(f"Neo4j {release.version} needs Java {release.java[0]} to {release.java[-1]}.")
    password, port = secrets.token_hex(16), _free_port()
    options = ["-Xmx768m", "-XX:TieredStopAtLevel=1", "-cp", f"{jars(release)}/*"]
    with tempfile.TemporaryDirectory(prefix="finsam-neo4j-") as home:
        command = [str(java), *options, str(SOURCES / "Neo4jServer.java"), home, str(port)]
        log = Path(home, "stderr.log")
        environment = {**os.environ, "NEO4J_PASSWORD": password}
        pipe = subprocess.PIPE
        with (
            log.open("wb") as errors,
            subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=errors, env=environment, text=True) as process,
        ):
            limit = threading.Timer(START_SECONDS, process.kill)
            limit.start()
            ready = any(line == "ready\n" for line in process.stdout or ())
            limit.cancel()
            if not ready:
                raise Neo4jUnavailableError(f"Neo4j {release.version} did not start: {log.read_text()[-2000:]}")
            yield Neo4jServer(f"bolt://127.0.0.1:{port}", "neo4j", password)


def jars(release: Release) -> Path:
    """The folder with the release's jars, fetched by Maven the first time."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "finsam-test"
    folder = caches / f"neo4j-{release.version}"
    if folder.is_dir():
        return folder
    maven = machine.maven()
    if maven is None:
        raise Neo4jUnavailableError(f"Neo4j {release.version} is fetched by Maven, which is not here.")
    caches.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=caches) as unfinished:
        command = [str(maven), "-q", "-B", "-f", str(SOURCES / "pom.xml"), f"-Dneo4j.version={release.version}"]
        options = ["-DincludeScope=runtime", f"-DoutputDirectory={unfinished}/jars"]
        fetched = subprocess.run([*command, "dependency:copy-dependencies", *options], capture_output=True, text=True)
        if fetched.returncode:
            raise Neo4jUnavailableError(f"Maven could not fetch Neo4j {release.version}: {fetched.stdout[-2000:]}")
        shutil.move(f"{unfinished}/jars", folder)
    return folder


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
