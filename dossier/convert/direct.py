"""Direct speech: quotations with the clause that says whose they are, and quotations that go on where one broke off.

A quotation is found spoken by its place and punctuation (`looks_spoken`); scare quotes, titles and single words are
left to the clause they stand in. The cue is looked for behind it, before it, in the paragraph before a colon.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from dossier.convert.marks import Quotation
from dossier.convert.parse import Attribution, Clause, Parse, Sentence

_INNER_END: Final = re.compile(r"[,.!?…—–-]['’]?[\"”'’»›“]*$")
_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")
_SMALL_WORDS: Final = frozenset("of the a an and in on for to with at by from or".split())
_CLOSE: Final = re.compile(r"[\s,.—–-]*")
_MARKS: Final = "\"'“”‘’«»„‹›`"
_LONG_GAP: Final = 90


def looks_spoken(text: str, quotation: Quotation) -> bool:
    """True for a quotation that stands as an utterance of its own, not as part of the sentence around it."""
    start, end = quotation.start, quotation.end
    words = len(_WORD.findall(text[start : min(end, start + 60)]))
    before = text[max(0, start - 3) : start].rstrip(" ")
    inner = text[start:end].strip(_MARKS + " .…\n")
    if not inner:
        return False
    opened = not before or before[-1] in ",:\n.!?—–" or before.endswith(('"', "”"))
    ended = bool(_INNER_END.search(text[max(start, end - 4) : end]))
    capital = inner[0].isupper() or not inner[0].isalpha()
    if words > 1 and _is_title(inner):
        return False
    if not before or before[-1] == "\n":
        return ended or not quotation.closed or text[end : end + 1] in ("", "\n")
    if before[-1] in ",:":
        return (capital and (ended or words > 2)) or (ended and words > 4)
    return capital and ended and (words > 3 or opened)


def _is_title(inner: str) -> bool:
    """True where every longer word has a capital, as in the name of a book or a show: "The Quill Hour,"."""
    return len(inner) < _LONG_GAP and all(
        word[0].isupper() or word in _SMALL_WORDS for word in _WORD.findall(inner.replace("’", "'"))
    )


def find_direct(parse: Parse, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
    """Every spoken quotation whose speaker the text tells, as one attribution for each cue."""
    text = parse.text
    finder = _Finder(parse, quotations)
    found: dict[int, list[Quotation]] = {}
    last: Clause | None = None
    previous: Quotation | None = None
    for quotation in quotations:
        if not looks_spoken(text, quotation):
            continue
        clause = finder.behind(quotation) or finder.before(quotation)
        if clause is None and last is not None and previous is not None and finder.goes_on(previous, last, quotation):
            clause = last
        if clause is not None:
            found.setdefault(finder.number(clause), []).append(quotation)
            last, previous = clause, quotation
        else:
            last = previous = None
    return tuple(
        Attribution(
            content=tuple(part for quotation in spoken for part in quotation.parts),
            rule="direct",
            cue=finder.clauses[number].cue,
            source=finder.clauses[number].subject,
            lemma=finder.clauses[number].lemma,
        )
        for number, spoken in sorted(found.items())
    )


class _Finder:
    """The verb clauses of a parse that stand outside quotation marks, by place."""

    def __init__(self, parse: Parse, quotations: Sequence[Quotation]) -> None:
        self.text = parse.text
        self.sentences = parse.sentences
        self._starts = [sentence.start for sentence in parse.sentences]
        spans = sorted(part for quotation in quotations for part in quotation.parts)
        firsts = [start for start, _ in spans]

        def outside(place: int) -> bool:
            number = bisect_right(firsts, place) - 1
            return number < 0 or spans[number][1] <= place

        self.clauses = sorted(
            (each for each in parse.clauses if each.part == "verb" and each.subject and outside(each.cue[0][0])),
            key=lambda each: each.cue,
        )
        self._cues = [clause.cue[0][0] for clause in self.clauses]
        self._number = {id(clause): number for number, clause in enumerate(self.clauses)}

    def number(self, clause: Clause) -> int:
        """The clause's place among all."""
        return self._number[id(clause)]

    def sentence(self, place: int) -> Sentence:
        """The sentence at a place."""
        return self.sentences[max(0, bisect_right(self._starts, place) - 1)]

    def behind(self, quotation: Quotation) -> Clause | None:
        """The clause that follows at once: "…," she said."""
        end = quotation.end
        first = bisect_left(self._cues, end)
        for clause in self.clauses[first : first + 3]:
            start = min(clause.cue[0][0], clause.subject[0][0])
            if start < end:
                if clause.subject[0][0] >= quotation.start or clause.cue[0][0] - end > _LONG_GAP:
                    continue
                # a shared subject from before the quotation: "…," and added
                continue
            gap = self.text[end:start]
            if _CLOSE.fullmatch(gap) is None or "\n" in gap:
                continue
            if "." in gap:
                continue
            mark = self.text[end - 2 : end].strip(_MARKS)[-1:]
            if mark == "." and self.sentence(start).start >= end:
                continue
            return clause
        return None

    def before(self, quotation: Quotation) -> Clause | None:
        """The clause that leads in: "She said: …", or ends the paragraph before with a colon."""
        start = quotation.start
        number = bisect_left(self._cues, start) - 1
        sentence = self.sentence(start)
        best: Clause | None = None
        for clause in self.clauses[max(0, number - 3) : number + 1][::-1]:
            end = max(clause.cue[-1][1], clause.subject[-1][1] if clause.subject[-1][1] <= start else 0)
            gap = self.text[end:start]
            if len(gap) > _LONG_GAP * 2:
                break
            if "\n" in gap:
                if not gap.rstrip().endswith(":") or gap.count("\n\n") > 1:
                    break
            elif clause.cue[0][0] < sentence.start and not gap.rstrip().endswith(":"):
                break
            if any(mark in gap for mark in '“”"') or re.search(r"[.!?]\s", gap):
                break
            stripped = gap.strip()
            if stripped in ("", ",", ":", "that", "—", "–"):
                return clause
            if best is None and stripped[-1:] in ",:":
                best = clause
        return best

    def goes_on(self, previous: Quotation, clause: Clause, quotation: Quotation) -> bool:
        """True for a quotation behind "…," she said.", in the same paragraph, with nothing else in between."""
        gap = self.text[previous.end : quotation.start]
        if "\n" in gap:
            return False
        end = max(clause.cue[-1][1], clause.subject[-1][1])
        rest = self.text[max(end, previous.end) : quotation.start]
        return len(re.findall(r"[.!?](?=\s)", rest)) <= 1
