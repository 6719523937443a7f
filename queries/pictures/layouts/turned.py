"""Turned: a layout that is wide made one that is tall, for a screen held upright."""

from __future__ import annotations

from collections.abc import Mapping

from queries.pictures.picture import Place

SIDES = {"above": "left", "below": "right", "left": "above", "right": "below"}


def turned(places: Mapping[str, Place], *, names: bool = False) -> dict[str, Place]:
    """The places with across and down exchanged. names: whether what stands above or below its node then stands left or right of it."""
    return {id: Place(place.y, place.x, SIDES[place.side] if names else place.side) for id, place in places.items()}
