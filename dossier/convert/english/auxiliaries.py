"""Words that help a verb, and what they tell: when it happens, whether it is passive, denied or done."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, TypeAlias

#: `past` also holds the perfect; `now` is going on ("is being searched"); `open` what need not have happened:
#: infinitives, modals, conditionals.
When: TypeAlias = Literal["past", "present", "now", "future", "open", "ing"]
BE_FORMS: Final = frozenset("be been being was were is are am 's 're get gets got getting".split())
IS_FORMS: Final = frozenset("is are am 's 're".split())
HAVE_FORMS: Final = frozenset("has have had having 've 'd".split())
HAD_FORMS: Final = frozenset(("had", "'d"))
HAS_FORMS: Final = frozenset(("has", "have", "'ve"))
HELPERS: Final = BE_FORMS | HAVE_FORMS
FUTURE: Final = frozenset("will shall 'll won't going".split())
MODALS: Final = frozenset("would could can may might must should cannot can't couldn't ca wo".split())
_UNREAL: Final = frozenset("would could should".split())  # "could have been fined"
NOT_BY_NOW: Final = FUTURE | MODALS | {"to"}
NEGATIONS: Final = frozenset(
    "not n't never no nor neither didn't doesn't don't wasn't weren't hasn't haven't hadn't isn't aren't won't".split()
)
#: Words that help a verb and tell nothing themselves.
AUXILIARIES: Final = BE_FORMS | HAVE_FORMS | FUTURE | MODALS | frozenset("do does did done having".split())
#: To remain closed is to be closed.
STAYING: Final = {
    "remain": "be", "remains": "is", "remained": "was", "remaining": "being",
    "stay": "be", "stays": "is", "stayed": "was", "staying": "being",
}  # fmt: skip
HELPING: Final = AUXILIARIES | NEGATIONS


@lru_cache(maxsize=1 << 12)
def helped(helpers: tuple[str, ...], kind: str) -> tuple[When | Literal[""], bool, bool, bool]:
    """What the words that help a verb of tag `kind` say: when it happens, whether it is passive, negated, perfect."""
    words = frozenset(helpers)
    perfect = bool(words & HAVE_FORMS)
    when: When | Literal[""] = ""
    if words & FUTURE:
        when = "future"
    elif "to" in words and words & BE_FORMS and not perfect:
        when = "future" if words & IS_FORMS else "open"  # "is to present a report", "was to take place", "to be raised"
    elif words & MODALS and (not perfect or words & _UNREAL):
        when = "open"
    elif words & IS_FORMS and (kind == "G" or "being" in words) and not perfect:
        when = "now"
    elif words & IS_FORMS and not perfect:
        when = "present"
    elif perfect or words & BE_FORMS:
        when = "past"
    elif "to" in words:
        when = "open"
    return when, bool(words & BE_FORMS) and kind != "G", bool(words & NEGATIONS), perfect
