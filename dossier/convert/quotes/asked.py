"""What somebody was asked or told: "*Asked* whether it was safe, she left", where nobody is said to ask or tell it.

The clause is read by its words alone: to whoever goes on behind it as the subject, it is no verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.sentencereadings import LONGEST_SENTENCE
from dossier.convert.reading.cues import ADDRESSING
from dossier.convert.reading.parse import Attribution, Clause, Sentence
from dossier.convert.reading.tags import has_finite, tag_at
from dossier.model import text_at

#: What is said to something, which the sentence opens with: "*Responding to* claims that it leaked, she said …".
_RESPONDING: Final = frozenset({"answer", "comment", "react", "reply", "respond"})
_TO: Final = (" to ", " on ", " about ", " upon ", " after ")
_ASKING: Final = frozenset({"ask", "question", "press", "quiz"})
_ASKED: Final = Rare(
    r"(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Qq]uizzed)\s(?:(?:again|repeatedly|later|(?:after|at|by|during|in|on)\s[^\n,.;:]{2,40}?)\s)?"
    r"(?:whether|if|why|how|what|when|where|who|which|about|for comment|to (?:comment|respond|explain|elaborate))\b"
)
#: What these tell is told to somebody, where nobody stands behind them to whom it is.
_TOLD: Final = ADDRESSING - {"ask"}
#: … and what is asked, up to a comma: "Asked *if she believed that he left*, she shrugged", "When asked *what* …".
_QUESTION: Final = re.compile(
    r"(?:sked|uestioned|ressed|uizzed)\s(?:[^\n,.;:]{2,40}?\s)?(?:if|whether|what|how|who|why|which|when|where)\s[^\n,;:]{0,200}"
)
_ASKED_FORMS: Final = ("sked ", "uestioned ", "ressed ", "uizzed ")
#: … in front of what is answered: "Asked if she knew he said so*, she* left", but "… Odo Tarn said no*, adding* …".
_ANSWERED_BEHIND: Final = Rare(r"[^,\n]{0,200}, (?!(?:and|but|or|who|which|while|[a-z]{2,15}ing)\b)")
_ASKED_BEGIN: Final = frozenset("aqp")
_ASKED_WORDS: Final = frozenset("asked questioned pressed quizzed".split())
_FIRST_WORDS: Final = ("When ", "If ", "Once ")
_FIRST: Final = ("", "But ", "And ", "When ", "While ")
_BEFORE_ASKED: Final = Rare(r"(?:\b[Ww]hen|\b[Ii]f|\b[Oo]nce|[\"”])\s\Z")
_ANSWERS: Final = Rare(
    r"[^.!?\n\"“”]{3,160}?, (?:said|says|replied|replies|answered|responded|insisted|declined|refused|told|admitted)\b"
)


def is_asked(article: Article, clause: Clause) -> bool:
    """True for "*Asked* whether it was safe, she left": it tells what an answer was to, and nobody's words."""
    start = clause.cue[0][0]
    if clause.lemma.partition(" ")[0] in _RESPONDING:
        return _is_responding(article, clause)
    if clause.lemma in _TOLD:
        return _is_told(article, clause)
    if clause.lemma.partition(" ")[0] not in _ASKING or clause.part != "verb" or not _ASKED.match(article.text, start):
        return False
    if clause.subject and article.text[clause.cue[-1][1] : clause.subject[0][0]] == " by ":
        return False  # "Asked by Odo Tarn if it was safe, she left"
    sentence = article.sentence_at(start)
    before = article.text[max(sentence.start, start - 24) : start] if sentence else ""
    if sentence and before.endswith(", ") and _ANSWERS.match(article.text, clause.cue[-1][1], sentence.end):
        return True  # "The mayor, *asked* whether it was safe, said it was"
    return not before or _BEFORE_ASKED.search(before) is not None


def find_questions(article: Article) -> Iterator[Attribution]:
    """One attribution for every question that somebody is told to be asked; its source is who stands behind "by"."""
    if _ASKED_WORDS.isdisjoint(article.words):
        return
    text = article.text
    for match in _PUT.finditer(text):
        cue = match.span("cue")
        sentence = article.sentence_at(cue[0])
        if sentence is None or sentence.end - sentence.start > LONGEST_SENTENCE or article.quoted_parts(cue):
            continue
        if match["whether"] in ("if", "how") and match["cue"].lower() != "asked":
            continue
        start = next(match.start(name) for name in ("what", "matter", "whether") if match[name])
        content = trimmed(text, ((start, _end_of_question(text, sentence, match.start(), start)),))
        if content and len(text_at(text, content).split()) > 1:
            yield Attribution(content, PUT, (cue,), (match.span("who"),) if match["who"] else (), "ask")


#: What gave the attribution of a question that somebody is told to be asked.
PUT: Final = "question that was put"
#: "Asked *when* it was"; "asked by Quill, *why* it was"; "pressed on *how*"; not "pressed when ripe".
_PUT: Final = Rare(
    r"(?<![\w’'-])(?:\A|(?<=[.!?\n”\"’'] )|(?<=\n)|(?<=\b[Ww]hen )|(?<=, ))"
    r"(?P<cue>[Aa]sked|[Qq]uestioned|[Pp]ressed|[Qq]uizzed)"
    r"(?: (?:again|directly|repeatedly|later|specifically))?"
    r"(?:(?<=sked) (?:about )?(?P<what>what|when|where|who|which)\b"
    r"|(?: by (?P<who>(?:[\w’'.-]{1,20} ){0,5}?[\w’'.-]{1,20}))?"
    r"(?: (?:after|at|during|in|on)\s[^\n,.;:]{2,40}?)?"
    r" (?:(?:about|on|over) (?P<matter>if|how|what|whether|why)|(?P<whether>if|how|whether|why))\b)"
)


def _end_of_question(text: str, sentence: Sentence, first: int, start: int) -> int:
    """Where a question ends that begins at `start` and is put at `first`; `start` where nothing tells.

    It has a verb, and so has what follows its comma, or what stands behind an apposition there: "…, Quill, 41, *said*".
    What somebody says "when asked" it, ends with it.
    """
    is_inserted = text.endswith((", ", ", when "), sentence.start, first)
    commas = [match.start() for match in _COMMA.finditer(text, start, sentence.end)]
    fallback = sentence.end if not commas or text.endswith("when ", sentence.start + 1, first) else start
    for number, comma in enumerate(commas):
        tag, stops = tag_at(text, comma + 2), (*commas[number + 1 :], sentence.end)
        if not has_finite(text, start, comma) or (number and tag_at(text, commas[number - 1] + 2) == "W"):
            continue
        fallback = comma if fallback == start else fallback
        if tag in _GOING_ON and not (is_inserted and tag != "W") and not text.startswith("but ", comma + 2):
            continue
        if is_inserted or tag == "C" or has_finite(text, comma + 2, stops[0]):
            return comma
        if not _ROW.search(text, comma, stops[0]) and any(tag_at(text, stop + 2) in "VA" for stop in stops[:2]):
            return comma
    return fallback


_COMMA: Final = Rare(", ")
_ROW: Final = Rare(r" (?:and|or) ")
#: What goes on with a question behind a comma: "if he, *who* was late, knew", "what he saw, heard *and* did".
_GOING_ON: Final = frozenset("CGWXV")


def _is_responding(article: Article, clause: Clause) -> bool:
    """True for "*Responding to a claim that it leaked*, she said": what her words are an answer to is not hers."""
    text, (start, end) = article.text, clause.cue[0]
    if not text.endswith("ing", start, min(end, text.find(" ", start))) or not text.startswith(
        _TO, text.find(" ", start)
    ):
        return False
    sentence = article.sentence_at(start)
    before = text[sentence.start : start] if sentence else ""
    if sentence is None or not (before in _FIRST or before.endswith(", ")):
        return False
    # "Ann Quill, *responding to* claims that it leaked, said"
    return (
        (_ANSWERS.match(text, end, sentence.end) is not None)
        if before.endswith(", ")
        else "," in text[end : sentence.end]
    )


def is_in_question(article: Article, clause: Clause) -> bool:
    """True for "Asked if *she believed* it, she left": a clause of what somebody was asked, which nobody asserts."""
    if _ASKED_WORDS.isdisjoint(article.words):
        return False
    text = article.text
    first = min(clause.cue[0][0], clause.subject[0][0]) if clause.subject else clause.cue[0][0]
    sentence = article.sentence_at(first)
    if sentence is None:
        return False
    asked = max(text.rfind(form, sentence.start, first) for form in _ASKED_FORMS)
    if asked < sentence.start or not _QUESTION.fullmatch(text, asked, first):
        return False
    if text[asked - 1].lower() not in _ASKED_BEGIN:
        return False  # "dressed in what police said was …"
    before = text[max(sentence.start, asked - 25) : asked - 1]
    if asked - 1 == sentence.start or before in _FIRST_WORDS:  # without a comma behind it the answer may be told
        return _ANSWERED_BEHIND.match(text, clause.cue[-1][1], sentence.end) is not None
    return before.endswith(", ") or _BEFORE_ASKED.search(before) is not None


def _is_told(article: Article, clause: Clause) -> bool:
    """True for "The mayor, *told that it was safe*, left": what was said to somebody, and nobody is said to say it."""
    text, (start, end) = article.text, clause.cue[-1]
    if not text.startswith(" that ", end) or clause.passive or " " in text[start:end]:
        return False
    sentence = article.sentence_at(start)
    if sentence is None or sentence.start == start:
        return sentence is not None  # "*Told that it was safe*, she left"
    comma = text.find(", ", end, sentence.end)
    if not text.endswith(", ", 0, start) or not has_finite(text, end, comma if comma > 0 else sentence.end):
        return False
    if clause.lemma == "tell":
        return True
    # "The mayor, *warned that it was not*, left": the verb behind the second comma is hers; but it is she who warns in
    # "Ann Quill, the mayor, *warned that it was not*, left and …"
    if text.find(",", sentence.start, start - len(", ")) >= 0:
        return False
    return comma > 0 and has_finite(text, comma + 2, max(comma + 3, text.find(" ", comma + 2, sentence.end)))
