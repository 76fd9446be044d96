"""Who speaks through what somebody wrote, filmed or posted, and whom another leaves, finds or hears speaking."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.mouthpieces import is_medium, speaks_himself
from dossier.convert.english.inflections import forms_of_verbs, irregular_pasts
from dossier.convert.english.persons import head_of, is_person, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.tags import tagged
from dossier.convert.speakers.citing import NAME
from dossier.model import Span

LONGEST_PART: Final = 80
LONGEST_LEAD: Final = 20
_RECORDINGS: Final = frozenset(
    "audio clip clips film footage recording recordings tape tapes video videos videotape".split()
)
#: What a recording does itself: "video of Ann Quill *showing* …".
_SHOWN_BY_ITSELF: Final = frozenset({"indicating", "proving", "revealing", "showing", "suggesting"})
#: What is claimed with a recording by whoever publishes it, of whom it shows.
_CHARGES: Final = frozenset({"accusing", "alleging", "claiming"})
_PRONOUN_BEHIND: Final = Rare(r" (?:that )?(?:he|him|she|her|they|them)\b")
_PUBLISHING: Final = frozenset(
    "circulated circulates published publishes posted posts released releases shared shares tweeted tweets uploaded "
    "uploads".split()
)
#: What comes from whoever tells what is in it.
_CAME_FROM: Final = Rare(
    r"\b(?:get|gets|getting|got|had|heard|obtained|opened|receiv(?:es?|ed|ing)|saw|shared|showed) "
    r"(?:(?:an?|another|one|the|two|three|several) )?(?:[a-z-]{2,12} ){0,2}"
    r"(?:calls?|e-?mails?|letters?|messages?|notes?|postcards?|texts?|voicemails?) (?:on [A-Z][a-z]{2,8}day )?"
    r"from (?P<who>[^\n,.;:!?\"“”]{2,60}?)(?: (?:on|in|last) [^\n,.;:!?\"“”]{2,20})? \Z"
)
#: Whom a clause is told with, whose apposition a comma closes.
_WITH: Final = Rare(
    r", with (?P<who>(?P<what>[^\n,;:.!?()\"“”]{3,70}), (?!(?:and|or|but)\b)[^\n,;:.!?()\"“”]{3,70}), \Z"
)
_MAKING: Final = frozenset("delivered gave issued made posted published released sent signed wrote".split())
#: In front of an -ing form that is the outer verb's: "replied to remarks Ann Quill made *by* saying …", "*pulled* a
#: report Ann Quill wrote saying …".
_TO_ANOTHER: Final = frozenset(
    "after and before besides but by despite for from in on or than when while without".split()
)
_REFUSING: Final = forms_of_verbs(
    "answer attack ban block condemn criticise criticize defend delete denounce dismiss ignore mock pull react rebuke "
    "reject remove reply respond retract slam withdraw"
)
#: "remarks *Ann Quill made in 2006*", in front of an -ing form.
_MADE: Final = Rare(
    rf"\b(?P<what>[a-z-]{{3,15}}) (?P<who>he|she|they|{NAME}) (?:has |had )?(?:{'|'.join(sorted(_MAKING))}) "
    r"(?:[^\n,.;:!?\"“”]{1,50} )?\Z"
)
#: Tags that no word of a phrase has who is left speaking.
_NO_PHRASE: Final = frozenset("VAWTB,.:q()")
#: Who does this to another may say why behind a comma, as who leaves whom he has: "left *her* coach, Odo Tarn, saying".
_KEEPING: Final = forms_of_verbs("keep")
_WHOSE: Final = ("his ", "her ", "their ", "its ")
_PHRASE_BEGINS: Final = frozenset("DPNMJGR")
_MOST_WORDS: Final = 9
#: Where, and by what, somebody was heard speaking: "was filmed *on a phone* saying".
_PERCEIVED: Final = Rare(
    r"\b(?:is|are|was|were|be|been) (?:(?:[a-z]{2,9}ly|also|later|once|then) ){0,2}"
    r"(?:captured|caught|filmed|heard|overheard|photographed|pictured|recorded|seen|spotted|videotaped)"
    r" (?:after|at|before|by|during|from|in|inside|near|on|outside|over|through|via) [^\n,.;:\"“”]{1,60} \Z"
)
#: What a thing tells: "The footage *shows that* the guard was asked and replied …", no footage does; in the present.
_TELLS_THAT: Final = Rare(r" (?:confirm|indicate|prove|record|reveal|show|suggest)(?P<tense>s|ed)? that ")
#: What no thing does, be it told in the past.
_ONLY_PEOPLE: Final = frozenset("answer ask quip reply respond retort shout swear tell yell".split())
_JOINED: Final = (" and ", " but ", " then ")
_PASTS: Final = frozenset({"was", "were", "had"})


def maker_of(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "They dug up remarks *Ann Quill* made in 2006 *saying* …": through what is said or written."""
    text, (start, end) = article.text, clause.cue[-1]
    if not text.endswith("ing", start, end):
        return None
    first = max(0, start - LONGEST_LEAD - LONGEST_PART)
    words = text[first:start].split()
    if not words or words[-1] in _TO_ANOTHER or _MAKING.isdisjoint(words) or not _REFUSING.isdisjoint(words):
        return None
    made = _MADE.search(text, first, start)
    return made.span("who") if made and is_medium(made["what"]) else None


def who_is_recorded(article: Article, cue: int) -> Span | None:
    """Who speaks in "cut to a clip of *Ann Quill* saying", "got a text from *Ann Quill* saying"; None elsewhere."""
    text = article.text
    start = text.rfind(" of ", max(0, cue - LONGEST_PART), cue) + len(" of ")
    last = start - len(" of ")
    if last < 0 or text[text.rfind(" ", 0, last) + 1 : last] not in _RECORDINGS:
        return _who_wrote_or_rang(article, cue)
    saying = text[cue : text.find("ing", cue) + len("ing")]
    if saying in _SHOWN_BY_ITSELF:
        return None
    if saying in _CHARGES and _PRONOUN_BEHIND.match(text, cue + len(saying)):
        lead = text[max(0, last - LONGEST_PART) : last].split(" ")
        if not _PUBLISHING.isdisjoint(lead):
            return None  # "They *posted a video of Ann Quill* accusing her of theft"
    named = article.names_in(start, cue)
    if named and named[0][0][1] == cue - 1 and named[0][1] == "person":
        return start, cue - 1
    return (start, cue - 1) if not named and is_person(text[start : cue - 1]) and "," not in text[start:cue] else None


def _who_wrote_or_rang(article: Article, cue: int) -> Span | None:
    """Who speaks in "She received a text from *Odo Tarn* saying"; None where nothing of somebody's came in front."""
    text, begin = article.text, max(0, cue - LONGEST_PART - LONGEST_LEAD)
    if text.find(" from ", begin, cue) < 0:
        return None
    came = _CAME_FROM.search(text, begin, cue)
    if came is None:
        return None
    named = article.names_in(*came.span("who"))
    return came.span("who") if (named and named[0][1] != "place") or is_somebody(came["who"]) else None


def who_is_brought_in(article: Article, cue: int) -> Span | None:
    """Who speaks in "They left, with *the mayor, Ann Quill,* saying …", which parses take for them; else None."""
    found = _WITH.search(article.text, max(0, cue - 2 * LONGEST_PART), cue)
    if found is None:
        return None
    start, end = found.span("who")
    named = article.names_in(start, end)
    return (start, end) if is_person(found["what"]) or (named and named[0][1] == "person") else None


def who_is_left(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "The vote left *the mayor, Ann Quill*, warning …", which parses take for the vote; else None."""
    cue = clause.cue[0][0]
    text, sentence = article.text, article.sentence_at(cue)
    tokens, tags = tagged(text)
    last = tokens.index(cue)
    is_apposed = tags[last - 1] == ","
    stop = last - is_apposed
    comma, least = stop - 1, max(1, stop - 2 * _MOST_WORDS, tokens.index(sentence.start) if sentence else stop)
    while is_apposed and comma > least and tags[comma] not in _NO_PHRASE:
        comma -= 1
    if is_apposed and (tags[comma] != "," or comma == stop - 1):
        return None
    end = comma if is_apposed else stop
    place = end - 1
    while place > least and tags[place] not in _NO_PHRASE:
        place -= 1
    if place < least or place == end - 1 or tags[place + 1] not in _PHRASE_BEGINS:
        return None
    start = tokens.starts[place + 1]
    whom = text[start : tokens.ends[end - 1]]
    apposition = text[tokens.starts[end + 1] : tokens.ends[stop - 1]] if is_apposed else ""
    if not speaks_himself(tokens.lows[place], head_of(whom)):
        return None
    if is_apposed and (
        tokens.lows[place] in _KEEPING or (whom.startswith(_WHOSE) and _is_by_somebody(article, clause))
    ):
        return None  # "*The club* kept the coach, Ann Quill, saying …"
    named = article.names_in(start, start + 1)
    is_name = bool(named) and named[0][1] == "person" and named[0][0][1] == start + len(whom)
    if not (is_name or is_somebody(whom) or (apposition and is_somebody(apposition))):
        return None
    return start, tokens.ends[stop - 1]


def _is_by_somebody(article: Article, clause: Clause) -> bool:
    """True where who leaves or keeps another is somebody or a body, which says why."""
    if not clause.subject:
        return False
    (start, end) = clause.subject[0]
    return is_somebody(article.text[start:end]) or bool(article.names_in(start, end))


def who_is_perceived(article: Article, cue: int) -> Span | None:
    """Who speaks in "*Ann Quill* was heard on a microphone *telling* …", not the microphone; None elsewhere."""
    text = article.text
    perceived = _PERCEIVED.search(text, max(0, cue - LONGEST_PART), cue)
    if perceived is None:
        return None
    tokens, tags = tagged(text)
    last = tokens.index(perceived.start())
    place = last - 1
    while place >= 0 and tags[place] not in _NO_PHRASE:
        place -= 1
    if place == last - 1 or tags[place + 1] not in _PHRASE_BEGINS:
        return None
    whom = tokens.starts[place + 1], tokens.ends[last - 1]
    named = article.names_in(*whom)
    return whom if is_somebody(text[slice(*whom)]) or any(kind == "person" for _, kind in named) else None


def who_is_shown(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "The footage shows that *the guard* was asked and *replied* …": not the footage; else None."""
    if not clause.subject:
        return None
    text, (first, start), cue = article.text, clause.subject[0], clause.cue[0][0]
    that = _TELLS_THAT.match(text, start, cue) if clause.tense in ("past", "participle") else None
    if that is None or is_somebody(text[first:start]) or not text.endswith(_JOINED, 0, cue):
        return None
    if that["tense"] == "ed" and clause.lemma not in _ONLY_PEOPLE:
        return None
    tokens, tags = tagged(text)
    begins = place = tokens.index(that.end())
    while place < len(tags) and tags[place] not in _NO_PHRASE:
        place += 1
    low = "".join(tokens.lows[place : place + 1])  # none at the text's end
    if (
        not low
        or place == begins
        or tokens.starts[place] >= cue
        or not (low in _PASTS or low.endswith("ed") or low in irregular_pasts())
    ):
        return None
    whom = that.end(), tokens.ends[place - 1]
    named = article.names_in(*whom)
    is_one = is_somebody(text[slice(*whom)]) or bool(named and named[-1][1] == "person")
    return whom if is_one and text[cue - len(", and ")] != "," else None  # "shows that *prices* rose and warned that"
