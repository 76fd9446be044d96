"""Which of the old code pages a text in Latin letters was saved with, where nothing in the file says so.

Their bytes all mean something in every one of them. So each page is tried on what is no ASCII, and asked how much of
that is none of the languages that are written with it, nor punctuation where it can stand: "Dvoøák" is no word of
German, Spanish or Danish, and "Lefčvre" none of Czech.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

_Language: TypeAlias = tuple[re.Pattern[str], re.Pattern[str] | None]  # its words, and what none of them holds

_VOWEL: Final = "aeiouyáéíóúýàèìòùâêîôûäëïöüåæøãõăąęěőűı"
#: Of each language the letters beyond those of English, and what no word of it holds, as a pattern.
_WESTERN: Final = (
    ("àâçèéêëîïôœùûüÿ", rf"è[{_VOWEL}]|ù.|œ(?:[bcklmpw]|$)|ê[{_VOWEL}]|ëë"),  # French, Dutch
    ("äöüßé", ""),  # German
    ("áéíóúüñ", rf"ñ(?![{_VOWEL}])"),  # Spanish
    ("áâãàçéêíóôõú", "ã(?![oei]|s?$)|õ(?!e)|ê$"),  # Portuguese
    ("àèéìòù", "[àèìòù]."),  # Italian
    ("àéèíïóòúç·", rf"[àèò](?![b-df-hj-np-tv-z])|[{_VOWEL}][àèò]"),  # Catalan
    ("åäöæøéüô", rf"ø[áéíóúöäøåæ]|[áéíóúöäi]ø|æ$|ø[{_VOWEL}][áéíóú]"),  # Scandinavian
    ("áéíóúýðþæö", rf"ð(?![uirsnam]|$)|ða.|[{_VOWEL}]þ|þ(?![{_VOWEL}rjv])|^ý|[aeiouyáéíóúö]\w*ý|ýr\b.|æ$"),  # Icelandic
    ("äõöüšž", "^[^äõöüšžb-df-hj-np-tv-x]|[aeiouyäöü]\\w*õ|õ$"),  # Estonian
    ("šžáéíóúýäô", rf"(?<![{_VOWEL}])[šž](?![{_VOWEL}])|ý\w*ý|^ý"),  # what of Czech and Slovak is the same here
)
_CENTRAL: Final = (
    ("ąćęłńóśźż", rf"[ąęń][{_VOWEL}]|ź(?![a-df-hk-npr-tw-z]|$)|źg|źs"),  # Polish
    ("áčďéěíňóřšťúůýž", rf"(?<![tdnpbvmf])ě|ý\w*ý|(?<![{_VOWEL}])ň(?![{_VOWEL}])"),  # Czech
    ("áäčďéíĺľňóôŕšťúýž", rf"ý\w*ý|(?<![{_VOWEL}])[šž](?![{_VOWEL}])"),  # Slovak
    ("áéíóöőúüű", ""),  # Hungarian
    ("ăâîşţ", "(?<![un])ţ$|y[ăţş]|[ăţş]y"),  # Romanian
    ("čćđšž", rf"đ(?![{_VOWEL}]|$)"),  # Croatian, Serbian, Slovene
    ("äöüßé", ""),  # German
)
_TURKISH: Final = (("çğıöşüâîû", rf"(?<![{_VOWEL}])ğ"),)
_CYRILLIC: Final = (("абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюяђѓѕјљњћќџ", "[a-z]|^[ьъы]"),)
#: The code pages, the likelier first, and what is written with them.
_PAGES: Final = (
    ("cp1252", _WESTERN),
    ("cp1250", _CENTRAL),
    ("iso8859-2", _CENTRAL),
    ("cp1254", _TURKISH),
    ("cp1251", _CYRILLIC),
    ("koi8-u", _CYRILLIC),
    ("mac-roman", _WESTERN),
)
_LANGUAGES: Final = {
    page: tuple((re.compile(rf"[a-z{letters}]+"), re.compile(never) if never else None) for letters, never in languages)
    for page, languages in _PAGES
}
_WORD: Final = re.compile(r"[^\W\d_ªº]+")
#: Signs that are no ASCII, where they can stand: what is none of these is likely a letter of another page.
_SIGN: Final = re.compile(
    r"(?<![^\W_])[“‘„‚‹¿¡](?=\S)|(?<=\S)[”›](?![^\W\d_])|[’‘…•·«»™§†\xa0\xad]|[©®](?![a-zß-ÿ])|—|(?<![a-z])–|–(?![a-z])"
    r"|(?<![^\W\d_])[€£¥](?!(?!(?:m|bn|k)\b)[^\W\d_])|(?:(?<=[\d)])|(?<=\bm)|(?<=[ckm]m))[²³](?!\w)"
    r"|(?:(?<=[\d.])|(?<=\b[Nn]))[ªº](?!\w)|°(?![^\W\d_CF])|(?<![^\W\d_])[½¼¾×±](?![^\W\d_])|(?<=[a-z])´(?=[a-z])"
)
_ALONE: Final = frozenset("àáéèóöåøæÀÉÅÖØ")  # letters that are words
_ASCII: Final = bytes(range(0x80))
_ENGLISH: Final = 0.7  # of the bytes are ASCII, or it is none with some names
_MOST: Final = 2000  # words looked at
_STRANGE: Final = 0.34  # of those may be strange to the page that is taken


def likely_page(data: bytes) -> str:
    """The code page of a text most of which is ASCII; empty where none of those known here makes sense of the rest."""
    if len(data.translate(None, _ASCII)) > (1 - _ENGLISH) * len(data):
        return ""
    stretches = sorted({stretch[:100] for stretch in data.split() if not stretch.isascii()})[:_MOST]
    best = ""
    least = (int(_STRANGE * len(stretches)) + 1, 0)
    for page, languages in _LANGUAGES.items():
        try:
            data.decode(page)
        except UnicodeDecodeError:
            continue
        words = [stretch.decode(page) for stretch in stretches]
        strange = sum(_is_strange(word, languages) for word in words)
        if strange == 0 and page == "cp1252":
            return page
        if strange <= least[0]:  # of two pages the one that has a language for all of it
            alone = min(sum(_is_strange(word, (language,)) for word in words) for language in languages)
            if (strange, alone) < least:
                best, least = page, (strange, alone)
    return best


def _is_strange(stretch: str, languages: Sequence[_Language]) -> bool:
    """True where something between two blanks is no punctuation and no word of some languages."""
    words = _SIGN.sub(" ", stretch)
    return not _WORD.sub(lambda word: "" if _is_word(word[0], languages) else word[0], words).isascii()


def _is_word(word: str, languages: Sequence[_Language]) -> bool:
    """True for ASCII and for what can be a word of one of some languages."""
    if word.isascii():
        return True
    if len(word) == 1:
        return word in _ALONE
    if not word.isupper() and any(map(_is_foreign_capital, word[1:])):
        return False
    low = word.lower()
    return any(letters.fullmatch(low) and not (never and never.search(low)) for letters, never in languages)


def _is_foreign_capital(letter: str) -> bool:
    return letter.isupper() and not letter.isascii()
