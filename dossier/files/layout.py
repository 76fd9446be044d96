"""Where things are in a case's folder: `seeds/` has the sources, `content/` the dossiers and case.yaml."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from dossier.files.sources import OutsideError, UnreadableError, no_text, source_path

SEEDS: Final = "seeds"
CONTENT: Final = "content"
DECISIONS: Final = "case.yaml"
SOURCE_SUFFIXES: Final = (".txt",)
#: What to do about an article in another form.
NOT_TEXT: Final = "save the article's text alone, as a .txt file"
#: What to do about an article without a dossier.
CONVERT: Final = "run `dossier convert`"
#: A file of no more bytes may hold nothing but blanks.
_BLANK_BYTES: Final = 64
#: In so many bytes a file tells what it is.
_HEAD_BYTES: Final = 1024
_DOSSIER_SUFFIX: Final = ".yaml"
_NEARLY_DOSSIER: Final = ".yml"


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
    """What looks like a part of the case and is none, hidden files aside: where, what it is, and what to do.

    In `seeds/` that is all that is no source; in `content/` folders, what is named .yml, and what is named like a
    dossier and is no file of the case; above them, decisions.

    Raises:
        OutsideError: see `folder`.
    """
    sources = {path.name for path in source_files(case)}
    found = [
        (case / SEEDS / entry.name, *_no_source(entry))
        for entry in _listed(folder(case, SEEDS))
        if entry.name not in sources
    ]
    dossiers = {path.name for path in dossier_files(case)}
    for entry in _listed(folder(case, CONTENT)):
        if entry.is_dir(follow_symlinks=False):
            found.append((case / CONTENT / entry.name, "a folder", f"put its dossiers into {CONTENT}/ itself"))
        elif entry.name.lower().endswith(_NEARLY_DOSSIER):
            found.append((case / CONTENT / entry.name, f"not a {_DOSSIER_SUFFIX} file", "give it that ending"))
        elif is_dossier(entry.name) and entry.name not in dossiers:
            what = "a link to no file of the case" if entry.is_symlink() else "no regular file"
            found.append((case / CONTENT / entry.name, what, "put the dossier itself there, or remove it"))
    if os.path.lexists(case / DECISIONS):
        found.append((case / DECISIONS, f"decisions outside {CONTENT}/", f"move them to {CONTENT}/{DECISIONS}"))
    return sorted(found)


def _no_source(entry: os.DirEntry[str]) -> tuple[str, str]:
    """What an entry of `seeds/` is that is no source, and what to do about it."""
    if entry.is_dir(follow_symlinks=False):
        return "a folder", f"put its articles into {SEEDS}/ itself"
    if entry.is_symlink():
        return "a link to no file of the case", "put the file itself there"
    if not entry.is_file(follow_symlinks=False):
        return "no regular file", "put the article there as a file"
    return "not a .txt file", NOT_TEXT


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


def unconverted(root: Path) -> int:
    """How many articles of a case have no dossier, as `dossier convert` would name it, and could have one."""
    try:
        there = {path.name for path in dossier_files(root)}
        return sum(dossier_name(path) not in there and _may_be_converted(path) for path in source_files(root))
    except OutsideError:  # which the list of problems tells
        return 0


def _may_be_converted(path: Path) -> bool:
    """False for what can have no dossier: a small file of nothing but blanks, a picture, a web page."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return False
    return bool(len(head) > _BLANK_BYTES or head.strip()) and not no_text(head)


def _files(case: Path, name: str, suffixes: tuple[str, ...]) -> list[Path]:
    where = folder(case, name)
    names = [
        entry.name
        for entry in _listed(where)
        if entry.name.lower().endswith(suffixes)
        and (entry.is_file(follow_symlinks=False) or (entry.is_symlink() and stays_inside(case, name, entry.name)))
    ]
    return [where / name for name in sorted(names)]


def _listed(where: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, without hidden files; nothing where it cannot be read."""
    try:
        with os.scandir(where) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return []


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
