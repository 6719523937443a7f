"""Posts that a sentence speaks of filling: `till ledamot i styrelsen`, `som sekreterare`, `ny ersättare`."""

from __future__ import annotations

import re

from msgspec import structs

from loaders.parsing.appointments.hired import hired
from loaders.parsing.appointments.office import POSTS, Office
from loaders.parsing.appointments.post_errands import by_errand
from loaders.parsing.text.signs import has_any
from loaders.parsing.vocabulary.posts import KINDS, STAFF

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
_ADDED = re.compile(
    rf"(?:(?P<each>\s+(?:respektive|resp\.?)\s+)|\s*(?:/|,?\s*tillika|\s+och)\s*)(?P<post>{POSTS})(?![\w-])(?(each)|(?!\s(?-i:[A-ZÅÄÖ])))",
    re.IGNORECASE,
)
"""Another post beside one: the same people's, or with `respektive` the next one's."""
_MADE_UP = re.compile(
    r"(?:^|:\s+)I\s+(?P<body>\w+)\s+ingår\b|\b(?P<group>\w*grupp)\w*\s+(?:tillsätts|bildas|tillsattes|bildades)\s+(?:med|av|bestående\s+av)\b",
    re.IGNORECASE,
)
"""A group, and who is in it."""
_ADJOINING = re.compile(
    r"\badjungera(?:[rs]|d|de|des|ts?)?\b(?=(?:[^.;]{0,60}?)(?P<to>\s(?:till|i)\s)|)", re.IGNORECASE
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
    if not found and "ny" in lower and (new := _NEW_FOR.match(text)) is not None:
        found.append(Office("ledamot", 0, new.end(), "ledamot"))
    if not found and "ordförandeskapet" in lower and (takes := _CHAIRMANSHIP.search(text)) is not None:
        found.append(Office(KINDS[takes["post"]], takes.start("post"), takes.end(), takes["post"]))
    found = found or hired(text, lower)
    found += by_errand(text, lower, found)
    made_up = _MADE_UP.search(text) if "grupp" in lower or "ingår" in lower else None
    if made_up is not None:
        found = [post for post in found if post.kind not in ("ledamot",)]
        found.append(
            Office("ledamot", made_up.end(), made_up.end(), f"i {made_up['body'] or _definite(made_up['group'])}")
        )
    if found and "styrelse" in lower and all(office.word.startswith("valberedning") for office in found):
        board = _INTO_BOARD.search(text)
        if board is not None and board.end() < found[0].start:
            found = []  # `Eva Ek valdes in i NNS styrelse och Bo Al i valberedningen`
    into = _INTO_GROUP.search(text) if not found and has_any(lower, _GROUPS) else None
    if into is not None and into["last"] and " styrelse" in text[into.start() : into.start("last")]:
        into = None
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
