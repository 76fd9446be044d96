"""What the words around a name tell about its type, as votes: "in Xville", "Xcorp's shares", "X, 45,", "analyst X"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, TypeAlias

from dossier.convert.english.gazetteer import (
    OUTLETS,
    is_common,
    is_given,
    is_state,
    known_names,
    organization_heads,
    place_kinds,
    titles,
)
from dossier.convert.names.namewords import proves_nothing
from dossier.convert.names.outlets import is_named_outlet
from dossier.convert.names.pressnames import (
    CITING,
    is_cited,
    is_in_dateline,
    is_told_by_name,
    is_told_paper,
    is_writers,
    last_words,
)
from dossier.convert.names.selfnamed import calls_itself
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.sentences import labels_of
from dossier.data import table_of
from dossier.model import EntityType, Span
from dossier.text import header_of

#: How much speaks for each type of a name.
Votes: TypeAlias = dict[EntityType, int]
_Votes: TypeAlias = tuple[tuple[EntityType, int], ...]
_WORDS: Final = table_of("name_words")
_WINDOW: Final = 48

_NO_PERSONS: Final = frozenset({"member", "model", "field", "staff", "general"})

# Behind a name: the next word, or what a comma opens.
_NEXT_WORD: Final = re.compile(r"(?:['’]s?)? ([a-zA-Z]+)")
_ASIDE: Final = frozenset({"also", "later", "then", "has", "had", "have", "who"})
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_AGE: Final = rf",? (?:\(\d{{1,2}}\)|aged? \d{{1,2}}\b)|, \d{{1,3}}(?:,|\.|;| (?!{_MONTHS}))"
#: A name alone in front of a date is where a release or a letter was written: "Xville, 14 February 2023".
_DATED: Final = re.compile(rf", (?:\d{{1,2}}\.? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})\b")
#: Who speaks in a transcript: the name in front of a line.
_LABEL: Final = re.compile(r":(?=\s+\S)")
#: What only a country or a town has: "Xland's deputy foreign minister".
_STATE_OF: Final = re.compile(rf"['’]s? (?:[\w-]+ ){{0,2}}(?:{'|'.join(_WORDS['of_state'])})\b")
_SPEAKS_LATER: Final = re.compile(rf"(?:,[^,.\n]{{1,24}},| \w+) (?:{'|'.join(_WORDS['speaks'])})\b")
#: Behind an aside, by whom it names: "its head, Mara Quill, *said* it". What stands inverted has a name behind.
_SPEAKS: Final = re.compile(rf", (?:{'|'.join(_WORDS['speaks'])})\b(?! [A-Z])")
#: In front of what speaks not itself: "the president *of* Halden, Mara Quill, said".
_GOVERNED: Final = (" of ", " for ", " in ", " at ")
_PERSON_BEHIND: Final = re.compile(
    rf"{_AGE}|,? who\b|,? (?:him|her)self\b| (?:Jr|Sr)\b| was born\b|,? (?:his|her) (?!own)"
)
#: Without a comma it begins with one of these, or with no word.
_OF_PERSONS: Final = frozenset("age aged who himself herself Jr Sr was his her".split())
#: "his wife, *Lorraine*", "Ann's brother, *Ivo*": more than a known place's name.
_IS_KIN: Final = re.compile(
    rf"\b(?:my|his|her|their|our|whose|an?|\w+['’]s?) (?:[\w-]+ ){{0,2}}?"
    rf"(?:(?:ex-)?(?:{'|'.join(_WORDS['kin'])})|\d{{1,2}}-(?:year|month)-old),? \Z",
    re.IGNORECASE,
)
_KIN: Final = frozenset(_WORDS["kin"])
_COMPANY: Final = frozenset(_WORDS["company"])
_FIRM: Final = (_COMPANY - {"party", "team", "union"}) | {"chain", "store", "supermarket"}
_MAY_BE_PEOPLE: Final = frozenset({"rival", "parent", "publisher", "manufacturer", "contractor", "developer"})
_COMPANIES: Final = "|".join(sorted({*_WORDS["company"]} - _MAY_BE_PEOPLE))
#: "the operator, *Halden Terminals*"; whose rival or contractor a name is may be a man.
_IS_COMPANY: Final = Rare(
    rf"\b(?:(?:the|a|an|its|their|his|her|our) (?:[a-z-]+ ){{0,2}}?(?:{'|'.join(_WORDS['company'])})"
    rf"|\w{{2,20}}['’]s? (?:[a-z-]+ ){{0,2}}?(?:{_COMPANIES}))(?<!letter carrier)(?<!mail carrier), \Z",
    re.IGNORECASE,
)
#: "Halden Lind, *the law firm*, said", not "Ann Lind, the head of the firm, said".
_COMPANY_BEHIND: Final = Rare(
    r", (?:the|an?) (?:(?!(?:at|behind|by|for|from|in|of|on|to|with)\b)[a-z-]{1,20} ){0,3}"
    rf"(?:{_COMPANIES})(?:[,.;]| (?:that|which|based)\b)"
)
_NOUN_BEHIND: Final = (", the ", ", a ", ", an ")
#: What only a firm does with what only a firm has: "cut its prices"; a country cuts its rates and shuts its border.
_ITS: Final = Rare(
    r" (?:cut|raised|lowered|lifted|posted|reported|shut|trimmed|missed|beat|slashed) its (?:[a-z-]{1,20} ){0,2}?"
    r"(?:dividends?|earnings|fares|guidance|outlets?|plants?|prices?|profits?|sales|shops|stakes?|stores?|workforce)\b"
)
#: A party in front of a ward or a seat: "(Con, *Xville West*)".
_WARD: Final = Rare(
    r"\((?:Con|Lab|Lib Dem|LD|Lib|Green|SNP|Ind|Independent|Reform(?: UK)?|Plaid(?: Cymru)?|DUP|UUP|SDLP|UKIP), \Z"
)
#: "Odo, 24, *from Xville*, who", "Odo Tarn, *of Xville*, who": where somebody is from, who is spoken of behind it.
_FROM: Final = Rare(r"(?:(?P<age>, \d{1,3})|\b[A-Z][\w'’-]{1,20} (?P<surname>[A-Z][\w'’-]{1,20})), (?:of|from) \Z")
#: "the mayor, *Mara Quill*,", "its head of delegation, *Mara Quill*,": whose office stands in front.
_HOLDS: Final = re.compile(
    r"\b(?:[Tt]he|(?<!with )[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) (?:[\w-]+ ){0,3}?"
    r"([a-z-]+|[A-Z][a-z-]+(?= of| for))(?: (?:of|for) ([\w-]+))?, \Z"
)
#: "Ann Lind's agent, *Mara Quill*,".
_HOLDS_OF: Final = Rare(r"['’]s? (?:[\w-]+ ){0,2}?([a-z-]+)(?: (?:of|for) ([\w-]+))?, \Z")
_MAY_BE_COMPANIES: Final = frozenset((*_WORDS["company"], *_WORDS["company_too"]))
_ENDS_ASIDE: Final = frozenset(",.")
#: Behind a name, in front of another word, possessive or not.
_GO_ON: Final = frozenset(" '’")
_REPORTS: Final = re.compile(r" (?:reports?|reported)\b(?: citing| that|,|\.)")
#: In front of an outlet's name: what it is.
_MEDIUM: Final = re.compile(
    r"\b(?:broadcaster|newspaper|daily|weekly|tabloid|magazine|journal|portal|website|newswire|paper"
    r"|(?:news|wire|press) agency|(?:news|TV|television|Telegram|YouTube) channel|radio station"
    r"|news (?:site|outlet)|outlet|station|(?:state|public|local|national) (?:television|TV|radio)|podcast) [\"“'‘]?\Z"
)
#: … and behind it.
_MEDIUM_BEHIND: Final = re.compile(
    r" (?:newspaper|daily|weekly|tabloid|magazine|radio|television|TV|podcast|website"
    r"|news (?:site|agency|website|channel))\b"
)
_MEDIA: Final = frozenset("newspaper daily weekly tabloid magazine radio television TV podcast website news".split())
_CARRIED_BY_SOMEBODY: Final = frozenset({"letter", "mail"})
_TOWN_BEHIND: Final = re.compile(r", ((?:[A-Z][\w.]*)(?: [A-Z]\w+)?)")
_DATELINE: Final = re.compile(r"(?:, [^\n—–-]{2,30}| \([^)\n]{2,20}\)){0,2} ?(?:—|–|--|- ) ?(?=[A-Z\"“«‘])")
#: The end of a site's name.
_SITE: Final = re.compile(r"\.(?:com|net|org|info|tv|io|news)$", re.I)


@cache
def _before() -> dict[str, _Votes]:
    """What the word right before a name votes for, and `word of`, `word in` for all small words that bind."""
    table: dict[str, list[tuple[EntityType, int]]] = {}

    def enter(words: Iterable[str], entity_type: EntityType, weight: int) -> None:
        for word in words:
            table.setdefault(word, []).append((entity_type, weight))

    offices = (word for word, kind in titles().items() if kind != "modifier" and word not in _NO_PERSONS)
    enter(offices, "person", 3)
    enter(_WORDS["kin"], "person", 2)
    enter(_WORDS["company"], "organization", 3)
    enter(_WORDS["trades"], "organization", 2)
    enter((f"{word} +" for word in _WORDS["trades"]), "organization", 2)
    enter(("shares +", "executives +", "executive +"), "organization", 3)
    enter((*CITING, "quoted by", "reported by"), "organization", 2)
    enter((f"{word} {small}" for word in _WORDS["of_organization"] for small in ("of", "for", "at")), "organization", 2)
    enter((f"{word} at" for word, kind in titles().items() if kind == "office"), "organization", 4)
    enter((f"{word} for" for word, kind in titles().items() if kind == "office"), "organization", 2)
    enter((f"{word} of" for word in _WORDS["of_place"]), "place", 3)
    enter((f"{word} for" for word in _WORDS["seat"]), "place", 5)
    enter(("road to", "above"), "place", 1)
    enter(("at",), "organization", 1)
    enter((word for word, kind in place_kinds().items() if kind in ("city", "region")), "place", 2)
    enter((f"{word} of" for word, kind in place_kinds().items() if kind in ("city", "region", "island")), "place", 4)
    enter(
        ("capital", "capital of", "in", "near", "off", "throughout", "across", "outside", "towards", "toward"),
        "place",
        2,
    )
    return {word: tuple(votes) for word, votes in table.items()}


#: In front of a firm's rival, which is a firm, and what only a firm tells of behind it.
_FIRMS: Final = frozenset(
    "bought buy buys buying acquired acquire acquires acquiring owns owned smaller larger bigger cheaper listed street "
    "discount budget online".split()
)
_OF_A_FIRM: Final = Rare(
    r" (?:said|says|reported|posted|announced|warned)(?: (?:that|its|their|annual|quarterly|higher|lower|of)){0,3}"
    r" (?:sales|profits?|revenues?|turnover|loss(?:es)?|earnings)\b"
)


def _is_of_a_firm(first: str, behind: str) -> bool:
    """True for the rival of a firm by what stands in front of "rival" or behind its name."""
    whose = first.removesuffix("'s").removesuffix("’s")
    return first in _FIRMS or whose in _FIRM or _OF_A_FIRM.match(behind) is not None


@cache
def _behind() -> dict[str, _Votes]:
    """What the word right behind a name votes for."""
    table: dict[str, _Votes] = dict.fromkeys(_WORDS["of_company"], (("organization", 2),))
    table |= dict.fromkeys((*_WORDS["region"], "airport", "airfield", "suburb", "border"), (("place", 3),))
    table |= dict.fromkeys(_WORDS["speaks"], (("person", 1),))
    return table | dict.fromkeys(("have", "are", "were"), (("organization", 1),))


_BINDING: Final = frozenset({"of", "in", "with", "to", "by", "at", "for", "from"})


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
    votes = _votes(text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW])
    if text[start - 1 : start] == "\n" and _LABEL.match(text, end) and _is_speaker(text[start:end]):
        told: EntityType = "place" if _is_dateline(text, start, text[start:end]) else "person"
        return {**votes, told: votes.get(told, 0) + 5}  # more than an acronym's organization
    if is_told_by_name(text, start, end):
        return {**votes, "organization": votes.get("organization", 0) + 4}
    if text.startswith(_OF_MANY, end) and text.endswith(_CLUBS_TOO, start, end) and _may_be_a_club(text, start, end):
        return {**votes, "organization": votes.get("organization", 0) + 6}  # more than a place's
    if (
        text.startswith(",", end)
        and end - start > _LONGEST_ACRONYM
        and text[start:end].isupper()
        and _DATED.match(text, end)
    ):
        return {**votes, "place": votes.get("place", 0) + 2}
    return votes


_LONGEST_ACRONYM: Final = 4  # of those in front of a date: longer capitals are a town's


#: Behind a club that plays, hardly behind the town that it bears the name of: "Xville City *have* signed him".
_OF_MANY: Final = (" have ", " are ", " were ")
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
    return (label.isupper() or " " in label) and label not in known_names()


def _votes(before: str, behind: str) -> Mapping[EntityType, int]:
    votes: dict[EntityType, int] = {}
    told = _votes_behind(before, behind)
    if before[-1:] == " ":
        told = [*_votes_before(*last_words(before), behind), *told]
    for entity_type, weight in told:
        votes[entity_type] = votes.get(entity_type, 0) + weight
    return votes


def _is_of_a_person(office: str, of: str | None) -> bool:
    """True for an office that only a person holds, of or for nothing with a name of its own."""
    if titles().get(office.lower()) not in ("office", "rank") or office.lower() in _MAY_BE_COMPANIES:
        return False
    return of is None or of.islower() or proves_nothing(of)


def _votes_before(first: str, last: str, behind: str) -> _Votes:
    table = _before()
    if last == "the":
        is_telling = first in ("in", "near", "throughout", "across", "outside") or first in CITING
        return table[first] if is_telling else ()
    votes = table.get(last, ())
    if last == "rival" and not _is_of_a_firm(first, behind):
        return votes[:1]  # somebody's as well: less than a given name
    if last == "carrier" and first in _CARRIED_BY_SOMEBODY:
        return ()
    if last in _BINDING:
        votes += table.get(f"{first} {last}", ()) + table.get(f"{first} +", ())
    return votes


def _votes_behind(before: str, behind: str) -> list[tuple[EntityType, int]]:
    told = _told_behind(before, behind)
    from_there = _FROM.search(before) if before.endswith((", of ", ", from ")) and behind[:1] == "," else None
    if from_there and (from_there["age"] or not is_common(from_there["surname"])):
        told = [("place", 3 if from_there["age"] else 1), *[vote for vote in told if vote[0] != "person"]]
    return told


def _told_behind(before: str, behind: str) -> list[tuple[EntityType, int]]:
    told: list[tuple[EntityType, int]] = []
    opens, closes = behind[:1], before[-1:]
    if closes == " ":
        if before.endswith(", "):
            _tell_behind_comma(before, opens, told)
        elif is_told_paper(before) or is_writers(before, behind):
            told.append(("organization", 3))
        if calls_itself(before, 0, len(before)):
            told.append(("person", 2))
    elif closes == "(" and is_in_dateline(before, behind):
        told.append(("organization", 3))
    if opens == ",":
        _tell_by_comma(before, behind, told)
    elif opens in _GO_ON:
        if word := _NEXT_WORD.match(behind):
            _tell_by_word(before, behind, word[1], told)
        elif opens == " " and _PERSON_BEHIND.match(behind):
            told.append(("person", 3))
        if opens != " " and _STATE_OF.match(behind):
            told.append(("place", 2))
    if closes in ("", "\n"):
        if _DATELINE.match(behind):
            told.append(("place", 5))  # more than an acronym's organization: datelines stand in capitals
        elif _DATED.match(behind):
            told.append(("place", 3))
    return told


def _tell_by_word(before: str, behind: str, word: str, told: list[tuple[EntityType, int]]) -> None:
    """Add what the word behind a name tells, or behind its possessive."""
    low = word.lower()
    plural = low in ("have", "are", "were") and before.endswith(" and ")  # "Halden and Ostmark have"
    possessed = behind[0] != " "
    for entity_type, weight in () if plural else _behind().get(low, ()):
        if not possessed or entity_type == "organization":
            told.append((entity_type, weight))
    if possessed:
        return
    if (low in _ASIDE or low.endswith("ly")) and _SPEAKS_LATER.match(behind):
        told.append(("person", 1))
    if behind.startswith(" its", 1 + len(word)) and _ITS.match(behind):
        told.append(("organization", 1))  # less than "in Halden" votes
    if low.startswith("report") and _REPORTS.match(behind):
        told.append(("organization", 2))
    if word in _MEDIA and _MEDIUM_BEHIND.match(behind):
        told.append(("organization", 2))
    if word in _OF_PERSONS and _PERSON_BEHIND.match(behind):
        told.append(("person", 3))


def _tell_behind_comma(before: str, opens: str, told: list[tuple[EntityType, int]]) -> None:
    """Add what stands in front of a name and a comma, by its last word first; `opens` stands behind the name."""
    last = before[before.rfind(" ", 0, -2) + 1 : -2].lower()
    if (last.removeprefix("ex-") in _KIN or last.endswith("-old") or not last.isascii()) and _IS_KIN.search(before):
        told.append(("person", 8))
    elif opens == "," and (last in _COMPANY or not last.isascii()) and _IS_COMPANY.search(before):
        told.append(("organization", 2))
    elif opens == ")" and _WARD.search(before):
        told.append(("place", 5))
    elif opens in _ENDS_ASIDE:
        office = _HOLDS.search(before)
        if office is None and ("'s " in before or "’s " in before):
            office = _HOLDS_OF.search(before)
        if office is not None and _is_of_a_person(*office.groups()):
            told.append(("person", 3))


def _tell_by_comma(before: str, behind: str, told: list[tuple[EntityType, int]]) -> None:
    """Add what a comma opens behind a name."""
    if behind.startswith(_NOUN_BEHIND) and _COMPANY_BEHIND.match(behind):
        told.append(("organization", 3))
    if (_SPEAKS_LATER.match(behind) and not before.endswith(_GOVERNED)) or (
        before.endswith(", ") and _SPEAKS.match(behind)
    ):
        told.append(("person", 1))
    if behind.startswith(", which"):
        told.append(("organization", 1))
    town = _TOWN_BEHIND.match(behind)
    if town and is_state(town[1].rstrip(",")):
        told.append(("place", 3))
    if _PERSON_BEHIND.match(behind):
        told.append(("person", 3))


def place_kind_of(word: str) -> str:
    """The kind of place that a word names, such as `region` for "oblast"; empty for other words."""
    return place_kinds().get(word.lower(), "")


def is_kin_before(text: str, start: int) -> bool:
    """True where a person is brought in as somebody's relative: "His mother, *Mara Quill*"."""
    return _IS_KIN.search(text, max(0, start - _WINDOW), start) is not None


def is_site(name: str) -> bool:
    """True for a name that is written as a web address."""
    return "." in name and _SITE.search(name) is not None


def kind_around(text: str, name: str, spans: Sequence[Span], entity_type: EntityType) -> str:
    """The kind of an entity that is not generally known: `outlet` for what is cited as one, a place's noun."""
    if entity_type == "organization":
        if is_site(name) or is_named_outlet(name):
            return "outlet"
        last = name.rpartition(" ")[2].lower()
        if last in organization_heads() and last not in OUTLETS:
            return ""  # "citing the Coast Guard": an office, not an outlet
        relayed = any(
            _REPORTS.match(text, end)
            or is_cited(text, start)
            or is_told_paper(text[max(0, start - 24) : start])
            or is_told_by_name(text, start, end)
            or is_in_dateline(text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW])
            or _MEDIUM.search(text, max(0, start - 24), start)
            or _MEDIUM_BEHIND.match(text, end)
            for start, end in spans
        )
        return "outlet" if relayed else ""
    if entity_type == "place":
        words = name.split()
        return place_kind_of(words[-1]) or place_kind_of(words[0])
    return ""
