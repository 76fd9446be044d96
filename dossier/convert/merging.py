"""Which spellings of one article name the same person, organization or place.

Works on spellings, not on single mentions: an article uses one spelling for one thing, and what an article does not do
is left to people. Every rule gives a reason to join; none joins because nothing speaks against it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final

from dossier.convert.gazetteer import (
    common_words,
    company_suffixes,
    demonyms,
    is_common,
    is_given,
    known_names,
    organization_heads,
)
from dossier.convert.genders import gender_told, of_given_name
from dossier.convert.namesakes import told_apart, with_title
from dossier.convert.nametypes import Votes, no_votes
from dossier.convert.possessives import SAINTS
from dossier.data import table_of
from dossier.model import ENTITY_TYPES, EntityType, Span
from dossier.namekey import folded, likely_typo, name_key, same_given_name, word_key

_SMALL: Final = frozenset("of the for and de la du der von van on in to at & a an".split())
_GENERATION: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})


_ARTICLE: Final = re.compile(r"\b(?:[Aa]l|[Ee]l)-")


@dataclass
class Form:
    """One spelling in an article: where it stands, and the votes for its type."""

    spelling: str
    spans: list[Span] = field(default_factory=list)
    votes: Votes = field(default_factory=no_votes)
    full: bool = False  # an acronym's words

    @cached_property
    def words(self) -> list[str]:
        """The words of the name as they are compared: folded, without generation suffixes."""
        spelling = _ARTICLE.sub("", self.spelling).replace("-", "") if self.type == "person" else self.spelling
        words = folded(spelling).split()
        return [word for word in words if word not in _GENERATION] or words

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What transliterations of each of these words share."""
        return tuple(map(word_key, self.words))

    @cached_property
    def type(self) -> EntityType | None:
        """The type with most votes; None without any."""
        best = max(ENTITY_TYPES, key=self.votes.__getitem__)
        return best if self.votes[best] > 0 else None

    @cached_property
    def key(self) -> str:
        """What transliterations of the name share."""
        return name_key(self.spelling)


def merged(text: str, forms: Sequence[Form]) -> list[list[Form]]:
    """The forms in groups, each the spellings of one entity; forms without a type and a partner stay alone."""
    groups = _Groups(forms)
    _merge_known(forms, groups)
    _merge_acronyms(text, forms, groups)
    _merge_people([form for form in forms if form.type == "person"], groups)
    _part_namesakes(text, forms, groups)
    _merge_surnames(text, forms, groups)
    _merge_organizations(forms, groups)
    _merge_keys(forms, groups)
    return groups.lists()


class _Groups:
    """Disjoint sets of forms."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._forms = list(forms)
        self._parent = {id(form): form for form in forms}

    def add(self, form: Form) -> None:
        """A new form, alone in its group."""
        self._forms.append(form)
        self._parent[id(form)] = form

    def find(self, form: Form) -> Form:
        while (parent := self._parent[id(form)]) is not form:
            form = parent
        return form

    def join(self, a: Form, b: Form) -> None:
        self._parent[id(self.find(b))] = self.find(a)

    def lists(self) -> list[list[Form]]:
        found: dict[int, list[Form]] = defaultdict(list)
        for form in self._forms:
            found[id(self.find(form))].append(form)
        return [group for group in found.values() if any(form.spans for form in group)]


def _join_equal(forms: Sequence[Form], groups: _Groups, of: Callable[[Form], object]) -> None:
    first: dict[object, Form] = {}
    for form in forms:
        value = of(form)
        if value:
            groups.join(first.setdefault(value, form), form)


def _merge_known(forms: Sequence[Form], groups: _Groups) -> None:
    """Spellings that are generally known to name one thing: UK and Britain."""

    def known(form: Form) -> object:
        entry = known_names().get(form.spelling)
        return (entry.type, entry.name) if entry and entry.type == form.type else None

    _join_equal(forms, groups, known)


def _merge_keys(forms: Sequence[Form], groups: _Groups) -> None:
    """Transliterations and other writings of one name: same key and type, long enough to prove something."""
    _join_equal(
        forms,
        groups,
        lambda form: (form.type, form.key) if form.type and len(form.key) > 4 else (form.type, form.spelling.upper()),
    )


# ---- people ---------------------------------------------------------------------------------------------------------


def _merge_people(people: Sequence[Form], groups: _Groups) -> None:
    """Full names of one person."""
    full = [form for form in people if len(form.words) > 1]
    by_last: dict[str, list[Form]] = defaultdict(list)
    for form in full:
        by_last[form.keys[-1]].append(form)
    for alike in by_last.values():
        for at, form in enumerate(alike):
            for other in alike[:at]:
                if _same_given(form, other):
                    groups.join(other, form)
    tails: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in full:
        for cut in range(1, len(form.words) - 1):  # two surnames: Anna Berg Olsen, Berg Olsen
            tails[form.keys[cut:]].append(form)
    for form in full:
        longer = tails.get(form.keys, [])
        if _is_given(form) and all(len(other.words) == len(form.words) + 1 and _is_given(other) for other in longer):
            continue  # "Vikram Anand Joshi, son of Anand Joshi"
        if longer and len({id(groups.find(other)) for other in longer}) == 1:
            groups.join(longer[0], form)
    for at, form in enumerate(full):  # one slip in one word
        for other in full[:at]:
            if _is_slip(form, other) and groups.find(form) is not groups.find(other):
                groups.join(other, form)


def _is_given(form: Form) -> bool:
    """True for a name that begins with a given name, and not with what may be a part of a surname: Van Voorhis."""
    first = form.spelling.partition(" ")[0]
    return is_given(first) and first.lower() not in table_of("name_words")["particle"]


def _same_given(a: Form, b: Form) -> bool:
    """True where the given names of two people of one surname can be one person's: one middle name missing or short."""
    one, other = a.words[:-1], b.words[:-1]
    if not same_given_name(one[0], other[0]):
        return False
    return (
        all(any(same_given_name(x, y) for y in other[1:]) for x in one[1:]) if len(one) > 1 and len(other) > 1 else True
    )


def _is_slip(a: Form, b: Form) -> bool:
    if len(a.keys) != len(b.keys):
        return False
    different = [at for at, (x, y) in enumerate(zip(a.keys, b.keys, strict=True)) if x != y]
    return len(different) == 1 and likely_typo(a.words[different[0]], b.words[different[0]])


def _part_namesakes(text: str, forms: Sequence[Form], groups: _Groups) -> None:
    """Take "Mrs Grant" out of the mentions of Grant where who is named in full is a man, or there is Mr Grant too.

    She is the one woman of that surname who is named in full, or somebody of her own.
    """
    full = [form for form in forms if form.type == "person" and len(form.words) > 1]
    for form in forms:
        if form.type != "person" or len(form.words) > 1:
            continue
        told = told_apart(text, form.spans)
        if not told:
            continue
        bearers = [
            (other, gender_told(text, other.spans) or of_given_name(other.spelling))
            for other in full
            if _bears(other, form)
        ]
        unsure = [other for other, gender in bearers if not gender]
        alone = len({id(groups.find(other)) for other, _ in bearers}) < 2
        if len(told) < 2 and alone and all(gender in ("", next(iter(told))) for _, gender in bearers):
            continue
        for gender, spans in told.items():
            owners = [other for other, of_owner in bearers if of_owner == gender]
            if not owners and len(bearers) == len(unsure) and alone and bearers and gender == next(iter(told)):
                owners = unsure  # who was named in full is spoken of first
            several = len({id(groups.find(owner)) for owner in owners})
            if several > 1:
                continue
            if owners:
                part = Form(form.spelling, spans, dict(form.votes))
            else:
                whole = [with_title(text, span) for span in spans]
                part = Form(text[slice(*whole[0])], whole, dict(form.votes))
            form.spans[:] = [span for span in form.spans if span not in spans]
            groups.add(part)
            if owners:
                groups.join(owners[0], part)


def _bears(full: Form, surname: Form) -> bool:
    return full.keys[-1] == surname.keys[-1]


def _merge_surnames(text: str, forms: Sequence[Form], groups: _Groups) -> None:
    """A surname alone, or a given name alone, belongs to the one person of the article who bears it.

    Of several bearers it belongs to the one whom the article is about: named in full more than twice as often as all
    the others. That is how newspapers write of married politicians; below that the surname stays alone.
    """
    full = [form for form in forms if form.type == "person" and len(form.words) > 1]
    bearers: dict[str, set[int]] = defaultdict(set)
    found: dict[int, Form] = {}
    named: Counter[int] = Counter()
    for form in full:
        group = groups.find(form)
        found[id(group)] = group
        named[id(group)] += len(form.spans)
        for cut in range(1, len(form.keys)):
            bearers[" ".join(form.keys[cut:])].add(id(group))
        bearers[f"given {form.keys[0]}"].add(id(group))
    short = [form for form in forms if _is_short(form)]
    for as_given in (True, False):  # "Marta" first: it tells which Olsen an article is about
        for form in short:
            key = " ".join(form.keys)
            owners = bearers.get(f"given {key}" if as_given else key)
            if not owners or (as_given and (form.type == "organization" or key in bearers)):
                continue
            if _is_a_firm(text, form):
                form.votes["organization"] += _FIRM_VOTE
                form.__dict__.pop("type", None)
                continue
            first, *others = sorted(owners, key=lambda owner: -named[owner])
            if named[first] > 2 * sum(named[other] for other in others):
                groups.join(found[first], form)
                named[first] += as_given * len(form.spans)
            elif not as_given:
                _join_early(form, [found[owner] for owner in owners], full, groups)


def _join_early(form: Form, owners: Sequence[Form], full: Sequence[Form], groups: _Groups) -> None:
    """A surname that stands alone before its second bearer is named means the first: those spans are cut off."""
    first_named = sorted(
        (min(other.spans[0] for other in full if groups.find(other) is groups.find(owner)), id(owner), owner)
        for owner in owners
    )
    (start, _, owner), (limit, _, _) = first_named[:2]
    early = [span for span in form.spans if start < span < limit]
    if early:
        part = Form(form.spelling, early, dict(form.votes))
        form.spans[:] = [span for span in form.spans if span not in early]
        groups.add(part)
        groups.join(owner, part)


def _is_a_firm(text: str, form: Form) -> bool:
    """True where a surname is spoken of as a firm: "Quillon, founded by Max Quillon, …", "shares in Quillon"."""
    return any(
        _IS_A_FIRM.match(text, end) or _OF_A_FIRM.search(text, max(0, start - 24), start) for start, end in form.spans
    )


_IS_A_FIRM: Final = re.compile(
    r"(?:['’]s)? (?:shares|stock)\b"
    r"|, (?:which (?:was|is) )?(?:founded|based|headquartered|listed|owned|run) (?:by|in|on)\b"
    r"|, an? (?:[\w-]+ ){0,2}(?:company|firm|bank|airline|retailer|\w*maker|manufacturer|supplier|start-?up)\b"
)
_FIRM_VOTE: Final = 6
_OF_A_FIRM: Final = re.compile(r"\b(?:shares|stakes?|stock) (?:in|of) \Z", re.IGNORECASE)


def _is_short(form: Form) -> bool:
    """True for what can be a person's surname or given name standing alone."""
    if form.type == "organization":
        return form.spelling not in known_names() and len(form.words) == 1
    return form.type is None or (form.type == "person" and len(form.words) == 1)


# ---- organizations --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    """An organization's name without its legal form and without "the"."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().rstrip(".,") in company_suffixes():
        words.pop()
    if len(words) > 1 and words[0].lower() == "the":
        del words[0]
    return " ".join(words).rstrip(",")


def _merge_organizations(forms: Sequence[Form], groups: _Groups) -> None:
    """Legal forms left out, and the short name behind the full one; a single word of another type may be such a one."""
    organizations = [form for form in forms if form.type == "organization"]

    def key(form: Form) -> str:
        bare = _bare(form.spelling)
        return name_key(bare) if len(bare) > 3 else bare

    _join_equal(organizations, groups, key)
    full = [(form, _bare(form.spelling).split()) for form in organizations]
    unsure = [form for form in forms if form.type != "organization" and form.spelling not in known_names()]
    people = {id(groups.find(form)) for form in forms if form.type == "person" and len(form.words) > 1}
    for short in (*organizations, *(form for form in unsure if " " not in form.spelling)):
        if id(groups.find(short)) in people:
            continue  # "Rudy Haas, the owner of Haas Towing": Haas is the man
        mine = _bare(short.spelling).split()
        longer = {
            id(groups.find(form)): form
            for form, words in full
            if len(words) > len(mine) and (words[0] == mine[0] or words[-1] == mine[-1]) and _shortens(mine, words)
        }
        longer.pop(id(groups.find(short)), None)
        if len(longer) == 1:
            groups.join(next(iter(longer.values())), short)


def _shortens(short: list[str], full: list[str]) -> bool:
    """True where a short name is the distinctive beginning of a full one, or all of it but the country in front."""
    if full[-len(short) :] == short:
        front = " ".join(full[: -len(short)])
        known = known_names().get(front)
        return front in demonyms() or (known is not None and known.type == "place")
    if full[: len(short)] != short or len(full) - len(short) > 2:
        return False
    rest = full[len(short) :]
    if short[-1] in demonyms() or (" ".join(short) in known_names() and known_names()[" ".join(short)].type == "place"):
        return False
    if len(short) == 1 and (is_common(short[0]) or short[0].lower() in common_words() or short[0].isupper()):
        return False
    if any(word in demonyms() or word in known_names() for word in rest) or not rest[0][0].isupper():
        return False
    if len(rest) == 2:  # Corvane Civil Works, Corvane; a town has a council and a court
        return len(short) == 1 and rest[1].lower() in _GENERIC and is_common(rest[0])
    return len(rest) == 1 and (
        rest[0].lower() in _GENERIC
        or rest[0].lower() not in organization_heads()
        or short[0].lower().rstrip(".") in SAINTS  # St Aldith's Hospital, St Aldith's
    )


#: Words that a company's name can lose in a second mention: Halden Group, Halden.
_GENERIC: Final = frozenset(table_of("name_words")["generic"])


# ---- acronyms -------------------------------------------------------------------------------------------------------

_BETWEEN: Final = re.compile(r"[\s-]+")
_BRACKET: Final = re.compile(r",? ?[(\[] ?(?:the |or |also |abbreviated |\w{2,12}: )?[\"“'‘`]{0,2}")


def _merge_acronyms(text: str, forms: Sequence[Form], groups: _Groups) -> None:
    """An acronym and its words: bracketed behind them anywhere in the article, or made of their first letters."""
    starts = {span[0]: form for form in forms for span in form.spans}
    short = [form for form in forms if _is_acronym(form.spelling)]
    for form in forms:
        if _is_acronym(form.spelling) or form.type == "person":
            continue
        for _, end in form.spans:
            bracket = _BRACKET.match(text, end)
            inside = starts.get(bracket.end()) if bracket else None
            if (
                inside is not None
                and _is_acronym(inside.spelling)
                and _stands_for(inside.spelling, form.spelling, loose=True)
            ):
                _join_acronym(form, inside, groups)
    for acronym in short:
        if groups.find(acronym) is not acronym or acronym.full or acronym.type == "place":
            continue
        meant = [
            form
            for form in forms
            if len(form.words) > 1 and form.type != "person" and _stands_for(acronym.spelling, form.spelling)
        ]
        if len({id(groups.find(form)) for form in meant}) == 1:
            _join_acronym(meant[0], acronym, groups)


def _join_acronym(full: Form, acronym: Form, groups: _Groups) -> None:
    full.full = True
    if acronym.type != full.type and full.type:
        acronym.votes[full.type] += acronym.votes[acronym.type or full.type]
        acronym.__dict__.pop("type", None)
    groups.join(full, acronym)


@lru_cache(maxsize=4096)
def _is_acronym(spelling: str) -> bool:
    letters = spelling.replace(".", "").replace("&", "")
    return (
        2 <= len(letters) <= 8
        and letters.isalpha()
        and sum(map(str.isupper, letters)) >= len(letters) - 1
        and " " not in spelling
    )


def _stands_for(acronym: str, name: str, loose: bool = False) -> bool:
    """True where the letters of an acronym are the first letters of a name's words.

    Small words may be left out. `loose`, for one in brackets right behind the name: any letters of the name in order.
    """
    letters = acronym.replace(".", "").replace("&", "").lower()
    heads, large, stripped = _initials(name)
    if letters in (heads, large) or (len(letters) > 2 and letters == stripped):
        return True
    if not loose:
        return False
    rest = iter(folded(name).replace(" ", ""))
    return all(letter in rest for letter in letters)


@lru_cache(maxsize=4096)  # each acronym of an article asks each name
def _initials(name: str) -> tuple[str, str, str]:
    """The first letters of a name's words: of all, without the small ones, and of these without legal forms."""
    words = [(word[0].lower(), word.lower()) for word in _BETWEEN.split(name) if word]
    heads = [first for first, _ in words if first.isalnum()]
    large = [first for first, word in words if first.isalnum() and word not in _SMALL]
    stripped = [first for first, word in words if word not in _SMALL and word.rstrip(".") not in company_suffixes()]
    return "".join(heads), "".join(large), "".join(stripped)
