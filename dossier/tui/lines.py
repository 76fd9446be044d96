"""Lines to type into."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class TypedLine(Input):
    """What is pasted into it is taken whole: Textual's own takes the first of several lines, and drops the others."""

    def on_paste(self, event: events.Paste) -> None:
        """Put the lines behind each other, in place of what is selected."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.split()), *self.selection)
