"""Where somebody of an office is brought in without a name: "*A military official* said …", "told *another senator*".

"The official" further on is that one, and nobody of such an office who was named before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.auxiliaries import BE, HAVE, MODALS
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.tags import has_finite, tagged
from dossier.convert.reading.tokens import Tokens
from dossier.model import Entity, Span

_MOST_WORDS: Final = 6
_NEW: Final = frozenset({"a", "an", "another", "one"})
#: "*The other* official", "*the second* officer": not the one who was told of.
_ELSE: Final = frozenset({"other", "second", "third"})
#: What stands between an article and its noun, by tags.
_WITHIN: Final = frozenset("NPJMXGSY")
#: In front of "a judge": what anybody of the office is or does, and nobody new.
_ANYBODYS: Final = frozenset("as like than of for without into not never such if unless whether".split())
_LACKING: Final = forms_of_verbs("deny deserve elect expect lack let need refuse require seek want")
#: Verbs of the present that tell of one, unlike "a judge *decides*".
_IS_OR_HAS: Final = frozenset({"is", "has", "was"})
#: What somebody who was named is, in front of "he": "*A lawyer by training*, he won".
_OF_HIM: Final = Rare(r"[^\n,;:.!?\"“”]{0,60}, (?:he|she)\b")
_BEING: Final = BE | forms_of_verbs("become remain name call appoint elect make")
_BETWEEN: Final = frozenset("not never once also still now then long already himself herself".split())
#: How somebody's name is told behind a title.
_NAMED: Final = Rare(r",? (?:who (?:is|was) )?(?:named|called|identified|known)\b")


def is_brought_in(text: str, noun: Span, mentions: Sequence[tuple[Span, Entity]], starts: Sequence[int]) -> bool:
    """True for the noun of "*a military official*", "*one of the officials*" and "*the other official*".

    Not where a name is that one's, "a lawyer, Ann Quill", "Ann Quill, a lawyer": `mentions` are those of people, which
    begin at `starts`. Nor where anybody of the office is meant: "she is a lawyer", "as a lawyer", "a lawyer can".
    """
    tokens, tags = tagged(text)
    place = tokens.index(noun[0])
    if tokens.starts[place : place + 1] != [noun[0]]:
        return False
    word = text[slice(*noun)].lower()
    is_one = tokens.lows[place] == word
    if not is_one and tokens.lows[place] != f"{word}s":
        return False
    first = _article(tokens, tags, place) if is_one else _one_of(tokens, place)
    if first < 0 or (is_one and _goes_on(tokens, tags, place)):
        return False
    begin, end = tokens.starts[first], tokens.ends[place]
    behind = bisect_left(starts, end)
    if behind < len(starts) and text[end : starts[behind]] in (" ", ", ", " (", ": "):
        return False
    if _NAMED.match(text, end) or (_OF_HIM.match(text, end) and _opens(tokens, first) and not _acts(tags, place)):
        return False
    before = bisect_left(starts, begin) - 1
    if text.endswith(", ", 0, begin) and before >= 0:
        last = mentions[before][0][1]
        if "\n" not in text[last:begin] and not has_finite(text, last, begin):
            return False
    return not _is_anybodys(tokens, first)


def _article(tokens: Tokens, tags: Sequence[str], noun: int) -> int:
    """The place of the "a" of a noun's phrase, or of its "the other"; −1 for another phrase."""
    for place in range(noun - 1, max(-1, noun - _MOST_WORDS), -1):
        low = tokens.lows[place]
        if low in _NEW:
            return place
        if low in _ELSE and place and tokens.lows[place - 1] == "the":
            return place - 1
        if tags[place] not in _WITHIN:
            break
    return -1


def _one_of(tokens: Tokens, noun: int) -> int:
    """The place of the "one" of "one of the officials"; −1 for another phrase."""
    for place in range(noun - 1, max(0, noun - _MOST_WORDS), -1):
        if tokens.lows[place] == "of":
            return place - 1 if tokens.lows[place - 1] in ("one", "another") else -1
    return -1


def _goes_on(tokens: Tokens, tags: Sequence[str], noun: int) -> bool:
    """True where a noun is only what another is called after, or of anybody: "an *official* visit", "a lawyer can"."""
    behind = noun + 1
    if behind == len(tags):
        return False
    low = tokens.lows[behind]
    if tags[behind] == "V" and low.endswith("s") and low not in _IS_OR_HAS and low not in cue_forms().speech:
        return True  # "a nurse *earns* little"
    return tags[behind] in "NPS" or low in MODALS or (low == "has" and tokens.lows[behind + 1 : behind + 2] == ["to"])


def _opens(tokens: Tokens, place: int) -> bool:
    return place == 0 or tokens.words[place][0].isupper()


def _acts(tags: Sequence[str], noun: int) -> bool:
    """True for a noun with a verb of its own in front of the next comma."""
    for tag in tags[noun + 1 :]:
        if tag in ",.":
            return False
        if tag in "VA":
            return True
    return False


def _is_anybodys(tokens: Tokens, article: int) -> bool:
    """True for "she was once", "as" and "named him" in front of "a lawyer"; not for "there was"."""
    lows, place = tokens.lows, article - 1
    if place < 0:
        return False
    if lows[place] in _ANYBODYS or lows[place] in _LACKING or lows[max(0, place - 1) : place + 1] == ["up", "to"]:
        return True
    if lows[place] in HAVE and place and lows[place - 1] in ("not", "never"):
        return True
    while place > 0 and (lows[place] in _BETWEEN or lows[place].endswith("ly") or lows[place] in ("him", "her")):
        place -= 1
    return lows[place] in _BEING and (not place or lows[place - 1] != "there")
