"""One sentence as chunks, and the phrases that stand in it.

Nothing is looked up in a grammar: a *shape* (see `chunks`) is scanned outward from a word, by the rules that a reader
applies to newspaper English. Places are numbers of chunks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.clauses.shapes import TIMES, Chunks
from dossier.convert.english.auxiliaries import BE, NEGATIONS
from dossier.convert.english.pronouns import DEFINITE
from dossier.convert.reading.cues import ADDRESSING, CHARGES, CueForms
from dossier.convert.reading.marks import DOUBLE_MARKS
from dossier.convert.reading.tokens import Tokens
from dossier.model import Passage, Span
from dossier.records import Record

_LINKING_PREPOSITIONS: Final = frozenset(
    "of for in at from with on to by about against over under near outside across between behind inside among around "
    "within without like than per through throughout toward towards de as".split()
)
#: Letters of what somebody or something does, or has done to it, behind "with".
#: Where, and how, something was, which tells of nobody who says so.
_WHEREIN: Final = frozenset("amid despite during following in under".split())
_SOME: Final = frozenset("a an another one the this what".split())
_DOING: Final = frozenset("xg")
#: Adjectives that stand behind their noun, with what they take: "people *familiar with the case*".
_CLOSE: Final = frozenset(
    "close familiar privy loyal sympathetic hostile critical responsible knowledgeable involved acquainted aware "
    "present eager able".split()
)
_DASHES: Final = frozenset({"—", "–", "―", "-", "--"})


def holds_negative(words: Sequence[str]) -> bool:
    """True for words of a verb group of which one denies: "not", "never", or a verb with "n't"."""
    return not NEGATIONS.isdisjoint(words)


class Subject(Record):
    """A phrase from chunk `first` to chunk `last`; `shared` when it belongs to another verb than its own."""

    first: int
    last: int
    shared: bool


_JOINING: Final = frozenset({"and", "then", "but"})
#: What opens a clause with a subject of its own.
_OPENING: Final = frozenset({"when", "where", "why", "how"})


class Stretch:
    """One sentence as chunks, with what the clause rules ask of it."""

    __slots__ = ("cues", "depth", "first", "head", "heads", "last", "shape", "subjects", "tokens")

    def __init__(self, tokens: Tokens, chunks: Chunks, cues: CueForms) -> None:
        self.tokens = tokens
        self.shape = chunks.shape
        self.first = chunks.first
        self.last = chunks.last
        self.head = chunks.head
        self.heads = list(map(tokens.lows.__getitem__, chunks.head))  # the lower-cased head word of every chunk
        self.cues = cues
        self.subjects: dict[int, Subject | None] = {}  # what `subject_of` found, by verb
        self.depth = 0  # verbs that wait for the subject of another

    def span(self, first: int, last: int) -> Span:
        """The text from chunk `first` to chunk `last`, both included."""
        return self.tokens.starts[self.first[first]], self.tokens.ends[self.last[last] - 1]

    def is_name(self, at: Passage) -> bool:
        """True for a passage of nothing but capitalised words."""
        first, last = self.tokens.index(at[0][0]), self.tokens.index(at[-1][1])
        return all(word[0].isupper() for word in self.tokens.words[first:last])

    def has_marks(self, first: int, last: int) -> bool:
        """True when quotation marks stand between chunk `first` and chunk `last`: part of it is somebody's words."""
        words = self.tokens.words[self.first[first] : self.last[last]]
        return not DOUBLE_MARKS.isdisjoint(words)

    def is_behind_mark(self, place: int) -> bool:
        """True for a chunk right behind a quotation mark."""
        first = self.first[place]
        return first > 0 and self.tokens.words[first - 1] in DOUBLE_MARKS

    def low(self, place: int) -> str:
        """The lower-cased head word of a chunk; empty behind the last, where an article is cut off."""
        return self.heads[place] if place < len(self.heads) else ""

    def first_low(self, place: int) -> str:
        """The lower-cased first word of a chunk; empty behind the last."""
        return self.tokens.lows[self.first[place]] if place < len(self.heads) else ""

    def words(self, place: int) -> list[str]:
        """The lower-cased words of a chunk."""
        return self.tokens.lows[self.first[place] : self.last[place]]

    def is_speech(self, verb: int) -> bool:
        """True for a verb of saying that is not denied."""
        return self.low(verb) in self.cues.speech and not self.is_denied(verb)

    def shares_passive(self, verb: int) -> bool:
        """True for "told" in "she was stopped and *told* that it was shut": nobody stands behind it who is told."""
        shape = self.shape
        sense = self.cues.verbs.get(self.low(verb))
        is_denied = sense is not None and sense.lemma == "deny"  # "were beaten and *denied* water"
        if sense is None or not (is_denied or sense.lemma in ADDRESSING) or sense.tense != "past":
            return False
        if len(self.words(verb)) > 1:
            return False
        joined = self.back_over_adverbs(verb)
        if joined < 1 or shape[joined] != "c" or self.low(joined) not in _JOINING:
            return False
        first = joined - 1
        while first >= 0 and (shape[first] in "pntdua" or (is_denied and shape[first] in ",x")):
            first -= 1
        words = self.words(first) if first >= 0 and shape[first] == "v" else []
        if not words[1:] or BE.isdisjoint(words[:-1]) or words[-1].endswith("ing"):
            return False
        behind = self.over_adverbs(verb + 1)
        if is_denied:  # but "and denied the charges"
            is_thing = shape[behind : behind + 1] == "n" and self.first_low(behind) not in DEFINITE
            return is_thing and self.low(behind) not in CHARGES and not self.has_verb(self.phrase_right(behind) + 1)
        if shape[behind : behind + 1] == "n":
            return self.has_verb(self.phrase_right(behind) + 1)  # "told *the house was his*", not "told *the police*"
        return shape[behind : behind + 1] in tuple("imfwp")

    def is_denied(self, verb: int) -> bool:
        """True for a verb with a "not" or the like."""
        return holds_negative(self.words(verb))

    def phrase_left(self, place: int) -> int:
        """The first chunk of the noun phrase that ends with chunk `place`: "the head of the board of trade"."""
        shape = self.shape
        first = place
        while True:
            before = first - 1
            if before < 1:
                return first
            letter = shape[before]
            if letter == "p":
                if shape[before - 1] == "n":
                    noun = before - 1
                elif shape[before - 2 : before] == "na" and self.low(before - 1) in _CLOSE:
                    first = before - 2  # "a source close to the inquiry"
                    continue
                else:
                    noun = self._linked_noun(before)
                if noun < 0 or self.first_low(before) not in _LINKING_PREPOSITIONS:
                    return first
                first = noun
                continue
            joined = before - 1 if letter == "d" and shape[before - 1] == "c" else before  # "and *even* Odo Tarn"
            if (
                joined
                and shape[joined] == "c"
                and shape[joined - 1] == "n"
                and (self.starts_clause(joined - 1) or self._share_article(joined - 1, first))
            ):
                return joined - 1 if joined < 2 or shape[joined - 2] != "p" else self.phrase_left(joined - 1)
            if letter == ")" and shape[before - 3 : before] == "n(n" and self.is_capitalised(first):
                first = before - 3  # "Superintendent of Police (SSP) Ann Quill"
            else:
                return first

    def _share_article(self, noun: int, other: int) -> bool:
        """True for the two nouns of "said *the south and east* were dry"; not of "met the mayor and *clerks* left"."""
        is_said = noun > 0 and self.shape[noun - 1] == "v" and self.is_speech(noun - 1)
        is_the = self.first_low(noun) == "the" and self.last[noun] - self.first[noun] > 1
        return is_said and is_the and self.last[other] - self.first[other] == 1 and not self.is_capitalised(other)

    def _linked_noun(self, preposition: int) -> int:
        """The noun that a preposition leads back to over what stands between them; -1 for none.

        "my boss *at the time* at Acme", "farmers *in and* around the island", "clerks in Lodd *but* with ties to Tarn".
        """
        between = self.shape[max(0, preposition - 3) : preposition]
        if between.endswith("nd"):
            return preposition - 2 if self._is_first(preposition - 2) else -1
        if between.endswith("t"):  # "officials *on Monday* in Tarn"
            noun = preposition - (3 if between == "npt" else 2)
            return noun if self.shape[noun] == "n" and self._is_first(noun) and self.starts_clause(noun) else -1
        if between == "npc":
            return preposition - 3 if self.first_low(preposition - 2) in _LINKING_PREPOSITIONS else -1
        return preposition - 2 if between.endswith("nc") and self.starts_clause(preposition - 2) else -1

    def _is_first(self, noun: int) -> bool:
        """False for "After *talks* on Monday in Tarn Ann Quill said", whose clause begins with what it is behind."""
        return noun == 0 or not (self.shape[noun - 1] == "p" or self.first_low(noun - 1) in TIMES)

    def is_capitalised(self, place: int) -> bool:
        """True for a chunk that begins with a capital."""
        return self.tokens.words[self.first[place]][0].isupper()

    def name(self, place: int) -> str:
        """The words of a chunk as they are written."""
        return " ".join(self.tokens.words[self.first[place] : self.last[place]])

    def is_full_name(self, place: int) -> bool:
        """True for a chunk whose head has a capital and is not its first word: "Ann Quill", but not "This time"."""
        head = self.head[place]
        return head > self.first[place] and self.tokens.words[head][0].isupper()

    def is_named(self, place: int) -> bool:
        """True for a chunk whose head has a capital: "Ann Quill" and "Quill", but not "The board"."""
        return self.tokens.words[self.head[place]][0].isupper()

    def is_time(self, place: int) -> bool:
        """True for "after", "since" or the like, which leads away from the noun before it."""
        return self.shape[place] == "p" and self.first_low(place) in TIMES

    def starts_clause(self, place: int) -> bool:
        """True when nothing stands before chunk `place` that it could be the object of."""
        place = self._chain_start(place)
        if place > 0 and self.shape[place - 1] in "dt" and not self.shape[:place].rstrip("dt"):
            return True  # "*Yesterday* Ann Quill and Odo Tarn said"
        if place == 0 or self.shape[place - 1] in ",.:(qmsfc":
            return True
        if self.shape[place - 1] == "w" and (
            self.first_low(place - 1) in _OPENING or self.shape[place - 2 : place - 1] == "p"  # "an email in which"
        ):
            return True
        # "In October *an engineer*, Nadia Quill, said"
        return self.shape[place - 2 : place] in ("pn", "pt") and (place == 2 or self.shape[place - 3] in ",.:q")

    def _chain_start(self, place: int) -> int:
        shape = self.shape
        while place > 1 and shape[place - 1] == "p" and shape[place - 2] == "n":
            place -= 2
        return place

    def phrase_right(self, place: int, generous: bool = False) -> int:
        """The last chunk of the noun phrase that begins with chunk `place`.

        `generous` also takes in appositions and relative clauses: right for a speaker behind the verb.
        """
        shape, last = self.shape, place
        count = len(shape)
        while last + 1 < count:
            follows = shape[last + 1]
            if self.is_time(last + 1):
                return last
            if follows in "pc" and last + 2 < count and shape[last + 2] == "n":
                if follows == "c" and self.has_verb(last + 3):
                    return last
                last += 2
            elif shape[last : last + 4] == "napn" and self.low(last + 1) in _CLOSE:
                last += 3
            elif follows == "(":
                close = shape.find(")", last + 1)  # the chunk at `last` may itself be one: "(a) (b)"
                if close < 0:
                    return last
                last = close
            elif generous and follows == "," and last + 2 < count and shape[last + 2] in "nwpy":
                stop = self.next_break(last + 2)
                if shape[last + 2] == "p" and stop < count and shape[stop] == ",":
                    return last
                if self.first_low(last + 2) in _WHEREIN and self.first_low(min(last + 3, count - 1)) in _SOME:
                    return last  # "…, according to police, *in an attack* claimed by rebels"
                if self.first_low(last + 2) == "with" and not _DOING.isdisjoint(shape[last + 3 : stop]):
                    return last  # "…, according to police, *with two still missing*"
                if shape[last + 2] != "w" and any(letter in "vm" for letter in shape[last + 2 : stop] if letter != "w"):
                    inner = shape.find("w", last + 2, stop)
                    verb = min(at for at in (shape.find(letter, last + 2, stop) for letter in "vm") if at >= 0)
                    if inner < 0 or verb < inner:
                        return last
                last = stop - 1
            elif generous and follows in "wx" and last + 2 < count:
                last = self.next_break(last + 1) - 1
            else:
                return last
        return last

    def dash_before(self, place: int) -> int:
        """The dash that opens the aside which chunk `place`, a dash, closes; -1 for none."""
        opened = self.shape.rfind(":", 0, place)
        return opened if opened >= 0 and self.low(opened) in _DASHES and self.low(place) in _DASHES else -1

    def dash_behind(self, place: int) -> int:
        """The dash that closes the aside which chunk `place`, a dash, opens; -1 for none."""
        close = self.shape.find(":", place + 1)
        return close if close >= 0 and self.low(close) in _DASHES and self.low(place) in _DASHES else -1

    def over_adverbs(self, place: int) -> int:
        """The first chunk at or behind `place` that is no adverb or time; may be the end."""
        shape = self.shape
        while place < len(shape) and shape[place] in "dt":
            place += 1
        return place

    def over_times(self, place: int) -> int:
        """The first chunk at or behind `place` that is no adverb or time, such as "on Monday"; may be the end."""
        shape = self.shape
        while place < len(shape) and (shape[place] in "dt" or shape[place : place + 2] == "pt"):
            place += 1
        return place

    def back_over_adverbs(self, place: int) -> int:
        """The last chunk before `place` that is no adverb or time, such as "on Monday"; -1 for none."""
        shape = self.shape
        place -= 1
        while place >= 0 and (shape[place] in "dt" or (place > 0 and shape.startswith("pt", place))):
            place -= 1
        return place

    def has_verb(self, place: int) -> bool:
        """True when a finite verb follows chunk `place - 1` at once, adverbs aside."""
        place = self.over_adverbs(place)
        return place < len(self.shape) and self.shape[place] == "v"

    def next_break(self, place: int) -> int:
        """The next comma, colon, full stop or quotation at or behind chunk `place`; else the end."""
        shape = self.shape
        while place < len(shape) and shape[place] not in ",.:q":
            place = self._closing(place) if shape[place] == "(" else place + 1
        return place

    def _closing(self, place: int) -> int:
        close = self.shape.find(")", place)
        return close + 1 if close >= 0 else len(self.shape)
