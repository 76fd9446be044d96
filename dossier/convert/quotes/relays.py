"""Through whom words came to the article: outlets that report, cite, quote or were spoken to.

Stated relays stand in the sentence of the quote ("Y said, X reports citing Z"). Inferred ones stand where the article
tells its own source (its lead, its dateline, a credit line), or where the same speaker was relayed before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.persons import head_of, is_person
from dossier.convert.quotes.outletparts import HEARING, OutletPart, in_order, parts_by_sentence
from dossier.convert.quotes.quoteplaces import QuotePlaces, SentenceNumbers
from dossier.convert.quotes.relaylead import lead_of, source_of_article
from dossier.convert.quotes.turning import Chain, cue_words, reaches, turns_to_others
from dossier.convert.reading.parse import Parse
from dossier.model import Entity, Quote
from dossier.records import replace

_PERFECT: Final = frozenset({"has", "have", "had"})
_RELATIVES: Final = frozenset({"who", "whom"})
#: Who did *not respond* is asked by another outlet than the one that he spoke to, or by the writer.
_ANSWERING: Final = frozenset({"answer", "reply", "respond", "return"})
_NOT: Final = frozenset({"not", "never", "t"})
_SOURCES: Final = frozenset({"source", "sources"})
#: So many paragraphs further on, who has no name is spoken of again: "a source" …, "the source".
_NEAR: Final = 1
#: … and behind so many others what somebody says was rather said elsewhere.
_FAR: Final = 6


def with_relays(parse: Parse, quotes: Sequence[Quote], entities: Sequence[Entity], publisher: str) -> tuple[Quote, ...]:
    """The quotes with `via` (nearest the speaker first) and `via_basis` filled in where outlets passed them on."""
    outlets = {entity.id: entity for entity in entities if entity.type == "organization"}
    numbers = SentenceNumbers(parse)
    by_sentence = parts_by_sentence(parse, outlets.values(), numbers)
    whole = source_of_article(parse, outlets.values(), publisher)
    if not by_sentence and not whole:
        return tuple(quotes)
    lead, principals, limit = lead_of(parse, by_sentence, entities)
    places = QuotePlaces(quotes, numbers.of)
    of_speaker: dict[str, Chain] = {}
    heard: dict[str, int] = {}  # the paragraphs in which they spoke last
    nameless: tuple[str, Chain, int] | None = None  # who was relayed last without a name, and where
    found: list[Quote] = []
    for quote in quotes:
        sentences = {numbers.of(span[0]) for span in (*quote.cue_at, *quote.speaker_at[-1:])} or {
            numbers.of(quote.at[0][0])
        }
        parts = [part for number in sorted(sentences) for part in by_sentence.get(number, ())]
        if parts:
            parts = [part for part in parts if not part.is_body or _is_right_behind(part, quote)]
            parts = [part for part in parts if reaches(parse.text, part, quote, places, numbers)]
        if parts and (chain := _chain(parts, quote)):
            is_told = any(part.part in HEARING for part in parts)
            within = numbers.paragraph_of(quote.at[0][0]) if all(part.part == "aired" for part in parts) else -1
            if all(part.is_body for part in parts):  # what else they say it need not have told
                found.append(replace(quote, via=chain, via_basis="stated"))
                continue
            heard[quote.speaker] = numbers.paragraph_of(quote.at[0][0])
            of_speaker[quote.speaker] = Chain(chain, is_told, cue_words(quote), within)
            head = "" if quote.speaker else head_of(quote.speaker_text)
            if head in _SOURCES or is_person(head):
                nameless = head, of_speaker[""], numbers.paragraph_of(quote.at[0][0])
            found.append(replace(quote, via=chain, via_basis="stated"))
            continue
        paragraph = numbers.paragraph_of(quote.at[0][0])
        if quote.speaker:
            before = of_speaker.get(quote.speaker)
            is_far = paragraph - heard.get(quote.speaker, paragraph) > _FAR
            if before and before.told and is_far and quote.kind != "direct":
                before = None  # others spoke for long
            else:
                heard[quote.speaker] = paragraph
        else:
            is_near = nameless is not None and paragraph - nameless[2] <= _NEAR
            before = nameless[1] if nameless and is_near and _is_the_same(quote, nameless[0]) else None
        if before and before.told and turns_to_others(parse, quote, places, numbers, before, outlets):
            of_speaker.pop(quote.speaker, None)  # to whom they speak from here on is not told
            before = None
        if before and before.told and _is_no_answer(quote):
            before = None
        if before and (_is_background(quote) or before.within not in (-1, paragraph)):
            before = None
        is_led = quote.at[0][0] < limit and (quote.speaker in principals or not principals)
        inferred = before.outlets if before else lead if lead and is_led else whole
        via = tuple(name for name in inferred if name != quote.speaker)
        found.append(replace(quote, via=via, via_basis="inferred") if via else quote)
    return tuple(found)


def _is_right_behind(part: OutletPart, quote: Quote) -> bool:
    """True for "As announced by the Port Board, *Ann Quill* said"."""
    return bool(quote.speaker_at) and quote.speaker_at[0][0] == part.at[1] + len(", ")


def _is_background(quote: Quote) -> bool:
    """True for what the writer recalls that somebody has said before: "Quill, *who has criticized* it, left"."""
    return not _PERFECT.isdisjoint(cue_words(quote)) or quote.speaker_text in _RELATIVES


def _is_no_answer(quote: Quote) -> bool:
    """True for "*did not respond to* questions"."""
    words = cue_words(quote)
    return not words.isdisjoint(_ANSWERING) and not words.isdisjoint(_NOT)


def _is_the_same(quote: Quote, head: str) -> bool:
    """True for "*the source*" behind a source that has no name either."""
    who = quote.speaker_text
    return who.startswith(("The ", "the ")) and who.partition(" ")[2] == head


def _chain(parts: Sequence[OutletPart], quote: Quote) -> tuple[str, ...]:
    """The relays of a quote from the parts of its sentence, nearest the speaker first."""
    own = [part for part in parts if part.entity != quote.speaker and not _stands_in(part, quote)]
    if any(part.entity == quote.speaker and part.part == "tells" for part in parts):
        return ()  # the outlet speaks in its own voice
    return in_order(own)


def _stands_in(part: OutletPart, quote: Quote) -> bool:
    # "Quill, who wrote to *the Kray Post*, said": who says so behind the name is Quill
    is_of_speaker = part.is_again or (part.part == "tells" and " who " in quote.speaker_text)
    return any(start <= part.at[0] < end for start, end in (*quote.at, *(quote.speaker_at if is_of_speaker else ())))
