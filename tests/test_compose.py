"""docker-compose.yml starts a Neo4j that keeps its data, and that nobody else on the network reaches."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.harness import machine
from tests.harness.neo4j_server import LTS

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docker-compose.yml"


@pytest.fixture(scope="module")
def neo4j_service():
    return yaml.safe_load(FILE.read_text())["services"]["neo4j"]


def test_the_image_is_the_lts_community_edition(neo4j_service):
    image = re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", neo4j_service["image"])
    assert image == f"neo4j:{LTS}-community"


def test_ports_are_open_on_loopback_only(neo4j_service):
    inside = {port.rsplit(":", 1)[1] for port in neo4j_service["ports"]}
    assert all(port.startswith("127.0.0.1:") for port in neo4j_service["ports"])
    assert inside == {"7474", "7687"}


def test_data_stands_on_a_named_volume(neo4j_service):
    assert neo4j_service["volumes"] == ["neo4j-data:/data"]
    assert "neo4j-data" in yaml.safe_load(FILE.read_text())["volumes"]


def test_the_health_check_asks_the_database_and_hides_the_password(neo4j_service):
    kind, command = neo4j_service["healthcheck"]["test"]
    assert kind == "CMD-SHELL"
    assert "cypher-shell" in command
    assert "RETURN 1" in command
    assert not re.search(r"\s(-p|--password)\b", command)


def test_no_password_is_in_the_project(neo4j_service):
    assert neo4j_service["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")
    assert "NEO4J_PASSWORD=\n" in (ROOT / ".env.example").read_text()


@pytest.fixture
def config(tmp_path):
    """What Docker Compose makes of the file, with only the given settings and no .env file: a function."""
    words = machine.compose()
    if words is None:
        pytest.skip("Docker Compose is not here.")
    nothing = tmp_path / "empty.env"
    nothing.touch()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    command = [*words, "--env-file", str(nothing), "config"]
    return lambda **settings: subprocess.run(command, cwd=ROOT, env=clean | settings, capture_output=True, text=True)


def test_compose_accepts_the_file(config):
    done = config(NEO4J_PASSWORD="correct horse")
    assert done.returncode == 0, done.stderr
    service = yaml.safe_load(done.stdout)["services"]["neo4j"]
    assert service["image"] == f"neo4j:{LTS}-community"
    assert service["environment"]["NEO4J_AUTH"] == "neo4j/correct horse"


@pytest.mark.parametrize("settings", [{}, {"NEO4J_PASSWORD": ""}], ids=["unset", "empty"])
def test_compose_refuses_to_start_without_a_password(config, settings):
    done = config(**settings)
    assert done.returncode != 0
    assert "set NEO4J_PASSWORD" in done.stderr
