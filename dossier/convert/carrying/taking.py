"""What a dossier that people worked on lacks, taken in from a new conversion: all else in the file stays as typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import yaml

from dossier.convert.carrying.carry import Carried, CarryError
from dossier.convert.carrying.lacking import lacking_timexes
from dossier.files.emit import UnwritableError, dump_entry
from dossier.files.items import added
from dossier.files.read import parse_dossier
from dossier.model import Claim, Dossier, Entity, Event, Quote, Role, section_of
from dossier.records import replace

_BOM = "\ufeff"


def with_taken_in(old: Carried, lacks: Sequence[Entity | Event | Quote], anew: Dossier) -> Carried:
    """The file with what a new conversion, `anew`, has beyond it, each behind the last of its list.

    That is the entries that it `lacks`, and the dates that it does not list. Where entries name somebody whom the
    dossier has under another id, they have that.

    Raises:
        CarryError: the file is written in a way that cannot be added to.
    """
    ids = _ids(old.dossier, anew)
    dossier = old.dossier
    text = old.data.decode("utf-8-sig")
    mark = _BOM if old.data.startswith(_BOM.encode()) else ""
    try:
        taken = [*((section_of(lack), _naming(lack, ids)) for lack in lacks)]
        for section, entry in [*taken, *(("timexes", timex) for timex in lacking_timexes(dossier, anew))]:
            text = added(text, section, dump_entry(section, entry))
            dossier = replace(dossier, **{section: (*getattr(dossier, section), entry)})
    except (UnwritableError, ValueError, yaml.YAMLError) as error:
        raise CarryError from error
    data = (mark + text).encode()
    again, problems = parse_dossier(data, dossier.source.file)
    if problems or again != dossier:
        raise CarryError
    return Carried(data, dossier, old.lost)


def _ids(edited: Dossier, anew: Dossier) -> dict[str, str]:
    """What a dossier calls those whom a new conversion calls otherwise: they share a name."""
    known = {entity.id for entity in edited.entities()}
    named = {name: entity.id for entity in edited.entities() for name in (*entity.aliases, entity.name)}
    ids: dict[str, str] = {}
    for entity in anew.entities():
        shared = [named[name] for name in (entity.name, *entity.aliases) if name in named]
        if entity.id not in known and shared:
            ids[entity.id] = shared[0]
    return ids


def _naming(entry: Entity | Event | Quote, ids: Mapping[str, str]) -> Entity | Event | Quote:
    """An entry that names others by the ids that a dossier has for them."""

    def each(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(ids.get(name, name) for name in names))

    def role(role: Role) -> Role:
        return replace(role, organization=ids.get(role.organization, role.organization))

    def claim(claim: Claim) -> Claim:
        return replace(claim, by=ids.get(claim.by, claim.by))

    match entry:
        case Entity():
            return replace(entry, roles=tuple(map(role, entry.roles)))
        case Event():
            named = {key: each(getattr(entry, key)) for key in ("people", "organizations")}
            claims = tuple(map(claim, entry.claims))
            return replace(entry, place=ids.get(entry.place, entry.place), claims=claims, **named)
        case Quote():
            named = {key: each(getattr(entry, key)) for key in ("via", "about")}
            return replace(entry, speaker=ids.get(entry.speaker, entry.speaker), **named)
