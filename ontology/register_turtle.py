"""The register as Turtle (W3C ORG and SKOS), generated from its CSV: `python -m ontology.register_turtle` writes it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ontology.organisation import Organisation
from ontology.register import register
from ontology.vocabulary import ORGANISATION_CLASSES, REGISTER_FILE, turtle_prefixes

HEAD = "# Generated from organisations.csv by `python -m ontology.register_turtle`; edit that file.\n\n"
DATATYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def _literal(text: str, language: str = "") -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"{f"@{language}" if language else ""}'


def _date(text: str) -> str:
    return f'"{text}"^^{DATATYPES[len(text)]}'


def _change(successor: str) -> str:
    return f"fid:change-{successor}"


def _statements(organisation: Organisation) -> Iterator[tuple[str, list[str]]]:
    yield "a", ["org:FormalOrganization", *ORGANISATION_CLASSES.get(organisation.kind, ())]
    yield "skos:prefLabel", [_literal(organisation.name)]
    former = organisation.former_names
    yield "skos:altLabel", [_literal(name) for name in (*organisation.names[1:], *(past.name for past in former))]
    yield (
        "skos:changeNote",
        [
            _literal(
                f"Hette {past.name} till och med {past.until}." if past.until else f"Hette tidigare {past.name}.", "sv"
            )
            for past in former
        ],
    )
    yield "skos:note", [_literal(organisation.note, "sv")] if organisation.note else []
    yield "fin:organisationKind", [_literal(organisation.kind)]
    yield "fin:inRegister", ["true"]
    yield "org:identifier", [_literal(organisation.code)] if organisation.code else []
    yield "schema:foundingDate", [_date(organisation.valid_from)] if organisation.valid_from else []
    yield "schema:dissolutionDate", [_date(organisation.valid_to)] if organisation.valid_to else []
    yield "org:resultedFrom", [_change(organisation.id)] if organisation.predecessors else []
    yield "org:changedBy", [_change(successor) for successor in organisation.successors]
    yield "dcterms:source", [_literal(organisation.source)] if organisation.source else []


def _change_statements(result: Organisation) -> Iterator[tuple[str, list[str]]]:
    yield "a", ["org:ChangeEvent"]
    yield "org:originalOrganization", [f"fid:{predecessor}" for predecessor in result.predecessors]
    yield "org:resultingOrganization", [f"fid:{result.id}"]
    yield "dcterms:date", [_date(result.valid_from)] if result.valid_from else []


def _block(subject: str, statements: Iterable[tuple[str, list[str]]]) -> str:
    lines = [f"    {predicate} {', '.join(objects)}" for predicate, objects in statements if objects]
    return f"{subject}\n" + " ;\n".join(lines) + " .\n"


def turtle(organisations: Iterable[Organisation]) -> str:
    """The organisations, and the changes that made one of others, as a Turtle document; the same text for the same register."""
    blocks = []
    for organisation in organisations:
        blocks.append(_block(f"fid:{organisation.id}", _statements(organisation)))
        if organisation.predecessors:
            blocks.append(_block(_change(organisation.id), _change_statements(organisation)))
    return HEAD + turtle_prefixes() + "\n" + "\n".join(blocks)


if __name__ == "__main__":
    REGISTER_FILE.write_text(turtle(register().values()), encoding="utf-8")
