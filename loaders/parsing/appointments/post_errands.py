"""Posts that a sentence names by what their holders do: `att justera protokollet`, `tecknar firman`, `representerar förbundet på mötet`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.parsing.appointments.office import Office

_VERIFYING = re.compile(
    r"\b(?:justera|justerar|verifiera|underteckna)\s+(?:dagens\s+|mötets\s+|detta\s+)?(?:protokoll\w*|mötet)|\batt\s+(?:\S+\s+){0,6}?justera\b|\bprotokollsjustera\b|\bska(?:ll)?\s+justera\s*(?:\.|$)|^(?:\S+\s+){1,6}?justerar(?:\s+(?:tillsammans\s+med|jämte)\s+ordföranden)?\.?$|^[Jj]ämte\s\S+\sjusterar\b|\bprotokollet\s(?:ska\s|skall\s)?justeras(?:,[^.;,]{3,40},)?\sav\b",
    re.IGNORECASE,
)
_READING = re.compile(
    r"\bgranskar?\s+(?:dagens\s+)?protokoll\w*|\bjusterar?\s+(?:dagens\s+|mötets\s+)?anteckningarna|\b(?:läs(?:a|er)|granskar?)\s+och\s+skriv(?:a|er)\s+under\s+(?:dagens\s+)?protokoll\w*",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r"\b(?:tecknar?|tecknas|teckna)\s+(?:\S+\s+){0,3}?firma\w*|\bfirma\w*\s+(?:[^.;]{0,70}?\s)?tecknas\b", re.IGNORECASE
)
_LEADING = re.compile(
    r"\batt\s+leda\s+(?:\w+\s+)?(?:möte\w*|sammanträde\w*|\w*förhandling\w*|årsmöte\w*|stämma\w*|\w*samråd\w*|samtal\w*)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\bleder\s(?:dagens\s)?(?:mötet|samrådet|årsmötet|stämman|förhandlingarna|sammanträdet)\b", re.IGNORECASE
)
_JOINING = re.compile(
    r"\b(?:att\s+ingå|ingår|(?:går|gick|träder|trädde)\s+in|(?:tar|tog|får)\s+plats|inträder|inträdde)(?=\s+i\s)",
    re.IGNORECASE,
)
_STANDING_IN = re.compile(r"\b(?:tar|tog)\s+(?:[A-ZÅÄÖ]\S+\s+){1,4}(?P<post>(?:hennes|hans|dennes)\s+plats)\b")
_WRITING = re.compile(
    r"\b[Pp]ennan\b|\bföra\s+pennan\b|\b[Aa]tt\sföra\s(?:\w+\s)?(?:protokoll|(?:minnes)?anteckning)\w*|\b[Ss]om\sför\sprotokoll\w*"
)
_COUNTING = re.compile(r"\bräkna\s+röster\b|\brösträkning\b")
_ATTESTING = re.compile(
    r"\b(?:får|fick|ges|gavs|har|rätt|befogenhet|uppdrag|behörighet|bemyndig\w+)\s+(?:rätt\s+)?(?:att\s+)?(?:var\s+för\s+sig\s+|även\s+|ensam\s+)?(?:besluts)?attestera\b|\battesterar\s|\b(?:har|får|ges|tilldelas|erhåller)\s(?:\w+\s)?attesträtt\b",
    re.IGNORECASE,
)
_DELEGATE = re.compile(
    r"\b(?:representeras|företräds)\s(?:vi|förbundet|samordningsförbundet)\sav\b|\b(?:vi|förbundet|samordningsförbundet)\s(?:kommer\s)?(?:att\s)?(?:representeras|företrädas|företräds)\sav\b|\b(?:representerar?|företräda|företräder|(?:åker|reser|deltar)\s+för)\s+(?P<for>\S+(?:\s+(?-i:[A-ZÅÄÖ])\S+)?)(?:\s+(?:på|vid|i)\s+(?P<event>[^,.;]+?)(?=\s+(?:och|samt)\s+att\s|\s+den\s+\d|\s*(?:[,.;]|\Z)))?|\b(?:agera|vara|som)\s+ombud\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b\w*(?:grupp|råd|rådets|nämnd|styrelse|kommitté|nätverk|utskott|delegation|beredning|forum|allians|panel|referens)\w*",
    re.IGNORECASE,
)
"""Bodies that last: who represents somebody there is a representative, no delegate to an event."""
_OCCASION = re.compile(
    r"möte|stämma|konferens|dag\b|dagar|seminari|samling|besök|mässa|ställe\b|tvist|förhandling|\bmål|ärende|fråga",
    re.IGNORECASE,
)
"""What somebody takes part in once."""

_ERRANDS = (
    ("juster", "justerare", _VERIFYING),
    ("underteckna", "justerare", _VERIFYING),
    ("firma", "firmatecknare", _SIGNING),
    ("att leda", "mötesordförande", _LEADING),
    ("granska", "justerare", _READING),
    (" under ", "justerare", _READING),
    ("anteckningarna", "justerare", _READING),
    ("leder ", "mötesordförande", _LEADS),
    ("ingå", "ledamot", _JOINING),
    (" in i ", "ledamot", _JOINING),
    (" plats i ", "ledamot", _JOINING),
    ("inträ", "ledamot", _JOINING),
    ("plats", "ersättare", _STANDING_IN),
    ("pennan", "mötessekreterare", _WRITING),
    ("att föra ", "mötessekreterare", _WRITING),
    ("räkn", "rösträknare", _COUNTING),
    ("attest", "attestant", _ATTESTING),
    ("representera", "ombud", _DELEGATE),
    ("företräd", "ombud", _DELEGATE),
    ("ombud", "ombud", _DELEGATE),
    ("åker för ", "ombud", _DELEGATE),
    ("reser för ", "ombud", _DELEGATE),
    ("deltar för ", "ombud", _DELEGATE),
)
"""What stands in lower case wherever the pattern matches, the kind of the post, and the pattern."""


def by_errand(text: str, lower: str, found: Sequence[Office]) -> Iterator[Office]:
    """The posts that a text names by what is to be done in them, one of a kind and none of a kind that was `found` before; lower: the text in lower case."""
    kinds = {office.kind for office in found}
    for sign, kind, pattern in _ERRANDS:
        if sign not in lower or kind in kinds:
            continue
        errand = pattern.search(text)
        if errand is not None:
            begin = errand.start()
            if errand[0].rstrip(". ").lower().endswith(" justerar"):
                begin += errand[0].lower().rfind("justerar")  # `Eva Ek och Bo Al justerar.`
            kinds.add(lasting := _lasting(kind, errand))
            yield Office(lasting, begin, errand.end(), kind)


def _lasting(kind: str, errand: re.Match[str]) -> str:
    """The kind of an errand: to represent somebody in a body that lasts makes a representative."""
    event = errand.groupdict().get("event") or ""
    if kind != "ombud" or not event:
        return kind
    lasting = _STANDING.search(event) or (f" i {event}" in errand[0] and _OCCASION.search(event) is None)
    return "representant" if lasting else kind


def represented_at(text: str) -> tuple[str, str | None] | None:
    """Whom a delegate represents and at which event: `representerar förbundet på konferensen`; None where the text says neither."""
    found = _DELEGATE.search(text)
    return (found["for"], found["event"]) if found is not None and found["for"] else None
