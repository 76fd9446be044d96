"""The date of a happening from that of another which stands near it."""

from __future__ import annotations

from typing import Final

from dossier.convert.events.dateowners import HeldDate
from dossier.convert.events.occurrences import EventDate
from dossier.convert.patterns.rare import Rare

#: A day, a month or a year of which nothing is uncertain.
POINT: Final = Rare(r"[\d-]+")


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
