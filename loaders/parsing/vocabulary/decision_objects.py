"""What goes with a deciding verb: what is granted, filed, thanked for, handed over."""

from __future__ import annotations

APPLICATION = ("ansök", "begär", "framställ", "äskand", "ansökt")
DISCHARGE = ("avsked", "entledigande", "befrielse")
LEAVE = ("tjänstledig", "ledighet")
"""What is granted that costs no money."""
ON_FILE = frozenset(("handlingarna", "handl"))
TASK_WORDS = (
    "i uppdrag", "i läxa", "till uppgift", "delegation", "i uppgift", "mandat att", "fullmakt att", "bemyndigande att", "rätt att", "s uppdrag att", "uppdraget att",
    "förtroende att", "förtroendet att",
)  # fmt: skip
EMPOWERING = ("bemyndig", "befullmäktig")
"""How a verb begins that hands over a task, unless it is to sign for the organisation."""
GIVING = frozenset(
    (
        "ge", "ger", "gav", "ges", "gavs", "får", "fick", "få", "gett", "erhåller", "tilldelas",
    )
)  # fmt: skip
SUPPORT = (
    "sig bakom",
    "sig enhälligt bakom",
    "sig helt bakom",
    "sig även bakom",
    "sig också bakom",
    "sig positiv",
    "sig positiva",
    "bifall till",
)
COURTESIES = (
    "visat intresse",
    "förtroende",
    "samarbete",
    "insats",
    "deltagande",
    "idag",
    "i dag",
    "visat engagemang",
    "ett gott",
    "ett bra möte",
)
"""What an organ thanks for without deciding anything."""
REPORTS = (
    "redogörelse", "information", "rapport", "föredrag", "presentation", "dragning", "genomgång", "redovisning", "underlag",
    "beskrivning", "återkoppling", "uppdatering",
)  # fmt: skip
"""What an organ thanks somebody for when it takes note."""
VERIFYING = (
    "justerar anteckning", "justera anteckning", "justerar minnesanteckning", "justera minnesanteckning",
    "justerar protokoll", "justerar dagens", "justera protokoll", "justera dagens", "skriver under protokoll", "skriva under protokoll",
    "skriver under dagens protokoll", "skriva under dagens protokoll",
)  # fmt: skip
"""What the one chosen to verify the minutes does."""
COLLECTIVE = frozenset(
    ("anmälan", "anmälningsärendena", "ärendena", "meddelandena", "rapporterna", "anmälningarna", "skrivelserna", "delgivningarna", "protokollen", "redovisningarna", "informationspunkterna")
)  # fmt: skip
"""With what a decision begins that is about everything an item lists."""
SPENDING = (
    "inköp",
    "köpa",
    "köp av",
    "upphandl",
    "kostnad",
    "betala",
    "ersätt",
    "bidra",
    "medel",
    "högst",
    "stöd",
    "överför",
    "skänk",
    "behåll",
    "förfogande",
)
RETURNED = ("återgår", "återförs", "återbetala", "återlämna")
"""What is done with money that was granted and not spent."""
REPRESENTING = frozenset(
    (
        "representera", "representerar", "representeras", "företräds", "företräda", "företräder", "ombud", "firmatecknare", "attestant",
    )
)  # fmt: skip
AS_DELEGATE = ("agera ombud", "vara ombud", "som ombud", "till ombud", "företräda", "representera")
"""An errand that is a delegate's is a choice of person, not a task."""
