"""Hedges: what the clause of a happening says of its being real, from doubt over allegation and plan to denial."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.claims import BY_VERB
from dossier.convert.dates.dueto import is_reason
from dossier.convert.english.eventwords import past_forms, verb_lemma
from dossier.convert.events.hedgewords import HEDGES, TELLING, may_hedge
from dossier.convert.events.joints import is_of_past_relative
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import tag_at
from dossier.convert.reading.wordsets import words_between
from dossier.model import Passage, Span, Stance
from dossier.records import Record

#: Here and below a look at the first sign passes over most of a text before the words are tried one by one.
NEGATION: Final = re.compile(
    r"(?=[cdnru])(?:\b(?:not|never|no|neither|nor|cannot|unable|declin\w+|refus\w+)\b|n['’]t\b)", re.IGNORECASE
)

#: Hedges of what may still come, with what has come behind them.
_MODALS: Final = frozenset({"may", "might", "could", "likely", "probably", "possibly", "perhaps"})
_NEXT: Final = Rare(r" ([a-z]+)")
#: What somebody has not done so far.
_YET_TO: Final = Rare(r"\b(?P<cue>(?:has|have|had|is|are) yet to) (?:be )?(?:[a-z]{2,16}ly )?\Z")
#: Behind what was not done before, and was then, and what goes on up to a day and was not even so.
_UNTIL: Final = Rare(r"[^.,;:\n“”\"]{0,60}? until (?!(?:now|recently|then)\b)")
_DID_NOT: Final = ("did not ", "didn't ", "didn’t ")
_LASTING: Final = frozenset(map(verb_lemma, "continue hold keep last live remain stay survive wait work".split()))
#: "*would have* survived": it did not come about.
_UNREAL: Final = Rare(r"\b(?:would|should|['’]d)(?:n['’]t| not)? (?:[a-z]+ )?have(?! to\b)")
_EVEN_IF: Final = Rare(r"\b[Ee]ven if\b")
#: What it can begin with goes first, as that is looked for much faster than what stands around it.
BREAK: Final = re.compile(
    r"[,;:—–.(aAbBwW](?<!\w\w)(?:(?<=\W)(?=\s|$)|(?i:(?<=b)ut|(?<=w)(?:ho|hich|hile)|(?<=a)(?:nd|lthough))\b)"
)
#: Of whoever is only said to have done something there is as little as of the deed.
_BY_ONE_WHO: Final = Rare(
    r"\w(?:ed|[ntw]) by [\"“]?(?:an?|another|one|several|some|two|three|four|unknown|unidentified|unnamed) "
    r"[^\n,.;:—–]{2,80} (?:who|which)\Z"
)
#: … but what was done to that one since is told of somebody known: "shot by a guard who *was* jailed on Monday".
_DONE_TO: Final = Rare(r"\b(?:is|are|was|were|has|been)\b")
REACH: Final = 110
BESIDE: Final = 40  # characters in front of a cue
MOST_MODIFIERS: Final = 6  # words
#: "arrested on *suspicion of* causing a crash"; unlike "in charge of".
_SUSPICIONS: Final = ("suspicion of ", "charges of ", "a charge of ")
#: "held on *charges of* murder and attempted *murder*".
_JOINED_CRIME: Final = Rare(
    r"\b(?P<cue>suspicion of|charges of) [a-z-]{3,20}(?:, [a-z-]{3,20}){0,3},? and (?:attempted )?\Z"
)
#: "led her to *accuse the board of* hiding papers"; who "accused" somebody is heard elsewhere.
_ACCUSING: Final = Rare(r"\b(?P<cue>accus(?:e|es|ing) (?:[\w’'-]{1,30} ){1,6}?of) (?:\w{2,16}ly )?\Z")
SINCE: Final = Rare(r"\b(?:after|because|since|when|following|despite|over|amid)\b")
BECAUSE: Final = Rare(r"\b(?:after|because|following|despite)\b")
#: What stands behind these is taken for granted in what somebody denies: "denied that she fled *when* it burned down".
GRANTED: Final = Rare(r"\b(?:after|because|before|following|despite|when|while)\b")


class Hedge(Record):
    """How sure a clause is of its happening, by which words, and where these stand."""

    stance: Stance
    cue: str = ""
    at: Passage = ()


def hedge_of(text: str, one: Occurrence, limits: Span) -> Hedge:
    """What the clause of a happening says of its being real."""
    first = max(limits[0], one.at[0] - REACH)
    broken = last_match(BREAK, text, first, one.at[0])
    is_own = broken and one.clause == "relative" and not _DONE_TO.search(text, broken.end(), one.at[0])
    if broken and is_own and _BY_ONE_WHO.search(text, first, broken.end()):
        broken = last_match(BREAK, text, first, broken.start())  # "allegedly hired *by a man who* paid him"
    if broken and broken[0] == "and" and (shared := _unreal_before(text, limits[0], broken)):
        return Hedge("doubts", text[slice(*shared)], (shared,))
    if broken and broken[0] == "," and _is_outcome(text, one):
        broken = last_match(BREAK, text, first, broken.start())  # "it *may* flood the town, *destroying* houses"
    clause = broken.end() if broken else first
    stop = BREAK.search(text, one.at[1], limits[1])
    last = stop.start() if stop else min(limits[1], one.at[1] + REACH)
    is_done = one.part == "verb" and one.when in ("past", "now") and BY_VERB.get(one.lemma) != "plans"
    if (one.part == "noun" or one.when == "ing") and (suspicion := _suspicion(text, clause, one.at[0])):
        return Hedge("alleges", text[slice(*suspicion)], (suspicion,))
    words = TELLING.intersection(words_between(text, first, last))
    if "yet" in words and one.part == "verb" and (found := last_match(_YET_TO, text, clause, one.at[0])):
        return Hedge("denies", found["cue"], (found.span("cue"),))
    near = TELLING.intersection(words_between(text, clause, last)) if words else words
    for stance, pattern in HEDGES if words else ():
        if stance == "plans" and is_done:
            continue  # "cancelled a visit planned for Monday"
        if not may_hedge(stance, words if stance == "doubts" else near):
            continue  # mostly
        if stance == "doubts":  # reaches over its whole sentence, a hedge over its clause
            found = last_match(pattern, text, first, one.at[0])
            if found and _is_beyond(text, found.end(), one, limits):
                found = None
        else:
            found = _in_front(text, clause, one, stance, pattern, is_done=is_done)
            found = found or _behind(text, last, one, stance, pattern)
        if found is None or (found[0] == "due to" and is_reason(text, found.start())):
            continue
        if one.perfect and found[0] == "would" and (unreal := _UNREAL.match(text, found.start())):
            return Hedge("doubts", unreal[0], (unreal.span(),))
        if found[0] != "could" or one.when == "open":
            return Hedge(stance, found[0], (found.span(),))
    if one.perfect and one.when == "open" and (found := last_match(_UNREAL, text, clause, one.at[0])):
        return Hedge("doubts", found[0], (found.span(),))
    if is_done and "even" in words and (found := last_match(_EVEN_IF, text, clause, one.at[0])):
        return Hedge("alleges", found[0], (found.span(),))
    is_past = one.when == "past" or text.endswith(_DID_NOT, clause, one.at[0])
    if one.negated and is_past and one.lemma not in _LASTING and _UNTIL.match(text, one.at[1]):
        return Hedge("asserts")  # "was not arrested *until* 2019"
    if one.negated:
        found = last_match(NEGATION, text, clause, one.at[0])
        return Hedge("denies", found[0], (found.span(),)) if found else Hedge("denies")
    is_seeming = one.part == "verb" and text.endswith(_TO_BE, clause, one.at[0])
    if is_seeming and (found := _SEEMING.search(text, max(clause, one.at[0] - _SEEMING_REACH), one.at[0])):
        return Hedge("alleges", found[1], (found.span(1),))
    if one.when in ("future", "open"):
        return Hedge("plans")
    if one.part == "noun" and (planned := _PLANNED_FOR.match(text, one.at[1], limits[1])):
        return Hedge("plans", planned["cue"], (planned.span("cue"),))
    opens = one.is_new and text.startswith(_WITH, limits[0]) and text.find(", ", limits[0], one.at[0]) < 0
    if opens and (would := _WOULD.match(text, one.at[1], limits[1])):  # "*With a win*, she would keep her seat"
        return Hedge("plans", would[1], (would.span(1),))
    return Hedge("asserts")


def _is_outcome(text: str, one: Occurrence) -> bool:
    """True for a participle behind a comma that tells what would come of what may be in front of it."""
    return one.when in ("future", "open") and text.endswith("ing", *one.at) and text.endswith(", ", 0, one.at[0])


#: Behind a noun, when that was to be: "the vote, originally *set for* May 3".
_PLANNED_FOR: Final = Rare(
    r"(?: (?:at|by|in|of|on) [^.,;:\n]{1,40})?,? (?:first |initially |originally |provisionally )?"
    r"(?P<cue>(?:due|planned|scheduled|set|slated|timetabled) (?:for|in|on|to))\b"
)
#: "*appears* to have shot two men"
_SEEMING: Final = Rare(r"\b((?:seem|appear)(?:s|ed)?) to (?:(?:have|be|have been) )?\Z")
_SEEMING_REACH: Final = 32
_TO_BE: Final = (" to ", " have ", " be ", " been ")


def _unreal_before(text: str, first: int, link: re.Match[str]) -> Span | None:
    """Where "would have" stands that what "and" joins shares: "*would have* shut the mill and *sacked* its clerks"."""
    start = max(first, link.start() - _UNREAL_REACH)
    if text.rfind(" have ", start, link.start()) < 0 or tag_at(text, link.end()) not in ("V", "X"):
        return None
    found = last_match(_UNREAL, text, start, link.start())
    if found is None or _TURN.search(text, found.end(), link.end() + len(" would")):
        return None
    return found.span()


_UNREAL_REACH: Final = 200
#: What tells of another clause, or of what was so.
_TURN: Final = Rare(r"[;:.“”\"]|\b(?:but|if|that|who|which|while|when|because|was|were|had|has)\b")


def _suspicion(text: str, clause: int, at: int) -> Span | None:
    """Where a clause says of the deed at `at` that somebody is suspected of it or charged with it."""
    if accusing := _ACCUSING.search(text, clause, at):
        return accusing.span("cue")
    if joined := _JOINED_CRIME.search(text, max(0, clause - BESIDE), at):
        return joined.span("cue")
    start, words = max((text.rfind(words, clause, at), words) for words in _SUSPICIONS)
    if start < 0 or text.count(" ", start, at) > MOST_MODIFIERS or SINCE.search(text, start, at):
        return None
    return start, start + len(words) - 1


def is_aside(text: str, start: int, one: Occurrence, end: int) -> bool:
    """True for what is told beside its sentence of somebody or something known: "whether the ship, *which sank*, was".

    The sentence begins at `start` and ends at `end`. A clause behind what is only supposed goes on supposing: "denied
    taking a bribe, *which he spent*".
    """
    relative = last_match(_RELATIVE, text, start, one.at[0])
    if relative is None or text.find(",", relative.end(), one.at[0]) >= 0:
        return False
    return relative[1] is not None or text.find(", ", one.at[1], end) >= 0


def _is_beyond(text: str, doubt: int, one: Occurrence, limits: Span) -> bool:
    """True for what the doubt that ends at `doubt` does not reach.

    That is an aside, what stands outside its quotation, and the main clause in "Asked whether he left, *she paused*".
    """
    between = text[doubt : one.at[0]]
    if (between.count('"') % 2 and text.count('"', limits[0], doubt) % 2) or between.count("”") > between.count("“"):
        return True
    if "," not in between:
        return False
    if is_aside(text, doubt, one, limits[1]):
        return True
    return is_behind_question(text, limits[0], doubt, one.at[0])


def is_behind_question(text: str, first: int, doubt: int, at: int) -> bool:
    """True for a clause behind a question that begins at `first` and holds a word that ends at `doubt`."""
    return _ASKED.match(text, first, doubt) is not None and _MAIN.search(text, doubt, at) is not None


#: Behind a name, or behind another word, a clause that tells no more of it.
_RELATIVE: Final = Rare(r"(?:\b([A-Z])[\w.’'-]{0,30}|\w), (?:who|whom|whose|which|where)\b")
#: A participle in front of its clause, and how that begins.
_ASKED: Final = Rare(
    r"(?:(?:When|Once|But|And) )?(?:[Aa]sked|[Pp]ressed|[Qq]uizzed|[Qq]uestioned|[Uu]nsure|[Uu]ncertain)\b"
)
_MAIN: Final = Rare(
    r", (?:he|she|it|they|we|I|you|the|an?|his|her|its|their|our|my|one|nobody|everyone|[A-Z][\w.’'-]{1,30})\b"
    r"[^,]{0,80}\Z"
)


def _in_front(
    text: str, clause: int, one: Occurrence, stance: Stance, pattern: re.Pattern[str], *, is_done: bool
) -> re.Match[str] | None:
    """The last hedge in front of a happening whose clause begins at `clause`, if it is said of that."""
    found = last_match(pattern, text, clause, one.at[0])
    if found is None:
        return None
    if is_done and found[0] in _MODALS and BECAUSE.search(text, found.end(), one.at[0]):
        return None  # "may leave after the ship *sank*"
    if found[0] in _MODALS and one.when == "open" and _WHEN_DONE.search(text, found.end(), one.at[0]):
        return None  # "could go to jail when he is *sentenced*"
    is_main = one.part == "verb" and not one.clause and one.when not in ("ing", "open")
    if is_main and text.startswith(_CHARGED, found.start()):
        return None  # "a man accused of murder *has died*", "charged with murder after a man was *found* dead"
    if stance == "alleges" and text.find(" until ", found.end(), one.at[0]) >= 0:
        return None  # "nobody could go home until the mines had been *cleared*"
    if found[0] == "likely" and one.part == "verb" and _IN_PHRASE.search(text, clause, found.start()):
        return None  # "a poll of *likely voters* was released"
    if stance == "plans" and one.part == "noun" and text.find(" since ", found.end(), one.at[0]) >= 0:
        return None  # "will be the first since *the war*"
    if stance == "plans" and is_matter(text, one):
        return None  # "will speak of *the fire*"
    if stance == "plans" and one.part == "noun" and is_taken_up(text, found.start(), one):
        return None  # "vowed to fight *the ruling*"
    if stance == "plans" and one.part == "noun" and is_of_past_relative(text, found.end(), one.at[0]):
        return None  # "will look into the fire that led to *her death*"
    if stance == "plans" and one.part == "noun" and _has_happened(text, found.end(), one):
        return None  # "the scheduled *flight* crashed"
    return found


_CHARGED: Final = ("accused ", "charged ", "indicted ", "suspected in ", "suspected of ")
#: In front of a clause of what is sure to come.
_WHEN_DONE: Final = Rare(r"\b(?:once|when) (?:[\w.’'-]{1,20} ){1,4}(?:is|are) \Z")


def is_matter(text: str, one: Occurrence) -> bool:
    """True for a deed that something else is about or came of, whatever will come of it: "an inquest *into her*"."""
    if one.part != "noun" or not (one.is_grave and one.is_definite):
        return False
    return _MATTER.search(text, max(0, one.at[0] - BESIDE), one.at[0]) is not None


_MATTER: Final = Rare(
    r"\b(?:about|after|following|from|into|of|over|since) (?:the|this|that|these|those|his|her|its|their) "
    r"(?:[\w’'-]{1,20} ){0,2}\Z"
)


def is_taken_up(text: str, first: int, one: Occurrence) -> bool:
    """True for what is before anybody can do so to it: "vowed to *fight the* ruling", "did *not discuss the* raid"."""
    return one.is_definite and _TAKING_UP.search(text, max(first, one.at[0] - BESIDE), one.at[0]) is not None


_TAKING_UP: Final = Rare(
    r"\b(?:(?:not|never|(?:could|did|does|do|would|wo)n['’]t) (?:answer questions (?:about|on)|comment on|discuss"
    r"|speak about|talk about)"
    r"|to (?:\w{2,16}ly )?(?:appeal|avenge|challenge|condemn|contest|defy|denounce|fight|investigate|mourn|overturn"
    r"|probe|protest|revenge|review)(?: against)?) (?:the|this|that|these|those|his|her|its|their) "
    r"(?:[\w’'-]{1,20} ){0,3}\Z"
)


def _behind(text: str, last: int, one: Occurrence, stance: Stance, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first hedge behind a happening, up to `last`, if it is said of that."""
    if not may_hedge(stance, words_between(text, one.at[1], last)):
        return None
    if stance == "plans" and is_matter(text, one):
        return None  # "The inquest into *her death* will open"
    beside = text.find(" as ", one.at[1], last) if stance == "plans" else -1
    found = pattern.search(text, one.at[1], last if beside < 0 else beside)  # "wept *as it said it will shut*"
    is_anothers = found is not None and stance == "alleges" and _is_of_another(text, one, found)
    is_anothers = is_anothers or (
        found is not None and found[0].startswith(_CHARGED)
    )  # "the *trial* of men accused of"
    return None if is_anothers else found  # "arrested over an *alleged* fraud"


_WITH: Final = ("With ", "Even with ", "Without ")
_WOULD: Final = Rare(r"[^\n,.;:]{0,60}, (?:[\w’'-]{1,20} ){1,6}?(would|could)\b")


def _is_of_another(text: str, one: Occurrence, hedge: re.Match[str]) -> bool:
    """True for a hedge behind a happening that is said of what it is done to, by, for or over alone.

    Whoever hurt "the *alleged victim*" did it as surely as there is one, and who hurt a guard "in an *alleged* attack"
    as surely as that was one.
    """
    if hedge[0] not in _OF_NOUNS:
        return False
    phrase = _IN_PHRASE.search(text, max(0, hedge.start() - BESIDE), hedge.start())
    if phrase is None or phrase["reason"]:
        return phrase is not None
    if _OF_DEED.match(text, hedge.end()) is not None:
        return False
    if one.part == "verb" and one.is_grave and not one.passive and phrase["within"]:
        return text[one.at[1] : phrase.start()].isspace()  # "*died* in a suspected attack"
    return True


_OF_NOUNS: Final = frozenset("alleged allegedly likely presumed possible so-called suspected".split())
#: What there is only if there was the deed.
_OF_DEED: Final = Rare(
    r" (?:[a-z-]{2,20} )?(?:accomplices?|accusers?|aid|approval|assistance|backing|collusion|complicity|connivance"
    r"|consent|help|involvement|participation|role|support|victims?)\b"
)
#: In front of a noun with what is said of it, or of a deed that is a reason.
_IN_PHRASE: Final = Rare(
    r"\b(?:(?:(?P<reason>about|after|amid|for|into|over)|(?P<within>during|in)) (?:(?:an?|her|his|its|the|their) )?"
    r"|(?:against|an?|as|at|between|by|from|his|her|its|of|on|several|some|the|their|these|those|three|to|two|under"
    r"|with|\d+) )\Z",
    re.IGNORECASE,
)


def _has_happened(text: str, end: int, one: Occurrence) -> bool:
    """True for a noun right behind the word that ends at `end`, with what it did behind it."""
    behind = _NEXT.match(text, one.at[1])
    return end + 1 == one.at[0] and behind is not None and (behind[1].endswith("ed") or behind[1] in past_forms())
