"""A clause's own subject, where a parse took another's: whose owner, who is behind a front, what a headline says."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from dossier.convert.article import Article
from dossier.convert.citing import NAME
from dossier.convert.cues import cue_forms
from dossier.convert.feasts import BARE_FEASTS
from dossier.convert.fronted import LEADING
from dossier.convert.gazetteer import title_kind, titles
from dossier.convert.governed import LISTENERS
from dossier.convert.inflections import forms_of_verbs, irregular_pasts
from dossier.convert.mouthpieces import is_medium
from dossier.convert.parse import Clause, Complement
from dossier.convert.persons import head_of, is_person, is_somebody
from dossier.convert.qualified import SAID
from dossier.convert.rare import Rare
from dossier.convert.readings import trimmed, without
from dossier.convert.spoken import looks_spoken
from dossier.convert.tags import has_finite, word_tags
from dossier.model import Passage, Span
from dossier.records import replace

_LONGEST: Final = 1500
_LONGEST_END: Final = 60
_LONGEST_PART: Final = 80
TAKING_SOMEBODY: Final = frozenset({"tell", "ask", "urge", "assure", "call", "have", "be"})
_RELATIVE: Final = re.compile(r", wh(?:o|ich|om|ose)\b")
#: Between a quotation and the verb: who speaks.
_SPEAKER: Final = re.compile(
    r",?[^\S\n]*((?!(?:and|but|or|who|which|that|as|when|while|then|to|is|was)\b"
    r"|(?:In|On|At|After|Before|For|Since|During|By|From|With|Under|Last|Earlier|Later)\b)"
    r"\w(?:[^\n.!?:;\"“”«»()]|\.(?=[A-Z,])){0,120}?),?[^\S\n]+"  # "Ann Quill of Lodd, *N.C.*, said"
)
#: "…," he *once* told the Courier.
_ADVERB: Final = re.compile(
    r"\s(?:once|also|then|later|now|still|even|just|only|never|always|often|soon"
    r"|(?!family\b|assembly\b|ally\b|bully\b|anomaly\b|monopoly\b|elderly\b|weekly\b|daily\b)[a-z]{3,}ly)\Z"
)
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
_SPEECH_ENDS: Final = frozenset(",!?.—–-'’")
_COMMANDING: Final = frozenset("tell warn urge order advise remind instruct encourage".split())
#: Verbs of what is said of somebody, and what stands behind a passive of theirs without its "was".
_CHARGING: Final = frozenset("accuse blame censure condemn criticise criticize praise rebuke slam".split())
_OVER_WHAT: Final = (" for ", " of ", " over ")
_WHOM: Final = frozenset("that which who whom".split())
_OPENING_CLAUSES: Final = frozenset("after and as before but or when while".split())
_TO_DO: Final = re.compile(r" (?:not )?to (?!the\b|an?\b|his\b|her\b|their\b|its\b)[a-z]+(?!\w)")
#: In a headline, what somebody was told, with nobody in between who hears it.
_CLAUSE_BEHIND: Final = Rare(r" (?:that\b|(?:it|they|he|she)\s(?:will|would|must|may|could|can|is|are|was|has)\b)")
_ONLY_FOR: Final = ", only for "
_LONGEST_NAMED: Final = 70
#: "told *him*": somebody else than he tells it.
_HEARER: Final = re.compile(r" (?:him|her|them)\b")
_TELLING: Final = frozenset({"tell", "ask", "warn", "order", "assure"})
#: Behind who spoke of it: "said that *a man in plain clothes* took …".
_TOLD_OF: Final = Rare(
    r",? (?:said|says|told \w+|added|recalled|testified)(?: that)? "
    r"(?P<who>(?:an?|one|another|the|two|three) [^\n.,;:!?\"“”]{3,60})"
)
#: "…, *whose owner, Ann Quill*, has said", "…, *one of whom, Ann Quill*, said".
_WHOSE: Final = Rare(
    r", (?P<who>whose (?:[a-z-]{1,20} ){0,4}[a-z-]{2,20}|(?:one|another|the [a-z]{3,10}) of whom), "
    r"(?P<name>[^\n,;:.!?\"“”]{2,50}), \Z"
)
#: "*A man who lives there and knew* Ann Quill told …".
_WHO_AND: Final = Rare(
    r"(?:An?|The|One|Another) (?:[a-z-]{1,20} ){0,3}?(?P<noun>[a-z-]{2,20}) who [^\n,;:.!?\"“”]{3,90} and "
    r"(?P<verb>[a-z]{2,15})(?: (?:out|up|off|to|with|for|at|near|over))? "
)
_LONGEST_RELATIVE: Final = 150
_MARK: Final = Rare(r"[,;:!?—–\"“”\n]\s*")
#: "*A judge in* Lodd, Norway ruled".
_IN_TOWN: Final = Rare(
    r"(?P<who>\w[\w'’-]{0,20}(?: [\w'’-]{1,20}){0,6}) (?:in|from|of|at|near|outside) "
    r"(?P<town>[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2})"
)
_OF_BODIES: Final = Rare(r" (?:of|from) (?:the [A-Z][\w’'-]{1,20} of )?")
#: What a phrase in front of a town begins with that may speak: "*In* talks in Lodd, Norway said" is a country.
_LEADING_ON: Final = frozenset("a an another its one several some the two three".split())
#: … and what stands in one that does not: "a *day after* the attack in Lodd, Norway said".
_LEADING_AWAY: Final = frozenset(
    "after afternoon ahead amid before country day days decade despite during earlier evening following hour hours "
    "later minute minutes moment month months morning nation night since time until week weekend weeks when while "
    "year years".split()
)
_BEFORE_LISTENERS: Final = (" to ", " with ", "addressing ", " at ", " before ")
#: Behind whoever speaks there, and never "Welsh *speaking* residents".
_SPEAKING_TO: Final = Rare(
    r" (?:(?:speaking|talking|testifying|writing) (?:at|before|for|from|in|on|to|with)|addressing) "
)
_LONGEST_LEAD: Final = 20
_COORDINATORS: Final = (" and ", " or ", " but ")
_ASIDE_DASHES: Final = (" -", "--", "–", "—")
_WHOSE_OFFICE: Final = Rare(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) [a-z]")
#: Verbs of these roles lean on another, whose subject is theirs.
_LEANING: Final = frozenset({"adverbial", "infinitive", "participle", "relative"})
_OTHER_MARKS: Final = Rare(r"[\n;:\"“”«»()—–]")
#: An aside by its first word: "*reached* at home", "*reviewing* it", "*who* runs the mill".
_ASIDE: Final = Rare(r"(?: (?:her|him|them)self)?, (?:[a-z]{3,15}(?:ed|ing)|by then|then|who|whose|an?|the) ")
#: How nouns for people end, of which no list has all, and participles.
_OF_PEOPLE: Final = ("ant", "ed", "ee", "ent", "er", "ess", "eur", "ian", "ing", "ist", "man", "or", "star")
#: How a phrase behind a front begins, its office in small letters.
_OFFICE: Final = Rare(r"(?:the|an?|its|his|her|their|[A-Z][\w-]{1,20}['’]s) [a-z]|the [\w-]{1,20}['’]s [a-z]")
#: "an act which *he* has, to date, refused".
_HAS: Final = Rare(rf"\b(?P<who>he|she|it|they|{NAME}) (?:has|have|had), [^\n,.;:!?\"“”]{{2,20}}, \Z")
#: Behind a name: "Ann Quill*, meanwhile, who has a mill,* said".
_WHO_HAS: Final = Rare(r"(?:, [a-z]{2,15}(?: [a-z]{2,15})?)?, (?:who|whose|which) [^,.;:!?\"“”\n]{3,120},?")
_RECORDINGS: Final = frozenset(
    "audio clip clips film footage recording recordings tape tapes video videos videotape".split()
)
#: What a recording does itself: "video of Ann Quill *showing* …".
_SHOWN_BY_ITSELF: Final = frozenset({"indicating", "proving", "revealing", "showing", "suggesting"})
#: What is claimed with a recording by whoever publishes it, of whom it shows.
_CHARGES: Final = frozenset({"accusing", "alleging", "claiming"})
_PRONOUN_BEHIND: Final = Rare(r" (?:that )?(?:he|him|she|her|they|them)\b")
_PUBLISHING: Final = frozenset(
    "circulated circulates published publishes posted posts released releases shared shares tweeted tweets uploaded "
    "uploads".split()
)
_OPENING_MARKS: Final = frozenset("'\"‘“")
_SUBJECT_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "i", "we"})
_MAKING: Final = frozenset("delivered gave issued made posted published released sent signed wrote".split())
#: In front of an -ing form that is the outer verb's: "replied to remarks Ann Quill made *by* saying …", "*pulled* a
#: report Ann Quill wrote saying …".
_TO_ANOTHER: Final = frozenset(
    "after and before besides but by despite for from in on or than when while without".split()
)
_REFUSING: Final = forms_of_verbs(
    "answer attack ban block condemn criticise criticize defend delete denounce dismiss ignore mock pull react rebuke "
    "reject remove reply respond retract slam withdraw"
)
#: "remarks *Ann Quill made in 2006*", in front of an -ing form.
_MADE: Final = Rare(
    rf"\b(?P<what>[a-z-]{{3,15}}) (?P<who>he|she|they|{NAME}) (?:has |had )?(?:{'|'.join(sorted(_MAKING))}) "
    r"(?:[^\n,.;:!?\"“”]{1,50} )?\Z"
)
_NOUN: Final = Rare(r"[a-z-]{3,}")


def with_own_subject(article: Article, clause: Clause) -> Clause:
    """The clause with the subject that stands between a quotation, or a comma, and its verb where the parse lost it.

    "…," *Saro Lind, 69,* told the Courier; "…," *super clerk Ann Quill* said. A subject ends where speech begins:
    "…," said *Ann Quill, a baker in Tarn,* "but …".
    """
    if article.pseudonyms and (pseudonym := article.pseudonyms.get(clause.cue[-1][1])):
        return replace(clause, subject=(pseudonym,), shared_subject=False)
    if clause.passive and clause.lemma in _STATES and not clause.subject:
        return replace(clause, subject=next((each.at for each in clause.complements if each.marker == "patient"), ()))
    if clause.passive and clause.subject and _NO_AGENT.match(article.text, *clause.subject[0]):
        return replace(clause, subject=())  # "was told *by email* that", "was promised *by Christmas*"
    if clause.subject and article.text.endswith(", ", 0, clause.subject[0][0]):
        whole = _behind_town(article, clause)
        if whole is None and (holder := _whose_bare_office(article, clause.subject[0])):
            whole = ((holder, clause.subject[0][1]), *clause.subject[1:])
        if whole is not None:
            return replace(clause, subject=whole)
    if clause.subject and (second := _second_of_two(article, clause.subject)):
        return replace(clause, subject=(second,))
    if clause.role == "infinitive" and (own := _only_for(article.text, clause.cue[0][0])):
        return replace(clause, subject=(own,), shared_subject=False)
    if clause.lemma == "tell" and clause.subject and _is_listener(article, clause):
        return replace(clause, subject=())
    if clause.lemma in _COMMANDING and clause.subject and _is_commanded(article, clause):
        return replace(clause, subject=())
    if clause.lemma in _CHARGING and clause.subject and _is_charged(article.text, clause):
        return replace(clause, subject=())
    if clause.shared_subject and clause.lemma in _TELLING and (teller := _teller(article, clause)):
        return replace(clause, subject=(teller,), shared_subject=False)
    if clause.part != "verb" or clause.passive:
        return clause
    text, cue = article.text, clause.cue[0][0]
    if clause.shared_subject and clause.subject and _is_of_an_aside(article, clause.subject[0][0], cue):
        return replace(clause, subject=(), shared_subject=False)
    if clause.role in ("adverbial", "participle") and text[cue - 2] != "," and (maker := _maker(article, clause)):
        return replace(clause, subject=(maker,), shared_subject=False)
    subject = clause.subject
    if text[cue - 2 : cue] == ", ":
        if text.startswith(".", clause.cue[-1][1]) and subject and (ends := _at_the_end(article, clause)):
            return ends
        if owned := _of_whose(article, cue):
            return replace(clause, subject=(owned,), shared_subject=False)
        if len(subject) == 1 and text.startswith("says ", cue) and (what := _said_in_headline(article, clause)):
            return replace(clause, subject=(), complements=(Complement("bare", (what,)),))
    if text.endswith("ing", cue, clause.cue[0][1]) and (recorded := _who_is_recorded(article, cue)):
        return replace(clause, subject=(recorded,), shared_subject=False)
    if len(subject) == 1 and subject[0][1] + 1 == cue:
        own = (
            _behind_front(article, subject[0])
            or _with_relative(article, subject[0])
            or _who_speaks_to(article, subject[0])
            or _behind_a_thing(article, subject[0])
        )
        if own:
            return replace(clause, subject=(own,), shared_subject=False)
    if text[cue - 2 : cue] == ", " and (has := _HAS.search(text, max(0, cue - _LONGEST_PART), cue)):
        return replace(clause, subject=(has.span("who"),), shared_subject=False)
    if len(subject) < 2 and text[cue - 2 : cue] == ", " and (ahead := _ahead_with_relative(article, clause)):
        kept = tuple(each for each in clause.complements if each is not ahead)
        return replace(clause, subject=trimmed(text, ahead.at), complements=kept)
    if len(subject) == 1 and (name := _only_the_name(article, subject[0])):
        return replace(clause, subject=(name,))
    if not subject and text[cue - 2 : cue] == ", " and (own := _before_an_aside(article, clause)):
        kept = tuple(each for each in clause.complements if each.at and each.at[0][0] > cue)
        return replace(clause, subject=(own,), shared_subject=False, complements=kept or clause.complements)
    if subject and text[subject[0][0] : cue].rstrip().lower() in _SUBJECT_PRONOUNS:
        return clause
    if subject and subject[-1][0] > cue:
        for start, end in article.quoted_parts((subject[0][0], subject[-1][1])):
            if (
                start > subject[0][0]
                and text[start - 2 : start] == ", "
                and looks_spoken(text, article.quotation_of[start, end])
            ):
                return replace(clause, subject=trimmed(text, without(subject, ((start, subject[-1][1]),))))
        return clause
    number = bisect_left(article.ends, cue + 1) - 1
    if number < 0:
        return clause
    first = article.ends[number]
    if not subject and not text[first:cue].strip() and clause.lemma not in TAKING_SOMEBODY:
        behind = next((each.at for each in clause.complements if each.kind == "np" and not each.marker), ())
        named = article.names_in(clause.cue[-1][1] + 1, clause.cue[-1][1] + 2)
        if named and not behind:
            return replace(clause, subject=(named[0][0],))  # "…," says *Die Quill*, where a tag took "Die" for a verb
        # "…," retorted *the clerk*: a parser may take the clerk for what was retorted
        return replace(clause, subject=behind) if behind and behind[0][0] == clause.cue[-1][1] + 1 else clause
    if text[first - 2 : first - 1] not in _SPEECH_ENDS or text.find("\n", first, cue) >= 0:
        return clause
    match = _SPEAKER.fullmatch(text, first, cue)
    if match is None:
        return clause
    start, end = match.span(1)
    adverb = _ADVERB.search(text, start, end)
    own = start, adverb.start() if adverb else end
    if subject[:1] == (own,) or (has_other_cue(article, own) and (subject or not _is_named_phrase(article, own))):
        return clause
    return replace(clause, subject=(own,))


def _at_the_end(article: Article, clause: Clause) -> Clause | None:
    """The clause with who speaks in "A bus fell, killing ten, *the mayor, Ann Quill,* announced." where a parse erred.

    It took the bus for who does, or "ten, the mayor, Ann Quill".
    """
    text, cue = article.text, clause.cue[0][0]
    last = text.rfind(", ", 0, cue - 2) + 2
    first = text.rfind(", ", 0, max(0, last - 2)) + 2
    (start, end), sentence = clause.subject[0], article.sentence_at(cue)
    if sentence is None or first <= sentence.start + 2 or not _WHOSE_OFFICE.match(text, first, last):
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


def _is_of_an_aside(article: Article, subject: int, cue: int) -> bool:
    """True for who speaks between dashes, behind which another goes on: "I left — 'At last,' *he* said — and sued"."""
    text = article.text
    for coordinator in _COORDINATORS:
        if text.endswith(coordinator, 0, cue):
            close = cue - len(coordinator)
            dash = next((each for each in _ASIDE_DASHES if text.endswith(each, 0, close)), "")
            opened = text.rfind(f"{dash} ", max(0, close - _LONGEST_RELATIVE), close - len(dash)) if dash else -1
            return 0 <= opened < subject < close and article.has_cue(subject, close)
    return False


def _maker(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "They dug up remarks *Ann Quill* made in 2006 *saying* …": through what is said or written."""
    text, (start, end) = article.text, clause.cue[-1]
    if not text.endswith("ing", start, end):
        return None
    first = max(0, start - _LONGEST_LEAD - _LONGEST_PART)
    words = text[first:start].split()
    if not words or words[-1] in _TO_ANOTHER or _MAKING.isdisjoint(words) or not _REFUSING.isdisjoint(words):
        return None
    made = _MADE.search(text, first, start)
    return made.span("who") if made and is_medium(made["what"]) else None


def _is_named_phrase(article: Article, span: Span) -> bool:
    """True for a name with an apposition that has no finite verb: "Ann Quill, *the head of Lodd since winning it*"."""
    named = article.names_in(span[0], span[0] + 1)
    return bool(named) and article.text.startswith(", ", named[0][0][1]) and not has_finite(article.text, *span)


def _who_is_recorded(article: Article, cue: int) -> Span | None:
    """Who speaks in "cut to a clip of *Ann Quill* saying"; None where no recording is in front."""
    text = article.text
    start = text.rfind(" of ", max(0, cue - _LONGEST_PART), cue) + len(" of ")
    last = start - len(" of ")
    if last < 0 or text[text.rfind(" ", 0, last) + 1 : last] not in _RECORDINGS:
        return None
    saying = text[cue : text.find("ing", cue) + len("ing")]
    if saying in _SHOWN_BY_ITSELF:
        return None
    if saying in _CHARGES and _PRONOUN_BEHIND.match(text, cue + len(saying)):
        lead = text[max(0, last - _LONGEST_PART) : last].split(" ")
        if not _PUBLISHING.isdisjoint(lead):
            return None  # "They *posted a video of Ann Quill* accusing her of theft"
    named = article.names_in(start, cue)
    if named and named[0][0][1] == cue - 1 and named[0][1] == "person":
        return start, cue - 1
    return (start, cue - 1) if not named and is_person(text[start : cue - 1]) and "," not in text[start:cue] else None


def _only_the_name(article: Article, subject: Span) -> Span | None:
    """The name alone of "*Ann Quill* speaking in Tarn"; None for other subjects."""
    text, (start, end) = article.text, subject
    if text.find("ing ", start, end) < 0:
        return None
    named = article.names_in(start, start + 1)
    if not named or named[0][1] == "place":
        return None
    return named[0][0] if _SPEAKING_TO.match(text, named[0][0][1], end) else None


def _before_an_aside(article: Article, clause: Clause) -> Span | None:
    """Who speaks in "*Ann Quill, reached at home,* said", "In a letter, *the then clerk, Ann Quill,* said"."""
    text, cue = article.text, clause.cue[0][0]
    sentence = article.sentence_at(cue)
    if sentence is None or cue - sentence.start > _LONGEST_RELATIVE or clause.role in _LEANING:
        return None
    first, last = sentence.start, text.rfind(", ", sentence.start, cue - 2) + 2
    if last < 2 or _OTHER_MARKS.search(text, first, cue):
        return None
    named = article.names_in(last, cue)
    if named and named[0][0] == (last, cue - 2) and named[0][1] == "person":
        comma = text.rfind(", ", first, last - 2)
        before = comma + 2 if comma >= 0 else first
        if _WHOSE_OFFICE.match(text, before, last):
            return before, cue - 2
        return None if (before, last - 2) in [span for span, _ in article.names_in(before, last)] else (last, cue - 2)
    named = article.names_in(first, first + 1)
    if not named or named[0][1] == "place" or not _ASIDE.match(text, named[0][0][1], cue):
        return None
    return None if article.has_cue(first, named[0][0][1]) else named[0][0]


def _of_whose(article: Article, cue: int) -> Span | None:
    """Who speaks in "They sued the mill, *whose owner, Ann Quill,* said …", "…, *one of whom, Ann Quill,* said …"."""
    text, first = article.text, max(0, cue - _LONGEST_PART - _LONGEST_END)
    if text.find("whose ", first, cue) < 0 and text.find("of whom, ", first, cue) < 0:
        return None
    found = _WHOSE.search(text, first, cue)
    named = article.names_in(*found.span("name")) if found else ()
    if found is None or not named or named[-1][0][1] != found.end("name"):
        return None
    return found.start("who"), found.end("name")


def _ahead_with_relative(article: Article, clause: Clause) -> Complement | None:
    """What a parse took for words in "*Ann Quill, meanwhile, who has a mill,* said …": who speaks."""
    for each in clause.complements:
        if each.kind == "bare" and len(each.at) == 1 and each.at[0][1] in (clause.cue[0][0] - 1, clause.cue[0][0] - 2):
            named = article.names_in(each.at[0][0], each.at[0][0] + 1)
            if clause.subject and clause.subject[0][0] != each.at[0][0]:
                return None
            if named and _WHO_HAS.fullmatch(article.text, named[0][0][1], each.at[0][1]):
                return each
    return None


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


def _behind_front(article: Article, subject: Span) -> Span | None:
    """Who speaks where a parse took whom a front names for the same: "After they met Ann Quill, *the mayor* said"."""
    start, end = subject
    text = article.text
    comma = text.rfind(", ", start, end)
    if comma < 0 or text.find(", ", start, comma) >= 0 or text.endswith((" who", " that", " which"), start, end):
        return None
    if not _OFFICE.match(text, comma + 2, end):
        return None
    names = article.names_in(start, comma)
    if not names or names[-1][0][1] != comma or not is_person(text[comma + 2 : end]):
        return None
    name = names[-1][0][0]
    before = text[max(0, name - _LONGEST_END, text.rfind("\n", 0, name)) : name].split()
    last = before[-1] if before else ""
    if (
        not last.isalpha()
        or not last.islower()
        or last in titles()
        or is_person(last)
        or last in LEADING
        or last in SAID
    ):
        return None
    return comma + 2, end


def _with_relative(article: Article, subject: Span) -> Span | None:
    """All of "*A man who lives there and knew Ann Quill* told …", of which a parse took the last two words."""
    text = article.text
    if text.find(" who ", max(0, subject[0] - _LONGEST_RELATIVE), subject[0]) < 0:
        return None
    sentence = article.sentence_at(subject[0])
    if sentence is None or not 0 < subject[0] - sentence.start < _LONGEST_RELATIVE:
        return None
    if text.find(" who ", sentence.start, subject[0]) < 0 or text.find(" and ", sentence.start, subject[0]) < 0:
        return None
    found = _WHO_AND.fullmatch(text, sentence.start, subject[0])
    verb = found["verb"] if found else ""
    if found is None or not is_person(found["noun"]) or verb in cue_forms().speech:
        return None
    return (sentence.start, subject[1]) if verb.endswith("ed") or verb in irregular_pasts() else None


def _who_speaks_to(article: Article, subject: Span) -> Span | None:
    """Who speaks in "*Ann Quill speaking to the board* called it", where a parse took the board."""
    text, start = article.text, subject[0]
    if not text.endswith(_BEFORE_LISTENERS, 0, start):
        return None
    led = _SPEAKING_TO.search(text, start - _LONGEST_LEAD, start)
    named = article.names_in(max(0, led.start() - _LONGEST_NAMED), led.start()) if led else ()
    if led is None or led.end() != start or not named or named[-1][0][1] != led.start() or named[-1][1] == "place":
        return None
    return named[-1][0]


def _behind_a_thing(article: Article, subject: Span) -> Span | None:
    """Who speaks in "It is part of a deal *Ann Quill* has called bad", where a parse took the deal with her."""
    text, (start, end) = article.text, subject
    if text.find("a ", start, end) < 0 and text.find("an ", start, end) < 0:
        return None
    named = article.names_in(start, end)
    if not named or named[-1][0][1] != end or named[-1][1] != "person":
        return None
    words = text[start : named[-1][0][0]].split()[-2:]
    if len(words) < 2 or words[0].lower() not in ("a", "an") or not words[1].islower():
        return None
    is_one = words[1].endswith(_OF_PEOPLE) or words[1] in titles() or is_somebody(words[1])
    return None if is_one else named[-1][0]


def _only_for(text: str, cue: int) -> Span | None:
    """Who speaks in "She said it was shut, only for *the mayor* to say"; None elsewhere."""
    begin = text.rfind(_ONLY_FOR, max(0, cue - _LONGEST_NAMED), cue)
    start = begin + len(_ONLY_FOR)
    if begin < 0 or cue - start < 2 or any(mark in text[start:cue] for mark in ',.;:\n"“”'):
        return None
    return start, cue - 1


def _second_of_two(article: Article, subject: Passage) -> Span | None:
    """The second of two people whom only a comma parts: "Ann Quill, *Mayor Odo Tarn* said"."""
    (start, end) = subject[0]
    if len(subject) > 1 or ", " not in article.text[start:end]:
        return None
    names = article.names_in(start, end)
    if len(names) != 2 or names[0][0][0] != start or names[1][0][1] != end or {kind for _, kind in names} != {"person"}:
        return None
    mark, *between = article.text[names[0][0][1] : names[1][0][0]].split(" ")
    if mark != "," or not all(word.lower().rstrip(".") in titles() for word in between if word):
        return None
    return names[0][0][1] + 2, end


def _behind_town(article: Article, clause: Clause) -> Passage | None:
    """Who speaks where a parse took the country behind a town: "*A judge in Lodd, Norway* ruled"; None elsewhere.

    "In Lodd, *Norway* said" is a country that speaks, and so is "The dam in Lodd, *Norway* said, is weak".
    """
    text, (start, end) = article.text, clause.subject[0]
    if len(clause.subject) > 1 or text.find(",", start, end) >= 0 or text.startswith(",", clause.cue[-1][1]):
        return None
    named = article.names_in(start, end)
    if len(named) != 1 or named[0] != ((start, end), "place"):
        return None
    sentence = article.sentence_at(start)
    first = max(sentence.start if sentence else 0, start - _LONGEST_PART)
    while first < start - 2 and (mark := _MARK.search(text, first, start - 2)):
        first = mark.end()
    match = _IN_TOWN.fullmatch(text, first, start - 2)
    if match is None:
        return None
    start = match.start("who")
    if (people := article.names_in(start, start + 1)) and people[0][1] == "person":
        # "*Ann Quill of the University of Tarnland,* Lodd said"
        return ((start, end),) if _OF_BODIES.fullmatch(text, people[0][0][1], match.start("town")) else None
    if not article.names_in(match.start("town"), match.end("town")):
        return None
    words = match["who"].lower().split(" ")
    if not _LEADING_AWAY.isdisjoint(words) or has_finite(text, *match.span("who")):
        return None
    return ((match.start("who"), end),) if words[0] in _LEADING_ON or is_somebody(words[0]) else None


def _whose_bare_office(article: Article, subject: Span) -> int | None:
    """Where "*Ann Quill,* spokeswoman for Tarn's owner, Lodd Mills, said" begins: the parse took the rest alone."""
    text, start = article.text, subject[0]
    word, _, behind = text[start : subject[1]].partition(" ")
    if title_kind(word) != "office" or not word.islower() or not behind.startswith(("for ", "of ", "at ", "to ")):
        return None
    sentence = article.sentence_at(start)
    named = article.names_in(sentence.start, start) if sentence else ()
    if sentence is None or len(named) != 1 or named[0][1] != "person" or named[0][0][1] != start - 2:
        return None
    before = text[sentence.start : named[0][0][0]].split()
    return sentence.start if all(title_kind(each) is not None for each in before) else None


def _teller(article: Article, clause: Clause) -> Span | None:
    """Who tells "him" in "The clerk said that *a man* took his phone and told him: …": not the clerk."""
    text, cue = article.text, clause.cue[0][0]
    if not _HEARER.match(text, clause.cue[-1][1]) or clause.subject[-1][1] > cue:
        return None
    told = _TOLD_OF.match(text, clause.subject[-1][1], cue)
    if told is None:
        return None
    for word in _NOUN.finditer(told["who"]):
        if is_person(word[0]):
            return told.start("who"), told.start("who") + word.end()
    return None


def _is_listener(article: Article, clause: Clause) -> bool:
    """True for the headline's passive without its "was": "Chief 'knew of it', *inquiry* told"."""
    end = clause.cue[-1][1]
    stop = article.text.find("\n", end, end + 4)
    ends = not article.text[end : stop if stop >= 0 else end + 4].strip(" .")
    return ends and head_of(article.text[clause.subject[0][0] : clause.subject[-1][1]].lower()) in LISTENERS


def _is_commanded(article: Article, clause: Clause) -> bool:
    """True for a passive without its "was": "*Walkers* told to stay at home", "Fury as *pupils* told it will close"."""
    text, (start, end) = article.text, clause.cue[0]
    if clause.passive or len(clause.cue) > 1 or " " in text[start:end] or not text.endswith(("ed", "told"), start, end):
        return False
    if _TO_DO.match(text, end) and (clause.lemma != "advise" or not text.startswith(" not", end)):
        return True  # "lawyers *advised not to* go on" are those who advise
    if clause.lemma != "tell" or any(each.kind == "np" for each in clause.complements):
        return False
    stop = text.find("\n", end)
    line = text[end : stop if stop >= 0 else len(text)].rstrip()
    return bool(line) and len(line) <= _LONGEST and line[-1].isalnum() and _CLAUSE_BEHIND.match(line) is not None


def _is_charged(text: str, clause: Clause) -> bool:
    """True for a passive without its "was": "*Quill* accused of lying", where who accuses says whom."""
    start, end = clause.cue[0]
    is_alone = not clause.passive and len(clause.cue) == 1 and text.find(" ", start, end) < 0
    is_behind = clause.subject[-1][1] <= start and text.startswith(_OVER_WHAT, end)
    if not is_alone or not is_behind or any(each.marker == "head" for each in clause.complements):
        return False  # "whom *Quill accused* of lying"
    first = clause.subject[0][0]
    words = text[max(0, first - _LONGEST_PART) : start]
    front = text[max(0, first - _LONGEST_PART) : first].rstrip(" ")
    is_open = (
        front[-1:].isalnum() and front.rpartition(" ")[2] not in _OPENING_CLAUSES
    )  # "the men *Quill accused* of it"
    return not is_open and _WHOM.isdisjoint(words.split()) and text.endswith("ed", start, end)


def has_other_cue(article: Article, span: Span) -> bool:
    """True when a verb stands in a span, one in a relative clause between commas aside."""
    match = _RELATIVE.search(article.text, *span)
    return article.has_cue(span[0], match.start() if match else span[1]) or bool(match and match.end() == span[1])
