"""Names and roles in a cell of a signature block, each with what is written beside it."""

from __future__ import annotations

import re

from msgspec import Struct

from graph.record import Evidences
from loaders.parsing import vocabulary
from loaders.parsing.agents.names import find_names, is_name
from loaders.parsing.agents.organisations import is_organisation
from loaders.parsing.agents.proper_case import proper_case
from loaders.parsing.agents.roles import is_role_word, role_and_organisation
from loaders.parsing.text.minutes import TextLine, passage

_SIGNATURES = vocabulary.table("signatures")
_ROLES: dict[str, str] = _SIGNATURES["roles"]
_WEAK = frozenset(_SIGNATURES["weak"])
_HEADS = _WEAK | frozenset(_SIGNATURES["heads"])
_IGNORED = frozenset(_SIGNATURES["ignored"]["words"])
_ROLE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(word) for word in sorted(_ROLES, key=len, reverse=True))
    + r"|[^\W\d_]{4,}sekreterare)(?![\w-])[:.]?",
    re.IGNORECASE,
)
"""The roles, and titles of secretaries: `kommunsekreterare`."""
_NOISE = re.compile(
    r"(?:den\s+)?(?:\d{1,2}\s+[a-zåäö]{3,9}\.?\s+\d{4}|\d{1,2}/\d{1,2}\s?[ -]\s?(?:19|20)\d{2}|\d{4}-\d{2}-\d{2}|\d{4}-\s?-?|20__?)|\bparagrafer:?\s*(?:§+\s*)?\d+\s*[-–]\s*\d+|\(?(?:t\.?\s?o\.?\s?m\.?|fr\.?\s?o\.?\s?m\.?|till och med|från och med|för|avser|avseende)\s+(?:punkt(?:erna)?\s+|§+\s?)\d+(?:\s?[-–,]\s?(?:§+\s?)?\d+){0,20}\)?|\(?(?:e-?signera[td]|(?:digitalt|elektroniskt) (?:signera[td]|underskriv\w+|undertecknat)|(?:signera[td]|undertecknat) (?:digitalt|elektroniskt)|signera[td](?=\s+(?:den\s+)?\d))(?: via e-post)?(?:,?\s+(?:den\s+)?\d{4}-\d{2}-\d{2})?\)?|\(?\b(?:punkt(?:erna|er)?|paragraf(?:erna|er)?)\s\d+(?:\s?[-–,]\s?\d+){0,20}\)?|§+\s?\d+(?:\s?[-–,]\s?(?:§+\s?)?\d+){0,20}|&nbsp;|\b(?=[0-9A-F]{0,40}\d)[0-9A-F]{8,40}\b|_{3,}|\.{3,}|…+|-{3,}|\bnamnförtydligande\b:?",
    re.IGNORECASE,
)
_PARTY = re.compile(r"[^\W\d_]{1,4}\),?\s*")
"""What is left of a party in parentheses whose first one was taken for a mark."""
_BEFORE_DAY = frozenset(("den", "ort", "datum", "ort och datum"))
"""Behind `Justeras`, before a day that is filled in by hand."""
_HAS_NOISE = re.compile(r"[\d_.…&-]|signera|elektron|digital|förtydligande", re.IGNORECASE)
_MOST_PARTS = 4


class Token(Struct, frozen=True, gc=False):
    """A name or a role in a block. x: where it stands in the source line. weak: a role that only announces signers. heads: one that heads a part of the block."""

    kind: str
    value: str
    x: int
    line: TextLine
    evidence: Evidences
    weak: bool = False
    heads: bool = False
    organisation: str | None = None
    role: str | None = None


def tokens_of(line: TextLine, cell: str, offset: int, known: frozenset[str]) -> list[Token] | None:
    """The names and roles of a cell that begins at line.text[offset]; None where other words stand in it too. known: people named elsewhere."""
    lower = cell.lower()
    alone = " " not in cell and cell.isalpha() and not lower.endswith("sekreterare")
    if alone and lower not in _ROLES and lower not in _IGNORED:
        return [] if is_role_word(cell) or is_organisation(cell) else None
    bare = _NOISE.sub(lambda found: " " * len(found[0]), cell) if _HAS_NOISE.search(cell) else cell
    if bare.strip(" .:,*/").lower() in _IGNORED or not any(map(str.isalpha, bare)):
        return []
    names = [_whole(bare, span.start, span.end, span.name) for span in find_names(bare, known)]
    if not names:
        said = bare.split(",")[0].split("(")[0].strip(" .:*")
        headed = _ROLE.match(said)
        if headed is not None:
            said = said[headed.end() :].strip(" .:*")
        if is_name(said) and _ROLE.search(said) is None:
            at = bare.find(said)
            names = [(at, at + len(said), said)]
    found: list[tuple[int, int, Token]] = []
    quotes = passage([line])
    for begin, end, name in names:
        evidence = quotes.evidence(offset + begin, offset + end)
        found.append((begin, end, Token("name", proper_case(name), _x(line, offset + begin), line, evidence)))
    for match in _ROLE.finditer(bare):
        if any(begin < match.end() and match.start() < end for begin, end, _ in names):
            continue
        word = match[0].lower().rstrip(":.")
        role = _ROLES.get(word, _ROLES.get(match[0].lower(), "sekreterare" if word.endswith("sekreterare") else ""))
        token = Token(
            "role",
            role,
            _x(line, offset + match.start()),
            line,
            quotes.evidence(offset + match.start(), offset + match.end()),
            weak=word in _WEAK,
            heads=word in _HEADS and not bare[: match.start()].strip(),
        )
        found.append((match.start(), match.end(), token))
    found.sort(key=lambda one: one[0])
    joined = _joined(bare, found) if found else None
    return [] if joined is None and not names and _is_post(bare) else joined


def _whole(text: str, start: int, end: int, name: str) -> tuple[int, int, str]:
    """Where a name stands, and the name as written: nobody signs in the genitive, so `Idriss` is no `Idris`."""
    if not text[end : end + 1].isalpha():
        return start, end, name
    return start, (whole := end + len(text[end:].split()[0])), text[start:whole]


def _is_post(text: str) -> bool:
    """Whether a text is nothing but an office and an organisation, as under the name of a signer: `kommunalråd, Ås kommun`."""
    parts = [part for part in map(str.strip, text.strip(" .*()").split(",")) if part]
    if not 0 < len(parts) < _MOST_PARTS or not (is_organisation(parts[0]) or role_and_organisation(parts[0])):
        return False
    return all(part[0].isupper() or is_organisation(part) or role_and_organisation(part) for part in parts[1:])


def _joined(text: str, found: list[tuple[int, int, Token]]) -> list[Token] | None:
    """The tokens of a cell, a name with the role or organisation written beside it as one; None where other words stand there."""
    tokens: list[Token] = []
    position = 0
    for begin, end, token in found:
        between = text[position:begin].strip(" .:,;*/()–-")
        if between and not _organisation_of(tokens, between):
            return None
        if (
            token.kind == "role"
            and tokens
            and tokens[-1].kind == "name"
            and tokens[-1].role is None
            and not {",", "("}.isdisjoint(text[position:begin])
            and token.value
        ):
            tokens[-1] = _with(tokens[-1], role=token.value)
        elif token.kind == "name" and tokens and tokens[-1].kind == "role" and tokens[-1].value and not tokens[-1].weak:
            tokens[-1] = _with(token, role=tokens[-1].value)
        else:
            tokens.append(token)
        position = end
    rest = text[position:].strip(" .:,;*/()–-")
    named = tokens[-1].kind == "name" and bool(rest) and _organisation_of(tokens, rest)
    if rest and not (named or rest.isdigit() or rest.lower() in _BEFORE_DAY):
        return None
    return tokens


def _organisation_of(tokens: list[Token], said: str) -> bool:
    """Whether words between tokens are the organisation of the name before them, and if so, put there."""
    said = _PARTY.sub("", said) if _PARTY.match(said) else said
    if len(said) < 4 and said.isupper() and tokens:
        return True
    if said.lower() in ("och", "samt", "digitalt", "/", "den"):
        return True
    office = role_and_organisation(said)
    if office is not None and office[1] is None:
        return True
    if tokens and tokens[-1].kind == "name" and is_organisation(said):
        tokens[-1] = _with(tokens[-1], organisation=said)
        return True
    return False


def _with(token: Token, *, role: str | None = None, organisation: str | None = None) -> Token:
    return Token(
        token.kind,
        token.value,
        token.x,
        token.line,
        token.evidence,
        token.weak,
        token.heads,
        organisation or token.organisation,
        role or token.role,
    )


def _x(line: TextLine, index: int) -> int:
    """The column in which text[index] stands, TABs going on to the next eighth one."""
    if index >= len(line.text):
        return index
    at, raw = line.source_index(index), line.source.text
    return len(raw[:at].expandtabs()) if "\t" in raw else at
