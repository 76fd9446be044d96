"""Who stands behind the verb that ends a sentence, in front of which no clause is, by example with both engines."""

from __future__ import annotations

import pytest
from claimed import ENGINES, engine, made

from dossier.convert.pipeline import convert
from dossier.model import Quote, Source


def told(quotes: tuple[Quote, ...]) -> list[tuple[str, str]]:
    return [(each.speaker_text, each.text) for each in quotes]


def headline(text: str, name: str) -> list[tuple[str, str]]:
    source = Source(id="a", published="2024-05-17")
    return told(convert(f"{text}\n\nThe mill is old.\n", source, engine(name)).dossier.quotes)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("what", "verb", "who"),
    [
        ("Storm to hit coast", "warn", "forecasters"),
        ("Mill to close", "warns", "Ann Quill"),
        ("Mill to close by May", "claims", "union"),
        ("Two dead in mill fire", "say", "police"),
        ("No place like home", "says", "Ann Quill"),
        ("Odo Tarn to quit", "says", "Ann Quill"),
        ("Don't touch the dam", "warn", "police"),
    ],
)
def test_a_headline_may_tell_without_a_verb_what_somebody_says(what: str, verb: str, who: str, name: str) -> None:
    assert headline(f"{what}, {verb} {who}", name) == [(who, what)]


@pytest.mark.parametrize("name", ENGINES)
def test_whom_a_headline_names_with_an_age_is_who_warns(name: str) -> None:
    assert headline("Odo Tarn, 43, warns Ivo Kell", name)[0][0] == "Odo Tarn, 43"


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Rivers high, roads closed, warned police.", "police", "Rivers high, roads closed"),
        ("The tower, which is old, may fall, warned Ann Quill.", "Ann Quill", "The tower, which is old, may fall"),
        # who speaks stands in front, and who is spoken to behind
        ("Ann Quill, the mayor, warned residents.", "Ann Quill, the mayor", "residents"),
        ("The report, published on Monday, warned officials.", "The report, published on Monday", "officials"),
        ("The company, hit by a strike, warned investors.", "The company, hit by a strike", "investors"),
    ],
)
def test_no_thing_warns_the_police(text: str, who: str, what: str, name: str) -> None:
    assert told(made(text, name).quotes) == [(who, what)]
