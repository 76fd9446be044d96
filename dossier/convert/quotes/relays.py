"""Through whom words came to the article: outlets that report, cite, quote or were spoken to.

Stated relays stand in the sentence of the quote ("Y said, X reports citing Z"). Inferred ones stand where the article
tells its own source (its lead, its dateline, a credit line), or where the same speaker was relayed before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, TypeAlias

from dossier.convert.english.gazetteer import OUTLETS
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.events.outcomes import VIEWS
from dossier.convert.names.outlets import is_outlet
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.quoteplaces import QuotePlaces
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.tags import vocabulary
from dossier.convert.reading.wordclasses import word_tags
from dossier.model import Entity, Quote, Span
from dossier.records import Record, replace

Part: TypeAlias = Literal["tells", "cited", "told", "aired"]

#: Parts of an outlet that somebody spoke to, or on.
_HEARING: Final = ("told", "aired")
_KIND_WORDS: Final = (
    r"(?:(?:state|local|news|press|television|TV|radio|online|daily|weekly|independent) ){0,2}"
    r"(?:agency|newspaper|paper|tabloid|website|site|outlet|channel|broadcaster|magazine|portal|daily|weekly"
    r"|publication|station"
    r"|television|TV|radio|podcast)"
)
#: Where anybody writes, or shows what was recorded: they hand on, and vouch for, nothing.
PLATFORMS: Final = (
    r"X|Twitter|Facebook|Instagram|Telegram|LinkedIn|TikTok|YouTube|Bluesky|Threads|WhatsApp|Truth\sSocial"
)
#: In front of an outlet: it is cited, or it was spoken to.
_CITED: Final = Rare(
    r"(?:\b(?:citing|cites|cited|quoting|quotes|(?:quoted|cited)(?: as saying)? (?:by|in)"
    r"|with reference to|in reference to|referring to|reported by|written by|published by|released by"
    r"|carried by|obtained by|seen by|reports? (?:by|from|in|of)|according to"
    r"|(?:^|\n)source:|via))\s+(?:the )?"
    rf"(?:[\w’'-]+ )?(?:{_KIND_WORDS} )?[\"“«]?\Z",
    re.IGNORECASE,
)
_TOLD: Final = Rare(
    r"(?:\b(?:told|tells|telling|informed|(?:asked|interviewed|questioned|contacted|quizzed) by"
    r"|(?:an|his|her|their|recent|the)? ?interview (?:with|to|for|by|on)"
    r"|(?:comments?|commentary|remarks?|statement|letter|e-?mail|message|text) (?:to|for)"
    r"|in (?:an?|his|her|their)(?: \w+)? (?:article|blog|column|essay|op-ed|piece) (?:for|in)"
    r"|(?:speaking|spoke|speaks|talking|talked|writing)(?: \w{3,6}day)? (?:to|with|for|on|in)"
    r"|(?:appear(?:s|ing|ed)|interviewed)(?: \w{3,6}day)? on|broadcast (?:live )?(?:by|on)))\s+(?:the )?"
    rf"(?:[\w’'-]+ )?(?:{_KIND_WORDS} )?[\"“«]?\Z",
    re.IGNORECASE,
)
#: … where somebody said or wrote it: "said *on* Kray TV that", "wrote *in* the Kray Post".
_SAID_ON: Final = Rare(
    r"\b(?:said|says|saying|sa(?:id|ys) so|wrote|writes|writing|(?:told|tells|telling) (?:viewers|listeners|readers)"
    r"|argu(?:ed|es|ing)|claim(?:ed|s|ing)|admit(?:ted|s|ting)|insist(?:ed|s|ing)|declar(?:ed|es|ing)"
    r"|announc(?:ed|es|ing)|warn(?:ed|s|ing)|den(?:ied|ies|ying)|confirm(?:ed|s|ing)|not(?:ed|es|ing)"
    r"|stat(?:ed|es|ing)|suggest(?:ed|s|ing)|explain(?:ed|s|ing)|add(?:ed|s|ing))"
    rf"(?: (?:on )?\w{{3,6}}day)? (?:on|in) (?:the )?(?:{_KIND_WORDS} )?[\"“«]?\Z"
)
_PLATFORM: Final = Rare(PLATFORMS)
#: Behind an outlet that is only part of what is named: "said in the Kray Post *case*", "on Kray TV's *claims*".
_PART_OF: Final = Rare(r"(['’]s?)? ([a-z]+)")
_PROGRAMMES: Final = frozenset(
    "breakfast broadcast evening flagship hit late late-night morning news nightly podcast programme program show "
    "sunday talk weekend".split()
)
#: Of a report that is only spoken of: "*asked about a* report in the Post", "denied a report by Presswire".
_OF_A_REPORT: Final = Rare(
    r"\b(?:(?<!according )to|about|(?<!based )on|over|after|following|despite|amid|against"
    r"|(?:den|dismiss|reject|disput|refut|rebut|confirm|contradict|critici[sz]|condemn|question|contest|describ|call)"
    r"(?:y|e|s|es|ies|ed|ied|ing|ying)?)\s(?:[a-z-]{1,20}\s){0,3}reports?\s(?:by|from|in|of)\s[^.,;:]{0,40}\Z",
    re.IGNORECASE,
)
#: In front of an outlet that somebody speaks for, or works for: it tells nothing there.
_SPOKEN_FOR: Final = Rare(r"\w (?:for|of|at|with|from) (?:the )?[\"“«]?\Z")
#: Behind an outlet: it tells.
_TELLS: Final = Rare(
    r"[\"”»]?(?:\s(?:news )?(?:agency|broadcaster|channel|daily|magazine|newspaper|portal|radio|site|television|TV"
    r"|website|weekly))?(?:,\s(?=citing\b|quoting\b|with reference\b)"
    r"|,?\s(?:(?:has|had|have|also|previously|earlier|first|later|then) ){0,2}"
    r"(?:reports?|reported|writes?|wrote|informs|notes|cites?|cited|quotes?|quoted|said|says|claims?|claimed|recalls?|recalled|published|learned"
    r"|broadcast(?! (?:booth|cent|crew|deal|rights|set|studio|team|tower|truck|van)))\b)",
)
#: Behind any organization: it tells what somebody else said.
_CITES: Final = Rare(r"\s\w+\s(?:citing|with reference to|referring to|quoting)\b")
#: … and the words of which one need be in a text for that.
_CITING: Final = frozenset({"citing", "quoting", "reference", "referring"})
_ARTICLE: Final = Rare(r"\b(?:an?|the|this|that|earlier|previous|recent)\s\Z", re.IGNORECASE)
_TELLS_BEFORE: Final = re.compile(r"(?:reported|reports|wrote|writes|said|says|quoted)\s(?:the )?[\"“«]?\Z")
#: Behind one of these somebody else speaks, or the writer does.
_TURNS: Final = Rare(r";\s|(?:,\s|\s)(?:but|while|whereas|although|though)\s|,\sand\s")
_THE: Final = Rare(r"(?:the )?[\"“«]?")
#: In front of a speaker: what an outlet was told before or after that is not what this speaker says.
_AROUND: Final = Rare(
    rf"(?:\b(?:before|after|until|only for)|,\s(?:an?|one)\s(?:[\w-]+\s)?(?:{VIEWS})(?:\s(?:that|which))?)"
    r"\s(?:the\s)?\Z"
)
#: Cues whose object hears it, and cues of what is not spoken.
_TELLING: Final = forms_of_verbs("tell inform brief notify")
_WRITING: Final = forms_of_verbs("write tweet post blog")
#: What may stand behind a cue and is no other listener: the outlet again.
_SAME_OUTLET: Final = (
    r"(?:it|them|(?:(?:the|its|their)\s)?(?:co-?)?(?:host|presenter|anchor|interviewer|correspondent)"
    rf"|(?:the|this|that)\s(?:same\s)?(?:{_KIND_WORDS}|programme|program|show|reporter|journalist))\b"
)
_NO_LISTENER: Final = Rare(rf"\s(?:{_SAME_OUTLET}|(?:that|of|about|how|why|what|who|where|when|whether|if|on|in|at)\b)")
_SHORT_NAME: Final = Rare(r"\s(?:the\s)?([A-Z]\w+)(?=\W|\Z)(?!\s[A-Z])")
#: "said *to MPs*", "admitted *to his wife*".
_TO_LISTENER: Final = Rare(rf"\s(?:(?:later|also|\w+ly)\s){{0,2}}to\s(?!{_SAME_OUTLET})\w")
_PERFECT: Final = frozenset({"has", "have", "had"})
_RELATIVES: Final = frozenset({"who", "whom"})
#: Where else somebody may speak or write than to the outlet that heard them before.
_ELSEWHERE: Final = Rare(
    r"\b(?:(?:[Ii]n|[Oo]n|[Aa]t|[Vv]ia|[Dd]uring|[Tt]hrough|[Oo]ver)\s(?:"
    r"(?:(?:an?|his|her|their|its|another|one)\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:statements?|letters?|e-?mails?|memos?|notes?|messages?|posts?|tweets?|blogs?|threads?|books?|memoirs?"
    r"|autobiography|diary|diaries|essays?|columns?|op-eds?|articles?|videos?|speech|lecture|sermon|submission|affidavit"
    r"|testimony|evidence|deposition|filing)"
    r"|(?:an|another)\s(?:[\w’'-]+\s){0,2}?interview|a\s(?:[\w’'-]+\s){1,2}?interview"
    r"|(?:(?:an?|the|his|her|their|another)\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:(?:press|news)\sconference|briefing|hearing|inquest|inquiry|trial|tribunal|court|parliament|rally|summit|debate"
    r"|vigil|funeral|meeting)"
    rf"|{PLATFORMS}"
    r"|social\smedia)\b"
    r"|[Oo]utside\s(?:the\s)?court\b)"
)
_SPEAKING: Final = Rare(
    r"(?:\A|,\s|\s)(?:[Ss]peaking|[Aa]ddressing|[Tt]estifying|[Tt]alking|[Ww]riting|[Ff]acing)\s"
    rf"(?!(?:about|of)\b|(?:to|with)\s{_SAME_OUTLET})"
)
_WORD: Final = re.compile(r"\w+")
#: The lead says whose words the article brings: "This was stated by …, X reports".
_THIS: Final = Rare(
    r"(?<!said )(?<!says )\b(?:this|that|it) (?:was|is|has been|were)"
    r" (?:stated|reported|announced|said|told|written|confirmed|informed)"
    r"|\b(?:said|stated|announced|reported|wrote|told|informed)(?: \w+)? (?:about )?(?:this|it)\b"
    r"(?! (?:was|is|were|had|has|have|would|will|could|can|may|might|should|did|does|week|month|year|morning|\w+ed)\b)",
    re.IGNORECASE,
)
_DATELINE: Final = Rare(r"[A-Z][\w.,' ’-]{1,40}\(([^)\n]{2,40})\)\s?[-–—]")
_CREDIT: Final = re.compile(r"(?:^|\n)\s*(?:source|via|credit|from):?\s+([^\n]{2,60}?)\s*(?:\n|\Z)", re.IGNORECASE)
#: In front of a verb, or of its subject: another day than before.
_LATER: Final = re.compile(
    r"\b(?:[Ll]ater|[Ss]ubsequently|[Aa]fterwards),?\s(?:(?:he|she|they|[A-Z][\w’'-]{1,20})\s)?\Z"
)
_LONGEST_LATER: Final = 40
_LEAD: Final = 4  # paragraphs
_MAX_HEADING: Final = 80


class _Relay(Record):
    """An outlet's part in a sentence."""

    entity: str
    part: Part
    at: Span


def with_relays(parse: Parse, quotes: Sequence[Quote], entities: Sequence[Entity], publisher: str) -> tuple[Quote, ...]:
    """The quotes with `via` (nearest the speaker first) and `via_basis` filled in where outlets passed them on."""
    outlets = {entity.id: entity for entity in entities if entity.type == "organization"}
    numbers = _Numbers(parse)
    by_sentence = _parts(parse, outlets.values(), numbers)
    whole = [
        name for name in _whole_article(parse, outlets.values()) if not (publisher and _same(publisher, outlets[name]))
    ]
    if not by_sentence and not whole:
        return tuple(quotes)
    lead, principals, limit = _lead(parse, by_sentence, entities)
    places = QuotePlaces(quotes, numbers.of)
    of_speaker: dict[str, _Chain] = {}
    found: list[Quote] = []
    for quote in quotes:
        sentences = {numbers.of(span[0]) for span in (*quote.cue_at, *quote.speaker_at[-1:])} or {
            numbers.of(quote.at[0][0])
        }
        parts = [part for number in sorted(sentences) for part in by_sentence.get(number, ())]
        if parts:
            parts = [part for part in parts if _reaches(parse.text, part, quote, places, numbers)]
        if parts and (chain := _chain(parts, quote)):
            is_told = any(part.part in _HEARING for part in parts)
            within = numbers.paragraph_of(quote.at[0][0]) if all(part.part == "aired" for part in parts) else -1
            of_speaker[quote.speaker] = _Chain(chain, is_told, _cue_words(quote), within)
            found.append(replace(quote, via=chain, via_basis="stated"))
            continue
        inferred: Iterable[str] = ()
        before = of_speaker.get(quote.speaker) if quote.speaker else None
        if before and before.told and _turns_to_others(parse, quote, places, numbers, before, outlets):
            del of_speaker[quote.speaker]  # to whom they speak from here on is not told
            before = None
        if before and (_is_background(quote) or before.within not in (-1, numbers.paragraph_of(quote.at[0][0]))):
            before = None
        if before:
            inferred = before.outlets
        elif lead and quote.at[0][0] < limit and (quote.speaker in principals or not principals):
            inferred = lead
        elif whole:
            inferred = whole
        via = tuple(name for name in inferred if name != quote.speaker)
        found.append(replace(quote, via=via, via_basis="inferred") if via else quote)
    return tuple(found)


def _is_background(quote: Quote) -> bool:
    """True for what the writer recalls that somebody has said before: "Quill, *who has criticized* it, left"."""
    return not _PERFECT.isdisjoint(_cue_words(quote)) or quote.speaker_text in _RELATIVES


class _Chain(Record):
    """The relays of somebody's words, whether the outlet was spoken to, and the words of the cue.

    What somebody said on an outlet's programme, or wrote in it, tells of the paragraph `within`; else that is −1.
    """

    outlets: tuple[str, ...]
    told: bool
    cue: frozenset[str]
    within: int = -1


class _Numbers:
    """Sentence numbers by offset."""

    def __init__(self, parse: Parse) -> None:
        self._starts = [sentence.start for sentence in parse.sentences]
        self._sentences = parse.sentences

    def of(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def paragraph_of(self, offset: int) -> int:
        return self._sentences[self.of(offset)].paragraph if self._sentences else -1


def _reaches(text: str, part: _Relay, quote: Quote, places: QuotePlaces, numbers: _Numbers) -> bool:
    """False where another's words begin in between: "Quill told *Kray Post* it was shut, but *the mayor said* …".

    Who goes on behind the turn is still speaking through it, and what stands at the end may tell all before it.
    """
    if not quote.cue_at:
        return True
    spans = (*quote.cue_at, *quote.speaker_at)
    first, last = min(spans)[0], max(spans)[1]
    is_behind = part.at[0] >= last
    start, end = (last, part.at[0]) if is_behind else (part.at[1], first)
    turns = [match.span() for match in _TURNS.finditer(text, start, end)] if start < end else []
    if not is_behind and quote.speaker_at and _AROUND.search(text, part.at[1], quote.speaker_at[0][0]):
        return places.holds(quote.cue_at[0][0])  # "told the Post, *before the mayor* said"
    if part.part not in _HEARING:  # "According to the Post, it was shut, *and* the mayor said so" tells of both
        turns = [turn for turn in turns if not text.startswith(", and", turn[0])]
    if not turns:
        return True
    if is_behind and (part.part in _HEARING) == bool(_THE.fullmatch(text, turns[-1][1], part.at[0])):
        return True  # "told the Post, and *the Gazette*", "said it was shut but dry, *the Post reports*"
    cues = places.cues_of(quote.speaker, numbers.of(first)) if quote.speaker else None
    return cues is not None and (cues[1] >= turns[-1][1] if is_behind else cues[0] < turns[0][0])


def _turns_to_others(
    parse: Parse,
    quote: Quote,
    places: QuotePlaces,
    numbers: _Numbers,
    before: _Chain,
    outlets: Mapping[str, Entity],
) -> bool:
    """True where who was speaking to an outlet says it to others, or elsewhere: "*told MPs*", "said *in a letter*"."""
    if not quote.cue_at or places.holds(quote.cue_at[0][0]):
        return False
    words = _cue_words(quote)
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
    if _ELSEWHERE.search(behind) or _SPEAKING.search(behind):
        return True
    if places.has_cue(sentence.start, begin):
        return False  # what stands in front is told of others, or of what they said before
    return bool(_ELSEWHERE.search(front) or _SPEAKING.search(front))


def _cue_words(quote: Quote) -> frozenset[str]:
    return frozenset(_WORD.findall(quote.cue.lower()))


def _same(publisher: str, entity: Entity) -> bool:
    wanted = publisher.casefold()
    return wanted == entity.id or wanted in {name.casefold() for name in (entity.name, *entity.aliases)}


def _parts(parse: Parse, outlets: Iterable[Entity], numbers: _Numbers) -> dict[int, list[_Relay]]:
    """Sentence number -> the outlets that tell, are cited or were spoken to in it, in order."""
    text = parse.text
    some_cite = not _CITING.isdisjoint(vocabulary(text))
    found: dict[int, list[_Relay]] = {}
    for entity in outlets:
        reports = is_outlet(entity)
        if not reports and not some_cite:
            continue
        for start, end in entity.mentions:
            number = numbers.of(start)
            sentence = parse.sentences[number]
            if not reports and not _cites(text, end, sentence.end):
                continue
            before = text[max(sentence.start, start - 60) : start]
            part: Part | None = None
            if _CITED.search(before):
                part = None if "report" in before and _OF_A_REPORT.search(before) else "cited"
            elif _TOLD.search(before):
                part = "told"
            elif (
                _SAID_ON.search(before)
                and not _PLATFORM.fullmatch(entity.name)
                and not _is_part(text, end, sentence.end)
            ):
                part = "aired"
            elif _tells(text, before, end, min(sentence.end, end + 40)) or _TELLS_BEFORE.search(before):
                part = "tells"
            if part and (reports or part == "tells"):
                found.setdefault(number, []).append(_Relay(entity.id, part, (start, end)))
    for parts in found.values():
        parts.sort(key=lambda relay: relay.at)
    return found


def _is_part(text: str, end: int, stop: int) -> bool:
    """True for an outlet's name in front of an ordinary noun, as in "the Kray Post *trial*"; a programme is its own."""
    match = _PART_OF.match(text, end, stop)
    if match is None or match[2] in _PROGRAMMES or match[2] in OUTLETS:
        return False
    return match[1] is not None or word_tags().get(match[2], "N")[0] == "N"


def _tells(text: str, before: str, end: int, stop: int) -> bool:
    """True where an outlet's verb follows; of "a Presswire *report*" it is a noun, of who speaks for it another's."""
    match = _TELLS.match(text, end, stop)
    return (
        match is not None
        and not (match[0].endswith(" report") and _ARTICLE.search(before))
        and not _SPOKEN_FOR.search(before)
    )


def _cites(text: str, end: int, stop: int) -> bool:
    return _CITES.match(text, end, min(stop, end + 60)) is not None


def _chain(parts: Sequence[_Relay], quote: Quote) -> tuple[str, ...]:
    """The relays of a quote from the parts of its sentence: what is cited or spoken to comes before who tells of it."""
    own = [part for part in parts if part.entity != quote.speaker and not _inside(part.at, quote)]
    near = [part.entity for part in reversed(own) if part.part != "tells"]
    tellers = [part.entity for part in own if part.part == "tells"]
    if any(part.entity == quote.speaker and part.part == "tells" for part in parts):
        return ()  # the outlet speaks in its own voice
    return tuple(dict.fromkeys((*near, *tellers)))


def _inside(at: Span, quote: Quote) -> bool:
    return any(start <= at[0] < end for start, end in quote.at)


def _lead(
    parse: Parse, by_sentence: dict[int, list[_Relay]], entities: Sequence[Entity]
) -> tuple[tuple[str, ...], frozenset[str], int]:
    """The relays that the lead gives the article, the people whose words they bring, and how far that reaches."""
    text = parse.text
    for number, sentence in enumerate(parse.sentences):
        if sentence.paragraph >= _LEAD:
            break
        parts = by_sentence.get(number)
        if not parts or not _THIS.search(text, sentence.start, sentence.end):
            continue
        near = [part.entity for part in reversed(parts) if part.part != "tells"]
        tellers = [part.entity for part in parts if part.part == "tells"]
        people = frozenset(
            entity.id
            for entity in entities
            if entity.type == "person" and any(sentence.start <= start < sentence.end for start, _ in entity.mentions)
        )
        return tuple(dict.fromkeys((*near, *tellers))), people, _section_end(parse, number)
    return (), frozenset(), 0


def _section_end(parse: Parse, number: int) -> int:
    """Where the next heading stands, a short line without a full stop; the end of the text without one."""
    paragraph = parse.sentences[number].paragraph
    for sentence in parse.sentences[number + 1 :]:
        words = parse.text[sentence.start : sentence.end]
        alone = sentence.paragraph != paragraph and len(words) <= _MAX_HEADING
        if alone and words[-1:].isalnum() and not words.startswith(('"', "“")):
            return sentence.start
    return len(parse.text)


def _credit_line(text: str) -> re.Match[str] | None:
    """The line near the end of a text that tells where it came from."""
    place = max(0, len(text) - 400)
    credit = _CREDIT.match(text) if place == 0 else None
    while credit is None and (place := text.find("\n", place)) >= 0:
        credit = _CREDIT.match(text, place)
        place += 1
    return credit


def _whole_article(parse: Parse, outlets: Iterable[Entity]) -> list[str]:
    """The agency of a dateline ("LYON, May 3 (Presswire) –") or of a credit line ("Source: Presswire")."""
    text = parse.text
    dateline = _DATELINE.search(text, 0, 600) if text.find("(", 0, 600) >= 0 else None
    spans = [match.span(1) for match in (dateline, _credit_line(text)) if match]
    return [
        entity.id
        for first, last in spans
        for entity in outlets
        if any(first <= start < last for start, _ in entity.mentions)
    ][:1]
