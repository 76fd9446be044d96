"""How far quoted speech goes: into the next paragraph, and without its marks."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is named behind the next paragraph spoke already
        (
            "“It is old,” Ida Renn told the board.\n\n“It is what we have.”\n\n“It is ours,” Renn added.",
            [("ida-renn", "It is old … It is what we have."), ("ida-renn", "It is ours")],
        ),
        (
            "“No,” Ida Renn said.\n\n“Why not?”\n\n“I am ill,” Ivo Lind said.",
            [("ida-renn", "No"), ("ivo-lind", "I am ill")],
        ),
        # … and “right?” asks for no answer
        (
            "“It is old, right?” said Ida Renn.\n\n“I mean, it is what we have.”\n\nHe left.",
            [("ida-renn", "It is old, right? … I mean, it is what we have.")],
        ),
        # … but of somebody, or where it is asked, it does; and who says "you" or "yes" answers
        ("“You paid, right?” said Ida Renn.\n\n“It is all paid.”\n\nHe left.", [("ida-renn", "You paid, right?")]),
        ("“It is old, right?” Ida Renn asked.\n\n“It is new.”\n\nHe left.", [("ida-renn", "It is old, right?")]),
        (
            "“We paid,” Ida Renn said.\n\n“You did not pay.”\n\n“We did pay,” Renn said.",
            [("ida-renn", "We paid"), ("ida-renn", "We did pay")],
        ),
        # what goes on without marks
        (
            "“It is old,” Ida Renn told the board. “What they want is a new mill” and other things.",
            [("ida-renn", "It is old … “What they want is a new mill” and other things")],
        ),
        ("“We won,” said Ida Renn. “I Am The Dam” on the radio.", [("ida-renn", "We won")]),
        ("“It is old,” said Ida Renn. “The New Mill” was cold.", [("ida-renn", "It is old")]),
        (
            "“It is old,” said Ida Renn. “It is what I have. It is old,” said Ivo Lind.",
            [("ida-renn", "It is old"), ("ivo-lind", "It is what I have. It is old")],
        ),
        # another verb tells the second
        (
            "“Out!” Ida Renn wrote, arguing that if nothing changed, “more mills will burn.”",
            [("ida-renn", "Out!"), ("ida-renn", "that if nothing changed, “more mills will burn.”")],
        ),
        ("“It leaks,” Ida Renn said, pointing at it, “and it burns.”", [("ida-renn", "It leaks … and it burns.")]),
    ],
)
def test_how_far_quoted_speech_goes_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the end of a sentence is told with what it is the end of …
        (
            "The board sent a letter to the clerks in May and “that group has left the mill,” said Ida Renn.",
            [("ida-renn", "The board sent a letter to the clerks in May and “that group has left the mill,”")],
        ),
        (
            "They will hire whoever has the most votes “and that will be the baker,” Ida Renn said.",
            [("ida-renn", "They will hire whoever has the most votes “and that will be the baker,”")],
        ),
        (
            "The new mill, Ida Renn said, “is very safe, very safe in a storm.”",
            [("ida-renn", "The new mill … is very safe, very safe in a storm.")],
        ),
        (
            "The new mill, Ida Renn said, ''is very safe'' for another year.",
            [("ida-renn", "The new mill … ''is very safe'' for another year")],
        ),
        (
            "These and other rules, the clerks said, “all lead to the same end” that the board fears.",
            [("the clerks", "These and other rules … “all lead to the same end” that the board fears")],
        ),
        (
            "Lodd failed to discover it and “should have acted sooner,” said Ida Renn.",
            [("ida-renn", "Lodd failed to discover it and “should have acted sooner,”")],
        ),
        (
            "He had worked for the mill since May and was “a liked colleague,” the letter added.",
            [("the letter", "He had worked for the mill since May and was “a liked colleague,”")],
        ),
        # … but not what another verb tells, nor where the marks hold all that was said
        (
            "Ivo Lind called the mill old and “a very bad joke in the rain,” Ida Renn said.",
            [("ida-renn", "a very bad joke in the rain")],
        ),
        (
            "Ivo Lind shouted “Stop!” and “was shot in May,” Ida Renn said.",
            [("ivo-lind", "Stop!"), ("ida-renn", "was shot in May")],
        ),
        (
            "Ivo Lind, Ida Renn said, “is very ill” after guards dug up the garden.",
            [("ida-renn", "Ivo Lind … is very ill")],
        ),
        (
            "But, Ida Renn said, “while the mill is old, it is all that we have.”",
            [("ida-renn", "while the mill is old, it is all that we have.")],
        ),
        (
            "It was late in May. “We sold the mill to the baker,” Ida Renn said.",
            [("ida-renn", "We sold the mill to the baker")],
        ),
    ],
)
def test_the_end_of_a_sentence_is_told_with_its_beginning(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It leaks (a fifth of it is lost, according to Ida Renn).", [("ida-renn", "a fifth of it is lost")]),
        (
            "The bill (a fifth of which is for roads, Ida Renn said) will pass.",
            [("ida-renn", "a fifth of which is for roads")],
        ),
        ("The mill – which burned in May, Ida Renn said – was old.", [("ida-renn", "which burned in May")]),
        (
            "The mill – its roof and all, Ida Renn said – was old.",
            [("ida-renn", "The mill – its roof and all … was old")],
        ),
        # brackets, and dashes, that are closed
        (
            "The mayor — who is 72 — has been ill since May, Ida Renn said — a fact he hid.",
            [("ida-renn", "The mayor — who is 72 — has been ill since May … a fact he hid")],
        ),
        (
            "The board sold the mill (and its land) in May, according to Ida Renn.",
            [("ida-renn", "The board sold the mill (and its land) in May")],
        ),
    ],
)
def test_what_is_told_in_brackets_ends_with_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize("link", [", and I quote, ", ", I quote: ", " — and I quote — "])
def test_who_quotes_somebody_has_not_said_it(link: str) -> None:
    assert said(f"Ida Renn said{link}“We love the old town.”") == [("ida-renn", "We love the old town.")]


@pytest.mark.parametrize("words", ["in her words", "in her own words", "as she put it"])
def test_what_leads_to_somebodys_own_words_is_told_too(words: str) -> None:
    told = f"the valley was lost because, {words}, “nobody listened.”"
    assert said(f"Ida Renn said {told}") == [("ida-renn", told)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The mill was, she said, "a danger to all".', "The mill was … a danger to all"),
        ('The guards, she told the board, "set the mill on fire".', "The guards … set the mill on fire"),
        ('No new name, Odo Tarn said, "hides what it is."', "No new name … hides what it is."),
        # when and how it was said
        ('Last week, she said, "no more."', "no more."),
        ('Minutes later, she said, "no more."', "no more."),
        ('Smiling, she said, "no more."', "no more."),
    ],
)
def test_what_goes_on_in_small_letters_behind_the_cue(text: str, expected: str) -> None:
    assert [content for _, content in said(text)] == [expected]
