"""Connections to a database that speaks Bolt."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from urllib.parse import urlsplit

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph.bolt_errors import sentence
from graph.bolt_store import BoltStore
from graph.errors import FinsamError

DATABASE = "neo4j"
"""The name of the database, where no other is given."""
CONNECT_SECONDS = 10.0
"""How long a database may take to answer."""
SCHEMES = {name + security for name in ("bolt", "neo4j") for security in ("", "+s", "+ssc")}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database answers, and as whom."""

    uri: str
    user: str
    password: str


def connect(uri: str, user: str | None = None, password: str | None = None, database: str | None = None) -> BoltStore:
    """A Neo4j that runs elsewhere. What is None is taken from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE, else is `neo4j`, none and `neo4j`.

    FinsamError where it does not answer within seconds, refuses the password or has no such database.
    """
    address = Address(
        uri,
        user or os.environ.get("NEO4J_USERNAME") or "neo4j",
        password if password is not None else os.environ.get("NEO4J_PASSWORD", ""),
    )
    if not _is_address(uri):
        raise FinsamError(f"{uri} is no address of a Neo4j: write it as bolt://HOST:7687 or neo4j://HOST:7687.")
    name = database or os.environ.get("NEO4J_DATABASE") or DATABASE
    try:
        return BoltStore(open_driver(address, name), name)
    except (Neo4jError, DriverError, ValueError) as error:
        raise FinsamError(sentence(error, f"Neo4j at {uri}")) from error


def open_driver(address: Address, database: str) -> Driver:
    """A driver that has got an answer at once; raises the driver's errors."""
    logging.getLogger("neo4j").addHandler(logging.NullHandler())  # What it tries again it reports only if it fails.
    driver = GraphDatabase.driver(
        address.uri,
        auth=(address.user, address.password),
        connection_timeout=CONNECT_SECONDS,
        connection_acquisition_timeout=CONNECT_SECONDS,
        max_transaction_retry_time=CONNECT_SECONDS,
        notifications_min_severity="OFF",
    )
    try:
        with driver.session(database=database) as session:
            session.run("RETURN 1").consume()  # Not a managed transaction: that would be tried again for half a minute.
    except BaseException:
        driver.close()
        raise
    return driver


def _is_address(uri: str) -> bool:
    parts = urlsplit(uri)
    try:
        return parts.scheme in SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
