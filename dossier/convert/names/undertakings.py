"""Projects, initiatives and the like that are bodies, as what they do tells: "the Lodd Records Project said"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from dossier.convert.english.gazetteer import titles
from dossier.convert.names.capitalwords import Run, Word
from dossier.convert.names.plainkinds import is_a_word
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

_REACH: Final = 40
#: What is undertaken, and may be who undertakes it.
_UNDERTAKEN: Final = frozenset(table_of("name_words")["undertaken"])
#: Behind what is a body: "The Lodd Records Project (LRP) *has documented*".
_REPORTS: Final = Rare(
    rf"(?: \([A-Z]{{2,8}}\),?)? (?:(?:has|had|have|also|later) )?(?:{'|'.join(table_of('name_words')['speaks'])}"
    r"|alleged|alleges|says|analy[sz]ed|called on|documented|estimate[ds]|found|identified|interviewed|recorded"
    r"|reported|sued|told|urged|verified|warns)\b"
)
#: In front of what is a body: "*according to* the Lodd Records Project", "a lawyer *at* the Lodd Records Project".
_OF_A_BODY: Final = Rare(
    r"\b(?:[Aa]ccording to|said|(?:activist|analyst|attorney|counsel|director|expert|investigator|journalist|lawyer"
    r"|researcher|reporter)s? (?:at|for|from|with)) (?:the )?\Z"
)


def undertakings(text: str, runs: Sequence[Run]) -> Set[str]:
    """The names of projects and the like that somewhere do what only a body does: "The Lodd Records *Project* said"."""
    found = set()
    for run in runs:
        words = undertaking(text, run) if run.words[-1].low in _UNDERTAKEN else ()
        if words and (_REPORTS.match(text, words[-1].end) or _is_a_body(text, words[0].start)):
            found.add(spelled(words))
    return found


def _is_a_body(text: str, start: int) -> bool:
    return _OF_A_BODY.search(text, max(0, start - _REACH), start) is not None


def undertaking(text: str, run: Run) -> tuple[Word, ...]:
    """The words of a run that are an undertaking's name: without "The", and what another binding word parts from it."""
    words, lo = run.words, 0
    if words[-1].low not in _UNDERTAKEN:
        return ()
    for at, gap in enumerate(run.gaps):
        is_listed = gap == "and" and is_a_word(words[at]) and is_a_word(words[at + 1])
        if gap == "and" and not is_listed and " the " not in text[words[at].end : words[at + 1].start]:
            return ()  # "the Lodd and Tarn Project"
        if gap not in ("plain", "&") and not is_listed:
            lo = at + 1
    if words[lo].opens and words[lo].low in ("the", "a", "an"):
        lo += 1
    is_named = len(words) - lo > 1 and not any(word.low in titles() for word in words[lo:-1])
    return words[lo:] if is_named and not all(word.opens for word in words[lo:]) else ()


def spelled(words: Sequence[Word]) -> str:
    """The words of a name with a blank between them."""
    return " ".join([word.text for word in words])
