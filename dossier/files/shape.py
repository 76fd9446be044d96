"""The file format as a table: every key of a dossier and of case.yaml, in the order they are written.

The reader, the writer and the JSON Schema all work from these tables, so that a key is described once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import Any, Final

from dossier.files import decisions as d
from dossier.model import QUOTE_KINDS, STANCES, Claim, Converter, Dossier, Entity, Event, Quote, Role, Source, Timex
from dossier.records import Record

#: document, people, person, roles, role, at, span make seven; the rest is room for what people keep under `x-`.
MAX_DEPTH: Final = 12
#: YAML readers stop at 1,024 characters.
MAX_KEY: Final = 256
#: Of the numbers in a span.
MAX_DIGITS: Final = 9


class Kind(Enum):
    """What stands under a key."""

    TEXT = "text"
    TEXTS = "a list of texts"
    PASSAGE = "a list of [start, end] spans"
    VERSION = "the number of the format"
    MAP = "a map"
    MAPS = "a list of maps"
    GROUPS = "a list of lists of texts"
    FREE = "a map of texts, lists and maps"

    __hash__ = object.__hash__  # the tables are asked for every key of a file, and Enum's own takes the name's


class Key(Record):
    """One key of a map. `words` are the only values it may have; `shape` is that of the maps under it."""

    name: str
    about: str
    kind: Kind = Kind.TEXT
    required: bool = False
    words: tuple[str, ...] = ()
    shape: Shape | None = None
    is_date: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A map of the format: what it is called in a message, its keys, and what makes a value of them.

    `one_line` maps are written as `{a: b}` where they are short; `keys` stand in the order of the file.
    `has_line` says that the value knows in which line of the file it stands.
    """

    name: str
    make: Callable[..., Any]
    keys: tuple[Key, ...]
    one_line: bool = False
    has_line: bool = False
    by_name: Mapping[str, Key] = field(init=False)
    required: tuple[Key, ...] = field(init=False)
    plain: frozenset[str] = field(init=False)  # the names of those that hold any text
    written: tuple[Key, ...] = field(init=False)  # those whose values the dossier holds …
    values_of: Callable[[Any], tuple[Any, ...]] = field(init=False)  # … and what takes these out of it, all at once

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {key.name: key for key in self.keys})
        object.__setattr__(self, "required", tuple(key for key in self.keys if key.required))
        plain = frozenset(key.name for key in self.keys if key.kind is Kind.TEXT and not key.words)
        object.__setattr__(self, "plain", plain)
        written = tuple(key for key in self.keys if key.kind is not Kind.VERSION)
        object.__setattr__(self, "written", written)
        object.__setattr__(self, "values_of", attrgetter(*(key.name for key in written)))


def _must(name: str, about: str, kind: Kind = Kind.TEXT, **more: Any) -> Key:
    return Key(name, about, kind, required=True, **more)


def _date(name: str, about: str) -> Key:
    return Key(
        name, f"{about}EDTF: 2024, 2024-02~, 2024-01-24, 2024-21 (spring), 2024-01/2024-03, ../2024", is_date=True
    )


_ID: Final = _must("id", "unique in this file; does not depend on order")
_PREFIX: Final = Key("prefix", "what stands before the passage, where its text is found more than once")
_SUFFIX: Final = Key("suffix", "what stands behind the passage, where its text is found more than once")

SOURCE: Final = Shape(
    "the source",
    Source,
    (
        _must("id", "the stem of the source's file name"),
        Key("title", "the headline"),
        Key("publisher", "who published it"),
        _date("published", "when. "),
        Key("language", "ISO 639 code"),
        Key("url", "where it was published"),
        Key("file", "the source, relative to the case's folder, with /"),
        Key("sha256", "of the file's bytes, in hexadecimal"),
        Key("encoding", "left out for UTF-8"),
    ),
)

CONVERTER: Final = Shape(
    "the converter",
    Converter,
    (
        _must("engine", "what wrote the dossier"),
        Key("version", "of dossier"),
        Key("model", "the language model, where the engine has one"),
        Key("digest", "hash of this file as it was written: another hash means that a person edited it"),
    ),
    one_line=True,
)

ROLE: Final = Shape(
    "a role",
    Role,
    (
        _must("title", "as the source has it"),
        Key("organization", "an id of organizations"),
        Key("at", "where the source says so", Kind.PASSAGE),
    ),
    one_line=True,
)

_ENTITY_KEYS: Final = (
    _ID,
    _must("name", "the fullest form in the source"),
    Key("kind", "country, region, city, outlet, …"),
    Key("aliases", "other forms in the source, its typos among them", Kind.TEXTS),
    Key("roles", "titles the source gives", Kind.MAPS, shape=ROLE),
    Key("mentions", "one span for every time the source names it", Kind.PASSAGE),
)
PERSON: Final = Shape("a person", partial(Entity, type="person"), _ENTITY_KEYS)
ORGANIZATION: Final = Shape("an organization", partial(Entity, type="organization"), _ENTITY_KEYS, one_line=True)
PLACE: Final = Shape("a place", partial(Entity, type="place"), _ENTITY_KEYS, one_line=True)

CLAIM: Final = Shape(
    "a claim",
    Claim,
    (
        _must("by", "`author`, or an id of people, organizations or places"),
        _must("stance", "how the claimant stands to the event", words=STANCES),
        Key("cue", "the words that show the stance"),
        Key("at", "where they stand", Kind.PASSAGE),
    ),
    one_line=True,
)

EVENT: Final = Shape(
    "an event",
    Event,
    (
        _ID,
        _must("title", "in a few words"),
        _date("date", "when it happened. "),
        Key("date_text", "the words of the source that date it"),
        Key("date_at", "where they stand", Kind.PASSAGE),
        Key("date_basis", "in words, why this value was chosen"),
        Key("place", "an id of places"),
        _must("text", "the source at the passage; several spans are joined by ' … '"),
        _must("at", "the passage; `dossier convert` finds it for a text that stands in one place", Kind.PASSAGE),
        _PREFIX,
        _SUFFIX,
        Key("people", "ids of who takes part", Kind.TEXTS),
        Key("organizations", "ids of what takes part", Kind.TEXTS),
        Key("claims", "who says so, and how sure they are", Kind.MAPS, shape=CLAIM),
    ),
)

QUOTE: Final = Shape(
    "a quote",
    Quote,
    (
        _ID,
        _must("kind", "in quotation marks, in other words, or both", words=QUOTE_KINDS),
        Key("manner", "left out for speech and writing", words=("thought",)),
        Key("speaker", "an id of people, organizations or places; left out when nobody can be named"),
        Key("speaker_text", "the words that name the speaker here"),
        Key("speaker_at", "where they stand", Kind.PASSAGE),
        Key("cue", "the word that attributes: said, according to"),
        Key("cue_at", "where it stands", Kind.PASSAGE),
        _date("date", "when it was said, where the source tells. "),
        Key("via", "ids of the outlets it passed through, the one nearest the speaker first", Kind.TEXTS),
        Key("via_basis", "whether the source states that or it follows", words=("stated", "inferred")),
        _must("text", "the source at the passage; several spans are joined by ' … '"),
        _must("at", "the passage; `dossier convert` finds it for a text that stands in one place", Kind.PASSAGE),
        _PREFIX,
        _SUFFIX,
        Key("about", "ids of what is named inside", Kind.TEXTS),
    ),
)

TIMEX: Final = Shape(
    "a timex",
    Timex,
    (
        _must("text", "a date or time expression of the source"),
        _must("at", "where it stands", Kind.PASSAGE),
        _date("value", ""),
    ),
    one_line=True,
)


def _dossier(dossier: str, **values: Any) -> Dossier:
    return Dossier(**values)


DOSSIER: Final = Shape(
    "a dossier",
    _dossier,
    (
        _must("dossier", "the version of the format", Kind.VERSION),
        _must("source", "the article", Kind.MAP, shape=SOURCE),
        Key("converter", "what wrote this file", Kind.MAP, shape=CONVERTER),
        Key("people", "who is named", Kind.MAPS, shape=PERSON),
        Key("organizations", "outlets, offices, companies, parties, …", Kind.MAPS, shape=ORGANIZATION),
        Key("places", "countries, regions, cities, …", Kind.MAPS, shape=PLACE),
        Key("events", "what happened, was planned or is denied", Kind.MAPS, shape=EVENT),
        Key("quotes", "words or thoughts attributed to somebody", Kind.MAPS, shape=QUOTE),
        Key("timexes", "every date and time expression", Kind.MAPS, shape=TIMEX),
    ),
)

# ---- case.yaml: what people decided. An entry is named "<source id>#<entry id>".

_OF: Final = _must("of", "<source id>#<entry id>")
_CORRECTED: Final = _must("of", "<source id>#<entry id>; of a source: <source id>")
_WHY: Final = Key("why", "the reason, for whoever reads this next year")

SAME: Final = Shape(
    "a merge",
    d.Same,
    (
        _must("keep", "<source id>#<entry id> of the entry that gives the name"),
        _must("of", "the entries that are the same", Kind.TEXTS),
        _WHY,
    ),
    one_line=True,
    has_line=True,
)
OVERRIDE: Final = Shape(
    "a correction",
    d.Override,
    (
        _CORRECTED,
        _must("set", "keys of the entry and their right values", Kind.FREE),
        Key("was", "what the dossier said at the time", Kind.FREE),
        _WHY,
    ),
    one_line=True,
    has_line=True,
)
ASSESS: Final = Shape(
    "an assessment",
    d.Assessment,
    (_OF, _must("status", "the judgement", words=d.STATUSES), _WHY),
    one_line=True,
    has_line=True,
)
NOTE: Final = Shape(
    "a note",
    d.Remark,
    (_OF, Key("text", "the note"), Key("tags", "words to find it by", Kind.TEXTS)),
    one_line=True,
    has_line=True,
)


def _decisions(case: str, **values: Any) -> d.Decisions:
    return d.Decisions(**values)


CASE: Final = Shape(
    "a case",
    _decisions,
    (
        _must("case", "the version of the format", Kind.VERSION),
        Key("title", "what the case is called"),
        Key("same", "entries of several dossiers that are one", Kind.MAPS, shape=SAME),
        Key("different", "groups of entries that are not the same, however alike", Kind.GROUPS),
        Key("override", "corrections", Kind.MAPS, shape=OVERRIDE),
        Key("assess", "judgements", Kind.MAPS, shape=ASSESS),
        Key("notes", "notes and tags", Kind.MAPS, shape=NOTE),
    ),
)
