"""Digests of what others write, a line each: "The mill is safe — Ann Quill: “It was mended in May.” [Lodd Post]"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.tags import has_finite

#: A heading, a dash, and who is quoted.
_HEADED: Final = Rare(
    r"[^\n\"“”«»:]{8,200} [-–—] (?:[Mm]ore from )?"
    r"(?P<who>[A-Z][\w.’'-]{0,20}(?: [\w.’'&-]{1,20}){0,7}|the [a-z]{3,20})(?P<colon>:) "
)
_LONGEST: Final = 300


def find_digested(article: Article) -> Iterator[Attribution]:
    """The quotation of every line of a digest, as that of whom the line names in front of it."""
    text = article.text
    for quotation in article.quotations:
        start = quotation.start
        if not text.endswith(": ", 0, start):
            continue
        line = max(text.rfind("\n", max(0, start - _LONGEST), start) + 1, start - _LONGEST)
        match = _HEADED.fullmatch(text, line, start)
        if match is None or has_finite(text, *match.span("who")):
            continue
        content = trimmed(text, quotation.parts)
        yield Attribution(content, "line of a digest", (match.span("colon"),), (match.span("who"),), ":")
