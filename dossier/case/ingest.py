"""One dossier into the tables, and out again: what it says, before anything is linked to other dossiers.

Every string passes `one_line` here, once, so that nothing that is handed out can do a terminal harm; the length stays,
so offsets do too.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from dossier.case.forms import block_of, form_key, slip_of
from dossier.case.keys import UNDATED, day_key, first_day_of, sort_key
from dossier.case.packing import packed, unpacked
from dossier.case.sections import ENTRIES
from dossier.case.speaking import speaking
from dossier.case.stances import stance_of_cue
from dossier.case.store import inserted
from dossier.case.telling import goes_on, read_title
from dossier.case.words import INTO_WORDS, WRITTEN, WordRow, unindex_entry, word_row
from dossier.files.grounding import LOST
from dossier.model import ENTITY_TYPES, Dossier, Entity, EntityType, Event, Passage, Quote
from dossier.namekey import folded
from dossier.text import one_line

#: A quote of fewer letters than this is never taken for another print of the same words.
_SHORTEST_SAME: Final = 25
#: Prints that were cut or edited share this many words at the beginning or the end.
_EDGE: Final = 5
#: The `clock` of an article that has words from others and tells no time.
_BEHIND_THE_DAY: Final = 24 * 60
#: The cues of an outlet that has a story before others.
_REPORTING: Final = ("reported", "reports")
_INSERT: Final = (
    "INSERT INTO source VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,0,?)",
    "INSERT INTO member(id, source, eid, form, name, kind, aliases, roles, mentions) VALUES (?,?,?,?,?,?,?,?,?)",
    "INSERT INTO print(id, source, qid, kind, thought, text, at, speaker, speaker_text, speaker_at, names, cue, stance,"
    " cue_at, date, day, via, via_basis, relays, about, same, head, tail, first, last, lost)"
    " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    "INSERT INTO account(id, source, eid, title, text, at, date, day, date_text, date_at, date_basis, place, members,"
    " claims, first, last, lost) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    "INSERT OR IGNORE INTO told VALUES (?,?,?)",
    f"{INTO_WORDS} VALUES (?,?,?,?)",
)


class Batch:
    """The rows of some dossiers, gathered and then written table by table; lives inside one transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._forms: dict[tuple[int, str], int] = {}
        self._spellings: Counter[tuple[int, str, str, int, bool]] = Counter()
        self._next = {entries: _next_id(db, entries) for entries, _ in ENTRIES.values()}
        self.files: list[int] = []  # of the dossiers that were taken up
        self._sources: list[tuple[object, ...]] = []
        self._members: list[tuple[object, ...]] = []
        self._prints: list[tuple[object, ...]] = []
        self._accounts: list[tuple[object, ...]] = []
        self._told: list[tuple[object, ...]] = []
        self._words: list[WordRow] = []

    def add(self, file: int, dossier: Dossier, lost: Collection[str] = ()) -> None:
        """Take up what a dossier says, under the id of its file; `lost` are entries that the article does not have."""
        source = dossier.source
        title, publisher = one_line(source.title), one_line(source.publisher)
        day = day_key(source.published)
        relays = _relays(dossier)
        self.files.append(file)
        self._sources.append(
            (
                *(file, one_line(source.id), title, publisher, one_line(source.published), one_line(source.url)),
                *(source.file, source.sha256, source.encoding, sort_key(title or source.id), day),
                *(len(dossier.quotes), len(dossier.events), _BEHIND_THE_DAY if any(relays.values()) else 0),
            )
        )
        self._words.append(word_row("source", file, day, f"{title} {publisher}"))
        members = {entity.id: self._add_entity(file, entity) for entity in dossier.entities()}
        called = {entity.id: one_line(entity.name) for entity in dossier.entities()}
        for quote in dossier.quotes:
            names = speaking(called.get(quote.speaker, ""), one_line(quote.speaker_text))
            self._add_quote(file, quote, members, source.published, names, relays[quote.id], quote.id in lost)
        for event in dossier.events:
            self._add_event(file, event, members, dossier, event.id in lost)
            self._add_told(event, called, day)

    def write(self) -> None:
        """Write what was taken up.

        Raises:
            sqlite3.Error: the index cannot be written.
        """
        self._words.sort()  # FTS5 writes to the disk whenever a row is not behind the one before it
        rows: tuple[Sequence[tuple[object, ...]], ...] = (
            *(self._sources, self._members, self._prints, self._accounts, self._told, self._words),
        )
        for statement, values in zip(_INSERT, rows, strict=True):
            self._db.executemany(statement, values)
        for (form, name, key, number, as_name), uses in self._spellings.items():
            _count_spelling(self._db, form, name, key, number, uses, uses * as_name)

    def _add_entity(self, file: int, entity: Entity) -> int:
        name = one_line(entity.name)
        aliases = tuple(map(one_line, entity.aliases))
        number, key = ENTITY_TYPES.index(entity.type), form_key(entity.type, name)
        form = self._form(number, key, entity.type)
        self._spellings[form, name, key, number, True] += 1
        for alias in aliases:
            self._spellings[form, alias, form_key(entity.type, alias), number, False] += 1
        roles = [[one_line(role.title), role.organization, role.at] for role in entity.roles]
        member = self._id("member")
        self._members.append(
            (
                *(member, file, one_line(entity.id), form, name, one_line(entity.kind), packed(aliases), packed(roles)),
                packed(() if LOST in entity.extra else entity.mentions),  # they count in a text that is gone
            )
        )
        return member

    def _form(self, number: int, key: str, type_: EntityType) -> int:
        form = self._forms.get((number, key))
        if form is None:
            row = self._db.execute("SELECT id FROM form WHERE type = ? AND key = ?", (number, key)).fetchone()
            form = row[0] if row else self._made_form(number, key, type_)
            self._forms[number, key] = form
        return form

    def _made_form(self, number: int, key: str, type_: EntityType) -> int:
        values = (number, key, block_of(type_, key), slip_of(type_, key))
        return inserted(self._db, "INSERT INTO form(type, key, block, slip) VALUES (?,?,?,?)", values)

    def _add_quote(
        self, file: int, quote: Quote, members: Mapping[str, int], published: str, names: str, relays: int, lost: bool
    ) -> None:
        text, cue, number = one_line(quote.text), one_line(quote.cue), self._id("print")
        stance = stance_of_cue(cue)
        day = day_key(quote.date or published)
        self._prints.append(
            (
                *(number, file, one_line(quote.id), quote.kind, int(quote.manner == "thought"), text, packed(quote.at)),
                *(members.get(quote.speaker), one_line(quote.speaker_text), packed(quote.speaker_at), names),
                *(cue, stance, packed(quote.cue_at), one_line(quote.date), day),
                *(packed(_known(members, quote.via)), quote.via_basis, relays, packed(_known(members, quote.about))),
                *(*same_keys(text), *_extent(quote.at), lost),
            )
        )
        self._words.append(word_row("quote", number, day, text, names, f"{cue} {stance}"))

    def _add_event(self, file: int, event: Event, members: Mapping[str, int], dossier: Dossier, lost: bool) -> None:
        text, title, number = one_line(event.text), one_line(event.title), self._id("account")
        day = day_key(event.date)
        claims = [[members.get(c.by), c.stance, one_line(c.cue), c.at] for c in event.claims]
        self._accounts.append(
            (
                *(number, file, one_line(event.id), title, text, packed(event.at), one_line(event.date)),
                *(day, one_line(event.date_text), packed(event.date_at), one_line(event.date_basis)),
                *(members.get(event.place), packed(_known(members, _taking_part(event, dossier)))),
                *(packed(claims), *_extent(event.at), lost),
            )
        )
        self._words.append(word_row("event", number, day, f"{title} {text}"))

    def _add_told(self, event: Event, called: Mapping[str, str], published: int) -> None:
        """Take up what an event is found by when another account of it is looked for; it was added last."""
        subject = called.get(event.people[0], "") if len(event.people) == 1 else ""
        telling = read_title(one_line(event.title), one_line(event.date_text), subject)
        day = day_key(event.date)
        day = published if day == UNDATED else day
        if telling and day != UNDATED:
            number = self._next["account"] - 1
            self._told += ((key, first_day_of(day), number) for key in telling.keys)

    def _id(self, table: str) -> int:
        self._next[table] += 1
        return self._next[table] - 1


def remove_dossier(db: sqlite3.Connection, file: int) -> None:
    """Take out what the dossier of a file said, and mark what has to be linked and counted again."""
    for linked, (entries, _) in ENTRIES.items():
        db.execute(
            f"INSERT OR IGNORE INTO dirty SELECT '{linked}', {linked} FROM {entries}"
            f" WHERE source = ? AND {linked} NOT NULL",
            (file,),
        )
    db.execute(
        "INSERT OR IGNORE INTO dirty SELECT 'block', form.type || ' ' || form.block FROM member"
        " JOIN form ON form.id = form WHERE source = ?",
        (file,),
    )
    for form, number, name, aliases in db.execute(
        "SELECT form, type, name, aliases FROM member JOIN form ON form.id = form WHERE source = ?", (file,)
    ).fetchall():
        for spelled in (name, *unpacked(aliases)):
            _count_spelling(db, form, spelled, form_key(ENTITY_TYPES[number], spelled), number, -1, -(spelled is name))
    for kind, written in WRITTEN.items():
        rows = f"SELECT id, day, {written.text}, {written.names}, {written.cue} FROM {written.entries}"
        for row in db.execute(f"{rows} WHERE {'id' if kind == 'source' else 'source'} = ?", (file,)).fetchall():
            unindex_entry(db, word_row(kind, *row))
    for table in ("denied", "told"):
        db.execute(f"DELETE FROM {table} WHERE account IN (SELECT id FROM account WHERE source = ?)", (file,))
    for entries, _ in ENTRIES.values():
        db.execute(f"DELETE FROM {entries} WHERE source = ?", (file,))
    db.execute("DELETE FROM source WHERE id = ?", (file,))


def same_keys(text: str) -> tuple[int | None, int | None, int | None]:
    """Hashes that prints of one quote share: of all its words, of its first and of its last ones.

    Case and punctuation do not count. None where there are too few words to tell.
    """
    words = folded(text)
    if len(words) < _SHORTEST_SAME:
        return None, None, None
    parts = words.split()
    if len(parts) < 2 * _EDGE:
        return _hashed(words), None, None
    return _hashed(words), _hashed(" ".join(parts[:_EDGE])), _hashed(" ".join(parts[-_EDGE:]))


def _hashed(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), "big", signed=True)


def _known(members: Mapping[str, int], ids: Iterable[str]) -> list[int]:
    return [members[eid] for eid in ids if eid in members]


def _relays(dossier: Dossier) -> dict[str, int]:
    """Through how many outlets the words of each quote came to the one that printed it; what one reports is its own.

    That one is called as its dossier says, or else as the article is: a masthead is often taken for the title.
    """
    own = form_key("organization", one_line(dossier.source.publisher or dossier.source.title))
    others = {
        entity.id: entity.kind == "outlet"
        for entity in dossier.organizations
        if own not in {form_key("organization", one_line(name)) for name in (entity.name, *entity.aliases)}
    }

    def is_reported(quote: Quote) -> bool:
        return quote.speaker in others and (others[quote.speaker] or quote.cue.endswith(_REPORTING))

    return {quote.id: sum(id_ in others for id_ in quote.via) or int(is_reported(quote)) for quote in dossier.quotes}


def _taking_part(event: Event, dossier: Dossier) -> tuple[str, ...]:
    """Who takes part in an event. Of one that is part of a longer sentence and names nobody: whom its title names."""
    if event.people or event.organizations or event.place or not event.at or not goes_on(event.title, event.text):
        return (*event.people, *event.organizations)
    start = event.at[0][0]
    end = start + len(event.title)
    return tuple(
        entity.id
        for entity in dossier.entities()
        if any(start <= first and last <= end for first, last in entity.mentions)
    )


def _extent(at: Passage) -> tuple[int, int]:
    return (at[0][0], at[-1][1]) if at else (-1, -1)


def _count_spelling(db: sqlite3.Connection, form: int, name: str, key: str, number: int, by: int, as_name: int) -> None:
    """Count how often a form is spelled so; a new alias may tell whom a name elsewhere means, so that is looked at."""
    row = db.execute("SELECT uses FROM spelling WHERE form = ? AND name = ?", (form, name)).fetchone()
    if row:
        db.execute(
            "UPDATE spelling SET uses = uses + ?, named = named + ? WHERE form = ? AND name = ?",
            (by, as_name, form, name),
        )
    else:
        db.execute("INSERT INTO spelling VALUES (?,?,?,?,?)", (form, name, key, by, as_name))
    if row is None or row[0] + by == 0:
        db.execute(
            "INSERT OR IGNORE INTO dirty SELECT 'block', type || ' ' || block FROM form"
            " WHERE type = ? AND key = ? AND id != ?",
            (number, key, form),
        )


def _next_id(db: sqlite3.Connection, table: str) -> int:
    row = db.execute(f"SELECT max(id) FROM {table}").fetchone()
    return (row[0] or 0) + 1
