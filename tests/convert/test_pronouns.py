"""Whom "he" and "she" mean, by example through the whole conversion."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made
from hearing import quotes, said

from dossier.convert.reading.credits import bylines


@pytest.mark.parametrize(
    ("owned", "speaker"),
    [("firm", ""), ("film", ""), ("luck", "mary-tarn"), ("daughter", "")],
)
def test_whose_firm_or_work_acts_may_be_meant(owned: str, speaker: str) -> None:
    text = f'Mary Tarn spoke.\n\nSarah Quill\'s {owned} won. "It was a gift," she said.'
    assert quotes(text)[-1].speaker == speaker


def test_whose_firm_acts_is_meant_where_nobody_else_is_near() -> None:
    assert quotes('It rained.\n\nSarah Quill\'s firm won. "It was a gift," she said.')[-1].speaker == "sarah-quill"


def test_nobody_is_meant_by_he_who_is_born_so() -> None:
    assert said("Rain fell.\n\nBorn Ivo Lind in 1960, he said he slept.") == [("he", "he slept")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # behind a quotation that ended a sentence
        ('Ann Quill called it "a dispute." Outside the dock, she said it rained.', "ann-quill"),
        # a place that reads as a name
        ('A waiter at the Grand Marche, Ann Quill, smiled. "It rained," she said.', "ann-quill"),
        # a pronoun in what somebody says whose given name is of both
        ('Crispin Vale spoke.\n\nAndrea Tarn said it rained. "She slept," he said.', "andrea-tarn"),
        ('Odo Tarn spoke.\n\nKiran Quill said it rained. "He slept," she said.', "kiran-quill"),
        # a surname alone is somebody else
        ('Spokesman Odo Tarn said it was safe.\n\nVarkin left early. "I am sorry," he told reporters.', "he"),
        ('Spokesman Odo Tarn said it was safe.\n\nTarn left early. "I am sorry," he told reporters.', "odo-tarn"),
        # … and a firm is nobody
        ("Ann Quill lost her job in May. Halvorbook fired 30 people. She said it was late.", "ann-quill"),
        ("Ann Quill sold her shares in June.\n\nHalvor signed her in May. She said it was late.", "ann-quill"),
        ("Ann Quill fled in May. Bandits robbed her. She said it was late.", "ann-quill"),
        # behind an opening phrase
        (
            'Mayor Odo Tarn spoke. "It is late," Tarn said.\n\nAfter the vote, Archbishop William Quill made a'
            ' statement. "I am sorry," he said.',
            "william-quill",
        ),
        (
            'Judge Ann Quill said Odo Tarn had warned the ring, led by Ivo Lind, of it. "You lied," she told him. She'
            " rejected his claim that the money came from the sale of a boat.",
            "odo-tarn",
        ),
    ],
)
def test_who_is_meant_by_a_pronoun(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Miss Quill said a clerk had asked the owner about it. She replied: "It rained."', "She"),
        ('Ann Quill said a clerk had asked her about it. She replied: "It rained."', "ann-quill"),
        ('Ann Quill said she had asked for help. "It rained," she replied.', "ann-quill"),
    ],
)
def test_who_is_asked_in_what_is_said_may_reply(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


def test_who_gave_a_name_may_speak_on() -> None:
    text = 'Odo Tarn wept. His brother, who gave his name as Ivo, said he had slept. "I slept," he said.'
    assert quotes(text)[-1].speaker in ("", "ivo")


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        # who heads something, whose name stands behind it
        ("Tarnby director of football Ann Quill disagreed.", "ann-quill"),
        ("The Tarnby club's head of youth Ann Quill was not so sure.", "ann-quill"),
        ("The old claim drew laughter and some scorn from a friend of Ann Quill.", "mary-tarn"),
        # who is behind "by", a title in between
        ("The claim was met with scorn by former agent Ann Quill, who left in May.", "ann-quill"),
        ("The claim was met with scorn by a friend of Ann Quill.", "mary-tarn"),
        # who feels it, and who is told of last
        ("The news came as a shock to Ann Quill.", "ann-quill"),
        ("The blow fell hardest on Ann Quill, a nurse.", "ann-quill"),
        ("Watching from the gallery was Ann Quill.", "ann-quill"),
        ("The claim was part of a long letter that was sent to Ann Quill.", "mary-tarn"),
    ],
)
def test_whom_a_sentence_is_about_goes_on(before: str, speaker: str) -> None:
    assert said(f'Mary Tarn said it rained.\n\n{before} "It was late," she said.')[-1] == (speaker, "It was late")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A lawyer for Renn, Mia Orr, said it rained.", "mia-orr"),
        ("The judge who jailed Renn, Mia Orr, said it rained.", "mia-orr"),
        ("Mia Orr, a lawyer for Renn, said it rained.", "mia-orr"),
        ("Renn said it rained.", "ida-renn"),
    ],
)
def test_whose_lawyer_speaks_does_not_speak_on(text: str, speaker: str) -> None:
    assert said(f"Ida Renn is 40.\n\n{text} She added that it snowed.")[-1] == (speaker, "that it snowed")


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Clerk Ivo Lind said the mill would open. Karl Moss disagreed.", "karl-moss"),
        ("Clerk Ivo Lind said the mill would open. The other man, farmer Karl Moss, disagreed.", "karl-moss"),
        ("Clerk Ivo Lind said the mill would open. He met Karl Moss in May.", "ivo-lind"),
        ("Clerk Ivo Lind said the mill would open. Ida Renn disagreed.", "ivo-lind"),
        ("Clerk Ivo Lind said the mill would open. Moss refused to answer.", ""),
        ("Clerk Ivo Lind said the mill would open. Moss openly admitted it was late.", ""),
        ("Clerk Ivo Lind said the mill would open. Tarnbook rose.", "ivo-lind"),
    ],
)
def test_who_spoke_last_or_disagreed_goes_on(before: str, speaker: str) -> None:
    assert quotes(f"{before} “It leaks,” he said.")[-1].speaker == speaker


@pytest.mark.parametrize(
    "before",
    [
        "Ivo Lind confessed. Judge Odo Tarn said the case was sad. He admitted that he stole the oats.",
        "Ivo Lind was freed. His lawyer Odo Tarn said it was just. He said he wanted to go home.",
        "Ivo Lind, 45, was arrested. Detective Odo Tarn said the man had a knife. He said he was innocent.",
        "Ivo Lind was sacked. Ivo Lind's boss Odo Tarn said sales were bad. He said he had been bullied.",
        "Ivo Lind was jailed. The victim's father, Odo Tarn, said it was right. He said he was innocent.",
        "Ivo Lind was jailed. Odo Tarn, his brother, said it was wrong. He said he was innocent.",
        "Ivo Lind was jailed. Odo Tarn, a friend of Ivo Lind, said it was wrong. He said he was innocent.",
        "Ivo Lind quit. The mayor, Odo Tarn, said he was sorry to lose him. He said he was tired.",
        "Ivo Lind lost. Odo Tarn said the count was right. He denied that he had cheated.",
    ],
)
def test_who_speaks_of_another_does_not_surely_go_on(before: str) -> None:
    assert quotes(before)[-1].speaker != "odo-tarn"


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("His former clerk, the novelist Ivo Lind, gave evidence.", "ivo-lind"),
        ("Lodd's old clerk, the Rev Ivo Lind, gave evidence.", "ivo-lind"),
        ("The clerks of Lodd, two friends of Ivo Lind, gave evidence.", "odo-tarn"),
        ("The board of the mill, unlike Ivo Lind, gave evidence.", "odo-tarn"),
    ],
)
def test_a_role_in_front_of_a_name_leads_its_sentence(who: str, speaker: str) -> None:
    assert quotes(f"Odo Tarn said it rained.\n\n{who} He said it snowed.")[-1].speaker == speaker


@pytest.mark.parametrize(("pronoun", "speaker"), [("she", ""), ("he", "shan-quill")])
def test_who_was_she_is_not_he_further_on(pronoun: str, speaker: str) -> None:
    text = f"Shan Quill met Wen Tarn. Quill smiled. “It is late,” {pronoun} said."
    assert quotes(f"{text}\n\nThe office was shut. In the dock, he said it snowed.")[-1].speaker == speaker


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Quill",
        "By Ann O'Quill",
        "👤 by Ann Quill · 📅 12/03/2026",
        "Ann Quill | Tarn Weekly | March 3, 2026",
        "Tarn Weekly · Ann Quill",
        "Posted on March 9, 2026 by Ann Quill",
    ],
)
def test_who_wrote_the_article_is_no_pronouns(line: str) -> None:
    assert said(f'The lock is shut\n\n{line}\n\nThe minister left. "It was cold," she said.') == [
        ("she", "It was cold")
    ]


@pytest.mark.parametrize(
    "text",
    [
        'The lock is shut\n\nIt was shut by Ann Quill, the mayor. "It was cold," she said.',
        'The lock is shut\n\nPosted by Ann Quill, a letter told of it. "It was cold," she said.',
    ],
)
def test_who_is_told_of_beside_a_bar_or_by_is(text: str) -> None:
    assert said(text) == [("ann-quill", "It was cold")]


def test_a_bar_in_the_title_parts_no_byline() -> None:
    assert not bylines("Ann Quill left | Tarn Weekly\n\nThe mill is shut.\n")
    assert bylines("It leaks\n\nAnn Quill | Tarn Weekly\n\nThe mill is shut.\n") == ((10, 33),)


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        # what only ends as a noun for a man or a woman does tells nothing
        ("Anna Vost, a mayor, left.\n\nMaria Lann, the port ombudsman, said it rained.", "she", "maria-lann"),
        ("Karl Vost, a mayor, left.\n\nWitness John Lann said it rained.", "he", "john-lann"),
        ("Anna Vost, a mayor, left.\n\nBusiness editor John Lann said it rained.", "he", "john-lann"),
        ("Karl Vost, a mayor, left.\n\nGerman mayor Maria Lann said it rained.", "she", "maria-lann"),
        # … and a given name more than an office
        ("Anna Vost, a mayor, left.\n\nMaria Lann, the chairman, said it rained.", "she", "maria-lann"),
        ("Anna Vost, a mayor, left.\n\nMaria Lann, the actor, said it rained.", "she", "maria-lann"),
        # an office tells where no name does
        ("Karl Vost, a mayor, left.\n\nSpokeswoman Zembra Lann said it rained.", "he", "karl-vost"),
        ("Karl Vost, a mayor, left.\n\nActress Zembra Lann said it rained.", "he", "karl-vost"),
        ("Anna Vost, a mayor, left.\n\nSpokesman Zembro Lann said it rained.", "she", "anna-vost"),
    ],
)
def test_who_is_he_or_she_by_office_and_name(before: str, who: str, speaker: str) -> None:
    assert quotes(f"{before} “It was over,” {who} said.")[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who asked answers nothing
        ("Clerk Ivo Sand asked whether the witness knew. He replied that he did not.", "He"),
        ("Clerk Ivo Sand asked whether Karl Doss knew. He replied that he had read of it.", "karl-doss"),
        ("Clerk Ivo Sand asked whether the witness had seen Karl Doss. He replied that it was so.", "He"),
        ("“Were you there?” asked clerk Ivo Sand. “I left in May,” he answered.", "he"),
        ("“Were you there?” clerk Ivo Sand asked. Karl Doss nodded. He answered that it was so.", "karl-doss"),
        ("Judge Ivo Sand asked whether the man knew. He said that it was so.", "He"),
        ("Clerk Ivo Sand asked if the man knew. He said that he did.", "He"),
        ("Clerk Ivo Sand asked the cook whether it was late. He said it was noon.", "He"),
        ("Clerk Ivo Sand asked Karl Doss whether it was late. He said it was noon.", "karl-doss"),
        ("Karl Doss came. Clerk Ivo Sand asked him whether it was late. He said it was noon.", "karl-doss"),
        ("Karl Doss came. “Is it late?” a reporter asked. “It is noon,” he said.", "karl-doss"),
        # nor does who accuses somebody, or calls on him, deny or refuse it
        ("Ivo Sand accused Karl Doss of theft. He denied the charge.", "karl-doss"),
        ("Karl Doss was accused by Ivo Sand of theft. He denied it was so.", "karl-doss"),
        ("Karl Doss came. Ivo Sand accused him of theft. He denied the charge.", "karl-doss"),
        ("Ivo Sand asked Karl Doss to resign. He said he would not.", "karl-doss"),
        ("Ivo Sand ordered Karl Doss to leave. He refused to go.", "karl-doss"),
        ("Maria Sand accused John Doss of theft. She denied that it was her plan.", "maria-sand"),
        ("Ivo Sand accused the board of theft. He denied he was late.", "ivo-sand"),
        ("Ivo Sand accused Karl Doss of theft. He said it was late.", "ivo-sand"),
        # … but may go on where nobody is asked
        ("“Why should we pay?” Ivo Sand asked. “We owe nothing,” he said.", "ivo-sand"),
        ("Maria Sand asked John Doss whether it was late. She said it was noon.", "maria-sand"),
        ("Ivo Sand asked at the gate: “Who pays?” “We owe nothing,” he said.", "ivo-sand"),
        ("Ivo Sand asked himself: “Who pays?” “We owe nothing,” he said.", "ivo-sand"),
        ("Ivo Sand asked why the town should pay. He said it owed nothing.", "ivo-sand"),
        ("Judge Ivo Sand asked for help. He said it was late.", "ivo-sand"),
        ("Judge Ivo Sand asked why the town should pay. Sand said it owed nothing.", "ivo-sand"),
        # one is not several who were asked, nor do lawyers ask about clients for an answer
        ("Judge Ivo Sand asked lawyers if they were ready. He said it was late.", "ivo-sand"),
        ("Detective Ivo Sand asked neighbours whether they saw Karl Doss. He said it was late.", "ivo-sand"),
        ("Mayor Ivo Sand asked the council whether it would pay. He said it was late.", "ivo-sand"),
        ("Lawyer Ivo Sand asked why his client was held. He said it was late.", "ivo-sand"),
        ("Karl Hands left. Ivo Sand asked Hands whether he knew. “It was late,” he said.", "karl-hands"),
    ],
)
def test_who_answers(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mary Tarn left. Her friend Ludo Zorv described her as a nurse. She said it was late.", "mary-tarn"),
        ("Mary Tarn left. A friend of hers, Ludo Zorv, came in. She said it was late.", "mary-tarn"),
        ("Ludo Zorv met her on Monday. She said it was late.", ""),
        # his own words of himself
        ("Ludo Zorv, who slept, said guards had told him to go. He said it was late.", "ludo-zorv"),
    ],
)
def test_whose_name_does_not_tell_is_not_her_where_another_is(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what tells the gender of who opens a paragraph
        ("Jolie Vance lost her hat.\n\nDax Dunn came.\n\n“It rained,” she said.", ""),
        ("Jolie Vance lost her hat.\n\nDax Dunn came. He slept.\n\n“It rained,” she said.", "jolie-vance"),
        ("Jolie Vance lost his hat.\n\nDax Dunn came. He slept.\n\n“It rained,” she said.", ""),
        ("Jolie Vance left.\n\nDax Dunn came with Ivo Lind. He slept.\n\n“It rained,” she said.", "dax-dunn"),
        # whose team, office or firm opens a paragraph is told of
        ("Greta Quill says it is early.\n\nMiriam Lind’s team now waits. She said it rained.", "miriam-lind"),
        ("Greta Quill says it is early.\n\nMiriam Lind’s sister now waits. She said it rained.", ""),
        # a verb behind "she later"
        ("Jolie Vance left. She later told host Benny Lind that it rained.", "jolie-vance"),
    ],
)
def test_whom_a_paragraph_tells_of_by_gender_or_team(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Odo Tarn was hurt.\n\nPremier Ivo Lind “condemned the fire in Lodd,” he said in a statement.", "ivo-lind"),
        ("Odo Tarn was hurt.\n\nPremier Ivo Lind “strongly condemned the fire,” he said.", "ivo-lind"),
        # another may say so
        ("Odo Tarn blamed Ivo Lind.\n\nIvo Lind “is a danger to us all,” he said.", "odo-tarn"),
        ("Odo Tarn blamed Ann Quill.\n\nAnn Quill “condemned the plan for Lodd,” he said.", "odo-tarn"),
    ],
)
def test_who_takes_sides_says_so(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mayor Ed Lind spoke." + " He said it rained." * 8 + " He said Mr Tarn lied. “It is bad,” he said.",
            "ed-lind",
        ),
        ("Mayor Ed Lind spoke." + " He said it rained." * 8 + " Mr Tarn wept. “It is bad,” he said.", "tarn"),
        ("It rained. He said Mr Tarn's plan was old.\n\n“It is bad. It is sad,” he told clerks.", ""),
        ("Mr Tarn smiled. He said Mr Tarn was old.\n\n“It is bad. It is sad,” he told clerks.", "tarn"),
        (
            "Mayor Ed Lind spoke." + " He said it rained." * 8 + " “It is bad,” he said, sharing that he wept.",
            "ed-lind",
        ),
    ],
)
def test_he_who_spoke_goes_on(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Odo Tarn left. Speaking in Lodd, Ivo Lind, who is 17, said while it rained, he felt it was late.",
            "ivo-lind",
        ),
        ("Odo Tarn left. Asked by Ivo Lind, who is 17, he said it was late.", "odo-tarn"),
    ],
)
def test_who_speaks_in_front_may_be_meant(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Quill runs the mill. Vigo shook her head. “It is late,” she said.", ""),
        ("Ann Quill runs the mill. Asked about the fire, Vigo laughed. “It is late,” she said.", ""),
        ("Ann Quill runs the mill. Asked about the fire, Quill laughed. “It is late,” she said.", "ann-quill"),
        ("Ann Quill runs the mill. Vigo shook the firm. “It is late,” she said.", "ann-quill"),
    ],
)
def test_who_laughs_is_somebody_and_may_be_meant(text: str, speaker: str, name: str) -> None:
    assert made(text, name).quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ivo Lind and Odo Tarn met in May. “It is late,” he said.", ""),
        ("Ivo Lind and Ann Quill met in May. “It is late,” she said.", "ann-quill"),
        ("Ivo Lind praised Odo Tarn and Omar Moss. “It is late,” he said.", "ivo-lind"),
    ],
)
def test_either_of_two_whom_and_joins_may_be_meant(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("spouse", "pronoun", "speaker"),
    [("husband", "she", "sevi-verik"), ("wife", "he", "sevi-verik"), ("wife", "she", ""), ("husband", "he", "")],
)
def test_whose_husband_somebody_is_tells_a_gender(spouse: str, pronoun: str, speaker: str) -> None:
    text = f"Among them was Sevi Verik, whose {spouse} is missing. “It is late,” {pronoun} said."
    assert quotes(text)[-1].speaker == speaker


def test_a_new_one_with_two_offices_opens_a_paragraph() -> None:
    text = (
        "“He is not here,” Peter Lind said.\n\nThe owner, businessman and former senator Felix Tarn, has been abroad "
        "since March. In an interview with the BBC in April he said he was ill. He denied that he had fled."
    )
    assert [each.speaker for each in quotes(text)] == ["peter-lind", "felix-tarn", "felix-tarn"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Quill was ill. Ivo Lind had told his wife that it was late, she said.", ""),
        ("Odo Tarn was ill. Ann Quill had called her brother at ten, he said.", ""),
        ("Ann Quill was ill. Her mother had called her brother at ten, she said.", "ann-quill"),
    ],
)
def test_whoever_was_told_by_a_relative_may_be_meant(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker
