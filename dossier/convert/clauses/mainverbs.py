"""The clauses inside a subject: "The widow *of a man who died after guards beat him* sued"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.eventwords import REPORTING_VERBS, verb_lemma
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.tokens import Tokens
from dossier.model import Span

_RELATIVES: Final = frozenset({"who", "which", "that"})
_OF_NOUNS: Final = frozenset("NPM")
_FINITE: Final = frozenset("VA")
#: What a verb may have between its parts and behind them, no new clause.
_OF_GROUP: Final = frozenset("VAXBYG")
_ENDS: Final = frozenset(",:.q()")
_OCCASIONS: Final = frozenset("after as because before since until when where while".split())
#: A participle behind its noun, where a clause still lacks its verb, is that verb: "when a bus *overturned*".
_PARTICIPLE: Final = "X"


def clause_of_subject(text: str, at: Span, sentence: Span) -> Span | None:
    """The clause of "who" that a word at `at` stands in, where that is about the subject of a sentence, else None."""
    if text.find(" who ", sentence[0], at[0]) < 0:
        return None
    found = main_verb_behind(*tagged(text), sentence)
    is_inside = found is not None and found[0] < at[0] < found[1] and text.startswith("who ", found[0])
    return found if is_inside else None


def main_verb_behind(tokens: Tokens, tags: Sequence[str], sentence: Span) -> Span | None:
    """From the relative pronoun within a sentence's subject to the verb of the sentence, where no comma parts the two.

    None for sentences whose subject has no clause in it, and for those that cannot be told.
    """
    first, stop = tokens.index(sentence[0]), tokens.index(sentence[1])
    who = next((place for place in range(first, stop) if tags[place] in "VAW" or tags[place] in _ENDS), stop)
    if who >= stop or tags[who] != "W" or tokens.lows[who] not in _RELATIVES or tags[who - 1] not in _OF_NOUNS:
        return None
    lacking = 1  # clauses that still have no verb
    place = who + 1
    while place < stop:
        tag, low = tags[place], tokens.lows[place]
        if tag in _ENDS:
            return None
        if tag == "W" or low in _OCCASIONS:
            lacking += place + 1 == stop or tags[place + 1] != "G"
        elif tag in _FINITE or (tag == _PARTICIPLE and lacking and tags[place - 1] in _OF_NOUNS):
            if not lacking and tags[place - 1] != "C":
                return tokens.starts[who], tokens.starts[place]
            if tag != "A" and verb_lemma(low) in REPORTING_VERBS:
                return None  # "who said *guards beat him* sued"
            lacking -= lacking > 0
            while place + 1 < stop and tags[place + 1] in _OF_GROUP:
                if tags[place + 1] in _FINITE and tokens.lows[place] not in AUXILIARIES:
                    break  # "when their boat sank *were* found"
                place += 1
        place += 1
    return None
