"""Tokens of a reading text, as parallel lists: a regular expression parts what is no plain word between two blanks.

Clitics stand alone (`Anna 's`, `he 'd`), negated auxiliaries do not (`didn't`); abbreviations keep their full stop.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import add
from typing import Final, TypeVar

from dossier.records import Record

T = TypeVar("T")

#: Titles and the like that never end a sentence.
TITLE_ABBREVIATIONS: Final = frozenset(
    "mr mrs ms mx dr prof rev hon fr sr. st mt ft gen lt col maj capt cmdr sgt cpl pvt adm sen sens rep reps gov govs "
    "atty supt det insp cllr smt shri eng engr pres amb messrs vs v viz cf al e.g i.e approx dept est "
    "brig rtd ret adv barr".split()
)
#: Abbreviations that end a sentence only where the next one clearly begins.
OTHER_ABBREVIATIONS: Final = frozenset(
    "inc corp co ltd llc plc bros jr sr esq etc u.s u.k u.n e.u d.c a.m p.m ph.d b.a m.a m.d "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn "
    "tex vt va wash wis wyo ont que ave blvd rd".split()
)
#: Abbreviations that go on where a number or a month's day follows.
NUMBER_ABBREVIATIONS: Final = frozenset(
    "no nos rs art sec p pp fig vol jan feb mar apr jun jul aug sept sep oct nov dec".split()
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


#: What the name of a site ends in that is written as its address.
SITE_ENDS: Final = "com|net|org|info|tv|io|news|media|ua|ru|uk"
#: Before the end of a site's name in capitals: "Zastava.*Media*".
SITE_END: Final = r"(?:Com|Net|Org|Info|News|Media)\b"
_CLITIC: Final = r"['’](?:s|ve|d|ll|re|m|S)\b"
_TOKEN: Final = re.compile(
    rf"{_CLITIC}"
    r"|\[[A-Za-z]\][^\W\d_]*"
    r"|\d{4}-\d{2}-\d{2}(?![\w-])"
    r"|[$€£]?\d+(?:[.,:]\d+)*(?:[-–]\d+(?:[.,]\d+)*)*%?(?:-?[^\W\d_]+)*"
    r"|(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s[A-Z])|(?<![\w.-])[A-Z]\.(?=\s[a-z]|,|['’]s\b)"
    rf"|[^\W_]+(?:[-&/@][^\W_]+(?:(?<=\d)[.,]\d+)?|\.(?:[A-Z]{{2,}}|[a-z]+|{SITE_END})|(?!{_CLITIC})['’][^\W_]+"
    r"|(?<=\d)(?:\.\d+|,\d{3}(?!\d))[^\W\d_]*)*"  # "N3.75bn"
    r"|''|``|--+|\.\.+|[^\s\w]|_+"
)


#: Marks that are tokens of their own behind a word.
_STOPS: Final = frozenset(",.;:?!)”")
#: Marks that are tokens of their own wherever they stand.
_ALONE: Final = ',;:?!()[]“”‘"'
#: In front of a title, with a hyphen: "*then*-Sen. Tarn".
TITLE_FRONTS: Final = frozenset({"then", "ex", "former", "now", "vice", "co"})
#: What a full stop may belong to.
_STOPPED: Final = _SHORT | {"no", "nos", "pp", "art", "fig", "sec", "vol"}


class Tokens(Record):
    """Parallel lists over the tokens of a text; `lows` are lower-cased, with straight apostrophes."""

    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def index(self, offset: int) -> int:
        """The first token that begins at `offset` or behind it."""
        return bisect_left(self.starts, offset)


def unfronted(word: str) -> str:
    """A title without what stands in front of it: "Sen" of "then-Sen"."""
    front, hyphen, title = word.partition("-")
    return title if hyphen and front.lower() in TITLE_FRONTS else word


def _is_short(words: list[str], place: int) -> bool:
    """True where the full stop behind a word belongs to it."""
    if unfronted(words[place]) in _SHORT:
        return True
    is_numbered = words[place + 2 : place + 3] != [] and words[place + 2][0].isdigit()
    return is_numbered and is_numbering(words[place - 1] if place else "", words[place])


def tokenize(text: str) -> Tokens:
    """All tokens of a text, in order; blanks belong to none."""
    words: list[str] = []
    starts: list[int] = []
    odd: list[int] = []  # the tokens that are no plain words
    stops: list[int] = []  # the full stops
    start = 0
    for piece in text.replace("\n", " ").split(" "):  # nearly every one is a word, or a word and a mark
        if piece.isalpha():
            words.append(piece)
            starts.append(start)
        elif piece:
            stop = start + len(piece)
            mark = piece[-1]
            if mark in _STOPS and len(piece) > 2 and (word := piece[:-1]).isalpha():
                words.append(word)
                starts.append(start)
                if mark == ".":
                    stops.append(len(words))
                words.append(mark)
                starts.append(stop - 1)
            else:
                behind = text[stop : stop + 2] if mark == "." else ""  # a capital there shows an initial
                for word, place in _parted(piece + behind):
                    if start + place < stop:
                        (stops if word == "." else odd).append(len(words))
                        words.append(word)
                        starts.append(start + place)
        start += len(piece) + 1
    lows = list(map(str.lower, words))
    if "’" in text:
        for place in odd:
            lows[place] = lows[place].replace("’", "'")
    if "[" in text:
        for place in odd:
            if lows[place][0] == "[" and len(lows[place]) > 1:
                lows[place] = lows[place][1] + lows[place][3:]  # "[a]n audit"
    tokens = Tokens(words, lows, starts, list(map(add, starts, map(len, words))))
    _join_full_stops(tokens, stops)
    return tokens


@lru_cache(maxsize=1 << 13)
def _parted(piece: str) -> tuple[tuple[str, int], ...]:
    """The tokens of what stands between two blanks, and where in it each begins."""
    core = piece.strip(_ALONE)
    word = core.removesuffix(".")
    if word.isalpha() and (len(word) > 1 or (word == core and "[" not in piece)):
        at = piece.index(word)
        end = at + len(word)
        before, behind = enumerate(piece[:at]), enumerate(piece[end:], end)
        return (*[(mark, place) for place, mark in before], (word, at), *[(mark, place) for place, mark in behind])
    return tuple([(match[0], match.start()) for match in _TOKEN.finditer(piece)])


def _join_full_stops(tokens: Tokens, stops: Sequence[int]) -> None:
    """Give abbreviations their full stops, of which `stops` are the numbers."""
    words, lows, starts, ends = tokens.words, tokens.lows, tokens.starts, tokens.ends
    joined = [
        place
        for place in stops
        if place
        and unfronted(words[place - 1]) in _STOPPED
        and ends[place - 1] == starts[place]
        and _is_short(words, place - 1)
    ]
    if not joined:
        return
    for place in joined:
        words[place - 1] += "."
        lows[place - 1] += "."
        ends[place - 1] += 1
    for each in (words, lows):
        each[:] = _without(each, joined)
    for offsets in (starts, ends):
        offsets[:] = _without(offsets, joined)


def _without(values: list[T], places: Sequence[int]) -> list[T]:
    kept: list[T] = []
    start = 0
    for place in places:
        kept += values[start:place]
        start = place + 1
    return kept + values[start:]
