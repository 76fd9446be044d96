"""From a dossier to the text of its file: the same dossier gives the same bytes.

One key a line; a short simple entry is one line of its own; texts are plain where every YAML reader takes them for
what they are, else between double quotation marks; nothing is folded over two lines. About a millisecond a dossier,
forty times faster than `yaml.dump`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import compress
from typing import Any, Final

from dossier.files.shape import DOSSIER, MAX_DEPTH, MAX_KEY, Key, Kind, Shape
from dossier.model import FORMAT_VERSION, Dossier, Extra, Passage
from dossier.text import term_safe

#: The schema stands beside the dossiers, so that an editor finds it without a network: see `schema.write_schema`.
SCHEMA_FILE: Final = ".dossier.schema.json"
FIRST_LINE: Final = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"
#: An entry that fits into this many columns is one line.
WIDTH: Final = 120

# What can stand without quotation marks begins with a letter, a digit or one of these.
_OPENS_PLAIN: Final = frozenset("_“”‘’„«$€£(…")
_FLOW_SIGNS: Final = re.compile(r"[,\[\]{}:?]")  # PyYAML's Python parser stops at a question mark
# What other YAML readers take for a number or a time. Dates stay plain: the format says that they are strings.
_NUMBER: Final = re.compile(
    r"[-+.]?\d[\d_,]*\.?\d*(?:e[-+]?\d+)?|\d+(?::\d\d?)+(?:\.\d*)?|0[xob][\da-f_]+", re.IGNORECASE
)
_DATE: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_WORDS: Final = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"))
_LONGEST_WORD: Final = max(map(len, _WORDS))
# No YAML reader takes these two as they are; terminals do not mind them.
_NONE: Final = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_NUMBER_LENGTH: Final = 40
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", "\x1b": "\\e"}


class UnwritableError(ValueError):
    """The dossier has a text that no file can hold (half of a surrogate pair), or a key of its own that is none."""


def dump_dossier(dossier: Dossier) -> str:
    """The text of the dossier's file, with line feeds for line ends.

    Raises:
        UnwritableError: a text has a lone surrogate, or `extra` has a key that cannot be read back.
    """
    lines = [FIRST_LINE + f"dossier: {FORMAT_VERSION}"]
    _put_map(lines, DOSSIER, dossier, "", "")
    return "\n".join(lines) + "\n"


def dump_entry(section: str, entry: Any) -> str:
    """An entry as the text of an item of its section, without the dash: lines as they stand under its first one.

    Raises:
        UnwritableError: as `dump_dossier`.
    """
    lines: list[str] = []
    shape = DOSSIER.by_name[section].shape
    assert shape is not None
    _put_entry(lines, shape, entry, "")
    return "\n".join(lines)[2:].replace("\n  ", "\n")


def scalar(text: str, in_flow: bool = False) -> str:
    """One text as YAML: plain where that is safe (`in_flow`: inside brackets), else between double quotation marks.

    Raises:
        UnwritableError: it has a lone surrogate.
    """
    printable = text.isprintable()
    safe = text if printable else term_safe(text).translate(_NONE)
    first = text[:1]
    plain = (first.isalnum() or first in _OPENS_PLAIN) and (printable or (safe == text and "\n" not in text))
    if plain and text[-1] not in " :" and ": " not in text and " #" not in text:
        is_short = len(text) <= _LONGEST_WORD or (first.isdigit() and len(text) <= _NUMBER_LENGTH)
        odd = (in_flow and _FLOW_SIGNS.search(text)) or (is_short and _is_taken_for_more(text))
        if not odd:
            return text
    if safe == text:  # of what must be escaped only these three are safe to show
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return '"' + "".join([_escaped(char, shown) for char, shown in zip(text, safe, strict=True)]) + '"'


def _is_taken_for_more(text: str) -> bool:
    if text[0].isdigit() or text[0] in "-+.":
        return bool(_NUMBER.fullmatch(text)) and not _DATE.fullmatch(text)
    return len(text) <= _LONGEST_WORD and text.lower() in _WORDS


def _escaped(char: str, shown: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char == shown:
        return char
    code = ord(char)
    if 0xD800 <= code < 0xE000:
        raise UnwritableError(f"half of a surrogate pair (U+{code:04X}) cannot be written")
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _put_map(lines: list[str], shape: Shape, value: Any, first: str, indent: str) -> None:
    """Add the keys of a map, a line each; `first` stands before the first one instead of `indent`."""
    values = shape.values_of(value)
    for (name, written, key), item in compress(zip(_columns(shape), values, strict=True), values):
        if written:
            lines.append(f"{first}{name}{written(item, False)}")
        else:
            _put_maps(lines, key, item, first, indent)
        first = indent
    for name, item in value.extra.items():
        if not name.startswith("x-"):
            raise UnwritableError(f"the key {name!r} does not begin with x-")
        lines.append(f"{first}{_key(name)}: {free(item, False)}")
        first = indent


def _put_maps(lines: list[str], key: Key, item: Any, first: str, indent: str) -> None:
    """Add the map, or the list of maps, under a key."""
    assert key.shape is not None
    if key.kind is Kind.MAP and key.shape.one_line:
        lines.append(f"{first}{key.name}: {_flow_map(key.shape, item)}")
        return
    lines.append(f"{first}{key.name}:")
    if key.kind is Kind.MAP:
        _put_map(lines, key.shape, item, indent + "  ", indent + "  ")
        return
    for entry in item:
        _put_entry(lines, key.shape, entry, indent)


def _put_entry(lines: list[str], shape: Shape, entry: Any, indent: str) -> None:
    if shape.one_line and not getattr(entry, "roles", ()):
        line = f"{indent}- {_flow_map(shape, entry)}"
        if len(line) <= WIDTH:
            lines.append(line)
            return
    _put_map(lines, shape, entry, f"{indent}- ", indent + "  ")


def _flow_map(shape: Shape, value: Any) -> str:
    values = shape.values_of(value)
    parts = [
        f"{name}{written(item, True)}"
        for (name, written, _), item in compress(zip(_columns(shape), values, strict=True), values)
        if written
    ]
    parts += [f"{_key(name)}: {free(item, True)}" for name, item in value.extra.items()]
    return "{" + ", ".join(parts) + "}"


def _passage(passage: Passage, _: bool) -> str:
    if len(passage) == 1:  # nearly always
        ((start, end),) = passage
        return f"[[{start}, {end}]]"
    return "[" + ", ".join([f"[{start}, {end}]" for start, end in passage]) + "]"


def _texts(texts: tuple[str, ...], _: bool) -> str:
    return "[" + ", ".join([scalar(text, True) for text in texts]) + "]"


def free(value: Extra, in_flow: bool = True, depth: int = 1) -> str:
    """What people keep under keys of their own, on one line.

    Raises:
        UnwritableError: a text has a lone surrogate, a key cannot be read back, or it is nested too deep.
    """
    if isinstance(value, str):
        return scalar(value, in_flow)
    if depth > MAX_DEPTH:
        raise UnwritableError(f"nested deeper than {MAX_DEPTH} levels")
    if isinstance(value, Mapping):
        return "{" + ", ".join([f"{_key(name)}: {free(item, True, depth + 1)}" for name, item in value.items()]) + "}"
    return "[" + ", ".join([free(item, True, depth + 1) for item in value]) + "]"


def _key(name: str) -> str:
    written = scalar(name, True)
    if not 0 < len(name) <= MAX_KEY or len(written) > 4 * MAX_KEY:
        raise UnwritableError(f"a key of {len(name)} characters")
    return written


@cache
def _columns(shape: Shape) -> tuple[tuple[str, Callable[[Any, bool], str] | None, Key], ...]:
    """Of every key its name, as it is written in front of a value, and what writes that; None for maps."""
    return tuple((f"{key.name}: ", _VALUE.get(key.kind), key) for key in shape.written)


_VALUE: Final[Mapping[Kind, Callable[[Any, bool], str]]] = {
    Kind.TEXT: scalar,
    Kind.TEXTS: _texts,
    Kind.PASSAGE: _passage,
    Kind.FREE: free,
}
