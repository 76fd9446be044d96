"""The details of one thing, as lines."""

from __future__ import annotations

from dossier.case.queries import Details, QuoteRow, Ref, RoleRow, Row, SourceRow, Where
from dossier.tui.details import details_lines


def texts_of(details: Details, row: Row | None = None) -> list[str]:
    return [line.text.rstrip() for line in details_lines(details, row, str)]


def test_what_is_told_beside_a_date_never_touches_it() -> None:
    where = Where("a", ())
    roles = (
        RoleRow("minister", None, "", "2023-06-09", where),
        RoleRow("judge", None, "", "2023-06-09", where),
        RoleRow("judge", None, "", "2023-03-01", where),
    )
    details = Details(Ref("person", "x"), "Ada Lorn", (), roles=roles)
    assert texts_of(details) == [
        "Roles, the latest first",
        f"{'2023-06-09':<25}minister",
        "2023-03-01 – 2023-06-09  judge  ×2",
    ]


def test_a_quote_says_who_says_it_and_how_it_is_known() -> None:
    ref, ada = Ref("quote", "a#q-1"), Ref("person", "ada")
    quote = QuoteRow(ref, "It rains.", ada, "Ada Lorn", "said", "direct", "", "2023-06-09", 1, Where("a", ()))
    lines = details_lines(Details(ref, "It rains.", ()), quote, str)
    assert [line.text for line in lines] == ["It rains.", "", "Who says it", "Ada Lorn “said”  direct, 2023-06-09"]
    assert lines[-1].target == ada
    unnamed = quote._replace(speaker=None, speaker_name="", cue=":", manner="thought", date="")
    assert texts_of(Details(ref, "It rains.", ()), unnamed)[-1] == "somebody  direct, thought, undated"


def test_a_source_says_where_it_comes_from_and_who_speaks_there() -> None:
    ref = Ref("source", "a")
    details = Details(ref, "Rain", (), speakers=((Ref("person", "ada"), "Ada Lorn", 3),), url="https://a.example/1")
    assert texts_of(details, SourceRow(ref, "Rain", "", "2023-06-09", 3, 1)) == [
        "Published", "2023-06-09", "https://a.example/1  (o opens it)", "3 quotes, 1 event", "",
        "Who speaks there, and how often", "    3  Ada Lorn  person",
    ]  # fmt: skip  # read as a table
