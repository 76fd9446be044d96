"""A dossier that people worked on, brought along to the new text of its source.

Every passage is looked for by `anchors.find`. An entry whose passage cannot be found is kept as it was and marked
`x-lost`, and told; nothing that a person wrote is thrown away, and nothing jumps to words that only look alike.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final, TypeVar

from dossier.convert.carrying.anchors import Anchor, find, is_whole
from dossier.files.grounding import LOST, is_kept
from dossier.model import (
    PASSAGE_JOIN,
    Claim,
    Dossier,
    Entity,
    Event,
    Passage,
    Quote,
    Role,
    Span,
    Timex,
    overlaps,
    passage_start,
)
from dossier.records import Record, replace

_Entry = TypeVar("_Entry", Quote, Event)
_WHY: Final = "its words are not in the source any more, or not in one place only"


class Reanchored(Record):
    """The dossier with its passages in the new text, and the ids of the entries that were lost.

    They are kept; those that somebody wants so are not told again.
    """

    dossier: Dossier
    lost: tuple[str, ...]


def reanchor(dossier: Dossier, text: str, sha256: str) -> Reanchored:
    """Bring a dossier to the new reading `text` of its source, whose bytes have the hash `sha256`.

    The text that its passages count in is gone: only a passage with a prefix and suffix has neighbours to be known by.
    """
    moves = _Moves(text)
    for _ in range(2):  # what stands in one place only tells where the rest went
        found = [moves.whole(quote) for quote in dossier.quotes], [moves.whole(event) for event in dossier.events]
    quotes, events = tuple(map(moves.quote, found[0])), tuple(map(moves.event, found[1]))
    people, organizations, places = (
        tuple(map(moves.entity, entities)) for entities in (dossier.people, dossier.organizations, dossier.places)
    )
    kept: tuple[Quote | Event | Entity, ...] = (*quotes, *events, *people, *organizations, *places)
    timexes = tuple(moved for timex in dossier.timexes if (moved := moves.timex(timex)) is not None)
    return Reanchored(
        replace(
            dossier,
            source=replace(dossier.source, sha256=sha256),
            people=people,
            organizations=organizations,
            places=places,
            quotes=quotes,
            events=events,
            timexes=timexes,
        ),
        tuple(entry.id for entry in kept if LOST in entry.extra and not is_kept(entry)),
    )


class _Moves:
    """How far the text moved, as found so far: what stands near a passage that was found has moved as far as it did."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[tuple[int, int]] = []  # where passages began, in order, and how far they moved

    def whole(self, entry: _Entry) -> _Entry:
        """A quote or event with its main passage in the new text, or marked as lost."""
        at = self._passage(entry.at, entry.text, entry.prefix, entry.suffix)
        if at is None:
            return replace(entry, extra={LOST: _WHY, **entry.extra})
        moved = passage_start(entry.at), passage_start(at) - passage_start(entry.at)
        place = bisect_left(self._found, moved)
        if self._found[place : place + 1] != [moved]:
            self._found.insert(place, moved)
        text = PASSAGE_JOIN.join(self._text[start:end] for start, end in at)
        extra = {key: value for key, value in entry.extra.items() if key != LOST}
        start, end = passage_start(at), at[-1][1]
        prefix = self._text[max(start - len(entry.prefix), 0) : start]
        suffix = self._text[end : end + len(entry.suffix)]
        return replace(entry, at=at, text=text, prefix=prefix, suffix=suffix, extra=extra)

    def quote(self, quote: Quote) -> Quote:
        """A quote with its speaker and cue in the new text; a passage that cannot be found is left out."""
        if LOST in quote.extra:
            return quote
        return replace(
            quote,
            speaker_at=self._part(quote.speaker_at, quote.speaker_text),
            cue_at=self._part(quote.cue_at, quote.cue),
        )

    def event(self, event: Event) -> Event:
        """An event with its date and claims in the new text."""
        if LOST in event.extra:
            return event
        claims = tuple(self._claim(claim) for claim in event.claims)
        return replace(event, date_at=self._part(event.date_at, event.date_text), claims=claims)

    def entity(self, entity: Entity) -> Entity:
        """An entity with the mentions and roles that are still there, or marked as lost where it had some and has none.

        What it is called in the article is not what it is called here where somebody put its name right: a mention as
        long as no name is taken to where the text around it went.
        """
        names = {entity.name, *entity.aliases}
        mentions: list[Span] = []
        for start, end in sorted(entity.mentions, key=lambda span: span[0] - span[1]):  # the longer name first
            forms = sorted(name for name in names if len(name) == end - start)
            found = [span for form in forms for span in self._part(((start, end),), form)]
            if not forms and (moved := self._as_it_stood((start, end), names)) is not None:
                found = [moved]
            mentions += [span for span in found if not overlaps((span,), tuple(mentions))]
        if entity.mentions and not mentions:
            return replace(entity, extra={LOST: _WHY, **entity.extra})
        roles = tuple(self._role(role) for role in entity.roles)
        extra = {key: value for key, value in entity.extra.items() if key != LOST}
        return replace(entity, mentions=tuple(sorted(mentions)), roles=roles, extra=extra)

    def _as_it_stood(self, span: Span, names: set[str]) -> Span | None:
        """A span moved with what stands nearest; None where nobody can tell that the same words stand there.

        That is told by what stands before it and behind it, where both moved alike, or by words of a name.
        """
        shifts = [shift or 0 for shift in self._shifts(span[0])]
        places = {(span[0] + by, span[1] + by) for by in shifts}
        whole = {place for place in places if place[0] >= 0 and place[1] <= len(self._text) and self._is_whole(place)}
        named = {place for place in whole if any(self._words(place) <= set(name.split()) for name in names)}
        if len(named) == 1:
            return named.pop()
        return whole.pop() if len(whole) == len(places) == 1 < len(shifts) else None

    def _is_whole(self, place: Span) -> bool:
        return bool(self._words(place)) and is_whole(self._text, *place)

    def _words(self, place: Span) -> set[str]:
        return set(self._text[slice(*place)].split())

    def timex(self, timex: Timex) -> Timex | None:
        """A date expression in the new text; None when it is gone: conversion finds them again."""
        at = self._part(timex.at, timex.text)
        return replace(timex, at=at) if at else None

    def _claim(self, claim: Claim) -> Claim:
        return replace(claim, at=self._part(claim.at, claim.cue))

    def _role(self, role: Role) -> Role:
        return replace(role, at=self._part(role.at, role.title))

    def _part(self, at: Passage, words: str) -> Passage:
        return (self._passage(at, words) or ()) if at else ()

    def _passage(self, at: Passage, words: str, prefix: str = "", suffix: str = "") -> Passage | None:
        pieces = words.split(PASSAGE_JOIN) if len(at) > 1 else [words]
        if not at or len(pieces) != len(at):
            return None
        found: list[tuple[int, int]] = []
        for number, (span, piece) in enumerate(zip(at, pieces, strict=True)):
            before, behind = prefix if number == 0 else "", suffix if number == len(at) - 1 else ""
            anchor = Anchor(piece, span[0], before, behind)
            places = {find(self._text, anchor, shift) for shift in self._shifts(span[0])} - {None}
            place = places.pop() if len(places) == 1 else None
            if place is None or (found and place[0] < found[-1][1]):
                return None
            found.append(place)
        return tuple(found)

    def _shifts(self, start: int) -> tuple[int | None, ...]:
        """How far what stands nearest before and behind `start` moved; (None,) while nothing was found."""
        place = bisect_right(self._found, (start, len(self._text)))
        nearest = self._found[max(place - 1, 0) : place + 1]
        return tuple(moved for _, moved in nearest) or (None,)
