"""How far an object reaches: to the next break, coordinated verb or subordinate clause."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.ends import MAKING_OF, finds_otherwise
from dossier.convert.clauses.mouthpieces import ALLEGING, TURNING_ON
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.persons import is_person

#: In front of "as": "*as many* as five were hurt".
_NOT_WHEN: Final = frozenset("few far long many much same so soon such well".split())
#: In front of a "but" that excepts somebody.
_ALL_BUT: Final = frozenset("all anybody anyone anything everybody everyone everything nobody none nothing".split())


def _is_dated_name(stretch: Stretch, place: int) -> bool:
    """True for a name with nothing but a day behind it, where no words in quotation marks follow."""
    if not stretch.shape.startswith(("t", "pt"), place + 1) or not stretch.is_full_name(place):
        return False
    return not stretch.has_marks(place + 1, stretch.next_break(place + 1) - 1)


def is_as_clause(stretch: Stretch, place: int) -> bool:
    """True for "criticized her *as the vote neared*", which tells when."""
    if stretch.shape[place + 1 : place + 2] != "n" or (place and stretch.low(place - 1) in _NOT_WHEN):
        return False
    if is_person(stretch.low(place + 1)) and len(stretch.words(place + 1)) == 1:
        return False  # "her tenure *as secretary of state* was"
    last = place + 1
    if stretch.shape.startswith("pn", place + 2) and stretch.first_low(place + 2) == "of":
        last += 2
    return stretch.has_verb(last + 1)


def _has_agent(stretch: Stretch, place: int) -> bool:
    """True for "as a joy and *mocked by* Ann Quill": somebody else's words."""
    return stretch.shape.startswith("xp", place) and stretch.first_low(place + 1) == "by"


def object_end(stretch: Stretch, place: int) -> int:
    """The last chunk of an object: to the next break, coordinated verb or subordinate clause."""
    shape = stretch.shape
    at = place + 1
    count = len(shape)
    if at < count and shape[at] in "tp" and _is_dated_name(stretch, place):
        return place  # "praised *Ann Quill* on Monday"
    opened = shape[place] == "w"  # a clause within the object may have a finite verb
    while at < count:
        letter = shape[at]
        if letter in ",.:qs" and not (letter == "s" and stretch.first_low(at) == "than"):
            break
        if letter == "p" and stretch.is_time(at):
            break
        opened = opened or letter in "wmfs" or shape[at - 1 : at + 1] == "nn"
        if letter == "v" and not opened:
            break
        turns = letter == "g" and stretch.low(at) in ALLEGING and stretch.low(place - 1) in TURNING_ON
        if turns and at == place + 1 and stretch.is_named(place):
            break  # "slammed *Ann Quill* alleging that she lied"
        if letter == "y" and is_as_clause(stretch, at):
            at -= at > place + 1 and shape[at - 1] == "d"  # "*even* as she left"
            break
        if letter == "c":
            if shape[at + 1 : at + 2] in ("v", "d") or _has_agent(stretch, at + 1):
                break
            if _has_own_subject(stretch, at):
                break  # "claimed *the attack* but officials said …"
            verb = shape.find("v", at)
            if verb > 0 and stretch.heads[verb] in MAKING_OF and finds_otherwise(stretch, at, at + 1, verb):
                break
        at = shape.find(")", at) + 1 or count if letter == "(" else at + 1
    last = shape[at - 1]
    if (last == "s" or (last == "p" and not opened and stretch.low(at - 1) == "for")) and at > place + 1:
        at -= 1  # "more *than* before", "his motives *for*, he said, leaving"
    return at - 1


def _has_own_subject(stretch: Stretch, at: int) -> bool:
    """True for a "but" that opens a clause; not for that of "*everyone but* the clerk had known"."""
    if stretch.low(at) != "but" or stretch.shape[at + 1 : at + 2] != "n" or stretch.low(at - 1) in _ALL_BUT:
        return False
    return stretch.has_verb(stretch.phrase_right(at + 1) + 1)
