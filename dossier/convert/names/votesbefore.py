"""What stands in front of a name votes for: "in Xville", "analyst X", "his wife, X", "the operator, X"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, TypeAlias

from dossier.convert.english.gazetteer import is_state, place_kinds, titles
from dossier.convert.english.persons import is_person
from dossier.convert.names.namewords import proves_nothing
from dossier.convert.names.pressnames import CITING
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of
from dossier.model import EntityType

#: Votes that a word always casts.
FixedVotes: TypeAlias = tuple[tuple[EntityType, int], ...]
_WORDS: Final = table_of("name_words")
#: How many characters around a name are looked at.
WINDOW: Final = 48

_NO_PERSONS: Final = frozenset({"member", "model", "field", "staff", "general"})
#: "his wife, *Lorraine*", "Ann's brother, *Ivo*": more than a known place's name.
_IS_KIN: Final = Rare(
    rf"\b(?:my|his|her|their|our|whose|an?|\w+['’]s?) (?:[\w-]+ ){{0,2}}?"
    rf"(?:(?:ex-)?(?:{'|'.join(_WORDS['kin'])})|\d{{1,2}}-(?:year|month)-old),? \Z",
    re.IGNORECASE,
)
_KIN: Final = frozenset(_WORDS["kin"])
_COMPANY: Final = frozenset(_WORDS["company"])
_FIRM: Final = (_COMPANY - {"party", "team", "union"}) | {"chain", "store", "supermarket"}
_MAY_BE_PEOPLE: Final = frozenset({"rival", "parent", "publisher", "manufacturer", "contractor", "developer"})
COMPANIES: Final = "|".join(sorted({*_WORDS["company"]} - _MAY_BE_PEOPLE))
#: "the operator, *Halden Terminals*", "one of the lenders, *Tarn Bank*"; whose rival a name is may be a man.
_IS_COMPANY: Final = Rare(
    rf"\b(?:(?:the|a|an|its|their|his|her|our) (?:[a-z-]+ ){{0,2}}?(?:{'|'.join(_WORDS['company'])})"
    rf"|one of (?:the|its|their|his|her|our) (?:[a-z-]+ ){{0,2}}?(?:{COMPANIES})s"
    rf"|\w{{2,20}}['’]s? (?:[a-z-]+ ){{0,2}}?(?:{COMPANIES}))(?<!letter carrier)(?<!mail carrier), \Z",
    re.IGNORECASE,
)
#: … and more surely where it is a sentence's subject: "*The regulator,* Tarn Power, said".
_BEGINS_WITH_IT: Final = Rare(
    r"(?:\A|[\n.!?\"”]\s?)(?:(?:The|An?) (?:[\w-]{2,20}['’]s? )?|Its |Their |Our |[A-Z][\w-]{1,20}['’]s? )"
    r"(?:(?!(?:the|an?|h[ei]r|his|its|their|to|of|for|by|with|at|in|on|from|told)\b)[\w-]{2,20} ){0,3}[\w-]{2,20}, \Z"
)
_BODIES: Final = (
    frozenset(_WORDS["company"]) - _MAY_BE_PEOPLE - {"supplier", "operator", "maker", "unit", "team", "giant"}
)
#: A party in front of a ward or a seat: "(Con, *Xville West*)".
_WARD: Final = Rare(
    r"\((?:Con|Lab|Lib Dem|LD|Lib|Green|SNP|Ind|Independent|Reform(?: UK)?|Plaid(?: Cymru)?|DUP|UUP|SDLP|UKIP), \Z"
)
#: "the mayor, *Mara Quill*,", "its head of delegation, *Mara Quill*,": whose office stands in front.
_HOLDS: Final = Rare(
    r"\b(?:[Tt]he|(?<!with )[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) (?:[\w-]+ ){0,3}?"
    r"([a-z-]+|[A-Z][a-z-]+(?= of| for))(?: (?:of|for) ([\w-]+))?, \Z"
)
#: "Ann Lind's agent, *Mara Quill*,".
_HOLDS_OF: Final = Rare(r"['’]s? (?:[\w-]+ ){0,2}?([a-z-]+)(?: (?:of|for) ([\w-]+))?, \Z")
#: "the capital, *Xville*,".
_TOWNS: Final = frozenset({"capital", "city", "town", "village"})
_IS_TOWN: Final = Rare(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)|['’]s?) (?:(?:largest|main|nearest|nearby|northern|southern|eastern"
    r"|western|coastal|provincial|regional|state|border|port) ){0,2}(?:capital|city|town|village), \Z"
)
_MAY_BE_COMPANIES: Final = frozenset((*_WORDS["company"], *_WORDS["company_too"]))
_ENDS_ASIDE: Final = frozenset(",.")
_NEIGHBOURS: Final = frozenset({"neighbor", "neighbour"})
_CARRIED_BY_SOMEBODY: Final = frozenset({"letter", "mail"})


#: What is named and is nobody: "an account named *Halden Mills*".
_NAMED_THINGS: Final = frozenset(
    "account accounts app bar boat brand cafe café channel company drug film firm group hotel newspaper organisation"
    " organization page party program project pub restaurant school ship site startup vessel website".split()
)
_SIDES: Final = (
    "edge shores banks north south east west north-east north-west south-east south-west northeast northwest southeast"
    " southwest".split()
)

#: In front of a land, a region or a town: "in *northern* Xland".
PARTS: Final = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern"
    " north-western south-eastern south-western upstate rural coastal downtown neighbouring neighboring".split()
)


#: Who acts for somebody as often as for a body.
_FOR_ANYBODY: Final = frozenset("advocate attorney barrister counsel lawyer partner solicitor".split())


@cache
def _before() -> dict[str, FixedVotes]:
    """What the word right before a name votes for, and `word of`, `word in` for all small words that bind."""
    table: dict[str, list[tuple[EntityType, int]]] = {}

    def enter(words: Iterable[str], entity_type: EntityType, weight: int) -> None:
        for word in words:
            table.setdefault(word, []).append((entity_type, weight))

    offices = (word for word, kind in titles().items() if kind != "modifier" and word not in _NO_PERSONS)
    enter(offices, "person", 3)
    enter(_WORDS["kin"], "person", 2)
    enter(_WORDS["company"], "organization", 3)
    enter(_WORDS["trades"], "organization", 2)
    enter((f"{word} +" for word in _WORDS["trades"]), "organization", 2)
    enter(("shares +", "executives +", "executive +"), "organization", 3)
    enter((*CITING, "quoted by", "reported by"), "organization", 2)
    enter((f"{word} {small}" for word in _WORDS["of_organization"] for small in ("of", "for", "at")), "organization", 2)
    enter((f"{word} at" for word, kind in titles().items() if kind == "office"), "organization", 4)
    bodies = (word for word, kind in titles().items() if kind == "office" and word not in _FOR_ANYBODY)
    enter((f"{word} for" for word in bodies), "organization", 2)
    enter((f"{word} of" for word in _WORDS["of_place"]), "place", 3)
    enter((f"{word} of" for word in _WORDS["of_country"]), "place", 3)
    enter((f"{word} of" for word in _SIDES), "place", 3)
    enter((f"{word} at" for word, kind in place_kinds().items() if kind == "site"), "place", 3)
    enter((f"{word} from" for word, kind in titles().items() if kind == "office"), "place", 2)
    enter((f"{word} from" for word in _WORDS["from_place"]), "place", 5)
    enter((*_WORDS["fought_over"], "battle for"), "place", 2)
    enter((f"{word} for" for word in _WORDS["seat"]), "place", 5)
    enter((f"signed {small}" for small in ("for", "from", "with")), "organization", 2)
    enter((f"{word} {small}" for word in ("loan", "transfer") for small in ("from", "to")), "organization", 2)
    enter(("loan at",), "organization", 2)
    enter(("scored for", "plays for", "played for", "playing for"), "organization", 4)
    enter(("road to", "above"), "place", 1)
    enter((f"{word} at" for word in _WORDS["works_at"]), "organization", 2)
    enter((f"{word} at" for word in _WORDS["is_at"]), "place", 2)
    enter((word for word, kind in place_kinds().items() if kind in ("city", "region")), "place", 2)
    enter((f"{word} of" for word, kind in place_kinds().items() if kind in ("city", "region", "island")), "place", 5)
    enter(
        (
            "capital",
            "capital of",
            "nearby",
            "in",
            "near",
            "off",
            "throughout",
            "across",
            "outside",
            "towards",
            "toward",
        ),
        "place",
        2,
    )
    enter(_GONE, "place", 2)
    return {word: tuple(votes) for word, votes in table.items()}


#: How people get somewhere, in front of where: "fled *to*", "pushed *past*".
_GONE: Final = (
    *("fled to", "flew to", "flown to", "airlifted to", "travelled to", "traveled to", "drove to", "deported to"),
    *("left for", "headed for", "bound for", "pushed past", "advanced on", "advanced towards", "advanced toward"),
    *("marched on", "marched to", "retreated to", "retreated from", "withdrew from", "returned to"),
)


#: In front of a firm's rival, which is a firm, and what only a firm tells of behind it.
_FIRMS: Final = frozenset(
    "bought buy buys buying acquired acquire acquires acquiring owns owned smaller larger bigger cheaper listed street "
    "discount budget online".split()
)
_OF_A_FIRM: Final = Rare(
    r" (?:said|says|reported|posted|announced|warned)(?: (?:that|its|their|annual|quarterly|higher|lower|of)){0,3}"
    r" (?:sales|profits?|revenues?|turnover|loss(?:es)?|earnings)\b"
)


def _is_of_a_firm(first: str, behind: str) -> bool:
    """True for the rival of a firm by what stands in front of "rival" or behind its name."""
    whose = first.removesuffix("'s").removesuffix("’s")
    return first in _FIRMS or whose in _FIRM or _OF_A_FIRM.match(behind) is not None


_STANDING_IN: Final = frozenset({"acting", "assistant", "deputy", "interim"})
_OFFICE_BEHIND: Final = Rare(r" ([a-z]{3,16})\b")
_POSSESSIVE: Final = ("'", "’")
#: What is done in somebody, as well as in a place.
_IN_SOMEBODY: Final = frozenset(
    "believe believed believes believing belief faith confidence trust trusted trusting confide confided confides"
    " confiding disappointed change difference interest interested pride hope herself himself themselves invest"
    " anger fear joy drawn dragged roped".split()
)
_WEAK: Final[FixedVotes] = (("place", 1),)
_BINDING: Final = frozenset({"on", "past", "toward", "towards", "of", "in", "with", "to", "by", "at", "for", "from"})


def _is_of_a_person(office: str, of: str | None) -> bool:
    """True for an office that only a person holds, of or for nothing with a name of its own."""
    if titles().get(office.lower()) not in ("office", "rank") or office.lower() in _MAY_BE_COMPANIES:
        return False
    return of is None or of.islower() or proves_nothing(of)


def votes_before(first: str, last: str, behind: str) -> FixedVotes:
    """What the two words right before a name vote for; `behind` is the text behind it."""
    table = _before()
    if last == "the":
        is_telling = first in ("in", "near", "throughout", "across", "outside") or first in CITING
        return table[first] if is_telling else ()
    if last == "in" and (first in _IN_SOMEBODY or behind.startswith(_POSSESSIVE)):
        return _WEAK  # "faith in *Ann*", "in *Ann's* class": her given name outweighs it
    votes = table.get(last, ())
    if last == "of" and behind.startswith(_POSSESSIVE):
        return votes  # "the town of Ann Quill's birth"
    if last in _STANDING_IN and (office := _OFFICE_BEHIND.match(behind)) and titles().get(office[1]) == "office":
        return (("organization", 2),)  # "the deputy *Tarn* leader"
    if last == "rival" and not _is_of_a_firm(first, behind):
        return votes[:1]  # somebody's as well: less than a given name
    if last == "named" and first in _NAMED_THINGS:
        return ()
    if last in _NEIGHBOURS and is_state(first.removesuffix("'s").removesuffix("’s").title()):
        return (("place", 3),)  # "Poland's neighbour *Vesland*"
    if last == "carrier" and first in _CARRIED_BY_SOMEBODY:
        return ()
    if last in _BINDING:
        votes += table.get(f"{first} {last}", ()) + table.get(f"{first} +", ())
    return votes


_ONLY_FIRMS: Final = frozenset("company consultancy firm charity retailer broadcaster".split())
#: "a clerk at a law firm, *Ann Quill*.": that is who the clerk is.
_OF_SOMEBODY: Final = Rare(
    r"\b([a-z-]+) (?:at|for|from|in|of|with) (?:an?|the|his|her|its|their|[A-Z][\w-]{1,20}['’]s?) (?:[\w-]+ ){1,3}\Z"
)
#: … and of a body told of before, which is not named behind the comma.
_OF_ONE_KNOWN: Final = Rare(r"\b([a-z-]+) (?:at|for|from|of|with) the [\w-]+ \Z")


def _is_of_somebody(before: str, of: Rare = _OF_SOMEBODY) -> bool:
    """True where the body in front is only whom somebody works for."""
    whose = of.search(before.rstrip(" ,") + " ")
    return whose is not None and is_person(whose[1])


def tell_behind_comma(before: str, opens: str, told: list[tuple[EntityType, int]]) -> None:
    """Add what stands in front of a name and a comma, by its last word first; `opens` stands behind the name."""
    last = before[before.rfind(" ", 0, -2) + 1 : -2].lower()
    if (last.removeprefix("ex-") in _KIN or last.endswith("-old") or not last.isascii()) and _IS_KIN.search(before):
        told.append(("person", 8))
    elif opens == "," and (last.removesuffix("s") in _COMPANY or not last.isascii()) and _IS_COMPANY.search(before):
        if _is_of_somebody(before, _OF_ONE_KNOWN):
            told.append(("person", 2))  # "a spokeswoman for the company, *Ann Quill*, said"
            return
        is_sure = last in _BODIES and _BEGINS_WITH_IT.search(before)
        is_hospital = last == "hospital" and not _is_of_somebody(before)  # "the main hospital, *Al Tarn*,"
        told.append(("organization", 6 if is_hospital else 5 if is_sure else 2))
    elif opens == "." and last in _ONLY_FIRMS and _IS_COMPANY.search(before) and not _is_of_somebody(before):
        told.append(("organization", 4))  # "the papers of a law firm, *Tarn Moss*."
    elif last in _TOWNS and opens in _ENDS_ASIDE and _IS_TOWN.search(before):
        told.append(("place", 4))
    elif opens == ")" and _WARD.search(before):
        told.append(("place", 5))
    elif opens in _ENDS_ASIDE:
        office = _HOLDS.search(before)
        if office is None and ("'s " in before or "’s " in before):
            office = _HOLDS_OF.search(before)
        if office is not None and _is_of_a_person(*office.groups()):
            told.append(("person", 3))


def is_kin_before(text: str, start: int) -> bool:
    """True where a person is brought in as somebody's relative: "His mother, *Mara Quill*"."""
    return _IS_KIN.search(text, max(0, start - WINDOW), start) is not None
