"""The readings of an article's clauses, each with its log-odds, to choose from.

Where two engines read the article, both have their say: what both read alike is likelier, and what one reads against
the other, or alone, is less likely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.insertions import is_told_between, with_all_told
from dossier.convert.clauses.readings import Reading, is_clausal, last_of, readings_of
from dossier.convert.english.auxiliaries import BE
from dossier.convert.english.pronouns import SUBJECT_PRONOUNS
from dossier.convert.events.outcomes import without_outcome
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.asked import is_asked, is_in_question
from dossier.convert.quotes.brackets import in_brackets
from dossier.convert.quotes.choice import Candidate
from dossier.convert.quotes.circumstances import without_circumstance
from dossier.convert.quotes.continued import with_quotations
from dossier.convert.quotes.edges import (
    with_its_opening,
    with_other_edges,
    without_comment,
    without_gesture,
    without_introduction,
    without_occasion,
    without_open_relative,
)
from dossier.convert.quotes.evidence import SPEECH, log_odds_of
from dossier.convert.quotes.hosts import without_others_words, without_when
from dossier.convert.quotes.mended import with_its_clause, with_whole_condition
from dossier.convert.quotes.nextsaying import before_next_saying, with_what_is_said_besides
from dossier.convert.quotes.nobodys import is_nobodys
from dossier.convert.quotes.nouncues import is_only_a_date, with_what_it_tells
from dossier.convert.quotes.nowords import holds_no_words
from dossier.convert.quotes.openers import before_opener, behind_opener
from dossier.convert.quotes.quoted import quote_readings
from dossier.convert.quotes.quotedas import is_quoted_as, with_who_calls, with_who_is_quoted
from dossier.convert.quotes.rows import with_whole_row, without_next_deed
from dossier.convert.quotes.saidbefore import as_told_through, is_said_before, is_said_twice
from dossier.convert.quotes.sentencereadings import speaks_for_itself
from dossier.convert.quotes.somebody import is_thing
from dossier.convert.quotes.twosources import is_in_reports, with_one_source
from dossier.convert.quotes.unmarked import with_helped_verb, with_its_verb, with_unmarked_end
from dossier.convert.quotes.warningsfrom import as_warning
from dossier.convert.quotes.wordless import with_what_is_judged
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.lexicon import Lexicon
from dossier.convert.reading.marks import first_letter
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.tags import has_finite, tag_at
from dossier.convert.speakers.blamed import is_whom_alone, with_who_is_blamed
from dossier.convert.speakers.citing import behind_citation, without_citation
from dossier.convert.speakers.openasides import with_open_source
from dossier.convert.speakers.ownsubject import with_own_subject
from dossier.records import replace

#: What two engines add to the log-odds of a content that both read as far; and what counts against one that the first
#: or the second alone reads, where the other reads something else at that cue or nothing at all (of the second, more
#: where it is no clause). Found on annotated news by trying steps of 0.1 to 0.3.
_BOTH: Final = 0.3
_FIRST: Final = (-0.6, -0.3)
_SECOND: Final = (-0.8, -0.5)
_PHRASE: Final = -1.0
#: Of a reading that loses words in quotation marks.
_LOST: Final = -2.5
_TAIL: Final = Rare(
    r",? (?:although|as|because|if|since|so|that|though|unless|where|which)\b[^\n\"“”]{1,100}[\"“](?=[\w‘'])"
)
#: What no thing does.
_ONLY_PEOPLE: Final = frozenset("accuse apologise apologize beg express plead thank urge vow".split())
#: Who is no words of a quotation, in front of a form of "be".
_SOMEBODY: Final = SUBJECT_PRONOUNS - {"it"}
#: What opens a clause that the writer may have added: a reading without it is agreed to with the one that has it.
_BACKGROUND: Final = frozenset("although but though whereas where which while who whom whose".split())


def candidates(article: Article, known: Lexicon) -> Iterator[Candidate]:
    """Every reading of every clause whose word may attribute, weighed, in the order of their cues."""
    parse = article.parse
    if not parse.second:
        for number, clause in enumerate(parse.clauses):
            if _may_attribute(article, clause, known):
                for reading in all_readings(article, clause):
                    yield Candidate(log_odds_of(article, reading), number, reading)
        return
    first = _by_cue(article, _with_speakers(article, parse.clauses, parse.second), known)
    second = _by_cue(article, parse.second, known)
    for number, place in enumerate(sorted(first.keys() | second.keys())):
        for odds, reading in _agreed(article, first.get(place, ()), second.get(place, ())):
            yield Candidate(odds, number, reading)


def _with_speakers(article: Article, clauses: Sequence[Clause], others: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses, those of what only people do with whoever does it in another parse where a thing seems to.

    "Villagers told how *an attack* went on and *accused* the army": no attack accuses anybody.
    """
    done = {each.cue[0][0]: each for each in others if each.lemma in _ONLY_PEOPLE and each.subject}
    for clause in clauses:
        other = done.get(clause.cue[0][0]) if clause.lemma in _ONLY_PEOPLE and len(clause.subject) == 1 else None
        if other is not None and is_thing(article, clause.subject[0]) and not is_thing(article, other.subject[0]):
            yield replace(clause, subject=other.subject)
        else:
            yield clause


def _by_cue(article: Article, clauses: Iterable[Clause], known: Lexicon) -> dict[int, list[Reading]]:
    """The readings of the clauses whose word may attribute, by where their cues begin."""
    found: dict[int, list[Reading]] = defaultdict(list)
    for clause in clauses:
        if _may_attribute(article, clause, known):
            found[clause.cue[0][0]] += all_readings(article, clause)
    return found


def _may_attribute(article: Article, clause: Clause, known: Lexicon) -> bool:
    """True for a clause whose word may attribute; a verb of saying, or beside a quotation, always may."""
    if clause.lemma in BE and clause.subject:
        start, end = clause.subject[0][0], clause.subject[-1][1]
        if start > clause.cue[0][0] or article.text[start:end].lower() in _SOMEBODY:
            return False  # "'Is it safe?' *is* the question", "asked where he *is*: 'Come home.'"
    if known.may_attribute(clause):
        return True
    return clause.part == "verb" and (clause.lemma in SPEECH or bool(article.quoted_parts(clause.at)))


def _agreed(article: Article, first: Sequence[Reading], second: Sequence[Reading]) -> Iterator[tuple[float, Reading]]:
    """What two engines read at a cue, with its log-odds; where both end alike, the first tells where it begins."""
    in_first = {each.content: each.frame for each in first}
    ends = {each.content[-1][1] for each in second}
    whole = {each.frame: each.content[-1][1] for each in first if not each.cut and not each.edge}
    for reading in first:
        end = whole.get(reading.frame, 0) if reading.cut in _BACKGROUND else reading.content[-1][1]
        weight = _BOTH if end in ends else _FIRST[not second]
        if is_clausal(reading.frame) and _loses_words(article, reading):
            weight += _LOST
        yield log_odds_of(article, reading) + weight, reading
    for reading in second:
        if in_first.get(reading.content) in (None, "parted"):
            weight = _PHRASE if not first and not is_clausal(reading.frame) else _SECOND[not first]
            yield log_odds_of(article, reading) + weight, reading


def _loses_words(article: Article, reading: Reading) -> bool:
    """True where what is left out of a sentence holds words in marks that nobody else says: "*as 'it leaks'*"."""
    text, end = article.text, reading.content[-1][1]
    tail = _TAIL.match(text, end)
    sentence = article.sentence_at(end) if tail else None
    if tail is None or sentence is None or tail.end() > sentence.end:
        return False
    cues = cue_forms()
    return not any(word in cues.verbs or word in cues.speech for word in tail[0].lower().split())


def _is_told_in_front(article: Article, reading: Reading) -> bool:
    """True for a clause in front of who says it, and no "When it rained,", nor one that goes on with "and,"."""
    start, end = reading.content[0]
    if article.text.endswith((" and", " but", " or"), start, end):
        return False  # "The mill has ten clerks *and*, she says, “twenty cats”"
    is_main = end <= reading.clause.cue[0][0] and tag_at(article.text, start) not in ("I", "W")
    return is_main and has_finite(article.text, start, end)


def _only_goes_on(article: Article, reading: Reading) -> bool:
    """True for the last words alone of "The mill must open, she said, *“as soon as possible”*"."""
    start, text = reading.content[0][0], article.text
    said = last_of(reading.cue, reading.source)
    return reading.frame == "quote" and text[said:start] == ", " and first_letter(text, start).islower()


def all_readings(article: Article, clause: Clause) -> Iterator[Reading]:
    """Every reading of a clause, with the quotations that belong to it."""
    whole_answer = article.withheld.get(clause.cue[0][0], clause)
    if whole_answer is None or is_quoted_as(article, clause) or is_asked(article, clause):
        return
    if is_in_question(article, clause) or is_in_reports(article, clause):
        return
    if (inserted := article.insertion_at(clause.cue[0][0])) is not None:
        if is_told_between(whole_answer, inserted):
            return
        whole_answer = with_all_told(article.text, whole_answer, inserted)
    clause = with_its_clause(article, without_when(article, as_warning(article, whole_answer)))
    clause = behind_citation(article, with_what_it_tells(article, clause))
    clause = with_whole_condition(article, with_own_subject(article, clause))
    clause = with_who_calls(article, with_who_is_quoted(article, clause))
    if clause.role != "main" and (clause := as_told_through(article, clause)).role != "main":
        blamed = with_who_is_blamed(article, clause)
        if blamed is None:
            return
        clause = blamed
    if is_nobodys(article, clause) or is_said_twice(article, clause):
        return
    plain = list(readings_of(article.text, clause))
    if any(each.frame == "patient inf" for each in plain):  # "*the mill* was said *to be safe*" tells no less
        plain = [each for each in plain if each.frame != "patient"]
    is_fronted = any(_is_told_in_front(article, each) for each in plain)
    for reading in quote_readings(article, clause, plain):
        if is_fronted and _only_goes_on(article, reading):
            continue
        for each in with_other_edges(article, with_open_source(article, reading)):
            inside = before_opener(article, behind_opener(article, in_brackets(article, each)))
            if not inside.content:
                continue
            inside = with_its_verb(article, before_next_saying(article, without_circumstance(article, inside)))
            whole = with_what_is_said_besides(article, with_unmarked_end(article, with_quotations(article, inside)))
            whole = with_helped_verb(article, whole)
            whole = without_citation(article, without_introduction(article, whole))
            whole = without_gesture(article, with_its_opening(article, without_outcome(article, whole)))
            whole = with_whole_row(article, without_next_deed(article, without_comment(article, whole)))
            whole = without_others_words(article, without_open_relative(article, without_occasion(article, whole)))
            if not whole.content or is_only_a_date(article, whole) or holds_no_words(article, whole):
                continue
            if whole.frame == "np" and is_whom_alone(article, whole):
                continue
            one = with_one_source(article, whole)
            if one and not speaks_for_itself(article, one) and not is_said_before(article, one):
                yield with_what_is_judged(article, one)
