"""Given names that are verbs at the head of a sentence: "*Can* Orlan appeared", "*Hailing* Du said"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import is_given
from dossier.convert.names.capitals import Run
from dossier.convert.names.namewords import is_head, is_name_word
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import word_tags

#: What hardly stands behind "Can she": a past form.
_PAST: Final = Rare(
    r" (?:was|were|has|had|said|told|left|went|came|began|won|lost"
    r"|(?!need|feed|speed|succ|exce|proc|bleed|breed)[a-z]{2,12}ed)\b"
)
#: What behind "Hailing Odo" is somebody else's, behind a comma.
_SAYS: Final = Rare(r" (?:said|says|told)\b")
_LONGEST: Final = 2  # words


def is_a_name_in_full(text: str, run: Run) -> bool:
    """True for two words that open a sentence in which the first can be no verb."""
    first, second = run.words[0], run.words[-1]
    if len(run.words) != _LONGEST or run.gaps[0] != "plain" or not is_name_word(second) or is_head(second):
        return False
    if first.low == "can":
        return _PAST.match(text, second.end) is not None
    if first.low.endswith("thing") or word_tags().get(first.low, "")[:1] == "N":
        return False  # "*Everything* Tarn says", "*Meeting* Tarn"
    return first.low.endswith("ing") and not is_given(second.text) and _SAYS.match(text, second.end) is not None
