"""What `check` tells of a case: grounding, ids, dates, sources, decisions that no longer fit; paths out of the case."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from work import calls_of
from written import write_dossier

from dossier.case import open_case
from dossier.case.queries import View
from dossier.files.check import check_case
from dossier.files.decisions import Decisions, Remark
from dossier.files.emit import dump_dossier
from dossier.files.layout import dossier_files, dossier_name, source_files
from dossier.files.problems import Problem
from dossier.files.sources import OutsideError, UnreadableError, read_source
from dossier.files.stale import orphaned
from dossier.model import Claim, Dossier, Entity, Event, Passage, Quote, Role, Source, Timex
from dossier.records import replace

TEXT = (
    "Harbour reopens\n\nOn March 3, 2024, the harbour of Karnsk reopened. “The pumps work,” Ivo Brackow, master of\n"
    "the Port Office, said, “again.” The Halden Courier reported it. Brackow denied a delay.\n"
)


def at(*parts: str) -> Passage:
    """Where each part stands for the first time."""
    return tuple((TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


def everywhere(*names: str) -> Passage:
    """Every place where one of the names stands, the longer ones first."""
    spans: list[tuple[int, int]] = []
    for name in names:
        start = TEXT.find(name)
        while start >= 0:
            if not any(a < start + len(name) and start < b for a, b in spans):
                spans.append((start, start + len(name)))
            start = TEXT.find(name, start + 1)
    return tuple(sorted(spans))


GOOD = Dossier(
    Source(
        "harbour",
        title="Harbour reopens",
        published="2024-03-03",
        file="seeds/harbour.txt",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    ),
    people=(
        Entity(
            "ivo",
            "Ivo Brackow",
            "person",
            aliases=("Brackow",),
            roles=(Role("master", "office", at("master of\nthe Port Office")),),
            mentions=everywhere("Ivo Brackow", "Brackow"),
        ),
    ),
    organizations=(
        Entity("office", "Port Office", "organization", mentions=at("Port Office")),
        Entity("courier", "Halden Courier", "organization", mentions=at("Halden Courier")),
    ),
    places=(Entity("karnsk", "Karnsk", "place", mentions=at("Karnsk")),),
    events=(
        Event(
            "e-1",
            "harbour reopened",
            "the harbour of Karnsk reopened",
            at("the harbour of Karnsk reopened"),
            date="2024-03-03",
            date_text="March 3, 2024",
            date_at=at("March 3, 2024"),
            place="karnsk",
            organizations=("office",),
            claims=(Claim("author", "asserts"), Claim("ivo", "denies", "denied", at("denied"))),
        ),
    ),
    quotes=(
        Quote(
            "q-1",
            "direct",
            "The pumps work … again.",
            at("The pumps work", "again."),
            speaker="ivo",
            speaker_text="Ivo Brackow",
            speaker_at=at("Ivo Brackow"),
            cue="said",
            cue_at=at("said"),
            date="2024-03",
            via=("courier",),
            prefix="reopened. “",
            suffix="” The Halden",
            about=("karnsk",),
        ),
    ),
    timexes=(Timex("March 3, 2024", at("March 3, 2024"), "2024-03-03"),),
)
EVENT, QUOTE, PERSON = GOOD.events[0], GOOD.quotes[0], GOOD.people[0]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of one source and its dossier."""
    for folder in ("seeds", "content"):
        (tmp_path / folder).mkdir()
    (tmp_path / "seeds/harbour.txt").write_bytes(TEXT.encode())
    write_dossier(tmp_path / "content/harbour.yaml", GOOD)
    return tmp_path


def told(case: Path) -> list[str]:
    return [str(problem).removeprefix(f"{case}/") for problem in check_case(case)]


def test_a_good_case_has_no_problems(case: Path) -> None:
    assert told(case) == []


def with_claim(by: str, cue: str = "", passage: Passage = ()) -> Dossier:
    return replace(GOOD, events=(replace(EVENT, claims=(Claim(by, "denies", cue, passage),)),))


WRONG: list[tuple[str, Dossier, str]] = [
    (
        "quote",
        replace(GOOD, quotes=(replace(QUOTE, text="The pomps"),)),
        '`text` is "The pomps" but the source has',
    ),
    ("cue", replace(GOOD, quotes=(replace(QUOTE, cue="told"),)), '`cue` is "told" but the source has "said"'),
    ("cue alone", replace(GOOD, quotes=(replace(QUOTE, cue_at=()),)), "`cue` without `cue_at`"),
    ("speaker", replace(GOOD, quotes=(replace(QUOTE, speaker_text="he"),)), '`speaker_text` is "he" but'),
    ("prefix", replace(GOOD, quotes=(replace(QUOTE, prefix="x"),)), '`prefix` "x" does not stand before'),
    ("suffix", replace(GOOD, quotes=(replace(QUOTE, suffix="x"),)), '`suffix` "x" does not stand behind'),
    ("outside", replace(GOOD, quotes=(replace(QUOTE, at=((5, 9999),)),)), "the span [5, 9999] is outside the text"),
    ("order", replace(GOOD, quotes=(replace(QUOTE, at=QUOTE.at[::-1]),)), "begins before the one in front of it ends"),
    ("event", replace(GOOD, events=(replace(EVENT, text="a storm"),)), '`text` is "a storm" but'),
    ("date_text", replace(GOOD, events=(replace(EVENT, date_text="May"),)), '`date_text` is "May" but'),
    (
        "claim",
        with_claim("ivo", "no", at("denied")),
        "`cue` is",
    ),
    (
        "timex",
        replace(GOOD, timexes=(Timex("May", at("March"), "2024-05"),)),
        '`text` is "May" but',
    ),
    ("mention", replace(GOOD, people=(replace(PERSON, aliases=()),)), '"Brackow", no name of "Ivo Brackow"'),
    (
        "role",
        replace(GOOD, people=(replace(PERSON, roles=(Role("mate", "", at("master")),)),)),
        '`title` is "mate"',
    ),
    (
        "speaker id",
        replace(GOOD, quotes=(replace(QUOTE, speaker="x"),)),
        '`speaker` "x" is not the id of',
    ),
    ("via", replace(GOOD, quotes=(replace(QUOTE, via=("x",)),)), '`via` "x" is not the id'),
    ("about", replace(GOOD, quotes=(replace(QUOTE, about=("x",)),)), '`about` "x" is not the id'),
    ("place", replace(GOOD, events=(replace(EVENT, place="ivo"),)), '`place` "ivo" is not the id of a place'),
    ("people", replace(GOOD, events=(replace(EVENT, people=("x",)),)), '`people` "x" is not the id of a person'),
    ("by", with_claim("x"), '`by` "x" is not the id'),
    (
        "role of",
        replace(GOOD, people=(replace(PERSON, roles=(Role("master", "x"),)),)),
        '`organization` "x" is',
    ),
    ("twice", replace(GOOD, quotes=(QUOTE, QUOTE)), 'the id "q-1" stands twice in this file'),
    ("hash", replace(GOOD, timexes=(), quotes=(replace(QUOTE, id="q#1"),)), 'the id "q#1" has a #'),
    ("date", replace(GOOD, events=(replace(EVENT, date="2024-13-45"),)), '`date` "2024-13-45" is no date'),
    ("value", replace(GOOD, timexes=(replace(GOOD.timexes[0], value="May"),)), '`value` "May" is no date'),
    ("published", replace(GOOD, source=replace(GOOD.source, published="now")), '`published` "now" is no date'),
    ("sha256", replace(GOOD, source=replace(GOOD.source, sha256="00")), "changed since it was converted"),
    ("gone", replace(GOOD, source=replace(GOOD.source, file="seeds/x.txt")), 'the source "seeds/x.txt": not there'),
    ("unnamed", replace(GOOD, source=replace(GOOD.source, file="")), "no source is named"),
    ("up", replace(GOOD, source=replace(GOOD.source, file="../x.txt")), "leads out of the case"),
]


@pytest.mark.parametrize(("dossier", "expected"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_is_wrong_is_told_at_its_line(case: Path, dossier: Dossier, expected: str) -> None:
    path = case / "content/harbour.yaml"
    write_dossier(path, dossier)
    problems = [problem for problem in check_case(case) if problem.level == "error"]
    assert len(problems) == 1
    assert expected in str(problems[0])
    line = path.read_text(encoding="utf-8").splitlines()[problems[0].line - 1]
    key = expected.split("`")[1] if expected.startswith("`") else ""
    assert key in line


def test_two_dossiers_of_one_source_id(case: Path) -> None:
    write_dossier(case / "content/other.yaml", GOOD)
    assert told(case) == ["content/other.yaml:4: harbour.yaml has the same source id; give one of them another"]


def test_a_copy_of_an_article_is_a_warning(case: Path) -> None:
    (case / "seeds/copy.txt").write_bytes((case / GOOD.source.file).read_bytes())
    source = replace(GOOD.source, id="copy", file="seeds/copy.txt")
    write_dossier(case / "content/z.yaml", replace(GOOD, source=source))
    [problem] = check_case(case)
    assert problem.level == "warning"
    assert "z.yaml" in problem.file
    assert problem.what == "the same article as harbour.yaml, so all that it tells counts twice"


def test_a_broken_dossier_does_not_stop_the_rest(case: Path) -> None:
    (case / "content/a.yaml").write_text("- not\n")
    write_dossier(case / "content/b.yaml", replace(GOOD, source=replace(GOOD.source, id="b", published="now")))
    assert [line.split(" ")[0] for line in told(case)] == ["content/a.yaml:1:", "content/b.yaml:6:"]


def test_a_source_without_a_dossier_is_a_warning(case: Path) -> None:
    (case / "seeds/new.txt").write_text("New.\n")
    (problem,) = check_case(case)
    assert problem.level == "warning"
    assert problem.as_json() == {
        "file": f"{case}/seeds/new.txt",
        "line": 0,
        "what": "no dossier",
        "todo": "run `dossier convert`",
        "level": "warning",
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes")
def test_what_is_named_like_a_dossier_and_is_no_file_of_the_case_is_told(case: Path) -> None:
    (case / "content/link.yaml").symlink_to("/etc/hostname")
    os.mkfifo(case / "content/pipe.yaml")
    (case / "content/inside.yaml").symlink_to("harbour.yaml")
    (problems := told(case)).sort()
    assert [problem for problem in problems if "passed over" in problem] == [
        "content/link.yaml: a link to no file of the case, so it is passed over; "
        "put the dossier itself there, or remove it",
        "content/pipe.yaml: no regular file, so it is passed over; put the dossier itself there, or remove it",
    ]


def test_a_case_that_is_none(tmp_path: Path) -> None:
    assert told(tmp_path) == []
    assert told(tmp_path / "gone") == [f"{tmp_path}/gone: no such folder; give the folder that has seeds/ and content/"]


def test_decisions_that_no_longer_fit(case: Path) -> None:
    (case / "content/case.yaml").write_text(
        "case: 1\n"
        "same: [{keep: harbour#ivo, of: [harbour#nobody]}]\n"
        "override:\n"
        "- {of: harbour#e-1, set: {date: 2024-03-04}, was: {date: 2024-03-03}}\n"
        "- {of: harbour#e-1, set: {date: 2024-03-04}, was: {date: 2025-03-03}}\n"
        "- {of: harbour#q-1, set: {spaeker: ivo}, was: {via: [courier], cue_at: [[100, 104]]}}\n"
    )
    place = QUOTE.cue_at[0]
    assert told(case) == [
        'content/case.yaml:2: no dossier has the entry "harbour#nobody"; mend the id, or remove the decision',
        "content/case.yaml:5: `was` says date: 2025-03-03, but the dossier of harbour#e-1 now says 2024-03-03; "
        "see which is right, and mend `was` or remove the correction",
        'content/case.yaml:6: harbour#q-1 has no key "spaeker"; mend the key',
        'content/case.yaml:6: `was` says cue_at: [["100", "104"]], but the dossier of harbour#q-1 now says '
        f'[["{place[0]}", "{place[1]}"]]; see which is right, and mend `was` or remove the correction',
    ]


def test_an_entry_that_is_assessed_twice(case: Path) -> None:
    (case / "content/case.yaml").write_text(
        "case: 1\nassess:\n- {of: harbour#q-1, status: disputed}\n- {of: harbour#q-1, status: verified}\n"
    )
    assert told(case) == [
        'content/case.yaml:3: "harbour#q-1" is assessed again in line 4, where it is verified, which holds; '
        "remove one of the two"
    ]
    assert [problem.level for problem in check_case(case)] == ["warning"]


def test_an_entry_that_is_known_to_be_lost_is_told_once(case: Path) -> None:
    lost = replace(QUOTE, at=((0, 4),), speaker_at=((5, 9),), cue_at=((5, 9),), extra={"x-lost": "gone"})
    write_dossier(case / "content/harbour.yaml", replace(GOOD, quotes=(lost,)))
    (problem,) = told(case)
    assert problem.endswith(
        '"q-1" is kept as x-lost: its words were found no more when the article changed; '
        "mend it and take x-lost out, remove the entry, or write `x-lost: kept` and why"
    )
    wanted = replace(lost, extra={"x-lost": "Kept, as the first version said so"})
    write_dossier(case / "content/harbour.yaml", replace(GOOD, quotes=(wanted,)))
    assert told(case) == []
    opened = open_case(case, case / "index.sqlite3")
    opened.refresh()
    assert not opened.troubles()
    (row,) = opened.rows(View("quotes"), 0, 9)
    assert getattr(row, "lost", False), "lists show it all the same"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ("kind: shouted", '`kind` cannot be "shouted"; use direct | indirect | mixed'),
        ("date: rubbish", '`date` "rubbish" is no date; write when it was said'),
        ('text: ""', "`text` is empty; say the source at the passage"),
        ("at: [[0, 99999999999999999999999]]", "`at` must be a list of [start, end] spans; write there: the passage; "),
        ("at: [[5, 5]]", "`at` must be a list of"),
        ("via: ivo", "`via` must be a list of texts; write there: ids of the outlets"),
        ("id: other", "`id` cannot be corrected from here; edit the dossier"),
    ],
)
def test_a_correction_keeps_to_the_format(case: Path, values: str, said: str) -> None:
    (case / "content/case.yaml").write_text(f"case: 1\noverride: [{{of: harbour#q-1, set: {{{values}}}}}]\n")
    (problem,) = told(case)
    assert problem.startswith(f"content/case.yaml:2: the correction of harbour#q-1: {said}")


def test_names_of_files(case: Path) -> None:
    assert dossier_name(Path("seeds/The 1,5 % rule. Part 2.txt")) == "The 1,5 % rule. Part 2.yaml"
    assert dossier_name(Path("seeds/case.txt")) == "case.txt.yaml"
    (case / "content/case.yaml").write_text("case: 1\n")
    (case / "seeds/.hidden.txt").write_text("x")
    (case / "seeds/folder.txt").mkdir()
    assert [path.name for path in source_files(case)] == ["harbour.txt"]
    assert [path.name for path in dossier_files(case)] == ["harbour.yaml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes or free links here")
def test_nothing_outside_the_case_is_read(case: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("CANARY\n")
    seeds = case / "seeds"
    (seeds / "link.txt").symlink_to(outside)
    (seeds / "loop.txt").symlink_to("loop.txt")
    (seeds / "inside.txt").symlink_to("harbour.txt")
    (seeds / "up").symlink_to("../..")
    os.mkfifo(seeds / "pipe.txt")
    (case / "content/link.yaml").symlink_to(outside)
    assert read_source(case, "seeds/inside.txt").text == TEXT
    for file, error in {
        "../outside/secret.txt": OutsideError,
        str(outside): OutsideError,
        "seeds/link.txt": OutsideError,
        f"seeds/up/{outside.parent.name}/secret.txt": OutsideError,
        "/dev/zero": OutsideError,
        "~/.profile": UnreadableError,
        "seeds/a\0b.txt": UnreadableError,
        "seeds/\ud800.txt": UnreadableError,
        "": UnreadableError,
        ".": UnreadableError,
        "seeds": UnreadableError,
        "seeds/pipe.txt": UnreadableError,
        "seeds/loop.txt": UnreadableError,
        "seeds/gone.txt": UnreadableError,
        "x" * 5000: UnreadableError,
    }.items():
        with pytest.raises(error):
            read_source(case, file)
    assert [path.name for path in source_files(case)] == ["harbour.txt", "inside.txt"]
    assert [path.name for path in dossier_files(case)] == ["harbour.yaml"]


def test_a_file_name_cannot_forge_a_message(case: Path) -> None:
    make: Callable[[str], object] = (case / "content").joinpath
    path = make("evil\x1b]0;x\x07\nharbour.yaml:1: fine.yaml")
    assert isinstance(path, Path)
    path.write_text("- not\n")
    (line,) = told(case)
    assert "\n" not in line
    assert "\x1b" not in line


def test_dump_of_the_example_is_read_as_it_is(case: Path) -> None:
    assert (case / "content/harbour.yaml").read_text(encoding="utf-8") == dump_dossier(GOOD)


def test_the_likeness_of_a_lost_entry_is_told_by_its_first_words() -> None:
    def dossier(id_: str, words: str) -> Dossier:
        return Dossier(Source(id="a", title="A"), quotes=(Quote(id=id_, kind="direct", text=words, at=((0, 9),)),))

    work: list[int] = []
    decisions = Decisions(notes=(Remark("a#q-old", "ask"),))
    for length in (1_000, 4_000):
        said = " ".join(f"w{number * number % 97}" for number in range(length))
        old, new = dossier("q-old", said), dossier("q-new", f"{said} today")
        told = orphaned(decisions, old, new, "case.yaml")
        problems: list[Problem] = []
        work.append(calls_of(partial(problems.extend, told)))
        assert "it may be a#q-new now" in problems[0].todo
    assert work[1] < 2 * work[0]


def test_an_entry_that_a_decision_lost_is_told_with_what_it_may_be_now(case: Path) -> None:
    quoted = replace(QUOTE, id="q-new")
    write_dossier(case / "content/harbour.yaml", replace(GOOD, quotes=(quoted,)))
    (case / "content/case.yaml").write_text(
        f"case: 1\nassess:\n- {{of: harbour#q-old, status: verified}}  # {quoted.text[:12]}…\n"
        "- {of: harbour#q-other, status: verified}  # xyzzy\n- {of: harbour#q-bare, status: verified}\n"
        "different:\n- [harbour#ivo-b, harbour#nobody-at-all]\n",
        encoding="utf-8",
    )
    lines = {line.partition('"')[2].partition('"')[0]: line for line in told(case)}
    assert f'it may be harbour#q-new now, "{quoted.text}": mend the id' in lines["harbour#q-old"]
    assert 'it may be harbour#ivo now, "Ivo Brackow": mend the id' in lines["harbour#ivo-b"]
    for other in ("harbour#q-other", "harbour#q-bare", "harbour#nobody-at-all"):
        assert "it may be" not in lines[other]
