"""NNS, the network of the förbund, as other minutes speak of it: in which of its organs a post is, and whom its holder represents there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from graph.record import Appointment, Outcome
from loaders.parsing.agents.context import Context
from loaders.parsing.items.items import Section
from loaders.parsing.text.marks import is_bullet
from loaders.parsing.text.sentences import Sentence
from loaders.parsing.vocabulary.posts import OF_BOARD

_NEWS = re.compile(
    r"\b(?:valdes|valts|omvaldes|omvalts|nyvaldes|utsågs|utsetts|är|blev|blir|ny|nya|efterträds|efterträder|ersätts|avgår|avgick|avgått|lämnar|lämnade)\b",
    re.IGNORECASE,
)
"""Words with which a sentence tells who got or left a seat, without who chose."""
_HOME = re.compile(
    r"\b(?:[Ss]tyrelsen\s(?:beslut|väljer|valde|utser|utsåg|nominerar|nominerade|föreslår|föreslog)|(?:samordnings)?förbundets?\b|\S+\skommun\b|[Kk]ommunen|[Rr]egion|[Ll]andsting|Försäkringskassan|Arbetsförmedlingen|ombud|kvar\b|fortsätter\b)",
)
"""Words of those who choose at home, or for it."""
_SENT = re.compile(
    r"\b(?:utse|utsåg|utsett|välj|vald|valt)\w*\b[^.]{0,80}\bombud|\bombud\b[^.]{0,80}\b(?:utse|utsåg|välj|vald|blir)",
    re.IGNORECASE,
)
"""Who is chosen to go to the network's meeting."""
_NAME = r"(?:NNS|[Nn]ationella\s[Nn]ätverket(?:\sför\s(?:[Ss]amordningsförbund|Finsam))?)(?:[:’']?s)?"
NETWORK = re.compile(rf"(?<![\w-]){_NAME}(?![\w-])")
_ORGAN = re.compile(
    rf"(?<![\w-]){_NAME}\s(?:nya\s)?(?:styrelse|valberedning|presidi\w+|arbetsutskott|AU\b)|\bstyrelsen\s(?:för|i)\s{_NAME}(?![\w-])"
)
_ACTS = re.compile(
    rf"\b(?:[Vv]id|[Pp]å|[Uu]nder)\s(?:{_NAME}\s\w*(?:möte|stämma)|\w*(?:mötet|stämman)\s(?:i|med|för)\s{_NAME}(?![\w-]))|(?:^|\batt\s){_NAME}(?:\s(?:års|höst|vår)?(?:möte|stämma|mötet|stämman|valberedning))?\s(?:den\s\d\d?\s\w+\s)?(?:har\s|valde|väljer|utsåg|utser|omvalde|föreslår|föreslog|nominerar)"
)
"""Where the network chooses or proposes, whatever organ of it."""

_TITLE = re.compile(
    rf"(?:{_NAME}|Nationell[at]{{1,2}}\s[Nn]ätverk\w*)\W*\Z|(?:[Rr]apport\w*|[Ii]nformation|[Åå]terrapport\w*|[Rr]eferat|[Nn]ytt|[Aa]ktuellt)\s(?:från|om)\s{_NAME}(?![\w-])"
)
_ASSEMBLED = re.compile(
    rf"(?<![\w-]){_NAME}(?:\s\S+){{0,3}}?\s\w*(?:möte|mötet|stämma|stämman|styrelse)(?![\w-])|\b(?:[Nn]ätverkets|NNS:s)\s\w*(?:möte|stämma|styrelse)\b|\A(?:[-–•*]\s+)?(?:(?:Från|Info\w*\sfrån|Rapport\sfrån|Nytt\sfrån)\s)?{_NAME}:\s"
)
"""The network's meeting or board, of which a text speaks, or the network as a label before what it tells."""
_TITLE_OF_NEWS = re.compile(
    rf"(?:Från|Rapport\w*|Information|[Åå]terrapport\w*|Referat)\b.*(?<![\w-]){_NAME}(?![\w-])|{_NAME}\W*\Z|{_NAME}\s\w*(?:möte|stämma)\b"
)
_CHOICES = ("val ", "val\t", "fyllnadsval", "nominering", "ombud", "konstituer")
"""How the title of an item begins in which the organ that met chooses."""
_HOW_FAR_BACK = 3
"""In paragraphs."""
_BOARD = frozenset({"styrelsen", "nätverkets styrelse", "dess styrelse", "sin styrelse"})
_IN = re.compile(rf"\b(?:i|ur|inom|från)\s(?P<name>{_NAME})(?![\w-])")
_AT_HOME = re.compile(rf"\bi\s(?:samordnings)?förbundet\b|\b(?:i|ur|från)\sstyrelsen\b(?!\s(?:för|i)\s{_NAME})")
_STAYS = re.compile(r"\bkvar|\bfortsätter\b")


def reports_from_network(section: Section, context: Context) -> bool:
    """Whether an item tells, by its title, what the network has done."""
    return _TITLE.match(section.title) is not None and not _is_own(context)


def tells_of_network(sentence: Sentence, section: Section, context: Context) -> bool:
    """Whether a sentence tells who got or left a seat in the network: it, or what the item says right before it, speaks of the network's meeting or board, and nothing of home."""
    if _is_own(context) or not _NEWS.search(sentence.text) or section.title.lower().startswith(_CHOICES):
        return False
    if _HOME.search(sentence.text):
        return False
    if _ASSEMBLED.search(sentence.text) or _TITLE_OF_NEWS.match(section.title):
        return True
    said = sentence.passage.text[: sentence.start]
    if not said and is_bullet(sentence.text):
        said = " ".join(_items_before(sentence, section))
    spoken = [found.end() for found in _ASSEMBLED.finditer(said)]
    return bool(spoken) and not _HOME.search(said, spoken[-1]) and not _SENT.search(said)


def _items_before(sentence: Sentence, section: Section) -> Iterator[str]:
    """The entries of a list right before that of a sentence."""
    at = section.passages.index(sentence.passage)
    yield from (one.text for one in section.passages[max(0, at - _HOW_FAR_BACK) : at] if is_bullet(one.text))


def seated_there(appointment: Appointment, sentence: Sentence, section: Section, context: Context) -> Appointment:
    """An appointment of a sentence; one to the board at home, by name alone, that of the network where the sentence tells of that."""
    if (
        appointment.kind not in OF_BOARD | {"avgång"}
        or (appointment.body or "styrelsen") not in _BOARD
        or not tells_of_network(sentence, section, context)
    ):
        return appointment
    outcome: Outcome = "meddelad" if appointment.outcome == "beslutad" else appointment.outcome
    return structs.replace(appointment, body="NNS styrelse", represents=None, outcome=outcome)


def board_in_network(text: str, body: str | None, section: Section, context: Context) -> str | None:
    """The network's board, where a sentence, or its item, tells whom the network chose for a seat on it. body: that the sentence names, if any."""
    if _is_own(context) or (body is not None and body.lower() not in _BOARD):
        nominating = body is not None and body.lower() == "valberedningen" and not _is_own(context)
        return "NNS valberedning" if nominating and _ACTS.search(text) else None
    return "NNS styrelse" if _ACTS.search(text) or reports_from_network(section, context) else None


def organ_left(text: str, context: Context) -> str | None:
    """The network's organ of which a sentence speaks that tells that somebody leaves; None where the one stays there, or leaves the board at home."""
    found = _ORGAN.search(text) or _IN.search(text)
    if found is None or _is_own(context) or _AT_HOME.search(text, found.end()) or _STAYS.search(text, 0, found.start()):
        return None
    return found.groupdict().get("name") or found[0]


def as_represented_there(appointment: Appointment, context: Context) -> Appointment:
    """The appointment; one to a seat in the network's organs for the förbund that met, where the lists show its holder there, and not for whom those give."""
    if (
        appointment.body is None
        or _is_own(context)
        or NETWORK.search(appointment.body) is None
        or not (appointment.kind in OF_BOARD or appointment.kind == "avgång")
    ):
        return appointment
    person, whom = appointment.person, appointment.represents
    if whom is not None and whom not in context.organisations.values() and NETWORK.search(whom) is None:
        return appointment
    ours = person in context.organisations or person in context.staff
    return structs.replace(appointment, represents=context.organisation if ours else None)


def in_network(body: str | None, context: Context) -> bool:
    """Whether a body is one of the network's."""
    return _is_own(context) or (body is not None and NETWORK.search(body) is not None)


def _is_own(context: Context) -> bool:
    return NETWORK.search(context.organisation or "") is not None
