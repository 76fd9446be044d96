"""The stance of a quote's cue: "said" asserts, "denied" denies, "never denied" does neither."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.claims import BY_VERB, CLAIMS, FEARS, treatment
from dossier.convert.clauses.governed import is_put_to, is_ruled_out, is_wrong
from dossier.convert.clauses.negated import is_withheld
from dossier.convert.english.auxiliaries import BE
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.events.hedges import BESIDE, NEGATION
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.model import Quote, Span, Stance

_PRESUPPOSED: Final = ("why ", "how ", "when ", "where ", "what ", "who ")
_DISCUSSING: Final = (
    "answer questions about",
    "answer questions on",
    "comment on",
    "discuss",
    "speak about",
    "talk about",
)
_UNDISCUSSED: Final = tuple(f"to {verb} " for verb in _DISCUSSING)
_DECLINING: Final = re.compile(r"\b(?:declin|refus)(?:es?|ed|ing)\b", re.IGNORECASE)
_NOT_ONLY: Final = re.compile(r"\b(?:not|n['’]t) (?:only|just|merely|simply)\b")
_CHARGING: Final = Rare(r"\baccus", re.IGNORECASE)
#: What somebody did or would not do came behind it.
_INFORMING: Final = frozenset("tell told inform informed warn warned notify notified remind reminded".split())


#: Verbs of what somebody wants to be done, with "for" and without.
_ASKING_FOR: Final = forms_of_verbs("appeal argue ask beg call campaign lobby petition plead press push")
_WANTING: Final = forms_of_verbs("advocate demand recommend request seek urge")
_INQUIRING: Final = forms_of_verbs("ask inquire enquire")
#: Verbs of asking somebody to do something: "to" behind them, or behind whom they ask.
_URGING: Final = forms_of_verbs("ask beg beseech challenge dare entreat exhort implore lobby petition press push urge")
_CALLING: Final = forms_of_verbs("call")
_ON: Final = frozenset(("on", "upon"))
_TO_DO: Final = Rare(
    r"(?:(?!(?:about|for|from|how|if|over|through|what|whether|which|who|why|when|where)\b)[\w’'.-]{1,20} ){0,8}?"
    r"to (?!(?:an?|the|this|that|these|those|his|her|its|their)\b)[a-z]"
)
_CLAIMING: Final = forms_of_verbs("claim")
_REACTING: Final = forms_of_verbs(
    "applaud blame blast celebrate condemn criticise criticize decry denounce deplore hail lament mourn praise slam "
    "welcome"
)
_TURNING_AWAY: Final = forms_of_verbs("dismiss reject")


def is_wanted(quote: Quote) -> bool:
    """True for what is told as what somebody wants: "has called for an inquiry", "demanded that he be freed"."""
    words = [word for word in quote.cue.lower().split() if word != "…"]
    if not words or NEGATION.search(quote.cue):
        return False
    if words[-1] == "for":
        asked = words[-2:-1]
        if _ASKING_FOR.isdisjoint(asked) or (asked[0].endswith("ed") and not BE.isdisjoint(words)):
            return False  # "has been called a liar for"
        return not quote.text.startswith("to ")
    if words[-1] in _WANTING and words[-1] not in _URGING:
        return not quote.text.startswith("to ")  # what somebody "seeks to do" is their own
    if words[-1] in _URGING or (words[-1] in _ON and not _CALLING.isdisjoint(words[-2:-1])):
        # "urged the board *to close it*", but "asked whether to close it"
        return words[-1] in _WANTING or _TO_DO.match(quote.text) is not None
    return False


def is_unclaimed(one: Occurrence, quote: Quote, *, is_denied: bool) -> bool:
    """True for a deed that is a fact whether somebody claims it or not: "nobody claimed *the attack*".

    So is what a plea or a plan was about that somebody turned away: "dismissed a lawsuit over *the fire*".
    """
    verb = quote.cue.lower().rpartition(" ")[2]
    if quote.text.startswith(("that ", "to ")) or (one.part == "verb" and verb not in _TURNING_AWAY):
        return False
    if verb in _TURNING_AWAY:
        is_given = one.is_definite or one.clause == "reduced"  # "rejected a truce *proposed* by guards"
        return is_given and CLAIMS.isdisjoint(quote.text.lower().split())
    is_act = "esponsibility for " in quote.text  # "claimed *responsibility for a raid*"
    return verb in _CLAIMING and one.is_grave and (is_act or (is_denied and one.is_definite))


def is_presupposed(one: Occurrence, quote: Quote) -> bool:
    """True for what somebody did not tell the reason or the manner of, or anything: "never said *why he sold it*".

    So is what people only react to: "condemned *the raid*".
    """
    if one.part == "noun" and one.is_definite and quote.cue.lower().rpartition(" ")[2] in _REACTING:
        return CLAIMS.isdisjoint(quote.text.lower().split())
    if quote.text.startswith(_UNDISCUSSED):
        return _DECLINING.search(quote.cue) is not None  # "declined *to comment on the raid*"
    is_left_open = quote.text.startswith(_PRESUPPOSED) or quote.cue.endswith(_DISCUSSING)
    return is_left_open and NEGATION.search(quote.cue) is not None


def stance_of_cue(text: str, sentence: Span, quote: Quote) -> Stance:
    """What the speaker of a quote makes of what stands in it, by the words that attribute it."""
    words = re.findall(r"[\w'’]+", quote.cue.lower())
    if words[-1:] == ["put"] and quote.cue_at and is_put_to(text[quote.cue_at[0][0] : quote.cue_at[-1][1] + BESIDE]):
        return "alleges"
    if is_wanted(quote):
        return "plans"  # "has called for an inquiry"
    if quote.kind == "indirect" and quote.text.startswith("if ") and not _INQUIRING.isdisjoint(words[-1:]):
        return "doubts"  # "asked if the ship had sunk"
    by_verb = (BY_VERB[word] for word in reversed(words) if word in BY_VERB)
    stance: Stance = "denies" if is_ruled_out(words) else next(by_verb, "asserts")
    is_claim = (len(words) > 1 and words[-1] in CLAIMS) or not FEARS.isdisjoint(words[-1:])
    if is_claim and quote.cue_at:
        treated = treatment(text, sentence[0], quote.cue_at[-1][1])
        if treated and treated[0]:
            return treated[0]
    if stance == "denies" and quote.cue_at and is_wrong(text, sentence[0], quote.cue_at[0][0]):
        return "asserts"  # "it is nonsense to deny that"
    is_negated = not (quote.cue_at and _NOT_ONLY.search(text, quote.cue_at[0][0], quote.cue_at[-1][1])) and (
        NEGATION.search(quote.cue) is not None
        or (bool(quote.cue_at) and is_withheld(text, sentence[0], quote.cue_at[0][0]) is not None)
    )
    if is_negated and (quote.text.startswith(_PRESUPPOSED) or words[-1] in _INFORMING):
        return "asserts"  # "never said why he sold it", "nobody told her that it was sold"
    if is_negated and stance == "doubts":
        return "asserts"  # "no doubt that"
    if is_negated and stance == "alleges" and not _CHARGING.search(quote.cue):
        return "doubts"  # "do not believe that"
    if is_negated and stance in ("confirms", "asserts", "denies"):
        other = any(BY_VERB.get(word) == "confirms" for word in words)
        return (
            "alleges" if stance == "denies" and not other else "doubts"
        )  # "neither confirmed nor denied" tells nothing
    return stance
