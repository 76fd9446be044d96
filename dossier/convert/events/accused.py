"""Whose deed it is that somebody is accused or cleared of, praised or blamed for: not the accuser's."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.eventwords import CHARGED, PUNISHED
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite
from dossier.convert.reading.wordsets import words_between
from dossier.model import Span

_LAYING: Final = forms_of_verbs(
    "absolve accuse acquit applaud berate blame blast castigate censure chide clear commend condemn congratulate "
    "convict criticise criticize decry denounce deride exonerate fault hail lambast lambaste laud mock praise rebuke "
    "reprimand ridicule scold slam slate suspect thank upbraid vilify"
)
_SUSPECTING: Final = forms_of_verbs("accuse blame suspect")
#: "accused *the guards* of beating prisoners and, on Monday, of killing two".
_WHOM: Final = Rare(
    rf"\b(?:{'|'.join(sorted(_LAYING))}) (?![^\n,;:.()\"“”]{{0,60}}\b(?:{'|'.join(sorted(_LAYING))}) )"
    r"(?P<whom>(?!(?:of|for|by|on|in|at|last|after|before|during|is|are|was|were|has|have|had)\b)"
    r"[^\n,;:.()\"“”]{2,60}?(?:, [^\n,;:.()\"“”]{2,60}(?=,))?),? (?:of|for) "
    r"(?:\w{2,16}ing\b[^\n;:.\"“”]{0,150}?,? and(?:, [^\n,]{3,40},)? (?:(?:of|for) )?)?(?:\w{2,16}ly )?\Z"
)
_REACH: Final = 260
_LAYING_OF: Final = ("accus", "absolv", "acquit", "clear", "convict", "exonerat", "suspect")
#: What somebody is charged with who is told of: "a man *accused of plotting to* kill the mayor was jailed".
_CHARGED: Final = Rare(rf"\b(?:{CHARGED}|{PUNISHED} on suspicion of) [^,;:\n.]{{0,80}}\Z")


def is_charge(text: str, first: int, at: int) -> bool:
    """True for a deed at `at` that a sentence's subject is charged with, in front of what is told of him."""
    begin = max(first, at - _REACH)
    if _CHARGES.isdisjoint(words_between(text, begin, at)) or _CHARGED.search(text, begin, at) is None:
        return False
    return not has_finite(text, first, at)


_CHARGES: Final = frozenset(
    "accused arrested charged convicted fined guilty held jailed sentenced suspected tried wanted".split()
)


def accused(text: str, first: int, gerund: int) -> Span | None:
    """Where those are named whose deed the gerund at `gerund` is; None where it is the subject's or nobody's.

    The sentence begins at `first`. "Ann Quill accused *the guards* of beating prisoners and killing two".
    """
    begin = max(first, gerund - _REACH)
    if _LAYING.isdisjoint(words_between(text, begin, gerund)):
        return None
    found = _WHOM.search(text, begin, gerund)
    if found is None:
        return None
    start, end = found.span("whom")
    if text.startswith((" for ", ", for "), end) and text.startswith(_LAYING_OF, found.start()):
        matter = text.find(" of ", start, end)  # "accused the mayor *of spite* for hiding it"
        end = matter if matter >= 0 else end
    return start, end


def accusation(text: str, first: int, gerund: int) -> Span | None:
    """The verb that accuses somebody of what the gerund at `gerund` tells, or suspects or blames them; else None."""
    whom = accused(text, first, gerund)
    if whom is None:
        return None
    end = whom[0] - 1
    start = text.rfind(" ", 0, end) + 1
    return (start, end) if text[start:end] in _SUSPECTING else None
