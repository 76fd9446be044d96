"""Chunks: the tokens of a sentence folded into noun phrases, verb groups and the words between them.

A sentence becomes a short string of chunk letters, its *shape*, which the grammar in `clauses` reads:

    n noun phrase   t time phrase (on its own: "Monday", "last week")
    v finite verb group   i infinitive with "to"   b bare infinitive   g -ing form   x past participle
    a adjective   d adverb   m "that"   w wh-word   f if, whether   s other subordinator   p preposition   y "as"
    c coordinator   u particle   q a passage in quotation marks, whole   , . : ( ) punctuation   o other
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from dossier.convert.clauses.estimates import ESTIMATES, OPENS_ESTIMATE, estimated
from dossier.convert.english.inflections import only_participles, pasts_and_participles
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.setphrases import SET_FIRST, set_phrase
from dossier.convert.reading.tags import OF_THEM
from dossier.convert.reading.tokens import Tokens

BE: Final = frozenset("be is are was were am been being 's 're 'm isn't aren't wasn't weren't ain't".split())
HAVE: Final = frozenset("have has had having 've haven't hasn't hadn't".split())
DO: Final = frozenset("do does did don't doesn't didn't".split())
MODALS: Final = frozenset(
    "will would can could may might must shall should ought 'll can't won't couldn't wouldn't shouldn't mustn't "
    "cannot mightn't".split()
)
AUXILIARIES: Final = BE | HAVE | DO | MODALS | {"'d", "get", "gets", "got", "getting"}
_BARE_VERB_FOLLOWS: Final = MODALS | DO | {"'d"}
_NEGATIONS: Final = frozenset("not never n't neither nor no".split())
_SUBORDINATORS: Final = frozenset(
    "because although though while since unless until till once whereas lest so than after before".split()
)
_RELATIVES: Final = frozenset("who whom whose which what when where why how whoever whatever whichever".split())
_DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays".split()
)
_NICKNAMED: Final = list("PqPqP")  # Robert "Bob" Quill
_OWNER: Final = ["S"]
_Q: Final = ["q", "B"]  # told her to *"look*"
_SINGLE: Final = frozenset("'‘’")
_LONGEST_QUOTED: Final = 20  # tokens
_NO_INFINITIVES: Final = frozenset("said told wrote says".split())
_DAY_PARTS: Final = frozenset("morning afternoon evening night".split())
_PERIODS: Final = _DAY_PARTS | frozenset("week month year weekend summer winter spring fall autumn decade".split())
_EVERY: Final = frozenset({"each", "every"})
_PERIOD_DETERMINERS: Final = frozenset("last next this that earlier later each every".split())


#: A participle that is the only verb its subject has, with no agent behind it, is a past tense; so is "asked whether".
_FINITE: Final = re.compile(
    r"(?:(?<![^,.:cqsm])|(?<=[,.:cqsm]d))(?:n(?:pn)*)[dt]*x(?=[fm]|[^,.:qvp]*(?:[,.:q]|$|p[^v,.:q]*(?:[,.:q]|$)))"
)
#: … also behind an apposition, with an object and no other verb: "The mayor, Ann Reed, *disputed* the claim, saying …".
_FINITE_BEHIND: Final = re.compile(
    r"(?<![^.:cqsm])n(?:pn){0,3},[^,.:qx]{1,12},[dt]{0,2}x(?=n[^,.:qvx]{0,20}(?:[.:q]|$|,(?![dt]{0,2}v)))"
)
#: … and one whose day stands in front of its clause, the only other verb: "A study *found* in 2014 that milk is good".
_FINITE_DATED: Final = re.compile(
    r"(?<![^.:cq])(?:p[nt],)?n(?:pn){0,3}[dt]{0,2}x(?=(?:p[nt]|t)[mw]n[^,.:qvsf]{0,40}v[^,.:vw]{0,40}(?:[.:q]|$))"
)
#: A "that" with no clause behind it: "The union rejected *that*, with its head calling it a joke."
_NO_CLAUSE: Final = re.compile(r"m(?=,[^v.]{0,40}(?:\.|$))")


#: A past tense with somebody behind "by", up to a comma and another verb.
_AGENT_BEHIND: Final = Rare(r"vpn(?:[^v.:]{0,16}cvpn)?[^v.:]{0,16},[dt]{0,2}v")
#: "after the meeting, …", "before a committee that …": no clause follows.
_BEFORE_A_NOUN: Final = re.compile(r"s(?=n(?:pn)*t?(?:[,.:mfw)q]|$))")
#: "Ann Quill, *told* by a clerk that it was shut, left".
_TOLD: Final = frozenset({"assured", "informed", "reminded", "told"})
_PARTITIVE: Final = frozenset({"in", "out"})
_YEAR: Final = 4  # digits: "nine in 2020" is no share
SPANS: Final = frozenset("minutes hours days weeks months years decades".split())
TIMES: Final = frozenset("after before since until till".split())

_INDEFINITE: Final = frozenset("a an another one two".split())
_TOLD_BY_WORD: Final = frozenset({"named", "times"})
_MUCH: Final = frozenset({"most", "much"})
_OF: Final = ["of"]
_ALL: Final = ["all"]
_AS_WELL: Final = ["well", "as"]
_BETWEEN: Final = OF_THEM | {"neither", "since"}
_COMPARING: Final = frozenset({"other", "rather"})
_VERBAL: Final = frozenset("VBXG")
_OBJECTS: Final = frozenset("him her them us me you it".split())


#: Tags of what is a chunk by itself wherever it stands; quotation marks are none.
_ALONE: Final = {**{mark: mark for mark in ",.:()"}, "o": "o", "S": "o", "U": "u", "q": ""}
#: … and those of what is one but for the words that are looked at more closely than by their tag …
_BY_TAG: Final = {**_ALONE, "R": "n", "E": "n", "C": "c", "W": "w"}
#: … which are these.
_CLOSELY: Final = (
    frozenset({"that", "if", "whether", "neither", "as"}) | OF_THEM | _DAYS | _PERIOD_DETERMINERS | OPENS_ESTIMATE
)
#: Subordinators and relatives by the letter that a leading word has; the others are prepositions.
_LEADING: Final = {**dict.fromkeys(_RELATIVES, "w"), **dict.fromkeys(_SUBORDINATORS, "s"), "as": "y"}
#: Tags of a noun phrase that ends with them whatever its words are, but for the same few.
_PLAIN_PHRASE: Final = re.compile(r"D{0,2}+(?:[NPM]{1,12}+|M{0,3}+J{1,5}+[NPM]{1,12}+)(?![NPMJSq])")


@dataclass(slots=True)
class Chunks:
    """The chunks of one stretch of text: `shape[i]` is the letter of chunk i, tokens `first[i]` to `last[i]`."""

    shape: str
    first: list[int]
    last: list[int]  # exclusive
    head: list[int]  # the main verb, the last noun


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
        elif tag in "NPDJM":
            phrase = _PLAIN_PHRASE.match(row, place - start)
            behind = start + phrase.end() if phrase else place
            is_share = tags[behind - 1] == "M" and behind < end and lows[behind] in _PARTITIVE
            if phrase and not is_share and _CLOSELY.isdisjoint(lows[place:behind]):
                letter, stop = "n", behind
                head = stop - 1
            else:
                letter, stop, head = _noun_phrase(tokens, tags, place, end)
        elif (alone := _BY_TAG.get(tag)) is not None:
            letter = alone
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
            letter, stop, head = _noun_phrase(tokens, tags, place, end)  # "a majority of *registered voters*"
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
    shape = "".join(letters)
    if "s" in shape:
        shape = "".join(
            "p" if letter == "s" and _leads_to_time(tokens, shape, place, firsts, heads) else letter
            for place, letter in enumerate(shape)
        )
    if not _TOLD_BY_WORD.isdisjoint(lows[start:end]):
        shape = _with_named(tokens, _with_counts(tokens, tags, shape, firsts, heads), firsts, heads)
    if "m," in shape:
        shape = _NO_CLAUSE.sub("n", shape)
    if ",vp" in shape:
        shape = _with_agents(tokens, shape, firsts, lasts)
    if "x" in shape:
        for finite in (_FINITE, _FINITE_BEHIND, _FINITE_DATED):
            shape = finite.sub(lambda match: match[0].replace("x", "v"), shape)
    return Chunks(shape, firsts, lasts, heads)


def _compares(lows: list[str], tags: list[str], place: int, end: int) -> bool:
    """True for the "than" of "other than the clerk"."""
    return lows[place - 1] in _COMPARING and place + 1 < end and tags[place + 1] in "NPDJMRE"


def _with_counts(tokens: Tokens, tags: list[str], shape: str, firsts: list[int], heads: list[int]) -> str:
    """The shape with how often something was done as a time: "a post shared *more than 4,000 times* on Tarnbook"."""
    lows = tokens.lows
    for place in range(1, len(shape)):
        if shape[place] == "n" and lows[heads[place]] == "times" and tags[firsts[place]] == "M":
            first = (
                place - 2 if place > 2 and (lows[firsts[place - 2]], lows[firsts[place - 1]]) in ESTIMATES else place
            )
            shape = f"{shape[:first]}{'d' * (place - first)}t{shape[place + 1 :]}"
    return shape


#: One who is named, whom something is said of or done to, or who does it: "met *a clerk named* Ann Quill".
_NAMED: Final = Rare(r"(?:(?<=[vpigbx])n|n(?=vn(?:pn)*,?[dt]*[vx]))v(?=n(?![yn]|p?n?i))")


def _with_named(tokens: Tokens, shape: str, firsts: list[int], heads: list[int]) -> str:
    """The shape with the participle of "*a clerk named Ann Quill* said", which reads as a past tense."""
    for found in _NAMED.finditer(shape):
        noun, verb = found.start(), found.end() - 1
        if (
            tokens.lows[heads[verb]] == "named"
            and firsts[verb] == heads[verb]
            and tokens.lows[firsts[noun]] in _INDEFINITE
            and tokens.words[firsts[verb + 1]][0].isupper()
        ):
            shape = f"{shape[:verb]}x{shape[verb + 1 :]}"
    return shape


def _with_agents(tokens: Tokens, shape: str, firsts: list[int], lasts: list[int]) -> str:
    """The shape with the participles of "Ann Quill, *described* by Odo Tarn as a joy, left", which read as past tenses.

    One comma stands in front, and another behind or another verb before it; "and *mocked* by Ivo Lind" goes with one.
    """
    last = -1
    for place in range(2, len(shape) - 2):
        if shape[place] != "v":
            continue
        is_next = last > 0 and shape[place - 1] == "c" and "," not in shape[last:place]
        if (
            (is_next or shape[place - 2 : place] == "n,")
            and shape[place + 1 : place + 3] == "pn"
            and tokens.lows[firsts[place + 1]] == "by"
            and lasts[place] - firsts[place] == 1
            and (
                is_next
                or _AGENT_BEHIND.match(shape, place)
                or "v" in shape[: place - 2]
                or (shape[place + 3] == "m" and tokens.lows[firsts[place]] in _TOLD)
            )
            and ((low := tokens.lows[firsts[place]]).endswith("ed") or low in pasts_and_participles())
        ):
            shape = f"{shape[:place]}x{shape[place + 1 :]}"
            last = place
    return shape


def _floats(tokens: Tokens, tags: list[str], place: int, end: int, before: str) -> bool:
    """True for what stands between a subject and its verb: "They *both* said", "the actors are *all* quick"."""
    behind = tags[place + 1] if place + 1 < end else ""
    if before == "n":
        return behind in _VERBAL and tokens.lows[place - 1] not in _OBJECTS
    return (
        before == "v"
        and tokens.lows[place - 1] in AUXILIARIES
        and behind == "J"
        and not _noun_follows(tags, place, end)
    )


def _leads_to_time(tokens: Tokens, shape: str, place: int, firsts: list[int], heads: list[int]) -> bool:
    """True for an "after" or the like that no clause follows: "after the meeting, …", "freed after 73 days said …"."""
    if tokens.lows[firsts[place]] not in TIMES:
        return False
    is_span = shape[place + 1 : place + 2] == "n" and tokens.lows[heads[place + 1]] in SPANS
    return is_span or _BEFORE_A_NOUN.match(shape, place) is not None


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
    if low in OPENS_ESTIMATE and (number := estimated(tokens, tags, place, start, end)):
        return _noun_phrase(tokens, tags, number, end)
    if (alone := _ALONE.get(tag)) is not None:
        return alone, place + 1, place
    if low == "that":
        is_period = place + 2 < end and lows[place + 1] in _PERIODS and letters[-1:] == ["n"]
        if tag == "D" or (is_period and tags[place + 2] in "G,.:"):  # "letters *that week* saying …"
            return _noun_phrase(tokens, tags, place, end)
        return "m", place + 1, place
    if tag in "NPDJMRE":
        if low in ("if", "whether"):
            return "f", place + 1, place
        return _noun_phrase(tokens, tags, place, end)
    if tag == "T" and place + 1 < end and lows[place + 1] in _NO_INFINITIVES:
        return "p", place + 1, place  # "somebody I spoke to said"
    if tag in "VABXG" or (
        tag == "T" and place + 1 < end and (tags[place + 1] in "BYV" or tags[place + 1 : place + 3] == _Q)
    ):
        return _verb_group(tokens, tags, place, end)
    if tag == "Y":
        following = tags[place + 1] if place + 1 < end else ""
        if following and following in "JM" and low not in _NEGATIONS:
            return _noun_phrase(tokens, tags, place, end)
        if low == "at" and following == "Y" and tags[place + 2 : place + 3] == ["M"]:
            _, stop, head = _noun_phrase(tokens, tags, place + 1, end)
            return "n", stop, head  # "*at least 20 people*"
        return "n" if low in _MUCH and _is_of(lows, place + 1) else "d", place + 1, place
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


def _is_of(lows: list[str], place: int) -> bool:
    """True for the "of" of "most *of* the board", not for that of "most of all"."""
    return lows[place : place + 1] == _OF and lows[place + 1 : place + 2] != _ALL


def _noun_phrase(tokens: Tokens, tags: list[str], place: int, end: int) -> tuple[str, int, int]:
    """A base noun phrase: determiners, adjectives, numbers and nouns, possessives included."""
    lows = tokens.lows
    tag = tags[place]
    if tag in "RE":
        return "n", place + 1, place
    if lows[place] in _DAYS and tags[place + 1 : place + 2] != _OWNER:  # "*Thursday's* meeting"
        stop = place + 1
        while stop < end and lows[stop] in _DAY_PARTS:
            stop += 1
        return "t", stop, place
    following = lows[place + 1] if place + 1 < end else ""
    if lows[place] in _PERIOD_DETERMINERS and (following in _PERIODS or following in _DAYS):
        stop = place + 2
        while stop < end and (lows[stop] in _DAY_PARTS or lows[stop] in _DAYS):
            stop += 1
        if stop >= end or (tags[stop] not in "NSJ" and not (lows[stop] == "of" and lows[place] in _EVERY)):
            return "t", stop, stop - 1
    stop = place
    noun = -1
    while stop < end:
        tag = tags[stop]
        low = lows[stop]
        if tag in "NP":
            if noun >= 0 and (low in _DAYS or (low in _PERIOD_DETERMINERS)):
                break
            noun = stop
        elif tag == "S":
            if noun < 0:
                break
            noun = -1
        elif tag == "M":
            noun = stop
        elif tag == "D":
            if stop > place and (noun >= 0 or tags[stop - 1] == "J"):
                break
        elif tag == "J":
            if noun >= 0 and tags[noun] != "M" and (low in _PERIOD_DETERMINERS or not _noun_follows(tags, stop, end)):
                break
        elif tag == "q" and tags[stop - 1 : stop + 4] == _NICKNAMED:
            stop += 2
        elif tag == "q" and _is_owners(tokens, tags, stop):
            noun = -1
        elif tag == "q":
            if not (stop + 1 < end and tags[stop + 1] in "NPJGX") or noun >= 0:
                break
        elif tag in "GX":
            if noun >= 0 or not _noun_follows(tags, stop, end):
                break
        elif low in _PARTITIVE and stop == noun + 1 and _is_share(tokens, tags, stop, end):
            stop += 1 if low == "in" else 2
            noun = stop
        elif tag == ",":
            if noun >= 0 or tags[stop - 1] != "J" or not (stop + 1 < end and tags[stop + 1] == "J"):
                break
        elif tag == "Y":
            if noun >= 0 or not (stop + 1 < end and tags[stop + 1] in "JMX"):
                break
        else:
            break
        stop += 1
    while stop > place + 1 and tags[stop - 1] == "q":
        stop -= 1
    if noun < 0 and tags[place] in "JY":
        is_much = lows[stop - 1] in _MUCH and _is_of(lows, stop)  # "*most* of the board"
        return "n" if is_much else "a", max(stop, place + 1), stop - 1
    return "n", max(stop, place + 1), noun if noun >= 0 else stop - 1


def _is_share(tokens: Tokens, tags: list[str], place: int, end: int) -> bool:
    """True for "nine *in* 10" and "nine *out of* 10"."""
    behind = place + (1 if tokens.lows[place] == "in" else 2)
    is_out = behind == place + 1 or tokens.lows[place + 1 : behind] == ["of"]
    return (
        tags[place - 1] == "M" and is_out and behind < end and tags[behind] == "M" and len(tokens.words[behind]) < _YEAR
    )


def _is_owners(tokens: Tokens, tags: list[str], place: int) -> bool:
    """True for the sign behind a plural whose something follows, where it closes no quotation: "the clerks' lawyer"."""
    lows = tokens.lows
    return (
        lows[place] == "'"
        and lows[place - 1].endswith("s")
        and tokens.ends[place - 1] == tokens.starts[place]
        and place + 1 < len(tags)
        and tags[place + 1] in "NJ"
        and tokens.starts[place + 1] > tokens.ends[place]
        and not _SINGLE.intersection(tokens.words[max(0, place - _LONGEST_QUOTED) : place])
    )


def _noun_follows(tags: list[str], place: int, end: int) -> bool:
    place += 1
    while place < end and tags[place] in "JMG":
        place += 1
    return place < end and tags[place] in "NP"


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
