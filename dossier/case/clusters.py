"""Which forms of names in one block are one person, organization or place. Pure functions; precision comes first.

A form is a name key with all its spellings. What is joined here is joined in every dossier, so a rule needs a reason
that holds without reading the articles: a wrong join puts words into somebody's mouth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, Protocol

from dossier.case.forms import initials
from dossier.model import EntityType
from dossier.namekey import given_name_keys
from dossier.records import Record

#: A bare surname is taken for the one bearer who stands in so many more dossiers than all others together.
_DOMINANT: Final = 10


class Form(Record):
    """A name key, the entity it belonged to so far, and in how many dossiers it stands."""

    id: int
    key: str
    entity: int | None
    uses: int


class Evidence(Protocol):
    """What the dossiers say for and against two forms being one."""

    def apart(self, one: Form, other: Form) -> bool:
        """True when some dossier has both, as two entries: its article told them apart."""
        ...

    def share_role(self, one: Form, other: Form) -> bool | None:
        """True when they bear one title or serve one organization somewhere, False when never, None when not told."""
        ...

    def named_so(self, full: Form, short: Form) -> bool:
        """True when some dossier has a spelling of `short` as another name of `full`."""
        ...


class Clusters(Record):
    """The forms of a block, those of one entity together, and those that may mean several entities."""

    groups: tuple[tuple[Form, ...], ...]
    ambiguous: tuple[Form, ...] = ()


def clusters(type_: EntityType, forms: Sequence[Form], evidence: Evidence) -> Clusters:
    """Divide the forms of one block."""
    if len(forms) < 2 or type_ == "place":
        return Clusters(tuple((form,) for form in forms))
    return _people(forms, evidence) if type_ == "person" else _organizations(forms, evidence)


def _people(forms: Sequence[Form], evidence: Evidence) -> Clusters:
    full = [form for form in forms if " " in form.key]
    groups = [list(group) for group in _by_given_name(full, evidence)]
    _join_initials(groups, evidence)
    _join_nicknames(groups, evidence)
    ambiguous = []
    for bare in forms:
        if " " in bare.key:
            continue
        bearers = [group for group in groups if " " in group[0].key and not _apart(group, [bare], evidence)]
        bearer = _only_bearer(bearers)
        if bearer is not None:
            bearer.append(bare)
        elif bearers:
            ambiguous.append(bare)
        else:
            groups.append([bare])
    return Clusters(tuple(map(tuple, groups)), tuple(ambiguous))


def _by_given_name(full: Sequence[Form], evidence: Evidence) -> Iterator[list[Form]]:
    """Forms with one first name: together, unless their middle names tell them apart ("Ana B. Roe", "Ana C. Roe")."""
    by_first: dict[str, list[Form]] = {}
    for form in full:
        by_first.setdefault(form.key.split()[0], []).append(form)
    for forms in by_first.values():
        middles = [form.key.split()[1:-1] for form in forms]
        if all(_agree(a, b) for a, b in combinations(middles, 2)) and all(
            _may_be_one([a], [b], evidence) for a, b in combinations(forms, 2)
        ):
            yield forms
        else:
            yield from ([form] for form in forms)


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """True when middle names can be one person's: either has none, or each is the other's or its initial."""
    return (
        not one
        or not other
        or (
            len(one) == len(other)
            and all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in zip(one, other, strict=True))
        )
    )


def _join_initials(groups: list[list[Form]], evidence: Evidence) -> None:
    """One "J. Roe" goes to "Jan Roe" where no other first name in the block begins so."""
    by_letter: dict[str, list[list[Form]]] = {}
    for group in groups:
        if len(_first(group)) > 1:
            by_letter.setdefault(_first(group)[0], []).append(group)
    for group in [group for group in groups if len(_first(group)) == 1]:
        fitting = by_letter.get(_first(group), [])
        if len(fitting) == 1 and _agree_all(group, fitting[0]) and _may_be_one(group, fitting[0], evidence):
            fitting[0].extend(group)
            group.clear()
    groups[:] = filter(None, groups)


def _join_nicknames(groups: list[list[Form]], evidence: Evidence) -> None:
    """One "Bill Roe" goes to "William Roe" where nobody else of the block can be meant."""
    by_key: dict[object, list[list[Form]]] = {}
    for group in groups:
        if len(_first(group)) > 1:
            for key in given_name_keys(_first(group)):
                by_key.setdefault(key, []).append(group)
    for group in groups:
        other = _only_namesake(group, by_key)
        if other is None or not _agree_all(group, other):
            continue
        if sum(form.uses for form in group) > sum(form.uses for form in other):
            continue  # the other one joins this one
        if _may_be_one(group, other, evidence):
            other.extend(group)
            group.clear()
    groups[:] = filter(None, groups)


def _only_namesake(group: list[Form], by_key: Mapping[object, list[list[Form]]]) -> list[Form] | None:
    """The one other group whose first name can be that of this one; None where there is none, or several."""
    found: list[Form] | None = None
    for key in given_name_keys(_first(group)) if len(_first(group)) > 1 else ():
        for other in by_key[key]:
            if other and other is not group and other is not found:
                if found is not None:
                    return None
                found = other
    return found


def _first(group: Sequence[Form]) -> str:
    return group[0].key.split()[0]


def _agree_all(one: Sequence[Form], other: Sequence[Form]) -> bool:
    return all(_agree(a.key.split()[1:-1], b.key.split()[1:-1]) for a in one for b in other)


def _may_be_one(one: Sequence[Form], other: Sequence[Form], evidence: Evidence) -> bool:
    if _apart(one, other, evidence):
        return False
    shared = [evidence.share_role(a, b) for a in one for b in other]
    return True in shared or False not in shared


def _apart(one: Sequence[Form], other: Sequence[Form], evidence: Evidence) -> bool:
    return any(evidence.apart(a, b) for a in one for b in other)


def _only_bearer(bearers: list[list[Form]]) -> list[Form] | None:
    """Whom a bare surname means in the whole case: the only bearer, or one who outweighs all others."""
    if len(bearers) < 2:
        return bearers[0] if bearers else None
    uses = [sum(form.uses for form in group) for group in bearers]
    most = max(uses)
    return bearers[uses.index(most)] if most >= _DOMINANT * (sum(uses) - most) else None


def _organizations(forms: Sequence[Form], evidence: Evidence) -> Clusters:
    """An acronym goes to the name that dossiers introduce it with, or to the only one it can stand for."""
    groups = [[form] for form in forms if " " in form.key]
    for short in forms:
        if " " in short.key:
            continue
        fitting = [
            group
            for group in groups
            if initials(group[0].key) == short.key and not evidence.apart(group[0], short) and len(short.key) > 1
        ]
        introduced = [group for group in fitting if evidence.named_so(group[0], short)]
        if len(introduced) == 1:
            introduced[0].append(short)
        elif len(fitting) == 1 and len(short.key) > 2:
            fitting[0].append(short)
        else:
            groups.append([short])
    return Clusters(tuple(map(tuple, groups)))
