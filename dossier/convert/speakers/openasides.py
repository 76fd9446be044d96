"""A name with an aside, of which a parse took the wrong end for who speaks, or whatever acts in front of it.

No comma closes the aside: "*Ann Quill, 34, of Mill Road* said it rained", and no road says anything; or a clause begins
with the name: "Shares fell as *Ann Quill, the owner,* warned of rain", and no shares do.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading
from dossier.convert.english.gazetteer import title_kind
from dossier.convert.english.persons import head_of, is_person
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.tags import has_finite
from dossier.model import Span
from dossier.records import replace

_LONGEST: Final = 160
_PART: Final = r"[^\n,;:.!?()\"“”–—]{2,80}"
_TOWN: Final = r"(?:the )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,3}"
#: An age, where somebody is from, both, and what somebody does.
_AGED: Final = Rare(rf", (?:aged )?\d{{1,3}}(?:,? (?:an?|from|of|the) {_PART})?")
_FROM: Final = Rare(rf",? (?:from|of) {_TOWN}(?:, {_TOWN})?")
_WHO: Final = Rare(rf", who {_PART}")
_WHAT: Final = Rare(
    r", (?:(?:an?|the) )?(?P<office>(?:[\w’'-]{1,20} ){0,3}?[a-z-]{3,20})(?P<of> (?:at|for|from|in|of|with) "
    + _PART
    + ")?"
)
#: Behind the verb: "Ann Quill, the judge *said on Monday,* was innocent".
_CLOSED: Final = Rare(r"(?: [^\n,;:.\"“”]{2,80})?,")

_WHO_CLOSED: Final = Rare(r", (?:who|which|whose) [^\n,;:.!?\"“”]{3,80}, ")
_OF: Final = ("of ", "from ")
_ARTICLES: Final = ("a ", "an ", "the ")
#: What opens a clause with its subject.
_LINK: Final = Rare(r" (?:after|although|as|because|before|since|though|when|while) ")
_LONGEST_LINK: Final = 60


def with_open_aside(article: Article, clause: Clause) -> Span | None:
    """Who speaks where a name opens a sentence and the parse took the end of what is told of it; None elsewhere."""
    text, cue = article.text, clause.cue[0][0]
    if clause.part != "verb" or clause.passive or clause.role != "main" or clause.subject[-1][1] + 1 != cue:
        return None
    sentence = article.sentence_at(cue)
    start = clause.subject[0][0]
    if sentence is None or start - sentence.start > _LONGEST or text.find(",", sentence.start, start) < 0:
        return None
    named = next(iter(article.names_in(sentence.start, start)), None)
    if named is None or named[1] == "place" or " " not in text[slice(*named[0])]:
        return None
    (first, last), behind = named[0], clause.cue[-1][1]
    if text[first:last].partition(" ")[0].endswith("ing"):
        return None  # "*Remanding Odo Tarn,* the judge in Lodd said"
    if any(title_kind(word) is None for word in text[sentence.start : first].split()) or last >= start:
        return None
    if _CLOSED.match(text, behind) and not article.quoted_parts((behind, behind + 3)):
        return None
    if _WHO.fullmatch(text, last, cue - 1):
        return (sentence.start, cue - 1) if has_finite(text, last + len(", who "), start) else None
    if has_finite(text, last, cue - 1):
        return None
    is_told = _AGED.fullmatch(text, last, cue - 1) or _FROM.fullmatch(text, last, cue - 1)
    what = None if is_told else _WHAT.fullmatch(text, last, cue - 1)
    if what is not None:
        office = what["office"]
        is_bare = not text.startswith((", a ", ", an ", ", the "), last)
        is_told = what if is_person(head_of(office)) and (what["of"] or is_bare) else None
    return (sentence.start, cue - 1) if is_told else None


def behind_a_conjunction(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "Shares fell as *Ann Quill, the owner,* warned of rain"; None elsewhere."""
    text, cue, subject = article.text, clause.cue[0][0], clause.subject
    sentence = article.sentence_at(cue)
    if sentence is None or not subject or not subject[-1][1] < cue - 2:
        return None
    first = max(subject[-1][1], cue - _LONGEST)
    for (start, end), kind in article.names_in(first, cue - 2):
        link = _LINK.search(text, max(first, start - _LONGEST_LINK), start)
        if kind == "place" or link is None or not text.startswith(", ", end) or end + 2 >= cue - 2:
            continue
        if any(title_kind(word) is None for word in text[link.end() : start].split()):
            continue
        aside = text[end + 2 : cue - 2]
        is_told = aside.startswith(("who ", "which ", "whose ")) or not has_finite(text, end + 2, cue - 2)
        if "," in aside or not is_told or not has_finite(text, subject[-1][1], link.start() + 1):
            continue
        return link.end(), cue - 2
    return None


def with_open_source(article: Article, reading: Reading) -> Reading:
    """The reading of "according to *Ann Quill, head of the mill,* it rained" with all of whom it names.

    A parse may take her office, or "Mr Odo Tarn" behind an office without his name, for the first of what is told.
    """
    text, source = article.text, reading.source
    if reading.clause.part != "preposition" or len(source) != 1 or source[0][0] < reading.cue[-1][1]:
        return reading
    (first, last), ((start, end), *others) = source[0], reading.content
    start += text.startswith(" ", start)
    comma = text.find(", ", start, min(end, start + _LONGEST_LINK)) if start == last + len(", ") else -1
    if comma < 0 or not (_tells_of_name(article, (first, last), (start, comma)) or _is_his_name(article, start, comma)):
        return reading
    who = _WHO_CLOSED.match(text, comma, end)
    begins = who.end() if who else comma + len(", ")
    if not has_finite(text, begins, end):
        return reading
    return replace(reading, source=((first, begins - len(", ")),), content=((begins, end), *others))


def _tells_of_name(article: Article, name: Span, part: Span) -> bool:
    """True for what somebody is, behind the name and without an article: "head of the mill", "of Mill Road"."""
    words = article.text[slice(*part)]
    named = article.names_in(*name)
    if not named or named[-1][0][1] != name[1] or named[-1][1] != "person":
        return False
    return words.startswith(_OF) or (words[0].islower() and not words.startswith(_ARTICLES) and is_person(words))


def _is_his_name(article: Article, start: int, end: int) -> bool:
    """True for a name with a title in front of it: "Mr Odo Tarn"."""
    named = article.names_in(start, end)
    if not named or named[-1][0][1] != end or named[-1][1] != "person" or named[-1][0][0] == start:
        return False
    return all(title_kind(word) is not None for word in article.text[start : named[-1][0][0]].split())
