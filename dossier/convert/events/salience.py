"""Which happenings an article is about.

What weighs, and why: the lead names the news, and what follows ever less of it; what is done and dated counts more
than what might be; grave things (death, violence, disaster, law) are the news itself; a noun names a new happening
unless it is definite ("the crash") or has been named before; states, opinions and reports of them are no happenings;
speech in quotation marks comments on events more often than it tells them. Weights are changes of log-odds, rounded:
+0.7 doubles the odds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import Final

from dossier.convert.english.auxiliaries import When
from dossier.convert.english.eventwords import (
    COMING_VERBS,
    DIRECTIVE_VERBS,
    ISSUING_VERBS,
    LIGHT_VERBS,
    PERFORMATIVE_VERBS,
    REPORTING_VERBS,
    STATIVE_VERBS,
    stem,
    verb_lemma,
    verb_lemmas,
)
from dossier.convert.english.timewords import MONTH_NAMES, WEEKDAYS
from dossier.convert.events.conquests import is_conquest
from dossier.convert.events.occurrences import ClauseKind, Occurrence
from dossier.convert.events.ondays import tells_on_day
from dossier.convert.events.outcomes import is_retort
from dossier.convert.events.surroundings import Surroundings
from dossier.convert.events.unhappened import is_fragment, tells_nothing
from dossier.convert.names.selfnamed import tells_a_name
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import REPORTED_MISSING
from dossier.convert.reading.tags import has_finite, tagged

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
#: Told are happenings that are salient about once in four times.
THRESHOLD: Final = -2.3
#: An article is about this many happenings at most; a timeline of every verb shows nobody the news.
MOST: Final = 36
_KINDS: Final = {
    "grave verb": 0.0,
    "verb": -1.2,
    "performative": -1.0,
    "report": -3.0,
    "noun": -0.3,
    "known noun": -2.4,
}
_WHEN: Final[dict[When, float]] = {"past": 0.0, "now": 0.0, "ing": -0.2, "future": -1.0, "open": -1.6, "present": -2.5}
_PLACES: Final = ((1, 1.5), (3, 0.6), (10, 0.0))  # the first sentence, up to the third, up to the tenth
_LATER: Final = -0.6
_DATED: Final = 0.5
_IN_HEADLINE: Final = 1.0
_NEGATED: Final = -2.0
_QUOTED: Final = -2.0
#: The end of words in front of the verb that attributes them.
_SAID: Final = ("” ", '" ')
_OF_LIVES: Final = Rare(r"(?:loss|deaths?) of (?:[\w,’'-]{1,20} ){0,4}?(?:lives|men|women|people|soldiers)\b")
_AS_THEY_HAVE: Final = Rare(r", as [^\n,.;:\"“”]{2,44} (?:has|have|had) \Z")
_BY_TELEPHONE: Final = Rare(r"(?:contacted|interviewed|questioned|reached) by (?:(?:tele)?phone|e-?mail|text|video)\b")
_LONGEST_PAPER: Final = 60
_IN_PAPER: Final = Rare(
    r"\bIn (?:an?|his|her|its|their|the) (?:[\w’'-]{1,20} ){0,3}?(?:e-?mail|letter|memo|message|note|post|reply|report"
    r"|statement|tweet)(?:, |(?: (?:from|of|in) [\w ]{2,20})?,? (?:that|which) (?:was|had been|has been) )\Z"
)
#: Behind a verb of blaming that has no object there: on whom the deed in front is blamed.
_ON_WHOM: Final = {verb_lemma("blame"): " on ", verb_lemma("attribute"): " to ", verb_lemma("ascribe"): " to "}
#: What only goes on, sets in or is made possible is done, and no more news than what is planned.
_PHASES: Final = tuple(f"{verb} to " for verb in "able began begun commenced continued proceeded started".split())
_CALL_FOR: Final = re.compile(r"\s(?:for|on|off)\b")
_THAT: Final = (" that ", " he ", " she ", " they ")
#: "*announced this* at a briefing" reports, and so does "*warned, however*".
_THIS: Final = re.compile(r"\s(?:this|so|it)\b")
_CONTRADICTING: Final = frozenset(map(verb_lemma, ("contest", "dispute", "dismiss", "refute", "reject")))
_POINTED_AT: Final = Rare(r" (?:that|this|it)(?=[.,;]|\Z| (?:and|but|as|on)\b)")
_TO_NOBODY: Final = re.compile(r",? (?:however|though|too)\b|[,.;]")
_SPOKEN: Final = frozenset(map(verb_lemma, ("announced", "declared", "promised", "warned")))
#: To put up pictures is a happening, as putting up words is not.
_SHOWING_VERBS: Final = frozenset({"post", "tweet"})
_PICTURES: Final = Rare(
    r"\s(?:an?|the|his|her|its|their|this|several|two|three|new)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:videos?|clips?|photos?|photographs?|pictures?|images?|footage|recordings?|selfies?|screenshots?)\b"
)
_BESIDE: Final = 30  # characters
_BESIDE_HELD: Final = 80
_ASKED_WITHIN: Final = 60
#: Between somebody's words and how they were said: "“No,” she said, *her voice breaking*".
_SPEAKING: Final = Rare(r"[,.!?—–][”\"] [^\n,.;:\"“”]{2,60}, (?:(?:her|his|my|their) [\w’-]{1,20} )?(?:\w{3,20}ly )?\Z")
_FAR: Final = 110
_CLAUSE_BREAK: Final = Rare(r"[,;:.]|\b(?:that|which|who|and|when|while)\b")
_CLAUSES: Final[dict[ClauseKind, float]] = {
    "": 0.0,
    "relative": -0.5,
    "reduced": -1.2,
    "gerund": -0.3,
    "condition": -9.0,
}


def salient(occurrences: Sequence[Occurrence], around: Surroundings) -> tuple[Occurrence, ...]:
    """The occurrences worth an event, in the order of the text."""
    text = around.text
    headline = _stems(text[slice(*around.headline)])
    places = {number: _of_place(rank) for rank, number in enumerate(around.body)}
    for number, (_, end) in enumerate(around.sentences):
        if "?" in text[end - 2 : end]:
            places.pop(number, None)
    saying = frozenset(start for start, _ in around.cues)
    named: set[str] = set()
    weights: dict[Occurrence, float] = {}
    for previous, one, following in zip((None, *occurrences), occurrences, (*occurrences[1:], None), strict=False):
        if one.sentence not in places:
            continue
        kind = _kind(one, around, named)
        if one.part == "noun":
            named.add(one.lemma)
        if one.when == "ing" and not one.is_grave and _is_of_speaking(one, around):
            continue
        if one.part == "verb" and _leads_to_saying(text, one, saying):
            continue
        if kind is None or _is_carrier(text, one, previous, following) or _is_asked_for(text, one, previous):
            continue
        weight = _weight(one, around, _KINDS[kind] + places[one.sentence], headline)
        if weight < THRESHOLD or tells_nothing(text, one, around.sentences[one.sentence][0]):
            continue
        if one.sentence not in around.dated and is_fragment(text, one, around.sentences[one.sentence]):
            continue
        if not (one.part == "verb" and (tells_a_name(text, one.at[0]) or is_retort(text, one.at[0]))):
            weights[one] = weight
    best = sorted(weights, key=lambda one: (-weights[one], one.at))[:MOST]
    return tuple(sorted(best, key=lambda one: one.at))


def _leads_to_saying(text: str, one: Occurrence, saying: Collection[int]) -> bool:
    """True for "*went* on to add"."""
    behind = one.at[1] + 1
    if text[slice(*one.at)] not in _GOING_ON:
        return False
    return (behind in saying and text.startswith("to ", behind)) or (
        behind + 3 in saying and text.startswith("on to ", behind)
    )


_GOING_ON: Final = frozenset("began begins continued continues goes hastened proceeded proceeds started went".split())


def _is_of_speaking(one: Occurrence, around: Surroundings) -> bool:
    """True for how and where somebody spoke: "“No,” she said, *smiling*", "*addressing* a rally, she said"."""
    if _is_of_speaker(one, around):
        return True
    found = _SPEAKING.search(around.text, max(0, one.at[0] - _FAR), one.at[0])
    return found is not None and bool(around.cues_within(found.start() + 1, one.at[0]))


def _is_of_speaker(one: Occurrence, around: Surroundings) -> bool:
    """True where the next finite verb behind a participle is of somebody's words, and the article's own."""
    tokens, tags = tagged(around.text)
    place, last = tokens.index(one.at[1]), around.sentences[one.sentence][1]
    while place < len(tags) and tokens.starts[place] < last and tags[place] not in _STOPPING:
        place += 1
    if place == len(tags) or tags[place] == "A":
        place += 1  # "has said"
    if place >= len(tags):
        return False
    verb = tokens.starts[place]
    last_cue = around.cues_within(one.at[0] + 1, verb + 1)[-1:]
    return any(verb < end for _, end in last_cue) and not any(around.told.over(((one.at[0], one.at[0] + 1),)))


#: A finite verb, and what opens another clause than that of a participle.
_STOPPING: Final = frozenset("VAWq")


def _is_carrier(text: str, one: Occurrence, previous: Occurrence | None, following: Occurrence | None) -> bool:
    """True for a verb that only carries the noun beside it: "a storm *hit* the coast", "she *suffered* injuries"."""
    if one.part != "verb":
        return False
    # "Ann Quill, charged with murder, *appeared* in court"
    is_coming = one.lemma in COMING_VERBS or (_begins(text, one) and not text.endswith(", ", 0, one.at[0]))
    if is_coming and previous and previous.part == "noun" and one.at[0] - previous.at[1] < _BESIDE:
        return previous.sentence == one.sentence
    if _is_held(text, one):  # "a *vote* was held", but "was held on suspicion of murder"
        is_behind_noun = previous is not None and previous.part == "noun" and previous.sentence == one.sentence
        return previous is not None and is_behind_noun and one.at[0] - previous.at[1] < _BESIDE_HELD
    if one.lemma in LIGHT_VERBS and following and following.part == "noun" and following.at[0] - one.at[1] < _BESIDE:
        return not _CLAUSE_BREAK.search(text, one.at[1], following.at[0])
    return False


def _is_asked_for(text: str, one: Occurrence, previous: Occurrence | None) -> bool:
    """True for an infinitive that only says what somebody is asked for: "called on her to *resign*"."""
    return (
        one.when == "open"
        and previous is not None
        and (previous.lemma in DIRECTIVE_VERBS or _is_told_to(text, previous))
        and one.at[0] - previous.at[1] < _ASKED_WITHIN
        and text.endswith("to ", 0, one.at[0])
        and not _CLAUSE_BREAK.search(text, previous.at[1], one.at[0])
    )


def _is_told_to(text: str, one: Occurrence) -> bool:
    """True for what people were bidden to do by whoever it was: "were *told* to leave", "was *urged* to resign".

    Who was asked to do something may only have been questioned.
    """
    if not one.passive or one.negated or one.lemma not in _BIDDING or not text.startswith(" to ", one.at[1]):
        return False
    return not text.startswith(_TO_SOMEBODY, one.at[1])  # "what was told to the court"


_GETTING: Final = frozenset(map(verb_lemma, ("get", "receive")))
_WORD_OF: Final = Rare(
    r" (?:[a-z]{2,12} ){0,2}(?:accounts|allegations|information|reports?|testimon(?:y|ies)|tips?|word) that\b"
)
_TO_SOMEBODY: Final = (" to a ", " to an ", " to his ", " to her ", " to its ", " to the ", " to their ")
_BIDDING: Final = frozenset(map(verb_lemma, "advise instruct tell urge warn".split()))


def _of_place(rank: int) -> float:
    """What the place of a sentence in the story weighs."""
    for limit, bonus in _PLACES:
        if rank < limit:
            return bonus
    return _LATER


def _weight(one: Occurrence, around: Surroundings, weight: float, headline: Collection[str]) -> float:
    """The log-odds that an occurrence is what the article is about; its kind and place alone make them `weight`."""
    start, end = one.at
    if one.sentence in around.dated:
        weight += _DATED
    if around.quoted:
        before = bisect_right(around.quoted, (start, len(around.text)))
        if before and start < around.quoted[before - 1][1]:
            weight += _QUOTED
    weight += _CLAUSES[one.clause]
    if one.part == "verb":
        weight += _WHEN[one.when] + (_NEGATED if one.negated else 0.0)
        if one.when == "past" and around.text.endswith(_PHASES, 0, start):
            weight += _WHEN["open"]
        weight += _IN_HEADLINE if headline and stem(around.text[start:end].lower()) in headline else 0.0
    return weight


def _kind(one: Occurrence, around: Surroundings, named: Collection[str]) -> str | None:
    if one.part == "noun":
        if one.negated or _is_figure(around.text, one):
            return None
        if around.text.endswith("with the ", 0, one.at[0]) and _OF_LIVES.match(around.text, one.at[0]):
            return None  # "sank *with the loss of* 31 lives" is one
        return "known noun" if one.is_definite or (one.lemma in named and not one.is_new) else "noun"
    if one.lemma in PERFORMATIVE_VERBS and _AS_THEY_HAVE.search(
        around.text, max(0, one.at[0] - _LONGEST_PAPER), one.at[0]
    ):
        return None  # "would not pay them, as their lawyers have *demanded*"
    if one.clause == "reduced" and _BY_TELEPHONE.match(around.text, one.at[0]):
        return None  # "two villagers *reached by telephone* said so"
    if one.lemma in ISSUING_VERBS and _IN_PAPER.search(around.text, max(0, one.at[0] - _LONGEST_PAPER), one.at[0]):
        return None  # "In her reply, *sent* the next day,", "In an e-mail that was *published* by the Post": which one
    if not one.passive and around.text.startswith(_ON_WHOM.get(one.lemma, "\0"), one.at[1]):
        return None  # "an attack that the army *blamed on* rebels", "ten of which it *attributed to* guards"
    if one.sentence in around.dated and one.at not in around.cues and tells_on_day(around.text, one):
        return "verb"
    if one.lemma in STATIVE_VERBS:
        if one.lemma == "take" and (_TAKEN.match(around.text, one.at[1]) or is_conquest(around.text, one)):
            return "grave verb"
        if one.lemma == _USE and one.when in ("past", "now") and _WEAPONS.match(around.text, one.at[1]):
            return "verb"
        if one.lemma == _COME and _came_for_somebody(around.text, one):
            return "verb"
        is_on_day = one.sentence in around.dated and (_is_held(around.text, one) or _begins(around.text, one))
        return "verb" if is_on_day else None
    if one.lemma == "put" and around.text.startswith(_PUT, one.at[1]):
        return "verb"
    if one.lemma in _SHOWING_VERBS and _PICTURES.match(around.text, one.at[1]):
        return "verb"
    if one.lemma in REPORTING_VERBS and one.at in around.cues and around.text.endswith(_SAID, 0, one.at[0]):
        return None  # "“We leave,” *declared* Ann Quill"
    if one.when == "past" and _is_told_to(around.text, one):
        return "performative"
    if one.lemma in _GETTING and _WORD_OF.match(around.text, one.at[1]):
        return None  # "have received reports *that* two men were shot"
    if one.lemma == "report" and not one.passive and REPORTED_MISSING.match(around.text, one.at[1]):
        return "verb"
    if one.lemma in REPORTING_VERBS and (one.lemma not in PERFORMATIVE_VERBS or _THIS.match(around.text, one.at[1])):
        return None
    if one.lemma in _CONTRADICTING and _POINTED_AT.match(around.text, one.at[1]):
        return None  # "Ann Quill *rejected that*"
    if one.lemma in _SPOKEN and not one.passive and _TO_NOBODY.match(around.text, one.at[1]):
        return None
    if around.text.endswith(_BESIDES, 0, one.at[0]) and _is_said_besides(one, around):
        return None  # "She said the roof leaked and *blamed* the owner"
    if one.lemma in REPORTING_VERBS and one.at in around.cues and around.text.startswith(_THAT, one.at[1]):
        return None  # what is "announced that" is told itself
    if one.lemma in PERFORMATIVE_VERBS and (one.lemma != "call" or _CALL_FOR.match(around.text, one.at[1])):
        return "performative"
    if one.lemma in REPORTING_VERBS:
        return None
    if one.at in around.cues:
        return "report"
    return "grave verb" if one.is_grave else "verb"


def _is_said_besides(one: Occurrence, around: Surroundings) -> bool:
    """True for a verb that attributes something behind what its sentence has somebody say: of that it is no part."""
    text, first = around.text, around.sentences[one.sentence][0]
    cues = around.cues_within(first, one.at[0] + 1)
    if len(cues) < 2 or cues[-1][0] != one.at[0]:
        return False
    start, end = cues[-2]
    if one.when == "ing":  # "The roof leaked, she said, *blaming* the owner"
        lemma = verb_lemmas().get(text[start:end].lower(), "")
        return lemma in REPORTING_VERBS and lemma not in PERFORMATIVE_VERBS
    return has_finite(text, end, one.at[0])


def _is_held(text: str, one: Occurrence) -> bool:
    """True for what tells that something was on its day: "a conference *was held* on May 3", "*took* place"."""
    if one.lemma == "hold":
        is_held = one.passive and not one.clause and text.startswith("held ", one.at[0])
        return is_held and _KEPT.match(text, one.at[1]) is None
    return one.lemma == "take" and text.startswith(" place", one.at[1])


def _came_for_somebody(text: str, one: Occurrence) -> bool:
    """True for armed people who come to where somebody is: "soldiers *came* to her house", "police *came* for him"."""
    if one.when != "past" or _FOR_SOMEBODY.match(text, one.at[1]) is None:
        return False
    return _ARMED.search(text, max(0, one.at[0] - _ASKED_WITHIN), one.at[0]) is not None


#: What is done with "put", which tells words as well: "*put off* the vote", "as she put it".
_PUT: Final = (" down ", " off", " on trial", " out the ", " to death", " under ", " up for sale")
#: To use these is a deed: "officers *used* live rounds", "had *used* force".
_USE: Final = verb_lemma("use")
_WEAPONS: Final = Rare(
    r" (?:[a-z]{3,16} (?:and |or )?){0,3}?(?:ammunition|batons|bullets|cannons?|explosives|force|gas|grenades|munitions"
    r"|rounds|spray|tasers?|torture|weapons?)\b"
)
_COME: Final = verb_lemma("come")
_ARMED: Final = Rare(
    r"\b(?:agents|gunmen|guards|militants|militiamen|officers|police|policemen|rebels|soldiers|troops)(?: had)? \Z",
    re.IGNORECASE,
)
_FOR_SOMEBODY: Final = Rare(
    r" (?:for (?:her|him|me|them|us)\b|(?:looking|searching) for |(?:in)?to (?:an?|her|his|my|our|the|their) "
    r"(?:[a-z]{2,16} )?(?:apartment|camp|church|clinic|door|dorm|dormitory|farm|flat|home|hospital|house|mosque|office"
    r"|school|shop|town|university|village)s?\b)"
)


def _begins(text: str, one: Occurrence) -> bool:
    """True for what tells on which day something began or appeared: "the outage *began* at 5am on May 3"."""
    return one.lemma in _BEGINNING and _ON_DAY.match(text, one.at[1]) is not None


_BEGINNING: Final = frozenset(map(verb_lemma, ("appear", "begin", "start")))
_ON_DAY: Final = Rare(
    r"(?: in court| (?:at|before) (?:[\w’'-]{1,20} ){1,5}?[Cc]ourt)?"
    r"(?: at \d[\d:.]{0,4}(?: ?[ap]\.?m\.?)?)?(?: early| late)? (?:in|on) (?:early |late |mid-)?"
    rf"(?:the \d|\d|{'|'.join(map(str.title, (*WEEKDAYS, *MONTH_NAMES)))}\b)"
)
#: "*taken* to hospital", "*took* her into custody".
_TAKEN: Final = Rare(
    r"(?: (?:both|her|him|his|me|my|our|their|them|us|[A-Z][\w’'-]{1,20})(?: [\w’'-]{1,20}){0,2}?)?(?: by [a-z]{3,12})?"
    r" (?:to (?:an? |the )?(?:[\w’'-]{1,20} ){0,2}?hospitals?|into (?:military |police )?custody|captive|hostage"
    r"|prisoner"
    # "was *taken from* her home *by masked men*"
    r"|(?:away )?(?:from (?:her|his|my|our|their) (?:beds?|cars?|cells?|flats?|homes?|houses?|offices?|rooms?) )?by "
    r"(?:[a-z]{3,14} ){0,2}(?:agents|gunmen|guards|men|militants|militiamen|officers|police|policemen|rebels|soldiers"
    r"|troops))\b"
)


def _is_figure(text: str, one: Occurrence) -> bool:
    """True for a noun of what only is like a happening, or counts it: "is a *vote* of confidence", "a *flood* of"."""
    start, end = one.at
    if one.lemma == "vote" and text[max(0, start - 2) : start - 1].isdigit():
        return True  # "by 61 *votes* to 54", "by 40,000 *votes*"
    is_of = text.startswith(" of ", end)
    if is_of and one.lemma in _MASSES and _OF_MANY.match(text, end):
        return True
    if one.is_definite:
        return False
    being = _BEING.search(text, max(0, start - _FAR_BEING), start)
    return being is not None and (is_of or being["of"] is not None)


#: What comes in such numbers, or so suddenly, is likened to these: "an avalanche of revelations".
_MASSES: Final = frozenset("avalanche blizzard flood hurricane storm tornado tsunami".split())
_OF_MANY: Final = Rare(r" of (?!(?:an?|the|this|that)\b)[a-z]")
_FAR_BEING: Final = 60
#: What something is now is no news: "It is a declaration *of war*"; what there is may be.
_BEING: Final = Rare(
    r"(?<!\b[Tt]here)(?: (?:is|are)|['’]s)(?: not| just| nothing (?:less|short) (?:of|than))? an? "
    r"(?:[\w-]{1,20} ){0,3}?(?P<of>of (?:[\w-]{1,20} )?)?\Z"
)

#: In front of a verb that shares the subject of one before.
_BESIDES: Final = ("and ", "but ", ", ")
#: Behind "held" these tell that something was kept or owned, or could not go on.
_KEPT: Final = Rare(
    r" (?:(?:accountable|back|by|captive|down|hostage|liable|off|over|responsible|together|up)\b"
    r"|at (?:bay|gunpoint|knifepoint)\b|for (?:[\w-]{1,20} ){1,3}?(?:hours?|days?|weeks?|months?|years?|decades?)\b)"
)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in _WORD.findall(text))
