"""Soft hyphens and HTML entities of web pages: engines read the text without them, a dossier's passages count them."""

from __future__ import annotations

import html
from bisect import bisect_right
from typing import Any, Final, TypeVar

from dossier.convert.patterns.rare import Rare
from dossier.model import Dossier, Entity, Event, Passage, Quote, Role, text_at
from dossier.records import Record, replace

_MARK: Final = Rare(r"\u00ad|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
#: What is a passage of a record's, and the words that it has from there.
_PASSAGES: Final = {"at": "text", "cue_at": "cue", "speaker_at": "speaker_text", "date_at": "date_text"}
_WITHOUT_WORDS: Final = ("mentions", "content", "source", "cue")
_R = TypeVar("_R", bound=Record)


class Marked:
    """A text with such marks. `plain` is what engines read: `"` for `&quot;`, nothing for a soft hyphen."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: list[tuple[int, int, int, int]] = []  # start and end in the plain text, then in the other
        pieces, kept, place = list[str](), 0, 0
        for match in _MARK.finditer(text):
            meant = html.unescape(match[0]).replace("\u00ad", "")
            if meant == match[0]:
                continue  # "&c;", which is none
            pieces += [text[kept : match.start()], " " if meant.isspace() else meant]
            place += match.start() - kept
            self._marks.append((place, place + len(pieces[-1]), *match.span()))
            place, kept = self._marks[-1][1], match.end()
        self.plain = "".join([*pieces, text[kept:]])
        self._starts = [mark[0] for mark in self._marks]

    def dossier(self, dossier: Dossier) -> Dossier:
        """The dossier of the plain text with its passages and words in the marked one."""
        sections = ("people", "organizations", "places", "events", "quotes", "timexes")
        return replace(dossier, **{name: self.records(getattr(dossier, name)) for name in sections})

    def records(self, records: tuple[_R, ...]) -> tuple[_R, ...]:
        """The same records with their passages and words in the marked text."""
        return tuple(self._record(each) for each in records) if self._marks else records

    def _record(self, record: _R) -> _R:
        new: dict[str, Any] = {}
        for name in record.__struct_fields__:
            value = getattr(record, name)
            if not isinstance(value, tuple) or not value:
                continue
            if isinstance(value[0], Record):
                new[name] = self.records(value)
            elif name in _PASSAGES or name in _WITHOUT_WORDS:
                new[name] = self._passage(value)
                told = next((word for word in (_PASSAGES.get(name, ""), "cue") if hasattr(record, word)), "")
                if told and getattr(record, told) == text_at(self.plain, value):
                    new[told] = text_at(self._text, new[name])
        if isinstance(record, Role) and "at" in new:
            role = " ".join(text_at(self._text, new["at"]).split())
            if record.title.casefold() not in role.casefold():
                new["title"] = role  # a mark stands between its words
        if isinstance(record, Quote | Event):
            first, last = record.at[0][0], record.at[-1][1]
            new["prefix"] = self._text[self._start(first - len(record.prefix)) : self._start(first)]
            new["suffix"] = self._text[self._end(last) : self._end(last + len(record.suffix))]
        if isinstance(record, Entity):  # a name as the marked text has it is one more spelling
            written = dict.fromkeys(text_at(self._text, (span,)) for span in new.get("mentions", ()))
            plain = dict.fromkeys(text_at(self.plain, (span,)) for span in record.mentions)
            new["aliases"] = (*record.aliases, *(name for name in written if name not in plain))
        return replace(record, **new)

    def _passage(self, at: Passage) -> Passage:
        return tuple((self._start(start), self._end(end)) for start, end in at)

    def _start(self, place: int) -> int:
        """Where what begins at a place of the plain text begins."""
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return place
        _, end, first, last = self._marks[number]
        return first if place < end else last + place - end

    def _end(self, place: int) -> int:
        """Where what ends at a place of the plain text ends."""
        number = bisect_right(self._starts, place - 1) - 1
        if place <= 0 or number < 0:
            return place
        _, end, _, last = self._marks[number]
        return last + max(0, place - end)


def is_marked(text: str) -> bool:
    """True for a text that may have such marks; nearly none has."""
    return "\u00ad" in text or ("&" in text and _MARK.search(text) is not None)
