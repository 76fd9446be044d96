"""Lists in a YAML text that a person typed: an item is added or taken out, and everything else stays as it is.

The text is not dumped again, so that comments, order, style and line ends stay. Whoever edits so reads it back.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

#: Where something stands: keys of maps and numbers of items, from the outermost to the innermost.
Path: TypeAlias = "tuple[str | int, ...]"


def added(text: str, key: str, item: str, remark: str = "") -> str:
    """`text`, a map, with an item behind the last one of the list under a key, in the style of the list.

    `remark` is one line of words for whoever reads the file, a comment behind an item that has a line of its own.
    """
    behind = f"  # {remark}" if remark else ""
    end = "\r\n" if "\r\n" in text else "\n"
    if text and not text.endswith("\n"):
        text += end
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, MappingNode):  # comments alone
        return f"{text}case: 1{end}{key}:{end}- {item}{behind}{end}"
    node = _under(root, key)
    if node is None:
        if root.flow_style:
            at = root.end_mark.index - 1
            return f"{text[:at].rstrip()}, {key}: [{item}]{text[at:]}"
        at = _line_end(text, root.end_mark.index if root.end_mark.index < len(text) else len(text))
        indent = " " * root.start_mark.column
        return f"{text[:at]}{indent}{key}:{end}{indent}- {item}{behind}{end}{text[at:]}"
    return _behind_last(text, node, item, behind, end)


def _behind_last(text: str, node: Node, item: str, behind: str, end: str) -> str:
    if not isinstance(node, SequenceNode):  # "same:" with nothing behind it
        at = text.find("\n", node.start_mark.index) + 1
        return f"{text[:at]}- {item}{behind}{end}{text[at:]}"
    if node.flow_style:
        if not node.value:
            at = node.end_mark.index - 1
            return f"{text[:at]}{item}{text[at:]}"
        at = node.value[-1].end_mark.index  # one a line, so that a difference shows what was decided
        return f"{text[:at]},{end}{' ' * max(2, node.value[-1].start_mark.column)}{item}{text[at:]}"
    at = _line_end(text, _last_index(node.value[-1]))
    return f"{text[:at]}{' ' * node.start_mark.column}- {item}{behind}{end}{text[at:]}"


def removed(text: str, path: Path) -> str:
    """`text` without an item of a list, and without the comment behind it."""
    node, number = _node(text, path[:-1]), int(path[-1])
    items = node.value
    item = items[number]
    if not node.flow_style:
        dash = text.rindex("-", 0, item.start_mark.index)
        return text[: text.rfind("\n", 0, dash) + 1] + text[_line_end(text, _last_index(item)) :]
    if item is not items[-1]:
        return text[: item.start_mark.index] + text[items[number + 1].start_mark.index :]
    start = items[-2].end_mark.index if len(items) > 1 else item.start_mark.index
    return text[:start] + text[item.end_mark.index :]


def replaced(text: str, path: Path, words: str) -> str:
    """`text` with other words, as YAML has them, for those that stand somewhere."""
    node = _node(text, path)
    return text[: node.start_mark.index] + words + text[node.end_mark.index :]


def _node(text: str, path: Path) -> Any:
    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for step in path:
        node = node.value[step] if isinstance(step, int) else _under(node, step)
    return node


def _under(node: Any, key: str) -> Any:
    return next((value for name, value in node.value if name.value == key), None)


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
