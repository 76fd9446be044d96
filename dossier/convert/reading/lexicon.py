"""The attribution lexicon: which words attribute, in which frames, and how much each other piece of evidence weighs.

`lexicon.tsv` has a row for every verb, noun, adjective and preposition: its part of speech, the word, `speech` or
`thought`, and weights by frame (`any` holds in every frame). `evidence.tsv` has one weight for every other piece of
evidence. A weight is a change of the log-odds that a reading is an attribution, rounded: +0.7 doubles the odds, −0.7
halves them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from dossier.convert.reading.parse import Clause
from dossier.records import Record

#: Parts of speech that are only looked at when the lexicon has the word: most nouns attribute nothing.
LISTED_PARTS: Final = frozenset({"noun", "adjective", "preposition", "adverb"})
#: Log-odds that a listed word must reach in its best frame: of the others, a third of all that are met, hardly one in
#: three hundred attributes anything.
_LEAST: Final = -0.5
#: Log-odds beyond which a probability is no more than 0 or 1.
_MOST_ODDS: Final = 30.0
#: What holds in every frame.
ANY: Final = "any"


#: The annotated news is American; verbs in -ise are read as those in -ize, see `as_listed`.
_OTHER_SPELLINGS: Final = {
    "analyze": "analyse", "defense": "defence", "favor": "favour", "honor": "honour", "rumor": "rumour",
    "skeptical": "sceptical",
}  # fmt: skip  # read as a table
#: Verbs that the annotated news has rarely or never, and another that is used as they are.
_USED_LIKE: Final = {
    "berate": "slam", "brand": "label", "castigate": "slam", "censure": "slam", "commend": "hail", "counsel": "advise",
    "depict": "portray", "dub": "label", "extol": "hail", "forewarn": "warn", "hit out": "lash out",
    "lambaste": "lambast", "laud": "hail", "regret": "lament",
    "ridicule": "slam", "rubbish": "slam", "stress": "emphasize", "term": "label",
    "upbraid": "slam", "vilify": "slam",
}  # fmt: skip  # read as a table
#: What British news has more often, or any has seldom, with the weight of a clause that it takes.
_FEELINGS: Final = tuple(
    f"adjective {feeling}"
    for feeling in "afraid aware certain concerned doubtful fearful hopeful optimistic pessimistic sceptical skeptical "
    "sure unaware unconvinced unsure worried".split()
)
_NEVER: Final = -5.0
#: Of what somebody "ruled out", which is told though no clause, and "appealed" to somebody to do, or for; who is "due
#: to appear" says nothing, nor does who "called off" a march.
_IN_FRAMES: Final = {
    "adjective due": {"inf": _NEVER},
    "verb call off": {"np": _NEVER},
    "verb appeal": {"pp:to inf": 1.6, "pp:for": 0.8},
    "verb rule out": {"np": 1.6},
}
_WITH_A_CLAUSE: Final = {
    **dict.fromkeys(("verb assess", "verb reckon"), 1.6),
    **dict.fromkeys(("adjective make clear", "adjective make obvious", "adjective make plain"), 3.2),
    **dict.fromkeys(("adjective adamant", "adjective clear", "adjective insistent", *_FEELINGS), 1.5),
}


class Lexicon(Record):
    """The weights of each word by frame, those of other evidence by its name, and the words that tell thoughts.

    `best` has every word's log-odds in its best frame.
    """

    frames: dict[str, dict[str, float]]
    best: dict[str, float]
    weights: dict[str, float]
    thoughts: frozenset[str]

    def may_attribute(self, clause: Clause) -> bool:
        """True when the clause's word is listed as one that may, or need not be listed."""
        best = self.best.get(f"{clause.part} {clause.lemma}")
        return clause.part not in LISTED_PARTS if best is None else best >= _LEAST

    def as_listed(self, verb: str) -> str:
        """A verb as it is listed: "criticise" with a z."""
        listed = f"{verb[:-3]}ize" if verb.endswith("ise") else verb
        return listed if f"verb {listed}" in self.frames else verb

    def is_thought(self, clause: Clause) -> bool:
        """True for a word that tells of a belief, wish, intention or feeling."""
        return f"{clause.part} {clause.lemma}" in self.thoughts


def probability(log_odds: float) -> float:
    """Log-odds as a probability."""
    if not -_MOST_ODDS <= log_odds <= _MOST_ODDS:
        log_odds = math.copysign(_MOST_ODDS, log_odds)
    return 1 / (1 + math.exp(-log_odds))


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with the package, read once."""
    frames: dict[str, dict[str, float]] = {}
    best: dict[str, float] = {}
    thoughts = set()
    for part, spelling, manner, *entries in _rows("lexicon.tsv"):
        weights = {frame: float(weight) for frame, _, weight in [entry.rpartition("=") for entry in entries]}
        for word in dict.fromkeys((spelling, _OTHER_SPELLINGS.get(spelling, spelling))):
            name = f"{part} {word}"
            frames[name] = weights
            best[name] = weights.get(ANY, 0.0) + max([0.0, *[weights[frame] for frame in weights if frame != ANY]])
            if manner == "thought":
                thoughts.add(name)
    for word, like in _USED_LIKE.items():
        frames[f"verb {word}"] = frames[f"verb {like}"]
        best[f"verb {word}"] = best[f"verb {like}"]
    for name, weight in _WITH_A_CLAUSE.items():
        frames[name] = {**frames.get(name, {}), "clause": weight}
        if name in _FEELINGS:
            frames[name]["inf"] = _NEVER  # "is certain *to win*"
        best[name] = max(best.get(name, 0.0), frames[name].get(ANY, 0.0) + weight)
    thoughts.update(_FEELINGS)
    for name, weights in _IN_FRAMES.items():
        frames[name] = {**frames[name], **weights}
        best[name] = max(best[name], frames[name].get(ANY, 0.0) + max(weights.values()))
    evidence = {name: float(weight) for name, weight in _rows("evidence.tsv")}
    return Lexicon(frames, best, evidence, frozenset(thoughts))


def weights_of(evidence: Iterable[str]) -> tuple[float, ...]:
    """The weights of some evidence about more than a word, of that which has one."""
    weights = lexicon().weights
    return tuple([weights[name] for name in evidence if name in weights])


def _rows(name: str) -> Iterable[list[str]]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
