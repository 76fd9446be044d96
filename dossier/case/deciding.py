"""Writing decisions into case.yaml: what a person just did is added, and everything else stays as it was typed.

One item is put behind the last one of its list, in the style the list has. A split also takes whom it parts out of the
merges that say otherwise, a merge whom it joins out of such splits, and an assessment takes the place of earlier ones.
Before anything is written, the new text is read back and must say what the old one said with just that changed, or
nothing is written at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from dossier.files.atomic import one_writer, write_atomic
from dossier.files.decisions import Assessment, Decisions, Different, Override, Remark, Same, Status
from dossier.files.emit import UnwritableError, free
from dossier.files.entries import find_entry, words_of
from dossier.files.items import added, removed, replaced
from dossier.files.layout import CONTENT, decisions_file, folder
from dossier.files.read import parse_decisions
from dossier.files.sources import UnreadableError, read_bytes, source_path
from dossier.files.stale import kind_in
from dossier.model import ENTITY_TYPES, Entity, EntityType, Extra
from dossier.records import Record, replace
from dossier.text import one_line, shortened

#: The lists of case.yaml.
_Key: TypeAlias = Literal["same", "different", "override", "assess", "notes"]
#: From the text of case.yaml and what it says to a new text and what that must say.
_Edit: TypeAlias = Callable[[str, Decisions], tuple[str, Decisions]]
_BOM: Final = "\ufeff"
#: So many letters tell what a decision is about: where its entry is gone, the id alone would help nobody.
_KNOWN_BY: Final = 60


class DecisionError(ValueError):
    """The decision cannot be written; the message says why and what to do."""


class Change(Record):
    """One decision as it was written, for taking it back: case.yaml before and after (None: there was none).

    What is added to a dossier is one too.
    """

    file: Path
    before: bytes | None
    after: bytes

    @property
    def line(self) -> int:
        """The line, counted from 1, without which the decision would be taken back; 0 where one line is not all."""
        before = Counter((self.before or b"").splitlines())
        after = self.after.splitlines()
        items = [line for line in (Counter(after) - before).elements() if line.lstrip().startswith(b"-")]
        last = len(after) - after[::-1].index(items[0]) if items else 0  # behind those that say the same
        return last if len(items) == 1 and not self.taken_out else 0

    @property
    def taken_out(self) -> list[str]:
        """The lines of case.yaml that stand there no more: what the decision contradicted."""
        after = Counter(self.after.splitlines())
        gone = Counter((self.before or b"").splitlines()) - after
        return [one_line(line.decode("utf-8", "replace")).strip() for line in gone.elements()]


def merge(root: Path, keep: str, of: Sequence[str], why: str = "") -> Change:
    """Say that the entries `of` are the same as `keep`, which gives the name; all are "<source id>#<entry id>".

    Splits that say otherwise are taken back as far as they do. `keep` gives the type too: that of an organization which
    was read as a person is corrected.

    Raises:
        DecisionError: there is nothing to merge, or case.yaml cannot be read or written.
    """
    others = tuple(dict.fromkeys(entry for entry in of if entry != keep))
    if not others:
        raise DecisionError("nothing to merge; give two entries, as SOURCE#ENTRY")
    add = _add("same", {"keep": keep, "of": others, "why": why}, Same(keep, others, why))

    def add_once(text: str, old: Decisions) -> tuple[str, Decisions]:
        is_said = any(same.keep == keep and {*same.of} >= {*others} and why in ("", same.why) for same in old.same)
        return (text, old) if is_said else add(text, old)

    def alike(text: str, old: Decisions) -> tuple[str, Decisions]:
        kept = find_entry(root, keep)
        return _typed(root, others, kind_in(old, keep, kept), why)(text, old) if kept else (text, old)

    return _decide(root, _then(alike, _then(_rejoin({keep, *others}), add_once)))


def split(root: Path, entries: Sequence[str]) -> Change:
    """Say that no two of these entries are the same; merges that say otherwise are taken back as far as they do.

    Raises:
        DecisionError: there are fewer than two, or case.yaml cannot be read or written.
    """
    apart = tuple(dict.fromkeys(entries))
    if len(apart) < 2:
        raise DecisionError("nothing to split; give two entries, as SOURCE#ENTRY")
    return _decide(root, _then(_part(apart), _add("different", apart, Different(apart))))


def unmerge(root: Path, merge: Same) -> Change:
    """Take back a merge that stands in case.yaml.

    Raises:
        DecisionError: it stands there no more, or case.yaml cannot be read or written.
    """

    def edit(text: str, old: Decisions) -> tuple[str, Decisions]:
        if merge not in old.same:
            raise DecisionError(f"{decisions_file(root)}: the merge stands there no more")
        at = old.same.index(merge)
        return removed(text, ("same", at)), replace(old, same=old.same[:at] + old.same[at + 1 :])

    return _decide(root, edit)


def note(root: Path, of: str, text: str, tags: Sequence[str] = ()) -> Change:
    """Add a note about an entry, tags, or both.

    Raises:
        DecisionError: there is neither, or case.yaml cannot be read or written.
    """
    if not text and not tags:
        raise DecisionError("an empty note; write a text or give a tag")
    item: Extra = {"of": of, "text": text, "tags": tuple(tags)}
    return _decide(root, _add("notes", item, Remark(of, text, tuple(tags)), _known_by(root, of)))


def assess(root: Path, of: str, status: Status, why: str = "") -> Change:
    """Say how far an entry can be trusted; what was said of that before is taken back.

    Raises:
        DecisionError: case.yaml cannot be read or written.
    """
    item: Extra = {"of": of, "status": status, "why": why}
    add = _add("assess", item, Assessment(of, status, why), _known_by(root, of))

    def instead(text: str, old: Decisions) -> tuple[str, Decisions]:
        before = [each for each in old.assess if each.of == of]
        if [each.status for each in before] == [status] and why in ("", before[0].why):
            return text, old
        for number in reversed(range(len(old.assess))):
            if old.assess[number].of == of:
                text = removed(text, ("assess", number))
        return add(text, replace(old, assess=tuple(each for each in old.assess if each.of != of)))

    return _decide(root, instead)


def override(root: Path, of: str, values: Mapping[str, Extra], was: Mapping[str, Extra], why: str = "") -> Change:
    """Give keys of an entry other values; `was` is what its dossier says of them now, so that a change is noticed.

    Raises:
        DecisionError: nothing is corrected, or case.yaml cannot be read or written.
    """
    if not values:
        raise DecisionError("nothing to correct; give a key and its value")
    said = {key: value for key, value in was.items() if value}
    item: Extra = {"of": of, "set": dict(values), "was": said, "why": why}
    add = _add("override", item, Override(of, dict(values), said, why), _known_by(root, of))

    def unless_said(text: str, old: Decisions) -> tuple[str, Decisions]:
        before = [each.set for each in old.override if each.of == of and each.set.keys() & values.keys()]
        return (text, old) if before and before[-1] == values else add(text, old)

    return _decide(root, unless_said)


def retype(root: Path, of: Sequence[str], type_: EntityType, why: str = "") -> Change:
    """Say that entries are people, organizations or places, whatever conversion took them for.

    Raises:
        DecisionError: case.yaml cannot be read or written.
    """
    return _decide(root, _typed(root, of, type_, why))


def undo(change: Change) -> None:
    """Take back a decision, if its file is still as it was written then.

    Raises:
        DecisionError: somebody changed the file since; take the line out by hand.
    """
    try:
        with one_writer(change.file.parent):
            if _bytes(change.file) != change.after:
                raise DecisionError(f"{change.file}: changed since; take the decision out by hand")
            if change.before is None:
                change.file.unlink()
            else:
                write_atomic(change.file, change.before)
    except OSError as error:
        raise DecisionError(f"{change.file}: {error.strerror}; nothing was taken back") from None


def _decide(root: Path, edit: _Edit) -> Change:
    file = decisions_file(root)
    try:
        folder(root, CONTENT).mkdir(parents=True, exist_ok=True)
        with one_writer(file.parent):
            before = _bytes(file)
            after = _edited(file, before, edit)
            write_atomic(file, after)
    except OSError as error:
        raise DecisionError(f"{file}: {error.strerror or error}; nothing was changed") from None
    except UnwritableError as error:
        raise DecisionError(f"{file}: {error}; say it in other words") from None
    return Change(file, before, after)


def _edited(file: Path, before: bytes | None, edit: _Edit) -> bytes:
    """What case.yaml is to hold when it is edited."""
    text = (before or b"case: 1\n").decode("utf-8-sig", "surrogateescape")
    after, meant = edit(text, _read(text, file))
    if _read(after, file) != meant:
        raise DecisionError(f"{file}: is written in a way that cannot be added to; write the decision there by hand")
    mark = _BOM if before is not None and before.startswith(_BOM.encode()) else ""
    return (mark + after).encode("utf-8", "surrogateescape")


def _known_by(root: Path, of: str) -> str:
    """The words of a quote or the title of an event, whose ids say nothing; empty for a name, or for no such entry."""
    try:
        entry = find_entry(root, of)
    except OSError:
        return ""
    if entry is None or isinstance(entry, Entity):
        return ""
    # A comment cannot escape what YAML has no letter for, as U+FFFE, and nothing could be decided about such words.
    shown = (letter if letter.isprintable() else " " for letter in one_line(words_of(entry)))
    return shortened(" ".join("".join(shown).split()), _KNOWN_BY)


def _add(key: _Key, item: Extra, decision: object, remark: str = "") -> _Edit:
    """Adds a decision to a list; `item` is how it is written, `remark` what is told behind it."""
    if isinstance(item, Mapping):
        item = {name: value for name, value in item.items() if value}

    def edit(text: str, old: Decisions) -> tuple[str, Decisions]:
        now: dict[str, Any] = {key: (*getattr(old, key), decision)}
        return added(text, key, free(item), remark), replace(old, **now)

    return edit


def _typed(root: Path, of: Sequence[str], type_: str, why: str) -> _Edit:
    """Corrects the type of those of these people, organizations and places that are of another one."""

    def edit(text: str, old: Decisions) -> tuple[str, Decisions]:
        for each in of if type_ in ENTITY_TYPES else ():
            entry = find_entry(root, each)
            if isinstance(entry, Entity) and kind_in(old, each, entry) != type_:
                said = Override(each, {"type": type_}, {"type": entry.type}, why)
                item: Extra = {"of": each, "set": said.set, "was": said.was, "why": why}
                text, old = _add("override", item, said)(text, old)
        return text, old

    return edit


def _then(first: _Edit, second: _Edit) -> _Edit:
    return lambda text, old: second(*first(text, old))


def _rejoin(together: Set[str]) -> _Edit:
    """Takes out of the splits what keeps apart entries that are said to be the same: all but the first of them."""

    def edit(text: str, old: Decisions) -> tuple[str, Decisions]:
        groups = list(old.different)
        for number in reversed(range(len(groups))):
            of = groups[number].of
            leaving = [at for at, entry in enumerate(of) if entry in together][1:]
            if leaving and len(of) - len(leaving) < 2:
                text = removed(text, ("different", number))
                del groups[number]
            elif leaving:
                for at in reversed(leaving):
                    text = removed(text, ("different", number, at))
                groups[number] = Different(tuple(entry for at, entry in enumerate(of) if at not in leaving))
        return text, replace(old, different=tuple(groups))

    return edit


def _part(apart: Sequence[str]) -> _Edit:
    """Takes out of the merges what makes one of entries that are said to be different."""

    def edit(text: str, old: Decisions) -> tuple[str, Decisions]:
        merges = list(old.same)
        for leaving in apart[1:]:
            staying = _joined(merges, set(apart) - {leaving}, leaving)
            for number in reversed(range(len(merges))):
                same = merges[number]
                if leaving in (same.keep, *same.of) and staying & {same.keep, *same.of}:
                    text, left = _narrowed(text, number, same, leaving)
                    merges[number : number + 1] = left
        return text, replace(old, same=tuple(merges))

    return edit


def _joined(merges: Sequence[Same], entries: Set[str], without: str) -> set[str]:
    """The entries that merges make one with any of these, directly or by others, were it not for `without`."""
    groups = [{same.keep, *same.of} - {without} for same in merges]
    found = set(entries)
    while more := {each for group in groups if group & found for each in group} - found:
        found |= more
    return found


def _narrowed(text: str, number: int, same: Same, leaving: str) -> tuple[str, list[Same]]:
    """A merge without one of its entries, in the text and as what is left of it: nothing, where one entry is left."""
    of = [entry for entry in same.of if entry != leaving]
    keep = of.pop(0) if same.keep == leaving and of else same.keep
    if not of:
        return removed(text, ("same", number)), []
    for at in reversed(range(len(same.of))):
        if same.of[at] in (leaving, keep):
            text = removed(text, ("same", number, "of", at))
    if keep != same.keep:
        text = replaced(text, ("same", number, "keep"), free(keep))
    return text, [replace(same, keep=keep, of=tuple(of))]


def _bytes(file: Path) -> bytes | None:
    try:
        return read_bytes(source_path(file.parents[1], f"{CONTENT}/{file.name}"), follow=False)
    except UnreadableError as error:
        if not file.is_symlink() and not file.exists():
            return None
        raise DecisionError(f"{file}: {error}; see whether it may be read") from None


def _read(text: str, file: Path) -> Decisions:
    decisions, problems = parse_decisions(text.encode("utf-8", "surrogateescape"), str(file))
    if decisions is None or problems:
        raise DecisionError(f"{problems[0]} (nothing was written)" if problems else f"{file}: cannot be read")
    return decisions
