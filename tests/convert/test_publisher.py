"""Who published an article, as its top tells."""

from __future__ import annotations

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.pipeline import convert
from dossier.model import Source

STORY = "The bridge was closed after Mayor Ada Moss saw the crack. Nobody was hurt, she said.\n"


def publisher(top: str) -> str:
    return convert(f"Bridge closed\n\n{top}{STORY}", Source("bridge"), RulesEngine()).dossier.source.publisher


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("The Valley Post\n\n", "Valley Post"),
        ("By Lea Brook\nThe Halden Courier\n\n", "Halden Courier"),
        ("By Lea Brook\nThe Halden Courier, 3 June 2024\n\n", "Halden Courier"),
        ("By Lea Brook, The Valley Post\n\n", "Valley Post"),
        ("The Valley Post, 3 June 2024\n\n", "Valley Post"),
        ("Lea Brook | The Valley Post\n\n", "Valley Post"),
        ("Radio Halden\nLea Brook\n\n", "Radio Halden"),
        ("TARVIK, June 3 (Polar Press) - ", "Polar Press"),
        ("TARVIK (PPA) — ", "PPA"),
        ("TARVIK, Xovia (PPA) _ ", "PPA"),
        ("TARVIK, AFP\n\n", "AFP"),
        ("Polar Wire, June 3, 2024\n\n", "Polar Wire"),
        ("Ministry of Fish, 3 June 2024\n\n", "Ministry of Fish"),
        ("Polar Wire – Sept. 3, 2024\n\n", "Polar Wire"),
        ("(Polar Wire) - 3 June 2024\n\n", "Polar Wire"),
        ("Tarvik (Polar Wire) - 3 June 2024\n\n", "Polar Wire"),
        ("TARVIK (Polar Press) - 3 June 2024 - ", "Polar Press"),
    ],
)
def test_the_top_tells_who_published_it(top: str, name: str) -> None:
    assert publisher(top) == name


@pytest.mark.parametrize(
    "top",
    [
        "",
        "Is the Valley Post right?\n\n",
        "TARVIK, June 3 — ",
        "Tarvik, June 3, 2024\n\n",
        "TARVIK, Xovia\n\n",
        "TARVIK, MOSS\n\n",
        "(Updated) - 3 June 2024\n\n",
        "A guard of the Valley Post\n\n",
        "Lea Brook, courier\n\n",
        "Lea Brook | Breaking News Reporter\n\n",
        "By Lea Brook, Rights Monitor Europe\nTARVIK, 14 November 2025\n\n",
    ],
)
def test_who_is_only_named_did_not(top: str) -> None:
    assert publisher(top) == ""


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2026 Valley Post. All rights reserved.", "Valley Post"),
        ("Copyright 2026 The Halden Gazette", "Halden Gazette"),
        ("© Lea Brook", ""),
        ("Photo © Valley Post", ""),
        ("Copyright of the Valley Post was the matter of the trial.", ""),
        ("The Valley Post was sold in May.", ""),
    ],
)
def test_a_copyright_line_tells_who_published_it(line: str, name: str) -> None:
    text = f"Bridge closed\n\n{STORY}\n{line}\n"
    assert convert(text, Source("bridge"), RulesEngine()).dossier.source.publisher == name


@pytest.mark.parametrize(
    ("end", "name"), [("AFP", "AFP"), ("(Reuters)", "Reuters"), ("Ada Moss", ""), ("It rained.", "")]
)
def test_a_text_may_end_with_who_published_it(end: str, name: str) -> None:
    text = f"Bridge closed\n\n{STORY}\n{end}\n"
    assert convert(text, Source("bridge"), RulesEngine()).dossier.source.publisher == name
