"""Work grows with the length of a text and no faster: calls are counted, so that no clock is needed."""

from __future__ import annotations

from functools import partial

import pytest
from work import calls_of

from dossier.convert.pipeline import convert
from dossier.convert.rules import RulesEngine
from dossier.model import Source

ENGINE = RulesEngine()
PARAGRAPH = (
    'Mara Quill, the mayor, said on Monday that the bridge was shut, adding that nobody knew why. "We do not know," '
    "she said. “It may take weeks.” According to the police, a ship had hit it, but Odo Tarn denied that, and the "
    "town, which owns it, wants the ship to pay.\n\n"
)
#: A text of these would be read again and again by rules that look at all of a page for every word of it.
HOSTILE = {
    "no full stop": "he said that she said ",
    "open quotation marks": "“He said “no. ",
    "apostrophes": "the voters' 'choice ",
    "quotations in one line": "\"a b\" and 'c d' he said, ",
    "dates without a year": "March 3 and the crash ",
    "dates counted from others": "a week earlier on Monday and in early February ",
    "dates beside verbs": "Updated March 3, 2024 and said ",
    "titles": "President Dr. Mr. Ivo ",
    "capitals": "IVO BRACKOW ",
    "names": "Ivo Brackow of Karnsk Harbour Office and ",
    "relays": "Reuters reported, citing The Courier, that ",
    "events": "A storm killed 12 people and a ship sank. ",
    "lists": '- Ivo Brackow: "No."\n',
}
SIZE = 5_000  # some times what a sentence may have, within which much is compared


def read(text: str) -> None:
    convert(text, Source("a", file="seeds/a.txt"), ENGINE)


@pytest.mark.parametrize("piece", [PARAGRAPH, *HOSTILE.values()], ids=["news", *HOSTILE])
def test_the_work_doubles_with_the_text(piece: str) -> None:
    texts = [piece * (size // len(piece)) for size in (SIZE, 2 * SIZE, 4 * SIZE)]
    read(piece + texts[0])  # word lists are read once; what is kept of a text must not help with the texts that count
    once, twice, four_times = (calls_of(partial(read, text)) for text in texts)
    assert twice < 2.5 * once
    assert four_times < 2.3 * twice
