"""Words beside a name that only a capital joins to it: "*Absent* Quill's plan", a headline's "Ann Quill *Stuns* Fans".

That they are none of the name's is known from the rest of the article, which has the name without them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Final

from dossier.convert.english.gazetteer import Known, is_common, is_given, known_names
from dossier.convert.names.namewords import NameType, Piece, is_calling, known_as, piece_of
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import word_tags
from dossier.text import header_of

#: Of names whose own words tell what they are, as "Quill Motors" does, nothing is taken.
_UNTOLD: Final = frozenset({"", "person", "person?"})
_ASKS: Final = Rare(r"[^.!?\n]{0,160}\?")


def without_words_beside(text: str, pieces: list[Piece]) -> list[Piece]:
    """The names without what stands in front of them at a sentence's head, and without a headline's words behind."""
    counts = Counter([text[piece.start : piece.end] for piece in pieces])
    longer = [piece for piece in pieces if len(piece.words) > 1]
    doubtful = {
        piece.start
        for piece in longer
        if piece.type in _UNTOLD
        and counts[text[piece.start : piece.end]] == 1
        and (piece.words[0].opens or piece.words[-1].opens or _known_in_front(piece))
    }
    if not doubtful:
        return pieces
    lasts = {p.words[-1].text for p in longer if p.start not in doubtful or _is_in_full(p)}
    found: list[Piece] = []
    for piece in pieces:
        found += _bare(text, piece, counts, lasts) if piece.start in doubtful else (piece,)
    return found


def _is_in_full(piece: Piece) -> bool:
    """True for a given name in front, and no question: "Will Quill win?" names no Will."""
    return piece.words[0].text != "Will" and is_given(piece.words[0].text)


def _bare(text: str, piece: Piece, counts: Mapping[str, int], lasts: Set[str]) -> Sequence[Piece]:
    """A doubtful name, cut down to what the article names elsewhere; itself where that proves nothing."""
    words = piece.words
    rest = text[words[1].start : piece.end]
    is_named = rest in counts or rest in lasts or rest in known_names()
    if is_named and words[0].opens and _may_open(text, piece):
        named: NameType = "person" if is_calling(words[0].low) else ""  # "*Hacker* Lodd7 said"
        return (piece_of(words[1:], named if len(words) == 2 else piece.type),)
    front = _known_in_front(piece)
    if front and (words[-1].text in lasts or words[-1].text in counts):
        return (piece_of(words[:-1], front.type), piece_of(words[-1:], ""))  # "a *New York* *Quill* rally"
    if (
        len(words) == _WITH_ANOTHER
        and words[1].opens
        and words[1].low[-1] == "s"
        and {words[0].text, words[2].text} <= lasts
    ):
        return (piece_of(words[:1], ""), piece_of(words[2:], ""))  # "*Quill* Woos *Harr*"
    if not (words[-1].opens or piece.start < _headline_end(text)):
        return (piece,)
    for end in range(len(words) - 1, 1, -1):
        if text[piece.start : words[end - 1].end] in counts:
            back = words[end + 1 :]
            own = bool(back) and (text[back[0].start : piece.end] in counts or back[-1].text in lasts)
            return (piece_of(words[:end], piece.type), *((piece_of(back, ""),) if own else ()))
    return (piece,)


def _known_in_front(piece: Piece) -> Known | None:
    """What is generally known by the first two of three words."""
    return known_as(f"{piece.words[0].text} {piece.words[1].text}") if len(piece.words) == _WITH_ANOTHER else None


_WITH_ANOTHER: Final = 3  # words


def _may_open(text: str, piece: Piece) -> bool:
    """True for an English word that opens a sentence, hardly a name: "*Injecting* Quill's", "*Will* Quill win?"."""
    word = piece.words[0]
    if word.text == "Will":
        return _ASKS.match(text, piece.end) is not None
    if is_given(word.text):
        return False
    return word.low in word_tags() or word.low.endswith("ing") or is_common(word.text) or is_calling(word.low)


def _headline_end(text: str) -> int:
    """Where the article's first line ends, if it is a line of one sentence in front of others."""
    start = header_of(text)[1]
    end = text.find("\n", start)
    return end if 0 < end < len(text.rstrip()) and ". " not in text[start:end] else 0
