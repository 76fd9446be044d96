"""Who is named in quotation marks, as reports name witnesses that they protect: '"Amina," 30, from Xville, said …'.

The marks are no speech's; a comma stands in front of the closing one as it does where somebody is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import is_common, is_given
from dossier.convert.english.persons import is_person
from dossier.convert.patterns.matches import matches_at, places_of_marks
from dossier.convert.patterns.rare import Rare
from dossier.model import Span
from dossier.records import Record

_SAYS: Final = (
    r"(?:(?:has|have|had|also|later|then) )?"
    r"(?:said|says|told|tells|recalled|recalls|recounted|remembered|explained|explains|described|describes|added|adds"
    r"|claimed|testified|alleged)"
)
#: What is said, behind the verb: not when, where or of what somebody said what stands in the marks.
_WORDS: Final = (
    r"(?::|,? that\b| (?!(?:about|after|again|as|at|before|by|during|earlier|for|from|in|last|later|of|on|over|the same"
    r"|this|through|to|today|via|when|while|with|yesterday|\w{2,12}ly|\w{3,6}day)\b)(?=[a-z])"
    r"| [A-Z][^\n.,;!?\"“”«»]{1,60}?(?::| that\b))"
)
_OPENING: Final = '"“«'  # marks that one begins with
_NAMED: Final = re.compile(
    r"[\"“«](?P<first>[A-Z][a-z’'-]{1,15})(?: (?P<second>[A-Z](?:\.|[\w’'-]{1,15})))?(?P<comma>,?[\"”»],?) "
    r"(?:(?P<age>\d{1,3})(?:, [^\n\"“”«».:;?!]{2,80}?)?, |(?=[a-z])(?P<aside>[^\n\"“”«».:;?!]{2,100}?), )?"
    rf"{_SAYS}\b(?P<words>{_WORDS})?"
)


#: Of somebody, where "a film about the war" is none: "a *30-year-old* from Xville".
_AGED: Final = Rare(r"\b\d{1,3}(?:-years?-old\b|\Z)")


class Pseudonym(Record):
    """The words of such a name, and where the verb ends with which its bearer speaks."""

    name: Span
    said: int


@lru_cache(maxsize=2)
def pseudonyms_in(text: str) -> Mapping[int, Pseudonym]:
    """Every such name, by where its opening mark stands."""
    found = {}
    for match in matches_at(_NAMED, text, places_of_marks(text, _OPENING), 0, len(text)):
        if _names_somebody(match):
            said = match.start("words") if match["words"] else match.end()
            found[match.start()] = Pseudonym((match.start("first"), match.start("comma")), said)
    return found


def _names_somebody(match: re.Match[str]) -> bool:
    """False for what may be an utterance: '"Never," a trader said', '"Inshallah," said the trader'."""
    first, second = match["first"], match["second"] or ""
    is_sure = second.endswith(".") or (is_given(first) and not is_common(first))
    if not is_sure and is_common(first):
        return False
    if second and not second.endswith(".") and is_common(second):
        return False
    if match["age"]:
        return True
    if not match["words"]:
        return False
    if aside := match["aside"]:
        return is_person(aside) or aside.startswith("who") or _AGED.search(aside) is not None
    return is_sure and "," not in match["comma"]
