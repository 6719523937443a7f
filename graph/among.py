"""A piece of SQL that the archive's tables of who is who are asked with."""

from __future__ import annotations

AMONG = "IN (SELECT value FROM json_each(?1))"
"""Holds for any of the ids in the first parameter, which is a JSON array."""
