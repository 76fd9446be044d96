"""Work grows with the length of a text and no faster: calls are counted, so that no clock is needed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from dossier.convert.attributions import find_attributions
from dossier.convert.rules import RulesEngine
from dossier.convert.speakers import quotes_of

PARAGRAPH = (
    'Mara Quill, the mayor, said on Monday that the bridge was shut, adding that nobody knew why. "We do not know," '
    "she said. “It may take weeks.” According to the police, a ship had hit it, but Odo Tarn denied that, and the "
    "town, which owns it, wants the ship to pay.\n\n"
)
HOSTILE = {
    "no full stop": "he said that she said ",
    "open quotation marks": "“He said “no. ",
    "apostrophes": "the voters' 'choice ",
}


def calls_of(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls, built-in ones included."""
    count = 0

    def seen(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def read(text: str) -> None:
    parse = RulesEngine().parse(text)
    quotes_of(parse, find_attributions(parse), ())


@pytest.mark.parametrize("piece", [PARAGRAPH, *HOSTILE.values()], ids=["news", *HOSTILE])
def test_three_times_the_text_is_three_times_the_work(piece: str) -> None:
    short = piece * (6_000 // len(piece))
    read(piece + short)  # word lists are read once; what is kept of a text must not help with the texts that count
    assert calls_of(lambda: read(short * 3)) < 3.6 * calls_of(lambda: read(short))
