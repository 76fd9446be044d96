"""What is no words of anybody behind a verb that may tell some: "called *a strike*", "told *the media on Monday*"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, is_clausal
from dossier.convert.english.persons import head_of, is_person
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.tags import has_finite
from dossier.model import Span, text_at

#: What is convened or begun, and what stands behind it that judges nothing: "called *a strike* over pay", "called *the
#: protests* nationwide", but "called the strike a mistake".
_CONVENED: Final = Rare(
    r"(?:(?P<one>the|h(?:is|er)|its|their|this) |(?:an?|another|two|three|several|more|fresh|new) )?"
    r"(?:[a-z-]{2,20} ){0,2}?"
    r"(?:assembly|boycotts?|by-?elections?|ceasefire|conferences?|congress|demonstrations?|elections?|halt"
    r"|hearings?|fouls?|penalt(?:y|ies)|inquests?|marches|march|meetings?|polls?|primar(?:y|ies)|protests?|rall(?:y|ies)|recess"
    r"|referendums?|session|shutdown|sit-ins?|stoppages?|strikes?|summits?|timeout|truce|votes?|walkouts?"
    r"|witness(?:es)?)"
    r"(?=\Z|[.,;]| (?:across|after|against|ahead|amid|among|and|as|at|because|before|between|by|despite|during|early"
    r"|following|for|from|in|last|late|later|nationwide|next|on|over|since|this|to|today|tomorrow|under|until|when"
    r"|where|which|while|with|within|yesterday|that (?:was|were|is|are|has|had|will|would))\b)"
)
_BEFORE_A: Final = (
    r"(?:about|after|against|amid|as|at|before|by|despite|during|following|for|from|in|into|of|on|over|since|to|under"
    r"|until|when|with|within)"
)
#: … as may one that is known already be judged further on: "called the vote on it *a sham*", "… *unfair*".
_JUDGED: Final = Rare(
    rf" (?!{_BEFORE_A}\b)[\w’'-]{{1,20}} an? [a-z]"
    r"| [a-z]{2,20}(?:able|al|ant|ed|ent|ful|ible|ic|ing|ive|less|ous|fair|just|y)\Z"
)
#: … but of an election that is counted: "called *the election for Quill*".
_WON: Final = Rare(r"the (?:[a-z-]{2,20} )?(?:elections?|primary|vote|polls?) for (?!next\b|the (?:\d|end|first)|\d)")
#: What was done and not said by naming it: "accused of *the attack in Halden*".
_DONE: Final = Rare(r"(?:the|an?|two|three|several) (?:[\w’'-]{1,20} ){0,3}")
#: What an outlet has before others: "which first reported *the news*".
_NEWS: Final = frozenset({"the development", "the news", "the story"})
#: Behind a verb of owning up: "admitted *to making up* a story about her".
_OWNING_UP: Final = Rare(r" (?:to|for) (?:having )?[a-z]{2,20}(?:ing|en|ed)\b")
#: "Scams *reported to the agency*": where they were reported.
_REPORTED_TO: Final = Rare(r" to (?:the|an?|his|her|their|its|our|police\b|[A-Z])")
#: What is only to hand about: "*Her sentiments* were echoed by the mayor".
_SENTIMENTS: Final = Rare(
    r"(?:(?:h(?:is|er)|their|its|the|th(?:at|is|ese|ose)|such) )?(?:same )?"
    r"(?:sentiments?|words|comments?|remarks?|views?|feelings?|thoughts|opinions?)",
    re.IGNORECASE,
)
#: How a relative clause without a pronoun opens.
_OF_A_NOUN: Final = Rare(r"(?:the|an?|h(?:is|er)|he|she|they|it|we|I|you|[A-Z][\w’'-]{1,20}) (?!(?:I|you|we)\b)")
#: "told *the media on Monday*", whom and when.
_HEARERS: Final = Rare(
    r"(?:the )?(?:[a-z]{3,12} )?(?:media|press|reporters|journalists|newsmen|lawmakers|parliament|court)"
    r"(?: (?:on|in|at|last|yesterday|today|late|early)\b[^\n.;:\"“”]{0,60})?"
)
#: Who is questioned, up to what about.
_WHOM: Final = Rare(
    r"(?:(?P<pronoun>him|her|them)\b(?! \w+s\b)|(?P<who>(?:[\w’'-]{1,20} ){0,5}?[\w’'-]{2,20}))"
    r"(?=\Z| (?:about|after|as|at|before|by|for|in|on|over|under)\b)"
)
#: What is found, and told to nobody.
_OWN_WAY: Final = Rare(
    r" (?:h(?:is|er|im|er)|their|its|them|it)(?:self|selves)?\b"
    r"(?: (?:[a-z-]{2,15} ){0,2}?(?:calling|courage|feet|footing|form|home|love|niche|passion|peace|place|purpose"
    r"|rhythm|solace|strength|voice|way))?"
    r"(?=\Z|[.,;]| (?:across|among|as|at|back|by|for|from|in|into|on|out|through|to|with)\b)"
)
#: What leaves open what was said, or whether anything was.
_NO_WORD: Final = Rare(
    r"(?:(?:him|her|them|us|me|you) )?(?:anything|everything|something|a word|a thing|the same(?: thing)?|as much|so)"
    r"(?: (?:else|more|further))?|(?:nobody|no[ -]one)(?: (?:else|about|of) [^\n.;:\"“”«»]{1,80}| else)?"
)
_SOUGHT: Final = Rare(
    r"(?:political )?(?:asylum|refuge|shelter|sanctuary|safety|cover)\b"
    r"|(?:immediate |urgent |emergency )?(?:medical |psychiatric )?(?:attention|care|help|treatment)\b(?! from\b)"
)
#: Whose work it is to come where they are called, and to what.
_CREWS: Final = frozenset(
    "ambulance ambulances crew crews deputies fire firefighter firefighters officer officers paramedic paramedics "
    "patrol police rescuers service services squad squads team teams trooper troopers".split()
)
_CALLED_TO: Final = Rare(
    r"(?:to )?(?:(?:an?|the|two|three|several|multiple|numerous|\d{1,4}) )?(?:[\w’'-]{1,20} ){0,3}?"
    r"(?:alarms?|blaze|calls?|collision|crash|disturbance|emergency|emergencies|explosion|fires?|incidents?|reports?"
    r"|robbery|scene|shooting|stabbing|wildfires?)\b"
)
#: Before whom somebody speaks.
_AUDIENCES: Final = frozenset(
    "assembly audience ceremony conference congress convention crowd crowds dinner event forum fundraiser gala "
    "gathering luncheon meeting nation parliament rally senate session summit symposium".split()
)
_ON_A_DAY: Final = re.compile(
    rf" (?:{'|'.join(map(str.title, WEEKDAYS))})(?: (?:morning|afternoon|evening|night))?(?=\Z| (?:at|in|on)\b).*"
)
#: What somebody names by giving it a name.
_NAMED: Final = Rare(
    r"(?:h(?:is|er)|their|the|its) (?:[\w’'-]{1,20} ){0,2}?(?:baby|boat|boy|cat|child|children|company|daughters?|dogs?"
    r"|firm|girl|horse|pets?|puppy|ship|sons?|twins)\b"
)
#: … and whom somebody makes what: not "named Odo Tarn as the leader of the gang".
_APPOINTED: Final = Rare(
    r"(?:[^\n.;:\"“”]{2,90}? as(?! the (?!acting|interim|new|next))(?: (?:an?|h(?:er|is)|its|the|their))?"
    r"|(?:[A-Z][\w.’'-]{0,20} ?){1,4}(?<=[a-z])(?: (?:its|the|their))?|an?(?= (?:acting|interim|new)))"
    r"(?: (?:acting|deputy|first|interim|new|next|permanent|vice))*"
    r" (?:ambassador|boss|captain|chair(?:man|person|woman)?|chief|coach|commander|commissioner|director|editor|envoy"
    r"|head|leader|manager|minister|nominee|premier|president|running mate|secretary|successor)\b"
)
_CASE: Final = Rare(
    r"(?:the|his|her|their|its|both|two) (?:[\w’'-]{1,20} )?(?:appeals?|cases?|motions?)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[a-z]{2,20}\b")
_DEAD: Final = Rare(r"(?:buried|dead|drowned|hurt|injured|killed|lost|missing|trapped|wounded)\b")
_CHANGE: Final = Rare(
    r"(?:an?|the|its|their|his|her|another|no|more) (?:[\w’'-]{1,20} ){0,2}?(?:boom|changes?|declines?|decreases?"
    r"|drops?|falls?|growth|increases?|jump|rebound|reductions?|rises?|slump|spikes?|surge|upticks?|wave) (?:in|of)\b"
)
_REGION: Final = Rare(
    r"(?:into |through )?(?:the )?(?:[\w’'-]{1,20} ){0,3}?(?:(?:areas?|coasts?|coastline|islands?|regions?|shores?)\b"
    r"|parts? of (?:the )?(?:[a-z]{2,20} )?(?:city|country|island|nation|region|state|[A-Z]))"
)
_DOING: Final = Rare(r"[a-z]{2,20}ing\b")
_TALKS: Final = ("report", "speech", "talk", "talks", "debate", "discussion", "message", "questions", "conversation")
#: "called *in* Odo Tarn", "called *the shots*", "called *it a day*".
_CALLED: Final = ("in ", "the shots", "it a day", "it quits")
#: What somebody may do later: "*might push* for a vote".
_MAYBE: Final = frozenset({"may", "might"})


def tells_nothing(article: Article, reading: Reading) -> bool:
    """True for a reading of a verb that takes no words, though others of its readings may."""
    clause, start, end = reading.clause, reading.content[0][0], reading.content[-1][1]
    rule = _READINGS.get(clause.lemma)
    found = (clause.modal in _MAYBE and _may_be_said(article, reading)) or (rule is not None and rule(article, reading))
    if reading.frame == "bare" or (clause.passive and not reading.source):
        end = start + 1  # words in marks further on are another's: "declared *the winner, and she left “in shame”*"
    return found and not article.quoted_parts((start, end))


def _is_participle(article: Article, reading: Reading) -> bool:
    """True for "Clerks *offered jobs* in May turned them down", whose own verb stands behind them."""
    clause, text, end = reading.clause, article.text, reading.content[-1][1]
    if reading.cut or len(clause.cue) > 1 or not reading.frame.startswith(("np", "pp:")) or text[end : end + 1] != " ":
        return False
    if not clause.subject or clause.subject[-1][1] + 1 != clause.cue[0][0] or " " in text[slice(*clause.cue[0])]:
        return False
    next_ = _WORD.match(text, end + 1)
    return next_ is not None and has_finite(text, *next_.span())


def _may_be_said(article: Article, reading: Reading) -> bool:
    """True for "*might push* for a vote"; "might have pushed for it" leaves open what was."""
    cue = article.text[reading.clause.cue[0][0] : reading.clause.cue[-1][1]]
    return reading.frame.startswith(("np", "pp:")) and " have " not in cue


def _is_convened(article: Article, reading: Reading) -> bool:
    """True for "called *a strike* over pay", and for who is called in or to come."""
    start, end = reading.clause.cue[-1][1] + 1, reading.content[-1][1]
    if article.text.startswith(_CALLED, start) or _is_cried_for(article, reading):
        return reading.content[0][0] >= start  # "called *in* Odo Tarn for questioning", "called for help"
    convened = _CONVENED.match(article.text, start, end) if start < end else None
    if convened is None or _WON.match(article.text, start, end):
        return False
    return not (convened["one"] and _JUDGED.search(article.text, convened.end(), end))


def _is_to_come(article: Article, reading: Reading) -> bool:
    """True for "*will announce* new measures"."""
    return reading.clause.modal == "will" and reading.frame.startswith(("np", "inf"))


def _is_owned_up(article: Article, reading: Reading) -> bool:
    """True for "a story about her" in "admitted to making up *a story about her*", of which it is only a part."""
    cue = reading.clause.cue[-1][1]
    match = _OWNING_UP.match(article.text, cue)
    if reading.frame == "wh" and article.text.startswith("who ", reading.content[0][0]):
        return True  # "apologised to two men *who were beaten*"
    return match is not None and reading.content[0][0] >= match.end()


def _is_where_reported(article: Article, reading: Reading) -> bool:
    """True for "the agency" and what follows in "Scams *reported to the agency* cost them a million"."""
    clause, text = reading.clause, article.text
    if text_at(text, reading.content) in _NEWS or clause.lemma == "report for" or reading.frame.startswith("pp:for"):
        return True  # "reported *for the Kray Post* for ten years"
    if clause.passive or not _REPORTED_TO.match(text, clause.cue[-1][1]) or reading.frame in ("that", "wh", "inf"):
        return False
    return reading.frame != "bare" or not _has_subject(article, reading.content[0])


def _is_interrogated(article: Article, reading: Reading) -> bool:
    """True for "summoned him to question *him about the fire*", "questioned *two men*", "questioned *Odo Tarn*"."""
    if reading.frame == "pp:about":
        return True  # "questioned two men about *the fire*", as a parse has it
    (start, end), text = reading.content[0], article.text
    for (first, last), kind in article.names_in(start, end) if reading.frame.startswith("np") else ():
        if kind == "person" and first == start and not text.startswith(("’", "'"), last):
            return True  # "questioned *Odo Tarn over the theft*", not "questioned *Odo Tarn's motives*"
    whom = _WHOM.match(article.text, *reading.content[0]) if reading.frame.startswith("np") else None
    return whom is not None and (whom["pronoun"] is not None or is_person(head_of(whom["who"])))


def _is_own_way(article: Article, reading: Reading) -> bool:
    """True for "found *his true calling in farming*", and what a parse takes behind it."""
    return _OWN_WAY.match(article.text, reading.cue[-1][1], reading.content[-1][1]) is not None


def _has_subject(article: Article, span: Span) -> bool:
    """True for a clause that does not open with its verb."""
    first = article.text.find(" ", *span)
    return first < 0 or not has_finite(article.text, span[0], first)


def _is_accused_act(article: Article, reading: Reading) -> bool:
    """True for "Odo Tarn, accused of *the attack in Halden*", which nobody is told to accuse him of."""
    clause = reading.clause
    if clause.subject or not article.text.endswith(", ", 0, clause.cue[0][0]):
        return False
    return _DONE.match(article.text, reading.content[-1][0]) is not None and not reading.frame.endswith("ing")


def _is_handed_on(article: Article, reading: Reading) -> bool:
    """True for "*their sentiments* were echoed by her", "she echoed *Odo Tarn*"."""
    if list(article.names_in(*reading.content[0])) == [(reading.content[0], "person")]:
        return True
    return reading.clause.passive and _SENTIMENTS.fullmatch(article.text, *reading.content[0]) is not None


def _is_of_what_is_claimed(article: Article, reading: Reading) -> bool:
    """True for "any of the degrees" or "to own" alone in "*any of the degrees* she claimed *to own*"."""
    clause, text = reading.clause, article.text
    if reading.frame == "wh":
        return text.startswith(("when ", "where "), reading.content[0][0])  # "claimed it *when a clerk was hurt*"
    if not text.startswith(" to ", clause.cue[-1][1]) or not clause.subject:
        return False
    if reading.frame.startswith("head"):
        return "inf" not in reading.frame
    heads = [each for each in clause.complements if each.marker == "head"]
    return reading.frame == "inf" and bool(heads) and text.count(" ", *reading.content[0]) == 1


def _is_begun(article: Article, reading: Reading) -> bool:
    """True for "started *a project* called Tarn"."""
    return reading.frame == "bare" and article.text.startswith(("a ", "an ", "his ", "her "), reading.content[0][0])


def _is_worked_on(article: Article, reading: Reading) -> bool:
    """True for "focuses on *combating fraud*", unless a talk does."""
    if reading.frame != "pp:on" or not _DOING.match(article.text, reading.content[0][0]):
        return False
    return not head_of(text_at(article.text, reading.source)).lower().endswith(_TALKS)


def _is_thing_asked(article: Article, reading: Reading) -> bool:
    """True for "the reporter was from" in "asking the name of the paper *the reporter was from*"."""
    (start, end), text = reading.content[0], article.text
    if reading.frame != "bare" or start <= reading.clause.cue[-1][1] + 1 or not text[start - 2].isalpha():
        return False
    return _OF_A_NOUN.match(text, start, end) is not None


def _are_talks(article: Article, reading: Reading) -> bool:
    """True for "Halden postpones *talks over hostages*", which a parse may take for a verb."""
    return reading.frame == "pp:over" and article.text.startswith("talks", reading.clause.cue[0][0])


def _is_no_saying(article: Article, reading: Reading) -> bool:
    """True for "said at *the beginning of it*", "nobody said *a word*"."""
    return reading.frame == "pp:at" or _is_no_word(article, reading)


def _is_who_was_told(article: Article, reading: Reading) -> bool:
    """True for "told *the media on Monday*", "told *nobody*"."""
    if _is_no_word(article, reading):
        return True
    return reading.frame.startswith("np") and _HEARERS.fullmatch(article.text, *reading.content[0]) is not None


def _is_no_word(article: Article, reading: Reading) -> bool:
    """True for "did not say *anything*", "told *him everything*", "told *nobody about it*"."""
    return reading.frame != "quote" and _NO_WORD.fullmatch(text_at(article.text, reading.content)) is not None


def _is_seen(article: Article, reading: Reading) -> bool:
    """True for "observed *the webs*", "touched *the girl*", "restricting *his use of it*", "*seemed the best*"."""
    return reading.frame.startswith(("np", "patient", "head"))


def _is_where_called(article: Article, reading: Reading) -> bool:
    """True for "officers responded to *reports of a fire*", who are called there."""
    who = head_of(text_at(article.text, reading.source)).lower()
    if reading.frame == "bare":
        return _is_thing_asked(article, reading)
    return who in _CREWS and _CALLED_TO.match(article.text, *reading.content[0]) is not None


def _is_audience(article: Article, reading: Reading) -> bool:
    """True for "addressed *the crowd*", "addressed *supporters* on Monday"."""
    if not reading.frame.startswith("np"):
        return False
    whom = _ON_A_DAY.sub("", text_at(article.text, reading.content))
    return head_of(whom).lower() in _AUDIENCES or (is_person(whom) and head_of(whom).endswith("s"))


def _is_gloss(article: Article, reading: Reading) -> bool:
    """True for "the mill" in "“It is unsafe,” she said, *referring to the mill*": the writer's gloss."""
    text, cue = article.text, reading.clause.cue[0][0]
    return text.startswith("referring to ", cue) and text.endswith(", ", 0, cue)


def _is_named(article: Article, reading: Reading) -> bool:
    """True for "named *her son Odo*", "named *Odo Tarn as interim chief*"."""
    if not reading.clause.passive and _APPOINTED.match(article.text, reading.cue[-1][1] + 1):
        return True
    return reading.frame.startswith("np") and _NAMED.match(article.text, *reading.content[0]) is not None


def _is_declared(article: Article, reading: Reading) -> bool:
    """True for "was declared *the winner*", by nobody."""
    return reading.clause.passive and not reading.source and not is_clausal(reading.frame)


def _is_sought(article: Article, reading: Reading) -> bool:
    """True for "sought *asylum in Halden*", and for whom police seek: "*a man in his 30s*"."""
    if not reading.frame.startswith("np"):
        return False
    done = text_at(article.text, reading.content)
    if _SOUGHT.match(done):
        return True
    return head_of(text_at(article.text, reading.source)).lower() in _CREWS and is_person(done)


def _is_cried_for(article: Article, reading: Reading) -> bool:
    """True for "shouted for *help*"."""
    return article.text[slice(*reading.content[0])] == "help"


def _is_pleading(article: Article, reading: Reading) -> bool:
    """True for "argued *the case* in May"."""
    return _CASE.match(article.text, *reading.content[0]) is not None


def _is_death_toll(article: Article, reading: Reading) -> bool:
    """True for "At least 22 feared *dead as a bus sinks*", who are no more."""
    return reading.frame in ("np", "as") and _DEAD.match(article.text, *reading.content[0]) is not None


def _is_change(article: Article, reading: Reading) -> bool:
    """True for "the country sees *a rise in cases*"."""
    return reading.frame.startswith("np") and _CHANGE.match(article.text, *reading.content[0]) is not None


def _is_struck(article: Article, reading: Reading) -> bool:
    """True for "the storm slammed *the western part of the country*"."""
    return _REGION.match(article.text, *reading.content[0]) is not None


def _is_at_the_door(article: Article, reading: Reading) -> bool:
    """True for "knocked on *the door of the flat*"."""
    return reading.frame.endswith("pp:on")


def _is_kept_back(article: Article, reading: Reading) -> bool:
    """True for "did not state *the nature of it*", "have not signed *it*"."""
    return reading.clause.negated and reading.frame.startswith("np")


def _is_enacted(article: Article, reading: Reading) -> bool:
    """True for "approved *a law on mills*", which is then so."""
    return reading.frame not in ("that", "quote") and _LAW.match(article.text, reading.cue[-1][1] + 1) is not None


_LAW: Final = Rare(
    r"(?:(?!(?:of|that)\b)[\w’'-]{1,20} ){0,5}?(?:aid|amendments?|bills?|budget|changes|constitution|contracts?|deal"
    r"|drug|funding|funds|grants?|laws?|legislation|loans?|measures?|mergers?|motion|nomination|plans?|proposals?|reforms?"
    r"|regulations?|resolution|rules|sale|takeover|treaty|vaccine)\b"
)
#: … and by the verb whose readings are looked at.
_READINGS: Final[dict[str, Callable[[Article, Reading], bool]]] = {
    "call": _is_convened,
    **dict.fromkeys(("announce", "unveil", "publish", "outline"), _is_to_come),
    **dict.fromkeys(("admit", "confess", "apologise", "apologize", "own up"), _is_owned_up),
    **dict.fromkeys(("report", "report for"), _is_where_reported),
    "find": _is_own_way,
    "question": _is_interrogated,
    "accuse": _is_accused_act,
    "claim": _is_of_what_is_claimed,
    "start": _is_begun,
    "focus": _is_worked_on,
    **dict.fromkeys(("offer", "promise"), _is_participle),
    "declare": _is_declared,
    "seek": _is_sought,
    "chant": lambda article, reading: article.text[slice(*reading.content[0])] == "slogans",
    "echo": _is_handed_on,
    **dict.fromkeys(("refer", "refer to"), _is_gloss),
    "ask": _is_thing_asked,
    "respond": _is_where_called,
    "address": _is_audience,
    "name": _is_named,
    "argue": _is_pleading,
    **dict.fromkeys(
        ("call for", "cry", "cry for", "scream", "scream for", "shout", "shout for", "yell"), _is_cried_for
    ),
    "talk": _are_talks,
    "say": _is_no_saying,
    "tell": _is_who_was_told,
    **dict.fromkeys(("breathe", "observe", "restrict", "touch"), _is_seen),
    "fear": _is_death_toll,
    "see": _is_change,
    "slam": _is_struck,
    "knock": _is_at_the_door,
    "state": lambda article, reading: (
        _is_kept_back(article, reading) or article.text.startswith("air ", *reading.content[0])
    ),
    **dict.fromkeys(("disclose", "reveal", "specify"), _is_kept_back),
    "approve": _is_enacted,
    "dismiss": lambda article, reading: (
        reading.clause.passive and not reading.source and reading.frame.startswith(("patient", "pp:for", "bare"))
    ),
    "sign": _is_kept_back,
}
