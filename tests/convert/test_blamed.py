"""Whose words somebody is blamed, thanked or kept from."""

from __future__ import annotations

import pytest
from hearing import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board fined Odo Tarn for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The board sued Odo Tarn, who had left, for claiming that it was late.", [("odo-tarn", "that it was late")]),
        ("Ann Quill accused Odo Tarn of claiming that it was late.", [("odo-tarn", "that it was late")]),
        (
            "The police arrested the head of the union for threatening to strike.",
            [("the head of the union", "to strike")],
        ),
        ("Ivo Lind accused him of claiming that it was late.", [("him", "that it was late")]),
        ("Ann Quill hit back at Odo Tarn for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The judge rebuked the police for having claimed that it was late.", [("the police", "that it was late")]),
        ("Ann Quill tricked Odo Tarn into saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The board banned Odo Tarn for saying that it was late.", [("odo-tarn", "that it was late")]),
        # nobody's
        ("Ann Quill stopped Odo Tarn from saying that it was late.", []),
        ("The board banned Odo Tarn from saying that it was late.", []),
        ("The board cleared Odo Tarn of claiming that it was late.", []),
        ("The board tried to stop Odo Tarn from saying that it was late.", []),
        ("A ban will not stop Odo Tarn from saying that it was late.", []),
        ("It is shut unless fines have not stopped Odo Tarn from saying that it was late.", []),
        ("The board did not forbid Odo Tarn from saying that it was late.", []),
        # said all the same
        ("The fine did not deter Odo Tarn from saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The fine hasn't stopped Odo Tarn from saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Nothing stopped Odo Tarn from saying that it was late.", [("odo-tarn", "that it was late")]),
        ("The board failed to stop Odo Tarn from saying that it was late.", [("odo-tarn", "that it was late")]),
        # their own
        ("Odo Tarn blamed himself for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Odo Tarn was fined 400 crowns for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Odo Tarn was fined by the board for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Odo Tarn apologised to Ann Quill for saying that it was late.", [("odo-tarn", "that it was late")]),
        ("Odo Tarn won praise from the mayor for saying that it was late.", [("odo-tarn", "that it was late")]),
    ],
)
def test_who_is_blamed_for_saying_something_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Quill phoned friends saying that it was late.", "ann-quill"),
        ("Ann Quill wrote to the board of the mill claiming that it was late.", "ann-quill"),
        ("Ann Quill wrote to the mayor asking for help.", "ann-quill"),
        ("Ann Quill emailed the police to say that it was late.", "ann-quill"),
        ("Ann Quill criticised Odo Tarn saying that it was late.", "ann-quill"),
        ("Ann Quill met the mayor to say that it was late.", "ann-quill"),
        ("Guards surrounded the mayor demanding that he resign.", "Guards"),
        ("The paper quoted the mayor saying that it was late.", "the mayor"),
        ("Ann Quill contacted a firm claiming to sell gold.", "a firm"),
        ("Ann Quill heard a man saying that it was late.", "a man"),
        ("The police arrested a man claiming to be the mayor.", "a man"),
    ],
)
def test_who_is_spoken_to_does_not_say_it(text: str, speaker: str) -> None:
    assert [who for who, what in said(text) if what != "Odo Tarn"] == [speaker]
