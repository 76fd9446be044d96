"""What the writer sets against words: "said the jail was empty, *but images showed guards*", "…; *Tarn did not reply*".

Whoever spoke has not said that.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final

from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.patterns.rare import Rare

#: What is looked at and shows things, beside what is written, and what that does.
_EXAMINED: Final = frozenset(
    "check data examination footage imagery images photographs post-mortem pictures tests".split()
)
_SHOWING: Final = forms_of_verbs("confirm find indicate prove reveal show suggest")
#: From a thing to what it shows: "records *seen by the Post show*".
_TO_VERB: Final = Rare(r"n(?:pn){0,2}(?:x(?:[pt][nt]?){0,3})?d{0,2}(?P<verb>v)")
#: "*the company put the figure at* 90".
_PUT: Final = frozenset({"put", "puts"})
_FIGURES: Final = frozenset("cost count damage figure number toll total turnout".split())
#: What who was asked by the writer did.
_SILENT: Final = Rare(
    r"(?:(?:did|has|have|had) not (?:yet |immediately )?(?:comment|reply|respond)(?:ed)? "
    r"|(?:has|have) not (?:[a-z]{2,12} )?(?:an? |any )?(?:answer|comments?|details|explanation|reply|response|update) "
    r"|(?:declined|refused) (?:to )?comment |could not (?:immediately )?be (?:contacted|reached) )"
)
_LONGEST_SILENCE: Final = 5
#: What whoever is told something does with it: "but ministers *refused to publish* its findings".
_SHUNNING: Final = forms_of_verbs("decline fail ignore refuse shelve suppress")
_FINDINGS: Final = frozenset("conclusions findings recommendations report reports ruling verdict".split())
#: … and with what it is blamed for: "but officials *dismissed* the allegations".
_REBUFFING: Final = forms_of_verbs("deny dismiss dispute rebuff reject")
_BLAME: Final = frozenset("accusation accusations allegation allegations charge charges claim claims criticism".split())
_TO_OBJECT: Final = Rare(r"(?P<verb>v)(?:ip?)?(?P<object>n)")


def is_shown(noun: str, verb: str) -> bool:
    """True for what a thing tells, by its lower-case noun and verb: "an autopsy found"; not "the clerk found"."""
    return verb in _SHOWING and (noun in _EXAMINED or is_medium(noun))


def is_silent(lows: Iterable[str]) -> bool:
    """True for the lower-case words of a predicate that tell that somebody did not answer."""
    return _SILENT.match(f"{' '.join(islice(lows, _LONGEST_SILENCE))} ") is not None


def is_set_against(stretch: Stretch, place: int) -> bool:
    """True for what a thing shows, a figure that somebody puts, or who did not answer or act, from chunk `place` on."""
    return _shows(stretch, place) or _does_nothing(stretch, place)


def _does_nothing(stretch: Stretch, place: int) -> bool:
    behind = stretch.phrase_right(place) + 1
    if not stretch.shape.startswith("v", behind):
        return False
    done = _TO_OBJECT.match(stretch.shape, behind)
    if done and stretch.first_low(place) != "that":
        verb, noun = stretch.low(behind), stretch.low(done.start("object"))
        if (verb in _SHUNNING and noun in _FINDINGS) or (verb in _REBUFFING and noun in _BLAME):
            return True
    return is_silent(stretch.tokens.lows[stretch.first[behind] :])


def _shows(stretch: Stretch, place: int) -> bool:
    place += stretch.shape[place] == "x"
    clause = _TO_VERB.match(stretch.shape, place)
    if clause is None or stretch.first_low(place) == "that":  # "said it was dry, *but that records* show …"
        return False
    verb = clause.start("verb")
    if stretch.low(verb) in _PUT:
        return stretch.shape.startswith("np", verb + 1) and stretch.low(verb + 1) in _FIGURES
    return is_shown(stretch.low(place), stretch.heads[verb])
