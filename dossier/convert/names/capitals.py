"""Capitalised words and their runs: the raw material of names, found without looking at any small word twice.

A run is capitalised words that only blanks or binding words ("of the", "and", "van der") keep apart, inside one
sentence. Spans are `[start, end)` code points of the reading text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.english.gazetteer import OUTLETS, is_common, is_given, short_given, titles
from dossier.convert.names.capitalwords import Run, Word
from dossier.convert.names.gaps import LONGEST_GAP, NICKNAME_GAPS, OPENING, PARTICLES, STATES, binder, is_nickname
from dossier.convert.names.possessives import FOLLOWING, SAINTS, own_possessive
from dossier.convert.names.typewords import BODY_FRONTS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Sentence
from dossier.convert.reading.tokens import SITE_ENDS
from dossier.convert.reading.weekdaynames import personal_weekdays
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of

_FRONTS: Final = BODY_FRONTS | {"association", "federation", "institute"}
#: No name has so many words; a page in capitals is read in pieces, because finding names in a run looks at it often.
_LONGEST_RUN: Final = 40
#: (The signs of ASCII are told apart first, without a look at what they are.)
_WORD: Final = re.compile(
    r"[^\x00-@\[-`a-z\W\d](?<!\w.)(?:\.(?:[^\W\d_a-z]\.)+|['’] ?(?=[^\W\d_a-z])[^\W_]+|[^\W_]*)"
    rf"(?:[-‑'’&](?=\w)[^\W_]+)*(?:\.(?i:{SITE_ENDS})\b|(?<=\w\w)\.[A-Z][a-z]{{2,20}})?"
)
_DOTTED: Final = frozenset(table_of("name_words")["dotted"]) | {state[:-1].lower() for state in STATES}
#: What is no part of the name behind it.
_BEFORE_NOW: Final = ("Ex-", "Then-")
#: Compounds whose second half is the sentence's: "Norway-based".
_HALVES: Final = re.compile(rf"(?i)[-‑](?:{'|'.join(table_of('name_words')['half'])}|(?-i:[a-z]{{3,}}(?:ed|ing)))\b")
_BETWEEN: Final = ("Inter-", "Pan-")  # "the *Inter-American* Grain Union"
_CLITIC: Final = re.compile(r"(?i)(?:['’](?:s|ll|ve|re|d|m)|n['’]t)$")
_PARTY_SEAT: Final = re.compile(r"[RDI]-[A-Z]")  # R-Ohio
_OPENERS: Final = frozenset("\"'“‘«„([{`–—•*")
_COLONS: Final = frozenset(":?!–—")
_OPENERS_TOO: Final = _COLONS | frozenset("`'")
_APOSTROPHES: Final = frozenset("'’")
_NAMED_MONTHS: Final = frozenset({"may", "april", "june", "august", "jan"})
_LEADS_TO_A_MONTH: Final = (
    " a ",
    " an ",
    " the ",
    "In ",
    " in ",
    "Since ",
    " since ",
    " until ",
    " last ",
    " this ",
    " next ",
    "By ",
    " by ",
)
_LONGEST_QUOTED: Final = 80
_POSSESSIVES: Final = ("his ", "her ", "my ", "our ", "their ", "your ")
_NOBODY: Final = frozenset(table_of("name_words")["nobody"])
_NO_NAME: Final = frozenset(table_of("name_words")["calendar"])
#: In front of a weekday these are of its name.
_OF_DAYS: Final = frozenset(table_of("name_words")["of_day"])
#: What an agency tells of a text in front of its headline, in capitals.
_SLUG: Final = Rare(
    rf"(?:(?:{'|'.join(word.replace('_', ' ') for word in table_of('name_words')['slug'])})(?: \d{{1,2}})?"
    r"(?:[-–—]| [-–—] )(?=[A-Za-z]))+"
)


def find_runs(text: str, sentences: Sequence[Sentence]) -> list[Run]:
    """All runs of capitalised words, in the order of the text."""
    runs: list[Run] = []
    for sentence in sentences:
        words = _words(text, sentence)
        if len(words) > 2 and _is_headline(text, sentence, words):
            words = [Word(w.start, w.end, w.text, w.low, True, w.possessive) for w in words]
        if words:
            runs += _runs(text, words)
    return runs


def _words(text: str, sentence: Sentence) -> list[Word]:
    words: list[Word] = []
    last: Word | None = None
    begin = _behind_slug(text, sentence.start)
    for match in _WORD.finditer(text, begin, sentence.end):
        whole, start = match[0], match.start()
        if not whole[0].isupper():
            continue
        if whole.startswith(_BEFORE_NOW) and whole[whole.index("-") + 1].isupper():
            start += whole.index("-") + 1
            whole = text[start : match.end()]  # "*Ex-*Lodd boss Quill"
        word, possessive, is_given_weekday = whole, False, False
        if not whole.isalpha():
            word = _stem(whole)
            possessive = len(word) < len(whole)
            if not word:
                continue
        end, low = start + len(word), word.lower()
        behind = text[end : end + 1]
        if behind == ".":
            end += (
                len(word) == 1
                or low in _DOTTED
                or (low in short_given() and _begins_a_name(text, last, start, end + 1))
            )
        elif behind in _APOSTROPHES:
            if low.endswith("ng") and _is_ngs(text, start, end + 1):
                end += 1
                low = text[start:end].lower()
            elif word[-1] in "sS" and not possessive:
                after = text[end + 1 : end + 2]
                possessive = not after.isalnum() and after != behind  # '' closes a quotation
        before = text[start - 1 : start]
        if before == " ":  # of most words
            opens = start == begin or (text[start - 2 : start - 1] in _OPENERS_TOO and _is_opened(text, start))
        else:
            if before == "-" and (article := _ARABIC_ARTICLE.search(text, max(0, start - 5), start)):
                start, low = article.start(), text[article.start() : end].lower()
            opens = start == begin or before in _OPENERS
        if opens and last and before in OPENING and text[last.end : start] in NICKNAME_GAPS:
            opens = not is_nickname(
                text, last, Word(start, end, word, low), text[last.end : start]
            )  # Robert "Red" Falk
        if low in _NO_NAME:
            is_given_weekday = start in personal_weekdays(text)
            if not (
                is_given_weekday
                or (low in _NAMED_MONTHS and (_is_personal(text, start, end) or _is_surname(text, last, start, end)))
                or _is_outlet(text, end)
            ):
                if last and last.low in _OF_DAYS and last.end + 1 == start and low.endswith("day"):
                    words.remove(last)  # "*Super* Tuesday"
                continue
        if possessive:
            saint = last.start if last and last.low in SAINTS and last.end + 1 == start else -1
            if own := own_possessive(text, start, end, saint):
                end, low, possessive = own, text[start:own].lower(), False
        last = Word(start, end, text[start:end], low, opens and not is_given_weekday, possessive)
        words.append(last)
    return words


def _behind_slug(text: str, start: int) -> int:
    """Where a sentence begins behind what an agency has put in front of its headline: "WRAPUP 2-", "CORRECTED-"."""
    slug = _SLUG.match(text, start) if text[start : start + 3].isupper() else None
    return slug.end() if slug else start


def _is_opened(text: str, start: int) -> bool:
    """True behind a blank and a colon, or what a typewriter has for an opening quotation mark."""
    return text[start - 2 : start - 1] in _COLONS or text[start - 3 : start - 1] in ("``", "''")


def _begins_a_name(text: str, last: Word | None, start: int, end: int) -> bool:
    """True for "Ma. Corazon Falk", as Maria is abbreviated, but not for "Jack Ma. Then": no name goes before it."""
    following = FOLLOWING.match(text, end)
    if text[max(0, start - 6) : start].lower().endswith(_POSSESSIVES):
        return False
    return following is not None and is_given(following[1]) and (last is None or last.end + 1 != start)


def _is_ngs(text: str, start: int, end: int) -> bool:
    """True for the sign that ends a name of East Africa, "Achieng' Falk", where it closes no quotation."""
    if text[start - 1 : start] != " " or not FOLLOWING.match(text, end):
        return False
    before = text[max(0, start - _LONGEST_QUOTED) : start]
    return "'" not in before and "‘" not in before


def _stem(word: str) -> str:
    """A word without possessive, contracted verb and the sentence's half of a compound; empty for what is no name."""
    clitic = _CLITIC.search(word)
    if word in _NOBODY:
        return ""
    if clitic:
        word = "" if clitic[0][0] in "nN" else word[: clitic.start()]  # "Don't" is no name's beginning
    half = _HALVES.search(word)
    if half and not word.startswith(_BETWEEN):
        word = word[: half.start()]
    return "" if _PARTY_SEAT.match(word) else word


def _is_personal(text: str, start: int, end: int) -> bool:
    """True for a month's name in front of a surname: April Jones, Jan de Wit, but not May 5, nor "In May Jones"."""
    if text[end : end + 1] != " " or text.endswith(_LEADS_TO_A_MONTH, max(0, start - 7), start):
        return False
    return text[end + 1 : end + 2].isupper() or PARTICLES.match(text, end) is not None


def _is_surname(text: str, last: Word | None, start: int, end: int) -> bool:
    """True for the second word of "Theresa May" and "Ms. May", but not for a date's."""
    if last is None or not 0 < start - last.end <= 2 or text[end + 1 : end + 2].isdigit():
        return False
    return is_given(last.text) or titles().get(last.low.rstrip(".")) in ("honorific", "rank", "office")


def _is_outlet(text: str, end: int) -> bool:
    """True where an outlet's word follows: the Sunday Courier."""
    following = FOLLOWING.match(text, end)
    return following is not None and following[1].lower() in OUTLETS


#: "Ann *al-*Quill", "Jaish al-Tarn *wal-*Lodd"; and no "as-" but behind a space.
_ARABIC_ARTICLE: Final = Rare(r"(?:[ae]l-|(?<=\s)(?:a(?:d|n|r|sh?|z)|u[lt]|wa?l?)-)\Z", re.IGNORECASE)
#: Small words that only title case gives a capital.
_SMALL_WORDS: Final = frozenset(
    "after and are as at be by for from has in into is not of on over the to was with".split()
)


def _is_headline(text: str, sentence: Sentence, words: Sequence[Word]) -> bool:
    """True for a line in title case or in capitals: most of its longer words are capitalised, common ones too.

    `words` are its capitalised ones, three or more; a verb among them tells enough of a whole line: "Ann Quill *Dies*".
    """
    if 2.5 * len(words) < text.count(" ", sentence.start, sentence.end):
        return False
    stopped = text[sentence.end - 1] in ".,"
    told = stopped and sentence.start > 0
    longer = [
        word
        for word in text[sentence.start : sentence.end].split()
        if (len(word) > 3 or (told and len(word) == 3 and word.islower() and word not in _SMALL_WORDS))
        and word[0].isalpha()
    ]  # "He *met* the Lodd Grain Board." has no title case
    capital = sum(word[0].isupper() for word in longer)
    if capital == len(longer) > 2 and any(word.low in _SMALL_WORDS and not word.text.isupper() for word in words[1:-1]):
        return True  # "Ann Quill Beats Odo Tarn *In* Lodd"
    if capital == len(longer) and not stopped and any(map(_is_verb, words[1:])) and _is_line(text, sentence):
        return True
    return capital >= (0.85 if stopped else 0.7) * len(longer) and sum(is_common(w.text) for w in words) >= 2 + stopped


def _is_verb(word: Word) -> bool:
    """True for a capitalised word that is a verb and hardly anything else: "Dies", "Wins"."""
    return word.low[-1] == "s" and word_tags().get(word.low, "")[:1] == "V" and not is_given(word.text)


def _is_line(text: str, sentence: Sentence) -> bool:
    """True for a sentence that is a line of its own."""
    is_first = sentence.start == 0 or text[sentence.start - 1] == "\n"
    return is_first and text[sentence.end : sentence.end + 1] in ("", "\n")


def _runs(text: str, words: list[Word]) -> Iterator[Run]:
    run: list[Word] = []
    gaps: list[str] = []
    for word in words:
        if run:
            last = run[-1]
            is_near = 0 < word.start - last.end <= LONGEST_GAP and not last.possessive and len(run) < _LONGEST_RUN
            gap = binder(text, last, word) if is_near else ""
            if gap == "body":  # "Fundación *para* Elmstad", but "Lodd *et* Elmstad"
                gap = "particle" if any(one.low in _FRONTS for one in run) else ""
            if gap:
                gaps.append(gap)
                run.append(word)
                continue
            yield Run(tuple(run), tuple(gaps))
        run, gaps = [word], []
    if run:
        yield Run(tuple(run), tuple(gaps))
