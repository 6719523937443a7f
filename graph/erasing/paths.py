"""Names in file names, paths and commands: in any case, without marks, joined or apart, in either order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from graph.erasing.erasure import ANYWHERE, Key
from graph.erasing.name_forms import Form, words_of

_LETTERS = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[^\W\d_A-ZÅÄÖ])(?=[A-ZÅÄÖ])")
_LONGEST = 4
"""Words of a file's name that are looked at together."""


def hashes_in_paths(names: Sequence[str], alone: Sequence[str], key: Key) -> set[str]:
    """The hashes by which names are known in paths and commands. alone: words that mean nobody else."""
    found: set[str] = set()
    for name in names:
        words = [plain(word) for word in words_of(name)]
        for part in (words, [words[0], words[-1]]) if len(words) > 1 else ():
            forms = (("path", *sorted(part)), ("path", "".join(part)), ("path", "".join((part[-1], *part[:-1]))))
            found |= {key.hash(ANYWHERE, form) for form in forms}
    return found | {key.hash(ANYWHERE, ("path", plain(word))) for word in alone}


def plain(text: str) -> str:
    """A text's letters as file names write them: small, without marks."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _path_forms(words: list[str]) -> Iterator[tuple[str, ...]]:
    yield ("path", *sorted(words))
    if words[-1].endswith("s"):
        yield ("path", *sorted([*words[:-1], words[-1][:-1]]))


def _humps(word: str) -> Iterator[tuple[int, int]]:
    """The parts of `AnnaEk`."""
    starts = [0, *(match.start() for match in _HUMP.finditer(word))]
    yield from zip(starts, [*starts[1:], len(word)], strict=True)


def name_spans(text: str, is_name: Callable[[Form], bool]) -> Iterator[tuple[int, int]]:
    """Where a text has names. is_name: whether a form is that of a name."""
    words = [
        (match.start() + start, match.start() + end, plain(match[0][start:end]))
        for match in _LETTERS.finditer(text)
        for start, end in _humps(match[0])
    ]
    place = 0
    while place < len(words):
        for length in range(_LONGEST, 0, -1):
            run = words[place : place + length]
            if len(run) == length and any(is_name(form) for form in _path_forms([word[2] for word in run])):
                yield run[0][0], run[-1][1]
                place += length - 1
                break
        place += 1
