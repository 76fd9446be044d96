"""Who speaks, where another is nearer: who was heard on a tape, who is asked about somebody, whose report it is."""

from __future__ import annotations

import pytest
from hearing import quotes, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Lind was heard on a microphone telling a clerk to go.", [("mara-lind", "a clerk to go")]),
        ("Odo Tarn was filmed in a car saying he would leave.", [("odo-tarn", "he would leave")]),
        (
            "Writing in Nature, Odo Tarn and colleagues argue that bees count.",
            [("Odo Tarn and colleagues", "that bees count")],
        ),
        (
            "According to the mayor, Odo Tarn, the mill was late.",
            [("odo-tarn", "the mill was late")],
        ),
        ("According to the mayor, Odo Tarn left.", [("the mayor", "Odo Tarn left")]),
        ("The mill was old, Portuguese newspaper Diário da Tarde reports.", [("diario-da-tarde", "The mill was old")]),
        # a paper that something was done to tells, not where
        (
            "A video posted to Telegram on May 9 shows clerks beating a man.",
            [("A video posted to Telegram on May 9", "clerks beating a man")],
        ),
        (
            "Images taken between 3 and 9 May show a mass grave.",
            [("Images taken between 3 and 9 May", "a mass grave")],
        ),
        (
            "Odo Tarn told clerks that Ivo Lind had threatened her, court records show.",
            [("odo-tarn", "that Ivo Lind had threatened her")],
        ),
        (
            "A team led by Odo Tarn reported in the journal Bees that bees count.",
            [("A team led by Odo Tarn", "that bees count")],
        ),
        ("M.’s lawyer, Odo Tarn, called the report “a joke”.", [("odo-tarn", "the report “a joke”")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ray Tarn voted no.\n\nAsked if he trusted Tarn, Mayor Gil Lind paused. “Most days,” he said.", "gil-lind"),
        ("Ms. Quill met Ms. Lodd.\n\nAsked about Ms. Lodd, Ms. Quill sighed. “A friend,” she said.", "quill"),
        ("Ray Tarn voted no.\n\nAsked who leads, he named nobody. “Most days,” he said.", "ray-tarn"),
        ("Paul Lind left.\n\nLind sacked coach Ivo Tarn. “He lies,” he said.", "paul-lind"),
        # who acts in the sentence before without a name
        ("A soldier served under Ivo Tarn for years. “We were hungry,” he said.", ""),
        ("A boy told Ivo Tarn's aides of it. “They hit me,” he said.", ""),
        ("A clerk named Ivo Tarn left. “It is late,” he said.", "ivo-tarn"),
        ("A gunman shot Ivo Tarn. “I was lucky,” he said.", "ivo-tarn"),
        ("Ivo Tarn listened.\n\nWitness P24 said it was late. “I was afraid,” he said.", ""),
        # who is named in what is told, and nobody else
        ("Ana Tarn was beaten by guards, she says.", "ana-tarn"),
        ("The officer testified. Ivo Tarn was drunk, he told the court.", ""),
        ("Odo Lind testified. Ivo Tarn was drunk, he told the court.", "odo-lind"),
    ],
)
def test_whom_a_pronoun_means(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("a report by the Tarn Migration Board", "tarn-migration-board"),
        ("figures compiled by the Tarn Migration Board", "tarn-migration-board"),
        ("Tarn Migration Board research", "tarn-migration-board"),
        ("the press service of the Tarn Migration Board", "tarn-migration-board"),
        ("a report commissioned by the Tarn Migration Board", ""),
        ("a report on the Tarn Migration Board", ""),
        ("a report by Odo Tarn and the Tarn Migration Board", ""),
    ],
)
def test_whose_report_tells_something(source: str, speaker: str) -> None:
    assert quotes(f"According to {source}, 9,000 people have fled.")[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Nine were held, Rights Monitor International said.\n\nThey must go, the group said.",
            "rights-monitor-international",
        ),
        ("A mill run by Rights Monitor International was looted, the charity said.", "rights-monitor-international"),
        (
            "Rights Monitor International met. The group asked for help. “It must end,” it said.",
            "rights-monitor-international",
        ),
        ("The Tarn Group fired, Rights Monitor International said. They must go, the group said.", ""),
        ("Halden Police met. They must go, the group said.", ""),
        ("Norway's Ministry of Boats met. They must go, the Norwegian ministry said.", "ministry-of-boats"),
        ("Norway's Ministry of Boats met. They must go, the Tarn ministry said.", ""),
    ],
)
def test_which_group_is_meant(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


def test_a_headline_with_a_verb_names_nobody_in_front_of_its_colon() -> None:
    heard = said("It rained.", headline="Odo Tarn told the court: “It is late.” It snowed.")
    assert heard == [("odo-tarn", "It is late.")]
