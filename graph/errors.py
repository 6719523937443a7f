"""What goes wrong, said so that a user can act on it."""

from __future__ import annotations


class FinsamError(Exception):
    """Something that the user can mend. The message is one sentence: what, where, what to do."""


class QueryError(FinsamError):
    """A query that is not written as its language wants it."""
