"""Whose verb it is: the phrase that speaks, wherever it stands around its verb.

Before it ("the head of the board *said*"), behind it ("…, *said* Ann Quill, a baker"), across a parenthesis, at another
verb that it leans on ("he rose and *said*", "she declined *to say*"), behind a comma ("*Saying* that, the mayor left").
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.actedon import TIME, is_acted_on, is_spent, is_summoned, is_turned_on, is_where
from dossier.convert.clauses.asides import (
    WHO,
    across_aside,
    before_comma,
    behind_bracket,
)
from dossier.convert.clauses.inversions import (
    closes_headline,
    is_done_to,
    is_in_tag,
    is_who_says,
    subject_ahead,
    subject_behind,
)
from dossier.convert.clauses.leaning import PARTING, leans, leans_on_nearest, leant_on
from dossier.convert.clauses.mouthpieces import (
    ALLEGING,
    is_medium,
    is_mouthpiece,
    is_share,
    is_spoken_to,
)
from dossier.convert.clauses.qualified import TRANSITIVE, with_own_verb
from dossier.convert.clauses.rows import with_whole_row
from dossier.convert.clauses.shapes import INDEFINITE, SPANS_OF_TIME, TIMES
from dossier.convert.clauses.stretches import Stretch, Subject
from dossier.convert.english.auxiliaries import HAVE
from dossier.convert.english.inflections import forms_of_verbs, is_past
from dossier.convert.english.persons import is_somebody
from dossier.convert.english.pronouns import DEFINITE, ONLY_OBJECTS
from dossier.convert.english.timewords import MONTH_NAMES
from dossier.convert.patterns.rare import Rare

_WHILE: Final = frozenset({"amid", "during"})
#: What opens a clause with its subject, and sets it against the one before.
_AGAINST: Final = frozenset({"although", "though", "whereas", "while"})
#: The verb of the clause that a relative clause interrupts.
_OUTER: Final = Rare(r",[dt]{0,3}v")
_WHEN: Final = frozenset({"when", "whenever", "where"})
#: So many verbs may lean each on the one before.
_DEEPEST: Final = 40
_SPEAKING_RELATIVES: Final = frozenset("who which that what whoever whatever".split())
_LIKE: Final = frozenset({"like", "unlike"})
#: What somebody takes who then does something: "*who* took office promising …", and no office does.
_TAKEN_OVER: Final = frozenset("charge control office part power responsibility".split())
_THE_ONE: Final = 2  # words of "the board", behind which nobody stands: "in a letter to *the board* officials said"
#: What somebody has, or is given, who then does something: "found *ways* to accuse", no way of which says anything.
_MEANS: Final = frozenset(
    "ability authority cause chance chances courage courtesy excuse means mandate nerve occasion opportunities "
    "opportunity power powers reason reasons right way ways".split()
)
_HAVING: Final = forms_of_verbs("discover find get have keep lack look lose miss need see seek seize use want")
#: In front of somebody who speaks himself: "spent the day *with* a clerk warning …".
WITH_OTHERS: Final = frozenset("about alongside beside with".split())
#: Two phrases with ", and" between them, and in front of the first what takes it.
_BOTH_SIDES: Final = Rare(r"n(?:pn){0,2},cn(?:pn){0,2}")
_TAKING: Final = frozenset("vspxbig")
#: Which speak of nobody: what a word that reads as a verb has in front of it.
#: What reads as an infinitive, and is a past form behind "Tarn Watch, citing clerks, *put*".
_ALSO_PAST: Final = frozenset({"put", "set"})
_PLACED: Final = frozenset({"inside", "outside"})
_NOBODY: Final = frozenset({"a", "an", "besides", "the", "there"})


def subject_of(stretch: Stretch, verb: int) -> Subject | None:
    """The phrase that speaks or acts; None where no word of the sentence does, and for a bare participle."""
    if verb not in stretch.subjects:
        stretch.subjects[verb] = None  # whoever leans on this verb while it is looked at finds nobody
        if stretch.depth == _DEEPEST:
            return None
        stretch.depth += 1
        found = _found(stretch, verb)
        stretch.depth -= 1
        if found is not None and found.last < verb and stretch.shape[verb] == "v" and found.first > 1:
            found = _behind_and(stretch, with_whole_row(stretch, found, verb))
        if found is not None and found.first == found.last and stretch.heads[found.last] in _NOBODY:
            found = None
        stretch.subjects[verb] = found
    return stretch.subjects[verb]


def _is_also_past(stretch: Stretch, verb: int) -> bool:
    """True for "put" with what is put somewhere, not for "put it: '…'"."""
    is_object = stretch.shape.startswith("n", verb + 1) and stretch.heads[verb + 1] not in ONLY_OBJECTS | {"it"}
    return is_object and stretch.low(verb) in _ALSO_PAST


def _behind_and(stretch: Stretch, found: Subject) -> Subject:
    """The subject behind ", and" where another verb takes what is in front: "reported 40 dead, and *Tarn* said"."""
    first, last = found.first, found.last
    if not _BOTH_SIDES.fullmatch(stretch.shape, first, last + 1) or stretch.shape[first - 1] not in _TAKING:
        return found
    return Subject(stretch.shape.index(",c", first) + 2, last, found.shared)


def _found(stretch: Stretch, verb: int) -> Subject | None:
    shape = stretch.shape
    letter = shape[verb]
    before = stretch.back_over_adverbs(verb)
    if letter == "x":
        return None
    if before < 0:
        return subject_behind(stretch, verb) if letter == "v" else subject_ahead(stretch, verb)
    kind = shape[before]
    if closes_headline(stretch, verb):
        return subject_behind(stretch, verb)
    if letter == "v" and (modified := with_own_verb(stretch, verb)) is not None:
        return modified
    if letter == "g" and not TIMES.isdisjoint(stretch.heads[before + 1 : verb]):
        return _controller(stretch, verb)  # "met the board *before* loudly declaring"
    if kind == "n":
        return _behind_noun(stretch, before, verb)
    if kind == "p" and letter in "vb" and stretch.heads[before] in _PLACED and shape[before - 1 : before] == "n":
        return Subject(stretch.phrase_left(before - 1), before, False)  # "*Campaigners outside* said"
    if kind in "wm" and letter == "v":
        return _behind_link(stretch, before, verb)
    if kind == "c" and letter == "v" and (nearest := _of_own_clause(stretch, before, verb)) is not None:
        return nearest
    if kind == "c" or (kind in "wy" and letter == "i"):
        return _controller(stretch, verb)
    if kind in ",):" and (letter == "v" or (letter == "b" and _is_also_past(stretch, verb))):
        return _behind_mark(stretch, before, verb)
    if kind == "q" and letter == "v":
        return subject_behind(stretch, verb) or _controller(stretch, verb)
    if letter == "g" and shape[verb - 2 : verb + 3] == "ncgnv" and stretch.low(verb) not in stretch.cues.speech:
        return None  # "what fairways and *putting* greens can do"
    if kind in "spyf" and letter in "g":
        if _opens(stretch, before):
            return subject_ahead(stretch, verb)
        return _around_time(stretch, before, verb) or _controller(stretch, verb)
    if letter == "g" and kind in ",:q)":
        return _controller(stretch, verb)
    if kind in "vigabxpu":
        return _controller(stretch, verb)
    return None


def _behind_noun(stretch: Stretch, before: int, verb: int) -> Subject | None:
    """Whose verb it is that stands behind a noun phrase: nearly always that phrase's."""
    shape = stretch.shape
    letter = shape[verb]
    first = stretch.phrase_left(before)
    if letter == "g" and shape[first - 4 : first] == ",pnc" and stretch.first_low(first - 3) == "with":
        first -= 2  # "It was loud, with *many marchers and bakers* chanting"
    if letter == "i" and first == before > 0 and stretch.low(before) in _MEANS and shape[before - 1] in "vgibn":
        return _who_has_means(stretch, first, verb)
    if letter == "g" and stretch.low(verb) in ALLEGING and is_turned_on(stretch, first):
        return _controller(stretch, verb)
    if letter == "i" and is_summoned(stretch, first, verb):
        return _controller(stretch, first)
    if letter in "ig":
        if (maker := _maker(stretch, before, verb)) is not None:
            return maker
        if (letter == "g" or stretch.heads[before] in TIME) and is_spent(stretch, before, letter):
            return _controller(stretch, verb) if letter == "i" else _who_spends(stretch, before, verb)
        if not _is_modified(stretch, before, verb) or (letter == "g" and is_acted_on(stretch, before)):
            return _controller(stretch, verb)
    if letter == "g" and (stretch.low(verb) == "adding" or is_where(stretch, first, before)):
        return _controller(stretch, verb)  # "cancelled a march planned for Friday *in Lodd* saying …"
    if letter != "v":
        return Subject(first, before, True)
    if first == before and (last := stretch.words(before)[-1]) in ONLY_OBJECTS:  # but "One of *them* said"
        if shape[before - 1 : before] == "n" and last.endswith(("self", "selves")):
            return Subject(stretch.phrase_left(before - 1), before, False)  # "Ann Quill *herself* said"
        return None
    if first > 1 and shape[first - 1] == "p":
        if shape[first - 2] == "w" and stretch.heads[first - 2] in WHO:
            return Subject(first - 2, first - 2, False)  # "Ann Quill, *who in May* said"
        if shape[first - 2] == "c" and _is_where_said(stretch, first, before):
            return _controller(stretch, verb)  # "she left *and in a letter* said"
    if first > 1 and shape[first - 2 : first] == "np" and stretch.first_low(first - 1) in _WHILE:
        ahead = stretch.phrase_left(first - 2)  # "*Ann Quill* during a rally thanked"
        if (
            stretch.starts_clause(ahead)
            and not stretch.is_time(ahead - 1)
            and _may_be_one(stretch, Subject(ahead, first - 2, False))
        ):
            return Subject(ahead, first - 2, False)
    if shape[first - 2 : first] == "sg" or shape[first - 3 : first] == "sgp":  # "*Ann Quill* while speaking there said"
        ahead = shape.rfind("s", 0, first) - 1
        who = Subject(stretch.phrase_left(max(0, ahead)), ahead, False)
        if shape[max(0, who.first - 2) : who.first] == "n," and stretch.is_full_name(who.first - 2):
            who = Subject(who.first - 2, ahead, False)  # "*Ann Quill, head of the mill* while speaking there said"
        one = Subject(who.first, who.first, False)  # "*Ann Quill*, head of the mill", "*clerks* at the mill"
        if ahead >= 0 and shape[ahead] == "n" and stretch.starts_clause(who.first) and _may_be_one(stretch, one):
            return who
    if shape.startswith(("nt", "npt"), first) and stretch.is_full_name(first):
        return Subject(first, first, False)  # "*Ann Quill* yesterday in Tarn said"
    return Subject(first, before, False)


def _who_has_means(stretch: Stretch, means: int, verb: int) -> Subject | None:
    """Who speaks in "*She* found ways to accuse …", "gave *the mayor* a chance to say …"; no way does."""
    act = means - 1
    if stretch.shape[act] == "n":
        return Subject(stretch.phrase_left(act), act, True)
    return _controller(stretch, verb) if stretch.low(act) in _HAVING else None


def _behind_link(stretch: Stretch, link: int, verb: int) -> Subject | None:
    """Whose verb it is that stands behind "that" or a word in "wh"."""
    shape = stretch.shape
    is_that = shape[link] == "m"
    if not is_that and stretch.low(link) not in _SPEAKING_RELATIVES:
        if stretch.low(link) == "whom" and shape[max(0, link - 2) : link] == "np":
            return Subject(link - 2, link, False)  # "met two bakers, *both of whom* said"
        return _controller(stretch, verb)  # "when asked"
    is_of_thing = (is_that or stretch.low(link) == "which") and shape[link - 1 : link] == "n"
    if is_of_thing and (maker := _maker(stretch, link - 1, verb)) is not None:
        return maker
    return Subject(link, link, False) if link > 0 and shape[link - 1] in "n,)pt" else None


def _behind_mark(stretch: Stretch, mark: int, verb: int) -> Subject | None:
    """Whose verb it is that stands behind a comma, a dash or a bracket.

    Of "Ann Quill, a baker, told the Post" it is who stands before the aside, though a name stands behind the verb.
    """
    shape = stretch.shape
    if stretch.first_low(verb) in HAVE and (opened := before_comma(stretch, mark)) is not None:
        return opened  # "*The mayor of Lodd*, has promised Ann Quill …": no perfect stands in front of its subject
    may_attribute = stretch.heads[verb] in stretch.cues.verbs  # "rose, *furrowed* his brow and said"
    behind = subject_behind(stretch, verb) if shape[mark] != ")" and may_attribute else None
    last_resort = None
    if behind is not None and is_done_to(stretch, mark, verb, behind):
        is_free = stretch.low(verb) not in TRANSITIVE and not shape.startswith("i", behind.last + 1)
        behind, last_resort = None, behind if is_free else None
    if ahead := across_aside(stretch, mark):
        return behind if behind is not None and is_who_says(stretch, verb, behind) else ahead
    if behind is None and shape[mark] == "," and shape[mark - 1 : mark] == ")":
        ahead = behind_bracket(stretch, mark)
    if behind and stretch.low(verb) in TRANSITIVE and shape[mark - 1 : mark] != "q":
        if is_in_tag(stretch, verb, behind):
            return behind
        if shape.startswith("cx", behind.last + 1):
            return None  # "He fell, blamed *Quill* and sued", whose last verb reads as what was blamed
        behind = None  # "He left, praised *Quill* and said": whom he praised
    if shape[mark] == "," and _opens_with_who(stretch, mark):
        is_one = behind is not None and (_may_be_one(stretch, behind) or is_medium(stretch.low(behind.last)))
        if behind is None or not is_one or shape[behind.last + 1 : behind.last + 2] == "v":
            # "*Ann Quill who was hurt*, confirmed the fall", "…, said ten men *were* hurt"
            return Subject(0, mark - 1, False)
    return behind or ahead or _controller(stretch, verb) or before_comma(stretch, mark) or last_resort


def _opens_with_who(stretch: Stretch, comma: int) -> bool:
    """True for "*The head of the mill who was hurt*, …": a relative clause that no comma has opened and one closes."""
    shape = stretch.shape
    who = shape.find("w", 0, comma)
    return who > 0 and stretch.low(who) == "who" and "," not in shape[:comma] and not stretch.phrase_left(who - 1)


def _is_where_said(stretch: Stretch, first: int, last: int) -> bool:
    """True for "she left and *in a letter* said", "and *in May* said"; not for "and *in Lodd officials* said"."""
    if stretch.is_time(first - 1):
        return False
    if stretch.first_low(first - 1) in _LIKE:
        return first == last  # "he left *and like Ann Quill* has said"
    if all(word in MONTH_NAMES or word.isdigit() for word in stretch.words(first)):
        return first == last
    if not is_medium(stretch.low(first)):
        return False
    words = stretch.words(last)
    return first == last or not is_somebody(words[-1]) or (len(words) == _THE_ONE and words[0] in DEFINITE)


def _maker(stretch: Stretch, noun: int, verb: int) -> Subject | None:
    """Who speaks through the phrase in front: *the party* in "the party issued a statement *saying* …"."""
    shape = stretch.shape
    first = stretch.phrase_left(noun)
    act = first - 2 if shape[first - 1 : first] == "u" or stretch.first_low(first - 1) == "to" else first - 1
    if shape[act : act + 1] == "n" and stretch.low(act) in ONLY_OBJECTS:
        act -= 1  # "paid *him* a visit asking …"
    purpose = shape[verb] == "i"
    if act < 0 or (act == 0 and shape[0] != "g") or shape[act] not in "vig":
        return None
    is_one_who = shape[verb + 1 : verb + 2] == "i" and stretch.first_low(first) in INDEFINITE  # "a firm claiming to …"
    one = stretch.is_capitalised(first) or stretch.first_low(first) in DEFINITE
    whom, saying = stretch.low(noun), stretch.low(verb)
    if shape[verb] != "v" and not is_one_who and is_spoken_to(stretch.low(act), whom, saying, purpose=purpose, one=one):
        found = subject_of(stretch, act)
        return Subject(found.first, found.last, True) if found else None
    if act != first - 1 and shape[act + 1] not in "un":
        return None
    if stretch.is_capitalised(first):
        return None
    things = [stretch.low(place) for place in range(first, noun + 1) if shape[place] == "n"]
    if things[1:] and is_share(things[0]):
        things = things[1:2]  # "left 62 percent of *voters* saying"
    if shape[verb] == "v" and (first < noun or not is_medium(things[0])):
        return None  # only of "issued *a statement* that said", not of "posted it under a headline that said"
    if not any(is_mouthpiece(stretch.low(act), thing, purpose=purpose) for thing in things):
        return None
    found = subject_of(stretch, act)
    return Subject(found.first, found.last, True) if found else None


def _who_spends(stretch: Stretch, noun: int, verb: int) -> Subject | None:
    """Who speaks in "spent *the year* saying": whom the time is spent with where that is told, either behind a name."""
    is_linked = stretch.shape[noun - 1] == "p"
    if is_somebody(stretch.low(noun)):
        return Subject(noun if is_linked else stretch.phrase_left(noun), noun, True)
    if is_linked and stretch.first_low(noun - 1) in WITH_OTHERS:
        return Subject(stretch.phrase_left(noun), noun, True)
    return _controller(stretch, verb)


def _opens(stretch: Stretch, place: int) -> bool:
    if place == 1 and stretch.heads[0] in SPANS_OF_TIME:
        return True  # "*Hours* after telling reporters that, Ann Quill left"
    return place == 0 or (place == 1 and stretch.shape[0] in "dc")


def _around_time(stretch: Stretch, link: int, verb: int) -> Subject | None:
    """Who speaks in "*Ann Quill*, after saying that she would stay, left": whose verb stands behind the aside."""
    shape = stretch.shape
    comma = link
    while comma > 0 and shape[comma - 1] in "dt":
        comma -= 1
    comma -= 1
    close = shape.find(",", verb)
    if comma < 1 or shape[comma] != "," or close < 0 or not stretch.has_verb(close + 1):
        return None
    if shape[comma - 1] == "n" and stretch.starts_clause(first := stretch.phrase_left(comma - 1)):
        return Subject(first, comma - 1, True)
    return None


def _is_modified(stretch: Stretch, noun: int, verb: int) -> bool:
    """True when "noun saying …" or "noun to say …" makes the noun the speaker."""
    shape = stretch.shape
    if shape[verb] == "g":
        return stretch.low(stretch.phrase_left(noun)) not in _TAKEN_OVER
    act = stretch.phrase_left(noun) - 1
    return act >= 0 and shape[act] in "vigb"  # "asked the mayor to say"


def _controller(stretch: Stretch, verb: int) -> Subject | None:
    """The subject of the verb that this one leans on: "he rose and *said*", "she declined *to say*"."""
    nearest = leans_on_nearest(stretch, verb)
    for place in leant_on(stretch, verb, nearest=nearest):
        found = None if leans(stretch, place) else subject_of(stretch, place)
        if found is not None:
            return Subject(found.first, found.last, True)
        if nearest and place and stretch.heads[place - 1] == "there":
            return None  # "and *there* is little to suggest"
    return None


def _of_own_clause(stretch: Stretch, joined: int, verb: int) -> Subject | None:
    """Who speaks in "The crowd cheered when *Ann Quill* rose and said …", both verbs of the clause behind "when"."""
    shape = stretch.shape
    place = shape.rfind("v", 0, joined)
    if (who := _of_relative(stretch, place, joined, verb)) is not None:
        return who
    if place < 2 or not PARTING.isdisjoint(shape[place:joined]) or "then" in stretch.heads[joined:verb]:
        return None
    told = stretch.words(place) if place >= 0 else []
    if told[1:] and told[0] not in HAVE and is_past(stretch.first_low(verb)) and not is_past(told[0]):
        return None  # "praised the hall where clerks *will meet* and *called* for help"
    found = subject_of(stretch, place)
    if found is None or found.shared or not 0 < found.first <= found.last < place:
        return None
    opens = found.first - 1
    word = stretch.low(opens)
    if shape[opens] not in "swy" or (shape[opens] == "w" and word not in _WHEN):
        return None
    if not _may_be_one(stretch, found):
        return None
    outer = shape.rfind("v", 0, opens)
    teller = shape.rfind("v", 0, max(0, outer))
    if teller >= 0 and stretch.is_speech(teller):
        return None  # "Odo Tarn said it rained when Ann Quill rose and added": either of them
    if outer >= 0 and shape[opens] == "s" and word not in _AGAINST:
        first = subject_of(stretch, outer)
        is_him = stretch.heads[verb + 1 : verb + 2] in (["him"], ["her"], ["them"])
        if first is not None and _may_be_one(stretch, first) and not is_him:
            return None  # "Ann Quill left after the board met and said": either of them, but the board "told *her*"
    return Subject(found.first, found.last, False)


def _of_relative(stretch: Stretch, place: int, joined: int, verb: int) -> Subject | None:
    """Who speaks in "The clerk, *who* met Quill and said he was ill, left": both verbs stand between the commas."""
    shape = stretch.shape
    who = stretch.back_over_adverbs(place)
    if who < 2 or shape[who] != "w" or stretch.low(who) not in WHO or shape[who - 1] != ",":
        return None
    if PARTING.isdisjoint(shape[place:joined]):
        return Subject(who, who, False)
    is_inner = "v" not in shape[:who] and shape.find(",", place) == joined - 1 and _OUTER.search(shape, verb)
    return Subject(who, who, False) if is_inner else None


def _may_be_one(stretch: Stretch, who: Subject) -> bool:
    return is_somebody(stretch.low(who.last)) or stretch.is_named(who.last)
