"""Which quotations stand as utterances of their own, and which are words of the sentence around them.

Scare quotes, titles and single words are the latter: they are left to the clause they stand in.
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import Quotation

_INNER_END: Final = re.compile(r"[,.!?…—–-](?: (?=''))?['’]?[\"”'’»›“]*$")
_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")
#: Quotation marks, and what else stands around words in them.
MARKS: Final = "\"'“”‘’«»„‹›` .…\n"
#: Words of those who speak of themselves.
FIRST_PERSON: Final = Rare(r"\b(?:I|[Ww]e|[Mm]y|[Mm]e|[Oo]ur|[Uu]s|[Mm]yself|[Oo]urselves)\b")
_SMALL_WORDS: Final = frozenset("of the a an and in on for to with at by from or".split())
_LONGEST_TITLE: Final = 90
_SAID_BY: Final = re.compile(r" ([a-z]{3,12}) (?:[A-Z]|(?:the|an?|his|her|their|one|another) \w)")
_IS: Final = Rare(r",? (?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|did|does)\b")


def looks_spoken(text: str, quotation: Quotation) -> bool:
    """True for a quotation that stands as an utterance of its own, not as part of the sentence around it."""
    start, end = quotation.start, quotation.end
    before = text[max(0, start - 3) : start].rstrip(" ")
    inner = text[start:end].strip(MARKS)
    if not inner:
        return False
    opened = not before or before[-1] in ",:\n.!?—–" or before.endswith(('"', "”", " -", "--"))
    ended = bool(_INNER_END.search(text[max(start, end - 4) : end])) or _is_tagged(text, end)
    capital = inner[0].isupper() or not inner[0].isalpha()
    if is_title(inner) and _words(text, quotation) > 1:
        return False
    if before[-1:] == "," and _IS.match(text, end) and is_title(inner):
        return False  # "said his novel, *'Hollow,'* was late"
    if not before or before[-1] == "\n":
        return ended or not quotation.closed or text[end : end + 1] in ("", "\n")
    if before[-1] in ",:":
        return (capital and (ended or _words(text, quotation) > 2)) or (ended and _words(text, quotation) > 4)
    return capital and ended and (opened or _words(text, quotation) > 3)


def _is_tagged(text: str, end: int) -> bool:
    """True where a verb of saying and who speaks stand right behind, without a comma: "'It leaks' *said the clerk*"."""
    tag = _SAID_BY.match(text, end)
    return tag is not None and tag[1] in cue_forms().speech


def _words(text: str, quotation: Quotation) -> int:
    """How many words a quotation has, or its beginning where it is longer."""
    return len(_WORD.findall(text[quotation.start : min(quotation.end, quotation.start + 60)]))


def ends_paragraph(text: str, quotation: Quotation) -> bool:
    """True for a quotation that is closed and ends its paragraph."""
    return quotation.closed and text[quotation.end : quotation.end + 1] in ("", "\n")


def ends_sentence(text: str, quotation: Quotation) -> bool:
    """True for a quotation whose own words end with a full stop, or the like."""
    return text[quotation.end - 2 : quotation.end - 1] in ".!?…"


def is_title(inner: str) -> bool:
    """True where every longer word has a capital, as in the name of a book or a show: "The Quill Hour,"."""
    if len(inner) >= _LONGEST_TITLE:
        return False
    for match in _WORD.finditer(inner.replace("’", "'")):
        if not match[0][0].isupper() and match[0] not in _SMALL_WORDS:
            return False
    return True
