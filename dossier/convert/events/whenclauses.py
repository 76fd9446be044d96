"""Where the main clause begins behind a clause of time that opens the sentence: "When the mill burned, *she fled*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.reading.tags import tagged
from dossier.model import Span

_OPENING: Final = ("When ", "While ")
_FINITE: Final = frozenset("VA")
#: What a main clause begins with, up to its verb.
_OF_SUBJECT: Final = frozenset("NPDJMSRYI")
_OF_ROW: Final = _OF_SUBJECT | {",", "C"}


def opens_with_when(text: str, sentence: Span) -> bool:
    """True for a sentence that a clause of time opens."""
    return text.startswith(_OPENING, *sentence)


def main_behind(text: str, sentence: Span) -> int:
    """The comma between a clause of time that opens a sentence and its main clause; the sentence's end for none."""
    if not opens_with_when(text, sentence):
        return sentence[1]
    tokens, tags = tagged(text)
    place, stop = tokens.index(sentence[0]), tokens.index(sentence[1])
    verb = next((at for at in range(place, stop) if tags[at] in _FINITE), stop)
    return comma_of_main(text, tokens.ends[verb], sentence[1]) if verb < stop else sentence[1]


def comma_of_main(text: str, last: int, end: int) -> int:
    """The comma behind `last` that the main clause stands behind, `end` where there is none in front of it.

    "When it burned, *Ann Quill was* in Lodd", "When it burned, *a cook, a baker and a guard died*"; but not "When he
    met Odo Tarn, *the mayor,* she left".
    """
    tokens, tags = tagged(text)
    comma = text.find(", ", last, end)
    while comma >= 0:
        place = first = tokens.index(comma + len(", "))
        while place < len(tags) - 1 and tags[place] in _OF_ROW:
            place += 1
        row = tags[first:place]
        is_clause = row and row[0] not in ("C", ",") and ("," not in row or "C" in row)
        if is_clause and tags[place] in _FINITE and tokens.starts[place] < end and not _is_quoted(text, last, comma):
            return comma
        comma = text.find(", ", comma + 1, end)
    return end


def _is_quoted(text: str, start: int, at: int) -> bool:
    return text.count("“", start, at) > text.count("”", start, at) or text.count('"', start, at) % 2 == 1
