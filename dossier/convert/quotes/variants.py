"""Other edges for what a cue attributes: parses go wrong at them, and writers do not agree where reported speech ends.

From the sentence alone: what stands before ", she said", around it, or behind "According to her, "; a content that goes
on to the end of its sentence; one that begins behind a semicolon. Which edge holds is for the weights to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.governed import LISTENERS
from dossier.convert.clauses.readings import Reading, first_of, is_spoken, length, trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import CLAUSE_VERBS
from dossier.convert.reading.parse import CLAUSAL, Clause, Complement
from dossier.convert.reading.tags import has_finite
from dossier.convert.speakers.ownsubject import TAKING_SOMEBODY, has_other_cue
from dossier.data import table_of
from dossier.model import Span
from dossier.records import replace

#: What is longer is no sentence of a writer's, and is read as the parse has it.
_LONGEST: Final = 1500
#: Less than this is hardly a clause.
_SHORTEST: Final = 12
#: At most so many characters follow the cue where the sentence before it is surely what was said.
_LONGEST_END: Final = 60
_BEFORE: Final = frozenset(",—–-")
#: "…, she said on Monday, …"
_BEHIND: Final = re.compile(r"[^\n,;:.!?\"“”«»—–]{0,40}+[,—–](?=\s)")
#: … behind only a word or two: "*Once*, she said, *it had rained*", but "Later, she added lamps, and …".
_SAID_WHEN: Final = Rare(
    r"(?: (?:to )?(?:reporters|journalists|police|officers|jurors|the \w{3,20}|me|him|her|them|us))?"
    r"(?: (?:on|in|at|last|yesterday|today|earlier|later)\b[^\n]*)?"
)
#: Between "According to her," and what was said.
_WHO: Final = re.compile(r"\s(?:who|whose|which)\b[^\n,;:.!?\"“”«»—–]{1,120}(?:,|\s?[—–])(?=\s)")
_BREAK: Final = re.compile(  # a set in front, so that a search skips what is not in it
    r"[;:,\s](?:(?<=[;:])(?=\s)|(?<=\s)(?:[—–]|--?)(?=\s)|(?<=,)(?=\s(?:which|who|with|but|and|while|where)\s))"
)
#: "The board wrote on Monday:" and its words in the next paragraph.
_BLOCK: Final = re.compile(r"[^\n.!?:;\"“”«»]{0,60}+:[^\S\n]*\n\s*([^\s\"“«][^\n]{20,})")
_NEXT: Final = re.compile(r"[\"”’'»]*\s*(\W?)")
#: "*In a related press release issued the following day*".
_IN_A_PAPER: Final = re.compile(
    r"(?:In|At|On|During) (?:an?|the|one|another|his|her|its|their) (?:[\w-]{1,20} ){0,4}?(?P<paper>[a-z-]{3,20}) "
    r"(?:[a-z]{2,14}ed|sent|given|made|written|held|read|seen|shown|put|taken)\b[^,;:\n]{0,80},?"
)
#: "said *no*", "said *yes* when asked if she would run"; "said no more", "said no one came" go on.
_ANSWER: Final = re.compile(r" (?P<answer>[Nn]o|[Yy]es)(?=[.,;\n]|\Z| (?:when|if|after|as) )")
_ASKED_IF: Final = Rare(r"\b[Aa]sked\b[^.;\n]{0,60}?\s(?:about|if|whether)\b")
#: What is found "in May that …" is found to be so, where a book "published in May that …" is told apart.
_FINDING: Final = frozenset({"conclude", "decide", "determine", "discover", "find", "hold", "rule"})
_CLOSING_MARKS: Final = frozenset('"”’»')
_CLOSE: Final = re.compile(r"[,;\s](?:(?<=[,;])|(?<=\s)(?:[—–]|--?))\s(\w+)")
_MOST_CUTS: Final = 3
_OPENERS: Final = frozenset(
    "a after although and as at because before but citing despite even for from if in including on or since so the "
    "though to unless until when where whereas which while who whom whose with without".split()
)
_MARKS: Final = {",": "comma", ";": "semicolon", ":": "colon", "—": "dash", "–": "dash", "-": "dash", "(": "bracket"}
#: The last part of a sentence before its verb: ", *police and firemen* said".
_LAST_PART: Final = re.compile(
    r",\s((?!(?:and|but|or|who|which|that|as|when|while|then|to|is|was|has|have|had|will|would|not)\b)[\w“][^\n,.;:!?()“”\"]{1,60})\s\Z"
)
_LONGEST_PART: Final = 80
#: Behind a cue: a number, a name or a noun, not when or where it was said.
_OWN_WORDS: Final = re.compile(
    r"\s(?!(?:about|after|afterwards|again|also|and|as|at|before|but|by|during|earlier|for|from|in|last|later|of|on|over|recently"
    r"|since|that|the same|this|through|to|today|under|via|when|while|with|yesterday|\w+ly|\w+day)\b)[\w$€£]"
)
#: Behind a cue: what stands in front of its colon is what was said.
_SO: Final = Rare(r"\s(?:it|this|that|(?:[^,;:.\n]{2,40} )?so(?: (?:on|in|at|last|to) [^,;:\n]{2,40})?)\W*")
_SAYS: Final = re.compile(
    r"\b(?:says?|said|claims?|claimed|insists?|insisted|reports?|reported|estimates?|estimated)\b"
)
#: "told *the court* he ran", which a parse may take for a court that he ran.
_TOLD_WHOM: Final = Rare(
    r"(?:(?:the|an?|his|her|their|its) )?(?:[a-z]{1,20} )?(?P<whom>[a-z]{3,20}) (?=(?:he|she|they|it|there) )"
)
_TOLD: Final = LISTENERS | frozenset(
    "police judges jurors magistrates officers detectives reporters journalists lawmakers senators "
    "investigators".split()
)
_INQUIRING: Final = frozenset("ask check discuss doubt enquire inquire know query question see wonder".split())
_WORD: Final = re.compile(r"\w")
_OPENING: Final = re.compile(
    r"(?<=\s)((?:not|hardly|barely|scarcely|almost|nearly|never|nowhere|neither|at no (?:point|time|stage)|not once"
    r"|(?P<around>about|around|over|under|between|up to|at least|at most|(?:more|less|fewer) than)))\s\Z"
)
_LONGEST_OPENING: Final = 60
_NO_SUBJECT: Final = Rare(r"(?:that|to|if|whether|why|how|when|where|what|who|because|by|in|for|on)\b")
_NUMBER: Final = Rare(r"\d|(?:half|an?|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b")
#: When or where something was said, up to what was said.
_OCCASION: Final = re.compile(
    r"(?:at|in|on|during) (?:an?|the|his|her|its|their) (?:[\w'’-]{1,20} ){0,3}(?:briefing|conference|telephone|phone"
    r"|call|interview|statement|letter|e-?mail|post|speech|hearing|meeting|deposition|time|radio|television|message|tweet)"
    r"\b[^,.;:\n]{0,30}? (?=that\b)"
)
_PERSONAL: Final = frozenset({"he", "she"})
#: To whom something is told, where they are three or more.
_HEARER: Final = r"[\w.'’&-]{1,20}(?: [\w.'’&-]{1,20}){0,5}"
_HEARERS: Final = Rare(rf" {_HEARER}(?:, {_HEARER}){{1,4}},? and {_HEARER}")
_LONGEST_ROW: Final = 120
_HEARD: Final = frozenset("advise assure inform notify remind tell warn".split())


def with_whole_condition(article: Article, clause: Clause) -> Clause:
    """The clause with an if-clause given to what it is a condition of: "promised *'a strike'* if the offer stays"."""
    complements = clause.complements
    at = 0
    for number, each in enumerate(complements):
        if each.kind == "if" and each.at and each.marker != "whether":
            at = number
            break
    if clause.part != "verb" or not at or clause.lemma in _INQUIRING:
        return clause
    condition = complements[at]
    for number, thing in enumerate(complements[:at]):
        if not thing.at:
            continue
        first, last = thing.at[0][0], thing.at[-1][1]
        if (
            thing.kind in ("np", "pp")
            and first > clause.cue[0][0]
            and article.quoted_parts((first, min(last, condition.at[0][0])))
        ):
            marker = thing.marker if thing.kind == "pp" else ""
            whole = replace(thing, at=((first, condition.at[-1][1]),), marker=marker)
            return replace(clause, complements=(*complements[:number], whole, *complements[at + 1 :]))
    return clause


def with_its_clause(article: Article, clause: Clause) -> Clause:
    """The clause with the that-clause which a parse hung on the occasion: "told us *on the telephone* that …"."""
    if clause.part != "verb":
        return clause
    if clause.lemma in _HEARD and not clause.passive and (told := _with_all_hearers(article, clause)):
        return told
    if clause.passive and clause.role == "participle" and clause.lemma in _FINDING:
        clause = _with_its_head(article, clause)
    clause = _joined_at_a_mark(article, _behind_its_colon(article, clause))
    if clause.complements and clause.complements[0].kind == "bare" and not clause.complements[0].marker:
        clause = _behind_its_paper(article, clause)
    if clause.lemma in CLAUSE_VERBS and (row := _row_that_acts(article, clause)):
        return replace(clause, complements=(Complement("bare", (row,)),))
    if clause.lemma == "say" and (answer := _answer(article, clause)):
        return replace(clause, complements=(Complement("bare", (answer,)),))
    if clause.lemma == "tell" and not clause.passive:
        for each in clause.complements:
            if each.kind != "np" or each.marker or not each.at or each.at[0][0] < clause.cue[0][0]:
                continue
            listener = _TOLD_WHOM.match(article.text, *each.at[0])
            if listener and listener["whom"] in _TOLD:
                own = Complement("bare", ((listener.end(), each.at[0][1]), *each.at[1:]))
                to = Complement("np", ((each.at[0][0], listener.end("whom")),), "to")
                return replace(clause, complements=(to, own))
    for each in clause.complements:
        if each.kind == "pp" and each.marker in ("at", "in", "on", "during"):
            if any(one.kind in CLAUSAL for one in clause.complements):
                return clause
            (start, end), *more = each.at
            occasion = _OCCASION.match(article.text, start, end)
            if occasion:
                that = Complement("that", ((occasion.end(), end), *more), "that")
                kept = tuple(one for one in clause.complements if one is not each)
                return replace(clause, complements=(*kept, that))
    return clause


def _with_all_hearers(article: Article, clause: Clause) -> Clause | None:
    """The clause with what several were told: "told *the Post, the Courier and a friend* that …"; None elsewhere."""
    text, end = article.text, clause.cue[-1][1]
    comma, that = text.find(", ", end, end + _LONGEST_ROW), text.find(" that ", end, end + _LONGEST_ROW)
    if not 0 <= comma < that or _HEARERS.fullmatch(text, end, that) is None or has_finite(text, end, that):
        return None
    own = next((each for each in clause.complements if each.at and each.at[0][0] <= that + 1 < each.at[-1][1]), None)
    stop = own.at[-1][1] if own else clause.at[1]
    hearers = Complement("np", ((end + 1, that),), "to")
    return replace(clause, complements=(hearers, Complement("that", trimmed(text, ((that + 1, stop),)), "that")))


def _behind_its_colon(article: Article, clause: Clause) -> Clause:
    """The clause without what stands in front of a colon: "It was close: *a poll found the two level*"."""
    text, subject = article.text, clause.subject
    if not subject or not text.endswith(": ", 0, subject[0][0]) or subject[0][0] > clause.cue[0][0]:
        return clause
    sentence = article.sentence_at(subject[0][0])
    behind = clause.cue[-1][1]
    if sentence is None or not _OWN_WORDS.match(text, behind, sentence.end):
        return clause
    if _SO.fullmatch(text, behind, sentence.end):
        return clause
    kept = tuple(each for each in clause.complements if not each.at or each.at[0][0] > subject[0][0])
    if len(kept) == len(clause.complements):
        return clause
    if not any(each.kind in CLAUSAL for each in kept):  # beside a clause, a noun was taken for who was told
        kept = tuple(replace(each, marker="") if each.kind == "np" and each.marker == "to" else each for each in kept)
    return replace(clause, complements=kept)


def _row_that_acts(article: Article, clause: Clause) -> Span | None:
    """All of "said *Ann Quill, a baker, Odo Tarn, a clerk, and Ivo Lind had left*", which a parse cut at the last."""
    text = article.text
    only = clause.complements[0] if len(clause.complements) == 1 else None
    if only is None or only.kind != "np" or only.marker or len(only.at) > 1 or only.at[0][0] < clause.cue[-1][1]:
        return None
    start, end = only.at[0]
    sentence = article.sentence_at(start)
    behind = end + len(", and ")
    if sentence is None or not text.startswith(", and ", end) or text.find(", ", start, end) < 0:
        return None
    last = article.names_in(behind, behind + 1)
    is_row = bool(last) and bool(article.names_in(start, start + 1)) and not article.quoted_parts((start, sentence.end))
    if not is_row or not has_finite(text, last[0][0][1], last[0][0][1] + _SHORTEST):
        return None
    return start, sentence.end


def _answer(article: Article, clause: Clause) -> Span | None:
    """The "no" of "Asked if he had lied, he said *no*", where its sentence tells what was asked."""
    answer = _ANSWER.match(article.text, clause.cue[-1][1])
    sentence = article.sentence_at(clause.cue[0][0]) if answer else None
    if answer is None or sentence is None or not _ASKED_IF.search(article.text, sentence.start, sentence.end):
        return None
    return answer.span("answer")


def _with_its_head(article: Article, clause: Clause) -> Clause:
    """The clause of the only verb of "*A study found* in 2014 that …", which a parse took for a participle."""
    head = next((each.at[0] for each in clause.complements if each.marker == "head" and each.at), None)
    told = next((each.at[-1] for each in clause.complements if each.kind == "that" and each.at), None)
    sentence = article.sentence_at(clause.cue[0][0])
    if head is None or told is None or sentence is None or clause.subject:
        return clause
    if head[0] != sentence.start or sentence.end - told[1] > 1 or not head[1] < clause.cue[0][0] < told[0]:
        return clause
    kept = tuple(each for each in clause.complements if each.marker != "head")
    return replace(clause, subject=(head,), complements=kept, passive=False, role="main")


def _behind_its_paper(article: Article, clause: Clause) -> Clause:
    """The clause without the paper it stands in: "*In a letter sent on Monday*, the board denounced the deal"."""
    front, *others = clause.complements
    if not front.at or front.at[0][0] >= clause.cue[0][0]:
        return clause
    paper = _IN_A_PAPER.fullmatch(article.text, *front.at[0])
    if paper is None or paper["paper"] not in table_of("speaking_nouns")["paper"]:
        return clause
    if not any(each.kind in CLAUSAL for each in others):
        others = [replace(each, marker="") if each.kind == "np" and each.marker == "to" else each for each in others]
    return replace(clause, complements=tuple(others))


def _joined_at_a_mark(article: Article, clause: Clause) -> Clause:
    """The clause with what a parse cut in two within a quotation: "said *the band, 'The Lodd Boys,' had left*"."""
    complements = clause.complements
    for number, (one, other) in enumerate(pairwise(complements)):
        if one.kind != "np" or other.kind != "bare" or not one.at or not other.at:
            continue
        place = other.at[0][0]
        if 0 <= place - one.at[-1][1] <= 1 and article.text[place] in _CLOSING_MARKS:
            whole = replace(other, at=((one.at[0][0], other.at[0][1]), *other.at[1:]))
            return replace(clause, complements=(*complements[:number], whole, *complements[number + 2 :]))
    return clause


def with_its_opening(article: Article, reading: Reading) -> Reading:
    """The reading with what denies or narrows its first words, which a parse may leave out: "said *not* all came"."""
    start = reading.content[0][0] if reading.content else 0
    behind = reading.cue[-1][1]
    if not 2 < start - behind <= _LONGEST_OPENING or reading.clause.part != "verb":
        return reading
    opening = _OPENING.search(article.text, behind, start)
    if opening is None or _NO_SUBJECT.match(article.text, start):
        return reading
    if opening["around"] and not _NUMBER.match(article.text, start):
        return reading
    (_, end), *others = reading.content
    return replace(reading, content=((opening.start(1), end), *others))


def without_introduction(article: Article, reading: Reading) -> Reading:
    """The reading without what introduces its speaker: "*Ann Quill denies it*: the dam, she says, is safe"."""
    (start, end), *others = reading.content or ((0, 0),)
    if start >= reading.clause.cue[0][0] or not reading.source:
        return reading
    colon = article.text.rfind(": ", start, end + 2)
    names = article.names_in(start, colon) if colon > start else ()
    if not names or article.quoted_parts((start, end)):
        return reading
    said_by = article.text[reading.source[0][0] : reading.source[-1][1]]
    if said_by.lower() not in _PERSONAL and not any(article.text[slice(*span)] in said_by for span, _ in names):
        return reading
    if not any(kind == "person" for _, kind in names):
        return reading
    content = trimmed(article.text, ((min(colon + 1, end), end), *others))
    return replace(reading, content=content) if content and content[0][0] > colon else reading


def sentence_readings(article: Article, clause: Clause) -> Iterator[Reading]:
    """What stands on either side of a cue and its subject in their sentence, wherever a comma parts it from them."""
    text = article.text
    holder = article.sentence_at(clause.cue[0][0])
    if clause.part == "verb" and holder and holder.end - holder.start <= _LONGEST:
        parted = _parted_by_comma(article, clause, holder.start)
        if parted:
            yield parted
    if clause.part not in ("verb", "preposition") or not clause.subject:
        return
    first = first_of(clause.cue, clause.subject)
    last = max(clause.cue[-1][1], clause.subject[-1][1])
    sentence = holder if holder and holder.start <= first < holder.end else article.sentence_at(first)
    if sentence is None or last >= sentence.end or sentence.end - sentence.start > _LONGEST:
        return
    is_set_off = text[first - 1 : first].isspace() and text[first - 2 : first - 1] in _BEFORE
    if not is_set_off and clause.part == "verb":
        if (block := _BLOCK.match(text, last)) and text[block.start(1)] not in '"“«':
            yield Reading(clause, "block", (block.span(1),), clause.cue, clause.subject)
        return
    comma = _BEHIND.match(text, last, sentence.end)
    opens = _past_relative_clause(text, comma.end(), sentence.end) if comma else sentence.end
    behind = (opens, sentence.end) if sentence.end - opens >= _SHORTEST else None
    if is_set_off:
        if first - sentence.start >= _SHORTEST:
            near = sentence.end - last <= _LONGEST_END
            front = "front" if near else "front on"
            yield Reading(clause, front, ((sentence.start, first),), clause.cue, clause.subject)
        is_short = first - sentence.start < _SHORTEST
        if behind and not (
            is_short and comma and (clause.passive or not _SAID_WHEN.fullmatch(text, last, comma.end() - 1))
        ):
            at = ((sentence.start, first), behind)
            yield Reading(clause, "around", at, clause.cue, clause.subject)
    elif behind:
        yield Reading(clause, "behind", (behind,), clause.cue, clause.subject)


def _past_relative_clause(text: str, start: int, end: int) -> int:
    """Where what was said begins: "According to Ann Quill, *who runs the mill,* the dam is safe"."""
    match = _WHO.match(text, start, end)
    return match.end() if match else start


def with_other_edges(article: Article, reading: Reading) -> Iterator[Reading]:
    """The reading; if it is of a clause, also the same to the end of its sentence, and from behind its last break."""
    if not is_spoken(reading.frame) or reading.frame in ("quote", "block") or not reading.content:
        yield reading
        return
    first = first_of(reading.cue, reading.source)
    start, end = reading.content[0]
    if reading.content[-1][1] - start > _LONGEST:
        yield reading
        return
    if start < first and (found := _last_break(article, (start, min(end, first)))):
        mark, place = found
        content = trimmed(article.text, ((place, end), *reading.content[1:]))
        most = (place - start) * 2 >= length(reading.content)
        yield replace(reading, edge=f"early {mark}", edge_most=most)
        if most and content and end - place >= _SHORTEST:
            yield replace(reading, content=content, edge=f"late {mark}", edge_most=most)
    else:
        yield reading
    if not reading.cut and reading.content[-1][0] > first:
        yield from _extended(article, reading)
        if not reading.tail:
            yield from _cut_short(article, reading)


def _parted_by_comma(article: Article, clause: Clause, start: int) -> Reading | None:
    """Of "The bridge is shut, *police and firemen* said.": the parse may take the bridge for who speaks."""
    cue, text = clause.cue[0][0], article.text
    comma = text.rfind(",", max(start, cue - _LONGEST_PART), cue)
    match = _LAST_PART.match(text, comma, cue) if comma >= 0 else None
    if match is None or clause.subject[:1] == (match.span(1),) or has_other_cue(article, match.span(1)):
        return None
    if match.start() - start < _SHORTEST:
        return None
    own = replace(clause, subject=(match.span(1),))
    return Reading(own, "parted", ((start, match.start()),), own.cue, own.subject)


def speaks_for_itself(article: Article, reading: Reading) -> bool:
    """True where the words in front of a cue have their own, and it has its own words behind it.

    "The mill says five, *the bank said six*.": six is what the bank said.
    """
    clause, text = reading.clause, article.text
    cue, (start, end) = clause.cue, reading.content[0]
    if end > cue[0][0] or reading.frame == "quote" or clause.lemma in TAKING_SOMEBODY:
        return False
    sentence = article.sentence_at(cue[0][0])
    last = max(cue[-1][1], clause.subject[-1][1] if clause.subject else 0)
    if sentence is None or not _OWN_WORDS.match(text, last, sentence.end):
        return False
    return article.has_cue(start, end) and any(_SAYS.search(text, first, stop) for first, stop in reading.content)


def _last_break(article: Article, span: Span) -> tuple[str, int] | None:
    """The last semicolon, colon or dash in a span outside quotation marks, by name, and where it ends."""
    found = None
    for match in _BREAK.finditer(article.text, *span):
        relative = match[0] == "," and article.text.find(",", match.end(), span[1]) >= 0  # it ends before the main verb
        if not relative and not article.quoted_parts(match.span()):
            found = _MARKS[match[0].strip()[0]], match.end()
    return found


def _extended(article: Article, reading: Reading) -> Iterator[Reading]:
    text, end = article.text, reading.content[-1][1]
    sentence = article.sentence_at(end - 1)
    if sentence is None or sentence.end - sentence.start > _LONGEST or not _WORD.search(text, end, sentence.end):
        return
    if (sentence.end - end) * 2 < sentence.end - reading.content[0][0]:
        return  # a matter of taste
    match = _NEXT.match(text, end)
    mark = _MARKS.get(match[1], "word") if match else "word"
    content = (*reading.content[:-1], (reading.content[-1][0], sentence.end))
    yield replace(reading, content=content, tail="", edge=f"extended {mark}", edge_most=True)


def _cut_short(article: Article, reading: Reading) -> Iterator[Reading]:
    """The reading cut at each of the last commas and dashes that may close what was said."""
    text, (start, end) = article.text, reading.content[-1]
    whole = length(reading.content)
    closes = _CLOSE.finditer(text, start + _SHORTEST, end)
    first = next(closes, None)
    if first is None or (end - first.start()) * 2 < whole:
        return
    for match in [first, *closes][-_MOST_CUTS:]:
        if article.quoted_parts(match.span()):
            continue
        if (end - match.start()) * 2 < whole:
            continue  # a matter of taste
        closing = text[match.start()]
        if reading.frame in ("that", "bare") and closing == "," and not has_finite(text, start, match.start()):
            continue  # "said *the clerk, Ann Quill*, told the board": a subject is nothing that is said
        word = match[1].lower()
        name = "ing" if word.endswith("ing") else word if word in _OPENERS else "other"
        content = trimmed(text, (*reading.content[:-1], (start, match.start())))
        yield replace(reading, content=content, edge=f"short {name}", edge_most=True)
