"""Verbs and nouns that tell nothing by how they stand, beside those that tell something."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    "text",
    [
        # who does not answer
        "The ministry did not respond to a request for comment.",
        "Tarn Foods has not yet responded to the warning of floods.",
        "The mayor did not reply to requests to discuss the mill.",
        "Neither the ministry nor the mayor responded to questions.",
        # what is convened
        "Unions called a strike over pay.",
        "The president called an election for May.",
        "Ann Quill called the protests nationwide despite a government ban.",
        "The board called an emergency meeting to discuss pay.",
        "The party called the vote on Monday.",
        # how something is called, and less of it
        "A party, called Corn For All, left.",
        "His party, called Corn For All, left.",
        "A group called Corn For All left.",
        "Corn sales declined 40 percent in May.",
        "Let’s say you buy a mill.",
        # what a writer has told before
        "We will remind you that the mill burned in May.",
        "As we reported, the mill burned in May.",
        # what others ask for
        "The council turned down calls for an inquiry.",
        "Ann Quill turned down repeated requests for a truce.",
        "The plans follow the announcement in May that the mill would close.",
        # deeds
        "Ten people died in a Norwegian attack on the town of Halden.",
        "The rebels' attack on the town killed ten.",
        "Odo Tarn, accused of the attack in Halden in 2023, fled.",
        "While observing the webs, Ann Quill slipped.",
        "The judge made an order restricting his use of the mill.",
        "Ann Quill has published research on spiders in Halden.",
        "Ann Quill started a project called #RightOrNot to correct myths.",
        "Odo Tarn is a clerk who focuses on combating fraud.",
        "It was the largest reported outbreak of flu in ten years.",
        "Anyone who knows where he slept should ring the mill.",
        # who is named or held to be something
        "Two of the dead were identified as Ivo Lind and Odo Tarn.",
        "They lay near the shrine of Ivo Lind, considered a saint by clerks.",
        "Nine killed in Halden; one alleged target killer arrested",
        "The 'doctor' seemed the best for the role as clerk.",
        # what a court found, or somebody is only held to have said
        "Odo Tarn was found guilty of ordering a deadly raid on Halden.",
        "Odo Tarn was cleared of telling the men to shoot.",
        "Guards met the father of prime accused Odo Tarn.",
        "The clerk last saw him in May.",
        "Guards freed accused killer Odo Tarn, known as “the wolf”.",
        "Guards got their first 911 call for a fire at noon.",
        # what may, or will, be said
        "Odo Tarn will announce new measures on Monday.",
        "Twelve members might push for a vote.",
        "If Odo Tarn is found by the court to be unfit, he will go.",
        # where something was reported or said
        "Scams reported to the agency involving fake tolls cost clerks a million.",
        "The chief told the media on Monday.",
        "The sentiments were echoed by Ann Quill.",
        # what is kept back
        "Ann Quill did not state the nature of the deal.",
        "The parties have not signed the deal nor kept to it.",
        "Kray postpones Tarn talks over hostages",
        # what happened, and was done
        "Officers responded to reports of a fire at the mill.",
        "Firefighters responded to a call at noon.",
        "A woman was shouting for help.",
        "Police called in Odo Tarn for questioning on Monday.",
        "Addressing the party's annual gala Thursday, Ann Quill smiled.",
        "Ann Quill addressed the crowd. Odo Tarn addressed supporters on Monday.",
        "Ann Quill addressed a Monday night rally in Halden.",
        "The lawyers argued the case on Monday. The appeal was argued in May.",
        "Ann Quill wrote three novels and named her son Odo.",
        "The row threatens to split the party. Odo Tarn threatened the guard with a knife.",
        "Ann Quill called a penalty. Odo Tarn called it a day. Ida Renn called the shots.",
        "Nearly 4 in 10 of the 2,000 doctors offered jobs from January through March of this year turned them down.",
        "The region was declared a disaster area.",
        "Odo Tarn sought asylum in Halden. Police are seeking a man in his 30s.",
        "Fans chanted slogans.",
        "Delays were reported in Halden.",
        "At least 22 feared dead as a bus sinks",
        "A storm that hurt 10 others slammed the western part of the country.",
        "Odo Tarn knocked on the door of the flat.",
        "Kray sees a rise in cases among clerks.",
        "Clerks breathed a sigh of relief.",
        "Witnesses have told a different tale.",
        "Odo Tarn attacked government forces at the mill.",
        "Using the rain as an excuse, the railway was adding trains.",
        # what the reader is bidden, what might have been said, what is done by a deed
        "Note that it leaks. Expect clerks to leave.",
        "Odo Tarn might as well have said: “I will go!”",
        "The clerk spoke only to confirm his name. His mistake was to question the accounts.",
        "Odo Tarn reported for the Kray Post for ten years.",
        "Ivo Lind, a teacher who found his true calling in farming, died in May. He found his way home.",
        "Guards summoned him to question him about the fire. Police questioned two men.",
        "Ann Quill was last seen in Lodd and reported missing on Monday.",
        # in court, or in a town, somebody stands accused
        "Odo Tarn was held in Lodd on Monday accused of theft. Odo Tarn will be in court on Monday accused of theft.",
        # what was said is left open
        "Neither Ann Quill nor Odo Tarn said anything.",
        "Nobody said a word. Ann Quill told him everything. She told nobody about the raid.",
        "Ann Quill says the same thing. She said as much.",
    ],
)
def test_what_tells_nothing_is_no_quote(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Quill questioned the mayor's honesty.", ("ann-quill", "the mayor's honesty")),
        ("Ann Quill said anything could happen.", ("ann-quill", "anything could happen")),
        ("Ann Quill said nobody was hurt.", ("ann-quill", "nobody was hurt")),
        ("Ann Quill said the same thing had failed.", ("ann-quill", "the same thing had failed")),
        ("The ministry did not respond that it was late.", ("The ministry", "that it was late")),
        ("The council called the strike over pay reckless.", ("The council", "the strike over pay reckless")),
        ("Ann Quill called the protests in Halden a sham.", ("ann-quill", "the protests in Halden a sham")),
        ("Ann Quill called the vote “a sham”.", ("ann-quill", "the vote “a sham”")),
        ("A report called Odo Tarn a fool.", ("A report", "Odo Tarn a fool")),
        ("A critic called Odo Tarn a fool.", ("A critic", "Odo Tarn a fool")),
        ("The board called Odo Tarn a fool.", ("The board", "Odo Tarn a fool")),
        ("The Kray Post called the election for Odo Tarn.", ("kray-post", "the election for Odo Tarn")),
        ("Ann Quill repeated calls for an inquiry.", ("ann-quill", "calls for an inquiry")),
        ("The board issued a warning that jobs would go.", ("The board", "that jobs would go")),
        (
            "The plans follow an announcement by Ann Quill that the mill would close.",
            ("ann-quill", "that the mill would close"),
        ),
        ("The minister's attack on the press drew anger.", ("The minister", "the press")),
        ("The firm vowed in 2019 to close the mill.", ("The firm", "to close the mill")),
        ("Ann Quill refused in March to sell it.", ("ann-quill", "to sell it")),
        ("Odo Tarn, whom the board accuses of hiding a leak, left.", ("the board", "of hiding a leak")),
        ("Odo Tarn is accused of stealing a car.", ("", "of stealing a car")),
        ("Odo Tarn was fined for saying that the mill leaked.", ("odo-tarn", "that the mill leaked")),
        ("Odo Tarn was convicted of claiming he was a judge.", ("odo-tarn", "he was a judge")),
        ("Ann Quill, who left, accused Odo Tarn of arson.", ("ann-quill", "Odo Tarn of arson")),
        ("The clerk saw him as a fool.", ("The clerk", "him as a fool")),
        ("The army identified the body as that of Ivo Lind.", ("The army", "the body as that of Ivo Lind")),
        ("The report focuses on saving the mill.", ("The report", "saving the mill")),
        ("Five alleged that he had lied.", ("Five", "that he had lied")),
        ("Ann Quill will announce on Monday that she is leaving.", ("ann-quill", "that she is leaving")),
        ("Ann Quill might call the plan “a sham”.", ("ann-quill", "the plan “a sham”")),
        ("The clerk reported to the board that it was late.", ("The clerk", "that it was late")),
        ("The clerk reported to police her car was stolen.", ("The clerk", "her car was stolen")),
        ("Ann Quill did not disclose how much it cost.", ("ann-quill", "how much it cost")),
        ('"It sank," Ann Quill said, referring to the boat.', ("ann-quill", "It sank")),
        ("Suspected rebels killed ten, police said.", ("police", "Suspected rebels killed ten")),
        ("The police responded that it was late.", ("The police", "that it was late")),
        ("Odo Tarn shouted for them to stop.", ("odo-tarn", "them to stop")),
        ("The lawyers argued that the case was weak.", ("The lawyers", "that the case was weak")),
        ("Ann Quill named her successor.", ("ann-quill", "her successor")),
        ("Odo Tarn was declared the winner by the board.", ("the board", "the winner")),
        ("Police sought an order against Odo Tarn.", ("Police", "an order against Odo Tarn")),
        # a plural that opens a sentence, and not what becomes of it
        ("Claims that the mill had closed are false.", ("", "that the mill had closed")),
        ("It rained. Hopes that the mill would stay were dashed.", ("", "that the mill would stay")),
        ("Ann Quill threatened to strike.", ("ann-quill", "to strike")),
        ("The army claimed responsibility for the raid.", ("The army", "responsibility for the raid")),
        ("Ann Quill slammed the state of the roads.", ("ann-quill", "the state of the roads")),
        ("Ann Quill sees a need for change.", ("ann-quill", "a need for change")),
        ("Ann Quill fears dead fish may be found.", ("ann-quill", "dead fish may be found")),
        ("The death was reported by the mayor.", ("the mayor", "The death")),
        ("Going home is best, Ann Quill said.", ("ann-quill", "Going home is best")),
        # all of what is owned up to
        ("Mara Lind admitted to lying about her past.", ("mara-lind", "lying about her past")),
        ("Mara Lind apologised for lying about the case.", ("mara-lind", "lying about the case")),
        (
            "Mara Lind, who had admitted to making up a story about a guard, left.",
            ("mara-lind", "to making up a story about a guard"),
        ),
    ],
)
def test_what_tells_something_is_heard(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors charged a former police chief with ordering the killing of two clerks.",
        "A jury convicted Odo Tarn of threatening a guard.",
        "He offered no evidence.",
        "She offered no explanation for the delay.",
        "Tarn Mills named its head of sales, Kari Brun, as interim chief.",
        "The board named Odo Tarn chief executive.",
        "Lawmakers approved a law giving police new powers.",
        "The report makes no mention of the hands of Quill.",
        "The board approved a plan to close the mill.",
        'Police will not need an order to read letters if they believe that "a crime" is near.',
        "The clerk was dismissed in July for reasons of cost.",
    ],
)
def test_a_charge_and_what_was_not_offered_are_no_words(text: str) -> None:
    assert not said(text)
