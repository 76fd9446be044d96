"""What a sentence tells as done, as going on on a day to come, or as what is so: the first is of the story's day."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made

from dossier.model import Event

NEWS = "A storm sank the ferry on Monday.\n\nDivers found the wreck.\n\n"
FAR = "Odo Tarn likes the town of Lodd. " * 24


def told(text: str, name: str, word: str) -> Event:
    found = [event for event in made(text, name).events if word in event.text]
    assert found, word
    return found[-1]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Bakers fled the hall, leaving their bags behind.", "leaving", "2024-05-13?"),
        ("The row is dividing the town, hurting bakers.", "hurting", ""),
        ("Bakers have a chance of winning the vote.", "winning", ""),
        ("Bakers crossed the bridge after leaving the mill.", "crossed", "2024-05-13?"),
        ("Bakers called for new laws to stem violence.", "violence", ""),
        ("The board could impose a ban on ferries.", "ban", ""),
        ("The mayor imposed a ban on ferries.", "ban", "2024-05-13?"),
    ],
)
def test_what_is_not_told_as_done_is_not_of_the_day_of_the_story(text: str, word: str, date: str, name: str) -> None:
    assert told(NEWS + text, name, word).date == date


@pytest.mark.parametrize("name", ENGINES)
def test_what_may_be_is_not_of_the_day_in_front_of_it(name: str) -> None:
    text = "Odo Tarn won the vote on May 3, 2023. The board could impose a ban. The board imposed a fine."
    assert told(text, name, "ban").date == ""
    assert told(text, name, "fine").date == "2023-05-03"


@pytest.mark.parametrize("name", ENGINES)
def test_a_long_article_goes_on_to_other_things(name: str) -> None:
    assert told(NEWS + FAR + "\n\nGuards burned the mill.", name, "burned").date == ""
    again = FAR + "\n\nGuards burned the mill. The storm was the worst for years."
    assert told(NEWS + again, name, "burned").date == "2024-05-13?"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "word", "date", "stance"),
    [
        ("The firm is closing its mill on May 31.", "closing", "2024-05-31", "plans"),
        ("Odo Tarn is travelling to Lodd on Saturday.", "travelling", "2024-05-18", "plans"),
        ("The union is planning a strike on Monday.", "planning", "2024-05-20", "plans"),
        ("The firm said it was closing its mill next month.", "closing", "2024-06", "plans"),
        ("The band will tour Europe, playing Lodd on September 4.", "playing", "2024-09-04", "plans"),
        ("Odo Tarn is racing to win votes before June 3.", "racing", "2024-05-17", "asserts"),
        ("Two bakers are running for mayor in the June 3 vote.", "running", "2024-06-03", "asserts"),
        ("Police are questioning a man over a fire on Monday.", "questioning", "2024-05-13", "asserts"),
    ],
)
def test_what_is_going_on_on_a_day_to_come_is_planned(text: str, word: str, date: str, stance: str, name: str) -> None:
    event = told(text, name, word)
    assert (event.date, [claim.stance for claim in event.claims]) == (date, [stance])


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("The judge on Monday freed the man, setting a hearing for June 4.", "setting", "2024-05-13"),
        ("Bakers are fleeing Lodd after rebels burned it on Sunday.", "Bakers are fleeing", "2024-05-17"),
        ("Odo Tarn is recovering after being shot on Monday.", "Odo Tarn is recovering", "2024-05-17"),
        ("Police are investigating a crash on Monday.", "Police are investigating", "2024-05-13"),
    ],
)
def test_what_goes_on_or_is_done_beside_a_deed_keeps_its_own_day(text: str, title: str, date: str, name: str) -> None:
    dates = [event.date for event in made(text, name).events if title in event.title]
    assert dates == [date]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "The death toll from an attack on Monday has risen.",
            {"An attack on Monday": "2024-05-13", "The death toll from an attack on Monday has risen": "2024-05-17"},
        ),
        ("An attack on Monday killed ten men.", {"An attack on Monday killed ten men": "2024-05-13"}),
        (
            "An inquiry into the crash in March will begin next week.",
            {"An inquiry into the crash in March will begin next week": "2024-05-20/2024-05-26"},
        ),
        # of what was to come, of what was before, of what was planned instead
        ("Police raided a mill on Monday, on the eve of elections.", {"Elections": ""}),
        (
            "Police raided a mill on Monday ahead of the vote.",
            {"Police raided a mill on Monday ahead of the vote": "2024-05-13"},
        ),
        ("After a vote on May 3, 2019, Ann Quill chose a minister.", {"Ann Quill chose a minister": ""}),
        ("After a fire on Monday, the board closed the school.", {"The board closed the school": "2024-05-13"}),
        ("The trial was due to begin on May 3 but was postponed.", {"The trial … was postponed": ""}),
        ("The bridge was shut on May 3 but was reopened.", {"The bridge … was reopened": "2024-05-03"}),
        (
            "A man has been charged with murder after a cook was found dead on Sunday.",
            {
                "A man has been charged with murder after a cook was found dead on Sunday": "2024-05-17",
                "A cook was found dead on Sunday": "2024-05-12",
            },
        ),
        (
            "At least 12 bakers have been shot since January.",
            {"At least 12 bakers have been shot since January": "2024-01/.."},
        ),
        ("It was the least costly fire since January.", {"It was the least costly fire since January": "2024-05-17"}),
        (
            "In a statement on Wednesday, the ministry said two guards were hurt when a mine exploded on Tuesday.",
            {"Two guards were hurt when a mine exploded on Tuesday": "2024-05-14"},
        ),
        (
            "The clashes, which erupted on April 15, have hurt many.",
            {"The clashes": "2024-04-15", "The clashes, which erupted on April 15, have hurt many": "2024-05-17"},
        ),
        (
            "The mill has been shut since a lorry hit it in February.",
            {"The mill has been shut since a lorry hit it in February": "2024-02/.."},
        ),
        (
            "The strike, the third this year, will be held on May 31.",
            {"The strike, the third this year, will be held on May 31": "2024-05-31"},
        ),
        ("The union will strike on May 31 after talks broke down.", {"Talks broke down": "2024-05-17"}),
        (
            "Ten were found dead on Wednesday, days after the storm, bringing the toll to 90.",
            {"Ten were found dead on Wednesday, days after the storm, bringing the toll to 90": "2024-05-15"},
        ),
        (
            "Shares fell after the firm reported third-quarter sales.",
            {"Shares fell after the firm reported third-quarter sales": "2024-05-17"},
        ),
        (
            "Guards had shot at least 40 people since the protests began in September.",
            {
                "Guards had shot at least 40 people since the protests began in September": "2023-09/..",
                "The protests began in September": "2023-09",
            },
        ),
        (
            "Crews were working on Monday to put out a fire that began on Saturday in Lodd.",
            {"A fire that began on Saturday": "2024-05-11"},
        ),
        (
            "Homes had no power on Monday after the storm hit the coast on Sunday.",
            {"The storm hit the coast on Sunday": "2024-05-12"},
        ),
        ("The bakers were caught two days later.", {"The bakers were caught two days later": ""}),
        (
            "The bodies of two climbers missing since Friday were found on Monday.",
            {"The bodies of two climbers missing since Friday were found on Monday": "2024-05-13"},
        ),
        (
            "Odo Tarn was beaten while in custody in March, his family says.",
            {"Odo Tarn was beaten": "2024-03"},
        ),
        ("The firm, which employs cooks, was robbed on Monday.", {"The firm, which employs cooks": ""}),
        ("Bakers fled, a day after guards burned a mill.", {"Guards burned a mill": ""}),
        ("Born in Lodd in 1930, Ann Quill trained as a cook.", {"Ann Quill trained as a cook": ""}),
        ("Odo Tarn (1931–2004) built the mill.", {"Odo Tarn (1931–2004) built the mill": ""}),
        ("Odo Tarn (64) built the mill.", {"Odo Tarn (64) built the mill": "2024-05-17"}),
    ],
)
def test_the_date_of_something_else_in_a_sentence_dates_nothing_more(
    text: str, dates: dict[str, str], name: str
) -> None:
    found = {event.title: event.date for event in made(text, name).events}
    assert dates.items() <= found.items(), found


@pytest.mark.parametrize("name", ENGINES)
def test_what_is_called_for_a_day_to_come_is_planned(name: str) -> None:
    event = told("The president on Thursday called elections for July 9.", name, "elections")
    assert (event.date, [claim.stance for claim in event.claims]) == ("2024-07-09", ["plans"])


@pytest.mark.parametrize("name", ENGINES)
def test_what_somebody_is_charged_after_is_told_as_done(name: str) -> None:
    event = told("A man has been charged with murder after a cook was found dead on Sunday.", name, "found")
    assert [claim.stance for claim in event.claims] == ["asserts"]
    event = told("A man was charged with robbing a mill.", name, "robbing")
    assert "alleges" in [claim.stance for claim in event.claims]


@pytest.mark.parametrize("name", ENGINES)
def test_to_torture_is_a_deed(name: str) -> None:
    assert (
        told("The report tells of cases in which soldiers tortured cooks in March 2022.", name, "tortured").date
        == "2022-03"
    )


@pytest.mark.parametrize("name", ENGINES)
def test_what_will_be_done_about_something_plans_no_past(name: str) -> None:
    stances = {
        event.title: [claim.stance for claim in event.claims]
        for event in made("An inquiry into the crash in March will begin next week.", name).events
    }
    assert stances["The crash in March"] == ["asserts"]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A man charged with hitting a boy in May will appear in court on June 7.",
            {
                "A man charged with hitting a boy in May will appear in court on June 7": ("2024-06-07", "plans"),
                "Hitting a boy in May": ("2024-05", "alleges"),
            },
        ),
        (
            "Two men accused of robbing a bank in March go on trial on Monday.",
            {"Two men accused of robbing a bank in March go on trial on Monday": ("2024-05-20", "plans")},
        ),
        (
            "A man accused of hitting a boy was jailed on Monday.",
            {
                "A man accused of hitting a boy was jailed on Monday": ("2024-05-13", "asserts"),
                "Hitting a boy": ("", "alleges"),
            },
        ),
        ("A man accused of murder has died.", {"A man accused of murder has died": ("2024-05-17", "asserts")}),
    ],
)
def test_what_somebody_answers_for_is_not_of_the_day_in_court(
    text: str, found: dict[str, tuple[str, str]], name: str
) -> None:
    told = {event.title: (event.date, event.claims[0].stance) for event in made(text, name).events}
    assert found.items() <= told.items(), told


@pytest.mark.parametrize("name", ENGINES)
def test_the_day_of_an_anniversary_is_none_of_what_it_is_of(name: str) -> None:
    text = "Bakers marched on Monday, the anniversary of a coup in Lodd."
    assert "2024-05-13" not in [event.date for event in made(text, name).events if event.title.startswith("A coup")]


@pytest.mark.parametrize("name", ENGINES)
def test_what_somebody_denies_has_its_own_time(name: str) -> None:
    event = told("Odo Tarn denies three counts of assault between January and June 2021.", name, "assault")
    assert (event.date, event.claims[0].stance) == ("2021-01/2021-06", "denies")
