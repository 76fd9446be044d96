"""Every regular expression of the package does work that grows with the text, not with its square."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator

import pytest
from regex_steps import StepCounter, TooManyStepsError, attacks, steps_of

import dossier
from dossier.convert.patterns.rare import Rare

SIZE = 30
ATTACKS = 12
#: Doubling the text doubles the work of a linear pattern, and makes four times as much of a quadratic one.
LINEAR = 3.0
#: Patterns that are only tried in one place (`match`, `fullmatch`, behind `^`), or again where the last match ended.
IN_ONE_PLACE = frozenset(
    {
        "dossier.convert.quotes.asked._ANSWERED_BEHIND",
        "dossier.convert.quotes.quotedas._TELLING_HIM",
        "dossier.convert.quotes.headlinetags._TAGGED",
        "dossier.convert.quotes.headlinetags._VOICED",
        "dossier.convert.quotes.quoted._AND_I_QUOTE",
        "dossier.convert.quotes.digests._HEADED",
        "dossier.case.asking._TOKEN",
        "dossier.convert.dates.datephrases._OPENING",
        "dossier.convert.events.cuestances._TO_DO",
        "dossier.convert.events.datefits._WHICH",
        "dossier.convert.english.genders._MEANT",
        "dossier.convert.reading.furniture._LIST_HEADING",
        "dossier.convert.speakers.onlybearers._AGE_NEXT",
        "dossier.convert.speakers.pronouns._GOES_ON",
        "dossier.convert.reading.furniture._FORMS",
        *(f"dossier.convert.reading.furniture._FORMS[{number}]" for number in range(1, 8)),
        "dossier.convert.headline._ADDRESS",
        "dossier.convert.headline._AFTER_DATE",
        "dossier.convert.headline._BEFORE_DATE",
        "dossier.convert.headline._BEHIND_TOWNS",
        "dossier.convert.headline._DATELINE",
        "dossier.convert.headline._DATE_IN_FRONT",
        "dossier.convert.headline._PUBLISHED",
        "dossier.convert.quotes.labels.LABELLED",
        "dossier.convert.names.votesbehind._DATELINE",
        "dossier.convert.quotes.asked._ANSWERS",
        "dossier.convert.quotes.nowords._WHO_WAS_ASKED",
        "dossier.convert.quotes.nowords._TOLD_THIS",
        "dossier.convert.speakers.ownsubject._NO_AGENT",
        "dossier.convert.speakers.besidemarks._SPEAKER",
        "dossier.convert.quotes.quotedas._AS_SAYING",
        "dossier.convert.quotes.saidbefore._SAYS_THAT",
        "dossier.convert.quotes.tellerbeside._BLUNT",
        "dossier.convert.quotes.toldbefore._SAID_THIS",
        "dossier.convert.quotes.tellerbeside._WENT_FURTHER",
        "dossier.convert.dates.timexes._HEADER",
        "dossier.convert.speakers.whichbody._IN_WRITING",
        "dossier.convert.dates.years._JOINED",
        "dossier.files.sources._MARKUP",
        "dossier.files.tokens._COLON",
        "dossier.text.HEADER",
        "dossier.tui.conversion._PROGRESS",
    }
)
#: Patterns that never see more than a few characters.
IN_A_WINDOW = frozenset(
    {
        "dossier.convert.dates.countpatterns._SUPERLATIVE",
        "dossier.convert.quotes.continued._SENTENCE_END",
        "dossier.convert.quotes.relaylead._CREDIT",
    }
)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns that stand in the modules of the package, alone or in a table."""
    seen = set()
    for module in pkgutil.walk_packages(dossier.__path__, "dossier."):
        if module.name.endswith("__main__"):
            continue
        for name, value in sorted(vars(importlib.import_module(module.name)).items()):
            items = value.values() if isinstance(value, dict) else value
            for number, item in enumerate(items if isinstance(value, (dict, list, tuple)) else (value,)):
                item = item.compiled if isinstance(item, Rare) else item
                if isinstance(item, re.Pattern) and isinstance(item.pattern, str) and item not in seen:
                    seen.add(item)
                    yield f"{module.name}.{name}" + (f"[{number}]" if number else ""), item


PATTERNS = dict(patterns())


@pytest.fixture(autouse=True)
def _deep_recursion() -> Iterator[None]:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(50_000)
    yield
    sys.setrecursionlimit(limit)


def worst(pattern: re.Pattern[str], tries: int, in_one_place: bool = False) -> tuple[float, str]:
    """The largest growth of work when the text doubles, and the text that shows it."""
    found = (0.0, "")
    for begin, unit, end in attacks(pattern, tries):
        for size in (SIZE, 8 * SIZE):  # up to its upper bound, x{1,60} grows like x+: a longer text tells
            ratio = _doubled(pattern, (begin, unit, end), size, in_one_place)
            if ratio < LINEAR:
                break
        found = max(found, (ratio, f"{begin!r} + {unit!r} * n + {end!r}"))
        if ratio > LINEAR:
            break
    return found


def _doubled(pattern: re.Pattern[str], attack: tuple[str, str, str], size: int, in_one_place: bool) -> float:
    begin, unit, end = attack
    try:
        half, whole = (steps_of(pattern, begin + unit * n + end, in_one_place) for n in (size, 2 * size))
    except TooManyStepsError:
        return float("inf")
    return whole / half


@pytest.mark.parametrize("name", sorted(PATTERNS.keys() - IN_A_WINDOW))
def test_work_grows_with_the_text(name: str) -> None:
    ratio, text = worst(PATTERNS[name], ATTACKS, name in IN_ONE_PLACE)
    assert ratio < LINEAR, (
        f"{name}: {PATTERNS[name].pattern[:200]!r} on {text}; make it linear, or add it to IN_ONE_PLACE or IN_A_WINDOW"
    )


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(PATTERNS.keys() - IN_A_WINDOW))
def test_work_grows_with_the_text_under_a_thousand_attacks(name: str) -> None:
    ratio, text = worst(PATTERNS[name], 1000, name in IN_ONE_PLACE)
    assert ratio < LINEAR, f"{name}: {PATTERNS[name].pattern[:200]!r} on {text}"


@pytest.mark.parametrize("evil", [r"(a+)+b", r"(a|a)*b", r"\s+$", r"a.*?b", r"\w+@", r"(x+x+)+y"])
def test_a_pattern_that_is_not_linear_is_found_out(evil: str) -> None:
    assert worst(re.compile(evil), 300)[0] > LINEAR


@pytest.mark.parametrize("tame", [r"[a-z]+", r"\bfor\b", r"(?:ab|cd){1,3}x", r"a[^\n]{0,9}b", r"(?<!a)b(?=c)", r"^x*"])
def test_a_linear_pattern_passes(tame: str) -> None:
    assert worst(re.compile(tame), 100)[0] < LINEAR


@pytest.mark.parametrize("pattern", [r"(?:ab|a)(c|bcd)(d*)", r"\d+(?:[.,]\d+)*%?", r"x*?y", r"(?<=a)b|c(?!d)"])
def test_the_counter_matches_as_the_real_engine_does(pattern: str) -> None:
    compiled = re.compile(pattern)
    for begin, unit, end in attacks(compiled, 60, seed=1):
        text = begin + unit * 3 + end
        counter = StepCounter(compiled)
        for position in range(len(text)):
            real = compiled.match(text, position)
            assert counter.match(text, position) == (real.end() if real else None)
