"""Clauses whose subject can say nothing: a number, a note that is quoted, what things are sorted or done by."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.governed import COURT
from dossier.convert.english.inflections import forms_of_nouns
from dossier.convert.english.persons import head_of, is_somebody
from dossier.convert.english.timewords import MONTH_NAMES, NUMBERS, WEEKDAYS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.notold import is_not_told
from dossier.convert.quotes.saidof import idle_words, is_said_of
from dossier.convert.quotes.unsaid import is_against, is_unsaid
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.spoken import MARKS, is_title, looks_spoken
from dossier.convert.reading.wordclasses import class_of, word_tags
from dossier.convert.speakers.citing import CLAIM_NOUNS, FINDING_NOUNS

#: "*There* is a note on it", "beat *the $3 billion* estimate of analysts".
_NO_SPEAKER: Final = Rare(r"[Tt]here\b|(?:(?:an?|the) )?[$€£\d]")
#: "approved *by a single vote*": by how much, and not by whom.
_BY_VOTES: Final = Rare(
    r"(?:an? |one |\d{1,5} )?(?:single |clear |narrow |[\w-]{1,20} to [\w-]{1,20} )?(?:votes?|majority)"
)
_VOTES: Final = ("vote", "votes", "majority")
_CAMERAS: Final = frozenset({"CCTV", "Dashcam", "Bodycam"})
_NOBODY: Final = frozenset({"nothing", "following", "amid", "despite"})  # "*Following* reports that"
#: What people and things are sorted by.
_MEASURES: Final = frozenset(
    "ability age class colour color custom gender height importance income length merit means needs performance "
    "preference price principle race rank religion rule score seniority severity sex shape size skill skills status "
    "strength taste tastes type usage value wealth weight".split()
)
#: What things are done as per.
_RULES: Final = forms_of_nouns(
    "agreement arrangement calendar code constitution contract custom demand direction directive formula "
    "guideline instruction law mandate norm order pattern plan policy practice procedure programme protocol "
    "provision quota ratio regulation request requirement requisition roster rule schedule share specification "
    "standard strategy term timetable tradition treaty usual wish"
)
_PICTURES: Final = frozenset("footage image photo photograph picture recording transcript video".split())
_SEEN: Final = _PICTURES | forms_of_nouns("clip footage image photo photograph picture screenshot video")
_SPREADING: Final = frozenset({"circulate", "share", "spread"})
_OWN: Final = frozenset({"a", "an", "his", "her", "its", "their", "our", "your"})
_MOST_OF_A_MEASURE: Final = 2
_LONGEST_ADJECTIVE: Final = 24
_PEOPLE_TOO: Final = frozenset("many few several some other others most more".split())
CLAIM: Final = re.compile(rf"an? (?:{CLAIM_NOUNS})")
#: "*a charge Quill* has denied", "*a finding Kray* rejected": it is said of words that stand before, and nobody's own.
_CLAIMED: Final = re.compile(rf"an? (?:{FINDING_NOUNS}) (?:[A-Z]|(?:he|she|they|the|his|her|their)\b)")
#: What is read as a book is.
_READ: Final = frozenset({"np", "pp", "as"})
#: "the *ninth named* storm of the year".
_ORDINAL: Final = Rare(
    r"(?:[Tt]he )?(?:first|second|third|\d{1,3}(?:st|nd|rd|th)"
    r"|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]{3,6}teen|twentie)th)"
)
#: What points to something without a word: "*Everything* pointed to a strike".
_ALL_SIGNS: Final = frozenset({"all", "everything", "all signs", "all the signs", "the signs", "every sign", "signs"})
_NUMBER: Final = Rare(rf"[\d.,]+|(?:{'|'.join(NUMBERS)})", re.IGNORECASE)
_BY_SOMEBODY: Final = Rare(
    rf" by (?!{'|'.join(map(str.title, (*WEEKDAYS, *MONTH_NAMES)))})"
    r"(?:(?:the|an?) (?:[a-z-]{2,20} ){0,3}|(?![a-z]{1,17}ing )[a-z]{3,20} )?[A-Z]"
)
_MAYBE: Final = ("If ", " if ", "Unless ", " unless ", " whether ")
_IS_TO: Final = (" is ", " was ", " is not ", " was not ")
_WAS_HOW: Final = (" is how ", " was how ")
#: Who writes, and tells whose words follow.
_I_QUOTE: Final = frozenset({"I", "we", "We"})


def is_nobodys(article: Article, clause: Clause) -> bool:
    """True for a cue that gives words to nobody: its subject cannot speak, or it was never said or only looks said.

    Nor does anybody speak in "has yet *to be shown*", and who read the news has not told it.
    """
    if is_against(article.text, clause) or is_not_told(article, clause):
        return True
    if clause.part == "noun" and clause.role == "show" and clause.lemma in _PICTURES:
        return True  # "The court was *shown footage* of the attack"
    if clause.part == "noun" and clause.subject:
        return _NO_SPEAKER.match(article.text, clause.subject[0][0]) is not None
    if clause.part == "preposition" and clause.subject:
        phrase = article.text[slice(*clause.subject[-1])]
        if clause.lemma == "as per":  # "as per *the rules*"
            return head_of(phrase) in _RULES
        return _is_measure(phrase)
    if clause.part == "noun" and not clause.subject and article.text.endswith((" no ", " No "), 0, clause.cue[0][0]):
        return True  # "There was no *mention* of a cause"
    if clause.part != "verb":
        return False
    if is_said_of(article, clause) or is_unsaid(article, clause):
        return True
    if clause.passive and clause.lemma == "recall" and not clause.subject:
        return True  # "It will *be recalled* that the mill burned in May"
    if clause.role == "infinitive" and article.text.endswith("anonymity ", 0, clause.cue[0][0]):
        return True  # "on condition of anonymity *to speak freely*"
    if clause.lemma in _SPREADING and clause.subject and head_of(_subject_of(article, clause)) in _SEEN:
        return True  # "*A photo has been circulating* alongside claims"
    if clause.lemma == "show" and clause.passive and all(each.kind == "np" for each in clause.complements):
        return True  # "The jury *was shown* a letter"
    if not clause.passive and clause.subject and _BY_SOMEBODY.match(article.text, clause.cue[-1][1]):
        # "The minister left, *a move first reported* by the Kray Post", but "was quoted *as saying* by the Kray Post"
        return not article.text.endswith(" as ", 0, clause.cue[0][0])
    if (idle := idle_words(article, clause)) and not article.quoted_parts((idle[1], idle[1] + 1)):
        return clause.lemma != "report" or all(each.kind != "that" for each in clause.complements)
    if not clause.subject:  # "was *not known*", "has yet *to be shown*"
        return clause.passive and (clause.role == "infinitive" or clause.negated)
    if clause.lemma == "hear" and _is_court(article.text[slice(*clause.subject[-1])]):
        return True  # "*The court heard* that it leaked"
    if clause.lemma == "read" and not clause.passive and all(each.kind in _READ for each in clause.complements):
        text, end = article.text, clause.cue[-1][1]
        parts = article.quoted_parts((clause.cue[0][0], clause.at[1]))  # none, or "an e-mail headed *“Lodd: News”*"
        return all(start > end + 1 and is_title(text[start:stop].strip(MARKS)) for start, stop in parts)
    start, end = clause.subject[0][0], clause.subject[-1][1]
    if clause.role == "infinitive" and article.text[end : clause.cue[0][0]] in _IS_TO and _is_act(article, start, end):
        return clause.lemma not in ("say", "tell")  # "*His mistake was to* question the fees"
    if article.text.endswith(_MAYBE, 0, start) and not clause.passive:
        return True  # "*If* Ann Quill says it is safe", "nobody knows *whether* she said so"
    if article.text.endswith(_WAS_HOW, 0, start):
        return True  # "'A joke' was how *Ann Quill described it*"
    return _cannot_speak(article, clause, start, end) or _is_within_marks(article, clause, start, end)


def _subject_of(article: Article, clause: Clause) -> str:
    return article.text[clause.subject[0][0] : clause.subject[-1][1]].lower()


def _is_act(article: Article, start: int, end: int) -> bool:
    """True for "His mistake", which is none of anybody, and no name; not for "it" and "which"."""
    phrase = article.text[start:end]
    if " " not in phrase or phrase.endswith((" that", " which", " who")):
        return False
    return not is_somebody(phrase) and not article.names_in(start, end)


def _cannot_speak(article: Article, clause: Clause, start: int, end: int) -> bool:
    """True for a subject that does nothing by its words, or nothing of this verb: "*a majority*", "*CCTV* showed"."""
    text = article.text
    if end - start < _LONGEST_ADJECTIVE:
        word = text[start:end]
        if word.endswith(_VOTES) and _BY_VOTES.fullmatch(word):
            return True
        if _is_adjective(word) and word not in article.name_words and "N" in class_of(text[slice(*clause.cue[0])]):
            return True
        if word.lower() in _NOBODY or (clause.lemma == "show" and word in _CAMERAS):
            return True
    if text.startswith("a", start) and _CLAIMED.match(text, start, end):
        return True
    if text.endswith(" and", start, end) and clause.lemma == "know":
        return True  # "A man who left and *knew* Ann Quill told …": no clause behind it, though a parse takes one
    if clause.lemma == "quote" and text[start:end] in _I_QUOTE and not article.quoted_parts((start, end)):
        return True  # "Ann Quill said, and *I quote*, “It is safe”"
    if clause.lemma == "name" and (_ORDINAL.fullmatch(text, start, end) or text.endswith("not ", 0, clause.cue[0][0])):
        return True  # … "players *not named* Tarn"
    if text[start:end].lower() == "those" and text.endswith("ed", *clause.cue[0]) and clause.cue[0][0] == end + 1:
        return True  # "gave *those threatened* a week": whom others threaten
    return clause.lemma.startswith("point") and text[start:end].lower() in _ALL_SIGNS


def _is_within_marks(article: Article, clause: Clause, start: int, end: int) -> bool:
    """True for a subject in quotation marks that its verb stands outside of, and for a bare number behind an aside.

    "The note 'After *the season*' referred to …"; "Twelve boxes, *fourteen* declared: …".
    """
    text = article.text
    quoted = article.quoted_parts((start, end))
    has_aside = "aside" in [each.marker for each in clause.complements]
    if not quoted and not has_aside:
        return False
    if _NUMBER.fullmatch(text, start, end):
        return has_aside
    cue = clause.cue[0][0]
    return any(
        first + 1 < start
        and end <= last <= end + 2
        and last <= cue
        and not looks_spoken(text, article.quotation_of[first, last])
        for first, last in quoted
    )


def _is_measure(phrase: str) -> bool:
    """True for what things are sorted by, and nobody's words: "paid according to *their skill*"."""
    if not phrase.islower():
        return False  # "according to *Price*": somebody called so
    first, *more = phrase.split()
    if not more:
        return first in _MEASURES
    return more[-1] in _MEASURES and first in _OWN and len(more) <= _MOST_OF_A_MEASURE


def _is_court(who: str) -> bool:
    return head_of(who).lower() in COURT or who.endswith("Old Bailey")


def _is_adjective(word: str) -> bool:
    """True for the first of "*Controversial* plans to build", which a capital makes a name, and "plans" a verb."""
    return word.isalpha() and word.lower() not in _PEOPLE_TOO and word_tags().get(word.lower()) == "J"
