"""Whom a phrase in front of a pronoun names, and the pronoun therefore does not mean: "Asked by *Ivo Lind*, *he* said".

What hangs on the pronoun's own clause names another than the pronoun: who asked him, whom he sat beside, of whom he
spoke. A clause of its own may name him: "When *Ivo Lind* left, *he* said".
"""

from __future__ import annotations

from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import tagged
from dossier.model import Span

#: In front of a name these open a clause whose subject it is.
LEADING: Final = frozenset("when while as that because if whether although though where until than".split())
#: These may open a clause: what is named in it can be who is meant.
_OPEN_A_CLAUSE: Final = frozenset(
    "after before since until till as when while whenever if because although though once where for that".split()
)
_OPEN_ANOTHER: Final = frozenset({"as", "when", "while"})
#: Between what opens the sentence and its participle: "But *when asked by* Ivo Lind, he said".
_BEFORE_A_PARTICIPLE: Final = frozenset(
    "when while if once though although on after before by in without since being".split()
)
#: What follows tells the pronoun's own name: "*Born* Ivo Lind, he said".
_NAMING: Final = frozenset("billed born baptised baptized called christened known named nicknamed registered".split())
#: Behind the name of who speaks himself.
_SAYS: Final = Rare(r"(?:, (?:who|an?|the) [^,.;:\n\"“”]{2,60},)? (?:added|argued|said|says|told)\b")
_LEADS: Final = frozenset("YC,q")
_FINITE: Final = frozenset("VA")


def named_in_front(text: str, start: int, end: int, names: list[Span]) -> list[Span]:
    """Of the `names` in a sentence's beginning, which ends with a comma, those whom the pronoun behind cannot mean."""
    tokens, tags = tagged(text)
    first, last = tokens.index(start), tokens.index(end)
    lows = tokens.lows
    found = []
    finite = next((place for place in range(first, last) if tags[place] in _FINITE), last)
    participle = _participle(lows, tags, first, last)
    if participle < last and finite == participle:
        finite = next((place for place in range(participle + 1, last) if tags[place] in _FINITE), last)
    leads = first
    while leads < last and tags[leads] in _LEADS:
        leads += 1
    is_phrase = finite == last or (leads < last and tags[leads] == "I" and lows[leads] not in _OPEN_A_CLAUSE)
    for name in names:
        place = tokens.index(name[0])
        if text[name[1] : name[1] + 1] in ("'", "’"):
            continue  # "Asked by *Ivo Lind's* lawyer, he said"
        if _SAYS.match(text, name[1], end):
            continue  # "Speaking in Lodd, *Ivo Lind, who is 17, said* while it was late, he felt well"
        if (participle < place and not _ends_between(lows, participle, place)) or (
            is_phrase and leads < place <= finite
        ):
            found.append(name)
    return found


def _participle(lows: list[str], tags: tuple[str, ...], first: int, last: int) -> int:
    """The participle that a sentence's beginning hangs on, `last` for none: "*Asked* by", "But *sitting* beside"."""
    for place in range(first, last):
        low = lows[place]
        if tags[place] not in "GX" and not low.endswith(("ed", "ing")):
            continue
        before = place - 1
        while before >= first and (tags[before] == "Y" or lows[before] in _BEFORE_A_PARTICIPLE):
            before -= 1
        if before < first or tags[before] in ",C":
            return last if low in _NAMING else place
    return last


def _ends_between(lows: list[str], participle: int, place: int) -> bool:
    """True where a clause of its own begins between a participle and a name: "Released *when* Ivo Lind left"."""
    return any(low in _OPEN_ANOTHER for low in lows[participle + 1 : place])
