"""Who a pronoun stands for where nobody is named: of "*The driver* survived. 'It sank,' *he* said" the driver.

The noun is given beside the pronoun, so that a reader sees more than "he". Only one that is the only person of the
sentence before is taken: a wrong speaker is worse than none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.english.gazetteer import demonyms, is_given
from dossier.convert.english.genders import gender_of_noun
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import body_nouns, head_of, is_person, is_plural, is_somebody
from dossier.convert.english.pronouns import POSSESSIVES
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse, Sentence
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.tokens import Tokens
from dossier.convert.speakers.newcomers import OF_THE_BODY, brings_in, is_of_whom, kin_of_somebody, one_of_his, tells_of
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.convert.speakers.relatives import RELATIVES
from dossier.data import table_of
from dossier.edtf import MONTHS
from dossier.model import Passage, Span

_IN_A_PHRASE: Final = frozenset("NPJMS")
_MOST_WORDS: Final = 8
_BACK: Final = 3  # sentences of a paragraph that may speak on of somebody without a name
#: A pronoun that opens a sentence, or that a comma parts from what does.
_OPENS_WITH: Final = {each: Rare(rf"(?:[^\n]{{0,58}}, )?{each}\b", re.IGNORECASE) for each in ("he", "she")}
_PARTITIVE: Final = frozenset({"of", "for", "from", "to"})
#: How nouns for acts and states end.
_OF_THINGS: Final = ("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ing", "ship", "hood", "ism", "age")
#: Whom these are said to goes on: "was *asked* by a reporter".
_TURNING: Final = frozenset(
    "advise ask call challenge grill inform interview press quiz question tell urge warn".split()
)
#: … and to whom these are done.
_ACTED_ON: Final = forms_of_verbs(
    "arrest ask attack beat call challenge grill hit hug identify interview invite kidnap know meet name press "
    "question quiz rescue rob save shoot slap stab support thank urge"
)
_QUESTION: Final = Rare(r"(?:whether|if|why|how|what|who|when|where|which)\b", re.IGNORECASE)
#: With a that-clause these have a person for their subject, or a body, or what is written.
_SAYING: Final = frozenset("add admit claim explain insist recall remember say tell write".split())
#: … and where several have said so, "they" goes on.
_TELLING: Final = _SAYING | frozenset(
    "acknowledge allege announce argue believe complain confirm declare deny estimate fear note report stress suggest "
    "testify think warn worry".split()
)
#: In front of a "they" that opens its sentence, and behind what is said.
_OPENING: Final = frozenset({"", "And", "But"})
_BEHIND_WORDS: Final = (", ", '" ', "” ")
#: How a phrase for one who was not named before begins: "*The page's* gatekeeper", "*A* Dane", "*One of* them".
_OF_ONE: Final = Rare(r"(?:an?|his|her|their|my|our|another|one of|the [a-z-]{2,20}['’]s)\b(?! (?:end|lot)\b)", re.I)
_NAMED: Final = Rare(r"([A-Z][\w’'-]{0,20})\.?(?: \(|, )(.{0,80})", re.DOTALL)
#: In place of a name that must not be told: "Witness *P24*", "Defendant *B*".
_CODE: Final = re.compile(r"[A-Z]{1,3}-?\d{1,4}|[A-Z]\.?|\d{1,3}")
_CASES: Final = {"he": "he", "him": "he", "she": "she", "her": "she"}
#: Whose kin may be meant as well as that one: "*Her* mother left. 'I miss her,' she said".
_OWNED: Final = {"he": ("His ", "his "), "she": ("Her ", "her ")}
_KNOWN: Final = ("the ", "The ")
_FROM: Final = frozenset("at from in inside near of on outside".split())
_KNOWING: Final = frozenset({"acquainted", "familiar"})
#: In front of the place where something is to be read.
_WHERE: Final = frozenset("at in inside near on outside".split())
_NOT: Final = (" not ", " rather than ")
_DATED: Final = frozenset((*WEEKDAYS, *(month.lower() for month in MONTHS)))
_SEVERAL: Final = frozenset({"children", "police"})


def _fits(noun: str, pronoun: str) -> bool:
    """False for "the spokesman … she", and for several people."""
    if is_plural(noun) or noun in _SEVERAL:
        return False
    return gender_of_noun(noun) in ("", PRONOUNS[pronoun])


def _may_speak(phrase: str) -> bool:
    """True for one whom no list of people knows, and who is no body, paper or place: "the page's gatekeeper"."""
    head = head_of(phrase)
    if _OF_ONE.match(phrase):
        if head[:1].isupper() and head not in ("One", "Another"):
            return head in demonyms()  # "A *Dane* said"
        return head not in _others() and not head.endswith(_OF_THINGS)
    named = _NAMED.match(phrase)  # "Ida, whose name has been changed", "K., a former guard"
    return named is not None and (is_given(named[1]) or len(named[1]) == 1 or is_person(named[2]))


def _without_code(phrase: str) -> str:
    """The noun of a phrase that ends in letters or numbers in place of a name: "Protected *witness* P-031"."""
    noun, _, code = phrase.rpartition(" ")
    return head_of(noun).lower() if noun and _CODE.fullmatch(code) else ""


@cache
def _others() -> frozenset[str]:
    """Nouns for what may say something and is no person."""
    names = table_of("name_words")
    places = (word for kind in ("city", "region", "island", "water", "site") for word in names[kind])
    kinds = (names[kind] for kind in ("company", "outlet", "body", "thing"))
    return body_nouns().union(table_of("speaking_nouns")["paper"], places, *kinds)


def _written(tokens: Tokens, tags: Sequence[str], noun: int) -> int:
    """Where "*a poster in the hall* that said" begins, of which the hall is found at `noun`: no hall says anything."""
    place = tokens.index(noun) - 1
    if place < 2 or tokens.lows[place] not in _WHERE or not is_medium(tokens.lows[place - 1]):
        return noun
    before = _phrase_before(tokens, tags, place - 1)
    return noun if before is None or tokens.words[place + 1][0].isupper() else before


class Unnamed:
    """The nouns that pronouns stand for, in one article."""

    def __init__(self, parse: Parse, told: Sequence[Sentence], quoted: Sequence[Span], people: Sequence[Span]) -> None:
        self._text = parse.text
        self._sentences = told  # no quotation is one
        self._starts = [sentence.start for sentence in told]
        self._all_starts = [sentence.start for sentence in parse.sentences]
        self._quoted = list(quoted)
        self._quoted_ends = [end for _, end in quoted]
        self._people = sorted(start for start, _ in people)
        self._last: tuple[int, Span, str] = (-1, (0, 0), "")  # who spoke last without a name: sentence, place and noun
        self._several: tuple[int, Span] = (-_BACK, (0, 0))  # where several people without a name spoke last

    def goes_on(self, source: Passage) -> bool:
        """True for "she" right behind "*Her mother* said it rained": who speaks on is nobody who was named before."""
        number, at, noun = self._last
        if not source or not noun:
            return False
        word = self._pronoun(source)
        if not word or not 0 <= bisect_right(self._starts, source[0][0]) - 1 - number <= 1 or not _fits(noun, word):
            return False
        if self._text.startswith(_KNOWN, at[0]):  # behind long words "the tycoon" is rather somebody named before
            return bisect_right(self._all_starts, source[0][0]) - bisect_right(self._all_starts, at[0]) <= 1
        return True

    def _pronoun(self, source: Passage) -> str:
        """The "he" or "she" that a passage is, or the "him" of "quoted *him* as saying"; empty for other words."""
        start, end = source[0][0], source[-1][1]
        word = self._text[start:end].lower()
        return _CASES.get(word, "") if word in ("he", "she") or self._text.startswith(" as ", end) else ""

    def newcomer(self, source: Passage, content: Passage) -> str:
        """Of "*The coroner* disagreed. 'It was late,' *he* said" the coroner: nobody named before is meant.

        Empty for other words than "he" and "she", and where the sentence before has another subject.
        """
        if not source:
            return ""
        start, word = source[0][0], self._pronoun(source)
        if not word:
            return ""
        place = min(start, content[0][0])
        last = bisect_right(self._starts, place) - 1
        if last >= 0 and self._is_told_of(self._starts[last], start):
            return ""
        for number in range(last, max(0, last - _BACK), -1):
            sentence = self._sentences[number - 1]
            kin = kin_of_somebody(self._text, sentence.start, sentence.end)
            if kin and _fits(kin, word):
                return kin
            opener = self._opener(number, word)
            if opener:
                return opener
            if sentence.paragraph != self._sentences[last].paragraph or not self._speaks_on(number - 1, word):
                return ""
        return ""

    def _opener(self, number: int, pronoun: str) -> str:
        """The noun of the person that the sentence before a sentence begins with, if nobody is named there."""
        sentence = self._sentences[number - 1]
        if self._sentences[number].paragraph - sentence.paragraph > 1:
            return ""
        if self._names_anybody(number - 1):
            return self._acts_on_somebody(sentence, pronoun)
        for noun, at in self._persons(sentence.start, sentence.end):
            if brings_in(self._text, (sentence.start, sentence.end), at, pronoun):
                phrase = self._text[slice(*at)]
                words = " ".join(phrase.split()[1:]) if phrase.endswith(f" {noun}") else head_of(phrase)
                return words if _fits(noun, pronoun) else ""
        return ""

    def _acts_on_somebody(self, sentence: Sentence, pronoun: str) -> str:
        """The noun of "*A soldier* served under Ivan Lind": who goes on is rather the soldier, or it cannot be told."""
        text, start = self._text, sentence.start
        if one_of_his(text, start, sentence.end):
            return "one"
        found = next(iter(self._persons(start, sentence.end)), None)
        if found is None or found[1][0] != start or not _fits(found[0], pronoun):
            return ""
        named = self._people[bisect_left(self._people, start)]
        tokens, tags = tagged(text)
        if named < found[1][1]:  # "*A friend of* Ivo Lind wept", "*The lawyer for* Ivo Lind, who was ill, left"
            people = self._people[bisect_left(self._people, start) : bisect_left(self._people, sentence.end)]
            return found[0] if is_of_whom(text, found[1], sentence.end, people) else ""
        if not _OF_ONE.match(text, start):
            return ""
        first = tokens.index(found[1][1])
        verb = next((place for place in range(first, tokens.index(named)) if tags[place] in "VAX"), 0)
        if not verb or tags[first] not in "VAXY" or tokens.lows[verb] in _ACTED_ON:
            return ""  # "A clerk*, Ann Quill,* left", "A reporter *asked* Ann Quill", "A clerk *named* Ann Quill left"
        return "" if tokens.lows[verb + 1] == "by" else found[0]  # "A clerk hired *by* Ann Quill left"

    def _speaks_on(self, number: int, pronoun: str) -> bool:
        """True for a sentence about whoever the pronoun means and nobody who is named: "Asked, *he* left"."""
        sentence = self._sentences[number]
        if self._names_anybody(number):
            return False
        return _OPENS_WITH[pronoun].match(self._text, sentence.start, sentence.end) is not None

    def _is_told_of(self, start: int, end: int) -> bool:
        """True for a stretch that names a person outside quotation marks: "'No,' *Ann Quill* said before she left"."""
        named = self._people[bisect_left(self._people, start) : bisect_left(self._people, end)]
        return not all(map(self._is_quoted, named))

    def _names_anybody(self, number: int) -> bool:
        """True for a sentence in which a person is named."""
        named = bisect_left(self._people, self._sentences[number].start)
        return named < len(self._people) and self._people[named] < self._sentences[number].end

    def heard(self, source: Passage, speaker: str, content: int, lemma: str) -> None:
        """Take note of who speaks in a passage, by its id where that is known, with which verb and from where on."""
        if not source or self.goes_on(source):
            return
        start, end = source[0][0], source[-1][1]
        number = bisect_right(self._starts, start) - 1
        noun = _without_code(self._text[start:end]) or head_of(self._text[start:end])
        if not speaker and lemma in _TELLING and is_person(noun) and is_plural(noun):
            self._several = number, (start, end)
        elif self._text[start:end].lower() == "they" and 0 <= number - self._several[0] <= 1:
            self._several = number, self._several[1]
        else:
            self._several = (-_BACK, (0, 0))
        known = not speaker and not is_plural(noun)
        known = known and (is_person(noun) or (lemma in _SAYING and _may_speak(self._text[start:end])))
        if known and lemma in _TURNING and self._names_anybody(number) and self._is_answered(start, content):
            known = False  # "*Ivo Lind* was asked by a reporter whether he knew. 'No,' *he* said"
        self._last = (number, (start, end), noun if known else "")

    def _is_answered(self, start: int, content: int) -> bool:
        """True where who is asked or told goes on: behind a passive's "by", and behind a question."""
        return self._text.endswith(" by ", 0, start) or _QUESTION.match(self._text, content) is not None

    def with_noun(self, source: Passage, content: Passage) -> Passage:
        """The passage of a speaker that is only a pronoun with its noun in front; any other passage as it is."""
        if not source:
            return source
        start, end = source[0][0], source[-1][1]
        word = self._text[start:end].lower()
        if word in RELATIVES:
            tokens, tags = tagged(self._text)
            place = tokens.index(start) - 1
            if place > 0 and tags[place] == ",":
                place -= 1
            if _is_beside(tokens, tags, place):
                return source  # "met Ann Quill in *July, who*", "waved to her on *stage, who*": no day speaks
            noun = _phrase_before(tokens, tags, place)
            if word == "which" and is_plural(tokens.lows[place]) and _is_singular(tokens, tokens.index(end)):
                return source  # "has words from clerks, *which suggests* that": all that is told in front
            if noun is not None and self._text.endswith(_NOT, 0, noun):
                return source  # "It was her lawyer, not *Odo Tarn, who*"
            if noun is not None and word == "who":
                noun = self._whole(tokens, tags, noun)
            elif noun is not None:
                noun = _written(tokens, tags, noun)
            begins = self._sentences[max(0, bisect_right(self._starts, start) - 1)].start
            return ((max(noun, begins), end),) if noun is not None else source
        if word == "they":
            told = bisect_right(self._starts, min(start, content[0][0])) - 1
            is_next = 0 <= told - self._several[0] <= 1
            opens = self._text[self._starts[told] : start].rstrip(" ,") in _OPENING if is_next else False
            if opens or (is_next and self._text.endswith(_BEHIND_WORDS, 0, start)):
                return (self._several[1], *source)
            return source
        word = self._pronoun(source)
        if not word:
            return source
        number = bisect_right(self._starts, min(start, content[0][0])) - 1
        if self.goes_on(source):  # of "A nurse said *Ann Quill* was ill. She said …" either may be meant
            last, at, _ = self._last
            named = bisect_left(self._people, at[1])
            is_another = named < len(self._people) and self._people[named] < self._sentences[last].end
            is_agent = self._text.endswith(" by ", 0, at[0]) and self._names_anybody(last)
            if at[1] > start:  # "said *a nurse*, who left because *she* feared that …"
                at = (at[0], self._text.find(",", at[0], start))
            return source if is_another or is_agent or at[1] < 0 else (at, *source)
        noun_at = self._only_person(number, word)
        return (noun_at, *source) if noun_at else source

    def _whole(self, tokens: Tokens, tags: Sequence[str], noun: int) -> int:
        """Where "*a clerk from Tarn*, who" begins, of which the town is found at `noun`: no town says anything."""
        place = tokens.index(noun) - 1
        named = bisect_left(self._people, noun)
        if place < 1 or self._people[named : named + 1] == [noun]:
            return noun
        if tokens.lows[place - 1] in _KNOWING and tokens.lows[place] == "with":
            place -= 1  # "one clerk *familiar with the talks*, who"
        elif tokens.lows[place] not in _FROM:
            return noun
        if is_somebody(tokens.lows[tokens.index(noun)]):
            return noun
        before = _phrase_before(tokens, tags, place - 1)
        if before is None:
            return noun
        is_named = named > 0 and self._people[named - 1] >= before  # "*Ann Quill* from the mill, who"
        head = tokens.words[place - 1].removesuffix("s")  # "two *Danes* in Tarn, who"
        if is_named or is_somebody(tokens.lows[place - 1]) or head in demonyms():
            return before
        further = self._whole(tokens, tags, before)  # "*a clerk in the town of* Tarn, who"
        return noun if further == before else further  # no "*plane* from Norway, who"

    def _only_person(self, number: int, pronoun: str) -> Span | None:
        """The one person, by a noun, of the sentence before a sentence; None where somebody else stands in it."""
        if number < 1:
            return None
        sentence = self._sentences[number - 1]
        if self._sentences[number].paragraph - sentence.paragraph > 1 or self._names_anybody(number - 1):
            return None
        found = list(self._persons(sentence.start, sentence.end))
        if len(found) != 1 or not _fits(found[0][0], pronoun):
            return None
        at = found[0][1]
        if self._text.startswith(_OWNED[pronoun], at[0]) or tells_of(self._text, (sentence.start, at[0]), pronoun):
            return None  # of "*He* was late when the driver left" either may be meant
        return at

    def _persons(self, start: int, end: int) -> Iterator[tuple[str, Span]]:
        """Nouns for people in a stretch outside quotation marks, each with the span of its phrase."""
        tokens, tags = tagged(self._text)
        first, last = tokens.index(start), tokens.index(end)
        for place in range(first, last):
            low = tokens.lows[place]
            if tags[place] not in "NJ" or not is_person(low) or self._is_quoted(tokens.starts[place]):
                continue
            if place + 1 < last and tags[place + 1] in ("NS" if tags[place] == "N" else "NPJS"):
                continue  # "the driver 's seat", "the passenger list"
            if low in OF_THE_BODY and place and tokens.lows[place - 1] in POSSESSIVES:
                continue  # "shook her *head*"
            begin = _phrase_before(tokens, tags, place)
            if begin is not None and begin >= start:
                yield low, (begin, _phrase_end(tokens, tags, place, last))

    def _is_quoted(self, place: int) -> bool:
        number = bisect_right(self._quoted_ends, place)
        return number < len(self._quoted) and self._quoted[number][0] <= place


def _is_singular(tokens: Tokens, place: int) -> bool:
    """True for the verb of one: "is", "has", "suggests"."""
    low = "".join(tokens.lows[place : place + 1])  # none at the text's end
    return low in ("was", "is", "has") or (low.endswith("s") and not low.endswith("ss"))


def _is_beside(tokens: Tokens, tags: Sequence[str], place: int) -> bool:
    """True for a word alone behind a preposition that tells when or where: "in *July*", "on *stage*"."""
    if place < 1 or tags[place - 1] != "I":
        return False
    low, word = tokens.lows[place], tokens.words[place]
    if word[0].isupper() or word.isdigit():
        return low in _DATED or word.isdigit()
    is_thing = not is_plural(low) and not is_somebody(low) and not low.endswith(("one", "body"))
    return tags[place] == "N" and is_thing  # not "by *someone*, who"


def _phrase_before(tokens: Tokens, tags: Sequence[str], place: int) -> int | None:
    """Where the noun phrase that ends with token `place` begins; None where it is no noun."""
    if place < 0 or tags[place] not in "NPJ":
        return None
    first = place
    while first > 0 and place - first < _MOST_WORDS:
        if tags[first - 1] not in _IN_A_PHRASE and not (
            tags[first - 1] in "XG" and first > 1 and tags[first - 2] in "DJ"
        ):
            break  # "a *retired* teacher"
        first -= 1
    if first > 0 and tags[first - 1] == "D":
        first -= 1
    return tokens.starts[first]


def _phrase_end(tokens: Tokens, tags: Sequence[str], place: int, stop: int) -> int:
    """Where the phrase of a noun ends, with what it is of: "the driver of the lorry"."""
    last = place
    if place + 2 < stop and tokens.lows[place + 1] in _PARTITIVE:
        at = place + 2
        while at < stop and tags[at] in "DNPJMS":
            at += 1
        last = at - 1 if at > place + 2 else place
    return tokens.ends[last]
