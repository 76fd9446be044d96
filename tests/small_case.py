"""A case of one hostile source held in memory, for what asks a case only through `Queries`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.case.queries import (
    SECTION_OF,
    ClaimRow,
    Details,
    EntityRow,
    EventRow,
    Hit,
    Mark,
    Note,
    QuoteRow,
    Ref,
    Relay,
    RoleRow,
    Row,
    Section,
    SourceRow,
    SourceText,
    Trouble,
    View,
    Where,
)
from dossier.model import Span

TEXT = 'Bells <script>alert(1)</script> rang\n\n"I rang them, and I & my brother would again," said Ana Brook.\n'
SOURCE = Ref("source", "a b'<\">")
ANA = Ref("person", "ana-brook")
RANG = Ref("event", "rang-0")
SAID = Ref("quote", "said")


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return start, start + len(words)


EVENT = Where(SOURCE.id, (_span("Bells <script>alert(1)</script> rang"),))
QUOTE = Where(SOURCE.id, (_span("I rang them, and I & my brother would again"),))
NAME = Where(SOURCE.id, (_span("Ana Brook"),))


class SmallCase:
    """One article, one person, one event with two rival claims, one quote."""

    def __init__(
        self, times: int = 1, url: str = "javascript:alert(1)", *, publisher: str = "=Gazette", lost: bool = False
    ) -> None:
        self.url = url
        self.table: dict[Section, list[Row]] = {
            "sources": [SourceRow(SOURCE, "<b>Bells</b>", publisher, "2024-05-01", 1, 1)],
            "people": [EntityRow(ANA, "Ana Brook", ("@Brook",), 1, 1, 1, "2024-05-01", "-ringer")],
            "organizations": [],
            "places": [],
            "events": [
                EventRow(
                    Ref("event", f"rang-{n}"),
                    "=HYPERLINK(1)",
                    "2024-05~",
                    "",
                    ("asserts", "denies"),
                    2,
                    1,
                    True,
                    False,
                    EVENT,
                    lost=lost,
                )
                for n in range(times)
            ],
            "quotes": [
                QuoteRow(
                    SAID,
                    "I rang them | <i>x</i>",
                    ANA,
                    "Ana Brook",
                    "said",
                    "direct",
                    "",
                    "2024-04-30",
                    1,
                    QUOTE,
                    lost=lost,
                )
            ],
        }

    def count(self, view: View) -> int:
        return len(self.table[view.section])

    def rows(self, view: View, start: int, stop: int) -> Sequence[Row]:
        return self.table[view.section][start:stop]

    def position(self, view: View, ref: Ref) -> int | None:
        refs = [row.ref for row in self.table[view.section]]
        return refs.index(ref) if ref in refs else None

    def row(self, ref: Ref) -> Row | None:
        return next((row for row in self.table[SECTION_OF[ref.kind]] if row.ref == ref), None)

    def entry_of(self, ref: Ref, source: str) -> str:
        return ""

    def name_of(self, ref: Ref) -> str:
        return {SOURCE: "<b>Bells</b>", ANA: "Ana Brook"}.get(ref, "")

    def members(self, section: Section) -> Mapping[str, Sequence[str]]:
        return {ANA.id: [f"{SOURCE.id}#{ANA.id}"]}

    def details(self, ref: Ref) -> Details | None:
        if ref.kind == "event":
            claims = (
                ClaimRow(None, "", "asserts", (), "2024-05", "2024-05-01", "", TEXT[:36], EVENT),
                ClaimRow(ANA, "Ana Brook", "denies", ("<Wire>",), "", "2024-05-01", "said", QUOTE.source, QUOTE),
            )
            notes = (Note("ask <b>twice</b>", ("todo",), "disputed"),)
            return Details(ref, "rang", (), claims=claims, date_basis=("a guess & no more",), notes=notes)
        if ref == ANA:
            return Details(ref, "Ana Brook", (), roles=(RoleRow("ringer", None, "", "2024-05-01", NAME),))
        return None

    def dossier_of(self, source: str) -> str:
        return ""

    def source_text(self, source: str) -> SourceText | None:
        marks = (
            Mark(EVENT.at[0], "event", RANG),
            Mark(QUOTE.at[0], "quote", SAID),
            Mark(NAME.at[0], "speaker", ANA),
            Mark(NAME.at[0], "person", ANA),
        )
        return SourceText(SOURCE, "<b>Bells</b>", "=Gazette", "2024-05-01", self.url, TEXT, marks, "<changed>")

    def passages(self, ref: Ref, source: str) -> Sequence[Span]:
        return NAME.at

    def density(self, view: View, buckets: int) -> tuple[str, str, Sequence[int]]:
        return "", "", [0] * buckets

    def search(self, query: str, start: int, stop: int) -> Sequence[Hit]:
        return ()

    def relays(self) -> Sequence[tuple[Relay, int]]:
        return ()

    def troubles(self) -> Sequence[Trouble]:
        return ()

    def trouble_count(self) -> int:
        return 0
