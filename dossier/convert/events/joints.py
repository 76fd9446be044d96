"""How clauses join: what "and" stands between, which noun a clause tells the deed of, and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.clauses.claims import CLAIMS, FEARS, IDEAS
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.eventwords import REPORTING_VERBS, past_forms, verb_lemma
from dossier.convert.english.inflections import forms_of_nouns, forms_of_verbs
from dossier.convert.english.persons import is_plural
from dossier.convert.english.pronouns import SUBJECT_PRONOUNS
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.tokens import Tokens

_VERBAL: Final = frozenset("VAXBG")
_FINITE: Final = frozenset("VA")
#: What stands in a subject, with phrases that hang on its nouns.
_IN_SUBJECT: Final = frozenset("NPRDJMSYIGXBTCUEoq()")
#: These open another clause: "and *Odo Tarn* whereas a body was found".
_CONTRASTING: Final = frozenset("although because whereas while".split())
#: Tokens of a subject, and of what stands between two commas of it.
_LONGEST: Final = 40
_LONGEST_ASIDE: Final = 24


def joins_clause(text: str, at: int, verb: int = -1) -> bool:
    """True where a verb or a clause with one stands behind a joining word that ends in front of `at`.

    So "and *fled*" and "and *the mill that he owned burned down*", but "and *its owner* for the theft of coal". At
    `verb` one begins that is known to be finite.
    """
    tokens, tags = tagged(text)
    place = tokens.index(at)
    while place < len(tags) and tags[place] == "Y":
        place += 1
    first, stop = place, min(place + _LONGEST, len(tags))
    if place < stop and tags[place] in _VERBAL:
        return True
    wanted = 1  # verbs: one for each relative pronoun, and its own
    has_comma = False
    while place < stop:
        tag = tags[place]
        if tag in _FINITE or tokens.starts[place] == verb:
            wanted -= 1
            if tokens.lows[place] in _OF_ONE and _is_of_many(tokens, tags, first, place):
                return False  # "the toll from floods and *landslides* has risen"
            if not wanted:  # of "and its owner, she *said*" the words in front have none
                return not has_comma or verb_lemma(tokens.lows[place]) not in REPORTING_VERBS
        elif tag == "C" and is_of_participle(tokens, tags, place):
            place += 1  # "and its leaflets sent by post *and signed* with a name"
        elif tag == "W":
            wanted += tokens.lows[place - 1] != "of"  # "*all of whom* fled"
        elif tag == ",":
            has_comma = True
            if tags[place + 1 : place + 2] == ("C",):
                return False
            aside = range(place + 1, min(place + _LONGEST_ASIDE, len(tags)))
            is_closed = tags[place + 1 : place + 2] not in (("V",), ("A",))
            place = next((closing for closing in aside if is_closed and tags[closing] in ",."), place)
            if tags[place] == ".":
                place = aside.start - 1  # "and the next day, *she fled*"
        elif tag not in _IN_SUBJECT or tokens.lows[place] in _CONTRASTING:
            return False
        place += 1
    return False


_OF_ONE: Final = frozenset("does doesn't has hasn't is isn't was wasn't".split())
_IN_ROW: Final = frozenset("NJ")


def _is_of_many(tokens: Tokens, tags: Sequence[str], first: int, stop: int) -> bool:
    """True for tokens that are a plural noun and its adjectives, which a verb of one thing is not told of."""
    return (
        first < stop
        and _IN_ROW.issuperset(tags[first:stop])
        and tags[stop - 1] == "N"
        and is_plural(tokens.lows[stop - 1])
    )


def is_of_participle(tokens: Tokens, tags: Sequence[str], link: int) -> bool:
    """True where the word at `link` joins a verb to a participle behind a noun: "sent by post *and* signed with".

    What takes an object, or was done by nobody, is told of the subject: "shot men held in Halden *and* burned it".
    """
    lows, tags_behind = tokens.lows, tags[link + 1 : link + 3]
    if tags_behind not in (("V", "I"), ("X", "I")) or not lows[link + 1].endswith("ed"):
        return False
    if lows[link + 2] not in ("by", "via") and (lows[link + 1], lows[link + 2]) not in _DONE_WITH:
        return False
    place = link - 1
    while place > 1 and tags[place] in _OF_PARTICIPLES:
        place -= 1
    if tags[place] != "X" or tags[place - 1] not in _NAMED:
        return False
    while place > 0 and tags[place] not in _STOPS:
        place -= 1
        if tags[place] in _FINITE:
            return True  # the sentence has a verb already
    return False


_STOPS: Final = frozenset(".:;o")

_OF_PARTICIPLES: Final = frozenset("DIJMNPSUY")
_NAMED: Final = frozenset("NP")
_DONE_WITH: Final = frozenset(
    (verb, "with") for verb in "armed covered filled loaded marked packed sealed signed smeared stamped".split()
)


def parts_adjectives(text: str, comma: int) -> bool:
    """True for a comma between two adjectives of a noun: "a *deadly, massive* storm"."""
    tokens, tags = tagged(text)
    place = tokens.index(comma)
    around = (*tags[place - 2 : place], *tags[place + 1 : place + 3])
    return len(around) == len("DJJN") and around[1:3] == ("J", "J") and around[0] in "DJSY" and around[3] in "NJ"


def is_deed_of(text: str, noun: Occurrence, verb: Occurrence) -> bool:
    """True for a verb that tells what a happening did whose noun is right in front: "a *fire* that *destroyed* it"."""
    if noun.part != "noun" or verb.clause != "relative" or verb.passive or verb.when != "past":
        return False
    return _THAT.fullmatch(text, noun.at[1], verb.at[0]) is not None


def is_of_past_relative(text: str, first: int, at: int) -> bool:
    """True for a noun at `at` in a clause about another, which tells what that did: "the fire *that led to* her death".

    The clause begins behind `first`.
    """
    tokens, tags = tagged(text)
    begin, place = tokens.index(first), tokens.index(at) - 1
    while place > begin and tags[place] in _IN_OBJECT:
        place -= 1
    verb = tokens.lows[place]
    if place <= begin or tags[place] != "V" or not (verb.endswith("ed") or verb in past_forms()):
        return False
    while place > begin and tags[place] in ("V", "Y"):
        place -= 1
    return tokens.lows[place] in ("that", "which", "who") and tags[place - 1] in _OF_NOUNS


def is_past_in_plan(text: str, first: int, at: int) -> bool:
    """True for such a noun in a clause of what is to come: "*will* look into the fire that led to her death"."""
    if not is_of_past_relative(text, first, at):
        return False
    tokens, _ = tagged(text)
    return not _AHEAD.isdisjoint(tokens.lows[tokens.index(first) : tokens.index(at)])


_AHEAD: Final = frozenset("will would shall 'll plan plans".split())
#: What stands between a verb and a noun that it leads to.
_IN_OBJECT: Final = frozenset("DJNPMSIUY")


def verb_behind_subject(text: str, start: int, that: int) -> int:
    """Where the verb begins whose subject ends with the clause that opens with the "that" in front of `that`.

    The clause of that subject begins at `start`: "The gun that they found *was* a toy". 0 where no subject has it.
    """
    tokens, tags = tagged(text)
    lows = tokens.lows
    first, place = tokens.index(start), tokens.index(that)
    opens = place - first == 2 and lows[first] in TELLING_NOUNS  # "*Claims* that they fled"
    if place - first < 2 or not (tags[place - 2] == "N" or opens) or not _IN_FRONT.issuperset(tags[first : place - 2]):
        return 0
    inner, stop = place, min(place + _LONGEST, len(tags))
    while place < stop and tags[place] in _OF_PHRASES and not _is_mistagged(tokens, tags, place):
        place += 1
    if place == inner:
        return 0
    inner = place
    while place < stop and (tags[place] in _OF_VERBS or place == inner):
        place += 1
        if lows[place - 1] not in AUXILIARIES and tags[place - 1] != "Y":
            break
    while lows[place - 1] not in _SAYING and place < stop and tags[place] in _OF_PHRASES:
        if lows[place] in _LINKS:
            return 0
        place += 1
    is_verb = place < stop and tags[place] in _FINITE and lows[place - 1] not in SUBJECT_PRONOUNS
    return tokens.starts[place] if is_verb else 0


def is_behind_relative(tokens: Tokens, tags: Sequence[str], place: int, first: int) -> int:
    """Where the verb begins of a word's clause, if a relative clause in front has a verb of its own; 0 else.

    The sentence begins with the token at `first`, the word is at `place`: "robbed a woman *who was* out was *jailed*".
    """
    lows = tokens.lows
    while place > first and tags[place] not in _FINITE:
        if tags[place] in _BOUNDS:
            return 0
        place -= 1
    while place > first and lows[place - 1] in AUXILIARIES:
        place -= 1
    verb, has_verb = place, False
    if tags[place - 1] not in ENDS_PHRASE or lows[place - 1] in SUBJECT_PRONOUNS:
        return 0
    while place > first and tags[place - 1] not in _BOUNDS:
        place -= 1
        has_verb = has_verb or tags[place] in _FINITE
    place -= 2
    if not has_verb or place <= first or lows[place + 1] not in _RELATING or tags[place] not in _ANTECEDENT:
        return 0
    while place > first and (tags[place] in _ANTECEDENT or lows[place] == "of"):
        place -= 1
    # "a man that hit *a woman who* fled was jailed", but "said that *a man who* fled was jailed"
    return tokens.starts[verb] if takes_object(tokens, tags, place) else 0


def takes_object(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for a preposition, or for a verb that takes no clause: "*hitting* a boy"."""
    low = tokens.lows[place]
    if tags[place] not in _TAKING or low in AUXILIARIES or low in _LINKS:
        return False
    return verb_lemma(low) not in REPORTING_VERBS


#: What a phrase in front of a verb ends with.
ENDS_PHRASE: Final = frozenset("NPMYURJGXV")
#: What parts a verb from the one before it.
_BOUNDS: Final = frozenset("WC,:;.q(")
_RELATING: Final = frozenset(("who", "which"))
_ANTECEDENT: Final = frozenset("NPMJDS")
#: What may stand in front of an object.
_TAKING: Final = frozenset("BGIVX")


def _is_mistagged(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for a verb that reads as a noun: "police *shot* on Monday"."""
    if tags[place] != "N" or tags[place - 1] not in _OF_NOUNS or tags[place + 1 : place + 2] != ("I",):
        return False
    return tokens.lows[place] in past_forms()


#: What tells what stands behind its "that".
TELLING_NOUNS: Final = (
    CLAIMS
    | FEARS
    | IDEAS
    | forms_of_nouns(
        "argument belief contention decision fact hope insistence news possibility proof sign view warning"
    )
)
#: Behind these a clause needs no "that".
_SAYING: Final = forms_of_verbs("say claim believe think argue allege insist suggest suspect fear hope know")
#: What stands in a subject and in front of it.
_IN_FRONT: Final = frozenset("NPDJMISYU,")
_OF_PHRASES: Final = frozenset("NPDJMISYUR")
_OF_VERBS: Final = frozenset("VAXBYT")
_OF_NOUNS: Final = frozenset("NPR")
_LINKS: Final = frozenset("that than after before because since until when while as if though although whether".split())
_THAT: Final = Rare(r" (?:that|which) (?:(?:had|has|have|[a-z]{2,16}ly) )?")
