"""Quotations right beside a cue: what is taken for said, with the words of its sentence that lead into it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.nounphrases import PERIOD_DETERMINERS
from dossier.convert.clauses.readings import Reading, first_of, is_spoken, joined
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.eventwords import SAYING
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.sentencereadings import sentence_readings
from dossier.convert.reading.cues import DESCRIBING, cue_forms
from dossier.convert.reading.marks import Quotation, first_letter
from dossier.convert.reading.mendedtags import OF_THEM
from dossier.convert.reading.parse import CLAUSAL, Clause, Sentence
from dossier.convert.reading.spoken import MARKS, is_title, looks_spoken
from dossier.convert.reading.tags import has_finite, tagged
from dossier.convert.speakers.besidemarks import TAKING_SOMEBODY
from dossier.model import Passage
from dossier.records import replace

OTHER: Final = Rare(
    r"\b(?:said|says|saying|told|telling|adding|added|arguing|calling|called|claiming|explaining|insisting|noting|stating"
    r"|suggesting|warning|writing|while|and|but|who|which)\b"
)
BETWEEN: Final = re.compile(r"[^\S\n]*+[,—–-]*+[^\S\n]*+")
#: Behind a quotation: a word of the sentence around it.
GOES_ON: Final = Rare(r"\s[^\W\d_]")
#: Shorter quotations beside a verb are rather a word or a title than speech.
_MIN_SPEECH: Final = 12
#: A quotation behind one of these begins on its own; behind anything else its sentence has begun before it.
_BREAKS: Final = frozenset(".:!?—–\n\"”’'")
#: … and these, as they are typed where there is no dash.
_DASHES: Final = (" -", "--")
#: Where one of these stands in front of a quotation, that may go on with what another says.
_TELLING: Final = forms_of_verbs(
    f"{SAYING} accuse admit announce call declare deny post promise reply respond shout suggest tweet vow"
) | {"according"}
#: "said on Friday, in a long letter to the board: …"
_LEAD_IN_WORDS: Final = Rare(r"[^\n.!?\"“”«»]{0,80}[,:]\s*")
_IN_HIS_WORDS: Final = Rare(r"\b(?:in (?:his|her|their|its)(?: own)? words|as (?:he|she|they) puts? it), $")
_LONGEST_WORDS: Final = 24
_GUESSED: Final = Rare(r"\b(?:along the lines of|maybe|perhaps|possibly|presumably|probably|something like)\b")
#: Who does one of these, or does none of those, says nothing in a sentence of its own.
_DECLINING: Final = frozenset({"agree", "concur", "decline", "disagree", "refuse"})
_ANSWERING: Final = frozenset({"answer", "comment", "reply", "respond"})
_STOPS: Final = frozenset(".?!")
_AND_I_QUOTE: Final = Rare(r"[^\n.,;:!?\"“”]{0,60}?[,:—–-]? ?(?:and )?(?:I|we) quote(?:[,:]| ?[—–-]) ?")


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
    """A clause that is told, with the quotation behind its colon: "declared *he had no part in it: 'Gossip.'*".

    Behind a comma it only goes on: "said *the dam was safe, 'for now'*".
    """
    text, stop, cue = article.text, quotation.start - 2, clause.cue[-1][1]
    only_goes_on = text.endswith(", ", 0, quotation.start) and first_letter(text, quotation.start).islower()
    if not (only_goes_on or text.endswith(": ", 0, quotation.start)):
        return ()
    for each in clause.complements:
        start = each.at[0][0] if each.at else 0
        if each.kind in ("bare", "that") and not each.marker.startswith(":") and cue < start < stop:
            led = (start, quotation.parts[0][0] if only_goes_on else stop)
            return joined([(led,), quotation.parts]) if has_finite(text, start, stop) else ()
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
    if end < quotation.start and is_told and GOES_ON.match(text, last) and not OTHER.search(text, last, sentence.end):
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
        if number >= 0 and BETWEEN.fullmatch(text, article.ends[number], last):
            before = article.quotations[number]
            if _has_own_words(text, clause, before, last):
                return None  # "'Nobody came.' *The board said it had sent two clerks.*"
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
    may_be_i = cue + len(" I quote ") < start and text.find(" quote", cue, start) >= 0
    if may_be_i and _AND_I_QUOTE.fullmatch(text, cue, start):
        return behind
    if led_in and has_finite(text, cue, start) and _IN_HIS_WORDS.search(text, max(cue, start - _LONGEST_WORDS), start):
        return None  # "said it was lost because, in his words, “nobody came”": all of it is told
    is_what = led_in and clause.subject and text.endswith("what ", 0, clause.subject[0][0])
    if is_what and _GUESSED.search(text, cue, start):
        return None  # "nobody heard what he said, but it was *something like*: '…'"
    if not _leads_to(clause, article.leads[number], start) and not (
        led_in and not article.has_cue(cue, start) and _LEAD_IN_WORDS.fullmatch(text, cue, start)
    ):
        return None
    if not led_in and cue + 1 < start and GOES_ON.match(text, behind.end) and not looks_spoken(text, behind):
        return None  # 'She said the note "After the season" referred to paint'
    if cue + 2 < start and _is_apposed(article, clause, behind):
        return None
    return behind if led_in or first_letter(text, start).isupper() else None


def _has_own_words(text: str, clause: Clause, before: Quotation, first: int) -> bool:
    """True for a clause that begins a sentence behind a whole quoted one, and says something else, or nothing."""
    stop = text[before.end - 2 : before.end].strip("\"”»'’")[-1:]
    if stop not in _STOPS or not before.closed or not text[first].isupper() or text[before.end : first] != " ":
        return False
    if clause.lemma in _DECLINING or (clause.negated and clause.lemma in _ANSWERING):
        return True
    behind = [each for each in clause.complements if each.at and each.at[0][0] >= clause.cue[-1][1]]
    if any(each.kind == "that" or (each.kind == "bare" and clause.lemma not in TAKING_SOMEBODY) for each in behind):
        return True
    return (
        stop == "."
        and clause.lemma not in TAKING_SOMEBODY
        and any(each.kind == "np" and not each.marker for each in behind)
    )


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
