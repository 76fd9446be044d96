"""Who tells what a headline without a whole sentence says: "Mill to shut, *firm says*", "Two hurt in fire: *police*".

No parse hears a clause there. Of what a court, or a jury, is told it is the one who hears: "*Court told* Quill lied".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.labels import LONGEST_TITLE, headline_at
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import FIRST_PERSON
from dossier.convert.reading.tags import has_finite

#: Who is quoted in headlines though it is no name: "Poll: Voters …", "…: *police*".
VOICES: Final = frozenset(
    "activists advocates aide aides analysis analyst analysts army attorney attorneys audit authorities complaint "
    "court critics data doctors document documents expert experts family filing government governor group indictment "
    "investigators judge lawsuit lawyer lawyers letter memo mayor military minister ministry officials official police "
    "poll polls president probe prosecutor prosecutors report reports researchers residents review scientists source "
    "sources spokesman spokeswoman study studies survey union unions watchdog witness witnesses".split()
)
#: Of these, what stands with a capital behind a dash as parts of a paper do: "Mill to shut - *Report*".
_OF_PAPERS: Final = frozenset("analysis data document documents poll polls report reports review study survey".split())
_TAGGED: Final = Rare(
    r"(?P<words>(?!(?:How|Wh(?:at|en|ere|o|y))\b)[^\n;:\"“”‘]{8,160}),"
    r" (?!(?:and|but|as|or|if|wh\w+|how) )(?P<who>[^\n,.;:'’]{2,40}?) (?P<cue>says?|warns?|claims?|insists?|fears?)"
)
_VOICED: Final = Rare(r"(?P<words>[^\n;:\"“”‘]{12,160}?) ?(?P<cue>(?<! ):|(?<= )[–—-]) ?(?P<who>[^\n,;:\"“”‘’]{3,40})")
_OPENED: Final = Rare(r"(?P<who>[^\n,.;:'’\"“”‘]{3,40}?) (?P<cue>says?) (?P<words>[^\n;:\"“”‘]{8,160})")
#: What is said in so many words: "Police *say no*".
_NO_CLAUSE: Final = frozenset("farewell goodbye hello it no so sorry thanks that they this yes".split())
_HEARD: Final = Rare(
    r"(?P<who>Court|Hearing|Inquest|Inquiry|Jurors|Jury|Trial|Tribunal) (?P<cue>told(?: of)?) "
    r"(?!(?:about|by|in|not|off|on|to)\b)(?:that |how )?(?P<words>[^\n]{8,160})"
)
#: The goals of a match, of which a report tells.
_GOALS: Final = Rare(r"\b\d{1,2}[–-]\d{1,2}\b")
_BYLINE: Final = Rare(r"\b[Bb]y:? (?:[A-Z][\w.’'-]{1,20} ){0,2}\Z")
_FEWEST_WORDS: Final = 3
_AGAIN: Final = 1500


def find_tagged_headline(article: Article) -> Iterator[Attribution]:
    """What a headline tells with who says so at its end, or in front where it has no verb of its own."""
    text, start = article.text, headline_at(article.text)
    end = text.find("\n", start)
    if end < 0 or end - start > LONGEST_TITLE or text[end - 1] in ".?":
        return
    if heard := _HEARD.fullmatch(text, start, end):
        yield _told(article, heard, "")
        return
    if article.quoted_parts((start, end)):
        return
    if (tagged := _TAGGED.fullmatch(text, start, end)) and not has_finite(text, start, tagged.end("words")):
        if _is_one(article, tagged):
            yield _told(article, tagged, "who")
    elif (voiced := _VOICED.fullmatch(text, start, end)) and _is_voice(article, voiced):
        yield _told(article, voiced, "who")
    elif (opened := _OPENED.fullmatch(text, start, end)) and _tells(opened):
        yield _told(article, opened, "who")


def _told(article: Article, match: re.Match[str], who: str) -> Attribution:
    return Attribution(
        content=trimmed(article.text, (match.span("words"),)),
        rule="headline with its speaker",
        cue=(match.span("cue"),),
        source=(match.span(who),) if who else (),
        lemma="say",
    )


def _is_one(article: Article, match: re.Match[str]) -> bool:
    """True for somebody by name or kind, and for what speaks in headlines."""
    low = match["who"].lower()
    return bool(article.name_type(*match.span("who"))) or is_somebody(low) or low.rpartition(" ")[2] in VOICES


def _is_voice(article: Article, match: re.Match[str]) -> bool:
    """True for "…: *police*" and "We will win – *Mayor Odo Tarn*", of whom the text tells: no paper, and no writer."""
    text, who, words = article.text, match["who"], match["words"]
    if len(words.split()) < _FEWEST_WORDS or _GOALS.search(words):
        return False
    if (low := who.lower()) in VOICES:
        return who.islower() or match["cue"] == ":" or low not in _OF_PAPERS
    (first, last), type_ = (*article.names_in(*match.span("who")), ((0, 0), ""))[0]
    if type_ != "person" or last != match.end("who"):
        return False
    title = text[match.start("who") : first].strip().lower()
    if title and not is_person(title):
        return False
    if not (FIRST_PERSON.search(words) or has_finite(text, *match.span("words"))):
        return False
    surname = text[first:last].rpartition(" ")[2]
    again = text.find(surname, last, last + _AGAIN)
    return again >= 0 and not _BYLINE.search(text, last, again)


def _tells(match: re.Match[str]) -> bool:
    """True for what "Police say" in front of the words of a clause."""
    if match["who"].lower().rpartition(" ")[2] not in VOICES:
        return False
    first, *rest = match["words"].split()
    told = match["words"].partition(", ")[2].split()[:1]
    cues = cue_forms()
    is_more = bool(told) and (told[0] in cues.verbs or told[0] in cues.speech)
    return len(rest) > 1 and first.lower() not in _NO_CLAUSE and not is_more
