"""Words of a chunk that are no part of anybody's name: what somebody is or does, what is studied, a party's office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import is_common, is_given
from dossier.convert.names.capitalwords import Word
from dossier.convert.names.namewords import ACRONYM, is_calling, is_known_place, proves_nothing
from dossier.convert.names.plainkinds import is_a_word
from dossier.convert.names.portfolios import is_field, is_field_or_part
from dossier.convert.patterns.rare import Rare
from dossier.data import table_of

_NO_SURNAMES: Final = frozenset(table_of("name_words")["no_surname"])
#: How nouns end that hardly anybody has for a surname: "VP *Speculation*".
_NO_SURNAMES_END: Final = ("tion", "tions", "sion", "ism")
#: Offices that are hardly ever in front of a surname alone, and often of another noun.
_LEADS_BODIES: Final = frozenset({"head", "executive"})


def is_nobody(title: Word, behind: Sequence[Word]) -> bool:
    """True for words behind a title that name nobody: "CM *Inauguration Ceremony*", "Chief *Economic*"."""
    if len(behind) == 1:
        return _is_only_whose(title, behind[0])
    return all(proves_nothing(word.text) and not is_given(word.text) for word in behind)


def _is_only_whose(title: Word, word: Word) -> bool:
    """True for what is nobody's name behind a title: "Deputy *Haldenian*", "Deputy *Health*", "General *Election*"."""
    if word.low in _NO_SURNAMES or word.low.endswith(_NO_SURNAMES_END):
        return True
    if title.low in _LEADS_BODIES:
        return is_common(word.text)  # "the *Head* Start programme", "in *Executive* Session"
    if title.low == "chief" and is_field_or_part(word.text):
        return True  # "Chief *Economic* Adviser"
    return title.low == "deputy" and (is_field(word.text) or word.text.endswith(("nian", "ese")))


def is_what_one_is(words: Sequence[Word]) -> bool:
    """True for a noun for people in front of somebody's name: "*Schoolboy* Odo Tarn", not "Ace Tarn"."""
    if len(words) < _FEWEST_BEHIND or is_given(words[0].text) or not (words[0].opens or is_given(words[1].text)):
        return False
    return is_calling(words[0].low)


_FEWEST_BEHIND: Final = 3  # words, with a name in full


def verb_between(words: Sequence[Word]) -> int:
    """Which word of a headline is what somebody does to the next: 2 of "Ann Quill *Woos* Odo Tarn"; 0 for none."""
    if len(words) <= _TWO_IN_FULL or not all(word.opens for word in words[1:]):
        return 0
    verbs = (at for at in range(2, len(words) - 2) if words[at].low[-1] == "s" and is_given(words[at + 1].text))
    return next((at for at in verbs if not is_given(words[at].text)), 0)


_TWO_IN_FULL: Final = 4  # words


def is_a_partys(words: Sequence[Word]) -> bool:
    """True for a party's letters and where it has an office: "*TMW State* president", not "NY State"."""
    if len(words) != _WITH_PLACE or words[1].low not in _OF_PARTIES or len(words[0].text) <= len("NY"):
        return False
    return ACRONYM.fullmatch(words[0].text) is not None and not is_known_place(words[0])


_WITH_PLACE: Final = 2  # words
#: Where a party has an office, behind its letters.
_OF_PARTIES: Final = frozenset({"state", "national", "district"})


def is_studied(low: str) -> bool:
    """True for what is studied: "Physics", which stands with a capital behind "in", as towns do."""
    return _STUDY.search(low) is not None


#: How what is studied ends.
_STUDY: Final = Rare(r"(?:...(?:ology|ography|nomics|onomy|metry|istry|ematics|istics|iatry)|physics)\Z")


def is_of_study(words: Sequence[Word]) -> bool:
    """True for what is taught and studied: "professor of *Organic Chemistry*", not "Tarn Biology"."""
    if not is_studied(words[-1].low) or words[-1].low.endswith("technology"):
        return False
    return all(is_a_word(word) or word.low.endswith(_OF_STUDIES) for word in words[:-1])


_OF_STUDIES: Final = ("ive", "ical", "ular", "ic", "ied", "ental", "onal")


def ends_like_a_surname(low: str) -> bool:
    """True for a word in -s that is no team's: "Tennessee *Williams*", not "Leeds Rhinos"."""
    return low.endswith(_SURNAMES_END)


_SURNAMES_END: Final = tuple("ams erts ards ones avis ries dges ss kins mons ips ews".split())
