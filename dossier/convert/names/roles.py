"""Roles that an article gives to people: titles before and behind their names, with the organization where it is one.

"President X", "Acme chief executive X", "the head of the Y of the Z, X,", "X, a spokesman for Y,".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from dossier.convert.english.gazetteer import demonyms, is_given, title_kind
from dossier.convert.english.inflections import irregular_participles
from dossier.convert.english.persons import heads_something
from dossier.convert.names.fronted import LEADING
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.tags import tagged
from dossier.data import table_of
from dossier.model import Entity, Role, Span
from dossier.records import replace

_REACH: Final = 200
_OFFICE_WITHIN: Final = 9  # words behind a name
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*\.?|[,;:()\"“”]")
#: Forms of address: a role for want of another.
_ADDRESSES: Final = frozenset({"Dr", "Doctor"})
_OF: Final = frozenset({"of", "for", "at", "in", "to", "with", "from"})
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "our"})
#: In front of these a noun phrase is no subject, and no apposition opens a clause.
_GOVERNING: Final = _OF | frozenset("by beside behind after before against about under over on near like".split())
_DOTTED: Final = frozenset({"sen", "gen", "rep", "gov", " dr", " mr", " st", "mrs", " ms", "col", "adm", "lt."})
_CLAUSE: Final = frozenset(
    {"that", "who", "which", "whose", "was", "is", "were", "are", "said", "has", "had", "as", "when"}
)
_RELATIVE: Final = re.compile(r"who (?:was|is|has been|had been|served as|works as|worked as) ")
_VERBS: Final = frozenset(
    ("told", "met", "said", "saw", "made", "gave", "sent", "left", "won", "beat", "quit", "is", "was", "has", "had")
)
_SPEAKS: Final = frozenset(table_of("name_words")["speaks"])
_MARKS: Final = ',;:()"“”'
#: Behind a word that may be a participle these show that it is none: "the mayor *denied he* …".
_OBJECTS: Final = frozenset("that he she it they him her them his its their the a an whether".split())
#: Who has these in front of an office holds it no more, not yet, or not surely.
_ONCE: Final = frozenset(
    "former ex retired would-be incoming alleged suspected accused presumptive presumed likely potential possible "
    "prospective aspiring purported reputed self-declared self-proclaimed self-styled so-called".split()
)
#: "a clerk *turned* mayor".
_TURNED: Final = frozenset({"turned"})
_FINITE: Final = frozenset("VA")
_KIN: Final = frozenset(table_of("name_words")["kin"])
#: Who has to do with a firm and is another one; its agency, newspaper or club is its own.
_OTHERS: Final = (
    "owner|co-owner|parent(?: company)?|rival|competitor|investor|shareholder|landlord|lender|insurer|auditor|supplier"
    "|buyer|customer|partner|adviser|advisor|consultant|contractor"
)
#: Behind a role, the next name: "a son, *Ivo*".
_LISTED: Final = re.compile(r", [A-Z]")
_BEHIND_A_NAME: Final = Rare(
    r"(?:\b(?P<lead>[\w’'-]{1,20}) )?(?P<name>(?:\b[A-Z][\w.’'-]{0,30} ){1,4}[A-Z][\w’'-]{0,30}), "
    r"(?P<whose>an?|his|her|their) (?:[a-z-]{2,20} ){0,3}\Z"
)
#: In front of the name of a place or a day, not of who has the role behind it.
_WHERE: Final = frozenset("after at before by during in inside near on outside since until".split())
#: Behind a firm's name: who is another one.
_OWNED: Final = Rare(
    rf"['’]s? (?:[a-z-]{{2,20}} ){{0,2}}?(?:{_OTHERS})"
    r"(?:, (?:the )?(?=[A-Z])| (?=[A-Z])|(?=[.,;]| (?:said|told)\b))"
)
_LONGEST: Final = 80  # words of a sentence looked at
#: What may end an apposition: a full stop does unless an abbreviation has it.
_STOP: Final = re.compile(r"[,;:()\n\"“”`]|''|\.(?![^\W_])")
_STOPS: Final = frozenset(';:()"“”')


def with_roles(parse: Parse, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with the roles of the people among them filled in, each role once, in the order of the text."""
    starts = {span[0]: entity for entity in entities if entity.type != "person" for span in entity.mentions}
    ends = {span[1]: (span[0], entity) for entity in entities if entity.type != "person" for span in entity.mentions}
    sentences = [sentence.start for sentence in parse.sentences]
    return tuple(
        replace(entity, roles=roles)
        if entity.type == "person" and (roles := _roles(parse.text, sentences, entity, starts, ends))
        else entity
        for entity in entities
    )


def _roles(
    text: str,
    sentences: Sequence[int],
    person: Entity,
    starts: dict[int, Entity],
    ends: dict[int, tuple[int, Entity]],
) -> tuple[Role, ...]:
    found: dict[tuple[str, str], Role] = {}
    for start, end in person.mentions:
        first = sentences[max(0, bisect_right(sentences, start) - 1)] if sentences else 0
        name = (start, end)
        before = list(_roles_before(text, first, name, starts, ends))
        behind = _role_behind(text, first, name, starts, ends)
        if behind and _LISTED.match(text, behind.at[0][1]):
            if _is_kin(behind) and any(map(_is_kin, before)):
                behind = None  # "his wife, Ann, *a son, Ivo*, and": kin stand in front of their names
        elif behind:
            before = [role for role in before if not _is_of_the_one_before(text, role, start)]
        for role in (*before, behind):
            if role:
                found.setdefault((role.title.casefold(), role.organization), role)
    roles = [role for role in found.values() if role.title.rstrip(".") not in _ADDRESSES] or found.values()
    return tuple(sorted(roles, key=lambda role: role.at))


def _is_kin(role: Role) -> bool:
    return role.title.rpartition(" ")[2].lower() in _KIN


def _is_of_the_one_before(text: str, role: Role, name: int) -> bool:
    """True for the first role of "Ann Quill, *a baker*, Odo Tarn, a clerk": it stands behind the name it belongs to.

    So for kin in "Ann Quill, *his wife*, Odo Tarn, their son".
    """
    start, end = role.at[0]
    if text[end:name] != ", ":
        return False
    behind = _BEHIND_A_NAME.search(text, max(0, start - _REACH), start)
    if behind is None or (behind["whose"][0] == "a") == _is_kin(role):
        return False
    lead = behind["lead"] or ""
    return _WHERE.isdisjoint((lead.lower(), behind["name"].partition(" ")[0].lower()))


@cache
def _is_office(word: str) -> bool:
    return title_kind(word) in ("office", "rank")


def _has_office(words: Sequence[str]) -> bool:
    """True for words with an office among them; without one they are no role, and need no closer look."""
    return any(map(_is_office, words))


def _is_modifier(word: str) -> bool:
    return title_kind(word) in ("modifier", "office", "rank")


def _roles_before(
    text: str, first: int, name: Span, starts: dict[int, Entity], ends: dict[int, tuple[int, Entity]]
) -> Iterator[Role]:
    """The title right before a name, and the one that it stands in apposition to: "the spokesman, General X"."""
    role = _role_before(text, first, name, starts, ends)
    if role:
        yield role
        begin = role.at[0][0]
        if (
            begin - 2 > first
            and text[begin - 2 : begin] == ", "
            and (other := _role_before(text, first, (begin, name[1]), starts, ends))
        ):
            yield other


def _role_before(
    text: str, first: int, name: Span, starts: dict[int, Entity], ends: dict[int, tuple[int, Entity]]
) -> Role | None:
    """A title that ends right before a name, or an "office of the organization" that does; its sentence has `first`."""
    start = name[0]
    if not text[start - 1 : start].isspace():
        return None
    floor = max(first, start - _REACH)
    previous = text[max(floor, start - 40) : start].rsplit(None, 1)[-1:]
    if not previous:
        return None
    near = previous[0][0].isupper() or previous[0][-1] == "," or _is_office(previous[0])
    if not near and " of " not in text[max(floor, start - 60) : start]:
        return None
    # No title goes back over a mark, but for a comma right before the name.
    begin = max(floor, *[text.rfind(mark, floor, start) for mark in _MARKS])
    found = _WORD.findall(text, begin, start)
    if found[-1:] == [","]:
        begin = floor
        found = _WORD.findall(text, begin, start)
    if not _has_office(found):
        return None
    words = _words(text, begin, start)
    closed = len(words) > 1 and words[-1][2] == ","
    if closed:
        words.pop()
    if not words or (closed and (not _may_close(words) or _opens_clause(text, words, name[1]))):
        return None
    at = len(words) - 1
    if _is_office(words[at][2]) and not closed:
        return _role(text, words, at, at, starts, ends)
    return _office_of(text, words, closed, starts, ends)


def _words(text: str, start: int, stop: int) -> list[tuple[int, int, str]]:
    return [(*match.span(), match[0]) for match in _WORD.finditer(text, start, stop)]


def _may_close(words: list[tuple[int, int, str]]) -> bool:
    """A comma before a name belongs to a role only where an article opens the role: "the head of Acme, X,"."""
    return any(word.lower() in _ARTICLES or word.endswith(("'s", "’s")) for _, _, word in words)


def _opens_clause(text: str, words: list[tuple[int, int, str]], end: int) -> bool:
    """True for "In a letter to the mayor, Ann Quill said": the title is another's, and she the subject behind it."""
    office = next((at for at in range(len(words) - 1, 0, -1) if _is_office(words[at][2])), 0)
    article = next((at for at in range(office, 0, -1) if words[at][2].lower() in _ARTICLES), 0)
    governed = article > 0 and words[article - 1][2].lower() in _GOVERNING
    return governed and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _office_of(
    text: str,
    words: list[tuple[int, int, str]],
    closed: bool,
    starts: dict[int, Entity],
    ends: dict[int, tuple[int, Entity]],
) -> Role | None:
    """The office at the head of "head of the Y of the Z": the last office word with a preposition behind it."""
    for at in range(len(words) - 1, -1, -1):
        start, _, word = words[at]
        if word in _STOPS or word == "," or text[start - 2 : start] in (". ", "? ", "! "):
            return None
        if not _is_office(word):
            continue
        if at + 1 == len(words) and at and words[at - 1][2] in _OF:
            continue  # "the Minister for Justice"
        if at + 1 == len(words):
            return _role(text, words, at, at, starts, ends) if closed else None
        if words[at + 1][2] not in _OF:
            continue
        behind = words[at + 2 :]
        if behind and title_kind(behind[-1][2]) == "honorific":
            return None  # "a friend *of Mrs.* Quill's": hers, not she
        small = sum(not w[0].isupper() and w not in _OF and w not in _ARTICLES and w != "and" for _, _, w in behind)
        articled = at > 0 and words[at - 1][2].lower() in _ARTICLES  # "the head of the sanitary service X"
        most = 6 if closed else 4 if articled else 0
        if not behind or (small > most and not heads_something(f"{text[start : words[-1][1]]} ")):
            return None
        if small and not closed and any(_may_be_verb(w) for _, _, w in behind):
            return None
        return _role(text, words, at, len(words) - 1, starts, ends)
    return None


def _role_behind(
    text: str, first: int, name: Span, starts: dict[int, Entity], ends: dict[int, tuple[int, Entity]]
) -> Role | None:
    """A title in apposition: "X, head of the Y," and "X, Acme's chief executive."."""
    start, end = name
    if text[end : end + 2] != ", ":
        return None
    relative = _RELATIVE.match(text, end + 2)
    begin = relative.end() if relative else end + 2
    stop = limit = min(len(text), end + _REACH)
    for match in _STOP.finditer(text, begin, limit + 1):  # one sign more, by which a full stop is told
        at = match.start()
        if at >= limit or match[0] != "." or text[at - 3 : at].lower() not in _DOTTED:
            stop = min(at, limit)
            break
    if not _has_office(_WORD.findall(text, begin, stop)[:_OFFICE_WITHIN]):
        return None
    words = _words(text, begin, stop)
    office = next((at for at, (_, _, word) in enumerate(words[:_OFFICE_WITHIN]) if _is_office(word)), None)
    if office is None or any(word in ("who", "which", "said", "and", "is", "was") for _, _, word in words[:office]):
        return None
    if own := _behind_owner(words, office):
        office = own
    while office + 1 < len(words) and _is_office(words[office + 1][2]):
        office += 1
    if words[office][1] in ends and ends[words[office][1]][0] < words[office][0]:
        return None  # the last word of a name: "By Anna Olsen, The Daily Courier"
    last = office
    is_articled = words[0][2].lower() in _ARTICLES
    is_definite = is_articled or words[0][2].endswith(("'s", "’s"))
    if office + 1 < len(words):
        if words[office + 1][2] not in _OF:
            if words[office + 1][0] != words[office][1] + 1 or _is_anothers(words[office + 1][2]):
                return None
            is_object = is_definite and _is_object(text, start)
            if (is_articled or is_object) and _acts(
                text, words[office][1], is_object and _is_phrase(text, first, start)
            ):
                return None  # "A day after they met Ann Quill, *the mayor said*"
        elif _goes_on_to_speak(words[office + 2 :]):
            return None  # "the mayor, Ann Quill, *head of the union Odo Tarn said*"
        elif words[office + 1][2] != "to" or (words[office + 2 : office + 3] and not _is_verb(words[office + 2][2])):
            last = next((at for at in range(office + 1, len(words)) if words[at][2] in _CLAUSE), len(words)) - 1
            goes_on = last + 1 < len(words) and words[last + 1][2] in _VERBS
            if goes_on and is_definite and _is_object(text, start):
                return None  # "After they met Ann Quill, *the head of the union said*"
    lower = words[0][2].lower()
    if not relative and lower not in _ARTICLES and not _is_modifier(words[0][2]) and not words[0][2][0].isupper():
        return None
    return _role(text, words, office, last, starts, ends)


def _behind_owner(words: Sequence[tuple[int, int, str]], office: int) -> int:
    """The office of "X, *President Quill's* first chief of staff", which is not the president's; 0 for no owner."""
    owner = office + 1
    while owner < len(words) and owner < office + 3 and words[owner][2][0].isupper():
        if words[owner][2].endswith(("'s", "’s")):
            behind = range(owner + 1, min(len(words), owner + 4))
            return next((at for at in behind if _is_office(words[at][2])), 0)
        owner += 1
    return 0


def _acts(text: str, end: int, is_fronted: bool) -> bool:
    """True where a finite verb stands behind a noun, adverbs aside: "the mayor *later said*", "the clerk *was* ill".

    What may be a participle, "the mayor *accused* of theft", is a verb where a phrase in front of it opens the sentence
    (`is_fronted`), which has no other verb: "After they met Ann Quill, the mayor *resigned* on Monday".
    """
    tokens, tags = tagged(text)
    place = tokens.index(end)
    while place < len(tags) and tags[place] == "Y":
        place += 1
    if place + 1 >= len(tags) or tags[place] not in "VAX":
        return False
    low, following = tokens.lows[place], tokens.lows[place + 1]
    if low == "said":
        return following != "to"
    if following in _OBJECTS:
        return low not in _TURNED
    if not low.endswith("ed") and low not in irregular_participles():
        return True
    if tags[place] == "V" and tags[place + 1] not in "ITUYC.,":
        return low not in _TURNED
    stop = tags.index(".", place) if "." in tags[place : place + _LONGEST] else len(tags)
    return is_fronted and _FINITE.isdisjoint(tags[place + 1 : stop])


def _is_object(text: str, start: int) -> bool:
    """True for a name, its titles aside, behind a preposition or a verb: "After the arrest *of* Mayor Ann Quill"."""
    tokens, tags = tagged(text)
    place = tokens.index(start) - 1
    while place > 0 and _is_modifier(tokens.lows[place]):
        place -= 1
    low = tokens.words[place] if place >= 0 else ""
    return tags[place] in "IVXGBT" and low.islower() and low not in _SPEAKS and low not in LEADING


def _is_phrase(text: str, first: int, name: int) -> bool:
    """True for a sentence, from its place `first` on, whose preposition or participle leads to the name behind it."""
    tokens, tags = tagged(text)
    return tags[tokens.index(first)] in "IXGW" and text.find(",", first, name) < 0


def _goes_on_to_speak(words: Sequence[tuple[int, int, str]]) -> bool:
    """True where a name stands behind an office and says something: "leader of the opposition *Ann Quill said*"."""
    names: list[str] = []
    for _, _, word in words:
        if len(names) > 1 and word in _SPEAKS and any(map(is_given, names[-3:-1])):
            return True
        names = [*names, word] if word[0].isupper() else []
    return False


def _is_anothers(behind: str) -> bool:
    """True for a name behind an office, whose office it is: "Ivo Lind, senator *Mara Quill* and …"."""
    return behind[0].isupper() and behind not in demonyms()


def _may_be_verb(word: str) -> bool:
    """True for a small word that tells what somebody did: "the head of the service told X" gives X no office."""
    return word.islower() and (word in _VERBS or word.endswith("ed"))


def _is_verb(word: str) -> bool:
    """True for the small word behind "to" in "a candidate to lead": no organization and no office goes on so."""
    return word.islower() and word not in _ARTICLES


def _role(
    text: str,
    words: list[tuple[int, int, str]],
    office: int,
    last: int,
    starts: dict[int, Entity],
    ends: dict[int, tuple[int, Entity]],
) -> Role:
    """The role whose office word is `words[office]` and whose complement ends with `words[last]`."""
    first = office
    while first and _is_modifier(words[first - 1][2]) and words[first - 1][1] + 1 == words[first][0]:
        if words[first - 1][1] in ends or _closes(words[first - 1][2]):
            break
        first -= 1
        if _is_of_staff(words, first):
            first -= 2  # "deputy *chief of* staff"
    if first == office and _is_of_staff(words, first):
        first -= 2
        while first and _is_modifier(words[first - 1][2]) and words[first - 1][1] not in ends:
            first -= 1
    holds = first
    once = _once(words, first, ends)
    if once >= 0:
        first = once
    start, end = words[first][0], words[last][1]
    organization = ""
    title_end = end
    if last > office:
        inside = [
            (at, entity)
            for at, _, _ in words[office + 1 : last + 1]
            if (entity := starts.get(at)) and entity.type == "organization"
        ]
        if inside:
            at, entity = inside[0]
            title_end = _before_preposition(text, start, at)
            for behind, unit in inside[1:]:
                if not any(text.endswith(own, 0, behind) and behind - len(own) in ends for own in ("'s ", "’s ")):
                    break
                at, entity = behind, unit  # "head of Xpact's *Transport Command*"
            organization = entity.id
            if (owned := _OWNED.match(text, next(e for s, e in entity.mentions if s == at))) is not None:
                other = starts.get(owned.end())  # "a spokesman for *Xpact's owner, Ypact*"
                organization = other.id if other is not None and other.type == "organization" else ""
            end = max(end if at == inside[-1][0] else 0, next(e for s, e in entity.mentions if s == at))
    else:
        organization = _organization_before(words, holds, ends)
    if text[end - 1] == "." and last == office and _plain_word(words[office][2]):
        title_end = end = end - 1
    return Role(" ".join(text[start:title_end].split()), organization, ((start, end),))


def _is_of_staff(words: Sequence[tuple[int, int, str]], at: int) -> bool:
    """True for the "staff" of "chief of *staff*"."""
    return (
        at > 1
        and words[at][2].lower() == "staff"
        and words[at - 1][2].lower() == "of"
        and words[at - 2][2].lower() == "chief"
    )


def _once(words: Sequence[tuple[int, int, str]], first: int, ends: dict[int, tuple[int, Entity]]) -> int:
    """Where "a *former* tribunal president" and "*Former* Xland Governor" begin; −1 for who holds the office."""
    at = first - 1
    while at >= max(0, first - 3) and _plain_small(words[at][2]) and words[at][2].lower() not in _ONCE:
        at -= 1
    if at == first - 1 and at > 0 and words[at][1] in ends:
        begin = ends[words[at][1]][0]
        while at >= 0 and words[at][0] >= begin:
            at -= 1
    return at if at >= 0 and words[at][2].lower() in _ONCE else -1


def _plain_small(word: str) -> bool:
    """True for a small word that may stand in front of an office: "a former *tribunal* president"."""
    return word.isalpha() and word.islower() and not _is_modifier(word) and word not in _OF and word not in _ARTICLES


def _plain_word(word: str) -> bool:
    """True for a title that is no abbreviation, so that a full stop behind it is the sentence's."""
    return len(word) > 5


def _closes(word: str) -> bool:
    """True for a word with the sentence's full stop behind it."""
    return word[-1] == "." and _plain_word(word)


def _before_preposition(text: str, start: int, at: int) -> int:
    """Where "head of the " ends without the words that only lead to the organization."""
    words = text[start:at].rstrip().split()
    while words and (words[-1] in _OF or words[-1].lower() in _ARTICLES or not words[-1][0].isalnum()):
        words.pop()
    return start + len(" ".join(words)) if words else at


def _organization_before(words: list[tuple[int, int, str]], first: int, ends: dict[int, tuple[int, Entity]]) -> str:
    """The organization right before a title: "Acme chief executive", "Acme's chief executive"."""
    if not first:
        return ""
    _, end, word = words[first - 1]
    stop = end - 2 if word.endswith(("'s", "’s")) else end
    if word in demonyms():
        return ""
    found = ends.get(stop)
    return found[1].id if found and found[1].type == "organization" else ""
