"""Work that is counted: what is asked of a case three times as large takes no more steps of the database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from invented_case import Article, opened

from dossier.case import Case
from dossier.case.decided import conflicts
from dossier.case.narrowing import narrowed
from dossier.case.queries import Queries, Ref, Row, Section, Sort, View

SMALL, LARGE = 320, 960
MIRA = Ref("person", "mira-holt")
SECTIONS: tuple[Section, ...] = ("people", "organizations", "places", "sources", "events", "quotes")


def word(number: int, letter: str) -> str:
    """A word that stands in no other article."""
    return (
        letter
        + "".join("ba de fi go lu mo na pe ri so".split()[int(digit)] for digit in reversed(f"{number:03}"))
        + "nd"
    )


def daily_case(root: Path, count: int) -> Case:
    """Somebody who is in the news every day, each time with somebody who never is again."""
    for number in range(count):
        day = (date(2031, 1, 1) + timedelta(number // 4)).isoformat()
        one, two, three, four = (word(number, letter) for letter in "tkvp")
        said, told = f"the pumps of {one} {two} {three} {four}", f"{one} {two} {three} {four} fell"
        other = f"Bo {word(number, 'w').title()}"
        text = f"The {one}\n\n{told} near Port Vinter. Mira Holt said {said}. {other} of the Harbour Office left.\n"
        Article(f"n{number:04}", text, published=day).names("person", "mira", "Mira Holt").names(
            "person", "other", other
        ).names("organization", "office", "Harbour Office").names("place", "port", "Port Vinter").quotes_of(
            "mira", "q-000001", said
        ).tells("e-000001", told, date=day, place="port", people=("mira",)).write(root)
    return opened(root)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, Case]:
    small, large = (daily_case(tmp_path_factory.mktemp("daily"), count) for count in (SMALL, LARGE))
    return small, large


@contextmanager
def counted(case: Case) -> Iterator[list[int]]:
    """The steps of the database in a block, in hundreds."""
    steps = [0]

    def step() -> None:
        steps[0] += 1

    case._store.connection.set_progress_handler(step, 100)
    try:
        yield steps
    finally:
        case._store.connection.set_progress_handler(None, 0)


def window(section: Section, **more: object) -> Callable[[Queries], object]:
    def ask(case: Queries) -> object:
        view = View(section, **more)  # type: ignore[arg-type]  # a test names only fields that there are
        return case.count(view), case.rows(view, 0, 40)

    return ask


QUESTIONS: dict[str, Callable[[Queries], object]] = {
    **{f"all {section}": window(section) for section in ("events", "quotes")},
    **{f"focus {section}": window(section, focus=MIRA) for section in SECTIONS},
    "sources by date": window("sources", focus=MIRA, sort="date"),
    "people by count": window("people", focus=MIRA, sort="count"),
    "search a common word": lambda case: case.search("the", 0, 40),
    "search three common words": lambda case: case.search("the pumps of", 0, 40),
    "search a beginning": lambda case: case.search("t*", 0, 40),
    "search by speaker": lambda case: case.search("the speaker:holt", 0, 40),
    "search to a day": lambda case: case.search("the before:2031-02", 0, 40),
    "search a rare person": lambda case: case.search("the person:wnababand", 0, 40),
    "details": lambda case: case.details(MIRA),
    "passages": lambda case: case.passages(MIRA, "n0007"),
    "a row": lambda case: case.row(Ref("source", "n0007")),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_larger_case_takes_no_more_steps(
    cases: tuple[Case, Case], question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.case.details._SOURCES", 200)
    monkeypatch.setattr("dossier.case.details._MEMBERS", 200)
    monkeypatch.setattr("dossier.case.search._FEW", 100)
    took = []
    for case in cases:
        case._views.forget()
        case._searches.clear()
        with counted(case) as steps:
            QUESTIONS[question](case)
        took.append(steps[0])
    small, large = took
    # What is left to grow: the count of an index, the list of somebody's sources in a search.
    assert large <= 1.3 * small + LARGE // 10, took


@pytest.mark.parametrize(("section", "sort"), list(product(SECTIONS, (None, "count", "date"))))
def test_a_walk_gives_what_is_found_whole(cases: tuple[Case, Case], section: Section, sort: Sort | None) -> None:
    case, _ = cases
    view = View(section, MIRA, sort=sort)
    db = case._store.connection
    whole = [row for (row,) in db.execute(*narrowed(db, view))]
    views = case._views
    assert views.count(view) == len(whole) > 0
    for start, stop in ((0, 40), (150, 190), (len(whole) - 7, len(whole) + 5)):
        assert list(views.ids(view, start, stop)) == whole[max(start, 0) : stop]
    for at in (0, len(whole) // 2, len(whole) - 1):
        assert views.position(view, whole[at]) == at


@pytest.mark.parametrize("section", ["events", "quotes"])
def test_positions_and_days_of_a_whole_section(cases: tuple[Case, Case], section: Section) -> None:
    case, _ = cases
    found: list[Row] = list(case.rows(View(section), 0, LARGE))
    assert len(found) == case.count(View(section)) == SMALL
    for at in (0, 77, SMALL - 1):
        assert case.position(View(section), found[at].ref) == at
    assert sum(case.density(View(section), 9)[2]) == SMALL
    assert case.density(View(section), 9) == case.density(View(section, MIRA), 9)


def test_a_common_filter_ends_where_nobody_reads_on(cases: tuple[Case, Case], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.case.narrowing.MOST_FILTERED", 50)
    case, _ = cases
    case._views.forget()
    found = case.rows(View("quotes", filter="t"), 0, 99)
    assert found == case.rows(View("quotes"), 0, 50)
    case._views.forget()
    assert case.count(View("quotes", MIRA, filter="t")) == SMALL
    monkeypatch.setattr("dossier.case.narrowing._FEW", 0)
    case._views.forget()
    assert case.count(View("quotes", MIRA, filter="t p")) == SMALL


def test_what_stands_beside_is_counted_again_when_it_changes(tmp_path: Path) -> None:
    case = daily_case(tmp_path, 301)
    assert case.count(View("people", MIRA)) == 302
    (tmp_path / "content" / "n0005.yaml").unlink()
    assert case.refresh()
    assert case.count(View("people", MIRA)) == 301
    assert len(case.rows(View("people", MIRA), 0, 999)) == 301


def test_the_work_of_telling_of_assessments_grows_with_them(tmp_path: Path) -> None:
    steps_of: list[int] = []
    for count in (400, 800):
        root = tmp_path / str(count)
        (root / "content").mkdir(parents=True)
        lines = (f"- {{of: gone#q-{number}, status: disputed}}\n" for number in range(count))
        (root / "content" / "case.yaml").write_text(f"case: 1\nassess:\n{''.join(lines)}", encoding="utf-8")
        case = opened(root)
        with counted(case) as steps:
            assert len(list(conflicts(case._store.connection, "case.yaml"))) == count
        steps_of.append(steps[0])
    assert steps_of[1] < steps_of[0] * 3
