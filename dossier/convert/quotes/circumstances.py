"""How, where and to whom somebody said something, as it stands behind the words: "said it leaks*, in a statement*"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, is_clausal, trimmed
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.labels import headline_at
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.tags import has_finite, tagged
from dossier.convert.speakers.citing import LEADING_TO, NAME, is_outlets_name
from dossier.records import replace

#: What somebody does with an outlet's questions.
SAYING_TO: Final = frozenset("acknowledge admit confirm deny disclose explain reveal".split())
_SOME: Final = r"(?:an?|another|her|his|its|the|their|this)"
_FEW_WORDS: Final = r"(?:[\w’'-]{1,20} ){0,3}?"
#: Where things are said and written.
_OCCASIONS: Final = (
    r"(?:address|affidavit|blog|briefing|broadcast|call|conference|court|debate|e-?mail|event|filing|forum|hearing"
    r"|interview|letter|livestream|meeting|memo|message|note|op-ed|parliament|podcast|post|programme|program|rally"
    r"|release|session|show|speech|statement|summit|testimony|tweet|video)"
)
_UNNAMED: Final = (
    r"(?:on|under) (?:the )?condition of (?:strict )?anonymity|on condition that"
    r"|(?:asking|declining|insisting|preferring|refusing|requesting|wishing) "
    r"(?:for anonymity|anonymity|not to be|that (?:his|her|their) names? not|to (?:be (?:identified|named)|remain))"
)
#: Behind a comma.
_BEHIND_COMMA: Final = Rare(
    rf",[\"”]? (?:but )?(?:{_UNNAMED}"
    r"|(?:speaking|talking|writing) (?:anonymously|privately|on (?:the )?(?:basis|condition)|under condition"
    r"|to (?:[A-Z]|journalists|reporters|the (?:media|press))"
    rf"|(?:after|at|before|during|from|in|on) {_SOME} {_FEW_WORDS}(?:{_OCCASIONS}|visit|vote))"
    rf"|(?:at|during|in|on|via) {_SOME} {_FEW_WORDS}{_OCCASIONS}"
    r"|in (?:(?:an?|her|his|its|their) (?:[a-z]{2,12} ){0,3}?)?(?:comments|remarks|testimony)"
    r"|in (?:her|his|its|their) first (?:[a-z]{2,12} ){0,2}(?:appearance|reaction|response)"
    r"|during (?:an?|her|his|its|their) (?:[a-z-]{2,20} ){0,2}(?:tour|trip|visit)"
    r"|without (?:citing|commenting|elaborating|explaining|giving|going into|identifying|naming|offering|providing"
    r"|saying|specifying))\b"
)
#: What a writer goes on with behind words in marks: "said it was 'old'*; the post was deleted*".
_APART: Final = Rare(r"[\"”]; (?!that\b)")
#: … and what others say of it: "said it was hit*, in an attack that the army blamed on rebels*".
_JUDGED: Final = Rare(
    r", in (?:what (?:[\w’'-]{1,20} ){1,4}?(?:call|describe|regard|saw|see|view)(?:s|d|ed)?\b(?! (?:he|it|she)\b)"
    r"|(?:(?:an?|another|the) )?(?:[a-z-]{2,20} ){1,3}?(?:that|which) (?!(?:he|she|it|they|we|I)\b)"
    r"(?:[\w’'-]{1,20} ){1,4}?(?:blamed|called|claimed|condemned|denied|described|dismissed|hailed|labell?ed|rejected"
    r"|said)\b)"
)
#: … and without one, where nothing that is told was said itself: "said it leaks *in an emailed statement*".
_BESIDE: Final = Rare(
    r" (?:without elaborating|on condition of anonymity"
    r"|in (?:an?|another|her|his|its|their) (?:[a-z-]{2,12} ){0,2}?"
    r"(?:e-?mailed|phone|press|telephone|televised|video|written)"
    r" (?:address|briefing|call|conference|interview|message|release|statement))\b"
)
_MAY_BE_BESIDE: Final = (" without elaborating", " anonymity", " statement", " interview", " address", " conference")


def without_circumstance(article: Article, reading: Reading) -> Reading:
    """The reading without how, where or to whom its speaker said so, where that is no part of what was said."""
    if not reading.content or reading.clause.part != "verb":
        return reading
    text, (*others, (start, end)) = article.text, reading.content
    if others and start > reading.cue[-1][1]:
        comma = start - len(", ") + (text[start] == " ")
        if _JUDGED.match(text, comma, end) or _BEHIND_COMMA.match(text, comma, end):
            return replace(reading, content=tuple(others))  # "It was hit, Tarn said*, without giving details*"
    if reading.frame not in ("bare", "that", "quote"):
        reading = _without_hearer(article, _without_meanwhile(article, reading))
    if not is_clausal(reading.frame) or start < reading.cue[-1][1]:
        return reading
    *others, (start, end) = reading.content
    apart = _APART.search(text, start, end) if text.find("; ", start, end) >= 0 else None
    if apart and has_finite(text, apart.end(), end) and not article.quoted_parts((apart.end(), end)):
        return replace(reading, content=trimmed(text, (*others, (start, apart.start() + 1))))
    found = judged = None
    if text.find(", ", start, end) >= 0:
        judged = _JUDGED.search(text, start, end) if text.find(", in ", start, end) >= 0 else None
        found = judged or _BEHIND_COMMA.search(text, start, end)
    if found is None and any(text.find(words, start, end) >= 0 for words in _MAY_BE_BESIDE):
        found = _BESIDE.search(text, start, end)
        if found and not cue_forms().speech.isdisjoint(text[start : found.start()].lower().split()):
            return reading  # "said the mayor had apologised in an emailed statement"
    if found is None or not has_finite(text, start, found.start()):
        return reading
    if judged is None and article.quoted_parts((found.start() + 1, end)):
        return reading
    return replace(reading, content=trimmed(text, (*others, (start, found.start()))))


def _without_hearer(article: Article, reading: Reading) -> Reading:
    """The reading of what somebody confirmed or denied without to whom: "confirmed the arrest *to Presswire*"."""
    text, (*others, (start, end)) = article.text, reading.content
    if reading.clause.lemma not in SAYING_TO or start < reading.cue[-1][1] or text.find(" to ", start, end) < 0:
        return reading
    found = _TO_WHOM.search(text, start, end)
    if found is None or found["what"] in _LEADING or (found["outlet"] and not is_outlets_name(found["outlet"])):
        return reading
    return replace(reading, content=trimmed(text, (*others, (start, found.start("to")))))


#: Who somebody tells something: not what something leads to, as in "denied links *to the Kray Post*".
_TO_WHOM: Final = Rare(
    r"\b(?P<what>[a-z’'-]{2,20}) "
    rf"(?P<to>to (?:journalists|reporters|(?:the )?(?:media|press)|(?P<outlet>(?:the )?{NAME}))"
    r"(?: on [A-Z]\w{2,5}day)?)\Z"
)
_LEADING: Final = frozenset(LEADING_TO.split("|"))


def _without_meanwhile(article: Article, reading: Reading) -> Reading:
    """The reading of a headline without what happens as its speaker denies it: "denies leak *as villages flee*"."""
    text, (*others, (start, end)) = article.text, reading.content
    line = text.find("\n", headline_at(text))
    place = text.find(" as ", start, end)
    if place < 0 or end > line or article.quoted_parts((start, end)):
        return reading
    tokens, tags = tagged(text)
    behind = "".join(tags[tokens.index(place + len(" as ")) : tokens.index(line)])
    return replace(reading, content=trimmed(text, (*others, (start, place)))) if _CLAUSE.match(behind) else reading


#: The tags of a subject and its verb in a headline: not those of "as a fraud".
_CLAUSE: Final = re.compile(r"[JMNP]{1,4}[AVBX]")


#: Behind words in quotation marks: when, or where, they were said.
_ON_A_DAY: Final = Rare(
    rf" (?:on |late |early )?(?:{'|'.join(day.title() for day in WEEKDAYS)}|yesterday|today)"
    r"(?: (?:morning|afternoon|evening|night))?"
)
_UTTERING: Final = frozenset("chant cry mutter scrawl scream shout text tweet whisper write yell".split())
_WHEN_OR_WHERE: Final = Rare(
    r"[\"”]? (?:(?:(?:a few|several|two|three|just) )?(?:seconds|minutes|hours|days|weeks) "
    r"(?:before|after|later|earlier)\b"
    r"|(?:at|during|in|on|outside) (?:the|an?|her|his|their) [^\n.;:\"“”]{2,50})[^\n.;:\"“”]{0,60}"
)


def without_when_said(article: Article, reading: Reading) -> Reading:
    """The reading without when or where words in marks were said: "texted 'I ran' *minutes before it fell*"."""
    if is_clausal(reading.frame) or reading.clause.part != "verb":
        return reading
    text, (*others, (start, end)) = article.text, reading.content
    parts = article.quoted_parts((start, end))
    if start < reading.cue[-1][1] or not (parts or others):
        return reading
    if not parts:  # "wrote 'no' *on a note*", in two
        before = article.quoted_parts(others[-1])
        is_apart = (
            reading.clause.lemma in _UTTERING
            and len(before) == 1
            and before[0][0] <= others[0][0]
            and before[0][1] >= others[-1][1]
        )
        alone = is_apart and _WHEN_OR_WHERE.fullmatch(text, start - 1, end)
        return replace(reading, content=tuple(others)) if alone else reading
    last = parts[-1][1]
    if last >= end:
        return reading
    is_all = len(parts) == 1 and not others and parts[0][0] in (start, start - 1) and reading.clause.lemma in _UTTERING
    behind = _ON_A_DAY.fullmatch(text, last, end) or (is_all and _WHEN_OR_WHERE.fullmatch(text, last, end))
    return replace(reading, content=trimmed(text, (*others, (start, last)))) if behind else reading
