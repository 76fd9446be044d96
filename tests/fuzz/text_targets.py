"""Texts: reading, printing, wrapping, and dates."""

from __future__ import annotations

import contextlib
import io
import json
from itertools import pairwise
from typing import Final
from unicodedata import category

from pieces import DATE
from registry import any_text, mixed, target
from rich.cells import cell_len

from dossier.cli.out import put, put_json, say
from dossier.convert.headline import read_headline
from dossier.edtf import EdtfError
from dossier.edtf import parse as parse_edtf
from dossier.text import UNSAFE, UndecodableError, decode, one_line, term_safe
from dossier.tui.wrap import shorten, wrap_offsets


@target(("\ufeff", "\x1b[31m", "\x9b", "\u202e", "\r\n", "\xad"))
def reading_text(data: bytes) -> None:
    """Any bytes are a reading text or no text; making it safe keeps its length and leaves nothing to obey."""
    with contextlib.suppress(UndecodableError):
        text = decode(data).text
        assert "\r" not in text
        text.encode()  # no half of a surrogate pair
        assert decode(text.encode()).text == text or text.startswith("\ufeff")
        _safe(text)
        read_headline(text)
    _safe(any_text(data))


#: Invisible signs that a script cannot do without: joiners, direction marks, and signs that enclose numbers.
_JOINERS: Final = frozenset(
    "\u200c\u200d\u200e\u200f\u061c\u06dd\u070f\u08e2\u0890\u0891\U000110bd\U000110cd"
    + "".join(map(chr, (*range(0x600, 0x606), *range(0x13430, 0x13440))))
)


def _safe(text: str) -> None:
    safe = term_safe(text)
    assert len(safe) == len(one_line(text)) == len(text)
    assert term_safe(safe) == safe
    assert not UNSAFE.search(safe)
    assert {category(char) for char in one_line(text)}.isdisjoint(("Cc", "Cs", "Zl", "Zp"))
    assert all(char in _JOINERS for char in safe if category(char) == "Cf"), ascii(safe)


@target(("\x1b]0;x\x07", "\x9b", "\n", '"', "\\", "\u202e", "\u2028"))
def printed(data: bytes) -> None:
    """What the commands print obeys nothing, and JSON is JSON."""
    text = any_text(data)
    for show in (say, put, put_json):
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            show(text)
        shown = out.getvalue() + errors.getvalue()
        assert term_safe(shown) == shown
        assert shown.count("\n") == 1 or show is put
    assert json.loads(out.getvalue()) == text


@target(("漢", "e\u0301", "👩‍👩‍👧‍👦", " ", "\n"))
def wrapped(data: bytes) -> None:
    """Lines begin in order, cover the text once, and fit; a shortened text fits too."""
    width, text = data[0] if data else 1, term_safe(any_text(data[1:]))
    starts = wrap_offsets(text, width)
    assert starts[0] == 0
    assert all(a < b for a, b in pairwise(starts))
    assert starts[-1] <= len(text)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text[start:end].rstrip("\n ")
        assert "\n" not in line
        assert cell_len(line) <= max(width, 2), (line, width)
    assert cell_len(shorten(text.replace("\n", " "), width)) <= width


@target(DATE)
def edtf_value(data: bytes) -> None:
    """Any text is a date or an `EdtfError`; a date prints as it was read and begins before it ends."""
    for text in (any_text(data), "".join(mixed(data, DATE))):
        try:
            value = parse_edtf(text)
        except EdtfError:
            continue
        assert str(value) == text
        assert parse_edtf(str(value)) == value
        if value.start and value.end:
            assert value.start.first_day() <= value.end.last_day()
        assert value <= value
