"""Words that tell of nothing that happened: what somebody was asked, called for in vain, or what never came about."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.english.eventwords import PUT_OFF, TO_READERS
from dossier.convert.english.timewords import MONTH_NAMES, WEEKDAYS
from dossier.convert.events.conditions import RELATIVES
from dossier.convert.events.gerunds import is_of_supposed_row, only_describes
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import tagged
from dossier.model import Span

_REACH: Final = 160
_NEAR: Final = 60
_UNREAL: Final = Rare(r"\b(?:could|might|would)(?:n['’]t| not)? (?:be|have)\b")
#: "*asked if she* blamed it": what somebody is asked of themselves; whether a mill burned down is in doubt.
_ASKED: Final = Rare(
    r"\b(?:[Aa]sk(?:ed|s|ing)|[Qq]uizzed|[Pp]ressed|[Ww]onder(?:ed|s))(?: (?!to\b)[\w’'.-]{1,20}){0,8} (?:if|whether)"
    r" (?:he|she|they|we|you)\b[^\n,.;:“”\"]{0,90}\Z"
)
#: What is asked for, of whoever will not have it: "rejected *calls for an inquiry*".
_TURNED_DOWN: Final = Rare(
    r"\b(?:brush(?:ed|es|ing)? (?:aside|off)|defi(?:ed|es)|defying|dismiss(?:ed|es|ing)?|ignor(?:ed|es|ing)"
    r"|rebuff(?:ed|s|ing)?|refus(?:ed|es|ing)|reject(?:ed|s|ing)?|resist(?:ed|s|ing)?|turn(?:ed|s|ing)? down) "
    r"(?:(?!(?:after|amid|and|because|despite|following)\b)[\w’'-]{1,20} ){0,4}"
    r"(?:appeals?|calls?|demands?|petitions?|pleas?|proposals?|requests?)"
    r"(?: (?:(?:by|from) [^\n,.;:]{2,40} )?(?:for|that|to) "
    r"(?:(?!(?:after|amid|because|despite|following|who)\b)[\w’'-]{1,20} ){0,8})?\Z"
)
_PLEADING: Final = ("appeal", "call", "demand", "petition", "plea", "proposal", "request")
#: "before *a single* ship was sold", "before it *could* be sold".
_TOO_EARLY: Final = Rare(
    r"\bbefore (?:(?:a single|any|anybody|anyone|anything|even one)\b(?: [\w’'-]{1,20}){0,4}|[^\n,.;:]{2,40} could)"
    r"(?: ever)? (?:(?:was|were|had|has|have|be|been|ever) ){0,3}\Z"
)
#: What is so of somebody named: "Ann Quill, *whose son* attends the school".
_WHOSE: Final = Rare(r"\bwhose (?:[\w’'-]{1,20} ){1,4}\Z")
#: What somebody will not tell: "would not say *who fired first*"; whoever will not say why it burned, it did.
_UNTOLD: Final = Rare(
    r"\b(?:(?:not|n['’]t|never|(?:declin|refus)(?:ed|es|ing) to|[Nn]or (?:could|did|does|do|had|has|have|will|would)"
    r"(?: (?!not\b)[\w’'.-]{1,20}){1,4})(?: (?:immediately|publicly|yet))? "
    r"(?:disclosed?|reveal(?:ed)?|sa(?:id|y)|speculated? (?:about|on)|specif(?:y|ied)|tell|told))"
    r" (?:how (?:many|much)|what|which|who)\b[^\n,.;:“”\"]{0,90}\Z"
)
#: "have *found that bees can* count": what is always so.
_FOUND_ABLE: Final = Rare(
    r"\b(?:discover(?:ed)?|found|knows?|learn(?:ed|t)|prove[ds]?|show(?:s|ed|n)?|suggest(?:s|ed)?) that "
    r"(?:[\w’'-]{1,20} ){1,5}can \Z"
)
_QUESTIONS: Final = (" how m", " what ", " which ", " who ")
#: "*those who never* left".
_OF_OTHERS: Final = Rare(
    r"\b(?:anybody|anyone|everyone|others|people|those) (?:who|that) (?:(?:had|have|has|did|do|were|are) )?"
    r"(?:never|not|n['’]t) (?:been )?\Z"
)


def is_fragment(text: str, one: Occurrence, sentence: Span) -> bool:
    """True for what only says who somebody is, where nothing is told of them: "Odo Tarn, who chairs it".

    So is a noun that a short line names: "Confidential agreements".
    """
    first, last = sentence
    tokens, tags = tagged(text)
    place, start, stop = (tokens.index(at) for at in (one.at[0], first, last))
    if one.part == "noun" and stop - start <= _LONGEST_LINE and _VERBAL.isdisjoint(tags[start:stop]):
        return True
    if one.is_grave or (one.part == "verb" and one.clause != "relative"):
        return False  # "Odo Tarn, who was shot dead"
    pronoun = next((at for at in range(start, place) if tags[at] in _STOPPING), start)
    if pronoun == start or tokens.lows[pronoun] not in RELATIVES or tags[start] not in _NAMING:
        return False
    verb = next((at for at in range(pronoun + 1, stop) if tags[at] in _FINITE), stop)
    while verb < stop and tags[verb] in _VERBS:
        verb += 1
    is_over = _STOPPING.isdisjoint(tags[verb:stop])
    return is_over and not any(tags[at] == "X" and tags[at - 1] == "," for at in range(verb, stop))


_LONGEST_LINE: Final = 5
_VERBAL: Final = frozenset("VXBGA")
_FINITE: Final = frozenset("VA")
_STOPPING: Final = frozenset("VAW")
_VERBS: Final = frozenset("VAXBGY")
_NAMING: Final = frozenset("NPDJMS")


def tells_nothing(text: str, one: Occurrence, first: int) -> bool:
    """True for a word, in a sentence that begins at `first`, of what did not happen, as far as is told."""
    at = one.at[0]
    begin = max(first, at - _REACH)
    if _is_untold(text, begin, at) or (one.lemma == "remind" and text.startswith(TO_READERS, one.at[1])):
        return True
    if one.part == "noun" and text.startswith("Had ", first) and _UNREAL.search(text, first, one.at[1] + _NEAR):
        return True  # "Had they left, *the vote* would have failed"
    if one.when == "open" and text.endswith(" can ", begin, at) and _FOUND_ABLE.search(text, begin, at):
        return True
    if one.when == "open" and text.endswith(" to ", begin, at):
        if _is_of_effort(text, first, one):
            return True
        if text.endswith(" conspiracy to ", begin, at) and _CHARGED_WITH.search(text, begin, at):
            return True  # "charged with conspiracy *to murder*"
    if one.part == "noun" or one.when == "open":
        behind = one.at[1] if one.lemma in _PLEADING else at
        found = _TURNED_DOWN.search(text, begin, behind) if _may_plead(text, begin, behind) else None
        if found is not None and found.end() == behind:
            return True
        if one.part == "noun":
            return _is_no_deed(text, one, first)
    if (one.clause == "reduced" or (one.clause == "relative" and one.passive)) and _FOR_A_DAY.match(text, at):
        return True  # "the vote, originally *set for* May 3"
    if one.clause == "reduced" and text.startswith(_CHARGED, at) and _IN_COURT.search(text, begin, at):
        return True  # "appeared in court on Monday *charged* with theft"
    if one.when == "ing" and text.endswith(" from ", begin, at) and _KEPT_FROM.search(text, begin, at):
        return True  # "was banned from *driving*"
    if one.when == "ing" or text.startswith("compared ", at):
        tokens, tags = tagged(text)
        place = tokens.index(at)
        if only_describes(tokens.lows, tags, place) or is_of_supposed_row(
            tokens.lows, tags, place, tokens.index(first)
        ):
            return True
    if one.when == "present" and text.rfind("whose ", begin, at) >= 0 and _WHOSE.search(text, begin, at):
        return True
    if one.clause == "relative":
        return one.negated and _OF_OTHERS.search(text, max(first, at - _NEAR), at) is not None
    question = max(text.rfind(" if ", begin, at), text.rfind(" whether ", begin, at))
    if question >= 0 and text.find(",", question, at) < 0 and _ASKED.search(text, begin, at):
        return True
    return text.rfind("before ", begin, at) >= 0 and _TOO_EARLY.search(text, begin, at) is not None


#: What somebody may not do, as the verb tells.
_KEPT_FROM: Final = Rare(r"\b(?:banned|barred|disqualified|prohibited|suspended) from \Z")
_FOR_A_DAY: Final = Rare(
    r"(?:planned|scheduled|set|slated|timetabled) for (?:the |early |late |next |this |mid-)?"
    rf"(?:\d|(?:{'|'.join(map(str.title, (*WEEKDAYS, *MONTH_NAMES)))})\b|week|month|year|spring|summer|autumn)"
)
#: With which somebody comes to court, whenever he was.
_CHARGED: Final = ("accused ", "charged ")
_IN_COURT: Final = Rare(
    r"\b(?:appear(?:s|ed|ing)?|due|back|goe?s?|went|stand(?:s|ing)?|stood) "
    r"(?:(?:at|before|in|on) )?[^.,;:\n]{0,40}\b(?:[Cc]ourt|judge|magistrates?|trial|tribunal)\b[^.;:\n]{0,60}\Z"
)


def _is_no_deed(text: str, one: Occurrence, first: int) -> bool:
    """True for a noun of money, of a share, of how something came, or of what somebody is charged with in front of it.

    "Sued for ten dollars in *damages*", "on half of *flights*", "by *accident*", "charged with *murder*". So is what
    was put off or turned away, as its verb tells: "called off *a strike*", "*the talks* were cancelled".
    """
    start, end = one.at
    if _is_put_off(text, start, end, first):
        return True
    if one.lemma == "damage" and text.startswith("damages", start):
        return True
    begin, near = max(first, start - _REACH), max(first, start - _NEAR)
    if text.find(" to ", near, start) >= 0 and _JUDGED.search(text, begin, start):
        return True
    if one.is_definite:
        return False
    if text.find("hen it ", near, start) >= 0 and _AS_TO.search(text, near, start):
        return True
    if text.find("ny ", near, start) >= 0 and _ANY.search(text, near, start):
        return True
    if text.find(" unlikely", end, end + _NEAR) >= 0 and _UNLIKELY.match(text, end):
        return True
    if text.endswith((" by ", "By "), first, start):
        return one.lemma == "accident"
    if text.find(" a", near, start) >= 0 and _CALLED_ONE.search(text, near, start):
        return True
    if text.find(" of ", near, start) >= 0 and _FEARED.search(text, near, start):
        return True
    if "%" in text[begin:start] or " of " in text[begin:start]:
        share = _SHARE_OF.search(text, max(first, start - _NEAR), start)
        if share is not None and text.endswith("s", start, end):
            return True
    is_charge = one.is_grave and text.find(" with ", begin, start) >= 0
    return is_charge and _CHARGED_WITH.search(text, begin, start) is not None


def _is_put_off(text: str, start: int, end: int, first: int) -> bool:
    """True for a noun, in a sentence that begins at `first`, that a verb says was not to be, or not on its day."""
    if _WAS_PUT_OFF.match(text, end):
        return True
    if _REJECTED_IN.search(text, max(first, start - _NEAR), start):
        return True  # "was rejected in a *vote*", "rejected it in a *vote*"
    found = _PUTS_OFF.search(text, max(first, start - _NEAR), start)
    return found is not None and not found["undone"]


_REJECTED_IN: Final = Rare(
    r"\breject(?:ed|ing|s)? (?:(?!(?:and|but)\b)[\w’'-]{1,20} ){0,4}?in an? (?:[a-z-]{2,16} ){0,2}\Z"
)
#: When a noun was to be.
_DUE: Final = r"(?:planned|scheduled|due|set|slated|proposed|called|announced|expected)\b"
#: Behind a noun, when it was to be, and that it was not: "the march *set for Monday was called off*".
_WAS_PUT_OFF: Final = Rare(
    r"(?: (?:(?!(?:after|and|as|because|but|for|if|that|though|when|which|while|who)\b)[\w’'-]{1,20} ){0,3}?"
    rf"{_DUE}(?: (?!(?:and|but|was|were)\b)[^\s.,;:]{{1,20}}){{0,8}}?"
    r"| (?:against|at|between|by|for|from|in|of|on|over|to|with|(?:that|which) (?:was|were|is|are|had|has))"
    r" [^.,;:\n]{1,60}?)?"
    rf"(?:, (?:which|originally|{_DUE})[^.;:\n]{{1,80}}?,)? "
    r"(?:(?:(?:has|have|had|will) (?:[a-z]{2,16} )?(?:be|been)|was|were|is|are) "
    r"(?:(?:being|[a-z]{2,16}ly|again|later|now) )?"
    rf"(?:{PUT_OFF}|banned|blocked|stayed)|(?:has |have |had )?(?:collapsed|fallen through|fell through)"
    r"|never (?:happened|took place)|did(?: not|n['’]t) (?:happen|take place))\b"
)
#: In front of one, that somebody does so; who fails to does not, and "the postponed vote" may have come since.
_PUTS_OFF: Final = Rare(
    r"(?P<undone>\b(?:an?|her|his|its|the|their|not|(?:fail(?:s|ed|ing|ure)?|not) to) |n['’]t |-)?"
    r"\b(?:(?:call|turn)(?:s|ed|ing)? (?:off|down)|put(?:s|ting)? off"
    r"|(?:abandon|avert|ban|block|cancel|delay|dismiss|foil|postpon|prevent|rebuff|reject|reschedul|scrap|shelv|stay"
    r"|suspend|thwart)[a-z]{0,4}) "
    r"(?:(?:all|an?|any|her|his|its|that|the|their|these|this|those) )?"
    r"(?:(?!(?:about|after|against|amid|an?|and|as|at|because|before|by|during|following|for|from|her|his|in|into|its|of"
    r"|on|or|over|that|the|their|this|to|when|which|who|with)\b)[\w’'-]{1,20} ){0,4}\Z",
    re.IGNORECASE,
)


#: What something is about: "*when it came to customer* complaints".
_AS_TO: Final = Rare(r"\b[Ww]hen it c(?:omes|ame) to (?:the )?(?:[\w’'-]{1,20} ){0,3}\Z")
#: What there may be, or not: "rejected *any* talks", "without any talks"; what somebody denies is told of otherwise.
_ANY: Final = Rare(
    r"(?:\bAny|\b(?:avoid(?:ed|ing|s)?|condemn(?:ed|ing|s)?|oppos(?:ed?|es|ing)"
    r"|reject(?:ed|ing|s)?|rul(?:e|ed|es|ing) out|that|without) any)"
    r" (?:[a-z-]{2,16} ){0,2}\Z"
)
#: Behind its subject: "talks *are unlikely to* go on".
_UNLIKELY: Final = Rare(r" (?:are|is|seem|seemed|seems|was|were) (?:[a-z]{2,16} )?unlikely\b")
#: What somebody calls what there is: "*It's a* massacre", "*called it a* massacre".
_CALLED_ONE: Final = Rare(
    r"\b(?:(?:[Ii]t|[Tt]his|[Tt]hat)(?: is|['’]s)(?: like)?"
    r"|(?:brand|call|dub|label)(?:l?ed|s|l?ing|bed)? "
    r"(?:(?!(?:for|off|on|out)\b)[\w’'-]{1,20} ){0,4}?(?!(?:for|off|on|out)\b)[\w’'-]{1,20})"
    r" an? (?:[a-z]{2,16} ){0,2}\Z"
)
#: "It is *important to sign the* deal".
_JUDGED: Final = Rare(
    r"\b[Ii]t(?: is|['’]s) (?:[a-z]{2,16}ly |also |now )?"
    r"(?:crucial|essential|imperative|important|necessary|time|vital)"
    r"(?:, [\w’' -]{3,30},)?(?: for [\w’' -]{2,30})? to (?:[a-z]{2,16}ly )?[a-z]{2,16} (?:[\w’'-]{1,20} ){0,2}\Z"
)
#: What may come, or is only feared: "fuelled *concerns of a regional* war".
_FEARED: Final = Rare(
    r"\b(?:(?:chance|concern|danger|fear|likelihood|possibilit(?:y|ie)|prospect|risk|spectre|specter|threat|warning)s?"
    r"|warn(?:s|ed|ing)?(?: (?!that\b)[\w’'-]{1,20}){0,4}?) of "
    r"(?:an?other |an? |any |further |more |fresh |new )?(?:[a-z-]{2,16} ){0,2}\Z"
)
#: "*68% of* first flights".
_SHARE_OF: Final = Rare(
    r"(?:\d ?%|\b(?:per ?cent|half|most|a (?:quarter|third|fifth|tenth))) of (?:all )?(?:[a-z-]{2,14} ){0,2}\Z"
)
#: From the charge to one of its deeds, with nothing else told between: "charged with *two counts of theft and* murder".
_CHARGED_WITH: Final = Rare(
    r"\b[Cc]harged(?: (?!with\b)[\w’'-]{1,20}){0,6} with "
    r"(?:(?!(?:a|about|after|by|during|following|for|her|his|its|over|the|their|when|while|who|whose)\b)"
    r"[\w’'-]{1,20},? ){0,14}\Z"
)


def _is_of_effort(text: str, first: int, one: Occurrence) -> bool:
    """True for what was tried, where its sentence tells how that ended: "An attempt *to save* it failed"."""
    if not any(text.find(word, first, one.at[0]) >= 0 for word in _EFFORTS):
        return False
    if _EFFORT.match(text, first, one.at[0]) is None:
        return False
    ended = _ENDED.search(text, one.at[1], one.at[1] + _REACH)
    return ended is not None and text.find(". ", one.at[1], ended.start()) < 0


_EFFORTS: Final = ("attempt", "bid", "effort")
_EFFORT: Final = Rare(
    r"(?:[\w’'-]{1,20} ){1,4}?(?:attempts?|bids?|efforts?)(?: (?!(?:who|which|that)\b)[\w’'-]{1,20}){0,6} to \Z"
)
_ENDED: Final = Rare(r"\b(?:collapsed|failed|faltered|fell (?:apart|short|through)|foundered|stalled|succeeded)\b")


def _is_untold(text: str, begin: int, at: int) -> bool:
    """True for a word of a question that somebody will not answer: most sentences have none."""
    asks = any(text.find(words, begin, at) >= 0 for words in _QUESTIONS)
    return asks and _UNTOLD.search(text, begin, at) is not None


def _may_plead(text: str, begin: int, end: int) -> bool:
    """True where a word may stand for what somebody asks: most sentences have none."""
    return any(text.find(word, begin, end) >= 0 for word in _PLEADING)
