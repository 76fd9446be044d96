"""Who speaks where a parse took another for the subject."""

from __future__ import annotations

import pytest
from claimed import ENGINES, cued, made
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an office without an article between a name and whose it is
        ("Mary Quill, spokeswoman for the mayor, Odo Tarn, said it leaked.", [("mary-quill", "it leaked")]),
        ("After meeting Mary Quill, aide to Tarn, Odo Tarn said it leaked.", [("odo-tarn", "it leaked")]),
        # who is recorded
        ('It cuts to a clip of Odo Tarn saying, "It leaks."', [("odo-tarn", "It leaks.")]),
        ('It cuts to a clip of a man saying, "It leaks."', [("a man", "It leaks.")]),
        ("Mary Quill posted a clip of the lock, saying it leaked.", [("mary-quill", "it leaked")]),
        # from whom something comes that says so
        ('Mary Quill got a text from Odo Tarn saying: "It leaks."', [("odo-tarn", "It leaks.")]),
        ("Mary Quill got a call from her son saying it leaked.", [("her son", "it leaked")]),
        ("Clerks received letters from the board warning that it leaked.", [("the board", "that it leaked")]),
        ('Mary Quill sent a text to Odo Tarn saying: "It leaks."', [("mary-quill", "It leaks.")]),
        # to whom something is said
        ("The board was warned in writing that the dam was unsafe.", [("", "that the dam was unsafe")]),
        ("The board was told by email in May that the dam was unsafe.", [("", "that the dam was unsafe")]),
        ("The board was told by an auditor that the dam was unsafe.", [("an auditor", "that the dam was unsafe")]),
        ("Odo Tarn was questioned by police about a fire that killed two people.", []),
    ],
)
def test_who_speaks_and_what_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_who_tells_what_another_said_speaks() -> None:
    text = "Odo Tarn has said he will leave, his lawyer Ivo Quill told Reuters."
    assert said(text) == [("ivo-quill", "Odo Tarn has said he will leave")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a front that ends in a name, and the office that speaks behind it
        ("A day after clerks met Odo Tarn, the mayor said it rained.", "the mayor"),
        ("Cross-examined by Odo Tarn, the witness insisted that it rained.", "the witness"),
        ("After the death of Odo Tarn, the governor later denied that it rained.", "the governor"),
        ("Unlike Odo Tarn, the driver denied he had slept.", "the driver"),
        ("After meeting Odo Tarn, the head of the board said it rained.", "the head of the board"),
        ("After meeting Odo Tarn, the mayor resigned on Monday. The mayor said it rained.", "The mayor"),
        ("After meeting Odo Tarn, its leader said it rained. The leader said it snowed.", "The leader"),
        ("Clerks met Odo Tarn, the mayor, on Monday. The mayor said it rained.", "odo-tarn"),
        ("Clerks met Odo Tarn, the mayor accused of theft, on Monday. The mayor said it rained.", "odo-tarn"),
        ("Odo Tarn, the mayor named by the board, left. The mayor said it rained.", "odo-tarn"),
        ("Clerks praised Odo Tarn, the pilot shot down in May, on Monday. The pilot said it rained.", "odo-tarn"),
        ("On Monday Odo Tarn, the head of the board said it rained.", "odo-tarn"),
        # whose, and one of whom
        ("Odo Tarn sued the mill, whose chief executive, Ann Quill, has said it rained.", "ann-quill"),
        ("Odo Tarn was met by clerks, whose leader, Ann Quill, told the board it rained.", "ann-quill"),
        ("Odo Tarn met two clerks, one of whom, Ann Quill, said it rained.", "ann-quill"),
        ("Odo Tarn sued the mill, whose boss said it rained.", "boss"),
    ],
)
def test_who_of_two_in_a_sentence_speaks(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Judge frees Odo Tarn, says clerks 'slept'", [("", "clerks 'slept'")]),
        ("Board fines mill, says bank misled savers", [("", "bank misled savers")]),
        ("Mill will close, says union", [("union", "Mill will close")]),
        ("Mill will close, says union boss who led strike", [("union boss who led strike", "Mill will close")]),
        ("Tarn Mills: 'We slept', boss says", [("boss", "We slept")]),
        ("Mayor quits over leak: 'I slept', he says", [("he", "I slept")]),
        ("Tarn loses dock; 'It is over,' says minister", [("minister", "It is over")]),
    ],
)
def test_who_says_what_in_a_headline(headline: str, expected: list[tuple[str, str]]) -> None:
    assert said("The town hall reopened.", headline) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They dug up remarks Ivo Lind made in 2006 saying the mill was old.", ("ivo-lind", "the mill was old")),
        ("A letter Ivo Lind sent Ida Renn on Monday alleging that it was old is lost.", ("ivo-lind", "that it was")),
        ("Ida Renn left the board in 2013 saying the mill was old.", ("ida-renn", "the mill was old")),
        ("The board left him a note, which Ivo Lind called a joke, adding that it lied.", ("ivo-lind", "that it lied")),
        ("Ida Renn praised it, which Ivo Lind called “a joke,” saying it was old.", ("ida-renn", "it was old")),
        ("It is old, according to a memo Ivo Lind sent Monday.", ("a memo", "It is old")),
        ("It is old, according to a study two nurses wrote.", ("a study", "It is old")),
    ],
)
def test_who_speaks_through_what_is_written_or_called(text: str, expected: tuple[str, str]) -> None:
    who, what = said(text)[-1]
    assert (who, what[: len(expected[1])]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Renn, head of the mill said it was old.", ("ida-renn", "it was old")),
        ("Mrs Ida Renn, the mill spokeswoman told reporters it was old.", ("ida-renn", "it was old")),
        ("The mill was old, Judge Ida Renn, head of the board said.", ("ida-renn", "The mill was old")),
        ("When they met Ida Renn, the mill spokeswoman said it was old.", ("the mill spokeswoman", "it was old")),
        ("Ida Renn, a friend of the mayor, said it was old.", ("ida-renn", "it was old")),
        ("Ida Renn, the judge said, was innocent.", ("the judge", "Ida Renn … was innocent")),
        ("Ida Renn, the prosecutor alleged, killed two men.", ("the prosecutor", "Ida Renn … killed two men")),
        ("Ida Renn, the mayor added last week, would leave.", ("the mayor", "Ida Renn … would leave")),
        ("Ida Renn, the mayor told Kray Post on Monday, fled.", ("the mayor", "Ida Renn … fled")),
    ],
)
def test_an_office_behind_a_name_speaks_as_that_one(text: str, expected: tuple[str, str]) -> None:
    assert said(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who stands behind the verb, without a comma
        ("Prices will rise soon says Ann Quill.", ("ann-quill", "Prices will rise soon")),
        ("It will take a year said Odo Tarn, the mayor of Halden.", ("odo-tarn", "It will take a year")),
        ("The storm has set the town back by years says a clerk in Halden.", ("a clerk in Halden", None)),
        ("When asked, the clerk said families of people killed by police.", ("the clerk", None)),
        ("The plan that the board adopted says the mayor must go.", (None, "the mayor must go")),
        # … behind a "but", unless it excepts somebody or joins adjectives
        ("No harm was reported in Halden but Odo Tarn warned clerks to leave.", ("odo-tarn", "clerks to leave")),
        ("All but one minister said it leaked.", ("All but one minister", "it leaked")),
        ("A small but loud group said it leaked.", ("A small but loud group", "it leaked")),
        # … who files what is heard at court, and not who hears it
        (
            "The judge heard a petition filed by Odo Tarn on Monday, seeking an end to the work.",
            ("odo-tarn", "an end to the work"),
        ),
        ("The judge heard a plea lodged by Odo Tarn, saying it was late.", ("The judge", "it was late")),
        # … and who is left to feel so
        ("The raids have left residents worried that it will rain.", ("residents", "that it will rain")),
    ],
)
def test_who_stands_behind_speaks(text: str, expected: tuple[str | None, str | None]) -> None:
    ((speaker, words),) = said(text)
    assert (speaker if expected[0] else None, words if expected[1] else None) == expected


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Neither Ida Renn nor Odo Tarn would say who paid.", "Neither Ida Renn nor Odo Tarn"),
        ("Clerks left, but neither the mill nor the board confirmed the sale.", "neither the mill nor the board"),
        ("Neither of the men said it was shut.", "Neither of the men"),
        ("Neither clerk said it was shut.", "Neither clerk"),
        ("It was neither safe nor cheap, and Odo Tarn said it was shut.", "Odo Tarn"),
    ],
)
def test_nothing_is_said_by_two_of_whom_neither_says_it(text: str, speaker: str, name: str) -> None:
    assert [who for who, _, _ in cued(text, name)] == [speaker]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who did it then, in a relative clause
        ("The march was led by Odo Tarn, who on March 26, 2024, urged the board to leave.", "odo-tarn"),
        ("The march was led by Odo Tarn, who, on March 26, warned the board to leave.", "odo-tarn"),
        ("Odo Tarn, who on Monday, told the board that it was shut, has left.", "odo-tarn"),
        # the second of two, by his office
        ("Represented by his aide, Ida Renn, the mayor, Odo Tarn, said it was shut.", "odo-tarn"),
        ("On Monday, Ida Renn, the wife of the mayor, Odo Tarn, said it was shut.", "ida-renn"),
        # who wrote what another answers
        ("Ida Renn left it out while reacting to a post by the clerk, Odo Tarn, accusing it of sloth.", "odo-tarn"),
        # behind a dateline
        ("LODD, (Presswire / Tarn News - 21st Jul, 2022 ) :Federal Mayor, Odo Tarn rejected the claim.", "odo-tarn"),
        # whom that one questions
        ("Cross-examining Odo Tarn, Ida Renn suggested that it was shut.", "ida-renn"),
        # with whom it is told
        ("Clerks left the hall on Sunday, with the mayor, Ida Renn, saying it was shut.", "ida-renn"),
        ("The board had fifty clerks on Sunday, with its boss, Ida Renn, warning that it was shut.", "ida-renn"),
        ("Ida Renn had coffee, with milk, saying it was shut.", "ida-renn"),
    ],
)
def test_who_speaks_then_or_is_told_with_it(text: str, speaker: str, name: str) -> None:
    assert [each.speaker for each in made(text, name).quotes] == [speaker]


@pytest.mark.parametrize("name", ENGINES)
def test_who_said_one_thing_says_another(name: str) -> None:
    text = "More than ten friends of the dead who said they saw the raid said that it was late."
    assert cued(text, name)[-1] == (
        "More than ten friends of the dead who said they saw the raid",
        "said",
        "that it was late",
    )


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what another says somebody did
        ("Odo Tarn testified that Ida Renn struck him, telling him: “Go home.”", "ida-renn"),
        ("Ida Renn struck Odo Tarn, prosecutors said, telling him: “Go home.”", "ida-renn"),
        ("Odo Tarn said Ida Renn was wrong, telling her: “Go home.”", "odo-tarn"),
        # whoever does something to who left
        ("Odo Tarn left after Ida Renn rose and told him it was late.", "ida-renn"),
    ],
)
def test_who_tells_him_is_another(text: str, speaker: str, name: str) -> None:
    assert made(text, name).quotes[-1].speaker == speaker


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "hearer",
    [
        "Lodd Crown Court heard",
        "Lodd Magistrates’ Court was told",
        "the Old Bailey heard",
        "the jury was told",
        "jurors were told",
    ],
)
def test_a_court_does_not_say_what_it_hears(hearer: str, name: str) -> None:
    assert [each.speaker_text for each in made(f"Odo Tarn hit a clerk with a bar, {hearer}.", name).quotes] == [""]
    (quote, *_) = made(f"Odo Tarn told a clerk that he was “tired”, {hearer}.", name).quotes
    assert quote.text in (
        "that he was “tired”",
        "a clerk that he was “tired”",
        "Odo Tarn told a clerk that he was “tired”",
    )


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Clerks spoke of how a raid turned sour and accused the board of sloth.", "Clerks"),
        ("Odo Tarn wept as he told of the events that led to the raid and expressed concern.", "Odo Tarn"),
        ("A report that found the dam unsafe urged the board to leave.", "A report that found the dam unsafe"),
    ],
)
def test_what_only_people_do_no_thing_does(text: str, speaker: str, name: str) -> None:
    assert cued(text, name)[-1][0] == speaker


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "text",
    [
        "In May Ida Renn said Odo Tarn, who ran the mill when it shut, accused her of lying.",
        "The rain came after Odo Tarn, who runs the mill, warned staff of floods.",
    ],
)
def test_who_stands_in_front_of_an_aside_does_the_verb_behind_it(text: str, name: str) -> None:
    assert {each.speaker for each in made(text, name).quotes if each.cue in ("accused", "warned")} <= {"odo-tarn"}
