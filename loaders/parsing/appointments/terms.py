"""Terms of office as a sentence states them: from when, until when, after whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.parsing.agents.names import NameSpan
from loaders.parsing.appointments.days import DATE, DAY, MONTH, TURN, has_year, in_words, iso
from loaders.parsing.text.signs import has_any

_DIGIT = re.compile(r"\d")
_UNTIL_WORDS = r"till\s+och\s+med|t\.?\s?o\.?\s?m\.?"
_FROM = re.compile(
    rf"\b(?:från\s+och\s+med|fr\.?\s?o\.?\s?m\.?|f\.r\.o\.m\.|från(?:\s+den)?|sedan|med\s+start|med\s+tillträde|med\s+verkan\s+från|tillträ(?:der|dde|tt)(?:\s+(?:sin\s+)?(?:tjänst|uppdrag|post)\w*|\s+som\s+[^.,;]{{3,60}}?)?|börja(?:r|de)\b[^.,]{{0,60}}?|blir\s+ny\b(?:(?!ombud|möte)[^.,]){{0,60}}?)\s+(?P<date>{DATE})"
    rf"|\b(?:vid|efter)\s+(?P<turn>{TURN})"
    rf"|\b(?:(?:började|börjar|tillträdde|tillträder)\s+(?:\S+\s+){{0,2}}?i|från\s+och\s+med|fr\.?\s?o\.?\s?m\.?)\s+(?P<month>{MONTH})",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"\b(?:{_UNTIL_WORDS}|längst\s+till|fram\s+till(?:\s+och\s+med)?(?:\s+(?:det|den)\s+[^.,;]{{3,40}}?\s(?:i|den)(?=\s))?|intill|(?:till|vid)(?=\s+(?:ordinarie\s+)?års(?:möt|stämm))|till(?=\s+(?:utgången|slutet)\s+av|\s+årsskiftet|\s+nyår)|slutar|avgår|lämnar\b[^.,]{{0,60}}?)"
    r"(?:\s+(?:ordinarie\s+)?(?:årsmöte|årsstämma)\w*(?:\s+år)?|\s+(?:utgången|slutet)\s+av)?"
    rf"\s+(?P<date>{DATE}|{MONTH})",
    re.IGNORECASE,
)
_CHOSEN = re.compile(r"\b(?:om|ny|in)?(?:valdes|valts|vald|valde|valt|utsågs|utsetts)\b")
"""Who was chosen at a meeting sits from then on."""
_TO = re.compile(rf"\s+till\s+(?P<date>{DAY})", re.IGNORECASE)
"""Right behind the day from which: `från 1 april 2023 till 31 mars 2027`."""

_PERIOD = re.compile(
    rf"\b(?:perioden?|tiden|mandatperioden?|åren|mandattiden)\s+(?P<start>{DATE})\s*(?:[–—-]{{1,2}}|{_UNTIL_WORDS}|till)\s*(?P<end>{DATE})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"(?<![\d-])(?P<start>\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?)\s*(?:[–—-]{{1,2}}|{_UNTIL_WORDS}|till)\s*(?:den\s+)?(?P<end>\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+{MONTH}\s+\d{{4}})",
    re.IGNORECASE,
)
"""Two days without a word that says what lies between them."""

_LEAVES = ("ledighet", "semester", "frånvaro", "sjukskrivning")
_AWAY = re.compile(
    rf"(?:ledighet|semester|frånvaro|sjukskrivning)\w*,?\s(?:den\s|under\s(?:tiden|perioden)\s)?(?P<start>\d{{1,2}}\s+{MONTH})\s*(?:[–—-]{{1,2}}|{_UNTIL_WORDS}|till)\s*(?:den\s+)?(?P<end>\d{{1,2}}\s+{MONTH})",
    re.IGNORECASE,
)
"""While somebody is away: `under Eva Eks tjänstledighet 1 juni–31 augusti`."""
_YEARS = re.compile(
    r"(?:\b(?:perioden?|tiden|mandatperioden?|mandattiden|mandat|åren|för|under)\s+|\()(?P<start>20\d\d)(?:\s?[-–—/]{1,2}\s?|\s(?:och|samt|till)\s)(?P<end>20\d\d)(?![\d-])",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:återstoden|resten|återstående\s+del\w*)\s+av\s+(?:\w+\s+)?\w*\s*\Z", re.IGNORECASE)
"""Before a period that began before whoever is chosen for what is left of it."""
_IN_YEAR = re.compile(
    r"\b(?:under|för)\s+(?:(?:kalenderåret|verksamhetsåret|året|år)\s+(?P<year>20\d\d)(?![\d-])|(?P<alone>20\d\d)(?=\s*[.,;:]|\s*\Z|\s(?:utse|välj|valdes|utsågs)))",
    re.IGNORECASE,
)
"""One year from its first day to its last."""
_LEAVING = re.compile(
    rf"(?:\bi\s+(?=[^\W\d])|\bden\s+|\b(?=\d)|\bårsmötet\s+|\b(?=sist[ae]\s)|\b(?:vid|från|till|efter)\s+(?={TURN}))(?P<date>{DATE}|{MONTH})",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"(?:från(?:\s+och\s+med)?|den|i|vid|sedan|till)\s+(?P<date>{DATE})", re.IGNORECASE)
_RIGHT_BEFORE = re.compile(
    rf"\b(?:från(?:\s+och\s+med)?|fr\.?\s?o\.?\s?m\.?|per|den)\s+(?P<date>{DATE})\s+(?:nu\s+)?\Z", re.IGNORECASE
)
"""`Bo Al från den 1 juni byter tjänst`."""
_ASKS = re.compile(r"begär|anh|avsagt|avsäg|avsade|sagt upp|säger upp|sade upp|bevilj|entledig|befria", re.IGNORECASE)
"""The day before these is that of a letter or decision: `har den 28 november begärt entledigande`."""
_LONGEST_DAY = 45
_CLAUSE_END = re.compile(
    r"[;]|\s+(?:utse[rs]|utsågs?|välj(?:er|s)|vald(?:e|es)|förordna[rs]|inträder|tillträder|blir)\b|\s+samt\s+(?:har\s+)?(?:utse|utsåg|val[td]|välj)|,\s+(?:som|efter|och|men|har|nya?)\b|\s+att\s+(?:utse|välja)\b|\s+och\s+(?:utse|att\b|val[td]|i\s+(?:hans|hennes|deras))|\s+och\s+(?=[A-ZÅÄÖ])"
)
_FROM_THEN = re.compile(
    r"(?:från(?:\s+och\s+med)?|fr\.?\s?o\.?\s?m\.?|per|till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?|sista\s+(?:arbets)?dag\w*)\s+(?:är\s+|blir\s+)?(?:den\s+)?\Z"
)
"""A day before which this stands may lie ahead also of what has been done."""

_STARTING = (
    "från och med ",
    "fr.o.m",
    "till och med ",
    "t.o.m",
    "fram till ",
    "började i ",
    "börjar i ",
    "tillträdde i ",
    "tillträder i ",
)
_STILL = re.compile(r"\b(?:slutar|avgår|lämnar|upphör)\b", re.IGNORECASE)
"""What somebody does later who has said so: `har sagt upp sig och slutar sista juni`."""
_NOW = ("slutar", "avgår", "lämnar", "träder", "går i pension", "kliver")
_UNTIL_THEN = re.compile(rf"(?:{_UNTIL_WORDS}|längst\s+till|fram\s+till)\s+(?:den\s+)?\Z", re.IGNORECASE)
_COMES = re.compile(r"(?:ersätt|ersatt|efterträd|avlös|tar\s+över|tog\s+över)", re.IGNORECASE)
_PAST = re.compile(r"(?:ade|ick|led|at|it|agt)\b", re.IGNORECASE)
_GONE_BY = ("sedan", "började")
_HALF_A_YEAR = 6
"""Months."""
_SAME = re.compile(r"\b(?:samma|motsvarande)\s+(?:tid|period|mandatperiod)\b", re.IGNORECASE)
_REPLACES = re.compile(
    r"(?:\befter|\bi\s?stället\s+för|\bersätter(?:\s+(?:from|fr\.?\s?o\.?\s?m\.?|från(?:\s+och\s+med)?)\s+(?:den\s+)?\d{1,2}\s+[a-zåäö]{3,9}\.?)?|\befterträder|\befterträdde|\befterträtt|\bersättare\s+för\s+avgående|\bavgående)\s+(?:avgående\s+|avgångna\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """ISO dates, as exact as written, or None; `same`: the text says that it is the one stated before."""

    start: str | None = None
    end: str | None = None
    same: bool = False


UNSTATED = Term()


def term(text: str, year: int | None, today: str | None = None) -> Term:
    """The term that a sentence states. A day without a year falls in `year`, the meeting's, or where that is half a year and more before the meeting
    (`today`, ISO), in the next; what somebody has been `sedan` a day never lies ahead.
    """
    if _DIGIT.search(text) is None and not in_words(lower := text.lower()) and not has_any(lower, _STARTING):
        return Term(same=_SAME.search(text) is not None)
    period = _PERIOD.search(text) or _YEARS.search(text) or _BETWEEN.search(text)
    if period is None and has_any(text, _LEAVES):
        period = _AWAY.search(text)
    if period is not None:
        last = iso(period["end"], year, today, ending=True)
        joint = text[period.end("start") : period.start("end")].strip(" ")
        dashed = period.re is _PERIOD or (period.re is _BETWEEN and joint in ("-", "–", "—"))
        if dashed and last and has_year(period["end"]) and not has_year(period["start"]):
            first = iso(period["start"], int(last[:4]))  # `1 februari - 31 mars 2021`
            return Term(iso(period["start"], int(last[:4]) - 1) if first and first > last else first, last)
        rest = period.re is not _BETWEEN and _REST.search(text, 0, period.start("start"))
        return Term(None if rest else iso(period["start"], year, today), last)
    start, end = _FROM.search(text), _UNTIL.search(text)
    if start is None and end is None and (whole := _IN_YEAR.search(text)) is not None:
        year_of = whole["year"] or whole["alone"]
        return Term(year_of, year_of)
    if end is not None and start is None and end[0].startswith("vid") and _CHOSEN.search(text, 0, end.start()):
        start, end = end, None
    end = end or (_TO.match(text, start.end()) if start else None)
    first = _near(start, year, today) if start else None
    last = _near(end, year, today, ending=True) if end else None
    if first and last and last < first:
        last = None  # it is when the one who is followed left: `Eva Ek fr.o.m. 1 juli efter Bo Al, som lämnar styrelsen 30 juni`
    return Term(first, last, _SAME.search(text) is not None)


def _near(stated: re.Match[str], year: int | None, today: str | None, *, ending: bool = False) -> str | None:
    """The day that words state, in the year next to the meeting that fits them."""
    groups = stated.groupdict()
    written = groups["date"] or groups["turn"] or groups["month"]
    day = iso(written, year, today, ending=ending)
    gone_by = stated[0].lower().startswith(_GONE_BY)
    if day is not None and today and gone_by and day > today[: len(day)] and not any(map(str.isdigit, written)):
        return f"{int(day[:4]) - 1}{day[4:]}"  # `sedan årsskiftet`
    if day is None or year is None or not today or len(day) < len("2024-01") or has_year(written):
        return day
    ahead = _months(day, today)
    if gone_by:
        return iso(written, year - 1) if day > today[: len(day)] else day
    return iso(written, year + 1) if ahead <= -_HALF_A_YEAR else day


def _months(day: str, today: str) -> int:
    """How many months a day (ISO) lies ahead of another."""
    return 12 * (int(day[:4]) - int(today[:4])) + int(day[5:7]) - int(today[5:7])


def leaving_day(text: str, verb: int, end: int, today: str | None) -> str | None:
    """The day on which somebody leaves whose leaving text[verb:end] tells: what stands behind it in its clause, else begins the sentence.

    today: the meeting's ISO date; a month without a year is the one next to it that the tense allows.
    """
    clause = _CLAUSE_END.split(text[end:], maxsplit=1)[0]
    found = (
        _LEAVING.search(clause)
        or _OPENING.match(text, 0, verb)
        or (None if _ASKS.match(text, verb) else _RIGHT_BEFORE.search(text, max(0, verb - _LONGEST_DAY), verb))
    )
    if found is None:
        return None
    written = found["date"]
    year = int(today[:4]) if today else None
    stated = iso(written, year, today, ending=True)
    if found.string is clause and _UNTIL_THEN.search(clause, 0, found.start("date")) and _COMES.match(text, verb):
        return None  # until when the one stays who comes
    if found.string is clause and _STILL.search(clause, 0, found.start("date")):
        return _ahead(written, stated, today)
    if stated and today and "årsskift" in written.lower() and stated > today and _PAST.search(text[verb:end]):
        return f"{int(today[:4]) - 1}-12-31"
    if (
        stated
        and today
        and found.string is clause
        and re.fullmatch(MONTH, written, re.IGNORECASE)
        and not _PAST.search(text[verb:end])
        and stated < today[: len(stated)]
    ):
        return iso(written, int(today[:4]) + 1)  # `går i pension i februari`, said in November
    if (
        stated
        and today
        and found.string is clause
        and not has_year(written)
        and len(stated) == len("2024-01-01")
        and text[verb:end].lower().startswith(_NOW)
        and _months(stated, today) < -1
    ):
        return iso(written, int(today[:4]) + 1, today, ending=True)  # `slutar den 28 februari`, said in December
    ahead = _FROM_THEN.search(clause, 0, found.start("date")) if found.string is clause else None
    if (
        stated
        and today
        and not ahead
        and _PAST.search(text[verb:end])
        and stated > today[: len(stated)]
        and not has_year(written)
    ):
        return iso(written, int(today[:4]) - 1)
    return stated


def _ahead(written: str, stated: str | None, today: str | None) -> str | None:
    """A day on which somebody is going to leave: without a year, the next after the meeting."""
    if stated and today and not has_year(written) and len(stated) > len("2024") and stated < today[: len(stated)]:
        return iso(written, int(today[:4]) + 1, today, ending=True)
    return stated


_REPLACED = re.compile(
    r"(?:\s?\([^)]{1,12}\))?\s+(?:ersätts|ersattes|ersatts|efterträds|efterträddes|avlöses|avlöstes)\s+av\b"
)


def is_replaced(text: str, name: NameSpan) -> bool:
    """Whether a name is that of the one who had the post before: `efter X`, `i stället för X`, `ersätter X`."""
    return (
        _REPLACES.search(text, max(0, name.start - 45), name.start) is not None
        or _REPLACED.match(text, name.end) is not None
    )
