"""What happened, from an article to its events."""

from __future__ import annotations

import re

from happened import events, the_event

from dossier.model import text_at

STORY = """\
Ferry sinks off Port Averell

On Friday, the ferry Odile collided with a tanker off Port Averell. Nine people drowned and forty were injured.

Mayor Ines Tallis visited the harbour. "We were all asleep and nobody warned us," she said.

The ferry had been built in 1987.
"""


def test_a_happening_is_told_with_its_date_and_what_is_said_is_not() -> None:
    found = events(STORY)
    collision = the_event(STORY, "collided")
    assert collision.date == "2025-02-21"
    assert collision.date_text == "Friday"
    assert the_event(STORY, "drowned").date == "2025-02-21"
    assert "carried over" in the_event(STORY, "drowned").date_basis
    assert not any("asleep" in event.text or "said" in event.title for event in found)


def test_two_happenings_of_a_sentence_stand_apart() -> None:
    assert the_event(STORY, "drowned").text == "Nine people drowned"
    assert the_event(STORY, "injured").text == "and forty were injured."


def test_every_event_is_grounded_and_ids_do_not_depend_on_order() -> None:
    found = events(STORY)
    assert len({event.id for event in found}) == len(found)
    for event in found:
        assert event.text == text_at(STORY, event.at)
        assert re.fullmatch(r"e-[0-9a-f]{6}", event.id)
    shifted = "A word before it all.\n\n" + STORY
    assert the_event(shifted, "drowned").id == the_event(STORY, "drowned").id


def test_a_short_sentence_with_a_date_is_no_date_line() -> None:
    assert the_event("Ann Quill was held. She fled on Monday.", "fled").date == "2025-02-17"
    assert [event.title for event in events("Posted on Monday.\n\nAnn Quill fled.")] == ["Ann Quill fled"]
