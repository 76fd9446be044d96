"""Estimate the weights of `lexicon.tsv` and `evidence.tsv` from annotated news, by logistic regression.

usage: python tests/benchmarks/learn_lexicon.py CACHE SPLIT [SPLIT …]

SPLIT is a folder with `text/*.txt` and `attributions/*.ann` (PolNeAR). A reading is right when its content shares half
of all words with an annotated content, and its cue a word with that cue. The readings of both engines count, as one
table serves both. What is kept is general English: words that stand in several articles, no names. spaCy takes
minutes, so its documents are kept in the folder CACHE. Needs numpy, which spaCy brings.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
SHARED = next(
    (above / "shared" for above in ROOT.parents if (above / "shared" / "bench").is_dir()), ROOT.parent / "shared"
)
sys.path[:0] = [str(ROOT), str(SHARED / "bench")]

from dossier.convert.clauses.article import Article  # noqa: E402  # behind the path to them
from dossier.convert.engines.rules import RulesEngine  # noqa: E402  # behind the path to them
from dossier.convert.quotes.candidates import all_readings  # noqa: E402  # behind the path to them
from dossier.convert.quotes.evidence import evidence_of  # noqa: E402  # behind the path to them
from dossier.convert.reading.parse import Parse  # noqa: E402  # behind the path to them

score_quotes: Any = importlib.import_module("score_quotes")
Vector: TypeAlias = "NDArray[np.float64]"
PARTS: Final = ("verb", "noun", "adjective", "preposition", "adverb")
#: L2 penalty; a word's weights are drawn towards what its frame and part of speech say without it.
PENALTY: Final = 2.5
#: A word is general when it stands in this many articles, and a weight is kept from this size on.
FEWEST_ARTICLES: Final = 3
SMALLEST: Final = 0.1
THOUGHTS: Final = {
    "verb": "accept admire anticipate appreciate assume believe care choose conclude consider contemplate crave "
    "decide desire despise detest disagree dislike distrust doubt dread dream embrace enjoy envision envy "
    "expect favor fear feel figure forget foresee forgive guess hate hope imagine intend know like love "
    "mind mistrust mourn need oppose perceive plan prefer presume realize recall reckon regard regret "
    "remember resent respect see seek sense suppose support suspect think trust understand value view "
    "want wish wonder worry",
    "noun": "anger anxiety belief concern confidence desire disdain doubt expectation fear feeling frustration "
    "hope idea intent intention interest opinion opposition plan skepticism support suspicion thought "
    "view wish worry",
    "adjective": "afraid angry anxious aware certain concerned confident convinced determined disappointed eager "
    "fearful glad happy hopeful interested keen optimistic pessimistic proud reluctant sad sceptical "
    "skeptical sorry sure surprised uncertain unhappy unsure wary willing worried",
}
HEAD: Final = (
    "# Written by tests/benchmarks/learn_lexicon.py: log-odds estimated from annotated news, rounded. See lexicon.py.\n"
)


@dataclass(frozen=True)
class Example:
    """A reading as evidence: is it right, in which article, and is its word in lower case there."""

    evidence: frozenset[str]
    right: bool
    article: int
    small: bool


def parses(cache: Path, split: Path) -> Iterator[tuple[str, Parse]]:
    """Name and parse of every article of a split, spaCy's part from the cache where it is there."""
    from spacy.tokens import DocBin

    from dossier.convert.engines.spacy_engine import SpacyEngine
    from dossier.convert.reading.sentences import find_sentences

    engine = SpacyEngine()
    kept = cache / f"{split.name}.spacy"
    paths = sorted((split / "text").glob("*.txt"))
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in paths}
    if not kept.exists():
        box = DocBin(attrs=["TAG", "HEAD", "DEP", "SPACY", "SENT_START"], store_user_data=True)
        for name, text in texts.items():
            for doc, spans in engine.documents(text, find_sentences(text)):
                doc.user_data.update(name=name, spans=spans)
                box.add(doc)
        cache.mkdir(parents=True, exist_ok=True)
        box.to_disk(kept)
    docs: dict[str, list[Any]] = defaultdict(list)
    for doc in DocBin(store_user_data=True).from_disk(kept).get_docs(engine.vocabulary):
        docs[doc.user_data["name"]].append((doc, doc.user_data["spans"]))
    for name, text in texts.items():
        yield name, engine.read(text, find_sentences(text), docs[name])


def examples(number: int, parse: Parse, gold: Any) -> Iterator[Example]:
    """Every reading of an article, compared with its annotation."""
    article = Article(parse)
    places = score_quotes.word_at(parse.text)

    def words(spans: Any) -> frozenset[int]:
        return frozenset(places[place] for start, end in spans for place in range(start, end) if place in places)

    quotes = [(words(quote.content), words(quote.cue)) for quote in gold.quotes]
    for clause in parse.clauses:
        for reading in all_readings(article, clause):
            content, cue = words(reading.content), words(reading.cue)
            right = any(
                len(content & theirs) >= 0.5 * len(content | theirs) and (not their_cue or bool(cue & their_cue))
                for theirs, their_cue in quotes
                if content & theirs
            )
            small = parse.text[clause.cue[0][0] : clause.cue[-1][1]].islower()
            yield Example(frozenset(evidence_of(article, reading)), right, number, small)


def general(found: list[Example]) -> list[str]:
    """The evidence that is general English: in several articles, and no proper name."""
    articles: dict[str, set[int]] = defaultdict(set)
    for example in (example for example in found if example.small):
        for name in example.evidence:
            articles[name].add(example.article)
    return sorted(
        name
        for name, where in articles.items()
        if len(where) >= FEWEST_ARTICLES and re.fullmatch(r"[a-z|: '-]+|words \w+", name)
    )


def fit(found: list[Example], names: list[str]) -> Vector:
    """Weights of the named evidence that make the examples likeliest, under an L2 penalty."""
    index = {name: number for number, name in enumerate(names)}
    pairs = [(row, index[name]) for row, example in enumerate(found) for name in example.evidence if name in index]
    rows, columns = np.array(pairs).T
    right = np.array([example.right for example in found], dtype=np.float64)

    def loss(weights: Vector) -> tuple[float, Vector]:
        odds = np.bincount(rows, weights=weights[columns], minlength=len(found))
        wrong = 1 / (1 + np.exp(-odds)) - right
        value = np.sum(np.logaddexp(0, odds) - right * odds) + 0.5 * PENALTY * weights @ weights
        return float(value), np.bincount(columns, weights=wrong[rows], minlength=len(names)) + PENALTY * weights

    return minimum(loss, np.zeros(len(names)))


def minimum(loss: Callable[[Vector], tuple[float, Vector]], start: Vector, steps: int = 80, memory: int = 10) -> Vector:
    """Where a smooth convex function is least: limited-memory BFGS (Nocedal 1980) with backtracking."""
    point, (value, slope) = start, loss(start)
    moves: list[tuple[Vector, Vector]] = []
    for _ in range(steps):
        direction, scales = slope.copy(), []
        for step, change in reversed(moves):
            scales.append(step @ direction / (step @ change))
            direction -= scales[-1] * change
        direction *= (
            moves[-1][0] @ moves[-1][1] / (moves[-1][1] @ moves[-1][1]) if moves else 1 / max(1, np.abs(slope).max())
        )
        for (step, change), scale in zip(moves, reversed(scales), strict=True):
            direction += (scale - change @ direction / (step @ change)) * step
        size = 1.0
        while (then := loss(point - size * direction))[0] > value - 1e-4 * size * (slope @ direction) and size > 1e-8:
            size /= 2
        moves = [*moves, (-size * direction, then[1] - slope)][-memory:]
        point = point - size * direction
        if abs(value - then[0]) < 1e-6 * abs(value):
            break
        value, slope = then
    return point


def write(weights: dict[str, float]) -> None:
    """Both tables, sorted, into the package."""
    words: dict[tuple[str, str], list[tuple[str, float]]] = defaultdict(list)
    rest = []
    for name, weight in weights.items():
        match = re.fullmatch(rf"({'|'.join(PARTS)}) ([^|]+)(?:\|(.+))?", name)
        if match:
            words[match[1], match[2]].append((match[3] or "any", weight))
        else:
            rest.append((name, weight))
    lines = []
    for part, word in sorted(words, key=lambda key: (PARTS.index(key[0]), key[1])):
        manner = "thought" if word in THOUGHTS.get(part, "").split() else "speech"
        entries = sorted(words[part, word], key=lambda entry: (entry[0] != "any", entry[0]))
        lines.append("\t".join([part, word, manner, *(f"{frame}={weight:g}" for frame, weight in entries)]))
    folder = ROOT / "dossier" / "convert" / "reading"
    (folder / "lexicon.tsv").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    (folder / "evidence.tsv").write_text(
        HEAD + "".join(f"{name}\t{weight:g}\n" for name, weight in sorted(rest)), encoding="utf-8"
    )


def main(cache: str, *splits: str) -> None:
    """Learn from all splits together and write the tables."""
    found: list[Example] = []
    for split in map(Path, splits):
        gold = score_quotes.read_gold(split)
        for name, parse in parses(Path(cache), split):
            article = len(found)
            for reading in (parse, RulesEngine().parse(parse.text)):
                found += examples(article, reading, gold[name])
    names = general(found)
    weights = dict(zip(names, fit(found, names), strict=True))
    kept = {name: round(float(weight), 1) for name, weight in weights.items() if abs(weight) >= SMALLEST}
    write(kept)
    right = Counter(example.right for example in found)
    print(f"{len(found)} readings, {right[True]} right; {len(names)} pieces of evidence, {len(kept)} kept")


if __name__ == "__main__":
    main(*sys.argv[1:])
