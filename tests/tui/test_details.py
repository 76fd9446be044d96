"""The details of one thing, as lines."""

from __future__ import annotations

from dossier.case.queries import Details, Ref, RoleRow, Where
from dossier.tui.details import details_lines


def test_what_is_told_beside_a_date_never_touches_it() -> None:
    where = Where("a", ())
    roles = (
        RoleRow("minister", None, "", "2023-06-09", where),
        RoleRow("judge", None, "", "2023-06-09", where),
        RoleRow("judge", None, "", "2023-03-01", where),
    )
    details = Details(Ref("person", "x"), "Ada Lorn", (), roles=roles)
    texts = ["".join(text for text, _ in line.pieces).rstrip() for line in details_lines(details, str)]
    assert texts == ["Roles, the latest first", f"{'2023-06-09':<25}minister", "2023-03-01 – 2023-06-09  judge  ×2"]
