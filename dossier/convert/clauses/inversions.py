"""Whose verb it is that stands in front of its subject: "…, *said* Ann Quill", "*Saying* that, the mayor left"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.auxiliaries import HAVE
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_somebody
from dossier.convert.english.pronouns import DEFINITE, ONLY_OBJECTS, SUBJECT_PRONOUNS
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare

#: Behind these stands who is spoken to, never who speaks.
_TO_SOMEBODY: Final = frozenset({"tell", "tells", "told"})
#: Verbs of `TRANSITIVE` that stand in tags as well: "What a joke, *mocked* Ann Quill".
_IN_TAGS: Final = forms_of_verbs(
    "admonish blast cheer chide echo exhort heckle implore jeer lecture mock scold taunt tease"
)
#: Verbs of saying that are done to nobody: who stands behind one, and is somebody, says it.
_OF_NO_OBJECT: Final = forms_of_verbs(
    "add agree argue comment complain explain insist joke muse opine quip reason remark reply say sigh state"
)
#: What is said, not who says so: "the vicar, who was late, said *Grace*".
_SAYINGS: Final = frozenset("amen goodbye grace hello kaddish mass no yes".split())
_LAST: Final = Rare(r"n(?:pn){0,3}\Z")
#: Behind somebody: the verb that is his, of "said his lawyer, Odo Tarn, *had lied*", "said police and doctors *fled*".
_GOES_ON: Final = Rare(r"[mf]|(?:,(?!c)|c)?[^wgsymf.:qv]{0,20}v")
#: … and not his, of "The road, shut in May, said Odo Tarn*, was safe*".
_IS_INTERRUPTED: Final = Rare(r",[dt]{0,2}v[^,]*\Z")


def is_who_says(stretch: Stretch, verb: int, behind: Subject) -> bool:
    """True for who stands behind the verb of "The road, which leads to Lodd, was closed, said *a spokesman*"."""
    if stretch.low(verb) not in _OF_NO_OBJECT:
        return False
    is_inserted = behind.first == behind.last and _IS_INTERRUPTED.match(stretch.shape, behind.last + 1)
    if not is_inserted and _GOES_ON.match(stretch.shape, behind.last + 1):
        return False
    low = stretch.low(behind.first)
    is_named = stretch.is_named(behind.first) and low not in _SAYINGS and low not in WEEKDAYS
    return is_named or is_somebody(low)


def is_done_to(stretch: Stretch, mark: int, verb: int, behind: Subject) -> bool:
    """True for what, or whom, the verb of a row is done to: "came, promised *new tents* and left".

    The verb stands behind `mark`, not as in "had, last week, *promised*".
    """
    shape = stretch.shape
    if shape[mark] != "," or stretch.low(verb) in _OF_NO_OBJECT:
        return False
    if stretch.heads[max(0, shape.rfind("v", 0, mark))] in HAVE:
        return False
    if shape.startswith("i", behind.last + 1):
        return True  # "came, ordered *Ann Quill to* leave and left"
    is_apposed = "," in shape[behind.first : behind.last]  # "insisted *its owner, Odo Tarn*"
    for noun in (behind.first, behind.last) if is_apposed else (behind.first,):
        low = stretch.low(noun)
        if stretch.is_named(noun) or is_somebody(low) or is_medium(low) or low in _ONES:
            return False
    return True


#: Who says something besides those that are people or papers; nobody says "…, promised *it*".
_ONES: Final = (SUBJECT_PRONOUNS - {"it"}) | {"sides"}


def is_in_tag(stretch: Stretch, verb: int, behind: Subject) -> bool:
    """True for "What a joke, *mocked* Ann Quill"."""
    is_known = stretch.is_capitalised(behind.first) or stretch.first_low(behind.first) in DEFINITE
    return is_known and stretch.low(verb) in _IN_TAGS


def closes_headline(stretch: Stretch, verb: int) -> bool:
    """True for a verb with nobody but who says so behind it, at a headline's end: "Vote was stolen *says mayor*"."""
    shape, who = stretch.shape, verb + 1
    if stretch.heads[verb] not in ("say", "says") or shape[-1] == "." or not _LAST.match(shape, who):
        return False
    is_one = stretch.is_named(who) or is_somebody(stretch.low(who))
    is_told = not {"v", "x"}.isdisjoint(shape[:verb]) and shape[verb - 1] not in ",:qwmc"
    return is_one and is_told and stretch.low(who) not in _SAYINGS


def subject_behind(stretch: Stretch, verb: int) -> Subject | None:
    """Inversion: "…, said Ann Quill, a baker"."""
    shape = stretch.shape
    if stretch.low(verb) in _TO_SOMEBODY:
        return None
    place = stretch.over_adverbs(verb + 1)
    if shape[verb - 1 : verb] == "q" and shape[place : place + 2] == "un":
        place += 1  # "…," pointed *out* Ann Quill
    if place >= len(shape) or shape[place] != "n" or stretch.first_low(place) in ONLY_OBJECTS:
        return None
    last = stretch.phrase_right(place, generous=True)
    if stretch.has_verb(last + 1):
        return None
    return Subject(place, last, False)


def subject_ahead(stretch: Stretch, verb: int) -> Subject | None:
    """Of "Saying that he was tired, the mayor left": the subject follows the comma."""
    shape = stretch.shape
    comma = shape.find(",", verb)
    while 0 <= comma < len(shape) - 2:
        place = stretch.over_adverbs(comma + 1)
        if place < len(shape) and shape[place] == "n":
            last = stretch.phrase_right(place)
            verb_ahead = stretch.over_times(last + 1)  # "Mocking it, Ann Quill *on Monday* left"
            if shape.startswith("v", verb_ahead):
                return Subject(place, last, True)
        comma = shape.find(",", comma + 1)
    return None
