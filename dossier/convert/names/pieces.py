"""Runs of capitalised words cut into names: by titles, given names, heads of organizations and known names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import (
    company_suffixes,
    is_given,
    known_names,
    titles,
)
from dossier.convert.names.capitalwords import Run, Word
from dossier.convert.names.chunks import chunks_of
from dossier.convert.names.complexnames import BINDERS, complex_pieces
from dossier.convert.names.dropped import is_done, is_dropped, is_told, opens_a_compass
from dossier.convert.names.namewords import (
    NameType,
    Piece,
    is_head,
    is_name_word,
    known_as,
    known_at,
    known_length,
    piece_of,
)
from dossier.convert.names.officefields import (
    SEATED,
    SEATS,
    fields_in_front,
    is_an_offices,
    is_behind_portfolio,
    is_of_police,
    seat_in_front,
)
from dossier.convert.names.plainnames import plain_pieces
from dossier.convert.names.portfolios import is_field_or_part
from dossier.convert.names.typewords import BODY_FRONTS


def pieces_of(run: Run) -> list[Piece]:
    """The names of a run, in order, typed by their own words."""
    words = run.words
    if not run.gaps:  # of most runs
        word = words[0]
        alone = _type_alone(word.text, word.low, word.opens)
        return [] if alone is None else [Piece(word.start, word.end, alone, words)]
    return [
        Piece(words[lo].start, words[hi - 1].end, name_type, words[lo:hi])
        for lo, hi, name_type in _cut(tuple([(word.text, word.low, word.opens) for word in words]), run.gaps)
    ]


@lru_cache(maxsize=1 << 13)  # an article names most of its names again and again
def _type_alone(text: str, low: str, opens: bool) -> NameType | None:
    """The type of the name that a single word is; None for no name."""
    words = (Word(0, 1, text, low, opens),)
    known = known_as(text)
    if known:
        return known.type
    name = None if is_dropped(words, 0, ()) else next(plain_pieces(words, may_be_known=False), None)
    return None if name is None else name.type


@lru_cache(maxsize=1 << 13)
def _cut(forms: tuple[tuple[str, str, bool], ...], gaps: tuple[str, ...]) -> tuple[tuple[int, int, NameType], ...]:
    """Where the names of a run begin and end, by the numbers of its words, and their types."""
    words = [Word(at, at + 1, *form) for at, form in enumerate(forms)]
    return tuple([(piece.start, piece.end, piece.type) for piece in _pieces(words, gaps)])


def _pieces(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    known = known_at(words, gaps, 0, len(words))
    if known:
        yield piece_of(words, known.type)
        return
    if words[0].low == "the" and gaps[0] == "plain" and (known := known_at(words, gaps, 1, len(words))):
        yield piece_of(words[1:], known.type)  # "The *Democratic Republic of Congo*"
        return
    for first, hi in chunks_of(words, gaps):
        lo = first
        if hi - lo == 1 and gaps[lo:hi] == ("and",) and all(is_field_or_part(word.text) for word in words[lo : hi + 1]):
            continue  # "*Economic* and Community Development Minister"
        if lo and is_behind_portfolio(words, gaps, lo):
            lo += fields_in_front(words[lo:hi], gaps[lo : hi - 1])
            if lo == hi:
                continue  # "the Minister for *Foreign Affairs*"
        elif lo and gaps[lo - 1] == "for" and hi - lo == _IN_FULL and words[lo].low.endswith("tion"):
            if all(map(is_name_word, words[lo + 1 : hi])):
                yield piece_of(words[lo + 1 : hi], "person")  # "Secretary of the Army for *Acquisition* Mara Quill"
                continue
        elif lo and gaps[lo - 1] in SEATED and titles().get(words[lo - 1].low) == "office":
            fields = fields_in_front(words[lo:hi], gaps[lo : hi - 1])
            lo += fields if lo + fields < hi and is_given(words[lo + fields].text) else 0
        if lo and lo == first and gaps[lo - 1] == "of" and is_of_police(words[lo - 1], words[lo:hi], gaps[lo : hi - 1]):
            if words[lo + 1].text not in known_names():
                yield piece_of(words[lo + 1 : hi], "person" if hi - lo > 2 else "")
                continue
            lo += 1  # "Commissioner of Police *Lagos State*"
        if lo and lo == first and is_an_offices(words[lo - 1], gaps[lo - 1], words[lo:hi]):
            lo += 1
        elif (
            lo == first
            and lo
            and gaps[lo - 1] in SEATED
            and words[lo - 1].low in SEATS
            and (seat := seat_in_front(words[lo:hi]))
        ):
            yield piece_of(words[lo : lo + seat], "place")
            lo += seat
        yield from _chunk(words[lo:hi], gaps[lo : hi - 1])


def _chunk(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    """The names of a chunk, cut where a capital proves nothing: "The", a headline's "Critics Charge Marta Olsen"."""
    lo = at = 0
    while at < len(words):
        known_words = known_length(words, gaps, at)
        if known_words:
            at += known_words
        elif ((at == lo or words[at].opens) and is_dropped(words, at, gaps)) or (
            at and (is_told(words[at]) or is_done(words, lo, at))
        ):
            yield from _part(words[lo:at], gaps[lo : max(lo, at - 1)])
            lo = at = at + 1
        else:
            at += 1
    yield from _part(words[lo:], gaps[lo:])


def _part(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    if not words:
        return
    known = known_at(words, gaps, 0, len(words))
    if known:
        yield piece_of(words, known.type)
        return
    if words[0].low in BODY_FRONTS and len(words) > 1 and not any(word.low in titles() for word in words[1:]):
        yield piece_of(words, "organization")
    elif not BINDERS.isdisjoint(gaps):
        yield from complex_pieces(words, gaps)
    elif "&" in gaps:
        if two := _two_people(words, gaps):
            yield from plain_pieces(words[:two])
            yield from plain_pieces(words[two:])
        else:
            yield piece_of(words, "organization")
    elif length := opens_a_compass(words, 0, gaps):
        yield piece_of(words[:length], "organization")
        if length < len(words):
            yield from plain_pieces(words[length:], may_be_known=False)
    else:
        yield from plain_pieces(words, may_be_known=False)


def _two_people(words: Sequence[Word], gaps: Sequence[str]) -> int:
    """Where the second of two people begins whom a sign joins: "Ann Quill & *Odo Tarn*"; 0 for a firm."""
    at = gaps.index("&") + 1
    is_full = at > 1 and len(words) - at > 1 and gaps.count("&") == 1
    are_two = is_full and is_given(words[at - 2].text) and is_given(words[at].text)
    return at if are_two and words[-1].low not in company_suffixes() and not is_head(words[-1]) else 0


_IN_FULL: Final = 3  # words, with what an office is for
