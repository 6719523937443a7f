"""Headings of lists of tasks, the columns that such lists have, and whom they mean without a name."""

COLUMNS = {
    "vem": "who", "vem gör det": "who", "ansvarig/a": "who", "ansvariga personer": "who", "vem gör vad": "who", "ansvarig person": "who", "handläggare": "who", "utförs av": "who", "görs av": "who", "av vem": "who", "vem/vilka": "who", "ansvarig/ansvariga": "who", "ansvarig": "who", "ansvariga": "who", "ansvar": "who", "vem gör": "who", "sköts av": "who", "vem sköter": "who", "vem tar det": "who", "på vem ligger det": "who", "på vem": "who", "ligger på": "who", "ägare": "who", "uppdragstagare": "who", "utförare": "who", "vem ansvarar": "who",
    "vad": "what", "uppgift": "what", "uppdrag": "what", "åtgärd": "what", "aktivitet": "what", "att göra": "what", "vad ska göras": "what", "fråga": "matter", "att-göra": "what", "todo": "what", "to do": "what", "kvar att göra": "what", "nästa steg": "what", "gör vad": "what", "uppföljning": "matter", "handlingsplan": "matter", "person": "one", "till": "one", "åtgärder": "what", "aktiviteter": "what", "uppgifter": "what", "ska göra": "what", "ska göras": "what", "göra": "what", "beslutad åtgärd": "what", "beskrivning": "what", "sak": "what", "punkt att följa upp": "what", "vad ska hända": "what", "vad ska vi göra": "what", "åtgärd/aktivitet": "what",
    "när": "when", "klart": "when", "klar": "when", "senast": "when", "klart senast": "when", "klar senast": "when", "deadline": "when", "datum": "when", "tidpunkt": "when", "tid": "when", "status": "when", "färdigt": "when", "färdig": "when", "slutdatum": "when", "klart när": "when", "hur gick det": "when", "läge": "when",
}  # fmt: skip
"""Heads of the columns of a list of tasks, in lower case."""

EVERYBODY = frozenset(
    (
        "alla",
        "samtliga",
        "alla ledamöter",
        "samtliga ledamöter",
        "samtliga parter",
        "alla parter",
        "resp part",
        "respektive part",
        "var och en",
    )
)
"""Those whom a list of tasks means without naming anybody."""

_AFTERWARDS = ("efter mötet", "från mötet", "från dagens möte", "till nästa möte", "inför nästa möte", "till nästa gång", "till nästa träff")  # fmt: skip
_TASKS = ("att göra", "uppdrag", "uppgifter", "åtgärder", "beslutade åtgärder", "aktiviteter", "läxor", "läxa", "göra")

LISTS = frozenset(f"{tasks} {after}" for tasks in _TASKS for after in _AFTERWARDS) | frozenset(
    (
        "uppdragslista",
        "att göra",
        "att göra-lista",
        "åtgärdslista",
        "aktivitetslista",
        "uppföljningslista",
        "beslutslogg",
        "att-göra-lista",
        "uppgifter",
        "beslutade åtgärder",
        "todo",
        "till nästa gång",
        "till nästa möte",
        "till nästa träff",
        "inför nästa möte",
    )
)
"""Headings of lists of tasks."""

_FIRST = (
    "vidare ",
    "övriga ",
    "kvarstående ",
    "ny ",
    "nya ",
    "nytt ",
    "aktuell ",
    "aktuella ",
    "uppdaterad ",
    "gemensam ",
    "fortsatt ",
    "vår ",
    "våra ",
)
_BEHIND = (" från ", " efter ", " till ", " inför ", " sedan ", " vid ")


def is_task_list(heading: str) -> bool:
    """Whether a heading, in lower case, is that of a list of tasks: `Ny uppdragslista från mötet`."""
    heading = heading.partition(" (")[0]
    if heading in LISTS:
        return True
    bare = next((heading.removeprefix(first) for first in _FIRST if heading.startswith(first)), heading)
    ends = [at for behind in _BEHIND if (at := bare.find(behind)) > 0]
    return bare in LISTS or (bare != heading and bare in _TASKS) or (bool(ends) and bare[: min(ends)] in LISTS)


INNER_LISTS = frozenset(("uppdrag", "åtgärd", "åtgärder", "uppföljning", "aktiviteter", "att göra", "uppdrag till"))
"""Labels of such lists within an item."""

SHARED_OUT = (
    "arbetsfördelning",
    "ansvarsfördelning",
    "uppgiftsfördelning",
    "fördelar arbetet",
    "fördelade arbetet",
    "fördelar uppgifterna",
)
"""What a line holds that announces who is to do what."""
