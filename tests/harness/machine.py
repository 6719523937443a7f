"""What this machine has for the tests that need more than Python, and what would add the rest.

Run as a program it installs the missing Debian packages, where it may (root, apt-get).
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Container, Iterable, Iterator
from functools import cache
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COMPOSE_PLUGIN = ("docker", "compose")
JVM_FOLDER = Path("/usr/lib/jvm")
JAVA_FOR_LTS = range(17, 22)
JAVA_PACKAGES = ("openjdk-17-jre-headless", "openjdk-21-jre-headless")


def _answers(*command: str) -> bool:
    """Whether the command is there and ends with exit code 0."""
    if shutil.which(command[0]) is None:
        return False
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=20).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def chromium() -> Path | None:
    """The path of a Chromium, or None."""
    return next((Path(found) for name in BROWSERS if (found := shutil.which(name))), None)


def maven() -> Path | None:
    """The path of Maven's command, or None."""
    return Path(found) if (found := shutil.which("mvn")) else None


def java(versions: Container[int]) -> Path | None:
    """The first Java whose major version is among `versions`: by JAVA_HOME, on the path, where Debian puts its JVMs."""
    return next((path for path in _javas() if (version := _java_version(path)) and version in versions), None)


def _javas() -> Iterator[Path]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home, "bin", "java")
    if found := shutil.which("java"):
        yield Path(found)
    yield from sorted(JVM_FOLDER.glob("*/bin/java"))


@cache
def _java_version(path: Path) -> int | None:
    if not path.exists():
        return None
    told = subprocess.run([path, "-version"], capture_output=True, text=True, timeout=60).stderr
    match = re.search(r'version "(\d+)', told)
    return int(match[1]) if match else None


@cache
def compose() -> tuple[str, ...] | None:
    """The words that call Docker Compose (a plugin of docker, or a program of its own), or None."""
    return next((words for words in (COMPOSE_PLUGIN, ("docker-compose",)) if _answers(*words, "version")), None)


@cache
def docker_engine() -> bool:
    """Whether a Docker engine answers."""
    return _answers("docker", "info")


def neo4j_elsewhere() -> bool:
    """Whether the tests get their Neo4j from an address or a container, without Java and Maven."""
    return "NEO4J_URI" in os.environ or (docker_engine() and compose() == COMPOSE_PLUGIN)


def missing_packages() -> list[str]:
    """The Debian packages to add before every test can run here, sorted."""
    missing = {"chromium": chromium() is None, "docker-compose": compose() is None}
    if not neo4j_elsewhere():
        missing |= {_java_package(): java(JAVA_FOR_LTS) is None, "maven": maven() is None}
    return sorted(package for package, lacks in missing.items() if lacks)


def _java_package() -> str:
    """The Java package that this release of Debian has."""
    return next((name for name in JAVA_PACKAGES if _answers("apt-cache", "show", name)), JAVA_PACKAGES[0])


def how_to_add(packages: Iterable[str]) -> str:
    """The one command that adds the packages."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def install() -> None:
    """Install what is missing, where this user may; where not, the tests that need it skip and say so."""
    if not missing_packages() or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=True)
    packages = missing_packages()
    sys.stdout.write(f"Installing {', '.join(packages)} (needed by tests)\n")
    sys.stdout.flush()
    command = ["apt-get", "install", "-qq", "--yes", "--no-install-recommends", *packages]
    subprocess.run(command, env=quiet, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    try:
        install()
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"Packages that tests need could not be installed ({error}): those tests are skipped.\n")
