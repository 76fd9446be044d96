"""Walking a case: focus, jump, back and forward, from passage to passage. Functions that move a desk about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dossier.case.queries import SECTION_OF, EventRow, Hit, QuoteRow, Ref, View, Where
from dossier.tui.place import TABS, PaneName, Place
from dossier.tui.row_list import RowList

if TYPE_CHECKING:
    from dossier.tui.desk import Desk


def place_of(desk: Desk) -> Place:
    """Where the reader is now."""
    source = desk.source_view
    return Place(
        desk.active,
        desk.tab,
        desk.focus_ref,
        dict(desk.cursors),
        source.source.ref.id if source.source else "",
        source.current_ref,
        source.caret,
    )


@contextmanager
def step(desk: Desk) -> Iterator[None]:
    """What happens inside is one step of the history."""
    desk.history.here = place_of(desk)
    yield
    desk.history.go(place_of(desk))
    desk.tell()


def choose(desk: Desk, ref: Ref, *, stay: bool = False, on: Ref | None = None) -> None:
    """Make something the focus. The keyboard goes to the first pane that has something to show, unless `stay`.

    The lists begin at their first rows, but for the one that `on` is in, whose cursor stays on it.
    """
    if desk.queries is None:
        return
    with step(desk):
        desk.focus_ref = ref
        section = SECTION_OF[ref.kind]
        if section in TABS:
            desk.tab = section
        for other in ("events", "quotes"):
            desk.cursors.pop(other, None)
        desk.cursors[section] = ref
        if on:
            desk.cursors[SECTION_OF[on.kind]] = on
        desk.show_lists()
        shown = desk.source_view.source
        if stay and desk.active == "source" and shown:
            caret = desk.source_view.caret
            at = tuple(span for span in desk.queries.passages(ref, shown.ref.id) if span[0] <= caret < span[1])
            desk.show_passage(Where(shown.ref.id, at), ref, caret)
        else:
            _show_first_passage(desk, ref)
        if not stay:
            desk.activate(_pane_for(desk, ref))


def _pane_for(desk: Desk, ref: Ref) -> PaneName:
    if ref.kind in ("event", "quote", "source"):
        return "source"
    return "quotes" if desk.quotes.count else "timeline" if desk.timeline.count else "source"


def _show_first_passage(desk: Desk, ref: Ref) -> None:
    if ref.kind == "source":
        desk.show_passage(Where(ref.id, ()), ref, 0)
        return
    panes: dict[str, tuple[RowList, ...]] = {"event": (desk.timeline,), "quote": (desk.quotes,)}
    for pane in panes.get(ref.kind, (desk.quotes, desk.timeline)):
        if isinstance(row := pane.here, EventRow | QuoteRow):
            desk.show_passage(row.where, row.ref)
            return
    if where := first_named(desk, ref):
        desk.show_passage(where, ref)


def first_named(desk: Desk, ref: Ref) -> Where | None:
    """Where something is named first, in the first of its sources."""
    rows = desk.queries.rows(View("sources", ref), 0, 1) if desk.queries else ()
    if desk.queries is None or not rows:
        return None
    source = rows[0].ref.id
    return Where(source, tuple(desk.queries.passages(ref, source)[:1]))


def choose_here(desk: Desk) -> None:
    """Make the row under the cursor the focus, or what is under the caret, and stay."""
    if not isinstance(pane := desk.pane, RowList):
        pane.open()
    elif row := pane.here:
        choose(desk, row.ref, stay=True)


def jump(desk: Desk, where: Where, ref: Ref | None) -> None:
    """Stand on a passage in the source pane, with the cursor of its list on what is written there."""
    with step(desk):
        if ref and desk.cursors.get(section := SECTION_OF[ref.kind]) != ref:
            desk.cursors[section] = ref
            desk.show_lists()
        desk.show_passage(where, ref)
        desk.activate("source")
    row = desk.queries.row(ref) if desk.queries and ref else None
    if isinstance(row, EventRow | QuoteRow) and row.lost and where == row.where:
        desk.say("Its words are not here: the dossier gives a passage that says something else.")


def lead(desk: Desk, target: object) -> None:
    """Go where a line of a page leads: to a passage, to one that tells a thing, or to a thing."""
    match target:
        case (Where() as where, Ref() as ref):
            jump(desk, where, ref)
        case Where():
            jump(desk, target, None)
        case Ref():
            choose(desk, target)


def clear(desk: Desk) -> None:
    """Forget a number that was begun; else take off the filter of the active list, the selection, or the focus."""
    if desk.count is not None:
        return
    if desk.merging is not None:
        desk.merging = None
        desk.say("Nothing is merged.")
    elif desk.pane is desk.source_view and desk.source_view.selected:
        desk.source_view.select(None)
    elif desk.pane is desk.source_view and desk.source_view.found:
        desk.source_view.find("", lambda text, words: ())
    elif isinstance(pane := desk.pane, RowList) and desk.filters.pop(desk.section, ""):
        desk.show_list(pane)
    elif desk.focus_ref:
        with step(desk):
            desk.focus_ref = None
            desk.show_lists()
            shown = desk.source_view
            shown.show(shown.source, (), shown.current, shown.current_ref, shown.caret)


def go_back(desk: Desk) -> None:
    """Return to where the last step began."""
    desk.history.here = place_of(desk)
    _arrive(desk, desk.history.back())


def go_forward(desk: Desk) -> None:
    """Undo `go_back`."""
    desk.history.here = place_of(desk)
    _arrive(desk, desk.history.forward())


def _arrive(desk: Desk, place: Place | None) -> None:
    if place is None:
        desk.say("That is as far as it goes.")
    else:
        restore(desk, place)


def is_there(desk: Desk, ref: Ref | None) -> bool:
    """Whether the case has what may be the focus; a merge, or a conversion, can have taken it away."""
    return ref is None or desk.queries is None or desk.queries.row(ref) is not None


def restore(desk: Desk, place: Place) -> None:
    """Make everything as it was at a place, without a focus that is gone meanwhile."""
    desk.tab, desk.cursors = place.tab, dict(place.cursors)
    desk.focus_ref = place.focus if is_there(desk, place.focus) else None
    desk.show_lists()
    at = desk.queries.passages(place.passage, place.source) if desk.queries and place.passage else ()
    if place.passage and place.passage.kind not in ("quote", "event"):
        at = [span for span in at if span[0] <= place.offset < span[1]]
    desk.show_passage(Where(place.source, tuple(at)), place.passage, place.offset)
    desk.activate(place.pane)


def next_passage(desk: Desk, by: int) -> None:
    """Go to the next passage of the focus, without one to the next quote; behind the last one, to the next source."""
    source, view = desk.source_view.source, desk.source_view
    is_case_wide = desk.focus_ref is not None and desk.focus_ref.kind != "source"
    if (view.linked or not is_case_wide) and view.move_passage(by):
        return
    if not (desk.queries and desk.focus_ref and source and is_case_wide):
        desk.say("No more passages in this article.")
        return
    sources = View("sources", desk.focus_ref, sort="date")
    here = desk.queries.position(sources, source.ref)
    index = 0 if here is None else here + by
    rows = desk.queries.rows(sources, index, index + 1) if index >= 0 else ()
    if not rows:
        desk.say("That was the last passage." if by > 0 else "That was the first passage.")
        return
    spans = desk.queries.passages(desk.focus_ref, rows[0].ref.id)
    span = (spans[0 if by > 0 else -1],) if spans else ()
    desk.show_passage(Where(rows[0].ref.id, span), desk.focus_ref)


def next_hit(desk: Desk, by: int) -> None:
    """Go to the next hit of the last search; in an article where words were found, to their next place."""
    if desk.active == "source" and desk.source_view.found:
        desk.source_view.move_found(by)
    elif desk.hits:
        desk.hit = (desk.hit + by) % len(desk.hits)
        open_hit(desk, desk.hits[desk.hit])
        desk.say(f"Hit {desk.hit + 1} of {len(desk.hits)}; {desk.key_of('search')} lists them")
    else:
        desk.say(f"Nothing has been searched for; {desk.key_of('search')} searches.")


def open_hit(desk: Desk, hit: Hit) -> None:
    """Go where a hit is written; a hit that is written nowhere becomes the focus."""
    if hit.where and hit.ref.kind in ("event", "quote", "source"):
        jump(desk, hit.where, hit.ref)
    else:
        choose(desk, hit.ref)


def to_date(desk: Desk, date: str) -> None:
    """Go to the first event that is not before a date; the timeline is in the order of time for that."""
    desk.activate("timeline")
    if desk.sorts.pop("events", "date") != "date":
        desk.show_list(desk.timeline)
        desk.say("By date")
    desk.timeline.go_to_date(date)


def begin_sequence(desk: Desk, second: Mapping[str, str]) -> None:
    """Wait for the second key of a sequence. What the first key does by itself is undone when the second one comes."""
    pane, before = desk.pane, desk.pane.standing()

    def wanted(key: str) -> bool:
        if key not in second:
            return False
        pane.stand(before)
        if isinstance(pane, RowList) and (row := pane.here):
            desk.cursors[SECTION_OF[row.ref.kind]] = row.ref
        desk.run_command(second[key])
        return True

    desk.take_key(wanted)


def set_mark(desk: Desk) -> None:
    """Remember this place under the next letter."""

    def wanted(key: str) -> bool:
        if len(key) == 1:
            desk.marks[key] = place_of(desk)
            desk.say(f"Marked as {key}; {desk.key_of('to-mark')} {key} returns here.")
        return len(key) == 1

    desk.say("Mark this place as … (a letter)")
    desk.take_key(wanted)


def go_to_mark(desk: Desk) -> None:
    """Go to the place that was remembered under the next letter."""

    def wanted(key: str) -> bool:
        place = desk.marks.get(key)
        if place:
            with step(desk):
                restore(desk, place)
            desk.say(f"Mark {key}")
        elif len(key) == 1:
            desk.say(f"No mark {key}.")
        return len(key) == 1

    none = f"none is set; {desk.key_of('mark')} sets one"
    desk.say(f"To mark … ({' '.join(sorted(desk.marks)) or none})")
    desk.take_key(wanted)
