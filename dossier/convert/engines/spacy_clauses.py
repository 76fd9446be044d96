"""spaCy's dependency parse → clauses: what each verb, adjective, noun and preposition governs, and its subject.

The labels are those of spaCy's English pipelines (ClearNLP: nsubj, dobj, ccomp, xcomp, agent, …). Words are only
looked at, so nothing here imports spaCy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from dossier.convert.clauses.ends import BEING, IT, MAKING_OF, TESTIFYING, THEM
from dossier.convert.clauses.mouthpieces import DEFINITE, is_medium, is_mouthpiece, is_spoken_to
from dossier.convert.clauses.subjects import SPENDING, WITH_OTHERS
from dossier.convert.engines.spacy_tree import Word
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.reading.cues import ADDRESSING
from dossier.convert.reading.lexicon import lexicon
from dossier.convert.reading.parse import Clause, Complement, ComplementKind, Tail
from dossier.model import Passage, Span
from dossier.records import replace

_SUBJECTS: Final = frozenset({"nsubj", "csubj", "expl"})
_PATIENTS: Final = frozenset({"nsubjpass", "csubjpass"})
_AUXILIARIES: Final = frozenset({"aux", "auxpass", "neg", "prt"})
_QUOTATION_MARKS: Final = frozenset(('"', "“", "”", "''", "``", "«", "»"))
_MODALS: Final = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would", "wo", "ca"})
#: In front of whom somebody has to do with, not of where.
_WITH: Final = frozenset({"about", "for", "of", "on", "over", "with"})
_WH_TAGS: Final = frozenset({"WDT", "WP", "WP$", "WRB"})
_SENDING: Final = frozenset({"appoint", "dispatch", "hire", "send"})
#: What sets a clause against what was said before it.
_SETTING_AGAINST: Final = frozenset({"whereas", "while"})
#: How far up a sentence a subject or a host clause is looked for.
_MAX_DEPTH: Final = 40
_MOST_TAILS: Final = 5


def clauses_of(words: Sequence[Word]) -> tuple[Clause, ...]:
    """The clauses of a parsed document in the order of their head words."""
    return tuple(clause for word in words if word.start < word.end for clause in _clauses_at(word))


def _clauses_at(token: Word) -> Iterator[Clause]:
    if token.lower == "according" or (token.dep == "prep" and token.lower == "per"):
        clause = _preposition(token)
        if clause:
            yield clause
    elif token.part in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
        yield _verb(token)
        adjective = _predicate_adjective(token)
        if adjective is not None:
            yield _adjective(token, adjective)
    elif token.part == "NOUN":
        complements = tuple(_noun_complements(token))
        if complements:
            yield _noun(token, complements)


# --- verbs


def _verb(verb: Word) -> Clause:
    passive = any(child.dep in ("auxpass", "nsubjpass", "agent") for child in verb.children) or (
        verb.tag == "VBN" and ((verb.dep == "acl" and not _is_main(verb)) or (verb.dep == "advcl" and _is_bare(verb)))
    )
    passive = passive or _shares_passive(verb)
    particles = [child for child in verb.children if child.dep == "prt"]
    helpers = [child for child in verb.children if child.dep in _AUXILIARIES and not _apart(child, verb)]
    subject_at, shared = _subject(verb, passive)
    lemma = " ".join([lexicon().as_listed(verb.lemma.lower()), *(particle.lower for particle in particles)])
    return Clause(
        cue=_passage([verb, *helpers]),
        lemma=lemma,
        part="verb",
        at=_extent(verb),
        subject=subject_at,
        complements=tuple(_complements(verb, passive)),
        passive=passive,
        negated=any(child.dep == "neg" for child in helpers),
        modal=next((child.lower for child in helpers if child.lower in _MODALS), ""),
        role=_role(verb),
        tense=_tense(verb),
        shared_subject=shared,
    )


def _shares_passive(verb: Word) -> bool:
    """True for "told" in "she was stopped and *told* that it was shut": nobody hangs on it who is told."""
    return (
        verb.dep == "conj"
        and verb.tag in ("VBD", "VBN")
        and verb.lemma.lower() in ADDRESSING
        and any(child.dep in ("auxpass", "nsubjpass") for child in verb.head.children)
        and not any(child.dep in ("dobj", "dative", "aux", *_SUBJECTS) for child in verb.children)
    )


def _is_main(verb: Word) -> bool:
    """True for the verb of "Ann Quill, a baker, *denied* on Monday that …", which some parses take for a participle."""
    return (
        verb.head.dep == "ROOT"
        and (verb.head.part == "PROPN" or is_somebody(verb.head.lower))
        and verb.words[verb.i - 1].text == ","  # not "a nurse *warned* that …", whom somebody warned
        and verb.lemma.lower() not in ADDRESSING
        and any(child.dep == "ccomp" and child.i > verb.i for child in verb.children)
    )


def _is_bare(verb: Word) -> bool:
    """A participle alone: "*Asked* whether it was safe, she left"."""
    return not any(child.dep in ("aux", "auxpass") or child.dep in _SUBJECTS for child in verb.children)


def _role(verb: Word) -> str:
    """How the clause stands in its sentence, as one of a few words."""
    return {
        "ROOT": "main",
        "ccomp": "complement",
        "xcomp": "infinitive",
        "advcl": "adverbial",
        "relcl": "relative",
        "acl": "participle",
        "conj": "coordinated",
        "parataxis": "aside",
        "pcomp": "gerund",
    }.get(verb.dep, "other")


def _tense(verb: Word) -> str:
    finite = next(
        (child for child in verb.children if child.dep in ("aux", "auxpass") and child.tag in ("VBD", "VBZ", "VBP")),
        verb,
    )
    return {"VBD": "past", "VBZ": "present", "VBP": "present", "VBG": "ing", "VBN": "participle", "VB": "base"}.get(
        finite.tag, ""
    )


def _subject(verb: Word, passive: bool) -> tuple[Passage, bool]:
    """The passage of the phrase that speaks, and whether it belongs to another verb (he came and *said*)."""
    if passive:
        for child in verb.children:
            if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
                for agent in child.children:
                    if agent.dep == "pobj":
                        return _phrase(agent), False
        return (), False
    place, depth = verb, 0
    while depth < _MAX_DEPTH:
        own = _own_subject(place)
        if own is not None and not (own.tag in _WH_TAGS and _is_maker(place)):
            return _phrase(own, without=verb), place.i != verb.i
        if (
            place.i != verb.i
            and (patient := next((c for c in place.children if c.dep == "nsubjpass"), None)) is not None
        ):
            return _phrase(patient, without=verb), True
        if _is_maker(place):
            place = place.head if place.dep == "xcomp" else place.head.head
            depth += 1
            continue
        if place.dep == "advcl" and (sent := _sent(place)) is not None:
            return _phrase(sent, without=verb), True
        if place.dep in ("acl", "xcomp") and (spender := _spender(place)) is not None:
            place = spender
            depth += 1
            continue
        if place.dep == "xcomp" and (controller := _object_of(place.head)) is not None:
            return _phrase(controller, without=verb), True
        if place.dep == "acl" and _is_main(place):
            return _passage([word for word in place.head.subtree if word.i < place.i]), False
        if place.dep == "acl":
            return _phrase(place.head, without=place), True
        if place.dep in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "prep"):
            place = place.head
        else:
            return (), False
        depth += 1
        if place.part in ("NOUN", "PROPN", "PRON"):
            return (), False
    return (), False


def _spender(verb: Word) -> Word | None:
    """The verb whose subject says it in "she *spent* years warning …" and "she *is* on record opposing …"."""
    above = verb.head
    if verb.dep == "xcomp":
        return above if above.lower in SPENDING else None
    if above.lower == "record" and above.dep == "pobj" and above.head.lower == "on":
        return above.head.head
    while above.dep in ("pobj", "prep", "dobj") and above.lower not in WITH_OTHERS and not is_somebody(above.lower):
        above = above.head
    if above.lower not in SPENDING or any(_is_with(word) for word in verb.words[verb.head.i : verb.i]):
        return None  # "spent years with a *husband* denying it", "spent £2m on a film about *Odo Tarn* accusing her"
    return above


def _is_with(word: Word) -> bool:
    """True for a name behind "with", "about" or the like, who may speak; not behind "in" and "at"."""
    return word.part == "PROPN" and word.dep == "pobj" and word.head.lower in _WITH


def _is_maker(verb: Word) -> bool:
    """True where who makes the thing in front speaks through it: "the party issued a statement *saying* …"."""
    thing = _object_of(verb.head) if verb.dep == "xcomp" else verb.head if verb.dep in ("acl", "relcl") else None
    if thing is None or thing.i > verb.i:
        return False
    if verb.dep != "relcl" and _is_spoken_to(thing, verb):
        return True
    if thing.part != "NOUN" or thing.dep not in ("dobj", "dative"):
        return False
    if verb.dep == "relcl" and not is_medium(thing.lower):
        return False
    return is_mouthpiece(thing.head.lower, thing.lower, purpose=_has_to(verb))


def _sent(verb: Word) -> Word | None:
    """Who is to speak: "they sent *a clerk* to say that it was late"."""
    sent = _object_of(verb.head) if verb.head.lemma.lower() in _SENDING and _has_to(verb) else None
    return sent if sent is not None and sent.i < verb.i and is_somebody(sent.lower) else None


def _has_to(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lower == "to" for child in verb.children)


def _is_spoken_to(whom: Word, verb: Word) -> bool:
    """True for the friends of "she phoned *friends* saying …", not for "contacted *a firm* claiming to sell gold"."""
    one = whom.part == "PROPN" or any(child.lower in DEFINITE for child in whom.children)
    if whom.dep not in ("dobj", "dative", "pobj") or not is_spoken_to(
        _act_on(whom), whom.lower, verb.lower, purpose=_has_to(verb), one=one
    ):
        return False
    indefinite = any(child.lower in ("a", "an", "one") for child in whom.children)
    return not (indefinite and any(child.dep == "xcomp" for child in verb.children))


def _act_on(thing: Word) -> str:
    """The form of the verb whose object somebody is, or that leads to him with "to"; empty for none."""
    verb = thing.head.head if thing.dep == "pobj" and thing.head.lower == "to" else thing.head
    return verb.lower if verb.part == "VERB" else ""


def _own_subject(verb: Word) -> Word | None:
    """The verb's subject: of several, the nearest; no day, and none from across a quotation mark ("Now," *he* said)."""
    subjects = [
        child
        for child in verb.children
        if child.dep in ("nsubj", "csubj") and child.lower not in WEEKDAYS and not _apart(child, verb)
    ]
    return min(subjects, key=lambda child: abs(child.i - verb.i), default=None)


def _apart(one: Word, other: Word) -> bool:
    """True when a quotation begins or ends between two words."""
    first, last = sorted((one.i, other.i))
    marks = sum(token.text in _QUOTATION_MARKS for token in one.words[first + 1 : last])
    return marks % 2 == 1


def _object_of(verb: Word) -> Word | None:
    return next((child for child in verb.children if child.dep in ("dobj", "dative") and child.part != "PART"), None)


# --- complements


def _complements(verb: Word, passive: bool) -> Iterator[Complement]:
    for child in verb.children:
        for complement in _complement(verb, child):
            tails = _tails(child) if child.i > verb.i and complement.kind not in ("pp", "as") else ()
            yield replace(complement, tails=tails) if tails else complement
    if verb.dep == "parataxis" or (verb.dep in ("ccomp", "advcl") and _is_aside(verb)):
        host = _tokens_without(verb.head, verb)
        if host:
            yield Complement("bare", _passage(host), "aside")
    elif verb.dep == "advcl" and _is_said_as(verb):
        yield Complement("bare", _passage(_tokens_without(verb.head, verb)), "host")
    if verb.dep == "relcl" and not passive and _wants_object(verb):
        yield Complement("np", _phrase(verb.head, without=verb), "head")
    if verb.dep == "acl" and passive:
        yield Complement("np", _phrase(verb.head, without=verb), "head")


def _is_aside(verb: Word) -> bool:
    """A short clause between commas, hung below the clause that it comments on ("The plan, he said, failed")."""
    if any(child.dep in ("ccomp", "xcomp", "dobj", "mark", "prep") for child in verb.children):
        return False
    before = verb.edges[0].i - 1
    return (
        before >= 0
        and verb.words[before].text in (",", "-", "—", "–", "--", "”", '"', "''")
        and any(child.dep == "nsubj" for child in verb.children)
    )


def _is_said_as(verb: Word) -> bool:
    """True for "as the Courier reported", "as first reported by the Courier": what it hangs on was reported."""
    return any(child.lower == "as" and child.i < verb.i for child in verb.children) and not any(
        child.dep in ("ccomp", "xcomp", "dobj", "acomp", "attr") for child in verb.children
    )


def _wants_object(verb: Word) -> bool:
    """A relative clause whose gap is the object: "the plan that he praised"."""
    subject = next((child for child in verb.children if child.dep in _SUBJECTS), None)
    return subject is not None and subject.tag not in _WH_TAGS


def _complement(verb: Word, child: Word) -> Iterator[Complement]:
    dep = child.dep
    if dep == "ccomp":
        if not _is_outer(child, verb):
            yield _clausal(verb, child)
    elif dep == "xcomp":
        if any(c.dep == "aux" and c.lower == "to" for c in child.children):
            yield Complement("inf", _passage(_tokens_without(child, verb)), "to")
        elif child.tag == "VBG":
            yield Complement("ing", _passage(_tokens_without(child, verb)))
        else:
            yield Complement("as", _passage(_tokens_without(child, verb)))
    elif dep == "oprd":
        yield Complement("as", _passage(_tokens_without(child, verb)))
    elif dep == "dobj":
        if child.tag not in _WH_TAGS:
            yield Complement("np", _passage(_tokens_without(child, verb)))
    elif dep == "dative":
        yield Complement("np", _passage(_tokens_without(child, verb)), "to")
    elif dep in _PATIENTS:
        yield Complement("np", _passage(_tokens_without(child, verb)), "patient")
    elif dep == "prep" and child.i > verb.i:
        kind: ComplementKind = "as" if child.lower == "as" else "pp"
        yield Complement(kind, _passage(_tokens_without(child, verb)), child.lower)
    elif (
        dep == "advcl"
        and child.i > verb.i
        and any(c.dep == "mark" and c.lower in ("if", "whether") for c in child.children)
    ):
        yield Complement("if", _passage(_tokens_without(child, verb)), "if")


def _clausal(head: Word, clause: Word) -> Complement:
    tokens = _tokens_without(clause, head)
    for child in clause.rights:
        if (
            child.dep in ("conj", "advcl")
            and child.lower in MAKING_OF
            and _finds_otherwise(child)
            and _is_found_of(head, clause, child)
        ):
            begins = min(child.edges[0].i, next((c.i for c in clause.children if c.dep == "cc"), child.i))
            tokens = [token for token in tokens if token.i < begins]
    at = _passage(tokens)
    marker = next((c for c in clause.children if c.dep in ("mark", "complm")), None)
    if marker is not None and marker.lower == "that":
        return Complement("that", at, "that")
    if marker is not None and marker.lower in ("if", "whether"):
        return Complement("if", at, marker.lower)
    if clause.tag == "VBG" and not any(c.dep in ("aux", "auxpass") for c in clause.children):
        return Complement("ing", at)
    if clause.tag == "VB" and any(c.dep == "aux" and c.lower == "to" for c in clause.children):
        return Complement("inf", at, "to")
    first = tokens[0] if tokens else clause
    if first.tag in _WH_TAGS and first.i > head.i:
        return Complement("wh", at, first.lower)
    return Complement("bare", at)


def _is_outer(verb: Word, relative: Word) -> bool:
    """True for the main verb of "The mayor, who *said* he was ill, *left*", read as if the sentence had none."""
    if relative.dep != "relcl" or relative.head.dep != "ROOT" or verb.i < relative.i:
        return False
    first = verb.edges[0]
    return first.i == verb.i and verb.words[verb.i - 1].text == "," and verb.tag in ("VBD", "VBN", "VBZ")


def _finds_otherwise(verb: Word) -> bool:
    """True for who makes something else of it by words: "said it was "fine", while *Ann Quill* called it "cruel"."."""
    subject = _own_subject(verb)
    if subject is None or any(child.dep in _AUXILIARIES for child in verb.children):
        return False  # "… and Ann Quill *had called* it "cruel"": said by who speaks
    thing = _object_of(verb)
    is_quoted = any(token.text in _QUOTATION_MARKS for token in verb.words[verb.i + 1 : verb.edges[1].i + 1])
    if is_quoted and thing is not None and thing.lower in THEM:
        return False  # "recalled that he was "kind" and Ann Quill called *him* "boss"": what somebody heard
    if verb.dep == "conj":  # only behind a quotation, as in `complements`
        joined = verb.edges[0].i - 1
        if joined > 0 and verb.words[joined].dep == "cc":
            joined -= 1
        return is_quoted and subject.part == "PROPN" and verb.words[joined].text in _QUOTATION_MARKS
    if not any(child.dep == "mark" and child.lower in _SETTING_AGAINST for child in verb.children):
        return False  # "would resign *if* Ann Quill called him "corrupt"": one thing with what it hangs on
    if is_quoted:  # not "said critics hated it, while *fans* called it "fun"": who is only one of two sides
        return subject.part == "PROPN" or any(child.lower in DEFINITE for child in subject.children)
    is_somebody_else = subject.part == "PROPN" or is_person(subject.lower)
    return is_somebody_else and thing is not None and thing.lower in IT


def _is_found_of(head: Word, clause: Word, verb: Word) -> bool:
    """True for a clause that finds something of its own in front of a verb, by what it is or in its own words.

    Not for a deed, "wrote the law, while Ann Quill criticised it", nor for what others said in words that are told.
    """
    if head.lower in TESTIFYING or (head.lower == "told" and any(each.dep == "auxpass" for each in head.children)):
        return False
    if clause.lower in MAKING_OF:
        return False
    if any(token.text in _QUOTATION_MARKS for token in clause.words[clause.edges[0].i : verb.edges[0].i]):
        return True
    is_state = clause.lower in BEING or any(each.dep == "auxpass" for each in clause.children)
    return is_state and any(each.dep == "mark" and each.lower in ("while", "whereas") for each in verb.children)


def _tails(head: Word) -> tuple[Tail, ...]:
    """Subordinate and coordinate clauses that close the phrase of a word, outermost first."""
    tails: list[Tail] = []
    end = head.edges[1].i
    while end > head.i and head.words[end].is_punctuation:
        end -= 1
    for token in head.subtree:
        if (
            token.i <= head.i
            or token.dep not in ("advcl", "relcl", "conj", "acl", "prep", "appos")
            or len(tails) == _MOST_TAILS
        ):
            continue
        first, last = token.edges
        before = first.words[first.i - 1]
        if last.i < end or first.i <= head.i + 1:
            continue
        word = _tail_word(token, first)
        if token.dep == "conj":
            if token.part not in ("VERB", "AUX") or _shares_passive(token):
                continue
            first = before if before.dep == "cc" else first
            word = first.lower if first.dep == "cc" else "and"
            if not any(child.dep in _SUBJECTS for child in token.children):
                word = f"and {token.lemma.lower()}"
        elif before.text not in (",", "—", "–", "--", "-", ";") and token.dep != "advcl":
            continue
        tails.append(Tail(word, first.start))
    return tuple(tails)


def _tail_word(token: Word, first: Word) -> str:
    if token.tag == "VBG" and token.dep in ("advcl", "acl"):
        return f"{token.lemma.lower()} ing"
    return "appos" if token.dep == "appos" else str(first.lower)


# --- adjectives, nouns, prepositions


def _predicate_adjective(verb: Word) -> Word | None:
    if verb.lemma not in ("be", "become", "feel", "remain", "seem", "sound", "appear"):
        return None
    return next((child for child in verb.children if child.dep == "acomp" and child.part == "ADJ"), None)


def _adjective(copula: Word, adjective: Word) -> Clause:
    helpers = [child for child in copula.children if child.dep in _AUXILIARIES]
    subject, shared = _subject(copula, False)
    complements = []
    for child in (
        *adjective.children,
        *(c for c in copula.children if c.dep in ("ccomp", "xcomp") and c.i > adjective.i),
    ):
        if child.i > adjective.i and child.dep in ("ccomp", "xcomp", "prep"):
            complements += list(_complement(adjective, child))
    return Clause(
        cue=_passage([copula, adjective, *helpers]),
        lemma=adjective.lemma.lower(),
        part="adjective",
        at=_extent(copula),
        subject=subject,
        complements=tuple(complements),
        negated=any(child.dep == "neg" for child in copula.children),
        modal=next((child.lower for child in helpers if child.lower in _MODALS), ""),
        role=_role(copula),
        tense=_tense(copula),
        shared_subject=shared,
    )


def _noun_complements(noun: Word) -> Iterator[Complement]:
    for child in noun.rights:
        if child.dep in ("acl", "relcl", "ccomp"):
            marker = next((c for c in child.children if c.dep == "mark" and c.i < child.i), None)
            if marker is not None and marker.lower == "that":
                yield Complement("that", _passage(child.subtree), "that")
            elif any(c.dep == "aux" and c.lower == "to" for c in child.children):
                yield Complement("inf", _passage(child.subtree), "to")
            elif child.dep == "ccomp":
                yield _clausal(noun, child)
        elif child.dep == "prep" and child.lower not in ("by", "from"):
            kind: ComplementKind = "as" if child.lower == "as" else "pp"
            yield Complement(kind, _passage(child.subtree), child.lower)


def _noun(noun: Word, complements: tuple[Complement, ...]) -> Clause:
    subject: Passage = ()
    shared = False
    for child in noun.children:
        if child.dep == "poss":
            subject = _passage([t for t in child.subtree if t.dep != "case" or t.head.i != child.i])
        elif child.dep in ("prep", "agent") and child.lower in ("by", "from"):
            agent = next((c for c in child.children if c.dep == "pobj"), None)
            subject = _phrase(agent) if agent is not None else subject
    governor = noun.head
    if not subject and noun.dep in ("dobj", "attr") and governor.part in ("VERB", "AUX"):
        subject, _ = _subject(governor, False)
        shared = True
    return Clause(
        cue=_passage([noun]),
        lemma=noun.lemma.lower(),
        part="noun",
        at=_extent(noun),
        subject=subject,
        complements=complements,
        role=governor.lemma.lower() if shared else noun.dep,
        shared_subject=shared,
    )


def _preposition(word: Word) -> Clause | None:
    """The clause of "according to the police": the rest of its sentence is what they say."""
    words = [word]
    speaker = next((child for child in word.children if child.dep == "pobj"), None)
    for child in word.children:
        if child.dep == "prep" and child.lower == "to":
            words.append(child)
            speaker = next((c for c in child.children if c.dep == "pobj"), speaker)
    if speaker is None:
        return None
    host = word.head
    for _ in range(_MAX_DEPTH):
        if host.head.i == host.i or (
            host.part in ("VERB", "AUX") and any(c.dep in (*_SUBJECTS, *_PATIENTS) for c in host.children)
        ):
            break
        host = host.head
    content = _tokens_without(host, word) if host.i != word.i else []  # a parser may take it for the main verb
    source = list(speaker.subtree) if content else list(takewhile(lambda token: token.text != ",", speaker.subtree))
    return Clause(
        cue=_passage(words),
        lemma=" ".join(w.lower for w in words),
        part="preposition",
        at=_extent(host),
        subject=_passage(source),
        complements=(Complement("bare", _passage(content)),) if content else (),
        role=_role(host),
    )


# --- spans


def _phrase(token: Word, without: Word | None = None) -> Passage:
    """The whole phrase of a head word, less the part that hangs on `without`."""
    if without is None or not token.edges[0].i <= without.i <= token.edges[1].i:
        return _passage(token.subtree)
    return _passage(_tokens_without(token, without))


def _tokens_without(head: Word, other: Word) -> list[Word]:
    """The words below `head`, less those below `other` where that hangs below `head`."""
    if other.i == head.i or head.is_above(other):
        cut = {token.i for token in other.subtree}
        return [token for token in head.subtree if token.i not in cut]
    return head.subtree


def _passage(words: Iterable[Word]) -> Passage:
    """Runs of neighbouring words as spans; words that stand for nothing in the text are left out."""
    spans: list[Span] = []
    last = -2
    for word in sorted(words, key=lambda word: word.i):
        if word.i == last + 1:
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
        last = word.i
    return tuple(span for span in spans if span[0] < span[1])


def _extent(word: Word) -> Span:
    """From the first word to the last of what hangs on a word."""
    first, last = word.edges
    return first.start, last.end
