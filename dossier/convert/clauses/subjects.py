"""Whose verb it is: the phrase that speaks, wherever it stands around its verb.

Before it ("the head of the board *said*"), behind it ("…, *said* Ann Quill, a baker"), across a parenthesis, at another
verb that it leans on ("he rose and *said*", "she declined *to say*"), behind a comma ("*Saying* that, the mayor left").
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.chunks import SPANS
from dossier.convert.clauses.mouthpieces import DEFINITE, is_medium, is_mouthpiece, is_spoken_to
from dossier.convert.clauses.qualified import TRANSITIVE, is_participle, with_own_verb
from dossier.convert.clauses.rows import with_whole_row
from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.gazetteer import is_state
from dossier.convert.english.inflections import forms_of_verbs, irregular_participles, irregular_pasts, verb_forms
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.edtf import MONTHS

_OBJECT_PRONOUNS: Final = frozenset("him them me us himself herself themselves myself ourselves itself".split())
#: Behind these stands who is spoken to, never who speaks.
_TO_SOMEBODY: Final = frozenset({"tell", "tells", "told"})
#: A phrase and its apposition.
_APPOSED: Final = re.compile(r"n(?:pn){0,2},n(?:pn){0,2}")
_MONTHS: Final = frozenset(name.lower() for name in MONTHS)
#: An apposition with a relative clause: "head of the union *that runs it*".
_THAT_CLAUSE: Final = re.compile(r"n(?:m|(?:pn){1,3}m[dt]{0,2}v)")
#: An apposition, and the participle that tells which: "a nurse", "a nurse *hired in May*".
_REDUCED_PHRASE: Final = re.compile(r"n(?:pn){0,2}(?:[dt]{0,2}x[du]{0,2}(?:p[nt]|t){1,2})?")
#: An apposition and the participle that tells which: "a nurse *raised* in Tarn", "a clerk *hired* on Monday".
_APPOSED_PARTICIPLE: Final = Rare(r"(?:[^,v]{1,12},){0,2}n(?:pn){0,3}[dt]{0,2}(v)(?=[du]{0,2}(?:p|t|y|$|,))")
#: Chunks that make the verb behind them a subordinate one, and those that part it from the verb before.
_SUBORDINATING: Final = frozenset("mwsf")
_PARTING: Final = frozenset(",:cq.")
_INDEFINITE: Final = frozenset({"a", "an", "one", "two", "three"})
#: What is done to somebody by whoever tells him something: "surrounded *the mayor* demanding …".
_PRESSING: Final = frozenset(
    form for verb in "besiege confront heckle interrupt mob surround".split() for form in verb_forms(verb)
)
#: So many verbs may lean each on the one before.
_DEEPEST: Final = 40
_SPEAKING_RELATIVES: Final = frozenset("who which that what whoever whatever".split())
#: Whoever does this to somebody says something himself: "a man who *robbed her* to claim …".
_DOING_TO: Final = forms_of_verbs(
    "approach attack contact email follow interrupt kidnap kill marry meet message mug murder phone ring rob "
    "shoot stab stop sue telephone text visit write"
)
_PARTICLES: Final = frozenset("around away back down forward in off out over up".split())
_WHO: Final = frozenset({"who", "which"})
#: Verbs of `TRANSITIVE` that stand in tags as well: "What a joke, *mocked* Ann Quill".
_IN_TAGS: Final = forms_of_verbs(
    "admonish blast cheer chide echo exhort heckle implore jeer lecture mock scold taunt tease"
)
_TIME: Final = SPANS | {"time"}
SPENDING: Final = frozenset({"spend", "spending", "spends", "spent"})
_LIKE: Final = frozenset({"like", "unlike"})
_THE_ONE: Final = 2  # words of "the board", behind which nobody stands: "in a letter to *the board* officials said"
#: Whoever does this with a time tells something in it: "*used* her time to warn …".
_TAKING_TIME: Final = SPENDING | forms_of_verbs("devote find take use waste")
#: In front of somebody who speaks himself: "spent the day *with* a clerk warning …".
WITH_OTHERS: Final = frozenset("about alongside beside with".split())
#: Which speak of nobody: what a word that reads as a verb has in front of it.
_NOBODY: Final = frozenset({"a", "an", "besides", "the", "there"})


def subject_of(stretch: Stretch, verb: int) -> Subject | None:
    """The phrase that speaks or acts; None where no word of the sentence does, and for a bare participle."""
    if verb not in stretch.subjects:
        stretch.subjects[verb] = None  # whoever leans on this verb while it is looked at finds nobody
        if stretch.depth == _DEEPEST:
            return None
        stretch.depth += 1
        found = _found(stretch, verb)
        stretch.depth -= 1
        if found is not None and found.last < verb and stretch.shape[verb] == "v" and found.first > 1:
            found = with_whole_row(stretch, found, verb)
        if found is not None and found.first == found.last and stretch.heads[found.last] in _NOBODY:
            found = None
        stretch.subjects[verb] = found
    return stretch.subjects[verb]


def agent_of(stretch: Stretch, verb: int) -> Subject | None:
    """The phrase behind "by" in "was praised by the mayor"."""
    shape = stretch.shape
    place = verb + 1
    while place + 1 < len(shape) and shape[place] in "dtpn":
        if shape[place] == "p" and stretch.first_low(place) == "by" and shape[place + 1] == "n":
            is_day = stretch.first_low(place + 1) in _MONTHS or stretch.first_low(place + 1).isdigit()  # "by June 30"
            if is_day:
                return None
            last = stretch.phrase_right(place + 1, generous=True)
            relative = shape.find(",w", place + 1, last)  # "was rejected by *the judge*, who called it cruel"
            return Subject(place + 1, last if relative < 0 else relative - 1, False)
        place += 1
    return None


def _found(stretch: Stretch, verb: int) -> Subject | None:
    shape = stretch.shape
    letter = shape[verb]
    before = stretch.back_over_adverbs(verb)
    if letter == "x":
        return None
    if before < 0:
        return _subject_behind(stretch, verb) if letter == "v" else _subject_ahead(stretch, verb)
    kind = shape[before]
    if letter == "v" and (modified := with_own_verb(stretch, verb)) is not None:
        return modified
    if kind == "n":
        if stretch.words(before)[-1] in _OBJECT_PRONOUNS and letter == "v" and stretch.phrase_left(before) == before:
            if shape[before - 1 : before] == "n" and stretch.words(before)[-1].endswith(("self", "selves")):
                return Subject(stretch.phrase_left(before - 1), before, False)  # "Ann Quill *herself* said"
            return None  # but "One of *them* said"
        if letter in "ig":
            if (maker := _maker(stretch, before, verb)) is not None:
                return maker
            if (letter == "g" or stretch.heads[before] in _TIME) and _is_spent(stretch, before, letter):
                return _controller(stretch, verb) if letter == "i" else _who_spends(stretch, before, verb)
            if not _is_modified(stretch, before, verb) or (letter == "g" and _is_acted_on(stretch, before)):
                return _controller(stretch, verb)
        first = stretch.phrase_left(before)
        if letter == "v" and first > 1 and shape[first - 1] == "p":
            if shape[first - 2] == "w" and stretch.heads[first - 2] in _WHO:
                return Subject(first - 2, first - 2, False)  # "Ann Quill, *who in May* said"
            if shape[first - 2] == "c" and _is_where_said(stretch, first, before):
                return _controller(stretch, verb)  # "she left *and in a letter* said"
        if letter == "v" and shape.startswith(("nt", "npt"), first) and stretch.is_full_name(first):
            return Subject(first, first, False)  # "*Ann Quill* yesterday in Tarn said"
        return Subject(first, before, letter != "v")
    if kind in "wm" and letter == "v":
        if kind == "w" and stretch.low(before) not in _SPEAKING_RELATIVES:
            if stretch.low(before) == "whom" and shape[max(0, before - 2) : before] == "np":
                return Subject(before - 2, before, False)  # "met two bakers, *both of whom* said"
            return _controller(stretch, verb)  # "when asked"
        if kind == "m" or stretch.low(before) == "which":
            maker = _maker(stretch, before - 1, verb) if shape[before - 1 : before] == "n" else None
            if maker is not None:
                return maker
        return Subject(before, before, False) if before > 0 and shape[before - 1] in "n,)pt" else None
    if kind == "c" or (kind in "wy" and letter == "i"):
        return _controller(stretch, verb)
    if kind in ",):" and letter == "v":
        # "Ann Quill, a baker, told the Post": who speaks stands before the aside, though a name stands behind the verb
        ahead = _across_parenthesis(stretch, before)
        behind = _subject_behind(stretch, verb) if kind != ")" and ahead is None else None
        if behind is ahead is None and kind == "," and shape[before - 1 : before] == ")":
            ahead = _behind_bracket(stretch, before)
        if (
            behind
            and stretch.low(verb) in TRANSITIVE
            and not _is_in_tag(stretch, verb, behind)
            and shape[before - 1 : before] != "q"
        ):
            if shape.startswith("cx", behind.last + 1):
                return None  # "He fell, blamed *Quill* and sued", whose last verb reads as what was blamed
            behind = None  # "He left, praised *Quill* and said": whom he praised
        return behind or ahead or _controller(stretch, verb) or _before_comma(stretch, before)
    if kind == "q" and letter == "v":
        return _subject_behind(stretch, verb) or _controller(stretch, verb)
    if kind in "spyf" and letter in "g":
        return _subject_ahead(stretch, verb) if _opens(stretch, before) else _controller(stretch, verb)
    if letter == "g" and kind in ",:q)":
        return _brought_in(stretch, before) or _controller(stretch, verb)
    if kind in "vigabxpu":
        return _controller(stretch, verb)
    return None


def _is_where_said(stretch: Stretch, first: int, last: int) -> bool:
    """True for "she left and *in a letter* said", "and *in May* said"; not for "and *in Lodd officials* said"."""
    if stretch.is_time(first - 1):
        return False
    if stretch.first_low(first - 1) in _LIKE:
        return first == last  # "he left *and like Ann Quill* has said"
    if all(word in _MONTHS or word.isdigit() for word in stretch.words(first)):
        return first == last
    if not is_medium(stretch.low(first)):
        return False
    words = stretch.words(last)
    return first == last or not is_somebody(words[-1]) or (len(words) == _THE_ONE and words[0] in DEFINITE)


def _behind_bracket(stretch: Stretch, comma: int) -> Subject | None:
    """Who speaks in "*Ann Quill (D-Ohio)*, said", where her name opens its clause."""
    found = _across_parenthesis(stretch, comma - 1)
    is_first = found is not None and stretch.starts_clause(found.first) and not stretch.has_marks(found.first, comma)
    return found if is_first else None


def _maker(stretch: Stretch, noun: int, verb: int) -> Subject | None:
    """Who speaks through the phrase in front: *the party* in "the party issued a statement *saying* …"."""
    shape = stretch.shape
    first = stretch.phrase_left(noun)
    act = first - 2 if shape[first - 1 : first] == "u" or stretch.first_low(first - 1) == "to" else first - 1
    purpose = shape[verb] == "i"
    if act < 1 or shape[act] not in "vig":
        return None
    is_one_who = shape[verb + 1 : verb + 2] == "i" and stretch.first_low(first) in _INDEFINITE  # "a firm claiming to …"
    one = stretch.is_capitalised(first) or stretch.first_low(first) in DEFINITE
    whom, saying = stretch.low(noun), stretch.low(verb)
    if shape[verb] != "v" and not is_one_who and is_spoken_to(stretch.low(act), whom, saying, purpose=purpose, one=one):
        found = subject_of(stretch, act)
        return Subject(found.first, found.last, True) if found else None
    if act != first - 1 and shape[act + 1] != "u":
        return None
    if stretch.is_capitalised(first):
        return None
    things = [stretch.low(place) for place in range(first, noun + 1) if shape[place] == "n"]
    if shape[verb] == "v" and (first < noun or not is_medium(things[0])):
        return None  # only of "issued *a statement* that said", not of "posted it under a headline that said"
    if not any(is_mouthpiece(stretch.low(act), thing, purpose=purpose) for thing in things):
        return None
    found = subject_of(stretch, act)
    return Subject(found.first, found.last, True) if found else None


def _is_acted_on(stretch: Stretch, noun: int) -> bool:
    """True for somebody who is told something by what is done to him: "surrounded *the mayor* demanding …"."""
    first = stretch.phrase_left(noun)
    act = first - 1
    if first != noun or act < 1 or stretch.shape[act] not in "vx" or stretch.low(act) not in _PRESSING:
        return False
    return stretch.is_capitalised(noun) or (stretch.first_low(noun) in DEFINITE and is_somebody(stretch.low(noun)))


def _is_spent(stretch: Stretch, noun: int, letter: str) -> bool:
    """True for "she spent *much of the year* warning …" and "used *her time* to warn …": no time says anything."""
    acts = SPENDING if letter == "g" else _TAKING_TIME
    if acts.isdisjoint(stretch.heads[:noun]):
        return False
    first = stretch.phrase_left(noun)
    act = first - 1
    if act < 1 or stretch.shape[act] not in "vigb" or stretch.low(act) not in acts:
        return False
    # "it took *Ann Quill* a day to"
    return letter == "g" or not (stretch.heads[act - 1] == "it" or stretch.is_capitalised(first))


def _who_spends(stretch: Stretch, noun: int, verb: int) -> Subject | None:
    """Who speaks in "spent *the year* saying": whom the time is spent with where that is told, either behind a name."""
    is_linked = stretch.shape[noun - 1] == "p"
    if is_somebody(stretch.low(noun)):
        return Subject(noun if is_linked else stretch.phrase_left(noun), noun, True)
    if is_linked and stretch.first_low(noun - 1) in WITH_OTHERS:
        return Subject(stretch.phrase_left(noun), noun, True)
    return _controller(stretch, verb)


def _brought_in(stretch: Stretch, comma: int) -> Subject | None:
    """Of "They left, with the mayor, Ann Quill, *saying* …" who is brought in, an apposition in between."""
    opened = stretch.shape.rfind(",p", 0, comma)
    if opened < 0 or stretch.first_low(opened + 1) != "with":
        return None
    return Subject(opened + 2, comma - 1, False) if _APPOSED.fullmatch(stretch.shape, opened + 2, comma) else None


def _before_comma(stretch: Stretch, comma: int) -> Subject | None:
    """Of "Ann Quill of Tarn Mills, said" what opens the sentence, though a comma parts it from its verb."""
    if stretch.shape[comma] == "," and stretch.shape[comma - 1] == "n" and stretch.phrase_left(comma - 1) == 0:
        return Subject(0, comma - 1, False)
    return None


def _opens(stretch: Stretch, place: int) -> bool:
    return place == 0 or (place == 1 and stretch.shape[0] in "dc")


def _is_modified(stretch: Stretch, noun: int, verb: int) -> bool:
    """True when "noun saying …" or "noun to say …" makes the noun the speaker."""
    shape = stretch.shape
    if shape[verb] == "g":
        return True
    act = stretch.phrase_left(noun) - 1
    if act > 1 and shape[act] == "v" and shape[act - 1] == "w" and stretch.low(act) in _DOING_TO:
        return False  # "a man *who robbed her* to claim …"
    return act >= 0 and shape[act] in "vigb"  # "asked the mayor to say"


def _is_in_tag(stretch: Stretch, verb: int, behind: Subject) -> bool:
    """True for "What a joke, *mocked* Ann Quill"."""
    is_known = stretch.is_capitalised(behind.first) or stretch.first_low(behind.first) in DEFINITE
    return is_known and stretch.low(verb) in _IN_TAGS


def _subject_behind(stretch: Stretch, verb: int) -> Subject | None:
    """Inversion: "…, said Ann Quill, a baker"."""
    shape = stretch.shape
    if stretch.low(verb) in _TO_SOMEBODY:
        return None
    place = stretch.over_adverbs(verb + 1)
    if place >= len(shape) or shape[place] != "n" or stretch.first_low(place) in _OBJECT_PRONOUNS:
        return None
    last = stretch.phrase_right(place, generous=True)
    if stretch.has_verb(last + 1):
        return None
    return Subject(place, last, False)


def _subject_ahead(stretch: Stretch, verb: int) -> Subject | None:
    """Of "Saying that he was tired, the mayor left": the subject follows the comma."""
    shape = stretch.shape
    comma = shape.find(",", verb)
    while 0 <= comma < len(shape) - 2:
        place = stretch.over_adverbs(comma + 1)
        if place < len(shape) and shape[place] == "n":
            last = stretch.phrase_right(place)
            if stretch.has_verb(last + 1):
                return Subject(place, last, True)
        comma = shape.find(",", comma + 1)
    return None


def _across_parenthesis(stretch: Stretch, close: int) -> Subject | None:
    """Of "Ann Quill, a baker, said": from the mark before the verb back to the phrase that was interrupted."""
    shape = stretch.shape
    if shape[close] == ")":
        opened = shape.rfind("(", 0, close)
        if opened > 0 and shape[opened - 1] == "n":
            return Subject(stretch.phrase_left(opened - 1), close, False)
        return None
    place = close
    while True:
        opened = max(shape.rfind(",", 0, place), shape.rfind(":", 0, place))
        if place == close and shape[close] == ":" and (dash := stretch.dash_before(close)) > 0:
            opened = dash  # "many there — bakers, clerks — said"
        if opened <= 0:
            return None
        before = opened - 1
        while before > 0 and shape[before] in "t":
            before -= 1
        if shape[before] == ")":
            before = shape.rfind("(", 0, before) - 1
        if before > 0 and shape[before - 1 : before + 1] == ",w" and stretch.low(before) in _WHO:
            return Subject(before, before, False)  # "Ann Quill, *who*, after the vote, said"
        if before >= 0 and shape[before] == "n":
            first = stretch.phrase_left(before)
            if first == before > 1 and shape[first - 1] == "," and _is_age_or_party(stretch.low(first)):
                place = opened  # "Ann Quill, *40*, of Tarn Mills, said", "Ann Quill, *D-Ohio*, a baker, said"
                continue
            if first == before > 3 and shape[first - 3 : first] == "pn," and _is_region(stretch, first):
                before -= 2  # "Ann Quill, of Lodd, *Fla.*, a nurse, said"
                first = stretch.phrase_left(before)
            if shape[max(0, first - 2) : first] == "ng" and is_person(stretch.low(first - 2)):
                first = stretch.phrase_left(first - 2)  # "the senator *representing Tarn*, Ann Quill, said"
            inner = shape[opened + 1 : close]
            if inner == "n" and shape[first - 2 : first] == "n," and _is_region(stretch, opened + 1):
                place = opened  # "Ann Quill, a clerk from Lodd, *Norway*, said"
                continue
            if inner[:2] == "vp" and stretch.first_low(opened + 2) == "by":
                inner = "x" + inner[1:]  # "Ann Quill, quoted by the Courier, said": no finite verb
            elif inner[:2] in ("vf", "vw") and stretch.low(opened + 1) == "asked":
                inner = "x" + inner[1:]  # "Ann Quill, asked whether she was ill, said"
            elif inner[:2] == "vn" and stretch.low(opened + 1).endswith("ed") and not stretch.is_speech(opened + 1):
                inner = "x" + inner[1:]  # "two clerks, granted anonymity, said"
            elif (tells := _APPOSED_PARTICIPLE.match(inner)) and _tells_which(stretch, opened + 1, tells.start(1)):
                inner = inner[: tells.start(1)] + "x" + inner[tells.end(1) :]  # "Ann Quill, a nurse *raised in* Tarn,"
            apposed = _is_apposed(stretch, first, before, opened + 1, inner)
            if (stretch.starts_clause(first) or apposed) and (
                "v" not in inner or inner[:1] in "wpdsxg" or "w" in inner or _THAT_CLAUSE.match(inner)
            ):
                if ",v" in inner and inner[:1] == "x" and _subject_behind(stretch, close + 1) is not None:
                    return None  # "The plan, described by Odo Tarn as weak, was dropped, said Ann Quill"
                if inner[:1] == "w" and shape[first - 2 : first] == "n," and stretch.is_capitalised(first):
                    lead = stretch.phrase_left(first - 2)
                    if lead > 0 and shape[lead - 1] == "v" and stretch.is_speech(lead - 1):
                        return Subject(lead, close - 1, False)  # "said *a clerk, Ann Quill, who had left,* told"
                if inner[:1] in ("w", "g", "x") and (named := _named_first(stretch, first)) >= 0:
                    return Subject(named, close - 1, False)
                further = _across_parenthesis(stretch, first - 1) if first > 1 and shape[first - 1] == "," else None
                if inner[:1] in ("p", "d"):
                    return Subject(first, before, False)  # "Ann Quill, in turn, said"
                if further and shape[first] == "n" and inner[:1] not in "n":
                    return Subject(further.first, close - 1, False)
                return Subject(first, close - 1, False)
        place = opened


def _tells_which(stretch: Stretch, first: int, behind: int) -> bool:
    """True for the participle of an apposition, not for a verb in an aside: "the mill, *the board decided*, is old"."""
    verb = first + behind
    noun = stretch.back_over_adverbs(verb)
    indefinite = stretch.first_low(first) in _INDEFINITE or stretch.first_low(noun) in _INDEFINITE
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
    """True for "40" and "d-ohio"."""
    return low.isdigit() or low[:2] in ("d-", "i-", "r-")


def _is_region(stretch: Stretch, place: int) -> bool:
    """True for the state or country behind a town: "from Lodd, *Norway*"; not for "In Lodd, *Norway*"."""
    town = place - 2
    if not stretch.is_capitalised(town) or stretch.shape[town - 2 : town - 1] not in (",", "n"):
        return False
    return is_state(stretch.name(place))


def _is_apposed(stretch: Stretch, first: int, last: int, behind: int, inner: str) -> bool:
    """True for who acts behind "after" or in what is said, with an apposition that begins with chunk `behind`.

    "It came after *the mayor, Ann Quill*, told the board that …", "She said *a clerk, Ann Quill*, told the board …".
    """
    if first == 0 or not (
        stretch.is_time(first - 1) or (stretch.shape[first - 1] == "v" and stretch.is_speech(first - 1))
    ):
        return False
    is_one = is_somebody(stretch.low(first)) or is_somebody(stretch.low(last))
    if not is_one and inner[:1] == "n":  # "after *Ann Quill, a baker*, told", "said *a zitherist, Ann Quill,* told"
        is_one = is_person(stretch.low(behind)) if stretch.is_time(first - 1) else stretch.is_capitalised(behind)
    return is_one and (_REDUCED_PHRASE.fullmatch(inner) is not None or (inner[:1] == "w" and "v" in inner))


def _named_first(stretch: Stretch, first: int) -> int:
    """The name in front of an apposition, -1 for none: "*Ann Quill*, head of the board, who had left, said".

    What stands behind that apposition may be a participle as well: "*Ann Quill*, a baker, speaking in Tarn, said".
    """
    name = first - 2
    if name < 0 or stretch.shape[name:first] != "n," or not stretch.is_capitalised(name):
        return -1
    return name if stretch.starts_clause(name) and stretch.shape[name - 1 : name] != "p" else -1


def _controller(stretch: Stretch, verb: int) -> Subject | None:
    """The subject of the verb that this one leans on: "he rose and *said*", "she declined *to say*"."""
    shape = stretch.shape
    nearest = shape[verb] in "ib" or (shape[verb - 1 : verb] == "p" and stretch.first_low(verb - 1) == "by")
    place = verb
    while place > 0:
        place = shape.rfind("v", 0, place)
        if place < 0:
            return None
        if _is_in_apposition(stretch, place):
            continue
        if nearest or not _is_subordinate(stretch, place) or _comes_in(stretch, place, verb):
            found = None if _leans(stretch, place) else subject_of(stretch, place)
            if found is not None:
                return Subject(found.first, found.last, True)
            if nearest and place and stretch.heads[place - 1] == "there":
                return None  # "and *there* is little to suggest"
    return None


def _comes_in(stretch: Stretch, verb: int, participle: int) -> bool:
    """True for the verb of "as results *came in* showing …", whose own participle stands behind it."""
    return participle == verb + 2 and stretch.shape[participle] == "g" and stretch.first_low(verb + 1) in _PARTICLES


def _is_in_apposition(stretch: Stretch, verb: int) -> bool:
    """True for the participle of "He met Ann Quill, a nurse *hired* in May, and said", on which no verb leans."""
    shape = stretch.shape
    noun = stretch.back_over_adverbs(verb)
    if noun < 4 or shape[noun] != "n" or shape[0] != "n":
        return False
    first = stretch.phrase_left(noun)
    if shape[first - 2 : first] != "n," or stretch.first_low(first) not in _INDEFINITE:
        return False
    met = stretch.phrase_left(first - 2)
    return shape[met - 1 : met] == "v" and _tells_which(stretch, first, verb - first)


def _leans(stretch: Stretch, verb: int) -> bool:
    """True for a verb without a subject of its own: "and added"."""
    before = stretch.back_over_adverbs(verb)
    return before >= 0 and stretch.shape[before] == "c"


def _is_subordinate(stretch: Stretch, verb: int) -> bool:
    """True for a verb within a that-clause, a relative clause or what another verb reports."""
    shape = stretch.shape
    previous = shape.rfind("v", 0, verb)
    between = shape[previous + 1 : verb]
    if not _SUBORDINATING.isdisjoint(between):
        return True
    return previous >= 0 and "n" in between and _PARTING.isdisjoint(between)
