"""Whose name heads a phrase, and which phrases are several people's."""

from __future__ import annotations

import pytest
from hearing import quotes, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a participle in front of who somebody is
        ("The widow of slain Mayor Odo Tarn said it rained.", [("The widow of slain Mayor Odo Tarn", "it rained")]),
        ("The aide to ex-President Odo Tarn said it rained.", [("The aide to ex-President Odo Tarn", "it rained")]),
        ('"No," said retired clerk Mary Quill, 64, who slept.', [("mary-quill", "No")]),
        # whose office it is "on" something
        ("UN special rapporteur on torture Mary Quill said they slept.", [("mary-quill", "they slept")]),
        ("The UN expert on Norway Mary Quill said they slept.", [("mary-quill", "they slept")]),
        ("EU high representative for foreign affairs Mary Quill said they slept.", [("mary-quill", "they slept")]),
        (
            "The son of the expert on torture Mary Quill said they slept.",
            [("The son of the expert on torture Mary Quill", "they slept")],
        ),
        ("An expert on Mayor Mary Quill said they slept.", [("An expert on Mayor Mary Quill", "they slept")]),
        # who may be two, or another body
        (
            "The minister and president Mary Quill said they slept.",
            [("The minister and president Mary Quill", "they slept")],
        ),
        ("Rain fell.\n\nThe BBC union said staff would strike.", [("The BBC union", "staff would strike")]),
        (
            "The film by Mary Quill shows that the general, by his own account, slept.",
            [("The film by Mary Quill", "that the general, by his own account, slept")],
        ),
        # who speaks with others, or in front of them
        ("Mary Quill, and later the board, said it rained.", [("Mary Quill, and later the board", "it rained")]),
        ("Mary Quill, and her deputy, said it rained.", [("Mary Quill, and her deputy", "it rained")]),
        ("Mary Quill, and now others, said it rained.", [("Mary Quill, and now others", "it rained")]),
        ("Mary Quill, a clerk and head of the board, said it rained.", [("mary-quill", "it rained")]),
        # a body beside what it is
        ("Tarn's spy agency, the TSA, said it rained.", [("tsa", "it rained")]),
        ("The mill's news agency, Halvor, said it rained.", [("halvor", "it rained")]),
        ("The mill's owner, Tarn Holdings, said it rained.", [("tarn-holdings", "it rained")]),
        ("The Minister for Health Mary Quill TD said it rained.", [("mary-quill", "it rained")]),
        ("Tarn's military intelligence, known as TMI, said it rained.", [("tmi", "it rained")]),
        ("The TSA security service said it rained.", [("tsa", "it rained")]),
        ("The UN security service said it rained.", [("The UN security service", "it rained")]),
        ("One of the lenders, Zembrabank, said it rained.", [("zembrabank", "it rained")]),
        # whose office it is has an "of" in its name
        ("The Bank of Tarn's chairman, Mary Quill, said it rained.", [("mary-quill", "it rained")]),
        ("The Union of Millers' leader, Mary Quill, said it rained.", [("mary-quill", "it rained")]),
        (
            "The wife of the Bank of Tarn's mayor, Mary Quill, said it rained.",
            [("The wife of the Bank of Tarn's mayor, Mary Quill", "it rained")],
        ),
        # letters behind the name of whom somebody is of
        ("The Union of Millers (UOM) said it rained.", [("union-of-millers", "it rained")]),
        ("The Union of Millers (UOM) boss said it rained.", [("The Union of Millers (UOM) boss", "it rained")]),
        ("Some Tarn Rights Group (TRG) staff said it rained.", [("Some Tarn Rights Group (TRG) staff", "it rained")]),
        (
            "Odo Tarn, leader of the Tarn Rights Group, slept. The Tarn Rights Group (TRG) leader said it rained.",
            [("odo-tarn", "it rained")],
        ),
        ("“It rains,” said the Tarn Rights Group (TRG) President, Odo Lind.", [("odo-lind", "It rains")]),
        ("The Tarn Rights Group (TRG) chief, Odo Lind, said it rained.", [("odo-lind", "it rained")]),
        ("The Tarn Rights Group, TRG, said it rained.", [("tarn-rights-group", "it rained")]),
        ("The Tarn Rights Group, TRG, chief, Odo Lind, said it rained.", [("odo-lind", "it rained")]),
        ("The chief of the Tarn Rights Group, TRG, Odo Lind, said it rained.", [("odo-lind", "it rained")]),
        ("“It rains,” the Tarn Rights Group, TRG, chief said.", [("the Tarn Rights Group, TRG, chief", "It rains")]),
        # what an officer does
        ("Tarn Police investigating officer Mary Quill said it rained.", [("mary-quill", "it rained")]),
        # what several have written
        (
            "A study by Ann Quill and a colleague, Odo Tarn, found that it rained.",
            [("A study by Ann Quill and a colleague, Odo Tarn", "that it rained")],
        ),
        # it, in a statement
        (
            "The Ferry Users' Association, whose head Ann Quill wept, said it rained.",
            [("ferry-users-association", "it rained")],
        ),
        (
            "Tarn Union said it rained. In a statement, it said the dam was shut.",
            [("tarn-union", "it rained"), ("tarn-union", "the dam was shut")],
        ),
        # an adverb of doubt, and a body's name in front of a person's
        ('"It rained," Odo Tarn allegedly wrote.', [("odo-tarn", "It rained")]),
        ("The Board of Tides's Dr Odo Tarn said it rained.", [("odo-tarn", "it rained")]),
        # of several nobody speaks alone
        (
            "Odo Tarn, head of the Tide Fund, a charity, and Ann Quill, a baker, said it rained.",
            [("Odo Tarn, head of the Tide Fund, a charity, and Ann Quill, a baker", "it rained")],
        ),
        (
            "Mayor Odo Tarn (D) and former Lodd Mayor Ann Quill (R) said it rained.",
            [("Mayor Odo Tarn (D) and former Lodd Mayor Ann Quill (R)", "it rained")],
        ),
        (
            "Odo Tarn, Ann Quill and other bakers said it rained.",
            [("Odo Tarn, Ann Quill and other bakers", "it rained")],
        ),
        ("Ann Quill, mother of Odo and Ivo Tarn, said it rained.", [("ann-quill", "it rained")]),
        ("Ms. Quill, Mr. Tarn and Dr. Lind said it rained.", [("Ms. Quill, Mr. Tarn and Dr. Lind", "it rained")]),
        (
            "A chorus of bakers denouncing Mayor Ann Quill said it rained.",
            [("A chorus of bakers denouncing Mayor Ann Quill", "it rained")],
        ),
        ("The head of marketing Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("A smiling Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("The visiting Foreign Minister Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("Odo Tarn as well as Ann Quill said it rained.", [("Odo Tarn as well as Ann Quill", "it rained")]),
        ("Ann Quill left. Bakers backing Ms. Quill said it rained.", [("Bakers backing Ms. Quill", "it rained")]),
        # an office for two fields, and two people
        ("Health and Education Secretary Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("Union Information and Broadcasting Minister Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("Tarn's trade and industry minister Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("Police and Trade Minister Ann Quill said it rained.", [("Police and Trade Minister Ann Quill", "it rained")]),
        ("The Minister for Justice Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("Minister of Foreign Affairs Ann Quill said it rained.", [("ann-quill", "it rained")]),
        ("The wife of Justice Ann Quill said it rained.", [("The wife of Justice Ann Quill", "it rained")]),
        # a given name and an initial
        ('"It rained," Ann D. said. "Then it snowed."', [("ann-d", "It rained … Then it snowed.")]),
        ("Ann D., a clerk, said it rained.", [("ann-d", "it rained")]),
        # an owner in the plural, and a name with "and" in it
        ("The clerks' lawyer, Ann Quill, told the board it rained.", [("ann-quill", "it rained")]),
        ("'The clerks' had lawyers, Ann Quill told the board.", [("ann-quill", "'The clerks' had lawyers")]),
    ],
)
def test_whose_name_heads_a_phrase(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Tarnby director of rugby Odo Tarn", "odo-tarn"),
        ("Lodd professor of law Odo Tarn", "odo-tarn"),
        ("The chair of governors Odo Tarn", "odo-tarn"),
        ("The manager of singer Odo Tarn", "The manager of singer Odo Tarn"),
        ("The head of the late Odo Tarn", "The head of the late Odo Tarn"),
    ],
)
def test_who_heads_something_bears_the_name_behind_it(who: str, speaker: str) -> None:
    assert said(f"{who} said it rained.") == [(speaker, "it rained")]


def test_the_chief_of_staff_of_a_body_speaks() -> None:
    assert said("Tarn Union Chief of Staff Ann Quill said it rained.") == [("ann-quill", "it rained")]
    assert said("Army chief of staff General Ann Quill said it rained.") == [("ann-quill", "it rained")]
    assert said("The chief of the staff of Ann Quill said it rained.")[0][0] != "ann-quill"
    assert said("The chief of staff, General Ann Quill, said it rained.") == [("ann-quill", "it rained")]
    assert said("The wife of the chief of staff, Ann Quill, said it rained.")[0][0] != "ann-quill"


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("The chair, the Argentine jurist Ann Quill,", "ann-quill"),
        ("Her brother, the Lodd-based actor Odo Tarn,", "odo-tarn"),
        ("The Lodd group's armed wing, the Tarn Brigades,", "tarn-brigades"),
        ("Norway's main opposition bloc, the Tarn Coalition,", "tarn-coalition"),
        ("A local rights group, the Tarn Monitor,", "tarn-monitor"),
        ("The main Kurdish party, the Tarn Congress,", "tarn-congress"),
        ("A member of the group, the Tarn Monitor,", ""),
        ("Two rights groups, the Tarn Monitor and Lodd Watch,", ""),
        ("The judge, Recorder Odo Tarn,", "odo-tarn"),
        ("The judge, His Honour Judge Odo Tarn,", "odo-tarn"),
        ("The clerk of the judge, His Honour Judge Odo Tarn,", ""),
        ("His wife, Mary (40),", "mary"),
        ("The mayor, Ann Quill (Lodd Party),", "ann-quill"),
        ("The owner of the vessel, the Greek company Tarn Mills,", "tarn-mills"),
        ("Its parent company, Lisbon-based Tarn Holdings,", "tarn-holdings"),
        ("A friend, a lawyer for the Argentine jurist Ann Quill,", ""),
        ("A clerk, an employee of the Greek company Tarn Mills,", ""),
    ],
)
def test_an_apposition_may_tell_from_where(who: str, speaker: str) -> None:
    assert quotes(f"{who} said it rained.")[0].speaker == speaker
