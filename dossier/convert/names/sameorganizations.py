"""Which spellings of an article name the same organization: legal forms left out, and short names behind full ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import (
    OUTLETS,
    common_words,
    company_suffixes,
    demonyms,
    is_common,
    is_place,
    known_names,
    organization_heads,
    title_kind,
)
from dossier.convert.names.forms import Form, Groups, join_equal
from dossier.convert.names.namewords import known_as
from dossier.convert.names.partynames import CREEDS
from dossier.convert.names.possessives import SAINTS
from dossier.convert.names.typewords import FIRM_LANDS, RELIEF
from dossier.convert.names.votesbefore import is_kin_before
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of
from dossier.namekey import name_key


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    """An organization's name without its legal form and without "the"."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().rstrip(".,") in company_suffixes() and words[-2] != "&":
        words.pop()
    if len(words) > 1 and words[0].lower() == "the":
        del words[0]
    return " ".join(words).rstrip(",")


def merge_organizations(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Legal forms left out, and the short name behind the full one; a single word of another type may be such a one."""
    organizations = [form for form in forms if form.type == "organization"]

    def key(form: Form) -> str:
        bare = _bare(form.spelling)
        return name_key(bare) if len(bare) > 3 else bare

    join_equal(organizations, groups, key)
    _merge_firms(text, forms, organizations, groups)
    _merge_clubs(forms, organizations, groups)
    _merge_universities(organizations, groups)
    longer_of: dict[tuple[str, ...], list[tuple[Form, list[str]]]] = defaultdict(list)
    for form in organizations:
        words = _without_seat(_bare(form.spelling).split())
        if len(words) > 1:
            for short_words in {*_beginnings(words), *_endings(words)}:
                longer_of[short_words].append((form, words))
    if not longer_of:
        return
    others = {form.spelling.partition(" ")[0] for form in forms if form.type != "organization" and " " in form.spelling}
    unsure = [form for form in forms if form.type != "organization" and form.spelling not in known_names()]
    datelines = {form.spelling for form in forms if form.type == "place" and form.spelling.isupper()}
    people = {id(groups.find(form)) for form in forms if form.type == "person" and len(form.words) > 1}
    surnames = {form.words[-1] for form in forms if form.type == "person" and len(form.words) > 1}
    for short in (*organizations, *(form for form in unsure if " " not in form.spelling)):
        mine = _bare(short.spelling).split()
        listed = longer_of.get(tuple(mine))
        if listed is None:
            continue
        if id(groups.find(short)) in people or (
            short.type == "person" and (short.words[-1] in surnames or _is_addressed(text, short))
        ):
            continue  # "Rudy Haas, the owner of Haas Towing": Haas is the man
        is_club = all(words[-1].lower() in _CLUBS for _, words in listed)  # "Selby, who had lost"
        if short.type == "place" and short.spelling.upper() in datelines:
            continue  # "TOLGA, May 4 –": the town, not Tolga Avis
        if short.type != "organization" and (_is_a_town(text, short) or (not is_club and _is_somebody(text, short))):
            continue
        longer = {id(groups.find(form)): form for form, words in listed if _shortens(mine, words)}
        if len(longer) == 1 and id(groups.find(short)) not in longer:
            full = next(iter(longer.values()))
            if _may_lose_only_if_unknown(full) and (
                len({id(groups.find(form)) for form, _ in listed}) > 1 or _may_be_another(text, short, mine, others)
            ):
                continue
            groups.join(full, short)
            if short.type == "person":  # "Halden said" reads like a person until Halden Steel is known
                short.votes["organization"] += short.votes["person"]


def _merge_firms(text: str, forms: Sequence[Form], organizations: Sequence[Form], groups: Groups) -> None:
    """A firm's name of one word with its legal form and without: "Quilltronics, Inc.", "Quilltronics said"."""
    firms = {bare: form for form in organizations if " " not in (bare := _bare(form.spelling)) != form.spelling}
    if not firms:
        return
    surnames = {form.words[-1] for form in forms if form.type == "person" and len(form.words) > 1}
    for form in forms:
        firm = firms.get(form.spelling)
        if firm is None or form.type not in (None, "person"):
            continue
        if form.words[-1] in surnames or _is_addressed(text, form):
            continue
        form.vote("organization", 1 + max(form.votes.values()))
        groups.join(firm, form)


def _merge_clubs(forms: Sequence[Form], organizations: Sequence[Form], groups: Groups) -> None:
    """A club's name with its letters and without: "Halden City FC", "Halden City"."""
    clubs = {form.spelling.rpartition(" ")[0]: form for form in organizations if form.words[-1] in _LETTERS}
    for form in forms if clubs else ():
        club = clubs.get(form.spelling)
        if club is not None and form.type != "organization" and " " in form.spelling:
            form.vote("organization", 1 + max(form.votes.values()))
        if club is not None and form.type == "organization":
            groups.join(club, form)


def _merge_universities(organizations: Sequence[Form], groups: Groups) -> None:
    """A university by the two orders of its name: "University of Halden", "Halden University"."""
    begun = {
        form.spelling.removeprefix(_UNIVERSITY): form for form in organizations if form.spelling.startswith(_UNIVERSITY)
    }
    for form in organizations if begun else ():
        town, _, head = form.spelling.rpartition(" ")
        full = begun.get(town) if head == "University" and town not in _TWO_UNIVERSITIES else None
        known = known_names().get(town)
        if full is not None and (known is None or known.kind != "state"):
            groups.join(full, form)


_UNIVERSITY: Final = "University of "
#: What two are called after, of which each has one order for its own.
_TWO_UNIVERSITIES: Final = frozenset("Boston Houston Miami Washington York".split())


def _without_seat(words: list[str]) -> list[str]:
    """The words of a firm's name without the town behind it: "Halden Holdings *of Tarn*"."""
    at = words.index("of") if "of" in words else 0
    return words[:at] if at > 1 and words[at - 1].lower() in _GENERIC else words


def _is_addressed(text: str, form: Form) -> bool:
    """True for somebody with a title: "*Mr* Halden" is not the firm."""
    before = (text[max(0, start - _LONGEST_TITLE) : start].split()[-1:] for start, _ in form.spans)
    return any(words and title_kind(words[0]) in ("honorific", "rank", "office") for words in before)


_LONGEST_TITLE: Final = 24


def _may_lose_only_if_unknown(form: Form) -> bool:
    """True for a firm whose last word others bear in names of their own: "Halden *Hotels*"."""
    return _bare(form.spelling).rpartition(" ")[2].lower() in _GENERIC_OF_UNKNOWN


def _may_be_another(text: str, form: Form, words: Sequence[str], others: Set[str]) -> bool:
    """True for a short name that something else has: a known one, a town, "the Halden", or as in "Halden Road"."""
    return (
        known_as(" ".join(words)) is not None
        or words[0] in others
        or any(text.endswith(_THE, max(0, start - 4), start) for start, _ in form.spans)
        or _is_a_town(text, form)
    )


_THE: Final = ("the ", "The ")


def _is_a_town(text: str, form: Form) -> bool:
    """True for where something is, or goes to: "a train from *Lodd*" is not from Lodd Railways, nor is "in Lodd"."""
    return any(_IN_TOWN.search(text, max(0, start - _LONGEST_TITLE), start) for start, _ in form.spans)


def _is_somebody(text: str, form: Form) -> bool:
    """True for a surname by what stands around it: "Their father, *Halden*", "*Halden* said he was sorry"."""
    return any(is_kin_before(text, start) or _HE.match(text, end) for start, end in form.spans)


_IN_TOWN: Final = Rare(
    r"(?<!shares )(?<!stake )(?<!stakes )(?<!stock )(?<!invested )\b(?:[Ii]n|[Nn]ear|[Oo]utside|off"
    r"|(?:bound|bus|boat|ferry|flight|line|plane|road|route|train|way) (?:for|from|to)"
    r"|(?:[Cc]ity|[Cc]itizens|[Cc]ounty|[Mm]ayor|[Pp]eople|[Pp]ort|[Rr]esidents|[Ss]treets|[Tt]own|[Vv]illage) of) \Z"
)
_HE: Final = Rare(
    rf" (?:{'|'.join(table_of('name_words')['speaks'])}) (?:that )?s?he\b|,? who\b|, \d{{1,3}},| and (?:his|her)\b"
)


def _beginnings(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What may be left of a full name's words where one or two at its end are left out."""
    return (tuple(words[:size]) for size in range(max(1, len(words) - 2), len(words)))


def _endings(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What may be left of a full name's words where its beginning is left out."""
    return (tuple(words[size:]) for size in range(1, len(words)))


def _shortens(short: list[str], full: list[str]) -> bool:
    """True where a short name is the distinctive beginning of a full one, or all of it but the country in front."""
    if full[-len(short) :] == short:
        front = " ".join(full[: -len(short)])
        if front in CREEDS and short[-1] in _PARTIES:
            return False  # the Liberal Democratic Party, the Democratic Party
        is_club = len(short) == 1 and short[0].lower() in _CLUBS  # Xville Rovers, Rovers
        is_body = len(short) > 1 and short[-1].lower() in _FORCES and len(full) == len(short) + 1
        is_paper = len(short) == 1 and short[0].lower() in OUTLETS and short[0] not in known_names()
        is_relief = short[0] == "Red" and short[-1].lower() in RELIEF  # the Vesland Red Cross, the Red Cross
        is_of_union = (
            len(short) > 1 and front.isupper() and front in known_names() and short[-1].lower() in organization_heads()
        )
        is_club = is_club or (len(short) == 1 and front in _CLUB_FRONTS)  # Real Xville, Xville
        return is_club or is_body or is_paper or is_relief or is_of_union or front in demonyms() or is_place(front)
    if full[: len(short)] != short or len(full) - len(short) > 2:
        return False
    rest = full[len(short) :]
    if "&" in short:  # Tarn Lakes & Western Railway, Tarn Lakes & Western
        return len(rest) == 1
    if rest[0] == "of" and short[-1] == "Party":  # the Liberal People's Party of Halden
        return len(short) > 1 and " ".join(short) not in known_names()
    if rest[0] == "of":  # the Tarn Commission of Inquiry, the Tarn Commission
        return len(short) > 1 and short[-1].lower() in organization_heads() and is_common(rest[-1])
    if short[-1] in demonyms() or is_place(" ".join(short)):
        return False
    if len(short) == 1 and (is_common(short[0]) or short[0].lower() in common_words() or short[0].isupper()):
        return False
    if len(rest) == 1 and rest[0] in FIRM_LANDS and " ".join(short) not in known_names():
        return True  # Tarn Canada, Tarn
    if any(word in demonyms() or word in known_names() for word in rest) or not rest[0][0].isupper():
        return False
    known = known_names().get(" ".join(short))
    if known and known.type == "organization" and rest[-1].lower().rstrip(".") not in _OF_THE_WHOLE:
        return False  # what a known company makes is not it: the Ford Falcon, Ford
    if len(short) > 1 and rest[-1].lower() in _OFFICES_TOO:
        return False  # Air Force Communications, the Air Force
    if len(rest) == 2:  # Corvane Civil Works, Corvane; a town has a council and a court
        return len(short) == 1 and rest[1].lower() in _GENERIC and is_common(rest[0])
    return len(rest) == 1 and (
        rest[0].lower() in _GENERIC
        or rest[0].lower() not in organization_heads()
        or short[0].lower().rstrip(".") in SAINTS  # St Aldith's Hospital, St Aldith's
    )


_OFFICES_TOO: Final = frozenset({"communications", "strategies"})
_LETTERS: Final = frozenset(map(str.lower, table_of("name_words")["club_letters"]))
#: Last words of clubs' names, which stand for the whole: Halden Rovers, Rovers.
_FORCES: Final = frozenset("army brigade front militia movement".split())  # the Halden Liberation Army
_CLUB_FRONTS: Final = frozenset(table_of("name_words")["club_front"])
_CLUBS: Final = frozenset(table_of("name_words")["only_club"])
_PARTIES: Final = frozenset({"Party", "Union"})
#: Words that a company's name can lose in a second mention: Halden Group, Halden.
_GENERIC_OF_UNKNOWN: Final = frozenset(table_of("name_words")["generic_of_unknown"])
_GENERIC: Final = _GENERIC_OF_UNKNOWN | frozenset(table_of("name_words")["generic"])
_OF_THE_WHOLE: Final = _GENERIC | organization_heads() | company_suffixes()
