"""The network of people, boards and organisations for Gephi and its like: GraphML and GEXF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import networkx as nx

from graph.entities import Board, Mandate, Membership, Organisation, Person
from graph.shortcuts import period
from queries.exports.text import first_day, last_day, xml
from queries.reports import citation

if TYPE_CHECKING:
    from queries.exports.facts import Facts
    from queries.rows import Source

    Network = nx.MultiDiGraph[str]
    Attributes = dict[str, str | int]


def graphml(facts: Facts) -> str:
    """GraphML, as networkx writes it."""
    out = io.BytesIO()
    nx.write_graphml_xml(network(facts), out, prettyprint=True)
    return out.getvalue().decode()


def gexf(facts: Facts) -> str:
    """GEXF, as networkx writes it but for the day of writing: mandates last from `start` to `end`."""
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(network(facts), version="1.2draft")
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate")
    return f"<?xml version='1.0' encoding='utf-8'?>\n{writer}\n"


def network(facts: Facts) -> Network:
    """People, boards and organisations; an edge for each mandate, for whom it is held, for each organ and each membership.

    `start` and `end` of a mandate are whole days: what the minutes state, else the first and last day on which they show it; what they
    state stands in `stated_start` and `stated_end` as exact as it is.
    """
    graph: Network = nx.MultiDiGraph(mode="dynamic")
    for person in facts.of(Person):
        graph.add_node(person.id, label=xml(person.name), kind="person", detail="")
    for board in facts.of(Board):
        graph.add_node(board.id, label=xml(board.name), kind="board", detail=xml(board.organ))
    for organisation in facts.of(Organisation):
        graph.add_node(
            organisation.id, label=xml(organisation.name), kind="organisation", detail=xml(organisation.kind)
        )
    for mandate in facts.of(Mandate):
        said = _mandate(facts, mandate)
        graph.add_edge(mandate.person, mandate.board, mandate.id, id=mandate.id, relation="SITS_ON", **said)
        if mandate.organisation:
            key = f"{mandate.id}-for"
            graph.add_edge(mandate.person, mandate.organisation, key, id=key, relation="REPRESENTS", **said)
    for board in facts.of(Board):
        if board.organisation:
            key = f"{board.id}-of"
            graph.add_edge(board.id, board.organisation, key, id=key, relation="ORGAN_OF")
    for membership in facts.of(Membership):
        graph.add_edge(
            membership.member, membership.organisation, membership.id, id=membership.id, relation="MEMBER_OF", **_cited(facts.sources(membership.id))
        )  # fmt: skip
    return graph


def _mandate(facts: Facts, mandate: Mandate) -> Attributes:
    known = period(mandate)
    said = {"role": xml(mandate.role), "certainty": facts.certainty.get(mandate.id)}
    said |= {"stated_start": mandate.start, "stated_end": mandate.end}
    if "from" in known:
        said["start"] = first_day(known["from"])
    if "to" in known:
        said["end"] = last_day(known["to"])
    known_of: Attributes = {name: value for name, value in said.items() if value}
    return known_of | _cited(facts.sources(mandate.id))


def _cited(sources: list[Source]) -> Attributes:
    """The first of the sentences that say so, and how many there are."""
    return {"cited": xml(citation(sources[0])), "citations": len(sources)} if sources else {}
