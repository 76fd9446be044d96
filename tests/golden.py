"""What the rules engine misses of the gold annotations: bounds that no change may exceed.

python -m tests.golden              # write articles/misses.yaml anew: how many by article and category
python -m tests.golden spacy        # print every miss, and a table, with another engine
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import yaml

if __name__ == "__main__":  # run as a module of the repository, where the tests find each other as pytest lets them
    sys.path.insert(0, str(Path(__file__).parent))

from annotations import ARTICLES, Gold, article_names, read_gold
from scoring import Score, score, told

from dossier.convert.engines.choose import choose_engine, make_engine
from dossier.convert.pipeline import convert
from dossier.convert.reading.parse import Engine
from dossier.files.emit import dump_dossier
from dossier.model import Dossier, Source

MISSES = ARTICLES / "misses.yaml"
COMMAND = "python -m tests.golden"


def converted(gold: Gold, engine: Engine) -> Dossier:
    """The dossier of an article, told nothing but its name."""
    return convert(gold.text, Source(id=gold.name, file=f"{gold.name}.txt"), engine).dossier


def scored(gold: Gold, engine: Engine) -> Score:
    """How much of the annotation that dossier holds."""
    return score(converted(gold, engine), gold)


def read_misses() -> dict[str, dict[str, int]]:
    """Article to category to how many entries may be missed."""
    misses: dict[str, dict[str, int]] = yaml.safe_load(MISSES.read_text(encoding="utf-8"))
    return misses


def write_misses(engine: Engine) -> None:
    """Move every bound, and write every dossier, to where the conversion stands now."""
    misses = {}
    for name in article_names():
        gold = read_gold(name)
        misses[name] = scored(gold, engine).missed()
        text = dump_dossier(converted(gold, engine))
        (ARTICLES / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")
    MISSES.write_text(
        f"# How many entries of each annotation are missed. Written by: {COMMAND}\n" + yaml.safe_dump(misses),
        encoding="utf-8",
        newline="\n",
    )


def print_misses(engine: Engine) -> None:
    """Every miss in a line, then right, total and percent by category."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name in article_names():
        gold = read_gold(name)
        result = scored(gold, engine)
        print(*(told(name, gold.text, miss) for miss in result.misses), sep="\n")
        right.update(result.right)
        total.update(result.of)
    for category, number in total.items():
        print(f"{category:14}{right[category]:5} of{number:5}{100 * right[category] // number:5} %")


if __name__ == "__main__":
    if sys.argv[1:]:
        print_misses(make_engine(*choose_engine(sys.argv[1])))
    else:
        write_misses(make_engine("rules", ""))
