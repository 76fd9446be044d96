"""Whether "due to" tells a reason, "closed *due to* fog", or what is to come, "is *due to* open"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.eventwords import past_forms, verb_lemmas
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import guess, word_tags

_AROUND: Final = Rare(
    r"(?P<before>[\w’'-]{1,20})?(?P<comma>,)? due to (?P<behind>[\w’'$€£-]{1,20})"
    r"(?P<object> (?:the|an?|his|her|its|their|this|these|those)\b)?"
)
_LONGEST_WORD: Final = 24
_BARE: Final = "B"
#: No verb ends so behind "to".
_NO_BARE: Final = ("s", "ing", "ed", "ion", "ly")
#: Verbs that are known as nouns, which as such would not stand without an article: "is due to *resume*".
_COUNTED: Final = frozenset(
    "board brief campaign captain chair debut lapse peak premiere race resume ship table".split()
)
_DONE: Final = frozenset("VX")
_BE: Final = frozenset("is are was were be been being not also still now next only both all".split())


def is_reason(text: str, at: int) -> bool:
    """True where the "due" at `at` begins "due to" and a reason.

    What no verb can be is one; what is a noun and a verb, "fire", is one behind what is done, "evacuated due to fire".
    """
    if not text.startswith("due to ", at):
        return False
    around = next(
        (
            match
            for match in _AROUND.finditer(text, max(0, at - _LONGEST_WORD), at + _LONGEST_WORD + len("due to  these"))
            if match.end() > at
        ),
        None,
    )
    if around is None:
        return False
    behind, known = around["behind"].lower().rpartition("-")[2], word_tags()  # "due to *co-chair* it"
    before = (around["before"] or "").lower()
    is_awaited = bool(around["comma"]) or before in _BE
    if behind in verb_lemmas() or behind in known:
        may_act = behind in verb_lemmas() or _BARE in known[behind] or (is_awaited and behind in _COUNTED)
    else:  # a rare word, which behind "is due to" is rather a verb
        may_act = behind.isalpha() and (is_awaited or _BARE in guess(behind))
    if not may_act and around["object"] and before in _BE and not behind.endswith(_NO_BARE):
        return False  # "is due to *trial the* scheme"
    if not may_act:
        return not (behind.endswith("ly") or behind == "be")
    if is_awaited:
        return False
    return before in past_forms() or not _DONE.isdisjoint(known.get(before, "VX" if before.endswith("ed") else ""))
