"""Roles behind names, in apposition: "X, a spokesman for Y," and "X, who was Acme's chief executive,"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import demonyms, is_given, title_kind
from dossier.convert.english.inflections import irregular_participles
from dossier.convert.english.persons import is_person
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.names.appointed import office_got
from dossier.convert.names.fronted import LEADING
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.convert.names.roletitles import role_of
from dossier.convert.names.rolewords import (
    ARTICLES,
    LEADING_ON,
    LINKS,
    REACH,
    VERBS,
    WORD,
    Named,
    Placed,
    has_office,
    is_joined,
    is_modifier,
    is_office,
    leads_on,
    words_in,
)
from dossier.convert.names.titlesbehind import title_behind
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.marks import find_quotations
from dossier.convert.reading.tags import tagged
from dossier.convert.reading.wordclasses import word_tags
from dossier.data import table_of
from dossier.model import Role, Span
from dossier.records import replace

_POSTNOMINAL: Final = Rare(rf"(?:,? (?:{'|'.join(table_of('name_words')['postnominal'])})\b){{1,3}}(?=, )")
_BRACKET: Final = Rare(r" \([^()\n]{1,24}\)(?=, )")
_AGED: Final = Rare(r"(?:, (?:aged )?\d{1,3}| \(\d{1,3}\))(?=, )")
_OFFICE_WITHIN: Final = 9  # words behind a name
_DOTTED: Final = frozenset({"sen", "gen", "rep", "gov", " dr", " mr", " st", "mrs", " ms", "col", "adm", "lt."})
_CLAUSE: Final = frozenset(
    {"that", "who", "which", "whose", "was", "is", "were", "are", "said", "has", "had", "as", "when"}
)
_ENDS: Final = _CLAUSE | frozenset({"and", "but", "that’s", "that's"})
_ON_WITH: Final = frozenset({"who", "which", "and", "but", "where"})
_LONGEST_OF: Final = 9  # words of what somebody is head of
_MOST_BETWEEN: Final = 4  # words from "chief" to the office it leads to
_RELATIVE: Final = Rare(r"who (?:was|is|has been|had been|served as|works as|worked as) ")
_LEADING_TO: Final = frozenset("against by for from of to with".split())
_SEVERAL: Final = frozenset(NUMBERS) - {"a", "an", "one"} | frozenset(
    "other others several many some dozens hundreds scores".split()
)
_SPEAKS: Final = frozenset(table_of("name_words")["speaks"])
#: Behind a word that may be a participle these show that it is none: "the mayor *denied he* …".
_OBJECTS: Final = frozenset("that he she it they him her them his its their the a an whether".split())
#: "a clerk *turned* mayor".
_TURNED: Final = frozenset({"turned"})
_FINITE: Final = frozenset("VA")
_LONGEST: Final = 80  # words of a sentence looked at
#: What may end an apposition: a full stop does unless an abbreviation has it.
_STOP: Final = Rare(r"[,;:()\n\"“”`]|''|\.(?![^\W_])| [–—-]{1,2} ")

_INITIAL: Final = Rare(r" [A-Z]\. [A-Z]")


def roles_behind(text: str, first: int, name: Span, named: Named) -> list[Role]:
    """The titles in apposition: "X, head of the Y,", both of "X, president and chief executive of Y,"."""
    role = _role_behind(text, first, name, named)
    if role is None:
        got = office_got(text, first, name, named)
        return [got] if got else []
    end = role.at[0][1]
    if role.organization or not text.startswith(" and ", end) or text[name[1] : name[1] + 2] != ", ":
        return [role]
    begin = end + len(" and ")
    if another := _ANEW.match(text, begin):
        begin = another.end()
    if text[begin : begin + 4] in _ARTICLED or (other := _apposed(text, first, name, named, begin)) is None:
        return [role]
    if (other.at[0][0] != begin and begin not in named.starts) or other.title.endswith(" and"):
        return [role]
    if role.title.lower().startswith("former ") and not other.title.lower().startswith("former "):
        return [role]  # "a former senator and *mayor*", who may be either
    return [replace(role, organization=other.organization) if _are_of_one(text, role, other) else role, other]


def _are_of_one(text: str, role: Role, other: Role) -> bool:
    """True for both offices of a firm, "president and CEO of", and for what is at one place, not for one held once.

    Nor for one that has something of its own: "adviser *to Ann Quill* and professor at Acme".
    """
    if "former" in role.title or "former" in other.title or not LINKS.isdisjoint(role.title.split()):
        return False
    if " at " in text[slice(*other.at[0])]:
        return True
    return not any(_OF_A_FIRM.isdisjoint(one.title.lower().split()) for one in (role, other))


_OF_A_FIRM: Final = frozenset(
    "ceo chair chairman chairwoman chairperson counsel co-chair co-founder co-owner cofounder director editor executive"
    " founder manager officer owner partner president principal publisher".split()
)


#: In front of a second office: "an aide to Ann Quill and *a* former clerk".
_ANEW: Final = Rare(r"(?:(?:currently|formerly|now) an? |(?:an?|currently|formerly|now) )")
_OPENS_ANEW: Final = frozenset("a an currently former formerly now".split())
#: In front of what is another's rather.
_ARTICLED: Final = frozenset({"the ", "his ", "her "})


def _role_behind(text: str, first: int, name: Span, named: Named) -> Role | None:
    """A title in apposition: "X, head of the Y," and "X, Acme's chief executive."; and "X is head of the Y"."""
    end = name[1]
    if letters := _POSTNOMINAL.match(text, end):
        end = letters.end()  # "Ann Quill *KC*, counsel to the board", "Ann Quill*, PhD*, head of the board"
    if text.startswith(" (", end) and (bracket := _BRACKET.match(text, end)):
        end = bracket.end()  # "Rep. Ann Quill *(D-Ill.)*, a former clerk"
    if aged := _AGED.match(text, end):
        end = aged.end()  # "Ann Quill*, 44*, a baker"
    if end == name[1] and title_behind(text, name):
        return _apposed(text, first, name, named, end + 1)
    if text[end : end + 2] != ", ":
        return _predicate(text, first, name, named) if text.startswith(" is ", end) else None
    relative = _RELATIVE.match(text, end + 2)
    return _apposed(text, first, name, named, relative.end() if relative else end + 2, is_relative=relative is not None)


def _apposed(text: str, first: int, name: Span, named: Named, begin: int, *, is_relative: bool = False) -> Role | None:
    """The title that begins at `begin`, behind a name and a comma or "who is"."""
    start, end = name
    stop = _end_of_apposition(text, begin, min(len(text), end + REACH))
    if text.startswith(", ", stop) and text.find(" for ", begin, stop) >= 0:
        stop = _end_of_fields(text, begin, stop)
    if not has_office(WORD.findall(text, begin, stop)[:_OFFICE_WITHIN]):
        return None
    words = words_in(text, begin, stop)
    office = next((at for at, (_, _, word) in enumerate(words[:_OFFICE_WITHIN]) if is_office(word)), None)
    if office is None or any(word in _NO_TITLES for _, _, word in words[:office]):
        return None
    if any(words[at][2] == "and" and not _joins(words, at, named) for at in range(office)):
        return None
    if office and _is_what_for(text, words, office, named):
        return None
    if own := _behind_owner(words, office):
        office = own
    led, office = office, _in_full(words, office, named)
    while office + 1 < len(words) and is_office(words[office + 1][2]):
        office += 1
    if words[office][1] in named.ends and named.ends[words[office][1]][0] < words[office][0]:
        return None  # the last word of a name: "By Anna Olsen, The Daily Courier"
    last = office
    is_articled = words[0][2].lower() in ARTICLES
    is_definite = is_articled or words[0][2].endswith(("'s", "’s"))
    if office + 1 < len(words):
        if not leads_on(words, office):
            if words[office + 1][0] != words[office][1] + 1 or _is_anothers(words[office + 1][2]):
                return None
            if _is_in_a_row(words[office + 1 :]):
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
            goes_on = last + 1 < len(words) and words[last + 1][2] in VERBS
            last -= words[last][2] == "and"  # "head of the union until May *and* was"
            last = _before_another(words, office, last)
            if goes_on and is_definite and _is_object(text, start):
                return None  # "After they met Ann Quill, *the head of the union said*"
    if _ABBREVIATED.match(text, words[office][1]) and title_kind(words[office][2]) in ("rank", "honorific"):
        return None  # "Ann Quill, *Barr.* Odo Tarn and others": the next one's
    role = role_of(text, words, office, last, named)
    if (start := words[led][0]) < role.at[0][0]:  # "*chief economic* adviser at Acme"
        role = replace(role, title=text[start : role.at[0][0]] + role.title, at=((start, role.at[0][1]),))
    lower = words[0][2].lower()
    is_one = lower in ARTICLES or is_modifier(words[0][2]) or words[0][2][0].isupper()
    in_front = [word for at, _, word in words[:office] if at < role.at[0][0]]
    return role if is_relative or is_one or all(map(_may_tell_of, in_front)) else None


def _before_another(words: Sequence[Placed], office: int, last: int) -> int:
    """Where an office ends in front of a second one, by `last` for want of one: "an aide to *Quill* and a clerk"."""
    return next(
        (
            at - 1
            for at in range(office + 3, last)
            if words[at][2] == "and"
            and words[at + 1][2] in _OPENS_ANEW
            and words[at - 1][2] != "current"
            and any(is_office(word) or is_person(word) for _, _, word in words[at + 2 : at + 2 + _MOST_BETWEEN])
        ),
        last,
    )


_ABBREVIATED: Final = Rare(r"\. [A-Z][\w’'-]{0,20}\.? [A-Z]")


def _end_of_fields(text: str, begin: int, comma: int) -> int:
    """Where the fields of an office end that a comma parts: "minister for trade*, industry and science*, said"."""
    more = _MORE_FIELDS.match(text, comma)
    if more is None or not is_field(text[begin:comma].rpartition(" ")[2]):
        return comma
    words = more[0].replace(",", " ").replace(" and ", " ").split()
    return more.end() if all(map(is_field_or_part, words)) else comma


_MORE_FIELDS: Final = Rare(
    r"(?:, (?:[A-Za-z]{3,16} ){0,2}[A-Za-z]{3,16}){0,3},? and (?:[A-Za-z]{3,16} ){0,2}[A-Za-z]{3,16}(?=[,.;)])"
)


def _is_what_for(text: str, words: Sequence[Placed], office: int, named: Named) -> bool:
    """True for an office that a preposition leads to: "a prospect *for mayor*", "running *for* vice president".

    Not for the office of what has the preposition in its name: "*the Bank of Tarn's* chief", "the Bank of Tarn chief".
    """
    link = next((at for at in range(office - 1, -1, -1) if words[at][2] in _LEADING_TO), -1)
    return link >= 0 and not any(
        word.endswith(("'s", "’s")) or text[end] in "'’" or end in named.ends
        for _, end, word in words[link + 1 : office]
    )


def _joins(words: Sequence[Placed], at: int, named: Named) -> bool:
    """True for the "and" of a single office: "arts *and* culture editor", "Europe *and* Asia director"."""
    is_land = at > 0 and words[at - 1][1] in named.ends and at + 1 < len(words) and words[at + 1][0] in named.starts
    return is_land or is_joined(words, at)


_NO_TITLES: Final = frozenset({"who", "which", "said", "is", "was"})


def _may_tell_of(word: str) -> bool:
    """True for an adjective or a noun in front of an office, which no article opens: ", *retail* analyst at Acme,"."""
    tags = word_tags().get(word, "")
    is_one = tags[0] in "JN" if tags else not word.endswith(("s", "ed", "ing", "ly"))
    return is_one and word.isalpha() and word.islower() and word not in LINKS


def _predicate(text: str, first: int, name: Span, named: Named) -> Role | None:
    """What a sentence tells that opens with a name: "*X is* an economist at the Y", not "X is married to a baker"."""
    begin = name[1] + len(" is ")
    if any(not is_office(word) and title_kind(word) != "honorific" for word in WORD.findall(text, first, name[0])):
        return None
    stop = _end_of_apposition(text, begin, min(len(text), begin + REACH))
    if text.startswith(", ", stop) and text[stop + 2 : stop + 9].partition(" ")[0] not in _ON_WITH:
        return None  # "X is leader of the gang, *Ann Quill said*"
    words = words_in(text, begin, stop)
    office = next((at for at, (_, _, word) in enumerate(words[:_OFFICE_WITHIN]) if is_office(word)), None)
    if office is None:
        return None
    while office + 1 < len(words) and is_office(words[office + 1][2]):
        office += 1
    last = office
    if office + 1 < len(words):
        if words[office + 1][2] not in _ON_WITH and not leads_on(words, office):
            return None
        last = next((at for at in range(office + 1, len(words)) if words[at][2] in _ENDS), len(words)) - 1
    if last - office > _LONGEST_OF or any(one.start <= begin < one.end for one in find_quotations(text)):
        return None  # "Odo Tarn is the leader of the gang," she said
    role = role_of(text, words, office, last, named)
    return role if role.at[0][0] == words[words[0][2].lower() in ARTICLES][0] else None


def _in_full(words: Sequence[Placed], office: int, named: Named) -> int:
    """The office that "chief" or "deputy" leads to: of "*chief* investment *officer*", "*deputy* Africa *director*"."""
    if words[office][2].lower() not in LEADING_ON:
        return office
    at = office + 1
    is_large = words[office][2][0].isupper()
    while at < min(office + _MOST_BETWEEN, len(words)):
        word = words[at][2]
        place = named.starts.get(words[at][0])
        if place is not None and place.type == "place":
            end = next(stop for begin, stop in place.mentions if begin == words[at][0])
            at = next((behind for behind in range(at + 1, len(words)) if words[behind][0] >= end), len(words))
            continue
        if not word.isalpha() or word in LINKS or not (word.islower() or (is_large and is_modifier(word))):
            break
        if is_office(word):
            return at
        at += 1
    return office


def _end_of_apposition(text: str, begin: int, limit: int) -> int:
    """Where a mark ends the apposition that begins at `begin`; `limit` for want of one before it."""
    for match in _STOP.finditer(text, begin, limit + 1):  # one sign more, by which a full stop is told
        at = match.start()
        is_dotted = text[at - 3 : at].lower() in _DOTTED or (
            text[at - 2 : at - 1] == "." and text[at + 2 : at + 3].islower()
        )  # "the father of a U.S. soldier"
        is_dotted = is_dotted or (text[at - 3 : at] == " No" and text[at + 2 : at + 3].isdigit())  # "prison No. 2"
        is_dotted = is_dotted or _INITIAL.match(text, at - 2) is not None  # "aide to George W. Tarn"
        if at >= limit or match[0] != "." or not is_dotted:
            return min(at, limit)
    return limit


def _behind_owner(words: Sequence[Placed], office: int) -> int:
    """The office of "X, *President Quill's* first chief of staff", which is not the president's; 0 for no owner."""
    owner = office + 1
    while owner < len(words) and owner < office + 3 and words[owner][2][0].isupper():
        if words[owner][2].endswith(("'s", "’s")):
            behind = range(owner + 1, min(len(words), owner + 4))
            return next((at for at in behind if is_office(words[at][2])), 0)
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
    if low in _SAYING and following not in _DONE_WITH:
        return True
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
    while place > 0 and is_modifier(tokens.lows[place]):
        place -= 1
    low = tokens.words[place] if place >= 0 else ""
    return tags[place] in "IVXGBT" and low.islower() and low not in _SPEAKS and low not in LEADING


def _is_phrase(text: str, first: int, name: int) -> bool:
    """True for a sentence, from its place `first` on, whose preposition or participle leads to the name behind it."""
    tokens, tags = tagged(text)
    return tags[tokens.index(first)] in "IXGW" and text.find(",", first, name) < 0


def _goes_on_to_speak(words: Sequence[Placed]) -> bool:
    """True where a name behind an office says or does something: "leader of the opposition *Ann Quill said*"."""
    names: list[str] = []
    for _, _, word in words:
        is_verb = word in _SPEAKS or word_tags().get(word, "")[:1] == "V"
        if len(names) > 1 and is_verb and any(map(is_given, names[-3:-1])):
            return True
        names = [*names, word] if word[0].isupper() else []
    return False


#: Pasts of verbs that no person is the object of: "Ann Quill, *the judge added,* was ill" tells no office of hers.
_SAYING: Final = frozenset(
    "added alleged announced argued asserted claimed commented complained conceded concluded contended explained "
    "hinted insisted joked lamented maintained mused remarked replied responded stated suggested testified".split()
)

#: Behind a participle of those: "Ann Quill, the driver added *to* the team".
_DONE_WITH: Final = frozenset({"as", "by", "for", "to"})


def _is_anothers(behind: str) -> bool:
    """True for a name behind an office, whose office it is: "Ivo Lind, senator *Mara Quill* and …"."""
    return behind[0].isupper() and behind not in demonyms()


def _is_in_a_row(behind: Sequence[Placed]) -> bool:
    """True behind somebody who is listed with several others: "Ann Quill, the pilot *and two guards* were hurt"."""
    return len(behind) > 1 and behind[0][2] == "and" and (behind[1][2].isdigit() or behind[1][2] in _SEVERAL)


def _is_verb(word: str) -> bool:
    """True for the small word behind "to" in "a candidate to lead": no organization and no office goes on so."""
    return word.islower() and word not in ARTICLES
