"""Who vouches for a happening, and how surely: the claims on an event.

Inside a quote the speaker is the claimant, outside it the article's author. The stances are FactBank's (Saurí and
Pustejovsky, 2009), named for people: what is said plainly is asserted, what is hedged alleged, what is to come planned.
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.inflections import verb_forms
from dossier.convert.matches import last_match
from dossier.convert.occurrences import Occurrence
from dossier.convert.rare import Rare
from dossier.model import AUTHOR, Claim, Passage, Quote, Span, Stance
from dossier.records import Record

#: Cues that say how sure a speaker is; a negated one ("cannot confirm") doubts.
_CUE_VERBS: Final[dict[Stance, str]] = {
    "confirms": "confirm acknowledge admit concede verify corroborate prove establish",
    "denies": "deny reject refute dispute dismiss rebut contradict",
    "alleges": "allege suspect believe think suggest speculate suppose assume presume estimate guess fear rumor rumour",
    "doubts": "doubt question wonder disbelieve",
    "plans": "plan intend vow promise pledge threaten propose order agree decide want hope prepare schedule",
}
_BY_CUE: Final[dict[str, Stance]] = {
    form: stance for stance, verbs in _CUE_VERBS.items() for verb in verbs.split() for form in verb_forms(verb)
}
_WORD: Final = re.compile(r"[\w'’]+")
#: Here and below a look at the first sign passes over most of a text before the words are tried one by one.
_PRESUPPOSED: Final = ("why ", "how ", "when ", "where ", "what ", "who ")
_NEGATION: Final = re.compile(
    r"(?=[cdnru])(?:\b(?:not|never|no|neither|nor|cannot|unable|declin\w+|refus\w+)\b|n['’]t\b)", re.IGNORECASE
)

_VERIFY: Final = r"(?:independently )?(?:confirm|verif|establish|say|determin)\w*"
#: Words around a happening that make it less than told, strongest first; read in its clause.
_HEDGES: Final[tuple[tuple[Stance, re.Pattern[str]], ...]] = (
    (
        "doubts",
        re.compile(
            r"(?=[cnuwy])\b(?:no (?:evidence|proof|indication|sign) (?:that|of|for)|without (?:any )?(?:evidence|proof)"
            r"|(?:not|un)(?: yet)? ?(?:clear|known|sure|certain|confirmed|proven|established)"
            r" (?:if|whether|that|who|how)"
            rf"|(?:cannot|can ?not|can['’]t|could not|couldn['’]t|unable to|yet to) (?:be )?{_VERIFY}|whether)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "alleges",
        re.compile(
            r"\b(?:allegedly|reportedly|supposedly|purportedly|apparently|presumably|ostensibly|so-called|alleged"
            r"|(?:charged|accused|indicted|tried|wanted|investigated|on trial) (?:[\w-]+ ){0,5}?(?:with|of|for|over)"
            r"|suspected|presumed|possibl[ey]|perhaps|probabl[ey]|likely|may(?= [a-z])|might|could|feared|rumou?red"
            r"|(?:is|are|was|were) said to|believed to|thought to|reported to)\b"
        ),
    ),
    (
        "plans",
        re.compile(
            r"\b(?:planned|scheduled|upcoming|forthcoming|proposed|intended|(?:due|set|about|ready|going) to|set for"
            r"|(?:is|are|was|were) to(?= [a-z])|(?:is|are) expected|plan(?:s|ned)? (?:to|for)|will|would"
            r"|(?:intend|want|threaten|vow)(?:s|ed)? to|promis(?:e|es|ed) to|(?:order|ask)(?:s|ed)? [^.;,]{2,40} to)\b"
        ),
    ),
)
#: What is only claimed, and the verdict on it behind: "the *claim that* the mill burned down *is false*".
_CLAIM: Final = Rare(
    r"(?=[acprs])\b(?:claims?|allegations?|assertions?|suggestions?|statements?|rumou?rs?|posts?)\b[^.;:]{0,40}\bthat\b",
    re.IGNORECASE,
)
_FALSE: Final = re.compile(
    r"\b(?:is|are|was|were|has been|have been) (?:(?:also|\w{2,20}ly) )?"
    r"(?:false|misleading|untrue|incorrect|inaccurate|wrong|baseless|unfounded|unproven|fabricated|debunked"
    r"|missing context|without (?:basis|foundation|evidence))\b"
)
_ASIDE: Final = re.compile(r"[;:]|\b(?:who|which|whose|and|but|because|after|since|as|when)\b")
_BREAK: Final = re.compile(
    r"(?=[,;:—–.(abw])(?:[,;:—–.(](?=\s|$)|\b(?:but|while|although|who|which|and)\b)", re.IGNORECASE
)
_REACH: Final = 110


class _Hedge(Record):
    stance: Stance
    cue: str = ""
    at: Passage = ()


def told_within(one: Occurrence, sentence: Span, inner: Quote | None) -> Span:
    """The sentence of a happening, or what the quote around it holds of that."""
    if inner is None:
        return sentence
    first, last = next(span for span in inner.at if span[0] <= one.at[0] < span[1])
    return max(first, sentence[0]), min(last, sentence[1])


def claims_of(text: str, one: Occurrence, sentence: Span, inner: Quote | None) -> tuple[Claim, ...]:
    """The claims on a happening: those of the speakers in whose words it stands, else the author's.

    Args:
        text: the reading text.
        one: the word that tells the happening.
        sentence: the sentence it stands in.
        inner: the innermost quote around it, None for the article's own words.
    """
    limits = told_within(one, sentence, inner)
    hedge = _hedge(text, one, limits)
    by_cue = _stance_of_cue(inner) if inner is not None else "asserts"
    is_denied = by_cue in ("denies", "doubts")
    if hedge.stance != "doubts" and not is_denied and (verdict := _verdict(text, one, sentence)):
        by = inner.speaker if inner is not None and inner.speaker else AUTHOR
        return (Claim(by, "doubts", text[slice(*verdict)], (verdict,)),)
    if inner is None:
        return (Claim(AUTHOR, hedge.stance, hedge.cue, hedge.at),)
    if not inner.speaker:
        # words that nobody named vouches for: the article passes them on
        stance = by_cue if by_cue != "asserts" else "alleges"
        return (Claim(AUTHOR, stance, inner.cue, inner.cue_at),)
    if hedge.stance == "asserts" or by_cue in ("denies", "doubts"):
        return (Claim(inner.speaker, by_cue, inner.cue, inner.cue_at),)
    cue, cue_at = (hedge.cue, hedge.at) if hedge.cue else (inner.cue, inner.cue_at)
    return (Claim(inner.speaker, hedge.stance, cue, cue_at),)


def _verdict(text: str, one: Occurrence, sentence: Span) -> Span | None:
    """Where a sentence says that a claim is false which holds a happening."""
    first = max(sentence[0], one.at[0] - _REACH)
    if "that" not in text[first : one.at[0]].lower():
        return None  # no claim is in front
    found = _FALSE.search(text, one.at[1], min(sentence[1], one.at[1] + _REACH))
    if found is None or _ASIDE.search(text, one.at[1], found.start()):
        return None
    claim = last_match(_CLAIM.compiled, text, first, one.at[0])
    return found.span() if claim is not None else None


def _stance_of_cue(quote: Quote) -> Stance:
    words = _WORD.findall(quote.cue.lower())
    if words[-1:] == ["for"] and words[0].startswith("call"):
        return "plans"  # "called for an inquiry"
    stance: Stance = next((_BY_CUE[word] for word in reversed(words) if word in _BY_CUE), "asserts")
    if not _NEGATION.search(quote.cue):
        return stance
    if quote.text.startswith(_PRESUPPOSED):
        return "asserts"  # "never said why he sold it"
    if stance in ("confirms", "asserts", "denies"):
        other = any(_BY_CUE.get(word) == "confirms" for word in words)
        return (
            "alleges" if stance == "denies" and not other else "doubts"
        )  # "neither confirmed nor denied" tells nothing
    return stance


def _hedge(text: str, one: Occurrence, limits: Span) -> _Hedge:
    """What the clause of a happening says of its being real."""
    first = max(limits[0], one.at[0] - _REACH)
    broken = last_match(_BREAK, text, first, one.at[0])
    clause = broken.end() if broken else first
    stop = _BREAK.search(text, one.at[1], limits[1])
    last = stop.start() if stop else min(limits[1], one.at[1] + _REACH)
    is_done = one.part == "verb" and one.when in ("past", "now") and _BY_CUE.get(one.lemma) != "plans"
    for stance, pattern in _HEDGES:
        if stance == "plans" and is_done:
            continue  # "cancelled a visit planned for Monday"
        # a doubt reaches over its whole sentence, a hedge over its clause
        found = last_match(pattern, text, first if stance == "doubts" else clause, one.at[0])
        if found is None and stance != "doubts":
            found = pattern.search(text, one.at[1], last)
        if found and (stance != "alleges" or found[0].lower() not in ("could",) or one.when == "open"):
            return _Hedge(stance, found[0], (found.span(),))
    if one.negated:
        found = last_match(_NEGATION, text, clause, one.at[0])
        return _Hedge("denies", found[0], (found.span(),)) if found else _Hedge("denies")
    if one.when in ("future", "open"):
        return _Hedge("plans")
    return _Hedge("asserts")
