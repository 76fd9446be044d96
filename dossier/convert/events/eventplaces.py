"""Where a happening was: the place that its own words put it in, not where somebody comes from, goes to, or speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from dossier.convert.english.eventwords import REPORTING_VERBS, event_noun_forms, verb_lemma
from dossier.convert.english.gazetteer import known_names
from dossier.convert.english.persons import is_person, is_plural
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.model import Entity, Quote, Span, holds

#: Where the name of a place stands, and its id.
Spot: TypeAlias = tuple[int, int, str]

_REACH: Final = 60  # characters in front of a name that are read for its preposition
_WAY: Final = r"(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?"
_PART: Final = (
    "area|borough|capital|centre|center|city|coast|county|district|east|edge|half|heart|hills|island|middle|neighbourhood"
    "|neighborhood|north|outskirts|port|province|region|shores?|side|south|state|streets|suburbs?|town|village|west"
)
#: What may stand between a preposition and the name of a place: "in the southern port city of".
_BETWEEN: Final = (
    rf"(?:(?:the|an?|its|his|her|their|downtown|central|greater|inner|outer|upper|lower|mainland|rural|nearby"
    rf"|neighbou?ring|coastal|port|mining|border|[a-z]+-(?:held|occupied)|occupied|{_WAY}|{_PART}) ){{0,4}}"
    r"(?:(?:(?-i:[A-Z])[\w’'-]{1,20} )?of )?"
)
_LOCATED: Final = Rare(
    rf"\b(?:in|at|near|outside|inside|off|on|around|across|through|throughout|within|along|above|over|beside|under"
    rf"|{_WAY} of|(?:miles|km|kilometres|kilometers|hours) from) {_BETWEEN}\Z",
    re.IGNORECASE,
)
_GOAL: Final = Rare(rf"\b(?:to|into|onto|towards?|for) {_BETWEEN}\Z")
#: Of a home, a birth, or the seat of a firm.
_BACKGROUND: Final = Rare(
    r"\b(?:born|raised|bred|based|active|exiled|stationed|educated|brought up|grew up|headquartered|registered"
    r"|liv(?:es|ed|ing)) (?:in|at|on|near) (?:the )?\Z",
    re.IGNORECASE,
)
_LINKS: Final = (" in ", " at ", " on ", " near ", " the ")
_LONGEST_LINK: Final = max(map(len, _LINKS))
#: What is no place of a happening: where somebody or something comes from or is bound for.
_ELSEWHERE: Final = Rare(rf"\b(?:from|to|for|with|against|towards?) {_BETWEEN}\Z|, of \Z", re.IGNORECASE)
_BOUND_FOR: Final = Rare(
    r"\b(?:bound|way|route|trip|heading|headed|left|leaving|ambassador|envoy|consul|flights?|trains?) (?:for|to) \Z"
)
#: Who was to go there did not.
_CALLED_OFF: Final = Rare(
    r"\b(?:abandon|call|cancel|delay|drop|postpon|put|scrap|scrubb|shelv)(?:s|l?led|p?ped|ed)? (?:off )?"
    r"(?:an?|his|her|its|the|their|all) (?:[\w-]{1,20} ){0,3}(?:flights?|journey|mission|tour|trip|visit)"
    r" (?:to|into) \Z"
)
_TO_IT: Final = re.compile(r"-(?:bound|born|based|made|bred|registered|backed)\b")
#: Who tells of what was where he is himself.
_LOCAL: Final = Rare(
    r"\b(?:police|officers|detectives|firefighters|rescuers|paramedics|doctors|medics|residents|witnesses)"
    r" (?:in|at|near|on) (?:the )?\Z",
    re.IGNORECASE,
)
#: What is done to a place that is its verb's object: "struck Lodd".
_DONE_TO: Final = frozenset(
    """attack batter bomb bombard capture cross devastate enter flood hit invade leave liberate occupy pound raid reach
    retake rock seize shake shell storm strike sweep target tour visit""".split()
)
#: What is handed "to Lodd" need not get there.
_GIVING: Final = re.compile(
    r"(?:award|donat|gave|giv|grant|hand|lend|lent|offer|paid|pay|sell|sold)\w{0,4}", re.IGNORECASE
)
_OBJECT: Final = Rare(r" (?:the |(?:central|downtown) )?")
#: … also by what happens: "The blast *rocked* Lodd".
_STRUCK: Final = Rare(
    r" (?:(?:has|had|have|also|later|then|[a-z]{2,20}ly) ){0,3}"
    r"(?:battered|devastated|engulfed|flooded|hits?|ravaged|reached|rocked|rocks|shakes|shook|shaken|strikes|struck|sweeps"
    r"|swept|(?:tore|swept) (?:through|across)) (?:the |(?:central|downtown) )?"
)
#: Right in front of a place: another happening.
_ANOTHER: Final = Rare(r" (?P<noun>[a-z-]{3,20}) (?:in|at|near|on|off|outside) (?:[a-z]{1,20} ){0,3}\Z")
_REASONS: Final = (" for ", " over ", " about ")
#: From a name to its verb, over others in a row with it.
_SUBJECT: Final = Rare(
    r"(?:(?:,| and|, and)(?: the)?(?: [A-Z][\w’'-]{1,20}){1,4}){0,5}"
    r"(?: (?:has|have|had|is|was|will|would|may|might|could|should|also|both|each|jointly|later|\w{2,20}ly)){0,5} "
)


def spots_of(entities: Sequence[Entity]) -> list[Spot]:
    """The names of places of an article, in order."""
    return sorted((*span, entity.id) for entity in entities if entity.type == "place" for span in entity.mentions)


def place_of(
    text: str, one: Occurrence, sentence: Span, quote: Quote | None, passage: Span, spots: Sequence[Spot]
) -> str:
    """The id of the place of a happening; empty where none is told.

    Args:
        text: the reading text.
        one: the happening.
        sentence: where its sentence stands.
        quote: the quote that tells it, None where the article does.
        passage: the words that tell it.
        spots: the names of places of the article, in order.
    """
    here = list(_inside(spots, passage))
    if not here:
        return ""
    told = here if quote is None or not quote.speaker_text else [spot for spot in here if holds(quote.at, spot[0])]
    told = [spot for spot in _without_background(text, told, one) if not _is_whereabouts(text, spot, one)]
    for spot in told:
        if _is_object(text, spot, one):
            return _smallest(text, spot, told)
    start = sentence[0]
    located = [
        spot
        for before, spot in zip((None, *told), told, strict=False)
        if _LOCATED.search(text, max(start, spot[0] - _REACH), spot[0])
        and not (before and text[before[1] : spot[0]] == " in " and _is_elsewhere(text, start, before))
    ]
    of_others = [spot for spot in located if _is_of_another(text, spot, one)]
    own = [spot for spot in located if spot not in of_others]
    behind = [spot for spot in own if spot[0] >= one.at[1]]
    for found in (behind, own[::-1], of_others[::-1]):
        if found:
            return _smallest(text, found[0], told)
    for spot in told:
        if _is_goal(text, start, spot, one):
            return _smallest(text, spot, told)
    if any(_is_state_acting(text, spot, one) for spot in told):
        return ""
    for spot in told:
        if not (_is_elsewhere(text, start, spot) or _speaks(text, spot, one) or _is_of_somebody(text, spot)):
            return _smallest(text, spot, told)
    if quote is not None:
        for spot in here:
            if _LOCAL.search(text, max(start, spot[0] - _REACH), spot[0]):
                return spot[2]
    return ""


def _inside(spots: Sequence[Spot], passage: Span) -> Iterator[Spot]:
    place = bisect_left(spots, (passage[0], 0, ""))
    while place < len(spots) and spots[place][0] < passage[1]:
        yield spots[place]
        place += 1


def _without_background(text: str, told: Sequence[Spot], one: Occurrence) -> Iterator[Spot]:
    """The places without those of a home, a birth or a seat, and what is of these: "active in *Averell's Lodd*"."""
    behind = -1
    for spot in told:
        if _is_background(text, spot, one) or (behind >= 0 and text[behind : spot[0]] in ("'s ", "’s ")):
            behind = spot[1]
        else:
            yield spot


def _is_background(text: str, spot: Spot, one: Occurrence) -> bool:
    if _TO_IT.match(text, spot[1]):
        return True
    if not text[max(0, spot[0] - _LONGEST_LINK) : spot[0]].lower().endswith(_LINKS):
        return False
    match = _BACKGROUND.search(text, max(0, spot[0] - _REACH), spot[0])
    return match is not None and not match.start() <= one.at[0] < match.end()


def _is_whereabouts(text: str, spot: Spot, one: Occurrence) -> bool:
    """True for where somebody was when something else happened: "when the mill *burned*, he was in *Lodd*"."""
    if one.part != "verb":
        return False
    if one.at[1] <= spot[0]:
        return _WAS_THEN.search(text, one.at[1], spot[0]) is not None
    was = _WAS_IN.search(text, max(0, spot[0] - _REACH), spot[0])
    return was is not None and _WHEN.match(text, spot[1], one.at[0]) is not None


#: A clause of somebody's being somewhere, behind another, and in front of one of time.
_WAS_THEN: Final = Rare(
    r", (?:he|she|they|I|we) (?:was|were|had been) (?:[a-z]{2,12} ){0,2}(?:at|in|on) [^\n,.;:]{0,60}\Z"
)
_WAS_IN: Final = Rare(
    r"\b(?:he|she|they|I|we) (?:was|were|had been) (?:at [^\n,.;:]{2,40} )?(?:at|in) \Z", re.IGNORECASE
)
_WHEN: Final = Rare(r",? (?:when|while) (?:an?|the|his|her|their|[A-Z])")


def _is_goal(text: str, start: int, spot: Spot, one: Occurrence) -> bool:
    """True for where somebody or something gets: "flew to *Lodd*", unlike "bound for *Lodd*"."""
    return (
        spot[0] >= one.at[1]
        and not _GIVING.fullmatch(text, *one.at)
        and _GOAL.search(text, max(start, spot[0] - _REACH), spot[0]) is not None
        and not _BOUND_FOR.search(text, max(start, spot[0] - _REACH), spot[0])
        and not _CALLED_OFF.search(text, max(start, spot[0] - _REACH), spot[0])
    )


def _is_object(text: str, spot: Spot, one: Occurrence) -> bool:
    """True for a place to which something is done: "struck *Lodd*", "the blast rocked *Lodd*"."""
    if one.part == "noun":
        return _STRUCK.fullmatch(text, one.at[1], spot[0]) is not None
    return one.lemma in _DONE_TO and _OBJECT.fullmatch(text, one.at[1], spot[0]) is not None


def _is_of_another(text: str, spot: Spot, one: Occurrence) -> bool:
    """True for another happening's place: "jailed *for a raid* in Lodd", "condemned *a raid* in Lodd"."""
    if one.part != "verb" or spot[0] < one.at[1]:
        return False
    if one.lemma in _SAYING:
        return not event_noun_forms().keys().isdisjoint(text[one.at[1] : spot[0]].split())
    found = _ANOTHER.search(text, max(one.at[1], spot[0] - _REACH), spot[0])
    if found is None or found["noun"] not in event_noun_forms():
        return False
    return any(word in text[one.at[1] : found.start() + 1] for word in _REASONS)


def _is_elsewhere(text: str, start: int, spot: Spot) -> bool:
    return _ELSEWHERE.search(text, max(start, spot[0] - _REACH), spot[0]) is not None


def _speaks(text: str, spot: Spot, one: Occurrence) -> bool:
    """True for a government that goes by its seat: "*Lodd* accused its neighbours"."""
    return one.lemma in _SAYING and _SUBJECT.fullmatch(text, spot[1], one.at[0]) is not None


def _is_state_acting(text: str, spot: Spot, one: Occurrence) -> bool:
    """True for a state that does something: "*Norland* expelled the envoy" tells not where, "Norland voted" does.

    The seat of its government may go for it: "*Lodd* imposed sanctions".
    """
    if one.part != "verb" or one.passive or not spot[1] < one.at[0] or text.startswith(" by ", one.at[1]):
        return False  # "*Norland* struck by quake"
    known = known_names().get(text[spot[0] : spot[1]])
    if known is None or known.kind not in ("country", "city"):
        return False
    is_abroad = one.lemma not in _AT_HOME if known.kind == "country" else one.lemma in _ABROAD
    return is_abroad and _SUBJECT.fullmatch(text, spot[1], one.at[0]) is not None


def _is_of_somebody(text: str, spot: Spot) -> bool:
    """True for a state that somebody plays, speaks or worked for: "former *Norland* defender Odo Tarn"."""
    known = known_names().get(text[spot[0] : spot[1]])
    if known is None or known.kind != "country":
        return False
    found = _ROLE.match(text, spot[1])
    return found is not None and is_person(found[1]) and not is_plural(found[1].rpartition(" ")[2])


_ROLE: Final = Rare(r" ([a-z-]{3,20}(?: [a-z-]{3,20})?),? [A-Z]")
#: What states do to others, or with them.
_ABROAD: Final = frozenset(
    map(
        verb_lemma,
        """accept amass annex attack bomb brand deploy dispatch donate drop exchange exert expel finance fulfil fulfill
        fund hand impose intercept invade join launch lend lift lobby offer play pledge ratify recall receive recognise
        recognize retaliate sanction send shell shoot sign slap strike sue swap threaten""".split(),
    )
)
#: What befalls a state, or what it does within its own borders.
_AT_HOME: Final = frozenset(
    map(
        verb_lemma,
        """arrested banned burned buried celebrated closed commemorated detained elected executed experienced flooded
        froze hanged held hosted imprisoned jailed legalised legalized lost marked mourned observed outlawed recorded
        remembered reopened saw shook shut suffered sweltered voted woke witnessed""".split(),
    )
)
#: What governments do by saying it.
_SAYING: Final = REPORTING_VERBS | {"condemn", "denounce", "demand", "recommend", "welcome"}


_LONGEST_WITHIN: Final = 40
_WITHIN: Final = Rare(
    rf"['’]s (?:(?:{_WAY}|central|coastal|remote|restive) ){{0,2}}"
    r"| (?:[a-z]{3,12} )?(?:capital|city|county|district|port|province|region|state|suburb|town|village) of "
)


def _smallest(text: str, spot: Spot, told: Sequence[Spot]) -> str:
    """Of "Averell's Lodd region" the region, of "the southern Averell town of Lodd" the town."""
    for other in told:
        if 0 < other[0] - spot[1] < _LONGEST_WITHIN and _WITHIN.fullmatch(text, spot[1], other[0]):
            return other[2]
    return spot[2]
