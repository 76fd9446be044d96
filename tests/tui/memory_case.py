"""A case held in memory: the test double that the panes are driven with, and the plainest reading of `Queries`.

Entities of many dossiers that share an id are one; events and quotes stand for themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dossier.case.queries import (
    SECTION_OF,
    ClaimRow,
    Details,
    EntityRow,
    EventRow,
    Hit,
    Mark,
    Note,
    Only,
    QueryError,
    QuoteRow,
    Ref,
    Relay,
    RoleRow,
    Row,
    Section,
    SourceRow,
    SourceText,
    Trouble,
    View,
    Where,
)
from dossier.model import Dossier, Entity, EntityType, Event, Passage, Quote, Span
from dossier.text import one_line, term_safe

SECTION_TYPES: Mapping[str, EntityType] = {"people": "person", "organizations": "organization", "places": "place"}


@dataclass
class MemoryCase:
    """Answers every question from dossiers and their texts, by reading all of them each time."""

    dossiers: Sequence[Dossier] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    problems: Sequence[Trouble] = ()
    decided: Mapping[Ref, Sequence[Note]] = field(default_factory=dict)

    problem: str = ""
    changes: int = 0  # how often `refresh` will say that the case changed

    def refresh(
        self,
        progress: Callable[[int, int], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bool:
        self.changes -= 1
        return self.changes >= 0

    def close(self) -> None:
        pass

    def count(self, view: View) -> int:
        return len(self._rows(view))

    def rows(self, view: View, start: int, stop: int) -> Sequence[Row]:
        return self._rows(view)[start:stop]

    def position(self, view: View, ref: Ref) -> int | None:
        return next((i for i, row in enumerate(self._rows(view)) if row.ref == ref), None)

    def row(self, ref: Ref) -> Row | None:
        return next((row for row in self._rows(View(SECTION_OF[ref.kind])) if row.ref == ref), None)

    def entry_of(self, ref: Ref, source: str) -> str:
        return next((f"{source}#{getattr(t, 'id', '')}" for d, t in self._things(ref) if d.source.id == source), "")

    def name_of(self, ref: Ref) -> str:
        for _, thing in self._things(ref):
            match thing:
                case Entity():
                    return one_line(thing.name)
                case Event():
                    return one_line(thing.title)
                case Quote():
                    return one_line(thing.text)
                case Dossier():
                    return one_line(thing.source.title or thing.source.id)
        return ""

    def members(self, section: Section) -> Mapping[str, Sequence[str]]:
        entries: dict[str, list[str]] = {}
        for d in self.dossiers:
            for entity in d.entities():
                if entity.type == SECTION_TYPES[section]:
                    entries.setdefault(entity.id, []).append(f"{d.source.id}#{entity.id}")
        return entries

    def details(self, ref: Ref) -> Details | None:
        found = list(self._things(ref))
        if not found:
            return None
        members = tuple(f"{d.source.id}#{getattr(t, 'id', '')}" for d, t in found)
        notes = tuple(self.decided.get(ref, ()))
        roles: list[RoleRow] = []
        claims: list[ClaimRow] = []
        aliases: list[str] = []
        basis: list[str] = []
        about: list[tuple[Ref, str]] = []
        via: tuple[str, ...] = ()
        for d, thing in found:
            names = {e.id: e for e in d.entities()}
            if isinstance(thing, Entity):
                aliases += thing.aliases
                for role in thing.roles:
                    org = names.get(role.organization)
                    roles.append(
                        RoleRow(
                            one_line(role.title),
                            Ref("organization", org.id) if org else None,
                            one_line(org.name) if org else "",
                            d.source.published,
                            Where(d.source.id, role.at),
                        )
                    )
            elif isinstance(thing, Event):
                basis += [thing.date_basis] if thing.date_basis else []
                for claim in thing.claims:
                    by = names.get(claim.by)
                    claims.append(
                        ClaimRow(
                            Ref(by.type, by.id) if by else None,
                            one_line(by.name) if by else "",
                            claim.stance,
                            (),
                            thing.date,
                            d.source.published,
                            one_line(claim.cue),
                            one_line(thing.text),
                            Where(d.source.id, claim.at or thing.at),
                        )
                    )
            elif isinstance(thing, Quote):
                via = tuple(one_line(names[v].name) for v in thing.via if v in names)
                about += [(Ref(names[a].type, a), one_line(names[a].name)) for a in thing.about if a in names]
        prints = tuple(Where(d.source.id, t.at) for d, t in found if isinstance(t, Quote | Event))
        return Details(
            ref,
            self.name_of(ref),
            members,
            aliases=tuple(map(one_line, dict.fromkeys(aliases))),
            roles=tuple(roles),
            together=self._together(ref) if ref.kind in ("person", "organization", "place") else (),
            claims=tuple(claims),
            date_basis=tuple(map(one_line, basis)),
            via=via,
            prints=prints,
            about=tuple(about),
            notes=notes,
        )

    def dossier_of(self, source: str) -> str:
        return f"{source}.yaml"

    def source_text(self, source: str) -> SourceText | None:
        for d in self.dossiers:
            if d.source.id == source:
                text = term_safe(self.texts.get(source, ""))
                marks = sorted(self._marks(d), key=lambda m: (m.span[0], -m.span[1]))
                s = d.source
                return SourceText(
                    Ref("source", s.id),
                    one_line(s.title or s.id),
                    one_line(s.publisher),
                    s.published,
                    one_line(s.url),
                    text,
                    tuple(marks),
                    "" if source in self.texts else f"{s.file}: missing; put the article back",
                )
        return None

    def passages(self, ref: Ref, source: str) -> Sequence[Span]:
        spans: list[Span] = []
        for d, thing in self._things(ref):
            if d.source.id != source:
                continue
            match thing:
                case Entity():
                    spans += thing.mentions
                    spans += [s for q in d.quotes if q.speaker == thing.id for s in q.at]
                case Event() | Quote():
                    spans += thing.at
        return sorted(set(spans))

    def density(self, view: View, buckets: int) -> tuple[str, str, Sequence[int]]:
        days = sorted(
            row.date.strip("~?%")[:10].ljust(10, "0").replace("0000", "0101")
            for row in self._rows(view)
            if isinstance(row, EventRow | QuoteRow) and row.date[:4].isdigit()
        )
        if not days:
            return "", "", [0] * buckets

        def ordinal(day: str) -> float:
            return int(day[:4]) + (int(day[5:7] or 1) - 1) / 12 + (int(day[8:10] or 1) - 1) / 372

        first, last = ordinal(days[0]), ordinal(days[-1])
        counts = [0] * buckets
        for day in days:
            counts[min(buckets - 1, int((ordinal(day) - first) / ((last - first) or 1) * buckets))] += 1
        return days[0], days[-1], counts

    def search(self, query: str, start: int, stop: int) -> Sequence[Hit]:
        if query.count('"') % 2:
            raise QueryError('a quotation mark is open; close it: "…"')
        needle = query.strip('"*').casefold()
        hits: list[Hit] = []
        for section in ("people", "organizations", "places", "sources", "events", "quotes"):
            for row in self._rows(View(section)):
                line = text_of(row)
                at = line.casefold().find(needle)
                if needle and at >= 0:
                    where = row.where if isinstance(row, EventRow | QuoteRow) else self._first(row.ref)
                    date = getattr(row, "date", "")
                    hits.append(Hit(row.ref, line, ((at, at + len(needle)),), row.ref.kind, date, where))
        return hits[start:stop]

    def relays(self) -> Sequence[tuple[Relay, int]]:
        counted = Counter(relay for d in self.dossiers for quote in d.quotes if (relay := _relay(d, quote)))
        return counted.most_common()

    def troubles(self) -> Sequence[Trouble]:
        return self.problems

    def trouble_count(self) -> int:
        return len(self.problems)

    def _first(self, ref: Ref) -> Where | None:
        for d, thing in self._things(ref):
            return Where(d.source.id, thing.mentions[:1] if isinstance(thing, Entity) else ())
        return None

    def _things(self, ref: Ref) -> Iterator[tuple[Dossier, Entity | Event | Quote | Dossier]]:
        for d in self.dossiers:
            if ref.kind == "source":
                if d.source.id == ref.id:
                    yield d, d
                continue
            if ref.kind in ("event", "quote"):
                source, _, entry = ref.id.partition("#")
                if source == d.source.id:
                    things: Iterable[Event | Quote] = d.events if ref.kind == "event" else d.quotes
                    yield from ((d, t) for t in things if t.id == entry)
                continue
            yield from ((d, e) for e in d.entities() if e.type == ref.kind and e.id == ref.id)

    def _linked(self, d: Dossier, focus: Ref, thing: Entity | Event | Quote | Dossier) -> bool:
        if focus.kind == "source":
            return d.source.id == focus.id
        if focus.kind in ("event", "quote"):
            source, _, entry = focus.id.partition("#")
            if source != d.source.id:
                return False
            match thing:
                case Entity():
                    q = next((q for q in d.quotes if q.id == entry), None)
                    e = next((e for e in d.events if e.id == entry), None)
                    return (q is not None and thing.id in (q.speaker, *q.about, *q.via)) or (
                        e is not None and thing.id in (*e.people, *e.organizations, e.place, *(c.by for c in e.claims))
                    )
                case Event() | Quote():
                    entries: list[Quote | Event] = [*d.quotes, *d.events]
                    other: Passage = next((t.at for t in entries if t.id == entry), ())
                    return any(a < d2 and c < b for a, b in thing.at for c, d2 in other)
                case Dossier():
                    return True
        if not any(e.id == focus.id and e.type == focus.kind for e in d.entities()):
            return False
        match thing:
            case Quote():
                return focus.id == thing.speaker
            case Event():
                return focus.id in (*thing.people, *thing.organizations, thing.place, *(c.by for c in thing.claims))
            case _:
                return True

    def _rows(self, view: View) -> list[Row]:
        rows: dict[Ref, Row] = {}
        for d in self.dossiers:
            for row, thing in self._rows_of(d, view.section):
                if view.focus and not self._linked(d, view.focus, thing):
                    continue
                if not view.thoughts and isinstance(row, QuoteRow) and row.manner == "thought":
                    continue
                notes = self.decided.get(row.ref, ())
                if not isinstance(row, SourceRow):
                    row = row._replace(noted=tuple(note.status for note in notes))
                if not view.assessed_false and any(note.status == "false" for note in notes):
                    continue
                if view.only and not _is_only(d, thing, row, view.only):
                    continue
                if all(word in text_of(row).casefold() for word in view.filter.casefold().split()):
                    rows[row.ref] = row
        return sorted(rows.values(), key=lambda row: _order(row, view))

    def _rows_of(self, d: Dossier, section: str) -> Iterator[tuple[Row, Entity | Event | Quote | Dossier]]:
        s = d.source
        if section == "sources":
            title = one_line(s.title or s.id)
            row = SourceRow(
                Ref("source", s.id), title, one_line(s.publisher), s.published, len(d.quotes), len(d.events)
            )
            yield row, d
        for event in d.events if section == "events" else ():
            stances = tuple(dict.fromkeys(c.stance for c in event.claims))
            yield (
                EventRow(
                    Ref("event", f"{s.id}#{event.id}"),
                    one_line(event.title),
                    event.date,
                    one_line(event.date_text),
                    stances,
                    len(event.claims),
                    1,
                    "denies" in stances and len(stances) > 1,
                    len(event.claims) == 1,
                    Where(s.id, event.at),
                ),
                event,
            )
        names = {e.id: e for e in d.entities()}
        for q in d.quotes if section == "quotes" else ():
            who = names.get(q.speaker)
            yield (
                QuoteRow(
                    Ref("quote", f"{s.id}#{q.id}"),
                    one_line(q.text),
                    Ref(who.type, who.id) if who else None,
                    one_line(who.name if who else q.speaker_text),
                    one_line(q.cue),
                    q.kind,
                    q.manner,
                    q.date,
                    1,
                    Where(s.id, q.at),
                ),
                q,
            )
        for e in d.entities():
            if SECTION_TYPES.get(section) != e.type:
                continue
            everywhere = [o for o in self.dossiers if any(x.id == e.id and x.type == e.type for x in o.entities())]
            yield (
                EntityRow(
                    Ref(e.type, e.id),
                    one_line(e.name),
                    e.aliases,
                    sum(q.speaker == e.id for o in everywhere for q in o.quotes),
                    sum(self._linked(o, Ref(e.type, e.id), v) for o in everywhere for v in o.events),
                    len(everywhere),
                    max((o.source.published for o in everywhere), default=""),
                    one_line(e.roles[-1].title if e.roles else e.kind),
                ),
                e,
            )

    def _together(self, ref: Ref) -> tuple[tuple[Ref, str, int], ...]:
        times: dict[tuple[Ref, str], int] = {}
        for d, _ in self._things(ref):
            for e in d.entities():
                if (other := Ref(e.type, e.id)) != ref:
                    times[other, one_line(e.name)] = times.get((other, one_line(e.name)), 0) + 1
        return tuple((r, name, n) for (r, name), n in sorted(times.items(), key=lambda item: -item[1]))

    def _marks(self, d: Dossier) -> Iterator[Mark]:
        names = {e.id: e for e in d.entities()}
        for e in d.entities():
            yield from (Mark(span, e.type, Ref(e.type, e.id)) for span in e.mentions)
        for q in d.quotes:
            ref = Ref("quote", f"{d.source.id}#{q.id}")
            yield from (Mark(span, "quote", ref) for span in q.at)
            who = names.get(q.speaker)
            yield from (Mark(span, "speaker", Ref(who.type, who.id) if who else ref, ref) for span in q.speaker_at)
            yield from (Mark(span, "cue", ref, ref) for span in q.cue_at)
        for event in d.events:
            ref = Ref("event", f"{d.source.id}#{event.id}")
            yield from (Mark(span, "event", ref) for span in event.at)
            yield from (Mark(span, "date", ref, ref) for span in event.date_at)


def _relay(d: Dossier, thing: object) -> Relay | None:
    """Whose words a source prints, by the outlet that told them last."""
    names = {entity.id: entity.name for entity in d.entities()}
    if isinstance(thing, Quote) and thing.via and thing.via[-1] in names:
        return Relay(one_line(d.source.publisher), one_line(names[thing.via[-1]]))
    return None


def _is_only(d: Dossier, thing: object, row: Row, only: Only) -> bool:
    if isinstance(only, Relay):
        return _relay(d, thing) == only
    if only in ("contradicted", "uncorroborated"):
        return isinstance(row, EventRow) and bool(getattr(row, only))
    return not isinstance(row, SourceRow) and (bool(row.noted) if only == "noted" else only in row.noted)


def text_of(row: Row) -> str:
    """The words a filter looks at."""
    match row:
        case EntityRow():
            return " ".join((row.name, *row.aliases))
        case SourceRow() | EventRow():
            return row.title
        case QuoteRow():
            return f"{row.speaker_name} {row.text}"


def _order(row: Row, view: View) -> tuple[object, ...]:
    match row:
        case EntityRow():
            if view.sort == "count":
                return (-row.quotes - row.events, row.name.casefold())
            if view.sort == "seen":
                return (tuple(-ord(c) for c in row.last_seen), row.name.casefold())
            return (row.name.casefold(),)
        case SourceRow():
            return ("" if view.sort == "name" else row.published or "9999", row.title.casefold())
        case EventRow() | QuoteRow():
            return (row.date or "9999", row.where.source, row.where.at)
