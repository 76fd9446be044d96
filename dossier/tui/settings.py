"""What a person sets, and what the app remembers by itself.

`settings.toml` under the platform's configuration directory is the person's: it is read and never written.

    theme = "nord"                 # a theme's name; without it the one chosen last with `t`
    mouse = true
    animation = false              # true: pages scroll and menus slide
    dates = "iso"                  # 2024-05-17; "day-month": 17 May 2024; "month-day": May 17, 2024
    thoughts = true                # false: quotes of thoughts and wishes are left out
    [keys]                         # a command's name (see `?` or the README) and its keys
    next-passage = "ctrl+n,right_square_bracket"

Sizes of panes and the theme that was chosen last are kept in `state.json` under the platform's state directory.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dossier.files.atomic import write_atomic
from dossier.folders import config_dir, state_dir
from dossier.tui.dates import DATE_ORDERS, DateOrder

if TYPE_CHECKING:
    from dossier.tui.commands import Command

#: Shares of the width for the three columns.
SHARES: Final = (11, 14, 16)
#: What a setting's value must be, for Python and for people.
_WANTED: Final[Mapping[str, tuple[type, str]]] = {
    "theme": (str, "a string"),
    "mouse": (bool, "true or false"),
    "animation": (bool, "true or false"),
    "dates": (str, '"iso", "day-month" or "month-day"'),
    "thoughts": (bool, "true or false"),
    "keys": (dict, "a table, [keys]"),
}


@dataclass(slots=True)
class Settings:
    """The person's settings, and what was wrong with the file."""

    theme: str = ""
    mouse: bool = True
    animation: bool = False
    dates: DateOrder = "iso"
    thoughts: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """What the app remembers from one time to the next."""

    theme: str = ""
    shares: list[int] = field(default_factory=lambda: list(SHARES))


def config_file() -> Path:
    """Where the person's settings are."""
    return config_dir() / "settings.toml"


def read_settings(commands: Mapping[str, Command]) -> Settings:
    """The settings file; what is wrong with it is told and the rest counts. Without a file, the defaults."""
    settings = Settings()
    file = config_file()
    if not file.exists():
        return settings
    import tomllib

    try:
        found = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        settings.problems.append(f"{file}: {error}; mend it, or remove it")
        return settings
    for name, value in found.items():
        _set(settings, file, name, value, commands)
    return settings


def _set(settings: Settings, file: Path, name: str, value: Any, commands: Mapping[str, Command]) -> None:
    if name not in _WANTED:
        settings.problems.append(f"{file}: unknown setting {name}; known are {', '.join(_WANTED)}")
    elif not isinstance(value, _WANTED[name][0]) or (name == "dates" and value not in DATE_ORDERS):
        settings.problems.append(f"{file}: {name} must be {_WANTED[name][1]}")
    elif isinstance(value, dict):
        from difflib import get_close_matches

        good = {command: keys for command, keys in value.items() if command in commands and isinstance(keys, str)}
        settings.keys = good
        settings.problems += [
            f'{file}: keys.{command}: its keys must be a string, as "ctrl+n,G"'
            for command in value
            if command in commands and command not in good
        ]
        settings.problems += [
            f"{file}: keys.{command}: there is no such command; "
            + "".join(f"did you mean {near}? " for near in get_close_matches(command, commands, 1))
            + "The help (?) has their names"
            for command in value
            if command not in commands
        ]
        settings.problems += [f"{file}: {taken}" for taken in _taken(good, commands)]
    else:
        setattr(settings, name, value)


def _taken(keymap: Mapping[str, str], commands: Mapping[str, Command]) -> Iterator[str]:
    """The keys that a keymap gives to two commands."""
    owner: dict[str, str] = {}
    for command in sorted(commands, key=lambda command: command not in keymap):
        for key in keymap.get(command, commands[command].keys).split(","):
            if owner.setdefault(key.strip(), command) != command:
                yield f"keys.{owner[key.strip()]}: {key.strip()} is a key of {command} too; give {command} another one"


def read_state() -> State:
    """What was remembered; the defaults where there is nothing, or nothing that can be used."""
    try:
        found = json.loads((state_dir() / "state.json").read_text(encoding="utf-8"))
        shares = [int(share) for share in found["shares"]]
        if len(shares) == len(SHARES) and all(1 <= share <= 40 for share in shares):
            return State(str(found["theme"]), shares)
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        pass
    return State()


def write_state(state: State) -> None:
    """Remember; where that is not possible, do without."""
    file = state_dir() / "state.json"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(file, json.dumps(asdict(state)).encode())
    except OSError:
        pass
