"""What runs on the machine: ports on loopback only, files for their owner only, no network."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.command import GOLD, ROOT, finsam, started

MINUTES = ROOT / "tests" / "protocols" / "skaraborg-2024-02-20.txt"
LISTENING = "0A"
LOOPBACK = {"0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F"}
"""127.0.0.1, ::1 and ::ffff:127.0.0.1 as the kernel of a little-endian machine writes them."""
LOOPBACK_UP = (
    "import fcntl, socket, struct\n"
    "with socket.socket() as s: fcntl.ioctl(s, 0x8914, struct.pack('16sh', b'lo', 1))\n"  # SIOCSIFFLAGS, IFF_UP
)
OFFLINE = LOOPBACK_UP + (
    "try: socket.create_connection(('192.0.2.1', 80), 1)\n"
    "except OSError: print('no network', flush=True)\n"
    "from cli.main import main\n"
    "main()\n"
)


def _sockets(process):
    """The inodes of the sockets that a process holds."""
    for link in Path(f"/proc/{process}/fd").iterdir():
        try:
            target = os.readlink(link)
        except FileNotFoundError:
            continue  # closed meanwhile
        if target.startswith("socket:["):
            yield target[8:-1]


def _listening(process):
    """The addresses on which a process listens."""
    try:
        own = set(_sockets(process))
    except (FileNotFoundError, PermissionError):
        return set()  # ended meanwhile
    rows = [line.split() for kind in ("tcp", "tcp6") for line in Path(f"/proc/net/{kind}").read_text().splitlines()[1:]]
    return {row[1].split(":")[0] for row in rows if row[3] == LISTENING and row[9] in own}


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="Which ports are open is read from Linux's /proc.")
def test_whatever_opens_the_database_listens_on_loopback_only(tmp_path):
    for words in (["load", GOLD], ["rebuild"], ["verify"], ["cypher", "MATCH (n) RETURN count(n)"]):
        running = started(tmp_path / "data", *words)
        seen = set()
        while running.poll() is None:
            seen |= _listening(running.pid)
        _, err = running.communicate()
        assert running.returncode == 0, err
        assert seen, f"no open port of {words} was seen: the test looked at nothing"
        assert seen <= LOOPBACK


@pytest.mark.skipif(os.name != "posix", reason="Permissions are POSIX's.")
def test_only_the_owner_reads_the_data_folder(tmp_path):
    data = tmp_path / "data"
    serving = None
    finsam(data, "load", MINUTES)
    try:
        serving = started(data, "serve")
        while "password" not in serving.stdout.readline():
            assert serving.poll() is None
        modes = {
            name: stat.S_IMODE((data / name).stat().st_mode)
            for name in (".", "archive.db", "neo4j", "neo4j/bolt.json", "neo4j/password")
        }
    finally:
        if serving:
            serving.communicate(timeout=60)
    assert modes == {".": 0o700, "archive.db": 0o600, "neo4j": 0o700, "neo4j/bolt.json": 0o600, "neo4j/password": 0o600}


def test_passwords_are_random(tmp_path):
    passwords = set()
    for name in ("one", "other"):
        finsam(tmp_path / name, "load", MINUTES)
        passwords.add((tmp_path / name / "neo4j" / "password").read_text())
    assert len(passwords) == 2
    assert min(map(len, passwords)) >= 24


def _cut_off(*words):
    """Run a command in a network of its own that has nothing but loopback."""
    unshare = shutil.which("unshare")
    return subprocess.run([unshare or "unshare", "-rn", *words], cwd=ROOT, capture_output=True, text=True)


@pytest.mark.skipif(
    not shutil.which("unshare") or _cut_off("true").returncode != 0,
    reason="The network cannot be cut off here: that takes Linux, unshare and the right to use it.",
)
def test_the_main_job_needs_no_network(tmp_path):
    page = tmp_path / "network.html"
    for words in (
        ["load", str(MINUTES)],
        ["ask", "cross-board"],
        ["ask", "who-represents", "--engine", "sparql"],
        ["view", "network", "--out", str(page)],
        ["report", "coverage", "--out", str(tmp_path / "coverage.html")],
        ["site", "--out", str(tmp_path / "site")],
        ["verify"],
        ["backup", str(tmp_path / "finsam.backup")],
        ["restore", str(tmp_path / "finsam.backup")],
    ):
        done = _cut_off(sys.executable, "-c", OFFLINE, "--data", str(tmp_path / "data"), *words)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("no network\n")
    assert page.stat().st_size > 100_000
