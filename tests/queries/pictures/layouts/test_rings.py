"""Rings: no two nodes on each other, what links two boards between them."""

from queries.pictures.draw import draw
from queries.pictures.layouts.rings import positions
from queries.pictures.picture import Edge, Kind, Node, Relation


def _world(*seats):
    """Nodes and lines of seats: person, board, whom the person represents; every board is an organ of f."""
    nodes = {"f": Node("f", Kind.FORBUND, "f")}
    edges = []
    for seat in seats:
        for name, kind in zip(seat, (Kind.PERSON, Kind.BOARD, Kind.KOMMUN), strict=True):
            nodes[name] = Node(name, kind, name)
        person, board, whom = seat
        edges += [Edge(person, board, Relation.SITS_ON, (0,)), Edge(person, whom, Relation.REPRESENTS, (0,))]
    edges += [Edge(board, "f", Relation.ORGAN_OF, (0,)) for board in sorted({board for _, board, _ in seats})]
    return list(nodes.values()), edges


def test_no_two_nodes_stand_on_each_other(workspace):
    picture = draw(workspace.rdf, "network", "sv")
    assert picture.places.keys() == {node.id for node in picture.nodes}
    assert len(set(picture.places.values())) == len(picture.places)


def test_a_link_between_two_boards_stands_between_them():
    seats = [(f"p{n}", "x", f"k{n}") for n in range(9)] + [(f"q{n}", "y", f"l{n}") for n in range(9)]
    places = positions(*_world(*seats, ("both", "x", "k1"), ("both", "y", "k1")))
    left, right = sorted((places["x"].x, places["y"].x))
    assert left <= places["both"].x <= right


def test_who_links_two_boards_stands_beside_whom_they_represent():
    places = positions(*_world(("both", "y", "k"), ("both", "x", "k")))
    assert len(set(places.values())) == len(places)
