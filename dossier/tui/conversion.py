"""Converting the case's new articles from the app: `dossier convert` as a process of its own.

The app stays as quick as it is, whatever the engine needs, and can end the conversion at any time: a dossier is written
whole or not at all, and the next conversion goes on.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier.files.layout import SEEDS
from dossier.text import counted, one_line
from dossier.tui.threads import tell

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_PROGRESS: Final = re.compile(r"(\d+)/(\d+) ")


#: Runs this very package. Not with `-m`, which looks for it in the current folder first: that may be somebody's case.
_RUN: Final = "import sys; sys.path.append(sys.argv.pop(1)); from dossier.cli.main import run; sys.exit(run())"


def command(root: Path) -> list[str]:
    """The command that converts a case and tells how far it is."""
    package = str(Path(__file__).resolve().parents[2])
    return [sys.executable, "-P", "-c", _RUN, package, "convert", "--case", str(root), "--progress"]


class Conversion:
    """A conversion that goes on, watched by a thread that nobody waits for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._process: subprocess.Popen[str] | None = None
        self.is_stopped = False
        self._has_failed = False  # for an article; what is told otherwise is to be noted

    def start(self) -> None:
        """Begin."""
        self._desk.working("converting … ")
        threading.Thread(target=self._run, name="conversion", daemon=True).start()

    def _run(self) -> None:
        """Convert until there is nothing more to convert, and tell how far it has come and how it ended."""
        try:
            said = self._converted()
        except OSError as error:
            said, self._has_failed = [f"cannot start the conversion: {error.strerror}"], True
        tell(self._desk, self._ended, said)

    def _converted(self) -> list[str]:
        """Run the command; gives what it said besides how far it is: problems, and a summary at the end."""
        said: list[str] = []
        with subprocess.Popen(
            command(self._desk.root),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", errors="replace", start_new_session=os.name == "posix",
        ) as self._process:  # fmt: skip  # read as a table
            assert self._process.stdout
            if self.is_stopped:  # before it had begun
                self.stop()
            for line in self._process.stdout:
                if progress := _PROGRESS.match(line):
                    tell(self._desk, self._desk.working, f"converting {int(progress[1]):,} of {int(progress[2]):,} ")
                else:
                    said.append(one_line(line.rstrip("\n")))
        self._has_failed = self._process.returncode != 0
        return said

    def _ended(self, said: list[str]) -> None:
        desk = self._desk
        desk.conversion = None
        desk.working("")
        desk.look_again()
        if self.is_stopped:
            desk.say("The conversion was stopped; what it has done stays.")
            return
        *told, summary = said or [""]
        desk.problems, desk.notes = (told, []) if self._has_failed else ([], told)
        what = counted(len(told), "problem" if self._has_failed else "note")
        desk.say(f"{summary}; {what}, {desk.key_of('troubles')} lists them" if told else summary)

    def stop(self) -> None:
        """End it, with the processes that it has started."""
        self.is_stopped = True
        process = self._process
        if process is None or process.poll() is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGTERM)
            else:
                process.terminate()


def convert(desk: Desk) -> None:
    """Begin to convert what has no dossier yet, or has changed; while that goes on, end it."""
    if desk.conversion:
        desk.conversion.stop()
        return
    if not (desk.root / SEEDS).is_dir():
        desk.say(f"There is no folder {SEEDS}/; make it, and put articles (.txt) into it.")
        return
    desk.conversion = Conversion(desk)
    desk.conversion.start()
