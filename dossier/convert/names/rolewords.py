"""Words of roles: what is an office, what may stand beside one, and what role they make up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

from dossier.convert.english.gazetteer import demonyms, title_kind
from dossier.convert.english.persons import body_nouns, is_person, paper_nouns
from dossier.convert.names.namewords import ABSTRACT
from dossier.convert.names.portfolios import begins_portfolio
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.wordclasses import class_of, word_tags
from dossier.data import table_of
from dossier.model import Entity, Role
from dossier.records import Record

REACH: Final = 200
WORD: Final = re.compile(r"[Ee]x(?=-[A-Z])|[^\W_]+(?:[-'’.&][^\W_]+)*\.?|[,;:()\"“”]")
LINKS: Final = frozenset({"of", "for", "at", "in", "to", "with", "from"})
ARTICLES: Final = frozenset({"the", "a", "an", "another", "one", "its", "their", "his", "her", "our"})
VERBS: Final = frozenset(
    ("told", "met", "said", "saw", "made", "gave", "sent", "left", "won", "beat", "quit", "is", "was", "has", "had")
)
#: Who has these in front of an office holds it no more, not yet, or not surely.
#: Unions of states, which have many bodies: "the *UN* human rights office".
_OF_MANY: Final = frozenset(
    ("African Union", "AU", "EU", "European Union", "NATO", "OSCE", "U.N.", "UN", "United Nations")
)
_ONCE: Final = frozenset(
    "former ex retired would-be incoming alleged suspected accused presumptive presumed likely potential possible "
    "prospective aspiring purported reputed self-declared self-proclaimed self-styled so-called".split()
)
#: Of these what no verb is, in front of a name: "a *former* Tarn adviser".
_NO_MORE: Final = frozenset({"ex", "former", "incoming", "outgoing", "retired"})
#: Whose office is told by what it is on; behind others a day or a place stands so.
_ON_SOMETHING: Final = frozenset(
    "adviser advisor aide assistant authority commissioner coordinator envoy expert lecturer negotiator rapporteur "
    "specialist".split()
)
#: Adjectives in front of an office that tell what it is of.
_BEFORE_OFFICES: Final = frozenset(table_of("name_words")["before_office"])
_CALENDAR: Final = frozenset(table_of("name_words")["calendar"])
#: Words of address that are offices as well, and kin's where their letters are small.
_CALLINGS: Final = frozenset(table_of("titles")["calling"])
_KIN: Final = frozenset(table_of("name_words")["kin"])
_TRADES: Final = frozenset(table_of("titles")["trade"])
#: How the words for the learned end, which no list has all of: "neuroethologist", "psephologist".
_LEARNED: Final = ("ologist", "ographer", "iatrist", "physicist", "chemist", "scientist")
_SHORTEST_LEARNED: Final = len("apologist")  # which is none
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


#: A word or a mark of a text: where it begins and ends, and itself.
Placed: TypeAlias = tuple[int, int, str]


class Named(Record):
    """The organizations and places of an article by where their names begin, and by where they end, with the start."""

    starts: Mapping[int, Entity]
    ends: Mapping[int, tuple[int, Entity]]


@cache
def is_office(word: str) -> bool:
    """True for a word that is an office or a rank by itself: "mayor", "General", "welder", "mother", not "Mother"."""
    kind = title_kind(word)
    if kind is None:
        return word in _TRADES or (word.islower() and len(word) > _SHORTEST_LEARNED and word.endswith(_LEARNED))
    return kind in ("office", "rank") or (kind == "honorific" and (word.lower() in _CALLINGS or word in _KIN))


def has_office(words: Sequence[str]) -> bool:
    """True for words with an office among them; without one they are no role, and need no closer look."""
    return any(map(is_office, words))


def is_modifier(word: str) -> bool:
    """True for a word that may be part of a title: "deputy", "chief", and offices themselves."""
    return title_kind(word) in ("modifier", "office", "rank")


def leads_on(words: Sequence[Placed], office: int) -> bool:
    """True where a preposition behind an office tells of what it is: "head *of*", "rapporteur *on*"."""
    behind = words[office + 1][2] if office + 1 < len(words) else ""
    if behind == "of" and words[office][2] == "host" and words[office - 1][2] == "a" and office:
        return False  # "a *host* of clerks": many
    if behind == "in" and words[office + 2 : office + 3] and words[office + 2][2].lower() in ARTICLES:
        noun = (word for _, _, word in words[office + 3 : office + 6])
        return paper_nouns().isdisjoint(noun)  # "the *governor* in a statement by his aide, Odo Tarn, said"
    if behind != "on":
        return behind in LINKS
    is_day = office + 2 < len(words) and words[office + 2][2].lower() in _CALENDAR
    return words[office][2].lower() in _ON_SOMETHING and not is_day


def words_in(text: str, start: int, stop: int) -> list[Placed]:
    """The words and marks between two places, each with where it stands."""
    return [(*match.span(), match[0]) for match in WORD.finditer(text, start, stop)]


def role_of(
    text: str,
    words: list[Placed],
    office: int,
    last: int,
    named: Named,
) -> Role:
    """The role whose office word is `words[office]` and whose complement ends with `words[last]`."""
    holds = _with_joined(words, _with_nouns(words, _first_of_title(words, office, named), named), office, named)
    if words[office][2].lower() in _ON_REGIONS:
        holds = _with_regions(words, holds, named)
    if office > 2:
        holds = _with_fields(words, holds, office, named)
    whole = holds
    if holds and (deputy := _deputy(words, holds)) >= 0:
        holds = deputy
    once = _once(words, holds, named)
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
    if text[end - 1] == "." and last == office and _plain_word(words[office][2]):
        title_end = end = end - 1
    return Role(" ".join(text[start:title_end].split()), organization, ((start, end),))


def _is_another_body(behind: str) -> bool:
    """True for what makes a name only whose a body is: "the UN *nuclear watchdog*"."""
    noun = behind.rpartition(" ")[2]
    return behind.startswith(" ") and behind.islower() and (noun in body_nouns() or noun == "watchdog")


def _is_named_body(between: str) -> bool:
    """True between a name and that of a body of it: "the UN* refugee agency *UNHCR"."""
    return between.endswith(" ") and _is_another_body(between.rstrip())


def stands_apart(words: Sequence[Placed], at: int) -> bool:
    """True for a rank behind an office: "army spokesman *General* Tarn", "President *Colonel* Tarn"."""
    word, before = words[at][2], words[at - 1][2]
    is_apart = before.islower() or before in _BEFORE_RANKS or (before == "Officer" and word.isupper())
    return is_apart and word[0].isupper() and title_kind(word) == "rank" and is_office(before)


#: Offices with a capital that a rank may stand behind, and makes none with: unlike "Secretary *General*".
_BEFORE_RANKS: Final = frozenset("President Minister Leader Spokesman Spokeswoman Commander Premier".split())


def _first_of_title(words: Sequence[Placed], office: int, named: Named) -> int:
    """The first word of the title that ends with `words[office]`: of "*deputy* chief of staff"."""
    first = office - 2 if _is_chief_of_something(words, office) else office
    if office and words[office - 1][2].lower() == "high" and words[office][2].lower() in _HIGH:
        first = office - 1  # "*High* Commissioner"
    while first and is_modifier(words[first - 1][2]) and words[first - 1][1] + 1 == words[first][0]:
        if words[first - 1][1] in named.ends or _closes(words[first - 1][2]) or stands_apart(words, first):
            break
        first -= 1
        if _is_of_staff(words, first):
            first -= 2  # "deputy *chief of* staff"
    if first == office and _is_of_staff(words, first):
        first -= 2
        while first and is_modifier(words[first - 1][2]) and words[first - 1][1] not in named.ends:
            first -= 1
    return first


_HIGH: Final = frozenset({"commissioner", "representative"})


def _with_fields(words: Sequence[Placed], first: int, office: int, named: Named) -> int:
    """The first word of a title with all that it is for: "*Health and* Education Secretary"."""
    if all(word != "and" for _, _, word in words[max(0, office - _MOST_BETWEEN) : office]):
        return first  # nearly always
    fields = begins_portfolio([word for _, _, word in words[: office + 1]], office)
    if not 0 <= fields < first or any(words[at][1] in named.ends for at in range(fields, office)):
        return first
    while fields and is_modifier(words[fields - 1][2]) and words[fields - 1][1] not in named.ends:
        fields -= 1
    return fields


_MOST_BETWEEN: Final = 5


def _deputy(words: Sequence[Placed], first: int) -> int:
    """Where "*Deputy* Norwegian Trade Minister" and "the *deputy* Liberal leader" begin; −1 for no deputy."""
    if words[first - 1][2].lower() in STANDING_IN:
        return first - 1
    if not words[first - 1][2][0].isupper():
        return -1  # nearly always
    return _behind_name(words, first - 1, STANDING_IN)


#: Who does not hold the office itself.
STANDING_IN: Final = frozenset({"acting", "assistant", "deputy", "interim", "vice"})


def _is_chief_of_something(words: Sequence[Placed], office: int) -> bool:
    """True for an "officer" whom a chief's word begins: the "*Chief Wildlife* Officer"."""
    return (
        office > 1
        and words[office][2].lower() == "officer"
        and words[office - 2][2].lower() == "chief"
        and words[office - 1][2].isalpha()
        and words[office - 1][2].lower() not in LINKS
    )


def _with_nouns(words: Sequence[Placed], first: int, named: Named) -> int:
    """The first word of a title with the nouns in front of it that open its phrase: "a *campaign* manager".

    What stands in front of them is an article, whose it is, a preposition, an adjective, which is taken unless it tells
    an opinion, or nothing; a sentence's first noun has a capital.
    """
    if words[first][2].lower() in _ONCE:
        return first
    while first and words[first - 1][2].lower() in _BEFORE_OFFICES and words[first - 1][1] + 1 == words[first][0]:
        if words[first - 1][1] in named.ends:
            return first
        first -= 1  # "*indigenous* leader"
    at = first
    following = words[first + 1][2] if first + 1 < len(words) else ""
    if words[first][2].islower() and following[:1].isupper() and is_office(following):
        return first  # "the last thing *state Representative* Ann Quill"
    is_large = words[first][2][0].isupper()
    while (
        at
        and first - at < _MOST_NOUNS
        and (
            _is_noun(words[at - 1][2], opens=at == 1 or is_large)
            or (at == 1 and not is_large and _opens_as_noun(words[0][2]))
        )
    ):
        if words[at - 1][1] in named.ends:
            break  # "the Kray *Council* campaign manager"
        if words[at - 1][1] + 1 != words[at][0]:
            return first
        if is_large and words[at - 1][2][0].islower():
            return first  # "After the *speech* President X left"
        at -= 1
        while at and _tells_of_noun(words[at - 1][2]) and words[at - 1][1] + 1 == words[at][0]:
            word = words[at - 1][2]
            if words[at - 1][1] in named.ends or (is_office(word) and word.lower() not in LEADING_ON):
                return first
            at -= 1  # "*legal* affairs editor"
    if at == 0:
        return 0
    _, _, before = words[at - 1]
    is_whose = before.lower() in ARTICLES or before.endswith(("'s", "’s")) or before == ","
    if not is_whose and words[first][2] not in _KIN:  # "to *spotlight* daughter Ann"
        is_whose = before in _LEADING_IN or _is_a_name(before)
        low = before.lower() if at == 1 else before
        if at < first and not is_whose and class_of(low)[0] == "J" and words[at - 1][1] + 1 == words[at][0]:
            return at - (low not in _OF_OPINION)  # "an *infectious* diseases expert", "a famous radio host"
    return at if is_whose or words[at - 1][1] in named.ends else first


def _tells_of_noun(word: str) -> bool:
    """True for what stands in front of the noun of an office: "*legal* affairs editor", "*civil* rights leader"."""
    return is_modifier(word) or word.lower() in _BEFORE_NOUNS


def _is_a_name(word: str) -> bool:
    """True for whose office it is, without a possessive: "*Tarn* campaign manager", not "*In* court lawyer"."""
    return word[0].isupper() and word_tags().get(word.lower(), "N")[:1] == "N"


_BEFORE_NOUNS: Final = frozenset("civil real".split())
#: Adjectives that tell what somebody is like, and nothing of an office.
_OF_OPINION: Final = frozenset(
    "angry beloved big clear controversial famous good great influential late little local notorious old own poor"
    " popular powerful prominent respected rich same so-called such unnamed wealthy well-known young younger".split()
)


def _with_joined(words: Sequence[Placed], first: int, office: int, named: Named) -> int:
    """The first word of a title with what "and" joins to its first noun: "an *arts and* culture editor"."""
    noun = first - (first == office)  # "crisis and *conflict* director"
    if noun < 2 or words[noun - 1][2] != "and" or not is_joined(words, noun - 1):
        return first
    at = noun - 2
    while at and is_modifier(words[at - 1][2]) and not is_office(words[at - 1][2]):
        at -= 1
    before = words[at - 1][2] if at else ","
    is_whose = before.lower() in ARTICLES or before.endswith(("'s", "’s")) or before == ","
    return at if is_whose or (at and words[at - 1][1] in named.ends) else first


def is_joined(words: Sequence[Placed], at: int) -> bool:
    """True for the "and" between two nouns of what an office is for: "crisis *and* conflict director"."""
    around = [words[place][2] for place in (at - 1, at + 1) if 0 <= place < len(words)]
    return len(around) == _BOTH and all(_is_noun(word, opens=False) and not is_person(word) for word in around)


_BOTH: Final = 2


def _with_regions(words: Sequence[Placed], first: int, named: Named) -> int:
    """The first word of a title with the lands it is for: "*deputy Africa* director", "*Asia and Europe* editor"."""
    at = first
    while at and (start := _start_of_land(words[at - 1], named)) is not None:
        at = next((place for place in range(at) if words[place][0] == start), -1)
        if at > 1 and words[at - 1][2] == "and" and _start_of_land(words[at - 2], named) is not None:
            at -= 1
    if at < 0 or (at and words[at - 1][2].lower() in _WHERE):
        return first
    while 0 < at < first and is_modifier(words[at - 1][2]) and words[at - 1][1] not in named.ends:
        at -= 1
    return at


def _start_of_land(word: Placed, named: Named) -> int | None:
    """Where the land's name begins that ends with a word; None for no land's."""
    found = named.ends.get(word[1])
    return found[0] if found and found[1].type == "place" and found[1].kind in _LANDS else None


_LANDS: Final = frozenset({"country", "region"})
_WHERE: Final = LINKS | frozenset({"on", "by", "near", "across", "inside", "outside"})
#: Who may be in charge of lands; what is a land's own, "France captain", is another office.
_ON_REGIONS: Final = frozenset(
    "adviser advisor analyst coordinator correspondent director editor expert researcher specialist".split()
)


#: Offices that lead on to another: "*chief* investment officer".
LEADING_ON: Final = frozenset({"assistant", "associate", "chief", "deputy", "head"})
_MOST_NOUNS: Final = 3
#: What a noun and an office stand behind that are one phrase: "said *retail analyst* Ann Quill", not "in court lawyer".
_LEADING_IN: Final = frozenset("about against and by for from of or said says that to told with".split())


def _is_noun(word: str, *, opens: bool) -> bool:
    """True for an ordinary noun that is hardly anything else, in small letters unless it opens a phrase or title."""
    low = word.lower() if opens else word
    if not low.isalpha() or low in LINKS or low in _DAYS or is_modifier(low):
        return False
    if word.islower():
        return class_of(low)[0] == "N"
    if not opens:
        return False
    is_abstract = (
        not low.endswith("ing") and ABSTRACT.search(low) is not None
    )  # "*Aviation* chief", not "*Geyling* coach"
    return word_tags().get(low, "N" if is_abstract else "") == "N"


def _opens_as_noun(word: str) -> bool:
    """True for what can be a noun in front of an office in small letters, and no verb there: "*Protest* organiser"."""
    low = word.lower()
    return not word.islower() and low not in _DAYS and word_tags().get(low, "")[:1] == "N" and not is_modifier(low)


#: Nouns for when something is, in front of somebody's office: "*Yesterday* mayor Ann Quill left".
_DAYS: Final = frozenset("today yesterday tomorrow tonight".split())


def _is_of_staff(words: Sequence[Placed], at: int) -> bool:
    """True for the "staff" of "chief of *staff*"."""
    return (
        at > 1
        and words[at][2].lower() == "staff"
        and words[at - 1][2].lower() == "of"
        and words[at - 2][2].lower() == "chief"
    )


def _once(words: Sequence[Placed], first: int, named: Named) -> int:
    """Where "a *former* tribunal president" and "*Former* Xland Governor" begin; −1 for who holds the office."""
    at = first - 1
    while at >= max(0, first - 3) and _plain_small(words[at][2]) and words[at][2].lower() not in _ONCE:
        at -= 1
    if at > 0 and _is_of_a_land(words[at][2]) and words[at - 1][2].lower() in _ONCE:
        at -= 1  # "a *former Norwegian* trade minister"
    if at > 0 and words[at][1] in named.ends:
        begin = named.ends[words[at][1]][0]
        while at >= 0 and words[at][0] >= begin:
            at -= 1
    elif at > 0 and (front := _behind_name(words, at, _NO_MORE)) >= 0:
        at = front  # "a *former* Tarn administration official"
    if at > 0 and words[at][2].lower() not in _ONCE and (front := _behind_name(words, first - 1, _NO_MORE)) >= 0:
        at = front
    if at < 0 or words[at][2].lower() not in _ONCE or (words[at][2] in _THOUGHT_OF and _is_said_of(words, at)):
        return -1
    return at


def _is_said_of(words: Sequence[Placed], at: int) -> bool:
    """True for a verb in front of an office: "The board *accused* Mayor Quill", not "by *accused* killer Odo Tarn"."""
    behind, before = words[at + 1][2], words[at - 1][2] if at else "."
    if behind.lower() in _BEFORE_OFFICES and words[at][2] == "accused":
        return True  # "She *accused* Liberal leader Odo Tarn"
    if not before[0].isalnum() or before.lower() in ARTICLES or before.endswith(("'s", "’s")):
        return False  # "the *accused* mayor Odo Tarn"
    if words[at][2] != "accused" and behind.islower():
        return False  # "shot *suspected* gang leader Odo Tarn"
    low = before.lower()
    return low in _SUBJECTS or before[0].isupper() or class_of(low)[0] in "NY"


#: Who accuses, suspects, or alleges something; and what stands in front of the participle.
_SUBJECTS: Final = frozenset("he she they we i you who which it that has have had having others some many and".split())
_THOUGHT_OF: Final = frozenset("accused alleged presumed suspected".split())


def _behind_name(words: Sequence[Placed], at: int, fronts: frozenset[str]) -> int:
    """Where one of `fronts` stands in front of a name that ends with `words[at]`; −1 for nowhere."""
    for front in range(at, max(-1, at - _LONGEST_NAMES), -1):
        word = words[front][2]
        if word.lower() in fronts:
            return front if front < at else -1
        if word == "and" and front < at and words[front + 1][2][0].isupper():
            continue  # "a former *Tarn and Lodd* striker"
        if not (word[0].isupper() and word[-1].isalpha()) or is_office(word):
            return -1
    return -1


_LONGEST_NAMES: Final = 7  # words


def _is_of_a_land(word: str) -> bool:
    """True for the adjective of a land, listed or not: "Norwegian", "Xlandian"."""
    return word in demonyms() or (word[0].isupper() and word.endswith(("ian", "ese", "ish")))


def _plain_small(word: str) -> bool:
    """True for a small word that may stand in front of an office: "a former *tribunal* president"."""
    if not (word.isalpha() and word.islower()) or is_modifier(word) or word in LINKS or word in ARTICLES:
        return False
    return word != "one" and class_of(word)[0] in "NJVXG"


def _plain_word(word: str) -> bool:
    """True for a title that is no abbreviation, so that a full stop behind it is the sentence's."""
    return len(word) > 5


def _closes(word: str) -> bool:
    """True for a word with the sentence's full stop behind it."""
    return word[-1] == "." and _plain_word(word)


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
