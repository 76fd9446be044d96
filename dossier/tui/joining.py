"""Deciding who is who: two names are merged into one, and one is split."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from dossier.case import deciding
from dossier.case.deciding import Change
from dossier.case.queries import SECTION_OF, Ref
from dossier.files.layout import decisions_file
from dossier.files.read import read_decisions
from dossier.model import ENTITY_TYPES, split_entry
from dossier.text import counted
from dossier.tui.deciding import ask_why, decide, members_of, name_of, preview
from dossier.tui.here import ref_here
from dossier.tui.over import show_page
from dossier.tui.page import Line, heading, words

if TYPE_CHECKING:
    from dossier.tui.desk import Desk


def merge(desk: Desk) -> None:
    """The first time, remember what is under the cursor; the second time, show what a merge of both would do."""
    ref = ref_here(desk)
    if ref is None or ref.kind not in ENTITY_TYPES:
        desk.say("Only people, organizations and places can be merged.")
        return
    first, desk.merging = desk.merging, None
    if first is None or first == ref:
        desk.merging = ref
        desk.say(f"Merge “{name_of(desk, ref)}” with …? Go to the other one and press {desk.key_of('merge')} there.")
        return
    show_page(desk, "Merge", _merge_lines(desk, first, ref))


def _merge_lines(desk: Desk, first: Ref, second: Ref) -> list[Line]:
    lines = [words("Both become one, in every list and for every quote. Which name is kept?", indent=0), words("")]
    for keep, other in sorted(
        ((first, second), (second, first)), key=lambda pair: -len(name_of(desk, pair[0]).split())
    ):
        kept, gone = members_of(desk, keep), members_of(desk, other)
        if kept and gone:
            name, known_by = name_of(desk, keep), name_of(desk, other)
            does = partial(_merge_into, desk, keep, other, kept[0], gone[:1] if other.kind == keep.kind else gone)
            kind = f" ({keep.kind})" if other.kind != keep.kind else ""
            lines.append(
                words((f"Keep “{name}”{kind}", "strong"), f" for {counted(len(kept) + len(gone), 'entry', 'entries')}"
                      f"{f'; “{known_by}” becomes another way to write it' if known_by != name else ''}",
                      target=partial(ask_why, desk, "the same", does))
            )  # fmt: skip  # read as a table
    of = {ref: f"{ref.kind}, " if first.kind != second.kind else "" for ref in (first, second)}
    return [*lines, words(""), *_known(desk, first, of[first]), words(""), *_known(desk, second, of[second])]


def _merge_into(desk: Desk, keep: Ref, other: Ref, kept: str, gone: Sequence[str], why: str) -> None:
    """Merge entries; the cursor of their list goes to who is kept, and the focus where it was on the other one."""

    def merged() -> Change:
        change = deciding.merge(desk.root, kept, gone, why)
        desk.cursors[SECTION_OF[keep.kind]] = keep
        if desk.focus_ref == other:
            desk.focus_ref = keep
        return change

    decide(desk, merged, f"Merged into “{name_of(desk, keep)}”.")


def _known(desk: Desk, ref: Ref, kind: str) -> list[Line]:
    details = desk.queries.details(ref) if desk.queries else None
    if details is None:
        return []
    lines = [heading(details.title)]
    if details.aliases:
        lines.append(words(("also ", "dim"), ", ".join(details.aliases)))
    lines += [words(("      ", ""), role.title, (f"  {role.seen}", "dim")) for role in details.roles[:3]]
    return [*lines, words((f"{kind}{counted(details.entries, 'entry', 'entries')}", "dim"))]


def split(desk: Desk) -> None:
    """Show the entries that were taken for one, and the merges behind that; the one that is chosen is somebody else."""
    ref = ref_here(desk)
    members = members_of(desk, ref) if ref and ref.kind in ENTITY_TYPES else ()
    if len(members) < 2 or ref is None:
        desk.say("There is nothing to split: this stands in one dossier alone.")
        return
    lines = [words("Which of these entries is somebody else? It will stand for itself.", indent=0), words("")]
    for member in members[1:]:
        does = partial(deciding.split, desk.root, (members[0], member))
        written = (("different", members[0]), ("", member))
        shown = partial(preview, desk, "Split", name_of(desk, ref), written, does, "Split.")
        lines.append(words(*_entry_words(desk, member), target=shown))
    lines.append(words(("The first one stays: ", "dim"), *_entry_words(desk, members[0])))
    show_page(desk, f"Split · {name_of(desk, ref)}", [*lines, *_merges(desk, members)])


def _entry_words(desk: Desk, member: str) -> tuple[str, tuple[str, str]]:
    """An entry and its source: several entries of one source may be one person."""
    source, entry = split_entry(member)
    return entry, (f"  {desk.source_name(source)}", "dim")


def _merges(desk: Desk, members: Sequence[str]) -> Iterator[Line]:
    """The merges of case.yaml that some entries owe it to that they are one, to be taken back."""
    decisions, _ = read_decisions(decisions_file(desk.root))
    merges = [same for same in decisions.same if {same.keep, *same.of} & set(members)] if decisions else []
    if merges:
        yield words("")
        yield heading("Or take a merge back")
    for same in merges:
        does = partial(decide, desk, partial(deciding.unmerge, desk.root, same), "The merge is taken back.", same.keep)
        yield words(", ".join((same.keep, *same.of)), (f"  {same.why}", "dim"), target=does)
