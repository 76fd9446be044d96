"""Gold annotations of the articles beside this file: `NAME.gold.yaml`, read with the words turned into passages.

An annotation names what it means by quoting it. Blanks and line breaks count alike, ` … ` stands between the pieces
of one passage, and an entry whose words stand in the text more than once means the first place that no entry with the
same words before it in its list has taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dossier.model import PASSAGE_JOIN, Passage, Span

ARTICLES = Path(__file__).parent / "articles"


_KEYS = {"text", "speaker", "speaker_text", "cue", "kind", "manner", "value", "date", "stances", "quote", "via"}


class AnnotationError(ValueError):
    """Words of an annotation that do not stand in its article."""


@dataclass(frozen=True)
class GoldEntity:
    """A person, organization or place: where each of its forms stands alone for the first time, and its roles."""

    name: str
    forms: dict[str, Span]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class GoldQuote:
    """`speaker` is the name of an entity; `speaker_text` what a quote says of a speaker whom nobody names."""

    text: str
    at: Passage
    kind: str
    manner: str
    speaker: str
    speaker_text: str
    cue: str


@dataclass(frozen=True)
class GoldDate:
    text: str
    at: Passage
    values: tuple[str, ...]


@dataclass(frozen=True)
class GoldEvent:
    """`stances` says who (an entity's name, or author) takes which."""

    text: str
    at: Passage
    dates: tuple[str, ...]
    stances: dict[str, str]


@dataclass(frozen=True)
class GoldRelay:
    text: str
    at: Passage
    via: tuple[str, ...]


@dataclass(frozen=True)
class Gold:
    """All that a careful reader finds in one article."""

    name: str
    text: str
    published: str
    publisher: str
    people: tuple[GoldEntity, ...]
    organizations: tuple[GoldEntity, ...]
    places: tuple[GoldEntity, ...]
    quotes: tuple[GoldQuote, ...]
    dates: tuple[GoldDate, ...]
    events: tuple[GoldEvent, ...]
    relays: tuple[GoldRelay, ...]


def article_names() -> list[str]:
    """The articles that have an annotation."""
    return sorted(path.name.removesuffix(".gold.yaml") for path in ARTICLES.glob("*.gold.yaml"))


def read_gold(name: str) -> Gold:
    """The annotation of one article.

    Raises:
        AnnotationError: words that do not stand in the article.
    """
    text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
    # BaseLoader: dates and numbers stay the strings that they are in a dossier.
    entry: dict[str, Any] = yaml.load(
        (ARTICLES / f"{name}.gold.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    find = _Finder(name, text)
    people = [_with_forms(person) for person in entry["people"]]
    return Gold(
        name,
        text,
        entry.get("published", ""),
        entry.get("publisher", ""),
        find.entities(people),
        find.entities([{"forms": [each]} for each in entry["organizations"]]),
        find.entities([{"forms": [each]} for each in entry["places"]]),
        tuple(
            GoldQuote(
                each["text"],
                at,
                each["kind"],
                each.get("manner", ""),
                each.get("speaker", ""),
                each.get("speaker_text", ""),
                each.get("cue", ""),
            )
            for each, at in find.passages(entry["quotes"], "text")
        ),
        tuple(GoldDate(each["text"], at, _listed(each["value"])) for each, at in find.passages(entry["dates"], "text")),
        tuple(
            GoldEvent(each["text"], at, _listed(each.get("date", [])), each.get("stances", {}))
            for each, at in find.passages(entry["events"], "text")
        ),
        tuple(GoldRelay(each["quote"], at, tuple(each["via"])) for each, at in find.passages(entry["relays"], "quote")),
    )


def _with_forms(person: dict[str, Any]) -> dict[str, Any]:
    return {**person, "forms": [person["name"], *person["variants"]]}


def _listed(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


class _Finder:
    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    def places(self, words: str, start: int = 0) -> list[Span]:
        pattern = r"\s+".join(map(re.escape, words.split()))
        found = re.compile(rf"(?<!\w){pattern}(?!\w)").finditer(self.text, start)
        spans = [match.span() for match in found]
        if not spans:
            raise AnnotationError(f"{self.name}: not in the article: {words!r}")
        return spans

    def passages(self, entries: list[dict[str, Any]], key: str) -> list[tuple[dict[str, Any], Passage]]:
        taken: dict[str, int] = {}
        found = []
        for entry in entries:
            if unknown := [name for name in entry if name not in _KEYS]:  # a comma in unquoted words makes a key
                raise AnnotationError(f"{self.name}: unknown key {unknown[0]!r} in {entry}; quote the text")
            first, *others = entry[key].split(PASSAGE_JOIN)
            nth = taken.get(entry[key], 0)
            taken[entry[key]] = nth + 1
            at = [self.places(first)[nth]]
            for piece in others:
                at.append(self.places(piece, at[-1][1])[0])
            found.append((entry, tuple(at)))
        return found

    def entities(self, entries: list[dict[str, Any]]) -> tuple[GoldEntity, ...]:
        """Every form at the first place where it is not a part of a longer form, of this entity or another."""
        forms = sorted({form for entry in entries for form in entry["forms"]}, key=len, reverse=True)
        taken: list[Span] = []
        first: dict[str, Span] = {}
        for form in forms:
            spans = self.places(form)
            free = [span for span in spans if not any(a < span[1] and span[0] < b for a, b in taken)]
            if not free:
                raise AnnotationError(f"{self.name}: never alone in the article: {form!r}")
            taken += free
            first[form] = free[0]
        return tuple(
            GoldEntity(entry["forms"][0], {form: first[form] for form in entry["forms"]}, tuple(entry.get("roles", ())))
            for entry in entries
        )
