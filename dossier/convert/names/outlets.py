"""Which organizations are outlets, that hand on what others say."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from dossier.convert.english.gazetteer import OUTLETS, known_names
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tokens import SITE_ENDS
from dossier.data import table_of
from dossier.model import Entity

#: What names of outlets have, where no reader of names has said what they are: a word, some words, an address.
#: Where anybody writes, or shows what was recorded: they hand on, and vouch for, nothing.
PLATFORMS: Final = (
    *"X Twitter Facebook Instagram Telegram LinkedIn TikTok YouTube Bluesky Threads WhatsApp VK VKontakte".split(),
    *"Weibo WeChat Viber Reddit Snapchat Discord Mastodon Rumble".split(),
    "Truth Social",
)
_NAMES: Final = table_of("name_words")
_WITHIN: Final = OUTLETS.union(_NAMES["outlet_within"]).difference(_NAMES["outlet_end"])
_OUTLET_WORDS: Final = _WITHIN.union(_NAMES["outlet_name"])
_ONLY_OUTLETS: Final = _WITHIN.difference(_NAMES["outlet_shared"])
_OUTLETS: Final = ("agence france-presse", "al jazeera", "deutsche welle")
#: … but in front of other words rather a company's or an office's: "Sky Bet", "Standard Chartered", "Press Council".
_OF_OTHERS: Final = frozenset(
    "network channel press sky journal observer standard guardian herald telegraph times post independent mirror "
    "courier express dispatch review media agency chronicle examiner today wire".split()
)
_IN_OUTLETS: Final = frozenset("of on online sunday sun sport".split())
#: … and of no outlet without another such word: "Survivors Network", "Environment Agency".
_OF_MANY: Final = frozenset({"network", "agency"})
_SITE: Final = Rare(rf"\w\.(?:{SITE_ENDS})\b")
_OFFICE: Final = re.compile(
    r"\b(?:authority|commission|committee|council|court|inquiry|ministry|parliament|party|police|tribunal|university)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\w+")


def is_outlet(entity: Entity) -> bool:
    """True for an organization that publishes news."""
    return entity.kind == "outlet" or sounds_like_outlet(entity.name)


def is_platform(entity: Entity) -> bool:
    """True for an organization on which anybody publishes, and which says hardly anything itself."""
    return entity.name in PLATFORMS


@lru_cache(maxsize=4096)  # the same names and phrases come through many stages
def sounds_like_outlet(name: str) -> bool:
    """True for a name with a word that outlets bear and no word of an office."""
    low = name.lower()
    bears_one = _bears_outlet_word(low) or any(outlet in low for outlet in _OUTLETS)
    return (bears_one or ("." in low and _SITE.search(low) is not None)) and not _OFFICE.search(name)


def bears_an_outlets_name(name: str) -> bool:
    """True for a name with an outlet's word in it or at its end: what a line at the top of an article may be."""
    return sounds_like_outlet(name) or name.rpartition(" ")[2].lower() in OUTLETS


def is_named_outlet(name: str) -> bool:
    """True for a name that sounds like an outlet by a word that hardly others have: "Halden Sentinel"."""
    return not _ONLY_OUTLETS.isdisjoint(_WORD.findall(name.lower())) and sounds_like_outlet(name)


def _bears_outlet_word(low: str) -> bool:
    words = low.removeprefix("the ").split()
    found = _OUTLET_WORDS.intersection(_WORD.findall(low))
    if not found or found <= _OF_MANY:
        return False
    is_first = len(found) == 1 and len(words) > 1 and words[0] in _OF_OTHERS and words[0] not in words[1:]
    if not is_first or words[1] in _IN_OUTLETS or words[1].isdigit():
        return True
    following = known_names().get(words[1].title())
    return following is not None and following.type == "place"
