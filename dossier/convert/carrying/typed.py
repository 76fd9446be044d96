"""Quotes and events that somebody typed into a dossier without saying where they stand: found by their words.

As in `carry`, the file is not printed anew: what is missing is put in front of what was typed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Final

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from dossier.convert.carrying.anchors import is_whole
from dossier.files.emit import UnwritableError, free
from dossier.model import Span

_IDS: Final = {"quotes": "q", "events": "e"}
#: What else may be typed of an entry, and where it is said that it stands: near the entry's own words.
_PARTS: Final = (("speaker_text", "speaker_at"), ("cue", "cue_at"), ("date_text", "date_at"))
_PARAGRAPH: Final = "\n\n"


def placed(data: bytes, text: str) -> bytes | None:
    """The file `data` with a passage for each quote and event whose `text` stands in one place of the reading `text`.

    An entry without an id is given one. None where nothing can be added.
    """
    try:
        written = data.decode()
        root = yaml.compose(written, Loader=yaml.SafeLoader)
        edits = sorted(_edits(root, text)) if isinstance(root, MappingNode) else []
    except (UnicodeDecodeError, UnwritableError, yaml.YAMLError, RecursionError):
        return None
    pieces, at = [], 0
    for start, end, words in edits:
        pieces += [written[at:start], words]
        at = end
    return "".join((*pieces, written[at:])).encode() if edits else None


def _edits(root: MappingNode, text: str) -> Iterator[tuple[int, int, str]]:
    """What to put where: offsets in the file, and words."""
    for section, node in ((key.value, value) for key, value in root.value):
        for item in node.value if section in _IDS and isinstance(node, SequenceNode) else ():
            if isinstance(item, MappingNode) and item.value:
                yield from _entry(item, _IDS[section], text)


def _entry(item: MappingNode, letter: str, text: str) -> Iterator[tuple[int, int, str]]:
    values: Mapping[str, Node] = {key.value: value for key, value in item.value if isinstance(key, ScalarNode)}
    said = values.get("text")
    if "at" in values or not isinstance(said, ScalarNode) or (at := _place(text, said.value)) is None:
        return
    words = text[slice(*at)]
    add = {"at": at}
    add |= {key: near for part, key in _PARTS if key not in values and (near := _near(text, values.get(part), at))}
    lines = [f"{key}: [[{start}, {end}]]" for key, (start, end) in add.items()]
    if "id" not in values:
        lines.insert(0, f"id: {letter}-{hashlib.sha256(words.encode()).hexdigest()[:6]}")
    start = item.value[0][0].start_mark
    end = ", " if item.flow_style else f"\n{' ' * start.column}"
    yield start.index, start.index, "".join(f"{line}{end}" for line in lines)
    if words != said.value:  # a line of the article ends inside
        yield said.start_mark.index, said.end_mark.index, free(words) + ("\n" if said.style in ("|", ">") else "")


def _place(text: str, words: str) -> Span | None:
    """Where words stand in a text, whatever blanks and line ends are between them; None for nowhere or several places.

    Each word begins at one place of the pattern alone, so that the search is linear.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [match.span() for match in re.finditer(pattern, text)] if pattern else []
    whole = [span for span in found if is_whole(text, *span)]
    return whole[0] if len(whole) == 1 else None


def _near(text: str, node: Node | None, at: Span) -> Span | None:
    """Where the words of a node stand nearest to a passage, in its paragraph."""
    words = node.value if isinstance(node, ScalarNode) else ""
    first = text.rfind(_PARAGRAPH, 0, at[0]) + 1
    last = text.find(_PARAGRAPH, at[1])
    found = (match.span() for match in re.finditer(re.escape(words), text[first : last if last >= 0 else None]))
    spans = [(first + start, first + end) for start, end in found] if words else []
    whole = [span for span in spans if is_whole(text, *span)]
    return min(whole, key=lambda span: max(at[0] - span[1], span[0] - at[1]), default=None)
