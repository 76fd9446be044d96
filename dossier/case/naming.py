"""Whom somebody means who writes a name, or an id, on the command line; and how a message names them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.case.queries import SECTION_OF, EntityRow, Queries, QueryError, Ref, Section, View
from dossier.case.sections import ENTITY_SECTIONS
from dossier.case.words import searchable
from dossier.model import ENTITY_TYPES
from dossier.text import counted

_LOOKED_AT: Final = 500  # bearers of the words of a name, the most quoted first
_NAMED: Final = 5  # ids that a message offers


def named_in(case: Queries, ref: Ref) -> str:
    """Somebody as a message names them: name, id, in how many sources it stands, and who of another kind has the id."""
    row = case.row(ref)
    known = f"{ref.id}, in {counted(row.sources, 'source')}" if isinstance(row, EntityRow) else ref.id
    others = [kind for kind in ENTITY_TYPES if kind != ref.kind and case.name_of(Ref(kind, ref.id))]
    also = "".join(f"; for the {kind} of this name give --{kind}" for kind in others)
    return f"{case.name_of(ref)} ({known}{also})"


def the_one_called(case: Queries, name: str, sections: Sequence[Section] = ("people",)) -> Ref:
    """Who has an id, of any kind or of the one that stands before it (`place:ardel`); else who of these has a name.

    A surname alone is one person's only where nobody else is called so, were it one of whom no more is known.

    Raises:
        QueryError: nobody, or more than one, bears the name.
    """
    wanted, _, id_ = name.partition(":")
    bearers = [ref for kind in ENTITY_TYPES if kind == wanted and case.name_of(ref := Ref(kind, id_))]
    bearers = bearers or [ref for kind in ENTITY_TYPES if case.name_of(ref := Ref(kind, name))]
    bearers = [ref for ref in bearers if SECTION_OF[ref.kind] in sections] or bearers
    if not bearers:
        bearers = [row.ref for row in _called(case, name, sections)]
    if not bearers:
        others = _called(case, name, [each for each in ENTITY_SECTIONS if each not in sections])
        meant = f"did you mean {others[0].ref.id} ({others[0].ref.kind})? See" if others else "see"
        raise QueryError(f"nobody is called {name}; {meant} `dossier list {sections[0]}`")
    if len(bearers) > 1:
        more = f" and {len(bearers) - _NAMED} more" if len(bearers) > _NAMED else ""
        kinds = {ref.kind for ref in bearers}
        ids = ", ".join(f"{ref.kind}:{ref.id}" if len(kinds) > 1 else ref.id for ref in bearers[:_NAMED])
        raise QueryError(f"{name} fits more than one: {ids}{more}; give one of the ids")
    return bearers[0]


def _called(case: Queries, name: str, sections: Sequence[Section]) -> Sequence[EntityRow]:
    """Who is called so: by a whole name or its end, which is a surname; else by any words of one."""
    views = (View(section, filter=name, sort="count") for section in sections)
    rows = [row for view in views for row in case.rows(view, 0, _LOOKED_AT) if isinstance(row, EntityRow)]
    wanted = searchable(name)

    def ends_so(row: EntityRow) -> bool:
        return any(f" {searchable(each)}".endswith(f" {wanted}") for each in (row.name, *row.aliases))

    whole = [row for row in rows if wanted in map(searchable, (row.name, *row.aliases))]
    if " " in wanted and whole:  # a full name is not the end of others: Ana Roe and Eva Ana Roe
        return whole
    return [row for row in rows if ends_so(row)] or rows
