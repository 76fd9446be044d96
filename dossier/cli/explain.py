"""`dossier convert --explain`: which rule and which words gave an entry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from dossier.cli.out import put, say
from dossier.cli.progress import meter
from dossier.convert.engines.choose import make_engine
from dossier.convert.planning import Job
from dossier.convert.single import Settings, convert_source, problem_of, up_to_date
from dossier.files.read import read_dossier
from dossier.files.sources import UnreadableError, read_bytes
from dossier.model import Entity, split_entry
from dossier.records import replace
from dossier.text import counted, one_line

#: Of so many articles with an entry of one id, which are the same words, it is told why.
_MOST: Final = 10


def explain(planned: Sequence[Job], entry: str, settings: Settings) -> int:
    """Print why the converter writes an entry, `ID` or `SOURCE#ID`; 1 when none of these articles gives it.

    A dossier has the ids of its entries, so that of many articles only those are read again whose dossiers have this
    one; where none has, those are tried that have no dossier of this engine yet, or have changed.
    """
    source_id, entry_id = split_entry(entry)
    if source_id:
        holders = [job for job in planned if one_line(Path(job.file).stem) == one_line(source_id)]
        found = _explained(holders, entry_id, settings)
    else:
        holders = [job for job in planned if _has(job.target, entry_id)]
        found = _explained(holders[:_MOST], entry_id, settings)
        if found and len(holders) > _MOST:
            say(f"{counted(len(holders) - _MOST, 'more dossier')} may have it; SOURCE#{entry_id} asks for one of them")
        if not found:
            strict = replace(settings, any_engine=False)
            asked = {job.target for job in holders}
            others = (job for job in planned if job.target not in asked)
            rest = [job for job in others if not up_to_date(replace(job, asked=False), strict)]
            found = _explained(rest, entry_id, settings)
    if not found:
        told = f"no quote or event of that id comes from these articles with the {settings.engine} engine"
        say(f"{entry}: {told}{_known_as(holders, entry_id)}")
    return 0 if found else 1


def _has(target: Path, entry_id: str) -> bool:
    """True for a dossier that may have an entry of that id."""
    try:
        return entry_id.encode() in read_bytes(target)
    except UnreadableError:
        return False


def _known_as(holders: Sequence[Job], entry_id: str) -> str:
    """What has an id all the same, as a message goes on: a name, or what this conversion does not give."""
    for job in holders[:_MOST]:
        dossier, _ = read_dossier(job.target)
        entry = next((each for each in dossier.entries() if each.id == entry_id), None) if dossier else None
        if isinstance(entry, Entity):
            return f"; in {job.target} it is the {entry.type} {entry.name}, and names are not explained"
        if entry:
            return f"; {job.target} has it, by hand or from another engine or version"
    return ""


def _explained(jobs: Sequence[Job], entry_id: str, settings: Settings) -> bool:
    """Convert articles, and print why they have an entry of that id; False where none has."""
    if not jobs:
        return False
    engine, found = make_engine(settings.engine, settings.model), False
    with meter("looking through") as shown:
        for done, job in enumerate(jobs):
            shown.tell(done, len(jobs))
            try:
                conversion = convert_source(job, engine, settings.encoding)
            except Exception as error:  # as `run_job`: one article must not end the search
                shown.clear()
                say(str(problem_of(job, error)))
                continue
            if reasons := conversion.reasons().get(entry_id):
                found = True
                shown.clear()
                put("\n".join([f"{Path(job.file).stem}#{entry_id}", *(f"  {reason}" for reason in reasons)]))
    return found
