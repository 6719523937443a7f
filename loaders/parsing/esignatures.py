"""Pages of electronic signatures: who signed, as what, when and how; personal numbers, addresses and telephone numbers are never read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.record import Evidence, Evidences, Signature
from loaders.parsing import vocabulary
from loaders.parsing.dates import find_timestamp
from loaders.parsing.names import is_name, proper_case
from loaders.parsing.organisations import is_organisation
from loaders.parsing.roles import role_and_organisation
from loaders.parsing.text import TextLine, passage

_SIGNATURES = vocabulary.table("signatures")
_ELECTRONIC = _SIGNATURES["electronic"]
_ROLES: dict[str, str] = _SIGNATURES["roles"]
_BEGIN: tuple[str, ...] = tuple(_ELECTRONIC["begin"])
_END: tuple[str, ...] = tuple(_ELECTRONIC["end"])
_LABELS: dict[str, str] = {
    phrase: kind for kind in ("time", "organisation", "role", "name") for phrase in _ELECTRONIC[kind]
}
_METHODS: dict[str, str] = _ELECTRONIC["methods"]
_COUNTRY = re.compile(r"\s+(?:" + "|".join(_ELECTRONIC["countries"]) + r")\Z", re.IGNORECASE)
_LABELLED = re.compile(r"([^\W\d_][\w/ -]{1,48}?)\s*[:\t]\s*(\S.*)")
_PERSONAL = re.compile(r"\b(?:19|20)?\d{6}[-+ ]?(?:\d{4}|XXXX|xxxx)\b|▮+|\S+@\S+|\+\d{6,}|\b0\d{1,3}[- ]\d{2,}")
_LOGGED = re.compile(
    r"[\s,:-]*(?P<name>[^\W\d_][^,()\t]{3,50}?)\s+(?:skrev under|har skrivit under|signerade|har signerat|undertecknade|har undertecknat)\b"
)
_NEXT = re.compile(r"(?:Underskrift|Undertecknare|Signatär|Signatur|Part|Deltagare)\s+\d+\b", re.IGNORECASE)
_STEMS = ("sign", "underteck", "underskr", "bankid", "verifi", "deltagare", "namn returnerat")


@dataclass(slots=True)
class _Signer:
    name: str = ""
    role: str | None = None
    organisation: str | None = None
    signed_at: str | None = None
    method: str | None = None
    evidence: list[Evidence] = field(default_factory=list)


def electronic_signatures(lines: Sequence[TextLine]) -> tuple[list[Signature], set[int]]:
    """The signatures, and the numbers of the lines of their pages and logs."""
    begin = _begin(lines)
    if begin is None:
        return [], set()
    reader = _Reader()
    numbers: set[int] = set()
    for line in lines[begin:]:
        if line.text.lower().startswith(_END):
            break
        numbers.add(line.number)
        if line.text:
            reader.read(line)
    reader.flush()
    reader.take_log()
    if not any(signer.signed_at or signer.method for signer in reader.signers):
        return [], set()
    numbers.update(line.number for line in lines[begin:])
    return [
        _signature(signer) for signer in reader.signers if signer.signed_at or signer.method or signer.role
    ], numbers


def _begin(lines: Sequence[TextLine]) -> int | None:
    """The line where a page of electronic signatures begins: one that says so, with the time or way of a signing soon after."""
    everything = "\n".join(line.text for line in lines).lower()
    if not any(phrase in everything for phrase in _BEGIN) or find_timestamp(everything) is None:
        return None
    for index, line in enumerate(lines):
        lower = line.text.lower()
        if not lower or len(lower) > 160 or not any(stem in lower for stem in _STEMS):
            continue
        if any(lower.startswith(phrase) or (len(phrase) > 12 and phrase in lower) for phrase in _BEGIN):
            after = [other.text for other in lines[index : index + 45]]
            signed = sum(find_timestamp(text) is not None for text in after)
            if signed and any(
                method in text.lower() for text in after for method in (*_METHODS, "signera", "underteckna")
            ):
                return max(0, index - 1) if is_name(proper_case(_COUNTRY.sub("", lines[index - 1].text))) else index
    return None


class _Reader:
    """Goes through the lines of the page, one signer after the other."""

    def __init__(self) -> None:
        self.signers: list[_Signer] = []
        self.logged: dict[str, tuple[str, str | None, Evidences]] = {}
        self.signer = _Signer()

    def flush(self) -> None:
        if self.signer.name:
            self.signers.append(self.signer)
        self.signer = _Signer()

    def take_log(self) -> None:
        """Give each signer the time and way that a log says."""
        for name, (stamp, method, quotes) in self.logged.items():
            signer = next((one for one in self.signers if one.name.casefold() == name.casefold()), None)
            if signer is None:
                signer = _Signer(name)
                self.signers.append(signer)
            if signer.signed_at is None:
                signer.signed_at, signer.method = stamp, method
                signer.evidence.extend(quotes)

    def read(self, line: TextLine) -> None:
        text = line.text
        if _NEXT.match(text):
            self.flush()
        lower = text.lower()
        method = next((name for key, name in _METHODS.items() if key in lower), None)
        if method:
            self.signer.method = self.signer.method or method
        stamp = find_timestamp(text)
        if stamp is not None:
            self._stamped(line, *stamp)
            return
        labelled = _LABELLED.match(text)
        kind = _LABELS.get(labelled[1].strip().lower()) if labelled else None
        if labelled and kind == "name":
            self._name(line, labelled[2], labelled.start(2))
        elif labelled and kind == "role":
            self._role(line, labelled[2])
        elif labelled and kind == "organisation":
            self._organisation(line, labelled[2])
        elif not labelled:
            self._unlabelled(line)

    def _stamped(self, line: TextLine, stamp: str, start: int, end: int) -> None:
        """A line with a time: alone, after name and role in a row of a table, or before who did what in a log."""
        text = line.text
        logged = _LOGGED.match(text, end)
        if logged is not None:
            if is_name(proper_case(logged["name"])):
                self.logged[proper_case(logged["name"])] = (
                    stamp,
                    self.signer.method,
                    passage([line]).evidence(start, logged.end("name")),
                )
            self.signer.method = None
            return
        for cell in text[:start].split("\t"):
            said = cell.strip(" ,:-–")
            if is_name(proper_case(said)):
                method, self.signer.method = self.signer.method, None
                self._name(line, said, text.find(said))
                self.signer.method = self.signer.method or method
            elif role_and_organisation(said) is not None:
                self._role(None, said)
        self._time(line, stamp, start, end)

    def _unlabelled(self, line: TextLine) -> None:
        if _PERSONAL.search(line.text):
            return
        said = _COUNTRY.sub("", line.text).strip(" *,")
        if role_and_organisation(said) is not None:
            self._role(line, said)
        elif is_name(proper_case(said.split(",")[0])):
            self._name(line, said, line.text.find(said))
        elif is_organisation(said) and len(said.split()) < 8:
            if self.signer.signed_at:
                self.flush()
            self._organisation(line, said)

    def _name(self, line: TextLine, said: str, start: int) -> None:
        personal = _PERSONAL.search(said)
        said = (said[: personal.start()] if personal else said).strip(" ,*(")
        first, _, rest = said.partition(",")
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
        self.signer.evidence.extend(passage([line]).evidence(start, start + len(said)))

    def _role(self, line: TextLine | None, said: str) -> None:
        organisation = None
        for part in re.split(r"[/,]", said):
            read = role_and_organisation(part)
            if read is not None and self.signer.role is None:
                self.signer.role = _ROLES.get(read[0][0], read[0][0])
                organisation = organisation or read[1]
            elif read is None and part.strip():
                organisation = organisation or part.strip()
        self.signer.organisation = self.signer.organisation or organisation
        if line is not None and _PERSONAL.search(line.text) is None:
            self.signer.evidence.extend(passage([line]).evidence())

    def _organisation(self, line: TextLine, said: str) -> None:
        self.signer.organisation = self.signer.organisation or said
        self.signer.evidence.extend(passage([line]).evidence(0, len(line.text)))

    def _time(self, line: TextLine, stamp: str, start: int, end: int) -> None:
        if self.signer.name and self.signer.signed_at is None:
            self.signer.signed_at = stamp
            self.signer.evidence.extend(passage([line]).evidence(start, end))


def _signature(signer: _Signer) -> Signature:
    return Signature(
        name=signer.name,
        role=signer.role,
        organisation=signer.organisation,
        signed_at=signer.signed_at,
        method=signer.method,
        evidence=tuple(dict.fromkeys(signer.evidence)),
    )
