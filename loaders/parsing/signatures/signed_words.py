"""What a cell or line of a page of electronic signatures says of a signer: the name, what stands around it, the role."""

from __future__ import annotations

import re

from loaders.parsing import vocabulary
from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.proper_case import proper_case
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.dates import find_timestamp

ROLES: dict[str, str] = vocabulary.table("signatures")["roles"]
"""What the words for roles of signers mean."""
PERSONAL = re.compile(r"\b(?:19|20)?\d{6}[-+ ]?(?:\d{4}|XXXX|xxxx)\b|▮+|\S+@\S+|\+\d{6,}|\b0\d{1,3}[- ]\d{2,}")
"""Numbers and addresses of a person, also masked."""
_BY_WHOM = re.compile(r"\bav\s+(?P<name>[^,(\d]{3,50}?)\s*(?:\((?P<role>[^()]{3,40})\))?\s*\Z")
"""Behind the time: `Signerat 2023-05-03 14:22 med BankID av Eva Ek (ordförande)`."""
_WAY = re.compile(
    r"\s(?:undertecknat|undertecknad|signerat|signerad|underskrivet|signed|med|via|e-legitimation)\b", re.IGNORECASE
)
"""How that begins which a cell says of the way of signing, behind the name."""
BEFORE_NAME = re.compile(r"\A(?:E-?ID|Signera[td]|Undertecknat|Underskrift):\s+", re.IGNORECASE)
_SURNAME_FIRST = re.compile(r"(?P<surname>[A-ZÅÄÖÉÜ][A-ZÅÄÖÉÜ -]{1,30}), (?P<given>[A-ZÅÄÖÉÜ][A-ZÅÄÖÉÜ -]{1,40})")


def stamped_parts(text: str) -> list[tuple[int, int]]:
    """Where the parts of a line stand that each end with a time: `Eva Ek 2023-06-14 13:02 UTC · Bo Al 2023-06-14 15:44 UTC`."""
    parts: list[tuple[int, int]] = []
    start = 0
    while text.count(":") > 1 and (stamp := find_timestamp(text[start:])) is not None:
        parts.append((start, start + stamp[2]))
        start += stamp[2]
        start += len(text[start:]) - len(text[start:].lstrip(" ·,;|\t"))
    return parts


def in_order(said: str) -> str:
    """A name with the given name first, where it is written `EK, EVA MARIA`."""
    turned = _SURNAME_FIRST.fullmatch(said.strip())
    return f"{turned['given']} {turned['surname']}" if turned else said


def signed_by(text: str) -> re.Match[str] | None:
    """Who signed by the end of a text: `… med BankID av Eva Ek (ordförande)`."""
    found = _BY_WHOM.search(text) if " av " in text else None
    return found if found is not None and is_name(proper_case(found["name"])) else None


def name_before(text: str) -> str:
    """The name that a text gives before a time."""
    stamp = find_timestamp(text)
    said = text[: stamp[1]] if stamp else text
    return BEFORE_NAME.sub("", said.rpartition(". ")[2].strip(" ,:-–·*•"))


def name_alone(said: str) -> str:
    """Who signed, of a cell that goes on with numbers and addresses and the way of signing: `Eva Ek ▮▮▮ Undertecknat med BankID`."""
    return _WAY.split(impersonal(said), maxsplit=1)[0]


def stamp_of(text: str) -> tuple[str, int, int]:
    stamp = find_timestamp(text)
    assert stamp is not None
    return stamp


def impersonal(cell: str) -> str:
    """What a cell says before numbers and addresses of a person."""
    return PERSONAL.split(cell, maxsplit=1)[0].strip(" ,:-–")


def is_role(said: str) -> bool:
    """Whether a cell or line is the role or office of a signer."""
    return said.lower() in ROLES or role_and_organisation(said) is not None
