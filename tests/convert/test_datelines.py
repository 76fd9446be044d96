"""Datelines without a dash: what stands in front of a first sentence is none of it."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Elmstad, Aug 7 (ANP) Mayor Ann Quill said the bridge was shut.", ("Mayor Ann Quill", "the bridge was shut")),
        ("Elmstad, Aug 7 (ANP) The mayor said the bridge was shut.", ("The mayor", "the bridge was shut")),
        ("New Elmstad, 7 August (ANP) “It is late,” Ann Quill said.", ("Ann Quill", "It is late")),
        ("OSLO, Aug. 7 (ANP) Police said the bridge was shut.", ("Police", "the bridge was shut")),
        ("Elmstad, Sept. 27 (Anpo Press)—Police said the bridge was shut.", ("Police", "the bridge was shut")),
        ("(ANP) Police said the bridge was shut.", ("Police", "the bridge was shut")),
        ("(ANP) The bridge was shut, police said.", ("police", "The bridge was shut")),
        ("(AP) - The bridge was shut, police said.", ("police", "The bridge was shut")),
        ("(ANP)The bridge was shut, police said.", ("police", "The bridge was shut")),
        ("(II) The bridge was shut, police said.", ("police", "(II) The bridge was shut")),
        # a day's name, which is no agency's
        (
            "Elmstad, August 7 (Friday) Fair was shut, Ann Quill said.",
            ("Ann Quill", "Elmstad, August 7 (Friday) Fair was shut"),
        ),
    ],
)
def test_a_dateline_is_no_part_of_a_sentence(text: str, said: tuple[str, str], name: str) -> None:
    assert [(quote.speaker_text, quote.text) for quote in made(text, name).quotes] == [said]
