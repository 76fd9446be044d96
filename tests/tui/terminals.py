"""The command on a pseudo-terminal: what it writes, what it is told, and how it leaves the terminal."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Escape and the next key must not be taken for alt and that key.
ESCAPE_PAUSE = 0.4


def command() -> list[str]:
    """The command as it is installed beside this Python; without it, the package itself."""
    installed = shutil.which("dossier", path=str(Path(sys.executable).parent))
    return [installed] if installed else [sys.executable, "-m", "dossier"]


class Terminal:
    """A program on a pseudo-terminal of 120×30 and all that it wrote."""

    def __init__(self, process: subprocess.Popen[bytes], fd: int) -> None:
        self.process, self.fd, self.raw = process, fd, b""
        self._pressed = 0  # how much had been written when the last keys were pressed

    def read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.fd], [], [], seconds)
        try:
            data = os.read(self.fd, 65536) if ready else b""
        except OSError:
            return False
        self.raw += data
        return bool(data)

    def wait_for(self, words: str, seconds: float = 30) -> None:
        """Wait until some words were written since the last keys."""
        end = time.monotonic() + seconds
        while words not in self.answer and time.monotonic() < end and self.process.poll() is None:
            self.read(0.1)
        assert words in self.answer, self.answer[-2000:]

    @property
    def text(self) -> str:
        """All that was written, without its control sequences."""
        return _plain(self.raw)

    @property
    def answer(self) -> str:
        """What was written since the last keys."""
        return _plain(self.raw[self._pressed :])

    def press(self, *keys: str) -> None:
        """Send bytes as a terminal does; what a second argument answers, the first one has been read of."""
        for key in keys:
            while self.read(0.05):
                pass
            self._pressed = len(self.raw)
            os.write(self.fd, key.encode())
            if key == "\x1b":
                time.sleep(ESCAPE_PAUSE)

    def wait_for_end(self, seconds: float = 20) -> int:
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self.read(0.1)
        while self.read(0.1):
            pass
        assert self.process.poll() is not None, "it does not quit"
        return int(self.process.returncode)

    def wait_until_stopped(self, seconds: float = 20) -> None:
        """Wait until the program is stopped, as a shell sees it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.1)
            number, status = os.waitpid(self.process.pid, os.WNOHANG | os.WUNTRACED)
            if number:
                assert os.WIFSTOPPED(status), "it ends"
                while self.read(0.1):
                    pass
                return
        raise AssertionError("it does not stop")

    def assert_restored(self) -> None:
        """The alternate screen is left, the cursor is shown, and mouse, paste and focus are no longer reported."""
        assert b"\x1b[?1049h" in self.raw
        for name, on, off in (
            ("alternate screen", b"\x1b[?1049h", b"\x1b[?1049l"),
            ("cursor", b"\x1b[?25l", b"\x1b[?25h"),
            ("mouse", b"\x1b[?1000h", b"\x1b[?1000l"),
            ("any mouse movement", b"\x1b[?1003h", b"\x1b[?1003l"),
            ("mouse in SGR", b"\x1b[?1006h", b"\x1b[?1006l"),
            ("bracketed paste", b"\x1b[?2004h", b"\x1b[?2004l"),
            ("focus reports", b"\x1b[?1004h", b"\x1b[?1004l"),
        ):
            if on in self.raw:
                assert off in self.raw.rpartition(on)[2], name
        assert "Traceback" not in self.text


def _heed_hangups() -> None:
    """As a terminal's programs do; under `nohup` the tests, and what they start, do not."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _plain(raw: bytes) -> str:
    return re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[^\[]", b"", raw).decode(errors="replace")


@contextmanager
def terminal(*arguments: str, term: str = "xterm-256color") -> Iterator[Terminal]:
    """Run the command; when the block is left, the terminal's modes must be what they were."""
    import fcntl
    import pty
    import struct
    import termios

    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
    environment = {**os.environ, "TERM": term, "COLORTERM": "truecolor"}
    if len(command()) > 1:  # nothing is installed: what is imported here is imported there
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    before = termios.tcgetattr(child)
    process = subprocess.Popen(
        [*command(), *arguments],
        stdin=child,
        stdout=child,
        stderr=child,
        env=environment,
        start_new_session=True,
        preexec_fn=_heed_hangups,
    )
    try:
        yield Terminal(process, parent)
        assert termios.tcgetattr(child)[:4] == before[:4], "the terminal is not as it was"
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(parent)
        os.close(child)
