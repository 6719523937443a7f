"""Exports: each format is valid by a tool of its own, holds what the graph holds, cites its sources, and is the same each time."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import networkx as nx
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graph.embedded import open_embedded
from graph.entities import Board, Decision, Mandate, Meeting, Membership, Organisation, Person, Post
from graph.record import from_json
from graph.workspace import Workspace
from queries.catalogue import ask
from queries.exports import FORMATS, write
from queries.exports.cypher import END, literal
from queries.exports.facts import all_facts, on_day
from queries.exports.neo4j_csv import BETWEEN
from queries.exports.text import first_day, last_day, xml
from tests.harness.command import ROOT
from tests.harness.folder import put
from tests.harness.hostile import MARK, hostile

QUOTE = "Tina Song"
SOURCE = "skaraborg-2024-02-20.txt:"


@pytest.fixture(scope="module")
def facts(workspace):
    return all_facts(workspace.archive)


@pytest.fixture(scope="module")
def slice_of_a_day(workspace, facts):
    rows = ask(workspace.rdf, "board_on", on="2024-02-20")
    return on_day(facts, {row["mandate_id"]: row["certainty"] for row in rows})


@pytest.fixture(scope="module")
def hostile_facts(tmp_path_factory):
    """What minutes say that try to break out of every format."""
    with Workspace(tmp_path_factory.mktemp("hostile") / "data", write=True) as workspace:
        put(workspace, [from_json(json.dumps(_record(n, text)).encode()) for n, text in enumerate(hostile(44))])
        return all_facts(workspace.archive)


def _record(number, text):
    quote = {"line": 1, "quote": text[:300]}
    seat = {"attendance": "beslutande", "roles": ["ledamot"], "evidence": quote}
    return {
        **{key: [] for key in ("appointments", "assignments", "signatures", "people_mentioned", "remarks", "dissents")},
        "source": {"file": f"{number}.txt"}, "organisation": f"Samordningsförbundet {text[:200]}", "organ": "styrelse", "date": f"2024-01-{number % 28 + 1:02}",
        "items": [{"number": "1", "title": text, "evidence": quote}], "decisions": [{"text": text, "type": "övrigt", "evidence": quote}],
        "participants": [{"name": "Åsa Öberg", "organisation": text[:200], **seat}, {"name": f"Bo {text[:80]}", "organisation": "Region Skåne", **seat}],
    }  # fmt: skip


def _text(facts, form):
    made = FORMATS[form].load()(facts)
    return made if isinstance(made, str) else "".join(f"{name}\n{text}" for name, text in made.items())


def test_the_same_graph_gives_the_same_bytes_in_another_process(workspace, tmp_path):
    """Sets, hashes and clocks differ from process to process."""
    code = (
        "import sys; from pathlib import Path; from graph.archive import Archive; from queries.exports import FORMATS, write; "
        "from queries.exports.facts import all_facts; facts = all_facts(Archive(Path(sys.argv[1]), read_only=True)); "
        "[write(facts, form, Path(sys.argv[2]) / form) for form in FORMATS]"
    )
    found = []
    for seed in ("1", "2"):
        command = [sys.executable, "-c", code, workspace.archive.path, tmp_path / seed]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed})
        files = sorted(path for path in (tmp_path / seed).rglob("*") if path.is_file())
        found.append({file.relative_to(tmp_path / seed): file.read_bytes() for file in files})
    assert found[0] == found[1]
    assert {path.parts[0] for path in found[0]} == set(FORMATS)


def test_no_day_of_writing_is_in_it(facts):
    assert "lastmodifieddate" not in _text(facts, "gexf")


@pytest.mark.parametrize("which", ["facts", "slice_of_a_day", "hostile_facts"])
@pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")  # rdflib's own reader of N-Quads
def test_rdf_is_one_graph_in_three_notations(which, request):
    facts = request.getfixturevalue(which)
    turtle = set(rdflib.Graph().parse(data=_text(facts, "turtle"), format="turtle"))
    quads = rdflib.Dataset(default_union=True).parse(data=_text(facts, "nquads"), format="nquads")
    assert _plain((s, p, o) for s, p, o, _ in quads.quads()) == _plain(turtle)
    assert _plain(rdflib.Graph().parse(data=_text(facts, "jsonld"), format="json-ld")) == _plain(turtle)


def _plain(triples):
    """Triples as texts: rdflib keeps a text apart from one whose datatype is written out."""
    return {
        tuple(str(term) if getattr(term, "datatype", None) in (None, rdflib.XSD.string) else term for term in triple)
        for triple in triples
    }


def test_rdf_holds_what_the_store_holds(workspace, facts):
    whole = re.sub(r'\.0"\^\^', '"^^', _text(facts, "nquads"))  # the store writes 1.0 as 1
    assert sorted(whole.splitlines()) == sorted(workspace.rdf.dump().decode().splitlines())


@pytest.mark.parametrize("which", ["facts", "slice_of_a_day", "hostile_facts"])
def test_networks_read_back(which, request):
    facts = request.getfixturevalue(which)
    graphs = (
        nx.parse_graphml(_text(facts, "graphml"), force_multigraph=True),
        nx.read_gexf(io.BytesIO(_text(facts, "gexf").encode())),
    )
    mandates = facts.of(Mandate)
    edges = len(mandates) + sum(bool(one.organisation) for one in mandates) + len(facts.of(Membership))
    edges += sum(bool(board.organisation) for board in facts.of(Board))
    for graph in graphs:
        assert len(graph) == len(facts.of(Person)) + len(facts.of(Board)) + len(facts.of(Organisation))
        assert graph.number_of_edges() == edges
        assert all(data["cited"] for _, _, data in graph.edges(data=True) if data["relation"] == "SITS_ON")


def test_a_mandate_is_an_edge_with_start_and_end(facts):
    graph = nx.parse_graphml(_text(facts, "graphml"), force_multigraph=True)
    (person,) = (node for node, data in graph.nodes(data=True) if data["label"] == QUOTE)
    (edge,) = (data for _, _, data in graph.out_edges(person, data=True) if data["relation"] == "SITS_ON")
    assert (edge["role"], edge["start"], edge["end"]) == ("ersättare", "2024-02-20", "2024-02-20")
    assert edge["cited"].startswith(SOURCE)
    assert "Tina Song, Arbetsförmedlingen" in edge["cited"]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_hostile_text_stays_inside_its_element(form, hostile_facts):
    tree = ElementTree.fromstring(_text(hostile_facts, form))
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= {
        "graphml", "gexf", "meta", "creator", "key", "graph", "node", "nodes", "edge", "edges", "data", "attributes", "attribute", "attvalues", "attvalue",
    }  # fmt: skip


@given(st.text())
def test_xml_text_can_stand_in_xml(text):
    assert ElementTree.fromstring(f"<a b={_quoted(xml(text))}/>").get("b") == xml(text)


def _quoted(text):
    return '"' + text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;") + '"'


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"), ("2024-02-20",) * 3],
)
def test_a_partial_date_has_a_first_and_a_last_day(date, first, last):
    assert (first_day(date), last_day(date)) == (first, last)


def _run(script, folder):
    store = open_embedded(folder)
    for statement in script.split(END)[:-1]:
        store.query(statement, write=True)
    return store


def test_the_script_makes_the_same_graph_in_an_empty_database(workspace, facts, tmp_path):
    with _run(_text(facts, "cypher"), tmp_path) as store:
        assert store.counts() == workspace.bolt.counts()
        assert store.dump() == workspace.bolt.dump()


def test_hostile_text_does_not_break_out_of_the_script(hostile_facts, tmp_path):
    with _run(_text(hostile_facts, "cypher"), tmp_path) as store:
        assert sum(store.counts().values()) == len(hostile_facts.entities)
        held = {row["text"] for row in store.query("MATCH (d:Decision) RETURN d.text AS text")}
        assert held == {decision.text for decision in hostile_facts.of(Decision)}


@given(st.text(alphabet=st.sampled_from("\\u0027'\"`n\n/{}$;å")))
def test_no_literal_gives_a_unicode_escape_away(text):
    """Neo4j 5 would read it as a quote before it looks for strings."""
    written = literal(text)
    assert "\\u0027" not in written
    assert END not in written
    parts = [part.encode("latin-1").decode("unicode_escape") for part in written[1:-1].split("' + '")]
    assert "".join(parts) == text


def _tables(facts):
    made = FORMATS["csv"].load()(facts)
    return {
        name: list(csv.DictReader(io.StringIO(text), strict=True))
        for name, text in made.items()
        if name.endswith(".csv")
    }


@pytest.mark.parametrize("which", ["facts", "hostile_facts"])
def test_every_node_and_relationship_has_a_line(which, request):
    facts = request.getfixturevalue(which)
    tables = _tables(facts)
    ids = [row["id:ID"] for name, rows in tables.items() if name.startswith("nodes-") for row in rows]
    assert len(ids) == len(set(ids))
    joined = [row for name, rows in tables.items() if name.startswith("relationships-") for row in rows]
    assert {row[end] for row in joined for end in (":START_ID", ":END_ID")} <= set(ids)
    assert len(tables["nodes-Mandate.csv"]) == len(facts.of(Mandate)) == len(tables["relationships-HOLDS.csv"])
    assert None not in {key for rows in tables.values() for row in rows for key in row}


def test_the_folder_holds_what_the_database_holds(workspace, facts):
    tables = _tables(facts)
    dumped = [json.loads(line) for line in workspace.bolt.dump()]
    assert sum(map(len, tables.values())) == len(dumped)
    rows = {row["id:ID"]: row for row in tables["nodes-Organisation.csv"]}
    assert set(rows["forbund-skaraborg"][":LABEL"].split(BETWEEN)) == {"Organisation", "Forbund"}
    quotes = {row["quote:string"] for row in tables["relationships-STATED_IN.csv"]}
    assert any(QUOTE in quote for quote in quotes)


def test_every_file_of_the_folder_is_imported(facts):
    made = FORMATS["csv"].load()(facts)
    assert all(f"={name}" in made["import.txt"] for name in made if name.endswith(".csv"))


def test_no_cell_is_a_formula(hostile_facts):
    cells = [cell for rows in _tables(hostile_facts).values() for row in rows for cell in row.values()]
    assert any(MARK in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("which", ["facts", "slice_of_a_day", "hostile_facts"])
def test_popolo_follows_its_specification(which, request):
    facts = request.getfixturevalue(which)
    whole = json.loads(_text(facts, "popolo"))
    schema = json.loads(Path(__file__).with_name("popolo.schema.json").read_text())
    jsonschema.validate(whole, schema, format_checker=jsonschema.FormatChecker())
    ids = {name: {thing["id"] for thing in things} for name, things in whole.items()}
    for one in whole["memberships"]:
        assert one.get("person_id") is None or one["person_id"] in ids["persons"]
        assert {one["organization_id"], one.get("on_behalf_of_id", one["organization_id"])} <= ids["organizations"]
        assert one.get("post_id") is None or one["post_id"] in ids["posts"]
    assert {one.get("parent_id") for one in whole["organizations"]} - {None} <= ids["organizations"]
    assert {one["organization_id"] for name in ("posts", "events", "motions") for one in whole[name]} <= ids[
        "organizations"
    ]
    posts = [post for post in facts.of(Post) if post.organisation]
    assert len(whole["memberships"]) == len(facts.of(Mandate)) + len(facts.of(Membership)) + len(posts)


def test_popolo_cites_file_line_and_quote(facts):
    whole = json.loads(_text(facts, "popolo"))
    (person,) = (one["id"] for one in whole["persons"] if one["name"] == QUOTE)
    (membership,) = (one for one in whole["memberships"] if one.get("person_id") == person)
    assert any(SOURCE in source["note"] and QUOTE in source["note"] for source in membership["sources"])


RANGES = {
    "Document": set(), "Person": {"proof"}, "PublicBody": {"proof"}, "Organization": {"parent"}, "Event": {"proof", "organizer", "involved"},
    "Directorship": {"proof", "director", "organization"}, "Representation": {"proof", "agent", "client"},
    "Employment": {"proof", "employee", "employer"}, "Membership": {"proof", "member", "organization"},
}  # fmt: skip
"""Of each schema that the export uses, the properties that name an entity."""


@pytest.mark.parametrize("which", ["facts", "slice_of_a_day", "hostile_facts"])
def test_followthemoney_entities_name_only_what_is_there(which, request):
    facts = request.getfixturevalue(which)
    entities = [json.loads(line) for line in _text(facts, "followthemoney").splitlines()]
    ids = {one["id"] for one in entities}
    assert len(ids) == len(entities)
    for one in entities:
        named = {value for name in RANGES[one["schema"]] for value in one["properties"].get(name, [])}
        assert named <= ids
        assert all(isinstance(value, str) for values in one["properties"].values() for value in values)


@pytest.mark.parametrize("which", ["facts", "slice_of_a_day", "hostile_facts"])
def test_followthemoney_takes_its_entities(which, request):
    model = pytest.importorskip("followthemoney", reason="pip install followthemoney (needs libicu-dev and g++)").model
    for line in _text(request.getfixturevalue(which), "followthemoney").splitlines():
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        kept = {name: len(proxy.get(name)) for name in data["properties"]}
        assert kept == {name: len(values) for name, values in data["properties"].items()}


def test_a_slice_holds_the_mandates_of_the_day_and_what_they_name(slice_of_a_day, facts):
    mandates = slice_of_a_day.of(Mandate)
    assert {one.id for one in mandates} == set(slice_of_a_day.certainty)
    assert 0 < len(mandates) < len(facts.of(Mandate))
    assert {one.person for one in mandates} <= {one.id for one in slice_of_a_day.of(Person)}
    assert {meeting.board for meeting in slice_of_a_day.of(Meeting)} <= {one.id for one in slice_of_a_day.of(Board)}
    assert all(slice_of_a_day.sources(one.id) == facts.sources(one.id) != [] for one in mandates)


def test_a_place_that_does_not_fit_is_said(facts, tmp_path):
    with pytest.raises(Exception, match="is a folder, and turtle is one file"):
        write(facts, "turtle", tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(Exception, match="is a file, and csv is a folder"):
        write(facts, "csv", tmp_path / "file")
    with pytest.raises(Exception, match="no export format 'xml'"):
        write(facts, "xml", tmp_path)
