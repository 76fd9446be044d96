"""Who cannot be the "he" that speaks, as one who was killed: "Odo Tarn was shot. 'He was kind,' *he* said".

Of who died otherwise only what tells of him is none of his own: writers go on with what somebody said in his life.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.tags import vocabulary
from dossier.convert.speakers.namedpeople import NamedPeople
from dossier.model import Passage, Span

_VIOLENTLY: Final = frozenset("assassinated beheaded dead death executed fatally killed lynched murdered slain".split())
_DYING: Final = frozenset("died passed".split())
#: Behind a name: what somebody does not live through.
_DEATH: Final = Rare(
    r"(?:, [^,;.:\n]{1,60},| \(\d{1,3}\))?,? (?:who )?(?:"
    r"(?:had |has )?(?P<died>died|passed away)\b(?! (?:down|out)\b)"
    r"|(?:was|were|had been|has been|is|being) (?:(?!nearly|almost|not|never)[a-z]{3,12}ly )?"
    r"(?:(?:found|pronounced|declared|shot|left) dead\b|found (?:murdered|hanged|stabbed to death|beaten to death)\b"
    r"|(?:stabbed|beaten|shot|hacked|burned|burnt|crushed|kicked|knifed|strangled|bludgeoned) to death\b"
    r"|fatally (?:shot|stabbed|injured|wounded|struck|hit)\b|(?:assassinated|beheaded|executed|killed|lynched|murdered"
    r"|slain)\b))"
)
#: In a sentence of what somebody said while he lived.
_EARLIER: Final = Rare(
    r"\b(?:(?:19|20)\d\d|ago|before|earlier|had|interview|last|later|letter|memoirs?|message|note|once|post|posted"
    r"|recalled|recording|speech|then|told|tweeted|used|video|when|wrote|years)\b"
)
#: Words of another.
_OF_ONE: Final = {"he": Rare(r"\b(?:[Hh]e|[Hh]im|[Hh]is)\b"), "she": Rare(r"\b(?:[Ss]he|[Hh]ers?)\b")}


class Departed:
    """Who of an article has died, and where that is told first."""

    def __init__(self, parse: Parse, named: NamedPeople) -> None:
        self._text = parse.text
        self._starts = [sentence.start for sentence in parse.sentences]
        self._ends = [sentence.end for sentence in parse.sentences]
        self._dead: dict[str, tuple[int, bool]] = {}  # where that is told, and whether another killed them
        words = vocabulary(parse.text)
        if _VIOLENTLY.isdisjoint(words) and _DYING.isdisjoint(words):
            return
        for (_, end), person in named.mentions:
            if person.id not in self._dead and (death := _DEATH.match(self._text, end)):
                self._dead[person.id] = end, death["died"] is None

    def is_silent(self, person: str, pronoun: Span, content: Passage) -> bool:
        """True for a dead one that a "he" seems to mean who says what stands at a passage."""
        place = pronoun[0]
        at, killed = self._dead.get(person, (place, False))
        if at >= place:
            return False
        of_one = _OF_ONE.get(self._text[place : pronoun[1]].lower())
        if of_one is None or not (killed or any(of_one.search(self._text, *span) for span in content)):
            return False
        number = max(0, bisect_right(self._starts, place) - 1)
        first, last = self._starts[number], self._ends[number]
        tag = (content[-1][1], last) if content[-1][1] <= place else (first, min(place, content[0][0]))
        return _EARLIER.search(self._text, *tag) is None  # "'I shall win,' he said *in 2010*"
