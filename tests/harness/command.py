"""The `finsam` command as a user runs it: a process of its own."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FINSAM = [sys.executable, "-c", "from cli.main import main; main()"]
GOLD = ROOT / "tests" / "gold"
"""The records of the five real minutes, without evidence."""


def finsam(data: Path, *arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command on a data folder to its end; AssertionError where it ends with another exit code."""
    done = subprocess.run(_words(data, arguments), cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == code, done.stderr + done.stdout
    return done


def counted(done: subprocess.CompletedProcess[str]) -> str:
    """The line of what a load printed that counts its files; below it stands what it changed, if it changed anything."""
    (line,) = (line for line in done.stdout.splitlines() if re.match(r"\d+ new, ", line))
    return line


def started(data: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    """Start a command on a data folder; its input is open until the caller closes it."""
    pipe = subprocess.PIPE
    return subprocess.Popen(_words(data, arguments), cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def _words(data: Path, arguments: tuple[str | Path, ...]) -> list[str]:
    return [*FINSAM, "--data", str(data), *map(str, arguments)]
