"""What goes on without marks behind who spoke, with the sentence of a quotation: "“Only you,” she said, *can do*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, joined, last_of, trimmed
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.openers import WHEN_AND_COMMA
from dossier.convert.reading.tags import has_finite, tagged
from dossier.records import replace

_CLOSED: Final = tuple(f",{mark}" for mark in ('"', "”", "''", "»", "’"))
#: Where the article may go on in its own words.
_TURN: Final = Rare(r", (?:and|but) ")
#: By tags: a subject, with what stands between commas behind a name, and its finite verb.
_CLAUSE: Final = Rare(r"(?:R|D?[JMY]{0,3}[NPS]{1,6})(?:I[DJMNPS]{1,6})?(?:,M,)?Y?[VAX]")
_ALL_SAID: Final = (["all"], ["what"], ["how"])


def with_unmarked_end(article: Article, reading: Reading) -> Reading:
    """The reading with the rest of a sentence of which the quotation has no verb.

    "“Only you,” she said, *would do it*"; behind words of her own with a subject too: "Despite his “joy,” she said,
    *he left*".
    """
    content, text = reading.content, article.text
    if reading.frame != "quote" or not content:
        return reading
    first = first_of(reading.cue, reading.source)
    begins, end = content[0][0], max((last for _, last in content if last <= first), default=0)
    comma = WHEN_AND_COMMA.match(text, last_of(reading.cue, reading.source))
    sentence = article.sentence_at(begins)
    if comma is None or sentence is None or comma.end() >= sentence.end or not text.endswith(_CLOSED, 0, end):
        return reading
    more = content[-1][0] if content[-1][0] > first else sentence.end
    if more < sentence.end or has_finite(text, begins, end):
        return reading
    start = comma.end()
    turn = _TURN.search(text, start, sentence.end)
    stop = turn.start() if turn and _is_clause(text, turn.end(), sentence.end) else sentence.end
    goes_on = _is_verb if article.quoted_parts((begins, begins + 1)) else _is_clause
    if not goes_on(text, start, stop):
        return reading
    return replace(reading, content=joined([content, trimmed(text, ((start, stop),))]))


def with_helped_verb(article: Article, reading: Reading) -> Reading:
    """The reading with the verb that words in marks part from its helper: "said it had “very likely” *burned*"."""
    if not reading.content or reading.content[-1][0] < reading.cue[-1][1]:
        return reading
    text, (*others, (start, end)) = article.text, reading.content
    sentence = article.sentence_at(start)
    if sentence is None or text[end - 1] not in _CLOSING or not _HELPED.search(text, start, end):
        return reading
    tokens, tags = tagged(text)
    verb = tokens.index(end + 1)
    if (
        verb >= len(tags)
        or not text.startswith(" ", end)
        or tags[verb] not in "VXB"
        or tokens.lows[verb] in AUXILIARIES
    ):
        return reading
    close = _CLOSE.search(text, end, sentence.end)
    return replace(reading, content=trimmed(text, (*others, (start, close.start() if close else sentence.end))))


_CLOSING: Final = frozenset("\"”’'»")
_HELPED: Final = Rare(
    r"\b(?:are|can|could|ha[ds]|have|is|may|might|must|should|was|were|will|would) [\"“‘'«][^\n\"“”‘«»]{2,60}[\"”’'»]\Z"
)
_CLOSE: Final = Rare(r"[,;:]|[.!?](?=\s|\Z)| (?:but|while|whereas) ")


def with_its_verb(article: Article, reading: Reading) -> Reading:
    """The reading with the verb of what it tells of, in "shut the school *she says* never opened"; it has none yet."""
    text, (_, cue) = article.text, reading.cue[-1]
    if len(reading.content) != 1 or not reading.source or text[cue : cue + 1] != " ":
        return reading
    start, end = reading.content[0]
    if text[end : reading.source[0][0]] not in _CONTACTS or has_finite(text, start, end):
        return reading
    sentence = article.sentence_at(cue)
    comma = text.find(",", cue, sentence.end) if sentence else -1
    stop = comma if comma > 0 or sentence is None else sentence.end
    tokens, tags = tagged(text)
    verb = tokens.index(cue)
    while verb < len(tags) and tags[verb] == "Y":
        verb += 1
    if verb >= len(tags) or tokens.starts[verb] >= stop or tags[verb] not in "VA":
        return reading
    return replace(reading, content=((start, end), *trimmed(text, ((cue + 1, stop),))))


#: Between what is told of and who says so: "shut the school *she says* …", "a letter *that he says* …".
_CONTACTS: Final = frozenset({" ", " that ", " which "})


def _is_verb(text: str, start: int, stop: int) -> bool:
    """True for "*is* safe" and "*becomes* safe"; not for what she does, "*gave* a bow", nor for "*is all* he said"."""
    tokens, tags = tagged(text)
    place = tokens.index(start)
    if tokens.lows[place + 1 : place + 2] in _ALL_SAID:
        return False
    return tokens.words[place] in AUXILIARIES or (tags[place] == "V" and tokens.words[place].endswith("s"))


def _is_clause(text: str, start: int, stop: int) -> bool:
    """True for "*she met* a clerk"; not for "*a word* that she took back" and "*the crowd*, which cheered"."""
    tokens, tags = tagged(text)
    first = tokens.index(start)
    ahead = "".join(tags[first : tokens.index(stop)])
    return _CLAUSE.match(ahead) is not None
