import re

import pytest

from dossier.convert.dates.timexes import find_timexes
from dossier.convert.events.find import find_events
from dossier.convert.events.happenings import find_occurrences
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.sentences import find_sentences
from dossier.model import Entity, Event, Quote, text_at
from dossier.records import replace


def events(text: str, quotes: tuple[Quote, ...] = (), entities: tuple[Entity, ...] = ()) -> tuple[Event, ...]:
    sentences = find_sentences(text)
    parse = Parse(text, sentences, (), ())
    return find_events(parse, entities, find_timexes(text, sentences, "2025-02-22"), quotes, "2025-02-22")


def the_event(text: str, word: str, quotes: tuple[Quote, ...] = (), entities: tuple[Entity, ...] = ()) -> Event:
    found = [event for event in events(text, quotes, entities) if word in event.text]
    assert found, f"no event tells {word!r}: {[event.text for event in events(text, quotes)]}"
    return found[0]


def quote(text: str, words: str, cue: str, speaker: str) -> Quote:
    start = text.index(words)
    cue_start = text.index(cue)
    return Quote(
        "q-1",
        "indirect",
        words,
        ((start, start + len(words)),),
        speaker=speaker,
        cue=cue,
        cue_at=((cue_start, cue_start + len(cue)),),
    )


STORY = """\
Ferry sinks off Port Averell

On Friday, the ferry Odile collided with a tanker off Port Averell. Nine people drowned and forty were injured.

Mayor Ines Tallis visited the harbour. "We were all asleep and nobody warned us," she said.

The ferry had been built in 1987.
"""


def test_a_happening_is_told_with_its_date_and_what_is_said_is_not() -> None:
    found = events(STORY)
    collision = the_event(STORY, "collided")
    assert collision.date == "2025-02-21"
    assert collision.date_text == "Friday"
    assert the_event(STORY, "drowned").date == "2025-02-21"
    assert "carried over" in the_event(STORY, "drowned").date_basis
    assert not any("asleep" in event.text or "said" in event.title for event in found)


def test_two_happenings_of_a_sentence_stand_apart() -> None:
    assert the_event(STORY, "drowned").text == "Nine people drowned"
    assert the_event(STORY, "injured").text == "and forty were injured."


def test_every_event_is_grounded_and_ids_do_not_depend_on_order() -> None:
    found = events(STORY)
    assert len({event.id for event in found}) == len(found)
    for event in found:
        assert event.text == text_at(STORY, event.at)
        assert re.fullmatch(r"e-[0-9a-f]{6}", event.id)
    shifted = "A word before it all.\n\n" + STORY
    assert the_event(shifted, "drowned").id == the_event(STORY, "drowned").id


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Orlova is tall and likes rice.",
        "Ms Orlova said that she felt well.",
        "There is a house in Lodd.",
        "Will the ship be raised after all?",
        "The children are delighted.",
        "The commission of inquiry is here.",
        "A spokesman announced this at a news conference in Lodd.",
        "Ann Quill is well, according to information received.",
        "Ann Quill spoke of it, without naming it.",
        "The post is missing context.",
        "If the mill burned down, he would be sad.",
        "Nobody knows him unless he fled to Lodd.",
        "If every man who fled to Lodd were here, it would be full.",
        "If there is an explosion, the mayor is here.",
    ],
)
def test_states_and_reports_are_no_happenings(sentence: str) -> None:
    assert events(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "word", "stance", "cue"),
    [
        ("A ferry sank off Lodd.", "sank", "asserts", ""),
        ("A ferry allegedly sank off Lodd.", "sank", "alleges", "allegedly"),
        ("A ferry may have sunk off Lodd.", "sunk", "alleges", "may"),
        ("There is no evidence that a ferry sank off Lodd.", "sank", "doubts", "no evidence that"),
        ("Nobody can establish whether a ferry sank off Lodd.", "sank", "doubts", "whether"),
        ("The mayor was unsure if a ferry sank off Lodd.", "sank", "doubts", "unsure if"),
        ("It is unclear if a ferry sank off Lodd.", "sank", "doubts", "unclear if"),
        ("Police could not confirm if a ferry sank off Lodd.", "sank", "doubts", "could not confirm"),
        ("An exchange of prisoners was to take place on Friday.", "exchange", "plans", "was to"),
        ("The court will sentence him on Friday.", "sentence", "plans", "will"),
        ("The ferry has not sunk.", "sunk", "denies", "not"),
        ("The bow doors of the ferry failed.", "failed", "asserts", ""),
        ("Ms Tallis cancelled a visit to Averell planned for Monday.", "cancelled", "asserts", ""),
        ("Ms Tallis promised that the ferry would be raised.", "promised", "plans", "would"),
        ("On Monday nobody was wounded in Lodd.", "wounded", "denies", ""),
        ("The first claim in the post, that Odo Tarn fled to Lodd, is false.", "fled", "doubts", "is false"),
        ("Rumours that Odo Tarn fled to Lodd were entirely baseless.", "fled", "doubts", "were entirely baseless"),
        ("A claim that he fled was made by Odo Tarn, who was wrong.", "fled", "alleges", "claim"),
        ("Odo Tarn fled to Lodd; the claim is false.", "fled", "asserts", ""),
        ("A statement said that Odo Tarn fled because the papers were false.", "fled", "asserts", ""),
        ("Posts say that Odo Tarn fled after the claims were debunked.", "fled", "asserts", ""),
        ("The claim, that Odo Tarn fled to Lodd, is not false.", "fled", "alleges", "claim"),
    ],
)
def test_the_stance_of_the_author(sentence: str, word: str, stance: str, cue: str) -> None:
    (claim,) = the_event(sentence, word).claims
    assert (claim.by, claim.stance, claim.cue) == ("author", stance, cue)


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", "asserts"),
        ("confirmed", "confirms"),
        ("denied", "denies"),
        ("suspects", "alleges"),
        ("could not confirm", "doubts"),
        ("neither confirmed nor denied", "doubts"),
        ("declined to confirm or deny", "doubts"),
        ("did not deny", "alleges"),
    ],
)
def test_inside_a_quote_the_speaker_is_the_claimant(cue: str, stance: str) -> None:
    text = f"Captain Jan Orr {cue} that the ferry sank off Lodd."
    (claim,) = the_event(text, "sank", (quote(text, "that the ferry sank off Lodd", cue, "jan-orr"),)).claims
    assert (claim.by, claim.stance, claim.cue) == ("jan-orr", stance, cue)


def test_a_charge_tells_that_a_crime_is_alleged_and_a_call_that_something_is_wanted() -> None:
    found = {event.title: event.claims[0].stance for event in events("Police charged two boys with the murder of Orr.")}
    assert found == {"Police charged two boys with the murder of Orr": "asserts", "The murder of Orr": "alleges"}
    text = "The board called for an inquiry."
    found = {e.title: e.claims[0].stance for e in events(text, (quote(text, "an inquiry", "called for", "board"),))}
    assert found["An inquiry"] == "plans"


def test_a_hedge_inside_a_quote_is_the_speakers() -> None:
    text = "Captain Jan Orr said that the ferry allegedly sank off Lodd."
    (claim,) = the_event(
        text, "sank", (quote(text, "that the ferry allegedly sank off Lodd", "said", "jan-orr"),)
    ).claims
    assert (claim.by, claim.stance, claim.cue) == ("jan-orr", "alleges", "allegedly")


def test_words_of_nobody_named_are_passed_on_as_alleged() -> None:
    text = "Sources said that the ferry sank off Lodd."
    (claim,) = the_event(text, "sank", (quote(text, "that the ferry sank off Lodd", "said", ""),)).claims
    assert (claim.by, claim.stance, claim.cue) == ("author", "alleges", "said")


def test_participants_and_place() -> None:
    text = "Ines Tallis opened the harbour of Lodd and a bridge collapsed."
    people = Entity("ines-tallis", "Ines Tallis", "person", mentions=((0, 11),))
    place = Entity("lodd", "Lodd", "place", mentions=((34, 38),))
    event = next(event for event in events(text, (), (people, place)) if "opened" in event.text)
    assert (event.people, event.place) == (("ines-tallis",), "lodd")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A baker from Averell was arrested in Lodd.", "lodd"),
        ("A baker from Averell was arrested.", ""),
        ("An Averell-bound ferry sank off Lodd.", "lodd"),
        ("A plane bound for Averell returned to Lodd.", "lodd"),
        ("The envoy to Averell was killed in Lodd.", "lodd"),
        ("Born in Averell, Jan Orr was killed in Lodd.", "lodd"),
        ("The Averell accord was signed in Lodd.", "lodd"),
        ("Jan Orr moved from Averell to Lodd.", "lodd"),
        ("Jan Orr sold his mill to Lodd.", ""),
        ("Jan Orr, of Averell, was jailed on Monday.", ""),
        ("Averell bombed Lodd on Monday.", "lodd"),
        ("A fire in the northern port city of Lodd killed the heir of Averell.", "lodd"),
        ("The ferry sank in the Strait of Lodd, on its way to Averell.", "lodd"),
        ("A drone set fire to a depot in Averell's Lodd region.", "lodd"),
        ("Averell police arrested two men.", "averell"),
        ("In Lodd, a mill was sold to a man from Averell.", "lodd"),
        ("A court in Lodd jailed a man for a raid in Averell.", "lodd"),
        ("Police arrested a man for a raid in Averell.", "averell"),
        ("A board in Lodd condemned the raid in Averell.", "lodd"),
        ("A board in Lodd condemned the killing of a man in Averell.", "lodd"),
        ("A blast rocked Lodd and was heard in Averell.", "lodd"),
        ("Mara Quill has postponed a visit to Averell.", ""),
        ("Mara Quill has begun a visit to Averell.", "averell"),
        ("A flood hit Lodd in Averell.", "lodd"),
    ],
)
def test_where_it_was(text: str, place: str) -> None:
    spots = {name: [(m.start(), m.end()) for m in re.finditer(name, text)] for name in ("Averell", "Lodd")}
    places = tuple(Entity(n.lower(), n, "place", mentions=tuple(at)) for n, at in spots.items() if at)
    assert events(text, (), places)[0].place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norway expelled an envoy on Monday.", ""),
        ("Norway has handed over two ships.", ""),
        ("Norway flooded on Monday.", "norway"),
        ("Norway lost power on Monday.", "norway"),
        ("Norway voted on Monday.", "norway"),
        ("Norway struck by quake on Monday.", "norway"),
    ],
)
def test_a_state_that_acts_is_no_place(text: str, place: str) -> None:
    assert events(text, (), (Entity("norway", "Norway", "place", mentions=((0, 6),)),))[0].place == place


def test_the_place_of_who_speaks_is_not_where_it_was() -> None:
    text = "In Averell, a minister said that a mill had burned{}."
    for end, place in ((" in Lodd", "lodd"), ("", "")):
        whole = text.format(end)
        places = tuple(
            Entity(n.lower(), n, "place", mentions=((whole.index(n), whole.index(n) + len(n)),))
            for n in ("Averell", "Lodd")
            if n in whole
        )
        told = replace(quote(whole, "that a mill had burned" + end, "said", ""), speaker_text="a minister")
        assert the_event(whole, "burned", (told,), places).place == place


def test_what_is_past_takes_no_later_date() -> None:
    text = "On Monday, a court convicted Jan Orr of fraud.\n\nIt jailed him and set a hearing for September 4."
    assert the_event(text, "jailed").date == "2025-02-17?"


def test_a_happening_told_twice_is_one_event_with_two_passages() -> None:
    text = (
        "There are flowers for those who were on the ferry Odile that sank off Port Averell.\n\n"
        "Captain Jan Orr confirmed that divers are at work.\n\n"
        "On January 24, the ferry Odile sank off Port Averell in a storm."
    )
    (sinking,) = (event for event in events(text) if "sank" in event.title)
    assert len(sinking.at) == 2
    assert sinking.date == "2025-01-24"
    assert sinking.title == "The ferry Odile sank off Port Averell in a storm"


def test_two_ferries_are_two_events() -> None:
    text = (
        "On January 24, the ferry Odile sank off Averell.\n\nOn March 3, 1987, the ferry Odile sank off Averell, too."
    )
    assert len([event for event in events(text) if "sank" in event.text]) == 2


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("On Monday, the mayor said that the old mill had burned down.", "burned", "The old mill had burned down"),
        ("Divers found the sailors who drowned off Lodd.", "drowned", "The sailors who drowned off Lodd"),
        ("A storm sank the Odile, killing nine sailors.", "sank", "A storm sank the Odile"),
        ("Later, police arrested the owner of the mill.", "arrested", "Police arrested the owner of the mill"),
        # a shared subject comes along
        (
            "Mayor Ines Tallis cancelled a visit to the islands of the north planned since the end of last year and"
            " declared three days of mourning.",
            "declared",
            "Mayor Ines Tallis … declared three days of mourning",
        ),
        # what leads to a clause is left out
        (
            "A court heard that the lock had broken in nearly forty places, months before the ferry sank off Lodd.",
            "sank",
            "The ferry sank off Lodd",
        ),
        # a noun stands without what leads to it
        ("The owner, Jan Orr, threatened the town with a lawsuit.", "lawsuit", "A lawsuit"),
        ("Two men were charged with stabbing a nurse.", "stabbing", "Stabbing a nurse"),
        ("The raid, in which nine people were killed, has been denied.", "killed", "Nine people were killed"),
        ("As of 08:00, guards had shot nine sailors.", "shot", "Guards had shot nine sailors"),
        # brackets and short quotations stay whole
        (
            "The owner Jan Orr (Ян Орр) was arrested in Lodd.",
            "arrested",
            "The owner Jan Orr (Ян Орр) was arrested in Lodd",
        ),
        (
            "The town turned his plea down “for reasons of cost”.",
            "turned",
            "The town turned his plea down “for reasons of cost”",
        ),
        ("It was the captain, said Jan Orr, an old sailor, who drowned.", "drowned", "An old sailor, who drowned"),
        ("Ann Quill, who won in Lodd, has not spoken.", "won", "Ann Quill, who won in Lodd"),
        ("After leaving Lodd in 2009, Ann Quill owns a mill.", "leaving", "After leaving Lodd in 2009"),
        ("Ann Quill, who won in Lodd, always denied it.", "won", "Ann Quill, who won in Lodd"),
        # "all but" some is nearly all
        ("The mayor knew that all but nine sailors had drowned.", "drowned", "All but nine sailors had drowned"),
        ("The mill burned but the school survived.", "survived", "The school survived"),
        ("According to divers in Lodd, the ferry sank.", "sank", "The ferry sank"),
        # nobody is a place
        ("They met a nurse from Lodd who lost two sons.", "lost", "A nurse from Lodd who lost two sons"),
        ("They saw a friend in Mr Tarn who lost two sons.", "lost", "Mr Tarn who lost two sons"),
        ("They met the mayor of Lodd who lost two sons.", "lost", "The mayor of Lodd who lost two sons"),
        # a clause that a comma closes is not the one behind it
        ("When the mill burned on Monday, Odo Tarn fled.", "fled", "Odo Tarn fled"),
        ("Odo Tarn fled when the mill, an old one, burned.", "burned", "The mill, an old one, burned"),
    ],
)
def test_a_title_says_what_happened_and_nothing_around_it(text: str, word: str, title: str) -> None:
    words = text[text.index("the old mill") : -1] if "old mill" in text else ""
    quotes = (quote(text, words, "said", ""),) if words else ()
    assert the_event(text, word, quotes).title == title


def test_to_put_up_pictures_is_a_happening_and_words_are_none() -> None:
    assert (
        the_event("On Friday, shortly after ten, Mara Quill posted a short clip of it.", "posted").date == "2025-02-21"
    )
    assert not events("Mara Quill posted a statement on Friday.")


@pytest.mark.parametrize(
    "sentence",
    [
        "If the man who burned down the mill is here, he is well.",
        "The judge asked if Odo Tarn burned down the mill.",
        "If he was there, Odo Tarn burned down the mill.",
        "Even if Odo Tarn burned down the mill on Monday, he is well.",
        "The court will rule if Odo Tarn burned down the mill on Monday.",
    ],
)
def test_not_all_behind_an_if_is_a_condition(sentence: str) -> None:
    assert the_event(sentence, "burned")


def test_a_date_of_a_quotation_is_not_carried_into_the_narrative() -> None:
    text = (
        "On January 24, the ferry Odile sank off Averell.\n\n"
        '"In December, the board rejected repairs," Ann Quill said.\n\nForty sailors drowned.'
    )
    assert the_event(text, "drowned").date == "2025-01-24?"


def test_the_date_that_opens_a_sentence_wins_over_one_in_a_relative_clause() -> None:
    text = "On December 9, Ann Quill assured that the board had paid the sailors who were hurt on January 24, 2024."
    assert the_event(text, "paid").date == "2024-12-09"


def test_a_noun_takes_a_date_to_come() -> None:
    assert the_event("A hearing is set for April 2.", "hearing").date == "2025-04-02"


def test_prisoners_of_war_are_no_war() -> None:
    assert not [event for event in events("The prisoners of war are here.") if "war" in event.text]


def test_what_a_thing_is_used_for_is_no_happening() -> None:
    text = "On January 24, a plane used to transport mail and troops crashed off Lodd."
    (event,) = events(text)
    assert (event.text, event.title) == (text, "A plane used to transport mail and troops crashed off Lodd")


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
        ("The bridge fell in 1975, in which nine people died.", "died", "1975"),
        # what a record is counted from is no day of it, but of what goes on behind it
        ("On Monday, a ferry sank with the most dead since 2009.", "sank", "2025-02-17"),
        ("On Monday, a bus crashed, the worst such crash since 2018, when a tram fell off a bridge.", "tram", "2018"),
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
        # counted from another happening that is dated elsewhere, before or behind, told in other words …
        (
            "Jan Orr was arrested on 3 February. A ferry sank on Monday. Quill fled two days after Orr's arrest.",
            "fled",
            "2025-02-05",
        ),
        (
            "Jan Orr was arrested on 3 February. A ferry sank on Monday. Quill fled two days after Orr's arrest.",
            "Orr's arrest",
            "2025-02-03",
        ),
        (
            "A week before the ferry sank, Quill sold it. The ferry sank off Lodd on 17 February.",
            "sold",
            "2025-02-10/2025-02-16",
        ),
        ("A fire broke out on 3 February. The mill closed the day after the fire.", "closed", "2025-02-04"),
        # … of the same people …
        (
            "Orr was arrested on 3 February. Moss was arrested on 9 February. Quill fled a day after Moss's arrest.",
            "fled",
            "2025-02-10",
        ),
        # … else nothing is known of it
        ("A ferry sank on Monday. Quill fled two days after Orr's arrest.", "fled", ""),
        ("A ferry sank on Monday. Quill fled two days after Orr's arrest.", "Orr's arrest", ""),
        ("A ferry sank on Monday. Quill fled days after Orr was arrested.", "fled", ""),
        ("Quill fled in May 2022, days after Orr was arrested.", "Orr was arrested", "../2022-05"),
        ("Quill fled in May 2022, days before Orr was arrested.", "Orr was arrested", ""),
        (
            "Orr was arrested on 3 February. Quill was arrested on 9 February. Moss fled a day after the arrest.",
            "fled",
            "",
        ),
        # a date of its own goes before, and the other is counted from it
        ("On 12 February, two days after Orr's arrest, Quill fled.", "fled", "2025-02-12"),
        ("On 12 February, two days after Orr's arrest, Quill fled.", "arrest", "2025-02-10"),
        ("A court is to rule on it on 9 May, and Quill will leave two days after the ruling.", "leave", "2025-05-11"),
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
        # a life is not told on the day it began …
        ("Ann Quill was born on May 2, 1931. She sold two mills.", "sold", ""),
        ("Odo Tarn was arrested on Monday. He sold two mills.", "sold", "2025-02-17"),
        # … and what somebody's age dates takes no other date
        ("Ann Quill was jailed on Monday. Her father drowned when she was 4.", "drowned", ""),
        ("Ann Quill was jailed on Monday. At the age of 12, she left Lodd.", "left", ""),
        ("Ann Quill was jailed on Monday. Her father drowned when she was there.", "drowned", "2025-02-17"),
        ("Ann Quill has died at the age of 94.", "died", "2025-02-22"),
        ("Odo Tarn fled Lodd as a boy.", "fled", ""),
        ("A man shot Odo Tarn as a young boy watched on Monday.", "shot", "2025-02-17"),
        ("The boy was born on February 3, 2025. He died.", "died", "2025-02-03"),
        ("It was built in 1960, and it collapsed.", "collapsed", "2025-02-22"),
        ("The firm was founded in 2009, and police raided it.", "raided", "2025-02-22"),
        ("Ann Quill was jailed on Monday. She had left school at 15.", "left", ""),
        # nor is a long life told on the day it ended
        ("The singer Ann Quill died on Monday aged 91.\n\nShe won two prizes.", "won", ""),
        ("The singer Ann Quill died on Monday, aged 17.\n\nShe collapsed at home.", "collapsed", "2025-02-17?"),
        # a date behind "of" tells which one is meant
        ("Mara Quill attacked a repeat of December, when they fled Lodd.", "attacked", "2025-02-22"),
        ("Mara Quill attacked a repeat of December, when they fled Lodd.", "fled", "2024-12"),
        ("Nine men died under the Harbour Act of 1970.", "died", "2025-02-22"),
        ("Nine men died in the week of January 6.", "died", "2025-01-06"),
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
        # a deed has its day, and who answers for it another
        ("Odo Tarn was convicted of a murder on 3 May 2022.", "convicted", ""),
        ("Odo Tarn was convicted on Monday of a murder on 3 May 2022.", "convicted", "2025-02-17"),
        ("Odo Tarn was convicted of murder on 3 May 2022.", "convicted", "2022-05-03"),
        ("Odo Tarn was convicted of the murder at a court in Lodd on 3 May 2022.", "convicted", "2022-05-03"),
        ("Odo Tarn was convicted of stabbing a guard on 3 May 2022.", "convicted", ""),
        ("Odo Tarn was jailed for the murder of Ann Quill on 3 May 2022.", "jailed", ""),
        ("Odo Tarn was jailed for the murder of Ann Quill on Monday.", "jailed", "2025-02-17"),
        ("Odo Tarn was sentenced to a year in prison on 3 May 2022.", "sentenced", "2022-05-03"),
        ("A jury convicted a man of Lodd on 3 May 2022.", "convicted", "2022-05-03"),
        ("Odo Tarn gave evidence of a theft on 3 May 2022.", "gave", ""),
        ("Odo Tarn faces trial over the murder of Ann Quill on 3 May 2022.", "faces", ""),
        ("Hundreds marked the killing of nine on 3 May 2022.", "marked", ""),
        # what somebody is asked about was before, and what people died in began with it
        ("Ministers faced questions on Monday over the sinking of a ferry in which nine men died.", "died", ""),
        ("Ministers were criticised on Monday over a fire that killed nine men.", "killed", ""),
        ("Divers were searching on Monday for a man who robbed a bank.", "robbed", ""),
        ("A fire on Monday that killed nine men spread to Lodd.", "killed", "2025-02-17"),
        ("Nine men died in a fire that broke out on Monday, the board reported on Friday.", "died", "2025-02-17"),
        # what had been done by then, and what has been done by now
        ("Mara Quill spoke on Monday. She had robbed a bank.", "robbed", "../2025-02-17"),
        ("A ferry sank on Monday. Police have arrested a cook.", "arrested", "2025-02-17"),
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
        # what is measured by a date, what lasts to one, what a plan answers
        ("Sales fell 3% compared to March 2019.", "fell", "2025-02-22"),
        ("Sales rose 3% from May 2019.", "rose", "2025-02-22"),
        ("Sales rose 3% in May 2019.", "rose", "2019-05"),
        ("Sales rose 3% from a year earlier.", "rose", "2025-02-22"),
        ("Sales slipped to €9.6m from €13.1m a year ago.", "slipped", "2025-02-22"),
        ("Sales slipped to €9m, compared with €13m in 2019.", "slipped", "2025-02-22"),
        ("Sales slipped from €13m to €9m in 2019.", "slipped", "2019"),
        ("The fires killed more than 200 in 2019.", "killed", "2019"),
        ("Sales slipped 3% to a low from 2019.", "slipped", "2025-02-22"),
        ("Turnout slipped to 51%, against 62% in 2019.", "slipped", "2025-02-22"),
        # … but not by what only begins or is done then
        ("The board filed suits against 40 in 2019.", "filed", "2019"),
        ("The board improved its boats from 2019.", "improved", "2019"),
        ("The board signed contracts with Lodd from 2019.", "signed", "2019"),
        ("The boats sank near Lodd from 2019.", "sank", "2019"),
        # what stands between commas keeps its date, and takes none
        ("Mara Quill, whose mill has been without water since Monday, resigned.", "resigned", "2025-02-22"),
        ("The report, printed by the board, was on boats sold in 2019.", "printed", "2025-02-22"),
        ("A boat, sold in 2019, sank.", "sold", "2019"),
        ("The boat, built by monks, sank in 2019.", "built", ""),
        ("The mine, planted by rebels, exploded near Lodd in 2019, killing 12.", "planted", ""),
        ("Sales rose 3%, an increase from the previous month.", "rose", "2025-02-22"),
        ("Fares will rise by 3% from April 1.", "rise", "2025-04-01"),
        ("Fares rose by 3% from January 2.", "rose", "2025-01-02"),
        ("Fares will rise from May 2026.", "rise", "2026-05"),
        ("The toll must be paid no later than May 3.", "paid", "2025-05-03"),
        ("The ministry extended the curfew until June 30.", "extended", "2025-02-22"),
        ("The board will sell mills after a strike last month.", "sell", ""),
        ("The mill was shut due to floods in December.", "shut", "2024-12"),
        # what was held
        ("A conference was held in Lodd on Monday.", "held", "2025-02-17"),
        ("The review took place in Lodd on Monday.", "took", "2025-02-17"),
        # "and" goes on from the year in front of it
        ("A ferry sank on Monday.\n\nIt was built in 1991, and Odo Tarn named it.", "named", "1991?"),
        ("A ferry sank on Monday.\n\nOdo Tarn was born in 1991, and Ivo Lind named it.", "named", "2025-02-17?"),
    ],
)
def test_which_date_is_a_happenings(text: str, word: str, date: str) -> None:
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
    ],
)
def test_a_date_may_bound_the_time_of_a_happening(text: str, word: str, date: str) -> None:
    found = the_event(text, word)
    assert found.date == date
    assert found.date_basis.startswith(("before it; ", "after it; ", "from it on; ")) == (".." in date)


def test_what_is_to_come_takes_no_date_of_the_article() -> None:
    assert the_event("A court will sentence Jan Orr.", "sentence").date == ""
    assert the_event("A court sentenced Jan Orr.", "sentenced").date == "2025-02-22"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a baker in Lodd over a theft.\n\nPolice also arrested a cook in Lodd over a theft.",
        "A tanker collided with a ferry off Port Averell.\n\nAnother tanker collided with a ferry off Port Averell.",
        "The board will send guards to the coast of Lodd.\n\nSince May the board has sent guards to the coast of Lodd.",
        "The station in the harbour has been shut down.\n\nThe airport behind the hills has been shut down.",
    ],
)
def test_what_is_told_of_others_is_another_happening(text: str) -> None:
    assert all(len(event.at) == 1 for event in events(text))


def test_only_the_lead_has_the_articles_date_for_want_of_others() -> None:
    text = "Jan Orr won in Lodd.\n\nIt is a town.\n\nIt has an inn.\n\nOld.\n\nA baker sold it in May. A cook left."
    assert the_event(text, "won").date == "2025-02-22"
    assert the_event(text, "left").date == ""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Jan Orr continues to maintain that the door was torn off in Lodd.", "The door was torn off in Lodd"),
        ("The party of Teodor Vance called on her to resign.", "The party of Teodor Vance called on her to resign"),
        ("Lodd asked Averell on Monday to return the painting.", "Lodd asked Averell on Monday to return the painting"),
    ],
)
def test_one_happening_is_one_event(text: str, title: str) -> None:
    assert [event.title for event in events(text)] == [title]


def test_what_is_found_is_a_happening_and_that_something_is_so_is_a_report() -> None:
    found = "Divers found a door on Friday while searching the bay."
    assert the_event(found, "found", (quote(found, "a door", "found", "divers"),)).date == "2025-02-21"
    opening = "A ferry lay off Lodd. "
    report = "Judges found that the door was open."
    quotes = (quote(opening + report, "that the door was open", "found", "judges"),)
    assert not [event for event in events(opening + report, quotes) if "Judges" in event.title]


@pytest.mark.parametrize(
    ("sentence", "word", "when"),
    [
        ("She lay in a medically induced coma.", "induced", None),
        ("The doctor induced a coma.", "induced", "past"),
        ("The firm could have been fined.", "fined", "open"),
        ("The firm has been fined.", "fined", "past"),
        ("The schools will remain shut.", "shut", "future"),
        ("The schools remained closed.", "closed", "past"),
        ("Police are searching the bay.", "searching", "now"),
        ("The bay is being searched.", "searched", "now"),
        ("The ship is to be raised in May.", "raised", "future"),
        ("The ship was to be raised in May.", "raised", "open"),
        ("They had to leave.", "leave", "past"),
        ("The firm is registered in Lodd.", "registered", "present"),
        ("They are charged with fraud.", "charged", "past"),
        ("A hearing is scheduled for May 3.", "scheduled", "future"),
        ("Harrow beat Lodd.", "beat", "past"),
        ("Quill came off the bench to score twice.", "score", "past"),
        ("The police want to arrest him.", "arrest", "open"),
        ("Asked by Judge Ann Quill who had robbed the bank, he left.", "robbed", None),
        ("Asked by Judge Ann Quill, who had jailed the man, he left.", "jailed", "past"),
        ("He told the man who robbed the bank to leave.", "robbed", "past"),
    ],
)
def test_when_a_verb_happens(sentence: str, word: str, when: str | None) -> None:
    found = find_occurrences(Parse(sentence, find_sentences(sentence), (), ()))
    assert next((one.when for one in found if sentence[slice(*one.at)] == word), None) == when


def test_what_is_told_on_a_day_happened_up_to_it() -> None:
    text = "A commission concluded on Thursday that the ferry sank off Lodd."
    event = the_event(text, "sank", (quote(text, "that the ferry sank off Lodd", "concluded", ""),))
    assert (event.date, event.date_text) == ("../2025-02-20", "Thursday")
    assert event.date_basis.startswith("before it was reported")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("In a report on 13 February, the Herald said nine people had been injured in the crash.", "said"),
        ("In an article dated 13 February the Herald said nine people had been injured in the crash.", "said"),
        ("A 13 February report said nine people had been injured in the crash.", "said"),
        ("According to a report on 13 February, nine people had been injured in the crash.", "According to"),
        ("Nobody knew that nine people had been injured in the crash, according to a letter of 13 February.",
         "according to"),
    ],
)  # fmt: skip
def test_what_a_report_of_a_day_tells_happened_up_to_it(text: str, cue: str) -> None:
    told = quote(text, "nine people had been injured in the crash", cue, "")
    assert the_event(text, "injured", (told,)).date == "../2025-02-13"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The villa was bought by Odo Tarn, prosecutors alleged in an indictment filed on Monday.", "../2025-02-17"),
        ("The villa was bought by Odo Tarn, prosecutors alleged in a suit filed on Monday.", "../2025-02-17"),
        ("The villa was bought by Odo Tarn in a sale held on Monday.", "2025-02-17"),
    ],
)
def test_what_a_paper_of_a_day_alleges_happened_up_to_it(text: str, date: str) -> None:
    words = text.partition(", ")[0]
    quotes = (quote(text, words, "alleged", ""),) if "alleged" in text else ()
    assert the_event(text, "bought", quotes).date == date


def test_what_somebody_was_known_for_is_no_plan() -> None:
    text = "Ann Quill, who led the campaign to save the mill, died on Monday."
    assert not any(event.title.endswith("save the mill") for event in events(text))
    assert the_event("Lodd began a campaign to save the mill on Monday.", "save").claims[0].stance == "plans"


def test_what_was_told_before_the_news_was_not_on_its_day() -> None:
    text = "A ferry sank on 20 February. On 14 February the board said that its lock had broken."
    told = quote(text, "that its lock had broken", "said", "")
    assert the_event(text, "broken", (told,)).date == "../2025-02-14"


def test_which_report_it_is_that_tells_is_no_happening() -> None:
    text = "A ferry sank. In a report published on Monday, the board said that its lock had broken."
    found = events(text, (quote(text, "that its lock had broken", "said", ""),))
    assert [event.title for event in found] == ["A ferry sank", "Its lock had broken"]
    assert any("published" in event.title for event in events("A report was published on Monday."))


def test_a_report_that_is_contradicted_dates_nothing_of_what_it_told() -> None:
    text = "Jan Orr denied it on Thursday, contradicting a report on 13 February that he had been arrested."
    assert the_event(text, "arrested").date != "2025-02-13"


def test_a_day_of_publication_that_is_none_is_not_taken_over() -> None:
    text = "A ferry sank on May 3, 2020. Nine people drowned.\n\nPolice arrested its owner."
    sentences = find_sentences(text)
    found = find_events(Parse(text, sentences, (), ()), (), find_timexes(text, sentences, "soon"), (), "soon")
    assert {event.date for event in found} == {"2020-05-03", "2020-05-03?"}


def test_who_goes_by_a_town_is_not_called_so() -> None:
    text = "Odo Tarn went by Lodd on Monday. A convoy went by the mill."
    assert [event.date for event in events(text)] == ["2025-02-17", "2025-02-17"]
    assert not events("Odo Tarn went by the name of Lodd.")


def test_who_denies_a_claim_denies_it_whatever_was_false() -> None:
    text = "The judge rejected claims that Odo Tarn fled to Lodd were false."
    told = quote(text, "claims that Odo Tarn fled to Lodd", "rejected", "judge")
    assert [event.claims[0].stance for event in events(text, (told,)) if "fled" in event.title][-1] == "denies"
