import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.case.keys import day_key, lasting
from dossier.edtf import EdtfError, begins_after, is_edtf, parse

qualifiers = st.sampled_from(["", "~", "?", "%"])
days = st.dates(date(1, 1, 1), date(9999, 12, 31))
points = st.one_of(
    st.builds(lambda day, mark: f"{day:%4Y}".zfill(4) + mark, days, qualifiers),
    st.builds(lambda day, mark: f"{day.year:04}-{day.month:02}{mark}", days, qualifiers),
    st.builds(lambda day, mark: day.isoformat() + mark, days, qualifiers),
    st.builds(lambda day, season, mark: f"{day.year:04}-{season}{mark}", days, st.integers(21, 24), qualifiers),
)
values = st.one_of(
    points,
    points.map(lambda point: f"../{point}"),
    points.map(lambda point: f"{point}/.."),
    st.tuples(points, points).map(lambda pair: "/".join(sorted(pair, key=lambda text: parse(text).bounds))),
)


@given(values)
def test_what_is_printed_is_what_was_read(text: str) -> None:
    assert str(parse(text)) == text


@given(st.lists(values, min_size=3, max_size=3))
def test_the_order_is_total(texts: list[str]) -> None:
    a, b, c = sorted(parse(text) for text in texts)
    assert a <= b <= c
    assert a <= c
    for x in (a, b, c):
        for y in (a, b, c):
            assert (x < y) + (x == y) + (x > y) == 1


@given(values, values)
def test_overlap_and_compatibility_ask_no_order(a: str, b: str) -> None:
    one, other = parse(a), parse(b)
    assert one.overlaps(other) == other.overlaps(one)
    assert one.is_compatible(other) == other.is_compatible(one)
    assert one.is_compatible(other) or not one.overlaps(other)


@given(values)
def test_bounds_are_in_order_and_words_have_something_to_say(text: str) -> None:
    value = parse(text)
    first, last = value.bounds
    assert first <= last
    assert value.words()


@given(days)
def test_a_day_is_its_own_bounds(day: date) -> None:
    assert parse(day.isoformat()).bounds == (day, day)
    assert str(parse(day.isoformat())) == day.isoformat()


@given(st.text(alphabet="0123456789-/.~?% T:", max_size=16))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    if is_edtf(text):
        assert str(parse(text)) == text
        return
    with pytest.raises(EdtfError, match=r"\A[^\n]+\Z"):
        parse(text)


REFUSED = """24 2024-1 2024-00 2024-13 2024-20 2024-25 2023-02-29 2024-04-31 2024-21-01 0000 2024-01-24T10:00 2024-W05
../.. /2024 2024/ 2024-05/2023 2024/2025/2026 2024~~ ~2024 2024-02~-01 ２０２４"""


@pytest.mark.parametrize("text", ["", "2024 ", *REFUSED.split()])
def test_refused(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(EdtfError, match=";"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-10~", date(2024, 2, 10), date(2024, 2, 10)),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("9999-24", date(9999, 12, 1), date(9999, 12, 31)),
        ("2024-02/2024-03-05", date(2024, 2, 1), date(2024, 3, 5)),
        ("../2024", None, date(2024, 12, 31)),
        ("2024-05/..", date(2024, 5, 1), None),
    ],
)
def test_bounds(text: str, first: date | None, last: date | None) -> None:
    assert (parse(text).first_day, parse(text).last_day) == (first, last)


def test_what_begins_after_a_day() -> None:
    assert begins_after("2025-03~", "2025-02-22")
    assert not begins_after("2025-02~", "2025-02-22")
    assert not begins_after("2025-03", "")


def test_a_timeline_puts_the_earlier_first_and_the_longer_before_the_shorter() -> None:
    texts = ["2024-01-02", "2024-01-01", "2024", "2024-01", "../2020", "2024/..", "2023-12"]
    assert [str(value) for value in sorted(map(parse, texts))] == [
        *("../2020", "2023-12", "2024/..", "2024", "2024-01", "2024-01-01", "2024-01-02"),
    ]


def test_what_goes_on_from_a_day_stands_behind_it() -> None:
    ordered = ["2024-02", "2024-02-01/..", "2024-02-01", "2024-02-01/2024-02-03", "2024-02-01/2024-04", "2024-02-02"]
    assert [str(value) for value in sorted(map(parse, reversed(ordered)))] == [ordered[1], ordered[0], *ordered[2:]]
    assert sorted(ordered, key=day_key) == [str(value) for value in sorted(map(parse, ordered))]
    assert [lasting(day_key(text)) for text in ordered[2:5]] == [0, 2, 89]


@pytest.mark.parametrize(
    ("a", "b", "overlap", "compatible"),
    [
        ("2024-02", "2024-02-09", True, True),
        ("2024-02", "2024-03-01", False, False),
        ("2024-02~", "2024-03-01", False, True),
        ("2024-02~", "2024-04-15", False, False),
        ("2024-02-09~", "2024-02-10", False, True),
        ("2023?", "2024-06", False, True),
        ("2024-05/..", "2031", True, True),
        ("../2020", "2021", False, False),
    ],
)
def test_overlap_and_compatibility(a: str, b: str, overlap: bool, compatible: bool) -> None:
    assert parse(a).overlaps(parse(b)) is overlap
    assert parse(a).is_compatible(parse(b)) is compatible


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-01-24", "24 January 2024"),
        ("2024-02~", "about February 2024"),
        ("2024?", "perhaps 2024"),
        ("2024-23%", "perhaps about autumn 2024"),
        ("2024-05-03/2024-05-05", "3–5 May 2024"),
        ("2024-05-03/2024-06-02", "3 May – 2 June 2024"),
        ("2023-12/2024-01", "December 2023 – January 2024"),
        ("2019/2021", "2019 – 2021"),
        ("2019~/2021", "about 2019 – 2021"),
        ("../2019", "until 2019"),
        ("2024-05/..", "from May 2024"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert parse(text).words() == words


@settings(max_examples=10, deadline=None)
@given(values.filter(lambda text: not re.search(r"-2[1-4]", text)))  # the oracle refuses seasons with a qualifier
def test_another_implementation_reads_the_same(text: str) -> None:
    edtf = pytest.importorskip("edtf", reason="the edtf package is only an oracle")
    oracle = edtf.parse_edtf(text)
    assert str(oracle) == text
    value = parse(text)
    if not value.is_interval:
        first, last = oracle.lower_strict(), oracle.upper_strict()
        assert value.bounds == (date(*first[:3]), date(*last[:3]))


def test_what_is_open_at_its_beginning_stands_where_it_ends() -> None:
    values = ["2023-03-04", "../2023-03-03", "2009", "2023-03-02"]
    assert sorted(values, key=lambda value: parse(value).order) == ["2009", "2023-03-02", "../2023-03-03", "2023-03-04"]
