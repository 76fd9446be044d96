"""On which side of a date something was: "spent *before* 2019", "ran it *until* 2019", "put off *to* May 3"."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from dossier.convert.english.eventwords import verb_lemma
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare

#: What a date may be the bound of: the time before or after it, or from it on.
Bound: TypeAlias = Literal["", "before", "after", "since"]
#: Characters in front of a date that are read for what it hangs on.
REACH: Final = 100
#: Verbs of what comes about on the day that "until" names: "waited until May 3 to say so".
_WAITING: Final = frozenset(map(verb_lemma, ("wait", "take", "delay")))
_PUTTING_OFF: Final = frozenset(map(verb_lemma, ("adjourn", "defer", "postpone", "reschedule")))
_TO: Final = (" to ", " for ", " until ", " till ")
_UNTIL_REACH: Final = 24
_UNTIL: Final = Rare(
    r"\buntil (?:(?:early|late|midnight|noon|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?) )?(?:in |on )?(?:the )?\Z"
)
_BOUNDS: Final[dict[str, Bound]] = {"before": "before", "prior to": "before", "after": "after", "since": "since"}
#: The preposition that tells it, right in front of a date.
BOUND: Final = Rare(rf"\b({'|'.join(_BOUNDS)}) (?:at least )?(?:the )?\Z", re.IGNORECASE)
#: What a bound is none with: it is denied, or it is near.
_NO_BOUND: Final = Rare(
    r"(?:\b(?:not|never|no|nor|neither|until|unlikely)|n[’']t)\b[^.;:]{0,80}\Z"
    r"|\b(?:just|soon|shortly|immediately|right|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|evening"
    r"|morning|and|or|on|from) \Z",
    re.IGNORECASE,
)


#: In front of "until": "signed it *every year* until 2017".
_REGULARLY: Final = Rare(r"\b(?:each|every) (?:day|month|night|week|year) \Z")


def bound_in_front(text: str, start: int, at: int) -> Bound:
    """The side of the date at `at` that the preposition in front of it tells; none for "not before", "soon after"."""
    match = BOUND.search(text, max(start, at - REACH), at)
    if match is None:
        return ""
    bound = _BOUNDS[match[1].lower()]
    return "" if bound != "since" and _NO_BOUND.search(text, max(start, at - REACH), match.start()) else bound


def lasts_until(text: str, start: int, at: int, owner: Occurrence) -> bool:
    """True for the day up to which something went on: "ran it *until 2019*", but not "did not open until 2019".

    What is put off to a day is so before it: "has been postponed *to* May 3". `owner` is the date's, which stands at
    `at` in a sentence that begins at `start`.
    """
    if owner.lemma in _PUTTING_OFF and text.endswith(_TO, start, at):
        return True
    if owner.part != "verb" or owner.when not in ("past", "present") or owner.negated or owner.lemma in _WAITING:
        return False
    if "ntil " not in text[max(start, at - _UNTIL_REACH) : at]:
        return False
    until = _UNTIL.search(text, max(start, at - _UNTIL_REACH), at)
    if until is not None and _REGULARLY.search(text, max(start, at - REACH), until.start()):
        return True
    return until is not None and not _NO_BOUND.search(text, max(start, at - REACH), until.start())
