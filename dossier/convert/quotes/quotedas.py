"""Whose words an outlet hands on where it quotes them: "Presswire quoted *the mayor* as saying that …".

"saying" leans on the outlet's verb, and a parse gives it the outlet for its subject; the words in between tell better.
Of "*the mayor*, quoted by Presswire, said" the parenthesis is no part of who speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.english.gazetteer import titles
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause, Complement, ComplementKind
from dossier.data import table_of
from dossier.edtf import MONTHS
from dossier.model import Passage, Span
from dossier.records import replace

#: Who is called so by who quotes them: 'a "senior aide"'.
_CALLED_SO: Final = r"(?:[\w’'-]{1,20}\s){0,4}[\"“][\w’' -]{2,50}[\"”](?:\s[\w’'-]{1,20}){0,4}"
#: "quoted *the mayor* as"; the first group tells the passive, whose subject is quoted ("she was quoted by X as").
_QUOTED: Final = Rare(
    r"\b((?:is|are|was|were|be|been|being)\s(?:\w{2,9}ly\s)?)?(?:quot|cit)(?:e[sd]?|ing)\s"
    r"(?!(?:by|on|in|at|as|last|this|earlier|later|yesterday|today)\b)"
    rf"([^\n!?:;\"“”«»]{{1,120}}?|{_CALLED_SO}),?\sas\s\Z",
    re.IGNORECASE,
)
#: Behind "quoted": "the mayor as saying".
_AS_SAYING: Final = Rare(
    rf"\s(?:[^\n!?:;\"“”«»]{{0,120}}?\b|{_CALLED_SO}\s)as\s(?:having\s)?\w{{2,12}}(?:ing|ed|aid|old)\b"
)
#: … or by whom, and without "as": "the mayor was quoted *by Presswire saying*".
_BY_SAYING: Final = Rare(r"\s(?:by|in|on)\s[^\n,.!?:;\"“”«»]{2,60}\ssaying\b")
#: "the mayor, *quoted by Presswire,* said", "Presswire, *citing the mayor,* reported" are not of who speaks, nor is
#: "the mayor, *when asked why,* said".
_RELAY: Final = re.compile(
    r",\s(?:(?:as\s)?(?:quoted|cited)\sby|citing|quoting|(?:when\s)?(?:asked|pressed)(?!\sto\s))\b"
)
#: Behind who speaks: what else he says, told by itself.
_WHO_SAID: Final = Rare(
    r", who (?:(?:also|later|then|has|had|[a-z]{2,12}ly) ){0,2}(?:added|argued|claimed|denied|explained|insisted|noted"
    r"|recalled|said|says|told|warned|wrote)\b"
)
_DAY: Final = re.compile(rf"(?:{'|'.join(day.title() for day in WEEKDAYS)})\s(?=[A-Z])")
#: … and behind a quotation: "'…,' Presswire quotes *the mayor, Ann Quill*."
_QUOTED_LAST: Final = Rare(
    r" (?P<who>(?!(?:him|her|them)(?:self|selves)?\b)[^\n!?:;\"“”«»]{2,80}?)"
    r"(?=,? as (?:having )?[a-z]{2,12}(?:ing|ed|aid)\b|,? on [A-Z][a-z]{2,5}day\b|\.?\Z)"
)
#: Verbs of who hands words on.
RELAYING: Final = frozenset({"cite", "quote"})
_MONTH: Final = Rare(rf"(?:{'|'.join(MONTHS)})\s(?=[A-Z])")
#: In front of an outlet that showed or published what somebody else said.
_BROUGHT_BY: Final = Rare(
    r"\b(?:aired|broadcast|carried|posted|published|released|shown|shared) (?:by|on) (?:the )?"
    r"(?:[\w-]{2,14} ){0,3}[\"“«]?\Z"
)
_BY_ONE: Final = (" channel ", " agency ", " by ", " the ", " on ", " newspaper ", " station ", " site ")
_LONGEST_BROUGHT: Final = 60
_CLOSERS: Final = {'"': '"', "”": "“"}
_COMMAS: Final = frozenset(",;: ")
_REACH: Final = 160
#: Between a verb and a colon in front of a quotation: who is quoted, or whose words are handed on.
_QUOTES: Final = Rare(r"\s(?P<who>[^\n!?;\"“”«»]{2,80}?)")
_PAPER: Final = (
    r"(?:words|remarks?|warning|promise|reply|answer|advice|letter|message|text|e-?mail|note|statement|post|tweet|diary"
    r"|entry|memo|poem|verse|will|testimony)"
)
_WORDS_OF: Final = Rare(
    r"(?: (?:out|us|me|him|her|them)){0,2} "
    rf"(?:(?:an?|the) (?:[a-z]{{2,12}} )?{_PAPER} (?:from|by|of) (?P<from>[^\n!?;\"“”«»]{{2,60}}?)"
    r"(?:,? (?:that|which) (?:read|reads|said|says))?"
    rf"|(?P<own>(?!(?:to|about|on|with|at|over|of|for)\b)[^\n!?;\"“”«»]{{2,60}}?)['’]s? {_PAPER})"
)
#: Verbs of who hands another's words on, and of no answer to them.
_HANDING: Final = frozenset("play post print publish read recall recite release remember repeat share show".split())
#: Behind "recalled", whom somebody remembers saying it: '"…," Quill recalled *the mayor* telling him.'
_REMEMBERING: Final = frozenset({"recall", "remember"})
_TELLING_HIM: Final = Rare(
    r" (?P<who>[^\n!?;:,\"“”«»]{2,60}?) (?P<saying>asking|replying|saying|screaming|shouting|telling|warning|whispering"
    r"|yelling)(?: (?:him|her|them|me|us|[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?"
    r"|(?:an?|his|her|the|their) [a-z]{2,15}))?(?=[.,:](?:\s|\Z))"
)
_BEHIND_MARKS: Final = ('" ', "” ", "» ", "’ ", "' ")
_PRONOUNS: Final = frozenset({"him", "her", "them"})
_MARKS: Final = frozenset('"“«')
#: What somebody is called, in front of who calls them so: 'called "*a thief*" by', "described *as crass* by".
_CALLED: Final = Rare(
    r"\s(?P<what>(?P<as>as\s)?[\"“](?P<words>[a-z][^\n\"“”]{1,160})[\"”]|as\s(?:an?\s)?(?:[a-z-]{2,20}\s){0,2}(?P<noun>[a-z-]{2,20}))"
    r"\sby\s(?P<who>(?:the|an?|its|his|her|their)\s(?:[^\s,.;:\"“”]{1,20}\s){0,6}[^\s,.;:\"“”]{1,20},\s)?"
)
_CALLED_BEGINS: Final = frozenset('"“a')
_OFFICE: Final = Rare(r"(?:[\w’'-]{1,20} ){0,4}(?P<last>[\w.’'-]{2,20}) ")
_SOMEBODY: Final = Rare(r"(?:[a-z’'-]{1,20} ){0,4}[a-z-]{2,20}(?=[,.;\n])")
#: Verbs that take what somebody is called without "as".
_CALLING: Final = frozenset("brand call declare deem dub label name term".split())
#: … of which these are of songs and books, too.
_NAMING: Final = frozenset({"call", "dub", "name"})
#: Verbs of who makes something of a thing by words.
_JUDGING: Final = _CALLING | frozenset("condemn denounce describe dismiss hail slam".split())
_BY_AS: Final = Rare(r"\sby\s(?P<who>[^\n,.;:\"“”]{2,60}?)\s(?P<what>as\s[\"“][^\n\"“”]{1,160}[\"”])")
#: What is somebody's for having made it: "described as a novel *by Ann Quill*".
_MADE: Final = frozenset(table_of("speaking_nouns")["paper"])
_LONGEST_LEAD: Final = 100
_LONGEST_TITLE: Final = 5


def is_quoted_as(article: Article, clause: Clause) -> bool:
    """True for the "quoted" of "quoted her as saying that …": what it hands on is told by the other verb."""
    if clause.part != "verb" or clause.lemma not in RELAYING:
        return False
    end = clause.cue[-1][1]
    if clause.passive and _BY_SAYING.match(article.text, end, end + _REACH):
        return True
    return _AS_SAYING.match(article.text, end, end + _REACH) is not None


def with_who_is_quoted(article: Article, clause: Clause) -> Clause:
    """The clause of "saying" with who is quoted for its subject; any other clause as it is."""
    cue = clause.cue[0][0]
    if clause.lemma in _REMEMBERING and (remembered := _as_remembered(article, clause)):
        return remembered
    if clause.part == "verb" and not clause.passive and (words := _whose_words(article, clause)):
        rest = tuple(each for each in clause.complements if not each.at or words[0] not in range(*each.at[0]))
        return replace(clause, subject=(words,), complements=rest, shared_subject=False)
    if clause.part == "verb" and article.text.startswith("saying ", cue) and (quoted := _quoted_by(article, cue)):
        return replace(clause, subject=quoted, shared_subject=False)
    if clause.part != "verb" or not article.text.startswith("as ", cue - 3):
        return clause
    sentence = article.sentence_at(cue)
    match = _QUOTED.search(article.text, max(sentence.start if sentence else 0, cue - _REACH), cue)
    if match and (nearer := _QUOTED.search(article.text, match.start(2), cue)) and nearer[0][:5].lower() == "quote":
        match = nearer  # "Presswire, citing the police, *quoted the mayor as* saying"
    if match is None or match[1]:
        return _without_quoter(article.text, clause)
    return replace(clause, subject=(match.span(2),), shared_subject=False)


def _quoted_by(article: Article, cue: int) -> Passage:
    """Who speaks in "*Ann Quill* was quoted by Presswire saying …": whom a passive in front has quoted, if any."""
    text = article.text
    quoted = text.rfind("quoted ", max(0, cue - _REACH), cue)
    if quoted < 0 or not _BY_SAYING.match(text, quoted + len("quoted"), cue + len("saying ")):
        return ()
    passive = (each for each in article.parse.clauses if each.passive and each.cue[-1][1] == quoted + len("quoted"))
    whom = (each.at for clause in passive for each in clause.complements if each.marker == "patient")
    return next(whom, ())


def _without_quoter(text: str, clause: Clause) -> Clause:
    """The clause of "was quoted as saying *by Presswire*" without who quotes, who is nothing that is said."""
    end = clause.cue[-1][1]
    if not text.startswith(" by ", end):
        return clause
    return replace(clause, complements=tuple([each for each in clause.complements if each.marker != "by"]))


def with_who_calls(article: Article, clause: Clause) -> Clause:
    """The clause of 'called "a thief" by Ann Quill' with her for who speaks: a parse may give her to the thief.

    Of 'Odo Tarn, *called "a thief" by Ann Quill*, left' no past tense is told, though the verb reads as one.
    """
    end = clause.cue[-1][1]
    if clause.part != "verb":
        return clause
    if article.text.startswith(" by ", end):
        return _described_by(article, clause)
    if article.text[end + 1 : end + 2] not in _CALLED_BEGINS:
        return clause
    if article.text.find(" by ", end, end + _REACH) < 0:
        return _with_what_it_calls(article, clause)
    match = _CALLED.match(article.text, end)
    if match is None or (match["noun"] and (not clause.passive or clause.subject or match["noun"] in _MADE)):
        return clause
    if not match["as"] and not match["noun"] and clause.lemma not in _CALLING:
        return clause
    is_set_off = clause.passive or article.text.endswith(", ", 0, clause.cue[0][0])
    if not match["as"] and not is_set_off and clause.lemma in _NAMING:
        return clause  # 'a song *called "home" by* Ann Quill'
    who = _agent(article, match)
    if who is None:
        return clause
    what = match.span("what")
    kinds: list[ComplementKind] = [each.kind for each in clause.complements if each.at[0][0] == what[0]]
    ahead = (each for each in clause.complements if clause.passive and each.at[-1][1] <= clause.cue[0][0])
    return replace(
        clause,
        subject=(who,),
        shared_subject=False,
        passive=True,
        complements=(
            *ahead,
            Complement(kinds[0] if kinds else "as", (what,), "as" if match["as"] or match["noun"] else ""),
        ),
    )


def _described_by(article: Article, clause: Clause) -> Clause:
    """The clause of 'Odo Tarn, described *by Ann Pell* as "mad", left' with her, who speaks, and what she says."""
    end = clause.cue[-1][1]
    match = _BY_AS.match(article.text, end) if clause.lemma in _JUDGING else None
    if match is None or not (clause.passive or article.text.endswith(", ", 0, clause.cue[0][0])):
        return clause
    what = Complement("as", (match.span("what"),), "as")
    return replace(clause, subject=(match.span("who"),), shared_subject=False, passive=True, complements=(what,))


def _with_what_it_calls(article: Article, clause: Clause) -> Clause:
    """The clause of 'a plan that Ann Pell called *"unjust"*' with what she called it, where a parse has nothing."""
    end = clause.cue[-1][1]
    if clause.lemma not in _JUDGING or any(each.at and each.at[0][0] >= end for each in clause.complements):
        return clause
    marker = "as" if article.text.startswith(" as ", end) else ""
    quotation = article.opening.get(end + 1 + len("as ") * bool(marker))
    if quotation is None or not quotation.closed:
        return clause
    what = Complement("as", ((end + 1, quotation.end),), marker)
    return replace(clause, complements=(*clause.complements, what))


def _agent(article: Article, match: re.Match[str]) -> Span | None:
    """Who stands behind "by": a name, with what it is, or somebody without one up to a mark."""
    end = match.end()
    if (named := article.names_in(end, end + 1)) and named[0][1] in ("person", "organization"):
        return (match.start("who") if match["who"] else end, named[0][0][1])
    near = [span for span, kind in article.names_in(end, end + _LONGEST_LEAD) if kind == "person"]
    if near and not match["who"] and (office := _OFFICE.fullmatch(article.text, end, near[0][0])):
        last = office["last"]
        is_his = last.islower() or is_person(last.lower()) or last.lower().rstrip(".") in titles()
        return (end, near[0][1]) if is_his else None  # "by *retired clerk Odo Tarn*"
    plain = _SOMEBODY.match(article.text, end) if not match["who"] else None
    return plain.span() if plain and is_somebody(plain[0]) else None


def _whose_words(article: Article, clause: Clause) -> Span | None:
    """Who is quoted in "quotes *the mayor*: '…'", "recalled *Ann Quill*'s words: '…'", "read a text by *him*: …"."""
    if clause.lemma not in RELAYING and clause.lemma.partition(" ")[0] not in _HANDING:
        return None
    text, end = article.text, clause.cue[-1][1]
    if clause.lemma in RELAYING and (last := _quoted_last(article, clause)):
        return last
    colon = text.find(":", end, end + _LONGEST_LEAD)
    if colon < 0 or text[colon + 1 : colon + 3].strip()[:1] not in _MARKS:
        return None
    match = (_QUOTES if clause.lemma in RELAYING else _WORDS_OF).fullmatch(text, end, colon)
    if match is None:
        return None
    start, stop = match.span(match.lastgroup or 0)
    return (start, stop) if article.names_in(start, stop) or is_person(text[start:stop]) else None


def _as_remembered(article: Article, clause: Clause) -> Clause | None:
    """The clause of "'…,' Quill recalled *the mayor* telling him." with the mayor for who speaks; None for others."""
    end = clause.cue[-1][1]
    told = _TELLING_HIM.match(article.text, end)
    if told is None or not clause.subject:
        return None
    first, (start, stop) = clause.subject[0][0], told.span("who")
    quotation = article.opening.get(told.end() + 2)
    if article.text.endswith(_BEHIND_MARKS, 0, first):
        quotation = article.quotations[bisect_right(article.ends, first) - 1]
    if quotation is None or not (told["who"] in _PRONOUNS or is_person(told["who"]) or article.names_in(start, stop)):
        return None
    said = Complement("quote", ((quotation.start, quotation.end),))
    cue = (told.span("saying"),)
    return replace(clause, lemma="say", cue=cue, subject=((start, stop),), shared_subject=False, complements=(said,))


def _quoted_last(article: Article, clause: Clause) -> Span | None:
    """Who is quoted behind a quotation: "'…,' Presswire quotes *Ann Quill*."."""
    first, last = (clause.subject[0][0], clause.subject[-1][1]) if clause.subject else (0, 0)
    end = clause.cue[-1][1]
    if not article.text.endswith(_BEHIND_MARKS, 0, first) or clause.cue[0][0] != last + 1:
        return None  # nor "'…,' Ann Quill said, *citing* Odo Tarn."
    if (sentence := article.sentence_at(first)) is None:
        return None
    match = _QUOTED_LAST.match(article.text, end, sentence.end)
    if match is None:
        return None
    start, stop = match.span("who")
    named = article.names_in(start, stop)
    if (named and named[-1][1] == "person" and named[-1][0][1] == stop) or (not named and is_person(match["who"])):
        return (start, stop)
    return None


def without_relay(article: Article, source: Passage) -> Passage:
    """A speaker without the parenthesis that tells who relays or is relayed, a day in front and a comma at the end."""
    if not source:
        return source
    text, first = article.text, source[0][0]
    day = _DAY.match(text, first, source[0][1])
    month = _MONTH.match(text, first, source[0][1]) if text.startswith(("In ", "in "), max(0, first - 3)) else None
    if month:
        source = ((month.end(), source[0][1]), *source[1:])  # "In March Ann Quill said"
    if day and not article.name_type(first, first + 1):  # "On Monday Ann Quill said", but not the Sunday Courier
        source = ((day.end(), source[0][1]), *source[1:])
    start, end = source[-1]
    if (
        text.endswith(_BY_ONE, 0, start)
        and (comma := text.find(", ", start, end)) > 0
        and article.names_in(comma + 2, comma + 3)
        and _BROUGHT_BY.search(text, max(0, start - _LONGEST_BROUGHT), start)
    ):
        start = comma + 2  # "In a video aired by the channel *Tarnwatch*, *Ann Quill* said"
    match = _RELAY.search(text, start + 1, end)
    if match:
        end = match.start()
    if text.find(", who ", start, end) > 0 and (said := _WHO_SAID.search(text, start, end)):
        end = said.start()  # "according to *Ann Quill*, who said it was old"
    while end > start + 1 and text[end - 1] in _COMMAS:
        end -= 1
    if text.startswith(". ", end) and end - start <= _LONGEST_TITLE and text[start:end].lower() in titles():
        name = article.names_in(end + 2, end + 3)
        end = name[0][0][1] if name else end  # "said *Supt*. Ann Quill": a parse may take the dot for an end
    if (opening := _CLOSERS.get(text[end : end + 1])) and _is_open(text, start, end, opening):
        end += 1  # 'A "senior aide" said'
    return (*source[:-1], (start, end))


def _is_open(text: str, start: int, end: int, opening: str) -> bool:
    """True where the mark behind a stretch of text closes one that opens in it."""
    if opening == '"':
        return text.count(opening, start, end) % 2 == 1
    return text.rfind(opening, start, end) > text.rfind(text[end], start, end)
