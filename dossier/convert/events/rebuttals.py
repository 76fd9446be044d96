"""Denials that only point at what they deny: "Odo Tarn denied *this*", "…, *which* he denied", "*a claim* he rejects".

Who denies is found like any speaker; what is denied is what somebody else was said to have said just before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Attribution, Clause, Parse
from dossier.convert.reading.tags import vocabulary
from dossier.model import Passage, text_at
from dossier.records import Record

#: These deny whatever "this" stands for, where a plan is dismissed or rejected, …
DENYING: Final = frozenset({"deny", "dispute", "rebut", "refute"})
#: … these deny a claim, …
_REJECTING: Final = DENYING | {"contradict", "dismiss", "reject"}
#: … and these call it false.
_JUDGING: Final = frozenset({"brand", "call", "describe", "dismiss", "label", "reject"})
_LEMMAS: Final = _REJECTING | _JUDGING
_FORMS: Final = forms_of_verbs(" ".join(_LEMMAS))
CLAIM: Final = r"(?:accusation|allegation|assertion|claim|insinuation|suggestion)"
#: Of words alone this can be said: whatever else "it" may be, it is said of what was told.
FALSE: Final = (
    r"baseless|disinformation|fabricated|fabrications?|fake news|falsehoods?|false|groundless|inaccurate|incorrect"
    r"|lies?|made[- ]up|misinformation|not true|unfounded|unsubstantiated|untrue"
)
#: … and this of a claim, where a phone may be rubbish, a painting a fake and a ban nonsense.
UNTRUE: Final = rf"{FALSE}|bogus|fake|fiction|hoax|inventions?|invented|nonsense"
VERY: Final = r"(?:(?:an?|all|pure|complete|just|simply|\w{3,20}ly) ){0,3}"
#: Behind these a judgement goes on to what it is of: "nonsense *that the alarm failed*", "fantasy *football*".
_JUDGEMENT_ENDS: Final = (
    r"[\"”'’]?(?=[.,;:—–\n]|\Z| (?:and|as|at|because|but|by|in|last|on|saying|through|today|when|while|yesterday"
    r"|\w{3,20}ly)\b)"
)
_CALLED_FALSE: Final = Rare(rf" (?:as )?[\"“'‘]?{VERY}(?:{FALSE}){_JUDGEMENT_ENDS}")
#: … a claim, and "dismissed *this as nonsense*".
_JUDGED: Final = Rare(
    rf" (?:as )?[\"“'‘]?{VERY}(?:{UNTRUE}|absurd|bunk|fantasy|laughable|ludicrous|propaganda|ridiculous|rubbish"
    rf"|wishful thinking){_JUDGEMENT_ENDS}"
)
_DISMISSED: Final = Rare(rf" as [\"“'‘]?{VERY}(?:{UNTRUE}){_JUDGEMENT_ENDS}")
#: … or what somebody was accused of, where it stands beside that; a charge may be a court's, or money, elsewhere.
_APPOSED: Final = rf"(?:{CLAIM}|charge)"
#: In front of a verb: a word for what was said before it, and who denies it.
_IN_FRONT: Final = Rare(
    rf"(?:,|\s[–—-]) (?P<what>which|an? (?:[a-z-]{{2,20}} )?{_APPOSED}|{_APPOSED}s)(?: (?:that|which))? "
    r"(?P<who>[^\n,.;:“”\"«»]{2,80}?) (?:(?:also|always|firmly|flatly|later|repeatedly|since|strongly|vehemently) )?\Z"
)
_DENIED_BY: Final = Rare(
    rf"(?:,|\s[–—-]) (?P<what>an? (?:[a-z-]{{2,20}} )?{_APPOSED}|{_APPOSED}s)(?: \w{{3,20}}ly)? \Z"
)
#: Behind a verb or at the beginning of a sentence: the same.
_WHAT: Final = Rare(
    rf"(?:(?P<word>it|that|this)|(?:the|that|this|her|his|its|their|any such|such an?) (?:[a-z-]{{2,20}} )?{CLAIM}"
    rf"|(?P<many>(?:(?:all|any|both|her|his|its|such|the|their|these|those) ){{1,2}}(?:[a-z-]{{2,20}} )?{CLAIM}s))\b"
    r"(?! of\b)",
    re.IGNORECASE,
)
#: Where nothing more is said of what is denied.
_OVER: Final = Rare(
    r"(?:[.,;:—–\n]|\Z| (?:and|as|at|but|in|last|on|outright|saying|through|to|today|when|while|yesterday"
    r"|\w{3,20}ly)\b)"
)
#: What is rejected or dismissed may be proposed: "asked him to resign. He rejected the *suggestion*".
_PROPOSED: Final = "suggestion"
#: Who rejects a claim for money, or one that is heard, and denies nothing.
_DECIDING: Final = frozenset(
    "arbitrator assurance court courts insurance insurer insurers judge judges jury magistrate magistrates ombudsman "
    "panel tribunal tribunals underwriter underwriters".split()
)
_IF: Final = ("if ", "If ", "whether ", "Unless ", "unless ")
#: In front of who is only said by others to deny it.
_TOLD_BY_OTHERS: Final = ("said ", "says ", "claimed ", "claims ", "that ")
_REACH: Final = 120
_LONGEST_CLAIM: Final = 45


class Rebuttal(Record):
    """A denial of words that stand for what is denied.

    `is_of_claim` says whether they call it a claim, `is_of_many` whether more than one, and `is_apposed` whether what
    is denied stands right in front of them.
    """

    said: Attribution
    is_of_claim: bool = False
    is_of_many: bool = False
    is_apposed: bool = False


def find_rebuttals(parse: Parse) -> list[Rebuttal]:
    """Every verb that denies what was said before it, in the order of the text."""
    if _FORMS.isdisjoint(vocabulary(parse.text)):
        return []
    found = (_rebuttal(parse.text, clause) for clause in parse.clauses if clause.lemma in _LEMMAS)
    return sorted((each for each in found if each), key=lambda each: each.said.content[0])


def _rebuttal(text: str, clause: Clause) -> Rebuttal | None:
    if clause.part != "verb" or clause.negated or clause.modal or clause.role == "infinitive" or not clause.subject:
        return None
    start, end = clause.cue[0][0], clause.cue[-1][1]
    subject = clause.subject
    if text.endswith(_IF, 0, subject[0][0]):
        return None
    lemma, what = clause.lemma, None
    if lemma in _REJECTING and text.startswith(" by ", end):
        front = _DENIED_BY.search(text, max(0, start - _LONGEST_CLAIM), start)
        agent = next((each.at for each in clause.complements if each.marker == "by"), subject)[-1][1]
        if front and agent > end and not _decides(text, lemma, ((end, agent),)):
            if _PROPOSED in front["what"] and lemma not in DENYING:
                return None
            said = Attribution((front.span("what"),), "", clause.cue, ((end + len(" by "), agent),), lemma)
            return Rebuttal(said, is_of_claim=True, is_apposed=True)
    if clause.passive:
        if lemma not in _REJECTING or subject[0][0] < end:
            return None
        patient = next((each.at for each in clause.complements if each.marker == "patient"), ())
        what = _WHAT.fullmatch(text, *patient[0]) if patient else None
        if what is None or (_may_be_a_deed(what) and lemma not in DENYING):
            return None
    elif what := _WHAT.match(text, end + 1):
        is_deed = _may_be_a_deed(what)
        if not (lemma in _JUDGING and _is_judged(text, what.end(), lemma, is_deed=is_deed)) and (
            lemma not in (DENYING if is_deed else _REJECTING) or not _OVER.match(text, what.end())
        ):
            return None
    elif (is_judged := lemma in _JUDGING and _JUDGED.match(text, end) is not None) or (
        lemma in _REJECTING and _OVER.match(text, end)
    ):
        front = _IN_FRONT.search(text, max(0, start - _REACH), start)
        if front is None or _decides(text, lemma, (front.span("who"),)):
            return None
        is_claim = front["what"] != "which"
        is_deed = not is_claim or _PROPOSED in front["what"]
        if is_deed and lemma not in DENYING and not (is_judged and _CALLED_FALSE.match(text, end)):
            return None
        said = Attribution((front.span("what"),), "", clause.cue, (front.span("who"),), lemma)
        return Rebuttal(said, is_of_claim=is_claim, is_apposed=True)
    else:
        return None
    if text.endswith(_TOLD_BY_OTHERS, 0, subject[0][0]) or (not what["word"] and _decides(text, lemma, subject)):
        return None
    said = Attribution((what.span(),), "", clause.cue, subject, lemma)
    return Rebuttal(said, is_of_many=bool(what["many"]), is_of_claim=not what["word"])


def _may_be_a_deed(what: re.Match[str]) -> bool:
    """True for words that may stand for what was done or asked, where others stand for what was said."""
    return bool(what["word"]) or _PROPOSED in what[0]


def _is_judged(text: str, place: int, lemma: str, *, is_deed: bool) -> bool:
    """True where a claim is called untrue or absurd, or what may be a deed what only words can be."""
    if not is_deed:
        return _JUDGED.match(text, place) is not None
    if _CALLED_FALSE.match(text, place):
        return True
    return lemma == "dismiss" and _DISMISSED.match(text, place) is not None


def _decides(text: str, lemma: str, who: Passage) -> bool:
    """True for an insurer or a court that turns a claim down."""
    return lemma in ("dismiss", "reject") and not _DECIDING.isdisjoint(re.findall(r"\w+", text_at(text, who).lower()))


def alone(said: Sequence[Attribution], rebuttals: Sequence[Rebuttal]) -> list[Attribution]:
    """The denials that are not among what is said, as they have no words of their own."""
    cues = {each.cue for each in said}
    return [each.said for each in rebuttals if each.said.cue not in cues]


def without_their_words(said: Sequence[Attribution], rebuttals: Sequence[Rebuttal]) -> Sequence[Attribution]:
    """What is said but through the word for it in a denial, "a *claim* that he denied", or in front of that by him."""
    apposed = [each.said for each in rebuttals if each.is_apposed]
    if not apposed:
        return said
    words = {each.content[0][1] for each in apposed}
    denials = {each.cue: each.content[0][0] for each in apposed}
    return [
        each
        for each in said
        if not each.cue or (each.cue[0][1] not in words and each.content[0][0] >= denials.get(each.cue, 0))
    ]
