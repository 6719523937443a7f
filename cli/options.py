"""Options by which reports and pictures choose what they tell."""

from __future__ import annotations

from cli.texts import Name

OPTIONS = {
    "on": ("DATE", "Only what holds then, surely or possibly."),
    "from": ("DATE", "Only what is stated, seen or held from then on."),
    "to": ("DATE", "Only what is stated, seen or held until then."),
    "board": ("NAME", "Only this board, or the styrelse of this organisation."),
    "person": ("NAME", "Only this person."),
    "assignee": ("TEXT", "Only tasks for whoever has this in the name or title (förbundschef, Anna)."),
    "type": ("TYPE", "Only decisions of this type (godkänna, välja, uppdra, bevilja …)."),
    "word": ("TEXT", "Only decisions with this word or part of one."),
    "amount": ("NUMBER", "Only decisions of at least so many kronor."),
}
"""Option → what stands for its value in the help, and the help."""
NAMES = {"board": Name("board"), "person": Name("person")}
"""Options that take a name."""
