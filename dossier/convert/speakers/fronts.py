"""What stands in front of who speaks, and a parse took for a part: "*Jailing Odo Tarn,* Judge Ivo Lind said"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.timewords import MONTH_NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause

_MONTHS: Final = sorted(MONTH_NUMBERS, key=len, reverse=True)
#: The first of a row, by its look: "*Writing in Nature,* Ann Quill and colleagues argue".
_WRITING: Final = Rare(
    r"(?:Addressing|Posting|Speaking|Talking|Testifying|Writing) (?:(?:after|at|before|during|for|from|in|on|to) )?"
    r"[^\n,.;:\"“”]{2,80}, (?=[^\n,]{2,60} and )"
)
#: What somebody does to another whose name reads on from it, and no row of several.
_DOING: Final = Rare(
    r"[A-Z][a-z]{2,14}(?:-[a-z]{2,14})?ing (?:[A-Z][\w.’'-]{1,20} ){0,3}[A-Z][\w’'-]{1,20}"
    r"(?: [a-z][^\n,.;:\"“”]{2,60})?, (?=(?:(?! and )[^\n,]){2,60}\Z)"
)
#: A dateline: "*Lodd, May 3 (Presswire)* Mayor Ann Quill said".
_DATELINE: Final = Rare(
    rf"(?:[A-Z][\w’'-]{{1,20}}(?: [A-Z][\w’'-]{{1,20}}){{0,2}},? )?(?:{'|'.join(map(str.title, _MONTHS))})\.? "
    r"\d{1,2}(?:, \d{4})? \([A-Z][\w .-]{1,30}\) ?[–—-]{0,2} ?(?=[\w“\"])"
    r"|[A-Z][A-Z .’'-]{2,24},? \([A-Z][^()\n]{2,60}\) ?[:–—-]{1,2} ?(?=[\w“\"])"
)


#: A day that no comma parts from the name behind it: "On *October 7* Ann Quill said".
_DAY: Final = Rare(rf"(?:{'|'.join(map(str.title, _MONTHS))})\.? \d{{1,2}} (?=[A-Z])")


def behind_an_opening(article: Article, clause: Clause) -> int:
    """Where who speaks begins in a subject that begins with what that one does, or with a dateline; 0 elsewhere."""
    text, (start, end) = article.text, clause.subject[0]
    opening = _WRITING.match(text, start, end)
    if opening is None and text.find("(", start, end) > 0:
        opening = _DATELINE.match(text, start, end)
    if opening is None:
        opening = _DAY.match(text, start, end)
    if opening is None and end + 1 == clause.cue[0][0]:
        opening = _DOING.match(text, start, end)
    return opening.end() if opening else 0
