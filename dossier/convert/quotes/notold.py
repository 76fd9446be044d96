"""Verbs and nouns that tell nothing here by how they stand, whatever they take: "did not *respond* to it".

Nobody speaks who does not answer, is only said to be going to speak, or is done to or named in passing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.mouthpieces import is_medium
from dossier.convert.english.auxiliaries import AUXILIARIES, MODALS
from dossier.convert.english.eventwords import TO_READERS
from dossier.convert.english.gazetteer import demonyms
from dossier.convert.english.persons import head_of, is_person
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.deeds import ARMED
from dossier.convert.reading.parse import CLAUSAL, Clause
from dossier.convert.reading.tags import tag_at
from dossier.model import text_at

_WHOM: Final = r"(?: (?!of\b|for\b|with\b)[\w’'-]{1,20}){0,6}"
#: In front of what somebody is only held to have said, and of what a court found that he did by his words.
_CHARGED: Final = Rare(
    rf"\b(?:(?P<found>guilty|convicted{_WHOM}) of|(?:accused|acquitted|cleared|suspected) of"
    rf"|(?:charged|indicted){_WHOM} (?:for|with)) (?:[a-z]{{2,16}}ly )?\Z"
)
#: How far in front of what he is charged with it stands who is.
_LONGEST_CHARGE: Final = 80
#: In front of what others ask for: "turned down *calls* for an inquiry", "ignored repeated *requests* for it".
_REFUSED: Final = Rare(
    r"\b(?:br?ushed aside|defied|defies|defying|denied|denies|denying|dismiss(?:es|ed|ing)?|fac(?:es|ed|ing)"
    r"|fended off|ignor(?:es?|ed|ing)|rebuff(?:s|ed|ing)?|reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|resist(?:s|ed|ing)?"
    r"|respond(?:s|ed|ing)? to|shrugged off|spurn(?:s|ed|ing)?|turn(?:s|ed|ing)? down|turn(?:s|ed|ing)? a deaf ear to)"
    r" (?:(?!and\b|or\b|but\b|to\b|with\b|by\b)[\w’'-]{1,20} ){0,3}\Z"
)
_LONGEST_REFUSED: Final = 90
#: "an *Israeli attack* on Qana", "*the rebels' attack* on it"; and what can only be hit by force.
_RAIDED: Final = Rare(
    r"(?:on )?(?:(?:an?|the) (?:[\w’'-]{1,20} ){0,3})?(?:city|village|town|convoy|checkpoint|base|camp|church|mosque"
    r"|synagogue|ship|vessel|tanker|port|depot|airport|hospital|school|market|bridge|pipeline|barracks|embassy"
    r"|consulate|prison|refinery|warehouse|nightclub|hotel)s?\b"
)
#: Behind a participle of what many hold of somebody.
_HELD: Final = Rare(r" (?:(?:to be )?(?:an?|the|one of) )[^\n.,;:\"“”]{1,60} by [a-zA-Z]")
_PREPOSITION: Final = re.compile(r" (?:at|by|for|from|in|of|on|with) ")
_THINGS: Final = frozenset(
    "blaze case crisis dam debate dispute drought fire flood flooding floods heatwave outbreak pandemic plan row rows "
    "scandal shortage split storm strike strikes technology war wildfire wildfires".split()
)
_DOUBTED: Final = frozenset({"alleged", "suspected"})
_REQUESTS: Final = tuple(f"{noun}{plural} to " for noun in ("invitation", "offer", "request") for plural in ("", "s"))
_IF: Final = ("If ", "if ", "Unless ", "unless ")
#: What is so of facts, and not only of whoever holds them for true.
_OF_FACTS: Final = frozenset({"certain", "clear", "doubtful"})
_ONLY: Final = (" only ", " just ", " simply ")
_WHAT: Final = ("That is what ", "That was what ", "that is what ", "that was what ", "That’s what ", "That's what ")
_TO_SAY: Final = Rare(r"\b(?:had|has|have) (?:only |just )?(?:this|the following|a few things|plenty|much|more) \Z")
_LONGEST_LEAD: Final = 40
#: What a writer bids the reader do.
_BIDDING: Final = frozenset("assume believe consider expect imagine note recall remember see suppose think".split())
_LET_US: Final = ("et's ", "et’s ", "Let us ")
_OURS: Final = frozenset({"i", "we", "you"})
_MODALS: Final = MODALS | frozenset(modal.replace("n't", "n’t") for modal in MODALS)
_BECOMING: Final = frozenset({"became", "become", "becomes", "remained", "remains"})
_IT: Final = frozenset({"", "it", "that", "there", "this", "what", "which"})
_FIRST: Final = Rare(r"(?:[Tt]he|[Ii]ts|[Tt]heir) (?:first|last|latest|most [a-z]{4,12}|only|second|[a-z]{2,10}est)")
_ANYBODY: Final = ("nyone ", "nybody ", "nyone else ", "nybody else ")
_NUMBER: Final = Rare(rf"\d{{1,4}}|another|(?:{'|'.join(NUMBERS)})", re.IGNORECASE)


def is_not_told(article: Article, clause: Clause) -> bool:
    """True for a clause of which nothing is told, whatever it takes."""
    if clause.passive and _is_conditional(article.text, clause):
        return True  # "*If Quill is found* by the court to be unfit, she will go"
    if clause.lemma == "threaten" and head_of(text_at(article.text, clause.subject).lower()) in _THINGS:
        return True  # "The row *threatens* to split the party"
    if _is_only_to(article.text, clause):
        return True
    if clause.subject and clause.part == "verb" and article.text.endswith(_WHAT, 0, clause.subject[0][0]):
        return True  # "that is *what she said* when she saw it"
    if text_at(article.text, clause.subject) == "who" and article.text.endswith(_ANYBODY, 0, clause.subject[0][0]):
        return True  # "*anyone who knows* where he is"
    if article.text.endswith("ing", *clause.cue[0]) and _is_charged(article.text, clause):
        return True
    if clause.lemma == "say" and _TO_SAY.search(
        article.text, max(0, clause.cue[0][0] - _LONGEST_LEAD), clause.cue[0][0]
    ):
        return True  # "she *had this to say*", which is told of as one
    if clause.lemma in _BIDDING and not clause.subject and article.text[slice(*clause.cue[0])] == clause.lemma.title():
        return True  # "*Note* that it leaks"
    if clause.part == "adjective" and _is_no_feeling(article.text, clause):
        return True
    if article.text.endswith(_LET_US, 0, clause.cue[0][0]):
        return True  # "*Let's say* you buy a mill"
    rule = (_NOUNS if clause.part == "noun" else _CLAUSES).get(clause.lemma)
    return rule is not None and rule(article, clause)


def _is_charged(text: str, clause: Clause) -> bool:
    """True for "accused of *telling* a guard that", "convicted of *ordering* a raid"; not "fined for *saying* so"."""
    cue = clause.cue[0][0]
    charge = _CHARGED.search(text, max(0, cue - _LONGEST_CHARGE), cue)
    return charge is not None and not (charge["found"] and any(each.kind in CLAUSAL for each in clause.complements))


def _is_conditional(text: str, clause: Clause) -> bool:
    """True where a passive's subject stands right behind an "if"."""
    return any(each.marker == "patient" and text.endswith(_IF, 0, each.at[0][0]) for each in clause.complements)


def _is_only_to(text: str, clause: Clause) -> bool:
    """True for what was done by a deed: "spoke only *to confirm* his name"."""
    start = clause.cue[0][0]
    if (
        clause.role != "infinitive"
        or not text.startswith("to ", start)
        or any(each.kind in CLAUSAL for each in clause.complements)
    ):
        return False
    return text.endswith(_ONLY, 0, start)


def _is_no_feeling(text: str, clause: Clause) -> bool:
    """True for "*It was clear* that", "*I am sure* that", and for what somebody "*would be worried* about"."""
    who = text_at(text, clause.subject).lower()
    if who in _OURS or (who in _IT and clause.lemma in _OF_FACTS):
        return True
    words = text[clause.cue[0][0] : clause.cue[-1][1]].lower().split()
    if clause.lemma == "clear" and _BECOMING.intersection(words):
        return True  # "the science *became clear*"
    return words[:2] == ["to", "be"] or not _MODALS.isdisjoint(words)


_NONE: Final = Rare(r"(?:[Nn]either|[Nn]one|[Nn]obody|[Nn]o) ")


def _is_unanswered(article: Article, clause: Clause) -> bool:
    """True for "*did not respond* to a request for comment", "*neither clerk replied* to an e-mail"."""
    is_none = bool(clause.subject) and _NONE.match(article.text, clause.subject[0][0]) is not None
    return (clause.negated or is_none) and all(each.kind not in CLAUSAL for each in clause.complements)


def _is_identified(article: Article, clause: Clause) -> bool:
    """True for "*were identified* as Ivo and Ann Tarn", by nobody."""
    return clause.passive and not clause.subject and any(each.marker == "patient" for each in clause.complements)


def _is_seen_as(article: Article, clause: Clause) -> bool:
    """True for "the deal, *described* as “historic”, failed", by nobody."""
    return clause.passive and clause.role == "participle" and not clause.subject


def _is_held_by(article: Article, clause: Clause) -> bool:
    """True for "Ann Quill, *considered* a saint by many", where a parse takes the saint, or another, for who does."""
    text, (start, end) = article.text, clause.cue[0]
    if text.endswith("when ", 0, start):
        return True  # "when *considering* a few of them"
    if text.endswith(", ", 0, start) and _HELD.match(text, end):
        return True
    if not clause.subject or clause.subject[0][0] < end:
        return False
    phrase = article.text[clause.subject[0][0] : clause.subject[-1][1]]
    return " by " in phrase or phrase.startswith(("a ", "an "))


def _is_an_alleged(article: Article, clause: Clause) -> bool:
    """True for "one *alleged* killer arrested", where it is no verb."""
    if not clause.subject or not _NUMBER.fullmatch(article.text, *clause.subject[0]):
        return False
    nouns = [text_at(article.text, each.at) for each in clause.complements if each.kind == "np"]
    return bool(nouns) and any(map(is_person, _PREPOSITION.split(nouns[0])[0].split()))


def _is_adjective(article: Article, clause: Clause) -> bool:
    """True for "*Suspected* rebels killed ten, police said", where it has no subject."""
    return not clause.subject and article.text[slice(*clause.cue[0])].lower() in _DOUBTED


def _is_of_the_first(article: Article, clause: Clause) -> bool:
    """True for "the largest *reported* outbreak of flu", where it is no verb."""
    return bool(clause.subject) and _FIRST.fullmatch(article.text, *clause.subject[0]) is not None


def _are_reports(article: Article, clause: Clause) -> bool:
    """True for "according *to reports* of flu", which a parse may take for a verb, and "*reported* missing"."""
    return article.text.startswith(("to reports", "reported missing "), clause.cue[0][0])


def _is_of_a_name(article: Article, clause: Clause) -> bool:
    """True for "freed *accused* killer Odo Tarn" and "the prime *accused* Odo Tarn", which is no verb."""
    text, (cue, end) = article.text, clause.cue[0]
    before = text.rfind(" ", 0, cue - 1) + 1
    word = text[before : cue - 1].lower()
    is_named = text[end + 1 : end + 2].isupper() and word in _LEADING
    is_freed = tag_at(text, before) == "V" and word not in AUXILIARIES and text[before : cue - 1].islower()
    is_freed = is_freed and text[cue - 2].isalpha()
    return (is_named or is_freed) and " of " not in text[end : clause.at[1]]


def _is_accused(article: Article, clause: Clause) -> bool:
    """True for "was held in Lodd on Monday *accused of* theft", where the town or the court accuses nobody."""
    if not clause.subject or clause.passive or not article.text.startswith(" of ", clause.cue[-1][1]):
        return False
    return not article.text.endswith(("who ", "whom ", "which ", "that "), 0, clause.subject[0][0])


_LEADING: Final = frozenset("an another chief first key main prime second the".split())


def _is_lacking(article: Article, clause: Clause) -> bool:
    """True for "a lack of *attacking* success"."""
    return article.text.endswith("lack of ", 0, clause.cue[0][0])


def _are_refused(article: Article, clause: Clause) -> bool:
    """True for "turned down *calls* for an inquiry", which a parse may take for a verb."""
    text, (start, end) = article.text, clause.cue[0]
    return text[start:end] == "calls" and is_refused(text, start)


def is_refused(text: str, noun: int) -> bool:
    """True for what others ask for, in front of which it is told that it was turned down."""
    return _REFUSED.search(text, max(0, noun - _LONGEST_REFUSED), noun) is not None


def _is_what_for(article: Article, clause: Clause) -> bool:
    """True for "ignored requests *to discuss* pay"."""
    return article.text.endswith(_REQUESTS, 0, clause.cue[0][0] + len("to "))


def _is_raid(article: Article, clause: Clause) -> bool:
    """True for "an Israeli *attack* on Qana", "the rebels' *attack* on it", "an *attack* on the town"."""
    who = text_at(article.text, clause.subject)
    if who in demonyms() or head_of(who.lower()) in ARMED:
        return True
    return any(_RAIDED.match(article.text, *each.at[0]) for each in clause.complements if each.marker == "on")


def _is_called_so(article: Article, clause: Clause) -> bool:
    """True for "a group *called* Corn For All left", where a parse takes all behind it for what is said.

    So is what stands in front of "a party, *called* Corn For All, which won".
    """
    if clause.passive or not clause.subject:
        return False
    text, (subject, end) = article.text, (clause.subject[0][0], clause.subject[-1][1])
    told = [each.at for each in clause.complements if each.kind in ("bare", "np")]
    if not told or article.quoted_parts((told[0][0][0], told[0][-1][1])):
        return False
    if subject > told[0][0][0]:
        return text.endswith(", ", 0, clause.cue[0][0])
    head = head_of(text[subject:end]).lower()
    is_thing = text.startswith(_ONE, subject) and not is_person(head) and not is_medium(head)
    return is_thing and text[told[0][0][0]].isupper()


def _gives_none(article: Article, clause: Clause) -> bool:
    """True for "*offered* no evidence", which tells what was not said."""
    return any(each.kind == "np" and article.text.startswith("no ", each.at[0][0]) for each in clause.complements)


def _is_to_be_read(article: Article, clause: Clause) -> bool:
    """True for "an order *to read* messages if …", where no words stand behind it."""
    return clause.role == "infinitive" and not article.text.startswith(_OPENING, clause.cue[-1][1] + 1)


_OPENING: Final = ('"', "“", "‘", "'", "«")
_ONE: Final = ("A ", "An ", "Another ", "a ", "an ", "another ")
_DIGITS: Final = frozenset("0123456789")


def _is_by_telephone(article: Article, clause: Clause) -> bool:
    """True for "got their first 911 *call for* a fire"."""
    before = article.text[max(0, clause.cue[0][0] - _LONGEST_LEAD) : clause.cue[0][0]].split()
    return bool(before) and (before[-1].isdigit() or before[-1].lower() in _ALARMS)


_ALARMS: Final = frozenset({"distress", "emergency", "phone", "telephone"})


def _is_to_readers(article: Article, clause: Clause) -> bool:
    """True for a writer's "*We will remind you* that it burned in May"."""
    if text_at(article.text, clause.subject).lower() not in _OURS:
        return False
    return article.text.startswith(TO_READERS, clause.cue[-1][1])


def _is_the_writers(article: Article, clause: Clause) -> bool:
    """True for what a writer has told before: "*As we reported*, the mill burned in May"."""
    if text_at(article.text, clause.subject).lower() != "we":
        return False
    return article.text.endswith(("As ", "as "), 0, clause.subject[0][0])


#: Rules by the verb …
_CLAUSES: Final[dict[str, Callable[[Article, Clause], bool]]] = {
    **dict.fromkeys(("respond", "respond to", "reply", "reply to"), _is_unanswered),
    "identify": _is_identified,
    **dict.fromkeys(("describe", "hail", "portray", "tout"), _is_seen_as),
    "call": lambda article, clause: any(rule(article, clause) for rule in (_is_held_by, _are_refused, _is_called_so)),
    "decline": lambda article, clause: any(
        each.kind == "np" and article.text[each.at[0][0]] in _DIGITS for each in clause.complements
    ),
    **dict.fromkeys(("consider", "deem", "regard", "dub", "think", "believe"), _is_held_by),
    "allege": lambda article, clause: _is_an_alleged(article, clause) or _is_adjective(article, clause),
    "accuse": lambda article, clause: _is_of_a_name(article, clause) or _is_accused(article, clause),
    "attack": _is_lacking,
    "call for": _are_refused,
    "discuss": _is_what_for,
    "report": lambda article, clause: any(
        rule(article, clause) for rule in (_is_of_the_first, _are_reports, _is_the_writers)
    ),
    "follow": lambda article, clause: any(each.kind == "that" for each in clause.complements),
    "suspect": _is_adjective,
    "read": _is_to_be_read,
    "offer": _gives_none,
    "talk": lambda article, clause: article.text.startswith("talking points", clause.cue[-1][0]),
    "remind": _is_to_readers,
}
#: … by the noun …
_NOUNS: Final[dict[str, Callable[[Article, Clause], bool]]] = {
    **dict.fromkeys(("attack", "assault", "raid"), _is_raid),
    "call": _is_by_telephone,
    "mention": lambda article, clause: article.text.endswith(("no ", "any "), 0, clause.cue[0][0]),
    "talk": lambda article, clause: any(each.marker == "over" for each in clause.complements),
}
