"""Quotations with a dash and a name behind: "“It leaks.” — Ann Quill"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.gazetteer import is_given
from dossier.convert.names.outlets import sounds_like_outlet
from dossier.convert.patterns.matches import matches_at, places_of_marks
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.labels import NAME_WORD
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import first_letter
from dossier.convert.reading.parse import Attribution

_ENDING: Final = '"”'  # marks that a signed quotation ends with
_SIGNED: Final = re.compile(
    r"[\"”][^\S\n]{0,3}\n{0,2}(?P<dash>[—―–]|--?)[^\S\n]{0,3}(?P<name>[A-Z][^\n,;:!?\"“”—―–]{1,60})"
    r"(?=(?:, [^\n\"“”]{2,60})?[.,]?[^\S\n]*(?:\n|\Z))"
)
_SIGNATURE: Final = Rare(  # "Ann Quill", "Bank governor Ann Quill"
    rf"{NAME_WORD}(?:[^\S\n](?:{NAME_WORD}|[a-z-]{{3,15}}(?=[^\S\n][A-Z]))){{0,7}}"
)
#: … if it is not one that the writer breaks off: "“It pays,” *Quill said*. “I like it.”".
_ASIDE: Final = Rare(r",[\"”] (?!(?:and|but|I|so|then|they|we|which|you)\b)([^\n\"“”.]{2,100})")
#: … behind a whole sentence with nothing but who says it: what is quoted may itself quote.
_WHO_SAYS: Final = Rare(
    r"[.?!…][\"”] (?:(?:[Hh]e|[Ss]he|(?:[Tt]he|[Aa]n?) [a-z]{2,20}|(?!I |We |They )[A-Z][\w.’'-]{1,20}"
    r"(?: [A-Z][\w.’'-]{1,20}){0,3}) (?P<verb>[a-z]+)"
    r"|(?P<said>[a-z]+) (?:he|she|(?:the|an?) [a-z]{2,20}|[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,3}))"
    r"(?:[.,]|(?= (?:after|at|in|on|when) ))"
)
_ONLY_STOPS: Final = Rare(r"[ .\n]{0,20}\Z")
_ENDS: Final = (".", "!", "?", "…")
_LONGEST_LABEL: Final = 6  # words
#: Words that read on into a quotation behind them, and verbs of a sentence that does.
_READS_ON: Final = frozenset(
    "a an and as at but for her his in is its my of on or our that the their to was with".split()
)
_VERBS: Final = frozenset("are be been did do does had has have is was were will would he i it she they we who".split())


def find_signed(article: Article) -> Iterator[Attribution]:
    """Quotations that are signed, as the words of who signs them."""
    text = article.text
    for match in matches_at(_SIGNED, text, places_of_marks(text, _ENDING), 0, len(text)):
        if not _SIGNATURE.fullmatch(match["name"].strip()):
            continue
        end = match.start() + 1
        line = text.rfind("\n", 0, match.start()) + 1
        number = bisect_left(article.ends, end)
        if text[line] in '"“”':  # some close where they should open
            start = line
        elif number < len(article.ends) and article.ends[number] == end:
            start = article.starts[number]
        else:
            continue
        if not _stands_alone(text, line, start, match):
            continue
        yield Attribution(
            content=trimmed(text, ((start, end),)),
            rule="signed quotation",
            cue=(match.span("dash"),),
            source=trimmed(text, (match.span("name"),)),
            lemma="—",
        )


def _stands_alone(text: str, line: int, start: int, match: re.Match[str]) -> bool:
    """False for words that the writer leads to, or breaks off to say whose they are: a byline or a credit is behind."""
    front = text[line:start].rstrip()
    if not any(char.isalpha() for char in front):  # "* “It leaks.” — Quill" is one of a list
        return not _is_credit(text, match) and not _breaks_off(text, start, match.start())
    if front.endswith((":", "—", "–")):
        return True
    return "\n" not in match[0] and (
        front.endswith(_ENDS) or (first_letter(text, start).isupper() and _is_label_of(front))
    )


def _is_label_of(front: str) -> bool:
    """True for a few words that tell whose or what words follow, and do not read on into them: "Quote of the day"."""
    words = front.lower().split()
    return (
        len(words) <= _LONGEST_LABEL
        and words[-1] not in _READS_ON
        and not front.endswith(",")
        and _VERBS.isdisjoint(words)
        and cue_forms().speech.isdisjoint(words[1:])  # "*Quote* of the day"
    )


def _breaks_off(text: str, start: int, end: int) -> bool:
    """True for a line of quotations that the writer says in between whose they are."""
    speech = cue_forms().speech
    if any(not speech.isdisjoint(aside[1].split()) for aside in _ASIDE.finditer(text, start, end)):
        return True
    return any((who["verb"] or who["said"]) in speech for who in _WHO_SAYS.finditer(text, start, end))


def _is_credit(text: str, match: re.Match[str]) -> bool:
    """True for an agency or an outlet alone in the last line; "The Xville Post" there is who is quoted."""
    if text.find("\n", match.start(), match.start("name")) < 0 or not _ONLY_STOPS.match(text, match.end()):
        return False
    first = match["name"].partition(" ")[0]
    return first != "The" and not is_given(first) and sounds_like_outlet(match["name"])
