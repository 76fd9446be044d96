"""A happening's title is its own clause."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made
from happened import events, quote, the_event


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
        # … and a long phrase in front, but no short one, nor what tells of what stands in it
        (
            "Under the terms of the agreement between the ferry line and the two harbour towns of Lodd and Elm, divers"
            " found the Odile.",
            "found",
            "Divers found the Odile",
        ),
        (
            "In a raid on the two harbour towns of Lodd and Elm that had been planned for months, in Lodd, a town that"
            " burned, divers left the Odile.",
            "burned",
            "In a raid on the two harbour towns of Lodd and Elm that had been planned for months, in Lodd, a town"
            " that …",
        ),
        ("In Lodd, divers found the Odile.", "found", "In Lodd, divers found the Odile"),
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
        ("In her view, the ferry sank.", "sank", "The ferry sank"),
        ("By Jan Orr's own account, the ferry sank.", "sank", "The ferry sank"),
        # nobody is a place
        ("They met a nurse from Lodd who lost two sons.", "lost", "A nurse from Lodd who lost two sons"),
        ("They saw a friend in Mr Tarn who lost two sons.", "lost", "Mr Tarn who lost two sons"),
        ("They met the mayor of Lodd who lost two sons.", "lost", "The mayor of Lodd who lost two sons"),
        # a clause that a comma closes is not the one behind it
        ("When the mill burned on Monday, Odo Tarn fled.", "fled", "Odo Tarn fled"),
        ("Odo Tarn fled when the mill, an old one, burned.", "burned", "The mill, an old one, burned"),
        ("The mill fell – two men were killed.", "killed", "Two men were killed"),
        (
            "Odo Tarn, head of the old Bakers Union, who was shot, left.",
            "shot",
            "Odo Tarn, head of the old Bakers Union, who was shot",
        ),
        ("Ida Renn, the mother of Odo Tarn, who was shot, left.", "shot", "The mother of Odo Tarn, who was shot"),
        (
            "Ida Renn, a friend of the late singer Odo Tarn, who was shot, left.",
            "shot",
            "The late singer Odo Tarn, who was shot",
        ),
    ],
)
def test_a_title_says_what_happened_and_nothing_around_it(text: str, word: str, title: str) -> None:
    words = text[text.index("the old mill") : -1] if "old mill" in text else ""
    quotes = (quote(text, words, "said", ""),) if words else ()
    assert the_event(text, word, quotes).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Jan Orr continues to maintain that the door was torn off in Lodd.", "The door was torn off in Lodd"),
        ("It was not clear who tore off the door on Monday.", "Who tore off the door on Monday"),
        ("The party of Teodor Vance called on her to resign.", "The party of Teodor Vance called on her to resign"),
        ("Lodd asked Averell on Monday to return the painting.", "Lodd asked Averell on Monday to return the painting"),
    ],
)
def test_one_happening_is_one_event(text: str, title: str) -> None:
    assert [event.title for event in events(text)] == [title]


def test_somebody_with_an_age_and_a_home_is_named_in_the_title(name: str) -> None:
    (event,) = made("“No,” said Ida Renn, 42, of Lodd, who was shot on 3 May.", name).events
    assert event.title == "Ida Renn, 42, of Lodd, who was shot on 3 May"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Odo Tarn, who denied that he killed Ida Renn, was jailed on Monday.",
            "Odo Tarn, who denied that he killed Ida Renn, was jailed on Monday",
        ),
        (
            "Guards in Lodd, who said that the dam was weak, closed the road and fled on Monday.",
            "Guards in Lodd … fled on Monday",
        ),
        (
            "Odo Tarn, a clerk of the harbour board of the old town of Lodd, who has always denied that he took any "
            "money from builders, was jailed on Monday.",
            "Odo Tarn … was jailed on Monday",
        ),
        (
            "Talks between the union and the bus firm broke down on Monday.",
            "Talks between the union and the bus firm broke down on Monday",
        ),
        ("The widow of a man who died in May wept at the pier.", "A man who died in May"),
        ("A man who was shot in May died on Monday.", "A man who was shot in May died on Monday"),
        ("In the attack, a guard and a boy were killed.", "A guard and a boy were killed"),
        ("A man posing as a doctor robbed a bank on Monday.", "A man posing as a doctor robbed a bank on Monday"),
        ("A guard was shot and a boy was hurt on Monday.", "A boy was hurt on Monday"),
        ("Guards fled and their captain, Odo Tarn, was shot on Monday.", "Their captain, Odo Tarn, was shot on Monday"),
        ("Asked about that remark, the clerk fled on Monday.", "Asked about that remark, the clerk fled on Monday"),
        (
            "Although Ida Renn said that the dam was unsafe, Odo Tarn sacked her on Monday.",
            "Odo Tarn sacked her on Monday",
        ),
        ("Odo Tarn denied having carried out the attack.", "The attack"),
        ("Guards opened fire on 3–4 May, wounding a cook.", "Guards opened fire on 3–4 May, wounding a cook"),
        ("Lodd demanded a jail term for Odo Tarn, a cook, on charges of rigging votes.", "Charges of rigging votes"),
    ],
)
def test_a_title_takes_no_clause_of_others_for_its_subject(name: str, text: str, title: str) -> None:
    assert title in [event.title for event in made(text, name).events]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Lodd has until 5 p.m. to close the mill.", "close", "Lodd has until 5 p.m. to close the mill"),
        ("The mill was shut until 9 guards fled.", "fled", "9 guards fled"),
        ("The mill was shut until Odo Tarn fled.", "fled", "Odo Tarn fled"),
    ],
)
def test_until_a_day_or_an_hour_begins_no_clause(text: str, word: str, title: str) -> None:
    assert title in [event.title for event in events(text) if word in event.text]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # "and" and "or" cut no title where no verb is behind them
        ("Ann Quill called for a free, fair, and inclusive election.", {"a free, fair"}),
        ("The envoy denounced Lodd and Tarnia for blocking a vote.", {"The envoy denounced Lodd"}),
        ("Guards failed to seize the mill or capture the dam.", {"Or capture the dam", "Capture the dam"}),
        ("The board denied them the right to vote at polls and elections.", {"Elections"}),
        ("The clerks held by rebels were freed on Monday.", {"By rebels were freed on Monday"}),
        ("A fight between guards and bakers in Lodd left two dead.", {"A fight between guards"}),
        # what only says something is no happening, nor what somebody does who speaks
        ("Ann Quill announced that her guild would march.", {"Ann Quill announced that her guild would march"}),
        ("Weighing the risk of losing a vote, Ann Quill said it was late.", {"Losing a vote"}),
        ("“It is late,” he went on to add.", {"He went on to add"}),
        ("Addressing bakers in Lodd on Monday, Ann Quill said it was late.", {"Addressing bakers"}),
        ("Guards shot a cook.\n\nStay tuned for updates and breaking news.", {"Stay tuned"}),
    ],
)
def test_what_is_no_clause_is_no_title(name: str, text: str, titles: set[str]) -> None:
    found = [event.title for event in made(text, name).events]
    assert not [title for title in found if title in titles or title.startswith(("Addressing", "Stay", "Weighing"))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mill burned and the guards of the dam fled.", "The guards of the dam fled"),
        ("Guards fired at the bakers, and the mill burned.", "The mill burned"),
        ("The mill was raided and two cooks were shot.", "Two cooks were shot"),
        ("The pier closed on Monday and later burned.", "The pier … later burned"),
        ("As many as nine cooks were shot on Monday.", "As many as nine cooks were shot on Monday"),
        # the subject is the one of the words that go on, and not of who tells them
        (
            "Ann Quill said the boy, who was arrested in May, died on Friday.",
            "The boy, who was arrested in May, died on Friday",
        ),
        ("“It is late,” added Ann Quill, who left Lodd on Monday.", "Ann Quill, who left Lodd on Monday"),
        ("“It is late,” Ann Quill said, speaking in Lodd after the vote.", "The vote"),
        ("In response to the raid, guards fled.", "The raid"),
        ("Guards fled to Lodd, with two cooks shot in a raid.", "A raid"),
        ("Odo Tarn is believed to have been shot in May.", "Odo Tarn is believed to have been shot in May"),
        ("A fight between guards and bakers left two dead.", "A fight between guards and bakers left two dead"),
        ("Ann Quill slammed the guards for shooting a cook.", "The guards … shooting a cook"),
        ("Guards slammed the door after shooting a cook.", "Guards slammed the door after shooting a cook"),
        ("Guards left, and the following day, the board sank the ferry.", "The board sank the ferry"),
        (
            "Guards left, and Odo Tarn, a cook who had spent years in jail before being freed in 2010, fled to Lodd.",
            "Odo Tarn, a cook who had spent years in jail before being freed in 2010, fled to Lodd",
        ),
        ("Guards shot cooks who fled in May.", "Cooks who fled in May"),
        ("Guards left Lodd and opened fire.", "Guards left Lodd and opened fire"),
        ("Ann Quill announced a strike on Monday.", "Ann Quill announced a strike on Monday"),
        (
            "Guards waited in Lodd until noon, but were shot there.",
            "Guards … were shot there",
        ),
    ],
)
def test_a_clause_keeps_its_own_subject(name: str, text: str, title: str) -> None:
    assert title in [event.title for event in made(text, name).events]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Firefighters, police said, had pulled a cook from the mill.",
            ["Firefighters … had pulled a cook from the mill"],
        ),
        ("Guards, Ann Quill says, beat two cooks.", ["Guards … beat two cooks"]),
        (
            "Guards, Ann Quill said, shelled the mill on Monday, killing two cooks.",
            ["Guards … shelled the mill on Monday", "Guards … killing two cooks"],
        ),
        ("“The old mill,” Ann Quill said, “was sold on Monday.”", ["The old mill … was sold on Monday"]),
        # who tells what is another clause's, and who does what is no aside
        ("In May, Ann Quill told the court, guards fled.", ["Guards fled"]),
        ("Ann Quill, the mayor, fled to Lodd.", ["Ann Quill, the mayor, fled to Lodd"]),
    ],
)
def test_who_tells_in_the_midst_of_a_clause_is_left_out_of_it(name: str, text: str, titles: list[str]) -> None:
    found = made(text, name).events
    assert [event.title for event in found] == titles
    assert not any(event.people for event in found if "Ann Quill" not in event.title)


def test_who_tells_of_a_deed_did_nothing_that_came_of_it(name: str) -> None:
    found = made("Guards shelled the mill, Ann Quill said, killing two cooks.", name).events
    assert [event.title.partition(" ")[0] for event in found] == ["Guards", "Guards"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The letter that they wrote was sent on Monday.", ["The letter that they wrote was sent on Monday"]),
        (
            "On Monday, the bridge that guards built was blown up.",
            ["The bridge that guards built was blown up", "The bridge that guards built"],
        ),
        (
            "The man that police shot on Monday has died.",
            ["The man that police shot on Monday has died", "The man that police shot on Monday"],
        ),
        ("The claim that guards fled on Monday was denied.", ["Guards fled on Monday"]),
        ("The news that the mill was sold on Monday was a shock.", ["The mill was sold on Monday"]),
        ("Ann Quill said that guards who fled were shot on Monday.", ["Guards who fled were shot on Monday"]),
        ("But Ann Quill, who was shot on Monday, left.", ["Ann Quill, who was shot on Monday"]),
        # what is said without a "that" has a verb of its own
        ("The claim that clerks said guards fled on Monday is false.", ["Clerks said guards fled on Monday"]),
        ("The board told Lodd that guards who fled were shot.", ["Guards who fled were shot"]),
    ],
)
def test_a_clause_of_the_subject_ends_in_front_of_its_verb(name: str, text: str, titles: list[str]) -> None:
    found = [event.title for event in made(text, name).events]
    assert [title for title in titles if title not in found] == []
    assert not [title for title in found if title.startswith(("That ", "They wrote"))]


def test_what_becomes_of_a_claim_is_no_part_of_it(name: str) -> None:
    told = "The board’s claim that the mill was flooded was followed by a strike on Monday."
    found = {event.title: event.claims[0].stance for event in made(told, name).events}
    assert found["The mill was flooded"] == "alleges"
    assert {stance for title, stance in found.items() if title != "The mill was flooded"} == {"asserts"}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Odo Tarn, 19, and his brother Ivo, 16, were shot on Monday.",
            ["Odo Tarn, 19, and his brother Ivo, 16, were shot on Monday"],
        ),
        ("When guards fled on Monday they burned the mill.", ["Guards fled on Monday", "They burned the mill"]),
        (
            "When guards saw a cook she had shot on Monday, Ann Quill fled.",
            ["A cook she had shot on Monday", "Ann Quill fled"],
        ),
        ("Nine men were unaccounted for, as the ferry sank.", ["Nine men were unaccounted for", "The ferry sank"]),
        ("The law “bans the sale of land.”", ["Bans the sale of land"]),
        ("Guards fled, and Ivo, a cook, was shot on Monday.", ["Guards fled", "Ivo, a cook, was shot on Monday"]),
        (
            "Ann Quill fled when two men in Lodd and a boy were shot on Monday.",
            [
                "Ann Quill fled when two men in Lodd and a boy were shot on Monday",
                "Two men in Lodd and a boy were shot on Monday",
            ],
        ),
        (
            "Guards fled when a fire killed two men and Ann Quill shot a cook.",
            [
                "Guards fled when a fire killed two men and Ann Quill shot a cook",
                "A fire killed two men",
                "Ann Quill shot a cook",
            ],
        ),
        (
            "“We have received reports that at least 40 men and boys were shot on Monday,” Ann Quill told reporters.",
            ["At least 40 men and boys were shot on Monday"],
        ),
        ("A hospital run by Ann Quill was bombed on Monday.", ["A hospital run by Ann Quill was bombed on Monday"]),
        ("The guards held by rebels were freed on Monday.", ["The guards held by rebels were freed on Monday"]),
        (
            "She was 22 when soldiers came to her house in March 2021, six weeks after the coup.",
            ["Soldiers came to her house in March 2021, six weeks after the coup", "The coup"],
        ),
        ("In the weeks before he vanished, Odo Tarn sold the mill.", ["He vanished", "Odo Tarn sold the mill"]),
        ("Ivo came to her house on Monday.", []),
        (
            "Ann Quill sued the Centre for Bread, which was closed on Monday.",
            ["Ann Quill sued the Centre for Bread", "The Centre for Bread, which was closed on Monday"],
        ),
        ("His wife reported Ivo missing on Monday.", ["His wife reported Ivo missing on Monday"]),
    ],
)
def test_a_row_of_subjects_is_whole_and_a_clause_with_no_comma_ends(name: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in made(text, name).events] == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ann Quill said that, as far as Lodd is concerned, guards shot two men on Monday.",
            "As far as Lodd is concerned, guards shot two men on Monday",
        ),
        ("The mill, as well as a barn, burned down on Monday.", "The mill, as well as a barn, burned down on Monday"),
        ("As soon as the mill burned down, Ann Quill left.", "As soon as the mill burned down"),
        ("As the mill burned down on Monday, she slept.", "The mill burned down on Monday"),
    ],
)
def test_a_title_keeps_what_is_as_far_or_as_soon_as(name: str, text: str, title: str) -> None:
    assert title in [event.title for event in made(text, name).events]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Guards entered the mill and, in May, clerks sold it.",
            ["Guards entered the mill", "Clerks sold it"],
        ),
        (
            "Shops shut as a mill burned, and cooks in hats and high heels fled on Monday.",
            ["Shops shut", "A mill burned", "Cooks in hats and high heels fled on Monday"],
        ),
        (
            "Guards shot cooks in hats and bakers fled on Monday.",
            ["Guards shot cooks in hats", "Bakers fled on Monday"],
        ),
        (
            "Two men were shot in Lodd and Tarvik areas whereas a cook was found in Dorne.",
            ["Two men were shot in Lodd and Tarvik areas", "A cook was found in Dorne"],
        ),
        (
            "Ann Quill fled after a deadly, massive fire burned the mill.",
            ["Ann Quill fled after a deadly, massive fire burned the mill", "A deadly, massive fire burned the mill"],
        ),
        (
            "Odo Tarn pleaded guilty to causing a crash in Lodd.",
            ["Odo Tarn pleaded guilty to causing a crash in Lodd"],
        ),
        (
            "The army took power, ousting Ann Quill, who had fled.",
            ["The army took power, ousting Ann Quill", "Ann Quill, who had fled"],
        ),
        (
            "Odo Tarn was charged with murdering Ann Quill, who was found dead.",
            ["Odo Tarn was charged with murdering Ann Quill", "Murdering Ann Quill", "Ann Quill, who was found dead"],
        ),
        (
            "Two men were shot and a third, who is 30, was stabbed.",
            ["Two men were shot", "A third, who is 30, was stabbed"],
        ),
        (
            "Guards shot a baker and a clerk, who had fled.",
            ["Guards shot a baker and a clerk", "A clerk, who had fled"],
        ),
    ],
)
def test_a_clause_is_cut_neither_in_a_row_nor_behind_and(name: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in made(text, name).events] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The rows caused by Odo Tarn had shut the mill on Monday.",
            ["The rows caused by Odo Tarn had shut the mill on Monday"],
        ),
        (
            "Bakers want their trades filled by clerks and to stop cooks from striking.",
            [
                "Their trades filled by clerks and to stop cooks from striking",
                "Bakers want their trades filled by clerks and to stop cooks from striking",
            ],
        ),
        (
            "A cook was seen grabbing a man and throwing him to the ground during a protest.",
            [
                "A cook was seen grabbing a man",
                "A cook was seen grabbing a man and throwing him to the ground during a protest",
            ],
        ),
        ("Guards shot two men that fled on Monday.", ["Guards shot two men that fled on Monday"]),
        (
            "The board said that on Monday in the east of Lodd, cooks who came under fire shot two men.",
            ["On Monday in the east of Lodd, cooks who came under fire shot two men"],
        ),
        ("The board said how many men were shot in Lodd.", ["How many men were shot in Lodd"]),
        ("The board said how the mill burned down.", ["The mill burned down"]),
        (
            "A clerk said a change to the rule was near, but behind the scenes, negotiations of both were stalling.",
            ["Behind the scenes, negotiations of both were stalling"],
        ),
        (
            "Clashes between guards, clerks, and striking cooks left two hurt.",
            ["Clashes between guards, clerks, and striking cooks left two hurt"],
        ),
        (
            "The deal between Lodd and Tarvik failed, and the mill was sold.",
            ["The deal between Lodd and Tarvik failed", "The mill was sold"],
        ),
        ("The union urged the board to act before the mill was sold.", ["The mill was sold"]),
        (
            "Ann Quill left a rally planned for May but told bakers that it was late.",
            ["Ann Quill left a rally planned for May but told bakers that it was late", "A rally planned for May"],
        ),
        ("If signed, the law will come into force in June.", ["The law will come into force in June"]),
        (
            "It will be the first vote since the war.",
            ["It will be the first vote since the war", "The war"],
        ),
        (
            "The board set a limit but met Ann Quill, who fled in 2022 after being shot at.",
            [
                "The board set a limit",
                "The board … met Ann Quill",
                "Ann Quill, who fled in 2022 after being shot at",
            ],
        ),
        (
            "The union called on the board to mend the damage.",
            ["The union called on the board to mend the damage", "The damage"],
        ),
        ("Odo Tarn is survived by two sons; a funeral was held on Monday.", ["A funeral was held on Monday"]),
        (
            "Odo Tarn won the vote, as expected, and promised to resign.",
            ["Odo Tarn won the vote, as expected", "Odo Tarn … promised to resign"],
        ),
    ],
)
def test_no_title_begins_in_mid_phrase(name: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in made(text, name).events] == titles


def test_takes_no_time_for_the_accused() -> None:
    titles = [event.title for event in events("Odo Tarn, then 19, was convicted in 2001 of stealing a car.")]
    assert titles == ["Odo Tarn, then 19, was convicted in 2001 of stealing a car"]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("He has been in prison since he was shot in May.", "shot", "He was shot in May"),
        ("Rovers have not won since beating City in May.", "beating", "Beating City in May"),
        ("He has since fled to Lodd.", "fled", "He has since fled to Lodd"),
        ("Guards have freed ten men since May and shot two.", "freed", "Guards have freed ten men since May"),
    ],
)
def test_begins_behind_since(text: str, word: str, title: str) -> None:
    assert title in [event.title for event in events(text) if word in event.text]


@pytest.mark.parametrize("name", ENGINES)
def test_no_title_tells_one_of_its_sentence_again_with_who_reports_it(name: str) -> None:
    reported = "Reports from Lodd say two cooks have been hurt by a man wielding a knife."
    assert [event.title for event in made(reported, name).events] == [
        "Two cooks have been hurt by a man wielding a knife"
    ]
    found = "Divers found the sailors who drowned."
    assert [event.title for event in made(found, name).events] == [
        "Divers found the sailors who drowned",
        "The sailors who drowned",
    ]


def test_a_row_of_causes_is_one_subject_and_a_phrase_in_front_is_none() -> None:
    toll = "Ferry runs again\n\nThe death toll from floods and landslides has risen to nine."
    assert the_event(toll, "risen").title == "The death toll from floods and landslides has risen to nine"
    sold = "Ferry runs again\n\nIt was alleged that after the vote, the mayor sold the mill."
    assert the_event(sold, "sold").title == "The mayor sold the mill"
    burned = "Ferry runs again\n\nAnn Quill fled after a deadly, massive fire burned the mill."
    assert the_event(burned, "burned").title == "A deadly, massive fire burned the mill"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Ann Quill bought a mill in Lodd and sold it in 1985.",
            ["Ann Quill bought a mill in Lodd", "Ann Quill … sold it in 1985"],
        ),
        # what comes of a deed is told with it
        (
            "Guards opened fire on Monday, wounding a cook.",
            ["Guards opened fire on Monday", "Guards opened fire on Monday, wounding a cook"],
        ),
        ("Odo Tarn was hit and shot in Lodd.", ["Odo Tarn was hit", "Odo Tarn was hit and shot in Lodd"]),
        ("Odo Tarn was stabbed and died.", ["Odo Tarn was stabbed", "Odo Tarn was stabbed and died"]),
        (
            "The town must close the mill and burn the bridge.",
            ["The town must close the mill", "The town must … burn the bridge"],
        ),
        ("Odo Tarn fled and his sister drowned.", ["Odo Tarn fled", "His sister drowned"]),
    ],
)
def test_a_deed_is_told_without_the_one_in_front_that_is_told_itself(text: str, titles: list[str]) -> None:
    assert [event.title for event in events("Ferry runs again\n\n" + text)] == titles


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The law, passed in 2019, bans raw bread.", "The law, passed in 2019"),
        (
            "The board, approved by the town on May 2, 2023, should act.",
            "The board, approved by the town on May 2, 2023",
        ),
        ("The mayor, elected in 2012, 2016 and 2020, is 70.", "The mayor, elected in 2012, 2016 and 2020"),
        ("The mill, burned by rebels, makes flour.", "The mill, burned by rebels, makes flour"),
        # here it is the clause's own verb that stands behind a comma
        ("Odo Tarn, a cook, captured Lodd, Halden and Karnsk.", "Odo Tarn, a cook, captured Lodd, Halden and Karnsk"),
    ],
)
def test_an_insertion_is_told_without_what_is_so(text: str, title: str, name: str) -> None:
    assert title in [event.title for event in made(text, name).events]


@pytest.mark.parametrize("name", ENGINES)
def test_what_nobody_claimed_is_told_by_what_it_was(name: str) -> None:
    titles = [event.title for event in made("Nobody has claimed responsibility for Monday's attack.", name).events]
    assert titles == ["Monday's attack"]


@pytest.mark.parametrize("name", ENGINES)
def test_what_cannot_be_is_no_plan(name: str) -> None:
    stances = {
        claim.stance
        for event in made("Bakers cannot join the strike on Monday.", name).events
        for claim in event.claims
    }
    assert stances == {"denies"}


@pytest.mark.parametrize("name", ENGINES)
def test_a_title_begins_at_no_word_that_points_at_a_night(name: str) -> None:
    dossier = made("Guards fired at the boat twice that night but hit nobody.", name)
    assert all(event.title.startswith("Guards fired") for event in dossier.events)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The clerk was shot on Monday, according to leaked e-mails that will be handed to police on 3 June.",
            {"The clerk was shot on Monday", "E-mails that will be handed to police on 3 June"},
        ),
        (
            "The captain of a ferry that sank with the loss of 31 lives was asleep.",
            {"The captain of a ferry that sank with the loss of 31 lives was asleep"},
        ),
        ("In her reply, sent the next day, the clerk blamed the board.", {"The clerk blamed the board"}),
    ],
)
def test_what_is_told_by_the_way_has_no_title_of_the_whole(text: str, titles: set[str], name: str) -> None:
    assert {event.title for event in made(text, name).events} == titles
