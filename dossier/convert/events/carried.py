"""The date of a happening from the words for one, or from the date of another happening which stands near it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from dossier.convert.events.dateowners import HeldDate
from dossier.convert.events.occurrences import EventDate, Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.edtf import parse

#: A day, a month or a year of which nothing is uncertain.
POINT: Final = Rare(r"[\d-]+")


def told_on(date: HeldDate, value: str, how: str = "") -> EventDate:
    """A value for which the words of a date stand, with how it came of them in front of its basis."""
    timex = date.found.timex
    return EventDate(value, timex.text, timex.at, f"{how}{date.found.basis}")


def up_to(date: HeldDate, where: str = "in the same paragraph") -> EventDate:
    """The time up to a date, of what had happened by then."""
    last = date.value.rpartition("/")[2]
    if not POINT.fullmatch(last):
        return EventDate()
    return EventDate(f"../{last}", basis=f"told as before “{date.found.timex.text}” {where}: {date.found.basis}")


def since(date: HeldDate) -> EventDate:
    """The time from a date on, of what is done by now: "The war began on May 3, 2023. It *has killed* thousands"."""
    basis = f"told as done since “{date.found.timex.text}” in the same paragraph: {date.found.basis}"
    return EventDate(f"{date.value}/..", basis=basis)


def carry_over(date: HeldDate, where: str = "in the same paragraph", qualifier: str = "") -> EventDate:
    """The date of something else, with a `qualifier` where that is not certain."""
    basis = f"carried over from “{date.found.timex.text}” {where}: {date.found.basis}"
    ends = date.value.split("/")
    return EventDate("/".join(end + (qualifier if POINT.fullmatch(end) else "") for end in ends), basis=basis)


def next_day(date: HeldDate) -> EventDate:
    """The day behind an evening, of what was done in the small hours: "met on Friday evening and fled *at 2am*"."""
    first = parse(date.value).bounds[0]
    if not POINT.fullmatch(date.value) or first != parse(date.value).bounds[1] or first == first.max:
        return EventDate()
    basis = f"in the small hours behind “{date.found.timex.text}”: {date.found.basis}"
    return EventDate((first + timedelta(days=1)).isoformat(), basis=basis)


def later_deed(here: Sequence[HeldDate], one: Occurrence) -> HeldDate | None:
    """The date in front of what had been by then: "began in July after it was said that she *had been hit*"."""
    date = next((date for date in here if date.owner and date.span[1] <= one.at[0] and not date.bound), None)
    deed = date.deed if date else None
    if deed is None or deed.part != "verb" or deed.when != "past" or deed.pluperfect:
        return None
    return date if not deed.clause or one.clause == "relative" else None  # "held two men on Monday who *had robbed* it"
