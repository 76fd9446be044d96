"""Who speaks in a headline: in front of a colon, "Quill: It leaks", or behind quotation marks, "'It leaks' – Quill"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.briefs import is_of_briefs
from dossier.convert.quotes.headlinetags import VOICES, find_tagged_headline
from dossier.convert.quotes.labels import CAPITAL, LABELLED, LABELS, LONGEST_TITLE, headline_at, labelled
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.parse import Attribution
from dossier.convert.reading.spoken import FIRST_PERSON, is_title
from dossier.convert.reading.tags import has_finite

#: Of a headline that tells who somebody is: "Ann Quill: *engineer* who built bridges", "*the swimmer* 'nobody beat'".
_DESCRIBED: Final = Rare(
    r"(?:(?:an?|the) )?(?:[a-z-]{1,20} ){0,3}?(?P<who>[a-z-]{3,20})(?= who(?:se)?\b| [\"“'‘]|,|\n|\Z)"
)
#: … and where the headline claims something of them: ", *council must* go", "who built it *is to* blame".
_CLAIMING: Final = Rare(
    r"(?:, [^\n\"“‘]{0,60}?| who(?:se)? [a-z]{1,20}[^\n\"“‘,]{0,60}?) (?:must|should|will|won['’]t|cannot|can['’]t"
    r"|needs? to|deserves?|(?:is|are) (?:to|not|no)) "
)
_ONE_WORD: Final = Rare(r" [\"“'‘][a-z]{2,15}[\"”'’] [a-z]")
#: What several people do who say the words in front of it.
_ANSWERING: Final = "accuse|blame|condemn|defend|demand|deny|reject|tell|vow|warn"
#: Of a headline, whose marks may be single: "'It was shut' – *clerk tells* inquiry", "'Rubbish', *replies mayor*",
#: "'I was late': *baker Ann Quill* on losing her shop".
_TOLD_BEHIND: Final = Rare(
    rf"(?:,| [–—-]|:(?=[^\n:]{{2,50}} (?:[a-z]{{4,10}}s|{_ANSWERING})\b)|(?<=,[\"”'’]))"
    rf" (?:(?P<doer>[^\n,.;:'‘’\"“”]{{2,40}}?) "
    rf"(?:(?:accuse|blame|defend|demand|reject)s|{_ANSWERING}|denies|plead|recall)(?= (?!off\b|up\b)[a-z])"
    r"|(?P<who>[^\n,.;:'‘’\"“”]{2,50}?) "
    r"(?P<cue>says|tells|warns|claims|insists|admits|attacks|blasts|condemns|hits out|lashes out|recalls|reveals|slams"
    r"|urges|vows)\b"
    r"|(?P<verb>says|replies|retorts|warns|insists|claims|admits) (?P<one>[^\n,.;:'‘’\"“”]{2,50})(?=[,;]|$))"
    r"| ?(?P<colon>(?<! ):|(?<= )[–—-]) (?P<label>[^\n,.;:'‘’\"“”]{2,50}?)(?=$"
    r"| on (?:[a-z]{2,15}ing|an?|h(?:er|is|ow)|its|life|my|our|their"
    r"|the(?! (?:brink|edge|mend|move|pitch|road|ropes|run|rise|stand|verge)\b)|wh(?:at|o|y)|\d{1,4})\b)",
    re.MULTILINE,
)
_OPENED: Final = Rare(r"(?:; |: |\A)([\"“'‘])(?=\w)")
_CLOSED: Final = Rare(r"(?<=[\w.!?,])[\"”'’](?=[,:]? )")
#: Who speaks in a headline, and the word or the mark for it.
_ROLES: Final = (("who", "cue"), ("doer", ""), ("one", "verb"), ("label", "colon"))
_CLOSING: Final = {'"': '"', "“": "”", "'": "'", "‘": "’"}
#: Who tells what a headline says, behind its last dash.
_TAIL: Final = Rare(r"\w [—–-] (?P<who>[A-Z][\w.’'-]{1,20}(?: [\w.’'-]{2,20}){0,3})\Z")
_SAID_BEHIND: Final = Rare(
    r", (?:(?:says?|warns?|claims?|insists?|admits?) [\w’' -]{2,40}|[\w’' -]{2,40} (?:says?|warns?|claims?|hears?))\Z"
)
_FEWEST_WORDS: Final = 3


def find_headline(article: Article) -> Iterator[Attribution]:
    """What the headline has somebody say."""
    text = article.text
    start = headline_at(text)
    told = list(_told_behind(article, start))
    yield from told
    if not told:
        yield from find_tagged_headline(article)
    match = LABELLED.match(text, start)
    if match and any(match.start("words") <= each.content[0][0] for each in told if each.content):
        return  # "Tarn Mills: 'It is shut', envoy says": it is not the mill's
    if match is None or len(match["words"].split()) < _FEWEST_WORDS:
        return
    if _SAID_BEHIND.search(text, *match.span("words")):
        return  # "Tarn: mill is shut, *says mayor*"
    tail = _TAIL.search(text, *match.span("words"))
    if tail is not None and not has_finite(text, tail.start("who"), tail.end()):
        return  # "Tax row: We will not pay — *Tarn govt*"
    described = _DESCRIBED.match(text, match.start("words"))
    if described is not None and is_person(described["who"]) and not _goes_on_to_say(text, described.end()):
        return
    words = match["label"].removeprefix("The ").split()
    last = words[-1].strip("'’s").lower() if words else ""
    if last == "source" and is_of_briefs(article):
        return
    if words and (words[0].lower() in LABELS or (len(words) > 2 and match["label"].isupper())):
        return  # "MONSTER IN THE ATTIC: Lodger jailed"
    if not cue_forms().speech.isdisjoint(words[1:-1]):
        return  # "Ann Quill *told* the court: 'It is shut'"
    is_name = CAPITAL.fullmatch(match["label"]) is not None and words[-1] in article.name_words
    if last in VOICES or (is_name and not _is_place(article, match, words[-1])):
        yield labelled(article, match, "headline with a colon")


def _is_place(article: Article, match: re.Match[str], name: str) -> bool:
    """True for where something happened: "Mali: two journalists released".

    Of "LODDEN: Two clerks were hurt, villagers said." only a name like it behind tells; no headline ends so.
    """
    if article.name_type(*match.span("label")) == "place":
        return True
    return match["words"].rstrip().endswith(".") and not _is_met_again(article, name, match.end("label"))


def _is_met_again(article: Article, word: str, start: int) -> bool:
    """True where somebody's name with a word, in any letters, stands behind a place."""
    return any(
        type_ != "place" and word.lower() in article.text[slice(*span)].lower().split()
        for span, type_ in article.names_in(start, len(article.text))
    )


def _goes_on_to_say(text: str, start: int) -> bool:
    """True behind who is spoken of: "Ann Quill: mayor*, board must* go", "a clerk *who lies must* go"."""
    return _CLAIMING.match(text, start) is not None or _ONE_WORD.match(text, start) is not None


def _told_behind(article: Article, start: int) -> Iterator[Attribution]:
    """A headline's words in quotation marks with who says them behind."""
    text = article.text
    end = text.find("\n", start)
    title = text[start : end if end >= 0 else len(text)]
    if len(title) > LONGEST_TITLE:
        return
    for opening in _OPENED.finditer(title):
        words = start + opening.end()
        mark = _CLOSING[opening[1]]
        closing = next((each for each in _CLOSED.finditer(title, opening.end()) if each[0] == mark), None)
        match = _TOLD_BEHIND.match(text, start + closing.end(), start + len(title)) if closing else None
        if closing is None or match is None:
            continue
        who, cue = next(each for each in _ROLES if match[each[0]])
        said = words, start + closing.start()
        if match["doer"]:  # "'They left us': *survivors* accuse the navy", but "'Lost boys': mothers blame the board"
            is_one = is_somebody(match["doer"]) and has_finite(text, *said)
        elif match["label"]:  # but "'It was a lie': *Tarn* on the brink", "'*Fire and Ice*': Ann Quill on her tour"
            is_said = FIRST_PERSON.search(text, *said) or has_finite(text, *said)
            (first, last), type_ = (*article.names_in(*match.span(who)), ((0, 0), ""))[0]
            is_whole = last == match.end(who) and (
                first == match.start(who) or is_person(text[match.start(who) : first])
            )
            is_one = type_ == "person" and is_whole and bool(is_said) and not is_title(text[slice(*said)])
        else:
            is_one = bool(article.name_type(*match.span(who))) or is_person(match[who]) or match[who] in ("he", "she")
        if is_one:
            yield Attribution(
                content=trimmed(text, (said,)),
                rule="headline with its speaker behind",
                cue=(match.span(cue) if cue else (said[1] + 1, said[1] + 2),),
                source=(match.span(who),),
                lemma="say",
            )
