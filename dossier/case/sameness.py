"""Whether two accounts tell one event, or one can deny what the other tells. Pure functions; precision comes first."""

from __future__ import annotations

from typing import Final

from dossier.case.denials import ANYBODY, Said
from dossier.case.keys import BITS, UNDATED, lasting
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
        return alike >= _LIKE if one.source != other.source else alike >= _LIKE_WHEN_VAGUE and shared > 1
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
