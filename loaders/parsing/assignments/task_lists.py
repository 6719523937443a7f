"""Lists of tasks: rows of who, what and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.record import Assignment
from loaders.parsing.agents.context import Context
from loaders.parsing.agents.people_meant import people_meant
from loaders.parsing.assignments.addressed import addressed, responsible
from loaders.parsing.assignments.answering import responsible_line, with_responsible
from loaders.parsing.assignments.errands import Handed, errand, receivers
from loaders.parsing.items.items import Section
from loaders.parsing.text.minutes import TextLine, passage
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.text.signs import has_any
from loaders.parsing.text.task_heads import task_columns
from loaders.parsing.vocabulary.clause_words import NO_VERBS
from loaders.parsing.vocabulary.task_lists import EVERYBODY, INNER_LISTS, SHARED_OUT, is_task_list

_CELL = "\t"
_LONGEST_HEADING = 40
_ENDING = 90
_LABEL_ENDS = 16
_BULLET = re.compile(r"(?:[-–•*·●○▪■☐☑→]|[=-]>|\[[ x]?\]|\d{1,2}[.)])\s+")
_UNTIL = re.compile(
    r"\s+[–-]\s+[^–]{2,40}$|\s*\((?:klart?|senast|deadline|till|före|innan|färdigt?|datum)\b[^()]{2,40}\)$|[.\s–-]+\(?(?-i:(?:EJ )?KLART?|PÅGÅR|KVARSTÅR|GJORT|UTFÖRT|PÅBÖRJAT)\)?\.?$|\s+[–-]\s(?:klart?|pågår|kvarstår|gjort|utfört|påbörjat|redovisas\s[^–]{2,30}|bokat\s[^–]{2,30})\.?$",
    re.IGNORECASE,
)
"""By when, or how far it has come, after the task."""
_RESPONSIBLE = re.compile(
    r"(?:(?:ansvariga?|ansvar|ansv\.?)(?:\s(?:och|för)?\s?[a-zåäö]{4,12})?|att göra)\s*[:\t]\s*(?P<who>.+)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:[-–•*]\s+)?(?:Uppdrag|Uppgift|Åtgärd|Att\sgöra|Aktivitet|Nästa\ssteg|(?i:todo))\s?:\s+(?=\S)"
)
"""Before a task and whose it is, in any order."""
_NEXT_TASK = re.compile(r"(?<=\))[,;]\s+|[,;]\s+(?=[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?(?:\s[–-]|:)\s)")
_TO_DO = re.compile(
    r"(?P<task>(?:[^\W\d_]+[aå]|Se|Ge|Be)\s[^–(]{3,160}?)(?:\s[–→-]\s|\s\()(?P<who>[^;()]{2,60}?)\)?\.?", re.IGNORECASE
)
"""An entry of a list that says what to do and then who is to: `- Boka lokal (Eva)`."""
_OWNED = re.compile(
    r"(?:[-–•*]\s+)?[A-ZÅÄÖ][^:()\t]{2,60}\s\((?P<who>[^()]{2,40})\):\s(?P<task>(?:[a-zåäö]+[aå]|se|ge|be)\s.+)"
)
"""A matter, whose it is and what that one is to do: `Uppdrag 12 (Eva): ta fram en ny logotyp`."""
_HANDED = re.compile(r"(?:[-–•*]\s+)?(?:Uppdrag|Uppgift|Åtgärd|Att\sgöra)\s(?:till|åt|för)\s(?=\S)")
_WHO_BEHIND = re.compile(
    r"(?P<task>[^–(]{3,160}?)\s(?:[–→-]\s|\()(?P<who>[^,;()]{2,60}?)\)?(?:,\s?(?:klart?|senast|till|före|innan|inför|under|den|vecka|v\.)\b.{1,40})?\.?",
    re.IGNORECASE,
)
_BOX = re.compile(r"\s*(?:[-–•*]\s*)?(?:\[[ xX]?\]|[☐☑☒])\s+")
"""A box to check, which marks a task wherever it stands."""
_BEGIN = frozenset(" -–•*[☐☑☒UÅA")
"""How a line begins that has a box to check, or that hands over a task."""


def task_lists(section: Section, context: Context) -> Iterator[Assignment]:
    """An assignment for each row under a head such as `Vem | Vad | Klart`, each `Who: what` of a list of tasks, and each decision
    beside which the responsible are named; without an item where the list has a heading of its own."""
    columns: dict[str, int] = {}
    item = section.number
    titled = section.title.strip(" :?.").lower()
    listing = is_task_list(titled) or titled in ("åtgärder", "uppdrag")
    before: Sentence | None = None
    goes_on = 0
    for part, spoken in zip(section.passages, section.spoken, strict=True):
        responsible_for = _RESPONSIBLE.fullmatch(part.text) if part.text[:2].lower() in ("an", "at") else None
        if responsible_for is not None and task_columns(part.text.split(_CELL)):
            responsible_for = None
        if responsible_for is not None and part.text[1] == "t":
            said = responsible(responsible_for["who"], context)
            if said is None or people_meant(said.task, context):
                responsible_for = None
        if responsible_for is None and "nsv" in part.text[-_ENDING:]:
            yield from with_responsible(part, spoken, item, context)
        if responsible_for is not None:
            yield from responsible_line(part, responsible_for, before, item, context)
            columns = {}
            goes_on = part.lines[-1].number + 1
            continue
        told = responsible(part.text, context) if part.lines[0].number == goes_on else None
        if told is not None:
            yield Assignment(to=told.to, task=told.task, item=item, evidence=part.evidence())
            goes_on = part.lines[-1].number + 1
            continue
        before = spoken[-1] if spoken else None
        for line in part.lines:
            text = line.text
            if len(text) < _LONGEST_HEADING:
                heading = text.strip(" :*-–•").lower()
                if is_task_list(heading):
                    item, listing = None, True
                elif heading in INNER_LISTS:
                    listing = True
            if text.endswith(":") and has_any(text.lower(), SHARED_OUT):
                listing = True
            if _CELL not in text:
                columns = {}
                begins = text[0] in _BEGIN
                if begins and (box := _BOX.match(text)) is not None:
                    yield from _checked(line, _UNTIL.sub("", text[box.end() :]), item, context)
                elif begins and (handed := _HANDED.match(text)) is not None:
                    to, task = addressed(text[handed.end() :], context)
                    if to and task:
                        yield Assignment(to=to, task=task.rstrip(" ."), item=item, evidence=passage([line]).evidence())
                elif ":" in text[:_LABEL_ENDS] and (labelled := _LABELLED.match(text)) is not None:
                    yield from _behind_label(line, text[labelled.end() :], item, context)
                elif "):" in text and (owned := _OWNED.match(text)) is not None:
                    to, rest = addressed(owned["who"], context)
                    if to and not rest:
                        task = _UNTIL.sub("", owned["task"]).rstrip(" .")
                        yield Assignment(to=to, task=task, item=item, evidence=passage([line]).evidence())
                elif not listing and _ends_with_name(text) and (mark := _BULLET.match(text)) is not None:
                    yield from _to_do(line, text[mark.end() :], item, context)
                elif listing:
                    mark = _BULLET.match(text)
                    to, task = _either(text[mark.end() if mark else 0 :], context)
                    if to and task:
                        yield Assignment(
                            to=to,
                            task=_UNTIL.sub("", task).rstrip(" ."),
                            item=item,
                            evidence=passage([line]).evidence(),
                        )
                continue
            cells = [cell.strip() for cell in text.split(_CELL)]
            head = task_columns(cells)
            if head:
                columns = head
                continue
            if columns and max(columns["who"], columns["what"]) < len(cells):
                to, task = receivers(cells[columns["who"]], context), cells[columns["what"]]
                if to and task:
                    yield Assignment(to=to, task=task.rstrip("."), item=item, evidence=passage([line]).evidence())


def _behind_label(line: TextLine, text: str, item: str | None, context: Context) -> Iterator[Assignment]:
    """The tasks behind a label: `Åtgärd: boka lokal (Eva), ringa kommunen (Bo)`, `Uppdrag: Eva – boka lokal`; none where a verb says it."""
    parts = _NEXT_TASK.split(text)
    told = errand(text, context) if len(parts) == 1 else None
    if told is not None:
        yield Assignment(to=told.to, task=told.task.rstrip(" ."), item=item, evidence=passage([line]).evidence())
        return
    for part in parts:
        to, task = _either(part, context)
        if to and task:
            task = _UNTIL.sub("", task).rstrip(" .")
            yield Assignment(to=to, task=task, item=item, evidence=passage([line]).evidence())


def _ends_with_name(text: str) -> bool:
    """Whether a line may end with who is to do what it says, behind a dash or in brackets."""
    return ")" in text[-2:] or " - " in text or " – " in text


def _to_do(line: TextLine, text: str, item: str | None, context: Context) -> Iterator[Assignment]:
    """The task of an entry outside lists of tasks that begins with what to do and ends with who is to."""
    found = _TO_DO.fullmatch(text)
    if found is None or found["task"].split(" ", 1)[0].lower() in NO_VERBS:
        return
    to, rest = addressed(found["who"].strip(" ."), context)
    if to and not rest:
        yield Assignment(to=to, task=found["task"], item=item, evidence=passage([line]).evidence())


def _either(text: str, context: Context) -> tuple[tuple[str, ...], str]:
    """Who and what in an entry of a list of tasks, in either order: `Eva: boka lokal`, `Boka lokal – Eva, senast 1 juni`."""
    to, task = addressed(text, context)
    behind = None if to else _WHO_BEHIND.fullmatch(text)
    if behind is not None and behind["who"].lower() in EVERYBODY:
        return (behind["who"],), behind["task"]
    if behind is not None:
        to, rest = addressed(behind["who"], context)
        return (to, behind["task"]) if not rest else ((), "")
    return to, task


def _checked(line: TextLine, text: str, item: str | None, context: Context) -> Iterator[Assignment]:
    """The task beside a box to check: `Eva: boka lokal`, `Eva bokar lokal`."""
    to, task = addressed(text, context)
    told = Handed(to, task) if to and task else responsible(text, context)
    if told is not None:
        yield Assignment(to=told.to, task=told.task.rstrip(" ."), item=item, evidence=passage([line]).evidence())
