"""How much of a gold annotation a dossier has, category by category, and every miss in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotations import Gold, GoldEntity, GoldQuote

from dossier.model import AUTHOR, Dossier, Entity, EntityType, Event, Passage, Quote, overlaps, text_at

_WORD = re.compile(r"\w+")
#: At least this share of the words of both passages together is in both: the same quote.
_SAME = 0.5


@dataclass(frozen=True)
class Miss:
    """Something that the conversion did not find or found otherwise; `at` is where the article has it."""

    category: str
    wanted: str
    got: str
    at: Passage = ()


@dataclass
class Score:
    """Right entries and misses of one article."""

    right: dict[str, int] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def count(self, category: str, wanted: str, got: str, at: Passage, *, right: bool) -> None:
        self.of[category] = self.of.get(category, 0) + 1
        self.right[category] = self.right.get(category, 0) + right
        if not right:
            self.misses.append(Miss(category, wanted, got, at))

    def missed(self) -> dict[str, int]:
        """Category to how many entries are missed."""
        return {category: total - self.right[category] for category, total in self.of.items()}


def score(dossier: Dossier, gold: Gold) -> Score:
    """Compare; the categories are source, people, organizations, places, roles, quotes and the rest named below."""
    found = Score()
    for key in ("published", "publisher"):
        if wanted := getattr(gold, key):
            got = getattr(dossier.source, key)
            found.count(
                "source", f"{key} {wanted}", got, (), right=got.removeprefix("The ") == wanted.removeprefix("The ")
            )
    named = _Named(dossier, gold)
    _score_people(found, named)
    _score_others(found, named, "organization", gold.organizations)
    _score_others(found, named, "place", gold.places)
    _score_quotes(found, named)
    _score_dates(found, named)
    _score_events(found, named)
    for relay in gold.relays:
        via = [named.names(quote.via) for quote in dossier.quotes if overlaps(quote.at, relay.at) and quote.via]
        got = " | ".join(" < ".join(names) for names in via)
        found.count("relays", " < ".join(relay.via), got, relay.at, right=list(relay.via) in via)
    return found


class _Named:
    """Which entity of the dossier is which of the annotation: the one that is mentioned where a form stands."""

    def __init__(self, dossier: Dossier, gold: Gold) -> None:
        self.dossier = dossier
        self.gold = gold
        self.entities = {entity.id: entity for entity in dossier.entities()}
        self.ids: dict[str, set[str]] = {}
        for wanted in (*gold.people, *gold.organizations, *gold.places):
            found = {entity.id for span in wanted.forms.values() for entity in self.mentioned((span,))}
            self.ids[wanted.name] = found

    def mentioned(self, at: Passage, type_: EntityType | None = None) -> Iterator[Entity]:
        for entity in self.dossier.entities():
            if type_ in (None, entity.type) and overlaps(entity.mentions, at):
                yield entity

    def names(self, ids: Iterable[str]) -> list[str]:
        return [self.entities[id_].name if id_ in self.entities else id_ for id_ in ids]

    def is_one(self, id_: str, name: str) -> bool:
        return id_ == name or id_ in self.ids.get(name, ())


def _score_people(found: Score, named: _Named) -> None:
    owner: dict[str, str] = {}
    for person in named.gold.people:
        kept = ""
        for form, span in person.forms.items():
            entity = next(named.mentioned((span,), "person"), None)
            problem = ""
            if entity is None:
                others = ", ".join(f"{each.type} {each.name}" for each in named.mentioned((span,)))
                problem = others or "nobody"
            elif kept and entity.id != kept:
                problem = f"{entity.id}, not {kept}"
            elif owner.setdefault(entity.id, person.name) != person.name:
                problem = f"{entity.id}, who is also {owner[entity.id]}"
            if entity is not None and not kept:
                kept = entity.id
            found.count("people", f"{person.name} as {form!r}", problem, (span,), right=not problem)
        titles = [role.title for role in named.entities[kept].roles] if kept else []
        for role in person.roles:
            right = any(_alike(role, title) for title in titles)
            at = (next(iter(person.forms.values())),)
            found.count("roles", f"{person.name}: {role}", "; ".join(titles), at, right=right)


def _alike(wanted: str, got: str) -> bool:
    a, b = set(_WORD.findall(wanted.casefold())), set(_WORD.findall(got.casefold()))
    return 2 * len(a & b) >= len(a)


def _score_others(found: Score, named: _Named, type_: EntityType, gold: tuple[GoldEntity, ...]) -> None:
    for entity in gold:
        at = tuple(entity.forms.values())
        others = ", ".join(f"{each.type} {each.name}" for each in named.mentioned(at))
        right = any(True for _ in named.mentioned(at, type_))
        found.count(type_ + "s", entity.name, others, at, right=right)


def _words(text: str, at: Passage) -> set[int]:
    return {match.start() for start, end in at for match in _WORD.finditer(text, start, end)}


def _share(text: str, a: Passage, b: Passage) -> float:
    one, other = _words(text, a), _words(text, b)
    return len(one & other) / len(one | other) if one | other else 0.0


def _score_quotes(found: Score, named: _Named) -> None:
    text = named.gold.text
    pairs = sorted(
        (
            (_share(text, wanted.at, got.at), i, j)
            for i, wanted in enumerate(named.gold.quotes)
            for j, got in enumerate(named.dossier.quotes)
            if overlaps(wanted.at, got.at)
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    match: dict[int, int] = {}
    for share, i, j in pairs:
        if share >= _SAME and i not in match and j not in match.values():
            match[i] = j
    for i, wanted in enumerate(named.gold.quotes):
        near = " | ".join(got.text for got in named.dossier.quotes if overlaps(got.at, wanted.at))
        found.count("quotes", wanted.text, near, wanted.at, right=i in match)
        if i in match:
            _score_quote(found, named, wanted, named.dossier.quotes[match[i]])
    for j, got in enumerate(named.dossier.quotes):
        right = j in match.values()
        found.count("grounds", "no quote", f"{got.text} ({got.cue})", got.at, right=right)


def _score_quote(found: Score, named: _Named, wanted: GoldQuote, got: Quote) -> None:
    speaker = f"{got.speaker} ({got.speaker_text})"
    if wanted.speaker:
        right = named.is_one(got.speaker, wanted.speaker)
    elif wanted.speaker_text:
        right = bool(_words_of(wanted.speaker_text) & _words_of(got.speaker_text))
    else:
        right = not got.speaker
    said = f"{wanted.speaker or wanted.speaker_text}: {wanted.text}"
    found.count("speakers", said, speaker, wanted.at, right=right)
    if wanted.cue:
        right = bool(_words_of(wanted.cue) & _words_of(got.cue))
        found.count("cues", f"{wanted.cue}: {wanted.text}", got.cue, wanted.at, right=right)
    found.count("kinds", f"{wanted.kind}: {wanted.text}", got.kind, wanted.at, right=got.kind == wanted.kind)
    manner = got.manner or "speech"
    right = got.manner == wanted.manner
    found.count("manners", f"{wanted.manner or 'speech'}: {wanted.text}", manner, wanted.at, right=right)


def _words_of(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _score_dates(found: Score, named: _Named) -> None:
    for wanted in named.gold.dates:
        near = [timex for timex in named.dossier.timexes if overlaps(timex.at, wanted.at)]
        right = any(_same_date(timex.value, wanted.values) for timex in near)
        got = " | ".join(f"{timex.text} = {timex.value}" for timex in near)
        found.count("dates", f"{wanted.text} = {' or '.join(wanted.values)}", got, wanted.at, right=right)


def _same_date(value: str, wanted: Iterable[str]) -> bool:
    return _bare(value) in map(_bare, wanted)


def _bare(value: str) -> str:
    return re.sub("[~?%]", "", value)


def _score_events(found: Score, named: _Named) -> None:
    text = named.gold.text
    for wanted in named.gold.events:
        words = _words(text, wanted.at)
        near = [event for event in named.dossier.events if 2 * len(words & _words(text, event.at)) >= len(words)]
        best = min(near, key=lambda event: sum(end - start for start, end in event.at), default=None)
        found.count("events", wanted.text, "", wanted.at, right=best is not None)
        if best is None:
            continue
        if wanted.dates:
            right = _same_date(best.date, wanted.dates)
            got = f"{best.date} ({best.date_basis})"
            found.count("event dates", f"{wanted.text}: {' or '.join(wanted.dates)}", got, wanted.at, right=right)
        for by, stance in wanted.stances.items():
            right = any(claim.stance == stance and _by(named, claim.by, by) for claim in best.claims)
            found.count("stances", f"{by} {stance}: {wanted.text}", _claims(named, best), wanted.at, right=right)


def _by(named: _Named, id_: str, name: str) -> bool:
    return id_ == AUTHOR == name or named.is_one(id_, name)


def _claims(named: _Named, event: Event) -> str:
    return ", ".join(f"{claim.by} {claim.stance}" for claim in event.claims)


def told(article: str, text: str, miss: Miss) -> str:
    """One line about a miss: article, category, what was wanted and got, and the passage."""
    where = f"{article}.txt:{text.count(chr(10), 0, miss.at[0][0]) + 1}" if miss.at else f"{article}.txt"
    passage = " ".join(text_at(text, miss.at).split()) if miss.at else ""
    return f"{where}: {miss.category}: wanted {miss.wanted!r}, got {miss.got!r} at {passage!r}"
