"""What part outlets have in a sentence: they tell it, are cited for it, or somebody spoke to them or on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal, TypeAlias

from dossier.convert.english.gazetteer import OUTLETS
from dossier.convert.names.outlets import PLATFORMS, is_outlet, sounds_like_outlet
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.quoteplaces import SentenceNumbers
from dossier.convert.reading.parse import Parse, Sentence
from dossier.convert.reading.tags import vocabulary
from dossier.convert.reading.wordclasses import word_tags
from dossier.convert.speakers.citing import LEADING_TO, OUTLET_KINDS, REPORTERS
from dossier.model import Entity, Span
from dossier.records import Record

Part: TypeAlias = Literal["tells", "cited", "told", "aired"]
#: Parts of an outlet that somebody spoke to, or on.
HEARING: Final = ("told", "aired")
KIND_WORDS: Final = (
    r"(?:(?:state|local|news|press|television|TV|radio|online|daily|weekly|independent) ){0,2}"
    rf"(?:{OUTLET_KINDS}|network|service)"
)
#: Verbs of what somebody says "to the Kray Post", beside those of telling.
SAYING_TO: Final = "acknowledged|admitted|complained|conceded|confided|confirmed|denied|disclosed|explained|revealed"
#: What leads from there to its name: "the", "the Lodd-based", "the privately owned daily", "the state-run"; several
#: words lead only to what kind it is.
_LEADING: Final = (
    r"(?:the )?(?:(?:(?:[\w’'-]+ )?"
    r"|(?:(?!(?:of|for|at|by|to|with|from|in|on|and|or)\b)[\w’'-]{1,20} ){1,4}(?![\"“«]?\Z))"
    rf"(?:{KIND_WORDS} )?|[\w’'-]{{1,20}} [\w’'-]{{1,20}}-(?:based|owned|run|language|backed|funded) )[\"“«]?\Z"
)
#: Any platform, as a part of patterns.
PLATFORM: Final = "|".join(PLATFORMS).replace(" ", r"\s")
#: In front of an outlet: it is cited, or it was spoken to.
_CITED_OR_TOLD: Final = Rare(
    r"(?:(?P<cited>\b(?:citing|cites|cited|quoting|quotes|(?:quoted|cited)(?: as saying)? (?:by|in)"
    r"|with reference to|in reference to|referring to|reported by|written by|published by|released by"
    r"|aired by|carried by|obtained by|(?:re)?viewed by|seen by|shared with|reports? (?:by|from|in|of)|according to"
    r"|(?:^|\n)source:|via))"
    r"|\b(?:told|tells|(?<!to )tell|telling|informed|(?:asked|interviewed|questioned|contacted|quizzed) by"
    r"|(?:an|his|her|their|recent|the)? ?interview,? (?:with|to|for|by|on)"
    r"|(?:comments?|commentary|remarks?|statement|letter|e-?mail|message|text) (?:to|for)"
    r"|in (?:an?|his|her|their)(?: \w+)? (?:article|blog|column|essay|op-ed|piece) (?:for|in)"
    r"|(?:speaking|spoke|speaks|talking|talked|writing)(?: \w{3,6}day)? (?:to|with|for|on|in)"
    r"(?: (?-i:[A-Z])[\w.’'-]{1,20}(?: (?-i:[A-Z])[\w.’'-]{1,20})? (?:from|of|on))?"
    rf"|(?:{SAYING_TO}) (?:(?:an?|h(?:is|er)|its|the|their|these|this|those) "
    rf"(?:(?!(?:{LEADING_TO})\b)[a-z’'-]{{2,20}} ){{1,3}})?to"
    rf"|(?:appear(?:s|ing|ed)|interviewed)(?: \w{{3,6}}day)? on|broadcast (?:live )?(?:by|on)))\s+{_LEADING}",
    re.IGNORECASE,
)
#: … where somebody said or wrote it: "said *on* Kray TV that", "wrote *in* the Kray Post".
_SAID_ON: Final = Rare(
    r"\b(?:said|says|saying|sa(?:id|ys) so|wrote|writes|writing|(?:told|tells|telling) (?:viewers|listeners|readers)"
    r"|argu(?:ed|es|ing)|claim(?:ed|s|ing)|admit(?:ted|s|ting)|insist(?:ed|s|ing)|declar(?:ed|es|ing)"
    r"|announc(?:ed|es|ing)|warn(?:ed|s|ing)|den(?:ied|ies|ying)|confirm(?:ed|s|ing)|not(?:ed|es|ing)"
    r"|stat(?:ed|es|ing)|suggest(?:ed|s|ing)|explain(?:ed|s|ing)|add(?:ed|s|ing))"
    rf"(?: (?:on )?\w{{3,6}}day)? (?:on|in) (?:the )?(?:{KIND_WORDS} )?[\"“«]?\Z"
)
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
    rf"[\"”»]?(?:\s(?:news )?(?:{OUTLET_KINDS}))?"
    rf"(?:(?<=\w)\s(?:{REPORTERS})(?=\s(?:reports?|reported|writes|wrote)\b))?"
    r"(?:,\s(?=citing\b|quoting\b|with reference\b)|,\swhich\s(?:has\s|had\s)?(?:cite[sd]|quote[sd])\b"
    r"|\s(?:is|are|was|were) (?:also |now )?(?:citing|quoting|reporting)\b"
    r"|,?\s(?:(?:has|had|have|also|previously|earlier|first|later|then) ){0,2}"
    r"(?:reports?|reported|writes?|wrote|informs|notes|cites?|cited|quotes?|quoted|said|says|claims?|claimed|recalls?|recalled|published|learned"
    r"|broadcast(?! (?:booth|cent|crew|deal|rights|set|studio|team|tower|truck|van)))\b)",
)
#: Behind any organization: it tells what somebody else said.
_CITES: Final = Rare(r"\s\w+\s(?:citing|with reference to|referring to|quoting)\b")
#: … and the words of which one need be in a text for that.
_CITING: Final = frozenset({"citing", "quoting", "reference", "referring"})
#: What a sentence begins with in front of who tells what another says, and the words of which one need be in a text.
_FRONT: Final = Rare(
    r"(?:As (?:announced|confirmed|disclosed|reported|revealed|stated|told) by|According to) (?:[Tt]he )?"
)
_FRONTING: Final = frozenset({"according", "announced", "confirmed", "disclosed", "reported", "revealed", "stated"})
#: Behind a place that reads as an outlet's name: "the *Lodd* daily Morgenblatt".
_WHERE: Final = Rare(rf" {KIND_WORDS} [\"“«]?[A-Z]")
#: What the only outlet that was named right before is called again: "told *the newspaper*".
_KINDS: Final = frozenset("broadcaster magazine newspaper paper tabloid website".split())
#: … where somebody spoke to it alone: of "the agency said" it may be an office.
_KINDS_TOLD: Final = frozenset("agency channel daily outlet portal programme publication show station".split())
_ANY_KIND: Final = _KINDS | _KINDS_TOLD
_BY_KIND: Final = Rare(
    rf"\b(?:[Tt]he (?:{'|'.join(sorted(_KINDS))})"
    rf"|the (?P<told>(?:news |radio |TV )?(?:{'|'.join(sorted(_KINDS_TOLD))})))"
    r"\b(?!['’-]| [\"“«]?[A-Z])"
)
_TELLING: Final = ("told ", "tells ", "interview with ")
_NEAR: Final = 2  # sentences
_ARTICLE: Final = Rare(r"\b(?:an?|the|this|that|earlier|previous|recent)\s\Z", re.IGNORECASE)
_TELLS_BEFORE: Final = Rare(r"(?:reported|reports|wrote|writes|said|says|quoted)\s(?:the )?[\"“«]?\Z")


#: Between two outlets: "told the Kray Post *and the* Lodd Times", "…*, the Lodd-based daily* Lodd Times".
_AND: Final = Rare(rf"[\"”]?(?:,| and|, and|,? as well as) (?:the )?(?:{KIND_WORDS} )?[\"“]?\Z")
_LONGEST_AND: Final = 40


class OutletPart(Record):
    """An outlet's part in a sentence; `is_again` where it is only called by its kind there.

    `is_body` is one that is no outlet and tells of another's words: "According to *the Port Board*, Ann Quill said".
    """

    entity: str
    part: Part
    at: Span
    is_again: bool = False
    is_joined: bool = False  # to the one in front by "and"
    is_body: bool = False


def parts_by_sentence(parse: Parse, outlets: Iterable[Entity], numbers: SentenceNumbers) -> dict[int, list[OutletPart]]:
    """Sentence number -> the outlets that tell, are cited or were spoken to in it, in order."""
    text = parse.text
    words = vocabulary(text)
    some_cite = not _CITING.isdisjoint(words)
    some_tell = not _FRONTING.isdisjoint(words)
    spots: list[tuple[int, str]] = []  # where outlets are named
    named_in: dict[int, list[tuple[Span, str]]] = {}  # … by sentence
    found: dict[int, list[OutletPart]] = {}
    for entity in outlets:
        reports = is_outlet(entity)
        if reports and entity.name not in PLATFORMS:
            spots += [(start, entity.id) for start, _ in entity.mentions]
        if not reports and not some_cite and not some_tell:
            continue
        for start, end in entity.mentions:
            number = numbers.of(start)
            sentence = parse.sentences[number]
            if reports and _WHERE.match(text, end) and not sounds_like_outlet(entity.name):
                continue
            if not reports and _FRONT.fullmatch(text, sentence.start, start) and text.startswith(", ", end):
                found.setdefault(number, []).append(OutletPart(entity.id, "cited", (start, end), is_body=True))
                continue
            if not reports and not _cites(text, end, sentence.end):
                continue
            part = _part(text, entity.name, (start, end), sentence)
            if (
                part is None
                and reports
                and entity.name not in PLATFORMS
                and _AND.search(text, max(0, start - _LONGEST_AND), start)
            ):
                named_in.setdefault(number, []).append(((start, end), entity.id))
            if part and (reports or part == "tells"):
                found.setdefault(number, []).append(OutletPart(entity.id, part, (start, end)))
    for match in _BY_KIND.finditer(text) if spots and not _ANY_KIND.isdisjoint(words) else ():
        if match["told"] and not text.endswith(_TELLING, 0, match.start()):
            continue
        number = numbers.of(match.start())
        first = parse.sentences[max(0, number - _NEAR)].start
        named = {id_ for start, id_ in spots if first <= start < match.start()}
        if len(named) == 1 and (part := _part(text, "", match.span(), parse.sentences[number])):
            found.setdefault(number, []).append(OutletPart(named.pop(), part, match.span(), is_again=True))
    for number, parts in found.items():
        parts.sort(key=lambda relay: relay.at)
        if spots and any(part.part in ("told", "cited") for part in parts):
            found[number] = _with_joined(text, parts, named_in.get(number, ()))
    return found


def _with_joined(text: str, parts: list[OutletPart], named: Sequence[tuple[Span, str]]) -> list[OutletPart]:
    """The parts with those of outlets that "and" joins to one: "told the Kray Post *and the Lodd Times*"."""
    joined = list(parts)
    taken = {part.at for part in parts}
    for at, outlet in named:
        before = next(
            (
                part
                for part in reversed(joined)
                if part.part in ("told", "cited") and part.at[1] < at[0] and _AND.fullmatch(text, part.at[1], at[0])
            ),
            None,
        )
        if before and at not in taken and outlet != before.entity:
            joined.insert(joined.index(before) + 1, OutletPart(outlet, before.part, at, is_joined=True))
    return joined


def _part(text: str, name: str, at: Span, sentence: Sentence) -> Part | None:
    """What an outlet of a name does where it stands; None for an outlet that is only spoken of."""
    start, end = at
    before = text[max(sentence.start, start - 60) : start]
    if led := _CITED_OR_TOLD.search(before):
        while led and led["cited"] is None:
            led = _CITED_OR_TOLD.search(before, led.start() + 1)
        if led is None:
            return "told"
        return None if "report" in before and _OF_A_REPORT.search(before) else "cited"
    if _SAID_ON.search(before) and name not in PLATFORMS and not _is_part(text, end, sentence.end):
        return "aired"
    if _tells(text, before, end, min(sentence.end, end + 40)) or _TELLS_BEFORE.search(before):
        return "tells"
    return None


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


def in_order(parts: Sequence[OutletPart]) -> tuple[str, ...]:
    """The outlets of a sentence, nearest the speaker first: what is cited or spoken to comes before who tells of it."""
    near: list[str] = []
    place = 0
    for part in parts:
        if part.part != "tells":
            place = place + 1 if part.is_joined else 0
            near.insert(place, part.entity)
    tellers = [part.entity for part in parts if part.part == "tells"]
    return tuple(dict.fromkeys((*near, *tellers)))
