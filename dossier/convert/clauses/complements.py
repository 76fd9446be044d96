"""What a word takes: the clause, phrase or quotation that holds what is said, and how far it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.chunks import AUXILIARIES, SPANS, TIMES
from dossier.convert.clauses.claims import CLAIMS
from dossier.convert.clauses.ends import (
    AGAINST,
    LONGEST_OPENER,
    NAMING,
    OF_THINGS,
    Within,
    clause_end,
    is_as_clause,
    object_end,
)
from dossier.convert.clauses.openings import opens, says_when
from dossier.convert.clauses.qualified import PERSONAL, TRANSITIVE
from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person
from dossier.convert.reading.cues import ADDRESSING, CLAUSE_VERBS, DESCRIBING
from dossier.convert.reading.parse import CLAUSAL, Complement, ComplementKind
from dossier.model import Passage, Span
from dossier.records import replace

_LINKS: Final = frozenset({",w", ",m"})
_RELATIVES: Final = frozenset({"who", "whom", "whose", "which"})
_MOST_PHRASES: Final = 2
#: "*When contacted*, he denied it" says when, not what.
_REDUCED: Final = frozenset("when if once while though although until unless as".split())
#: The first word of an opening clause, and what is counted in front of its "after": "*Hours* after she said so, …".
_WHENEVER: Final = frozenset({"once", "when", "whenever"})
_DESPITE: Final = frozenset({"despite", "with", "without"})
_AGO: Final = SPANS | {span.removesuffix("s") for span in SPANS} | {"moments", "night", "morning", "evening"}
_HEARERS_AND_WHAT: Final = 2
_ADDRESSING: Final = forms_of_verbs(
    f"{' '.join(sorted(ADDRESSING))} brief convince email message notify persuade promise teach text"
)
_TOLD: Final = frozenset(
    """audience board class committee court crowd hearing inquest inquiry jury panel parliament police tribunal them us
    me him her you""".split()
)
#: What stands behind a colon is not what these deny: "denied the charge: two men had died".
_DENYING: Final = forms_of_verbs("deny dismiss dispute rebut refute reject")
_DENIED: Final = (CLAIMS | {"charge", "charges"}) - {"report", "reports"}
_BUT: Final = frozenset({"but", "yet"})
_THOUGHTS: Final = CLAIMS | {"belief", "fact", "idea", "notion", "theory", "thought", "view"}
_WITH_CAUSE: Final = _DENYING | forms_of_verbs("see show")
#: In front of words that others said; "in a report that" is where the subject says it.
_OF_OTHERS: Final = frozenset("to at on about against of from over with".split())
_OF_WHAT: Final = _OF_OTHERS - {"to", "at", "on"}
#: Their forms: "said *villages in Lodd and Tarn* had no light".
_OF_CLAUSES: Final = forms_of_verbs(" ".join(CLAUSE_VERBS))
#: Two nouns, or one with a relative clause, in front of a finite verb: "the man *she loved* had left".
_SUBJECT: Final = re.compile(
    r"n(?:pn){0,2}(?:c?n(?:pn){0,2}|n[dt]*v[dtnpx]{0,4}|x(?:p[nt]|[dt]){0,3}|[wm][dt]*v[dtnpx]{1,6})[dt]*v"
)
#: Several people behind the first, with who they are, and their verb.
_ROW: Final = re.compile(r"(?:,n(?:pn){0,2}){1,9},?cn(?:pn){0,2}(?:,n(?:pn){0,2},)?[dt]{0,2}v")
_NAMED_ROW: Final = re.compile(r"(?:,n(?:pn){0,2}){0,9},?cn(?:pn){0,2}(?:,n(?:pn){0,2})?(?=[.,]|$)")
#: What opens a sentence in front of "who".
_OPENING_PHRASE: Final = re.compile(r"(?:[dt],?|p[nt],)?(?P<who>n)(?:pn){0,2}")
#: What parts a verb from the one whose clause it stands in.
_PARTING: Final = frozenset(",:.qmwfs")
#: A participle with what it takes, in front of "that".
_REDUCED_CLAUSE: Final = re.compile(r"x(?:p[nt]){0,2}m")
#: What parts an infinitive's own verb from a finite one, and what that begins with.
_PARTED: Final = frozenset("vmwfsq,:")
_FINITE_HELPERS: Final = frozenset("is are was were has had will".split())
_NOTHING_BEHIND: Final = frozenset({"", ".", ",", ":"})
_OPENERS: Final[dict[str, ComplementKind]] = {"m": "that", "f": "if", "w": "wh", "i": "inf", "g": "ing"}


def complements_of(stretch: Stretch, verb: int, last: int, subject: Subject | None, passive: bool) -> list[Complement]:
    """What a verb takes, in front of it and behind chunk `last`, where its particle or its inverted subject ends."""
    inside: Within = ""
    if subject is not None:
        before = stretch.shape[: subject.first]
        # "The books, *which she* offered to show, have …"
        if before.endswith((",w", ",m")) or stretch.shape[: subject.first + 1].endswith((",w", ",m")):
            inside = "relative"
        elif before.endswith((",s", ":s")) or (before and len(before) <= LONGEST_OPENER and _opens(stretch, before)):
            inside = "opening"
    elif passive and stretch.shape[stretch.back_over_adverbs(verb) - 1 : stretch.back_over_adverbs(verb) + 1] in _LINKS:
        inside = "relative"  # "The mill, *which was expected* to pay, has …"
    if not inside and stretch.shape[verb] in "gib" and _is_in_relative(stretch.shape, verb):
        inside = "relative"  # "Ann Quill, *who* was fined *for saying* so, left"
    elif stretch.shape[verb - 2 : verb + 1] in (",sg", ",pg"):
        inside = "relative"  # "Ann Quill, *after saying* so, left"
    elif stretch.shape[verb] == "g" and 0 < verb < LONGEST_OPENER and _opens(stretch, stretch.shape[:verb]):
        inside = "opening"  # "*Hours after* telling us that it was safe, she left"
    if not inside and "w" in stretch.shape[1:verb] and _is_of_the_subject(stretch, verb):
        inside = "subject"
    if (
        not inside
        and stretch.shape[verb] == "i"
        and "w" in stretch.shape[1:verb]
        and (main := _main_verb(stretch, verb))
    ):
        return [Complement("np", (stretch.span(verb + 1, main - 1),))] if main > verb + 1 else []
    if subject is not None and not passive and (host := _host(stretch, verb, subject)) is not None:
        return [host]
    behind = list(_behind(stretch, last + 1, inside, stretch.low(verb)))
    if passive:
        behind = [each for each in behind if each.marker != "by"]
        if subject is not None and subject.first > verb:
            behind = [_until(each, stretch.span(subject.first - 1, subject.first)[0]) for each in behind]
    front = None if passive else _front(stretch, verb, subject)
    if front is None:
        return behind
    if front.kind == "bare" and not front.marker and any(each.kind in CLAUSAL for each in behind):
        return behind  # "After he left, she said that …"
    if any(each.kind == "np" for each in behind) and _opens_with_saying(stretch, verb):
        return behind  # "*Calling it a joke*, she explained her plan"
    rest = [each for each in behind if each.kind == "quote" or each.kind not in CLAUSAL]
    return [front, *(Complement("np", each.at, "to") if each.kind == "np" else each for each in rest)]


def _opens(stretch: Stretch, before: str) -> bool:
    """True for chunks in front of a subject that make an opening clause of its own: "*Hours after* she said so"."""
    if before.lstrip("cd") in ("s", "f", "y"):
        return True
    word = stretch.first_low(len(before) - 1)
    if before in ("w", "d"):
        return word in _WHENEVER
    if before in ("ns", "np", "ts", "tp"):
        return word in TIMES and stretch.low(0) in _AGO
    return before == "p" and word in _DESPITE and stretch.shape.find("g") > 0


def _is_in_relative(shape: str, verb: int) -> bool:
    """True for a place in a relative clause that a comma opened and none has closed yet."""
    comma = shape.rfind(",", 0, verb)
    return comma > 0 and shape[comma + 1] == "w"


def _opens_with_saying(stretch: Stretch, verb: int) -> bool:
    """True where the sentence begins with what its subject does beside the verb, by words."""
    opens = stretch.over_adverbs(0)
    low = stretch.first_low(opens) if opens < verb else ""
    return low.endswith("ing") and (low in DESCRIBING or low in stretch.cues.speech)


def _is_of_the_subject(stretch: Stretch, verb: int) -> bool:
    """True for a verb in a relative clause of whom the sentence opens with: "A man *who said* he fell left"."""
    who = stretch.back_over_adverbs(verb)
    opening = _OPENING_PHRASE.fullmatch(stretch.shape, 0, who) if who > 0 and stretch.shape[who] == "w" else None
    return opening is not None and is_person(stretch.low(opening.start("who")))


def _main_verb(stretch: Stretch, verb: int) -> int:
    """The only verb left to whom a sentence opens with: "A man who robbed her *to claim* it *was jailed*"; 0 for none.

    What the infinitive `verb` takes ends in front of it.
    """
    shape = stretch.shape
    who = shape.find("w", 1)
    if shape.count("v", who, verb) != 1 or shape.count("v", verb) != 1 or "i" in shape[verb + 1 :]:
        return 0
    opening = _OPENING_PHRASE.fullmatch(shape, 0, who)
    main = shape.find("v", verb)
    if opening is None or not is_person(stretch.low(opening.start("who"))):
        return 0
    return main if _PARTING.isdisjoint(shape[who + 1 : main]) else 0


def _host(stretch: Stretch, verb: int, subject: Subject) -> Complement | None:
    """What an as-clause comments on: "As the mayor noted, *it rained*", "*It rained*, as the mayor noted."."""
    shape = stretch.shape
    opens = subject.first - 1
    if not 0 <= opens < verb or shape[opens] != "y" or stretch.first_low(opens) != "as" or not stretch.is_speech(verb):
        return None
    stop = stretch.over_times(verb + 1)
    if shape.startswith("pn", stop):
        stop = stretch.over_times(stop + 2)  # "As the mayor noted *on Tarnbook*, it rained"
    if stop >= len(shape) or shape[stop] not in ",.":
        return None
    ahead: Passage = (stretch.span(0, opens - 2),) if opens > 1 and shape[opens - 1] == "," else ()
    after: Passage = ()
    if shape[stop] == "," and stop + 1 < len(shape):
        after = (stretch.span(stop + 1, clause_end(stretch, stop + 1)),)
    if ahead and not after and any(stretch.is_denied(at) for at in range(opens - 1) if shape[at] == "v"):
        return None  # "He did not lie, as Odo Tarn claimed"
    if ahead and after and stretch.low(stop + 1) in _BUT and "n" in shape[stop + 2 : stop + 4]:
        after = ()  # "It may be sold, as the mayor proposes, *but nobody would buy it*"
    elif ahead and after and shape.startswith("nm") and "v" in shape[2:opens] and stretch.low(0) in _THOUGHTS:
        # "The idea *that it is safe*, as he claims, ignores the cracks"
        ahead, after = (stretch.span(1, opens - 2),), ()
    is_whole = "v" in shape[: opens - 1] or "v" in shape[stop + 1 :]
    return Complement("bare", (*ahead, *after), "host") if (ahead or after) and is_whole else None


def _until(complement: Complement, stop: int) -> Complement:
    """A phrase without the agent that stands behind it: "was told about *the plan* by the council"."""
    (start, end), *others = complement.at
    is_phrase = complement.kind in ("np", "pp") and not others and start < stop < end
    return replace(complement, at=((start, stop),)) if is_phrase else complement


def _behind(stretch: Stretch, place: int, inside: Within, verb: str) -> Iterator[Complement]:
    """What stands behind a verb; `inside` another clause it ends where the outer one goes on."""
    shape = stretch.shape
    count = len(shape)
    phrases = 0
    while place < count and phrases <= _MOST_PHRASES:
        letter = shape[place]
        if letter == "d" and shape[place + 1 : place + 2] == "i" and stretch.first_low(place) in ("not", "never"):
            yield _clausal(stretch, place, inside, "inf", "to")  # "urged them *not* to leave"
            return
        if letter in "dtu":
            place += 1
        elif letter in _OPENERS:
            yield _clausal(stretch, place, inside, _OPENERS[letter], stretch.low(place) if letter != "i" else "to")
            return
        elif letter == "q" or (letter in ",:" and shape[place + 1 : place + 2] == "q"):
            quoted = place if letter == "q" else place + 1
            yield Complement("quote", (stretch.span(quoted, quoted),))
            return
        elif (
            letter == ","
            and (not inside or inside == "opening")
            and (that := _behind_aside(stretch, place))
            and (not inside or "v" not in shape[place:that])
        ):
            place = that
        elif letter == ":" and place + 1 < count and stretch.first_low(place) == ":":
            if phrases and verb in AGAINST and "v" not in shape[place:]:
                return  # "mocked an old foe: Odo Tarn"
            if phrases and verb in _WITH_CAUSE and _has_own_speaker(stretch, place + 1):
                return  # "show little interest: *a poll found* that …"
            if phrases and verb in _DENYING and (verb.startswith("den") or stretch.low(place - 1) in _DENIED):
                return  # what stands behind the colon is not what is denied
            yield Complement("bare", (stretch.span(place + 1, count - 1),), ":")
            return
        elif letter == "n":
            if not phrases and verb in _ADDRESSING and (own := _behind_hearers(stretch, place)):
                yield Complement("np", ((stretch.span(place, place)[0], own[0] - 1),), "to")
                yield Complement("bare", ((own[0], _clausal(stretch, place, inside, "bare").at[0][1]),))
                return
            if _is_clause(stretch, place, verb, after_preposition=phrases > 0 and shape[place - 1] == "p"):
                is_naming = phrases and verb in NAMING and stretch.first_low(place) in PERSONAL
                if is_naming and stretch.low(place + 1) not in stretch.cues.speech:
                    return  # "called her 'the best baker *I know*'"
                yield _clausal(stretch, place, inside, "bare")
                return
            if phrases == 0 and _is_addressee(stretch, place, verb):
                yield Complement("np", (stretch.span(place, place),), "to")
                place += 1
            else:
                last = stretch.phrase_right(place) + 1
                if shape[last : last + 3] == ",n," and shape[last + 3 : last + 4] == "p":
                    last += 2  # "accused the owner, *Tarn Mills*, of fraud"
                    yield Complement("np", (stretch.span(place, last - 1),))
                    place = last + 1
                    phrases += 1
                    continue
                is_claim = _claims_something(stretch, last - 1)
                end = clause_end(stretch, last, inside) if is_claim else object_end(stretch, place)
                yield Complement("np", (stretch.span(place, end),))
                if is_claim or (verb in OF_THINGS and shape[last : last + 1] == "m"):
                    return  # "withdrew a report *that he had died*", "a plan *that his party had approved*"
                relative = _is_relative(stretch, last, verb)
                if relative and shape[last + 1 : last + 2] != ",":
                    end = clause_end(stretch, last, inside)
                    if not stretch.has_marks(last, end):  # "announced a fund for those *who lost their homes*"
                        return
                place = last
            phrases += 1
        elif letter == "x" and phrases and _REDUCED_CLAUSE.match(shape, place):
            place += 1  # "said in a statement *read* on the radio that"
        elif letter in "py" and shape[place + 1 : place + 2] == "t":
            place += 2  # "on Monday"
        elif letter == "y" and phrases and is_as_clause(stretch, place):
            return
        elif letter == "p" and phrases and shape[place + 1 : place + 2] == "w" and stretch.low(place + 1) in _RELATIVES:
            return  # "asked a series of questions *for which* he had no answer"
        elif letter in "py" and place + 1 < count and shape[place + 1] in "nagwq":
            is_claim = _is_of_claim(stretch, place)
            end = clause_end(stretch, place + 1, inside) if is_claim else object_end(stretch, place + 1)
            if letter == "y" and (row := _NAMED_ROW.match(shape, end + 1)) and stretch.is_capitalised(place + 1):
                end = row.end() - 1  # "named the dead as *Ann Quill, a baker, and Odo Tarn*"
            yield Complement("as" if letter == "y" else "pp", (stretch.span(place, end),), stretch.first_low(place))
            if is_claim:
                return
            led = stretch.first_low(place)
            place = (stretch.phrase_right(place + 1) if shape[place + 1] == "n" else place + 1) + 1
            if led in _OF_WHAT and _is_relative(stretch, place, verb):
                return  # "complained about *the noise she hears*"
            phrases += 1
        elif (
            letter == "a"
            and not phrases
            and shape[place + 1 : place + 3] == "cn"
            and _is_clause(stretch, place + 2, verb, False)
        ):
            yield _clausal(stretch, place, inside, "bare")  # "suggests *older and poorer voters could leave*"
            return
        else:
            if letter == "a":
                yield Complement("as", (stretch.span(place, object_end(stretch, place)),))
            return


def _behind_hearers(stretch: Stretch, place: int) -> Span | None:
    """What was said to the hearers that its subject seems to belong to: "told officials *dams* would break"."""
    words = stretch.words(place)
    if len(words) != _HEARERS_AND_WHAT or not all(word.endswith("s") for word in words) or not is_person(words[0]):
        return None
    if is_person(words[1]) or not stretch.has_verb(place + 1):
        return None
    own = stretch.first[place] + 1
    return stretch.tokens.starts[own], stretch.tokens.ends[own]


def _is_relative(stretch: Stretch, place: int, verb: str) -> bool:
    """True for a clause that tells which: "a plant *that makes paper*", "the deal *she signed in May*"."""
    letter = stretch.shape[place : place + 1]
    if letter == "w":
        return stretch.low(place) in _RELATIVES or (stretch.low(place) == "where" and verb not in _ADDRESSING)
    if letter == "m":
        return stretch.has_verb(place + 1)
    is_own = letter == "n" and stretch.first_low(place) in PERSONAL and stretch.has_verb(place + 1)
    return is_own and verb not in _OF_CLAUSES and verb not in _ADDRESSING


def _has_own_speaker(stretch: Stretch, place: int) -> bool:
    """True for a clause that begins at `place` with who says what."""
    verb = stretch.shape.find("v", place)
    if verb < 0 or stretch.shape[place] != "n" or stretch.low(verb) not in stretch.cues.verbs:
        return False
    return not any(letter in "mwf" for letter in stretch.shape[place:verb])


def _is_of_claim(stretch: Stretch, place: int) -> bool:
    """True for the preposition of "responded *to* the claim that …": what was claimed is not what was responded."""
    if stretch.shape[place : place + 2] != "pn" or stretch.first_low(place) not in _OF_OTHERS:
        return False
    return _claims_something(stretch, stretch.phrase_right(place + 1))


def _behind_aside(stretch: Stretch, comma: int) -> int:
    """Where "reported on Sunday, *citing two clerks*, that …" goes on behind its second comma; 0 for no such place."""
    shape = stretch.shape
    close = shape.find(",", comma + 1)
    if close < 0 or shape[close + 1 : close + 2] != "m" or any(letter in ".:q" for letter in shape[comma:close]):
        return 0
    return 0 if shape[comma + 1] == "m" else close + 1


def _clausal(stretch: Stretch, place: int, inside: Within, kind: ComplementKind, marker: str = "") -> Complement:
    end = clause_end(stretch, place, inside)
    if kind == "inf" and stretch.shape[place + 1 : place + 2] == "v":
        end = place  # "who asked *not to be named* said"
    elif kind == "inf" and (joint := stretch.shape.find("cv", place, end + 1)) > 0:
        is_plain = _PARTED.isdisjoint(stretch.shape[place + 1 : joint])
        if is_plain and stretch.first_low(joint + 1) in _FINITE_HELPERS:
            end = joint - 1  # "refused *to pay the fine* and is living in Lodd"
    return Complement(kind, (stretch.span(place, end),), marker)


def _is_clause(stretch: Stretch, place: int, verb: str, after_preposition: bool) -> bool:
    """True when the noun phrase at `place` is the subject of a finite verb: "said *the bridge* was shut"."""
    shape = stretch.shape
    end = stretch.phrase_right(place)
    if verb in TRANSITIVE and shape[stretch.back_over_adverbs(place - 1)] in "wm":
        return False  # "bakers who praised *Quill* said"
    if stretch.has_verb(place + 1) or (not after_preposition and stretch.has_verb(end + 1)):
        return True
    if verb in _OF_CLAUSES and (_SUBJECT.match(shape, place) or _claims_something(stretch, end)):
        return True
    if end == place and shape[place + 1 : place + 2] == "x" and stretch.first_low(place) in PERSONAL:
        return True  # "said *she* disputed that …"
    if shape[end + 1 : end + 2] == ":" and (close := stretch.dash_behind(end + 1)) > 0:
        return stretch.has_verb(close + 1)  # "said *the bridge - built in 1960 -* would be closed"
    if shape[end + 1 : end + 2] != "," or "," not in shape[end + 2 :]:
        return False
    if verb in _OF_CLAUSES and _ROW.match(shape, end + 1):
        return True  # "said *Ann Quill, a baker, Odo Tarn, a clerk, and Ivo Lind* had died"
    stop = stretch.next_break(end + 2)  # "said Quill, the baker, would"
    return shape[stop : stop + 1] == "," and stretch.has_verb(stop + 1)


def _claims_something(stretch: Stretch, end: int) -> bool:
    """True for "said *reports that he had left* were false"."""
    return stretch.shape[end + 1 : end + 2] == "m" and stretch.low(end) in CLAIMS


def _is_addressee(stretch: Stretch, place: int, verb: str) -> bool:
    """True for "told *reporters* that", "told *her* the bridge was shut"."""
    shape = stretch.shape
    after = stretch.over_adverbs(place + 1)
    if after >= len(shape):
        return False
    if verb in _OF_CLAUSES and shape[after] in "nm":
        return False  # "said *the man* she loved had left", "said *reports* that he left were false"
    letter = shape[after]
    if letter == "m" and (verb in OF_THINGS or stretch.low(place) in CLAIMS):
        return False  # "rejected *a plan* that …", "laughed off *claims* that …"
    if letter in "mwn" and verb not in _ADDRESSING and not _may_be_told(stretch, place, after):
        return False  # "showed *a video* that was a joke", "denounced *the deal* she signed"
    return letter in "mfwqi" or (letter == "n" and stretch.has_verb(stretch.phrase_right(after) + 1))


def _may_be_told(stretch: Stretch, place: int, after: int) -> bool:
    """True for somebody in front of a clause, but where that tells who it is: "mentioned a man *she met*"."""
    if stretch.has_verb(after + 1) and stretch.shape[after] == "m":
        return False
    is_one = stretch.shape[after] != "n" and is_person(stretch.low(place))
    return is_one or stretch.is_capitalised(place) or stretch.low(place) in _TOLD


def _front(stretch: Stretch, verb: int, subject: Subject | None) -> Complement | None:
    """What stands before "…, she said", or around ", she said, " (an aside)."""
    shape = stretch.shape
    if subject is not None and (
        subject.shared or (subject.first == subject.last < verb and shape[subject.first] == "w")
    ):
        return None  # "*She met a clerk*, who asked her to sing"
    if shape[verb + 1 : verb + 2] == "g" and stretch.low(verb + 1) == "citing":
        return None  # "…, Tarn Radio reports citing the police": a relay of words that the sentence gives to another
    inverted = subject is None or subject.first > verb
    comma = stretch.back_over_adverbs(verb if inverted or subject is None else subject.first)
    if comma < 0 or shape[comma] not in ",:q" or stretch.first_low(comma) == ";":
        return None
    quoted = comma if shape[comma] == "q" else comma - 1
    if quoted >= 0 and shape[quoted] == "q":
        return Complement("quote", (stretch.span(quoted, quoted),))
    start = shape.rfind("q", 0, comma) + 1
    while start < comma and shape[start] in ",.:c":
        start += 1
    letters = shape[start:comma]
    if "n" not in letters and "v" not in letters:
        return None
    if shape[start] == "y" and stretch.first_low(start) == "as" and "," not in letters:
        return None  # "*As the Courier reported*, the board knew"
    if (
        shape[start + 1] in "vx"
        and stretch.first_low(start) in _REDUCED
        and stretch.first_low(start + 1) not in AUXILIARIES
    ):
        return None
    is_when = shape[start] == "w" and stretch.first_low(start) == "when" and shape.count("v", start, comma) == 1
    if is_when and "i" in shape[verb : stretch.next_break(verb)]:
        return None  # "*When I asked Ann Quill*, she told me to …"
    if shape[start] == "p" and "v" not in letters:
        return None  # "*In one, dated May 3*, she asked her aide to …"
    if _is_set_apart(stretch, start, comma, verb if inverted or subject is None else max(verb, subject.last)):
        return None  # "*After the dam broke*, she announced a plan"
    at: Passage = (stretch.span(start, comma - 1),)
    rest = stretch.over_adverbs((subject.last if inverted and subject is not None else verb) + 1)
    follows = shape[rest + 1 : rest + 2]
    if shape[rest : rest + 1] in (",", ":") and follows not in ("", "g", "q") and "v" in shape[rest:]:
        return Complement("bare", (*at, stretch.span(rest + 1, clause_end(stretch, rest + 1))), "aside")
    return Complement("bare", at) if "v" in letters or "x" in letters else None


def _is_set_apart(stretch: Stretch, start: int, comma: int, last: int) -> bool:
    """True for what only says when, in front of a verb with something of its own behind it."""
    shape = stretch.shape
    if shape[start] not in "syfwpcd" or shape[last + 1 : last + 2] in _NOTHING_BEHIND:
        return False
    lows = stretch.tokens.lows[stretch.first[start] : stretch.first[start] + 3]
    return (shape[start] == "p" or opens(lows)) and says_when(shape[start:comma], lows)
