"""What stands behind a verb, as its complements: the clause, phrase or quotation that holds what is said."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Final

from dossier.convert.clauses.claims import CLAIMS, DENYING
from dossier.convert.clauses.clauseheads import OF_CLAUSES, TELLING, claims_something, is_addressee, is_clause
from dossier.convert.clauses.ends import (
    AGAINST,
    NAMING,
    OF_THINGS,
    Within,
    clause_end,
)
from dossier.convert.clauses.objectends import is_as_clause, object_end
from dossier.convert.clauses.passedover import (
    behind_aside,
    behind_concession,
    behind_lead,
    behind_remark,
    behind_when,
    behind_who,
    is_told,
)
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.auxiliaries import MODALS
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person
from dossier.convert.english.pronouns import SUBJECT_PRONOUNS
from dossier.convert.english.timewords import MONTH_NAMES
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Complement, ComplementKind
from dossier.model import Span

#: What somebody does by speaking, and no words: "said Ann Quill *commenting on* the vote".
_SPEAKING_OF: Final = frozenset(
    "addressing answering commenting reacting referring replying responding speaking talking".split()
)
_RELATIVES: Final = frozenset({"who", "whom", "whose", "which"})
_MOST_PHRASES: Final = 2
_HEARERS_AND_WHAT: Final = 2
#: Verbs with somebody of whom something is wanted.
_TAKING_TWO: Final = TELLING | forms_of_verbs("expect want")
#: What stands behind a colon is not what these deny: "denied the charge: two men had died".
_DENIED: Final = (CLAIMS | {"charge", "charges"}) - {"report", "reports"}
_WITH_CAUSE: Final = DENYING.keys() | forms_of_verbs("see show")
#: In front of words that others said; "in a report that" is where the subject says it.
_OF_OTHERS: Final = frozenset("to at on about against of from over with".split())
_OF_WHAT: Final = _OF_OTHERS - {"to", "at", "on"}
#: What these take is a whole clause without a finite verb: "expects *sales to fall*".
_SHOWING: Final = forms_of_verbs("depict show")
_OF_WHAT_MAY_BE: Final = forms_of_verbs(
    "assume believe consider estimate expect fear forecast intend like need prefer presume project suppose understand "
    "want wish"
)
_OF_BOTH: Final = frozenset({"both", "either", "neither"})
_NAMED_ROW: Final = Rare(r"(?:,n(?:pn){0,2}){0,9},?cn(?:pn){0,2}(?:,n(?:pn){0,2})?(?=[.,]|$)")
#: A participle with what it takes, in front of "that".
_REDUCED_CLAUSE: Final = Rare(r"x(?:t|p[nt]){0,2}m")
#: What parts an infinitive's own verb from a finite one, and what that begins with.
_PARTED: Final = frozenset("vmwfsq,:")
_BRACKETED: Final = Rare(r"\([^().:q]{1,12}\)")
#: In front of what happened when something was said, or of a clause.
_AT_WHICH: Final = frozenset({"after", "before", "since", "until"})
_ALONGSIDE: Final = frozenset({"and", "but", "so", "yet"})
_TO_COME: Final = frozenset({"can", "cannot", "can't", "may", "will", "won't"})
_FINITE_HELPERS: Final = frozenset("is are was were has had will".split())
_OPENERS: Final[dict[str, ComplementKind]] = {"m": "that", "f": "if", "w": "wh", "i": "inf", "g": "ing"}


def complements_behind(stretch: Stretch, place: int, inside: Within, verb: str) -> Iterator[Complement]:
    """What stands behind a verb; `inside` another clause it ends where the outer one goes on."""
    shape = stretch.shape
    count = len(shape)
    phrases = 0
    while place < count and phrases <= _MOST_PHRASES:
        letter = shape[place]
        if letter == "d" and shape.startswith("g", place + 1) and not phrases and verb in OF_CLAUSES:
            yield _clausal(stretch, place, inside, "ing")  # "said *openly* carrying guns was banned"
            return
        if letter == "d" and shape[place + 1 : place + 2] == "i" and stretch.first_low(place) in ("not", "never"):
            yield _clausal(stretch, place, inside, "inf", "to")  # "urged them *not* to leave"
            return
        if letter in "dpst" and not (phrases or inside) and (comma := behind_lead(stretch, place, verb)):
            yield Complement("bare", (stretch.span(comma + 1, clause_end(stretch, comma + 1, inside)),))
            return
        if letter in "dtu":
            place += 1
        elif letter in "wf" and (behind := behind_who(stretch, place, verb, phrases) or behind_when(stretch, place)):
            place = behind
        elif letter == "g" and stretch.low(place) in _SPEAKING_OF:
            return
        elif letter in _OPENERS:
            yield _clausal(stretch, place, inside, _OPENERS[letter], stretch.low(place) if letter != "i" else "to")
            return
        elif letter == "q" or (letter in ",:" and shape[place + 1 : place + 2] == "q"):
            quoted = place if letter == "q" else place + 1
            yield Complement("quote", (stretch.span(quoted, quoted),))
            return
        elif (
            letter == ","
            and (not inside or inside == "opening")
            and (that := behind_aside(stretch, place, verb))
            and (not inside or "v" not in shape[place:that])
        ):
            place = that
        elif letter == ":" and place + 1 < count and stretch.first_low(place) == ":":
            if not (phrases and _has_another_end(stretch, place, verb)):
                yield Complement("bare", (stretch.span(place + 1, count - 1),), ":")
            return
        elif letter == "c" and shape[place + 1 : place + 2] == "n" and stretch.low(place) in _OF_BOTH:
            if is_clause(stretch, place + 1, verb, after_preposition=False):
                yield _clausal(stretch, place, inside, "bare")  # "said *neither he nor Ivo Lind was late*"
            return
        elif letter == "n":
            place = yield from _phrase_behind(stretch, place, inside, verb, phrases)
            if not place:
                return
            phrases += 1
        elif letter == "x" and phrases and _REDUCED_CLAUSE.match(shape, place):
            place += 1  # "said in a statement *read* on the radio that"
        elif letter in "py" and shape[place + 1 : place + 2] == "t":
            place += 2  # "on Monday"
        elif letter == "p" and shape[place + 1 : place + 3] == "ni" and _is_month(stretch, place + 1):
            place += 2  # "agreed *in May* to sell it"
        elif letter == "," and not phrases and (aside := behind_remark(stretch, place, verb)):
            place = aside  # "said*, with a smile,* he would go", "read*, in part*: '…'"
        elif letter == "(" and (bracketed := _BRACKETED.match(shape, place)):
            place = bracketed.end()  # "said on Monday *(June 9)* that"
        elif letter == ":" and (close := stretch.dash_behind(place)) > 0 and shape.startswith(("m", "i"), close + 1):
            place = close + 1  # "said *– not for the first time –* that"
        elif (
            letter == ","
            and phrases
            and verb in TELLING
            and "," not in shape[:place]
            and is_told(stretch, place + 1, verb)
        ):
            place += 1  # "told Odo Tarn of Kray News, that", "told the board, it was late"
        elif letter == "s" and not phrases and verb in OF_CLAUSES and (comma := behind_concession(stretch, place)):
            yield Complement("bare", (stretch.span(place, clause_end(stretch, comma + 1, inside)),))
            return
        elif letter == "s" and not phrases and shape.startswith("nn", place + 1) and stretch.low(place) in _AT_WHICH:
            place += 2  # "said *after the vote* he would resign"
        elif letter == "s" and stretch.low(place) in _AT_WHICH and (that := _behind_occasion(stretch, place)):
            place = that  # "told them *after the summit* that …"
        elif letter == "y" and phrases and is_as_clause(stretch, place):
            return
        elif letter == "p" and phrases and shape[place + 1 : place + 2] == "w" and stretch.low(place + 1) in _RELATIVES:
            return  # "asked a series of questions *for which* he had no answer"
        elif letter in "py" and place + 1 < count and shape[place + 1] in "nagwq":
            place = yield from _led_phrase(stretch, place, inside, verb)
            if not place:
                return
            phrases += 1
        elif (
            letter == "a"
            and not phrases
            and shape[place + 1 : place + 3] == "cn"
            and is_clause(stretch, place + 2, verb, False)
        ):
            yield _clausal(stretch, place, inside, "bare")  # "suggests *older and poorer voters could leave*"
            return
        else:
            if letter == "a":
                yield Complement("as", (stretch.span(place, object_end(stretch, place)),))
            return


def _behind_occasion(stretch: Stretch, place: int) -> int:
    """Where "that" stands behind "after" or the like with no more than a phrase; 0 for a clause."""
    behind = stretch.phrase_right(place + 1) + 1 if stretch.shape.startswith("n", place + 1) else 0
    return behind if behind and stretch.shape.startswith("m", behind) else 0


def _has_another_end(stretch: Stretch, colon: int, verb: str) -> bool:
    """True for a colon behind a verb's object with something else behind it than what was said."""
    if verb in AGAINST and "v" not in stretch.shape[colon:]:
        return True  # "mocked an old foe: Odo Tarn"
    if verb in _WITH_CAUSE and _has_own_speaker(stretch, colon + 1):
        return True  # "show little interest: *a poll found* that …"
    return verb in DENYING and (verb.startswith("den") or stretch.low(colon - 1) in _DENIED)


def _phrase_behind(
    stretch: Stretch, place: int, inside: Within, verb: str, phrases: int
) -> Generator[Complement, None, int]:
    """What a noun phrase behind a verb, and `phrases` others, is to it; where to go on, 0 for nowhere."""
    shape = stretch.shape
    if not phrases and verb in TELLING and (own := _behind_hearers(stretch, place)):
        yield Complement("np", ((stretch.span(place, place)[0], own[0] - 1),), "to")
        yield Complement("bare", ((own[0], _clausal(stretch, place, inside, "bare").at[0][1]),))
        return 0
    if is_clause(stretch, place, verb, after_preposition=phrases > 0 and shape[place - 1] == "p"):
        is_naming = phrases and verb in NAMING and stretch.first_low(place) in SUBJECT_PRONOUNS
        if not is_naming or stretch.low(place + 1) in stretch.cues.speech:  # "called her 'the best baker *I know*'"
            yield _clausal(stretch, place, inside, "bare")
        return 0
    if not phrases and verb in _OF_WHAT_MAY_BE and shape[(last := stretch.phrase_right(place)) + 1 :][:1] == "i":
        yield Complement("inf", (stretch.span(place, clause_end(stretch, last + 1, inside)),), "to")
        return 0
    if not phrases and verb in _SHOWING and shape[stretch.phrase_right(place) + 1 :][:1] == "g":
        yield _clausal(stretch, place, inside, "ing")  # "shows *guards beating him*"
        return 0
    if not phrases and is_addressee(stretch, place, verb):
        yield Complement("np", (stretch.span(place, place),), "to")
        return place + 1
    last = stretch.phrase_right(place) + 1
    if shape[last : last + 3] == ",n," and shape[last + 3 : last + 4] in tuple("imf") and verb in _TAKING_TWO:
        yield Complement("np", (stretch.span(place, last + 1),), "to")  # "urged the owner, *Tarn Mills*, to sell"
        return last + 3
    if shape[last : last + 3] == ",n," and shape[last + 3 : last + 4] == "p":
        yield Complement("np", (stretch.span(place, last + 1),))  # "accused the owner, *Tarn Mills*, of fraud"
        return last + 3
    is_claim = claims_something(stretch, last - 1)
    end = clause_end(stretch, last, inside) if is_claim else object_end(stretch, place)
    yield Complement("np", (stretch.span(place, end),))
    if is_claim or (verb in OF_THINGS and shape[last : last + 1] == "m"):
        return 0  # "withdrew a report *that he had died*", "a plan *that his party had approved*"
    if _is_relative(stretch, last, verb) and shape[last + 1 : last + 2] != ",":
        end = clause_end(stretch, last, inside)
        if verb in AGAINST or not stretch.has_marks(last, end):  # "announced a fund for those *who lost their homes*"
            return 0
    return last


def _is_month(stretch: Stretch, place: int) -> bool:
    """True for a phrase of a month, a year or both."""
    return all(word in MONTH_NAMES or word.isdigit() for word in stretch.words(place))


def _led_phrase(stretch: Stretch, place: int, inside: Within, verb: str) -> Generator[Complement, None, int]:
    """What a preposition, or "as", behind a verb leads to; where to go on, 0 for nowhere."""
    shape = stretch.shape
    led = stretch.first_low(place)
    is_claim = _is_of_claim(stretch, place)
    end = clause_end(stretch, place + 1, inside) if is_claim else object_end(stretch, place + 1)
    if shape[place] == "y" and (row := _NAMED_ROW.match(shape, end + 1)) and stretch.is_capitalised(place + 1):
        end = row.end() - 1  # "named the dead as *Ann Quill, a baker, and Odo Tarn*"
    yield Complement("as" if shape[place] == "y" else "pp", (stretch.span(place, end),), led)
    if is_claim or (shape[place + 1] == "w" and verb in AGAINST):
        return 0  # "criticised it for *what she called a farce*"
    behind = (stretch.phrase_right(place + 1) if shape[place + 1] == "n" else place + 1) + 1
    while shape[place + 1] == "g" and shape.startswith("pn", behind) and not stretch.is_time(behind):
        behind += 2  # "admitted to lying *about her past*": that is what she lied about
        if shape[behind : behind + 1] in ("m", "w"):
            return 0  # "replied by pointing to the cuts *that Lodd faced*"
    # "complained about *the noise she hears*", "said in a letter *that was read there*"
    tells_which = led in _OF_WHAT or (shape[behind : behind + 1] in ("m", "w") and stretch.has_verb(behind + 1))
    is_met = shape[behind : behind + 1] == "n" and stretch.has_verb(stretch.phrase_right(behind) + 1)
    if is_met and shape[place + 1] == "n" and led in ("about", "of") and verb not in OF_CLAUSES:
        return 0  # "warned of *the harm the strike would do*"
    is_asked = shape[behind : behind + 1] == "w" and stretch.low(behind) != "which"
    return (
        0 if tells_which and not (is_asked and led not in _OF_WHAT) and _is_relative(stretch, behind, verb) else behind
    )


def _behind_hearers(stretch: Stretch, place: int) -> Span | None:
    """What was said to the hearers that its subject seems to belong to: "told officials *dams* would break"."""
    words = stretch.words(place)
    if len(words) != _HEARERS_AND_WHAT or not all(word.endswith("s") for word in words) or not is_person(words[0]):
        return None
    if is_person(words[1]) or not stretch.has_verb(place + 1):
        return None
    own = stretch.first[place] + 1
    return stretch.tokens.starts[own], stretch.tokens.ends[own]


def _is_relative(stretch: Stretch, place: int, verb: str) -> bool:
    """True for a clause that tells which: "a plant *that makes paper*", "the deal *she signed in May*"."""
    letter = stretch.shape[place : place + 1]
    if letter == "w":
        return stretch.low(place) in _RELATIVES or (stretch.low(place) == "where" and verb not in TELLING)
    if letter == "m":
        return stretch.has_verb(place + 1)
    is_own = letter == "n" and stretch.first_low(place) in SUBJECT_PRONOUNS and stretch.has_verb(place + 1)
    return is_own and verb not in OF_CLAUSES and verb not in TELLING


def _has_own_speaker(stretch: Stretch, place: int) -> bool:
    """True for a clause that begins at `place` with who says what."""
    verb = stretch.shape.find("v", place)
    if verb < 0 or stretch.shape[place] != "n" or stretch.low(verb) not in stretch.cues.verbs:
        return False
    return not any(letter in "mwf" for letter in stretch.shape[place:verb])


def _is_of_claim(stretch: Stretch, place: int) -> bool:
    """True for the preposition of "responded *to* the claim that …": what was claimed is not what was responded."""
    if stretch.shape[place : place + 2] != "pn" or stretch.first_low(place) not in _OF_OTHERS:
        return False
    return claims_something(stretch, stretch.phrase_right(place + 1))


def _clausal(stretch: Stretch, place: int, inside: Within, kind: ComplementKind, marker: str = "") -> Complement:
    end = clause_end(stretch, place, inside)
    first = place + (stretch.shape[place] == "d")
    if kind == "inf" and stretch.shape[first + 1 : first + 2] == "v":
        end = first  # "who asked *not to be named* said"
    elif kind == "inf" and (joint := stretch.shape.find("cv", place, end + 1)) > 0:
        is_plain = _PARTED.isdisjoint(stretch.shape[place + 1 : joint])
        if is_plain and stretch.first_low(joint + 1) in _FINITE_HELPERS:
            end = joint - 1  # "refused *to pay the fine* and is living in Lodd"
    if kind in ("inf", "ing"):
        end = _before_own_clause(stretch, place, end)
    return Complement(kind, (stretch.span(place, end),), marker)


def _before_own_clause(stretch: Stretch, place: int, end: int) -> int:
    """Where an infinitive or an -ing form ends in front of a clause that is told beside it: "*to pay*, and Quill left".

    No finite clause is joined to one; "would" and its like may tell more of what is promised or wanted.
    """
    shape = stretch.shape
    joint = shape.find("cn", place, end + 1)
    parted = shape[joint - 1] == ","
    if joint < 0 or stretch.low(joint) not in _ALONGSIDE or not _PARTED.isdisjoint(shape[place + 1 : joint - parted]):
        return end
    verb = stretch.over_adverbs(stretch.phrase_right(joint + 1) + 1)
    if shape[verb : verb + 1] != "v":
        return end
    if stretch.first_low(verb) in MODALS - (_TO_COME if stretch.low(joint) == "but" else frozenset()):
        return end  # but "vowed to go on, *but the board will not listen*"
    is_sure = parted or stretch.first_low(joint + 1) in SUBJECT_PRONOUNS
    return joint - 1 - parted if is_sure else end  # "plans to reopen the mill *and the mine* are old"
