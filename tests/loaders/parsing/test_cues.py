"""Cheap tests before patterns: whatever the pattern would find, they let through."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from graph import characters
from loaders import repair
from loaders.parsing import dates, parse
from loaders.parsing.agents import names, runs
from loaders.parsing.appointments import departures, of_item
from loaders.parsing.decisions import announced
from loaders.parsing.items.items import sections
from loaders.parsing.text import cues
from loaders.parsing.text.minutes import text_lines
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary import appointment_words, dissents, labels_of_decisions, leaving, not_decided
from tests.harness.sources import source_at

TESTS = Path(__file__).parents[2]
FOLDERS = ("protocols", "composed/protocols", "unseen/protocols")


@cache
def lines() -> tuple[str, ...]:
    """Every line of the minutes that the tests have, also in capitals and with white space doubled."""
    paths = (path for folder in FOLDERS for path in sorted((TESTS / folder).iterdir()))
    read = [line.text for path in paths for line in source_at(path).lines]
    return (*read, *(line.upper() for line in read), *(line.replace(" ", "  ", 1) for line in read))


@cache
def spoken() -> tuple[Sentence, ...]:
    paths = (path for folder in FOLDERS for path in sorted((TESTS / folder).iterdir()))
    return tuple(
        sentence
        for path in paths
        for part in sections(text_lines(source_at(path).lines))
        for sentence in part.sentences
    )


def test_labels_are_found_by_their_first_letters() -> None:
    for line in lines():
        assert labels_of_decisions.begins_proposal(line) == bool(labels_of_decisions.PROPOSED.match(line))
        assert labels_of_decisions.ends_decisions(line) == bool(labels_of_decisions.ENDED.match(line))


def test_what_is_not_decided_is_found_by_its_first_letters() -> None:
    patterns = (not_decided._NOT_DECIDED_FROM_THE_BEGINNING, not_decided._NOT_DECIDED)
    for line in lines():
        assert not_decided.is_not_decided(line) == bool(patterns[0].match(line) or patterns[1].search(line))


def word(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s,.:/])(?:{words})(?![^\s,.:/])")


LETTERS = " abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"


CUES = {
    "decision": (cues.DECISION, announced._BESLUT),
    "gone": (cues.GONE, departures._LEAVES),
    "appointing": (cues.APPOINTING, word("|".join(sorted(appointment_words.ELECTED | appointment_words.HEIRS)))),
    "departure": (cues.DEPARTURE, word("avgår|avgick|slutar|slutade|entledigas|pension")),
    "doubt": (cues.DOUBT, not_decided._NOT_DECIDED),
    "filling": (cues.FILLING, word("|".join(sorted(appointment_words.PROPOSED | appointment_words.POST_WORDS)))),
    "declined": (cues.FILLING, re.compile("|".join(appointment_words.DECLINED))),
    "label": (cues.LABEL, re.compile(r"\bbeslut|att-sats|ställningstagande")),
    "dissent": (cues.DISSENT, re.compile("|".join(dissents.SIGNS))),
    "next": (cues.NEXT, re.compile("nästa|nästkommande|kommande")),
    "number": (cues.NUMBER, re.compile("[0-9]")),
    "post": (cues.POST, word("|".join(sorted(appointment_words.ELECTED)))),
}


@pytest.mark.parametrize("kind", CUES)
def test_a_sentence_has_the_cue_of_what_its_pattern_finds(kind: str) -> None:
    cue, pattern = CUES[kind]
    found = [sentence for sentence in spoken() if pattern.search(sentence.lower)]
    assert found
    assert [sentence.text for sentence in found if not sentence.cues & cue] == []


def test_a_sentence_that_may_name_somebody_has_the_cue() -> None:
    for line in lines():
        if names._candidates(line):
            assert cues.cues_of(line) & cues.NAMED, line


def test_dates_are_looked_for_wherever_one_may_begin() -> None:
    written = re.compile(rf"(?<![-.,:§/\d])(?:{dates._DATE.pattern})", re.IGNORECASE)
    for line in lines():
        begins = {found.start() for found in dates._DIGITS.finditer(line)}
        assert {found.start() for found in written.finditer(line)} <= begins


def test_names_are_looked_for_wherever_a_run_of_capitals_begins() -> None:
    for line in lines():
        found = [run.group() for run in runs._RUN.finditer(line)]
        assert [run.group() for run in runs.runs_in(line)] == found
        if not names._candidates(line):
            assert all(not runs.groups_of(run) for run in found)


def test_whole_lines_and_readable_text_are_told_by_bytes_as_by_patterns() -> None:
    for line in (*lines(), "Eva \x00 Ek", "P R O T O K O L L", "a\u200bb", "Ã¥", "e\u0301", "Eva – Bo", "\x85", ""):
        patterns = (repair._FRACTURE.search(line), repair._LETTER_SPACED.search(line), "  " in line)
        assert repair._is_whole(line) == (not any(patterns))
        assert characters._is_odd(line) == bool(characters._ODD.search(line))


def test_sentences_that_are_passed_by_put_nobody_into_a_post(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = [source_at(path) for folder in FOLDERS for path in sorted((TESTS / folder).iterdir())]
    found = [parse(source).appointments for source in sources]
    monkeypatch.setattr(of_item, "_may_appoint", lambda sentence: True)
    assert [parse(source).appointments for source in sources] == found


@pytest.mark.parametrize("phrase", leaving.LEAVES)
def test_whatever_says_that_somebody_leaves_has_the_cue(phrase: str) -> None:
    @given(
        strategies.from_regex(phrase.replace("(?=", "(?:"), fullmatch=True, alphabet=strategies.sampled_from(LETTERS))
    )
    @settings(max_examples=5, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def has_cue(said: str) -> None:
        assert cues.cues_of(said) & cues.GONE

    has_cue()
