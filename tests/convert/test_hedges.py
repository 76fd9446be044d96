"""Hedges: what was tried, planned, supposed or denied, and what was done though it reads like less."""

from __future__ import annotations

import pytest
from claimed import BURNED, claims, made


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("Ida Renn helped to rescue a boy on 3 May.", "Ida Renn helped to rescue a boy on 3 May", "asserts"),
        ("Odo Tarn tried to burn the mill on 3 May.", "Odo Tarn tried to burn the mill on 3 May", "asserts"),
        ("Odo Tarn will have helped to rescue a boy.", "Odo Tarn will have helped to rescue a boy", "plans"),
        ("The scheduled flight crashed on Tuesday.", "The scheduled flight crashed on Tuesday", "asserts"),
        ("The scheduled flight is due on Tuesday.", "The scheduled flight is due on Tuesday", "plans"),
        (
            "It was not immediately clear who burned the mill.",
            "Who burned the mill",
            "doubts",
        ),
        (
            "It is not clear what caused the fire.",
            "It is not clear what caused the fire",
            "doubts",
        ),
        ("The vote will be the first since the coup in 2019.", "The coup in 2019", "asserts"),
        ("Odo Tarn will run if the vote is held.", "Odo Tarn will run if the vote is held", "plans"),
        ("Odo Tarn is expected to resign after guards burned the mill.", BURNED, "asserts"),
        ("Odo Tarn is expected to resign after the vote.", "The vote", "plans"),
        ("The vote, originally set for May 3, was held on Monday.", "The vote, originally set for May 3", "plans"),
        (
            "The vote, originally set for May 3, was held on Monday.",
            "The vote, originally set for May 3, was held on Monday",
            "asserts",
        ),
        ("Odo Tarn wants to help the victims of the flood.", "The flood", "asserts"),
        (
            "Odo Tarn was ordered to pay a fine and banned from driving.",
            "Odo Tarn was ordered to pay a fine and banned from driving",
            "asserts",
        ),
        ("Odo Tarn has yet to sell the mill.", "Odo Tarn has yet to sell the mill", "denies"),
        ("Odo Tarn is yet to be formally charged.", "Odo Tarn is yet to be formally charged", "denies"),
        ("Odo Tarn did not resign until 2019.", "Odo Tarn did not resign until 2019", "asserts"),
        ("Odo Tarn was not jailed until guards fled.", "Odo Tarn was not jailed until guards fled", "asserts"),
        ("Odo Tarn did not resign in 2019.", "Odo Tarn did not resign in 2019", "denies"),
        ("The mill will not open until June.", "The mill will not open until June", "plans"),
        ("Odo Tarn would have survived the fire.", "Odo Tarn would have survived the fire", "doubts"),
        ("Odo Tarn would have to leave the town.", "Odo Tarn would have to leave the town", "plans"),
        ("Even if guards burned the mill, it is over.", BURNED, "alleges"),
        # what nobody would speak about was there
        ("The board declined to comment on the lawsuit.", "The lawsuit", "asserts"),
        ("The army refused to discuss the raid.", "The raid", "asserts"),
        ("The army refused to confirm the raid.", "The raid", "doubts"),
        ("The board would not comment on the raid.", "The raid", "asserts"),
    ],
)
def test_what_was_tried_and_what_would_have_been(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


@pytest.mark.parametrize(
    "text",
    [
        '"Had they burned the mill, we would know," Ida Renn said.',
        '"Suppose guards burned the mill," Ida Renn said.',
    ],
)
def test_what_is_only_supposed_is_no_happening(name: str, text: str) -> None:
    assert not [event for event in made(text, name).events if "burned" in event.text]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        (
            "It is unclear whether the ship, which sank on 3 May, was insured.",
            "The ship, which sank on 3 May",
            "asserts",
        ),
        ("Asked whether a clerk had fled, she laughed at Odo Tarn.", "She laughed at Odo Tarn", "asserts"),
        ("Asked whether Odo Tarn, the clerk, had fled, she laughed.", "She laughed", "asserts"),
        ("It is unclear whether a boy fell, guards burned the mill or a clerk fled.", BURNED, "doubts"),
        ("It is unclear whether the clerk and the boy fled.", "The clerk and the boy fled", "doubts"),
        ("The pier will stay shut until the mill has been sold.", "The mill has been sold", "plans"),
        ("Nobody can go home until the mill has been sold.", "The mill has been sold", "plans"),
        ("The pier was shut until the mill was sold.", "The mill was sold", "asserts"),
        (
            "A clerk accused of plotting to sell the mill was jailed on 3 May.",
            "A clerk accused of plotting to sell the mill was jailed on 3 May",
            "asserts",
        ),
        (
            "A clerk suspected of trying to sell the mill has been arrested.",
            "A clerk suspected of trying to sell the mill has been arrested",
            "asserts",
        ),
        ("Odo Tarn, accused of plotting to flee, was jailed on 3 May.", "Odo Tarn … was jailed on 3 May", "asserts"),
    ],
)
def test_how_far_a_doubt_and_a_plan_reach(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


def test_that_somebody_was_not_named_is_no_happening(name: str) -> None:
    text = "The boy, who has not been named, died on 3 May. The pilot, whose name was not released, fled."
    assert not [event for event in made(text, name).events if "denies" in [claim.stance for claim in event.claims]]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Neither guard was shot on 3 May.", "denies"),
        ("None of the guards was shot on 3 May.", "denies"),
        ("Neither Ida Renn nor Odo Tarn was shot on 3 May.", "denies"),
        ("No more than two guards were shot on 3 May.", "asserts"),
        ("No fewer than two guards were shot on 3 May.", "asserts"),
        ("A guard with no shoes was shot on 3 May.", "asserts"),
        ("Clerks had no warning before the guard was shot on 3 May.", "asserts"),
    ],
)
def test_what_nobody_did_is_denied(name: str, text: str, stance: str) -> None:
    assert [claim.stance for event in made(text, name).events for claim in event.claims] == [stance]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        (
            "Guards used a ladder to reach the boy on 3 May.",
            "Guards used a ladder to reach the boy on 3 May",
            "asserts",
        ),
        ("Guards will use a ladder to reach the boy.", "Guards will use a ladder to reach the boy", "plans"),
        ("Odo Tarn was arrested on suspicion of causing the death of a boy.", "The death of a boy", "alleges"),
        ("Odo Tarn was arrested on suspicion of theft after a crash on 3 May.", "A crash on 3 May", "asserts"),
        (
            "Guards stood before a court on charges of murder and attempted murder on 3 May.",
            "Guards stood before a court on charges of murder and attempted murder on 3 May",
            "alleges",
        ),
        ("The clerks left on 3 May as the board confirmed it will close.", "The clerks left on 3 May", "asserts"),
        ("A boy who fell when a cart hit a wall on 3 May was named.", "A cart hit a wall on 3 May", "asserts"),
    ],
)
def test_what_was_done_to_an_end_and_what_is_only_suspected(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("Ida Renn, told that guards burned the mill, wept.", BURNED, "alleges"),
        ("Told that guards burned the mill, Ida Renn wept.", BURNED, "alleges"),
        ("Ida Renn, warned that guards burned the mill, fled.", BURNED, "alleges"),
        ("Ida Renn was the second guard to flee.", "Ida Renn was the second guard to flee", "asserts"),
        ("Ida Renn is the oldest woman to be elected.", "Ida Renn is the oldest woman to be elected", "asserts"),
        ("Ida Renn has become the first baker to win.", "Ida Renn has become the first baker to win", "asserts"),
        ("Ida Renn will be the second guard to resign.", "Ida Renn will be the second guard to resign", "plans"),
        ("A drive to save the pier has failed.", "A drive to save the pier has failed", "asserts"),
        ("A plan to shut the pier was scrapped.", "A plan to shut the pier was scrapped", "asserts"),
        ("The pier was shut due to storms.", "The pier was shut due to storms", "asserts"),
        ("Two guards fled due to a fire.", "Two guards fled due to a fire", "asserts"),
        ("The clerk is due to be freed.", "The clerk is due to be freed", "plans"),
        (
            "The law would take effect once signed by Ida Renn.",
            "The law would take effect once signed by Ida Renn",
            "plans",
        ),
        ("Guards detained a clerk over an alleged theft.", "Guards detained a clerk over an alleged theft", "asserts"),
        (
            "A clerk was detained for allegedly killing a boy.",
            "A clerk was detained for allegedly killing a boy",
            "asserts",
        ),
        ("Two clerks were killed by suspected thieves.", "Two clerks were killed by suspected thieves", "asserts"),
        ("Odo Tarn killed the two alleged victims.", "Odo Tarn killed the two alleged victims", "alleges"),
        ("Odo Tarn hurt the alleged rape victim.", "Odo Tarn hurt the alleged rape victim", "alleges"),
        ("Odo Tarn killed a clerk in an alleged robbery.", "Odo Tarn killed a clerk in an alleged robbery", "alleges"),
        ("Two clerks died in a suspected robbery.", "Two clerks died in a suspected robbery", "asserts"),
        ("Talks were due to resume in Lodd.", "Talks were due to resume in Lodd", "plans"),
        ("The clerk is understood to have fled.", "The clerk is understood to have fled", "alleges"),
        ("The clerk is due to co-chair the talks.", "The clerk is due to co-chair the talks", "plans"),
        ("The board is due to trial the scheme.", "The board is due to trial the scheme", "plans"),
        ("The pier was shut due to re-wiring.", "The pier was shut due to re-wiring", "asserts"),
        ("The clerk was allegedly killed by thieves.", "The clerk was allegedly killed by thieves", "alleges"),
        (
            "A clerk seized on suspicion of murder has been freed.",
            "A clerk seized on suspicion of murder has been freed",
            "asserts",
        ),
        ("The board will cut jobs after a fire last month.", "A fire last month", "asserts"),
        ("The board will cut jobs after a vote next month.", "A vote next month", "plans"),
        # what lasts until something need not have been
        ("It was too early to speak until the mill had been sold.", "The mill had been sold", "plans"),
        ("Ida Renn had to stay until the mill had been sold.", "The mill had been sold", "asserts"),
        ("Ida Renn fell ill and stayed until the mill had been sold.", "The mill had been sold", "asserts"),
        ("Ida Renn was told to stay until the mill had been sold.", "The mill had been sold", "plans"),
        ("Ida Renn failed to act until the mill had been sold.", "The mill had been sold", "asserts"),
        ("Ida Renn seemed to be in the lead until the mill was sold.", "The mill was sold", "asserts"),
    ],
)
def test_what_has_been_done_is_no_plan(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("A second claim, that guards burned the mill, could not be verified.", BURNED, "doubts"),
        ("The claim that guards burned the mill remains unproven.", BURNED, "doubts"),
        ("The idea that guards burned the mill is nonsense.", BURNED, "doubts"),
        ("The idea that guards burned the mill spread.", f"{BURNED} spread", "alleges"),
        # what was done with an idea
        ("The idea that Odo Tarn built in 2019 won a prize.", "Odo Tarn built in 2019", "asserts"),
        ("The ideas that Odo Tarn sold in 2019 were lies.", "Odo Tarn sold in 2019", "asserts"),
        (
            "Fears in the port that lost its mill on Monday are growing.",
            "Fears in the port that lost its mill on Monday are growing",
            "asserts",
        ),
        # what has happened is not doubted by who is concerned
        ("Ida Renn expressed concern that guards burned the mill.", BURNED, "asserts"),
        ("Ida Renn heard the concerns that guards raised on Monday.", "Guards raised on Monday", "asserts"),
        ("The rumour, that guards burned the mill, was old.", BURNED, "alleges"),
        ("Jurors heard how guards burned the mill.", BURNED, "alleges"),
        ("The inquest has heard how guards burned the mill.", BURNED, "alleges"),
        ("Ida Renn heard how guards burned the mill.", BURNED, "asserts"),
        ("The board tried to ease worries in Lodd that guards burned the mill.", BURNED, "alleges"),
        ("Ida Renn said in a town of fears in Lodd that guards burned the mill.", BURNED, "asserts"),
        (
            "The poll of likely voters was released on Monday.",
            "The poll of likely voters was released on Monday",
            "asserts",
        ),
        ("The guards burned a likely hideout on Monday.", "The guards burned a likely hideout on Monday", "asserts"),
        ("The guards likely burned the mill on Monday.", "The guards likely burned the mill on Monday", "alleges"),
        ("Ten men died on Monday in a likely attack.", "Ten men died on Monday in a likely attack", "alleges"),
        # by whom something is said to have been done there may be nobody
        ("Odo Tarn was allegedly hired by a guard who burned the mill.", "A guard who burned the mill", "alleges"),
        ("Odo Tarn was hired by a guard who burned the mill.", "A guard who burned the mill", "asserts"),
        ("Odo Tarn allegedly shot a man who fled on Monday.", "A man who fled on Monday", "asserts"),
        ("Odo Tarn was allegedly shot by a guard who was jailed in May.", "A guard who was jailed in May", "asserts"),
        # what somebody is charged with
        (
            "Lodd demanded a jail term for Odo Tarn, a cook, on charges of rigging votes.",
            "Charges of rigging votes",
            "alleges",
        ),
    ],
)
def test_what_is_only_a_claim_a_fear_or_likely_is_less_than_told(name: str, text: str, title: str, stance: str) -> None:
    assert [found for _, found in claims(text, name, title)] == [stance]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("The bell must not be rung until the mill has burned down.", "The mill has burned down", "plans"),
        ("Nobody should pay until the mill was sold.", "The mill was sold", "plans"),
        ("The guests stayed until the mill was sold.", "The mill was sold", "asserts"),
        ("The guests did not pay until the mill was sold.", "The mill was sold", "asserts"),
    ],
)
def test_what_ought_to_wait_waits_for_what_is_to_come(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        (
            "The law would have shut the mill and freed the clerks.",
            "The law would have shut the mill and freed the clerks",
            "doubts",
        ),
        ("The law would have shut the mill and imposed a ban on coal.", "A ban on coal", "doubts"),
        (
            "The law would have shut the mill, but guards burned it and shot two cooks.",
            "Guards burned it and shot two cooks",
            "asserts",
        ),
        ("The mill would have been shut and guards burned it.", "Guards burned it", "asserts"),
    ],
)
def test_what_would_have_been_reaches_over_and(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]
