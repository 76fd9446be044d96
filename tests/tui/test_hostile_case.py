"""A case that would like the reader's terminal to do something else: every route, and the bytes that come out."""

from __future__ import annotations

import ast
import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import driving
from terminals import terminal
from textual.content import Content
from written import write_dossier

from dossier.case import open_case
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
]  # fmt: skip  # read as a table

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
    )  # fmt: skip  # read as a table


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
    for number in range(10):  # enough for a bar of progress
        (root / f"seeds/{number}\x1b[2JEVIL.txt").write_text("The pumps work.\n")
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
    ["convert", "--case", "{case}", "--out", "{out}", "--engine", "rules", "--progress", "--jobs", "2"],
    ["convert", "--case", "{case}", "--out", f"/dev/null/{ESC}]0;EVIL\x07", "--engine", "rules"],
    ["convert", "--engine", f"{ESC}]0;EVIL\x07"],
    ["list", "quotes", "{case}", "--csv"],
    ["list", "quotes", "{case}", "--markdown"],
    ["list", "quotes", "{case}", "--since", f"{ESC}]0;EVIL\x07"],
    ["search", "EVIL", "{case}", "--json"],
    ["report", "{case}", "--out", "{out}.html", "--title", f"{ESC}]0;EVIL\x07"],
    ["report", "{case}", "--out", f"/nowhere/{ESC}]0;EVIL\x07.html"],
    ["merge", f"title#{ESC}]0;EVIL\x07", "clear#ivo", "--case", "{case}"],
    ["note", "title#ivo", f"{ESC}]52;c;RVZJTA==\x07 [/]", "--tag", "\x9bEVIL", "--case", "{case}"],
    ["assess", "title#q-1", f"{ESC}]0;EVIL\x07", "--case", "{case}"],
    ["split", "title#ivo", "clear#ivo", "--case", "{case}"],
    ["demo", f"/dev/null/{ESC}]0;EVIL\x07", "--no-open"],
    ["open", f"/nowhere{ESC}]0;EVIL\x07"],
    ["list", "people", f"/nowhere{ESC}]0;EVIL\x07"],
    [f"{ESC}]0;EVIL\x07", "--nothing"],
]


#: The controls of the bar of progress: begin the line again, clear it, hide and show the cursor.
BAR = re.compile(r"\r|\x1b\[(?:\?25[lh]|2?K)")


@posix
@pytest.mark.parametrize("route", ROUTES, ids=range(len(ROUTES)))
def test_no_command_lets_a_control_out(case: Path, tmp_path: Path, route: list[str]) -> None:
    arguments = [part.format(case=case, out=tmp_path / "out") if "{" in part else part for part in route]
    with terminal(*arguments) as screen:
        status = screen.wait_for_end(60)
        out = BAR.sub("", screen.raw.decode("utf-8", "surrogateescape"))
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


#: What the app may tell the terminal by OSC: 52, the clipboard, and 22, a word for the pointer's shape; no title.
_OSC = re.compile(rb"\x1b\](\d+);([^\x07\x1b]*)")


@posix
def test_what_the_app_hands_to_others_is_inert(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clipboard, a file that is exported, the editor and the browser, and notices of each."""
    root = shutil.copytree(case, tmp_path / "case", symlinks=True)
    called = tmp_path / "called"
    for name in ("editor", "browser"):
        program = tmp_path / name
        program.write_text(
            f"#!{sys.executable}\nimport sys\nopen({str(called)!r}, 'a').write(repr(sys.argv) + '\\n')\n"
        )
        program.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(tmp_path / "editor"))
    monkeypatch.setenv("BROWSER", str(tmp_path / "browser"))
    for folder in ("STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{folder}_HOME", str(tmp_path / folder.lower()))
    exported = tmp_path / "rows.md"
    with terminal(str(root)) as screen:
        screen.wait_for("EVIL")

        def press(keys: str, seconds: float = 0.3) -> None:
            screen.press(keys)
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                screen.read(0.05)
            assert screen.process.poll() is None, f"it ended at {keys!r}: {screen.text[-1500:]}"

        for key in (
            "j",
            "3",
            "j",
            "j",
            "y",
            "Y",
            "d",
            "q",
            "4",
            "o",
            "3",
            "a",
            "\x1b",
            "c",
            "\x1b",
            "u",
            "\x1b",
            "R",
            "\x1b",
        ):
            press(key, 0.5 if key == "\x1b" else 0.25)
        press("!", 0.5)
        press("\x1b", 0.6)
        press("3")
        press("x", 0.5)
        press("\x15", 0.3)
        press(str(exported), 0.5)
        press("\r", 0.3)
        screen.wait_for("rows are in")
        press("e", 0.3)
        screen.wait_for("Back from")
        press("i")
        press("EVIL [/] [@click=app.quit]\r", 0.6)
        press("\x1b", 0.6)
        press("q", 0)
        assert screen.wait_for_end() == 0
    assert "Traceback" not in screen.text
    for forbidden in FORBIDDEN:
        assert forbidden not in screen.raw
    sequences = _OSC.findall(screen.raw)
    assert {code for code, _ in sequences} <= {b"22", b"52"}
    assert all(data.isalpha() for code, data in sequences if code == b"22")
    copied = [base64.b64decode(data.partition(b";")[2]).decode() for code, data in sequences if code == b"52"]
    assert copied
    assert all(term_safe(text) == text for text in copied)
    assert any("EVIL" in text for text in copied)
    assert term_safe(exported.read_text(encoding="utf-8")) == exported.read_text(encoding="utf-8")
    editor, browser = (
        next(ast.literal_eval(line) for line in called.read_text(encoding="utf-8").splitlines() if f"/{name}'" in line)
        for name in ("editor", "browser")
    )
    assert re.fullmatch(r"\+\d+", editor[1])
    assert Path(editor[2]).resolve().is_relative_to((root / "content").resolve())
    assert len(editor) == 3
    assert browser[1].startswith("https://example.org/")
    assert len(browser) == 2


async def test_no_text_of_the_case_is_parsed_as_markup(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the check of the code in `test_no_markup.py` may not see: what Textual's parser is given while one works."""
    parsed: list[str] = []
    from_markup = Content.from_markup

    def seen(_: type, /, markup: str | Content, **more: object) -> Content:
        parsed.append(str(markup))
        return from_markup(markup, **more)

    monkeypatch.setattr(Content, "from_markup", classmethod(seen))
    opened = open_case(case, tmp_path / "index.sqlite3")
    opened.refresh()
    async with driving(opened, root=case) as (desk, pilot):
        for key in (
            "j",
            "enter",
            "j",
            "tab",
            "j",
            "enter",
            "tab",
            "enter",
            "d",
            "escape",
            "c",
            "escape",
            "exclamation_mark",
        ):
            await pilot.press(key)
            await pilot.pause(0.05)
        await pilot.press("escape", "slash", *"EVIL", "enter")
        await pilot.pause(0.3)
        await pilot.press("escape", "question_mark")
        await pilot.pause(0.1)
        desk.say("EVIL [/] [@click=app.quit]x[/]")
        await pilot.pause(0.1)
    assert [text for text in parsed if "EVIL" in text] == []
    Content.from_markup("listened")
    assert parsed[-1] == "listened"


def test_nothing_outside_the_case_is_written(case: Path) -> None:
    outside = [path for path in case.parent.iterdir() if path != case]
    assert outside == []
    assert not [path for path in (case / "content").iterdir() if path.name.startswith(".dossier-")]
