"""Roles in front of names: "President X", "Acme chief executive X", "the head of the Y of the Z, X,"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.convert.english.gazetteer import demonyms, is_given, title_kind
from dossier.convert.english.persons import heads_something, is_person, is_plural
from dossier.convert.names.portfolios import is_field, is_what_for
from dossier.convert.names.postnominals import POSTNOMINALS
from dossier.convert.names.roletitles import role_of
from dossier.convert.names.rolewords import (
    ARTICLES,
    KIN,
    LINKS,
    REACH,
    STANDING_IN,
    VERBS,
    WORD,
    Named,
    Placed,
    has_office,
    is_modifier,
    is_office,
    leads_on,
    stands_apart,
    words_in,
)
from dossier.convert.names.twooffices import is_of_a_firm
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.insertions import verb_behind
from dossier.model import Role, Span

#: In front of these a noun phrase is no subject, and no apposition opens a clause.
_GOVERNING: Final = LINKS | frozenset(
    "by beside behind after before against about under over on near like am is are was were be been being become"
    " became becomes".split()
)
#: How those of other lands are addressed, behind their office too: "Foreign Minister *Sheikh* Odo Tarn".
_REVERED: Final = (
    "Sheikh Sheik Shaikh Haji Hajj Hajji Alhaji Hajiya Ayatollah Mullah Maulana Maulvi Datuk Dato Seri Sri Shri Smt"
    " Engr Barr Otunba Malam Mallam Shaykh"
).split()
_ADDRESS: Final = Rare(
    r"(?<![\w’'-])(?:(?:[Tt]he )?(?:(?:Most|Right|Very) )?(?:Rev\.?|Reverend|Hon\.?|Honou?rable|Rt\.? Hon\.?|Fr\.?)"
    rf"|Sir|Dame|Lord|Lady|Baroness|(?<=, )(?P<mister>Mr|Mrs|Ms|Miss|Mx|{'|'.join(_REVERED)})\.?"
    r"|(?P<office>[\w-]{2,20})(?: (?:Dr|Prof|Professor|Cllr|Coun|Mr|Mrs|Ms|Miss|Mx"
    rf"|{'|'.join(_REVERED)})\.?){{1,2}}) \Z"
)
#: In front of an office in apposition: an article, perhaps with the adjective of a country.
_OF_ONE: Final = Rare(r", (?:the|an?) (?:([A-Z][\w-]{1,20}) )?\Z")
#: What is somebody's: "saw the mayor, the lawyer Ann Quill" speaks of two.
_HIS: Final = Rare(r"(?:\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)|['’]s) [^\n,.;:]{2,60}\Z")
_ADDRESS_ENDS: Final = tuple(
    f"{word} "
    for word in (
        *"Rev Rev. Reverend Hon Hon. Honorable Honourable Fr Fr. Sir Dame Lord Lady Baroness".split(),
        *"Dr Dr. Prof Prof. Professor Cllr Cllr. Coun Coun. Mr Mr. Mrs Mrs. Ms Ms. Miss Mx".split(),
        *_REVERED,
        *"Engr. Barr.".split(),
    )
)
_LONGEST_ADDRESS: Final = 32
_LONGEST_VERB: Final = 20
_POSSESSIVE: Final = ("'", "’")
#: In front of a subject that may be an office with a name behind it, and of what the one named behind is herself.
_JOINING: Final = frozenset("and as but so then yet".split())
_RETIRED: Final = Rare(r" \((?:[Rr]et\.?|[Rr]et’?d\.?|[Rr]etired)\) \Z")
_LETTERS: Final = Rare(r" \([A-Z]{2,8}\)\Z")
_WHOSE: Final = frozenset({"for", "of", "to"})
_MARKS: Final = ',;:()"“”'
_DASHES: Final = ("—", " – ", " - ", " -- ")
_STOPS: Final = frozenset(';:()"“”')


def roles_before(text: str, first: int, name: Span, named: Named) -> Iterator[Role]:
    """The title right before a name, and the one that it stands in apposition to: "the spokesman, General X"."""
    role = _role_before(text, first, name, named)
    if role:
        yield role
        begin = role.at[0][0]
        if text[begin - 1 : begin] == " " and text[begin - 2] != ",":
            opening = _OF_ONE.search(text, max(first, begin - REACH), begin)
            is_one = opening is not None and (opening[1] is None or opening[1] in demonyms())
            if (
                opening is not None
                and is_one
                and _HIS.search(text, max(first, opening.start() - REACH), opening.start())
            ):
                begin = opening.start() + 2  # "its chair, *the Danish* lawyer Ann Quill"
        is_behind = begin - 2 > first and (text[begin - 2 : begin] == ", " or _is_behind_office(text, first, begin))
        if is_behind and (other := _role_before(text, first, (begin, name[1]), named)):
            yield other
        begin = role.at[0][0]
        if text.endswith(_AND, first, begin) and (joined := _joined_role(text, first, (begin, name[1]), named)):
            yield joined


_AND: Final = " and "
#: In front of two offices that may be two people's: "*the* president and mayor Ann Quill".
_OF_TWO: Final = ("the ", "The ", " a ", "A ", " an ", "An ")


def _joined_role(text: str, first: int, at: Span, named: Named) -> Role | None:
    """The first of two offices that "and" joins in front of a name: "*founder* and editor Ann Quill"."""
    end = at[0] - len("and ")
    last = text[max(first, end - _LONGEST_ADDRESS) : end].split()[-1:]
    if not last or not is_office(last[0]) or last[0].lower() in KIN:
        return None  # "his *father* and Mayor Quill"
    if last[0].islower() and text[at[0]].isupper() and title_kind(text[slice(*at)].partition(" ")[0]) == "rank":
        return None  # "its *clerk* and Dr Quill"
    joined = _role_before(text, first, (end, at[1]), named)
    if joined is None or (
        text.endswith(_OF_TWO, 0, joined.at[0][0]) and not is_of_a_firm(text, joined.at[0][0], at[1])
    ):
        return None
    return joined


def _is_behind_office(text: str, first: int, begin: int) -> bool:
    """True for a rank behind an office in small letters: "army spokesman *General* Odo Tarn"."""
    words = words_in(text, max(first, begin - REACH), begin + text[begin:].find(" "))
    return len(words) > 1 and stands_apart(words, len(words) - 1)


def _before_added(text: str, first: int, start: int) -> int:
    """In front of a given name that a writer added in brackets: "Mayor *[Ann]* Quill", "[Mayor *Ann]* Quill"."""
    begin = text.rfind("[", first, start) if text.endswith("] ", first, start) else -1
    if begin < 0:
        return start
    given = text.rfind(" ", begin, start - 1) + 1
    return given if given > begin else begin


def _role_before(text: str, first: int, name: Span, named: Named) -> Role | None:
    """A title that ends right before a name, or an "office of the organization" that does; its sentence has `first`."""
    start = _before_added(text, first, _before_address(text, first, name))
    if not text[start - 1 : start].isspace():
        return None
    floor = max(first, start - REACH)
    previous = text[max(floor, start - 40) : start].rsplit(None, 1)[-1:]
    if not previous:
        return None
    near = previous[0][0].isupper() or previous[0][-1] == "," or is_office(previous[0])
    if not near and " of " not in text[max(floor, start - 60) : start]:
        return None
    # No title goes back over a mark, but for letters in brackets and a comma or a dash right before the name.
    begin = max(floor, *[text.rfind(mark, floor, start) for mark in _MARKS])
    begin = max(begin, *[text.rfind(dash, floor, start - 1) for dash in _DASHES])
    if text[begin : begin + 1] == ")" and (letters := _LETTERS.search(text, floor, begin + 1)):
        begin = max(floor, *[text.rfind(mark, floor, letters.start()) for mark in _MARKS])
    if text[begin : begin + 1] == "," and text.find(" and ", begin, start) > 0:
        begin = _before_fields(text, floor, begin)
    found = WORD.findall(text, begin, start)
    if found[-1:] == [","]:
        begin = floor
        found = WORD.findall(text, begin, start)
    if not has_office(found):
        return None
    words = words_in(text, begin, start)
    if "(" in found:
        words = _without_letters(words)
    words = [
        word
        for at, word in enumerate(words)
        if not (word[2] == "," and 0 < at < len(words) - 1 and is_field(words[at - 1][2]))
    ]
    closed = len(words) > 1 and words[-1][2] == ","
    if closed:
        words.pop()
    if not words or (closed and (not _may_close(text, words, first) or _opens_clause(text, words, name[1]))):
        return None
    if closed and text.startswith(" as ", name[1]) and any(word == "as" for _, _, word in words):
        return None  # "named Odo Tarn as his *deputy*, Ann Quill as treasurer"
    if closed and words[-1][2] in POSTNOMINALS and any(is_given(word) for _, _, word in words[-3:-1]):
        return None  # "Ann Quill *MP*, the Rt Hon Odo Tarn": the first one's
    at = len(words) - 1
    if words[at][2].lower() in STANDING_IN and is_office(
        text[name[1] + 1 : name[1] + _LONGEST_VERB].partition(" ")[0].rstrip(",.")
    ):
        return None  # "the *deputy* Tarn leader", "*Assistant* Tarn coach Ann Quill": hers, not Tarn's
    if is_office(words[at][2]) and not closed and not is_what_for([word for _, _, word in words], at):
        return role_of(text, words, at, at, named)
    return _office_of(text, words, closed, named)


def _before_fields(text: str, floor: int, comma: int) -> int:
    """Where the mark stands in front of an office for several fields: "Minister for *Trade, Industry and* Tourism"."""
    while text[comma : comma + 1] == "," and is_field(
        text[max(floor, comma - _LONGEST_FIELD) : comma].rpartition(" ")[2]
    ):
        comma = max(floor, *[text.rfind(mark, floor, comma) for mark in _MARKS])
    return comma


_LONGEST_FIELD: Final = 20


def _without_letters(words: list[Placed]) -> list[Placed]:
    """The words without letters in brackets: "the head of the Grain Reserve *(SGR)* in Tarn"."""
    marks = [word for _, _, word in words]
    short = [
        at
        for at, word in enumerate(marks)
        if word == "(" and marks[at + 2 : at + 3] == [")"] and marks[at + 1].isupper() and len(marks[at + 1]) > 1
    ]
    left_out = {place for at in short for place in range(at, at + 3)}
    return [word for at, word in enumerate(words) if at not in left_out]


def _before_address(text: str, first: int, name: Span) -> int:
    """Where a name begins with the words of address in front of it: "*Sir* Odo Tarn", "*the Most Rev* Ann Quill"."""
    start, end = name
    if text[start - 2 : start] == ") " and (retired := _RETIRED.search(text, max(first, start - REACH), start)):
        start = retired.start() + 1  # "Admiral *(ret.)* Odo Tarn"
    if not text.endswith(_ADDRESS_ENDS, 0, start):
        return start  # nearly always
    address = _ADDRESS.search(text, max(first, start - _LONGEST_ADDRESS), start)
    if address is None or (address["office"] and not is_office(address["office"])):
        return start
    if address["mister"] and " " not in text[start:end]:
        return start  # "As president, *Mrs.* Quill would": who has been named in full
    return address.end("office") + 1 if address["office"] else address.start()  # "director *Dr* Odo Tarn"


def _may_close(text: str, words: list[Placed], first: int) -> bool:
    """A comma before a name belongs to a role only where an article or its owner opens the role: "the head of Y, X,".

    An office that opens the sentence, which begins at `first`, needs none: "Director of Acme, X, said".
    """
    if words[0][0] == first and is_modifier(words[0][2]):
        return True
    return any(
        word.lower() in ARTICLES
        or word.endswith(("'s", "’s"))
        or (
            word[-1] == "s" and text[end] in _POSSESSIVE and text[end + 1] == " "
        )  # "Tarn *Rovers'* director, Ann Quill"
        for _, end, word in words
    )


_TAG: Final = Rare(r" ([a-z]{3,12})(?:\.|\n|\Z)")
_LONGEST_ASIDE: Final = 80


def _opens_clause(text: str, words: list[Placed], end: int) -> bool:
    """True for "In a letter to the mayor, Ann Quill said": the title is another's, and she the subject behind it.

    So it is in "Asked if she was *the mayor*, Ann Quill said", in "*A nurse*, Ann Quill told the board, had left", and
    in "She had hired *a nurse*, Ann Quill said", and in "According to *the sheriff*, Odo Tarn, 40, fled".
    """
    if text.startswith(", ", end):
        close = text.find(", ", end + 2, end + _LONGEST_ASIDE)
        return close > 0 and text.startswith("According to ", words[0][0]) and verb_behind(text, close) >= 0
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower():
        return False
    if (tag := _TAG.match(text, end)) and tag[1] in cue_forms().speech:
        return True  # "It hit the baker, *Quill added*."
    told = text.find(" ", end + 1)
    if (
        text[end + 1 : told].rstrip(",:") in cue_forms().speech
        and verb_behind(text, told - (text[told - 1] in ",:")) >= 0
    ):
        return True
    office = next((at for at in range(len(words) - 1, 0, -1) if is_office(words[at][2])), 0)
    article = next((at for at in range(office, max(0, office - 6), -1) if words[at][2].lower() in ARTICLES), 0)
    if article == 0:
        return False
    before = words[article - 1][2].lower()
    speaks = text[end + 1 : end + _LONGEST_VERB].split(None, 1)[0].rstrip(",.:") in cue_forms().speech
    return before in _GOVERNING or (speaks and before not in _JOINING)


def _office_of(
    text: str,
    words: list[Placed],
    closed: bool,
    named: Named,
) -> Role | None:
    """The office at the head of "head of the Y of the Z": the last office word with a preposition behind it."""
    for at in range(len(words) - 1, -1, -1):
        start, _, word = words[at]
        if word in _STOPS or word == "," or (at + 1 < len(words) and _ends_sentence(text, words[at + 1][0], word)):
            return None
        if not is_office(word):
            continue
        if at + 1 == len(words) and at and words[at - 1][2] in LINKS:
            continue  # "the Minister for Justice"
        if at + 1 == len(words) and at > 2 and words[at - 2][2] == "to" and _is_somebodys(words, at):
            continue  # "the secretary to the *governor*"
        if at + 1 == len(words):
            return role_of(text, words, at, at, named) if closed and not _is_somebodys(words, at) else None
        if not leads_on(words, at):
            continue
        behind = words[at + 2 :]
        if behind and not closed and not _may_end(behind[-1][2]):
            return None
        small = sum(not w[0].isupper() and w not in LINKS and w not in ARTICLES and w != "and" for _, _, w in behind)
        articled = at > 0 and words[at - 1][2].lower() in ARTICLES  # "the head of the sanitary service X"
        most = 6 if closed else 4 if articled else 0
        if not behind or (small > most and not heads_something(f"{text[start : words[-1][1]]} ")):
            return None
        if small and not closed and any(_may_be_verb(w) for _, _, w in behind):
            return None
        return role_of(text, words, at, len(words) - 1, named)
    return None


def _may_end(word: str) -> bool:
    """False for what leads on to a name: "a friend of *Mrs.* Quill", "head of the board *and* Odo Tarn".

    So for "the chair of *the* Tarn Union", "counsel to *Democrat* Ann Quill", "the mother of *victim* Odo Tarn".
    """
    if word == "and" or word in LINKS or word.lower() in ARTICLES or word in demonyms():
        return False
    is_one = word.islower() and is_person(word) and not is_plural(word)
    return not is_one and title_kind(word) != "honorific"


def _is_somebodys(words: list[Placed], at: int) -> bool:
    """True for the second of two that a name may belong to: "the brother of the *mayor*, Ivo Lind, said"."""
    while at and is_modifier(words[at - 1][2]):
        at -= 1
    if at < 3 or words[at - 1][2].lower() not in ARTICLES or words[at - 2][2] not in _WHOSE:
        return False
    return is_office(words[at - 3][2]) or words[at - 3][2].lower() in KIN


def _ends_sentence(text: str, start: int, before: str) -> bool:
    """True where a sentence's mark stands in front of a word; the stop of "the U.S. envoy" is none."""
    mark = text[start - 2 : start]
    return mark in ("? ", "! ") or (mark == ". " and before.count(".") < 2)


def _may_be_verb(word: str) -> bool:
    """True for a small word that tells what somebody did: "the head of the service told X" gives X no office."""
    return word.islower() and (word in VERBS or word.endswith("ed"))
