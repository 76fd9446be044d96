"""Which organization "the company" and "the union" are, by example through the whole conversion."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        ("Halden Steel was fined on Monday.", "The company", "halden-steel"),
        ("Halden Steel was fined. The company wept, the company said.", "The company", "halden-steel"),
        ("The contractor, Halden Services, did not call.", "In a statement, the company", "halden-services"),
        ("The Ledger Post told of it.", "The newspaper", "ledger-post"),
        ("The Harbour Safety Office was late.", "The safety office", "harbour-safety-office"),
        ("Lodd Police were late.", "The force", "lodd-police"),
        ("The Tarn Union met.", "The union", "tarn-union"),
        ("The Ledger Post told of it on Telegram.", "The newspaper", "ledger-post"),
        ("Facebook was slow.", "The site", "facebook"),
        ("The Lodd Prosecutor's Office met.", "The prosecutor's office", "lodd-prosecutors-office"),
        ("Halden Steel was fined. Clerks wept.", "The company", "halden-steel"),
        ('Halden Steel was fined. "It is bad," its head Odo Tarn told clerks.', "The company", "halden-steel"),
        # another may be meant
        ("Odo Tarn sold Halden Steel. Clerks wept.", "The company", "The company"),
        ("Halden Steel was fined. A rival firm wept. It was May.", "The company", "The company"),
        ("Halden Steel sued Corvan Resources. Clerks wept.", "The company", "The company"),
        ("Halden Steel bought a rival.", "The company", "The company"),
        ("Halden Steel sued Corvan Resources.", "The company", "The company"),
        # … or is of another kind
        ("The Lodd Prosecutor's Office met.", "The sheriff's office", "The sheriff's office"),
        ("It was told on Telegram.", "The agency", "The agency"),
        ("It was told on Telegram.", "The channel", "The channel"),
        ("The European Union met.", "The union", "The union"),
        ("The Ledger Post told of it.", "The company", "The company"),
        ("Halden Steel was fined.", "The newspaper", "The newspaper"),
        ("Halden Steel is old. Steppe Witness met.", "The company", "The company"),
        ("Halden Steel was fined.", "The safety office", "The safety office"),
    ],
)
def test_who_a_kind_stands_for(before: str, who: str, speaker: str) -> None:
    assert said(f"{before} {who} said it rained.")[-1] == (speaker, "it rained")


def test_who_is_named_in_what_is_said_is_another() -> None:
    assert said('Halden Steel was fined. "Halden Steel is good," the company said.')[-1][0] == "the company"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Port Board said on Facebook that it rained. It said the gate was shut.", "port-board"),
        ("The Port Board said that it rained. “The gate is shut,” it said.", "port-board"),
        ("Telegram said it had shut the channel. It said the rules were clear.", "telegram"),
        ("The Port Board met the Tarn Union. “The gate is shut,” it said.", "it"),
        ("It rained. The gate of the Port Board was “old,” it said.", "it"),
    ],
)
def test_which_organization_it_is(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker
