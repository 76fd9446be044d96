"""Who speaks in a parse: the subject of a verb, wherever it hangs.

On the verb itself, on one that it is joined to ("he rose and *said*"), or on one that somebody is the object of ("asked
the clerk to *say*").
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.actedon import SPENDING, SUMMONING, TOLD_IN_PERSON
from dossier.convert.clauses.claims import CLAIMS
from dossier.convert.clauses.ends import HEARD
from dossier.convert.clauses.mouthpieces import ALLEGING, TURNED_AT, TURNED_OUT, is_medium, is_mouthpiece, is_spoken_to
from dossier.convert.clauses.subjects import WITH_OTHERS
from dossier.convert.engines.spacy_passages import passage_of, phrase_of
from dossier.convert.engines.spacy_tree import Word
from dossier.convert.english.auxiliaries import HAVE
from dossier.convert.english.persons import is_plural, is_somebody
from dossier.convert.english.pronouns import DEFINITE
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.reading.cues import ADDRESSING, cue_forms
from dossier.convert.reading.marks import DOUBLE_MARKS
from dossier.model import Passage

SUBJECTS: Final = frozenset({"nsubj", "csubj", "expl"})
#: In front of whom somebody has to do with, not of where.
_WITH: Final = frozenset({"about", "for", "of", "on", "over", "with"})
WH_TAGS: Final = frozenset({"WDT", "WP", "WP$", "WRB"})
_SENDING: Final = frozenset({"appoint", "dispatch", "hire", "send"})
#: How far up a sentence a subject or a host clause is looked for.
MAX_DEPTH: Final = 40


def is_main(verb: Word) -> bool:
    """True for the verb of "Ann Quill, a baker, *denied* on Monday that …", which some parses take for a participle."""
    return (
        verb.head.dep == "ROOT"
        and (verb.head.part == "PROPN" or is_somebody(verb.head.lower))
        and verb.words[verb.i - 1].text == ","  # not "a nurse *warned* that …", whom somebody warned
        and verb.lemma.lower() not in ADDRESSING
        and any(child.dep == "ccomp" and child.i > verb.i for child in verb.children)
    )


def subject_of(verb: Word, passive: bool) -> tuple[Passage, bool]:
    """The passage of the phrase that speaks, and whether it belongs to another verb (he came and *said*)."""
    if passive:
        for child in verb.children:
            if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
                for agent in child.children:
                    if agent.dep == "pobj":
                        return phrase_of(agent, without=as_whom(agent)), False
        return (), False
    place, depth = verb, 0
    while depth < MAX_DEPTH:
        own = own_subject(place)
        if own is not None and place.i != verb.i and _is_told_of(place, own, verb):
            place, depth = place.head, depth + 1
            continue
        if own is not None and not (own.tag in WH_TAGS and _is_maker(place)):
            return phrase_of(own, without=verb), place.i != verb.i
        if (
            place.i != verb.i
            and (patient := next((c for c in place.children if c.dep == "nsubjpass"), None)) is not None
        ):
            if _is_told_of(place, patient, verb):
                place, depth = place.head, depth + 1
                continue
            return phrase_of(patient, without=verb), True
        if _is_maker(place):
            place = place.head if place.dep == "xcomp" else place.head.head
            depth += 1
            continue
        if place.dep == "advcl" and (sent := _sent(place)) is not None:
            return phrase_of(sent, without=verb), True
        if place.dep in ("acl", "xcomp") and (spender := _spender(place)) is not None:
            place = spender
            depth += 1
            continue
        if place.dep == "xcomp" and place.head.lower in SUMMONING and verb.lower in TOLD_IN_PERSON:
            place, depth = place.head, depth + 1
            continue
        if place.dep == "xcomp" and (controller := object_of(place.head)) is not None:
            return phrase_of(controller, without=verb), True
        if place.dep == "acl" and is_main(place):
            return passage_of([word for word in place.head.subtree if word.i < place.i]), False
        if place.dep == "acl":
            return phrase_of(place.head, without=place), True
        if place.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "prep"):
            place = place.head
        else:
            return (), False
        depth += 1
        if place.part in ("NOUN", "PROPN", "PRON"):
            return (), False
    return (), False


def as_whom(agent: Word) -> Word | None:
    """The "as" of "was named by relatives *as Ida Krull*", which a parse hangs on who names him."""
    prepositions = (child for child in agent.rights if child.dep == "prep" and child.lower == "as")
    return next((child for child in prepositions if child.words[child.i - 1].lower != "such"), None)


def _is_told_of(place: Word, own: Word, verb: Word) -> bool:
    """True for whom only a told clause is about: "would not say *how many* fell but denied …"."""
    if verb.dep != "conj" or verb.head.i != place.i or place.dep != "ccomp" or place.head.i > own.i:
        return False
    if any(child.dep == "mark" for child in verb.children):
        return False  # "said the mill was shut and *that* …"
    if any(word.tag in WH_TAGS for word in own.subtree if word.i <= own.i):
        return True
    if says_behind_passive(place, verb):
        return True
    hearer, other = object_of(place.head), object_of(verb)
    if hearer is not None and other is not None and hearer.part == "PRON" and hearer.lower == other.lower:
        return True  # "told *her* the figures were wrong and asked *her* to go"
    if own.lower == "it":
        return True  # "denied *it* had fallen and accused …"
    if own.lower in CLAIMS:
        return True  # "said *the allegations* were false and asked …"
    return own.part == "NOUN" and not (is_somebody(own.lower) or is_medium(own.lower) or is_plural(own.lower))


def says_behind_passive(told: Word, verb: Word) -> bool:
    """True for a past tense behind a perfect passive, as in `ends`: "said he had been misled *and urged her to go*"."""
    if verb.dep != "conj" or verb.tag != "VBD" or verb.lower in HEARD or verb.lower not in cue_forms().speech:
        return False
    helping = {child.lower for child in told.children if child.dep in ("aux", "auxpass")}
    if "been" not in helping or HAVE.isdisjoint(helping) or told.tag != "VBN":
        return False
    return object_of(verb) is not None or any(child.dep == "ccomp" for child in verb.children)


def _spender(verb: Word) -> Word | None:
    """The verb whose subject says it in "she *spent* years warning …" and "she *is* on record opposing …"."""
    above = verb.head
    if verb.dep == "xcomp":
        return above if above.lower in SPENDING else None
    if above.lower == "record" and above.dep == "pobj" and above.head.lower == "on":
        return above.head.head
    while above.dep in ("pobj", "prep", "dobj") and above.lower not in WITH_OTHERS and not is_somebody(above.lower):
        above = above.head
    if above.lower not in SPENDING or any(_is_with(word) for word in verb.words[verb.head.i : verb.i]):
        return None  # "spent years with a *husband* denying it", "spent £2m on a film about *Odo Tarn* accusing her"
    return above


def _is_with(word: Word) -> bool:
    """True for a name behind "with", "about" or the like, who may speak; not behind "in" and "at"."""
    return word.part == "PROPN" and word.dep == "pobj" and word.head.lower in _WITH


def _is_maker(verb: Word) -> bool:
    """True where who makes the thing in front speaks through it: "the party issued a statement *saying* …"."""
    thing = object_of(verb.head) if verb.dep == "xcomp" else verb.head if verb.dep in ("acl", "relcl") else None
    if thing is None or thing.i > verb.i:
        return False
    if verb.dep != "relcl" and _is_spoken_to(thing, verb):
        return True
    if thing.part != "NOUN" or thing.dep not in ("dobj", "dative"):
        return False
    if verb.dep == "relcl" and not is_medium(thing.lower):
        return False
    return is_mouthpiece(thing.head.lower, thing.lower, purpose=_has_to(verb))


def _sent(verb: Word) -> Word | None:
    """Who is to speak: "they sent *a clerk* to say that it was late"."""
    sent = object_of(verb.head) if verb.head.lemma.lower() in _SENDING and _has_to(verb) else None
    return sent if sent is not None and sent.i < verb.i and is_somebody(sent.lower) else None


def _has_to(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lower == "to" for child in verb.children)


def _is_spoken_to(whom: Word, verb: Word) -> bool:
    """True for the friends of "she phoned *friends* saying …", not for "contacted *a firm* claiming to sell gold"."""
    if verb.lower in ALLEGING and _is_turned_on(whom):
        return True
    one = whom.part == "PROPN" or any(child.lower in DEFINITE for child in whom.children)
    if whom.dep not in ("dobj", "dative", "pobj") or not is_spoken_to(
        _act_on(whom), whom.lower, verb.lower, purpose=_has_to(verb), one=one
    ):
        return False
    indefinite = any(child.lower in ("a", "an", "one") for child in whom.children)
    return not (indefinite and any(child.dep == "xcomp" for child in verb.children))


def _is_turned_on(whom: Word) -> bool:
    """True for somebody of "hit out at *Ann Quill* saying …", "came down heavily on *the mayor* alleging …"."""
    lead = whom.words[whom.head.i - 2 : whom.head.i] if whom.dep == "pobj" and whom.head.lower in TURNED_AT else ()
    return any(word.lower in TURNED_OUT for word in lead)


def _act_on(thing: Word) -> str:
    """The form of the verb whose object somebody is, or that leads to him with "to"; empty for none."""
    verb = thing.head.head if thing.dep == "pobj" and thing.head.lower == "to" else thing.head
    return verb.lower if verb.part == "VERB" else ""


def own_subject(verb: Word) -> Word | None:
    """The verb's subject: of several, the nearest; no day, and none from across a quotation mark ("Now," *he* said)."""
    subjects = [
        child
        for child in verb.children
        if child.dep in ("nsubj", "csubj") and child.lower not in WEEKDAYS and not are_apart(child, verb)
    ]
    return min(subjects, key=lambda child: abs(child.i - verb.i), default=None)


def are_apart(one: Word, other: Word) -> bool:
    """True when a quotation begins or ends between two words."""
    first, last = sorted((one.i, other.i))
    marks = sum(token.text in DOUBLE_MARKS for token in one.words[first + 1 : last])
    return marks % 2 == 1


def object_of(verb: Word) -> Word | None:
    """What a verb is done to, or for."""
    return next((child for child in verb.children if child.dep in ("dobj", "dative") and child.part != "PART"), None)
