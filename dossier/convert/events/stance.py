"""Who vouches for a happening, and how surely: the claims on an event.

Inside a quote the speaker is the claimant, outside it the article's author. The stances are FactBank's (Saurí and
Pustejovsky, 2009), named for people: what is said plainly is asserted, what is hedged alleged, what is to come planned.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dossier.convert.clauses.claims import BY_VERB, CLAIMS, FALSE, FEARS, IDEAS, treatment
from dossier.convert.clauses.governed import (
    COURT,
    WRONGLY,
    Governor,
    governor_of,
    is_put_to,
    is_ruled_out,
    is_wrong,
    tells_which,
)
from dossier.convert.clauses.negated import is_withheld
from dossier.convert.dates.dueto import is_reason
from dossier.convert.english.eventwords import past_forms
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite
from dossier.convert.reading.wordsets import words_between
from dossier.convert.speakers.blamed import unsaid
from dossier.model import AUTHOR, Claim, Passage, Quote, Span, Stance, overlaps
from dossier.records import Record, replace

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
            r"\b(?:allegedly|reportedly|supposedly|purportedly|apparently|presumably|ostensibly|so-called"
            r"|alleged|(?:charged|accused|indicted|tried|wanted|investigated|on trial) (?:[\w-]+ ){0,5}?"
            r"(?:with|of|for|over)"
            r"|suspected|presumed|possibl[ey]|perhaps|probabl[ey]|likely|may(?= [a-z])|might|could|feared|rumou?red"
            r"|(?:is|are|was|were) said to|believed to|thought to|reported to)\b"
        ),
    ),
    (
        "plans",
        re.compile(
            r"\b(?:planned|scheduled|upcoming|forthcoming|proposed|intended|(?:due|set|about|ready|going) to|set for"
            r"|(?:is|are|was|were) to(?= [a-z])|(?:is|are) expected|plan(?:s|ned)? (?:to|for)|will|would"
            r"|(?<!\w )[Ll]et (?:him|her|them|us)"
            r"|(?:intend|want|threaten|vow)(?:s|ed)? to|promis(?:e|es|ed) to|(?:order|ask)(?:s|ed)? [^.;,]{2,40} to)\b"
        ),
    ),
)
#: One of these words is in all that is found so, but for "is to" and "were to".
_HEDGING: Final[dict[Stance, frozenset[str]]] = {
    "doubts": frozenset(
        """no without not un unable yet whether cannot can can't could couldn't
        unclear unknown unsure uncertain unconfirmed unproven unestablished
        notclear notknown notsure notcertain notconfirmed notproven notestablished""".split()
    ),
    "alleges": frozenset(
        """allegedly reportedly supposedly purportedly apparently presumably ostensibly so-called alleged charged
        accused indicted tried wanted investigated trial suspected presumed possible possibly perhaps probable probably
        likely may might could feared rumored rumoured said believed thought reported""".split()
    ),
    "plans": frozenset(
        """planned scheduled upcoming forthcoming proposed intended due set about ready going expected plan plans will
        would let intend intends want wants wanted threaten threatens threatened vow vows vowed promise promises
        promised order orders ordered ask asks asked""".split()
    ),
}
_BEING: Final = frozenset("is are was were".split())
#: Hedges of what may still come, with what has come behind them.
_MODALS: Final = frozenset({"may", "might", "could", "likely", "probably", "possibly", "perhaps"})
_NEXT: Final = Rare(r" ([a-z]+)")
#: "*would have* survived": it did not come about.
_UNREAL: Final = re.compile(r"\b(?:would|should|['’]d)(?:n['’]t| not)? (?:[a-z]+ )?have(?! to\b)")
_EVEN_IF: Final = re.compile(r"\b[Ee]ven if\b")
#: What is only claimed, and the verdict on it behind: "the *claim that* the mill burned down *is false*".
_CLAIM: Final = Rare(
    r"(?=[acinprst])\b(?:claims?|ideas?|notions?|accusations?|allegations?|assertions?|reports?|suggestions?|statements?|rumou?rs?|posts?)\b"
    r"[^.;:]{0,40}\bthat\b",
    re.IGNORECASE,
)
_ASIDE: Final = Rare(r"[;:]|\b(?:who|which|whose|and|but|because|after|since|as|when)\b")
#: What it can begin with goes first, as that is looked for much faster than what stands around it.
_BREAK: Final = re.compile(
    r"[,;:—–.(aAbBwW](?<!\w\w)(?:(?<=\W)(?=\s|$)|(?i:(?<=b)ut|(?<=w)(?:ho|hich|hile)|(?<=a)(?:nd|lthough))\b)"
)
_REACH: Final = 110
_BESIDE: Final = 40  # characters in front of a cue
_MOST_MODIFIERS: Final = 6  # words
_AGREED: Final = Rare(r"\bagree[ds]?\Z", re.IGNORECASE)
#: "arrested on *suspicion of* causing a crash".
_SUSPICION: Final = "suspicion of "
_NOT_ONLY: Final = re.compile(r"\b(?:not|n['’]t) (?:only|just|merely|simply)\b")
_CHARGING: Final = Rare(r"\baccus", re.IGNORECASE)
_WRONGLY: Final = re.compile(rf"\b({'|'.join(sorted(WRONGLY))})\s\Z", re.IGNORECASE)
#: "*cleared of* starting the fire".
_CLEARED: Final = re.compile(r"\b(?:cleared|acquitted|exonerated|absolved|innocent|not guilty) (?:of|to) \Z")
#: "*pleaded not guilty to* murder and to the abduction", up to the last of the charges; and "*denied* lying and, on
#: Monday, stealing".
_CHARGED: Final = Rare(
    r"\b(?:(?P<plea>(?:plead(?:s|ed|ing)?|pled) not guilty)|cleared|acquitted|exonerated|absolved|not guilty)"
    r" (?:(?:on|in) \w{3,12} )?(?P<link>to|of) [^\n.;:\"“”—–]{3,120}?[ ,]and "
    r"(?:(?P=link) (?:[\w’'-]{1,20} ){0,3}|(?:(?:the|attempted|aggravated|false) ){0,2})\Z"
)
_CHARGE_ENDS: Final = Rare(r"[^\n.,;:]*")
_AND_DENIED: Final = Rare(
    r"\b(?:den(?:y|ies|ied|ying)) \w{2,18}ing\b[^\n.;:\"“”—–]{0,120}?[ ,]and(?:, [^,\n]{3,40},)? \Z"
)
_WITH_CHARGES: Final = 200  # characters
#: "…, *the jury heard*."
_HEARD: Final = Rare(
    rf", (?:the |an? )?(?:[\w’'-]{{1,20}} ){{0,2}}(?:{'|'.join(sorted(COURT))}) "
    r"((?:(?:has|have|had|was|were) )?(?:(?:also|later) )?(?:heard|told))\b"
)
#: "…, *leaked documents show*", not "…, documents show him".
_SHOWN: Final = Rare(
    r", (?:[\w’'-]{1,20} ){0,3}(?:accounts|documents|emails|e-mails|files|footage|images|papers"
    r"|photos|recordings)(?: (?:obtained|seen|reviewed) by (?:[\w’'-]{1,20} ){0,3}[\w’'-]{1,20})? "
    r"(shows?|showed)(?=[.;\n]|\Z)"
)
_HEARSAY: Final = Rare(
    r"\b(?:allegedly|reportedly|supposedly|purportedly|(?:may|might) have"
    r"|(?:is|are|was|were) (?:understood|believed|thought|rumou?red|reported|alleged|said) to have)\b"
)
#: What somebody did or would not do came behind it.
_INFORMING: Final = frozenset("tell told inform informed warn warned notify notified remind reminded".split())
_SINCE: Final = re.compile(r"\b(?:after|because|since|when|following|despite|over|amid)\b")
_BECAUSE: Final = re.compile(r"\b(?:after|because|following|despite)\b")


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


def claims_of(
    text: str,
    one: Occurrence,
    sentence: Span,
    inner: Quote | None,
    speakers: Mapping[Span, str] | None = None,
    *,
    is_over: bool = False,
) -> tuple[Claim, ...]:
    """The claims on a happening: those of the speakers in whose words it stands, else the author's.

    Args:
        text: the reading text.
        one: the word that tells the happening.
        sentence: the sentence it stands in.
        inner: the innermost quote around it, None for the article's own words.
        speakers: who speaks through which cue.
        is_over: whether the text dates it before the day of publication.
    """
    limits = told_within(one, sentence, inner)
    hedge = _hedge(text, one, limits)
    if is_over and hedge.stance == "plans" and hedge.at and _BECAUSE.search(text, hedge.at[0][1], one.at[0]):
        hedge = _Hedge("asserts")  # "will pay them *after a leak* in 2019"
    by_cue: Stance = "asserts" if inner is None else _stance_of_cue(text, sentence, inner)
    is_denied = by_cue in ("denies", "doubts")
    by = inner.speaker if inner is not None and inner.speaker else AUTHOR
    if hedge.stance != "doubts" and not is_denied and (verdict := verdict_on(text, one, sentence)):
        is_writers = inner is not None and by != AUTHOR and verdict[0] >= inner.at[-1][1]
        judged = Claim(AUTHOR, "doubts", text[slice(*verdict)], (verdict,))
        if inner is not None and is_writers:  # "a claim by Quill that it sank *is false*"
            return (Claim(by, by_cue, inner.cue, inner.cue_at), judged)
        return (judged if by == AUTHOR else replace(judged, by=by, stance="denies"),)
    if governor := _governor(text, one, sentence, limits, inner):
        cue = text[slice(*governor.at)]
        if inner is None and speakers:  # "*denied* that he had left: 'No, no.'"
            by = next((who for at, who in speakers.items() if overlaps((at,), (governor.at,))), AUTHOR)
        is_taken = governor.is_noun and governor.stance == "alleges" and cue.lower() not in IDEAS
        if is_taken and inner is not None and _takes(text, inner, governor):
            return (Claim(AUTHOR, "alleges", cue, (governor.at,)),)  # "*condemned* the report that"
        if not is_denied and not (hedge.stance == governor.stance == "doubts"):
            return (Claim(by, governor.stance, cue, (governor.at,)),)
    if inner is None or is_background(text, one, inner, is_denied=is_denied):
        return (Claim(AUTHOR, hedge.stance, hedge.cue, hedge.at),)
    if by_cue == "plans" and one.part == "verb" and one.when == "past" and not one.clause and _is_admitted(inner):
        by_cue = "confirms"  # "agreed that he had left"
    elif by_cue in ("asserts", "confirms") and (hearsay := _hearsay(text, sentence, inner)):
        return (Claim(AUTHOR, "alleges", text[slice(*hearsay)], (hearsay,)),)
    cue_start = inner.cue_at[0][0] if inner.cue_at else sentence[0]
    wrongly = _WRONGLY.search(text, max(sentence[0], cue_start - _BESIDE), cue_start)
    author = (Claim(AUTHOR, "denies", wrongly[1], (wrongly.span(1),)),) if wrongly else ()
    if not inner.speaker and author:
        return author
    if not inner.speaker:
        # words that nobody named vouches for: the article passes them on
        stance = by_cue if by_cue != "asserts" else "alleges"
        return (Claim(AUTHOR, stance, inner.cue, inner.cue_at),)
    if hedge.stance == "asserts" or is_denied:
        return (Claim(inner.speaker, by_cue, inner.cue, inner.cue_at), *author)
    cue, cue_at = (hedge.cue, hedge.at) if hedge.cue else (inner.cue, inner.cue_at)
    return (Claim(inner.speaker, hedge.stance, cue, cue_at), *author)


def _governor(text: str, one: Occurrence, sentence: Span, limits: Span, inner: Quote | None) -> Governor | None:
    """What governs a happening's clause, unless that is the cue it is told through, or lies beyond that."""
    found = governor_of(text, sentence[0], one.at[0])
    if one.part == "verb" and text.endswith(("of ", "to "), sentence[0], one.at[0]):
        cleared = _CLEARED.search(text, max(sentence[0], one.at[0] - _BESIDE), one.at[0])
        if cleared:
            return Governor("denies", cleared.span())
    if inner is None and found is None and (charged := _charge(text, one, sentence)):
        return charged
    if inner is None and found is None and (heard := _HEARD.search(text, one.at[1], sentence[1])):
        return Governor("alleges", heard.span(1))
    is_shown = inner is None and found is None and text.find(" show", one.at[1], sentence[1]) >= 0
    if is_shown and (shown := _SHOWN.search(text, one.at[1], sentence[1])):
        return Governor("alleges", shown.span(1))
    if inner is None and found is None and (cue := unsaid(text, sentence[0], one.at[0])):
        return Governor("alleges", cue)
    if found is None or inner is None:
        return found
    if found.at[0] >= limits[0] or overlaps(inner.at, (found.at,)) or _takes(text, inner, found):
        return found
    is_beyond = not inner.cue_at or found.at[0] < inner.cue_at[0][0] < one.at[0]
    return None if is_beyond or overlaps(inner.cue_at, (found.at,)) else found


def _charge(text: str, one: Occurrence, sentence: Span) -> Governor | None:
    """What somebody pleads of the last of several charges, or denies of the last of several deeds."""
    start, (first, last) = max(sentence[0], one.at[0] - _WITH_CHARGES), one.at
    if text.rfind("and", start, first) < 0:
        return None
    if one.part == "noun":
        if text.find(" guilty ", start, first) < 0 and text.find("ed of ", start, first) < 0:
            return None
        rest = _CHARGE_ENDS.match(text, last, sentence[1])
        plea = None if rest and has_finite(text, *rest.span()) else _CHARGED.search(text, start, first)
        return Governor("alleges" if plea["plea"] else "denies", plea.span()) if plea else None
    if not text.endswith("ing", first, last) or text.rfind("den", start, first) < 0:
        return None
    denied = _AND_DENIED.search(text, start, first)
    return Governor("denies", (denied.start(), denied.start() + len(denied[0].split()[0]))) if denied else None


def _takes(text: str, inner: Quote, governor: Governor) -> bool:
    """True for a claim that a quote's verb takes: "*condemned* the report that …"."""
    behind = inner.cue_at[-1][1] if inner.cue_at else governor.at[1]
    return behind <= governor.at[0] and len(text[behind : governor.at[0]].split()) <= _MOST_MODIFIERS


def _is_admitted(inner: Quote) -> bool:
    """True for a clause that somebody agrees to as true, not for what they agree to do."""
    return not inner.text.startswith("to ") and _AGREED.search(inner.cue) is not None


def is_background(text: str, one: Occurrence, inner: Quote, *, is_denied: bool) -> bool:
    """True for what only says why or when: "refused to resign *after the ship sank*", "denied that he left *after* it".

    That is not denied where the clause in front of it is.
    """
    start = inner.at[0][0]
    is_deed = inner.text.startswith("to ")
    if not (is_deed or is_denied) or one.at[0] < start or (one.part == "verb" and one.when != "past"):
        return False
    refused = is_deed and _NEGATION.search(inner.cue) is not None
    found = last_match(_SINCE if refused else _BECAUSE, text, start, one.at[0])
    if found is None or _BREAK.search(text, found.end(), one.at[0]):
        return False
    return one.part == "verb" or len(text[found.end() : one.at[0]].split()) <= _MOST_MODIFIERS


def _hearsay(text: str, sentence: Span, quote: Quote) -> Span | None:
    """Where it says that somebody's words are themselves only reported: "*reportedly* confirmed", "*may have* told"."""
    if not quote.cue_at:
        return None
    start, end = quote.cue_at[0]
    ahead = max((last for _, last in quote.at if last <= start), default=sentence[0])
    found = _HEARSAY.search(text, max(sentence[0], ahead, start - _BESIDE), end)
    return found.span() if found and not _BREAK.search(text, found.end(), end) else None


def verdict_on(text: str, one: Occurrence, sentence: Span) -> Span | None:
    """Where a sentence says that a claim is false which holds a happening."""
    if text.rfind("that", max(sentence[0], one.at[0] - _REACH), one.at[0]) < 0:
        return None
    found = FALSE.search(text, one.at[1], min(sentence[1], one.at[1] + _REACH))
    if found is None or _ASIDE.search(text, one.at[1], found.start()):
        return None
    claim = last_match(_CLAIM.compiled, text, max(sentence[0], one.at[0] - _REACH), one.at[0])
    if claim is None or (claim[0][:4].lower() == "idea" and tells_which(text, claim.end() + 1, one.at[0])):
        return None
    return found.span()


def _stance_of_cue(text: str, sentence: Span, quote: Quote) -> Stance:
    words = re.findall(r"[\w'’]+", quote.cue.lower())
    if words[-1:] == ["put"] and quote.cue_at and is_put_to(text[quote.cue_at[0][0] : quote.cue_at[-1][1] + _BESIDE]):
        return "alleges"
    if words[-1:] == ["for"] and words[0].startswith("call"):
        return "plans"  # "called for an inquiry"
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
        _NEGATION.search(quote.cue) is not None
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


def _hedge(text: str, one: Occurrence, limits: Span) -> _Hedge:
    """What the clause of a happening says of its being real."""
    first = max(limits[0], one.at[0] - _REACH)
    broken = last_match(_BREAK, text, first, one.at[0])
    clause = broken.end() if broken else first
    stop = _BREAK.search(text, one.at[1], limits[1])
    last = stop.start() if stop else min(limits[1], one.at[1] + _REACH)
    is_done = one.part == "verb" and one.when in ("past", "now") and BY_VERB.get(one.lemma) != "plans"
    suspected = text.rfind(_SUSPICION, clause, one.at[0]) if one.part == "noun" or one.when == "ing" else -1
    is_near = suspected >= 0 and text.count(" ", suspected, one.at[0]) <= _MOST_MODIFIERS
    if is_near and not _SINCE.search(text, suspected, one.at[0]):
        return _Hedge("alleges", _SUSPICION.strip(), ((suspected, suspected + len(_SUSPICION) - 1),))
    words = words_between(text, first, last)
    for stance, pattern in _HEDGES:
        if stance == "plans" and is_done:
            continue  # "cancelled a visit planned for Monday"
        if _HEDGING[stance].isdisjoint(words) and (stance != "plans" or "to" not in words or _BEING.isdisjoint(words)):
            continue  # mostly
        # a doubt reaches over its whole sentence, a hedge over its clause
        found = last_match(pattern, text, first if stance == "doubts" else clause, one.at[0])
        if found and (is_done and found[0] in _MODALS and _BECAUSE.search(text, found.end(), one.at[0])):
            found = None  # "may leave after the ship *sank*"
        if found and found[0] == "likely" and one.part == "verb" and _IN_PHRASE.search(text, clause, found.start()):
            found = None  # "a poll of *likely voters* was released"
        if found and stance == "plans" and one.part == "noun" and _has_happened(text, found.end(), one):
            found = None  # "the scheduled *flight* crashed"
        if found is None and stance != "doubts":
            beside = text.find(" as ", one.at[1], last) if stance == "plans" else -1
            found = pattern.search(text, one.at[1], last if beside < 0 else beside)  # "wept *as it said it will shut*"
            if found and stance == "alleges" and _is_of_another(text, one, found):
                found = None  # "arrested over an *alleged* fraud"
        if found and found[0] == "due to" and is_reason(text, found.start()):
            found = None
        if found and one.perfect and found[0] == "would" and (unreal := _UNREAL.match(text, found.start())):
            return _Hedge("doubts", unreal[0], (unreal.span(),))
        if found and (stance != "alleges" or found[0].lower() not in ("could",) or one.when == "open"):
            return _Hedge(stance, found[0], (found.span(),))
    if one.perfect and one.when == "open" and (found := last_match(_UNREAL, text, clause, one.at[0])):
        return _Hedge("doubts", found[0], (found.span(),))
    if is_done and "even" in words and (found := last_match(_EVEN_IF, text, clause, one.at[0])):
        return _Hedge("alleges", found[0], (found.span(),))
    if one.negated:
        found = last_match(_NEGATION, text, clause, one.at[0])
        return _Hedge("denies", found[0], (found.span(),)) if found else _Hedge("denies")
    if one.when in ("future", "open"):
        return _Hedge("plans")
    opens = one.is_new and text.startswith(_WITH, limits[0]) and text.find(", ", limits[0], one.at[0]) < 0
    if opens and (would := _WOULD.match(text, one.at[1], limits[1])):  # "*With a win*, she would keep her seat"
        return _Hedge("plans", would[1], (would.span(1),))
    return _Hedge("asserts")


_WITH: Final = ("With ", "Even with ", "Without ")
_WOULD: Final = Rare(r"[^\n,.;:]{0,60}, (?:[\w’'-]{1,20} ){1,6}?(would|could)\b")


def _is_of_another(text: str, one: Occurrence, hedge: re.Match[str]) -> bool:
    """True for a hedge behind a happening that is said of what it is done to, by, for or over alone.

    Whoever hurt "the *alleged victim*" did it as surely as there is one, and who hurt a guard "in an *alleged* attack"
    as surely as that was one.
    """
    if hedge[0] not in _OF_NOUNS:
        return False
    phrase = _IN_PHRASE.search(text, max(0, hedge.start() - _BESIDE), hedge.start())
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
