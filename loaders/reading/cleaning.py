"""Lines cleaned as soon as they are read, so that neither parser nor printout ever sees what is not to be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.cleaning import clean
from loaders.reading.source import Line


def cleaned(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines, with personal data masked, also where it runs over line ends, and without characters that steer a terminal."""
    text = "\n".join(line.text.replace("\n", " ") for line in lines)
    clear = clean(text)
    if clear == text:
        return tuple(lines)
    return tuple(replace(line, text=text) for line, text in zip(lines, clear.split("\n"), strict=True))
