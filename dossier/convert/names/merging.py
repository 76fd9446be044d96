"""Which spellings of one article name the same person, organization or place.

Works on spellings, not on single mentions: an article uses one spelling for one thing, and what an article does not do
is left to people. Every rule gives a reason to join; none joins because nothing speaks against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import Known, known_names
from dossier.convert.names.acronyms import merge_acronyms
from dossier.convert.names.aliases import merge_aliases
from dossier.convert.names.couples import name_in_full
from dossier.convert.names.forms import Form, Groups, join_equal
from dossier.convert.names.glosses import merge_glosses
from dossier.convert.names.initials import merge_initials
from dossier.convert.names.namesakes import part_namesakes
from dossier.convert.names.ownedbodies import part_bodies
from dossier.convert.names.partynames import PARTIES
from dossier.convert.names.sameorganizations import merge_organizations
from dossier.convert.names.samepeople import are_two, by_generation, merge_people
from dossier.convert.names.surnames import merge_surnames
from dossier.convert.names.syllabics import merge_syllabics


def merged(text: str, forms: Sequence[Form]) -> list[list[Form]]:
    """The forms in groups, each the spellings of one entity; forms without a type and a partner stay alone."""
    groups = Groups(forms)
    _merge_known(forms, groups)
    merge_initials(text, forms, groups)
    merge_acronyms(text, forms, groups)
    merge_syllabics(text, forms, groups)
    merge_glosses(text, forms, groups)
    merge_aliases(text, forms, groups)
    forms = [*forms, *name_in_full(text, forms, groups)]
    merge_people(text, [form for form in forms if form.type == "person"], groups)
    part_namesakes(text, forms, groups)
    merge_surnames(text, forms, groups)
    part_bodies(text, forms, groups)
    merge_organizations(text, forms, groups)
    _merge_keys(text, forms, groups)
    return groups.lists()


def _merge_known(forms: Sequence[Form], groups: Groups) -> None:
    """Spellings that are generally known to name one thing: UK and Britain."""

    def known(form: Form) -> object:
        entry = known_names().get(form.spelling)
        return (entry.type, entry.name) if entry and entry.type == form.type else None

    join_equal(forms, groups, known)
    bodies = {form.spelling: form for form in forms if form.type == "organization"}
    for word in PARTIES.keys() & bodies.keys():
        whole = next((form for name, form in bodies.items() if name.endswith(PARTIES[word])), None)
        if whole is not None:
            groups.join(whole, bodies[word])
    names = {form.spelling: form for form in forms if form.type == "place"}
    if (short := names.get("Congo")) and not any("Brazzaville" in name for name in names):
        full = next((form for name, form in names.items() if known_names().get(name) == _CONGO), None)
        if full is not None:
            groups.join(full, short)


#: Which of the two Congos is meant where an article names it in full, and not the other's capital.
_CONGO: Final = Known("Democratic Republic of the Congo", "place", "country")


def _merge_keys(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Transliterations and other writings of one name: same key and type, long enough to prove something."""
    first: dict[object, Form] = {}
    two = by_generation([form for form in forms if form.type == "person"])
    for form in forms:
        if form.type == "person" and form.keys in two:
            continue
        by_key = form.type and len(form.key) > 4
        other = first.setdefault((form.type, form.key if by_key else form.spelling.upper()), form)
        if other is not form and not (form.type == "person" and len(form.words) > 1 and are_two(text, other, form)):
            groups.join(other, form)
