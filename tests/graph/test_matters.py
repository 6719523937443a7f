"""Which later items take up what was assigned: only those that speak of nothing else."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import entities as e
from graph.assembly import Assembly
from graph.matters import Topic, concerned, taken_up, topics
from graph.record import Assignment, Item, Record
from graph.workspace import Workspace
from queries.catalogue import ask
from tests.harness.folder import put


def _told(day, *, items=(), assignments=()):
    """The topics of one meeting. items: id → heading; assignments: id → (item, task)."""
    entities = [e.AgendaItem(id, f"§ {id}", day, id, title, 1, None, ()) for id, title in dict(items).items()]
    entities += [
        e.Assignment(id, day, item, task, ("kansliet",), (), (), None, ())
        for id, (item, task) in dict(assignments).items()
    ]
    return topics(entities, dt.date.fromisoformat(day), dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("task", "under", "heading", "found"),
    [
        ("göra en översyn av delegationsordning och förbundsordning", "Översyn", "Delegationsordningen", True),
        ("ta fram ett underlag", "Lokal anställning till förbundets kansli", "Lokal anställning", True),
        (
            "ta fram ett underlag",
            "Lokal anställning till förbundets kansli",
            "Fortsatt fråga om lokala anställningar",
            True,
        ),
        ("färdigställa ansökan till ESF", "ESF", "ESF-ansökan", True),
        ("ta fram förslag till internkontrollplan", "Övrigt", "Förslag till internkontrollplan 2025", True),
        ("ta fram förslag till internkontrollplan", "Övrigt", "Internkontrollplan och arkivplan", False),
        ("redovisa ekonomin", "Ekonomi", "Ekonomi", False),
        ("återkomma i frågan", "Övriga frågor", "Övriga frågor", False),
        ("återkomma i frågan", "Delgivningar", "Uppföljning av uppdrag", False),
        ("bjuda in Athraa", "Samverkan", "Athraa", True),
    ],
)
def test_a_heading_that_speaks_of_the_task_alone_takes_it_up(task, under, heading, found):
    told = _told("2024-02-01", items={"i": under}, assignments={"x": ("i", task)}) + _told(
        "2024-05-01", items={"j": heading}
    )
    assert taken_up(told, {"x"}) == ({"x": ("j",)} if found else {})


def test_the_first_later_meeting_counts_and_never_the_same_or_an_earlier_one():
    told = [
        *_told("2024-02-01", items={"i": "Arkivplan", "same": "Arkivplan"}, assignments={"x": ("i", "se över")}),
        *_told("2023-11-01", items={"before": "Arkivplan"}),
        *_told("2024-09-01", items={"last": "Arkivplan"}),
        *_told("2024-05-01", items={"first": "Arkivplan", "and": "Arkivplanen"}),
    ]
    assert taken_up(told, {"x"}) == {"x": ("and", "first")}


def test_without_a_day_nothing_is_known():
    assert topics([e.AgendaItem("i", "§ 1", "m", "1", "Arkivplan", 1, None, ())], None, None) == []


DAYS = st.sampled_from(["2024-02-01", "2024-05-01", "2024-09-01"])
WORDS = st.sets(st.sampled_from(["arkivplan", "lokal", "ansökan"]), min_size=1).map(lambda words: tuple(sorted(words)))
TOPICS = st.lists(
    st.builds(
        lambda number, assigned, day, words: Topic(f"f{number}", assigned, day, day, words),
        st.integers(0, 9),
        st.booleans(),
        DAYS,
        WORDS,
    ),
    max_size=8,
    unique_by=lambda topic: topic.fact,
)


@given(before=TOPICS, after=TOPICS)
def test_what_is_not_concerned_by_a_change_is_taken_up_as_before(before, after):
    assignments = {topic.fact for topic in (*before, *after) if topic.assigned}
    others = assignments - concerned(after, set(before) ^ set(after))
    assert taken_up(before, others) == taken_up(after, others)


def _minutes(date, organ, title, tasks=(), organisation="Samordningsförbundet Skaraborg"):
    return Record(
        organisation=organisation,
        organ=organ,
        date=date,
        items=(Item(number="4", title=title),),
        participants=(),
        decisions=(),
        signatures=(),
        assignments=tuple(Assignment(to=("kansliet",), task=task, item="4") for task in tasks),
    )


MINUTES = (
    _minutes("2024-02-01", "styrelse", "Arkivering", ["ta fram en arkivplan"]),
    _minutes("2024-03-01", "styrelse", "Arkivplan", organisation="Samordningsförbundet Västerås"),
    _minutes("2024-04-01", "arbetsutskott", "Arkivplan"),
    _minutes("2024-05-01", "styrelse", "Arkivplan"),
)


def test_in_any_order_both_graphs_say_which_item_took_it_up(tmp_path):
    for name, order in (("one", MINUTES), ("other", MINUTES[::-1])):
        with Workspace(tmp_path / name, write=True) as workspace:
            for record in order:
                put(workspace, [record])
                workspace.catch_up()
            for store in (workspace.bolt, workspace.rdf):
                (row,) = ask(store, "assignments")
                assert (row["task"], row["taken_up"], row["taken_up_item"]) == (
                    "ta fram en arkivplan",
                    dt.date(2024, 4, 1),
                    "4",
                )


def test_when_the_minutes_that_took_it_up_are_removed_the_next_ones_count(tmp_path):
    with Workspace(tmp_path, write=True) as workspace:
        put(workspace, MINUTES)
        workspace.catch_up()
        (row,) = ask(workspace.rdf, "assignments")
        for until in ("2024-05-01", None):
            _remove(workspace, row["taken_up_meeting_id"])
            (row,) = ask(workspace.rdf, "assignments")
            assert str(row["taken_up"]) == str(until)


def _remove(workspace, meeting):
    run = workspace.archive.begin_run("remove", "2024-01-01T00:00:00+00:00")
    documents = [id for id in workspace.archive.documents() if workspace.archive.document(id).meeting == meeting]
    with workspace.archive.transaction(run) as revision:
        assembly = Assembly(workspace.archive, revision)
        for document in documents:
            assembly.remove(document)
        assembly.finish()
    workspace.catch_up()
