"""Which spellings of an article name the same person: full names, and surnames and given names that stand alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import product
from operator import itemgetter
from typing import Final

from dossier.convert.english.gazetteer import is_given, known_names
from dossier.convert.names.forms import Form, Groups
from dossier.convert.names.votesbefore import is_kin_before
from dossier.convert.patterns.rare import Rare
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
            tails[form.keys[cut:]].append(form)
            heads[form.keys[:-cut]].append(form)
    for form in full:
        longer = tails.get(form.keys, [])
        if _is_given(form) and all(len(other.words) == len(form.words) + 1 and _is_given(other) for other in longer):
            continue  # "Vikram Anand Joshi, son of Anand Joshi"
        if groups.number(longer) == 1:
            groups.join(longer[0], form)
    for form in full:
        longer = heads.get(form.keys, []) if _PATRONYMIC.search(form.words[-1]) else []
        if groups.number(longer) == 1:
            groups.join(longer[0], form)  # "Nina Pavlivna", for Nina Pavlivna Marchuk
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


def _first_surnames(form: Form) -> Iterator[tuple[str, ...]]:
    """What may be the first of two surnames of a full name, with small words before it: Odo *de la Garza* Treviño."""
    particles = table_of("name_words")["particle"]
    return (form.keys[at:-1] for at in range(1, len(form.words) - 2) if form.words[at] in particles)


def _merge_family(text: str, family: Sequence[Form], groups: Groups) -> None:
    """People of one surname whose given names can be one person's: compared with those alone who have a name in common.

    They are listed by a mark of the first name and one of another, by None for no other, and by "" for any or none.
    """
    listed: dict[tuple[object, object], list[int]] = defaultdict(list)
    for at, form in enumerate(family):
        (own, like), *middle = map(given_name_marks, form.words[:-1])
        alike: list[tuple[object, object]] = [(mark, None if middle else "") for mark in like]
        ways = [[*product(like, marks)] for _, marks in middle]
        likely = min(ways, key=lambda pairs: sum(len(listed[pair]) for pair in pairs)) if ways else []
        for earlier in sorted({earlier for pair in (*alike, *likely) for earlier in listed[pair]}):
            if _same_given(form, family[earlier]) and not are_two(text, form, family[earlier]):
                groups.join(family[earlier], form)
        for pair in alike:
            del listed[pair][1:]  # all are one group now
        others = {mark for marks, _ in middle for mark in marks} if middle else {None}
        for pair in product(own, [*others, ""]):
            listed[pair].append(at)


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


def _is_given(form: Form) -> bool:
    """True for a name that begins with a given name, and not with what may be a part of a surname: Van Voorhis."""
    first = form.spelling.partition(" ")[0]
    return is_given(first) and first.lower() not in table_of("name_words")["particle"]


def _same_given(a: Form, b: Form) -> bool:
    """True where the given names of two people of one surname can be one person's: one middle name missing or short."""
    one, other = a.words[:-1], b.words[:-1]
    if not same_given_name(one[0], other[0]):
        return False
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


def merge_surnames(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """A surname alone, or a given name alone, belongs to the one person of the article who bears it.

    Of several bearers it belongs to the one whom the article is about: named in full more than twice as often as all
    the others. That is how newspapers write of married politicians; below that the surname stays alone. Who is only
    brought in as a relative ("His mother, Mara Quill, …") does not contest the surname of who is named before.
    """
    full = [form for form in forms if form.type == "person" and len(form.words) > 1]
    if not full:
        return
    bearers: dict[str, set[int]] = defaultdict(set)
    found: dict[int, Form] = {}
    named: Counter[int] = Counter()  # in halves: who only shares a relative's surname is named by half
    for form in full:
        group = groups.find(form)
        found[id(group)] = group
        named[id(group)] += 2 * len(form.spans) + form.shared
        for cut in range(1, len(form.keys)):
            bearers[" ".join(form.keys[cut:])].add(id(group))
        bearers[f"given {form.keys[0]}"].add(id(group))
        for word, key in zip(form.words[1:-1], form.keys[1:-1], strict=True):
            if not is_given(word):
                bearers[f"first {key}"].add(id(group))  # of two surnames: Rubén *Tacuri* Ñahui
    first_at = _FirstNamed(full, groups)
    longer = {word for form in forms if form.type == "organization" and len(form.words) > 1 for word in form.words}
    short = [form for form in forms if _is_short(form)]
    for as_given in (True, False):  # "Marta" first: it tells which Olsen an article is about
        for form in short:
            key = " ".join(form.keys)
            owners = bearers.get(f"given {key}" if as_given else key)
            if not owners and not as_given and len(bearers.get(f"first {key}", ())) == 1:
                owners = bearers[f"first {key}"]
            if not owners or (as_given and (form.type == "organization" or key in bearers)):
                continue
            if as_given and all(_CUT_NAME.match(text, end) for _, end in form.spans):
                continue
            if _is_a_firm(text, form):
                persons = _own_mentions(text, form) if len(owners) == 1 and form.type == "person" else []
                if persons and len(persons) < len(form.spans):
                    part = Form(form.spelling, persons, dict(form.votes))
                    groups.cut_off(form, persons, part)
                    first_at.join(found[next(iter(owners))], part)
                form.vote("organization", _FIRM_VOTE + form.votes["person"])
                continue
            if form.spelling in known_names() and form.type == "organization":
                if (
                    not _is_the_first_bearers(text, form, [found[owner] for owner in owners], first_at)
                    or form.words[0] in longer
                ):
                    continue
                form.vote("organization", -form.votes["organization"])
                form.vote("person", 1)
            first, *others = sorted(owners, key=lambda owner: -named[owner])
            if named[first] > 2 * sum(named[other] for other in others):
                first_at.join(found[first], form)
                named[first] += 2 * as_given * (len(form.spans) - found[first].shared)
            elif not as_given and not any(found[owner].shared for owner in owners):
                own = [owner for owner in owners if not is_kin_before(text, first_at[found[owner]][0])]
                kin = [span for owner in owners if owner not in own for span in found[owner].spans]
                is_firsts = len(own) == 1 and _goes_before(own[0], owners, found, first_at)
                if is_firsts and not _is_beside(text, kin, form):
                    first_at.join(found[own[0]], form)
                else:
                    _join_early(form, [found[owner] for owner in owners], first_at, groups)


def _is_the_first_bearers(text: str, form: Form, owners: Sequence[Form], first_at: _FirstNamed) -> bool:
    """True for a known company's name where one person alone bears it who is named before: "Wendell Fitch … Fitch"."""
    owner = owners[0]
    if any(_DOES_BUSINESS.match(text, end) for _, end in form.spans):
        return False
    return (
        len(owners) == 1
        and not owner.shared
        and _is_given(owner)
        and not form.spelling.isupper()
        and first_at[owner] < form.spans[0]
    )


#: What a company does, behind its name.
_DOES_BUSINESS: Final = Rare(
    r" (?:made|makes|cut|cuts|shut|shuts|sold|sells|bought|buys|owns|acquired|reported|posted|recalled|launched|recalls"
    r"|employs|supplied|supplies|said in a (?:press )?(?:statement|release|filing)|declined to comment|did not respond"
    r"|jobs|workers|factory|plant|cars?|products?|executives?|spokes\w+)\b|['’]s? (?:workers|plant|factory|products?"
    r"|executives?|board|spokes\w+|profits?|sales|revenue|shareholders)\b"
)


def _is_beside(text: str, kin: Sequence[Span], form: Form) -> bool:
    """True where a surname stands alone in a paragraph in which a relative of that surname has just been named."""
    ends = sorted(end for _, end in kin)
    for start, _ in form.spans:
        last = bisect_right(ends, start) - 1
        if last >= 0 and start - ends[last] < _PARAGRAPH and "\n" not in text[ends[last] : start]:
            return True
    return False


_PARAGRAPH: Final = 1000  # characters


def _goes_before(own: int, owners: Set[int], found: Mapping[int, Form], first_at: _FirstNamed) -> bool:
    """True where one of several bearers of a surname is named before all others."""
    return all(first_at[found[own]] <= first_at[found[owner]] for owner in owners)


class _FirstNamed:
    """Where each group of forms is first named in full, while groups are joined."""

    def __init__(self, full: Sequence[Form], groups: Groups) -> None:
        self._groups = groups
        self._spans: dict[int, Span] = {}
        for form in full:
            if form.spans:
                self._add(groups.find(form), form.spans[0])

    def _add(self, group: Form, span: Span) -> None:
        self._spans[id(group)] = min(span, self._spans.get(id(group), span))

    def __getitem__(self, form: Form) -> Span:
        return self._spans[id(self._groups.find(form))]

    def join(self, a: Form, b: Form) -> None:
        """Make the groups of two forms one."""
        span = self._spans.get(id(self._groups.find(b)))
        self._groups.join(a, b)
        if span:
            self._add(self._groups.find(a), span)


def _join_early(form: Form, owners: Sequence[Form], first_at: _FirstNamed, groups: Groups) -> None:
    """A surname that stands alone before its second bearer is named means the first: those spans are cut off."""
    (start, owner), (limit, _) = sorted(((first_at[owner], owner) for owner in owners), key=itemgetter(0))[:2]
    early = [span for span in form.spans if start < span < limit]
    if early:
        part = Form(form.spelling, early, dict(form.votes))
        groups.cut_off(form, early, part)
        groups.join(owner, part)


def _is_a_firm(text: str, form: Form) -> bool:
    """True where a surname is spoken of as a firm: "Quillon, founded by Max Quillon, …", "shares in Quillon"."""
    for start, end in form.spans:
        if _IS_A_FIRM.match(text, end):
            return True
        if (led := _LED_BY.match(text, end)) and form.spelling in led[1].split():
            return True
        is_led = text[start - 4 : start - 3] == text[start - 1 : start] == " "  # by a word of two letters
        if is_led and _OF_A_FIRM.search(text, max(0, start - 24), start):
            return True
        if text.endswith(_LEADING, 0, start) and _LED.search(text, max(0, start - 24), start):
            return True
    return False


def _own_mentions(text: str, form: Form) -> list[Span]:
    """The mentions of a firm's name that mean who bears it: "*Quillon* said he was sorry", "Mr *Quillon*"."""
    return [
        (start, end)
        for start, end in form.spans
        if text.endswith(_MISTER, 0, start) or (text[end : end + 1] in (" ", ",") and _ONES_OWN.match(text, end))
    ]


_IS_A_FIRM: Final = re.compile(
    r"(?:['’]s)? (?:shares|stock)\b"
    r"|, (?:which (?:was|is) )?(?:founded|based|headquartered|listed|owned|run|controlled) (?:by|in|on)\b"
    r"|, which (?:has|employs|makes|owns|sells|runs|operates|supplies|manufactures)\b"
    r"|, an? (?:[\w-]+ ){0,2}(?:company|firm|bank|airline|retailer|\w*maker|manufacturer|supplier|start-?up)\b"
)
_FIRM_VOTE: Final = 6
#: "Quillon, *led by the tycoon Max Quillon*,", and no prisoner who is led by guards.
_LED_BY: Final = re.compile(r", led by ([^,.;\n]{3,60})")
#: What somebody does with a firm, in front of its name: "Max Quillon founded *Quillon*".
_LED: Final = Rare(r"\b(?:(?:co-?)?founded|owns|founder of|owner of|chief executive of) \Z")
_LEADING: Final = ("founded ", "owns ", "er of ", "ve of ")
_MISTER: Final = ("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ")
#: What only a person does or is, behind a name.
_ONES_OWN: Final = Rare(r"(?: \w{3,12} (?:that )?(?:he|she)\b| (?:him|her)self\b|, who\b|, \d\d,)")
#: Its small words have two letters: `_is_a_firm` looks for no others.
_OF_A_FIRM: Final = re.compile(r"\b(?:shares|stakes?|stock) (?:in|of) \Z", re.IGNORECASE)


#: Behind a given name that a writer put in front of the surname that was said: "[Minister *Sergei*] Tarn!".
_CUT_NAME: Final = re.compile(r"\] [A-Z]")


def _is_short(form: Form) -> bool:
    """True for what can be a person's surname or given name standing alone."""
    if form.type == "organization":
        return len(form.words) == 1
    return form.type is None or (form.type == "person" and len(form.words) == 1)
