"""What is told by the way of who a sentence is about, or who is named in it: it was some time before."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.mainverbs import clause_of_subject
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.sentencewords import FINITE, VERBS
from dossier.convert.reading.tags import tagged
from dossier.model import Span

_WHO: Final = (", who ", ", whose ", ", where ")


def is_deed_of_subject(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what was done in a clause of "who" that tells who a sentence is about: "A man who *fled* said"."""
    is_deed = one.part == "verb" and one.when == "past" and not one.negated
    return is_deed and clause_of_subject(text, one.at, sentence) is not None


def is_of_subject(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what is told of who a sentence is about, in front of its verb: "A man *hurt* in Lodd said"."""
    if is_deed_of_subject(text, sentence, one):
        return True
    if one.clause != "reduced" or text.endswith(", ", 0, one.at[0]):
        return False  # "The report*, printed on Monday*, was …"
    tokens, tags = tagged(text)
    place = tokens.index(one.at[0])
    first, stop = tokens.index(sentence[0]), tokens.index(sentence[1])
    return VERBS.isdisjoint(tags[first:place]) and not FINITE.isdisjoint(tags[place + 1 : stop])


def is_of_somebody(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what is told behind a name: "said Ann Quill*, whose son drowned*", "In Lodd*, where four drowned*,"."""
    if one.part != "verb" or one.when != "past":
        return False
    start, place = sentence[0], one.at[0]
    who = max(text.rfind(words, start, place) for words in _WHO)
    return who > start and text.find(",", who + 1, place) < 0
