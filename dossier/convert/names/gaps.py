"""What may stand between two capitalised words of one name: "Bank *of* England", "Ministry *of the* Interior"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import is_common, is_given, known_names, titles
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of


def binder(text: str, left: Word, right: Word) -> str:
    """How two words hang together: `plain`, `of`, `for`, `on`, `and`, `to`, `the`, `&` or `particle`; empty if not.

    They stand near each other, and the left one is no possessive.
    """
    gap = text[left.end : right.start]
    if gap == " ":
        is_state = left.text[-1] == "." and left.text in STATES and text.startswith(", ", left.start - 2)
        return "" if is_state else "plain"  # "of Elm, *Ill. Quill* left"
    if gap == " the ":
        return "the" if f"{left.text} the {right.text}" in known_names() else ""
    if gap == " to ":
        return "to" if left.low in CAUSES and _is_aim(right) else ""
    if gap == ", ":
        if right.low.rstrip(".") in _LEGAL_FORMS:
            return "plain"  # "Quilltronics*, Inc.*"
        if is_field(left.text) and is_field_or_part(right.text) and _is_for_several(text, left, right):
            return "and"
        return "plain" if _is_campus(text, left, right) else ""
    if gap in _FORMER and not (right.low.rstrip(".") in titles() or is_given(right.text)):
        return _FORMER[gap]  # "the Tribunal *for the former* Tarnland"
    if gap == "] ":
        return "plain" if is_given(left.text) and _is_added(text, left.start) else ""
    if gap in NICKNAME_GAPS:
        return "plain" if is_nickname(text, left, right, gap) else ""
    if gap[0] in _CLOSING and (particles := PARTICLES.match(text, left.end + 1)) and particles.end() == right.start + 1:
        return "particle" if is_nickname(text, left, right, gap) else ""  # Juan "Bong" *de la* Cruz
    if not gap[0].isspace() or not gap[-1].isspace() or gap.count("\n") > 1:
        return ""
    if " and " in gap and len(gap) > len(" and ") and is_field(left.text) and is_field_or_part(right.text):
        return "and"  # "the House Education and *the Workforce* Committee"
    if left.low in _BEFORE_DER and gap.strip() in _DER:
        return "particle"  # "*Von der* Tarn said"
    return _kind_of_gap(" ".join(gap.split()))


#: What stands behind a firm's name and a comma, and is nothing else.
_LEGAL_FORMS: Final = frozenset({"inc", "ltd", "llc", "llp", "plc", "corp"})
_FORMER: Final = {" for the former ": "for", " of the former ": "of"}
#: Characters between two words of one name, at most.
LONGEST_GAP: Final = 16
_PARTICLE: Final = rf"(?:{'|'.join(word for word in table_of('name_words')['particle'] if len(word) > 1)}|der|den) "
#: In front of a surname: Jan *van der* Berg.
PARTICLES: Final = Rare(rf" (?:{_PARTICLE}){{1,2}}[A-Z]")
#: A surname's first two words, of which the first has a capital where it opens a sentence.
_BEFORE_DER: Final = frozenset({"van", "von"})
_DER: Final = frozenset({"dem", "den", "der"})
#: States of a country as they are abbreviated: "Ill."
STATES: Final = frozenset(pair.partition("=")[0] for pair in table_of("name_words")["state"])


def _is_campus(text: str, left: Word, right: Word) -> bool:
    """True at the comma of "the University of *California, Davis*"."""
    if not text.endswith("University of ", 0, left.start) or not _CAMPUS.match(text, right.start):
        return False
    state = known_names().get(left.text)
    return state is not None and state.kind == "state"


_CAMPUS: Final = Rare(
    r"(?:Amherst|Ann Arbor|Arlington|Austin|Berkeley|Birmingham|Boston|Boulder|Chapel Hill|Charlotte|Chicago"
    r"|College Park|Dallas|Davis|Denver|Duluth|El Paso|Fayetteville|Irvine|Knoxville|Las Vegas|Lincoln|Los Angeles"
    r"|Lowell|Madison|Merced|Milwaukee|Omaha|Reno|Riverside|San Antonio|San Diego|San Francisco|Santa Barbara"
    r"|Santa Cruz|Urbana-Champaign|Wilmington)\b"
)


def _is_for_several(text: str, left: Word, right: Word) -> bool:
    """True at the comma of "the Ministry of *Trade, Industry* and Tourism"."""
    if _MORE_FIELDS.match(text, right.start) is None:
        return False
    return _FOR_FIELDS.search(text, max(0, left.start - _LONGEST_FIELDS), left.end) is not None


_LONGEST_FIELDS: Final = 60
_FOR_FIELDS: Final = Rare(
    r"\b(?:Ministry|Department|Directorate|Secretariat|Commission|Committee|Minister|Secretary|Board|Bureau|Council|Union"
    r"|Association|Federation|Authority|Agency|Institute|School|Society) (?:of|for|on)"
    r" [A-Z][a-z]+(?:,? [A-Z][a-z]+){0,5}\Z"
)
_MORE_FIELDS: Final = Rare(r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?, ){0,3}[A-Z][a-z]+(?: [A-Z][a-z]+)?,? and (?:the )?[A-Z]")


def _is_added(text: str, start: int) -> bool:
    """True for a given name that a writer adds in brackets: "[*Ann*] Quill", "[the mayor *Ann*] Quill"."""
    begin = text.rfind("[", max(0, start - _LONGEST_ADDED), start)
    return begin >= 0 and text.find("]", begin, start) < 0 and text.find("\n", begin, start) < 0


_LONGEST_ADDED: Final = 40


def _is_aim(word: Word) -> bool:
    """True for a verb with a capital that is no sentence's and no headline's: "the Campaign to *Stop* Rogue Drones"."""
    return not word.opens and ("B" in word_tags().get(word.low, "") or word.low in _AIMS)


#: What people found to do something, by which it is named, and what they do, of what is no verb in the list of words.
CAUSES: Final = frozenset(table_of("name_words")["cause"])
_AIMS: Final = frozenset("empower free overcome reelect rebuild reform restore".split())


def is_nickname(text: str, left: Word, right: Word, gap: str) -> bool:
    """True at either end of the nickname of a full name: Margaret "Mags" Falk."""
    if gap[0] == " ":
        if _NICKNAMED.match(text, right.end) is None:
            return False
        if len(left.text) == len("V.") and left.text[1] == ".":  # *Robert* V. ("Bobby") Falk
            before = text[max(0, left.start - _LONGEST_NICKNAME) : left.start].split()
            return bool(before) and _has_nickname(before[-1], gap[-1])
        return _has_nickname(left.text, gap[-1])
    opening = _NICKNAME.search(text, max(0, left.start - _LONGEST_NICKNAME), left.end)
    return opening is not None and _has_nickname(opening[1], opening[2])


def _has_nickname(name: str, opening: str) -> bool:
    """True for who has the nickname that a mark opens: a given name; in quotation marks an unlisted one has it too."""
    if is_given(name):
        return True
    low = name.lower()
    return opening in _QUOTATION and not (is_common(name) or name in known_names() or low in titles())


OPENING: Final = frozenset("\"“'‘(")
_CLOSING: Final = "\"”'’)"
NICKNAME_GAPS: Final = frozenset(
    [
        *(f" {mark}" for mark in (*OPENING, *(f"({quote}" for quote in OPENING - {"("}))),
        *(f"{mark} " for mark in (*_CLOSING, *(f"{quote})" for quote in _CLOSING[:-1]))),
    ]
)
_QUOTATION: Final = frozenset('"“')
_NICKNAMED: Final = Rare(rf"(?: [A-Z][\w-]{{1,20}}){{0,2}}[{_CLOSING}]\)? (?:{_PARTICLE}){{0,2}}[^\W\d_a-z]")
#: The name in front of a nickname, the mark that opens this, and its words.
_NICKNAME: Final = Rare(
    r"(?<![\w.-])([^\W\d_a-z][\w.-]{1,20})(?: [A-Z]\.)? \(?([\"“'‘(])[^\W\d_a-z][\w-]{0,20}(?: [A-Z][\w-]{1,20}){0,2}\Z"
)
_LONGEST_NICKNAME: Final = 64
_ARTICLES: Final = ("the", "a", "an")


@lru_cache(maxsize=4096)
def _kind_of_gap(gap: str) -> str:
    """`plain`, `of`, `for`, `on`, `and`, `&`, `particle` or `body`; empty for what is no part of a name."""
    first, _, rest = gap.partition(" ")
    if not all(word in _FOLLOW for word in rest.split()):
        return ""
    if not gap or gap == "&":
        return gap or "plain"
    if first == "and":
        return "" if rest in _ARTICLES else "and"  # "the Grain Union of Tarn and *the* Port Board" are two
    return _GAP_KINDS.get(first, "")


_GAP_KINDS: Final = dict.fromkeys(table_of("name_words")["body_gap"], "body") | {
    word: kind for kind in ("particle", "on", "for", "of") for word in table_of("name_words")[kind]
}
_FOLLOW: Final = frozenset("the a an for la le les los las de der den die und zu el".split())
