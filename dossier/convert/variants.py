"""Other edges for what a cue attributes: parses go wrong at them, and writers do not agree where reported speech ends.

From the sentence alone: what stands before ", she said", around it, or behind "According to her, "; a content that goes
on to the end of its sentence; one that begins behind a semicolon. Which edge holds is for the weights to say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from dossier.convert.cues import cue_forms
from dossier.convert.evidence import Article
from dossier.convert.feasts import BARE_FEASTS
from dossier.convert.fronted import LEADING
from dossier.convert.gazetteer import titles
from dossier.convert.governed import LISTENERS
from dossier.convert.inflections import irregular_pasts
from dossier.convert.parse import CLAUSAL, Clause, Complement
from dossier.convert.persons import head_of, is_person
from dossier.convert.rare import Rare
from dossier.convert.readings import Reading, first_of, is_spoken, length, trimmed, without
from dossier.convert.spoken import looks_spoken
from dossier.convert.tags import has_finite, word_tags
from dossier.model import Passage, Span
from dossier.records import replace

#: What is longer is no sentence of a writer's, and is read as the parse has it.
_LONGEST: Final = 1500
#: Less than this is hardly a clause.
_SHORTEST: Final = 12
#: At most so many characters follow the cue where the sentence before it is surely what was said.
_LONGEST_END: Final = 60
_BEFORE: Final = re.compile(r"[,—–-]\s\Z")
#: "…, she said on Monday, …"
_BEHIND: Final = re.compile(r"[^\n,;:.!?\"“”«»—–]{0,40}+[,—–](?=\s)")
#: … behind only a word or two: "*Once*, she said, *it had rained*", but "Later, she added lamps, and …".
_SAID_WHEN: Final = re.compile(
    r"(?: (?:to )?(?:reporters|journalists|police|officers|jurors|the \w{3,20}|me|him|her|them|us))?"
    r"(?: (?:on|in|at|last|yesterday|today|earlier|later)\b[^\n]*)?"
)
#: Between "According to her," and what was said.
_WHO: Final = re.compile(r"\s(?:who|whose|which)\b[^\n,;:.!?\"“”«»—–]{1,120},(?=\s)")
_BREAK: Final = re.compile(  # a set in front, so that a search skips what is not in it
    r"[;:,\s](?:(?<=[;:])(?=\s)|(?<=\s)(?:[—–]|--?)(?=\s)|(?<=,)(?=\s(?:which|who|with|but|and|while|where)\s))"
)
#: "The board wrote on Monday:" and its words in the next paragraph.
_BLOCK: Final = re.compile(r"[^\n.!?:;\"“”«»]{0,60}+:[^\S\n]*\n\s*([^\s\"“«][^\n]{20,})")
_NEXT: Final = re.compile(r"[\"”’'»]*\s*(\W?)")
_CLOSE: Final = re.compile(r"[,;\s](?:(?<=[,;])|(?<=\s)(?:[—–]|--?))\s(\w+)")
_MOST_CUTS: Final = 3
_OPENERS: Final = frozenset(
    "a after although and as at because before but citing despite even for from if in including on or since so the "
    "though to unless until when where whereas which while who whom whose with without".split()
)
_MARKS: Final = {",": "comma", ";": "semicolon", ":": "colon", "—": "dash", "–": "dash", "-": "dash", "(": "bracket"}
#: Between a quotation and the verb: who speaks.
_SPEAKER: Final = re.compile(
    r",?[^\S\n]*((?!(?:and|but|or|who|which|that|as|when|while|then|to|is|was)\b"
    r"|(?:In|On|At|After|Before|For|Since|During|By|From|With|Under|Last|Earlier|Later)\b)"
    r"\w[^\n.!?:;\"“”«»()]{0,100}?),?[^\S\n]+"
)
#: The last part of a sentence before its verb: ", *police and firemen* said".
_LAST_PART: Final = re.compile(
    r",\s((?!(?:and|but|or|who|which|that|as|when|while|then|to|is|was|has|have|had|will|would|not)\b)[\w“][^\n,.;:!?()“”\"]{1,60})\s\Z"
)
#: "…," he *once* told the Courier.
_ADVERB: Final = re.compile(
    r"\s(?:once|also|then|later|now|still|even|just|only|never|always|often|soon"
    r"|(?!family\b|assembly\b|ally\b|bully\b|anomaly\b|monopoly\b|elderly\b|weekly\b|daily\b)[a-z]{3,}ly)\Z"
)
_LONGEST_PART: Final = 80
#: Behind a cue: a number, a name or a noun, not when or where it was said.
_OWN_WORDS: Final = re.compile(
    r"\s(?!(?:about|after|afterwards|again|also|and|as|at|before|but|by|during|earlier|for|from|in|last|later|of|on|over|recently"
    r"|since|that|the same|this|through|to|today|under|via|when|while|with|yesterday|\w+ly|\w+day)\b)[\w$€£]"
)
_SAYS: Final = re.compile(
    r"\b(?:says?|said|claims?|claimed|insists?|insisted|reports?|reported|estimates?|estimated)\b"
)
_RELATIVE: Final = re.compile(r", wh(?:o|ich|om|ose)\b")
_ADDRESSING: Final = frozenset({"tell", "ask", "urge", "assure", "call", "have", "be"})
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
#: "told *the court* he ran", which a parse may take for a court that he ran.
_TOLD_WHOM: Final = Rare(
    r"(?:(?:the|an?|his|her|their|its) )?(?:[a-z]{1,20} )?(?P<whom>[a-z]{3,20}) (?=(?:he|she|they|it|there) )"
)
_TOLD: Final = LISTENERS | frozenset(
    "police jurors magistrates officers detectives reporters journalists lawmakers senators investigators".split()
)
_INQUIRING: Final = frozenset("ask check discuss doubt enquire inquire know query question see wonder".split())
_SPEECH_ENDS: Final = frozenset(",!?.—–-'’")
_WORD: Final = re.compile(r"\w")
#: "told *him*": somebody else than he tells it.
_OPENING: Final = re.compile(
    r"(?<=\s)((?:not|hardly|barely|scarcely|almost|nearly|never|nowhere|neither|at no (?:point|time|stage)|not once"
    r"|(?P<around>about|around|over|under|between|up to|at least|at most|(?:more|less|fewer) than)))\s\Z"
)
_LONGEST_OPENING: Final = 60
_NO_SUBJECT: Final = re.compile(r"(?:that|to|if|whether|why|how|when|where|what|who|because|by|in|for|on)\b")
_NUMBER: Final = re.compile(r"\d|(?:half|an?|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b")
_COMMANDING: Final = frozenset("tell warn urge order advise remind instruct encourage".split())
_TO_DO: Final = re.compile(r" (?:not )?to (?!the\b|an?\b|his\b|her\b|their\b|its\b)[a-z]+(?!\w)")
#: In a headline, what somebody was told, with nobody in between who hears it.
_CLAUSE_BEHIND: Final = re.compile(
    r" (?:that\b|(?:it|they|he|she)\s(?:will|would|must|may|could|can|is|are|was|has)\b)"
)
_ONLY_FOR: Final = ", only for "
_LONGEST_NAMED: Final = 70
_HEARER: Final = re.compile(r" (?:him|her|them)\b")
_TELLING: Final = frozenset({"tell", "ask", "warn", "order", "assure"})
#: Behind who spoke of it: "said that *a man in plain clothes* took …".
_TOLD_OF: Final = Rare(
    r",? (?:said|says|told \w+|added|recalled|testified)(?: that)? "
    r"(?P<who>(?:an?|one|another|the|two|three) [^\n.,;:!?\"“”]{3,60})"
)
#: When or where something was said, up to what was said.
_OCCASION: Final = re.compile(
    r"(?:at|in|on|during) (?:an?|the|his|her|its|their) (?:[\w'’-]{1,20} ){0,3}(?:briefing|conference|telephone|phone"
    r"|call|interview|statement|letter|e-?mail|post|speech|hearing|meeting|deposition|time|radio|television|message|tweet)"
    r"\b[^,.;:\n]{0,30}? (?=that\b)"
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
#: How a phrase behind a front begins, its office in small letters.
_OFFICE: Final = Rare(r"(?:the|an?|its|his|her|their|[A-Z][\w-]{1,20}['’]s) [a-z]|the [\w-]{1,20}['’]s [a-z]")
_OPENING_MARKS: Final = frozenset("'\"‘“")
_SAID: Final = frozenset({"said", "says"})
_SUBJECT_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "i", "we"})
_PERSONAL: Final = frozenset({"he", "she"})
_NOUN: Final = re.compile(r"[a-z-]{3,}")


def with_own_subject(article: Article, clause: Clause) -> Clause:
    """The clause with the subject that stands between a quotation, or a comma, and its verb where the parse lost it.

    "…," *Saro Lind, 69,* told the Courier; "…," *super clerk Ann Quill* said. A subject ends where speech begins:
    "…," said *Ann Quill, a baker in Tarn,* "but …".
    """
    if clause.passive and clause.lemma in _STATES and not clause.subject:
        return replace(clause, subject=next((each.at for each in clause.complements if each.marker == "patient"), ()))
    if clause.passive and clause.subject and _NO_AGENT.match(article.text, *clause.subject[0]):
        return replace(clause, subject=())  # "was told *by email* that", "was promised *by Christmas*"
    if clause.subject and (second := _second_of_two(article, clause.subject)):
        return replace(clause, subject=(second,))
    if clause.role == "infinitive" and (own := _only_for(article.text, clause.cue[0][0])):
        return replace(clause, subject=(own,), shared_subject=False)
    if clause.lemma == "tell" and clause.subject and _is_listener(article, clause):
        return replace(clause, subject=())
    if clause.lemma in _COMMANDING and clause.subject and _is_commanded(article, clause):
        return replace(clause, subject=())
    if clause.shared_subject and clause.lemma in _TELLING and (teller := _teller(article, clause)):
        return replace(clause, subject=(teller,), shared_subject=False)
    if clause.part != "verb" or clause.passive:
        return clause
    text, cue = article.text, clause.cue[0][0]
    subject = clause.subject
    if text[cue - 2 : cue] == ", " and (owned := _of_whose(article, cue)):
        return replace(clause, subject=(owned,), shared_subject=False)
    if len(subject) == 1 and text.startswith(", says ", cue - 2) and (what := _said_in_headline(article, clause)):
        return replace(clause, subject=(), complements=(Complement("bare", (what,)),))
    if len(subject) == 1 and subject[0][1] + 1 == cue:
        own = _behind_front(article, subject[0]) or _with_relative(article, subject[0])
        if own:
            return replace(clause, subject=(own,), shared_subject=False)
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
    if not subject and not text[first:cue].strip() and clause.lemma not in _ADDRESSING:
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
    return clause if subject[:1] == (own,) or _has_other_cue(article, own) else replace(clause, subject=(own,))


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
    before = text[max(0, names[-1][0][0] - _LONGEST_END) : names[-1][0][0]].split()
    last = before[-1] if before else ""
    if (
        not last.isalpha()
        or not last.islower()
        or last in titles()
        or is_person(last)
        or last in LEADING
        or last in _SAID
    ):
        return None
    return comma + 2, end


def _with_relative(article: Article, subject: Span) -> Span | None:
    """All of "*A man who lives there and knew Ann Quill* told …", of which a parse took the last two words."""
    text, sentence = article.text, article.sentence_at(subject[0])
    if sentence is None or not 0 < subject[0] - sentence.start < _LONGEST_RELATIVE:
        return None
    if text.find(" who ", sentence.start, subject[0]) < 0 or text.find(" and ", sentence.start, subject[0]) < 0:
        return None
    found = _WHO_AND.fullmatch(text, sentence.start, subject[0])
    verb = found["verb"] if found else ""
    if found is None or not is_person(found["noun"]) or verb in cue_forms().speech:
        return None
    return (sentence.start, subject[1]) if verb.endswith("ed") or verb in irregular_pasts() else None


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


def with_whole_condition(article: Article, clause: Clause) -> Clause:
    """The clause with an if-clause given to what it is a condition of: "promised *'a strike'* if the offer stays"."""
    complements = clause.complements
    ifs = (
        number for number, each in enumerate(complements) if each.kind == "if" and each.at and each.marker != "whether"
    )
    at = next(ifs, 0)
    if clause.part != "verb" or not at or clause.lemma in _INQUIRING:
        return clause
    condition = complements[at]
    for number, thing in enumerate(complements[:at]):
        if not thing.at:
            continue
        first, last = thing.at[0][0], thing.at[-1][1]
        if (
            thing.kind in ("np", "pp")
            and first > clause.cue[0][0]
            and article.quoted_parts((first, min(last, condition.at[0][0])))
        ):
            marker = thing.marker if thing.kind == "pp" else ""
            whole = replace(thing, at=((first, condition.at[-1][1]),), marker=marker)
            return replace(clause, complements=(*complements[:number], whole, *complements[at + 1 :]))
    return clause


def with_its_clause(article: Article, clause: Clause) -> Clause:
    """The clause with the that-clause which a parse hung on the occasion: "told us *on the telephone* that …"."""
    if clause.part != "verb":
        return clause
    if clause.lemma == "tell" and not clause.passive:
        for each in clause.complements:
            if each.kind != "np" or each.marker or not each.at or each.at[0][0] < clause.cue[0][0]:
                continue
            listener = _TOLD_WHOM.match(article.text, *each.at[0])
            if listener and listener["whom"] in _TOLD:
                own = Complement("bare", ((listener.end(), each.at[0][1]), *each.at[1:]))
                to = Complement("np", ((each.at[0][0], listener.end("whom")),), "to")
                return replace(clause, complements=(to, own))
    for each in clause.complements:
        if each.kind == "pp" and each.marker in ("at", "in", "on", "during"):
            if any(one.kind in CLAUSAL for one in clause.complements):
                return clause
            (start, end), *more = each.at
            occasion = _OCCASION.match(article.text, start, end)
            if occasion:
                that = Complement("that", ((occasion.end(), end), *more), "that")
                kept = tuple(one for one in clause.complements if one is not each)
                return replace(clause, complements=(*kept, that))
    return clause


def with_its_opening(article: Article, reading: Reading) -> Reading:
    """The reading with what denies or narrows its first words, which a parse may leave out: "said *not* all came"."""
    start = reading.content[0][0] if reading.content else 0
    behind = reading.cue[-1][1]
    if not 2 < start - behind <= _LONGEST_OPENING or reading.clause.part != "verb":
        return reading
    opening = _OPENING.search(article.text, behind, start)
    if opening is None or _NO_SUBJECT.match(article.text, start):
        return reading
    if opening["around"] and not _NUMBER.match(article.text, start):
        return reading
    (_, end), *others = reading.content
    return replace(reading, content=((opening.start(1), end), *others))


def without_introduction(article: Article, reading: Reading) -> Reading:
    """The reading without what introduces its speaker: "*Ann Quill denies it*: the dam, she says, is safe"."""
    (start, end), *others = reading.content or ((0, 0),)
    if start >= reading.clause.cue[0][0] or not reading.source or article.quoted_parts((start, end)):
        return reading
    colon = article.text.rfind(": ", start, end + 2)
    names = article.names_in(start, colon) if colon > start else ()
    said_by = article.text[reading.source[0][0] : reading.source[-1][1]]
    if said_by.lower() not in _PERSONAL and not any(article.text[slice(*span)] in said_by for span, _ in names):
        return reading
    if not any(kind == "person" for _, kind in names):
        return reading
    content = trimmed(article.text, ((min(colon + 1, end), end), *others))
    return replace(reading, content=content) if content and content[0][0] > colon else reading


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


def _has_other_cue(article: Article, span: Span) -> bool:
    """True when a verb stands in a span, one in a relative clause between commas aside."""
    match = _RELATIVE.search(article.text, *span)
    return article.has_cue(span[0], match.start() if match else span[1]) or bool(match and match.end() == span[1])


def sentence_readings(article: Article, clause: Clause) -> Iterator[Reading]:
    """What stands on either side of a cue and its subject in their sentence, wherever a comma parts it from them."""
    text = article.text
    holder = article.sentence_at(clause.cue[0][0])
    if clause.part == "verb" and holder and holder.end - holder.start <= _LONGEST:
        parted = _parted_by_comma(article, clause, holder.start)
        if parted:
            yield parted
    if clause.part not in ("verb", "preposition") or not clause.subject:
        return
    first = first_of(clause.cue, clause.subject)
    last = max(clause.cue[-1][1], clause.subject[-1][1])
    sentence = holder if holder and holder.start <= first < holder.end else article.sentence_at(first)
    if sentence is None or last >= sentence.end or sentence.end - sentence.start > _LONGEST:
        return
    comma = _BEHIND.match(text, last, sentence.end)
    opens = _past_relative_clause(text, comma.end(), sentence.end) if comma else sentence.end
    behind = (opens, sentence.end) if sentence.end - opens >= _SHORTEST else None
    if _BEFORE.search(text, first - 2, first):
        if first - sentence.start >= _SHORTEST:
            near = sentence.end - last <= _LONGEST_END
            front = "front" if near else "front on"
            yield Reading(clause, front, ((sentence.start, first),), clause.cue, clause.subject)
        is_short = first - sentence.start < _SHORTEST
        if behind and not (
            is_short and comma and (clause.passive or not _SAID_WHEN.fullmatch(text, last, comma.end() - 1))
        ):
            at = ((sentence.start, first), behind)
            yield Reading(clause, "around", at, clause.cue, clause.subject)
    elif behind and clause.part == "preposition":
        yield Reading(clause, "behind", (behind,), clause.cue, clause.subject)
    elif clause.part == "verb" and (block := _BLOCK.match(text, last)) and text[block.start(1)] not in '"“«':
        yield Reading(clause, "block", (block.span(1),), clause.cue, clause.subject)


def _past_relative_clause(text: str, start: int, end: int) -> int:
    """Where what was said begins: "According to Ann Quill, *who runs the mill,* the dam is safe"."""
    match = _WHO.match(text, start, end)
    return match.end() if match else start


def with_other_edges(article: Article, reading: Reading) -> Iterator[Reading]:
    """The reading; if it is of a clause, also the same to the end of its sentence, and from behind its last break."""
    if not is_spoken(reading.frame) or reading.frame in ("quote", "block") or not reading.content:
        yield reading
        return
    first = first_of(reading.cue, reading.source)
    start, end = reading.content[0]
    if reading.content[-1][1] - start > _LONGEST:
        yield reading
        return
    if start < first and (found := _last_break(article, (start, min(end, first)))):
        mark, place = found
        content = trimmed(article.text, ((place, end), *reading.content[1:]))
        most = (place - start) * 2 >= length(reading.content)
        yield replace(reading, edge=f"early {mark}", edge_most=most)
        if most and content and end - place >= _SHORTEST:
            yield replace(reading, content=content, edge=f"late {mark}", edge_most=most)
    else:
        yield reading
    if not reading.cut and reading.content[-1][0] > first:
        yield from _extended(article, reading)
        if not reading.tail:
            yield from _cut_short(article, reading)


def _parted_by_comma(article: Article, clause: Clause, start: int) -> Reading | None:
    """Of "The bridge is shut, *police and firemen* said.": the parse may take the bridge for who speaks."""
    cue, text = clause.cue[0][0], article.text
    comma = text.rfind(",", max(start, cue - _LONGEST_PART), cue)
    match = _LAST_PART.match(text, comma, cue) if comma >= 0 else None
    if match is None or clause.subject[:1] == (match.span(1),) or _has_other_cue(article, match.span(1)):
        return None
    if match.start() - start < _SHORTEST:
        return None
    own = replace(clause, subject=(match.span(1),))
    return Reading(own, "parted", ((start, match.start()),), own.cue, own.subject)


def speaks_for_itself(article: Article, reading: Reading) -> bool:
    """True where the words in front of a cue have their own, and it has its own words behind it.

    "The mill says five, *the bank said six*.": six is what the bank said.
    """
    clause, text = reading.clause, article.text
    cue, (start, end) = clause.cue, reading.content[0]
    if end > cue[0][0] or reading.frame == "quote" or clause.lemma in _ADDRESSING:
        return False
    sentence = article.sentence_at(cue[0][0])
    last = max(cue[-1][1], clause.subject[-1][1] if clause.subject else 0)
    if sentence is None or not _OWN_WORDS.match(text, last, sentence.end):
        return False
    return article.has_cue(start, end) and any(_SAYS.search(text, first, stop) for first, stop in reading.content)


def _last_break(article: Article, span: Span) -> tuple[str, int] | None:
    """The last semicolon, colon or dash in a span outside quotation marks, by name, and where it ends."""
    found = None
    for match in _BREAK.finditer(article.text, *span):
        relative = match[0] == "," and article.text.find(",", match.end(), span[1]) >= 0  # it ends before the main verb
        if not relative and not article.quoted_parts(match.span()):
            found = _MARKS[match[0].strip()[0]], match.end()
    return found


def _extended(article: Article, reading: Reading) -> Iterator[Reading]:
    text, end = article.text, reading.content[-1][1]
    sentence = article.sentence_at(end - 1)
    if sentence is None or sentence.end - sentence.start > _LONGEST or not _WORD.search(text, end, sentence.end):
        return
    if (sentence.end - end) * 2 < sentence.end - reading.content[0][0]:
        return  # a matter of taste
    match = _NEXT.match(text, end)
    mark = _MARKS.get(match[1], "word") if match else "word"
    content = (*reading.content[:-1], (reading.content[-1][0], sentence.end))
    yield replace(reading, content=content, tail="", edge=f"extended {mark}", edge_most=True)


def _cut_short(article: Article, reading: Reading) -> Iterator[Reading]:
    """The reading cut at each of the last commas and dashes that may close what was said."""
    text, (start, end) = article.text, reading.content[-1]
    whole = length(reading.content)
    closes = _CLOSE.finditer(text, start + _SHORTEST, end)
    first = next(closes, None)
    if first is None or (end - first.start()) * 2 < whole:
        return
    for match in [first, *closes][-_MOST_CUTS:]:
        if article.quoted_parts(match.span()):
            continue
        if (end - match.start()) * 2 < whole:
            continue  # a matter of taste
        closing = text[match.start()]
        if reading.frame in ("that", "bare") and closing == "," and not has_finite(text, start, match.start()):
            continue  # "said *the clerk, Ann Quill*, told the board": a subject is nothing that is said
        word = match[1].lower()
        name = "ing" if word.endswith("ing") else word if word in _OPENERS else "other"
        content = trimmed(text, (*reading.content[:-1], (start, match.start())))
        yield replace(reading, content=content, edge=f"short {name}", edge_most=True)
