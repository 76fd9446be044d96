"""A case that would like the reader's terminal to do something else: every route, and the bytes that come out."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from terminals import terminal

from dossier.files import write_dossier
from dossier.model import Claim, Dossier, Entity, Event, Quote, Role, Source, Timex
from dossier.text import term_safe

ESC = "\x1b"
#: What a terminal or Textual would obey, each with the word EVIL in it.
PAYLOADS = {
    "clipboard": f"{ESC}]52;c;RVZJTA=={ESC}\\EVIL",
    "title": f"{ESC}]0;EVIL\x07",
    "link": f"{ESC}]8;;file:///EVIL{ESC}\\EVIL{ESC}]8;;{ESC}\\",
    "clear": f"{ESC}[2JEVIL{ESC}[?1049l",
    "c1": "\x9b31mEVIL\x9d0;EVIL\x9c",
    "device": f"{ESC}P$qEVIL{ESC}\\",
    "bidi": "EVIL\u202eexe.txt\u202c\u2066x\u2069",
    "hidden": "EVIL\u200b\ufeff\u2060\u00ad\U000e0041",
    "bell": "EVIL\x07\x08\x7f\0",
    "lines": "EVIL\u2028two\u2029three\x0bfour\x0cfive\x85six",
    "closing": "EVIL [/] [/bold] [bold",
    "click": "EVIL [@click=app.quit]press[/]",
    "sic": "EVIL that [sic] it was [red]so[/red] [link=file:///EVIL]x[/link]",
}
#: None of these may come out of a program that draws on the terminal itself.
FORBIDDEN = [
    b"\x1b]52;c;RVZJTA", b"\x1b]0;EVIL", b"\x1b]8;;file:///EVIL", b"\x1b[2JEVIL", b"\x1bP$qEVIL", b"\x00",
    *(char.encode() for char in "\x9b\x9d\x9c\x85\u202e\u202c\u2066\u2069\u200b\u2060\ufeff\u00ad\U000e0041"),
    *(char.encode() for char in "\u2028\u2029"),
]  # fmt: skip

posix = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")


def hostile_dossier(name: str, payload: str) -> tuple[str, Dossier]:
    """A source and its dossier, right in every passage, with the payload in every text."""
    who = f"Ivo {payload} Brackow"
    text = (
        f"Harbour {payload} reopens\n\nOn March 3, 2024, “the {payload} pumps work,” {who}, {payload} master, said.\n"
    )

    def at(part: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(part), text.index(part) + len(part)),)

    source = Source(
        name,
        title=f"Harbour {payload} reopens",
        publisher=f"Courier {payload}",
        published="2024-03-03",
        language=payload,
        url=f"https://example.org/{payload}",
        file=f"seeds/{name}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    role = Role(f"{payload} master", at=at(f"{payload} master"))
    quoted = f"the {payload} pumps work,"
    return text, Dossier(
        source,
        people=(Entity("ivo", who, "person", kind=payload, roles=(role,), mentions=at(who)),),
        organizations=(Entity(f"o{payload.replace('#', '')}", quoted, "organization", mentions=at(quoted)),),
        events=(
            Event("e-1", f"pumps {payload}", quoted, at(quoted), "2024-03-03", "March 3, 2024", at("March 3, 2024"),
                  date_basis=payload, people=("ivo",), claims=(Claim("ivo", "asserts"),)),
        ),
        quotes=(Quote("q-1", "direct", quoted, at(quoted), speaker="ivo", speaker_text=who, speaker_at=at(who)),),
        timexes=(Timex("March 3, 2024", at("March 3, 2024"), "2024-03-03"),),
    )  # fmt: skip


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile") / "case"
    for folder in ("seeds", "content"):
        (root / folder).mkdir(parents=True)
    for name, payload in PAYLOADS.items():
        text, dossier = hostile_dossier(name, payload)

        (root / f"seeds/{name}.txt").write_bytes(text.encode())
        write_dossier(root / f"content/{name}.yaml", dossier)
    evil = "n\x1b]0;EVIL\x07\x9b\u202e[@click=app.quit]\nx"
    for folder, suffix, body in (("seeds", ".txt", "\xff\0\0\0"), ("content", ".yaml", f'"{ESC}]0;EVIL": [\n')):
        try:
            (root / folder / (evil + suffix)).write_bytes(body.encode("latin-1"))
        except OSError:  # a file system without such names has one danger less
            continue
    (root / "content/case.yaml").write_text(
        'case: 1\ntitle: "EVIL \\e]0;EVIL\\a [/]"\n'
        'notes: [{of: title#q-1, text: "EVIL \\e]52;c;RVZJTA==\\a [/]", tags: ["\\e[2JEVIL"]}]\n'
        'assess: [{of: "gone\\e]0;EVIL\\a#q", status: disputed, why: "\\x9bEVIL"}]\n'
        'override: [{of: title#q-1, set: {cue: "\\e[2JEVIL"}, was: {cue: "\\e]0;EVIL\\a"}}]\n'
    )
    return root


ROUTES = [
    ["check", "{case}"],
    ["check", "{case}", "--json"],
    *(["list", section, "{case}"] for section in ("people", "organizations", "places", "events", "quotes", "sources")),
    ["list", "people", "{case}", "--json"],
    ["list", "quotes", "{case}", "--person", f"{ESC}]0;EVIL\x07"],
    ["search", "EVIL", "{case}"],
    ["search", f'"{ESC}]0;EVIL', "{case}"],
    ["convert", "--case", "{case}", "--out", "{out}", "--engine", "rules"],
    ["convert", "--case", "{case}", "--out", "{out}", "--engine", "rules", "--diff"],
    ["convert", f"{ESC}]0;EVIL\x07.txt", "--out", "{out}", "--engine", "rules"],
    ["convert", "--case", "{case}", "--engine", "rules", "--explain", f"{ESC}[2JEVIL"],
    ["list", "people", f"/nowhere{ESC}]0;EVIL\x07"],
    [f"{ESC}]0;EVIL\x07", "--nothing"],
]


@posix
@pytest.mark.parametrize("route", ROUTES, ids=range(len(ROUTES)))
def test_no_command_lets_a_control_out(case: Path, tmp_path: Path, route: list[str]) -> None:
    arguments = [part.format(case=case, out=tmp_path / "out") if "{" in part else part for part in route]
    with terminal(*arguments) as screen:
        status = screen.wait_for_end(60)
        out = screen.raw.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    assert status in (0, 1, 2)
    assert "Traceback" not in out
    assert term_safe(out) == out, repr(next(line for line in out.splitlines() if term_safe(line) != line))


def test_json_is_whole_although_the_case_is_broken(case: Path) -> None:
    for section in ("people", "quotes"):
        done = subprocess.run(
            [sys.executable, "-m", "dossier", "list", section, str(case), "--json"], capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)


def keys() -> Iterator[tuple[str, float]]:
    """A walk through the app: panes, details, filter, search, help, palette, copying."""
    yield from ((key, 0.15) for key in ["j", "j", "j", "j", "\r", "j", "\t", "j", "\r", "\t", "]", "]", "\r", "\x0f"])
    yield from ((key, 0.2) for key in ["1", "G", "g", "2", "G", "3", "G", "4", "G", "f"])
    yield from ((key, 0.15) for key in ["E", "V", "I", "L", "\r"])
    yield "\x1b", 0.5
    yield from ((key, 0.2) for key in ["/", "E", "V", "I", "L", "\r", "n", "y", "Y", "i", "?"])
    yield "\x1b", 0.5
    yield from ((key, 0.2) for key in ["\x10", "E", "V"])
    yield "\x1b", 0.5


@posix
def test_the_app_lets_no_payload_out(case: Path) -> None:
    with terminal(str(case)) as screen:
        screen.wait_for("EVIL")
        for key, pause in keys():
            screen.press(key)
            end = time.monotonic() + pause
            while time.monotonic() < end:
                screen.read(0.05)
            assert screen.process.poll() is None, f"it ended at {key!r}: {screen.text[-1500:]}"
        for _ in range(4):
            screen.press("\x1b")
            time.sleep(0.4)
        screen.press("q")
        assert screen.wait_for_end() == 0
    assert "Traceback" not in screen.text
    for forbidden in FORBIDDEN:
        where = screen.raw.find(forbidden)
        assert where < 0, f"{forbidden!r} in {screen.raw[max(0, where - 60) : where + 60]!r}"


def test_nothing_outside_the_case_is_written(case: Path) -> None:
    outside = [path for path in case.parent.iterdir() if path != case]
    assert outside == []
    assert not [path for path in (case / "content").iterdir() if path.name.startswith(".dossier-")]
