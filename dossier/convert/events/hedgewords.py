"""Words that make a happening less than told, strongest first: "whether", "allegedly", "will"."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from dossier.model import Stance

#: "asked the mayor on Monday *if*", but not "asked what he would do *if*", or "him to go *if*".
_ASKED_IF: Final = (
    r"(?:ask|wonder)(?:s|ed|ing)? "
    r"(?:(?!(?:to|for|that|what|who|which|how|why|when|where)\b)[\w’'-]{1,20} ){0,5}if"
)
_VERIFY: Final = r"(?:independently )?(?:confirm|verif|establish|say|determin)\w*"
#: Words around a happening that make it less than told, strongest first; read in its clause.
HEDGES: Final[tuple[tuple[Stance, re.Pattern[str]], ...]] = (
    (
        "doubts",
        re.compile(
            r"(?=[acnuwy])\b(?:no (?:confirmation|evidence|information|proof|indication|sign) (?:that|of|for)"
            r"|without (?:any )?(?:evidence|proof)"
            r"|(?:not|un)(?: yet| immediately)? ?(?:clear|known|sure|certain|confirmed|proven|established)"
            r" (?:if|whether|that|who|how|what|which)|unlikely to"
            rf"|(?:cannot|can ?not|can['’]t|could not|couldn['’]t|unable to|yet to) (?:be )?{_VERIFY}"
            rf"|whether|{_ASKED_IF})\b",
            re.IGNORECASE,
        ),
    ),
    (
        "alleges",
        re.compile(
            r"\b(?:allegedly|reportedly|supposedly|purportedly|apparently|presumably|ostensibly|so-called"
            r"|alleged|(?:charged|accused|indicted|tried|wanted|investigated|on trial) (?:[\w-]+ ){0,5}?"
            r"(?:with|of|for|over)"
            r"|suspected|presumed|possibl[ey]|perhaps|probabl[ey]|likely|may(?= [a-z])|might|could|feared|rumou?red"
            r"|(?:is|are|was|were) said to|believed to|thought to|reported to|understood to)\b"
        ),
    ),
    (
        "plans",
        re.compile(
            r"\b(?:planned|scheduled|upcoming|forthcoming|proposed|intended|(?:due|set|about|ready|going) to|set for"
            r"|(?:is|are|was|were) to(?= (?!blame\b)[a-z])|(?:is|are) expected|plan(?:s|ned)? (?:to|for)|will|would"
            r"|(?<!\w )[Ll]et (?:him|her|them|us)"
            r"|(?:intend|want|threaten|vow)(?:s|ed)? to|promis(?:e|es|ed) to|(?:order|ask)(?:s|ed)? [^.;,]{2,40} to)\b"
        ),
    ),
)
#: One of these words is in all that is found so, but for "is to" and "were to".
_HEDGING: Final[dict[Stance, frozenset[str]]] = {
    "doubts": frozenset(
        """no without not un unable yet whether cannot can can't could couldn't
        ask asks asked asking wonder wonders wondered wondering
        unclear unknown unsure uncertain unconfirmed unproven unestablished
        unlikely notclear notknown notsure notcertain notconfirmed notproven notestablished""".split()
    ),
    "alleges": frozenset(
        """allegedly reportedly supposedly purportedly apparently presumably ostensibly so-called alleged charged
        accused indicted tried wanted investigated trial suspected presumed possible possibly perhaps probable probably
        likely may might could feared rumored rumoured said believed thought reported understood""".split()
    ),
    "plans": frozenset(
        """planned scheduled upcoming forthcoming proposed intended due set about ready going expected plan plans will
        would let intend intends want wants wanted threaten threatens threatened vow vows vowed promise promises
        promised order orders ordered ask asks asked""".split()
    ),
}
_BEING: Final = frozenset("is are was were".split())
#: Without any of these words a clause hedges nothing.
TELLING: Final = _BEING.union({"to", "even"}, *_HEDGING.values())


def may_hedge(stance: Stance, words: Collection[str]) -> bool:
    """False where a look at the words of a stretch of text tells that nothing in it hedges so."""
    return not _HEDGING[stance].isdisjoint(words) or (
        stance == "plans" and "to" in words and not _BEING.isdisjoint(words)
    )
