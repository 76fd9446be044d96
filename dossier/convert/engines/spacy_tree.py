"""A parsed document as plain words: what hangs on what, and where in the text each word stands.

spaCy makes a new object every time a word is looked at, and the clauses are found by looking at each a hundred times;
so a parse is read into these once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from dossier.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PARTS: Final = {"VB": "VERB", "MD": "AUX", "NN": "NOUN", "JJ": "ADJ", "PR": "PRON"}


class Word:
    """A word of a parse. `start` and `end` are its place in the text, `i` its number in `words`, all of the document.

    `dep` is the label of the edge to `head` (the word itself at a root), `tag` its Penn Treebank tag, `part` the part
    of speech where that matters to clauses, empty elsewhere; `lefts` and `rights` hang on it, in order.
    """

    __slots__ = (
        "_edges",
        "_subtree",
        "dep",
        "end",
        "head",
        "i",
        "lefts",
        "lemma",
        "lower",
        "part",
        "rights",
        "start",
        "tag",
        "text",
        "words",
    )
    head: Word
    words: list[Word]

    def __init__(self, i: int, span: Span, text: str, lower: str, dep: str, tag: str) -> None:
        self.i = i
        self.start, self.end = span
        self.text = text
        self.lower = lower
        self.dep = dep
        self.tag = tag
        self.part = "PROPN" if tag.startswith("NNP") else _PARTS.get(tag[:2], "")
        self.lemma = ""
        self.lefts: list[Word] = []
        self.rights: list[Word] = []
        self._subtree: list[Word] | None = None
        self._edges: tuple[Word, Word] | None = None

    @property
    def children(self) -> list[Word]:
        """The words that hang on this one, in order."""
        return self.lefts + self.rights

    @property
    def subtree(self) -> list[Word]:
        """The word with all that hangs on it, however far down."""
        if self._subtree is None:
            self._subtree = [
                *(word for child in self.lefts for word in child.subtree),
                self,
                *(word for child in self.rights for word in child.subtree),
            ]
        return self._subtree

    @property
    def edges(self) -> tuple[Word, Word]:
        """The first word of the subtree and the last."""
        if self._edges is None:
            first = last = self
            for child in self.children:
                left, right = child.edges
                first, last = min(first, left, key=_number), max(last, right, key=_number)
            self._edges = first, last
        return self._edges

    @property
    def is_punctuation(self) -> bool:
        """True for a word of punctuation marks alone."""
        return all(unicodedata.category(sign).startswith("P") for sign in self.text)

    def is_above(self, other: Word) -> bool:
        """True when `other` hangs on this word, however far down."""
        while other.head is not other:
            other = other.head
            if other is self:
                return True
        return False


def tree_of(doc: Doc, spans: Sequence[Span], lemma_of: Callable[[Token, Word], str]) -> list[Word]:
    """The words of a parsed document; `spans` has the place of each, `lemma_of` is asked for those that need it."""
    columns = doc.to_array(["ORTH", "LOWER", "DEP", "TAG"]).tolist()
    strings = {number: doc.vocab.strings[number] for number in set(chain.from_iterable(columns))}
    words = [
        Word(i, span, *(strings[number] for number in row))
        for i, (span, row) in enumerate(zip(spans, columns, strict=True))
    ]
    for word, offset in zip(words, doc.to_array("HEAD").astype("int64").tolist(), strict=True):
        word.head, word.words = words[word.i + offset], words
        if offset:
            (word.head.lefts if offset > 0 else word.head.rights).append(word)
    for word in _with_lemmas(words):
        word.lemma = lemma_of(doc[word.i], word)
    return words


def _with_lemmas(words: Sequence[Word]) -> Iterator[Word]:
    """Verbs and adjectives, and the nouns that something follows."""
    return (word for word in words if word.part in ("VERB", "ADJ") or (word.part == "NOUN" and word.rights))


def _number(word: Word) -> int:
    return word.i
