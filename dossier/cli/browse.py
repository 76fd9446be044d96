"""`dossier open`, `list` and `search`: a case on the screen, or as data for scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Any, Final, Literal

import click

from dossier.cli.cases import CASE, WITHOUT, opened, require_terminal
from dossier.cli.out import put, put_json, put_table, say
from dossier.cli.words import Word, did_you_mean
from dossier.files.decisions import STATUSES
from dossier.model import STANCES

if TYPE_CHECKING:
    from dossier.case.export import Format
    from dossier.case.queries import OnlyEvents, OnlyNoted, Section, Without
    from dossier.case.values import Listed
    from dossier.model import Stance

#: The sections, with the columns that `list` shows, which are keys of the values; the last takes what room is left.
SHOWN: Final = {
    **dict.fromkeys(("people", "organizations", "places"), ("quotes", "events", "sources", "name", "detail")),
    "events": ("date", "accounts", "title"),
    "quotes": ("date", "publisher", "speaker_name", "cue", "text"),
    "sources": ("published", "publisher", "id", "title"),
    "relays": ("outlet", "origin", "date", "speaker_name", "text"),
    "notes": ("status", "tags", "about", "note"),
}
_OTHER_NAMES: Final = {"person": "people", "persons": "people", "org": "organizations", "orgs": "organizations"}
#: What `--only` takes of events alone.
_ONLY_EVENTS: Final = ("contradicted", "uncorroborated")
_HEADS: Final = {"speaker_name": "speaker", "detail": "role", "id": "source"}

LIST_EPILOG = """\b
Examples:
  dossier list people                              everybody, who is quoted how often
  dossier list quotes --person Orlova              her words, by date
  dossier list quotes --stance denies              who denied what, and when
  dossier list quotes --person Orlova --citations  to be pasted: each with who, how, where and on which line
  dossier list quotes --organization 'Wire North'  what it says, and what came through it
  dossier list events --since 2024-03 --until 2024-05
  dossier list events --only contradicted          on which claimants or sources disagree, or may
  dossier list quotes --only disputed              as somebody assessed them
  dossier list notes                               everything that was noted or assessed
  dossier list people --ids                        what merge, split, correct, assess and note take
  dossier list relays --json                       who has whose words from whom, with the passages
"""
SEARCH_EPILOG = """\b
Words, "a phrase", prefix*, this OR that, this AND that (as without AND), -without (as NOT without), and fields:
speaker: cue: person: org: place: source: before: after: kind: stance: tag: assessed: sort:
\b
Examples:
  dossier search 'ferry pumps'
  dossier search '"left the port" speaker:orlova after:2024-03'
  dossier search 'ferry OR barge -insurance kind:quote'
  dossier search 'ferry cue:warned sort:oldest'      who warned of it first, by the word that attributes
  dossier search 'stance:denies speaker:orlova'      what she denied
  dossier search 'tag:follow-up assessed:disputed'   what was noted and assessed so
"""


#: Words that begin with one that is left out; no option of one letter has its value behind it.
_LEFT_OUT: Final = re.compile("-[^-].")


@click.command("open")
@CASE
def open_command(case: Path) -> int:
    """Open the app on a case (default: this folder)."""
    if not case.is_dir():
        from dossier.cli.main import COMMANDS

        meant = did_you_mean(str(case), list(COMMANDS)) if len(case.parts) == 1 else ""  # no path was a command
        if case.is_file():
            meant = f"`dossier convert {quote(str(case))}` makes a dossier of an article"
        meant = meant or "'dossier --help' lists the commands"
        whole = click.get_current_context().parent  # nobody has typed `open`
        raise click.UsageError(f"{case} is neither a command nor a folder; {meant}", whole)
    require_terminal()
    from dossier.tui import run

    return run(case)


class _ListCommand(click.Command):
    """`dossier list`, whose help tells what the values are called: looked up when it is asked for."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, then the values of --json, --csv and --markdown."""
        from dossier.case.values import FIELDS

        super().format_epilog(ctx, formatter)
        with formatter.section("Values of --json, --csv and --markdown"):
            formatter.write_dl(list(FIELDS.items()))


@click.command("list", cls=_ListCommand, epilog=LIST_EPILOG)
@click.argument("section", type=Word(SHOWN, _OTHER_NAMES), metavar="SECTION")
@CASE
@click.option("--json", "as_json", is_flag=True, help="A JSON list on stdout.")
@click.option("--csv", "form", flag_value="csv", help="For a spreadsheet.")
@click.option("--markdown", "form", flag_value="markdown", help="A table for a text.")
@click.option("--citations", "form", flag_value="citations", help="Quotes or events, with who, how and where.")
@click.option("--person", metavar="NAME", default="", help="Only what is linked to this person, by name or id.")
@click.option(
    "--organization", metavar="NAME", default="", help="The same of an organization: what it says and relays."
)
@click.option("--place", metavar="NAME", default="", help="The same of a place: what happened there and is said of it.")
@click.option(
    "--only",
    type=click.Choice((*_ONLY_EVENTS, "noted", *STATUSES)),
    help="Events that claimants contradict each other on, or may (contradicted), or that one claimant alone tells as"
    " far as linked (uncorroborated); of all but sources, what was noted or assessed (noted), or assessed so.",
)
@WITHOUT
@click.option("--cue", metavar="WORD", default="", help="Quotes that this word attributes, or one that begins so.")
@click.option(
    "--stance",
    type=click.Choice(STANCES),
    help="Events on which somebody takes this stance; of quotes denies, doubts or confirms, as their cues tell.",
)
@click.option(
    "--ids", is_flag=True, help="Begin each line with the id, as merge, split, correct, assess and note take it."
)
@click.option("--since", metavar="DATE", default="", help="Not before this date (EDTF: 2024, 2024-03, 2024-03-05).")
@click.option("--until", metavar="DATE", default="", help="Not after this date.")
def list_command(
    section: Section | Literal["relays", "notes"],
    case: Path,
    as_json: bool,
    form: Format | Literal["citations"] | None,
    person: str,
    organization: str,
    place: str,
    only: OnlyEvents | OnlyNoted | None,
    without: tuple[Without, ...],
    cue: str,
    stance: Stance | None,
    ids: bool,
    since: str,
    until: str,
) -> int:
    """List people, events, quotes and more of a case.

    SECTION is people, organizations, places, events, quotes, sources, relays or notes.
    """
    from dossier.case.citing import citations
    from dossier.case.export import CITED, FORMATS
    from dossier.case.listing import chosen, noted, relayed
    from dossier.case.naming import named_in, the_one_called
    from dossier.case.queries import QueryError
    from dossier.case.values import COLUMNS, values_of

    if only in _ONLY_EVENTS and section != "events":
        raise click.UsageError(f"--only {only} is for events, not for {section}")
    if only and section in ("sources", "relays", "notes"):
        raise click.UsageError(f"--only {only} is for people, organizations, places, events and quotes, not {section}")
    _refuse_two_forms(as_json and form)
    if (cue and section != "quotes") or (stance and section not in ("quotes", "events")):
        raise click.UsageError(f"--cue is for quotes, --stance for quotes and events, not for {section}")
    if form == "citations" and section not in CITED:
        raise click.UsageError(f"--citations is for {' and '.join(CITED)}, not for {section}")
    names: dict[Section, str] = {"people": person, "organizations": organization, "places": place}
    named = [(among, name) for among, name in names.items() if name]
    if len(named) > 1:
        raise click.UsageError("a list is narrowed to one name; give one of --person, --organization and --place")
    if section in ("relays", "notes") and (named or since or until):
        raise click.UsageError(f"{section} are listed whole; leave out names, --since and --until")
    with opened(case) as opened_case:
        rows: list[Any]
        try:
            focus = the_one_called(opened_case, named[0][1], [named[0][0]]) if named else None
            if section == "relays":
                rows = list(relayed(opened_case, without))
            elif section == "notes":
                rows = list(noted(opened_case, without))
            else:
                found = chosen(opened_case, section, focus, since, until, only, without, cue, stance or "")
                cites = form == "citations"
                rows = list(citations(opened_case, found) if cites else map(values_of(opened_case, section), found))
        except QueryError as error:
            raise click.UsageError(str(error)) from None
        if as_json:
            put_json(rows)
        elif form in FORMATS:
            _put_records(COLUMNS[section], rows, form)
        elif not rows:
            say(f"no {section}{f' of {named_in(opened_case, focus)}' if focus else ''}")
        elif form:
            put("".join(rows).rstrip("\n"))
        else:
            columns = (*(("id",) if ids and "id" not in SHOWN[section] else ()), *SHOWN[section])
            if only == "contradicted":
                columns = (*columns[:-1], "sure", *columns[-1:])
                rows = [row | {"sure": _how_sure(row)} for row in rows]
            heads = ["id" if ids and column == "id" else _HEADS.get(column, column) for column in columns]
            put_table(heads, ([_cell(row, column) for column in columns] for row in rows))
    return 0


def _refuse_two_forms(forms: object) -> None:
    """Refuse --json with another form, which is given here."""
    if forms:
        raise click.UsageError(f"--json and --{forms} are two forms; give one of them")


def _how_sure(row: Mapping[str, Any]) -> str:
    """That an event is contradicted, or that it may be, and in what."""
    if row["contradicted"]:
        return "contradicts"
    return f"may disagree ({', '.join(dict.fromkeys(how.split()[0] for how in row['told_otherwise']))})"


def _cell(row: Listed, column: str) -> str:
    """A value as the table has it; who published a quote with the day of that, where it is not the one it was said."""
    if column == "publisher" and "article" in row:
        printed = row["published"] if row["published"] != row["date"] else ""
        return ", ".join(filter(None, (row["publisher"] or row["article"], printed)))
    value = row[column]
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


class _SearchCommand(click.Command):
    """`dossier search`, whose words may begin with one that is not to be there: `-closed bridge` is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what begins with - and more than one letter as words."""
        return super().parse_args(ctx, [f" {each}" if _LEFT_OUT.match(each) else each for each in args])


@click.command("search", cls=_SearchCommand, epilog=SEARCH_EPILOG)
@click.argument("words")
@CASE
@click.option("--json", "as_json", is_flag=True, help="A JSON list on stdout.")
@click.option("--csv", "form", flag_value="csv", help="For a spreadsheet.")
@click.option("--markdown", "form", flag_value="markdown", help="A table for a text.")
@click.option("--citations", "form", flag_value="citations", help="Quotes and events, with who, how and where.")
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="How many hits at most.")
def search_command(
    words: str, case: Path, as_json: bool, form: Format | Literal["citations"] | None, limit: int
) -> int:
    """Search what is said, written, named and noted in a case.

    That is quotes, events, names, titles, notes and the articles, best first. Each line begins with where it is
    written, FILE:LINE. Nothing found ends with exit status 1.
    """
    from dossier.case.citing import citations
    from dossier.case.listing import HITS, found
    from dossier.case.queries import QueryError, Ref

    _refuse_two_forms(as_json and form)
    with opened(case) as opened_case:
        try:
            hits: list[Listed] = list(found(opened_case, words, limit + 1))
        except QueryError as error:
            raise click.UsageError(str(error)) from None
        more = len(hits) > limit
        del hits[limit:]
        if as_json:
            put_json(hits)
        elif form == "citations":
            rows = (opened_case.row(Ref(hit["kind"], hit["id"])) for hit in hits)
            put("".join(citations(opened_case, filter(None, rows))).rstrip("\n"))
        elif form:
            _put_records(HITS, hits, form)
        else:
            for hit in hits:
                known = hit["place"] != hit["source"]  # the article can be read
                where = str(opened_case.root / hit["place"]) if known else hit["place"]
                parts = (where, hit["context"], hit["publisher"], hit["date"], hit["line"])
                put(" · ".join(filter(None, parts)).replace("\n", " "))
    if not hits and not as_json:
        say("nothing found")
    if more:
        say(f"more than {limit:,} were found; --limit {limit * 10} shows more")
    return 0 if hits else 1


def _put_records(columns: Sequence[str], records: Iterable[Listed], form: Format) -> None:
    """Records in a form to stdout, which ends their lines as everywhere."""
    from dossier.case.export import table

    lines = "".join(table(columns, ([record[column] for column in columns] for record in records), form))
    put(lines.replace("\r\n", "\n").rstrip("\n"))
