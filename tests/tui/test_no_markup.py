"""Nothing that the app shows is read as markup: `[/]`, `[sic]` and `[@click=…]` show as they stand in an article."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import dossier.tui

#: What takes a string for markup unless it is told not to. The panes use the line API and `Content` instead.
TAKES_MARKUP = frozenset(
    "Static Label Button Markdown RichLog OptionList Option DataTable Tree Collapsible notify from_markup "
    "render_markup Hit DiscoveryHit".split()
)
#: Set to a string, Textual parses them, too.
MARKUP_ATTRIBUTES = frozenset({"border_title", "border_subtitle", "tooltip"})
FILES = sorted(Path(dossier.tui.__file__).parent.rglob("*.py"))


def markup_in(tree: ast.AST) -> list[tuple[int, str]]:
    """Line and name of every call or assignment that hands a string to something that parses markup."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            plain = any(
                word.arg == "markup" and isinstance(word.value, ast.Constant) and word.value.value is False
                for word in node.keywords
            )
            if name in TAKES_MARKUP and not plain and not all(map(_is_content, node.args)):
                found.append((node.lineno, name))
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr in MARKUP_ATTRIBUTES:
            found.append((node.lineno, node.attr))
    return found


def _is_content(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Content"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_widget_is_given_markup(file: Path) -> None:
    assert markup_in(ast.parse(file.read_text(encoding="utf-8"))) == []


def test_the_check_finds_what_it_looks_for() -> None:
    bad = "Static(title)\nself.app.notify(f'{name} is gone')\nself.border_title = name\n"
    good = "Static(Content(title))\nself.app.notify(text, markup=False)\nself.title_text = name\n"
    assert [name for _, name in markup_in(ast.parse(bad))] == ["Static", "notify", "border_title"]
    assert markup_in(ast.parse(good)) == []
