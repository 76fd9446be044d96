"""Where things are in a case's folder: `seeds/` has the sources, `content/` the dossiers and case.yaml."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from dossier.files.sources import OutsideError, UnreadableError, source_path

SEEDS: Final = "seeds"
CONTENT: Final = "content"
DECISIONS: Final = "case.yaml"
SOURCE_SUFFIXES: Final = (".txt",)
#: What to do about an article in another form.
NOT_TEXT: Final = "save the article's text alone, as a .txt file"
#: What an article cannot be read from as it is.
NO_TEXT_SUFFIXES: Final = frozenset(
    ".csv .doc .docx .eml .epub .gif .htm .html .jpeg .jpg .json .mht .mhtml .msg .odt .pdf .png .rtf .webp .xhtml .xml"
    " .yaml .yml .zip".split()
)
_DOSSIER_SUFFIX: Final = ".yaml"


def folder(case: Path, name: str) -> Path:
    """The folder `seeds` or `content` of a case; it may not be there.

    Raises:
        OutsideError: it is a link that leads out of the case, where nothing is read or written.
    """
    try:
        source_path(case, name)
    except OutsideError as error:
        raise OutsideError(errno.EACCES, str(error), str(case / name)) from None
    except UnreadableError:
        pass  # whoever uses it learns more
    return case / name


def source_files(case: Path) -> list[Path]:
    """The sources of a case, by name: regular files of `seeds/`, and links to such files inside the case.

    Raises:
        OutsideError: see `folder`.
    """
    return _files(case, SEEDS, SOURCE_SUFFIXES)


def passed_over(case: Path) -> list[tuple[Path, str, str]]:
    """What lies in `seeds/` and is no source of the case, hidden files aside: where, what it is, and what to do."""
    sources = {path.name for path in source_files(case)}
    found: list[tuple[Path, str, str]] = []
    try:
        with os.scandir(folder(case, SEEDS)) as entries:
            for entry in entries:
                if entry.name in sources or entry.name.startswith("."):
                    continue
                what, todo = "not a .txt file", NOT_TEXT
                if entry.is_dir(follow_symlinks=False):
                    what, todo = "a folder", f"put its articles into {SEEDS}/ itself"
                elif entry.is_symlink():
                    what, todo = "a link to no file of the case", "put the file itself there"
                elif not entry.is_file(follow_symlinks=False):
                    what, todo = "no regular file", "put the article there as a file"
                found.append((case / SEEDS / entry.name, what, todo))
    except OSError:
        return []
    return sorted(found)


def dossier_files(case: Path) -> list[Path]:
    """The dossiers of a case, by name: as `source_files`, of `content/`, without case.yaml.

    Raises:
        OutsideError: see `folder`.
    """
    return [path for path in _files(case, CONTENT, (_DOSSIER_SUFFIX,)) if is_dossier(path.name)]


def decisions_file(case: Path) -> Path:
    """Where the case's decisions are; there may be none yet."""
    return case / CONTENT / DECISIONS


def dossier_name(source: Path) -> str:
    """The name of the dossier of a source: `NAME.txt` gives `NAME.yaml`; it is never that of case.yaml."""
    name = source.stem + _DOSSIER_SUFFIX
    return name if name.lower() != DECISIONS else f"{source.name}{_DOSSIER_SUFFIX}"


def _files(case: Path, name: str, suffixes: tuple[str, ...]) -> list[Path]:
    where = folder(case, name)
    try:
        with os.scandir(where) as entries:
            names = [
                entry.name
                for entry in entries
                if entry.name.lower().endswith(suffixes)
                and not entry.name.startswith(".")
                and (
                    entry.is_file(follow_symlinks=False)
                    or (entry.is_symlink() and stays_inside(case, name, entry.name))
                )
            ]
    except OSError:
        return []
    return [where / name for name in sorted(names)]


def is_dossier(name: str) -> bool:
    """True for a file name that a dossier has: not hidden, and not that of case.yaml."""
    if not name.endswith(_DOSSIER_SUFFIX) and not name.lower().endswith(_DOSSIER_SUFFIX):
        return False
    return name[0] != "." and (len(name) != len(DECISIONS) or name.lower() != DECISIONS)


def stays_inside(case: Path, parent: str, name: str) -> bool:
    """True for a link in a folder of the case that leads to a regular file of the case."""
    try:
        return source_path(case, f"{parent}/{name}").is_file()
    except UnreadableError:
        return False
