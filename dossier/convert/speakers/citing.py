"""Whom an outlet cites: "The bridge was shut, Presswire reported, *citing two clerks*".

That tells how words came to the article, and is none of these words itself: the clerks speak, through Presswire.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.claims import DENYING
from dossier.convert.clauses.readings import Reading, trimmed
from dossier.convert.english.gazetteer import known_names
from dossier.convert.english.persons import is_person
from dossier.convert.names.outlets import sounds_like_outlet
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause, Complement
from dossier.convert.reading.tags import has_finite
from dossier.data import table_of
from dossier.model import Passage, Span
from dossier.records import replace

#: What the last part of a content may be that is none of it.
_CITATION: Final = Rare(r"(?:citing|quoting|with reference to)\s[^\n.!?;:\"“”«»]{2,160}")
_ACCORDING: Final = Rare(r"according to\s([^\n!?;:,\"“”«»]{2,60})")
#: What a writer sets what was said against: "…, *contradicting a Presswire report that it was shut*".
_GLOSS: Final = Rare(
    r",\s(?:(?:directly|flatly|apparently|thus)\s)?(?:contradicting|rebutting|refuting|echoing)\s"
    r"(?=[^\n,.;:!?\"“”«»]{3,100}\b(?:reports?|claims?|statements?|accounts?|versions?|remarks?|words|comments?|that)\b)"
)
#: A name, or what reads as one.
NAME: Final = r"[A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,4}"
_DENIES: Final = (
    r"(?:(?:has|have|had) (?:\w{2,12}ly )?)?"
    r"(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?|disputed?s?|refuted?|calls?|called|consider(?:s|ed)?"
    r"|contest(?:s|ed)?|describe[ds]?|question(?:s|ed)?|scoff(?:s|ed) at|mock(?:s|ed)"
    r"|(?:brush|laugh|shrug|swat|wave)(?:s|es|d|ed|ged|ted)? (?:aside|away|off))"
)
#: Behind "but" or "which": what others say now, or one by name; "which the court denied" is told by who speaks.
_DENIES_NOW: Final = (
    r"(?:[^\n,.;:!?\"“”«»]{2,60}?(?:, [A-Z][^\n,.;:!?\"“”«»]{2,40},)?"
    r" (?:(?:has|have) (?:\w{2,12}ly )?denied|den(?:y|ies)|disputes?)"
    rf"|(?:{NAME}|he|she|they) denied)"
)
_NAMED: Final = r"[^\n,.;:!?\"“”«»]{2,60}?"
#: What somebody said, by a noun that its denial goes with.
CLAIM_NOUNS: Final = "claim|charge|accusation|allegation|assertion|version|account|statement|description"
#: … and what somebody came to.
FINDING_NOUNS: Final = f"{CLAIM_NOUNS}|conclusion|finding|figure|verdict|suggestion"
#: … and by whom: "…, a charge *its editor, Ann Quill, laughed off*".
REBUTS: Final = Rare(
    rf",[\"”]? (?:an? (?:{FINDING_NOUNS}) (?:that |which )?|which ){_NAMED}, (?P<who>{NAME}), {_DENIES}\b"
)
#: What others said to it: "…, *a claim the army dismissed as propaganda*".
_REBUTTED: Final = re.compile(
    rf",[\"”]? (?:an? (?:{FINDING_NOUNS})"
    rf" (?:(?:that |which )?{_NAMED}(?:, [^\n,.;:!?\"“”«»]{{2,60}},)? {_DENIES}\b"
    r"|(?:which|that) (?:drew|met|prompted|provoked|sparked)\b"
    r"|(?:was |is |has been )?(?:denied|dismissed|rejected|disputed|refuted|contested|challenged) by\b)"
    # "…, which Lodd denies", "…, but the union disputes that"
    # "…, a step she has refused to take"
    rf"|an? (?:act|action|call|demand|idea|move|offer|option|plan|proposal|prospect|request|step|suggestion)"
    rf" (?:that |which )?{_NAMED} (?:has|have|had)(?:, [^\n,.;:!?]{{2,20}},)? (?:\w{{2,12}}ly |so far |always |never )?"
    r"(?:refused|declined|resisted|rejected|opposed|avoided)\b"
    rf"|an? (?:act|action|idea|move|step) (?:that |which )?{_NAMED} (?:has|have|had), [^\n,.;:!?]{{2,20}}\Z"
    rf"|(?:which|something|but|though|although) {_DENIES_NOW}(?: (?:that|this|it|them))?(?=[\s.]*\Z))"
)
#: … to what is no clause, of which nobody else says so.
_WHICH_DENIED: Final = Rare(
    r", (?:a charge |an accusation |something )?which [^\n.;:!?\"“”«»]{2,80}?,? (?:(?:has|have|had) )?"
    r"(?:denied|denies|deny|dismissed|disputed|disputes?|rejected|rejects?)\b[^\n,;:]{0,30}\Z"
)
#: What an outlet is called beside its name.
OUTLET_KINDS: Final = (
    "agency|broadcaster|channel|daily|magazine|newspaper|outlet|paper|podcast|portal|publication|radio|site|station"
    "|tabloid|television|TV|website|weekly"
)
#: What leads to a body, where it is no hearer: "denied a *payment* to the Kray Post".
LEADING_TO: Final = (
    "access|appointment|approach|apology|call|damage|donation|gift|leak|letter|link|links|loan|move|offer|payment"
    "|payments|return|sale|threat|threats|ties|transfer|trip|visit"
)
#: Who writes for one.
REPORTERS: Final = "correspondent|journalist|reporter"
#: How an outlet hands words on.
_REPORTS: Final = r"(?:reports?|reported|writes|wrote)"
#: An outlet without its name: "local media", "the state news agency".
PRESS: Final = (
    r"(?:[Tt]he |[Aa]n? )?(?:[A-Za-z][a-z-]{1,15} ){0,3}?"
    r"(?:agenc(?:y|ies)|broadcasters?|magazine|media|newspapers?|outlets?|papers?|press|radio|television|TV|websites?)"
)
#: … with its name, and whoever reports for it: "the Kray Post", "the website Tarnwatch", "a Presswire correspondent".
HANDS_ON: Final = (
    rf"(?:(?:[Tt]he |[Aa]n? |[Oo]ur )?(?:[a-z-]{{3,20}} ){{0,3}}?(?:{NAME} )?(?:own )?(?:{REPORTERS})"
    rf"(?: (?:for|from|of) (?:the )?{NAME})?"
    rf"|(?:[Tt]he )?(?:(?:[a-z-]{{3,20}} ){{0,3}}?(?:{OUTLET_KINDS}) )?{NAME}(?: (?:news )?(?:{OUTLET_KINDS}))?"
    rf"|{PRESS})"
)
#: Behind who said it: "It was shut, the mayor said, *the Kray Post reported on Monday*".
_HANDED_ON: Final = Rare(
    rf"{HANDS_ON} (?:(?:has|have|had|also|earlier|first|later|previously) ){{0,2}}{_REPORTS}"
    r"(?: (?:earlier|on|in|last|late|this|yesterday|today)\b[\w ]{0,30})?"
    # … and of an outlet that somebody told: "she told Presswire, *which first reported the sale*"
    r"|which (?:(?:has|had|also) )?(?:broke|(?:first |earlier |previously )(?:broke|published|reported|revealed))\b"
    r"[^\n.!?;:\"“”«»]{0,80}"
)
#: … and behind what was called so: "called it 'a farce', *the Courier reports*".
RELAYED: Final = Rare(
    r"((?:(?:[Tt]he|[Aa]n?) (?:[a-z-]{2,20} ){0,4})?[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}"
    rf"(?: [a-z]{{2,20}}){{0,2}}) {_REPORTS}"
)
#: Behind what many say: "half of clerks say they are tired*, a survey by the union found*".
_FOUND: Final = Rare(
    r", (?:an?|the|its|their|one|another) (?:[\w’'-]{1,20} ){0,4}?"
    r"(?:analysis|audit|inquiry|inspection|investigation|poll|report|review|study|survey)"
    r"(?: (?:by|from|of|for|in|on|published|released|commissioned)\b[^\n.;:,\"“”]{2,80}?)? "
    r"(?:concluded|finds?|found|reported|said|says|showed|shows|suggested|suggests)"
    r"(?: (?:on|in|last|this) [^\n.;:,\"“”]{2,30})?\Z"
)
REPORTING: Final = ("report", "reports", "reported", "writes", "wrote")
#: … and their verbs.
HANDING: Final = frozenset({"report", "write"})
#: "She said she would leave*, as did Odo Tarn, the mayor*": what is no helper of the clause itself repeats the saying.
_OF_ONESELF: Final = Rare(
    r"(?:that )?(?:he|she|they|it|we) "
    r"(?P<helper>am|are|can|could|had|has|have|is|may|might|must|should|was|were|will|would)\b"
)
_HAVE: Final = ("has ", "have ", "had ")
_AS_DID: Final = Rare(r", as (?P<helper>did|does|do|has|have|had) (?P<who>[^\n,.;:!?\"“”«»]{2,60}),?(?:$|(?=[\s.])|\Z)")
_AS_OTHERS_SAY: Final = Rare(
    r", as (?:[^\n,.;:!?\"“”«»]{2,80}? )?(?:(?:had|has|have|was|were|been) ){0,2}(?:[a-z]{2,12}ly |earlier |first )?"
    r"(?:alleg(?:ed|es?)|assert(?:ed|s)?|claim(?:ed|s)?|demand(?:ed|s)?|report(?:ed|s)?|request(?:ed|s)?|sa(?:id|ys?)"
    r"|stat(?:ed|es?)|suggest(?:ed|s)?|urged)"
    r"(?: [^\n,.;:!?\"“”«»]{2,60})?"
)
_LONGEST: Final = 180
#: Whom a sentence cites, up to a mark or to what is told.
_CITES: Final = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|with reference to|which (?:has )?(?:cite[sd]|quote[sd]))\s"
    r"(?!(?:him|her|them|it|this|that)\b)([^\n.,;:!?()\"“”«»]{2,100}?)"
    r"(?=[.,;:!?()\"“”«»\n]|\s(?:that|as|who|on\s\w{3,7}day)\b|\Z)"
)
#: Of what an outlet hands on: "*, the website Tarnwatch reports*, citing two clerks, Kray Post writes".
_TELLS_TOO: Final = Rare(r",\s([^\n,.;:!?\"“”«»]{2,80})\s(?:reports?|reported|writes|wrote|says|said)\Z")
_KIND: Final = Rare(rf"\b(?:{'|'.join(table_of('name_words')['company'])}|website|site|agency|newspaper)\s[A-Z]")
#: "the semi-official *Tarnwatch news agency*".
_OF_A_KIND: Final = Rare(
    r"(?:[Tt]he |[Aa]n? )?(?:[a-z-]{3,20} ){0,2}(?:[A-Z][\w.’'-]{0,30} ){1,4}"
    rf"(?:(?:news|press|state|daily|weekly|wire) ){{0,2}}(?:{OUTLET_KINDS})"
)
_ARTICLE: Final = re.compile(r"[Tt]he\s")


def is_outlets_name(words: str) -> bool:
    """True for a name that is generally known for an outlet's, or has a word that outlets bear."""
    name = _ARTICLE.sub("", words, count=1) if words[:4].lower() == "the " else words
    known = known_names().get(name) or known_names().get(words)
    return known.kind == "outlet" if known else sounds_like_outlet(words)


def without_citation(article: Article, reading: Reading) -> Reading:
    """The reading without the relay that its content ends with; what an outlet tells also without whom it cites."""
    text, content = article.text, reading.content
    if not content:
        return reading
    if reading.clause.part == "preposition" and text.startswith(_CITING_WHOM, content[0][0]):
        (start, end), *others = content  # "According to the Courier, *citing two clerks,* it was shut"
        comma = text.find(", ", start, end)
        content = (*trimmed(text, ((max(start, comma), end),)), *others)
        reading = replace(reading, content=content)
    denied = _WHICH_DENIED.search(text, *content[-1]) if reading.frame.startswith("np") else None
    if denied is not None and denied.start() > content[-1][0]:  # "accused it of fraud*, which it denied*"
        return replace(reading, content=trimmed(text, (*content[:-1], (content[-1][0], denied.start()))))
    if reading.clause.part == "preposition" and content[-1][1] <= reading.cue[0][0]:
        content = _behind_semicolon(article, content)
        reading = replace(reading, content=content)
    start, end = content[-1]
    if (so := text.find(", as ", start, end)) > 0 and (
        _does_so(article, reading, so, end) or _is_of_others(article, reading, so, end)
    ):
        return replace(reading, content=trimmed(text, (*content[:-1], (start, so))))
    rebuttal = _REBUTTED.search(text, max(start - 2, 0), _end_of_rebuttal(article, end))
    rebuttal = rebuttal if rebuttal and rebuttal.start() < end else None
    is_front = end <= reading.clause.cue[0][0]  # a turn there is told by who is named behind it, or by nobody
    turn = rebuttal.start() if rebuttal else -1 if is_front else article.turn_in(max(start - 2, 0), end)
    if turn > start:
        turn += len(',"') * text.startswith((',"', ",”"), turn)  # "she was “ill*,”* a claim that he disputes"
        return replace(reading, content=trimmed(text, (*content[:-1], (start, turn))))
    if turn >= 0 and len(content) > 1:
        return replace(reading, content=content[:-1])
    if len(content) > 1 and reading.source and _HANDED_ON.fullmatch(text, start, end):
        return replace(reading, content=content[:-1])
    if text.endswith(REPORTING, start, end) and reading.source and start >= reading.source[-1][1]:
        comma = text.rfind(", ", start + 1, end)
        told = RELAYED.fullmatch(text, comma + 2, end) if comma > start else None
        if told and is_outlets_phrase(told[1]):
            return replace(reading, content=trimmed(text, (*content[:-1], (start, comma))))
    if start >= reading.clause.cue[-1][1] and (found := _FOUND.search(text, start, end)):
        return replace(reading, content=trimmed(text, (*content[:-1], (start, found.start()))))
    first = bisect_left(article.relays, start)
    if first == len(article.relays) or article.relays[first] >= end:
        return reading
    if len(content) > 1 and (_CITATION.fullmatch(text, start, end) or _hands_on(text, start, end)):
        return replace(reading, content=content[:-1])
    if gloss := _GLOSS.search(text, start + 1, end):
        return replace(reading, content=trimmed(text, (*content[:-1], (start, gloss.start()))))
    comma = text.rfind(", ", max(start + 1, end - _LONGEST), end)
    while comma > start and end - comma <= _LONGEST:
        hands_on = _hands_on(text, comma + 2, end)
        if hands_on or _CITATION.fullmatch(text, comma + 2, end):
            inner = _TELLS_TOO.search(text, max(start + 1, comma - _LONGEST), comma)
            inner = inner if inner and is_outlets_phrase(inner[1]) else None
            if not hands_on and not inner and not is_outlets_name(_words(text, reading.source)):
                comma = text.rfind(", ", start + 1, comma)
                continue
            end = inner.start() if inner else comma
            return replace(reading, content=trimmed(text, (*content[:-1], (start, end))))
        comma = text.rfind(", ", start + 1, comma)
    return reading


def _end_of_rebuttal(article: Article, end: int) -> int:
    """Where a clause ends that what was said may break off in: "a charge the mayor*, Ann Quill, laughed off*"."""
    sentence = article.sentence_at(end - 1) if article.text.startswith(", ", end) else None
    return sentence.end if sentence is not None else end


def _behind_semicolon(article: Article, content: Passage) -> Passage:
    """What is told behind the only semicolon of what stands in front of who tells it, where that is a clause."""
    (start, end), *others = content
    mark = article.text.rfind("; ", start, end)
    if mark < 0 or others or article.text.count("; ", start, end) > 1 or article.text.startswith("and ", mark + 2):
        return content
    if article.quoted_parts((start, end)) or not has_finite(article.text, mark + 2, end):
        return content
    return trimmed(article.text, ((mark + len("; "), end),))


def behind_citation(article: Article, clause: Clause) -> Clause:
    """The clause without whom it cites in what it tells: "reported, *citing two clerks,* that …"."""
    text, end = article.text, clause.cue[-1][1]
    if not article.relays or text.find(", ", end, end + _LONGEST_WHEN) < 0:
        return clause
    when = _WHEN.match(text, end)
    end = when.end() if when else end
    if not text.startswith(_CITING, end):
        return clause
    told = _AND_THAT.match(text, end)
    if told is None or any(each.at and each.at[0][0] == told.start("that") for each in clause.complements):
        return clause
    others = [each for each in clause.complements if each.at and each.at[0][0] != end + len(", ")]
    return replace(clause, complements=(*others, Complement("that", (told.span("that"),), "that")))


#: When it was told, in front of whom it cites: "reported *on March 1*, citing two clerks, that …".
_WHEN: Final = Rare(r" (?:on|in|at|late|earl(?:y|ier)|last|this) [\w’'-]{1,12}(?: [\w’'-]{1,12}){0,3}(?=, )")
_LONGEST_WHEN: Final = 60
_CITING_WHOM: Final = ("citing ", "quoting ")
_CITING: Final = (", citing ", ", quoting ")
_AND_THAT: Final = Rare(
    r", (?:citing|quoting) [^\n.,;:!?\"“”«»]{2,100}, (?P<that>that (?:[^\n.;:!?\"“”]|\.(?=\w)){2,300})(?=[.!?;])"
)


def _does_so(article: Article, reading: Reading, comma: int, end: int) -> bool:
    """True for ", *as did Odo Tarn*" at the end of what was said: he did, or said, the same."""
    text = article.text
    match = _AS_DID.match(text, comma, end)
    if match and match["helper"].startswith("d") and reading.frame.startswith(("np", "ing")):
        return True  # "denies fraud, *as do three clerks*"
    own = _OF_ONESELF.match(text, reading.content[-1][0], comma) if match else None
    if match is None or own is None:
        return False
    if match["helper"].startswith("ha") and (
        own["helper"].startswith("ha") or not text.startswith(_HAVE, reading.clause.cue[0][0])
    ):
        return False  # "said they *had* left, as *had* the mayor"
    named = article.names_in(*match.span("who"))
    return bool(named and named[0][1] == "person") or is_person(match["who"].lower())


def _is_of_others(article: Article, reading: Reading, comma: int, end: int) -> bool:
    """True for "denied that it leaked*, as the board had claimed*": what is denied is what others say."""
    lemma = reading.clause.lemma
    is_denial = lemma in DENYING or lemma == "rule out" or reading.clause.negated
    return is_denial and _AS_OTHERS_SAY.fullmatch(article.text, comma, end) is not None


def who_is_cited(text: str, sentence: Span, content: Passage) -> Iterator[Span]:
    """Whom a sentence cites outside some words in it, outlets aside: they relay as well."""
    for match in _CITES.finditer(text, *sentence):
        start, end = match.span(1)
        if not is_outlets_name(match[1]) and not any(first < end and start < last for first, last in content):
            yield start, end


def is_outlets_phrase(words: str) -> bool:
    """True for "the website Tarnwatch", "the Tarnwatch news agency", "Kray Post"."""
    return is_outlets_name(words) or _KIND.search(words) is not None or _OF_A_KIND.fullmatch(words) is not None


def _hands_on(text: str, start: int, end: int) -> bool:
    match = _ACCORDING.fullmatch(text, start, end)
    return match is not None and is_outlets_name(match[1])


def _words(text: str, passage: Passage) -> str:
    return text[passage[0][0] : passage[-1][1]] if passage else ""
