"""Files made to take for ever, fill the memory or never end: each is refused within seconds and megabytes, and the rest of the folder loads."""

import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from loaders.reader import MEGABYTES, SECONDS, Reader
from loaders.reading import ReadingError
from tests.harness.bombs import BOMBS, plain_pdf
from tests.harness.command import FINSAM, ROOT, finsam
from tests.harness.folder import MINUTES

PROCESSOR_SECONDS, RESIDENT = 10, 500 * 1024
"""What one file may cost in all: processor time, and memory in kilobytes."""


MEASURED = """
import json, os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
said = process.stderr.read().decode()
_, status, usage = os.wait4(process.pid, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), said, usage.ru_utime + usage.ru_stime, usage.ru_maxrss]), flush=True)
os._exit(0)
"""
"""Runs a command and tells what it cost. In a process of its own: what a new process has used begins with the memory of whoever made it."""


def parsed(file):
    """What reading one file costs: exit code, what is said, processor time and the most memory that any process of it had."""
    done = subprocess.run([sys.executable, "-c", MEASURED, *FINSAM, "parse", str(file)], cwd=ROOT, capture_output=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_seconds_and_megabytes_at_most(name, tmp_path, record_property):
    file = tmp_path / name
    BOMBS[name](file)
    code, said, seconds, kilobytes = parsed(file)
    measured = {
        "files": 1,
        "refused": code,
        "read": 1 - code,
        "most seconds": seconds,
        "most megabytes": kilobytes / 1024,
    }
    for what, number in measured.items():
        record_property(what, number)
    assert code in (0, 1), said
    assert seconds < PROCESSOR_SECONDS
    assert kilobytes < RESIDENT
    if code:
        assert re.fullmatch(rf"finsam: .*{re.escape(name)}.*\n", said)


def test_the_rest_of_the_folder_loads(tmp_path):
    folder = tmp_path / "minutes"
    folder.mkdir()
    for name in ("form-recursive.pdf", "marks-nested.pdf", "packed-far.pdf", "one-line.jsonl", "people.json"):
        BOMBS[name](folder / name)
    for name in ("a.txt", "z.txt"):
        (folder / name).write_bytes((MINUTES / "blekinge-2024-1.txt").read_bytes() + name.encode())
    os.mkfifo(folder / "pipe.pdf")
    (folder / "loop.pdf").symlink_to("loop.pdf")
    (folder / "round").symlink_to(folder)
    (folder / "zero.txt").symlink_to("/dev/zero")
    begun = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = finsam(tmp_path / "data", "load", folder, code=1)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = dict(reversed(line.split(maxsplit=1)) for line in done.stdout.splitlines()[:-1])
    told = {Path(path).name.split(":")[0]: status for path, status in told.items()}
    assert {name for name, status in told.items() if status == "new"} == {"a.txt", "z.txt"}
    assert {name for name, status in told.items() if status == "failed"} == {file.name for file in folder.iterdir()} - {
        "a.txt",
        "z.txt",
        "round",
    }
    assert ended.ru_utime - begun.ru_utime < 60
    assert "2 new, 0 unchanged, 0 replaced, 8 failed" in done.stdout


def test_a_reader_goes_on_after_a_file_that_ended_it(tmp_path):
    BOMBS["form-recursive.pdf"](tmp_path / "x.pdf")
    plain = plain_pdf()
    with Reader() as reader:
        assert reader.source(plain, "plain.pdf").pages == 1
        for _ in range(2):
            with pytest.raises(ReadingError, match=r"x\.pdf: takes more time or memory"):
                reader.record((tmp_path / "x.pdf").read_bytes(), "x.pdf")
            assert reader.source(plain, "plain.pdf").pages == 1


def test_a_reader_says_what_the_reading_says():
    with Reader() as reader:
        with pytest.raises(ReadingError, match=r"^brev.doc: this is an old Word"):
            reader.record(b"\xd0\xcf\x11\xe0", "brev.doc")
        name = os.fsdecode(b"prot\xe5koll.txt")  # as a disk of another time may have it
        assert reader.source(b"Protokoll", name).lines[0].text == "Protokoll"


def test_a_process_that_has_grown_is_renewed():
    text = ("Protokoll\n" * 400_000).encode()
    with Reader() as reader:
        assert len(reader.source(text, "long.txt").lines) == 400_001
        assert reader._process is None
        assert reader.source(b"Protokoll", "short.txt").lines


LIMITS = """
import resource, sys
from loaders import reader
reader._limit_memory(reader._megabytes())
reader._limit_time()
if sys.argv[1] == "memory":
    bytes(reader.MEGABYTES * 2**20)
while sys.argv[1] == "time":
    pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Memory is limited on Linux.")
@pytest.mark.parametrize("what", ["time", "memory"])
def test_the_system_keeps_the_limits(what):
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", LIMITS, what], cwd=ROOT, capture_output=True, text=True, timeout=200)
    assert done.returncode != 0
    assert ("MemoryError" in done.stderr) == (what == "memory")
    assert SECONDS < PROCESSOR_SECONDS
    assert MEGABYTES * 1024 < RESIDENT
    assert time.monotonic() > start
