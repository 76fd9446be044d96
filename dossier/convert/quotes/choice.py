"""Which readings of a text's clauses hold together: no word is in two contents, and no cue inside another's content.

Every reading is worth its probability less the least that is worth while; the set worth most is found by weighted
interval scheduling (Kleinberg and Tardos, Algorithm Design, 6.1) over the stretches that readings span. What it leaves
out for the stretch alone, as a quotation that goes on behind another's cue, is added where nothing is shared.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from dossier.convert.clauses.readings import Reading, first_of, last_of
from dossier.convert.english.eventwords import SAYING
from dossier.convert.reading.lexicon import probability
from dossier.model import Span
from dossier.records import Record, replace

#: The least probability of a reading: a missed attribution costs more than one made up.
LEAST: Final = 0.25
#: Words that do little else than attribute. Where they stand, something was said: a little less likely will do. So does
#: "call" beside a quotation: "“A joke,” Quill *called* it".
_PLAIN: Final = frozenset({"according", "announce", "declare", "deny", *SAYING.split()})
_PLAIN_BONUS: Final = 0.15
#: What another's words hold is rarely given a second time: so much of that reading's probability counts against it.
_INNER: Final = 0.7
#: Who is said to have spoken in "The post *claims* that Quill said …" may never have.
_DOUBTING: Final = frozenset("allege believe claim contend maintain suspect".split())
_PLAIN_INNER: Final = 0.1
#: So much likelier must a reading be whose edges were moved.
_MOVED: Final = 0.01
#: And one that tells nobody who speaks: nothing is known by it but that somebody may have said something.
_NOBODYS: Final = 0.2
_MOVED_EDGES: Final = ("short", "late", "extended", "not led")
#: Clauses looked at inside one content.
_MOST_INSIDE: Final = 40


class Candidate(Record):
    """A reading and the log-odds that it is an attribution; `clause` numbers the clause that it reads."""

    odds: float
    clause: int
    reading: Reading


class _Weighed(Record):
    worth: float
    stretch: Span
    candidate: Candidate


def chosen(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are worth most together, in the order of the text; one a clause."""
    return [each.candidate for group in _neighbours(_weighed(candidates)) for each in _best(group)]


def _weighed(candidates: Sequence[Candidate]) -> list[_Weighed]:
    """The candidates worth taking."""
    chances = [probability(each.odds) for each in candidates]
    outer = _outer(candidates, chances)
    found = []
    for each, chance in zip(candidates, chances, strict=True):
        if chance + _PLAIN_BONUS < LEAST:
            continue  # most
        moved = each.reading.cut or each.reading.edge.startswith(_MOVED_EDGES)
        clause = each.reading.clause  # of "declined to say" the first verb tells more
        lemma = clause.lemma.partition(" ")[0]
        plain = clause.role != "infinitive" and (lemma in _PLAIN or (lemma == "call" and each.reading.frame == "quote"))
        within, is_doubted = outer.get(each.clause, (0.0, False))
        plain = plain and not is_doubted
        # "denied that he *was warned* about it" tells nobody who warns, unlike "beside a *claim* that it fell"
        is_plain_inner = plain and (each.reading.source or clause.part == "noun")
        alone = 1 - (_PLAIN_INNER if is_plain_inner else _INNER) * within
        worth = chance * alone - LEAST + _PLAIN_BONUS * plain - _MOVED * bool(moved)
        if not each.reading.source:
            worth -= _NOBODYS
        if worth > 0:
            found.append(_Weighed(worth, _stretch(each.reading), each))
    return found


def _outer(candidates: Sequence[Candidate], chances: Sequence[float]) -> dict[int, tuple[float, bool]]:
    """For every clause inside another's content, the probability of the likeliest such reading, and if it doubts."""
    cues = sorted({(each.reading.clause.cue[0][0], each.clause) for each in candidates})
    starts = [start for start, _ in cues]
    found: dict[int, tuple[float, bool]] = {}
    for each, chance in zip(candidates, chances, strict=True):
        doubts = each.reading.clause.lemma in _DOUBTING and each.reading.frame in ("bare", "that")
        for start, end in each.reading.content:
            first = bisect_left(starts, start)
            for _, clause in cues[first : min(bisect_left(starts, end, first), first + _MOST_INSIDE)]:
                if clause != each.clause and (chance, doubts) > found.get(clause, (0.0, False)):
                    found[clause] = chance, doubts
    return found


def _stretch(reading: Reading) -> Span:
    return first_of(reading.content, reading.cue), last_of(reading.content, reading.cue)


def _neighbours(weighed: Sequence[_Weighed]) -> Iterator[list[_Weighed]]:
    """The candidates in groups that cannot touch each other, so that a long text is no more than its groups."""
    group: list[_Weighed] = []
    last = -1
    for each in sorted(weighed, key=attrgetter("stretch")):
        if group and each.stretch[0] >= last:
            yield group
            group = []
        group.append(each)
        last = max(last, each.stretch[1])
    if group:
        yield group


def _best(group: list[_Weighed]) -> list[_Weighed]:
    if len(group) == 1:
        return group
    ordered = sorted(group, key=lambda each: (each.stretch[1], each.stretch[0], -each.worth))
    ends: list[int] = []
    worth = [0.0]
    before: list[int] = []  # of the best set up to each candidate: how many it leaves room for, −1 when it is not in it
    for each in ordered:
        room = bisect_right(ends, each.stretch[0])
        with_it = worth[room] + each.worth
        before.append(room if with_it > worth[-1] else -1)
        worth.append(max(with_it, worth[-1]))
        ends.append(each.stretch[1])
    found = []
    number = len(ordered)
    while number:
        if before[number - 1] >= 0:
            found.append(ordered[number - 1])
            number = before[number - 1]
        else:
            number -= 1
    taken = _Taken()
    for each in found:
        taken.add(each.candidate)
    for each in sorted(ordered, key=lambda each: -each.worth):
        whole = each.candidate
        kept = _within_its_clause(whole) if taken.clashes(whole) else whole
        if kept.reading.content and not taken.clashes(kept):
            taken.add(kept)
            found.append(each if kept is whole else replace(each, candidate=kept))
    return sorted(found, key=attrgetter("stretch"))


def _within_its_clause(candidate: Candidate) -> Candidate:
    """The candidate without the quotations that follow its clause: who spoke before it may be who goes on."""
    reading = candidate.reading
    end = max(reading.clause.at[1], reading.cue[-1][1])
    kept = tuple(span for span in reading.content if span[0] < end)
    return replace(candidate, reading=replace(reading, content=kept))


class _Taken:
    """The clauses that were read, and the contents and cues that nothing else may touch."""

    def __init__(self) -> None:
        self._clauses: set[int] = set()
        self._spans: list[Span] = []

    def add(self, candidate: Candidate) -> None:
        self._clauses.add(candidate.clause)
        for span in (*candidate.reading.content, *candidate.reading.cue):
            insort(self._spans, span)

    def clashes(self, candidate: Candidate) -> bool:
        """True when the clause was read, or a word of the reading is taken."""
        spans = self._spans
        for start, end in (*candidate.reading.content, *candidate.reading.cue):
            number = bisect_left(spans, (end, 0))
            if number and spans[number - 1][1] > start:
                return True
        return candidate.clause in self._clauses
