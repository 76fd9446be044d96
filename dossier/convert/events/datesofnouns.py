"""Dates of a clause about a noun, which tell which one is meant: "issued bonds for the sum *granted in 2019*"."""

from __future__ import annotations

from typing import Final

from dossier.convert.english.eventwords import verb_lemma
from dossier.convert.events.dateowners import HeldDate
from dossier.convert.events.datespans import is_vague
from dossier.convert.events.occurrences import Occurrence
from dossier.convert.patterns.rare import Rare

#: Between a date and the verb of a clause that goes on behind it.
_TO_VERB: Final = Rare(r" (?:(?:was|were|is|are|has|have|had|been|being|also|later|now|[a-z]{2,16}ly) ){0,4}")
#: Behind a participle that tells which noun is meant: "the sum *granted in* 2019", "earned *a combined* ten".
_BEHIND_NOUN: Final = Rare(
    r" (?:at|back|during|for|from|in|last|on|to|under|with)\b|\s+[a-z]+ (?:days|months|weeks|years) ago\b"
)
_ARTICLES: Final = (" a ", " an ", " the ")
#: From what was done to somebody to another such deed: "kidnapped in Lodd *and* killed".
_JOINED: Final = Rare(r"(?: (?:at|by|from|in|near) [^,.;:\n]{1,40}?)? and (?:then |[a-z]{3,16}ly )?")
_PLANNING: Final = frozenset(map(verb_lemma, "announced called planned proposed scheduled set slated".split()))
#: What somebody does, and a phrase behind: "won a vote backed *by* ten in May".
_BY: Final = Rare(r",|\bby\b")
#: What joins one verb to another.
_LINKED: Final = Rare(
    r"[;:—–(]|\b(?:and|or|but|that|which|who|whom|whose|what|as|when|while|where|after|before|because|since|so|if|how|why|it"
    r"|he|she|they|I|we|you)\b"
)


def is_of_noun_of(text: str, owner: Occurrence, date: HeldDate, one: Occurrence) -> bool:
    """True for the date of a clause about a noun, which says which one is meant, and not when something is done.

    "The man who was *shot* in March was arrested", "issued bonds for the sum *granted* in 2019".
    """
    if owner == one or owner.part != "verb" or one.part != "verb" or date.leads:
        return False
    if owner.clause == "relative" and owner.at[1] <= date.span[0] < one.at[0]:
        # "The law that passed in 1987 *won* ten votes": so it may be of its day
        is_other = (one.passive or one.perfect) and not date.bound
        return is_other and bool(_TO_VERB.fullmatch(text, date.span[1], one.at[0]))
    is_joined = _JOINED.fullmatch(text, one.at[1], owner.at[0])  # "was *kidnapped and killed* in 2019"
    if owner.clause == "reduced" and one.at[1] <= owner.at[0] and owner.at[1] <= date.span[0] and not is_joined:
        if owner.lemma in _PLANNING and text.startswith(" for ", owner.at[1]):
            return True  # "will suspend the march *planned for* May 3"
        if date.is_report or text.endswith(_ARTICLES, 0, owner.at[0]) or not _BEHIND_NOUN.match(text, owner.at[1]):
            return False
        return one.by_now or (is_vague(date.value) and not _BY.search(text, owner.at[1], date.span[0]))
    # "Ten have fled; in a speech last week she *warned* of it"
    return date.is_report and one.at[1] <= date.span[0] and text.find(";", one.at[1], owner.at[0]) >= 0


def is_participle(text: str, owner: Occurrence, date: HeldDate, one: Occurrence) -> bool:
    """True for the owner of a date that is no verb of its clause: "A man *shot* on Monday has died", where `one` is."""
    if owner.clause == "reduced":
        return True
    if owner.clause or owner.when != "past" or owner.passive or owner.perfect or not (one.passive or one.perfect):
        return False
    return _LINKED.search(text, date.span[1], one.at[0]) is None
