"""Names as people write them."""

import pytest

from graph.errors import FinsamError
from queries.engine import Id
from queries.names import Named, entities, entity, matches, nearest, resolve


def _named(*names):
    return [Named(f"id-{number}", name, frozenset({name, f"id-{number}"})) for number, name in enumerate(names)]


def _found(known, text):
    return [named.name for named in matches(known, text)]


PEOPLE = _named("Anna Berg", "Anna Bergström", "Jonas Erlandsson", "Jonas Wells", "Börje Ågren")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jonas Erlandsson", ["Jonas Erlandsson"]),
        ("erlandsson", ["Jonas Erlandsson"]),
        ("borje agren", ["Börje Ågren"]),
        ("Erlandsson, Jonas", ["Jonas Erlandsson"]),
        ("Anna Berg", ["Anna Berg"]),
        ("berg", ["Anna Berg"]),
        ("bergst", ["Anna Bergström"]),
        ("jonas", ["Jonas Erlandsson", "Jonas Wells"]),
        ("id-2", ["Jonas Erlandsson"]),
        ("Nobody", []),
        ("?!", []),
    ],
)
def test_the_best_fit_wins_and_equals_are_all_offered(text, expected):
    assert _found(PEOPLE, text) == expected


def test_the_nearest_of_a_misspelt_name_comes_first():
    assert nearest(PEOPLE, "Jonas Erlandson")[0] == "Jonas Erlandsson"
    assert nearest(PEOPLE, "qqqqqq") == []


@pytest.mark.parametrize("text", ["Samordningsförbundet Ådalen", "Ådalen", "SOF Ådalen", "finsam adalen"])
def test_a_whole_name_is_not_part_of_a_longer_one(text):
    boards = _named(
        "Samordningsförbundet Norra Ådalen, styrelse",
        "Samordningsförbundet Ådalen, beredningsgrupp",
        "Samordningsförbundet Ådalen, styrelse",
    )
    assert _found(boards, text) == ["Samordningsförbundet Ådalen, styrelse"]
    assert _found(boards, f"{text} beredningsgrupp") == ["Samordningsförbundet Ådalen, beredningsgrupp"]
    assert _found(boards, "Norra Ådalen") == ["Samordningsförbundet Norra Ådalen, styrelse"]


def test_an_organisations_name_alone_means_its_styrelse():
    boards = _named("Samordningsförbundet i Kalmar län, arbetsutskott", "Samordningsförbundet i Kalmar län, styrelse")
    assert _found(boards, "SOF Kalmar") == ["Samordningsförbundet i Kalmar län, styrelse"]
    assert _found(boards, "SOF Kalmar AU") == ["Samordningsförbundet i Kalmar län, arbetsutskott"]


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("organisation", "SOF Kalmar", "Samordningsförbundet i Kalmar län"),
        ("organisation", "Gotene", "Götene kommun"),
        ("organisation", "Gullspång", "Gullspångs kommun"),
        ("organisation", "AF", "Arbetsförmedlingen"),
        ("organisation", "NNS", "Nationella nätverket för samordningsförbund"),
        ("board", "Skaraborg", "Samordningsförbundet Skaraborg, styrelse"),
        ("board", "NNS", "Nationella nätverket för samordningsförbund, styrelse"),
        ("person", "cannervik", "Ulla-Karin Cannervik"),
    ],
)
def test_names_of_the_real_minutes_are_found(store, kind, text, name):
    names = {named.id: named.name for named in entities(store, kind)}
    assert names[resolve(store, kind, text)] == name


def test_several_are_offered_with_their_ids(store):
    with pytest.raises(FinsamError, match=r"could be 2 persons: Amanda Hermansson \(\w+\); Ingrid Hermansson \(\w+\)"):
        resolve(store, "person", "Hermansson")


def test_who_fits_nobody_gets_the_nearest(store):
    with pytest.raises(FinsamError, match=r"There is no person called 'Tina Sång-Ek'\. Nearest: Tina Song"):
        resolve(store, "person", "Tina Sång-Ek")


def test_an_organisation_means_its_styrelse_however_each_of_its_boards_writes_it() -> None:
    boards = [
        Named(Id("a"), "Samordningsförbundet Åsen, styrelse", frozenset({"SOF Åsen, styrelse"}), "förbund"),
        Named(Id("b"), "SOF Åsen, presidium", frozenset({"SOF Åsen, presidium"}), "förbund"),
        Named(Id("c"), "Finsam Norra Åsen, styrelse", frozenset({"Finsam Norra Åsen, styrelse"}), "annat förbund"),
    ]
    assert [named.id for named in matches(boards[:2], "åsen")] == ["a"]
    assert [named.id for named in matches(boards, "åsen")] == ["a"]
    assert [named.id for named in matches(boards, "åsen presidium")] == ["b"]


@pytest.mark.parametrize("kind", ["person", "organisation", "board", "meeting"])
def test_an_id_is_looked_up_alone(store, kind):
    every = entities(store, kind)
    assert [entity(store, kind, named.id) for named in every] == every
    assert all(entities(store, kind, named.id) == [named] for named in every)
    assert entities(store, kind, Id("no-such-id")) == []
