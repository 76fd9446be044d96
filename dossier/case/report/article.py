"""One source with its marks: every linked passage can be jumped to, every name leads back to its entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from dossier.case.queries import Mark, SourceRow
from dossier.case.report.page import Page, anchor, joined, time_html
from dossier.model import Span
from dossier.records import Record

_GAP: Final = re.compile(r"\n[^\S\n]*\n\s*")
_NAMES: Final = frozenset(("person", "organization", "place", "speaker"))


class Stretch(Record):
    """A stretch of text with an element around it: a link where `href` is set, and an anchor where `id` is."""

    span: Span
    css: str
    href: str = ""
    id: str = ""

    def opening(self, *, again: bool, inside_link: bool) -> str:
        """The start tag. A stretch cut in two keeps its id on the first piece; a link inside a link is none."""
        id_ = f' id="{self.id}"' if self.id and not again else ""
        if self.href and not inside_link:
            return f'<a{id_} class="{self.css}" href="{self.href}">'
        return f'<span{id_} class="{self.css}">'


def article_html(page: Page, row: SourceRow) -> Iterator[str]:
    """The article of a source: its title, where it comes from, and the whole text with its marks."""
    number = page.numbers[row.ref]
    source = page.queries.source_text(row.ref.id)
    byline = joined((escape(row.publisher), time_html(row.published)))
    yield f'<article id="{number}" aria-labelledby="{number}-title">\n'
    yield f'<header><h2 id="{number}-title">{escape(row.title)}</h2>'
    yield f'<p class="byline">{joined((byline, _url(source.url if source else "")))}</p></header>\n'
    if source is None or source.problem:
        problem = source.problem if source else "the source cannot be read"
        yield f'<p class="note">{escape(problem)}</p>\n'
    if source is not None:
        stretches = [_stretch(page, mark) for mark in source.marks]
        stretches += [Stretch(span, "at", id=anchor(number, span)) for span in page.passages.get(row.ref.id, ())]
        yield f'<div class="text"><p>{"".join(marked(source.text, stretches))}</p></div>\n'
    yield "</article>\n"


def _url(url: str) -> str:
    """A link to the original where it is one that a browser may follow, else its words."""
    if url.startswith(("http://", "https://")):  # as the app opens them; nothing else of it is looked at
        return f'<a rel="noreferrer" href="{escape(url)}">{escape(url)}</a>'
    return escape(url)


def _stretch(page: Page, mark: Mark) -> Stretch:
    number = page.numbers.get(mark.ref, "") if mark.kind in _NAMES else ""
    return Stretch(mark.span, mark.kind, f"#{number}" if number else "")


def marked(text: str, stretches: Iterable[Stretch]) -> Iterator[str]:
    """The text with an element around every stretch, and paragraphs at blank lines.

    Elements nest: where stretches cross each other or a blank line, they are closed and opened again.
    """
    waiting = sorted(
        (each for each in stretches if 0 <= each.span[0] < each.span[1] <= len(text)),
        key=lambda each: (each.span[0], -each.span[1], each.css != "at", each.css != "speaker"),
        reverse=True,
    )
    gaps = dict(match.span() for match in _GAP.finditer(text))
    ends = {each.span[1] for each in waiting}
    cuts = sorted({0, len(text), *gaps, *gaps.values(), *ends, *(each.span[0] for each in waiting)})
    open_: list[Stretch] = []
    for cut, following in zip(cuts, [*cuts[1:], len(text)], strict=True):
        if cut in ends or cut in gaps:
            keep = 0 if cut in gaps else next((n for n, each in enumerate(open_) if each.span[1] <= cut), len(open_))
            yield "".join(_closing(each, open_[:n]) for n, each in reversed([*enumerate(open_)][keep:]))
            if cut in gaps:
                yield "</p>\n<p>"
            open_, again = open_[:keep], [each for each in open_[keep:] if each.span[1] > cut]
            for each in again:
                yield each.opening(again=True, inside_link=_has_link(open_))
                open_.append(each)
        while waiting and waiting[-1].span[0] == cut:
            each = waiting.pop()
            yield each.opening(again=False, inside_link=_has_link(open_))
            open_.append(each)
        if cut not in gaps:
            yield escape(text[cut:following])
    yield "".join(_closing(each, open_[:n]) for n, each in reversed([*enumerate(open_)]))


def _has_link(open_: list[Stretch]) -> bool:
    return any(each.href for each in open_)


def _closing(each: Stretch, around: list[Stretch]) -> str:
    return "</a>" if each.href and not _has_link(around) else "</span>"
