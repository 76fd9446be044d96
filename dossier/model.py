"""The dossier of one article as plain immutable values: format version 1, and nothing that reads or writes.

A *span* is a pair `(start, end)` of code points of the reading text, end exclusive. A *passage* is a tuple
of spans: more than one where something interrupts ("A," he said, "B."). Texts of several spans are joined by
`PASSAGE_JOIN`. Empty strings and empty tuples stand for keys that the file leaves out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

from dossier.records import Record, replace

Span: TypeAlias = tuple[int, int]
Passage: TypeAlias = tuple[Span, ...]
#: What people may keep under a key that begins with `x-`: strings, lists and maps, as deep as the format allows.
Extra: TypeAlias = "str | Sequence[Extra] | Mapping[str, Extra]"

EntityType: TypeAlias = Literal["person", "organization", "place"]
QuoteKind: TypeAlias = Literal["direct", "indirect", "mixed"]
Manner: TypeAlias = Literal["", "thought"]
ViaBasis: TypeAlias = Literal["", "stated", "inferred"]
Stance: TypeAlias = Literal["asserts", "confirms", "alleges", "plans", "doubts", "denies"]

FORMAT_VERSION: Final = 1
PASSAGE_JOIN: Final = " … "
#: `by` of a claim that the article makes in its own voice.
AUTHOR: Final = "author"

ENTITY_TYPES: Final[tuple[EntityType, ...]] = ("person", "organization", "place")
QUOTE_KINDS: Final[tuple[QuoteKind, ...]] = ("direct", "indirect", "mixed")
STANCES: Final[tuple[Stance, ...]] = ("asserts", "confirms", "alleges", "plans", "doubts", "denies")

#: What print sets around words that somebody said.
QUOTATION_MARKS: Final = frozenset('“”„«»"')


def split_entry(entry: str) -> tuple[str, str]:
    """The source id and the entry id of `<source id>#<entry id>`; only the id of a source may hold a # itself."""
    source, _, id_ = entry.rpartition("#")
    return source, id_


def spoken(kind: QuoteKind, text: str) -> str:
    """The words of a quote as print sets them: quotation marks for direct speech, and for nothing else.

    Words with quotation marks somewhere inside are shown as the article has them: the marks say what is verbatim.
    """
    words = text.strip()
    if words[:1] in QUOTATION_MARKS and words[-1:] in QUOTATION_MARKS:
        words = words[1:-1].strip()
    words = words.rstrip(",")
    return f"“{words}”" if kind == "direct" and not QUOTATION_MARKS & set(words) else text


class Source(Record):
    """Where the article comes from. `id` is the source file's stem; `file` is relative to the case, with `/`."""

    id: str
    title: str = ""
    publisher: str = ""
    published: str = ""  # EDTF
    language: str = ""
    url: str = ""
    file: str = ""
    sha256: str = ""  # of the file's bytes, in hexadecimal
    encoding: str = ""  # left out for UTF-8
    extra: Mapping[str, Extra] = {}


class Converter(Record):
    """What wrote the dossier. `digest` is the hash of the canonical content as it was written (`files.digest_of`)."""

    engine: str
    version: str = ""
    model: str = ""
    digest: str = ""
    extra: Mapping[str, Extra] = {}


class Role(Record):
    """A title that the article gives to a person; `organization` is an entity id."""

    title: str
    organization: str = ""
    at: Passage = ()
    extra: Mapping[str, Extra] = {}


class Entity(Record):
    """A person, organization or place. `mentions` holds one span for every time the text names it, in order."""

    id: str
    name: str
    type: EntityType
    kind: str = ""  # country, region, city, outlet, …
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: Passage = ()
    extra: Mapping[str, Extra] = {}


class Claim(Record):
    """One account of an event: `by` is `AUTHOR` or an entity id; `cue` and `at` where a word of the text shows it."""

    by: str
    stance: Stance
    cue: str = ""
    at: Passage = ()
    extra: Mapping[str, Extra] = {}


class Event(Record):
    """Something that happened, was planned or is denied. `date` is EDTF, `date_basis` says in words why that value."""

    id: str
    title: str
    text: str
    at: Passage
    date: str = ""
    date_text: str = ""
    date_at: Passage = ()
    date_basis: str = ""
    place: str = ""
    prefix: str = ""
    suffix: str = ""
    people: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    extra: Mapping[str, Extra] = {}


class Quote(Record):
    """Words or thoughts attributed to somebody. `speaker` is an entity id, empty when nobody can be named."""

    id: str
    kind: QuoteKind
    text: str
    at: Passage
    manner: Manner = ""
    speaker: str = ""
    speaker_text: str = ""
    speaker_at: Passage = ()
    cue: str = ""
    cue_at: Passage = ()
    date: str = ""
    via: tuple[str, ...] = ()  # entity ids, the outlet nearest the speaker first
    via_basis: ViaBasis = ""
    prefix: str = ""
    suffix: str = ""
    about: tuple[str, ...] = ()
    extra: Mapping[str, Extra] = {}


class Timex(Record):
    """A date or time expression and its EDTF value; the value is empty where no calendar date can be told."""

    text: str
    at: Passage
    value: str = ""
    extra: Mapping[str, Extra] = {}


#: The parts of a dossier that hold entries with ids, in their order.
SECTIONS: Final = ("people", "organizations", "places", "events", "quotes")


class Dossier(Record):
    """All that is known of one article."""

    source: Source
    converter: Converter | None = None
    people: tuple[Entity, ...] = ()
    organizations: tuple[Entity, ...] = ()
    places: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    extra: Mapping[str, Extra] = {}

    def entities(self) -> tuple[Entity, ...]:
        """People, organizations and places, in this order."""
        return (*self.people, *self.organizations, *self.places)

    def entries(self) -> tuple[Entity | Event | Quote, ...]:
        """Everything that has an id: entities, events and quotes."""
        return (*self.entities(), *self.events, *self.quotes)

    def with_converter(self, converter: Converter) -> Dossier:
        """The same dossier, said to be written by `converter`."""
        return replace(self, converter=converter)


def section_of(entry: Entity | Event | Quote) -> str:
    """The name of the section that an entry belongs to."""
    if isinstance(entry, Entity):
        return SECTIONS[ENTITY_TYPES.index(entry.type)]
    return "events" if isinstance(entry, Event) else "quotes"


def text_at(text: str, at: Passage) -> str:
    """The words of `text` at a passage, its spans joined by `PASSAGE_JOIN`."""
    if len(at) == 1:  # nearly every passage
        start, end = at[0]
        return text[start:end]
    return PASSAGE_JOIN.join(text[start:end] for start, end in at)


def passage_start(at: Passage) -> int:
    """Where a passage begins; -1 for an empty one, so that entries without a passage sort first."""
    return at[0][0] if at else -1


def holds(at: Sequence[Span], offset: int) -> bool:
    """True when the character at an offset lies in one of some spans."""
    return any(start <= offset < end for start, end in at)


def overlaps(a: Passage, b: Passage) -> bool:
    """True when some span of `a` shares a code point with some span of `b`."""
    for start, end in a:
        for first, last in b:
            if start < last and first < end:
                return True
    return False
