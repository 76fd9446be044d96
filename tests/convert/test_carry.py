"""An edited dossier carried along: whatever happens to the article, nothing is said to stand where it does not."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from dossier.cli import run
from dossier.convert.carrying.carry import carried
from dossier.files.grounding import LOST, ungrounded
from dossier.files.read import parse_dossier

ARTICLE = """Ferry line closes

March 4, 2024

The ferry line between Karnsk and Port Halden will close in May, the Harbour Authority said on Monday.

"Nobody told us," said Mira Eskeland, head of the Union of Dock Workers. "We read it in the paper."

Two pumps broke on March 2, Eskeland added. "Nobody told us," she said again.
"""


@cache
def written() -> bytes:
    """The dossier of the article, with a comment, a note of somebody's own and Windows line ends."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "seeds").mkdir()
        (Path(folder) / "seeds" / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
        assert run(["convert", "--case", folder, "--engine", "rules"]) == 0
        data = (Path(folder) / "content" / "ferry.yaml").read_bytes()
    data = data.replace(b"quotes:\n", b"quotes:\n# what they said, []{}: all of it\n")
    return data.replace(b"  sha256:", b"  x-mine: 'two, three'\n  sha256:").replace(b"\n", b"\r\n")


@given(st.integers(0, len(ARTICLE)), st.integers(0, 60), st.text(max_size=40))
def test_what_is_not_lost_stands_where_it_says(at: int, cut: int, words: str) -> None:
    text = ARTICLE[:at] + words.replace("\r", " ") + ARTICLE[at + cut :]
    dossier, problems = parse_dossier(written(), "")
    assert dossier is not None
    assert not problems
    found = carried(written(), dossier, text, "0" * 64)
    again, _ = parse_dossier(found.data, "")
    assert again is not None
    lost = [entry for entry in again.entries() if LOST in entry.extra]
    assert {entry.id for entry in lost} == set(found.lost)
    claims = [claim for entry in again.events if entry in lost for claim in entry.claims]
    for entry, key, what, _ in ungrounded(again, text):
        # What can no longer be placed keeps its words without a passage.
        assert entry in lost or entry in claims or "without" in what, (entry, key, what)
    assert b"# what they said, []{}: all of it" in found.data
    assert b"x-mine: 'two, three'" in found.data
    assert len(again.quotes) == len(dossier.quotes)
    assert len(again.events) == len(dossier.events)
