"""The cues of tense nearest to a place in a sentence: "had", "will", "is due to", a verb in the past."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.dates.dueto import is_reason
from dossier.convert.english.timewords import NUMBERS, Tense
from dossier.convert.patterns.rare import Rare

IRREGULAR: Final = (
    "ate beat became began bit bled blew bought broke brought built burst came caught chose cut dealt did died drew "
    "drove dug fell felt fled flew fought found gave got grew had heard held hid hit hung hurt kept killed knew laid "
    "launched led left lent let lost made meant met overthrew paid put quit ran rang rode rose said sang sank sat saw "
    "sent set shook shot shut slept sold sought spent split spoke spread stole stood struck sued swam swept swore took "
    "taught thought threw told tore was went wept were withdrew won wore wrote"
)
#: What people do on a day to come, by its plan; none of these is a past tense too.
_PLURAL: Final = (
    "arrive begin close continue end expire face fly host launch leave meet open play reconvene resume return start "
    "travel visit vote"
)
#: What is done to a show, a book or a meeting on the day set for it.
STAGED: Final = (
    "aired",
    "broadcast",
    "held",
    "launched",
    "performed",
    "published",
    "released",
    "screened",
    "staged",
    "unveiled",
)
_SCHEDULED: Final = "due|scheduled|set|expected|slated|planned|postponed|delayed|going|supposed"
#: What was to come. "Bail was set on Monday" is over, and so is "was taken to hospital on Monday".
_DUE: Final = Rare(
    r"(?:was|were) (?:not expected (?:before|until)|(?:\w+ly |also |still |next )?"
    r"(?:due|scheduled|expected to|slated|supposed|(?:set |planned )?to (?!the\b|an?\b|blame\b)))",
    re.IGNORECASE,
)
MEANT: Final = (
    "agreed|decided|hoped|wanted|vowed|promised|pledged|threatened|proposed|asked|urged|invited|committed|aimed|prepared"
    "|offered|voted|appointed"
)
#: A noun that reads as a past tense, perhaps behind another word: "a rate *cut*".
NOUN: Final = r"(?:\w+ )?(?:beat|bid|burst|cut|hit|read|run|set|split|spread)\b"
#: Nouns that read as verbs of what is planned, behind what counts or names them: "300 *votes* to 200".
_THINGS: Final = "ends|faces|hosts|launches|opens|plays|returns|starts|visits|votes"
_COUNTS: Final = "|".join(word for word in NUMBERS if len(word) > 2 and word != "one")  # "the new one opens"
#: In front of "expect": nobody did, or it came as, or otherwise than, it was expected.
_UNEXPECTED: Final = r"(?<!had )(?<!never )(?<!did not )(?<!didn['’]t )(?<!nobody )(?<!no one )(?<!as )(?<!than )(?<!-)"
#: Behind it, what is expected, and no time or place.
_OBJECT: Final = r"(?= (?!(?:at|by|from|he|in|it|last|next|of|on|she|that|they|this|to|yesterday)\b)[\w$£€])"
#: What could not be done when it was tried: "could not be *reached* on Monday".
_TRIED: Final = "confirmed|contacted|determined?|established|located|reach(?:ed)?|verif(?:y|ied)"
#: Words that only read as a past tense.
_NO_PAST: Final = (
    r"(?!(?:bleed|breed|creed|embed|exceed|feed|greed|heed|hundred|indeed|kindred|naked|need|proceed|sacred|seed"
    r"|speed|steed|succeed|weed|wicked)\b)"
)
_PARTICIPLES: Final = (
    "begun|brought|built|cut|drawn|found|given|heard|held|kept|made|paid|put|read|sent|set|shut|sold|taken|told"
)
#: Between "be" and its participle: "due to be *cross* examined".
_MANNER: Final = r"(?: (?:\w+ly|(?:co|cross|half|part|pre|re|well)(?= [a-z]{2,}(?:ed|t|n)\b)))?"
_CUE: Final = Rare(
    # a modal swallows its verb ("may be signed" is no past), but not "should have been finished", which looks back
    rf"\b(?:(?P<past>(?:would|should|could|might|must|(?-i:may))(?: not)? have(?! (?:to|in|on|an?|the|its|no)\b)"
    rf"|could(?: not|n['’]t) (?:\w+ly )?(?:be (?:\w+ly )?)?(?:{_TRIED})"
    r"|would(?: not|n['’]t) (?:comment|confirm|disclose|discuss|elaborate|identify|say|specify))"
    r"|(?P<future>(?:will|shall) have(?: been)? \w+"
    # "will, however, return"
    r"|(?:will|won['’]t|shall|would|can|could|(?-i:may)|might|must|should)(?: not)?(?:,(?: [a-z]{2,12}){1,3},)?"
    rf"(?: (?:be|remain|stay){_MANNER})? \w+"
    # "is to be raised" swallows its verb too
    rf"|(?:am|is|are|be|(?:has|have) been) (?:\w+ )?"
    rf"(?:(?:{_SCHEDULED})(?: to(?: be{_MANNER})? [a-z]\w+)?|to(?: be{_MANNER})? (?!blame\b)[a-z]\w+)"
    # no day goes with a perfect: "have threatened *to strike* on Monday"
    rf"|(?:has|have) (?:\w+ly )?(?:{MEANT.replace('|appointed', '')}) to(?: be{_MANNER})? [a-z]\w+"
    r"|(?:plan(?:s|ned)?|intend(?:s|ed)?|expect(?:s|ed)?) to"
    r"|(?:wants?|hop(?:es?|ing)|aim(?:s|ing)?|seeks?|seeking) to"
    r" (?!(?:find|forget|forgive|hear|know|learn|see|understand)\b)[a-z]\w+"
    r"|expects?(?: [a-z]+){1,3} to(?: be)? [a-z]\w+"
    r"|on (?:course|pace|track) to [a-z]\w+"
    r"|(?:has|have) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){1,3}?(?:planned|scheduled)"
    r"|scheduled|upcoming|forthcoming|slated|due|deadline|takes? (?:effect|place)|continues|resumes|reconvenes|begins"
    r"|starts|opens|closes|ends|expires|returns|flies|travels|hosts|faces|plays|meets|visits|votes|arrives|launches"
    r"|hint(?:s|ed|ing)? at|ready to [a-z]\w+"
    rf"|(?:forecasts|predicts|anticipates)(?= (?:an?|the|its|his|her|their|no|some|more)\b)"
    rf"|{_UNEXPECTED}expects?{_OBJECT}"
    r"|hop(?:es?|ing) for|(?:is|are|looks?|seems?) (?:\w+ )?(?:un)?likely(?! to\b)"
    r"|kicks off|goes (?:on (?:trial|sale|show|strike)|to (?:court|the polls|trial))|runs out|lapses"
    r"|comes into (?:force|effect)|appears(?= (?:at|before|in court|in (?-i:[A-Z]))\b)"
    r"|(?<!\bnot )(?<!n['’]t )(?<!\bto )go (?:on (?:trial|strike)|to (?:court|trial|the polls))"
    r"|(?:is|are) (?:back )?up for (?:re-?)?[a-z]\w+"
    # "is released on Friday", unlike "is arrested on Friday", is told beforehand
    rf"|(?:is|are) (?:back )?(?:out|{'|'.join(STAGED)})(?= (?:in (?-i:[A-Z])[\w’'-]+ )?on \Z)"
    # "Rovers *host* Albion on Saturday", "the teams *meet* on Saturday"
    rf"|(?:(?<=[a-z]s )|(?<=\bwe )|(?<=\bthey )|(?<=\bwho ))(?:{'|'.join(_PLURAL.split())}"
    r"|go (?:on (?:sale|show)|to (?-i:[A-Z]))|debate (?=(?:the|an?|their|whether)\b)"
    r"|take (?:place|effect)|kick off))"
    # what one expected was yet to come then, and a vote "expected in May" may be still
    rf"|(?P<awaited>{_UNEXPECTED}expected(?:{_OBJECT}| (?=(?:on|in|by|after|before|for|around|within|next|later)\b))"
    r"|hoped for|confident of|(?:was|were|looked|seemed) (?:\w+ )?(?:un)?likely(?! to\b))"
    # "was to open", "agreed to meet" can lie behind or ahead
    rf"|(?P<either>(?:{MEANT}|had (?:\w+ly )?(?:planned|intended|expected|meant)) to [a-z]\w+"
    rf"|(?:was|were|had been) (?:not expected (?:before|until)"
    rf"|(?:\w+ )?(?:(?:{_SCHEDULED})(?: to(?: be{_MANNER})? [a-z]\w+)?|to(?: be{_MANNER})? [a-z]\w+)))"
    # "ordered that it *be paid*"
    rf"|(?P<asked>(?<!\bto )(?<!\bnot )(?<!ly )be (?:\w+ly )?(?!known\b)(?:\w{{2,}}ed|{_PARTICIPLES}))"
    r"|(?P<present>(?:is|are) (?:not )?(?:\w+ly )?\w+(?:ed|en))"
    # "behind closed doors", "the failed talks": no verb of the clause
    r"|(?P<noun>(?:the|an?|its|his|her|their|our|this|that|these|those|any|no|some|behind|of|for|with|in|on|at|by|from"
    r"|about|against|under|\w+['’]s)"
    rf" (?:(?:\w+ly )?\w{{2,}}ed(?= [a-z]{{3,}})|{NOUN})"
    rf"|(?:(?P<number>\d{{1,7}}|hundred|thousand|{_COUNTS})|the|its|his|her|their|our|of) (?:{_THINGS}))"
    # "saw City *play* on Saturday"
    rf"|(?P<done>(?:saw|seen|watched|heard|let|made|helped) (?:[\w’'-]+ ){{1,3}}?(?:{'|'.join(_PLURAL.split())})"
    rf"|{_NO_PAST}\w{{2,}}ed|has|have|{'|'.join(IRREGULAR.split())}))\b"
    r"|\w['’](?P<will>ll)\b(?: (?:not|also|never|still|then))?(?: (?:be|remain|stay)(?: \w+ly)?)?(?: \w+)?\b"
    # "Mr. Tarn" goes on, and so does "will reach *that* number on"
    r"|(?P<boundary>[;:](?=\s)|(?<!\b[a-z])(?<!\b[djms]r)(?<!\bms)(?<!\bst)(?<!\b(?:gen|gov|mrs|rep|sen))(?<!\bprof)\.(?=\s)"
    r"|[—–\n(]| (?:that(?! [a-z]{2,20}(?<!s) (?:at|before|by|in|on|until) )|which|who|where|when|while|although|but) "
    r"| and (?=(?:is|are|he|she|they|we|it|you|will|(?-i:I|may)|might|could|would|can)\b))",
    re.IGNORECASE,
)
#: What was agreed or asked on a day in front of it, whenever that was to be done.
_ASKED_TO: Final = Rare(
    rf"(?:{MEANT}) to\b"
    rf"|(?:was|were|had been) (?!(?:{_SCHEDULED})\b)(?:[a-z]{{2,20}}ed|told|sent|brought|made) to\b",
    re.IGNORECASE,
)
#: In front of a number that is a name: "*Terminal* 5 opens", "*season* two launches".
_NUMBERED: Final = Rare(
    r"(?:\b(?!(?:About|After|All|Almost|Among|And|Around|At|Before|But|By|Despite|During|For|From|In|Nearly|Of|On|Only|Over"
    r"|Some|The|These|Those|To|With|Without)\b)[A-Z][\w’'-]{0,20}"
    r"|\b(?:area|block|chapter|episode|game|gate|group|hall|heat|lane|leg|level|line|lot|number|panel|part|phase|pier"
    r"|platform|reactor|round|route|runway|season|section|series|stage|terminal|tier|tunnel|unit|volume|wave|zone)) \Z"
)
#: What may stand before a date that opens its clause: "And by early", "Indeed, in".
_OPENING: Final = Rare(
    r"\W{0,3}(?:[a-z]{3,12}, )?"
    r"(?:(?:and|but|also|then|starting|beginning|on|in|by|until|since|from|at|as|of|the|early|late|later|night|morning"
    r"|evening|day|week|weekend) ?){0,5}",
    re.IGNORECASE,
)
#: … and a phrase without a verb, or two: "*In an interview with reporters in* June, he said", "*In one raid, in* …".
_FRONTED: Final = Rare(
    r"\W{0,3}(?:(?:And|But) )?(?:According to|After|At|By|During|Following|For|From|In(?! the run-up)|On|Over|at|by"
    r"|during|in) (?:[\w’'.-]{1,20} ){0,7}[\w’'.-]{1,20},? (?:(?:in|on|at|by|late|early|mid|last|the) ){0,3}"
)
#: … that looks back itself, whatever is told behind it: "*After a flood in* June, the mill will close".
BACK: Final = Rare(r"\b(?:[Aa]fter|[Ff]ollowing|since|wake|aftermath)\b")


def cue_before(text: str, first: int, at: int) -> tuple[Tense, int, bool]:
    """The last cue of the clause before `at`, how far off it is, and whether the clause only opens there."""
    tense: Tense = ""
    clause, end = first, first
    for match in _CUE.finditer(text, first, at):
        if match["boundary"]:
            tense, clause = "", match.end()
        elif _tells(text, match):
            tense, end = _tense(match), match.end()
    opens = _OPENING.fullmatch(text, clause, at) or (not tense and _FRONTED.fullmatch(text, clause, at))
    return tense, at - end, bool(opens)


def cue_behind(text: str, at: int, last: int, opens: bool) -> tuple[Tense, int]:
    """The first cue of the clause behind `at`; a comma ends it unless the date opens it ("On Friday, he will …")."""
    comma = text.find(",", at, last)
    stop = last if opens or comma < 0 else comma
    for match in _CUE.finditer(text, at, stop):
        if match["boundary"]:
            break
        if not _tells(text, match):
            continue
        # "In May, they *voted to* leave", "In May they *expected* a rise"
        is_told = match["awaited"] or (match["either"] and _ASKED_TO.match(match["either"]))
        return "past" if is_told else _tense(match), match.start() - at
    return "", 0


def looks_ahead(text: str, first: int, at: int) -> bool:
    """True where anything in `[first, at)` is to come."""
    return any((match["future"] or match["will"]) and _tells(text, match) for match in _CUE.finditer(text, first, at))


def _tells(text: str, match: re.Match[str]) -> bool:
    """False for a noun that reads as a verb, and for the "due" of a reason: "closed it *due* to losses"."""
    if match["future"] and "due" in match["future"]:
        return not is_reason(text, match.start() + match[0].find("due"))
    return not match["noun"] or _is_numbered(text, match)


def _is_numbered(text: str, match: re.Match[str]) -> bool:
    """True where a number names what does something, "Terminal 5 *opens*", instead of counting things."""
    if not match["number"]:
        return False
    return _NUMBERED.search(text, max(0, match.start() - _LONGEST_LABEL), match.start()) is not None


_LONGEST_LABEL: Final = 24


#: What was done to somebody, whatever it was to serve: "was *moved to* the town", "was *promoted to* general".
_DONE_TO: Final = Rare(
    r"(?:appointed|(?:was|were|had been) (?:\w+ly )?"
    r"(?!(?:advised|allowed|asked|chosen|cleared|committed|destined|hired|instructed|invited|nominated|obliged|ordered|permitted"
    r"|picked|prepared|required|selected|supposed|tipped|told|urged)\b)"
    rf"(?!(?:{_SCHEDULED}|{MEANT.replace('|appointed', '')})\b)"
    r"(?:[a-z]{2,20}ed|brought|built|driven|flown|given|lost|made|sent|sold|taken)) to\b",
    re.IGNORECASE,
)


def _tense(match: re.Match[str]) -> Tense:
    if match["either"]:
        if _DONE_TO.match(match["either"]):
            return "past"
        at = match["either"].find(" due ")
        if at >= 0 and is_reason(match.string, match.start() + at + 1):
            return "past"  # "were cancelled *due to fog*"
        return "due" if _DUE.match(match["either"]) else ""
    return "past" if match["past"] or match["done"] else "present" if match["present"] else "future"
