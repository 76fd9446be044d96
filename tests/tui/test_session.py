"""A whole session in a terminal: search, focus, jump, back, merge, undo, quit; what stands in case.yaml then."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from many_articles import PAIR, write_case
from terminals import Terminal, terminal

from dossier.case import open_case
from dossier.case.queries import View

pytest.importorskip("pty", reason="pseudo-terminals are POSIX")

#: Seconds, on a machine that has much else to do. The keeper's thread once kept the app for as long as it read.
AT_ONCE = 5


def quit_at_once(screen: Terminal) -> None:
    begun = time.monotonic()
    screen.press("q")
    assert screen.wait_for_end() == 0
    assert time.monotonic() - begun < AT_ONCE
    screen.assert_restored()


def until(path: Path, words: str, seconds: float = 20) -> str:
    """What a file holds once it holds some words; no words: once it holds nothing."""
    end = time.monotonic() + seconds
    while True:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if (words in text) if words else not text:
            return text
        assert time.monotonic() < end, text
        time.sleep(0.05)


@pytest.mark.parametrize("count", [150, pytest.param(10_000, marks=pytest.mark.long)])
def test_a_whole_session(tmp_path: Path, count: int) -> None:
    root = tmp_path / "case"
    write_case(root, count)
    decisions = root / "content" / "case.yaml"

    with terminal(str(root)) as screen:  # there is no index yet: the app reads the dossiers behind the panes
        screen.wait_for("Timeline")
        screen.wait_for("said")
        quit_at_once(screen)

    case = open_case(root)
    case.refresh()
    case.close()
    with terminal(str(root)) as screen:
        screen.wait_for("Ada Arnvik")

        screen.press("/", "lanterns")
        screen.wait_for("lanterns")
        screen.press("\r")  # a jump: the source has the keyboard
        screen.wait_for("quote: We counted")
        screen.press("\x0f")  # ctrl+o: back to the people
        screen.wait_for("Ada Arnvik")

        screen.press("f", "Vostr")  # both spellings
        screen.wait_for(PAIR[1])
        screen.press("\r", "\r")  # keep the filter; the first of them becomes the focus
        screen.wait_for(f"● {PAIR[1]}")
        screen.press("j", "\r", "\x0f", "\x0f")  # a quote, its passage, and all the way back
        screen.wait_for(PAIR[1])

        screen.press("M", "j", "M")
        screen.wait_for(f"Keep “{PAIR[0]}”")
        assert not decisions.exists(), "shown, not written"
        screen.press("\r")
        screen.wait_for("why the same?")
        screen.press("\r")
        merged = until(decisions, "same:")
        screen.wait_for("U takes it back")
        screen.press("U")
        until(decisions, "")
        screen.wait_for(PAIR[0])  # is a name of its own again

        screen.press("k", "M", "j", "M")
        screen.wait_for(f"Keep “{PAIR[0]}”")
        screen.press("j", "\r")
        screen.wait_for("why the same?")
        screen.press("\r")
        again = until(decisions, "same:")
        assert again != merged, "the other name is kept this time"
        quit_at_once(screen)

    again = decisions.read_text(encoding="utf-8")
    assert again.startswith("case: 1\n")
    assert again.count("keep:") == 1
    case = open_case(root)
    case.refresh()
    names = [case.name_of(row.ref) for row in case.rows(View("people"), 0, 200)]
    case.close()
    assert len({*PAIR} & {*names}) == 1
    assert not (names.count(PAIR[0]) and names.count(PAIR[1]))
