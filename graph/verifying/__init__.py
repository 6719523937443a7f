"""Verifying: that the archive is whole, and that both graphs hold what follows from it, entity by entity."""

from graph.verifying.archive import verify_archive
from graph.verifying.bolt import verify_bolt
from graph.verifying.findings import Fault, Finding, Sums
from graph.verifying.rdf import verify_rdf

__all__ = ["Fault", "Finding", "Sums", "verify_archive", "verify_bolt", "verify_rdf"]
