"""Paragraphs and sentences of a reading text, by punctuation and layout alone.

A full stop ends a sentence unless an abbreviation, an initial or what follows says otherwise. Hard-wrapped text is
recognised paragraph by paragraph: there a line feed is a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from dossier.convert.english.gazetteer import is_given, is_place, short_given
from dossier.convert.patterns.matches import matches_at, places_of_marks
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Sentence
from dossier.convert.reading.tokens import (
    NUMBER_ABBREVIATIONS,
    OTHER_ABBREVIATIONS,
    SITE_END,
    TITLE_ABBREVIATIONS,
    is_numbering,
    unfronted,
)
from dossier.convert.reading.wrapping import paragraphs_of
from dossier.model import Span
from dossier.text import header_of

_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
#: What may end a sentence, and what tells that it does.
_ENDS: Final = ".!?…"
_END: Final = re.compile(
    r"[.!?…](?:(?<![.!?…].)[.!?…]*[\"'”’»›)\]]*(?=\s|$)|(?<!…)[\"”](?=[A-Z“])|(?<=[a-z][.!?])"
    rf"(?=(?!{SITE_END})[A-Z][a-z]))"
)
_OPENERS: Final = "\"'“‘„‚«‹([—–- \n\t"
#: Words that begin a sentence far more often than they follow an abbreviation within one.
_STARTERS: Final = frozenset(
    "the a an this that these those he she it they we you i there his her its their our my in on at by for from with "
    "but and or so if when while as after before since although though because however meanwhile according what who "
    "why how where some many most all no not one two now then".split()
)
#: What stands before a paragraph's first sentence: a dateline ("TARVIK, May 3 (Polar Press) — ") or a clock's time.
_DAY: Final = r",? (?:\w{3,9}\.? \d{1,2}|\d{1,2} \w{3,9})(?:,? \d{4})?"
_CAPITAL: Final = "A-ZÀ-ÖØ-Þ"
_DATELINE: Final = (
    rf"(?=(?:[{_CAPITAL}]{{2,3}} )?[{_CAPITAL}]{{3}})(?:[{_CAPITAL}.'’ -]|/(?=[{_CAPITAL}])){{3,30}}"
    rf"(?:, [A-Z][\w.]{{1,20}}){{0,2}}"
    rf"(?:(?:{_DAY}|\.{_DAY.removeprefix(',?')}\.)(?:,? [A-Z][\w.&’'-]{{2,20}}){{1,3}}(?= [—–-])"
    rf"|(?:{_DAY})?(?: ?(?:\([^()\n]{{2,40}}\)|/[^/\n]{{2,40}}/))?)"
)
#: Agencies that stand in brackets in front of the first sentence: "(AP)".
_NEWS: Final = r"\((?:AFP|AP|ANI|CNN|PTI|UPI|Bloomberg|Kyodo|Reuters|Xinhua)\)"
#: "TARVIK (Polar Press / Wire - 3rd May, 2024) The head of …"
_UNDASHED: Final = (
    rf"[{_CAPITAL}]{{3}}(?:[{_CAPITAL}.'’ -]{{2,27}}|[{_CAPITAL}.'’ -]{{0,27}}{_DAY}"
    rf"|(?:[{_CAPITAL}]|[{_CAPITAL}.'’ -]{{0,27}}(?:, [A-Z][\w.]{{1,20}}(?: [A-Z]\w{{1,20}})?){{1,2}})(?= {_NEWS}))"
    rf" \((?=[{_CAPITAL}])(?!\w{{3,6}}day\))[\w .,&/’'-]{{2,60}}\)(?= [{_CAPITAL}][a-z])"
)
_CLOCK: Final = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?:?"
_DASH: Final = "(?:—|–|―|--|-|(?<=\\) )_)"
#: "(Nairobi) – ", "(Nairobi, Kenya, May 3, 2024) – "
_IN_BRACKETS: Final = rf"\([A-Z][\w .'’-]{{2,30}}(?:, [A-Z][\w.]{{1,20}}(?: [A-Z]\w{{1,20}})?){{0,2}}(?:{_DAY})?\)"
#: "(AP) - ", "(CNN) "
_AGENCY: Final = rf"\((?![IVX]+\))(?:[A-Z]{{2,6}}|Reuters|Bloomberg)\)(?: ?{_DASH})?"
_TOWN: Final = rf"[{_CAPITAL}][{_CAPITAL}'’ -]{{2,30}}"  # "NEW DELHI: ", where it is no speaker's label
_LABEL: Final = re.compile(rf"^{_TOWN}:(?= )", re.MULTILINE)
_LEAD_IN: Final = Rare(
    rf"(?:{_DATELINE} ?{_DASH}(?:{_DAY.removeprefix(',?')} ?{_DASH})?|{_UNDASHED}|{_IN_BRACKETS} ?{_DASH}|{_AGENCY}"
    rf"|{_CLOCK}|{_TOWN}{_DAY}(?: ?\([^()\n]{{2,40}}\))?:"
    rf"|(?P<town>{_TOWN}):|\((?P<where>[A-Z][\w .'’-]{{2,30}})\))(?: |(?<=\d—)"
    r"|(?<=[A-Z]{2}\)))(?=[\"“«‘A-Z\d])"
)
#: A place as it is written elsewhere, with a full date, "New Tarvik, May 3, 2024—Guards …", or a day and an agency:
#: "New Tarvik, May 3 (Polar Press) Guards …".
_TOWN_LEAD_IN: Final = Rare(
    r"[A-Z][\w.'’-]{2,20}(?: [A-Z][\w.'’-]{1,20}){0,2}(?:, [A-Z][\w.]{1,20}(?: [A-Z]\w{1,20})?)?,? "
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4} ?(?:— ?|– )"
    r"|(?:,? \d{4})? \((?!\w{3,6}day\))[A-Z][\w .&/’'-]{1,40}\)(?: ?(?:—|–|--) ?|:? ))(?=[\"“«‘A-Z\d])"
)
#: In front of each of a list; none is part of a sentence.
_BULLETS: Final = frozenset("•●▪◦‣■□")
#: Nobody writes a longer sentence; a page without a full stop is read in pieces, because much compares within one.
_LONGEST: Final = 2000


def find_sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences of a reading text, in order; a header such as ` date 2024-05-17 ` belongs to none."""
    ends = places_of_marks(text, _ENDS)
    return tuple(
        Sentence(start, end, number)
        for number, paragraph in enumerate(find_paragraphs(text))
        for sentence in _split(text, paragraph, ends)
        for start, end in _bounded(text, sentence)
    )


@lru_cache(maxsize=2)
def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a reading text without the blanks around them: at blank lines, or at every line feed.

    Kept for the stages that ask for the same text again.
    """
    found: list[Span] = []
    start = header_of(text)[1]
    for gap in _BLANK_LINE.finditer(text, start):
        found += _lines(text, start, gap.start())
        start = gap.end()
    found += _lines(text, start, len(text))
    return tuple(found)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs of a block without blank lines: lines that are wrapped are put together."""
    block = text[start:end]
    if "\n" not in block:
        ends = [len(block)]
    else:
        lines = block.split("\n")
        behind = list(accumulate([len(line) + 1 for line in lines]))
        ends = [*(behind[number - 1] - 1 for number in paragraphs_of(lines) if number), len(block)]
    first = 0
    for last in ends:
        paragraph = block[first:last]
        stripped = paragraph.strip()
        if stripped:
            opened = start + first + paragraph.index(stripped[0])
            yield opened, opened + len(stripped)
        first = last + 1


def _split(text: str, paragraph: Span, ends: Sequence[int]) -> Iterator[Span]:
    start, stop = paragraph
    if text[start] in _BULLETS and text[start + 1 : stop].strip():
        start += 1
        while text[start].isspace():
            start += 1
    is_plain = text[start + 1 : start + 2].islower()  # no other lead-in begins so
    if is_plain and (town := _TOWN_LEAD_IN.match(text, start, stop)) and town.end() < stop:
        yield start, start + len(town[0].rstrip())
        start = town.end()
    lead_in = None if is_plain else _LEAD_IN.match(text, start, stop)
    if (
        lead_in
        and lead_in.end() < stop
        and (lead_in["where"] is None or is_place(lead_in["where"]))  # "*(New York)* The board"
        and (lead_in["town"] is None or is_place(lead_in["town"]) or len(labels_of(text)) == 1)
    ):
        yield start, start + len(lead_in[0].rstrip())
        start = lead_in.end()
    for match in matches_at(_END, text, ends, start, stop):
        end = match.end()
        if match.start() < start or (end < stop and not _ends_here(text, start, match, stop)):
            continue
        yield start, end
        start = end
        while start < stop and text[start].isspace():
            start += 1
    if start < stop:
        yield start, stop


@lru_cache(maxsize=2)
def labels_of(text: str) -> list[str]:
    """What stands in capitals with a colon before a line: in a transcript there are several, a dateline is alone."""
    return _LABEL.findall(text)[:2]


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, in pieces that end at a blank where it is too long for one."""
    start, end = sentence
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = blank if blank > 0 else start + _LONGEST
        yield start, start + len(text[start:cut].rstrip())
        start = cut
        while text[start].isspace():
            start += 1
    yield start, end


def _ends_here(text: str, start: int, match: re.Match[str], stop: int) -> bool:
    """True when the sentence that begins at `start` ends with the punctuation of `match`."""
    place = match.end()
    while place < stop and text[place] in _OPENERS:
        place += 1
    after = text[place : place + 1]
    if after.islower() or after in ",;:":
        return False
    mark = match[0]
    if mark[0] != "." or mark.startswith(".."):
        return True
    before = text[max(start, match.start() - 24) : match.start()].split()
    word = unfronted(before[-1].lstrip(_OPENERS)) if before else ""
    if len(word) != 1 and "." not in word and word.lower() not in _ABBREVIATED:
        is_whole = place == match.end() and word == text[start : place - 1].lstrip(_OPENERS)
        return not is_whole or _word_at(text, place, stop).lower() in _STARTERS  # "*Xland.Pravda* said"
    if len(word) == 1 and len(before) > 1 and (before[-2].lower() in _LETTERED or before[-2:] == ["on", "X"]):
        return True  # "vitamin C. It", "wrote on X. Then"
    following = _word_at(text, place, stop)
    if word.lower() in short_given() and is_given(following) and not (len(before) > 1 and _OWNS.match(before[-2])):
        return False  # "Ma. Corazon Falk", but not "Jack Ma. Grace left" or "his Ma. Grace left"
    if word == "v" and len(before) > 1 and before[-2][0].isupper():
        return not after.isupper()  # "Tolle v. Brandle"
    closed = len(mark) > 1  # a closing quotation mark or bracket stands behind the full stop
    in_front = before[-2].lstrip(_OPENERS) if len(before) > 1 else ""
    if after.isdigit() and before and is_numbering(in_front, before[-1]):
        return closed  # "bolt no. 5"
    return closed or not _is_abbreviation(word, following, after)


_OWNS: Final = Rare(r"[A-Z]|(?:his|her|my|our|their|your)$")
#: Words that a single letter names one of, so that it is no initial.
_LETTERED: Final = frozenset("vitamin hepatitis plan group grade class category type option section platform".split())


#: What has a full stop of its own in its sentence, now and then.
_ABBREVIATED: Final = TITLE_ABBREVIATIONS | OTHER_ABBREVIATIONS | NUMBER_ABBREVIATIONS | short_given()


def _is_abbreviation(word: str, following: str, after: str) -> bool:
    """True when the full stop behind `word` abbreviates it and the sentence goes on with `following`."""
    low = word.lower()
    if low in NUMBER_ABBREVIATIONS and word[:1].isupper() and (after.isdigit() or len(word) > 1):
        return after.isdigit()  # "P. 5" is a page; another "P." is an initial, as below
    if low in TITLE_ABBREVIATIONS and (word[:1].isupper() or low in ("vs", "e.g", "i.e", "cf", "approx")):
        return True
    if low in OTHER_ABBREVIATIONS and (word[:1].isupper() or "." in low or low in ("etc", "inc")):
        return following.lower() not in _STARTERS or low in ("jr", "sr")
    if len(word) == 1 and word.isupper():
        return word != "I" and following.lower() not in _STARTERS
    return bool(re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word)) and following.lower() not in _STARTERS


def _word_at(text: str, place: int, stop: int) -> str:
    end = place
    while end < stop and (text[end].isalnum() or text[end] in "'’") and end - place < 24:
        end += 1
    return text[place:end]
