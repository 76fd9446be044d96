"""What is somebody's speech already before another cue names who hands it on: that cue gives no words of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of
from dossier.convert.english.eventwords import noun_lemma
from dossier.convert.english.persons import head_of, is_person, paper_nouns
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.handingtags import HANDING_ON, handing_tag
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import CLAUSAL, Clause, Sentence
from dossier.convert.reading.spoken import looks_spoken
from dossier.convert.speakers.citing import HANDING, NAME, PRESS, REPORTING, is_outlets_name, is_outlets_phrase
from dossier.model import Span, text_at
from dossier.records import replace

_LONGEST_PART: Final = 80
_NAME: Final = Rare(NAME)
#: "the state news agency Presswire", "the semi-official Presswire news agency".
_WITH_ITS_KIND: Final = Rare(
    rf"(?:[Tt]he )?(?:(?!(?:at|by|for|from|in|of|with)\b)[a-z-]{{2,20}} ){{0,4}}{NAME}(?: [a-z]{{2,20}}){{0,2}}"
)
#: Between a quotation and "according to": "*the mayor told reporters,*".
_SPEAKS_BESIDE: Final = Rare(r"\s[^\n.!?;\"“”«»]{3,120},\s")
#: "*The mayor said* the bridge was shut", "…, *the mayor said*".
_SPEAKS: Final = Rare(r"(\w[^\n,.;:!?()“”\"]{1,60}) (?:says|said|told|confirmed|denied|announced)\b")
#: "*The mayor warned the board that* the bridge was shut".
_SAYS_THAT: Final = Rare(
    r"(\w[^\n,.;:!?()“”\"]{1,60}?) (?:has |had )?(?:acknowledged|admitted|argued|assured|claimed|denied|explained"
    r"|informed|insisted|notified|reminded|said|stressed|testified|told|warned)(?: (?!that\b)[\w'’-]{1,20}){0,4} that\b"
)
#: "…, *her aide told Presswire*."
_TOLD_ON: Final = Rare(
    r", ((?:his|her|their|its) [^\n,.;:!?()“”\"]{2,60}?) told (?:the )?[A-Z][^\n,;:!?()“”\"]{1,30}\Z"
)
_SPOKE: Final = Rare(r", (\w[^\n,.;:!?()“”\"]{1,60}) (?:says|said)\Z")
#: "*Quill called* it 'a farce'": no less said where some of it is quoted.
_NAMES: Final = Rare(
    r"(\w[^\n,.;:!?()“”\"]{1,60}) (?:(?:has|have|had) )?(?:call(?:s|ed)|describe[sd]|dismisse[sd]|brand(?:s|ed)"
    r"|slam(?:s|med)|prais(?:es|ed)|label(?:s|l?ed))\b"
)
#: "called *it a* lie".
_CALLED: Final = re.compile(r"\w (?:an?|the) ")
_JUDGING: Final = frozenset(
    "accuse blame brand call condemn criticise criticize denounce describe label praise slam".split()
)
_TOLD: Final = " told "
_TOLD_IT: Final = Rare(
    r" told (?:it|(?:the|this|its) (?:news)?paper"
    r"|the (?:magazine|agency|broadcaster|site|website|station|channel|programme|program))\b"
)
#: "…, *the mayor said on Monday*, Presswire reports".
_PRONOUNS: Final = frozenset({"he", "she", "they", "it"})
_LONGEST_LEAD: Final = 240
#: From who speaks to the quotation, without a comma: somebody named says it, and does not only ask or hear it.
_SAID_ALREADY: Final = Rare(
    r"(?:\A|(?<=[.!?] )|(?<=\n)|(?<=, ))(?:[\w.’'-]{1,20} ){1,8}?(?:said|says)(?: that| [^\n,.;:]{3,200})?"
    r" \Z"
)
#: Behind a name: "Ann Quill*, the mayor, has said* it was shut".
_SAYS_SO: Final = Rare(
    r"(?:, [^\n,.;:!?\"“”]{2,60},)? (?:(?:has|had) )?(?:admitted|claimed|denied|insisted|said|says|told|warned)\b"
    r"(?! to\b)"
)
#: … and "*Ann Quill admitted to police that*".
_TELLS_SO: Final = Rare(
    r"(?:, [^\n,.;:!?\"“”]{2,60},)? (?:(?:has|had) )?"
    r"(?P<verb>acknowledged|admitted|claimed|denied|insisted|said|testified|told|warned)\b"
)
_AS: Final = ("As ", "as ")
_ARTICLE: Final = re.compile(r"\A[Tt]he ")
_TOLD_LAST: Final = Rare(
    r"[\"”] (?:[A-Z][\w.’'-]{0,30}|he|she|they)(?: [A-Z][\w.’'-]{0,30}){0,3} (?:admitted|said|texted|told|wrote)\b"
    r"(?: [\w’'-]{1,20}){0,4},?\Z"
)
#: An outlet without its name.
_PRESS: Final = Rare(PRESS)


def is_said_before(article: Article, reading: Reading) -> bool:
    """True for what stands before "according to", or before who hands it on, where that is somebody's speech already.

    "'It is shut,' *the mayor said*, according to her aide", "*The mayor said* it was shut, according to the Courier":
    words in quotation marks, and whatever an outlet tells, are theirs who said them. "It was shut, *the mayor said on
    Monday*, Presswire reports."
    """
    if reading.content[0][0] > reading.clause.cue[0][0]:
        return _is_said_behind_cue(article, reading)
    sentence = article.sentence_at(reading.clause.cue[0][0]) if reading.clause.lemma in HANDING_ON else None
    if sentence is not None and (tag := handing_tag(article, sentence)) and tag[0] <= reading.clause.cue[0][0]:
        return True
    who = text_at(article.text, reading.source)
    if reading.clause.lemma in HANDING and (_is_name(who) or _PRESS.fullmatch(who)):
        return _is_handed_on(article, reading)
    if head_of(who) in paper_nouns() and _TOLD_LAST.search(
        article.text, max(0, reading.content[0][0] - 2), reading.content[0][1]
    ):
        return True  # "'I ran,' *he told police*, an affidavit says"
    if noun_lemma(head_of(who)) in paper_nouns() and _opens_with_telling(article, reading.content[0]):
        return True  # "*Quill told police that* it was shut, according to an affidavit"
    return reading.clause.part == "preposition" and _is_said_in_front(article, reading)


def _opens_with_telling(article: Article, at: Span) -> bool:
    """True for words that somebody named opens who tells something: "*Ann Quill told police that* it fell"."""
    named = article.names_in(*at)
    if not named or named[0][1] != "person" or named[0][0][0] != at[0]:
        return False
    said = _TELLS_SO.match(article.text, named[0][0][1], at[1])
    told = article.clauses_at.get(said.start("verb"), ()) if said else ()
    complements = [each for clause in told for each in clause.complements]
    return any(each.kind in CLAUSAL and each.at[-1][1] >= at[1] - 1 for each in complements)


def as_told_through(article: Article, clause: Clause) -> Clause:
    """The clause as a main one where an outlet only hands it on: "*Ann Quill urged him to go*, Presswire reported"."""
    sentence = article.sentence_at(clause.cue[0][0]) if clause.role == "complement" and clause.subject else None
    if sentence is None or clause.subject[0][0] != sentence.start:
        return clause
    text, end = article.text, sentence.end - 1
    if (tag := handing_tag(article, sentence)) and clause.cue[-1][1] < tag[0]:
        return replace(clause, role="main")
    comma = text.rfind(", ", clause.cue[-1][1], end) if text.endswith(REPORTING, sentence.start, end) else -1
    outlet = text[comma + 2 : end].rpartition(" ")[0] if comma > 0 else ""
    is_handed_on = _is_name(outlet) and is_outlets_phrase(outlet) and _says_something(article, clause)
    return replace(clause, role="main") if is_handed_on else clause


def _is_said_behind_cue(article: Article, reading: Reading) -> bool:
    """True for what stands behind a cue and is told through it: "the Post said *Quill told it* the dam was shut"."""
    text, cue, start = article.text, reading.clause.cue[0][0], reading.content[0][0]
    sentence = article.sentence_at(cue)
    told = text.find(_TOLD, start, max(start + _LONGEST_PART, sentence.end if sentence else 0))
    if told > 0 and _was_told(text, reading, told):
        return True
    if reading.clause.part == "verb":
        if reading.clause.passive and text.startswith(_AS, cue - len("as ")):
            return _is_said_behind(article, reading)  # "As announced by the board, *Ann Quill said* it was shut"
        if sentence is None or not 0 < told <= sentence.end - len(_TOLD):
            return False
        return _is_told_on(article, cue, sentence)
    return reading.clause.part == "preposition" and _is_said_behind(article, reading)


def _is_handed_on(article: Article, reading: Reading) -> bool:
    """True for what an outlet hands on: somebody speaks in it."""
    return _names_quoted(article, reading) or _speaks_through(article, reading)


def _is_said_in_front(article: Article, reading: Reading) -> bool:
    """True for what stands in front of "according to" and is quoted as somebody's, or an outlet's, who is cited."""
    text, cue, start = article.text, reading.clause.cue[0][0], reading.content[0][0]
    number = bisect_left(article.ends, cue + 1) - 1
    if number >= 0 and (quotation := article.quotations[number]).end > start:
        beside = _SPEAKS_BESIDE.fullmatch(text, quotation.end, cue)
        if beside and article.has_cue(quotation.end, cue) and looks_spoken(text, quotation):
            return True
    if not reading.source or not is_outlets_name(text[reading.source[0][0] : reading.source[-1][1]]):
        return False
    if _is_handed_on(article, reading):
        return True
    end = reading.content[0][1]
    own = _SPOKE.search(text, max(start, end - _LONGEST_PART), end)
    return own is not None and not is_outlets_name(own[1])


def _names_quoted(article: Article, reading: Reading) -> bool:
    """True for what an outlet tells of another's words, some quoted: "*Quill called it 'a farce'*, it reports"."""
    start, end = reading.content[0]
    named = _NAMES.match(article.text, start, end) if article.quoted_parts((start, end)) else None
    return (
        named is not None and not is_outlets_name(named[1]) and is_outlets_name(text_at(article.text, reading.source))
    )


def _is_told_on(article: Article, cue: int, sentence: Sentence) -> bool:
    """True for "*The mayor said* it was shut, her aide told Presswire.": the aide says that she said so."""
    match = _TOLD_ON.search(article.text, max(cue, sentence.end - _LONGEST_PART), sentence.end)
    if match is None or not any(map(is_person, match[1].split())):
        return False
    told = article.clauses_at.get(match.end(1) + 1, ())
    return any(each.at[0][0] <= cue for clause in told for each in clause.complements)


def _is_said_behind(article: Article, reading: Reading) -> bool:
    """True for "According to the Courier, *the mayor told the board that* it was shut": the mayor's words.

    So are those of "According to the Courier, *Ann Quill said* it was shut".
    """
    text, (start, end), source = article.text, reading.content[0], text_at(article.text, reading.source)
    own = _SAYS_THAT.match(text, start, end)
    if own is not None and is_outlets_name(source) and not is_outlets_name(own[1]):
        return True
    named = article.names_in(start, end)
    if not named or named[0][1] != "person" or text.find(",", start, named[0][0][0]) >= 0:
        return False
    told_by = article.names_in(reading.source[0][0], reading.source[-1][1]) if reading.source else ()
    if len(told_by) != 1 or told_by[0][1] != "organization" or told_by[0][0][1] != reading.source[-1][1]:
        return False
    return _SAYS_SO.match(text, named[0][0][1], end) is not None


def _is_name(words: str) -> bool:
    """True for a name alone, and for an outlet's with what it is."""
    if _NAME.fullmatch(_ARTICLE.sub("", words)):
        return True
    return _WITH_ITS_KIND.fullmatch(words) is not None and is_outlets_phrase(words)


def _speaks_through(article: Article, reading: Reading) -> bool:
    """True for "*The mayor said it was shut*" in front of an outlet that hands it on."""
    if not is_outlets_phrase(text_at(article.text, reading.source)):
        return False
    own = _SPEAKS.match(article.text, *reading.content[0]) or _SAYS_THAT.match(article.text, *reading.content[0])
    if own is not None:
        return not is_outlets_name(own[1])
    if not _is_name(text_at(article.text, reading.source)):
        return False  # "most clerks say they prefer it, according to *a Kray Post poll*"
    start, end = reading.content[0]
    for place in article.cues[bisect_left(article.cues, start) : bisect_left(article.cues, end)]:
        for clause in article.clauses_at[place]:
            if clause.subject and clause.subject[0][0] == start and _says_something(article, clause):
                return not is_outlets_name(text_at(article.text, clause.subject))
    return False


def _says_something(article: Article, clause: Clause) -> bool:
    """True for "*Ann Quill, the mayor, said that* it was shut", "*she urged him to* sell", "*she called* it a lie"."""
    place = clause.cue[0][0]
    if clause.passive or clause.shared_subject or clause.subject[-1][1] > place:
        return False
    words = article.text[slice(*clause.cue[0])].lower().split()
    behind = [each for each in clause.complements if each.at and each.at[0][0] > place]
    if any(each.kind in CLAUSAL or each.kind == "inf" for each in behind) and not cue_forms().speech.isdisjoint(words):
        return True
    if clause.lemma == "call" and not any(
        each.kind == "as" or _CALLED.search(article.text, *each.at[0]) for each in behind
    ):
        return False  # "called his wife"
    return clause.lemma in _JUDGING


def _was_told(text: str, reading: Reading, told: int) -> bool:
    """True for what an outlet says that it was told: "the Post said *Quill told it* …" are Quill's words."""
    start = reading.content[0][0]
    if told + len(_TOLD) - start > _LONGEST_PART or not reading.source or not _TOLD_IT.match(text, told):
        return False
    return not any(mark in text[start:told] for mark in ',.;:"“') and is_outlets_name(text_at(text, reading.source))


#: In front of "to say": of one that speaks.
_TO_SAY: Final = frozenset({"email", "go on", "phone", "post", "text", "tweet", "write"})


def is_said_twice(article: Article, clause: Clause) -> bool:
    """True for the second of two verbs of one quotation: "Ann Quill said that it was a "fine old mill," *he said*.".

    And for the first of "*went on* to say: 'It leaks'" and of "she *is reported* to have said that it leaks".
    """
    if clause.lemma in _TO_SAY or clause.passive:
        told = next((each.at[0][0] for each in clause.complements if each.kind == "inf" and each.at), 0)
        inner = [each for each in article.clauses_at.get(told, ()) if each.lemma in cue_forms().speech and each.subject]
        if any(taken.kind in CLAUSAL or taken.kind == "quote" for each in inner for taken in each.complements):
            return clause.lemma in _TO_SAY or article.text.startswith("to have ", told)
    if clause.lemma != "say" or clause.part != "verb" or not clause.subject:
        return False
    text, first = article.text, first_of(clause.cue, clause.subject)
    number = bisect_left(article.ends, first)
    quotation = article.quotations[number - 1] if number else None
    sentence = article.sentence_at(first)
    if quotation is None or sentence is None or quotation.start <= sentence.start:
        return False
    if text[slice(*clause.subject[0])].lower() not in _PRONOUNS or text[quotation.end : first].strip():
        return False
    lead = _SAID_ALREADY.search(text, max(sentence.start, quotation.start - _LONGEST_LEAD), quotation.start)
    return lead is not None and not article.quoted_parts((lead.start(), quotation.start))
