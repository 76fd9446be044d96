"""What the README shows of the repository's own dossier is what stands there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

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
