"""How far quoted speech goes: the whole quotation, though its cue interrupts it, and what goes on behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, is_spoken, joined, trimmed, without
from dossier.convert.english.gestures import GESTURE
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.quoted import BETWEEN, GOES_ON, OTHER
from dossier.convert.quotes.rows import row_behind
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import Quotation, first_letter
from dossier.convert.reading.spoken import MARKS, ends_paragraph, is_title
from dossier.convert.reading.tags import has_finite
from dossier.model import Passage, Span
from dossier.records import replace

_LONGEST_RUN: Final = 20
#: "A," she said on Monday, and that "B."
_RESUMED: Final = Rare(r"[,:;—–-]\s*(?:(?:and|but|or|because|that|while|so|still|also)\s+){0,2}$")
_LONGEST_RESUMPTION: Final = 24
_LONGEST_ASIDE: Final = 100
#: Between two parts of what somebody says: "– and here she paused –".
_ASIDE: Final = Rare(r" ?(?:[–—]|--?) ?[^\n.!?:;\"“”«»–—]{3,100}(?:[–—]|--?) ?")
_BLANKS: Final = re.compile(r"\s*")
_OPENING_MARKS: Final = frozenset("\"“«'‘")
#: What a speaker does before speech goes on: "It was hard," she said. *She paused.* "Very hard."
_GESTURE: Final = re.compile(
    rf" (?:He|She) (?:then )?(?:{GESTURE}|stopped|thought for a)(?: [^\n.!?\"“”«»]{{0,40}})?\. (?=[\"“«])"
)
#: Behind one of these the cue's sentence, or the quotation, is over.
_SPEECH_ENDS: Final = frozenset(".!?\"”»'’")
_ASKING: Final = frozenset("?!…")
_TO_ITS_END: Final = Rare(r"[^\S\n][^\n.!?\"“”«»]{1,120}")
_LONGEST_CUE: Final = 8
#: What a writer says of words that go on: "'We like it here,' *which is why he stays*".
_TOLD_OF: Final = Rare(r",[\"”»] (?:which|where|when)\b[^\n\"“”«»]{3,80}[.\n]")
_NAMED_THINGS: Final = frozenset({"np", "np as", "as"})
_SENTENCE_END: Final = Rare(r"[.!?…—–-](?: “|[\"'”’»)\]]*)$|[\"'”’»)\]]+[.!?]$")
#: What makes a question of what is none.
_TAGS: Final = (" right?", " you know?", " OK?", " okay?", " isn't it?", " isn’t it?", " huh?", " eh?")
#: … where it is not of somebody who may answer: "*You* paid, right?", "'He paid, right?' she *asked*".
_OF_YOU: Final = Rare(r"\byou(?:['’]\w{1,2}|r)?\b(?! know\?)", re.IGNORECASE)
_ASKS_BEHIND: Final = Rare(r"[\"”'’] (?:[\w’'-]{1,20} ){0,3}ask(?:s|ed)?\b")
#: How an answer begins.
_ANSWERS: Final = Rare(r"[\"“'‘«](?:Yes|Yeah|Yep|No|Nope|You|Your|I (?:agree|disagree|do ?n[o’']t|do|did|didn['’]t))\b")
_LONGEST_TAG: Final = 60
#: Lines of two who talk, and of a crowd, are shorter; and speak to each other.
_FEWEST_WORDS: Final = 5
_TO_SOMEBODY: Final = Rare(r"\?[\"”»]|[\"“‘«](?:Yes|Yeah|Yep|No|Nope|You|Your)\b")


def with_quotations(article: Article, reading: Reading) -> Reading:
    """The reading with its content widened to the whole quotations it touches, and to those that go on behind it."""
    cue = reading.clause.cue[0][0]
    parts: list[Passage] = [reading.content]
    if not article.quotations:
        pass
    elif reading.content[0][0] < cue and is_spoken(reading.frame):
        parts = _fronted(article, reading, cue)
    elif touched := _touched(article, reading.content):
        parts += _to_its_end(reading, touched[-1])
        if reading.frame in _NAMED_THINGS or reading.frame == "quote":
            row = row_behind(article, touched[-1], names=reading.frame != "quote")
            parts += [each.parts for each in row]
            touched += row
        if is_spoken(reading.frame):
            parts += _continuation(article, reading, touched[-1])
    content = trimmed(article.text, without(without(joined(parts), reading.cue), reading.source))
    content = _with_opening_mark(article, _over_marks(article.text, content))
    return reading if content == reading.content else replace(reading, content=content)


def _over_marks(text: str, content: Passage) -> Passage:
    """A content with those spans made one that an opening mark alone parts: "called it *“*a farce”"."""
    spans: list[Span] = []
    for start, end in content:
        if spans and text[spans[-1][1] : start].strip(" ") in _OPENING_MARKS:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def _with_opening_mark(article: Article, content: Passage) -> Passage:
    """A content that goes on outside the quotation it begins with, with its opening mark: one alone would close."""
    start, end = content[0] if content else (0, 0)
    opening = article.opening.get(start - 1) if article.text[start - 1 : start] in _OPENING_MARKS else None
    return ((start - 1, end), *content[1:]) if opening and opening.end < end else content


def _fronted(article: Article, reading: Reading, cue: int) -> list[Passage]:
    """Content that begins before its cue: behind the cue only what is quoted, or goes on at once, belongs to it."""
    text = article.text
    touched = _touched(article, tuple(span for span in reading.content if span[0] < cue))
    parts: list[Passage] = [reading.content]
    if touched and touched[-1].end <= cue and reading.frame != "quote":
        first = first_of(reading.clause.cue, reading.source)
        if BETWEEN.fullmatch(text, touched[-1].end, max(first, touched[-1].end)):
            parts = [tuple(span for span in reading.content if span[0] < cue)]
    parts += [quotation.parts for quotation in touched]
    if touched and (opening := _before_an_aside(article, touched[0])):
        parts.insert(0, opening.parts)
    if behind := _touched(article, tuple(span for span in reading.content if span[0] > cue)):
        parts += _to_its_end(reading, behind[-1])  # "which, she said, *is “a joke.”*"
    parts += _resumed(article, reading)
    parts += _continuation(article, reading, touched[-1] if touched else None)
    return parts


def _before_an_aside(article: Article, quotation: Quotation) -> Quotation | None:
    """The first part of what an aside interrupts: “*It was*” – and here she paused – “cold,” she said."""
    number = bisect_left(article.starts, quotation.start)
    if not number or not first_letter(article.text, quotation.start).islower():
        return None
    before = article.quotations[number - 1]
    return before if _ASIDE.fullmatch(article.text, before.end, quotation.start) else None


def _to_its_end(reading: Reading, quotation: Quotation) -> list[Passage]:
    """The rest of a quotation that the content breaks off in: He called it "a rare thing | in an age like ours"."""
    end = reading.content[-1][1]
    parts = [(max(start, end), last) for start, last in quotation.parts if last > end]
    return [tuple(parts)] if quotation.start < end and reading.clause.cue[-1][1] <= quotation.start else []


def _touched(article: Article, content: Passage) -> list[Quotation]:
    found: list[Quotation] = []
    for span in content:
        for part in article.quoted_parts(span):
            quotation = article.quotation_of[part]
            if not found or found[-1] is not quotation:
                found.append(quotation)
    return found


def _resumed(article: Article, reading: Reading) -> Iterator[Passage]:
    """A quotation behind the cue in its sentence: "A," she said on Monday, "B."."""
    cue = reading.cue[-1][1]
    sentence = article.sentence_at(reading.cue[0][0])
    number = bisect_left(article.starts, cue)
    if sentence is None or number == len(article.starts):
        return
    following = article.quotations[number]
    text, start = article.text, following.start
    if start >= sentence.end:
        return
    around = max(cue, start - _LONGEST_RESUMPTION), start
    if not _RESUMED.search(text, *around) or _WORK.search(text, *around):
        return
    # "A," she said, pointing at the bridge, "b.": another verb may stand between where the speech clearly goes on
    goes_on = first_letter(text, start).islower() and not OTHER.search(text, cue, start)
    if not article.has_cue(cue, start) or (goes_on and start - cue <= _LONGEST_ASIDE):
        yield following.parts


#: In front of a title: "he wrote in his *memoir*, 'A Lamp in the Wind'".
_WORK: Final = Rare(
    r"\b(?:memoirs?|autobiography|book|novel|essay|poem|song|album|film|play|article|column|thesis|op-ed|editorial), \Z"
)


def _continuation(article: Article, reading: Reading, last: Quotation | None) -> Iterator[Passage]:
    """Quotations that follow the cue's sentence without a word between them."""
    cue = reading.cue[0][0]
    sentence = article.sentence_at(cue)
    end = max(reading.cue[-1][1], sentence.end if sentence else 0)
    if last is not None and last.start < end < last.end:
        end = last.end
    # Only speech in quotation marks goes on in the next paragraph, and what stands behind a question answers it.
    alone = last is not None and not _asks(article.text, last)
    for _ in range(_LONGEST_RUN):
        following = _next(article, end, alone, reading.source)
        if following is None or _is_answered(article, following):
            return
        if not _is_sentence(article.text, following):
            yield from _going_on_outside(article, following)
            return
        if following.start > cue:
            yield following.parts
        end = following.end
        alone = alone and not _asks(article.text, following)


def _asks(text: str, quotation: Quotation) -> bool:
    """True for a question that may be answered: not for one that only ends in "…, right?"."""
    end = quotation.end
    if text[end - 2 : end - 1] != "?":
        return False
    is_answerable = _OF_YOU.search(text, quotation.start, end) or _ASKS_BEHIND.match(text, end - 1)
    return is_answerable is not None or not text.endswith(_TAGS, quotation.start, end - 1)


def _next(article: Article, end: int, alone: bool, source: Passage) -> Quotation | None:
    """The quotation that comes next with only blanks, or a gesture, in between; of a next paragraph it must be all."""
    text = article.text
    gap = _GESTURE.match(text, end) or _BLANKS.match(text, end)
    start = gap.end() if gap else end
    following = article.opening.get(start)
    if following is None or "\n" not in text[end:start]:
        return following
    is_whole = ends_paragraph(text, following) or _is_left_open(text, following)
    if not (alone and end and text[end - 1] in _SPEECH_ENDS and is_whole):
        return None
    if _asks(text, following):
        return None
    beyond = _BLANKS.match(text, following.end)
    last = article.opening.get(beyond.end()) if beyond else None
    # lines of several paragraphs are said in turn, unless the one behind names who speaks already
    if last is None:
        return following
    if _ANSWERS.match(text, following.start):
        return None
    return following if _is_tagged_with(text, last, source) or _runs_on(article, following, source) else None


def _runs_on(article: Article, first: Quotation, source: Passage) -> bool:
    """True for paragraphs of speech, each in its own marks, of which none asks, answers or is tagged: one speaks on.

    Whom they name is told of by another.
    """
    text, following = article.text, first
    name = text[slice(*source[0])].rpartition(" ")[2] if source else ""
    for _ in range(_LONGEST_RUN):
        words = text[following.start : following.end]
        if not ends_paragraph(text, following) or words.count(" ") < _FEWEST_WORDS or _TO_SOMEBODY.search(words):
            return False
        if name and name in words:
            return False
        blanks = _BLANKS.match(text, following.end)
        behind = article.opening.get(blanks.end()) if blanks else None
        if behind is None:
            return True
        following = behind
    return False


def _is_left_open(text: str, quotation: Quotation) -> bool:
    """True for a paragraph whose last mark was forgotten, and at whose end nobody says so: "'It leaks, *he said*."."""
    if quotation.closed or text[quotation.end : quotation.end + 1] not in ("", "\n"):
        return False
    comma = text.rfind(", ", quotation.start, quotation.end)
    return comma < 0 or cue_forms().speech.isdisjoint(text[comma : quotation.end].lower().strip(" .,\n").split())


def _is_tagged_with(text: str, quotation: Quotation, source: Passage) -> bool:
    """True where the words behind a quotation name who spoke before: "'We paid,' *Quill* added"."""
    name = text[slice(*source[0])].rpartition(" ")[2] if source else ""
    if not name:
        return False
    tag = text[quotation.end : quotation.end + _LONGEST_TAG].partition("\n")[0]
    return name in re.split(r"\W+", tag, maxsplit=_LONGEST_CUE)


def _going_on_outside(article: Article, quotation: Quotation) -> Iterator[Passage]:
    """A quoted sentence that goes on without marks to its end: "*'They care about wages'* and other things."."""
    text, (start, end) = article.text, (quotation.start, quotation.end)
    if _TOLD_OF.match(text, end - 2) and first_letter(text, start).isupper() and has_finite(text, start + 1, end - 1):
        yield quotation.parts  # "*'We like it here,'* which is why he stays"
        return
    first, last = article.sentence_at(start), article.sentence_at(end)
    if first is None or first.start != start or last is None or not quotation.closed or not GOES_ON.match(text, end):
        return
    if article.has_cue(end, last.end) or article.quoted_parts((end, last.end)) or has_finite(text, end, last.end):
        return
    if is_title(text[start:end].strip(MARKS)):
        return
    if first_letter(text, start).isupper() and has_finite(text, start + 1, end - 1):
        yield ((start, last.end),)


def _is_answered(article: Article, quotation: Quotation) -> bool:
    """True for speech with a cue of its own, "*Why?*" he asked, and in a dialogue without any: "*Why?*" "Because."."""
    text, end = article.text, quotation.end
    if not quotation.closed:
        return False
    blanks = _BLANKS.match(text, end)
    behind = blanks.end() if blanks else end
    if behind in article.opening and "\n" not in text[end:behind]:
        return True
    if text[max(0, end - 3) : end].rstrip("\"”»'’")[-1:] not in _ASKING:
        return False
    rest = _TO_ITS_END.match(text, end)
    words = rest[0].split()[:_LONGEST_CUE] if rest else []
    return any(word.strip(",.:;") in cue_forms().speech for word in words)


def _is_sentence(text: str, quotation: Quotation) -> bool:
    """True when a quotation ends as a sentence does, so that the sentence around it is no more than it."""
    end = quotation.end
    if not quotation.closed or text[end : end + 1] in (".", "!", "?"):
        return True
    return _SENTENCE_END.search(text, max(quotation.start, end - 4), end) is not None
