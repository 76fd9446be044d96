"""Where a happening was, and where it was not."""

from __future__ import annotations

import re

import pytest
from happened import events, quote, the_event

from dossier.model import Entity
from dossier.records import replace


def test_participants_and_place() -> None:
    text = "Ines Tallis opened the harbour of Lodd and a bridge collapsed."
    people = Entity("ines-tallis", "Ines Tallis", "person", mentions=((0, 11),))
    place = Entity("lodd", "Lodd", "place", mentions=((34, 38),))
    event = next(event for event in events(text, (), (people, place)) if "opened" in event.text)
    assert (event.people, event.place) == (("ines-tallis",), "lodd")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A baker from Averell was arrested in Lodd.", "lodd"),
        ("A baker from Averell was arrested.", ""),
        ("An Averell-bound ferry sank off Lodd.", "lodd"),
        ("A plane bound for Averell returned to Lodd.", "lodd"),
        ("The envoy to Averell was killed in Lodd.", "lodd"),
        ("Born in Averell, Jan Orr was killed in Lodd.", "lodd"),
        ("The Averell accord was signed in Lodd.", "lodd"),
        ("Jan Orr moved from Averell to Lodd.", "lodd"),
        ("Jan Orr sold his mill to Lodd.", ""),
        ("Jan Orr, of Averell, was jailed on Monday.", ""),
        ("Averell bombed Lodd on Monday.", "lodd"),
        ("A fire in the northern port city of Lodd killed the heir of Averell.", "lodd"),
        ("The ferry sank in the Strait of Lodd, on its way to Averell.", "lodd"),
        ("A drone set fire to a depot in Averell's Lodd region.", "lodd"),
        ("A drone set fire to a depot in Averell's north-western Lodd region.", "lodd"),
        ("A drone set fire to a depot in the southern Averell town of Lodd.", "lodd"),
        ("A drone set fire to a depot in the Averell of Lodd.", "averell"),
        ("Averell police arrested two men.", "averell"),
        ("In Lodd, a mill was sold to a man from Averell.", "lodd"),
        ("A court in Lodd jailed a man for a raid in Averell.", "lodd"),
        ("Police arrested a man for a raid in Averell.", "averell"),
        ("A board in Lodd condemned the raid in Averell.", "lodd"),
        ("Guards arrested the head of a group active in Averell's Lodd region.", ""),
        ("A board in Lodd condemned the killing of a man in Averell.", "lodd"),
        ("A blast rocked Lodd and was heard in Averell.", "lodd"),
        ("Mara Quill has postponed a visit to Averell.", ""),
        ("Mara Quill has begun a visit to Averell.", "averell"),
        ("A flood hit Lodd in Averell.", "lodd"),
    ],
)
def test_where_it_was(text: str, place: str) -> None:
    spots = {name: [(m.start(), m.end()) for m in re.finditer(name, text)] for name in ("Averell", "Lodd")}
    places = tuple(Entity(n.lower(), n, "place", mentions=tuple(at)) for n, at in spots.items() if at)
    assert events(text, (), places)[0].place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norway expelled an envoy on Monday.", ""),
        ("Norway has handed over two ships.", ""),
        ("Norway and Averell have each built a ship.", ""),
        ("Norway had amassed guards by Monday.", ""),
        ("Norway condemned the raid on Monday.", ""),
        ("Norway defender Odo Tarn was arrested.", ""),
        ("Norway residents were arrested.", "norway"),
        ("Norway arrested nine men.", "norway"),
        ("Norway flooded on Monday.", "norway"),
        ("Norway lost power on Monday.", "norway"),
        ("Norway voted on Monday.", "norway"),
        ("Norway struck by quake on Monday.", "norway"),
    ],
)
def test_a_state_that_acts_is_no_place(text: str, place: str) -> None:
    assert events(text, (), (Entity("norway", "Norway", "place", mentions=((0, 6),)),))[0].place == place


def test_the_place_of_who_speaks_is_not_where_it_was() -> None:
    text = "In Averell, a minister said that a mill had burned{}."
    for end, place in ((" in Lodd", "lodd"), ("", "")):
        whole = text.format(end)
        places = tuple(
            Entity(n.lower(), n, "place", mentions=((whole.index(n), whole.index(n) + len(n)),))
            for n in ("Averell", "Lodd")
            if n in whole
        )
        told = replace(quote(whole, "that a mill had burned" + end, "said", ""), speaker_text="a minister")
        assert the_event(whole, "burned", (told,), places).place == place
