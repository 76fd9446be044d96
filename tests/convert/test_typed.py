"""Quotes that somebody typed into a dossier: given the passage where their words stand, if that is one place."""

from pathlib import Path

import pytest

from dossier.convert.carrying.typed import placed
from dossier.convert.engines.rules import RulesEngine
from dossier.convert.planning import Job
from dossier.convert.single import Outcome, Settings, run_job
from dossier.files.read import parse_dossier

TEXT = """Dam holds

The dam holds, said Runa Vestby, who
keeps it.

"We looked twice," she said. "We looked twice," Odd Kvam said too.
"""
HEAD = """# checked by hand
dossier: 1
source: {id: dam, file: seeds/dam.txt}
people:
- {id: runa-vestby, name: Runa Vestby}
quotes:
"""


@pytest.mark.parametrize(
    "typed",
    [
        "- kind: indirect\n  speaker: runa-vestby\n  speaker_text: Runa Vestby\n  cue: said\n"
        "  text: The dam holds  # hers\n",
        "- {text: The dam holds, kind: indirect, speaker: runa-vestby, speaker_text: Runa Vestby, cue: said}\n",
        "- text: The dam holds\n  speaker_text: Runa Vestby\n  kind: indirect\n  cue: said\n  speaker: runa-vestby\n",
    ],
)
def test_what_stands_in_one_place_gets_its_passage_and_the_rest_stays(typed: str) -> None:
    data = placed(f"{HEAD}{typed}".encode(), TEXT)
    assert data is not None
    dossier, problems = parse_dossier(data, "dam.yaml")
    assert not problems
    assert dossier
    (quote,) = dossier.quotes
    assert [TEXT[slice(*at[0])] for at in (quote.at, quote.cue_at, quote.speaker_at)] == [
        "The dam holds", "said", "Runa Vestby",
    ]  # fmt: skip  # read as a table
    assert quote.id.startswith("q-")
    assert data.decode().startswith(HEAD)
    assert ("# hers" in data.decode()) == ("# hers" in typed)
    assert placed(data, TEXT) is None, "nothing is missing any more"


def test_a_line_that_ends_inside_the_words_is_no_matter() -> None:
    for text in (
        "Runa Vestby, who keeps it",
        "|-\n    Runa Vestby, who keeps it",
        ">\n    Runa Vestby, who\n    keeps it",
    ):
        data = placed(f"{HEAD}- kind: indirect\n  text: {text}\n  id: q-1\n".encode(), TEXT)
        assert data is not None
        dossier, problems = parse_dossier(data, "dam.yaml")
        assert not problems
        assert dossier
        assert (dossier.quotes[0].text, dossier.quotes[0].id) == ("Runa Vestby, who\nkeeps it", "q-1")


@pytest.mark.parametrize("words", ["We looked twice", "looked thrice", "he dam", '""', "[a, b]", "&a x"])
def test_what_stands_nowhere_or_in_several_places_gets_none(words: str) -> None:
    assert placed(f"{HEAD}- kind: direct\n  text: {words}\n".encode(), TEXT) is None


@pytest.mark.parametrize("data", [b"", b"[", b"a: [", b"quotes: 1", b"quotes: [1, {}]", b"\xff", b"quotes: [[" * 500])
def test_what_is_no_dossier_is_left_alone(data: bytes) -> None:
    assert placed(data, TEXT) is None


@pytest.mark.parametrize("style", ["- kind: {kind}\n  text: {text}\n", "- {{kind: {kind}, text: {text}}}\n"])
def test_what_cannot_be_placed_is_told_and_the_rest_is_placed(tmp_path: Path, style: str) -> None:
    def outcome(*typed: tuple[str, str], dry: bool = False) -> tuple[Outcome, str]:
        file = tmp_path / "content" / "dam.yaml"
        file.write_text(HEAD + "".join(style.format(kind=kind, text=text) for kind, text in typed), encoding="utf-8")
        job = Job(tmp_path, "seeds/dam.txt", file)
        return run_job(job, Settings("rules", dry=dry), RulesEngine()), file.read_text(encoding="utf-8")

    for folder in ("seeds", "content"):
        (tmp_path / folder).mkdir()
    (tmp_path / "seeds" / "dam.txt").write_text(TEXT, encoding="utf-8")
    for bad, told in (
        (("direct", "looked thrice"), 'the words "looked thrice" are nowhere in the article; write them as'),
        (("direct", "We looked twice"), 'the words "We looked twice" stand in 2 places of the article; write more'),
        (("loud", "keeps it"), "kind"),
    ):
        done, now = outcome(("indirect", "The dam holds"), bad)
        assert done.status == "failed"
        assert done.problem
        assert told in str(done.problem)
        assert "--force" not in str(done.problem)
        assert now.count("at: [[") == 1 + (bad[0] == "loud")
        line = now.splitlines()[done.problem.line - 1 :]
        assert bad[0 if bad[0] == "loud" else 1] in "".join(line[:4])
        assert "The dam holds" not in "".join(line)
        done, now = outcome(("indirect", "The dam holds"), bad, dry=True)
        assert "at: [[" not in now
        assert "at: [[" in done.diff
        assert done.problem
        assert told in str(done.problem)
