"""Clauses of "A nurse, *Ann Quill told the board*, had said it was safe": all but these words is what Ann Quill told.

Parses take her for who said so too, or the nurse for somebody that she is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.insertions import is_only_a_phrase, tells_between, verb_behind
from dossier.convert.reading.parse import Clause, Complement, Sentence, Tail
from dossier.convert.reading.tags import tag_at
from dossier.model import Span
from dossier.records import Record, replace

_LONGEST_FRONT: Final = 100
#: Verbs of telling with a clause; others stand so as participles: "Tarn, *a town hit by floods*, is …".
_TELLING: Final = frozenset(
    "add admit allege announce argue believe claim complain concede confess confirm contend declare explain insist "
    "note observe predict recall remark remember report say stress suggest swear tell testify think warn write".split()
)
#: Where somebody else's clause may begin.
_TURN: Final = Rare(r"; |, (and|but|while|although|though|whereas|yet) ")
#: Tags of what a subject begins with.
_SUBJECTS: Final = frozenset("NPRDM")


class Insertion(Record):
    """Who tells something by the verb at `cue`, put between its subject `front` and its verb, which is at `behind`."""

    cue: int
    front: Span
    teller: Span
    hearer: Span  # what stands between the verb of telling and the comma: who is told, and when; may be empty
    behind: int
    end: int
    tails: tuple[Tail, ...]  # where what is told may end earlier


def insertions_of(
    text: str, clauses: Sequence[Clause], sentence_at: Callable[[int], Sentence | None]
) -> Mapping[int, Insertion]:
    """What is told around who tells it, by where its sentence begins."""
    saying = [each for each in clauses if each.part == "verb" and each.subject and each.lemma in _TELLING]
    speaking = {each.subject[0][0] for each in saying}
    found = {}
    for clause in saying:
        (start, end), (cue, told) = clause.subject[-1], clause.cue[0]
        if end + 1 != cue or text[end - 1] == "," or clause.passive or text.find(", ", max(0, start - 2), end) < 0:
            continue
        sentence = sentence_at(start)
        if sentence is None or start - sentence.start > _LONGEST_FRONT:
            continue
        # a parse may take "The minister, Ann Quill" for who told the board
        comma = start - 2 if text.endswith(", ", 0, start) else text.rfind(", ", start, end)
        if not tells_between(text, comma + 2) or not is_only_a_phrase(text, sentence.start, comma):
            continue
        behind = verb_behind(text, told)
        if 0 < behind < sentence.end:
            hearer = told, text.rfind(",", told, behind)
            turns = [turn for turn in _TURN.finditer(text, behind, sentence.end) if _has_subject(text, turn.end())]
            last = next((turn.start() for turn in turns if turn.end() in speaking), sentence.end)
            tails = tuple(Tail(turn[1] or "", turn.start()) for turn in turns if turn.start() < last)
            front, teller = (sentence.start, comma), (comma + 2, end)
            found[sentence.start] = Insertion(cue, front, teller, hearer, behind, last, tails)
    return found


def _has_subject(text: str, place: int) -> bool:
    return tag_at(text, place) in _SUBJECTS


def with_all_told(text: str, clause: Clause, inserted: Insertion) -> Clause:
    """The clause of who tells something with all of that, in front of it and behind; others as they are."""
    if clause.cue[0][0] != inserted.cue:
        return clause
    aside = next((each for each in clause.complements if each.marker == "aside" and each.at), None)
    if aside is not None and aside.at[0] == inserted.front and inserted.hearer[0] == inserted.hearer[1]:
        last = aside.at[-1][1]
        if last <= inserted.end and not text.startswith((" and ", " but ", " then "), last):
            return clause
    told = Complement("bare", (inserted.front, (inserted.hearer[1] + 2, inserted.end)), "aside", inserted.tails)
    return replace(clause, subject=(inserted.teller,), complements=(told,), shared_subject=False)


def is_told_between(clause: Clause, inserted: Insertion) -> bool:
    """True for a verb of what is told so: "A nurse, Ann Quill told us, *had said* it was safe *and warned* …"."""
    cue, last = clause.cue[0][0], clause.cue[-1][1]
    if cue <= inserted.behind < last:
        return True
    is_shared = bool(clause.subject) and clause.subject[-1][1] <= inserted.hearer[0]
    return is_shared and inserted.behind < cue < inserted.end
