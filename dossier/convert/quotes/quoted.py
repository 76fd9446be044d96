"""How far quoted speech goes: the whole quotation, though its cue interrupts it, and what goes on behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.nounphrases import PERIOD_DETERMINERS
from dossier.convert.clauses.readings import Reading, first_of, is_spoken, joined, trimmed, without
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.sentencereadings import sentence_readings
from dossier.convert.reading.cues import DESCRIBING, cue_forms
from dossier.convert.reading.marks import Quotation, first_letter
from dossier.convert.reading.mendedtags import OF_THEM
from dossier.convert.reading.parse import CLAUSAL, Clause, Sentence
from dossier.convert.reading.spoken import MARKS, ends_paragraph, is_title, looks_spoken
from dossier.convert.reading.tags import has_finite, tagged
from dossier.model import Passage
from dossier.records import replace

#: Shorter quotations beside a verb are rather a word or a title than speech.
_MIN_SPEECH: Final = 12
_LONGEST_RUN: Final = 20
#: A quotation behind one of these begins on its own; behind anything else its sentence has begun before it.
_BREAKS: Final = frozenset(".:!?—–\n\"”’'")
#: … and these, as they are typed where there is no dash.
_DASHES: Final = (" -", "--")
#: "A," she said on Monday, and that "B."
_RESUMED: Final = Rare(r"[,:—–-]\s*(?:(?:and|but|or|because|that|while|so|still|also)\s+){0,2}$")
_LONGEST_RESUMPTION: Final = 24
_OTHER: Final = Rare(
    r"\b(?:said|says|saying|told|telling|adding|added|arguing|calling|called|claiming|explaining|insisting|noting|stating"
    r"|suggesting|warning|writing|while|and|but|who|which)\b"
)
#: Where one of these stands in front of a quotation, that may go on with what another says.
_TELLING: Final = forms_of_verbs(
    "say tell accuse add admit announce argue ask call claim confirm declare deny explain insist note post promise "
    "reply report respond shout state suggest tweet vow warn write"
) | {"according"}
_LONGEST_ASIDE: Final = 100
_BLANKS: Final = re.compile(r"\s*")
_OPENING_MARKS: Final = frozenset('"“«')
#: What a speaker does before speech goes on: "It was hard," she said. *She paused.* "Very hard."
_GESTURE: Final = re.compile(
    r" (?:He|She) (?:then )?(?:paused|laughed|smiled|sighed|nodded|shrugged|grinned|chuckled|hesitated|frowned|winced"
    r"|coughed|stopped|wept|cried|giggled|blushed|swallowed|looked (?:away|down|up|around)|shook (?:his|her) head"
    r"|fell silent|broke off|broke down|took a (?:breath|sip|moment)|thought for a)"
    r"(?: [^\n.!?\"“”«»]{0,40})?\. (?=[\"“«])"
)
#: Behind one of these the cue's sentence, or the quotation, is over.
_SPEECH_ENDS: Final = frozenset(".!?\"”»'’")
_BETWEEN: Final = re.compile(r"[^\S\n]*+[,—–-]*+[^\S\n]*+")
_ASKING: Final = frozenset("?!…")
_TO_ITS_END: Final = Rare(r"[^\S\n][^\n.!?\"“”«»]{1,120}")
_LONGEST_CUE: Final = 8
#: Between two quotations of one verb, and behind the second.
_AND: Final = (" and", ", and")
_JOINED_BY: Final = Rare(r",? and(?:,| then| also)? (?=[\"“]|'')")
_SENTENCE_OVER: Final = frozenset({"", ".", "\n", "!", "?", ";"})
_SENTENCE_END: Final = Rare(r"[.!?…—–-](?: “|[\"'”’»)\]]*)$|[\"'”’»)\]]+[.!?]$")
#: "said on Friday, in a long letter to the board: …"
_LEAD_IN_WORDS: Final = Rare(r"[^\n.!?\"“”«»]{0,80}[,:]\s*")
_IN_HIS_WORDS: Final = Rare(r"\b(?:in (?:his|her|their|its)(?: own)? words|as (?:he|she|they) puts? it), $")
_LONGEST_WORDS: Final = 24
_AND_I_QUOTE: Final = Rare(r"[^\n.,;:!?\"“”]{0,60}?[,:—–-]? ?(?:and )?(?:I|we) quote(?:[,:]| ?[—–-]) ?")
#: Behind a quotation: a word of the sentence around it.
_GOES_ON: Final = Rare(r"\s[^\W\d_]")
#: What makes a question of what is none.
_TAGS: Final = (" right?", " you know?", " OK?", " okay?", " isn't it?", " isn’t it?", " huh?", " eh?")
#: … where it is not of somebody who may answer: "*You* paid, right?", "'He paid, right?' she *asked*".
_OF_YOU: Final = Rare(r"\byou(?:['’]\w{1,2}|r)?\b(?! know\?)", re.IGNORECASE)
_ASKS_BEHIND: Final = Rare(r"[\"”'’] (?:[\w’'-]{1,20} ){0,3}ask(?:s|ed)?\b")
#: How an answer begins.
_ANSWERS: Final = Rare(r"[\"“'‘«](?:Yes|Yeah|Yep|No|Nope|You|Your|I (?:agree|disagree|do ?n[o’']t|do|did|didn['’]t))\b")
_LONGEST_TAG: Final = 60


def quote_readings(article: Article, clause: Clause, readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings of a clause, and the one that takes a quotation right beside it as what was said.

    Where that is, readings of the same quotation as a finite clause are left out: the marks tell better than a parse
    how far speech goes.
    """
    quotation = _beside(article, clause) if clause.part == "verb" else None
    goes_on = quotation is None
    if quotation is not None:
        clause = _with_last_part(article.text, clause, quotation)
        told = _told_ahead(article, clause, quotation)
        led = told or _with_lead(article, clause, quotation)
        is_led = not told and led != quotation.parts
        edge = "led in" if is_led and quotation.start < clause.cue[0][0] else ""
        yield Reading(clause, "quote", led, clause.cue, clause.subject, edge=edge)
        if edge and not _goes_on_with(article, led, quotation):
            yield Reading(clause, "quote", quotation.parts, clause.cue, clause.subject, edge="not led in")
        # "The dam, she said, 'is safe,' and she left": all of what she said is there
        goes_on = first_letter(article.text, quotation.start).islower() and (not is_led or edge != "")
    if goes_on:
        yield from sentence_readings(article, clause)
    for reading in readings:
        if quotation is None or not is_spoken(reading.frame) or not _touches(reading.content, quotation):
            yield reading


def _with_last_part(text: str, clause: Clause, quotation: Quotation) -> Clause:
    """A clause with who speaks, of "The mill, *Ann Quill* said, “is safe”" where a parse makes one of the two."""
    if not clause.subject or not clause.subject[-1][1] < clause.cue[0][0] < quotation.start:
        return clause
    start, end = clause.subject[-1]
    comma = text.rfind(", ", start, end)
    is_row = comma >= 0 and text.find(" and ", comma, end) >= 0
    if (
        comma < 0
        or is_row
        or text[end - 1] == ","
        or text[end : clause.cue[0][0]] != " "
        or not _begins_with_verb(text, quotation)
    ):
        return clause
    return replace(clause, subject=((comma + 2, end),))


def _told_ahead(article: Article, clause: Clause, quotation: Quotation) -> Passage:
    """A clause that is told, with the quotation behind its colon: "declared *he had no part in it: 'Gossip.'*"."""
    text, stop, cue = article.text, quotation.start - 2, clause.cue[-1][1]
    if not text.endswith(": ", 0, quotation.start):
        return ()
    for each in clause.complements:
        start = each.at[0][0] if each.at else 0
        if each.kind in ("bare", "that") and not each.marker.startswith(":") and cue < start < stop:
            return joined([((start, stop),), quotation.parts]) if has_finite(text, start, stop) else ()
    return ()


def _with_lead(article: Article, clause: Clause, quotation: Quotation) -> Passage:
    """The quotation, with the words of its sentence before it: A top priority "is the bridge," she said."""
    text, sentence = article.text, article.sentence_at(quotation.start)
    end = quotation.start
    if clause.cue[0][0] < end:
        # "*The span*, she said, *'is* leaking'": what has no subject goes on with one
        end = first_of(clause.cue, clause.subject) - len(", ")
        if not text.startswith(", ", end) or not (
            _begins_with_verb(text, quotation) or _is_unended(article, sentence, end, quotation)
        ):
            return quotation.parts
    lead = text[sentence.start : end].strip() if sentence else ""
    if not sentence or not lead or lead[-1] in _BREAKS:
        return quotation.parts
    if lead.endswith(_DASHES) and first_letter(text, quotation.start).isupper():
        return quotation.parts
    last = quotation.end
    is_told = text.startswith(" that ", last) or not has_finite(text, last, sentence.end)
    if end < quotation.start and is_told and _GOES_ON.match(text, last) and not _OTHER.search(text, last, sentence.end):
        last = sentence.end  # "'is safe' *for another year*"
    return joined([((sentence.start, end),), quotation.parts, ((quotation.end, last),)])


_NO_SUBJECTS: Final = PERIOD_DETERMINERS.union(WEEKDAYS, "and but instead so still then yet".split())
_WHEN_SAID: Final = frozenset("after afterward afterwards again ago before earlier later today yesterday".split())


def _is_unended(article: Article, sentence: Sentence | None, end: int, quotation: Quotation) -> bool:
    """True for what goes on in small letters in the quotation: "*The span was*, she said, 'a danger'"."""
    text = article.text
    if sentence is None or sentence.start >= end or not first_letter(text, quotation.start).islower():
        return False
    tokens, tags = tagged(text)
    first = tokens.index(sentence.start)
    lows = tokens.lows[first : tokens.index(end)]
    if article.quoted_parts((sentence.start, end)) or not cue_forms().speech.isdisjoint(lows):
        return False
    if lows[-1] in AUXILIARIES:
        return True
    # "*Last week*, she said", "*Minutes later*, …", "*On Monday*, …" tell when she said so
    is_when = lows[0] in _NO_SUBJECTS or lows[-1] in _WHEN_SAID
    is_phrase = tags[first] in "DNPRM" and tags[first + len(lows) - 1] in "NPRM"
    return is_phrase and not is_when and not has_finite(text, sentence.start, end)


def _goes_on_with(article: Article, led: Passage, quotation: Quotation) -> bool:
    """True for the end of a sentence that one speaker tells: The span "*will hold the weight*," she said."""
    text, start = article.text, led[0][0]
    if not first_letter(text, quotation.start).islower():
        return False
    if not article.has_cue(start, quotation.start):
        return True
    # what has no subject goes on with one, unless that is what somebody else said: "Quill said they 'will,' he added"
    is_parted = _begins_with_verb(text, quotation) or text[start : quotation.start].rsplit(None, 1)[-1] in AUXILIARIES
    tokens, _ = tagged(text)
    before = tokens.lows[tokens.index(start) : tokens.index(quotation.start)]
    return is_parted and _TELLING.isdisjoint(before) and not article.quoted_parts((start, quotation.start))


def _begins_with_verb(text: str, quotation: Quotation) -> bool:
    """True for "*is* safe", whose subject stands in front of its mark."""
    verb = text[quotation.start : quotation.end].lstrip(MARKS).split(" ", 1)[0]
    if verb in AUXILIARIES or verb in OF_THEM:
        return True
    place = text.find(verb, quotation.start)
    return verb[:1].islower() and has_finite(text, place, place + 1)


def _touches(content: Passage, quotation: Quotation) -> bool:
    return any(start < quotation.end and quotation.start < end for start, end in content)


def _beside(article: Article, clause: Clause) -> Quotation | None:
    """The quotation in "…," said Ann; in Ann said: "…" and said Ann: "…"; in Ann told reporters, "…"."""
    text, start, cue = article.text, first_of(clause.cue, clause.subject), clause.cue[0][0]
    for last in (start,) if start == cue else (start, cue):
        number = bisect_left(article.ends, last + 1) - 1
        if number >= 0 and _BETWEEN.fullmatch(text, article.ends[number], last):
            before = article.quotations[number]
            if before.end - before.start > _MIN_SPEECH or text[before.end - 2] in ",.!?":
                return None if _belongs_to_opening(article, before) else before
    cue = clause.cue[-1][1]
    number = bisect_left(article.starts, cue)
    if number == len(article.starts):
        return None
    start = article.starts[number]
    led_in = text[max(cue, start - 3) : start].rstrip()[-1:] in (",", ":")
    if not led_in and text.find("\n\n", cue, start) >= 0:
        return None  # "Mayor shouts", and in the next paragraph "'It is shut,' said Ann Quill"
    behind = article.quotations[number]
    if cue + len(" I quote ") < start and _AND_I_QUOTE.fullmatch(text, cue, start):
        return behind
    if led_in and has_finite(text, cue, start) and _IN_HIS_WORDS.search(text, max(cue, start - _LONGEST_WORDS), start):
        return None  # "said it was lost because, in his words, “nobody came”": all of it is told
    if not _leads_to(clause, article.leads[number], start) and not (
        led_in and not article.has_cue(cue, start) and _LEAD_IN_WORDS.fullmatch(text, cue, start)
    ):
        return None
    if not led_in and cue + 1 < start and _GOES_ON.match(text, behind.end) and not looks_spoken(text, behind):
        return None  # 'She said the note "After the season" referred to paint'
    if cue + 2 < start and _is_apposed(article, clause, behind):
        return None
    return behind if led_in or first_letter(text, start).isupper() else None


def _belongs_to_opening(article: Article, quotation: Quotation) -> bool:
    """True for the words of "*Calling it 'a long, slow joke,'* she explained her plan", which another verb tells."""
    text, sentence = article.text, article.sentence_at(quotation.start)
    if sentence is None or sentence.start >= quotation.start:
        return False
    lead = text[sentence.start : quotation.start]
    opening = lead.split(" ", 1)[0].lower()
    if not opening.endswith("ing") or "," in lead:
        return False  # "Recalling that night, '…'"
    return opening in DESCRIBING or opening in cue_forms().speech


def _is_apposed(article: Article, clause: Clause, quotation: Quotation) -> bool:
    """True for a name between the commas of a clause that is told: 'said his novel, *"Tarn Hollow,"* was late'."""
    text, told = article.text, [each for each in clause.complements if each.at]
    return (
        any(each.kind in CLAUSAL and quotation.end + 2 < each.at[-1][1] for each in told)
        and any(each.at[0][0] < quotation.start for each in told)
        and "," in (text[quotation.end - 2], text[quotation.end : quotation.end + 1])
        and is_title(text[quotation.start : quotation.end].strip(MARKS + ","))
    )


def _leads_to(clause: Clause, first: int, last: int) -> bool:
    """True when a clause's cue, its subject or what it takes ends between two places."""
    if first <= clause.cue[-1][1] <= last:
        return True
    for _, end in clause.subject:
        if first <= end <= last:
            return True
    return any(first <= end <= last for each in clause.complements if each.kind in ("np", "pp") for _, end in each.at)


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
        if reading.frame == "quote" and (more := _with_and(article, touched[-1])):
            parts.append(more.parts)
            touched.append(more)
        if is_spoken(reading.frame):
            parts += _continuation(article, reading, touched[-1])
    content = trimmed(article.text, without(without(joined(parts), reading.cue), reading.source))
    content = _with_opening_mark(article, content)
    return reading if content == reading.content else replace(reading, content=content)


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
        if _BETWEEN.fullmatch(text, touched[-1].end, max(first, touched[-1].end)):
            parts = [tuple(span for span in reading.content if span[0] < cue)]
    parts += [quotation.parts for quotation in touched]
    if behind := _touched(article, tuple(span for span in reading.content if span[0] > cue)):
        parts += _to_its_end(reading, behind[-1])  # "which, she said, *is “a joke.”*"
    parts += _resumed(article, reading)
    parts += _continuation(article, reading, touched[-1] if touched else None)
    return parts


def _with_and(article: Article, quotation: Quotation) -> Quotation | None:
    """The second quotation of "chanted 'No!' *and 'Shame!'*", of which nobody else is told behind it."""
    text, end = article.text, quotation.end
    if not text.startswith(_AND, end):
        return None
    joined_by = _JOINED_BY.match(text, end)
    more = article.opening.get(joined_by.end()) if joined_by else None
    if more is None or not more.closed or not first_letter(text, more.start).isupper():
        return None
    if text[more.end : more.end + 1] in _SENTENCE_OVER:
        return more
    # "'It is safe' and 'Is it?' *asked Odo Tarn*"
    return more if text[more.end - 2] == "." and not text[more.end + 1 : more.end + 2].islower() else None


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
    goes_on = first_letter(text, start).islower() and not _OTHER.search(text, cue, start)
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
    if not (alone and end and text[end - 1] in _SPEECH_ENDS and ends_paragraph(text, following)):
        return None
    if _asks(text, following):
        return None
    beyond = _BLANKS.match(text, following.end)
    last = article.opening.get(beyond.end()) if beyond else None
    # lines of several paragraphs are said in turn, unless the one behind names who speaks already
    if last is None:
        return following
    return following if _is_tagged_with(text, last, source) and not _ANSWERS.match(text, following.start) else None


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
    first, last = article.sentence_at(start), article.sentence_at(end)
    if first is None or first.start != start or last is None or not quotation.closed or not _GOES_ON.match(text, end):
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
    return not quotation.closed or bool(
        _SENTENCE_END.search(text, max(quotation.start, quotation.end - 4), quotation.end)
    )
