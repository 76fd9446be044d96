"""What a noun that is somebody's word is: "*Quill's view* is that …", "*The message from the mayor* was that …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.persons import body_nouns, head_of, paper_nouns
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.somebody import may_speak
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.places import places_of
from dossier.convert.reading.tags import has_finite, vocabulary
from dossier.model import Span

_THOUGHTS: Final = "belief|concern|conviction|expectation|fear|feeling|guess|hope|hunch|impression|suspicion|worry"
_WORDS: Final = (
    "accusation|advice|allegation|answer|argument|assertion|assessment|claim|complaint|conclusion|contention|defen[cs]e"
    "|demand|estimate|excuse|explanation|finding|message|objection|opinion|point|position|prediction|promise"
    "|reasoning|recommendation|reply|response|retort|stance|suggestion|theory|thesis|verdict|view|warning"
)
_NOUN: Final = rf"(?:(?P<thought>(?:{_THOUGHTS})s?)|(?:{_WORDS})s?)"
_LEAD: Final = r"(?:\A|[,;:—–] |\b(?:[Aa]nd|[Bb]ut|[Yy]et|[Ss]till,?|[Bb]ecause|[Ww]hile|[Tt]hough) )"
_ABOUT: Final = r"(?: (?:about|at|for|in|on|to) [^\n.;:,“”\"«»]{2,40}?)?"
#: In front of "is that": whose it is. What is before it in its sentence is another clause.
_WHOSE: Final = Rare(
    rf"{_LEAD}(?:(?:And|But|So|Still|Yet),? )?"
    r"(?:(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[^\n.;:,“”\"«»]{2,60}?(?=['’]))(?:['’]s?)? "
    rf"(?:[a-z-]{{2,15}} ){{0,3}}?(?P<noun>{_NOUN}){_ABOUT}"
    rf"|(?:[Tt]he|[Aa]|[Oo]ne) (?:[a-z-]{{2,15}} ){{0,2}}?(?P<of>{_NOUN.replace('P<thought>', 'P<too>')}) (?:of|from) "
    r"(?P<who>[^\n.;:,“”\"«»]{2,60}?))\Z"
)
_REACH: Final = 150
#: Between the noun and what it is.
_BEING: Final = (
    " is that ",
    " was that ",
    " has been that ",
    " is simply that ",
    " was simply that ",
    " remains that ",
)
_NEEDED: Final = frozenset(
    f"{noun}{plural}"
    for noun in f"{_THOUGHTS}|{_WORDS}".replace("defen[cs]e", "defence|defense").split("|")
    for plural in ("", "s")
) | {"known", "slip"}
_POSSESSIVES: Final = frozenset({"her", "his", "their"})
#: "*is of the view* that", "*let it be known* that".
_HELD: Final = Rare(
    r"\b(?P<cue>(?:is|are|was|were|remains?|remained) of the (?:firm )?(?:belief|opinion|view)"
    r"|(?:has |have |had )?lets? it (?:be known|slip)) (?=that )"
)
_HELD_NOUNS: Final = ("belief", "opinion", "view")
_HOLDER: Final = Rare(rf"{_LEAD}(?:(?:And|But|So|Still|Yet),? )?(?P<who>[^\n.;:,“”\"«»]{{2,60}}?)\Z")


def find_positions(article: Article) -> Iterator[Attribution]:
    """What stands behind "Quill's view is that", outside quotation marks and where nobody else tells it."""
    text = article.text
    if vocabulary(text).isdisjoint(_NEEDED):
        return
    for being in _BEING:
        for place in places_of(text, being):
            yield from _position(article, place, place + len(being) - len("that "))
    for held in _HELD.finditer(text):
        yield from _held(article, held.span("cue"), held.end())


def _held(article: Article, cue: Span, that: int) -> Iterator[Attribution]:
    """What somebody "*is of the view* that", or "*let it be known* that"; the verb is the first behind who it is."""
    text, sentence = article.text, article.sentence_at(cue[0])
    if sentence is None or article.quoted_parts((cue[0], that)):
        return
    start = max(sentence.start, cue[0] - _REACH)
    match = _HOLDER.search(text[start : cue[0] - 1])
    content = trimmed(text, ((that, sentence.end),))
    if match is None or not content or _is_tagged(article, *content[0]):
        return
    who = (start + match.start("who"), start + match.end("who"))
    is_known = may_speak(article, who) or head_of(match["who"]) in body_nouns()
    if is_known and not has_finite(text, *who):
        thought = text.endswith(_HELD_NOUNS, *cue)
        yield Attribution(content, "what somebody's view is", (cue,), (who,), lemma="say", thought=thought)


def _position(article: Article, noun_end: int, that: int) -> Iterator[Attribution]:
    text, sentence = article.text, article.sentence_at(noun_end)
    if sentence is None or article.quoted_parts((noun_end, that)):
        return
    start = max(sentence.start, noun_end - _REACH)
    match = _WHOSE.search(text[start:noun_end])
    if match is None or not cue_forms().speech.isdisjoint(text[sentence.start : start + match.start()].lower().split()):
        return
    whose, noun = ("whose", "noun") if match["whose"] else ("who", "of")
    who = (start + match.start(whose), start + match.end(whose))
    words = match[whose]
    is_known = (
        words.lower() in _POSSESSIVES or may_speak(article, who) or head_of(words) in body_nouns() | paper_nouns()
    )
    is_known = is_known and not has_finite(text, *who)  # "…, *suggests that Quill*'s claim is that"
    content = trimmed(text, ((that, sentence.end),))
    if not is_known or not content or _is_tagged(article, *content[0]):
        return
    first, end = start + match.start(noun), start + match.end(noun)
    cue = (first, that - 1) if end == noun_end else (first, end)
    yield Attribution(
        content, "what somebody's view is", (cue,), (who,), lemma="say", thought=bool(match["thought"] or match["too"])
    )


def _is_tagged(article: Article, start: int, end: int) -> bool:
    """True where a cue at the end of a sentence takes all of it: "the view is that it leaks*, she said on Monday*"."""
    comma = article.text.rfind(", ", start, end)
    return comma > start and not cue_forms().speech.isdisjoint(article.text[comma:end].lower().split())
