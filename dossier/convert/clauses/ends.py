"""How far what a verb governs reaches: the ends of a clause and of an object."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person
from dossier.convert.english.pronouns import DEFINITE, OBJECT_PRONOUNS
from dossier.convert.patterns.rare import Rare

#: The clause that a cue stands in, where another one goes on behind it.
Within: TypeAlias = Literal["", "relative", "opening", "subject"]
LONGEST_OPENER: Final = 3
#: What these take is no addressee.
OF_THINGS: Final = forms_of_verbs(
    "reject deny dismiss condemn praise criticize criticise denounce support oppose back welcome describe discuss "
    "mention cite reveal release publish announce propose approve endorse defend question dispute ridicule"
)
NAMING: Final = forms_of_verbs("brand call dub label name")
#: Whom or what these take a name behind a colon tells.
AGAINST: Final = forms_of_verbs(
    "accuse attack back blame condemn criticise criticize defend denounce endorse expose mock oppose praise "
    "ridicule support thank"
)
#: What somebody makes of a thing by words: "called *it* cruel".
MAKING_OF: Final = (
    (OF_THINGS | NAMING | AGAINST)
    # … and not by deeds
    - forms_of_verbs("cite discuss mention publish release reveal announce propose thank")
    - forms_of_verbs("approve attack back defend endorse expose oppose support welcome")
)
#: What a thing is found to be; and verbs of those who tell what others said.
BEING: Final = frozenset("is are was were be been 's ’s".split())
TESTIFYING: Final = forms_of_verbs("hear testify")
IT: Final = frozenset({"it", "that", "them", "this"})
#: Of whom, and not of which, something is made.
THEM: Final = OBJECT_PRONOUNS - {"it"}
#: In front of "as": "*as many* as five were hurt".
_NOT_WHEN: Final = frozenset("few far long many much same so soon such well".split())
#: Clauses without anything that parts or subordinates them; "that" may open the first.
_ONE_CLAUSE: Final = Rare(r"m?[nvtdaxgibpu]+")
#: A subject with an apposition or a relative clause between commas, the second one aside.
_APPOSED: Final = Rare(
    r"m?[dt]{0,3}n(?:pn){0,2},(?:n(?:pn){0,2}(?:[dt]{0,2}[vx][du]{0,2}(?:p[nt]|t){1,2})?|w(?:n(?:pn){0,2})?d?v[dtnpxvuay]{0,6}|[xv][dtnpyu]{0,6})"
)


def clause_end(stretch: Stretch, place: int, inside: Within = "") -> int:
    """The last chunk of the clause that begins at chunk `place`: the sentence's, or where the cue's clause goes on.

    `inside` a relative clause between commas, the verb behind the second comma is the outer one; behind "After" or the
    like, a noun with its verb behind a comma is the main clause: "After she said it rained, *they left*".
    """
    shape = stretch.shape
    count = len(shape)
    if inside == "subject" and (told := _ONE_CLAUSE.match(shape, place)) and told[0].count("v") > 1:
        return place + told[0].rstrip("d").rindex("v") - 1  # the last verb is the main one
    at = place + 1
    while at < count:
        letter = shape[at]
        if letter == ".":
            return at - 1
        if letter == ":" and stretch.first_low(at) == ";" and shape[-1] != "." and _has_own_verb(stretch, at + 1):
            return at - 1  # of a headline: "Board says it rained; mayor calls it a lie"
        if letter in ",:c":
            ahead = at + 1
            while ahead < count and (shape[ahead] in "cd" or _sets_against(stretch, ahead)):
                ahead += 1
            verb = shape.find("v", ahead)
            if (
                verb > 0
                and stretch.heads[verb] in MAKING_OF
                and _finds_otherwise(stretch, at, ahead, verb)
                and _is_found_of(stretch, place, at)
            ):
                return at - 1
            if shape[ahead : ahead + 2] == "pt" and shape[ahead - 1] == "c" and _says_on_a_day(stretch, at, ahead):
                return at - 1  # "…, but *on Monday admitted*"
            if shape[ahead : ahead + 1] == "v" and letter == "," and shape[place] in "nm" and _is_own(shape, place, at):
                at = ahead  # "said *the clerk, Ann Quill, told* the board that": the clause's own verb
            elif ahead < count and (_resumes(stretch, at, ahead) or _goes_on(stretch, at, ahead, inside)):
                return at - 1
        at += 1
    return count - 1


def _has_own_verb(stretch: Stretch, place: int) -> bool:
    """True for a clause with a subject of its own: "*mayor calls* it a lie"."""
    return stretch.shape[place : place + 1] == "n" and stretch.has_verb(stretch.phrase_right(place) + 1)


def _says_on_a_day(stretch: Stretch, coordinator: int, day: int) -> bool:
    """True for a verb of saying right behind "on Monday", set against, or parted by a comma from, what was said."""
    verb = stretch.over_adverbs(day + 2)
    is_parted = stretch.shape[coordinator] == "," or stretch.low(coordinator) == "but"
    return is_parted and stretch.shape[verb : verb + 1] == "v" and stretch.is_speech(verb)


def _is_own(shape: str, place: int, comma: int) -> bool:
    """True where a clause that begins at `place` has had nothing but its subject and an apposition up to a comma."""
    return _APPOSED.fullmatch(shape, place, comma) is not None


def _sets_against(stretch: Stretch, place: int) -> bool:
    """True for the "while" of "…, *while* the mayor said it was shut"."""
    return stretch.shape[place] == "s" and stretch.low(place) in ("while", "whereas")


def _finds_otherwise(stretch: Stretch, mark: int, place: int, verb: int) -> bool:
    """True for who makes something else of it by words: "said it was "fine", while *Ann Quill* called it "cruel"."."""
    shape = stretch.shape
    if shape[place] != "n" or shape[verb + 1 : verb + 2] != "n":
        return False
    if len(stretch.words(verb)) > 1 or stretch.over_adverbs(stretch.phrase_right(place) + 1) != verb:
        return False
    if not (stretch.is_full_name(place) or (shape[mark] != "c" and is_person(stretch.low(place)))):
        return False
    is_quoted = stretch.has_marks(verb + 1, stretch.next_break(verb + 1) - 1)
    if is_quoted and stretch.first_low(verb + 1) in THEM:
        return False  # "recalled that he was "kind" and Odo Tarn called *him* "boss"": what somebody heard
    if is_quoted and not (stretch.is_full_name(place) or stretch.first_low(place) in DEFINITE):
        return False  # "said critics hated it, while *fans* called it "fun"": who is only one of two sides
    if shape[mark] == "c":  # without a comma only behind a quotation: "said it was "fine" and Ann Quill called …"
        return is_quoted and stretch.is_behind_mark(mark)
    return is_quoted or (stretch.low(verb + 1) in IT and _sets_against(stretch, place - 1))


def _is_found_of(stretch: Stretch, place: int, mark: int) -> bool:
    """True for a clause up to a mark that finds something of its own, by what it is or in its own words.

    Not for a deed that others did more of, "wrote the law, while Ann Quill criticised it", nor for what the clause
    itself says that others said: "was told he called her "mad", and Ann Quill called him "bad"."
    """
    for at in range(max(0, place - LONGEST_OPENER), place):
        if stretch.heads[at] in TESTIFYING or (stretch.heads[at] == "told" and stretch.first_low(at) in BEING):
            return False
    if not MAKING_OF.isdisjoint(stretch.heads[place:mark]):
        return False
    if stretch.has_marks(place, mark - 1):
        return True
    lows = stretch.tokens.lows[stretch.first[place] : stretch.first[mark]]
    return stretch.shape[mark] == "," and _sets_against(stretch, mark + 1) and not BEING.isdisjoint(lows)


def _goes_on(stretch: Stretch, comma: int, place: int, inside: Within) -> bool:
    """True when the clause around the cue's goes on behind a comma."""
    shape = stretch.shape
    if shape[comma] != "," or not inside:
        return False
    if inside == "relative":
        return shape[place] == "v"
    if inside == "subject":
        return False
    if place != comma + 1 or shape[place] != "n":
        return False
    verb = stretch.over_adverbs(stretch.phrase_right(place) + 1)
    return shape[verb : verb + 1] in ("v", "b")


def _resumes(stretch: Stretch, comma: int, place: int) -> bool:
    """True when what follows a comma is on the cue's level again: ", adding that", ", according to", "and said"."""
    shape = stretch.shape
    letter = shape[place]
    if letter == "g" and stretch.first_low(place) != "according":
        return shape[comma] == "," and stretch.is_speech(place)
    if letter == "v":
        return stretch.is_speech(place) and shape[place - 1] in "cd," and not stretch.shares_passive(place)
    if letter in "pg":
        if stretch.first_low(place) != "according" or shape[comma - 1] in "wm":
            return False
        end = stretch.phrase_right(min(place + 2, len(shape) - 1), generous=True)
        return end + 1 >= len(shape) or shape[end + 1] == "."  # in mid-sentence it comments on what is said
    if letter == "n" and shape[comma] in ",:":
        verb = stretch.over_adverbs(stretch.phrase_right(place) + 1)
        return shape[verb : verb + 1] == "v" and stretch.is_speech(verb)
    return False


def _is_dated_name(stretch: Stretch, place: int) -> bool:
    """True for a name with nothing but a day behind it, where no words in quotation marks follow."""
    if not stretch.shape.startswith(("t", "pt"), place + 1) or not stretch.is_full_name(place):
        return False
    return not stretch.has_marks(place + 1, stretch.next_break(place + 1) - 1)


def is_as_clause(stretch: Stretch, place: int) -> bool:
    """True for "criticized her *as the vote neared*", which tells when."""
    if stretch.shape[place + 1 : place + 2] != "n" or (place and stretch.low(place - 1) in _NOT_WHEN):
        return False
    if is_person(stretch.low(place + 1)) and len(stretch.words(place + 1)) == 1:
        return False  # "her tenure *as secretary of state* was"
    last = place + 1
    if stretch.shape.startswith("pn", place + 2) and stretch.first_low(place + 2) == "of":
        last += 2
    return stretch.has_verb(last + 1)


def _has_agent(stretch: Stretch, place: int) -> bool:
    """True for "as a joy and *mocked by* Ann Quill": somebody else's words."""
    return stretch.shape.startswith("xp", place) and stretch.first_low(place + 1) == "by"


def object_end(stretch: Stretch, place: int) -> int:
    """The last chunk of an object: to the next break, coordinated verb or subordinate clause."""
    shape = stretch.shape
    at = place + 1
    count = len(shape)
    if at < count and shape[at] in "tp" and _is_dated_name(stretch, place):
        return place  # "praised *Ann Quill* on Monday"
    opened = shape[place] == "w"  # a clause within the object may have a finite verb
    while at < count:
        letter = shape[at]
        if letter in ",.:qs" and not (letter == "s" and stretch.first_low(at) == "than"):
            break
        if letter == "p" and stretch.is_time(at):
            break
        opened = opened or letter in "wmfs" or shape[at - 1 : at + 1] == "nn"
        if letter == "v" and not opened:
            break
        if letter == "y" and is_as_clause(stretch, at):
            at -= at > place + 1 and shape[at - 1] == "d"  # "*even* as she left"
            break
        if letter == "c":
            if shape[at + 1 : at + 2] in ("v", "d") or _has_agent(stretch, at + 1):
                break
            if _has_own_subject(stretch, at):
                break  # "claimed *the attack* but officials said …"
            verb = shape.find("v", at)
            if verb > 0 and stretch.heads[verb] in MAKING_OF and _finds_otherwise(stretch, at, at + 1, verb):
                break
        at = shape.find(")", at) + 1 or count if letter == "(" else at + 1
    last = shape[at - 1]
    if (last == "s" or (last == "p" and not opened and stretch.low(at - 1) == "for")) and at > place + 1:
        at -= 1  # "more *than* before", "his motives *for*, he said, leaving"
    return at - 1


def _has_own_subject(stretch: Stretch, at: int) -> bool:
    """True for a "but" that opens a clause; not for that of "*everyone but* the clerk had known"."""
    if stretch.low(at) != "but" or stretch.shape[at + 1 : at + 2] != "n" or stretch.low(at - 1) in _ALL_BUT:
        return False
    return stretch.has_verb(stretch.phrase_right(at + 1) + 1)


_ALL_BUT: Final = frozenset("all anybody anyone anything everybody everyone everything nobody none nothing".split())
