"""What somebody did in a life has not the date of the story."""

from __future__ import annotations

import pytest
from happened import the_event


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # a life is not told on the day it began …
        ("Ann Quill was born on May 2, 1931. She sold two mills.", "sold", ""),
        ("Odo Tarn was arrested on Monday. He sold two mills.", "sold", "2025-02-17"),
        # … and what somebody's age dates takes no other date
        ("Ann Quill was jailed on Monday. Her father drowned when she was 4.", "drowned", ""),
        ("Ann Quill was jailed on Monday. At the age of 12, she left Lodd.", "left", ""),
        ("Ann Quill was jailed on Monday. Her father drowned when she was there.", "drowned", "2025-02-17"),
        ("Ann Quill has died at the age of 94.", "died", "2025-02-22"),
        ("Odo Tarn fled Lodd as a boy.", "fled", ""),
        ("Odo Tarn was held on Monday.\n\nHe joined the army as a young man.", "joined", ""),
        # nor has what is told beside the story its day
        ("A ferry sank on Monday.\n\nA similar ferry sank off Brandle.", "similar", ""),
        ("A ferry sank on Monday.\n\nIn a previous raid, guards burned it.", "burned", ""),
        ("A ferry sank on Monday.\n\nAn earlier flood killed ten.", "killed", ""),
        ("A man shot Odo Tarn as a young boy watched on Monday.", "shot", "2025-02-17"),
        ("The boy was born on February 3, 2025. He died.", "died", "2025-02-03"),
        ("It was built in 1960, and it collapsed.", "collapsed", "2025-02-22"),
        ("The firm was founded in 2009, and police raided it.", "raided", "2025-02-22"),
        ("Ann Quill was jailed on Monday. She had left school at 15.", "left", ""),
        # nor is a long life told on the day it ended
        ("The singer Ann Quill died on Monday aged 91.\n\nShe won two prizes.", "won", ""),
        ("Ann Quill, the singer, died on Monday in Lodd. She was 91.\n\nShe won two prizes.", "won", ""),
        ("Ann Quill, 91, a singer, died on Monday. She won two prizes.", "won", ""),
        (
            "Quill, a singer, died on Monday in Lodd. She was 91.\n\nFrom opera she went to jazz.\n\nShe won it.",
            "won",
            "",
        ),
        ("Quill, a singer, died on Monday in a crash. She was 31.\n\nPolice closed it.", "closed", "2025-02-17?"),
        ("Ann Quill, 91, died on Monday after a lorry hit her. It fled.", "It fled", "2025-02-17"),
        ("A man, 91, died on Monday. Police closed the road.", "closed", "2025-02-17"),
        ("The singer Ann Quill died on Monday, aged 17.\n\nShe collapsed at home.", "collapsed", "2025-02-17?"),
        # what somebody is known by was long before
        ("The witness was Ivo Lind, a marine captured on 3 May 2022. His speech moved many.", "moved", "2025-02-22"),
        ("Ann Quill, whose son was shot on 3 May 2022, was arrested.", "arrested", "2025-02-22"),
        ("The son of Ann Quill was shot on 3 May 2022. She was arrested.", "arrested", "2022-05-03"),
    ],
)
def test_a_life_is_not_told_on_the_day_of_its_story(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        ("Ann Quill died on Monday. She had hunted nine years for a flower.", "hunted", ""),
        ("Ann Quill died on Monday. She spent more than six decades abroad.", "spent", ""),
        ("Ann Quill was held on Monday. She fled two days later.", "fled", "2025-02-19"),
        ("Ann Quill was held on Monday. She fled nine years ago.", "fled", "2016~"),
        ("Ann Quill was held on Monday. She spent two days abroad.", "spent", "2025-02-17"),
    ],
)
def test_what_took_years_was_on_no_day(text: str, word: str, date: str) -> None:
    assert the_event(text, word).date == date
