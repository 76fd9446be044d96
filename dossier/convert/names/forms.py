"""The spellings of names in one article, and groups of them that name one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from dossier.convert.names.nametypes import Votes, no_votes
from dossier.convert.patterns.rare import Rare
from dossier.model import ENTITY_TYPES, EntityType, Span
from dossier.namekey import folded, name_key, word_key

_GENERATION: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NUMBERED: Final = Rare("[IVX]{2,5}")
_ARTICLE: Final = re.compile(r"\b(?:[Aa]l|[Ee]l)-")


@dataclass
class Form:
    """One spelling in an article: where it stands, and the votes for its type."""

    spelling: str
    spans: list[Span] = field(default_factory=list)
    votes: Votes = field(default_factory=no_votes)
    full: bool = False  # an acronym's words
    shared: bool = False  # made of a given name and a relative's surname, so nowhere written
    alias: bool = False  # another name of somebody

    @cached_property
    def words(self) -> list[str]:
        """The words of the name as they are compared: folded, without generation suffixes; a king keeps his number."""
        spelling = self.spelling
        if "-" in spelling and self.type == "person":
            spelling = _ARTICLE.sub("", spelling).replace("-", "")
        words = folded(spelling).split() or [self.spelling]  # of letters that no folding keeps
        if _GENERATION.isdisjoint(words):  # nearly always
            return words
        if len(words) == 2 and _NUMBERED.fullmatch(self.spelling.rpartition(" ")[2]):
            return words
        return [word for word in words if word not in _GENERATION] or words

    @cached_property
    def generation(self) -> str:
        """What tells a person from a namesake: "jr", "iii"; empty for none."""
        last = self.spelling.rpartition(" ")[2].strip(".")
        return last.lower() if last.lower() in _GENERATION or _NUMBERED.fullmatch(last) else ""

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What transliterations of each of these words share."""
        return tuple(map(word_key, self.words))

    @cached_property
    def type(self) -> EntityType | None:
        """The type with most votes; None without any."""
        best = max(ENTITY_TYPES, key=self.votes.__getitem__)
        return best if self.votes[best] > 0 else None

    def vote(self, entity_type: EntityType, count: int) -> None:
        """Add votes for a type, which may change that of the form."""
        self.votes[entity_type] += count
        self.__dict__.pop("type", None)

    @cached_property
    def key(self) -> str:
        """What transliterations of the name share."""
        return name_key(self.spelling)


class Groups:
    """Disjoint sets of forms."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._forms = list(forms)
        self._parent = {id(form): form for form in forms}

    def add(self, form: Form) -> None:
        """A new form, alone in its group."""
        self._forms.append(form)
        self._parent[id(form)] = form

    def find(self, form: Form) -> Form:
        """The form that stands for the group of another."""
        while (parent := self._parent[id(form)]) is not form:
            self._parent[id(form)] = form = self._parent[id(parent)]  # the way halved, or a long chain is walked often
        return form

    def number(self, forms: Iterable[Form]) -> int:
        """How many groups some forms are in."""
        return len({id(self.find(form)) for form in forms})

    def cut_off(self, form: Form, spans: Sequence[Span], part: Form) -> None:
        """Take some of a form's mentions out of it, for a new form, alone in its group."""
        taken = set(spans)
        form.spans[:] = [span for span in form.spans if span not in taken]
        self.add(part)

    def join(self, a: Form, b: Form) -> None:
        """Make the groups of two forms one."""
        self._parent[id(self.find(b))] = self.find(a)

    def lists(self) -> list[list[Form]]:
        """The groups that are mentioned, in the order of their first forms."""
        found: dict[int, list[Form]] = defaultdict(list)
        for form in self._forms:
            found[id(self.find(form))].append(form)
        return [group for group in found.values() if any(form.spans for form in group)]


def join_equal(forms: Sequence[Form], groups: Groups, of: Callable[[Form], object]) -> None:
    """Join the forms for which `of` gives the same; nothing, such as None, joins none."""
    first: dict[object, Form] = {}
    for form in forms:
        value = of(form)
        if value:
            groups.join(first.setdefault(value, form), form)
