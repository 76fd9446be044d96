"""Who denies by a word, "he denied it", what another said."""

from __future__ import annotations

import pytest
from claimed import made

ACCUSED = "Ida Renn said guards burned the mill on Monday"


@pytest.mark.parametrize(
    "denial",
    [
        ". Odo Tarn denied this.",
        ". Odo Tarn denies that, saying it was lightning.",
        ". Odo Tarn, a clerk, has always denied it.",
        ".\n\nOdo Tarn denied this and left.",
        ", which Odo Tarn denied.",
        ", but Odo Tarn denied it.",
        ", a claim Odo Tarn has rejected.",
        ", a claim that Odo Tarn dismissed.",
        ", an accusation Odo Tarn called “absurd”.",
        ", a suggestion Odo Tarn has denied.",
        ". Odo Tarn called the claim nonsense.",
        ", allegations denied by Odo Tarn.",
        ", a claim swiftly denied by Odo Tarn.",
        ". The claim was rejected by Odo Tarn.",
        ". This was denied by Odo Tarn.",
        ". Odo Tarn denied the claim.",
        ". Odo Tarn dismissed this as nonsense.",
        ". Odo Tarn called that “a lie”.",
        ". “That is a lie,” Odo Tarn said.",
        ". “It never happened,” said Odo Tarn.",
        ". “We strongly deny this,” Odo Tarn said.",
    ],
)
def test_who_denies_by_a_word_what_another_said_denies_it(name: str, denial: str) -> None:
    dossier = made(ACCUSED + denial, name)
    burned = next(event for event in dossier.events if "burned the mill" in event.title)
    assert [(claim.by, claim.stance) for claim in burned.claims] == [("ida-renn", "asserts"), ("odo-tarn", "denies")]
    assert not [quote for quote in dossier.quotes if quote.text in ("this", "that", "it", "which", "a claim")]


@pytest.mark.parametrize(
    "denial",
    [
        ". Odo Tarn did not deny it.",
        ". Odo Tarn may deny this.",
        ". If Odo Tarn denies this, he lies.",
        ". Odo Tarn rejected it.",
        ". Odo Tarn dismissed this as a stunt.",
        # what a deed may be called, or something else
        ". Odo Tarn called it rubbish.",
        ". Odo Tarn called it absurd.",
        ". Odo Tarn rejected it as absurd.",
        ". Odo Tarn called it nonsense that the bell had failed.",
        ". Odo Tarn described it as fantasy football.",
        ". “This is nonsense,” Odo Tarn said.",
        ". “It is a fake,” Odo Tarn said.",
        ". “It is incorrect and unfair,” Odo Tarn said of the letter.",
        # a proposal, or a claim for money
        ". Odo Tarn dismissed the suggestion.",
        ", a suggestion Odo Tarn rejected.",
        ". Odo Tarn, the insurer, rejected the claim.",
        ". Odo Tarn denied it was late.",
        ". The ministry had once said Odo Tarn denied it.",
        ". Odo Tarn’s dog denied this.",
        ". Odo Tarn denied the allegations.",  # perhaps of others
        ". The guards left. Odo Tarn denied this.",
        ". “It is absurd to pay them,” Odo Tarn said.",
        ". Nobody denied this.",
        ". Odo Tarn said he was ill. He denied it.",
    ],
)
def test_what_denies_nothing_that_another_said_is_no_denial(name: str, denial: str) -> None:
    dossier = made(ACCUSED + denial, name)
    burned = next(event for event in dossier.events if "burned the mill" in event.title)
    assert [(claim.by, claim.stance) for claim in burned.claims] == [("ida-renn", "asserts")]


@pytest.mark.parametrize(
    ("text", "title", "is_denied"),
    [
        # for what somebody was arrested he denies, not that he was
        ("Ida Renn said Odo Tarn was arrested on Monday. He denies it.", "Odo Tarn was arrested on Monday", False),
        # a word that may stand for another claim, or whoever it was done to
        (
            "Ida Renn said guards burned the mill on Monday after an allegation. Odo Tarn denied the allegation.",
            "Guards burned the mill on Monday after an allegation",
            False,
        ),
        ("Ida Renn said guards beat Odo Tarn on Monday. He denied it.", "Guards beat Odo Tarn on Monday", False),
        (
            "Ida Renn said she shut the mill on Monday. Odo Tarn dismissed this as nonsense.",
            "She shut the mill on Monday",
            False,
        ),
        ("Ida Renn said no guard was fired on Monday. Odo Tarn denied this.", "No guard was fired on Monday", False),
        # what it was done for is no part of what is denied
        (
            "Ida Renn said Odo Tarn fled on Monday because he was shot. Odo Tarn denied this.",
            "Odo Tarn fled on Monday",
            True,
        ),
        ("Ida Renn said Odo Tarn shot a guard on Monday. He denied it.", "Odo Tarn shot a guard on Monday", True),
        (
            "Odo Tarn allegedly shot a guard on Monday, which he denies.",
            "Odo Tarn allegedly shot a guard on Monday",
            True,
        ),
        # what the writer tells
        ("Guards burned the mill on Monday. Odo Tarn denied this.", "Guards burned the mill on Monday", True),
        ("Guards burned the mill on Monday.\n\nOdo Tarn denied this.", "Guards burned the mill on Monday", False),
        ("Guards burned the mill on Monday and left. Odo Tarn denied this.", "Guards burned the mill on Monday", False),
        ("Guards burned the mill on Monday. Odo Tarn rejected it.", "Guards burned the mill on Monday", False),
        ("Guards beat Odo Tarn on Monday. He denied it.", "Guards beat Odo Tarn on Monday", False),
        ("Guards burned the mill on Monday, a claim Odo Tarn denies.", "Guards burned the mill on Monday", True),
        (
            "Odo Tarn was sacked on Monday over theft, a claim he denies.",
            "Odo Tarn was sacked on Monday over theft",
            False,
        ),
    ],
)
def test_a_denial_is_of_what_it_can_be_of(name: str, text: str, title: str, is_denied: bool) -> None:
    event = next(event for event in made(text, name).events if event.title == title)
    assert any((claim.by, claim.stance) == ("odo-tarn", "denies") for claim in event.claims) == is_denied


@pytest.mark.parametrize(
    "text",
    [
        "Guards met on Monday with clerks calling Odo Tarn a liar, a claim he rejects.",
        "The board apologised on Monday to Odo Tarn, whom it had called a liar, an allegation he denied.",
        "Odo Tarn resigned as clerk on Monday with debts to a bank, a claim he denies.",
        "Ida Renn asked the court on Monday to remove Odo Tarn as the leader, a claim he rejects.",
    ],
)
def test_a_claim_beside_what_happened_does_not_deny_it(name: str, text: str) -> None:
    events = made(text, name).events
    assert events
    assert not any(claim.stance == "denies" for event in events for claim in event.claims)


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("Ida Renn accused Odo Tarn on Monday of burning the barn, a charge that he denied.", True),
        ("Ida Renn accused Odo Tarn on Monday of burning the barn, a charge he has always denied.", True),
        ("Ida Renn accused Odo Tarn on Monday of burning the barn, a charge that cost him his seat.", False),
        ("Guards met on Monday with clerks calling Odo Tarn a liar, a charge he rejects.", False),
        ("Ida Renn said on Monday that Odo Tarn burned the barn and paid a charge he denied.", False),
    ],
)
def test_a_charge_beside_what_somebody_is_accused_of_is_what_he_denies(name: str, text: str, is_denied: bool) -> None:
    claims = [claim for event in made(text, name).events for claim in event.claims]
    assert any((claim.by, claim.stance) == ("odo-tarn", "denies") for claim in claims) == is_denied


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{ACCUSED}. The clerks denied this.", "The clerks denied"),
        (f"{ACCUSED}. Odo Tarn’s office has denied it.", "Odo Tarn’s office has denied"),
        ("Guards burned the mill on Monday. The company denies this.", "The company denies"),
        ("Clerks said guards burned the mill on Monday. The clerks denied it.", ""),  # perhaps of something else
        (f"{ACCUSED}. They denied it.", ""),
        (f"{ACCUSED}. The clerks did not deny this.", ""),
        (f"{ACCUSED}. The letter denied this.", ""),
    ],
)
def test_who_has_no_name_denies_by_the_words_for_it(name: str, text: str, who: str) -> None:
    burned = next(event for event in made(text, name).events if "burned the mill" in event.title)
    assert [claim.cue for claim in burned.claims if (claim.by, claim.stance) == ("author", "denies")] == [who][
        : len(who)
    ]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Allegations that guards burned the mill on Monday were denied by Odo Tarn.", "author"),
        ("Claims that guards burned the mill on Monday were dismissed as absurd by the mayor, Odo Tarn.", "author"),
        ("Ida Renn’s claim that guards burned the mill on Monday was rejected by Odo Tarn.", "ida-renn"),
    ],
)
def test_who_denies_a_claim_of_the_same_sentence_denies_what_it_tells(name: str, text: str, by: str) -> None:
    burned = next(event for event in made(text, name).events if event.title == "Guards burned the mill on Monday")
    told = {(claim.by, claim.stance) for claim in burned.claims}
    assert ("odo-tarn", "denies") in told
    assert told <= {(by, "alleges"), (by, "asserts"), ("odo-tarn", "denies")}


@pytest.mark.parametrize(
    "text",
    [
        "Reports that guards burned the mill on Monday were confirmed by Odo Tarn.",
        "Claims that guards burned the mill on Monday were denied by noon.",
    ],
)
def test_who_denies_nothing_of_a_claim_is_no_denier(name: str, text: str) -> None:
    events = made(text, name).events
    assert "denies" not in {claim.stance for event in events for claim in event.claims if claim.by != "author"}


def test_who_denies_what_goes_on_with_it_is_told_by_the_article(name: str) -> None:
    dossier = made(ACCUSED + ", which the clerks denied.", name)
    burned = next(event for event in dossier.events if "burned the mill" in event.title)
    told = [(claim.by, claim.stance, claim.cue) for claim in burned.claims]
    assert told == [("ida-renn", "asserts", "said"), ("author", "denies", "the clerks denied")]
