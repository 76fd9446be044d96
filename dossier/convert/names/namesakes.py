"""Mr Grant and Mrs Grant are two people: a surname with a title, told apart by whose it can be."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.convert.english.genders import Gender, gender_meant, gender_told, of_given_name, title_before
from dossier.convert.names.forms import Form, Groups
from dossier.model import Span


def part_namesakes(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Take "Mrs Grant" out of the mentions of Grant where who is named in full is a man, or there is Mr Grant too.

    She is the one woman of that surname who is named in full, or somebody of her own.
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
                continue
            if owners:
                parts = [Form(form.spelling, spans, dict(form.votes))]
            else:
                titled: dict[str, list[Span]] = {}  # "Mrs Grant" and "Mrs. Grant"
                for start, end in (_with_title(text, span) for span in spans):
                    titled.setdefault(" ".join(text[start:end].split()), []).append((start, end))
                parts = [Form(spelling, whole, dict(form.votes)) for spelling, whole in titled.items()]
            for part in parts:
                groups.cut_off(form, spans, part)
                groups.join(owners[0] if owners else parts[0], part)


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
