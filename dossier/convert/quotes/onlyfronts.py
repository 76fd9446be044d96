"""What stands in front of a verb of saying and only tells when, where or how: "*A year later,* she apologized"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.chunks import chunk
from dossier.convert.clauses.openings import SUBORDINATORS, says_when
from dossier.convert.clauses.readings import Reading
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, tagged

#: Manners of speaking: "she *smiled*".
MANNERS: Final = frozenset("begin continue cry end finish grin laugh nod sigh smile sob start weep".split())
#: What opens where, how or why something was said.
_LED: Final = Rare(
    r"(?:(?:and|but|just|only|even) )?(?:after|amid|as an?|at|because of|before|by|despite|due to|during|following|for"
    r"|from|in|on|since|through|to|under|until|upon|with|within|without)\b",
    re.IGNORECASE,
)
#: … and what tells that a clause follows whose verb may read as a noun: "In addition, the mill plans to shut".
_MORE: Final = Rare(r",\s|s to [a-z]")
#: Verbs that no clause in front of them tells the words of: "After the dam broke, she *apologized*".
_OF_NOTHING: Final = frozenset({"apologise", "apologize", "disagree", "object", "plead", "protest"})
#: What opens a clause, or a phrase, that may only say when.
_OPENING: Final = re.compile(
    rf"(?i:and |but |even |just |only ){{0,2}}(?i:{'|'.join(sorted(SUBORDINATORS))}|(?P<phrase>in|at|on|during))\b"
)
_LONGEST_FRONT: Final = 60
#: What says when or in what paper somebody spoke, and is never said: "*A year later,* she apologized".
_WHEN_FRONT: Final = Rare(
    r"(?:(?:and|but|just|only|exactly|about|nearly|almost|some|less than|more than) ){0,2}"
    rf"(?:(?:an?|another|{'|'.join(NUMBERS)}|\d{{1,3}}|several|many|a few|a couple of) (?:and a half )?"
    r"(?:minute|hour|day|night|week|month|year|decade|centur|moment|season|generation)(?:s|y|ies)?"
    r" (?:after|afterwards?|ago|before|beforehand|earlier|later|on)"
    r"|(?:minutes|hours|days|nights|weeks|months|years|decades) (?:after|afterwards?|before|earlier|later)"
    r"|(?:later|earlier|(?:on )?(?:that|the (?:same|next|following|previous))) (?:that |the same )?"
    r"(?:day|morning|afternoon|evening|night|week|weekend|month|year)"
    r"|on the (?:day|morning|afternoon|evening|night|eve|anniversary)\b[^\n]*"
    r"|in an? (?:[\w-]{1,20} ){0,2}?(?:statement|letter|message|video|note|post|e-?mail)\b[^\n]*),?",
    re.IGNORECASE,
)


def is_adverbial(text: str, lemma: str, start: int, end: int) -> bool:
    """True for words in front of a clause that only say when, where or how: they hold no verb, or it takes none."""
    if _WHEN_FRONT.fullmatch(text, start, end):
        return True
    if _LED.match(text, start) is None:
        return False
    return lemma in _OF_NOTHING or not (_MORE.search(text, start, end) or has_finite(text, start, end))


def is_whose_own(article: Article, reading: Reading) -> bool:
    """True for words in front of "who" and its verb, which are told of whom it is about."""
    content = reading.content
    if not reading.source or content[0][0] >= reading.source[-1][1]:
        return False
    who = article.text[slice(*reading.source[-1])]
    is_relative = who in ("who", "which") or who.endswith((" who", " which"))
    return is_relative and not article.quoted_parts((content[0][0], content[-1][1]))


def is_gerund(article: Article, cue: int) -> bool:
    """True for a word in -ing that a sentence opens with."""
    sentence = article.sentence_at(cue)
    return (
        sentence is not None
        and sentence.start == cue
        and article.text[cue : cue + 20].partition(" ")[0].endswith("ing")
    )


def is_no_front(article: Article, reading: Reading, start: int, end: int) -> bool:
    """True for words in front of a verb that only say when, or what was done to whom by whoever acts."""
    clause, text = reading.clause, article.text
    if clause.passive:
        return any(each.marker == "patient" and each.at and each.at[0][0] == start for each in clause.complements)
    opening = _OPENING.match(text, start)
    if opening is None or len(reading.content) > 1:
        last = max(clause.cue[-1][1], clause.subject[-1][1]) if clause.subject else clause.cue[-1][1]
        return len(reading.content) == 1 and _is_by_doing(article, start, end, going_on=text.startswith(" ", last))
    if opening["phrase"] and text.find(", wh", start, end) < 0:
        return False
    last = max(clause.cue[-1][1], clause.subject[-1][1]) if clause.subject else clause.cue[-1][1]
    if clause.lemma not in MANNERS and not text.startswith(" ", last):
        return False  # "*When it rains*, she said."
    tokens, tags = tagged(text)
    first, stop = tokens.index(start), tokens.index(end)
    if stop - first > _LONGEST_FRONT or article.quoted_parts((start, end)):
        return False
    return says_when(chunk(tokens, list(tags), first, stop, {}).shape, tokens.lows[first : first + 3])


def _is_by_doing(article: Article, start: int, end: int, *, going_on: bool) -> bool:
    """True for "*Using the rain as an excuse*, she added trains": a participle without a finite verb.

    One that reads as an adjective is none unless the sentence is `going_on`: "*Giving evidence*, she said he fell".
    """
    text = article.text
    if not text[start : start + 20].partition(" ")[0].endswith("ing") or has_finite(text, start, end):
        return False
    tokens, tags = tagged(text)
    return tags[tokens.index(start)] in ("GJ" if going_on else "G") and not article.quoted_parts((start, end))
