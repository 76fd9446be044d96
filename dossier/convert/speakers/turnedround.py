"""Who speaks where a parse turned a sentence round: "*A leaflet that came, one page,* threatened people who left".

Read as ""…," said people" it makes those the speakers of a phrase that says nothing. Only a clause, or a quotation,
stands in front of a verb whose subject is behind it.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.reading.parse import Clause, Complement
from dossier.convert.reading.tags import tagged
from dossier.records import replace

#: Verbs of saying that are done to nobody, and others that hardly are: "No deal, *says* Ann Quill".
_OF_TAGS: Final = frozenset(
    "add agree argue comment complain conclude explain insist joke muse note observe opine quip reason recall remark "
    "reply report say sigh state tell think write".split()
)
_FINITE: Final = frozenset("VA")
_RELATIVE: Final = frozenset("W")
_THAT: Final = frozenset({"that", "who", "which"})


def turned_back(article: Article, clause: Clause) -> Clause | None:
    """The clause with what stands in front of its verb for its subject, and who is behind for whom it is done to."""
    if clause.part != "verb" or clause.passive or clause.lemma in _OF_TAGS or len(clause.subject) != 1:
        return None
    text, (cue, end) = article.text, clause.cue[0]
    if len(clause.cue) > 1 or clause.subject[0][0] != end + 1 or not text.endswith(", ", 0, cue):
        return None
    told = next((each for each in clause.complements if each.kind == "bare" and each.at[-1][1] <= cue), None)
    which = next((each for each in clause.complements if each.kind == "that"), None)
    if told is None and which is not None and which.at[0][0] == clause.subject[0][1] + 1:
        whole = Complement("np", ((clause.subject[0][0], which.at[-1][1]),))  # "threatened *ships that lay there*"
        return replace(clause, subject=(), complements=(whole,))
    if told is None or article.quoted_parts((told.at[0][0], cue)):
        return None
    start, stop = told.at[0][0], told.at[-1][1]
    if has_main_verb(text, start, stop):
        return None
    others = tuple([each for each in clause.complements if each is not told])
    whom = Complement("np", clause.subject)
    return replace(clause, subject=((start, stop),), shared_subject=False, complements=(whom, *others))


def has_main_verb(text: str, start: int, end: int) -> bool:
    """True for words with a finite verb beside those of relative clauses: not for "a leaflet that came, one page"."""
    tokens, tags = tagged(text)
    waiting, before = 0, ""
    for place in range(tokens.index(start), tokens.index(end)):
        tag = tags[place]
        if tag in _RELATIVE or tokens.lows[place] in _THAT:
            waiting += 1
        elif tag in _FINITE and before not in _FINITE:
            if not waiting:
                return True
            waiting -= 1
        if tag != "Y":
            before = tag
    return False
