"""Verbs of saying that tell a deed, and words that are nobody's."""

from __future__ import annotations

import pytest
from claimed import made


def test_what_is_added_to_things_is_not_said() -> None:
    text = "Later, Ida Renn added lamps, and guards burned the mill."
    assert not [quote for quote in made(text, "rules").quotes if "burned" in quote.text]


def test_a_report_that_police_wrote_is_no_verb() -> None:
    assert not made("Guards burned the mill, the police report, and the lamps.", "rules").quotes


@pytest.mark.parametrize(
    "text",
    [
        "There is no evidence that Ida Renn told the guards to leave.",
        "It is not true that Ida Renn told the guards to leave.",
        "Prosecutors could not prove that Ida Renn told the guards to leave.",
        "The rumour that Ida Renn told the guards to leave is false.",
        "Contrary to reports that Ida Renn told the guards to leave, they stayed.",
        "It is unclear whether Ida Renn told the guards to leave.",
        "The post falsely quotes Ida Renn as saying guards are lazy.",
        "The doctored video in which Ida Renn says guards are lazy was shared widely.",
        "Ida Renn has yet to explain why she left.",
        "Ida Renn and Odo Tarn have never agreed: in 2019 he sold her mill.",
    ],
)
def test_who_is_not_known_to_have_said_it_did_not(name: str, text: str) -> None:
    assert not [quote for quote in made(text, name).quotes if quote.speaker or "agreed" in quote.cue]


@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn dismissed the army chief on 3 May.",
        "Odo Tarn dismissed General Renn.",
        "Guards will question Odo Tarn over the theft.",
        "Clerks are due to vote on the plan.",
        "Odo Tarn signed a law that doubles the tax on Monday.",
        "The two boards have signed a peace deal.",
        "Lodd Air has ordered 20 new planes.",
        "Odo Tarn, 34, was found guilty on Friday of murdering Ivo Lind.",
        "Odo Tarn dismissed his chief of staff.",
        "Odo Tarn attacked a nurse with a knife.",
        "Kenya attacked the airport on 3 May.",
        "Odo Tarn claimed asylum at Lodd airport in May.",
        "Odo Tarn claimed a second goal.",
        "Kray conceded two goals.",
        "Ida Renn is expecting her first child.",
        "The coach named an unchanged side.",
        "Odo Tarn pointed a gun at the guard.",
        "Ida Renn presented an award to Odo Tarn.",
        "Ida Renn confirmed her place in the final.",
        "Ida Renn told the truth.",
        "The coach recalled Odo Tarn to the team.",
        "Odo Tarn claimed child benefit.",
        "Odo Tarn accepted a medal from the king on 3 May.",
        "The clinic admitted two drivers.",
        "Odo Tarn cast about a tenth of the votes.",
        "Odo Tarn shared a cab with a man called “Shorty”.",
        "Odo Tarn told the tale of “Tarn Hollow”.",
        "Odo Tarn witnessed the collapse.",
        "Odo Tarn reported her missing on 4 May.",
        "Odo Tarn reported Ida Renn missing.",
        "Odo Tarn reported his van stolen in Lodd.",
        "Odo Tarn called the embassy twice on Monday.",
        "Odo Tarn called Renn’s office several times for comment.",
        "Odo Tarn called the mayor at once.",
        "Odo Tarn wrote a commentary accompanying the paper.",
        "Odo Tarn told the media on Monday.",
        "Odo Tarn told reporters in Lodd.",
        "Odo Tarn called police immediately.",
        "Odo Tarn called his boss at 5am.",
        "Odo Tarn appears as a witness.",
        "The court sentenced Odo Tarn to ten days for “petty theft”.",
        "The court fined Odo Tarn for “mocking the mayor” on Monday.",
        "Odo Tarn concluded the briefing with a song.",
        "The board will meet next Tuesday to discuss Lodd.",
        "Ministers are due to discuss the dam on Friday.",
        "The ministry published a drone video of the dam.",
        "Odo Tarn has published a series of books on dams.",
        "Tarn Foods sued Lodd Mills on Tuesday.",
        "Writing the report took a year.",
        "A year later, Odo Tarn apologised.",
        "Exactly two years later, the court ruled.",
        "Days later, Odo Tarn apologised.",
        "The next day, Odo Tarn apologised.",
        "Under pressure from the board, Odo Tarn apologised.",
        "At a hearing in May, the court ruled.",
        "After the dam broke, Odo Tarn apologised.",
        "Two days before, Odo Tarn had been warned.",
        "In a statement read by his lawyer, Odo Tarn apologised.",
        "On the morning the mill burned, Odo Tarn put on his coat.",
        "Odo Tarn of the Lodd Institute, who wrote a commentary, goes further.",
        "Odo Tarn found it hard to sing.",
        "Odo Tarn asked her three questions.",
        "Odo Tarn has been reporting on the ground in Lodd.",
        "Lodd appears to be facing a drought.",
        "Her departure seemed like a mistake.",
        "Everything pointed to a merger.",
        "Letters regarding a deal with Tarn Mills were lost.",
        "Had members nominated Odo Tarn, he would have left.",
        "The board did not name the children.",
        "The goat called Juno bit a man named Tarn.",
        "A plan called “Green Lodd” was shelved.",
        "The barge, called “Lodd Star”, was sold.",
        "Odo Tarn starred in two quiz shows that children liked.",
        "Odo Tarn ended the case, concluding the first trial.",
        "Odo Tarn took office in May with Ida Renn as his clerk.",
        "The four rowers took the stage at the hall.",
        "Odo Tarn introduced a bill on fishing.",
        "The manager wrote a cheque to a group supporting Odo Tarn.",
        "Ida Renn has built a website called “Free Lodd” that sells maps.",
        "Odo Tarn keeps a shop called “The Net”.",
        "“Salt Roads”, written by Odo Tarn, was staged in May.",
        "Ivo Lind, referred to as the oldest rower in Lodd, has died.",
        "Lodd Rowers maintained their unbeaten start to the season after a draw.",
        "Tarn Foods maintains a fleet that was built in 1990.",
        "Lodd maintains its roads and is owned by Odo Tarn.",
        "There was no mention of a cause of death.",
        "It has not yet been revealed who broke in.",
        "The scope of the flood was not known.",
    ],
)
def test_deeds_are_no_words(name: str, text: str) -> None:
    assert not made(text, name).quotes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Odo Tarn dismissed the report on 3 May.", "the report on 3 May"),
        ("Others appeared ready to leave Odo Tarn.", "ready to leave Odo Tarn"),
        ("Odo Tarn reported that two boys were missing.", "that two boys were missing"),
        ("Odo Tarn reported the missing boy had been found.", "the missing boy had been found"),
        ("The Tarn Post first published the video.", "the video"),
        ("Odo Tarn called the embassy a disgrace.", "the embassy a disgrace"),
        ("Tarn Foods sued Lodd Mills for fraud.", "Lodd Mills for fraud"),
        ("Ministers met on Friday to discuss the dam.", "the dam"),
        ("A year later, Odo Tarn said it was safe.", "it was safe"),
        ("A year later, Odo Tarn said, it was safe.", "A year later … it was safe"),
        ("At risk are two dams, Odo Tarn said.", "At risk are two dams"),
        ("In addition, the mill plans to shut, Odo Tarn said.", "In addition, the mill plans to shut"),
        ("In a letter, Odo Tarn said the dam was safe.", "the dam was safe"),
        ("Odo Tarn dismissed the minister as a liar.", "the minister as a liar"),
        ("Odo Tarn attacked a reviewer over her book.", "a reviewer over her book"),
        ("Odo Tarn attacked the hospital plan.", "the hospital plan"),
        ("Odo Tarn claimed benefits were cut.", "benefits were cut"),
        ("Odo Tarn claimed a second goal was scored.", "a second goal was scored"),
        ("Odo Tarn accepted the findings of the board.", "the findings of the board"),
        ("Odo Tarn maintained that the dam was safe.", "that the dam was safe"),
        ("Odo Tarn has long maintained he did nothing wrong.", "he did nothing wrong"),
        ("Odo Tarn maintains the charges are false.", "the charges are false"),
        ("Odo Tarn admitted two thefts.", "two thefts"),
        ("The court found it illegal to fish there.", "it illegal to fish there"),
        ("It seems that the dam is safe.", "that the dam is safe"),
        ("Odo Tarn appeared to imply that the dam was safe.", "that the dam was safe"),
        ("Odo Tarn regards the dam as safe.", "the dam as safe"),
        ("Odo Tarn called the plan “Green Folly”.", "the plan “Green Folly”"),
        ("It is what Odo Tarn called “Green Folly”.", "Green Folly"),
        ("Odo Tarn pointed to the poll.", "the poll"),
        ("Odo Tarn conceded the dam was weak.", "the dam was weak"),
        ("Odo Tarn conceded goals were let in.", "goals were let in"),
        ("Odo Tarn expects the child to be found.", "the child to be found"),
        ("Odo Tarn named the team that did it.", "the team that did it"),
        ("Odo Tarn presented a plan for the award.", "a plan for the award"),
        ("Odo Tarn took the view that the dam was safe.", "that the dam was safe"),
        ("“We Will Never Leave” was written in red paint on the wall by Odo Tarn.", "We Will Never Leave"),
        ("Ida Renn wrote a book arguing that the dam was safe.", "that the dam was safe"),
        ("“I will not go,” wrote Odo Tarn.", "I will not go"),
        ("As Ida Renn noted in Parliament, the dam was safe.", "the dam was safe"),
        ("The dam is safe, as Ida Renn noted in The Lodd Courier.", "The dam is safe"),
    ],
)
def test_what_reads_like_a_deed_may_be_words(name: str, text: str, words: str) -> None:
    assert [quote.text for quote in made(text, name).quotes] == [words]


def test_a_poll_finds_what_stands_behind_it_not_in_front_of_its_colon(name: str) -> None:
    text = "Many shops show little interest in Odo Tarn: A Lodd College poll in May found Tarn level with Ivo Lind."
    assert [quote.text for quote in made(text, name).quotes if quote.cue == "found"] == ["Tarn level with Ivo Lind"]


@pytest.mark.parametrize(
    "text",
    [
        "A book published in May that the clerk wrote was banned.",
        "A study published in May that the board praised was withdrawn.",
    ],
)
def test_a_that_behind_a_day_may_tell_which_thing(text: str) -> None:
    assert "published" not in [quote.cue for quote in made(text, "rules").quotes]


def test_what_is_called_so_in_front_is_not_what_is_explained(name: str) -> None:
    text = "Describing it as one that had been “years in the making,” Odo Tarn explained the reasons for the strike."
    quotes = [quote for quote in made(text, name).quotes if quote.cue == "explained"]
    assert [quote.text for quote in quotes] == ["the reasons for the strike"]


def test_words_in_front_of_a_verb_of_saying_are_all_that_it_tells(name: str) -> None:
    assert not made("“I will stay,” declared Ida Renn, 42, of Lodd.", name).events[1:]
    assert "clared" not in str([event.title for event in made("“No,” declared Ida Renn, 42.", name).events])


@pytest.mark.parametrize(
    "text", ["Odo Tarn married a nurse named Ida Renn in 1950.", "Guards held a man named Odo Tarn."]
)
def test_who_bears_a_name_is_not_said_to_be_so(name: str, text: str) -> None:
    assert made(text, name).quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        "They couldn't bring themselves to back Odo Tarn.",
        "Mara Quill was unable to endorse the plan.",
        "The clerks were paid according to their skill.",
        "They sort the oats according to a simple rule.",
        "The judge denied Odo Tarn bail.",
        "The bank denied Odo Tarn a loan.",
        "The judge refused bail.",
        "Guards denied the prisoners food and water.",
        "Mara Quill wrote songs with Odo Tarn.",
    ],
)
def test_what_is_not_said_or_given_is_nobodys_words(name: str, text: str) -> None:
    assert made(text, name).quotes == ()
