"""Where a run of capitalised words is cut: at binding words that bind nothing, "*Mayor* of *Halden* and *Ann*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    company_suffixes,
    demonyms,
    is_common,
    is_given,
    known_names,
    organization_heads,
    place_kinds,
    titles,
)
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import (
    is_head,
    known_length,
    proves_nothing,
    stands_alone,
)
from dossier.convert.names.plainkinds import is_transport_for
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.convert.names.possessives import OWN
from dossier.data import table_of


def chunks_of(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a run is cut: at binding words that bind nothing here."""
    lo = 0
    inside = False  # of what an organization's head word is in charge of
    is_land = False  # as the Republic of Halden
    for at, gap in enumerate(gaps):
        left, right = words[at], words[at + 1]
        if gap == "of":
            is_first = at == lo or (at == lo + 1 and words[lo].low == "the" and gaps[lo] == "plain")  # "The Isle of"
            binds = inside or is_head(left) or (left.low in place_kinds() and is_first) or right.low == "fame"
            is_office = left.low in titles() and left.low not in organization_heads()
            if binds and is_office and not (inside and titles()[left.low] == "modifier"):
                binds = False
            is_land = binds and not (inside or is_head(left))
            inside = inside or binds
        elif gap == "for":
            binds = inside or (is_head(left) and left.low not in _TROOPS) or (at == lo and is_cause(left, right))
            binds = binds or is_transport_for(left.text, right)
            inside = inside or binds
        elif gap == "to":
            binds = inside = True
        elif gap == "on":
            binds = left.low in _ON_HEADS and not stands_alone(right)
            inside = inside or binds
        elif gap == "and":
            binds = (
                right.low != "the"
                and not (inside and _is_another_body(words, gaps, at + 1))
                and (
                    (
                        inside
                        and (not is_land or f"{left.text} and {right.text}" in known_names())
                        and not known_length(words, gaps, at + 1)
                        and (is_field(right.text) or not stands_alone(right))
                        and not _is_anothers_title(words, gaps, at + 1)
                    )
                    or left.text.endswith(OWN)
                    or _is_listed_office(words, gaps, lo, at)
                    or (at == lo and _is_shared(words, gaps, at))
                )
            )
        else:
            binds = True
        is_fame = right.low == "fame" and (at == lo or words[at - 1].low == "the")  # "Hall of Fame coach Ann Quill"
        if gap == "of" and (right.low in _OF_AWARDS or is_fame):  # "Player of the Year" is nobody's name
            if is_given(words[lo].text) and lo < at:
                yield lo, at
            lo, inside = at + 2, False
        elif not binds:
            if lo <= at:
                yield lo, at + 1
            lo, inside = at + 1, False
    if lo < len(words):
        yield lo, len(words)


def _is_another_body(words: Sequence[Word], gaps: Sequence[str], at: int) -> bool:
    """True for a second body in full: "the University of Tarn and *University* of Quill", "and *Quill* College"."""
    if gaps[at : at + 1] == ("of",):
        return is_head(words[at]) and words[at].low in _IN_FULL_OF
    end = at
    while end < len(gaps) and gaps[end] == "plain":
        end += 1
    return (
        end > at and words[end].low in _IN_FULL_OF and not (is_field(words[at].text) or proves_nothing(words[at].text))
    )


#: What bodies begin with that are of something.
_IN_FULL_OF: Final = frozenset(
    "academy bank board bureau college committee council department federation house institute ministry office school"
    " university".split()
)


def _is_anothers_title(words: Sequence[Word], gaps: Sequence[str], at: int) -> bool:
    """True for a title, unless it is what a body is for: "the Department for Business and *Trade*"."""
    word = words[at]
    if word.low.rstrip(".") not in titles():
        return False
    if not is_field(word.text):
        return True
    end = at + 1
    while end < len(words) and gaps[end - 1] == "plain" and is_field_or_part(words[end].text):
        end += 1
    return end < len(words) and gaps[end - 1] == "plain" and titles().get(words[end].low) in _OF_SOMEBODY


def _is_listed_office(words: Sequence[Word], gaps: Sequence[str], lo: int, at: int) -> bool:
    """True for the "and" of "Food and Drug Administration": a common word in front, a head word at the end."""
    left = words[at]
    if (left.opens and at == lo) or titles().get(left.low) in _OF_SOMEBODY or left.low in company_suffixes():
        return False
    if not (proves_nothing(left.text) or left.low.endswith(_STUDIES) or _are_adjectives(left, words[at + 1])):
        return False
    end = at + 1
    while end < len(gaps) and gaps[end] == "plain":
        end += 1
    return (
        (is_head(words[end]) or words[end].low in company_suffixes() or words[end].low == "executive")
        and (not is_head(left) or left.low == "oil" or _is_a_field_of(words[lo:at], left, words[at + 1], words[end]))
        and not stands_alone(words[at + 1])
    )


def _are_adjectives(one: Word, other: Word) -> bool:
    """True for "Oceanic and Atmospheric" in front of what both belong to."""
    return one.low.endswith(_ADJECTIVES) and other.low.endswith(_ADJECTIVES)


_ADJECTIVES: Final = ("ic", "ical", "ial", "nal", "ral", "tal", "ary")
_STUDIES: Final = ("logy", "graphy", "nomy")


def _is_a_field_of(before: Sequence[Word], head: Word, following: Word, last: Word) -> bool:
    """True for a head that another noun stands beside: "Norwegian *Communications* and Multimedia Commission".

    So for what a body of a state sees to: "Flood *Management* and Relief Ministry".
    """
    if not before or head.low not in _FIELDS or not (is_field(following.text) or proves_nothing(following.text)):
        return False
    whose = before[-1].text
    if head.low in _SEEN_TO and last.low in _OF_A_STATE and is_common(whose):
        return True
    return len(before) < _MOST_IN_FRONT and (
        whose in demonyms() or whose in known_names() or whose.endswith(("ian", "ese"))
    )


_FIELDS: Final = frozenset("communications dynamics education intelligence management media resources services".split())
_SEEN_TO: Final = frozenset({"intelligence", "management", "resources", "services"})
_OF_A_STATE: Final = frozenset(
    "agency authority board bureau commission department directorate ministry office service".split()
)
_MOST_IN_FRONT: Final = 3  # words: "The Norwegian"


def is_cause(left: Word, right: Word) -> bool:
    """True for "Books for Prisoners": two common words, and nothing but the name gives the second its capital."""
    if right.opens or not is_common(right.text) or (right.low in titles() and right.low != "justice"):
        return False
    if left.low in titles() or left.low in OPENERS:
        return False
    is_plural = left.low.endswith("s") and left.text not in known_names() and not is_given(left.text)
    return is_plural or is_common(left.text)


def _is_shared(words: Sequence[Word], gaps: Sequence[str], at: int) -> bool:
    """True for the "and" between two places that have a body together: the police of Westshire and Elmland.

    One of the two must be a known place that is no country, and the other may not be known as anything else.
    """
    if at + 2 >= len(words) or gaps[at + 1] != "plain" or words[at + 2].low not in SHARED:
        return False
    pair = words[at], words[at + 1]
    if any(
        (is_given(word.text) and word.text not in known_names()) or is_head(word) or word.low in titles()
        for word in pair
    ):
        return False
    known = [known_names().get(word.text) for word in pair]
    if known[0] is None and words[at + 2].low == "council":
        return False  # "Okoro and Leeds Council": more likely somebody
    if any(one is None and is_common(word.text) for one, word in zip(known, pair, strict=True)):
        return False
    kinds = {one.kind if one.type == "place" else "" for one in known if one is not None}
    return len(kinds) == 1 and not kinds & {"", "country"}


_OF_SOMEBODY: Final = frozenset({"honorific", "rank", "office"})
_ON_HEADS: Final = frozenset(table_of("name_words")["on_head"])
_TROOPS: Final = frozenset(table_of("name_words")["troops"])
_OF_AWARDS: Final = frozenset("century decade match month season tournament week year".split())
#: What two places have together: "Westshire and Elmland *police*".
SHARED: Final = frozenset(table_of("name_words")["shared"])
#: Words that open a sentence and no name.
OPENERS: Final = frozenset(table_of("name_words")["opener"])
