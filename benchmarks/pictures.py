"""What pages cost in a browser: seconds until the picture stands still, and bytes, beside a plain pyvis page of the same graph.

Run from the project's folder: python -m benchmarks.pictures [NODES...]. Needs Chromium. Prints a Markdown table; nothing is asserted.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error

from queries.pictures.layouts.rings import positions
from queries.pictures.layouts.turned import turned
from queries.pictures.page import as_page
from queries.pictures.picture import Edge, Fact, Kind, Node, Picture, Piece, Relation, Span
from queries.rows import Source
from tests.harness.browser import launched
from tests.harness.machine import chromium

SIZES = (200, 1_000, 5_000)
SEATS = 14
"""People on a board; every tenth sits on the next board as well."""
LIMIT = 60
"""Seconds that the plain page is given."""
ROUNDS = 3
STILL = "performance.getEntriesByName('still')[0]?.startTime"
WATCH = "<script>network.once('stabilized', () => performance.mark('still'));</script>"
"""What tells when a plain page has come to rest."""


def composed(size: int) -> Picture:
    """A network of that many nodes, with two lines, a fact and a sentence for each seat."""
    boards = max(1, size // (SEATS + 6))
    kommuner = [Node(f"k{n}", Kind.KOMMUN, f"Exempelby {n} kommun") for n in range(boards * 4)]
    nodes, edges, facts = [*kommuner], [], []
    for n in range(boards):
        board = Node(f"b{n}", Kind.BOARD, f"Samordningsförbundet Exempelbygden {n}, styrelse", "styrelse")
        owner = Node(f"f{n}", Kind.FORBUND, f"Samordningsförbundet Exempelbygden {n}", strong=True)
        nodes += [board, owner]
        facts.append(
            Fact((Piece(board.name, board.id), Piece(" är ett organ i "), Piece(owner.name, owner.id)), owner=owner.id)
        )
        edges.append(Edge(board.id, owner.id, Relation.ORGAN_OF, (len(facts) - 1,), 5))
    number = 0
    while len(nodes) < size:
        own, seat = divmod(number, SEATS)
        person = Node(f"p{number}", Kind.PERSON, f"Åsa Exempelström {number}", strong=seat == 9, quiet=seat != 9)
        nodes.append(person)
        whom = kommuner[(own * 4 + seat % 4) % len(kommuner)]
        for board_number in {own % boards, (own + (seat == 9)) % boards}:
            says = (
                Piece(person.name, person.id),
                Piece(": ledamot i "),
                Piece(f"Samordningsförbundet Exempelbygden {board_number}, styrelse", f"b{board_number}"),
                Piece(", för "),
                Piece(whom.name, whom.id),
            )
            source = Source(f"protokoll-{own}.pdf", 1, 10 + seat, f"{person.name} (S), {whom.name}, ordinarie ledamot")
            first = 2011 + 4 * (number % 4)
            spans = (Span(f"{first}-04-01", f"{first + 4}-03-31", "possibly"),)
            facts.append(Fact(says, (source,), f"sedd {first}-05-02", spans, "ledamot", f"f{board_number}"))
            edges += [
                Edge(person.id, f"b{board_number}", Relation.SITS_ON, (len(facts) - 1,), 1.5),
                Edge(person.id, whom.id, Relation.REPRESENTS, (len(facts) - 1,)),
            ]
        number += 1
    places = positions(nodes, edges)
    owners = {node.id: node.name for node in nodes if node.kind is Kind.FORBUND}
    return Picture("network", "sv", "Nätverk", f"{size} noder", tuple(nodes), tuple(edges), tuple(facts), places, owners, tall=turned(places))  # fmt: skip


def plain(picture: Picture, file: Path) -> Path:
    """The same graph as pyvis writes it by itself."""
    from pyvis.network import Network

    drawing = Network(cdn_resources="in_line")
    for node in picture.nodes:
        drawing.add_node(node.id, label=node.name)
    for edge in picture.edges:
        drawing.add_edge(edge.source, edge.target)
    file.write_text(drawing.generate_html().replace("</body>", f"{WATCH}</body>"), encoding="utf-8")
    return file


def seconds(browser: Browser, file: Path) -> tuple[float, float]:
    """From opening the page to its still picture, by the clock and of processor: the least of some rounds."""
    clock, processor = [], []
    for _ in range(ROUNDS):
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(file.as_uri())
        page.wait_for_function(STILL)
        clock.append(page.evaluate(STILL) / 1000)
        metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
        processor.append(metrics["TaskDuration"])
        page.close()
    return min(clock), min(processor)


def plain_seconds(browser: Browser, file: Path) -> float | None:
    """The same of a plain page, which moves until its forces are spent; None where that takes longer than `LIMIT`."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(LIMIT * 1000)
    page.route("http*://**", lambda route: route.abort())
    try:
        page.goto(file.as_uri(), wait_until="domcontentloaded")
        page.wait_for_function(STILL)
        found: float = page.evaluate(STILL) / 1000
    except Error:
        return None
    finally:
        page.close()
    return found


def lines(sizes: list[int]) -> Iterator[str]:
    """The table, a row for each size."""
    path = chromium()
    if path is None:
        sys.exit("There is no Chromium here to measure with: install Debian's package chromium.")
    yield "| nodes | lines | s to lay out | s to write | s to a still picture | of processor | kB | plain pyvis: s | kB | times as long |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    with tempfile.TemporaryDirectory() as folder, launched(path) as browser:
        for size in sizes:
            begun = time.monotonic()
            picture = composed(size)
            laid = time.monotonic()
            file = Path(folder, f"{size}.html")
            file.write_text(as_page(picture), encoding="utf-8")
            wrote = time.monotonic()
            own, processor = seconds(browser, file)
            other = plain(picture, Path(folder, f"{size}-plain.html"))
            theirs = plain_seconds(browser, other)
            yield (
                f"| {len(picture.nodes):,} | {len(picture.edges):,} | {laid - begun:.2f} | {wrote - laid:.2f} | {own:.2f} | {processor:.2f} | {file.stat().st_size / 1000:,.0f} "
                f"| {f'{theirs:.1f}' if theirs else f'more than {LIMIT}'} | {other.stat().st_size / 1000:,.0f} | {'' if theirs else 'more than '}{(theirs or LIMIT) / own:.0f} |"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, help="numbers of nodes (default 200, 1,000 and 5,000)")
    for line in lines(parser.parse_args().sizes or [*SIZES]):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
