"""Answers that are none: "the ministry *neither confirmed nor denied* the report".

Every verb of it alone would say the opposite of what was said, so the whole is one cue.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.records import replace

_VERB: Final = r"(?:confirm(?:s|ed|ing)?|den(?:y|ies|ied|ying)|verif(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out)"
_WITHHELD: Final = Rare(
    r"\b(?:(?:can|could|would|will|did|does|do|may|might|has|have|had)(?:\snot|\sneither|n['’]t)|cannot|can['’]t|not|neither"
    r"|without|(?:declin|refus)(?:e[sd]?|ing)\sto|(?:un)?able\sto)\s(?:\w{2,12}ly\s|either\s|yet\s)?"
    rf"{_VERB}\s(?:n?or)\s(?:to\s)?{_VERB}\b",
    re.IGNORECASE,
)
#: Without this no such answer stands in a text, and it need not be read through.
_LIKELY: Final = re.compile(r"or (?:to )?(?:den|confirm|verif|rul)")
#: Of a sentence that begins with who answers, everything before the answer; for where a parse loses it.
_SUBJECT: Final = Rare(
    r"(?:^|[.!?\"”]\s{1,3})(?:(?:But|And|Yet)\s)?([A-Z][^\n.;:!?()\"“”]{1,120}?),?\s\Z", re.MULTILINE
)
_REACH: Final = 140


def withheld_answers(text: str, clauses: Sequence[Clause]) -> Mapping[int, Clause | None]:
    """What to read for the verbs of such an answer, by where a cue begins: the last as the whole, the others not."""
    if not _LIKELY.search(text):
        return {}
    spans = [match.span() for match in _WITHHELD.finditer(text)]
    if not spans:
        return {}
    starts = [start for start, _ in spans]
    groups: dict[int, list[Clause]] = {}
    for clause in clauses:
        number = bisect_right(starts, clause.cue[-1][0]) - 1
        if clause.part == "verb" and number >= 0 and clause.cue[-1][0] < spans[number][1]:
            groups.setdefault(number, []).append(clause)
    found: dict[int, Clause | None] = {}
    for number, group in groups.items():
        last = max(group, key=lambda clause: clause.cue[-1][0])
        subject = next((clause.subject for clause in group if clause.subject and not clause.passive), last.subject)
        if not subject and (match := _SUBJECT.search(text, max(0, spans[number][0] - _REACH), spans[number][0])):
            subject = (match.span(1),)
        found |= dict.fromkeys((clause.cue[0][0] for clause in group), None)
        found[last.cue[0][0]] = replace(
            last, cue=(spans[number],), subject=subject, negated=True, role="main", tense="past", shared_subject=False
        )
    return found
