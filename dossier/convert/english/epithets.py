"""What else somebody of an office is called: a senator *the lawmaker*, an ambassador *the diplomat*, "Gov." in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.english.gazetteer import demonyms, is_place

EPITHETS: Final = frozenset({"diplomat", "lawmaker", "legislator"})
#: What stands in front of a clergyman's name, and what else he is called.
ORDAINED: Final = ("Father ", "Fr ", "Fr. ", "Rev ", "Rev. ", "Revd ", "Reverend ", "Canon ", "Pastor ")
ORDAINED_WORDS: Final = frozenset(title.lower().strip(" .") for title in ORDAINED)
CLERGY: Final = frozenset("vicar priest clergyman clergywoman cleric rector pastor curate reverend".split())
_LAWMAKERS: Final = frozenset(
    "assemblyman assemblywoman congressman congresswoman mep mla mp mpp msp parliamentarian representative "
    "senator".split()
)
#: What else somebody of a title may be called, who has been named last and is no other.
_ALSO: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("archbishop", "bishop", "cardinal"), ("cleric", "prelate", "clergyman", "churchman")),
    **dict.fromkeys("ayatollah canon imam mufti mullah pastor preacher priest rabbi rector vicar".split(), ("cleric",)),
    **dict.fromkeys(("justice", "recorder"), ("judge",)),
    **dict.fromkeys(_LAWMAKERS, ("parliamentarian", "politician")),
    **dict.fromkeys(("attorney", "barrister", "counsel", "solicitor"), ("lawyer", "attorney")),
    **dict.fromkeys(("novelist", "poet", "playwright", "essayist"), ("author", "writer")),
    **dict.fromkeys(("actor", "singer"), ("star",)),
    "actress": ("actor", "star"),
    **dict.fromkeys("constable detective inspector lieutenant sergeant".split(), ("officer",)),
    "dr": ("doctor", "physician"),
    "author": ("novelist", "writer"),
    "lawyer": ("attorney",),
    "pope": ("pontiff",),
    "professor": ("academic",),
    "rapper": ("star", "musician"),
    "representative": ("congressman", "congresswoman", "parliamentarian", "politician"),
    "writer": ("author",),
}  # fmt: skip  # read as a table
_DIPLOMATS: Final = frozenset({"ambassador", "envoy", "consul"})
#: Whom sports pages call by one and the other.
OF_TEAMS: Final = {"coach": ("manager", "boss", "trainer"), "manager": ("coach", "boss"), "boss": ("coach", "manager")}
_OF_STATES: Final = frozenset({"president", "king", "queen", "emperor", "sultan"})
_LEADING: Final = frozenset(
    "boss captain ceo chair chairman chairperson chairwoman chief commander director executive founder general head "
    "leader president principal superintendent".split()
)
_OF_ONCE: Final = frozenset("assistant deputy ex former late then vice".split())
HEAD_OF_STATE: Final = "head of state"
_FOREIGN: Final = re.compile(r"\bforeign (?:minister|secretary|ministry)\b|\bsecretary of state\b", re.IGNORECASE)
BRINGING_IN: Final = (" a ", " an ", "A ", "An ", "nother ", " one ")
#: What stands in front of a name, by which letters, and stands alone in full: "*Sen.* Ann Quill … the *senator*".
IN_FULL: Final = {
    "adm": "admiral", "amb": "ambassador", "capt": "captain", "cllr": "councillor", "cmdr": "commander",
    "col": "colonel", "cpl": "corporal", "det": "detective", "gen": "general", "gov": "governor",
    "insp": "inspector", "lt": "lieutenant", "maj": "major", "prof": "professor", "pvt": "private",
    "rep": "representative", "sen": "senator", "sgt": "sergeant", "supt": "superintendent",
}  # fmt: skip  # read as a table
_CHIEF_EXECUTIVE: Final = ("chief executive", "chief executive officer")
_SHORTENED: Final = frozenset(
    {
        "attorney general",
        "cabinet secretary",
        "chief executive officer",
        "chief justice",
        "chief minister",
        "chief secretary",
        "commissioner police",
        "deputy commissioner",
        "director general",
        "harbour master",
        "inspector general",
        "inspector general police",
        "managing director",
        "permanent secretary",
        "prime minister",
        "principal secretary",
        "secretary general",
        "vice chancellor",
        "vice president",
    }
)


#: In front of an office these are another one: "*Deputy* Commissioner of Police".
_BELOW: Final = frozenset("additional assistant deputy joint under".split())


def leads(title: str) -> bool:
    """True for a title of who leads a body: "general secretary" and "chair", not "spokeswoman" or "former chair"."""
    words = title.lower().replace("-", " ").split()
    is_first = words == ["secretary"] or (words[-1:] == ["secretary"] and "general" in words)
    return (is_first or not _LEADING.isdisjoint(words[-1:])) and _OF_ONCE.isdisjoint(words)


def initials(title: str) -> Iterator[str]:
    """What a title that is often shortened is shortened to, "cs" for "Health Cabinet Secretary"."""
    words = [word for word in title.lower().replace("-", " ").split() if word != "of"]
    for last in range(1, len(words)):
        for first in range(max(0, last - 2), last):
            if " ".join(words[first : last + 1]) in _SHORTENED and _BELOW.isdisjoint(words[:first]):
                yield "".join([word[0] for word in words[first : last + 1]])


def _is_of_a_state(words: str) -> bool:
    """True for what stands beside "president" where that is a state's: "French", "of Kenya", not "club" or "former"."""
    own = words.removeprefix(" of ").removeprefix("the ").strip().title()
    return own in ("", "Acting", "Republic") or own in demonyms() or is_place(own)


def also_called(noun: str, title: str) -> tuple[str, ...]:
    """What else somebody of a title may be called: a bishop the cleric, the chief executive the CEO."""
    if noun in ("minister", "ceo", "executive", "officer"):
        low = title.lower()
        if low.endswith("prime minister"):
            return ("premier",)
        return ("executive",) if noun == "ceo" else ("ceo",) if low.endswith(_CHIEF_EXECUTIVE) else ()
    return _ALSO.get(noun, ())


def epithets(noun: str, title: str, organization: str) -> tuple[str, ...]:
    """What else somebody of a title, maybe of a body, is called: a senator the lawmaker, an ambassador the diplomat."""
    if noun in _LAWMAKERS:
        return ("lawmaker", "legislator")
    if noun in _OF_STATES and not organization and all(map(_is_of_a_state, title.lower().split(noun))):
        return (HEAD_OF_STATE,)
    return ("diplomat",) if noun in _DIPLOMATS or _FOREIGN.search(title) else ()
