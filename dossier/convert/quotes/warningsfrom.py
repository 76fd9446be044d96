"""Whose warnings somebody ignores: "The board ignored warnings *from staff* that it leaks", "calls *from* them".

A parse gives what they tell to the verb in front, whose subject has said nothing of it; "repeated" only tells how many.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.inflections import forms_of_nouns
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause, Complement
from dossier.records import replace

_TELLING: Final = (
    r"accusations?|allegations?|assertions?|assurances?|claims?|complaints?|fears?|predictions?|promises?|reports?"
    r"|statements?|suggestions?|warnings?"
)
_ASKING: Final = r"appeals?|calls?|demands?|pleas?|requests?"
_FROM: Final = Rare(
    rf" (?:[\w’'-]{{1,20}} ){{0,4}}?(?P<noun>{_TELLING}|{_ASKING}) (?:from|by) (?P<who>[^\n.,;:!?()\"“”]{{2,70}}?)"
    r" (?P<link>that|for) (?=\w)"
)
_OF_ASKING: Final = forms_of_nouns("appeal call demand plea request")
#: What is done to what others say, by whoever says nothing: with "repeat" only as it is the participle in front.
_DONE: Final = frozenset("brush disregard downplay face get heed hear ignore overlook receive repeat".split())
_OTHER_NAMES: Final = frozenset({"and", "or", "who", "which", "that"})


def as_warning(article: Article, clause: Clause) -> Clause:
    """The clause of the noun with whose it is, of a verb that only tells what is done to it; any other as it is."""
    if clause.part != "verb" or clause.lemma not in _DONE:
        return clause
    text, (start, end) = article.text, clause.cue[-1]
    sentence = article.sentence_at(start)
    found = _FROM.match(text, end, sentence.end) if sentence else None
    if found is None or sentence is None:
        return clause
    if clause.lemma == "repeat" and clause.subject and not _is_there(text, sentence.start, clause):
        return clause  # "The mayor *repeated claims* by Odo Tarn that …"
    is_asked = found["noun"] in _OF_ASKING
    if (found["link"] == "that") is is_asked or not _OTHER_NAMES.isdisjoint(found["who"].split()[-1:]):
        return clause
    last = sentence.end - (text[sentence.end - 1] in ".!?")
    told = next((each.at[-1][1] for each in clause.complements if each.at and each.at[0][0] == found.end("link")), last)
    taken = Complement("pp" if is_asked else "that", ((found.start("link"), told),), found["link"])
    return replace(
        clause,
        part="noun",
        lemma=found["noun"].removesuffix("s"),
        role=clause.lemma,
        cue=(found.span("noun"),),
        subject=(found.span("who"),),
        shared_subject=False,
        passive=False,
        tense="",
        complements=(taken,),
    )


def _is_there(text: str, first: int, clause: Clause) -> bool:
    """True for "*There* were repeated warnings"."""
    return text.startswith("There", first) and text[slice(*clause.subject[0])].lower() == "there"
