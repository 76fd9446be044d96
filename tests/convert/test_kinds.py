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
        # with what it sells
        ("Halden Steel was fined.", "The steel giant", "halden-steel"),
        ("Halden Steel was fined.", "Halden's largest steel company", "halden-steel"),
        ("Halden Steel was fined.", "The steel company", "halden-steel"),
        ("Halden Steel was fined.", "The giant", "The giant"),
        ("Halden Steel was fined.", "The rail operator", "The rail operator"),
        ("Halden Steel sued Corvan Resources.", "Halden's largest steel company", "Halden's largest steel company"),
        ("The Tarn Union met.", "The tech giant", "The tech giant"),
        # another may be meant
        ("Odo Tarn sold Halden Steel. Clerks wept.", "The company", "The company"),
        ("Halden Steel was fined. A rival firm wept. It was May.", "The company", "The company"),
        ("Halden Steel sued Corvan Resources. Clerks wept.", "The company", "The company"),
        ("Halden Steel bought a rival.", "The company", "The company"),
        ("Halden Steel sued Corvan Resources.", "The company", "The company"),
        ("The rights group met an envoy of Steppe Witness.", "The group", "The group"),
        ("The rights group, the newly created Steppe Witness, met.", "The group", "steppe-witness"),
        ("The rights group, Steppe Witness, met.", "The group", "steppe-witness"),
        ("Steppe Witness, a rights group, met.", "The group", "steppe-witness"),
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
        # what spoke last goes on, also in the next paragraph
        ("The Port Board said that it rained.\n\n“The gate is shut,” it added.", "port-board"),
        ("The Port Board said it rained. But, it would not say more. It added that it froze.", "port-board"),
        ("The Port Board said that it rained. However, it warned of more.", "port-board"),
        ("The Port Board said that it rained.\n\nOdo Tarn wept.\n\n“The gate is shut,” it added.", "it"),
        ("The Port Board said the Tarn Union had lied. It said the gate was shut.", "It"),
        ("Odo Tarn of the Port Board said it rained.\n\n“The gate is shut,” it added.", "it"),
        ("The Port Board said it rained.\n\n“It froze.\n\n“The gate is shut,” it added.", "port-board"),
        ("The Port Board said it rained.\n\n“It froze.”\n\n“The gate is shut,” it added.", "it"),
        # what it says of itself
        ("It rained.\n\nThe Port Board raised its fees, it said on Friday.", "port-board"),
        ("The Tarn Union said so.\n\nThe Port Board raised its fees, it said on Friday.", "it"),
        ("Odo Tarn saw the Port Board.\n\nClerks of the Port Board wept, it said on Friday.", "it"),
        ("It rained. The gate of the Port Board was “old,” it said.", "it"),
    ],
)
def test_which_organization_it_is(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Bank of Halden said it froze. Clerks had hoped so.\n\nIt rained.\n\nThe bank said", "bank-of-halden"),
        ("The Bank of Halden raised its key rate.\n\nIt rained.\n\nThe central bank said", "bank-of-halden"),
        ("The Bank of Halden sued the Port Board. The bank said", "bank-of-halden"),
        ("The Tarn Bank sued the Port Board.\n\nIt rained.\n\nThe central bank said", "The central bank"),
        ("The Bank of Halden froze.\n\nA bank in Lodd was shut. The bank said", "The bank"),
        ("The Bank of Halden sued. The Lodd Bank won.\n\nIt rained.\n\nThe bank said", "The bank"),
        ("The Health Ministry met.\n\nIt rained.\n\nThe defence ministry said", "The defence ministry"),
    ],
)
def test_a_body_goes_by_the_noun_in_its_name(text: str, speaker: str) -> None:
    assert said(f"{text} it was late.")[-1] == (speaker, "it was late")


def test_a_body_is_known_by_the_letters_behind_its_name() -> None:
    found = said("The Harbour-Master’s Chambers (HMC) said it rained. HMC said it froze.")
    assert found == [("harbour-masters-chambers", "it rained"), ("harbour-masters-chambers", "it froze")]
    found = said("The Harbour-Master’s Chambers (RMC) said it rained. RMC said it froze.")
    assert found[0][0] == "harbour-masters-chambers", "whose letters these are, or not"


def test_several_bodies_speak_and_none_alone() -> None:
    assert said("The Tarn Union, the Port Board and the Lodd Party said it rained.")[-1][0].startswith(
        "The Tarn Union,"
    )
    assert said("The plan was criticised by the Tarn Union, the Port Board and clerks.")[-1][0].endswith("clerks")
    assert said("The Tarn Union, the board of Kray and Lodd, said it rained.")[-1][0] == "tarn-union"
