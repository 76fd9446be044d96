"""A case as one HTML page that needs no network and no script: timeline, people, quotes, each linked to its passage.

`report_html` asks the case through `Queries` alone and yields the page piece by piece. The sources are embedded, and
every entry links to the passage in them; the names in a source link back. What the page holds is bounded by `Limits`:
what is left out is counted on the page, and an entry whose source is left out says so instead of linking.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from importlib.resources import files

from dossier.case.queries import Queries, Ref, Without
from dossier.case.report.article import article_html
from dossier.case.report.lists import lists_html
from dossier.case.report.page import Limits, Page, cut_short, head_html, opening_html

__all__ = ["Limits", "cut_short", "report_html"]


def report_html(
    queries: Queries,
    title: str,
    focus: Ref | None = None,
    limits: Limits | None = None,
    without: Collection[Without] = (),
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[str]:
    """The page of a case, or of one focus in it, in pieces of HTML to be written one after the other as UTF-8.

    `progress` is called with how many of its rows and articles are written; there is about one piece for a row.
    """
    page = Page.of(queries, title, focus, limits or Limits(), without)
    style = files("dossier.case.report").joinpath("style.css").read_text(encoding="utf-8")
    yield head_html(page.title, style)
    yield opening_html(page)
    yield '<main>\n<div class="lists" tabindex="0" role="region" aria-label="What is known">\n'
    rows = sum(map(len, page.rows.values()))
    total = rows + len(page.cited)
    for done, piece in enumerate(lists_html(page)):
        progress(min(done, rows), total)
        yield piece
    yield '</div>\n<div class="sources" tabindex="0" role="region" aria-label="Sources">\n'
    for done, row in enumerate(page.sources):
        progress(rows + done, total)
        yield from article_html(page, row)
    yield "</div>\n</main>\n</body>\n</html>\n"
