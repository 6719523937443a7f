"""The words of a site, in Swedish and English: those of reports and timelines, its own, and English words for the codes of the graph."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from queries.reporting.wording import Language, Words
from queries.reporting.wording import words as with_words_of_reports
from queries.timeline.page import FILE as OF_TIMELINES

FILE = Path(__file__).with_suffix(".toml")


@cache
def words(language: Language) -> Words:
    """The words of a language."""
    own = with_words_of_reports(language, OF_TIMELINES, FILE)
    if language == "sv":
        return own
    return replace(own, parts={**own.parts, "values": {**_english(), **own.parts["values"]}})


def _english() -> dict[str, str]:
    """What the values of the code lists are called in English, as the ontology has it."""
    from queries.dictionary import code_lists

    return {code: words.english.lower() for entry in code_lists() for code, words in entry.codes if words.english}
