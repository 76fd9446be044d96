"""Dossiers and case.yaml on the disk: read with every problem told, written atomically and always alike.

`shape` is the format as a table; `tokens` and `read` go from YAML to values, `emit` and `write` back; `sources` reads
what others have put into the case; `check` tells what is wrong with all of it; `schema` is the JSON Schema for editors.
"""

from dossier.files.atomic import one_writer, remove_leftovers, write_atomic
from dossier.files.check import check_case, check_dossier
from dossier.files.decisions import Assessment, Decisions, Different, Override, Remark, Same
from dossier.files.emit import UnwritableError, dump_dossier
from dossier.files.layout import decisions_file, dossier_files, dossier_name, source_files
from dossier.files.problems import Problem
from dossier.files.read import Lines, parse_decisions, parse_dossier, read_decisions, read_dossier
from dossier.files.sources import OutsideError, UnreadableError, read_bytes, read_source, source_path
from dossier.files.write import digest_of, is_edited, sealed, sealed_bytes, write_dossier

__all__ = [
    "Assessment",
    "Decisions",
    "Different",
    "Lines",
    "OutsideError",
    "Override",
    "Problem",
    "Remark",
    "Same",
    "UnreadableError",
    "UnwritableError",
    "check_case",
    "check_dossier",
    "decisions_file",
    "digest_of",
    "dossier_files",
    "dossier_name",
    "dump_dossier",
    "is_edited",
    "one_writer",
    "parse_decisions",
    "parse_dossier",
    "read_bytes",
    "read_decisions",
    "read_dossier",
    "read_source",
    "remove_leftovers",
    "sealed",
    "sealed_bytes",
    "source_files",
    "source_path",
    "write_atomic",
    "write_dossier",
]
