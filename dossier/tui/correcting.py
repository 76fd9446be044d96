"""Correcting what conversion read wrong: speakers, dates, outlets, the kinds of names, and quotes that it missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from dossier.case import deciding
from dossier.case.adding import add_quote, trimmed
from dossier.case.overrides import by_source, corrected
from dossier.case.queries import Ref, SourceText
from dossier.edtf import EdtfError, parse
from dossier.files.corrections import of_source
from dossier.files.layout import CONTENT, DECISIONS, decisions_file
from dossier.files.read import read_decisions, read_dossier
from dossier.files.sources import UnreadableError, source_path
from dossier.model import ENTITY_TYPES, Dossier, EntityType, Event, Extra, Quote, Source, Span, split_entry
from dossier.text import one_line
from dossier.tui.dates import shown, typed
from dossier.tui.deciding import ask_why, members_of, name_of, preview
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
        preview(desk, "Add a quote", said, (("text", said), ("speaker", called)), does, "Added.", name)

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
    name, of = name_of(desk, ref), members_of(desk, ref)

    def because(kind: EntityType) -> None:
        def then(why: str) -> None:
            written = (("type", kind), ("until now", ref.kind), ("of", ", ".join(of)), ("why", why))
            does = partial(deciding.retype, desk.root, of, kind, why)
            preview(desk, "Correct", name, written, does, f"{name} is {_a(kind)} now.")

        ask_why(desk, _a(kind), then)

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
        preview(desk, "Correct", name_of(desk, ref_here(desk)), written, does, f"The {what} is {one_line(now)} now.")

    ask_why(desk, "this", then)


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
