"""Who speaks behind a verb without a comma in front of it: "Prices will rise soon says *Ann Quill*"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.persons import is_somebody
from dossier.convert.reading.parse import Clause, Complement
from dossier.convert.reading.tags import has_finite
from dossier.convert.speakers.pronouns import SUBJECT_PRONOUNS
from dossier.records import replace

_FORMS: Final = frozenset({"says", "said"})
_SHORTEST: Final = 12
#: What stands behind the verb up to the sentence's end: a name or a noun, and what is said of that one.
_BEHIND: Final = re.compile(r" (?P<who>(?P<head>[^\n,;:!?()\"“”«»]{2,80}?)(?:, [^\n;:!?()\"“”«»]{2,80})?)(?<!\.)[.!?]?")

_NAMED_ANEW: Final = re.compile(r"[A-Z]|(?:an?|one|his|her|their|its|the)\b")


def said_behind(article: Article, clause: Clause) -> Clause | None:
    """The clause of a verb of saying at whose other end somebody stands; None where nobody does.

    Nothing is said in what follows it, for that has no verb; and in what stands in front there is one.
    """
    text, (cue, last) = article.text, clause.cue[-1]
    if clause.lemma != "say" or text[cue:last] not in _FORMS or clause.passive or not text[cue - 2].isalnum():
        return None
    sentence = article.sentence_at(cue)
    if sentence is None or cue - sentence.start < _SHORTEST or article.quoted_parts((sentence.start, sentence.end)):
        return None
    behind = _BEHIND.fullmatch(text, last, sentence.end)
    if behind is None:
        return None
    start, end = behind.span("head")
    if _NAMED_ANEW.match(text, start) is None or _has_somebody_in_front(article, clause):
        return None
    named = any(span == (start, end) for span, _ in article.names_in(start, end))
    if not (named or is_somebody(text[start:end])) or has_finite(text, start, behind.end("who")):
        return None
    if not _is_clause(text, sentence.start, cue - 1):
        return None
    told = Complement("bare", ((sentence.start, cue - 1),))
    return replace(
        clause,
        cue=((cue, last),),
        role="main",
        subject=(behind.span("who"),),
        shared_subject=False,
        complements=(told,),
    )


def _has_somebody_in_front(article: Article, clause: Clause) -> bool:
    """True where who speaks stands right in front of the verb: "if asked, *the clerk* said a friend"."""
    subject, cue = clause.subject, clause.cue[-1][0]
    if not subject or subject[-1][1] + 1 != cue:
        return False
    phrase = article.text[subject[0][0] : subject[-1][1]]
    return is_somebody(phrase) or bool(article.names_in(*subject[-1])) or phrase.lower() in SUBJECT_PRONOUNS


def _is_clause(text: str, start: int, end: int) -> bool:
    """True for words with a finite verb that does not end them: "the letter she *wrote*"."""
    return has_finite(text, start, end) and not has_finite(text, text.rfind(" ", start, end) + 1, end)
