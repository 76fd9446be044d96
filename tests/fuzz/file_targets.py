"""Files: dossiers, case.yaml, and the names of sources."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from pieces import YAML
from registry import any_text, folder_of, mixed, target

from dossier.case import deciding
from dossier.files import tokens
from dossier.files.emit import UnwritableError, dump_dossier
from dossier.files.grounding import inconsistent, ungrounded
from dossier.files.read import parse_decisions, parse_dossier
from dossier.files.sources import UnreadableError, read_source
from dossier.files.write import is_edited
from dossier.text import UndecodableError, term_safe

_LOADERS: Final = tuple({yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)})


def _both(read: Callable[[], Any]) -> Any:
    """What PyYAML's two parsers make of a file: the same value, from the same lines."""
    results = []
    for loader in _LOADERS:
        before, tokens._LOADER = tokens._LOADER, loader  # type: ignore[misc]  # what decides is a constant
        try:
            value, problems = read()
        finally:
            tokens._LOADER = before  # type: ignore[misc]  # as above
        assert value is not None or problems or value == ()
        for problem in problems:
            assert problem.line >= 0
            assert term_safe(str(problem)) == str(problem)
            assert "\n" not in str(problem)
        results.append((value, bool(problems)))
    assert results[0] == results[-1], results
    return results[0][0]


def _dossier(data: bytes) -> None:
    dossier = _both(lambda: parse_dossier(data, "f.yaml"))
    if dossier is None:
        return
    is_edited(data)
    list(inconsistent(dossier))
    list(ungrounded(dossier, "Ivo said no."))
    try:
        written = dump_dossier(dossier)
    except UnwritableError:
        return
    assert _both(lambda: parse_dossier(written.encode(), "f.yaml")) == dossier


@target(YAML)
def dossier_file(data: bytes) -> None:
    """Any file is a dossier or problems, by both parsers alike; what was read is written so that it reads the same."""
    _dossier(data)
    _dossier(b"dossier: 1\nsource: {id: a}\n" + data)


@target(YAML)
def dossier_pieces(data: bytes) -> None:
    """The same, made of YAML's own signs."""
    text = "".join(mixed(data, YAML)).encode("utf-8", "surrogatepass")
    _dossier(b"dossier: 1\nsource: {id: a}\n" + text)
    _dossier(b"dossier: 1\nsource: {id: a}\nx-own: " + text)


@target(YAML)
def decisions_file(data: bytes) -> None:
    """Any case.yaml is decisions or problems, by both parsers alike."""
    _both(lambda: parse_decisions(data, "case.yaml"))
    _both(lambda: parse_decisions(b"case: 1\n" + data, "case.yaml"))


@target(("case: 1\n", "same:", "notes:", "- {of: a#b, text: x}", "[", "]", "{", "}", "#", "\r\n", "\n", " ", *YAML))
def decision(data: bytes) -> None:
    """A decision is added to case.yaml and every line of it stays, or it is refused and nothing is written."""
    how, _, rest = data.partition(b"\n")
    root = folder_of("decision")
    file = root / "content/case.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(rest)
    words = term_safe(any_text(how)) or "x"
    decide: tuple[Callable[[], object], ...] = (
        lambda: deciding.merge(root, "a#b", [f"c#{words}"], words),
        lambda: deciding.split(root, ["a#b", f"d#{words}"]),
        lambda: deciding.note(root, "a#b", words, [words]),
        lambda: deciding.override(root, "a#b", {"date": words}, {"date": words}),
    )
    try:
        decide[len(how) % len(decide)]()
    except deciding.DecisionError:
        assert file.read_bytes() == rest
        return
    added = file.read_bytes().decode("utf-8-sig", "surrogateescape")
    if "[" not in rest.decode("utf-8", "replace"):  # lists in brackets take their new item into their line
        at = 0
        for line in rest.decode("utf-8-sig", "surrogateescape").splitlines():
            at = added.index(line, at) + len(line)
    decisions, problems = parse_decisions(added.encode("utf-8", "surrogateescape"), "case.yaml")
    assert decisions is not None
    assert not problems


@target(("..", "/", "seeds", "\\", "~", "C:", "//", ".", "link", "loop", "a.txt"))
def source_file(data: bytes) -> None:
    """No name of a source leads out of the case."""
    with contextlib.suppress(UnreadableError, UndecodableError):
        read = read_source(_linked_case(), any_text(data))
        assert read.text == "inside"


@cache
def _linked_case() -> Path:
    root = folder_of("linked") / "case"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds/a.txt").write_text("inside")
    (root.parent / "secret.txt").write_text("outside")
    (root / "link").symlink_to("..")
    (root / "loop").symlink_to("loop")
    (root / "seeds/b.txt").symlink_to("../../secret.txt")
    return root
