"""The questions: true on the real minutes, and the same from both graphs."""

import datetime as dt

import pytest

from graph import entities as e
from graph.entities import KINDS, Change
from graph.errors import FinsamError
from graph.rdf_store import RdfStore
from queries.catalogue import ask
from queries.question import questions

DAYS = ("2020-05-28", "2020", "2023-03", "2023-05-31", "2023-10-01", "2024-02-20", "2031-01-01")
NNS = "Nationella nätverket för samordningsförbund, styrelse"
KALMAR_AU = "Samordningsförbundet i Kalmar län, arbetsutskott"
SKARABORG = "Samordningsförbundet Skaraborg, styrelse"


def _told(rows, *columns):
    return [tuple(row[column] for column in columns) for row in rows]


ASKED = [
    *((name, {}) for name in sorted(questions()) if name != "path"),
    *(
        (name, {"on": day})
        for name, question in sorted(questions().items())
        for day in DAYS
        if any(parameter.name == "on" for parameter in question.parameters)
    ),
    ("who_represents", {"person": "Jonas Erlandsson"}),
    ("who_represents", {"organisation": "Götene", "on": "2024"}),
    ("shared_people", {"board": "NNS"}),
    ("decisions", {"board": "Blekinge", "from": "2024", "word": "Internkontrollplan"}),
    ("decisions", {"type": "välja", "to": "2023-05-08"}),
    ("decisions", {"amount": "1"}),
    ("attendance", {"person": "Joakim Ivarsson"}),
    ("attendance", {"organisation": "AF", "from": "2024", "to": "2024-02"}),
    ("assignments", {"person": "Ola Andersson"}),
    ("assignments", {"assignee": "FÖRBUNDSCHEF"}),
    ("decisions", {"type": "AVSLA"}),
    ("nominations", {"organisation": "Blekinge"}),
    ("decisions", {"meeting": "skaraborg-2024-02-20.txt"}),
    ("path", {"one": "Roger Holmberg", "other": "Lena Nilsson"}),
    ("path", {"one": "Roger Holmberg", "other": "Lena Nilsson", "from": "2023"}),
    ("path", {"one": "SOF Skåne Nordost", "other": "AU Kalmar"}),
    ("succession", {"board": "Blekinge"}),
    ("succession", {"organisation": "AF", "to": "2024"}),
    ("succession", {"person": "Jonas Erlandsson"}),
    ("coverage", {"board": "Kalmar arbetsutskott"}),
    ("coverage", {"from": "2023", "to": "2023-05-08"}),
    *(
        (name, {"from": first, "to": last})
        for name in ("who_represents", "representatives_of", "board_on", "cross_board", "shared_people")
        for first, last in (("2023", None), (None, "2020"), ("2020-05", "2023-05-31"))
    ),
]


@pytest.mark.parametrize(("name", "given"), ASKED, ids=str)
def test_both_graphs_give_the_same_rows(workspace, name, given):
    assert ask(workspace.bolt, name, **given) == ask(workspace.rdf, name, **given)


def test_jonas_erlandsson_represented_kalmar_on_the_board_of_nns(store):
    rows = ask(store, "who_represents", person="Jonas Erlandsson", on="2020-05-28")
    assert _told(rows, "role", "board", "on_behalf_of", "certainty") == [
        ("ledamot", NNS, "Samordningsförbundet i Kalmar län", "surely")
    ]
    assert (rows[0]["file"], rows[0]["line"]) == ("nns-2020-05-28.txt", 22)
    assert rows[0]["quote"] == "Jonas Erlandsson, SOF i Kalmar län"


def test_jonas_erlandsson_chaired_the_arbetsutskott_of_kalmar(store):
    rows = ask(store, "who_represents", person="Jonas Erlandsson", on="2023-05-31")
    assert ("ordförande", KALMAR_AU) in _told(rows, "role", "board")


def test_who_stands_for_arbetsformedlingen_in_skaraborg(store):
    rows = ask(store, "representatives_of", organisation="AF", on="2024-02-20")
    assert _told(rows, "person", "role", "board", "certainty") == [
        ("Tina Song", "ersättare", SKARABORG, "surely"),
        ("Ulla-Karin Cannervik", "ledamot", SKARABORG, "surely"),
        ("Ulla-Karin Cannervik", "ordförande", SKARABORG, "surely"),
    ]


def test_fourteen_organisations_were_deciding_in_skaraborg(store):
    rows = ask(store, "board_on", board="Skaraborg", on="2024-02-20")
    assert len({row["on_behalf_of"] for row in rows if row["role"] == "ledamot"}) == 14


def test_cross_board_has_members_and_no_guests(store):
    people = {row["person"] for row in ask(store, "cross_board")}
    assert "Jonas Erlandsson" in people
    assert people.isdisjoint({"Joakim Ivarsson", "Magnus von Schenck"})


def test_cross_board_on_a_day_wants_both_boards_on_that_day(store):
    assert "Jonas Erlandsson" not in {row["person"] for row in ask(store, "cross_board", on="2023-05-31")}


def test_ingrid_hermansson_was_nominated_to_nns_and_sent_to_its_arsmote(store):
    rows = ask(store, "nominations", person="Ingrid Hermansson")
    assert _told(rows, "kind", "by", "outcome") == [
        ("nominering", "Samordningsförbundet i Blekinge", "beslutad"),
        ("ombud", "Samordningsförbundet i Blekinge", "beslutad"),
    ]
    assert "17-18 april" in rows[1]["quote"]


def test_joakim_ivarsson_was_at_both_meetings(store):
    rows = ask(store, "attendance", person="Joakim Ivarsson")
    assert {(row["board"], row["date"]) for row in rows if row["attendance"] == "övrig"} == {
        (NNS, dt.date(2020, 5, 28)),
        (KALMAR_AU, dt.date(2023, 5, 31)),
    }


def test_what_was_bought_for_how_much(store):
    (row,) = ask(store, "decisions", amount="500000", board="Blekinge")
    assert (row["amount_sek"], row["number"]) == (695000, "2024-1 §8:1")


def test_boards_that_share_people_are_told_once(store):
    rows = [row for row in ask(store, "shared_people") if row["person"] == "Jonas Erlandsson"]
    assert [({row["board"], row["other_board"]}, row["at_the_same_time"]) for row in rows] == [
        ({NNS, KALMAR_AU}, False)
    ]


def test_every_row_shows_file_line_and_quote(store):
    rows = ask(store, "who_represents")
    assert rows
    assert all(source.file and source.line and source.quote for row in rows for source in row.sources)
    assert all(row.sources for row in rows)


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("who_reprsents", {}, "There is no question"),
        ("who_represents", {"persn": "x"}, "has no parameter 'persn'"),
        ("who_represents", {"on": "2023-02-30"}, "does not exist"),
        ("board_on", {"board": "Ingenstans"}, "There is no board"),
        ("decisions", {"amount": "mycket"}, "is not a number"),
        ("decisions", {"from": "i fjol"}, "is not a date"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_sentence(store, name, given, said):
    with pytest.raises(FinsamError, match=said):
        ask(store, name, **given)


# Certainty, on a composed world of one board.

MEETINGS = {"m1": "2019-09-01", "m2": "2020-03-01", "m3": "2022-10-01", "m4": "2023-09-01"}


def _meeting(id, first, last=None):
    days = (dt.date.fromisoformat(first), dt.date.fromisoformat(last or first))
    return e.Meeting(id, id, "b", days[0] if last is None else None, *days, None, None, None, None, None)


def _world(seen_at=(), start=None, end=None, extra=()):
    days = [dt.date.fromisoformat(MEETINGS.get(id, "2021-01-01")) for id in seen_at] or [None]
    mandate = e.Mandate("x", "p", "b", "ledamot", None, start, end, days[0], days[-1], tuple(seen_at), ())
    return [
        e.Organisation("o", "Förbundet", (), "förbund", None, True),
        e.Board("b", "Förbundet, styrelse", "styrelse", "o"),
        e.Person("p", "Åsa Öst", (), ()),
        e.Person("q", "Eva Ek", (), ()),
        *(_meeting(id, day) for id, day in MEETINGS.items()),
        _meeting("undated", "2021-01-01", "2021-12-31"),
        mandate,
        *extra,
    ]


def _left(kind, meeting, *, person="p", replaces=None, start=None, end=None, gives=None):
    return e.Appointment(
        "a", person, meeting, kind, "beslutad", None, "b", "o", None, None, start, end, replaces, None, gives, ()
    )


@pytest.mark.parametrize(
    ("world", "day", "expected"),
    [
        (_world(["m1", "m3"]), "2020-06-01", "surely"),
        (_world(["m1", "m3"]), "2023-01-01", "possibly"),
        (_world(["m1", "m3"]), "2023-04-01", None),
        (_world(["m1"]), "2019-09-01", "surely"),
        (_world(["m1"]), "2019-09", "surely"),
        (_world(["m1"]), "2023", "possibly"),
        (_world(["m3", "m4"]), "2023-05-01", "possibly"),
        (_world(["m3", "m4"]), "2023", "surely"),
        (_world(["undated"]), "2021-06-01", "possibly"),
        (_world(["undated"]), "2021", "surely"),
        (_world(start="2020", end="2024-06-30"), "2023-06-01", "surely"),
        (_world(start="2020"), "2020-06-01", "possibly"),
        (_world(start="2020"), "2019-12-31", None),
        (_world(start="2020"), "2024-01-01", None),
        (_world(["m3"], start="2020"), "2021-05-01", "surely"),
        (_world(["m1"], end="2020-06"), "2020-06-15", "possibly"),
        (_world(["m1"], end="2020-06"), "2020-05-31", "surely"),
        (_world(["m1"], end="2020-06"), "2020-07-01", None),
        (_world(["m1"], extra=[_left("avgång", "m2")]), "2020-03-01", "possibly"),
        (_world(["m1"], extra=[_left("avgång", "m2")]), "2020-03-02", None),
        (_world(["m1"], extra=[_left("avgång", "m2", end="2020-12")]), "2020-12-31", "possibly"),
        (_world(["m1"], extra=[_left("ledamot", "m2", person="q", replaces="p")]), "2020-04-01", None),
        (_world(["m1"], extra=[_left("ordförande", "m2", person="q", replaces="p")]), "2020-04-01", "possibly"),
        (_world(["m2"], extra=[_left("ledamot", "m2", gives="x")]), "2020-02-28", None),
        (_world(["m2"], extra=[_left("ledamot", "m2", gives="x")]), "2020-03-02", "possibly"),
        (_world(["m1", "m2"], extra=[_left("ledamot", "m2", gives="x")]), "2019-08-01", "possibly"),
    ],
)
def test_surely_is_told_from_possibly(workspace_of_a_world, world, day, expected):
    for store in workspace_of_a_world(world):
        rows = ask(store, "board_on", board="b", on=day)
        assert [row["certainty"] for row in rows] == ([expected] if expected else [])


@pytest.fixture(scope="module")
def embedded(tmp_path_factory):
    from graph.embedded import open_embedded

    with open_embedded(tmp_path_factory.mktemp("world")) as store:
        yield store


@pytest.fixture
def workspace_of_a_world(embedded):
    def made(world):
        rank = list(KINDS)
        ordered = sorted(world, key=lambda entity: (rank.index(type(entity)), entity.id))
        changes = [Change(type(entity), entity.id, entity) for entity in ordered]
        rdf = RdfStore()
        embedded.clear()
        for store in (rdf, embedded):
            store.apply(changes, 1)
        return rdf, embedded

    return made


def test_tasks_are_found_by_the_title_of_whoever_got_them(store):
    rows = ask(store, "assignments", assignee="förbundschef", board="Skaraborg")
    assert [(row["assigned_to"], row["item"]) for row in rows] == [("förbundschef", "7.c")]
    by_person = ask(store, "assignments", person="Christel Martinsson")
    assert [row["assignment_id"] for row in by_person] == [row["assignment_id"] for row in rows]


def test_a_type_of_decision_that_is_none_is_refused_with_those_that_are(store):
    with pytest.raises(FinsamError, match=r"no type of decision 'rekommendera': there are godkänna, .*, övrigt"):
        ask(store, "decisions", type="rekommendera")
    assert ask(store, "decisions", type="valja") == ask(store, "decisions", type="välja")
