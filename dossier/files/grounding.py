"""Is everything in a dossier written where it says, and does every id lead somewhere?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeAlias

from dossier.edtf import is_edtf
from dossier.files.problems import shown
from dossier.model import AUTHOR, Claim, Dossier, Entity, Event, Passage, Quote, Role, Timex, passage_start, text_at

#: The entry, its key, what is wrong with it and what to do.
Finding: TypeAlias = "tuple[object, str, str, str]"
_Entry: TypeAlias = "Entity | Role | Claim | Event | Quote | Timex"

#: What marks an entry that was kept when its words were found no more in an article that changed.
LOST: Final = "x-lost"
#: How `x-lost` begins where somebody looked at the entry and wants it as it is.
KEPT: Final = "kept"

_MEND_PASSAGE: Final = "mend the text or the passage"
_MEND_ID: Final = "add the entry or mend the id"
_is_date: Final = lru_cache(maxsize=4096)(is_edtf)


def ungrounded(dossier: Dossier, text: str) -> Iterator[Finding]:
    """Everything in the dossier that `text`, the reading text of its source, does not say at its passage."""
    for entity in dossier.entities():
        yield from _known_lost(entity, "mentions", list(_entity_ungrounded(entity, text)))
    for event in dossier.events:
        yield from _known_lost(event, "at", list(_event_ungrounded(event, text)))
    for quote in dossier.quotes:
        yield from _known_lost(quote, "at", list(_quote_ungrounded(quote, text)))
    for timex in dossier.timexes:
        yield from _passage_ungrounded(timex, "at", timex.at, "text", timex.text, text)


def is_kept(entry: object) -> bool:
    """True for an entry that somebody wants to have although its words are lost: it is no problem any more."""
    said = getattr(entry, "extra", {}).get(LOST, "")
    return isinstance(said, str) and said.lower().startswith(KEPT)


def _known_lost(entry: Entity | Event | Quote, key: str, found: list[Finding]) -> Iterator[Finding]:
    """What is wrong with an entry; of one that is known to be lost that alone, at its passage, `key`."""
    if found and LOST in entry.extra:
        what = f"{shown(entry.id)} is kept as {LOST}: its words were found no more when the article changed"
        yield entry, key, what, f"mend it and take {LOST} out, remove the entry, or write `{LOST}: {KEPT}` and why"
    else:
        yield from found


def _event_ungrounded(event: Event, text: str) -> Iterator[Finding]:
    yield from _passage_ungrounded(event, "at", event.at, "text", event.text, text)
    yield from _passage_ungrounded(event, "date_at", event.date_at, "date_text", event.date_text, text)
    yield from _context_ungrounded(event, text)
    for claim in event.claims:
        yield from _passage_ungrounded(claim, "at", claim.at, "cue", claim.cue, text)


def _quote_ungrounded(quote: Quote, text: str) -> Iterator[Finding]:
    yield from _passage_ungrounded(quote, "at", quote.at, "text", quote.text, text)
    yield from _passage_ungrounded(quote, "speaker_at", quote.speaker_at, "speaker_text", quote.speaker_text, text)
    yield from _passage_ungrounded(quote, "cue_at", quote.cue_at, "cue", quote.cue, text)
    yield from _context_ungrounded(quote, text)


def inconsistent(dossier: Dossier) -> Iterator[Finding]:
    """Ids that stand twice or lead nowhere, and dates that are none: what can be told without the source."""
    seen: set[str] = set()
    for entry in dossier.entries():
        if entry.id in seen:
            yield entry, "id", f"the id {shown(entry.id)} stands twice in this file", "give one of them another"
        if "#" in entry.id:
            yield entry, "id", f"the id {shown(entry.id)} has a #, which ends the source's id", "leave it out"
        seen.add(entry.id)
    people, organizations, places = (
        {entry.id for entry in section} for section in (dossier.people, dossier.organizations, dossier.places)
    )
    anybody = people | organizations | places
    for entity in dossier.entities():
        for role in entity.roles:
            yield from _dangling(role, "organization", role.organization, organizations, "an organization")
    for event in dossier.events:
        yield from _dangling(event, "place", event.place, places, "a place")
        for id_ in event.people:
            yield from _dangling(event, "people", id_, people, "a person")
        for id_ in event.organizations:
            yield from _dangling(event, "organizations", id_, organizations, "an organization")
        for claim in event.claims:
            if claim.by != AUTHOR:
                yield from _dangling(claim, "by", claim.by, anybody, "a person, organization or place")
        yield from _no_date(event, "date", event.date)
    for quote in dossier.quotes:
        yield from _dangling(quote, "speaker", quote.speaker, anybody, "a person, organization or place")
        for key, ids in (("via", quote.via), ("about", quote.about)):
            for id_ in ids:
                yield from _dangling(quote, key, id_, anybody, "a person, organization or place")
        yield from _no_date(quote, "date", quote.date)
    for timex in dossier.timexes:
        yield from _no_date(timex, "value", timex.value)
    yield from _no_date(dossier.source, "published", dossier.source.published)


def _passage_ungrounded(entry: _Entry, at_key: str, at: Passage, key: str, words: str, text: str) -> Iterator[Finding]:
    """A text and its passage: both, or neither, and the one is what stands at the other."""
    if not at:
        if words:
            yield entry, key, f"`{key}` without `{at_key}`", "say where it is written"
        return
    misplaced = _misplaced(at, text)
    if misplaced:
        yield entry, at_key, misplaced, "mend the passage"
    elif words and text_at(text, at) != words:
        yield entry, key, f"`{key}` is {shown(words)} but the source has {shown(text_at(text, at))}", _MEND_PASSAGE


def _entity_ungrounded(entity: Entity, text: str) -> Iterator[Finding]:
    misplaced = _misplaced(entity.mentions, text)
    if misplaced:
        yield entity, "mentions", misplaced, "mend the spans"
    else:
        names = {_spaced(entity.name), *map(_spaced, entity.aliases)}
        for start, end in entity.mentions:
            if _spaced(text[start:end]) not in names:
                what = f"at [{start}, {end}] the source has {shown(text[start:end])}"
                yield entity, "mentions", f"{what}, no name of {shown(entity.name)}", "add an alias or mend the span"
    for role in entity.roles:
        misplaced = _misplaced(role.at, text)
        if misplaced:
            yield role, "at", misplaced, "mend the passage"
        elif role.at and _spaced(role.title).casefold() not in _spaced(text_at(text, role.at)).casefold():
            has = shown(text_at(text, role.at))
            yield role, "title", f"`title` is {shown(role.title)} but the source has {has}", _MEND_PASSAGE


def _context_ungrounded(entry: Event | Quote, text: str) -> Iterator[Finding]:
    if not entry.at or _misplaced(entry.at, text):
        return
    start, end = passage_start(entry.at), entry.at[-1][1]
    if not text.endswith(entry.prefix, 0, start):
        yield entry, "prefix", f"`prefix` {shown(entry.prefix)} does not stand before the passage", _MEND_PASSAGE
    if not text.startswith(entry.suffix, end):
        yield entry, "suffix", f"`suffix` {shown(entry.suffix)} does not stand behind the passage", _MEND_PASSAGE


def _misplaced(at: Passage, text: str) -> str:
    """What is wrong with spans that do not stand in the text, or not in its order; empty for nothing."""
    behind = 0
    for start, end in at:
        if end > len(text):
            return f"the span [{start}, {end}] is outside the text, which ends at {len(text)}"
        if start < behind:
            return f"the span [{start}, {end}] begins before the one in front of it ends"
        behind = end
    return ""


def _dangling(entry: object, key: str, id_: str, known: set[str], what: str) -> Iterator[Finding]:
    if id_ and id_ not in known:
        yield entry, key, f"`{key}` {shown(id_)} is not the id of {what} of this file", _MEND_ID


def _no_date(entry: object, key: str, date: str) -> Iterator[Finding]:
    if date and not _is_date(date):
        yield entry, key, f"`{key}` {shown(date)} is no date", "write EDTF: 2024, 2024-01~, 2024-01-24, 2024/.."


def _spaced(words: str) -> str:
    """Names stand in running text: a line may end inside one."""
    return " ".join(words.split())
