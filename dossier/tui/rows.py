"""How a row of a list looks: one function for every kind of row, from the row and a width to pieces of a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from dossier.case.queries import LOST, EntityRow, EventRow, QuoteRow, Row, SourceRow
from dossier.model import spoken
from dossier.tui.dates import is_iso, short, shown
from dossier.tui.pane import Piece, spread
from dossier.tui.wrap import shorten, wrap_offsets

if TYPE_CHECKING:
    from dossier.model import Stance

#: One glyph for a stance, so that a row tells it without colour.
STANCE_GLYPHS: Final[Mapping[Stance, str]] = {
    "asserts": "",
    "confirms": "✓",
    "alleges": "~",
    "plans": "→",
    "doubts": "?",
    "denies": "✗",
}
CONTRADICTED: Final = "≠"
MAY_DISAGREE: Final = "≈"
GAP: Final = "↕"
#: In front of how people assessed something; alone where they noted something.
NOTED: Final = "✎"
ASSESSED_GLYPHS: Final[Mapping[str, str]] = {"verified": "✓", "disputed": "≠", "unverified": "?", "false": "✗"}
_NO_DATE: Final = "undated"
_DATE_CELLS: Final = 12
_NARROWEST: Final = 8  # cells in which words are still folded
_UNLIMITED: Final = 10_000
_WIDE: Final = 60  # cells of a row that has room for the days of both ends of an interval


def row_lines(row: Row, width: int, height: int, note: str = "") -> Sequence[Sequence[Piece]]:
    """The `height` lines of a row, each at most `width` cells wide; `note` is a word of the list about the row."""
    match row:
        case EntityRow():
            return [_entity(row, width)]
        case SourceRow():
            return [_source(row, width)]
        case EventRow():
            return _event(row, width, height, note)
        case QuoteRow():
            return _quote(row, width, height) if height > 1 else [_short_quote(row, width)]


def row_height(section: str, room: int) -> int:
    """How many lines a row of a list takes where `room` lines can be seen: quotes take two where they can."""
    return 2 if section == "quotes" and room >= 8 else 1


def whole_height(row: Row, width: int, note: str = "") -> int:
    """How many lines a row takes when nothing of a quote or of an event's title is left out."""
    if isinstance(row, EventRow | QuoteRow):
        return len(row_lines(row, width, _UNLIMITED, note))
    return 1


def _entity(row: EntityRow, width: int) -> list[Piece]:
    counts = _signs(row)
    if row.quotes:
        counts.append((f" {row.quotes}", ""))
    counts.append((f"{'·' if row.quotes else ' ·'}{row.sources}", "dim"))
    left: list[Piece] = [(row.name, "")]
    if row.detail:
        left.append((f"  {row.detail}", "dim"))
    return spread(left, counts, width)


def _source(row: SourceRow, width: int) -> list[Piece]:
    date = [(f"{shown(row.published) or _NO_DATE:<10} ", "dim")] if width >= 24 else []
    return spread([*date, (row.title, ""), (f"  {row.publisher}", "dim")], [(f" {row.quotes}", "")], width)


def _event(row: EventRow, width: int, height: int, note: str) -> list[list[Piece]]:
    cells = _DATE_CELLS + 2 if width >= _WIDE or not is_iso() else _DATE_CELLS
    date = f"{short(row.date, cells - 1) or _NO_DATE:<{cells}}" if width >= 24 else f"{row.date[:7]:<8}"
    glyphs = "".join(STANCE_GLYPHS[stance] for stance in row.stances)
    right: list[Piece] = [(f" {GAP} {note}" if width >= _WIDE else f" {GAP}", "dim")] if note else []
    if glyphs:
        right.append((f" {glyphs}", ""))
    if row.contradicted:
        right.append((f" {CONTRADICTED}", "warn"))
    elif row.may_disagree:
        right.append((f" {MAY_DISAGREE}", "warn"))
    if row.accounts > 1:
        right.append((f" {row.accounts}", "dim"))
    right += _signs(row)
    room = width - len(date) - sum(cell_len(sign) for sign, _ in right)
    title, *more = _folded(row.title, room, height) if height > 1 else [row.title]
    first = spread([(date, "dim"), (title, "")], right, width)
    return [first, *(spread([(" " * len(date), ""), (line, "")], (), width) for line in more)]


def _folded(text: str, width: int, most: int) -> list[str]:
    """A text in lines of a width, `most` of them; what is left of it hangs on the last."""
    starts = wrap_offsets(text, max(_NARROWEST, width))[:most]
    return [text[start:end].rstrip() for start, end in pairwise([*starts, len(text)])]


def _quote(row: QuoteRow, width: int, height: int) -> list[list[Piece]]:
    right = _signs(row)
    if row.prints > 1:
        right.append((f" ×{row.prints}", ""))
    date = f" {shown(row.date)}"
    if sum(cell_len(sign) for sign, _ in right) + len(date) <= width // 2:
        right.append((date, "dim"))
    cue = f" {row.cue}" if row.cue else ""
    room = width - sum(cell_len(text) for text, _ in (*right, (cue, "")))
    name = shorten(row.speaker_name or "somebody", max(room, _NARROWEST))  # the words may be what they denied
    who: list[Piece] = [(name, "strong" if row.speaker else "dim"), (cue, "dim")]
    lines = _folded(spoken(row.kind, row.text), width - 2, height - 1)
    return [spread(who, right, width), *(spread([(f"  {line}", _manner(row))], (), width) for line in lines)]


def _short_quote(row: QuoteRow, width: int) -> list[Piece]:
    name = row.speaker_name.rsplit(" ", 1)[-1] if width < _WIDE else row.speaker_name
    said = (f"{shorten(name, max(width // 2, _NARROWEST))}: ", "strong")
    return spread([said, (spoken(row.kind, row.text), _manner(row))], _signs(row), width)


def _signs(row: EntityRow | EventRow | QuoteRow) -> list[Piece]:
    """What the speaker of a quote makes of the words; that those of a row are lost; and what people noted of it."""
    signs: list[Piece] = (
        [(f" {STANCE_GLYPHS[row.stance]}", "strong")] if isinstance(row, QuoteRow) and row.stance else []
    )
    if not isinstance(row, EntityRow) and row.lost:
        signs.append((f" {LOST}", "warn"))
    if row.noted:
        signs.append((f" {NOTED}{''.join(ASSESSED_GLYPHS.get(status, '') for status in row.noted)}", "strong"))
    return signs


def _manner(row: QuoteRow) -> str:
    return "thought" if row.manner == "thought" else ""
