"""What somebody estimates without a clause: "police *put the death toll at 12*"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Attribution
from dossier.model import Passage

FIGURE: Final = "figure that something is put at"
_COUNTED: Final = (
    "age|attendance|bill|budget|casualties|chances?|costs?|count|crowds?|damage|dead|deaths|debt|distance|figures?"
    "|inflation|injured|likelihood|loss|losses|number|numbers|odds|population|price|probability|rate|risk|share|size"
    "|speed|strength|support|tally|toll|total|turnout|unemployment|value|victims|worth|wounded"
)
_MANY: Final = rf"(?:[$£€]?\d[\d,.]*|(?:{'|'.join(NUMBERS)}|dozens|half|hundreds|millions|scores|thousands|zero)\b)"
#: What is put at how many.
_PUT: Final = Rare(
    rf" (?P<told>(?:it|them|(?:an?|h(?:er|is)|its|that|the|their|this) (?:[\w’'-]{{1,20}} ){{0,3}}?(?:{_COUNTED})\b"
    rf"[^\n.;:!?\"“”]{{0,80}}?) at (?:(?:about|almost|around|at|between|just|least|less|more|most|nearly|only|over"
    rf"|roughly|some|than|to|under|up) ){{0,3}}{_MANY}[^\n,;:!?\"“”]{{0,40}}?)"
    r"(?=[.](?:\s|\Z)|[,;:!?\"“”\n]|\s(?:after|although|and|as|because|but|in|on|since|though|when|while|with)\b|\Z)"
)


def find_figures(article: Article, is_taken: Callable[[Passage], bool]) -> Iterator[Attribution]:
    """The figures that somebody puts something at, of whom the text tells: "police *put* it *at* 12"."""
    text = article.text
    if "put" not in article.words and "puts" not in article.words:
        return
    for clause in article.parse.clauses:
        if clause.lemma != "put" or clause.part != "verb" or not clause.subject or clause.passive:
            continue
        told = _PUT.match(text, clause.cue[-1][1])
        content = trimmed(text, (told.span("told"),)) if told else ()
        if content and clause.subject[-1][1] <= clause.cue[0][0] and not is_taken((*content, *clause.cue)):
            yield Attribution(content, FIGURE, clause.cue, trimmed(text, clause.subject), lemma="estimate")
