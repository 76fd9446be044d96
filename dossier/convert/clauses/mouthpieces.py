"""Who speaks through a thing: the party, in "the party issued *a statement* saying …", "used *a rally* to demand …".

The thing stands between its maker's verb and the verb of saying, and a parse takes it for who says so. What is handed
on speaks for another: of "police seized *a letter* saying …" the letter is kept.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import body_nouns, is_plural, is_somebody
from dossier.convert.english.pronouns import ONLY_OBJECTS
from dossier.data import table_of

#: What somebody makes or shows that then speaks for him: the things, and the verbs that tell that it is his.
_OWN: Final = (
    (
        "address announcement appeal briefing comment communique declaration evidence interview op-ed pledge promise "
        "release remark speech statement testimony tirade",
        "begin close conclude deliver draft end finish give issue make open post publish put record release send sign "
        "start write",
    ),
    (
        "affidavit appeal brief complaint e-mail email flyer lawsuit leaflet letter memo memorandum message motion "
        "note notice order pamphlet petition post reply request response suit text tweet warning",
        "address compose draft file fire issue make pen post send sign submit tweet write",
    ),
    ("clip film photo picture series thread video", "make post produce tape tweet write"),
    (
        "ad advert advertisement campaign commercial",
        "bankroll begin buy finance fund launch lead place produce release sponsor start",
    ),
    (
        "badge banner board flag placard poster shirt sign sticker t-shirt",
        "brandish carry display hang hoist hold raise unfurl wave wear",
    ),
    ("chant slogan", "begin shout start"),
    ("visit", "make pay"),
    (
        "article book essay novel poem report song story study",
        "author compose draft pen plant produce publish release write",
    ),
)
#: What somebody does in order to say something, whatever it is done to: "used *its rally* to demand …".
_IN_ORDER_TO: Final = forms_of_verbs(
    "begin break call convene hold interrupt issue launch lead make mount open organise organize place post publish "
    "release run schedule seize send spearhead spend stage start take use utilise utilize wage write"
)
#: What somebody leaves, opens or ends as he speaks: "left *the hall* saying …".
_LEAVING: Final = forms_of_verbs("begin close conclude end enter finish leave open quit resume start")
#: … and what has words of its own: "ended *a strike* demanding …".
_WITH_WORDS: Final = frozenset(
    "campaign demonstration gossip march movement petition protest rally rumour rumor siege strike talk vigil".split()
)
_SHARES: Final = frozenset(
    "all dozens few half hundreds majority many millions most none number per cent percent plenty scores several some "
    "third thirds thousands quarter quarters two-thirds three-quarters".split()
)
#: What is taken by whoever then acts: "took *turns* accusing …", "took *pains* to say …".
_BY_TURNS: Final = frozenset({"pains", "turns"})
_TAKING: Final = forms_of_verbs("take")
#: Whoever does this to somebody speaks to him: "phoned friends *saying* …", "wrote to the mayor *to say* …" …
_REACHING: Final = forms_of_verbs("e-mail email fax message phone ring telephone text wire write")
#: … with these what an infinitive tells: "met the mayor *to say* …" …
_MEETING: Final = _REACHING | forms_of_verbs("approach call contact interrupt lobby meet petition stop visit")
#: … and with these only what "saying" leads to, behind one person: "criticised *the mayor* saying she had lied".
TURNING_ON: Final = forms_of_verbs(
    "address attack berate blast chide condemn congratulate criticise criticize denounce lambast praise rebuke "
    "reprimand scold slam thank upbraid"
)
#: … which does, behind one whom somebody has turned on.
ALLEGING: Final = frozenset("accusing alleging arguing calling claiming insisting saying stating terming".split())
#: Words of verbs that turn on somebody: "hit *out at* Ann Quill".
TURNED_OUT: Final = frozenset({"back", "down", "out"})
TURNED_AT: Final = frozenset({"at", "on"})
#: Who is so, by somebody or something, does what a participle behind tells: "*left* the mayor demanding …".
SHOWING: Final = forms_of_verbs(
    "capture catch cite find have hear keep leave overhear quote recall record remember see show tape watch"
)
_LEFT: Final = forms_of_verbs("leave")
_KIN: Final = frozenset((*table_of("name_words")["kin"], *"family fiance fiancee partner".split()))


def speaks_himself(verb: str, whom: str) -> bool:
    """True for a verb that shows whom it is done to doing what a participle behind tells; both in small letters.

    "The vote left the *minister*, Ann Quill, warning that …"; but who left "her *husband*, Odo Tarn, saying …" says it.
    """
    if verb in _LEFT and (whom in _KIN or whom in body_nouns()):
        return False  # nor does the party in "left the party, her home for years, saying …"
    return verb in SHOWING


def is_spoken_to(verb: str, whom: str, saying: str, *, purpose: bool, one: bool) -> bool:
    """True when whoever does `verb` to somebody says what the verb behind tells.

    Args:
        verb: the form of the verb in front, small letters: "phoned".
        whom: the head noun of the phrase between, small letters.
        saying: the form of the verb behind, small letters.
        purpose: that is an infinitive, else an -ing form.
        one: the phrase between is a name, or a definite one.
    """
    if verb in _REACHING:
        return True
    if purpose:
        return verb in _MEETING
    return verb in TURNING_ON and saying in ALLEGING and one and not is_plural(whom)


def is_mouthpiece(verb: str, noun: str, *, purpose: bool) -> bool:
    """True when whoever does `verb` to the thing `noun` says what a verb behind it tells.

    Args:
        verb: the form of the verb in front, small letters: "issued".
        noun: the head noun, small letters: "statement".
        purpose: the verb behind is an infinitive, "used the *rally* to call for …"; else an -ing form, or "that said".
    """
    if is_somebody(noun) or noun in ONLY_OBJECTS:
        return False
    if noun in _BY_TURNS:
        return verb in _TAKING
    if purpose:
        return verb in _IN_ORDER_TO
    singular = noun.removesuffix("s")
    if verb in _owners().get(noun, ()) or verb in _owners().get(singular, ()):
        return True
    return verb in _LEAVING and not is_medium(noun) and singular not in _WITH_WORDS


def is_share(noun: str) -> bool:
    """True for a noun for how many of those behind its "of" are meant: "62 *percent* of voters"."""
    return noun in _SHARES or noun.isdigit()


def is_medium(noun: str) -> bool:
    """True for what is written, shown or told and so says something: "letter", "banners"."""
    singular = noun.removesuffix("s")
    papers = table_of("speaking_nouns")["paper"]
    return noun in papers or singular in papers or noun in _owners() or singular in _owners()


@cache
def _owners() -> dict[str, frozenset[str]]:
    """Thing → the forms of the verbs that make it somebody's own."""
    found: dict[str, frozenset[str]] = {}
    for things, verbs in _OWN:
        forms = forms_of_verbs(verbs)
        for thing in things.split():
            found[thing] = found.get(thing, frozenset()) | forms
    return found
