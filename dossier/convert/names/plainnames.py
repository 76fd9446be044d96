"""Capitalised words that nothing binds, cut into names by titles, adjectives, known names and given names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    demonyms,
    is_common,
    is_given,
    is_place,
    known_names,
    place_kinds,
    titles,
)
from dossier.convert.english.genders import of_given_name
from dossier.convert.english.persons import is_person
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import (
    ACRONYM,
    PARTS_OF_PLACES,
    NameType,
    Piece,
    demonym_in_front,
    ends_a_name,
    is_head,
    is_known_place,
    is_name_word,
    is_syllables,
    known_as,
    known_at,
    only_opens,
    piece_of,
)
from dossier.convert.names.notnames import (
    ends_like_a_surname,
    is_a_partys,
    is_nobody,
    is_of_study,
    is_what_one_is,
    verb_between,
)
from dossier.convert.names.partynames import CREEDS, PARTISANS
from dossier.convert.names.plainbodies import is_body
from dossier.convert.names.plainkinds import (
    is_a_word,
    is_dedicated,
    is_direction_in_a_name,
    is_inside_a_call,
    is_legal_form,
    is_named_like_a_people,
    is_only_a_place,
    legal_form,
    may_be_given,
    type_of_dedicated,
    type_of_saints_place,
)
from dossier.convert.names.possessives import OWN, ROYAL, SAINTS
from dossier.convert.names.singlenames import STATIONS, is_a_branchs, signs, single_piece
from dossier.convert.names.titledchunks import in_front_of_title, is_participle, last_title
from dossier.convert.names.typewords import (
    ARABIC_ARTICLES,
    FIRM_LANDS,
    ONLY_CLUBS,
    ONLY_PLACES,
    RELIEF,
    STATION_ENDS,
    TEAMS,
    is_branch,
    is_firm,
    is_thing,
)
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of

_CLUBS: Final = frozenset(table_of("name_words")["club"])
_TOWN_FRONTS: Final = frozenset(table_of("name_words")["town_front"])
_FRONTS: Final = _TOWN_FRONTS.union(table_of("name_words")["front_too"])
#: When a newspaper comes out, in front of its last word.
_ISSUES: Final = frozenset("daily evening morning saturday sunday weekly".split())
_SPORTS: Final = frozenset({"Sport", "Sports"})
_BROADCAST: Final = frozenset({"FM", "TV", "Television", "Radio"})
_ARABIC_FRONTS: Final = frozenset(table_of("name_words")["front_arabic"])
#: In front of the name of a storm, which is often a given name.
_STORMS: Final = frozenset("cyclone hurricane storm typhoon".split())
_OF_STORMS: Final = frozenset("extratropical severe subtropical super tropical winter".split())
#: "Mother of" and "father of", which are towns' first words, too.
_PARENTS: Final = frozenset({"umm", "abu"})
#: Ranks in front of names whose letters are a party's where they stand alone.
_BODIES_TOO: Final = frozenset({"SP"})
_FORMER: Final = frozenset("former then longtime late retired outgoing incoming acting interim".split())


def plain_pieces(words: Sequence[Word], *, may_be_known: bool = True) -> Iterator[Piece]:
    """A chunk without binding words: titles, adjectives, known names and given names cut it.

    It `may_be_known` as a whole, unless the caller has looked.
    """
    if not words:
        return
    name = " ".join([word.text for word in words])
    known = known_as(name) if may_be_known else None
    if known:
        yield piece_of(words, known.type)
        return
    legal = legal_form(words)
    if legal and _is_county(words[legal : legal + 2]):
        yield from plain_pieces(words[:legal])
        yield piece_of(words[legal : legal + 2], "place")  # "Tarn *Co Mayo*"
        yield from plain_pieces(words[legal + 2 :])
        return
    if legal:
        while legal + 1 < len(words) and is_legal_form(words, legal + 1):
            legal += 1
        yield piece_of(words[: legal + 1], "organization")
        yield from plain_pieces(words[legal + 1 :])
        return
    if len(words) > 2 and words[-1].low in RELIEF and words[-2].low == "red":
        yield from _relief(words)
        return
    if len(words) > 1 and words[0].opens and words[0].low in _FORMER and words[1].low not in titles():
        words, name = words[1:], name.partition(" ")[2]  # "*Former* Rovers defender"
    front = demonym_in_front(words)
    if front > 1 and front == len(words):
        return  # "Costa Rican"
    is_known = 0 < front < len(words) and known_at(words, ["plain"] * len(words), front, len(words))
    if is_known and not (words[0].text in CREEDS and words[-1].text == "Party"):
        words, name = words[front:], " ".join([word.text for word in words[front:]])
    if len(words) > 1 and words[1].text == "FM" and (words[0].text in demonyms() or _is_country(words[0])):
        yield from plain_pieces(words[:1])
        yield from _titled(words[2:]) if len(words) > 2 else ()  # "Norwegian *FM* Odo Tarn"
        return
    if len(words) == 1:
        if titles().get(words[0].low.rstrip(".")) in (None, "modifier") or words[0].text in _BODIES_TOO:
            yield from single_piece(words[0])
        return
    if len(words) == 2 and len(words[0].text) < 6 and is_syllables(words[1].text):
        yield piece_of(words, "person")
        return
    if is_thing(name) or (words[-2].low in _STORMS and all(word.low in _OF_STORMS for word in words[:-2])):
        return
    if "'" in name or "’" in name:
        saint = next((at for at in range(1, len(words)) if is_dedicated(words, at)), None)
        if saint is not None:
            yield from plain_pieces(words[: saint - 1])
            yield piece_of(words[saint - 1 :], type_of_dedicated(words[-1]))
            return
        if any(word.text.endswith(OWN) for word in words[:-1]):  # "the Farmers' Union", "King's Cross"
            yield piece_of(words, "place" if words[-1].low in place_kinds() else "organization")
            return
    if words[0].low in SAINTS and len(words) < 4 and (place := type_of_saints_place(words)):
        yield piece_of(words, place)
        return
    if words[-1].low == "works" and words[-1].opens and words[-2].low in titles():
        yield from plain_pieces(words[:-1])  # a headline's "Xland Premier *Works* to …"
        return
    if is_body(words):
        yield piece_of(words, "organization")
        return
    inner = next((at for at in range(1, len(words) - 1) if is_inside_a_call(words, at)), 0) if len(words) > 2 else 0
    if inner:
        yield from plain_pieces(words[: inner - 1])
        yield piece_of(words[inner - 1 :], "organization")
        return
    if len(words) > 3 and words[-2].low == "agency" and ACRONYM.fullmatch(words[-1].text) and not words[-2].opens:
        yield from plain_pieces(words[:-1])  # "the Tarn State News Agency *TSNA*"
        yield piece_of(words[-1:], "organization")
        return
    title = last_title(words)
    if (
        title == 0
        and words[-1].low in ONLY_PLACES
        and (len(words) == 2 or (len(words) == 3 and words[0].low in ROYAL and words[2].low == "county"))
    ):  # "Cook County", "King Edgar County"
        yield piece_of(words, "place")
        return
    if title is not None:
        before, behind = in_front_of_title(words, title), words[title + 1 :]
        if before and behind and words[title].low == "mayor" and not any(is_given(word.text) for word in before):
            yield from _of_a_mayor(before)
        elif before:
            yield from plain_pieces(before)
        if behind and not is_nobody(words[title], behind):
            yield from _titled(behind)
        return
    front = demonym_in_front(words)
    if (
        front
        and not (len(words) > 2 and is_place(f"{words[0].text} {words[1].text}"))  # "*South Carolina* Republicans"
        and not is_direction_in_a_name(words)
        and not is_named_like_a_people(words)
        and not (len(words) == 2 and words[1].low in _TRADES and not words[1].opens)  # "*Baltic Cargo* went bankrupt"
    ):
        if len(words) > 2 or not is_common(words[1].text):
            yield from plain_pieces(words[front:])
        return
    yield from _untitled(words)


_TRADES: Final = frozenset(table_of("name_words")["generic"])


def _of_a_mayor(words: Sequence[Word]) -> Iterator[Piece]:
    """Where somebody is the mayor: "*Medellin de Quill* Mayor Ann Quill" is of no person."""
    for piece in plain_pieces(words):
        yield piece_of(piece.words, "place") if piece.type in ("", "person", "person?") else piece


def _is_country(word: Word) -> bool:
    known = known_names().get(word.text)
    return known is not None and known.kind == "country"


def _is_county(words: Sequence[Word]) -> bool:
    """True for an Irish county in short: "Co Mayo"."""
    known = known_names().get(" ".join([word.text for word in words])) if len(words) > 1 else None
    return known is not None and known.type == "place"


def _relief(words: Sequence[Word]) -> Iterator[Piece]:
    """The Red Cross or the Red Crescent of a country, whose adjective belongs to it: "the Syrian Arab Red Crescent"."""
    first = len(words) - 2
    while first and words[first - 1].text in demonyms():
        first -= 1
    if first == len(words) - 2 and not is_common(words[first - 1].text) and words[first - 1].low not in titles():
        first -= 1  # an unlisted adjective or a country: "the Vesland Red Cross"
    yield from plain_pieces(words[:first])
    yield piece_of(words[first:], "organization")


def _titled(words: Sequence[Word]) -> Iterator[Piece]:
    """What stands behind a title: a person, unless it is a known place or an organization."""
    known = known_at(words, ["plain"] * len(words), 0, len(words))
    if known and not is_given(words[0].text):
        yield piece_of(words, known.type)
    elif (front := demonym_in_front(words)) and len(words) > 1 and not is_named_like_a_people(words, titled=True):
        yield from plain_pieces(words[front:])
    elif len(words) == 1 and (
        only_opens(words[0]) or is_participle(words[0]) or titles().get(words[0].low) == "modifier"
    ):
        return  # "Minister *Designate*"
    elif is_only_a_place(words):
        yield piece_of(words, "place")
    else:
        yield piece_of(words, "person")


def _untitled(words: Sequence[Word]) -> Iterator[Piece]:
    if is_only_a_place(words):
        yield piece_of(words, "place")
        return
    is_of_a_club = words[-1].low in ONLY_CLUBS and (words[-1].low in TEAMS or not is_given(words[0].text))
    if is_of_a_club and not all(map(only_opens, words)):  # "Penrith Athletic", not "Jill Albion"
        yield piece_of(words, "organization")
        return
    if is_firm([word.text for word in words]) and not words[-1].opens:
        yield piece_of(words, "organization")
        return
    if words[-1].low in STATION_ENDS and not words[-1].opens:
        are_common = all(is_common(word.text) or is_person(word.low) for word in words[:-1])
        if not are_common or (words[-1].text in _BROADCAST and not words[0].opens):
            yield piece_of(words, "organization")  # "Al Noor TV", whoever is called Noor; not "Breaking News"
            return
    if words[0].low in _ARABIC_FRONTS and words[1].low.startswith(ARABIC_ARTICLES):  # "Tal al-Halden"
        yield piece_of(words, "place?")
        return
    is_camp = words[0].low == "camp" and not (words[0].opens or is_common(words[1].text))
    if len(words) == 2 and (words[0].low == "river" or is_camp):  # "the River Trent", but "River Quill said"
        yield piece_of(words, "place?")
        return
    partisan = next((at for at, word in enumerate(words) if word.text in PARTISANS), 0)
    if partisan and (partisan + 1 == len(words) or is_given(words[partisan + 1].text)):
        yield from plain_pieces(words[:partisan])  # "Georgia *Republicans*", "Orlando *Democrat* Odo Tarn"
        yield from _titled(words[partisan + 1 :]) if partisan + 1 < len(words) else ()
        return
    if is_what_one_is(words):
        yield from plain_pieces(words[1:])
        return
    given = next((at for at, word in enumerate(words) if is_given(word.text)), None)
    if given is None and len(words) > 2 and len(words[1].text) == len("G.") and words[1].text[1] == ".":
        given = 1  # "Leader of the Opposition *G.* Tarn"
    if given == 0 and (verb := verb_between(words)):
        yield from plain_pieces(words[:verb])
        yield from plain_pieces(words[verb + 1 :])
        return
    if given == 0 and len(words) == 2 and words[0].low in _PARENTS:  # "the town of Umm Halden"
        yield piece_of(words, "person?")
        return
    if given == 0 and len(words) == 2 and is_a_branchs(words[1].text) and not words[0].text.isupper():
        yield piece_of(words, "organization")  # "Virginia AFL-CIO"
        return
    if given == 0 and len(words) == 2 and words[1].low == "city":  # "help from Jefferson City"
        yield piece_of(words, "place")
        return
    if is_of_study(words):
        return
    if is_a_partys(words):
        yield piece_of(words[:1], "organization")  # "*TMW* State president"
        return
    if words[-1].text in FIRM_LANDS and is_branch([word.text for word in words]):  # "Quill Canada"
        yield piece_of(words, "organization?")
        return
    if given == 0 and len(words) == 2 and words[1].low == "park":  # "a rally in Victoria Park", "Grace Park said"
        yield piece_of(words, "person?" if of_given_name(words[0].text) else "place?")
        return
    if given == 0 and not (only_opens(words[0]) and only_opens(words[1]) and not is_given(words[1].text)):
        yield piece_of(words, "person" if not is_common(words[-1].text) or len(words) > 2 or not words[0].opens else "")
        return
    front = given and (known_at(words, ["plain"] * len(words), 0, given) or ends_a_name(words[given - 1]))
    if given and (front or ACRONYM.fullmatch(words[given - 1].text)) and given < len(words) - 1:
        yield from plain_pieces(words[:given])
        yield piece_of(words[given:], "person")
        return
    if words[-1].low in _CLUBS and is_known_place(words[0]):
        yield piece_of(words, "organization")
        return
    is_outlets = words[0].low in PARTS_OF_PLACES or ACRONYM.fullmatch(words[0].text)
    if is_outlets and (words[-1].low in OUTLETS or words[-1].text in _SPORTS):  # "Eastern Wire", "LCN News"
        yield piece_of(words, "organization")
        return
    if not words[1].opens and (
        (words[0].low in STATIONS and not is_a_word(words[1]))  # "Radio Halden"
        or (words[-2].low in _ISSUES and words[-1].low in OUTLETS)  # "the Halden Evening News", "the Sunday Ledger"
    ):
        yield piece_of(words, "organization")
        return
    if words[-1].text in demonyms():  # "Senate Republicans"
        yield from plain_pieces(words[:-1])
        return
    if words[-1].low in place_kinds():
        yield piece_of(words, "place")
        return
    if words[0].low == "new" and (is_common(words[1].text) or ACRONYM.fullmatch(words[1].text)):  # "New GM"
        yield from plain_pieces(words[1:])
        return
    is_of_a_known = words[0].low == "new" and known_at(words, ["plain"] * len(words), 0, 2)  # "New York Mets"
    if not is_of_a_known and len(words) < 4 and words[0].low in _FRONTS:
        yield piece_of(words, "place" if words[0].low in _TOWN_FRONTS else "place?")
        return
    if all(is_common(word.text) for word in words):
        if is_direction_in_a_name(words):  # "Southern Water"
            yield piece_of(words, "organization?")
        return
    if words[0].low in PARTS_OF_PLACES and (is_known_place(words[-1]) or len(words) == 2):  # "Downtown Geneva"
        yield piece_of(words, "place")
        return
    known = known_names().get(words[0].text) or known_at(words, ["plain"] * len(words), 0, 2)
    if known:
        team = known.kind in ("city", "state") and words[-1].text.endswith("s")  # Leeds Rovers
        team = team and not ends_like_a_surname(words[-1].low)  # "Tennessee *Williams*"
        body = is_common(words[-1].text)  # "Norwegian Geological Survey" is no person
        may_be_somebody = len(words) == 2 and may_be_given(words[1]) and words[1].low not in word_tags()
        sure: NameType = "organization?" if body or known.type == "organization" else ""
        yield piece_of(words, "organization" if team or (sure and not (body or may_be_somebody)) else sure)
    elif is_head(words[0]) and len(words) < 4 and not is_a_word(words[-1]):  # "University Tarn", "Team Halden"
        yield piece_of(words, "organization?")
    elif len(words) < 4 and all(map(is_name_word, words[1:] if signs(words[0]) else words)):
        yield piece_of(words, "person?")
    else:
        yield piece_of(words, "")
