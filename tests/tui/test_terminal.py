"""The installed command on a pseudo-terminal: it shows the first pane, quits, and leaves the terminal as it was."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from affair import FIRST

pty = pytest.importorskip("pty", reason="pseudo-terminals are POSIX")

DOSSIER = """\
dossier: 1
source: {id: ardel, title: Ferry Halcyon, publisher: Ardel Courier, published: 2021-05-04, file: seeds/ardel.txt}
people:
- {id: mira-tolland, name: Mira Tolland, mentions: [[START, END]]}
""".replace("START", str(FIRST.index("Mira Tolland"))).replace("END", str(FIRST.index("Mira Tolland") + 12))


def command() -> list[str]:
    """The command as it is installed beside this Python; without it, the package itself."""
    installed = shutil.which("dossier", path=str(Path(sys.executable).parent))
    return [installed] if installed else [sys.executable, "-m", "dossier"]


class Terminal:
    """A program on a pseudo-terminal of 120×30 and all that it wrote."""

    def __init__(self, process: subprocess.Popen[bytes], fd: int) -> None:
        self.process, self.fd, self.raw = process, fd, b""

    def read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.fd], [], [], seconds)
        try:
            data = os.read(self.fd, 65536) if ready else b""
        except OSError:
            return False
        self.raw += data
        return bool(data)

    def wait_for(self, words: str, seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while words not in self.text and time.monotonic() < end:
            self.read(0.1)
        assert words in self.text, self.text[-2000:]

    @property
    def text(self) -> str:
        return re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[^\[]", b"", self.raw).decode(errors="replace")

    def press(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def wait_for_end(self, seconds: float = 20) -> int:
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self.read(0.1)
        while self.read(0.1):
            pass
        assert self.process.poll() is not None, "it does not quit"
        return int(self.process.returncode)


@contextmanager
def terminal(*arguments: str) -> Iterator[Terminal]:
    import fcntl
    import struct
    import termios

    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    before = termios.tcgetattr(child)
    process = subprocess.Popen(
        [*command(), *arguments], stdin=child, stdout=child, stderr=child, env=environment, start_new_session=True
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


def test_a_session_in_a_terminal(tmp_path: Path) -> None:
    for name, text in (("seeds/ardel.txt", FIRST), ("content/ardel.yaml", DOSSIER)):
        file = tmp_path / "case" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with terminal(str(tmp_path / "case")) as screen:
        screen.wait_for("Mira Tolland")
        screen.wait_for("We had no")
        screen.press("?")
        screen.wait_for("Filter this list")
        screen.press("\x1b")
        time.sleep(0.4)  # or Escape and q are taken for alt+q
        screen.press("q")
        assert screen.wait_for_end() == 0
        assert b"\x1b[?1049h" in screen.raw
        assert b"\x1b[?1049l" in screen.raw.rpartition(b"\x1b[?1049h")[2], "the alternate screen is left"
        assert b"\x1b[?25h" in screen.raw.rpartition(b"\x1b[?25l")[2], "the cursor is shown again"
        assert "Traceback" not in screen.text


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with terminal(str(tmp_path)) as screen:
        screen.wait_for("dossier convert")
        screen.press("q")
        assert screen.wait_for_end() == 0
