"""Clauses without a parser: who speaks, and what they say, read from the shape of a sentence's chunks.

The shape (see `chunks`) is scanned outward from each cue word: left for the subject, right for what the word takes.
Nothing is looked up in a grammar: the rules below are those a reader applies to newspaper English.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.convert.chunks import BE, HAVE, MODALS, Chunks
from dossier.convert.cues import CueForms, Sense
from dossier.convert.parse import Clause, Complement
from dossier.convert.tokens import Tokens
from dossier.model import Passage, Span

_OBJECT_PRONOUNS: Final = frozenset("him them me us himself herself themselves myself ourselves itself".split())
_LINKING_PREPOSITIONS: Final = frozenset(
    "of for in at from with on to by about against over under near outside across between behind inside among around "
    "within without like than per through throughout toward towards de".split()
)
_NEGATIVES: Final = frozenset("not never no neither nobody none".split())


class Stretch:
    """One sentence as chunks, with what the clause rules ask of it."""

    __slots__ = ("chunks", "cues", "shape", "tokens")

    def __init__(self, tokens: Tokens, chunks: Chunks, cues: CueForms) -> None:
        self.tokens = tokens
        self.chunks = chunks
        self.shape = chunks.shape
        self.cues = cues

    # --- small questions

    def span(self, first: int, last: int) -> Span:
        """The text from chunk `first` to chunk `last`, both included."""
        chunks = self.chunks
        return self.tokens.starts[chunks.first[first]], self.tokens.ends[chunks.last[last] - 1]

    def low(self, place: int) -> str:
        """The lower-cased head word of a chunk."""
        return self.tokens.lows[self.chunks.head[place]]

    def first_low(self, place: int) -> str:
        """The lower-cased first word of a chunk."""
        return self.tokens.lows[self.chunks.first[place]]

    def words(self, place: int) -> list[str]:
        """The lower-cased words of a chunk."""
        return self.tokens.lows[self.chunks.first[place] : self.chunks.last[place]]

    def is_verb_cue(self, place: int) -> bool:
        """True for a verb group whose main verb can attribute."""
        return self.shape[place] in "vibgx" and self.low(place) in self.cues.verbs

    # --- phrases

    def phrase_left(self, place: int) -> int:
        """The first chunk of the noun phrase that ends with chunk `place`: "the head of the board of trade"."""
        shape = self.shape
        first = place
        while True:
            before = first - 1
            if before > 0 and shape[before] == "p" and shape[before - 1] == "n":
                if self.first_low(before) not in _LINKING_PREPOSITIONS:
                    return first
                first = before - 1
            elif before > 0 and shape[before] == "c" and shape[before - 1] == "n" and self.starts_clause(before - 1):
                return before - 1 if before < 2 or shape[before - 2] != "p" else self.phrase_left(before - 1)
            else:
                return first

    def starts_clause(self, place: int) -> bool:
        """True when nothing stands before chunk `place` that it could be the object of."""
        place = self._chain_start(place)
        return place == 0 or self.shape[place - 1] in ",.:qmsfc"

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
            if follows in "pc" and last + 2 < count and shape[last + 2] == "n":
                if follows == "c" and self.has_verb(last + 3):
                    return last
                last += 2
            elif follows == "(":
                close = shape.find(")", last)
                if close < 0:
                    return last
                last = close
            elif generous and follows == "," and last + 2 < count and shape[last + 2] in "nwpy":
                stop = self.next_break(last + 2)
                if shape[last + 2] == "p" and stop < count and shape[stop] == ",":
                    return last
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

    def has_verb(self, place: int) -> bool:
        """True when a finite verb follows chunk `place - 1` at once, adverbs aside."""
        shape = self.shape
        while place < len(shape) and shape[place] in "dt":
            place += 1
        return place < len(shape) and shape[place] == "v"

    def next_break(self, place: int) -> int:
        """The next comma, colon, full stop or quotation at or behind chunk `place`; else the end."""
        shape = self.shape
        while place < len(shape) and shape[place] not in ",.:q":
            place = self._closing(place) if shape[place] == "(" else place + 1
        return place

    def _closing(self, place: int) -> int:
        close = self.shape.find(")", place)
        return close + 1 if close >= 0 else len(self.shape)

    # --- subjects

    def subject(self, verb: int) -> tuple[int, int, bool] | None:
        """The chunks of the phrase that speaks, first and last, and whether it belongs to another verb."""
        shape = self.shape
        letter = shape[verb]
        before = verb - 1
        while before >= 0 and shape[before] in "dt":
            before -= 1
        if letter == "x":
            return None
        if before < 0:
            return self._subject_behind(verb) if letter == "v" else self._subject_ahead(verb)
        kind = shape[before]
        if kind == "n":
            if self.words(before)[-1] in _OBJECT_PRONOUNS and letter == "v":
                return None
            if letter in "ig" and not self._is_modified(before, verb):
                return self._controller(verb)
            return self.phrase_left(before), before, letter != "v"
        if kind in "wm" and letter == "v":
            return (before, before, False) if before > 0 and shape[before - 1] in "n,)pt" else None
        if kind == "w" and letter == "i":
            return self._controller(verb)
        if kind == "c":
            return self._controller(verb)
        if kind in ",):" and letter == "v":
            behind = self._subject_behind(verb)
            if behind is not None and kind != ")":
                return behind
            return self._across_parenthesis(before) or self._controller(verb)
        if kind == "q" and letter == "v":
            return self._subject_behind(verb) or self._controller(verb)
        if kind in "spyf" and letter in "g":
            return self._subject_ahead(verb) if self._opens(before) else self._controller(verb)
        if letter == "g" and kind in ",:q)":
            return self._controller(verb)
        if kind in "vigabxp":
            return self._controller(verb)
        return None

    def _opens(self, place: int) -> bool:
        return place == 0 or (place == 1 and self.shape[0] in "dc")

    def _is_modified(self, noun: int, verb: int) -> bool:
        """True when "noun saying …" or "noun to say …" makes the noun the speaker."""
        shape = self.shape
        if shape[verb] == "g":
            return True
        first = self.phrase_left(noun)
        return first > 0 and shape[first - 1] in "vigb"  # "asked the mayor to say"

    def _subject_behind(self, verb: int) -> tuple[int, int, bool] | None:
        """Inversion: "…, said Ann Quill, a baker"."""
        shape = self.shape
        place = verb + 1
        while place < len(shape) and shape[place] in "dt":
            place += 1
        if place >= len(shape) or shape[place] != "n" or self.first_low(place) in _OBJECT_PRONOUNS:
            return None
        last = self.phrase_right(place, generous=True)
        if self.has_verb(last + 1):
            return None
        return place, last, False

    def _subject_ahead(self, verb: int) -> tuple[int, int, bool] | None:
        """Of "Saying that he was tired, the mayor left": the subject follows the comma."""
        shape = self.shape
        comma = shape.find(",", verb)
        while 0 <= comma < len(shape) - 2:
            place = comma + 1
            while place < len(shape) and shape[place] in "dt":
                place += 1
            if place < len(shape) and shape[place] == "n":
                last = self.phrase_right(place)
                if self.has_verb(last + 1):
                    return place, last, True
            comma = shape.find(",", comma + 1)
        return None

    def _across_parenthesis(self, close: int) -> tuple[int, int, bool] | None:
        """Of "Ann Quill, a baker, said": from the mark before the verb back to the phrase that was interrupted."""
        shape = self.shape
        if shape[close] == ")":
            opened = shape.rfind("(", 0, close)
            if opened > 0 and shape[opened - 1] == "n":
                return self.phrase_left(opened - 1), close, False
            return None
        place = close
        while True:
            opened = max(shape.rfind(",", 0, place), shape.rfind(":", 0, place))
            if opened <= 0:
                return None
            before = opened - 1
            while before > 0 and shape[before] in "t":
                before -= 1
            if shape[before] == ")":
                before = shape.rfind("(", 0, before) - 1
            if before >= 0 and shape[before] == "n":
                first = self.phrase_left(before)
                inner = shape[opened + 1 : close]
                if self.starts_clause(first) and ("v" not in inner or inner[:1] in "wpdsxg" or "w" in inner):
                    further = self._across_parenthesis(first - 1) if first > 1 and shape[first - 1] == "," else None
                    if further and shape[first] == "n" and inner[:1] not in "n":
                        return further[0], close - 1, False
                    return first, close - 1, False
            place = opened

    def _controller(self, verb: int) -> tuple[int, int, bool] | None:
        """The subject of the verb that this one leans on: "he rose and *said*", "she declined *to say*"."""
        shape = self.shape
        nearest = self.shape[verb] in "ib"
        place = verb
        while place > 0:
            place = shape.rfind("v", 0, place)
            if place < 0:
                return None
            if nearest or not self._is_subordinate(place):
                found = None if self._leans(place) else self.subject(place)
                if found is not None:
                    return found[0], found[1], True
        return None

    def _leans(self, verb: int) -> bool:
        """True for a verb without a subject of its own: "and added"."""
        before = verb - 1
        while before >= 0 and self.shape[before] in "dt":
            before -= 1
        return before >= 0 and self.shape[before] == "c"

    def _is_subordinate(self, verb: int) -> bool:
        """True for a verb within a that-clause, a relative clause or what another verb reports."""
        shape = self.shape
        previous = shape.rfind("v", 0, verb)
        between = shape[previous + 1 : verb]
        if any(letter in "mwsf" for letter in between):
            return True
        return previous >= 0 and not any(letter in ",:cq." for letter in between) and "n" in between


def verb_clause(stretch: Stretch, verb: int) -> Clause:
    """The clause of a verb group; a main verb that the lexicon does not know stands for its own lemma."""
    shape = stretch.shape
    sense = stretch.cues.verbs.get(stretch.low(verb)) or Sense(stretch.low(verb), "past")
    words = stretch.words(verb)
    passive = _is_passive(words, shape[verb], sense)
    first, last = verb, verb
    lemma = sense.lemma
    if verb + 1 < len(shape) and shape[verb + 1] == "u":
        last = verb + 1
        lemma = f"{lemma} {stretch.low(verb + 1)}"
    subject: Passage = ()
    shared = False
    found = _agent(stretch, last) if passive else stretch.subject(verb)
    behind = -1
    if found is not None:
        subject = (stretch.span(found[0], found[1]),)
        shared = found[2]
        behind = found[1] if found[0] > verb else -1
    complements = tuple(_complements(stretch, verb, max(last, behind), found, passive))
    return Clause(
        cue=(stretch.span(first, last),),
        lemma=lemma,
        part="verb",
        at=stretch.span(0, len(shape) - 1),
        subject=subject,
        complements=complements,
        passive=passive,
        negated=any(word in _NEGATIVES or word.endswith("n't") for word in words),
        modal=next((word for word in words if word in MODALS), ""),
        tense=sense.tense,
        shared_subject=shared,
        role=_role(stretch, verb, shared),
    )


def _role(stretch: Stretch, verb: int, shared: bool) -> str:
    letter = stretch.shape[verb]
    if letter == "g":
        return "adverbial"
    if letter in "ib":
        return "infinitive"
    if letter == "x":
        return "participle"
    before = verb - 1
    while before >= 0 and stretch.shape[before] in "dt":
        before -= 1
    if before >= 0 and stretch.shape[before] in "wm":
        return "relative"
    return "coordinated" if shared else "main"


def _is_passive(words: list[str], letter: str, sense: Sense) -> bool:
    if sense.tense not in ("past", "participle"):
        return False
    if letter == "x":
        return True
    helpers = [word for word in words[:-1] if word in BE or word in HAVE or word in ("got", "get", "gets", "getting")]
    return bool(helpers) and helpers[-1] not in HAVE


def _agent(stretch: Stretch, verb: int) -> tuple[int, int, bool] | None:
    """The phrase behind "by" in "was praised by the mayor"."""
    shape = stretch.shape
    place = verb + 1
    while place + 1 < len(shape) and shape[place] in "dtpn":
        if shape[place] == "p" and stretch.first_low(place) == "by" and shape[place + 1] == "n":
            return place + 1, stretch.phrase_right(place + 1), False
        place += 1
    return None


def _complements(
    stretch: Stretch, verb: int, last: int, subject: tuple[int, int, bool] | None, passive: bool
) -> Iterator[Complement]:
    shape = stretch.shape
    count = len(shape)
    place = last + 1
    while place < count and shape[place] in "dtu":
        place += 1
    objects = 0
    start = place
    while place < count:
        letter = shape[place]
        if letter == "m":
            yield Complement("that", (stretch.span(place, clause_end(stretch, place)),), "that")
            return
        if letter == "f":
            yield Complement("if", (stretch.span(place, clause_end(stretch, place)),), stretch.low(place))
            return
        if letter == "w":
            yield Complement("wh", (stretch.span(place, clause_end(stretch, place)),), stretch.low(place))
            return
        if letter == "q":
            yield Complement("quote", (stretch.span(place, place),))
            return
        if letter in ",:" and place + 1 < count and shape[place + 1] == "q":
            yield Complement("quote", (stretch.span(place + 1, place + 1),))
            return
        if letter == ":" and place + 1 < count and stretch.tokens.words[stretch.chunks.first[place]] == ":":
            yield Complement("bare", (stretch.span(place + 1, count - 1),), ":")
            return
        if letter == "i":
            yield Complement("inf", (stretch.span(place, clause_end(stretch, place)),), "to")
            return
        if letter == "g":
            yield Complement("ing", (stretch.span(place, clause_end(stretch, place)),))
            return
        if letter == "n":
            end = stretch.phrase_right(place)
            if stretch.has_verb(end + 1) and not (objects and stretch.shape[place - 1] == "p"):
                yield Complement("bare", (stretch.span(place, clause_end(stretch, place)),))
                return
            if stretch.has_verb(place + 1):
                yield Complement("bare", (stretch.span(place, clause_end(stretch, place)),))
                return
            if end + 2 < count and shape[end + 1] == "," and "," in shape[end + 2 :] and _interrupted(stretch, end):
                yield Complement("bare", (stretch.span(place, clause_end(stretch, place)),))
                return
            if objects == 0 and _splits(stretch, place):
                yield Complement("np", (stretch.span(place, place),), "to")
                objects += 1
                place += 1
                continue
            yield Complement("np", (stretch.span(place, object_end(stretch, place)),))
            objects += 1
            place = end + 1
            if objects > 1:
                break
            continue
        if letter in "py":
            if place + 1 < count and shape[place + 1] == "t":
                place += 2
                continue
            if place + 1 < count and shape[place + 1] in "nagwq":
                yield Complement(
                    "as" if letter == "y" else "pp",
                    (stretch.span(place, object_end(stretch, place + 1)),),
                    stretch.first_low(place),
                )
                place = (stretch.phrase_right(place + 1) if shape[place + 1] == "n" else place + 1) + 1
                objects += 1
                if objects > 2:
                    break
                continue
            break
        if letter == "a":
            yield Complement("as", (stretch.span(place, object_end(stretch, place)),))
            break
        if letter in "dt":
            place += 1
            continue
        break
    front = _front(stretch, verb, subject)
    if front is not None and (place == start or objects) and not passive:
        kind, at = front
        if kind == "q":
            yield Complement("quote", at)
        else:
            yield Complement("bare", at, "aside" if len(at) > 1 else "front")


def _splits(stretch: Stretch, place: int) -> bool:
    """True for an addressee: "told *reporters* that", "told *her* the bridge was shut"."""
    shape = stretch.shape
    after = place + 1
    while after < len(shape) and shape[after] in "dt":
        after += 1
    if after >= len(shape):
        return False
    if shape[after] in "mfwqi":
        return True
    return shape[after] == "n" and stretch.has_verb(stretch.phrase_right(after) + 1)


def _interrupted(stretch: Stretch, end: int) -> bool:
    """Of "said Quill, the baker, would": a parenthesis, then the finite verb of the subject before it."""
    stop = stretch.next_break(end + 2)
    return stop < len(stretch.shape) and stretch.shape[stop] == "," and stretch.has_verb(stop + 1)


def _front(stretch: Stretch, verb: int, subject: tuple[int, int, bool] | None) -> tuple[str, Passage] | None:
    """What stands before "…, she said" or around ", she said, "."""
    shape = stretch.shape
    first = verb if subject is None or subject[0] > verb else subject[0]
    while first > 0 and shape[first - 1] in "dt":
        first -= 1
    if first == 0 or shape[first - 1] not in ",:q" or (subject is not None and subject[2]):
        return None
    comma = first - 1
    if shape[comma] == "q":
        return "q", (stretch.span(comma, comma),)
    if comma > 0 and shape[comma - 1] == "q":
        return "q", (stretch.span(comma - 1, comma - 1),)
    if comma == 0:
        return None
    start = 0
    quoted = shape.rfind("q", 0, comma)
    if quoted >= 0:
        start = quoted + 1
        while start < comma and shape[start] in ",.:c":
            start += 1
    if "n" not in shape[start:comma] and "v" not in shape[start:comma]:
        return None
    last = verb if subject is None or subject[0] < verb else subject[1]
    rest = last + 1
    while rest < len(shape) and shape[rest] in "dt":
        rest += 1
    if rest + 1 < len(shape) and shape[rest] in ",:" and shape[rest + 1] not in "gq" and "v" in shape[rest:]:
        end = clause_end(stretch, rest + 1)
        return "b", (stretch.span(start, comma - 1), stretch.span(rest + 1, end))
    if "v" not in shape[start:comma] and "x" not in shape[start:comma]:
        return None
    return "b", (stretch.span(start, comma - 1),)


def clause_end(stretch: Stretch, place: int) -> int:
    """The last chunk of the clause that begins at chunk `place`: the sentence's, or where the cue's clause goes on."""
    shape = stretch.shape
    count = len(shape)
    at = place + 1
    while at < count:
        letter = shape[at]
        if letter in ",:c":
            ahead = at + 1
            while ahead < count and shape[ahead] in "cd":
                ahead += 1
            if ahead < count and _resumes(stretch, at, ahead):
                return at - 1
        elif letter == "." and at < count:
            return at - 1
        at += 1
    return count - 1


def _resumes(stretch: Stretch, comma: int, place: int) -> bool:
    """True when what follows a comma is on the cue's level again: ", adding that", ", according to", "and said"."""
    shape = stretch.shape
    letter = shape[place]
    if letter == "g":
        return shape[comma] == "," and stretch.is_verb_cue(place)
    if letter == "v":
        return stretch.is_verb_cue(place) and stretch.shape[place - 1] in "cd,"
    if letter == "p":
        return stretch.first_low(place) == "according"
    if letter == "n" and shape[comma] in ",:":
        end = stretch.phrase_right(place)
        verb = end + 1
        while verb < len(shape) and shape[verb] in "dt":
            verb += 1
        return verb < len(shape) and shape[verb] == "v" and stretch.is_verb_cue(verb)
    return False


def object_end(stretch: Stretch, place: int) -> int:
    """The last chunk of an object: to the next break, or to the next finite verb that is not its own."""
    shape = stretch.shape
    at = place + 1
    while at < len(shape) and shape[at] not in ",.:q":
        if shape[at] == "c" and at + 1 < len(shape) and shape[at + 1] in "vd":
            break
        if shape[at] == "s":
            break
        at = shape.find(")", at) + 1 or len(shape) if shape[at] == "(" else at + 1
    return at - 1
