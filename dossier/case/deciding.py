"""Writing decisions into case.yaml: what a person just did is added, and everything else stays as it was typed.

The text is not dumped again: one item is put behind the last one of its list, in the style the list has, so that
comments, order and line ends stay. Before anything is written, the new text is read back and must say what the old
one said and the new item, or nothing is written at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from dossier.files.atomic import one_writer, write_atomic
from dossier.files.decisions import Assessment, Decisions, Different, Override, Remark, Same, Status
from dossier.files.emit import free
from dossier.files.layout import CONTENT, DECISIONS, decisions_file, folder
from dossier.files.read import parse_decisions
from dossier.files.sources import UnreadableError, read_bytes, source_path
from dossier.model import Extra
from dossier.records import Record, replace

Section: TypeAlias = Literal["same", "different", "override", "assess", "notes"]
_BOM: Final = "\ufeff"


class DecisionError(ValueError):
    """The decision cannot be written; the message says why and what to do."""


class Change(Record):
    """One decision as it was written, for taking it back: case.yaml before and after (None: there was none)."""

    file: Path
    before: bytes | None
    after: bytes


def merge(root: Path, keep: str, of: Sequence[str], why: str = "") -> Change:
    """Say that the entries `of` are the same as `keep`, which gives the name; all are "<source id>#<entry id>".

    Raises:
        DecisionError: there is nothing to merge, or case.yaml cannot be read or written.
    """
    others = tuple(dict.fromkeys(entry for entry in of if entry != keep))
    if not others:
        raise DecisionError("nothing to merge; give two entries, as SOURCE#ENTRY")
    decision = Same(keep, others, why)
    return _decide(root, "same", {"keep": keep, "of": others, "why": why}, decision)


def split(root: Path, entries: Sequence[str]) -> Change:
    """Say that no two of these entries are the same.

    Raises:
        DecisionError: there are fewer than two, or case.yaml cannot be read or written.
    """
    apart = tuple(dict.fromkeys(entries))
    if len(apart) < 2:
        raise DecisionError("nothing to split; give two entries, as SOURCE#ENTRY")
    return _decide(root, "different", apart, Different(apart))


def note(root: Path, of: str, text: str, tags: Sequence[str] = ()) -> Change:
    """Add a note about an entry, tags, or both.

    Raises:
        DecisionError: there is neither, or case.yaml cannot be read or written.
    """
    if not text and not tags:
        raise DecisionError("an empty note; write a text or give a tag")
    decision = Remark(of, text, tuple(tags))
    return _decide(root, "notes", {"of": of, "text": text, "tags": tuple(tags)}, decision)


def assess(root: Path, of: str, status: Status, why: str = "") -> Change:
    """Say how far an entry can be trusted.

    Raises:
        DecisionError: case.yaml cannot be read or written.
    """
    return _decide(root, "assess", {"of": of, "status": status, "why": why}, Assessment(of, status, why))


def override(root: Path, of: str, values: Mapping[str, Extra], was: Mapping[str, Extra], why: str = "") -> Change:
    """Give keys of an entry other values; `was` is what its dossier says of them now, so that a change is noticed.

    Raises:
        DecisionError: nothing is corrected, or case.yaml cannot be read or written.
    """
    if not values:
        raise DecisionError("nothing to correct; give a key and its value")
    said = {key: value for key, value in was.items() if value}
    item: Extra = {"of": of, "set": dict(values), "was": said, "why": why}
    return _decide(root, "override", item, Override(of, dict(values), said, why))


def undo(change: Change) -> None:
    """Take back a decision, if case.yaml is still as it was written then.

    Raises:
        DecisionError: somebody changed case.yaml since; take the line out by hand.
    """
    try:
        with one_writer(change.file.parent):
            if _bytes(change.file) != change.after:
                raise DecisionError(f"{change.file}: changed since; take the decision out by hand")
            if change.before is None:
                change.file.unlink()
            else:
                write_atomic(change.file, change.before)
    except OSError as error:
        raise DecisionError(f"{change.file}: {error.strerror}; nothing was taken back") from None


def _decide(root: Path, section: Section, item: Extra, decision: object) -> Change:
    file = decisions_file(root)
    try:
        folder(root, CONTENT).mkdir(parents=True, exist_ok=True)
        with one_writer(file.parent):
            before = _bytes(file)
            after = _with_decision(file, before, section, item, decision)
            write_atomic(file, after)
    except OSError as error:
        raise DecisionError(f"{file}: {error.strerror or error}; nothing was changed") from None
    return Change(file, before, after)


def _with_decision(file: Path, before: bytes | None, section: Section, item: Extra, decision: object) -> bytes:
    """What case.yaml is to hold with the decision in it."""
    text = (before or b"case: 1\n").decode("utf-8-sig", "surrogateescape")
    old = _read(text, file)
    after = _added(text, section, _item(item))
    added: dict[str, Any] = {section: (*getattr(old, section), decision)}
    if _read(after, file) != replace(old, **added):
        raise DecisionError(f"{file}: the decision cannot be added to `{section}`; write it there by hand")
    mark = _BOM if before is not None and before.startswith(_BOM.encode()) else ""
    return (mark + after).encode("utf-8", "surrogateescape")


def _bytes(file: Path) -> bytes | None:
    try:
        return read_bytes(source_path(file.parents[1], f"{CONTENT}/{DECISIONS}"), follow=False)
    except UnreadableError as error:
        if not file.is_symlink() and not file.exists():
            return None
        raise DecisionError(f"{file}: {error}; see whether it may be read") from None


def _read(text: str, file: Path) -> Decisions:
    decisions, problems = parse_decisions(text.encode("utf-8", "surrogateescape"), str(file))
    if decisions is None or problems:
        raise DecisionError(f"{problems[0]} (nothing was written)" if problems else f"{file}: cannot be read")
    return decisions


def _item(item: Extra) -> str:
    if isinstance(item, Mapping):
        item = {key: value for key, value in item.items() if value}
    return free(item, True)


def _added(text: str, section: Section, item: str) -> str:
    """`text` with an item behind the last one of a section, in the style of the section."""
    end = "\r\n" if "\r\n" in text else "\n"
    if text and not text.endswith("\n"):
        text += end
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, MappingNode):  # comments alone
        return f"{text}case: 1{end}{section}:{end}- {item}{end}"
    node = next((value for key, value in root.value if key.value == section), None)
    if node is None:
        if root.flow_style:
            at = root.end_mark.index - 1
            return f"{text[:at].rstrip()}, {section}: [{item}]{text[at:]}"
        at = _line_end(text, root.end_mark.index if root.end_mark.index < len(text) else len(text))
        indent = " " * root.start_mark.column
        return f"{text[:at]}{indent}{section}:{end}{indent}- {item}{end}{text[at:]}"
    return _behind_last(text, node, item, end)


def _behind_last(text: str, node: Node, item: str, end: str) -> str:
    if not isinstance(node, SequenceNode):  # "same:" with nothing behind it
        at = text.find("\n", node.start_mark.index) + 1
        return f"{text[:at]}- {item}{end}{text[at:]}"
    if node.flow_style:
        if not node.value:
            at = node.end_mark.index - 1
            return f"{text[:at]}{item}{text[at:]}"
        at = node.value[-1].end_mark.index
        return f"{text[:at]}, {item}{text[at:]}"
    at = _line_end(text, _last_index(node.value[-1]))
    return f"{text[:at]}{' ' * node.start_mark.column}- {item}{end}{text[at:]}"


def _last_index(node: Node) -> int:
    """Where the text of a node ends; a block's own end mark stands behind the comments that follow it."""
    index: int = node.end_mark.index
    if isinstance(node, (SequenceNode, MappingNode)) and not node.flow_style:
        last = node.value[-1]
        return _last_index(last[1] if isinstance(last, tuple) else last)
    return index


def _line_end(text: str, index: int) -> int:
    """Where the line after the one that holds `index` begins; a node that ends a line ends before its line feed."""
    if index and text[index - 1 : index] == "\n":
        return index
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1
