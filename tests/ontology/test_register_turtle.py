from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.namespace import ORG, SDO, SKOS

from ontology.organisation import Organisation
from ontology.register import Kind, register
from ontology.register_turtle import turtle
from ontology.vocabulary import REGISTER_FILE, instance, iri


def graph_of(*organisations: Organisation) -> Graph:
    return Graph().parse(data=turtle(organisations), format="turtle")


def test_the_turtle_is_what_the_csv_gives() -> None:
    assert REGISTER_FILE.read_text(encoding="utf-8") == turtle(register().values()), (
        "run python -m ontology.register_turtle"
    )


def test_every_organisation_and_every_name_is_in_the_turtle() -> None:
    graph = graph_of(*register().values())
    assert len(set(graph.subjects(RDF.type, ORG.FormalOrganization))) == len(register())
    for organisation in register().values():
        subject = URIRef(instance(organisation.id))
        assert graph.value(subject, SKOS.prefLabel) == Literal(organisation.name)
        names = {*organisation.names[1:], *(former.name for former in organisation.former_names)}
        assert {str(label) for label in graph.objects(subject, SKOS.altLabel)} == names


def test_a_merger_is_one_change_event() -> None:
    graph = Graph().parse(REGISTER_FILE)
    change = graph.value(URIRef(instance("forbund-goteborg")), ORG.resultedFrom)
    originals = set(graph.objects(change, ORG.originalOrganization))
    assert len(originals) == 4
    assert all((original, ORG.changedBy, change) in graph for original in originals)


def test_gotland_is_kommun_and_region() -> None:
    classes = set(Graph().parse(REGISTER_FILE).objects(URIRef(instance("region-09")), RDF.type))
    assert {URIRef(iri("fin:Kommun")), URIRef(iri("fin:Region"))} <= classes


def test_quotes_and_partial_dates_survive() -> None:
    odd = Organisation(
        id="natverk-x",
        name='Ett "nätverk" \\ till',
        kind=Kind.NATVERK,
        names=('Ett "nätverk" \\ till',),
        known=True,
        valid_from="2009",
    )
    graph = graph_of(odd)
    subject = URIRef(instance("natverk-x"))
    assert graph.value(subject, SKOS.prefLabel) == Literal(odd.name)
    founded = graph.value(subject, SDO.foundingDate)
    assert isinstance(founded, Literal)
    assert founded.datatype == XSD.gYear
