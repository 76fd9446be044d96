"""A happening's title: its own clause in the text's words, without the frame around it.

"On May 3, the mayor said that the ferry *Odile* had sunk, which …" becomes "the ferry Odile had sunk".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from dossier.model import Span

_LONGEST: Final = 110
#: Where a clause begins; what stands in front of it is another one.
_BEGINS: Final = re.compile(
    r"[;:—–](?=\s)|[(“”\"]|, (?:and|but|while|as|when|after|before|where|because|although)\b"
    r"|(?<!of )(?<!at )(?<!by )(?<!in )\bthat\b|\b(?:while|although|because|but|when|if|whether|until)\b",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"[;:—–](?=\s)|[)“”\"]|, (?:and|but|which|who|whom|whose|where|when|while|all of|some of|as|after|before|according"
    r"|said|says|he|she|it|they|\w+ing)\b|\b(?:while|although|because|whereas)\b",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r",? ?\b(?:who|which|that|whom)\b(?=(?:, [^,;]{2,50},)?\s[^,;]{0,60}\Z)", re.IGNORECASE)
_LEADING: Final = re.compile(
    r"(?:(?:and|but|that|later|earlier|meanwhile|however|also|then|moreover|indeed|in turn|who|which)\b,?\s{0,3}){1,4}",
    re.IGNORECASE,
)
_DETERMINERS: Final = frozenset("a an the this these its his her their all some many several two three".split())
#: A noun phrase goes back from its last word to its determiner, not over one of these.
_NO_NOUNS: Final = frozenset(
    "in on at to from by with for and or was were is are had has have over into about as than then said told".split()
)
_LOOSE_END: Final = re.compile(r"\s(?:who|which|that|and|or|of|the|a)\Z")
_WORDS: Final = re.compile(r"\S+")
_PLACE_TO_CUT: Final = re.compile(
    r",?\s(?=(?:in|on|at|to|from|by|with|for|and|or|over|into|about|as|after|before|who|which)\s)"
)


def title_of(text: str, limits: Span, part: Span, at: Span, dates: Iterable[Span]) -> str:
    """The clause around the word at `at`, on one line.

    Args:
        text: the reading text.
        limits: what it may be taken from: the sentence, or what is quoted of it.
        part: the part of the sentence that tells the happening.
        at: the word that tells it.
        dates: where date expressions stand; one in front is left out.
    """
    start = _start(text, limits[0], max(limits[0], part[0]), at[0])
    for first, last in sorted(dates):
        # "On January 24, …"
        if start <= first and first - start <= 12 and last < at[0] and text[last : last + 2] == ", ":
            start = last + 2
    leading = _LEADING.match(text, start, at[0])
    if leading:
        start = leading.end()
    end = _end(text, at[1], min(limits[1], part[1]) if part[1] > at[1] else limits[1])
    words = " ".join(text[start:end].split()).strip(' ,;:.–—-"“”')
    words = _LOOSE_END.sub("", words)
    if len(words) > _LONGEST:
        cuts = [match.start() for match in _PLACE_TO_CUT.finditer(words, at[1] - start, _LONGEST)]
        words = (words[: cuts[-1]] if cuts else words[:_LONGEST].rsplit(" ", 1)[0]) + " …"
    return words[:1].upper() + words[1:]


def _start(text: str, limit: int, first: int, at: int) -> int:
    starts = [match.end() for match in _BEGINS.finditer(text, first, at)]
    start = starts[-1] if starts else first
    relatives = list(_RELATIVE.finditer(text[:at], max(limit, at - 120)))
    if not relatives or relatives[-1].start() - limit < 3:
        return start
    relative = relatives[-1]
    # a relative clause says nothing without the noun in front of it
    length = _phrase_length(text[max(limit, relative.start() - 80) : relative.start()])
    return relative.start() - length if length else start


def _phrase_length(before: str) -> int:
    """How many characters at the end of `before` are one noun phrase, five words at most."""
    length = 0
    for match in reversed(list(_WORDS.finditer(before))[-5:]):
        word = match[0].lower()
        if word in _NO_NOUNS or word[-1] in ",;:)”":
            break
        if word != "of":
            length = len(before) - match.start()
        if word in _DETERMINERS:
            break
    return length


def _end(text: str, at: int, last: int) -> int:
    match = _ENDS.search(text, at, last)
    return match.start() if match else last
