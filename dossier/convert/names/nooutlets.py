"""Names of known outlets where they mean something else: "the Australian police", "a New Yorker", CCTV images."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import known_names
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import class_of

_THE: Final = ("the ", "The ")
_WORD: Final = Rare(r" ([a-z]{3,20})\b")
#: Behind an outlet's name: what it has and who works for it.
_ITS: Final = frozenset(
    "account analysis app article articles blog bureau cartoon chief column columnist contributor"
    " correspondent cover critic crossword daily data editor editorial essay exclusive front group"
    " headline headlines interview investigation journalist journalists magazine newspaper newspapers"
    " newsroom office op-ed owner paper photographer piece podcast poll profile publisher readers reporter"
    " reporters review staff story studio tabloid team website weekly writer".split()
)
_PEOPLES: Final = frozenset({"New Yorker"})
_CAMERAS: Final = "CCTV"
#: Who broadcasts in China, where an article is about it.
_CHINESE: Final = Rare(r"\b(?:China|Chinese|Beijing|broadcaster CCTV|CCTV (?:reported|reports|said|says))\b")


def is_no_outlet(text: str, start: int, end: int) -> bool:
    """True for the name of a known outlet that is an adjective with an article, a New Yorker, or cameras."""
    name = text[start:end]
    known = known_names().get(name)
    if known is None or known.kind != "outlet":
        return False  # nearly always
    if name == _CAMERAS:
        return _CHINESE.search(text) is None
    if name in _PEOPLES and not text.endswith(_THE, 0, start):
        behind = _WORD.match(text, end)
        return behind is None or behind[1] not in _ITS
    noun = name.removeprefix("The ")
    if known.name != f"The {noun}" or not (noun != name or text.endswith(_THE, 0, start)):
        return False
    return " " not in noun and _tells_of_noun(text, end)


def _tells_of_noun(text: str, end: int) -> bool:
    """True in front of a noun, or an adjective, that is no outlet's: "The *Guardian* families", "The Sun *rises*"."""
    behind = _WORD.match(text, end)
    if behind is None or behind[1] in _ITS:
        return False
    return class_of(behind[1]) in ("N", "J")
