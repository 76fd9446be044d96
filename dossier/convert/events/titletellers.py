"""Who tells what the words of a title tell, and where the words only say that somebody does."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.eventwords import PERFORMATIVE_VERBS, PREPOSITIONS, REPORTING_VERBS, verb_lemma
from dossier.convert.events.sentencewords import OPENS_MAIN, VERBS, SentenceWords
from dossier.convert.events.titlewords import LONGEST_SUBJECT, on_one_line

#: What is so told as what came of what was told: "it burned, he said, *killing* two".
_OUTCOMES: Final = frozenset(
    "burying causing damaging destroying displacing flooding injuring killing wounding".split()
)


def teller_of(clause: SentenceWords, start: int, stop: int, end: int) -> str:
    """Who tells what begins at `start` and then goes on from `stop` to `end`, as named there; empty for nobody.

    So "Ann Quill" in "*the mill burned*, Ann Quill said, *and accused* the board", and ", *calling* on the board".
    """
    if any(start < first and last <= stop for first, last in clause.asides):
        return ""  # "Guards, Ann Quill said, fired, *killing* two": all that is theirs
    place = clause.index(stop)
    is_joined = clause.tags[place - 1] == "C"
    while place < clause.stop and clause.tags[place] == "Y":
        place += 1
    low = clause.tokens.lows[place] if place < clause.stop else "."
    tag = "." if low == "." or low in PREPOSITIONS or low in _OUTCOMES else clause.tags[place]
    if tag not in VERBS if is_joined else tag != "G" or clause.has_verb(stop, end):
        return ""
    return next((who for (first, last), who in clause.told if first <= start < last <= stop), "")


def behind_told(clause: SentenceWords, start: int, stop: int) -> int:
    """Behind somebody's words and an "and" where they begin before `start` and end before `stop`; else `start`."""
    for (first, last), _ in clause.told:
        if first <= start < last < stop and clause.tag(last) == "C":
            return clause.tokens.starts[clause.index(last) + 1]
    return start


def said_in(clause: SentenceWords, start: int, end: int) -> int:
    """Where a verb stands in the article's own words, or right behind, that only says something; 0 for nowhere."""
    says = next((cue for cue in clause.cues if start <= cue[0] <= end + len(", ")), None)
    if says is None or clause.text.endswith("ing", *says) or not _is_saying(clause.text[slice(*says)]):
        return 0
    is_told = any(first <= start < last or first < end <= last for (first, last), _ in clause.told)
    return 0 if is_told else says[0]


def _is_saying(cue: str) -> bool:
    lemma = verb_lemma(cue.rpartition(" ")[2].lower())
    return lemma in REPORTING_VERBS and lemma not in PERFORMATIVE_VERBS


def reports(clause: SentenceWords, start: int, stop: int) -> bool:
    """True where a verb of saying stands between two places."""
    return _report(clause, start, stop) >= 0


def behind_report(clause: SentenceWords, start: int, stop: int) -> str:
    """The words behind a verb of saying up to a comma, of which one ends at `stop`: "said *Odo Tarn*, 30, was"."""
    place = _report(clause, start, stop)
    if place < 1 or clause.tags[place - 1] == "W" or clause.tags[place + 1] not in OPENS_MAIN:
        return ""
    comma = clause.text.find(", ", clause.tokens.starts[place], stop - len(", "))
    words = clause.text[clause.tokens.ends[place] : comma] if comma >= 0 else ""
    return on_one_line(words) if len(words) <= LONGEST_SUBJECT else ""


def _report(clause: SentenceWords, start: int, stop: int) -> int:
    """The first token between two places that is a verb of saying; -1 for none."""
    places = range(clause.index(start), clause.index(stop))
    saying = (place for place in places if verb_lemma(clause.tokens.lows[place]) in REPORTING_VERBS)
    return next((place for place in saying if clause.tags[place] == "V"), -1)
