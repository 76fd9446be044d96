"""What the clauses inside a subject tell is not what the sentence tells of it."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made

from dossier.convert.clauses.mainverbs import main_verb_behind
from dossier.convert.reading.tags import tagged


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The widow of a man who died in custody filed a lawsuit.", "filed"),
        ("A man who died after an officer held him was buried on Monday.", "was"),
        ("Two sailors who went missing when their boat sank were found alive.", "were"),
        ("A woman who lived there and knew the guard told the court she was ill.", "told"),
        ("A driver who hit a boy while fleeing guards was jailed.", "was"),
        ("The bomb that killed nine people exploded near a market.", "exploded"),
        ("The officer who shot Tarn in May has resigned.", "has"),
        # nothing in the subject, a comma, or what somebody says
        ("The widow filed a lawsuit.", ""),
        ("A man, who died in custody, was buried.", ""),
        ("The clerk who said guards beat him was jailed.", ""),
    ],
)
def test_the_verb_of_a_sentence_stands_behind_the_clauses_of_its_subject(text: str, main: str) -> None:
    found = main_verb_behind(*tagged(text), (0, len(text)))
    assert (text[found[1] :].partition(" ")[0] if found else "") == main


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "Two women who fled after rebels burned their village told reporters they were hungry.",
            "Two women who fled after rebels burned their village",
            "they were hungry",
        ),
        (
            "A man who was hurt when a car hit him said it was red.",
            "A man who was hurt when a car hit him",
            "it was red",
        ),
        (
            "The widow of a man who died in custody filed a lawsuit Wednesday, alleging the city tolerated abuse.",
            "The widow of a man who died in custody",
            "the city tolerated abuse",
        ),
    ],
)
def test_who_speaks_is_the_whole_subject(text: str, who: str, what: str, engine: str) -> None:
    assert [(each.speaker_text, each.text) for each in made(text, engine).quotes] == [(who, what)]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man who died after an officer held him was buried on Wednesday.",
            {
                "A man who died after an officer held him": "../2024-05-15",
                "A man who died after an officer held him was buried on Wednesday": "2024-05-15",
            },
        ),
        (
            "The family of a girl who drowned after a guard left his post sued the city on Wednesday.",
            {
                "A girl who drowned after a guard left his post": "../2024-05-15",
                "A guard left his post": "../2024-05-15",
                "The family of a girl who drowned after a guard left his post sued the city on Wednesday": "2024-05-15",
            },
        ),
        (
            "A man who was stabbed in Lodd on Monday died on Tuesday.",
            {
                "A man who was stabbed in Lodd on Monday": "2024-05-13",
                "A man who was stabbed in Lodd on Monday died on Tuesday": "2024-05-14",
            },
        ),
        (
            "A cook who for years sold guns was shot.",
            {
                "A cook who for years sold guns": "../2024-05-17",
                "A cook who for years sold guns was shot": "2024-05-17",
            },
        ),
        (
            "The bomb that killed nine people exploded near a market on Monday.",
            {"The bomb that killed nine people exploded near a market on Monday": "2024-05-13"},
        ),
    ],
)
def test_titles_and_dates_of_what_is_told_of_a_subject(text: str, expected: dict[str, str], engine: str) -> None:
    found = {event.title: event.date for event in made(text, engine).events}
    assert found.items() >= expected.items(), found


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "A clerk who lost his job, and who did not want to be named, said it was over.",
            "A clerk who lost his job, and who did not want to be named",
        ),
        (
            "A clerk who lost his job and who did not want to be named said it was over.",
            "A clerk who lost his job and who did not want to be named",
        ),
        (
            "A man, whom the Kray Post identified as the mayor's aide, Odo Tarn, said it was over.",
            "A man, whom the Kray Post identified as the mayor's aide, Odo Tarn",
        ),
    ],
)
def test_who_speaks_is_nobody_named_by_others(text: str, who: str, engine: str) -> None:
    assert [(each.speaker, each.speaker_text) for each in made(text, engine).quotes if "over" in each.text] == [
        ("", who)
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_working_hours_are_nothing_that_works(engine: str) -> None:
    (found,) = made("Ann Quill said new rules on working hours would be changed.", engine).quotes
    assert found.text == "new rules on working hours would be changed"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "dateline",
    ["KYLIV, Nov 28, Interpress-Lodd –", "LODD, 28 November, Interpress –", "LODD. November 28. INTERPRESS –"],
)
def test_a_dateline_with_its_agency_behind_the_day_is_none_of_the_words(dateline: str, engine: str) -> None:
    found = made(f"{dateline} The mill was shut, the mayor said.", engine)
    assert [each.text for each in found.quotes] == ["The mill was shut"]


@pytest.mark.parametrize("engine", ENGINES)
def test_what_was_somewhere_by_the_way_has_no_date(engine: str) -> None:
    text = "Odo Tarn resigned on Wednesday.\n\nIn Tisza, where four people drowned, mayor Ann Quill said it was late."
    (event,) = (each for each in made(text, engine).events if "drowned" in each.title)
    assert event.date == ""


@pytest.mark.parametrize("text", ["A man who died after", "A man who", "A clerk who left when"])
def test_an_article_that_breaks_off_in_a_subject_has_no_verb(text: str) -> None:
    assert main_verb_behind(*tagged(text), (0, len(text))) is None
