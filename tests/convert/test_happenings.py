"""Which words tell a happening, and when it was by its verb."""

from __future__ import annotations

import pytest
from happened import events, quote, the_event

from dossier.convert.events.happenings import find_occurrences
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.sentences import find_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Orlova is tall and likes rice.",
        "Ms Orlova said that she felt well.",
        "There is a house in Lodd.",
        "Will the ship be raised after all?",
        "The children are delighted.",
        "At trial, the clerk was sad.",
        "Odo Tarn is a war criminal.",
        "The commission of inquiry is here.",
        "It led to tears but not a single conviction.",
        "A spokesman announced this at a news conference in Lodd.",
        "Ann Quill is well, according to information received.",
        "Ann Quill spoke of it, without naming it.",
        "The post is missing context.",
        "If the mill burned down, he would be sad.",
        "Nobody knows him unless he fled to Lodd.",
        "If every man who fled to Lodd were here, it would be full.",
        "If there is an explosion, the mayor is here.",
    ],
)
def test_states_and_reports_are_no_happenings(sentence: str) -> None:
    assert events(sentence) == ()


def test_what_is_ruled_out_is_no_happening_beside_that() -> None:
    assert [event.title for event in events("Ann Quill has ruled out talks.")] == ["Ann Quill has ruled out talks"]
    assert len(events("Ann Quill walked out of talks on Monday.")) == len(events("Ann Quill left the talks on Monday."))


def test_to_put_up_pictures_is_a_happening_and_words_are_none() -> None:
    assert (
        the_event("On Friday, shortly after ten, Mara Quill posted a short clip of it.", "posted").date == "2025-02-21"
    )
    assert not events("Mara Quill posted a statement on Friday.")


@pytest.mark.parametrize(
    "sentence",
    [
        "If the man who burned down the mill is here, he is well.",
        "The judge asked if Odo Tarn burned down the mill.",
        "If he was there, Odo Tarn burned down the mill.",
        "Even if Odo Tarn burned down the mill on Monday, he is well.",
        "The court will rule if Odo Tarn burned down the mill on Monday.",
    ],
)
def test_not_all_behind_an_if_is_a_condition(sentence: str) -> None:
    assert the_event(sentence, "burned")


def test_whom_a_firm_lays_off_is_a_happening_and_where_a_town_lies_is_none() -> None:
    assert [event.title for event in events("The firm would lay off ten clerks.")] == [
        "The firm would lay off ten clerks"
    ]
    assert events("The town lay in ruins.") == events("The fees amount to fraud.") == ()


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Officers used live rounds on Monday.", "used"),
        ("Guards had used tear gas and batons.", "used"),
        ("Her son was taken from their home by masked men on Monday.", "taken"),
        ("Two cooks were taken away by soldiers.", "taken"),
    ],
)
def test_arms_that_were_used_and_people_who_were_taken_are_happenings(sentence: str, word: str) -> None:
    assert word in the_event(sentence, word).title


def test_not_all_that_is_used_or_taken_is_a_happening() -> None:
    assert events("The clerks used ink.") == events("The view was taken by the board.") == ()


def test_prisoners_of_war_are_no_war() -> None:
    assert not [event for event in events("The prisoners of war are here.") if "war" in event.text]


def test_what_a_thing_is_used_for_is_no_happening() -> None:
    text = "On January 24, a plane used to transport mail and troops crashed off Lodd."
    (event,) = events(text)
    assert (event.text, event.title) == (text, "A plane used to transport mail and troops crashed off Lodd")


def test_what_is_found_is_a_happening_and_that_something_is_so_is_a_report() -> None:
    found = "Divers found a door on Friday while searching the bay."
    assert the_event(found, "found", (quote(found, "a door", "found", "divers"),)).date == "2025-02-21"
    opening = "A ferry lay off Lodd. "
    report = "Judges found that the door was open."
    quotes = (quote(opening + report, "that the door was open", "found", "judges"),)
    assert not [event for event in events(opening + report, quotes) if "Judges" in event.title]


@pytest.mark.parametrize(
    ("sentence", "word", "when"),
    [
        ("She lay in a medically induced coma.", "induced", None),
        ("The doctor induced a coma.", "induced", "past"),
        ("The firm could have been fined.", "fined", "open"),
        ("The firm has been fined.", "fined", "past"),
        ("The schools will remain shut.", "shut", "future"),
        ("The schools remained closed.", "closed", "past"),
        ("Police are searching the bay.", "searching", "now"),
        ("The bay is being searched.", "searched", "now"),
        ("The bay isn't being searched.", "searched", "now"),
        ("The bay shouldn't be searched.", "searched", "open"),
        ("The ship is to be raised in May.", "raised", "future"),
        ("The ship was to be raised in May.", "raised", "open"),
        ("They had to leave.", "leave", "past"),
        ("One of them, retired baker Odo Tarn, fled.", "retired", None),
        ("In May, suspected arsonist Odo Tarn fled.", "suspected", None),
        ("They suspected arson.", "suspected", "past"),
        ("Armed, hooded men fled.", "hooded", None),
        ("Odo Tarn is the first active cook to be killed this year.", "killed", "past"),
        ("Odo Tarn, who was ill, retired last May.", "retired", "past"),
        ("The talks were originally to have begun.", "begun", "open"),
        ("They were happy to have won.", "won", "past"),
        ("The pier will close in May and be replaced.", "replaced", "open"),
        ("She asked that the pier be closed.", "closed", "open"),
        ("The schools remain closed.", "closed", "past"),
        ("The deck began to sway.", "sway", "past"),
        ("The deck may have begun to sway.", "sway", "open"),
        ("They began a campaign to rebuild the mill.", "rebuild", "open"),
        ("The board was able to meet.", "meet", "past"),
        ("The board is able to meet.", "meet", "open"),
        ("Quill came off the bench to score and win the cup.", "win", "past"),
        ("Quill wanted to score and win the cup.", "win", "open"),
        ("Guards used batons to clear the pier.", "clear", "past"),
        ("Guards could have used the boat to leave.", "leave", "open"),
        ("Riot police used tear gas on Sunday.", "tear", None),
        ("The firm is registered in Lodd.", "registered", "present"),
        ("They are charged with fraud.", "charged", "past"),
        ("A hearing is scheduled for May 3.", "scheduled", "future"),
        ("Harrow beat Lodd.", "beat", "past"),
        ("Quill came off the bench to score twice.", "score", "past"),
        ("The police want to arrest him.", "arrest", "open"),
        ("Asked by Judge Ann Quill who had robbed the bank, he left.", "robbed", None),
        ("Asked by Judge Ann Quill, who had jailed the man, he left.", "jailed", "past"),
        ("He told the man who robbed the bank to leave.", "robbed", "past"),
        ("Old residents flee the town.", "flee", "present"),
        ("The union, headed by Odo Tarn, left Lodd.", "headed", None),
        ("The union was headed by Odo Tarn.", "headed", "past"),
        ("Lodd says residents flee the town.", "flee", "present"),
        ("Residents, including two from Tarn, flee the town.", "flee", "present"),
        ("The board, with two men from Tarn, flee the town.", "flee", "open"),
        ("Lodd let residents flee the town.", "flee", "open"),
        ("The mayor demands residents flee the town.", "flee", "open"),
        ("Lodd saw the guards and residents flee the town.", "flee", "open"),
    ],
)
def test_when_a_verb_happens(sentence: str, word: str, when: str | None) -> None:
    found = find_occurrences(Parse(sentence, find_sentences(sentence), (), ()))
    assert next((one.when for one in found if sentence[slice(*one.at)] == word), None) == when


def test_what_somebody_was_known_for_is_no_plan() -> None:
    text = "Ann Quill, who led the campaign to save the mill, died on Monday."
    assert not any(event.title.endswith("save the mill") for event in events(text))
    assert the_event("Lodd began a campaign to save the mill on Monday.", "save").claims[0].stance == "plans"


def test_which_report_it_is_that_tells_is_no_happening() -> None:
    text = "A ferry sank. In a report published on Monday, the board said that its lock had broken."
    found = events(text, (quote(text, "that its lock had broken", "said", ""),))
    assert [event.title for event in found] == ["A ferry sank", "Its lock had broken"]
    assert any("published" in event.title for event in events("A report was published on Monday."))


def test_who_goes_by_a_town_is_not_called_so() -> None:
    text = "Odo Tarn went by Lodd on Monday. A convoy went by the mill."
    assert [event.date for event in events(text)] == ["2025-02-17", "2025-02-17"]
    assert not events("Odo Tarn went by the name of Lodd.")


def test_who_says_so_is_no_happening() -> None:
    titles = [event.title for event in events("According to a witness of the attack, Odo Tarn fled on Monday.")]
    assert titles == ["Odo Tarn fled on Monday"]
    assert the_event("According to Odo Tarn the attack began on Monday.", "attack").title.endswith(
        "attack began on Monday"
    )


def test_what_steps_are_taken_for_is_no_plan() -> None:
    assert not events("Steps had been taken on Monday to protect bakers.")
    assert the_event("Bakers decided on Monday to close the mill.", "close")


@pytest.mark.parametrize(
    ("sentence", "word", "when"),
    [
        ("The quake caused the deck to fall.", "fall", "past"),
        ("The quake caused dozens of the guests to flee.", "flee", "past"),
        ("The ruling has prompted Odo Tarn to resign.", "resign", "past"),
        ("The ruling led him to resign.", "resign", "past"),
        ("It burned, causing the deck to fall.", "fall", "past"),
        ("It may burn, causing the deck to fall.", "fall", "open"),
        ("The quake did not cause the deck to fall.", "fall", "open"),
        ("The ruling prompted calls to close the mill.", "close", "open"),
        ("Ida Renn led a march to rescue him.", "rescue", "open"),
        ("A rule, enabling guards to shoot looters, starts in May.", "shoot", "open"),
    ],
)
def test_what_was_caused_was_done(sentence: str, word: str, when: str) -> None:
    found = find_occurrences(Parse(sentence, find_sentences(sentence), (), ()))
    assert next(one.when for one in found if sentence[slice(*one.at)] == word) == when


@pytest.mark.parametrize(
    ("sentence", "when", "passive"),
    [
        ("Lorries are to blame.", "present", False),
        ("Lorries were to blame.", "present", False),
        ("Lorries will be to blame.", "future", False),
        ("Lodd plans to blame the bakers.", "open", False),
    ],
)
def test_who_is_to_blame_is_nothing_to_come(sentence: str, when: str, passive: bool) -> None:
    found = find_occurrences(Parse(sentence, find_sentences(sentence), (), ()))
    one = next(one for one in found if sentence[slice(*one.at)] == "blame")
    assert (one.when, one.passive) == (when, passive)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Verdict: false. The clerk is ill.", []),
        ("The verdict: guilty.", []),
        ("March 5: “Bus late, no train.”", []),
        ("Arrest: a man was held on Monday.", ["A man was held on Monday"]),
        ("The attack was on Monday: two men died.", ["The attack was on Monday", "Two men died"]),
        ("The march began on Monday.", ["The march began on Monday"]),
    ],
)
def test_a_label_or_a_month_in_front_of_a_colon_is_no_happening(text: str, titles: list[str]) -> None:
    assert [event.title for event in events(text)] == titles


def test_a_hearing_that_is_told_something_is_no_happening() -> None:
    assert events("“It is late,” Odo Tarn told the hearing.") == ()
    assert [event.title for event in events("Odo Tarn told a public inquiry that two men died.")] == ["Two men died"]
    assert [event.title for event in events("Odo Tarn left the hearing.")] == ["Odo Tarn left the hearing"]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("A plan of 30 May was rejected.", "past"),
        ("The men Will accused were rejected.", "past"),
        ("The plan may be rejected.", "open"),
        ("The plan will be rejected.", "future"),
    ],
)
def test_a_month_or_a_name_helps_no_verb(sentence: str, when: str) -> None:
    found = find_occurrences(Parse(sentence, find_sentences(sentence), (), ()))
    assert next(one.when for one in found if sentence[slice(*one.at)] == "rejected") == when


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        # what something is, or is like, is no happening
        ("This is a vote of confidence in Lodd.", False),
        ("It is a declaration of war on the poor.", False),
        ("A flood of letters is due.", False),
        ("There is an outbreak of measles.", True),
        ("Lodd faces a vote of confidence on Monday.", True),
        ("Lodd held a vote on the budget on Monday.", True),
        ("The flood of 1953 was bad.", True),
        ("A flood hit Lodd on Monday.", True),
        # what began, appeared or was done to somebody on a day is one
        ("The outage began at 05:12 on 22 February.", True),
        ("The phrase first appeared on August 30.", True),
        ("The phrase appeared odd on August 30.", False),
        ("Ann Quill began her speech on Monday with a joke.", False),
        ("Nine bakers were taken to hospital.", True),
        ("Ann Quill took her daughter to the hospital.", True),
        ("Nine bakers were taken hostage.", True),
        ("Nine loaves were taken to the library on Monday.", False),
        ("Ann Quill took flowers to the hospital.", False),
    ],
)
def test_what_is_and_what_happens(text: str, is_told: bool) -> None:
    assert bool(events(text)) == is_told


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("The law passed by 6 votes to 5 on Monday.", 1),
        ("The war began on 22 February.", 1),
        ("Guards fled on Monday and the trial began on Tuesday.", 2),
    ],
)
def test_what_is_counted_or_begun_is_told_once(text: str, many: int) -> None:
    assert len(events(text)) == many


@pytest.mark.parametrize(
    ("sentence", "word", "is_told"),
    [
        ("The results were very encouraging.", "encouraging", False),
        ("The guards were quite shaken.", "shaken", False),
        ("The guards were badly shaken.", "shaken", True),
        ("Divers were encouraging the guards.", "encouraging", True),
    ],
)
def test_what_is_more_or_less_so_does_not_happen(sentence: str, word: str, is_told: bool) -> None:
    found = find_occurrences(Parse(sentence, find_sentences(sentence), (), ()))
    assert any(sentence[slice(*one.at)] == word for one in found) == is_told


def test_since_may_stand_between_a_verb_and_its_helper() -> None:
    sentence = "Guards shot Odo Tarn, who has since fled."
    found = find_occurrences(Parse(sentence, find_sentences(sentence), (), ()))
    assert found[-1].by_now


@pytest.mark.parametrize(
    ("sentence", "word", "when"),
    [
        ("Rebels continue to attack the town.", "attack", "now"),
        ("Rebels may continue to attack the town.", "attack", "open"),
        ("Rebels did not continue to attack the town.", "attack", "open"),
        ("Rebels plan to attack the town.", "attack", "open"),
        ("Lodd did not deserve to lose.", "lose", ""),
        ("Lodd did not want to lose.", "lose", "open"),
        ("Lodd did not have to wait.", "wait", ""),
        ("Lodd had to wait.", "wait", "past"),
        ("Lodd failed to wait.", "wait", ""),
        ("The rebels did enter the town.", "enter", "past"),
        ("The rebels did not enter the town.", "enter", "open"),
        ("The rebels were the first to enter the town.", "enter", "past"),
        ("She was the last to leave the town.", "leave", "past"),
        ("The rebels will be the first to enter the town.", "enter", "open"),
        # what one may do, or what is only said to be good or needed
        ("The board has the power to close it.", "close", ""),
        ("In order to win, Odo Tarn fled.", "win", ""),
        ("The board needs to close it.", "close", ""),
        ("The board needed to close it.", "close", "open"),
        ("It is vital to close it.", "close", ""),
        ("It is vital, among other things, for Lodd to close it and bury it.", "close", ""),
        ("It is vital, among other things, for Lodd to close it and bury it.", "bury", ""),
        ("It was vital to close it.", "close", "open"),
        ("The board should close it.", "close", ""),
        ("The board should have closed it.", "closed", "open"),
        ("The board is planning a vital move to close it.", "close", "open"),
        # a bare verb needs what leads to it
        ("Shops shut as tear gas was used.", "tear", ""),
        ("Fire at the bakers to stop them.", "Fire", ""),
        ("It was a command and control centre.", "control", ""),
        ("Guards wanted to seize the mill and burn it.", "burn", "open"),
    ],
)
def test_what_goes_on_and_what_nobody_does(sentence: str, word: str, when: str) -> None:
    found = find_occurrences(Parse(sentence, find_sentences(sentence), (), ()))
    verbs = [one.when for one in found if sentence[slice(*one.at)] == word and one.part == "verb"]
    assert verbs == ([when] if when else [])


@pytest.mark.parametrize(
    "text",
    ["Odo Tarn rejected that.", "The board disputed this.", "Ten of which it blamed on rebels."],
)
def test_what_only_answers_is_no_event(text: str) -> None:
    assert not events(text)
