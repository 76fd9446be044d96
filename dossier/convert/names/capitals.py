"""Capitalised words and their runs: the raw material of names, found without looking at any small word twice.

A run is capitalised words that only blanks or binding words ("of the", "and", "van der") keep apart, inside one
sentence. Spans are `[start, end)` code points of the reading text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import OUTLETS, is_common, is_given, known_names, short_given, titles
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.convert.names.possessives import FOLLOWING, SAINTS, own_possessive
from dossier.convert.names.typewords import BODY_FRONTS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Sentence
from dossier.convert.reading.tokens import SITE_ENDS
from dossier.convert.reading.weekdaynames import personal_weekdays
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of
from dossier.records import Record

_GAP_KINDS: Final = dict.fromkeys(table_of("name_words")["body_gap"], "body") | {
    word: kind for kind in ("particle", "on", "for", "of") for word in table_of("name_words")[kind]
}
_FOLLOW: Final = frozenset("the a an for la le les los las de der den die und zu el".split())
_FRONTS: Final = BODY_FRONTS | {"association", "federation", "institute"}
_LONGEST_GAP: Final = 16
#: No name has so many words; a page in capitals is read in pieces, because finding names in a run looks at it often.
_LONGEST_RUN: Final = 40
#: (The signs of ASCII are told apart first, without a look at what they are.)
_WORD: Final = re.compile(
    r"[^\x00-@\[-`a-z\W\d](?<!\w.)(?:\.(?:[^\W\d_a-z]\.)+|['’] ?(?=[^\W\d_a-z])[^\W_]+|[^\W_]*)"
    rf"(?:[-‑'’&](?=\w)[^\W_]+)*(?:\.(?i:{SITE_ENDS})\b|(?<=\w\w)\.[A-Z][a-z]{{2,20}})?"
)
_STATES: Final = frozenset(pair.partition("=")[0] for pair in table_of("name_words")["state"])
_DOTTED: Final = frozenset(table_of("name_words")["dotted"]) | {state[:-1].lower() for state in _STATES}
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
_PARTICLE: Final = rf"(?:{'|'.join(word for word in table_of('name_words')['particle'] if len(word) > 1)}|der|den) "
#: In front of a surname: Jan *van der* Berg.
_PARTICLES: Final = Rare(rf" (?:{_PARTICLE}){{1,2}}[A-Z]")
#: A surname's first two words, of which the first has a capital where it opens a sentence.
_BEFORE_DER: Final = frozenset({"van", "von"})
_DER: Final = frozenset({"dem", "den", "der"})
_OPENING: Final = frozenset("\"“'‘(")
_CLOSING: Final = "\"”'’)"
_NICKNAME_GAPS: Final = frozenset(
    [
        *(f" {mark}" for mark in (*_OPENING, *(f"({quote}" for quote in _OPENING - {"("}))),
        *(f"{mark} " for mark in (*_CLOSING, *(f"{quote})" for quote in _CLOSING[:-1]))),
    ]
)
_QUOTATION: Final = frozenset('"“')
_NICKNAMED: Final = Rare(rf"(?: [A-Z][\w-]{{1,20}}){{0,2}}[{_CLOSING}]\)? (?:{_PARTICLE}){{0,2}}[^\W\d_a-z]")
#: The name in front of a nickname, the mark that opens this, and its words.
_NICKNAME: Final = Rare(
    r"(?<![\w.-])([^\W\d_a-z][\w.-]{1,20})(?: [A-Z]\.)? \(?([\"“'‘(])[^\W\d_a-z][\w-]{0,20}(?: [A-Z][\w-]{1,20}){0,2}\Z"
)
_LONGEST_NICKNAME: Final = 64
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


class Word(Record):
    """A capitalised word; `opens` where its capital proves nothing: first in a sentence, a quotation, a headline."""

    start: int
    end: int
    text: str
    low: str
    opens: bool = False
    possessive: bool = False


class Run(Record):
    """Words of one run; `gaps[i]` is how word i and the next hang together, as `_binder` says."""

    words: tuple[Word, ...]
    gaps: tuple[str, ...]


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
        if opens and last and before in _OPENING and text[last.end : start] in _NICKNAME_GAPS:
            opens = not _is_nickname(
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
    return text[end + 1 : end + 2].isupper() or _PARTICLES.match(text, end) is not None


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
            is_near = 0 < word.start - last.end <= _LONGEST_GAP and not last.possessive and len(run) < _LONGEST_RUN
            gap = _binder(text, last, word) if is_near else ""
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


def _binder(text: str, left: Word, right: Word) -> str:
    """How two words hang together: `plain`, `of`, `for`, `on`, `and`, `to`, `the`, `&` or `particle`; empty if not.

    They stand near each other, and the left one is no possessive.
    """
    gap = text[left.end : right.start]
    if gap == " ":
        is_state = left.text[-1] == "." and left.text in _STATES and text.startswith(", ", left.start - 2)
        return "" if is_state else "plain"  # "of Elm, *Ill. Quill* left"
    if gap == " the ":
        return "the" if f"{left.text} the {right.text}" in known_names() else ""
    if gap == " to ":
        return "to" if left.low in CAUSES and _is_aim(right) else ""
    if gap == ", ":
        if right.low.rstrip(".") in _LEGAL_FORMS:
            return "plain"  # "Quilltronics*, Inc.*"
        if is_field(left.text) and is_field_or_part(right.text) and _is_for_several(text, left, right):
            return "and"
        return "plain" if _is_campus(text, left, right) else ""
    if gap in _FORMER and not (right.low.rstrip(".") in titles() or is_given(right.text)):
        return _FORMER[gap]  # "the Tribunal *for the former* Tarnland"
    if gap == "] ":
        return "plain" if is_given(left.text) and _is_added(text, left.start) else ""
    if gap in _NICKNAME_GAPS:
        return "plain" if _is_nickname(text, left, right, gap) else ""
    if (
        gap[0] in _CLOSING
        and (particles := _PARTICLES.match(text, left.end + 1))
        and particles.end() == right.start + 1
    ):
        return "particle" if _is_nickname(text, left, right, gap) else ""  # Juan "Bong" *de la* Cruz
    if not gap[0].isspace() or not gap[-1].isspace() or gap.count("\n") > 1:
        return ""
    if " and " in gap and len(gap) > len(" and ") and is_field(left.text) and is_field_or_part(right.text):
        return "and"  # "the House Education and *the Workforce* Committee"
    if left.low in _BEFORE_DER and gap.strip() in _DER:
        return "particle"  # "*Von der* Tarn said"
    return _kind_of_gap(" ".join(gap.split()))


#: What stands behind a firm's name and a comma, and is nothing else.
_LEGAL_FORMS: Final = frozenset({"inc", "ltd", "llc", "llp", "plc", "corp"})
_FORMER: Final = {" for the former ": "for", " of the former ": "of"}


def _is_campus(text: str, left: Word, right: Word) -> bool:
    """True at the comma of "the University of *California, Davis*"."""
    if not text.endswith("University of ", 0, left.start) or not _CAMPUS.match(text, right.start):
        return False
    state = known_names().get(left.text)
    return state is not None and state.kind == "state"


_CAMPUS: Final = Rare(
    r"(?:Amherst|Ann Arbor|Arlington|Austin|Berkeley|Birmingham|Boston|Boulder|Chapel Hill|Charlotte|Chicago"
    r"|College Park|Dallas|Davis|Denver|Duluth|El Paso|Fayetteville|Irvine|Knoxville|Las Vegas|Lincoln|Los Angeles"
    r"|Lowell|Madison|Merced|Milwaukee|Omaha|Reno|Riverside|San Antonio|San Diego|San Francisco|Santa Barbara"
    r"|Santa Cruz|Urbana-Champaign|Wilmington)\b"
)


def _is_for_several(text: str, left: Word, right: Word) -> bool:
    """True at the comma of "the Ministry of *Trade, Industry* and Tourism"."""
    if _MORE_FIELDS.match(text, right.start) is None:
        return False
    return _FOR_FIELDS.search(text, max(0, left.start - _LONGEST_FIELDS), left.end) is not None


_LONGEST_FIELDS: Final = 60
_MORE_FIELDS: Final = Rare(r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?, ){0,3}[A-Z][a-z]+(?: [A-Z][a-z]+)?,? and (?:the )?[A-Z]")
_FOR_FIELDS: Final = Rare(
    r"\b(?:Ministry|Department|Directorate|Secretariat|Commission|Committee|Minister|Secretary|Board|Bureau|Council|Union"
    r"|Association|Federation|Authority|Agency|Institute|School|Society) (?:of|for|on)"
    r" [A-Z][a-z]+(?:,? [A-Z][a-z]+){0,5}\Z"
)


def _is_added(text: str, start: int) -> bool:
    """True for a given name that a writer adds in brackets: "[*Ann*] Quill", "[the mayor *Ann*] Quill"."""
    begin = text.rfind("[", max(0, start - _LONGEST_ADDED), start)
    return begin >= 0 and text.find("]", begin, start) < 0 and text.find("\n", begin, start) < 0


_LONGEST_ADDED: Final = 40


def _is_aim(word: Word) -> bool:
    """True for a verb with a capital that is no sentence's and no headline's: "the Campaign to *Stop* Rogue Drones"."""
    return not word.opens and ("B" in word_tags().get(word.low, "") or word.low in _AIMS)


#: What people found to do something, by which it is named, and what they do, of what is no verb in the list of words.
CAUSES: Final = frozenset(table_of("name_words")["cause"])
_AIMS: Final = frozenset("empower free overcome reelect rebuild reform restore".split())


def _is_nickname(text: str, left: Word, right: Word, gap: str) -> bool:
    """True at either end of the nickname of a full name: Margaret "Mags" Falk."""
    if gap[0] == " ":
        if _NICKNAMED.match(text, right.end) is None:
            return False
        if len(left.text) == len("V.") and left.text[1] == ".":  # *Robert* V. ("Bobby") Falk
            before = text[max(0, left.start - _LONGEST_NICKNAME) : left.start].split()
            return bool(before) and _has_nickname(before[-1], gap[-1])
        return _has_nickname(left.text, gap[-1])
    opening = _NICKNAME.search(text, max(0, left.start - _LONGEST_NICKNAME), left.end)
    return opening is not None and _has_nickname(opening[1], opening[2])


def _has_nickname(name: str, opening: str) -> bool:
    """True for who has the nickname that a mark opens: a given name; in quotation marks an unlisted one has it too."""
    if is_given(name):
        return True
    low = name.lower()
    return opening in _QUOTATION and not (is_common(name) or name in known_names() or low in titles())


_ARTICLES: Final = ("the", "a", "an")


@lru_cache(maxsize=4096)
def _kind_of_gap(gap: str) -> str:
    """`plain`, `of`, `for`, `on`, `and`, `&`, `particle` or `body`; empty for what is no part of a name."""
    first, _, rest = gap.partition(" ")
    if not all(word in _FOLLOW for word in rest.split()):
        return ""
    if not gap or gap == "&":
        return gap or "plain"
    if first == "and":
        return "" if rest in _ARTICLES else "and"  # "the Grain Union of Tarn and *the* Port Board" are two
    return _GAP_KINDS.get(first, "")
