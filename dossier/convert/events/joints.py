"""How clauses join: what "and" stands between, and which noun a relative clause tells the deed of."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import tagged

_VERBAL: Final = frozenset("VAXBG")
_FINITE: Final = frozenset("VA")
#: What stands in a subject, with phrases that hang on its nouns.
_IN_SUBJECT: Final = frozenset("NPRDJMSYIGXBTCUEoq()")
#: Tokens of a subject, and of what stands between two commas of it.
_LONGEST: Final = 40
_LONGEST_ASIDE: Final = 24


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
    has_comma = False
    while place < stop:
        tag = tags[place]
        if tag in _FINITE or tokens.starts[place] == verb:
            wanted -= 1
            if not wanted:  # of "and its owner, she *said*" the words in front have none
                return not has_comma or verb_lemma(tokens.lows[place]) not in REPORTING_VERBS
        elif tag == "W":
            wanted += tokens.lows[place - 1] != "of"  # "*all of whom* fled"
        elif tag == ",":
            has_comma = True
            if tags[place + 1 : place + 2] == ("C",):
                return False
            aside = range(place + 1, min(place + _LONGEST_ASIDE, len(tags)))
            is_closed = tags[place + 1 : place + 2] not in (("V",), ("A",))
            place = next((closing for closing in aside if is_closed and tags[closing] in ",."), place)
            if tags[place] == ".":
                place = aside.start - 1  # "and the next day, *she fled*"
        elif tag not in _IN_SUBJECT:
            return False
        place += 1
    return False


def is_deed_of(text: str, noun: Occurrence, verb: Occurrence) -> bool:
    """True for a verb that tells what a happening did whose noun is right in front: "a *fire* that *destroyed* it"."""
    if noun.part != "noun" or verb.clause != "relative" or verb.passive or verb.when != "past":
        return False
    return _THAT.fullmatch(text, noun.at[1], verb.at[0]) is not None


_THAT: Final = Rare(r" (?:that|which) (?:(?:had|has|have|[a-z]{2,16}ly) )?")
