"""A case of any size, written to a folder: invented articles and their dossiers, the same bytes for the same number."""

from __future__ import annotations

from pathlib import Path

from dossier.files.emit import dump_dossier
from dossier.model import Claim, Dossier, Entity, Event, Passage, Quote, Source

GIVEN = "Ada Bruno Celia Dario Edda Fabio Greta Hugo Irma Joris Karla Lukas".split()
FAMILY = "Arnvik Belmonte Corvane Dresk Elmhurst Fjordal Grimsby Halloran Istvan Jorvik Kestrel Lindqvist".split()
#: Every seventh article lets one of these two speak: one person, whom no rule takes for one.
PAIR = ("Yelena Vostrikova", "Elena Vostrykova-Lund")
ELSEWHERE = ("Олена Гайворон", "佐藤 美咲")
OUTLETS = ("Harbour Post", "Northern Wire", "Evening Ledger")


def name_of(number: int) -> str:
    """The person who speaks in an article: a few often, most of them seldom."""
    if number % 7 == 0:
        return PAIR[number // 7 % 2]
    if number % 11 == 0:
        return ELSEWHERE[number // 11 % 2]
    least = number % (1 + number % 144)
    return f"{GIVEN[least % 12]} {FAMILY[least // 12]}"


def article(number: int) -> tuple[str, Dossier]:
    """An article and its dossier: one person, one quote, one event."""
    name, place = name_of(number), f"Pier {number % 40}"
    day = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
    title = f"Crane {number} stands still at {place}"
    words = f"We counted {number} crates of lanterns and one of them was empty"
    happened = f"a crane stopped at {place}"
    text = f"{title}\n\nOn {day} {happened}.\n\n“{words},” said {name}, who works there.\n"

    def at(part: str) -> Passage:
        start = text.index(part, len(title))
        return ((start, start + len(part)),)

    source = f"crane-{number:05}"
    slug = f"speaker-{number:05}"
    return text, Dossier(
        Source(source, title, OUTLETS[number % 3], day, language="en", file=f"seeds/{source}.txt"),
        people=(Entity(slug, name, "person", mentions=at(name)),),
        places=(Entity(f"pier-{number % 40}", place, "place", mentions=at(place)),),
        quotes=(
            Quote(f"q-{number:06x}", "direct", words, at(words), speaker=slug, speaker_text=name, speaker_at=at(name),
                  cue="said", cue_at=at("said"), date=day),
        ),
        events=(
            Event(f"e-{number:06x}", happened, happened, at(happened), date=day, date_text=day, date_at=at(day),
                  claims=(Claim("author", "asserts"),)),
        ),
    )  # fmt: skip  # read as a table


def write_case(root: Path, count: int) -> None:
    """Write `count` articles and their dossiers."""
    for folder in ("seeds", "content"):
        (root / folder).mkdir(parents=True)
    for number in range(count):
        text, dossier = article(number)
        (root / "seeds" / f"{dossier.source.id}.txt").write_text(text, encoding="utf-8")
        (root / "content" / f"{dossier.source.id}.yaml").write_text(dump_dossier(dossier), encoding="utf-8")
