"""Capitalised words that are all of an organization's name: an airline's, a public body's, a school's, a prison's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    is_given,
)
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import (
    ABSTRACT,
    is_head,
    is_known_place,
    is_name_word,
    only_opens,
)
from dossier.convert.names.plainkinds import (
    is_a_call,
    is_a_trades_call,
    is_called_after,
    is_public_body,
)
from dossier.convert.names.titledchunks import is_titled
from dossier.convert.names.typewords import (
    is_arabic_body,
)
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of


def is_body(words: Sequence[Word]) -> bool:
    """True for words that are all of an organization's name: an airline's, a public body's, by the last a school's."""
    if words[-1].text in _CLUB_LETTERS or (words[0].text in _CLUB_LETTERS and not words[1].text.isupper()):
        return True  # "Halden FC"
    if words[0].text in _CLUB_FRONTS and len(words) == 2 and not words[0].opens and is_name_word(words[1]):
        return True  # "Real Halden"
    if is_head(words[-1]) and (not is_titled(words) or is_called_after(words)) and not all(map(only_opens, words)):
        return True
    if is_arabic_body([word.low for word in words]):
        return True
    if is_a_trades_call(words[-2:]):  # "National Nurses United"
        return True
    if words[-1].low == "chambers" and words[-2].low.endswith("general"):  # "the Attorney General Chambers"
        return True
    if len(words) > 2 and words[-1].low in _SERVICES and words[-2].low in _DISTRICTS:  # "Tarn County Fire"
        return True
    if words[0].text in _PRISONS and not words[1].opens:  # "HMP Halden"
        return len(words) < _LONGEST_PRISON
    if len(words) != 2:
        return len(words) == 3 and is_public_body(words)
    if words[1].low == "sun" and words[0].low in OUTLETS and not words[1].opens:  # "the Herald Sun"
        return True
    if words[1].text == "Now" and not words[1].opens:  # "Transparency Now"
        is_aim = word_tags().get(words[0].low, "")[:1] == "N" or ABSTRACT.search(words[0].low)
        return bool(is_aim) and not is_given(words[0].text)
    is_call = is_known_place(words[1]) and is_a_call(words[0])  # "Witness Africa", "Invest Kenya"
    return words[0].low == "air" or is_call or (not words[0].opens and is_public_body(words))


_PRISONS: Final = frozenset({"HMP", "HMYOI"})
_LONGEST_PRISON: Final = 5  # words
#: In front of a club's name or behind it.
_CLUB_LETTERS: Final = frozenset(table_of("name_words")["club_letters"])
_CLUB_FRONTS: Final = frozenset(table_of("name_words")["club_front"])
#: What a county or a town has, in front of which it stands: "Tarn County *Fire*".
_SERVICES: Final = frozenset("ambulance ems fire rescue transit".split())
_DISTRICTS: Final = frozenset("borough city county district town township".split())
