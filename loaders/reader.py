"""A process of its own that reads files: whatever a file does to it, the one that asked goes on and says so in a sentence.

A file from a stranger may take for ever, fill the memory or crash a library. Run as `python -m loaders.reader`, this answers requests on its
input with answers on its output, each a line of JSON and as many bytes as that says. It gives each file so much processor time and itself
so much memory, where the system enforces that (Linux; elsewhere time alone is kept).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any, Literal, Self

import msgspec

from graph.record import Record, from_json, to_json
from loaders.reading.source import ReadingError, SourceText

SECONDS = 6
"""Processor time that a file may take; minutes take some hundredths of a second, the longest some seconds."""

WAIT_SECONDS = 60.0
"""How long an answer may take on a machine that has other things to do."""

MEGABYTES = 350
"""Memory that reading may take besides that of the process itself."""

_RENEWED = 50
"""A process that has grown by so many megabytes ends after its answer."""

What = Literal["record", "source"]


class Reader:
    """Reads files in another process, which is started when it is first needed; a context manager."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def start(self) -> None:
        """Have the process ready, or on its way."""
        if self._process is None:
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
            command = [sys.executable, "-m", __name__]
            pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere, env=environment)

    def record(self, data: bytes, name: str) -> Record:
        """The protocol record of a file with these bytes. ReadingError where it cannot be read, or takes more time or memory than minutes do."""
        return from_json(self._ask("record", data, name))

    def source(self, data: bytes, name: str) -> SourceText:
        """The lines of a file with these bytes. ReadingError as for `record`."""
        return msgspec.json.decode(self._ask("source", data, name), type=SourceText)

    def _ask(self, what: What, data: bytes, name: str) -> bytes:
        self.start()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(WAIT_SECONDS, process.kill)
        timer.start()
        answer, body = None, b""
        try:
            _send(process.stdin, {"what": what, "name": name}, data)
            answer, body = _received(process.stdout) or (None, b"")
        except BrokenPipeError:
            pass  # it ended while it was asked
        finally:
            timer.cancel()
        if answer is None or answer["grown"]:
            self.close()
        if answer is None:
            raise ReadingError(
                f"{name}: takes more time or memory to read than any minutes do; get the minutes in another file."
            )
        if answer["refusal"]:
            raise ReadingError(answer["refusal"])
        return body


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until there are no more."""
    from loaders.parsing import parse
    from loaders.reading import read

    begun = _megabytes()
    _limit_memory(begun)
    while received := _received(requests):
        request, data = received
        _limit_time()
        refusal, body = "", b""
        try:
            source = read(data, request["name"])
            body = to_json(parse(source)) if request["what"] == "record" else msgspec.json.encode(source)
        except ReadingError as error:
            refusal = str(error)
        except MemoryError:
            return  # whoever asked knows what that means
        except Exception as error:
            refusal = f"{request['name']}: could not be read ({type(error).__name__}); load a plainer copy of it."
            _send(answers, {"refusal": refusal, "grown": True}, b"")
            raise
        del data, received
        _send(answers, {"refusal": refusal, "grown": _megabytes() > begun + _RENEWED}, body)


def _send(stream: IO[bytes], head: dict[str, Any], body: bytes) -> None:
    stream.write(json.dumps({**head, "size": len(body)}).encode() + b"\n")
    stream.write(body)
    stream.flush()


def _received(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """A head and its body; None where the other side ended before all of it had come."""
    line = stream.readline()
    head = json.loads(line) if line.endswith(b"\n") else {"size": -1}
    body = stream.read(head["size"]) if head["size"] >= 0 else b""
    return (head, body) if len(body) == head["size"] else None


def _limit_time() -> None:
    """Let the system end this process once it has worked for SECONDS more."""
    if sys.platform != "win32":
        import resource

        used = int(time.process_time()) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (used + SECONDS, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _limit_memory(begun: int) -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, ((begun + MEGABYTES) * 2**20,) * 2)


def _megabytes() -> int:
    """How much address space this process has, 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE") // 2**20
    except OSError:
        return 0


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
