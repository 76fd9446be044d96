import pytest
from claimed import made

from dossier.convert.dates.timexes import find_timexes
from dossier.convert.quotes.quotedates import with_dates
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.sentences import find_sentences
from dossier.model import Quote


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ann Quill said on Monday that the ferry sank.", "2025-02-17"),
        ("Ann Quill said in a statement on Monday that the ferry sank.", "2025-02-17"),
        ("On March 1, the head of the harbour board, Ann Quill, said that the ferry sank.", "2024-03-01"),
        ("As was told before, on March 1, Ann Quill said that the ferry sank.", "2024-03-01"),
        ("In early February, Ann Quill said that the ferry sank.", "2025-02~"),
        ("Speaking on Monday, Ann Quill said that the ferry sank.", "2025-02-17"),
        ("Speaking to pupils in Lodd in January, Ann Quill said that the ferry sank.", "2025-01"),
        ("In a statement on Monday, Ann Quill said that the ferry sank.", "2025-02-17"),
        ("Ann Quill said in an email to bakers on Monday that the ferry sank.", "2025-02-17"),
        ("In a letter to the board dated 17 October, Ann Quill said that the ferry sank.", "2024-10-17"),
        ("In a long interview with Tarn Radio in 2015 about her life, Ann Quill said that the ferry sank.", "2015"),
        ("In a 2015 interview, Ann Quill said that the ferry sank.", "2015"),
        ("At a briefing yesterday Ann Quill said that the ferry sank.", "2025-02-21"),
        ("At a rally in Lodd on Monday, Ann Quill said that the ferry sank.", "2025-02-17"),
        ("In a briefing last month Ann Quill said that the ferry sank.", "2025-01"),
        ("In a 2015 review, Ann Quill said that the ferry sank.", "2015"),
        ("At a rally over the storm on Monday, Ann Quill said that the ferry sank.", ""),
        ("At a mill in Lodd on Monday, Ann Quill said that the ferry sank.", ""),
        ("Ann Quill stood on the pier on Monday and said that the ferry sank.", "2025-02-17"),
        ("Ann Quill stood on the pier in 2019 and said that the ferry sank.", ""),
        ("Ann Quill was freed on Monday and said that the ferry sank.", ""),
        ("Ann Quill met bakers who struck on Monday and said that the ferry sank.", ""),
        ("Speaking after she was freed on Monday, Ann Quill said that the ferry sank.", ""),
        ("Speaking about the storm in 2015, Ann Quill said that the ferry sank.", ""),
        ("In a statement on Monday's storm, Ann Quill said that the ferry sank.", ""),
        ("In a letter seen on Monday, Ann Quill said that the ferry sank.", ""),
        ("In a statement issued on Monday, Ann Quill said that the ferry sank.", "2025-02-17"),
        ("In a recorded interview on Monday, Ann Quill said that the ferry sank.", "2025-02-17"),
        ("Speaking to hundreds of men in a crowded hall on Monday, Ann Quill said that the ferry sank.", "2025-02-17"),
        ("Addressing widows of a battle fought in 1944, Ann Quill said that the ferry sank.", ""),
        ("Addressing widows of the battle in 1944, Ann Quill said that the ferry sank.", ""),
        ("Writing in a paper founded in 1921, Ann Quill said that the ferry sank.", ""),
        ("In a letter sent to bakers hired in 2019, Ann Quill said that the ferry sank.", ""),
        ("In a debate on the harbours of 2015, Ann Quill said that the ferry sank.", ""),
        ("In a speech on Monday she said that the ferry sank.", "2025-02-17"),
        ("In her letter, dated 17 October and sent to the board, Ann Quill said that the ferry sank.", "2024-10-17"),
        ("Opening the trial last month, Ann Quill said that the ferry sank.", "2025-01"),
        ("As recently as last month Ann Quill said that the ferry sank.", "2025-01"),
        ("Ann Quill on Monday said that the ferry sank.", "2025-02-17"),
        ("A court in Lodd late on Monday said that the ferry sank.", "2025-02-17"),
        ("Ann Quill, who last month said that the ferry sank, left.", "2025-01"),
        ("Ann Quill, speaking in Lodd on Monday, said that the ferry sank.", "2025-02-17"),
        ("The storm was bad; in January the board said that the ferry sank.", "2025-01"),
        ("It is recalled that in January Ann Quill said that the ferry sank.", "2025-01"),
        ("Ann Quill was freed and on Monday she said that the ferry sank.", "2025-02-17"),
        ("The board of Lodd on Monday (17 February) said that the ferry sank.", "2025-02-17"),
        ("On Monday, in his last speech before the vote, Odo Tarn said that the ferry sank.", "2025-02-17"),
        ("On Monday, before the vote, Odo Tarn said that the ferry sank.", ""),
        ("Ann Quill said in a 2015 interview that the ferry sank.", "2015"),
        ("Ann Quill said in the 2015 campaign that the ferry sank.", ""),
        ("A man held on Monday said that the ferry sank.", ""),
        ("A man arrested Monday said that the ferry sank.", ""),
        ("A man walking on Monday said that the ferry sank.", ""),
        ("Witnesses of the crash on Monday said that the ferry sank.", ""),
        ("A report of 2015 said that the ferry sank.", ""),
        ("Opening the hall built in 2015, Ann Quill said that the ferry sank.", ""),
        ("Ann Quill, in a row over the budget on Monday, said that the ferry sank.", ""),
        ("She told them that this week's storm was bad and said that the ferry sank.", ""),
        ("Ann Quill said that the ferry sank on Monday.", ""),
        ("Ann Quill said that the ferry sank.", ""),
        ("Ann Quill, who was arrested on Monday, said that the ferry sank.", ""),
        ("After the storm of Monday, when boats were lost, Ann Quill said that the ferry sank.", ""),
        ("Ann Quill said before the hearing on Monday that the ferry sank.", ""),
    ],
)
def test_when_it_was_said(text: str, date: str) -> None:
    sentences = find_sentences(text)
    start, cue = text.index("that the ferry"), text.index("said")
    quote = Quote("q-1", "indirect", text[start:-1], ((start, len(text) - 1),), cue="said", cue_at=((cue, cue + 4),))
    parse = Parse(text, sentences, (), ())
    (found,) = with_dates(parse, (quote,), find_timexes(text, sentences, "2025-02-22"), "2025-02-22")
    assert found.date == date


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A clerk who spoke on Monday on condition of anonymity said that it sank.", ["2024-05-13"]),
        ("A letter sent by the board late on Monday said that it sank.", ["2024-05-13"]),
        ("A clerk who was jailed on Monday said that it sank.", [""]),
        ("A letter about a ship that sank on Monday said that it was old.", [""]),
        # what was done then, and what was said
        ("Ann Quill called the deal, signed in January, a farce.", [""]),
        ("Ann Quill rejected the ruling, handed down on Monday.", [""]),
        ("Ann Quill denied the claim, in a statement released on Monday.", ["2024-05-13"]),
        # what somebody goes on to say in the same breath
        ("Ann Quill said on Monday that it sank, adding that it was old.", ["2024-05-13"] * 2),
        ("Ann Quill said on Monday that it sank, and warned that it was old.", ["2024-05-13"] * 2),
        ("“It sank,” Ann Quill said on Monday, adding that it was old.", ["2024-05-13"] * 2),
        ("“It sank,” Ann Quill said on Monday, later adding that it was old.", ["2024-05-13", ""]),
        ("Ann Quill said on Monday that it sank, while Odo Tarn said that it was old.", ["2024-05-13", ""]),
        ("Ann Quill said on Monday that it sank. Ann Quill added that it was old.", ["2024-05-13", ""]),
    ],
)
def test_a_day_in_the_speakers_phrase_or_of_the_cue_before(name: str, text: str, days: list[str]) -> None:
    assert [quote.date for quote in made(text, name).quotes] == days
