"""How far what a verb governs reaches: the ends of a clause."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from dossier.convert.clauses.claims import DENYING
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.qualified import SAID
from dossier.convert.clauses.setagainst import is_set_against
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.auxiliaries import HAVE
from dossier.convert.english.inflections import forms_of_verbs, is_past, same_in_the_past
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.english.pronouns import DEFINITE, OBJECT_PRONOUNS, SUBJECT_PRONOUNS
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
#: In front of a verb that tells what somebody made of it, and has not been told himself.
_PERFECT: Final[tuple[list[str], ...]] = ([], ["has"], ["have"])
#: Of whom, and not of which, something is made.
THEM: Final = OBJECT_PRONOUNS - {"it"}
#: Verbs of saying that are deeds, and beginnings and ends of them, but in front of what is said.
_DEEDS: Final = forms_of_verbs("begin charge continue end expand fire finish hit shoot start")
#: … and what else may come of a deed, or be a part of it.
_OUTCOMES: Final = _DEEDS | forms_of_verbs("blast crack offer open post rage snap spit")
#: What people do aloud while they act: it is not whoever tells of that who does it.
_CALLING_OUT: Final = forms_of_verbs("bark bellow chant cheer cry holler jeer laugh roar scream shout shriek sing yell")
#: Done by nothing but words, to whom or whatever it is; what is done by others as well is left out.
_BY_WORDS: Final = (MAKING_OF - forms_of_verbs("describe mention question")) | forms_of_verbs(
    "caution deny propose suggest thank urge"
)
#: What is said, or asked, behind a verb, or behind whom that is said to.
_OWN_CLAUSE: Final = Rare(
    r"(?:[dt]|p[nt]){0,3}(?:,w[^,.]{1,8},)?(?:[mf]|[,:]?q|:)|n(?:pn){0,2}[dt]{0,2}(?:[mfwq]|(?:n(?:pn){0,2}[dt]{0,2})?v)"
)
_ASKING: Final = forms_of_verbs("ask explain wonder")
#: What who tells something leaves out, behind what had been, is or will be so.
_LEFT_UNSAID: Final = frozenset("comment elaborate mention specify".split())
_HELD: Final = HAVE | {"is", "are", "would", "will"}
#: Clauses without anything that parts or subordinates them; "that" may open the first.
_ONE_CLAUSE: Final = Rare(r"m?[nvtdaxgibpu]+")
#: A subject with an apposition or a relative clause between commas, the second one aside.
_APPOSED: Final = Rare(
    r"m?[dt]{0,3}n(?:pn){0,2}(?:,n){0,2},(?:n(?:pn){0,2}(?:[dt]{0,2}[vx][du]{0,2}(?:p[nt]|t){1,2})?|w(?:n(?:pn){0,2})?d?v[dtnpxvuay]{0,6}|[xv][dtnpyu]{0,6})"
)


def clause_end(stretch: Stretch, place: int, inside: Within = "") -> int:
    """The last chunk of the clause that begins at chunk `place`: the sentence's, or where the cue's clause goes on.

    `inside` a relative clause between commas, the verb behind the second comma is the outer one; behind "After" or the
    like, a noun with its verb behind a comma is the main clause: "After she said it rained, *they left*".
    """
    shape = stretch.shape
    count = len(shape)
    told = _ONE_CLAUSE.match(shape, place) if inside == "subject" else None
    if told and told[0].count("v") + (shape[place] == "x") > (shape[place] != "i"):
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
                and finds_otherwise(stretch, at, ahead, verb)
                and _is_found_of(stretch, place, at)
            ):
                return at - 1
            if shape[ahead : ahead + 2] == "pt" and shape[ahead - 1] == "c" and _says_on_a_day(stretch, at, ahead):
                return at - 1  # "…, but *on Monday admitted*"
            if shape[ahead : ahead + 1] == "v" and stretch.low(ahead) in SENTENCING and _is_of_judge(stretch, place):
                return at - 1  # "the judge said he had lied *and jailed* him"
            if shape[place] == "i" and _is_past_deed(stretch, place, at, ahead):
                return at - 1  # "ordered Quill to pay *and adjourned* the hearing"
            if shape[ahead : ahead + 1] == "v" and letter == "," and shape[place] in "nm" and _is_own(shape, place, at):
                at = ahead  # "said *the clerk, Ann Quill, told* the board that": the clause's own verb
            elif ahead < count and (_resumes(stretch, place, at, ahead) or _goes_on(stretch, at, ahead, inside)):
                return at - 1
        at += 1
    return count - 1


def _is_of_judge(stretch: Stretch, start: int) -> bool:
    """True where who says what begins at `start` judges."""
    return not JUDGES.isdisjoint(stretch.tokens.lows[: stretch.first[start]])


#: What only a court does, and who may tell of a case as well.
SENTENCING: Final = forms_of_verbs("acquit adjourn convict fine jail remand sentence")
JUDGES: Final = frozenset("court judge magistrate magistrates sheriff tribunal".split())


def _is_past_deed(stretch: Stretch, start: int, joint: int, verb: int) -> bool:
    """True for a past tense behind a joint, which does not go on with the infinitive at `start`."""
    shape = stretch.shape
    if shape[verb : verb + 1] != "v" or "c" not in shape[joint:verb] or "v" in shape[start:joint]:
        return False
    first = stretch.first_low(verb)
    if first in same_in_the_past() or "-" in first:
        return False
    return first in _PASTS or (is_past(first) and len(stretch.words(verb)) == 1)


_PASTS: Final = frozenset({"was", "were", "had", "has", "have", "is", "are", "did", "will", "would"})


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


def _opposes(stretch: Stretch, place: int) -> bool:
    """True for a "while", for ", *but* Ann Quill called it a ruin", and for a semicolon."""
    return _sets_against(stretch, place) or stretch.low(place) in ("but", ";")


def finds_otherwise(stretch: Stretch, mark: int, place: int, verb: int) -> bool:
    """True for who makes something else of it by words: "said it was "fine", while *Ann Quill* called it "cruel"."."""
    shape = stretch.shape
    if shape[place] != "n" or shape[verb + 1 : verb + 2] != "n":
        return False
    if stretch.words(verb)[:-1] not in _PERFECT or stretch.over_adverbs(stretch.phrase_right(place) + 1) != verb:
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
    return is_quoted or (stretch.low(verb + 1) in IT and _opposes(stretch, place - 1))


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
    is_against = _opposes(stretch, mark + 1 if stretch.shape[mark] == "," else mark)
    return stretch.shape[mark] in ",:" and is_against and not BEING.isdisjoint(lows)


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
    behind = stretch.phrase_right(place) + 1
    close = shape.find(",", behind + 1) if shape.startswith(",", behind) else -1
    if close > 0 and "v" not in shape[behind:close]:
        behind = close + 1  # "…, Ann Quill, *the mayor*, left"
    return shape[stretch.over_adverbs(behind) :][:1] in ("v", "b")


def _resumes(stretch: Stretch, start: int, comma: int, place: int) -> bool:
    """True when what follows a comma is on the cue's level again: ", adding that", ", according to", "and said".

    What the cue takes begins at chunk `start`.
    """
    shape = stretch.shape
    letter = shape[place]
    if shape[comma] in ",:" and _opposes(stretch, place - 1) and is_set_against(stretch, place):
        return True  # "said it was dry, *but images showed* water"
    if letter == "g" and stretch.first_low(place) != "according":
        return shape[comma] == "," and stretch.is_speech(place) and not _is_done_meanwhile(stretch, start, place)
    if letter == "v":
        return shape[place - 1] in "cd," and _says_again(stretch, start, place) and not stretch.shares_passive(place)
    if letter in "pg":
        if stretch.first_low(place) != "according" or shape[comma - 1] in "wm":
            return False
        end = stretch.phrase_right(min(place + 2, len(shape) - 1), generous=True)
        return end + 1 >= len(shape) or shape[end + 1] == "."  # in mid-sentence it comments on what is said
    if letter == "n":
        verb = stretch.over_adverbs(stretch.phrase_right(place) + 1)
        is_said = shape[verb : verb + 1] == "v" and stretch.is_speech(verb)
        return is_said and (shape[comma] in ",:" or _says_besides(stretch, start, comma, place, verb))
    return False


def _is_done_meanwhile(stretch: Stretch, start: int, place: int) -> bool:
    """True for a participle that tells how somebody acted, or what came of it, in what is told from `start` on.

    "Said the bus left the road, *hitting* a wall", "said the guards came in, *shouting*"; not "…, *charging* that she
    lied", "said it was safe, *shouting*".
    """
    low = stretch.low(place)
    if low in _OUTCOMES:
        return not _opens_words(stretch, place)
    act = stretch.shape.rfind("v", start, place)
    if low not in _CALLING_OUT or act < 0 or not BEING.isdisjoint(stretch.words(act)):
        return False
    who = stretch.back_over_adverbs(act)
    return stretch.shape[who] == "n" and is_somebody(stretch.low(who))


def _opens_words(stretch: Stretch, verb: int) -> bool:
    """True where that, a colon or a quotation mark opens what a verb would say."""
    said = _OWN_CLAUSE.match(stretch.shape, verb + 1)
    is_quoted = verb + 1 < len(stretch.shape) and stretch.is_behind_mark(verb + 1)
    return is_quoted or (said is not None and said[0][-1] in "mq:")


def _says_again(stretch: Stretch, start: int, verb: int) -> bool:
    """True for a coordinated verb that is the cue's subject's, not that of what was said, from chunk `start` on.

    "Said the roof leaked *and blamed the owner*", "said the army lied *and accused it of murder*"; but "said the guards
    came *and accused her of theft*", "came *and demanded money*": what else the guards did.
    """
    shape, low = stretch.shape, stretch.low(verb)
    if low in _LEFT_UNSAID and stretch.words(verb)[:1] == ["did"]:
        return stretch.words(shape.rfind("v", start, verb))[0] in _HELD  # "had fled *and did not mention* her"
    if low in THREATENING and stretch.low(verb + 1) in DONE_TO_OTHERS and shape[verb + 1] == "i":
        return not _tells_of_somebody(stretch, start, verb)  # "said the film was a fake *and threatened to sue*"
    is_speech = low in stretch.cues.speech
    is_withheld = is_speech and stretch.words(verb)[1:2] == ["not"]
    if stretch.low(verb - 1) == "but" and (low in DECLINING or is_withheld):
        return _leaves_unsaid(stretch, start, verb, is_withheld=is_withheld)
    if stretch.is_denied(verb) or not (is_speech or (low in _BY_WORDS and len(stretch.words(verb)) == 1)):
        return False
    said = _OWN_CLAUSE.match(shape, verb + 1)
    is_quoted = verb + 1 < len(shape) and stretch.is_behind_mark(verb + 1)
    if low in _DEEDS:
        return _opens_words(stretch, verb)
    cue = shape.rfind("v", 0, start)
    if cue >= 0 and stretch.low(cue) in DENYING and stretch.first_low(verb + 1) not in THEM:
        return True  # "denied that guards had fled *and blamed the mayor*"
    if shape[verb - 1] == "," or "," in shape[verb - 2 : verb]:
        return is_speech
    if said is not None or is_quoted or low in SAID or (low in _ASKING and shape[verb + 1 : verb + 2] == "w"):
        return True
    told = shape.rfind("v", start, verb)
    before = stretch.words(told)[0] if told >= 0 else ""
    if is_speech and low not in HEARD and _is_done_to(stretch, told) and shape[verb + 1 : verb + 2] == "n":
        return True  # "said he *had been denied* pills and *demanded* an inquiry"
    if before not in HAVE and is_past(low) != is_past(before) and len(stretch.words(verb)) == 1:
        return True  # "said he *would* leave and *warned* against it"
    if not _tells_of_somebody(stretch, start, verb):
        return True
    return low in _BY_WORDS and before not in HAVE and stretch.first_low(verb + 1) not in THEM


def _leaves_unsaid(stretch: Stretch, start: int, verb: int, *, is_withheld: bool) -> bool:
    """True where who speaks declines, or withholds, the rest: "said a body was found *but would not say* whose"."""
    told = stretch.shape.rfind("v", start, verb)
    if told >= 0 and is_withheld and _is_done_to(stretch, told):
        return True
    is_of_thing = is_withheld or not BEING.isdisjoint(stretch.words(told))
    if is_withheld and any(is_medium(low) for low in stretch.heads[start:told]):
        return False  # "said the letter was sent *but did not say why*"
    return is_of_thing and not _tells_of_somebody(stretch, start, verb)


#: What only people do, and who speaks may threaten with.
DONE_TO_OTHERS: Final = frozenset(
    "appeal arrest boycott expel fire prosecute quit resign retaliate sack sanction strike sue veto withdraw".split()
)
THREATENING: Final = forms_of_verbs("threaten vow")
#: … and what who speaks does rather than tell the rest.
DECLINING: Final = forms_of_verbs("decline refuse")


def _is_done_to(stretch: Stretch, verb: int) -> bool:
    """True for a perfect passive: "had been misled", which no past tense goes on."""
    words = stretch.words(verb) if verb >= 0 else [""]
    return words[0] in HAVE and "been" in words[1:-1] and not words[-1].endswith("ing")


#: What somebody said to be done to may do as well: "she said he had been beaten *and told the police*".
HEARD: Final = forms_of_verbs("ask inform tell")


def _says_besides(stretch: Stretch, start: int, joined: int, who: int, verb: int) -> bool:
    """True for somebody else who says something: "said the bridge was safe *and Odo Tarn said it was not*".

    Not where the told clause is of one who may have met them: "said *she* fell and Odo Tarn told her that …".
    """
    shape = stretch.shape
    is_one = stretch.is_capitalised(who) or (
        stretch.low(joined) == "but" and stretch.first_low(who) in DEFINITE and is_person(stretch.low(who))
    )
    if shape[joined] != "c" or not is_one or "v" not in shape[start:joined] or stretch.low(verb) in _DEEDS:
        return False
    if _OWN_CLAUSE.match(shape, verb + 1) is None or stretch.first_low(verb + 1) in THEM:
        return False
    subject = stretch.back_over_adverbs(shape.rfind("v", start, joined))
    return shape[subject] == "n" and stretch.low(subject) not in SUBJECT_PRONOUNS - {"it"}


def _tells_of_somebody(stretch: Stretch, start: int, stop: int) -> bool:
    """True where somebody who may do and say things is the subject of a clause, or of its last verb before `stop`."""
    shape = stretch.shape
    last = stretch.back_over_adverbs(max(start + 1, shape.rfind("v", start, stop)))
    for first in {shape.find("n", start, stop), last}:
        if first < start or shape[first] != "n":
            continue
        low = stretch.low(first)
        if is_somebody(low) or stretch.is_named(first) or (low in SUBJECT_PRONOUNS and low != "it"):
            return True
    return False
