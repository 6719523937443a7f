"""Posts that a sentence speaks of filling: `till ledamot i styrelsen`, `som sekreterare`, `ny ersättare`."""

from __future__ import annotations

import re

from msgspec import Struct, structs

from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.posts import KINDS, STAFF

POSTS = "|".join(re.escape(post) for post in sorted(KINDS, key=len, reverse=True))
"""Every post as minutes write it, as alternatives of a pattern."""

_MENTION = re.compile(
    r"(?<![\w-])(?:"
    rf"(?:(?:till|som|såsom|tillika|samt|och)\s+|/\s*)(?:(?!(?:är|var|har|som|till|och|att|dess|vid|utse\w*|utsåg|valt|välj\w+|\w+gruppen|\w*utskottet)\b)[^\W\d]+(?::s)?\s+){{0,3}}?(?P<after>{POSTS})"
    rf"|(?:vara|bli|blir|blev|är|välkomna\w+)\s+(?:[^\W\d]+\s+){{0,5}}?(?P<copula>{POSTS})"
    r"|(?:bli|blir|blev|till|som)\s+(?P<ordinary>ordinarie)(?=\s*(?:[,.;)]|$)|\s+(?:från|fr|efter|för|i|och|utse\w*|utsågs|val\w+|väljs)\b)"
    rf"|(?:tillförordnad|tf\.?|t\.f\.?|ställföreträdande|vikarierande)\s+(?P<acting>{POSTS})"
    rf"|(?:ny|nya|nye|hennes|hans|deras)\s+(?:[^\W\d]+\s+)?(?P<new>{POSTS})(?:(?:e?n|na)(?=\s(?-i:[A-ZÅÄÖ])))?"
    rf"|(?P<head>{POSTS})(?:"
    r"(?:\s+(?:på|för|efter)\s[^:;.]{2,80}|\s+är)?\s*:"
    r"|\s+är(?=\s(?:liksom|alltjämt|fortsatt|som\s(?:tidigare|förut)|även\s)\b)"
    r"|\s+(?:(?:för|i|hos|från|gentemot|mot|till|vid|på|med|under)\s+[^,.;:]{2,60}?\s+(?:är|blir|blev)\b"
    r"|(?:blir|blev|är)(?:\s(?:troligen|troligtvis|sannolikt|även|också|fortsatt|istället|då|därmed|nu))?(?:\s(?:\w+chef(?:en)?|\w*ledare|ekonom|(?:vice\s)?ordförande|administratör|samordnare))?(?=\s(?-i:[A-ZÅÄÖ]))"
    r"|(?:omväljs|omvaldes|nyväljs|nyvaldes|väljs|valdes|utses|utsågs)(?=[\s:])(?=[^:.;]{0,30}:\s)))"
    r"|(?:(?<=,\s)|(?<=\()|(?:samt|med|och)\s+)(?:som\s+)?(?P<beside>ersättare|suppleant)(?=\s+(?-i:[A-ZÅÄÖ]))"
    r"|(?<=:\s)(?P<ahead>ordinarie|ledamot|ersättare)(?=\s+(?-i:[A-ZÅÄÖ]))"
    r"|(?:och|samt)\s(?-i:[A-ZÅÄÖ])\S+(?:\s(?-i:[A-ZÅÄÖ])\S+){1,3}\s(?P<bare>ersättare|suppleant)(?=\s*[.,;]|\s*$|\sför\s)"
    r")(?![\w-])",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!\bi\s)\b(?:[Rr]evisor(?:n|erna)|[Ll]edamot(?:en)|[Ll]edamöterna|[Ee]rsättar(?:en|na)|(?:[Vv]ice\s)?[Oo]rdföranden|[Kk]assören|[Ss]uppleant(?:en|erna))(?=\s[A-ZÅÄÖ])"
)
"""Before the name of whoever holds the post, who is chosen again: `Revisorerna Eva Ek och Bo Al omvaldes`."""
_NEW_FOR = re.compile(
    r"Nya?(?=\s(?:(?:för|från)\s[A-ZÅÄÖ]|i\s(?:NNS|styrelsen|\w*gruppen|\w*utskottet|valberedningen))[^.,;:]{0,60}?\s(?:är|blir|blev)\s[A-ZÅÄÖ])"
)
_CHAIRMANSHIP = re.compile(r"\b(?:tar|tog|övertar|övertog)\s(?:över\s)?(?P<post>(?:vice\s)?ordförande)skapet\b")
"""`Ny för Arbetsförmedlingen blir Eva Ek`."""
_HELD_NEWLY = re.compile(rf"(?<=nyvalda\s)(?:{_HELD.pattern})")
_AGAIN = ("omval", "omväl", "återval", "nyvald")
_EMPLOYED = re.compile(
    r"\b(?:anställ\w*|började|börjar|tillträd\w*)\b[^.;]*?\bsom\s+(?:\S+s\s+)?(?P<post>[^\W\d]+)", re.IGNORECASE
)
_STAND_IN = re.compile(
    r"\b(?P<post>[Tt]jänsten)\s(?:har\s)?(?:tillsätts|tillsattes|tillsatts)\s(?:med|av)\s(?=[A-ZÅÄÖ])|\b[Ss]om\s(?P<stand_in>vikarie)\s(?:för\s[^.;]{3,40}?\s)?(?:har\s(?=[A-ZÅÄÖ][^.;]{3,60}?\sanställts\b)|anställs|anställdes|börjar|började)"
)
_HIRED = re.compile(
    r"\b(?P<post>[^\W\d_]{4,})\s+(?=[A-ZÅÄÖ]\S+\s+(?:[a-z]+\s+)?[A-ZÅÄÖ]\S+\s+(?:är\s+(?:nu\s+)?anställd|har\s+anställts|anställs|anställdes))"
)
_HIRES = re.compile(r"\bhar\s+(?:nu\s+|även\s+|också\s+|därför\s+)?anställt\s+(?=[A-ZÅÄÖ])")
"""Before the name of somebody hired, as what is told elsewhere."""
_ADDED = re.compile(
    rf"(?:(?P<each>\s+(?:respektive|resp\.?)\s+)|\s*(?:/|,?\s*tillika|\s+och)\s*)(?P<post>{POSTS})(?![\w-])(?(each)|(?!\s(?-i:[A-ZÅÄÖ])))",
    re.IGNORECASE,
)
"""Another post beside one: the same people's, or with `respektive` the next one's."""
_VERIFYING = re.compile(
    r"\b(?:justera|justerar|verifiera|underteckna)\s+(?:dagens\s+|mötets\s+|detta\s+)?(?:protokoll\w*|mötet)|\batt\s+(?:\S+\s+){0,6}?justera\b|\bprotokollsjustera\b|\bska(?:ll)?\s+justera\s*(?:\.|$)|^(?:\S+\s+){1,6}?justerar(?:\s+(?:tillsammans\s+med|jämte)\s+ordföranden)?\.?$|^[Jj]ämte\s\S+\sjusterar\b|\bprotokollet\s(?:ska\s|skall\s)?justeras(?:,[^.;,]{3,40},)?\sav\b",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r"\b(?:tecknar?|tecknas|teckna)\s+(?:\S+\s+){0,3}?firma\w*|\bfirma\w*\s+(?:[^.;]{0,70}?\s)?tecknas\b", re.IGNORECASE
)
_LEADING = re.compile(
    r"\batt\s+leda\s+(?:\w+\s+)?(?:möte\w*|sammanträde\w*|\w*förhandling\w*|årsmöte\w*|stämma\w*|\w*samråd\w*|samtal\w*)",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"\b(?:att\s+ingå|ingår|(?:går|gick|träder|trädde)\s+in|(?:tar|tog|får)\s+plats|inträder|inträdde)(?=\s+i\s)",
    re.IGNORECASE,
)
_MADE_UP = re.compile(
    r"(?:^|:\s+)I\s+(?P<body>\w+)\s+ingår\b|\b(?P<group>\w*grupp)\w*\s+(?:tillsätts|bildas|tillsattes|bildades)\s+(?:med|av|bestående\s+av)\b",
    re.IGNORECASE,
)
"""A group, and who is in it."""

_STANDING_IN = re.compile(r"\b(?:tar|tog)\s+(?:[A-ZÅÄÖ]\S+\s+){1,4}(?P<post>(?:hennes|hans|dennes)\s+plats)\b")
_WRITING = re.compile(
    r"\b[Pp]ennan\b|\bföra\s+pennan\b|\b[Aa]tt\sföra\s(?:\w+\s)?(?:protokoll|(?:minnes)?anteckning)\w*|\b[Ss]om\sför\sprotokoll\w*"
)
_COUNTING = re.compile(r"\bräkna\s+röster\b|\brösträkning\b")
_LEADS = re.compile(
    r"\bleder\s(?:dagens\s)?(?:mötet|samrådet|årsmötet|stämman|förhandlingarna|sammanträdet)\b", re.IGNORECASE
)
_BEGINS = re.compile(
    r"\b(?P<post>[^\W\d_]+)\s(?=(?-i:[A-ZÅÄÖ])[^.;]{3,60}?\s(?:börjar|började|tillträder|tillträdde|påbörjar|påbörjade)\s(?:sin\s)?(?:tjänst|anställning))"
)
"""Staff who begin, the title before the name: `processledaren Eva Ek börjar sin tjänst`."""
_ADJOINING = re.compile(
    r"\badjungera(?:[rs]|d|de|des|ts?)?\b(?=(?:[^.;]{0,60}?)(?P<to>\s(?:till|i)\s)|)", re.IGNORECASE
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
_DELEGATE = re.compile(
    r"\b(?:representeras|företräds)\s(?:vi|förbundet|samordningsförbundet)\sav\b|\b(?:vi|förbundet|samordningsförbundet)\s(?:kommer\s)?(?:att\s)?(?:representeras|företrädas|företräds)\sav\b|\b(?:representerar?|företräda|företräder|(?:åker|reser|deltar)\s+för)\s+(?P<for>\S+(?:\s+(?-i:[A-ZÅÄÖ])\S+)?)(?:\s+(?:på|vid|i)\s+(?P<event>[^,.;]+?)(?=\s+(?:och|samt)\s+att\s|\s+den\s+\d|\s*(?:[,.;]|\Z)))?|\b(?:agera|vara|som)\s+ombud\b",
    re.IGNORECASE,
)


_STEPS_IN = re.compile(r"\b(?:går|gick|träder|trädde|hoppar|hoppade|kliver|klev)\s(?:[^.,;:]{1,40}\s)?in\ssom\s\Z")
"""Before the chair whom somebody takes for the meeting, or a part of it."""
_LEAD = 50
_AND = ("och ", "samt ")
_NAMED = re.compile(r"\s[A-ZÅÄÖ]")
_GROUPS = ("grupp", "utskott", "presidi", "rådet", "valberedning", " au")
_CHOSEN = (
    r"(?:väljs|valdes|utses|utsågs|omväljs|omvaldes|nyväljs|nyvaldes|invaldes|inväljs|välj(?:a|er)|valde|utser?|utsåg)"
)
_A_GROUP = r"(?:(?:NNS\s)?\w*(?:grupp(?:en)?|utskott(?:et)?|presidiet|presidium|rådet|valberedning(?:en)?)|(?-i:AU\b))"
_INTO_GROUP = re.compile(
    rf"\b(?:till|i)\s+(?P<first>{_A_GROUP})\s+{_CHOSEN}\b|\b(?:{_CHOSEN}|valts|vald|invald)\b[^.;:]{{0,90}}?\s(?:till|i)\s+(?P<last>{_A_GROUP})(?![\w-])",
    re.IGNORECASE,
)
"""Who is chosen into a group, without a post there."""

_INTO_BOARD = re.compile(
    rf"\b(?:{_CHOSEN}|valts|vald|invald|invalts|röstats)\b(?:[^.;:]{{0,60}}?)(?=\s(?:in\si|till|i)\s(?:(?-i:[A-ZÅÄÖ])[^.,;:]{{1,60}}?\s)?styrelse(?:n)?\b)(?:\sin\b)?",
    re.IGNORECASE,
)
"""Who is chosen into a board, likewise."""

_READING = re.compile(
    r"\bgranskar?\s+(?:dagens\s+)?protokoll\w*|\bjusterar?\s+(?:dagens\s+|mötets\s+)?anteckningarna|\b(?:läs(?:a|er)|granskar?)\s+och\s+skriv(?:a|er)\s+under\s+(?:dagens\s+)?protokoll\w*",
    re.IGNORECASE,
)
_ATTESTING = re.compile(
    r"\b(?:får|fick|ges|gavs|har|rätt|befogenhet|uppdrag|behörighet|bemyndig\w+)\s+(?:rätt\s+)?(?:att\s+)?(?:var\s+för\s+sig\s+|även\s+|ensam\s+)?(?:besluts)?attestera\b|\battesterar\s|\b(?:har|får|ges|tilldelas|erhåller)\s(?:\w+\s)?attesträtt\b",
    re.IGNORECASE,
)


class Office(Struct, frozen=True, gc=False):
    """A post in text[start:end]: its kind in the record, and where text about its body begins.

    beside: its holder stands right behind it. each: it is one of several that as many people get, each theirs: `till ledamot respektive ersättare`.
    """

    kind: str
    start: int
    end: int
    word: str
    beside: bool = False
    each: bool = False


def offices(text: str) -> tuple[Office, ...]:
    """The posts that a sentence fills, in order: after `till` or `som`, after `blir`, as `ny …`, as a label, or by the errand (`att justera protokollet`)."""
    found: list[Office] = []
    for mention in _MENTION.finditer(text):
        group = mention.lastgroup or "after"
        word = mention[group]
        if KINDS.get(word.lower()) in STAFF and mention[0].startswith(_AND) and _NAMED.match(text, mention.end()):
            continue  # `utse Eva Ek till ledamot och enhetschef Bo Al till ersättare`
        filled = "ledamot" if word.lower() == "ordinarie" else KINDS[word.lower()]
        if filled == "ordförande" and _STEPS_IN.search(text, max(0, mention.start() - _LEAD), mention.start(group)):
            filled = "mötesordförande"
        found.append(
            Office(
                filled,
                mention.start(group),
                mention.end(group),
                word.lower(),
                group in ("beside", "ahead"),
            )
        )
        at, first, each = mention.end(group), len(found) - 1, False
        while (added := _ADDED.match(text, at)) is not None:
            post = added["post"].lower()
            found.append(Office(KINDS[post], added.start("post"), added.end("post"), post))
            at, each = added.end(), each or added["each"] is not None
        if each:
            found[first:] = [structs.replace(office, end=at, each=True) for office in found[first:]]
    lower = text.lower()
    if not found and has_any(lower, _AGAIN):
        found += [
            Office(KINDS[_indefinite(held[0].lower())], held.start(), held.end(), _indefinite(held[0].lower()))
            for held in (_HELD if "nyvalda" not in lower else _HELD_NEWLY).finditer(text)
        ]
    if not found and "anställ" in lower:
        found += [
            Office(
                KINDS.get(hired["post"].lower().removesuffix("en"), "anställning"),
                hired.start("post"),
                hired.end("post"),
                hired["post"].lower(),
            )
            for hired in _HIRED.finditer(text)
        ]
    if not found and has_any(lower, ("vikarie", "tjänsten ")) and (stand_in := _STAND_IN.search(text)) is not None:
        found.append(Office("anställning", *stand_in.span(stand_in.lastgroup or 0), "vikarie"))
    if not found and "ny" in lower and (new := _NEW_FOR.match(text)) is not None:
        found.append(Office("ledamot", 0, new.end(), "ledamot"))
    if not found and "ordförandeskapet" in lower and (takes := _CHAIRMANSHIP.search(text)) is not None:
        found.append(Office(KINDS[takes["post"]], takes.start("post"), takes.end(), takes["post"]))
    if not found and "anställt" in lower:
        found += [Office("anställning", hires.end(), hires.end(), "anställning") for hires in _HIRES.finditer(text)]
    if not found and (" som " in lower):
        employed = _EMPLOYED.search(text)
        if employed is not None:
            found.append(Office("anställning", employed.start("post"), employed.end("post"), employed["post"].lower()))
    if not found and ("tjänst" in lower or "anställning" in lower):
        begins = next((one for one in _BEGINS.finditer(text) if KINDS.get(_plain(one["post"].lower())) in STAFF), None)
        kind = KINDS.get(_plain(begins["post"].lower())) if begins else None
        if begins is not None and kind is not None:
            found.append(Office(kind, begins.start("post"), begins.end("post"), begins["post"].lower()))
    for sign, kind, pattern in (
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
    ):
        if sign in lower and not any(office.kind == kind for office in found):
            errand = pattern.search(text)
            if errand is not None:
                begin = errand.start()
                if errand[0].rstrip(". ").lower().endswith(" justerar"):
                    begin += errand[0].lower().rfind("justerar")  # `Eva Ek och Bo Al justerar.`
                found.append(Office(_lasting(kind, errand), begin, errand.end(), kind))
    made_up = _MADE_UP.search(text) if "grupp" in lower or "ingår" in lower else None
    if made_up is not None:
        found = [post for post in found if post.kind not in ("ledamot",)]
        found.append(
            Office("ledamot", made_up.end(), made_up.end(), f"i {made_up['body'] or _definite(made_up['group'])}")
        )
    into = _INTO_GROUP.search(text) if not found and has_any(lower, _GROUPS) else None
    if into is not None:
        found.append(Office("ledamot", into.start(), into.end(), f"i {into['first'] or into['last']}"))
    into = _INTO_BOARD.search(text) if not found and "styrelse" in lower else None
    if into is not None and " som " not in text[: into.start()]:
        found.append(Office("ledamot", into.start(), into.end(), "ledamot"))
    adjoining = _ADJOINING.search(text) if "adjunger" in lower and not found else None
    if adjoining is not None:
        end = adjoining.start("to") if adjoining["to"] else adjoining.end()
        found.append(Office("adjungerad", adjoining.start(), end, "adjungerad"))
    return tuple(
        sorted({(office.start, office.end): office for office in found}.values(), key=lambda office: office.start)
    )


def _indefinite(post: str) -> str:
    """A post without its article: `revisorerna`, `vice ordföranden`."""
    return next(
        plain
        for ending, end in (("erna", ""), ("öterna", "öter"), ("arna", "are"), ("na", ""), ("en", ""), ("n", ""))
        if post.endswith(ending) and (plain := post.removesuffix(ending) + end) in KINDS
    )


def _definite(group: str) -> str:
    return f"{group.lower()}en" if group.lower().endswith("grupp") else group.lower()


def _plain(post: str) -> str:
    """A title without its article: `processledaren`, `förbundschefen`."""
    return next((plain for ending in ("en", "n") if (plain := post.removesuffix(ending)) in KINDS), post)


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
