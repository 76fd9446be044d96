"""Whether a person is spoken of as "he" or "she", by titles, kin, roles and given names; empty where nothing tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from dossier.convert.english.persons import head_of
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of, words_of
from dossier.model import Entity, Span
from dossier.namekey import romanize

Gender: TypeAlias = Literal["", "f", "m"]

_TITLES: Final[dict[str, Gender]] = {
    **dict.fromkeys("mr sir lord prince baron señor monsieur herr signor".split(), "m"),
    **dict.fromkeys("mrs ms miss lady princess baroness dame madam señora madame frau signora".split(), "f"),
}  # fmt: skip  # read as a table
_GENDERED: Final[dict[str, Gender]] = {
    **_TITLES,
    **dict.fromkeys("king father brother monsignor".split(), "m"),
    **dict.fromkeys("queen sister mother".split(), "f"),
}  # fmt: skip  # read as a table
#: What a person is called beside the name.
_GENDERED_NOUNS: Final[dict[str, Gender]] = {
    **dict.fromkeys("husband widower son grandson nephew uncle grandfather dad stepfather boyfriend".split(), "m"),
    **dict.fromkeys("duke king prince businessman boy father brother man".split(), "m"),
    **dict.fromkeys("wife widow ex-wife daughter granddaughter niece aunt grandmother mum mom girlfriend".split(), "f"),
    **dict.fromkeys("actress duchess queen princess businesswoman girl mother sister woman housewife".split(), "f"),
}  # fmt: skip  # read as a table
_NOUNS: Final = "|".join(_GENDERED_NOUNS)
_CALLED: Final = Rare(rf"\b({_NOUNS}),? (?:the [\w ]{{3,24}} )?\Z", re.IGNORECASE)
_IS_CALLED: Final = Rare(
    rf", (?:\d{{1,3}}, )?(?:his|her|their|the|an?|[A-Z]\w+['’]s)(?: [a-z-]+)? ({_NOUNS})\b", re.IGNORECASE
)
#: A relative who bears the same surname, in front of the name, and whose relative that is.
_RELATIVE: Final = Rare(
    r"(?:\b(?P<owner>[A-Z][\w-]{1,20})['’]s?|\b(?P<whose>[Hh]is|[Hh]er)) (?:[a-z-]{2,12} ){0,2}?"
    r"(?P<kin>husband|wife|widow|widower|son|daughter|brother|sister|father|mother),? \Z"
)
#: Behind a name: "Sam Quill, 41, *whose wife* died".
_MARRIED: Final = Rare(r",(?: \d{1,3},)?(?: an? [a-z][a-z -]{2,30},)? whose (?:late )?(husband|wife|widow)\b")
_WITH_KIN: Final = Rare(r",? and (his|her) ")
_BESIDE: Final = 40
#: Behind a name, nobody else named in between: a possessive behind a preposition, or who the next sentence begins with.
_MEANT: Final = Rare(
    r"(?:[^A-Z.!?\n\"“”‘]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){0,80}?"
    r"(?: (?:at|in|from|outside|near|with|of|by|inside|behind|for|on|to) (his|her) [a-z]"
    r"|\.\s{1,2}(He|She) (?:is|was|has|had|lives|lived|works|worked)\b"
    r"|\.\s{1,2}(His|Her) (?:husband|wife|partner|widower?|son|daughter|brother|sister|father|mother)\b)"
)
#: Of these "she" is said as well as "he": offices and ranks, and what only ends so.
_OF_EITHER: Final = frozenset(
    "airman alderman caiman corpsman crewman freshman guardsman helmsman human infantryman layman marksman midshipman "
    "ombudsman rifleman seaman shaman yeoman".split()
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_TITLE: Final = Rare(rf"\b({'|'.join(_TITLES)})\.?\s\Z", re.IGNORECASE)
_LONGEST_TITLE: Final = 12
_LONGEST_NOUN: Final = max(map(len, _GENDERED_NOUNS)) + len(", ")
_MOST: Final = 8  # mentions looked at


def title_before(text: str, start: int) -> tuple[Gender, int]:
    """The gender that "Mrs" or the like right before a name tells, and where that word begins; the name's own start."""
    if _word_before(text, start, _LONGEST_TITLE) not in _TITLES:  # nearly always
        return "", start
    found = _TITLE.search(text, max(0, start - _LONGEST_TITLE), start)
    return (_TITLES[found[1].lower()], found.start()) if found and found[1][0].isupper() else ("", start)


def gender_of(text: str, entity: Entity) -> Gender:
    """The gender of a person of the article `text`."""
    if gender := gender_told(text, entity.mentions):
        return gender
    told = {gender_of_noun(head_of(role.title).lower()) for role in entity.roles}
    if "f" in told:
        return "f"
    if gender := of_given_name(entity.name):
        return gender
    return "m" if "m" in told else _by_marriage(text, entity.mentions)  # "the chairman, *Maria* Quill"


def gender_of_noun(noun: str) -> Gender:
    """The gender of whom a noun in small letters is said: "spokeswoman", "abbess", "monk"; a witness is either."""
    if noun.endswith("woman") or noun in table_of("speaking_nouns")["she"]:
        return "f"
    is_his = noun in table_of("speaking_nouns")["he"] or (noun.endswith("man") and noun not in _OF_EITHER)
    return "m" if is_his else ""


def gender_of_kin(noun: str) -> Gender:
    """The gender of whom a noun in small letters tells as kin, or as a man or woman: "mother", "nephew", "girl"."""
    return _GENDERED_NOUNS.get(noun, "")


def gender_of_relative(text: str, start: int) -> tuple[Gender, str]:
    """The gender and the owner of a relative named at `start`: "Odo *Tarn's wife*, Ann", "*his* wife"; or empty."""
    if not _may_be_called(text, start):
        return "", ""
    found = _RELATIVE.search(text, max(0, start - _BESIDE), start)
    return (_GENDERED_NOUNS[found["kin"]], found["owner"] or found["whose"].lower()) if found else ("", "")


def gender_told(text: str, mentions: Sequence[Span]) -> Gender:
    """The gender that the words beside some mentions of a person tell."""
    for start, end in mentions[:_MOST]:
        first = _WORD.search(text, start, end)
        title = first[0].lower() if first and first.end() < end else ""  # not of "*King* said" of Ann King
        for word in (_word_before(text, start, _LONGEST_TITLE), title):
            if gender := _GENDERED.get(word):
                return gender
        if gender := _gender_beside(text, start, end):
            return gender
    return ""


def gender_meant(text: str, mentions: Sequence[Span]) -> Gender:
    """The gender that pronouns behind a name tell: "Alex Quill died at *his* home", "Alex Quill left. *She* was"."""
    told: set[Gender] = set()
    for _, end in mentions[:_MOST]:
        if meant := _MEANT.match(text, end):
            told.add("m" if (meant[1] or meant[2] or meant[3]).lower() in ("he", "his") else "f")
    return told.pop() if len(told) == 1 else ""


def _gender_beside(text: str, start: int, end: int) -> Gender:
    """What an apposition tells: "his *wife*, Ann Quill", "Ann Quill, *the actress*", "Ann Quill and *her* husband"."""
    if owner := _WITH_KIN.match(text, end):
        return "f" if owner[1] == "her" else "m"
    found = _CALLED.search(text, max(0, start - _BESIDE), start) if _may_be_called(text, start) else None
    found = found or _IS_CALLED.match(text, end)
    return _GENDERED_NOUNS[found[1].lower()] if found else ""


def _by_marriage(text: str, mentions: Sequence[Span]) -> Gender:
    """What a spouse tells of somebody whose name does not: "Sam Quill, *whose wife* died"."""
    found = next(filter(None, (_MARRIED.match(text, end) for _, end in mentions[:_MOST])), None)
    return "" if found is None else "f" if found[1] == "husband" else "m"


def _may_be_called(text: str, start: int) -> bool:
    """False where a look at the word in front of a name tells that `_CALLED` finds nothing there: nearly always."""
    return text[start - 1 : start] == " " and (
        _word_before(text, start, _LONGEST_NOUN) in _GENDERED_NOUNS
        or " the " in text[max(0, start - _BESIDE) : start].lower()
    )


def _word_before(text: str, start: int, reach: int) -> str:
    """The last word that stands so near in front of a place, or what of it does, in small letters; empty for none."""
    words = _WORD.findall(text, max(0, start - reach), start)
    return words[-1].lower() if words else ""


def of_given_name(name: str) -> Gender:
    """The gender that nearly all bearers of a full name's first word have."""
    words = name.split()
    if len(words) < 2:
        return ""
    given = words[0].casefold()
    if not (given.isascii() and given.isalpha()):
        given = "".join(filter(str.isalpha, romanize(given)))
    return "f" if given in words_of("womens_names") else "m" if given in words_of("mens_names") else ""
