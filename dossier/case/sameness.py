"""Whether two accounts tell one event, or one can deny what the other tells. Pure functions; precision comes first."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from dossier.case.deeds import HARMFUL, RECURRENT
from dossier.case.denials import ANYBODY, Said
from dossier.case.figures import FIGURES, differ, figures
from dossier.case.keys import BITS, UNDATED, lasting
from dossier.case.telling import Telling
from dossier.edtf import EdtfError, parse
from dossier.records import Record

#: How alike the words must be: the share of the shorter account's words that the other has too.
_LIKE: Final = 0.5
_LIKE_WHEN_VAGUE: Final = 0.7
#: A day is mistaken for one so many days off, or for the same one of a neighbouring year.
DAYS_OFF: Final = 3
_YEAR: Final = (365, 366)
#: Accounts that differ about the day share so many words, and this much of the longer one.
SURE: Final = 8
_LIKE_WHEN_SURE: Final = 0.85
#: What is told and what is denied are of the same time when their dates fit and are no longer than so many days.
_SHORT: Final = 14
#: A denial that gives no date is of what is told so many days before or after its article.
LATELY: Final = 14
_SHORTEST: Final = 3
#: Of what is told without a day of its own, and of what happens to somebody once.
_NEAR: Final = 7
_ONCE: Final = 45
#: How much of the shorter title the other has, where only that speaks for one happening.
_LIKE_TITLES: Final = 0.6
_LIKE_DENIED: Final = 0.75

#: Who says nothing of whom it happened to.
_ANYBODY: Final = frozenset({"peopl", "man", "men", "woman", "women", "perso", "child", "civil", "victi"})
#: In what two accounts differ that may be of one happening; empty where they agree.
Likeness: TypeAlias = Literal["", "date", "figure", "place", "agent", "stance"]


class Told(Record):
    """What is compared of an account that may tell a happening otherwise: what its title tells, when and where.

    `first` and `last` are ordinals, 0 without a date; `dated` says that its own words give the date, and `certain` that
    the date is no guess; `published` is the ordinal of its article's. `places` and `entities` are those that take part,
    `called` and `towns` are stems of their names; `denies` says that it tells what was not.
    """

    number: int
    event: int
    source: int
    telling: Telling
    first: int
    last: int
    dated: bool
    certain: bool
    published: int
    places: frozenset[int]
    entities: frozenset[int]
    called: frozenset[str]
    towns: frozenset[str]
    denies: bool
    plans: bool


class Account(Record):
    """What is compared of an account: its date, the entities that take part, its words, and what it denies.

    `day` and `published` are `day_key`s, of what it tells and of its article.
    """

    number: int
    source: int
    date: str
    day: int
    published: int
    entities: frozenset[int]
    words: frozenset[str]
    text: str
    is_part: bool = False  # of a longer sentence, which is what is compared
    denied: Said | None = None


def are_one_event(one: Account, other: Account) -> bool:
    """True when two accounts tell one event: dates that fit or are mistaken for each other, participants, words."""
    shared = len(one.entities & other.entities)
    shorter, longer = sorted((len(one.words), len(other.words)))
    if not shared or shorter < _SHORTEST:
        return False
    common = len(one.words & other.words)
    alike = common / shorter
    if one.date == other.date and len(one.date) >= len("2000-01-01"):
        if one.is_part or other.is_part:  # "five were injured" may be said of every accident
            return common / longer >= _LIKE_WHEN_VAGUE and one.source != other.source
        if one.source == other.source:
            return alike >= _LIKE_WHEN_VAGUE and shared > 1
        if _LIKE <= alike < _LIKE_WHEN_VAGUE and differ(map(figures, (one.text, other.text))):
            # "five were arrested at a protest", "nine were arrested at a match": the rest must be alike
            rest = min(len(each.words - FIGURES) for each in (one, other))
            return len((one.words & other.words) - FIGURES) >= _LIKE_WHEN_VAGUE * rest
        return alike >= _LIKE
    if one.source == other.source or shared < 2:
        return False
    if _are_compatible(one.date, other.date):
        return alike >= _LIKE_WHEN_VAGUE
    return common >= SURE and common / longer >= _LIKE_WHEN_SURE and _is_slip(one.day, other.day)


def may_deny(denial: Account, other: Account) -> bool:
    """True when a denial is of the same time as another account; that nobody did anything, in the same article."""
    if denial.denied is None:
        return False
    if denial.denied.subject == ANYBODY and denial.source != other.source:
        return False
    if denial.day == UNDATED and denial.denied.subject != ANYBODY:
        apart = (denial.published >> BITS) - (other.day >> BITS)
        return _is_short(denial.published) and _is_short(other.day) and abs(apart) <= LATELY
    return all(_is_short(account.day) for account in (denial, other)) and _are_compatible(denial.date, other.date)


def are_anchored(one: Told, other: Told) -> bool:
    """True when two accounts name something that both have, so that they need no other reason to be of one affair."""
    names = one.telling.names & other.telling.names or one.entities & other.entities
    return bool(names) or _of_one_name(one, other)


def _of_one_name(one: Told, other: Told) -> bool:
    """True when it happened to somebody or something that both name."""
    names = one.telling.names | other.telling.names | one.called | other.called
    return bool(one.telling.patients & other.telling.patients & names)


def likeness(one: Told, other: Told) -> Likeness | None:
    """How two accounts with a key in common tell of what may be one happening; None where it is another one.

    They differ in one thing: what has another day and another figure is another happening.
    """
    a, b = one.telling, other.telling
    if a.marks != b.marks or not a.keys & b.keys or not a.patients & b.patients:
        return None
    who = a.patients & a.names, b.patients & b.names
    if all(who) and not who[0] & who[1]:
        return None
    named = _of_one_name(one, other)
    if not are_anchored(one, other) and (a.names or one.entities) and (b.names or other.entities):
        return None
    elsewhere = bool(one.places and other.places and not one.places & other.places)
    if elsewhere and not named:
        return None
    words = (a.core, b.core) if named and a.known else (a.words, b.words)
    common, fewest = len(words[0] & words[1]), min(map(len, words))
    if common < _LIKE_TITLES * fewest:
        return None
    if a.patients & _ANYBODY and common < fewest and not (a.names & b.names) - one.towns - other.towns:
        return None  # "nine people were arrested" at a match and at a rally of one town
    behind = [each.words - each.core - each.names for each in (a, b)]  # "when a bus hit a tram"
    if not named and all(behind) and len(behind[0] & behind[1]) < _LIKE_TITLES * min(map(len, behind)):
        return None
    apart = _days_between(one, other)
    both = one.dated and other.dated
    if one.denies != other.denies:
        denial = a if one.denies else b
        fits = len(a.words & b.words) >= _LIKE_DENIED * len(denial.words) and not (one.plans or other.plans)
        return "stance" if fits and apart <= (DAYS_OFF if both else LATELY) else None
    if one.plans or other.plans:
        return "" if both and not apart else None
    if not both and apart > (0 if one.certain and other.certain else _NEAR):
        return None
    agents = bool(a.agents and b.agents and not a.agents & b.agents)
    if agents and a.deed not in HARMFUL:
        return None
    differences: list[Likeness] = []
    if both and apart:
        if apart > (_ONCE if named else DAYS_OFF) or (a.deed in RECURRENT and not named):
            return None
        differences.append("date")
    differences += ["figure"] if differ((a.figures, b.figures)) else []
    differences += ["place"] if elsewhere else []
    differences += ["agent"] if agents else []
    if differences:
        return differences[0] if a.known and len(differences) == 1 else None
    return "" if both or common >= _LIKE_DENIED * fewest else None


def _days_between(one: Told, other: Told) -> int:
    """How many days lie between what two accounts tell, 0 where they overlap; without dates, between their articles."""
    if not one.first or not other.first:
        return abs(one.published - other.published) if one.published and other.published else _ONCE
    return max(one.first - other.last, other.first - one.last, 0)


def _is_short(day: int) -> bool:
    """True for a date of some days at most: of a year, one may have been told and another denied."""
    return day != UNDATED and lasting(day) < _SHORT


def _is_slip(one: int, other: int) -> bool:
    """True for two days that are mistaken for each other: some days apart, or the same day of a neighbouring year."""
    if UNDATED in (one, other) or lasting(one) or lasting(other):
        return False
    apart = abs((one >> BITS) - (other >> BITS))
    return apart <= DAYS_OFF or apart in _YEAR


def _are_compatible(one: str, other: str) -> bool:
    try:
        return parse(one).is_compatible(parse(other))
    except EdtfError:
        return False
