"""Nouns that attribute: whose "*a Tarn Radio* report" is, and where it goes on behind its date.

A date behind "report on", "said in" or "spoke on" is when that was, never what was told.
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.claims import CLAIMS, treatment
from dossier.convert.clauses.readings import Reading
from dossier.convert.english.inflections import forms_of_verbs, noun_forms
from dossier.convert.english.timewords import MONTH_NUMBERS, WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.notold import is_refused
from dossier.convert.reading.parse import Clause, Complement
from dossier.convert.reading.tags import has_finite
from dossier.records import replace

_MONTH: Final = rf"(?:{'|'.join(sorted((month.title() for month in MONTH_NUMBERS), key=len, reverse=True))})\b\.?"
_WEEKDAY: Final = "|".join(day.title() for day in WEEKDAYS)
_DATE: Final = (
    rf"(?:(?:(?:early|late|mid|last|next|the)[\s-])?(?:(?:{_WEEKDAY})(?:,\s(?=\d|{_MONTH}))?)?\s?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}|{_MONTH}(?:\s\d{{1,2}}(?:st|nd|rd|th)?\b)?|\d{{4}}\b)?"
    r"(?:,?\s\d{4}\b)?(?:\s(?:morning|afternoon|evening|night))?|yesterday|today)"
)
_ONLY_A_DATE: Final = re.compile(rf"(?:(?:on|in|of|from|for|at)\s)?{_DATE}")
#: "report *on 26 March* that": what stands between the noun and what it tells.
_DATED: Final = Rare(rf"\s(?:(?:on|in|of|from)\s)?{_DATE}\s(?=that\s\w)", re.IGNORECASE)
_BY: Final = Rare(r"\s(?:by|from)\s((?:the\s)?[^\W\d_][^\n.,;:!?()\"“”«»]{1,60}?)(?=\s(?:on|in|that)\s)")
#: "a *Tarn Radio* report", "the *Kray Post's* claim": a name right before the noun.
_OWN_NAME: Final = Rare(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo)\s((?:[A-Z][\w.&-]*\s){1,4})\Z")
_REACH: Final = 80


def is_only_a_date(article: Article, reading: Reading) -> bool:
    """True for a reading of a preposition that has nothing but a date for its content."""
    if reading.frame[:3] != "pp:" or len(reading.content) != 1:
        return False
    return _ONLY_A_DATE.fullmatch(article.text, *reading.content[0]) is not None


def with_what_it_tells(article: Article, clause: Clause) -> Clause:
    """A noun's clause with the that-clause behind its date, and with the name before the noun as who tells."""
    if clause.part != "noun":
        return clause
    text, (start, end) = article.text, clause.cue[0]
    by = _BY.match(text, end, end + _REACH)
    dated = _DATED.match(text, by.end(1) if by else end, end + 2 * _REACH)
    if dated and (sentence := article.sentence_at(start)) and sentence.end > dated.end():
        last = sentence.end - (text[sentence.end - 1] in ".!?")
        clause = replace(clause, complements=(Complement("that", ((dated.end(), last),), "that"),))
    clause = replace(clause, complements=tuple([_before_own_verb(text, each) for each in clause.complements]))
    if by and (dated or clause.shared_subject or not clause.subject):
        return replace(clause, subject=(by.span(1),), shared_subject=False)
    low = text[start:end].lower()
    is_in_front = clause.subject and clause.subject[-1][1] <= start
    if low in _RECEIVED and is_in_front and _is_governed(text, start, _RECEIVING):
        return replace(clause, subject=(), complements=() if low in _GIVEN else clause.complements)
    if is_in_front and low in _FELT and _is_governed(text, start, _STIRRING | (_RAISING if low in _STIRRED else set())):
        return replace(clause, subject=(), shared_subject=False)
    if clause.shared_subject and (
        (low in _ASKED_FOR and is_refused(text, start))
        or _BEHIND.search(text, max(0, start - _REACH), start)
        or (low in _NEWS and _is_governed(text, start, _MARKING))
    ):
        return replace(clause, subject=(), shared_subject=False)
    if clause.subject and not clause.shared_subject:
        return clause
    before = text[max(0, start - _REACH) : start].split()
    may_be_named = before and "A" <= before[-1][0] <= "Z"
    name = _OWN_NAME.search(text, max(0, start - _REACH), start) if may_be_named else None
    if name:
        return replace(clause, subject=((name.start(1), name.end(1) - 1),), shared_subject=False)
    return _as_treated(article, clause)


def _is_governed(text: str, noun: int, verbs: frozenset[str]) -> bool:
    """True behind a verb whose subject is at the other end: "*faced* growing criticism", "*won* the endorsement"."""
    for word in reversed(text[max(0, noun - _REACH) : noun].lower().split()[-_MODIFIERS:]):
        if word in verbs:
            return True
        if not word.isalpha() or word in _PARTING:
            return False
    return False


_MODIFIERS: Final = 4
#: In front of words of somebody else's that something comes after: "The plans *follow the* announcement that".
_BEHIND: Final = Rare(
    r"\b(?:follow(?:s|ed|ing)?|preced(?:es?|ed|ing)|c[ao]m(?:es?|ing) (?:after|amid|before|despite|following)) "
    r"(?:(?:an?|the|this|that|h(?:is|er)|its|their) )?(?:[\w’'-]{1,20} ){0,2}?\Z"
)
#: What others ask of whoever turns it down.
_ASKED_FOR: Final = frozenset(
    form
    for noun in "appeal call demand offer plea proposal report request warning".split()
    for form in noun_forms(noun)
)
#: Between a verb and a noun that is not its object, or is its subject's own.
_PARTING: Final = forms_of_verbs(
    "begin direct express give issue launch lead level make offer repeat start voice"
) | frozenset(
    "his her its their and but or with for to in of on at by from over after before while as that which who".split()
)
_RECEIVING: Final = forms_of_verbs(
    "attract deflect dodge draw earn escape face fend gain get incur invite lose meet net provoke receive secure shrug "
    "spark suffer survive sustain trigger weather win withstand"
)
#: What others tell, and what is done about it: "Fans *celebrated the announcement* that …".
_NEWS: Final = frozenset(
    form for noun in "announcement declaration news report statement".split() for form in noun_forms(noun)
)
_MARKING: Final = forms_of_verbs("anticipate applaud await celebrate cheer expect greet hail ignore mark mourn welcome")
#: What is felt by many, and by no one who does something about it: "closed it, *dashing hopes* that …" …
_STIRRED: Final = frozenset(form for noun in "expectation fear hope speculation".split() for form in noun_forms(noun))
_FELT: Final = _STIRRED.union(
    form for noun in "anxiety concern doubt rumor rumour suspicion worry".split() for form in noun_forms(noun)
)
_STIRRING: Final = forms_of_verbs(
    "boost crush dampen dash deepen diminish fan feed fuel heighten ignite increase kindle prompt reignite renew "
    "revive shatter spark spur stir stoke trigger"
)
#: … but doubts are raised by whoever has them.
_RAISING: Final = forms_of_verbs("raise")
#: What somebody has from others …
_RECEIVED: Final = frozenset(
    form
    for noun in (
        "accusation acclaim applause backing backlash blame condemnation criticism critique denunciation endorsement "
        "praise rebuke scorn support"
    ).split()
    for form in noun_forms(noun)
)
#: … from whom "of" names: "won the *endorsement of the union*".
_GIVEN: Final = frozenset(("backing", "endorsement", "endorsements", "support"))


#: What becomes of a claim.
_OWN_VERB: Final = Rare(
    r" (?:have|has|had|was|were|is|are) (?:(?:all|also|already|been|being|never|now|since) ){0,3}"
    r"(?:baseless|confirmed|denied|dismissed|disputed|exaggerated|false|nonsense|refuted|rejected|ridiculed|unfounded"
    r"|untrue)\b"
)


def _before_own_verb(text: str, told: Complement) -> Complement:
    """What a noun tells, without the verb that it is itself the subject of: "claims that it leaks *were denied*"."""
    if told.kind != "that" or not told.at:
        return told
    *others, (start, end) = told.at
    own = _OWN_VERB.search(text, start, end)
    if own is None or not has_finite(text, start, own.start()):
        return told
    return replace(told, at=(*others, (start, own.start())))


def _as_treated(article: Article, clause: Clause) -> Clause:
    """The clause of "claim" with what its subject does with it: "she *rubbished the claim* that".

    It is a claim of hers where she makes, confirms or denies it, and otherwise nobody's that is named.
    """
    text, (start, end) = article.text, clause.cue[0]
    if text[start:end].lower() not in CLAIMS:
        return clause
    sentence = article.sentence_at(start)
    treated = treatment(text, sentence.start if sentence else start, start)
    if treated is None:
        return replace(clause, subject=(), shared_subject=False)
    stance, first = treated
    return clause if stance is None or text.find("\n", first, end) >= 0 else replace(clause, cue=((first, end),))
