"""What is told without being a fact, and what somebody makes of it: "*denied* claims that", "*no* suggestion that".

A claim, a report or a rumour is whose the verb says that takes it, unless that strikes it down or backs it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.clauses.negated import negation_of, words_before
from dossier.convert.english.inflections import forms_of_nouns, forms_of_verbs, verbs_by_form
from dossier.convert.patterns.rare import Rare
from dossier.model import Stance

#: Verbs that say how sure a speaker is of what they take; a negated one ("cannot confirm") doubts.
_STANCE_VERBS: Final[dict[Stance, str]] = {
    "confirms": "confirm acknowledge admit concede verify corroborate prove establish accept",
    "denies": "deny reject refute dispute dismiss rebut contradict debunk disprove disown repudiate",
    "alleges": "allege suspect believe think suggest speculate suppose assume presume estimate guess fear rumor rumour "
    "accuse",
    "doubts": "doubt question wonder disbelieve",
    "plans": "plan intend vow promise pledge threaten propose order agree decide want hope prepare schedule",
}
BY_VERB: Final[dict[str, Stance]] = {
    form: stance for stance, verbs in _STANCE_VERBS.items() for form in forms_of_verbs(verbs)
}
DENYING: Final = verbs_by_form(_STANCE_VERBS["denies"])
DOUBTING: Final = forms_of_verbs("doubt question disbelieve")
_CHALLENGING: Final = forms_of_verbs("challenge contest")
#: What is told in these is not yet so; whose it is, the verb in front tells.
CLAIMS: Final = forms_of_nouns(
    "accusation allegation assertion claim insinuation notion report rumor rumour speculation story suggestion theory"
)
#: … and what is feared, or suspected, need not be so either.
FEARS: Final = forms_of_nouns("fear suspicion worry")
#: Nor need be so what is only an idea, but for what somebody did with it: "the idea that *she sold* in May".
IDEAS: Final = frozenset({"idea", "ideas"})
#: Verbs that make a claim their subject's own …
_MAKING: Final = forms_of_verbs(
    "make repeat reiterate renew issue release publish file lodge voice level air advance spread circulate share "
    "promote peddle echo back support endorse maintain post add contain submit present deliver launch raise write "
    "broadcast print run include carry defend"
)
#: Their forms that are nouns as well: "*Shares* fell".
_MAKING_NOUNS: Final = frozenset(
    "air airs back backs echo echoes file files issue issues launch launches level levels post posts print prints run "
    "runs share shares support supports voice voices".split()
)
#: What a verb takes is not behind these: "withdrew its bid *amid* reports that".
_APART: Final = frozenset(
    "about after against amid as at because before by despite during following for from in into on over since to "
    "with".split()
)
#: … and those that strike it down, alone or with a word behind them.
_STRIKING: Final = DENYING.keys() | forms_of_verbs(
    "rubbish ridicule trash mock discredit dispel quash scotch squash deride belittle counter correct retract "
    "withdraw recant scorn"
)
_STRIKING_WITH: Final = {
    "laugh": "off", "brush": "off aside", "shrug": "off", "wave": "away aside off", "bat": "away off", "hit": "back",
    "push": "back", "scoff": "at", "sneer": "at", "throw": "out", "strike": "down", "knock": "down", "play": "down",
    "take": "issue", "pour": "cold scorn", "rule": "out",
}  # fmt: skip  # read as a table
_STRIKING_STEMS: Final = verbs_by_form(" ".join(_STRIKING_WITH))
_TRUTH: Final = frozenset("truth substance basis merit foundation".split())

#: That a claim is false, said behind it.
FALSE: Final = Rare(
    r"(?=[achiprtw])\b(?:(?:is|are|was|were|has been|have been|proved?(?: to be)?|turn(?:s|ed)? out to be) "
    r"(?:(?:also|\w{2,20}ly|an?|all|pure|complete|just) ){0,2}[“\"]?"
    r"(?:false|misleading|untrue|incorrect|inaccurate|wrong(?! (?:about|in|on)\b)|baseless|unfounded|groundless"
    r"|unproven|fabricated|debunked|missing context|without (?:basis|foundation|evidence)"
    r"|nonsense|rubbish|fake|bogus|fiction|lies?|hoax"
    r"|fabrications?|not (?:true|correct|accurate))"
    r"|(?:cannot|can['’]t|could not|couldn['’]t) be (?:\w{2,20}ly )?"
    r"(?:confirmed|corroborated|proven|substantiated|verified)"
    r"|remains? (?:unconfirmed|unproven|unsubstantiated|unverified))\b"
)
#: So many words may stand between a claim and what is done with it.
MOST_MODIFIERS: Final = 6


def treatment(text: str, first: int, noun: int) -> tuple[Stance | None, int] | None:
    """What is done with the claim that the noun at `noun` names, and where the words that say so begin.

    None where that is unknown, so that it is nobody's that the sentence names; a stance of None is the maker's own.
    """
    return treatment_of(words_before(text, first, noun))


def treatment_of(words: Sequence[re.Match[str]]) -> tuple[Stance | None, int] | None:
    """What the words in front of a claim do with it, as `treatment` has it."""
    lows = [word[0].lower() for word in words]
    for at in range(len(lows) - 1, max(-1, len(lows) - 1 - MOST_MODIFIERS), -1):
        low, start = lows[at], words[at].start()
        if low in _TRUTH:
            negation = negation_of(words, at, "no")
            return None if negation is None else ("denies", words[negation].start())
        if low == "contrary":
            return "denies", start
        if low == "doubt" and "no" not in lows[max(0, at - 2) : at]:
            return "doubts", words[max(0, at - 1)].start()
        negation = negation_of(words, at)
        if low in _STRIKING_STEMS and at + 1 < len(lows):
            if not _APART.isdisjoint(lows[at + 3 :]):
                continue  # "ruled out *a link to* claims that"
            if lows[at + 1] in _STRIKING_WITH[_STRIKING_STEMS[low]].split():
                return ("denies" if negation is None else "alleges"), start
        elif not _APART.isdisjoint(lows[at + 1 :]):
            continue
        elif low in _STRIKING:
            return ("denies" if negation is None else "alleges"), start
        elif low in DOUBTING or low in _CHALLENGING:
            return "doubts", start
        elif BY_VERB.get(low) == "confirms":
            return ("confirms" if negation is None else "doubts"), start
        elif at and lows[at - 1] in _STRIKING:
            continue  # "denied *repeated* claims"
        elif low in _MAKING and low not in _MAKING_NOUNS:
            return (None if negation is None else "doubts"), start
    none = negation_of(words, len(words), "no")  # "there is *no* suggestion that"
    return None if none is None else ("doubts", words[none].start())
