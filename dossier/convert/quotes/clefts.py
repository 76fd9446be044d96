"""What a clause calls somebody's words: "*What Quill said* was that …", "'…' *is all Quill will say*"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.persons import body_nouns, head_of
from dossier.convert.patterns.matches import matches_at
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.somebody import may_speak
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import Quotation
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.places import places_of
from dossier.convert.reading.tags import vocabulary
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import Span

#: "What Quill did say on Monday was that …"; what was only called right or wrong is no speech.
_WHAT_SAID: Final = Rare(
    r"\b[Ww]hat (?P<who>(?!(?:not|never|is|was)\b)[^\n.;:,“”\"«»]{2,60}?) "
    r"(?:(?:actually|really|did|had|has|also|then) ){0,2}"
    r"(?P<cue>sa(?:y|ys|id)|told|wrote|claimed|argued)\b(?:, [^\n.;:“”\"«»]{2,90}?,|[^\n.;:,“”\"«»]{0,50}?)"
    r" (?:was|is)(?:: |, (?=[\"“])| (?=that ))"
)
#: … or in a sentence of its own: "'…' *That is* what Quill told the court".
_IS: Final = r"(?:,?| That(?=['’ ]))(?:['’]s| is| was)"
#: "'…' is all Quill will say", "'…' was what Quill told the court".
_ALL_SAID: Final = Rare(
    rf"{_IS}(?: about)? all (?:that )?(?P<who>[^\n.;:,“”\"«»]{{2,60}}?) "
    r"(?P<cue>(?:(?:will|would|could|can|had|has|is|was) (?:(?:willing|prepared|able|ready|allowed) )?(?:to )?)?"
    r"(?:say|said|tell|told|answer|answered|reply|replied|write|wrote))\b"
)
_WHAT_IT_WAS: Final = Rare(
    rf"{_IS}(?: exactly| just)? what (?P<who>[^\n.;:,“”\"«»]{{2,60}}?) "
    r"(?P<cue>(?:had |has )?(?:told|said|says|wrote|answered|replied))\b"
)
#: How a clause begins that goes on from a quotation.
_LINKS: Final = (" is", " was", ", is", ", was", " That is", " That was", " That's", " That’s")
#: "… because, *in Quill's words,* '…'", "It is, *as Quill put it,* '…'".
_SO_PUT: Final = Rare(
    r"\b(?:(?:in|In(?= h(?:is|er) |(?![^\n]*:)))"
    r" (?P<whose>[^\n.;:,“”\"«»]{2,60}?)(?:['’]s?|(?<=his)|(?<=her)|(?<=their)) (?:own )?(?P<words>words)"
    r"|[Ii]n (?P<the>the words of) (?P<of>[^\n.;:,“”\"«»]{2,60}?)"
    r"|[Aa]s (?P<who>[^\n.;:,“”\"«»]{2,60}?(?:, [^\n.;:,“”\"«»]{2,60})??),?"
    r" (?P<put>(?:(?:has|had|later|once) )?puts? (?:it|that|this)))"
    r"(?: (?:on|in|at|to|last) [^\n.;:,“”\"«»]{2,40})?[,:]?\s\Z"
)
#: … and behind the quotation: "'…,' *as Quill put it*."
_AS_PUT: Final = Rare(
    r",? as (?P<who>[^\n.;:,“”\"«»]{2,60}?(?:, [^\n.;:,“”\"«»]{2,60})??),?"
    r" (?P<cue>(?:(?:has|had|later|once) )?puts? (?:it|that))(?=[.,;]| in (?:an?|his|her|[A-Z]|\d))"
)
_AS: Final = (" as ", ", as ")
_LONGEST_PUT: Final = 190
_PUTTING: Final = frozenset({"put", "puts", "words"})
_DENIED: Final = Rare(r"\b(?:not|never)\b|n['’]t\b")


def find_clefts(article: Article) -> Iterator[Attribution]:
    """What a clause beside it calls somebody's words: "*What Quill said* was that …", "'…' *is all Quill will say*"."""
    text = article.text
    words = vocabulary(text)
    if "what" in words:
        places = sorted([place for what in ("What ", "what ") for place in places_of(text, what)])
        for said in matches_at(_WHAT_SAID.compiled, text, places, 0, len(text)):
            if _DENIED.search(text, said.start(), said.start("cue")):
                continue  # "What Quill did not say was that …"
            yield from _cleft(article, said, (said.end(), _sentence_end(article, said.end())))
    linked = [quotation for quotation in article.quotations if is_linked(text, quotation)]
    for form, need in ((_ALL_SAID, "all"), (_WHAT_IT_WAS, "what")):
        for quotation in linked if need in words else ():
            if match := form.match(text, quotation.end):
                yield from _cleft(article, match, *quotation.parts)
    if not words.isdisjoint(_PUTTING):
        for quotation in article.quotations:
            yield from _put_so(article, quotation)
            if text.startswith(_AS, quotation.end) and (match := _AS_PUT.match(text, quotation.end)):
                yield from _cleft(article, match, *quotation.parts)


def is_linked(text: str, quotation: Quotation) -> bool:
    """True for a quotation that its sentence goes on from: "'…' *is* all Quill will say"."""
    return text.startswith(_LINKS, quotation.end)


def _put_so(article: Article, quotation: Quotation) -> Iterator[Attribution]:
    """The quotation behind "in Quill's words" or "as Quill put it", where nobody else is heard in its sentence."""
    text, start = article.text, quotation.start
    match = _SO_PUT.search(text, max(0, start - _LONGEST_PUT), start)
    sentence = article.sentence_at(match.start()) if match else None
    if match is None or sentence is None or sentence.start > match.start():
        return
    before = text[sentence.start : match.start()].lower().split()
    who = match.span(next(name for name in ("whose", "of", "who") if match[name]))
    cue = match.span("put" if match["put"] else "words" if match["words"] else "the")
    words = text[slice(*who)].lower()
    known = may_speak(article, who) or words in PRONOUNS or head_of(words) in body_nouns()
    if known and cue_forms().speech.isdisjoint([word.strip(",.:;") for word in before]):
        content = trimmed(text, quotation.parts)
        if content:
            yield Attribution(content, "quotation in somebody's words", (cue,), (who,), lemma="say")


def _cleft(article: Article, match: re.Match[str], *content: Span) -> Iterator[Attribution]:
    if not article.quoted_parts(match.span("who")) and may_speak(article, match.span("who")):
        found = trimmed(article.text, content)
        if found:
            yield Attribution(found, "cleft", (match.span("cue"),), (match.span("who"),), lemma="say")


def _sentence_end(article: Article, start: int) -> int:
    sentence = article.sentence_at(start)
    return sentence.end if sentence else start
