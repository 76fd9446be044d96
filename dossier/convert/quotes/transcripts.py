"""The lines of transcripts and interviews: "LEHRER: …", "Lind: …", "Q: …", and what goes on behind them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.gazetteer import is_place
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.labels import CAPITAL, LABELS, LONGEST_TITLE, headline_at, is_label, labelled
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import FIRST_PERSON, MARKS
from dossier.model import Passage

#: Speakers of a transcript: "LEHRER", "MS. BROWN", "Q".
_SPEAKER: Final = Rare(r"(?:Q|A|[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})")
#: A label that tells who the one is whose last name, or letters, are a label further on.
_INTRODUCED: Final = Rare(
    r"(?:[A-Z][A-Z.'’-]* ){1,3}(?P<last>[A-Z][A-Z.'’-]+), [^\n:]{2,50}|[A-Z][^\n:()]{2,40} \((?P<letters>[A-Z]{1,4})\)"
)
#: Whoever asks, in front of the lines of one who answers.
_ASKERS: Final = frozenset({"Host", "Interviewer", "Moderator", "Presenter"})
#: A line of words: nothing in brackets or parentheses, no heading.
_LINE: Final = Rare(r"^(?![\s(\[#>*])[^\n]+$", re.MULTILINE)
#: "… all night, she said." is told by the author.
_RETOLD: Final = Rare(r"\b(?:he|she|they) (?:said|says|added|adds)[.!?\"”]*\s*$")
#: "'I paid,' *Ann Quill said*. …" has a speaker of its own.
_SAID: Final = Rare(
    r"[\"“][^\n\"“”]{2,400}[\"”] (?!(?:he|she|they|I|we)\b)[^\n\"“”.]{2,60}? (?:said|says|told|added|replied|wrote)\b"
    r"|[\"“][^\n\"“”]{2,400}[\"”] (?:said|says|replied|wrote) "
)
#: In front of a list of who said what.
_SAYING: Final = Rare(r"\b(?:said|says?|told|answers?|answered|[Vv]iews?)\b[^\n]{0,120}\n\s*\Z")
_ASKED_AND_ANSWERED: Final = frozenset({"Q", "A"})
TRANSCRIPT: Final = "transcript line"
_FEWEST_LINES: Final = 2
_TWO: Final = 2
_FEWEST_ANSWERS: Final = 3


def find_transcript(article: Article, lines: Sequence[re.Match[str]]) -> Iterator[Attribution]:
    """The lines of a transcript among those with a label, else of an interview, as the words of their labels."""
    capitals = [match for match in lines if _SPEAKER.fullmatch(match["label"]) and not is_label(match["label"])]
    times = Counter(match["label"] for match in capitals)
    if any(
        number == 1 and is_place(label) for label, number in times.items()
    ):  # "LISBON: The mayor …", a row of briefs
        capitals = [match for match in capitals if times[match["label"]] > 1]
    spoken = capitals if len(capitals) >= _FEWEST_LINES else list(_interview(article, lines))
    if spoken and spoken is capitals:
        spoken = _with_named(article, lines, capitals)
    for match, following in pairwise((*spoken, None)):
        if match:
            yield labelled(article, match, TRANSCRIPT, _goes_on(article.text, match, following) if following else ())


def _with_named(
    article: Article, lines: Sequence[re.Match[str]], capitals: Sequence[re.Match[str]]
) -> list[re.Match[str]]:
    """Lines with letters, and those of who is named in full first: "*Ann Quill*: Yes." in front of "A: …" or "AQ: …".

    So is "*ANN QUILL, HOST*: Welcome." in front of "QUILL: …", and "*Ann Quill (AQ)*: Yes.". A headline is none of
    them: "*Ann Quill*: 'It was cold'".
    """
    letters = {match["label"] for match in capitals}
    asked = letters <= _ASKED_AND_ANSWERED
    title = headline_at(article.text)

    def is_named(match: re.Match[str]) -> bool:
        span = match.span("label")
        introduced = _INTRODUCED.fullmatch(match["label"])
        if introduced and (introduced["last"] or introduced["letters"]) in letters:
            return True
        if span[0] <= title or [each for each, _ in article.names_in(*span)] != [span]:
            return False
        is_person = (span, "person") in article.names_in(*span)
        return is_person if asked else "".join([word[0] for word in match["label"].split()]) in letters

    return [match for match in lines if match in capitals or is_named(match)]


def _goes_on(text: str, match: re.Match[str], following: re.Match[str]) -> Passage:
    """The paragraphs between two lines in which the speaker of the first is heard: they say "I" or "we"."""
    lines = _LINE.finditer(text, match.end(), following.start())
    return tuple(
        line.span()
        for line in lines
        if FIRST_PERSON.search(line[0]) and not _RETOLD.search(line[0]) and not _SAID.match(line[0])
    )


def _interview(article: Article, lines: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The lines of people whose names open several paragraphs ("Lind: It will."), and questions put under a name."""
    named = [match for match in lines if _is_name(article, match["label"])]
    if not named:
        return
    times = Counter(match["label"] for match in named)
    asking = [match for match in lines if match["label"] in _ASKERS]
    if len(asking) >= _FEWEST_LINES and len(times) == 1 and len(named) >= _FEWEST_LINES:
        yield from sorted((*asking, *named), key=re.Match.start)
        return
    surnames = {article.text[slice(*name.span)].split()[-1] for name in article.parse.names if name.type == "person"}
    people = {match["label"] for match in named if match["label"].split()[-1] in surnames}
    talk = len(people) > 1 and sum(times[label] for label in people) >= _FEWEST_ANSWERS
    if two := _two_in_turn(named):  # whose given names no list has
        people, talk = two, True
    if max(times.values()) == 1 and not _is_of_words(article.text, named[0].start()):
        # each is heard once: a list of people, of whom only some speak
        named = [match for match in named if _is_spoken(match["words"])]
    if talk:  # "Lind: Will it rain? Quill: It will. Lind: When?"
        yield from (match for match in named if match["label"] in people)
    elif max(times.values()) >= _FEWEST_ANSWERS:
        for match in named:
            if times[match["label"]] >= _FEWEST_LINES or match["words"].rstrip().endswith("?"):
                yield match


def _is_of_words(text: str, start: int) -> bool:
    """True for lines of names behind one that tells of words: "What the candidates *say* about the bridge:"."""
    return _SAYING.search(text, max(0, start - LONGEST_TITLE), start) is not None


def _is_spoken(words: str) -> bool:
    """True for a line of "I" or "we", a question, or words in quotation marks; not for "Ann Quill: 1,769 votes"."""
    return words[0] in MARKS or "?" in words or FIRST_PERSON.search(words.replace("let us", "")) is not None


def _two_in_turn(named: Sequence[re.Match[str]]) -> set[str]:
    """The labels of two people who take turns, named in full first: "Ida Lind: …", "Ivo Quill: …", "Lind: …"."""
    last = [match["label"].split()[-1] for match in named]
    if len(set(last)) != _TWO or len(last) < 2 * _TWO or any(one == other for one, other in pairwise(last)):
        return set()
    full = {match["label"].split()[-1] for match in named if " " in match["label"]}
    return {match["label"] for match in named} if len(full) == _TWO else set()


def _is_name(article: Article, label: str) -> bool:
    words = label.split()
    return bool(CAPITAL.fullmatch(label)) and words[0].lower() not in LABELS and words[-1] in article.name_words
