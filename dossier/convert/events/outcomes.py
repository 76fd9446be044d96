"""How it went with what somebody announced, told by the writer in the same sentence: no words of who spoke.

"It said in May it would send help, *but none has arrived*", "he would not sell, *a promise he broke in June*".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.claims import CLAIMS
from dossier.convert.clauses.readings import Reading, trimmed
from dossier.convert.english.auxiliaries import AUXILIARIES
from dossier.convert.english.inflections import irregular_participles, irregular_pasts
from dossier.convert.english.persons import body_nouns, is_person
from dossier.convert.english.timewords import MONTH_NUMBERS, WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite, tagged, vocabulary
from dossier.records import replace

_NAMED: Final = r"[^\n,.;:!?\"“”«»]{1,50}?"
#: … with who that is between commas: "the chairman, Odo Tarn, …".
_WHO: Final = rf"{_NAMED}(?:,\s{_NAMED},)?"
#: A sign in front of all that may be cut off; a set in front, so that a search skips what is not in it.
_MARKS: Final = re.compile(r"[,;–—-](?:(?<=[,;]) |(?<=[–—])|(?<= -)-? )")
#: Where the sentence goes on with what another said at another time: "…, *hours before the mayor said* it was open",
#: "…, *only for the mayor to say*"; or with what others say of it: "…, *a view the mayor said* was wrong".
_OTHERS_SAY: Final = re.compile(r" (?:before|after|only for) |, (?:a|one )")
#: What somebody has said, as others name it who answer.
VIEWS: Final = (
    "view|claim|charge|allegation|accusation|suggestion|assertion|argument|figure|version|account|report|rumou?r|story"
)
_SPEAKS: Final = r"(?:said|says|told|tells|announced|insisted|claimed|admitted|confirmed|denied|declared|warned|wrote)"
_OTHER_SAYS: Final = Rare(
    rf",\s(?:(?:(?:just|only|shortly|soon|long|even|(?:[\w-]{{1,12}}\s){{0,2}}?"
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?))\s)?(?:before|after)\s"
    rf"(?!(?:he|she|they|it|we|i|you|who|which|that|being|having)\b){_NAMED}\s(?:(?:has|have|had)\s)?{_SPEAKS}\b"
    rf"|only\sfor\s{_NAMED}\sto\s(?:say|tell|announce|insist|claim|admit|confirm|deny|declare|warn|write)\b"
    r"|(?:an?|one)\s(?:[\w-]{1,20}\s)?"
    rf"(?:{VIEWS})\s"
    rf"(?:that\s|which\s)?(?!(?:he|she|they|it|we|i|you)\b){_WHO}\s(?:(?:has|have|had)\s)?"
    rf"(?:{_SPEAKS}|den(?:y|ies)|rejects?|rejected|disputes?|disputed|dismiss(?:es|ed)?|calls?|called|describes?"
    r"|described)\b)",
    re.IGNORECASE,
)
#: Where the writer may take over; of commas, only where the sentence turns.
_TURN: Final = Rare(r",\s(?:but|though|although|yet)\s|;\s(?:but\s)?|\s[–—]\s(?:but\s)?")
#: What is so for all that somebody denies: of two clauses no more than one is denied.
_DENIED: Final = frozenset({"deny", "dispute", "rebut", "refute", "reject"})
_AGAINST_IT: Final = Rare(r"(?:;|,\s(?:but|although|though|whereas|yet))\s(?!(?:but\s|and\s|or\s)?(?:that|to)\b)")
#: … to what has become of it since: "*none has* arrived", "it *has never* opened".
_SINCE: Final = Rare(
    rf"(?!that\b){_NAMED} (?:has|have)(?:n['’]t)? "
    r"(?:(?:not|never|yet|since|still|so|far|now|only|just|already) ){0,3}(?P<done>[a-z]+)\b"
)
#: … or to what came of it: "*no soldiers* left", "*it closed in June*".
_NOTHING: Final = Rare(r"(?:no (?:[\w-]{1,20} ){1,2}?|none (?:of \w+ )?|nobody |nothing )(?P<done>[a-z]+)\b")
_DATED: Final = Rare(
    r"(?:it|this|that|they|he|she) (?:only |never |then )?(?P<done>[a-z]+) (?:[^\n,.;:!?\"“”]{1,30} )?(?:in|on|last) "
    rf"(?:{'|'.join(name.title() for name in sorted({*WEEKDAYS, *MONTH_NUMBERS}))}|\d{{4}})\b"
)
#: … since when: "has *since* resigned", not "has failed *before*".
_TURNED_OUT: Final = frozenset("none nobody nothing not never yet since still only".split())
#: Words for what was said beside those for what is only claimed.
_WORDS: Final = (
    "account accounts charge charges conclusion description explanation finding findings interpretation portrayal "
    "version view"
).split()
#: A word that is still said of what was announced.
_STILL_SAID: Final = Rare(r"\b(?:would|could|will|should|might|if|had)\b")
_FORESEEN: Final = Rare(r"\b(?:would|could|will|should|might)\b")
#: "…, *a promise she broke*"; and what papers show, whoever says otherwise: "…, *but records show* it was shut".
_BROKEN: Final = Rare(
    r",\s(?:(?P<promise>an?\s(?:promise|pledge|vow|commitment|prediction|forecast|assurance|guarantee|undertaking|deadline)"
    rf"\s(?:that\s|which\s)?{_NAMED}\s(?:(?:has|have|had|later|then|since|soon|quickly)\s){{0,2}}"
    r"(?:broke|broken|kept|missed|dropped|abandoned|reversed|breached|failed|did\snot|never|ignored|honou?red)\b)"
    r"|(?:but|though|although|while)\s(?:(?!that\b|its\b|his\b|her\b|their\b|the\b)[\w-]{1,20}\s){0,2}?"
    r"(?:records|documents|footage|filings|files|receipts|minutes"
    rf"|photographs|photos|images|logs|emails|e-mails)\s(?:show|shows|suggest|suggests|reveal|reveals"
    r"|indicate|indicates|contradict|prove)\b"
    r"|(?:drawing|earning|eliciting|inviting|prompting|provoking|sparking)\s(?:[\w-]{1,20}\s){0,4}?"
    r"(?:rebuttals?|applause|laughter|cheers|boos|jeers|rebukes?|retorts?|gasps)\b(?![^\n]*,)"
    r"|(?:which|that)\s(?:is|was)\s(?:not\strue|untrue|false|incorrect|inaccurate|wrong|a\slie)(?=[.\s]*\Z))"
)
_CLAIMED: Final = frozenset({*CLAIMS, *_WORDS})
#: … in half as many words, as each takes long to compile: "claims?".
_ONE_OR_MANY: Final = [
    f"{one}s?" if f"{one}s" in _CLAIMED else one for one in sorted(_CLAIMED) if one[:-1] not in _CLAIMED
]
#: Behind a semicolon, what others saw or pictures show: "said one man was hurt; *witnesses counted* four".
_OTHERS_SAW: Final = Rare(
    r";\s(?:(?:but|however,)\s)?(?:[\w-]{1,20}\s){0,2}?(?:(?:footage|images|photographs|photos|pictures|videos?|records"
    r"|documents)\s(?:[\w-]{1,20}\s){0,3}?(?:appear(?:s|ed)?\sto\s)?(?:show|shows|showed|suggests?|suggested|indicated?)"
    r"|(?:eyewitnesses|journalists|neighbou?rs|reporters|residents|villagers|witnesses)\s"
    r"(?:said|say|saw|counted|described|told|reported|spoke|disputed|denied))\b"
)
#: Whatever is said about it, the words in front are called so by the writer: "…, *a claim the ministry rejects*".
_CALLED: Final = (
    rf"(?:,\s|\s?[—–]\s?|\s--?\s)(?:(?:an?|the|such|these)\s)?(?:[a-z]{{1,20}}\s)?"
    rf"(?:{'|'.join(_ONE_OR_MANY)})\s"
)
_CONTRADICTED: Final = (
    r"(?:contest|contradict|den|disput|dismiss|disown|question|rebut|refut|reject|repudiat)"
    r"(?:y|e|es|ed|ied|ies|s|ted)?\b"
)
_TAKEN_BACK: Final = r"(?:withdr|retract|recant|took\sback)\w*\b"
_ADVERBS: Final = r"(?:(?:has|have|also|always|later|since|still|then|repeatedly|\w{2,14}ly)\s){0,3}"
_REBUTTED: Final = Rare(
    rf"{_CALLED}(?:(?:that\s|which\s)?{_WHO}\s{_ADVERBS}(?:{_CONTRADICTED}|{_TAKEN_BACK}"
    r"|(?:would|could|did|does|do|has|have|will)(?:\snot\b|n['’]t\b)"
    rf"|(?:declin|refus)\w+\b)|{_ADVERBS}{_CONTRADICTED}\sby\b)"
    rf"|(?:,\s|\s?[—–]\s?|\s--?\s)something\s(?:that\s|which\s)?{_NAMED}\s{_ADVERBS}{_CONTRADICTED}"
)
#: "…, *which has denied it*", to the end of what was said: in words that are told, it would have been "had denied".
#: "…, *which the army denied*", not "…, *which the court denied*": who sought asylum tells that himself.
_WHO_DENIES: Final = Rare(
    rf",\s(?:(?:which\s{_ADVERBS}|who\s(?=(?:has|have|\w+ly|also|still|always|\w{{2,9}}s)\b){_ADVERBS})"
    rf"{_CONTRADICTED}[^\n,;\"“”—–]{{0,120}}\Z"
    rf"|which\s(?!(?:he|she|they|it|we|i|you)\b){_WHO}\s{_ADVERBS}"
    r"(?:(?<!board )(?<!court )(?<!judge )(?<!panel )(?<!tribunal )(?:denies|denied|deny)(?=[.\s]*\Z)"
    r"|(?:(?:call|brand)(?:s|ed)?|(?:describ|dismiss|denounc|mock|reject)(?:es|ed|s)?(?:\sas)?)\s(?=[\"“])))"
)
_RETORT: Final = Rare(rf"{_CALLED}(?:(?:that\s|which\s)?{_NAMED}\s)?(?:\w{{2,14}}\s){{0,2}}\Z")
_LONGEST_RETORT: Final = 100
_LONGEST_DENIAL: Final = 24
_GAINSAYING: Final = re.compile(rf"{_CONTRADICTED}|{_TAKEN_BACK}")
#: One of these words is in what is called so.
_SO_CALLED: Final = _CLAIMED | {"something"}
#: Who spoke and says no more: "said it was shut *but did not say why*", "… *and declined to name the owner*".
_SAYS_NO_MORE: Final = Rare(
    r" (?P<turn>but|and) (?:(?P<who>he|she) )?(?:(?:has|have|had|also|later|then|still|again|repeatedly) ){0,2}"
    r"(?:(?:declin|refus)(?:ed|es) to|(?:did|would|could)(?: not|n['’]t)|offered no|gave no|provided no)"
    r" (?:immediately |further )?(?:"
    r"(?:elaborate|specify|speculate|go into detail|say (?:who|what|when|where|why|how|which|whether|if|more)\b"
    r"|comment further|commit to\b|explain (?:why|how|what)\b|disclose\b(?! (?:it|them)\b)"
    r"|(?:name|identify) (?P<named>him|her|them|it)\b|(?:name|identify) (?:the|any|its|those|names|either)\b"
    r"|(?:(?:give|provide|offer|release|share|reveal) )?"
    r"(?:(?:any|an?|no|the|his|her|its|their|more|other|further|specific|additional|much|many) ){0,2}"
    r"(?:details?|specifics|names?|ages?|identit(?:y|ies)|reasons?|explanations?|evidence|examples|figures|timeline"
    r"|timetable)\b)|comment|respond|apologi[sz]e|back down|show (?:it|them)|(?:answer|take) (?:any )?questions)"
)
_WORDS_OF_SILENCE: Final = frozenset("declined refused not n't no".split())
_SILENT_TURNS: Final = (" but ", " and ")
_SILENT_NEXT: Final = (
    "declined", "refused", "did", "would", "could", "offered no", "gave no", "provided no", "has ",
    "have ", "had ", "he ", "she ", "also ", "later ", "then ", "still ", "again ", "repeatedly ",
)  # fmt: skip  # read as a table
_PERSONAL: Final = frozenset("he she they i we who it this that".split())
#: What people are, or what befell them.
_BEFALLING: Final = frozenset("is are was were been died".split())
_LONGEST_ALONE: Final = 2  # words of a verb that takes nothing: "had failed"
#: What can be silent as well, beside people and the bodies that speak by their nouns, and papers, which refuse nothing.
_SPEAKING: Final = frozenset(
    "airline airlines bureau club clubs embassy group groups hotel insurer insurers museum newspaper operator "
    "operators outlet plant regulator regulators shop shops side staff store supplier suppliers".split()
)
_PAPERS: Final = frozenset(
    "app article book contract document documents email emails letter letters message messages note notes notice order "
    "post posts report reports ruling site statement statements study text video website".split()
)
_REFUSES: Final = ("declin", "refus")
#: "said *a man had been* arrested but gave no details".
_SUFFERING: Final = Rare(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d{1,3}) (?:[\w-]{1,20} ){1,3}?"
    r"(?:was|were|(?:had|has|have) been) (?:[a-z]{2,12}ly )?(?:[a-z]{2,14}(?:ed|en)|shot|hurt|hit|held|found)"
)
_PASTS: Final = frozenset({"was", "were", "did", "had", "has", "have"})
_TOLD: Final = frozenset({"that", "bare"})
_OBJECTS: Final = frozenset("DRPM")
#: Verbs with which "as" tells what something is.
_TAKEN_AS: Final = frozenset(
    "accept describe dismiss interpret portray present read recognise recognize regard see serve treat use view".split()
)
#: What somebody is to do, at the head of what is said: "them not *to leave*".
_DEED: Final = re.compile(r"(?:[\w’'-]{1,20} ){0,4}to (?!(?:an?|her|his|its|the|their|which|whom)\b)[a-z]")
_LONGEST_DEED: Final = 88
_DEED_TURNS: Final = (" but ", " as ", " although ", " though ", " while ")
#: "… *but* the guards left", "… *as* the guards left", not "as soon as they left".
_FROM_DEED: Final = Rare(
    r"[,;] (?:but|although|though|while) | but (?=(?:in|on|last|by) )"
    r"|(?<! so)(?<!such)(?<!same)(?<!soon)(?<!long)(?<! far)(?<!much)(?<!many)(?<!well)(?<!just)(?<!even)"
    r"(?P<beside>(?: --)?(?: even)? as )"
    r"(?!(?:soon|long|far|much|many|well|if|though|an?) )"
)
_OPENS_CLAUSE: Final = frozenset("DNPRJMIE")
_FINITE: Final = frozenset("VA")
#: In front of the verb these show that it is one of a relative clause.
_NO_CLAUSE: Final = frozenset("W:;")
_NO_SUBJECT: Final = frozenset({"that", "only", "not", "to"})


def is_retort(text: str, place: int) -> bool:
    """True for the verb at `place` of "…, a claim the ministry *rejects*", which tells no happening."""
    return (
        _GAINSAYING.match(text, place) is not None
        and _RETORT.search(text, max(0, place - _LONGEST_RETORT), place) is not None
    )


def without_outcome(article: Article, reading: Reading) -> Reading:
    """The reading of what was said, up to where the writer tells what became of it."""
    if not reading.content:
        return reading
    text, (start, end) = article.text, reading.content[-1]
    if start < reading.clause.cue[0][0]:
        return reading
    if reading.frame in _TOLD and (places := _places_of_silence(text)):
        number = bisect_left(places, start)
        silent = _SAYS_NO_MORE.match(text, places[number], end) if number < len(places) else None
        if silent and not article.quoted_parts((start, silent.end())) and _is_silent(article, silent, start):
            content = (*reading.content[:-1], (start, silent.start()))
            return without_outcome(article, replace(reading, content=trimmed(text, content)))
    is_wish = reading.clause.lemma == "want" and reading.clause.tense != "past"
    may_be_deed = not is_wish and text.find("to ", start, min(end, start + _LONGEST_DEED)) >= 0
    if may_be_deed and _DEED.match(text, start, end) and (turn := _turn_from_deed(article, start, end)) > 0:
        return replace(reading, content=trimmed(text, (*reading.content[:-1], (start, turn))))
    if not _MARKS.search(text, start - 2, end):
        return reading
    more = len(reading.content) > 1 and text.endswith(", ", 0, start)
    place = _outcome(article, start - 2 if more else start, end) if reading.clause.tense == "past" else -1
    if more and 0 < place <= start:
        return replace(reading, content=reading.content[:-1])
    if place <= start:
        place = _rebuttal(article, start, end)
    if place <= start and reading.clause.lemma in _DENIED:
        place = _contrary(article, start, end)
    if place <= start:
        return reading
    return replace(reading, content=trimmed(text, (*reading.content[:-1], (start, place))))


@lru_cache(maxsize=4)
def _places_of_silence(text: str) -> Sequence[int]:
    """Where somebody goes on to say no more, in the order of the text."""
    if _WORDS_OF_SILENCE.isdisjoint(vocabulary(text)):
        return ()
    found = []
    for turn in _SILENT_TURNS:
        place = text.find(turn)
        while place >= 0:
            if text.startswith(_SILENT_NEXT, place + len(turn)) and _SAYS_NO_MORE.match(text, place):
                found.append(place)
            place = text.find(turn, place + 1)
    return sorted(found)


def _is_silent(article: Article, match: re.Match[str], start: int) -> bool:
    """True where it is who speaks that says no more, and not somebody, or a body of people, that is spoken of."""
    tokens, tags = tagged(article.text)
    first, turn = tokens.index(start), tokens.index(match.start())
    turn -= tokens.lows[turn - 1] == ","
    verb = next((place for place in range(first, turn) if tags[place] in _FINITE), turn)
    if verb == turn:
        return False
    lows = tokens.lows[first:verb]
    if match["who"]:
        return lows[-1:] == [match["who"]]  # "said *he* would sing, but *he* did not say when"
    is_named = match["turn"] == "but" and match["named"]
    if is_named == "it":
        return lows[-1:] in (["he"], ["she"])  # "said *he* would sing a song but did not name it"
    if is_named and not _BEFALLING.isdisjoint(tokens.lows[verb : verb + 2]):
        return True  # "said two clerks *were* alive but did not name them"
    said = article.text[start : match.start()]
    if match["turn"] == "but" and " no " in match[0] and _SUFFERING.match(said.removeprefix("that ")):
        return True
    is_paper = not (_PAPERS.isdisjoint(lows) or any(verb in match[0] for verb in _REFUSES))
    is_to_come = tokens.lows[verb] == "will"  # "said the rules *will* change but *did* not say when"
    if turn - verb > _LONGEST_ALONE and not is_to_come and _BEFALLING.isdisjoint(tokens.lows[verb : verb + 2]):
        return False  # "said the app had sold their names and gave no reason"
    return not (
        not _PERSONAL.isdisjoint(lows)
        or not _SPEAKING.isdisjoint(lows)
        or is_paper
        or any(is_person(low) or low in body_nouns() for low in lows)
        or bool(article.names_in(start, tokens.starts[verb]))
    )


def _turn_from_deed(article: Article, start: int, end: int) -> int:
    """Where the writer turns from what somebody means to do to what came instead: "to leave, *but the guards left*"."""
    text = article.text
    if not any(text.find(word, start, end) >= 0 for word in _DEED_TURNS):
        return -1
    turn = _FROM_DEED.search(text, start, end)
    if turn is None or article.quoted_parts((start, end)) or has_finite(text, start, turn.start()):
        return -1
    tokens, tags = tagged(text)
    first, stop = tokens.index(turn.end()), tokens.index(end)
    if first >= len(tags) or tags[first] not in _OPENS_CLAUSE or tokens.lows[first] == "that":
        return -1
    verb = next((place for place in range(first, stop) if _is_finite(tags, place)), stop)
    is_clause = first < verb < stop and _NO_CLAUSE.isdisjoint(tags[first:verb])
    if not is_clause or _STILL_SAID.search(text, turn.end(), end):
        return -1  # "told them to expect cuts, but schools *would* be spared"
    if turn["beside"]:
        if not _is_past(tokens.lows[verb]):
            return -1  # "to slow down as ice *covers* many roads"
        is_taken = not _TAKEN_AS.isdisjoint(tokens.lows[tokens.index(start) : tokens.index(turn.start())])
        is_other = is_taken or tags[first] == "R" or tokens.lows[verb] in AUXILIARIES or "D" in tags[first + 1 : verb]
        if is_other:
            return -1  # "to stay as he was ill", "to do as the guards did", "to see it as proof the mayor lied"
    return turn.start() if _NO_SUBJECT.isdisjoint(tokens.lows[first:verb]) else -1


def _is_finite(tags: Sequence[str], place: int) -> bool:
    """True for a finite verb, also for what may be a participle and has an object: "police *arrested* a man"."""
    return tags[place] in _FINITE or (tags[place] == "X" and "".join(tags[place + 1 : place + 2]) in _OBJECTS)


def _is_past(verb: str) -> bool:
    """True for a verb of what came of it: "*fled*", "*has* fled"."""
    return verb.endswith("ed") or verb in _PASTS or verb in irregular_pasts()


def _outcome(article: Article, start: int, end: int) -> int:
    """Where the outcome begins; -1 for none."""
    text = article.text
    if _OTHERS_SAY.search(text, start, end):
        others = _OTHER_SAYS.search(text, start, end)
        if others and not article.quoted_parts((start, others.end())):
            return others.start()
    if text.find("; ", start, end) > 0 and (saw := _OTHERS_SAW.search(text, start, end)):
        return saw.start()
    promised = text.find(" would ", start, end)
    broken = _BROKEN.search(text, start, end)
    if (
        broken
        and not article.quoted_parts(broken.span())
        and text.find(" and that ", broken.end(), end) < 0
        and (broken["promise"] is None or 0 <= promised < broken.start())
    ):
        return broken.start()
    if promised < 0:
        return -1
    for turn in _TURN.finditer(text, promised, end):
        if article.quoted_parts((promised, end)):
            return -1
        but = turn[0].strip(",;–— ") != ""
        if not _STILL_SAID.search(text, turn.end(), end) and _is_outcome(text, turn.end(), end, but=but):
            return turn.start()
    return -1


def _contrary(article: Article, start: int, end: int) -> int:
    """Where the writer goes on behind what is denied: "denied that it leaked, *but two walls fell*"; -1 for nowhere."""
    text = article.text
    for turn in _AGAINST_IT.finditer(text, start, end):
        if not article.quoted_parts(turn.span()) and has_finite(text, start, turn.start()):
            is_said = text[turn.start()] == "," and _FORESEEN.search(text, turn.end(), end)
            return turn.start() if not is_said and has_finite(text, turn.end(), end) else -1
    return -1


def _rebuttal(article: Article, start: int, end: int) -> int:
    """Where the writer tells who denies it; -1 for nowhere."""
    text = article.text
    words = text[start:end].replace("—", " ").replace("–", " ").split()
    stop = end + _LONGEST_DENIAL if text.startswith(", ", end) else end  # "…, a claim his lawyer, Odo Tarn*, denied*"
    found = None if _SO_CALLED.isdisjoint(words) else _REBUTTED.search(text, start, stop)
    if found is None and text.find(", wh", start, end) >= 0:
        found = _WHO_DENIES.search(text, start, end)
    if found is None or found.start() >= end or article.quoted_parts(found.span()):
        return -1
    return found.start() if has_finite(text, start, found.start()) else -1


def _is_outcome(text: str, start: int, end: int, *, but: bool) -> bool:
    """True for what has not come about since, and behind a `but` for what came about instead."""
    since = _SINCE.match(text, start, end)
    if since:
        is_new = not _TURNED_OUT.isdisjoint(since[0].split()) or "n't" in since[0] or "n’t" in since[0]
        return is_new and (since["done"].endswith("ed") or since["done"] in irregular_participles())
    for form in (_NOTHING, _DATED):
        told = form.match(text, start, end)
        if told and not but and (form is _NOTHING or told[0][-1].isdigit()):
            return False  # "she would never forget the fire – *it killed her brother in 2019*"
        if told and (told["done"].endswith("ed") or told["done"] in irregular_pasts()):
            return True
    return False
