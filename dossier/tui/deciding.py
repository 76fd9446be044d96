"""Deciding: what a person says about the case, shown before it is written to case.yaml, and taken back with `U`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from dossier.case import deciding
from dossier.case.deciding import Change, DecisionError
from dossier.case.queries import Ref
from dossier.files.decisions import STATUSES, Status
from dossier.files.layout import DECISIONS
from dossier.model import split_entry
from dossier.text import counted, one_line, shortened
from dossier.tui.here import member_here, ref_here
from dossier.tui.over import ask, show_page
from dossier.tui.page import heading, words

if TYPE_CHECKING:
    from dossier.tui.desk import Desk

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
    desk.say(f"{said} It is in content/{change.file.name}; {desk.key_of('undo')} takes it back.")


def _try_again(desk: Desk, problem: str, about: str, again: Callable[[], None]) -> None:
    """Tell why a decision is not written. What was typed for it is kept meanwhile, in what `again` does."""
    lines = [*([words(about, indent=0), words("")] if about else []), words((problem, "warn"), indent=0), words("")]
    lines.append(words(("Try again", "strong"), target=again))
    show_page(desk, "Not written", [*lines, words(("Esc gives the decision up.", "dim"))])


def preview(
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


def ask_why(desk: Desk, what: str, then: Callable[[str], None]) -> None:
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


def assess(desk: Desk) -> None:
    """Choose how far an entry can be trusted, then say why; what is said of that until now is shown beside it."""
    member, ref = member_here(desk), ref_here(desk)
    name = name_of(desk, ref)
    if not split_entry(member)[1]:
        desk.say("Go to an event, a quote or a name to assess it.")
        return

    def because(status: Status) -> None:
        def then(why: str) -> None:
            does = partial(deciding.assess, desk.root, member, status, why)
            written = (("status", status), ("why", why), ("until now", ", ".join(f"{s}{w}" for s, w in now.items())))
            preview(desk, "Assess", name, written, does, f"Assessed as {status}.")

        ask_why(desk, status, then)

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
            preview(desk, "Note", name_of(desk, ref_here(desk)), written, does, "Noted.")

    ask(desk, "note (words that begin with # are tags)", "", done)


def members_of(desk: Desk, ref: Ref) -> tuple[str, ...]:
    """The entries of dossiers that something of the case stands for."""
    details = desk.queries.details(ref) if desk.queries else None
    return details.members if details else ()


def name_of(desk: Desk, ref: Ref | None) -> str:
    """What a decision calls something of the case."""
    return desk.queries.name_of(ref) if desk.queries and ref else ""
