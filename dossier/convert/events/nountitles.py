"""Titles of what a sentence only tells of a noun: "over *a fire that killed two*", "from *a town that burned*"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.titleclauses import SentenceClauses
from dossier.convert.events.titlewords import not_too_long, on_one_line
from dossier.convert.patterns.rare import Rare
from dossier.model import Span


def deed_title(clause: SentenceClauses, noun: Occurrence, deed: Occurrence, limits: Span) -> str:
    """A noun with the relative clause that tells what it did: "fined over *a fire that killed two*".

    It is for what has no clause of its own; `limits` are the words to keep to.
    """
    start, last = clause.phrase(noun.at[0]), deed.at[1]
    end = clause.end_inside(last, clause.outer_verb(last, clause.end(last, limits[1]), of_any=True))
    words = not_too_long(on_one_line(clause.text[start:end].rstrip()), last - start)
    return words[:1].upper() + words[1:]


def phrase_title(clause: SentenceClauses, one: Occurrence, limits: Span) -> str:
    """What only tells of a noun, where its sentence tells what is so: "they are from *a town that burned in 2009*".

    Empty for what its sentence tells itself. `limits` are the words to keep to.
    """
    start = clause.told_of(one, limits[0])
    if start < 0:
        return ""
    last = one.at[1]
    end = clause.end_inside(last, clause.end(last, limits[1]))
    words = not_too_long(on_one_line(clause.text[start:end].rstrip()), last - start)
    return words[:1].upper() + words[1:]


def relative_title(clause: SentenceClauses, one: Occurrence, limits: Span) -> str:
    """What is to come, with the noun that a relative clause tells it of: "by *letters that will be read on Friday*".

    Empty for other happenings. `limits` are the words to keep to.
    """
    if one.clause != "relative" or one.when != "future":
        return ""
    which = _TO_COME.search(clause.text, limits[0], one.at[0])
    start = clause.phrase(clause.text.rfind(" ", 0, which.start()) + 1) if which else limits[0]
    if start <= limits[0]:
        return ""
    words = not_too_long(on_one_line(clause.text[start : clause.end(one.at[1], limits[1])].rstrip()), one.at[1] - start)
    return words[:1].upper() + words[1:]


_TO_COME: Final = Rare(r",? (?:that|which|who) (?:[a-z]{1,12} ){1,4}\Z")


def begun_title(clause: SentenceClauses, one: Occurrence, dates: Sequence[Span], limits: Span) -> str:
    """A noun with how it began on its date, behind what else its sentence tells: "fled *a fire that began on Monday*".

    Empty for other happenings. `limits` are the words to keep to.
    """
    start = clause.phrase(one.at[0]) if one.part == "noun" and len(dates) == 1 else limits[0]
    if start <= limits[0] or not (begun := _BEGUN.match(clause.text, one.at[1], dates[0][0])):
        return ""
    last = dates[0][1]
    end = last if begun["which"] or begun[0].endswith("begun") else clause.end(last, limits[1])
    words = not_too_long(on_one_line(clause.text[start:end].rstrip()), last - start)
    return words[:1].upper() + words[1:]


_BEGUN: Final = Rare(
    r"(?P<which>,? (?:that|which))? (?:had |has |have )?"
    r"(?:began|begun|broken? out|erupted|happened|hit|occurred|started|struck|swept|taken place|took place)\b"
)


def subject_title(clause: SentenceClauses, one: Occurrence, dates: Sequence[Span]) -> str:
    """A noun with its own date within the subject of what is so by now: "A suspect in *Monday's raid* is free".

    Empty for other happenings.
    """
    if one.part != "noun" or len(dates) != 1:
        return ""
    start, (first, last) = clause.phrase(one.at[0]), dates[0]
    end = max(one.at[1], last)
    is_beside = start <= first < one.at[0] or clause.text[one.at[1] : first] in _ON_DAYS
    if not is_beside or not clause.text.endswith(_IN_SUBJECT, clause.span[0], start):
        return ""
    if clause.has_verb(clause.span[0], end) or not _BY_NOW.match(clause.text, end):
        return ""
    words = on_one_line(clause.text[start:end])
    return words[:1].upper() + words[1:]


#: In front of a noun that is told of another, between it and its day, and behind it what is so by now.
_IN_SUBJECT: Final = tuple(
    f" {word} " for word in "about after against behind by during for from in into of over".split()
)
_ON_DAYS: Final = (" in ", " of ", " on ")
_BY_NOW: Final = Rare(r"(?: (?:in|at|near) (?:[A-Z][\w’'-]{1,20} ?){1,3})? ?(?:has|have|is|are|will|remains?)\b")
