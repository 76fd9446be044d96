"""Whom a surname or a given name that stands alone belongs to, of the people whom an article names in full."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import Final

from dossier.convert.english.gazetteer import is_given, known_names, title_kind
from dossier.convert.names.forms import Form, Groups
from dossier.convert.names.samepeople import FATHERS, begins_with_given_name, is_own_from
from dossier.convert.names.titledsurnames import spans_by_title
from dossier.convert.names.votesbefore import is_kin_before
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.data import table_of
from dossier.model import Span


def merge_surnames(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """A surname alone, or a given name alone, belongs to the one person of the article who bears it.

    Of several bearers it belongs to the one whom the article is about: named in full more than twice as often as all
    the others. That is how newspapers write of married politicians; below that the surname stays alone. Who is only
    brought in as a relative ("His mother, Mara Quill, …") does not contest the surname of who is named before.
    """
    full = [form for form in forms if form.type == "person" and len(form.words) > 1]
    if not full:
        return
    bearers = _Bearers(full, groups)
    found, named = bearers.found, bearers.named
    first_at = _FirstNamed(full, groups)
    longer = {word for form in forms if form.type == "organization" and len(form.words) > 1 for word in form.words}
    short = [form for form in forms if _is_short(form)]
    brought_in: dict[int, list[Span]] = defaultdict(list)  # where each is named by the given name alone
    for as_given in (True, False):  # "Marta" first: it tells which Olsen an article is about
        for form in short:
            owners = bearers.by_given(form) if as_given else bearers.by_surname(form)
            if not owners or (as_given and all(_CUT_NAME.match(text, end) for _, end in form.spans)):
                continue
            if not as_given:
                _cut_off_town(text, form, groups)
                if not form.spans:
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
            if len(owners) > 1 and not as_given:
                full_names = {owner: bearers.full[owner] for owner in owners}
                for owner, spans in spans_by_title(text, form, full_names):
                    part = Form(form.spelling, spans, dict(form.votes))
                    groups.cut_off(form, spans, part)
                    first_at.join(found[owner], part)
                if not form.spans:
                    continue
            first, *others = sorted(owners, key=lambda owner: -named[owner])
            called = [] if as_given else brought_in[first]
            is_kin = bool(called) and _is_kin(text, first_at[found[first]][0], called)
            if is_kin and not _goes_before(first, owners, found, first_at):
                others = [*others, first]  # "Odo Quill and his wife, Ann Quill, left. Ann wept. *Quill* did not"
            if named[first] > 2 * sum(named[other] for other in others):
                first_at.join(found[first], form)
                if as_given:
                    brought_in[first] += form.spans
                named[first] += 2 * as_given * (len(form.spans) - found[first].shared)
            elif not as_given and not any(found[owner].shared for owner in owners):
                told = [owner for owner in owners if not _is_only_whose(text, first_at[found[owner]][0])]
                own = [owner for owner in told if not _is_kin(text, first_at[found[owner]][0], brought_in[owner])]
                kin = [span for owner in told if owner not in own for span in found[owner].spans]
                is_firsts = len(own) == 1 and _goes_before(own[0], owners, found, first_at)
                if is_firsts and not _is_beside(text, kin, form):
                    first_at.join(found[own[0]], form)
                else:
                    _join_early(text, form, {owner: bearers.full[owner] for owner in owners}, groups)


def _is_the_first_bearers(text: str, form: Form, owners: Sequence[Form], first_at: _FirstNamed) -> bool:
    """True for a known company's name where one person alone bears it who is named before: "Wendell Fitch … Fitch"."""
    owner = owners[0]
    if any(_DOES_BUSINESS.match(text, end) for _, end in form.spans):
        return False
    return (
        len(owners) == 1
        and not owner.shared
        and begins_with_given_name(owner)
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


def _is_kin(text: str, first: int, others: Sequence[Span]) -> bool:
    """True for somebody brought in as a relative, by the full name at `first` or by another in front of it."""
    return is_kin_before(text, first) or any(start < first and is_kin_before(text, start) for start, _ in others)


def _is_only_whose(text: str, first: int) -> bool:
    """True for whose kin another is who is told of: "Odo Quill, the son of *Ivo Quill*, was held"."""
    return _KIN_OF.search(text, max(0, first - _LONGEST_KIN), first) is not None


_KIN_OF: Final = Rare(
    r"\b(?:son|daughter|wife|widow|husband|brother|sister|nephew|niece|cousin|mother|father) of (?:[\w.-]{2,20} ){,3}\Z"
)
_LONGEST_KIN: Final = 64


def _is_beside(text: str, kin: Sequence[Span], form: Form) -> bool:
    """True where a surname stands alone in a paragraph in which a relative of that surname has just been named.

    In the same sentence the surname is another's: "Mara Quill said nobody warned *Quill*". In the next paragraph it may
    be the relative's, where both speak: "His father, Odo Quill, said so. ¶ 'We wept,' *Quill* said".
    """
    ends = sorted(end for _, end in kin)
    for start, end in form.spans:
        last = bisect_right(ends, start) - 1
        if last < 0 or start - ends[last] >= _PARAGRAPH:
            continue
        paragraphs = text[ends[last] : start].split("\n\n")
        if len(paragraphs) == 1 and _STOP.search(paragraphs[0]):
            return True
        if len(paragraphs) == _TWO and _speaks(text, ends[last]) and _speaks(text, end):
            return True
    return False


def _speaks(text: str, end: int) -> bool:
    """True for a name with a verb of saying behind it: "Ann Quill*, 44, said*", "Quill *told* them"."""
    saying = _BEHIND.match(text, end)
    return saying is not None and saying[1] in cue_forms().speech


_BEHIND: Final = re.compile(r"(?:, [^,.\n]{1,60})??,?(?: (?:also|later|then|\w{2,12}ly))? ([a-z]{3,12})\b")


#: What may end a sentence, or begin another's words.
_STOP: Final = re.compile(r"[.!?;:\"“”\n]")


_PARAGRAPH: Final = 1000  # characters


def _goes_before(own: int, owners: Set[int], found: Mapping[int, Form], first_at: _FirstNamed) -> bool:
    """True where one of several bearers of a surname is named before all others."""
    return all(first_at[found[own]] <= first_at[found[owner]] for owner in owners)


#: What stands in front of given names, by which nobody is called alone.
_IN_FRONT: Final = frozenset({"al", "md", "mohd", "mst"})


_FATHER_ALONE: Final = 2  # words
_NICKNAME: Final = Rare(r" \(?[\"“‘'(]([A-Z][a-z]{1,14})[\"”’')]\)? ")


class _Bearers:
    """Who bears a surname or a given name, of the people that an article names in full, by the ids of their groups.

    `named` counts in halves how often each is named: who only shares a relative's surname is named by half.
    """

    def __init__(self, full: Sequence[Form], groups: Groups) -> None:
        self.found: dict[int, Form] = {}
        self.named: Counter[int] = Counter()
        self.full: dict[int, list[Form]] = defaultdict(list)
        self._given: dict[str, set[int]] = defaultdict(set)
        self._surnames: dict[str, set[int]] = defaultdict(set)
        self._called_bin: dict[str, set[int]] = defaultdict(set)  # Odo bin Tarn, who is Bin *Tarn*
        self._first_of_two: dict[str, set[int]] = defaultdict(set)  # Rubén *Tacuri* Ñahui
        for form in full:
            group = groups.find(form)
            self.found[id(group)] = group
            self.full[id(group)].append(form)
            self.named[id(group)] += 2 * len(form.spans) + form.shared
            self._given[form.keys[0]].add(id(group))
            if len(form.keys) > 2 and form.words[0] in _IN_FRONT:
                self._given[form.keys[1]].add(id(group))  # "Md *Rafi* Tarn"
            if (called := _NICKNAME.search(form.spelling)) and (own := Form(called[1])).keys[0] != form.keys[0]:
                self._given[own.keys[0]].add(id(group))  # Robert "*Bobby*" Tarn
            for cut in range(1, len(form.keys)):
                if is_own_from(form.words, cut):
                    self._surnames[" ".join(form.keys[cut:])].add(id(group))
            if form.words[0] in FATHERS and len(form.keys) == _FATHER_ALONE:
                self._called_bin[form.keys[1]].add(id(group))
            for word, key in zip(form.words[1:-1], form.keys[1:-1], strict=True):
                if not is_given(word) and FATHERS.isdisjoint(form.words):
                    self._first_of_two[key].add(id(group))

    def by_given(self, form: Form) -> Set[int]:
        """Who goes by a given name that is nobody's surname."""
        key = " ".join(form.keys)
        return set() if form.type == "organization" or key in self._surnames else self._given.get(key, set())

    def by_surname(self, form: Form) -> Set[int]:
        """Who goes by a surname, the first of two as well where one person alone has it."""
        key = " ".join(form.keys)
        if owners := self._surnames.get(key):
            return owners
        owners = self._first_of_two.get(key, set()) or self._called_bin.get(key, set())
        return owners if len(owners) == 1 else set()


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


def _join_early(text: str, form: Form, full: Mapping[int, Sequence[Form]], groups: Groups) -> None:
    """A surname that stands alone before its second bearer is named means the first: those spans are cut off.

    So does a headline's, where the second is no neighbour of the first; and so do later ones, if the article has
    called the first by it before, and has spoken of no other bearer just now. `full` has the names of each in full.
    """
    named = sorted((span, owner) for owner, forms in full.items() for one in forms for span in one.spans)
    first = named[0][1]
    start, limit = named[0][0], next((span for span, owner in named if owner != first), named[-1][0])
    early = [span for span in form.spans if start < span < limit]
    if len(early) >= _FEWEST_EARLY and len(full) == _TWO:
        late = _late(form, [(span, owner == first) for span, owner in named], limit)
        early += [span for span in late if not _may_be_anothers(text, *span)]
    if "\n" in text[start[1] : limit[0]]:
        early += [span for span in form.spans if span < start and "\n" not in text[: span[1]].lstrip()]
    if early:
        part = Form(form.spelling, early, dict(form.votes))
        groups.cut_off(form, early, part)
        groups.join(full[first][0], part)


def _late(form: Form, named: Sequence[tuple[Span, bool]], limit: Span) -> list[Span]:
    """The spans behind `limit` that mean the first bearer: `named` tells of each name in full whether it is his.

    Near another's name, and near what may mean that one, a surname stays alone.
    """
    late: list[Span] = []
    others = limit[0]  # where somebody else was spoken of, perhaps
    at = 0
    for span in form.spans:
        while at < len(named) and named[at][0] < span:
            others = others if named[at][1] else max(others, named[at][0][0])
            at += 1
        if span < limit:
            continue
        if span[0] - others < _NEAR:
            others = span[0]
        else:
            late.append(span)
    return late


def _may_be_anothers(text: str, start: int, end: int) -> bool:
    """True behind an office, and in front of what a family has: "President *Bush*", "the *Bush* family"."""
    before = text[max(0, start - _LONGEST_OFFICE) : start].split()
    return (bool(before) and title_kind(before[-1]) is not None) or _OF_A_FAMILY.match(text, end) is not None


_OF_A_FAMILY: Final = Rare(
    r"(?:['’]s)? (?:administrations?|brothers?|clan|dynast(?:y|ies)|era|famil(?:y|ies)|foundation|name"
    r"|presidenc(?:y|ies)|siblings?|sisters?|years|Administration|Foundation|White House)\b"
)
_LONGEST_OFFICE: Final = 24
_TWO: Final = 2
_FEWEST_EARLY: Final = 2
_NEAR: Final = 800  # characters


def _cut_off_town(text: str, form: Form, groups: Groups) -> None:
    """Where a surname names a town, "mayor of *Tarn*", it is nobody's: those mentions become a place of that name."""
    towns = [
        (start, end)
        for start, end in form.spans
        if text.endswith(" of ", 0, start) and _TOWN.search(text, max(0, start - _LONGEST_TOWN), start)
    ]
    if towns:
        part = Form(form.spelling, towns)
        part.vote("place", _TOWN_VOTE * len(towns))
        groups.cut_off(form, towns, part)


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
_OF_TOWNS: Final = (*table_of("name_words")["of_town"], *table_of("name_words")["city"])
_TOWN: Final = Rare(rf"\b(?:{'|'.join(_OF_TOWNS)}) of \Z", re.IGNORECASE)
_LONGEST_TOWN: Final = max(map(len, _OF_TOWNS)) + len(" of ")
_TOWN_VOTE: Final = 4
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
_OF_A_FIRM: Final = Rare(r"\b(?:shares|stakes?|stock) (?:in|of) \Z", re.IGNORECASE)

#: Behind a given name that a writer put in front of the surname that was said: "[Minister *Sergei*] Tarn!".
_CUT_NAME: Final = Rare(r"\] [A-Z]")


def _is_short(form: Form) -> bool:
    """True for what can be a person's surname or given name standing alone."""
    if form.type == "organization":
        return len(form.words) == 1
    return form.type is None or (form.type == "person" and len(form.words) == 1)
