"""What all parts of the page share: which rows it holds, how things and passages are named and linked."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Final

from dossier import edtf
from dossier.case.queries import Queries, Ref, Row, Section, Sort, SourceRow, View, Where, Without
from dossier.model import Span
from dossier.records import Record
from dossier.text import shortened, term_safe

#: The sections of the page in its order, each a list of the case, and their headings.
HEADINGS: Final[dict[Section, str]] = {
    "events": "Timeline",
    "people": "People",
    "quotes": "Quotes",
    "organizations": "Organizations",
    "places": "Places",
    "sources": "Sources",
}
_LEFT_OUT: Final[dict[Without, str]] = {
    "thoughts": "quotes of thoughts and wishes",
    "false": "what was assessed as false",
}
_SORTS: Final[dict[Section, Sort]] = {"people": "count", "organizations": "count", "places": "count", "sources": "date"}
#: How the ids of their entries begin.
_LETTERS: Final[dict[Section, str]] = {
    "events": "e",
    "people": "p",
    "quotes": "q",
    "organizations": "o",
    "places": "l",
    "sources": "s",
}
#: Characters of a title that stands for an outlet.
_TITLE: Final = 60


class Limits(Record):
    """How many sources are embedded and how many rows each list shows, at most.

    With its entries an article of 4 kB takes about 9 kB: 400 of them make a page of some 4 MB.
    """

    sources: int = 400
    rows: int = 4000

    def of(self, section: Section) -> int:
        """How many rows a section shows at most."""
        return self.sources if section == "sources" else self.rows


@dataclass(slots=True)
class Page:
    """The rows of one page, and how many of each section the case has in all.

    `numbers` are the ids of entries on the page. `passages` gathers what the lists link to, source by source, for the
    articles to anchor. `left_out` says in words what somebody wanted to be left out.
    """

    queries: Queries
    title: str
    focus: Ref | None
    rows: Mapping[Section, Sequence[Row]]
    totals: Mapping[Section, int]
    numbers: Mapping[Ref, str]
    cited: Mapping[Ref, SourceRow]
    left_out: Sequence[str] = ()
    passages: dict[str, set[Span]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, queries: Queries, title: str, focus: Ref | None, limits: Limits, without: Collection[Without] = ()
    ) -> Page:
        """Ask for the rows of every section, as many as the limits allow, without what is to be left out."""
        views = {section: _view(section, focus, without) for section in HEADINGS}
        totals = {section: queries.count(view) for section, view in views.items()}
        rows = {section: queries.rows(view, 0, limits.of(section)) for section, view in views.items()}
        numbers = {row.ref: f"{_LETTERS[section]}{n}" for section in HEADINGS for n, row in enumerate(rows[section], 1)}
        cited = {row.ref: row for row in rows["sources"] if isinstance(row, SourceRow)}
        left_out = tuple(words for each, words in _LEFT_OUT.items() if each in without)
        return cls(queries, term_safe(title), focus, rows, totals, numbers, cited, left_out)

    @property
    def sources(self) -> Iterator[SourceRow]:
        """The articles that the page embeds."""
        return iter(self.cited.values())

    def link(self, ref: Ref | None, name: str) -> str:
        """A name that leads to its entry on the page, or the name alone where the page has none."""
        number = self.numbers.get(ref) if ref else None
        return f'<a href="#{number}">{escape(name)}</a>' if number else escape(name)

    def passage(self, where: Where, text: str) -> str:
        """Words that lead to where they are written, and the source's outlet and date behind them."""
        cite = escape(self.cited_as(Ref("source", where.source)))
        if Ref("source", where.source) not in self.numbers:
            cite += " (not on this page)"
        return f"{self.jump(where, text)} <cite>{cite}</cite>"

    def jump(self, where: Where, text: str) -> str:
        """Words that lead to where they are written; the words alone where the page has not got the source."""
        number = self.numbers.get(Ref("source", where.source))
        if number is None or not where.at:
            return f"<span>{escape(text)}</span>"
        self.passages.setdefault(where.source, set()).update(where.at)
        return f'<a class="passage" href="#{anchor(number, where.at[0])}">{escape(text)}</a>'

    def cited_as(self, source: Ref) -> str:
        """Outlet and date of a source, be it on the page or not; where nobody knows the outlet, its title instead."""
        row = self.cited.get(source) or self.queries.row(source)
        if not isinstance(row, SourceRow):
            return source.id
        return joined((row.publisher or f"“{shortened(row.title, _TITLE)}”", date_words(row.published)), ", ")


def anchor(source: str, span: Span) -> str:
    """The id of a passage on the page."""
    return f"{source}-{span[0]}-{span[1]}"


def date_words(value: str) -> str:
    """An EDTF value in words; what is none as it stands."""
    return edtf.parse(value).words() if edtf.is_edtf(value) else value


def time_html(value: str, text: str = "") -> str:
    """A date for readers and for machines; empty for no date."""
    words = escape(date_words(value) or text)
    # HTML's datetime knows years, months and days, no seasons, intervals or uncertain values
    plain = edtf.is_edtf(value) and not set(value) & set("~?%/") and value[5:7] < "13"
    return f'<time datetime="{escape(value)}">{words}</time>' if plain else words


def joined(parts: Iterable[str], between: str = " · ") -> str:
    """The parts that say something, one after the other."""
    return between.join(part for part in parts if part)


def head_html(title: str, style: str) -> str:
    """The head. Its policy lets the browser load nothing and run nothing; the one style sheet is named by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n"
    )


def _view(section: Section, focus: Ref | None, without: Collection[Without]) -> View:
    return View(section, focus, sort=_SORTS.get(section)).leaving_out(without)


def cut_short(queries: Queries, focus: Ref | None, limits: Limits, without: Collection[Without] = ()) -> list[str]:
    """The sections of which a page with these limits does not show all: `4,000 of 32,844 events`."""
    totals = {section: queries.count(_view(section, focus, without)) for section in HEADINGS}
    return list(_parts({section: min(limits.of(section), total) for section, total in totals.items()}, totals))


def _parts(shown: Mapping[Section, int], totals: Mapping[Section, int]) -> Iterator[str]:
    for section in HEADINGS:
        if shown[section] < totals[section]:
            yield f"{shown[section]:,} of {totals[section]:,} {section}"


def opening_html(page: Page) -> str:
    """The title, what the page holds, and the way to its sections."""
    shown = {section: len(page.rows[section]) for section in HEADINGS}
    links = "".join(
        f'<li><a href="#{section}">{heading} <span class="count">{shown[section]}</span></a></li>'
        for section, heading in HEADINGS.items()
    )
    missing = list(_parts(shown, page.totals))
    note = f'<p class="note">This page holds {", ".join(missing)}.</p>' if missing else ""
    note += f'<p class="note">Left out: {" and ".join(page.left_out)}.</p>' if page.left_out else ""
    focus = (
        f'<p class="note">Only what is linked to {escape(page.queries.name_of(page.focus))}.</p>' if page.focus else ""
    )
    return (
        '<body>\n<a class="skip" href="#events">Skip to the timeline</a>\n'
        f"<header><h1>{escape(page.title)}</h1>{focus}{note}"
        f'<nav aria-label="Sections"><ul>{links}</ul></nav></header>\n'
    )
