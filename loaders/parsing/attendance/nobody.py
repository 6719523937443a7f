"""What stands in a list where nobody does: `vakant`, `Ås kommun: ej representerad`."""

from __future__ import annotations

from loaders.parsing.agents.organisations import is_organisation

_NOBODY = frozenset(
    (
        "",
        "-",
        "–",
        "vakant",
        "vakans",
        "förhinder",
        "frånvarande",
        "återbud",
        "ingen",
        "inga",
        "inget",
        "inga anmälda",
        "ingen representant",
        "ej representerad",
        "inte representerad",
        "ej representerat",
        "inte representerat",
        "ej närvarande",
        "ingen närvarande",
        "inga närvarande",
        "ingen deltog",
        "ingen deltagare",
        "ingen deltagande",
        "saknas",
        "ej utsedd",
    )
)
_EMPTY = ("vakant", "vakans")


def is_nobody(said: str) -> bool:
    """Whether a text where somebody's name may stand says that there is nobody; also an empty one."""
    lower = said.strip(" .:").lower()
    return lower in _NOBODY or lower.startswith(_EMPTY)


def says_nobody(text: str) -> bool:
    """Whether a line says that nobody came, perhaps behind the organisation: `Ås kommun<TAB>Ej representerad`, `Ås  vakant`; or is blank."""
    text = text.strip(" .-–•*·")
    whose, tab, said = text.rpartition("\t" if "\t" in text else ": ")
    if is_nobody(said) and (not whose or is_organisation(whose) or (tab and whose.isupper() and whose.isalpha())):
        return True
    return (whose if tab else said).count(" ") < 3 and said.lower().rpartition(" ")[2] in _EMPTY
