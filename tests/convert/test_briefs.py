"""Briefs in blocks that labels open: Source, Quote, Details."""

from __future__ import annotations

import pytest
from hearing import quotes, said

_HOMES = "The enemy targeted homes. Two people died."


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("Source: Ostap Verbyt, head of the district, on Telegram\n\nQuote", "ostap-verbyt"),
        ("Source: Ostap Verbyt in an interview with Radio Tarn\nQuote", "ostap-verbyt"),
        ("SOURCE: Ostap Verbyt\n\nQUOTE", "ostap-verbyt"),
        ("Source: Interfax, citing Ostap Verbyt, head of the district\n\nVerbatim quote", "ostap-verbyt"),
        ("Source: Ostap Verbyt's Telegram channel\n\nDetails: It rained.\n\nQuote", "ostap-verbyt"),
        ("Source: press service of the Air Force\n\nQuote", "air-force"),
        ("Source: Ostap Verbyt on Telegram\n\nDetails: Verbyt said that it rained.\n\nQuote", "ostap-verbyt"),
        ("Source: Ostap Verbyt\n\nQuote from Olha Drin", "olha-drin"),
        ("Quote from the mayor Olha Drin", "olha-drin"),
        ("Direct speech of Ostap Verbyt", "ostap-verbyt"),
        ("Ostap Verbyt's words", "ostap-verbyt"),
        # whose the words are of several, or of whom somebody else was heard since, is not told
        ("Source: Air Force; Ostap Verbyt on Telegram\n\nQuote", ""),
        ("Source: Ostap Verbyt, Olha Drin\n\nQuote", ""),
        ("Source: the Air Force and the State Emergency Service\n\nQuote", ""),
        ("Source: Ostap Verbyt on Telegram\n\nDetails: The Air Force said that it rained.\n\nQuote", ""),
        ("Ostap Verbyt came.\n\nQuote", ""),
        ("Quote of the day", ""),
    ],
)
def test_a_quote_under_its_source_is_its_words(label: str, speaker: str) -> None:
    text = f"Attack on the port\n\n{label}: “{_HOMES}”\n\nBackground: The port burned in May."
    assert (speaker, _HOMES) in said(text)


def test_what_a_label_calls_a_quote_goes_on_in_quoted_paragraphs() -> None:
    text = "The port\n\nSource: Ostap Verbyt\n\nQuote: “It burned.\n\n“Two died.”\n\n“Three left.”\n\nTen drones flew."
    assert said(text) == [("ostap-verbyt", "It burned … Two died. … Three left.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port\n\nSource: Odo Tarn\n\nQuote: “It burned,” Olha Drin said.", [("olha-drin", "It burned")]),
        ("Prices\n\nHe got a quote: “a hundred pounds”.", []),
        ("Tarn Mills to shut\n\nIn other words: “a mess”.", []),
        ("The mayor's speech: what she left out", []),
        ("Details\n\nDetails: It burned, Olha Drin said.", [("olha-drin", "It burned")]),
    ],
)
def test_no_label_makes_words_of_what_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_who_is_named_as_a_source_relays_nothing() -> None:
    text = "The port burned\n\nSource: Ostap Verbyt of the Air Force, on Telegram\n\nQuote: “It burned.”"
    assert [(each.speaker, each.via) for each in quotes(text)] == [("ostap-verbyt", ())]
