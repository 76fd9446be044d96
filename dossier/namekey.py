"""Names as they are compared: romanised, folded, and as a key that spellings of one name share.

`romanize` and `folded` are for showing and for searching. `name_key` is for finding who may be the same: it takes
transliterations of one name to one string (Andriy, Andrii, Андрій), so it is evidence, never proof.
All functions are total: any text in, no error out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby, product
from operator import eq
from typing import Final

from dossier.data import lines_of

# Revised Romanization of Korean, syllable by syllable.
_INITIAL: Final = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_VOWEL: Final = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINAL: Final = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
_HANGUL: Final = range(0xAC00, 0xAC00 + 19 * 21 * 28)

_APOSTROPHES: Final = re.compile("['’‘ʼʹ`´]")
_NO_WORD: Final = re.compile(r"[\W_]+")
#: What printers put for quotation marks and dashes: all that is no ASCII in most English texts, and quickly replaced.
_PRINTED: Final = (*((mark, " ") for mark in "“”„«»–—"), *((mark, "'") for mark in "’‘"))
#: Of ASCII text, in one quick walk: small letters and figures, apostrophes left out, blanks for all else.
_FOLDED: Final = {
    code: None if chr(code) in "'`" else chr(code).lower() if chr(code).isalnum() else " " for code in range(0x80)
}
_FOREIGN: Final = re.compile("[^\x00-\x7f]+")  # a few of the letters, most often: the others need no look


def romanize(text: str) -> str:
    """`text` in Latin letters without accents, case kept: from Cyrillic, Greek, Georgian, Armenian, Hangul and others.

    Hebrew and Arabic give their consonants only. What no table holds (Han, kana, punctuation) stays as it is.
    """
    if text.isascii():
        return text
    return _FOREIGN.sub(lambda run: "".join(map(_romanized, run[0])), unicodedata.normalize("NFC", text))


@cache
def _letters() -> dict[str, str]:
    return dict(pair.split("=", 1) for line in lines_of("letters") for pair in line.split())


@cache
def _syllables() -> list[str]:
    parts = product(_INITIAL.split(), _VOWEL.split(), _FINAL.split())
    return ["".join(part).replace("-", "") for part in parts]


@lru_cache(maxsize=4096)
def _romanized(letter: str) -> str:
    if letter.isascii():
        return letter
    lower = letter.lower()
    latin = _letters().get(lower)  # before any decomposition: й without its breve would be и
    if latin is not None:
        return latin if lower == letter else latin.capitalize()
    if ord(letter) in _HANGUL:
        return _syllables()[ord(letter) - _HANGUL.start]
    marks = unicodedata.normalize("NFKD", letter)
    plain = unicodedata.normalize("NFC", "".join(mark for mark in marks if not unicodedata.combining(mark)))
    return "".join(map(_romanized, plain)) if plain != letter else letter


def folded(text: str) -> str:
    """`text` as names are looked up: romanised, without case, apostrophes and punctuation, one blank between words."""
    if text.isascii():
        if text.isalpha():  # nearly every word
            return text.lower()
        if text.replace(" ", "").isalpha():  # nearly every name
            return " ".join(text.lower().split())
    else:
        for mark, as_typed in _PRINTED:
            text = text.replace(mark, as_typed)
    plain = romanize(text)
    if plain.isascii():
        return " ".join(plain.translate(_FOLDED).split())
    plain = _APOSTROPHES.sub("", plain).casefold()
    if not plain.isascii():  # casefold can bring an accent back: "İ" is "i" and a dot
        plain = romanize(plain).casefold()
    return _NO_WORD.sub(" ", plain).strip()


def slug(name: str) -> str:
    """An id made of a name: lower-case words joined by `-`, letters of scripts that are not romanised kept."""
    return folded(name).replace(" ", "-") or "unnamed"


#: What is written for what, in this order, until nothing changes; `_sound_key` goes on with what depends on neighbours.
_LETTERS: Final = tuple(
    pair.split("=")
    for pair in (
        "j=i y=i w=v "  # Jurenko, Yurenko, Iurenko; what is left of й, ї, ь
        "ph=f th=t shch=s sch=s sh=s tch=ch zh=z kh=h g=h "  # Bohdan, Bogdan; Khan, Han
        "ck=k q=k x=ks tz=ts oo=u ou=u ee=i"
    ).split()
)
#: Where none of the first letters stands, which is soon seen, nothing is written for them.
_LETTERED: Final = re.compile("[jywgqx]|[pktscz]h|ck|tz|oo|ou|ee")
_C: Final = re.compile("c(?![eih])")
_LAST_I: Final = re.compile("(?<=..)[aeiou]?i$")
_IE: Final = re.compile("ie(?=[a-z])")


_LEAST_OF_A_TYPO: Final = 6  # letters


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """The key of one word of a name: what its transliterations have in common; given names by their table."""
    plain = folded(word).replace(" ", "")
    given = _given_keys()
    known = given.get(plain)
    if known is not None:
        return known
    sound = _sound_key(plain)
    return given.get(sound, sound)


def name_key(name: str) -> str:
    """The keys of the words of a name, in their order, joined by blanks.

    `name_key("Oleksandr Verbytskyi") == name_key("Aleksandr Verbitsky") == name_key("Александр Вербицкий")`.
    """
    return " ".join(filter(None, map(word_key, folded(name).split())))


def _sound_key(plain: str) -> str:
    while True:
        key = plain
        if _LETTERED.search(key):
            for old, new in _LETTERS:
                key = key.replace(old, new)
        if "c" in key:
            key = _C.sub("k", key)
        if "e" in key:  # Müller, Mueller
            key = key.replace("ae", "a").replace("oe", "o").replace("ue", "u")
        if any(map(eq, key, key[1:])):  # of double letters one
            key = "".join([letter for letter, _ in groupby(key)])
        if key.startswith("ie"):  # Yevhen, Evhen
            key = key[1:]
        if key.endswith("i"):  # Andrey, Andriy; Verbitsky, Verbytskyi
            key = _LAST_I.sub("i", key)
        if "ie" in key:  # Dmitriev, Dmitryev, Dmitrev
            key = _IE.sub("e", key)
        if key == plain:
            return key
        plain = key


@cache
def _given_keys() -> dict[str, str]:
    """Every form of a given name, and what it sounds like, to the key of its group's first form."""
    keys: dict[str, str] = {}
    for line in lines_of("given_variants"):
        forms = [folded(form).replace(" ", "") for form in line.split()]
        first = keys.get(_sound_key(forms[0]), _sound_key(forms[0]))  # two groups that sound alike are one
        for form in forms:
            keys.setdefault(form, first)
            keys.setdefault(_sound_key(form), first)
    return keys


@cache
def _nickname_groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(lines_of("nicknames")):
        for form in line.split():
            groups.setdefault(word_key(form), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in groups.items()}


def given_name_keys(name: str) -> frozenset[object]:
    """What a given name that is no initial is known by: two names with a key in common can be one person's."""
    key = word_key(folded(name))
    return frozenset((key, *_nickname_groups().get(key, ())))


def same_given_name(a: str, b: str) -> bool:
    """True where two given names can be one person's: spellings of one name, a short form, an initial.

    `Andriy`/`Andrii`, `William`/`Bill`, `J.`/`John`; not `John`/`Jane`.
    """
    (own, _), (_, like) = given_name_marks(a), given_name_marks(b)
    return not own.isdisjoint(like)


def given_name_marks(name: str) -> tuple[frozenset[object], frozenset[object]]:
    """What a given name or initial is known by, and what those are known by who can be the same person."""
    plain = folded(name)
    if not plain:
        return frozenset(), frozenset()
    initial, any_of_it = f"{plain[0]}.", f"{plain[0]}-"  # no keys are written so
    if len(plain) == 1:
        return frozenset((initial, any_of_it)), frozenset((any_of_it,))
    keys = given_name_keys(plain)
    return keys | {any_of_it}, keys | {initial}


def one_edit_apart(a: str, b: str) -> bool:
    """True where one letter more, less or other, or two neighbours swapped, make `b` of `a`; false for equal words."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    return a[at + 1 :] == b[at + 1 :] or (a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :])


def likely_typo(a: str, b: str) -> bool:
    """True where two words look like one word with a slip: long enough, one edit apart, the same first and last letter.

    The last letter tells a wife from her husband in Slavic names and a plural from its singular, so it is never a slip.
    """
    first, second = folded(a), folded(b)
    return (
        min(len(first), len(second)) >= _LEAST_OF_A_TYPO
        and first[0] == second[0]
        and first[-1] == second[-1]
        and one_edit_apart(first, second)
    )


def typo_marks(word: str) -> frozenset[str]:
    """The word, and all that one inner letter less makes of it: likely typos share one; none of a word too short."""
    plain = folded(word)
    if len(plain) < _LEAST_OF_A_TYPO:
        return frozenset()
    return frozenset((plain, *(plain[:at] + plain[at + 1 :] for at in range(1, len(plain) - 1))))
