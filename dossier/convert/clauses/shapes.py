"""The shape of a sentence, and what only the whole of it tells of a chunk.

Such as which participle is the verb of its clause, and which "after" opens none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from dossier.convert.clauses.estimates import ESTIMATES
from dossier.convert.english.auxiliaries import HAVE
from dossier.convert.english.inflections import forms_of_verbs, irregular_pasts, pasts_and_participles
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tokens import Tokens

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
    r"(?<![^.:cq])(?:p[nt],)?n(?:pn){0,3}[dt]{0,2}x(?=(?:p[nt]|t)[mw]n[^,.:qvsf]{0,40}v[^,.:vw]{0,40}(?:[.:q]|,c|$))"
)
#: … and one beside a quotation: "…," *shared* Ann Quill; "…," Ann Quill, a baker, *shared*.
_FINITE_BESIDE: Final = re.compile(r"(?<=q)(?:n(?:pn){0,2},[^,.:qxv]{1,12},x(?=[,.:])|x(?=n))")
#: A verb behind a relative clause: "The bus, which was full, *hit* a wall", whose past is its infinitive too.
_BEHIND_RELATIVE: Final = Rare(r"n(?:pn){0,2},w[^,.:]{1,16},[dt]{0,2}b")
#: … and behind who somebody is: "Odo Tarn, the head of the board, *put* it to her".
_BEHIND_APPOSITION: Final = Rare(r"(?:(?<=[.:q])|\A)(?:[cd],?)?n(?:pn){0,2},n(?:pn){0,2}[dt]{0,2},[dt]{0,2}b")
#: A "that" with no clause behind it: "The union rejected *that*, with its head calling it a joke."
_NO_CLAUSE: Final = re.compile(r"m(?=,[^v.]{0,40}(?:\.|$))")
#: A past tense with somebody behind "by", up to a comma and another verb.
_AGENT_BEHIND: Final = Rare(r"vpn(?:[^v.:]{0,16}cvpn)?[^v.:]{0,16},[dt]{0,2}v")
#: "after the meeting, …", "before a committee that …": no clause follows.
_BEFORE_A_NOUN: Final = re.compile(r"s(?=n(?:pn)*t?(?:[,.:mfw)q]|$))")
#: "Ann Quill, *told* by a clerk that it was shut, left".
_TOLD: Final = frozenset({"assured", "informed", "reminded", "told"})
#: … or with another verb right behind that one, and whoever is joined to it.
_LED_BY: Final = Rare(r"nvpn(?:pn)?(?:cn(?:pn)?)?[dt]{0,2}(?=[vy])")
_LED: Final = frozenset(
    "accompanied backed chaired flanked founded funded headed joined led organised organized owned represented"
    " run".split()
)
SPANS: Final = frozenset("seconds minutes hours days nights weeks months years decades centuries".split())
SPANS_OF_TIME: Final = SPANS | frozenset("second minute hour day night week month year decade century".split())
#: Behind a span of time, how far it is from now, or from then.
_FROM_NOW: Final = frozenset({"ago", "earlier", "later"})
TIMES: Final = frozenset("after before since until till".split())
_WHO: Final = frozenset({"who", "which"})
#: A helping verb, with a time in front of its verb.
_HELPER_APART: Final = re.compile(r"nv(?:p[nt]|t)v")
_HOW_OFTEN: Final = frozenset({"occasion", "occasions", "times"})
#: Participles of these have a thing behind them still: "a man *given* the prize", "a bakery *called* Tarn's".
_TAKING_TWO: Final = forms_of_verbs(
    "allocate allow allot appoint ask assign award baptise baptize brand buy call charge christen consider crown cost "
    "deal declare deem deny dub elect feed find forgive give grant guarantee hand hire label leave lend loan make name "
    "nickname offer order owe paint pass pay pitch proclaim promise quote read refuse render rename sell send sentence "
    "serve show spare teach tell term throw title vote win wish write"
)
#: What a whole phrase that is an object begins with: a determiner, a name, a pronoun.
_OPENING_OBJECTS: Final = frozenset("DPR")
INDEFINITE: Final = frozenset("a an another one two three".split())
#: By these one says something, and nothing is said by them: "the mayor, Ann Quill, *said by telephone*".
_MEANS: Final = frozenset("e-mail email letter phone radio satellite telephone text video".split())
_CALLED: Final = frozenset({"called", "named"})
_TOLD_BY_WORD: Final = _CALLED | {"times"}


#: One who is named, whom something is said of or done to, or who does it: "met *a clerk named* Ann Quill".
_NAMED: Final = Rare(r"(?:(?<=[vpigbx])n|n(?=vn(?:pn)*,?[dt]*[vx]))v(?=n(?![yn]|p?n?i))")


@dataclass(slots=True)
class Chunks:
    """The chunks of one stretch of text: `shape[i]` is the letter of chunk i, tokens `first[i]` to `last[i]`."""

    shape: str
    first: list[int]
    last: list[int]  # exclusive
    head: list[int]  # the main verb, the last noun


def whole_shape(tokens: Tokens, tags: list[str], chunks: Chunks) -> str:
    """The shape of some chunks with the letters that the chunks around them change."""
    shape = chunks.shape
    if "s" in shape:
        shape = "".join(
            "p" if letter == "s" and _leads_to_time(tokens, chunks, place) else letter
            for place, letter in enumerate(shape)
        )
    if not _TOLD_BY_WORD.isdisjoint(map(tokens.lows.__getitem__, chunks.head)):
        shape = _with_named(tokens, chunks, _with_counts(tokens, tags, chunks, shape))
    if (apart := _HELPER_APART.search(shape)) is not None:
        shape = _with_helpers(tokens, chunks, shape, apart)
    if "b" in shape:
        shape = _with_pasts(tokens, chunks, shape)
    if "m," in shape:
        shape = _NO_CLAUSE.sub("n", shape)
    if ",vp" in shape:
        shape = _with_agents(tokens, chunks, shape)
    if "nd" in shape:
        shape = _with_distances(tokens, chunks, shape)
    if "wx" in shape:
        shape = _with_relatives(tokens, chunks, shape)
    if "nx" in shape or "dx" in shape:
        shape = _with_objects(tokens, tags, chunks, shape)
    if "x" in shape:
        for finite in (_FINITE, _FINITE_BEHIND, _FINITE_DATED, *((_FINITE_BESIDE,) if "q" in shape else ())):
            shape = finite.sub(lambda match: match[0].replace("x", "v"), shape)
    return _with_leaders(tokens, chunks, shape) if "nvpn" in shape else shape


def _with_pasts(tokens: Tokens, chunks: Chunks, shape: str) -> str:
    """The shape with the past tenses that look like a bare verb behind an aside: "Quill, who was there, *put* …"."""
    for behind in (_BEHIND_RELATIVE, _BEHIND_APPOSITION):
        for match in behind.finditer(shape):
            if tokens.lows[chunks.first[match.end() - 1]] in irregular_pasts():
                shape = f"{shape[: match.end() - 1]}v{shape[match.end() :]}"
    return shape


def _with_helpers(tokens: Tokens, chunks: Chunks, shape: str, apart: re.Match[str]) -> str:
    """The shape with a "has" in front of a time and its verb as an adverb: "Quill *has on several occasions* said"."""
    place, verb = apart.start() + 1, apart.end() - 1
    if chunks.last[place] - chunks.first[place] > 1 or tokens.lows[chunks.head[place]] not in HAVE:
        return shape
    if shape[verb - 1] == "n" and tokens.lows[chunks.head[verb - 1]] not in _HOW_OFTEN:
        return shape
    return f"{shape[:place]}d{shape[place + 1 : verb - 1]}t{shape[verb:]}"


def _with_distances(tokens: Tokens, chunks: Chunks, shape: str) -> str:
    """The shape with how long ago something was as a time: "Quill *a month later* said", "*less than a week ago*"."""
    lows, heads = tokens.lows, chunks.head
    place = shape.find("nd")
    while place >= 0:
        if lows[heads[place]] in SPANS_OF_TIME and lows[heads[place + 1]] in _FROM_NOW:
            estimate = (lows[chunks.first[place - 2]], lows[chunks.first[place - 1]]) if place > 1 else ()
            first = place - 2 if estimate in ESTIMATES else place
            shape = f"{shape[:first]}{'d' * (place - first)}t{shape[place + 1 :]}"
        place = shape.find("nd", place + 1)
    return shape


def _with_relatives(tokens: Tokens, chunks: Chunks, shape: str) -> str:
    """The shape with the participle behind "who" as a past tense: "two clerks *who reviewed* it"."""
    return "".join(
        "v" if shape[max(0, place - 1) : place + 1] == "wx" and tokens.lows[chunks.head[place - 1]] in _WHO else letter
        for place, letter in enumerate(shape)
    )


def _with_counts(tokens: Tokens, tags: list[str], chunks: Chunks, shape: str) -> str:
    """The shape with how often something was done as a time: "a post shared *more than 4,000 times* on Tarnbook"."""
    lows, firsts, heads = tokens.lows, chunks.first, chunks.head
    for place in range(1, len(shape)):
        if shape[place] == "n" and lows[heads[place]] == "times" and tags[firsts[place]] == "M":
            first = (
                place - 2 if place > 2 and (lows[firsts[place - 2]], lows[firsts[place - 1]]) in ESTIMATES else place
            )
            shape = f"{shape[:first]}{'d' * (place - first)}t{shape[place + 1 :]}"
    return shape


def _with_named(tokens: Tokens, chunks: Chunks, shape: str) -> str:
    """The shape with the participle of "*a clerk called Ann Quill* said", which reads as a past tense."""
    firsts, heads = chunks.first, chunks.head
    for found in _NAMED.finditer(shape):
        noun, verb = found.start(), found.end() - 1
        if (
            tokens.lows[heads[verb]] in _CALLED
            and firsts[verb] == heads[verb]
            and tokens.lows[firsts[noun]] in INDEFINITE
            and tokens.words[firsts[verb + 1]][0].isupper()
        ):
            shape = f"{shape[:verb]}x{shape[verb + 1 :]}"
    return shape


def _with_agents(tokens: Tokens, chunks: Chunks, shape: str) -> str:
    """The shape with the participles of "Ann Quill, *described* by Odo Tarn as a joy, left", which read as past tenses.

    One comma stands in front, and another behind or another verb before it; "and *mocked* by Ivo Lind" goes with one.
    """
    firsts, lasts = chunks.first, chunks.last
    last = -1
    for place in range(2, len(shape) - 2):
        if shape[place] != "v":
            continue
        is_next = last > 0 and shape[place - 1] == "c" and "," not in shape[last:place]
        if (
            (is_next or shape[place - 2 : place] == "n,")
            and shape[place + 1 : place + 3] == "pn"
            and tokens.lows[firsts[place + 1]] == "by"
            and tokens.lows[firsts[place + 2]] not in _MEANS
            and lasts[place] - firsts[place] == 1
            and (
                is_next
                or _AGENT_BEHIND.match(shape, place)
                or "v" in shape[: place - 2]
                or (shape[place + 3 : place + 4] == "m" and tokens.lows[firsts[place]] in _TOLD)
            )
            and ((low := tokens.lows[firsts[place]]).endswith("ed") or low in pasts_and_participles())
        ):
            shape = f"{shape[:place]}x{shape[place + 1 :]}"
            last = place
    return shape


def _with_leaders(tokens: Tokens, chunks: Chunks, shape: str) -> str:
    """The shape with the participle of "a group *led by Ann Quill* left", which reads as a past tense.

    So with that of "a man *described by Ann Quill as* dangerous".
    """
    for found in _LED_BY.finditer(shape):
        verb = found.start() + 1
        words = [tokens.lows[chunks.first[place]] for place in (verb, verb + 1)]
        is_led = words[0] in _LED or shape.startswith("y", found.end())
        if words[1] == "by" and is_led and chunks.last[verb] - chunks.first[verb] == 1:
            shape = f"{shape[:verb]}x{shape[verb + 1 :]}"
    return shape


def _with_objects(tokens: Tokens, tags: list[str], chunks: Chunks, shape: str) -> str:
    """The shape with what has an object as a past tense: "the police *arrested* Ann Quill", no participle has one."""
    return "".join(
        "v" if letter == "x" and _has_object(tokens, tags, chunks, shape, place) else letter
        for place, letter in enumerate(shape)
    )


def _has_object(tokens: Tokens, tags: list[str], chunks: Chunks, shape: str, place: int) -> bool:
    """True for a participle that a subject and an object stand around; and for "they *neither arrested* nor …"."""
    lows, firsts, heads = tokens.lows, chunks.first, chunks.head
    if firsts[place] != heads[place] or not shape[:place].rstrip("d").endswith("n"):
        return False
    if lows[firsts[place - 1]] == "neither":
        return True
    if not shape.startswith("n", place + 1) or tags[firsts[place + 1]] not in _OPENING_OBJECTS:
        return False
    is_time = lows[heads[place + 1]].rpartition("-")[2] in SPANS_OF_TIME  # "sent a half-hour later"
    return not is_time and lows[heads[place]] not in _TAKING_TWO


def _leads_to_time(tokens: Tokens, chunks: Chunks, place: int) -> bool:
    """True for an "after" or the like that no clause follows: "after the meeting, …", "freed after 73 days said …"."""
    if tokens.lows[chunks.first[place]] not in TIMES:
        return False
    shape = chunks.shape
    is_span = shape[place + 1 : place + 2] == "n" and tokens.lows[chunks.head[place + 1]] in SPANS
    return is_span or _BEFORE_A_NOUN.match(shape, place) is not None
