"""Runs of capitalised words cut into names: by titles, given names, heads of organizations and known names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    company_suffixes,
    demonyms,
    first_words,
    is_common,
    is_given,
    known_names,
    organization_heads,
    place_kinds,
    titles,
)
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.names.capitals import Run, Word
from dossier.convert.names.namewords import (
    PARTS_OF_PLACES,
    NameType,
    Piece,
    is_head,
    is_name_word,
    is_syllables,
    known_as,
    known_at,
    only_opens,
    piece_of,
    proves_nothing,
    stands_alone,
)
from dossier.convert.names.plainkinds import is_a_trades_call, is_inside_a_call, is_public_body, is_transport_for
from dossier.convert.names.plainnames import plain_pieces
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.convert.names.possessives import OWN
from dossier.convert.names.typewords import BODY_FRONTS
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of


def pieces_of(run: Run) -> list[Piece]:
    """The names of a run, in order, typed by their own words."""
    words = run.words
    if not run.gaps:  # of most runs
        word = words[0]
        alone = _type_alone(word.text, word.low, word.opens)
        return [] if alone is None else [Piece(word.start, word.end, alone, words)]
    return [
        Piece(words[lo].start, words[hi - 1].end, name_type, words[lo:hi])
        for lo, hi, name_type in _cut(tuple([(word.text, word.low, word.opens) for word in words]), run.gaps)
    ]


@lru_cache(maxsize=1 << 13)  # an article names most of its names again and again
def _type_alone(text: str, low: str, opens: bool) -> NameType | None:
    """The type of the name that a single word is; None for no name."""
    words = (Word(0, 1, text, low, opens),)
    known = known_as(text)
    if known:
        return known.type
    name = None if _is_dropped(words, 0, ()) else next(plain_pieces(words, may_be_known=False), None)
    return None if name is None else name.type


@lru_cache(maxsize=1 << 13)
def _cut(forms: tuple[tuple[str, str, bool], ...], gaps: tuple[str, ...]) -> tuple[tuple[int, int, NameType], ...]:
    """Where the names of a run begin and end, by the numbers of its words, and their types."""
    words = [Word(at, at + 1, *form) for at, form in enumerate(forms)]
    return tuple([(piece.start, piece.end, piece.type) for piece in _pieces(words, gaps)])


def _pieces(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    known = known_at(words, gaps, 0, len(words))
    if known:
        yield piece_of(words, known.type)
        return
    if words[0].low == "the" and gaps[0] == "plain" and (known := known_at(words, gaps, 1, len(words))):
        yield piece_of(words[1:], known.type)  # "The *Democratic Republic of Congo*"
        return
    for first, hi in _chunks(words, gaps):
        lo = first
        if hi - lo == 1 and gaps[lo:hi] == ("and",) and all(is_field_or_part(word.text) for word in words[lo : hi + 1]):
            continue  # "*Economic* and Community Development Minister"
        if lo and _is_held(words, gaps, lo):
            lo += _fields_in_front(words[lo:hi], gaps[lo : hi - 1])
            if lo == hi:
                continue  # "the Minister for *Foreign Affairs*"
        elif lo and gaps[lo - 1] == "for" and hi - lo == _IN_FULL and words[lo].low.endswith("tion"):
            if all(map(is_name_word, words[lo + 1 : hi])):
                yield piece_of(words[lo + 1 : hi], "person")  # "Secretary of the Army for *Acquisition* Mara Quill"
                continue
        elif lo and gaps[lo - 1] in _SEATED and titles().get(words[lo - 1].low) == "office":
            fields = _fields_in_front(words[lo:hi], gaps[lo : hi - 1])
            lo += fields if lo + fields < hi and is_given(words[lo + fields].text) else 0
        if (
            lo
            and lo == first
            and gaps[lo - 1] == "of"
            and _is_of_police(words[lo - 1], words[lo:hi], gaps[lo : hi - 1])
        ):
            if words[lo + 1].text not in known_names():
                yield piece_of(words[lo + 1 : hi], "person" if hi - lo > 2 else "")
                continue
            lo += 1  # "Commissioner of Police *Lagos State*"
        if lo and lo == first and _is_an_offices(words[lo - 1], gaps[lo - 1], words[lo:hi]):
            lo += 1
        elif (
            lo == first
            and lo
            and gaps[lo - 1] in _SEATED
            and words[lo - 1].low in _SEATS
            and (seat := _seat(words[lo:hi]))
        ):
            yield piece_of(words[lo : lo + seat], "place")
            lo += seat
        yield from _chunk(words[lo:hi], gaps[lo : hi - 1])


def _is_held(words: Sequence[Word], gaps: Sequence[str], lo: int) -> bool:
    """True behind an office that is for something: "Minister for *Health*", "Minister of Justice and *Trade*"."""
    at = lo - 1
    while at and gaps[at] == "and" and is_field(words[at].text):
        while at and is_field_or_part(words[at - 1].text) and gaps[at - 1] == "plain":
            at -= 1
        at -= 1
    if at > 0 and words[at].low == "state" and gaps[at - 1] == "of" and gaps[at] == "for":
        at -= 1  # "Minister of *State* for Trade"
    return at >= 0 and gaps[at] in _SEATED and words[at].low in _PORTFOLIOS


def _fields_in_front(words: Sequence[Word], gaps: Sequence[str]) -> int:
    """How many words an office is for, in front of a name or alone: 2 of "Foreign Affairs Mara Quill"."""
    at = int(len(words) > 1 and words[0].text in known_names() and words[1].low == "affairs")  # "*Tarn* Affairs"
    while at < len(words) and is_field_or_part(words[at].text) and (at == 0 or gaps[at - 1] in ("plain", "and")):
        at += 1
    if at == 0 or not is_field(words[at - 1].text):
        return 0
    return at if at == len(words) or gaps[at - 1] == "plain" else 0


def _is_an_offices(office: Word, gap: str, words: Sequence[Word]) -> bool:
    """True for what only tells of an office: "Agent in *Charge* Mara Quill", "the Minister of *Migration*"."""
    word = words[0]
    if len(words) > 1 and not is_given(words[1].text):
        return False
    if gap == "on":
        return office.low in titles() and is_common(word.text) and not is_head(word)
    is_for = office.low in _PORTFOLIOS or (gap == "of" and office.low in _RUN)
    return gap in _SEATED and is_for and word.text not in known_names() and proves_nothing(word.text)


#: Who runs something: "Director of *Nursing*".
_RUN: Final = frozenset("chair chief dean director head manager officer president professor vp".split())


def _is_of_police(office: Word, words: Sequence[Word], gaps: Sequence[str]) -> bool:
    """True for a name behind an office in the police: "Superintendent of *Police Odo Tarn*"."""
    if words[0].low != "police" or len(words) < 2 or titles().get(office.low) not in ("office", "rank"):
        return False
    if words[1].text in known_names():
        return gaps[0] == "plain"
    return all(gap in ("plain", "particle") for gap in gaps) and all(
        is_name_word(word) and not is_head(word) for word in words[1:]
    )


def _seat(words: Sequence[Word]) -> int:
    """How many words are the seat of whom the others name: 1 of "Elmswell Tariq Falk" behind "MP for"; 0 for none."""
    given = next((at for at, word in enumerate(words[:-1]) if at and is_given(word.text)), 0)
    return 0 if is_given(words[0].text) or any(is_head(word) for word in words) else given


def _chunks(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a run is cut: at binding words that bind nothing here."""
    lo = 0
    inside = False  # of what an organization's head word is in charge of
    is_land = False  # as the Republic of Halden
    for at, gap in enumerate(gaps):
        left, right = words[at], words[at + 1]
        if gap == "of":
            is_first = at == lo or (at == lo + 1 and words[lo].low == "the" and gaps[lo] == "plain")  # "The Isle of"
            binds = inside or is_head(left) or (left.low in place_kinds() and is_first)
            is_office = left.low in titles() and left.low not in organization_heads()
            if binds and is_office and not (inside and titles()[left.low] == "modifier"):
                binds = False
            is_land = binds and not (inside or is_head(left))
            inside = inside or binds
        elif gap == "for":
            binds = inside or (is_head(left) and left.low not in _TROOPS) or (at == lo and _is_cause(left, right))
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
                        and not _known_length(words, gaps, at + 1)
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
        if gap == "of" and right.low in _OF_AWARDS:  # "Player of the Year" is nobody's name
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
    if (left.opens and at == lo) or titles().get(left.low) in _OF_SOMEBODY:
        return False
    if not (proves_nothing(left.text) or left.low.endswith(_STUDIES) or _are_adjectives(left, words[at + 1])):
        return False
    end = at + 1
    while end < len(gaps) and gaps[end] == "plain":
        end += 1
    return (
        (is_head(words[end]) or words[end].low in company_suffixes() or words[end].low == "executive")
        and (not is_head(left) or _is_a_field_of(words[lo:at], left, words[at + 1], words[end]))
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


def _is_cause(left: Word, right: Word) -> bool:
    """True for "Books for Prisoners": two common words, and nothing but the name gives the second its capital."""
    if right.opens or not is_common(right.text) or (right.low in titles() and right.low != "justice"):
        return False
    if left.low in titles() or left.low in _OPENERS:
        return False
    is_plural = left.low.endswith("s") and left.text not in known_names() and not is_given(left.text)
    return is_plural or is_common(left.text)


def _is_shared(words: Sequence[Word], gaps: Sequence[str], at: int) -> bool:
    """True for the "and" between two places that have a body together: the police of Westshire and Elmland.

    One of the two must be a known place that is no country, and the other may not be known as anything else.
    """
    if at + 2 >= len(words) or gaps[at + 1] != "plain" or words[at + 2].low not in _SHARED:
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


def _chunk(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    """The names of a chunk, cut where a capital proves nothing: "The", a headline's "Critics Charge Marta Olsen"."""
    lo = at = 0
    while at < len(words):
        known_words = _known_length(words, gaps, at)
        if known_words:
            at += known_words
        elif ((at == lo or words[at].opens) and _is_dropped(words, at, gaps)) or (
            at and (_is_told(words[at]) or _is_done(words, lo, at))
        ):
            yield from _part(words[lo:at], gaps[lo : max(lo, at - 1)])
            lo = at = at + 1
        else:
            at += 1
    yield from _part(words[lo:], gaps[lo:])


def _is_told(word: Word) -> bool:
    """True for an English word of a headline in title case that is part of no name: "Ann Quill *Advised* Tarn"."""
    if not word.opens or is_given(word.text) or word.text in known_names() or is_head(word):
        return False
    if word.low in titles() or word.low in place_kinds() or word.low in company_suffixes() or word.low in OUTLETS:
        return False
    if word.low.endswith("ly"):
        return is_common(word.low[:-2]) or is_common(word.low[:-1])  # "Newly", "Fully"
    return word_tags().get(word.low, "")[:1] in _VERBAL or (word.low.endswith("ed") and len(word.low) > _SHORTEST_PAST)


def _is_done(words: Sequence[Word], lo: int, at: int) -> bool:
    """True for a headline's verb of no list: "Ann Quill *Nixes* Tarn", "Quill *Kicks* Tarn", but not "Ken *Burns*".

    And for what somebody is left as: "Ann Quill *Dead* at 90".
    """
    word = words[at]
    if at - lo > 1 and word.low in _LEFT and is_given(words[lo].text):
        return True
    if not word.opens or word.low[-1] != "s" or is_given(word.text) or word.text in known_names():
        return False
    if at - lo == 1 and is_given(words[lo].text):
        return False
    return word.low.endswith(_VERBS_END) or word_tags().get(word.low[:-1], "")[:1] == "B"


_VERBAL: Final = ("V", "X", "A", "Y")
_LEFT: Final = frozenset("again alive back dead guilty live missing now out split today".split())
#: How verbs end that hardly any name does.
_VERBS_END: Final = ("shes", "xes", "zzes", "izes", "sses", "tches")
_SHORTEST_PAST: Final = len("moved")


def _known_length(words: Sequence[Word], gaps: Sequence[str], at: int) -> int:
    """How many words from `at` on are a known name of several words; 0 for none."""
    if words[at].text not in first_words():
        return 0
    ends = range(min(len(words), at + 4), at + 1, -1)
    return next((end - at for end in ends if known_at(words, gaps, at, end)), 0)


def _part(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
    if not words:
        return
    known = known_at(words, gaps, 0, len(words))
    if known:
        yield piece_of(words, known.type)
        return
    if words[0].low in BODY_FRONTS and len(words) > 1 and not any(word.low in titles() for word in words[1:]):
        yield piece_of(words, "organization")
    elif not _BINDERS.isdisjoint(gaps):
        yield from _complex(words, gaps)
    elif "&" in gaps:
        if two := _two_people(words, gaps):
            yield from plain_pieces(words[:two])
            yield from plain_pieces(words[two:])
        else:
            yield piece_of(words, "organization")
    elif length := _opens_a_compass(words, 0, gaps):
        yield piece_of(words[:length], "organization")
        if length < len(words):
            yield from plain_pieces(words[length:], may_be_known=False)
    else:
        yield from plain_pieces(words, may_be_known=False)


def _two_people(words: Sequence[Word], gaps: Sequence[str]) -> int:
    """Where the second of two people begins whom a sign joins: "Ann Quill & *Odo Tarn*"; 0 for a firm."""
    at = gaps.index("&") + 1
    is_full = at > 1 and len(words) - at > 1 and gaps.count("&") == 1
    are_two = is_full and is_given(words[at - 2].text) and is_given(words[at].text)
    return at if are_two and words[-1].low not in company_suffixes() and not is_head(words[-1]) else 0


_OF_SOMEBODY: Final = frozenset({"honorific", "rank", "office"})
_BINDERS: Final = frozenset({"of", "for", "on", "to", "the", "and"})
_ON_HEADS: Final = frozenset(table_of("name_words")["on_head"])
_TROOPS: Final = frozenset(table_of("name_words")["troops"])
_OF_AWARDS: Final = frozenset("century decade match month season tournament week year".split())
_PARTS: Final = frozenset(table_of("name_words")["part"])
_SHARED: Final = frozenset(table_of("name_words")["shared"])
_OPENERS: Final = frozenset(table_of("name_words")["opener"])
_HOW_MANY: Final = frozenset({"all", "each", "every", "most", "next", "only"})
_PORTFOLIOS: Final = frozenset(table_of("name_words")["portfolio"])
_SEATS: Final = frozenset((*table_of("name_words")["seat"], *table_of("name_words")["seat_of"]))
_IN_FULL: Final = 3  # words, with what an office is for
_SEATED: Final = frozenset({"of", "for"})


def _is_dropped(words: Sequence[Word], at: int, gaps: Sequence[str]) -> bool:
    """True for a word in front of a name that is none: "The", "In", a headline's or a sentence's first common word."""
    word = words[at]
    if word.low in _HOW_MANY and not word.opens and len(words) > at + 1 and is_head(words[-1]) and gaps[at] == "plain":
        return False  # "the *All* Farmers Congress"
    if word.text in _KINDS and at + 1 < len(words) and gaps[at] == "plain":
        return len(words) > at + 2 or not is_head(words[at + 1])  # "The *NGO* Clean Rivers", but "NGO Forum"
    if word.text == "A" and _is_initial(words, at, gaps):
        return False  # "Justice *A* V Tarn"
    if word.low in _OPENERS and word.text[-1] != ".":  # "*A.* V. Tarn"
        return word.text.lower() != word.text.upper() and not (
            word.text.isupper() and len(word.text) > 1 and word.text in known_names()
        )
    if word.opens and word.low in _KIN and at + 1 < len(words) and gaps[at] == "plain" and is_given(words[at + 1].text):
        return True  # "*Siblings* Ann and Odo Tarn"
    is_parent = "-of-" in word.low and word.low.rpartition("-")[2] in NUMBERS
    if is_parent or word.low.endswith("-year-old"):  # "Mother-of-two Mara Quill", "Nine-year-old Mara Quill"
        return at + 1 < len(words)
    if at + 2 == len(words) and words[at + 1].low in OUTLETS and gaps[at] == "plain":  # "Northern Courier"
        return False
    if word.low == "radio" and at + 2 == len(words) and gaps[at] == "plain" and not words[at + 1].opens:
        return False  # "*Radio* Halden said"
    if not word.opens and is_public_body(words[at:]) and gaps[at] == "plain":
        return False
    if at + 2 < len(words) and is_inside_a_call(words, at + 1):  # "Mothers Against Knives"
        return False
    if is_a_trades_call(words[at:]) and gaps[at] == "plain":
        return False
    if at + 1 < len(words) and (gaps[at] == "to" or (gaps[at] == "for" and _is_cause(word, words[at + 1]))):
        return False
    if at + 1 < len(words) and gaps[at] == "for" and is_transport_for(word.text, words[at + 1]):
        return False
    if not only_opens(word) or is_head(word) or word.low in titles() or word.text in known_names():
        return False
    is_part = word.low in PARTS_OF_PLACES or word.low == "royal"
    if is_part and at + 1 < len(words) and gaps[at] == "plain" and not words[at + 1].opens:
        return False  # "Northern Kirkvale was hit", "Royal Tarn Hospital", but not in a headline
    if at + 1 < len(words) and is_syllables(words[at + 1].text):
        return False  # "Park Ji-hoon"
    if _opens_a_compass(words, at, gaps):
        return False
    following = words[at + 1] if at + 1 < len(words) and gaps[at] in ("plain", "particle") else None
    is_name = following is not None and is_given(word.text) and not only_opens(following)
    return word.low == "said" or not is_name


_KIN: Final = frozenset("brothers cousins friends neighbours neighbors parents siblings sisters spouses twins".split())
#: What a body is, in front of its name.
_KINDS: Final = frozenset({"NGO", "NGOs"})


def _is_initial(words: Sequence[Word], at: int, gaps: Sequence[str]) -> bool:
    """True for the first of two initials or more without their stops, in front of a name: "*A* V Tarn"."""
    end = at + 1
    while end < len(words) and len(words[end].text) == 1 and gaps[end - 1] == "plain":
        end += 1
    is_named = end > at + 1 and end < len(words) and gaps[end - 1] == "plain"
    return is_named and is_name_word(words[end]) and not is_head(words[end]) and words[end].low not in word_tags()


def _opens_a_compass(words: Sequence[Word], at: int, gaps: Sequence[str]) -> int:
    """How many words are a body in a part of the compass: 3 for "*Great Northern Railway*"; 0 for none."""
    if words[at].low not in _COMPASS or at + 2 >= len(words) or words[at + 1].low not in _COMPASS:
        return 0
    for end in range(at + 2, min(len(words), at + 4)):
        if gaps[end - 1] != "plain" or gaps[at] != "plain":
            return 0
        word = words[end]
        is_last = end + 1 == len(words) or words[end + 1].low in titles()
        if is_head(word) or word.low in company_suffixes() or (is_last and word.low in _SUPPLIERS):
            return 0 if known_at(words, gaps, at + 1, end + 1) else end + 1 - at
    return 0


_COMPASS: Final = frozenset(
    "great greater north south east west northern southern eastern western central northeast northwest southeast"
    " southwest".split()
)
_SUPPLIERS: Final = _SHARED | frozenset(("rail", "railways", "trains", "water"))


def _complex(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[Piece]:
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
    if _BINDERS.isdisjoint(gaps[: cut - 1]):
        yield from plain_pieces(words[:cut])
    else:
        end = cut
        while cut < len(words) and end > 1 and gaps[end - 2] == "plain" and _is_office(words[end - 1]):
            end -= 1  # "Bureau of Fish *Director* Mara Quill"
        if end < cut and (whole := _known_length(words, gaps, 0)):
            end = whole  # "Save Tarn *Program Director* Mara Quill", of what is generally known
        yield piece_of(words[:end], "organization")
    if cut < len(words):
        yield piece_of(words[cut:], "person")


def _office_within(words: Sequence[Word], gaps: Sequence[str]) -> int:
    """Which word is an office with a body's name in front of it and somebody's behind it; 0 for none."""
    last = max((at for at, gap in enumerate(gaps) if gap in _BINDERS), default=len(words))
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
