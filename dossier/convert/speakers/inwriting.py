"""Who wrote what an -ing form behind a comma tells: "after a letter from *his aide, Odo Tarn*, claiming that …".

The comma closes the apposition; a parse takes it for the one that parts the participle from the outer subject.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.persons import is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.tags import has_finite
from dossier.records import replace

_WRITINGS: Final = (
    r"accounts?|affidavits?|allegations?|accusations?|claims?|complaints?|disclosures?|e-?mails?|evidence|letters?|memos?"
    r"|messages?|petitions?|posts?|reports?|revelations?|statements?|testimon(?:y|ies)|tips?|tip-offs?|videos?|warnings?"
)
#: What somebody has from another, behind whom an apposition stands: "despite *testimony from* Odo Tarn, *a clerk*,".
#: It is no object of the outer verb, whose subject may tell what it says.
_FROM: Final = Rare(
    r"\b(?:after|amid|by|despite|following|from|given|in|on|over|through|upon|with) (?:[\w-]{1,20} ){0,4}?"
    rf"(?:{_WRITINGS}) (?:from|by|of) (?P<who>[^\n,.;:!?()\"“”]{{2,70}}), (?P<what>[^\n,;:!?()\"“”]{{2,70}}), \Z"
)
_REACH: Final = 220
#: These tell what is written; who has it would not "state" so, but may well be "saying" something himself.
_OF_WRITINGS: Final = frozenset(
    "accusing alleging asserting claiming contending detailing implicating stating suggesting".split()
)
_OF_EITHER: Final = frozenset({"arguing", "insisting", "saying", "telling", "warning"})


def who_wrote(article: Article, clause: Clause) -> Clause | None:
    """The clause with the writer in front of it for who speaks, or with nobody where that is not sure; else None."""
    text, (cue, end) = article.text, clause.cue[0]
    saying = text[cue:end]
    if saying not in _OF_WRITINGS and saying not in _OF_EITHER:
        return None
    found = _FROM.search(text, max(0, cue - _REACH), cue)
    if found is None or has_finite(text, found.start("who"), cue - 2):
        return None
    start, last = found.start("who"), cue - 2
    named = article.names_in(start, last)
    if not (is_somebody(found["who"]) or any(kind == "person" for _, kind in named)):
        return None
    subject = ((start, last),) if saying in _OF_WRITINGS else ()
    return replace(clause, subject=subject, shared_subject=False)
