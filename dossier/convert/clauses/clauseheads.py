"""Whether a noun phrase behind a verb opens a clause: "said *the bridge* was shut", not "told *reporters* that"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.claims import CLAIMS
from dossier.convert.clauses.ends import AGAINST, NAMING, OF_THINGS
from dossier.convert.clauses.qualified import TRANSITIVE
from dossier.convert.clauses.stretches import Stretch
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person
from dossier.convert.english.pronouns import OBJECT_PRONOUNS, SUBJECT_PRONOUNS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import ADDRESSING, CLAUSE_VERBS

#: Verbs with somebody who is told.
TELLING: Final = forms_of_verbs(
    f"{' '.join(sorted(ADDRESSING))} brief convince email message notify persuade promise teach text"
)
#: Who is told, beside people by name and kind.
_TOLD: Final = (OBJECT_PRONOUNS - {"it"}) | frozenset(
    "audience board class committee court crowd hearing inquest inquiry jury panel parliament police tribunal".split()
)
#: What these take is a clause wherever it can be one: "said *villages in Lodd and Tarn* had no light".
OF_CLAUSES: Final = forms_of_verbs(" ".join(CLAUSE_VERBS))
#: Two nouns, or one with a relative clause, in front of a finite verb: "the man *she loved* had left".
_SUBJECT: Final = Rare(
    r"n(?:pg?n){0,2}(?:c?n(?:pn){0,2}|cgn(?:pn){0,2}|n[dt]*v[dtnpx]{0,4}|x(?:p[nt]|[dtu]){0,4}|[wm][dt]*v[dtnpx]{0,6})[dt]*v"
)
#: Behind these too it is one where those of whom it is told were done to: "adding *the ten people killed* were clerks".
_OF_FACTS: Final = forms_of_verbs("add allege announce claim confirm fear know note report reveal suggest suspect warn")
_DONE_TO: Final = Rare(r"n(?:pn){0,2}x(?:p[nt]|[dtu]){0,4}[dt]*v")
#: Two in front of a finite verb, and what only two or more do.
_TWO: Final = re.compile(r"n(?:pn){0,2}(c)n(?:pn){0,2}[dt]*v")
_OF_SEVERAL: Final = frozenset({"are", "have", "were"})
#: Whose object is hardly a thing where more stands behind it: "knew *the noise and dust* were bad".
_OF_STATES: Final = forms_of_verbs(
    "acknowledge admit allege believe claim concede deny fear feel guess insist know note realise realize reveal state "
    "suggest suspect warn"
)
#: Several people behind the first, with who they are, and their verb.
_ROW: Final = Rare(
    r"(?:\(n\))?(?:,n(?:pn){0,2}(?:\(n\))?){1,9},?cn(?:pn){0,2}(?:\(n\))?"
    r"(?:,n(?:pn){0,2}(?:,|(?=:)))?(?::[^:.]{1,12}:)?[dt]{0,2}(?P<verb>v)"
)
_WHO: Final = frozenset({"who", "whom", "whose"})
#: So many appositions may stand between a subject and its verb.
_MOST_ASIDES: Final = 3


def is_clause(stretch: Stretch, place: int, verb: str, after_preposition: bool) -> bool:
    """True when the noun phrase at `place` is the subject of a finite verb: "said *the bridge* was shut"."""
    shape = stretch.shape
    end = stretch.phrase_right(place)
    if verb in TRANSITIVE and shape[stretch.back_over_adverbs(place - 1)] in "wm":
        return False  # "bakers who praised *Quill* said"
    if stretch.has_verb(place + 1) or (not after_preposition and stretch.has_verb(end + 1)):
        return True
    if verb in OF_CLAUSES and (_SUBJECT.match(shape, place) or claims_something(stretch, end)):
        return True
    is_called = shape[end + 1 : end + 2] == "q" or (shape[end + 1 : end + 2] == "n" and stretch.is_behind_mark(end + 1))
    if is_called and verb in OF_CLAUSES | _OF_FACTS and stretch.has_verb(end + 2):
        return True  # "claimed *the word “fake”* was his"
    if _are_two(stretch, place, verb) or (verb in TELLING and shape[place - 1] == "n" and _TWO.match(shape, place)):
        return True  # "told reporters *the mill and the mine* would shut"
    if verb in _OF_FACTS and _DONE_TO.match(shape, place):
        return True
    if end == place and shape[place + 1 : place + 2] == "x" and stretch.first_low(place) in SUBJECT_PRONOUNS:
        return True  # "said *she* disputed that …"
    if shape[end + 1 : end + 2] == ":" and (close := stretch.dash_behind(end + 1)) > 0:
        return stretch.has_verb(close + 1)  # "said *the bridge - built in 1960 -* would be closed"
    if verb in OF_CLAUSES and (row := _ROW.match(shape, end + 1)) and not says(stretch, row.start("verb")):
        return True  # "said *Ann Quill, a baker, Odo Tarn, a clerk, and Ivo Lind* had died"
    if shape[end + 1 : end + 2] != "," or "," not in shape[end + 2 :]:
        return False
    stop, most = end + 1, _MOST_ASIDES if verb in OF_CLAUSES else 1
    for _ in range(most):  # "said Quill, the baker, would", "said Quill, 40, of Tarn, who was ill, would"
        stop = stretch.next_break(stop + 1)
        if shape[stop : stop + 1] != ",":
            return False
        if stretch.has_verb(stop + 1):
            return True
    return False


def says(stretch: Stretch, verb: int) -> bool:
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


def claims_something(stretch: Stretch, end: int) -> bool:
    """True for "said *reports that he had left* were false"."""
    return stretch.shape[end + 1 : end + 2] == "m" and stretch.low(end) in CLAIMS


def is_addressee(stretch: Stretch, place: int, verb: str) -> bool:
    """True for "told *reporters* that", "told *her* the bridge was shut"."""
    shape = stretch.shape
    after = stretch.over_adverbs(place + 1)
    if after >= len(shape):
        return False
    if verb in OF_CLAUSES and shape[after] in "nm":
        return False  # "said *the man* she loved had left", "said *reports* that he left were false"
    letter = shape[after]
    if letter == "m" and (verb in OF_THINGS or stretch.low(place) in CLAIMS):
        return False  # "rejected *a plan* that …", "laughed off *claims* that …"
    if letter == "w" and verb in AGAINST and stretch.low(after) in _WHO:
        return False  # "accused *the clerk* who wrote it of lying"
    if letter in "mwn" and verb not in TELLING and not _may_be_told(stretch, place, after):
        return False  # "showed *a video* that was a joke", "denounced *the deal* she signed"
    return letter in "mfwqi" or (
        letter == "n" and (stretch.has_verb(stretch.phrase_right(after) + 1) or _TWO.match(shape, after) is not None)
    )


def _may_be_told(stretch: Stretch, place: int, after: int) -> bool:
    """True for somebody in front of a clause, but where that tells who it is: "mentioned a man *she met*"."""
    if stretch.has_verb(after + 1) and stretch.shape[after] == "m":
        return False
    is_one = stretch.shape[after] != "n" and is_person(stretch.low(place))
    return is_one or stretch.is_capitalised(place) or stretch.low(place) in _TOLD
