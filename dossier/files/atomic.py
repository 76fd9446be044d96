"""Writing a file so that it is the old one or the new one at every moment, whatever stops the machine."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

try:
    import fcntl as _fcntl
except ImportError:  # Windows
    fcntl: Any = None
else:
    fcntl = _fcntl

_PREFIX: Final = ".dossier-"
_SUFFIX: Final = ".tmp"
_STALE_SECONDS: Final = 3600
_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)


def write_atomic(path: Path, data: bytes, private: bool = False) -> None:
    """Put `data` into the file at `path`, which keeps its permissions, or is ours alone; its folder must be there.

    The bytes go to a new file in the same folder, to the disk, and under the name in one step. A link at `path` is
    replaced, not followed. When something fails, the old file is as it was and the new one is gone.

    Raises:
        OSError: the disk is full, the folder cannot be written, …
    """
    temporary = path.with_name(f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}")
    try:
        handle = os.open(temporary, _FLAGS, 0o600 if private else 0o666)
    except OSError as error:
        error.filename = str(path)  # of the temporary file nobody has heard
        raise
    try:
        try:
            if not private:
                _keep_permissions(path, handle, temporary)
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            os.fsync(handle)
        finally:
            os.close(handle)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


@contextmanager
def one_writer(folder: Path, seconds: float = 10) -> Iterator[None]:
    """Wait for other processes that change files of a folder in here too, and keep them waiting.

    The lock is the system's and on the folder itself: it ends with the process, however that ends, and leaves no file.
    Where there are no such locks (Windows, some network drives), nobody waits.

    Raises:
        TimeoutError: somebody else keeps it longer than that.
    """
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        end = time.monotonic() + seconds
        while not _locked(handle):
            if time.monotonic() > end:
                raise TimeoutError(errno.ETIMEDOUT, "somebody else has been writing for long")
            time.sleep(0.01)
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    """True when the lock is ours, or cannot be had by anybody."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def remove_leftovers(folder: Path, now: float) -> int:
    """Remove what writers that were killed have left in `folder` over an hour ago; how many there were."""
    removed = 0
    with suppress(OSError):
        for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with suppress(OSError):
                if now - path.lstat().st_mtime > _STALE_SECONDS:
                    path.unlink()
                    removed += 1
    return removed


def _keep_permissions(path: Path, handle: int, temporary: Path) -> None:
    try:
        status = path.lstat()
    except OSError:
        return
    if stat.S_ISREG(status.st_mode):
        if hasattr(os, "fchmod"):
            os.fchmod(handle, stat.S_IMODE(status.st_mode))
        else:
            temporary.chmod(stat.S_IMODE(status.st_mode))
