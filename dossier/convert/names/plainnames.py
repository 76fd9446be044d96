"""Capitalised words that nothing binds, cut into names by titles, adjectives, known names and given names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    common_words,
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
from dossier.convert.names.capitals import Word
from dossier.convert.names.entitykinds import is_site
from dossier.convert.names.namewords import (
    ABSTRACT,
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
    proves_nothing,
)
from dossier.convert.names.notnames import (
    ends_like_a_surname,
    is_a_partys,
    is_nobody,
    is_of_study,
    is_studied,
    is_what_one_is,
    verb_between,
)
from dossier.convert.names.partynames import CREEDS, PARTISANS
from dossier.convert.names.plainkinds import (
    is_a_call,
    is_a_trades_call,
    is_a_word,
    is_called_after,
    is_dedicated,
    is_direction_in_a_name,
    is_inside_a_call,
    is_legal_form,
    is_named_like_a_people,
    is_only_a_place,
    is_public_body,
    is_written_like_a_country,
    legal_form,
    may_be_given,
    type_of_dedicated,
    type_of_saints_place,
)
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.convert.names.possessives import OWN, ROYAL, SAINTS
from dossier.convert.names.postnominals import POSTNOMINALS
from dossier.convert.names.titledchunks import is_part_of_title, is_participle, is_titled, last_title
from dossier.convert.names.typewords import (
    ARABIC_ARTICLES,
    BODY_FRONTS,
    FIRM_LANDS,
    ONLY_CLUBS,
    ONLY_PLACES,
    RELIEF,
    STATION_ENDS,
    TEAMS,
    is_arabic_body,
    is_branch,
    is_firm,
    is_thing,
)
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of

_INITIALS: Final = re.compile(r"(?:[A-Z]\.){2}")  # whoever signs so; of those that are known, the U.N. is one
_NO_INITIALS: Final = frozenset(table_of("name_words")["no_initials"])
_LONGEST_ACRONYM: Final = 5  # of those that are words too: NATO is none, UNITE and SPECTRE are
_ROMAN: Final = re.compile(r"[IVX]{1,4}")
_CLUBS: Final = frozenset(table_of("name_words")["club"])
#: Feasts, faiths, tongues, illnesses and other things with a capital.
_NO_NAMES: Final = frozenset((*table_of("name_words")["feast"], *table_of("name_words")["no_name"]))
#: In front of a club's name or behind it.
_CLUB_LETTERS: Final = frozenset(table_of("name_words")["club_letters"])
_CLUB_FRONTS: Final = frozenset(table_of("name_words")["club_front"])
#: What a county or a town has, in front of which it stands: "Tarn County *Fire*".
_SERVICES: Final = frozenset("ambulance ems fire rescue transit".split())
_DISTRICTS: Final = frozenset("borough city county district town township".split())
_STATIONS: Final = frozenset(table_of("name_words")["station"])
_TOWN_FRONTS: Final = frozenset(table_of("name_words")["town_front"])
_FRONTS: Final = _TOWN_FRONTS.union(table_of("name_words")["front_too"])
#: When a newspaper comes out, in front of its last word.
_ISSUES: Final = frozenset("daily evening morning saturday sunday weekly".split())
_SPORTS: Final = frozenset({"Sport", "Sports"})
_BROADCAST: Final = frozenset({"FM", "TV", "Television", "Radio"})
_ARABIC_FRONTS: Final = frozenset(table_of("name_words")["front_arabic"])
_VESSELS: Final = frozenset(table_of("name_words")["vessel"])
#: In front of the name of a storm, which is often a given name.
#: What an adjective with a capital begins with: "an *Anti-kidnapping* squad".
_OPPOSED: Final = ("Anti-", "Counter-", "Non-", "Pro-")
_STORMS: Final = frozenset("cyclone hurricane storm typhoon".split())
_OF_STORMS: Final = frozenset("extratropical severe subtropical super tropical winter".split())
#: "Mother of" and "father of", which are towns' first words, too.
_PARENTS: Final = frozenset({"umm", "abu"})
_OF_PRESS: Final = frozenset({"secretary", "officer", "aide", "attaché"})
_OF_DISTRICTS: Final = frozenset({"attorney", "collector", "judge", "magistrate"})
#: Heads of bodies that a minister is for.
_OF_MINISTERS: Final = frozenset(
    "communications defence defense industries police research resources services water works".split()
)
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
            yield from _single(words[0])
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
    if _is_body(words):
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
        before, behind = words[:title], words[title + 1 :]
        if words[title].low == "secretary" and before and before[-1].low == "cabinet":
            before = before[:-1]  # "Lands *Cabinet* Secretary"
            if len(before) == 1 and (is_field(before[0].text) or proves_nothing(before[0].text)):
                before = before[:0]
        if words[title].low in _OF_PRESS and len(before) > 1 and before[-1].low == "press":
            before = before[:-1]  # "White House *Press* Secretary"
        if words[title].low == "president" and len(before) > 1 and before[-1].low == "borough":
            before = before[:-1]  # "Elmswell *Borough* President"
        if words[title].low in _OF_DISTRICTS and len(before) > 1 and before[-1].low == "district":
            before = before[:-1]  # "Elmswell *District* Attorney"
        if words[title].low == "minister" and len(before) > 1 and before[-1].low in _OF_MINISTERS:
            before = before[:-1]  # "NSW *Police* Minister"
        while before and is_part_of_title(before) and not is_only_a_place(before):
            before = before[:-1]
        if before and all(is_field_or_part(word.text) for word in before):
            before = before[:0]  # "*Tribal Affairs* Minister"
        if len(before) > 1 and words[title].low == "officer" and before[-2].low == "chief":
            before = before[:-2]  # "Chief *Wildlife* Officer"
        while len(before) > 1 and _is_of_a_body(before):
            before = before[:-1]
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
    ):
        if len(words) > 2 or not is_common(words[1].text):
            yield from plain_pieces(words[front:])
        return
    yield from _untitled(words)


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


def _is_body(words: Sequence[Word]) -> bool:
    """True for words that are all of an organization's name: an airline's, a public body's, by the last a school's."""
    if words[-1].text in _CLUB_LETTERS or (words[0].text in _CLUB_LETTERS and not words[1].text.isupper()):
        return True  # "Halden FC"
    if words[0].text in _CLUB_FRONTS and len(words) == 2 and not words[0].opens and is_name_word(words[1]):
        return True  # "Real Halden"
    if is_head(words[-1]) and (not is_titled(words) or is_called_after(words)) and not all(map(only_opens, words)):
        return True
    if is_arabic_body([word.low for word in words]):
        return True
    if is_a_trades_call(words[-2:]):  # "National Nurses United"
        return True
    if words[-1].low == "chambers" and words[-2].low.endswith("general"):  # "the Attorney General Chambers"
        return True
    if len(words) > 2 and words[-1].low in _SERVICES and words[-2].low in _DISTRICTS:  # "Tarn County Fire"
        return True
    if words[0].text in _PRISONS and not words[1].opens:  # "HMP Halden"
        return len(words) < _LONGEST_PRISON
    if len(words) != 2:
        return len(words) == 3 and is_public_body(words)
    if words[1].low == "sun" and words[0].low in OUTLETS and not words[1].opens:  # "the Herald Sun"
        return True
    if words[1].text == "Now" and not words[1].opens:  # "Transparency Now"
        is_aim = word_tags().get(words[0].low, "")[:1] == "N" or ABSTRACT.search(words[0].low)
        return bool(is_aim) and not is_given(words[0].text)
    is_call = is_known_place(words[1]) and is_a_call(words[0])  # "Witness Africa", "Invest Kenya"
    return words[0].low == "air" or is_call or (not words[0].opens and is_public_body(words))


_PRISONS: Final = frozenset({"HMP", "HMYOI"})
_LONGEST_PRISON: Final = 5  # words


def _is_of_a_body(words: Sequence[Word]) -> bool:
    """True for a common word between a body's letters and an office: "the TMW *Publicity* Secretary"."""
    return ACRONYM.fullmatch(words[-2].text) is not None and proves_nothing(words[-1].text) and not is_head(words[-1])


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
    if given == 0 and len(words) == 2 and _is_a_branchs(words[1].text) and not words[0].text.isupper():
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
        (words[0].low in _STATIONS and not is_a_word(words[1]))  # "Radio Halden"
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
    elif len(words) < 4 and all(map(is_name_word, words[1:] if _signs(words[0]) else words)):
        yield piece_of(words, "person?")
    else:
        yield piece_of(words, "")


def _is_a_branchs(text: str) -> bool:
    """True for letters of a body behind the name of where it has a branch; no king's number, no honours."""
    is_one = len(text) > len("USA") - 1 and ACRONYM.fullmatch(text) is not None and text.isupper()
    return is_one and not _ROMAN.fullmatch(text) and text not in POSTNOMINALS and text not in ("JR", "SR")


def _signs(word: Word) -> bool:
    """True for initials that are no town's, club's or ship's: "*J.K.* Quill", not "A.C. Tarn"."""
    return _INITIALS.fullmatch(word.text) is not None and word.text.replace(".", "") not in _NO_INITIALS


def _single(word: Word) -> Iterator[Piece]:
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
        word.low in _STATIONS
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
