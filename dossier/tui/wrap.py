"""Wrapping text to a width while keeping offsets: every line knows where it starts in the reading text."""

from __future__ import annotations

from rich.cells import cell_len, get_character_cell_size


def wrap_offsets(text: str, width: int) -> list[int]:
    """Where every screen line of `text` starts, in code points; a line ends where the next one starts.

    Lines break behind a blank where there is one, else where `width` cells are full. 1 MB takes about 0.1 s.
    """
    starts: list[int] = []
    begin = 0
    while True:
        newline = text.find("\n", begin)
        end = len(text) if newline < 0 else newline
        _wrap_paragraph(text, begin, end, max(1, width), starts)
        if newline < 0:
            return starts
        begin = end + 1


def _wrap_paragraph(text: str, pos: int, end: int, width: int, starts: list[int]) -> None:
    narrow = text[pos:end].isascii()
    while True:
        starts.append(pos)
        if narrow or cell_len(text[pos : min(end, pos + width)]) == min(end, pos + width) - pos:
            cut = pos + width
        else:
            cut = max(cut_at(text, pos, end, width), pos + 1)  # a glyph of 2 cells must advance in a pane of 1
        if cut >= end:
            return
        space = text.rfind(" ", pos, min(cut + 1, end))
        pos = space + 1 if space > pos else cut


def cut_at(text: str, start: int, end: int, cells: int) -> int:
    """The first offset from `start` whose character no longer fits into `cells`, or `end`."""
    for offset in range(start, end):
        cells -= get_character_cell_size(text[offset])
        if cells < 0:
            return offset
    return end


def shorten(text: str, width: int) -> str:
    """`text` in at most `width` cells; the last is `…` where something was left out."""
    if len(text) <= width and cell_len(text) <= width:
        return text
    return text[: cut_at(text, 0, len(text), width - 1)].rstrip() + "…" if width > 0 else ""
