"""Who signed a page of electronic signatures: a person to several lines, a row of a table, or a line of a log."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.record import Evidence, Evidences
from loaders.parsing import vocabulary
from loaders.parsing.agents.names import is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.proper_case import proper_case
from loaders.parsing.agents.roles import role_and_organisation
from loaders.parsing.dates import find_timestamp
from loaders.parsing.signatures.signed_words import (
    BEFORE_NAME,
    PERSONAL,
    ROLES,
    impersonal,
    in_order,
    is_role,
    name_alone,
    name_before,
    signed_by,
    stamp_of,
    stamped_parts,
)
from loaders.parsing.text.minutes import TextLine, passage
from loaders.parsing.text.unfolding import part_of

_SIGNATURES = vocabulary.table("signatures")
_ELECTRONIC = _SIGNATURES["electronic"]
_LABELS: dict[str, str] = {
    phrase: kind for kind in ("time", "organisation", "role", "name") for phrase in _ELECTRONIC[kind]
}
_METHODS: dict[str, str] = _ELECTRONIC["methods"]
_COUNTRY = re.compile(r"\s+(?:" + "|".join(_ELECTRONIC["countries"]) + r")\Z", re.IGNORECASE)
_LABELLED = re.compile(r"([^\W\d_][\w/ -]{1,48}?)\s*[:\t]\s*(\S.*)")
_LOGGED = re.compile(
    r"[\s,:-]*(?P<name>[^\W\d_][^,()\t]{3,50}?)\s+(?:skrev under|har skrivit under|signerade|har signerat|undertecknade|har undertecknat)\b"
)
_SIGNED_BY = re.compile(
    r"(?P<name>[^\W\d_][^,()\t:]{3,50}?)\s*(?:\((?P<role>[^()]{3,40})\)\s*)?(?:har\s(?:elektroniskt |digitalt )?(?:signerat|undertecknat|skrivit under)|(?:signerade|undertecknade|skrev under))\b"
)
"""`Eva Ek (Ordförande) har signerat dokumentet`, with the time on a line of its own."""
_INITIALS = re.compile(r"\s\([A-ZÅÄÖ]{2,4}\)\Z")
_SIGNED_WITH = ("signerat med", "signerad med", "signed with", "signerat 20", "signerad 20", "undertecknat 20")
_NO_OFFICE = re.compile(r"\s*(?:den|kl\.?|klockan|" + "|".join(map(re.escape, _METHODS)) + r")?\s*", re.IGNORECASE)
"""What stands between a signer's name and the time, and is no organisation."""
_WAS_SIGNED = re.compile(
    r"(?:signerats?|undertecknats?|skrivits under|underskrivits)\s(?:elektroniskt |digitalt |med [\w-]+ )?av\s"
)
"""`Dokumentet har e-signerats av Eva Ek`, with the time on the next line."""
_NEXT = re.compile(r"(?:Underskrift|Undertecknare|Signatär|Signatur|Part|Deltagare)\s+\d+\b", re.IGNORECASE)


@dataclass(slots=True)
class Signer:
    """One who signed, as far as read."""

    name: str = ""
    role: str | None = None
    organisation: str | None = None
    signed_at: str | None = None
    method: str | None = None
    evidence: list[Evidence] = field(default_factory=list)


class SignerReader:
    """Goes through the lines of the page, one signer after the other."""

    def __init__(self) -> None:
        self.signers: list[Signer] = []
        self.logged: dict[str, tuple[str, str | None, Evidences]] = {}
        self.signer = Signer()
        self.coming: tuple[TextLine, str, int, int, str | None] | None = None
        """A time that stands above whose it is."""

        self.common: str | None = None
        """How all of them signed, as said above the first."""

    def flush(self) -> None:
        if self.signer.name:
            self.signers.append(self.signer)
        self.signer = Signer()

    def take_log(self) -> None:
        """Give each signer the time and way that a log says."""
        for name, (stamp, method, quotes) in self.logged.items():
            signer = next((one for one in self.signers if one.name.casefold() == name.casefold()), None)
            if signer is None:
                signer = Signer(name)
                self.signers.append(signer)
            if signer.signed_at is None:
                signer.signed_at, signer.method = stamp, method
                signer.evidence.extend(quotes)

    def settle(self) -> None:
        """End the page: the last signer, what a log says, and how they signed where only the head of the page says it."""
        self.flush()
        self.take_log()
        for signer in self.signers:
            if signer.signed_at:
                signer.method = signer.method or self.common

    def read(self, line: TextLine) -> None:
        text = line.text
        parts = stamped_parts(text)
        if len(parts) > 1 and all(is_name(proper_case(name_before(text[start:end]))) for start, end in parts):
            method = next((name for key, name in _METHODS.items() if key in text.lower()), None)
            for start, end in parts:
                self._stamped(part_of(line, start, end), method, *stamp_of(text[start:end].strip()))
                self.flush()
            return
        if _NEXT.match(text):
            self.flush()
        lower = text.lower()
        method = next((name for key, name in _METHODS.items() if key in lower), None)
        stamp = find_timestamp(text)
        cells = text.split("\t")
        if stamp is not None and len(cells) > 2 and any(is_name(proper_case(impersonal(cell))) for cell in cells):
            self._row(line, cells, method, stamp)
            return
        if "\t" in text and is_name(proper_case(cells[0])) and self.signer.signed_at:
            self.flush()
        if stamp is not None:
            self._stamped(line, method, *stamp)
            return
        if method:
            self.signer.method = self.signer.method or method
            if not (self.signers or self.signer.name):
                self.common = method
        labelled = _LABELLED.match(text)
        kind = _LABELS.get(labelled[1].strip().lower()) if labelled else None
        if labelled and kind == "name":
            self._name(line, labelled[2], labelled.start(2))
        elif labelled and kind == "role":
            self._role(line, labelled[2])
        elif labelled and kind == "organisation":
            self._organisation(line, labelled[2])
        elif not labelled:
            self._unlabelled(line, text)
        elif kind is None and "\t" in text:
            for cell in cells:
                self._unlabelled(line, cell)

    def _stamped(self, line: TextLine, method: str | None, stamp: str, start: int, end: int) -> None:
        """A line with a time: alone, after name and role in a row of a table, or before who did what in a log. method: how, as far as the line says."""
        text = line.text
        logged = _LOGGED.match(text, end)
        if logged is not None:
            if is_name(proper_case(logged["name"])):
                self.logged[proper_case(logged["name"])] = (
                    stamp,
                    method or self.signer.method,
                    passage([line]).evidence(start, logged.end("name")),
                )
            self.signer.method = None
            return
        if text.lower().startswith(_SIGNED_WITH):
            if self.signer.name and self.signer.signed_at:
                self.flush()
            if not self.signer.name and signed_by(text) is None:
                self.coming = (line, stamp, start, end, method)
                return
        by_whom = signed_by(text)
        if by_whom is not None and by_whom.start() >= end:
            self.flush()
            self._name(line, by_whom["name"], by_whom.start("name"))
            if by_whom["role"] and is_role(by_whom["role"]):
                self._role(None, by_whom["role"])
        for cell in text[:start].split("\t"):
            said = BEFORE_NAME.sub("", cell.rpartition(". ")[2].strip(" ,:-–*•·"))
            label, colon, name = said.partition(": ")
            if colon and label.lower() in ROLES and is_name(proper_case(name.split(",")[0])):
                self._name(line, name, text.find(name))
                self._role(None, label)
                continue
            if is_name(proper_case(said.split(",")[0])) or is_name(proper_case(said := name_alone(said))):
                self._name(line, said, text.find(said))
            elif is_role(said):
                self._role(None, said)
        self.signer.method = self.signer.method or method
        self._time(line, stamp, start, end)

    def _row(self, line: TextLine, cells: Sequence[str], method: str | None, stamp: tuple[str, int, int]) -> None:
        """A row of a table with a signer's name, office, way and time, in any order."""
        self.flush()
        for cell in cells:
            said = impersonal(cell)
            if is_role(said):
                self._role(None, said)
            elif is_name(proper_case(said)) and not self.signer.name:
                self._name(line, said, line.text.find(said))
        self.signer.method = method
        self._time(line, *stamp)

    def _unlabelled(self, line: TextLine, text: str) -> None:
        by = signed_by(text) if _WAS_SIGNED.search(text) else None
        if by is not None:
            self.flush()
            self._name(line, by["name"], by.start("name"))
            if by["role"] and is_role(by["role"]):
                self._role(None, by["role"])
            return
        if PERSONAL.search(text):
            bare = PERSONAL.sub("", text).strip(" ()<>,")
            if is_name(proper_case(bare)) and bare in line.text:
                self._name(line, bare, line.text.find(bare))
            return
        signed = _SIGNED_BY.match(text) if "sign" in text or "under" in text else None
        if signed is not None and is_name(proper_case(signed["name"])):
            self._name(line, signed["name"], line.text.find(signed["name"]))
            if signed["role"] and is_role(signed["role"]):
                self._role(None, signed["role"])
            return
        said = _INITIALS.sub("", _COUNTRY.sub("", text).strip(" *,"))
        if is_role(said):
            self._role(line, said)
        elif is_name(proper_case(in_order(said).split(",")[0])):
            self._name(line, said, line.text.find(said))
        elif is_organisation(said) and len(said.split()) < 8:
            if self.signer.signed_at:
                self.flush()
            self._organisation(line, said)

    def _name(self, line: TextLine, said: str, start: int) -> None:
        personal = PERSONAL.search(said)
        said = (said[: personal.start()] if personal else said).strip(" ,*(")
        turned = in_order(said)
        first, _, rest = turned.partition(",")
        name = proper_case(first.strip())
        if not is_name(name):
            return
        if self.signer.name and self.signer.name.casefold() != name.casefold():
            self.flush()
        if self.signer.name and self.signer.signed_at and not self.signer.role and not rest:
            self.flush()
        if not self.signer.name or self.signer.name == self.signer.name.upper():
            self.signer.name = name
        if rest.strip():
            self._role(None, rest)
        if self.coming is not None and self.signer.signed_at is None:
            above, stamp, begin, end, method = self.coming
            self.coming = None
            self.signer.method = self.signer.method or method
            self._time(above, stamp, begin, end)
        self.signer.evidence.extend(passage([line]).evidence(start, start + len(said)))

    def _role(self, line: TextLine | None, said: str) -> None:
        organisation = None
        if said.lower() in ROLES and self.signer.role is None:
            self.signer.role, said = ROLES[said.lower()] or None, ""
        for part in re.split(r"[/,|]", said):
            read = role_and_organisation(part)
            if read is not None and self.signer.role is None:
                self.signer.role = ROLES.get(read[0][0], read[0][0])
                organisation = organisation or (read[1] if "§" not in (read[1] or "") else None)
            elif read is None and not any(map(str.isdigit, part)) and _NO_OFFICE.fullmatch(part) is None:
                organisation = organisation or part.strip()
        self.signer.organisation = self.signer.organisation or organisation
        if line is not None and PERSONAL.search(line.text) is None:
            self.signer.evidence.extend(passage([line]).evidence())

    def _organisation(self, line: TextLine, said: str) -> None:
        self.signer.organisation = self.signer.organisation or said
        self.signer.evidence.extend(passage([line]).evidence(0, len(line.text)))

    def _time(self, line: TextLine, stamp: str, start: int, end: int) -> None:
        if self.signer.name and self.signer.signed_at is None:
            self.signer.signed_at = stamp
            self.signer.evidence.extend(passage([line]).evidence(start, end))
