"""Quotation marks: which passages of a text stand inside them, over paragraphs, nested, or never closed.

Double marks of every common style are one family, single marks another: an article may open with “ and close with ".
Nothing here asks whether what is quoted was said by anybody.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Final

from dossier.convert.english.gazetteer import is_given_before
from dossier.convert.patterns.matches import matches_at, places_of_marks
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Sentence
from dossier.convert.reading.pseudonyms import pseudonyms_in
from dossier.convert.reading.sentences import find_paragraphs
from dossier.model import Passage, Span
from dossier.records import Record

_MARKS: Final = "\"“”„‟〝〞«»‘’‚‹›'`"
_MARK: Final = re.compile(rf"[{_MARKS}](?:(?<=')'{{1,2}}|(?<=`)`|(?<!`))")
_NICKNAME: Final = Rare(r"\W{1,2}[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?[^\w\s,.!?]{1,2}")
_LONGEST_NICKNAME: Final = 24
_LAST_MARK: Final = Rare(rf"(?:{_MARK.pattern})\Z")
#: Marks that open, close, or may do either, for double and single quotations.
_DOUBLE_OPENERS: Final = frozenset("“„‟〝«") | {"``"}
_DOUBLE_CLOSERS: Final = frozenset("”〞»")
_SINGLE: Final = frozenset("‘’‚‹›'")
#: Marks, as tokens are, that open or close a quotation and are never an apostrophe.
DOUBLE_MARKS: Final = _DOUBLE_OPENERS | _DOUBLE_CLOSERS | {'"', "''"}
_ELISION: Final = Rare(r"['’‘](?:\d\d|em|til|tis|twas|cause|n|round|bout|neath|cos|kay|nuff)\b", re.IGNORECASE)


class Quotation(Record):
    """A passage in quotation marks, marks included: one span for each paragraph it runs through."""

    parts: Passage
    closed: bool = True

    @property
    def start(self) -> int:
        """Where the first mark stands."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Behind the last mark."""
        return self.parts[-1][1]


def first_letter(text: str, start: int) -> str:
    """What stands behind the mark at `start`, which may be two characters long: "''"; empty at the end of the text."""
    mark = _MARK.match(text, start)
    place = mark.end() if mark else start + 1
    return text[place : place + 1]


_END: Final = attrgetter("end")
_ENDINGS: Final = ",.!?…"
_FEW_WORDS: Final = 3


@lru_cache(maxsize=2)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order; kept for the stages that ask for the same text again.

    One that is open at the end of a paragraph goes on where the next paragraph opens with a mark too, or has none but
    the one that closes it; else it ends with its paragraph.
    """
    found: list[Quotation] = []
    going_on = False
    places = places_of_marks(text, _MARKS)
    names = pseudonyms_in(text)
    paragraphs = find_paragraphs(text)
    following = [text[start] for start, _ in paragraphs[1:]]
    for (start, end), behind in zip(paragraphs, [*following, ""], strict=False):
        closing = _closes(text, start, end, places) if going_on else 0
        if closing:
            found[-1] = Quotation((*found[-1].parts, (start, closing)), True)
        for number, (span, closed) in enumerate(_in_paragraph(text, closing or start, end, places, behind)):
            if span[0] in names or _is_nickname(text, *span):
                continue
            if going_on and number == 0 and span[0] == start:
                found[-1] = Quotation((*found[-1].parts, span), closed)
            else:
                found.append(Quotation((span,), closed))
        going_on = bool(found) and not found[-1].closed and found[-1].end == end
        going_on = going_on and not _is_slip(text, *found[-1].parts[-1])
    return tuple(found)


def _closes(text: str, start: int, end: int, places: Sequence[int]) -> int:
    """Behind the only double mark of a paragraph, where that closes what was opened before it: 'It is," he said'."""
    marks = [match for match in matches_at(_MARK, text, places, start, end) if match[0] not in _SINGLE]
    if len(marks) != 1 or text.count(" ", start, marks[0].start()) < _FEW_WORDS:
        return 0  # not of a line that names who said it: 'Ann Quill."'
    (mark,) = marks
    before, behind = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    is_closing = mark[0] in _DOUBLE_CLOSERS or mark[0] in ('"', "''")
    return mark.end() if is_closing and before in _ENDINGS and (mark.end() == end or behind.isspace()) else 0


def _is_slip(text: str, start: int, end: int) -> bool:
    """True for a mark in mid-sentence that was never closed, in front of few words: "their late leader “Odo Tarn."."""
    return start > 1 and text[start - 2].isalnum() and text.count(" ", start, end) < _FEW_WORDS


def _is_nickname(text: str, start: int, end: int) -> bool:
    """True for what stands inside a name: Robert "Bob" Quill."""
    if end - start > _LONGEST_NICKNAME or not _NICKNAME.fullmatch(text, start, end):
        return False
    return text[end + 1 : end + 2].isupper() and is_given_before(text, start)


def unbroken(sentences: Iterable[Sentence], quoted: Iterable[Span]) -> Iterator[Span]:
    """The sentences, those made one that a quotation runs across; `quoted` are the parts of quotations, in order."""
    parts = iter(quoted)
    part = next(parts, None)
    start, end = -1, 0
    for sentence in sentences:
        if start < 0:
            start = sentence.start
        end = sentence.end
        while part is not None and part[1] <= end:
            part = next(parts, None)
        if part is None or not part[0] < end < part[1]:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def as_told(sentences: Sequence[Sentence], quoted: Sequence[Span]) -> tuple[Sentence, ...]:
    """The sentences of who writes: what is quoted belongs to the sentence that it stands in, or else behind.

    Of 'A clerk spoke. "It rained. It froze." He left.' there are two. `quoted` are the parts of quotations, in order.
    """
    told: list[Sentence] = []
    number = first = 0
    for start, end in unbroken(sentences, quoted):
        while sentences[first].start < start:
            first += 1
        paragraph = sentences[first].paragraph
        while number < len(quoted) and quoted[number][1] < end:
            number += 1
        is_quoted = number < len(quoted) and quoted[number][0] <= start
        if is_quoted and told and told[-1].paragraph == paragraph:
            told[-1] = Sentence(told[-1].start, end, paragraph)
        else:
            told.append(Sentence(start, end, paragraph))
    return tuple(told)


def inside_marks(text: str, at: Passage, quotations: Sequence[Quotation]) -> Passage:
    """A passage without the marks around it: every span that is one quotation loses those that open and close it.

    A comma before the closing mark goes too: it is the writer's. A span that goes on outside its quotation keeps the
    marks, or one of a pair would stand alone.
    """
    return tuple(
        [
            _inside(text, part, quotations, bisect_left(quotations, part[1], key=_END))
            for span in at
            for part in _in_paragraphs(span, quotations)
        ]
    )


def _in_paragraphs(span: Span, quotations: Sequence[Quotation]) -> Iterator[Span]:
    """A span, parted where a quotation in it goes on in another paragraph."""
    start, end = span
    for number in range(bisect_right(quotations, start, key=_END), len(quotations)):
        if quotations[number].start >= end:
            break
        for (_, before), (behind, _) in pairwise(quotations[number].parts):
            if start < before and behind < end:
                yield start, before
                start = behind
    yield start, end


def _inside(text: str, span: Span, quotations: Sequence[Quotation], number: int) -> Span:
    start, end = span
    if number == len(quotations):
        return span
    for first, last in quotations[number].parts:
        if not first <= start < end <= last:
            continue
        opening = _MARK.match(text, start) if start == first else None
        closing = _LAST_MARK.search(text, max(start, end - 3), end) if end == quotations[number].end else None
        inner = opening.end() if opening else start
        outer = closing.start() if closing and quotations[number].closed else end
        while inner < outer and (text[inner].isspace() or text[inner] == "”"):  # « Non », as the French space it
            inner += 1
        while inner < outer and (text[outer - 1].isspace() or (outer < end and text[outer - 1] == ",")):
            outer -= 1  # "We waited," he said: the comma is the writer's
        return (inner, outer) if inner < outer else span
    return span


def _in_paragraph(text: str, start: int, end: int, places: Sequence[int], behind: str = "") -> list[tuple[Span, bool]]:
    """The quotations of a paragraph, with whether they are closed; the next one begins with the sign `behind`."""
    marks = [(match.start(), match[0]) for match in matches_at(_MARK, text, places, start, end)]
    if not marks:
        return []
    found = list(_doubles(text, start, end, marks, nest=True))
    if found and not found[-1][1] and any(mark in _DOUBLE_OPENERS for place, mark in marks if place > found[-1][0][0]):
        # A second opener before any end: nested, or the first was never closed. Without nesting more is closed.
        flat = list(_doubles(text, start, end, marks, nest=False))
        if flat[-1][1]:
            found = flat
    singles = list(_singles(text, start, end, marks, behind))
    if singles:
        ends = [end for (_, end), _ in found]
        outside = []
        for (first, last), closed in singles:
            following = bisect_right(ends, first)
            if following == len(found) or last <= found[following][0][0]:
                outside.append(((first, last), closed))
        found = sorted(found + outside)
    return found


def _doubles(text: str, start: int, end: int, marks: list[tuple[int, str]], nest: bool) -> Iterator[tuple[Span, bool]]:
    opened, depth = -1, 0
    german = False
    for place, mark in marks:
        if mark in _SINGLE:
            continue
        behind = place + len(mark)
        tight = behind < end and not text[behind].isspace()  # a word follows at once
        loose = place == start or text[place - 1].isspace() or text[place - 1] in "([—–-‘'"
        opens = (tight and (mark in _DOUBLE_OPENERS or (mark not in _DOUBLE_CLOSERS and loose))) or (
            opened < 0
            and (mark in ("„", "«", "``") or (mark == "“" and loose and text[behind + 1 : behind + 2].isupper()))
        )
        if opened < 0:
            if (opens or (mark == "»" and tight and loose)) and behind < end:
                opened, depth, german = place, 0, mark == "„"
        elif german and mark == "“":
            yield (opened, behind), True
            opened = -1
        elif opens and mark != '"' and nest:
            depth += 1
        elif opens:
            yield (opened, place), False
            opened = place
        elif depth:
            depth -= 1
        elif place > opened + 1 or not tight:  # "“”It was late": a slip
            yield (opened, behind), True
            opened = -1
    if opened >= 0:
        yield (opened, end), False


def _singles(text: str, start: int, end: int, marks: list[tuple[int, str]], behind: str) -> Iterator[tuple[Span, bool]]:
    """Quotations in single marks; apostrophes, possessives and elisions are none.

    One is unclosed only where the next paragraph, which begins with the sign `behind`, opens with its mark again.
    """
    opened, possessive = -1, -1
    for place, mark in marks:
        if mark not in _SINGLE:
            continue
        before = text[place - 1] if place > start else " "
        after = text[place + 1] if place + 1 < end else " "
        if before.isalnum() and after.isalnum():
            continue
        opens = (before.isspace() or before in '([—–-"“') and not after.isspace() and mark not in "’›"
        if opens and not _ELISION.match(text, place):
            opened, possessive = place, -1
        elif opened >= 0 and not before.isspace() and not after.isalnum():
            if before in "sS" and after == " " and mark in "'’" and possessive < 0:
                possessive = place  # "the voters' choice": a plural's possessive, unless nothing better follows
                continue
            yield (opened, place + 1), True
            opened = possessive = -1
    if opened >= 0 and behind == text[opened] and (opened == start or text[opened - 2 : opened - 1] in _LEADING):
        yield (opened, end), False
    elif opened >= 0 and possessive >= 0:
        yield (opened, possessive + 1), True


_LEADING: Final = frozenset(":,.!?…")
