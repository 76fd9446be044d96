"""What a sentence alone tells of a cue: what stands before ", she said", around it, or behind "According to her, "."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.tags import has_finite
from dossier.convert.speakers.besidemarks import TAKING_SOMEBODY, has_other_cue
from dossier.records import replace

#: What is longer is no sentence of a writer's, and is read as the parse has it.
LONGEST_SENTENCE: Final = 1500
#: Less than this is hardly a clause.
SHORTEST_CLAUSE: Final = 12
#: At most so many characters follow the cue where the sentence before it is surely what was said.
_LONGEST_END: Final = 60
_BEFORE: Final = frozenset(",—–-")
_DASHES: Final = frozenset("—–-")
#: "…, she said on Monday, …"
_BEHIND: Final = re.compile(r"[^\n,;:.!?\"“”«»—–]{0,40}+[,—–](?=\s)")
#: … behind only a word or two: "*Once*, she said, *it had rained*", but "Later, she added lamps, and …".
_SAID_WHEN: Final = Rare(
    r"(?: (?:to )?(?:reporters|journalists|police|officers|jurors|the \w{3,20}|me|him|her|them|us"
    r"|(?:the )?[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,4}))?"
    r"(?: (?:on|in|at|last|yesterday|today|earlier|later)\b[^\n]*)?"
)
#: Between "According to her," and what was said.
_WHO: Final = Rare(r"\s(?:who|whose|which)\b[^\n,;:.!?\"“”«»—–]{1,120}(?:,|\s?[—–])(?=\s)")
#: What leads to what is said of, or asked for: "*calling on* the rebels", not "crying in the yard".
_OF_WORDS: Final = frozenset({"about", "against", "for", "of", "on"})
#: "The board wrote on Monday:" and its words in the next paragraph.
_BLOCK: Final = re.compile(r"[^\n.!?:;\"“”«»]{0,60}+:[^\S\n]*\n\s*([^\s\"“«][^\n]{20,})")
#: The last part of a sentence before its verb: ", *police and firemen* said".
_LAST_PART: Final = re.compile(
    r",\s((?!(?:and|but|or|who|which|that|as|when|while|then|to|is|was|has|have|had|will|would|not)\b)[\w“][^\n,.;:!?()“”\"]{1,60})\s\Z"
)
_LONGEST_PART: Final = 80
#: Behind a cue: a number, a name or a noun, not when or where it was said.
OWN_WORDS: Final = re.compile(
    r"\s(?!(?:about|after|afterwards|again|also|and|as|at|before|but|by|during|earlier|for|from|in|last|later|of|on|over|recently"
    r"|since|that|the same|this|through|to|today|under|via|when|while|with|yesterday|\w+ly|\w+day)\b)[\w$€£]"
)
_SAYS: Final = Rare(r"\b(?:says?|said|claims?|claimed|insists?|insisted|reports?|reported|estimates?|estimated)\b")


def sentence_readings(article: Article, clause: Clause) -> Iterator[Reading]:
    """What stands on either side of a cue and its subject in their sentence, wherever a comma parts it from them."""
    text = article.text
    holder = article.sentence_at(clause.cue[0][0])
    if clause.part == "verb" and holder and holder.end - holder.start <= LONGEST_SENTENCE:
        parted = _parted_by_comma(article, clause, holder.start)
        if parted:
            yield parted
    if clause.part not in ("verb", "preposition") or not clause.subject:
        return
    first = first_of(clause.cue, clause.subject)
    last = max(clause.cue[-1][1], clause.subject[-1][1])
    sentence = holder if holder and holder.start <= first < holder.end else article.sentence_at(first)
    if sentence is None or last >= sentence.end or sentence.end - sentence.start > LONGEST_SENTENCE:
        return
    is_set_off = text[first - 1 : first].isspace() and text[first - 2 : first - 1] in _BEFORE
    if not is_set_off and clause.part == "verb":
        if (block := _BLOCK.match(text, last)) and text[block.start(1)] not in '"“«':
            yield Reading(clause, "block", (block.span(1),), clause.cue, clause.subject)
        return
    comma = _BEHIND.match(text, last, sentence.end)
    opens = _past_relative_clause(text, comma.end(), sentence.end) if comma else sentence.end
    is_apart = comma and _does_by_words(article, clause, opens) and has_finite(text, sentence.start, first)
    behind = (opens, sentence.end) if sentence.end - opens >= SHORTEST_CLAUSE and not is_apart else None
    if is_set_off:
        if first - sentence.start >= SHORTEST_CLAUSE:
            near = sentence.end - last <= _LONGEST_END
            front = "front" if near else "front on"
            yield Reading(clause, front, ((sentence.start, first),), clause.cue, clause.subject)
        is_short = first - sentence.start < SHORTEST_CLAUSE
        is_of_subject = clause.passive and clause.role == "participle" and has_finite(text, opens, opens + 2)
        if is_of_subject:
            behind = None  # "A video, *posted by Quill*, was captioned …"
        if comma and _has_own_clause(clause, last, comma.end()):
            # "While some wept, others *said it was fair*, and left"; "In Lodd, he *said despite it, they won*"
            behind = None
        if behind and not (
            is_short
            and comma
            and (clause.passive or not _SAID_WHEN.fullmatch(text, last, _before_mark(text, first, comma.end())))
        ):
            at = ((sentence.start, first), behind)
            yield Reading(clause, "around", at, clause.cue, clause.subject)
    elif behind:
        yield Reading(clause, "behind", (behind,), clause.cue, clause.subject)


def _has_own_clause(clause: Clause, start: int, end: int) -> bool:
    """True where a clause right behind the cue, up to the comma that ends at `end`, is what is said, or one behind it.

    Of "In May, she said, it rained" nothing stands in front of that comma. A day may stand between the cue and "that":
    "LODD — The mayor said on Monday *that it rained*, but it did not".
    """
    if any(
        each.kind == "that" and each.at and start < each.at[0][0] <= each.at[-1][1] < end for each in clause.complements
    ):
        return True
    told = [each.at for each in clause.complements if each.kind == "bare" and each.at]
    if any(at[0][0] == end + 1 for at in told):
        return end - start > 1
    return any(at[0][0] == start + 1 and at[-1][1] < end for at in told)


def _before_mark(text: str, start: int, end: int) -> int:
    """Where the mark at the `end` of a parenthesis begins: a comma, or a dash with its blank where one opened it."""
    is_between_dashes = text[start - 2] in _DASHES and text[end - 1] in _DASHES and text[end - 2] == " "
    return end - 1 - is_between_dashes


def _does_by_words(article: Article, clause: Clause, start: int) -> bool:
    """True for what whoever speaks does by that: "The war was over, she said, *accusing the rebels* of lying"."""
    text = article.text
    while text[start : start + 1].isspace():
        start += 1
    others = article.clauses_at.get(start, ()) if clause.part == "verb" else ()
    return any(
        each.role == "adverbial"
        and each.subject == clause.subject
        and any(taken.kind != "pp" or taken.marker in _OF_WORDS for taken in each.complements)
        for each in others
    )


def _past_relative_clause(text: str, start: int, end: int) -> int:
    """Where what was said begins: "According to Ann Quill, *who runs the mill,* the dam is safe"."""
    match = _WHO.match(text, start, end)
    return match.end() if match else start


def _parted_by_comma(article: Article, clause: Clause, start: int) -> Reading | None:
    """Of "The bridge is shut, *police and firemen* said.": the parse may take the bridge for who speaks."""
    cue, text = clause.cue[0][0], article.text
    comma = text.rfind(",", max(start, cue - _LONGEST_PART), cue)
    match = _LAST_PART.match(text, comma, cue) if comma >= 0 else None
    if match is None or clause.subject[:1] == (match.span(1),) or has_other_cue(article, match.span(1)):
        return None
    if match.start() - start < SHORTEST_CLAUSE:
        return None
    hears = clause.passive and any(
        each.marker == "patient" and each.at[:1] == (match.span(1),) for each in clause.complements
    )
    own = replace(
        clause, subject=() if hears else (match.span(1),)
    )  # "…, *jurors* were told": who tells them is not told
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
    if sentence is None or not OWN_WORDS.match(text, last, sentence.end):
        return False
    return article.has_cue(start, end) and any(_SAYS.search(text, first, stop) for first, stop in reading.content)
