"""Phrases that are no more than an adverb: "the board has *in turn* denied it", "she *at the time* said"."""

from __future__ import annotations

from typing import Final

from dossier.convert.reading.tokens import Tokens


def _phrases_by_words(phrases: str) -> dict[str, dict[str, list[tuple[str, ...]]]]:
    """First word → second word → the words behind the first, the longest first, of phrases that semicolons part."""
    found: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for phrase in sorted(phrases.split(";"), key=len, reverse=True):
        first, *rest = phrase.split()
        found.setdefault(first, {}).setdefault(rest[0], []).append(tuple(rest))
    return found


#: Phrases that are no more than an adverb wherever they stand, by their first two words: what stands in front of a verb
#: behind them is none of them, "the board has *in turn* denied it".
SET_FIRST: Final = _phrases_by_words(
    """at first; at last; at one point; at present; at some point; at that time; at the moment; at the outset;
    at the same time; at the time; at this point; at this time; at times; by contrast; by now; by then;
    for example; for instance; for now; for the first time; for the moment; for the most part; for years; in addition;
    in effect; in fact; in general; in part; in particular; in practice; in principle; in private; in public;
    in reality; in recent days; in recent months; in recent weeks; in recent years; in return; in short; in the day;
    in the end; in the interim; in the meantime; in the month; in the past; in the week; in the year; in theory;
    in turn; of course; of late; on average; on balance; on occasion; on record; on the one hand; on the other;
    on the other hand; on the record; over the years; to date;
    under oath"""
)
#: … these only behind one of those: "*earlier* in the day" …
_PERIODS: Final = frozenset("day week month year".split())
#: … those that end with one of these where no noun follows that it belongs to: "in *public* schools" …
_MODIFIERS: Final = frozenset("first general last late moment past present private public short".split())
_BEFORE: Final = frozenset("earlier later early late".split())
#: … and all where no more of a phrase follows: "at the time *of* the fire".
_NO_MORE: Final = frozenset("of that when which".split())


def set_phrase(tokens: Tokens, tags: list[str], place: int, end: int) -> int:
    """Where a set phrase ends that is no more than an adverb: "*in fact*", "*at the time*"; 0 for none."""
    lows = tokens.lows
    for words in SET_FIRST[lows[place]].get(lows[place + 1], ()) if place + 1 < end else ():
        stop = place + 1 + len(words)
        if stop <= end and tuple(lows[place + 1 : stop]) == words:
            goes_on = words[-1] in _MODIFIERS and stop < end and tags[stop] in "NPJMDS"
            is_open = goes_on or (stop < end and lows[stop] in _NO_MORE) or tokens.words[stop - 1] != words[-1]
            is_bare = words[-1] in _PERIODS and lows[place - 1] not in _BEFORE
            return 0 if is_open or is_bare else stop
    return 0
