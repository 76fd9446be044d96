"""Whose verb it is behind an apposition, a relative clause or a bracket: "*Ann Quill, a baker*, said"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.claims import CLAIMS
from dossier.convert.clauses.inversions import subject_behind
from dossier.convert.clauses.qualified import is_participle
from dossier.convert.clauses.shapes import INDEFINITE
from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.gazetteer import is_state
from dossier.convert.english.inflections import irregular_participles, irregular_pasts
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

#: An apposition with a relative clause: "head of the union *that runs it*".
_THAT_CLAUSE: Final = Rare(r"n(?:m|(?:pn){1,3}m[dt]{0,2}v)")
#: An apposition, and the participle that tells which: "a nurse", "a nurse *hired in May*".
_REDUCED_PHRASE: Final = Rare(r"n(?:pn){0,2}(?:[dt]{0,2}x[du]{0,2}(?:p[nt]|t){1,2})?")
#: An apposition and the participle that tells which: "a nurse *raised* in Tarn", "a clerk *hired* on Monday".
_APPOSED_PARTICIPLE: Final = Rare(r"(?:[^,v]{1,12},){0,2}n(?:pn){0,3}[dt]{0,2}(v)(?=[du]{0,2}(?:p|t|y|$|,))")
WHO: Final = frozenset({"who", "which"})
#: A participle, and what a past tense has behind it, too.
_PARTICIPLE_WITH: Final = ("vp", "vd", "vt", "vu")


def behind_bracket(stretch: Stretch, comma: int) -> Subject | None:
    """Who speaks in "*Ann Quill (D-Ohio)*, said", where her name opens its clause."""
    found = across_aside(stretch, comma - 1)
    is_first = found is not None and stretch.starts_clause(found.first) and not stretch.has_marks(found.first, comma)
    return found if is_first else None


def before_comma(stretch: Stretch, comma: int) -> Subject | None:
    """Of "Ann Quill of Tarn Mills, said" what opens the sentence, though a comma parts it from its verb."""
    if stretch.shape[comma] == "," and stretch.shape[comma - 1] == "n" and stretch.phrase_left(comma - 1) == 0:
        return Subject(0, comma - 1, False)
    return None


def across_aside(stretch: Stretch, close: int) -> Subject | None:
    """Of "Ann Quill, a baker, said": from the mark before the verb back to the phrase that was interrupted."""
    shape = stretch.shape
    if shape[close] == ")":
        opened = shape.rfind("(", 0, close)
        if opened > 0 and shape[opened - 1] == "n":
            return Subject(stretch.phrase_left(opened - 1), close, False)
        return _before_a_date(stretch, opened)
    if (who := _who_and_who(stretch, close)) is not None:
        return who
    place = close
    while (opened := _mark_before(stretch, place, close)) > 0:
        place = opened
        before = opened - 1
        while before > 0 and shape[before] == "t":
            before -= 1
        if shape[before] == ")":
            before = shape.rfind("(", 0, before) - 1
        if before > 0 and shape[before - 1 : before + 1] == ",w" and stretch.low(before) in WHO:
            return Subject(before, before, False)  # "Ann Quill, *who*, after the vote, said"
        if before < 0 or shape[before] != "n":
            continue
        first = stretch.phrase_left(before)
        if first == before > 1 and shape[first - 1] == "," and _is_age_or_party(stretch.low(first)):
            continue  # "Ann Quill, *40*, of Tarn Mills, said", "… *D-Ohio*, a baker, said", "… *MD*, PhD, said"
        if first == before > 3 and shape[first - 3 : first] == "pn," and _is_region(stretch, first):
            before -= 2  # "Ann Quill, of Lodd, *Fla.*, a nurse, said"
            first = stretch.phrase_left(before)
        if shape[max(0, first - 2) : first] == "ng" and is_person(stretch.low(first - 2)):
            first = stretch.phrase_left(first - 2)  # "the senator *representing Tarn*, Ann Quill, said"
        if shape[first - 3 : first] in ("nmv", "nwv") and shape[opened + 1 : close] == "n" and first == before:
            first = stretch.phrase_left(first - 3)  # "the board *that runs the port*, Tarn Ports, said"
        if shape[opened + 1 : close] == "n" and shape[first - 2 : first] == "n," and _is_region(stretch, opened + 1):
            continue  # "Ann Quill, a clerk from Lodd, *Norway*, said"
        if shape[opened + 1 : close] == "n" and stretch.low(opened + 1).isdigit():
            first = _with_whom(stretch, first)
        if _is_office_between(stretch, first, before):
            continue  # "Ann Quill, *Director of Research*, Tarn Institute, said"
        aside = _aside(stretch, opened + 1, close)
        is_aside = "v" not in aside or aside[:1] in "wpdsxg" or "w" in aside or _THAT_CLAUSE.match(aside)
        if _is_told_named(stretch, first):
            # "She said *her son, Miguel, who was held,* told her …"
            return Subject(stretch.phrase_left(first - 2), close - 1, False)
        if is_aside and (stretch.starts_clause(first) or _is_apposed(stretch, first, before, opened + 1, aside)):
            return _interrupted(stretch, first, before, close, aside)
    return None


def _who_and_who(stretch: Stretch, close: int) -> Subject | None:
    """All of "*a clerk who lost his job, and who did not want to be named*, said", in front of the comma at `close`."""
    shape = stretch.shape
    joint = shape.rfind(",cw", 0, close)
    if joint < 0 or shape.find(",", joint + 1) != close or stretch.low(joint + 2) not in WHO:
        return None
    noun = shape.rfind("nw", 0, joint)
    if noun < 0 or "," in shape[noun:joint] or stretch.low(noun + 1) not in WHO:
        return None
    first = stretch.phrase_left(noun)
    return Subject(first, close - 1, False) if stretch.starts_clause(first) else None


def _with_whom(stretch: Stretch, name: int) -> int:
    """Where somebody begins who is told of in front of a name and an age: "*a friend of the man*, Odo Tarn, 40"."""
    shape = stretch.shape
    if shape[name - 2 : name] != "n," or not stretch.is_named(name):
        return name
    first = stretch.phrase_left(name - 2)
    is_one = shape.startswith("np", first) and stretch.first_low(first + 1) == "of" and is_person(stretch.low(first))
    return first if is_one and stretch.starts_clause(first) else name


def _is_told_named(stretch: Stretch, name: int) -> bool:
    """True for the name of a person in what is said: "She said her son, *Miguel*, …"."""
    if (
        stretch.shape[name - 2 : name] != "n,"
        or not stretch.is_capitalised(name)
        or not is_person(stretch.low(name - 2))
    ):
        return False
    verb = stretch.phrase_left(name - 2) - 1
    return verb >= 0 and stretch.shape[verb] == "v" and stretch.is_speech(verb)


def _is_office_between(stretch: Stretch, first: int, last: int) -> bool:
    """True for an office between the full name of who holds it and a body: "Ann Quill, *Spokesman*, Tarn Police"."""
    if first < 2 or stretch.shape[first - 2 : first] != "n," or not stretch.shape.startswith(",n", last + 1):
        return False
    is_body = stretch.is_capitalised(last + 2) and not is_person(stretch.low(last + 2))
    is_held = stretch.is_full_name(first - 2) and stretch.starts_clause(first - 2)
    return is_body and is_held and is_person(stretch.low(first)) and not stretch.is_full_name(first)


def _before_a_date(stretch: Stretch, opened: int) -> Subject | None:
    """Who speaks in "*The Port Board (PB)* on Monday (Feb 17) said"."""
    shape = stretch.shape
    last = opened - 1
    while last > 0 and (shape[last] == "t" or shape[last : last + 2] == "pt"):
        last -= 1
    if last == opened - 1 or last < 0:
        return None
    noun = shape.rfind("(", 0, last) - 1 if shape[last] == ")" else last
    return Subject(stretch.phrase_left(noun), last, False) if noun >= 0 and shape[noun] == "n" else None


def _mark_before(stretch: Stretch, place: int, close: int) -> int:
    """The mark in front of a place from which what ends at `close` may be set apart; 0 or less for none."""
    if place == close and stretch.shape[close] == ":" and (dash := stretch.dash_before(close)) > 0:
        return dash  # "many there — bakers, clerks — said"
    mark = max(stretch.shape.rfind(",", 0, place), stretch.shape.rfind(":", 0, place))
    bracket = stretch.shape.rfind("(", 0, max(0, mark))
    is_open = bracket > max(0, stretch.shape.rfind(")", 0, max(0, mark)))
    return bracket if is_open else mark  # "Ann Quill *(Unity, Lodd)*, said"


def _aside(stretch: Stretch, first: int, close: int) -> str:
    """The shape of an aside, with the participle that reads as a past tense told from a finite verb."""
    aside, low = stretch.shape[first:close], stretch.first_low(first)  # of "*has* come" none that is a participle
    if (
        # "Ann Quill, quoted by the Courier, said", "A letter, sent to her on Monday, said"
        (aside[:2] in _PARTICIPLE_WITH and (low.endswith("ed") or low in irregular_participles()))
        or (aside[:2] in ("vf", "vw") and low == "asked")  # "Ann Quill, asked whether she was ill, said"
        # "two clerks, granted anonymity, said"
        or (aside[:2] == "vn" and low.endswith("ed") and not stretch.is_speech(first))
    ):
        return "x" + aside[1:]
    tells = _APPOSED_PARTICIPLE.match(aside)
    if tells and is_of_apposition(stretch, first, tells.start(1)):
        return f"{aside[: tells.start(1)]}x{aside[tells.end(1) :]}"  # "Ann Quill, a nurse *raised in* Tarn,"
    return aside


def _interrupted(stretch: Stretch, first: int, last: int, close: int, aside: str) -> Subject | None:
    """Who speaks, of the phrase that an aside up to `close` interrupts, with that where it tells who it is."""
    shape = stretch.shape
    if ",v" in aside and aside[:1] == "x" and subject_behind(stretch, close + 1) is not None:
        return None  # "The plan, described by Odo Tarn as weak, was dropped, said Ann Quill"
    if aside[:1] == "w" and shape[first - 2 : first] == "n," and stretch.is_capitalised(first):
        lead = stretch.phrase_left(first - 2)
        if lead > 0 and shape[lead - 1] == "v" and stretch.is_speech(lead - 1):
            return Subject(lead, close - 1, False)  # "said *a clerk, Ann Quill, who had left,* told"
    begins = close - len(aside)
    # "*Ann Quill*, head of Tarn Mills, the largest firm, said"
    is_of_office = aside[:1] == "n" and shape[first + 1] == "p" and not stretch.is_capitalised(begins)
    is_apposed = aside[:1] in ("w", "g", "x") or (is_of_office and not stretch.is_capitalised(first))
    if is_apposed and (named := _named_first(stretch, first)) >= 0:
        return Subject(named, close - 1, False)
    if aside[:1] in ("p", "d"):
        return Subject(first, last, False)  # "Ann Quill, in turn, said"
    further = across_aside(stretch, first - 1) if first > 1 and shape[first - 1] == "," else None
    if further and shape[first] == "n" and aside[:1] not in ("", "n"):
        return Subject(further.first, close - 1, False)
    return Subject(first, close - 1, False)


def is_of_apposition(stretch: Stretch, first: int, behind: int) -> bool:
    """True for the participle of an apposition, not for a verb in an aside: "the mill, *the board decided*, is old"."""
    verb = first + behind
    noun = stretch.back_over_adverbs(verb)
    indefinite = stretch.first_low(first) in INDEFINITE or stretch.first_low(noun) in INDEFINITE
    if stretch.low(verb) in stretch.cues.verbs and not indefinite and stretch.first_low(verb + 1) != "by":
        return False
    low = stretch.low(verb)
    is_only_one = low in irregular_participles() and low not in irregular_pasts()  # "a nurse *known* for her calm"
    if (
        indefinite
        and low in stretch.cues.speech
        and stretch.first_low(verb + 1) != "by"
        and not is_somebody(stretch.low(noun))
    ):
        return low.endswith("ed")  # "a merger *agreed* in May"
    return is_participle(stretch, first, verb) or (indefinite and is_only_one)


def _is_age_or_party(low: str) -> bool:
    """True for "40", "d-ohio" and the letters of a degree, "phd"."""
    return low.isdigit() or low[:2] in ("d-", "i-", "r-") or low in _DEGREES


_DEGREES: Final = frozenset(map(str.lower, table_of("name_words")["postnominal"]))


def _is_region(stretch: Stretch, place: int) -> bool:
    """True for the state or country behind a town: "from Lodd, *Norway*"; not for "In Lodd, *Norway*"."""
    town = place - 2
    if not stretch.is_capitalised(town) or stretch.shape[town - 2 : town - 1] not in (",", "n"):
        return False
    return is_state(stretch.name(place))


def _is_apposed(stretch: Stretch, first: int, last: int, behind: int, aside: str) -> bool:
    """True for who acts behind "after" or in what is said, with an apposition that begins with chunk `behind`.

    "It came after *the mayor, Ann Quill*, told the board that …", "She said *a clerk, Ann Quill*, told the board …".
    """
    if first > 1 and aside[:1] in ("x", "p", "g") and "v" not in aside and stretch.is_full_name(last):
        before = stretch.shape[first - 2]  # "It came after *Ann Quill, in a speech,* said", "they cheered *as* she …"
        return stretch.is_time(first - 1) or (stretch.shape[first - 1] == "y" and before not in ",(")
    if first > 1 and stretch.shape[first - 2 : first] == ",n" and _is_told_of(stretch, first - 1):
        return aside[:1] == "n"  # "…, a claim *the mayor, Ann Quill,* has denied"
    if first == 1 and stretch.shape[0] == "y":  # "As *Ann Quill, a baker*, noted"
        return stretch.is_named(last) and _REDUCED_PHRASE.fullmatch(aside) is not None
    if first == 0 or not (
        stretch.is_time(first - 1) or (stretch.shape[first - 1] == "v" and stretch.is_speech(first - 1))
    ):
        return False
    is_one = is_somebody(stretch.low(first)) or is_somebody(stretch.low(last))
    if not is_one and aside[:1] == "n":  # "after *Ann Quill, a baker*, told", "said *a zitherist, Ann Quill,* told"
        is_one = is_person(stretch.low(behind)) if stretch.is_time(first - 1) else stretch.is_capitalised(behind)
    if aside[:1] == "w":
        is_one = is_one or stretch.is_named(last)  # "She said *Ann Quill, who runs the mill,* told …"
    return is_one and (_REDUCED_PHRASE.fullmatch(aside) is not None or (aside[:1] == "w" and "v" in aside))


def _is_told_of(stretch: Stretch, noun: int) -> bool:
    """True for what a clause without a pronoun may tell of: "a claim", "a charge *he denied*", not "a baker"."""
    low = stretch.low(noun)
    return low in CLAIMS or (stretch.first_low(noun) in ("a", "an") and not (is_somebody(low) or is_person(low)))


def _named_first(stretch: Stretch, first: int) -> int:
    """The name in front of an apposition, -1 for none: "*Ann Quill*, head of the board, who had left, said".

    What stands behind that apposition may be a participle as well: "*Ann Quill*, a baker, speaking in Tarn, said".
    """
    name = first - 2
    if name < 0 or stretch.shape[name:first] != "n," or not stretch.is_capitalised(name):
        return -1
    return name if stretch.starts_clause(name) and stretch.shape[name - 1 : name] != "p" else -1
