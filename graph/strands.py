"""Strands: the mentions of one cell, divided where a person has judged that two of them are not, or may not be, one person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from graph.clusters import Pair, cluster, pair
from graph.judgement import Judgement
from graph.mention import Mention

_FAR = 10**9


def strands(mentions: Sequence[Mention], said: Mapping[Pair, Judgement]) -> dict[str, str]:
    """The strand of each mention, by mention id: the smallest mention judged in it, "" where the cell is undivided.

    said: what people judged, by pairs of mention ids. A mention that nobody judged goes with the judged one nearest in time, since
    nothing else sets mentions of one cell apart.
    """
    ids = {mention.id for mention in mentions}
    inside = {link: judgement for link, judgement in said.items() if ids.issuperset(link)}
    apart = {link for link, judgement in inside.items() if judgement.verdict != "same"}
    if not apart:
        return dict.fromkeys(ids, "")
    judged = {id for link in inside for id in link}
    parts: list[set[str]] = []
    for group in cluster(judged, inside, ()).people:
        fitting = (part for part in parts if not any(pair(x, y) in apart for x in group for y in part))
        part = next(fitting, None)
        if part is None:
            parts.append(set(group))
        else:
            part |= group
    strand = {id: min(part) for part in parts for id in part}
    anchors = [mention for mention in mentions if mention.id in judged]
    return {
        mention.id: strand.get(mention.id)
        or strand[min(anchors, key=lambda anchor: (_days(mention, anchor), anchor.id)).id]
        for mention in mentions
    }


def _days(a: Mention, b: Mention) -> int:
    """Days between the meetings of two mentions; very many where one is of no known time."""
    if a.earliest is None or b.earliest is None:
        return _FAR
    return abs((a.earliest - b.earliest) // dt.timedelta(days=1))
