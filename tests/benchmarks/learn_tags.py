"""Count `english_words` and `english_contexts`, the tagger's lists, from a spaCy tagger's reading of news.

usage: python tests/benchmarks/learn_tags.py FOLDER MODEL

FOLDER has articles as *.txt (every tenth is held out to measure), MODEL is what spacy.load takes.

Only ordinary lower-case words of several articles are kept: none that is mostly written with a capital, no names.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import spacy

from dossier import data
from dossier.convert.reading import tags, wordclasses
from dossier.convert.reading.tokens import Tokens, tokenize

#: Penn Treebank tag → our letter.
LETTERS: Final = {
    name: letter
    for letter, names in {
        "N": "NN NNS FW XX ADD", "P": "NNP NNPS", "R": "PRP", "D": "DT PRP$ PDT", "J": "JJ JJR JJS AFX", "M": "CD LS",
        "V": "VBD VBZ VBP", "B": "VB", "G": "VBG", "X": "VBN", "A": "MD", "T": "TO", "I": "IN", "W": "WDT WP WRB WP$",
        "C": "CC", "Y": "RB RBR RBS UH", "S": "POS", "U": "RP", "E": "EX", "o": "NFP SYM",
    }.items()
    for name in names.split()
}  # fmt: skip  # read as a table
_MODAL: Final = frozenset({"can't", "won't", "couldn't", "wouldn't", "shouldn't"})
_NO_WORDS: Final = frozenset({"http", "https", "www", "pic", "com"})
_FEWEST_ARTICLES, _FEWEST_HYPHENED, _RARE_CLASS = 3, 8, 5


@dataclass(frozen=True)
class Tagged:
    """One article: its tokens and the letter of each, None where the two tokenisers part."""

    name: str
    tokens: Tokens
    letters: list[str | None]


def main() -> None:
    """Read the articles, write both lists, print the accuracy on the held-out ones."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    articles = list(read(sorted(Path(sys.argv[1]).glob("*.txt")), sys.argv[2]))
    held_out, seen = articles[::10], [each for number, each in enumerate(articles) if number % 10]
    write("english_words", count_words(seen))
    write("english_contexts", count_contexts(seen))
    right = total = 0
    for article in held_out:
        for got, wanted in zip(tags.tag(article.tokens), article.letters, strict=True):
            total += wanted is not None
            right += got == wanted
    print(f"{right / total:.1%} of {total} tokens in {len(held_out)} articles")


def read(paths: Iterable[Path], model: str) -> Iterator[Tagged]:
    """Every article as spaCy's tagger reads it."""
    nlp = spacy.load(model, exclude=["parser", "ner", "lemmatizer"])
    for path in paths:
        text = path.read_text(encoding="utf-8")
        tokens = tokenize(text)
        known = {token.idx: LETTERS.get(token.tag_) for token in nlp(text)}
        letters = [known.get(start) for start in tokens.starts]
        for place, low in enumerate(tokens.lows):
            if letters[place] and low.endswith("n't"):
                letters[place] = "A" if low in _MODAL else "V"
        yield Tagged(path.stem, tokens, letters)


def count_words(articles: Iterable[Tagged]) -> dict[str, list[str]]:
    """Tags, likeliest first → the words that may have them; words whose ending says the same are left out."""
    letters: defaultdict[str, Counter[str]] = defaultdict(Counter)
    where: defaultdict[str, set[str]] = defaultdict(set)
    capitals: Counter[str] = Counter()
    for article in articles:
        before = "."
        for word, low, letter in zip(article.tokens.words, article.tokens.lows, article.letters, strict=True):
            if word[0].isupper() and before.islower():
                capitals[low] += 1
            elif letter and word[0].islower():
                letters[low][letter] += 1
                where[low].add(article.name)
            before = word
    classes = {}
    for word, counts in letters.items():
        total = counts.total()
        fewest = _FEWEST_HYPHENED if "-" in word else _FEWEST_ARTICLES
        if len(where[word]) < fewest or len(word) > 18 or not all(char.isalpha() or char in "-'" for char in word):
            continue
        if word in _NO_WORDS or (total < 60 and capitals[word] > 0.7 * total):
            continue
        top = [letter for letter, count in counts.most_common(4) if count >= max(2, 0.03 * total) and letter != "P"]
        if top and (kind := top[0] + "".join(sorted(top[1:]))) != wordclasses.guess(word):
            classes[word] = kind
    frequent = Counter(classes.values())
    lists: defaultdict[str, list[str]] = defaultdict(list)
    for word, kind in sorted(classes.items()):
        while frequent[kind] < _RARE_CLASS and len(kind) > 1:
            kind = kind[:-1]
        lists[kind].append(word)
    return lists


def count_contexts(articles: Iterable[Tagged]) -> dict[str, list[str]]:
    """Tag → the contexts that ask for it where the shorter context, or none at all, would give another."""
    narrow: defaultdict[str, Counter[str]] = defaultdict(Counter)
    wide: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        kinds = [*map(wordclasses.class_of, article.tokens.words), "."]
        last = "."
        for place, (low, letter) in enumerate(zip(article.tokens.lows, article.letters, strict=True)):
            kind = kinds[place]
            found = kind
            if len(kind) > 1 or kind == "^":
                if letter:
                    narrow[f"{last}|{kind}|{kinds[place + 1]}"][letter] += 1
                    wide[f"{last}|{kind}"][letter] += 1
                found = letter or kind.lstrip("^")[:1] or "P"
            last = tags.seen_behind(last, found, low)
    chosen: dict[str, str] = {}
    for context, counts in (*wide.items(), *narrow.items()):
        last, kind, *following = context.split("|")
        shorter = chosen.get(f"{last}|{kind}") if following else None
        usual = shorter or (kind.lstrip("^")[:1] if last == "." else kind[0].replace("^", "P")) or "P"
        best = counts.most_common(1)[0][0]
        if best != usual and counts.total() >= (4 if following else 3):
            chosen[context] = best
    lists: defaultdict[str, list[str]] = defaultdict(list)
    for context, letter in sorted(chosen.items()):
        lists[letter].append(context)
    return lists


def write(name: str, lists: dict[str, list[str]]) -> None:
    """Write a list beside the others and let the tagger read it anew."""
    lines = "".join(f"{key} {' '.join(words)}\n" for key, words in sorted(lists.items()))
    (Path(data.__file__).parent / f"{name}.txt").write_text(lines, encoding="utf-8")
    for cached in (data.lines_of, wordclasses.word_tags, wordclasses.classes, tags.contexts, tags.choose):
        cached.cache_clear()


if __name__ == "__main__":
    main()
