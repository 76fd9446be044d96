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
from dossier.convert.english.timewords import MONTH_NUMBERS, WEEKDAYS
from dossier.convert.events.conditions import RELATIVES, is_awaited, is_condition, is_held_out, is_judged
from dossier.convert.events.deniedsubjects import NOBODY, is_of_nobody
from dossier.convert.events.occurrences import ClauseKind, Occurrence
from dossier.convert.events.perceived import is_kept_back, is_perceived
from dossier.convert.events.realized import RANKS, came_about, is_ranked, is_refused, is_tried, was_caused
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
        if _is_known_for(lows, tags, helpers, first, back) or (low == "missing" and after in ("N", "J", "D")):
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
    elif helpers and _was_done(tokens, tags, place, first, helpers, back):
        when = "past"
    elif helpers == ["to"] and opener in _CONTINUING and _NOT_YET.isdisjoint(lows[max(first, back - 3) : back]):
        when = "now"  # "rebels *continue to attack* it"
    elif said:
        when = "future" if said == "present" and low in _SCHEDULED and not IS_FORMS.isdisjoint(helpers) else said
    elif kind == "B":
        if before in ("V", "X", "I") and not helpers and opener not in _TAKING_BARE:
            return None  # "used *tear* gas", "fled as *tear* gas was used"
        if opener in _JOINTS and not helpers and _joins_judged(tokens, tags, back, first):
            return None  # "it is vital to sign it *and hand* it over"
        is_done = low in same_in_the_past() or (opener == "helped" and is_tried(lows, back, first))
        is_done = is_done or (not helpers and is_perceived(lows, tags, back, first))
        if not is_done and not helpers and (before == "C" or back < first) and not _has_infinitive(tags, first, back):
            return None  # "*Click* to listen", "a command and *control* centre"
        is_of_them = not helpers and opener in _THEY and lows[back - 1] in RELATIVES  # "whom *they accuse* of theft"
        if is_of_them or (not is_done and not helpers and _is_of_several(lows, tags, back, first)):
            when = "present"
        else:
            when = "past" if is_done or (opener == "and" and _joins_deed(tokens, tags, back, first)) else "open"
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
    elif not low.endswith("s") and low not in _ONLY_PARTICIPLES and (low.endswith("ed") or low in past_forms()):
        when = "past"
        may_be_participle = after == "I" and before in _NAMED and not clause and lemma not in REPORTING_VERBS
        if may_be_participle and low not in ONLY_FINITE and _goes_on(tokens, tags, place + 1):
            passive, clause = True, "reduced"  # "A man *shot* on Monday has died"
        elif low in _CHARGED and after == "I" and not clause and _is_behind_verb(tags, place, first):
            passive, clause = True, "reduced"  # "appeared in court on Monday *charged with* theft"
    elif low in _ONLY_PARTICIPLES and before in _NAMED and lows[place + 1 : place + 2] == ["by"] and not clause:
        is_beside = _goes_on_behind_agent(tokens, tags, place + 2)  # "A mill *run* by Ann Quill was burned"
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
    if when == "present" and passive and low in STAGED and after == "I" and _is_on_day(lows, place + 1):
        when = "future"  # "the album *is released* on Friday"
    if when == "present" and not passive and lemma in _OPENING_VERBS and opens_on_day(lows, place + 1):
        when = "future"  # "voting *opens* at 7am on Friday"
    if when == "present" and passive and (lemma in GRAVE_VERBS or lemma in PERFORMATIVE_VERBS):
        when = "past"  # "are charged with fraud" has been done, "is registered in Lodd" is so
        if whose := _opener_of_when(lows, tags, back, first):
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
_YEAR: Final = len("2019")
#: Without a helper these are no past: "they *run* it", but "*ran*".
_ONLY_PARTICIPLES: Final = frozenset(("become", "come", "overcome", "run"))
_OPENING_VERBS: Final = frozenset(map(verb_lemma, ("open", "close")))
_WHEN_WORDS: Final = frozenset(("when", "once", "until"))
_IN_WHEN: Final = frozenset("DJNPSMRWI")
_ANYBODY: Final = frozenset("a an anybody anyone people somebody someone".split())


def _is_on_day(lows: Sequence[str], place: int) -> bool:
    """True for "on" with a day behind it, of no year that is told, nor of every year."""
    behind = lows[place + 1 : place + 6]
    if any(word in ("every", "each") or (word.isdigit() and len(word) == _YEAR) for word in behind):
        return False  # in a list of what was: "is released on May 3, 2019"
    day = lows[place + 1] if lows[place] == "on" and place + 1 < len(lows) else ""
    return day in WEEKDAYS or day[:1].isdigit() or day in MONTH_NUMBERS


def opens_on_day(lows: Sequence[str], place: int) -> bool:
    """True for "on" with a day behind it, with an hour between it and the token at `place` or without."""
    if lows[place : place + 1] == ["at"]:
        place += 2
        place += lows[place : place + 1] in (["am"], ["pm"], ["a.m."], ["p.m."])
    return place < len(lows) and _is_on_day(lows, place)


def _opener_of_when(lows: Sequence[str], tags: Sequence[str], back: int, first: int) -> str:
    """The first word of the subject that ends at `back`, right behind "when", "once" or "until"; empty for none."""
    place = back
    while place > first and tags[place] in _IN_WHEN and lows[place] not in _WHEN_WORDS:
        place -= 1
    return lows[place + 1] if back > first and place < back and lows[place] in _WHEN_WORDS else ""


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


def _is_known_for(lows: Sequence[str], tags: Sequence[str], helpers: Sequence[str], first: int, back: int) -> bool:
    """True for an infinitive that tells what somebody or something is, or was, known for."""
    if "to" not in helpers or back < first:
        return False
    if lows[back] in _NOT_DOING or lows[back - 1 : back + 1] == ["in", "order"]:
        return True  # "a plane used to carry troops", "deserved, or failed, to win", "in order to win"
    if helpers[-1] == "to" and lows[back] in _NEEDING:
        return True  # "it needs to close"
    if helpers[-1] == "to" and (noun_lemma(lows[back]) in _ABILITIES or is_judged(lows, back, first)):
        return True  # "has the power to close it", "it is vital to close it"
    if helpers in (["to"], ["be", "to"]) and is_refused(lows, tags, back, first):
        return True  # "her refusal to resign"
    before = lows[max(first, back - _EFFORT_REACH) : back + 1]
    if helpers == ["to"] and not _TAKEN.isdisjoint(before) and not _STEPS.isdisjoint(map(noun_lemma, before)):
        return True  # "steps had been taken to protect them"
    is_effort = helpers == ["to"] and noun_lemma(lows[back]) in _EFFORTS
    # "an engineer who led the campaign to save it"
    return is_effort and not RELATIVES.isdisjoint(before)


def _was_done(tokens: Tokens, tags: Sequence[str], place: int, first: int, helpers: Sequence[str], back: int) -> bool:
    """True for an infinitive of what was done: "came off the bench *to score*", "was the third teacher *to die*"."""
    if helpers == ["to"] and (
        came_about(tokens, tags, back, first)
        or is_tried(tokens.lows, back, first)
        or was_caused(tokens.lows, tags, back, first)
    ):
        return True
    is_of_noun = (
        back >= first and (tags[back] in "NPM" or tokens.lows[back] in RANKS) and helpers in (["to"], ["be", "to"])
    )
    return is_of_noun and is_ranked(tokens.lows, tags, back, first, place)


def _is_in_row(tags: Sequence[str], place: int, first: int) -> bool:
    """True for one of two describing words in front of a noun, with a comma between them."""
    behind = "".join(tags[place + 1 : place + 4])
    if behind.startswith(","):
        return behind in (",JN", ",XN") and (place == first or tags[place - 1] in ("D", "I", ","))
    return place - 2 >= first and tags[place - 2] == "J" and behind.startswith("N")


def _is_of_several(lows: Sequence[str], tags: Sequence[str], noun: int, first: int) -> bool:
    """True for the present of several who open a clause: "*Residents* flee", "said they", not "saw residents flee".

    So is it behind an aside of theirs: "*Unions*, including one in Tarn, accuse".
    """
    if noun > first and tags[noun] == ",":
        comma = next((at for at in range(noun - 1, max(first, noun - _LONGEST_ASIDE), -1) if tags[at] == ","), first)
        noun = comma - 1
    if noun < first or tags[noun] not in _NAMED or not (is_plural(lows[noun]) or lows[noun] in _PLURAL_BODIES):
        return False
    while noun >= first and tags[noun] in _IN_SUBJECT:
        noun -= 1
        if verb_lemma(lows[noun]) in _WANTED:
            return False  # "The mayor *demands* ministers resign"
    return noun < first or tags[noun] in _BEFORE_CLAUSE or verb_lemma(lows[noun]) in REPORTING_VERBS


def _has_infinitive(tags: Sequence[str], first: int, stop: int) -> bool:
    """True where some word leads to a bare verb in a stretch, or stands in front of one."""
    return not _BARE.isdisjoint(tags[first : max(first, stop)])


def _joins_deed(tokens: Tokens, tags: Sequence[str], link: int, first: int) -> bool:
    """True where the word at `link` joins a verb to an infinitive of what was done: "came on *to score and* win it"."""
    for at in range(link - 1, first, -1):
        if tags[at] == "T":
            return _was_done(tokens, tags, at + 1, first, ["to"], at - 1)
        if tags[at] in _VERBS:
            return False
    return False


def _joins_judged(tokens: Tokens, tags: Sequence[str], link: int, first: int) -> bool:
    """True where the word at `link` joins a verb to an infinitive of what is only said to be good or needed."""
    for at in range(link - 1, first, -1):
        if tags[at] == "T":
            return is_judged(tokens.lows, at - 1, first)
        if tags[at] in _FINITE:
            return False
    return False


def _goes_on_behind_agent(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True where only nouns stand between `place` and a verb's helper."""
    stop = min(place + _LONGEST_PHRASES, len(tags))
    at = place
    while at < stop and tags[at] in _IN_SUBJECT:
        at += 1
    return place < at < stop and tokens.lows[at] in (BE_FORMS | HAS_FORMS | HAD_FORMS)


def _is_behind_verb(tags: Sequence[str], place: int, first: int) -> bool:
    """True where the clause of the verb at `place` has a finite one in front of it, and nothing joins the two."""
    before = next((tags[at] for at in range(place - 1, first - 1, -1) if tags[at] in _CLAUSAL), ".")
    return before in _VERBS


#: Verbs, and what may stand between two of them that are finite.
_CLAUSAL: Final = frozenset("VAXGCW,.:;q")


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


_BARE: Final = frozenset("TAB")
_JOINTS: Final = frozenset(("and", "or", ","))
_TIMES: Final = frozenset("early last late next this".split())
_VERBS: Final = frozenset("VAXG")
_FINITE: Final = frozenset("VA")
#: Verbs that a bare infinitive stands behind.
_TAKING_BARE: Final = frozenset(
    "bid but dare dared except feel felt go hear heard help helped helps let lets made make see than that".split()
)
_OPENING: Final = frozenset("DPS")
#: What a clause without "that" stands behind; in the plural every noun may be one.
_CLAIMED: Final = frozenset("allegation belief claim fear hope news report rumor rumour suspicion word".split())
_IN_PHRASES: Final = frozenset("DJMNPS")
_OF_PHRASES: Final = frozenset("at by during for from in inside near of off on outside over under with".split())
_LONGEST_PHRASES: Final = 9
_CARRIES_ON: Final = frozenset("has have had was were is are died fell went began became".split())
#: Past tenses that are no participles.
ONLY_FINITE: Final = INTRANSITIVE_PASTS.union(
    """became began came did drew drove fell fled flew gave grew knelt knew ran rang rose sang sank saw shook slept
    spoke sprang stole swam swore took threw went wept withdrew wore wrote""".split()
)

_MOST_HELPERS: Final = 5
_QUIZZING: Final = frozenset("ask asked asks press pressed quizzed questioned tell tells told".split())
_NAMED: Final = frozenset("NP")
_IN_SUBJECT: Final = frozenset("DJMNPS")
#: In front of a clause with a subject of its own.
_BEFORE_CLAUSE: Final = frozenset(",.:W")
#: In front of what others are to do.
_WANTED: Final = frozenset(map(verb_lemma, "advise demand insist propose recommend request suggest urge".split()))
_HEADED: Final = frozenset({"backed", "chaired", "headed", "led", "owned", "run"})
_LONGEST_ASIDE: Final = 14
_PLURAL_BODIES: Final = frozenset({"police", "staff", "crew"})
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
_KNOWLEDGE: Final = frozenset("data detail evidence figure footage information intelligence material".split())
_OBTAINING: Final = frozenset(
    map(verb_lemma, "collect compile gather give obtain provide receive review see share supply".split())
)
_OF_KNOWLEDGE: Final = 4  # words from "according" to its noun
_NOT_DOING: Final = frozenset("deserve deserved deserves deserving fail failed failing fails feels felt used".split())
_NEEDING: Final = frozenset(("need", "needs"))
#: What one has who may do something, or who could show it.
_ABILITIES: Final = frozenset("ability authority capability capacity evidence freedom mean power proof right".split())
_EFFORTS: Final = frozenset("attempt battle bid campaign crusade drive effort fight push quest struggle".split())
_EFFORT_REACH: Final = 5
#: What is done for a purpose, whether that is reached or not.
_STEPS: Final = frozenset("action care measure pains precaution step".split())
_TAKEN: Final = frozenset(("taken", "took"))
_CONTINUING: Final = frozenset(("continue", "continues"))
_NOT_YET: Final = MODALS | FUTURE | NEGATIONS | {"to", "if"}
_CONDITIONS: Final = frozenset(("if", "unless", "whether"))
_PARTICIPLES: Final = frozenset("VX")
