"""Words that help a verb, and what they tell: when it happens, whether it is passive, denied or done.

As tokens have them: "n't" is a part of its word, "'s" is none.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, TypeAlias

#: `past` also holds the perfect; `now` is going on ("is being searched"); `open` what need not have happened:
#: infinitives, modals, conditionals.
When: TypeAlias = Literal["past", "present", "now", "future", "open", "ing"]
BE: Final = frozenset("be is are was were am been being 's 're 'm isn't aren't wasn't weren't ain't".split())
HAVE: Final = frozenset("have has had having 've haven't hasn't hadn't".split())
DO: Final = frozenset("do does did don't doesn't didn't".split())
_GET: Final = frozenset("get gets got getting".split())
#: What makes a participle passive.
BE_FORMS: Final = BE | _GET
IS_FORMS: Final = frozenset("is are am 's 're 'm isn't aren't ain't".split())
HAVE_FORMS: Final = HAVE | {"'d"}
HAD_FORMS: Final = frozenset(("had", "'d", "hadn't"))
HAS_FORMS: Final = frozenset("has have 've hasn't haven't".split())
HELPERS: Final = BE_FORMS | HAVE_FORMS
_WILL: Final = frozenset("will shall 'll won't".split())
FUTURE: Final = _WILL | {"going"}
MODALS: Final = _WILL | frozenset(
    "would can could may might must should ought wouldn't can't cannot couldn't mightn't mustn't shouldn't".split()
)
_UNREAL: Final = frozenset("would could should".split())  # "could have been fined"
_WERE: Final = frozenset({"was", "were"})
NOT_BY_NOW: Final = FUTURE | MODALS | {"to"}
#: Words that help a verb and tell nothing themselves.
AUXILIARIES: Final = BE_FORMS | HAVE_FORMS | DO | {"done"} | MODALS | FUTURE
NEGATIONS: Final = frozenset("not never no nor neither cannot daren't needn't shan't".split()) | {
    word for word in AUXILIARIES if word.endswith("n't")
}
#: To remain closed is to be closed; a bare "remain" is also a present tense, as a bare "be" is none.
STAYING: Final = {
    "remain": "been", "remains": "is", "remained": "was", "remaining": "being",
    "stay": "been", "stays": "is", "stayed": "was", "staying": "being",
}  # fmt: skip  # read as a table
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
    elif perfect and "to" in words and words & _WERE:
        when = "open"  # "were to have begun"
    elif words & MODALS and (not perfect or words & _UNREAL):
        when = "open"
    elif words & IS_FORMS and (kind == "G" or "being" in words) and not perfect:
        when = "now"
    elif words & IS_FORMS and not perfect:
        when = "present"
    elif words == {"be"}:
        when = "open"  # "will close and *be replaced*", "demanded that he *be freed*"
    elif perfect or words & BE_FORMS or words == {"did"}:
        when = "past"
    elif "to" in words:
        when = "open"
    return when, bool(words & BE_FORMS) and kind != "G", bool(words & NEGATIONS), perfect
