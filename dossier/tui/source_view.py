"""The source pane: the article, wrapped, with everything that is linked in it marked and a caret to walk on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final

from rich.cells import get_character_cell_size
from textual import events

from dossier.case.queries import Mark, MarkKind, Ref, SourceText
from dossier.text import one_line
from dossier.tui.dates import shown
from dossier.tui.drawing import word_at, word_beside
from dossier.tui.mark_index import MarkIndex
from dossier.tui.messages import MarkChosen, StretchSelected
from dossier.tui.pane import Pane, Piece, spread
from dossier.tui.wrap import cut_at, wrap_offsets

if TYPE_CHECKING:
    from dossier.model import Passage, Span

#: A line longer than this is hard to read.
MEASURE: Final = 84
_GUTTER: Final = 2
_NAMES: Final[frozenset[MarkKind]] = frozenset({"person", "organization", "place"})


class SourceView(Pane):
    """`]` and `[` walk the linked passages, arrows the text and its marks; Enter chooses what is under the caret."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "person", "organization", "place", "date", "speaker", "cue", "linked", "current", "caret", "found", "selected",
    }  # fmt: skip  # read as a table
    DEFAULT_CSS = """
    SourceView {
      & > .person { color: $text-accent; text-style: underline; }
      & > .organization { color: $text-secondary; text-style: underline; }
      & > .place { color: $text-success; text-style: underline; }
      & > .date { color: $text-warning; }
      & > .linked { background: $linked-background; text-style: $linked-style; }
      & > .current { background: $current-background; color: $current-color; text-style: $current-style; }
      & > .speaker { text-style: bold underline; }
      & > .cue { text-style: italic underline; }
      & > .found { text-style: bold italic underline; color: $text-warning; }
      & > .caret { text-style: reverse; }
      & > .selected { text-style: reverse; }
    }
    """

    def __init__(self, widget_id: str = "source") -> None:
        super().__init__(widget_id)
        self.source: SourceText | None = None
        self.caret = 0
        self.linked: Sequence[Span] = ()  # passages of the focus
        self.current: Passage = ()  # the passage that was jumped to, or is peeked at
        self.current_ref: Ref | None = None
        self._has_come_to = False  # the caret is where that begins, and was not moved since
        self.sought = ""  # the words that were looked for last in this pane
        self.found: Sequence[Span] = ()  # where they stand, in the order of the text
        self._finder: Callable[[str, str], Sequence[Span]] = lambda text, words: ()
        self.selected: Span | None = None  # by the mouse, or by keys:
        self._drawn_from: Span | None = None  # the word where that began
        self._pressed: int | None = None  # where the button went down
        self._index = MarkIndex(())
        self._starts: list[int] = [0]
        self._wrapped: tuple[object, int] = (None, 0)
        self._goal = 0  # the column that up and down keep to

    # What is shown

    def show(
        self,
        source: SourceText | None,
        linked: Sequence[Span],
        current: Passage = (),
        current_ref: Ref | None = None,
        offset: int | None = None,
    ) -> None:
        """Show a source with the caret at `offset`, or on the current passage, or where it begins."""
        if source is not self.source:
            is_same = bool(source and self.source and source.ref == self.source.ref)  # read again
            self.source = source
            self.found = self._finder(self._text, self.sought) if self.found and is_same else ()
            self._painted.clear()
            self._index = MarkIndex(source.marks if source else ())
            self.top = 0
            self.caret = 0
            self.selected = self._drawn_from = None
        is_shown_again = (current, current_ref, offset) == (self.current, self.current_ref, self.caret)
        self.linked, self.current, self.current_ref = linked, current, current_ref
        self._wrap()
        if offset is None:
            offset = current[0][0] if current else linked[0][0] if linked else 0
        self.caret = max(0, min(offset, len(self._text)))
        if not is_shown_again:
            self._has_come_to = bool(current) and self.caret == current[0][0]
        self._goal = self._column(self.caret)
        self._reveal_passage()
        self.repaint()

    @property
    def _text(self) -> str:
        return self.source.text if self.source else ""

    @property
    def mark(self) -> Mark | None:
        """What Enter would choose: what was gone to, until the caret is moved, then the smallest thing around it."""
        return self._gone_to or self._index.innermost(self.caret)

    @property
    def _gone_to(self) -> Mark | None:
        """The mark of what was gone to, at whose beginning a name may stand, and other things."""
        marks = self._index.touching(self.caret, self.caret + 1) if self._has_come_to else ()
        return max((m for m in marks if m.ref == self.current_ref), key=lambda m: m.span[1] - m.span[0], default=None)

    @property
    def around(self) -> Mark | None:
        """The quote or event around the caret, that which was gone to before others."""
        if (mark := self._gone_to) and mark.kind in ("quote", "event"):
            return mark
        marks = [m for m in self._index.touching(self.caret, self.caret + 1) if m.kind in ("quote", "event")]
        return min(marks, key=lambda mark: (mark.kind != "quote", mark.span[1] - mark.span[0]), default=None)

    @property
    def _nothing(self) -> Sequence[str]:
        """Why there is nothing to read."""
        words = self.source.problem if self.source else "Nothing to read yet."
        starts = wrap_offsets(words, max(1, self.body_width - 1))
        return [words[start:end].rstrip() for start, end in pairwise([*starts, len(words)])] or [""]

    def _wrap(self) -> None:
        wanted = (self.source, self._measure)
        if wanted != self._wrapped:
            self._wrapped = wanted
            self._starts = wrap_offsets(self._text, self._measure)

    @property
    def _measure(self) -> int:
        return max(1, min(MEASURE, self.body_width - self._margin))

    @property
    def _margin(self) -> int:
        return _GUTTER if self.body_width >= 24 else 0

    @property
    def lines(self) -> int:
        """The wrapped text, or the lines that say why there is none."""
        return len(self._starts) if self._text else len(self._nothing)

    def line_of(self, offset: int) -> int:
        """The line that a character of the reading text stands on."""
        return bisect_right(self._starts, offset) - 1

    def _end_of(self, line: int) -> int:
        return self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)

    def _column(self, offset: int) -> int:
        start = self._starts[self.line_of(offset)]
        return sum(map(get_character_cell_size, self._text[start:offset]))

    def _offset_at(self, line: int, column: int) -> int:
        end = self._end_of(line)
        last = end - 1 if end > self._starts[line] and self._text[end - 1 : end] == "\n" else end
        return min(cut_at(self._text, self._starts[line], last, column), max(self._starts[line], last - 1))

    def _reveal_passage(self) -> None:
        """Show the caret, and as much as fits of the passage that begins there, in the upper part of the pane."""
        first = self.line_of(self.caret)
        last = self.line_of(max((end - 1 for start, end in self.current if start >= self.caret), default=self.caret))
        last = max(first, min(last, first + self.body_height - 3))
        if not self.top <= first or last >= self.top + self.body_height:
            self.scroll_lines(first - self.body_height // 4)
        self.reveal(first, last, 1)

    # Moving

    def move(self, rows: int) -> None:
        """Move the caret by lines; on a new line it goes to the nearest mark."""
        if self.source:
            line = max(0, min(self.line_of(self.caret) + rows, len(self._starts) - 1))
            if self._drawn_from:
                self._draw_to(self._offset_at(line, self._goal), keep_goal=True)
            else:
                self._put(self._nearest(line), keep_goal=True)

    def move_edge(self, last: bool) -> None:
        """Go to the first or the last line."""
        self._goal = 0
        if self._drawn_from:
            self._draw_to(len(self._text.rstrip()) - 1 if last else 0)
        else:
            self._put(self._nearest(len(self._starts) - 1 if last else 0))

    def move_mark(self, step: int) -> None:
        """Go to the next mark, or to the one before; while drawing a word further, or back."""
        if self._drawn_from:
            self._draw_to(word_beside(self._text, self.caret, step))
            return
        here = self.mark
        span = here.span if here and here.span[0] == self.caret else (self.caret, self.caret)
        target = self._index.after(span) if step > 0 else self._index.before(span)
        if target:
            self._put(target.span[0], target)

    def move_passage(self, step: int) -> bool:
        """Go to the next passage, or to the one before; False where there is none in this source.

        Passages are those that are linked to the focus; without any, all quotes.
        """
        spans = self.linked or [mark.span for mark in self._index.marks if mark.kind == "quote"]
        ahead = [span for span in spans if (span[0] > self.caret if step > 0 else span[0] < self.caret)]
        if not ahead:
            return False
        span = min(ahead) if step > 0 else max(ahead)
        self.select(None)
        self.show(self.source, self.linked, (span,), self._quote_at(span[0]), span[0])
        return True

    def find(self, words: str, finder: Callable[[str, str], Sequence[Span]]) -> None:
        """Mark where words stand, and go to the first place from the caret on, or else of all; no words, no marks.

        `finder` gives the places in a text. The article may be read again: they are asked for anew then.
        """
        self.found, self._finder = finder(self._text, words), finder
        self.sought = words.strip() or self.sought
        if self.found:
            self._put(self.found[bisect_left(self.found, (self.caret, 0)) % len(self.found)][0])
        self.repaint()

    def move_found(self, step: int) -> None:
        """Go to the next place where the words stand that were looked for, or to the one before; round and round."""
        if step > 0:
            at = bisect_left(self.found, (self.caret + 1, 0)) % len(self.found)
        else:
            at = bisect_left(self.found, (self.caret, 0)) - 1
        self._put(self.found[at][0])

    @property
    def found_here(self) -> Span | None:
        """The place of them that the caret stands on."""
        at = bisect_left(self.found, (self.caret, 0))
        return self.found[at] if at < len(self.found) and self.found[at][0] == self.caret else None

    @property
    def told_found(self) -> str:
        """How many places there are, and which of them this is; empty where nothing was looked for."""
        number = f"{bisect_left(self.found, (self.caret, 0)) + 1}/" if self.found_here else ""
        return f"⌕ {one_line(self.sought)} {number}{len(self.found)}" if self.found else ""

    def _quote_at(self, offset: int) -> Ref | None:
        around = (m for m in self._index.touching(offset, offset + 1) if m.kind in ("quote", "event"))
        return next((mark.ref for mark in around if mark.span[0] == offset), None)

    def _nearest(self, line: int) -> int:
        """The caret's place on a line: under the goal column where a mark is, else at the mark nearest to it."""
        want = self._offset_at(line, self._goal)
        start, end = self._starts[line], self._end_of(line)
        begins = [max(start, mark.span[0]) for mark in self._index.touching(start, end)]
        if any(mark.span[0] <= want < mark.span[1] for mark in self._index.touching(want, want + 1)):
            return want
        return min(begins, key=lambda offset: abs(offset - want), default=start)

    def _put(self, offset: int, mark: Mark | None = None, *, keep_goal: bool = False) -> None:
        self.caret, self._has_come_to = max(0, offset), False
        if not keep_goal:
            self._goal = self._column(self.caret)
        line = self.line_of(self.caret)
        if not self.top <= line < self.top + self.body_height:
            # A third of a page at a time: one big repaint instead of one for every line.
            self.scroll_lines(line - (self.body_height * 2 // 3 if line < self.top else self.body_height // 3))
        self.repaint()

    def standing(self) -> tuple[int, int]:
        """The caret."""
        return self.caret, self.top

    def stand(self, standing: tuple[int, int]) -> None:
        """Return with the caret."""
        self.top = standing[1]
        self._put(standing[0])

    def open(self) -> None:
        """Make what is under the caret the focus."""
        if mark := self.mark:
            self.post_message(MarkChosen(mark.ref))

    def press(self, line: int, column: int, again: bool) -> None:
        """A click puts the caret; on a name, or the second time, it chooses."""
        if not self._text:
            return
        self._put(self._offset_at(line, max(0, column - self._margin)))
        mark = self.mark
        if mark and (again or mark.kind in _NAMES or mark.kind == "speaker"):
            self.post_message(MarkChosen(mark.ref))

    # Selecting

    def select(self, span: Span | None) -> None:
        """Make a stretch of the text the selection; None for none."""
        self.selected, self._drawn_from = span, None
        self.repaint()

    def draw(self) -> None:
        """Begin to draw over words with the one under the caret; motions draw on from there. Again, to end that."""
        if self.selected or not self.source:
            self.select(None)
        else:
            self._drawn_from = word_at(self._text, self.caret)
            self._draw_to(self.caret)

    def _draw_to(self, offset: int, *, keep_goal: bool = False) -> None:
        """Select from the word where drawing began to the one at an offset, with the caret on that."""
        assert self._drawn_from
        word = word_at(self._text, max(0, offset))
        self.selected = min(self._drawn_from[0], word[0]), max(self._drawn_from[1], word[1])
        self._put(word[0], keep_goal=keep_goal)
        self.post_message(StretchSelected(self.selected[1] - self.selected[0]))

    def _under(self, event: events.MouseEvent) -> int:
        """The offset under the mouse; beyond the edges the text moves along."""
        line = event.y - self.head + self.top
        if not self.head <= event.y < self.size.height:
            self.scroll_lines(line if event.y < self.head else self.top + 1)
        line = max(self.top, min(line, self.top + self.body_height - 1, len(self._starts) - 1))
        return self._offset_at(line, max(0, event.x - self._margin))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A selection may begin here."""
        if self.source and event.button == 1 and event.y >= self.head:
            self._pressed = self._under(event)
            self.capture_mouse()
            self.select(None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the selection from where the button went down to here."""
        if self._pressed is not None:
            here = self._under(event)
            self.select(None if here == self._pressed else (min(here, self._pressed), max(here, self._pressed) + 1))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """The selection stands."""
        self._pressed = None
        self.release_mouse()
        if self.selected:
            self.post_message(StretchSelected(self.selected[1] - self.selected[0]))

    def on_click(self, event: events.Click) -> None:
        """Letting go of a selection is no click."""
        if self.selected:
            event.stop()
            event.prevent_default()

    # Painting

    def heading(self, width: int) -> Sequence[Piece]:
        """Publisher and date, and as much of the title as fits."""
        source = self.source
        if source is None:
            return [(" Source ", "")]
        right = " · ".join(part for part in (source.publisher, shown(source.published)) if part)
        if self.found:
            return spread([(f" {source.title}", "")], [(f"  {self.told_found} ", "hit")], width)
        if source.problem and self._text:  # the rest of it is told in the status line, once one is here
            why = source.problem.removeprefix(f"{source.file}: ").partition(",")[0]
            return spread([(f" {why} ", "warn"), (f" {source.title}", "")], (), width)
        return spread([(f" {source.title}", "")], [(f"  {right} ", "")] if right else [], width)

    def paint_key(self, line: int) -> tuple[object, ...]:
        """A line looks different with the caret on it."""
        if self.source is None or not self._text or line >= len(self._starts):
            return (line, self.source and self.source.problem)
        start, end = self._starts[line], self._end_of(line)
        caret = self.caret if self.active and self.line_of(self.caret) == line else None
        return (
            self.source.ref.id, line, caret, *self._among(self.linked, start, end), "current",
            *self._among(self.current, start, end), "found", *self._found_on(start, end),
            "selected", *self._among((self.selected,) if self.selected else (), start, end),
        )  # fmt: skip  # read as a table

    def paint(self, line: int, width: int) -> Sequence[Piece]:
        """A line of text: a gutter that shows what is linked, then runs of characters that look the same."""
        if not self._text:
            return [(f" {self._nothing[line]}", "warn" if self.source else "dim")]
        start, end = self._starts[line], self._end_of(line)
        marks = list(self._index.touching(start, end))
        cuts = {start, end}
        layers: list[tuple[int, int, str]] = [(*span, "linked") for span in self._among(self.linked, start, end)]
        layers += [(*mark.span, mark.kind) for mark in reversed(marks) if mark.kind not in ("quote", "event")]
        layers += [(*span, "current") for span in self._among(self.current, start, end)]
        at = self.found_here if self.active and self.line_of(self.caret) == line else None
        layers += [(*span, "found") for span in self._found_on(start, end) if span != at]
        if self.selected:
            layers.append((*self.selected, "selected"))
        elif self.active and self.line_of(self.caret) == line:
            here = self.mark
            layers.append((*(here.span if here and len(layers) else (self.caret, self.caret + 1)), "caret"))
            if at:
                layers[-1] = (*at, "caret")
            elif here and here.kind in ("quote", "event"):
                layers[-1] = (self.caret, self._word_end(self.caret, end), "caret")
        for a, b, _ in layers:
            cuts.update(offset for offset in (a, b) if start < offset < end)
        ordered = sorted(cuts)
        pieces: list[Piece] = [(self._gutter(layers, marks), "thumb")] if self._margin else []
        for a, b in pairwise(ordered):
            names = " ".join(name for first, last, name in layers if first <= a and b <= last)
            pieces.append((self._text[a:b].rstrip("\n"), names))
        if start == end and self.active and self.line_of(self.caret) == line:
            pieces.append((" ", "caret"))
        return pieces

    def _word_end(self, offset: int, end: int) -> int:
        blank = self._text.find(" ", offset, end)
        return max(offset + 1, blank if blank >= 0 else end)

    def _gutter(self, layers: Sequence[tuple[int, int, str]], marks: Sequence[Mark]) -> str:
        names = {name for _, _, name in layers}
        if "current" in names:
            return "▌ "
        if "linked" in names:
            return "▎ "
        return "┊ " if any(mark.kind == "quote" for mark in marks) else "  "

    def _found_on(self, start: int, end: int) -> Sequence[Span]:
        """Of a letter there are very many in a long article."""
        first = bisect_left(self.found, (start, 0))
        if first and self.found[first - 1][1] > start:  # begins on the line before
            first -= 1
        return self.found[first : bisect_left(self.found, (end, 0))]

    @staticmethod
    def _among(spans: Sequence[Span], start: int, end: int) -> list[Span]:
        return [span for span in spans if span[0] < end and span[1] > start]

    def on_resize(self) -> None:
        """Wrap to the new width with the caret in sight."""
        super().on_resize()
        self._wrap()
        self._reveal_passage()
        self.repaint()
