"""Words that tell of a happening: verbs and event nouns, with what their surroundings say of them.

An engine that parses gives the verbs; without one they are guessed from the light tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from dossier.convert.english.auxiliaries import HELPERS
from dossier.convert.english.eventwords import GRAVE_NOUNS, event_noun_forms, noun_lemma, past_forms, verb_lemmas
from dossier.convert.english.inflections import forms_of_nouns, forms_of_verbs
from dossier.convert.english.persons import is_plural
from dossier.convert.events.conditions import IFS, UNTIL, is_condition
from dossier.convert.events.deniedsubjects import DENYING
from dossier.convert.events.dueincourt import DUE, due_in_court, is_due_in_court
from dossier.convert.events.happeningverbs import (
    ONLY_FINITE,
    TaggedSentence,
    happening_of_verb,
    may_be_verb,
)
from dossier.convert.events.joints import is_of_participle
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.events.realized import DEFINITE
from dossier.convert.events.verbdays import opens_on_day
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.tokens import Tokens


def find_occurrences(parse: Parse) -> tuple[Occurrence, ...]:
    """All verbs and event nouns of a text in order, none left out for what it means."""
    tokens, plain = tagged(parse.text)
    lows, nouns, words = tokens.lows, event_noun_forms(), _words()
    places = [place for place, tag in enumerate(plain) if tag in _VERBAL or lows[place] in words]
    tags = _mended(tokens, plain, places)
    may_be_verbs = {
        place for place in places if tags[place] in _VERBAL and may_be_verb(tokens.words[place], lows[place])
    }
    places = [
        place
        for place in places
        if lows[place] in nouns or place in may_be_verbs or (lows[place] in DUE and is_due_in_court(lows, place))
    ]
    found = []
    for place, sentence in _in_sentences(parse, tokens, tags, places):
        if lows[place] in nouns and _is_noun(tokens, tags, place, sentence):
            found.append(_noun(tokens, tags, place, sentence))
        if lows[place] in DUE and is_due_in_court(lows, place):
            found.append(due_in_court(tokens, tags, place, sentence))
        elif place in may_be_verbs:
            one = happening_of_verb(tokens, tags, place, sentence)
            if one is not None:
                found.append(one)
    return tuple(found)


#: Hardly ever the past of "wind": "with a stab *wound*".
_WOUND: Final = "wound"
_OPENING: Final = frozenset(("open", "close"))


@cache
def _words() -> frozenset[str]:
    """All words that are known to tell of happenings."""
    return past_forms().union(verb_lemmas(), event_noun_forms(), DUE)


def _mended(tokens: Tokens, tags: Sequence[str], places: Iterable[int]) -> list[str]:
    """The tags with verbs where only a verb can be: "a ferry *sank*", "will *sentence*"; looked for at some places."""
    pasts, verbs = past_forms(), verb_lemmas()
    mended = list(tags)
    for place in places:
        if mended[place] in _NOMINAL and place > 0:
            low = tokens.lows[place]
            before = "W" if tokens.lows[place - 1] == "that" else mended[place - 1]
            if before == "A" and low in verbs:
                mended[place] = "B"
            elif low in _OPENING and is_plural(tokens.lows[place - 1]) and opens_on_day(tokens.lows, place + 1):
                mended[place] = "V"  # "The polls *open* on May 3"
            elif (
                low in pasts
                and low != _WOUND
                and tokens.words[place][0].islower()
                and before not in ("D", "M", "S", "I")
            ):
                mended[place] = "X" if tokens.lows[place - 1] in HELPERS else "V"
        elif mended[place] == "V" and mended[place - 1] == "C" and is_of_participle(tokens, tags, place - 1):
            mended[place] = "X"  # "leaflets sent by post and *signed* with a name"
        elif mended[place] == "X" and tokens.lows[place] in ONLY_FINITE and mended[place - 1] in _NAMED:
            mended[place] = "V"  # "A man held in Monday's raid *died*"
    return mended


def _in_sentences(
    parse: Parse, tokens: Tokens, tags: Sequence[str], places: Iterable[int]
) -> Iterator[tuple[int, TaggedSentence]]:
    """Some tokens, each with its sentence."""
    number = -1
    first = stop = 0
    here: TaggedSentence | None = None
    for place in places:
        while place >= stop and number + 1 < len(parse.sentences):
            number += 1
            sentence, first, here = parse.sentences[number], stop, None
            if first < len(tokens.starts) and tokens.starts[first] < sentence.start:  # hardly ever
                first = tokens.index(sentence.start)
            stop = tokens.index(sentence.end)
        if first <= place < stop:
            if here is None:
                lows = tokens.lows[first:stop]
                here = TaggedSentence(
                    number,
                    first,
                    stop,
                    has_if=not IFS.isdisjoint(lows),
                    has_until=UNTIL in lows,
                    has_denial=not DENYING.isdisjoint(lows),
                    is_bare=_FINITE.isdisjoint(tags[first:stop]),
                )
            if not (here.is_bare and tags[first] == "B"):  # "Stay tuned for updates"
                yield place, here


def _noun(tokens: Tokens, tags: Sequence[str], place: int, sentence: TaggedSentence) -> Occurrence:
    lemma = event_noun_forms()[tokens.lows[place]]
    opening = _opening(tags, place)
    determiner = tokens.lows[opening] if opening >= 0 else ""
    return Occurrence(
        (tokens.starts[place], tokens.ends[place]),
        lemma,
        "noun",
        sentence.number,
        negated=determiner in _WITHOUT or _is_denied(tokens.lows, opening),
        is_grave=lemma in GRAVE_NOUNS,
        is_definite=determiner in DEFINITE,
        is_new=determiner in _INDEFINITE,
        clause="condition" if sentence.has_if and is_condition(tokens, tags, place, sentence.first) else "",
    )


def _is_noun(tokens: Tokens, tags: Sequence[str], place: int, sentence: TaggedSentence) -> bool:
    """True for a noun that is neither part of a name nor the first part of another noun ("death toll")."""
    if tags[place] in ("V", "B"):
        return _looks_nominal(tokens, tags, place)
    if tags[place] not in ("N", "P", "J"):
        return False
    if place > sentence.first and tokens.words[place][0].isupper():
        return False  # a name
    if place - sentence.first < _LONGEST_LABEL and _is_label(tokens, tags, place, sentence):
        return False
    if tokens.lows[place] in _SITTINGS and (_speaks(tokens, tags, place) or tokens.lows[place - 1] == "at"):
        return False  # "*at trial*, clerks wept"
    if tokens.lows[place] in _WITH_VERB and _goes_with_verb(tokens, tags, place):
        return False
    if tokens.lows[place - 1] == "under" and tokens.lows[place] in _LOOKED_INTO:
        return False
    before = tokens.lows[max(sentence.first, place - _SOURCE_REACH) : place]
    if "according" in before and _is_source(tags, place - before[::-1].index("according"), place):
        return False
    if place - 2 >= sentence.first and tokens.lows[place - 1] == "of" and noun_lemma(tokens.lows[place - 2]) in _BODIES:
        return False
    if (opening := _opening(tags, place)) > sentence.first and tokens.lows[opening - 1] in _TELLING:
        return False  # "told *the hearing*", which heard it
    if place + 1 == sentence.stop or not tokens.words[place + 1][0].islower():
        return True
    return tags[place + 1] != "N" and tokens.lows[place + 1] != "criminal"  # "a *war* criminal"


#: What somebody or something is under: "was released *under investigation*", but "came under *attack*".
_LOOKED_INTO: Final = frozenset("discussion inquiry investigation negotiation review".split())
#: Nouns that only say, with their verb, what is done: "was beaten to *death*", "set *fire* to it".
_WITH_VERB: Final = frozenset({"death", "fire"})
_SETTING: Final = forms_of_verbs("set")


def _goes_with_verb(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for a noun that is told with the verb in front of it."""
    before = tokens.lows[place - 1]
    if tokens.lows[place] == "fire":
        return before in _SETTING and tokens.lows[place + 1 : place + 2] == ["to"]
    at = place - 2
    while at > 0 and tags[at] in _OF_WHOM:
        at -= 1  # "sentenced *her* to death"
    return before == "to" and tags[at] in _VERBAL and tokens.lows[at] != "put"


#: Of somebody to whom something is done.
_OF_WHOM: Final = frozenset("DJNPRM")
#: Sittings and inquiries that speak or listen, and are no happenings then: "The *inquest* heard that she drowned".
_SITTINGS: Final = forms_of_nouns("hearing inquest inquiry investigation probe prosecution review trial")
_SITTING: Final = forms_of_verbs("allege argue claim conclude contend find hear reveal say state suggest")
#: "Verdict", "The verdict".
_LONGEST_LABEL: Final = 2


def _speaks(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for a noun right in front of a verb of saying or hearing, or of "was told"."""
    behind = tokens.lows[place + 1 : place + 3]
    return behind == ["was", "told"] or (behind[:1] != [] and behind[0] in _SITTING and tags[place + 1] == "V")


def _is_label(tokens: Tokens, tags: Sequence[str], place: int, sentence: TaggedSentence) -> bool:
    """True for what stands alone in front of a colon, "*Verdict*: false", and for the month of "*March* 5: …"."""
    behind = tokens.words[place + 1] if place + 1 < sentence.stop else ""
    if behind.isdigit():
        return tokens.lows[place] == "march"
    return behind == ":" and (place == sentence.first or tags[sentence.first] == "D")


_TELLING: Final = forms_of_verbs("tell")
#: Words from "according to" to the last noun that tells by whom.
_SOURCE_REACH: Final = 9
_OF_SOURCES: Final = frozenset("DJNPMSIX")


def _is_source(tags: Sequence[str], start: int, place: int) -> bool:
    """True for a noun of who says so, from "to" at `start` on: "according to a witness of the *attack*".

    In "according to Odo Tarn *the attack* began" a clause of its own begins behind the name.
    """
    if not _OF_SOURCES.issuperset(tags[start + 1 : place]) or tags[place + 1 : place + 2] in (["V"], ["A"]):
        return False
    return all(tags[at] != "D" or tags[at - 1] not in _NAMED for at in range(start + 2, place))


#: People and bodies named after what they deal with: "prisoners of war", "a commission of inquiry".
_BODIES: Final = frozenset("prisoner commission committee board court tribunal panel minister ministry chamber".split())


def _looks_nominal(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    return place > 0 and (tags[place - 1] in ("D", "J", "S", "M") or tokens.lows[place - 1] in ("of", "in", "for"))


_INDEFINITE: Final = frozenset("a an another".split())


def _opening(tags: Sequence[str], place: int) -> int:
    """Where the word stands that opens a noun's phrase: `the` of "the latest deadly crash"; -1 for none."""
    while place > 0 and tags[place - 1] in ("J", "N", "M", "X", "G"):
        place -= 1
    return place - 1


def _is_denied(lows: Sequence[str], opening: int) -> bool:
    """True for "*not a* single trial", "ruled *out* talks" and "ruled out *a* vote"."""
    at = opening - 1 if opening > 0 and lows[opening] in _INDEFINITE else opening
    if at > 0 and lows[at] == "without":
        return True
    return at > 0 and ((lows[at] == "not" and at < opening) or (lows[at] == "out" and lows[at - 1] in _RULING))


_WITHOUT: Final = frozenset({"no", "without"})
_RULING: Final = forms_of_verbs("rule")
_FINITE: Final = frozenset("VA")
_VERBAL: Final = frozenset("VXBG")
_NOMINAL: Final = frozenset("NJ")
_NAMED: Final = frozenset("NP")
