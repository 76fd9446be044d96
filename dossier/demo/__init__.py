"""A fictional case to try: the sinking of a ferry, told by six outlets that disagree. Everything in it is invented.

The package holds the articles and `case.yaml` alone. Their dossiers are made where the demo is put: that takes less
than a second, and so they are always what this version of `convert` makes of them.
"""

from __future__ import annotations

import tempfile
from importlib.resources import files
from pathlib import Path

from dossier.convert.batch import run_jobs
from dossier.convert.planning import plan_case
from dossier.convert.single import Settings


class DemoError(ValueError):
    """The demo cannot be put where it was asked for; the message says why and what to do."""


def make_demo(folder: Path | None = None) -> Path:
    """Put the demo into a folder, or into a new temporary one, convert it with the rules engine, and give its path.

    A demo that is there already is used as it is: no file is overwritten.

    Raises:
        DemoError: the folder holds something else, or is a file.
        OSError: it cannot be written.
    """
    case = folder if folder is not None else Path(tempfile.mkdtemp(prefix="dossier-demo-"))
    packaged = files(__name__)
    sources = {f"seeds/{source.name}": source.read_bytes() for source in packaged.joinpath("seeds").iterdir()}
    if case.exists() and not case.is_dir():
        raise DemoError(f"{case}: not a folder; give a new or empty one")
    if case.exists() and any(case.iterdir()) and not any((case / name).exists() for name in sources):
        raise DemoError(f"{case}: holds something else than the demo; give a new or empty folder")
    for name, data in {**sources, "content/case.yaml": packaged.joinpath("case.yaml").read_bytes()}.items():
        path = case / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(data)
    for _ in run_jobs(plan_case(case, None), Settings("rules"), processes=1):
        pass
    return case
