"""Ships and other craft with a name: "the trawler Mira Falk" is neither a person nor anything else of a dossier's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.english.gazetteer import known_names
from dossier.convert.names.nametypes import votes_around
from dossier.convert.names.namewords import ROW, Piece
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import vocabulary
from dossier.data import table_of
from dossier.model import Span

_NOUNS: Final = (*table_of("name_words")["vessel"], "aircraft carrier")
_NOUN: Final = rf"\b(?:{'|'.join(_NOUNS)})"
#: The noun right in front of a name, a title that is a part of that name between them: "the frigate Admiral Falk"; or
#: what stands in apposition to it, "a cargo ship, the Mira Falk,".
_LED: Final = Rare(rf"{_NOUN}(?P<many>s)?(?: |, the )[\"“‘']?(?:[A-Z][a-z]+ )?\Z")
#: Who is in command of a vessel; nobody's name has the article.
_COMMANDED: Final = Rare(r"\b(?:captain|skipper|aboard|on board)(?: of)? the [\"“‘']?\Z")
#: … and the noun behind it: "the Mira Falk, a Norwegian cargo ship,".
_APPOSED: Final = Rare(rf", (?:an?|the) (?:[\w-]+ ){{0,4}}{_NOUN}(?=[,.;]| (?:that|which)\b)")
#: What a vessel does or has, behind its name with the article: "the Mira Falk *ran aground*".
_SAILS: Final = Rare(
    r"(?:['’]s (?:bow|cargo|crew|deck|hull|skipper|stern)"
    r"|(?: (?:had been|has been|had|has|was))?(?: \w+ly)? (?:ran aground|run aground|anchored|capsized|docked|left port"
    r"|moored|overturned|sailed|sank|set sail|sunk|torpedoed))\b"
)
#: … and what stands in it: "MV Mira Falk".
_PREFIXES: Final = frozenset(table_of("name_words")["ship_prefix"])
#: Without one of these words an article tells of no vessel by name.
_TELLING: Final = frozenset(
    (
        "captain",
        "skipper",
        "aboard",
        "board",
        *"aground anchored capsized crew docked hull moored overturned sailed sank sunk torpedoed".split(),
        *(f"{noun.split()[-1]}{many}" for noun in _NOUNS for many in ("", "s")),
        *map(str.lower, _PREFIXES),
    )
)
_REACH: Final = 48
#: How such a noun ends: of two words that stand in front of a name hardly any does.
_NOUN_ENDS: Final = frozenset(form[-3:] for noun in _NOUNS for form in (noun, f"{noun}s"))
_PERSON: Final = 2  # votes
#: What a vessel's name is taken for.
_LIKE_PEOPLE: Final = frozenset({"person", "person?", ""})
#: Behind the name of what somebody is captain of or on board: no vessel's.
_TEAM_BEHIND: Final = Rare(
    r" (?:[a-z]{3,8} )?(?:academy|bandwagon|bus|campaign|club|express|fan|plane|reserves|side|squad|team"
    r"|tour|train|women)\b"
)
_APPOSED_THE: Final = (", the ", ', the "', ", the “", ", the '", ", the ‘")
_ENDS: Final = (",", ".", ";", ")", '"', "”", "'", "’", " which ", " that ")
_THE: Final = ("the ", "The ", 'the "', "the “")


def without_vessels(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The names that are no vessel's; a vessel's name is one all through the article.

    What is known as another's name stays: "the boat Olsen bought" is a clause about somebody named elsewhere.
    """
    spans = set(_named_as_vessels(text, pieces)) if not _TELLING.isdisjoint(vocabulary(text)) else None
    if not spans:
        return list(pieces)
    named = {text[start:end] for start, end in spans}
    named -= {piece.words[-1].text for piece in pieces if piece.type == "person" and len(piece.words) > 1}
    named -= {
        text[piece.start : piece.end]
        for piece in pieces
        if (piece.start, piece.end) not in spans and text[piece.start : piece.end] in named
        if votes_around(text, piece.start, piece.end).get("person", 0) >= _PERSON
    }
    return [piece for piece in pieces if text[piece.start : piece.end] not in named]


def _named_as_vessels(text: str, pieces: Sequence[Piece]) -> Iterator[Span]:
    """The spans of the names beside a vessel's noun, and of those in a row behind a plural: "the ships X, Y and Z"."""
    many, last, prefix = False, 0, None
    for piece in pieces:
        start, end = piece.start, piece.end
        before = max(0, start - _REACH)
        may_be_led = any(word.rstrip(",")[-3:] in _NOUN_ENDS for word in text[before:start].split(" ")[-4:-1])
        led = _LED.search(text, before, start) if may_be_led else None
        if led is not None and text.endswith(_APPOSED_THE, 0, start) and not _is_apposed(text, piece):
            led = None
        if led is None and text.endswith(_THE, 0, start) and _may_be_commanded(piece):
            led = None if _TEAM_BEHIND.match(text, end) else _COMMANDED.search(text, before, start)
            led = led or _SAILS.match(text, end)
        goes_on = many and text[last:start] in ROW
        many = bool(led and led.groupdict().get("many")) or (goes_on and not led)
        if prefix is not None and start == prefix.end + 1:
            yield prefix.start, prefix.end
            yield start, end
        elif piece.words[0].text in _PREFIXES and len(piece.words) > 1:
            yield start, end
            yield piece.words[1].start, end  # "the Mira Falk" later in the article
        elif (led or goes_on or _APPOSED.match(text, end)) and text[start:end] not in known_names():
            yield start, end
        last, prefix = end, piece if piece.words[-1].text in _PREFIXES else None


def _is_apposed(text: str, piece: Piece) -> bool:
    """True for "a ship, the *Mira Falk*, sank", not for "a ship, the *Coast Guard* said, sank"."""
    return piece.type in _LIKE_PEOPLE and text.startswith(_ENDS, piece.end)


def _may_be_commanded(piece: Piece) -> bool:
    """True for a name like somebody's, but no team's: "the captain of the Mira Falk", "… of the Halden Eagles"."""
    return piece.type in _LIKE_PEOPLE and len(piece.words) > 1 and not piece.words[-1].low.endswith("s")
