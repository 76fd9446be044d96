"""spaCy's dependency parse → clauses: what each verb, adjective, noun and preposition governs, and its subject.

The labels are those of spaCy's English pipelines (ClearNLP: nsubj, dobj, ccomp, xcomp, agent, …). Tokens are only
looked at, so nothing here imports spaCy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from dossier.convert.parse import Clause, Complement, ComplementKind, Tail
from dossier.model import Passage, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS: Final = frozenset({"nsubj", "csubj", "expl"})
_PATIENTS: Final = frozenset({"nsubjpass", "csubjpass"})
_AUXILIARIES: Final = frozenset({"aux", "auxpass", "neg", "prt"})
_QUOTATION_MARKS: Final = frozenset(('"', "“", "”", "''", "``", "«", "»"))
_MODALS: Final = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would", "wo", "ca"})
_WH_TAGS: Final = frozenset({"WDT", "WP", "WP$", "WRB"})
#: How far up a sentence a subject or a host clause is looked for.
_MAX_DEPTH: Final = 40
_MOST_TAILS: Final = 5


def clauses_of(doc: Doc, spans: Sequence[Span]) -> tuple[Clause, ...]:
    """The clauses of a parsed document in the order of their head words; `spans` has the place of every word."""
    starts = {token.idx: spans[token.i][0] for token in doc}
    ends = {token.idx + len(token): spans[token.i][1] for token in doc}
    found = (clause for token in doc if spans[token.i][0] < spans[token.i][1] for clause in _clauses_at(token))
    return tuple(_placed(clause, starts, ends) for clause in found)


def _placed(clause: Clause, starts: Mapping[int, int], ends: Mapping[int, int]) -> Clause:
    """A clause with the document's offsets replaced by the text's."""

    def placed(at: Passage) -> Passage:
        return tuple(span for span in ((starts[start], ends[end]) for start, end in at) if span[0] < span[1])

    return replace(
        clause,
        cue=placed(clause.cue),
        at=(starts[clause.at[0]], ends[clause.at[1]]),
        subject=placed(clause.subject),
        complements=tuple(
            replace(each, at=placed(each.at), tails=tuple(Tail(tail.word, starts[tail.start]) for tail in each.tails))
            for each in clause.complements
        ),
    )


def _clauses_at(token: Token) -> Iterator[Clause]:
    if token.lower_ == "according" or (token.dep_ == "prep" and token.lower_ == "per"):
        clause = _preposition(token)
        if clause:
            yield clause
    elif token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
        yield _verb(token)
        adjective = _predicate_adjective(token)
        if adjective is not None:
            yield _adjective(token, adjective)
    elif token.pos_ == "NOUN":
        complements = tuple(_noun_complements(token))
        if complements:
            yield _noun(token, complements)


# --- verbs


def _verb(verb: Token) -> Clause:
    passive = any(child.dep_ in ("auxpass", "nsubjpass", "agent") for child in verb.children) or (
        verb.tag_ == "VBN" and (verb.dep_ == "acl" or (verb.dep_ == "advcl" and _is_bare(verb)))
    )
    particles = [child for child in verb.children if child.dep_ == "prt"]
    helpers = [child for child in verb.children if child.dep_ in _AUXILIARIES and not _apart(child, verb)]
    subject_at, shared = _subject(verb, passive)
    lemma = " ".join([verb.lemma_.lower(), *(particle.lower_ for particle in particles)])
    return Clause(
        cue=_passage([verb, *helpers]),
        lemma=lemma,
        part="verb",
        at=_extent(verb.subtree),
        subject=subject_at,
        complements=tuple(_complements(verb, passive)),
        passive=passive,
        negated=any(child.dep_ == "neg" for child in helpers),
        modal=next((child.lower_ for child in helpers if child.lower_ in _MODALS), ""),
        role=_role(verb),
        tense=_tense(verb),
        shared_subject=shared,
    )


def _is_bare(verb: Token) -> bool:
    """A participle alone: "*Asked* whether it was safe, she left"."""
    return not any(child.dep_ in ("aux", "auxpass") or child.dep_ in _SUBJECTS for child in verb.children)


def _role(verb: Token) -> str:
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
    }.get(verb.dep_, "other")


def _tense(verb: Token) -> str:
    finite = next(
        (child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBD", "VBZ", "VBP")),
        verb,
    )
    return {"VBD": "past", "VBZ": "present", "VBP": "present", "VBG": "ing", "VBN": "participle", "VB": "base"}.get(
        finite.tag_, ""
    )


def _subject(verb: Token, passive: bool) -> tuple[Passage, bool]:
    """The passage of the phrase that speaks, and whether it belongs to another verb (he came and *said*)."""
    if passive:
        for child in verb.children:
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
                for agent in child.children:
                    if agent.dep_ == "pobj":
                        return _phrase(agent), False
        return (), False
    place, depth = verb, 0
    while depth < _MAX_DEPTH:
        own = _own_subject(place)
        if own is not None:
            return _phrase(own, without=verb), place.i != verb.i
        if (
            place.i != verb.i
            and (patient := next((c for c in place.children if c.dep_ == "nsubjpass"), None)) is not None
        ):
            return _phrase(patient, without=verb), True
        if place.dep_ in ("xcomp",) and (controller := _object_of(place.head)) is not None:
            return _phrase(controller, without=verb), True
        if place.dep_ == "acl":
            return _phrase(place.head, without=place), True
        if place.dep_ in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "prep"):
            place = place.head
        else:
            return (), False
        depth += 1
        if place.pos_ in ("NOUN", "PROPN", "PRON"):
            return (), False
    return (), False


def _own_subject(verb: Token) -> Token | None:
    """The verb's subject: of several, the nearest, and none from across a quotation mark ("Not now," *he* said)."""
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "csubj") and not _apart(child, verb)]
    return min(subjects, key=lambda child: abs(child.i - verb.i), default=None)


def _apart(one: Token, other: Token) -> bool:
    """True when a quotation begins or ends between two words."""
    first, last = sorted((one.i, other.i))
    marks = sum(token.text in _QUOTATION_MARKS for token in one.doc[first + 1 : last])
    return marks % 2 == 1


def _object_of(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in ("dobj", "dative") and child.pos_ != "PART"), None)


# --- complements


def _complements(verb: Token, passive: bool) -> Iterator[Complement]:
    for child in verb.children:
        for complement in _complement(verb, child):
            tails = _tails(child) if child.i > verb.i and complement.kind not in ("pp", "as") else ()
            yield replace(complement, tails=tails) if tails else complement
    if verb.dep_ == "parataxis" or (verb.dep_ in ("ccomp", "advcl") and _is_aside(verb)):
        host = _tokens_without(verb.head, verb)
        if host:
            yield Complement("bare", _passage(host), "aside")
    elif verb.dep_ == "advcl" and _is_said_as(verb):
        yield Complement("bare", _passage(_tokens_without(verb.head, verb)), "host")
    if verb.dep_ == "relcl" and not passive and _wants_object(verb):
        yield Complement("np", _phrase(verb.head, without=verb), "head")
    if verb.dep_ == "acl" and passive:
        yield Complement("np", _phrase(verb.head, without=verb), "head")


def _is_aside(verb: Token) -> bool:
    """A short clause between commas, hung below the clause that it comments on ("The plan, he said, failed")."""
    if any(child.dep_ in ("ccomp", "xcomp", "dobj", "mark", "prep") for child in verb.children):
        return False
    before = verb.left_edge.i - 1
    return (
        before >= 0
        and verb.doc[before].text in (",", "-", "—", "–", "--", "”", '"', "''")
        and any(child.dep_ == "nsubj" for child in verb.children)
    )


def _is_said_as(verb: Token) -> bool:
    """True for "as the Courier reported", "as first reported by the Courier": what it hangs on was reported."""
    return any(child.lower_ == "as" and child.i < verb.i for child in verb.children) and not any(
        child.dep_ in ("ccomp", "xcomp", "dobj", "acomp", "attr") for child in verb.children
    )


def _wants_object(verb: Token) -> bool:
    """A relative clause whose gap is the object: "the plan that he praised"."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    return subject is not None and subject.tag_ not in _WH_TAGS


def _complement(verb: Token, child: Token) -> Iterator[Complement]:
    dep = child.dep_
    if dep == "ccomp":
        yield _clausal(verb, child)
    elif dep == "xcomp":
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
            yield Complement("inf", _passage(_tokens_without(child, verb)), "to")
        elif child.tag_ == "VBG":
            yield Complement("ing", _passage(_tokens_without(child, verb)))
        else:
            yield Complement("as", _passage(_tokens_without(child, verb)))
    elif dep == "oprd":
        yield Complement("as", _passage(_tokens_without(child, verb)))
    elif dep == "dobj":
        if child.tag_ not in _WH_TAGS:
            yield Complement("np", _passage(_tokens_without(child, verb)))
    elif dep == "dative":
        yield Complement("np", _passage(_tokens_without(child, verb)), "to")
    elif dep in _PATIENTS:
        yield Complement("np", _passage(_tokens_without(child, verb)), "patient")
    elif dep == "prep" and child.i > verb.i:
        kind: ComplementKind = "as" if child.lower_ == "as" else "pp"
        yield Complement(kind, _passage(_tokens_without(child, verb)), child.lower_)
    elif (
        dep == "advcl"
        and child.i > verb.i
        and any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in child.children)
    ):
        yield Complement("if", _passage(_tokens_without(child, verb)), "if")


def _clausal(head: Token, clause: Token) -> Complement:
    tokens = _tokens_without(clause, head)
    at = _passage(tokens)
    marker = next((c for c in clause.children if c.dep_ in ("mark", "complm")), None)
    if marker is not None and marker.lower_ == "that":
        return Complement("that", at, "that")
    if marker is not None and marker.lower_ in ("if", "whether"):
        return Complement("if", at, marker.lower_)
    if clause.tag_ == "VBG" and not any(c.dep_ in ("aux", "auxpass") for c in clause.children):
        return Complement("ing", at)
    if clause.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children):
        return Complement("inf", at, "to")
    first = tokens[0] if tokens else clause
    if first.tag_ in _WH_TAGS and first.i > head.i:
        return Complement("wh", at, first.lower_)
    return Complement("bare", at)


def _tails(head: Token) -> tuple[Tail, ...]:
    """Subordinate and coordinate clauses that close the phrase of a word, outermost first."""
    tails: list[Tail] = []
    end = head.right_edge.i
    while end > head.i and head.doc[end].is_punct:
        end -= 1
    for token in head.subtree:
        if (
            token.i <= head.i
            or token.dep_ not in ("advcl", "relcl", "conj", "acl", "prep", "appos")
            or len(tails) == _MOST_TAILS
        ):
            continue
        first = token.left_edge
        before = first.nbor(-1)
        if token.right_edge.i < end or first.i <= head.i + 1:
            continue
        word = _tail_word(token, first)
        if token.dep_ == "conj":
            if token.pos_ not in ("VERB", "AUX"):
                continue
            first = before if before.dep_ == "cc" else first
            word = first.lower_ if first.dep_ == "cc" else "and"
            if not any(child.dep_ in _SUBJECTS for child in token.children):
                word = f"and {token.lemma_.lower()}"
        elif before.text not in (",", "—", "–", "--", "-", ";") and token.dep_ != "advcl":
            continue
        tails.append(Tail(word, first.idx))
    return tuple(tails)


def _tail_word(token: Token, first: Token) -> str:
    if token.tag_ == "VBG" and token.dep_ in ("advcl", "acl"):
        return f"{token.lemma_.lower()} ing"
    return "appos" if token.dep_ == "appos" else str(first.lower_)


# --- adjectives, nouns, prepositions


def _predicate_adjective(verb: Token) -> Token | None:
    if verb.lemma_ not in ("be", "become", "feel", "remain", "seem", "sound", "appear"):
        return None
    return next((child for child in verb.children if child.dep_ == "acomp" and child.pos_ == "ADJ"), None)


def _adjective(copula: Token, adjective: Token) -> Clause:
    helpers = [child for child in copula.children if child.dep_ in _AUXILIARIES]
    subject, shared = _subject(copula, False)
    complements = []
    for child in (
        *adjective.children,
        *(c for c in copula.children if c.dep_ in ("ccomp", "xcomp") and c.i > adjective.i),
    ):
        if child.i > adjective.i and child.dep_ in ("ccomp", "xcomp", "prep"):
            complements += list(_complement(adjective, child))
    return Clause(
        cue=_passage([copula, adjective, *helpers]),
        lemma=adjective.lemma_.lower(),
        part="adjective",
        at=_extent(copula.subtree),
        subject=subject,
        complements=tuple(complements),
        negated=any(child.dep_ == "neg" for child in copula.children),
        modal=next((child.lower_ for child in helpers if child.lower_ in _MODALS), ""),
        role=_role(copula),
        tense=_tense(copula),
        shared_subject=shared,
    )


def _noun_complements(noun: Token) -> Iterator[Complement]:
    for child in noun.rights:
        if child.dep_ in ("acl", "relcl", "ccomp"):
            marker = next((c for c in child.children if c.dep_ == "mark" and c.i < child.i), None)
            if marker is not None and marker.lower_ == "that":
                yield Complement("that", _passage(child.subtree), "that")
            elif any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
                yield Complement("inf", _passage(child.subtree), "to")
            elif child.dep_ == "ccomp":
                yield _clausal(noun, child)
        elif child.dep_ == "prep" and child.lower_ not in ("by", "from"):
            kind: ComplementKind = "as" if child.lower_ == "as" else "pp"
            yield Complement(kind, _passage(child.subtree), child.lower_)


def _noun(noun: Token, complements: tuple[Complement, ...]) -> Clause:
    subject: Passage = ()
    shared = False
    for child in noun.children:
        if child.dep_ == "poss":
            subject = _passage([t for t in child.subtree if t.dep_ != "case" or t.head.i != child.i])
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            agent = next((c for c in child.children if c.dep_ == "pobj"), None)
            subject = _phrase(agent) if agent is not None else subject
    governor = noun.head
    if not subject and noun.dep_ in ("dobj", "attr") and governor.pos_ in ("VERB", "AUX"):
        subject, _ = _subject(governor, False)
        shared = True
    return Clause(
        cue=_passage([noun]),
        lemma=noun.lemma_.lower(),
        part="noun",
        at=_extent(noun.subtree),
        subject=subject,
        complements=complements,
        role=governor.lemma_.lower() if shared else noun.dep_,
        shared_subject=shared,
    )


def _preposition(word: Token) -> Clause | None:
    """The clause of "according to the police": the rest of its sentence is what they say."""
    words = [word]
    speaker = next((child for child in word.children if child.dep_ == "pobj"), None)
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ == "to":
            words.append(child)
            speaker = next((c for c in child.children if c.dep_ == "pobj"), speaker)
    if speaker is None:
        return None
    host = word.head
    for _ in range(_MAX_DEPTH):
        if host.head.i == host.i or (
            host.pos_ in ("VERB", "AUX") and any(c.dep_ in (*_SUBJECTS, *_PATIENTS) for c in host.children)
        ):
            break
        host = host.head
    content = _tokens_without(host, word) if host.i != word.i else []  # a parser may take it for the main verb
    source = list(speaker.subtree) if content else list(takewhile(lambda token: token.text != ",", speaker.subtree))
    return Clause(
        cue=_passage(words),
        lemma=" ".join(w.lower_ for w in words),
        part="preposition",
        at=_extent(host.subtree),
        subject=_passage(source),
        complements=(Complement("bare", _passage(content)),) if content else (),
        role=_role(host),
    )


# --- spans


def _phrase(token: Token, without: Token | None = None) -> Passage:
    """The whole phrase of a head word, less the part that hangs on `without`."""
    if without is None or not (token.left_edge.i <= without.i <= token.right_edge.i):
        return _passage(token.subtree)
    return _passage(_tokens_without(token, without))


def _tokens_without(head: Token, other: Token) -> list[Token]:
    """The words below `head`, less those below `other` where that hangs below `head`."""
    if other.i == head.i or head.is_ancestor(other):
        cut = {token.i for token in other.subtree}
        return [token for token in head.subtree if token.i not in cut]
    return list(head.subtree)


def _passage(tokens: Iterable[Token]) -> Passage:
    """Runs of neighbouring words as spans."""
    spans: list[Span] = []
    last = -2
    for token in sorted(tokens, key=lambda token: token.i):
        if token.i == last + 1:
            spans[-1] = (spans[-1][0], token.idx + len(token))
        else:
            spans.append((token.idx, token.idx + len(token)))
        last = token.i
    return tuple(spans)


def _extent(tokens: Iterable[Token]) -> Span:
    ordered = list(tokens)
    return (min(token.idx for token in ordered), max(token.idx + len(token) for token in ordered))
