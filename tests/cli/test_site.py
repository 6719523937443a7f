"""`finsam site` and `finsam view timeline` as a user types them."""

import pytest

from tests.harness.command import ROOT, finsam


@pytest.fixture(scope="module")
def five(tmp_path_factory):
    """A data folder that holds the five minutes."""
    folder = tmp_path_factory.mktemp("site") / "data"
    finsam(folder, "load", *sorted((ROOT / "tests" / "protocols").glob("*.txt")))
    return folder


def test_a_site_is_written_and_written_again(five, tmp_path):
    done = finsam(five, "site", "--out", tmp_path / "site", "--lang", "en")
    assert f"Open {tmp_path / 'site' / 'index.html'}." in done.stdout
    assert "Who represents whom" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert " 0 new or changed" in finsam(five, "site", "--out", tmp_path / "site", "--lang", "en").stdout
    assert " 0 new or changed" not in finsam(five, "site", "--out", tmp_path / "site", "--lang", "sv").stdout


def test_a_folder_of_something_else_is_refused_in_a_sentence(five, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    done = finsam(five, "site", "--out", tmp_path, code=1)
    assert "no site of finsam: name an empty or a new folder with --out." in done.stderr


def test_a_timeline_is_written(five, tmp_path):
    done = finsam(
        five, "view", "timeline", "--board", "Skaraborg", "--out", tmp_path / "new" / "t.html", "--lang", "sv"
    )
    assert done.stdout.endswith("open it in a browser.\n")
    assert "Vem som satt när: Skaraborg" in (tmp_path / "new" / "t.html").read_text(encoding="utf-8")
    assert (
        "no board called 'Zzyzx'"
        in finsam(five, "view", "timeline", "--board", "Zzyzx", "--out", tmp_path / "t.html", code=1).stderr
    )


def test_without_minutes_there_is_no_site(tmp_path):
    (tmp_path / "empty.txt").touch()
    finsam(tmp_path / "data", "load", tmp_path / "empty.txt", code=1)
    assert "load some first" in finsam(tmp_path / "data", "site", "--out", tmp_path / "site", code=1).stderr
    assert not (tmp_path / "site" / "index.html").exists()
