"""A clause's own subject, where a parse took another's: whose owner, who is behind a front, what a headline says."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.feasts import BARE_FEASTS
from dossier.convert.english.inflections import irregular_pasts
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import Clause, Complement
from dossier.convert.reading.tags import has_finite
from dossier.convert.reading.wordclasses import word_tags
from dossier.convert.speakers.besidemarks import behind_a_quotation, up_to_speech
from dossier.convert.speakers.citing import NAME
from dossier.convert.speakers.fronts import behind_an_opening
from dossier.convert.speakers.hearers import only_hears, who_tells_him, who_tells_on
from dossier.convert.speakers.inverted import said_behind, said_behind_comma
from dossier.convert.speakers.inwriting import who_says_in_a, who_wrote
from dossier.convert.speakers.openasides import behind_a_conjunction, with_open_aside
from dossier.convert.speakers.ownphrases import (
    LEFT_FEELING,
    LONGEST_NAMED,
    LONGEST_RELATIVE,
    WHOSE_OFFICE,
    ahead_with_relative,
    before_an_aside,
    behind_a_thing,
    behind_but,
    behind_front,
    behind_town,
    left_feeling,
    neither_of_them,
    of_whose,
    only_the_name,
    second_of_two,
    who_acts_in_court,
    who_filed,
    who_speaks_to,
    who_was_first,
    whose_bare_office,
    with_relative,
)
from dossier.convert.speakers.pronouns import SUBJECT_PRONOUNS
from dossier.convert.speakers.recorded import (
    LONGEST_PART,
    maker_of,
    who_is_brought_in,
    who_is_left,
    who_is_perceived,
    who_is_recorded,
    who_is_shown,
)
from dossier.convert.speakers.translated import BEHIND_MARKS, told_later
from dossier.convert.speakers.turnedround import turned_back
from dossier.model import Passage, Span
from dossier.records import replace

#: "*She* is convinced that it will rain": a passive only by its form.
_STATES: Final = frozenset(
    "alarm concern convince delight disappoint persuade please reassure satisfy surprise".split()
)
#: What stands behind a passive's "by" and did nothing: by which means, by when.
_NO_AGENT: Final = Rare(
    r"(?:(?:e-?mail|phone|telephone|letter|text(?: message)?|post|mail|fax|radio|video(?: link)?|word of mouth)"
    r"(?= (?:in|on|at|from|to|last|this|that|whether|earlier)\b|$|[.,;:])"
    r"|(?:the )?(?:end|middle|start|beginning) of|(?:next|this) (?:week|month|year|spring|summer|autumn|fall|winter)\b"
    rf"|(?:Christmas|New Year|{'|'.join(feast.title() for feast in BARE_FEASTS)})\b(?![’'] |[’']s| [A-Z]))",
)
_WHO_SAID_SO: Final = Rare(
    r"(?P<who>[A-Z][\w’'-]{0,20}(?: [\w’'-]{1,20}){1,8}?) who (?:said|says|claims|claimed) "
    r"[^\n.,;:\"“”]{2,100} "
)
_TELLING: Final = frozenset({"say", "tell"})
#: A relative clause that begins with when it was: "Ann Quill, *who on May 3, 2024,* urged".
_WHO_THEN: Final = Rare(r", (?P<who>who),? (?:at|earlier|in|last|on|this) [^\n,;:.!?()\"“”]{2,40}(?:, \d{4})?, \Z")
_LONGEST_THEN: Final = 80
_ONLY_FOR: Final = ", only for "
_COORDINATORS: Final = (" and ", " or ", " but ")
_ASIDE_DASHES: Final = (" -", "--", "–", "—")
#: "an act which *he* has, to date, refused".
_HAS: Final = Rare(
    rf"\b(?P<who>he|she|it|they|{NAME}|(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts) (?:[\w’'-]{{1,20}} ){{0,3}}?[\w’'-]{{2,20}})"
    r" (?:has|have|had), [^\n,.;:!?\"“”]{2,36}, \Z"
)
#: What was said, in front of who answers it by office and name.
_ANSWERED: Final = Rare(
    r", an? (?:[a-z-]{2,20} ){0,2}(?:accusation|account|allegation|charge|claim|comparison|description|figure|report"
    r"|suggestion|verdict|version) (?P<who>(?:the|his|her|its|their) (?:[\w’'-]{1,20} ){0,5}?[\w’'-]{2,20}, "
    r"(?:[A-Z][\w.’'-]{1,20} ?){1,4}), (?:(?:has|have|had) )?\Z"
)
_BY_ACCOUNT: Final = ", according to "
_OPENING_MARKS: Final = frozenset("'\"‘“")


def with_own_subject(article: Article, clause: Clause) -> Clause:
    """The clause with the subject that stands between a quotation, or a comma, and its verb where the parse lost it.

    "…," *Saro Lind, 69,* told the Courier; "…," *super clerk Ann Quill* said. A subject ends where speech begins:
    "…," said *Ann Quill, a baker in Tarn,* "but …".
    """
    if article.pseudonyms and (pseudonym := article.pseudonyms.get(clause.cue[-1][1])):
        return replace(clause, subject=(pseudonym,), shared_subject=False)
    if (
        clause.part == "verb"
        and article.text[clause.cue[0][0] - 2] in BEHIND_MARKS
        and (told := told_later(article, clause))
    ):
        return told
    if clause.passive and clause.lemma in _STATES and not clause.subject:
        return replace(clause, subject=next((each.at for each in clause.complements if each.marker == "patient"), ()))
    if clause.passive and clause.subject and clause.lemma == "accuse":
        start, end = clause.subject[0]
        of = article.text.find(
            " of ", start, end
        )  # "was accused by *Ann Quill* of theft"; but "by the mayor of Lodd of"
        if of > 0 and (named := article.names_in(start, end)) and named[0][0][1] == of and named[0][1] == "person":
            return replace(clause, subject=((start, of),))
    if clause.passive and clause.subject and _NO_AGENT.match(article.text, *clause.subject[0]):
        return replace(clause, subject=())  # "was told *by email* that", "was promised *by Christmas*"
    if clause.subject and (begin := behind_an_opening(article, clause)):
        return replace(clause, subject=((begin, clause.subject[0][1]), *clause.subject[1:]))
    if clause.part == "verb" and not clause.passive and clause.subject and (own := who_says_in_a(article, clause)):
        return replace(clause, subject=(own,), shared_subject=False)
    if clause.lemma in _TELLING and len(clause.subject) == 1 and (all_ := _who_said_who(article, clause)):
        return replace(clause, subject=(all_,), shared_subject=False)
    if clause.subject and (whole := _whole_subject(article, clause)):
        return replace(clause, subject=whole)
    if clause.role == "infinitive" and (own := _only_for(article.text, clause.cue[0][0])):
        return replace(clause, subject=(own,), shared_subject=False)
    if len(clause.subject) == 1 and (own := who_was_first(article, clause.subject[0])):
        return replace(clause, subject=(own,), shared_subject=False)
    if clause.subject and only_hears(article, clause):
        return replace(clause, subject=())
    if clause.shared_subject and (teller := who_tells_him(article, clause)):
        return replace(clause, subject=(teller,), shared_subject=False)
    if clause.subject and (tellers := who_tells_on(article, clause)):
        return replace(clause, subject=tellers)
    if clause.lemma in LEFT_FEELING and (left := left_feeling(article, clause)):
        return replace(clause, subject=(left,), shared_subject=False)
    if clause.part != "verb" or clause.passive:
        return clause
    if told := _who_then(article, clause) or said_behind(article, clause):
        return told
    text, cue, subject = article.text, clause.cue[0][0], clause.subject
    if text[cue - 2] == "," and (held := _who_answers(article, clause)):
        return replace(clause, subject=(held,), shared_subject=False)
    if clause.shared_subject and subject and _is_of_an_aside(article, subject[0][0], cue):
        return replace(clause, subject=(), shared_subject=False)
    if clause.shared_subject and subject and (shown := who_is_shown(article, clause)):
        return replace(clause, subject=(shown,), shared_subject=False)
    if (
        clause.role in ("adverbial", "participle")
        and text.endswith("ing", *clause.cue[0])
        and (filer := who_filed(text, clause))
    ):
        return replace(clause, subject=(filer,), shared_subject=False)
    if clause.role in ("adverbial", "participle") and text[cue - 2] != "," and (maker := maker_of(article, clause)):
        return replace(clause, subject=(maker,), shared_subject=False)
    is_behind_comma = text[cue - 2 : cue] == ", "
    if is_behind_comma and (told := _told_behind_a_comma(article, clause)):
        return told
    if text.endswith("ing", cue, clause.cue[0][1]) and (
        other := who_is_recorded(article, cue)
        or who_is_brought_in(article, cue)
        or who_is_left(article, clause)
        or who_is_perceived(article, cue)
    ):
        return replace(clause, subject=(other,), shared_subject=False)
    if len(subject) == 1 and subject[0][1] + 1 == cue and (own := _with_what_leads_to_it(article, subject[0])):
        return replace(clause, subject=(own,), shared_subject=False)
    is_parted = len(clause.cue) > 1 and text.endswith(", ", 0, clause.cue[-1][0])  # "*had*, she said, *threatened*"
    if (is_behind_comma or is_parted) and (parted := _parted_by_an_aside(article, clause)):
        return parted
    if len(subject) == 1 and (name := only_the_name(article, subject[0])):
        return replace(clause, subject=(name,))
    if subject and text[subject[0][0] : cue].rstrip().lower() in SUBJECT_PRONOUNS:
        return clause
    if subject and subject[-1][0] > cue:
        return up_to_speech(article, clause)
    return behind_a_quotation(article, clause)


def _whole_subject(article: Article, clause: Clause) -> Passage | None:
    """All of a subject that a parse cut at a comma, or that one alone who speaks of two; None for other subjects."""
    subject = clause.subject
    if article.text.endswith(", ", 0, subject[0][0]):
        if town := behind_town(article, clause):
            return town
        if holder := whose_bare_office(article, subject[0]) or who_acts_in_court(article, subject[0]):
            return ((holder, subject[0][1]), *subject[1:])
    (start, end), cue = subject[-1], clause.cue[0][0]
    if (aside := article.text.find(_BY_ACCOUNT, start, end)) > 0:
        return (*subject[:-1], (start, aside))  # "*The caller*, according to the log, said"
    if end < cue and (named := article.names_in(start, end)) and end < named[-1][0][1] < cue:
        return (*subject[:-1], (start, named[-1][0][1]))  # "*Justice Now* accused": not "Justice", now
    own = (
        with_open_aside(article, clause)
        or second_of_two(article, subject)
        or behind_but(article.text, subject)
        or (neither_of_them(article.text, subject) if "neither" in article.words else None)
    )
    return (own,) if own else None


def _who_said_who(article: Article, clause: Clause) -> Span | None:
    """Who tells in "*A woman who said she saw the crash* told clerks …", which a parse takes for the crash."""
    text, (start, end), cue = article.text, clause.subject[0], clause.cue[0][0]
    sentence = article.sentence_at(cue)
    if sentence is None or start <= sentence.start or end + 1 != cue or is_somebody(text[start:end]):
        return None
    if article.names_in(start, end):
        return None  # "a clerk who said *Ann Quill* told him it was shut left"
    match = _WHO_SAID_SO.fullmatch(text, sentence.start, cue)
    return (sentence.start, end) if match and is_person(match["who"]) else None


def _told_behind_a_comma(article: Article, clause: Clause) -> Clause | None:
    """The clause of a verb behind a comma with who speaks between this and another, or with what a headline says."""
    text, subject = article.text, clause.subject
    if told := said_behind_comma(article, clause) or turned_back(article, clause):
        return told
    if told := who_wrote(article, clause):
        return told
    if text.startswith(".", clause.cue[-1][1]) and subject and (ends := _at_the_end(article, clause)):
        return ends
    if owned := of_whose(article, clause.cue[0][0]) or behind_a_conjunction(article, clause):
        return replace(clause, subject=(owned,), shared_subject=False)
    if (
        len(subject) == 1
        and text.startswith("says ", clause.cue[0][0])
        and (what := _said_in_headline(article, clause))
    ):
        return replace(clause, subject=(), complements=(Complement("bare", (what,)),))
    return None


def _who_then(article: Article, clause: Clause) -> Clause | None:
    """The clause of "the mayor, *who on Monday,* urged the board to go" with "who", where a parse took the board."""
    text, (cue, end) = article.text, clause.cue[0]
    then = _WHO_THEN.search(text, max(0, cue - _LONGEST_THEN), cue)
    subject = clause.subject
    if then is None or has_finite(text, then.end("who"), cue):
        return None
    behind = [each for each in clause.complements if each.at and each.at[0][0] >= end]
    if subject and subject[0][0] >= end:
        behind.insert(0, Complement("np", subject))
    return replace(clause, subject=(then.span("who"),), shared_subject=False, complements=tuple(behind))


def _with_what_leads_to_it(article: Article, subject: Span) -> Span | None:
    """Who speaks where a parse took the last words right in front of the verb, or too many; None where it is right."""
    return (
        behind_front(article, subject)
        or with_relative(article, subject)
        or who_speaks_to(article, subject)
        or behind_a_thing(article, subject)
    )


def _parted_by_an_aside(article: Article, clause: Clause) -> Clause | None:
    """The clause of a verb behind a comma with who speaks in front of what the comma closes; None for none."""
    text, cue, subject = article.text, clause.cue[0][0], clause.subject
    verb = clause.cue[-1][0]
    if has := _HAS.search(text, max(0, verb - LONGEST_PART), verb):
        taken = Complement("np", subject) if subject and subject[0][0] > cue else None  # "had, she said, paid *a fine*"
        complements = (taken, *clause.complements) if taken else clause.complements
        return replace(clause, subject=(has.span("who"),), shared_subject=False, complements=complements)
    if len(subject) < 2 and (ahead := ahead_with_relative(article, clause)):
        kept = tuple(each for each in clause.complements if each is not ahead)
        return replace(clause, subject=trimmed(text, ahead.at), complements=kept)
    if not subject and (own := before_an_aside(article, clause)):
        kept = tuple(each for each in clause.complements if each.at and each.at[0][0] > cue)
        return replace(clause, subject=(own,), shared_subject=False, complements=kept or clause.complements)
    return None


def _at_the_end(article: Article, clause: Clause) -> Clause | None:
    """The clause with who speaks in "A bus fell, killing ten, *the mayor, Ann Quill,* announced." where a parse erred.

    It took the bus for who does, or "ten, the mayor, Ann Quill".
    """
    text, cue = article.text, clause.cue[0][0]
    last = text.rfind(", ", 0, cue - 2) + 2
    first = text.rfind(", ", 0, max(0, last - 2)) + 2
    (start, end), sentence = clause.subject[0], article.sentence_at(cue)
    if sentence is None or first <= sentence.start + 2 or not WHOSE_OFFICE.match(text, first, last):
        return None
    is_counted = (
        start < first and end > first and text[start : first - 2].islower() and text.find(" ", start) >= first - 1
    )
    if not is_counted and (clause.role != "adverbial" or end > first):
        return None
    named = article.names_in(last, cue)
    if not named or named[0] != ((last, cue - 2), "person"):
        return None
    told = Complement("bare", ((sentence.start, first - 2),))
    return replace(clause, subject=((first, cue - 2),), shared_subject=False, complements=(told,))


def _who_answers(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "accused him of theft, a charge *the mayor, Odo Tarn,* denied", where a parse took who accused."""
    cue = clause.cue[0][0]
    found = _ANSWERED.search(article.text, max(0, cue - LONGEST_NAMED), cue)
    return found.span("who") if found else None


def _is_of_an_aside(article: Article, subject: int, cue: int) -> bool:
    """True for who speaks between dashes, behind which another goes on: "I left — 'At last,' *he* said — and sued"."""
    text = article.text
    for coordinator in _COORDINATORS:
        if text.endswith(coordinator, 0, cue):
            close = cue - len(coordinator)
            dash = next((each for each in _ASIDE_DASHES if text.endswith(each, 0, close)), "")
            opened = text.rfind(f"{dash} ", max(0, close - LONGEST_RELATIVE), close - len(dash)) if dash else -1
            return 0 <= opened < subject < close and article.has_cue(subject, close)
    return False


def _said_in_headline(article: Article, clause: Clause) -> Span | None:
    """What a headline's first part says: "Judge frees Quill, says *police 'lied'*", "… says *bank misled us*"."""
    text, cue = article.text, clause.cue[-1][1]
    sentence = article.sentence_at(cue - 1)
    (start, end) = clause.subject[0]
    if (
        sentence is None
        or text.find("\n", end, sentence.end) >= 0
        or text[end : sentence.end].rstrip("\"”'’")[-1:] in (".", "!", "?")
    ):
        return None
    if start != cue + 1:  # a parse takes all in front for who speaks
        is_front = start == sentence.start and end + 2 >= clause.cue[0][0] and has_finite(text, start, end)
        return (cue + 1, sentence.end) if is_front and cue + 1 < sentence.end else None
    for word in text[start : sentence.end].split(" ")[1:]:
        if word[:1] in _OPENING_MARKS or (word in irregular_pasts() and "N" not in word_tags().get(word, "")):
            return start, sentence.end
        if word in ("who", "which", "that", "whose"):
            break
    return None


def _only_for(text: str, cue: int) -> Span | None:
    """Who speaks in "She said it was shut, only for *the mayor* to say"; None elsewhere."""
    begin = text.rfind(_ONLY_FOR, max(0, cue - LONGEST_NAMED), cue)
    start = begin + len(_ONLY_FOR)
    if begin < 0 or cue - start < 2 or any(mark in text[start:cue] for mark in ',.;:\n"“”'):
        return None
    return start, cue - 1
