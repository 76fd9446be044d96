"""Letters of what is nobody: "the Grain Act *(GA)*", "a rubber bathing device *(RBD)*", "farm workers *(FWs)*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import known_names, organization_heads
from dossier.convert.english.persons import body_nouns, is_plural
from dossier.convert.names.shortoffices import head_with_letters
from dossier.convert.names.typewords import is_thing
from dossier.convert.patterns.rare import Rare

#: Letters in brackets, perhaps with the ending of several.
_BRACKET: Final = Rare(r" \(([A-Z][A-Za-z]{0,4}[A-Z])(s?)\)")


def short_things(text: str) -> frozenset[str]:
    """The letters, of one and of several, that stand in brackets behind the words for a thing and are not known."""
    if ")" not in text:
        return frozenset()
    found = {
        bracket[1]
        for bracket in _BRACKET.finditer(text)
        if bracket[1] not in known_names()
        and _is_for_things(head_with_letters(text, bracket.start(), bracket[1]), is_several=bool(bracket[2]))
    }
    return frozenset(form for letters in found for form in (letters, f"{letters}s"))


def _is_for_things(head: str, *, is_several: bool) -> bool:
    """True for a noun in small letters that is no body's, or is for several, and for a law's or a plan's name."""
    if not head.islower():
        return bool(head) and is_thing(f"The {head}")
    if is_several or is_plural(head):
        return True
    return not (head in body_nouns() or head in organization_heads() or head in _BODIES_TOO)


#: Other nouns for what acts as one, and has a name by its letters.
_BODIES_TOO: Final = frozenset(
    "arm bloc body branch broadcaster carrier cell channel conglomerate corporation giant insurer junta lender magazine"
    " maker outlet regime regulator retailer sect watchdog website wing".split()
)
