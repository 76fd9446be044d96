"""What the dossiers in the index say for and against two forms of names being one (`clusters.Evidence`)."""

from __future__ import annotations

import sqlite3
from typing import Final

from dossier.case.clusters import Form
from dossier.case.packing import unpacked
from dossier.namekey import folded

_LOOKED_AT: Final = 200  # members of a form whose roles are read


class DossierEvidence:
    """Evidence read from the index, each question once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._roles: dict[int, frozenset[str]] = {}

    def apart(self, one: Form, other: Form) -> bool:
        """True when some dossier has both, as two entries."""
        few, many = sorted((one, other), key=lambda form: form.uses)
        return bool(
            self._db.execute(
                "SELECT EXISTS (SELECT 1 FROM member AS a CROSS JOIN member AS b ON b.form = ? AND b.source = a.source"
                " WHERE a.form = ?)",
                (many.id, few.id),
            ).fetchone()[0]
        )

    def apart_from(self, form: int, entity: int) -> bool:
        """True when some dossier has a form and an entity, as two entries."""
        return bool(
            self._db.execute(
                "SELECT EXISTS (SELECT 1 FROM member AS a CROSS JOIN member AS b ON b.entity = ?"
                " AND b.source = a.source WHERE a.form = ? AND a.form != b.form)",
                (entity, form),
            ).fetchone()[0]
        )

    def share_role(self, one: Form, other: Form) -> bool | None:
        """True when they bear one title or serve one organization somewhere, False when never, None when not told."""
        a, b = self.roles_of(one), self.roles_of(other)
        return bool(a & b) if a and b else None

    def named_so(self, full: Form, short: Form) -> bool:
        """True when some dossier has a spelling of `short` as another name of `full`."""
        return bool(
            self._db.execute(
                "SELECT EXISTS (SELECT 1 FROM spelling WHERE key = ? AND form = ? AND uses > 0)", (short.key, full.id)
            ).fetchone()[0]
        )

    def roles_of(self, *forms: Form) -> frozenset[str]:
        """The titles and organizations that dossiers give to forms."""
        return frozenset().union(*map(self._roles_of, forms))

    def _roles_of(self, form: Form) -> frozenset[str]:
        if form.id not in self._roles:
            rows = self._db.execute(
                "SELECT DISTINCT roles FROM member WHERE form = ? AND roles != '' LIMIT ?", (form.id, _LOOKED_AT)
            ).fetchall()
            self._roles[form.id] = frozenset(word for (roles,) in rows for word in self.role_words(roles))
        return self._roles[form.id]

    @staticmethod
    def role_words(roles: str | None) -> frozenset[str]:
        """A column of roles as what can be shared: folded titles, and ids of organizations."""
        return frozenset(
            word
            for title, organization, _ in unpacked(roles)
            for word in (folded(title), organization and f"#{organization}")
            if word
        )
