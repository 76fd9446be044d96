from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.case.deciding import DecisionError, assess, merge, note, override, split, undo, unmerge
from dossier.files.decisions import Decisions
from dossier.files.read import read_decisions

TYPED = """# who is who
case: 1
title: The ledger   # working title

same:
# the director, see the first article
- {keep: a#dahlen, of: [b#i-dahlen], why: "the same director"}   # sure
  # an afterthought

different: [[a#lund, b#lund]]   # father and son

# corrections
override:
- of: a#e-000001
  set: {date: 2031-03-01}
  was: {date: 2031-03-02}   # misread

notes: []
# the end
"""


def decisions(root: Path) -> Decisions:
    found, problems = read_decisions(root / "content" / "case.yaml")
    assert found is not None
    assert not problems
    return found


def typed(root: Path, text: str = TYPED) -> Path:
    (root / "content").mkdir()
    (root / "content" / "case.yaml").write_bytes(text.encode())
    return root / "content" / "case.yaml"


def test_the_first_decision_makes_the_file(tmp_path: Path) -> None:
    change = merge(tmp_path, "a#x", ["b#x", "a#x", "b#x"], "one voice")
    assert decisions(tmp_path).same[0].of == ("b#x",)
    undo(change)
    assert not (tmp_path / "content" / "case.yaml").exists()


def test_every_kind_is_added_and_not_a_byte_is_lost(tmp_path: Path) -> None:
    file = typed(tmp_path)
    merge(tmp_path, "c#z", ["d#z"])
    split(tmp_path, ["c#q", "d#q"])
    note(tmp_path, "a#q-000001", "ask: for the {list}, please", ["follow-up"])
    assess(tmp_path, "a#e-000001", "disputed", 'says "no"')
    override(tmp_path, "b#q-000002", {"speaker": "lund"}, {"speaker": "dahlen"}, "read it again")
    found = decisions(tmp_path)
    assert [len(part) for part in (found.same, found.different, found.override, found.assess, found.notes)] == [
        *(2, 2, 2, 1, 1)
    ]
    lines = file.read_text().splitlines()
    kept = iter(lines)
    flow = ("different:", "notes:")  # lists in brackets grow before the bracket, one decision a line
    assert all(line in kept for line in TYPED.splitlines() if not line.startswith(flow))
    at = lines.index("different: [[a#lund, b#lund],")
    assert lines[at + 1].strip() == "[c#q, d#q]]   # father and son"


def test_undo_takes_back_exactly_what_was_added(tmp_path: Path) -> None:
    file = typed(tmp_path)
    change = note(tmp_path, "a#x", "seen")
    undo(change)
    assert file.read_text() == TYPED
    change = note(tmp_path, "a#x", "seen")
    file.write_text(file.read_text() + "# and more\n")
    with pytest.raises(DecisionError, match="changed since"):
        undo(change)


MERGED = """case: 1
# who is who
same:
- {keep: a#x, of: [b#y]}   # sure
# also
- keep: c#x
  of:
  - a#x  # one
  - d#x
"""


@pytest.mark.parametrize(
    ("text", "apart", "left"),
    [
        (MERGED, ["a#x", "b#y"], [("c#x", ("a#x", "d#x"))]),
        (MERGED, ["b#y", "a#x"], [("c#x", ("a#x", "d#x"))]),
        (MERGED, ["a#x", "d#x"], [("a#x", ("b#y",)), ("c#x", ("a#x",))]),
        (MERGED, ["b#y", "d#x"], [("a#x", ("b#y",)), ("c#x", ("a#x",))]),  # by way of the others
        (MERGED, ["d#x", "c#x"], [("a#x", ("b#y",)), ("a#x", ("d#x",))]),  # who gave the name leaves
        (MERGED, ["a#x", "e#x"], [("a#x", ("b#y",)), ("c#x", ("a#x", "d#x"))]),
        ("case: 1\nsame: [{keep: a#x, of: [b#y]}, {keep: p#x, of: [q#x]}]", ["a#x", "b#y"], [("p#x", ("q#x",))]),
        ("case: 1\nsame: [{keep: p#x, of: [q#x]}, {keep: a#x, of: [b#y]}]", ["a#x", "b#y"], [("p#x", ("q#x",))]),
        ("{case: 1, same: [{keep: a#x, of: [b#y]}]}", ["a#x", "b#y"], []),
        ("case: 1\nsame: [{keep: a#x, of: [b#y, c#y]}]", ["a#x", "c#y", "b#y"], []),
    ],
)
def test_a_split_takes_back_the_merges_that_say_otherwise(
    tmp_path: Path, text: str, apart: list[str], left: list[tuple[str, tuple[str, ...]]]
) -> None:
    file = typed(tmp_path, text)
    change = split(tmp_path, apart)
    found = decisions(tmp_path)
    assert [(same.keep, same.of) for same in found.same] == left
    assert found.different[0].of == tuple(apart)
    assert ("# who is who" in file.read_text()) == ("# who is who" in text)
    undo(change)
    assert file.read_text() == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("case: 1\ndifferent: [[a#x, b#x]]   # two\n", []),
        ("case: 1\ndifferent:\n# two\n- [a#x, b#x]\n- [a#x, d#x]\n", [("a#x", "d#x")]),
        ("case: 1\ndifferent: [[c#x, d#x], [b#x, e#x, a#x, c#x]]\n", [("c#x", "d#x"), ("b#x", "e#x")]),
        ("case: 1\ndifferent:\n- - d#x\n  - a#x # one\n  - c#x\n  - e#x\n", [("d#x", "a#x", "e#x")]),
    ],
)
def test_a_merge_takes_back_the_splits_that_say_otherwise(
    tmp_path: Path, text: str, left: list[tuple[str, ...]]
) -> None:
    typed(tmp_path, text)
    merge(tmp_path, "a#x", ["b#x", "c#x"])
    assert [each.of for each in decisions(tmp_path).different] == left
    assert decisions(tmp_path).same[0].of == ("b#x", "c#x")


def test_a_merge_is_taken_back(tmp_path: Path) -> None:
    file = typed(tmp_path, MERGED)
    first = decisions(tmp_path).same[0]
    unmerge(tmp_path, first)
    assert file.read_text() == MERGED.replace("- {keep: a#x, of: [b#y]}   # sure\n", "")
    with pytest.raises(DecisionError, match="no more"):
        unmerge(tmp_path, first)


@pytest.mark.parametrize(
    "text",
    [
        "case: 1",
        "\ufeffcase: 1\r\ntitle: x\r\n",
        "# nothing but this\n",
        "{case: 1, same: []}\n",
        "{case: 1}\n",
        "case: 1\nsame:\n",
        "case: 1\nsame: # none yet\nnotes:\n- {of: a#b, text: x}\n",
        "case: 1\nsame:\n    - keep: a#b\n      of:\n      - c#d\n# end",
        "case: 1\nsame: [\n  {keep: a#b, of: [c#d]}, # one\n]\n",
    ],
)
def test_every_style_that_people_write(tmp_path: Path, text: str) -> None:
    file = typed(tmp_path, text)
    before = len(decisions(tmp_path).same)
    merge(tmp_path, "x#y", ["z#y"])
    assert len(decisions(tmp_path).same) == before + 1
    assert ("\r\n" in file.read_bytes().decode()) == ("\r\n" in text)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf") == text.startswith("\ufeff")


def test_a_broken_file_is_left_alone(tmp_path: Path) -> None:
    file = typed(tmp_path, "case: 1\nsame: [\n")
    with pytest.raises(DecisionError, match=r"case\.yaml:\d+: .*nothing was written"):
        merge(tmp_path, "a#b", ["c#d"])
    assert file.read_text() == "case: 1\nsame: [\n"


def test_nothing_to_decide_is_a_message(tmp_path: Path) -> None:
    with pytest.raises(DecisionError, match="nothing to merge"):
        merge(tmp_path, "a#b", ["a#b"])
    with pytest.raises(DecisionError, match="nothing to split"):
        split(tmp_path, ["a#b"])
    with pytest.raises(DecisionError, match="empty note"):
        note(tmp_path, "a#b", "")


@given(text=st.text(min_size=1), tags=st.lists(st.text(min_size=1), max_size=3))
def test_any_note_is_written_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str, tags: list[str]) -> None:
    root = tmp_path_factory.mktemp("notes")
    typed(root)
    try:
        note(root, "a#b", text, tags)
    except (DecisionError, ValueError):
        assert (root / "content" / "case.yaml").read_text() == TYPED
    else:
        assert decisions(root).notes[-1].text == text
