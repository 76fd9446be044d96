"""Where a sentence brings in somebody without a name: "At the gate, *a clerk* smiled", "I rang *an engineer*".

Who speaks on behind it is that one, and nobody who was named before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person, is_plural
from dossier.convert.english.pronouns import POSSESSIVES
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, tagged
from dossier.model import Span

#: "*Kate's* sister has set up a page": a sentence about somebody whom only her kin names.
_OWNER: Final = Rare(r"[\"“]?(?:But |And )?[A-Z][\w.’'-]{0,30}?(?: [A-Z][\w.-]{0,30}?){0,2}['’]s? ")
_WORD: Final = Rare(r"([a-z-]{1,20})(?![\w-])")
_NAME: Final = Rare(r",? (?:(?:the|an?) (?:[a-z-]{1,20} ){0,3})?[A-Z]")
_MOST_WORDS: Final = 4
_LEADS: Final = frozenset({"", "But", "And", "Then"})
_MODIFIER: Final = Rare(r"[A-Z][a-z]+(?:ed|ing)")  # "*Protected* witness P-031"
#: … for one who is told of by whose he is: "*A friend of* Ivo Lind".
_OF_WHOM: Final = Rare(r"(?:An?|One|Another|The) (?:[a-z-]{2,20} ){1,4}(?:of|for|to) ")
#: … or by whose people he is one of: "*One of Ivo Lind's* aides".
_ONE_OF_HIS: Final = Rare(
    r"(?:One|Another) of (?:(?:[a-z-]{2,20} ){0,3}[A-Z][\w.’'-]{0,30}?(?: [A-Z][\w.-]{0,30}?){0,2}['’]s?"
    r"|(?:his|her|their)) "
)
#: How a phrase for somebody new begins.
_NEW: Final = ("a ", "an ", "another ", "one ")
#: How a front ends that tells when or where by nouns alone: "Yards *away,* a clerk", "A moment *later,* a clerk".
_FRONT_ENDS: Final = (" after,", " ago,", " away,", " before,", " behind,", " earlier,", " later,", " off,", " on,")
#: What a front begins with, by its tag: a preposition, "when", "outside", "waiting", "seen".
_FRONTING: Final = frozenset("IWYGX")
_BEING: Final = frozenset("came is lay sat stood walked was".split())
#: Who is spoken to goes on: with the person for an object, and behind "to" and "with".
_REACHING: Final = forms_of_verbs(
    "ask call consult contact email interview meet phone question ring telephone text visit"
)
_TURNING_TO: Final = forms_of_verbs("chat listen put read send show speak talk turn write")
_TO: Final = frozenset({"to", "with"})
#: Of these there may be somebody else: "a clerk took *her* in"; but "a clerk shook *her head*".
_FORMS: Final = {"he": frozenset({"he", "him", "his"}), "she": frozenset({"she", "her", "hers"})}
#: What somebody moves, or shows, is his own.
OF_THE_BODY: Final = frozenset(
    "arm arms back brow chest chin ears eye eyebrow eyebrows eyes face feet finger fingers fist fists foot forehead "
    "hair hand hands head heart knee knees leg legs lip lips mouth neck nose palm palms shoulder shoulders teeth "
    "temper thumb tongue voice wrist".split()
)


def kin_of_somebody(text: str, start: int, end: int) -> str:
    """Of "Kate's *sister* has set up a page", a sentence, the sister; empty where she is named, and elsewhere.

    The head of an office is its last noun: "Tarn's chief *executive*, Ann Quill, left" is about somebody named.
    """
    owner = _OWNER.match(text, start, end)
    place, noun, last = owner.end() if owner else end, "", end
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, place, end)
        if word is None or (noun and not is_person(word[1])):
            break
        if is_person(word[1]):
            noun, last = word[1], word.end()
        place = word.end() + 1
    return "" if _NAME.match(text, last) else noun


def brings_in(text: str, sentence: Span, phrase: Span, pronoun: str) -> bool:
    """True where a sentence that names nobody is about the person of a phrase, who is new in it.

    That is its subject, "At the gate, *a clerk* smiled", or is spoken to, "I rang *an engineer*"; and nobody else is
    told of by a form of the pronoun, "he" or "she".
    """
    start = sentence[0]
    before = text[start : phrase[0]].strip(" \"“‘'")
    if before in _LEADS or _MODIFIER.fullmatch(before):
        return True
    if not text.startswith(_NEW, phrase[0]):
        return False
    words = before.split()
    if before.endswith(","):
        tokens, tags = tagged(text)
        first = tokens.index(start)
        opens_clause = tokens.lows[first].endswith("ed") or tags[first] in "IW"  # "Asked", "When"
        is_front = before.endswith(_FRONT_ENDS) or tags[first] in _FRONTING
        is_new = opens_clause or (is_front and not has_finite(text, start, phrase[0]))
    else:
        is_new = _is_inverted(text, start, words) or _is_spoken_to(words)
    return is_new and not tells_of(text, sentence, pronoun)


def one_of_his(text: str, start: int, end: int) -> bool:
    """True for a sentence about "*One of Ivo Lind's aides*", who is not named right behind."""
    one = _ONE_OF_HIS.match(text, start, end)
    place = one.end() if one else end
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, place, end)
        if word is None:
            return False
        if is_person(word[1]) and is_plural(word[1]):
            return _NAME.match(text, word.end()) is None
        place = word.end() + 1
    return False


def is_of_whom(text: str, phrase: Span, end: int, people: Sequence[int]) -> bool:
    """True for one who is told of by whose he is, and alone acts up to `end`: "*The landlord of* Ivo Lind left".

    Named where some `people` are: of "A friend of Ivo Lind, *Ann Quill*, wept" it is she.
    """
    if not _OF_WHOM.match(text, *phrase) or any(phrase[1] <= place for place in people):
        return False
    tokens, tags = tagged(text)
    first, last = tokens.index(phrase[1]), tokens.index(end)
    if tags[first : first + 1] == (",",):
        first = next((place + 1 for place in range(first + 1, last) if tags[place] == ","), last)
    return first < last and tags[first] in "VAXY"


def _is_inverted(text: str, start: int, words: list[str]) -> bool:
    """True for "Among the crowd was" in front of a person."""
    tokens, tags = tagged(text)
    return words[-1] in _BEING and tags[tokens.index(start)] == "I"


def _is_spoken_to(words: list[str]) -> bool:
    """True for "I rang" and "The paper sent the plans to" in front of a person."""
    if words[-1] in _TO:
        return not _TURNING_TO.isdisjoint(words)
    return words[-1] in _REACHING and len(words) > 1


def tells_of(text: str, at: Span, pronoun: str) -> bool:
    """True for a stretch with a form of "he", or "she", that may mean another than who is brought in there."""
    tokens, _ = tagged(text)
    lows, forms = tokens.lows, _FORMS[pronoun]
    return any(
        lows[place] in forms and not (lows[place] in POSSESSIVES and lows[place + 1] in OF_THE_BODY)
        for place in range(tokens.index(at[0]), tokens.index(at[1]))
    )
