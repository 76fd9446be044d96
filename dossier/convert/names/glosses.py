"""A name and the same name in another script behind it: "Olha Drin (Ольга Дрінь)", "Київ (Kyiv)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.names.forms import Form, Groups
from dossier.convert.patterns.rare import Rare

#: The first letter behind the Latin ones.
_GREEK: Final = "\u0370"
#: In front of the other writing: "(", "(Ukrainian: ".
_OPENS: Final = Rare(r" ?\((?:[A-Z][a-z]{3,11}: )?\Z")
_REACH: Final = 16


def merge_glosses(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Two writings of a name of which one stands alone in brackets behind the other."""
    if all(form.spelling < _GREEK for form in forms):
        return
    ends = {span[1]: form for form in forms for span in form.spans}
    for form in forms:
        for start, end in form.spans:
            if text[end : end + 1] != ")":
                continue
            opens = _OPENS.search(text, max(0, start - _REACH), start)
            other = ends.get(opens.start()) if opens else None
            if other is not None and (other.spelling < _GREEK) != (form.spelling < _GREEK):
                if other.type and form.type != other.type:
                    form.vote(other.type, form.votes[form.type] if form.type else 1)
                groups.join(other, form)
