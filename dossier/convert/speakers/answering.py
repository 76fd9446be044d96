"""Who answers what somebody asked, and did not ask it: "Judge Odo Tarn asked whether *Ivo Lind* knew. *He* replied".

A question may be nobody's to answer: ""Why should we pay?" she asked. "We owe nothing," *she* said".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.genders import of_given_name
from dossier.convert.english.persons import body_nouns, head_of, is_person, is_plural
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.tags import tag_at, tagged
from dossier.convert.speakers.mentions import Mentions
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import Role, text_at

_ASKING: Final = frozenset({"ask", "enquire", "inquire", "query"})
REPLYING: Final = frozenset({"answer", "reply", "respond", "retort"})
#: Who asks for an answer; others may go on themselves.
_ASKERS: Final = frozenset(
    "attorney coroner correspondent counsel detective examiner inspector interrogator interviewer investigator "
    "journalist judge justice lawyer magistrate moderator presenter prosecutor questioner reporter sheriff".split()
)
#: What somebody does who is called on, or held, to have done something, and hardly who called on him.
_CALLING: Final = frozenset("accuse ask beg blame call charge implore invite order press tell urge".split())
#: What whoever questions another says to him.
_SUGGESTING: Final = frozenset({"put", "suggest"})
_REACTING: Final = REPLYING | frozenset(
    "admit agree apologise apologize confess decline deny disagree dismiss refuse reject".split()
)
_QUESTION: Final = Rare(r"(?:whether|if|wh(?:y|at|o|en|ere|ich|ose)|how)\b", re.IGNORECASE)
#: "He said *that he did*": no more than the verb of a question.
_SHORT: Final = Rare(
    r"(?:that )?(?:he|she|it|they) (?:ca|could|did?|does|had?|has|is|was|were|will|would|wo)(?:n[’']t| not)?"
)
_SUBJECT: Final = Rare(r"\b(?:he|she)\b")
_SUBJECTS: Final = frozenset({"he", "she"})
_OBJECTS: Final = frozenset({"him", "her"})
#: What begins a phrase for whom somebody asks, by tags; and who asks himself.
_WHOM: Final = frozenset("RDPNJ")
_SELF: Final = Rare(r"sel(?:f|ves)\b")
_HIS_CLIENT: Final = Rare(r"\b(?:his|her) clients?\b")
_NEAR: Final = 160  # characters between a question and its answer


def is_answer(text: str, asked: Attribution, roles: Sequence[Role], one: Attribution, mentions: Mentions) -> bool:
    """True for "he" and "she" behind what somebody of some `roles` `asked`, where that is hardly who asked it."""
    pronoun = text_at(text, one.source).lower()
    if asked.lemma not in _ASKING | _CALLING | _SUGGESTING or not asked.source or pronoun not in _SUBJECTS:
        return False
    begin = min(one.source[0][0], one.content[0][0])
    first, last = asked.content[0][0], asked.content[-1][1]
    if not 0 <= begin - max(last, asked.cue[-1][1], asked.source[-1][1]) < _NEAR:
        return False
    if asked.lemma in _SUGGESTING:
        return one.lemma in REPLYING  # "suggested that the witness had lied. He replied"
    is_reaction = one.lemma in _REACTING or (asked.lemma != "tell" and _SHORT.fullmatch(text_at(text, one.content)))
    if asked.lemma in _CALLING and is_reaction and _may_react(text, asked, pronoun, mentions):
        return True
    if asked.lemma not in _ASKING:
        return False
    if not _is_direct(text, last) and not _QUESTION.match(text, first):
        return False
    if one.lemma in REPLYING or _SHORT.fullmatch(text_at(text, one.content)):
        return True
    whom = head_of(text[asked.cue[-1][1] : first].strip(' ,:"“')) if _whom(text, asked) else ""
    are_several = whom.islower() and (is_plural(whom) or whom in body_nouns())  # not "asked *Sands* whether"
    if are_several or _HIS_CLIENT.search(text, first, last):
        return False  # "asked *neighbours* whether Ivo Lind was in. He said"; "Lawyer Odo Tarn asked why *his client*"
    people = [each for _, each in mentions.within(asked.cue[-1][1], first) if each.type == "person"]
    if len(people) == 1 and of_given_name(people[0].name) not in ("", PRONOUNS[pronoun]):
        return False  # "Ann Quill asked *Ivo Lind* whether it rained. *She* said"
    titles = text_at(text, asked.source).lower().split()
    if not _ASKERS.isdisjoint((*titles, *(head_of(role.title).lower() for role in roles))):
        return True
    return _whom(text, asked) != ""


def _may_react(text: str, asked: Attribution, pronoun: str, mentions: Mentions) -> bool:
    """True where "he" may be whom somebody accused, or called on: "Ann Quill accused *Odo Tarn*. *He* denied it"."""
    if _is_of_him(text, asked):
        return True
    within = mentions.within(min(asked.cue[-1][1], asked.content[0][0]), asked.content[-1][1])
    called = [each for _, each in within[:1] if each.type == "person"]
    return bool(called) and of_given_name(called[0].name) in ("", PRONOUNS[pronoun])


def _is_of_him(text: str, asked: Attribution) -> bool:
    """True for "accused *him* of theft"."""
    return text_at(text, asked.content).partition(" ")[0] in _OBJECTS


def who_answers(text: str, asked: Attribution, mentions: Mentions, found: str, place: int) -> str:
    """The one `found` to answer at a place what was `asked`; empty where somebody without a name may be meant."""
    first, last = asked.content[0][0], asked.content[-1][1]
    whom = _whom(text, asked)
    if whom in _OBJECTS or _is_of_him(text, asked):
        return found  # "asked *him* whether"
    if asked.lemma in _CALLING and not _QUESTION.match(text, first) and found in mentions.inside(asked.content):
        return found  # "accused *Ivo Lind* of theft"
    if not whom:
        if _has_nameless(text, first, last):
            return ""  # "asked whether *the witness* knew Ivo Lind"
        if _SUBJECT.search(text, first, last):
            return found
        if not mentions.inside(asked.source) and _is_direct(text, last):
            return found  # "Ivo Lind came. "Where were you?" *a reporter* asked. He replied"
    return found if found in mentions.inside(((asked.cue[-1][1], place),)) else ""


def _is_direct(text: str, end: int) -> bool:
    """True for words up to `end` that are a question, perhaps with its quotation mark."""
    return text[end - 2 : end].rstrip("\"”’'").endswith("?")


def _whom(text: str, asked: Attribution) -> str:
    """Who is asked by the words in front of a question: "asked *the clerk* whether"; empty for nobody."""
    end, first = asked.cue[-1][1], asked.content[0][0]
    if not asked.source[-1][1] < end < first - 1 or tag_at(text, end) not in _WHOM:
        return ""  # nor is anybody asked "at the gate"
    whom = text[end:first].strip(' ,:"“').lower()
    return "" if _SELF.search(whom) else whom


def _has_nameless(text: str, start: int, end: int) -> bool:
    """True for a stretch with a noun for a person that no name goes on: "the witness", not "witness Ivo Lind"."""
    tokens, tags = tagged(text)
    return any(
        is_person(tokens.lows[place]) and tags[place] == "N" and tags[place + 1] not in "NP"
        for place in range(tokens.index(start), tokens.index(end))
    )
