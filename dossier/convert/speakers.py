"""Attributions and entities → quotes: whose words they are, what kind, what they speak of, and an id that stays."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence, Set
from operator import itemgetter
from typing import Final

from dossier.convert.antecedents import PRONOUNS, RELATIVES, People
from dossier.convert.citing import is_outlets_name, who_is_cited
from dossier.convert.gazetteer import titles
from dossier.convert.layout import TRANSCRIPT
from dossier.convert.marks import find_quotations, inside_marks
from dossier.convert.parse import Attribution, Parse
from dossier.convert.persons import is_person, is_somebody
from dossier.convert.quotedas import RELAYING
from dossier.convert.relays import is_outlet
from dossier.convert.unnamed import Unnamed
from dossier.data import table_of
from dossier.model import Entity, Passage, Quote, QuoteKind, Span, text_at

#: What leads from an apposition to its name: "Her brother, *the young actor* Ann Quill".
_CALLED: Final = re.compile(
    r", (?:the|an?|its|his|her|their)(?: (?!(?:of|for|to|by|from|with|in|at|on|and)\b)[a-z-]{1,20}){0,3}\Z"
)
_CONTEXT: Final = 16
_KEY: Final = 12
_SAME_KEY: Final = 16
_LONG_TEXT: Final = 100_000
_NEAR: Final = 8  # so near its sentence's beginning "it" is the subject
_MEMORIES: Final = frozenset({"recall", "remember"})
_PLACES: Final = re.compile(r"(?<![^\W_])[^\W_]|[^\w\s]")
_WORD: Final = re.compile(r"\w+(?:[’'.-]\w+)*")
#: What ends the head of a noun phrase: "the *head* of the board", "the *mayor*, who …".
_HEAD_END: Final = re.compile(
    r"[,(—–;:]|\s(?:of|for|from|in|on|at|with|who|whom|that|which|to|by|about|near|under|and)\s"
)
#: "A friend *of the late mayor* Ann Quill" is not she, but "the head of the Board of Trade Ann Quill" is.
_OF_ANOTHER: Final = re.compile(r"\b(?:of|for|to|with) (?:[a-z-]+ ){1,4}\Z")
_APPOSED: Final = re.compile(r"((?:[\w'’-]{1,20} ){0,4}[a-z-]{2,20}), (?:(?!and|or)[\w'’-]{1,20} ){0,3}([a-z-]{2,20}) ")
_BEHIND_A_NAME: Final = re.compile(rf"(?: (?:{'|'.join(table_of('name_words')['postnominal'])})\b)*[ .\"”'’]*")
#: A content of nothing but these points at words that stand elsewhere, and is none itself.
_POINTERS: Final = frozenset(
    "this that it so these those which what as by the same much such on in about today yesterday "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
#: "Quill confirmed *this to our newsroom*", "Thank *you for staying with us*".
_OBJECT: Final = re.compile(
    r"him|her|them|(?:us|me|you|it|this)"
    r"(?:\s(?:to|for|in|on|at|with|by|from|during|after|before|about|as)\s[^\n.!?:;\"“”«»]{1,60})?",
    re.IGNORECASE,
)
_CITATION: Final = re.compile(
    r"(?:citing|quoting|with reference to|in reference to|referring to|reference to)\b", re.IGNORECASE
)
#: "who asked *not to be named*", "asked that *her name not be used*": says nothing of what the article is about.
_UNNAMED: Final = re.compile(
    r"\b(?:not (?:to )?be (?:named|identified|quoted)|(?:to be|being) (?:named|identified)"
    r"|name not be (?:used|published)|(?:remain|stay|be) anonymous|anonymity)\b",
    re.IGNORECASE,
)
_LONGEST_REQUEST: Final = 70
_STATED: Final = re.compile(
    r"(?:this|that|it) (?:was|is|has been|had been)(?: also| earlier| previously| first)?"
    r" (?:stated|said|reported|announced|told|noted|written|disclosed|emphasi[sz]ed|confirmed)"
    r" (?:by|in|on|to|at|during)\b",
    re.IGNORECASE,
)
_DEFINITE: Final = frozenset({"the", "this", "that"})


def quotes_of(parse: Parse, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """The quotes of an article in the order of the text.

    `speaker` is left empty for unnamed sources, groups, and pronouns that could stand for several people.
    """
    text = parse.text
    quotations = find_quotations(text)
    quoted = [part for quotation in quotations for part in quotation.parts]
    ends = [end for _, end in quoted]
    mentions = _Mentions(entities)
    resolver = _Speakers(parse, People(parse, entities, quoted), mentions)
    sources = _Sources(parse, mentions)
    unnamed = Unnamed(parse, quoted, [span for each in entities if each.type == "person" for span in each.mentions])
    names = {span for entity in entities for span in entity.mentions}
    attributions = [each for each in attributions if _says_something(text, each, names)]
    passages = [inside_marks(text, each.content, quotations) for each in attributions]
    contents = [text_at(text, at) for at in passages]
    repeated = _repeated(text, [text[at[0][0] : at[-1][1]] for at in passages])
    ids = _ids(contents)
    begin = parse.sentences[0].start if parse.sentences else 0  # in front of it are blanks, perhaps for a header
    quotes = []
    for attribution, at, content, id_ in zip(attributions, passages, contents, ids, strict=True):
        first, last = at[0][0], at[-1][1]
        ambiguous = text[first:last] in repeated
        source = sources.of(attribution)
        about = mentions.inside(at)
        speaker = "" if unnamed.goes_on(source) else resolver.speaker(source, about, unnamed.newcomer(source, at))
        unnamed.heard(source, speaker)
        if not speaker:
            source = unnamed.with_noun(source, at)
        kind = "direct" if attribution.rule == TRANSCRIPT else _kind(text, attribution.content, quoted, ends)
        is_told = attribution.lemma in _MEMORIES  # "It was cold," she recalled: she said so
        quotes.append(
            Quote(
                id=id_,
                kind=kind,
                text=content,
                at=at,
                manner="thought" if attribution.thought and not (kind == "direct" and is_told) else "",
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
    return tuple(quotes)


def _says_something(text: str, one: Attribution, names: Set[Span]) -> bool:
    """False for a content that holds no words of anybody.

    It only points at words elsewhere ("he did not say that"; "*this was stated by Ann Quill*, the Courier reports"), or
    names whom somebody relays ("the Courier reports *citing Presswire*").
    """
    start, end = one.content[0]
    if text_at(text, one.source).lower() == "you" and one.cue and one.cue[0] < one.source[0]:
        return False  # "Thank you for …", "Tell you what: …"
    if end - start < _LONGEST_REQUEST and _UNNAMED.search(text, start, min(end, start + 60)):
        return False
    if _OBJECT.fullmatch(text, start, one.content[-1][1]) or text_at(text, one.cue).lower() == "citing":
        return False
    if _CITATION.match(text, start, end) or (one.lemma not in RELAYING and _STATED.match(text, start, end)):
        return False
    if one.lemma in RELAYING and len(one.content) == 1 and one.content[0] in names:
        return False
    return any(
        match[0].lower() not in _POINTERS for start, end in one.content for match in _WORD.finditer(text, start, end)
    )


class _Sources:
    """Whose words an attribution gives: whom an outlet cites, not the outlet that cites them."""

    def __init__(self, parse: Parse, mentions: _Mentions) -> None:
        self._text = parse.text
        self._sentences = parse.sentences
        self._starts = [sentence.start for sentence in parse.sentences]
        self._mentions = mentions

    def of(self, one: Attribution) -> Passage:
        """The passage of who speaks."""
        if not one.source or not one.cue or not self._is_outlet(one.source[0][0], one.source[-1][1]):
            return one.source
        sentence = self._sentences[max(0, bisect_right(self._starts, one.cue[0][0]) - 1)]
        for start, end in who_is_cited(self._text, (sentence.start, sentence.end), one.content):
            if is_somebody(self._text[start:end]) or self._names_somebody(start, end):
                return ((start, end),)
        return one.source

    def _is_outlet(self, start: int, end: int) -> bool:
        words = self._text[start:end]
        if is_outlets_name(words):
            return True
        last = next((entity for span, entity in self._mentions.within(start, end) if span[1] == end), None)
        return last is not None and last.kind == "outlet" and not _HEAD_END.search(words)

    def _names_somebody(self, start: int, end: int) -> bool:
        """True for a phrase that ends with the name of a person or of an organization that is no outlet."""
        return any(
            span[1] == end and (entity.type == "person" or (entity.type == "organization" and not is_outlet(entity)))
            for span, entity in self._mentions.within(start, end)
        )


class _Speakers:
    """Finds the entity that a noun phrase, a pronoun or a role stands for; remembers who spoke last."""

    def __init__(self, parse: Parse, people: People, mentions: _Mentions) -> None:
        self._text = parse.text
        self._people = people
        self._mentions = mentions
        self._sentences = parse.sentences
        self._starts = [sentence.start for sentence in parse.sentences]
        self._last = ""

    def speaker(self, source: Passage, named: Sequence[str] = (), noun: str = "") -> str:
        """The id of the entity that speaks, empty where nobody can be named.

        A pronoun is none of those who are `named` in what is said: "Ask Mr. Tarn," *he* said. It stands for whoever
        bears the title `noun` where the sentence before is about no one else.
        """
        if not source:
            return ""
        found = self._people.by_role(noun, source[0][0]) if noun else self._resolved(source, named)
        if found:
            self._last = found
        return found

    def _resolved(self, source: Passage, named: Sequence[str]) -> str:
        start, end = source[0][0], source[-1][1]
        text = self._text[start:end]
        low = text.strip().lower()
        if low in PRONOUNS:
            return self._people.by_pronoun(low, start, self._last, named)
        if low == "it":
            return self._of_the_sentence_before(start)
        if low in RELATIVES:
            return self._people.before(start) if low in ("who", "whom") else ""
        return self._named(start, end) or self._by_role(start, text)

    def _of_the_sentence_before(self, place: int) -> str:
        """Of "*The Tarn Union* paid. *It* said …" the union: an organization that opens the sentence before, alone."""
        number = bisect_right(self._starts, place) - 1
        if number < 1 or self._sentences[number].paragraph != self._sentences[number - 1].paragraph:
            return ""
        sentence = self._sentences[number - 1]
        named = [(span, each) for span, each in self._mentions.within(sentence.start, sentence.end)]
        groups = {each.id for _, each in named if each.type == "organization"}
        if len(groups) != 1 or place - self._sentences[number].start > _NEAR:
            return ""
        (first, _), group = next((span, each) for span, each in named if each.type == "organization")
        opens = not self._text[sentence.start : first].removeprefix("But ").removeprefix("The ").strip()
        return group.id if opens or group.id == self._last else ""

    def _named(self, start: int, end: int) -> str:
        """The entity whose name heads the phrase: "coach *Ann Quill* of Tarn", "the mayor, *Ann Quill*"."""
        text = self._text
        inside = self._mentions.within(start, end)
        cut = _HEAD_END.search(text, start + 1, end)
        head_end = cut.start() if cut else end
        for (first, last), entity in reversed(inside):
            if first < head_end <= last or (last <= head_end and _BEHIND_A_NAME.fullmatch(text, last, head_end)):
                if cut and cut[0].strip() == "and":
                    return ""
                return entity.id
        if cut is not None:
            for (first, last), entity in inside:
                if entity.type != "person":
                    continue
                before, behind = _without_titles(text[start:first]), text[last : last + 2]
                ends = last == end or behind == ", "
                if last == end and _CALLED.search(before):
                    return entity.id  # "Her brother, the actor Ann Quill"
                apposed = _APPOSED.fullmatch(text, start, first) if ends else None
                if apposed and is_person(apposed[1]) and is_person(apposed[2]):
                    return entity.id  # "One survivor, 22-year-old student Ann Quill"
                if before.endswith(",") and (last == end or behind[:1] in ",.("):
                    return entity.id  # an apposition: "the head of the board, Ann Quill,"
                if (
                    ends
                    and not _governed(before)
                    and not _OF_ANOTHER.search(text, start, first)
                    and cut[0].strip() in ("of", "for", "at", "in")
                ):
                    return entity.id  # "the head of the Board of Trade Ann Quill"
        return ""

    def _by_role(self, start: int, text: str) -> str:
        cut = _HEAD_END.search(text, 1)
        words = _WORD.findall(text[: cut.start()] if cut else text)
        if len(words) < 2 or words[0].lower() not in _DEFINITE or not words[-1].islower():
            return ""
        return self._people.by_role(words[-1], start, [word for word in words[1:-1] if word[0].isupper()])


def _without_titles(before: str) -> str:
    """What stands before a name, less the titles right in front of it: "A lawyer for *Mr*", "His deputy, *Dr*"."""
    words = before.split()
    while words and words[-1].lower().rstrip(".") in titles():
        words.pop()
    return " ".join(words)


def _governed(before: str) -> bool:
    """True when a preposition or a possessive stands right before a name: "a spokesman for", "the mayor's"."""
    word = before.rsplit(None, 1)[-1].lower() if before else ""
    return word.endswith(("'s", "’s", "s'", "s’")) or word in (
        "for of to by from with in on at about against and or than like near under over".split()
    )


class _Mentions:
    """Every mention of every entity, by place."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._all = sorted([(span, entity) for entity in entities for span in entity.mentions], key=itemgetter(0))
        self._starts = [span[0] for span, _ in self._all]

    def within(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """The mentions that lie in `[start, end)`."""
        here = self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [mention for mention in here if mention[0][1] <= end]

    def inside(self, at: Passage) -> tuple[str, ...]:
        """Ids of the entities named inside a passage, each once, in order."""
        return tuple(dict.fromkeys(entity.id for start, end in at for _, entity in self.within(start, end)))


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


def _ids(contents: Iterable[str]) -> list[str]:
    """`q-` and six hex digits of each text's hash; a text that comes again is hashed with its number."""
    taken: set[str] = set()
    times: dict[str, int] = {}
    ids = []
    for content in contents:
        number = times.get(content, 0) + 1
        salted = content if number == 1 else f"{content}\n{number}"
        while (id_ := "q-" + hashlib.sha256(salted.encode("utf-8", "surrogatepass")).hexdigest()[:6]) in taken:
            number += 1
            salted = f"{content}\n{number}"
        taken.add(id_)
        times[content] = number
        ids.append(id_)
    return ids


def _repeated(text: str, contents: Iterable[str]) -> set[str]:
    """Those of some stretches of a text that stand in it more than once; of a long text in one pass over it."""
    distinct = dict.fromkeys(contents)
    if len(text) <= _LONG_TEXT:
        return {content for content in distinct if text.find(content, text.find(content) + 1) >= 0}
    by_key: dict[str, list[str]] = {}
    for content in distinct:
        by_key.setdefault(content[:_KEY], []).append(content)
    lengths = sorted({len(key) for key in by_key}, reverse=True)
    # Hostile text may begin a thousand contents alike; those are given their context unasked.
    repeated = {content for alike in by_key.values() if len(alike) > _SAME_KEY for content in alike}
    seen: set[str] = set()
    for match in _PLACES.finditer(text):
        place = match.start()
        for length in lengths:
            alike = by_key.get(text[place : place + length])
            if alike is None or len(alike) > _SAME_KEY:
                continue
            for content in alike:
                if text.startswith(content, place):
                    (repeated if content in seen else seen).add(content)
    return repeated
