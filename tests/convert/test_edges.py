"""Where words begin and end."""

from __future__ import annotations

import pytest
from hearing import quotes, said


def test_what_is_reported_of_somebody_with_a_participle_is_whole() -> None:
    for aside in ("called the Owls", "known as the Owls", "based in Kray"):
        told = f"the group, {aside}, had denied the raid"
        assert said(f"Ann Quill said {told}.") == [("ann-quill", told)]
    assert said('In what Ann Quill called "a long and bitter row", clerks left.')[0][0] == "ann-quill"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what others do or say to it is none of it
        ("Ann Quill said she would leave, as did Odo Tarn, the mayor.", [("ann-quill", "she would leave")]),
        ("Ann Quill said the dam broke, as did the mill.", [("ann-quill", "the dam broke, as did the mill")]),
        (
            "Workers called for Odo Tarn to leave, a step he has refused to take.",
            [("Workers", "Odo Tarn to leave"), ("odo-tarn", "to take")],
        ),
        ("Odo Tarn insisted he had paid, claims that the bank denied.", [("odo-tarn", "he had paid")]),
        ("Odo Tarn claims that the bank denied him a loan.", [("odo-tarn", "that the bank denied him a loan")]),
        (
            "Odo Tarn claims that the deal was not confirmed.",
            [("odo-tarn", "that the deal was not confirmed")],
        ),
        # a clause is whole
        (
            "A nurse said that the mayor, whom she had met, had promised to pay.",
            [("A nurse", "that the mayor, whom she had met, had promised to pay")],
        ),
        (
            "Ann Quill said no mill other than the corn mill was sold.",
            [("ann-quill", "no mill other than the corn mill was sold")],
        ),
        ('Ann Quill called him "the best baker I know".', [("ann-quill", 'him "the best baker I know"')]),
        (
            "A mother of three told reporters that an officer, whom they knew, had threatened to shoot.",
            [("A mother of three", "that an officer, whom they knew, had threatened to shoot")],
        ),
        (
            "Prosecutors said Odo Tarn, a driver hired in May, told them he was ill.",
            [("Prosecutors", "Odo Tarn, a driver hired in May, told them he was ill")],
        ),
        (
            "The plan, described by Ann Quill as weak, was dropped, said Odo Tarn.",
            [("odo-tarn", "The plan, described by Ann Quill as weak, was dropped")],
        ),
        # according to whom
        (
            "According to a clerk who saw the fire, the likely cause is a leak.",
            [("a clerk who saw the fire", "the likely cause is a leak")],
        ),
        (
            "According to Ann Quill — who denied any tie to the mill — he founded it in May.",
            [("ann-quill", "he founded it in May")],
        ),
    ],
)
def test_where_words_end(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_what_is_said_of_whom_a_relative_clause_tells_of_is_whole() -> None:
    assert said("Ida Renn said the choir that met Ivo Lind had left.") == [
        ("ida-renn", "the choir that met Ivo Lind had left")
    ]


@pytest.mark.parametrize("dash", ["-", "--", "–", "—"])
def test_a_quotation_behind_a_dash_stands_alone(dash: str) -> None:
    text = f"The mayor left early {dash} “I am ill today,” Ida Renn said {dash} and the board met."
    assert said(text) == [("ida-renn", "I am ill today")]
    text = f"“I think the plan” {dash} of which little is known {dash} “is going to last,” Ida Renn said."
    assert [who for who, _ in said(text)] == ["ida-renn"]


@pytest.mark.parametrize("dash", ["-", "—"])
def test_who_speaks_between_dashes_does_not_go_on_behind_them(dash: str) -> None:
    text = f"The board shut the mill {dash} “It was high time,” Ivo Lind said {dash} and denied that it was broke."
    assert [what for who, what in said(text) if who == "ivo-lind"] == ["It was high time"]
    text = f"Ivo Lind said it was late {dash} too late {dash} and denied that it was broke."
    assert ("ivo-lind", "that it was broke") in said(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sales were great, Ida Renn said, wiping her face.", "Sales were great"),
        ("The mood was good, Ida Renn said, holding up a bottle.", "The mood was good"),
        ("The mill was sold, Ida Renn said, creating 40 jobs.", "The mill was sold … creating 40 jobs"),
        ("The guard was last seen, Ida Renn said, wearing a red coat.", "The guard was last seen … wearing a red coat"),
        ("The boy was found, Ida Renn said, crying in the yard.", "The boy was found … crying in the yard"),
        ("He was a good man, Ida Renn said, holding up a photo.", "He was a good man"),
        ("The firm gave in, Ida Renn said, raising their wages.", "The firm gave in … raising their wages"),
        ("The board acted, Ida Renn said, holding a vote in May.", "The board acted … holding a vote in May"),
        ("Ida Renn said the mill was sold, and when asked why, she left.", "the mill was sold"),
        ("Ida Renn claimed responsibility for the fire but guards had no proof.", "responsibility for the fire"),
    ],
)
def test_what_the_writer_goes_on_with_is_not_said(text: str, words: str) -> None:
    assert said(text)[0] == ("ida-renn", words)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Quill found no indication that the board had met.", "no indication that the board had met"),
        ("Ann Quill found little hard evidence that the board met.", "little hard evidence that the board met"),
        ("Ann Quill showed no sign that she was tired.", "no sign that she was tired"),
        ("Ann Quill told no one that the board had met.", "that the board had met"),
        ("Ann Quill told no clerks that the board had met.", "that the board had met"),
        ("Ann Quill found evidence that the board had met.", "that the board had met"),
    ],
)
def test_what_was_not_found_is_not_said_to_be_so(text: str, content: str) -> None:
    assert [what for _, what in said(text)] in ([content], [])


def test_a_denial_ends_in_front_of_who_had_claimed_what_is_denied() -> None:
    for claimed in ("as the Lodd Courier had reported", "as claimed by the board"):
        for denied in ("ruled out", "denied"):
            text = f"Ann Quill {denied} that the mill had served as a camp, {claimed}."
            assert said(text) == [("ann-quill", "that the mill had served as a camp")]
            assert quotes(text)[0].via == ()
    told = "that the mill had been hit, as the board had claimed"
    assert said(f"Ann Quill confirmed {told}.") == [("ann-quill", told)]
    text = "Ann Quill dismissed her aide, as the newspaper Lodd Courier had reported."
    assert said(text) == [("lodd-courier", "Ann Quill dismissed her aide")]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Renn dies in jail; board says flu, family alleges beating", [("board", "flu")]),
        (
            "Board says it saved mill; Ann Quill calls claim “a lie”",
            [("Board", "it saved mill"), ("ann-quill", "claim “a lie”")],
        ),
        (
            "The board said it saved the mill; the road was shut.",
            [("The board", "it saved the mill; the road was shut")],
        ),
    ],
)
def test_a_semicolon_ends_what_a_headline_says(headline: str, expected: list[tuple[str, str]]) -> None:
    assert said(headline) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He had never met the man, Odo Tarn told me, pouring tea.", "He had never met the man"),
        ("It was safe, Odo Tarn tells me, pushing a tray of pears across the table.", "It was safe"),
        ("There was no sign of it, Odo Tarn said, contradicting the mayor.", "There was no sign of it"),
        # what comes of it, and whoever else does something
        ("The road was shut, Odo Tarn told me, leaving 20 cut off.", "The road was shut … leaving 20 cut off"),
        ("The road was shut, Odo Tarn said, forcing 20 out.", "The road was shut … forcing 20 out"),
        ("The man, Odo Tarn told me, was seen pouring tea.", "The man … was seen pouring tea"),
        ("The guards came at dawn, Odo Tarn told us, burning a mill.", "The guards came at dawn … burning a mill"),
        (
            "The court ruled for her, Odo Tarn said, dismissing the case.",
            "The court ruled for her … dismissing the case",
        ),
    ],
)
def test_what_is_done_while_it_is_told_is_not_told(text: str, expected: str) -> None:
    assert [what for _, what in said(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board denies this: it was late, Odo Tarn says.", "it was late"),
        ("The board disputes that: a survey found nothing, according to Odo Tarn.", "a survey found nothing"),
        ("The mill, Odo Tarn said, was shut; it burned.", "The mill … was shut; it burned"),
        ("It rained; it was cold, Odo Tarn said.", "It rained; it was cold"),
    ],
)
def test_who_denies_it_in_front_of_a_colon_is_none_of_what_another_says(text: str, expected: str) -> None:
    assert [what for _, what in said(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A convenient discovery,” a source close to Odo Tarn called it.", ["A convenient discovery"]),
        ("“A liar,” Odo Tarn called him on Monday.", ["A liar"]),
        ("A ship called “The Late One” sank.", []),
        ("The ship, called “The Late One”, sank.", []),
    ],
)
def test_what_is_called_so_behind_its_quotation_is_somebodys_words(text: str, expected: list[str]) -> None:
    assert [each.text for each in quotes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was said ends where its writer calls it something
        (
            "Ivo Lind said ten bakers had left, a figure that could not be verified.",
            [("ivo-lind", "ten bakers had left")],
        ),
        (
            "Ivo Lind urged Ida Renn to leave, a move that even bakers deplored.",
            [("ivo-lind", "Ida Renn to leave")],
        ),
        (
            "Ivo Lind said that he was fired in May, a claim that Ida Renn strongly denies.",
            [("ivo-lind", "that he was fired in May")],
        ),
        (
            "Ivo Lind said he may sell the mill — a controversial proposal he has raised before.",
            [("ivo-lind", "he may sell the mill")],
        ),
        (
            "Ivo Lind said many of the mills have shut, the latter a reference to sales.",
            [("ivo-lind", "many of the mills have shut")],
        ),
        (
            "Ivo Lind said he should face no charges, a recommendation that Ida Renn took up.",
            [("ivo-lind", "he should face no charges")],
        ),
        # … not where a thing is called so, in what goes on, nor in marks
        (
            "Ivo Lind said it is clear that the plan, a proposal that Ida Renn made in May, will fail.",
            [("ivo-lind", "it is clear that the plan, a proposal that Ida Renn made in May, will fail")],
        ),
        (
            "Ivo Lind said the plan, a proposal that Ida Renn made in May, will fail.",
            [("ivo-lind", "the plan, a proposal that Ida Renn made in May, will fail")],
        ),
        (
            "Ivo Lind said Ida Renn, a point guard, had left the club.",
            [("ivo-lind", "Ida Renn, a point guard, had left the club")],
        ),
        (
            "“It was late, a claim that nobody made before,” Ivo Lind said.",
            [("ivo-lind", "It was late, a claim that nobody made before")],
        ),
    ],
)
def test_what_its_writer_calls_it_is_no_part_of_what_was_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('The mayor blamed "two rogues" in a message posted on Monday.', "two rogues"),
        ("The mayor denied theft at a packed hearing on Friday.", "theft"),
        # what is spoken of may stand there itself
        ("The mayor rejected his words in a letter to the board.", "his words in a letter to the board"),
        ("The mayor denied the errors in the video.", "the errors in the video"),
    ],
)
def test_on_which_occasion_something_was_said_is_no_part_of_it(text: str, words: str) -> None:
    assert [each for _, each in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A trial found that it helps, while a new study, published in May, suggested that it does not.",
            [("A trial", "that it helps"), ("a new study, published in May", "that it does not")],
        ),
        ("The mayor said it rained, while the guards slept.", [("The mayor", "it rained, while the guards slept")]),
    ],
)
def test_who_speaks_next_is_no_part_of_what_was_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected
