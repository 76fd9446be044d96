"""What a case can be asked: the only way in for the panes, `list` and `search`.

Everything is windowed (how many rows, rows a to b) and filtered by one focus, so that nothing loads a whole table.
No type here belongs to a database. Every string that is handed out has passed `term_safe`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol, TypeAlias

from dossier.case.stances import CueStance, stance_of_cue

if TYPE_CHECKING:
    from dossier.case.sameness import Likeness
    from dossier.model import Manner, Passage, QuoteKind, Span, Stance


Kind: TypeAlias = Literal["person", "organization", "place", "source", "event", "quote"]
Section: TypeAlias = Literal["people", "organizations", "places", "sources", "events", "quotes"]
Sort: TypeAlias = Literal["name", "count", "seen", "date"]
MarkKind: TypeAlias = Literal["quote", "speaker", "cue", "person", "organization", "place", "event", "date"]

#: The section that lists a kind of thing.
SECTION_OF: Final[Mapping[Kind, Section]] = {
    "person": "people", "organization": "organizations", "place": "places",
    "source": "sources", "event": "events", "quote": "quotes",
}  # fmt: skip  # read as a table
#: What is said of a quote or an event whose words are not in its article where the dossier says.
LOST: Final = "lost"
#: A filter without a focus gives no more events, quotes or sources than this: the first of those that fit, by date.
MOST_FILTERED: Final = 10_000


class Ref(NamedTuple):
    """One thing of the case. `id` is stable while sources are added; linked entries of many dossiers share one."""

    kind: Kind
    id: str


class Where(NamedTuple):
    """Where something is written: a passage of one source."""

    source: str
    at: Passage


class Relay(NamedTuple):
    """Who has somebody's words from whom, by name."""

    outlet: str
    origin: str


#: Events on which claimants take opposite stances or give different dates or figures, or may do so; events that one
#: claimant alone tells as far as others are linked, or many that all lead back to one relay.
OnlyEvents: TypeAlias = Literal["contradicted", "uncorroborated"]
#: What people noted or assessed in case.yaml, and what they assessed so; of all sections but sources.
OnlyNoted: TypeAlias = Literal["noted", "verified", "disputed", "unverified", "false"]
#: A part of a section; a relay stands for the quotes that came by it.
Only: TypeAlias = OnlyEvents | OnlyNoted | Relay
#: What a view can leave out: quotes of thoughts and wishes, and what people assessed as false.
Without: TypeAlias = Literal["thoughts", "false"]


class View(NamedTuple):
    """What a list shows: a section, narrowed by the focus and by the words of a filter, in an order."""

    section: Section
    focus: Ref | None = None
    filter: str = ""
    sort: Sort | None = None  # None: names by name, sources, events and quotes by date
    thoughts: bool = True  # False hides quotes whose manner is `thought`
    only: Only | None = None
    assessed_false: bool = True  # False hides what people assessed as false

    def leaving_out(self, without: Collection[Without]) -> View:
        """The same view without some parts of it."""
        return self._replace(thoughts="thoughts" not in without, assessed_false="false" not in without)


class EntityRow(NamedTuple):
    """A person, organization or place, with how often it speaks, takes part, and in how many sources it stands."""

    ref: Ref
    name: str
    aliases: tuple[str, ...]
    quotes: int
    events: int
    sources: int
    last_seen: str  # EDTF
    detail: str = ""  # the latest role and the organization of it, or the kind of a place
    noted: tuple[str, ...] = ()  # what people gave it, in their order: the status of an assessment; empty for a note


class SourceRow(NamedTuple):
    """One article."""

    ref: Ref
    title: str
    publisher: str
    published: str  # EDTF
    quotes: int
    events: int
    url: str = ""


class EventRow(NamedTuple):
    """One event, told in `accounts` places; `where` is the earliest. `stances` are those taken, each once."""

    ref: Ref
    title: str
    date: str  # EDTF, empty when no source dates it
    date_text: str
    stances: tuple[Stance, ...]
    accounts: int
    sources: int
    contradicted: bool
    uncorroborated: bool
    where: Where
    lost: bool = False  # its words are not at `where`
    noted: tuple[str, ...] = ()
    may_disagree: bool = False  # another event may be this one, told otherwise; never where it is `contradicted`


class QuoteRow(NamedTuple):
    """One quote, printed in `prints` sources; `where` is the earliest print."""

    ref: Ref
    text: str
    speaker: Ref | None
    speaker_name: str  # the entity's name, else the words of the text
    cue: str
    kind: QuoteKind
    manner: Manner
    date: str  # EDTF
    prints: int
    where: Where
    lost: bool = False  # its words are not at `where`
    noted: tuple[str, ...] = ()
    via: tuple[str, ...] = ()  # names, nearest the speaker first

    @property
    def stance(self) -> CueStance:
        """What the speaker makes of the words, by the cue: whether they deny, doubt or confirm them."""
        return stance_of_cue(self.cue)


Row: TypeAlias = EntityRow | SourceRow | EventRow | QuoteRow


class Mark(NamedTuple):
    """A stretch of a source that is linked to something; `ref` is what Enter makes the focus."""

    span: Span
    kind: MarkKind
    ref: Ref


class SourceText(NamedTuple):
    """A source as it is read. `problem` says in one line why the text may not fit its marks (changed, missing)."""

    ref: Ref
    title: str
    publisher: str
    published: str
    url: str
    text: str
    marks: tuple[Mark, ...]  # by start, longer ones first
    problem: str = ""
    file: str = ""  # in the case's folder


class RoleRow(NamedTuple):
    """A title somebody bears in a source."""

    title: str
    organization: Ref | None
    organization_name: str
    seen: str
    where: Where


class ClaimRow(NamedTuple):
    """Who takes which stance on an event, through whom, and where it is written."""

    by: Ref | None  # None: nobody who is named in the case
    by_name: str  # without `by` the article's words for who it is, in quotation marks; empty for the article itself
    stance: Stance
    via: tuple[str, ...]  # names, nearest the speaker first
    date: str  # the date this account gives the event, EDTF
    published: str
    cue: str
    text: str
    where: Where


class AlikeRow(NamedTuple):
    """Another event that may be the same, as its earliest account tells it."""

    event: Ref
    title: str
    date: str
    differs: Likeness  # empty where they agree
    where: Where


class Note(NamedTuple):
    """What a person decided or noted about an entry, from case.yaml."""

    text: str
    tags: tuple[str, ...] = ()
    status: str = ""  # verified | disputed | unverified | false, for an assessment


class Details(NamedTuple):
    """All about one thing; what does not apply is empty."""

    ref: Ref
    title: str
    members: tuple[str, ...]  # "<source id>#<entry id>", by date; of very many some
    entries: int = 0  # how many members there are
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    together: tuple[tuple[Ref, str, int], ...] = ()  # who is named in the same sources, and in how many
    speakers: tuple[tuple[Ref, str, int], ...] = ()  # of a source: who speaks there, and how often
    url: str = ""  # of a source
    claims: tuple[ClaimRow, ...] = ()
    date_basis: tuple[str, ...] = ()
    alike: tuple[AlikeRow, ...] = ()  # those that differ first
    via: tuple[str, ...] = ()
    via_basis: str = ""
    prints: tuple[Where, ...] = ()
    about: tuple[tuple[Ref, str], ...] = ()
    notes: tuple[Note, ...] = ()


class Hit(NamedTuple):
    """One thing found: the line to show, where in it the words stand, and where it is written."""

    ref: Ref
    line: str
    highlights: Passage  # spans of `line`
    context: str  # who says it by which cue, the kind of thing, the publisher, or of an article's own words its title
    date: str  # EDTF; empty for names, and where nobody knows
    where: Where | None
    outlet: str = ""  # of a quote or an event: who published the article, or else its title
    stance: CueStance = ""  # of a quote


class Trouble(NamedTuple):
    """A problem of a file: where, and `what; what to do`. A line of 0 is none."""

    file: str
    line: int
    message: str

    @property
    def place(self) -> str:
        """FILE:LINE, or the file alone."""
        return f"{self.file}:{self.line}" if self.line else self.file


class QueryError(ValueError):
    """A search that cannot be read; the message says what to write instead."""


class Queries(Protocol):
    """A case that can be asked. All methods answer in milliseconds at a hundred thousand sources."""

    def count(self, view: View) -> int:
        """How many rows a view has."""
        ...

    def rows(self, view: View, start: int, stop: int) -> Sequence[Row]:
        """Rows `start` to `stop` of a view, fewer at its end."""
        ...

    def position(self, view: View, ref: Ref) -> int | None:
        """The row of a view where something stands; None when it is not in it."""
        ...

    def row(self, ref: Ref) -> Row | None:
        """The row of one thing; None for something that is not there."""
        ...

    def entry_of(self, ref: Ref, source: str) -> str:
        """The entry of a source that stands for something, as "<source id>#<entry id>"; empty for none."""
        ...

    def name_of(self, ref: Ref) -> str:
        """A short name for the status line; empty for something that is not there."""
        ...

    def members(self, section: Section) -> Mapping[str, Sequence[str]]:
        """Of every person, organization or place, by id: the entries it stands for, as "<source id>#<entry id>"."""
        ...

    def details(self, ref: Ref) -> Details | None:
        """All about one thing; None for something that is not there."""
        ...

    def dossier_of(self, source: str) -> str:
        """The name that a source's dossier has in `content/`, to be opened, not shown; empty for an unknown id."""
        ...

    def source_text(self, source: str) -> SourceText | None:
        """A source with its marks; None for an id that is not there."""
        ...

    def passages(self, ref: Ref, source: str) -> Sequence[Span]:
        """Where a source speaks of something: its quotes, mentions or accounts, in the order of the text."""
        ...

    def density(self, view: View, buckets: int) -> tuple[str, str, Sequence[int]]:
        """First and last day of a view's dated rows, and how many rows fall into each of `buckets` equal stretches."""
        ...

    def search(self, query: str, start: int, stop: int) -> Sequence[Hit]:
        """What fits a query, best first.

        Raises:
            QueryError: the query cannot be read.
        """
        ...

    def relays(self) -> Sequence[tuple[Relay, int]]:
        """Who relays whom, and in how many prints, most often first; `View.only` gives the quotes of each."""
        ...

    def troubles(self) -> Sequence[Trouble]:
        """The problems met while reading the case."""
        ...

    def trouble_count(self) -> int:
        """How many problems were met while reading the case."""
        ...
