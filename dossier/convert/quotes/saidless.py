"""Quotations without a verb of saying: "Ann Quill was blunt: '…'", "her verdict: '…'", "'…' was how she put it"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.quotes.speakerbefore import speaker_before
from dossier.convert.quotes.tellerbeside import teller_behind, teller_in_front
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import ends_paragraph
from dossier.model import Passage


def find_saidless(
    article: Article, is_heard: Callable[[Passage], bool], spoken: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Every quotation with somebody beside it whose words it must be, by its shape, in the order of the text.

    What `is_heard` already needs nobody else: most quotations have a verb of saying. Who tells something in the
    sentence in front, as `spoken` has it, goes on in the quotation.
    """
    last: int = -1
    before: Passage = ()
    for quotation in article.quotations:
        content = trimmed(article.text, quotation.parts)
        if is_heard(content):
            continue
        speaker = speaker_before(article, quotation, spoken, is_heard)
        if not speaker and last > 0 and not article.text[last : quotation.start].strip():
            speaker = before if ends_paragraph(article.text, quotation) else ()
        if speaker:
            last, before = quotation.end, speaker
            yield Attribution(content, "quotation behind a sentence about its speaker", source=speaker)
            continue
        found = teller_in_front(article, quotation) or teller_behind(article, quotation)
        if found and content:
            source, cue = found
            yield Attribution(content, "quotation beside a word about its speaker", (cue,), (source,), lemma=":")
