"""A phrase with a verb of its own: "officials *who met Quill* said", "a report *published on Monday* found"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.chunks import BE, DO, HAVE, MODALS
from dossier.convert.inflections import pasts_and_participles
from dossier.convert.mouthpieces import is_medium
from dossier.convert.persons import is_person, is_plural, is_somebody
from dossier.convert.stretches import Stretch, Subject

_PERSONAL: Final = frozenset("i he she we they".split())
_NOMINATIVE: Final = _PERSONAL | {"it"}
#: A phrase and the participle that tells which one it is, with what it takes, up to the verb.
_REDUCED: Final = re.compile(
    r"(?:(?<=[ydtscv])|(?<![a-z(]))n(?:pn){0,4}[dt]{0,2}(v)[du]{0,3}(?:p[nt]|t)(?:[dt]|p[nt])*\Z"
)
#: A phrase and a participle behind it: "a book just *published*", "officers *hunting* the killer".
_QUALIFIED: Final = re.compile(r"n(?:d{0,2}x|g)")
_FINITE: Final = BE | HAVE | DO | MODALS
#: What is done to what says something: "a video *shared* on Slate and Quora claims".
_SPREADING: Final = frozenset("circulated posted published read seen shared spread viewed watched".split())
_SHARED: Final = re.compile(r"[dt]{0,2}(?P<post>n)(?:pn)?d{0,2}(?P<verb>[vx])[dt]{0,4}pnc\Z")
_SAYING: Final = frozenset({"said", "says"})
_SPEAKING_TO: Final = frozenset({"addressing", "speaking", "talking", "testifying", "writing"})


def with_own_verb(stretch: Stretch, verb: int) -> Subject | None:
    """A phrase with its own verb: "officials *who met Quill* said", "a report *published on Monday* found"."""
    shape = stretch.shape
    start = verb
    while start > 0 and shape[start - 1] not in ",.:qcmsf(":
        start -= 1
    if start < verb - 1 and stretch.heads[verb - 1] in _NOMINATIVE:
        return None  # "In letters published in May *he* said"
    opens = stretch.over_adverbs(start)
    if shape[start - 3 : start] == "pnc" and shape[start:verb] == "n" and (post := _spread(stretch, start)) >= 0:
        return Subject(post, verb - 1, False)
    if shape[start - 1 : start] == "c" and opens < verb and shape[opens] == "v" and shape.find("nw", 0, start) >= 0:
        start -= 1  # "a man who lived there *and knew Quill* told …"
        while start > 0 and shape[start - 1] not in ",.:qcmsf(":
            start -= 1
    between = shape[start:verb]
    contact = start + between.find("nn")
    if contact >= start and between.count("v") == 1 and _is_met(stretch, contact):
        return Subject(stretch.phrase_left(contact), verb - 1, False)
    is_that = (
        start > 1
        and shape[start - 1] == "m"
        and shape[start - 2] == "n"
        and between[:1] == "v"
        and between.count("v") == 1
    )
    if is_that and shape[stretch.back_over_adverbs(verb)] != "p":
        noun = stretch.phrase_left(start - 2)  # "*a post that was shared on Tarnbook* says": what was shared does
        if stretch.starts_clause(noun):
            return Subject(noun, verb - 1, False)
    reduced = _REDUCED.search(between) if "v" in between and _is_finite(stretch, verb) else None
    if reduced and is_participle(stretch, start + reduced.start(), start + reduced.start(1)):
        return Subject(start + reduced.start(), verb - 1, False)
    who = between.find("nw")
    if who >= 0:
        inner = shape.find("v", start + who, verb)
        if inner >= 0 and between.count("v") == 2 and _is_closed(stretch, inner, shape.find("v", inner + 1, verb)):
            return Subject(stretch.phrase_left(start + who), verb - 1, False)
        if inner < 0 or between.count("v") != 1 or (stretch.is_speech(inner) and shape[inner + 1] == "n"):
            return None
        return Subject(stretch.phrase_left(start + who), verb - 1, False)
    if "v" in between or not (qualified := _QUALIFIED.search(between)):
        return None
    noun = start + qualified.start()
    first = stretch.phrase_left(noun)
    if qualified[0][-1] == "g" and _is_spoken_there(stretch, start + qualified.end() - 1):
        return Subject(first, noun, False)  # "Ann Quill *speaking to the board* called it"
    is_of_paper = len(between) > 2 and between[-1] == "n" and is_medium(stretch.low(noun))  # "a letter *citing* it"
    is_some = is_of_paper or any(_is_some(stretch, at) for at in range(first, noun + 1) if shape[at] == "n")
    if qualified[0][-1] == "x" or is_some:
        return Subject(first, verb - 1, False)
    return None


def _spread(stretch: Stretch, last: int) -> int:
    """Where a paper begins that is spread in two places, the last at `last`: "*a post* shared on Slate and Quora"."""
    shape, first = stretch.shape, last - 3
    while first > 0 and shape[first - 1] not in ",.:qcmsf(":
        first -= 1
    found = _SHARED.match(shape, first, last)
    if found is None or stretch.low(found.end("verb") - 1) not in _SPREADING or is_somebody(stretch.low(last)):
        return -1
    return found.start("post") if is_medium(stretch.low(found.start("post"))) else -1


def _is_spoken_there(stretch: Stretch, place: int) -> bool:
    """True for "*speaking* to the board" and "*addressing* it", not for those of "Welsh *speaking* residents"."""
    low = stretch.low(place)
    return low in _SPEAKING_TO and (low == "addressing" or stretch.shape.startswith("p", place + 1))


def _is_some(stretch: Stretch, place: int) -> bool:
    """True for somebody, and for a plural with a capital: "House *Republicans* backing the bill"."""
    low = stretch.low(place)
    return is_somebody(low) or (stretch.is_capitalised(place) and is_plural(low))


def is_participle(stretch: Stretch, first: int, verb: int) -> bool:
    """True for "a letter *sent* to Quill", whose verb would be a past tense if no other came behind it."""
    if stretch.shape[first - 1 : first] == "v" and not stretch.is_speech(first - 1):
        return False
    low = stretch.low(verb)
    if len(stretch.words(verb)) > 1:
        return False
    if low in stretch.cues.speech and stretch.first_low(verb + 1) != "by":
        return False
    return low.endswith("ed") or low in pasts_and_participles()


def _is_finite(stretch: Stretch, verb: int) -> bool:
    """True for a verb that is no participle: "said", "had warned", "warned that …"."""
    low = stretch.low(verb)
    if stretch.first_low(verb) in _FINITE or low in _SAYING or (low[-1] == "s" and low[-2:] != "ss"):
        return True
    return stretch.shape[verb + 1 : verb + 2] in ("m", "f", "q")


def _is_closed(stretch: Stretch, inner: int, second: int) -> bool:
    """True where a relative clause has two verbs and what each takes, and the verb behind it is the outer one's.

    "A man *who lived there and knew Quill* told …", "a man *who said he spoke for the mill* told …".
    """
    shape = stretch.shape
    if shape[second + 1 : second + 2] == "n" and stretch.is_speech(second):
        return False  # "… who lived there and said *Quill told* …"
    if shape[stretch.back_over_adverbs(second)] == "c":
        return not (stretch.is_speech(inner) and shape[inner + 1] == "n")
    subject = stretch.back_over_adverbs(second)
    return (
        stretch.is_speech(inner)
        and subject == inner + 1
        and stretch.first_low(subject) in _PERSONAL
        and (stretch.low(second) not in stretch.cues.verbs or shape[second + 1 : second + 2] == "p")
    )


def _is_met(stretch: Stretch, noun: int) -> bool:
    """True for "a man *I met*", "the baker *she spoke* to"."""
    return (
        "v" in stretch.shape[noun + 2 : noun + 4]
        and is_person(stretch.low(noun))
        and stretch.first_low(noun + 1) in _PERSONAL
    )
