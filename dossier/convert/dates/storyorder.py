"""Dates without a year that a sentence tells in order: "resigned in *May* and was jailed in *June*", printed in May.

Where the later one can only be last year's, so is the one told in front of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from dossier.convert.dates.datestory import Chosen, Spot
from dossier.convert.patterns.rare import Rare

#: Between two dates of which the second is no earlier: "*and was jailed in*", "*before he left on*".
_THEN: Final = (" and ", " before ", " then ")
_PARTING: Final = frozenset(".;:\n")
_LONGEST: Final = 150  # characters
#: What may look back, or is told of another thing.
_ELSE: Final = Rare(
    r"\b(?:after|as|because|but|compared|earlier|following|for|from|had|if|last|over|previous(?:ly)?|since|than|that|the"
    r" same|this|until|versus|when|where|which|while|who|whose|will|would)\b"
)


def put_in_order(
    text: str,
    spots: Sequence[Spot],
    chosen: dict[int, Chosen],
    firm: Collection[int],
    make: Callable[[Spot, int, str], Chosen | None],
) -> None:
    """Move what was taken for this year's into the year of what is told behind it.

    Args:
        text: the reading text.
        spots: all its date expressions, in order.
        chosen: the years that were chosen for some of them, by their numbers.
        firm: the numbers of those that have their year by evidence.
        make: makes the date of a spot in a year.
    """
    moved: set[int] = set()
    for index in sorted(chosen, reverse=True):
        before, known = index - 1, chosen[index]
        if before not in chosen or before in firm or (index in firm and index not in moved):
            continue
        one, other = spots[before], spots[index]
        if not chosen[before].first > known.last or (one.month, one.day) >= (other.month, other.day or 31):
            continue
        between = text[one.at[1] : other.at[0]]
        if one.sentence != other.sentence:
            if index not in moved or one.paragraph != other.paragraph:
                continue
        elif not _leads_on(between):
            continue
        made = make(one, known.year, f"told before “{text[slice(*other.at)]}”, which is of {known.year}")
        if made is not None and made.first <= known.last:
            chosen[before] = made
            moved.add(before)


def _leads_on(between: str) -> bool:
    """True for words between two dates that lead from one to the next."""
    if between == ", ":
        return True
    if len(between) > _LONGEST or not _PARTING.isdisjoint(between) or not any(word in between for word in _THEN):
        return False
    return _ELSE.search(between) is None
