"""What goes wrong, said so that a user can act on it."""

from __future__ import annotations


class FinsamError(Exception):
    """Something that the user can mend. The message is one sentence: what, where, what to do."""


class QueryError(FinsamError):
    """A query that is not written as its language wants it."""


def sentence_of_archive(error: Exception) -> str | None:
    """What an error of SQLite means to whoever uses the archive, None for any other error."""
    import sqlite3

    if not isinstance(error, sqlite3.Error):
        return None
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return "There is no room on the disk of the data folder: make room, then do it again."
    return f"The archive could not be read or written ({error}): see what is wrong with finsam verify."
