"""The file of a dossier that people worked on, carried along to the new text of its article.

The file is not printed anew: each passage that moved is put into its place, so comments, order and style stay as they
were typed. What comes out is read back and must say what `reanchor` gave, or nothing is changed at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from dossier.convert.carrying.reanchor import reanchor
from dossier.files.emit import UnwritableError, free
from dossier.files.grounding import LOST
from dossier.files.read import parse_dossier
from dossier.model import SECTIONS, Dossier
from dossier.records import Record

#: Replace `text[start:end]` by a string.
_Edit: TypeAlias = tuple[int, int, str]
#: What may move in an entry: passages, the words at one, and lists of maps that have passages themselves.
_MOVED: Final = ("mentions", "at", "date_at", "speaker_at", "cue_at", "text", "prefix", "suffix")
_NESTED: Final = ("roles", "claims")


class CarryError(Exception):
    """The passages cannot be changed in place; the file is written in a way that nobody thought of."""


class Carried(Record):
    """The file with its passages in the new text, as bytes and as values, and the ids of the entries that were lost."""

    data: bytes
    dossier: Dossier
    lost: tuple[str, ...]


def carried(data: bytes, dossier: Dossier, text: str, sha256: str) -> Carried:
    """Bring the file `data`, which holds `dossier`, to the new reading `text` of its source, whose hash is `sha256`.

    Raises:
        CarryError: see there; nothing is lost, the file stays as it is.
    """
    found = reanchor(dossier, text, sha256)
    written = data.decode("utf-8-sig")
    mark = "\ufeff" if data.startswith(b"\xef\xbb\xbf") else ""
    try:
        edits = sorted(_edits(written, dossier, found.dossier))
    except (KeyError, ValueError, UnwritableError, yaml.YAMLError) as error:
        raise CarryError from error
    pieces, at = [mark], 0
    for start, end, words in edits:
        pieces += [written[at:start], words]
        at = end
    after = "".join((*pieces, written[at:])).encode()
    again, problems = parse_dossier(after, dossier.source.file)
    if problems or again != found.dossier:
        raise CarryError
    return Carried(after, found.dossier, found.lost)


def _edits(written: str, old: Dossier, new: Dossier) -> Iterator[_Edit]:
    root = _map(yaml.compose(written, Loader=yaml.SafeLoader))
    yield from _value(_map(root["source"])["sha256"], free(new.source.sha256))
    for section in SECTIONS:
        if section in root:
            yield from _entries(written, _items(root[section]), getattr(old, section), getattr(new, section))
    if "timexes" in root:
        kept = iter(new.timexes)
        moved = next(kept, None)
        for node, timex in zip(_items(root["timexes"]), old.timexes, strict=True):
            if moved is not None and (moved.text, moved.value) == (timex.text, timex.value):
                yield from _entry(_map(node), timex, moved)
                moved = next(kept, None)
            else:
                yield _without_line(written, node)


def _entries(written: str, nodes: Sequence[Node], old: Sequence[Any], new: Sequence[Any]) -> Iterator[_Edit]:
    for node, before, after in zip(nodes, old, new, strict=True):
        yield from _entry(_map(node), before, after)
        assert isinstance(node, MappingNode)
        was, now = LOST in before.extra, LOST in after.extra
        if now and not was:
            start = node.start_mark.index
            item = f"{LOST}: {free(after.extra[LOST])}"
            yield (
                (start + 1, start + 1, f"{item}, ")
                if node.flow_style
                else (start, start, f"{item}\n{' ' * node.start_mark.column}")
            )
        elif was and not now:
            yield _without_key(written, node)


def _entry(values: Mapping[str, Node], old: Any, new: Any) -> Iterator[_Edit]:
    for key in _MOVED:
        was, now = getattr(old, key, ()), getattr(new, key, ())
        if was != now:
            yield from _value(values[key], free(now) if isinstance(now, str) else _spans(now))
    for key in _NESTED:
        for node, before, after in zip(
            _items(values[key]) if key in values else (), getattr(old, key, ()), getattr(new, key, ()), strict=True
        ):
            yield from _entry(_map(node), before, after)


def _value(node: Node, words: str) -> Iterator[_Edit]:
    if isinstance(node, SequenceNode) and not node.flow_style:
        raise CarryError  # a passage in many lines: its end is not told
    yield node.start_mark.index, node.end_mark.index, words


def _spans(at: Sequence[tuple[int, int]]) -> str:
    return f"[{', '.join(f'[{start}, {end}]' for start, end in at)}]"


def _without_line(written: str, node: Node) -> _Edit:
    """Take out an item that stands in a line of its own."""
    start = written.rfind("\n", 0, node.start_mark.index) + 1
    end = written.find("\n", node.end_mark.index - 1) + 1
    if not written[start : node.start_mark.index].strip() == "-" or not end or "\n" in written[start : end - 1]:
        raise CarryError
    return start, end, ""


def _without_key(written: str, node: MappingNode) -> _Edit:
    """Take out the mark that an entry was lost, with the blanks between it and the next key."""
    keys = [key for key, _ in node.value]
    at = next(i for i, key in enumerate(keys) if key.value == LOST)
    if at + 1 == len(keys):
        raise CarryError
    start, end = keys[at].start_mark.index, keys[at + 1].start_mark.index
    if "#" in written[node.value[at][1].end_mark.index : end]:
        raise CarryError
    return start, end, ""


def _map(node: Node | None) -> dict[str, Node]:
    if not isinstance(node, MappingNode):
        raise CarryError
    return {key.value: value for key, value in node.value}


def _items(node: Node) -> list[Node]:
    return list(node.value) if isinstance(node, SequenceNode) else []
