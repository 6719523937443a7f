"""Words of appointments: verbs that fill posts and empty them, and what a sentence has that tells of that."""

from loaders.parsing.vocabulary.posts import KINDS

POST_WORDS = (
    frozenset(post.rstrip(".").split()[-1] for post in KINDS)
    | {"justera", "justerar", "justeras", "verifiera", "underteckna", "undertecknar", "firma", "firman", "ingå"}
    | {
        "ingår",
        "plats",
        "pennan",
        "röster",
        "granska",
        "granskar",
        "läsa",
        "läser",
        "skriva",
        "åker",
        "reser",
        "anteckningarna",
        "inträder",
        "inträdde",
        "attesterar",
        "attestera",
        "beslutsattestera",
        "beslutsattesterar",
        "attesträtt",
        "justeras",
        "leder",
        "in",
    }
    | {
        "arbetsutskottet",
        "beredningsgruppen",
        "presidiet",
        "styrgruppen",
        "valberedningen",
        "rådet",
        "referensgruppen",
        "arbetsgruppen",
        "utskottet",
        "gruppen",
        "arbetsutskott",
        "presidium",
        "rekryteringsgrupp",
        "arbetsgrupp",
        "beredningsgrupp",
        "styrgrupp",
    }
    | {"representera", "representerar", "representeras", "företräda", "företräder", "leda"}
    | {"adjungera", "adjungerar", "adjungerade", "adjungeras", "adjungerades", "adjungerats", "anställd", "anställda"}
    | {
        "påbörjar",
        "påbörjade",
        "tjänst",
        "anställa",
        "anställer",
        "anställde",
        "anställs",
        "anställts",
        "anställt",
        "började",
        "börjar",
        "tillträder",
        "tillträdde",
    }
)
"""Words of which a sentence that fills a post has one."""

ELECTED = frozenset(
    (
        "välja", "väljer", "valde", "väljs", "valdes", "omväljs", "omvaldes", "nyväljs", "nyvaldes", "utse", "utser",
        "utsåg", "utses", "utsågs", "förordna", "förordnar", "förordnas", "förordnades", "anställa", "anställer",
        "anställde", "anställs", "anställdes", "tillsätta", "tillsätts", "tillsattes", "bemyndiga", "bemyndigar",
        "bemyndigas", "bemyndigades", "adjungera", "adjungerar", "adjungerade", "adjungeras", "adjungerades", "anmäls", "anmäldes", "anmälts", "omval",
        "nyval", "utsedd", "utsedda", "utsetts", "valts", "förstärks", "förstärktes", "utökas", "utökades", "förordnad", "förordnats", "anförtros", "anförtroddes", "inträder", "inträdde", "insatt", "insätta", "insätter", "insätts", "insattes", "erbjuda", "erbjuder", "erbjuds", "rekryterats", "rekryterades", "rekryteras", "vald", "valda", "anmäld", "anmälda", "anställd", "anställda", "invald", "invalda", "nyvalda", "omvalda",
    )
)  # fmt: skip
REPORTED = frozenset(
    (
        "trätt", "inträtt", "tillträtt", "anmält", "utsett", "valt", "omvalt", "nyvalt", "återvalt", "anställt", "anställts", "tillsatt", "förordnat", "utsetts", "valts", "tillträder", "tillträdde",
        "börjar", "började", "vikarierar", "vikarierade", "upprätthåller", "upprätthöll",
    )
)  # fmt: skip
ACTIVE_ELECTION = frozenset(
    (
        "väljer", "valde", "utser", "utsåg", "föreslår", "föreslog", "nominerar", "nominerade", "anställer", "anställde",
        "yrkar", "yrkade",
    )
)  # fmt: skip
SUCCEEDED = frozenset(("ersätts", "ersattes", "ersatts", "efterträds", "efterträddes", "avlöses", "avlöstes"))
"""What somebody is who leaves a post to the one named after `av`."""
SUCCEEDING = frozenset(
    (
        "ersätter", "ersatte", "efterträder", "efterträdde", "efterträtt", "avlöser", "avlöste",
    )
)  # fmt: skip
PROPOSED = frozenset(
    (
        "föreslå", "föreslår", "föreslås", "föreslog", "föreslagit", "föreslogs", "föreslagen", "föreslagna",
    )
)  # fmt: skip
CHOOSING = ELECTED | PROPOSED
BECOMING = frozenset(
    (
        "blir", "bli", "blev", "vara", "välkomnades", "välkomnas", "välkomnar", "välkomnade", "är",
    )
)  # fmt: skip
NOMINATED = frozenset(
    (
        "nominera", "nominerar", "nominerade", "nomineras", "nominerades", "nominerad", "nominerats", "nominerat",
    )
)  # fmt: skip
HEDGES = (
    "avser att ",
    "avser utse",
    "planerar att ",
    "väntas",
    "troligtvis",
    "troligen",
    "kan bli",
    "sannolikt",
    "eventuellt",
    "preliminärt",
    "förslag",
)
PROPOSING = ("rekommenderar", "föreslås", "föreslagen", "föreslagna", "föreslagit", "föreslår", "föreslå ", "föreslog")
HEIRS = frozenset(
    (
        "kommer", "över", "skickar", "skickat", "skickade", "satt", "sätter", "pekat", "sänt", "efterträdare", "utsett", "utser", "utsåg",
        "valt", "föreslagit", "föreslår", "anmält", "anmäler", "namn", "kandidat", "fram", "lanserar", "anställd", "ställe",
    )
)  # fmt: skip
"""Words with which somebody comes into a place without a post being named."""
TAKING_PLACE = ("efterträd", "ersätt", "ersatt", "avlös", "intas", "övertas")
"""How a verb begins with which one person comes in another's place."""
GIVING_WAY = (
    "slut",
    "avgår",
    "avgick",
    "kliver",
    "ersätt",
    "ersatt",
    "efterträ",
    "avlös",
    "byt",
    "lämn",
    "övergå",
    "går ",
    "gick ",
    "skiftar",
    "växlar",
    "överförs",
)
"""How a verb begins that says of somebody to give way to another."""
DECLINED = (
    "avböjt",
    "avböjde",
    "avböjer",
    "avböja",
    "tackat nej",
    "tackade nej",
    "tackar nej",
    "undanbad sig",
    "undanber sig",
    "undanbett sig",
    "sade nej",
    "säger nej",
    "avsagt sig kandidatur",
)

TELLING = frozenset(
    (
        "berättar", "berättade", "informerar", "informerade", "meddelar", "meddelade", "rapporterar", "rapporterade", "redovisar",
        "redovisade", "redogör", "redogjorde", "påpekar", "påpekade", "påminner", "påminde", "upplyser", "upplyste", "frågar",
        "frågade", "undrar", "undrade", "tackar", "tackade", "avtackar", "avtackade", "nämner", "nämnde", "hälsar", "hälsade",
        "presenterar", "presenterade", "anser", "ansåg", "menar", "menade", "tycker", "tyckte", "konstaterar", "konstaterade",
        "säger", "sade", "sa", "uppger", "uppgav", "beskriver", "beskrev", "orienterar", "orienterade", "framför", "framförde", "understryker", "betonar", "betonade",
    )
)  # fmt: skip
"""What the subject of a sentence does who tells of another's post."""

OPENING = frozenset(
    ("öppnar", "öppnade", "inleder", "inledde", "förklarar", "förklarade", "leder", "ledde", "avslutar", "avslutade")
)
"""What somebody does before the meeting chooses another."""

CUE_LENGTH = 5
CUES = frozenset(
    (
        "adjun", "anför", "anhål", "anmäl", "anstä", "arkiv", "attes", "avböj", "avfly", "avgic", "avgå", "avgåe", "avgår", "avgåt", "avled",
        "avlid", "avlös", "avsad", "avsag", "avske", "avslu", "avsäg", "avtac", "befri", "begär", "bemyn", "bestå", "bilda", "blev", "bli", "blir", "byta", "bytas",
        "byter", "byts", "bytt", "bytte", "bytts", "börja", "datas", "drar", "efter", "entle", "erbju", "ersat", "ersät", "firma", "flytt", "fått", "föres", "föret",
        "förlä", "föror", "försl", "först", "gick", "grans", "går", "gått", "han", "hon", "ingå", "ingår", "inrät", "insat", "insät", "intas",
        "inträ", "inval", "juste", "kandi", "kassö", "klev", "klive", "komme", "konta", "kvar", "kvars", "leda", "ledam", "leder", "lämna",
        "manda", "mötes", "nomin", "ny", "nya", "nyval", "nyväl", "ombud", "omval", "omväl", "ordf", "ordfö", "pekat", "penna", "pensi", "perso",
        "plats", "proto", "repre", "reser", "revis", "rekry", "räkna", "röstr", "sagt", "samma", "satt", "sekre", "sista", "skatt", "skick", "sluta",
        "styrk", "säger", "sänt", "sätte", "tacka", "tar", "teckn", "tf", "tills", "tillt", "tog", "trädd", "träde", "trätt", "undan", "under",
        "uppdr", "upprä", "utbyt", "utgjo", "utgör", "utse", "utsed", "utser", "utses", "utset", "utsåg", "utträ", "utöka", "val", "valbe", "vald",
        "valda", "valde", "valt", "valts", "vara", "vikar", "välja", "välje", "väljs", "återv", "överg", "överl", "övert",
    )
)  # fmt: skip
"""The beginnings of words, CUE_LENGTH letters each: a sentence without any of these appoints nobody."""

LEAVING = frozenset(
    (
        "anhål", "annan", "annat", "avböj", "avfly", "avgic", "avgå", "avgåe", "avgår", "avgåt", "avled", "avlid", "avsad", "avsag", "avslu",
        "avsäg", "avtac", "befri", "begär", "bevil", "byter", "bytt", "bytte", "drar", "entle", "flytt", "fått", "förfo", "gick", "går", "gått", "klev",
        "klive", "lämna", "omval", "pensi", "sagt", "sista", "sluta", "säger", "tacka", "trädd", "träde", "trätt", "undan", "uppdr", "utträ", "överg",
    )
)  # fmt: skip
"""The same for sentences in which somebody leaves."""

LEAVING_WORDS = frozenset(
    ("säga", "bett", "fortsätter", "kvarstår", "fortsätta", "kandidera", "kandiderar", "kvarstå", "upphör", "upphörde")
)
"""Whole words of such sentences, of which the beginnings stand in many others."""
