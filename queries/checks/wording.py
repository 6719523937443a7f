"""The words of the findings, in Swedish and English."""

from __future__ import annotations

from enum import StrEnum

from queries.checks.shapes import Language, Theme
from queries.gaps import Gap


class Kind(StrEnum):
    """What a finding is; in the order in which they are listed."""

    FAULT = "fault"
    PERSONAL_DATA = "personal data"
    LAW = "law"
    UNDECIDABLE = "not decidable"
    REMARK = "remark"
    GAP = "gap"


SWEDISH = {
    Kind.FAULT: "fel",
    Kind.PERSONAL_DATA: "personuppgift",
    Kind.LAW: "lag",
    Kind.UNDECIDABLE: "kan inte avgöras",
    Kind.REMARK: "anmärkning",
    Kind.GAP: "lucka",
}
"""What the kinds are called in Swedish; in English by their values."""

OF_THEME = {Theme.INTEGRITY: Kind.FAULT, Theme.PRIVACY: Kind.PERSONAL_DATA, Theme.LAW: Kind.LAW}


def label(kind: Kind, language: Language) -> str:
    return SWEDISH[kind] if language == "sv" else kind.value


def gap(found: Gap, language: Language) -> str:
    """The sentence that says which paragraphs are missing, and between which meetings."""
    missing = f"§ {found.first}" if found.first == found.last else f"§§ {found.first}–{found.last}"
    begins, day, year = found.last + 1, found.before.day, found.before.day[:4]
    if found.after is None:
        if language == "sv":
            return f"{missing} år {year} saknas: det första kända sammanträdet, {day}, börjar med § {begins}."
        return f"{missing} of {year} are missing: the first known meeting, {day}, begins with § {begins}."
    ended, last = found.first - 1, found.after.day
    if language == "sv":
        return f"{missing} saknas: sammanträdet {last} slutar med § {ended}, nästa kända, {day}, börjar med § {begins}."
    return f"{missing} are missing: the meeting of {last} ends with § {ended}, the next known, {day}, begins with § {begins}."
