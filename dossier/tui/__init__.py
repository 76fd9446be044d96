"""The terminal app; the only part that imports Textual. `run` opens it."""

from __future__ import annotations

import sys
from pathlib import Path


def run(case_root: Path) -> int:
    """Open a case in the terminal; the exit status when the person quits.

    The index is opened in another thread while Textual is still being imported.
    """
    from concurrent.futures import ThreadPoolExecutor

    from dossier.case import open_case

    with ThreadPoolExecutor(1) as opener:
        opening = opener.submit(open_case, case_root)

        from dossier.tui.app import DossierApp

        sys.setswitchinterval(0.001)  # a key waits no longer than this for a thread that reads files
        app = DossierApp(opening, case_root)
        return app.run(mouse=app.settings.mouse) or 0
