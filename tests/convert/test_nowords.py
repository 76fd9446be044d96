"""What a verb of speech takes that is none, and what is."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A post shared 4,000 times on X claims that it sank.", ("A post shared 4,000 times on X", "that it sank")),
        (
            "A film viewed more than 2 million times on Tarnbook claims that it sank.",
            ("A film viewed more than 2 million times on Tarnbook", "that it sank"),
        ),
        ("Ann Quill said three times that it sank.", ("ann-quill", "that it sank")),
        ("The claim that clerks were told to burn files is false.", ("", "that clerks were told to burn files")),
        ("A claim by Ann Quill that Odo stole boats has been debunked.", ("ann-quill", "that Odo stole boats")),
        ("As Ann Quill noted on Telegram, the boat sank.", ("ann-quill", "the boat sank")),
        ("As Ann Quill wrote in a letter, the boat sank.", ("ann-quill", "the boat sank")),
        ("Ann Quill commented on the boat in a letter.", ("ann-quill", "the boat in a letter")),
    ],
)
def test_how_often_and_where_something_was_said_is_none_of_it(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


def test_when_somebody_said_what_stands_before_is_none_of_it() -> None:
    assert said("Ann Quill said this on Monday when she met clerks. She disclosed it when she spoke.") == []
    assert said("Ann Quill said this was when it sank.") == [("ann-quill", "this was when it sank")]


def test_when_somebody_answered_is_no_answer() -> None:
    assert said("Ann Quill replied the same evening. Odo Tarn answered that night.") == []
    assert said("Ann Quill described the next day as dark.") == [("ann-quill", "the next day as dark")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # what is confessed
        ("Ida Renn admitted poisoning her brother.", "poisoning her brother"),
        ("Ida Renn admitted to poisoning the guard.", "poisoning the guard"),
        ("Ida Renn admitted to being a spy.", "to being a spy"),
        ("The firm admitted misleading workers.", "misleading workers"),
        ("Ida Renn accepted being a gift to the left.", "being a gift to the left"),
        # what is judged
        ("Ida Renn condemned the decision to shut the pier.", "the decision to shut the pier"),
        ("Ida Renn praised efforts by the mayor to mend the pier.", "efforts by the mayor to mend the pier"),
        ("Ida Renn criticised the failure to mend the pier.", "the failure to mend the pier"),
        ("Ida Renn praised Mr. Lind’s plans to mend the pier.", "Mr. Lind’s plans to mend the pier"),
        # a verb of denial at its end
        ("The board said that it had seen nine cases verified.", "that it had seen nine cases verified"),
        ("Ida Renn said that the clerk would not confirm.", "that the clerk would not confirm"),
        ("Ida Renn said that the bid got rejected.", "that the bid got rejected"),
        ("Ida Renn claims that the clerk could not confirm.", "that the clerk could not confirm"),
        # what happened to others as well
        ("Ida Renn said two nurses were hurt, as were three guards.", "two nurses were hurt, as were three guards"),
        ("Ida Renn said the clerk drowned, as did a child.", "the clerk drowned, as did a child"),
        ("Ida Renn said she was ill, as were her staff.", "she was ill, as were her staff"),
        ("Ida Renn had said she had fled, as had Ivo Lind.", "she had fled, as had Ivo Lind"),
        # a quotation behind an opening clause
        ("Recalling the storm, “We swam for our lives,” Ida Renn told the board.", "We swam for our lives"),
        ("Announcing the strike, “We will not go back,” Ida Renn said.", "We will not go back"),
        # questions and reports
        ("Ida Renn asked the question, “Why did nobody check the pier?”", "Why did nobody check the pier?"),
        ("Ida Renn reported to prison officers that a guard had fled.", "that a guard had fled"),
        ("Ida Renn reported back to duty managers that it was late.", "that it was late"),
        # what is still said behind a turn
        ("Ida Renn told staff to expect delays, but wages would rise.", "staff to expect delays, but wages would rise"),
        (
            "Ida Renn urged drivers to slow down as ice covers the roads.",
            "drivers to slow down as ice covers the roads",
        ),
        ("Ida Renn wants to resign, although the choir needs her.", "to resign, although the choir needs her"),
        (
            "Ida Renn denied that the pier was unsafe, but it would close for repairs.",
            "that the pier was unsafe, but it would close for repairs",
        ),
        # what is called out
        ("A heckler called “Resign!” as the clerk left the hall.", "Resign!"),
        ("The crowd called “Thief!” as the clerk left the hall.", "Thief!"),
        # doubt, and judgements
        ("Ida Renn cast doubt on the postal votes.", "doubt on the postal votes"),
        ("Ida Renn cast serious doubt on the ballots.", "serious doubt on the ballots"),
        ("The judge concluded a want of evidence.", "a want of evidence"),
        ("The court found it necessary to void the law.", "it necessary to void the law"),
    ],
)
def test_what_is_said_is_not_lost_or_cut(text: str, words: str) -> None:
    assert [what for _, what in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic admitted the boy.", []),
        ("Ida Renn attacked the judge to please the choir.", []),
        ("Ida Renn thanked Ivo Lind to end the row.", []),
        ("Ivo Lind insisted he had paid, claims that the board has repeatedly rejected.", ["he had paid"]),
        ("Ida Renn and Ivo Lind have said they will stay, as has Mia Orr, the mayor.", ["they will stay"]),
        ("Ida Renn reported to prison on Friday.", []),
        ("Ida Renn concluded a two-day visit to Elmstad.", []),
        ("Ida Renn concluded the appeals process on Friday.", []),
        ("Ida Renn cast a long shadow over the choir.", []),
        ("A woman called “Amina” was hurt in the storm.", []),
    ],
)
def test_what_is_done_and_what_others_do_is_none_of_it(text: str, expected: list[str]) -> None:
    assert [what for _, what in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Renn brought up two children in Elmstad.", []),
        ("Ida Renn was singing in a pub called the Fox.", []),
        ("Ida Renn looked for a flower and found it eleven days after he retired.", []),
        ("Ida Renn wrote it the night of the funeral.", []),
        ("Ida Renn has said so to anyone who would listen.", []),
        ("Plans for a mill on the edge of Elmstad have been approved on the vote of the chairman.", []),
        ("Ida Renn liked to quote it.", []),
        ("Ida Renn remembers it differently.", []),
        ("Ida Renn has been talking to Ivo Lind.", []),
        ("Answering a question from Mia Orr, Ida Renn said the dam was safe.", ["the dam was safe"]),
        # words
        ("Ida Renn brought up the question of the dam.", ["the question of the dam"]),
        ("Ida Renn called the Fox a ruin.", ["the Fox a ruin"]),
        ("Ida Renn found it strange that he left.", ["it strange that he left"]),
        ("Ida Renn said so many clerks had left.", ["so many clerks had left"]),
        ("The plan was approved by Ida Renn.", ["The plan"]),
    ],
)
def test_a_child_is_brought_up_and_a_pub_is_called_by_its_name(text: str, expected: list[str]) -> None:
    assert [what for _, what in said(text)] == expected


def test_what_an_outlet_tells_of_what_stands_before_is_none_of_it() -> None:
    assert said("The head of the mill, Odo Tarn, informed the board about this on Monday, Reuters reported.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is known is not told, and a name or a title is nobody's words
        ("What clerks know about the flood.", []),
        ("What do we know about the flood?", []),
        ("Her office sent a copy of the report, signed “I. Renn”.", []),
        ("Ida Renn had read an email headed “URGENT: Flood”.", []),
        ("The letter was signed by “Grey Wolves.”", []),
        ("The letter was signed by Ida Renn.", []),
        ("He is also known as “Grey Wolf” in Lodd.", []),
        ("Making it clear that she would go, Ida Renn smiled.", []),
        # words
        ("Ida Renn knows about the flood.", ["the flood"]),
        ("Ida Renn asked what clerks knew about the flood.", ["what clerks knew about the flood"]),
        ("Ida Renn said clerks knew about the flood.", ["clerks knew about the flood"]),
        ("Ida Renn signed a petition: “Save the mill!”", ["Save the mill!"]),
        ("“Going is the best of it,” Ida Renn smiled.", ["Going is the best of it"]),
        ("The sign read “Keep Out”.", ["Keep Out"]),
        ("Ida Renn read a letter that said “you are late”.", ["that said “you are late”"]),
    ],
)
def test_what_is_known_signed_or_titled_is_not_said(text: str, expected: list[str]) -> None:
    assert [what for _, what in said(text)] == expected


def test_what_is_told_according_to_somebody_is_that_ones() -> None:
    text = "According to the mayor, Ida Renn, the mill was sold, officials said."
    assert said(text)[0][0] == "ida-renn"


@pytest.mark.parametrize("name", ENGINES)
def test_what_somebody_does_while_speaking_is_not_said(name: str) -> None:
    told = [each.text for each in made("Giving evidence, Ida Moss said Odo Tarn told her: “It leaks.”", name).quotes]
    assert "Giving evidence" not in told
