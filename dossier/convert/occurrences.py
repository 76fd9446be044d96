"""Words that tell of a happening: verbs and event nouns, with what their surroundings say of them.

An engine that parses gives the verbs; without one they are guessed from the light tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

from dossier.convert.eventwords import (
    DOCUMENTS,
    GRAVE_NOUNS,
    GRAVE_VERBS,
    ISSUING_VERBS,
    PERFORMATIVE_VERBS,
    PREPOSITIONS,
    REPORTING_VERBS,
    event_noun_forms,
    noun_lemma,
    past_forms,
    verb_lemma,
    verb_lemmas,
)
from dossier.convert.inflections import verb_forms
from dossier.convert.parse import Parse
from dossier.convert.tags import tagged
from dossier.convert.tokens import Tokens
from dossier.model import Span
from dossier.records import Record

#: `past` also holds the perfect; `now` is going on ("is being searched"); `open` what need not have happened:
#: infinitives, modals, conditionals.
When: TypeAlias = Literal["past", "present", "now", "future", "open", "ing"]

_BE: Final = frozenset("be been being was were is are am 's 're get gets got getting".split())
_IS: Final = frozenset("is are am 's 're".split())
_HAVE: Final = frozenset("has have had having 've 'd".split())
_HAD: Final = frozenset(("had", "'d"))
_HAS: Final = frozenset(("has", "have", "'ve"))
_HELPERS: Final = _BE | _HAVE
_FUTURE: Final = frozenset("will shall 'll won't going".split())
_MODALS: Final = frozenset("would could can may might must should cannot can't couldn't ca wo".split())
_UNREAL: Final = frozenset("would could should".split())  # "could have been fined"
_NOT_BY_NOW: Final = _FUTURE | _MODALS | {"to"}
_NEGATIONS: Final = frozenset(
    "not n't never no nor neither didn't doesn't don't wasn't weren't hasn't haven't hadn't isn't aren't won't".split()
)
#: Words that help a verb and tell nothing themselves.
AUXILIARIES: Final = _BE | _HAVE | _FUTURE | _MODALS | frozenset("do does did done having".split())

#: To remain closed is to be closed.
_STAYING: Final = {
    "remain": "be", "remains": "is", "remained": "was", "remaining": "being",
    "stay": "be", "stays": "is", "stayed": "was", "staying": "being",
}  # fmt: skip
_HELPING: Final = AUXILIARIES | _NEGATIONS

#: `relative` stands behind a pronoun, `reduced` is a participle behind its noun, `gerund` hangs on a preposition, and
#: a `condition` on "if".
ClauseKind: TypeAlias = Literal["", "relative", "reduced", "gerund", "condition"]


class Occurrence(Record, eq=False):
    """One word that tells of a happening. `sentence` is its number; `lemma` compares it with others of its kind."""

    at: Span
    lemma: str
    part: Literal["verb", "noun"]
    sentence: int
    when: When = "past"
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    pluperfect: bool = False
    by_now: bool = False  # "has left"
    is_grave: bool = False
    is_definite: bool = False
    is_new: bool = False  # introduced by "a"
    clause: ClauseKind = ""


def find_occurrences(parse: Parse) -> tuple[Occurrence, ...]:
    """All verbs and event nouns of a text in order, none left out for what it means."""
    tokens, plain = tagged(parse.text)
    lows, nouns, words = tokens.lows, event_noun_forms(), _words()
    places = [place for place, tag in enumerate(plain) if tag in _VERBAL or lows[place] in words]
    tags = _mended(tokens, plain, places)
    may_be_verbs = {
        place for place in places if tags[place] in _VERBAL and _may_be_verb(tokens.words[place], lows[place])
    }
    places = [place for place in places if lows[place] in nouns or place in may_be_verbs]
    found = []
    last, has_if, has_denial, is_bare = -1, False, False, False
    for place, number, first, stop in _in_sentences(parse, tokens, places):
        if number != last:
            last, here = number, lows[first:stop]
            has_if, has_denial = not _IFS.isdisjoint(here), not _DENYING.isdisjoint(here)
            is_bare = _FINITE.isdisjoint(tags[first:stop])
        if lows[place] in nouns and _is_noun(tokens, tags, place, first, stop):
            found.append(_noun(tokens, tags, place, first, number, has_if))
        if place in may_be_verbs:
            one = _verb(tokens, tags, place, first, number, has_if, has_denial, is_bare)
            if one is not None:
                found.append(one)
    return tuple(found)


@cache
def _words() -> frozenset[str]:
    """All words that are known to tell of happenings."""
    return past_forms().union(verb_lemmas(), event_noun_forms())


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
            elif low in pasts and tokens.words[place][0].islower() and before not in ("D", "M", "S", "I"):
                mended[place] = "X" if tokens.lows[place - 1] in _HELPERS else "V"
    return mended


def _in_sentences(parse: Parse, tokens: Tokens, places: Iterable[int]) -> Iterator[tuple[int, int, int, int]]:
    """Some tokens, each with the number of its sentence, that one's first token and the one behind its last."""
    number = -1
    first = stop = 0
    for place in places:
        while place >= stop and number + 1 < len(parse.sentences):
            number += 1
            sentence, first = parse.sentences[number], stop
            if first < len(tokens.starts) and tokens.starts[first] < sentence.start:  # hardly ever
                first = tokens.index(sentence.start)
            stop = tokens.index(sentence.end)
        if first <= place < stop:
            yield place, number, first, stop


def _noun(tokens: Tokens, tags: Sequence[str], place: int, first: int, number: int, has_if: bool) -> Occurrence:
    lemma = event_noun_forms()[tokens.lows[place]]
    determiner = _determiner(tokens, tags, place)
    return Occurrence(
        (tokens.starts[place], tokens.ends[place]),
        lemma,
        "noun",
        number,
        negated=determiner == "no",
        is_grave=lemma in GRAVE_NOUNS,
        is_definite=determiner in _DEFINITE,
        is_new=determiner in _INDEFINITE,
        clause="condition" if has_if and _is_condition(tokens, tags, place, first) else "",
    )


def _is_noun(tokens: Tokens, tags: Sequence[str], place: int, first: int, stop: int) -> bool:
    """True for a noun that is neither part of a name nor the first part of another noun ("death toll")."""
    if tags[place] in ("V", "B"):
        return _looks_nominal(tokens, tags, place)
    if tags[place] not in ("N", "P", "J"):
        return False
    if place > first and tokens.words[place][0].isupper():
        return False  # a name
    if place - 2 >= first and tokens.lows[place - 1] == "of" and noun_lemma(tokens.lows[place - 2]) in _BODIES:
        return False
    return not (place + 1 < stop and tags[place + 1] == "N" and tokens.words[place + 1][0].islower())


#: People and bodies named after what they deal with: "prisoners of war", "a commission of inquiry".
_BODIES: Final = frozenset("prisoner commission committee board court tribunal panel minister ministry chamber".split())


def _looks_nominal(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    return place > 0 and (tags[place - 1] in ("D", "J", "S", "M") or tokens.lows[place - 1] in ("of", "in", "for"))


_DEFINITE: Final = frozenset("the this that these those such his her its their our said".split())
_INDEFINITE: Final = frozenset("a an another".split())


def _determiner(tokens: Tokens, tags: Sequence[str], place: int) -> str:
    """The word that opens a noun's phrase: `the` of "the latest deadly crash"."""
    while place > 0 and tags[place - 1] in ("J", "N", "M", "X", "G"):
        place -= 1
    return tokens.lows[place - 1] if place > 0 else ""


_FINITE: Final = frozenset("VA")
_VERBAL: Final = frozenset("VXBG")
_NOMINAL: Final = frozenset("NJ")
_NO_VERBS: Final = AUXILIARIES | PREPOSITIONS


def _may_be_verb(word: str, low: str) -> bool:
    return low not in _NO_VERBS and "-" not in low and (word[0].islower() or low.endswith(("ing", "ed")))


@lru_cache(maxsize=1 << 12)
def _helped(helpers: tuple[str, ...], kind: str) -> tuple[When | Literal[""], bool, bool, bool]:
    """What the words that help a verb of tag `kind` say: when it happens, whether it is passive, negated, perfect."""
    words = frozenset(helpers)
    perfect = bool(words & _HAVE)
    when: When | Literal[""] = ""
    if words & _FUTURE:
        when = "future"
    elif "to" in words and words & _BE and not perfect:
        when = "future" if words & _IS else "open"  # "is to present a report", "was to take place", "to be raised"
    elif words & _MODALS and (not perfect or words & _UNREAL):
        when = "open"
    elif words & _IS and (kind == "G" or "being" in words) and not perfect:
        when = "now"
    elif words & _IS and not perfect:
        when = "present"
    elif perfect or words & _BE:
        when = "past"
    elif "to" in words:
        when = "open"
    return when, bool(words & _BE) and kind != "G", bool(words & _NEGATIONS), perfect


def _verb(
    tokens: Tokens,
    tags: Sequence[str],
    place: int,
    first: int,
    number: int,
    has_if: bool,
    has_denial: bool,
    is_bare: bool,
) -> Occurrence | None:
    lows = tokens.lows
    low, kind = lows[place], tags[place]
    helpers: list[str] = []
    back = place - 1
    while back >= first and place - back <= 5:
        if lows[back] in _HELPING:
            helpers.append(lows[back])
        elif lows[back] in _STAYING and low not in _STAYING:
            helpers.append(_STAYING[lows[back]])
        elif tags[back] == "T":
            helpers.append("to")
        elif tags[back] != "Y" and not (lows[back] == "last" and lows[back - 1] in _BE):
            break
        back -= 1
    after = tags[place + 1] if place + 1 < len(tags) else "."
    opener = lows[back] if back >= first else ""
    before = tags[back] if back >= first else "."
    if "to" in helpers and opener == "used":
        return None  # "a plane used to carry troops", "he used to laugh"
    if low == "missing" and helpers and after in ("N", "J", "D"):
        return None  # "is missing context"
    is_effort = helpers == ["to"] and noun_lemma(opener) in _EFFORTS
    if is_effort and not _RELATIVES.isdisjoint(lows[max(first, back - _EFFORT_REACH) : back]):
        return None  # "an engineer who led the campaign to save it": what he was known for
    if not helpers and low.endswith("ed") and before in _PREMODIFIED and after in ("N", "J", "P"):
        return None  # "a medically induced coma"
    said, passive, negated, perfect = _helped(tuple(helpers), kind) if helpers else ("", False, False, False)
    if (
        opener == "who"
        and tags[back - 1 : back] == ["P"]
        and not _QUIZZING.isdisjoint(lows[max(first, back - 8) : back])
    ):
        return None  # "asked by Ann Quill *who* had killed him": a question, and not what she did
    is_relative = opener in _RELATIVES or (opener == "that" and back > first and tags[back - 1] in _NAMED)
    clause: ClauseKind = "relative" if is_relative else ""
    lemma = verb_lemma(low)
    is_of_knowledge = lemma in _OBTAINING and not helpers and noun_lemma(opener) in _KNOWLEDGE
    if is_of_knowledge and (kind == "X" or "according" in lows[max(first, back - _OF_KNOWLEDGE) : back]):
        return None  # "according to information received"
    when: When
    if opener in _CONDITIONS and said != "future":
        when = "open"
    elif kind in _PARTICIPLES and not helpers and _is_awaited(lows, place, first):
        when, passive = "open", True  # "would become law *once signed*"
    elif (helpers == ["to"] and (_came_about(tokens, tags, back, first) or _is_tried(lows, back, first))) or (
        before == "N" and helpers in (["to"], ["be", "to"]) and _is_ranked(lows, tags, back, first, place)
    ):
        when = "past"
    elif said:
        when = "future" if said == "present" and low in _SCHEDULED and not _IS.isdisjoint(helpers) else said
    elif kind == "B":
        when = "past" if low in _ALIKE or (opener == "helped" and _is_tried(lows, back, first)) else "open"
    elif kind == "X":
        if after in ("N", "J", "P", "X") and before not in ("N", "P", "R", ","):
            return None  # "the injured men"
        if lemma in ISSUING_VERBS and after in ("I", "T") and tags[back] == "N" and noun_lemma(opener) in DOCUMENTS:
            return None  # "in a report published on Monday": which report that is
        when, passive, clause = "past", True, "" if is_bare else "reduced"
    elif kind == "G":
        if before in ("D", "J", "S") or (before == "I" and after == "I"):
            return None  # "the meeting"
        if opener == "without":
            return None  # "without naming it": it was not done
        when, clause = "ing", "gerund" if before == "I" else clause
    elif not low.endswith("s") and (low.endswith("ed") or low in past_forms()):
        when = "past"
        may_be_participle = after == "I" and before in _NAMED and not clause and lemma not in REPORTING_VERBS
        if may_be_participle and low not in _ONLY_FINITE and _goes_on(tokens, tags, place + 1):
            passive, clause = True, "reduced"  # "A man *shot* on Monday has died"
    else:
        when = "present"
    if when == "present" and passive and (lemma in GRAVE_VERBS or lemma in PERFORMATIVE_VERBS):
        when = "past"  # "are charged with fraud" has been done, "is registered in Lodd" is so
    if has_if and _is_condition(tokens, tags, back + 1, first):
        clause = "condition"
    if negated and passive and (lemma in _NAMING or noun_lemma(opener) in _NAMES):
        return None  # "who has not been named", "whose name was not released"
    return Occurrence(
        (tokens.starts[place], tokens.ends[place]),
        lemma,
        "verb",
        number,
        when,
        passive,
        negated
        or opener in _NOBODY
        or (has_denial and before in _NAMING_TAGS and _is_of_nobody(tokens, tags, back, first)),
        perfect,
        perfect and "to" not in helpers and not _HAD.isdisjoint(helpers),
        perfect and not _HAS.isdisjoint(helpers) and _NOT_BY_NOW.isdisjoint(helpers),
        lemma in GRAVE_VERBS,
        clause=clause,
    )


def _is_of_nobody(tokens: Tokens, tags: Sequence[str], place: int, first: int) -> bool:
    """True for a verb whose subject ends at `place` and is nobody: "*not a single shot* was fired", "*neither man*"."""
    lows = tokens.lows
    at = place
    while at > first and place - at < _LONGEST_SUBJECT and lows[at] not in _DENIED:
        if tags[at] not in _OF_SUBJECTS and lows[at] not in _WITHIN:
            return False
        if (tags[at] in _OPENING_TAGS and tags[at - 1] in _NOMINAL) or (tags[at] == "P" and tags[at - 1] == "N"):
            return False  # "no evidence *the mill* burned down", "no surprise *Ann* won"
        at -= 1
    if lows[at] in _SINGLE and at > first:
        at -= 1
        if lows[at] not in (_NARROWING if lows[at + 1] in _ANYBODY else ("not", "no")):
            return False
    elif lows[at] not in _NEITHER or at == place or lows[at + 1] in _NO_DENIAL:
        return False
    return at == first or (tags[at - 1] != "I" and lows[at - 1] != "and")


def _is_tried(lows: Sequence[str], place: int, first: int) -> bool:
    """True behind "helped" or "tried" where that was done: what somebody "*tried to* burn down" was tried."""
    if place < first or lows[place] not in _TRIED:
        return False
    return _NOT_DONE.isdisjoint(lows[max(first, place - _TRIED_REACH) : place])


def _goes_on(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True where phrases of time and place, of which the first begins at `place`, lead to the verb of the clause."""
    lows = tokens.lows
    stop = min(place + _LONGEST_PHRASES, len(tags))
    at = place
    while at < stop and (lows[at] in _OF_PHRASES if tags[at] == "I" else tags[at] in _IN_PHRASES):
        if tags[at - 1] in _NAMED and tags[at] in _OPENING and (tags[at] != "P" or tags[at - 1] == "N"):
            return False  # "gathered on Monday over a claim *Odo Tarn* had fled", "raided at dawn *a flat*"
        if tags[at] == tags[at - 1] == "N" and (
            lows[at - 1].endswith("s") or lows[at - 1] in _CLAIMED or tokens.words[at] != lows[at]
        ):
            return False  # "over reports *police* had fled"
        at += 1
    return at < stop and tags[at - 1] in _NAMED and (lows[at] in _CARRIES_ON or tags[at] == "A")


_OPENING: Final = frozenset("DPS")
#: What a clause without "that" stands behind; in the plural every noun may be one.
_CLAIMED: Final = frozenset("allegation belief claim fear hope news report rumor rumour suspicion word".split())
_IN_PHRASES: Final = frozenset("DJMNPS")
_OF_PHRASES: Final = frozenset("at by during for from in inside near of off on outside over under with".split())
_LONGEST_PHRASES: Final = 9
_CARRIES_ON: Final = frozenset("has have had was were is are died fell went began became".split())
#: Past tenses that are no participles.
_ONLY_FINITE: Final = frozenset(
    """became began came did died drew drove fell flew gave grew happened knew occurred ran rang rose sang sank saw
    shook spoke sprang stole swam swore took threw went withdrew wore wrote""".split()
)


def _is_awaited(lows: Sequence[str], place: int, first: int) -> bool:
    """True for what is done only when, by what its sentence holds out: "would become law once *signed*"."""
    return (
        place > first + 1
        and lows[place - 1] in _AWAITING
        and not _HELD_OUT.isdisjoint(lows[max(first, place - _AWAITING_REACH) : place - 1])
    )


def _is_ranked(lows: Sequence[str], tags: Sequence[str], place: int, first: int, verb: int) -> bool:
    """True for a noun of who was such a one in a row of what was done: "was *the third teacher* to die".

    Who *is* the third may yet have to do it: "is the latest star to sign next week", "is the only man to stand".
    """
    at = place
    while at > first and tags[at] in _RANKED and lows[at] not in _DEFINITE and place - at < _LONGEST_SUBJECT:
        at -= 1
    if lows[at] not in _DEFINITE or not any(
        word in _RANKS or (tag == "J" and word.endswith("est"))
        for word, tag in zip(lows[at:place], tags[at:place], strict=True)
    ):
        return False
    before = lows[max(first, at - _RANK_REACH) : at]
    is_told = before[-1:] == [","] or not _TELLING_RANK.isdisjoint(before[-2:])
    if is_told and _WAS_RANKED.isdisjoint(before[-2:]):
        stop = min(len(lows), verb + _RANK_REACH_BEHIND)
        stop = next((end for end in range(verb, stop) if lows[end] in _RANK_ENDS), stop)
        told = lows[first:at] if before[-1:] == [","] else ()
        if "only" in lows[at:place] or not _AHEAD.isdisjoint(told) or not _AHEAD.isdisjoint(lows[verb:stop]):
            return False
    return is_told and _NOT_YET.isdisjoint(before) and (before[-1] != "become" or not _HAVE.isdisjoint(before))


_RANKED: Final = frozenset("NJMPDX")
_RANKS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest only".split())
_RANK_REACH: Final = 5  # words in front of "the third"
_RANK_REACH_BEHIND: Final = 12
_RANK_ENDS: Final = frozenset((".", "and", "but"))
_WAS_RANKED: Final = frozenset("became become been was were".split())
#: Words of what is, or may be, ahead.
_AHEAD: Final = _FUTURE | frozenset(
    """would could may might must should tomorrow tonight next soon later coming monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november december""".split()
)
_TELLING_RANK: Final = frozenset("as became become been is are was were among".split())
_NOT_YET: Final = _MODALS | _FUTURE | {"to", "if"}


def _came_about(tokens: Tokens, tags: Sequence[str], place: int, first: int) -> bool:
    """True where the verb before an infinitive tells that it came about: "*came* off the bench to score"."""
    while place >= first and tags[place] in _BETWEEN:
        place -= 1
    if place < first or tags[place] != "V":
        return False
    return tokens.lows[place] in _COMING or (tokens.lows[place : place + 2] == ["went", "on"])


def _is_condition(tokens: Tokens, tags: Sequence[str], place: int, first: int) -> bool:
    """True behind an "if" with no comma, nor another clause, between: "if the mill *burned down*"."""
    lows, begin = tokens.lows, max(first, place - _CONDITION_REACH)
    if _IFS.isdisjoint(lows[begin:place]):
        return False  # nearly always
    if place - 1 > first and any(tokens.words[at] in _SUPPOSING for at in range(first, min(first + 2, place - 1))):
        return _STOPS.isdisjoint(tags[first + 1 : place])  # "*Had they* fired, he would be dead"
    for at in range(place - 1, begin - 1, -1):
        low = lows[at]
        if low == "unless":
            return True
        if low == "if":
            # "asked if he had left", "even if he left"
            return _ASKING.isdisjoint(lows[max(first, at - _ASKED_BEFORE) : at]) and lows[at - 1 : at] != ["even"]
        if low in _RELATIVES or low == "that":
            if _ANY.isdisjoint(lows[max(first, at - _CONDITION_REACH // 2) : at]):
                return False  # "if the man who killed Odo Tarn is freed": he did
        elif tags[at] in _STOPS or low in _CONJUNCTIONS:
            return False
    return False


_IFS: Final = frozenset({"if", "unless", "had", "should", "suppose", "supposing", "assuming", "imagine"})
_SUPPOSING: Final = frozenset({"Had", "Should", "Suppose", "Supposing", "Assuming", "Imagine"})
_CONDITION_REACH: Final = 14  # words
_ASKED_BEFORE: Final = 2
#: What "whether" may stand behind as well; "he said if" and "he told us if" begin a condition.
_ASKING: Final = frozenset(
    form
    for verb in (
        "ask check confirm decide determine discuss doubt establish know learn question rule see verify wonder".split()
    )
    for form in verb_forms(verb)
) | frozenset("say tell matter matters care cares clear unclear sure unsure certain uncertain unknown".split())
_QUIZZING: Final = frozenset("ask asked asks press pressed quizzed questioned tell tells told".split())
_ANY: Final = frozenset("any anybody anyone each every everybody everyone someone somebody whoever".split())
_STOPS: Final = frozenset(",.:q(")
_NAMED: Final = frozenset("NP")
#: A subject's words, from the verb back to what denies it.
_NAMING_TAGS: Final = frozenset("NJP")
_OF_SUBJECTS: Final = frozenset("NJRDMP")
_OPENING_TAGS: Final = frozenset("DR")
_WITHIN: Final = frozenset("of in at from with on for nor".split())
_LONGEST_SUBJECT: Final = 6
_ANYBODY: Final = frozenset({"any", "anyone", "anybody", "anything"})
_SINGLE: Final = _ANYBODY | {"a", "an", "one"}
_NEITHER: Final = frozenset({"no", "neither", "none"})
_DENIED: Final = _SINGLE | _NEITHER
#: "*no more* than two men were shot", "*no doubt* it burned".
_NO_DENIAL: Final = frozenset("more less fewer sooner longer doubt wonder matter question".split())
_NARROWING: Final = frozenset({"hardly", "barely", "scarcely", "not"})
#: Without one of these in its sentence no subject is nobody.
_DENYING: Final = _NEITHER | _NARROWING
_CONJUNCTIONS: Final = frozenset("because but while when although though until after before".split())
#: Forms of verbs that are past and present; of an event the past is meant.
_ALIKE: Final = frozenset("beat bid burst cast cost cut hit hurt put quit set shut spread split upset".split())
_TRIED: Final = frozenset("helped tried attempted".split())
_TRIED_REACH: Final = 3
_NOT_DONE: Final = _MODALS | _FUTURE | _NEGATIONS
_NAMING: Final = frozenset(map(verb_lemma, ("named", "identified")))
_NAMES: Final = frozenset({"name", "identity"})
_COMING: Final = frozenset("came used returned rallied rose battled combined recovered stayed climbed".split())
_BETWEEN: Final = frozenset("INDJPUYM")
_SCHEDULED: Final = frozenset("scheduled expected planned set slated supposed".split())
_NOBODY: Final = frozenset("nobody none nothing neither no-one".split())
#: Tags behind which a participle in front of a noun belongs to that noun.
_PREMODIFIED: Final = frozenset("DJSMI")
_RELATIVES: Final = frozenset(("who", "which", "whom"))
#: What is known and how it was got: no happening of a story.
_KNOWLEDGE: Final = frozenset("data detail evidence figure footage information intelligence material".split())
_OBTAINING: Final = frozenset(
    map(verb_lemma, "collect compile gather give obtain provide receive review see share supply".split())
)
_OF_KNOWLEDGE: Final = 4  # words from "according" to its noun
_EFFORTS: Final = frozenset("attempt battle bid campaign crusade drive effort fight push quest struggle".split())
_EFFORT_REACH: Final = 5
_CONDITIONS: Final = frozenset(("if", "unless", "whether"))
_AWAITING: Final = frozenset(("once", "until"))
_AWAITING_REACH: Final = 9  # words
_PARTICIPLES: Final = frozenset("VX")
_HELD_OUT: Final = frozenset("can could may might will would".split())
