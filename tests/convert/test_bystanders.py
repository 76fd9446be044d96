"""Who takes part in a happening, and who is only named where it is told."""

from __future__ import annotations

import pytest
from claimed import made

QUILL, LIND = "ann-quill", "mara-lind"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ann Quill’s brother was shot on May 7.", ()),
        ("Ann Quill’s younger brother, Odo Tarn, was shot on May 7.", ("odo-tarn",)),
        ("Friends of Ann Quill were arrested on May 7.", ()),
        ("Guards beat a sister of Ann Quill on May 7.", ()),
        ("Guards beat a sister of Ann Quill, who was shot on May 7.", (QUILL,)),
        ("Ann Quill’s lawyer was arrested on May 7.", ()),
        ("Ann Quill’s lawyer appealed on May 7.", (QUILL,)),
        ("Ann Quill’s brother shot her on May 7.", (QUILL,)),
        ("Ann Quill’s brother protested on May 7 against her arrest.", (QUILL,)),
        ("Ann Quill’s arrest on May 7 was a mistake.", (QUILL,)),
        ("Ann Quill and her brother were shot on May 7.", (QUILL,)),
        ("Ann Quill’s divorce from his sister was granted on May 7.", (QUILL,)),
        ("“We shot two men on May 7,” Odo Tarn said.", ("odo-tarn",)),
        ("“Our men shot a cook on May 7,” Odo Tarn said.", ("odo-tarn",)),
        ("“Guards shot two men on May 7,” Odo Tarn said.", ()),
        ("“He shot two men on May 7,” Odo Tarn said.", ()),
        ("Odo Tarn told Mara Lind that the mill burned on May 7.", ()),
        ("Odo Tarn told Mara Lind that she was fired on May 7.", ("odo-tarn", LIND)),
        ("Ann Quill, sister of the baker Odo Tarn, who was shot on May 7.", ("odo-tarn",)),
        # whom "she" cannot mean, or whose lawyer is told to speak
        ("Maria Lind said he was robbed on May 7.", ()),
        ("Maria Lind said she was robbed on May 7.", ("maria-lind",)),
        ("His lawyer, Odo Tarn, said he was beaten on May 7.", ()),
        ("Odo Tarn, a lawyer for Mara Lind, said he was beaten on May 7.", ()),
        ("Odo Tarn, a supporter of Mara Lind, said he was beaten on May 7.", ("odo-tarn",)),
        ("A clerk told the trial of Odo Tarn and Mara Lind that guards beat a cook on May 7.", ()),
        ("Odo Tarn told Mara Lind to leave on May 7.", ("odo-tarn", LIND)),
    ],
)
def test_who_takes_part(text: str, people: tuple[str, ...]) -> None:
    found = {who for event in made(text, "rules").events for who in event.people}
    assert found == set(people)


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("A clerk told Reuters that the mill burned on May 7.", ()),
        ("A clerk told Reuters and the BBC that the mill burned on May 7.", ()),
        ("“We arrested two men on May 7,” Odo Tarn told Mara Lind of Reuters.", ()),
        ("Odo Tarn told the Lodd Press Union that the officers beat him on May 7.", ()),
        ("Odo Tarn was arrested on May 7 over a post on Facebook and Telegram.", ()),
        ("Odo Tarn resigned on May 7, hours after an interview with the BBC.", ()),
        ("Odo Tarn was fired by the BBC on May 7.", ("bbc",)),
        ("Odo Tarn sued Facebook on May 7.", ("facebook",)),
    ],
)
def test_what_takes_part(text: str, organizations: tuple[str, ...]) -> None:
    found = {which for event in made(text, "rules").events for which in event.organizations}
    assert found == set(organizations)
