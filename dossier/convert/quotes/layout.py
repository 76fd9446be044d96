"""Attributions that layout makes, without any verb: "NAME: words" in transcripts and headlines, "words" — Name.

The cue is the colon or the dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.briefs import find_briefed, find_stated
from dossier.convert.quotes.digests import find_digested
from dossier.convert.quotes.headlinevoices import find_headline
from dossier.convert.quotes.interviews import find_interview
from dossier.convert.quotes.labels import CLAIMS, VERDICTS, headline_at, labelled, labelled_lines
from dossier.convert.quotes.signed import find_signed
from dossier.convert.quotes.transcripts import find_transcript
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import ends_paragraph, looks_spoken

_FEWEST_SPOKEN: Final = 5
_LONGEST_LOOK: Final = 2000
#: "…, *police said.*" at a paragraph's end.
_TAGGED: Final = Rare(r", (?:[\w’'.-]{1,20} ){1,6}(?:added|recalled|said|says|told [\w ]{2,30})\.\Z")


def find_laid_out(article: Article) -> tuple[Attribution, ...]:
    """Transcript lines, a headline's voice, claims that are checked, signed and labelled quotations, in this order."""
    lines = labelled_lines(article.text)
    spoken = [*find_transcript(article, lines)] or [*find_interview(article)]
    heads = [each for each in find_headline(article) if each.source not in [line.source for line in spoken]]
    labelled_so = (*_checked(article, lines), *find_signed(article), *find_briefed(article), *find_stated(article))
    found = [*spoken, *heads, *labelled_so]
    digested = {each.content: each for each in find_digested(article)}
    return (*(each for each in found if each.content and each.content not in digested), *digested.values())


def _checked(article: Article, lines: Sequence[re.Match[str]]) -> Iterator[Attribution]:
    """The claim that a fact-check is about: whoever is said to have said it in there, it is the claim that says so."""
    if any(match["label"].strip().lower() in VERDICTS for match in lines):
        for match in lines:
            if match["label"].strip().lower() in CLAIMS:
                yield labelled(article, match, "claim that is checked")


def find_standalone(article: Article) -> Iterator[Attribution]:
    """Quotations that fill a paragraph behind one that quotes, or tells who spoke: words, though nothing tells whose.

    Elsewhere such a paragraph is as likely a caption, a motto or a list of what people posted.
    """
    text = article.text
    first = headline_at(text)
    for quotation in article.quotations:
        start = quotation.start
        fills = text[start - 1 : start] == "\n" and ends_paragraph(text, quotation)
        if fills and start > first and _leads_in(article, start) and looks_spoken(text, quotation):
            content = trimmed(text, quotation.parts)
            if sum(len(text[begin:stop].split()) for begin, stop in content) >= _FEWEST_SPOKEN:
                yield Attribution(content, "quotation that fills a paragraph")


def _leads_in(article: Article, start: int) -> bool:
    """True when the paragraph in front of a place quotes somebody, ends with a colon, or tells last who said it."""
    before = article.text[max(0, start - _LONGEST_LOOK) : start].rstrip()
    paragraph = before[before.rfind("\n") + 1 :]
    if paragraph.endswith(":") or any(mark in paragraph for mark in '"“”«»'):
        return True
    return paragraph.startswith("According to ") or _TAGGED.search(paragraph) is not None
