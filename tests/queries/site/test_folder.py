"""The folder of a site: whole or as it was; only what changed is written; nothing of others is touched."""

import json

import pytest

from graph.errors import FinsamError
from queries.site.folder import MANIFEST, STAGE, write

FIRST = [("index.html", "Å"), ("person/a.html", "a"), ("person/b.html", "b")]


def _held(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_it_holds_what_it_is_given_and_says_so(tmp_path):
    written = write(tmp_path / "new" / "site", FIRST)
    assert (written.files, written.changed, written.gone) == (3, 3, 0)
    assert _held(tmp_path / "new" / "site") == {name: text.encode() for name, text in FIRST}
    assert set(json.loads((tmp_path / "new" / "site" / MANIFEST).read_text())["files"]) == {name for name, _ in FIRST}


def test_what_is_the_same_is_left_alone_and_what_is_gone_removed(tmp_path):
    write(tmp_path, FIRST)
    before = (tmp_path / "person" / "a.html").stat()
    written = write(tmp_path, [("index.html", "other"), ("person/a.html", "a")])
    assert (written.changed, written.gone) == (1, 1)
    after = (tmp_path / "person" / "a.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert set(_held(tmp_path)) == {"index.html", "person/a.html"}
    write(tmp_path, [("index.html", "other")])
    assert not (tmp_path / "person").exists()


def test_a_run_that_fails_leaves_the_site_as_it_was(tmp_path):
    write(tmp_path, FIRST)
    before = _held(tmp_path)

    def failing():
        yield "index.html", "new"
        raise RuntimeError("half-way")

    with pytest.raises(RuntimeError, match="half-way"):
        write(tmp_path, failing())
    assert _held(tmp_path) == before
    assert not (tmp_path / STAGE).exists()


def test_what_a_killed_run_left_behind_is_cleared_away(tmp_path):
    write(tmp_path, FIRST)
    (tmp_path / STAGE / "person").mkdir(parents=True)
    (tmp_path / STAGE / "person" / "c.html").write_text("half")
    write(tmp_path, FIRST)
    assert set(_held(tmp_path)) == {name for name, _ in FIRST}


def test_a_folder_of_something_else_is_refused(tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(FinsamError, match="no site of finsam"):
        write(tmp_path, FIRST)
    with pytest.raises(FinsamError, match="is a file"):
        write(tmp_path / "letter.txt", FIRST)
    assert _held(tmp_path) == {"letter.txt": b"mine"}


def test_files_that_the_site_never_had_stay(tmp_path):
    write(tmp_path, FIRST)
    (tmp_path / "CNAME").write_text("mine")
    write(tmp_path, FIRST[:1])
    assert set(_held(tmp_path)) == {"index.html", "CNAME"}


@pytest.mark.parametrize("content", ["[]", "{", '{"files": 3}'])
def test_a_list_of_files_that_is_none_is_refused(tmp_path, content):
    (tmp_path / MANIFEST).write_text(content)
    with pytest.raises(FinsamError, match="cannot be read"):
        write(tmp_path, FIRST)


def test_a_list_of_files_names_none_outside_of_the_folder(tmp_path):
    (tmp_path / "outside.txt").write_text("mine")
    site = tmp_path / "site"
    write(site, FIRST)
    (site / MANIFEST).write_text(json.dumps({"files": {"../outside.txt": "", str(tmp_path / "outside.txt"): ""}}))
    write(site, FIRST)
    assert (tmp_path / "outside.txt").read_text() == "mine"
