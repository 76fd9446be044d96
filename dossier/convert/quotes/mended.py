"""Clauses with the complements that they should have, where a parse cut them in two or hung them elsewhere."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.governed import LISTENERS
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.hearings import HEARING_BEHIND, PAPERS_BEHIND
from dossier.convert.quotes.sentencereadings import OWN_WORDS
from dossier.convert.reading.cues import CLAUSE_VERBS
from dossier.convert.reading.parse import CLAUSAL, Clause, Complement
from dossier.convert.reading.tags import has_finite
from dossier.data import table_of
from dossier.edtf import MONTHS
from dossier.model import Span
from dossier.records import replace

#: "*In a related press release issued the following day*".
_IN_A_PAPER: Final = re.compile(
    r"(?:In|At|On|During) (?:an?|the|one|another|his|her|its|their) (?:[\w-]{1,20} ){0,4}?(?P<paper>[a-z-]{3,20}) "
    r"(?:[a-z]{2,14}ed|sent|given|made|written|held|read|seen|shown|put|taken)\b[^,;:\n]{0,80},?"
)
#: "said *no*", "said *yes* when asked if she would run"; "said no more", "said no one came" go on.
_ANSWER: Final = re.compile(r" (?P<answer>[Nn]o|[Yy]es)(?=[.,;\n]|\Z| (?:when|if|after|as|while) )")
_ASKED_IF: Final = Rare(r"\b[Aa]sked\b[^.;\n]{0,60}?\s(?:about|if|whether)\b")
#: What is found "in May that …" is found to be so, where a book "published in May that …" is told apart.
_FINDING: Final = frozenset({"conclude", "decide", "determine", "discover", "find", "hold", "rule"})
_CLOSING_MARKS: Final = frozenset('"”’»')
#: Behind a cue: what stands in front of its colon is what was said.
_SO: Final = Rare(r"\s(?:it|this|that|(?:[^,;:.\n]{2,40} )?so(?: (?:on|in|at|last|to) [^,;:\n]{2,40})?)\W*")
_TOLD_WHOM: Final = Rare(
    r"(?:(?:the|an?|his|her|their|its) )?(?:[a-z]{1,20} )?(?P<whom>[a-z]{3,20}) (?=(?:he|she|they|it|there) )"
)
#: What is told, not who is told it: "told *the story* that everybody knew".
_TALES: Final = frozenset(
    "anecdote fable fact facts joke jokes lie lies news secret stories story tale tales truth".split()
)
_TOLD: Final = LISTENERS | frozenset(
    "police judges jurors magistrates officers detectives reporters journalists lawmakers senators "
    "investigators".split()
)
#: What these hold out may hang on something: "threatened *a strike if the offer stays*".
_PROMISING: Final = frozenset({"offer", "pledge", "promise", "threaten", "vow"})
_INQUIRING: Final = frozenset("ask check discuss doubt enquire inquire know query question see wonder".split())
#: When or where something was said, up to what was said.
_OCCASION: Final = Rare(
    r"(?:at|in|on|during) (?:an?|the|his|her|its|their) (?:[\w'’-]{1,20} ){0,3}(?:briefing|conference|telephone|phone"
    r"|call|interview|statement|letter|e-?mail|post|speech|hearing|meeting|deposition|time|radio|television|message|tweet"
    r"|memo|note)\b"
    r"(?:[^,.;:\n]{0,30}? that (?:was|were|is|had been|has been) [a-z]{1,12}(?:ed|en|ld|de|nt) [^,.;:\n]{2,40}?"
    r"|[^,.;:\n]{0,30}?) (?=that\b)"
    # … or by which way
    r"|by (?:cable|e-?mail|fax|letter|phone|post|radio|telegram|telephone|text|video|WhatsApp)(?: message| link| call)?"
    r" (?=that\b)"
    r"|in (?:confidence|English|passing|person|private|public|writing) (?=that\b)"
    r"|over (?:breakfast|coffee|dinner|drinks|lunch|tea|the (?:phone|radio|telephone)) (?=that\b)"
)
#: Where it was printed: "reported *in the journal Tarn Letters* that".
_PRINTED: Final = Rare(
    r"in (?:the )?(?:(?:journal|magazine|newspaper|weekly) )?[A-Z][\w’'&-]{0,20}"
    r"(?: (?:(?:of|and|the|for) )?[A-Z][\w’'&-]{0,20}){0,5} (?=that\b)"
)
#: When something was settled, and how, up to what was.
_OF_DAYS: Final = frozenset({"in", "on"})
_DAY: Final = Rare(
    rf"(?:in|on) (?:(?:early|late|mid) |mid-)?(?:(?:{'|'.join(MONTHS)})(?: \d{{1,2}})?(?:,? \d{{4}})?|\d{{4}}"
    rf"|(?:{'|'.join(map(str.title, WEEKDAYS))})(?: (?:morning|afternoon|evening|night))?|principle|private|secret)"
    r" (?=to [a-z])"
)
_PRINTING: Final = frozenset("argue claim conclude estimate find note report say show state suggest warn write".split())
_OCCASIONAL: Final = frozenset({"at", "by", "during", "in", "on", "over"})
#: "told *the magazine* that he lied", which a parse took for a magazine that he lied to.
_TOLD_ONE: Final = Rare(
    r"(?:an?|the|his|her|their|its) (?:[\w'’-]{1,20} ){1,3}?"
    r"(?=that (?!(?:are|can|could|did|do|does|had|has|have|is|may|might|must|should|was|were|will|would)\b)\w)"
)
#: A condition, or what is granted, in front of ", as Odo Tarn claims,".
_CONDITION: Final = re.compile(r"(?:But |And |So )?(?:[Ee]ven )?(?:[Ii]f|[Aa]lthough|[Tt]hough) ")
#: What these tell is told to whom stands behind them.
TELLING: Final = frozenset("advise assure brief inform notify remind tell warn".split())
#: One of these stands where a sentence ends with who heard what somebody said.
_HEARINGS: Final = (" heard", " told")
_IN_PAPERS: Final = tuple(
    f" {verb}{ending}." for verb in "allege claim indicate say show state suggest".split() for ending in ("", "s")
)
_LONGEST_HEARING: Final = 100
_TOLD_THAT: Final = Rare(r" (?:[\w'’-]{1,20} ){0,6}?(?P<what>that|to) ")
#: To whom something is told, where they are three or more.
_HEARER: Final = r"[\w.'’&-]{1,20}(?: [\w.'’&-]{1,20}){0,5}"
_HEARERS: Final = Rare(rf" {_HEARER}(?:, {_HEARER}){{1,4}},? and {_HEARER}")
#: "told *the magazine in its June issue*", "told *Tarn Eye in an interview*".
_IN_ISSUE: Final = Rare(
    r" (?P<whom>[^\n,.;:]{2,60}?) (?:for|in) (?:an?|her|his|its|last|the|their|this) (?:[\w’'-]{1,20} ){0,4}"
    r"(?:article|conversation|edition|feature|interview|issue|piece|podcast|profile|story)(?: [\w’'-]{1,20}){0,5}"
)
_LONGEST_ROW: Final = 120
#: Within so many characters behind a subject stands its verb.
_NEXT_WORD: Final = 12


def with_whole_condition(article: Article, clause: Clause) -> Clause:
    """The clause with an if-clause given to what it is a condition of: "promised *'a strike'* if the offer stays"."""
    complements = clause.complements
    ifs = (n for n, each in enumerate(complements) if each.kind == "if" and each.at and each.marker != "whether")
    at = next(ifs, 0)
    if clause.part != "verb" or not at or clause.lemma in _INQUIRING:
        return clause
    condition = complements[at]
    for number, thing in enumerate(complements[:at]):
        if not thing.at:
            continue
        first, last = thing.at[0][0], thing.at[-1][1]
        is_threat = clause.lemma in _PROMISING and thing.kind == "np" and not thing.marker
        if (
            thing.kind in ("np", "pp")
            and first > clause.cue[0][0]
            and (is_threat or article.quoted_parts((first, min(last, condition.at[0][0]))))
        ):
            marker = thing.marker if thing.kind == "pp" else ""
            whole = replace(thing, at=((first, condition.at[-1][1]),), marker=marker)
            return replace(clause, complements=(*complements[:number], whole, *complements[at + 1 :]))
    return clause


def _of_the_condition(article: Article, clause: Clause) -> Clause:
    """The clause with the condition alone that "as" comments on: "If *he lied*, as Odo Tarn claims, he must go"."""
    text = article.text
    host = next((each for each in clause.complements if each.marker in ("host", "aside") and each.at), None)
    if host is None or not clause.subject or not text.endswith(", as ", 0, clause.subject[0][0]):
        return clause
    start = host.at[0][0]
    opener = _CONDITION.match(text, start)
    end = clause.subject[0][0] - len(", as ")
    if opener is None or opener.end() >= end or text.find(",", opener.end(), end) >= 0:
        return clause
    condition = replace(host, at=((opener.end(), end),))
    return replace(clause, complements=tuple(condition if each is host else each for each in clause.complements))


def with_its_clause(article: Article, clause: Clause) -> Clause:
    """The clause with what it says, and to whom, where a parse gave these to another word or cut them in two."""
    if clause.part != "verb":
        return clause
    clause = _before_its_hearing(article, _of_the_condition(article, clause))
    if clause.lemma in TELLING and not clause.passive and (told := _with_all_hearers(article, clause)):
        return told
    if clause.passive and clause.role == "participle" and clause.lemma in _FINDING:
        clause = _with_its_head(article, clause)
    clause = _joined_at_a_mark(article, _behind_its_colon(article, clause))
    if clause.complements and clause.complements[0].kind == "bare" and not clause.complements[0].marker:
        clause = _behind_its_paper(article, clause)
    if clause.lemma in CLAUSE_VERBS and (row := _row_that_acts(article, clause)):
        return replace(clause, complements=(Complement("bare", (row,)),))
    if clause.lemma == "say" and (answer := _answer(article, clause)):
        return replace(clause, complements=(Complement("bare", (answer,)),))
    if clause.lemma == "tell" and not clause.passive and (told := _with_hearer(article.text, clause)):
        return told
    return _behind_its_occasion(article.text, clause)


def _before_its_hearing(article: Article, clause: Clause) -> Clause:
    """The clause without who heard of it in court: "told police he was 'tired'*, a jury heard on Monday*."."""
    text, cue = article.text, clause.cue[-1][1]
    sentence = article.sentence_at(cue - 1) if clause.complements else None
    if sentence is None or clause.lemma == "hear":
        return clause
    first = max(cue, sentence.end - _LONGEST_HEARING)
    if text.endswith(_IN_PAPERS, first, sentence.end):
        heard = PAPERS_BEHIND.search(text, first, sentence.end)
    elif any(text.find(verb, first, sentence.end) >= 0 for verb in _HEARINGS):
        heard = HEARING_BEHIND.search(text, first, sentence.end)
    else:
        return clause
    comma = heard.start() if heard else 0
    if not comma or text.find(",", comma + 1, sentence.end) > 0:
        return clause
    told = (
        _TOLD_THAT.match(text, cue, comma)
        if any(each.at and each.at[0][0] > comma for each in clause.complements)
        else None
    )
    if told is not None and (clause.lemma == "tell" or told["what"] == "that"):
        content = ((told.start("what"), comma),)
        own = Complement("that", content) if told["what"] == "that" else Complement("inf", content)
        return replace(clause, complements=(own,))
    cut = (
        replace(each, at=tuple((start, min(end, comma)) for start, end in each.at if start < comma))
        for each in clause.complements
    )
    return replace(clause, complements=tuple(each for each in cut if each.at))


def _with_hearer(text: str, clause: Clause) -> Clause | None:
    """The clause with who is told of "told *the court* he ran", which a parse took for a court that he ran."""
    for each in clause.complements:
        if each.kind != "np" or each.marker or not each.at or each.at[0][0] < clause.cue[0][0]:
            continue
        listener = _TOLD_WHOM.match(text, *each.at[0])
        if listener and listener["whom"] in _TOLD:
            own = Complement("bare", ((listener.end(), each.at[0][1]), *each.at[1:]))
            to = Complement("np", ((each.at[0][0], listener.end("whom")),), "to")
            return replace(clause, complements=(to, own))
        hearer = _TOLD_ONE.match(text, *each.at[0]) if len(clause.complements) == 1 else None
        if hearer and hearer[0].split()[-1] not in _TALES and has_finite(text, hearer.end(), each.at[0][1]):
            own = Complement("that", ((hearer.end(), each.at[0][1]), *each.at[1:]), "that")
            to = Complement("np", ((each.at[0][0], hearer.end() - 1),), "to")
            return replace(clause, complements=(to, own))
    return None


def _behind_its_occasion(text: str, clause: Clause) -> Clause:
    """The clause with what was said or settled, which a parse hung on the occasion.

    "Told us *on the telephone* that …", "agreed *in March* to sell it".
    """
    if any(each.kind in CLAUSAL for each in clause.complements):
        return clause
    for each in clause.complements:
        if each.kind == "pp" and each.at and each.marker in _OCCASIONAL:
            start = each.at[0][0]
            # "wrote in a memo *to staff that was seen by Presswire that* …": a part for each preposition
            behind = [one for one in clause.complements if one.at and one.at[0][0] >= start]
            *more, (last, end) = sorted(span for one in behind for span in one.at)
            first = more[0][0] if more else last
            if each.marker in _OF_DAYS and (day := _DAY.match(text, first, end)):
                kept = tuple(one for one in clause.complements if one not in behind)
                return replace(clause, complements=(*kept, Complement("inf", ((day.end(), end),))))
            occasion = _OCCASION.match(text, first, end)
            if occasion is None and clause.lemma in _PRINTING:
                occasion = _PRINTED.match(text, first, end)
            if occasion:
                that = Complement("that", ((occasion.end(), end),), "that")
                kept = tuple(one for one in clause.complements if one not in behind)
                return replace(clause, complements=(*kept, that))
    return clause


def _with_all_hearers(article: Article, clause: Clause) -> Clause | None:
    """The clause with what several were told: "told *the Post, the Courier and a friend* that …"; None elsewhere.

    So with whom a paper was told: "told *the magazine* in its June issue that …".
    """
    text, end = article.text, clause.cue[-1][1]
    that = text.find(" that ", end, end + _LONGEST_ROW)
    issue = _IN_ISSUE.fullmatch(text, end, that) if that > 0 else None
    is_row = text.find(", ", end, max(that, 0)) >= 0 and _HEARERS.fullmatch(text, end, that) is not None
    if issue is None and (not is_row or has_finite(text, end, that)):
        return None
    own = next((each for each in clause.complements if each.at and each.at[0][0] <= that + 1 < each.at[-1][1]), None)
    stop = own.at[-1][1] if own else clause.at[1]
    hearers = Complement("np", ((end + 1, issue.end("whom") if issue else that),), "to")
    return replace(clause, complements=(hearers, Complement("that", trimmed(text, ((that + 1, stop),)), "that")))


def _behind_its_colon(article: Article, clause: Clause) -> Clause:
    """The clause without what stands in front of a colon: "It was close: *a poll found the two level*"."""
    text, subject = article.text, clause.subject
    if not subject or not text.endswith(": ", 0, subject[0][0]) or subject[0][0] > clause.cue[0][0]:
        return clause
    sentence = article.sentence_at(subject[0][0])
    behind = clause.cue[-1][1]
    if sentence is None or not OWN_WORDS.match(text, behind, sentence.end):
        return clause
    if _SO.fullmatch(text, behind, sentence.end):
        return clause
    kept = tuple(each for each in clause.complements if not each.at or each.at[0][0] > subject[0][0])
    if len(kept) == len(clause.complements):
        return clause
    if not any(each.kind in CLAUSAL for each in kept):  # beside a clause, a noun was taken for who was told
        kept = tuple(replace(each, marker="") if each.kind == "np" and each.marker == "to" else each for each in kept)
    return replace(clause, complements=kept)


def _row_that_acts(article: Article, clause: Clause) -> Span | None:
    """All of "said *Ann Quill, a baker, Odo Tarn, a clerk, and Ivo Lind had left*", which a parse cut at the last."""
    text = article.text
    only = clause.complements[0] if len(clause.complements) == 1 else None
    if only is None or only.kind != "np" or only.marker or len(only.at) > 1 or only.at[0][0] < clause.cue[-1][1]:
        return None
    start, end = only.at[0]
    sentence = article.sentence_at(start)
    behind = end + len(", and ")
    if sentence is None or not text.startswith(", and ", end) or text.find(", ", start, end) < 0:
        return None
    last = article.names_in(behind, behind + 1)
    is_row = bool(last) and bool(article.names_in(start, start + 1)) and not article.quoted_parts((start, sentence.end))
    if not is_row or not has_finite(text, last[0][0][1], last[0][0][1] + _NEXT_WORD):
        return None
    return start, sentence.end


def _answer(article: Article, clause: Clause) -> Span | None:
    """The "no" of "Asked if he had lied, he said *no*", where its sentence tells what was asked."""
    answer = _ANSWER.match(article.text, clause.cue[-1][1])
    sentence = article.sentence_at(clause.cue[0][0]) if answer else None
    if answer is None or sentence is None or not _ASKED_IF.search(article.text, sentence.start, sentence.end):
        return None
    return answer.span("answer")


def _with_its_head(article: Article, clause: Clause) -> Clause:
    """The clause of the only verb of "*A study found* in 2014 that …", which a parse took for a participle."""
    head = next((each.at[0] for each in clause.complements if each.marker == "head" and each.at), None)
    told = next((each.at[-1] for each in clause.complements if each.kind == "that" and each.at), None)
    sentence = article.sentence_at(clause.cue[0][0])
    if head is None or told is None or sentence is None or clause.subject:
        return clause
    if head[0] != sentence.start or sentence.end - told[1] > 1 or not head[1] < clause.cue[0][0] < told[0]:
        return clause
    kept = tuple(each for each in clause.complements if each.marker != "head")
    return replace(clause, subject=(head,), complements=kept, passive=False, role="main")


def _behind_its_paper(article: Article, clause: Clause) -> Clause:
    """The clause without the paper it stands in: "*In a letter sent on Monday*, the board denounced the deal"."""
    front, *others = clause.complements
    if not front.at or front.at[0][0] >= clause.cue[0][0]:
        return clause
    paper = _IN_A_PAPER.fullmatch(article.text, *front.at[0])
    if paper is None or paper["paper"] not in table_of("speaking_nouns")["paper"]:
        return clause
    if not any(each.kind in CLAUSAL for each in others):
        others = [replace(each, marker="") if each.kind == "np" and each.marker == "to" else each for each in others]
    return replace(clause, complements=tuple(others))


def _joined_at_a_mark(article: Article, clause: Clause) -> Clause:
    """The clause with what a parse cut in two within a quotation: "said *the band, 'The Lodd Boys,' had left*"."""
    complements = clause.complements
    for number, (one, other) in enumerate(pairwise(complements)):
        if one.kind != "np" or other.kind != "bare" or not one.at or not other.at:
            continue
        place = other.at[0][0]
        if 0 <= place - one.at[-1][1] <= 1 and article.text[place] in _CLOSING_MARKS:
            whole = replace(other, at=((one.at[0][0], other.at[0][1]), *other.at[1:]))
            return replace(clause, complements=(*complements[:number], whole, *complements[number + 2 :]))
    return clause
