"""The README's pictures, made from the app itself: python -m tests.pictures

One on the repository's own case, one on the demo; both with a person in focus and one of their quotes in view.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from concurrent.futures import Future
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / ".pictures"
SIZE = (120, 36)
#: A picture in a README fetches no font from anywhere: what the reader has must do.
FONT_FACE = re.compile(r"@font-face \{[^}]*\}")


async def picture(case: Path, name: str, *keys: str) -> None:
    """Open a case, press keys, and keep what the screen shows."""
    from dossier.case import open_case
    from dossier.tui.app import DossierApp

    opened = open_case(case)
    opened.refresh()
    opening: Future[object] = Future()
    opening.set_result(opened)
    app = DossierApp(opening, case)  # type: ignore[arg-type]  # a future of exactly this case
    async with app.run_test(size=SIZE) as pilot:
        while not app.desk.is_read:
            await pilot.pause(0.1)
        for key in ("", *keys):
            if key:
                await pilot.press(key)
            await pilot.pause(0.3)
        PICTURES.mkdir(exist_ok=True)
        drawing = FONT_FACE.sub("", app.export_screenshot(title="dossier"))
        (PICTURES / name).write_text(drawing.replace("Fira Code", "DejaVu Sans Mono"), encoding="utf-8")


def main() -> None:
    """Write both pictures."""
    from dossier.demo import make_demo

    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), folder))
        asyncio.run(picture(ROOT, "app.svg", "j", "enter", "3", "j"))
        demo = make_demo(Path(folder) / "demo")
        asyncio.run(picture(demo, "demo.svg", "f", *"thorne", "enter", "enter", "3", "j"))


if __name__ == "__main__":
    main()
