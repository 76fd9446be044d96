"""`dossier merge`, `split`, `assess`, `note`: what people decide about a case, added to its case.yaml."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier.cli.browse import require_case
from dossier.cli.out import say
from dossier.files.decisions import STATUSES, Status
from dossier.files.stale import MIXED, kind_of
from dossier.model import split_entry

if TYPE_CHECKING:
    from dossier.case.deciding import Change

#: Everything is named as in case.yaml: the source's id, a #, the entry's id; `dossier list … --json` gives them.
ENTRY = "SOURCE#ENTRY"
WHY = click.option("--why", default="", help="The reason, for those who read it later.")
IN_CASE = click.option(
    "--case", default=".", type=click.Path(path_type=Path, file_okay=False), help="The case; else this folder."
)


@click.command("merge")
@click.argument("keep", metavar=ENTRY)
@click.argument("others", metavar=f"{ENTRY}...", nargs=-1, required=True)
@WHY
@IN_CASE
def merge_command(keep: str, others: tuple[str, ...], why: str, case: Path) -> int:
    """Say that entries are the same; the first gives the name."""
    from dossier.case import deciding

    return _decide(case, [keep, *others], lambda: deciding.merge(case, keep, others, why))


@click.command("split")
@click.argument("entries", metavar=f"{ENTRY} {ENTRY}...", nargs=-1, required=True)
@IN_CASE
def split_command(entries: tuple[str, ...], case: Path) -> int:
    """Say that no two of these entries are the same."""
    from dossier.case import deciding

    return _decide(case, entries, lambda: deciding.split(case, entries))


@click.command("assess")
@click.argument("entry", metavar=ENTRY)
@click.argument("status", type=click.Choice(STATUSES))
@WHY
@IN_CASE
def assess_command(entry: str, status: Status, why: str, case: Path) -> int:
    """Say how far an entry can be trusted; what was said of that before is taken back."""
    from dossier.case import deciding

    return _decide(case, [entry], lambda: deciding.assess(case, entry, status, why))


@click.command("note")
@click.argument("entry", metavar=ENTRY)
@click.argument("text", default="")
@click.option("--tag", "tags", multiple=True, help="A tag; may be given several times.")
@IN_CASE
def note_command(entry: str, text: str, tags: tuple[str, ...], case: Path) -> int:
    """Add a note about an entry, tags, or both."""
    from dossier.case import deciding

    return _decide(case, [entry], lambda: deciding.note(case, entry, text, tags))


def _decide(case: Path, entries: Sequence[str], decide: Callable[[], Change]) -> int:
    """Run a decision; entries that the case does not have, or of several kinds, are refused before that."""
    from dossier.case.deciding import DecisionError

    require_case(case)
    kinds = {entry: _kind(case, entry) for entry in entries}
    missing = next((entry for entry, kind in kinds.items() if not kind), None)
    if missing is not None:
        section = {"q-": "quotes", "e-": "events"}.get(split_entry(missing)[1][:2], "people")
        given = "ids" if section != "people" else "entries, under members"
        raise click.UsageError(f"{missing}: no such entry in {case}; `dossier list {section} --json` gives the {given}")
    if len(set(kinds.values())) > 1:
        raise click.UsageError("; ".join(MIXED))
    try:
        change = decide()
    except DecisionError as error:
        say(str(error))
        return 1
    if change.before == change.after:
        say(f"{change.file}: says so already")
        return 0
    gone = f"; taken out or changed, as it says otherwise: {' / '.join(change.taken_out)}" if change.taken_out else ""
    say(f"{change.file}: added{gone}")
    return 0


def _kind(case: Path, entry: str) -> str:
    """What an entry of a case's dossiers is; empty for none. The file named after the source is looked at first."""
    from dossier.files.layout import dossier_files
    from dossier.files.read import read_dossier

    source, entry_id = split_entry(entry)
    for path in sorted(dossier_files(case), key=lambda path: path.stem != source):
        dossier, _problems = read_dossier(path)
        if dossier is not None and dossier.source.id == source:
            return next((kind_of(each) for each in dossier.entries() if each.id == entry_id), "")
    return ""
