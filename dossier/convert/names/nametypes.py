"""What the words around a name tell about its type, as votes: "in Xville", "Xcorp's shares", "X, 45,", "analyst X"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from dossier.convert.english.gazetteer import OUTLETS, is_common, is_given, known_names
from dossier.convert.english.persons import is_person
from dossier.convert.names.namewords import ABSTRACT, has_inner_capital
from dossier.convert.names.pressnames import hands_on, is_told_by_name, last_words
from dossier.convert.names.votesbefore import PARTS, WINDOW, votes_before
from dossier.convert.names.votesbehind import ARTICLES, DATED, votes_behind
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.sentences import labels_of
from dossier.data import table_of
from dossier.model import EntityType
from dossier.text import header_of

_OF_A_DATELINE: Final = 5
#: Between those who are at law with each other.
_VERSUS: Final = (" v. ", " v ", " vs. ", " vs ", " versus ")
_OPEN_LINES: Final = ("\n", '\n"')
#: How much speaks for each type of a name.
Votes: TypeAlias = dict[EntityType, int]
#: Who speaks in a transcript: the name in front of a line.
_LABEL: Final = re.compile(r":(?=\s+\S)")


def no_votes() -> Votes:
    """Nothing for any type."""
    return {"person": 0, "organization": 0, "place": 0}


def add_votes(votes: Votes, more: Mapping[EntityType, int]) -> None:
    """Put `more` on top of `votes`."""
    for entity_type, weight in more.items():
        votes[entity_type] += weight


@lru_cache(maxsize=4096)  # entities ask again what names asked
def votes_around(text: str, start: int, end: int) -> Mapping[EntityType, int]:
    """Votes for the types of the name at `[start, end)`, from the words right before and behind it."""
    votes = _votes(text[max(0, start - WINDOW) : start], text[end : end + WINDOW])
    if votes.get("person") and has_inner_capital(text[start:end]):
        votes = {**votes, "person": 0, "organization": votes.get("organization", 0) + votes["person"]}
    if text.endswith(" for ", 0, start) and votes.get("organization") and _is_hardly_a_body(text[start:end]):
        votes = {**votes, "organization": 1}
    if text.endswith(" of ", 0, start) and _is_of_somebody(text, start):
        votes = {**votes, "person": -2}
    if " " in text[start:end] and _IS_HEADED.match(text, end) and not is_given(text[start:end].partition(" ")[0]):
        votes = {**votes, "organization": votes.get("organization", 0) + 2}
    if text.endswith(_BUILT, start, end) and text.endswith(ARTICLES, 0, start) and text.count(" ", start, end) > 1:
        return {**votes, "place": votes.get("place", 0) + 6}  # "the *Odo Tarn Bridge*"
    if text.endswith(_STREETS, start, end) and _is_address(text, start, end):
        return {**votes, "place": votes.get("place", 0) + 6}  # more than a given name's person
    if text.startswith(_BASED, end):
        votes = {**votes, "place": votes.get("place", 0) + 3}
    elif text.endswith(_BASED_ENDS, 0, start) and not is_given(text[start:end].partition(" ")[0]):
        votes = {**votes, "organization": votes.get("organization", 0) + 3}  # "Lodd-based *Tarn Mills* said"
    if text.endswith(_CALLED, 0, start):
        is_whole = not text.startswith(_GO_ON, end)
        if is_whole and _BODY_CALLED.search(text, max(0, start - WINDOW), start):  # more than the town's that it has
            return {**votes, "organization": votes.get("organization", 0) + 12}
        if (somebody := _ONE_CALLED.search(text, max(0, start - WINDOW), start)) and is_person(somebody[1]):
            votes = {**votes, "person": votes.get("person", 0) + 4}
    if text.endswith(_AT, 0, start) and not (text[start + 1 : end].islower() or votes.get("place")):
        votes = {**votes, "organization": votes.get("organization", 0) + 1}  # "at *Tarn Hill*", less surely "at *Tarn*"
    if votes.get("place", 0) > _OF_A_DATELINE - 1 and _may_open_a_list(text[start:end]):
        votes = {**votes, "place": votes["place"] - 2}  # "*Ann Quill* — a surgeon"
    if text.startswith(_VERSUS, end) or text.endswith(_VERSUS, 0, start):
        return {name_type: weight for name_type, weight in votes.items() if name_type != "place"}
    if (
        text[start - 1 : start] in '\n"'
        and text.endswith(_OPEN_LINES, 0, start)
        and _LABEL.match(text, end)
        and _is_speaker(text[start:end])
    ):
        told: EntityType = "place" if _is_dateline(text, start, text[start:end]) else "person"
        return {**votes, told: votes.get(told, 0) + 5}  # more than an acronym's organization
    if is_told_by_name(text, start, end) or hands_on(text, end):
        return {**votes, "organization": votes.get("organization", 0) + 4}
    if text.startswith(_CLUBS_DO, end) and text.endswith(_CLUBS_TOO, start, end) and _may_be_a_club(text, start, end):
        return {**votes, "organization": votes.get("organization", 0) + 6}  # more than a place's
    if text.endswith(ARTICLES, 0, start) and " " in text[start:end]:
        if text.startswith(" ", end) and _is_a_bands(text, start, end):
            return {**votes, "organization": votes.get("organization", 0) + 6}  # more than a given name's person
        if _OF_SOMEBODY.match(text, end):
            return votes  # "the *Odo Tarn* trial"
        return {**votes, "person": votes.get("person", 0) - 2}  # no unknown somebody: "near the Palmer Mor"
    if (
        text.startswith(",", end)
        and end - start > _LONGEST_ACRONYM
        and text[start:end].isupper()
        and (text[start - 1] == "/" or not text[start - 2 : start - 1].isupper())  # "WAR CRIMES"
        and DATED.match(text, end)
    ):
        also = 3 if text[start - 1] == "/" and text[start - 2 : start - 1].isupper() else 0  # "HALDEN/*LIMASK*, June 2"
        return {**votes, "place": votes.get("place", 0) + 2 + also}
    return votes


def _may_open_a_list(name: str) -> bool:
    """True for somebody's name in full, with a line to tell who it is: less surely a town's that opens a dateline."""
    given, _, surname = name.partition(" ")
    return bool(surname) and is_given(given) and not name.isupper() and name not in known_names()


def _is_hardly_a_body(name: str) -> bool:
    """True for whom a spokesman may speak for too, "a spokesman for *Odo Tarn*", and what an office is for: Africa."""
    if (known := known_names().get(name)) is not None:
        return known.kind in _LANDS
    given, _, surname = name.partition(" ")
    return bool(surname) and is_given(given) and not is_common(surname.rpartition(" ")[2])


def _is_of_somebody(text: str, start: int) -> bool:
    """True where somebody is told of in full by a town or a body: "Ann Quill of *Lodd* said"."""
    named = _NAMED_OF.search(text, max(0, start - WINDOW), start)
    return named is not None and is_given(named[1]) and not is_common(named[2])


def _is_address(text: str, start: int, end: int) -> bool:
    """True for "on *Charles Street*" and "12 *Ann Lane*"."""
    before = text[max(0, start - 9) : start]
    if before.endswith(", of "):
        return before[-6:-5].isdigit()  # "Odo Tarn, 24, of *Mill Court*"
    if text.endswith(_BODIES_TOO, start, end):
        return False
    return (before[-2:-1].isdigit() and before[-1:] == " ") or (
        before.endswith(_ON) and not text.endswith(" Lane", start, end)
    )


_BUILT: Final = (" Bridge", " Tower", " Park", " Hall", " Tunnel", " Dam")
_BODIES_TOO: Final = (" Court", " House")
_STREETS: Final = (
    *(" Street", " Avenue", " Road", " Square", " Drive", " Boulevard", " Lane", " Terrace", " Crescent"),
    *_BODIES_TOO,
)
_ON: Final = (" on ", "\nOn ", " On ", "along ")
_BASED: Final = ("-based", "-headquartered", "-listed", "-born", "‑based")
_BASED_ENDS: Final = ("-based ", "-headquartered ", "-listed ", "‑based ")
_NAMED_OF: Final = Rare(r"\b([A-Z][\w’'-]{1,20}) (?:[A-Z]\. )?([A-Z][\w’'-]{1,20}) of \Z")
#: Behind a body of two words, whose head is named: "Tarn Mor *president and chief executive Ann Quill*".
_IS_HEADED: Final = Rare(
    r" (?:co-|vice |executive |founding |managing |then-)?"
    r"(?:chair|chair(?:man|person|woman)|chief executive|CEO|CFO|COO|director|founder|president|secretary[ -]general)"
    r"(?:,? and (?:[a-z-]{2,12} ){0,2}(?:[a-z-]{3,12}|C[EFTO]O))? [A-Z][\w’'-]{1,20} (?:[A-Z]\. )?[A-Z]"
)
_CALLED: Final = (" as ", " as the ", " called ", " called the ", " itself ", " itself the ", " named ", " named the ")
_GO_ON: Final = (" of ", " for ", " to ", " against ", " and ")  # "a group called *Citizens* for Tarn"
#: In front of the name of a band and the like: "a gang *known as* Los Tarnos".
_BODY_CALLED: Final = Rare(
    r"\b(?:band|cartel|cell|coalition|faction|gang|group|guerrillas|insurgents|militia|movement|network|organi[sz]ation"
    r"|rebels) (?:better |also |widely )?(?:known as|called|named|calling itself|that calls itself|which calls itself)"
    r" (?:the )?\Z"
)
#: In front of somebody's: "a *boy* called Odo", "a man identified only as Ivo".
_ONE_CALLED: Final = Rare(
    r"\b(?:[Aa]n?|[Aa]nother|[Tt]he) (?:[\w-]{2,20} ){0,3}?([a-z]{3,14})"
    r" (?:called|named|(?:identified|known|named) (?:only )?as) \Z"
)
_LANDS: Final = frozenset({"country", "region"})


def _is_a_bands(text: str, start: int, end: int) -> bool:
    """True for what names the band behind it, "the *Tarn Mor* group", and is no known place: "the Hong Kong group"."""
    name = text[start:end]
    noun = _BAND.match(text, end)
    return noun is not None and noun[1] in _BANDS and name not in known_names()


#: What bears somebody's name behind an article: "the *Odo Tarn* trial", "the Odo Tarn *of old*".
_OF_SOMEBODY: Final = re.compile(
    r"(?: [a-z]{3,12})? (?:administration|affair|biography|campaign|case|estate|era|family|foundation|hearing"
    r"|inquest|inquiry|killing|lawsuit|murder|presidency|scandal|shooting|story|trial|verdict|years"
    r"|of old|[Ii] (?:know|knew))\b"
)
_BAND: Final = re.compile(
    r" (?:(?:boys['’]|elementary|girls['’]|high|middle|nursery|primary|secondary) (?=school\b))?([a-z]{5,12})\b"
    r"(?![-'’])"
)
_BANDS: Final = frozenset(table_of("name_words")["band"])
_LONGEST_ACRONYM: Final = 4  # of those in front of a date: longer capitals are a town's

_AT: Final = (" at ", "\nAt ", " At ")
#: Behind a club that plays, hardly behind the town that it bears the name of: "Xville City *have* signed him".
_CLUBS_DO: Final = (
    " have ",
    " are ",
    " were ",
    " beat ",
    " drew ",
    " scored ",
    " lost to ",
    " lost at ",
    " defeated ",
    " said they ",
)
_CLUBS_TOO: Final = (" City", " County", " Town")


def _may_be_a_club(text: str, start: int, end: int) -> bool:
    """True for a name that opens a sentence and is no town's that is known, nor somebody's."""
    if start and not text.endswith(("\n", ". ", "” ", '" '), 0, start):
        return False
    name = text[start:end]
    known = known_names().get(name)
    return (known is None or known.type != "place") and not is_given(name.partition(" ")[0])


def _is_dateline(text: str, start: int, label: str) -> bool:
    """True for a word in capitals that opens the article, the only label in it: "AMBERPUR: Police …"."""
    if not label.isalpha() or not label.isupper() or is_given(label):
        return False
    return len(labels_of(text)) == 1 and "\n" not in text[header_of(text)[1] : start].strip()


def _is_speaker(label: str) -> bool:
    """True for what can be a person in front of a line; a single word may be an outlet that asks."""
    is_written_so = (label.isupper() and not ABSTRACT.search(label.lower())) or " " in label  # "CORRECTION: In an …"
    return is_written_so and label not in known_names() and label.lower() not in OUTLETS  # "GAZETTE: Which book?"


_OPENING: Final = frozenset('"“‘')
_CLOSING: Final = frozenset('"”’')
_COMPANY: Final = frozenset(table_of("name_words")["company"])


def _votes(before: str, behind: str) -> Mapping[EntityType, int]:
    votes: dict[EntityType, int] = {}
    told = votes_behind(before, behind)
    if before[-1:] in _OPENING and behind[:2].lstrip(".,")[:1] in _CLOSING:
        told = [*told, ("person", -2)]
        if last_words(before[:-1])[1] in _COMPANY:
            told.append(("organization", 3))  # the gang "*Ojos Rojos*"
    elif before[-1:] == " ":
        told = [*votes_before(*last_words(before), behind), *told]
        if before[before.rfind(" ", 0, -1) + 1 : -1] in PARTS:  # "in northern *Xland*", but "Eastern Daylight Time"
            told.append(("place", 2))
    for entity_type, weight in told:
        votes[entity_type] = votes.get(entity_type, 0) + weight
    return votes
