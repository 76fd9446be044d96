"""What the README shows of the repository's own dossier is what stands there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.cli import run

ROOT = Path(__file__).parents[1]


def test_the_excerpt_of_the_dossier_is_what_its_file_has() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.search(r"`(content/\S+\.yaml)`, with comments added here:\n\n```yaml\n(.*?)```", readme, re.DOTALL)
    assert named, "the README shows no excerpt"
    shown = yaml.safe_load(named[2])
    whole = yaml.safe_load((ROOT / named[1]).read_text(encoding="utf-8"))
    for section, value in shown.items():
        entries = value if isinstance(value, list) else [value]
        there = whole[section] if isinstance(whole[section], list) else [whole[section]]
        for entry in entries:
            assert any(_shows(entry, other) for other in there), (section, entry)


def _shows(entry: Any, other: Any) -> bool:
    if isinstance(entry, dict):
        return isinstance(other, dict) and all(_shows(value, other.get(key)) for key, value in entry.items())
    if isinstance(entry, str) and entry.endswith(" …"):
        return isinstance(other, str) and other.startswith(entry.removesuffix(" …"))
    return bool(entry == other)


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("git"), reason="git, sh and sed")
def test_what_git_is_told_leaves_moved_passages_out_of_a_diff(tmp_path: Path) -> None:
    def git(*words: str) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        return subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = re.search(r"```\n(echo 'content.*?\ngit config .*?)\n```", readme)
    assert told
    article = tmp_path / "seeds" / "ferry.txt"
    article.parent.mkdir()
    article.write_text('Ferry closes\n\n"Nobody told us," said Mira Eskeland.\n', encoding="utf-8")
    assert run(["convert", str(tmp_path), "--engine", "rules"]) == 0
    git("init", "-q")
    subprocess.run(["sh", "-c", told[1]], cwd=tmp_path, check=True)
    git("add", "-A")
    git("commit", "-qm", "as it was")
    article.write_text(f"Ferry closes\n\nA note to our readers\n{article.read_text('utf-8')[13:]}", encoding="utf-8")
    assert run(["convert", str(tmp_path), "--engine", "rules"]) == 0
    assert "content/ferry.yaml" in git("diff", "--stat")
    assert "@@" not in git("diff", "content"), "the passages moved, and nothing else"
    article.write_text(article.read_text("utf-8").replace("said Mira Eskeland", "said Odo Tarn"), encoding="utf-8")
    assert run(["convert", str(tmp_path), "--engine", "rules"]) == 0
    assert "+  speaker: odo-tarn" in git("diff", "content")
