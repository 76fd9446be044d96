"""The terminal app; the only part that imports Textual. `run` opens it."""

from __future__ import annotations

import gc
import os
import sys
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.cycles import search_new_ones

if TYPE_CHECKING:
    from dossier.case import Case


#: Frames a second; where a key changes a second thing (hits behind the word that was typed), it waits for the next one.
_FRAMES: Final = "120"


def run(case_root: Path) -> int:
    """Open a case in the terminal; the exit status when the person quits.

    The index is opened in another thread while Textual is still being imported. Cycles of objects are not searched for
    until the first paint, which then comes a seventh earlier.
    """
    gc.disable()
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    opening = _opening(case_root)

    from dossier.tui.app import DossierApp

    sys.setswitchinterval(0.0001)  # a key waits no longer than this for a thread that reads files
    app = DossierApp(opening, case_root)
    app.painted = search_new_ones
    app.run(mouse=app.settings.mouse)
    return app.return_value or app.return_code or 0  # a mistake of ours has no value, but a code


def _opening(case_root: Path) -> Future[Case]:
    """The case, once it is open. Nobody waits for the thread: quitting is possible while an index is locked."""
    opening: Future[Case] = Future()

    def open_it() -> None:
        from dossier.case import open_case

        try:
            opening.set_result(open_case(case_root))
        except BaseException as error:
            opening.set_exception(error)

    threading.Thread(target=open_it, name="opener", daemon=True).start()
    return opening
