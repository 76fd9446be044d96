"""What stands in front of who speaks without being what is said: a clause that tells when, or with whom it goes on.

"*When asked*, the mayor said …", "*She backed the plan*, hours after Odo Tarn said …".
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.sentencereadings import OWN_WORDS
from dossier.convert.reading.parse import CLAUSAL, Clause
from dossier.convert.reading.tags import has_finite
from dossier.records import replace

#: In front of who speaks: what the sentence began with happened then. "As" is not here, by which a source is named.
_THEN: Final = Rare(
    r",? (?:[\w-]{1,12} ){0,3}(?:after|although|because|before|once|since|though|until|when|whereas|while) \Z"
)
_LONGEST_LINK: Final = 50
#: What opens a clause that tells when.
_WHEN: Final = Rare(
    r"(?:(?:[A-Z]\w{1,12} |\d{1,2} )?(?:[a-z]{1,12} )?(?:[Aa]fter|[Bb]efore)|Once|Since|Until|When|While) "
)
#: What a relative clause at the end of a sentence is opened by, in front of ", according to".
_RELATIVE: Final = Rare(r", (?P<clause>(?:where|which|who|whose) [^\n;:\"“”«»]{8,160})\Z")
_ACCORDING: Final = ", according to "
_SAID: Final = Rare(r"\b(?:announce[sd]|claim(?:s|ed)|insist(?:s|ed)|said|says|t(?:ells|old)|warn(?:s|ed))\b")


def without_when(article: Article, clause: Clause) -> Clause:
    """The clause without what stands in front of it where that tells only when it was said, or is what it tells of."""
    subject, cue = clause.subject, clause.cue[0][0]
    if clause.part != "verb" or not subject or subject[0][0] > cue:
        return clause
    front = next(
        (
            each
            for each in clause.complements
            if each.kind == "bare" and each.at and each.at[0][0] < subject[0][0] and each.marker != "aside"
        ),
        None,
    )
    if front is None:
        return clause
    text, start, end = article.text, front.at[0][0], front.at[0][1]
    first = subject[0][0]
    if _THEN.search(text, max(end, first - _LONGEST_LINK), first) and has_finite(text, start, end):
        pass
    elif not (
        text.endswith(", ", 0, first)
        and _WHEN.match(text, start)
        and OWN_WORDS.match(text, clause.cue[-1][1])
        and not article.quoted_parts((start, first))
    ):
        return clause
    behind = tuple((first, last) for first, last in front.at if first > cue)
    kept = tuple(
        replace(each, at=behind) if each is front else each
        for each in clause.complements
        if each is not front or behind
    )
    if not any(each.kind in CLAUSAL for each in kept):  # beside a clause, a noun was taken for who was told
        kept = tuple(replace(each, marker="") if each.kind == "np" and each.marker == "to" else each for each in kept)
    return replace(clause, complements=kept)


def without_others_words(article: Article, reading: Reading) -> Reading:
    """The reading of a source with only the clause that it is named for at a sentence's end, or all but that.

    In "Quill says she can win the vote, *which is due in May*, according to the board" the date is the board's, and
    nobody says "Quill said it was shut and sold*, according to the board*".
    """
    if not reading.content:
        return reading
    text, cue, (*others, (start, end)) = article.text, reading.cue[0][0], reading.content
    tail = text.rfind(_ACCORDING, start, end) if cue < start else -1
    if tail > start and not article.quoted_parts((tail, end)) and not has_finite(text, tail, end):
        return replace(reading, content=(*others, (start, tail)))
    is_sources = reading.clause.part == "preposition" and end <= cue and not others
    if not is_sources and (start < cue or not text.startswith(_ACCORDING, end)):
        return reading
    relative = _RELATIVE.search(text, start, end)
    if relative is None:
        return reading
    if not is_sources:
        return replace(reading, content=(*others, (start, relative.start())))
    said = _SAID.search(text, start, relative.start())
    if said is None or not article.has_cue(start, relative.start()) or _SAID.search(text, *relative.span("clause")):
        return reading
    return replace(reading, content=trimmed(text, (relative.span("clause"),)))
