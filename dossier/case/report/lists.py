"""What is known, as lists: the timeline with its claims, people and their roles, quotes by speaker, and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final, cast

from dossier import edtf
from dossier.case.queries import (
    ClaimRow,
    Details,
    EntityRow,
    EventRow,
    QuoteRow,
    Ref,
    RoleRow,
    Section,
    SourceRow,
    View,
    Where,
)
from dossier.case.report.page import HEADINGS, Page, date_words, joined, time_html
from dossier.model import spoken
from dossier.text import counted

#: So many sources are named at an entity; the others are counted.
_SOURCES_SHOWN: Final = 6


def lists_html(page: Page) -> Iterator[str]:
    """The sections of `HEADINGS`, one after the other."""
    for section, heading in HEADINGS.items():
        yield f'<section id="{section}" aria-labelledby="{section}-heading">\n'
        yield f'<h2 id="{section}-heading">{heading}</h2>\n'
        if not page.rows[section]:
            yield '<p class="note">None.</p>\n'
        elif section == "events":
            yield from _timeline(page)
        elif section == "quotes":
            yield from _quotes(page)
        elif section == "sources":
            yield from _sources(page)
        else:
            yield from _entities(page, section)
        yield "</section>\n"


def _timeline(page: Page) -> Iterator[str]:
    period = ""
    yield "<ol>\n"
    for row in cast("list[EventRow]", page.rows["events"]):
        if row.date and (now := _period(row.date)) != period:
            period = now
            yield f"</ol>\n<h3>{escape(period)}</h3>\n<ol>\n"
        yield _event(page, row)
    yield "</ol>\n"


def _period(date: str) -> str:
    """The month or, where none is told, the year that an event stands under."""
    value = edtf.parse(date)
    point = value.start or value.end
    if point is None:
        return ""
    return f"{edtf.MONTHS[point.month - 1]} {point.year}" if 1 <= point.month <= 12 else str(point.year)


def _event(page: Page, row: EventRow) -> str:
    details = page.queries.details(row.ref)
    claims = details.claims if details else ()
    flags = joined(
        (
            _lost(row),
            '<strong class="flag contradicted">≠ contradicted</strong>' if row.contradicted else "",
            '<span class="flag disputed">≈ may be told otherwise</span>' if row.may_disagree else "",
            '<span class="flag">one claimant as far as linked</span>' if row.uncorroborated and row.sources > 1 else "",
        ),
        " ",
    )
    when = time_html(row.date, row.date_text) or '<span class="undated">undated</span>'
    basis = f'<p class="basis">dated: {escape("; ".join(details.date_basis))}</p>' if row.date and details else ""
    otherwise = "".join(
        f"<li>{escape(alike.differs)}: {page.link(alike.event, alike.title)} {time_html(alike.date)}</li>"
        for alike in (details.alike if details else ())
        if alike.differs
    )
    if otherwise:
        otherwise = f'<p class="basis">may be told otherwise:</p><ul>{otherwise}</ul>'
    if all(claim.by is None and claim.stance == "asserts" for claim in claims) and len(claims) <= 1:
        title, told = page.passage(_written(row), row.title), ""  # the article alone says so: one line says it all
    else:
        title, told = escape(row.title), "".join(f"<li>{_claim(page, claim, row)}</li>" for claim in claims)
    return (
        f'<li class="event" id="{page.numbers[row.ref]}"><h4><span class="when">{when}</span> {title} {flags}</h4>'
        f"{f'<ul>{told}</ul>' if told else ''}{otherwise}{basis}{_notes(details)}</li>\n"
    )


def _claim(page: Page, claim: ClaimRow, row: EventRow) -> str:
    by = f"<b>{page.link(claim.by, claim.by_name)}</b>" if claim.by else escape(claim.by_name) or "the article itself"
    via = f"via {escape(' › '.join(claim.via))}" if claim.via else ""
    where = _written(row) if claim.where == row.where else claim.where
    stance = f'<span class="stance {claim.stance}">{claim.stance}</span>'
    return f"{joined((stance, by, via), ' ')}: {page.passage(where, claim.text)}"


def _entities(page: Page, section: Section) -> Iterator[str]:
    yield "<ul>\n"
    for row in cast("list[EntityRow]", page.rows[section]):
        number = page.numbers[row.ref]
        aliases = f'<p class="aliases">also {escape(", ".join(row.aliases))}</p>' if row.aliases else ""
        details = page.queries.details(row.ref)
        roles = "".join(f"<li>{_role(page, list(same))}</li>" for same in _same_roles(details.roles if details else ()))
        said = f'<a href="#{number}-quotes">{counted(row.quotes, "quote")}</a>' if row.quotes else ""
        yield (
            f'<li class="entity" id="{number}"><h4>{escape(row.name)} <span class="count">{said}</span></h4>{aliases}'
            f'{f"<ul>{roles}</ul>" if roles else ""}<p class="named">{_named(page, row)}</p>{_notes(details)}</li>\n'
        )
    yield "</ul>\n"


def _same_roles(roles: Sequence[RoleRow]) -> Iterator[Iterator[RoleRow]]:
    """The roles by title and organization, those first borne first."""

    def same(role: RoleRow) -> tuple[str, str]:
        return role.title.casefold(), role.organization_name.casefold()

    first: dict[tuple[str, str], str] = {}
    for role in sorted(roles, key=lambda role: role.seen):
        first.setdefault(same(role), role.seen)
    ordered = sorted(roles, key=lambda role: (first[same(role)], same(role), role.seen))
    return (group for _, group in groupby(ordered, key=same))


def _role(page: Page, roles: list[RoleRow]) -> str:
    """A title, where it is first given, and how long it was given."""
    words = joined((roles[0].title, roles[0].organization_name), ", ")
    last = f" … {escape(date_words(roles[-1].seen))}" if roles[-1].seen != roles[0].seen else ""
    return page.passage(roles[0].where, words) + (f'<span class="facts">{last}</span>' if last else "")


def _named(page: Page, row: EntityRow) -> str:
    """Where an entity is named, the first place in each of its sources."""
    found = []
    for source in page.queries.rows(View("sources", row.ref, sort="date"), 0, _SOURCES_SHOWN):
        spans = page.queries.passages(row.ref, source.ref.id)
        if spans and isinstance(source, SourceRow):
            found.append(page.jump(Where(source.ref.id, (spans[0],)), page.cited_as(source.ref)))
    more = row.sources - len(found)
    return f"in {'; '.join(found)}{f' and {more} more' if more > 0 else ''}" if found else ""


def _quotes(page: Page) -> Iterator[str]:
    def speaker(row: QuoteRow) -> tuple[str, str]:
        return (row.speaker_name.casefold(), row.speaker.id if row.speaker else "")

    rows = cast("list[QuoteRow]", page.rows["quotes"])
    named = sorted((row for row in rows if row.speaker), key=speaker)  # stable: by date within a speaker
    for _, group in groupby(named, key=speaker):
        yield from _quotes_of(page, list(group))
    if unnamed := [row for row in rows if not row.speaker]:
        yield from _quotes_of(page, unnamed)


def _quotes_of(page: Page, rows: list[QuoteRow]) -> Iterator[str]:
    speaker = rows[0].speaker
    number = page.numbers.get(speaker, "") if speaker else ""
    heading = page.link(speaker, rows[0].speaker_name) if speaker else "Speakers without a name"
    yield f"<h3{f' id={chr(34)}{number}-quotes{chr(34)}' if number else ''}>{heading}</h3>\n<ol>\n"
    for row in rows:
        yield f'<li class="said {row.kind}" id="{page.numbers[row.ref]}">{_quote(page, row)}</li>\n'
    yield "</ol>\n"


def _quote(page: Page, row: QuoteRow) -> str:
    details = page.queries.details(row.ref)
    via = f"via {escape(' › '.join(details.via))}" if details and details.via else ""
    who = "" if row.speaker else escape(row.speaker_name)
    prints = f"printed in {row.prints} sources" if row.prints > 1 else ""
    facts = joined(
        (time_html(row.date), who, row.manner or row.kind, f"<i>{escape(row.cue)}</i>" if row.cue else "", via, prints)
    )
    said = joined((page.passage(_written(row), spoken(row.kind, row.text)), _lost(row)), " ")
    return f'{said}<p class="facts">{facts}</p>{_notes(details)}'


def _written(row: EventRow | QuoteRow) -> Where:
    """Where the words of a row are written; nowhere in its source if they are lost: no link leads to other words."""
    return row.where._replace(at=()) if row.lost else row.where


def _lost(row: EventRow | QuoteRow) -> str:
    return '<strong class="flag lost">words not in the article</strong>' if row.lost else ""


def _notes(details: Details | None) -> str:
    """What people noted about an entry, and how they assessed it."""
    notes = []
    for note in details.notes if details else ():
        status = f'<strong class="{note.status}">{note.status}</strong>' if note.status else ""
        tags = " ".join(f"#{escape(tag)}" for tag in note.tags)
        notes.append(f'<p class="decided">{joined((status, escape(note.text), tags), " ")}</p>')
    return "".join(notes)


def _sources(page: Page) -> Iterator[str]:
    yield "<ol>\n"
    for row in page.sources:
        facts = joined((time_html(row.published), escape(row.publisher)))
        link = page.link(Ref("source", row.ref.id), row.title)
        yield f'<li>{link}<p class="facts">{facts}</p></li>\n'
    yield "</ol>\n"
