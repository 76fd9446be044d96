"""A quote that a person adds to a dossier: one item more in the file, grounded, and taken back."""

from pathlib import Path

import pytest
from invented_case import Article, harbour_case, opened

from dossier.case.adding import add_quote
from dossier.case.deciding import DecisionError, undo
from dossier.case.queries import Ref, View
from dossier.files.check import check_case
from dossier.files.read import read_dossier

TEXT = """Bridge shut

Runa Vestby said the bridge was shut. “Nobody asked us,” said Odd Kvam. He called it “a farce” from the start.

Nobody asked us: that is what they all say.
"""


def spans(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    article = Article("bridge", TEXT).names("person", "runa", "Runa Vestby").names("person", "odd", "Odd Kvam")
    article.write(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("drawn", "kind", "words"),
    [
        (" the bridge was shut", "indirect", "the bridge was shut"),
        ("Nobody asked us,", "direct", "Nobody asked us,"),
        ("“Nobody asked us,” ", "direct", "Nobody asked us,"),
        ("it “a farce” from the start", "mixed", "it “a farce” from the start"),
    ],
)
def test_what_is_drawn_over_becomes_a_quote(root: Path, drawn: str, kind: str, words: str) -> None:
    file = root / "content" / "bridge.yaml"
    before = file.read_text(encoding="utf-8") + "# looked through by hand\n"
    file.write_text(before, encoding="utf-8")
    change = add_quote(root, "bridge.yaml", spans(drawn), "odd")
    assert {*before.splitlines()} <= {*file.read_text(encoding="utf-8").splitlines()}
    dossier, problems = read_dossier(file)
    assert not problems
    assert dossier
    (quote,) = dossier.quotes
    assert (quote.kind, quote.text, quote.speaker) == (kind, words, "odd")
    assert not list(check_case(root))
    case = opened(root)
    assert case.count(View("quotes", Ref("person", "odd-kvam"))) == 1
    (root / "seeds" / "bridge.txt").write_text("News. " + TEXT, encoding="utf-8")
    with pytest.raises(DecisionError, match="changed"):
        add_quote(root, "bridge.yaml", spans("Runa"), "")
    undo(change)
    assert file.read_text(encoding="utf-8") == before


def test_a_quote_goes_behind_those_that_are_there_under_an_id_of_its_own(tmp_path: Path) -> None:
    root = harbour_case(tmp_path)
    file = root / "content" / "harbour.yaml"
    old, _ = read_dossier(file)
    assert old
    at = old.quotes[0].at[0]
    for _ in range(2):
        add_quote(root, "harbour.yaml", at, "")
    new, problems = read_dossier(file)
    assert new
    assert not problems
    assert len({quote.id for quote in new.quotes}) == len(old.quotes) + 2
    assert new.quotes[: len(old.quotes)] == old.quotes


def test_what_cannot_be_added_changes_nothing(root: Path) -> None:
    file = root / "content" / "bridge.yaml"
    before = file.read_bytes()
    for name, at in (("bridge.yaml", (11, 13)), ("nowhere.yaml", (0, 5)), ("../../bridge.yaml", (0, 5))):
        with pytest.raises(DecisionError):
            add_quote(root, name, at, "")
    assert file.read_bytes() == before
