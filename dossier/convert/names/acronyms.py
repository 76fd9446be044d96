"""Acronyms and what they stand for: "the State Grain Reserve (SGR)", and first letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import company_suffixes, known_names
from dossier.convert.names.forms import Form, Groups
from dossier.convert.patterns.rare import Rare
from dossier.namekey import folded

_SMALL: Final = frozenset("of the for and de la du der von van on in to at & a an".split())
#: In front of a name in quotation marks that stands in brackets behind a longer one.
_DEFINING: Final = ('("', "(“", '(the "', "(the “")
#: What a company is in law, as it stands behind its name.
LEGAL_FORM: Final = r"(?:Inc|Ltd|Corp|Co|LLC|L\.L\.C|LP|L\.P|plc|PLC|SA|S\.A|AG|NV)(?!\.?\w)"
_DEFINED: Final = Rare(rf"(?:,? {LEGAL_FORM}\.?)?(?: \([A-Z]{{2,8}}: ?[A-Z.]{{1,8}}\))?,? \((?:the )?[\"“]")
_CLOSING: Final = frozenset('"”')
_FEWEST: Final = 2
_FEWEST_OF_KNOWN: Final = 3  # letters of a known acronym that is another's here, or of one that is no initials
_BETWEEN: Final = re.compile(r"[\s-]+")
_BRACKET: Final = re.compile(r",? ?[(\[] ?(?:the |or |also |abbreviated |\w{2,12}: )?[\"“'‘`]{0,2}")

#: Outside brackets: "the Federal Crime Office, *or BKA,*".
_OR: Final = Rare(r", (?:(?:also |better )?known as |or )(?:the )?")
#: What closes behind letters that another name has beside it, by all that stands between the two.
_CLOSED_BY: Final = {" (": ")", " (the ": ")", ", or ": ",", ", or the ": ","} | {
    f", {how}known as {the}": "," for how in ("", "also ", "better ") for the in ("", "the ")
}
_OF_WORDS: Final = re.compile("[A-Z]{2,6}")
#: Letters that tell where a club or a team is from: "Halden FC (GER)".
_LANDS: Final = frozenset(
    "ARG AUS AUT BEL BRA BUL CAN CHI CHN CRO CZE DEN ENG ESP FIN FRA GBR GER GRE HUN IND IRL ITA JPN KOR MEX NED NOR"
    " NZL POL POR ROU RSA RUS SCO SRB SUI SVK SVN SWE TUR UKR URU USA WAL".split()
)


def merge_acronyms(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """An acronym and its words: bracketed behind them anywhere in the article, or made of their first letters."""
    if any(opening in text for opening in _DEFINING):
        _merge_defined(text, forms, groups)
    short = [form for form in forms if _is_acronym(form.spelling)]
    if not short:
        return
    starts = {span[0]: form for form in forms for span in form.spans}
    beside: dict[str, list[tuple[Form, Form]]] = {}
    for form in forms:
        if form.type == "person" or _is_acronym(form.spelling):
            continue
        for _, end in form.spans:
            bracket = _BRACKET.match(text, end) or _OR.match(text, end)
            inside = starts.get(bracket.end()) if bracket else None
            if bracket is None or inside is None or not _is_acronym(inside.spelling):
                continue
            if _is_its_lands(inside.spelling, form.spelling) or _is_its_tails(inside.spelling, form.spelling):
                continue
            if _stands_for(inside.spelling, form.spelling):
                _join_acronym(form, inside, groups)
            elif form.type == "organization" and _is_alone(text, bracket, inside):
                beside.setdefault(inside.spelling, []).append((form, inside))
    for pairs in beside.values():
        (form, inside), *more = pairs
        in_brackets = sum(text[start - 1] == "(" and text[end : end + 1] == ")" for start, end in inside.spans)
        is_free = groups.find(inside) is inside and not inside.full and in_brackets <= len(pairs)
        if is_free and all(groups.find(other) is groups.find(form) for other, _ in more):
            _join_acronym(form, inside, groups)
    alone = [form for form in short if groups.find(form) is form and not form.full and form.type != "place"]
    meanings = _by_initials(forms) if alone else {}
    spellings = {form.spelling for form in forms}
    for acronym in alone:
        meant = meanings.get(_letters(acronym.spelling), [])
        known = known_names().get(acronym.spelling)
        if known is not None:  # the U.N. is itself, whoever has its letters; the CBC may be a council that is named
            first, few = acronym.spans[0], len(_letters(acronym.spelling)) < _FEWEST_OF_KNOWN
            may_be = not few and (
                known.kind == "outlet" or (known.type == "organization" and known.name not in spellings)
            )
            meant = [form for form in meant if may_be and form.type == "organization" and form.spans[0] < first]
        if groups.number(meant) == 1:
            _join_acronym(meant[0], acronym, groups)


def _is_alone(text: str, bracket: re.Match[str], inside: Form) -> bool:
    """True for letters that are all of what stands in brackets behind a name, and no land's, party's or outlet's.

    They may be of another language: "the State Security Committee (KGB)".
    """
    end = bracket.end() + len(inside.spelling)
    if text[end : end + 1] != _CLOSED_BY.get(bracket[0]) or not _OF_WORDS.fullmatch(inside.spelling):
        return False
    known = known_names().get(inside.spelling)
    is_free = known is None or (known.type == "organization" and known.name == inside.spelling and not known.kind)
    return is_free and inside.spelling not in _LANDS


def _merge_defined(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """The short name that a firm gives itself in brackets: "Tarn Mill Works, Inc. (LSE: TMW) ('Tarn')"."""
    starts = {span[0]: form for form in forms for span in form.spans}
    for form in forms:
        if form.type == "person" or len(form.words) < _FEWEST:
            continue
        for _, end in form.spans:
            bracket = _DEFINED.match(text, end)
            inside = starts.get(bracket.end()) if bracket else None
            if bracket is None or inside is None or not form.spelling.startswith(f"{inside.spelling} "):
                continue
            behind = bracket.end() + len(inside.spelling)
            if text[behind : behind + 1] in _CLOSING:
                _join_acronym(form, inside, groups)


def _by_initials(forms: Sequence[Form]) -> dict[str, list[Form]]:
    """The names of several words by the letters of the acronyms that they have."""
    found: dict[str, list[Form]] = {}
    for form in forms:
        if len(form.words) > 1 and form.type != "person":
            for letters in _initials(form.spelling):
                found.setdefault(letters, []).append(form)
    return found


def _join_acronym(full: Form, acronym: Form, groups: Groups) -> None:
    full.full = True
    if acronym.type != full.type and full.type:
        acronym.vote(full.type, acronym.votes[acronym.type or full.type])
    groups.join(full, acronym)


def _is_acronym(spelling: str) -> bool:
    if " " in spelling or (len(spelling) > 2 and spelling.isalpha() and spelling[1:].islower()):
        return False  # "Quill", "Tarn Mills": most names
    letters = spelling.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and sum(map(str.isupper, letters)) >= len(letters) - 1


def _stands_for(acronym: str, name: str) -> bool:
    """True where the letters of an acronym in brackets behind a name are some of its letters, in their order."""
    letters = _letters(acronym)
    if letters in _initials(name) or len(letters) < _FEWEST_OF_KNOWN:
        return letters in _initials(name)
    rest = iter(folded(name).replace(" ", ""))
    return all(letter in rest for letter in letters)


def _is_its_lands(acronym: str, name: str) -> bool:
    """True for the letters of the land that a body's name ends with: "the Court of the United Arab Emirates (UAE)"."""
    known = known_names().get(acronym)
    if known is None or known.type != "place":
        return False
    land = known_names().get(name.rpartition(" of ")[2].removeprefix("the "))
    return land is not None and land.name == known.name and " of " in name


def _is_its_tails(acronym: str, name: str) -> bool:
    """True for the letters of what a body is of, and not of the body: "the Court of the Grain Export Zone (GEZ)"."""
    letters, tail = _letters(acronym), name.rpartition(" of ")[2].removeprefix("the ")
    return " of " in name and len(tail.split()) > 1 and letters in _initials(tail) and letters not in _initials(name)


def _letters(acronym: str) -> str:
    return acronym.replace(".", "").replace("&", "").lower()


def _initials(name: str) -> set[str]:
    """The first letters of a name's words: of all, without the small ones, and, more than two, without legal forms."""
    words = [(word[0].lower(), word.lower()) for word in _BETWEEN.split(name) if word]
    heads = [first for first, _ in words if first.isalnum()]
    large = [first for first, word in words if first.isalnum() and word not in _SMALL]
    found = {"".join(heads), "".join(large)}
    stripped = [first for first, word in words if word not in _SMALL and word.rstrip(".") not in company_suffixes()]
    if len(stripped) > 2:
        found.add("".join(stripped))
    return found
