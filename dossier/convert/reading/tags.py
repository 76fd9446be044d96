"""Light part-of-speech guesses: what each word may be, and which tag usually stands between which neighbours.

`english_contexts.txt` tells how neighbours decide between the classes of a word; like those, it was counted from a
statistical tagger's reading of news.

Tags are single letters:
    N noun  P proper noun  R personal pronoun  D determiner or possessive  J adjective  M number
    V finite verb  B bare verb  G -ing form  X past participle  A modal  T "to"
    I preposition or subordinator  W wh-word  C coordinator  Y adverb  S possessive clitic  U particle  E "there"
    , comma  . sentence end  : colon, dash or semicolon  q quotation mark  ( opening  ) closing bracket  o other
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import filterfalse
from typing import Final

from dossier.convert.english.pronouns import ARTICLES
from dossier.convert.reading.deedtags import HELPERS
from dossier.convert.reading.mendedtags import is_many, mend
from dossier.convert.reading.tokens import Tokens, tokenize
from dossier.convert.reading.weekdaynames import personal_weekdays
from dossier.convert.reading.wordclasses import LETTERS, classes, tags_listed

#: The classes of words that can be one thing only.
_CERTAIN: Final = frozenset("NPRDJMVBGXATIWCYSUE,.:q()o")
#: Tags that show otherwise to the next word; see `seen_behind`.
_CARRIED: Final = frozenset("VSY")
#: The classes of words that can be one thing only, whatever stands around them, and show as it.
_PLAIN: Final = _CERTAIN - _CARRIED - {"B"}
_FINITE: Final = frozenset("VA")
_SUBJECTS: Final = frozenset("NPR")
_MORE_THAN_ONE: Final = frozenset(
    "both few many several these those two three four five six seven eight nine ten eleven twelve".split()
)
_LETTERS: Final = re.compile("[a-z]+")


@cache
def contexts() -> dict[str, str]:
    """The tag for "previous tag, class of the word, class of the next word", and for the first two alone."""
    return tags_listed("english_contexts")


def tag(tokens: Tokens) -> list[str]:
    """One tag for every token, from left to right: each is chosen by the tag before it and the classes around it."""
    lows, starts, ends = tokens.lows, tokens.starts, tokens.ends
    kinds = [*map(classes().__getitem__, tokens.words), "."]
    tags = kinds[:-1]
    last = "."
    for place, kind in enumerate(tags):
        if kind in _PLAIN:
            last = kind
            continue
        if kind[0] == "^" and place and starts[place] - ends[place - 1] > 1:
            last = "."  # a paragraph: the headline in front of it has no full stop
        found = kind if kind in _CERTAIN else choose(last, kind, kinds[place + 1])
        if found == "B" and place and tags[place - 1] == "T" and _is_in_letters(tokens.words, place):
            tags[place - 1], found = "I", "P"  # "sold it to *FLY* Group"
        if found == "B" and place:
            if lows[place - 1] in ARTICLES:
                found = "N"  # "the *bow* doors"
            elif tags[place - 1] == "J" and place > 1 and lows[place - 2] in ("a", "an"):
                found = "N"  # "a former *recruit*"
            elif tags[place - 1] == "Y" and place > 1 and tags[place - 2] in _SUBJECTS:
                found = "V"  # "officials rarely *give* a reason"
        elif found == kind == "V" and place and lows[place - 1] in ARTICLES and not lows[place].endswith("ed"):
            found = "N"  # "a *blast* killed two"
        elif found == "X" and lows[place][-1] == "s":
            found = "N"  # "rejected *calls* to step down": no participle ends so
        elif found == "V" and "N" in kind and lows[place][-1] == "s" and _is_one_of_several(tokens, tags, place - 1):
            found = "N"  # "two game *shows* that children liked"
        tags[place] = found
        last = seen_behind(last, found, lows[place]) if found in _CARRIED else found
    mend(tokens, tags)
    return tags


def _is_in_letters(words: Sequence[str], place: int) -> bool:
    """True for a word in capitals behind one that is not, and in front of a name: "sold it to *FLY* Group"."""
    if not words[place].isupper() or not words[place - 1].islower():
        return False
    return len(words[place]) > 1 and place + 1 < len(words) and words[place + 1].istitle()


def _is_one_of_several(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for a single noun behind a word for more than one, where the noun of that word is still to come.

    "A Grade Two *teacher*" is one alone.
    """
    lows = tokens.lows
    if place < 1 or tags[place] != "N" or lows[place - 1] not in _MORE_THAN_ONE or is_many(lows[place]):
        return False
    if place == 1 or tags[place - 2] == "." or tokens.starts[place - 1] - tokens.ends[place - 2] > 1:
        return True  # behind a blank line
    return tags[place - 2] not in "NP" and tokens.words[place - 1].islower()


@lru_cache(maxsize=4)
def tagged(text: str) -> tuple[Tokens, tuple[str, ...]]:
    """The tokens of a text with their tags; kept for the stages that ask for the same text again."""
    tokens = tokenize(text)
    if "WHO" in text or "US" in text:
        for place, word in enumerate(tokens.words):
            if word in LETTERS and not _is_in_capitals(tokens.words, place):
                tokens.lows[place] = word  # so that it is no "who" in any list of words
    for start in personal_weekdays(text):
        place = tokens.index(start)
        tokens.lows[place] = tokens.words[place]  # so that it is no day in any list of words
    return tokens, tuple(tag(tokens))


def _is_in_capitals(words: Sequence[str], place: int) -> bool:
    """True between words in capitals: "WHO KILLED HIM?"."""
    around = [word for word in words[max(0, place - 2) : place + 3] if word.isalpha() and len(word) > 1]
    return sum(map(str.isupper, around)) > len(around) // 2


def has_finite(text: str, start: int, end: int) -> bool:
    """True where a finite verb stands in a stretch of a text."""
    tokens, tags = tagged(text)
    return not _FINITE.isdisjoint(tags[tokens.index(start) : tokens.index(end)])


def is_clause(text: str, start: int, end: int) -> bool:
    """True for words with a finite verb behind the first that no relative pronoun stands in front of."""
    tokens, tags = tagged(text)
    first = tokens.index(start)
    verb = next((tag for tag in tags[first + 1 : tokens.index(end)] if tag in _OF_CLAUSES), "W")
    return verb != "W"


_OF_CLAUSES: Final = _FINITE | {"W"}


def tag_at(text: str, start: int) -> str:
    """What the first word at or behind an offset is; a full stop behind the last."""
    tokens, tags = tagged(text)
    place = tokens.index(start)
    return tags[place] if place < len(tags) else "."


@lru_cache(maxsize=4)
def vocabulary(text: str) -> frozenset[str]:
    """Every word of a text in small letters, and every part of one; what is not among them need not be looked for."""
    tokens, _ = tagged(text)
    words = frozenset(tokens.lows)
    return words.union(_LETTERS.findall(" ".join(filterfalse(str.isalpha, words))))


@lru_cache(maxsize=1 << 16)
def choose(last: str, kind: str, following: str) -> str:
    """The tag of a word of class `kind` between what is seen on its left and the class of the next word."""
    if kind[:2] == "^A" and last not in ".:q":
        return "P"  # "Theresa *May* said"
    table = contexts()
    known = table.get(f"{last}|{kind}|{following}") or table.get(f"{last}|{kind}")
    if known and known in "VBGX" and last == "P" and kind[0] == "^" and "N" in kind and following[0] in "VAC":
        return "P"  # "Halden Civil Works said": the verb comes yet
    return known or (kind.lstrip("^")[:1] if last == "." else kind[0].replace("^", "P")) or "P"


def seen_behind(last: str, found: str, low: str) -> str:
    """What the next word sees on its left: auxiliaries are told apart, adverbs behind them looked through."""
    if found in ("V", "S"):
        return HELPERS.get(low, found)
    return last if found == "Y" and last in "HKA" else found
