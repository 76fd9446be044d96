"""Clauses whose cue is no verb: nouns ("his claim that"), adjectives ("is sure that"), "according to", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dossier.convert.clauses.claims import CLAIMS
from dossier.convert.clauses.ends import clause_end
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.clauses.objectends import object_end
from dossier.convert.clauses.stretches import Stretch, holds_negative
from dossier.convert.clauses.subjects import subject_of
from dossier.convert.english.auxiliaries import BE
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person, is_plural
from dossier.convert.english.pronouns import ARTICLES, POSSESSIVES
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause, Complement, ComplementKind
from dossier.model import Passage, Span

#: "made it *clear* that"
_MAKING: Final = forms_of_verbs("make")
_CLEAR: Final = frozenset({"clear", "obvious", "plain"})
_LINKS: Final = BE | frozenset("become becomes became remain remains remained feel feels felt seem seemed".split())
_CITING: Final = frozenset({"citing", "quoting"})
_AGENTS: Final = frozenset({"by", "from", "among"})
#: A that-clause with an object or the like, and one more verb, which is then the noun's own: "that *it cost lives* is".
_OUTER_VERB: Final = Rare(r"m(?:[dt]|p[nt])*(?:n(?:pn)*)[dtp]*v[adtpinuxgb]*(v)[^v,:.;qwmsf]*")


def noun_clause(stretch: Stretch, place: int) -> Clause | None:
    """A noun with what it takes: "*the mayor*'s claim *that …*", "concerns *about the bridge*"."""
    shape, tokens = stretch.shape, stretch.tokens
    lemma = stretch.cues.nouns[stretch.low(place)]
    head, after = stretch.head[place], place + 1
    subject: Passage = ()
    if shape[after : after + 2] == "pn" and stretch.first_low(after) in _AGENTS:
        subject = (stretch.span(after + 1, after + 1),)
        after += 2
    complement = _of_noun(stretch, place, after)
    if complement is None:
        return None
    role, shared = "", False
    if not subject and (owner := _owner(stretch, stretch.first[place], head)) is not None:
        subject = (owner,)
    elif not subject:
        verb = place - 1
        if verb > 0 and shape[verb] in "ud" and stretch.low(place) in CLAIMS:
            verb -= 1  # "laughed *off* claims that"
        found = subject_of(stretch, verb) if verb >= 0 and shape[verb] in "vigb" else None
        if found is not None:
            subject, shared = (stretch.span(found.first, found.last),), True
            role = _base(stretch, verb)
    return Clause(
        cue=((tokens.starts[head], tokens.ends[head]),),
        lemma=lemma,
        part="noun",
        at=stretch.span(0, len(shape) - 1),
        subject=subject,
        complements=(complement,),
        role=role,
        shared_subject=shared,
    )


def _of_noun(stretch: Stretch, noun: int, after: int) -> Complement | None:
    """What a noun takes that stands at chunk `after`; None for nothing."""
    shape = stretch.shape
    if shape[after : after + 3] in ("ptm", "ytm"):
        after += 2  # "a report on Monday that …"
    follows = shape[after : after + 1]
    if follows == "m":
        return Complement("that", (stretch.span(after, _noun_clause_end(stretch, noun, after)),), "that")
    if follows == "i":
        return Complement("inf", (stretch.span(after, object_end(stretch, after)),), "to")
    if follows in ("p", "y") and shape[after + 1 : after + 2] in ("n", "w", "g", "q"):
        kind: ComplementKind = "as" if follows == "y" else "pp"
        return Complement(kind, (stretch.span(after, object_end(stretch, after + 1)),), stretch.first_low(after))
    return None


def _noun_clause_end(stretch: Stretch, noun: int, that: int) -> int:
    """Where "His claim *that the bridge was safe* surprised nobody" lets the outer verb go on."""
    shape = stretch.shape
    end = clause_end(stretch, that)
    inner = shape.find("v", that, end)
    if inner >= 0 and stretch.starts_clause(noun):
        outer = inner + 1
        while outer < end and shape[outer] in "adtpi":
            outer += 1
        if shape[outer] in "vx":
            return outer - 1
        if plain := _OUTER_VERB.fullmatch(shape, that, end + 1):
            return plain.start(1) - 1
    return end


def _base(stretch: Stretch, verb: int) -> str:
    """The governing verb's lemma where the lexicon knows it, else its form."""
    low = stretch.low(verb)
    sense = stretch.cues.verbs.get(low)
    return sense.lemma if sense else low


def _owner(stretch: Stretch, first: int, head: int) -> Span | None:
    """The possessor within a noun phrase: "*the mayor*'s last claim", "*their* hope"."""
    tokens = stretch.tokens
    for place in range(head - 1, first - 1, -1):
        low = tokens.lows[place]
        if low in ("'s", "'") and place > first:
            return tokens.starts[first], tokens.ends[place - 1]
        if low in POSSESSIVES:
            return tokens.starts[place], tokens.ends[place]
    return None


def adjective_clause(stretch: Stretch, place: int) -> Clause | None:
    """Of "*She* was sure *that …*", "*she* made it clear *that …*": an adjective behind a linking verb, or "make"."""
    shape = stretch.shape
    verb = stretch.back_over_adverbs(place)
    lemma, last = stretch.low(place), place
    if lemma in _CLEAR:
        made = stretch.back_over_adverbs(verb) if verb > 0 and stretch.low(verb) == "it" else verb
        if made >= 0 and stretch.low(made) in _MAKING:
            verb, lemma = made, f"make {lemma}"
            if shape.startswith("pn", place + 1) and stretch.low(place + 1) == "to":
                place += 2  # "made it clear *to the board* that"
    if verb < 0 or shape[verb] not in "vigb" or place + 1 >= len(shape):
        return None
    if stretch.low(verb) not in (_LINKS if last == place and lemma == stretch.low(place) else _MAKING):
        return None
    follows = shape[place + 1]
    if follows in "mfw":
        complement = Complement(
            "that" if follows == "m" else "if" if follows == "f" else "wh",
            (stretch.span(place + 1, clause_end(stretch, place + 1)),),
            stretch.low(place + 1),
        )
    elif follows == "i":
        complement = Complement("inf", (stretch.span(place + 1, object_end(stretch, place + 1)),), "to")
    elif follows == "p" and place + 2 < len(shape) and shape[place + 2] in "nwg":
        complement = Complement(
            "pp", (stretch.span(place + 1, object_end(stretch, place + 2)),), stretch.first_low(place + 1)
        )
    elif follows == "n" and stretch.has_verb(stretch.phrase_right(place + 1) + 1):
        complement = Complement("bare", (stretch.span(place + 1, clause_end(stretch, place + 1)),))
    else:
        return None
    found = subject_of(stretch, verb)
    words = stretch.words(verb)
    return Clause(
        cue=(stretch.span(verb, last),),
        lemma=lemma,
        part="adjective",
        at=stretch.span(0, len(shape) - 1),
        subject=(stretch.span(found.first, found.last),) if found else (),
        complements=(complement,),
        negated=holds_negative(words),
        role="main",
        shared_subject=bool(found and found.shared),
    )


def preposition_clause(stretch: Stretch, place: int) -> Clause | None:
    """Of "According to *the police*, …", "…, according to *her*", "…, as per *the report*, …"."""
    shape = stretch.shape
    last, lemma = place, "as per"
    if stretch.first_low(place) == "according":
        last, lemma = place + 1, "according to"
        if last >= len(shape) or stretch.first_low(last) != "to":
            return None
    elif place and stretch.heads[place - 1] == "as":
        place -= 1
    else:
        return None  # "sixty *per* cent", "twice *per* day"
    speaker = last + 1
    head = speaker + shape.startswith("xn", speaker)  # "According to *written evidence*, …"
    if head >= len(shape) or shape[head] != "n":
        return None
    end, rest = _speaker_and_rest(stretch, head, opens=place <= 1, generous=place > 0)
    if shape[max(place - 2, 0) : place] == "m,":
        return None  # "said that, according to the board, it leaks": part of the sentence around it
    goes_on = shape[end + 1 : end + 3] == ",v"
    if shape[max(place - 2, 0) : place] == "w,":  # "two men who, according to the police, left"
        is_told = any(letter == "v" and stretch.is_speech(verb) for verb, letter in enumerate(shape[:place]))
        if is_told or not (goes_on and rest and stretch.low(place - 2) in _WHO):
            return None  # … nor of what somebody else tells
        front: Passage = (stretch.span(place - 2, place - 2),)
    else:  # "The bridge, according to the police, is shut"
        front = _before(stretch, place, goes_on and "v" not in shape[:place])
    if place <= 1 and rest:
        # at the sentence's start the speaker ends at the first comma, an apposition aside
        at: Passage = rest
    elif front and rest and _is_inside(stretch, place, end):
        at = (*front, *rest)
    else:
        at = front or rest
    if not at:
        return None
    return Clause(
        cue=(stretch.span(place, last),),
        lemma=lemma,
        part="preposition",
        at=stretch.span(0, len(shape) - 1),
        subject=(_without_maker(stretch, speaker, end),),
        complements=(Complement("bare", at, "aside" if len(at) > 1 else ""),),
        role="main",
    )


def _speaker_and_rest(stretch: Stretch, head: int, *, opens: bool, generous: bool) -> tuple[int, Passage]:
    """The last chunk of whom something is according to, a phrase that begins at `head`, and what is told behind it.

    Where it `opens` the sentence, what tells which one it is stands between the two, with a comma behind it.
    """
    shape = stretch.shape
    end = stretch.phrase_right(head, generous=generous)
    rest = _behind(stretch, end)
    if not opens:
        return end, rest
    comma = shape.find(",", end)
    if not rest and comma > end + 1 and _is_reduced(stretch, end + 1, comma):
        end = comma - 1  # "According to a report *seen by the Courier*, …"
        end = _all_apposed(stretch, end, end)  # … "*signed by the mayor, Ann Quill*, …"
    elif shape[end + 1 : end + 2] == "n" and stretch.has_verb(stretch.phrase_right(end + 1) + 1):
        # "According to the mayor *the mill was sold*"
        return end, (stretch.span(end + 1, clause_end(stretch, end + 1)),)
    elif shape[end + 1 : end + 2] == "w" and comma > 0:
        end = comma - 1  # "According to a clerk *who saw it*, the mill …"
    elif shape[end + 1 : end + 3] in (",x", ",v") or (
        shape.startswith(",g", end + 1) and stretch.low(end + 2) in _CITING
    ):
        close = shape.find(",", end + 2)
        if close > 0 and shape[close + 1 : close + 2] in ("n", "q"):
            end = close - 1  # "According to a report, *seen by the Courier*, the bridge …"
    else:
        last = _all_apposed(stretch, head, end)
        if last == end:
            return end, rest
        end = last  # "According to Loud Silence, *a guild*, the mill …"
    return end, _behind(stretch, end)


_FROM: Final = frozenset({"at", "from", "of"})
_WHO: Final = frozenset({"which", "who"})
_RELATIVES: Final = frozenset({"which", "who", "whose"})
#: Participles that read as past forms: "a group *made* up of clerks".
_MADE: Final = frozenset("held known led made run set".split())


def _all_apposed(stretch: Stretch, head: int, end: int) -> int:
    """The last chunk of the phrases between commas that tell who one is: "Ann Quill, *40, a baker, of Lodd,* …"."""
    while (last := _apposed(stretch, head, end)) is not None:
        end = last
    return end


def _apposed(stretch: Stretch, head: int, end: int) -> int | None:
    """The last chunk of a phrase between commas that tells who the one in front is: "Loud Silence, *a guild,*".

    A subject stands right in front of its verb behind it, or the phrase is the first of a row: "a clerk, a cook and …".
    """
    shape, first = stretch.shape, end + 2
    close = shape.find(",", first)
    if close < 0 or shape[end + 1] != "," or not (shape[first] == "n" or _is_from(stretch, end, first)):
        return None
    if stretch.is_named(end) and stretch.low(first).isdigit() and first + 1 == close:
        return close - 1  # "Ann Quill*, 40,* a baker"
    is_office = stretch.is_named(end) and is_person(stretch.low(first)) and not is_plural(stretch.low(first))
    is_name = stretch.is_named(first) and (is_person(stretch.low(head)) or is_person(stretch.low(end)))
    if stretch.first_low(first) not in ARTICLES and not (is_office or is_name or shape[first] == "p"):
        return None  # "According to the mayor*, Ann Quill,* the mill …", but "According to the board, Ann Quill left"
    last = stretch.phrase_right(first + (shape[first] == "p"))
    if last + 1 < close and shape[last + 1] not in "wmx" and stretch.low(last + 1) not in _MADE:
        return None
    is_more = shape.startswith("w", close + 1) and stretch.low(close + 1) in _RELATIVES
    is_more = is_more or _is_from(stretch, close - 1, close + 1)  # "Ann Quill, a clerk*, of Lodd,*"
    is_more = is_more or (shape.startswith("n,", close + 1) and stretch.low(close + 1).isdigit())  # "Ann Quill*, 40,*"
    subject = shape.find(",", close + 1) + 1 if is_more else close + 1
    if not shape.startswith("n", subject) or stretch.first_low(subject) in POSSESSIVES:
        return None  # "a van, *its windows shut*, left"
    behind = stretch.phrase_right(subject)
    is_subject = "c" not in shape[subject:behind] and stretch.has_verb(behind + 1)
    return close - 1 if is_subject else None


def _is_from(stretch: Stretch, end: int, first: int) -> bool:
    """True for "Odo Tarn, *of Lodd*, …"."""
    return stretch.is_named(end) and stretch.shape.startswith("pn", first) and stretch.first_low(first) in _FROM


#: What is told in "a speech *she* gave" is hers.
_SPOKEN: Final = frozenset({"delivered", "gave", "made"})


def _without_maker(stretch: Stretch, speaker: int, end: int) -> Span:
    """What speaks of "according to *a memo* Ann Quill sent": its maker is the subject of another verb."""
    start, last = stretch.span(speaker, end)
    verb = stretch.over_adverbs(end + 1)
    if speaker == end and stretch.has_verb(verb) and stretch.low(verb) not in _SPOKEN:
        tokens, first = stretch.tokens, stretch.first[end]
        for place in range(first + 1, stretch.last[end]):
            if is_medium(tokens.lows[place - 1]):
                return start, tokens.ends[place - 1]
    return start, last


def _is_reduced(stretch: Stretch, first: int, comma: int) -> bool:
    """True for chunks with no finite verb: "*seen by the Courier*", "*interviewed separately*"."""
    verbs = stretch.shape[first:comma].count("v")
    return not verbs or (verbs == 1 and stretch.shape[first] == "v" and stretch.low(first).endswith("ed"))


def _before(stretch: Stretch, place: int, goes_on: bool) -> Passage:
    shape = stretch.shape
    last = place - 1
    while last >= 0 and shape[last] in ",:":
        last -= 1
    if last < 0:
        return ()
    start = shape.rfind(".", 0, last) + 1
    is_clause = goes_on or any(letter in "vq" for letter in shape[start : last + 1])
    return (stretch.span(start, last),) if is_clause else ()


def _behind(stretch: Stretch, end: int) -> Passage:
    shape = stretch.shape
    start = end + 1
    if start >= len(shape) or shape[start] not in ",q:":
        return ()
    while start < len(shape) and shape[start] in ",:":
        start += 1
    if shape.startswith("w", start) and (comma := shape.find(shape[start - 1], start)) > 0:
        start = comma + 1  # According to Ann Quill, *who runs the mill,* …
    if start >= len(shape):
        return ()
    last = clause_end(stretch, start)
    return (stretch.span(start, last),) if any(letter in "vq" for letter in shape[start : last + 1]) else ()


def _is_inside(stretch: Stretch, place: int, end: int) -> bool:
    """True for a parenthesis: commas on both sides, and no new clause behind it."""
    shape = stretch.shape
    behind = end + 2
    if shape[place - 1] not in ",:" or behind >= len(shape) or shape[behind] in "gc":
        return False
    verb = stretch.phrase_right(behind) + 1 if shape[behind] == "n" else 0
    return not (shape[verb : verb + 1] == "v" and stretch.is_speech(verb) and shape[verb + 1 :] in ("", "."))


def cue_clauses(stretch: Stretch, places: Sequence[int]) -> Iterator[Clause]:
    """Every clause of a stretch whose cue is a noun, an adjective or a preposition, at one of some places."""
    cues = stretch.cues
    for place in places:
        letter, low = stretch.shape[place], stretch.heads[place]
        found: Clause | None = None
        if letter == "n":
            if low in cues.nouns:
                found = noun_clause(stretch, place)
        elif letter == "a":
            if low in cues.adjectives:
                found = adjective_clause(stretch, place)
        elif letter in "pg" and low in cues.prepositions:
            found = preposition_clause(stretch, place)
        if found is not None:
            yield found
