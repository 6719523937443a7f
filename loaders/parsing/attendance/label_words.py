"""Words of labels of lists, and whom a label made of them holds."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from loaders.parsing import vocabulary

_ATTENDANCE = vocabulary.table("attendance")
Group = Literal["beslutande", "ersättare", "övrig", "frånvarande", "närvarande"]
KEYS: dict[str, str] = {
    word: key for key, words in _ATTENDANCE["words"].items() if key not in ("filler", "loose") for word in words
}
_ENDINGS = tuple((ending, key) for key, endings in _ATTENDANCE["endings"].items() for ending in endings)
FILLER = frozenset(_ATTENDANCE["words"]["filler"])
PHRASES: dict[str, str] = _ATTENDANCE["phrases"]
_VOTES = frozenset(("rösträtt", "beslutanderätt"))


@lru_cache(maxsize=4096)
def key_of(word: str) -> str | None:
    """What a word of a label says, by itself or by its ending; None where it is no such word."""
    return KEYS.get(word) or next((key for ending, key in _ENDINGS if word.endswith(ending)), None)


@lru_cache(maxsize=1024)
def meaning_of(words: tuple[str, ...]) -> tuple[Group, str | None, str | None] | None:
    """Group, role and organisation of a label made of these words; None where they make none."""
    keys = {key for word in words if (key := key_of(word))}
    negated = "not" in keys
    if "serving" in keys and not negated:
        keys -= {"absent"}  # those who serve for others
    phrase = PHRASES.get(" ".join(words))
    if phrase:
        keys = {phrase}
        negated = False
    if words[-1] in ("och", "samt", "för", "i", "på", "av", "från", "till") and not phrase:
        return None
    roles = [_ATTENDANCE["label_roles"][word] for word in words if word in _ATTENDANCE["label_roles"]]
    organisation = next(
        (_ATTENDANCE["label_organisations"][word] for word in words if word in _ATTENDANCE["label_organisations"]), None
    )
    if (
        negated
        and keys & {"serving", "voting"}
        and not ("other" in keys and keys.isdisjoint({"serving", "substitute"}))
    ):
        return "ersättare", roles[0] if roles else ("ersättare" if "serving" in keys else None), organisation
    if negated and keys & {"present"}:
        return "frånvarande", roles[0] if roles else None, organisation
    if keys == {"present"} and not negated and not _VOTES.isdisjoint(words):
        return "övrig" if "utan" in words else "beslutande", None, organisation
    if {"present", "absent"} <= keys and not negated:
        return "närvarande", None, organisation
    if {"member", "substitute"} <= keys and not keys & {"absent", "serving"}:
        return "närvarande", None, organisation
    for key in _ATTENDANCE["groups"]:
        if key in keys:
            group, role = _ATTENDANCE["groups"][key]
            if key == "substitute" and "serving" in keys:
                group = "beslutande"
            if key == "other" and group == "övrig" and keys & {"substitute", "member"}:
                continue
            given = roles[0] if roles else role
            return group, (given or None), organisation
    return None


def is_label_word(word: str) -> bool:
    """Whether a word may be part of a label of a list."""
    lower = word.lower().rstrip(".:")
    return lower in FILLER or key_of(lower) is not None
