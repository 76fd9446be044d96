"""A happening's title: its own clause in the text's words, whole, and without the frame around it.

"On May 3, the mayor said that the ferry *Odile* had sunk, which …" becomes "The ferry Odile had sunk"; a clause that
shares its subject with one before gets that subject in front.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.timewords import NUMBER
from dossier.convert.events.accused import accused, is_charge
from dossier.convert.events.answered import is_suspected
from dossier.convert.events.asides import without
from dossier.convert.events.following import followed
from dossier.convert.events.joints import is_of_participle, is_past_in_plan
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.titleclauses import OF_TIME, SentenceClauses
from dossier.convert.events.titlesubjects import noun_in_front, subject_in
from dossier.convert.events.titletellers import behind_report, behind_told, reports, said_in, teller_of
from dossier.convert.events.titlewords import LONGEST, LONGEST_SUBJECT, behind_gap, not_too_long, on_one_line
from dossier.convert.events.whenclauses import LONGEST_OPENING, end_of_opening, main_behind, opens_with_when
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_HELPERS: Final = 24  # characters
_LEAD_IN: Final = 20  # characters in front of a date that opens a clause
_LEADING: Final = re.compile(
    rf"(?:(?:and|but|or|that(?!{OF_TIME})|(?:later|earlier)(?! (?:in|on|that|this)\b)|meanwhile|however|also|then"
    r"|moreover|indeed|in turn|as(?! (?:few|little|many|much)\b| (?:far|long|soon|well) ))\b"
    r",?\s{0,3}){1,4}",
    re.IGNORECASE,
)
#: What joins a sentence to the one before it.
_JOINING: Final = ("And", "But", "and", "but")
_JOINED_ON: Final = Rare(r"(?:and|but),? (?!for\b|then\b)(?=\w)", re.IGNORECASE)
_REPORT_IN_FRONT: Final = re.compile(
    r"as of [^,;]{2,30}, |according to [^,;:.]{2,60}, |as [^,;:.]{2,60}(?:report|wr[oi]t|sa[iy])\w*[^,;:.]{0,40}, "
    r"|as per [^,;:.]{2,60}, |(?:in|by) (?:his|her|their|[^,;:.]{2,40}['’]s?) (?:own )?(?:account|count|estimate"
    r"|opinion|reckoning|telling|view|words), ",
    re.IGNORECASE,
)
#: In front of somebody who is not the subject of their sentence.
_OF_OTHERS: Final = tuple(f" {word} " for word in "about against by for from of to with".split())
#: What the name of somebody or something begins with: "when *the mill, an old one,* burned".
_NAMING: Final = frozenset("NPDSJM")
_CLOSING: Final = frozenset('”»")')
_APOSTROPHES: Final = ("'", "’")
#: In front of a verb that shares the subject of one before it.
_JOINED: Final = re.compile(r"(?:(?:, )?\b(?:and|but|or)(?: then)?|\bthen|,)\s\Z", re.IGNORECASE)
_LONGEST_JOINT: Final = len(", and then ")
#: What opens a clause that hangs on another.
_OPENING_OTHERS: Final = ("after", "although", "as", "because", "before", "since", "until", "when", "while")
_RELATING: Final = ("that ", "which ", "who ")
_WHEN: Final = ("When ", "when ", "While ", "while ")
_UNTIL: Final = "until "
#: What leads to a clause that tells a happening of its own: "*before* the ferry went down".
_CONJUNCTION: Final = re.compile(rf"(?:{'|'.join(_OPENING_OTHERS)})\s(?!(?:far|long|soon|then|well) )", re.IGNORECASE)
#: How far from a happening something else was: "*In the weeks before* he vanished, she met him".
_SOME_TIME_BEFORE: Final = Rare(
    rf"(?:(?:in|over|during) the (?:[a-z]{{2,8}} )?|(?:(?:about|just|nearly|only|some) )?{NUMBER} )"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|before|since) (?!then\b|that\b|this\b)",
    re.IGNORECASE,
)
_AND: Final = frozenset({"and", "but"})
_BESIDES: Final = (" and ", " but ")
_AT_WHICH: Final = (" after ", " before ", " during ", " following ", " since ")
#: In front of a clause within a relative one: "a boy *who died when* a car hit a wall was named".
_IN_RELATIVE: Final = Rare(rf"\b(?:who|which|that)\s[^\n,.;:]{{1,80}}\b(?:{'|'.join(_OPENING_OTHERS)})\s\Z")
_IN_ORDER: Final = ("In order to ", "in order to ")
#: What nobody has claimed, of what there was.
_OWNING_UP: Final = "responsibility for "
#: What no title begins with, if not its sentence.
_IN_MID_PHRASE: Final = ("by ", "him ", "of ", "than ", "them ")
#: In front of who says something, who is told of himself: "“We stay,” *said* Odo Tarn, who came to deal with it".
_SAID: Final = ("said ", "says ")
#: A part of a sentence that ends in front of one of these goes on with it.
_GOES_ON: Final = re.compile(r"(?:who|which|that|whom|after|before|with|by|following|when|until|since|because)\b")


def title_of(clause: SentenceClauses, limits: Span, part: Span, one: Occurrence, dates: Sequence[Span]) -> str:
    """The clause around a happening's word, on one line.

    Args:
        clause: the sentence it stands in.
        limits: what of it the title should keep to: all of it, or what is quoted of it.
        part: the part of the sentence that tells the happening.
        one: the happening.
        dates: where date expressions stand in the sentence, in order; one in front is left out.
    """
    text, sentence = clause.text, clause.span
    first, last = one.at
    start, end = _own_clause(clause, limits, part, one, dates)
    is_in_front = text.startswith(" that ", last) and any(at[0] == last + 1 for at, _ in clause.told)
    if one.part == "noun" and is_in_front and text.endswith(_AT_WHICH, 0, clause.phrase(first)):
        return ""  # "told them after *the vote* that …"
    cue = next((begin for begin, stop in clause.cues if stop + 1 == limits[0]), -1) if one.when == "open" else -1
    if cue > sentence[0] and text.endswith(_BESIDES, 0, cue) and clause.bids(limits[0], first):
        return text[cue].upper() + not_too_long(on_one_line(text[cue + 1 : end]), 0)  # "… and *urged them to leave*"
    who, main = clause.in_subject
    if who < start <= main <= first and limits[0] <= sentence[0]:  # "A man who fled after guards beat him *was buried*"
        start = clause.start(sentence[0], sentence[0] + 1)
        if end - start > LONGEST:
            return _with_subject(text, start, who, main, end)
    if one.when == "ing" and is_charge(text, sentence[0], first):
        words = not_too_long(on_one_line(text[first:end].rstrip()), last - first)
        return words[:1].upper() + words[1:]
    if limits[0] <= sentence[0]:
        start = behind_told(clause, start, first)
    deed = first if one.when == "ing" else clause.gerund_of(first) if one.part == "noun" else -1
    if deed >= 0 and text[last : last + 1] not in _APOSTROPHES:
        whom = accused(text, sentence[0], deed)
        if whom is not None:
            return _with_subject(text, *whom, deed, end)
    if one.clause == "reduced" and start <= sentence[0] and (said := said_in(clause, last, end)):
        start = noun_in_front(clause, sentence[0], first, first)  # "The mother of *a boy killed in Lodd* said"
        if start >= first:
            return ""
        end = min(end, clause.helpers(said))
    if one.part == "noun" and (said := said_in(clause, start, end)):
        start = clause.phrase(first)  # "she said after *the vote*": the saying is no happening
        if not clause.is_led_to(start):
            return ""  # "the organizer of *protests* said"
        if said > last:
            comma = text.rfind(", ", last, said)  # "asked about *the vote*, she said"
            end = min(end, comma if comma >= 0 else said)
        if (start, end) == one.at:
            return ""
    elif one.when == "ing" and not one.is_grave and said_in(clause, start, end):
        return ""  # "weighing the risk of *losing* it, she said"
    if limits[0] > sentence[0] and start <= clause.behind_to(limits[0]):
        # "is said *to hide*", "sought to end *a strike*"
        start = clause.phrase(first) if one.part == "noun" else clause.start(sentence[0], limits[0])
    subject = ""
    if (before := _SOME_TIME_BEFORE.match(text, start, first)) and text.find(",", before.end(), first) < 0:
        start = before.end()
        end = clause.end_inside(last, end) if one.part == "verb" else end
    head = start
    if one.part == "verb" and limits[0] <= sentence[0] and text.rfind(", ", max(start, first - _HELPERS), first) >= 0:
        head = clause.helpers(first)
    is_apposed = (
        sentence[0] < part[0] <= start and clause.tag(start) in _NAMING and clause.first_verb(start, head) == head
    )
    if start < head and text.endswith(", ", 0, head) and clause.tag(head) in ("V", "X") and not is_apposed:
        whole = clause.start(sentence[0], sentence[0] + 1)  # "Odo Tarn, who was late because of it, *boarded* a bus"
        if end - whole <= LONGEST:
            start = whole
        elif around := clause.opens_relative(start, head):
            return _with_subject(text, whole, around, head, end)
    if text.startswith(_SINCE[1:], start) and any(at == start + len(_SINCE) - 1 for at, _ in dates):
        start = clause.start(sentence[0], start - 1)  # "Two climbers missing *since Friday* were found"
    if one.part == "verb" and sentence[0] < start <= limits[0]:
        start = clause.inner(start, first)  # "urged her to stay until *the mill was sold*"
    if one.part == "verb" and start > sentence[0] and (match := _CONJUNCTION.match(text, start, first)):
        start = match.end()
        comma = text.find(", ", start, first)
        is_one = comma >= 0 and clause.tag(comma + 2) in "DNPR" and text.find(",", comma + 1, first) < 0
        if is_one and not clause.has_verb(start, comma):  # "after the vote, *the mill was sold*"
            start = comma + len(", ")
    if one.part == "verb" and (behind := _behind_since(clause, start, one)):
        start = behind  # "has been in prison since *he was convicted*"
        if behind == first:  # "has not won since *beating Lodd*"
            words = not_too_long(on_one_line(text[start:end]), last - start)
            return words[:1].upper() + words[1:]
    start = clause.relative(start, first)
    opening = clause.tag(start)
    if opening == "W":
        start = noun_in_front(clause, sentence[0], start, first)
        if one.part == "verb" and text.endswith(_OF_OTHERS, sentence[0], start):
            end = clause.outer_verb(last, end, of_any=True)  # "the widow of *a man who died in May* wept"
        elif one.part == "verb" and clause.is_object_at(start):
            end = clause.verb_around(last, end)  # "accused of hitting *a boy who fell asleep* was sacked"
    elif one.part == "noun" and (
        clause.is_phrase(start, first, end, opening)
        or (limits[0] > sentence[0] and start <= limits[0] and clause.is_bidden(start, first, end))
        or is_past_in_plan(text, sentence[0], first)
        or text.endswith(_SINCE, start, clause.phrase(first))
        or followed(text, start, first) is not None
    ):
        start = clause.phrase(first)  # "in response to *the vote*"
    elif one.clause == "reduced" and opening == "I" and start > sentence[0] and not clause.has_verb(start, end):
        start = clause.behind(start, first, 1)  # "with *two people shot*"
    elif (
        (one.part == "noun" or clause.leads_to_gerund(start, one) or is_suspected(text, one))
        and opening in ("I", "T", "G", "V", "X")
        and start > sentence[0]
        and not (clause.is_day(start) or text.startswith(_IN_ORDER, start))
        and not (opening == "V" and one.part == "noun" and clause.index(first) == clause.index(start) + 1)
    ):
        start = clause.behind(start, first)
    elif (aside := clause.aside_before(start)) and clause.is_verb_group(start, first):
        behind, start = start, clause.start(sentence[0], aside)  # "*Guards*, Odo Tarn said, *fled*"
        if (who := clause.relative_beside(aside)) > start:
            start = noun_in_front(clause, sentence[0], who, first)  # "saw *guards who*, Odo Tarn said, *fled*"
        if end - start - (behind - aside) > LONGEST:
            opening = on_one_line(text[start:aside])
            subject = opening if len(opening) <= LONGEST_SUBJECT else subject_in(clause, start, first + 1)
            start = behind
    elif start > sentence[0] and clause.lacks_subject(start, opening, one):
        joint = _JOINED.search(text, max(sentence[0], start - _LONGEST_JOINT), start)
        begin = limits[0] if clause.has_verb(limits[0], start) and not clause.aside_before(limits[0]) else sentence[0]
        whole = clause.start(begin, max(begin, joint.start() if joint else start - 1))
        if joint and text.endswith(_UNTIL, begin, whole) and not clause.has_verb(whole, joint.start()):
            whole = clause.start(begin, whole - len(_UNTIL))  # "stood there until *noon*, but were stopped"
        whole = _without_date(text, whole, first, dates)
        relative = clause.relative(whole, first)
        beside = clause.relative_of(whole, start) if joint and joint[0].strip() in _AND and relative == whole else 0
        if beside and one.part == "verb" and text.find(",", joint.end() if joint else start, end) < 0:
            noun = noun_in_front(clause, sentence[0], beside, first)  # "met *Ann Quill, who fled and was hurt*"
            if noun < beside and text[noun].isalnum() and last - noun <= LONGEST:
                words = not_too_long(on_one_line(text[noun:end]), last - noun)
                return words[:1].upper() + words[1:]
        comma = clause.end_inside(whole, start + 1) if clause.has_relative and limits[0] <= sentence[0] else end
        around = clause.opens_relative(whole, comma + 2) if comma < start else 0
        if around:  # "Odo Tarn, *who said that the mill burned,* was jailed"
            whole = clause.start(sentence[0], around)
            if end - whole > LONGEST:
                return _with_subject(text, whole, around, start, end)
            start = whole
        elif teller := teller_of(clause, whole, start, end):  # "Ann Quill said it was sold *and accused the board*"
            subject = teller
        elif relative > whole:
            start = noun_in_front(clause, sentence[0], relative, first)
        elif (
            joint and one.clause == "reduced" and is_of_participle(clause.tokens, clause.tags, clause.index(first) - 1)
        ):
            return ""  # "leaflets sent by post and *signed* with a name"
        elif one.clause == "reduced" and joint and joint[0] == ", " and opening == "Y":
            start = whole  # of whom is not told: "told of raids in Lodd, *allegedly led by* clerks"
        elif joint is None or (end - whole <= LONGEST and not reports(clause, whole, start)):
            start = whole if joint is None or joint.start() > whole else start
        elif joint.start() > whole:
            reported = behind_report(clause, whole, start) if joint[0] == ", " else ""
            subject = reported or subject_in(clause, whole, start)
            if subject.startswith(_RELATING):  # "rules *that* closed the mill and sank the ship"
                subject = subject_in(clause, sentence[0], start)
    if start > sentence[0] and one.part == "verb" and text.startswith("that ", start) and clause.opens_main(start + 5):
        start += len("that ")
    if start > sentence[0] and text.startswith(_IN_MID_PHRASE, start):
        start = clause.start(sentence[0], start)  # "Ann Quill was blamed *by bakers for selling* it"
    if start > sentence[0] and text.startswith(_SAID, start) and clause.opens_main(start + len(_SAID[0])):
        start += len(_SAID[0])
    if end - start > LONGEST and one.when != "ing":
        start = _behind_phrase(clause, start, end, one)
    whole_words = without(text, (start, end), clause.asides) if clause.asides else text[start:end]
    words = not_too_long(on_one_line(whole_words), 0 if clause.asides else last - start)
    title = f"{subject} … {words}" if subject else words.removeprefix(_OWNING_UP)
    if title.startswith(_JOINING) and (joint := _JOINED_ON.match(title)):
        title = title[joint.end() :]
    title = title.removesuffix(" and").removesuffix(" but")  # "a rally planned for Monday *but* …"
    return title[:1].upper() + title[1:]


def _behind_phrase(clause: SentenceClauses, start: int, end: int, one: Occurrence) -> int:
    """Where a clause begins behind a long phrase in front: "Under the terms of …, *an inquiry was opened*"."""
    word, last = one.at
    comma = clause.text.rfind(", ", start, word)
    begin = comma + len(", ")
    if comma < 0 or clause.tag(start) not in _OF_PHRASES or clause.tag(begin) not in _NAMING:
        return start
    if last - start <= LONGEST and comma - start <= LONGEST // 2:
        return start
    if clause.has_verb(start, comma) or said_in(clause, begin, end):
        return start
    if related := _RELATED.search(clause.text, begin, word):
        is_main = clause.has_verb(begin, related.start())  # not "in Lodd, *a town that burned*"
    elif one.part == "verb":
        is_main = clause.first_verb(begin, word) >= clause.helpers(word)
    else:
        is_main = clause.has_verb(begin, end)
    return begin if is_main else start


#: Tags of what a phrase opens with that stands in front of its sentence's subject.
_OF_PHRASES: Final = frozenset("ITGXY")
_RELATED: Final = Rare(r"\b(?:that|which|who|whose)\b")


def _behind_since(clause: SentenceClauses, start: int, one: Occurrence) -> int:
    """Where what something has lasted since begins, if that is what a verb tells: "since *he left*"; 0 for others."""
    text, first = clause.text, one.at[0]
    start = clause.span[0] if one.when == "ing" else start
    since = text.rfind(_SINCE, start, first)
    if since < 0 or one.when not in ("past", "ing") or not _PERFECT.search(text, start, since):
        return 0
    begin, head = since + len(_SINCE), clause.helpers(first)
    if one.when == "ing":
        return begin if not _PARTING.search(text, begin, first) else 0
    is_its = begin < head and clause.first_verb(begin, first) == first
    return begin if is_its and not _PARTING.search(text, begin, head) else 0


_SINCE: Final = " since "
_PARTING: Final = Rare(r"[,;:—–]|\b(?:and|but|or|that|which|who)\b")
_PERFECT: Final = Rare(r"\b(?:has|have|had)\b")


def _own_clause(clause: SentenceClauses, limits: Span, part: Span, one: Occurrence, dates: Sequence[Span]) -> Span:
    """Where the clause of a happening's word begins and ends, whatever its subject; takes what `title_of` takes."""
    text, sentence = clause.text, clause.span
    first, last = one.at
    start = clause.start(max(limits[0], part[0]), first)
    start = _without_date(text, start, first, dates)
    for frame in (_REPORT_IN_FRONT, _LEADING):
        if match := frame.match(text, start, first):
            start = match.end()
    start = _without_date(text, start, first, dates)
    stop = min(limits[1], max(last, part[1]))
    if _GOES_ON.match(text, behind := behind_gap(text, part[1])):
        stop = clause.next_deed(behind, limits[1])
    end = clause.end(last, min(stop, clause.closing(first) or stop))
    if one.part == "verb" and clause.has_relative:
        end = clause.before_other(last, end, sentence[1])
    if clause.in_subject[0] < first < clause.in_subject[1] and one.part == "verb":
        end = min(end, clause.in_subject[1])  # "*A man who fled after guards beat him* was buried"
    if text[end : end + 1] in _CLOSING:
        end += 1
    if text.endswith(_WHEN, sentence[0], start) and (main := clause.main_behind(start, end)) > last:
        end = main  # "When *he died* she left"
    elif opens_with_when(text, sentence) and start - sentence[0] <= LONGEST_OPENING:
        main = main_behind(text, sentence)
        if text.startswith("As ", sentence[0]):
            main = min(main, end_of_opening(text, sentence, sentence[0]))  # "As the mayor, *she led the vote*"
        if last <= main < end:
            end = main  # "When *the mill burned*, Ann Quill was in Lodd"
        elif start < main < first:
            start = main + len(", ")  # "If it rains, *the mill will be shut*"
    elif one.part == "noun" and (start > sentence[0] or _SOME_TIME_BEFORE.match(text, start, first)):
        end = min(end, end_of_opening(text, sentence, last))  # "Four years after *the coup*, nobody has been tried"
    if one.part == "verb" and text.find(",", start, first) == first - len(", ") and clause.tag(first) in "XV":
        inserted = not clause.has_verb(start, first) and _INSERTED.match(text, last, end)
        if inserted and any(last <= at < inserted.end() for at, _ in dates):
            end = inserted.end()  # "The mill, *built in 1931*, makes flour"
    if (one.when in ("ing", "open") or one.part == "noun") and is_charge(text, sentence[0], first):
        end = clause.main_verb(last, end)  # "A man accused of *hitting a boy* was jailed"
    if one.clause == "gerund" and start == sentence[0]:  # "After leaving it *in 2008*, Ann Quill owns a farm"
        end = next((at for _, at in dates if last <= at < end and text.startswith(", ", at)), end)
    if start > sentence[0] or clause.relative(start, first) > start:
        end = clause.end_inside(last, end)
        if one.when == "ing" and clause.has_relative:
            end = clause.verb_around(last, end, of_gerund=True)  # "charged with *robbing a woman who fled* was jailed"
        in_other = one.part == "verb" and text.endswith(_OPENING_OTHERS, sentence[0], start - 1)
        if in_other and _IN_RELATIVE.search(text, sentence[0], start):
            end = clause.outer_verb(last, end)
            inner = clause.first_verb(start, first)
            if inner < first and clause.outer_verb(inner, first) < first:  # "… a car hit a wall was *named*"
                start = sentence[0]
    return start, end


#: From a participle to the comma that closes its insertion, not one of a date or a row of years.
_INSERTED: Final = Rare(r"[^,;:\n“”\"]{0,120}?(?:, \d{4}(?:(?:, \d{4}){0,6} and \d{4})?)?(?=, (?!\d|and \d))")


def _with_subject(text: str, whole: int, around: int, head: int, end: int) -> str:
    """The words from a verb on, its subject in front of a relative clause that is left out."""
    subject = on_one_line(text[whole:around])
    if len(subject) > LONGEST_SUBJECT:
        subject = subject.partition(",")[0]
    title = f"{subject} … {not_too_long(on_one_line(text[head:end]), 0)}"
    return title[:1].upper() + title[1:]


def _without_date(text: str, start: int, at: int, dates: Sequence[Span]) -> int:
    """Behind a date that opens a clause: "On January 24, …"."""
    for first, last in dates:
        if start <= first and first - start <= _LEAD_IN and last < at and text[last : last + 2] == ", ":
            start = last + 2
    return start
