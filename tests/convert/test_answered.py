"""Deeds that somebody answers for, and what people are asked about, on another day."""

from __future__ import annotations

import pytest
from happened import events, quote, the_event


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
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
        ("Divers were searching on Monday for a man who robbed a bank.", "robbed", ""),
        ("A fire on Monday that killed nine men spread to Lodd.", "killed", "2025-02-17"),
        ("Nine men died in a fire that broke out on Monday, the board reported on Friday.", "died", "2025-02-17"),
        ("Odo Tarn was sentenced to 15 years in prison for burning a mill in May.", "sentenced", ""),
        ("Odo Tarn was sentenced in May for burning a mill.", "sentenced", "2024-05"),
        ("Odo Tarn was thanked for mending a mill in May.", "thanked", "2024-05"),
        # nor is the day of a charge that of the deed
        ("Police charged Odo Tarn on Monday, on suspicion of murder.", "on suspicion of murder", ""),
        ("Police charged Odo Tarn, on suspicion of a murder on Monday.", "on suspicion of a murder", "2025-02-17"),
    ],
)
def test_a_deed_has_its_day_and_who_answers_for_it_another(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


def test_a_deed_that_is_a_noun_has_the_day_of_its_verb() -> None:
    text = "Odo Tarn accused bakers of carrying out a gas attack on Lodd in May."
    words = quote(text, "carrying out a gas attack on Lodd in May", "accused", "odo-tarn")
    assert {event.date for event in events(text, (words,))} == {"2025-02-22", "2024-05"}
