"""Whose words somebody only points to: "Ann Quill highlighted one of *Odo Tarn's* remarks: '…'".

Who cites them has not said them; whose they are is told in front, or else by nobody.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading
from dossier.convert.patterns.rare import Rare
from dossier.model import Passage

_WORDS: Final = (
    r"(?:comment|line|paragraph|passage|phrase|post|quotation|quote|remark|sentence|statement|tweet|verse|word)s?"
)
#: In front of a quotation, from the verb on; what somebody repeats of his own is his.
_POINTED_AT: Final = Rare(
    r"\b(?:cit(?:ed|es|ing)|highlight(?:ed|s|ing)|pick(?:ed|s|ing) out|point(?:ed|s|ing) (?:out|to)"
    r"|quot(?:ed|es|ing)|singl(?:ed|es|ing) out|(?:drew|draws) attention to"
    r"|repeat(?:ed|s|ing)(?! h(?:is|er)\b| their\b)) "
    rf"(?P<what>(?:just |only )?one(?: of them)? in particular|(?:[^\n:;.!?\"“”]{{0,50}} )??{_WORDS}\b"
    r"(?: (?:by|from|in|of)\b[^\n:;.!?\"“”]{2,60})?): ?\Z"
)
_LONGEST: Final = 150
_OWNER: Final = Rare(
    rf"['’]s? (?:[a-z]{{2,15}} ){{0,2}}(?:{_WORDS}|article|e-?mail|essay|interview|letter|message|report|speech)\b"
)
_BY: Final = (" by ", " from ", " of ")
_VERBS: Final = ("cit", "ight", "pick", "point", "quot", "singl", "attention", "repeat")


def whose_remarks(article: Article, reading: Reading) -> Passage:
    """Who speaks in a reading: whose words are pointed at, or nobody, where they are; else whom the reading has."""
    text, cue = article.text, reading.clause.cue[0][0]
    first = next((start for span in reading.content for start, _ in article.quoted_parts(span)), 0)
    if first <= cue or not text.endswith(": ", 0, first) or reading.clause.part not in ("noun", "verb"):
        return reading.source
    begin = max(0, first - _LONGEST)
    front = text[begin:first]
    if not any(verb in front for verb in _VERBS):
        return reading.source
    found = _POINTED_AT.search(text, begin, first)
    if found is None:
        return reading.source
    owner = _owner(article, begin, found.end("what"))
    if reading.clause.part == "noun":  # "quoted *Odo Tarn's words*"
        return owner if owner and found.start() < cue else reading.source
    is_own = found.start() <= cue or text.find(" and ", cue, found.start()) > 0
    return owner if is_own else reading.source


def _owner(article: Article, begin: int, end: int) -> Passage:
    """Who is named right in front of "'s remarks", the last of a stretch, or behind "remarks by"; empty for nobody."""
    text = article.text
    people = [span for span, kind in article.names_in(begin, end) if kind == "person"]
    for start, last in reversed(people):
        if _OWNER.match(text, last, end) or (last == end and text.endswith(_BY, 0, start)):
            return ((start, last),)
    return ()
