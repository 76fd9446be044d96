"""Where what somebody says ends as others say the next, or who spoke goes on to do, or say, something else.

"Ann Quill said it was late*, while clerks argued that it was not*"; "Ann Quill, who said she was ill*, left*". A parse
takes what is joined for a part of what is said. What follows is read by itself, by its own verb.
"""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, is_clausal, trimmed
from dossier.convert.english.persons import head_of, is_plural
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.somebody import is_other
from dossier.convert.reading.tags import has_finite, tagged
from dossier.records import replace

_SAID: Final = (
    r"(?:(?:has|have|had) )?(?:acknowledged?|argued?|claim(?:s|ed)?|insist(?:s|ed)?|sa(?:id|ys?)|suggest(?:s|ed)?"
    r"|t(?:old|ells?)|warn(?:s|ed)?)"
)
_QUANTITY: Final = (
    r"(?:others|some|many|most|nearly half|half|a (?:third|quarter|fifth)|two-thirds|three-quarters"
    r"|\d{1,3}(?:\.\d)? ?(?:percent|%)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine) in (?:\d{1,2}|ten|four|five|three))"
)
#: Others of those who speak: "Many said they would stay *and others said they would not*".
_OTHERS_SAID: Final = Rare(rf",? (?:and|but|while) {_QUANTITY}(?: of [\w’' -]{{2,40}})? {_SAID}\b")
_SEVERAL: Final = Rare(rf"(?:{_QUANTITY}|[Aa]bout|[Ff]ew|[Mm]any|[Mm]ost|[Nn]early|[Oo]nly|[Ss]everal|[Ss]ome|\d)\b")
#: Whoever is set against who speaks: "said it was late, *while two clerks argued that it was not*".
_WHILE_SAID: Final = Rare(rf",[\"”'’]{{0,2}} (?:while|whereas) (?:[\w’'.-]{{1,20}} ){{1,8}}?{_SAID}\b")
#: … by a name, without a comma as well: "said she was hurt *but Odo Tarn said she was not*".
_TARN_SAID: Final = Rare(
    r",?[\"”'’]{0,2} (?:but|while|whereas) (?:[A-Z][\w’'.-]{0,20} ){1,3}(?:argued|claimed|insisted|said|says) "
    r"(?:that|he|she|it|the|there|they)\b"
)
#: … by who is told of between commas: "said it was fair, *but Odo Tarn, a clerk, called it a joke*".
_WHO_CALLED: Final = Rare(
    rf", (?:but|while|whereas) [^\n,.;:!?\"“”]{{2,60}}, [^\n,.;:!?\"“”]{{2,80}}, (?:{_SAID}"
    r"|(?:call|denounc|describ|dismiss|label(?:l)?|reject)ed (?:(?:it|him|her|them|this|that)\b|the\b|[\"“]))"
)
#: What who speaks said next: "said it was late *before claiming that …*".
_THEN_SAID: Final = Rare(
    r" (?:after|before) (?:accusing|adding|arguing|claiming|complaining|insisting|joking|noting|saying|suggesting"
    r"|telling|warning)\b"
)
#: What who asks for something did besides: "asked the board to go *and has called it a joke*".
_AND_HAS: Final = Rare(r",? and (?:has|have|had|is|was|were) (?:(?:also|[a-z]{2,12}ly) )?[a-z]{2,15}(?:ed|en|ing)\b")
#: What opens a clause that another one follows; and the tags of a subject with its verb.
_SUBORDINATING: Final = Rare(
    r"(?:But |And |Yet |So )?(?:[Aa]lthough|[Bb]ecause|[Ee]ven (?:if|though)|[Ii]f|[Oo]nce|[Tt]hough|[Ss]ince|[Ww]here"
    r"|[Ww]here(?:as|ver)|[Ww]hile) "
)
_OWN_SUBJECT: Final = Rare(r"(?:R|E|[DMJ]{0,3}[NP]{1,5}(?:I[DMJ]{0,3}[NP]{1,4}){0,2})Y?(?:[VA]|X(?!I))")
_HELD: Final = Rare(r",| (?:who|which|that|whose)\b")
#: A relative clause of who spoke, behind which goes on whose it is.
_WHO: Final = ("who", "which", "that")
_WHO_DID: Final = Rare(r", who [^\n,]{2,80}(?: and|,)?\Z")
#: … to whom the words are about.
_AND_URGED: Final = Rare(
    r",? and (?:(?:also|later|then) )?(?:accused|advised|asked|blamed|called on|challenged|invited|ordered|praised"
    r"|thanked|told|urged|warned) (?P<whom>her|him)\b"
)
#: What nobody wants for himself: "said the mayor had lied *and called for her arrest*".
AND_OUSTED: Final = Rare(
    r",? and (?:(?:also|later|then) )?(?:called for|demanded) (?:(?:her|his|their) (?:arrest|dismissal|expulsion"
    r"|impeachment|ouster|prosecution|removal|resignation|sacking|suspension|trial)"
    r"|that (?:he|she|they) (?:be (?:arrested|dismissed|expelled|jailed|removed|sacked|tried)|go|quit|resign))\b"
)
#: … with a comma, whoever that is to.
_AND_CALLED: Final = Rare(
    r", and (?:(?:also|later|then) )?(?:accused|appealed (?:for|to)|called (?:for|on)|demanded|urged)\b"
)
#: What a court does besides finding something: "ruled that it leaked *and ordered it shut*".
_AND_ORDERED: Final = Rare(
    r",? and (?:also )?(?:acquitted|awarded|barred|cleared|convicted|dismissed|fined|granted|jailed|ordered|overturned"
    r"|quashed|sentenced|upheld)\b"
)
_FINDING: Final = frozenset({"conclude", "decide", "find", "hold", "rule"})
#: Which nobody says of himself: "said a deal was near, *but behind the scenes* talks were stalling".
_BEHIND_THE_SCENES: Final = Rare(r",? but behind the scenes\b")
#: What is told beside the words that somebody tells: "saying that it leaks *and asserting that it sank*".
_AND_TELLING: Final = Rare(
    r",? and (?:(?:also|later|then) )?(?:adding|arguing|asserting|claiming|complaining|denying|insisting|noting|saying"
    r"|stressing|suggesting|telling|warning) (?:[\"“]|(?:he|her|him|it|she|that|the[my]?|there|they|us)\b)"
)
_PRONOUN: Final = Rare(r"(?:that )?(?:he|she|they|it|I|we)\b")
_TOLD_WHOM: Final = Rare(r" (?:has |have |had )?told (?:police|reporters|journalists|detectives|the|an?|his|her|[A-Z])")
_DENYING: Final = frozenset({"contest", "deny", "dispute", "reject"})
#: What who spoke says besides, perhaps in marks.
_AND_SAID: Final = Rare(
    r",? (?:and|but) (?:(?:also|later|then) )?(?:accus|argu|blam|brand|call|claim|condemn|critici[sz]|describ|dismiss"
    r"|insist|labell?|said|told|warn)(?:ed)?\b(?P<quoted>[^\n.;]{0,80}[\"“])?"
)
#: What is said besides, with a "that" of its own.
_SOME_OF_THEM: Final = Rare(
    r", (?:all|both|each|few|half|many|most|none|one|several|some|two) of (?:them|whom) [^\n,.;:!?\"“”«»]{3,120}(?=\.)"
)
_AND_THAT: Final = (" and that ", ", and that ", " but that ", ", but that ")
_QUOTES: Final = frozenset("\"”’'")
_CLOSING: Final = _QUOTES | {","}
_TELLS: Final = Rare(rf"\b{_SAID}\b")
_SENTENCE_MARKS: Final = " .!?\n"


def before_next_saying(article: Article, reading: Reading) -> Reading:
    """The reading without what others say behind it, or its speaker says by another verb."""
    if not reading.content or reading.clause.part != "verb":
        return reading
    text, (*others, (start, end)) = article.text, reading.content
    if start < reading.cue[-1][1]:
        return reading
    stop = (
        _others(text, reading, start, end)
        or _himself(text, reading, start, end)
        or _main_clause(article, reading, start, end)
    )
    if stop <= start or article.quoted_parts((stop, stop + 1)):
        return reading
    if is_clausal(reading.frame) and not (article.quoted_parts((start, stop)) or has_finite(text, start, stop)):
        return reading
    return replace(reading, content=trimmed(text, (*others, (start, stop))))


def _others(text: str, reading: Reading, start: int, end: int) -> int:
    """Where others, or who spoke by a verb beside, say the next in a content; 0 for nowhere."""
    if not is_clausal(reading.frame):
        return 0
    source = text[reading.source[0][0] : reading.source[-1][1]] if reading.source else ""
    found = []
    if text.find(" wh", start, end) >= 0:
        found.append(_WHILE_SAID.search(text, start, end))
    if text.find(" but ", start, end) >= 0 or text.find(" wh", start, end) >= 0:
        found += [_TARN_SAID.search(text, start, end), _WHO_CALLED.search(text, start, end)]
    if text.find("ing ", start, end) >= 0:
        found.append(_THEN_SAID.search(text, start, end))
    if source and (_SEVERAL.match(source) or is_plural(head_of(source))):
        found.append(_OTHERS_SAID.search(text, start, end))
    stop = min((each.start() for each in found if each), default=0)
    while text[stop] in _CLOSING:
        stop += 1  # "'is old*,'* while clerks said"
    return stop


def _main_clause(article: Article, reading: Reading, start: int, end: int) -> int:
    """Where the clause begins that "Although Ann Quill said it was safe*, people left*" opens; 0 for nowhere."""
    source, text = reading.source, article.text
    comma = text.find(", ", start, end)
    if comma < 0 or not source or not is_clausal(reading.frame) or source[0][0] > start:
        return 0
    sentence = article.sentence_at(source[0][0])
    if sentence is None or not _SUBORDINATING.fullmatch(text, sentence.start, source[0][0]):
        return 0
    tokens, tags = tagged(text)
    while comma >= 0:
        first, stop = tokens.index(comma + 2), tokens.index(end)
        row = "".join(tags[first:stop])
        if _OWN_SUBJECT.match(row) and not article.quoted_parts((comma, comma + 2)):
            return comma
        comma = text.find(", ", comma + 2, end)
    return 0


def _himself(text: str, reading: Reading, start: int, end: int) -> int:
    """Where who spoke goes on, as whom the words are about or by another verb; 0 for nowhere."""
    clause, cue, source = reading.clause, reading.clause.cue[0], reading.source
    if reading.frame.endswith("inf"):
        has = _AND_HAS.search(text, start, end)
        return has.start() if has and not _HELD.search(text, start, has.start()) else 0
    if not source:
        return 0
    is_who = text.endswith(_WHO, 0, source[-1][1]) or (
        text.find(", who ", *source[-1]) >= 0 and _WHO_DID.search(text, *source[-1])
    )
    if clause.role == "relative" or is_who:
        return _main_verb(text, start, end) or _told_by_who(text, start, end)
    if text.find(" behind the scenes", start, end) > 0 and (behind := _BEHIND_THE_SCENES.search(text, start, end)):
        return behind.start()
    is_loose = text.endswith("ing", *cue)
    if is_loose and (telling := _AND_TELLING.search(text, start, end)):
        return telling.start()
    if is_loose or clause.lemma in _DENYING:
        link = _AND_SAID.search(text, start, end)
        return link.start() if link and (link[0][0] == "," if is_loose else link["quoted"]) else 0
    if clause.lemma in _FINDING and (ordered := _AND_ORDERED.search(text, start, end)):
        return ordered.start()
    called = _AND_CALLED.search(text, start, end) if is_clausal(reading.frame) else None
    if called or (called := AND_OUSTED.search(text, start, end)):
        return called.start()
    turn = _AND_URGED.search(text, start, end) if text.find(" h", start, end) >= 0 else None
    if turn is None or _PRONOUN.match(text, start) or not is_other(text[source[0][0] : source[-1][1]], turn["whom"]):
        return 0
    tokens, tags = tagged(text)  # "said the mayor had lied *and urged him to go*"
    return turn.start() if tags[tokens.index(turn.start()) - 1] in "VXJ" else 0


def _told_by_who(text: str, start: int, end: int) -> int:
    """Where "who said she saw it *told clerks* …" goes on to whom that one tells something; 0 where it does not."""
    told = _TOLD_WHOM.search(text, start, end)
    return (
        told.start()
        if told and text.find(",", start, told.start()) < 0 and has_finite(text, start, told.start())
        else 0
    )


def _main_verb(text: str, start: int, end: int) -> int:
    """Where the only comma in front of a verb stands that "who" does not have; 0 for none."""
    comma = text.find(", ", start, end)
    if comma < 0 or text.find(",", start, comma) >= 0:
        return 0
    tokens, tags = tagged(text)
    place = tokens.index(comma + 2)
    verb, behind = (*tags[place : place + 2], ".", ".")[:2]
    return comma if (behind if verb == "Y" else verb) in "VA" and has_finite(text, start, comma) else 0


def with_what_is_said_besides(article: Article, reading: Reading) -> Reading:
    """The reading of "said that they 'could be slow,' *and that it had rained*" with all that is told by "that".

    And of "said they had fled*, some of them swimming*", with what is told of them.
    """
    if not reading.content or not reading.frame.startswith(("that", "bare")) or reading.cut or reading.edge:
        return reading
    text, (*others, (start, end)) = article.text, reading.content
    sentence = article.sentence_at(start)
    if sentence is None or end >= sentence.end or start < reading.cue[-1][1]:
        return reading
    place = end + (text[end - 1] in _QUOTES and text[end : end + 1] == ",")
    if some := _SOME_OF_THEM.match(text, place, sentence.end):
        return replace(reading, content=(*others, (start, some.end())))
    if not text.startswith(_AND_THAT, place):
        return reading
    whole = (start, start + len(text[start : sentence.end].rstrip(_SENTENCE_MARKS)))
    if _TELLS.search(text, place, whole[1]):
        return reading
    return replace(reading, content=(*others, whole))
