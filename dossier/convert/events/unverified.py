"""Where a text says that nobody could verify what it told before: "The claim *could not be independently verified*"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import vocabulary
from dossier.model import Quote, Span
from dossier.records import Record

_CLAIMS: Final = r"(?:accounts?|accusations?|allegations?|assertions?|claims?|reports?|statements?)"
_WHICH: Final = r"(?:the|that|this|these|those|such|both|either|any|all|his|her|its|their)"
_SO: Final = r"(?:(?:immediately|independently|yet) ){0,3}"
_APPOSED: Final = rf"(?:, |\s[–—-] )(?P<apposed>(?:an? )?{_CLAIMS} (?:that|which)|which)"
_UNABLE: Final = (
    r"(?:(?:could|can) ?not|couldn['’]t|(?:is|was|were|has been|have been) unable to|(?:has|have|had|was|were) not"
    r" (?:been )?able to|not (?:immediately )?possible to)"
)
#: "*The claim* could not be verified", "There was no independent confirmation of *the claim*", and "a claim *that*".
_UNVERIFIED: Final = (
    Rare(
        rf"(?:{_APPOSED}|\b{_WHICH} (?:[\w’'-]{{1,20}} ){{0,2}}{_CLAIMS}"
        r"(?: (?:about|by|from|of|on) [^\n.;:,]{2,40})?) "
        rf"(?P<cue>(?:(?:could|can) ?not|couldn['’]t|(?:has|have|had) not) {_SO}be(?:en)? {_SO}"
        r"(?:confirmed|corroborated|verified))\b",
        re.IGNORECASE,
    ),
    Rare(
        rf"\b(?P<cue>{_UNABLE} {_SO}(?:verify|corroborate|(?<=independently )confirm))"
        rf" (?:(?:it|that|this)(?=[.,;\n]|\Z)|(?:(?:most|some) of )?{_WHICH} (?:[\w’'-]{{1,20}} ){{0,3}}{_CLAIMS}\b)",
        re.IGNORECASE,
    ),
    Rare(
        rf"{_APPOSED} [^\n,.;:]{{2,60}}? (?P<cue>{_UNABLE} {_SO}(?:verify|corroborate|confirm))(?=[.,;\n]|\Z)",
        re.IGNORECASE,
    ),
    Rare(
        rf"\b(?P<cue>no independent (?:confirmation|corroboration|verification)) (?:of|for) {_WHICH}"
        rf" (?:[\w’'-]{{1,20}} ){{0,2}}{_CLAIMS}\b",
        re.IGNORECASE,
    ),
)
_VERIFYING: Final = Rare(r"verif(?:y\b|ied\b|ication)|corroborat|confirm")
_REACH: Final = 160
_REACH_BEHIND: Final = 90
_DENYING: Final = ("not ", "n't ", "n’t ", "no indep", "No indep", "unable ")
_WORDS: Final = frozenset(
    "confirm confirmation confirmed corroborate corroborated corroboration verification verified verify".split()
)
#: Without one of these words nothing is told to be unverified.
_NOT: Final = frozenset("cannot couldn't couldn’t no not unable".split())


class Unverified(Record):
    """Words that say so, where they stand, and whether what they are of stands right in front of them."""

    at: Span
    place: int
    is_apposed: bool


def find_unverified(text: str, quotes: Sequence[Quote]) -> Iterator[Unverified]:
    """All that an article says of what it could not verify, in its own words."""
    words = vocabulary(text)
    if _WORDS.isdisjoint(words) or _NOT.isdisjoint(words):
        return
    last = 0
    for verb in _VERIFYING.finditer(text):
        window = max(last, verb.start() - _REACH), verb.end() + _REACH_BEHIND
        if not any(text.find(word, window[0], verb.start()) >= 0 for word in _DENYING):
            continue
        found = next(filter(None, (pattern.search(text, *window) for pattern in _UNVERIFIED)), None)
        if found is None or any(
            start <= found.start("cue") < end for each in quotes if each.kind == "direct" for start, end in each.at
        ):
            continue
        last = found.end()
        yield Unverified(found.span("cue"), found.start(), bool(found.groupdict().get("apposed")))
