"""Who says it behind a day, a place or a hearer, as in news translated from Spanish or French."""

from __future__ import annotations

import pytest
from hearing import quotes


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("said on Monday the minister of Defence, Ann Quill.", "ann-quill"),
        ("said this Tuesday Ann Quill.", "ann-quill"),
        ("said at a news conference the minister, Ann Quill.", "ann-quill"),
        ("said on Monday in Lodd the head of Norway's diplomacy, Odo Tarn.", "odo-tarn"),
        ("said in a statement the president of the club, Ann Quill, during a visit.", "ann-quill"),
        ("said to reporters the minister Ann Quill.", "ann-quill"),
        ("declared to the Courier the mayor of Lodd, Ann Quill.", "ann-quill"),
        ("told Reuters Ann Quill.", "ann-quill"),
        ("assured on Tuesday the president of the board, Ann Quill.", "ann-quill"),
        ("assured this Tuesday the president of the board, Ann Quill.", "ann-quill"),
        ("said on Twitter the next day.", ""),
        ("said in a letter the clerk of Ann Quill sent.", ""),
        ("said in a letter to Ann Quill.", ""),
        ("said in the hall the brother of Ann Quill.", ""),
    ],
)
def test_who_says_it_behind_when_where_or_to_whom(tag: str, speaker: str) -> None:
    found = quotes(f'"It is a lie," {tag}')
    assert [each.speaker for each in found[:1]] == [speaker]
    assert found[0].text == "It is a lie"
