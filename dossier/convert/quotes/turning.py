"""Where the words of who spoke to an outlet end: others begin to speak, or the same person speaks to others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dossier.convert.clauses.claims import DENYING
from dossier.convert.clauses.governed import RULING
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.events.outcomes import VIEWS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.outletparts import HEARING, KIND_WORDS, PLATFORM, SAYING_TO, OutletPart
from dossier.convert.quotes.quoteplaces import QuotePlaces, SentenceNumbers
from dossier.convert.reading.parse import Parse
from dossier.model import Entity, Quote
from dossier.records import Record

#: Behind one of these somebody else speaks, or the writer does.
_TURNS: Final = Rare(r";\s|(?:,\s|\s)(?:but|while|whereas|although|though)\s|,\sand\s")
_SAYING_TO: Final = Rare(rf"\b({SAYING_TO}) to\s[^,;:]{{0,40}}\Z")
_THE: Final = Rare(r"(?:the )?[\"“«]?")
#: Between a turn and an outlet: what it found is set against what somebody said before.
_SET_AGAINST: Final = Rare(r"(?:[\w’'-]{1,20} ){1,6}?(?:by|from|in|of) (?:the )?[\"“«]?")
#: In front of a speaker: what an outlet was told before or after that is not what this speaker says.
_AROUND: Final = Rare(
    rf"(?:\b(?:before|after|until|only for)|,\s(?:an?|one)\s(?:[\w-]+\s)?(?:{VIEWS})(?:\s(?:that|which))?)"
    r"\s(?:the\s)?\Z"
)
#: Cues whose object hears it, which others of telling do without ("he warned."), and cues of what is not spoken.
_TELLING: Final = forms_of_verbs("tell inform brief notify")
_WRITING: Final = forms_of_verbs("write tweet post blog")
#: What may stand behind a cue and is no other listener: the outlet again.
_SAME_OUTLET: Final = (
    r"(?:it|them|(?:(?:the|its|their)\s)?(?:co-?)?(?:host|presenter|anchor|interviewer|correspondent)"
    rf"|(?:the|this|that)\s(?:same\s)?(?:{KIND_WORDS}|programme|program|show|reporter|journalist))\b"
)
_NO_LISTENER: Final = Rare(rf"\s(?:{_SAME_OUTLET}|(?:that|of|about|how|why|what|who|where|when|whether|if|on|in|at)\b)")
_SHORT_NAME: Final = Rare(r"\s(?:the\s)?([A-Z]\w+)(?=\W|\Z)(?!\s[A-Z])")
#: "said *to MPs*", "admitted *to his wife*".
_TO_LISTENER: Final = Rare(rf"\s(?:(?:later|also|\w+ly)\s){{0,2}}to\s(?!{_SAME_OUTLET})\w")
#: Where else somebody may speak or write than to the outlet that heard them before.
_ELSEWHERE: Final = Rare(
    r"\b(?:(?:[Ii]n|[Oo]n|[Aa]t|[Vv]ia|[Dd]uring|[Tt]hrough|[Oo]ver)\s(?:"
    r"(?:(?:an?|his|her|their|its|another|one)\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:statements?|letters?|e-?mails?|memos?|notes?|messages?|posts?|tweets?|blogs?|threads?|books?|memoirs?"
    r"|autobiography|diary|diaries|essays?|columns?|op-eds?|articles?|videos?|speech|lecture|sermon|submission|affidavit"
    r"|testimony|evidence|deposition|filing)"
    r"|(?:his|her|their|its|the|an?)\s(?:[\w’'-]+\s)?(?:rebuttal|reply|response)(?!\sto\b)"
    r"|(?:(?:an?|his|her|their|(?:[a-z]{2,12}\s)?(?:state|national|public|local))\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:address|broadcast|radio|television|TV)"
    r"|(?:an|another)\s(?:[\w’'-]+\s){0,2}?interview|a\s(?:[\w’'-]+\s){1,2}?interview"
    r"|(?:(?:an?|the|his|her|their|another)\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:(?:press|news)\sconference|briefing|hearing|inquest|inquiry|trial|tribunal|court|parliament|rally|summit|debate"
    r"|vigil|funeral|meeting)"
    rf"|{PLATFORM}"
    r"|social\smedia)\b"
    r"|[Oo]utside\s(?:the\s)?court\b)"
)
_SPEAKING: Final = Rare(
    r"(?:\A|,\s|\s)(?:[Ss]peaking|[Aa]ddressing|[Tt]estifying|[Tt]alking|[Ww]riting|[Ff]acing)\s"
    rf"(?!(?:about|of)\b|(?:to|with)\s{_SAME_OUTLET})"
)
#: Forms of verbs that deny what they take.
_DENYING: Final = DENYING.keys() | RULING
_WORD: Final = re.compile(r"\w+")
#: In front of a verb, or of its subject: another day than before.
_LATER: Final = Rare(r"\b(?:[Ll]ater|[Ss]ubsequently|[Aa]fterwards),?\s(?:(?:he|she|they|[A-Z][\w’'-]{1,20})\s)?\Z")
_LONGEST_LATER: Final = 40
_LONGEST_RELATIVE: Final = 40
#: At the head of what somebody says: it was on another occasion, "*Last month,* he said", "*Two years ago,* …".
_ANOTHER_TIME: Final = Rare(
    r"\W{0,3}(?:(?:[Ll]ast|[Ee]arlier (?:this|last)|[Tt]he (?:previous|following)) (?:week|month|year|spring|summer"
    r"|autumn|fall|winter)\b|(?:[\w-]{1,12} ){1,3}(?:days?|weeks?|months?|years?) (?:ago|earlier|later|before)\b"
    r"|[Ii]n (?:19|20)\d\d\b)"
)


class Chain(Record):
    """The relays of somebody's words, whether the outlet was spoken to, and the words of the cue.

    What somebody said on an outlet's programme, or wrote in it, tells of the paragraph `within`; else that is −1.
    """

    outlets: tuple[str, ...]
    told: bool
    cue: frozenset[str]
    within: int = -1


def reaches(text: str, part: OutletPart, quote: Quote, places: QuotePlaces, numbers: SentenceNumbers) -> bool:
    """False where another's words begin in between: "Quill told *Kray Post* it was shut, but *the mayor said* …".

    Who goes on behind the turn is still speaking through it, and what stands at the end may tell all before it.
    """
    if not quote.cue_at:
        return True
    spans = (*quote.cue_at, *quote.speaker_at)
    first, last = min(spans)[0], max(spans)[1]
    is_behind = part.at[0] >= last
    if part.part == "cited" and is_behind and places.is_of_another(part.at, quote):
        return False  # "accused it of fraud: *a memo published by the Post* said that …"
    if text.startswith(", as ", quote.at[-1][1]) and not _DENYING.isdisjoint(cue_words(quote)):
        return False  # "denied that it leaked, *as the Kray Post had reported*": the Post tells what is denied
    if is_behind and part.part == "cited" and _told_in_relative(text, quote.at[-1][1], part.at[0], places):
        return False  # "said it hid the study, *which*, according to papers seen by the Post, *warned* of it"
    start, end = (last, part.at[0]) if is_behind else (part.at[1], first)
    said_to = _SAYING_TO.search(text, start, end) if is_behind and part.part == "told" else None
    if said_to and said_to[1] not in cue_words(quote):
        return False  # "told Kray Post it leaked, a point the mayor *acknowledged to* Presswire"
    turns = [match.span() for match in _TURNS.finditer(text, start, end)] if start < end else []
    if not is_behind and quote.speaker_at and _AROUND.search(text, part.at[1], quote.speaker_at[0][0]):
        return places.holds(quote.cue_at[0][0])  # "told the Post, *before the mayor* said"
    if part.part not in HEARING:  # "According to the Post, it was shut, *and* the mayor said so" tells of both
        turns = [turn for turn in turns if not text.startswith(", and", turn[0])]
    if not turns:
        return True
    if is_behind and part.part == "cited" and _SET_AGAINST.fullmatch(text, turns[-1][1], part.at[0]):
        return False  # "said it was dry, but *a report by the Post* found that it leaked"
    if is_behind and (part.part in HEARING) == bool(_THE.fullmatch(text, turns[-1][1], part.at[0])):
        return True  # "told the Post, and *the Gazette*", "said it was shut but dry, *the Post reports*"
    cues = places.cues_of(quote.speaker, numbers.of(first)) if quote.speaker else None
    return cues is not None and (cues[1] >= turns[-1][1] if is_behind else cues[0] < turns[0][0])


def _told_in_relative(text: str, start: int, end: int, places: QuotePlaces) -> bool:
    """True for a relative clause behind somebody's words, in which something else is told."""
    return start < end and text.startswith(", which", start) and places.has_cue(start, end + _LONGEST_RELATIVE)


def turns_to_others(
    parse: Parse,
    quote: Quote,
    places: QuotePlaces,
    numbers: SentenceNumbers,
    before: Chain,
    outlets: Mapping[str, Entity],
) -> bool:
    """True where who was speaking to an outlet says it to others, or elsewhere: "*told MPs*", "said *in a letter*"."""
    if not quote.cue_at or places.holds(quote.cue_at[0][0]):
        return False
    words = cue_words(quote)
    first = quote.cue_at[0][0]
    if "later" in words or _LATER.search(parse.text, max(0, first - _LONGEST_LATER), first):
        return True  # "She *later* said": another day
    if not words.isdisjoint(_WRITING) and before.cue.isdisjoint(_WRITING):
        return True
    text, (cue, end) = parse.text, quote.cue_at[-1]
    sentence = parse.sentences[numbers.of(cue)]
    stop = places.next_content(end, sentence.end)
    behind = text[end : min(stop, sentence.end)]
    if not words.isdisjoint(_TELLING):
        short = _SHORT_NAME.match(behind)  # "told *the Post*"
        if short and any(short[1] in outlets[name].name.split() for name in before.outlets):
            return False
        if not _NO_LISTENER.match(behind):
            return True
    elif _TO_LISTENER.match(behind):
        return True
    begin = min(span[0] for span in (*quote.cue_at, *quote.speaker_at, *quote.at))
    front = text[sentence.start : begin]
    if _ANOTHER_TIME.match(front):
        return True
    if _ELSEWHERE.search(behind) or _SPEAKING.search(behind):
        return True
    if places.has_cue(sentence.start, begin):
        return False  # what stands in front is told of others, or of what they said before
    return bool(_ELSEWHERE.search(front) or _SPEAKING.search(front))


def cue_words(quote: Quote) -> frozenset[str]:
    """The words of a quote's cue, in small letters."""
    return frozenset(_WORD.findall(quote.cue.lower()))
