"""Whom another word means of somebody who was named before: "the cleric", "the mother of three", "his wife"."""

from __future__ import annotations

import pytest
from hearing import quotes, said


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        # what somebody of a title is called otherwise
        ("Justice Ann Quill sat in Lodd.", "The judge", "ann-quill"),
        ("Bishop Odo Tarn sat in Lodd.", "The cleric", "odo-tarn"),
        ("Cardinal Odo Tarn sat in Lodd.", "The prelate", "odo-tarn"),
        ("Imam Odo Tarn sat in Lodd.", "The cleric", "odo-tarn"),
        ("MLA Ann Quill sat in Lodd.", "The lawmaker", "ann-quill"),
        ("Sen. Ann Quill sat in Lodd.", "The parliamentarian", "ann-quill"),
        ("Rep. Ann Quill sat in Lodd.", "The congresswoman", "ann-quill"),
        ("Ann Quill, who represents Lodd South in the House of Assembly, left.", "The lawmaker", "ann-quill"),
        ("Singer Ann Quill sat in Lodd.", "The star", "ann-quill"),
        ("Attorney Ann Quill sat in Lodd.", "The lawyer", "ann-quill"),
        ("Prime Minister Odo Tarn left.", "The premier", "odo-tarn"),
        ("Odo Tarn, chief executive of Halden Steel, left.", "The CEO", "odo-tarn"),
        ("Sgt. Ann Quill left.", "The officer", "ann-quill"),
        # … not where another was named or brought in since, or has the title
        ("Justice Ann Quill met Odo Tarn.", "The judge", ""),
        ("Justice Ann Quill met a judge from Lodd.", "The judge", ""),
        ("Justice Ann Quill met two judges.", "The judge", ""),
        ("Justice Ann Quill met Judge Odo Tarn.", "The judge", "odo-tarn"),
        ("Attorney Ann Quill met Attorney Odo Tarn.", "The lawyer", ""),
        ("Rep. Odo Tarn, a father of two, and his wife sat. Peter Quill left.", "The congressman", ""),
        ("Rep. Peter Tarn sat in Lodd.", "The congresswoman", ""),
        ("Ann Quill, who represents Halden Steel in a suit, left.", "The lawmaker", ""),
        ("Foreign Minister Odo Tarn left.", "The premier", ""),
        # of a state that is told of nobody, where only one is there
        ("Sen. Ann Quill sat in Lodd.", "The Florida senator", "ann-quill"),
        ("Sen. Ann Quill met Sen. Odo Tarn. Clerks wept and left, and it rained in Lodd.", "The Florida senator", ""),
        ("Sen. Ann Quill met Odo Tarn.", "The Florida senator", ""),
        # … or nation, in sports
        ("Lodd coach Odo Tarn left.", "The Spanish coach", "odo-tarn"),
        ("Lodd coach Odo Tarn met Ivo Lind, and clerks wept and left as it rained.", "The Spanish coach", ""),
        ("Minister Odo Tarn left, and clerks wept and left as it rained.", "The Spanish minister", ""),
        # by a nation
        ("Turkish President Odo Tarn left.", "The Turkish leader", "odo-tarn"),
        ("Prime Minister Odo Tarn of Turkey left.", "The Turkish leader", "odo-tarn"),
        ("Turkish President Odo Tarn met Russian President Ivo Lind.", "The Turkish leader", "odo-tarn"),
        ("Former Turkish President Odo Tarn left.", "The Turkish leader", ""),
        ("Turkish Foreign Minister Odo Tarn left.", "The Turkish leader", ""),
        ("German coach Odo Tarn left.", "The German", "odo-tarn"),
        ("Spanish coach Odo Tarn left.", "The Spaniard", "odo-tarn"),
        ("Odo Tarn, a German, left.", "The German", "odo-tarn"),
        ("German coach Odo Tarn met German coach Ivo Lind.", "The German", ""),
        ("German police held Odo Tarn.", "The German", ""),
        ("Coach Odo Tarn left.", "The German", ""),
        # by an age or by children
        ("Ann Quill, a retired baker, lost her hat. She is 67.", "The 67-year-old", "ann-quill"),
        ("Ann Quill turned 67 on Monday.", "The 67-year-old", "ann-quill"),
        ("Ann Quill, a 67-year-old baker, left.", "The 67-year-old", "ann-quill"),
        ("A 67-year-old baker, Ann Quill, left.", "The 67-year-old", "ann-quill"),
        ("Ann Quill left Mary Lind. She is 67.", "The 67-year-old", "mary-lind"),
        ("Ann Quill met a 67-year-old baker.", "The 67-year-old", ""),
        ("Ann Quill, a mother-of-three, left.", "The mother-of-three", "ann-quill"),
        ("Ann Quill, 34, a mum of three from Lodd, left.", "The mother of three", "ann-quill"),
        ("Mother-of-three Ann Quill left.", "The mother of three", "ann-quill"),
        ("Ann Quill, a mother of two, met Mara Lind, a mother of two.", "The mother-of-two", ""),
        ("Ann Quill met a mother-of-three.", "The mother-of-three", ""),
        ("Ann Quill, a mother-of-two, left.", "The mother-of-three", ""),
        # by whose somebody is
        ("Quill's lawyer, Odo Tarn, left. Clerks wept.", "Quill's lawyer", "odo-tarn"),
        ("A lawyer for Quill, Odo Tarn, left. Clerks wept.", "Quill's lawyer", "odo-tarn"),
        ("Odo Tarn, a lawyer for Quill, left. Clerks wept.", "Quill's lawyer", "odo-tarn"),
        ("Quill's lawyer, Odo Tarn, met Quill's lawyer, Ivo Lind.", "Quill's lawyer", ""),
        ("Quill's lawyer, Odo Tarn, left.", "Brand's lawyer", ""),
        ("Quill's lawyer, Odo Tarn, left.", "Quill's baker", ""),
        ("Peter Quill slept. His wife, Ann Quill, left.", "His wife", "ann-quill"),
        ("Peter Quill has a son, Odo.", "His son", "odo"),
        ("Ann Kay was found. Ann Kay's sister, Mary Daly, wept.", "Her sister", "mary-daly"),
        ("Ivo Lind's wife, Mary Lind, left. Peter Quill slept.", "His wife", ""),
        ("Peter Quill slept. His wife left. Ann Tarn, a wife, left.", "His wife", ""),
    ],
)
def test_who_is_meant_by_another_word(before: str, who: str, speaker: str) -> None:
    assert quotes(f"{before}\n\n{who} said it rained.")[-1].speaker == speaker


def test_who_is_named_in_what_is_said_is_not_who_was_named_last() -> None:
    text = "Justice Ann Quill sat in Lodd.\n\n“Odo Tarn is late,” the judge said."
    assert said(text)[-1] == ("ann-quill", "Odo Tarn is late")


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        ("The main opposition party, the Lodd Congress, lost.", "The party", "lodd-congress"),
        ("The Lodd Congress (LC), a party from Tarn, lost.", "The party", "lodd-congress"),
        ("The Lodd Congress lost.", "The party", "The party"),
        ("The party, the Lodd Congress, met the Tarn Union.", "The party", "The party"),
    ],
)
def test_what_a_body_is_called_beside_its_name(before: str, who: str, speaker: str) -> None:
    assert said(f"{before} {who} said it rained.")[-1][0] == speaker
