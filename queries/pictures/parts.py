"""Parts of a page: templates filled, data that stays data, the policy that lets nothing run but what is ours."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LIBRARY = Path("templates", "lib", "vis-9.1.2", "vis-network.min.js")
"""Where pyvis keeps the drawing library."""


@cache
def asset(name: str) -> str:
    """A file of this folder: `theme.css` (colours, light and dark, as variables), `page.css` …"""
    return (FOLDER / name).read_text(encoding="utf-8")


@cache
def library() -> str:
    """The drawing library, vis-network, without the comment by which a browser would look for another file."""
    import pyvis

    return (Path(pyvis.__file__).parent / LIBRARY).read_text(encoding="utf-8").partition("//# sourceMappingURL")[0]


def embedded(data: Mapping[str, Any]) -> str:
    """JSON that cannot end the script element it stands in, nor begin a comment there."""
    written = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return written


def policy(scripts: Iterable[str], sources: Iterable[str] = ()) -> str:
    """A Content-Security-Policy that lets these scripts run, which stand in the page, those of these sources (`'self'`), and no other.

    Styles may stand in the page, since vis-network writes them there.
    """
    allowed = " ".join([*sources, *(f"'sha256-{_digest(script)}'" for script in scripts)])
    return f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:"


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


def filled(template: str, parts: Mapping[str, str]) -> str:
    """The template with each `{{name}}` replaced once; what is put in is not looked at again. KeyError where a part is missing."""
    first, *others = template.split("{{")
    result = [first]
    for piece in others:
        name, _, rest = piece.partition("}}")
        result += [parts[name], rest]
    return "".join(result)
