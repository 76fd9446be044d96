"""`dossier merge`, `split`, `correct`, `assess`, `note`: what people decide about a case, added to its case.yaml."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dossier.cli.cases import opened, require_case
from dossier.cli.out import say
from dossier.cli.words import Word
from dossier.files.decisions import STATUSES, Status
from dossier.model import ENTITY_TYPES, split_entry
from dossier.text import one_line

if TYPE_CHECKING:
    from dossier.case.deciding import Change
    from dossier.case.queries import Kind
    from dossier.model import Extra

#: Whom or what a decision is about: see `_entries_of`.
ENTRY = "ENTRY"
EPILOG = """\b
ENTRY is an id as `dossier list … --ids` gives it, person:ID where a place has the same id; a name that only one person,
organization or place has; or one entry of one dossier, as SOURCE#ENTRY.
"""
#: Keys of the format that `correct` sets; those of the last line are a source's.
CORRECTED: Final = (
    "speaker",
    "speaker_text",
    "via",
    "date",
    "type",
    *(OF_SOURCES := ("publisher", "title", "published")),
)
CORRECT_EPILOG = f"""{EPILOG}
\b
Examples:
  dossier correct 2024-05-17-post#q-1b4aaa speaker Orlova
  dossier correct 2024-05-17-post#q-1b4aaa speaker_text 'a sailor'   somebody without an entry
  dossier correct 2024-05-17-post#q-1b4aaa via 'Wire North, Harbour Post'
  dossier correct 2024-05-17-post#e-3f09ac date 2024-05~
  dossier correct 2024-05-17-post publisher 'Evening Post'           a source, by its id
  dossier correct 'Wire North' type organization
"""
WHY = click.option("--why", default="", help="The reason, for those who read it later.")
IN_CASE = click.option(
    "--case", default=".", type=click.Path(path_type=Path, file_okay=False), help="The case; else this folder."
)


@click.command("merge", epilog=EPILOG)
@click.argument("keep", metavar=ENTRY)
@click.argument("others", metavar=f"{ENTRY}...", nargs=-1, required=True)
@WHY
@IN_CASE
def merge_command(keep: str, others: tuple[str, ...], why: str, case: Path) -> int:
    """Say that entries are the same; the first gives name and kind."""
    from dossier.case import deciding

    return _decide(case, [keep, *others], lambda of: deciding.merge(case, of[0], of[1:], why), retypes=True)


@click.command("split", epilog=EPILOG)
@click.argument("entries", metavar=f"{ENTRY} {ENTRY}...", nargs=-1, required=True)
@IN_CASE
def split_command(entries: tuple[str, ...], case: Path) -> int:
    """Say that no two of these entries are the same."""
    from dossier.case import deciding

    return _decide(case, entries, lambda of: deciding.split(case, of))


@click.command("correct", epilog=CORRECT_EPILOG)
@click.argument("entry", metavar=ENTRY)
@click.argument("key", metavar="KEY", type=Word(CORRECTED, {"outlet": "publisher", "kind": "type"}))
@click.argument("value")
@WHY
@IN_CASE
def correct_command(entry: str, key: str, value: str, why: str, case: Path) -> int:
    """Correct a speaker, a date, an outlet, or what a name is.

    The dossier stays as it is; lists and reports have the right value from then on.

    KEY is speaker, speaker_text, via or date of a quote, date of an event, publisher, title or published of a source,
    and type of a name: person, organization or place. A speaker and the outlets of via, with commas between them, are
    such as the article's dossier has an entry of. An empty VALUE is nobody, or nothing.
    """
    from dossier.case import deciding
    from dossier.files.corrections import correction, of_source
    from dossier.files.decisions import Override
    from dossier.files.entries import find_entry

    require_case(case)
    entry = one_line(entry)
    if key == "type":
        of = (entry,) if _kind(case, entry) in ENTITY_TYPES else _entries_of(case, entry)
        kind = next((each for each in ENTITY_TYPES if each == value), None)
        if kind is None:
            raise click.UsageError(f"{value} is no type; give one of {', '.join(ENTITY_TYPES)}")
        return _written(lambda: deciding.retype(case, of, kind, why), (entry,), of[:1])
    is_source = key in OF_SOURCES
    if is_source:
        of = (of_source(entry),)
        found = find_entry(case, f"{entry}#")
        if found is None and entry.endswith("#"):  # as case.yaml names one whose id has a # in it
            of, found = (entry,), find_entry(case, entry)
    else:
        of = (entry,) if _kind(case, entry) else _entries_of(case, entry)[:1]
        found = find_entry(case, of[0])
    if found is None:
        raise click.UsageError(f"{entry}: no such source in {case}; `dossier list sources` tells which there are")
    values: dict[str, Extra] = {key: value}
    source = split_entry(of[0])[0]
    if key == "speaker":
        values = {"speaker": _entity_in(case, source, value)} if value else {"speaker": "", "speaker_text": ""}
    elif key == "speaker_text":
        values = {"speaker": "", key: value}
    elif key == "via":
        values = {key: tuple(_entity_in(case, source, each.strip()) for each in value.split(",") if each.strip())}
    _, wrong = correction(Override(of[0], values), found)
    for what, todo in wrong:
        raise click.UsageError(f"{what}; {todo}")
    was: dict[str, Extra] = {each: getattr(found, each) for each in values}
    return _written(lambda: deciding.override(case, of[0], values, was, why), of if is_source else (entry,), of)


def _entity_in(case: Path, source: str, name: str) -> str:
    """The id of a person, organization or place in the dossier of a source, by that or by what the case calls them.

    Raises:
        click.UsageError: there is none, or nobody, or more than one, is called so.
    """
    if _kind(case, f"{source}#{name}"):
        return name
    for of, entry in map(split_entry, _entries_of(case, name)):
        if of == source:
            return entry
    raise click.UsageError(f"{name}: the dossier of {source} has no entry of that; speaker_text takes any words")


@click.command("assess", epilog=EPILOG)
@click.argument("entry", metavar=ENTRY)
@click.argument("status", type=Word(STATUSES))
@WHY
@IN_CASE
def assess_command(entry: str, status: Status, why: str, case: Path) -> int:
    """Say how far an entry can be trusted.

    What was said of that before is taken back.
    """
    from dossier.case import deciding

    return _decide(case, [entry], lambda of: deciding.assess(case, of[0], status, why))


@click.command("note", epilog=EPILOG)
@click.argument("entry", metavar=ENTRY)
@click.argument("text", default="")
@click.option("--tag", "tags", multiple=True, help="A tag; may be given several times.")
@IN_CASE
def note_command(entry: str, text: str, tags: tuple[str, ...], case: Path) -> int:
    """Add a note about an entry, tags, or both."""
    from dossier.case import deciding

    return _decide(case, [entry], lambda of: deciding.note(case, of[0], text, tags))


def _decide(
    case: Path, given: Sequence[str], decide: Callable[[Sequence[str]], Change], *, retypes: bool = False
) -> int:
    """Run a decision; entries that the case does not have, or of several kinds, are refused before that.

    Where it `retypes`, people, organizations and places may be mixed: all entries of the one go with the other.
    """
    from dossier.files.stale import MIXED

    require_case(case)
    given = [*map(one_line, given)]  # as lists and case.yaml have an id
    members = [(each,) if _kind(case, each) else _entries_of(case, each) for each in given]
    entries = [of[0] for of in members]
    kinds = {_kind(case, entry) for entry in entries}
    if len(kinds) > 1 and not (retypes and kinds <= {*ENTITY_TYPES}):
        raise click.UsageError("; ".join(MIXED))
    of = entries if len(kinds) == 1 else [entries[0], *chain.from_iterable(members[1:])]
    return _written(lambda: decide(of), given, entries)


def _written(decide: Callable[[], Change], given: Sequence[str], entries: Sequence[str]) -> int:
    """Write a decision and tell of it, with the entries that those `given` are; gives the exit status."""
    from dossier.case.deciding import DecisionError

    try:
        change = decide()
    except DecisionError as error:
        say(str(error))
        return 1
    if change.before == change.after:
        say(f"{change.file}: says so already")
        return 0
    named = ", ".join(f"{each} is {entry}" for each, entry in zip(given, entries, strict=True) if each != entry)
    meant = f" ({named})" if named else ""
    gone = f"; taken out or changed, as it says otherwise: {' / '.join(change.taken_out)}" if change.taken_out else ""
    line = f":{change.line}" if change.line else ""
    say(f"{change.file}{line}: added{meant}{gone}")
    return 0


def _entries_of(case: Path, name: str) -> tuple[str, ...]:
    """The entries of what has an id or a name in the case: first the earliest with this very id, if there is one.

    Raises:
        click.UsageError: nothing, or more than one, has it.
    """
    from dossier.case.naming import the_one_called
    from dossier.case.queries import QueryError, Ref
    from dossier.case.sections import ENTITY_SECTIONS

    with opened(case) as opened_case:
        source, entry = split_entry(name)
        section = {"q-": "quotes", "e-": "events"}.get(entry[:2], "people")
        if source:
            kind: Kind = "quote" if section == "quotes" else "event"
            details = opened_case.details(Ref(kind, name))
        else:
            try:
                details = opened_case.details(the_one_called(opened_case, name, ENTITY_SECTIONS))
            except QueryError as error:
                if section == "people" and _kind(case, f"{name}#"):
                    told = (
                        "is a source; decide about a quote, an event or a name, or `correct` its outlet, title or date"
                    )
                    raise click.UsageError(f"{name} {told}") from None
                if section == "people":
                    raise click.UsageError(str(error)) from None
                details = None  # a quote or an event without its source
    if details is None:
        told = f"no such entry in {case}; `dossier list {section} --ids` tells which there are"
        raise click.UsageError(f"{name}: {told}")
    return tuple(sorted(details.members, key=lambda member: split_entry(member)[1] != details.ref.id))


def _kind(case: Path, entry: str) -> str:
    """What an entry of a case's dossiers is; empty for none."""
    from dossier.files.entries import find_entry, kind_of

    found = find_entry(case, entry)
    return kind_of(found) if found else ""
