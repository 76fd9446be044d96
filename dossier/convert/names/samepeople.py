"""Which full names of an article are spellings of one person's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import islice, product
from operator import eq
from typing import Final

from dossier.convert.english.gazetteer import is_common, is_given, known_names
from dossier.convert.names.forms import Form, Groups
from dossier.convert.names.votesbefore import is_kin_before
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of
from dossier.model import Span
from dossier.namekey import given_name_marks, likely_typo, same_given_name, typo_marks

_SENTENCE_END: Final = Rare(r"[.!?\n]\s|\n")
_SIDE: Final = 48  # characters
_MOST: Final = 16
#: How the second of a Ukrainian's or Russian's names ends, as it is folded.
_PATRONYMIC: Final = re.compile(r"(?:[ioey]vna|ichna|[oey]vy?ich|[oey]vych)$")


def merge_people(text: str, people: Sequence[Form], groups: Groups) -> None:
    """Full names of one person."""
    full = [form for form in people if len(form.words) > 1]
    if len(full) < 2:
        return
    by_last: dict[str, list[Form]] = defaultdict(list)
    for form in full:
        by_last[form.keys[-1]].append(form)
    for family in by_last.values():
        if len(family) > 1:
            _merge_family(text, family, groups)
    tails: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    heads: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in full:
        for cut in range(1, len(form.words) - 1):  # two surnames: Anna Berg Olsen, Berg Olsen
            if is_own_from(form.words, cut):
                tails[form.keys[cut:]].append(form)
            heads[form.keys[:-cut]].append(form)
    for form in full:
        longer = tails.get(form.keys, [])
        if begins_with_given_name(form) and all(
            len(other.words) == len(form.words) + 1 and begins_with_given_name(other) for other in longer
        ):
            continue  # "Vikram Anand Joshi, son of Anand Joshi"
        if groups.number(longer) == 1:
            groups.join(longer[0], form)
    for form in full:
        longer = heads.get(form.keys, []) if _PATRONYMIC.search(form.words[-1]) else []
        if groups.number(longer) == 1:
            groups.join(longer[0], form)  # "Nina Pavlivna", for Nina Pavlivna Marchuk
    for form in full:
        longer = heads.get(form.keys, []) if not FATHERS.isdisjoint(form.words[1:]) else []
        if groups.number(longer) == 1 and not any(_are_kin(text, other, form) for other in longer):
            groups.join(longer[0], form)  # "Odo bin Tarn", for Odo bin Tarn Al Lind
    for form in full:
        may_be = form.keys not in tails and _may_be_cut(text, form)
        longer = heads.get(form.keys, []) if may_be else []
        longer = longer if any(_has_second(text, other, form) for other in longer) else []
        if groups.number(longer) == 1 and not any(_are_kin(text, other, form) for other in longer):
            groups.join(longer[0], form)  # "Rubén Tacuri", for Rubén Tacuri Ñahui; "Abu Odo", for Abu Odo al-Lind
    inner: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in full:
        for surname in _first_surnames(form):
            inner[surname].append(form)
    for form in full:
        longer = inner.get(form.keys, []) if form.keys not in tails else []
        if groups.number(longer) == 1:
            groups.join(longer[0], form)  # "De la Garza", for Rodrigo de la Garza Treviño
    for at, earlier in sorted(_slips(full)):
        groups.join(full[earlier], full[at])


def _may_be_cut(text: str, form: Form) -> bool:
    """True for a given name with a surname, the first of two, and for an honorific of fathers and mothers.

    Many bear the same of those: who is told of anew with an age or an apposition is another.
    """
    if form.words[0] in _PARENTS:
        return len(form.words) == _PARENT_AND_CHILD and not any(_IS_TOLD.match(text, end) for _, end in form.spans)
    return begins_with_given_name(form) and not is_given(form.spelling.rpartition(" ")[2])


def _has_second(text: str, longer: Form, form: Form) -> bool:
    """True for a shorter name with one more surname, as they end in Spanish and Portuguese, or with a nisba.

    A headline's verb is none: "Odo Tarn *Rages*".
    """
    if form.words[0] in _PARENTS:
        return True
    last = longer.spelling.rpartition(" ")[2]
    forms = {last.lower(), last.lower().removesuffix("s"), last.lower().removesuffix("es")}
    is_word = is_common(last) or last in known_names() or not word_tags().keys().isdisjoint(forms)
    is_name = len(longer.words) == len(form.words) + 1 and not is_word and _SECOND.search(last) is not None
    return is_name and any(_is_in_prose(text, end) for _, end in longer.spans[:_MOST])


def _is_in_prose(text: str, place: int) -> bool:
    """True in a line that ends as a sentence does, and is no headline above others."""
    end = text.find("\n", place)
    if end >= 0 and text.find("\n", 0, place) < 0:
        return False
    return text[place : end if end >= 0 else len(text)].rstrip('"”’) ').endswith((".", "!", "?"))


_SECOND: Final = Rare(r"^[^\W\d_]+(?:[aáeéiíoóuúz]|[aeo]s|[aáoóií]n|[aeio][lr])$")
_PARENTS: Final = frozenset({"abu", "abou", "umm", "oum"})
_PARENT_AND_CHILD: Final = 2
_IS_TOLD: Final = Rare(r", (?:\d|an? )| \(\d")


def _are_kin(text: str, longer: Form, form: Form) -> bool:
    """True for two of a family: "Odo Lind Tarn and *his father Odo Lind*", "Odo Lind … *his son Odo Lind Tarn*"."""
    kin = any(is_kin_before(text, start) for start, _ in form.spans[:_MOST])
    later = form.spans[0] < longer.spans[0] and any(is_kin_before(text, start) for start, _ in longer.spans[:_MOST])
    return kin or later or are_two(text, longer, form)


def _first_surnames(form: Form) -> Iterator[tuple[str, ...]]:
    """What may be the first of two surnames of a full name, with small words before it: Odo *de la Garza* Treviño."""
    particles = table_of("name_words")["particle"]
    return (form.keys[at:-1] for at in range(1, len(form.words) - 2) if form.words[at] in particles)


def _merge_family(text: str, family: Sequence[Form], groups: Groups) -> None:
    """People of one surname whose given names can be one person's: compared with those alone who have a name in common.

    They are listed by a mark of the first name and one of another, by None for no other, and by "" for any or none.
    """
    listed: dict[tuple[object, object], list[int]] = defaultdict(list)
    fullest: dict[int, Form] = {}
    two = by_generation(family)
    for at, form in enumerate(family):
        (own, like), *middle = map(given_name_marks, form.words[:-1])
        alike: list[tuple[object, object]] = [(mark, None if middle else "") for mark in like]
        ways = [[*product(like, marks)] for _, marks in middle]
        likely = min(ways, key=lambda pairs: sum(len(listed[pair]) for pair in pairs)) if ways else []
        near = sorted({*islice((earlier for pair in (*alike, *likely) for earlier in listed[pair]), _MOST_ALIKE + 1)})
        same = [family[e] for e in near if _same_given(form, family[e]) and not are_two(text, form, family[e])]
        if form.keys in two:
            same = [other for other in same if other.generation == form.generation]
        if same and len(near) <= _MOST_ALIKE and _are_one(form, same, fullest, groups):
            for other in same:
                groups.join(other, form)
            for pair in alike:
                del listed[pair][1:]  # all are one group now
        others = {mark for marks, _ in middle for mark in marks} if middle else {None}
        for pair in product(own, [*others, ""]):
            listed[pair].append(at)


#: Of more than so many a name can be anybody's.
_MOST_ALIKE: Final = 24


def _are_one(form: Form, others: Sequence[Form], fullest: dict[int, Form], groups: Groups) -> bool:
    """True unless a form can be two people's: "Odo Tarn" beside "Odo A. Tarn" and "Odo B. Tarn".

    `fullest` has the fullest name of each group that was asked for, by its id.
    """
    names = {id(group): fullest.get(id(group), other) for other in others for group in [groups.find(other)]}
    longest = max((form, *names.values()), key=lambda one: len(one.words))
    if not all(_same_given(one, longest) for one in names.values()):
        return False
    fullest.update(dict.fromkeys(names, longest))
    return True


def by_generation(people: Sequence[Form]) -> Set[tuple[str, ...]]:
    """The names that two generations bear: "Odo Tarn *Jr.*" and "Odo Tarn *Sr.*"; without these neither is meant."""
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for form in people:
        if form.generation:
            told[form.keys].add(form.generation)
    return {keys for keys, generations in told.items() if len(generations) > 1}


def are_two(text: str, a: Form, b: Form) -> bool:
    """True for the elder and the younger, and for two spellings beside each other: "Ann Bell met Anna Bell"."""
    if a.generation != b.generation and (
        (a.generation and b.generation) or _is_of_a_line(text, a, b) or _is_of_a_line(text, b, a)
    ):
        return True
    if len(a.words) != len(b.words) and (_is_child_of(text, a, b) or _is_child_of(text, b, a)):
        return True
    if a.words[0] == b.words[0]:
        return False
    gaps = (
        text[min(end, other_end) : max(start, other)]
        for start, end in a.spans[:_MOST]
        for other, other_end in b.spans[:_MOST]
        if 0 < max(start, other) - min(end, other_end) < _SIDE
    )
    return any(_SENTENCE_END.search(gap) is None for gap in gaps)


#: Who may bear the same name: "Odo Tarn's *son*, Odo Tarn Jr.".
_LINE: Final = frozenset("father dad son stepson grandson grandfather mother daughter namesake".split())


def _of_a_line(text: str, form: Form) -> Iterator[Span]:
    """The mentions of somebody as another's father, son or the like."""
    for start, end in form.spans[:_MOST]:
        before = text[max(0, start - _SIDE) : start].rstrip(" ,").rpartition(" ")[2].lower()
        if before in _LINE and is_kin_before(text, start):
            yield start, end


def _is_of_a_line(text: str, a: Form, b: Form) -> bool:
    """True for the first of "Tarn's son, *Odo Tarn Jr.*" and of "*his father*, Odo Tarn Sr.": the second is the owner.

    Another's son, "Ann Quill's son, Odo Tarn Jr.", is soon told of without the "Jr.".
    """
    return any(_is_owner(text, start, b) for start, _ in _of_a_line(text, a))


def _is_owner(text: str, start: int, form: Form) -> bool:
    """True where who has the relative that is named at `start` is `form`; "he" whose father is a "Sr." is a "Jr."."""
    owned = _OWNER.search(text, max(0, start - _SIDE), start)
    if owned is None or owned["name"] is None:
        return owned is not None
    return set(owned["name"].lower().split()) <= {*form.words}


#: Whose relative is named: "*his* father", "*Odo Tarn's* eldest son"; her son has another's name.
_OWNER: Final = Rare(
    r"\b(?:(?P<name>[A-Z][\w.-]{0,20}(?: [A-Z][\w.-]{0,20}){0,3})['’]s?|[Hh]is) (?:[\w-]{1,20} ){0,3}[\w-]{3,20},? \Z"
)


def _is_child_of(text: str, a: Form, b: Form) -> bool:
    """True for the second of "Odo Tarn met *his son* Odo F. Tarn"."""
    return any(
        0 < start - end < _SIDE and _SENTENCE_END.search(text, end, start) is None
        for start, _ in _of_a_line(text, a)
        for _, end in b.spans[:_MOST]
    )


#: In front of a father's name: "Odo *bin* Tarn".
FATHERS: Final = frozenset({"bin", "ibn", "bint", "binti", "binte"})


def is_own_from(words: Sequence[str], cut: int) -> bool:
    """False where the words from `cut` on name a father: of "Odo bin *Tarn Al Lind*", "Odo bin Tarn *bin Lind*"."""
    return FATHERS.isdisjoint(words[1:cut])


def _same_fathers(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for names of two people whose fathers and their fathers are called alike, as far as both tell."""
    return all(map(eq, map(_called, _generations(one)), map(_called, _generations(other))))


def _generations(words: Sequence[str]) -> list[list[str]]:
    """Somebody's names, the father's, his father's: three of "Odo *bin* Tarn *bin* Lind Al Quill"."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word in FATHERS:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _called(words: Sequence[str]) -> Sequence[str]:
    """What somebody is called by of those names: one word, or two of "Abd al-Rahman", "Al Walid"."""
    is_of_two = bool(words) and (words[0].startswith("abd") or words[0] in table_of("name_words")["particle"])
    return words[: 1 + is_of_two]


def begins_with_given_name(form: Form) -> bool:
    """True for a name that begins with a given name, and not with what may be a part of a surname: Van Voorhis."""
    first = form.spelling.partition(" ")[0]
    return is_given(first) and first.lower() not in table_of("name_words")["particle"]


def _same_given(a: Form, b: Form) -> bool:
    """True where the given names of two people of one surname can be one person's: one middle name missing or short."""
    one, other = a.words[:-1], b.words[:-1]
    if not same_given_name(one[0], other[0]):
        return False
    if not (FATHERS.isdisjoint(one[1:]) or FATHERS.isdisjoint(other[1:])):
        return _same_fathers(a.words, b.words)
    return len(other) < 2 or all(any(same_given_name(x, y) for y in other[1:]) for x in one[1:])


def _slips(full: Sequence[Form]) -> Iterator[tuple[int, int]]:
    """The places of two full names, the later first, that differ by one slip in one word."""
    by_others: dict[tuple[int, tuple[str, ...]], list[int]] = defaultdict(list)
    for at, form in enumerate(full):
        for place in range(len(form.words)):
            by_others[place, form.keys[:place] + form.keys[place + 1 :]].append(at)
    for (place, _), alike in by_others.items():
        if len(alike) < 2:
            continue
        by_letters: dict[str, list[int]] = defaultdict(list)
        for at in alike:
            word, key = full[at].words[place], full[at].keys[place]
            marks = typo_marks(word)
            for earlier in {earlier for mark in marks for earlier in by_letters.get(mark, ())}:
                if full[earlier].keys[place] != key and likely_typo(full[earlier].words[place], word):
                    yield at, earlier
            for mark in marks:
                by_letters[mark].append(at)
