"""How well minutes are read: writes docs/quality.md and the table in README.md from all gold in the project.

Run as `make quality`. Precision and recall carry Wilson intervals (95 %), F1 one by resampling the documents (1,000 times, fixed seed).
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.record import to_json
from loaders.parsing import PARSER, parse
from loaders.reading import printed, read_file

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import evaluate  # noqa: E402  the scorer lives beside the tests that use it

SETS = {
    "real": ("The five real minutes", ROOT / "tests"),
    "composed": ("Composed minutes in other layouts", ROOT / "tests" / "composed"),
    "unseen": ("Composed minutes never worked on", ROOT / "tests" / "unseen"),
}
SHOWN = (
    "overall", "represents", "participants", "participants.attendance", "participants.organisation", "people", "items", "decisions",
    "decisions.type", "appointments", "assignments", "signatures", "remarks", "evidence",
)  # fmt: skip
RESAMPLES = 1_000
BEGIN, END = "<!-- quality: begin -->", "<!-- quality: end -->"

Counts = tuple[int, int, int]
"""True positives, false positives, false negatives."""


@dataclass(frozen=True, slots=True)
class Result:
    """Scores of one set of minutes: for each kind of fact the counts of each document, and the wrong cases in words."""

    counts: dict[str, list[Counts]]
    wrong: tuple[str, ...]
    documents: int


def score(folder: Path) -> Result:
    """Parse every minutes of a folder (`protocols/`) and compare with its `gold/`."""
    counts: dict[str, list[Counts]] = defaultdict(list)
    wrong: list[str] = []
    golds = sorted((folder / "gold").glob("*.json"))
    for gold in golds:
        path = next((folder / "protocols").glob(f"{gold.stem}.*"))
        source = read_file(path)
        record = json.loads(to_json(parse(source)))
        tallies: dict[str, evaluate.Tally] = defaultdict(evaluate.Tally)
        evaluate.score_document(path.name, json.loads(gold.read_text(encoding="utf-8")), record, tallies)
        _score_evidence(path.name, record, printed(source).split("\n"), tallies)
        tallies["overall"] = _overall(tallies)
        for kind, tally in tallies.items():
            counts[kind].append((tally.tp, tally.fp, tally.fn))
        wrong += [f"missed, {kind}: {case}" for kind, tally in sorted(tallies.items()) for case in tally.missed]
        wrong += [f"invented, {kind}: {case}" for kind, tally in sorted(tallies.items()) for case in tally.invented]
    return Result(dict(counts), tuple(wrong), len(golds))


def _score_evidence(
    name: str, record: dict[str, list[dict[str, object]]], lines: list[str], tallies: dict[str, evaluate.Tally]
) -> None:
    for kind in ("items", "participants", "decisions", "appointments", "assignments", "signatures", "people_mentioned"):
        for fact in record[kind]:
            quotes = fact["evidence"]
            stands = bool(quotes) and all(evaluate.stands(quote, lines) for quote in quotes)
            supported = stands and evaluate.supports(fact, " ".join(quote["quote"] for quote in quotes))
            evaluate.right(tallies["evidence"], name, supported, f"{kind}: {fact}"[:160])


def _overall(tallies: dict[str, evaluate.Tally]) -> evaluate.Tally:
    total = evaluate.Tally()
    for kind, tally in tallies.items():
        if kind.split(".")[0] == "meeting" or kind in evaluate.HEADLINE or kind in evaluate.ATTRIBUTES:
            total.tp, total.fp, total.fn = total.tp + tally.tp, total.fp + tally.fp, total.fn + tally.fn
    return total


def rates(counts: Sequence[Counts]) -> tuple[float, float, float]:
    """Precision, recall and F1 of some documents together; 1 where there is nothing to find and nothing was found."""
    tp, fp, fn = (sum(column) for column in zip(*counts, strict=True))
    precision = tp / (tp + fp) if tp + fp else 1.0
    recall = tp / (tp + fn) if tp + fn else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, right / of
    middle, spread = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - spread) / (1 + z * z / of), (middle + spread) / (1 + z * z / of)


def resampled(counts: Sequence[Counts]) -> tuple[float, float]:
    """The 95 % interval of F1, by drawing documents anew."""
    rng = random.Random(1)
    found = sorted(rates(rng.choices(counts, k=len(counts)))[2] for _ in range(RESAMPLES))
    return found[RESAMPLES // 40], found[-RESAMPLES // 40]


def page(results: dict[str, Result]) -> str:
    """docs/quality.md."""
    lines = [
        "# How well minutes are read",
        "",
        f"Written by `make quality` ({PARSER}). A fact counts as found where `tests/evaluate.py` matches it with gold; evidence counts where",
        "every quote stands verbatim on its line and speaks of the fact. Composed minutes were written, with their gold, before any parser",
        "had read them. What was missed in the first two sets has been worked on; the third is kept apart from that work, and is what to",
        "expect of minutes in other layouts.",
    ]
    for key, result in results.items():
        lines += [
            "",
            f"## {SETS[key][0]} ({result.documents})",
            "",
            "| fact | gold | precision | recall | F1 |",
            "| --- | ---: | --- | --- | --- |",
        ]
        lines += [_row(kind, counts) for kind, counts in sorted(result.counts.items())]
        if key != "unseen":
            lines += ["", "### Wrong cases", ""]
            lines += [f"- {_plain(case)}" for case in result.wrong] or ["None."]
    return "\n".join(lines) + "\n"


def _row(kind: str, counts: Sequence[Counts]) -> str:
    tp, fp, fn = (sum(column) for column in zip(*counts, strict=True))
    precision, recall, f1 = rates(counts)
    cells = ((precision, wilson(tp, tp + fp)), (recall, wilson(tp, tp + fn)), (f1, resampled(counts)))
    return (
        f"| {kind} | {tp + fn} | "
        + " | ".join(f"{value:.3f} ({low:.2f}–{high:.2f})" for value, (low, high) in cells)
        + " |"
    )


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


def table(results: dict[str, Result]) -> Iterator[str]:
    """The table in README.md: F1 by kind of fact and set."""
    yield (
        "| fact | "
        + " | ".join(f"{SETS[key][0].lower()} ({result.documents})" for key, result in results.items())
        + " |"
    )
    yield "| --- |" + " ---: |" * len(results)
    for kind in SHOWN:
        yield f"| {kind} | " + " | ".join(f"{rates(result.counts[kind])[2]:.3f}" for result in results.values()) + " |"


def main() -> None:
    """Write both."""
    results = {key: score(folder) for key, (_, folder) in SETS.items()}
    (ROOT / "docs" / "quality.md").write_text(page(results), encoding="utf-8")
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    if BEGIN in text:
        before, _, rest = text.partition(BEGIN)
        after = rest.partition(END)[2]
        readme.write_text(f"{before}{BEGIN}\n{chr(10).join(table(results))}\n{END}{after}", encoding="utf-8")
    print("\n".join(table(results)))  # noqa: T201  its output


if __name__ == "__main__":
    main()
