"""What changes together is painted together."""

from __future__ import annotations

from textual.geometry import Region
from textual.messages import Update
from textual.widget import Widget


def paint_soon(widget: Widget, *regions: Region) -> None:
    """Have a widget, or regions of it, painted with the next frame.

    Textual tells the screen of a change once the widget itself has nothing else to do. With several widgets that is
    late for some of them by a few lines of code, and on the screen by a whole frame: a key would be answered twice.
    """
    widget.refresh(*regions)
    if widget.is_attached:
        widget.screen.post_message(Update(widget))
