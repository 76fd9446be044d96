"""What the words that govern a clause make of it: "*it is not true that* it burned", "*dispelled rumours that* …".

Looked at are the words right in front of "that" (or of a bare clause): a verb with its negation, a noun such as "claim"
with the verb that it is the object of, or an adjective.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.clauses.claims import CLAIMS, DENYING, DOUBTING, FEARS, IDEAS, MOST_MODIFIERS, treatment_of
from dossier.convert.clauses.negated import may_negate, negation_of, words_before
from dossier.convert.english.auxiliaries import AUXILIARIES, BE
from dossier.convert.english.inflections import forms_of_nouns, forms_of_verbs, verbs_by_form
from dossier.convert.english.pronouns import ARTICLES, SUBJECT_PRONOUNS
from dossier.convert.english.timewords import MONTH_NUMBERS, WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite
from dossier.model import Span, Stance
from dossier.records import Record

#: Negated, these vouch for nothing. What is "not known", "not told" or "not revealed" may well be so.
_VOUCHING: Final = forms_of_verbs(
    "say claim allege accept admit agree believe think prove confirm show suggest establish verify concede acknowledge "
    "mean imply suppose assert insist maintain state assume conclude find determine demonstrate substantiate "
    "corroborate indicate testify argue contend suspect declare"
)
_ALLEGING: Final = forms_of_verbs("allege suspect believe think suggest speculate suppose assume presume claim")
#: What somebody is, or has, who says no more than what he holds: "was *adamant* that", "his *contention* is that".
_HELD: Final = frozenset("adamant afraid certain concerned confident convinced fearful hopeful sure worried".split())
_OPINIONS: Final = forms_of_nouns("argument assertion assurance belief contention conviction impression opinion view")
_CASES: Final = frozenset({"prosecution", "prosecution's", "prosecution’s", "defence", "defense"})
_MADE: Final = forms_of_verbs("make")
#: "the *dispute* that led to it", "any *doubt* that": nouns, where one of the words behind stands in front.
_NOUNS: Final = frozenset("dispute question doubt".split())
_DETERMINERS: Final = ARTICLES | frozenset("this any no some every one".split())
#: A clause without "that" follows these.
_BARE: Final = verbs_by_form("say believe think suppose")
#: Between those and "that" stands who has them.
_AMONG: Final = frozenset("across among at from in inside of on within".split())
#: In front of a verb that has an object.
_ACTIVE: Final = AUXILIARIES - BE
#: A verb with nothing behind it that is its object.
_NO_OBJECT: Final = Rare(
    r"(?<![\w’'-])[\w’'-]{1,30}(?:[.,;:)\n]|\Z| (?:about|after|and|are|as|at|before|by|during|for|from|had|has|have|in"
    r"|is|last|on|since|this|to|two|was|were|will|with|would|yesterday|\w{3,20}ly)\b)"
)
#: What is told, or feared, by whoever it may be …
_TOLD_AMONG: Final = CLAIMS | FEARS
#: … and what such do by themselves: "rumours *spread* that", "fears are *growing* that".
_SPREADING: Final = forms_of_verbs(
    "abound appear arise circulate emerge fly grow mount persist rise spread surface swirl"
)
RULING: Final = forms_of_verbs("rule")
_SIGNS: Final = frozenset("indication indications sign signs".split())
_EVIDENCE: Final = _SIGNS | {"certainty", "confirmation", "evidence", "information", "proof"}
#: What somebody does who shows none.
_SHOWS: Final = frozenset("show shows showed shown showing give gives gave given giving".split())
#: "it is not *true* that"; "it is *untrue* that"; "it is *unlikely* that"; "it is not *clear* that".
_TRUE: Final = frozenset("true correct accurate case".split())
_UNTRUE: Final = frozenset("untrue false lie fiction myth nonsense rubbish fabrication invention hoax".split())
_UNSURE: Final = frozenset(
    "unlikely improbable doubtful implausible impossible inconceivable unproven unconfirmed unverified uncertain "
    "unsure".split()
)
_SURE: Final = frozenset(
    "certain sure clear proven proved likely possible confirmed convinced persuaded satisfied plausible".split()
)
#: "it is *wrong* to suggest that".
_WRONG: Final = _UNTRUE | frozenset(
    "wrong absurd ridiculous ludicrous preposterous incorrect inaccurate misleading nonsensical laughable "
    "mistake".split()
)
#: Those who hear what was alleged: "*Jurors* heard that …".
LISTENERS: Final = frozenset("court inquiry inquest jury tribunal hearing committee mps conference trial".split())
COURT: Final = (LISTENERS - {"mps", "conference"}) | frozenset("jurors magistrates judges".split())
#: Alone in front of "that", what somebody heard: "Ann Quill, *told* that it was safe, left", "*Warned* that …".
_HAVING_HEARD: Final = frozenset("told informed notified warned Told Informed Notified Warned Advised".split())
#: "I *can't* believe that he has gone": he has.
_CAN: Final = frozenset(("can", "could", "can't", "can’t", "cannot", "couldn't", "couldn’t"))
WRONGLY: Final = frozenset("wrongly falsely mistakenly incorrectly erroneously inaccurately untruthfully".split())
_WHO: Final = SUBJECT_PRONOUNS | {"who"}
#: In front of a noun though with a capital: "*Following* reports that".
_OPENING: Final = _DETERMINERS | frozenset(
    "following amid despite these those such after before since in on at for with by from to of".split()
)
_FEW: Final = frozenset({"few", "no"})
_WHEN: Final = frozenset({*WEEKDAYS, *MONTH_NUMBERS, "on", "in", "yesterday", "today", "last", "week", "month", "year"})
#: A clause behind these tells when: "reports emerged in the *week* that rebels attacked".
_TIMES: Final = frozenset(
    "afternoon day evening hour minute moment month morning night season time week weekend year".split()
)
_LOOSE: Final = frozenset("also already yet now even ever either again later soon repeatedly".split())
#: Behind "that", where its clause is over.
_OVER: Final = Rare(
    r"[;:!?\"“”«»(]|, (?:and|but|so|or|which|who|while|though|although|adding)\b"
    r"|\b(?:because|after|since|when|while|although|before|until|whose|who|which|as|if)\b"
)
#: "*denied* he was paid", not "denied her claims".
_DENIED_BARE: Final = Rare(r"(denied) (?:he|she|they|it|I|we) ")
_REACH: Final = 110
_ASIDE: Final = 60
_MOST_BARE: Final = 8
_FEWEST: Final = 2


class Governor(Record):
    """What governs a clause, where it stands, and whether it is a noun such as "claim"."""

    stance: Stance
    at: Span
    is_noun: bool = False


def governor_of(text: str, first: int, place: int) -> Governor | None:
    """What makes less than a fact of the clause that the word at `place` stands in; None for nothing.

    `first` is where its sentence begins.
    """
    begin = max(first, place - _REACH)
    that = text.rfind("that ", begin, place)
    while that >= begin:
        if _is_over(text, that, place):
            return None
        if that == begin or not text[that - 1].isalnum():
            return _in_front(text, first, that, place)
        that = text.rfind("that ", begin, that)
    how = text.rfind(" heard how ", begin, place)
    if how >= 0 and not _is_over(text, how + len(" heard "), place):
        words = words_before(text, first, how)
        if _hears([word[0].lower() for word in words]):
            return Governor("alleges", (how + 1, how + len(" heard")))
    return _bare(text, begin, place)


def is_wrong(text: str, first: int, place: int) -> bool:
    """True for what it is wrong to do, where a verb at `place` says what: "*it is nonsense to* deny that"."""
    words = words_before(text, first, place)
    if words and words[-1][0] == "to":
        words.pop()
    return bool(words) and words[-1][0].lower() in _WRONG


def _is_over(text: str, that: int, place: int) -> bool:
    """True where the clause that begins with "that" has ended in front of a word."""
    behind = text.find(" ", that + len("that "), place)
    opening = text[that + len("that ") : behind] if behind >= 0 else ""
    if opening in AUXILIARIES or opening.endswith("ed"):
        return True  # "the report *that was published on Monday*" is a relative clause
    if _OVER.search(text, that, place):
        return True
    comma = text.rfind(", ", that, place)
    if comma < 0 or text.count(", ", that, place) % 2 == 0:
        return False  # without one, or behind an apposition
    tail = text[comma + 2 : place]
    is_participle = not tail and text.count(" ", that, comma) > _FEWEST  # "that they shot him, *killing* …"
    return not is_participle and " and " not in tail


def tells_which(text: str, clause: int, place: int) -> bool:
    """True where a clause behind "that" tells which: its verb at `place`, or one before, takes what it stands behind.

    "The idea that *Odo Tarn presented* in May won", but "the idea that he presented a prize".
    """
    words = text[clause:place].split(" ")[:-1]
    while words and words[-1] in _ACTIVE:
        words.pop()
    if words and words[-1] in BE:
        return False
    own = clause + len(" ".join(words))
    return has_finite(text, clause, own) or _NO_OBJECT.match(text, place) is not None


def _in_front(text: str, first: int, that: int, place: int) -> Governor | None:
    """What the words in front of "that" make of the clause behind it."""
    words = _governing_words(text, first, that, place)
    if not words:
        return None
    lows = [word[0].lower() for word in words]
    low, end = lows[-1], words[-1].end()
    evidence = next((at for at in range(len(lows) - 1, max(-1, len(lows) - 6), -1) if lows[at] in _EVIDENCE), -1)
    if evidence >= 0:
        at = negation_of(words, evidence, "no")
        if at and lows[at - 1] in _SHOWS and lows[evidence] in _SIGNS:
            return None  # "*showed no sign* that he knew"
        return None if at is None else Governor("doubts", (words[at].start(), end))
    is_idea = low in IDEAS and not tells_which(text, that + len("that "), place)
    if (low in CLAIMS or low in FEARS or is_idea) and not _is_verb(words):
        treated = treatment_of(words[:-1])
        if treated is None:
            return Governor("alleges", words[-1].span(), is_noun=True)
        stance, start = treated
        return None if stance is None else Governor(stance, (start, end), is_noun=True)
    is_heard = len(words) == 1 and words[0][0] in _HAVING_HEARD
    if is_heard and (words[0][0] != "warned" or text.count(",", first, words[0].start()) <= 1):
        return Governor("alleges", words[0].span())
    stance, at = _of_word(words, lows)
    return None if stance is None else Governor(stance, (words[at].start(), end))


def _governing_words(text: str, first: int, that: int, place: int) -> list[re.Match[str]]:
    """The words in front of "that" up to the one that governs its clause, which is the last."""
    is_apart = text.endswith(", ", first, that)
    aside = text.rfind(", ", max(first, that - _ASIDE), that - 2) if is_apart else -1
    words = words_before(text, first, that if aside < 0 else aside)  # "It is not true, *the mayor said,* that"
    if is_apart:  # "a second *claim*, that"
        claim = words_before(text, first, that - 2)
        if claim and claim[-1][0].lower() in CLAIMS and not _is_verb(claim):
            words = claim
    while words and _is_loose(words[-1][0].lower()):
        words.pop()
    lows = [word[0].lower() for word in words]
    far = max(0, len(words) - MOST_MODIFIERS)
    if _TOLD_AMONG.isdisjoint(lows[far:-1]):
        return words
    for back in range(len(words) - 2, far - 1, -1):
        is_spread = lows[back] in _TOLD_AMONG and _is_spread(lows[back + 1 :])
        if lows[back] not in _TOLD_AMONG or (not is_spread and _is_verb(words[: back + 1])):
            continue
        is_fear = lows[back] in FEARS and lows[back + 1] in _AMONG and _VOUCHING.isdisjoint(lows[:back])
        if (is_fear or is_spread) and not _is_of_whom(text, words[-1], that, place):
            if is_spread and _is_verb(words[: back + 1]):
                return words[back : back + 1]  # "New *reports* emerged online that": no verb, as another follows
            return words[: back + 1]  # "*fears* within the party that", "*reports* later emerged in the media that"
    return words


def _is_spread(lows: Sequence[str]) -> bool:
    """True for what rumours do by themselves, and where: "spread online", "have been growing", "on Sunday emerged"."""
    does = next((at for at, low in enumerate(lows) if low not in AUXILIARIES and not _is_loose(low)), len(lows))
    return (
        does < len(lows)
        and lows[does] in _SPREADING
        and (does + 1 == len(lows) or lows[does + 1] in _AMONG or lows[does + 1] == "online")
    )


def _is_of_whom(text: str, last: re.Match[str], that: int, place: int) -> bool:
    """True for a clause that tells which of the word in front of "that": "fears in the town *that lost its mill*"."""
    clause = that + len("that ")
    behind = text[last.end() : that].split()
    if last[0] in _TIMES or (last[0] == "the" and behind[:1] and behind[0] in _TIMES):
        return True
    if behind or last[0] == "online":
        return False  # "fears grew in the town *on Sunday* that"
    if place == clause or has_finite(text, clause, text.find(" ", clause)):
        return True
    return last[0].islower() and not last[0].endswith("s") and tells_which(text, clause, place)


def is_put_to(words: str) -> bool:
    """True for "*put it to* the witness", which asks whether it was so."""
    return "put " in words and _PUT_TO.search(words) is not None


_PUT_TO: Final = Rare(
    r"\bput (?:it )?to (?!(?:sea|sleep|bed|rest|use|good|work|death|shame|flight|one side"
    r"|(?:the|a) (?:torch|test|sword|vote|fire|flames))\b)"
)


def _is_verb(words: Sequence[re.Match[str]]) -> bool:
    """True for the verb in "Ann Quill *claims* that", "is to *report* that"."""
    if len(words) < 2:
        return False
    before = words[-2][0]
    low = before.lower()
    return (
        low in _WHO
        or low in AUXILIARIES
        or (low == "to" and words[-1][0][-1] != "s")
        or (before[0].isupper() and low not in _OPENING)
    )


def _is_loose(low: str) -> bool:
    """True for what says how or when: "denied *repeatedly on Monday* that"."""
    return low in _LOOSE or low in _WHEN or low[0].isdigit() or (low.endswith("ly") and low not in _UNSURE)


def _of_word(words: Sequence[re.Match[str]], lows: Sequence[str]) -> tuple[Stance | None, int]:
    """The stance that a verb or adjective in front of "that" gives, and from which word on."""
    last = len(lows) - 1
    low = lows[last]
    if last >= 2 and lows[last - 1] == "to" and lows[last - 2] in _WRONG:
        if low in _VOUCHING:
            return "denies", last - 2
        if low in DENYING:
            return None, last
    for at in range(last, max(0, last - 3), -1):  # "denied *telling the police* that"
        if lows[at].endswith("ing") and lows[at - 1] in DENYING:
            return "denies", at - 1
    negation = negation_of(words, last - 1 if is_ruled_out(lows) else last)
    if low in _TRUE and not _is_held(lows):
        return ("denies", negation) if negation is not None else (None, last)
    if low in _UNTRUE or low in _UNSURE:
        is_said = any(word in AUXILIARIES for word in lows[max(0, last - 3) : last])
        return ("denies" if low in _UNTRUE else "doubts", last) if is_said and negation is None else (None, last)
    if low in _NOUNS and lows[max(0, last - 1) : last] and lows[last - 1] in _DETERMINERS - {"no"}:
        return None, last
    if low in DOUBTING:
        is_doubted = negation is None and "no" not in lows[max(0, last - 2) : last]
        return ("doubts" if is_doubted else None, last)
    if is_ruled_out(lows):
        return ("denies", last - 1) if negation is None else ("alleges", negation)
    if low in DENYING:
        if DENYING[low] == "dispute" and (negation is not None or not _FEW.isdisjoint(lows[max(0, last - 2) : last])):
            return None, last  # "nobody disputes that he fell"
        return ("denies", last) if negation is None else ("alleges", negation)
    if (low in _SURE or low in _VOUCHING) and negation is not None:
        amazed = low == "believe" and not _CAN.isdisjoint(lows[max(0, last - 3) : last])
        return (None if amazed else "doubts"), negation
    if low == "told" and _hears(lows[:last]):
        return "alleges", last
    for at in range(last, max(-1, last - MOST_MODIFIERS), -1):  # "the court *heard from the mayor* that"
        if lows[at] == "heard" and _hears(lows[:at]):
            return "alleges", at
    if low in _ALLEGING and last and lows[last - 1] in WRONGLY:
        return "denies", last - 1
    tail = " ".join(lows[-8:])
    is_said_to_be = low in CLAIMS and "there" in lows[max(0, last - _FEWEST - 1) : last]  # "*there were rumours* that"
    # what newspapers write for a source that they do not name, where "well understood" is known
    is_understood = low == "understood" and lows[0] == "it" and (lows[last - 1] in BE or lows[last - 1] in _LOOSE)
    is_said = is_put_to(tail) or is_said_to_be or is_understood or _is_held(lows)
    if is_said or low in _ALLEGING or low in FEARS:
        return "alleges", last - (low in BE)
    return None, last


def _is_held(lows: Sequence[str]) -> bool:
    """True for what somebody holds or makes known: "is *adamant* that", "made it *clear* that", "*view is* that"."""
    low, before = lows[-1], lows[-2] if len(lows) > 1 else ""
    if low in _HELD:
        return "it" not in lows[-4:] and not BE.isdisjoint(lows[-3:-1])
    if low in ("clear", "known", "plain"):
        return not _MADE.isdisjoint(lows[-3:-1]) or lows[-3:-1] == ["it", "be"]
    if low in BE:
        low, before = before, lows[-3] if len(lows) > 2 else ""
        return low in _OPINIONS or low in CLAIMS or (low == "case" and before in _CASES)
    return low in _OPINIONS or (low == "case" and before in _CASES)


def is_ruled_out(lows: Sequence[str]) -> bool:
    """True for words that end with "ruled out"."""
    return len(lows) > 1 and lows[-1] == "out" and lows[-2] in RULING


def _hears(lows: Sequence[str]) -> bool:
    """True in front of what those hear who are told of a case: "*The jury has* heard that"."""
    return _subject_word(lows) in COURT


def _subject_word(lows: Sequence[str]) -> str:
    """The last of some words that neither helps a verb nor says how or when; empty for none."""
    return next((low for low in reversed(lows) if low not in AUXILIARIES and low not in _LOOSE), "")


def _bare(text: str, begin: int, place: int) -> Governor | None:
    """The verb in front of a clause without "that": "*do not believe* the mill was set on fire", "*denied* he fled"."""
    denied = text.rfind(" denied ", begin, place)
    if denied >= 0 and not _is_over(text, denied + 1, place) and (found := _DENIED_BARE.match(text, denied + 1)):
        words = words_before(text, begin, denied)
        if words and negation_of([*words, found], len(words)) is None:
            return Governor("denies", found.span(1))
    if not may_negate(text, begin, place):
        return None
    words = words_before(text, begin, place)
    for at in range(len(words) - 2, max(0, len(words) - _MOST_BARE), -1):
        low = words[at][0].lower()
        if low in ("to", "and", "or", "any") or low in _WHEN:
            return None
        if low in _BARE:
            negation = negation_of(words, at)
            if negation is None or (_BARE[low] == "believe" and words[at - 1][0].lower() in _CAN):
                return None
            return Governor("doubts", (words[negation].start(), words[at].end()))
    return None
