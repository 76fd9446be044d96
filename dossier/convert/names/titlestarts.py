"""Where the title of an office begins: "*a former deputy* chief of staff", "the *arts and culture* editor"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import demonyms
from dossier.convert.names.portfolios import begins_portfolio
from dossier.convert.names.rolewords import (
    ARTICLES,
    KIN,
    LEADING_ON,
    LINKS,
    STANDING_IN,
    Named,
    Placed,
    is_joined,
    is_modifier,
    is_noun,
    is_office,
    is_plain_word,
    opens_as_noun,
    stands_apart,
)
from dossier.convert.reading.wordclasses import class_of, word_tags
from dossier.data import table_of


def first_of_title(words: Sequence[Placed], office: int, named: Named) -> int:
    """The first word of the title that ends with `words[office]`: of "*deputy* chief of staff"."""
    first = office - 2 if _is_chief_of_something(words, office) else office
    if office and words[office - 1][2].lower() == "high" and words[office][2].lower() in _HIGH:
        first = office - 1  # "*High* Commissioner"
    while first and is_modifier(words[first - 1][2]) and words[first - 1][1] + 1 == words[first][0]:
        if words[first - 1][1] in named.ends or _closes(words[first - 1][2]) or stands_apart(words, first):
            break
        first -= 1
        if _is_of_staff(words, first):
            first -= 2  # "deputy *chief of* staff"
    if first == office and _is_of_staff(words, first):
        first -= 2
        while first and is_modifier(words[first - 1][2]) and words[first - 1][1] not in named.ends:
            first -= 1
    return first


_HIGH: Final = frozenset({"commissioner", "representative"})


def _is_of_staff(words: Sequence[Placed], at: int) -> bool:
    """True for the "staff" of "chief of *staff*"."""
    return (
        at > 1
        and words[at][2].lower() == "staff"
        and words[at - 1][2].lower() == "of"
        and words[at - 2][2].lower() == "chief"
    )


def _is_chief_of_something(words: Sequence[Placed], office: int) -> bool:
    """True for an "officer" whom a chief's word begins: the "*Chief Wildlife* Officer"."""
    return (
        office > 1
        and words[office][2].lower() == "officer"
        and words[office - 2][2].lower() == "chief"
        and words[office - 1][2].isalpha()
        and words[office - 1][2].lower() not in LINKS
    )


def _closes(word: str) -> bool:
    """True for a word with the sentence's full stop behind it."""
    return word[-1] == "." and is_plain_word(word)


def with_fields(words: Sequence[Placed], first: int, office: int, named: Named) -> int:
    """The first word of a title with all that it is for: "*Health and* Education Secretary"."""
    if all(word != "and" for _, _, word in words[max(0, office - _MOST_BETWEEN) : office]):
        return first  # nearly always
    fields = begins_portfolio([word for _, _, word in words[: office + 1]], office)
    if not 0 <= fields < first or any(words[at][1] in named.ends for at in range(fields, office)):
        return first
    while fields and is_modifier(words[fields - 1][2]) and words[fields - 1][1] not in named.ends:
        fields -= 1
    return fields


_MOST_BETWEEN: Final = 5


def deputy_before(words: Sequence[Placed], first: int) -> int:
    """Where "*Deputy* Norwegian Trade Minister" and "the *deputy* Liberal leader" begin; −1 for no deputy."""
    if words[first - 1][2].lower() in STANDING_IN:
        return first - 1
    if not words[first - 1][2][0].isupper():
        return -1  # nearly always
    return _behind_name(words, first - 1, STANDING_IN)


def with_nouns(words: Sequence[Placed], first: int, named: Named) -> int:
    """The first word of a title with the nouns in front of it that open its phrase: "a *campaign* manager".

    What stands in front of them is an article, whose it is, a preposition, an adjective, which is taken unless it tells
    an opinion, or nothing; a sentence's first noun has a capital.
    """
    if words[first][2].lower() in _ONCE:
        return first
    while first and words[first - 1][2].lower() in _BEFORE_OFFICES and words[first - 1][1] + 1 == words[first][0]:
        if words[first - 1][1] in named.ends:
            return first
        first -= 1  # "*indigenous* leader"
    at = first
    following = words[first + 1][2] if first + 1 < len(words) else ""
    if words[first][2].islower() and following[:1].isupper() and is_office(following):
        return first  # "the last thing *state Representative* Ann Quill"
    is_large = words[first][2][0].isupper()
    while (
        at
        and first - at < _MOST_NOUNS
        and (
            is_noun(words[at - 1][2], opens=at == 1 or is_large)
            or (at == 1 and not is_large and opens_as_noun(words[0][2]))
        )
    ):
        if words[at - 1][1] in named.ends:
            break  # "the Kray *Council* campaign manager"
        if words[at - 1][1] + 1 != words[at][0]:
            return first
        if is_large and words[at - 1][2][0].islower():
            return first  # "After the *speech* President X left"
        at -= 1
        while at and _tells_of_noun(words[at - 1][2]) and words[at - 1][1] + 1 == words[at][0]:
            word = words[at - 1][2]
            if words[at - 1][1] in named.ends or (is_office(word) and word.lower() not in LEADING_ON):
                return first
            at -= 1  # "*legal* affairs editor"
    if at == 0:
        return 0
    _, _, before = words[at - 1]
    is_whose = before.lower() in ARTICLES or before.endswith(("'s", "’s")) or before == ","
    if not is_whose and words[first][2] not in KIN:  # "to *spotlight* daughter Ann"
        is_whose = before in _LEADING_IN or _is_a_name(before)
        low = before.lower() if at == 1 else before
        if at < first and not is_whose and class_of(low)[0] == "J" and words[at - 1][1] + 1 == words[at][0]:
            return at - (low not in _OF_OPINION)  # "an *infectious* diseases expert", "a famous radio host"
    return at if is_whose or words[at - 1][1] in named.ends else first


def _tells_of_noun(word: str) -> bool:
    """True for what stands in front of the noun of an office: "*legal* affairs editor", "*civil* rights leader"."""
    return is_modifier(word) or word.lower() in _BEFORE_NOUNS


def _is_a_name(word: str) -> bool:
    """True for whose office it is, without a possessive: "*Tarn* campaign manager", not "*In* court lawyer"."""
    return word[0].isupper() and word_tags().get(word.lower(), "N")[:1] == "N"


_BEFORE_NOUNS: Final = frozenset("civil real".split())
#: Adjectives that tell what somebody is like, and nothing of an office.
_OF_OPINION: Final = frozenset(
    "angry beloved big clear controversial famous good great influential late little local notorious old own poor"
    " popular powerful prominent respected rich same so-called such unnamed wealthy well-known young younger".split()
)
#: Adjectives in front of an office that tell what it is of.
_BEFORE_OFFICES: Final = frozenset(table_of("name_words")["before_office"])
_MOST_NOUNS: Final = 3
#: What a noun and an office stand behind that are one phrase: "said *retail analyst* Ann Quill", not "in court lawyer".
_LEADING_IN: Final = frozenset("about against and by for from of or said says that to told with".split())


def with_joined(words: Sequence[Placed], first: int, office: int, named: Named) -> int:
    """The first word of a title with what "and" joins to its first noun: "an *arts and* culture editor"."""
    noun = first - (first == office)  # "crisis and *conflict* director"
    if noun < 2 or words[noun - 1][2] != "and" or not is_joined(words, noun - 1):
        return first
    at = noun - 2
    while at and is_modifier(words[at - 1][2]) and not is_office(words[at - 1][2]):
        at -= 1
    before = words[at - 1][2] if at else ","
    is_whose = before.lower() in ARTICLES or before.endswith(("'s", "’s")) or before == ","
    return at if is_whose or (at and words[at - 1][1] in named.ends) else first


def with_regions(words: Sequence[Placed], first: int, named: Named) -> int:
    """The first word of a title with the lands it is for: "*deputy Africa* director", "*Asia and Europe* editor"."""
    at = first
    while at and (start := _start_of_land(words[at - 1], named)) is not None:
        at = next((place for place in range(at) if words[place][0] == start), -1)
        if at > 1 and words[at - 1][2] == "and" and _start_of_land(words[at - 2], named) is not None:
            at -= 1
    if at < 0 or (at and words[at - 1][2].lower() in _WHERE):
        return first
    while 0 < at < first and is_modifier(words[at - 1][2]) and words[at - 1][1] not in named.ends:
        at -= 1
    return at


def _start_of_land(word: Placed, named: Named) -> int | None:
    """Where the land's name begins that ends with a word; None for no land's."""
    found = named.ends.get(word[1])
    return found[0] if found and found[1].type == "place" and found[1].kind in _LANDS else None


_LANDS: Final = frozenset({"country", "region"})
_WHERE: Final = LINKS | frozenset({"on", "by", "near", "across", "inside", "outside"})
#: Who may be in charge of lands; what is a land's own, "France captain", is another office.
ON_REGIONS: Final = frozenset(
    "adviser advisor analyst coordinator correspondent director editor expert researcher specialist".split()
)


def once_before(words: Sequence[Placed], first: int, named: Named) -> int:
    """Where "a *former* tribunal president" and "*Former* Xland Governor" begin; −1 for who holds the office."""
    at = first - 1
    while at >= max(0, first - 3) and _plain_small(words[at][2]) and words[at][2].lower() not in _ONCE:
        at -= 1
    if at > 0 and _is_of_a_land(words[at][2]) and words[at - 1][2].lower() in _ONCE:
        at -= 1  # "a *former Norwegian* trade minister"
    if at > 0 and words[at][1] in named.ends:
        begin = named.ends[words[at][1]][0]
        while at >= 0 and words[at][0] >= begin:
            at -= 1
    elif at > 0 and (front := _behind_name(words, at, _NO_MORE)) >= 0:
        at = front  # "a *former* Tarn administration official"
    if at > 0 and words[at][2].lower() not in _ONCE and (front := _behind_name(words, first - 1, _NO_MORE)) >= 0:
        at = front
    if at < 0 or words[at][2].lower() not in _ONCE or (words[at][2] in _THOUGHT_OF and _is_said_of(words, at)):
        return -1
    return at


#: Who has these in front of an office holds it no more, not yet, or not surely.
_ONCE: Final = frozenset(
    "former ex retired would-be incoming alleged suspected accused presumptive presumed likely potential possible "
    "prospective aspiring purported reputed self-declared self-proclaimed self-styled so-called".split()
)
#: Of these what no verb is, in front of a name: "a *former* Tarn adviser".
_NO_MORE: Final = frozenset({"ex", "former", "incoming", "outgoing", "retired"})


def _is_said_of(words: Sequence[Placed], at: int) -> bool:
    """True for a verb in front of an office: "The board *accused* Mayor Quill", not "by *accused* killer Odo Tarn"."""
    behind, before = words[at + 1][2], words[at - 1][2] if at else "."
    if behind.lower() in _BEFORE_OFFICES and words[at][2] == "accused":
        return True  # "She *accused* Liberal leader Odo Tarn"
    if not before[0].isalnum() or before.lower() in ARTICLES or before.endswith(("'s", "’s")):
        return False  # "the *accused* mayor Odo Tarn"
    if words[at][2] != "accused" and behind.islower():
        return False  # "shot *suspected* gang leader Odo Tarn"
    low = before.lower()
    return low in _SUBJECTS or before[0].isupper() or class_of(low)[0] in "NY"


#: Who accuses, suspects, or alleges something; and what stands in front of the participle.
_SUBJECTS: Final = frozenset("he she they we i you who which it that has have had having others some many and".split())
_THOUGHT_OF: Final = frozenset("accused alleged presumed suspected".split())


def _behind_name(words: Sequence[Placed], at: int, fronts: frozenset[str]) -> int:
    """Where one of `fronts` stands in front of a name that ends with `words[at]`; −1 for nowhere."""
    for front in range(at, max(-1, at - _LONGEST_NAMES), -1):
        word = words[front][2]
        if word.lower() in fronts:
            return front if front < at else -1
        if word == "and" and front < at and words[front + 1][2][0].isupper():
            continue  # "a former *Tarn and Lodd* striker"
        if not (word[0].isupper() and word[-1].isalpha()) or is_office(word):
            return -1
    return -1


_LONGEST_NAMES: Final = 7  # words


def _is_of_a_land(word: str) -> bool:
    """True for the adjective of a land, listed or not: "Norwegian", "Xlandian"."""
    return word in demonyms() or (word[0].isupper() and word.endswith(("ian", "ese", "ish")))


def _plain_small(word: str) -> bool:
    """True for a small word that may stand in front of an office: "a former *tribunal* president"."""
    if not (word.isalpha() and word.islower()) or is_modifier(word) or word in LINKS or word in ARTICLES:
        return False
    return word != "one" and class_of(word)[0] in "NJVXG"
