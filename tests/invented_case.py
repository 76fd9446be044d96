"""Small invented cases: articles written here, with their dossiers built from the words that stand in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from written import write_dossier

from dossier.case import Case, open_case
from dossier.model import (
    AUTHOR,
    Claim,
    Dossier,
    Entity,
    EntityType,
    Event,
    Passage,
    Quote,
    Role,
    Source,
    Stance,
)
from dossier.records import replace


@dataclass
class Article:
    """An article and what its dossier says; every passage is given by its words, found in the text."""

    name: str
    text: str
    publisher: str = "Lowland Post"
    published: str = "2031-03-04"
    entities: list[Entity] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def at(self, *words: str) -> Passage:
        """The passage of these words, each where it first stands."""
        return tuple((start, start + len(word)) for word in words if (start := self.text.index(word)) >= 0)

    def names(self, type_: EntityType, id_: str, name: str, *aliases: str, role: str = "", at: str = "") -> Article:
        """Say that the article names somebody."""
        roles = (Role(role, at=self.at(role)),) if role else ()
        mentions = self.at(at or (name if name in self.text else aliases[0]))
        self.entities.append(Entity(id_, name, type_, aliases=aliases, roles=roles, mentions=mentions))
        return self

    def quotes_of(self, speaker: str, id_: str, words: str, cue: str = "said", **more: object) -> Article:
        """Say that the article quotes somebody."""
        quote = Quote(id_, "direct", words, self.at(words), speaker=speaker, cue=cue, cue_at=self.at(cue))
        self.quotes.append(_with(quote, more))
        return self

    def tells(self, id_: str, words: str, *claims: tuple[str, Stance], **more: object) -> Article:
        """Say that the article tells of an event."""
        claimed = tuple(Claim(by, stance) for by, stance in claims or ((AUTHOR, "asserts"),))
        self.events.append(_with(Event(id_, words, words, self.at(words), claims=claimed), more))
        return self

    def dossier(self) -> Dossier:
        """The dossier of the article."""
        of = {kind: tuple(e for e in self.entities if e.type == kind) for kind in ("person", "organization", "place")}
        return Dossier(
            Source(
                self.name, self.text.splitlines()[0], self.publisher, self.published, file=f"seeds/{self.name}.txt",
                sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            ),
            people=of["person"], organizations=of["organization"], places=of["place"],
            events=tuple(self.events), quotes=tuple(self.quotes),
        )  # fmt: skip  # read as a table

    def write(self, root: Path) -> None:
        """Put the article and its dossier into a case."""
        for folder in ("seeds", "content"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        (root / "seeds" / f"{self.name}.txt").write_bytes(self.text.encode())
        write_dossier(root / "content" / f"{self.name}.yaml", self.dossier())


def _with(value: Any, more: dict[str, object]) -> Any:
    return replace(value, **more)


HARBOUR = """The harbour audit

Ms Ida Dahlen, director of the Harbour Office, said on Monday that "the whole ledger will be opened before the summer".
Two cranes fell into the basin at Port Vinter on 1 March 2031.
"""
CRANES = """Cranes fell, says the union

Two cranes fell into the basin in Port Vinter, the Dockers' Union said. Dahlen told Wire North:
"the whole ledger will be opened before the summer". The Harbour Office denied that the cranes fell.
"""
LEDGER = """Ковальчук про журнал

Олена Ковальчук said that nobody had read the ledger for thirty years.
"""


def harbour_case(root: Path) -> Path:
    """Three articles of two outlets: one person in two of them, one quote printed twice, one event told twice."""
    harbour = (
        Article("harbour", HARBOUR, "Lowland Post", "2031-03-03")
        .names("person", "ida-dahlen", "Ida Dahlen", "Dahlen", role="director")
        .names("organization", "harbour-office", "Harbour Office")
        .names("place", "port-vinter", "Port Vinter")
        .quotes_of("ida-dahlen", "q-000001", "the whole ledger will be opened before the summer")
        .tells(
            "e-000001", "Two cranes fell into the basin at Port Vinter", date="2031-03-01", place="port-vinter",
            date_text="1 March 2031", date_at=((start := HARBOUR.index("1 March 2031"), start + 12),),
        )
    )  # fmt: skip  # read as a table
    cranes = (
        Article("cranes", CRANES, "Wire North", "2031-03-04")
        .names("person", "dahlen", "Dahlen")
        .names("organization", "dockers-union", "Dockers' Union")
        .names("organization", "harbour-office", "Harbour Office")
        .names("organization", "wire-north", "Wire North")
        .names("place", "port-vinter", "Port Vinter")
        .quotes_of(
            "dahlen", "q-000002", "the whole ledger will be opened before the summer", "told",
            via=("wire-north",), via_basis="stated",
        )
        .quotes_of("dockers-union", "q-000003", "Two cranes fell into the basin in Port Vinter")
        .tells(
            "e-000002", "Two cranes fell into the basin in Port Vinter", ("dockers-union", "asserts"),
            ("harbour-office", "denies"), date="2031-03-01", place="port-vinter",
        )
    )  # fmt: skip  # read as a table
    ledger = (
        Article("ledger", LEDGER, "Вісник", "2031-04-01")
        .names("person", "olena-kovalchuk", "Олена Ковальчук", "Ковальчук")
        .quotes_of("olena-kovalchuk", "q-000004", "nobody had read the ledger for thirty years")
    )
    for article in (harbour, cranes, ledger):
        article.write(root)
    return root


def opened(root: Path) -> Case:
    """The case at `root`, read, with its index beside it."""
    case = open_case(root, root / "index.sqlite3")
    case.refresh()
    return case
