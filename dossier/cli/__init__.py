"""The command line: one file a family of commands, nothing heavy imported before a command needs it."""

from __future__ import annotations

from dossier.cli.main import run

__all__ = ["run"]
