"""What governs the clause of a happening beyond its quote: a plea, what a jury heard, what documents show."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.governed import COURT, Governor, governor_of
from dossier.convert.english.eventwords import PERFORMATIVE_VERBS, REPORTING_VERBS, verb_lemma
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.events.accused import accusation
from dossier.convert.events.hedges import BREAK, MOST_MODIFIERS, REACH, is_behind_question
from dossier.convert.events.joints import verb_behind_subject
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite
from dossier.convert.speakers.blamed import unsaid
from dossier.model import Quote, Span, overlaps

#: "*cleared of* starting the fire".
_CLEARED: Final = Rare(
    r"\b(?:(?:cleared|acquitted|exonerated|absolved)(?: (?!(?:of|to|by|for)\b)[^\n,;:.()\"“”]{2,60}?)?"
    r"|innocent|not guilty) (?:of|to) \Z"
)
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

#: What somebody is asked to own to, in front of "that", is not owned yet; what he is *forced* to admit is.
_OWNING: Final = forms_of_verbs("accept acknowledge admit agree concede confirm declare prove say state verify")
_URGING: Final = forms_of_verbs(
    "ask beg beseech call challenge dare demand entreat exhort implore invite order petition plead press pressure push "
    "request tell urge want"
)
#: The verb that asks, in front of "to admit".
_ASKED_TO: Final = Rare(
    rf"\b({'|'.join(sorted(_URGING))}) (?:(?!(?:to|that|if|whether|who|he|she|they|we|I|had|has|have|is|are|was|were"
    r"|will|would)\b)[\w’'.-]{1,20} ){0,10}"
    r"to (?:(?:now|\w{2,20}ly) )?[a-z]{3,12}\Z"
)
_OWN_WISH: Final = ("want to", "wants to", "wanted to", "wanting to")
_TO_OWN: Final = 140  # characters


def governor_around(text: str, one: Occurrence, sentence: Span, limits: Span, inner: Quote | None) -> Governor | None:
    """What governs a happening's clause, unless that is the cue it is told through, or lies beyond that."""
    found = governor_of(text, sentence[0], one.at[0])
    if found is not None and text.startswith("that ", found.at[1] + 1):
        outer = verb_behind_subject(text, sentence[0], found.at[1] + len(" that"))
        found = found if not outer or one.at[0] < outer else None  # "the claim that he fled *was dismissed*"
    if found is not None and found.stance == "denies" and inner is None and _says_besides(text, one):
        return None  # "denied that it had fled *and blamed rebels*"
    if one.part == "verb" and text.endswith(("of ", "to "), sentence[0], one.at[0]):
        cleared = _CLEARED.search(text, max(sentence[0], one.at[0] - REACH), one.at[0])
        if cleared:
            return Governor("denies", (cleared.start(), cleared.end() - 1))
    if found is None and (asked := _asked_to_own(text, sentence[0], one.at[0])):
        return Governor("alleges", asked)
    if inner is None and one.when == "ing" and (laid := accusation(text, sentence[0], one.at[0])):
        return Governor("alleges", laid)  # whoever it is that accuses
    if inner is None and found is None and (charged := _charge(text, one, sentence)):
        return charged
    if inner is None and found is None and (heard := _HEARD.search(text, one.at[1], sentence[1])):
        return Governor("alleges", heard.span(1))
    is_shown = inner is None and found is None and text.find(" show", one.at[1], sentence[1]) >= 0
    if is_shown and (shown := _SHOWN.search(text, one.at[1], sentence[1])):
        return Governor("alleges", shown.span(1))
    if inner is None and found is None and (cue := unsaid(text, sentence[0], one.at[0])):
        is_past = is_behind_question(text, sentence[0], cue[1], one.at[0])  # "Asked if she blamed him, she *left*"
        return None if is_past else Governor("alleges", cue)
    if found is None or inner is None:
        return found
    if found.at[0] >= limits[0] or overlaps(inner.at, (found.at,)) or is_taken_by(text, inner, found):
        return found
    is_beyond = not inner.cue_at or found.at[0] < inner.cue_at[0][0] < one.at[0]
    return None if is_beyond or overlaps(inner.cue_at, (found.at,)) else found


def _says_besides(text: str, one: Occurrence) -> bool:
    """True for a verb of saying or blaming that "and" or "but" joins to another."""
    return one.lemma in _SAYING and text.endswith((" and ", " but "), 0, one.at[0])


_SAYING: Final = (REPORTING_VERBS | PERFORMATIVE_VERBS).union(
    map(verb_lemma, "accuse blame condemn criticise criticize".split())
)


def _asked_to_own(text: str, first: int, at: int) -> Span | None:
    """Which verb asks somebody to admit what the word at `at` tells: "*urged* the board to admit that it fled"."""
    that = text.rfind(" that ", max(first, at - REACH), at)
    verb = text.rfind(" ", first, max(that, first)) + 1
    if that < 0 or text[verb:that] not in _OWNING or BREAK.search(text, that, at):
        return None
    found = _ASKED_TO.search(text, max(first, that - _TO_OWN), that)
    if found is None or found[0].startswith(_OWN_WISH):
        return None
    return found.span(1)


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


def is_taken_by(text: str, inner: Quote, governor: Governor) -> bool:
    """True for a claim that a quote's verb takes: "*condemned* the report that …"."""
    behind = inner.cue_at[-1][1] if inner.cue_at else governor.at[1]
    return behind <= governor.at[0] and len(text[behind : governor.at[0]].split()) <= MOST_MODIFIERS
