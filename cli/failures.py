"""What a user sees when something goes wrong: one sentence on stderr and an exit code."""

from __future__ import annotations

import errno
import os
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any

import click

from cli.settings import settings
from graph.errors import FinsamError, sentence_of_archive

HERE = "127.0.0.1"
"""The address at which the embedded database answers: of no person."""


class Failure(click.ClickException):
    """One sentence, free of personal data; exit code 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        from queries.escape import one_line

        click.echo(f"finsam: {one_line(self.message)}", file=file, err=file is None)


@contextmanager
def told() -> Iterator[None]:
    """Turn errors into a Failure, a closed pipe into the end; click's own (a wrong command line) pass through."""
    try:
        yield
    except (click.ClickException, click.Abort, click.exceptions.Exit):
        raise
    except BrokenPipeError:
        close_pipe()
        raise click.exceptions.Exit(0) from None
    except Exception as error:
        if _debugging():
            _print_traceback()
        raise Failure(_cleaned(sentence(error))) from None


def sentence(error: Exception) -> str:
    """What went wrong and what to do, in one sentence."""
    match error:
        case FinsamError() | ValueError() if str(error) and _ours(error):
            return str(error)
        case OSError(filename=str(name), strerror=str(reason)):
            return f"{name}: {reason}; name another file or folder, or check its permissions."
        case OSError(strerror=str(reason)) if error.errno == errno.ENOSPC:
            return f"{reason}: make room, then do it again."
        case _ if said := sentence_of_archive(error):
            return said
        case _:
            what = (str(error).strip().splitlines() or ["no message"])[0].rstrip(".")
            return f"Unexpected {type(error).__name__}: {what}. Run it again with --debug to see where it arose."


def _cleaned(message: str) -> str:
    """A message without personal data. The address of the Neo4j that the user named stays as it is, so that they see which, and this
    machine's own; one with a password in it does not.
    """
    from graph.cleaning import clean

    named = _named_neo4j()
    kept = [HERE, *([named] if named and "@" not in named else [])]
    parts = re.split("(" + "|".join(map(re.escape, sorted(kept, key=len, reverse=True))) + ")", message)
    return "".join(part if part in kept else clean(part) for part in parts)


def _named_neo4j() -> str | None:
    with suppress(RuntimeError):  # no command is running yet
        return settings().neo4j
    return None


def _ours(error: Exception) -> bool:
    """Whether the project raised it with a message for users: its errors have classes of their own."""
    return type(error).__module__.split(".")[0] in {"graph", "loaders", "ontology", "queries", "cli"}


def _debugging() -> bool:
    with suppress(RuntimeError):  # no command is running yet
        return settings().debug
    return bool(os.environ.get("FINSAM_DEBUG"))


def _print_traceback() -> None:
    """What was read may stand in a message, and a terminal's output is kept: what no log may hold is masked."""
    from graph.cleaning import clean

    click.echo(clean(traceback.format_exc()), err=True, nl=False)


def close_pipe() -> None:
    """Let what is still buffered go nowhere, or the interpreter would complain when it flushes at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a stream without a file descriptor, as in tests
            stream.flush()
    with suppress(OSError, ValueError):
        os.dup2(nowhere, sys.stdout.fileno())
