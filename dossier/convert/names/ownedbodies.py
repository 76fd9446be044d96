"""Bodies of one name that two lands have: "Norway's *Foreign Ministry*" is not "the Russian *Foreign Ministry*"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import countries, known_names, organization_heads
from dossier.convert.names.forms import Form, Groups
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

#: Whose a body is, in front of its name: "Norway's ", "the Norwegian ".
_OWNER: Final = Rare(r"\b([A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20})?)(?:['’]s?)? \Z")
_REACH: Final = 48
_MOST_IN_FRONT: Final = 2  # words


def part_bodies(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Take the mentions of a body by its bare name apart, where lands that are told beside the name are several.

    A mention without a land is of the one named last in its paragraph, and of nobody for want of one.
    """
    owned: dict[str, list[tuple[str, Form]]] = defaultdict(list)  # names with a land in front, by the rest
    bare: dict[str, Form] = {}
    for form in forms:
        if form.type != "organization" or " " not in form.spelling:
            continue
        if (own := _with_land(form.spelling)) is not None:
            owned[own[1]].append((own[0], form))
        if _may_be_several(form.spelling):
            bare[form.spelling] = form
    for name, form in bare.items():
        full = dict(owned[name])
        told = {span: land for span in form.spans if (land := _land_before(text, span[0]))}
        if len({*full, *told.values()}) < 2 or not form.spans:
            continue
        parts: dict[str, list[Span]] = defaultdict(list)
        named = sorted([*told.items(), *((span, land) for land, one in full.items() for span in one.spans)])
        for span in form.spans:
            parts[told.get(span) or _last_land(text, span[0], named)].append(span)
        for land, spans in parts.items():
            if not land and name in known_names():
                continue  # "the Supreme Court", of the United States
            part = Form(name, spans, dict(form.votes))
            groups.cut_off(form, spans, part)
            if land in full:
                groups.join(full[land], part)


def _may_be_several(name: str) -> bool:
    """True for what each land may have: "Foreign Ministry", "Ministry of Defence", "Supreme Court"."""
    words = name.split()
    return words[-1].lower() in organization_heads() or (words[1] == "of" and words[0].lower() in organization_heads())


def _with_land(name: str) -> tuple[str, str] | None:
    """The land that a body's name begins with, and the rest: "the *Russian* Foreign Ministry"."""
    words = name.split()
    for size in range(min(_MOST_IN_FRONT, len(words) - 2), 0, -1):
        if land := _land(" ".join(words[:size])):
            return land, " ".join(words[size:])
    return None


def _land_before(text: str, start: int) -> str:
    """The land that stands in front of a name as its owner; empty for none."""
    owner = _OWNER.search(text, max(0, start - _REACH), start)
    return "" if owner is None else _land(owner[1]) or _land(owner[1].rpartition(" ")[2])


def _land(word: str) -> str:
    """The country or the state that a word names, or is the adjective of; empty for none."""
    if people := countries().get(word) or countries().get(word.replace(" ", "-")):
        return people[0]
    known = known_names().get(word)
    return known.name if known is not None and known.kind in ("country", "state") else ""


def _last_land(text: str, start: int, named: Sequence[tuple[Span, str]]) -> str:
    """The land of the body that is named last in front of a place, in the same paragraph."""
    before = [(end, land) for (_, end), land in named if end <= start]
    return before[-1][1] if before and "\n" not in text[before[-1][0] : start] else ""
