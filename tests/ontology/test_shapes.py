"""The shapes find every fault of a seeded list, one or more a shape, and none in data that is as it should be."""

from functools import cache

import pyshacl
import pytest
from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery

from ontology.vocabulary import CODELISTS_FILE, ONTOLOGY_FILE, PREFIXES, turtle_prefixes

SHAPES = {path.stem: path for path in sorted((ONTOLOGY_FILE.parent / "shapes").glob("*.ttl"))}
SHAPES_NAMESPACE = "https://example.org/finsam/shapes#"
GOOD = """
fid:f a org:FormalOrganization, fin:Forbund ; skos:prefLabel "Samordningsförbundet X" ; fin:organisationKind "förbund" .
fid:k a org:FormalOrganization, fin:Kommun ; skos:prefLabel "X kommun" ; fin:organisationKind "kommun" ; org:identifier "0114" .
fid:b a fin:Board ; skos:prefLabel "Samordningsförbundet X, styrelse" ; fin:organ "styrelse" ; org:unitOf fid:f .
fid:p1 a foaf:Person ; foaf:name "Anna Ek" . fid:p2 a foaf:Person ; foaf:name "Bo Alm" .
fid:m1 a fin:Mandate ; org:member fid:p1 ; org:organization fid:b ; fin:role "ledamot" ; fin:onBehalfOf fid:k ;
    fin:start "2023"^^xsd:gYear ; fin:end "2023-12-31"^^xsd:date ; fin:firstSeen "2023-01-20"^^xsd:date ; fin:lastSeen "2023-05-08"^^xsd:date .
fid:m2 a fin:Mandate ; org:member fid:p1 ; org:organization fid:b ; fin:role "ordförande" ; fin:onBehalfOf fid:k .
fid:m3 a fin:Mandate ; org:member fid:p2 ; org:organization fid:b ; fin:role "ersättare" ; fin:onBehalfOf fid:k ;
    fin:start "2023-04-01"^^xsd:date ; fin:end "2027-03-31"^^xsd:date .
fid:ms a fin:Membership ; org:member fid:k ; org:organization fid:f .
fid:d a fin:Protokoll ; fin:minutesOf fid:s ; fin:fileName "protokoll-2023-05-08.pdf" ;
    fin:sha256 "7012120102000000000000000000000000000000000000000000000000000000" .
fid:s a fin:Meeting ; rdfs:label "Styrelse 2023-05-08" ; fin:meetingOf fid:b ;
    fin:earliest "2023-05-08"^^xsd:date ; fin:latest "2023-05-08"^^xsd:date .
fid:t1 a fin:Participation ; fin:participant fid:p1 ; fin:meeting fid:s ; fin:attendance "frånvarande" .
fid:t2 a fin:Participation ; fin:participant fid:p2 ; fin:meeting fid:s ; fin:attendance "beslutande" ; fin:substitutesFor fid:p1 .
fid:x a fin:Decision ; fin:meeting fid:s ; fin:takenBy fid:b ; fin:decisionType "bevilja" ; fin:number "2023-1 §6:1" ;
    fin:text "bevilja 695000 kronor till 222000-1234, se info@forbund.example, Dnr 2022/15, kl 08.30-12.00, 2023-06-08 07:58:34" .
fid:i a fin:PossibleIdentity ; fin:person fid:p1 ; fin:other fid:p2 ; fin:reason "samma namn" .
"""
FACTS = ["fid:m1", "fid:m2", "fid:m3", "fid:ms", "fid:t1", "fid:t2", "fid:x"]
EVIDENCE = "".join(
    f"{fact}-e a oa:SpecificResource ; fin:evidenceOf {fact} ; oa:hasSource fid:d ; oa:hasSelector {fact}-q .\n"
    f'{fact}-q a oa:TextQuoteSelector ; oa:exact "Så står det." .\n'
    for fact in FACTS
)
FAULTS = [
    ("FactHasEvidence", "DELETE WHERE { fid:x-e ?p ?o }"),
    ("EvidenceHasSource", "DELETE DATA { fid:x-e oa:hasSource fid:d }"),
    ("EvidenceStatesOneFact", "INSERT DATA { fid:x-e fin:evidenceOf fid:m1 }"),
    ("DocumentIsMinutesOfOneMeeting", "DELETE DATA { fid:d fin:minutesOf fid:s }"),
    ("MeetingHasBoard", "INSERT DATA { fid:s2 a fin:Meeting }"),
    ("MeetingDaysInOrder", 'INSERT DATA { fid:s fin:latest "2023-05-01"^^xsd:date }'),
    ("BoardHasOneOrganisation", "INSERT DATA { fid:b org:unitOf fid:k }"),
    ("MandateHasPerson", "DELETE DATA { fid:m3 org:member fid:p2 } ; INSERT DATA { fid:m3 org:member fid:k }"),
    ("MandateHasBoard", "INSERT DATA { fid:m2 org:organization fid:f }"),
    ("MandateHasRole", 'INSERT DATA { fid:m1 fin:role "kassör" }'),
    ("SeenInOrder", 'INSERT DATA { fid:m1 fin:lastSeen "2022-05-08"^^xsd:date }'),
    ("StartBeforeEnd", 'INSERT DATA { fid:m1 fin:start "2024-01"^^xsd:gYearMonth }'),
    (
        "OfficerHoldsSeat",
        "DELETE DATA { fid:m2 org:member fid:p1 } ; INSERT DATA { fid:m2 org:member fid:p3 . fid:p3 a foaf:Person }",
    ),
    ("ParticipantIsOnePerson", "INSERT DATA { fid:t1 fin:participant fid:p2 }"),
    ("NobodySubstitutesForThemselves", "INSERT DATA { fid:t2 fin:substitutesFor fid:p2 }"),
    ("DecisionIsTakenByOneBoard", "DELETE DATA { fid:x fin:takenBy fid:b }"),
    ("OrganisationHasOneName", 'INSERT DATA { fid:k skos:prefLabel "Y kommun" }'),
    ("PossibleIdentityIsOfTwo", "INSERT DATA { fid:i fin:other fid:p1 }"),
    ("ValueIsInItsCodeList", 'INSERT DATA { fid:x fin:decisionType "drömma" }'),
    ("ValueIsInItsCodeList", 'INSERT DATA { fid:t1 fin:attendance "ordförande" }'),
    ("NoPersonalNumber", 'INSERT DATA { fid:x-q oa:exact "Anna Ek, 701212-0102, valdes." }'),
    ("NoPersonalNumber", 'INSERT DATA { fid:x fin:text "Personnummer: 197012720102" }'),
    ("NoPrivateAddress", 'INSERT DATA { fid:x-q oa:exact "skriv till anna.ek@gmail.example" }'),
    ("NoPrivateAddress", 'INSERT DATA { fid:p1 foaf:name "anna@finsam.example" }'),
    ("NoTelephoneNumber", 'INSERT DATA { fid:x-q oa:exact "ring +46701740605" }'),
    ("NoTelephoneNumber", 'INSERT DATA { fid:x-q oa:exact "ring 070-174 06 05" }'),
    ("NoTelephoneNumber", 'INSERT DATA { fid:x-q oa:exact "tfn 0455-30 30 00" }'),
    ("MemberHasLedamot", 'DELETE DATA { fid:m1 fin:role "ledamot" } ; INSERT DATA { fid:m1 fin:role "ersättare" }'),
    ("MemberHasErsattare", 'DELETE DATA { fid:m3 fin:role "ersättare" } ; INSERT DATA { fid:m3 fin:role "ledamot" }'),
    (
        "AsManyErsattareAsLedamoter",
        'DELETE DATA { fid:m3 fin:role "ersättare" } ; INSERT DATA { fid:m3 fin:role "ledamot" }',
    ),
    ("NobodySitsForTwoMembers", "INSERT DATA { fid:m2 fin:onBehalfOf fid:k2 }"),
    (
        "TermIsFourYears",
        """DELETE DATA { fid:m1 fin:start "2023"^^xsd:gYear ; fin:end "2023-12-31"^^xsd:date } ;
        INSERT DATA { fid:m1 fin:start "2023-04-01"^^xsd:date ; fin:end "2027-04-01"^^xsd:date }""",
    ),
    ("TermIsFourYears", 'INSERT DATA { fid:m1 fin:end "2028"^^xsd:gYear }'),
    ("MemberCannotBeDecided", 'DELETE DATA { fid:m3 fin:role "ersättare" } ; INSERT DATA { fid:m3 fin:role "okänd" }'),
    ("BalanceCannotBeDecided", 'DELETE DATA { fid:m3 fin:role "ersättare" } ; INSERT DATA { fid:m3 fin:role "okänd" }'),
    (
        "BoardCannotBeDecided",
        'DELETE DATA { fid:t1 fin:attendance "frånvarande" } ; INSERT DATA { fid:t1 fin:attendance "övrig" }',
    ),
]
UNDECIDABLE = {"MemberCannotBeDecided", "BalanceCannotBeDecided", "BoardCannotBeDecided"}


@cache
def shapes(theme: str | None = None) -> Graph:
    """The shapes of one file, or of all."""
    graph = Graph()
    for stem, path in SHAPES.items():
        if theme in (None, stem):
            graph.parse(path)
    return graph


@cache
def known() -> Graph:
    return Graph().parse(ONTOLOGY_FILE).parse(CODELISTS_FILE)


@cache
def good() -> Graph:
    return Graph().parse(data=turtle_prefixes() + GOOD + EVIDENCE, format="turtle")


def theme_of(shape: str) -> str:
    return next(theme for theme in SHAPES if (URIRef(f"{SHAPES_NAMESPACE}{shape}"), None, None) in shapes(theme))


def results(theme: str, update: str = "") -> dict[str, set[URIRef]]:
    """The shapes of a theme that find something, with the severities that they give, after an update of the good data."""
    data = good() + known() if theme == "integrity" else good() + Graph()
    if update:
        data.update(update, initNs=PREFIXES)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes(theme), inference="none")
    found: dict[str, set[URIRef]] = {}
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(result, SH.sourceShape)
        named = shape if isinstance(shape, URIRef) else shapes(theme).value(None, SH.property, shape)
        found.setdefault(str(named).removeprefix(SHAPES_NAMESPACE), set()).add(report.value(result, SH.resultSeverity))
    return found


@pytest.mark.parametrize("theme", SHAPES)
def test_data_as_it_should_be_has_no_fault(theme: str) -> None:
    assert results(theme) == {}


@pytest.mark.parametrize(
    ("shape", "update"), FAULTS, ids=[f"{shape}-{number}" for number, (shape, _) in enumerate(FAULTS)]
)
def test_a_seeded_fault_is_found(shape: str, update: str) -> None:
    found = results(theme_of(shape), update)
    assert found.get(shape) == {SH.Info if shape in UNDECIDABLE else SH.Violation}


def test_what_cannot_be_decided_is_no_violation() -> None:
    for shape, update in FAULTS:
        if shape in UNDECIDABLE:
            assert {severity for severities in results("finsam-law", update).values() for severity in severities} == {
                SH.Info
            }


def test_every_shape_has_a_seeded_fault() -> None:
    declared = {*shapes().subjects(RDF.type, SH.NodeShape), *shapes().subjects(RDF.type, SH.PropertyShape)}
    assert {str(shape).removeprefix(SHAPES_NAMESPACE) for shape in declared} - {"Text"} == {
        shape for shape, _ in FAULTS
    }


def test_every_message_is_in_swedish_and_english() -> None:
    for subject in set(shapes().subjects(SH.message, None)):
        messages = [message for message in shapes().objects(subject, SH.message) if isinstance(message, Literal)]
        assert sorted(str(message.language) for message in messages) == ["en", "sv"]


def test_every_query_can_be_read() -> None:
    queries = [str(query) for query in shapes().objects(None, SH.select)]
    assert len(queries) >= 10
    for query in queries:
        prepareQuery(query, initNs={prefix: PREFIXES[prefix] for prefix in ("fin", "org", "skos", "xsd")})
        assert "VALUES" not in query
