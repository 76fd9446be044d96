"""Which forms of names in one block are one person, organization or place. Pure functions; precision comes first.

A form is a name key with all its spellings. What is joined here is joined in every dossier, so a rule needs a reason
that holds without reading the articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model import EntityType


@dataclass(frozen=True, slots=True)
class Form:
    """A name key, the entity it belonged to so far, and in how many dossiers it stands."""

    id: int
    key: str
    entity: int | None
    uses: int


def clusters(type_: EntityType, forms: Sequence[Form]) -> list[list[Form]]:
    """The forms of one block, those of one entity together."""
    if type_ != "person" or len(forms) < 2:
        return [[form] for form in forms]
    full = [form for form in forms if " " in form.key]
    single = [form for form in forms if " " not in form.key]
    if len(full) == 1:  # one bearer of the surname in the whole case
        return [[*full, *single]]
    return [[form] for form in (*full, *single)]
