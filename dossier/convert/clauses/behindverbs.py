"""What stands behind a verb, as its complements: the clause, phrase or quotation that holds what is said."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Final

from dossier.convert.clauses.claims import CLAIMS, DENYING
from dossier.convert.clauses.ends import (
    AGAINST,
    NAMING,
    OF_THINGS,
    Within,
    clause_end,
    is_as_clause,
    object_end,
)
from dossier.convert.clauses.qualified import TRANSITIVE
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.auxiliaries import MODALS
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person
from dossier.convert.english.pronouns import OBJECT_PRONOUNS, SUBJECT_PRONOUNS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import ADDRESSING, CLAUSE_VERBS
from dossier.convert.reading.parse import Complement, ComplementKind
from dossier.model import Span

#: What somebody does by speaking, and no words: "said Ann Quill *commenting on* the vote".
_SPEAKING_OF: Final = frozenset(
    "addressing answering commenting reacting referring replying responding speaking talking".split()
)
_RELATIVES: Final = frozenset({"who", "whom", "whose", "which"})
_MOST_PHRASES: Final = 2
_HEARERS_AND_WHAT: Final = 2
TELLING: Final = forms_of_verbs(
    f"{' '.join(sorted(ADDRESSING))} brief convince email message notify persuade promise teach text"
)
#: … and others of whom something is expected.
_TAKING_TWO: Final = TELLING | forms_of_verbs("expect want")
_TOLD: Final = (OBJECT_PRONOUNS - {"it"}) | frozenset(
    "audience board class committee court crowd hearing inquest inquiry jury panel parliament police tribunal".split()
)
#: What stands behind a colon is not what these deny: "denied the charge: two men had died".
_DENIED: Final = (CLAIMS | {"charge", "charges"}) - {"report", "reports"}
_WITH_CAUSE: Final = DENYING.keys() | forms_of_verbs("see show")
#: In front of words that others said; "in a report that" is where the subject says it.
_OF_OTHERS: Final = frozenset("to at on about against of from over with".split())
_OF_WHAT: Final = _OF_OTHERS - {"to", "at", "on"}
#: What these take is a whole clause without a finite verb: "expects *sales to fall*".
_OF_WHAT_MAY_BE: Final = forms_of_verbs(
    "assume believe consider estimate expect fear forecast intend like need prefer presume project suppose understand "
    "want wish"
)
#: Their forms: "said *villages in Lodd and Tarn* had no light".
_OF_CLAUSES: Final = forms_of_verbs(" ".join(CLAUSE_VERBS))
#: Two nouns, or one with a relative clause, in front of a finite verb: "the man *she loved* had left".
_SUBJECT: Final = Rare(
    r"n(?:pg?n){0,2}(?:c?n(?:pn){0,2}|cgn(?:pn){0,2}|n[dt]*v[dtnpx]{0,4}|x(?:p[nt]|[dtu]){0,4}|[wm][dt]*v[dtnpx]{0,6})[dt]*v"
)
#: Behind these too it is one where those of whom it is told were done to: "adding *the ten people killed* were clerks".
_OF_FACTS: Final = forms_of_verbs("add allege announce claim confirm fear know note report reveal suggest suspect warn")
_DONE_TO: Final = Rare(r"n(?:pn){0,2}x(?:p[nt]|[dtu]){0,4}[dt]*v")
#: Two in front of a finite verb, and what only two or more do.
_TWO: Final = re.compile(r"n(?:pn){0,2}(c)n(?:pn){0,2}[dt]*v")
_OF_BOTH: Final = frozenset({"both", "either", "neither"})
_OF_SEVERAL: Final = frozenset({"are", "have", "were"})
#: Whose object is hardly a thing where more stands behind it: "knew *the noise and dust* were bad".
_OF_STATES: Final = forms_of_verbs("feel guess know realise realize state suggest")
#: Who was told something, behind it: "told the people *who left* that", "voters *who ask why he left* that".
_WHO_WAS_TOLD: Final = Rare(r"w[dt]*v[dtnpx]{0,6}(?:wnv[dtnpx]{0,4})?(?=[mi])")
#: Several people behind the first, with who they are, and their verb.
_ROW: Final = Rare(
    r"(?:\(n\))?(?:,n(?:pn){0,2}(?:\(n\))?){1,9},?cn(?:pn){0,2}(?:\(n\))?"
    r"(?:,n(?:pn){0,2}(?:,|(?=:)))?(?::[^:.]{1,12}:)?[dt]{0,2}(?P<verb>v)"
)
_NAMED_ROW: Final = Rare(r"(?:,n(?:pn){0,2}){0,9},?cn(?:pn){0,2}(?:,n(?:pn){0,2})?(?=[.,]|$)")
#: A participle with what it takes, in front of "that".
_REDUCED_CLAUSE: Final = Rare(r"x(?:p[nt]){0,2}m")
#: What parts an infinitive's own verb from a finite one, and what that begins with.
_PARTED: Final = frozenset("vmwfsq,:")
#: So many appositions may stand between a subject and its verb.
_MOST_ASIDES: Final = 3
#: A clause and another behind its comma, and what the first begins with.
_CONCESSION: Final = Rare(r"(?P<front>sn(?:pn){0,2}[dt]*v[^,:.qsm]{0,12}),n(?:pn){0,2}[dt]*v")
_CONCEDING: Final = frozenset({"although", "because", "once", "though", "unless", "whereas", "while"})
_IN_PART: Final = Rare(r",(?:[dt]|p[nt])(?=:)")
_REMARK: Final = Rare(r",(?:[pt][^,.:qvmswf]{0,8}|[fs]x[^,.:qvmswf]{0,4}),")
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
        if letter == "d" and shape.startswith("g", place + 1) and not phrases and verb in _OF_CLAUSES:
            yield _clausal(stretch, place, inside, "ing")  # "said *openly* carrying guns was banned"
            return
        if letter == "d" and shape[place + 1 : place + 2] == "i" and stretch.first_low(place) in ("not", "never"):
            yield _clausal(stretch, place, inside, "inf", "to")  # "urged them *not* to leave"
            return
        if letter in "dtu":
            place += 1
        elif letter in "wf" and (behind := _behind_who(stretch, place, verb, phrases) or _behind_when(stretch, place)):
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
            and (that := _behind_aside(stretch, place, verb))
            and (not inside or "v" not in shape[place:that])
        ):
            place = that
        elif letter == ":" and place + 1 < count and stretch.first_low(place) == ":":
            if not (phrases and _has_another_end(stretch, place, verb)):
                yield Complement("bare", (stretch.span(place + 1, count - 1),), ":")
            return
        elif letter == "c" and shape[place + 1 : place + 2] == "n" and stretch.low(place) in _OF_BOTH:
            if _is_clause(stretch, place + 1, verb, after_preposition=False):
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
        elif letter == "," and not phrases and (aside := _behind_remark(stretch, place, verb)):
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
            and _is_told(stretch, place + 1, verb)
        ):
            place += 1  # "told Odo Tarn of Kray News, that", "told the board, it was late"
        elif letter == "s" and not phrases and verb in _OF_CLAUSES and (comma := _behind_concession(stretch, place)):
            yield Complement("bare", (stretch.span(place, clause_end(stretch, comma + 1, inside)),))
            return
        elif letter == "s" and not phrases and shape.startswith("nn", place + 1) and stretch.low(place) in _AT_WHICH:
            place += 2  # "said *after the vote* he would resign"
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
            and _is_clause(stretch, place + 2, verb, False)
        ):
            yield _clausal(stretch, place, inside, "bare")  # "suggests *older and poorer voters could leave*"
            return
        else:
            if letter == "a":
                yield Complement("as", (stretch.span(place, object_end(stretch, place)),))
            return


def _is_told(stretch: Stretch, place: int, verb: str) -> bool:
    """True for a clause that nobody else says."""
    if stretch.shape[place : place + 1] != "n":
        return stretch.shape.startswith("m", place)
    last = stretch.phrase_right(place)
    return _is_clause(stretch, place, verb, after_preposition=False) and not _tells(stretch, last + 1)


def _behind_remark(stretch: Stretch, comma: int, verb: str) -> int:
    """Where it goes on behind how something was said, between commas or up to a colon; 0 for no such place."""
    if led := _IN_PART.match(stretch.shape, comma):
        return led.end()
    remark = _REMARK.match(stretch.shape, comma) if verb in _OF_CLAUSES or verb in TELLING else None
    if remark is None:
        return 0
    goes_on = stretch.shape[remark.end() : remark.end() + 1]
    is_told = _is_told(stretch, remark.end(), verb) if goes_on == "n" else goes_on == "w" and verb in TELLING
    return remark.end() if is_told else 0


def _behind_concession(stretch: Stretch, place: int) -> int:
    """The comma of "said *although he liked the plan,* it could fail"; 0 where no clause is in front of another."""
    match = _CONCESSION.match(stretch.shape, place) if stretch.low(place) in _CONCEDING else None
    return match.end("front") if match else 0


def _behind_when(stretch: Stretch, place: int) -> int:
    """What stands behind "denied *when asked* that it was so", "said *when contacted*"; 0 where no such thing does."""
    shape = stretch.shape
    if not shape.startswith(("v", "x"), place + 1) or shape.startswith("n", place + 2):
        return 0
    if stretch.low(place) not in ("when", "if"):
        return 0
    return place + 2 if stretch.words(place + 1)[-1].endswith("ed") and len(stretch.words(place + 1)) == 1 else 0


def _behind_who(stretch: Stretch, place: int, verb: str, phrases: int) -> int:
    """Where the clause that tells whom something was told ends, in front of what it was; 0 for no such clause."""
    if not phrases or verb not in TELLING:
        return 0
    if stretch.low(place) != "who" or stretch.shape[place - 1] != "n":
        return 0
    match = _WHO_WAS_TOLD.match(stretch.shape, place)
    return match.end() if match else 0


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
    if _is_clause(stretch, place, verb, after_preposition=phrases > 0 and shape[place - 1] == "p"):
        is_naming = phrases and verb in NAMING and stretch.first_low(place) in SUBJECT_PRONOUNS
        if not is_naming or stretch.low(place + 1) in stretch.cues.speech:  # "called her 'the best baker *I know*'"
            yield _clausal(stretch, place, inside, "bare")
        return 0
    if not phrases and verb in _OF_WHAT_MAY_BE and shape[(last := stretch.phrase_right(place)) + 1 :][:1] == "i":
        yield Complement("inf", (stretch.span(place, clause_end(stretch, last + 1, inside)),), "to")
        return 0
    if not phrases and _is_addressee(stretch, place, verb):
        yield Complement("np", (stretch.span(place, place),), "to")
        return place + 1
    last = stretch.phrase_right(place) + 1
    if shape[last : last + 3] == ",n," and shape[last + 3 : last + 4] in tuple("imf") and verb in _TAKING_TWO:
        yield Complement("np", (stretch.span(place, last + 1),), "to")  # "urged the owner, *Tarn Mills*, to sell"
        return last + 3
    if shape[last : last + 3] == ",n," and shape[last + 3 : last + 4] == "p":
        yield Complement("np", (stretch.span(place, last + 1),))  # "accused the owner, *Tarn Mills*, of fraud"
        return last + 3
    is_claim = _claims_something(stretch, last - 1)
    end = clause_end(stretch, last, inside) if is_claim else object_end(stretch, place)
    yield Complement("np", (stretch.span(place, end),))
    if is_claim or (verb in OF_THINGS and shape[last : last + 1] == "m"):
        return 0  # "withdrew a report *that he had died*", "a plan *that his party had approved*"
    if _is_relative(stretch, last, verb) and shape[last + 1 : last + 2] != ",":
        end = clause_end(stretch, last, inside)
        if not stretch.has_marks(last, end):  # "announced a fund for those *who lost their homes*"
            return 0
    return last


def _led_phrase(stretch: Stretch, place: int, inside: Within, verb: str) -> Generator[Complement, None, int]:
    """What a preposition, or "as", behind a verb leads to; where to go on, 0 for nowhere."""
    shape = stretch.shape
    led = stretch.first_low(place)
    is_claim = _is_of_claim(stretch, place)
    end = clause_end(stretch, place + 1, inside) if is_claim else object_end(stretch, place + 1)
    if shape[place] == "y" and (row := _NAMED_ROW.match(shape, end + 1)) and stretch.is_capitalised(place + 1):
        end = row.end() - 1  # "named the dead as *Ann Quill, a baker, and Odo Tarn*"
    yield Complement("as" if shape[place] == "y" else "pp", (stretch.span(place, end),), led)
    if is_claim:
        return 0
    behind = (stretch.phrase_right(place + 1) if shape[place + 1] == "n" else place + 1) + 1
    while shape[place + 1] == "g" and shape.startswith("pn", behind) and not stretch.is_time(behind):
        behind += 2  # "admitted to lying *about her past*": that is what she lied about
        if shape[behind : behind + 1] in ("m", "w"):
            return 0  # "replied by pointing to the cuts *that Lodd faced*"
    # "complained about *the noise she hears*", "said in a letter *that was read there*"
    tells_which = led in _OF_WHAT or (shape[behind : behind + 1] in ("m", "w") and stretch.has_verb(behind + 1))
    is_met = shape[behind : behind + 1] == "n" and stretch.has_verb(stretch.phrase_right(behind) + 1)
    if is_met and shape[place + 1] == "n" and led in ("about", "of") and verb not in _OF_CLAUSES:
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
    return is_own and verb not in _OF_CLAUSES and verb not in TELLING


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
    return _claims_something(stretch, stretch.phrase_right(place + 1))


def _behind_aside(stretch: Stretch, comma: int, verb: str) -> int:
    """Where "reported on Sunday, *citing two clerks*, that …" goes on behind its second comma; 0 for no such place."""
    shape = stretch.shape
    close = shape.find(",", comma + 1)
    goes_on = shape[close + 1 : close + 2]
    if (
        close < 0
        or goes_on not in ("m", "i")
        or (goes_on == "i" and not (shape[comma + 1] == "w" and verb in TELLING))
        or any(letter in ".:q" for letter in shape[comma:close])
    ):
        return 0
    return 0 if shape[comma + 1] == "m" else close + 1


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


def _is_clause(stretch: Stretch, place: int, verb: str, after_preposition: bool) -> bool:
    """True when the noun phrase at `place` is the subject of a finite verb: "said *the bridge* was shut"."""
    shape = stretch.shape
    end = stretch.phrase_right(place)
    if verb in TRANSITIVE and shape[stretch.back_over_adverbs(place - 1)] in "wm":
        return False  # "bakers who praised *Quill* said"
    if stretch.has_verb(place + 1) or (not after_preposition and stretch.has_verb(end + 1)):
        return True
    if verb in _OF_CLAUSES and (_SUBJECT.match(shape, place) or _claims_something(stretch, end)):
        return True
    if _are_two(stretch, place, verb):
        return True
    if verb in _OF_FACTS and _DONE_TO.match(shape, place):
        return True
    if end == place and shape[place + 1 : place + 2] == "x" and stretch.first_low(place) in SUBJECT_PRONOUNS:
        return True  # "said *she* disputed that …"
    if shape[end + 1 : end + 2] == ":" and (close := stretch.dash_behind(end + 1)) > 0:
        return stretch.has_verb(close + 1)  # "said *the bridge - built in 1960 -* would be closed"
    if verb in _OF_CLAUSES and (row := _ROW.match(shape, end + 1)) and not _tells(stretch, row.start("verb")):
        return True  # "said *Ann Quill, a baker, Odo Tarn, a clerk, and Ivo Lind* had died"
    if shape[end + 1 : end + 2] != "," or "," not in shape[end + 2 :]:
        return False
    stop, most = end + 1, _MOST_ASIDES if verb in _OF_CLAUSES else 1
    for _ in range(most):  # "said Quill, the baker, would", "said Quill, 40, of Tarn, who was ill, would"
        stop = stretch.next_break(stop + 1)
        if shape[stop : stop + 1] != ",":
            return False
        if stretch.has_verb(stop + 1):
            return True
    return False


def _tells(stretch: Stretch, verb: int) -> bool:
    """True for a verb of saying: "said no*, Quill and Lind said*" tells twice who said it."""
    return stretch.low(verb) in stretch.cues.speech


def _are_two(stretch: Stretch, place: int, verb: str) -> bool:
    """True for "announced *he and Odo Tarn* left", "stated *Quill and her team* were late".

    Of two things the second may be the writer's next subject: "announced *a curfew* and troops were sent".
    """
    both = _TWO.match(stretch.shape, place)
    joint = stretch.low(both.start(1)) if both and stretch.shape[place - 1] != "n" else ""
    if both is None or joint not in ("and", "nor"):
        return False
    if joint == "nor":
        return True  # "said neither *the clerk nor the mayor* knew"
    if stretch.first_low(place) in SUBJECT_PRONOUNS:
        return True
    is_of_both = stretch.first_low(both.end() - 1) in _OF_SEVERAL and verb not in NAMING | TRANSITIVE
    return is_of_both and (verb in _OF_STATES or stretch.is_name((stretch.span(place, place),)))


def _claims_something(stretch: Stretch, end: int) -> bool:
    """True for "said *reports that he had left* were false"."""
    return stretch.shape[end + 1 : end + 2] == "m" and stretch.low(end) in CLAIMS


def _is_addressee(stretch: Stretch, place: int, verb: str) -> bool:
    """True for "told *reporters* that", "told *her* the bridge was shut"."""
    shape = stretch.shape
    after = stretch.over_adverbs(place + 1)
    if after >= len(shape):
        return False
    if verb in _OF_CLAUSES and shape[after] in "nm":
        return False  # "said *the man* she loved had left", "said *reports* that he left were false"
    letter = shape[after]
    if letter == "m" and (verb in OF_THINGS or stretch.low(place) in CLAIMS):
        return False  # "rejected *a plan* that …", "laughed off *claims* that …"
    if letter in "mwn" and verb not in TELLING and not _may_be_told(stretch, place, after):
        return False  # "showed *a video* that was a joke", "denounced *the deal* she signed"
    return letter in "mfwqi" or (letter == "n" and stretch.has_verb(stretch.phrase_right(after) + 1))


def _may_be_told(stretch: Stretch, place: int, after: int) -> bool:
    """True for somebody in front of a clause, but where that tells who it is: "mentioned a man *she met*"."""
    if stretch.has_verb(after + 1) and stretch.shape[after] == "m":
        return False
    is_one = stretch.shape[after] != "n" and is_person(stretch.low(place))
    return is_one or stretch.is_capitalised(place) or stretch.low(place) in _TOLD
