"""Who hands words on at the end of a sentence that tells who said them: "It leaks, Tarn said, *Presswire reports*".

The words are Tarn's; who reports them has none in that sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Sentence
from dossier.convert.speakers.citing import HANDS_ON, is_outlets_name
from dossier.model import Span

#: Verbs of such a tag.
HANDING_ON: Final = frozenset({"inform", "relay", "report", "write"})
_TAG: Final = Rare(
    rf", (?P<who>{HANDS_ON}) (?:(?:has|had|have|also|earlier|later|previously) ){{0,2}}"
    r"(?:informs|informed|relays|relayed|reports?|reported|writes?|wrote)"
    r"(?: (?:earlier|in|last|late|on|this|today|yesterday|with reference to)\b[\w ]{0,40})?[.]?[\"”]?\Z"
)
_LONGEST: Final = 120
#: Who said it, in a part of a sentence of its own: "*Ann Quill said at a briefing*", "*said on Monday*" behind "Quill,
#: the mayor,".
_PART: Final = Rare(r"[\w’'-][^\n,;:!?()“”\"]{1,180}")
_VERB: Final = re.compile(r"(?<![\w’'-])[a-z]{3,14}\b")
_INVERTED: Final = Rare(r"(?:said|says) [A-Z][^\n.;:!?“”\"]{2,120}")
_WORD: Final = tuple("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
#: What does not go on behind one who only says so.
_GOES_ON: Final = (" that ", " to be ", " whether ", " how ", " why ")
#: In front of who is no more than one of those that are told of: "*after* the mayor said", "*which* the mayor said".
_LED: Final = frozenset(
    "after although and as because before but despite if once since so than that though unless until what when where "
    "whether which while who whose".split()
)


def handing_tag(article: Article, sentence: Sentence) -> Span | None:
    """Where a sentence ends with who hands on what somebody else has just been said to say; None where it does not."""
    text, end = article.text, sentence.end
    comma = text.rfind(", ", max(sentence.start, end - _LONGEST), end)
    tag = _TAG.match(text, comma, end) if comma > sentence.start else None
    if tag is None or not _is_said(article, sentence.start, comma):
        return None
    return comma + len(", "), end


def _is_said(article: Article, start: int, end: int) -> bool:
    """True for a stretch that ends with who says what stands in front: "…, *Ann Quill said at a briefing*"."""
    text = article.text
    number = bisect_left(article.ends, end) - 1
    marks = article.ends[number] if number >= 0 else 0
    is_quoted = marks > start and not text.endswith(_WORD, 0, marks - 1)  # not of "a “union” strike"
    if is_quoted and _INVERTED.fullmatch(text, marks + 1, end):
        return True  # "“It leaks,” *said Ann Quill, the mayor*"
    comma = text.rfind(", ", marks if is_quoted else start, end)
    first = comma + len(", ") if comma > 0 else marks + 1 if is_quoted else end
    part = _PART.fullmatch(text, first, end)
    speech = cue_forms().speech
    verb = next((word for word in _VERB.finditer(text, first, end) if word[0] in speech), None) if part else None
    if verb is None or any(text.find(word, verb.end(), end) >= 0 for word in _GOES_ON):
        return False
    who = text[first : verb.start()].strip()
    if who.endswith((" to", " not")):
        return False  # "workers plan to *protest*"
    if not who:
        return comma > 0 and not verb[0].endswith("ing")  # beside who it is; but not of "*citing* two clerks"
    return who.split()[0].lower() not in _LED and not is_outlets_name(who)
