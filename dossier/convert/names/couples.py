"""Who shares the surname of the next: "Doreen and Frank Tibbs" names Doreen Tibbs too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.genders import of_given_name
from dossier.convert.names.forms import Form, Groups

_ROW: Final = re.compile(r"(?:, [^\W\d_a-z][\w-]{1,20}){0,3},? (?:and|&) (?=[^\W\d_a-z])")


def name_in_full(text: str, forms: Sequence[Form], groups: Groups) -> list[Form]:
    """Full names, without a place of their own, of those whose given names stand in front of a relative's.

    The given name has to be hardly anything else, and nobody's surname here: "Jackson and Tom Hill" are two families.
    """
    full = [form for form in forms if form.type == "person" and len(form.words) > 1]
    starts = {start: form for form in full for start, _ in form.spans}
    surnames = {form.keys[-1] for form in full}
    found: list[Form] = []
    for form in forms:
        if form.type not in (None, "person") or len(form.words) > 1 or form.keys[-1] in surnames:
            continue
        owner = next(
            (
                owner
                for _, end in form.spans
                if (row := _ROW.match(text, end)) and (owner := starts.get(row.end())) is not None
            ),
            None,
        )
        whole = owner and f"{form.spelling} {_surname(owner.spelling)}"
        if whole and of_given_name(whole):
            found.append(Form(whole, shared=True))
            found[-1].votes["person"] += 1
            groups.add(found[-1])
    return found


def _surname(name: str) -> str:
    """What a full name ends in, with the small words in front of it: "van der Berg"."""
    words = name.split()
    return " ".join(words[next((at for at, word in enumerate(words) if at and word.islower()), -1) :])
