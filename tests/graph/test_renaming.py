"""What sentences say of names that people had before or have now."""

import pytest

from graph.renaming import other_names


@pytest.mark.parametrize(
    ("name", "sentence", "others"),
    [
        ("Frida Lind", "Frida Lind (f.d. Hansson), Arbetsförmedlingen", {"frida hansson"}),
        ("Anna Berg", "Anna Berg (tidigare Persson) (M), Mora kommun", {"anna persson"}),
        ("Ulla Kvist", "Ulla Kvist (M) (fd Sten), ersättare", {"ulla sten"}),
        ("Mia Gran", "Mia Gran f. Olsson (C)", {"mia olsson"}),
        ("Sara Alm", "Sara Alm, f.d. Lund, Försäkringskassan", {"sara lund"}),
        ("Pia Hed", "Pia Hed har bytt namn till Pia Lag.", {"pia lag"}),
        ("Britta Lo", "Britta Lo heter numera Vass.", {"britta vass"}),
        ("Anna Karin Lind", "Anna Karin Lind (född Ek)", {"anna karin ek", "anna ek"}),
        ("Eva Ek", "Eva Ek, tidigare ledamot, deltar", set()),
        ("Eva Ek", "Bo Al (f.d. Ros) och Eva Ek", set()),
        ("Eva Ek", "Eva Ek har bytt arbete", set()),
    ],
)
def test_a_sentence_gives_somebody_another_name(name: str, sentence: str, others: set[str]) -> None:
    assert other_names(name, sentence) == others
