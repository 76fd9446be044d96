"""Who vouches for a happening, and how surely, from the article's words to the claim."""

from __future__ import annotations

import pytest
from claimed import BURNED, ENGINES, claims, made
from happened import events, quote, the_event


@pytest.mark.parametrize(
    ("sentence", "word", "stance", "cue"),
    [
        ("A ferry sank off Lodd.", "sank", "asserts", ""),
        ("A ferry allegedly sank off Lodd.", "sank", "alleges", "allegedly"),
        ("A ferry may have sunk off Lodd.", "sunk", "alleges", "may"),
        ("There is no evidence that a ferry sank off Lodd.", "sank", "doubts", "no evidence that"),
        ("Nobody can establish whether a ferry sank off Lodd.", "sank", "doubts", "whether"),
        ("The mayor was unsure if a ferry sank off Lodd.", "sank", "doubts", "unsure if"),
        ("It is unclear if a ferry sank off Lodd.", "sank", "doubts", "unclear if"),
        ("Police could not confirm if a ferry sank off Lodd.", "sank", "doubts", "could not confirm"),
        ("An exchange of prisoners was to take place on Friday.", "exchange", "plans", "was to"),
        ("The court will sentence him on Friday.", "sentence", "plans", "will"),
        ("The ferry has not sunk.", "sunk", "denies", "not"),
        ("The ferry wasn't raided on Friday.", "raided", "denies", "n't"),
        ("The ferry hasn't sunk.", "sunk", "denies", "n't"),
        ("The bow doors of the ferry failed.", "failed", "asserts", ""),
        ("Ms Tallis cancelled a visit to Averell planned for Monday.", "cancelled", "asserts", ""),
        ("Ms Tallis promised that the ferry would be raised.", "promised", "plans", "would"),
        ("On Monday nobody was wounded in Lodd.", "wounded", "denies", ""),
        ("Guards used batons and tear gas to disperse them.", "disperse", "asserts", ""),
        ("They marched to oust Odo Tarn, whom they accuse of theft.", "accuse", "asserts", ""),
        ("The first claim in the post, that Odo Tarn fled to Lodd, is false.", "fled", "doubts", "is false"),
        ("Rumours that Odo Tarn fled to Lodd were entirely baseless.", "fled", "doubts", "were entirely baseless"),
        ("A claim that he fled was made by Odo Tarn, who was wrong.", "fled", "alleges", "claim"),
        ("Odo Tarn fled to Lodd; the claim is false.", "fled", "asserts", ""),
        ("A statement said that Odo Tarn fled because the papers were false.", "fled", "asserts", ""),
        ("Posts say that Odo Tarn fled after the claims were debunked.", "fled", "asserts", ""),
        ("The claim, that Odo Tarn fled to Lodd, is not false.", "fled", "alleges", "claim"),
    ],
)
def test_the_stance_of_the_author(sentence: str, word: str, stance: str, cue: str) -> None:
    (claim,) = the_event(sentence, word).claims
    assert (claim.by, claim.stance, claim.cue) == ("author", stance, cue)


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", "asserts"),
        ("confirmed", "confirms"),
        ("denied", "denies"),
        ("suspects", "alleges"),
        ("could not confirm", "doubts"),
        ("neither confirmed nor denied", "doubts"),
        ("declined to confirm or deny", "doubts"),
        ("did not deny", "alleges"),
    ],
)
def test_inside_a_quote_the_speaker_is_the_claimant(cue: str, stance: str) -> None:
    text = f"Captain Jan Orr {cue} that the ferry sank off Lodd."
    (claim,) = the_event(text, "sank", (quote(text, "that the ferry sank off Lodd", cue, "jan-orr"),)).claims
    assert (claim.by, claim.stance, claim.cue) == ("jan-orr", stance, cue)


def test_a_charge_tells_that_a_crime_is_alleged_and_a_call_that_something_is_wanted() -> None:
    found = {event.title: event.claims[0].stance for event in events("Police charged two boys with the murder of Orr.")}
    assert found == {"Police charged two boys with the murder of Orr": "asserts", "The murder of Orr": "alleges"}
    text = "The board called for an inquiry."
    found = {e.title: e.claims[0].stance for e in events(text, (quote(text, "an inquiry", "called for", "board"),))}
    assert found["An inquiry"] == "plans"


def test_a_hedge_inside_a_quote_is_the_speakers() -> None:
    text = "Captain Jan Orr said that the ferry allegedly sank off Lodd."
    (claim,) = the_event(
        text, "sank", (quote(text, "that the ferry allegedly sank off Lodd", "said", "jan-orr"),)
    ).claims
    assert (claim.by, claim.stance, claim.cue) == ("jan-orr", "alleges", "allegedly")


def test_words_of_nobody_named_are_passed_on_as_alleged() -> None:
    text = "Sources said that the ferry sank off Lodd."
    (claim,) = the_event(text, "sank", (quote(text, "that the ferry sank off Lodd", "said", ""),)).claims
    assert (claim.by, claim.stance, claim.cue) == ("author", "alleges", "said")


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("The pier was not closed on 3 May, clerks said.", "The pier was not closed on 3 May", "denies"),
        ("Two clerks asked whether the pier had collapsed.", "The pier had collapsed", "doubts"),
        ("Two clerks said they would close the pier in June.", "They would close the pier in June", "plans"),
        ("Two clerks said the pier was closed on 3 May.", "The pier was closed on 3 May", "alleges"),
        ("Two clerks denied that they would close the pier.", "They would close the pier", "denies"),
        ("Troops withdraw from Lodd on 20 June.", "Troops withdraw from Lodd on 20 June", "plans"),
        ("Troops withdraw from Lodd after a deal.", "Troops withdraw from Lodd after a deal", "asserts"),
    ],
)
def test_what_nobody_named_says_is_hedged_as_it_is_said(name: str, text: str, title: str, stance: str) -> None:
    assert claims(text, name, title) == [("author", stance)]


def test_who_denies_a_claim_denies_it_whatever_was_false() -> None:
    text = "The judge rejected claims that Odo Tarn fled to Lodd were false."
    told = quote(text, "claims that Odo Tarn fled to Lodd", "rejected", "judge")
    assert [event.claims[0].stance for event in events(text, (told,)) if "fled" in event.title][-1] == "denies"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Renn reportedly confirmed that guards burned the mill.", [("author", "alleges")]),
        ("Ida Renn may have told a friend that guards burned the mill.", [("author", "alleges")]),
        ("Ida Renn falsely said that guards burned the mill.", [("ida-renn", "asserts"), ("author", "denies")]),
        ("Ida Renn agreed that guards burned the mill.", [("ida-renn", "confirms")]),
        ("Ida Renn accepted that guards burned the mill.", [("ida-renn", "confirms")]),
        ("Jurors heard that guards burned the mill.", [("author", "alleges")]),
        ("The court heard from a clerk that guards burned the mill.", [("author", "alleges")]),
        ("Ida Renn put it to the clerk that guards burned the mill.", None),
        ("Ida Renn refused to resign after guards burned the mill.", [("author", "asserts")]),
        ("Ida Renn may resign after guards burned the mill.", [("author", "asserts")]),
    ],
)
def test_through_whom_and_for_what_it_is_said(name: str, text: str, expected: list[tuple[str, str]] | None) -> None:
    found = claims(text, name, BURNED)
    assert found == expected if expected is not None else [stance for _, stance in found] == ["alleges"]


@pytest.mark.parametrize(
    ("text", "title", "by", "stance"),
    [
        ("Ida Renn has called for an inquiry.", "An inquiry", "ida-renn", "plans"),
        ("Ida Renn demanded an immediate ceasefire.", "An immediate ceasefire", "ida-renn", "plans"),
        ("Ida Renn called for calm after the attack on the mill.", "The attack on the mill", "author", "asserts"),
        ("Ida Renn demanded the release of two clerks who fled.", "Two clerks who fled", "author", "asserts"),
        ("Ida Renn denied that she fled when guards burned the mill.", BURNED, "author", "asserts"),
        ("Ida Renn denied that she fled after a boy fell and guards burned the mill.", BURNED, "author", "asserts"),
        ("Ida Renn denied that a boy fell and guards burned the mill.", BURNED, "ida-renn", "denies"),
        (
            "Ida Renn denied that Odo Tarn, who was jailed in 2019, had fled.",
            "Odo Tarn, who was jailed in 2019",
            "author",
            "asserts",
        ),
        ("Ida Renn shared a post that claims that guards burned the mill.", BURNED, "author", "alleges"),
        ("Ida Renn criticised a post claiming that guards burned the mill.", BURNED, "author", "alleges"),
        ("Ida Renn said the clerk knew that guards burned the mill.", BURNED, "ida-renn", "asserts"),
        ("No group ever claimed the abduction.", "The abduction", "author", "asserts"),
        ("No group claimed that guards burned the mill.", BURNED, "author", "doubts"),
    ],
)
def test_what_is_taken_for_granted_is_neither_denied_nor_wanted(
    name: str, text: str, title: str, by: str, stance: str
) -> None:
    assert claims(text, name, title) == [(by, stance)]


def test_how_somebody_spoke_is_no_happening(name: str) -> None:
    assert not made('"He knows," Ida Renn said, smiling at the clerk.', name).events
    assert [event.title for event in made('After "a bad year," Ida Renn won, beating Odo Tarn.', name).events]


def test_who_accuses_alleges(name: str) -> None:
    text = "Ida Renn accused Odo Tarn of burning the mill on 3 May."
    dossier = made(text, name)
    [claim] = [c for event in dossier.events if "accused" not in event.title for c in event.claims]
    assert (claim.by, claim.stance) == ("ida-renn", "alleges")


def test_what_somebody_is_led_to_accuse_others_of_is_no_fact(name: str) -> None:
    dossier = made("This led Ida Renn to accuse Odo Tarn of secretly burning the mill.", name)
    [claim] = [c for event in dossier.events if "accuse" not in event.title for c in event.claims]
    assert claim.stance == "alleges"


def test_who_denies_allegations_of_somebody_in_an_apposition(name: str) -> None:
    text = "Ida Renn denied allegations that the clerk, Odo Tarn, had burned the mill."
    assert claims(text, name, "The clerk, Odo Tarn, had burned the mill") == [("ida-renn", "denies")]
    [quote] = made(text, name).quotes
    assert quote.text.endswith("that the clerk, Odo Tarn, had burned the mill")


def test_a_claim_that_somebody_contradicts_stays_its_owners(name: str) -> None:
    text = "The film was shown on 3 May, contradicting Ida Renn's claim that guards burned the mill."
    assert claims(text, name, BURNED) == [("ida-renn", "asserts")]


@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn denied the charge: two clerks died on 3 May.",
        "Odo Tarn denied that he sold the mill; two clerks died on 3 May.",
        "Odo Tarn denied that the mill was weak, but two clerks died on 3 May.",
    ],
)
def test_what_the_writer_tells_beside_a_denial_is_not_denied(name: str, text: str) -> None:
    assert claims(text, name, "Two clerks died on 3 May") == [("author", "asserts")]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        (
            "The board denied having carried out the raid and blamed the fire on bakers.",
            "The fire on bakers",
            "asserts",
        ),
        (
            "Odo Tarn denied taking bribes and sued two clerks.",
            "Odo Tarn denied taking bribes and sued two clerks",
            "asserts",
        ),
        ("Odo Tarn denied having shot a cook and burned the mill.", "Odo Tarn … burned the mill", "denies"),
        (
            "Odo Tarn denied helping two men who entered the mill and killed a cook.",
            "Helping two men who entered the mill and killed a cook",
            "denies",
        ),
    ],
)
def test_what_somebody_does_beside_denying_is_not_denied(text: str, title: str, stance: str) -> None:
    assert claims(text, "rules", title)[0][1] == stance


@pytest.mark.parametrize(
    "text",
    [
        "The board stopped Odo Tarn from saying that two clerks died on 3 May.",
        "The board kept Odo Tarn from telling the police that two clerks died on 3 May.",
        "The board cleared Odo Tarn of saying that two clerks died on 3 May.",
    ],
)
def test_what_nobody_was_let_say_is_no_fact(text: str) -> None:
    assert claims(text, "rules", "Two clerks died on 3 May") == [("author", "alleges")]


def test_that_a_claim_is_false_is_told_by_the_writer(name: str) -> None:
    [event] = made("A claim by Ida Renn that Odo Tarn stole money has been debunked.", name).events
    assert [(claim.by, claim.stance) for claim in event.claims] == [("ida-renn", "asserts"), ("author", "doubts")]


def test_what_two_people_admit_or_deny_of_themselves_is_two_happenings(name: str) -> None:
    admitted, denied = (
        "Ida Renn admitted that {} had accepted gifts from builders.",
        "Odo Tarn denied that {} had accepted gifts from builders.",
    )
    two = made(f"{admitted.format('she')}\n\n{denied.format('he')}", name)
    assert [[(c.by, c.stance) for c in event.claims] for event in two.events] == [
        [("ida-renn", "confirms")],
        [("odo-tarn", "denies")],
    ]
    firm = (
        "The firm denied that its guards burned the mill on Monday. Later {} admitted that its guards burned the mill."
    )
    assert [len(made(firm.format(who), name).events) for who in ("the company", "the owner")] == [1, 1]
    said = "Ida Renn said that he had accepted gifts from builders."
    one = made(f"{said}\n\n{denied.format('he')}", name)
    assert [[(c.by, c.stance) for c in event.claims] for event in one.events] == [
        [("ida-renn", "asserts"), ("odo-tarn", "denies")]
    ]


def test_the_parts_of_a_fact_check_do_not_speak(name: str) -> None:
    claim, verdict = "CLAIM: A film shows guards burning ballots.", "OUR VERDICT: False. It was shot in 2018."
    dossier = made(f"{claim}\n\n{verdict}\n\nTHE FACTS: It is old.", name)
    assert [(quote.text, quote.speaker) for quote in dossier.quotes] == [("A film shows guards burning ballots", "")]
    (shot,) = (event for event in dossier.events if "2018" in event.title)
    assert [(claim.by, claim.stance) for claim in shot.claims] == [("author", "asserts")]


@pytest.mark.parametrize(
    ("text", "title", "by", "stance"),
    [
        (
            "Ida Renn asked if the mill had burned down on Monday.",
            "The mill had burned down on Monday",
            "ida-renn",
            "doubts",
        ),
        (
            "Asked if the mill burned down on Monday, Ida Renn wept.",
            "The mill burned down on Monday",
            "author",
            "doubts",
        ),
        ("Asked if the mill burned down on Monday, Ida Renn wept.", "Ida Renn wept", "author", "asserts"),
        ("Ida Renn asked on Monday why the mill burned down.", "The mill burned down", "ida-renn", "asserts"),
        ("Ida Renn asked to be freed after guards beat Odo Tarn.", "Guards beat Odo Tarn", "author", "asserts"),
    ],
)
def test_what_somebody_asks_about_is_doubted(name: str, text: str, title: str, by: str, stance: str) -> None:
    assert claims(text, name, title) == [(by, stance)]


@pytest.mark.parametrize(
    ("cue", "words", "stance"),
    [
        ("urged", "to end any strike in May", "plans"),
        ("asked", "the board to end any strike in May", "plans"),
        ("called on", "the board to end any strike in May", "plans"),
        ("sought", "to end a strike in Lodd", "asserts"),
        ("asked", "whether to end any strike in May", "doubts"),
        ("pressed", "its bid to the end of the strike", "asserts"),
    ],
)
def test_what_somebody_is_asked_to_do_is_not_done(cue: str, words: str, stance: str) -> None:
    text = f"Ida Renn {cue} {words}."
    *_, found = events(text, (quote(text, words, cue, "ida-renn"),))
    assert [(claim.by, claim.stance) for claim in found.claims] == [("ida-renn", stance)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "by", "stance"),
    [
        # what people are bidden to do is bidden
        ("Bakers were told to leave Lodd.", "Bakers were told to leave Lodd", "author", "asserts"),
        ("Bakers have been urged to leave Lodd.", "Bakers have been urged to leave Lodd", "author", "asserts"),
        # what a clause lets stand is so, whoever does not say why
        ("Ida Renn would not say why guards burned the mill.", BURNED, "author", "asserts"),
        ("Ida Renn said why guards burned the mill.", BURNED, "ida-renn", "asserts"),
        # others' reports within somebody's words
        (
            "Ida Renn insisted she would stay, despite reports that guards burned the mill.",
            BURNED,
            "author",
            "alleges",
        ),
        ("Ida Renn heard reports that guards burned the mill.", BURNED, "author", "alleges"),
        # what has been before anybody takes it up
        ("Ida Renn vowed to avenge the raid on the mill.", "The raid on the mill", "author", "asserts"),
        ("Ida Renn vowed to hold the election in Lodd.", "The election in Lodd", "ida-renn", "plans"),
        # what is sure to come, whatever may come of it
        ("Odo Tarn could be fined when he is sentenced.", "He is sentenced", "author", "plans"),
        # what is claimed to be meant
        (
            "Ida Renn alleges a clerk had a scheme to burn the mill.",
            "A clerk had a scheme to burn the mill",
            "ida-renn",
            "alleges",
        ),
        (
            "Ida Renn said a clerk had a scheme to burn the mill.",
            "A clerk had a scheme to burn the mill",
            "ida-renn",
            "plans",
        ),
    ],
)
def test_who_vouches_for_what_is_bidden_kept_back_or_reported(
    name: str, text: str, title: str, by: str, stance: str
) -> None:
    assert claims(text, name, title) == [(by, stance)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Clerks denied on Monday that guards burned the mill.", "Clerks denied"),
        ("The owners of nine shops in the middle of Lodd denied that guards burned the mill.", "denied"),
    ],
)
def test_who_denies_it_is_told_where_nobody_knows_who_that_is(name: str, text: str, cue: str) -> None:
    [event] = [event for event in made(text, name).events if event.title == BURNED]
    assert [(claim.by, claim.stance, claim.cue) for claim in event.claims] == [("author", "denies", cue)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Guards appear to have burned the mill on Monday.", "alleges"),
        ("Guards seemed to shoot at a cook on Monday.", "alleges"),
        ("Guards appeared in court on Monday.", "asserts"),
    ],
)
def test_what_only_seems_so_is_alleged(name: str, text: str, stance: str) -> None:
    [event] = made(text, name).events
    assert [(claim.by, claim.stance) for claim in event.claims] == [("author", stance)]


@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        (
            "Ann Quill denied she was told by the board to leave, a clerk said on Monday.",
            "Ann Quill denied she was told by the board to leave",
            "denies",
        ),
        (
            "Ann Quill denied the claims and was told by the board to leave, a clerk said on Monday.",
            "Ann Quill denied the claims and was told by the board to leave",
            "plans",
        ),
    ],
)
def test_what_somebody_else_is_said_to_deny_is_denied(name: str, text: str, title: str, stance: str) -> None:
    assert [told for _, told in claims(text, name, title)] == [stance]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "stance"),
    [
        ("The mayor did not attend a ceremony on Tuesday.", "The mayor did not attend a ceremony on Tuesday", "denies"),
        ("A fire on Tuesday didn't reach the mill.", "A fire on Tuesday didn't reach the mill", "denies"),
        ("A fire on Tuesday never reached the mill.", "A fire on Tuesday never reached the mill", "denies"),
        ("A fire on Tuesday did not only kill bakers.", "A fire on Tuesday did not only kill bakers", "asserts"),
        ("It was not the first riot on Tuesday.", "It was not the first riot on Tuesday", "asserts"),
    ],
)
def test_a_title_that_says_what_was_not_done_is_a_denial(text: str, title: str, stance: str, name: str) -> None:
    assert claims(text, name, title) == [("author", stance)]
