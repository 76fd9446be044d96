"""What is told without saying by whom: "The mayor *reportedly* left the town", "*Allegedly*, the mill was sold".

The cue is the adverb, the content the rest of its sentence, and nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.evidence import Article
from dossier.convert.matches import last_match
from dossier.convert.parse import Attribution
from dossier.convert.readings import trimmed, without

#: "allegedly" within a sentence is rather a lawyer's caution about one word of it.
_ADVERB: Final = re.compile(r"\b(?:[Rr]eportedly|Allegedly)\b,?")
_CLAUSE: Final = re.compile(r";\s|,\s(?:but|and|so|while|although|though)\s")
_LONGEST: Final = 300
_FEWEST_WORDS: Final = 3


def find_hearsay(article: Article) -> Iterator[Attribution]:
    """One attribution for every sentence with such an adverb; whether something else speaks there is not asked."""
    text = article.text
    if "eportedly" not in text and "Allegedly" not in text:
        return
    for match in _ADVERB.finditer(text):
        start, end = match.span()
        sentence = article.sentence_at(start)
        if sentence is None or sentence.end - sentence.start > _LONGEST or article.quoted_parts((start, end)):
            continue
        opening = last_match(_CLAUSE, text, sentence.start, start)
        first = opening.end() if opening else sentence.start
        last = next((found.start() for found in _CLAUSE.finditer(text, end, sentence.end)), sentence.end)
        content = trimmed(text, without(((first, last),), ((start, end),)))
        if sum(len(text[begin:stop].split()) for begin, stop in content) >= _FEWEST_WORDS:
            cue = (start, end - match[0].endswith(","))
            yield Attribution(content, "adverb of hearsay", (cue,), (), match[0].rstrip(",").lower())
