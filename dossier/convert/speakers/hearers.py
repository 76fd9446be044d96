"""Who only hears what is said, where a parse takes that one for the speaker: "*Walkers* told to stay at home"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.governed import LISTENERS
from dossier.convert.english.persons import head_of, is_person
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.speakers.recorded import LONGEST_PART
from dossier.model import Passage, Span

_LONGEST_LINE: Final = 1500
_LONGEST_HEADLINE: Final = 200
_COMMANDING: Final = frozenset("tell warn urge order advise remind instruct encourage".split())
#: Verbs of what is said of somebody, and what stands behind a passive of theirs without its "was".
_CHARGING: Final = frozenset("accuse blame censure condemn criticise criticize praise rebuke slam".split())
_OVER_WHAT: Final = (" for ", " of ", " over ")
_WHOM: Final = frozenset("that which who whom".split())
_OPENING_CLAUSES: Final = frozenset("after and as before but or when while".split())
_TO_DO: Final = Rare(r" (?:not )?to (?!the\b|an?\b|his\b|her\b|their\b|its\b)[a-z]+(?!\w)")
#: In a headline, what somebody was told, with nobody in between who hears it.
_CLAUSE_BEHIND: Final = Rare(r" (?:that\b|(?:it|they|he|she)\s(?:will|would|must|may|could|can|is|are|was|has)\b)")
#: "told *him*": somebody else than he tells it.
_HEARER: Final = Rare(r" (?:him|her|them)\b")
_TELLING: Final = frozenset({"tell", "ask", "warn", "order", "assure"})
#: Behind who spoke of it: "said that *a man in plain clothes* took …".
_TOLD_OF: Final = Rare(
    r",? (?:said|says|told \w+|added|recalled|testified)(?: that)? "
    r"(?P<who>(?:an?|one|another|the|two|three) [^\n.,;:!?\"“”]{3,60})"
)
#: In front of who is told something, and of what is told besides.
_TOLD: Final = (" tell ", " telling ", " tells ", " told ")
_AND: Final = (" and ", ", ", " but ", " while ")
_NOUN: Final = Rare(r"[a-z-]{3,}")


def only_hears(article: Article, clause: Clause) -> bool:
    """True for a clause whose subject is told, ordered or accused of something: a passive without its "was"."""
    return (
        (clause.lemma == "tell" and _is_listener(article, clause))
        or (clause.lemma in _COMMANDING and _is_commanded(article, clause))
        or (clause.lemma == "ask" and _is_asked_in_headline(article.text, clause))
        or (clause.lemma in _CHARGING and _is_charged(article, clause))
    )


def who_tells_him(article: Article, clause: Clause) -> Span | None:
    """Who tells "him" in "The clerk said that *a man* took his phone and told him: …": not the clerk."""
    if clause.lemma not in _TELLING:
        return None
    text, cue = article.text, clause.cue[0][0]
    if not _HEARER.match(text, clause.cue[-1][1]) or clause.subject[-1][1] > cue:
        return None
    told = _TOLD_OF.match(text, clause.subject[-1][1], cue)
    if told is None:
        return None
    for word in _NOUN.finditer(told["who"]):
        if is_person(word[0]):
            return told.start("who"), told.start("who") + word.end()
    return None


def who_tells_on(article: Article, clause: Clause) -> Passage:
    """Who tells in "*The clerk* left, telling the Post that … and claiming that …": who is told claims nothing."""
    text, cue, (start, end) = article.text, clause.cue[0][0], clause.subject[0]
    if len(clause.subject) > 1 or end >= cue or not text.endswith("ing", *clause.cue[0]):
        return ()
    if not text.endswith(_TOLD, 0, start) or not text.endswith(_AND, 0, cue):
        return ()
    telling = (text.rfind(" ", 0, start - 1) + 1, start - 1)
    told = next((each for each in article.parse.clauses if each.cue[-1] == telling), None)
    return told.subject if told and told.subject != clause.subject else ()


def _is_listener(article: Article, clause: Clause) -> bool:
    """True for the headline's passive without its "was": "Chief 'knew of it', *inquiry* told"."""
    end = clause.cue[-1][1]
    stop = article.text.find("\n", end, end + 4)
    ends = not article.text[end : stop if stop >= 0 else end + 4].strip(" .")
    return ends and head_of(article.text[clause.subject[0][0] : clause.subject[-1][1]].lower()) in LISTENERS


def _is_commanded(article: Article, clause: Clause) -> bool:
    """True for a passive without its "was": "*Walkers* told to stay at home", "Fury as *pupils* told it will close"."""
    text, (start, end) = article.text, clause.cue[0]
    if clause.passive or len(clause.cue) > 1 or " " in text[start:end] or not text.endswith(("ed", "told"), start, end):
        return False
    if _TO_DO.match(text, end) and (clause.lemma != "advise" or not text.startswith(" not", end)):
        return True  # "lawyers *advised not to* go on" are those who advise
    if clause.lemma != "tell" or any(each.kind == "np" for each in clause.complements):
        return False
    stop = text.find("\n", end)
    line = text[end : stop if stop >= 0 else len(text)].rstrip()
    return bool(line) and len(line) <= _LONGEST_LINE and line[-1].isalnum() and _CLAUSE_BEHIND.match(line) is not None


def _is_asked_in_headline(text: str, clause: Clause) -> bool:
    """True for "*Mayor* asked to resign" where no full stop ends the line: who asks "asks" there."""
    start, end = clause.cue[0]
    line = text.rfind("\n", max(0, start - _LONGEST_HEADLINE), start)
    stop = text.find("\n", end, end + _LONGEST_HEADLINE)
    is_headline = (line >= 0 or start < _LONGEST_HEADLINE) and stop > 0 and text[stop - 1].isalnum()
    return is_headline and len(clause.cue) == 1 and text[start:end] == "asked" and _TO_DO.match(text, end) is not None


def _is_charged(article: Article, clause: Clause) -> bool:
    """True for a passive without its "was": "*Quill* accused of lying", where who accuses says whom."""
    text, (start, end) = article.text, clause.cue[0]
    is_alone = not clause.passive and len(clause.cue) == 1 and text.find(" ", start, end) < 0
    is_behind = clause.subject[-1][1] <= start and text.startswith(_OVER_WHAT, end)
    if not is_alone or not is_behind or any(each.marker == "head" for each in clause.complements):
        return False  # "whom *Quill accused* of lying"
    first = clause.subject[0][0]
    sentence = article.sentence_at(first)
    begin = max(0, first - LONGEST_PART, sentence.start if sentence else 0)
    words, front = text[begin:start], text[begin:first].rstrip(" ")
    # "the men *Quill accused* of it"
    is_open = front[-1:].isalnum() and front.rpartition(" ")[2] not in _OPENING_CLAUSES
    return not is_open and _WHOM.isdisjoint(words.split()) and text.endswith("ed", start, end)
