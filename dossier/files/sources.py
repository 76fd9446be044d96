"""Reading files that somebody else put there: regular files only, inside the case, of bounded size."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path
from typing import Final

from dossier.text import ReadingText, UndecodableError, decode

#: An article of 5 MB is a book; this is a library.
MAX_SOURCE_BYTES: Final = 64 * 1024 * 1024
# Opening a pipe must not wait for a writer, and opening a terminal must not make it ours.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
)
_NO_LINKS: Final = getattr(os, "O_NOFOLLOW", 0)
#: How files begin that are no text, whatever they are called; some of their bytes could be read as one.
_FORMATS: Final = (
    (b"%PDF-", "a PDF"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n", "a PNG picture"),
    ((b"GIF87a", b"GIF89a"), "a GIF picture"),
    (b"PK\x03\x04", "a zip archive, as .docx, .odt and .epub are"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
)
#: How markup begins.
_MARKUP: Final = re.compile(r"\s{0,99}(?:<!doctype\s|<html\b|<\?xml\s|\{\\rtf)", re.IGNORECASE)
#: What is wrong with an article without words, and what to do.
NO_TEXT: Final = ("holds no text", "put the article into it, or remove it")


class UnreadableError(OSError):
    """The file is not there, may not be read, or is nothing to read; the message says which, in a few words."""


#: Why a file cannot be read, as such an error says it, and what to do.
_NOT_THERE: Final = "not there"
_NOT_ALLOWED: Final = "may not be read"


class OutsideError(UnreadableError):
    """The path leads out of the case, or would on another system."""


def read_bytes(path: Path, limit: int = MAX_SOURCE_BYTES, follow: bool = True) -> bytes:
    """The bytes of a regular file; a pipe, device or folder is refused without waiting for it.

    A link is followed unless `follow` is False: that is for a real path, which has none.

    Raises:
        UnreadableError: it cannot be read, is no regular file, or has more than `limit` bytes.
    """
    try:
        handle = os.open(path, _FLAGS if follow else _FLAGS | _NO_LINKS)
    except (OSError, ValueError) as error:
        raise UnreadableError(_reason(error)) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("not a regular file")
        if status.st_size > limit:
            raise UnreadableError(f"larger than {limit >> 20} MB")
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(limit + 1)
    except UnreadableError:
        raise
    except OSError as error:
        raise UnreadableError(_reason(error)) from None
    finally:
        os.close(handle)
    if len(data) > limit:
        raise UnreadableError(f"larger than {limit >> 20} MB")
    return data


def source_path(case: Path, file: str) -> Path:
    """The real path of `source.file`, after links are followed; it lies inside the case, and may not exist.

    Raises:
        OutsideError: the name is absolute, goes up, or a link leads out of the case.
        UnreadableError: the name is empty, has a NUL, or its links go round in circles.
    """
    if not file:
        raise UnreadableError("no file is named")
    if "\0" in file:
        raise UnreadableError("a NUL in the file's name")
    if file.startswith("/") or ".." in file.split("/"):
        raise OutsideError("leads out of the case")
    try:
        root = os.path.realpath(case, strict=True)
        real = os.path.realpath(os.path.join(root, file))  # noqa: PTH118  # half the time of pathlib, for every dossier
    except (OSError, ValueError) as error:
        raise UnreadableError(_reason(error)) from None
    if not real.startswith(os.path.join(root, "")):  # noqa: PTH118  # root and a separator, whichever root has
        raise OutsideError("leads out of the case")
    return Path(real)


def read_source(case: Path, file: str, encoding: str = "") -> ReadingText:
    """The reading text of a source, named as dossiers name it: relative to the case's folder, with `/`.

    `encoding` is what a dossier says of it, or a person; without it that is told from the bytes.

    Raises:
        UnreadableError: it cannot be read, or is no regular file inside the case (`OutsideError`).
        UndecodableError: it is not text.
    """
    data = read_bytes(source_path(case, file), follow=False)
    if what := _format_of(data):
        raise UndecodableError(f"{what}, not text")
    return decode(data, encoding)


def no_text(head: bytes) -> str:
    """What a file is by its first bytes that can be no article; empty for one that may be."""
    return _format_of(head) or markup_of(head.decode("utf-8-sig", "replace"))


def _format_of(data: bytes) -> str:
    return next((what for start, what in _FORMATS if data.startswith(start)), "")


def markup_of(text: str) -> str:
    """What a text is that is made for a program and not to be read as it stands; empty for plain text."""
    found = _MARKUP.match(text)
    return "rich text (RTF)" if found and found[0].endswith("rtf") else "a web page or XML" if found else ""


def remedy(error: UnreadableError | UndecodableError) -> str:
    """What to do about an article that cannot be read."""
    if isinstance(error, UndecodableError):
        return "save the article's text alone, as UTF-8"
    if isinstance(error, OutsideError):
        return "give a text file inside the case"
    return {_NOT_THERE: "put it back", _NOT_ALLOWED: "look at its permissions"}.get(str(error), "give a text file")


def remedy_of_source(error: UnreadableError | UndecodableError) -> str:
    """What to do about an article that a dossier names and that cannot be read."""
    return f"{remedy(error)}, or mend `file` in its dossier"


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "its links go round in circles"
    if isinstance(error, FileNotFoundError):
        return _NOT_THERE
    if isinstance(error, PermissionError):
        return _NOT_ALLOWED
    if isinstance(error, IsADirectoryError):
        return "a folder"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "not a name that a file can have"
