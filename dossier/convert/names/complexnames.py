"""Organizations with "of", "for" or "and" in their names, perhaps with a person's name behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    is_common,
    is_given,
    known_names,
    place_kinds,
    titles,
)
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import (
    Piece,
    is_head,
    is_name_word,
    known_length,
    piece_of,
)
from dossier.convert.names.plainnames import plain_pieces
from dossier.data import table_of


def complex_pieces(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    """An organization with "of", "for" or "and" in its name, perhaps with a person's name behind."""
    if words[0].low in place_kinds() and gaps[0] == "of" and not is_head(words[0]):
        yield from plain_pieces(words[1:]) if len(words) == 2 else iter((piece_of(words, "place"),))
        return
    if words[0].low in _PARTS and gaps[0] == "of" and _opens_full_name(words, gaps):
        words, gaps = words[1:], gaps[1:]  # "Secretariat of the Grain Export Council": the council
    cut = len(words)
    for at in range(len(words) - 2, 0, -1):
        if gaps[at] not in ("plain", "particle"):
            break
        if is_given(words[at].text) and gaps[at - 1] == "plain" and not is_head(words[-1]):
            cut = cut if gaps[at - 2 : at - 1] == ("to",) else at  # "the Committee to *Elect* Odo Tarn"
    if cut == len(words) > 3 and _ends_with_a_person(words, gaps):
        cut -= 2
    if cut == len(words) and (office := _office_within(words, gaps)):
        yield piece_of(words[:office], "organization")  # "Court of Appeal *Judge* Mara ole Falk"
        yield piece_of(words[office + 1 :], "person")
        return
    if BINDERS.isdisjoint(gaps[: cut - 1]):
        yield from plain_pieces(words[:cut])
    else:
        end = cut
        while cut < len(words) and end > 1 and gaps[end - 2] == "plain" and _is_office(words[end - 1]):
            end -= 1  # "Bureau of Fish *Director* Mara Quill"
        if end < cut and (whole := known_length(words, gaps, 0)):
            end = whole  # "Save Tarn *Program Director* Mara Quill", of what is generally known
        yield piece_of(words[:end], "organization")
    if cut < len(words):
        yield piece_of(words[cut:], "person")


def _office_within(words: Sequence[Word], gaps: Sequence[str]) -> int:
    """Which word is an office with a body's name in front of it and somebody's behind it; 0 for none."""
    last = max((at for at, gap in enumerate(gaps) if gap in BINDERS), default=len(words))
    office = next((at for at in range(last + 2, len(words) - 2) if _is_office(words[at])), 0)
    if not office or any(gaps[at] != "plain" for at in range(last + 1, office + 1)):
        return 0
    return office if all(is_name_word(word) and not is_head(word) for word in words[office + 1 :]) else 0


def _is_office(word: Word) -> bool:
    return titles().get(word.low.rstrip(".")) in ("office", "rank") and not is_head(word)


def _ends_with_a_person(words: Sequence[Word], gaps: Sequence[str]) -> bool:
    """True for two words written like a person's name behind a common one: "Search for Missing Persons Mira Falk"."""
    return (
        gaps[-2] == gaps[-1] == "plain"
        and is_common(words[-3].text)
        and not any(is_head(word) or word.text in known_names() or not is_name_word(word) for word in words[-2:])
    )


def _opens_full_name(words: Sequence[Word], gaps: Sequence[str]) -> bool:
    at = 1
    while at < len(gaps) and gaps[at] == "plain":
        at += 1
    return any(is_head(word) and word.low not in ("works", "resources") for word in words[2 : at + 1])


_PARTS: Final = frozenset(table_of("name_words")["part"])
#: Small words that bind a name's words.
BINDERS: Final = frozenset({"of", "for", "on", "to", "the", "and"})
