"""Work grows with the length of a text and no faster: calls are counted, so that no clock is needed."""

from __future__ import annotations

from functools import partial

import pytest
from work import calls_of

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.pipeline import convert
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
    "ages": 'Mara Quill left. "It leaked," said the 34-year-old.\n\n',
    "letters for a name": "Ivo Brackow left.\nIB: It rained all day.\n",
    "offices": "Gov. Mara Quill left. The governor said it was shut.\n\n",
    "an outlet's listener": "Mara Quill told the Karnsk Post it was shut. She said it was late. ",
}
#: Every copy of these has names of its own: they would be compared each with each.
NEW_NAMES = {
    "families": "{0} Roe spoke. ",
    "middle names": "Anna Maria {0} Roe spoke. ",
    "initials": "J. {0} Roe met J{4} Roe. ",
    "people": "{0} {1} spoke. {1} left. ",
    "relatives": "Anna {0} spoke. {0} ate. Paul {0} and Mrs {0} left. ",
    "companies": "The {0} {1} Company paid {0}, and National {2} Ltd paid. ",
    "acronyms": "The {0} {1} {2} Union paid the {3}. ",
    "places": "{0} fell in {1}, {2} County. ",
    "speakers": '"We saw {0}," said {1} {2}, the {4} minister. She said it was {0}.\n\n',
    "heads of one party": "Labour leader {0} {1} left. The Labour leader said it was shut.\n\n",
    "one endless relay": "Reuters reported it was shut, but {0} said it was not, and ",
    "outlets": "{0} Herald reported, citing {1} Times, that {2} fell. ",
}
SIZE = 5_000  # some times what a sentence may have, within which much is compared


def copies(piece: str, size: int) -> str:
    """A text of about `size` code points: the piece again and again, with new names in it each time."""
    return "".join(piece.format(*names(number)) for number in range(size // len(piece)))


def names(number: int) -> list[str]:
    """Three names, an acronym and a small word that hardly another number has."""
    words = [name(4 * number + place) for place in range(4)]
    return [*words[:3], (words[3][::2] + words[3][-1]).upper(), words[3].lower()]


def name(number: int) -> str:
    """One of a million words of three syllables, the next number's unlike it."""
    number = number * 7919 % 1_000_000
    syllables = (number // 10_000, number // 100 % 100, number % 100)
    return "".join("bdfgklmnprstvzhcjwqx"[each // 5] + "aeiou"[each % 5] for each in syllables).capitalize()


def read(text: str) -> None:
    convert(text, Source("a", file="seeds/a.txt"), ENGINE)


@pytest.mark.parametrize(
    "piece", [PARAGRAPH, *HOSTILE.values(), *NEW_NAMES.values()], ids=["news", *HOSTILE, *NEW_NAMES]
)
def test_the_work_doubles_with_the_text(piece: str) -> None:
    texts = [copies(piece, size) for size in (SIZE, 2 * SIZE, 4 * SIZE)]
    read(piece + texts[0])  # word lists are read once; what is kept of a text must not help with the texts that count
    once, twice, four_times = (calls_of(partial(read, text)) for text in texts)
    assert twice < 2.5 * once
    assert four_times < 2.3 * twice
