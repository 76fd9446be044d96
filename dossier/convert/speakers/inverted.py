"""Who speaks behind a verb that ends a sentence, where a parse takes what is said for who says it.

Without a comma in front of the verb, "Prices will rise soon says *Ann Quill*", and with one, where what is said begins
as a phrase does: "Two dead in mill fire, say *police*".
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_somebody
from dossier.convert.english.pronouns import ARTICLES
from dossier.convert.reading.parse import Clause, Complement
from dossier.convert.reading.tags import has_finite, tag_at
from dossier.convert.speakers.pronouns import SUBJECT_PRONOUNS
from dossier.convert.speakers.turnedround import has_main_verb
from dossier.records import replace

_FORMS: Final = frozenset({"says", "said"})
_SHORTEST: Final = 12
#: What stands behind the verb up to the sentence's end: a name or a noun, and what is said of that one.
_BEHIND: Final = re.compile(r" (?P<who>(?P<head>[^\n,;:!?()\"“”«»]{2,80}?)(?:, [^\n;:!?()\"“”«»]{2,80})?)(?<!\.)[.!?]?")

_NAMED_ANEW: Final = re.compile(r"[A-Z]|(?:an?|one|his|her|their|its|the)\b")

#: Verbs in front of who says so, and those of them that are done to somebody as well: "*warned* residents".
_TAGS: Final = frozenset("admit advise argue caution claim complain estimate fear insist predict say warn".split())
_DONE_TO: Final = frozenset("advise caution claim fear warn".split())
_FINITE_TAGS: Final = frozenset(word for word in forms_of_verbs(" ".join(_TAGS)) if not word.endswith("ing"))
_WHO_ASIDE: Final = re.compile(r" who(?:se)? ")
#: Who warns of something rather than is warned.
_WARNING: Final = frozenset(
    "analysts campaigners doctors economists engineers environmentalists experts firefighters forecasters "
    "investigators meteorologists officials police researchers scientists union unions".split()
)


def said_behind_comma(article: Article, clause: Clause) -> Clause | None:
    """The clause of "Two dead in mill fire, say *police*" and "Storm to hit coast, warn *forecasters*"; None for none.

    A parse takes what is in front for who speaks where that is no clause, or where a comma parts it: no fire does.
    """
    text, (cue, last) = article.text, clause.cue[0]
    if clause.lemma not in _TAGS or len(clause.cue) > 1 or text[cue:last] not in _FINITE_TAGS:
        return None
    sentence = article.sentence_at(cue)
    if sentence is None or cue - sentence.start < _SHORTEST or article.quoted_parts((sentence.start, cue)):
        return None
    behind = _BEHIND.fullmatch(text, last, sentence.end)
    if behind is None or not _may_say(article, behind) or has_finite(text, *behind.span("who")):
        return None
    start, end = sentence.start, cue - 2
    first = text[start:end].partition(",")[0]
    is_line = text.startswith("\n", sentence.end) and text[sentence.end - 1].isalnum()
    is_known = len(clause.subject) == 1 and clause.subject[0][0] == behind.start("who")
    if is_known or any(begin > cue for begin, _ in clause.subject):
        if not is_known or not is_line or clause.complements:
            return None  # but of a headline no parse finds what is said without a verb: "*Mill to close*, says union"
    elif is_somebody(first) or first.lower() in SUBJECT_PRONOUNS or article.names_in(start, start + 1):
        return None
    if any(is_medium(word.lower()) for word in first.split()):
        return None
    if clause.lemma in _DONE_TO and _WHO_ASIDE.match(text, text.rfind(", ", start, end) + 1, end):
        return None  # "after *Odo Tarn, who runs the mill,* warned staff"
    if clause.lemma in _DONE_TO and not has_main_verb(text, start, end):
        is_warner = behind["head"].rpartition(" ")[2].lower() in _WARNING
        if " to " in first:
            is_warner = is_warner or (is_line and is_known)  # "Mill to close, warns *Ann Quill*"
        elif first.partition(" ")[0].lower() in ARTICLES and not is_line:
            return None  # "*The report*, published on Monday, warned officials"
        if not is_warner:
            return None
    told = Complement("bare", ((start, end),))
    return replace(clause, role="main", subject=(behind.span("who"),), shared_subject=False, complements=(told,))


def _may_say(article: Article, behind: re.Match[str]) -> bool:
    """True for a name, or somebody, behind a verb."""
    span = behind.span("head")
    if tag_at(article.text, span[0]) not in "DJNP":
        return False  # "said *of her friends*"
    return any(named == span for named, _ in article.names_in(*span)) or is_somebody(behind["head"])


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
