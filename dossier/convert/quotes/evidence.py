"""What speaks for or against a reading: its word, frame, subject, tense and quotation marks, as named evidence.

The names are the rows of `lexicon.tsv` and `evidence.tsv`; their weights were estimated from annotated news
(tests/benchmarks/learn_lexicon.py). Nothing here depends on how an engine came by its clauses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from math import fsum
from typing import Final, TypeAlias

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, frame_class, is_spoken, last_of
from dossier.convert.quotes.quotedas import RELAYING
from dossier.convert.reading.lexicon import ANY, lexicon, weights_of
from dossier.convert.reading.parse import Clause
from dossier.data import words_of

_WORD: Final = re.compile(r"\w+(?:[’']\w+)*")
_FIRST: Final = frozenset({"i", "we"})
_THIRD: Final = frozenset({"he", "she", "they"})
#: Of whom words are had: "according to *her*".
_OBJECTS: Final = {"him": "he", "her": "he", "them": "he", "me": "first", "us": "first"}
_SUBJECT_WORDS: Final = frozenset(
    {"who", "that", "which", "it", "this", "these", "those", "what", "there", "one", "you"}
)
#: Where the head noun of a subject ends: "the *author* of the report", "*officials* who asked".
_HEAD_END: Final = re.compile(r"[,(—–\s](?:(?<!\s)|(?:of|for|from|in|on|at|with|who|that|which|and|to|by|about)\s)")
#: Verbs of saying.
SPEECH: Final = frozenset(words_of("speech_verbs"))
_MOST_WORDS: Final = (1, 2, 4, 8, 19, 39)
_LENGTHS: Final = (*(f"words {most}" for most in _MOST_WORDS), "words more")
_PUNCTUATION: Final = {
    **dict.fromkeys("\"“”«»'‘’", "mark"),
    **dict.fromkeys(",", "comma"),
    **dict.fromkeys(".!?", "stop"),
    **dict.fromkeys(":;—–-", "break"),
}
#: At least this share of a content inside quotation marks makes it direct speech.
DIRECT_SHARE: Final = 0.6


class _Evidence:
    """One kind of evidence: the names of what some facts tell, and their weights, looked up once for equal facts."""

    def __init__(self, names: Callable[..., tuple[str, ...]]) -> None:
        self.names = names
        self.weights = lru_cache(maxsize=4096)(lambda *facts: weights_of(names(*facts)))


#: Evidence of some kind with the facts that tell it: few are new, so that few names are ever made.
_Told: TypeAlias = tuple[_Evidence, tuple[str | bool | int, ...]]


def log_odds_of(article: Article, reading: Reading) -> float:
    """The log-odds that a reading is an attribution: the sum of the weights of its evidence."""
    clause = reading.clause
    known, weights, frames = article.weighed
    if known is not clause:  # the readings of a clause come one behind the other
        frames = lexicon().frames.get(f"{clause.part} {clause.lemma}", {})
        weights = _SUBJECT.weights(*_subject_of(article, clause)) + _CUE.weights(*_cue_of(article, clause))
        article.weighed = clause, weights, frames
    found = [*weights]
    for name in _frames_of(reading.frame):
        if name in frames:
            found.append(frames[name])
    for kind, facts in _told_by_reading(article, reading):
        found += kind.weights(*facts)
    return fsum(found)


def evidence_of(article: Article, reading: Reading) -> list[str]:
    """The names of everything that bears on whether this reading is an attribution."""
    word = f"{reading.clause.part} {reading.clause.lemma}"
    return [
        *(word if name == ANY else f"{word}|{name}" for name in _frames_of(reading.frame)),
        *_SUBJECT.names(*_subject_of(article, reading.clause)),
        *_CUE.names(*_cue_of(article, reading.clause)),
        *(name for kind, facts in _told_by_reading(article, reading) for name in kind.names(*facts)),
    ]


@lru_cache(maxsize=4096)
def _frames_of(frame: str) -> tuple[str, ...]:
    """The names by which the lexicon knows a frame."""
    kind = frame_class(frame)
    head, _, rest = kind.partition(" ")
    return (ANY, kind, head) if rest.startswith("pp:") else (ANY, kind)


def _told_by_reading(article: Article, reading: Reading) -> list[_Told]:
    """What this reading of its clause says, by its frame, its content and edges."""
    clause, frame, content = reading.clause, reading.frame, reading.content
    part = clause.part
    share = article.quoted_share(content) if article.quoted else 0.0
    marked = "most" if share >= DIRECT_SHARE else "some" if share > 0 else "none"
    size = bisect_left(_MOST_WORDS, article.words_in(content))
    is_speech = part == "verb" and clause.lemma.partition(" ")[0] in SPEECH
    told: list[_Told] = [
        (_FRAME, (part, frame, is_speech, content[0][0] < clause.cue[0][0])),
        (_CONTENT, (frame_class(frame) == "clause", marked, size)),
    ]
    if part != "noun" or not clause.shared_subject:
        told.append((_ROLE, ("quote" if frame == "quote" else part, clause.role)))
    if reading.cut or reading.tail:
        is_parted = article.text.startswith(",", content[-1][1])
        told.append((_TAIL, (reading.cut, reading.tail, reading.most, is_parted)))
    if reading.edge:
        told.append((_EDGE, (reading.edge, reading.edge_most)))
    if is_spoken(frame):
        told.append((_AROUND, (frame, _before(article, reading), _behind(article, reading))))
    return told


def _frame_evidence(part: str, frame: str, is_speech: bool, is_first: bool) -> tuple[str, ...]:
    """What a part of speech, and a verb of saying, says with a frame, and with a content in front of it."""
    kind = frame_class(frame)
    found = ["any", f"{part}|{frame}", f"{part}|{kind.partition(' ')[0].partition(':')[0]}|"]
    if is_speech:
        found.append(f"speech verb|{kind}" if frame != "quote" else "speech verb|quote")
    if "pp:" in kind:
        found.append(f"{part}|any pp")
    if is_first:
        found.append(f"content first|{kind}")
    return tuple(found)


def _content_evidence(is_clause: bool, marked: str, size: int) -> tuple[str, ...]:
    """How much of a content is quoted, and how long it is."""
    return f"quoted {marked}|{'clause' if is_clause else 'phrase'}", _LENGTHS[size]


def _role_evidence(word: str, role: str) -> tuple[str, ...]:
    """How the clause stands, by its part of speech or its frame."""
    return (f"{word}|role {role}",)


def _tail_evidence(cut: str, tail: str, is_most: bool, is_parted: bool) -> tuple[str, ...]:
    """A tail by its first word, and by what it opens: a verb of saying, or a verb without a subject of its own."""
    name, size = "cut" if cut else "kept", "long" if is_most else "short"
    first, _, verb = (cut or tail).rpartition(" ")
    opening = cut or tail
    if verb == "ing" or first == "and":
        opening = "ing" if verb == "ing" else "and verb"
    found = [f"cut {'comma' if is_parted else 'bare'}|{size}" if cut else f"kept|{size}", f"{name} {opening}|{size}"]
    if first and (first if verb == "ing" else verb) in SPEECH:
        found.append(f"{name} speech {'ing' if verb == 'ing' else 'and'}|{size}")
    return tuple(found)


def _edge_evidence(edge: str, is_most: bool) -> tuple[str, ...]:
    """How an edge was moved."""
    return (f"{edge}|{'long' if is_most else 'short'}",)


def _around_evidence(frame: str, before: str, behind: str) -> tuple[str, ...]:
    """What stands on either side of a cue that tells what may be speech."""
    return (f"{frame} {before} {behind}",)


def _cue_of(article: Article, clause: Clause) -> tuple[str, str, bool, str, bool, bool]:
    """How a cue is inflected, what governs a noun that shares its subject, and if it stands within a quotation."""
    cue = clause.cue[0]
    is_inside = False
    for first, last in article.quoted_parts(cue):
        is_inside = is_inside or (first < cue[0] and cue[1] < last)
    governor = f"governed by {clause.role}" if clause.part == "noun" and clause.shared_subject else ""
    return clause.tense, governor, clause.negated, clause.modal, clause.passive, is_inside


def _cue_evidence(
    tense: str, governed: str, is_negated: bool, modal: str, is_passive: bool, is_inside: bool
) -> tuple[str, ...]:
    """How a cue is inflected, governed, denied and quoted."""
    found = [f"tense {tense or 'unknown'}"]
    if governed:
        found += ["noun|role shared", governed]
    if is_negated:
        found.append("negated")
    if modal:
        found += ["modal", f"modal {modal}"]
    if is_passive:
        found.append("passive")
    if is_inside:
        found.append("cue inside quotation marks")
    return tuple(found)


def _before(article: Article, reading: Reading) -> str:
    """What stands in front of a cue and its subject."""
    text, first = article.text, first_of(reading.cue, reading.source)
    if reading.clause.lemma in RELAYING and reading.source and first < reading.source[0][0]:
        first = min(first, reading.content[-1][1] + 1)  # "'…,' Presswire quotes *Ann Quill*"
    mark = text[max(0, first - 2) : first].strip()[-1:]
    return "opens" if not mark else _PUNCTUATION.get(mark, "word")


def _behind(article: Article, reading: Reading) -> str:
    """What stands behind them: a comma there tells a parenthesis."""
    text, last = article.text, last_of(reading.cue, reading.source)
    return _PUNCTUATION.get(text[last : last + 2].strip()[:1], "word")


def _subject_of(article: Article, clause: Clause) -> tuple[str, str, bool, bool]:
    """What a subject is, its last word where that tells more, whether it is shared and whether a noun's."""
    is_noun = clause.part == "noun"
    if not clause.subject:
        return "none", "", False, is_noun
    start, end = clause.subject[0][0], clause.subject[-1][1]
    if clause.part == "preposition" and (kind := _OBJECTS.get(article.text[start:end])):
        return kind, "", clause.shared_subject, is_noun
    kind, head_length, last = _head_of_subject(article.text[start:end])
    return kind or article.name_type(start, start + head_length) or "common", last, clause.shared_subject, is_noun


def _subject_evidence(kind: str, last: str, is_shared: bool, is_noun: bool) -> tuple[str, ...]:
    """Who speaks, by the kind of subject and its last word."""
    suffix = "|noun" if is_noun else ""
    found = [f"subject {kind}{suffix}"]
    if is_shared:
        found.append(f"subject shared{suffix}")
    if last:
        found.append(f"subject word {last}{suffix}")
    return tuple(found)


@lru_cache(maxsize=4096)
def _head_of_subject(text: str) -> tuple[str, int, str]:
    """What a subject's only word is known for; how long its head is, and its last word where that is ordinary."""
    is_one = text.isalpha()
    if is_one or not (" " in text and text[0].isalnum() and text[-1].isalnum()):  # there are surely two words
        word = _WORD.search(text)
        if word is None or _WORD.search(text, word.end()) is None:
            only = word[0].lower() if word else ""
            known = "first" if only in _FIRST else "he" if only in _THIRD else only if only in _SUBJECT_WORDS else ""
            if known:
                return known, 0, ""
    cut = None if is_one else _HEAD_END.search(text, 1)
    head = text[: cut.start()] if cut else text
    last = head.rpartition(" ")[2]
    if not last.isalpha():
        last = (_WORD.findall(last) or _WORD.findall(head) or _WORD.findall(text) or [""])[-1]
    return "", max(len(head), 1), last if last[:1].islower() and last.isascii() else ""


_FRAME: Final = _Evidence(_frame_evidence)
_CONTENT: Final = _Evidence(_content_evidence)
_ROLE: Final = _Evidence(_role_evidence)
_TAIL: Final = _Evidence(_tail_evidence)
_EDGE: Final = _Evidence(_edge_evidence)
_AROUND: Final = _Evidence(_around_evidence)
_SUBJECT: Final = _Evidence(_subject_evidence)
_CUE: Final = _Evidence(_cue_evidence)
