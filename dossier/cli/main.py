"""The `dossier` command: which subcommand is meant, and how a run ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

import click

from dossier import __version__
from dossier.cli.out import say

#: Every subcommand, and the module that holds it: `dossier.cli.<module>:<name>`. The help lists them in this order.
COMMANDS: Final[dict[str, str]] = {
    "open": "browse",
    "convert": "convert",
    "check": "check",
    "list": "browse",
    "search": "browse",
    "merge": "decide",
    "split": "decide",
    "correct": "decide",
    "assess": "decide",
    "note": "decide",
    "report": "report",
    "demo": "demo",
    "completion": "completion",
}

EPILOG: Final = """\b
Examples:
  dossier demo                     try it on a fictional case
  dossier                          open this folder's case
  dossier convert                  write a dossier for every new article in seeds/
  dossier list people --json       everybody, for a script
  dossier search '"left the port" speaker:orlova'
  dossier check                    is every entry where it says it is?
"""


class CaseGroup(click.Group):
    """A group in which a first word that is no command is a case to open: `dossier CASE`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None for a name that is none."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = getattr(import_module(f"dossier.cli.{module}"), f"{cmd_name}_command")
        assert isinstance(command, click.Command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `dossier`, `dossier CASE` and `dossier -- CASE` as `dossier open …`."""
        if not args:
            args = ["open"]
        elif args[0] == "--" or (args[0] not in COMMANDS and not args[0].startswith("-")):
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.command(cls=CaseGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="dossier")
def dossier() -> None:
    """Walk from a person to their words to the exact passage in the source, and back.

    `dossier [CASE]` opens a case: a folder with articles in seeds/ and a dossier for each in content/. Without CASE
    it opens this folder. A case that has a command's name is opened by `dossier open CASE`.
    """


def run(args: Sequence[str] | None = None) -> int:
    """Run a command line; gives the exit status: 0 done, 1 something failed, 2 wrong usage."""
    nowhere = Path(os.devnull)  # `>&-` leaves no stream
    sys.stdout, sys.stderr = (each or nowhere.open("w") for each in (sys.stdout, sys.stderr))  # to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a C locale must not turn a name into a traceback
    try:
        status = dossier.main(None if args is None else list(args), prog_name="dossier", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        say(f"dossier: {error.format_message()}")
        if isinstance(error, click.UsageError) and error.ctx:
            say(f"Try '{error.ctx.command_path} --help'.")
        return 2
    except click.Abort:
        say("dossier: stopped")
        return 130
    except (BrokenPipeError, SystemExit):  # `dossier list … | head`: click makes the one the other
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        say(f"{error.filename or Path.cwd()}: {error.strerror or error}; look at the path and its permissions")
        return 1
    return status if isinstance(status, int) else 0
