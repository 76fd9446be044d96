"""What the top of an article says about itself."""

from __future__ import annotations

import pytest

from dossier.convert.headline import read_headline


@pytest.mark.parametrize(
    "line",
    [
        "Published: June 3, 2024, 10:15",
        "Monday, June 3, 2024",
        "3 June 2024",
        "June 3, 2024",
        "The Valley Post, 3 June 2024",
        "The Valley Post | June 3, 2024",
        "Tarvik, 3 June 2024",
        "TARVIK, June 3, 2024 — The bridge over the Oresh was closed and trains stand still.",
        "TARVIK, 3 June 2024 – The bridge over the Oresh was closed and trains stand still.",
        "TARVIK, June 3, 2024 (Polar Press) - The bridge over the Oresh was closed and trains stand still.",
    ],
)
def test_the_day_of_publication_is_read_from_the_top(line: str) -> None:
    assert read_headline(f"Bridge closed\n\n{line}\n\nNobody was hurt.\n").published == "2024-06-03"


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was built on 3 June 1924.",
        "The bridge, 3 June 1924 its birthday, was closed.",
        "Since June 3, 2004 the bridge has been closed to lorries, and nobody in the valley remembers when it was not.",
        "On Monday, June 3, 2024, the bridge was closed, and the mayor, who had been warned, went home.",
    ],
)
def test_a_date_of_the_story_is_none(line: str) -> None:
    assert read_headline(f"Bridge closed\n\n{line}\n\nNobody was hurt.\n").published == ""
