"""What an engine tells the shared stages about an article: sentences, names and clauses, and nothing of how it knows.

All spans are `[start, end)` code points of the reading text.
"""

from __future__ import annotations

from typing import Final, Literal, Protocol, TypeAlias

from dossier.model import EntityType, Passage, Span
from dossier.records import Record

#: The shape of what follows (or, for a clause in front, precedes) a verb or noun:
#: `that` a that-clause, `bare` a finite clause without "that", `wh` an interrogative clause, `if` whether/if,
#: `inf` an infinitive ("to leave"), `ing` a gerund, `np` a noun phrase, `pp` a prepositional phrase, `as` "as …",
#: `quote` a passage in quotation marks.
ComplementKind: TypeAlias = Literal["that", "bare", "wh", "if", "inf", "ing", "np", "pp", "as", "quote"]


#: Those that hold a clause, or somebody's very words.
CLAUSAL: Final = frozenset({"that", "bare", "wh", "if", "quote"})


class Sentence(Record):
    """One sentence, without the blanks around it. `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int


class NameMention(Record):
    """A name in the text. `type` is empty where the engine cannot tell."""

    span: Span
    type: EntityType | Literal[""] = ""


class Tail(Record):
    """A clause at the end of a complement that may not belong to it: "He said it failed, *although nobody knew*".

    `word` is what opens it (although, and, which), or the participle's lemma and "ing" ("adding that …").
    """

    word: str
    start: int


class Complement(Record):
    """What a cue word takes. `marker` is the word that opens it (that, to, about, …), empty for none.

    `at` includes the marker where it stands in the text. Three markers of a noun phrase do not: `to` an addressee
    ("told *her*"), `patient` a passive's subject, `head` the noun that a relative clause or participle hangs on
    ("*the plan* he praised"). `aside` marks the clause that a parenthesis comments on: "*The plan*, he said, *failed*".
    `tails` are the places where the complement may end early.
    """

    kind: ComplementKind
    at: Passage
    marker: str = ""
    tails: tuple[Tail, ...] = ()


class Clause(Record):
    """A verb, or a noun or preposition that can attribute, with what depends on it.

    `cue` is the word with its auxiliaries, negation and particles; `lemma` its dictionary form, `part` what it is.
    `subject` is the whole noun phrase that speaks; a passive's agent ("by …") counts as its subject. It is
    `shared_subject` when it belongs to another word ("he rose and *said*"; "he made a *claim*").
    `role` tells how the clause stands: main, complement, infinitive, adverbial, relative, participle, coordinated,
    aside, gerund, other; of a noun, the verb that governs it. `tense` is past, present, participle, ing or base. Both
    are empty where the engine cannot tell.
    """

    cue: Passage
    lemma: str
    part: Literal["verb", "noun", "preposition", "adverb", "adjective"]
    at: Span
    subject: Passage = ()
    complements: tuple[Complement, ...] = ()
    passive: bool = False
    negated: bool = False
    modal: str = ""
    role: str = ""
    tense: str = ""
    shared_subject: bool = False


class Parse(Record):
    """An engine's reading of one text; everything in the order of the text.

    `second` are the clauses as another engine reads them, to find quotes by; an engine may do without.
    """

    text: str
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...]
    clauses: tuple[Clause, ...]
    second: tuple[Clause, ...] = ()


class Engine(Protocol):
    """What the pipeline asks of an engine. `name` and `model` are recorded in the dossier."""

    name: str
    model: str

    def parse(self, text: str) -> Parse:
        """Sentences, names and clauses of a reading text. Never raises on any text."""
        ...


class Attribution(Record):
    """Words attributed to somebody, before anybody is identified: the passages of content, cue and source.

    `rule` names the rule that found it, for `convert --explain`.
    """

    content: Passage
    rule: str
    cue: Passage = ()
    source: Passage = ()
    lemma: str = ""
    thought: bool = False
