"""Verbs that tell of speech elsewhere, and here of a deed, a manner or a name: "called *her on Monday*"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading
from dossier.convert.english.persons import is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.deeds import DEEDS, RECEIVING, WITHHOLDING, is_deed
from dossier.convert.quotes.mended import TELLING
from dossier.convert.quotes.onlyfronts import MANNERS, is_gerund
from dossier.convert.quotes.quotedas import RELAYING
from dossier.convert.reading.cues import CLAUSE_VERBS
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.spoken import MARKS, is_title, looks_spoken
from dossier.convert.speakers.citing import is_outlets_phrase
from dossier.model import Span, text_at

_LONGEST_PART: Final = 80
_HAS_SAID: Final = re.compile(r" to have (?:said|written|told|replied|added|shouted|texted|posted|tweeted|boasted)\b")
_STOP: Final = Rare(r"[\n.!?]")
#: "called *her on Monday*" by telephone, "saw *him in May*", "argued *with a man*", "pleaded *guilty*".
_TELEPHONED: Final = re.compile(
    r"(?:her|him|them|me|us|you)\b(?: (?:on|at|from|in|last|again|back|to|before|after|when|every|twice|and)\b[^\n]*)?"
)
#: … "a page called *Free Tarn*", but "called *Tarn* a liar".
_NAMED: Final = Rare(
    r"(?:the )?(?:[A-Z][\w’'-]{0,30} ){0,4}[A-Z][\w’'-]{0,30}(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)"
    r"(?:[.,;:!?)\n]|\Z| (?:and|who|which|that|in|on|at|by|with|from|to)\b)"
)
#: … "called *a taxi*".
_SUMMONED: Final = Rare(
    r"(?:(?:an?|the|his|her|their) )?(?:[a-z]{1,20} )?(?:taxi|cab|ambulance|police|doctor|emergency services|hotline"
    r"|helpline|fire (?:brigade|service)|plumber|witness(?:es)?|999|911|112)"
    r"(?=\Z| (?:to|and|at|on|in|from|after|for|when)\b)"
)
#: What says something only beside what was said, or in "*shot back*".
_BLOWS: Final = frozenset({"fire", "hit", "shoot"})
_BACK: Final = Rare(r"\w{1,8} (?:back|out|off)\b")
#: What stands beside manners of speaking without being said: "wept *as the judge left*".
_BESIDE_MANNERS: Final = frozenset({"as", "if", "inf", "ing", "np", "pp", "wh"})
_FATE: Final = Rare(
    r" (?:to (?:have|be)|killed|dead|missing|injured|wounded|arrested|captured|detained|stolen|safe|ill|sick)\b"
)
_ANSWER: Final = re.compile(r" (?:no|yes)\b(?=[\s.,;])")
_ASKED: Final = Rare(r"\b(?:asked|asking|asks|if|pressed|questioned|when|whether)\b", re.IGNORECASE)
_ANSWERING: Final = frozenset({"comment", "respond", "explain", "elaborate"})
#: Of whom something is denied, or to whom it is promised, behind a passive: "*the mayor* had been denied access".
_GIVING: Final = frozenset({"deny", "offer", "promise", "refuse"})
#: Every verb, but for passives and for objects alone, that `is_no_speech` asks for.
LOOKED_AT: Final = frozenset(
    {
        *DEEDS,
        *RECEIVING,
        *WITHHOLDING,
        *MANNERS,
        *_BLOWS,
        *TELLING,
        *_ANSWERING,
        *_GIVING,
        *"announce argue ask call know name offer plead report say see write".split(),
    }
)
_PLEADED: Final = Rare(r"(?:not )?guilty\b|no contest\b")
_VIEWING: Final = frozenset({"review", "see", "view"})
#: "'Long Live Tarn' was written *in paint on the wall*" is no book.
_WHEREON: Final = Rare(r" (?:in [a-z]{3,10} (?:[a-z]{3,10} )?)?(?:on|across|above|over|under|beside|next to) ")


def is_no_speech(article: Article, reading: Reading) -> bool:
    """True for what a verb that tells of speech elsewhere takes where it tells of a deed, a manner or a name."""
    clause = reading.clause
    lemma, (start, end) = clause.lemma, reading.content[0]
    is_plain = (lemma in DEEDS or lemma in RECEIVING or lemma in WITHHOLDING) and reading.frame != "quote"
    if is_plain and not quotes_words(article, (start, reading.content[-1][1])) and is_deed(article.text, reading):
        return True
    if (lemma in _VIEWING and clause.passive and reading.frame != "as") or (
        lemma == "know" and reading.frame == "pp:for"
    ):
        return True  # "a draft, *seen* by the Courier", "a man I have *known* for years"
    if lemma in MANNERS and end <= clause.cue[0][0] and is_gerund(article, start):
        return not article.quoted_parts((start, end))  # "*Making it clear that he would go*, he smiled"
    if lemma in MANNERS and reading.frame.partition(" ")[0].partition(":")[0] in _BESIDE_MANNERS:
        return not article.quoted_parts((start, reading.content[-1][1]))
    if lemma.partition(" ")[0] in _BLOWS and not _BACK.match(article.text, clause.cue[0][0]):
        parts = article.quoted_parts((start, reading.content[-1][1]))
        return not any(looks_spoken(article.text, article.quotation_of[part]) for part in parts)
    is_of_object = lemma == "offer" and reading.frame == "inf" and start > clause.cue[-1][1] + 1
    if is_of_object or (lemma == "write" and clause.passive):  # "offered an amendment *to …*", "*the bill*, written by"
        parts = article.quoted_parts((start, reading.content[-1][1]))
        if parts and _WHEREON.match(article.text, clause.cue[-1][1]):
            return False
        return all(lemma == "write" and is_title(article.text[slice(*part)].strip(MARKS)) for part in parts)
    if (lemma, reading.frame) == ("announce", "pp:with"):
        return True  # "announced *with fanfare*"
    if (
        clause.passive
        and reading.frame.startswith(("patient", "inf"))
        and _HAS_SAID.match(article.text, clause.cue[-1][1])
    ):
        return _is_behind_a_quotation(article, clause)  # "'I did it,' Quill is alleged *to have written to a friend*"
    if lemma == "report" and reading.frame == "patient" and _FATE.match(article.text, clause.cue[-1][1]):
        return True  # "*Quill* is reported to have died"
    if lemma == "say" and (end <= clause.cue[0][0] or reading.frame == "np") and _is_plain_answer(article, reading):
        return True  # "*When she asked again*, he said no"
    if lemma == "ask" and clause.negated and reading.frame.startswith(("np", "pp:")) and "inf" not in reading.frame:
        return True  # "does not *ask* patients about it"
    if lemma == "name" and clause.passive and not reading.source:
        return True  # "on the night he was *named* chief justice"
    if lemma in CLAUSE_VERBS and reading.frame == "np" and start in article.subjects_at:
        return True  # "said *the girl, six,* had told her": the clause is what was said
    if lemma in RELAYING and reading.frame == "np" and is_somebody(article.text[start:end]):
        who = text_at(article.text, reading.source)  # "the Courier, which cited *two clerks*"
        is_outlets = who == "which" or who.endswith(", which") or is_outlets_phrase(who)
        return is_outlets and not article.quoted_parts((start, end))
    if lemma in _GIVING and clause.passive and reading.frame == "patient":
        return any(each.kind == "np" and not each.marker for each in clause.complements)
    if lemma in TELLING and (reading.frame == "patient" or reading.frame.startswith("patient pp")):
        return True  # "*the council* was told by its auditor"
    if lemma in _ANSWERING and clause.role == "infinitive" and article.text.endswith("asked ", 0, clause.cue[0][0]):
        return True
    if lemma == "see":
        return _TELEPHONED.fullmatch(article.text, start, end) is not None  # "last saw *him in May*"
    if lemma == "call":
        telephoned = reading.frame != "quote" and _TELEPHONED.fullmatch(article.text, start, end)
        if reading.frame == "np" and _SUMMONED.match(text_at(article.text, reading.content)):
            return not article.quoted_parts((start, end))
        return bool(telephoned or (reading.frame == "np" and _NAMED.match(article.text, start)))
    if lemma == "plead":
        return _PLEADED.match(article.text, start, end) is not None
    return lemma in ("argue", "write") and reading.frame == "pp:with"


def _is_plain_answer(article: Article, reading: Reading) -> bool:
    """True for the "no" or "yes" right behind a verb of saying, in front of which, or behind a comma, it was asked."""
    clause = reading.clause
    if _ANSWER.match(article.text, clause.cue[-1][1]) is None:
        return False
    is_front = reading.content[-1][1] <= clause.cue[0][0]
    if is_front:
        return True
    subject = clause.subject[0][0] if clause.subject else 0
    if not article.text.endswith(", ", 0, subject) or article.text.startswith(" to ", reading.content[-1][1]):
        return False
    return _ASKED.search(article.text, max(0, subject - _LONGEST_PART), subject) is not None


def quotes_words(article: Article, span: Span) -> bool:
    """True where more than a name is quoted in a span: "shared a taxi with a man called *'Lucky'*" has no more."""
    text = article.text
    return not all(is_title(text[start:end].strip(MARKS)) for start, end in article.quoted_parts(span))


def _is_behind_a_quotation(article: Article, clause: Clause) -> bool:
    """True where a quotation ends in front of a clause, in its sentence."""
    cue = clause.cue[0][0]
    number = bisect_left(article.ends, cue + 1) - 1
    end = article.ends[number] if number >= 0 else -1
    return end >= 0 and cue - end <= _LONGEST_PART and not _STOP.search(article.text, end, cue)
