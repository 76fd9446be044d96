"""What a word of a parse takes: the clause, phrase or quotation that holds what is said, and what closes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.claims import DENYING
from dossier.convert.clauses.clauseheads import TELLING
from dossier.convert.clauses.ends import (
    BEING,
    DECLINING,
    DONE_TO_OTHERS,
    IT,
    JUDGES,
    MAKING_OF,
    SENTENCING,
    TESTIFYING,
    THEM,
    THREATENING,
)
from dossier.convert.clauses.setagainst import is_shown, is_silent
from dossier.convert.engines.spacy_passages import passage_of, phrase_of, words_without
from dossier.convert.engines.spacy_subjects import (
    SUBJECTS,
    WH_TAGS,
    as_whom,
    object_of,
    own_subject,
    says_behind_passive,
)
from dossier.convert.engines.spacy_tree import Word
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.english.pronouns import DEFINITE
from dossier.convert.english.timewords import WEEKDAYS
from dossier.convert.reading.cues import ADDRESSING, CHARGES, cue_forms
from dossier.convert.reading.marks import DOUBLE_MARKS
from dossier.convert.reading.parse import Complement, ComplementKind, Tail
from dossier.records import replace

PATIENTS: Final = frozenset({"nsubjpass", "csubjpass"})
AUXILIARY_LABELS: Final = frozenset({"aux", "auxpass", "neg", "prt"})
#: What sets a clause against what was said before it.
_SETTING_AGAINST: Final = frozenset({"whereas", "while"})
_MOST_TAILS: Final = 5
_HUNG: Final = frozenset({"acl", "ccomp", "relcl"})
_FINITE_TAGS: Final = frozenset({"MD", "VBD", "VBP", "VBZ"})


def shares_passive(verb: Word) -> bool:
    """True for "told" in "she was stopped and *told* that it was shut": nobody hangs on it who is told."""
    return _is_denied_to(verb) or (
        verb.dep == "conj"
        and verb.tag in ("VBD", "VBN")
        and verb.lemma.lower() in ADDRESSING
        and any(child.dep in ("auxpass", "nsubjpass") for child in verb.head.children)
        and not any(child.dep in ("dobj", "dative", "aux", *SUBJECTS) for child in verb.children)
    )


def _is_denied_to(verb: Word) -> bool:
    """True for "denied" in "were beaten, starved and *denied* water"."""
    if verb.dep != "conj" or verb.lemma.lower() != "deny":
        return False
    first, depth = verb.head, 0
    while first.dep == "conj" and depth < _MOST_IN_ROW:
        first, depth = first.head, depth + 1
    thing = object_of(verb)
    if thing is None or thing.lower in CHARGES or any(child.lower in DEFINITE for child in thing.children):
        return False
    return any(child.dep in ("auxpass", "nsubjpass") for child in first.children)


_MOST_IN_ROW: Final = 8


def complements_of(verb: Word, passive: bool) -> Iterator[Complement]:
    """What a verb takes, with the clause that it comments on, or the noun that its own clause hangs on."""
    parted = _parted_subject(verb, passive)
    for child in verb.children:
        if child in parted:
            continue
        for complement in complement_at(verb, child):
            may_end = child.i > verb.i and (complement.kind not in ("pp", "as") or child.dep == "advcl")
            at = complement.at
            if not at:
                continue  # a mark that the parse takes for a word has none: "said *“*Quill did not leave"
            if parted and complement.kind == "bare":
                at = passage_of({*verb.words[parted[0].edges[0].i : child.edges[0].i], *words_without(child, verb)})
            tails = _tails(child) if may_end else ()
            yield replace(complement, at=at, tails=tails) if tails or parted else complement
    if verb.dep == "parataxis" or (verb.dep in ("ccomp", "advcl") and _is_aside(verb)):
        host = words_without(verb.head, verb)
        if host and (host[0].i < verb.i or _opens_inside(verb)):
            # else what stands in front got lost: "*Cuts*, she said, *hurt*"; but "men who, she said, *had left*", and
            # "men who sell it and, she said, *make* it"
            yield Complement("bare", passage_of(host), "aside")
    elif verb.dep == "advcl" and _is_said_as(verb):
        yield Complement("bare", passage_of(words_without(verb.head, verb)), "host")
    if verb.dep == "relcl" and not passive and _wants_object(verb):
        yield Complement("np", phrase_of(verb.head, without=verb), "head")
    if verb.dep == "acl" and passive:
        yield Complement("np", phrase_of(verb.head, without=verb), "head")


def _opens_inside(verb: Word) -> bool:
    """True for an aside right behind what opens a clause: "*when*, he said, it fell", "left *and*, he said, fell".

    "*And so*, he said," opens the sentence.
    """
    first = verb.edges[0]
    at = first.i - 1
    while at > 0 and verb.words[at].is_punctuation:
        at -= 1
    if first.tag in WH_TAGS or at < 1:
        return first.tag in WH_TAGS
    opener, before = verb.words[at], verb.words[at - 1]
    return opener.tag in WH_TAGS or (opener.tag == "CC" and before.tag != "CC" and not before.is_punctuation)


def _parted_subject(verb: Word, passive: bool) -> list[Word]:
    """What a parse hangs on a verb of the subject of the clause behind: "Clerks say *talk of a sale* is idle"."""
    clause = next((child for child in verb.rights if child.dep == "ccomp"), None)
    if clause is None or passive or any(child.dep in (*SUBJECTS, *PATIENTS) for child in clause.children):
        return []
    if verb.dep == "acl" or verb.lower in TELLING or (verb.dep == "relcl" and _wants_object(verb)):
        return []  # "told *the board* a sale is near", "the town *she calls home* is small"
    finite = next((child for child in clause.lefts if child.dep in ("aux", "auxpass")), clause)
    between = [child for child in verb.rights if child.i < clause.i and not child.is_punctuation]
    if finite.tag not in _FINITE_TAGS or any(child.dep in ("advcl", "cc") for child in between):
        return []
    return between if any(c.dep == "dobj" or (c.dep == "xcomp" and c.tag == "VBG") for c in between) else []


def _is_aside(verb: Word) -> bool:
    """A short clause between commas, hung below the clause that it comments on ("The plan, he said, failed")."""
    if any(child.dep in ("ccomp", "xcomp", "dobj", "mark", "prep") and not _is_day(child) for child in verb.children):
        return False
    before = verb.edges[0].i - 1
    return (
        before >= 0
        and verb.words[before].text in (",", "-", "—", "–", "--", "”", '"', "''")
        and any(child.dep == "nsubj" for child in verb.children)
    )


def _is_day(word: Word) -> bool:
    """True for "on Monday"."""
    return word.lower == "on" and any(child.lower in WEEKDAYS for child in word.children)


def _comments_on(clause: Word, verb: Word) -> bool:
    """True for the clause behind a comma of "The firm was warned, *the Courier reported on Monday*"."""
    first = clause.edges[0]
    if clause.i < verb.i or first.words[first.i - 1].text != "," or clause.lower not in cue_forms().speech:
        return False
    return any(child.dep == "auxpass" for child in verb.children) and _is_aside(clause)


def _is_said_as(verb: Word) -> bool:
    """True for "as the Courier reported", "as first reported by the Courier": what it hangs on was reported."""
    return any(child.lower == "as" and child.i < verb.i for child in verb.children) and not any(
        child.dep in ("ccomp", "xcomp", "dobj", "acomp", "attr") for child in verb.children
    )


def _wants_object(verb: Word) -> bool:
    """A relative clause whose gap is the object: "the plan that he praised"."""
    subject = next((child for child in verb.children if child.dep in SUBJECTS), None)
    return subject is not None and subject.tag not in WH_TAGS


def complement_at(verb: Word, child: Word) -> Iterator[Complement]:
    """What a verb or adjective takes with one of the words that hang on it; nothing for what is no complement."""
    dep = child.dep
    if dep == "ccomp":
        if not is_sentence(child) and not _is_outer(child, verb) and not _comments_on(child, verb):
            yield _clausal(verb, child)
    elif dep == "xcomp":
        if any(c.dep == "aux" and c.lower == "to" for c in child.children):
            is_hearer = is_somebody(child.lower) and len(child.children) == 1  # "wrote *to staff*: …", taken for a verb
            yield Complement("pp" if is_hearer else "inf", passage_of(_infinitive(child, verb)), "to")
        elif child.tag == "VBG":
            yield Complement("ing", passage_of(words_without(child, verb)))
        else:
            yield Complement("as", passage_of(words_without(child, verb)))
    elif dep == "oprd":
        yield Complement("as", passage_of(words_without(child, verb)))
    elif dep == "dobj":
        told = _told_clause(verb, child)
        if told is not None:
            yield Complement("np", passage_of(words_without(child, told)), "to")
            yield Complement("that", passage_of(told.subtree), "that")
        elif child.tag not in WH_TAGS:
            yield Complement("np", passage_of(words_without(child, verb)))
    elif dep == "dative":
        yield Complement("np", passage_of(words_without(child, verb)), "to")
    elif dep in PATIENTS:
        yield Complement("np", passage_of(words_without(child, verb)), "patient")
    elif dep == "agent":
        for named_as in filter(None, map(as_whom, child.children)):
            yield Complement("as", passage_of(named_as.subtree), "as")
    elif dep == "prep" and child.i > verb.i:
        kind: ComplementKind = "as" if child.lower == "as" else "pp"
        yield Complement(kind, passage_of(words_without(child, verb)), child.lower)
    elif dep == "advcl" and child.i > verb.i:
        marks = {c.lower for c in child.lefts if c.dep == "mark"}
        if not marks.isdisjoint(("if", "whether")):
            yield Complement("if", passage_of(words_without(child, verb)), "if")
        elif child.edges[0].lower == "for" and "for" in marks and not any(c.dep == "dobj" for c in verb.rights):
            # "called *for the mayor to go*", not "gave a reason *for her to go*"
            yield Complement("pp", passage_of(words_without(child, verb)), "for")


def _told_clause(verb: Word, whom: Word) -> Word | None:
    """The clause of "assured *residents* that it was safe", which a parse may hang on whom it is told to."""
    if verb.lower not in TELLING or not (whom.part == "PROPN" or is_somebody(whom.lower)):
        return None
    return next((word for word in whom.subtree if word.dep in _HUNG and _is_whole_clause(word)), None)


def _is_whole_clause(clause: Word) -> bool:
    first = clause.edges[0]
    return (
        first.dep == "mark" and first.lower == "that" and any(c.dep in (*SUBJECTS, *PATIENTS) for c in clause.children)
    )


def _clausal(head: Word, clause: Word) -> Complement:
    tokens = words_without(clause, head)
    for child in clause.rights:
        if _says_besides(clause, child) or (
            child.dep in ("conj", "advcl")
            and child.lower in MAKING_OF
            and _finds_otherwise(child)
            and _is_found_of(head, clause, child)
        ):
            is_over = True
        else:
            is_over = child.dep == "conj" and head.lower in DENYING and _goes_on_to_say(child)
            is_over = is_over or _is_sentence_of(head, child) or says_behind_passive(clause, child)
        if is_over:
            tokens = _up_to(tokens, clause, child)
    at = passage_of(tokens)
    marker = next((c for c in clause.children if c.dep in ("mark", "complm")), None)
    if marker is not None and marker.lower == "that":
        return Complement("that", at, "that")
    if marker is not None and marker.lower in ("if", "whether"):
        return Complement("if", at, marker.lower)
    if clause.tag == "VBG" and not any(c.dep in ("aux", "auxpass") for c in clause.children):
        return Complement("ing", at)
    if clause.tag == "VB" and any(c.dep == "aux" and c.lower == "to" for c in clause.children):
        return Complement("inf", passage_of(_infinitive(clause, head)), "to")
    first = tokens[0] if tokens else clause
    if first.tag in WH_TAGS and first.i > head.i:
        return Complement("wh", at, first.lower)
    return Complement("bare", at)


def _goes_on_to_say(verb: Word) -> bool:
    """True for what who denies says besides: "denied that she had lied but *admitted* it was late"."""
    is_finite = verb.tag in ("VBD", "VBZ", "VBP") and not any(child.dep in AUXILIARY_LABELS for child in verb.children)
    if verb.lower in MAKING_OF and (thing := object_of(verb)) is not None and thing.lower in THEM:
        return False  # "denied that guards beat the nurse and accused *her*"
    return is_finite and own_subject(verb) is None and verb.lower in cue_forms().speech | MAKING_OF


def _is_sentence_of(head: Word, verb: Word) -> bool:
    """True for what a judge does behind what he says, as in `ends`: "said he had lied *and jailed* him"."""
    if verb.dep != "conj" or verb.lower not in SENTENCING or own_subject(verb) is not None:
        return False
    judge = own_subject(head)
    return judge is not None and any(word.lower in JUDGES for word in judge.subtree)


def _infinitive(verb: Word, head: Word) -> list[Word]:
    """The words of an infinitive, up to a past tense, of the head: "told her to pay *and adjourned* it"."""
    words = words_without(verb, head)
    for child in verb.rights:
        if child.dep == "conj" and child.tag == "VBD" and own_subject(child) is None:
            return _up_to(words, verb, child)
    return words


def _up_to(words: list[Word], clause: Word, other: Word) -> list[Word]:
    """The words of a clause in front of another that is joined to it."""
    begins = min(other.edges[0].i, next((c.i for c in clause.children if c.dep == "cc"), other.i))
    return [word for word in words if word.i < begins]


def is_sentence(verb: Word) -> bool:
    """True for what a semicolon parts from the verb that the parse hangs it on: "*The mill shut*; he said so"."""
    if verb.dep != "ccomp" or verb.i > verb.head.i:
        return False
    return verb.words[verb.edges[1].i + 1].text == ";"


def _is_outer(verb: Word, relative: Word) -> bool:
    """True for the main verb of "The mayor, who *said* he was ill, *left*", read as if the sentence had none."""
    if relative.dep != "relcl" or relative.head.dep != "ROOT" or verb.i < relative.i:
        return False
    first = verb.edges[0]
    return first.i == verb.i and verb.words[verb.i - 1].text == "," and verb.tag in ("VBD", "VBN", "VBZ")


def _is_thing(word: Word) -> bool:
    """True for a noun that is nobody, and for "it"."""
    return word.lower == "it" or (word.part == "NOUN" and not is_somebody(word.lower))


def _is_by_who_speaks(clause: Word, verb: Word) -> bool:
    """True for what no thing does: "*and threatened* to sue", "had been taken *but declined* to say whose"."""
    if verb.lower in DECLINING:  # but "said the guild had taken it but *refused to leave*"
        return not BEING.isdisjoint(word.lower for word in (clause, *clause.lefts))
    return verb.lower in THREATENING and _threatened(verb) in DONE_TO_OTHERS


def _says_besides(clause: Word, verb: Word) -> bool:
    """True for somebody else who says something, as in `ends`: "said it was safe *and Odo Tarn said it was not*"."""
    subject, told = own_subject(verb), own_subject(clause)
    if subject is not None and _is_against(verb):
        behind = (word.lower for word in verb.words[subject.edges[1].i + 1 :])
        if is_shown(subject.lower, verb.lower) or is_silent(behind):
            return True  # "said it was dry, *but images showed* water", "…; *Tarn did not reply*"
    if verb.dep == "conj" and subject is None and _is_by_who_speaks(clause, verb):
        things = [child for child in clause.children if child.dep in (*SUBJECTS, *PATIENTS)]
        return bool(things) and all(_is_thing(thing) for thing in things)
    if verb.dep != "conj" or verb.lower not in cue_forms().speech or any(each.dep == "mark" for each in verb.children):
        return False
    if subject is None or subject.part != "PROPN" or not any(child.dep == "ccomp" for child in verb.children):
        return False
    return object_of(verb) is None and (told is None or told.part != "PRON" or told.lower == "it")


def _threatened(verb: Word) -> str:
    """What somebody threatened to do: "sue"; empty for none."""
    return next((child.lower for child in verb.rights if child.dep == "xcomp"), "")


def _is_against(verb: Word) -> bool:
    """True for a clause that "but", behind a comma, "while" or a semicolon sets against what it is hung on."""
    if verb.dep == "advcl":
        return any(child.dep == "mark" and child.lower in _SETTING_AGAINST for child in verb.children)
    first = verb.edges[0].i
    joint = [word.lower for word in verb.words[max(0, first - 2) : first]]
    return verb.dep == "conj" and (joint == [",", "but"] or joint[-1:] == [";"])


def _finds_otherwise(verb: Word) -> bool:
    """True for who makes something else of it by words: "said it was "fine", while *Ann Quill* called it "cruel"."."""
    subject = own_subject(verb)
    if subject is None or any(child.dep in AUXILIARY_LABELS for child in verb.children):
        return False  # "… and Ann Quill *had called* it "cruel"": said by who speaks
    thing = object_of(verb)
    is_quoted = any(token.text in DOUBLE_MARKS for token in verb.words[verb.i + 1 : verb.edges[1].i + 1])
    if is_quoted and thing is not None and thing.lower in THEM:
        return False  # "recalled that he was "kind" and Ann Quill called *him* "boss"": what somebody heard
    if verb.dep == "conj":  # only behind a quotation, as in `complements`
        joined = verb.edges[0].i - 1
        if joined > 0 and verb.words[joined].dep == "cc":
            joined -= 1
        return is_quoted and subject.part == "PROPN" and verb.words[joined].text in DOUBLE_MARKS
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
    if any(token.text in DOUBLE_MARKS for token in clause.words[clause.edges[0].i : verb.edges[0].i]):
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
            if token.part not in ("VERB", "AUX") or shares_passive(token):
                continue
            first = before if before.dep == "cc" else first
            word = first.lower if first.dep == "cc" else "and"
            if not any(child.dep in SUBJECTS for child in token.children):
                word = f"and {token.lemma.lower()}"
        elif before.text not in (",", "—", "–", "--", "-", ";") and token.dep != "advcl":
            continue
        tails.append(Tail(word, first.start))
    return tuple(tails)


def _tail_word(token: Word, first: Word) -> str:
    if token.tag == "VBG" and token.dep in ("advcl", "acl"):
        return f"{token.lemma.lower()} ing"
    return "appos" if token.dep == "appos" else str(first.lower)


def noun_complements(noun: Word) -> Iterator[Complement]:
    """What a noun takes: "the claim *that he left*", "a vow *to stay*", "doubts *about it*"."""
    for child in noun.rights:
        if child.dep in ("acl", "relcl", "ccomp"):
            marker = next((c for c in child.children if c.dep == "mark" and c.i < child.i), None)
            if marker is not None and marker.lower == "that":
                yield Complement("that", passage_of(child.subtree), "that")
            elif any(c.dep == "aux" and c.lower == "to" for c in child.children):
                yield Complement("inf", passage_of(child.subtree), "to")
            elif child.dep == "ccomp":
                yield _clausal(noun, child)
        elif child.dep == "prep" and child.lower not in ("by", "from"):
            kind: ComplementKind = "as" if child.lower == "as" else "pp"
            yield Complement(kind, passage_of(child.subtree), child.lower)
