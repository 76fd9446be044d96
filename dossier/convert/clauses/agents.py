"""Who does what is done: "was praised *by the mayor*"."""

from __future__ import annotations

from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.timewords import MONTH_NAMES


def agent_of(stretch: Stretch, verb: int) -> Subject | None:
    """The phrase behind "by" in "was praised by the mayor"."""
    shape = stretch.shape
    place = verb + 1
    while place + 1 < len(shape) and shape[place] in "dtpn":
        if shape[place] == "p" and stretch.first_low(place) == "by" and shape[place + 1] == "n":
            is_day = (
                stretch.first_low(place + 1) in MONTH_NAMES or stretch.first_low(place + 1).isdigit()
            )  # "by June 30"
            if is_day:
                return None
            last = stretch.phrase_right(place + 1, generous=True)
            relative = shape.find(",w", place + 1, last)  # "was rejected by *the judge*, who called it cruel"
            return Subject(place + 1, last if relative < 0 else relative - 1, False)
        place += 1
    return None
