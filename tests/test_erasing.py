"""Somebody erased leaves no byte behind and does not come back, whatever is loaded in whatever order; everything else stays."""

import itertools
import json
import shutil

import pytest

from graph.erasing import erasure, sweeping
from graph.folder import ARCHIVE
from graph.workspace import Workspace
from loaders.load import files, load
from tests.harness.command import counted, finsam, started
from tests.harness.erasing import copied, left, listed, names_of, outputs, person_of, unchanged, words_alone
from tests.harness.folder import FIVE, MINUTES

PEOPLE = {
    "Charlotte Kardell": "written in two ways",
    "Jonas Erlandsson": "on two boards",
    "Anita Löfgren": "elected to sign, and signs",
    "Ingrid Hermansson": "a chair whom running text and decisions name, also by the given name alone",
    "Sebastian Ekeroth Clausson": "misspelt, in a decision, over a line's end",
    "Ulla-Karin Cannervik": "chair, opens the meeting",
}
EACH = pytest.mark.parametrize("name", PEOPLE)


@pytest.fixture(scope="module")
def minutes(tmp_path_factory):
    """The five minutes, of which one bears the name of somebody in its path."""
    folder = tmp_path_factory.mktemp("minutes")
    for file in map(str, FIVE):
        shutil.copy(file, folder)
    (folder / "blekinge-2024-1.txt").rename(folder / "Protokoll_IngridHermansson-2024.txt")
    (folder / "Jonas Erlandsson").mkdir()
    (folder / "kalmar-au-2023-05-31.txt").rename(folder / "Jonas Erlandsson" / "kalmar.txt")
    return folder


@pytest.fixture(scope="module")
def loaded(minutes, tmp_path_factory):
    data = tmp_path_factory.mktemp("erasing") / "data"
    everything = sorted(str(file) for file in minutes.rglob("*.txt"))
    finsam(data, "load", *everything)
    with Workspace(data) as workspace:
        _ = workspace.bolt
    return data


@pytest.fixture(scope="module")
def forgotten(loaded, tmp_path_factory):
    """The data folder after each of the people was erased alone; made once for each."""
    made = {}

    def of(name):
        if name not in made:
            made[name] = copied(loaded, tmp_path_factory.mktemp("forgotten") / "data")
            done = finsam(made[name], "forget", name, "--reason", "a request", "--yes")
            assert "Erased" in done.stdout
        return made[name]

    return of


@pytest.fixture(scope="module")
def words_of_each(loaded):
    """The words that only each of the people has."""
    with Workspace(loaded) as workspace:
        people = {name: person_of(workspace.archive, name) for name in PEOPLE}
        return {name: words_alone(workspace.archive, names_of(workspace.archive, one)) for name, one in people.items()}


def test_the_search_finds_what_is_there(loaded, words_of_each, tmp_path):
    """Else it would prove nothing."""
    words = set().union(*words_of_each.values())
    assert all(words_of_each.values())
    with Workspace(loaded) as workspace:
        found = left(words, outputs(workspace, tmp_path))
    for part in ("rdf", "bolt", "page", "archive.db", ".sst", "databases", "popolo", "followthemoney"):
        assert any(part in name for name, _ in found), part
    assert {word for _, word in found} == words


@EACH
def test_no_byte_has_a_word_that_was_theirs_alone(forgotten, words_of_each, name, tmp_path):
    words = words_of_each[name]
    with Workspace(forgotten(name)) as workspace:
        assert left(words, outputs(workspace, tmp_path / "after")) == set()


@EACH
def test_everything_else_stays(loaded, forgotten, name):
    with Workspace(loaded) as before, Workspace(forgotten(name)) as after:
        assert after.archive.counts() == before.archive.counts()
        ids = [
            {id for (id,) in one.archive.db.execute("SELECT id FROM entity WHERE digest IS NOT NULL")}
            for one in (before, after)
        ]
        words = {
            word
            for one in names_of(before.archive, person_of(before.archive, name))
            for word in one.replace("-", " ").split()
        }
        assert unchanged(before.rdf.dump(), after.rdf.dump(), ids[0] - ids[1], ids[1] - ids[0], words)
        assert after.archive.db.execute("SELECT count(*) FROM entity WHERE digest IS NULL").fetchone() == (0,)


@pytest.mark.parametrize(("name", "order"), [*zip(PEOPLE, (0, 23, 46, 69, 92, 119), strict=True)])
def test_the_same_minutes_do_not_bring_them_back_in_any_order(minutes, forgotten, name, order, tmp_path):
    """The list first, then the minutes in one of their 120 orders, make what forgetting made of the minutes."""
    data = forgotten(name)
    for file in (erasure.FILE, erasure.KEY_FILE):
        shutil.copy(data / file, tmp_path)
    orders = itertools.permutations(sorted(str(file) for file in minutes.rglob("*.txt")))
    with Workspace(tmp_path, write=True) as workspace, Workspace(data) as expected:
        for path in next(itertools.islice(orders, order, None)):
            run = workspace.archive.begin_run(f"load {path}", "2026-04-01T00:00:00+00:00")
            assert [one.status for one in load(workspace, files([path]), run=run)] == ["new"]
        workspace.catch_up()
        assert workspace.rdf.dump() == expected.rdf.dump()
        assert workspace.bolt.dump() == expected.bolt.dump()


def test_loading_again_and_rebuilding_change_nothing(minutes, forgotten, tmp_path):
    data = forgotten("Ingrid Hermansson")
    again = copied(data, tmp_path / "again")
    done = finsam(again, "load", *sorted((str(file) for file in minutes.rglob("*.txt")), reverse=True))
    assert counted(done) == "0 new, 5 unchanged, 0 replaced, 0 failed"
    finsam(again, "rebuild")
    with Workspace(again) as workspace, Workspace(data) as expected:
        assert workspace.rdf.dump() == expected.rdf.dump()
        assert workspace.bolt.dump() == expected.bolt.dump()


def test_two_erased_people_stay_two_and_one_stays_one(forgotten, tmp_path):
    data = copied(forgotten("Jonas Erlandsson"), tmp_path / "data")
    finsam(data, "forget", "Ingrid Hermansson", "--reason", "another request", "--yes")
    with Workspace(data) as workspace:
        query = "SELECT p.person, m.document FROM mention m JOIN persona p ON p.id = m.persona WHERE json_extract(m.body, '$.name') LIKE 'Raderad%'"
        found = workspace.archive.db.execute(query).fetchall()
    assert len(found) == 4
    assert len({person for person, _ in found}) == 2


def test_the_list_is_its_owners_alone_and_has_no_name(forgotten):
    data = forgotten("Ingrid Hermansson")
    for file in (data / erasure.FILE, data / erasure.KEY_FILE):
        assert file.stat().st_mode & 0o777 == 0o600
    (line,) = (data / erasure.FILE).read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["reason"] == "a request"
    assert "ermansson" not in line


def test_a_reason_with_a_word_of_the_name_is_refused_and_nothing_changes(loaded, tmp_path):
    data = copied(loaded, tmp_path / "data")
    for reason in ("Hermanssons begäran", "ingrid bad om det", "  "):
        finsam(data, "forget", "Ingrid Hermansson", "--reason", reason, "--yes", code=1)
    done = finsam(data, "forget", "Ingrid Hermansson", "--reason", "a request", code=1)  # nobody says yes
    assert "About Ingrid Hermansson" in done.stdout
    assert not (data / erasure.FILE).exists()
    with Workspace(data) as workspace, Workspace(loaded) as before:
        assert workspace.archive.revision == before.archive.revision


def test_what_was_written_is_listed_as_not_reached(loaded, tmp_path):
    data = copied(loaded, tmp_path / "data")
    finsam(data, "export", "turtle", "--out", tmp_path / "graf.ttl")
    finsam(data, "person", "Ingrid Hermansson", "--all", "--out", tmp_path / "Ingrid Hermansson.html")
    done = finsam(data, "forget", "Ingrid Hermansson", "--reason", "a request", "--yes")
    assert f"{tmp_path / 'graf.ttl'} (export turtle, " in done.stdout
    assert f"{tmp_path / 'Ingrid Hermansson.html'} (person --all html, " in done.stdout
    with Workspace(data) as workspace:
        paths = [path for (path,) in workspace.archive.db.execute("SELECT path FROM written ORDER BY path")]
    assert "Hermansson" not in " ".join(paths)
    assert len(paths) == 2


def test_an_open_database_is_not_erased_under_its_reader(loaded, tmp_path):
    data = copied(loaded, tmp_path / "data")
    serving = started(data, "serve")
    try:
        while "password" not in serving.stdout.readline():
            assert serving.poll() is None
        done = finsam(data, "forget", "Ingrid Hermansson", "--reason", "a request", "--yes", code=1)
        assert "end it" in done.stderr
    finally:
        serving.communicate(timeout=60)
    assert not (data / erasure.FILE).exists()


@pytest.mark.parametrize("place", ["before", "within", "after"])
def test_what_broke_off_is_brought_to_its_end_by_the_next_command(
    loaded, forgotten, words_of_each, tmp_path, monkeypatch, place
):
    """Before: the list is written; within: the archive is being changed; after: it is, and the freed bytes are not overwritten."""
    name = "Jonas Erlandsson"
    data = copied(loaded, tmp_path / "data")
    words = words_of_each[name]
    (tag,) = (one.tag for one in erasure.read(forgotten(name)))
    listed(data, name, tag)
    if place != "before":
        with monkeypatch.context() as patched:
            broken = "graph.erasing.forgetting._mask_rows" if place == "within" else "graph.erasing.sweeping.sweep"
            patched.setattr(broken, _killed)
            with pytest.raises(KeyboardInterrupt):
                Workspace(data, write=True)
    finsam(data, "ask", "cross-board")
    with Workspace(data) as workspace, Workspace(forgotten(name)) as expected:
        assert left(words, ((str(file), file.read_bytes()) for file in data.rglob("*") if file.is_file())) == set()
        assert workspace.bolt.dump() == expected.bolt.dump()
        assert not sweeping.is_due(workspace.archive)


def _killed(*_):
    raise KeyboardInterrupt


def test_a_lost_key_is_told(forgotten, tmp_path):
    data = copied(forgotten("Jonas Erlandsson"), tmp_path / "data")
    (data / erasure.KEY_FILE).unlink()
    done = finsam(data, "load", MINUTES, code=1)
    assert "forgotten.key is missing" in done.stderr
    finsam(data, "ask", "cross-board")


def test_an_older_archive_put_back_is_erased_again(loaded, forgotten, tmp_path):
    data = copied(forgotten("Jonas Erlandsson"), tmp_path / "data")
    shutil.copy(loaded / ARCHIVE, data / ARCHIVE)
    with Workspace(data) as workspace, Workspace(forgotten("Jonas Erlandsson")) as expected:
        assert workspace.rdf.dump() == expected.rdf.dump()
        assert workspace.bolt.dump() == expected.bolt.dump()


def test_a_backup_from_before_brings_nobody_back(loaded, forgotten, tmp_path):
    before = copied(loaded, tmp_path / "before")
    finsam(before, "backup", tmp_path / "old.backup")
    data = copied(forgotten("Jonas Erlandsson"), tmp_path / "data")
    finsam(data, "restore", tmp_path / "old.backup")
    with Workspace(data) as workspace, Workspace(forgotten("Jonas Erlandsson")) as expected:
        assert workspace.bolt.dump() == expected.bolt.dump()
    stranger = copied(forgotten("Ingrid Hermansson"), tmp_path / "stranger")
    finsam(stranger, "backup", tmp_path / "stranger.backup")
    done = finsam(data, "restore", tmp_path / "stranger.backup", code=1)
    assert "both have erased people" in done.stderr


def test_the_history_of_a_later_run_does_not_keep_the_name(loaded, tmp_path):
    """History keeps what entities were before they changed; the person changes, then is erased."""
    data = copied(loaded, tmp_path / "data")
    finsam(data, "remove", "nns-2020-05-28.txt")
    finsam(data, "load", MINUTES / "nns-2020-05-28.txt")
    with Workspace(data) as workspace:
        assert "Jonas Erlandsson" in "".join(workspace.archive.db.iterdump())
        assert workspace.archive.db.execute(
            "SELECT count(*) FROM past WHERE CAST(body AS TEXT) LIKE '%Erlandsson%'"
        ).fetchone() > (0,)
    finsam(data, "forget", "Jonas Erlandsson", "--reason", "a request", "--yes")
    with Workspace(data) as workspace:
        assert "erlandsson" not in "".join(workspace.archive.db.iterdump()).casefold()
