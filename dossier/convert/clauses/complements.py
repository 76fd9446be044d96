"""What a word takes: the clause, phrase or quotation that holds what is said, and how far it goes."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.behindverbs import complements_behind
from dossier.convert.clauses.claims import CLAIMS, DENYING
from dossier.convert.clauses.ends import LONGEST_OPENER, Within, clause_end
from dossier.convert.clauses.governed import RULING
from dossier.convert.clauses.inversions import closes_headline
from dossier.convert.clauses.openings import SUBORDINATORS, opens, says_when
from dossier.convert.clauses.shapes import SPANS, TIMES
from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.auxiliaries import AUXILIARIES, BE
from dossier.convert.english.persons import is_person
from dossier.convert.english.pronouns import POSSESSIVES
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import DESCRIBING
from dossier.convert.reading.parse import CLAUSAL, Complement
from dossier.model import Passage
from dossier.records import replace

_LINKS: Final = frozenset({",w", ",m"})
#: The first word of an opening clause, and what is counted in front of its "after": "*Hours* after she said so, …".
_WHENEVER: Final = frozenset({"once", "when", "whenever"})
_DESPITE: Final = frozenset({"despite", "with", "without"})
_AGO: Final = SPANS | {span.removesuffix("s") for span in SPANS} | {"moments", "night", "morning", "evening"}
_BUT: Final = frozenset({"but", "yet"})
_THOUGHTS: Final = CLAIMS | {"belief", "fact", "idea", "notion", "theory", "thought", "view"}
#: What opens a sentence in front of "who".
_OPENING_PHRASE: Final = Rare(r"(?:[dt],?|p[nt],)?(?P<who>n)(?:pn){0,2}")
#: What came to be as somebody had said is told by who writes.
_FORETOLD: Final = frozenset("forecast foretold pledged predicted promised threatened vowed".split())
_OF_WHICH: Final = frozenset({"what", "which", "who"})
#: What parts a verb from the one whose clause it stands in.
_PARTING: Final = frozenset(",:.qmwfs")
_NOTHING_BEHIND: Final = frozenset({"", ".", ",", ":"})


def complements_of(stretch: Stretch, verb: int, last: int, subject: Subject | None, passive: bool) -> list[Complement]:
    """What a verb takes, in front of it and behind chunk `last`, where its particle or its inverted subject ends."""
    inside = _clause_around(stretch, verb, subject, passive)
    if (
        not inside
        and stretch.shape[verb] == "i"
        and "w" in stretch.shape[1:verb]
        and (main := _main_verb(stretch, verb))
    ):
        return [Complement("np", (stretch.span(verb + 1, main - 1),))] if main > verb + 1 else []
    if subject is not None and subject.first > verb and closes_headline(stretch, verb):
        return [Complement("bare", (stretch.span(0, verb - 1),))]
    if subject is not None and (what := _asked_of(stretch, verb, subject)) is not None:
        return [what]
    is_by = passive and subject is not None and subject.first > verb
    if subject is not None and (is_by or not passive) and (host := _host(stretch, verb, subject)) is not None:
        return [host]
    behind = list(complements_behind(stretch, last + 1, inside, stretch.low(verb)))
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


def _asked_of(stretch: Stretch, verb: int, subject: Subject) -> Complement | None:
    """What is said of what a clause is about: "shot in *what* police say *was a robbery*"."""
    shape, link = stretch.shape, subject.first - 1
    if shape[verb + 1 : verb + 2] not in ("v", "x") or link < 1 or shape[link] != "w" or not stretch.is_speech(verb):
        return None
    if stretch.low(link) not in _OF_WHICH:
        return None
    inside: Within = "" if shape[:link].strip("dtpnc") else "subject"
    end = clause_end(stretch, verb + 1, inside)
    comma = shape.find(",", verb, end)
    if comma > 0 and (shape[comma + 1] == "c" or shape[link - 1] == ","):
        end = comma - 1  # "in what police say was a raid, *but he left*"
    return Complement("wh", (stretch.span(link, link), stretch.span(verb + 1, end)), stretch.low(link))


def _clause_around(stretch: Stretch, verb: int, subject: Subject | None, passive: bool) -> Within:
    """The clause inside of another in which a verb stands, and with which what it takes ends; empty for none."""
    shape = stretch.shape
    inside: Within = ""
    if subject is not None and subject.first > verb and shape[verb] in "gi":
        return "opening"  # "*Accusing the mayor of theft*, Ann Quill resigned"
    if subject is None and shape[verb] in "xgv" and not shape[:verb].strip("cdt"):
        return "opening"  # "*Warned that it leaked*, Ann Quill resigned"
    if subject is not None:
        before = shape[: subject.first]
        # "The books, *which she* offered to show, have …"
        if before.endswith((",w", ",m")) or shape[: subject.first + 1].endswith((",w", ",m")):
            inside = "relative"
        elif before.endswith((",s", ":s")) or (before and len(before) <= LONGEST_OPENER and _opens(stretch, before)):
            inside = "opening"
    elif passive and shape[stretch.back_over_adverbs(verb) - 1 : stretch.back_over_adverbs(verb) + 1] in _LINKS:
        inside = "relative"  # "The mill, *which was expected* to pay, has …"
    if not inside and shape[verb] in "gib" and _is_in_relative(shape, verb):
        return "relative"  # "Ann Quill, *who* was fined *for saying* so, left"
    if shape[verb - 2 : verb + 1] in (",sg", ",pg"):
        return "relative"  # "Ann Quill, *after saying* so, left"
    if shape[verb] == "g" and 0 < verb < LONGEST_OPENER and _opens(stretch, shape[:verb]):
        return "opening"  # "*Hours after* telling us that it was safe, she left"
    if not inside and shape[verb - 1 : verb + 2] == ",vp" and stretch.low(verb) in _CHARGED:
        return "relative"  # "Ann Quill, *accused of lying* to a judge, left"
    is_participle = shape[verb] in "gx" and _is_participle_of_the_subject(stretch, verb)
    is_of_subject = shape[verb] != "g" and "w" in shape[1:verb] and _is_of_the_subject(stretch, verb)
    if not inside and (is_participle or is_of_subject):
        return "subject"
    return inside


#: Without an object these are done to somebody.
_CHARGED: Final = frozenset({"accused", "convicted", "suspected"})


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


def _is_participle_of_the_subject(stretch: Stretch, verb: int) -> bool:
    """True for what tells which one the sentence opens with: "A post *claiming* that the dam burst was shared".

    So "A clerk *accused* of trying to steal it was fined".
    """
    last = stretch.back_over_adverbs(verb)
    return last >= 0 and _OPENING_PHRASE.fullmatch(stretch.shape, 0, last + 1) is not None


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
    opens = as_said_by(stretch, verb) if subject.first > verb else subject.first - 1
    is_as = 0 <= opens < verb and shape[opens] in "ya" and stretch.first_low(opens) == "as"
    if not is_as or not stretch.is_speech(verb):
        return None
    stop = stretch.over_times(max(verb, subject.last) + 1)
    if shape.startswith("pn", stop):
        stop = stretch.over_times(stop + 2)  # "As the mayor noted *on Tarnbook*, it rained"
    if stop >= len(shape) or shape[stop] not in ",.":
        return None
    if subject.first > verb and shape.startswith(",w" if opens else (",w", ",v"), stop):
        return (
            None  # "As noted by Ann Quill, *who lost*, it rained", "As noted by the board, the mayor, Odo Tarn, *left*"
        )
    ahead: Passage = (stretch.span(0, opens - 2),) if opens > 1 and shape[opens - 1] == "," else ()
    after: Passage = ()
    if shape[stop] == "," and stop + 1 < len(shape):
        last = clause_end(stretch, stop + 1)
        if ahead or not {"v", "x", "q"}.isdisjoint(
            shape[stop + 1 : last + 1]
        ):  # not of "*on May 3*, Ann Quill said it"
            after = (stretch.span(stop + 1, last),)
    if ahead and not after and any(_is_denial(stretch, at) for at in range(opens - 1) if shape[at] == "v"):
        return None  # "He did not lie, as Odo Tarn claimed", "He denied that he lied, as Odo Tarn had claimed"
    if ahead and after and stretch.low(stop + 1) in _BUT and "n" in shape[stop + 2 : stop + 4]:
        after = ()  # "It may be sold, as the mayor proposes, *but nobody would buy it*"
    elif ahead and after and shape.startswith("nm") and "v" in shape[2:opens] and stretch.low(0) in _THOUGHTS:
        # "The idea *that it is safe*, as he claims, ignores the cracks"
        ahead, after = (stretch.span(1, opens - 2),), ()
    is_whole = "v" in shape[: opens - 1] or "v" in shape[stop + 1 :]
    return Complement("bare", (*ahead, *after), "host") if (ahead or after) and is_whole else None


def as_said_by(stretch: Stretch, verb: int) -> int:
    """The chunk with the "As" of "*As* first reported by the Courier, it rained", for its verb; −1 for none."""
    if not stretch.shape.startswith("pn", verb + 1) or stretch.first_low(verb + 1) != "by":
        return -1
    if stretch.low(verb) in _FORETOLD or stretch.first_low(verb + 2) in POSSESSIVES:
        return -1  # "As *promised* by the mayor, the bridge is open", "As suggested by *its* name, it was late"
    opens = verb - 1
    while opens >= 0 and stretch.shape[opens] in "da" and stretch.first_low(opens) != "as":
        opens -= 1
    return opens if opens >= 0 and stretch.shape[opens] in "ya" and stretch.first_low(opens) == "as" else -1


def _is_denial(stretch: Stretch, verb: int) -> bool:
    """True for a verb with a "not", and for one that denies the clause that it takes: "*ruled out* that"."""
    is_out = stretch.low(verb) in RULING and stretch.first_low(verb + 1) == "out"
    takes_that = stretch.shape.startswith("m", verb + 1 + is_out)
    return stretch.is_denied(verb) or (takes_that and (is_out or stretch.low(verb) in DENYING))


def _until(complement: Complement, stop: int) -> Complement:
    """A phrase without the agent that stands behind it: "was told about *the plan* by the council"."""
    (start, end), *others = complement.at
    is_phrase = complement.kind in ("np", "pp") and not others and start < stop < end
    return replace(complement, at=((start, stop),)) if is_phrase else complement


def _front(stretch: Stretch, verb: int, subject: Subject | None) -> Complement | None:
    """What stands before "…, she said", or around ", she said, " (an aside)."""
    shape = stretch.shape
    if subject is not None and (
        subject.shared or (subject.first == subject.last < verb and shape[subject.first] == "w")
    ):
        return None  # "*She met a clerk*, who asked her to sing"
    if shape[verb + 1 : verb + 2] == "g" and stretch.low(verb + 1) == "citing":
        return None  # "…, Tarn Radio reports citing the police": a relay of words that the sentence gives to another
    ahead = subject if subject is not None and subject.first < verb else None
    comma = stretch.back_over_adverbs(verb if ahead is None else ahead.first)
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
    last = verb if ahead is None else max(verb, ahead.last)
    first = start + 2 * shape.startswith("d,w", start)  # "*For example,* when it rained, she said"
    if _is_unsaid(stretch, first, comma, verb) or _is_set_apart(stretch, first, comma, last):
        return None
    at: Passage = (stretch.span(start, comma - 1),)
    rest = stretch.over_adverbs((subject.last if subject is not None and ahead is None else verb) + 1)
    follows = shape[rest + 1 : rest + 2]
    is_open = shape[comma - 1] == "v" and stretch.low(comma - 1) in BE and follows in ("a", "n", "p")
    if shape[rest : rest + 1] in (",", ":") and follows not in ("", "g", "q") and ("v" in shape[rest:] or is_open):
        return Complement("bare", (*at, stretch.span(rest + 1, clause_end(stretch, rest + 1))), "aside")
    return Complement("bare", at) if "v" in letters or "x" in letters else None


def _is_unsaid(stretch: Stretch, start: int, comma: int, verb: int) -> bool:
    """True for what the sentence of a verb opens with, up to a comma, that tells how, when or where it was said."""
    shape, letters, opener = stretch.shape, stretch.shape[start:comma], stretch.first_low(start)
    if shape[start] == "y" and opener == "as" and "," not in letters:
        return True  # "*As the Courier reported*, the board knew"
    if shape[start + 1] in "vx" and opener in SUBORDINATORS and stretch.first_low(start + 1) not in AUXILIARIES:
        return True  # "*When contacted*, he denied it"
    is_when = shape[start] == "w" and opener == "when" and letters.count("v") == 1
    if is_when and "i" in shape[verb : stretch.next_break(verb)]:
        return True  # "*When I asked Ann Quill*, she told me to …"
    return shape[start] == "p" and "v" not in letters  # "*In one, dated May 3*, she asked her aide to …"


def _is_set_apart(stretch: Stretch, start: int, comma: int, last: int) -> bool:
    """True for what only says when, where the verb has something of its own: "*After it broke*, she announced …"."""
    shape = stretch.shape
    if shape[start] not in "syfwpcd" or shape[last + 1 : last + 2] in _NOTHING_BEHIND:
        return False
    lows = stretch.tokens.lows[stretch.first[start] : stretch.first[start] + 3]
    return (shape[start] == "p" or opens(lows)) and says_when(shape[start:comma], lows)
