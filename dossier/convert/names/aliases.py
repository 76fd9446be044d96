"""Another name of somebody right behind the first: "Odo Tarn, better known as Abu Lind,", "Odo Tarn, alias Moroz,"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import known_names
from dossier.convert.names.forms import Form, Groups
from dossier.convert.patterns.rare import Rare

_NAMES: Final = r"alias|call ?sign|code ?name|kunya|nickname|nom de guerre|nom de plume|pen name|pseudonym|stage name"
#: Up to the other name.
_LEADS: Final = Rare(
    r"(?: (?:@|alias|urf) |(?:,? \(|, )(?:"
    r"(?:(?:also|best|better|commonly|formerly|generally|more widely|otherwise|popularly|simply|sometimes|widely) )?"
    rf"known (?:as|by (?:his|her|the) (?:{_NAMES})(?: of)?)"
    rf"|(?:whose|with the|under the) (?:{_NAMES}|real name|birth name)(?: of| is| was)?"
    rf"|who (?:goes|went) by(?: the name(?: of)?| (?:his|her|the) (?:{_NAMES})(?: of)?)?"
    r"|alias|a\.?k\.?a\.?|real name|(?P<born>born)"
    r"),? )[\"“'‘]?\Z"
)
#: What they end in, in front of the blank and a mark.
_LAST: Final = ("as", "is", "of", "by", "ya", "re", "me", "gn", "an", "ym", "ka", "a.", "rn", "s,", "a,", " @", "rf")
#: … and in brackets an honorific name, as fathers and mothers bear it.
_PARENTS: Final = ("Abu ", "Umm ", "Abou ", "Oum ")
#: Between two names of one, in India: "Rafi *@* Raju", "Rafi *alias* Raju".
_AS_POLICE_WRITE: Final = (" @ ", " alias ", " urf ")
_QUOTES: Final = "\"“'‘"
_ENDS: Final = frozenset(",.;:)\"”’' ")
_POSSESSIVES: Final = ("'s", "’s")
_LONGEST: Final = 48
_FEWEST: Final = 2  # words of a full name


def merge_aliases(text: str, forms: Sequence[Form], groups: Groups) -> None:
    """Join the other name of a person with the first, in front of which what leads to it stands.

    A generally known name is no alias, and neither is "known as *Halden's* best baker".
    """
    ends: dict[int, Form] = {}
    for form in forms:
        for start, end in form.spans:
            owner_end = _owner_end(text, start, end)
            if owner_end < 0 or form.alias:
                continue
            ends = ends or {span[1]: one for one in forms for span in one.spans}
            owner = ends.get(owner_end)
            fewest = 1 if text.endswith(_AS_POLICE_WRITE, 0, start) else _FEWEST
            if owner is None or owner.type != "person" or len(owner.words) < fewest or form.words == owner.words[-1:]:
                continue
            _make_person(form)
            form.alias = True
            groups.join(owner, form)


def _owner_end(text: str, start: int, end: int) -> int:
    """Where the name ends that the name `[start, end)` is another one of; −1 for none."""
    if text[end : end + 1] not in _ENDS or text.startswith(_POSSESSIVES, end):
        return -1
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return start - 2 if text.startswith(_PARENTS, start) else -1
    mark = start - (text[start - 1 : start] in _QUOTES)
    if not text.endswith(_LAST, 0, mark - 1) or text[start:end] in known_names():
        return -1
    leads = _LEADS.search(text, max(0, start - _LONGEST), start)
    if leads is None or (leads["born"] and " " not in text[start:end]):
        return -1  # "Odo Tarn, *born* Kray, 1950"
    return leads.start()


def _make_person(form: Form) -> None:
    """Let a name be a person's, whatever the words around it tell."""
    if form.type != "person":
        form.vote("person", max(form.votes.values()) - form.votes["person"] + 1)
        for other in ("organization", "place"):
            form.votes[other] = 0
