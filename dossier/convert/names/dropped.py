"""Capitalised words beside a name that are part of none: "*The* Halden Board", a headline's "Ann Quill *Sues*"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    company_suffixes,
    is_common,
    is_given,
    known_names,
    place_kinds,
    titles,
)
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.chunks import OPENERS, SHARED, is_cause
from dossier.convert.names.namewords import (
    PARTS_OF_PLACES,
    is_head,
    is_name_word,
    is_syllables,
    known_at,
    only_opens,
)
from dossier.convert.names.plainkinds import is_a_trades_call, is_inside_a_call, is_public_body, is_transport_for
from dossier.convert.reading.wordclasses import word_tags


def is_dropped(words: Sequence[Word], at: int, gaps: Sequence[str]) -> bool:
    """True for a word in front of a name that is none: "The", "In", a headline's or a sentence's first common word."""
    word = words[at]
    if word.low in _HOW_MANY and not word.opens and len(words) > at + 1 and is_head(words[-1]) and gaps[at] == "plain":
        return False  # "the *All* Farmers Congress"
    if word.text in _KINDS and at + 1 < len(words) and gaps[at] == "plain":
        return len(words) > at + 2 or not is_head(words[at + 1])  # "The *NGO* Clean Rivers", but "NGO Forum"
    if word.text == "A" and _is_initial(words, at, gaps):
        return False  # "Justice *A* V Tarn"
    if word.low in OPENERS and word.text[-1] != ".":  # "*A.* V. Tarn"
        return word.text.lower() != word.text.upper() and not (
            word.text.isupper() and len(word.text) > 1 and word.text in known_names()
        )
    if word.opens and word.low in _KIN and at + 1 < len(words) and gaps[at] == "plain" and is_given(words[at + 1].text):
        return True  # "*Siblings* Ann and Odo Tarn"
    is_parent = "-of-" in word.low and word.low.rpartition("-")[2] in NUMBERS
    if is_parent or word.low.endswith("-year-old"):  # "Mother-of-two Mara Quill", "Nine-year-old Mara Quill"
        return at + 1 < len(words)
    if at + 2 == len(words) and words[at + 1].low in OUTLETS and gaps[at] == "plain":  # "Northern Courier"
        return False
    if word.low == "radio" and at + 2 == len(words) and gaps[at] == "plain" and not words[at + 1].opens:
        return False  # "*Radio* Halden said"
    if not word.opens and is_public_body(words[at:]) and gaps[at] == "plain":
        return False
    if at + 2 < len(words) and is_inside_a_call(words, at + 1):  # "Mothers Against Knives"
        return False
    if is_a_trades_call(words[at:]) and gaps[at] == "plain":
        return False
    if at + 1 < len(words) and (gaps[at] == "to" or (gaps[at] == "for" and is_cause(word, words[at + 1]))):
        return False
    if at + 1 < len(words) and gaps[at] == "for" and is_transport_for(word.text, words[at + 1]):
        return False
    if not only_opens(word) or is_head(word) or word.low in titles() or word.text in known_names():
        return False
    if at and words[-1].low in company_suffixes() and set(gaps[at - 1 :]) == {"plain"} and not any(map(is_told, words)):
        return False  # "Tarn *Deep Mining Limited*"
    is_part = word.low in PARTS_OF_PLACES or word.low == "royal"
    if is_part and at + 1 < len(words) and gaps[at] == "plain" and not words[at + 1].opens:
        return False  # "Northern Kirkvale was hit", "Royal Tarn Hospital", but not in a headline
    if at + 1 < len(words) and is_syllables(words[at + 1].text):
        return False  # "Park Ji-hoon"
    if opens_a_compass(words, at, gaps):
        return False
    following = words[at + 1] if at + 1 < len(words) and gaps[at] in ("plain", "particle") else None
    is_name = following is not None and is_given(word.text) and not only_opens(following)
    return word.low == "said" or not is_name


_HOW_MANY: Final = frozenset({"all", "each", "every", "most", "next", "only"})
_KIN: Final = frozenset("brothers cousins friends neighbours neighbors parents siblings sisters spouses twins".split())
#: What a body is, in front of its name.
_KINDS: Final = frozenset({"NGO", "NGOs"})


def _is_initial(words: Sequence[Word], at: int, gaps: Sequence[str]) -> bool:
    """True for the first of two initials or more without their stops, in front of a name: "*A* V Tarn"."""
    end = at + 1
    while end < len(words) and len(words[end].text) == 1 and gaps[end - 1] == "plain":
        end += 1
    is_named = end > at + 1 and end < len(words) and gaps[end - 1] == "plain"
    return is_named and is_name_word(words[end]) and not is_head(words[end]) and words[end].low not in word_tags()


def opens_a_compass(words: Sequence[Word], at: int, gaps: Sequence[str]) -> int:
    """How many words are a body in a part of the compass: 3 for "*Great Northern Railway*"; 0 for none."""
    if words[at].low not in _COMPASS or at + 2 >= len(words) or words[at + 1].low not in _COMPASS:
        return 0
    for end in range(at + 2, min(len(words), at + 4)):
        if gaps[end - 1] != "plain" or gaps[at] != "plain":
            return 0
        word = words[end]
        is_last = end + 1 == len(words) or words[end + 1].low in titles()
        if is_head(word) or word.low in company_suffixes() or (is_last and word.low in _SUPPLIERS):
            return 0 if known_at(words, gaps, at + 1, end + 1) else end + 1 - at
    return 0


_COMPASS: Final = frozenset(
    "great greater north south east west northern southern eastern western central northeast northwest southeast"
    " southwest".split()
)
_SUPPLIERS: Final = SHARED | frozenset(("rail", "railways", "trains", "water"))


def is_told(word: Word) -> bool:
    """True for an English word of a headline in title case that is part of no name: "Ann Quill *Advised* Tarn"."""
    if not word.opens or is_given(word.text) or word.text in known_names() or is_head(word):
        return False
    if word.low in titles() or word.low in place_kinds() or word.low in company_suffixes() or word.low in OUTLETS:
        return False
    if word.low.endswith("ly"):
        return is_common(word.low[:-2]) or is_common(word.low[:-1])  # "Newly", "Fully"
    return word_tags().get(word.low, "")[:1] in _VERBAL or (word.low.endswith("ed") and len(word.low) > _SHORTEST_PAST)


def is_done(words: Sequence[Word], lo: int, at: int) -> bool:
    """True for a headline's verb of no list: "Ann Quill *Nixes* Tarn", "Quill *Kicks* Tarn", but not "Ken *Burns*".

    And for what somebody is left as: "Ann Quill *Dead* at 90".
    """
    word = words[at]
    if at - lo > 1 and word.low in _LEFT and is_given(words[lo].text):
        return True
    if not word.opens or word.low[-1] != "s" or is_given(word.text) or word.text in known_names():
        return False
    if at - lo == 1 and is_given(words[lo].text):
        return False
    return word.low.endswith(_VERBS_END) or word_tags().get(word.low[:-1], "")[:1] == "B"


_VERBAL: Final = ("V", "X", "A", "Y")
_LEFT: Final = frozenset("again alive back dead guilty live missing now out split today".split())
#: How verbs end that hardly any name does.
_VERBS_END: Final = ("shes", "xes", "zzes", "izes", "sses", "tches")
_SHORTEST_PAST: Final = len("moved")
