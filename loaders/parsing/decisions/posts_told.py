"""Sentences that say who holds a post, goes somewhere or verifies the minutes, under an item about that."""

from __future__ import annotations

import re

from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.appointments.office import POSTS
from loaders.parsing.items.items import Section
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.retold import RETOLD

_SENT = re.compile(
    r"\b(?:åker|reser|far|deltar|representerar|företräder)\s+(?:för\s+)?(?:förbundet|oss)\b|\bblir\s+(?:förbundets\s+)?ombud\b"
)
"""Who goes, under an item about delegates."""
_OF_DELEGATES = ("ombud", "represent", "delegat")
"""In the title of that item."""
_FORMS_GROUP = re.compile(r"\sbilda(?:r|de)\s(?:en\s)?(?:\w+\s)?\w*grupp\b")
"""What people do who are put into one: `Eva och Bo bildar en arbetsgrupp`."""
_POST = r"(?P<{}>ombud|firmatecknare|\w*attestant(?:er)?)"
_HOLDS_POST = re.compile(
    rf"\b{_POST.format('post')}(?:\s(?:vid|för|i|på|till)\s[^.,;:]{{2,60}}?)?\s(?:är|blir|blev)\s(?=[A-ZÅÄÖ])"
    rf"|\s(?:är|blir|blev)\s(?:\w+s\s|nya?\s)?{_POST.format('behind')}\b|\s(?P<signs>tecknar)\s(?:\w+s\s)?firma\b",
    re.IGNORECASE,
)
"""Who holds a post, under an item about it: `Förbundets ombud blir Eva Ek`, `Eva Ek tecknar förbundets firma`."""
_STEM = 6
_POST_PARTS = ("mbud", "irma", "ttest")
_POST_TITLES = ("ombud", "firmat", "attest")
_VAL = re.compile(r"(?:\w*val|valärenden|konstituer\w*|konstituering|firmateckn\w*|\w*attest\w*)\b", re.IGNORECASE)
PUT_INTO_POST = re.compile(
    rf"(?:[a-z][.)]\s+)?(?:till\s+)?(?:{POSTS}|[Ff]yllnadsval)(?:\s+(?:på|för|till|efter|i|vid)\s[^:;.]{{2,80}}|\s+\([^():;.]{{2,20}}\))?(?:\s*:\s*|\s(?:blir|blev)\s)(?=(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
"""`Ordförande på ett år: Eva Ek`, under an item of elections."""
_TO_VERIFY = frozenset(("justerar", "justera", "justeras", "justeringen"))
_VERIFIED = frozenset(
    (
        "justerat",
        "justerades",
        "har",
        "hade",
        "förra",
        "föregående",
        "frågar",
        "frågade",
        "kan",
        "inte",
        "föreslås",
        "föreslår",
        "föreslog",
    )
)
"""What is said of verifying that chooses nobody."""
_LEAST_VERIFYING, _MOST_VERIFYING = 3, 14
"""In words."""


def elects(section: Section) -> bool:
    """Whether an item is about who is elected or sent, in whatever words."""
    title = section.title.lower()
    return bool(title) and (has_any(title, _POST_TITLES) or "juster" in title or _VAL.match(title) is not None)


def chooses(text: str, section: Section, context: Context) -> bool:
    """Whether a sentence says who got a post or goes somewhere, under an item about that, or who forms a group."""
    if _VAL.match(section.title) is not None and PUT_INTO_POST.match(text) and context.names(text):
        return True
    if _SENT.search(text) is not None and has_any(section.title.lower(), _OF_DELEGATES):
        return any(name.start == 0 for name in context.names(text))
    forms = " bilda" in text and _FORMS_GROUP.search(text) is not None
    return forms and any(name.start == 0 for name in people_meant(text, context))


def holds_post(text: str, title: str) -> bool:
    """Whether a sentence says who holds the post that the title over it, in lower case, speaks of."""
    if not has_any(text, _POST_PARTS) or (found := _HOLDS_POST.search(text)) is None:
        return False
    if not found.start() and found.group().endswith(" blir "):
        return True  # a sentence that says nothing else
    if not has_any(title, _POST_TITLES) or RETOLD.search(text, 0, found.start()):
        return False
    if found["signs"]:
        return "firma" in title
    post = (found["post"] or found["behind"]).lower()
    return post[:_STEM] in title or ("attest" in post and "attest" in title)


def is_to_verify(sentence: Sentence, section: Section, context: Context) -> bool:
    """Whether a sentence tells who is to verify the minutes, in whatever words, under an item about it: `Protokollet justeras av Eva Ek.`"""
    words = sentence.words
    return (
        "juster" in section.title.lower()
        and _LEAST_VERIFYING <= len(words) <= _MOST_VERIFYING
        and not _TO_VERIFY.isdisjoint(words)
        and _VERIFIED.isdisjoint(words)
        and ":" not in sentence.text
        and bool(context.names(sentence.text))
    )
