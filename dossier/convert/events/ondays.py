"""Verbs that tell of a happening on a day, though elsewhere they only tell of states or words: "*held* a meeting"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.eventwords import verb_lemma
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare

#: By verb, what stands behind it.
_BEHIND: Final = {
    verb_lemma(verb): Rare(pattern)
    for verb, pattern in {
        "held": (
            r" (?:(?!(?:against|at|by|for|in|of|on|that|to|with)\b)[\w’'-]{1,20} ){0,4}"
            r"(?:auctions?|briefings?|caucus(?:es)?|ceremon(?:y|ies)|conferences?|exhibitions?|funerals?|meetings?|parties|party"
            r"|primar(?:y|ies)|rall(?:y|ies)|receptions?|referendums?|services?|summits?|vigils?)\b"
            r"(?! (?:leader|line|member|room)s?\b)"
        ),
        "conceded": r" (?:defeat|the (?:contest|election|match|race|seat))\b",
        "took": r" (?:effect|office|power|the (?:throne|witness stand))\b",
        "came": r" into (?:effect|force)\b",
        "went": r" (?:into effect|on (?:sale|strike|trial))\b",
    }.items()
}
#: What is to be shown or said on a day.
_SHOWING: Final = frozenset(map(verb_lemma, "aired broadcast published released screened shown unveiled".split()))
_SPEAKING: Final = frozenset(map(verb_lemma, ("spoken", "spoke", "testified")))
_COMING: Final = frozenset(map(verb_lemma, ("came", "took", "went")))  # "*comes* into force on May 3"
_SEEING: Final = verb_lemma("seen")
_VERBS: Final = frozenset({*_BEHIND, *_SHOWING, *_SPEAKING, _SEEING})


def tells_on_day(text: str, one: Occurrence) -> bool:
    """True for a verb that tells of a happening where its sentence has a date."""
    if one.lemma not in _VERBS or one.clause in ("condition", "gerund") or one.when == "ing":
        return False
    if one.when == "present" and one.lemma not in _COMING:
        return False
    if one.passive:
        is_last = one.lemma == _SEEING and text.endswith((" last ", " first "), 0, one.at[0])
        return is_last or (one.lemma in _SHOWING and one.when == "future")
    if one.lemma in _SPEAKING:
        return one.when == "future" and not text.startswith(_OF_SPEECH, one.at[1])
    behind = _BEHIND.get(one.lemma)
    return behind is not None and behind.match(text, one.at[1]) is not None


#: Of what, or how, somebody speaks; when and where he does stands further on.
_OF_SPEECH: Final = (" for ", " of ", " more ", " out ", " up ")
