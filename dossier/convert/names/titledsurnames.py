"""Whom a title in front of a surname means, of several who bear it: "Cllr Joan Tarn", not Odo, is "Cllr Tarn"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from dossier.convert.english.gazetteer import title_kind
from dossier.convert.english.genders import of_given_name, title_before
from dossier.convert.names.forms import Form
from dossier.convert.names.rolewords import STANDING_IN
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_LONGEST: Final = 24
_NEAR: Final = 400
#: What ends a sentence.
_STOP: Final = Rare(r"[.!?][\"”’']?\s|\n")
#: One title in two writings.
_SAME: Final = {
    "attorney": "atty",
    "captain": "capt",
    "colonel": "col",
    "coun": "cllr",
    "councillor": "cllr",
    "doctor": "dr",
    "general": "gen",
    "governor": "gov",
    "inspector": "insp",
    "lieutenant": "lt",
    "professor": "prof",
    "representative": "rep",
    "reverend": "rev",
    "senator": "sen",
    "sergeant": "sgt",
}
_TITLES: Final = ("honorific", "rank", "office")


def spans_by_title(text: str, form: Form, bearers: Mapping[int, Sequence[Form]]) -> Iterator[tuple[int, list[Span]]]:
    """Which mentions of a surname belong to which of its bearers, by the one title that both have in front.

    The title is that of the full name, or of the surname where no other bearer has been named yet; of several who have
    it, it is the last named one's. The bearers are full names by the ids of their groups.
    """
    titled = [(start, end, title) for start, end in form.spans if (title := _title(text, start))]
    if not titled:
        return
    named = sorted((span, owner) for owner, full in bearers.items() for one in full for span in one.spans)
    holders: dict[str, set[int]] = defaultdict(set)
    for (start, end), owner in named:
        for title in filter(None, (_title(text, start), _title_behind(text, end))):
            holders[title].add(owner)
    first = named[0][1] if named else 0
    second = next((span for span, owner in named if owner != first), None)
    for start, _, title in titled:
        if second is not None and named[0][0][0] < start < second[0]:
            holders[title].add(first)
    found: dict[int, list[Span]] = defaultdict(list)
    for start, end, title in titled:
        owners = holders[title]
        if len(owners) > 1:
            if not title_before(text, start)[0] and (last := _last_named(text, start, named)) in owners:
                found[last].append((start, end))
            continue
        if not owners:
            continue
        owner = next(iter(owners))
        others = (span for span, other in named if other != owner)
        if not title_before(text, start)[0] or not _is_behind_another(text, start, others):
            found[owner].append((start, end))
    yield from found.items()


def _last_named(text: str, start: int, named: Sequence[tuple[Span, int]]) -> int:
    """Who of several has been named last, in a sentence without the others and not long before; 0 for none."""
    before = [(span, owner) for span, owner in named if span[0] < start]
    (_, end), owner = before[-1] if before else ((0, 0), 0)
    if not owner or start - end > _NEAR or text.count("\n\n", end, start) > 1:
        return 0
    other = next((span for span, one in reversed(before) if one != owner), None)
    first = min(span[0] for span, one in before if one == owner and (other is None or span > other))
    return 0 if other is not None and _STOP.search(text, other[1], first) is None else owner


def _title(text: str, start: int) -> str:
    """The title right in front of a name, in one of its writings; empty for none. A deputy's is another."""
    *before, word, gap = ["", "", *text[max(0, start - _LONGEST) : start].rpartition("\n")[2].split(" ")]
    low = word.lower().rstrip(".")
    if gap or not word[:1].isupper() or title_kind(low) not in _TITLES:
        return ""
    in_front = before[-1].rpartition("—")[2].lower()
    return f"{in_front} {low}" if in_front in STANDING_IN else _SAME.get(low, low)


def _title_behind(text: str, end: int) -> str:
    """The title in apposition to a name, in one of its writings; empty for none: "Ann Quill, 56, the *governor* of"."""
    behind = _APPOSED.match(text, end)
    if behind is None or title_kind(behind[2]) not in _TITLES:
        return ""
    title = _SAME.get(behind[2], behind[2])
    return f"{behind[1]}{title}" if (behind[1] or "").strip() in STANDING_IN else title


_APPOSED: Final = Rare(r"(?:, \d{1,3})?, (?:the |an? )?(?:former |then |current )?([a-z]{3,9} )?([a-z]{3,14})\b")


def _is_behind_another(text: str, start: int, others: Iterable[Span]) -> bool:
    """True where another bearer has just been named, whom "Mr" and "Mrs" in front of the surname may mean as well."""
    gender = title_before(text, start)[0]
    begin = text.rfind("\n", 0, start)
    return any(begin < other < start and of_given_name(text[other:end]) in ("", gender) for other, end in others)
