"""What a line of a text begins with in front of a colon, and which of these labels are nobody's names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.tags import has_finite
from dossier.model import Passage
from dossier.text import header_of

LABELLED: Final = re.compile(r"[^\S\n]*[\"“]?(?P<label>[^\n:]{1,60})(?P<colon>:)[^\S\n]+(?P<words>[^\n]+)")
#: A full stop in place of the colon: "Q. And then?".
_MARKED: Final = Rare(r"^[^\S\n]{0,9}(?P<label>[QA])(?P<colon>\.)[^\S\n]{1,9}(?P<words>[^\s.][^\n]+)", re.MULTILINE)
NAME_WORD: Final = r"(?:[A-Z][\w.'’-]*|of|the|de|van|von|al|bin)"
CAPITAL: Final = Rare(rf"{NAME_WORD}(?:[^\S\n]{NAME_WORD}){{0,5}}")
#: Labels of a text: what follows is its title, and nobody's words.
LABELS: Final = frozenset(
    "analysis athletics audio baseball basketball boxing breaking comment correction cricket cycling editorial "
    "exclusive explainer fact factcheck feature football gallery golf hockey interview latest live motorsport obituary "
    "opinion photos pictures podcast preview profile recap review roundup rugby skiing special summary swimming "
    "tennis timeline transcript update updated video watch".split()
)
#: Labels of a fact-check.
CLAIMS: Final = frozenset({"claim", "the claim", "claims", "statement", "the statement", "viral claim"})
VERDICTS: Final = frozenset(
    "verdict|our verdict|the verdict|rating|our rating|ruling|our ruling|conclusion|assessment".split("|")
)
_PARTS: Final = LABELS | frozenset(
    "background context details evidence facts findings quote quotes source sources truth".split()
)
LONGEST_TITLE: Final = 200


def labelled_lines(text: str) -> list[re.Match[str]]:
    """The lines that begin with a label and a colon, or with "Q." or "A.", in order."""
    return sorted([*_with_colons(text), *_with_stops(text)], key=re.Match.start)


def _with_colons(text: str) -> Iterator[re.Match[str]]:
    """Every line that begins with a label and a colon; few lines have a colon at all."""
    colon = text.find(":")
    while colon >= 0:
        match = LABELLED.match(text, text.rfind("\n", 0, colon) + 1)
        if match:
            yield match
        end = text.find("\n", colon)
        colon = text.find(":", end) if end >= 0 else -1


def _with_stops(text: str) -> Sequence[re.Match[str]]:
    """The lines that begin with "Q." or "A.", where a question is answered; elsewhere they are initials or a list's."""
    if "\nQ. " not in text:
        return ()
    lines = list(_MARKED.finditer(text))
    is_answered = any(
        question["label"] == "Q" and answer["label"] == "A" and question["words"].rstrip().endswith("?")
        for question, answer in pairwise(lines)
    )
    return lines if is_answered else ()


def labelled(article: Article, match: re.Match[str], rule: str, more: Passage = ()) -> Attribution:
    """The words of a line as those of its label, with what more is told by it."""
    return Attribution(
        content=trimmed(article.text, (match.span("words"), *more)),
        rule=rule,
        cue=(match.span("colon"),),
        source=(match.span("label"),),
        lemma=":",
    )


def is_label(label: str) -> bool:
    """True for what a part of a fact-check is called: "THE FACTS", "OUR VERDICT"."""
    low = label.strip().lower()
    return low in CLAIMS or low in VERDICTS or low.removeprefix("the ").removeprefix("our ") in _PARTS


_LONGEST_TOPIC: Final = 40


def headline_at(text: str) -> int:
    """Where the headline begins."""
    return len(text) - len(text[header_of(text)[1] :].lstrip())


def behind_topic(text: str, start: int) -> int:
    """Behind what a headline at `start` is about, in front of its colon: "Mill fire: *two fled*", else `start`."""
    colon = text.find(": ", start, start + _LONGEST_TOPIC)
    is_label = colon > 0 and start == headline_at(text) and not has_finite(text, start, colon)
    return colon + len(": ") if is_label else start
