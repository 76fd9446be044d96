"""Who speaks through a thing: the party, in "the party issued *a statement* saying …", "used *a rally* to demand …".

The thing stands between its maker's verb and the verb of saying, and a parse takes it for who says so.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from dossier.convert.inflections import verb_forms
from dossier.convert.persons import is_somebody
from dossier.data import table_of

#: What somebody does with what then speaks for him, or does in order to say something.
_MAKING: Final = (
    "air bankroll begin brandish break call carry circulate compose convene deliver display distribute draft "
    "employ exploit file fire give head hoist hold interrupt issue launch lead make mount open organise organize "
    "pen pioneer place plant play post produce record release run schedule seize send shout sign spearhead spend "
    "sponsor stage start submit take tape tweet unfurl unveil use utilise utilize wage wave wear write"
).split()
#: What is written and told by others than whoever shows or prints it, and what an author does.
_WORKS: Final = frozenset(
    "article book essay film headline map novel page poem report screenshot song story study".split()
)
_WRITING: Final = "author compose draft pen produce publish release write".split()
#: What is said, shown or worn, beside papers.
_SHOWN: Final = frozenset(
    "ad advert advertisement badge banner broadside campaign chant clip commercial footage graphic hashtag joke "
    "message op-ed remark series shirt sticker string t-shirt thread tirade voicemail vote".split()
)


#: Whoever does this to somebody speaks to, or of, him: "phoned friends *saying* …", "wrote to the mayor *to say* …" …
_REACHING: Final = (
    "approach cable call contact e-mail email fax lobby message petition phone ring telephone text wire write"
).split()
#: … with these what an infinitive tells: "met the mayor *to say* …" …
_MEETING: Final = "interrupt meet stop visit".split()
#: … and with these only what an -ing form tells: "criticised the mayor *saying* she had lied".
_TURNING_ON: Final = (
    "address answer applaud attack berate blast chide condemn congratulate contradict criticise criticize defend "
    "denounce deride dismiss interrupt lambast lash mock praise rebuff rebuke rebut reprimand ridicule scold slam "
    "support thank upbraid welcome"
).split()


def is_spoken_to(verb: str, *, purpose: bool) -> bool:
    """True when whoever does `verb` to somebody says what a verb behind that one tells; as for `is_mouthpiece`."""
    return verb in _reaching_forms() or verb in (_meeting_forms() if purpose else _turning_forms())


def is_mouthpiece(verb: str, noun: str, *, purpose: bool) -> bool:
    """True when whoever does `verb` to `noun` says what a verb behind it tells.

    Args:
        verb: the form of the verb in front, small letters: "issued".
        noun: the head noun, small letters: "statement".
        purpose: the verb behind is an infinitive, "used the *rally* to call for …"; else an -ing form.
    """
    if is_somebody(noun):
        return False
    if purpose:
        return verb in _making_forms()
    if noun.removesuffix("s") in _WORKS:
        return verb in _writing_forms()
    return verb in _making_forms() if is_medium(noun) else noun.islower() and noun.isalpha()


def is_medium(noun: str) -> bool:
    """True for what is written, shown or told and so says something: "letter", "banners"."""
    return noun in _media() or noun.removesuffix("s") in _media()


@cache
def _media() -> frozenset[str]:
    return _SHOWN.union(table_of("speaking_nouns")["paper"])


@cache
def _making_forms() -> frozenset[str]:
    return frozenset(form for verb in _MAKING for form in verb_forms(verb))


@cache
def _writing_forms() -> frozenset[str]:
    return frozenset(form for verb in _WRITING for form in verb_forms(verb))


@cache
def _reaching_forms() -> frozenset[str]:
    return frozenset(form for verb in _REACHING for form in verb_forms(verb))


@cache
def _meeting_forms() -> frozenset[str]:
    return frozenset(form for verb in _MEETING for form in verb_forms(verb))


@cache
def _turning_forms() -> frozenset[str]:
    return frozenset(form for verb in _TURNING_ON for form in verb_forms(verb))
