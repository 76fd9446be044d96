"""What would come of what is yet to be, or only may be: "The river could flood the town, *destroying* houses"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.events.hedges import BREAK
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.records import replace

#: Clauses on which nothing hangs that stands behind their end.
_INSIDE: Final = ("relative", "reduced", "condition")
#: In front of a verb of what may be: "*may* leave it, ending …"; and of what is only meant: "*plans to* shut it, ending
#: …", but not "came to see it, ending …", nor "demanded that he leave, ending …".
_MAY: Final = Rare(r"\b(?:can|could|may|might|must|shall|should|will|won['’]t|would) (?:\w{2,12} ){0,2}\Z")
_MEANT: Final = Rare(
    r"\b(?:aims?|aimed|due|expect(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|likely|plan(?:s|ned)?|promise[sd]?|ready|scheduled"
    r"|set|threaten(?:s|ed)?|vow(?:s|ed)?|want(?:s|ed)?) to (?:be )?\Z"
)
_REACH: Final = 40  # characters
#: There is no vote yet that something would force, but there is a siege that it would end.
_BRINGING_ABOUT: Final = frozenset(
    map(verb_lemma, "bring cause create force lead mean open prompt provoke set spark start trigger".split())
)


def with_what_is_supposed(text: str, occurrences: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """The occurrences in order; participles that hang on what is yet to come, or may be, are of its time.

    Args:
        text: the reading text.
        occurrences: what the text tells of, in its order.
    """
    host: Occurrence | None = None  # the last verb of a clause that is not inside of another
    outcome: Occurrence | None = None  # what would come of it
    for one in occurrences:
        if outcome is not None and outcome.sentence != one.sentence:
            outcome = None
        if one.part == "noun":
            is_brought = outcome is not None and outcome.lemma in _BRINGING_ABOUT and one.is_new
            if outcome is not None and is_brought and not BREAK.search(text, outcome.at[1], one.at[0]):
                yield replace(one, when="future")
            else:
                yield one
        elif one.clause in _INSIDE:
            yield one
        elif one.when == "ing":
            if text.endswith(", ", 0, one.at[0]) and host is not None and host.sentence == one.sentence:
                outcome = replace(one, when=host.when) if _may_be(text, host) else None
            elif outcome is not None and text.endswith(" and ", 0, one.at[0]):
                outcome = replace(one, when=outcome.when)
            else:
                outcome = None
            yield outcome or one
        else:
            outcome = None
            if one.lemma not in REPORTING_VERBS:
                host = one
            yield one


def _may_be(text: str, host: Occurrence) -> bool:
    """True for what will or may be, and for what is meant to be; not for what was done to an end."""
    start, end = max(0, host.at[0] - _REACH), host.at[0]
    if host.when == "open":
        return any(found.search(text, start, end) for found in (_MAY, _MEANT))
    return host.when == "future"
