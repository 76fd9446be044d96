"""What governs a clause beyond its quote makes less of what it tells: claims, charges, what a jury heard."""

from __future__ import annotations

import pytest
from claimed import BURNED, claims, made


@pytest.mark.parametrize(
    ("text", "by", "stance"),
    [
        ('"It is not true that guards burned the mill," Ida Renn said.', "ida-renn", "denies"),
        ('"It isn\'t true that guards burned the mill," Ida Renn said.', "ida-renn", "denies"),
        ("It is simply not true, Ida Renn said, that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said it was untrue that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said it was wrong to claim that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said there was no truth in rumours that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said she disputed that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn said he did not accept that guards burned the mill.", "ida-renn", "doubts"),
        ('"Nobody can prove that guards burned the mill," Ida Renn said.', "ida-renn", "doubts"),
        ('"It is unlikely that guards burned the mill," Ida Renn said.', "ida-renn", "doubts"),
        ("Ida Renn did not believe that guards burned the mill.", "ida-renn", "doubts"),
        ("Ida Renn said she could not believe that guards burned the mill.", "ida-renn", "asserts"),
        ('"There is no doubt that guards burned the mill," Ida Renn said.', "ida-renn", "asserts"),
        ("Ida Renn did not just say that guards burned the mill.", "ida-renn", "asserts"),
        ("Ida Renn said that guards burned the mill.", "ida-renn", "asserts"),
        ("Police do not believe guards burned the mill.", "author", "doubts"),
        ("Police were unable to confirm that guards burned the mill.", "author", "doubts"),
        ("Police have yet to confirm that guards burned the mill.", "author", "doubts"),
        ("Police stopped short of confirming that guards burned the mill.", "author", "doubts"),
        ("No clerk said that guards burned the mill.", "author", "doubts"),
        ("No evidence has emerged that guards burned the mill.", "author", "doubts"),
        ("It goes without saying that guards burned the mill.", "author", "asserts"),
        ("Neither Lodd nor Tarn has confirmed that guards burned the mill.", "author", "doubts"),
        ("Neither the board nor the guards would confirm that guards burned the mill.", "author", "doubts"),
        ("None of the clerks would confirm that guards burned the mill.", "author", "doubts"),
        ("Neither the board nor the clerks denied that guards burned the mill.", "author", "alleges"),
        ("None of it matters, and Ida Renn has confirmed that guards burned the mill.", "ida-renn", "confirms"),
        ("Detectives have ruled out that guards burned the mill.", "author", "denies"),
        ("Detectives are not ruling out that guards burned the mill.", "author", "alleges"),
        ("Ida Renn said detectives had ruled out that guards burned the mill.", "ida-renn", "denies"),
        ("There were fears that guards burned the mill.", "author", "alleges"),
        ("There were rumours that guards burned the mill.", "author", "alleges"),
        ("Fears grew that guards burned the mill.", "author", "alleges"),
        ("Rumours have spread that guards burned the mill.", "author", "alleges"),
        ("It is now understood that guards burned the mill.", "author", "alleges"),
        ("It is well understood that guards burned the mill.", "author", "asserts"),
        ("The clerk understood that guards burned the mill.", "author", "asserts"),
        ("News spread that guards burned the mill.", "author", "asserts"),
        ("Ida Renn dispelled fears that guards burned the mill.", "ida-renn", "denies"),
        ("Claims circulated online on Monday that guards burned the mill.", "author", "alleges"),
        ("Reports later emerged in the press that guards burned the mill.", "author", "alleges"),
        ("False reports spread online that guards burned the mill.", "author", "alleges"),
        ("Reports emerged in the week that guards burned the mill.", "author", "asserts"),
        ("Reports emerged on the day that guards burned the mill.", "author", "asserts"),
        ("Fears grew in the town on Monday that guards burned the mill.", "author", "alleges"),
        (
            "Police have no information to confirm reports spread online that guards burned the mill.",
            "author",
            "doubts",
        ),
        ("Police have no information that guards burned the mill.", "author", "doubts"),
        ("Ida Renn denied rumours spread on Monday that guards burned the mill.", "ida-renn", "denies"),
        ("The report spread panic in Lodd, and guards burned the mill.", "author", "asserts"),
    ],
)
def test_what_governs_a_clause_makes_less_of_it(name: str, text: str, by: str, stance: str) -> None:
    assert claims(text, name, BURNED) == [(by, stance)]


@pytest.mark.parametrize(
    ("text", "by", "stance"),
    [
        ("Ida Renn rubbished the claim that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn laughed off claims that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn retracted a report that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn denied reports that guards burned the mill.", "ida-renn", "denies"),
        ("Ida Renn condemned the report that guards burned the mill.", "author", "alleges"),
        ("Ida Renn responded to the claim that guards burned the mill.", "author", "alleges"),
        ("Ida Renn confirmed reports that guards burned the mill.", "ida-renn", "confirms"),
        ("Ida Renn repeated the claim that guards burned the mill.", "ida-renn", "asserts"),
        ("Ida Renn made the claim that guards burned the mill.", "ida-renn", "asserts"),
        ("Ida Renn said reports that guards burned the mill were nonsense.", "ida-renn", "denies"),
        ("There is no suggestion that guards burned the mill.", "author", "doubts"),
    ],
)
def test_a_claim_is_its_speakers_only_where_they_make_it(name: str, text: str, by: str, stance: str) -> None:
    assert claims(text, name, BURNED) == [(by, stance)]
    speakers = {quote.speaker for quote in made(text, name).quotes if quote.text.startswith("that guards")}
    assert stance != "alleges" or not speakers - {""}


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("The board condemned the raid on the mill.", "The raid on the mill", [("author", "asserts")]),
        (
            "The board rejected a truce proposed by bakers on 3 May.",
            "A truce proposed by bakers on 3 May",
            [("author", "asserts")],
        ),
        ("Ida Renn praised the rescue.", "The rescue", [("author", "asserts")]),
        ("Rebels claimed responsibility for the raid in Lodd.", "The raid in Lodd", [("author", "asserts")]),
        ("Ida Renn said the claim that guards burned the mill was “nonsense”.", BURNED, [("ida-renn", "denies")]),
        ("The board reported the raid on the mill.", "The raid on the mill", [("author", "alleges")]),
    ],
)
def test_what_people_react_to_is_a_fact(name: str, text: str, title: str, found: list[tuple[str, str]]) -> None:
    assert claims(text, name, title) == found


def test_what_the_jury_heard_is_alleged(name: str) -> None:
    [event] = made("Guards burned the mill on 3 May, the jury was told.", name).events
    assert [claim.stance for claim in event.claims] == ["alleges"]


@pytest.mark.parametrize(
    "comment",
    [
        "a licensing panel heard on Tuesday",
        "the Grain Commission heard in May",
        "a magistrate was told on Tuesday",
        "it was alleged in court on Tuesday",
        "it is claimed",
        "villagers have been told",
    ],
)
def test_what_somebody_heard_is_alleged_and_was_before(name: str, comment: str) -> None:
    dossier = made(f"{BURNED}, {comment}.", name)
    [event] = [event for event in dossier.events if "burned" in event.text]
    assert event.title == BURNED
    assert [(claim.by, claim.stance) for claim in event.claims] == [("author", "alleges")]
    assert event.date == "../2024-05-14" or "Tuesday" not in comment
    [quote] = dossier.quotes
    assert (quote.speaker, quote.text) == ("", BURNED)


@pytest.mark.parametrize(
    "text",
    [
        "Guards burned the mill, and villagers heard a bang.",
        "Guards burned the mill, which villagers heard on Tuesday.",
        "Guards burned the mill. As it fell, the crowd heard.",
    ],
)
def test_what_was_heard_otherwise_is_no_hearsay(name: str, text: str) -> None:
    dossier = made(text, name)
    assert not dossier.quotes
    assert {claim.stance for event in dossier.events for claim in event.claims} == {"asserts"}


@pytest.mark.parametrize(
    ("charge", "stance"),
    [
        ("pleaded not guilty to fraud and to the", "alleges"),
        ("pleaded not guilty on Monday to two counts of fraud and to the false", "alleges"),
        ("was cleared of fraud and of the", "denies"),
        ("was acquitted of fraud and the", "denies"),
        ("pleaded guilty to murder and to the", "asserts"),
    ],
)
def test_the_second_of_two_charges_is_no_more_than_the_first(name: str, charge: str, stance: str) -> None:
    [event] = [one for one in made(f"Odo Tarn {charge} kidnapping of a clerk.", name).events if "kidnap" in one.text]
    assert [claim.stance for claim in event.claims] == [stance]


def test_what_happened_beside_a_charge_did(name: str) -> None:
    text = "Odo Tarn was cleared of murder and the trial of a clerk began on 3 May."
    assert claims(text, name, "The trial of a clerk began on 3 May") == [("author", "asserts")]


def test_the_second_of_two_deeds_is_denied(name: str) -> None:
    dossier = made("Odo Tarn denied shooting a guard and, on 3 May, beating another.", name)
    [event] = [event for event in dossier.events if event.title.endswith("beating another")]
    assert [(claim.by, claim.stance) for claim in event.claims] == [("odo-tarn", "denies")]


@pytest.mark.parametrize(
    ("text", "by", "stance"),
    [
        # what is struck down or made is another thing than the claim
        ("The firm withdrew its bid amid reports that guards burned the mill.", "author", "alleges"),
        ("The school withdrew the book over claims that guards burned the mill.", "author", "alleges"),
        ("Shares fell by a third on reports that guards burned the mill.", "author", "alleges"),
        ("The mayor was given a list of claims that guards burned the mill.", "author", "alleges"),
        # nobody disputes it; nobody was told it; who shows no sign of knowing it
        ("There is no disputing that guards burned the mill.", "author", "asserts"),
        ("Few dispute that guards burned the mill.", "author", "asserts"),
        ("It is nonsense to deny that guards burned the mill.", "author", "alleges"),
        ("Nobody told the clerk that guards burned the mill.", "author", "alleges"),
        ("There was no sign that guards burned the mill.", "author", "doubts"),
        # idioms
        ("The ship put to sea after it heard that guards burned the mill.", "author", "asserts"),
        # a reason or a time for what is denied
        ("The mayor rejected suggestions that he should resign after guards burned the mill.", "author", "asserts"),
    ],
)
def test_what_stands_beside_a_denial_is_not_denied(name: str, text: str, by: str, stance: str) -> None:
    assert (by, stance) in claims(text, name, BURNED)


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        (
            "With a win in Lodd, Odo Tarn would keep the mill.",
            "With a win in Lodd, Odo Tarn would keep the mill",
            "plans",
        ),
        ("With an attack on Lodd, guards broke the truce.", "Guards broke the truce", "asserts"),
        ("Guards burned the mill, footage shows.", BURNED, "alleges"),
        ("Guards burned the mill, official records show.", BURNED, "alleges"),
        ("Guards burned the mill, according to leaked papers.", BURNED, "alleges"),
        ("Guards burned the mill, after papers showed guilt.", BURNED, "asserts"),
    ],
)
def test_what_papers_show_or_a_win_would_bring_is_less_than_told(name: str, text: str, title: str, stance: str) -> None:
    assert [found for _, found in claims(text, name, title)] == [stance]


@pytest.mark.parametrize(
    ("text", "by", "stance"),
    [
        ("Ida Renn asked the board to confirm that guards burned the mill.", "ida-renn", "alleges"),
        ("Ida Renn called on the board on Monday to admit that guards burned the mill.", "ida-renn", "alleges"),
        ("The board was asked to confirm that guards burned the mill.", "author", "alleges"),
        ("Ida Renn urged the board to explain why guards burned the mill.", "author", "asserts"),
        ("Ida Renn told the board she had come to accept that guards burned the mill.", "ida-renn", "asserts"),
        ("Ida Renn forced the board to admit that guards burned the mill.", "author", "confirms"),
    ],
)
def test_what_somebody_is_asked_to_own_is_no_fact_yet(name: str, text: str, by: str, stance: str) -> None:
    assert claims(text, name, BURNED) == [(by, stance)]


@pytest.mark.parametrize(
    ("front", "stance"),
    [
        ("It is the prosecution case that", "alleges"),
        ("The allegation is that", "alleges"),
        ("It is clear that", "asserts"),
        ("It is certain that", "asserts"),
        ("The fact is that", "asserts"),
    ],
)
def test_what_somebody_holds_is_no_more_than_that(name: str, front: str, stance: str) -> None:
    assert claims(f"{front} guards burned the mill.", name, BURNED) == [("author", stance)]


@pytest.mark.parametrize(
    "front",
    [
        "Ida Renn's contention is",
        "Ida Renn is adamant",
        "Ida Renn made it clear",
        "Ida Renn was of the view",
        "Ida Renn let it be known",
    ],
)
def test_what_somebodys_contention_is_that_one_claims(name: str, front: str) -> None:
    assert claims(f"{front} that guards burned the mill.", name, BURNED) == [("ida-renn", "asserts")]


def test_what_somebody_is_accused_of_is_no_fact_whoever_accuses(name: str) -> None:
    text = "Bakers, including the one led by Odo Tarn, accuse the guards of burning the mill and jailing a clerk."
    found = {event.title: [claim.stance for claim in event.claims] for event in made(text, name).events}
    assert found["The guards … burning the mill"] == found["The guards … jailing a clerk"] == ["alleges"]
