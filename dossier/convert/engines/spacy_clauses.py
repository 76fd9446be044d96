"""spaCy's dependency parse → clauses: what each verb, adjective, noun and preposition governs, and its subject.

The labels are those of spaCy's English pipelines (ClearNLP: nsubj, dobj, ccomp, xcomp, agent, …). Words are only
looked at, so nothing here imports spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from dossier.convert.clauses.verbs import SAID_OF_THINGS
from dossier.convert.engines.spacy_complements import (
    AUXILIARY_LABELS,
    PATIENTS,
    complement_at,
    complements_of,
    is_sentence,
    noun_complements,
    shares_passive,
)
from dossier.convert.engines.spacy_passages import extent_of, passage_of, phrase_of, words_without
from dossier.convert.engines.spacy_subjects import MAX_DEPTH, SUBJECTS, are_apart, is_main, subject_of
from dossier.convert.engines.spacy_tree import Word
from dossier.convert.english.auxiliaries import MODALS
from dossier.convert.reading.lexicon import lexicon
from dossier.convert.reading.parse import Clause, Complement
from dossier.model import Passage

#: spaCy parts "n't" from them.
_MODALS: Final = MODALS | {"ca", "wo"}


def clauses_of(words: Sequence[Word]) -> tuple[Clause, ...]:
    """The clauses of a parsed document in the order of their head words."""
    return tuple(clause for word in words if word.start < word.end for clause in _clauses_at(word))


def _clauses_at(token: Word) -> Iterator[Clause]:
    if token.lower == "according" or (token.lower == "per" and token.i and token.words[token.i - 1].lower == "as"):
        clause = _preposition(token)
        if clause:
            yield clause
    elif token.part in ("VERB", "AUX") and token.dep not in ("aux", "auxpass"):
        yield _verb(token)
        adjective = _predicate_adjective(token)
        if adjective is not None:
            yield _adjective(token, adjective)
    elif token.part == "NOUN":
        complements = tuple(noun_complements(token))
        if complements:
            yield _noun(token, complements)


def _verb(verb: Word) -> Clause:
    passive = (
        any(child.dep in ("auxpass", "nsubjpass", "agent") for child in verb.children)
        or _is_passive_participle(verb)
        or shares_passive(verb)
    )
    if passive and (patient := _who_has_said(verb)) is not None:
        passive = False
    else:
        patient = None
    particles = [child for child in verb.children if child.dep == "prt"]
    helpers = [child for child in verb.children if child.dep in AUXILIARY_LABELS and not are_apart(child, verb)]
    subject_at, shared = subject_of(verb, passive) if patient is None else (phrase_of(patient, without=verb), False)
    lemma = " ".join([lexicon().as_listed(verb.lemma.lower()), *(particle.lower for particle in particles)])
    return Clause(
        cue=passage_of([verb, *helpers]),
        lemma=lemma,
        part="verb",
        at=extent_of(verb),
        subject=subject_at,
        complements=tuple(complements_of(verb, passive)),
        passive=passive,
        negated=any(child.dep == "neg" for child in helpers),
        modal=next((child.lower for child in helpers if child.lower in _MODALS), ""),
        role=_role(verb),
        tense=_tense(verb),
        shared_subject=shared,
    )


def _who_has_said(verb: Word) -> Word | None:
    """Who speaks in "*he*'s said the same thing", which parses take for "is said"; None elsewhere."""
    if verb.lower not in SAID_OF_THINGS or not any(child.dep in ("dobj", "ccomp") for child in verb.rights):
        return None
    helpers = [child.text for child in verb.children if child.dep == "auxpass"]
    if helpers not in (["'s"], ["’s"]):
        return None
    return next((child for child in verb.children if child.dep == "nsubjpass"), None)


def _is_passive_participle(verb: Word) -> bool:
    """True for "a report *published* in May" and "*Asked* whether it was safe, she left"."""
    if verb.tag != "VBN" or verb.dep not in ("acl", "advcl"):
        return False
    if verb.dep == "acl":
        return not is_main(verb)
    return not any(child.dep in ("aux", "auxpass") or child.dep in SUBJECTS for child in verb.children)


def _role(verb: Word) -> str:
    """How the clause stands in its sentence, as one of a few words."""
    if is_sentence(verb):
        return "main"
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


def _predicate_adjective(verb: Word) -> Word | None:
    if verb.lemma not in ("be", "become", "feel", "remain", "seem", "sound", "appear"):
        return None
    return next((child for child in verb.children if child.dep == "acomp" and child.part == "ADJ"), None)


def _adjective(copula: Word, adjective: Word) -> Clause:
    helpers = [child for child in copula.children if child.dep in AUXILIARY_LABELS]
    subject, shared = subject_of(copula, False)
    complements = []
    for child in (
        *adjective.children,
        *(c for c in copula.children if c.dep in ("ccomp", "xcomp") and c.i > adjective.i),
    ):
        if child.i > adjective.i and child.dep in ("ccomp", "xcomp", "prep"):
            complements += list(complement_at(adjective, child))
    return Clause(
        cue=passage_of([copula, adjective, *helpers]),
        lemma=adjective.lemma.lower(),
        part="adjective",
        at=extent_of(copula),
        subject=subject,
        complements=tuple(complements),
        negated=any(child.dep == "neg" for child in copula.children),
        modal=next((child.lower for child in helpers if child.lower in _MODALS), ""),
        role=_role(copula),
        tense=_tense(copula),
        shared_subject=shared,
    )


def _noun(noun: Word, complements: tuple[Complement, ...]) -> Clause:
    subject: Passage = ()
    shared = False
    for child in noun.children:
        if child.dep == "poss":
            subject = passage_of([t for t in child.subtree if t.dep != "case" or t.head.i != child.i])
        elif child.dep in ("prep", "agent") and child.lower in ("by", "from"):
            agent = next((c for c in child.children if c.dep == "pobj"), None)
            subject = phrase_of(agent) if agent is not None else subject
    governor = noun.head
    if not subject and noun.dep in ("dobj", "attr") and governor.part in ("VERB", "AUX"):
        subject, _ = subject_of(governor, False)
        shared = True
    return Clause(
        cue=passage_of([noun]),
        lemma=noun.lemma.lower(),
        part="noun",
        at=extent_of(noun),
        subject=subject,
        complements=complements,
        role=governor.lemma.lower() if shared else noun.dep,
        shared_subject=shared,
    )


def _named_behind(source: Sequence[Word], content: Sequence[Word]) -> Sequence[Word]:
    """The comma and the name of "…, according to its head of roads, *Ida Krull*", which a parse hangs elsewhere."""
    behind = [token for token in content if source and token.i > source[-1].i]
    if len(behind) < 2 or len(behind) == len(content) or behind[0].i != source[-1].i + 1 or behind[0].text != ",":
        return ()
    name = list(takewhile(lambda token: token.part == "PROPN", behind[1:]))
    if not name or not name[-1].words[name[-1].i + 1].is_punctuation:
        return ()  # "…, but according to him, *Ida Krull* left"
    if any(token.part in ("VERB", "AUX") for token in behind):  # "…, *Ida Krull*, was late"
        return [behind[0], *name]
    return behind[:-1] if behind[-1].is_punctuation else behind


def _preposition(word: Word) -> Clause | None:
    """The clause of "according to the police" or "as per the police": the rest of its sentence is what they say."""
    words = [word.words[word.i - 1], word] if word.lower == "per" else [word]
    speaker = next((child for child in word.children if child.dep == "pobj"), None)
    for child in word.children:
        if child.dep == "prep" and child.lower == "to":
            words.append(child)
            speaker = next((c for c in child.children if c.dep == "pobj"), speaker)
    if speaker is None:
        return None
    host = word.head
    for _ in range(MAX_DEPTH):
        # "It leaks though it is new, *according to* Ann Quill": she tells all of it
        closes_all = host.dep == "advcl" and host.head.i < host.i < word.i
        if host.head.i == host.i or (
            host.part in ("VERB", "AUX")
            and not closes_all
            and any(c.dep in (*SUBJECTS, *PATIENTS) for c in host.children)
        ):
            break
        host = host.head
    content = words_without(host, word) if host.i != word.i else []  # a parser may take it for the main verb
    source = list(speaker.subtree) if content else list(takewhile(lambda token: token.text != ",", speaker.subtree))
    named = _named_behind(source, content)
    source += named
    content = [token for token in content if token not in named] if named else content
    return Clause(
        cue=passage_of(words),
        lemma=" ".join(w.lower for w in words),
        part="preposition",
        at=extent_of(host),
        subject=passage_of(source),
        complements=(Complement("bare", passage_of(content)),) if content else (),
        role=_role(host),
    )
