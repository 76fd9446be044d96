"""What a clause could attribute: every way to read its complements as somebody's words, with cue and source.

A *frame* names such a reading by the complements that make up the content: `that`, `np inf` ("urged *voters to stay*"),
`pp:for` ("called for *calm*"), `patient` ("*a curfew* was announced"). Which readings hold is for the lexicon to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from dossier.convert.reading.parse import CLAUSAL, Clause, Complement, Tail
from dossier.model import Passage, Span
from dossier.records import Record, replace

#: Markers of a clause that a parenthesis, or "as they said", comments on: the frame is named after them.
_HOSTS: Final = frozenset({"aside", "host"})
_FINITE: Final = CLAUSAL | _HOSTS
#: Markers of the noun phrases that are somebody's words, not whom they were told.
_OBJECTS: Final = frozenset({"", "patient", "head"})
_AROUND: Final = frozenset({"front", "front on", "around", "behind", "block", "parted"})
_SPOKEN: Final = frozenset({"clause", "front"})
_EDGE: Final = " \t\n,;:.–—-―…"


class Reading(Record):
    """One way to take a clause as an attribution. The passages are trimmed; `cue` has the preposition it governs."""

    clause: Clause
    frame: str
    content: Passage
    cue: Passage
    source: Passage
    tail: str = ""  # the word of the longest tail that the content keeps
    cut: str = ""  # the word of the tail that was cut off
    most: bool = False  # the tail is (or was) at least half of it
    edge: str = ""  # how an edge was moved, or could have been, as evidence
    edge_most: bool = False  # by at least half of it


def readings_of(text: str, clause: Clause) -> Iterator[Reading]:
    """Every reading of one clause: one a frame, and one more for every place where its content may end early."""
    seen = set()
    tails = [tail for each in clause.complements for tail in each.tails]
    for frame, parts, cue in _frames(clause):
        if frame in seen:
            continue
        content = trimmed(text, without(without(joined(parts), clause.cue), clause.subject))
        if content:
            seen.add(frame)
            whole_cue = joined([clause.cue, cue] if cue else [clause.cue])
            reading = Reading(clause, frame, content, whole_cue, clause.subject)
            if tails:
                yield from _ending_early(text, reading, tails)
            else:
                yield reading


def _ending_early(text: str, reading: Reading, tails: Sequence[Tail]) -> Iterator[Reading]:
    """The reading itself, and the reading without each tail."""
    (start, _), end = reading.content[0], reading.content[-1][1]
    inside = sorted((tail for tail in tails if start < tail.start < end), key=lambda tail: tail.start)
    size = length(reading.content)
    shares = [(end - tail.start) * 2 >= size for tail in inside]
    yield replace(reading, tail=inside[0].word, most=shares[0]) if inside else reading
    for tail, most in zip(inside, shares, strict=True):
        content = trimmed(text, without(reading.content, ((tail.start, end),)))
        if content:
            yield replace(reading, content=content, cut=tail.word, most=most)


def _frames(clause: Clause) -> Iterator[tuple[str, list[Passage], Passage]]:
    """Name, passages of the content and what else belongs to the cue."""
    complements: list[Complement] = []
    clausal: list[Complement] = []
    objects: list[Complement] = []
    asked: list[Complement] = []
    for each in clause.complements:
        if each.at and each.marker != "by":  # an agent says, or does
            complements.append(each)
            if each.kind in CLAUSAL:
                clausal.append(each)
            elif each.kind == "np" and each.marker in _OBJECTS:
                objects.append(each)
            elif each.kind == "np" and each.marker == "to":
                asked.append(each)
    if clausal:
        first = clausal[0]
        name = first.marker if first.marker in _HOSTS else first.kind
        yield name, [each.at for each in clausal], ()
        ahead = [each for each in clausal if each.at[0] < clause.cue[0]] if len(clausal) > 1 else ()
        if 0 < len(ahead) < len(clausal) and any(each.kind != "quote" for each in clausal):
            yield f"{name} ahead", [each.at for each in ahead], ()
            yield f"{name} behind", [each.at for each in clausal if each not in ahead], ()
    for whom in asked:
        for other in complements:
            if other.kind == "inf" and other.at[0] > whom.at[0]:
                yield "np inf", [((whom.at[0][0], other.at[-1][1]),)], ()  # "urged *residents to leave*"
    for thing in objects:
        name = thing.marker or "np"
        if not clausal:
            yield name, [thing.at], ()
        for other in complements:
            if other.kind in ("inf", "ing", "as") and (other.at[0] > thing.at[0] or thing.marker):
                yield f"{name} {other.kind}", [thing.at, other.at], ()
            elif other.kind == "pp" and not clausal:
                yield f"{name} pp:{other.marker}", [thing.at, other.at], ()
    for other in complements:
        if other.kind in ("inf", "ing", "as"):
            yield other.kind, [other.at], ()
        elif other.kind == "pp" and not clausal:
            marker, rest = _after_marker(other)
            if rest:
                yield f"pp:{other.marker}", [rest], marker
                for more in complements:
                    if more.kind in ("inf", "ing") and more.at[0] > other.at[0]:
                        yield f"pp:{other.marker} {more.kind}", [rest, more.at], marker


def _after_marker(complement: Complement) -> tuple[Passage, Passage]:
    """The marker's own span, and the passage behind it."""
    (start, end), *more = complement.at
    behind = start + len(complement.marker)
    return ((start, min(behind, end)),), ((behind, end), *more) if behind < end else tuple(more)


def is_clausal(frame: str) -> bool:
    """True for a frame whose content is a finite clause, or stands as one."""
    return frame.partition(" ")[0] in _FINITE


@lru_cache(maxsize=4096)
def frame_class(frame: str) -> str:
    """The frame as the lexicon lists it: every kind of finite clause is one class, what stands around a cue another."""
    return "clause" if is_clausal(frame) else "front" if frame in _AROUND else frame


@lru_cache(maxsize=4096)
def is_spoken(frame: str) -> bool:
    """True for a frame whose content may be quoted speech as a whole."""
    return frame_class(frame) in _SPOKEN


# --- passages


def joined(passages: Sequence[Passage]) -> Passage:
    """All spans of some passages in order, those that touch or overlap made one."""
    if len(passages) == 1 and len(passages[0]) == 1:
        return passages[0]  # most are one span
    spans: list[Span] = []
    for start, end in sorted(span for passage in passages for span in passage):
        if spans and start <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)


def without(passage: Passage, holes: Passage) -> Passage:
    """`passage` less the characters of `holes`."""
    for first, last in holes:
        for start, end in passage:
            if start < last and first < end:
                passage = _cut_out(passage, first, last)
                break
    return passage


def _cut_out(passage: Passage, first: int, last: int) -> Passage:
    parts = (part for start, end in passage for part in ((start, min(end, first)), (max(start, last), end)))
    return tuple(part for part in parts if part[0] < part[1])


def first_of(passage: Passage, other: Passage) -> int:
    """Where the first span of two passages begins, such as a cue's and its subject's."""
    first = passage[0][0]
    return other[0][0] if other and other[0][0] < first else first


def last_of(passage: Passage, other: Passage) -> int:
    """Where the last span of two passages ends."""
    last = passage[-1][1]
    return other[-1][1] if other and other[-1][1] > last else last


def length(passage: Passage) -> int:
    """How many characters a passage has."""
    size = 0
    for start, end in passage:
        size += end - start
    return size


def trimmed(text: str, passage: Passage) -> Passage:
    """`passage` without blanks, commas, dashes and full stops at the edges of its spans; spans of no word fall away."""
    spans = []
    for first, last in passage:
        if first < last and text[first].isalnum() and text[last - 1] not in _EDGE:
            spans.append((first, last))  # nearly always
            continue
        words = text[first:last].lstrip(_EDGE)
        start, end = last - len(words), last - len(words) + len(words.rstrip(_EDGE))
        if start < end and (text[start].isalnum() or _WORDLIKE.search(text, start, end)):
            spans.append((start, end))
    return tuple(spans)


_WORDLIKE: Final = re.compile(r"\w")
