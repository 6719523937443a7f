"""What kind of paper a file is, where its title says that it is no minutes: a notice of meeting, an annual report, statutes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.parsing import vocabulary
from loaders.parsing.text.minutes import Passage, TextLine, passage
from loaders.parsing.text.prose import is_prose

_PAPERS = vocabulary.table("head")["papers"]
_OTHER = re.compile(r"(?:\A|.*\s)(?P<kind>" + "|".join(_PAPERS["other"]) + r")(?![\w:-])", re.IGNORECASE)
_MINUTES = re.compile("|".join(_PAPERS["minutes"]), re.IGNORECASE)
_LISTED = re.compile(r"[-–•*·]\s|[A-ZÅÄÖ]?\d{1,2}[.)]?\s")
"""How an entry of a list begins, or an item."""
_LINES_OF_TITLE = 6
"""A title stands among as many first lines that say something."""

_LINES_OF_HEAD = 40
_LONGEST_TITLE = 70
_MOST_WORDS = 8


def other_paper(cover: Sequence[TextLine], noise: Sequence[TextLine]) -> tuple[str, Passage] | None:
    """What a paper calls itself (`kallelse`) that is no minutes, and where; None for minutes and whatever does not say.

    cover: the lines before the first item; noise: running heads. A paper that calls itself minutes anywhere there is minutes.
    """
    said = [line for line in cover if line.text][:_LINES_OF_HEAD]
    if any(_MINUTES.search(line.text) for line in (*said, *noise) if _is_title(line.text)):
        return None
    for line in said[:_LINES_OF_TITLE]:
        found = _OTHER.match(line.text) if _is_title(line.text) else None
        if found is not None:
            return found["kind"].lower(), passage([line])
    return None


def _is_title(text: str) -> bool:
    if text.endswith(".") or text.count("\t") > 1 or _LISTED.match(text) is not None:
        return False
    return len(text) <= _LONGEST_TITLE and text.count(" ") < _MOST_WORDS + 4 and not is_prose(text)
