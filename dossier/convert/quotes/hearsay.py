"""What is told without saying by whom: "The mayor *reportedly* left the town", "The mill was sold, *the board heard*".

The cue is an adverb or a short clause between commas, the content the rest of its sentence, and nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed, without
from dossier.convert.patterns.matches import last_match
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.hearings import HEARD, HEARING_IN_FRONT, WHEN
from dossier.convert.quotes.labels import behind_topic
from dossier.convert.reading.parse import Attribution, Sentence
from dossier.convert.reading.places import places_of
from dossier.convert.reading.tags import has_finite, tagged
from dossier.model import Passage, Span

#: "allegedly" within a sentence is rather a lawyer's caution about one word of it.
_ADVERB: Final = Rare(r"\b(?:[Rr]eportedly|Allegedly)\b,?")
_CLAUSE: Final = Rare(r";\s|,\s(?:but|and|so|while|although|though)\s")
#: "…, *the board heard on Monday*.", "…, *it was claimed in court*, …": up to the next mark.
_COMMENT: Final = Rare(
    r", (?P<who>(?!(?:I|he|she|it|they|we|and|but|or|who|which|as|when|where|while)\b)(?:[\w’'.-]{1,20} ){1,7}?)"
    rf"{HEARD}(?=[,.]|\Z)"
    r"|, it (?:is|was|has been|had been) (?:(?:also|later|further|previously|then) )?"
    rf"(?P<claimed>alleged|claimed|reported|rumou?red|said|suggested){WHEN}(?=[,.]|\Z)"
)
#: … of which one of these is a part.
_COMMENT_MARKS: Final = (" heard", " hears", " told", ", it ")
_HEARD: Final = " heard "
#: What is heard and tells nothing by itself: "heard *evidence* that".
_NO_CLAUSE: Final = Rare(r"(?:about|from|no|of)\b|(?:[\w’'-]{1,20} ){0,3}?(?:that|which|who|from|of|by)\b")
#: Behind a comment: what is not told with it.
_OWN: Final = Rare(r",? (?:and|but|while|although|though|which|who|whose|where|with|prompting|leading)\b")
#: What begins no main clause.
_OPENING: Final = Rare(r"(?:[“\"'‘]?(?:After|Although|As|Before|If|Once|Since|Though|Until|When|Whenever|While)\b)")
#: In front of what else is told: "heard that it burned*, although* a clerk wrote: “…”".
_TURN: Final = Rare(r", (?:although|but|though|whereas|while) ")
_LONGEST: Final = 300
_FEWEST_WORDS: Final = 3


def find_hearsay(article: Article) -> Iterator[Attribution]:
    """One attribution for every sentence with such an adverb; whether something else speaks there is not asked."""
    yield from _commented(article)
    yield from _heard_by_a_court(article)
    text = article.text
    if "eportedly" not in text and "Allegedly" not in text:
        return
    for match in _ADVERB.finditer(text):
        start, end = match.span()
        sentence = article.sentence_at(start)
        if sentence is None or sentence.end - sentence.start > _LONGEST or article.quoted_parts((start, end)):
            continue
        opening = last_match(_CLAUSE, text, sentence.start, start)
        first = opening.end() if opening else sentence.start
        last = next((found.start() for found in _CLAUSE.finditer(text, end, sentence.end)), sentence.end)
        content = trimmed(text, without(((first, last),), ((start, end),)))
        if sum(len(text[begin:stop].split()) for begin, stop in content) >= _FEWEST_WORDS:
            cue = (start, end - match[0].endswith(","))
            yield Attribution(content, "adverb of hearsay", (cue,), (), match[0].rstrip(",").lower())


def _commented(article: Article) -> Iterator[Attribution]:
    """What a sentence tells around what says who heard it, or that it is claimed: nobody knows who spoke."""
    text = article.text
    places = sorted([place for mark in _COMMENT_MARKS for place in places_of(text, mark)])
    for sentence in dict.fromkeys(map(article.sentence_at, places)):
        if sentence is None or sentence.end - sentence.start > _LONGEST:
            continue
        comment = _COMMENT.search(text, sentence.start, sentence.end)
        if comment is None or article.quoted_parts(comment.span()):
            continue
        if comment["who"] and has_finite(text, *comment.span("who")):
            continue
        content = _around(article, sentence, comment.span())
        if content:
            word = next(name for name in ("heard", "told", "claimed") if comment[name])
            cue = comment.span(word)
            yield Attribution(content, "comment of hearsay", (cue,), (), comment[word])


def _heard_by_a_court(article: Article) -> Iterator[Attribution]:
    """What a court or another hearing heard, to the end of the sentence that begins with it."""
    text = article.text
    for place in places_of(text, _HEARD):
        sentence = article.sentence_at(place)
        hearing = HEARING_IN_FRONT.match(text, sentence.start, sentence.end) if sentence else None
        if sentence is None or hearing is None or hearing.start("cue") != place + 1:
            continue
        start = hearing.start("how") if hearing["how"] else hearing.end()
        is_clause = hearing["how"] or not _NO_CLAUSE.match(text, start, sentence.end)
        if is_clause and has_finite(text, hearing.end(), sentence.end):
            turn = _TURN.search(text, hearing.end(), sentence.end)
            is_left = turn is not None and bool(article.quoted_parts((turn.end(), sentence.end)))
            content = trimmed(text, ((start, turn.start() if turn and is_left else sentence.end),))
            yield Attribution(content, "heard at a hearing", (hearing.span("cue"),), (), "hear")


def _around(article: Article, sentence: Sentence, comment: Span) -> Passage:
    """What stands in front of a comment, and behind it where the sentence goes on; nothing where that is no clause."""
    text = article.text
    front, behind = (behind_topic(text, sentence.start), comment[0]), (comment[1], sentence.end)
    opens = _OPENING.match(text, *front) is not None
    goes_on = text.startswith(",", comment[1]) and not _OWN.match(text, *behind)
    if goes_on:
        content = trimmed(text, (front, behind))
    elif opens or not has_finite(text, *front):
        return ()
    else:
        content = trimmed(text, (front,))
    told = any(has_finite(text, *span) for span in content[opens:]) or _begins_with_verb(text, content[-1])
    return content if told and sum(len(text[slice(*span)].split()) for span in content) >= _FEWEST_WORDS else ()


def _begins_with_verb(text: str, span: Span) -> bool:
    """True where a stretch begins with a verb, which may read as a bare one: "A clerk, the board heard, *hit* him"."""
    tokens, tags = tagged(text)
    return tags[tokens.index(span[0])] in "VAXB"
