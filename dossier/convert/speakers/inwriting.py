"""Who speaks in writing: "*Ann Quill* in a statement on Monday said", "a letter from *his aide, Odo Tarn*, claiming …".

No comma parts the statement, and whatever tells of it, from who speaks; the one behind the letter closes an apposition.
A parse takes whatever stands nearest for who speaks.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.persons import head_of, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.tags import has_finite
from dossier.model import Span
from dossier.records import replace

_WRITINGS: Final = (
    r"accounts?|affidavits?|allegations?|accusations?|claims?|complaints?|disclosures?|e-?mails?|evidence|letters?|memos?"
    r"|messages?|petitions?|posts?|reports?|revelations?|statements?|testimon(?:y|ies)|tips?|tip-offs?|tweets?|videos?|warnings?"
)
#: What somebody has from another, behind whom an apposition stands: "despite *testimony from* Odo Tarn, *a clerk*,".
#: It is no object of the outer verb, whose subject may tell what it says.
_FROM: Final = Rare(
    r"\b(?:after|amid|by|despite|following|from|given|in|on|over|through|to|upon|with) (?:[\w-]{1,20} ){0,4}?"
    rf"(?:{_WRITINGS})(?: on [A-Z]\w{{0,12}}(?: \([^()\n]{{2,30}}\))?,?)? (?:from|by|of) "
    r"(?P<who>[^\n.;:!?()\"“”]{2,70}), (?P<what>[^\n,;:!?()\"“”]{2,70}), \Z"
)
_REACH: Final = 220
#: These tell what is written; who has it would not "state" so, but may well be "saying" something himself.
_OF_WRITINGS: Final = frozenset(
    "accusing alleging asserting claiming contending detailing implicating stating suggesting".split()
)
_OF_EITHER: Final = frozenset({"arguing", "insisting", "saying", "telling", "warning"})


#: Where somebody speaks, between him and the verb.
_IN_A: Final = Rare(
    r"(?<![,;]) (?:in|on|through|via) (?:another|an?|her|his|its|their) (?:[\w-]{1,20} ){0,3}?"
    r"(?:address|broadcast|communiqu[eé]|e-?mail|interview|letter|memo|message|post|reaction|release|remarks|reply"
    r"|response|speech|statement|tweet|video)\b"
)
_MARKS: Final = Rare('[;:!?"“”\n]')


def who_says_in_a(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "*Ann Quill, a clerk* in a statement by her aide, Odo Tarn, called for calm"; None elsewhere."""
    text, cue = article.text, clause.cue[0][0]
    sentence = article.sentence_at(cue)
    found = _IN_A.search(text, sentence.start, cue) if sentence is not None else None
    if sentence is None or found is None or _MARKS.search(text, sentence.start, cue):
        return None
    start, end = text.rfind(", ", sentence.start, found.start()) + 2, found.start()
    start = max(start, sentence.start)
    if has_finite(text, sentence.start, cue) or not text[end - 1].isalnum():
        return None
    named = article.names_in(start, end)
    if not (is_somebody(head_of(text[start:end])) or (named and named[-1][0][1] == end and named[-1][1] != "place")):
        return None
    before = article.names_in(sentence.start, start)
    if before and before[-1][0][1] == start - 2 and before[-1][1] in ("", "person"):
        start = before[-1][0][0]  # "*Ann Quill*, Tarn's aide in a statement said"
    return start, end


def who_wrote(article: Article, clause: Clause) -> Clause | None:
    """The clause with the writer in front of it for who speaks, or with nobody where that is not sure; else None."""
    text, (cue, end) = article.text, clause.cue[0]
    saying = text[cue:end]
    if saying not in _OF_WRITINGS and saying not in _OF_EITHER:
        return None
    found = _FROM.search(text, max(0, cue - _REACH), cue)
    if found is None or has_finite(text, found.start("who"), cue - 2):
        return None
    start, last = found.start("who"), cue - 2
    named = article.names_in(start, last)
    if not (is_somebody(found["who"]) or any(kind == "person" for _, kind in named)):
        return None
    subject = ((start, last),) if saying in _OF_WRITINGS else ()
    return replace(clause, subject=subject, shared_subject=False)
