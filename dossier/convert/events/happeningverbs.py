"""The happening that a verb tells: when, by its helpers, and in what clause; none for what only describes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from dossier.convert.dates.tensecues import STAGED
from dossier.convert.english.auxiliaries import (
    AUXILIARIES,
    BE_FORMS,
    FUTURE,
    HAD_FORMS,
    HAS_FORMS,
    HAVE_FORMS,
    HELPING,
    IS_FORMS,
    MODALS,
    NEGATIONS,
    NOT_BY_NOW,
    STAYING,
    When,
    helped,
)
from dossier.convert.english.eventwords import (
    DOCUMENTS,
    GRAVE_VERBS,
    ISSUING_VERBS,
    PERFORMATIVE_VERBS,
    PREPOSITIONS,
    REPORTING_VERBS,
    noun_lemma,
    past_forms,
    verb_lemma,
)
from dossier.convert.english.inflections import same_in_the_past
from dossier.convert.english.intransitives import INTRANSITIVE_PASTS
from dossier.convert.english.persons import is_plural
from dossier.convert.events.conditions import RELATIVES, is_awaited, is_condition, is_held_out
from dossier.convert.events.deniedsubjects import NOBODY, is_of_nobody
from dossier.convert.events.infinitives import is_known_for, joins_deed, joins_judged, was_done
from dossier.convert.events.occurrences import ClauseKind, Occurrence
from dossier.convert.events.perceived import is_kept_back, is_perceived
from dossier.convert.events.realized import is_tried
from dossier.convert.events.verbclauses import goes_on, goes_on_behind_agent, is_behind_verb, is_of_several
from dossier.convert.events.verbdays import is_on_day, opener_of_when, opens_on_day
from dossier.convert.reading.tokens import Tokens
from dossier.records import Record

_NO_VERBS: Final = AUXILIARIES | PREPOSITIONS


def may_be_verb(word: str, low: str) -> bool:
    """True for a word that may be the verb of a happening, by its form alone."""
    return low not in _NO_VERBS and "-" not in low and (word[0].islower() or low.endswith(("ing", "ed")))


class TaggedSentence(Record):
    """A sentence by its number and its tokens from `first` up to `stop`.

    It says whether one of them may open a condition, whether one is "until", whether one denies its subject, and
    whether none is a finite verb.
    """

    number: int
    first: int
    stop: int
    has_if: bool
    has_until: bool
    has_denial: bool
    is_bare: bool


def happening_of_verb(tokens: Tokens, tags: Sequence[str], place: int, sentence: TaggedSentence) -> Occurrence | None:
    """The happening that the verb at `place` tells, None where it tells none."""
    lows, first = tokens.lows, sentence.first
    low, kind = lows[place], tags[place]
    helpers, back = _helpers(lows, tags, place, first)
    after = tags[place + 1] if place + 1 < len(tags) else "."
    opener, before = (lows[back], tags[back]) if back >= first else ("", ".")
    lemma, end = verb_lemma(low), tokens.ends[place]
    if low == _MISSING and lows[place - 1] in _GOING:
        return None  # told with its verb: "went *missing*"
    if low in _GOING and after == "G" and lows[place + 1] == _MISSING:
        lemma, end = verb_lemma(_MISSING), tokens.ends[place + 1]
    if opener == "who" and tags[back - 1] == "P" and not _QUIZZING.isdisjoint(lows[max(first, back - 8) : back]):
        return None  # "asked by Ann Quill *who* had killed him": a question, and not what she did
    opens = after == "N" and (before in ",." if not helpers else helpers == ["to"])
    if opens and low.endswith("ed") and noun_lemma(lows[place + 1]) in _PAPERS:
        return None  # "*leaked* documents show"
    if (
        low in _DESCRIBING
        and not helpers
        and before in ",."
        and after in ("N", "J", "P")
        and lows[place + 1] not in _TIMES
    ):
        return None  # "one of them, *retired* baker Odo Tarn, said", "In May, *suspected* arsonist Odo Tarn left"
    if kind in "GX" and lows[place - 1] in _DEGREES:
        return None  # "very *encouraging*"
    if lows[place - 1] == "whose":
        return None  # "a baker whose *name* has been changed"
    if opener == "it" and low in _COMES and lows[back - 1] == "when" and lows[place + 1 : place + 2] == ["to"]:
        return None  # "when it came to bread"
    if low == _LAY and kind == "B":
        lemma = _LAY  # "will *lay* off ten", and not what "lies"
    if lemma == _TURN and lows[place + 1 : place + 3] == ["out", "to"]:
        return None  # "turned out to be untrue"
    if "to" in helpers and not _HAD_TO.isdisjoint(helpers) and not _DID_NOT.isdisjoint(helpers):
        return None  # "did not have to wait", as nobody did or did not
    if "should" in helpers and HAVE_FORMS.isdisjoint(helpers):
        return None  # what somebody holds to be right
    said: When | Literal[""] = ""
    passive = negated = perfect = False
    if helpers:
        if is_known_for(lows, tags, helpers, first, back) or (low == "missing" and after in ("N", "J", "D")):
            return None  # "is missing context"
        is_to_blame = low == "blame" and helpers[0] == "to" and not BE_FORMS.isdisjoint(helpers)
        said, passive, negated, perfect = helped(tuple(helpers[is_to_blame:]), kind)
        if helpers == ["did"] and after == "N" and not is_plural(lows[place + 1]):
            said = ""  # "told pilots less than it *did air* traffic control"
        if is_to_blame:  # whose fault it is, or was: nothing to come, and no deed
            passive, said = False, "present" if said == "past" else said
    elif low.endswith("ed") and before in _PREMODIFIED and after in ("N", "J", "P"):
        return None  # "a medically induced coma"
    elif low.endswith("ed") and "," in (before, after) and _is_in_row(tags, place, first):
        return None  # "*armed*, *masked* men"
    elif lemma in _OBTAINING and noun_lemma(opener) in _KNOWLEDGE and _is_how_known(lows, kind, first, back):
        return None  # "according to information received"
    is_relative = opener in RELATIVES or (opener == "that" and back > first and tags[back - 1] in _NAMED)
    clause: ClauseKind = "relative" if is_relative else ""
    when: When
    if opener in _CONDITIONS and said != "future":
        when = "open"
    elif not helpers and kind in _PARTICIPLES and is_awaited(lows, place, first):
        when, passive = "open", True  # "would become law *once signed*"
    elif sentence.has_until and said in ("past", "present") and is_held_out(lows, tags, back, first, helpers[-1]):
        when = "open"
    elif helpers and was_done(tokens, tags, place, first, helpers, back):
        when = "past"
    elif helpers == ["to"] and opener in _CONTINUING and _NOT_YET.isdisjoint(lows[max(first, back - 3) : back]):
        when = "now"  # "rebels *continue to attack* it"
    elif said:
        when = "future" if said == "present" and low in _SCHEDULED and not IS_FORMS.isdisjoint(helpers) else said
    elif kind == "B":
        if before in ("V", "X", "I") and not helpers and opener not in _TAKING_BARE:
            return None  # "used *tear* gas", "fled as *tear* gas was used"
        if opener in _JOINTS and not helpers and joins_judged(tokens, tags, back, first):
            return None  # "it is vital to sign it *and hand* it over"
        is_done = low in same_in_the_past() or (opener == "helped" and is_tried(lows, back, first))
        is_done = is_done or (not helpers and is_perceived(lows, tags, back, first))
        if not is_done and not helpers and (before == "C" or back < first) and not _has_infinitive(tags, first, back):
            return None  # "*Click* to listen", "a command and *control* centre"
        is_of_them = not helpers and opener in _THEY and lows[back - 1] in RELATIVES  # "whom *they accuse* of theft"
        if is_of_them or (not is_done and not helpers and is_of_several(lows, tags, back, first)):
            when = "present"
        else:
            when = "past" if is_done or (opener == "and" and joins_deed(tokens, tags, back, first)) else "open"
    elif kind == "X":
        if after in ("N", "J", "P", "X") and before not in ("N", "P", "R", ","):
            return None  # "the injured men"
        if not helpers and low in _HEADED and lows[place + 1 : place + 2] == ["by"]:
            return None  # "groups, including the one *headed by* Ann Quill"
        if lemma in ISSUING_VERBS and after in ("I", "T") and tags[back] == "N" and noun_lemma(opener) in DOCUMENTS:
            return None  # "in a report published on Monday": which report that is
        when, passive, clause = "past", True, "" if sentence.is_bare else "reduced"
    elif kind == "G":
        if before in ("D", "J", "S") or (before == "I" and after == "I") or opener == "without":
            return None  # "the meeting", "without naming it": it was not done
        when, clause = "ing", "gerund" if before == "I" else clause
    elif low not in _ONLY_PARTICIPLES and (low.endswith("ed") or low in _PASTS or low in past_forms()):
        when = "past"
        may_be_participle = after == "I" and before in _NAMED and not clause and lemma not in REPORTING_VERBS
        if may_be_participle and low not in ONLY_FINITE and goes_on(tokens, tags, place + 1):
            passive, clause = True, "reduced"  # "A man *shot* on Monday has died"
        elif low in _CHARGED and after == "I" and not clause and is_behind_verb(tags, place, first):
            passive, clause = True, "reduced"  # "appeared in court on Monday *charged with* theft"
    elif low in _ONLY_PARTICIPLES and before in _NAMED and lows[place + 1 : place + 2] == ["by"] and not clause:
        is_beside = goes_on_behind_agent(tokens, tags, place + 2)  # "A mill *run* by Ann Quill was burned"
        when, passive, clause = ("past", True, "reduced") if is_beside else ("present", passive, clause)
    else:
        when = "present"
    if passive and lemma == _SURVIVE:
        return None  # "is survived by two sons"
    if negated and passive and (lemma in _NAMING or noun_lemma(opener) in _NAMES):
        return None  # "who has not been named", "whose name was not released"
    if negated and passive and is_kept_back(low, lows, tags, back, first):
        return None  # "Details of the victims were not released"
    if passive and lemma in _CHANGING and (opener == "names" or (opener == "name" and lows[back - 1] == "whose")):
        return None  # "a baker whose name has been changed"
    if when == "present" and passive and low in STAGED and after == "I" and is_on_day(lows, place + 1):
        when = "future"  # "the album *is released* on Friday"
    if when == "present" and not passive and lemma in _OPENING_VERBS and opens_on_day(lows, place + 1):
        when = "future"  # "voting *opens* at 7am on Friday"
    if when == "present" and passive and (lemma in GRAVE_VERBS or lemma in PERFORMATIVE_VERBS):
        when = "past"  # "are charged with fraud" has been done, "is registered in Lodd" is so
        if whose := opener_of_when(lows, tags, back, first):
            # "faces jail when he *is sentenced* on Friday", and "what to do when a guard *is shot*"
            when, clause = "open", "condition" if whose in _ANYBODY else clause
    if sentence.has_if and is_condition(tokens, tags, back + 1, first):
        clause = "condition"
    is_nobodys = sentence.has_denial and before in _NAMING_TAGS and is_of_nobody(tokens, tags, back, first)
    return Occurrence(
        (tokens.starts[place], end),
        lemma,
        "verb",
        sentence.number,
        when,
        passive,
        negated or opener in NOBODY or is_nobodys,
        perfect,
        perfect and "to" not in helpers and not HAD_FORMS.isdisjoint(helpers),
        perfect and when != "open" and not HAS_FORMS.isdisjoint(helpers) and NOT_BY_NOW.isdisjoint(helpers),
        lemma in GRAVE_VERBS,
        clause=clause,
    )


#: Past tenses that the verbs of happenings do not have.
_PASTS: Final = frozenset("bit dealt fought hid hung lent ran rode".split())
#: What somebody may be as he does something.
_CHARGED: Final = frozenset({"accused", "charged", "convicted", "suspected"})
#: What somebody is called in front of his name.
_DESCRIBING: Final = frozenset({"convicted", "retired", "suspected"})
_MISSING: Final = "missing"
_GOING: Final = frozenset("go goes going gone went".split())
_THEY: Final = frozenset(("they", "we", "you"))
_SURVIVE: Final = verb_lemma("survive")
_LAY: Final = "lay"
_TURN: Final = verb_lemma("turned")
_COMES: Final = frozenset(("came", "comes"))
#: What nobody need do: "did *not have to*".
_HAD_TO: Final = frozenset(("have", "need"))
_DID_NOT: Final = frozenset("do does did don't doesn't didn't".split())
#: Words that tell how much something is so, and how much something is done by none.
_DEGREES: Final = frozenset("extremely quite too very".split())
#: What stands between a verb and its helper, and is elsewhere no adverb: "was *last* seen", "has *since* died".
_BETWEEN_HELPERS: Final = frozenset(
    [(be, "last") for be in BE_FORMS] + [(have, "since") for have in HAS_FORMS | HAD_FORMS]
)
#: Without a helper these are no past: "they *run* it", but "*ran*".
_ONLY_PARTICIPLES: Final = frozenset(("become", "come", "overcome", "run"))
_OPENING_VERBS: Final = frozenset(map(verb_lemma, ("open", "close")))
_ANYBODY: Final = frozenset("a an anybody anyone people somebody someone".split())


def _helpers(lows: Sequence[str], tags: Sequence[str], place: int, first: int) -> tuple[list[str], int]:
    """The words that help a verb, last first, and the token in front of them."""
    helpers: list[str] = []
    back = place - 1
    while back >= first and place - back <= _MOST_HELPERS:
        if lows[back] in HELPING and tags[back] != "P":  # "held in *May* was freed"
            helpers.append(lows[back])
        elif lows[back] in STAYING and lows[place] not in STAYING:
            helpers.append(STAYING[lows[back]])
        elif tags[back] == "T":
            helpers.append("to")
        elif tags[back] != "Y" and (lows[back - 1], lows[back]) not in _BETWEEN_HELPERS:
            break
        back -= 1
    return helpers, back


def _is_how_known(lows: Sequence[str], kind: str, first: int, back: int) -> bool:
    """True for how something was got that is known: no happening of a story."""
    return kind == "X" or "according" in lows[max(first, back - _OF_KNOWLEDGE) : back]


def _is_in_row(tags: Sequence[str], place: int, first: int) -> bool:
    """True for one of two describing words in front of a noun, with a comma between them."""
    behind = "".join(tags[place + 1 : place + 4])
    if behind.startswith(","):
        return behind in (",JN", ",XN") and (place == first or tags[place - 1] in ("D", "I", ","))
    return place - 2 >= first and tags[place - 2] == "J" and behind.startswith("N")


def _has_infinitive(tags: Sequence[str], first: int, stop: int) -> bool:
    """True where some word leads to a bare verb in a stretch, or stands in front of one."""
    return not _BARE.isdisjoint(tags[first : max(first, stop)])


_BARE: Final = frozenset("TAB")
_JOINTS: Final = frozenset(("and", "or", ","))
_TIMES: Final = frozenset("early last late next this".split())
#: Verbs that a bare infinitive stands behind.
_TAKING_BARE: Final = frozenset(
    "bid but dare dared except feel felt go hear heard help helped helps let lets made make see than that".split()
)
#: Past tenses that are no participles.
ONLY_FINITE: Final = INTRANSITIVE_PASTS.union(
    """became began came did drew drove fell fled flew gave grew knelt knew ran rang rose sang sank saw shook slept
    spoke sprang stole swam swore took threw went wept withdrew wore wrote""".split()
)

_MOST_HELPERS: Final = 5
_QUIZZING: Final = frozenset("ask asked asks press pressed quizzed questioned tell tells told".split())
_NAMED: Final = frozenset("NP")
_HEADED: Final = frozenset({"backed", "chaired", "headed", "led", "owned", "run"})
#: A subject's words, from the verb back to what denies it.
_NAMING_TAGS: Final = frozenset("NJP")
_NAMING: Final = frozenset(map(verb_lemma, ("named", "identified")))
_NAMES: Final = frozenset({"name", "identity"})
_CHANGING: Final = frozenset(map(verb_lemma, ("altered", "changed", "withheld")))
_SCHEDULED: Final = frozenset("scheduled expected planned set slated supposed".split())
#: Tags behind which a participle in front of a noun belongs to that noun.
_PREMODIFIED: Final = frozenset("DJSMI")
#: What it is told by.
_PAPERS: Final = DOCUMENTS | frozenset(
    "account data email file footage image minute paper photo record recording".split()
)
#: What is known and how it was got: no happening of a story.
_KNOWLEDGE: Final = DOCUMENTS | frozenset(
    "data detail evidence figure footage information intelligence material".split()
)
_OBTAINING: Final = frozenset(
    map(verb_lemma, "collect compile gather give obtain provide receive review see share supply".split())
)
_OF_KNOWLEDGE: Final = 4  # words from "according" to its noun
_CONTINUING: Final = frozenset(("continue", "continues"))
_NOT_YET: Final = MODALS | FUTURE | NEGATIONS | {"to", "if"}
_CONDITIONS: Final = frozenset(("if", "unless", "whether"))
_PARTICIPLES: Final = frozenset("VX")
