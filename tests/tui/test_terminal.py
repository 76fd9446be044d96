"""The installed command on a pseudo-terminal: it shows the first pane, quits, and leaves the terminal as it was."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest
from affair import FIRST, written_affair
from terminals import Terminal, command, terminal

pytest.importorskip("pty", reason="pseudo-terminals are POSIX")

DOSSIER = """\
dossier: 1
source: {id: ardel, title: Ferry Halcyon, publisher: Ardel Courier, published: 2021-05-04, file: seeds/ardel.txt}
people:
- {id: mira-tolland, name: Mira Tolland, mentions: [[START, END]]}
""".replace("START", str(FIRST.index("Mira Tolland"))).replace("END", str(FIRST.index("Mira Tolland") + 12))


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
        screen.press("\x1b", "q")
        assert screen.wait_for_end() == 0
        screen.assert_restored()


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with terminal(str(tmp_path)) as screen:
        screen.wait_for("dossier convert")
        screen.press("q")
        assert screen.wait_for_end() == 0


def test_a_terminal_that_can_only_print_is_sent_lines_alone(tmp_path: Path) -> None:
    with terminal(str(tmp_path), term="dumb") as screen:
        screen.wait_for("needs a terminal")
        assert screen.wait_for_end() == 2
        assert b"\x1b" not in screen.raw


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_that_ends_it_gives_the_terminal_back(tmp_path: Path, name: str) -> None:
    number = getattr(signal, name)
    with terminal(str(written_affair(tmp_path / "case"))) as screen:
        screen.wait_for("Mira Tolland")
        screen.press("?")
        screen.wait_for("Filter this list")
        screen.process.send_signal(number)
        assert screen.wait_for_end() == 128 + number
        screen.assert_restored()


def test_ctrl_z_gives_the_terminal_to_the_shell_for_a_while(tmp_path: Path) -> None:
    with terminal(str(written_affair(tmp_path / "case"))) as screen:
        screen.wait_for("Mira Tolland")
        screen.press("f", "\x1a")
        screen.wait_until_stopped()
        screen.assert_restored()
        os.kill(screen.process.pid, signal.SIGCONT)
        screen.wait_for("Mira Tolland")
        screen.press("\x1b", "q")
        assert screen.wait_for_end() == 0
        screen.assert_restored()


def test_a_terminal_that_goes_without_a_signal_ends_it(tmp_path: Path) -> None:
    import pty

    ours, its = pty.openpty()
    folder = str(written_affair(tmp_path / "case"))
    process = subprocess.Popen([*command(), folder], stdin=its, stdout=its, stderr=its)
    os.close(its)
    screen = Terminal(process, ours)
    try:
        screen.wait_for("Mira Tolland")
        os.close(ours)
        assert process.wait(timeout=20) == 128 + signal.SIGHUP
    finally:
        process.kill()
