"""Quotes and events that somebody typed into a dossier without saying where they stand: found by their words.

As in `carry`, the file is not printed anew: what is missing is put in front of what was typed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from dossier.convert.carrying.anchors import is_whole
from dossier.files.emit import UnwritableError, free
from dossier.files.problems import Problem, shown
from dossier.model import Span
from dossier.records import replace

_IDS: Final = {"quotes": "q", "events": "e"}
#: What else may be typed of an entry, and where it is said that it stands: near the entry's own words.
_PARTS: Final = (("speaker_text", "speaker_at"), ("cue", "cue_at"), ("date_text", "date_at"))
_PARAGRAPH: Final = "\n\n"
#: What a reading tells of an entry that is typed so, by how it ends.
_MENDED: Final = ("without `id`", "without `at`")


def placed(data: bytes, text: str) -> bytes | None:
    """The file `data` with a passage for each quote and event whose `text` stands in one place of the reading `text`.

    An entry without an id is given one. None where nothing can be added.
    """
    try:
        written = data.decode()
        edits = sorted(edit for item, letter in _items(written) for edit in _entry(item, letter, text))
    except (UnicodeDecodeError, UnwritableError, yaml.YAMLError, RecursionError):
        return None
    pieces, at = [], 0
    for start, end, words in edits:
        pieces += [written[at:start], words]
        at = end
    return "".join((*pieces, written[at:])).encode() if edits else None


def mended(problems: Sequence[Problem], data: bytes, text: str) -> tuple[list[Problem], bool]:
    """What is wrong with the file `data` besides what `placed` mends, and whether the first of it is what was typed.

    `problems` are all that its reading tells. Where the words of an entry are not in one place of the reading `text`,
    that is told, and not that it has no passage.
    """
    try:
        typed = {item.start_mark.line + 1: said.value for item, _ in _items(data.decode()) if (said := _typed(item))}
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return list(problems), False
    left: list[Problem] = []
    for problem in problems:
        words = typed.get(problem.line)
        if words is None or not problem.what.endswith(_MENDED):
            left.append(problem)
        elif len(places := _places(text, words)) != 1:
            what = f"stand in {len(places)} places of the article" if places else "are nowhere in the article"
            todo = "write more of them, or add `at`" if places else "write them as they stand there"
            told = replace(problem, what=f"the words {shown(words)} {what}", todo=todo)
            left += [told] if told not in left else []
    return left, bool(left) and left[0].line in typed


def _items(written: str) -> Iterator[tuple[MappingNode, str]]:
    """The quotes and events of a file, with the letter that ids of such begin with."""
    root = yaml.compose(written, Loader=yaml.SafeLoader)
    for key, node in root.value if isinstance(root, MappingNode) else ():
        is_list = isinstance(key, ScalarNode) and key.value in _IDS and isinstance(node, SequenceNode)
        for item in node.value if is_list else ():
            if isinstance(item, MappingNode) and item.value:
                yield item, _IDS[key.value]


def _values(item: MappingNode) -> Mapping[str, Node]:
    return {key.value: value for key, value in item.value if isinstance(key, ScalarNode)}


def _typed(item: MappingNode) -> ScalarNode | None:
    """The words of an entry that has no passage yet; None for any other."""
    values = _values(item)
    said = values.get("text")
    return said if "at" not in values and isinstance(said, ScalarNode) else None


def _entry(item: MappingNode, letter: str, text: str) -> Iterator[tuple[int, int, str]]:
    """What to put where: offsets in the file, and words."""
    values, said = _values(item), _typed(item)
    if said is None or len(places := _places(text, said.value)) != 1:
        return
    at = places[0]
    words = text[slice(*at)]
    add: dict[str, Span] = {"at": at}
    add |= {key: near for part, key in _PARTS if key not in values and (near := _near(text, values.get(part), at))}
    lines = [f"{key}: [[{start}, {end}]]" for key, (start, end) in add.items()]
    if "id" not in values:
        lines.insert(0, f"id: {letter}-{hashlib.sha256(words.encode()).hexdigest()[:6]}")
    start = item.value[0][0].start_mark
    end = ", " if item.flow_style else f"\n{' ' * start.column}"
    yield start.index, start.index, "".join(f"{line}{end}" for line in lines)
    if words != said.value:  # a line of the article ends inside
        yield said.start_mark.index, said.end_mark.index, free(words) + ("\n" if said.style in ("|", ">") else "")


def _places(text: str, words: str) -> list[Span]:
    """Where words stand in a text, whatever blanks and line ends are between them.

    Each word begins at one place of the pattern alone, so that the search is linear.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [match.span() for match in re.finditer(pattern, text)] if pattern else []
    return [span for span in found if is_whole(text, *span)]


def _near(text: str, node: Node | None, at: Span) -> Span | None:
    """Where the words of a node stand nearest to a passage, in its paragraph."""
    words = node.value if isinstance(node, ScalarNode) else ""
    first = text.rfind(_PARAGRAPH, 0, at[0]) + 1
    last = text.find(_PARAGRAPH, at[1])
    found = (match.span() for match in re.finditer(re.escape(words), text[first : last if last >= 0 else None]))
    spans = [(first + start, first + end) for start, end in found] if words else []
    whole = [span for span in spans if is_whole(text, *span)]
    return min(whole, key=lambda span: max(at[0] - span[1], span[0] - at[1]), default=None)
