"""Dossiers onto the disk, as tests make them."""

from __future__ import annotations

from pathlib import Path

from dossier.files.atomic import write_atomic
from dossier.files.emit import dump_dossier
from dossier.model import Dossier


def write_dossier(path: Path, dossier: Dossier) -> None:
    write_atomic(path, dump_dossier(dossier).encode())
