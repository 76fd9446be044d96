"""Whether a phrase beside what may be speech is somebody who speaks: a pronoun, a name, a noun for people."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.english.genders import of_given_name
from dossier.convert.english.persons import body_nouns, head_of, is_person, is_plural, is_somebody
from dossier.convert.english.pronouns import OBJECT_PRONOUNS, SUBJECT_PRONOUNS
from dossier.model import Span

#: Who is no name: "*Another* was less sure".
_PRONOUNS: Final = (
    SUBJECT_PRONOUNS | OBJECT_PRONOUNS | frozenset("who what which one others some all both many".split())
)
_SOME: Final = frozenset("he she they him her them another one others some both many most neither".split())


def may_speak(article: Article, span: Span) -> bool:
    """True for a phrase of who may speak: "she", "*others*", "Ann Quill", "the clerk of the board"."""
    words = article.text[slice(*span)]
    return words.lower() in _SOME or bool(article.name_type(*span)) or is_person(head_of(words))


def is_thing(article: Article, span: Span) -> bool:
    """True for a phrase of what says nothing: "an attack", "the events *that*"; not for a report, nor for a board."""
    start, end = span
    words = article.text[start:end]
    if words == "that":
        words = article.text[:start].rstrip(" ,").rpartition(" ")[2]
    head = head_of(words)
    if not head.islower() or head in _PRONOUNS or article.names_in(start, end):
        return False
    return not (is_somebody(head) or is_medium(head))


def is_other(who: str, pronoun: str) -> bool:
    """True where "him" or "her" cannot mean who speaks: several, or somebody with a given name of the other gender."""
    low = who.lower()
    if is_somebody(low):
        return is_plural(low) or head_of(low) in body_nouns()
    return of_given_name(who) == ("f" if pronoun == "him" else "m")
