"""A phrase with a verb of its own: "officials *who met Quill* said", "a report *published on Monday* found"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.shapes import INDEFINITE, SPANS
from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.auxiliaries import BE, DO, HAVE, MODALS
from dossier.convert.english.inflections import forms_of_verbs, irregular_participles, pasts_and_participles
from dossier.convert.english.persons import is_person, is_plural, is_somebody
from dossier.convert.english.pronouns import DEFINITE, SUBJECT_PRONOUNS
from dossier.convert.patterns.rare import Rare

#: A phrase and the participle that tells which one it is, with what it takes, up to the verb.
_REDUCED: Final = Rare(
    r"(?:(?<=[ydtscv])|(?<![a-z(]))n(?:pn){0,4}[dt]{0,2}(v)[du]{0,3}(?:pg?n|pt|t)(?:[dt]|p[nt]|[cx]n)*\Z"
)
#: A phrase and a participle behind it: "a book just *published*", "officers *hunting* the killer"; or what it is
#: about: "opponents *of hiring* him".
_QUALIFIED: Final = re.compile(r"n(?:d{0,2}x|p?g)")
#: … and with two of them: "clerks *hired in May and sacked by the board*".
_TWICE: Final = Rare(
    r"n(?:pn){0,2}[dt]{0,2}(?P<one>[vx])[dtu]{0,2}(?:p[nt]|t){0,2}c[dt]{0,2}(?P<two>[vx])[dtu]{0,2}(?:p[nt]|t){1,2}\Z"
)
_FINITE: Final = BE | HAVE | DO | MODALS
#: What is done to what says something: "a video *shared* on Slate and Quora claims".
_SPREADING: Final = frozenset("circulated posted published read seen shared spread viewed watched".split())
#: Participles with those on whose side somebody is.
_TIED: Final = frozenset("affiliated aligned allied connected linked opposed related".split())
_SHARED: Final = Rare(r"[dt]{0,2}(?P<post>n)(?:pn)?d{0,2}(?P<verb>[vx])[dt]{0,4}pnc\Z")
SAID: Final = frozenset({"said", "says"})
#: Verbs that have an object and no clause without "that": "the clerk who *thanked* Quill said", "a video *credited* to
#: Quill showed".
TRANSITIVE: Final = forms_of_verbs(
    "accuse admonish ascribe attack attribute blame blast boo cheer chide cite condemn congratulate credit criticise "
    "criticize denounce depose echo endorse exhort greet heckle hit implore jeer lecture mock oppose praise rebuke "
    "scold slam taunt tease thank"
)
#: Verbs that say of whom they have for an object what he is: "a list sent to the board *named* Quill", not "to a man
#: *named* Quill".
_DEPICTING: Final = forms_of_verbs("depict describe identify name portray")
_NAMING: Final = _DEPICTING | forms_of_verbs("call dub give nickname")
_WHO: Final = frozenset({"who", "which"})
#: Verbs of no speech that take a clause without "that": "a poll that *shows* voters like him".
_SHOWING: Final = forms_of_verbs("ensure indicate mean prove show suggest")
#: Verbs that take a clause without "that", whose subject stands behind them: "who *claimed* the report was false".
_TAKING_CLAUSES: Final = _SHOWING | forms_of_verbs(
    "acknowledge add admit agree allege argue assume believe claim complain conclude confess contend declare decide "
    "estimate explain fear feel hope imagine insist joke know maintain note predict presume reckon say suppose suspect "
    "think understand warn wish worry"
)
#: … and others that do.
_ALSO_TAKING: Final = _TAKING_CLAUSES | forms_of_verbs(
    "announce bet discover dream figure find forget gather guess hear learn mention realise realize recall regret "
    "remember report reveal see sense swear tell testify write"
)
#: An opening clause up to its verb: "*As Ann Quill* left …"; and where the main clause is still to come.
_OPENED: Final = Rare(r"[cd]{0,2}[ysw]n(?:pn){0,2}[dt]{0,2}")
_MAIN_BEHIND: Final = Rare(r",[dt]{0,2}n(?:pn){0,2}[dt]{0,2}v")
#: In front of what somebody is for or against: "opponents *of* hiring him", "plans *for* replacing him".
_OVER: Final = frozenset({"about", "against", "for", "of", "over"})
#: Forms of verbs that are what somebody says as well.
_SAYINGS: Final = frozenset(
    "answers appeals calls charges claims comments demands doubts fears hopes offers orders plans pledges promises "
    "remarks reports requests rumours rumors threats".split()
)
SPEAKING_TO: Final = frozenset({"addressing", "speaking", "talking", "testifying", "writing"})


def with_own_verb(stretch: Stretch, verb: int) -> Subject | None:
    """A phrase with its own verb: "officials *who met Quill* said", "a report *published on Monday* found"."""
    shape = stretch.shape
    start = _clause_start(shape, verb)
    if start < verb - 1 and stretch.heads[verb - 1] in SUBJECT_PRONOUNS:
        return None  # "In letters published in May *he* said"
    is_named = shape[start] in "pg" and shape[verb - 2 : verb] in ("nn", "tn") and stretch.is_named(verb - 1)
    if is_named and "v" not in shape[start + 2 : verb] and not stretch.is_capitalised(start + 1):
        return None  # "In a letter sent to friends *Ann Quill* said"
    opens = stretch.over_adverbs(start)
    if shape[start - 3 : start] == "pnc" and shape[start:verb] == "n" and (post := _spread(stretch, start)) >= 0:
        return Subject(post, verb - 1, False)
    if shape[start - 1 : start] == "c" and (twice := _acted_on_twice(stretch, _clause_start(shape, start - 1), verb)):
        return twice
    start = _whole_start(stretch, start, opens, verb)
    relative = "nw" if shape.find("nw", start, verb) >= 0 else "nm"
    between = shape[start:verb]
    contact = start + between.find("nn")
    if contact >= start and between.count("v") == 1 and _is_met(stretch, contact):
        return Subject(stretch.phrase_left(contact), verb - 1, False)
    if "nw" in between and (owner := _whose(stretch, start + between.find("nw"), verb)) is not None:
        return owner
    last = between.rfind("v")
    is_plain = last >= 0 and _is_finite(stretch, verb, start + last)
    reduced = _REDUCED.search(between) if is_plain else None
    if reduced and is_participle(stretch, start + reduced.start(), start + reduced.start(1)):
        return Subject(start + reduced.start(), verb - 1, False)
    who = between.find(relative)
    if who >= 0:
        inner = shape.find("v", start + who, verb)
        count = between.count("v", who)
        if count == 2 and _is_closed(stretch, inner, shape.find("v", inner + 1, verb)):
            return Subject(stretch.phrase_left(start + who), verb - 1, False)
        if count == 1 and "w" in shape[inner + 1 : verb]:
            return None  # "a man who died when *a car hit* him"
        if count != 1 or (shape[inner + 1] == "n" and not _is_of_whom(stretch, inner)):
            return None
        if count != between.count("v") and not _is_said_of(stretch, start + who):
            return None
        return Subject(_before_participle(stretch, stretch.phrase_left(start + who)), verb - 1, False)
    if last >= 0 or not (qualified := _QUALIFIED.search(between)):
        return None
    noun = start + qualified.start()
    first = stretch.phrase_left(noun)
    if qualified[0][-1] == "g" and _is_spoken_there(stretch, start + qualified.end() - 1):
        return Subject(first, noun, False)  # "Ann Quill *speaking to the board* called it"
    if qualified[0][1] == "p":
        return Subject(first, verb - 1, False) if _is_over_something(stretch, first, noun, verb) else None
    is_of_paper = len(between) > 2 and between[-1] == "n" and is_medium(stretch.low(noun))  # "a letter *citing* it"
    is_some = is_of_paper or any(_is_some(stretch, at) for at in range(first, noun + 1) if shape[at] == "n")
    if qualified[0][-1] == "x" or is_some:
        return Subject(first, verb - 1, False)
    return None


def _whose(stretch: Stretch, noun: int, verb: int) -> Subject | None:
    """All of "*A woman whose son slept on chairs pushed together there* said", whose last noun or verb is not hers."""
    shape = stretch.shape
    inner = [place for place in range(noun + 2, verb) if shape[place] in "vx"]
    if stretch.low(noun + 1) != "whose" or not inner or not is_person(stretch.low(noun)):
        return None
    if any(stretch.low(place) in _ALSO_TAKING for place in inner):
        return None  # "a man whose wife said *Odo Tarn lied*": either of them
    is_finite = stretch.first_low(verb) in _FINITE or stretch.low(verb) in SAID
    if not is_finite and shape[verb + 1 : verb + 2] not in ("m", "f", "q"):
        return None
    return Subject(stretch.phrase_left(noun), verb - 1, False)


def _acted_on_twice(stretch: Stretch, first: int, verb: int) -> Subject | None:
    """All of "*Videos shared online and verified by the Courier* showed", whose last noun shows nothing."""
    found = _TWICE.search(stretch.shape, first, verb)
    if found is None or not stretch.starts_clause(found.start()):
        return None
    both = found.start("one"), found.start("two")
    is_sure = any(stretch.shape[at] == "x" or stretch.first_low(at + 1) == "by" for at in both)
    if not (is_sure or _is_finite(stretch, verb, both[1])):
        return None
    is_done = all(stretch.shape[at] == "x" or is_participle(stretch, found.start(), at) for at in both)
    return Subject(found.start(), verb - 1, False) if is_done else None


def _clause_start(shape: str, place: int) -> int:
    """Where the clause around chunk `place` begins: behind a mark, a coordinator or what subordinates it."""
    while place > 0 and shape[place - 1] not in ",.:qcmsf(":
        place -= 1
    return place


def _whole_start(stretch: Stretch, start: int, opens: int, verb: int) -> int:
    """Where the clause begins that the one from `start` on, `opens` its first chunk but for adverbs, is a part of."""
    shape = stretch.shape
    if start > 2 and shape[start - 1] == "c" and stretch.first_low(start - 3) == "between" and shape[start] == "n":
        start = opens = _clause_start(shape, start - 1)  # "images taken *between May 3 and May 9* show"
    if opens >= verb or start <= 1:
        return start
    mark = shape[start - 1]
    if mark == "s" and shape[opens] in "gn" and "v" not in shape[start:verb]:
        first = _clause_start(shape, start - 1)  # "friends of a man *who was shot while driving to a mosque* say"
        who = shape.find("nw", first, start)
        return first if who >= 0 and shape.count("v", who, start) == 1 and is_somebody(stretch.low(who)) else start
    if mark == "s" and (whole := _before_occasion(stretch, start, opens, verb)) >= 0:
        return whole
    if mark == "m" and shape[opens] == "v" and shape[start - 2] == "n":
        return _clause_start(shape, start - 1)  # "the group *that has met Quill* said"
    if mark != "c":
        return start
    if shape[opens] == "g" and shape[first := _clause_start(shape, start - 1)] == "n" and "g" in shape[first:start]:
        return first  # "the man accused of killing a clerk *and stabbing two bakers* said"
    if shape[opens] == "w" and stretch.low(opens) in _WHO and shape.find("nw", 0, start) >= 0:
        return _clause_start(shape, start - 1)  # "a man who lived there *and who knew Quill* told …"
    if shape[opens] == "v" and shape.find("nw", 0, start) >= 0:
        return _clause_start(shape, start - 1)  # "a man who lived there *and knew Quill* told …"
    is_row = shape[opens] == shape[start - 2] == "n"
    if is_row and (stretch.low(start - 1) == "or" or _is_agent(stretch, start - 2)):
        first = _clause_start(shape, start - 1)
        return _whole_start(stretch, first, stretch.over_adverbs(first), verb)
    if is_row and stretch.is_capitalised(start - 2) and stretch.is_capitalised(opens):
        return _before_two(shape, start)
    return start


def _before_occasion(stretch: Stretch, start: int, opens: int, verb: int) -> int:
    """Where a phrase begins whose relative clause ends with what it followed; -1 for any other clause from `start` on.

    "*A girl who drowned after guards left their post* was buried": no post was.
    """
    shape = stretch.shape
    inner = shape.find("v", start, verb)
    first = _clause_start(shape, start - 1)
    who = shape.find("nw", first, start)
    if shape[opens] != "n" or inner < 0 or shape.count("v", start, verb) != 1 or who < 0:
        return -1
    if shape.count("v", who, start) != 1 or stretch.low(who + 1) not in _WHO or stretch.low(inner) in _ALSO_TAKING:
        return -1
    return first if _is_outer(stretch, verb, inner) else -1


def _is_outer(stretch: Stretch, verb: int, inner: int) -> bool:
    """True for a finite verb behind another clause's: "burned their village *told*", not "a village *called* Lodd"."""
    if _is_finite(stretch, verb, inner):
        return True
    is_object = stretch.shape.startswith("n", verb + 1) and not stretch.is_time(verb)
    return is_object and stretch.low(verb) not in _NAMING and not stretch.low(verb).endswith("ing")


def _is_agent(stretch: Stretch, noun: int) -> bool:
    """True for the first of two a participle tells of: "a plan *backed by Quill* and Odo Tarn said"."""
    shape = stretch.shape
    while noun > 1 and shape[noun - 2 : noun] == "np":
        noun -= 2
    if noun < 2 or shape[noun - 1] != "p":
        return False
    act = noun - 2
    if stretch.low(act) in _TIED and stretch.first_low(noun - 1) in ("to", "with"):
        return True
    if stretch.first_low(noun - 1) != "by":
        return False
    while act > 0 and shape[act] in "dtu":
        act -= 1
    if act < 1 or shape[act] not in "vx" or stretch.heads[act - 1] in SUBJECT_PRONOUNS:
        return False  # "*He* stood by Quill and Odo Tarn said"
    low = stretch.low(act)
    return low.endswith("ed") or low in irregular_participles()


def _before_two(shape: str, last: int) -> int:
    """Where a phrase begins whose relative clause ends with two: "*those who worked for Quill* or Odo Tarn said"."""
    first = last - 1
    while first > 0 and shape[first - 1] not in ",.:qcsf(":
        first -= 1
    who = max(shape.find("nw", first, last), shape.find("nm", first, last))
    return first if who >= 0 and shape.count("v", first, who) == 0 and shape.count("v", who, last) == 1 else last


def _spread(stretch: Stretch, last: int) -> int:
    """Where a paper begins that is spread in two places, the last at `last`: "*a post* shared on Slate and Quora"."""
    shape, first = stretch.shape, last - 3
    while first > 0 and shape[first - 1] not in ",.:qcmsf(":
        first -= 1
    found = _SHARED.match(shape, first, last)
    if found is None or stretch.low(found.end("verb") - 1) not in _SPREADING or is_somebody(stretch.low(last)):
        return -1
    return found.start("post") if is_medium(stretch.low(found.start("post"))) else -1


def _is_over_something(stretch: Stretch, first: int, noun: int, verb: int) -> bool:
    """True for "*opponents* of hiring her" and "*the idea* of hiring her", not for "*tired* of waiting" and no year."""
    low = stretch.low(noun)
    is_behind = stretch.shape[first - 1 : first] == "p" or not stretch.starts_clause(first)
    if is_behind or low in SPANS or stretch.first_low(noun + 1) not in _OVER:
        return False
    if is_somebody(low) or is_medium(low) or is_plural(low):
        return True
    return stretch.first_low(first) in DEFINITE and not stretch.is_full_name(verb - 1)


def _is_spoken_there(stretch: Stretch, place: int) -> bool:
    """True for "*speaking* to the board" and "*addressing* it", not for those of "Welsh *speaking* residents"."""
    low = stretch.low(place)
    return low in SPEAKING_TO and (low == "addressing" or stretch.shape.startswith("p", place + 1))


def _is_some(stretch: Stretch, place: int) -> bool:
    """True for somebody, and for a plural with a capital: "House *Republicans* backing the bill"."""
    low = stretch.low(place)
    return is_somebody(low) or (stretch.is_capitalised(place) and is_plural(low))


def is_participle(stretch: Stretch, first: int, verb: int) -> bool:
    """True for "a letter *sent* to Quill", whose verb would be a past tense if no other came behind it."""
    if stretch.shape[first - 1 : first] == "v" and not stretch.is_speech(first - 1):
        return False
    low = stretch.low(verb)
    if len(stretch.words(verb)) > 1:
        return False
    is_spread = low in _SPREADING and is_medium(stretch.low(first))  # "a *video posted* to Quillpost"
    if low in stretch.cues.speech and stretch.first_low(verb + 1) != "by" and not (is_spread or low in TRANSITIVE):
        return False
    return low.endswith("ed") or low in pasts_and_participles()


def _is_finite(stretch: Stretch, verb: int, participle: int) -> bool:
    """True for a verb that is no participle, the one in front being one: "said", "had warned", "warned that …"."""
    low, before = stretch.low(verb), stretch.low(participle)
    if stretch.first_low(verb) in _FINITE or low in SAID:
        return True
    if low[-1] == "s" and low[-2:] != "ss":  # "Ann Quill echoed on Monday *calls* for peace": what she echoed
        follows = stretch.shape[verb + 1 : verb + 2]
        is_thing = stretch.shape[verb - 1] in "dtv" and (low in _SAYINGS or follows not in ("m", "f", "q", "n"))
        return not is_thing or (before not in TRANSITIVE and is_medium(stretch.low(participle - 1)))
    if before in TRANSITIVE or low in _SHOWING or (low in TRANSITIVE and stretch.shape.startswith("n", verb + 1)):
        return True  # "footage *played at the trial* showed the guards", "a clerk *allied to Quill* accused the board"
    if low in _DEPICTING and stretch.shape.startswith("n", verb + 1) and stretch.first_low(verb - 1) not in INDEFINITE:
        return True
    return stretch.shape[verb + 1 : verb + 2] in ("m", "f", "q")


def _is_closed(stretch: Stretch, inner: int, second: int) -> bool:
    """True where a relative clause has two verbs and what each takes, and the verb behind it is the outer one's.

    "A man *who lived there and knew Quill* told …", "a man *who said he spoke for the mill* told …".
    """
    shape = stretch.shape
    if not {"s", "w"}.isdisjoint(shape[inner + 1 : second]) and stretch.low(second) not in _ALSO_TAKING:
        return True  # "who died *after guards left* their post", "who died *when a car hit* her"
    if shape[second + 1 : second + 2] == "n" and stretch.is_speech(second):
        return False  # "… who lived there and said *Quill told* …"
    if shape[stretch.back_over_adverbs(second)] == "c":
        return not (stretch.is_speech(inner) and shape[inner + 1] == "n")
    subject = stretch.back_over_adverbs(second)
    return (
        stretch.is_speech(inner)
        and subject == inner + 1
        and stretch.first_low(subject) in SUBJECT_PRONOUNS
        and (stretch.low(second) not in stretch.cues.verbs or shape[second + 1 : second + 2] == "p")
    )


def _before_participle(stretch: Stretch, first: int) -> int:
    """Where "*Police hunting* a man who fled" begins, of which whom they hunt is found at `first`."""
    shape = stretch.shape
    place = first - 2 if shape[first - 1 : first] == "p" else first - 1
    noun = stretch.back_over_adverbs(place)
    if place < 1 or shape[place] != "g" or noun < 0 or shape[noun] != "n":
        return first
    begins = stretch.phrase_left(noun)
    is_one = any(_is_some(stretch, at) or is_medium(stretch.low(at)) for at in range(begins, noun + 1))
    return begins if is_one and stretch.starts_clause(begins) else first


def _is_of_whom(stretch: Stretch, verb: int) -> bool:
    """True for a verb whose object stands behind it: "who *praised* Quill said", not "who *said* Quill lied"."""
    low = stretch.low(verb)
    if low in TRANSITIVE or not (stretch.is_speech(verb) or low in _SHOWING):
        return True
    if low in _TAKING_CLAUSES or stretch.is_capitalised(verb + 1):
        return False
    thing = stretch.low(verb + 1)  # "who answered *the phone* said": no phone says so
    return not (is_somebody(thing) or is_plural(thing) or thing in SUBJECT_PRONOUNS)


def _is_said_of(stretch: Stretch, noun: int) -> bool:
    """True for whom a clause in what is said begins with: "She said *the group* that met Quill denied it"."""
    first = stretch.phrase_left(noun)
    return stretch.shape[first - 1 : first] == "v" and stretch.is_speech(first - 1)


def _is_met(stretch: Stretch, noun: int) -> bool:
    """True for "a man *I met*", "the baker *she spoke* to"."""
    return (
        "v" in stretch.shape[noun + 2 : noun + 4]
        and is_person(stretch.low(noun))
        and stretch.first_low(noun + 1) in SUBJECT_PRONOUNS
    )


def is_behind_opening(stretch: Stretch, previous: int, verb: int) -> bool:
    """True for the main verb of "As Ann Quill left *Odo Tarn rose*", where no comma parts the two clauses.

    A verb that takes a clause is no end of the first one: "As Ann Quill said Odo Tarn rose, …".
    """
    if _OPENED.fullmatch(stretch.shape, 0, previous) is None or stretch.low(previous) in _ALSO_TAKING:
        return False
    return _MAIN_BEHIND.search(stretch.shape, verb) is None
