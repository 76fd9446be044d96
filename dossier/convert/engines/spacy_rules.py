"""Who speaks by the rules, where a parse lost its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.persons import head_of, is_person
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import CLAUSAL, Clause
from dossier.convert.reading.tags import tag_at
from dossier.records import replace

#: Tenses of what hangs on a subject with a comma between: "Odo Tarn, *saying so*, left".
_LOOSE: Final = frozenset({"ing", "participle"})
_DASHES: Final = (" - ", "-- ", "– ", "— ", "—", "― ")
#: Between the parts of a word.
_AMID: Final = frozenset("-‑'’")  # one hyphen does not break
_WHO_DID: Final = Rare(r"[a-z] who ")
_WHILE: Final = (", while ", ", whilst ")  # "…, *while* urging parents to wait": who speaks does, and no nearer noun
_WHO_AND: Final = Rare(r"(?:who|which|that) (?!of\b)[\w’']")
_SENTENCE_CLOSES: Final = Rare(r"[^\n.,;:!?\"“”]{0,60}\.")


def with_rules(clauses: Sequence[Clause], text: str, by_rules: Sequence[Clause]) -> list[Clause]:
    """The clauses, those whose parse tells nobody who speaks, or plainly the wrong one, with whom the rules find.

    Args:
        clauses: the clauses of the parse, in the order of the text.
        text: the reading text.
        by_rules: the clauses as the rules read them.
    """
    told: dict[tuple[str, int], Clause] = {
        (clause.part, clause.cue[-1][1]): clause
        for clause in by_rules
        if clause.part in ("verb", "preposition") and clause.subject and not clause.passive
    }
    found = []
    for clause in clauses:
        own = None if clause.passive else told.get((clause.part, clause.cue[-1][1]))
        if own is not None:
            clause_of = _mended if clause.part == "verb" else _with_all_of_source
            found.append(clause_of(clause, own, text))
        else:
            found.append(clause)
    return found


def _with_all_of_source(clause: Clause, own: Clause, text: str) -> Clause:
    """The clause of "according to", or the rules' with who is apposed: "According to the mayor*, Ann Quill,*".

    So for whom the words tell of, and no more than they have: "According to *the sheriff*, Ann Quill, 40, fled".
    """
    if not clause.subject or clause.subject[0][0] != own.subject[0][0]:
        return clause
    start, end, closes = clause.subject[0][0], clause.subject[-1][1], own.subject[-1][1]
    end -= text.endswith(",", start, end)
    if closes < end and text.startswith(", ", closes) and text[closes + 2].isupper() and text.startswith(", ", end):
        return own
    if not end < own.subject[-1][1] or not text.startswith(", ", end) or not text[end + 2].isupper():
        return clause
    return own if is_person(head_of(text[start:end])) else clause


def _mended(clause: Clause, own: Clause, text: str) -> Clause:
    """A verb's clause, or what the rules' `own` reading of that verb tells better."""
    if not clause.subject:
        return replace(clause, subject=own.subject, shared_subject=own.shared_subject)
    if _tells_as_main(own, clause, text):
        return own
    if _tells_of(own) or _is_anothers(clause, text) or (_is_around(own) and _is_parted(clause, text)):
        return own
    if _begins_elsewhere(clause, own, text) or text.endswith(_WHILE, 0, clause.cue[0][0]):
        return replace(clause, subject=own.subject)
    if _only_closes(clause, text) and own.complements:
        return own if clause.role != "adverbial" or _tells_ahead(own, text) else clause
    return clause


def _tells_as_main(own: Clause, clause: Clause, text: str) -> bool:
    """True for "After the vote, Ann Quill *said* for now, it was dead", which a parse takes for two sentences."""
    if clause.role != "adverbial" or own.role != "main" or text[slice(*clause.cue[0])] not in cue_forms().speech:
        return False
    return _tells_behind(own) and not _tells_behind(clause)


def _tells_behind(clause: Clause) -> bool:
    """True for a clause with another behind its verb that is told."""
    return any(each.kind in CLAUSAL and each.at[0][0] > clause.cue[-1][1] for each in clause.complements if each.at)


def _tells_of(clause: Clause) -> bool:
    """True for what is said of somebody or something in a clause about it: "*what* they said *was late*"."""
    return any(each.kind == "wh" and len(each.at) > 1 for each in clause.complements)


def _is_anothers(clause: Clause, text: str) -> bool:
    """True for a subject that a parse makes of two, or takes from another verb: "a man *who police* say shot a guard".

    Nor is it what stands between dashes, "The firm – *a maker of lamps* – said", or what somebody tells of: "adding
    that *they* paid".
    """
    start, cue = clause.subject[0][0], clause.cue[0][0]
    if start > cue:
        return any(each.kind == "that" and each.at[0][0] < start for each in clause.complements)
    if all(text.endswith(_DASHES, 0, place) for place in (start, cue)):
        return True
    return _WHO_AND.match(text, *clause.subject[0]) is not None


def _is_around(clause: Clause) -> bool:
    """True for a verb that comments on what stands around it."""
    return any(each.marker == "aside" and len(each.at) > 1 for each in clause.complements)


def _is_parted(clause: Clause, text: str) -> bool:
    """True for a comma alone between a verb and its subject: "*Part of the harm*, say guards, is done"."""
    who, comma, between = text[clause.subject[0][0] : clause.cue[0][0]].partition(",")
    return bool(comma and who) and not between.strip() and clause.tense not in _LOOSE


def _begins_elsewhere(clause: Clause, own: Clause, text: str) -> bool:
    """True for a subject that begins or ends amid a word or a phrase, or with what its speaker does besides.

    "The non-*profit* said", "in 't *Veld* said", "said the *co*-founder"; "On the
    channel *Tarn Eye, Ann Quill* said"; "*Defending the plan, Ann Quill* said"; "In a statement by his aide, *Odo Tarn,
    Ann Quill* said".
    """
    (start, _), (_, end) = clause.subject[0], clause.subject[-1]
    (first, _), (_, last) = own.subject[0], own.subject[-1]
    if end != last:
        return first <= start and end < last and text[end] in _AMID and text[end + 1].isalpha()
    if first < start:  # "*The mother of a girl who waited for* a bus said"
        return text[start - 1] in _AMID or _WHO_DID.search(text, first, start) is not None
    if first == start or not text.endswith(", ", 0, first):
        return False
    if tag_at(text, start) == "G":
        return True
    are_two = all(word[0].isupper() for word in text[start:last].replace(",", "").split())
    is_after_comma = are_two and text.endswith(", ", 0, start) and "," not in text[start : first - 2]
    return (text[start - 2].isalpha() or is_after_comma) and tag_at(text, start) == "P"


def _only_closes(clause: Clause, text: str) -> bool:
    """True for a verb between a comma and a full stop that the parse gives another's subject, and nothing to tell.

    And for one of saying that ends a sentence and that it takes for an adverbial's: "It is safe, *police and firemen
    said on Friday*."
    """
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
