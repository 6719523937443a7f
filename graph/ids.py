"""Ids: derived from content, opaque, the same on every machine."""

from __future__ import annotations

import base64
import hashlib


def content_id(*parts: str | int | None) -> str:
    """Sixteen letters and digits that stand for `parts`; None and "" differ, so do ("a", "b") and ("ab",)."""
    text = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return base64.b32encode(hashlib.blake2b(text.encode(), digest_size=10).digest()).decode().lower()


def id_within(whole: str, *parts: str | int | None) -> str:
    """As `content_id`, for a part of something larger, a meeting's or document's id: it begins as that does, so that a table sorted by id holds the
    parts side by side, and taking in one document touches few of its pages.
    """
    return whole[:4] + content_id(whole, *parts)[4:]
