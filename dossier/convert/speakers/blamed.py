"""Whose words somebody is blamed, thanked or kept from: "the court fined *Odo Tarn* for saying …".

A parse takes the one who blames, the subject of the outer verb, for the one who says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.tags import has_finite
from dossier.convert.speakers.pronouns import OBJECT_PRONOUNS
from dossier.model import Span
from dossier.records import replace

#: Behind these stands who did what "for", "of" or "over" and an -ing form tell …
_BLAMING: Final = forms_of_verbs(
    "accuse admonish applaud arrest attack ban bar berate blame blast boo castigate censure charge chastise chide cite "
    "commend condemn congratulate convict criticise criticize denounce deride detain discipline dismiss excoriate "
    "execute expel fault fine fire flog forgive hail heckle honor honour imprison indict investigate jail lambast "
    "lampoon laud mock oust penalise penalize pillory praise prosecute punish question rap rebuke reprimand reproach "
    "ridicule sack scold scorn shun slam sue suspect suspend taunt tease thank upbraid vilify"
)
#: … and behind these pairs of words: "hit *back at* Ann Quill for saying".
_TURNING: Final = frozenset(
    {
        ("aim", "at"), ("anger", "at"), ("angry", "at"), ("angry", "with"), ("back", "at"), ("fun", "at"),
        ("furious", "with"), ("issue", "with"), ("laughed", "at"), ("out", "at"), ("railed", "against"),
        ("rounded", "on"), ("turned", "on"),
    }
)  # fmt: skip  # read as a table
#: … behind these who did not, or was not let: nobody's words.
_SPARING: Final = forms_of_verbs("absolve acquit clear exonerate")
_KEEPING: Final = forms_of_verbs(
    "ban bar block deter discourage dissuade forbid hinder keep preclude prevent prohibit restrain stop"
)
#: … unless it was in vain, which what stands in front of these tells: "did *not deter* him", "*failed to* stop him".
_HINDERING: Final = forms_of_verbs("deter discourage dissuade hinder keep prevent restrain stop")
_IN_VAIN: Final = frozenset(
    f"{helper}{no}" for helper in ("did", "has", "had", "have", "could") for no in (" not", "n't", "n’t", " never")
) | {"failed to", "unable to"}
_OPEN: Final = frozenset({"if", "unless", "until", "whether"})
_NOTHING: Final = frozenset({"never", "nobody", "nothing"})
_MAKING: Final = forms_of_verbs("coax deceive dupe force goad lure mislead persuade pressure push scare talk trick")
_VERBS: Final = {
    **dict.fromkeys(("for", "over"), _BLAMING),
    "about": _BLAMING | forms_of_verbs("ask confront grill press quiz"),
    "of": forms_of_verbs("accuse convict suspect") | _SPARING,
    "with": forms_of_verbs("charge credit"),
    "into": _MAKING,
    "from": _KEEPING,
}
_LONGEST_WORD: Final = 8
_LONGEST_ASIDE: Final = 64
_REACH: Final = 110
_PREPOSITIONS: Final = frozenset(
    "about after against among as at before between by during for from in into like of off on out over since than to "
    "under until upon with without".split()
)
_STOP: Final = frozenset('.;:!?()\n"“”«»')
#: Behind whom it is: "fined Ann Quill*, who had left,* for saying".
_ASIDE: Final = Rare(r", [^\n,]{2,60},\Z")
#: Where it stands in front of what is told.
#: "*Asked if she believed* that it burned", "had the inquiry *found* that", "he should have *said* that".
_IMAGINED: Final = Rare(
    r"\b(?:[Aa]sked (?:[^\n,;:]{2,40} )?(?:if|whether|what|how|who|when|where) (?:[\w'’-]{1,20} ){1,3}?"
    r"|(?:could|might|would) [^\n.;:]{2,60} had (?:[\w'’-]{1,20} ){1,4}?"
    r"|(?:should|could|would|ought to) have )(?P<cue>[a-z]{2,12})(?=:? )"
)
_OF_SAYING: Final = Rare(r" (?P<link>from|of) (?P<cue>[a-z]{2,15}ing) ")
_ITSELF: Final = frozenset("himself herself themselves itself myself ourselves yourself".split())


def with_who_is_blamed(article: Article, clause: Clause) -> Clause | None:
    """The clause with whom it is told of for who speaks; None where that is nobody: "kept him from saying that …"."""
    text, (cue, end) = article.text, clause.cue[0]
    if clause.part != "verb" or len(clause.cue) > 1:
        return clause
    if not text.endswith("ing", cue, end) and not text.startswith("having ", cue):
        return clause
    first = text.rfind(" ", max(0, cue - _LONGEST_WORD), cue - 1) + 1
    verbs = _VERBS.get(text[first : cue - 1])
    if verbs is None or text[cue - 1] != " ":
        return clause
    lower = max(0, first - _REACH)
    front = text[lower : first - 1]
    if front.endswith(",") and (aside := _ASIDE.search(front)):
        front = front[: aside.start()]
    stop = max(map(front.rfind, _STOP)) + 1
    for place in range(len(words := front[stop:].split(" ")) - 1, -1, -1):
        if words[place] in verbs or (verbs is _BLAMING and tuple(words[place - 1 : place + 1]) in _TURNING):
            end = lower + len(front)
            start = end - len(" ".join(words[place + 1 :]))
            if not _is_whom(article, start, end):
                return clause
            if (verbs is _KEEPING and not _is_in_vain(words, place)) or words[place] in _SPARING:
                return None
            return replace(clause, subject=((start, end),), shared_subject=False)
    return clause


def _is_in_vain(words: Sequence[str], place: int) -> bool:
    """True for the verb of "the ban did not *deter* him", who went on; "will not" and "not banned" tell of no words."""
    if words[place] not in _HINDERING or not place:
        return False
    before = words[place - 1]
    if not _OPEN.isdisjoint(map(str.lower, words[:place])):
        return False
    return before.lower() in _NOTHING or before in _IN_VAIN or " ".join(words[max(0, place - 2) : place]) in _IN_VAIN


def unsaid(text: str, first: int, place: int) -> Span | None:
    """The cue through which nobody tells what stands at `place`: "stopped him from *saying* that it burned"."""
    lower = max(first, place - _REACH)
    if (imagined := _imagined(text, lower, place)) is not None:
        return imagined
    if text.find("ing ", lower, place) < 0 or max(text.find(link, lower, place) for link in (" from ", " of ")) < 0:
        return None
    for match in _OF_SAYING.finditer(text, lower, place):
        verbs = _KEEPING if match["link"] == "from" else _SPARING
        if match["cue"] in cue_forms().speech and not verbs.isdisjoint(text[first : match.start()].split()):
            return match.span("cue")
    return None


def _imagined(text: str, lower: int, place: int) -> Span | None:
    """The cue of what nobody is told to have said or thought: "Asked if she *believed*", "he should have *said*"."""
    if max(text.find(word, lower, place) for word in ("sked ", " have ", " had ")) < 0:
        return None
    for match in _IMAGINED.finditer(text, lower, place):
        if match["cue"] in cue_forms().verbs:
            return match.span("cue")
    return None


def _is_whom(article: Article, start: int, end: int) -> bool:
    """True for somebody behind a verb of blaming: a name, "him" or "two clerks"."""
    phrase = article.text[start:end]
    opening = phrase.partition(" ")[0]
    if start >= end or opening in _PREPOSITIONS or opening in _ITSELF or has_finite(article.text, start, end):
        return False
    named = article.names_in(start, end)
    return bool(named and named[-1][0][1] == end) or phrase in OBJECT_PRONOUNS or is_somebody(phrase)


def is_whom_alone(article: Article, reading: Reading) -> bool:
    """True for no more than whom of "accused *Odo Tarn* of saying that …", whose words are another reading."""
    if reading.clause.part != "verb":
        return False
    text, end = article.text, reading.content[-1][1]
    if text.startswith(",", end) and (comma := text.find(",", end + 1, end + _LONGEST_ASIDE)) > 0:
        end = comma + 1
    behind = text.find(" ", end + 1, end + _LONGEST_WORD)
    if behind < 0 or text[end + 1 : behind] not in _VERBS:
        return False
    verbs = text[reading.clause.cue[0][0] : reading.clause.cue[-1][1]].split(" ")
    stop = text.find(" ", behind + 1)
    cue = text[behind + 1 : stop]
    is_said = cue == "having" or (cue.endswith("ing") and cue in cue_forms().speech)
    return verbs[-1] in _VERBS[text[end + 1 : behind]] and is_said
