"""Who vouches for a happening, and how surely: the claims on an event.

Inside a quote the speaker is the claimant, outside it the article's author. The stances are FactBank's (Saurí and
Pustejovsky, 2009), named for people: what is said plainly is asserted, what is hedged alleged, what is to come planned.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dossier.convert.clauses.claims import FALSE, IDEAS
from dossier.convert.clauses.governed import (
    WRONGLY,
    tells_which,
)
from dossier.convert.english.eventwords import REPORTING_VERBS, past_forms, verb_lemma
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.events.claimgovernors import governor_around, is_taken_by
from dossier.convert.events.conditions import RELATIVES
from dossier.convert.events.cuestances import is_presupposed, is_unclaimed, is_wanted, stance_of_cue
from dossier.convert.events.hedges import (
    BECAUSE,
    BESIDE,
    BREAK,
    GRANTED,
    MOST_MODIFIERS,
    NEGATION,
    REACH,
    SINCE,
    Hedge,
    hedge_of,
    is_aside,
    is_matter,
    is_taken_up,
)
from dossier.convert.events.joints import is_of_past_relative
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, tagged
from dossier.model import AUTHOR, Claim, Quote, Span, Stance, overlaps
from dossier.records import replace

#: What is only claimed, and the verdict on it behind: "the *claim that* the mill burned down *is false*".
_CLAIM: Final = Rare(
    r"(?=[acinprst])\b(?:claims?|ideas?|notions?|accusations?|allegations?|assertions?|reports?|suggestions?|statements?|rumou?rs?|posts?)\b"
    r"[^.;:]{0,40}\bthat\b",
    re.IGNORECASE,
)
_JUDGING: Final = ("confirms", "denies", "doubts")
#: What something says that somebody speaks of: nobody vouches for it.
_THING_SAYS: Final = Rare(
    r"(?:an?|the|this|these|those|his|her|its|their|some|several|two|three) "
    r"(?:(?!that |which |who )[\w’'-]{1,20} ){1,6}?"
    r"(?:(?:that|which|who) (?:[a-z]{3,20}ly )?(?P<relative>alleg(?:es?|ed)|claim(?:s|ed)?|insist(?:s|ed)?|sa(?:ys?|id)"
    r"|stat(?:es?|ed)|suggest(?:s|ed)?)|(?P<participle>alleging|claiming|insisting|saying|stating|suggesting)) "
)
_ASIDE: Final = Rare(r"[;:]|\b(?:who|which|whose|and|but|because|after|since|as|when)\b")
_AGREED: Final = Rare(r"\bagree[ds]?\Z", re.IGNORECASE)
_WRONGLY: Final = re.compile(rf"\b({'|'.join(sorted(WRONGLY))})\s\Z", re.IGNORECASE)
_HEARSAY: Final = Rare(
    r"\b(?:allegedly|reportedly|supposedly|purportedly|(?:may|might) have"
    r"|(?:is|are|was|were) (?:understood|believed|thought|rumou?red|reported|alleged|said) to have)\b"
)


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
    speakers: Mapping[Span, str],
    *,
    is_over: bool,
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
    if inner is not None and inner.kind == "indirect":  # what an aside parts is one clause: "whether he, he said, left"
        limits = max(inner.at[0][0], sentence[0]), limits[1]
    hedge = hedge_of(text, one, limits)
    if is_over and hedge.stance == "plans" and hedge.at and BECAUSE.search(text, hedge.at[0][1], one.at[0]):
        hedge = Hedge("asserts")  # "will pay them *after a leak* in 2019"
    by_cue: Stance = "asserts" if inner is None else stance_of_cue(text, sentence, inner)
    is_denied = by_cue in ("denies", "doubts")
    if inner is not None and by_cue not in _JUDGING and (says := _THING_SAYS.match(text, inner.at[0][0], one.at[0])):
        cue_at = says.span("relative") if says["relative"] else says.span("participle")
        if text.find(", ", says.end(), one.at[0]) < 0:  # "condemned *a leaflet that says* guards burned the mill"
            return (Claim(AUTHOR, "alleges", text[slice(*cue_at)], (cue_at,)),)
    by = inner.speaker if inner is not None and inner.speaker else AUTHOR
    if hedge.stance != "doubts" and not is_denied and (verdict := verdict_on(text, one, sentence)):
        is_writers = inner is not None and by != AUTHOR and verdict[0] >= inner.at[-1][1]
        judged = Claim(AUTHOR, "doubts", text[slice(*verdict)], (verdict,))
        if inner is not None and is_writers:  # "a claim by Quill that it sank *is false*"
            return (Claim(by, by_cue, inner.cue, inner.cue_at), judged)
        return (judged if by == AUTHOR else replace(judged, by=by, stance="denies"),)
    if governor := governor_around(text, one, sentence, limits, inner):
        cue = text[slice(*governor.at)]
        if inner is None:  # "*denied* that he had left: 'No, no.'"
            by = next((who for at, who in speakers.items() if overlaps((at,), (governor.at,))), AUTHOR)
        is_taken = governor.is_noun and governor.stance == "alleges" and cue.lower() not in IDEAS
        if is_taken and inner is not None and is_taken_by(text, inner, governor):
            return (Claim(AUTHOR, "alleges", cue, (governor.at,)),)  # "*condemned* the report that"
        if inner is not None and governor.is_noun and text.endswith(_BESIDE_REPORTS, inner.at[0][0], governor.at[0]):
            by = AUTHOR  # "said she would stay, *despite reports that* she had fled": others' words
        if not is_denied and not (hedge.stance == governor.stance == "doubts"):
            return (Claim(by, governor.stance, cue, (governor.at,)),)
    if (
        inner is None
        or _is_of_subject(text, one, inner)
        or is_background(text, one, inner, is_denied=is_denied)
        or is_unclaimed(one, inner, is_denied=is_denied)
        or is_presupposed(one, inner)
        or (by_cue == "plans" and one.part == "noun" and _is_given(text, inner.at[0][0], one))
    ):
        if inner is None and hedge.stance == "asserts" and (told := _told_in_front(text, one, sentence)):
            return (Claim(AUTHOR, "alleges", text[slice(*told)], (told,)),)
        return (Claim(AUTHOR, hedge.stance, hedge.cue, hedge.at),)
    return _claims_within(text, one, sentence, inner, hedge, by_cue)


def _told_in_front(text: str, one: Occurrence, sentence: Span) -> Span | None:
    """Where a sentence begins with who tells it: "*According to* the charges, she told him 'Go', and *fled*"."""
    start = sentence[0]
    if not text.startswith(_ACCORDING, start) or text.find(", ", start, one.at[0]) < 0:
        return None
    return start, start + len(_ACCORDING.rstrip())


_ACCORDING: Final = "According to "


def _is_given(text: str, first: int, one: Occurrence) -> bool:
    """True for what has been, whatever somebody plans that begins at `first`: "to fight *the ruling*"."""
    return is_taken_up(text, first, one) or is_matter(text, one) or is_of_past_relative(text, first, one.at[0])


def _is_of_subject(text: str, one: Occurrence, inner: Quote) -> bool:
    """True for what is told of whom something is expected of: "The mill, *closed* in May, is expected to open"."""
    if not inner.cue.startswith(_BEING):
        return False
    is_in_front = bool(inner.cue_at) and one.at[1] <= inner.cue_at[0][0]
    return is_in_front and one.part == "verb" and one.when == "past" and text.startswith("to ", inner.at[-1][0])


_BESIDE_REPORTS: Final = ("despite ", "amid ", "following ", "after ")
_BEING: Final = ("is ", "are ", "was ", "were ")


def _claims_within(
    text: str, one: Occurrence, sentence: Span, inner: Quote, hedge: Hedge, by_cue: Stance
) -> tuple[Claim, ...]:
    """The claims on a happening that a quote tells as its speaker's, by how that is attributed and how it is hedged."""
    if by_cue == "plans" and one.part == "verb" and one.when == "past" and not one.clause and _is_admitted(inner):
        by_cue = "confirms"  # "agreed that he had left"
    elif by_cue in ("asserts", "confirms") and (hearsay := _hearsay(text, sentence, inner)):
        return (Claim(AUTHOR, "alleges", text[slice(*hearsay)], (hearsay,)),)
    cue_start = inner.cue_at[0][0] if inner.cue_at else sentence[0]
    wrongly = _WRONGLY.search(text, max(sentence[0], cue_start - BESIDE), cue_start)
    author = (Claim(AUTHOR, "denies", wrongly[1], (wrongly.span(1),)),) if wrongly else ()
    if not inner.speaker:
        if author:
            return author
        # words that nobody named vouches for: the article passes them on, as what they are: a denial, a doubt, a plan
        by_cue = "alleges" if by_cue == "asserts" else by_cue
    by = inner.speaker or AUTHOR
    if hedge.stance == "plans" and hedge.cue in _PLANNING and one.when == "open" and _is_plot(text, one, inner):
        return (Claim(by, "alleges", inner.cue, inner.cue_at), *author)  # "claims they set up a scheme *to hide* it"
    if hedge.stance == "plans" and not inner.speaker and inner.cue.lower() in _ALLEGING:
        return (Claim(AUTHOR, "alleges", inner.cue, inner.cue_at), *author)  # "a post claims it *will be sold*"
    if by_cue in ("denies", "doubts") and (who := _words_of_unnamed(text, inner)):
        return (Claim(by, by_cue, text[slice(*who)], (who,)), *author)
    if hedge.stance == "asserts" or by_cue in ("denies", "doubts"):
        return (Claim(by, by_cue, inner.cue, inner.cue_at), *author)
    cue, cue_at = (hedge.cue, hedge.at) if hedge.cue else (inner.cue, inner.cue_at)
    return (Claim(by, hedge.stance, cue, cue_at), *author)


def _is_plot(text: str, one: Occurrence, inner: Quote) -> bool:
    """True for what somebody only claims that others are up to: "warned of *a plot to* kill her"."""
    if inner.cue.lower() in _ALLEGING:
        return True
    start = max(inner.at[0][0], one.at[0] - BESIDE)
    plot = _PLOT.search(text, start, one.at[0]) if text.endswith(" to ", start, one.at[0]) else None
    return plot is not None and (plot["crime"] is not None or inner.cue.lower().startswith("warn"))


_PLANNING: Final = ("", "plan to", "plans to")
#: What is planned against others, and what is if somebody warns of it.
_PLOT: Final = Rare(
    r"\b(?:(?P<crime>conspirac(?:y|ies)|plots?)|attempts?|bids?|efforts?|plans?|schemes?)(?: by [\w’' -]{2,30})? to \Z"
)


def _words_of_unnamed(text: str, inner: Quote) -> Span | None:
    """Who denies or doubts it and the word for that, where nobody knows who: "*Officials denied* that guards fled"."""
    if inner.speaker or not inner.speaker_at or not inner.cue_at:
        return None
    start, end = inner.speaker_at[0][0], inner.cue_at[-1][1]
    is_beside = start < inner.cue_at[0][0] and end - start <= _LONGEST_UNNAMED
    return (start, end) if is_beside and "\n" not in text[start:end] else None


_LONGEST_UNNAMED: Final = 48  # characters
_ALLEGING: Final = forms_of_verbs("allege claim")


def _is_admitted(inner: Quote) -> bool:
    """True for a clause that somebody agrees to as true, not for what they agree to do."""
    return not inner.text.startswith("to ") and _AGREED.search(inner.cue) is not None


_THANKING: Final = forms_of_verbs("applaud commend congratulate hail honor honour mourn praise remember salute thank")
#: In front of what is told beside what somebody wants: "demanded that Odo Tarn, *whom* they accuse of theft, resign".
_BESIDE_WANTED: Final = Rare(r"\b(?:after|because|following|despite)\b|, (?:who|whom|whose|which)\b")


def is_background(text: str, one: Occurrence, inner: Quote, *, is_denied: bool) -> bool:
    """True for what only says why or when: "refused to resign *after the ship sank*", "denied that he left *after* it".

    That is not denied where the clause in front of it is; nor is wanted what a call for something is about.
    """
    start = inner.at[0][0]
    if one.clause == "relative" and one.when == "past" and inner.cue.rpartition(" ")[2].lower() in _THANKING:
        return True  # "thanked a clerk, *who had fled*"
    is_foreseen = inner.cue.startswith(_BEING) and text.startswith("to ", inner.at[-1][0])
    if is_foreseen:  # "Ann Quill is expected *to leave* after she fled"
        start = inner.at[-1][0]
    if is_wanted(inner):
        if one.part == "verb":  # "asked to be freed *after* guards *beat* him" may read as a present
            is_behind = one.when == "present" and last_match(_BESIDE_WANTED, text, start, one.at[0]) is not None
            return one.when == "past" or is_behind
        return one.is_definite and _ABOUT.search(text, start, one.at[0]) is not None
    if is_denied and one.at[0] >= start and (turn := _behind_gerund(text, inner)) and one.at[0] >= turn:
        return True
    is_joined = one.part == "verb" and one.when == "past" and text.endswith(" and ", start, one.at[0])
    if is_joined and inner.text.startswith("to ") and not is_denied:
        return True  # "was ordered to pay a fine *and banned*"
    is_deed = is_foreseen or inner.text.startswith(("to ", "not to "))
    if not (is_deed or is_denied) or one.at[0] < start or (one.part == "verb" and one.when != "past"):
        return False
    refused = is_deed and NEGATION.search(inner.cue) is not None
    if is_denied and is_aside(text, start, one, inner.at[-1][1]):
        return True  # "denied that Odo Tarn, *who was jailed*, had fled"
    found = last_match(SINCE if refused else GRANTED if is_denied else BECAUSE, text, start, one.at[0])
    if found is None:
        return False
    if broken := BREAK.search(text, found.end(), one.at[0]):
        return one.part == "verb" and _goes_on(text, found.end(), broken, one)
    return one.part == "verb" or len(text[found.end() : one.at[0]].split()) <= MOST_MODIFIERS


def _behind_gerund(text: str, inner: Quote) -> int:
    """Where what somebody did beside denying begins: "denied taking bribes *and sued the paper*"; 0 for nowhere.

    Behind "having", only a verb of saying or blaming is none of what is denied.
    """
    first = inner.text.partition(" ")[0]
    if not first.endswith("ing") or " and " not in inner.text:
        return 0
    tokens, tags = tagged(text)
    for place in range(tokens.index(inner.at[0][0]), tokens.index(inner.at[-1][1]) - 1):
        verb = tokens.lows[place + 1]
        is_past = tags[place + 1] in "VX" and (verb.endswith("ed") or verb in past_forms())
        if tokens.lows[place] in RELATIVES:
            return 0  # "denied helping men *who* came in and shot a clerk"
        if tokens.lows[place] == "and" and is_past and (first != "having" or verb_lemma(verb) in _TELLING):
            return tokens.starts[place]
    return 0


_TELLING: Final = REPORTING_VERBS | {verb_lemma("blame")}


def _goes_on(text: str, start: int, link: re.Match[str], one: Occurrence) -> bool:
    """True for a clause with its own subject, joined to one that begins at `start`: "after A burned *and B fell*"."""
    if link[0] != "and" or BREAK.search(text, link.end(), one.at[0]) or not has_finite(text, start, link.start()):
        return False
    return _WITH_SUBJECT.match(text, link.start(), one.at[0]) is not None


#: Behind "and", a subject and perhaps helping verbs, not an adverb or a helping verb alone.
_WITH_SUBJECT: Final = Rare(
    r"and (?!(?:then|later|also|now|that|\w{1,20}ly|was|were|is|are|had|has|have|did|would|could|will|been|being|to) )"
)
#: What somebody calls for may be about, or because of, what has happened.
_ABOUT: Final = Rare(
    r"\b(?:about|after|against|amid|at|because|behind|by|during|following|for|from|in|into|of|on|over|since|to|with)\b"
)


def _hearsay(text: str, sentence: Span, quote: Quote) -> Span | None:
    """Where it says that somebody's words are themselves only reported: "*reportedly* confirmed", "*may have* told"."""
    if not quote.cue_at:
        return None
    start, end = quote.cue_at[0]
    ahead = max((last for _, last in quote.at if last <= start), default=sentence[0])
    found = _HEARSAY.search(text, max(sentence[0], ahead, start - BESIDE), end)
    return found.span() if found and not BREAK.search(text, found.end(), end) else None


def verdict_on(text: str, one: Occurrence, sentence: Span) -> Span | None:
    """Where a sentence says that a claim is false which holds a happening."""
    if text.rfind("that", max(sentence[0], one.at[0] - REACH), one.at[0]) < 0:
        return None
    found = FALSE.search(text, one.at[1], min(sentence[1], one.at[1] + REACH))
    if found is None or _ASIDE.search(text, one.at[1], found.start()):
        return None
    claim = last_match(_CLAIM, text, max(sentence[0], one.at[0] - REACH), one.at[0])
    if claim is None or (claim[0][:4].lower() == "idea" and tells_which(text, claim.end() + 1, one.at[0])):
        return None
    return found.span()
