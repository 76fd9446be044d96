"""The details of one thing as the lines of a page: roles over time, claims by stance, prints, company, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from dossier.case.citing import quoted_cue
from dossier.case.queries import ClaimRow, Details, EventRow, QuoteRow, Ref, RoleRow, Row, SourceRow, Where
from dossier.model import STANCES, split_entry
from dossier.text import counted, one_line
from dossier.tui.dates import shown
from dossier.tui.page import Line, heading, words
from dossier.tui.rows import STANCE_GLYPHS

#: Gives the title, publisher and date of a source in a few words.
SourceName = Callable[[str], str]


def details_lines(details: Details, row: Row | None, source_name: SourceName) -> list[Line]:
    """All that is known of one thing; lines lead to passages, with what is told there, or to other things.

    `row` is what a list shows of it; None where it is in none.
    """
    lines: list[Line] = []
    if isinstance(row, EventRow | QuoteRow) and row.lost:
        lines += [words(("These words are not in the article where the dossier says.", "warn"), " ! lists it.",
                        indent=0), words("")]  # fmt: skip  # read as a table
    if details.ref.kind in ("event", "quote"):
        lines += [words(details.title, indent=0), words("")]
    if row and (itself := list(_itself(row, details))):
        lines += [*itself, words("")]
    for part in (
        _notes,
        _names,
        _roles,
        _dating,
        claim_lines,
        alike_lines,
        _relay,
        _prints,
        _speakers,
        _together,
        _members,
    ):
        found = list(part(details, source_name))
        if found:
            lines += [*found, words("")]
    return lines[:-1] or [words(("Nothing more is known.", "dim"))]


def _itself(row: Row, details: Details) -> Iterator[Line]:
    """Who says it and when, what is dated how, where it was published."""
    match row:
        case QuoteRow():
            yield heading("Who says it")
            said = ", ".join(filter(None, (row.kind, row.manner, shown(row.date) or "undated")))
            who = (row.speaker_name or "somebody", "strong")
            yield words(who, quoted_cue(row.cue), (f"  {said}", "dim"), target=row.speaker)
        case EventRow():
            yield heading("When")
            in_words = f"  “{row.date_text}”" if row.date_text else ""
            yield words(shown(row.date) or "undated", (in_words, "dim"))
        case SourceRow():
            yield heading("Published")
            yield words(" · ".join(filter(None, (row.publisher, shown(row.published) or "undated"))))
            if details.url:
                yield words(details.url, ("  (o opens it)", "dim"))
            yield words((f"{counted(row.quotes, 'quote')}, {counted(row.events, 'event')}", "dim"))


def _speakers(details: Details, _: SourceName) -> Iterator[Line]:
    return _with_times("Who speaks there, and how often", details.speakers)


def _notes(details: Details, _: SourceName) -> Iterator[Line]:
    if details.notes:
        yield heading("What you noted")
    for note in details.notes:
        tags = " ".join(f"#{tag}" for tag in note.tags)
        yield words((f"{note.status.upper()} " if note.status else "", "warn"), note.text, (f" {tags}", "dim"))


def _names(details: Details, _: SourceName) -> Iterator[Line]:
    if details.aliases:
        yield heading("Also written")
        yield words(", ".join(details.aliases))


def _roles(details: Details, source_name: SourceName) -> Iterator[Line]:
    if not details.roles:
        return
    yield heading("Roles, the latest first")
    roles = [list(group) for _, group in groupby(details.roles, key=lambda role: (role.title, role.organization_name))]
    dates = [_since(seen) for seen in roles]
    width = max(map(len, dates)) + 2
    for date, seen in zip(dates, roles, strict=True):
        times = f"  ×{len(seen)}" if len(seen) > 1 else ""
        of = f", {seen[0].organization_name}" if seen[0].organization_name else ""
        dated = (f"{date:<{width}}", "dim")
        yield words(dated, seen[0].title, of, (times, "dim"), target=seen[0].where, indent=width)


def _since(seen: Sequence[RoleRow]) -> str:
    """From when to when a role was told, the latest of it first in `seen`."""
    last, first = shown(seen[0].seen) or "undated", shown(seen[-1].seen)
    return f"{first} – {last}" if len(seen) > 1 and first != last else last


def _dating(details: Details, _: SourceName) -> Iterator[Line]:
    if details.date_basis:
        yield heading("Why this date")
        yield from (words(basis) for basis in details.date_basis)


def claim_lines(details: Details, source_name: SourceName) -> Iterator[Line]:
    """Who takes which stance on an event, through whom, in which words; every claim leads to its passage."""
    claims = sorted(details.claims, key=lambda claim: (STANCES.index(claim.stance), claim.published))
    if claims:
        yield heading("Who says so, and who does not")
    for stance, group in groupby(claims, key=lambda claim: claim.stance):
        yield words((f"{STANCE_GLYPHS[stance] or '·'} {stance}", "strong"))
        for claim in group:
            yield from _claim(claim, details.ref, source_name)


def _claim(claim: ClaimRow, event: Ref, source_name: SourceName) -> Iterator[Line]:
    via = f", through {', '.join(claim.via)}" if claim.via else ""
    dated = f"  dates it {shown(claim.date)}" if claim.date else ""
    who = claim.by_name or "the article itself"
    told = (f"  {source_name(claim.where.source)}{dated}", "dim")
    yield words("  ", (who, "strong"), quoted_cue(claim.cue), via, told, target=(claim.where, event), indent=4)
    yield words(f"    {claim.text}", indent=4)


def alike_lines(details: Details, source_name: SourceName) -> Iterator[Line]:
    """The events that may be the same, those that are told otherwise first, each with where it is written."""
    for otherwise, group in groupby(details.alike, key=lambda alike: bool(alike.differs)):
        yield heading("May be the same, told otherwise" if otherwise else "May be the same")
        for alike in group:
            dated = shown(alike.date) or "undated"
            how = (f"{alike.differs}: " if alike.differs else "", "warn")
            told = (f"  {dated}  {source_name(alike.where.source)}", "dim")
            yield words("  ", how, alike.title, told, target=(alike.where, alike.event), indent=4)


def _relay(details: Details, _: SourceName) -> Iterator[Line]:
    if details.via:
        yield heading("Came through")
        basis = f"  ({details.via_basis})" if details.via_basis else ""
        yield words(" → ".join(details.via), (basis, "dim"))
    if details.about:
        yield heading("Speaks of")
    for ref, name in details.about:
        yield words(name, (f"  {ref.kind}", "dim"), target=ref)


def _prints(details: Details, source_name: SourceName) -> Iterator[Line]:
    if details.prints:
        yield heading("Written in")
    for where in details.prints:
        yield words(source_name(where.source), target=(where, details.ref))


def _together(details: Details, _: SourceName) -> Iterator[Line]:
    return _with_times("Named in the same sources", details.together)


def _with_times(title: str, named: Sequence[tuple[Ref, str, int]]) -> Iterator[Line]:
    if named:
        yield heading(title)
    for ref, name, times in named:
        yield words((f"{times:>5}  ", "dim"), name, (f"  {ref.kind}", "dim"), target=ref, indent=7)


def _members(details: Details, source_name: SourceName) -> Iterator[Line]:
    if details.members:
        yield heading("Entries in the dossiers")
    for member in details.members[:200]:
        source, entry = split_entry(member)
        yield words(one_line(entry), (f"  {source_name(source)}", "dim"), target=Where(source, ()))
    if len(details.members) > 200:
        yield words((f"and {len(details.members) - 200} more", "dim"))
