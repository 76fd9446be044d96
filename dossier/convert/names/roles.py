"""Roles that an article gives to people: before and behind their names, with the organization where it is one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from typing import Final

from dossier.convert.english.genders import gender_of_noun, of_given_name
from dossier.convert.names.rolesbefore import roles_before
from dossier.convert.names.rolesbehind import roles_behind
from dossier.convert.names.rolewords import KIN, REACH, Named
from dossier.convert.names.rowroles import roles_in_rows
from dossier.convert.names.shortoffices import short_offices
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse
from dossier.model import Entity, Role, Span
from dossier.records import replace

#: Forms of address: a role for want of another.
_ADDRESSES: Final = frozenset("Dr Doctor Alhaji Hajiya Shri Smt Sri".split())
_ITS: Final = ("its ", "Its ")
_WHOSE: Final = ", whose "
_THE: Final = "The "
#: Behind a role, the next name: "a son, *Ivo*".
_LISTED: Final = Rare(r", [A-Z]")
_BEHIND_A_NAME: Final = Rare(
    r"(?:\b(?P<lead>[\w’'-]{1,20}) )?(?P<name>(?:\b[A-Z][\w.’'-]{0,30} ){1,4}[A-Z][\w’'-]{0,30}), "
    r"(?P<whose>an?|the|his|her|their) (?:[a-z-]{2,20} ){0,3}\Z"
)
#: In front of the name of a place or a day, not of who has the role behind it.
_WHERE: Final = frozenset("after at before by during in inside near on outside since until".split())


def with_roles(parse: Parse, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with the roles of the people among them filled in, each role once, in the order of the text."""
    others = [(span, entity) for entity in entities if entity.type != "person" for span in entity.mentions]
    named = Named({start: entity for (start, _), entity in others}, {end: (start, one) for (start, end), one in others})
    sentences = [sentence.start for sentence in parse.sentences]
    short = short_offices(parse.text)
    mentions = sorted(span for entity in entities if entity.type == "person" for span in entity.mentions)
    rows = roles_in_rows(parse.text, sentences, mentions, named)
    told = _told(parse.text, sentences, mentions, named)
    return tuple(
        replace(entity, roles=_with_short(roles, short))
        if entity.type == "person" and (roles := _roles(parse.text, sentences, entity, named, told, rows))
        else entity
        for entity in entities
    )


def _told(text: str, sentences: Sequence[int], mentions: Sequence[Span], named: Named) -> Mapping[Span, list[Role]]:
    """The roles that stand in front of and behind each mention of somebody, none of them another's."""
    people = frozenset(end for _, end in mentions)
    told: dict[Span, list[Role]] = {}
    for span in mentions:
        first = sentences[max(0, bisect_right(sentences, span[0]) - 1)] if sentences else 0
        before = list(roles_before(text, _behind_another(text, first, span[0], people), span, named))
        told[span] = _around(text, span, before, roles_behind(text, first, span, named), people)
    owners = _owners(text, told)
    return {
        span: [
            role
            for role in roles
            if owners.get(role.at[0][0], span) == span and not _is_of_other_gender(role, text[slice(*span)])
        ]
        for span, roles in told.items()
    }


def _is_of_other_gender(role: Role, name: str) -> bool:
    """True for kin that somebody cannot be: "with his *wife*, Gov. Odo Tarn and others"."""
    if not _is_kin(role):
        return False
    kin, own = gender_of_noun(role.title.rpartition(" ")[2].lower()), of_given_name(name)
    return bool(kin and own) and kin != own


def _owners(text: str, told: Mapping[Span, Sequence[Role]]) -> Mapping[int, Span]:
    """Whose each title is that stands right in front of a name, and each that a name looks like, by where it begins.

    Nobody else has it: "Secretary of State *Ann Quill*, Chief of Staff Odo Tarn", "Dr Ann *King* at Acme and Odo Tarn".
    """
    owners = {at: span for span in told for at in range(span[0] + 1, span[1])}
    for span, roles in told.items():
        behind = (role.at[0] for role in roles if role.at[0][1] <= span[0])
        owners.update({start: span for start, end in behind if "," not in text[end : span[0]]})
    return owners


def _around(text: str, name: Span, before: list[Role], behind: list[Role], people: Set[int]) -> list[Role]:
    """The roles in front of a mention and those behind it, without what two commas tell to be somebody else's."""
    start, end = name
    is_in_row = bool(behind) and _LISTED.match(text, behind[-1].at[0][1]) is not None
    if is_in_row and _is_kin(behind[-1]) and any(map(_is_kin, before)):
        behind = []  # "his wife, Ann, *a son, Ivo*, and": kin stand in front of their names
    elif behind:
        before = [
            role
            for role in before
            if (is_in_row and _is_kin(role)) or not _is_of_the_one_before(text, role, start, people)
        ]
    if before and text[end : end + 1] != ",":
        before = [role for role in before if not _is_apposed_before(text, role, people)]
    return [*before, *behind]


def _roles(
    text: str,
    sentences: Sequence[int],
    person: Entity,
    named: Named,
    told: Mapping[Span, Sequence[Role]],
    rows: Mapping[Span, Role],
) -> tuple[Role, ...]:
    found: dict[tuple[str, str], Role] = {}
    for name in person.mentions:
        for role in (*([rows[name]] if name in rows else ()), *told[name]):
            whole = _with_owner(text, sentences, role, named)
            found.setdefault((whole.title.casefold(), whole.organization), whole)
    roles = [role for role in found.values() if role.title.rstrip(".") not in _ADDRESSES] or found.values()
    return tuple(sorted(roles, key=lambda role: role.at))


def _behind_another(text: str, first: int, start: int, people: Set[int]) -> int:
    """Where a name's own titles may begin: behind "Deputy Ann Quill *and*", as nobody's title has another's name."""
    at = text.rfind(_JOINED, first, start)
    return at + len(_JOINED) if at in people else first


_JOINED: Final = " and "


def _with_owner(text: str, sentences: Sequence[int], role: Role, named: Named) -> Role:
    """The role with the organization that "its" in front of it means, or ", whose": what stands right in front of that.

    "Its" means what the sentence, or where it opens one, the sentence before begins with; nothing else may be named
    between that and "its" within one sentence.
    """
    at = role.at[0][0]
    if not role.organization and text.endswith(_WHOSE, 0, at):
        found = named.ends.get(at - len(_WHOSE))
        return replace(role, organization=found[1].id) if found and found[1].type == "organization" else role
    if role.organization or not text.endswith(_ITS, 0, at):
        return role
    its, number = at - len(_ITS[0]), bisect_right(sentences, at) - 1
    first, is_behind = sentences[number], sentences[number] == its
    if is_behind:
        if number == 0:
            return role
        first = sentences[number - 1]
    first += len(_THE) * text.startswith(_THE, first)
    subject = named.starts.get(first)
    if subject is None or subject.type != "organization":
        return role
    if not is_behind and any(first < start < its for start in named.starts):
        return role
    return replace(role, organization=subject.id)


def _with_short(roles: tuple[Role, ...], short: Mapping[int, str]) -> tuple[Role, ...]:
    """The roles with the letters of each that has some in brackets: "Public Relations Officer *(PRO)*"."""
    both: list[Role] = []
    for role in roles:
        both.append(role)
        end = role.at[0][1]
        if letters := short.get(end):
            both.append(Role(letters, role.organization, ((end + 2, end + 2 + len(letters)),)))
    return tuple(both)


def _is_apposed_before(text: str, role: Role, people: Set[int]) -> bool:
    """True for what two commas part from two names: "After talks with Ann Quill, *the mayor*, Judge Tarn left".

    The judge may be the mayor where a comma stands behind the name, too.
    """
    start, end = role.at[0]
    if not text.startswith(", ", end):
        return False
    opening = _APPOSED.search(text, max(0, start - REACH), start)
    return opening is not None and opening.start() in people


#: Behind a name, in front of an office: ", *the*", ", *the trader's*", ", *Xland's former*".
_APPOSED: Final = Rare(
    r", (?:an?|the|(?:(?:the|an?|his|her|their) (?:[a-z-]{2,20} ){0,2})?[\w-]{2,20}(?:['’]s|s['’])) "
    r"(?:[a-z-]{2,20} ){0,3}\Z"
)


def _is_kin(role: Role) -> bool:
    return role.title.rpartition(" ")[2].lower() in KIN


def _is_of_the_one_before(text: str, role: Role, name: int, people: Set[int]) -> bool:
    """True for the first role of "Ann Quill, *a baker*, Odo Tarn, a clerk": it stands behind the name it belongs to.

    So for kin in "Ann Quill, *his wife*, Odo Tarn, their son", and for "the mayor" behind one of the `people`.
    """
    start, end = role.at[0]
    if text[end:name] != ", ":
        return False
    behind = _BEHIND_A_NAME.search(text, max(0, start - REACH), start)
    if behind is None:
        return False
    if behind["whose"] == "the":
        return behind.end("name") in people
    if (behind["whose"][0] == "a") == _is_kin(role):
        return False
    lead = behind["lead"] or ""
    return _WHERE.isdisjoint((lead.lower(), behind["name"].partition(" ")[0].lower()))
