"""What the rules read where a parse lost its place: who speaks, a last word, and who is beside a quotation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import find_quotations
from dossier.convert.reading.parse import CLAUSAL, Clause
from dossier.convert.reading.spoken import looks_spoken
from dossier.convert.reading.tags import tag_at
from dossier.model import Span
from dossier.records import replace

#: What a quotation alone stands beside: other verbs may do so for any reason.
_SAYING: Final = frozenset(
    "add announce answer argue ask assure claim clarify conclude confirm continue declare explain insist note observe "
    "recall remark reply report respond say state tell warn write".split()
)
#: Between a quotation and who speaks: what the rules take for no part of the name.
_BETWEEN: Final = Rare(r" [^\n,;:!?\"“”]{0,60}")
_AND_THAT: Final = Rare(r"[,.]?[\"”’'»]{0,2},? and (that) (?!(?:is|was|will|would|has|had|may|might|could|can)\b)")
#: Tenses of what hangs on a subject with a comma between: "Odo Tarn, *saying so*, left".
_LOOSE: Final = frozenset({"ing", "participle"})
_WHO_AND: Final = Rare(r"(?:who|which|that) (?!of\b)[\w’']")
_SENTENCE_CLOSES: Final = Rare(r"[^\n.,;:!?\"“”]{0,60}\.")


def with_rules(clauses: Sequence[Clause], text: str, by_rules: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses, those whose parse tells nobody who speaks with whom the rules find.

    A last word, "…, the mayor, Ann Quill, *announced*.", is read by the rules where the parse lost its place, and so is
    a sentence with a quotation that no clause of the parse takes: "“It is late,” *Quill notes*". A that-clause that
    breaks off in front of another goes as far as by the rules: "said that it was “late,” *and that* she was cold".

    Args:
        clauses: the clauses of the parse, in the order of the text.
        text: the reading text.
        by_rules: the clauses as the rules read them.
    """
    unheard = _Unheard(text, clauses)
    lost = [_is_lost(clause, text) for clause in clauses]
    told = {
        clause.cue[-1][1]: clause
        for clause in by_rules
        if clause.part == "verb" and clause.subject and not clause.passive
    }
    beside = {end: clause for end, clause in told.items() if unheard.is_beside(clause) or _tells_of(clause)}
    found = []
    for clause, is_lost in zip(clauses, lost, strict=True):
        end = clause.cue[-1][1]
        if end in beside:
            found.append(beside.pop(end))
        else:
            found.append(_mended(clause, told[end], text) if is_lost and end in told else clause)
    return sorted((*found, *beside.values()), key=lambda clause: clause.cue[0]) if beside else found


def _is_lost(clause: Clause, text: str) -> bool:
    return _tells_nobody(clause) or _only_closes(clause, text) or _breaks_off(clause, text) or _is_two(clause, text)


def _mended(clause: Clause, own: Clause, text: str) -> Clause:
    """A clause of which the parse lost the place, with what the rules' `own` reading of its verb tells better."""
    if _is_two(clause, text):
        return own
    if _breaks_off(clause, text):
        return _longer(clause, own)
    if _only_closes(clause, text):
        ahead = own.complements and (clause.role != "adverbial" or _tells_ahead(own, text))
        return own if ahead else clause
    return replace(clause, subject=own.subject, shared_subject=own.shared_subject)


def _breaks_off(clause: Clause, text: str) -> bool:
    """True for a verb that takes one that-clause where another stands behind it."""
    ends = [each.at[-1][1] for each in clause.complements if each.kind == "that"] if clause.part == "verb" else []
    # "… and *that week* she died" is the writer's
    return any(tag_at(text, match.start(1)) == "I" for end in ends if (match := _AND_THAT.match(text, end)))


def _longer(clause: Clause, other: Clause) -> Clause:
    """A clause with what it takes as another reading of its verb has it, where that goes further."""
    longer = {each.at[0][0]: each for each in other.complements if each.kind == "that"}
    complements = [longer.get(each.at[0][0], each) if each.kind == "that" else each for each in clause.complements]
    return replace(clause, complements=tuple(complements))


class _Unheard:
    """The quotations of a text that look spoken and that no clause takes."""

    def __init__(self, text: str, clauses: Sequence[Clause]) -> None:
        quotations = [(each.start, each.end) for each in find_quotations(text) if looks_spoken(text, each)]
        ends = [end for _, end in quotations]
        heard: set[Span] = set()
        for clause in clauses:
            for start, end in (span for each in clause.complements for span in each.at):
                number = bisect_right(ends, start)
                while number < len(quotations) and quotations[number][0] < end:
                    first, last = quotations[number]
                    if not first <= clause.cue[0][0] < last:
                        heard.add((first, last))
                    number += 1
        self._text = text
        self._spans = [span for span in quotations if span not in heard]
        self._ends = [end for _, end in self._spans]

    def is_beside(self, clause: Clause) -> bool:
        """True for a verb of saying that takes one of them, or has one in front: "“No,” *the baker told the court*"."""
        if clause.lemma not in _SAYING:
            return False
        if any(self._overlap(span) for each in clause.complements for span in each.at):
            return True
        start = min(clause.subject[0][0], clause.cue[0][0])
        number = bisect_right(self._ends, start) - 1
        return number >= 0 and _BETWEEN.fullmatch(self._text, self._ends[number], start) is not None

    def _overlap(self, span: Span) -> bool:
        number = bisect_right(self._ends, span[0])
        return number < len(self._spans) and self._spans[number][0] < span[1]


def _tells_nobody(clause: Clause) -> bool:
    return clause.part == "verb" and not clause.passive and not clause.subject


def _tells_of(clause: Clause) -> bool:
    return any(each.kind == "wh" and len(each.at) > 1 for each in clause.complements)


def _is_two(clause: Clause, text: str) -> bool:
    """True for a verb whose subject a parse makes of two, or takes from another: "a man *who police* say shot a guard".

    No comma parts a verb from a subject without one: "*Part of the harm*, say guards, is done".
    """
    if clause.part != "verb" or not clause.subject:
        return False
    who, comma, between = text[clause.subject[0][0] : clause.cue[0][0]].partition(",")
    if comma and not between.strip() and who and not clause.passive and clause.tense not in _LOOSE:
        return True
    return _WHO_AND.match(text, *clause.subject[0]) is not None


def _only_closes(clause: Clause, text: str) -> bool:
    """True for a verb between a comma and a full stop that the parse gives another's subject, and nothing to tell.

    And for one of saying that ends a sentence and that it takes for an adverbial's: "It is safe, *police and firemen
    said on Friday*."
    """
    if clause.part != "verb" or clause.passive:
        return False
    (start, _), end = clause.cue[0], clause.cue[-1][1]
    if clause.shared_subject and not clause.complements:
        return text.startswith(".", end) and text.endswith(", ", 0, start)
    if clause.role != "adverbial" or clause.tense == "ing" or any(each.kind in CLAUSAL for each in clause.complements):
        return False
    return text[start:end] in cue_forms().speech and _SENTENCE_CLOSES.match(text, end) is not None


def _tells_ahead(clause: Clause, text: str) -> bool:
    """True where all that a clause takes stands in front, and a comma parts it from who speaks."""
    start = clause.subject[0][0]
    told = [each for each in clause.complements if each.kind in CLAUSAL]
    return bool(told) and all(each.at[-1][1] < start for each in told) and text.endswith(", ", 0, start)
