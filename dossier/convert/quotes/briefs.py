"""Briefs of agencies, in blocks that labels open: "Source: Ann Quill, mayor, on Telegram", "Quote: …", "Details: …".

The words behind "Quote from Ann Quill:" are hers. Those behind "Quote:" are of whom "Source:" names above, where that
is one person or body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.outletparts import PLATFORM
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import ends_paragraph
from dossier.convert.reading.tags import has_finite, vocabulary
from dossier.convert.speakers.pronouns import SUBJECT_PRONOUNS
from dossier.model import Passage, Span

#: Labels of what the writer tells.
BLOCKS: Final = frozenset("background context details note recap reminder update updated".split())
#: What labels call words, the last word of each.
_WORDS_FOR_WORDS: Final = frozenset("quote quotes quotation quotations speech verbatim words".split())
#: "Quote:", "Direct speech of Ann Quill:", "Quill's words:"; what it says may stand in the next paragraph.
_QUOTE: Final = Rare(
    r"^[^\S\n]{0,9}(?:(?P<owner>[^\n:;.!?\"“”«]{2,90})['’]s? (?P<theirs>(?:direct )?(?:quote|quotes|speech|words))"
    r"|(?P<cue>(?:(?:another|direct|exact|full|further|key|main|more|original|verbatim) )?"
    r"(?:quotes?|quotations?|(?<=direct )speech)|verbatim)"
    r"(?: (?:from|by|of) (?P<who>[^\n:;!?\"“”«]{2,120}))?)"
    r":[^\S\n]{0,9}\n{0,2}(?P<words>[^\s][^\n]*)",
    re.MULTILINE | re.IGNORECASE,
)
#: What somebody has written, in front of its words: "A statement from the mayor's office: …".
_STATEMENT: Final = Rare(
    r"(?:^|(?<=[.!?\"”] ))[^\S\n]{0,9}(?:\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?:?[^\S\n]{1,9})?"
    r"(?:(?:and|here is|in|this|this is) )?(?:(?:an?|another|the) )?(?:[a-z-]{2,16} ){0,2}"
    r"(?P<cue>comment|e-?mail|letter|message|note|post|reply|response|statement|tweet) (?:by|from|of|on behalf of) "
    r"(?P<who>[^\n:;.!?\"“”«]{2,90}):[^\S\n]{0,9}\n{0,2}(?P<words>[\"“«„][^\n]*)",
    re.MULTILINE | re.IGNORECASE,
)
_STATEMENTS: Final = frozenset("comment email e-mail letter message note post reply response statement tweet".split())
_SOURCE: Final = Rare(
    r"^[^\S\n]{0,9}sources?(?: of (?:the )?information)?:[^\S\n]{0,9}(?P<who>[^\s][^\n]*)", re.MULTILINE | re.IGNORECASE
)
#: "Quote of the day".
_TIMES: Final = frozenset("day week month year season hour night match game".split())
#: What somebody publishes by: "the *Telegram channel of* Ann Quill", "the *press service of the* Navy".
_MEDIA: Final = r"(?:account|address|briefing|channel|office|page|post|release|service|site|statement|website)"
_BY_A_MEDIUM: Final = Rare(
    rf"(?:the |an? )?(?:(?:evening|official|personal|press|public|social|video|web|{PLATFORM}) ){{1,3}}{_MEDIA}"
    rf"(?: on (?:{PLATFORM}))? (?:of|by) (?:the )?"
    rf"|(?:the |an? )?(?:{_MEDIA}|video)(?: on (?:{PLATFORM}))? (?:of|by) (?:the )?",
    re.IGNORECASE,
)
#: Where whoever a source names has told it: "Ann Quill *on Telegram*", "…, *in an interview with the Kray Post*".
_WHERE: Final = Rare(
    rf"['’]s? (?:[\w-]{{1,20}} ){{0,3}}{_MEDIA}\b.*|"
    r",? (?:(?:on|via|through) (?:(?:the|an?|his|her|its|their) )?(?:[a-z]{2,12} )?"
    rf"(?:{PLATFORM}|air|television|TV|radio|social|website|site|page|channel)\b"
    r"|(?:in|at|during) (?:an?|the|his|her|its|their) (?:[\w-]{1,20} ){0,3}(?:address|briefing|comment|commentary"
    r"|conference|conversation|interview|message|post|press|report|speech|statement|video)\b"
    r"|(?:speaking|talking|writing|as (?:quoted|cited|reported)|quoted|cited) (?:to|by|in|on|with|for|at)\b).*"
)
#: In front of whom an outlet has it from.
_CITING: Final = Rare(r",? (?:citing|quoting|referring to|with (?:a )?reference to) ")
_LINKED: Final = re.compile(r", (?:and )?| and ")
_WORD: Final = re.compile(r"(?!The\b)\w+")
_ENDS: Final = (".", "…", "...")
_MARKS: Final = "\"“”«»'’ \n"


def find_briefed(article: Article) -> Iterator[Attribution]:
    """The words that a label calls so, with whose they are where that is told."""
    text = article.text
    if _WORDS_FOR_WORDS.isdisjoint(vocabulary(text)) or ":" not in text:
        return
    sources = list(_SOURCE.finditer(text))
    for match in _QUOTE.finditer(text):
        content = _words(article, match.start("words"), match.end())
        if not content or (match["theirs"] == "speech" and match.start("words") not in article.opening):
            continue  # "The mayor's speech: what she left out"
        if match["owner"] and has_finite(text, *match.span("owner")):
            continue  # "Ann Quill *repeated* Odo Tarn's words: …": a sentence
        who = "owner" if match["owner"] else "who"
        source: Passage = ()
        if not match[who]:
            source = _source_above(article, sources, match.start())
        elif match[who].lower().rpartition(" ")[2] not in _TIMES:
            source = trimmed(text, (match.span(who),))
        elif not content[0][0] > match.end("words") and text[content[0][0]] not in _MARKS:
            continue  # "Quote of the day: a cold one"
        yield Attribution(
            content=content,
            rule="words that a label calls a quote",
            cue=(match.span("theirs" if match["owner"] else "cue"),),
            source=source,
            lemma=":",
        )


def find_stated(article: Article) -> Iterator[Attribution]:
    """The words behind what somebody has written, where no verb tells so: "A statement from the board: '…'"."""
    text = article.text
    if _STATEMENTS.isdisjoint(vocabulary(text)) or not article.opening:
        return
    for match in _STATEMENT.finditer(text):
        content = _words(article, match.start("words"), match.end())
        if content and not has_finite(text, *match.span("who")):
            yield Attribution(
                content=content,
                rule="words behind what somebody has written",
                cue=(match.span("cue"),),
                source=trimmed(text, (match.span("who"),)),
                lemma=":",
            )


def is_of_briefs(article: Article) -> bool:
    """True for an article of blocks, whose "Source:" is a label, and says nothing itself."""
    return not _WORDS_FOR_WORDS.isdisjoint(vocabulary(article.text)) and _QUOTE.search(article.text) is not None


def _words(article: Article, start: int, end: int) -> Passage:
    """What stands behind a label that ends in front of `start`, in a line that ends at `end`.

    Nothing where the line goes on behind its quotation and may tell whose that is: '"It rose," Ann Quill said.'.
    """
    text = article.text
    quotation = article.opening.get(start)
    if quotation is None:
        is_told = article.quoted_parts((start, end)) or not cue_forms().speech.isdisjoint(text[start:end].split())
        return () if is_told else trimmed(text, ((start, end),))
    behind = text[quotation.end : end].strip(" .")
    if not ends_paragraph(text, quotation) and behind and quotation.closed:
        inner = text[start : quotation.end].rstrip(_MARKS)
        return trimmed(text, quotation.parts) if inner.endswith(_ENDS) and behind[0].isalpha() else ()
    parts = [*quotation.parts]
    place = _next_line(text, parts[-1][1])
    while (more := article.opening.get(place)) is not None and ends_paragraph(text, more):
        parts += more.parts
        place = _next_line(text, more.end)
    return trimmed(text, tuple(parts))


def _next_line(text: str, end: int) -> int:
    """Where the words of the next line begin."""
    place = text.find("\n", end)
    while 0 <= place < len(text) and text[place].isspace():
        place += 1
    return place


def _source_above(article: Article, sources: Sequence[re.Match[str]], place: int) -> Passage:
    """Whom the last "Source:" above a place names, where nobody else has said something since."""
    match = next((each for each in reversed(sources) if each.end() <= place), None)
    if match is None:
        return ()
    one = _only_one(article, *match.span("who"))
    return () if one is None or _is_another_heard(article, match.end(), place, one) else (one,)


def _only_one(article: Article, start: int, end: int) -> Span | None:
    """The one that a list of sources names, without where it was told; None for several, or nobody."""
    text = article.text
    if ";" in text[start:end]:
        return None
    cited = _CITING.search(text, start, end)
    start = cited.end() if cited else start
    medium = _BY_A_MEDIUM.match(text, start, end)
    start = medium.end() if medium else start
    person = next((span[1] for span, type_ in article.names_in(start, end) if type_ == "person"), start)
    where = _WHERE.search(text, person, end)
    end = where.start() if where else end
    while end > start and text[end - 1] in " .,":
        end -= 1
    return (start, end) if start < end and not _are_several(article, start, end) else None


def _are_several(article: Article, start: int, end: int) -> bool:
    """True for "Ann Quill, Ivo Lind" and "the Navy and the Army": the first name opens the list, and more are bare."""
    text = article.text
    names = [span for span, type_ in article.names_in(start, end) if type_ != "place"]
    if not names or text[start : names[0][0]].lower() not in ("", "the "):
        return False
    spans = {text[slice(*name)] for name in names}
    parts = (part.removeprefix("the ") for part in _LINKED.split(text[names[0][1] : end])[1:])
    return any(
        part in spans or (part[:1].isupper() and is_somebody(part.lower()) and not is_person(part.lower()))
        for part in parts
    )


def _is_another_heard(article: Article, start: int, end: int, one: Span) -> bool:
    """True where somebody else says something in `[start, end)`, whose the words of a quote below may be."""
    text, speech = article.text, cue_forms().speech
    known = {word for word in _WORD.findall(text, *one) if word[0].isupper()}
    for place in article.cues[bisect_left(article.cues, start) : bisect_left(article.cues, end)]:
        for clause in article.clauses_at[place]:
            who = text[clause.subject[0][0] : clause.subject[-1][1]] if clause.subject else ""
            says = who and not speech.isdisjoint(text[slice(*clause.cue[0])].lower().split())
            if says and who.lower() not in SUBJECT_PRONOUNS and known.isdisjoint(_WORD.findall(who)):
                return True
    return False
