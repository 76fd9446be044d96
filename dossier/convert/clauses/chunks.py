"""Chunks: the tokens of a sentence folded into noun phrases, verb groups and the words between them.

A sentence becomes a short string of chunk letters, its *shape*, which the grammar in `clauses` reads:

    n noun phrase   t time phrase (on its own: "Monday", "last week")
    v finite verb group   i infinitive with "to"   b bare infinitive   g -ing form   x past participle
    a adjective   d adverb   m "that"   w wh-word   f if, whether   s other subordinator   p preposition   y "as"
    c coordinator   u particle   q a passage in quotation marks, whole   , . : ( ) punctuation   o other
"""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.estimates import OPENS_ESTIMATE, estimated
from dossier.convert.clauses.nounphrases import (
    DAYS,
    MUCH,
    PARTITIVE,
    PERIOD_DETERMINERS,
    PERIODS,
    is_of,
    noun_follows,
    noun_phrase,
    stands_for_people,
    title_end,
)
from dossier.convert.clauses.openings import SUBORDINATORS
from dossier.convert.clauses.shapes import Chunks, whole_shape
from dossier.convert.english.auxiliaries import AUXILIARIES, BE, DO, MODALS, NEGATIONS
from dossier.convert.english.gazetteer import title_kind
from dossier.convert.english.inflections import only_participles
from dossier.convert.english.persons import is_person
from dossier.convert.english.pronouns import OBJECT_PRONOUNS
from dossier.convert.reading.mendedtags import OF_THEM
from dossier.convert.reading.setphrases import SET_FIRST, set_phrase
from dossier.convert.reading.tokens import Tokens

_BARE_VERB_FOLLOWS: Final = MODALS | DO | {"'d"}
#: "as", "if" and words in "wh" have letters of their own.
_SUBORDINATORS: Final = (SUBORDINATORS - {"as", "if", "when", "whenever"}) | {"because", "lest", "so", "than"}
_RELATIVES: Final = frozenset("who whom whose which what when where why how whoever whatever whichever".split())
_Q: Final = ["q", "B"]  # told her to *"look*"
_NO_INFINITIVES: Final = frozenset("said told wrote says".split())
_AS_WELL: Final = ["well", "as"]
_AND_SAY: Final = (["C", "V"], ["C", "B"])
_BETWEEN: Final = OF_THEM | {"neither", "since"}
_COMPARING: Final = frozenset({"other", "rather"})
_VERBAL: Final = frozenset("VBXG")
#: Tags of what is a chunk by itself wherever it stands; quotation marks are none.
_ALONE: Final = {**{mark: mark for mark in ",.:()"}, "o": "o", "S": "o", "U": "u", "q": ""}
#: … and those of what is one but for the words that are looked at more closely than by their tag …
_BY_TAG: Final = {**_ALONE, "R": "n", "E": "n", "C": "c", "W": "w"}
#: … which are these.
_CLOSELY: Final = (
    frozenset({"that", "if", "whether", "neither", "as"}) | OF_THEM | DAYS | PERIOD_DETERMINERS | OPENS_ESTIMATE
)
#: Subordinators and relatives by the letter that a leading word has; the others are prepositions.
_LEADING: Final = {**dict.fromkeys(_RELATIVES, "w"), **dict.fromkeys(_SUBORDINATORS, "s"), "as": "y"}
#: Tags of a noun phrase that ends with them whatever its words are, but for the same few.
_PLAIN_PHRASE: Final = re.compile(r"D{0,2}+(?:[NPM]{1,12}+|M{0,3}+J{1,5}+[NPM]{1,12}+)(?![NPMJSq])")
_PHRASE_GOES_ON: Final = frozenset("NPMJSq")


def chunk(tokens: Tokens, tags: list[str], start: int, end: int, opaque: dict[int, int]) -> Chunks:
    """The chunks of tokens `start` to `end`; `opaque` maps the first token of a quoted stretch to the one behind it."""
    letters: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    heads: list[int] = []
    lows = tokens.lows
    row = "".join(tags[start:end])
    place = start
    participles = only_participles()
    while place < end:
        tag = tags[place]
        head = place
        stop = place + 1
        if place in opaque:
            letter, stop = "q", min(opaque[place], end)
        elif lows[place] in _CLOSELY:
            letter, stop, head = _one(tokens, tags, place, start, end, letters)
            if letter == "y" and letters[-1:] == ["a"] and lows[place - 1] == "such":
                letter = "p"  # "towns *such as* Tarn"
                del letters[-1], firsts[-1], lasts[-1], heads[-1]
        elif tag == "q" and (closing := title_end(tokens, tags, place, end)) and is_person(lows[closing + 1]):
            letter, stop, head = noun_phrase(tokens, tags, closing + 1, end)  # "*“Good Morning” host Odo Tarn* said"
        elif tag in "NP" and (stop == end or tags[stop] not in _PHRASE_GOES_ON):
            letter = "n"  # a noun alone
        elif tag == "M" and letters[-1:] == ["v"] and _is_score(tokens, tags, place, end):
            letter = "d"  # "voted *12-3* to close it"
        elif tag in "NPDJM":
            phrase = _PLAIN_PHRASE.match(row, place - start)
            behind = start + phrase.end() if phrase else place
            is_share = tags[behind - 1] == "M" and behind < end and lows[behind] in PARTITIVE
            if phrase and not is_share and _CLOSELY.isdisjoint(lows[place:behind]):
                letter, stop = "n", behind
                head = stop - 1
            else:
                letter, stop, head = noun_phrase(tokens, tags, place, end)
        elif (alone := _BY_TAG.get(tag)) is not None:
            letter = alone
            if tag == "(" and letters[-1:] == ["n"] and _is_acronym(tokens, place, end):
                letter, stop = "", place + 3  # "the head of the Grain Reserve *(SGR)* in Tarn, Ann Quill, said"
                if stop < end and tags[stop] in "NP":  # "Superintendent of Police *(SP)* Ann Quill"
                    _, stop, heads[-1] = noun_phrase(tokens, tags, stop, end)
                elif stop < end and tags[stop] == "J" and is_person(lows[stop]):
                    stop, heads[-1] = stop + 1, stop  # "the Grain Board *(GB)* chief, Ann Quill, said"
                lasts[-1] = stop
            elif tag == "," and letters[-1:] == ["n"] and _is_its_acronym(tokens, firsts[-1], place, end):
                letter, stop = "", place + 2  # "the head of the Grain Reserve*, GR,* in Tarn"
                if stop + 1 < end and tags[stop + 1] in "NVA":
                    stop += 1
                    if tags[stop] == "N":  # "the Grain Reserve, *GR, chief,* Ann Quill"
                        _, stop, heads[-1] = noun_phrase(tokens, tags, stop, end)
                lasts[-1] = stop
        elif tag == "I":
            letter = _LEADING.get(lows[place], "p")
            if lows[place] in SET_FIRST and (behind := set_phrase(tokens, tags, place, end)):
                letter, stop = "d", behind
            elif letter == "s" and lows[place] == "than" and letters and _compares(lows, tags, place, end):
                letter = "p"  # "nobody *other than* the clerk", "300 people *rather than* 30"
                if letters[-1] in "ad":
                    del letters[-1], firsts[-1], lasts[-1], heads[-1]
                elif letters[-1] == "n" and lasts[-1] - firsts[-1] > 1:
                    lasts[-1], heads[-1] = place - 1, min(heads[-1], place - 2)
        elif tag == "V" and lows[place] not in AUXILIARIES:
            letter = "x" if lows[place] in participles else "v"  # "a nurse *known* for her calm"
        elif tag == "X" and letters[-1:] == ["p"] and tags[place + 1 : place + 2] == ["N"]:
            letter, stop, head = noun_phrase(tokens, tags, place, end)  # "a majority of *registered voters*"
        elif tag in "VABXG":
            letter, stop, head = _verb_group(tokens, tags, place, end)
        else:
            letter, stop, head = _one(tokens, tags, place, start, end, letters)
        if letter:
            letters.append(letter)
            firsts.append(place)
            lasts.append(stop)
            heads.append(head)
        place = stop
    chunks = Chunks("".join(letters), firsts, lasts, heads)
    chunks.shape = whole_shape(tokens, tags, chunks)
    return chunks


def _is_score(tokens: Tokens, tags: list[str], place: int, end: int) -> bool:
    """True for the "12-3" of "voted 12-3 to close it", "won 3–2", alone."""
    is_pair = "-" in tokens.words[place] or "–" in tokens.words[place]
    return is_pair and tokens.words[place][-1].isdigit() and (place + 1 == end or tags[place + 1] not in "NPJMS")


def _is_acronym(tokens: Tokens, bracket: int, end: int) -> bool:
    """True for "(SGR)": the bracket belongs to the phrase before it as if it were not there."""
    if bracket + 2 >= end or tokens.words[bracket + 2] != ")":
        return False
    letters = tokens.words[bracket + 1].replace("-", "")
    is_in_title = (  # "Superintendent of Police (SSP) Quill", not "the Grain Board (GB) President"
        bracket + 3 < end
        and tokens.words[bracket + 3][0].isupper()
        and title_kind(tokens.lows[bracket + 3]) != "office"
    )
    return len(letters) > 1 and letters.isupper() and letters.isalpha() and not is_in_title


def _is_its_acronym(tokens: Tokens, first: int, comma: int, end: int) -> bool:
    """True for ", GR," behind "the Grain Reserve", whose words it is short for, be it of more in front of them."""
    if comma + 2 >= end or tokens.words[comma + 2] != ",":
        return False
    letters = tokens.words[comma + 1]
    initials = "".join(word[0] for word in tokens.words[first:comma] if word[0].isupper() and word != "The")
    return len(initials) > 1 and letters.isupper() and letters.endswith(initials)


def _compares(lows: list[str], tags: list[str], place: int, end: int) -> bool:
    """True for the "than" of "other than the clerk"."""
    return lows[place - 1] in _COMPARING and place + 1 < end and tags[place + 1] in "NPDJMRE"


def _floats(tokens: Tokens, tags: list[str], place: int, end: int, before: str) -> bool:
    """True for what stands between a subject and its verb: "They *both* said", "the actors are *all* quick"."""
    behind = tags[place + 1] if place + 1 < end else ""
    if before == "n":
        return behind in _VERBAL and tokens.lows[place - 1] not in OBJECT_PRONOUNS
    return (
        before == "v" and tokens.lows[place - 1] in AUXILIARIES and behind == "J" and not noun_follows(tags, place, end)
    )


def _one(tokens: Tokens, tags: list[str], place: int, start: int, end: int, letters: list[str]) -> tuple[str, int, int]:
    """The chunk that begins at `place`: its letter, the token behind it and its head; no letter for what is skipped.

    `letters` are those of the chunks before it.
    """
    lows = tokens.lows
    tag, low = tags[place], lows[place]
    if low in OF_THEM and letters and _floats(tokens, tags, place, end, letters[-1]):
        return "d", place + 1, place
    if low == "as" and letters and letters[-1] in "n,)" and lows[place + 1 : place + 3] == _AS_WELL:
        return "c", place + 3, place
    if low == "both" and tag == "C" and letters[-1:] == ["p"] and place + 1 < end and tags[place + 1] in "NPDJM":
        _, stop, head = noun_phrase(tokens, tags, place + 1, end)
        return "n", stop, head  # "ties to *both mayors*"
    if low in OPENS_ESTIMATE and (number := estimated(tokens, tags, place, start, end)):
        return noun_phrase(tokens, tags, number, end)
    if (alone := _ALONE.get(tag)) is not None:
        return alone, place + 1, place
    if low == "that":
        is_period = place + 2 < end and lows[place + 1] in PERIODS and letters[-1:] == ["n"]
        if tag == "D" or (is_period and tags[place + 2] in "G,.:"):  # "letters *that week* saying …"
            return noun_phrase(tokens, tags, place, end)
        is_it = tags[place + 1 : place + 3] in _AND_SAY  # "deny *that* and say"
        return "n" if is_it else "m", place + 1, place
    if tag in "NPDJMRE":
        if low in ("if", "whether"):
            return "f", place + 1, place
        return noun_phrase(tokens, tags, place, end)
    if tag == "T" and place + 1 < end and lows[place + 1] in _NO_INFINITIVES:
        return "p", place + 1, place  # "somebody I spoke to said"
    if tag in "VABXG" or (
        tag == "T" and place + 1 < end and (tags[place + 1] in "BYV" or tags[place + 1 : place + 3] == _Q)
    ):
        return _verb_group(tokens, tags, place, end)
    if tag == "Y":
        following = tags[place + 1] if place + 1 < end else ""
        if following and following in "JM" and low not in NEGATIONS:
            return noun_phrase(tokens, tags, place, end)
        if low == "most" and following == "X" and letters[-1:] != ["n"] and noun_follows(tags, place + 1, end):
            return noun_phrase(tokens, tags, place, end)  # "*Most retired officers* say"
        if low == "at" and following == "Y" and tags[place + 2 : place + 3] == ["M"]:
            _, stop, head = noun_phrase(tokens, tags, place + 1, end)
            return "n", stop, head  # "*at least 20 people*"
        is_some = low in MUCH and (is_of(lows, place + 1) or stands_for_people(lows, tags, place, place + 1, end))
        return "n" if is_some else "d", place + 1, place
    if low == "neither" and place + 1 < end and tags[place + 1] in "VBXY":
        return "d", place + 1, place
    if tag == "W":
        return "w", place + 1, place
    if tag in "IT":
        if tag == "I" and low in SET_FIRST and (behind := set_phrase(tokens, tags, place, end)):
            return "d", behind, place
        if low in ("if", "whether"):
            return "f", place + 1, place
        if low in _SUBORDINATORS:
            return "s", place + 1, place
        if low in _RELATIVES:
            return "w", place + 1, place
        return ("y" if low == "as" else "p"), place + 1, place
    return ("c" if tag == "C" else "o"), place + 1, place


def _verb_group(tokens: Tokens, tags: list[str], place: int, end: int) -> tuple[str, int, int]:
    """A verb with its auxiliaries and the adverbs between them; its letter is that of its first verb."""
    lows = tokens.lows
    tag = tags[place]
    if tag == "T":
        letter = "i"
    elif tag == "X":
        letter = "v" if lows[place] == "said" else "x"
    elif tag == "G":
        letter = "g"
    elif tag == "B":
        letter = "v" if lows[place] in _NO_INFINITIVES else "b"
    else:
        letter = "v"
    head, stop = place, place + 1
    while stop < end and (lows[head] in AUXILIARIES or tags[head] == "T"):
        ahead = stop
        while ahead < end and (
            tags[ahead] == "Y" or lows[ahead] in _BETWEEN or (tags[ahead] == "q" and tags[head] == "T")
        ):
            ahead += 1
        if ahead < end and lows[ahead] in SET_FIRST and tags[ahead] == "I":
            ahead = set_phrase(tokens, tags, ahead, end) or ahead
        if ahead >= end or tags[ahead] not in "VBXG" or (tags[ahead] == "G" and lows[head] not in BE):
            break
        if tags[head] != "T" and tags[ahead] == "B" and lows[head] not in _BARE_VERB_FOLLOWS:
            break
        head, stop = ahead, ahead + 1
    if letter == "v" and stop == place + 1 and lows[place] in only_participles():
        letter = "x"  # "a nurse *known* for her calm"
    return letter, stop, head
