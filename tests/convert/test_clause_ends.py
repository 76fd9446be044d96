"""How far what somebody said goes, and where who said it, or somebody else, goes on."""

from __future__ import annotations

import pytest
from claimed import ENGINES, claims, cued, made
from hearing import said


@pytest.mark.parametrize(
    "did",
    [
        "began firing", "fired at the crowd", "hit a clerk", "demanded money", "ended the strike", "announced a curfew",
        "accused her of theft", "warned her to leave", "promised her a lamp", "denied them the right to vote",
    ],
)  # fmt: skip  # read as a table
def test_what_else_those_did_who_are_told_of_is_told_with_it(did: str) -> None:
    text = f"Mary Quill said that the guards came to the square and {did}."
    assert said(text) == [("mary-quill", f"that the guards came to the square and {did}")]
    assert {claim.by for event in made(text, "rules").events for claim in event.claims} <= {"mary-quill"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # what cannot speak is told of
        ("said the roof leaked", "blamed the owner"),
        ("noted that the road was shut", "criticized the delay"),
        ("said the vote was late", "accused the board of rigging it"),
        ("said the dam had failed", "urged clerks to leave"),
        # its own clause
        ("said the guards came", "warned that it was late"),
        ("said the clerk left", "asked why it was late"),
        ("said she was ill", "told reporters that it was late"),
        # another tense
        ("said he would order a search", "warned against a strike"),
        ("said the clerk is to blame", "accused him of stealing lamps"),
        # by nothing but words
        ("said the clerk lied", "accused the board of hiding it"),
    ],
)
def test_what_whoever_speaks_says_besides_is_not_told_with_it(first: str, second: str) -> None:
    dossier = made(f"Mary Quill {first} and {second}.", "rules")
    assert len(dossier.quotes) == 2
    assert {quote.speaker for quote in dossier.quotes} == {"mary-quill"}
    titles = [event.title for event in dossier.events if f"and {second[:7]}" in event.title]
    assert all(title.startswith("Mary Quill said") for title in titles)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Quill said the pier was safe and Odo Tarn said it was a ruin.",
         [("mary-quill", "the pier was safe"), ("odo-tarn", "it was a ruin")]),
        ("Mary Quill says the pier is safe but the mayor says it is a ruin.",
         [("mary-quill", "the pier is safe"), ("the mayor", "it is a ruin")]),
        ("Mary Quill has said that the pier is old, but Odo Tarn has called it a ruin.",
         [("mary-quill", "that the pier is old"), ("odo-tarn", "it a ruin")]),
        ("Mary Quill said that the pier was old; Odo Tarn called it a ruin.",
         [("mary-quill", "that the pier was old"), ("odo-tarn", "it a ruin")]),
        # what she was told, saw and heard
        ("Mary Quill said she fell and Odo Tarn told her that it was late.",
         [("mary-quill", "she fell and Odo Tarn told her that it was late")]),
        ("Mary Quill said the pier was safe and Odo Tarn had left.",
         [("mary-quill", "the pier was safe and Odo Tarn had left")]),
        ("Mary Quill said the pier was old, but Odo Tarn had called it a ruin.",
         [("mary-quill", "the pier was old, but Odo Tarn had called it a ruin")]),
        ("Mary Quill said that Odo Tarn and Ivo Lind said it was late.",
         [("mary-quill", "that Odo Tarn and Ivo Lind said it was late")]),
    ],
)  # fmt: skip  # read as a table
def test_what_somebody_else_says_is_theirs(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A report saying the dam is safe was published on Monday.", "the dam is safe"),
        ('An article by Odo Tarn saying the plague is a "hoax" was removed.', 'the plague is a "hoax"'),
        ("A note urging bakers to leave was read.", "bakers to leave"),
        ("The mayor left, saying the dam was safe and had been mended.", "the dam was safe and had been mended"),
        ("A note saying the dam was lost.", "the dam was lost"),
    ],
)
def test_what_is_told_in_a_thing_ends_where_something_is_done_with_that(text: str, words: str) -> None:
    assert [told for _, told in said(text)] == [words]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("The police", "the van left the road, hitting a wall"),
        ("The police", "a van plunged into the port, trapping two clerks"),
        ("Residents", "guards entered the port at dawn, firing into the air"),
        ("Ann Quill", "the mill would close, ending weeks of doubt"),
        ("Residents", "two guards ran through the port, shouting slogans"),
    ],
)
def test_how_a_deed_was_done_is_told_with_it(who: str, told: str, name: str) -> None:
    assert [text for *_, text in cued(f"{who} said {told}.", name)] == [told]
    assert {claim.stance for event in made(f"{who} said {told}.", name).events for claim in event.claims} <= {
        "alleges",
        "asserts" if who == "Ann Quill" else "alleges",
        "plans",
    }


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("told", "also"),
    [
        ("the guards left", "charging that they had been paid to"),
        ("the port was safe", "adding that it would open in June"),
        ("guards shut the port", "accusing them of theft"),
    ],
)
def test_what_else_the_speaker_says_is_told_apart(told: str, also: str, name: str) -> None:
    assert cued(f"Residents said {told}, {also}.", name)[0][2] == told


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The judge rejected the appeal, ordered Odo Tarn to pay costs and adjourned the hearing.",
            [("The judge", "rejected", "the appeal"), ("The judge", "ordered", "Odo Tarn to pay costs")],
        ),
        ("The judge told him to sit down and left the hall.", [("The judge", "told", "him to sit down")]),
        ("The mayor promised to mend it and build a hall.", [("The mayor", "promised", "to mend it and build a hall")]),
        ("Ann Quill won, thanked her coach and dedicated the cup to him.", [("Ann Quill", "thanked", "her coach")]),
    ],
)
def test_an_infinitive_goes_on_with_no_past_tense(text: str, expected: list[tuple[str, str, str]], name: str) -> None:
    assert cued(text, name) == expected


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Odo Tarn denied that guards had shelled the mill, and blamed the mayor for the fire.",
            [
                ("Odo Tarn", "denied", "that guards had shelled the mill"),
                ("Odo Tarn", "blamed", "the mayor for the fire"),
            ],
        ),
        (
            "Odo Tarn denied that guards had beaten the nurse and accused her of theft.",
            [("Odo Tarn", "denied", "that guards had beaten the nurse and accused her of theft")],
        ),
    ],
)
def test_who_denies_may_blame_others(text: str, expected: list[tuple[str, str, str]], name: str) -> None:
    assert cued(text, name) == expected


def test_who_blames_others_for_what_he_denies_does_not_deny_that() -> None:
    text = "The army denied that it had shelled the town and blamed rebels."
    assert claims(text, "rules", "It had shelled the town") == [("author", "denies")]
    assert claims(text, "rules", "The army … blamed rebels") == [("author", "asserts")]


@pytest.mark.parametrize("name", ENGINES)
def test_what_is_left_unsaid_is_none_of_what_is_said(name: str) -> None:
    text = "The ministry said its forces had hit a depot and did not mention the cooks."
    assert cued(text, name) == [("The ministry", "said", "its forces had hit a depot")]


@pytest.mark.parametrize("name", ENGINES)
def test_who_is_summoned_hears_the_protest(name: str) -> None:
    text = "The ministry summoned the envoy to protest against what it called an unprovoked raid on its ship."
    assert {who for who, _, _ in cued(text, name)} == {"The ministry"}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two men died, according to local officials, in an attack claimed by rebels.", "local officials"),
        ("Two men died, according to police, in what appears to be a feud.", "police"),
        ("Two men died, according to Ann Quill, of the Lodd Institute.", "Ann Quill, of the Lodd Institute"),
    ],
)
def test_where_it_was_is_no_part_of_who_tells(text: str, who: str, name: str) -> None:
    assert cued(text, name)[0][0] == who


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Judge Ann Quill said Odo Tarn had lied and jailed him for life.", "Odo Tarn had lied"),
        ("The court said it was a grave crime and sentenced Odo Tarn to death.", "it was a grave crime"),
        ("Ann Quill said the judge had lied and jailed him for life.", "the judge had lied and jailed him for life"),
    ],
)
def test_a_judge_does_what_only_judges_do(text: str, told: str, name: str) -> None:
    assert cued(text, name)[0][2] == told


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two guards said inmates were beaten and denied water.", [
            ("Two guards", "said", "inmates were beaten and denied water")
        ]),
        (
            "Odo Tarn said inmates were well fed and denied that they were beaten.",
            [("Odo Tarn", "said", "inmates were well fed"), ("Odo Tarn", "denied", "that they were beaten")],
        ),
    ],
)  # fmt: skip  # read as a table
def test_to_whom_something_is_denied_denies_nothing(text: str, expected: list[tuple[str, str, str]], name: str) -> None:
    assert cued(text, name) == expected


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "otherwise",
    [
        "but an autopsy found she had drowned",
        "but leaked documents reviewed by Reuters show that she had drowned",
        "but photographs published on Monday showed her at the mill",
        "while footage shows the car standing still",
        "but the union put the figure at 90",
        "while Tarn Mills did not respond to a request for comment",
        "but Tarn Mills declined to comment",
    ],
)
def test_what_a_thing_shows_is_set_against_what_somebody_said(otherwise: str, name: str) -> None:
    heard = cued(f"The ministry said that the jail was empty, {otherwise}.", name)
    assert heard[0] == ("The ministry", "said", "that the jail was empty")


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("line", ["ELMSTAD (Presswire) - ", "ELMSTAD — ", ""])
def test_a_dateline_makes_no_aside_of_the_sentence_behind_it(line: str, name: str) -> None:
    text = f"{line}The ministry said on Monday that the jail was empty, but a report found that 40 men were held there."
    assert cued(text, name) == [
        ("The ministry", "said", "that the jail was empty"),
        ("a report", "found", "that 40 men were held there"),
    ]


@pytest.mark.parametrize("otherwise", ["but the guards found the keys", "but tests were late"])
def test_what_happened_besides_is_told_with_it(otherwise: str) -> None:
    told = f"that the jail was empty, {otherwise}"
    assert said(f"The ministry said {told}.") == [("The ministry", told)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("told", "behind"),
    [
        ("its members had been misled", [("urged", "the board to resign")]),
        ("its members had been misled", [("demanded", "that the board resign")]),
        ("its members had been beaten and denied water", []),
        ("its members had been stopped and told that it was shut", []),
    ],
)
def test_a_past_tense_does_not_go_on_with_what_had_been_done_to_them(
    told: str, behind: list[tuple[str, str]], name: str
) -> None:
    also = "".join(f" and {cue} {words}" for cue, words in behind)
    heard = cued(f"The union said {told}{also}.", name)
    assert heard == [("The union", "said", told), *(("The union", *each) for each in behind)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("first", "cue", "second"),
    [
        (("blames", "the guards for hiding the bodies"), "recommends", "that six of them be tried"),
        (("accuses", "the guards of hiding the bodies"), "concludes", "that six of them knew of it"),
        (("asks", "the board to resign"), "warns", "that a strike is near"),
    ],
)
def test_what_a_report_says_besides_is_told_apart(first: tuple[str, str], cue: str, second: str, name: str) -> None:
    heard = cued(f"The report {' '.join(first)} and {cue} {second}.", name)
    assert heard == [("The report", *first), ("The report", cue, second)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "paper", ["a letter smuggled out of prison", "a note found in his cell", "an e-mail leaked on Monday"]
)
def test_how_a_letter_came_to_light_parts_no_words_from_who_wrote_it(paper: str, name: str) -> None:
    assert cued(f"One said in {paper} that he had been beaten.", name) == [("One", "said", "that he had been beaten")]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("told", "behind", "ends"),
    [
        ("the recording was fabricated", " and threatened to sue the station", True),
        ("the charges were false", " and vowed to appeal", True),
        ("it had sold the dam in March", "; Tarn Mills did not reply", True),
        ("guards came", " and threatened to sue them", False),
        ("the river rose", " and threatened to burst the dam", False),
    ],
)
def test_what_only_people_do_goes_on_with_who_speaks(told: str, behind: str, ends: bool, name: str) -> None:
    heard = cued(f"Her lawyers said {told}{behind}.", name)
    assert heard[0] == ("Her lawyers", "said", told if ends else f"{told}{behind}")


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "behind",
    [
        "the government of the time refused to publish its findings",
        "ministers declined to act on the report",
        "officials dismissed the allegations",
    ],
)
@pytest.mark.parametrize("when", ["", " in 2011"])
def test_what_others_did_about_the_words_is_no_part_of_them(behind: str, when: str, name: str) -> None:
    heard = cued(f"An inquiry concluded{when} that guards had burned the mill, but {behind}.", name)
    assert heard[0] == ("An inquiry", "concluded", "that guards had burned the mill")


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("told", "cue", "also"),
    [
        ("that a body had been found", "would not say", "how she died"),
        ("that a body had been found", "declined", "to give details"),
        ("the dam was safe", "refused", "to publish the report"),
    ],
)
def test_who_tells_of_a_thing_declines_to_tell_more(told: str, cue: str, also: str, name: str) -> None:
    heard = cued(f"The mayor said {told} but {cue} {also}.", name)
    assert heard == [("The mayor", "said", told), ("The mayor", cue, also)]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("told", ["he posed a threat and refused to go", "guards were told to go but refused to leave"])
def test_somebody_told_of_declines_himself(told: str, name: str) -> None:
    assert cued(f"The mayor said {told}.", name) == [("The mayor", "said", told)]


@pytest.mark.parametrize("name", ENGINES)
def test_who_told_her_something_is_told_apart_across_an_aside(name: str) -> None:
    told = "she raised concerns with the bank in 2012"
    heard = cued(f'Priya Lind said {told} and was told by its head, who has died, that "this is above us".', name)
    assert [words for *_, words in heard] == [told, 'that "this is above us"']


@pytest.mark.parametrize("name", ENGINES)
def test_who_has_told_no_more_since_is_told_by_the_writer(name: str) -> None:
    told = "that it had opened an investigation"
    assert cued(f"The council said last year {told}; it has not given an update since.", name)[0][2] == told


@pytest.mark.parametrize("name", ENGINES)
def test_what_others_deny_too_is_no_part_of_what_somebody_denies(name: str) -> None:
    heard = cued("Quill denies conspiracy to defraud, as do three clerks.", name)
    assert heard == [("Quill", "denies", "conspiracy to defraud")]


@pytest.mark.parametrize("name", ENGINES)
def test_what_a_court_heard_ends_where_a_letter_is_set_against_it(name: str) -> None:
    text = "The court has heard that clerks signed the accounts, although one of them wrote: “I was on holiday.”"
    assert [words for *_, words in cued(text, name)] == ["that clerks signed the accounts", "I was on holiday."]


@pytest.mark.parametrize("name", ENGINES)
def test_what_others_have_demanded_is_no_part_of_what_is_withheld(name: str) -> None:
    dossier = made("The mayor would not say whether he would pay them, as their lawyers have demanded.", name)
    assert [quote.text for quote in dossier.quotes] == ["whether he would pay them"]
    assert not any("demanded" in event.title for event in dossier.events)
