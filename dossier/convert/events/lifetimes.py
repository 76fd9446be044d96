"""What is of somebody's life, or of long ago: the days of the news do not date it."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.eventwords import past_forms, verb_lemma
from dossier.convert.english.timewords import NUMBER
from dossier.convert.events.dateowners import HeldDate
from dossier.convert.events.datespans import INFANCY_DAYS, is_recent
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

#: When something was, by somebody's age.
_AGED: Final = Rare(
    rf"\b(?:(?:when|after|before|until) (?:he|she|they) (?:was|were|turned) (?:only |just |about )?{NUMBER}"
    r"(?: years old)?(?=[.,;:)\"”]|\s*\Z| (?:and|or|but|while)\b)"
    r"|at (?:the |an )?(?:early |young |tender )?age\b"
    r"|(?:school|college|university|home|work|married|widowed|orphaned|professional|enlisted|debut) at (?:just |only )?"
    rf"{NUMBER}(?=[.,;)]|\s*\Z| (?:and|or|but|to|with)\b)"
    # "as a child watched" is of another; a town may stand behind, no verb
    r"|as an? (?:young (?:man|woman|child|boy|girl)|child|boy|girl|teenager)(?: (?:in|from|of) [A-Z]\w{1,20})?"
    r"(?=[.,;:)\"”]|\s*\Z))",
    re.IGNORECASE,
)
_AGE_REACH: Final = 100  # characters from a verb to the age
_CLAUSE_END: Final = Rare(r"[;:—–]| (?:that|which|who|but)\b|,(?! (?:when|at|aged|after|before|by|as|until)\b)")
_WHO_WAS: Final = ("who was ", "who were ")
_GOING_MISSING: Final = frozenset(map(verb_lemma, ("disappear", "see", "vanish")))
#: Of what is told with these, no day of the story is the day.
_WAR: Final = Rare(
    r"\b(?:[Dd]uring|[Ii]n|[Tt]hrough(?:out)?) (?:the )?(?:[A-Z][a-z]{2,12} )?"
    r"(?:Korean|Vietnam|Gulf|Cold|Civil|Falklands|World) War(?: (?:II?|One|Two|1|2))?(?=[.,;:)\"”]|\s*\Z"
    r"| (?:a|after|against|and|as|at|before|but|by|for|from|he|her|his|in|it|on|or|she|the|they|to|under|until|when"
    r"|where|which|while|who|with)\b)"
)
#: What is told of, or a clause of its own.
_OTHERS: Final = Rare(r"[;:—–]|\b(?:about|from|of|on|that|which|who|whom|whose|where|when|since)\b")
_AS_A_CHILD: Final = Rare(
    r"As an? (?:young )?(?:child|boy|girl|teenager|teen|student)(?=,| [A-Z]| (?:he|she|they|in|at)\b)"
)
_GONE_BY: Final = tuple(
    f"{unit} {gone}"
    for unit in ("months", "years", "decades")
    for gone in ("passed", "went by", "elapsed", "would pass")
)
#: What a sentence tells beside the story: "*A similar* ferry sank", "*In a previous* raid two were held".
_OTHER: Final = ("earlier", "previous", "similar", "unrelated")
_ANOTHER_TIME: Final = Rare(
    r"(?:In |During )?(?:An?|One|Two|Three|Several|Some|an?|one|two|several) (?:earlier|previous|similar|unrelated) "
    r"(?!(?:day|week|month|year)s?\b)"
)
#: "Odo Tarn *(1931–2004)* built it".
_LIVED: Final = Rare(r"[A-Z][\w.’'-]{1,20} \((?:c\. ?)?\d{4} ?[-–—] ?\d{4}\),? (?:(?:had|was|also|first) ){0,3}\Z")
_LONGEST_OTHER: Final = 36  # characters
#: What puts a clause into a time long before the news, in words that name no date.
_OF_THEN: Final = (
    *("used to ", "would often ", "those ", "ack then", " years", " decades", " months "),
    *("hile ", "hen "),
)
_THEN: Final = Rare(
    r"\b(?:[Ii]n those (?:days|times|years)|[Bb]ack then|[Oo]ver the years"
    r"|[Ff]or (?:many |several )?(?:years|decades)(?! (?:of|in)\b)"
    r"|[Ii]n the (?:\w+ )?(?:months|years|decades) (?:after|before|following|leading up to|that followed)"
    r"|(?:[Ww]hile|[Ww]hen) (?:he|she|they|his|her|the|[A-Z])[^\n,.;:]{0,40} (?:was|were) (?:still )?"
    r"(?:in (?:charge|office|power|opposition)|(?:a |the )?(?:child|boy|girl|student|young|little"
    r"|(?:[a-z]{2,12} )?(?:minister|mayor|president|governor|chairman|senator|ambassador))))\b"
)
_RELATING: Final = ("who ", "which ", "that ")
_OTHERS_THAN: Final = Rare(r"[;:—–]|\b(?:about|and|but|that|which|who|whom|whose|where|when|while|since)\b")
#: What took so long was on no day: "*spent* six decades looking for it", unlike "fled six years ago".
_LONG: Final = Rare(
    rf" (?:about |almost |at least |more than |nearly |over )?{NUMBER} (?:decades|months|years)\b"
    r"(?! (?:after|ago|and|apart|before|behind|earlier|from|in|later|of|old|on|since)\b)"
)
#: What one does not die of in old age.
_CAUSE: Final = Rare(
    r"\b(?:accident|after (?:an?|being|her car|his car)|(?<!heart )attack|blast|blaze|collision|crash(?:ed)?"
    r"|drown(?:ed|ing)|explosion|fire|flood(?:s|ing)?|hit|landslide|murder|shooting|shot|stabbed|stabbing|storm|strike|struck|when)\b"
)
_OLD_AGE: Final = Rare(r"\b(?:aged|at(?: the age of)?) (?:[6-9]\d|1[01]\d)\b(?! ?[.:]\d| and \d)")
_NAMED: Final = Rare(r"[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{0,20}|, (?:an?|the|who)\b)")
_BEING_OLD: Final = Rare(r"\s{1,2}(?:He|She) was (?:[6-9]\d|1[01]\d)\.")
_AN_OLD: Final = Rare(
    r"(?:[A-Z][\w.’'-]{0,20} ){1,3}[A-Z][\w.’'-]{1,20}, (?:[6-9]\d|1[01]\d), (?:[^.;:]{1,80}, )?(?:has )?died\b"
)
_ON_SOME_DAY: Final = Rare(
    r"On the (?:very )?(?:day|night|morning|afternoon|evening|weekend) (?!(?:of|before|after|and|in|at)\b)"
)


def is_birth(date: HeldDate, published: str) -> bool:
    """True for the day that somebody was born on long ago: no story goes on from it."""
    return date.owner is not None and date.owner.lemma == "born" and not is_recent(date.value, published, INFANCY_DAYS)


def is_long_gone(text: str, date: HeldDate, published: str) -> bool:
    """True for the day on which somebody was seen last, or of old in a clause that tells who is meant.

    Nothing goes on from "a marine *captured in* 2022", "Ann Quill, whose son *was killed on* May 3, 2019".
    """
    owner = date.owner
    if owner is None or owner.part != "verb":
        return False
    if owner.lemma in _GOING_MISSING and (owner.lemma != "see" or text.endswith("last ", 0, owner.at[0])):
        return True
    is_beside = owner.clause in ("relative", "reduced") or _WHOSE.search(
        text, max(0, owner.at[0] - _WHOSE_REACH), owner.at[0]
    )
    return bool(is_beside) and not is_recent(date.value, published, INFANCY_DAYS)


_WHOSE_REACH: Final = 60
_WHOSE: Final = Rare(r"\bwhose [^\n,.;:—–]{1,50}\Z")


def is_long_past(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what lies behind the story: "was raised in Lodd", "fought in the Gulf War", "took nine years"."""
    if one.clause == "relative" and text.startswith("raised ", one.at[0]):
        return text.endswith(_WHO_WAS, 0, one.at[0])
    if _LONG.match(text, one.at[1]):
        return True
    start, end = sentence
    if text.startswith("As a", start) and _AS_A_CHILD.match(text, start, end):
        return True
    told = text[start:end]
    if "(" in told and _LIVED.search(text, start, one.at[0]):
        return True
    return any(words in told for words in _GONE_BY) or (" War" in told and _is_in_war(text, sentence, one))


def is_of_another_time(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what a sentence tells that begins with something beside the story: "*A similar* ferry sank"."""
    start = sentence[0]
    told = text[start : start + _LONGEST_OTHER]
    return any(word in told for word in _OTHER) and _ANOTHER_TIME.match(text, start, one.at[0]) is not None


def is_of_an_age(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what is dated by somebody's age alone: "left *when she was 12*"."""
    if one.lemma == "die":
        return False  # "died at the age of 84"
    start, end = sentence
    behind = _AGED.search(text, one.at[1], min(end, one.at[1] + _AGE_REACH))
    if behind is not None:
        return not _CLAUSE_END.search(text, one.at[1], behind.start())
    return bool(_AGED.match(text, start, one.at[0]))


def is_on_some_day(text: str, sentence: Span) -> bool:
    """True where a sentence begins with a day that is only told by what was on it: "On the night she won, …"."""
    start = sentence[0]
    return text.startswith("On the ", start) and _ON_SOME_DAY.match(text, start) is not None


def is_some_time_later(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what was so long behind what has just been told: "*A week later*, she fled", "fled a week later"."""
    if one.part != "verb":
        return False
    behind = _LATER_ON.match(text, one.at[1], sentence[1])
    return behind is not None or _SOME_TIME_LATER.match(text, sentence[0], one.at[0]) is not None


_SOME_TIME_LATER: Final = Rare(r"(?:[A-Z][a-z]{1,12}|\d{1,3})(?: [a-z]{2,10}){0,3} (?:day|week|month|year)s? later\b")
_LATER_ON: Final = Rare(rf"[^,;:.\n]{{0,60}}? (?:an?|several|some|{NUMBER}) (?:day|week|month|year)s? later\b")


def is_death_in_old_age(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for "died at the age of 84", "…, died on Monday. She was 84.", with nothing that it came of."""
    if one.lemma != "die" or one.part != "verb" or one.when != "past":
        return False
    return _tells_old_age(text, sentence) and not _CAUSE.search(text, one.at[1], sentence[1])


def _tells_old_age(text: str, sentence: Span) -> bool:
    if _OLD_AGE.search(text, *sentence) is not None:
        return True
    is_named = _NAMED.match(text, *sentence) is not None
    return is_named and (_BEING_OLD.match(text, sentence[1]) or _AN_OLD.match(text, *sentence)) is not None


def is_of_then(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what its own clause puts into a time without a date: "used to beat him", "sold arms in those years"."""
    start, end = sentence
    told = text[start:end]
    if not any(word in told for word in _OF_THEN):
        return False
    if text.endswith(("used to ", "would often "), start, one.at[0]):
        return True
    for then in _THEN.finditer(text, start, end):
        if then.start() == start:
            parted = text[then.end() : one.at[0]].strip(", ")
        elif then.end() <= one.at[0]:
            if text.endswith(_RELATING, start, then.start()):
                continue  # "A man who *for years* sold drugs was arrested"
            parted = text[then.end() : one.at[0]]
        else:
            parted = text[one.at[1] : then.start()].rstrip(", ")
        if then.start() <= one.at[0] < then.end() or not ("," in parted or _OTHERS_THAN.search(parted)):
            return True
    return False


def _is_in_war(text: str, sentence: Span, one: Occurrence) -> bool:
    """True for what was done in a war of long ago, unlike what is done now about what was left of it.

    "She *fled* in the Korean War", but "a bomb dropped in the Korean War was *found*".
    """
    start, end = sentence
    if _WAR.match(text, start, end):
        return True
    war = _WAR.search(text, one.at[1], end)
    if war is None or _OTHERS.search(text, one.at[1], war.start()) is not None:
        return False
    words = text[one.at[1] : war.start()].split()
    return not any(word.endswith("ed") or word in past_forms() for word in words)
