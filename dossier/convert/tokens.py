"""Tokens of a reading text, as parallel lists: one pass of one regular expression, nothing looked up twice.

Clitics stand alone (`Anna 's`, `he 'd`), negated auxiliaries do not (`didn't`); abbreviations keep their full stop.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, compress
from operator import sub
from typing import Final

from dossier.records import Record

#: Titles and the like that never end a sentence.
TITLE_ABBREVIATIONS: Final = frozenset(
    "mr mrs ms mx dr prof rev hon fr sr. st mt ft gen lt col maj capt cmdr sgt cpl pvt adm sen sens rep reps gov govs "
    "atty supt det insp cllr smt shri eng engr pres amb messrs vs v viz cf al e.g i.e approx dept est "
    "brig rtd ret".split()
)
#: Abbreviations that end a sentence only where the next one clearly begins.
OTHER_ABBREVIATIONS: Final = frozenset(
    "inc corp co ltd llc plc bros jr sr esq etc u.s u.k u.n e.u d.c a.m p.m ph.d b.a m.a m.d "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn "
    "tex vt va wash wis wyo ont que ave blvd rd".split()
)
#: Abbreviations that go on where a number or a month's day follows.
NUMBER_ABBREVIATIONS: Final = frozenset(
    "no nos art sec p pp fig vol jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
#: The few that are also written small; "no." and "ill." are words.
SMALL_ABBREVIATIONS: Final = frozenset("vs v viz cf al e.g i.e approx dept est inc etc a.m p.m".split())
_SHORT: Final = (
    frozenset(
        form
        for word in TITLE_ABBREVIATIONS | OTHER_ABBREVIATIONS | NUMBER_ABBREVIATIONS
        for form in (word.capitalize(), word.upper())
    )
    | SMALL_ABBREVIATIONS
    | {"Ph.D"}
)

#: No nouns that stand before a "no." with a number of its own behind it: "he said no. 12 people died".
_BEFORE_A_NO: Final = frozenset(
    "a an and another answer answered answering answers any be been big clear definite firm flat hard he her him is it "
    "just loud me meant mean means mere nod nodded of only or plain polite quick repeated replied reply replies "
    "resounding responded said saying say says she shouted shout simple still strict strong that the them then they "
    "think thinks thought told tell us vote voted votes voting was were whispered with wrote yes you".split()
)
#: What sends the reader to a numbered part of a paper: "see fig. 5", but "she studied art. 20 people came".
_REFERRING: Final = frozenset("see under per".split())


def is_numbering(before: str, word: str) -> bool:
    """True where a number behind `word` in small letters and its full stop belongs to it: "bolt no. 5", "pp. 20".

    Args:
        before: what stands in front of the word up to a blank or, of a mark, the mark; empty for nothing.
        word: a word without its full stop.
    """
    if word in ("no", "nos"):
        return before.isalpha() and before.lower() not in _BEFORE_A_NO
    return word == "pp" or (word in ("art", "fig", "sec", "vol") and before.lower() in _REFERRING)


_CLITIC: Final = r"['’](?:s|ve|d|ll|re|m|S)\b"
_TOKEN: Final = (
    r"[a-z]+(?=[ ,\n])|[A-Z][a-z]+(?=[ ,\n])"  # nearly every word, so they are tried first
    rf"|{_CLITIC}"
    r"|[$€£]?\d+(?:[.,:]\d+)*%?(?:-?[^\W\d_]+)*"
    r"|(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s[A-Z])"
    rf"|[^\W_]+(?:[-&/@][^\W_]+|\.(?:[A-Z]{{2,}}|[a-z]+)|(?!{_CLITIC})['’][^\W_]+)*"
    r"|''|``|--+|\.\.+|[^\s\w]|_+"
)


_BLANKS_AND_TOKEN: Final = re.compile(rf"\s*(?:{_TOKEN})")


class Tokens(Record):
    """Parallel lists over the tokens of a text; `lows` are lower-cased, with straight apostrophes."""

    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def index(self, offset: int) -> int:
        """The first token that begins at `offset` or behind it."""
        return bisect_left(self.starts, offset)


def _is_short(words: list[str], place: int) -> bool:
    """True where the full stop behind a word belongs to it."""
    if words[place] in _SHORT:
        return True
    is_numbered = words[place + 2 : place + 3] != [] and words[place + 2][0].isdigit()
    return is_numbered and is_numbering(words[place - 1] if place else "", words[place])


def tokenize(text: str) -> Tokens:
    """All tokens of a text, in order; blanks belong to none."""
    pieces = _BLANKS_AND_TOKEN.findall(text)  # nothing else stands between tokens, so lengths tell where each is
    words = list(map(str.lstrip, pieces))
    ends = list(accumulate(map(len, pieces)))
    starts = list(map(sub, ends, map(len, words)))
    for place in [place for place, word in enumerate(words) if word == "." and place]:
        if ends[place - 1] == starts[place] and _is_short(words, place - 1):
            words[place - 1] += "."
            ends[place - 1] = ends[place]
            words[place] = ""
    if "" in words:
        words, starts, ends = (list(compress(each, words)) for each in (words, starts, ends))
    lows = list(map(str.lower, words))
    if "’" in text:
        lows = [low.replace("’", "'") if "’" in low else low for low in lows]
    return Tokens(words, lows, starts, ends)
