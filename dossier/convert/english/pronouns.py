"""Pronouns by what they are in a sentence, and the words that open a noun phrase. All in small letters."""

from __future__ import annotations

from typing import Final

SUBJECT_PRONOUNS: Final = frozenset("i you he she it we they".split())
OBJECT_PRONOUNS: Final = frozenset("me you him her it us them".split())
POSSESSIVES: Final = frozenset("my your his her its our their".split())
_SELVES: Final = frozenset("himself herself itself themselves myself ourselves yourself yourselves".split())
#: Pronouns that are an object and neither a subject nor whose something is.
ONLY_OBJECTS: Final = (OBJECT_PRONOUNS - SUBJECT_PRONOUNS - POSSESSIVES) | _SELVES
#: What opens a phrase for what is known: "*the* mayor", "*her* mother".
DEFINITE: Final = POSSESSIVES | {"the"}
ARTICLES: Final = DEFINITE | {"a", "an"}
