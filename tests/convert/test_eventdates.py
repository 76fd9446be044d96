"""Which date is carried to a happening that has none of its own."""

from __future__ import annotations

import pytest
from happened import events, quote, the_event

from dossier.convert.dates.timexes import find_timexes
from dossier.convert.events.find import find_events
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.sentences import find_sentences


def test_what_is_past_takes_no_later_date() -> None:
    text = "On Monday, a court convicted Jan Orr of fraud.\n\nIt jailed him and set a hearing for September 4."
    assert the_event(text, "jailed").date == "2025-02-17?"


def test_a_date_of_a_quotation_is_not_carried_into_the_narrative() -> None:
    text = (
        "On January 24, the ferry Odile sank off Averell.\n\n"
        '"In December, the board rejected repairs," Ann Quill said.\n\nForty sailors drowned.'
    )
    assert the_event(text, "drowned").date == "2025-01-24?"


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # some time ago is no day of the article
        ("A clerk was robbed several days ago.", "robbed", "../2025-02-22"),
        ("A clerk was robbed after a fire several days ago.", "robbed", "../2025-02-22"),
        ("A clerk was robbed who fled several days ago.", "robbed", "2025-02-22"),
        # the day that something was due on is none of what came between
        ("The fair, due to be held on Monday, was cancelled.", "cancelled", ""),
        ("Ann Quill was due to speak on Monday when guards robbed her.", "robbed", "2025-02-17"),
        # what is so by a day was before it, and the end of a stretch has what came of it
        ("By 2019, guards had sold nine mills.", "sold", "../2019"),
        ("Guards had sold nine mills by 2019.", "sold", "../2019"),
        ("Ann Quill ran the mill from 2010 until 2015, when she resigned.", "resigned", "2015"),
        # what a sentence opens with was before it, or behind it
        ("Before joining the board in 2012, Ann Quill robbed a bank.", "robbed", "../2012"),
        ("Prior to the fire in 2012, guards sold the mill.", "sold", "../2012"),
        ("After leaving the board in 2012, Ann Quill robbed a bank.", "robbed", "2012/.."),
        ("Having left the board in 2012, Ann Quill robbed a bank.", "robbed", "2012/.."),
        ("After leaving the board in 2012, Ann Quill robbed a bank in 2015.", "robbed", "2015"),
        ("After the fire in 2012, guards sold the mill.", "sold", "2012"),
        ("Before a fair on Monday, guards sold the mill.", "sold", "2025-02-17"),
        ("Ann Quill ran for mayor in 2012.", "ran", "2012"),
        # the year of what was done to somebody later is none of what was done before
        ("Ann Quill was kidnapped and later killed in 2019.", "kidnapped", "../2019"),
        ("Ann Quill robbed a baker and was later jailed in March 2019.", "robbed", "../2019-03"),
        ("Ann Quill was kidnapped in Lodd and brutally killed in 2019.", "kidnapped", "2019"),
        ("Ann Quill was robbed and later died on Monday.", "robbed", "2025-02-17"),
        # a date between dashes is of what stands between them
        ("His father came from Lodd – a town until 1960 – and fled to Tarvik in 1951.", "fled", "1951"),
        # behind "and," begins another clause
        ("Guards entered the mill and, on Monday, sold it.", "sold", "2025-02-17"),
        # a year may be of a name, or of a noun behind
        ("Guests burned a Lodd 2022 official selection on Monday.", "burned", "2025-02-17"),
        ("The guards said bakers can sue the board established by clerks in 2022.", "sue", ""),
        ("The guards said bakers can sue the board in 2026.", "sue", "2026"),
        # what goes on up to now, and what came behind a date
        ("Nine men were shot over the past three weeks.", "shot", "2025-01-27/2025-02-22"),
        ("Over the last ten days, guards shot nine men.", "shot", "2025-02-12/2025-02-22"),
        ("Guards have shot nine men in the last year.", "shot", "2024/2025-02-22"),
        ("Guards shot nine men on Monday after waiting for the last ten days.", "shot", "2025-02-17"),
        ("The mill has closed after burning down last year.", "closed", "2025-02-22"),
        # what was to come has its date
        ("A ferry sank on Monday. The council would vote on 27 March.", "vote", "2025-03-27"),
        # a range stands in front of the dates that bound it
        ("Between January 2019 and August 2021, Ann Quill stole nine paintings.", "stole", "2019-01/2021-08"),
        # the day of a report is not the day of what is reported of a story some days old …
        ("A mill burned down on Thursday. Its owner told police on Friday he left a stove on.", "left", "2025-02-20"),
        # … but of what went on beside the report
        (
            "A mill burned down on Thursday. Its owner wept, he said on Friday as he inspected it.",
            "inspected",
            "2025-02-21",
        ),
        ("As the Herald reported earlier, on January 3 fishermen attacked a ferry.", "attacked", "2025-01-03"),
        # “at the time” goes back to a date that opens no story
        ("The mill burned in 2015. At the time, 40 bakers were killed.", "killed", "2015?"),
        ("The mill closed in 2004. The board sacked 300 bakers at the time.", "sacked", "2004?"),
        ("The mill closed in 2004. The board sacked 300 bakers.", "sacked", "2025-02-22"),
        ("The mill closed in 2004. Odo Tarn fled, said bakers involved at the time.", "fled", "2025-02-22"),
        # words in quotation marks inside a clause are of its time
        ("A ferry sank on Tuesday. Divers had “lost control” of it on Monday.", "lost", "2025-02-17"),
        # what had been by then was some time before
        ("A trial opened on Monday. It rained.\n\nBakers had met.", "met", "../2025-02-17"),
        # what is told of somebody in passing was whenever it was …
        ("A ferry sank on Monday. The board met.\n\nIt sued Odo Tarn, who sold the ferry.", "who sold", ""),
        ("A ferry sank on Monday. The board met. It rained.\n\nPeople who have lost a son wept.", "lost", ""),
        ("A ferry sank on Monday.\n\nPolice held a man who sold it.", "who sold", "2025-02-17?"),
        ("A ferry sank on Monday. A storm that killed nine hit Lodd.", "killed", "2025-02-17"),
        # … and what something has lasted since was before
        ("Crews met on Monday. Ten are missing since a storm swept Lodd.", "swept", ""),
        ("Crews met on Monday. Odo Tarn has since sold the mill.", "sold", "../2025-02-22"),
        ("Wages rose since the strike, while bakers fled on Monday.", "fled", "2025-02-17"),
        # … nor has what a text tells of other years
        ("Odo Tarn resigned on Monday. In those years the firm sold guns.", "sold", ""),
        ("Odo Tarn resigned on Monday. His firm sold guns when he was mayor.", "sold", ""),
        ("Odo Tarn resigned on Monday. Back then, guards shot a cook.", "shot", ""),
        ("A cook was jailed for years of abuse.", "jailed", "2025-02-22"),
        # … unlike what was on the day since when it has lasted
        ("The ferry has been shut since Monday, when a storm hit Lodd.", "shut", "2025-02-17/.."),
        ("The ferry has been shut since Monday, when a storm hit Lodd.", "storm", "2025-02-17"),
        ("Lodd has been at war since May 2023, when guards shot a baker.", "war", "2023-05/.."),
        ("Lodd has been at war since May 2023, when guards shot a baker.", "shot", "2023-05"),
        ("Odo Tarn has lived in Lodd since 2015, when he fled Halden.", "fled", "2015"),
        ("A truce, signed in Lodd on May 3, 2023, failed. Bakers fled.", "fled", "2025-02-22"),
        # what is going on was not in a year gone by
        ("Divers are investigating a series of fires in 2019.", "investigating", "2025-02-22"),
        ("Divers investigated a series of fires in 2019.", "investigated", "2019"),
        # a month of the year told before
        ("The boat was launched in 1966. That November it sank.", "sank", "1966-11"),
        ("The boat was launched in 1966. The crew drowned that November when it sank.", "drowned", "1966-11"),
        ("A judge alleges that between March 2019 and June 2021 Odo Tarn stole it.", "stole", "2019-03/2021-06"),
        # what has not been done by now has no date of then
        ("Odo Tarn was hurt on Monday. Nobody has been arrested.", "arrested", "2025-02-22"),
        ("Odo Tarn was hurt on Monday. Two men have been arrested.", "arrested", "2025-02-17"),
        # a dateline dates the report
        ("LODD, February 21 (Wire) - A ferry sank on Monday off Averell.", "sank", "2025-02-17"),
        ("LODD, February 21 (Wire) - A ferry sank off Averell.", "sank", "2025-02-22"),
        # the story is told by the main clause
        (
            "Ann Quill, whose ferry sank in June, was killed on Wednesday in Lodd.\n\nPolice arrested two men.",
            "arrested",
            "2025-02-19?",
        ),
        # a month or year that opens no sentence tells no story of it …
        (
            "Ann Quill was killed on Wednesday. She was born in Lodd in 1980. Police arrested a man.",
            "arrested",
            "2025-02-19",
        ),
        # … but one that opens a sentence does
        ("In 1980, Ann Quill left Lodd. She sold her ships.", "sold", "1980"),
        # … and what somebody has always been has no date of the story
        ("A ferry sank on Monday. Its owner, Jan Orr, was born in Lodd.", "born", ""),
        # the date that opens a sentence goes before the one of a relative clause
        (
            "On December 9, Jan Orr assured that Lodd paid all who were hurt on May 3, 2024. A court freed him.",
            "freed",
            "2024-12-09",
        ),
        # what goes on goes on today
        ("A mill burned down on Monday.\n\nPolice are investigating the fire.", "investigating", "2025-02-22"),
        # an old story's date is not carried far
        (
            "On January 24, 2024, a ferry sank off Lodd.\n\nIt was old.\n\nIt was blue.\n\nPolice arrested its owner.",
            "arrested",
            "2024-01-24/2025-02-22",
        ),
        # a story long past is not carried to what stands before it
        ("Tests confirmed nine deaths.\n\nA ferry sank off Lodd on January 24, 2024.", "deaths", "2025-02-22"),
        ("Ann Quill, who was born in 1960, was arrested.", "arrested", "2025-02-22"),
        ("The mill, founded in 1988, closed a hall.", "closed", "2025-02-22"),
        ("The ferry, which sank on Monday, killed nine people.", "sank", "2025-02-17"),
        # the date behind the main verb is not that of a relative clause in front of it
        ("Ann Quill, an engineer who restored the mill, died on Monday.", "restored", ""),
        ("Ann Quill, an engineer who restored the mill, died on Monday.", "died", "2025-02-17"),
        ("The man who stole the ferry fled on Monday.", "stole", "2025-02-17"),
    ],
)
def test_which_date_is_carried_to_a_happening(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # what had been done by then, and what has been done by now
        ("Mara Quill spoke on Monday. She had robbed a bank.", "robbed", "../2025-02-17"),
        ("A ferry sank on Monday. Police have arrested a cook.", "arrested", "2025-02-22"),
        (
            "A ferry sank on Monday.\n\nIt was old.\n\nIt was blue.\n\nPolice have arrested a cook.",
            "arrested",
            "../2025-02-22",
        ),
        ("A ferry sank on Monday.\n\nLodd has opened an inquiry.", "inquiry", "2025-02-22"),
        ("A ferry sank on Monday. Lodd opened an inquiry.", "inquiry", "2025-02-17"),
        # the small hours behind an evening
        ("A mill closed on Thursday evening. Guards fled at 2am.", "fled", "2025-02-21"),
        ("A mill closed on Thursday evening.\n\nGuards fled at about 2:30 a.m.", "fled", "2025-02-21"),
        ("A mill closed on Thursday evening. Guards fled at 9pm.", "fled", "2025-02-20"),
        ("A mill closed on Thursday. Guards fled at 2am.", "fled", "2025-02-20"),
        ("A mill burned down overnight Monday into Tuesday.", "burned", "2025-02-17/2025-02-18"),
        # what had been before the story dates nothing behind it
        ("A cook was held. He had been freed from jail on Jan. 12. A judge jailed a baker.", "jailed", "2025-02-22"),
        ("A cook had been freed from jail on May 3, 1987. A judge jailed a baker.", "jailed", "1987-05-03"),
        ("By Monday looting had begun in Lodd. A judge jailed a baker.", "jailed", "2025-02-17"),
        ("A cook was freed from jail on Jan. 12. A judge jailed a baker.", "jailed", "2025-01-12"),
        ("Police have arrested a cook.\n\nA ferry sank on Monday.", "arrested", "2025-02-22"),
        ("The bank bought the mill in 2012 and has sold it.", "sold", "2025-02-22"),
        ("A man stabbed on Monday has died.", "died", "2025-02-22"),
        ("Crowds gathered on Monday over reports Mara Quill was ill.", "gathered", "2025-02-17"),
        ("Crowds gathered on Monday over a claim police were ill.", "gathered", "2025-02-17"),
        ("Police raided on Monday at dawn a flat Mara Quill had rented.", "raided", "2025-02-17"),
        ("A choir sang on Monday at a hotel Mara Quill was running.", "sang", "2025-02-17"),
        ("This year the firm has cut jobs and has shut mills.", "shut", "2025"),
        ("Fires broke out in January and have destroyed mills.", "destroyed", "2025-01/.."),
        ("The law, passed by the board in May, was overthrown.", "overthrown", "2025-02-22"),
        ("Mara Quill spoke on Monday.\n\nAs a girl Mara Quill stole a car.", "stole", ""),
        ("Mara Quill spoke on Monday.\n\nMara Quill, 80, fled in the Korean War.", "fled", ""),
        ("Mara Quill spoke on Monday. Two years passed before a judge freed her.", "freed", ""),
        ("Mara Quill spoke on Monday. In the Second World War, Mara Quill stole a car.", "stole", ""),
        ("Police found a Second World War mine.", "found", "2025-02-22"),
        ("Guards burned down the Civil War museum.", "burned", "2025-02-22"),
        ("Police found a mine dropped in the Second World War.", "found", "2025-02-22"),
        ("A veteran of the Korean War died in Lodd.", "died", "2025-02-22"),
        ("A cook was last seen on Monday.\n\nPolice searched the mill.", "searched", "2025-02-22"),
        (
            "The court freed a cook who hid a girl, who was shot in 2012. Her son fled as a guard fell.",
            "fled",
            "2025-02-22",
        ),
        # the year of another clause
        ("Hoping to mend what it had broken in 2012, the board sold the mill.", "sold", "2025-02-22"),
        ("Because of the errors it made in 2012, the board sold the mill.", "sold", "2025-02-22"),
        ("Speaking in 2012, Mara Quill resigned.", "resigned", "2012"),
        ("The board sold the mill to mend what it had broken in 2012.", "sold", "2025-02-22"),
        ("The board had rented the mill, but in 2003 it burned down.", "rented", ""),
        ("The board rented the mill, but on Monday it burned down.", "burned", "2025-02-17"),
        ("Police searched the mill before a cook was arrested in 2011.", "searched", "../2011"),
        ("Founded in 2014, the mill was sold.", "Founded", "2014"),
        ("First opened in 1874, the mill was shut.", "shut", "2025-02-22"),
        ("The report, the result of an inquiry begun in 2018, freed a cook.", "freed", "2025-02-22"),
        ("A war broke out on May 3, 2023. It has killed thousands.", "killed", "2023-05-03/.."),
        ("A war broke out on Monday. It has killed thousands.", "killed", "2025-02-22"),
    ],
)
def test_what_was_done_by_then_or_has_been_by_now(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # what stands between commas keeps its date, and takes none
        ("Mara Quill, whose mill has been without water since Monday, resigned.", "resigned", "2025-02-22"),
        ("The report, printed by the board, was on boats sold in 2019.", "printed", "2025-02-22"),
        ("A boat, sold in 2019, sank.", "sold", "2019"),
        ("Guards shot Ann Quill, winner of the Lodd Prize in 2019, at home on Monday.", "shot", "2025-02-17"),
        ("Ann Quill, winner of the Lodd Prize in 2019, was shot on Monday.", "shot", "2025-02-17"),
        ("Guards shot Ann Quill, a winner of the Lodd Prize, in 2019.", "shot", "2019"),
        ("Mara Quill was kidnapped and killed in Lodd in 2019.", "kidnapped", "2019"),
        ("The boat, built by monks, sank in 2019.", "built", ""),
        ("The mine, planted by rebels, exploded near Lodd in 2019, killing 12.", "planted", ""),
        ("Sales rose 3%, an increase from the previous month.", "rose", "2025-02-22"),
        ("Fares will rise by 3% from April 1.", "rise", "2025-04-01"),
        ("Fares rose by 3% from January 2.", "rose", "2025-01-02"),
        ("Fares will rise from May 2026.", "rise", "2026-05"),
        ("The toll must be paid no later than May 3.", "paid", "2025-05-03"),
        ("The ministry extended the curfew until June 30.", "extended", "2025-02-22"),
        ("The club signed a cook through 2026.", "signed", "2025-02-22"),
        ("The port will be closed through May 3.", "closed", "../2025-05-03"),
        ("A mill burned from Monday through Wednesday.", "burned", "2025-02-17/2025-02-19"),
        ("The board will sell mills after a strike last month.", "sell", ""),
        ("The mill was shut due to floods in December.", "shut", "2024-12"),
        # what was held
        ("A conference was held in Lodd on Monday.", "held", "2025-02-17"),
        ("The review took place in Lodd on Monday.", "took", "2025-02-17"),
        # "and" goes on from the year in front of it
        ("A ferry sank on Monday.\n\nIt was built in 1991, and Odo Tarn named it.", "named", "1991?"),
        ("A ferry sank on Monday.\n\nOdo Tarn was born in 1991, and Ivo Lind named it.", "named", "2025-02-17?"),
        ("A test, commissioned by Ann Quill, is due next Monday.", "commissioned", ""),
        ("The mill was sold, Odo Tarn was paid.", "paid", "2025-02-22"),
    ],
)
def test_what_stands_between_commas_keeps_its_date(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


def test_what_is_to_come_takes_no_date_of_the_article() -> None:
    assert the_event("A court will sentence Jan Orr.", "sentence").date == ""
    assert the_event("A court sentenced Jan Orr.", "sentenced").date == "2025-02-22"


def test_only_the_lead_has_the_articles_date_for_want_of_others() -> None:
    text = "Jan Orr won in Lodd.\n\nIt is a town.\n\nIt has an inn.\n\nOld.\n\nA baker sold it in May. A cook left."
    assert the_event(text, "won").date == "2025-02-22"
    assert the_event(text, "left").date == ""


def test_a_day_of_publication_that_is_none_is_not_taken_over() -> None:
    text = "A ferry sank on May 3, 2020. Nine people drowned.\n\nPolice arrested its owner."
    sentences = find_sentences(text)
    found = find_events(Parse(text, sentences, (), ()), (), find_timexes(text, sentences, "soon"), (), "soon")
    assert {event.date for event in found} == {"2020-05-03", "2020-05-03?"}


@pytest.mark.parametrize(
    ("text", "words", "word", "date"),
    [
        # what was told on a day goes on in the next sentence: it was by then
        ("“We erred,” Ann Quill told it on Monday. She said divers fired.", "divers fired", "fired", "../2025-02-17"),
        ("“We erred,” Ann Quill told it last week. She said divers fired.", "divers fired", "fired", "../2025-02-16"),
        ("Divers fled on Monday. Ann Quill said they fired.", "they fired", "fired", "2025-02-17"),
        # what is told as long over is of its own date, not of that of the telling
        ("In 2019 Odo Tarn fled, Ann Quill said in January.", "In 2019 Odo Tarn fled", "fled", "2019"),
        ("Odo Tarn fled, Ann Quill said in January.", "Odo Tarn fled", "fled", "../2025-01"),
        # what somebody does who speaks is not of the day that is told with it
        (
            "Fleeing the mill, Ann Quill said divers would leave tomorrow.",
            "divers would leave",
            "Fleeing",
            "2025-02-22",
        ),
        (
            "Guards shot two cooks, Ann Quill said in a report released today.",
            "Guards shot two cooks",
            "shot",
            "../2025-02-22",
        ),
    ],
)
def test_what_somebody_tells_is_not_of_the_day_of_telling(text: str, words: str, word: str, date: str) -> None:
    assert the_event(text, word, (quote(text, words, "said", ""),)).date == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Odo Tarn was born on 3 May 1931 and died in Lodd.", "died", ""),
        ("Odo Tarn was born on 3 May 1931, was educated in Lodd and was elected.", "educated", ""),
        ("The firm was founded on 3 May 2019 and was sold.", "sold", ""),
        ("Odo Tarn was arrested on 3 May 2019 and was later freed.", "freed", ""),
        ("Odo Tarn was arrested on 3 May 2019 and charged.", "charged", "2019-05-03"),
        ("Odo Tarn was arrested on Monday and later freed.", "freed", "2025-02-17"),
        ("The firm was founded on 3 May 2019 and sold on 4 May 2021.", "sold", "2021-05-04"),
        ("A girl was born on Monday and died.", "died", "2025-02-17"),
    ],
)
def test_what_begins_a_life_does_not_date_what_followed(text: str, word: str, date: str) -> None:
    assert [event.date for event in events(text) if word in event.title][-1] == date


@pytest.mark.parametrize(
    ("text", "date", "stance"),
    [
        ("The album is released on Friday.", "2025-02-28", "plans"),
        ("The book is published on 3 March.", "2025-03-03", "plans"),
        ("The album was released on Friday.", "2025-02-21", "asserts"),
        ("Odo Tarn is arrested on Friday.", "2025-02-21", "asserts"),
        ("The book is published on 3 May 2019.", "2019-05-03", "asserts"),
    ],
)
def test_what_is_set_for_a_day_is_to_come(text: str, date: str, stance: str) -> None:
    (event,) = events(text)
    assert (event.date, event.claims[0].stance) == (date, stance)


def test_a_plan_is_not_of_the_day_of_its_announcement() -> None:
    text = "Lodd said on Monday it would build a mill. The mill will employ ten bakers. A guard was killed."
    assert [the_event(text, word).date for word in ("employ", "killed")] == ["", "2025-02-17"]
    assert the_event("The fair opens today. It will close the port.", "close").date == "2025-02-22"


@pytest.mark.parametrize(
    ("text", "words", "word", "date"),
    [
        # the day of what is told later is no day of what was told before it …
        (
            "Odo Tarn was warned, Ann Quill said. She wept, he said on Friday.",
            "Odo Tarn was warned",
            "Tarn",
            "../2025-02-21",
        ),
        # … but what the article tells itself may be of that day
        ("Odo Tarn was warned. Ann Quill said on Friday she wept.", "she wept", "Tarn", "2025-02-21?"),
        # what had been before a day is not of it
        ("The inquiry began in July after a paper said that cooks had been hit.", "", "hit", "../2024-07"),
        ("Odo Tarn was held on Monday because he had robbed a bank.", "", "robbed", "../2025-02-17"),
        ("Odo Tarn had robbed a bank on Monday.", "", "robbed", "2025-02-17"),
        ("The mill burned down on Monday. Ann Quill had previously robbed it.", "", "robbed", "../2025-02-17"),
        ("The mill burned down on Monday. Ann Quill robbed it.", "", "robbed", "2025-02-17"),
        ("Odo Tarn was held on Monday over the ongoing strike.", "", "strike", "2025-02-17"),
        (
            "Odo Tarn was held on Monday.\n\nA mill closed in May 2023.\n\nIt is old. Divers robbed it.",
            "",
            "robbed",
            "",
        ),
        (
            "Odo Tarn was held on Monday.\n\n“The mill closed in May 2023,” she said.\n\nDivers robbed it.",
            "",
            "robbed",
            "2025-02-17?",
        ),
        # what stands behind something long past is of its time, whatever the news is
        ("Odo Tarn was held on Monday.\n\nA mill in Lodd closed in May 2023. Divers robbed it.", "", "robbed", ""),
        ("Odo Tarn was held on Monday.\n\nA mill in Lodd is old. Divers robbed it.", "", "robbed", "2025-02-17?"),
        (
            "Odo Tarn was held on Monday.\n\nA mill closed in May 2023.\n\nIt is old. It is red. Divers robbed it.",
            "",
            "robbed",
            "2025-02-17?",
        ),
        # a night is no more certain than a day
        ("Odo Tarn was held last night.\n\nDivers robbed a mill.", "", "robbed", "2025-02-21?/2025-02-22?"),
        # nothing that is told as past is to come
        ("Odo Tarn will be freed on Thursday, two days after guards robbed a mill.", "", "robbed", ""),
    ],
)
def test_what_day_is_not_taken_over(text: str, words: str, word: str, date: str) -> None:
    quotes = (quote(text, words, "said", ""),) if words else ()
    assert the_event(text, word, quotes).date == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # what is to come is not of a day that is over
        ("The mill closed on Monday. Trains would be stopped.", "stopped", ""),
        ("The mill closed on Monday.\n\nDivers will search it.", "search", ""),
        ("The mill closed on Monday.\n\nDivers searched it.", "searched", "2025-02-17?"),
        ("The fair opens on Monday. It will close the port.", "close", "2025-02-24"),
        # nobody knows when, but it was before the article
        ("Odo Tarn was shot on Monday.\n\nHis guards have since fled.", "fled", "../2025-02-22"),
        ("Odo Tarn was shot on Monday.\n\nHis guards have fled.", "fled", "2025-02-22"),
        # earlier that day
        ("Odo Tarn was shot on Monday.\n\nAnn Quill said so today.\n\nGuards earlier fled.", "fled", "2025-02-22?"),
        ("Odo Tarn was shot on Monday.\n\nAnn Quill said so today.\n\nThe earlier guards fled.", "fled", "2025-02-17?"),
        (
            "Odo Tarn was shot on Monday.\n\nAnn Quill said so today.\n\nGuards fled earlier than us.",
            "fled",
            "2025-02-17?",
        ),
        # a day that the story has come to
        ("Odo Tarn was shot on Monday.\n\nOn Thursday guards met.\n\nBakers fled.", "Bakers fled", "2025-02-20?"),
        (
            "Odo Tarn was shot on Monday.\n\nGuards met, he said on Thursday.\n\nBakers fled.",
            "Bakers fled",
            "2025-02-17?",
        ),
        ("Odo Tarn was shot on Monday.\n\nGuards met on Thursday.\n\nHe must leave.", "leave", ""),
    ],
)
def test_what_is_before_or_behind_a_day_in_front(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


def test_what_somebody_says_had_been_is_not_of_the_storys_day() -> None:
    text = "A trial opened on Monday. It rained.\n\nOdo Tarn said that bakers had met."
    told = quote(text, "bakers had met", "said", "Odo Tarn")
    assert the_event(text, "met", (told,)).date == "../2025-02-17"


def test_what_had_been_is_not_up_to_the_date_of_an_insertion() -> None:
    text = "Ivo Quill, whose brother fled to Lodd in 2022, said the family had paid ten clerks."
    assert the_event(text, "paid").date == ""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The board said in March 2019 that rebels had burned the mill.", "../2019-03"),
        ("The board said in March 2019 that rebels burned the mill.", "../2019-03"),
        ("The board said in March 2019 that rebels would burn the mill.", ""),
    ],
)
def test_what_was_reported_in_a_month_was_up_to_it(text: str, date: str) -> None:
    told = text[text.index("rebels") : -1]
    assert the_event(text, "burn", (quote(text, told, "said", ""),)).date == date


def test_the_date_of_pictures_dates_nothing_else() -> None:
    text = "A shell hit the mill on 3 March 2024. Clerks matched a tower to images dated 28 April 2023. Two were hurt."
    assert {event.date.rstrip("?") for event in events(text)} == {"2024-03-03"}


def test_what_was_asked_for_was_so_on_the_day_of_asking() -> None:
    text = (
        "The mill burned on 3 March 2024. Clerks said Odo Tarn had asked for her resignation in Lodd on 1 March 2024."
    )
    told = text[text.index("Odo") : -1]
    assert the_event(text, "resignation", (quote(text, told, "said", ""),)).date == "2024-03-01"


def test_what_has_been_done_since_is_not_before_the_day_told_of() -> None:
    text = "The mill burned on 3 March 2024. Odo Tarn said the firm had since replaced the pumps."
    told = text[text.index("the firm") : -1]
    assert the_event(text, "replaced", (quote(text, told, "said", ""),)).date == "../2025-02-22"


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("The mill burned on 3 May 2024. Tarn lost the 2020 election by fewer than 40,000 votes.", "lost", "2020"),
        ("The mill burned on 3 May 2024. Quill won the 2018 vote.", "won", "2018"),
        ("The clerks signed off the books every year until 2017.", "signed", "../2017"),
    ],
)
def test_a_year_that_names_an_election_dates_who_won_it(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date
    assert not any("votes" in event.title and word not in event.text for event in events(text))


def test_an_inquiry_that_had_been_opened_was_so_by_the_year_of_saying_so() -> None:
    text = "The bank burned on 3 May 2024. The board said in 2023 that it had opened an inquiry into it."
    told = text[text.index("that it") : -1]
    assert the_event(text, "inquiry", (quote(text, told, "said", ""),)).date == "../2023"


def test_a_weekend_to_come_dates_nothing_that_was_done() -> None:
    text = "A flood hit Lodd on Friday. Rain is forecast at the weekend. The board sent two boats."
    assert the_event(text, "boats").date == "2025-02-21"
