"""What stands behind a name votes for: "Xcorp's shares", "X, 45,", "X, the law firm,", "X newspaper"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dossier.convert.english.gazetteer import is_common, is_state
from dossier.convert.english.persons import is_person
from dossier.convert.names.pressnames import is_in_dateline, is_shown_papers, is_told_paper, is_writers
from dossier.convert.names.selfnamed import calls_itself
from dossier.convert.names.votesbefore import COMPANIES, FixedVotes, tell_behind_comma
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of
from dossier.edtf import MONTHS
from dossier.model import EntityType

_WORDS: Final = table_of("name_words")

#: The next word, behind a name or its possessive.
_NEXT_WORD: Final = re.compile(r"(?:['’]s?)? ([a-zA-Z]+)")
_ASIDE: Final = frozenset({"also", "later", "then", "has", "had", "have", "who"})
_MONTHS: Final = "|".join(MONTHS)
_AGE: Final = rf",? (?:\(\d{{1,2}}\)|aged? \d{{1,2}}\b)|, \d{{1,3}}(?:,|\.|;| (?!{_MONTHS}|[A-Z]))"
#: A name alone in front of a date is where a release or a letter was written: "Xville, 14 February 2023".
DATED: Final = re.compile(
    rf", (?:\d{{1,2}}\.? (?:{_MONTHS})|(?:{_MONTHS}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.? \d{{1,2}})\b"
)
#: What only a country or a town has: "Xland's deputy foreign minister".
_STATE_OF: Final = re.compile(rf"['’]s? (?:[\w-]+ ){{0,2}}(?:{'|'.join(_WORDS['of_state'])})\b")
_SPEAKS_LATER: Final = re.compile(rf"(?:,[^,.\n]{{1,24}},| \w+) (?:{'|'.join(_WORDS['speaks'])})\b")
#: Behind an aside, by whom it names: "its head, Mara Quill, *said* it". What stands inverted has a name behind.
_SPEAKS: Final = Rare(rf", (?:{'|'.join(_WORDS['speaks'])})\b(?! [A-Z])")
#: In front of what speaks not itself: "the president *of* Halden, Mara Quill, said".
_GOVERNED: Final = (" of ", " for ", " in ", " at ")
#: In front of a name that is hardly somebody's.
ARTICLES: Final = (" the ", "The ", "\nthe ")
_HIS: Final = (", his ", ", her ")
_WHOSE: Final = (", who", *_HIS)  # "Ann Quill, the mayor of *Tarn*, her deputy and the clerk"
_WITHIN: Final = (" in ", " near ", " across ", " outside ", " throughout ")
#: In front of the country or the state that a town is in.
_IN_TOWN: Final = Rare(r"\b(?:at|from|in|near|of|to) [A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?, \Z")
_PERSON_BEHIND: Final = re.compile(
    rf"{_AGE}|,? who\b|, (?:about|by|for|from|to|with) whom\b|,? (?:him|her)self\b| (?:Jr|Sr)\b"
    r"| was (?:arrested|born|buried|hospitali[sz]ed|imprisoned|jailed)\b"
    r"|,? (?:his|her) (?!own)"
)
#: In front of what somebody heads, which is nobody: "Ann Quill, Director *of Operations,* who".
_HEADED: Final = Rare(
    r"\b(?:(?:[Aa]rchb|[Bb])ishop|[Cc]hair(?:man|woman|person)?|[Cc]ommissioner|[Cc]ontroller|[Dd]ean|[Dd]irector"
    r"|(?:[Cc]o-)?(?:[Oo]wner|[Ff]ounder)|[Ee]ditor|[Pp]ublisher|CEO|[Cc]hief executive"
    r"|[Gg]overnor|[Hh]ead|[Ll]ecturer|[Mm]ayor|[Mm]inister"
    r"|[Pp]resident|[Pp]rincipal|[Pp]rofessor|[Ss]uperintendent) of \Z"
)
#: Without a comma it begins with one of these, or with no word.
_OF_PERSONS: Final = frozenset("age aged who himself herself Jr Sr was his her".split())
#: "Halden Lind, *the law firm*, said", not "Ann Lind, the head of the firm, said".
_COMPANY_BEHIND: Final = Rare(
    r", (?:the|an?) (?:(?!(?:at|behind|by|for|from|in|of|on|to|with)\b)[\w-]{1,20} ){0,3}"
    rf"(?:{COMPANIES})(?:[,.;]| (?:that|which|based|controlled|founded|led|owned|run)\b)"
)
#: "Halda, *a 58-year-old tea seller*, said": what somebody is, and what a firm or a land may be as well.
_IS_SOMEBODY: Final = Rare(
    r", an? (?:(?!(?:at|behind|by|for|from|in|of|on|to|with)\b)[\w-]{1,20} ){0,3}?([a-z-]{3,20})"
    r"(?:[,.;]|(?= (?:who|for|from|in|at|with)\b))"
)
_MAY_BE_NOBODY: Final = frozenset(
    (
        *_WORDS["company"],
        *_WORDS["company_too"],
        *"ally bidder bookmaker borrower broker builder caterer claimant client creditor customer dealer donor".split(),
        *"defendant employer favourite favorite grower hotelier lender local neighbor neighbour opponent".split(),
        *"plaintiff provider seller shareholder sponsor stakeholder subcontractor target tenant vendor".split(),
    )
)
#: In front of a name that begins its sentence, or what is told of it: "said *Halda*", "Halda, a farmer, said".
_BEGINS: Final = Rare(
    rf"(?:\A|[\n.!?\"”]\s|\b(?:{'|'.join(_WORDS['speaks'])}|adds|recalls|recalled|tells|asks|asked) )\Z"
)
_NOUN_BEHIND: Final = (", the ", ", a ", ", an ")
#: What only a firm does with what only a firm has: "cut its prices"; a country cuts its rates and shuts its border.
_ITS: Final = Rare(
    r" (?:cut|raised|lowered|lifted|posted|reported|shut|trimmed|missed|beat|slashed) its (?:[a-z-]{1,20} ){0,2}?"
    r"(?:dividends?|earnings|fares|guidance|outlets?|plants?|prices?|profits?|sales|shops|stakes?|stores?|workforce)\b"
)
#: What a firm does with its own, rather than a country: "Altyn Gold *expressed its* condolences".
_OF_BODIES: Final = frozenset("defended denied expressed launched posted published recalled reiterated".split())
#: What a newspaper says of itself: "As Halden Pravda *has learned from* its own sources".
_LEARNED: Final = Rare(r" has (?:learned|learnt) from its\b")
_AS: Final = ("As ", "as ")
#: "Odo, 24, *from Xville*, who", "Odo Tarn, *of Xville*, who": where somebody is from, who is spoken of behind it.
_FROM: Final = Rare(r"(?:(?P<age>, \d{1,3})|\b[A-Z][\w'’-]{1,20} (?P<surname>[A-Z][\w'’-]{1,20})), (?:of|from) \Z")
#: In front of the town of an address: "Odo Tarn, 24, of *Mill Close, Xville*, denied it".
_ADDRESS: Final = Rare(
    r", \d{1,2}, (?:of|from) (?:[A-Z][\w’'-]{1,20} ){1,2}(?:Avenue|Close|Court|Crescent|Drive|Gardens?|Green|Grove|Hill"
    r"|House|Lane|Park|Place|Rise|Road|Row|Square|Street|Terrace|View|Walk|Way), \Z"
)
#: "a nurse *in Xville*, who told her", "a driver *from Xville* said": who somebody is, told by a place.
_SOMEBODY_FROM: Final = Rare(r"\b(?P<who>[a-z-]{3,20}) (?:from|in|near|outside) (?:the )?\Z")
_FROM_THERE: Final = (" from ", " in ", " near ", " outside ", " the ")
#: Behind a name, in front of another word, possessive or not.
_GO_ON: Final = frozenset(" '’")
REPORTS: Final = re.compile(r" (?:reports?|reported)\b(?: citing| that|,|\.)")
_MEDIUM: Final = "newspaper|daily|weekly|tabloid|magazine|radio|television|TV|podcast|portal|website"
#: Behind the name of an outlet: what it is.
MEDIUM_BEHIND: Final = re.compile(rf" (?:{_MEDIUM}|news (?:site|agency|website|channel))\b")
_NAMED: Final = Rare(" [A-Z]")
_MEDIA: Final = frozenset((*_MEDIUM.split("|"), "news"))
_TOWN_BEHIND: Final = re.compile(r", ((?:[A-Z][\w.]*)(?: [A-Z]\w+)?)")
_DATELINE: Final = re.compile(r"(?:, [^\n—–-]{2,30}| \([^)\n]{2,20}\)){0,2} ?(?:—|–|--|- |(?<=\) )_ ) ?(?=[A-Z\"“«‘])")


@cache
def _behind() -> dict[str, FixedVotes]:
    """What the word right behind a name votes for."""
    table: dict[str, FixedVotes] = dict.fromkeys(_WORDS["of_company"], (("organization", 2),))
    table |= dict.fromkeys(
        (*_WORDS["region"], *_WORDS["city"], "villages", "airport", "airfield", "border"), (("place", 3),)
    )
    table |= dict.fromkeys(("foothills", "highlands", "hills", "mountains"), (("place", 3),))
    table |= dict.fromkeys(_WORDS["speaks"], (("person", 1),))
    table |= dict.fromkeys(("native", "natives", "resident", "residents"), (("place", 3),))
    table["party"] = (("organization", 2),)
    return table | dict.fromkeys(("have", "are", "were"), (("organization", 1),))


#: Who leads or plays for a side, in front of a name: "Tarn *boss Ann Quill*".
_OF_A_SIDE: Final = frozenset("assistant boss captain coach defender forward head manager skipper".split())
_LEADS: Final = Rare(
    r"(?:['’]s?)? (?:(?:assistant|head) )?(?:boss|captain|coach|defender|forward|manager|skipper) [A-Z]"
)
#: The score of a match, not of a set of tennis, which persons play: "beat Tarn *2-1*", "a 2-0 win over Tarn".
_SCORE: Final = Rare(r" \d{1,3}[-–]\d{1,3}(?![\w-])(?!,? (?:and )?\d)")
_BEATS: Final = Rare(r" beat (?:the )?(?:[A-Z][\w’'-]{1,20} ){1,2}\d{1,3}[-–]\d{1,3}(?![\w-])(?!,? (?:and )?\d)")
_PLAYED: Final = tuple(
    f" {played} {the}"
    for played in ("beat", "beating", "with", "against", "to", "over", "defeated")
    for the in ("", "the ")
)


def votes_behind(before: str, behind: str) -> list[tuple[EntityType, int]]:
    """What the text behind a name votes for, and what only tells by both sides of it."""
    told = _told_behind(before, behind)
    from_there = _FROM.search(before) if before.endswith((", of ", ", from ")) and behind[:1] == "," else None
    if from_there and (from_there["age"] or not is_common(from_there["surname"])):
        told = [("place", 3 if from_there["age"] else 1), *[vote for vote in told if vote[0] != "person"]]
    elif told and before.endswith(_FROM_THERE) and (found := _SOMEBODY_FROM.search(before)) and is_person(found["who"]):
        told = [("place", 1), *[vote for vote in told if vote[0] != "person"]]
    elif behind[:1] == "," and before.endswith(", ") and _ADDRESS.search(before):
        told = [("place", 3)]
    return told


def _told_behind(before: str, behind: str) -> list[tuple[EntityType, int]]:
    told: list[tuple[EntityType, int]] = []
    opens, closes = behind[:1], before[-1:]
    if opens == " " and behind[1:2].isdigit() and before.endswith(_PLAYED) and _SCORE.match(behind):
        told.append(("organization", 2))
    if closes == " ":
        if before.endswith(", "):
            tell_behind_comma(before, opens, told)
        elif is_told_paper(before) or is_writers(before, behind) or is_shown_papers(before, may_only_have=True):
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
        elif DATED.match(behind):
            told.append(("place", 3))
    return told


#: Who sits for a place or a party, in front of the name, or in a headline of another of them.
_SEATED: Final = frozenset({"MP", "MPs", "MLA", "MLAs", "MSP", "MCA", "MCAs"})
_SITS_FOR: Final = Rare(r" M(?:PS?|LA|SP|CA)s?,? [A-Z]")


#: Who sits in a court of a town, or sees to its dead.
_SITS_THERE: Final = Rare(
    r" (?:(?:additional|chief|deputy|district|principal|resident|senior) ){0,3}(?:coroner|magistrate|sheriff)\b"
)


def _tell_by_word(before: str, behind: str, word: str, told: list[tuple[EntityType, int]]) -> None:
    """Add what the word behind a name tells, or behind its possessive."""
    low = word.lower()
    plural = low in ("have", "are", "were") and before.endswith(" and ")  # "Halden and Ostmark have"
    possessed = behind[0] != " "
    is_inside = before.endswith(_WITHIN)  # "Police in Halden Mor *said*"
    is_a_thing = before.endswith(ARTICLES)  # "the *Mission* said": nobody is called so
    if is_a_thing and "I" in word_tags().get(before[:-5].rpartition(" ")[2], ""):
        is_inside = True  # "A woman *on* the *Halden Strip* said"
    if not possessed and word.islower() and _SITS_THERE.match(behind):
        told.append(("place", 3))  # "*Halden* chief magistrate Odo Tarn"
        return
    for listed, weight in () if plural else _behind().get(low, ()):
        entity_type: EntityType = "organization" if listed == "person" and is_a_thing else listed
        if possessed and low == "lawyers":
            continue  # "*Quill's* lawyers": somebody's as well
        if listed == "organization" or not (possessed or (listed == "person" and is_inside)):
            told.append((entity_type, weight))
    if word == "leader" and is_a_thing and not possessed:
        told.append(("organization", 2))  # "the *Tarns* leader"
    if word in _SEATED and not possessed and _SITS_FOR.match(behind):
        told.append(("place", 3))  # "*Halden East* MP Odo Tarn"
    if possessed:
        if low in _OF_A_SIDE and _LEADS.match(behind):
            told.append(("organization", 2))
        return
    if (low in _ASIDE or low.endswith("ly")) and _SPEAKS_LATER.match(behind):
        told.append(("person", 1))
    if behind.startswith(" its ", 1 + len(word)) and (
        _ITS.match(behind) or (word in _OF_BODIES and _BEGINS.search(before))
    ):
        told.append(("organization", 1))  # less than "in Halden" votes
    if low == "has" and before.endswith(_AS) and _LEARNED.match(behind):
        told.append(("organization", 2))
    if low.startswith("report") and REPORTS.match(behind):
        told.append(("organization", 2))
    if word in _MEDIA and (medium := MEDIUM_BEHIND.match(behind)):
        is_where = before.endswith(ARTICLES) and _NAMED.match(behind, medium.end())
        told.append(("place" if is_where else "organization", 2))  # "the *Halden* daily Lantern"
    if (low in _OF_A_SIDE and _LEADS.match(behind)) or (low == "beat" and _BEATS.match(behind)):
        told.append(("organization", 2))
    if word in _OF_PERSONS and _PERSON_BEHIND.match(behind):
        told.append(("person", 3))


def _tell_by_comma(before: str, behind: str, told: list[tuple[EntityType, int]]) -> None:
    """Add what a comma opens behind a name."""
    if behind.startswith(_NOUN_BEHIND):
        if _COMPANY_BEHIND.match(behind):
            told.append(("organization", 3))
        elif _BEGINS.search(before) and _is_somebody(behind):
            told.append(("person", 2))
    is_apposed = before.endswith(", ")
    speaks = (_SPEAKS_LATER.match(behind) and not before.endswith(_GOVERNED)) or (is_apposed and _SPEAKS.match(behind))
    if speaks and not (is_apposed and _IN_TOWN.search(before)):  # "The mayor of Tarn, *Vesland*, said"
        told.append(("person", 1))
    if behind.startswith(", which"):
        told.append(("organization", 1))
    town = _TOWN_BEHIND.match(behind)
    if town and is_state(town[1].rstrip(",")):
        told.append(("place", 3))
    is_headed = before.endswith(" of ") and behind.startswith(_WHOSE) and _HEADED.search(before)
    is_there = before.endswith(_WITHIN) and behind.startswith(_HIS)  # "sang in *Tarn*, her mother said"
    if not (is_headed or is_there) and _PERSON_BEHIND.match(behind):
        told.append(("person", 3))


def _is_somebody(behind: str) -> bool:
    """True for ", a 58-year-old seller," and ", a farmer," behind a name; not for what a firm or a land may be."""
    match = _IS_SOMEBODY.match(behind)
    if match is None:
        return False
    return "-year-old " in match[0] or (match[1] not in _MAY_BE_NOBODY and is_person(match[1]))
