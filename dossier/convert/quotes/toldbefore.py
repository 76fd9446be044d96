"""What a writer tells as a fact before naming who told it: "It burned. *This was announced by Ann Quill*."."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.somebody import may_speak
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.tags import tagged, vocabulary
from dossier.convert.speakers.citing import is_outlets_name
from dossier.model import Span

#: Of what stands in front: "*This was announced by Ann Quill*, Presswire reports", "*Quill said this* at a briefing".
_THIS_WAS: Final = Rare(
    r"This (?:was|is|has been) (?:also |first )?(?P<cue>announced|confirmed|declared|disclosed|reported|said"
    r"|stated|told|written) by (?P<who>[^\n.;:,()“”\"«»]{2,120}?)(?=[,.]| (?:on|in|at|during|via|while)\s)"
)
_SAID_THIS: Final = Rare(
    r"(?P<who>[A-Z][^\n.;:()“”\"«»]{2,120}?) (?:(?:has|have|had|also|later) ){0,2}"
    r"(?P<cue>announced|confirmed|declared|disclosed|said|stated) this"
    r"(?=[,.]| (?:on|in|at|during|to|via|while)\s)"
)
#: Who has not told it, or not as a fact: "*Nobody but Quill* confirmed this", "*When she* announced this".
_TOLD_BY_NONE: Final = frozenset(
    "after although before few hardly if neither never no nobody none nor not once only unless until when while "
    "yet".split()
)
#: The tags of verbs, and of what leads to one.
_OF_CLAUSES: Final = frozenset("VAGBW")


def find_told_before(article: Article) -> Iterator[Attribution]:
    """What is told as a fact before the writer names who told it: "It burned. *This was announced by Ann Quill*."."""
    text = article.text
    if "this" not in vocabulary(text):
        return
    for before, sentence in pairwise(article.parse.sentences):
        start, end = sentence.start, sentence.end
        if text.startswith("This ", start):
            match = _THIS_WAS.match(text, start, end)
        else:
            match = _SAID_THIS.match(text, start, end) if text.find(" this", start, end) > 0 else None
        if match is None or is_outlets_name(match["who"]) or not _tells(article, match.span("who")):
            continue
        if before.paragraph < sentence.paragraph - 1 or text[before.end - 1 : before.end] != ".":
            continue  # a headline
        if article.quoted_parts((before.start, before.end)):
            continue
        content = trimmed(text, ((before.start, before.end),))
        if content:
            yield Attribution(
                content, "told before who says so", (match.span("cue"),), (match.span("who"),), lemma="say"
            )


def _tells(article: Article, who: Span) -> bool:
    """True for who has told something, in words that are no more than a name or an office with what goes with it."""
    if not may_speak(article, who):
        return False
    tokens, tags = tagged(article.text)
    first, stop = tokens.index(who[0]), tokens.index(who[1])
    return (
        tags[first] not in "IXY"
        and _OF_CLAUSES.isdisjoint(tags[first:stop])
        and _TOLD_BY_NONE.isdisjoint(tokens.lows[first:stop])
    )
