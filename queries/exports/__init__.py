"""The graph in the formats of other programs: one function a format, from the facts to text that is the same for the same facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import FinsamError

if TYPE_CHECKING:
    from queries.exports.facts import Facts

    Make = Callable[[Facts], str | Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Format:
    """maker: `module:function` in this package, imported when used; meaning: what it is, in a few words for the help."""

    maker: str
    meaning: str

    def load(self) -> Make:
        """The function: text for one file, or texts by file name for a folder."""
        module, _, function = self.maker.partition(":")
        make: Make = getattr(import_module(f"{__name__}.{module}"), function)
        return make


FORMATS = {
    "turtle": Format("rdf:turtle", "RDF, all of it in one graph"),
    "nquads": Format("rdf:nquads", "RDF, a graph for each document"),
    "jsonld": Format("jsonld:jsonld", "RDF as JSON, with a context"),
    "graphml": Format("network:graphml", "people, boards and organisations as a network, for Gephi and yEd"),
    "gexf": Format("network:gexf", "the same network with a time line, for Gephi"),
    "csv": Format("neo4j_csv:neo4j_csv", "a folder for neo4j-admin database import"),
    "cypher": Format("cypher:cypher", "a script that fills an empty Neo4j"),
    "popolo": Format("popolo:popolo", "JSON as the Popolo specification has it"),
    "followthemoney": Format("followthemoney:followthemoney", "entities of FollowTheMoney, a JSON object a line"),
}
"""Every format by the name that the command line has for it."""


def write(facts: Facts, form: str, out: Path) -> list[Path]:
    """Write facts in a format to a file, or to a folder where the format has several; what stood there under the same names is replaced.

    Returns what was written. FinsamError where there is no such format, or where a folder stands in the place of a file or a file in that
    of a folder; OSError where it cannot be written.
    """
    if form not in FORMATS:
        raise FinsamError(f"There is no export format {form!r}: choose one of {', '.join(FORMATS)}.")
    made = FORMATS[form].load()(facts)
    if isinstance(made, str):
        if out.is_dir():
            raise FinsamError(f"{out} is a folder, and {form} is one file: name a file with --out.")
        files = {out: made}
    else:
        if out.exists() and not out.is_dir():
            raise FinsamError(f"{out} is a file, and {form} is a folder of files: name a folder with --out.")
        files = {out / name: text for name, text in made.items()}
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(files)
