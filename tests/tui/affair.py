"""A small invented case: a ferry, three articles, rival accounts; for driving the panes."""

from __future__ import annotations

from os import environ
from pathlib import Path
from tempfile import mkdtemp

from written import write_dossier

from dossier.case import Case
from dossier.case.store import Store
from dossier.model import Claim, Dossier, Entity, EntityType, Event, Passage, Quote, QuoteKind, Role, Source, Stance
from dossier.records import replace

FIRST = """\
Ferry Halcyon ran aground off Port Ardel

PORT ARDEL — The ferry Halcyon ran aground on 3 May 2021, the harbour office says.

"We had no warning of the shoal," said Mira Tolland, the ferry's captain. "The chart was old."

Harbour master Jonas Feld denied that the chart was old. He said the pilot was drunk.

Tolland told the Ardel Courier that she would resign.
"""
SECOND = """\
Line blames harbour office

The Halcyon Line said on Friday that the harbour office had moved a buoy.

"Nobody told us," said Mira Tolland.

According to Jonas Feld, the buoy was never moved.
"""
THIRD = """\
Inquiry opens in Port Ardel

An inquiry into the grounding of the Halcyon opened in June 2021.

"It will take a year," Ines Okoro, who leads the inquiry, told reporters.
"""


def at(text: str, *words: str) -> Passage:
    """The first place of each of the words, in the order they are given."""
    spans: list[tuple[int, int]] = []
    for word in words:
        start = text.index(word, spans[-1][1] if spans else 0)
        spans.append((start, start + len(word)))
    return tuple(spans)


def everywhere(text: str, *words: str) -> Passage:
    """Every place of the words."""
    spans: list[tuple[int, int]] = []
    for word in words:
        start = text.find(word)
        while start >= 0:
            if not any(a <= start < b for a, b in spans):
                spans.append((start, start + len(word)))
            start = text.find(word, start + 1)
    return tuple(sorted(spans))


def entity(text: str, slug: str, kind_of: EntityType, *names: str, role: str = "", kind: str = "") -> Entity:
    roles = (Role(role, at=at(text, role)),) if role else ()
    return Entity(slug, names[0], kind_of, kind, names[1:], roles, everywhere(text, *names))


def quote(
    text: str,
    slug: str,
    kind: QuoteKind,
    speaker: str,
    who: str,
    cue: str,
    *words: str,
    date: str = "2021-05-04",
    via: tuple[str, ...] = (),
) -> Quote:
    spans = at(text, *words)
    near = text.rindex("\n", 0, spans[0][0])
    cue_at = text.index(cue, near)
    who_at = text.index(who, near)
    return Quote(
        slug,
        kind,
        " … ".join(words),
        spans,
        speaker=speaker,
        speaker_text=who,
        speaker_at=((who_at, who_at + len(who)),),
        cue=cue,
        cue_at=((cue_at, cue_at + len(cue)),),
        date=date,
        via=via,
    )


def event(text: str, slug: str, words: str, date: str, *stances: tuple[str, Stance], date_text: str = "") -> Event:
    claims = tuple(Claim(by, stance) for by, stance in stances)
    date_at = at(text, date_text) if date_text else ()
    return Event(slug, words, words, at(text, words), date, date_text, date_at, claims=claims)


def dossiers() -> tuple[Dossier, ...]:
    first = Dossier(
        Source(
            "ardel-1",
            "Ferry Halcyon ran aground off Port Ardel",
            "Ardel Courier",
            "2021-05-04",
            "en",
            "https://courier.example/1",
        ),
        None,
        (
            entity(FIRST, "mira-tolland", "person", "Mira Tolland", "Tolland", role="captain"),
            entity(FIRST, "jonas-feld", "person", "Jonas Feld", role="Harbour master"),
        ),
        (
            entity(FIRST, "ardel-courier", "organization", "Ardel Courier"),
            entity(FIRST, "harbour-office", "organization", "harbour office"),
        ),
        (entity(FIRST, "port-ardel", "place", "Port Ardel", "PORT ARDEL", kind="city"),),
        (
            event(
                FIRST,
                "e-1",
                "The ferry Halcyon ran aground on 3 May 2021",
                "2021-05-03",
                ("harbour-office", "asserts"),
                date_text="3 May 2021",
            ),
            event(FIRST, "e-2", "the chart was old", "", ("mira-tolland", "asserts"), ("jonas-feld", "denies")),
        ),
        (
            quote(
                FIRST,
                "q-1",
                "direct",
                "mira-tolland",
                "Mira Tolland",
                "said",
                "We had no warning of the shoal,",
                "The chart was old.",
            ),
            quote(FIRST, "q-2", "indirect", "jonas-feld", "Jonas Feld", "denied", "that the chart was old"),
            quote(FIRST, "q-3", "indirect", "jonas-feld", "He", "said", "the pilot was drunk"),
            quote(FIRST, "q-4", "indirect", "mira-tolland", "Tolland", "told", "that she would resign"),
        ),
    )
    second = Dossier(
        Source("ardel-2", "Line blames harbour office", "Coast Wire", "2021-05-07", "en"),
        None,
        (
            entity(SECOND, "mira-tolland", "person", "Mira Tolland"),
            entity(SECOND, "jonas-feld", "person", "Jonas Feld"),
        ),
        (
            entity(SECOND, "halcyon-line", "organization", "Halcyon Line"),
            entity(SECOND, "harbour-office", "organization", "harbour office"),
        ),
        (),
        (event(SECOND, "e-3", "the harbour office had moved a buoy", "2021-05", ("halcyon-line", "alleges")),),
        (
            quote(
                SECOND,
                "q-5",
                "indirect",
                "halcyon-line",
                "Halcyon Line",
                "said",
                "that the harbour office had moved a buoy",
                date="2021-05-07",
            ),
            quote(
                SECOND, "q-6", "direct", "mira-tolland", "Mira Tolland", "said", "Nobody told us,", date="2021-05-07"
            ),
            quote(
                SECOND,
                "q-7",
                "indirect",
                "jonas-feld",
                "Jonas Feld",
                "According to",
                "the buoy was never moved",
                date="2021-05-07",
                via=("harbour-office",),
            ),
        ),
    )
    third = Dossier(
        Source("ardel-3", "Inquiry opens in Port Ardel", "Ardel Courier", "2021-06-20", "en"),
        None,
        (entity(THIRD, "ines-okoro", "person", "Ines Okoro"),),
        (),
        (entity(THIRD, "port-ardel", "place", "Port Ardel", kind="city"),),
        (event(THIRD, "e-4", "An inquiry into the grounding of the Halcyon opened", "2021-06", ("author", "asserts")),),
        (
            quote(
                THIRD,
                "q-8",
                "direct",
                "ines-okoro",
                "Ines Okoro",
                "told reporters",
                "It will take a year,",
                date="2021-06-20",
            ),
        ),
    )
    return first, second, third


def write_case(case: Path, *articles: tuple[Dossier, str]) -> Path:
    """A case on the disk, of dossiers and their texts."""
    for folder in ("seeds", "content"):
        (case / folder).mkdir(parents=True)
    for dossier, text in articles:
        source = replace(dossier.source, file=f"seeds/{dossier.source.id}.txt")
        (case / source.file).write_text(text, encoding="utf-8")
        write_dossier(case / "content" / f"{source.id}.yaml", replace(dossier, source=source))
    return case


def written_affair(case: Path) -> Path:
    """The case of the ferry on the disk."""
    return write_case(case, *zip(dossiers(), (FIRST, SECOND, THIRD), strict=True))


def new_folder() -> Path:
    """A folder in the home of the test."""
    return Path(mkdtemp(dir=Path(environ["XDG_CACHE_HOME"]).parent))


def opened(case: Path) -> Case:
    """A case as it is on the disk, read to its end, with an index that nobody keeps."""
    found = Case(case, Store(None))
    found.refresh()
    return found


def affair() -> Case:
    """The case of the ferry, opened in a folder of its own."""
    return opened(written_affair(new_folder()))
