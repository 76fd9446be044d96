"""One capitalised word alone: whether it is a name, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.english.gazetteer import (
    common_words,
    demonyms,
    known_names,
    place_kinds,
    titles,
)
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.entitykinds import is_site
from dossier.convert.names.namewords import (
    ACRONYM,
    Piece,
    is_head,
    piece_of,
)
from dossier.convert.names.notnames import (
    is_studied,
)
from dossier.convert.names.plainkinds import (
    is_a_word,
    is_written_like_a_country,
)
from dossier.convert.names.possessives import OWN
from dossier.convert.names.postnominals import POSTNOMINALS
from dossier.convert.names.typewords import (
    BODY_FRONTS,
    ONLY_CLUBS,
)
from dossier.data import table_of


def single_piece(word: Word) -> Iterator[Piece]:
    """The name that a word alone is, typed where it is known or written like an organization's; nothing for no name."""
    text = word.text
    known = known_names().get(text) or known_names().get(text.rstrip("."))
    if known:
        yield piece_of((word,), known.type)
    elif text in demonyms() or (text[-1] == "s" and text[:-1].isupper() and len(text) > 2):  # "two KCs", "super PACs"
        return
    elif _INITIALS.fullmatch(text):
        yield piece_of((word,), "")
    elif (
        (
            ACRONYM.fullmatch(text)
            and not _ROMAN.fullmatch(text)
            and word.low.replace(".", "") not in common_words()
            and not (len(text) > _LONGEST_ACRONYM and is_a_word(word))  # "CONTINUED:"
        )
        or is_site(text)
        or (word.low in ONLY_CLUBS and word.low != "united" and not word.opens)
        or (text.endswith(OWN) and len(text) > 3)
    ):
        yield piece_of((word,), "organization")
    elif (
        word.low in STATIONS
        or word.low in BODY_FRONTS
        or word.low in _NO_NAMES
        or is_studied(word.low)
        or (text.startswith(_OPPOSED) and text[text.index("-") + 1 :].islower())
        or word.low in titles()
        or word.low in place_kinds()
        or is_head(word)
        or (word.opens and (len(text) < 3 or word.low in _VESSELS))
    ):
        return
    else:
        yield piece_of((word,), "place?" if is_written_like_a_country(text) else "")


def signs(word: Word) -> bool:
    """True for initials that are no town's, club's or ship's: "*J.K.* Quill", not "A.C. Tarn"."""
    return _INITIALS.fullmatch(word.text) is not None and word.text.replace(".", "") not in _NO_INITIALS


def is_a_branchs(text: str) -> bool:
    """True for letters of a body behind the name of where it has a branch; no king's number, no honours."""
    is_one = len(text) > len("USA") - 1 and ACRONYM.fullmatch(text) is not None and text.isupper()
    return is_one and not _ROMAN.fullmatch(text) and text not in POSTNOMINALS and text not in ("JR", "SR")


_INITIALS: Final = re.compile(r"(?:[A-Z]\.){2}")  # whoever signs so; of those that are known, the U.N. is one
_NO_INITIALS: Final = frozenset(table_of("name_words")["no_initials"])
_LONGEST_ACRONYM: Final = 5  # of those that are words too: NATO is none, UNITE and SPECTRE are
_ROMAN: Final = re.compile(r"[IVX]{1,4}")
#: Feasts, faiths, tongues, illnesses and other things with a capital.
_NO_NAMES: Final = frozenset((*table_of("name_words")["feast"], *table_of("name_words")["no_name"]))
#: What names of broadcasters begin with: "*Radio* Halden".
STATIONS: Final = frozenset(table_of("name_words")["station"])
_VESSELS: Final = frozenset(table_of("name_words")["vessel"])
#: What an adjective with a capital begins with: "an *Anti-kidnapping* squad".
_OPPOSED: Final = ("Anti-", "Counter-", "Non-", "Pro-")
