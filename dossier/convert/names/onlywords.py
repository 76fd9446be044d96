"""Whether a capitalised word is a name at all, or opens its sentence, belongs to a land or is only a word."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from dossier.convert.english.gazetteer import is_given
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import Piece, proves_nothing
from dossier.convert.names.typewords import ONLY_CLUBS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of

#: What a person does, behind a surname that opens its sentence.
ACTS: Final = re.compile(rf" (?:[a-z]{{2,12}}ly )?(?:{'|'.join(table_of('name_words')['speaks'])}|who|has|had)\b")
#: Behind an adjective of a land, what it is about: "the Xian *navy*".
ADJECTIVE: Final = Rare(r" [a-z]{3,}")
_REACH: Final = 40
#: What an unknown country's adjective ends in, and its people.
_DEMONYMS: Final = ("an", "ans", "ese", "ish")
_ARTICLES: Final = ("the ", "The ", " a ", " an ")


def is_name(text: str, piece: Piece, sure: Set[str], lasts: Set[str]) -> bool:
    """False for a demonym, and for a single word whose capital proves nothing.

    What is known, or stands in mid-sentence elsewhere, is a name; so is what ends one, for nouns that are seldom names.
    """
    word = piece.words[0]
    if piece.type:
        if piece.type == "person" and word.opens and word.low in word_tags():
            return word.text in sure or word.text in lasts or is_given(word.text)  # "Mr *Angry* Loses His Temper"
        is_word = piece.type != "person" and word.low in _WORDS_TOO
        return piece.end - piece.start > 1 and not (is_word and _is_only_a_word(text, word, sure))
    is_one = piece.end - piece.start > 1
    if word.opens and word.text not in sure:
        is_plural = word.text.endswith("s") and text.startswith(_OF_MANY, piece.end)  # "Walkouts are", not "Rovers"
        is_plural = is_plural and word.low not in ONLY_CLUBS
        is_noun = word_tags().get(word.low) in _NO_VERBS and not is_given(word.text)  # "*Casino* chief quits"
        is_noun = is_noun or _is_apposed(text, piece) or word.low.endswith(_ADJECTIVES)
        is_one = not (is_plural or (is_noun and word.text not in lasts) or proves_nothing(word.text))
    return is_one and not _is_demonym(text, piece, sure)


def _is_only_a_word(text: str, word: Word, sure: Set[str]) -> bool:
    """True for an ordinary word that opens its sentence and is a known name too: "*Nice* morning", "*Target* practice".

    Elsewhere it may be a part of a longer name, or stand for one: "the *Memorial*".
    """
    if not word.opens:
        return word.low in _BUILT_TOO and _LONGER.search(text, max(0, word.start - _REACH), word.start) is not None
    return word.text not in sure and not (ACTS.match(text, word.end) or _PROVES.match(text, word.end))


#: Known names that are ordinary words.
_WORDS_TOO: Final = frozenset(table_of("name_words")["word_too"])
_BUILT_TOO: Final = frozenset({"memorial"})
#: In front of what is a longer name, or stands for one.
_LONGER: Final = Rare(r"(?:\b[Tt]he|\b[A-Z][\w’'-]{1,20}) \Z")
#: Behind a known name that is an ordinary word as well: "Nice*, France*", "Mobile*'s* mayor".
_PROVES: Final = Rare(r"['’]s\b|, (?:[A-Z]|the |an? )| \([A-Z]|:| [-–—] | (?:profits|shares|will)\b")


def _is_apposed(text: str, piece: Piece) -> bool:
    """True in a headline in title case for what somebody is: "Ann Quill, *Inventor*, Dies at 91"."""
    if not (text.startswith(", ", piece.end) and text.endswith(", ", 0, piece.start)):
        return False
    behind = text[piece.end + 2 : piece.end + 2 + _LONGEST_WORD].partition(" ")[0]
    return behind[:1].isupper() and word_tags().get(behind.lower(), "")[:1] == "V"


#: The tags of nouns and adjectives that are nothing else.
_NO_VERBS: Final = frozenset({"N", "J", "JN", "NJ"})
#: How adjectives end that hardly any name does: "*Impeccable* sources said".
_ADJECTIVES: Final = ("cable", "table", "dable", "sible", "tible", "eless", "ious", "tional", "ical")
_LONGEST_WORD: Final = 16
_OF_MANY: Final = (" have ", " are ", " were ")


def _is_demonym(text: str, piece: Piece, sure: Set[str]) -> bool:
    """True for a word that is an unlisted adjective of belonging: of a name of the article, or "the Xian navy"."""
    name = piece.words[0].text
    if name.endswith("i") and not ACTS.match(text, piece.end) and ADJECTIVE.match(text, piece.end):
        return not {name[:-1], f"{name[:-1]}a"}.isdisjoint(sure)  # "*Xlandi* forces" of Xland
    if not name.endswith(_DEMONYMS):
        return False
    stem = name.removesuffix("s").removesuffix("n")
    if stem in sure or stem.removesuffix("a") in sure:
        return True
    return text.endswith(_ARTICLES, 0, piece.start) and (
        name.endswith("s") or ADJECTIVE.match(text, piece.end) is not None
    )
