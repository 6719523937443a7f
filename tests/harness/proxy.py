"""A wire between a driver and its database that can be cut just after a commit, before its answer has come back."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_COMMIT = b"\x00\x02\xb0\x12\x00\x00"
"""Bolt's message COMMIT, as it goes over the wire."""


class Wire:
    """Passes on what comes to `port` on loopback. cut: the number of the commit whose answer is lost, 0 for none; commits: so far."""

    def __init__(self, listening: socket.socket, target: tuple[str, int]) -> None:
        self.port: int = listening.getsockname()[1]
        self.cut = 0
        self.commits = 0
        self._listening = listening
        self._target = target

    def serve(self) -> None:
        """Take connections until the listening socket is closed."""
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(self._target)
                for each in (client, server):  # else every message waits for the acknowledgement of the one before
                    each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                lost = threading.Event()
                for work in (self._there, self._back):
                    threading.Thread(target=work, args=(client, server, lost), daemon=True).start()

    def _there(self, client: socket.socket, server: socket.socket, lost: threading.Event) -> None:
        with suppress(OSError):
            while data := client.recv(65536):
                if _COMMIT in data:
                    self.commits += 1
                    if self.commits == self.cut:
                        lost.set()
                server.sendall(data)
        _close(client, server)

    def _back(self, client: socket.socket, server: socket.socket, lost: threading.Event) -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                if lost.is_set():  # the database has done it, and nobody will know
                    break
                client.sendall(data)
        _close(client, server)


@contextmanager
def wire(target: tuple[str, int]) -> Iterator[Wire]:
    """A wire to a database, for as long as the context lasts."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        made = Wire(listening, target)
        threading.Thread(target=made.serve, daemon=True).start()
        yield made
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)


def _close(*sockets: socket.socket) -> None:
    for each in sockets:
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()
