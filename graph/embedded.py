"""The graph database that comes with finsam: it runs in this process, listens on loopback and speaks Bolt, as Neo4j does.

The first process that needs the database of a data folder hosts it, and writes where it answers into `bolt.json`; any other
attaches to it there. A host that ends waits for those that attached. Nothing in the folder is readable by other users.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import time
from contextlib import ExitStack, suppress
from dataclasses import asdict
from pathlib import Path

from neo4j.exceptions import DriverError, Neo4jError

from graph.bolt_errors import sentence
from graph.bolt_store import BoltStore
from graph.connection import DATABASE, Address, open_driver
from graph.errors import FinsamError
from graph.process_lock import ProcessLock

FOLDER = "neo4j"
ADDRESS_FILE = "bolt.json"
HOST, GUESTS = "host.lock", "guests.lock"
WHOLE = "whole"
"""A file that says that no write to the database has failed; without it the database is made anew when it is next opened."""

USER = "root"
START_SECONDS = 20.0
"""How long a host may take until it answers."""
GUEST_SECONDS = 60.0
"""How long a host that ends waits for those that attached."""


def open_embedded(folder: Path, *, wait: float = 0) -> BoltStore:
    """The database of a data folder: hosted here, or where another process hosts it, attached to that.

    wait: seconds to let another host end first, for work that should not hang on it. FinsamError where the database cannot be used.
    """
    home = folder / FOLDER
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise FinsamError(
            f"The graph database in {folder} cannot be made ({error.strerror}); name another folder with --data."
        ) from None
    deadline = time.monotonic() + START_SECONDS + wait
    while time.monotonic() < deadline:
        host = ProcessLock(home / HOST)
        if host.exclusive(wait=wait):
            return _host(home, host)
        if store := _attach(home):
            return store
        time.sleep(0.05)
    raise FinsamError(
        f"Another finsam holds the graph database in {folder} and does not answer: end it, then try again."
    )


def distrust(folder: Path) -> None:
    """Have the database of a data folder made anew when it is next hosted: on a full disk its indexes may lack what its nodes hold."""
    with suppress(OSError):
        (folder / FOLDER / WHOLE).unlink(missing_ok=True)


def address_of(folder: Path) -> Address:
    """Where the embedded database of a data folder answers now. FinsamError where no process hosts it."""
    address = _read(folder / FOLDER)
    if address is None:
        raise FinsamError(f"No process has the graph database in {folder} open: start one with finsam serve.")
    return address


def _host(home: Path, lock: ProcessLock) -> BoltStore:
    with ExitStack() as stack:
        stack.callback(lock.release)
        file = home / ADDRESS_FILE
        file.unlink(missing_ok=True)
        address = _start(home, stack)
        try:
            driver = open_driver(address, DATABASE)
        except (Neo4jError, DriverError) as error:
            raise FinsamError(sentence(error, f"The graph database in {home}")) from error
        stack.callback(driver.close)
        stack.callback(_await_guests, home)
        _write_private(file, json.dumps(asdict(address)))
        stack.callback(file.unlink, missing_ok=True)
        return BoltStore(driver, DATABASE, after_close=stack.pop_all().close)


def _await_guests(home: Path) -> None:
    guests = ProcessLock(home / GUESTS)
    guests.exclusive(wait=GUEST_SECONDS)
    guests.release()


def _attach(home: Path) -> BoltStore | None:
    """The store of another process, or None where it does not answer (yet, or any more)."""
    guest = ProcessLock(home / GUESTS)
    if not guest.shared():
        return None
    try:
        if address := _read(home):
            return BoltStore(open_driver(address, DATABASE), DATABASE, after_close=guest.release)
    except (Neo4jError, DriverError):
        pass
    guest.release()
    return None


def _start(home: Path, stack: ExitStack) -> Address:
    """Start the engine, to be stopped by the stack, and say where it answers."""
    os.environ["ARCADEDB_LOG_CONSOLE"] = "0"
    os.environ.setdefault("ARCADEDB_LOG_DIR", str((home / "log").absolute()))
    import arcadedb

    bolt, http = _free_ports()
    settings = {
        "host": "127.0.0.1",
        "http_port": http,
        "bolt_port": bolt,
        "mode": "development",  # In production mode it does not say what is wrong with a query.
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    }
    password = _password(home)
    if not (home / WHOLE).exists():
        shutil.rmtree(home / "databases", ignore_errors=True)
    try:
        server = arcadedb.create_server(str(home.absolute()), password, settings)
        server.start()
        stack.callback(server.stop)
        database = server.create_database(DATABASE)
        database.command("sql", "ALTER DATABASE `arcadedb.txWalFlush` 1")  # In this mode it would sync no commit.
        (home / WHOLE).touch(mode=0o600)
    except arcadedb.ArcadeDBError as error:
        raise FinsamError(
            f"The graph database in {home} cannot be opened ({error}): make it anew from the archive with finsam rebuild."
        ) from error
    return Address(f"bolt://127.0.0.1:{bolt}", USER, password)


def _password(home: Path) -> str:
    """The password of the folder's database, made where there is none; the engine then learns the new one."""
    file = home / "password"
    try:
        return file.read_text()
    except FileNotFoundError:
        (home / "config" / "server-users.jsonl").unlink(missing_ok=True)
        password = secrets.token_urlsafe(24)
        _write_private(file, password)
        return password


def _read(home: Path) -> Address | None:
    try:
        return Address(**json.loads((home / ADDRESS_FILE).read_text()))
    except FileNotFoundError:
        return None


def _write_private(file: Path, text: str) -> None:
    """Write a file, whole or not at all, that only its owner reads."""
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(text)
    new.replace(file)


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        for probe in (one, other):
            probe.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]
