"""Functions and organs that tasks are handed to."""

FUNCTIONS = frozenset(
    (
        "förbundschef", "förbundschefen", "verksamhetschef", "verksamhetschefen", "verksamhetsledaren", "verksamhetsledare",
        "samordnare", "samordnaren", "processledare", "processledaren", "processledarna", "processtödjare",
        "processtödjaren", "projektledare", "projektledaren", "administratör", "administratören", "ekonom", "ekonomen",
        "controller", "sekreterare", "sekreteraren", "ordförande", "ordföranden", "vice", "kassör", "kassören", "kansliet",
        "kansli", "presidiet", "au", "arbetsutskottet", "beredningsgruppen", "styrelseberedningen", "valberedningen",
        "förbundspersonalen", "förbundspersonal", "tjänstepersonerna", "tjänstepersonal", "tjänstepersonalen",
        "tjänstemännen", "tjänsteman", "tjänstepersonen", "styrelsemedlemmarna", "ledamöterna", "styrelsen",
        "utvecklingsledare", "utvecklingsledaren", "kommunikatör", "kommunikatören", "handläggaren", "utredaren",
        "verksamhetscheferna", "personalen", "medlemmarna", "parterna", "revisorerna", "nns", "gruppen", "rekryteringsgruppen", "styrgruppen", "projektgruppen", "programgruppen", "processtödet",
    )
)  # fmt: skip
"""Functions that can be subject of a task, in lower case."""
