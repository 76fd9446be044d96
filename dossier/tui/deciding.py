"""Deciding: what a person says about the case, shown before it is written to case.yaml, and taken back with `U`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from dossier.case import deciding
from dossier.case.adding import add_quote, trimmed
from dossier.case.deciding import Change, DecisionError
from dossier.case.overrides import by_source, corrected
from dossier.case.queries import SECTION_OF, Ref, SourceText
from dossier.edtf import EdtfError, parse
from dossier.files.corrections import of_source
from dossier.files.decisions import STATUSES, Status
from dossier.files.layout import CONTENT, DECISIONS, decisions_file
from dossier.files.read import read_decisions, read_dossier
from dossier.files.sources import UnreadableError, source_path
from dossier.model import ENTITY_TYPES, Dossier, EntityType, Event, Extra, Quote, Source, Span, split_entry
from dossier.text import counted, one_line, shortened
from dossier.tui.dates import shown, typed
from dossier.tui.here import member_here, ref_here
from dossier.tui.over import ask, show_page
from dossier.tui.page import Line, heading, words

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

_Corrected: TypeAlias = "Quote | Event | Source"
#: What may be asked for to correct an entry: keys of the format, and what they are called.
_ASKED: Final[Mapping[type, Mapping[str, str]]] = {
    Quote: {"date": "date"},
    Event: {"date": "date"},
    Source: {"publisher": "outlet", "title": "title", "published": "date of publication"},
}
_DATES: Final = ("date", "published")
_TOLD: Final = 40  # letters of what a decision is about


def decide(desk: Desk, decision: Callable[[], Change], said: str, about: str = "") -> None:
    """Write a decision, keep it for undoing, and have the case read again; `about` are words of what it is about."""
    try:
        change = decision()
    except DecisionError as error:
        _try_again(desk, str(error), about, partial(decide, desk, decision, said, about))
        return
    desk.decisions.append((change, f"{said} “{shortened(about, _TOLD)}”" if about else said))
    desk.look_again()
    desk.say(f"{said} It is in content/{change.file.name}; U takes it back.")


def _try_again(desk: Desk, problem: str, about: str, again: Callable[[], None]) -> None:
    """Tell why a decision is not written. What was typed for it is kept meanwhile, in what `again` does."""
    lines = [*([words(about, indent=0), words("")] if about else []), words((problem, "warn"), indent=0), words("")]
    lines.append(words(("Try again", "strong"), target=again))
    show_page(desk, "Not written", [*lines, words(("Esc gives the decision up.", "dim"))])


def _preview(
    desk: Desk,
    title: str,
    name: str,
    written: Sequence[tuple[str, str]],
    decision: Callable[[], Change],
    said: str,
    file: str = DECISIONS,
) -> None:
    """Show what a decision would write; Enter writes it."""
    lines = [words(name, indent=0), words(""), heading(f"In content/{one_line(file)} this will stand")]
    lines += [words((f"{key:<11}", "dim"), value, indent=13) for key, value in written if value]
    lines += [words(""), words(("Write it", "strong"), target=partial(decide, desk, decision, said, name))]
    show_page(desk, title, [*lines, words(("Esc leaves everything as it is.", "dim"))])


def _ask_why(desk: Desk, what: str, then: Callable[[str], None]) -> None:
    """Ask for a reason, which may stay empty; Esc decides nothing."""

    def done(why: str | None) -> None:
        if why is not None:
            then(why.strip())

    ask(desk, f"why {what}? (may stay empty)", "", done)


def undo(desk: Desk) -> None:
    """Take back the last decision of this session."""
    if not desk.decisions:
        desk.say("Nothing was decided since the app was opened.")
        return
    try:
        change, said = desk.decisions[-1]
        deciding.undo(change)
    except DecisionError as error:
        desk.say(one_line(str(error)))
        return
    desk.decisions.pop()
    desk.look_again()
    more = f" · {counted(len(desk.decisions), 'decision')} before it" if desk.decisions else ""
    desk.say(f"Taken back: {said}{more}")


def merge(desk: Desk) -> None:
    """The first time, remember what is under the cursor; the second time, show what a merge of both would do."""
    ref = ref_here(desk)
    if ref is None or ref.kind not in ENTITY_TYPES:
        desk.say("Only people, organizations and places can be merged.")
        return
    first, desk.merging = desk.merging, None
    if first is None or first == ref:
        desk.merging = ref
        desk.say(f"Merge “{_name(desk, ref)}” with …? Go to the other one and press {desk.key_of('merge')} there.")
        return
    show_page(desk, "Merge", _merge_lines(desk, first, ref))


def _merge_lines(desk: Desk, first: Ref, second: Ref) -> list[Line]:
    lines = [words("Both become one, in every list and for every quote. Which name is kept?", indent=0), words("")]
    for keep, other in sorted(((first, second), (second, first)), key=lambda pair: -len(_name(desk, pair[0]).split())):
        kept, gone = _members(desk, keep), _members(desk, other)
        if kept and gone:
            name, known_by = _name(desk, keep), _name(desk, other)
            does = partial(_merge_into, desk, keep, other, kept[0], gone[:1] if other.kind == keep.kind else gone)
            kind = f" ({keep.kind})" if other.kind != keep.kind else ""
            lines.append(
                words((f"Keep “{name}”{kind}", "strong"), f" for {counted(len(kept) + len(gone), 'entry', 'entries')}"
                      f"{f'; “{known_by}” becomes another way to write it' if known_by != name else ''}",
                      target=partial(_ask_why, desk, "the same", does))
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

    decide(desk, merged, f"Merged into “{_name(desk, keep)}”.")


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
    members = _members(desk, ref) if ref and ref.kind in ENTITY_TYPES else ()
    if len(members) < 2 or ref is None:
        desk.say("There is nothing to split: this stands in one dossier alone.")
        return
    lines = [words("Which of these entries is somebody else? It will stand for itself.", indent=0), words("")]
    for member in members[1:]:
        does = partial(deciding.split, desk.root, (members[0], member))
        written = (("different", members[0]), ("", member))
        preview = partial(_preview, desk, "Split", _name(desk, ref), written, does, "Split.")
        lines.append(words(*_entry_words(desk, member), target=preview))
    lines.append(words(("The first one stays: ", "dim"), *_entry_words(desk, members[0])))
    show_page(desk, f"Split · {_name(desk, ref)}", [*lines, *_merges(desk, members)])


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


def assess(desk: Desk) -> None:
    """Choose how far an entry can be trusted, then say why; what is said of that until now is shown beside it."""
    member, ref = member_here(desk), ref_here(desk)
    name = _name(desk, ref)
    if not split_entry(member)[1]:
        desk.say("Go to an event, a quote or a name to assess it.")
        return

    def because(status: Status) -> None:
        def then(why: str) -> None:
            does = partial(deciding.assess, desk.root, member, status, why)
            written = (("status", status), ("why", why), ("until now", ", ".join(f"{s}{w}" for s, w in now.items())))
            _preview(desk, "Assess", name, written, does, f"Assessed as {status}.")

        _ask_why(desk, status, then)

    details = desk.queries.details(ref) if desk.queries and ref else None
    now = {note.status: f": {note.text}" if note.text else "" for note in (details.notes if details else ())}
    now.pop("", None)  # a note assesses nothing
    lines = [words(name, indent=0), words("")]
    for status in STATUSES:
        until_now = f"  now{now[status]}" if status in now else ""
        lines.append(words((status, "strong"), (until_now, "dim"), target=partial(because, status)))
    show_page(desk, "Assess", lines)


def note(desk: Desk) -> None:
    """Ask for a note; words that begin with # are its tags."""
    member = member_here(desk)
    if not split_entry(member)[1]:
        desk.say("Go to an event, a quote or a name to note something.")
        return

    def done(answer: str | None) -> None:
        if answer and answer.strip():
            tagged = [word for word in answer.split() if word.startswith("#") and word.strip("#")]
            tags = tuple(word.lstrip("#") for word in tagged)
            text = " ".join(word for word in answer.split() if word not in tagged)
            does = partial(deciding.note, desk.root, member, text, tags)
            written = (("text", text), ("tags", ", ".join(tags)))
            _preview(desk, "Note", _name(desk, ref_here(desk)), written, does, "Noted.")

    ask(desk, "note (words that begin with # are tags)", "", done)


def correct(desk: Desk) -> None:
    """Show what can be corrected: dates, speakers, the outlet of a source, whether a name is that of a person.

    What is drawn over in the source is a quote that conversion missed.
    """
    drawn = desk.source_view.selected
    if desk.pane is desk.source_view and drawn and desk.source_view.source:
        _missed(desk, desk.source_view.source, drawn)
        return
    member, ref = member_here(desk), ref_here(desk)
    if ref and ref.kind in ENTITY_TYPES:
        _ask_kind(desk, ref)
        return
    found = _entry(desk, member)
    if found is None:
        desk.say("There is no dossier of this to correct.")
        return
    dossier, entry, written = found
    told = entry.title if isinstance(entry, Source) else entry.text
    lines = [words(told, indent=0), words(""), heading("Correct")]
    for key, what in _ASKED[type(entry)].items():
        now = getattr(entry, key)
        does = partial(_ask_value, desk, member, key, what, now, getattr(written, key))
        said = _dated(dossier, entry) if key in _DATES else now or "not known"
        lines.append(words(f"the {what}", (f"  now {said}", "dim"), target=does))
    if isinstance(entry, Quote) and isinstance(written, Quote):
        now = _speaker_of(dossier, entry)
        lines += [words(""), heading(f"Or: who says it, now {now}"), *_speakers(desk, member, dossier, entry, written)]
    show_page(desk, "Correct", lines)


def _missed(desk: Desk, source: SourceText, drawn: Span) -> None:
    """Ask who says what is drawn over, then show the quote that its dossier will have."""
    found = _entry(desk, f"{source.ref.id}#")
    if found is None or desk.queries is None:
        desk.say("There is no dossier of this to add a quote to.")
        return
    span = trimmed(source.text, drawn)
    said, name = one_line(source.text[slice(*span)]), desk.queries.dossier_of(source.ref.id)

    def by(speaker: str, called: str) -> None:
        does = partial(add_quote, desk.root, name, drawn, speaker)
        _preview(desk, "Add a quote", said, (("text", said), ("speaker", called)), does, "Added.", name)

    lines = [words(said, indent=0), words("")]
    ends = [end for quote in found[0].quotes for start, end in quote.at if start == span[0]]
    if any(abs(end - span[1]) <= 1 for end in ends):  # with the comma behind it, or without
        lines += [words(("The dossier has these very words as a quote already.", "warn"), indent=0), words("")]
    lines.append(heading("This is a quote of"))
    for entity in found[0].entities():
        lines.append(words(entity.name, (f"  {entity.type}", "dim"), target=partial(by, entity.id, entity.name)))
    lines.append(words(("nobody", "strong"), ("  who could be named", "dim"), target=partial(by, "", "nobody")))
    show_page(desk, "Add a quote", lines)


def _ask_kind(desk: Desk, ref: Ref) -> None:
    """Ask what somebody is, in all dossiers that are meant by the name."""
    name, of = _name(desk, ref), _members(desk, ref)

    def because(kind: EntityType) -> None:
        def then(why: str) -> None:
            written = (("type", kind), ("until now", ref.kind), ("of", ", ".join(of)), ("why", why))
            does = partial(deciding.retype, desk.root, of, kind, why)
            _preview(desk, "Correct", name, written, does, f"{name} is {_a(kind)} now.")

        _ask_why(desk, _a(kind), then)

    lines = [words(name, indent=0), words(""), heading("Correct: this is")]
    for kind in ENTITY_TYPES:
        now = "  now" if kind == ref.kind else ""
        lines.append(words(_a(kind), (now, "dim"), target=None if now else partial(because, kind)))
    show_page(desk, "Correct", lines)


def _a(kind: str) -> str:
    return f"{'an' if kind == 'organization' else 'a'} {kind}"


def _speakers(desk: Desk, member: str, dossier: Dossier, entry: Quote, written: Quote) -> Iterator[Line]:
    """Whom the article names, then nobody, and somebody whom it has no entry for."""

    def correct_to(entity: str, called: str, told: str) -> None:
        """Who it is by an entry; without one what they are called, which the words in the article are no more."""
        values: dict[str, Extra] = {"speaker": entity} if entity else {"speaker": "", "speaker_text": called}
        was: dict[str, Extra] = {key: getattr(written, key) for key in values}
        until_now = _speaker_of(dossier, entry)
        _override(desk, member, "speaker", values, was, told, until_now)

    def ask_name() -> None:
        def done(name: str | None) -> None:
            if name and name.strip():
                correct_to("", name.strip(), name.strip())

        ask(desk, "who says it (a name or words; no list of people will have them)", "", done)

    for entity in (*dossier.people, *dossier.organizations, *dossier.places):
        now = "  now" if entity.id == entry.speaker else ""
        yield words(
            entity.name, (f"  {entity.type}{now}", "dim"), target=partial(correct_to, entity.id, "", entity.name)
        )
    now = "" if entry.speaker or entry.speaker_text else "  now"
    yield words(
        ("nobody", "strong"), (f"  who could be named{now}", "dim"), target=partial(correct_to, "", "", "nobody")
    )
    yield words(("somebody else", "strong"), ("  whom this article has no entry for", "dim"), target=ask_name)


def _speaker_of(dossier: Dossier, quote: Quote) -> str:
    named = (entity.name for entity in dossier.entities() if entity.id == quote.speaker)
    return next(named, quote.speaker_text) or "nobody"


def _dated(dossier: Dossier, entry: _Corrected) -> str:
    """The date of an entry; of a quote without one, which is shown under the day its article came out, that too."""
    published, date = dossier.source.published, entry.published if isinstance(entry, Source) else entry.date
    if date or not isinstance(entry, Quote) or not published:
        return shown(date) or "not known"
    return f"not told; the article is of {shown(published)}"


def _ask_value(desk: Desk, member: str, key: str, what: str, now: str, written: str) -> None:
    def done(answer: str | None) -> None:
        value = typed(answer or "") if key in _DATES else (answer or "").strip()
        if answer is not None and value == now:
            desk.say(f"The {what} is so already.")
        elif answer is not None:
            _override(desk, member, what, {key: value}, {key: written}, value or "not known", now or "not known")

    if key in _DATES:
        label = f"{what} (2024, 2024-05, 2024-05-17, 2024~, 2024-05/2024-07)"
        ask(desk, label, now, done, problem=date_problem)
    else:
        ask(desk, what, now, done)


def date_problem(answer: str) -> str:
    """What is wrong with a date that was typed; empty for nothing."""
    try:
        if answer.strip():
            parse(typed(answer))
    except EdtfError:
        return f"{answer.strip()} is no date; write 2024, 2024-05, 2024-05-17, 2024~ or 2024-05/2024-07"
    return ""


def _override(
    desk: Desk, member: str, what: str, values: Mapping[str, Extra], was: Mapping[str, Extra], now: str, until_now: str
) -> None:
    """Ask why, then show a correction: `values` for `was`, in words `now` and `until_now`."""

    def then(why: str) -> None:
        does = partial(deciding.override, desk.root, _named(member), values, was, why)
        written = ((what, now), ("until now", until_now), ("why", why))
        _preview(desk, "Correct", _name(desk, ref_here(desk)), written, does, f"The {what} is {one_line(now)} now.")

    _ask_why(desk, "this", then)


def _named(member: str) -> str:
    """An entry or a source as a correction names it."""
    source, entry = split_entry(member)
    return member if entry else of_source(source)


def _entry(desk: Desk, member: str) -> tuple[Dossier, _Corrected, _Corrected] | None:
    """A dossier as it is corrected until now, its quote, event or source so too, and that as the dossier has it."""
    source, wanted = split_entry(member)
    name = desk.queries.dossier_of(source) if desk.queries else ""
    try:  # an id may be a path: nothing outside the case is read
        dossier, _ = read_dossier(source_path(desk.root, f"{CONTENT}/{name}"))
    except UnreadableError:
        return None
    decisions, _ = read_decisions(decisions_file(desk.root))
    if dossier is None:
        return None
    overrides = by_source(decisions.override).get(source, []) if decisions else []
    right, _ = corrected(dossier, overrides, DECISIONS)
    if not wanted:
        return right, right.source, dossier.source
    pairs: Iterable[tuple[Quote | Event, Quote | Event]]
    pairs = zip((*right.quotes, *right.events), (*dossier.quotes, *dossier.events), strict=True)
    return next(((right, now, written) for now, written in pairs if written.id == wanted), None)


def _members(desk: Desk, ref: Ref) -> tuple[str, ...]:
    details = desk.queries.details(ref) if desk.queries else None
    return details.members if details else ()


def _name(desk: Desk, ref: Ref | None) -> str:
    return desk.queries.name_of(ref) if desk.queries and ref else ""
