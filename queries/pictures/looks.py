"""Looks: how each kind of node is drawn. Colours of Okabe and Ito, which the colour-blind tell apart; shapes say the same once more."""

from __future__ import annotations

from dataclasses import dataclass

from queries.pictures.picture import Kind


@dataclass(frozen=True, slots=True)
class Look:
    """shape: of vis-network; size: radius in pixels; colour: on light paper; dark: on dark paper."""

    shape: str
    size: int
    colour: str
    dark: str


SKY, BLUE, GREEN, ORANGE, VERMILLION, PURPLE, YELLOW = (
    "#56b4e9", "#0072b2", "#009e73", "#e69f00", "#d55e00", "#cc79a7", "#f0e442",
)  # fmt: skip
LOOKS = {
    Kind.PERSON: Look("dot", 8, SKY, SKY),
    Kind.BOARD: Look("square", 15, "#4d4d4d", "#b9c0c9"),
    Kind.NETWORK: Look("star", 20, VERMILLION, VERMILLION),
    Kind.FORBUND: Look("hexagon", 15, BLUE, "#2f97d6"),
    Kind.AGENCY: Look("triangle", 13, ORANGE, ORANGE),
    Kind.KOMMUN: Look("diamond", 13, GREEN, GREEN),
    Kind.REGION: Look("triangleDown", 13, PURPLE, PURPLE),
    Kind.OTHER: Look("dot", 10, "#8a8a8a", "#999999"),
    Kind.MEETING: Look("square", 13, BLUE, "#2f97d6"),
    Kind.DECISION: Look("diamond", 9, ORANGE, ORANGE),
    Kind.TASK: Look("triangle", 9, GREEN, GREEN),
    Kind.GROUP: Look("dot", 9, "#8a8a8a", "#999999"),
}
STRONG_PERSON = Look("dot", 13, YELLOW, YELLOW)
"""A person whom the eye should find first."""
