"""Where the main clause begins behind another that opens the sentence: "When the mill burned, *she fled*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.reading.tags import tagged
from dossier.model import Span

_OPENING: Final = tuple(
    f"{word} " for word in "After Although As Because Before If Once Since Though Unless Until When While".split()
)
#: … of which these stand in front of nouns too, and those before what is yet to come.
_OF_NOUNS: Final = ("After ", "As ", "Because of ", "Before ", "Since ", "Until ")
_OF_TIME: Final = ("After ", "Before ", "If ", "Once ", "Unless ", "Until ", "When ")
_WILL: Final = frozenset("can could may might must shall should will would".split())
_IS: Final = frozenset("are has have is".split())
LONGEST_OPENING: Final = max(map(len, _OPENING))
_FINITE: Final = frozenset("VA")
#: What a main clause begins with, up to its verb.
_OF_SUBJECT: Final = frozenset("NPDJMSRYI")
_NOMINAL: Final = frozenset("NPDJMS")
_OF_PHRASE: Final = _NOMINAL | {"I", "Y"}
_OF_ROW: Final = _OF_SUBJECT | {",", "C"}


def opens_with_when(text: str, sentence: Span) -> bool:
    """True for a sentence that a word for such a clause opens."""
    return text.startswith(_OPENING, *sentence)


def main_behind(text: str, sentence: Span) -> int:
    """The comma between a clause that opens a sentence and its main clause; the sentence's end for none."""
    if not opens_with_when(text, sentence):
        return sentence[1]
    tokens, tags = tagged(text)
    place, stop = tokens.index(sentence[0]), tokens.index(sentence[1])
    verb = next((at for at in range(place, stop) if tags[at] in _FINITE), stop)
    comma = next((at for at in range(place, stop) if tags[at] == ","), stop)
    if comma < verb and tags[comma + 1 : comma + 2] != ("W",):
        is_participle = comma == place + 2 and tokens.lows[place + 1].endswith("ed")  # "If *signed*, it will"
        is_nominal = not is_participle and _NOMINAL.issuperset(tags[place + 1 : comma])
        if text.startswith(_OF_NOUNS, sentence[0]) or is_nominal:
            return sentence[1]  # "After a fire in May, she fled, guards said", "While Ann, Odo and Tom fled"
        verb = place  # "If the river *rises*, it will", "If convicted, he will"
    return _comma_of_main(text, tokens.ends[verb], sentence[1]) if verb < stop else sentence[1]


def end_of_opening(text: str, sentence: Span, last: int) -> int:
    """The comma behind a phrase without a verb that opens a sentence and ends behind `last`; its end for none.

    "Four years after the coup, *nobody has been tried*", "As the mayor, *she led the vote*".
    """
    tokens, tags = tagged(text)
    place = first = tokens.index(sentence[0])
    stop = tokens.index(sentence[1])
    while place < stop and tags[place] in _OF_PHRASE:
        place += 1
    if place == stop or tags[place] != "," or tokens.starts[place] < last or not {"I"} & {*tags[first:place]}:
        return sentence[1]
    comma = tokens.starts[place]
    return comma if _comma_of_main(text, comma, sentence[1]) == comma else sentence[1]


def is_ahead_in_opening(text: str, sentence: Span, at: int) -> bool:
    """True for what the clause in front of what will be tells of as present: "Once *the vote* is held, he will go"."""
    if not text.startswith(_OF_TIME, sentence[0]) or not at < (main := main_behind(text, sentence)) < sentence[1]:
        return False
    tokens, tags = tagged(text)
    behind = range(tokens.index(main), tokens.index(sentence[1]))
    helper = next((tokens.lows[place] for place in behind if tags[place] in _FINITE), "")
    first = range(tokens.index(at), tokens.index(main))
    verbs = [tokens.lows[place] for place in first if tags[place] in _FINITE]
    return helper in _WILL and bool(verbs) and verbs[0] in _IS


def _comma_of_main(text: str, last: int, end: int) -> int:
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
        # no row begins with a preposition: "at home, *at work and in the mill,* she was"
        is_clause = row and row[0] not in ("C", ",") and ("," not in row or ("C" in row and row[0] != "I"))
        if is_clause and tags[place] in _FINITE and tokens.starts[place] < end and not _is_quoted(text, last, comma):
            return comma
        comma = text.find(", ", comma + 1, end)
    return end


def _is_quoted(text: str, start: int, at: int) -> bool:
    return text.count("“", start, at) > text.count("”", start, at) or text.count('"', start, at) % 2 == 1
