"""What "and" joins: clauses that may each tell a happening, or only nouns of one."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.tokens import Tokens

_VERBAL: Final = frozenset("VAXBG")
_FINITE: Final = frozenset("VA")
#: What stands in a subject, with phrases that hang on its nouns.
_IN_SUBJECT: Final = frozenset("NPRDJMSYIGXBTCUEoq()")
_LONGEST: Final = 24  # tokens


def joins_clause(text: str, at: int, verb: int = -1) -> bool:
    """True where a verb or a clause with one stands behind a joining word that ends in front of `at`.

    So "and *fled*" and "and *the mill that he owned burned down*", but "and *its owner* for the theft of coal". At
    `verb` one begins that is known to be finite.
    """
    tokens, tags = tagged(text)
    place = tokens.index(at)
    while place < len(tags) and tags[place] == "Y":
        place += 1
    stop = min(place + _LONGEST, len(tags))
    if place < stop and tags[place] in _VERBAL:
        return True
    wanted = 1  # verbs: one for each relative pronoun, and its own
    while place < stop:
        if tags[place] in _FINITE or tokens.starts[place] == verb:
            wanted -= 1
            if not wanted:
                return True
        elif tags[place] == "W":
            wanted += tokens.lows[place - 1] != "of"  # "*all of whom* fled"
        elif tags[place] == "," and not _goes_on(tokens, tags, place + 1):
            place = _behind_apposition(tokens, tags, place, stop)
        elif tags[place] not in _IN_SUBJECT and tags[place] != ",":
            return False
        place += 1
    return False


def _goes_on(tokens: Tokens, tags: tuple[str, ...], place: int) -> bool:
    """True for a finite verb that does not say what stands in front of it."""
    return tags[place : place + 1] in (("V",), ("A",)) and verb_lemma(tokens.lows[place]) not in REPORTING_VERBS


def _behind_apposition(tokens: Tokens, tags: tuple[str, ...], comma: int, stop: int) -> int:
    """The comma that closes what one opens: "and the mayor, *Ida Krull*, fled"; `stop` for none."""
    for place in range(comma + 1, stop):
        if tags[place] == ",":
            return place
        if tags[place] not in _IN_SUBJECT:
            break
    return stop
