"""Whether a sentence fills a post that it speaks of, and which post it means where it names none."""

from __future__ import annotations

import re

from msgspec import structs

from graph.record import Outcome
from loaders.parsing.appointments.choosers import chooser
from loaders.parsing.appointments.office import Office
from loaders.parsing.appointments.offices import offices
from loaders.parsing.appointments.terms import Term, term
from loaders.parsing.appointments.titles import posts_in_turn, posts_of_title
from loaders.parsing.vocabulary.appointment_words import BECOMING, CHOOSING, ELECTED, REPORTED, SUCCEEDED, SUCCEEDING
from loaders.parsing.vocabulary.posts import KINDS, OF_BOARD, OF_EVENT, OF_ORGANISATION, STAFF

_CHOSEN = ELECTED | REPORTED
_CHOSEN_OR_PROPOSED = CHOOSING | REPORTED
_BECOMING = BECOMING - {"är"}
_STILL_TO_CHOOSE = re.compile(r"\b(?:utser|väljer|söker)\s(?:en\s)?nya?\s(?:\w+\s)?\Z")
_NAMES = re.compile(r"\s[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ]")
_UNTIL = re.compile(r"\b(?:tills|till\s+dess\s+att|innan)\s+(?:en\s+)?(?:ny\s+)?\Z", re.IGNORECASE)
"""A post that is yet to be filled: `tills ordförande har valts`."""
_GIVEN_UP = re.compile(
    r"\b(?:(?:avgå(?:r|tt)?|avgick|sluta[rt]?|slutade)\s(?:\S+\s){0,2}?|från\s(?:sin|sitt|hennes|hans)\s(?:tjänst|anställning|uppdrag)\s)som\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
_LOOKED_BACK = 40
_FILLING = re.compile(
    r"\b(?:tar|tog)\s+över\b|\b(?:går|gick)\s+in\s+(?:som|i)\b|\bs(?:att|ätter)\s+in\s+(?=[A-ZÅÄÖ])|\bskicka(?:r|t|de)\s+(?=[A-ZÅÄÖ])|\b(?:träd(?:er|de)|kliver|klev|går|gick)\s+(?:[A-ZÅÄÖ]\S+\s+){1,4}in\b|\b(?:träd(?:er|de)|kliver|klev)\s+in\b|\binträd(?:er|de)\b(?!\s+som\s+tjänst)|\b(?:tar|tog)\s+(?:plats\b|(?:[A-ZÅÄÖ]\S+\s+){1,4}(?:hennes|hans|dennes)\s+plats)|\bf(?:ått|år|ick)\s+(?:enligt\s+uppgift\s+|då\s+|därmed\s+|snart\s+|nu\s+|även\s+|också\s+)?(?:en\s+)?ny\b|\b[Vv]al\s+av\s+[A-ZÅÄÖ]"
)
_VACANCY = re.compile(r"\b(?:väljer|välja|utser|utse|söker|föreslår|behöver|ny|vakant)\b", re.IGNORECASE)
_CHOOSING = frozenset(
    {"omväljs", "omvaldes", "utse", "utser", "utses", "utsåg", "utsågs", "välja", "väljer", "väljs", "valde", "valdes"}
)
_OF_OTHERS = frozenset({"efterträda", "ersätta", "ersättare"})
"""Who is chosen in words of their own, under a title that speaks of delegates."""
_CHOSEN_ELSEWHERE = frozenset({"utsett", "valt", "valde", "utsåg"})
_SINCE_LONG = re.compile(r"\A(?:Tidigare|Redan|Sedan\stidigare)\svalda\b|\bår\skvar\b")
"""Those whose time goes on are not chosen."""
_YET_TO_FILL = re.compile(r"\b(?:behöver|måste|ska|skall|bör)\s[^.;:]{0,40}?\b(?:utses|väljas|tillsättas|förordnas)\b")
_STAYS = re.compile(r"\b(?:kvarstår|fortsätter|sitter kvar|kvarstå|fortsätta)\s+som\s+\Z")
_AS_BEFORE = re.compile(
    r"\bär\s+(?:liksom\s+(?:tidigare|förut)|som\s+(?:tidigare|förut)|alltjämt|fortsatt|även\s+(?:i\s+)?fortsättning(?:svis|en))\s"
)
"""Who holds a post also from now on."""
_HELD = re.compile(
    r"\b(?:som\s(?:redan\s|i\s?dag\s)?(?:var|varit|är)|(?:eftersom|då)\s[^.,;]{2,30}?\s(?:var|varit|är)|inför\s(?:val|valet|omval|nyval)\sav|om\s(?:han|hon|hen)\s(?:kan|vill|skulle)(?:\skunna)?\s(?:bli|vara)|(?:kommun|region|landstings)(?:styrelsens|fullmäktiges)|\w+nämndens)\s(?:(?!ny)\w+\s)?\Z",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"(?:representeras|företräds)\s(?:vi|(?:samordnings)?förbundet)\sav\b|(?:vi|(?:samordnings)?förbundet)\s(?:kommer\s)?(?:att\s)?(?:representeras|företrädas|företräds)\sav\b"
)
_LAST_TIME = re.compile(
    r"(?:[Vv]id\s|[Pp]å\s)?(?:det\s)?(?:[Ff]örra|[Ff]öregående|[Ss]enaste)\s(?:styrelse)?(?:mötet|sammanträdet)\b"
)
_IN_TURN = frozenset({"respektive", "resp"})
_BARE = re.compile(r"\b(?:och|samt)\s[A-ZÅÄÖ]\S+(?:\s[A-ZÅÄÖ]\S+){1,3}\s\Z")
"""Before a post that stands bare behind its holder: `Eva Ek är attestant och Bo Al ersättare`."""
_AFTER_ANOTHER = re.compile(r"\s(?:som\sersätter|som\sersatte|som\sefterträder|efter)\s[A-ZÅÄÖ]")
_GOT_WORK = re.compile(r"\b(?:fått|får|fick|erhållit|erbjudits)\s(?:tjänsten|uppdraget|anställning)\ssom\s(?:\w+\s)?\Z")
_TRAVELS = re.compile(
    r"\b(?:åker|reser|skickas|sänds|deltar)\s(?:\S+\s){0,2}?som\s(?:\w+\s)?\Z|\A[A-ZÅÄÖ]\S+(?:\s[A-ZÅÄÖ]\S+){1,3}\sär\s(?:förbundets\s|vårt\s)?\Z"
)
_IF_ABSENT = re.compile(r"\svid\s(?:[^,.;]{1,40}?\s)?(?:förfall|förhinder|frånvaro)\b")
"""Behind a post that somebody has only then: `inträder som ordförande vid förfall för Eva Ek`."""
_ONE_MORE = re.compile(r"(?:,|\soch|\ssamt)\s(?:ytterligare\s)?(?:en|ett|två)\s\Z")
"""Before a post for which nobody is named yet: `Eva Ek samt en representant för kommunen`."""
_GOES_FOR_US = re.compile(
    r"\A[A-ZÅÄÖ]\S+(?:\s[A-ZÅÄÖ]\S+){0,3}(?:\soch\s[A-ZÅÄÖ]\S+(?:\s[A-ZÅÄÖ]\S+){0,3})?\s(?:representerar|företräder)\s(?:oss|(?:samordnings)?förbundet)\s(?:på|vid)\s"
)
"""`Eva Ek representerar förbundet på länskonferensen`."""
_SERVES = re.compile(r"\btjänstg(?:ör|jorde|öra)\s(?:\S+\s){0,3}?som\s\Z", re.IGNORECASE)
"""Who only sits in for the time being."""
_IS_UNTIL = re.compile(r"\s(?:fram\still|till\soch\smed|t\.?\s?o\.?\s?m\.?)\s(?=\S*(?:årsmöte|års|\d))")
"""`är ledamot fram till årsmötet 2026`."""
_IS_FROM = re.compile(
    r"(?:\ssedan\s(?:den\s)?\d{1,2}\s[a-zåäö]{3,9}(?:\s\d{4})?)?(?:\s(?:för|i)\s[^,.;]{2,40}?)?\s(?:efter\s(?=[A-ZÅÄÖ])|i\s?stället\sför\s(?=[A-ZÅÄÖ])|(?:från(?:\soch\smed)?|fr\.?\s?o\.?\s?m\.?)\s(?:den\s)?(?=\d|årsskiftet|nyår))"
)
"""`är ledamot efter Eva Ek`, `är ersättare från den 1 juni`."""
_SINCE_DAY = re.compile(
    r"(?:\s(?:för|i|hos|åt)\s[^,.;:]{2,40}?)?\s(?:från(?:\soch\smed)?|fr\.?\s?o\.?\s?m\.?)\s[^,.;:]{3,30}?\s(?:är|blir)\s(?=[A-ZÅÄÖ])"
)
"""`Dataskyddsombud från och med den 1 mars är Eva Ek`."""
_SINCE = re.compile(r"\b(?:är|blir)\s+från\b")
_ACTING = re.compile(r"\b(?:tillförordnad|tf|t\.f|ställföreträdande|vikarierande|vikarie)\b", re.IGNORECASE)
_NEW = re.compile(r"(?:[\w)][,:]|\s[A-ZÅÄÖ][\w-]+)\sny[ae]?\s(?:ordinarie\s)?\Z")
"""`Eva Ek, ny ersättare för Försäkringskassan, presenterar sig`, `FK: ny ersättare Eva Ek`, `Eva Ek ny ersättare`."""
_SINCE_THEN = re.compile(r"(?:Från och med|Fr\.?\s?o\.?\s?m\.?|Från)\s(?:den\s)?\d[^,;:]{3,30}?\sär\s(?=[A-ZÅÄÖ])")
_TO = re.compile(r"\W*till\s", re.IGNORECASE)
_OF_AUDITORS = re.compile(r"\brevisor(?:er|erna)?\b")
_OWNER = re.compile(
    r"\A[A-ZÅÄÖ]\w*(?:\s[A-ZÅÄÖ]\w*){0,3}s\s(?:gemensam\w*\s|förtroendevald\w*\s|utsed\w+\s|nya?\s){0,3}\Z"
)
_VOTED_IN = re.compile(r"\b(?:valdes|valts|vald|röstades)\sin\b(?!\si\b)")
_BOARD_BEFORE = re.compile(r"\b(?P<board>(?P<nns>NNS\s)?styrelse)n?\b")
"""The board that the sentence before speaks of: `I NNS styrelse finns nu tre från länet. Eva Ek valdes in i april.`"""
_LONGEST_MARK = 4
_LONGEST_LABEL = 16
"""`10) ` before the first word."""


def is_past(post: Office, text: str) -> bool:
    """Whether a sentence only says that somebody had the post, has it, or that somebody is yet to get it: `inför valet av ordförande`."""
    if post.kind == "justerare" and _LAST_TIME.match(text):
        return True
    before = max(0, post.start - _LOOKED_BACK)
    if _ONE_MORE.search(text, before, post.start) and not _NAMES.search(text, post.end):
        return True
    if post.kind in OF_BOARD and _IF_ABSENT.match(text, post.end):
        return True
    return _HELD.search(text, before, post.start) is not None


def is_filled(post: Office, text: str, words: frozenset[str], outcome: Outcome) -> bool:
    """Whether the sentence fills the post, and does not only mention who holds it."""
    before = max(0, post.start - _LOOKED_BACK)
    if _STILL_TO_CHOOSE.search(text, before, post.start) and not _NAMES.search(text, post.end):
        return False
    if _UNTIL.search(text, before, post.start) or _GIVEN_UP.search(text, before, post.start):
        return False
    if post.kind == "ersättare" and "tjänstgör" in words:
        return False
    if post.kind == "ersättare" and "tjänstgörande" in words and not {"utses", "väljs"} & words:
        return False
    if _SERVES.search(text, before, post.start):
        return False
    if post.start == 0 and (_SINCE.search(text) or text.startswith(("Ny i ", "Nya i "))):
        return True
    if post.word == "ordinarie" and text.endswith("som ", 0, post.start) and _CHOSEN.isdisjoint(words):
        return False
    if post.kind == "mötesordförande" and "leder" in words:
        return outcome == "beslutad"
    if post.kind == "attestant" and (not {"attestera", "attesträtt"}.isdisjoint(words) or outcome == "beslutad"):
        return True
    if outcome in ("beslutad", "föreslagen") and _STAYS.search(text, 0, post.start):
        return True
    if "kvarstår" in words and _STAYS.search(text, 0, post.start) and term(text, 2000, None).end is not None:
        return True
    if not _CHOSEN_OR_PROPOSED.isdisjoint(words) or _FILLING.search(text):
        return True
    lead = text[max(0, post.start - 40) : post.start].lower().split()
    if "är" in words and not {"ny", "nya"}.isdisjoint(lead[-2:]):
        return True
    if (
        "är" in words
        and text.startswith(" är ", post.end)
        and not {"ny", "nya"}.isdisjoint(text[: post.start].lower().split())
    ):
        return True
    if "är" in words and _AS_BEFORE.match(text, post.end + (text[post.end : post.end + 1] == " ")):
        return True
    if "(ny" in text and text.startswith(":", post.end) and post.kind in OF_BOARD:
        return True
    if post.start <= _LONGEST_MARK and text.startswith(" är ", post.end) and _AFTER_ANOTHER.search(text, post.end):
        return True
    if post.kind in STAFF and _GOT_WORK.search(text, before, post.start):
        return True
    if post.kind in STAFF and text.startswith(" är ", post.end) and _ACTING.match(text, before):
        return True
    if post.kind in OF_EVENT and text.startswith(":", post.end) and post.start <= _LONGEST_LABEL:
        return True
    if not SUCCEEDING.isdisjoint(words) or not SUCCEEDED.isdisjoint(words):
        return "som" in lead[-2:]
    if post.kind == "justerare" or (post.kind == "sammankallande" and post.start == 0):
        return True
    if _ACTING.search(text, max(0, post.start - 20), post.end) and "är" in words and term(text, 2000, None) != Term():
        return True
    if "är" in words and post.kind in OF_BOARD and (_IS_UNTIL.match(text, post.end) or _IS_FROM.match(text, post.end)):
        return True
    if post.kind == "revisor" and text.startswith((" är ", ": "), post.end) and _OWNER.match(text[: post.start]):
        return True
    if post.start <= _LONGEST_MARK and post.kind in OF_ORGANISATION and _SINCE_DAY.match(text, post.end):
        return True
    if post.kind == "ombud" and (_OURS.match(text, post.start) or _GOES_FOR_US.match(text)):
        return True
    if post.kind == "ombud" and _TRAVELS.search(text, 0, post.start):
        return True
    if post.beside and post.kind in OF_BOARD and chooser(text) is not None:
        return True
    if post.kind in ("firmatecknare", "ombud") or (post.kind == "representant" and post.word == "ombud"):
        return outcome == "beslutad"
    if not _BECOMING.isdisjoint(words):
        return post.kind not in STAFF or "är" not in lead[-2:]
    if _NEW.search(text, max(0, post.start - 30), post.start) or (
        "är" in words and post.kind in OF_BOARD and _SINCE_THEN.match(text)
    ):
        return True
    if not {"välkommen", "välkomna"}.isdisjoint(words) and not {"ny", "nya"}.isdisjoint(lead[-2:]):
        return True
    if outcome == "beslutad" and post.start <= _LONGEST_MARK and text.startswith(" är ", post.end):
        return True
    if outcome == "beslutad" and _BARE.search(text, before, post.start):
        return True
    return outcome == "beslutad" and (text[post.end : post.end + 1] in (":", ",", "") or _TO.match(text) is not None)


def of_context(title: str, words: frozenset[str], text: str, earlier: str) -> list[Office]:
    """The posts of the title over a sentence, or of the sentence before, where this one only says who was chosen: `Anna Berg utsågs.`"""
    told = not _CHOSEN_ELSEWHERE.isdisjoint(words) and chooser(text) is not None
    if (CHOOSING.isdisjoint(words) and not told) or _YET_TO_FILL.search(text) or _SINCE_LONG.search(text):
        return []
    if _VOTED_IN.search(text) and (board := _BOARD_BEFORE.search(earlier)) is not None:
        return [Office("ledamot", len(text), len(text), f"i {board['board']}" if board["nns"] else "ledamot")]
    if not words.isdisjoint(_IN_TURN) and (in_turn := posts_in_turn(title)):
        return [structs.replace(post, start=len(text), end=len(text)) for post in in_turn]
    titled = _titled(title, words, choosing=told) if told or not ELECTED.isdisjoint(words) else ()
    if not titled and not told:
        spoken_of = offices(earlier) if _VACANCY.search(earlier) else ()
        titled = spoken_of[:1] if len(spoken_of) == 1 else ()
    return [Office(post.kind, len(text), len(text), post.word) for post in titled]


def _titled(title: str, words: frozenset[str], *, choosing: bool = False) -> tuple[Office, ...]:
    """The posts that a title speaks of, for a sentence with these words; choosing: it tells whom another organisation chose."""
    bare = title.strip(" .:").lower()
    bare = "revisorer" if bare == "revision" or (choosing and _OF_AUDITORS.search(bare)) else bare
    posts = (Office(KINDS[bare], 0, 0, bare),) if bare in KINDS else posts_of_title(title)
    if any(post.kind in OF_EVENT for post in posts) and (
        _CHOOSING.isdisjoint(words) or not _OF_OTHERS.isdisjoint(words)
    ):
        return ()
    return posts
