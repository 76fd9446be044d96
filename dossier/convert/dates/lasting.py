"""What lasts, is given or is put off up to a day, which may be to come: "has *until 5pm on* May 3"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.dates.tensecues import MEANT
from dossier.convert.english.timewords import Tense
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_UNTIL_ENDS: Final = ("until ", "till ")
#: Up to an hour of a day, or up to the day: "until 5pm on", "until".
_UP_TO: Final = (
    r"(?:until|till)\s(?:at\sleast\s|after\s)?"
    r"(?:(?:midnight|noon|\d{1,2}(?:[:.]\d\d(?!\d)(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?))\s)?(?:on\s)?\Z"
)
#: What is made to last, or lasts, up to an hour: "extended its ban to 6am on May 3"; "from 5am to 6am" is within a day.
_TO_AN_HOUR: Final = Rare(
    r"\b(?:extend(?:s|ed)?|prolong(?:s|ed)?|lasts?|remains?|stays?)\s"
    r"(?:(?!from\b|hours\b|(?:and|but|that|which|who)\b)[^.,;:\s]{1,20}\s){0,8}?"
    r"to\s(?:midnight|noon|\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d)\s(?:on\s)?\Z"
)
_LASTS: Final = Rare(rf"\b{_UP_TO}")
#: What lasts to a day that is yet to come: "has until 5pm on May 3", "released on bail until May 3".
_UNTIL: Final = Rare(
    r"\b(?:ha(?:s|ve|d)(?! been)|bail(?:ed)?|custody|held|detention|detained|remanded|suspended|jailed|banned|barred"
    r"|closed|shut|postponed|adjourned|delayed|extended|valid|open|runs?|running|lasts?|stays?|remains?|respond|pay|decide"
    r"|apply|wait|(?:is|are) (?:blocked|booked|cancell?ed|contracted|frozen|grounded|halted|paused|restricted|sealed"
    r"|signed|stopped)(?! (?:after|for|from|of)\b)|(?<!had to )be [a-z]{2,20}(?:ed|n|t))"
    rf"\s(?:[\w-]+\s){{0,3}}?{_UP_TO}",
    re.IGNORECASE,
)
#: … and what is given to last so long: "extended its warning for rain until 6am on May 3".
_GIVEN_UNTIL: Final = Rare(
    r"\b(?:issue[ds]?|extend(?:s|ed)?|impose[ds]?|renew(?:s|ed)?|prolong(?:s|ed)?|grant(?:s|ed)?)\s[^.,;:\n]{0,60}?"
    rf"\b{_UP_TO}"
)
#: … or will not be before: "won't hear the case of those who have been jailed until October".
_NOT_UNTIL: Final = Rare(rf"\b(?:won['’]t|will not|will never) [^.;:\n]{{1,160}}?\b{_UP_TO}")
#: … or is given until then to do something: "gave the firm *until May 3 to* reply".
_GAVE_UNTIL: Final = Rare(rf"\bg(?:ives?|ave|iven|iving)\s(?:[\w’'-]{{1,20}}\s){{0,5}}?{_UP_TO}")
_TO_DO: Final = Rare(r" to [a-z]")
#: … and what is not to be before: "cancelled flights until May 3".
_HALTED_UNTIL: Final = Rare(
    r"\b(?:cancel(?:s|led|ed)?|suspend(?:s|ed)?|halt(?:s|ed)?|ground(?:s|ed)|ban(?:s|ned)|bar(?:s|red)|shut(?:s)?|clos(?:es|ed)"
    r"|postpon(?:es|ed)|restrict(?:s|ed)?)\s(?!(?:by|in|on|at|when|after|before)\b)[^.,;:\n]{0,60}?"
    rf"\s{_UP_TO}"
)
#: What lasts to the end of a day to come: "closed through May 3".
_THROUGH: Final = Rare(
    r"\b(?:(?<!was )(?<!were )(?:closed|shut|open|suspended)|extended|valid|runs|lasts?|stays?|remains?|continues?)"
    r"\s(?:(?:closed|shut|open|suspended|valid|in\s\w+)\s|(?:the|its|his|her|their)\s(?:[\w’'-]{1,20}\s){1,4})?"
    r"through\s\Z",
    re.IGNORECASE,
)
#: What somebody means to do up to a day: "voted to strike until May 3".
_MEANT_UNTIL: Final = Rare(rf"\b(?:{MEANT}|plan(?:s|ned)?) to [a-z]\w+[^.,;:\n]{{0,60}}? (?:until|till) \Z")


def lasts_through(text: str, near: int, at: int) -> bool:
    """True for what lasts to the end of the day at `at`; the words in front of it are read from `near` on."""
    return _THROUGH.search(text, near, at) is not None


def is_meant_until(text: str, first: int, at: int) -> bool:
    """True for what somebody means to do up to the day at `at`: "voted to strike *until*"."""
    return text.endswith(_UNTIL_ENDS, 0, at) and _MEANT_UNTIL.search(text, first, at) is not None


def tense_of_what_lasts(text: str, first: int, near: int, at: Span) -> Tense | None:
    """The tense of a day up to which something lasts, is given or is halted; None where nothing tells.

    Its sentence is read from `first` on, the words right in front of it from `near` on.
    """
    shown = text[near : at[0]]
    if "til" in shown and _LASTS.search(shown):
        if _UNTIL.search(text, near, at[0]) or _GIVEN_UNTIL.search(text, first, at[0]):
            return "future"
        if _NOT_UNTIL.search(text, first, at[0]):
            return "future"
        if _TO_DO.match(text, at[1]) and _GAVE_UNTIL.search(text, first, at[0]):
            return "future"
        if _HALTED_UNTIL.search(text, first, at[0]):
            return "due"  # or long over
    return "future" if " to " in shown and _TO_AN_HOUR.search(text, first, at[0]) else None
