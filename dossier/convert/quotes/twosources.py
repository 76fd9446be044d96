"""Where one sentence names two sources: "*According to the clerk*, it leaks, *the Kray Post reported*".

The words are the clerk's, and the Post hands them on; neither name is a part of them.
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.speakers.citing import is_outlets_name
from dossier.convert.speakers.turnedround import has_main_verb
from dossier.records import replace

_ACCORDING: Final = "According to "
_TWO: Final = Rare(
    r"According to (?P<first>[^\n,;:\"“”]{2,90}), (?P<told>[^\n]{4,400}?),?(?P<mark>[\"”]?),? "
    r"(?P<second>(?:[Tt]he )?(?:[A-Z][\w.&-]{0,20} ){1,4}|(?:the )?[a-z]{3,15} |[A-Z][\w.&-]{1,20} )"
    r"(?P<cue>reported|reports|said|says|wrote|writes)(?: (?:on )?[A-Z][a-z]{2,5}day)?[.]?"
)
#: Behind somebody in front of whom another is named for the same: "According to the Post, *Ann Quill said* …".
_SAYING: Final = r"(?:also )?(?:added|announced|claimed|confirmed|said|says|told|warned|wrote)\b"
_SAID: Final = Rare(rf"(?:, [^\n,;:.\"“”]{{2,80}})?,? {_SAYING}")
_SAYS: Final = Rare(_SAYING)
#: In front of whom reports tell of.
_REPORTS: Final = Rare(
    r"(?:(?:But|And|Yet|The|Some|Several|Earlier|Unconfirmed|Media|Local|Other|News|media|local|press|news|unconfirmed"
    r"|recent|earlier),? ){0,4}(?:[Rr]eports|[Rr]umou?rs) (?:[a-z]{2,12}ly |had |have |also )?"
    r"(?:allege[d]?|claim(?:ed)?|have it|had it|indicated?|said|say|suggest(?:ed)?|show(?:ed)?)"
    r"(?: (?:on )?[A-Z][a-z]{2,5}day)? that (?:the )?"
)
_LONGEST: Final = 160
_ACCORDING_TO_ONE: Final = ("According to him, ", "According to her, ", "According to them, ")


def with_one_source(article: Article, reading: Reading) -> Reading | None:
    """The reading without the other source's name, None for the one who only hands words on; others as they are."""
    if "according" not in article.words:
        return reading  # most
    clause, text = reading.clause, article.text
    sentence = article.sentence_at(clause.cue[0][0])
    if sentence is None or not text.startswith(_ACCORDING, sentence.start) or not reading.content:
        return reading
    is_first = clause.part == "preposition" and clause.cue[0][0] == sentence.start
    if is_first and _is_only_somebody(article, reading):
        return None
    two = _TWO.fullmatch(text, sentence.start, sentence.end)
    if two is None or not (is_first or clause.cue[-1][1] >= two.start("cue")):
        return reading
    hands_on = is_outlets_name(two["first"]), _is_outlet(article, two)
    if hands_on[0] == hands_on[1]:
        return reading
    told = trimmed(text, ((two.start("told"), two.end("mark") if two["mark"] else two.end("told")),))
    if is_first is not hands_on[0]:
        return replace(reading, content=told)
    if is_first or article.clauses_at.get(sentence.start):
        return None
    return replace(reading, content=told, source=(two.span("first"),))  # where no engine has a clause of the first


def _is_outlet(article: Article, two: re.Match[str]) -> bool:
    """True for the second source of two where it is an outlet, or an organization that reports."""
    if is_outlets_name(two["second"].strip()):
        return True
    named = article.names_in(*two.span("second"))
    return two["cue"] in ("reported", "reports") and bool(named) and named[-1][1] == "organization"


def _is_only_somebody(article: Article, reading: Reading) -> bool:
    """True for no more than who says so, of "According to the Kray Post, *Ann Quill, a clerk,* said …"."""
    text, (start, end) = article.text, (reading.content[0][0], reading.content[-1][1])
    if _SAYS.match(text, start):
        return True  # "According to *the Kray Post, Ann Quill,* said …"
    return _SAID.match(text, end) is not None and not has_main_verb(text, start, end)


def is_in_reports(article: Article, clause: Clause) -> bool:
    """True for what "*Reports indicated that* Ann Quill had said …" tells of her: it is told by the reports.

    And for what "*According to him*, Ann Quill said …" tells of her, her own words in marks aside: it is told by him.
    """
    if clause.part == "verb" and "according" in article.words and not article.quoted_parts(clause.at):
        sentence = article.sentence_at(clause.cue[0][0])
        if sentence is not None and article.text.startswith(_ACCORDING_TO_ONE, sentence.start):
            return True
    if clause.part != "verb" or not clause.subject or "reports" not in article.words:
        return False
    text, subject = article.text, clause.subject[0][0]
    if text.find("eports ", max(0, subject - _LONGEST), subject) < 0:
        return False
    sentence = article.sentence_at(subject)
    return sentence is not None and _REPORTS.fullmatch(text, sentence.start, subject) is not None
