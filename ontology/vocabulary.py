"""Names of the vocabulary as plain strings: prefixes, namespaces, and terms written `prefix:name` made into IRIs."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
ONTOLOGY_FILE = FOLDER / "finsam.ttl"
CODELISTS_FILE = FOLDER / "codelists.ttl"
REGISTER_FILE = FOLDER / "register" / "register.ttl"

BASE = "https://example.org/finsam/"
PREFIXES: dict[str, str] = {
    "fin": f"{BASE}ontology#",
    "fid": f"{BASE}id/",
    "cv": "http://data.europa.eu/m8g/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Every prefix that the project writes; `fin` is its own ontology, `fid` its instances."""

ORGANISATION_CLASSES: dict[str, tuple[str, ...]] = {
    "förbund": ("cv:PublicOrganisation", "fin:Forbund"),
    "kommun": ("cv:PublicOrganisation", "fin:Kommun"),
    "region": ("cv:PublicOrganisation", "fin:Region"),
    "kommun och region": ("cv:PublicOrganisation", "fin:Kommun", "fin:Region"),
    "myndighet": ("cv:PublicOrganisation", "fin:Myndighet"),
    "kommunalförbund": ("cv:PublicOrganisation",),
    "nätverk": ("fin:Natverk",),
}
"""What an org:FormalOrganization of a kind is besides; other kinds are nothing besides."""


def iri(term: str) -> str:
    """The IRI of a term (`fin:role`); ValueError where its prefix is unknown."""
    prefix, colon, name = term.partition(":")
    if not colon or prefix not in PREFIXES:
        raise ValueError(f"{term!r} is no term with a prefix of ontology/vocabulary.py; write it as prefix:name")
    return PREFIXES[prefix] + name


def instance(identifier: str) -> str:
    """The IRI of the thing with this id."""
    return PREFIXES["fid"] + identifier


def identifier(address: str) -> str:
    """The id in an instance's IRI; ValueError where it is no instance of this project."""
    if not address.startswith(PREFIXES["fid"]):
        raise ValueError(f"{address!r} is no instance: it does not begin with {PREFIXES['fid']}")
    return address.removeprefix(PREFIXES["fid"])


def turtle_prefixes() -> str:
    """The prefixes as the head of a Turtle or SPARQL 1.1 file, one a line."""
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
