"""Mr Grant and Mrs Grant are two people: a surname with a title, told apart by whose it can be."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from dossier.convert.english.genders import (
    Gender,
    gender_meant,
    gender_of_relative,
    gender_told,
    of_given_name,
    title_before,
)
from dossier.convert.names.forms import Form, Groups
from dossier.model import Span


def part_namesakes(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Take "Mrs Grant" out of the mentions of Grant where who is named in full is a man, or there is Mr Grant too.

    She is the one woman of that surname who is named in full, a relative of his who is named by a given name alone, or
    somebody of her own.
    """
    by_surname: dict[str, list[Form]] = {}
    for form in forms:
        if form.type == "person" and len(form.words) > 1:
            by_surname.setdefault(form.keys[-1], []).append(form)
    for form in forms:
        if form.type != "person" or len(form.words) > 1:
            continue
        told = _told_apart(text, form.spans)
        if not told:
            continue
        bearers = [
            (other, gender_told(text, other.spans) or of_given_name(other.spelling) or gender_meant(text, other.spans))
            for other in by_surname.get(form.keys[-1], ())
        ]
        unsure = [other for other, gender in bearers if not gender]
        alone = groups.number(other for other, _ in bearers) < 2
        if len(told) < 2 and alone and all(gender in ("", next(iter(told))) for _, gender in bearers):
            continue
        for gender, spans in told.items():
            owners = [other for other, of_owner in bearers if of_owner == gender]
            if not owners and len(bearers) == len(unsure) and alone and bearers and gender == next(iter(told)):
                owners = unsure  # who was named in full is spoken of first
            if groups.number(owners) > 1:
                owners = _named_before(owners, spans)
            if groups.number(owners) > 1:
                continue
            is_by_given = not owners and bool(owners := _relatives(text, forms, [one for one, _ in bearers], gender))
            if owners:
                parts = [Form(form.spelling, spans, dict(form.votes), alias=is_by_given)]
            else:
                titled: dict[str, list[Span]] = {}  # "Mrs Grant" and "Mrs. Grant"
                for start, end in (_with_title(text, span) for span in spans):
                    titled.setdefault(" ".join(text[start:end].split()), []).append((start, end))
                parts = [Form(spelling, whole, dict(form.votes)) for spelling, whole in titled.items()]
            for part in parts:
                groups.cut_off(form, spans, part)
                groups.join(owners[0] if owners else parts[0], part)


def _relatives(text: str, forms: Sequence[Form], bearers: Sequence[Form], gender: Gender) -> list[Form]:
    """The one relative of that gender who is named by the given name alone: "Odo Tarn's wife, *Ann*, left. Mrs Tarn".

    "His" means who has been named last, who must be a bearer of the surname.
    """
    full = sorted(
        ((span, form) for form in forms if form.type == "person" and len(form.words) > 1 for span in form.spans),
        key=itemgetter(0),
    )
    surnames = {form.spelling.rpartition(" ")[2] for form in bearers}
    found: list[Form] = []
    for form in forms if surnames else ():
        if form.type != "person" or len(form.words) > 1:
            continue
        for start, _ in form.spans:
            kin, owner = gender_of_relative(text, start)
            if kin != gender:
                continue
            before = [one for (at, _), one in full if at < start] if owner in _WHOSE else []
            if owner in surnames or (before and before[-1] in bearers):
                found.append(form)
                break
    return found if len(found) == 1 else []


def _named_before(owners: Sequence[Form], spans: Sequence[Span]) -> list[Form]:
    """Those of several who are named in front of the first of some mentions, where the others are behind the last."""
    before = [owner for owner in owners if owner.spans[0] < spans[0]]
    are_apart = all(owner in before or owner.spans[0] > spans[-1] for owner in owners)
    return before if before and are_apart else list(owners)


_WHOSE: Final = ("his", "her")


def _told_apart(text: str, spans: Sequence[Span]) -> dict[Gender, list[Span]]:
    """The spans of a surname that have "Mr", "Mrs" or the like in front, by the gender that it tells, as first told."""
    told: dict[Gender, list[Span]] = {}
    for start, end in spans:
        gender, _ = title_before(text, start)
        if gender:
            told.setdefault(gender, []).append((start, end))
    return told


def _with_title(text: str, span: Span) -> Span:
    """The span of a surname with its title."""
    return title_before(text, span[0])[1], span[1]
