"""The people, organizations and places of an article: names typed, and the mentions of one thing brought together.

Precision first: two names are one entity only where the article gives a reason (the same key, a surname behind its full
name, an acronym and its words); everything else stays apart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import Final

from dossier.convert.english.gazetteer import (
    company_suffixes,
    demonyms,
    is_given,
    known_names,
    organization_heads,
    titles,
)
from dossier.convert.names.entitykinds import kind_around
from dossier.convert.names.forms import Form
from dossier.convert.names.merging import merged
from dossier.convert.names.nametypes import add_votes, no_votes, votes_around
from dossier.convert.names.nooutlets import is_no_outlet
from dossier.convert.names.partynames import PARTIES
from dossier.convert.names.possessives import HOUSES, ROYAL
from dossier.convert.names.products import is_product
from dossier.convert.names.roles import with_roles
from dossier.convert.names.samepeople import begins_with_given_name
from dossier.convert.names.shortthings import short_things
from dossier.convert.names.typewords import ONLY_PLACES, is_thing, votes_within
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.credits import bylines
from dossier.convert.reading.parse import NameMention, Parse
from dossier.data import table_of
from dossier.model import ENTITY_TYPES, Entity, EntityType, Span
from dossier.namekey import slug

_REGION_BEHIND: Final = re.compile(
    r" (?:region|oblast|province|district|county|governorate|prefecture|raion|peninsula|valley)\b"
)
_LEADING: Final = re.compile(r"(?:[Tt]he|[Aa]n?)\s+(?=\S)(?!(?<=A )[A-Z] )")  # "*A* V Tarn" has initials
_TRAILING: Final = Rare(r"(?<![\s,;:.\"”)\]-])[\s,;:.\"”)\]-]+$")
_HOUSE: Final = Rare(
    r"(?:St\.?|Saint) [^\W\d_a-z][\w-]*(?:['’]s|s['’])(?!\w)"
    rf"|(?:{'|'.join(map(str.title, sorted(ROYAL)))}) .{{2,40}} (?:County|{'|'.join(map(str.title, sorted(HOUSES)))})\Z"
)
_SURNAME_HEADS: Final = frozenset(table_of("name_words")["surname_head"])
_BEFORE_NAMES: Final = frozenset({"honorific", "rank"})
_ENGINE_VOTE: Final = 3
_WORD: Final = re.compile(r"[^\W_]+")
#: Of what is no letter and no figure, the signs of ASCII are told apart without a look at what they are.
_CAPITALISED: Final = re.compile(r"[^\x00-/:-@\[-`a-z\W][^\W_]*")
_LONG_TEXT: Final = 100_000  # which is not read once for every name
_SHORTEST: Final = 3  # of the names that are looked for where the engine found none


def find_entities(parse: Parse) -> tuple[Entity, ...]:
    """All entities that a parse names: people first, then organizations, then places, each by its first mention.

    Who is only named as the article's author is none. Mentions are spans without titles, articles and possessives, one
    for every occurrence of a name.
    """
    text = parse.text
    lines = bylines(text)
    forms = _forms(text, parse.names)
    entities: list[Entity] = []
    taken: set[str] = set()
    groups = [[form for form in group if form.spans or form.shared] for group in merged(text, forms)]
    for group in sorted(groups, key=_first_at):
        entity = _entity(text, group, taken)
        if entity and not _is_only_named_in(lines, entity):
            taken.add(entity.id)
            entities.append(entity)
    entities.sort(key=lambda entity: (ENTITY_TYPES.index(entity.type), entity.mentions[0]))
    return with_roles(parse, entities)


#: What is written with capitals and is nobody: papers and codes of law by their letters, a word of address.
_NOBODY: Final = frozenset(table_of("name_words")["nobody"])


_LETTERED_THINGS: Final = frozenset(table_of("name_words")["lettered_thing"])


def _is_only_named_in(lines: Sequence[Span], entity: Entity) -> bool:
    """True for who wrote the article and is nobody whom it speaks of: all that names him are by-lines."""
    is_one = bool(lines) and (entity.type == "person" or (entity.name.isupper() and is_given(entity.name)))
    return is_one and all(any(first <= at < last for first, last in lines) for at, _ in entity.mentions)


def _first_at(group: Sequence[Form]) -> Span:
    """Where a group is first mentioned."""
    return group[0].spans[0] if len(group) == 1 else min([form.spans[0] for form in group if form.spans])


def _is_ones_surname(text: str, name: NameMention, start: int, names: Sequence[NameMention]) -> bool:
    """True for a people's name that is somebody's: "Mr *Turk*", and "*Turk* said" where there is an Ann Turk."""
    if name.type != "person" or text[name.span[1] - 1] == "s":
        return False  # "Republicans"
    surname = f" {text[slice(*name.span)].rpartition(' ')[2]}"
    others = (text[slice(*other.span)] for other in names if other.type == "person")
    return text.endswith(_MISTER, 0, start) or any(other.endswith(surname) for other in others)


_MISTER: Final = ("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ")


def _forms(text: str, names: Sequence[NameMention]) -> list[Form]:
    """The spellings of the article with their spans and the votes for their types."""
    forms: dict[str, Form] = {}
    things = _NOBODY | short_things(text)
    behind_wing = 0
    for name in names:
        start, end = _trimmed(text, name.span)
        if start < behind_wing:
            continue  # "TMW(*Tarn*)"
        if text[end - 1] == ")":
            behind_wing = end
        if name.type == "place" and text.startswith(" ", end):
            region = _REGION_BEHIND.match(text, end)
            end = region.end() if region else end
        spelling = " ".join(text[start:end].split())
        if "]" in spelling:
            spelling = spelling.replace("]", "")  # "[Ann] Quill"
        form = forms.get(spelling)
        if form is None and (
            not spelling
            or not spelling[0].isalnum()
            or (
                spelling in demonyms()
                and not (spelling in PARTIES and name.type == "organization")
                and not _is_ones_surname(text, name, start, names)
            )
            or spelling in things
            or (is_thing(spelling) and name.type != "organization")
        ):
            continue
        if name.type != "person" and is_product(text, start, end):
            continue
        if form is None:
            form = forms[spelling] = Form(spelling)
        form.spans.append((start, end))
        if name.type:
            form.votes[name.type] += _ENGINE_VOTE
        if votes := votes_around(text, start, end):
            add_votes(form.votes, votes)
    for spelling, form in forms.items():
        if form.votes["person"] >= _ENGINE_VOTE * len(form.spans) and _is_also_a_town(spelling, form):
            continue
        for entity_type, weight in votes_within(spelling).items():
            form.votes[entity_type] += weight * len(form.spans)
    _add_unseen(text, forms)
    return list(forms.values())


def _is_also_a_town(spelling: str, form: Form) -> bool:
    """True for a town's name where nothing tells of a town: "Odo Parma left. *Parma* said"."""
    known = known_names().get(spelling)
    return known is not None and known.kind == "city" and not form.votes["place"]


def _trimmed(text: str, span: Span) -> Span:
    """The span of a name without the article, titles and marks that may have been left on it."""
    start, end = span
    article = text[start] in "TtAa" and _LEADING.match(text, start, end)
    if article and text[start:end] not in known_names():
        start = article.end()
    while True:
        name = text[start:end]
        first, blank, _ = name.partition(" ")
        if not blank or titles().get(first.lower().rstrip(".")) not in _BEFORE_NAMES:
            break
        if name in known_names() or first.capitalize() in _NAMED_SO or _is_house(name):
            break
        if " ".join(name.split(" ", 2)[:2]) in known_names():
            break  # "the *Sri* Lanka Police"
        if first in _ROYAL and _is_no_surname(text[start + len(first) + 1 : end]):
            break
        start += len(first) + 1
    if text.startswith(".", end) and text[start : end + 1] in known_names():
        end += 1
    elif text.startswith(("(", " (M"), end) and (wing := _WING.match(text, end)) and _may_have_wings(name):
        end = wing.end()
    elif not (name[-1:].isalnum() or (name[-1:] == ")" and "(" in name)):  # hardly ever
        trailing = _TRAILING.search(text, start, end)
        if trailing and not (trailing[0] == "." and _keeps_stop(name)):
            end = trailing.start()
    return start, end


#: Which of several parties of one name it is: "TMW*(M)*", "Tarn Congress*(Quill)*".
_WING: Final = Rare(r"\([A-Z](?:[A-Z]{0,3}|[a-z]{2,12})\)| \(ML?\)")
_ROYAL: Final = frozenset(map(str.title, ROYAL))


def _may_have_wings(name: str) -> bool:
    """True for a party's letters, and for a name that ends as parties' do."""
    return name.isupper() or name.endswith((" Congress", " Dal", " Party", " Sena"))


def _is_no_surname(words: str) -> bool:
    """True for what no king is called, so that his title is a name: "Duke *Energy*", "King *County*"."""
    first, _, rest = words.lower().partition(" ")
    if first in ONLY_PLACES or rest.endswith("county"):
        return True
    return first in organization_heads() and first not in _SURNAME_HEADS


#: Titles that names of bodies and of towns begin with.
_NAMED_SO: Final = frozenset({"General", "Major", "Private", "St", "St.", "Saint"})


def _is_house(name: str) -> bool:
    """True for a house or a county whose 's is its own: "St Aldith's", "St James' Hospital", "Queen Maud's County"."""
    return _HOUSE.match(name) is not None


def _keeps_stop(name: str) -> bool:
    last = name.split()[-1]
    return (
        name in known_names()
        or last.count(".") > 1
        or last[:-1].lower() in company_suffixes()
        or last in ("Jr.", "Sr.")
        or len(last) == 2
    )


def _add_unseen(text: str, forms: dict[str, Form]) -> None:
    """Occurrences of a name that the engine passed over; where two overlap the longer name's."""
    covered = sorted([span for form in forms.values() for span in form.spans])
    unseen = _unseen(text, forms, covered)
    taken = bytearray(len(text)) if unseen else bytearray()
    for start, end in covered if unseen else ():
        taken[start:end] = b"\1" * (end - start)
    for spelling in sorted(forms, key=len, reverse=True) if unseen else forms:
        form = forms[spelling]
        if len(spelling) < _SHORTEST or form.type is None:
            continue
        for at in unseen.get(spelling, ()):
            end = at + len(spelling)
            if taken.find(1, at, end) < 0 and _is_whole(text, at, end) and not _goes_on(text, at, end):
                if is_no_outlet(text, at, end):
                    continue
                form.spans.append((at, end))
                taken[at:end] = b"\1" * (end - at)
        form.spans.sort()


def _unseen(text: str, spellings: Collection[str], covered: Sequence[Span]) -> dict[str, list[int]]:
    """Where the spellings may stand between the covered spans; one walk over its words for all of them.

    The spans are in order. A word that one cuts is whole nowhere, so that no name is found there.
    """
    is_long = len(text) > _LONG_TEXT
    ends = accumulate((end for _, end in covered), max, initial=0)
    parts = [] if is_long else [text[max(start, last) : end] for (start, end), last in zip(covered, ends, strict=False)]
    seen = "\0".join(parts)
    lengths: dict[str, set[int]] = {}  # of the spellings that begin with a word which is not always seen
    for spelling in spellings:
        if (word := _WORD.match(spelling)) and (is_long or seen.count(word[0]) < text.count(word[0])):
            lengths.setdefault(word[0], set()).add(len(spelling))
    if not lengths:
        return {}
    words = _WORD if any("a" <= spelling[0] <= "z" for spelling in spellings) else _CAPITALISED  # hardly ever
    found: dict[str, list[int]] = {}
    last = 0
    for start, end in (*covered, (len(text), len(text))):
        if start - last >= _SHORTEST and not lengths.keys().isdisjoint(words.findall(text, last, start)):  # seldom
            for word in words.finditer(text, last, start):
                at = word.start()
                for length in lengths.get(word[0], ()):
                    spelling = text[at : at + length]
                    if spelling in spellings:
                        found.setdefault(spelling, []).append(at)
        last = max(last, end)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    return not before.isalnum() and before != "-" and not text[end : end + 1].isalnum()


def _goes_on(text: str, start: int, end: int) -> bool:
    """True where the occurrence is a part of a longer name or of a product's."""
    behind = text[end : end + 2]
    before = text[max(0, start - 2) : start]
    return (behind[:1] in (" ", "-") and (behind[1:].isupper() or behind[1:].isdigit())) or (
        before[1:] == " " and before[0].isalnum() and _capitalised_before(text, start)
    )


def _capitalised_before(text: str, start: int) -> bool:
    word = text[max(0, start - 30) : start].split()[-1:]
    return bool(word) and word[0][0].isupper() and word[0].lower().rstrip(".") not in titles()


def _entity(text: str, group: Sequence[Form], taken: set[str]) -> Entity | None:
    votes = no_votes()
    for form in group:
        add_votes(votes, form.votes)
    best: EntityType = max(ENTITY_TYPES, key=votes.__getitem__)
    if votes[best] <= 0:
        return None
    name = written = _display(group, best)
    others = [form for form in group if form.spelling != name and form.spans]
    if len(others) > 1:
        others.sort(key=lambda form: form.spans[0])
    spans = sorted({span for form in group for span in form.spans} if len(group) > 1 else set(group[0].spans))
    added = [end for start, end in spans if text.find("] ", start, end) > 0]  # "[Ann] Quill" has "Quill" for a mention
    if added:
        spans = sorted({(max(start, text.rfind("] ", start, end) + 2), end) for start, end in spans})
    known = known_names().get(name)
    if name in _LETTERED_THINGS and len(group) == 1 and known is None:
        return None
    kind = known.kind if known and known.type == best else kind_around(text, name, spans, best)
    is_large = best == "place" and name.isupper() and len(name) > _LONGEST_LETTERS and not others
    if is_large and any(start == 0 or text[start - 1] == "\n" for start, _ in spans):
        name = known.name if known and known.name.upper() == name else _in_small(name)  # a dateline's capitals
    also = [written] if written != name else []
    also += [text[start:end] for start, end in spans if end in added]
    return Entity(
        id=_free_id(slug(name), taken),
        name=name,
        type=best,
        kind=kind,
        aliases=tuple(dict.fromkeys((*also, *(form.spelling for form in others)))),
        mentions=tuple(spans),
    )


#: Of places that are named by letters: the UK.
_LONGEST_LETTERS: Final = 3


def _in_small(name: str) -> str:
    """A town's name as it is written outside of a dateline: "Port Xville"."""
    return " ".join(word.capitalize() if word.isalpha() else word for word in name.split())


def _display(group: Sequence[Form], entity_type: EntityType) -> str:
    """The name that an entity goes by: the fullest but no alias; of equals the most frequent, of these the first."""
    if len(group) == 1:
        return group[0].spelling
    mixed = {form.spelling.upper() for form in group if not form.spelling.isupper()}
    group = [
        form for form in group if not (form.spelling.isupper() and form.spelling in mixed)
    ]  # a dateline's capitals
    if entity_type == "place":
        return max(group, key=lambda form: (len(form.spans), -form.spans[0][0])).spelling
    return max(
        group,
        key=lambda form: (
            not form.alias,
            form.full or len(form.words) > 1,
            _rank_of_person(form) if entity_type == "person" else len(form.words),
            len(form.spans),
            -form.spans[0][0] if form.spans else 0,
        ),
    ).spelling


def _rank_of_person(form: Form) -> int:
    """2 for a name that begins with a given name, 1 for another of several words, 0 for one word."""
    return (len(form.words) > 1) + (len(form.words) > 1 and begins_with_given_name(form))


def _free_id(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
