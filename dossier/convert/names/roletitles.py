"""The role that an office in a row of words makes up, with the organization where it is one."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.gazetteer import demonyms, title_kind
from dossier.convert.english.persons import body_nouns
from dossier.convert.names.rolewords import (
    ARTICLES,
    LINKS,
    Named,
    Placed,
    is_plain_word,
)
from dossier.convert.names.titlestarts import (
    ON_REGIONS,
    deputy_before,
    first_of_title,
    once_before,
    with_fields,
    with_joined,
    with_nouns,
    with_regions,
)
from dossier.convert.patterns.rare import Rare
from dossier.model import Role


def role_of(
    text: str,
    words: list[Placed],
    office: int,
    last: int,
    named: Named,
) -> Role:
    """The role whose office word is `words[office]` and whose complement ends with `words[last]`."""
    holds = with_joined(words, with_nouns(words, first_of_title(words, office, named), named), office, named)
    if words[office][2].lower() in ON_REGIONS:
        holds = with_regions(words, holds, named)
    if office > 2:
        holds = with_fields(words, holds, office, named)
    whole = holds
    if holds and (deputy := deputy_before(words, holds)) >= 0:
        holds = deputy
    once = once_before(words, holds, named)
    if words[holds][2].lower() == "late" and holds < office:
        holds += 1
        whole = max(whole, holds)
    start, end = words[once if once >= 0 else holds][0], words[last][1]
    organization, title_end = "", end
    if last == office:
        organization = _organization_before(words, whole, named)
    elif inside := [
        (at, entity)
        for at, _, _ in words[office + 1 : last + 1]
        if (entity := named.starts.get(at)) and entity.type == "organization"
    ]:
        at, entity = inside[0]
        title_end = _before_preposition(text, start, at)
        for behind, unit in inside[1:]:
            if entity.name in _OF_MANY and _is_named_body(text[at + len(entity.name) : behind]):
                at, entity = behind, unit  # "the UN refugee agency *UNHCR*"
                break
            if not any(text.endswith(own, 0, behind) and behind - len(own) in named.ends for own in ("'s ", "’s ")):
                break
            at, entity = behind, unit  # "head of Xpact's *Transport Command*"
        organization = entity.id
        entity_end = next(stop for begin, stop in entity.mentions if begin == at)
        if (owned := _OWNED.match(text, entity_end)) is not None:
            other = named.starts.get(owned.end())  # "a spokesman for *Xpact's owner, Ypact*"
            organization = other.id if other is not None and other.type == "organization" else ""
        end = max(end if at == inside[-1][0] else 0, entity_end)
        if entity.name in _OF_MANY and _is_another_body(text[entity_end:end]):
            organization, title_end = "", end
    else:
        organization = _organization_before(words, whole, named)  # "the *U.N.* rapporteur on torture"
    if text[end - 1] == "." and last == office and is_plain_word(words[office][2]):
        title_end = end = end - 1
    return Role(" ".join(text[start:title_end].split()), organization, ((start, end),))


def _is_another_body(behind: str) -> bool:
    """True for what makes a name only whose a body is: "the UN *nuclear watchdog*"."""
    noun = behind.rpartition(" ")[2]
    return behind.startswith(" ") and behind.islower() and (noun in body_nouns() or noun == "watchdog")


def _is_named_body(between: str) -> bool:
    """True between a name and that of a body of it: "the UN* refugee agency *UNHCR"."""
    return between.endswith(" ") and _is_another_body(between.rstrip())


#: Unions of states, which have many bodies: "the *UN* human rights office".
_OF_MANY: Final = frozenset(
    ("African Union", "AU", "EU", "European Union", "NATO", "OSCE", "U.N.", "UN", "United Nations")
)
#: Who has to do with a firm and is another one; its agency, newspaper or club is its own.
_OTHERS: Final = (
    "owner|co-owner|parent(?: company)?|rival|competitor|investor|shareholder|landlord|lender|insurer|auditor|supplier"
    "|buyer|customer|partner|adviser|advisor|consultant|contractor"
)
#: Behind a firm's name: who is another one.
_OWNED: Final = Rare(
    rf"['’]s? (?:[a-z-]{{2,20}} ){{0,2}}?(?:{_OTHERS})"
    r"(?:, (?:the )?(?=[A-Z])| (?=[A-Z])|(?=[.,;]| (?:said|told)\b))"
)


def _before_preposition(text: str, start: int, at: int) -> int:
    """Where "head of the " ends without the words that only lead to the organization."""
    words = text[start:at].rstrip().split()
    if words and words[-1].endswith(("'s", "’s")):
        words.pop()
        while words and words[-1][0].isupper() and title_kind(words[-1]) != "office":
            words.pop()  # "official in *Mr. Tarn's*", "head of *Vesland's*"
    while words and (
        words[-1] in LINKS
        or words[-1].lower() in ARTICLES
        or words[-1].endswith("-based")
        or not words[-1][0].isalnum()
    ):
        words.pop()  # "head of the Tarn-based"
    return start + len(" ".join(words)) if words else at


_OF_TEAMS: Final = frozenset({"men's", "women's"})


def _organization_before(words: list[Placed], first: int, named: Named) -> str:
    """The organization right before a title: "Acme chief executive", "Acme's chief executive"."""
    if not first:
        return ""
    _, end, word = words[first - 1]
    if first > 1 and word.lower().replace("’", "'") in _OF_TEAMS:
        _, end, word = words[first - 2]  # "Tarn Rovers *women's* team manager"
    stop = end - 2 if word.endswith(("'s", "’s")) else end
    if word in demonyms():
        return ""
    found = named.ends.get(stop)
    return found[1].id if found and found[1].type == "organization" else ""
