"""What a sentence says of a person whom it names: office and organisation, beside the name, before it, or by who chose them."""

from __future__ import annotations

import re
from functools import cache

from loaders.parsing import vocabulary
from loaders.parsing.agents.name_words import is_given_name
from loaders.parsing.agents.names import NameSpan, is_name
from loaders.parsing.agents.organisations import is_organisation, of_assembly
from loaders.parsing.agents.roles import is_role_word, role_and_organisation

_PEOPLE = vocabulary.table("people")
_ORGANS = vocabulary.words("people", "organs")
_BECOMING = "|".join(_PEOPLE["becoming"])
_CHOOSING = "|".join(_PEOPLE["choosing"])
_ENDS = r"(?=[.,;:()]|\s(?:efter|från och med|fr\.?o\.?m|för tiden|för perioden|för resten|i stället|istället|i (?:hans|hennes) ställe|inför|vid dagens|den\s\d|\d{4}-|från (?:den\s)?\d)|\s(?:och|samt)\s|$)"
_AFTER = re.compile(
    r"(?:\s?\((?P<party>[A-ZÅÄÖ]{1,3})\))?(?:,\s(?P<said>[^,.;:()]{2,70})(?=[,.;:()]|$)|\s(?:från|vid|på|hos|i)\s(?P<of>[^,.;:()]{3,60})|\s?\((?P<in>[^()]{3,60})\)|\s+som\s(?:är|har\svarit)\s(?P<is>[^,.;:()]{3,60}))?"
)
_MADE = re.compile(
    rf"(?:\s\([^()]{{1,20}}\))?(?:,\s[^,.;:()]{{2,60}},)?\s(?:(?:som\s)?(?:{_BECOMING})\s(?:till\s|som\s)?|(?:till|som)\s)(?P<said>[^.,;:()]{{3,80}}?){_ENDS}"
)
_AS = re.compile(
    r"\b(?:välkomna\w+\s(?:i\s)?egenskap av|välkomna\w+\s(?:in\s)?som|hälsa\w+\s(?:särskilt\s)?(?:välkommen\s)?som|började som|börjar som|anställ\w+ som|tillträ\w+ som)\s(?P<said>[^.,;:()]{3,80}?)(?=[.,;:()]|\sden\s\d|$)"
)
_WORKS = re.compile(
    r"\s(?:som\s)?(?:jobbar|arbetar|är anställd|är verksam)\s(?:[^.,;:()]{0,40}?\s)?(?:på|hos|vid|inom)\s(?P<of>[^.,;:()]{3,60})"
)
_NEW = re.compile(
    rf"\b(?:ny|nya|nye|som|gemensam)\s(?P<said>[^.;:,]{{3,60}}?)\s(?:{_BECOMING})\s(?:det\s)?\Z", re.IGNORECASE
)
_NEW_APPOSED = re.compile(r"\b(?:ny|nya|nye)\s(?P<said>[^.;:,]{3,60}),\s\Z", re.IGNORECASE)
_BEFORE = re.compile(r"(?P<said>(?:[^\W\d_][\w-]*\s){1,4})\Z")
_THROUGH = re.compile(r"(?P<said>[^\W\d_]+),?\s(?:genom|via)\s\Z")
_REPLACED = re.compile(r"\b(?:efter|i stället för|istället för|efterträder|avlöser)\s\Z")
_POST = re.compile(r"\btill\s(?:ny\s|nya\s)?(?P<post>[^\W\d_]+)")
_SUBJECT = re.compile(
    rf"(?:\A|\t)(?P<of>[^\t.,;:()]{{3,70}}?)\s(?:har|hade)?\s?(?:den\s\d{{1,2}}\s\w+\s)?(?:{_CHOOSING})\b"
    r"|\bfrån\s(?P<from>[^\t.,;:()]{3,60}?)\som\sval\sav\s"
)
_BOARD = re.compile(r"\sstyrelse\b")
"""`ersättare i Finsam Ådals styrelse`, `NNS styrelse valde …`: whom one represents there it does not say."""
_GROUPS = ("gruppen", "utskottet", "valberedningen", "presidiet", "årsmötet")
"""How organs end of which somebody may be a member: they are nobody's organisation."""
_SENT_BY = re.compile(r"(?:utsedd|vald|nominerad)\sav\s|företräder\s|representerar\s")
_DAY = re.compile(r"(?:den\s)?\d")
_CHOSE = re.compile(rf"\b(?:{_CHOOSING})\b")
_AHEAD = re.compile(
    r"(?:,|\boch|\bsamt)\s(?:för\s|från\s)?(?P<of>[A-ZÅÄÖ][^\s,.:;]*(?:\s(?:kommun|län|[A-ZÅÄÖ]\S*)){0,4})\s\Z"
)
"""Right before the name, where several choose: `har Ås kommun valt Eva Ek och Norrs kommun Bo Al`."""
_NEXT = re.compile(rf"(?:,|\boch|\bsamt)\s(?P<of>[A-ZÅÄÖ][^,.;:]{{2,60}}?)\s(?:har\s|hade\s)?(?:{_CHOOSING})\s\Z")
"""The same with the verb again: `och Norrs kommun har utsett Bo Al`."""
_BOARD_AFTER = re.compile(r"\skommunstyrelse\Z")
_ORGANISATION_END = re.compile(r"\s+(?=(?:" + "|".join(_PEOPLE["ends_organisation"]) + r")\b)")

_LOOKED_BACK = 1_000
"""As many characters before a name may hold who chose that person."""

Description = tuple[str | None, str | None]


def party_after(text: str, span: NameSpan) -> str | None:
    """The party in parentheses after a name."""
    after = _AFTER.match(text, span.end)
    return after["party"] if after and after["party"] in vocabulary.parties() else None


def described(text: str, span: NameSpan) -> Description:
    """Office and organisation of the person at text[span.start:span.end]; what stands nearest to the name counts first."""
    role: str | None = None
    organisation: str | None = None
    for read in (_beside, _made, _before, _chosen):
        more_role, more_organisation = read(text, span)
        role = role or more_role
        organisation = organisation or more_organisation
    return role, organisation


def _beside(text: str, span: NameSpan) -> Description:
    """`Malte Öqvist, enhetschef vid Region X`, `Eva Ek (FK)`, `Bo Al från Region X`, `Eva Ek som är ordförande i SCÖ`."""
    after = _AFTER.match(text, span.end)
    said = after and (after["said"] or after["is"] or after["in"])
    if said:
        read = role_and_organisation(said)
        if read is not None and after and after["said"] and _begins_with_person(read[1] or ""):
            return None, None  # `Linda Palm, ekonomichef Ulf Ek`
        if read is not None:
            return read[0][0], _organisation(read[1])
        sent = _SENT_BY.match(said)
        if sent is not None and is_organisation(said[sent.end() :]):
            return None, said[sent.end() :]
        first = _ORGANISATION_END.split(said)[0].strip()
        party, comma, rest = first.partition(", ")
        if comma and party in vocabulary.parties():
            first = rest  # `Eva Ek (S, Ås kommun)`
        if said[0].isupper() and not is_name(said) and not is_name(first):
            return None, first
    elif after and after["of"]:
        return None, _employer(after["of"])
    works = _WORKS.match(text, span.end)
    return None, _employer(works["of"]) if works else None


def _begins_with_person(said: str) -> bool:
    """Whether what stands behind an office is another person, who holds it."""
    words = said.split()
    return len(words) > 1 and is_given_name(words[0]) and words[1][0].isupper() and not is_organisation(said)


def _made(text: str, span: NameSpan) -> Description:
    """`Sofie Almér blir ny sektionschef på X`, `valde Nils Mora till ny vice ordförande`."""
    for made in (_MADE.match(text, span.end), _AS.search(text, span.end, span.end + 120)):
        read = role_and_organisation(made["said"]) if made else None
        if read is not None:
            of_board = read[1] is None or read[1].lower() in _ORGANS or _BOARD.search(read[1])
            return read[0][0], None if of_board else _employer(read[1] or "")
    return None, None


def _before(text: str, span: NameSpan) -> Description:
    """`Forskaren Ingeborg Wærn`, `Ny ledamot i styrelsen blir Eva Ek`, `Revisorerna, genom Eva Ek`."""
    begin = max(0, span.start - 100)
    for pattern in (_NEW, _THROUGH, _NEW_APPOSED):
        found = pattern.search(text, begin, span.start)
        read = role_and_organisation(found["said"]) if found else None
        if read is not None:
            return read[0][0], _organisation(read[1])
    before = _BEFORE.search(text, begin, span.start)
    words = before["said"].split() if before else []
    for count in range(min(3, len(words)), 0, -1):
        read = role_and_organisation(" ".join(words[-count:]))
        if read is not None and (read[1] is None or read[1][0].isupper()):
            own = read[1] is not None and read[1].lower().startswith(("styrelse", "förbund", "mötet"))
            return read[0][0], None if own else read[1]
    return None, None


def _chosen(text: str, span: NameSpan) -> Description:
    """`Region X har utsett Eva Ek till revisor efter Bo Al`: whom an organisation chose, and whom that person follows."""
    begin = max(0, span.start - _LOOKED_BACK)
    ahead = _AHEAD.search(text, max(0, span.start - 60), span.start)
    if ahead is not None and is_organisation(ahead["of"]) and _CHOSE.search(text, begin, ahead.start()):
        return None, ahead["of"]
    nearest = _NEXT.search(text, begin, span.start)
    if nearest is not None and is_organisation(nearest["of"]):
        return None, nearest["of"]
    clause = text.rfind(" att ", begin, span.start)
    begin = clause + 5 if clause >= 0 and _CHOSE.search(text, clause, span.start) else begin
    chose = _SUBJECT.search(text[begin : span.start])
    organisation = _chooser(chose["of"] or chose["from"]) if chose else None
    role = None
    if _REPLACED.search(text, max(0, span.start - 20), span.start):
        post = _POST.search(text, begin, span.start)
        if post is not None and is_role_word(post["post"]):
            role = post["post"].lower()
    return role, organisation


def _chooser(said: str) -> str | None:
    """The organisation by its assembly or itself: `Regionfullmäktige i Region X`, `Dals kommunfullmäktige`."""
    for clause in (" att ", " har ", " där ", " då ", " när ", " som "):
        said = said.rpartition(clause)[2]
    said = said.strip(" -–•*")
    if _BOARD.search(said):
        return None
    said = _BOARD_AFTER.sub(" kommun", of_assembly(said))
    unnamed = said.lower() in _ORGANS or said.lower().endswith("fullmäktige")
    return said if is_organisation(said) and said[:1].isupper() and not unnamed else None


def _organisation(said: str | None) -> str | None:
    """What stands after an office: an organisation, but for the board's own organs."""
    if said is None:
        return None
    first = _ORGANISATION_END.split(said)[0].strip()
    if is_name(first) or _DAY.match(said):
        return None
    return first if first and first.lower() not in _ORGANS else None


def _employer(said: str) -> str | None:
    """The organisation after `från`, `på`: as many words as make one; None for places and times."""
    first = _ORGANISATION_END.split(said)[0].strip()
    words = first.split()
    while words and words[-1].islower() and not is_organisation(words[-1]):
        words.pop()
    shorter = " ".join(words)
    if len(shorter) < len(first) and shorter.endswith("s") and is_organisation(shorter[:-1]):
        shorter = shorter[:-1]  # `Försäkringskassans huvudkontor`
    if shorter.lower().endswith(_GROUPS):
        return None
    return shorter if shorter and (is_organisation(shorter) or shorter.lower() in _ORGANS) else None


@cache
def plural_office(word: str) -> str | None:
    """The office that a word in the definite plural gives to each of several people: `revisorerna`."""
    lower = word.lower()
    read = role_and_organisation(lower) if lower.endswith(("erna", "arna", "orna")) else None
    return read[0][0] if read else None
