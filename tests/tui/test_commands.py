"""Every command and every key: the table of commands is the list of tests, so that none is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from affair import affair, new_folder, opened
from driving import driving, on_page, page_text, until
from textual import events
from textual.command import CommandPalette
from textual.widgets import Input, OptionList
from watchdog import LIMIT, ROUNDS, watched

from dossier.case.queries import EventRow, QuoteRow, Ref
from dossier.tui.commands import COMMANDS, sequences_of
from dossier.tui.desk import Desk
from dossier.tui.page import Page
from dossier.tui.prompt import Prompt
from dossier.tui.search import SearchScreen

INES, JONAS, MIRA = (Ref("person", name) for name in ("ines-okoro", "jonas-feld", "mira-tolland"))


@dataclass
class Effect:
    """What a command does: after some commands or keys, it makes something true that was not."""

    then: Callable[[Desk], object]
    after: str = ""  # keys, separated by blanks


def says(desk: Desk, words: str) -> bool:
    return words in desk.status.text


def quote(desk: Desk) -> QuoteRow:
    assert isinstance(desk.quotes.here, QuoteRow)
    return desk.quotes.here


def event(desk: Desk) -> EventRow:
    assert isinstance(desk.timeline.here, EventRow)
    return desk.timeline.here


EFFECTS: dict[str, Effect] = {
    "open": Effect(lambda desk: desk.focus_ref == INES and desk.active == "quotes"),
    "focus": Effect(lambda desk: desk.focus_ref == quote(desk).ref and desk.active == "quotes", "3 j"),
    "clear": Effect(lambda desk: desk.focus_ref is None, "j enter"),
    "filter": Effect(lambda desk: desk.query("#prompt")),
    "sort": Effect(lambda desk: desk.entities.view.sort == "count" and desk.entities.row_at(2).ref == INES),  # type: ignore[union-attr]  # the row is there
    "search": Effect(lambda desk: isinstance(desk.app.screen, SearchScreen)),
    "next-hit": Effect(lambda desk: desk.hit == 1 and says(desk, "Hit 2"), "/ b u o y enter"),
    "previous-hit": Effect(lambda desk: desk.hit == 3 and says(desk, "Hit 4"), "/ b u o y enter"),
    "to-date": Effect(lambda desk: desk.query("#prompt")),
    "to-speaker": Effect(lambda desk: desk.focus_ref == JONAS, "3 j j"),
    "to-source": Effect(lambda desk: desk.focus_ref == Ref("source", "ardel-1")),
    "thoughts": Effect(lambda desk: not desk.quotes.view.thoughts and says(desk, "left out")),
    "false": Effect(lambda desk: not desk.quotes.view.assessed_false and says(desk, "false is left out")),
    "down": Effect(lambda desk: desk.entities.cursor == 1),
    "up": Effect(lambda desk: desk.entities.cursor == 1, "G"),
    "first": Effect(lambda desk: desk.entities.cursor == 0, "G"),
    "last": Effect(lambda desk: desk.entities.cursor == 2),
    "half-page-down": Effect(lambda desk: desk.entities.cursor == 2),
    "half-page-up": Effect(lambda desk: desk.entities.cursor == 0, "G"),
    "page-down": Effect(lambda desk: desk.entities.cursor == 2),
    "page-up": Effect(lambda desk: desk.entities.cursor == 0, "G"),
    "next-pane": Effect(lambda desk: desk.active == "timeline"),
    "previous-pane": Effect(lambda desk: desk.active == "source"),
    "pane-left": Effect(lambda desk: desk.active == "entities", "3"),
    "pane-right": Effect(lambda desk: desk.active == "quotes"),
    "right": Effect(lambda desk: desk.tab == "organizations"),
    "left": Effect(lambda desk: desk.tab == "sources"),
    "entities": Effect(lambda desk: desk.active == "entities", "4"),
    "timeline": Effect(lambda desk: desk.active == "timeline"),
    "quotes": Effect(lambda desk: desk.active == "quotes"),
    "source": Effect(lambda desk: desk.active == "source"),
    "next-passage": Effect(lambda desk: desk.source_view.caret > desk.source_view.linked[0][0], "G enter home"),
    "previous-passage": Effect(
        lambda desk: desk.source_view.caret == desk.source_view.linked[0][0], "G enter 4 home ] ]"
    ),
    "back": Effect(lambda desk: desk.focus_ref is None and desk.active == "entities", "enter"),
    "forward": Effect(lambda desk: desk.focus_ref == INES, "enter ctrl+o"),
    "mark": Effect(lambda desk: says(desk, "letter")),
    "to-mark": Effect(lambda desk: says(desk, "To mark … (a)"), "m a"),
    "details": Effect(lambda desk: on_page(desk, "person · Ines Okoro")),
    "contradictions": Effect(lambda desk: on_page(desk, "Contradictions · 1")),
    "uncorroborated": Effect(lambda desk: on_page(desk, "one claimant")),
    "relays": Effect(lambda desk: on_page(desk, "relays")),
    "noted": Effect(lambda desk: on_page(desk, "Noted and assessed · 0")),
    "troubles": Effect(lambda desk: on_page(desk, "Problems")),
    "zoom": Effect(lambda desk: desk.zoomed and not desk.source_view.display),
    "wider": Effect(lambda desk: desk.entities.size.width > 33),
    "narrower": Effect(lambda desk: desk.entities.size.width < 31),
    "help": Effect(lambda desk: on_page(desk, "Help")),
    "palette": Effect(lambda desk: isinstance(desk.app.screen, CommandPalette)),
    "theme": Effect(lambda desk: isinstance(desk.app.screen, CommandPalette)),
    "suspend": Effect(lambda desk: says(desk, "no shell")),
    "quit": Effect(lambda desk: desk.app.return_value == 0),
    "copy-quote": Effect(lambda desk: desk.app.clipboard == "the pilot was drunk", "3 j j"),
    "copy-citation": Effect(
        lambda desk: (
            desk.app.clipboard
            == "Jonas Feld “said”: the pilot was drunk (indirect speech, in the words of the article)\n"
            "Ardel Courier, “Ferry Halcyon ran aground off Port Ardel”, 2021-05-04, https://courier.example/1\n"
            "seeds/ardel-1.txt:7, characters 287–306"
        ),
        "3 j j",
    ),
    "draw": Effect(lambda desk: desk.active == "source" and says(desk, "characters selected")),
    "merge": Effect(lambda desk: desk.merging == INES and says(desk, "Merge “Ines Okoro” with")),
    "convert": Effect(lambda desk: desk.conversion is not None),
    "split": Effect(lambda desk: on_page(desk, "Split · Jonas Feld"), "j"),
    "correct": Effect(lambda desk: says(desk, "There is no dossier"), after="3"),
    "assess": Effect(lambda desk: on_page(desk, "Assess")),
    "note": Effect(lambda desk: desk.query("#prompt")),
    "undo": Effect(lambda desk: says(desk, "Nothing was decided")),
    "export": Effect(lambda desk: desk.query("#prompt")),
    "open-url": Effect(lambda desk: says(desk, "https://courier.example/1")),
    "edit": Effect(lambda desk: says(desk, "content")),
    "edit-decisions": Effect(lambda desk: says(desk, "Nothing is decided yet")),
}


def test_every_command_is_tested() -> None:
    assert set(EFFECTS) == set(COMMANDS)


@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize("command", sorted(EFFECTS))
async def test_a_command_does_what_it_says(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda url: True)
    (tmp_path / "seeds").mkdir()
    longest = []
    for _ in range(ROUNDS):
        with watched() as turns:
            async with driving(affair(), root=tmp_path) as (desk, pilot):
                for key in EFFECTS[command].after.split():
                    await pilot.press({"/": "slash", "]": "right_square_bracket"}.get(key, key))
                assert not EFFECTS[command].then(desk) or command in ("half-page-down", "page-down"), "true before"
                turns.forget()
                desk.run_command(command)
                await pilot.pause()
                longest.append((turns.longest, turns.by))
                await until(pilot, lambda: EFFECTS[command].then(desk))
        if min(longest)[0] <= LIMIT:
            return
    # Textual's own menus paint their own widgets.
    assert command in ("theme", "palette"), f"the loop was held: {min(longest)}"


async def test_every_key_reaches_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    monkeypatch.setattr(Desk, "run_command", lambda self, command: ran.append(command))
    async with driving(affair()) as (_, pilot):
        for command in COMMANDS.values():
            for keys in command.keys.split(","):
                ran.clear()
                for key in keys.split():
                    await pilot.press(key)
                assert ran[-1:] == [command.id], (keys, ran)


def test_no_key_is_given_twice() -> None:
    keys = [key for command in COMMANDS.values() for key in command.keys.split(",")]
    assert sorted(keys) == sorted(set(keys))
    assert set(sequences_of({})) <= set(keys)


async def test_commands_of_two_keys_are_the_persons_to_give(home: Path) -> None:
    file = home / "XDG_CONFIG_HOME" / "dossier" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[keys]\nto-source = "g z"\nto-speaker = "W"\nzoom = "v z, Z"\n', encoding="utf-8")
    async with driving(affair()) as (desk, pilot):
        await pilot.press("3", "g", "o")
        assert desk.focus_ref is None
        await pilot.press("g", "z")
        assert desk.focus_ref == Ref("source", "ardel-1")
        await pilot.press("3", "W")
        assert desk.focus_ref == Ref("person", "mira-tolland")
        await pilot.press("v", "z")
        assert desk.zoomed
        await pilot.press("Z")
        assert not desk.zoomed


async def test_the_palette_has_every_command() -> None:
    async with driving(affair(), (200, 60)) as (desk, pilot):
        titles = {command.title for command in desk.app.get_system_commands(desk)}
        assert titles == {command.title for command in COMMANDS.values()}
        desk.run_command("palette")
        await pilot.pause(0.5)
        options = desk.app.screen.query_one(OptionList)
        assert str(options.get_option_at_index(0).prompt).startswith("Open")
        assert options.size.width <= 100


async def test_the_help_has_every_command_and_does_it() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("question_mark")
        page = desk.app.screen
        assert isinstance(page, Page)
        assert {line.target for line in page.list.content} - {None} == set(COMMANDS)
        while page.list.content[page.list.cursor].target != "zoom":
            page.list.move(1)
        await pilot.press("enter")
        await pilot.pause()
        assert desk.zoomed


async def test_keys_are_the_persons_to_give(home: Path) -> None:
    file = home / "XDG_CONFIG_HOME" / "dossier" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('nonsense = 1\ntheme = "nord"\n[keys]\nzoom = "Z"\nno-such = "a"\n', encoding="utf-8")
    async with driving(affair()) as (desk, pilot):
        await pilot.press("Z")
        assert desk.zoomed
        await pilot.press("z")
        assert desk.zoomed
        assert desk.app.theme == "nord"
        assert ["nonsense" in problem or "no-such" in problem for problem in desk.settings.problems] == [True, True]
        await pilot.press("question_mark")
        assert all(f"{command} (" in page_text(desk) for command in COMMANDS)


async def test_what_is_said_of_a_key_is_said_of_the_persons(home: Path) -> None:
    file = home / "XDG_CONFIG_HOME" / "dossier" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[keys]\nconvert = "K"\nsearch = "Q"\nmark = "B"\nto-mark = "V"\n', encoding="utf-8")
    async with driving(opened(new_folder())) as (desk, pilot):
        await until(pilot, lambda: "press K to convert" in desk.entities.empty)
        await pilot.press("n")
        assert "Q searches" in desk.status.text
        await pilot.press("V")
        assert "B sets one" in desk.status.text
        await pilot.press("escape", "B", "x")
        assert "V x returns here" in desk.status.text


async def test_the_persons_keys_are_those_of_pages_too(home: Path) -> None:
    file = home / "XDG_CONFIG_HOME" / "dossier" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[keys]\ndown = "Z,j"\ntroubles = "X"\nhelp = "1"\nzom = "Y"\nquit = 1\n', encoding="utf-8")
    async with driving(affair()) as (desk, pilot):
        assert [problem.partition(": ")[2] for problem in desk.settings.problems] == [
            'keys.quit: its keys must be a string, as "ctrl+n,G"',
            "keys.zom: there is no such command; did you mean zoom? The help (?) has their names",
            "keys.help: 1 is a key of entities too; give entities another one",
        ]
        desk.run_command("help")
        await pilot.pause()
        page = desk.app.screen
        assert isinstance(page, Page)
        await pilot.press("Z", "Z")
        assert page.list.cursor == page.list.stops[2]
        await pilot.press("X")
        assert on_page(desk, "Help")
        await pilot.press("escape", "X")
        assert on_page(desk, "Problems")
        await pilot.press("X")
        assert not on_page(desk, "")


@pytest.mark.parametrize(
    ("key", "title"), [("question_mark", "Help"), ("exclamation_mark", "Problems"), ("c", "Contr")]
)
async def test_the_key_that_opens_a_page_closes_it(key: str, title: str) -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press(key)
        assert on_page(desk, title)
        await pilot.press(key)
        assert desk.app.screen is desk


async def test_a_page_takes_numbers_and_all_keys_that_turn_it() -> None:
    async with driving(affair(), (120, 20)) as (desk, pilot):
        await pilot.press("question_mark")
        page = desk.app.screen
        assert isinstance(page, Page)
        await pilot.press("1", "2", "j", "0", "3", "j", "j")
        assert page.list.cursor == page.list.stops[16]
        await pilot.press("g", "ctrl+f")
        there = page.list.top
        assert there > 10
        await pilot.press("ctrl+b")
        assert page.list.top == 0
        await pilot.press("2", "ctrl+f")
        assert page.list.top > there + 10


async def test_a_settings_file_that_cannot_be_read_is_told(home: Path) -> None:
    file = home / "XDG_CONFIG_HOME" / "dossier" / "settings.toml"
    file.parent.mkdir(parents=True)
    for text, told in (('theme = "nord', "mend it"), ('theme = "nope"', "there is no theme nope")):
        file.write_text(text, encoding="utf-8")
        async with driving(affair()) as (desk, pilot):
            assert desk.status.text.startswith("1 problem (!) ")
            await pilot.press("exclamation_mark")
            assert page_text(desk).startswith(f"{file}: ")
            assert told in page_text(desk)


async def test_the_help_has_the_persons_keys_as_they_stand_on_a_keyboard(home: Path) -> None:
    file = home / "XDG_CONFIG_HOME" / "dossier" / "settings.toml"
    file.parent.mkdir(parents=True)
    keys = 'next-passage = "ctrl+n,right_square_bracket"\nzoom = "g full_stop"\nwider = "shift+f6,alt+right,f7"\n'
    file.write_text(f"[keys]\n{keys}", encoding="utf-8")
    async with driving(affair()) as (desk, pilot):
        await pilot.press("question_mark")
        lines = [line.split("  ")[0] for line in page_text(desk).splitlines()]
        assert "^n ]" in lines
        assert "g ." in lines
        assert any(line.startswith("shift+f6 alt+→ f7 Widen this pane") for line in lines)


async def test_sizes_are_remembered() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("plus")
        shares = list(desk.shares)
    async with driving(affair()) as (desk, _):
        assert desk.shares == shares


async def test_two_keys_go_where_one_key_would_not_have() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("2", "G", "g", "d", *"2021-05", "enter")
        assert event(desk).date == "2021-05"
        await pilot.press("3", "j", "j", "g", "s")
        assert desk.focus_ref == JONAS


async def test_keys_that_come_together_are_taken_one_after_the_other() -> None:
    async with driving(affair()) as (desk, pilot):
        driver = desk.app._driver
        assert driver
        for keys, value in (("gd2021", "2021"), ("fmir", "mir")):
            for key in keys:
                driver.send_message(events.Key(key, key))
            await pilot.pause(0.2)
            assert [line.value for line in desk.query(Input)] == [value]
            await pilot.press("escape")
        for key in "fmi":
            driver.send_message(events.Key(key, key))
        for key in ("enter", "j", "z"):
            driver.send_message(events.Key(key, key if len(key) == 1 else "\r"))
        await pilot.pause(0.2)
        assert (desk.filters["people"], desk.zoomed) == ("mi", True)
        await pilot.press("z", "escape")
        for key in "ma":
            driver.send_message(events.Key(key, key))
        await pilot.pause(0.2)
        assert desk.status.text.startswith("Marked as a")


async def test_a_mark_returns_to_its_place() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("j", "enter", "m", "a", "escape", "1", "apostrophe", "a")
        assert (desk.focus_ref, desk.active) == (JONAS, "quotes")


async def test_typing_replaces_what_a_line_begins_with() -> None:
    async with driving(affair()) as (desk, pilot):
        await pilot.press("f", *"mir", "enter", "f", *"jon")
        assert desk.filters["people"] == "jon"
        line = desk.query_one(Input)
        assert line.render_lines(line.region.reset_offset)[0].text.startswith(" filter people: jon")
        await pilot.press("enter", "f", "end", *"as")
        assert desk.filters["people"] == "jonas"


async def test_leaving_a_question_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with driving(affair()) as (desk, pilot):
        await pilot.press("x", "tab")
        await pilot.pause()
        assert not desk.query("#prompt")
        await pilot.press("f", "x", "tab")
        await pilot.pause()
        assert desk.filters
    assert list(tmp_path.glob("*.md")) == []


async def test_no_export_without_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with driving(affair()) as (desk, pilot):
        await pilot.press("4", "x")
        assert "no list to export" in desk.status.text
        await pilot.press("1", "f", *"qqx", "enter", "x")
        assert "nothing in this list" in desk.status.text
        assert not desk.query(Input)


async def test_an_export_is_written_and_nothing_is_overwritten(tmp_path: Path) -> None:
    async with driving(affair()) as (desk, pilot):
        for _ in range(2):
            desk.run_command("export")
            await pilot.pause()
            desk.query_one(Prompt).value = str(tmp_path / "out.csv")
            await pilot.press("enter")
            await until(pilot, lambda: "rows are in" in desk.status.text or "there already" in desk.status.text)
        assert "there already" in desk.status.text
        assert (tmp_path / "out.csv").read_text(encoding="utf-8").count("\n") == 4


async def test_quotes_and_events_are_exported_with_their_citations(tmp_path: Path) -> None:
    async with driving(affair()) as (desk, pilot):
        for pane, name in (("1", "people.txt"), ("3", "quotes.txt"), ("2", "events.txt")):
            await pilot.press(pane, "x")
            await pilot.pause()
            desk.query_one(Prompt).value = str(tmp_path / name)
            await pilot.press("enter")
            if pane == "1":
                assert "use .md, .csv or .json" in desk.status.text
                await pilot.press("escape")
            else:
                await until(pilot, (tmp_path / name).exists)
                await until(pilot, lambda: "are in" in desk.status.text)
        quotes = (tmp_path / "quotes.txt").read_text(encoding="utf-8").split("\n\n")
        assert len(quotes) == desk.quotes.count
        assert len((tmp_path / "events.txt").read_text(encoding="utf-8").split("\n\n")) == desk.timeline.count
        for number, cited in enumerate(quotes):
            await pilot.press("3", "home", *("j" * number), "Y")
            assert desk.app.clipboard == cited.rstrip("\n")


async def test_editing_goes_to_the_line_and_says_what_happened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dossier.tui.editing import editor_command, line_of

    text = "dossier: 1\nquotes:\n- id: q-1\n  text: a\n- {id: q-2, text: b}\n"
    assert [line_of(text, entry) for entry in ("q-1", "q-2", "q-3")] == [3, 5, 1]
    file = tmp_path / "a"
    assert editor_command("vim -n", file, 3) == ["vim", "-n", "+3", str(file)]
    assert editor_command("code", file, 3) == ["code", "--goto", f"{file}:3"]
    assert editor_command("vi", Path("-c quit"), 3)[-1] == str(Path("-c quit").absolute()), "no option"


async def test_a_key_that_two_commands_want_is_told(home: Path) -> None:
    file = home / "XDG_CONFIG_HOME" / "dossier" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[keys]\ndetails = "q"\nzoom = "Z"\n', encoding="utf-8")
    async with driving(affair()) as (desk, _):
        assert desk.status.text.startswith("1 problem (!) ")
        (problem,) = desk.settings.problems
        assert problem.endswith("keys.details: q is a key of quit too; give quit another one")
