"""Attributions and entities → quotes: whose words they are, what kind, what they speak of, and an id that stays."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from typing import Final

from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.events.rebuttals import Rebuttal, alone, without_their_words
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.asked import PUT
from dossier.convert.quotes.figures import FIGURE
from dossier.convert.quotes.interviews import ANSWER
from dossier.convert.quotes.quotedas import RELAYING
from dossier.convert.quotes.quoteids import ids_of, repeated_in
from dossier.convert.quotes.transcripts import TRANSCRIPT
from dossier.convert.reading.marks import as_told, find_quotations, inside_marks
from dossier.convert.reading.parse import Attribution, Parse
from dossier.convert.speakers.answering import REPLYING, is_answer, who_answers
from dossier.convert.speakers.antecedents import People
from dossier.convert.speakers.byoffice import WORD
from dossier.convert.speakers.mentions import Mentions
from dossier.convert.speakers.sources import Sources
from dossier.convert.speakers.unnamed import Unnamed
from dossier.convert.speakers.whospeaks import Speakers
from dossier.model import Entity, Passage, Quote, QuoteKind, Span, text_at
from dossier.records import replace

_CONTEXT: Final = 16
#: What somebody does without a sound, words in quotation marks or not: "'Why me?' she *wondered*".
_SILENT: Final = frozenset({"imagine", "think", "wonder"})
#: What is made of something by words: "*dismissed* it as gossip".
_JUDGING: Final = frozenset(
    "characterize condemn criticize decry denounce deride describe dismiss hail label mock portray praise reject "
    "tout".split()
)
_ASKED: Final = Rare(r"\basked (?!(?:her|him|them|me|us|if|whether|why|how|for|about|to)\b)")
#: A content of nothing but these points at words that stand elsewhere, and is none itself.
_POINTERS: Final = frozenset(
    (*WEEKDAYS, *"this that it so these those which what as by the same much such on in about today yesterday".split())
)
#: "Quill confirmed *this to our newsroom*", "Thank *you for staying with us*".
_OBJECT: Final = Rare(
    r"him|her|them|(?:us|me|you|it|this)"
    r"(?:\s(?:to|for|in|on|at|with|by|from|during|after|before|about|as)\s[^\n.!?:;\"“”«»]{1,60})?",
    re.IGNORECASE,
)
_CITATION: Final = Rare(
    r"(?:citing|quoting|with reference to|in reference to|referring to|reference to)\b", re.IGNORECASE
)
#: "who asked *not to be named*", "asked that *her name not be used*": says nothing of what the article is about.
_UNNAMED: Final = Rare(
    r"\b(?:not (?:to )?be (?:named|identified|quoted)|(?:to be|being) (?:named|identified|called|known as|referred to)"
    r"|name not be (?:used|published)|(?:remain|stay|be) anonymous|anonymity)\b",
    re.IGNORECASE,
)
_BRACKETS: Final = Rare(r"\[[^\[\]\n]{1,200}\]")
_LONGEST_REQUEST: Final = 70
_LONGEST_NAME: Final = 100
_STATED: Final = Rare(
    r"(?:this|that|it) (?:was|is|has been|had been)(?: also| earlier| previously| first)?"
    r" (?:stated|said|reported|announced|told|noted|written|disclosed|emphasi[sz]ed|confirmed)"
    r" (?:by|in|on|to|at|during)\b",
    re.IGNORECASE,
)
#: How all that holds no words begins.
_MAY_HOLD_NONE: Final = re.compile(
    r"(?:h(?:im|er)|th(?:em|is|at)|us|me|you|it|citing|quoting|with ref|in ref|ref)", re.IGNORECASE
)


def said_and_denied(
    parse: Parse, attributions: Sequence[Attribution], entities: Sequence[Entity], rebuttals: Sequence[Rebuttal]
) -> tuple[tuple[Quote, ...], tuple[tuple[Rebuttal, Quote], ...]]:
    """The quotes in the order of the text, and for denials by a word for what was said, like a quote, whose they are.

    `speaker` is left empty for unnamed sources, groups, and pronouns that could stand for several people.
    """
    text = parse.text
    quotations = find_quotations(text)
    quoted = [part for quotation in quotations for part in quotation.parts]
    ends = [end for _, end in quoted]
    mentions = Mentions(entities)
    voices = _Voices(parse, entities, mentions, quoted)
    names = {span for entity in entities for span in entity.mentions}
    attributions = [each for each in attributions if _says_something(text, each, names)]
    pointing: list[Attribution] = []
    if rebuttals:
        attributions = without_their_words(attributions, rebuttals)
        pointing = alone(attributions, rebuttals)
        attributions = sorted([*attributions, *pointing], key=lambda each: each.content[0])
    passages = [inside_marks(text, each.content, quotations) for each in attributions]
    contents = [text_at(text, at) for at in passages]
    repeated = repeated_in(text, [text[at[0][0] : at[-1][1]] for at in passages])
    ids = ids_of(contents)
    begin = parse.sentences[0].start if parse.sentences else 0  # in front of it are blanks, perhaps for a header
    quotes: list[Quote] = []
    before: Quote | None = None
    for attribution, at, content, id_ in zip(attributions, passages, contents, ids, strict=True):
        first, last = at[0][0], at[-1][1]
        ambiguous = text[first:last] in repeated
        about = mentions.inside(at)
        speaker, source = voices.of(attribution, at, about, before)
        kind = "direct" if attribution.rule in (TRANSCRIPT, ANSWER) else _kind(text, attribution.content, quoted, ends)
        is_told = kind == "direct" and attribution.lemma not in _SILENT  # "It was cold," she recalled: she said so
        quotes.append(
            Quote(
                id=id_,
                kind=kind,
                text=content,
                at=at,
                manner="thought" if attribution.thought and not is_told else "",
                speaker=speaker,
                speaker_text=text_at(text, source),
                speaker_at=source,
                cue=text_at(text, attribution.cue),
                cue_at=attribution.cue,
                prefix=text[max(begin, first - _CONTEXT) : first] if ambiguous else "",
                suffix=text[last : last + _CONTEXT] if ambiguous else "",
                about=about,
            )
        )
        before = before if attribution.rule == PUT else quotes[-1]
    if not rebuttals:
        return tuple(quotes), ()
    by_cue = {quote.cue_at: quote for quote in quotes}
    denials = tuple((each, by_cue[each.said.cue]) for each in rebuttals if each.said.cue in by_cue)
    no_words = {each.cue for each in pointing}
    return tuple([quote for quote in quotes if quote.cue_at not in no_words]), denials


class _Voices:
    """Who speaks in an article, asked for in the order of the text: who spoke before is remembered."""

    def __init__(self, parse: Parse, entities: Sequence[Entity], mentions: Mentions, quoted: Sequence[Span]) -> None:
        self._text = parse.text
        self._mentions = mentions
        self._sources = Sources(parse, mentions)
        told = as_told(parse.sentences, quoted)  # who speaks on is as near behind long words
        self._people = People(parse, told, entities, quoted)
        self._named = Speakers(replace(parse, sentences=told), self._people, mentions)
        self._asked: Attribution | None = None  # what was said last
        spans = [span for each in entities if each.type == "person" for span in each.mentions]
        self._unnamed = Unnamed(parse, told, quoted, spans)

    def of(self, one: Attribution, at: Passage, about: Sequence[str], before: Quote | None) -> tuple[str, Passage]:
        """The id of who speaks, empty where nobody can be named, and the words for that one.

        What is said stands `at` a passage, in which the entities of `about` are named, behind another quote, if any.
        """
        named, unnamed, first = self._named, self._unnamed, at[0][0]
        if one.rule == PUT:  # whoever asked, the answer goes on with who was spoken of
            known = [each for span in one.source for _, each in self._mentions.within(*span)]
            people = [each for each in known if each.type == "person"] or known  # "by *Ivo Tarn* of the Lodd Post"
            return people[0].id if len(people) == 1 else "", one.source
        source = self._sources.of(one)
        if self._text.find("[", first, at[-1][1]) >= 0:
            about = self._mentions.inside(_without_brackets(self._text, at))
        others = (*about, named.meant_by_another(source, first), *named.named_in_front(source, first))
        if before and one.lemma in REPLYING and _ASKED.search(before.text):
            others = (*others, before.speaker)  # "Ann Quill said he had asked the clerk. *She* replied": the clerk
        asked, self._asked = self._asked, one
        answers = asked is not None and before is not None and self._answers(asked, before.speaker, one)
        if answers and before:
            others = (*others, before.speaker)
        speaker = ""
        if answers or not unnamed.goes_on(source):
            speaker = named.speaker(source, others, unnamed.newcomer(source, at))
        if speaker and self._people.departed.is_silent(speaker, source[0], at):
            speaker = ""
        if answers and asked and speaker:
            speaker = who_answers(self._text, asked, self._mentions, speaker, source[0][0])
        if not (one.lemma == "ask" and source and self._text.endswith(" by ", 0, source[0][0])):
            # "she said when asked *by a reporter*": that one only asked
            unnamed.heard(source, speaker, first, one.lemma)
        if not speaker:
            return "", source if answers else unnamed.with_noun(source, at)
        return speaker, self._with_name(source) if text_at(self._text, source).lower() == "which" else source

    def _answers(self, asked: Attribution, asker: str, one: Attribution) -> bool:
        person = self._people.named.by_id.get(asker)
        return is_answer(self._text, asked, person.roles if person else (), one, self._mentions)

    def _with_name(self, source: Passage) -> Passage:
        """The passage of "which" with the name in front: "*Kray Post, which*"."""
        start, end = source[0][0], source[-1][1]
        spans = [span for span, _ in self._mentions.within(max(0, start - _LONGEST_NAME), start)]
        return next((((first, end),) for first, last in spans if last == start - len(", ")), source)


def _without_brackets(text: str, at: Passage) -> Passage:
    """A passage without what an editor put in, but for a name: "I went [*Ann Quill points at a door*] and left"."""
    parts: list[Span] = []
    for start, end in at:
        first = start
        for bracket in _BRACKETS.finditer(text, start, end):
            if (
                not bracket[0].rpartition(" ")[2].lstrip("[")[:1].isupper()
            ):  # nor of whom is told: "he [*Ann Quill*] fled"
                parts.append((first, bracket.start()))
                first = bracket.end()
        parts.append((first, end))
    return tuple([(start, end) for start, end in parts if start < end])


def _says_something(text: str, one: Attribution, names: Set[Span]) -> bool:
    """False for a content that holds no words of anybody.

    It only points at words elsewhere ("he did not say that"; "*this was stated by Ann Quill*, the Courier reports"), or
    names whom somebody relays ("the Courier reports *citing Presswire*").
    """
    start, end = one.content[0]
    if one.cue and one.source and one.cue[0] < one.source[0] and text_at(text, one.source).lower() == "you":
        return False  # "Thank you for …", "Tell you what: …"
    if end - start < _LONGEST_REQUEST and _asks_for_no_name(text, start, min(end, start + 60)):
        return False
    if text_at(text, one.cue).lower() == "citing":
        return False
    if _MAY_HOLD_NONE.match(text, start):
        is_judged = one.rule == FIGURE or (one.lemma in _JUDGING and text.find(" as ", start, end) > 0)
        if (not is_judged and _OBJECT.fullmatch(text, start, one.content[-1][1])) or _CITATION.match(text, start, end):
            return False
        if one.lemma not in RELAYING and _STATED.match(text, start, end):
            return False
    if one.lemma in RELAYING and len(one.content) == 1 and one.content[0] in names:
        return False
    for start, end in one.content:
        place = start
        while match := WORD.search(text, place, end):
            if match[0].lower() not in _POINTERS:
                return True  # nearly always the first
            place = match.end()
    return False


def _asks_for_no_name(text: str, start: int, end: int) -> bool:
    words = text[start:end].lower()
    return ("be" in words or "anonym" in words) and _UNNAMED.search(text, start, end) is not None


def _kind(text: str, at: Passage, quoted: Sequence[Span], ends: Sequence[int]) -> QuoteKind:
    """`direct` where every word stands inside quotation marks, which end at `ends`; `mixed` where some do."""
    is_quoted, others = False, ""
    for start, end in at:
        number, place = bisect_left(ends, start), start
        while number < len(quoted) and quoted[number][0] < end:
            first, last = quoted[number]
            is_quoted = is_quoted or max(first, start) < min(last, end)
            others += text[place:first]
            place = min(last, end)
            number += 1
        others += text[place:end]
    if not is_quoted:
        return "indirect"
    return "mixed" if any(map(str.isalnum, others)) else "direct"
