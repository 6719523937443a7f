"""What minutes of a förbund tell of the network's board, which is not their own."""

import pytest

from tests.loaders.parsing.test_who_gets_which_seat import record

NEW = ("Ulf Kallin", "ordförande", "NNS styrelse", "meddelad")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Information", "NNS har haft årsmöte. Till ordförande valdes Ulf Kallin."),
        ("Information", "Rapport från NNS årsmöte: Ulf Kallin valdes till ordförande."),
        ("Information", "Frida Sten informerade från NNS årsmöte. Ordförande blev Ulf Kallin."),
        ("Information", "Vid nätverkets årsmöte valdes Ulf Kallin till ordförande."),
        ("Information", "NNS styrelse: ny ordförande Ulf Kallin."),
        ("Information", "• NNS årsmöte genomfördes digitalt.\n• Ulf Kallin omvaldes till ordförande."),
        ("Omvärld", "NNS: Ulf Kallin ny ordförande. Nästa konferens hålls i Umeå."),
        ("Från NNS årsmöte", "Eva Ek deltog som förbundets ombud. Till ordförande valdes Ulf Kallin."),
    ],
)
def test_whom_the_network_chose_gets_no_seat_at_home(title: str, text: str) -> None:
    read = record(text, title)
    assert [(one.person, one.kind, one.body, one.outcome) for one in read.appointments] == [NEW]
    assert [one.text for one in read.decisions if one.item == "2"] == []


@pytest.mark.parametrize(
    ("title", "text", "body"),
    [
        ("Val av ordförande", "NNS höll årsmöte i april. Till ordförande valdes Eva Ek.", "styrelsen"),
        ("Information", "NNS har haft årsmöte. Älvby kommun har utsett Eva Ek till ny ordförande.", "styrelsen"),
        ("Information", "Nationella rådet har fått ny ordförande, Ulf Kallin.", "Nationella rådet"),
    ],
)
def test_whom_others_chose_gets_none_in_the_network(title: str, text: str, body: str) -> None:
    assert [one.body for one in record(text, title).appointments] == [body]


def test_a_delegate_to_the_network_has_a_substitute() -> None:
    (_, second) = record(
        "Till förbundets ombud vid NNS årsmöte utsågs Eva Ek. Som hennes ersättare utsågs Per Öst.", "Ombud"
    ).appointments
    assert (second.person, second.kind, second.body) == ("Per Öst", "ersättare", "NNS årsmöte")
