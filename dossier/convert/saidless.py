"""Quotations without a verb of saying: "Ann Quill was blunt: '…'", "her verdict: '…'", "'…' was how she put it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.antecedents import PRONOUNS
from dossier.convert.evidence import Article
from dossier.convert.marks import Quotation
from dossier.convert.parse import Attribution
from dossier.convert.persons import head_of, is_person
from dossier.convert.rare import Rare
from dossier.convert.readings import trimmed
from dossier.convert.spoken import ends_paragraph, looks_spoken
from dossier.convert.tags import guess, word_tags
from dossier.model import Span

#: In front of a colon: who, and how that one was.
_BLUNT: Final = Rare(
    r"(?:(?:But|And|Yet|Still|Now),? )?(?P<who>[^\n:;“”\"«»]{2,90}?),? "
    r"(?P<cue>(?:was|is|were|are|sounded|seemed|remained|got) "
    r"(?:(?:\w{2,12}ly|more|less|even|still|also|rather|very|quite) )?"
    r"(?P<how>[a-z-]{3,15}))(?: (?:about|on|in|with|when|after) [^\n:;“”\"«»]{2,50})?"
)
#: … or whose word it is: "Quill's verdict:", "Her answer:".
_VERDICT: Final = Rare(
    r"(?:[^\n:;“”\"«»]{0,80}[,.] )?(?P<who>[Hh]is|[Hh]er|[A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,3})(?P<own>['’]s?)? "
    r"(?P<cue>(?:(?:own|final|only|first|last|short|blunt) )?"
    r"(?:verdict|answer|reply|response|message|advice|view|conclusion|assessment|explanation|reaction|plea|warning|promise|retort|comment|words|excuse|defence|defense|diagnosis))"
    r"(?: (?:was|is))?(?: (?:to|on|for) [^\n:;“”\"«»]{2,50})?"
)
#: Behind a quotation.
_PUT_IT: Final = re.compile(
    r",? (?:was|is) how (?P<who>[^\n.;:“”\"«»]{2,60}?) "
    r"(?P<cue>(?:put|puts|described|describes|summed|phrased|saw) (?:up )?"
    r"(?:it|this|that|things|them|the \w+))\b"
)
_IN_WORDS: Final = re.compile(r",? (?P<cue>in the words of) (?P<who>[^\n.;:,“”\"«»]{2,60})(?=[.,;])")
#: "…," the Courier quoted Ann Quill as saying.
_QUOTES_AS: Final = re.compile(
    r",? [^\n.;:“”\"«»]{2,80}? (?P<cue>quot(?:ed|es)) (?P<who>[^\n;:“”\"«»]{2,100}?),? as "
    r"(?:having )?(?:said|told|\w{2,12}ing)\b"
)
_ENDED: Final = re.compile(r"[.!?…] \Z")
_PRONOUN: Final = re.compile(r"(He|She) ")
_FEWEST_WORDS: Final = 4
#: "'…' was the verdict of Ann Quill", and in front: "In the words of Ann Quill, the plan was '…'".
_VERDICT_OF: Final = re.compile(
    r",? (?:was|is) (?:the|his|her|their) (?P<cue>verdict|answer|reply|response|message|advice|view|conclusion"
    r"|assessment|explanation|reaction|plea|warning|retort|comment) (?:of|from) (?P<who>[^\n.;:“”\"«»]{2,80})"
)
_IN_WORDS_FRONT: Final = re.compile(
    r"(?P<cue>In the words of) (?P<who>[^\n.;:“”\"«»]{2,80}?), [^\n,.;:“”\"«»]{0,60}[ ,]"
)
_COLON: Final = re.compile(r":\s{0,2}\Z")
_REACH: Final = 200


def find_saidless(article: Article) -> Iterator[Attribution]:
    """Every quotation with somebody beside it whose words it must be, by its shape, in the order of the text."""
    for quotation in article.quotations:
        if source := _behind_its_speaker(article, quotation):
            content = trimmed(article.text, quotation.parts)
            yield Attribution(content, "quotation behind a sentence about its speaker", source=(source,))
            continue
        found = _in_front(article, quotation) or _behind(article, quotation)
        if found:
            source, cue = found
            content = trimmed(article.text, quotation.parts)
            if content:
                yield Attribution(content, "quotation beside a word about its speaker", (cue,), (source,), lemma=":")


def _in_front(article: Article, quotation: Quotation) -> tuple[Span, Span] | None:
    text, start = article.text, quotation.start
    opening = article.sentence_at(start)
    words = _IN_WORDS_FRONT.fullmatch(text, opening.start, start) if opening else None
    if words and _is_somebody(article, words.span("who")):
        return words.span("who"), words.span("cue")
    colon = _COLON.search(text, max(0, start - 3), start)
    sentence = article.sentence_at(colon.start()) if colon else None
    if colon is None or sentence is None or colon.start() - sentence.start > _REACH:
        return None
    blunt = _BLUNT.fullmatch(text, sentence.start, colon.start())
    if blunt and _is_adjective(blunt["how"]) and _is_somebody(article, blunt.span("who")):
        return blunt.span("who"), blunt.span("cue")
    verdict = _VERDICT.fullmatch(text, sentence.start, colon.start())
    if verdict is None:
        return None
    who = verdict.span("who")
    owned = verdict["who"].lower() in PRONOUNS or (verdict["own"] and article.name_type(*who))
    return (who, verdict.span("cue")) if owned else None


def _behind(article: Article, quotation: Quotation) -> tuple[Span, Span] | None:
    found = (form.match(article.text, quotation.end) for form in (_PUT_IT, _IN_WORDS, _QUOTES_AS, _VERDICT_OF))
    match = next(filter(None, found), None)
    return (match.span("who"), match.span("cue")) if match and _is_somebody(article, match.span("who")) else None


def _behind_its_speaker(article: Article, quotation: Quotation) -> Span | None:
    """Who is spoken of right before words that end a paragraph: "*Ann Quill* could hardly speak. 'I don't know.'"."""
    text, start = article.text, quotation.start
    if not ends_paragraph(text, quotation) or not _ENDED.search(text, max(0, start - 3), start):
        return None
    if article.words_in(quotation.parts) < _FEWEST_WORDS or not looks_spoken(text, quotation):
        return None
    sentence = article.sentence_at(start - 2)
    if sentence is None or article.quoted_parts((sentence.start, start)):
        return None
    people = [span for span, kind in article.names_in(sentence.start, start) if kind == "person"]
    opener = _PRONOUN.match(text, sentence.start)
    if opener and not people:
        return opener.span(1)
    return people[0] if len(people) == 1 and people[0][0] == sentence.start else None


def _is_somebody(article: Article, span: Span) -> bool:
    words = article.text[slice(*span)]
    return (
        words.lower() in ("he", "she", "they", "him", "her", "them")
        or bool(article.name_type(*span))
        or is_person(head_of(words))
    )


def _is_adjective(word: str) -> bool:
    return "J" in (word_tags().get(word) or guess(word)) or word.endswith("er")
