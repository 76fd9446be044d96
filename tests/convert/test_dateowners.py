"""Which happening a date belongs to, and on which side of it that was."""

from __future__ import annotations

import pytest
from happened import events, quote, the_event


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The court freed an accused in the 2018 raid.", "freed", "2025-02-22"),
        ("Two clerks convicted in the 2018 raid were freed on Monday.", "freed", "2025-02-17"),
        ("Odo Tarn was convicted in a 2018 trial.", "convicted", "2018"),
        ("Odo Tarn lost a leg in the 2018 raid.", "lost", "2018"),
        ("Odo Tarn was jailed on Monday over the 2018 raid, in which a baker was lynched.", "lynched", "2018"),
        (
            "Bakers called a strike on Monday to protest a raid by guards during a march on May 3.",
            "march",
            "2025-05-03",
        ),
        ("Odo Tarn pleaded guilty to burning a mill on May 3 last year.", "pleaded", ""),
        ("Odo Tarn was jailed on Monday for a robbery in which a baker was stabbed.", "A baker was stabbed", ""),
        ("An inquest into her death will open in May.", "inquest", "2025-05"),
        ("The board met to discuss the raid in January.", "met", "2025-02-22"),
        # nor is the day of a plan that of what is done to it
        ("The board will suspend the march planned for May 3.", "suspend", ""),
        ("The board will suspend the march on May 3.", "suspend", "2025-05-03"),
    ],
)
def test_what_somebody_answers_for_or_plans_has_a_day_of_its_own(text: str, word: str, date: str) -> None:
    found = [event for event in events(text) if word in event.title]
    assert found[-1].date == date


def test_the_date_that_opens_a_sentence_wins_over_one_in_a_relative_clause() -> None:
    text = "On December 9, Ann Quill assured that the board had paid the sailors who were hurt on January 24, 2024."
    assert the_event(text, "paid").date == "2024-12-09"


def test_a_noun_takes_a_date_to_come() -> None:
    assert the_event("A hearing is set for April 2.", "hearing").date == "2025-04-02"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Police have arrested a man over the murder of a baker in January.",
            {"Police have arrested a man over the murder of a baker in January": "2025-02-22"},
        ),
        (
            "The board has condemned the raid on the mill on Monday.",
            {"The board has condemned the raid on the mill on Monday": "2025-02-22"},
        ),
        (
            "A baker has died of injuries sustained in a crash in Lodd last week.",
            {"A baker has died of injuries sustained in a crash in Lodd last week": "2025-02-22"},
        ),
        (
            "A man has been arrested in connection with a shooting in Lodd on Monday.",
            {"A shooting in Lodd on Monday": "2025-02-17"},
        ),
        (
            "Ann Quill called for guards to be arrested over the fire in January.",
            {"Ann Quill called for guards to be arrested over the fire in January": "2025-02-22"},
        ),
        (
            "Odo Tarn will be sentenced for murder in March.",
            {"Odo Tarn will be sentenced for murder in March": "2025-03"},
        ),
        # in what somebody died, and what was done on the day itself
        (
            "Nine bakers have died in a crash in Lodd on Monday.",
            {"Nine bakers have died in a crash in Lodd on Monday": "2025-02-17"},
        ),
        (
            "The firm has announced the sale of the mill on Monday.",
            {"The firm has announced the sale of the mill on Monday": "2025-02-17"},
        ),
        (
            "Police arrested a man over the murder of a baker on Monday.",
            {"Police arrested a man over the murder of a baker on Monday": "2025-02-17"},
        ),
    ],
)
def test_what_is_done_by_now_has_not_the_day_of_what_it_is_about(text: str, dates: dict[str, str]) -> None:
    assert dates.items() <= {event.title: event.date for event in events(text)}.items()


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # part of a noun phrase: the noun's, and of what is told of the noun
        ("On Monday, a court acquitted the owner over the 2009 crash.", "acquitted", "2025-02-17"),
        ("On Monday, a court ruled on the 2009 crash of a ferry, which killed forty people.", "killed", "2009"),
        (
            "On Monday, ministers met. They read the March 3 draft aloud. Police arrested two men.",
            "arrested",
            "2025-02-17",
        ),
        ("On Monday, police met. A 2004 storm that hit Lodd killed forty people.", "killed", "2004"),
        # a year tells of its own clause alone
        ("On Monday, a court freed Jan Orr, who was born when Lodd burned in 1980.", "freed", "2025-02-17"),
        ("The mill burned in 1975, in which year nine men died.", "died", "1975"),
        # what stands behind a semicolon has a day of its own
        ("It was the second such leak this month; on 2 February another mill burned.", "burned", "2025-02-02"),
        # what a record is counted from
        ("On Monday, a party lost its seats for the first time since independence in 1962.", "lost", "2025-02-17"),
        ("The bridge fell in 1975, in which nine people died.", "died", "1975"),
        # what a record is counted from is no day of it, but of what goes on behind it
        ("On Monday, a ferry sank with the most dead since 2009.", "sank", "2025-02-17"),
        ("On Monday, a bus crashed, the worst such crash since 2018, when a tram fell off a bridge.", "tram", "2018"),
        # a clause that tells which one is meant has a date of its own
        (
            "Police on Monday arrested Odo Tarn, whose threats in January forced a judge to flee.",
            "arrested",
            "2025-02-17",
        ),
        ("Police on Monday arrested Odo Tarn, whose threats in January forced a judge to flee.", "forced", "2025-01"),
        ("The man who was shot in January was arrested.", "was arrested", "2025-02-22"),
        ("The law that passed in 1987 won ten votes.", "won", "1987"),
        ("The bank issued bonds for the loan granted in 2019.", "issued", "2025-02-22"),
        ("The bank issued bonds in Lodd granted by the board in 2019.", "issued", "2019"),
        ("The bakers collected a combined 300 loaves in January.", "collected", "2025-01"),
        ("Police arrested two men on Monday who had robbed a bank.", "robbed", "../2025-02-17"),
        # results are named after their quarter, whenever they come out
        ("The mill published first-quarter results on Monday.", "published", "2025-02-17"),
        ("First-quarter sales collapsed.", "collapsed", "2025-01/2025-03"),
        # what is said behind a semicolon is said of another time
        ("Ten bakers have fled; in a speech last week Ann Quill warned of hunger.", "fled", "2025-02-22"),
        # the day of a frame around what is told
        ("Facing bakers on Monday, Ann Quill fired 30 men.", "fired", "2025-02-17"),
        ("Odo Tarn had not seen an email sent on Monday.", "sent", "2025-02-17"),
        # the main verb's date is not that of whom it tells of
        ("The nurse who was stabbed on Monday died on Thursday.", "died", "2025-02-20"),
        ("Ms Orr was born in Lodd. Born in Lodd in 1938, she fled in November 1956.", "fled", "1956-11"),
        # a paper's day is not that of who speaks of it
        ("On Monday, Orr told a court of an email sent on 9 February 2024. Orr fainted.", "fainted", "2025-02-17"),
        # and a century dates nothing
        ("On Monday, a fire broke out. Police closed the 18th century mill.", "closed", "2025-02-17"),
        # what is only referred to was some time before
        ("On Monday, police arrested the owner, weeks after the sinking of a ferry.", "sinking", ""),
        # "when" goes on from a date
        ("The fraud came to light in September 2021, when a cheque was stolen in Lodd.", "stolen", "2021-09"),
        # of two dates the one of its own clause
        ("Two cranes will leave on March 27 and lifting is scheduled to begin on April 17.", "lifting", "2025-04-17"),
        # in a phrase of time it dates the clause
        ("Ann Quill won the cup in this year's final.", "won", "2025"),
        # of what only refers to a time
        ("Police arrested forty people since the murder of Mayor Jan Orr in July 2021.", "murder", "2021-07"),
        # a paper's date is not that of what is done with it, nor of what it tells …
        ("A letter dated 30 October 2023 was printed on Thursday.", "printed", "2025-02-20"),
        ("A letter dated 30 October 2023 that warned of a crack was printed on Thursday.", "printed", "2025-02-20"),
        ("A ferry sank on Monday. Ann Quill met the editor of a report from 3 February.", "met", "2025-02-17"),
        ("A ferry sank on Monday. In a report on Thursday, the board blamed fog for the deaths.", "sank", "2025-02-17"),
        # … but that of what was written in it
        ("In a letter dated 3 February, Jan Orr resigned.", "resigned", "2025-02-03"),
        ("The board issued a statement on 3 February that fined Jan Orr.", "issued", "2025-02-03"),
        # a verb that is no participle is its clause's
        ("A man wounded in Sunday's shelling died in Lodd on Tuesday.", "died", "2025-02-18"),
        ("A man who had died in Sunday's shelling was buried on Tuesday.", "buried", "2025-02-18"),
        # an hour parts no date from its verb
        ("A bomb hit the mill shortly after midday on Sunday, Ann Quill said.", "hit", "2025-02-16"),
        ("Odo Tarn fled before 5 p.m. on Sunday, Ann Quill said.", "fled", "2025-02-16"),
        ("Odo Tarn fled after three men were shot on Sunday, Ann Quill said.", "fled", "2025-02-16"),
    ],
)
def test_which_date_is_a_happenings(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # a date behind "of" tells which one is meant
        ("Mara Quill attacked a repeat of December, when they fled Lodd.", "attacked", "2025-02-22"),
        ("Mara Quill attacked a repeat of December, when they fled Lodd.", "fled", "2024-12"),
        ("Nine men died under the Harbour Act of 1970.", "died", "2025-02-22"),
        ("Nine men died in the week of January 6.", "died", "2025-01-06/2025-01-12"),
        ("Nine men had drowned there as of 2005.", "drowned", "2005"),
        # a paper that tells something was of its day alone
        ("Odo Tarn fled over a January 14 email in which she wrote that he stole.", "fled", ""),
        # a day that is only told by what was on it is none
        ("On the night he won a race, Odo Tarn fled.", "fled", ""),
        ("Mills said they would close in June, blaming the storm.", "close", "2025-06"),
        ("Odo Tarn called him a thief in 2021 and then sued him.", "sued", "2021?"),
        ("Odo Tarn called him a thief in 2021 and his brother sued him.", "sued", "2025-02-22"),
        # the day of the dateline is the report's
        ("(Tarvik, February 20, 2025) – A ferry sank on January 9, 2025, the board said.", "sank", "2025-01-09"),
    ],
)
def test_which_date_only_tells_which_thing_is_meant(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("About two million was spent before 2019.", "spent", "../2019"),
        ("Before 2019, the mill bought two ships.", "bought", "../2019"),
        ("Mara Quill moved to Lodd after 2015.", "moved", "2015/.."),
        ("The mill was built prior to May 1900.", "built", "../1900-05"),
        ("The bridge has been closed since Monday.", "closed", "2025-02-17/.."),
        ("The bridge has been closed since last week.", "closed", "2025-02-10/.."),
        ("The board has not met since 2015.", "met", "2015/.."),
        ("The board, which has controlled the mill since 2015, said a hall had burned down.", "controlled", "2015/.."),
        ("It was the worst flood since 2009.", "flood", "2025-02-22"),
        ("It was the worst flood since at least 2009.", "flood", "2025-02-22"),
        ("The guards burned the letters until 2015.", "burned", "../2015"),
        ("Odo Tarn waited until 3 May 2024 to resign.", "waited", "2024-05-03"),
        ("It was not until May 2023 that the mayor resigned.", "resigned", "2023-05"),
        ("The bridge will not open before 2030.", "open", "2030"),
        ("The mayor resigned shortly after 3 May 2024.", "resigned", "2024-05-03"),
        ("The mayor left before and after 2019.", "left", "2019"),
        ("The mill will be shut by the end of 2026.", "shut", "../2026~"),
        ("The mill was shut at the end of 2019.", "shut", "2019~"),
        ("By the end of 2019 the mill had closed.", "closed", "../2019~"),
        ("Ann Quill has been jailed since her arrest on 3 May 2024.", "jailed", "2024-05-03/.."),
        ("Ann Quill, who pleaded guilty, has been held since her arrest on 3 May 2024.", "pleaded", ""),
        ("Ann Quill has been ill since the fire on 3 May 2024, when she was hurt.", "hurt", "2024-05-03"),
        ("Ann Quill was jailed after her arrest on 3 May 2024.", "jailed", "2024-05-03"),
    ],
)
def test_a_date_may_bound_the_time_of_a_happening(text: str, word: str, date: str) -> None:
    found = the_event(text, word)
    assert found.date == date
    assert found.date_basis.startswith(("before it; ", "after it; ", "from it on; ")) == (".." in date)


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # the day by which something was to be is no day of what became of that
        ("A call for elections by the end of the year was ignored on Monday.", "ignored", "2025-02-17"),
        ("A plan to close the port by 30 May was rejected on Monday.", "rejected", "2025-02-17"),
        ("The mill, which had closed by May, was sold on Monday.", "sold", "2025-02-17"),
        ("Guards had fled by Monday.", "fled", "2025-02-17"),
        ("By Monday, guards had fled.", "fled", "2025-02-17"),
        # what was on a day was on that day, whoever tells it
        ("Ann Quill said the spill was on 3 February.", "spill", "2025-02-03"),
        ("Ann Quill said on 3 February the spill was an accident.", "spill", "2025-02-03"),
        ("A 2004 storm that hit Lodd killed nine.", "killed", "2004"),
        ("A 2004 law that hit Lodd killed the bill on Monday.", "killed", "2025-02-17"),
        # a finer date goes before a vague one
        ("Last month, on the night of 12 January, the mill closed.", "closed", "2025-01-12"),
        ("In 2019, the mill closed on 3 May.", "closed", "2019-05-03"),
        ("Last week, on Tuesday, the mill closed.", "closed", "2025-02-11"),
        ("In 2019, on a Monday, the mill closed.", "closed", "2019"),
        # the year of a book is none of what goes before it
        ("Ann Quill fled; her one book, Fen (1984), is lost.", "fled", "2025-02-22"),
        ("Ann Quill won in Lodd (1984).", "won", "1984"),
        ("A guard was warned before divers robbed a mill on Monday.", "warned", "../2025-02-17"),
        ("A guard was warned before he robbed a mill on Monday.", "warned", "2025-02-17"),
        (
            "While the fifth suspect appears in court tomorrow, linked suspects, Odo Tarn (30) and Ivo Lind (38) "
            "appeared before the Lodd Elm Magistrate’s Court on the charges of murder and attempted murder yesterday.",
            "linked",
            "2025-02-21",
        ),
        # what somebody has to do with is no day of theirs
        ("Guards denied any role in the 3 May 2011 attacks, and robbed a mill.", "robbed", ""),
        ("Guards had a role in the 3 May 2011 attacks, and robbed a mill.", "robbed", "2011-05-03?"),
    ],
)
def test_whose_day_a_date_is(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Odo Tarn was jailed for his role in the 2019 raid.", "jailed", "2025-02-22"),
        ("Odo Tarn was jailed in the 2019 raid.", "jailed", "2019"),
        ("Odo Tarn lost his seat in the 2019 election.", "lost", "2019"),
        # what is put off is so before its day
        ("The trial was adjourned to April 2.", "adjourned", "2025-02-22"),
        ("The case has been postponed to 30 January 2023.", "postponed", "../2023-01-30"),
        ("The court adjourned the case of two cooks and a guard until April 2 in Lodd.", "adjourned", "2025-02-22"),
        ("The trial was adjourned on 3 February.", "adjourned", "2025-02-03"),
        ("The trial was moved to Lodd on Monday.", "moved", "2025-02-17"),
    ],
)
def test_a_day_of_another_thing_dates_no_deed(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


def test_the_day_of_what_one_does_in_saying_it() -> None:
    text = "Facing bakers on Monday, Ann Quill said the board had fired 30 men."
    told = quote(text, "the board had fired 30 men", "said", "Ann Quill")
    assert the_event(text, "fired", (told,)).date == "../2025-02-17"


def test_the_day_of_a_paper_that_tells_something() -> None:
    text = "A report, published on Monday, found that bakers stole coal."
    told = quote(text, "bakers stole coal", "found", "report")
    assert the_event(text, "stole", (told,)).date == "../2025-02-17"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Odo Tarn (1931-2004) founded the mill in 1960.", "1960"),
        ("Odo Tarn (born 1931) founded the mill in 1960.", "1960"),
        ("The strike (2019) closed the mill.", "2019"),
    ],
)
def test_takes_no_years_of_a_life_for_the_date_of_a_deed(text: str, date: str) -> None:
    assert [event.date for event in events(text)] == [date]
