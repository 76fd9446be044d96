"""The forms of the words that can attribute: what the rules engine looks out for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from dossier.convert.english.inflections import forms_of_verbs, noun_forms, verb_forms
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.lexicon import lexicon
from dossier.data import words_of
from dossier.records import Record

#: What is told to the police of somebody or something, by whom it is missed.
REPORTED_MISSING: Final = Rare(
    r" (?:him|her|them|it|(?:an?|his|her|their|its|the|two|three) [a-z]{2,16}|(?:[A-Z][\w’'-]{1,20} ?){1,3}) ?"
    r"(?:missing|stolen)\b"
)


class Sense(Record):
    """What a verb form can be: the lemma it belongs to and the tense it shows."""

    lemma: str
    tense: str


class CueForms(Record):
    """Lower-cased forms of the lexicon's words; nouns and adjectives lead to their dictionary form."""

    verbs: Mapping[str, Sense]
    nouns: Mapping[str, str]
    adjectives: frozenset[str]
    prepositions: frozenset[str]  # the first word of each, of "as per" the second
    speech: frozenset[str]  # of verbs of saying
    all: frozenset[str]


#: Verbs that take a clause wherever one can be what they take.
CLAUSE_VERBS: Final = frozenset({"say", "think", "believe", "argue", "insist", "contend"})
#: Behind "was arrested and" these tell what was said to somebody, where nobody stands behind them to whom it is said.
ADDRESSING: Final = frozenset("advise ask assure inform instruct order remind tell urge warn".split())
#: What is denied by who says so; other things are denied to whom they are not given: "were beaten and denied *water*".
CHARGES: Final = frozenset(
    "accusations allegations any charges claims involvement it reports responsibility wrongdoing".split()
)
#: Participles of what is made of something by words, beside those of verbs of saying: "*Describing* it as a joke, …".
DESCRIBING: Final = frozenset(
    "branding characterising characterizing depicting describing dubbing labeling labelling likening portraying".split()
)
#: Log-odds that a word of the lexicon must reach in its best frame to be looked at: of the others hardly one in ten
#: attributes anything, and they are half of all.
_LEAST: Final = 0.9


@cache
def cue_forms() -> CueForms:
    """The forms of every word that the lexicon thinks likely, and of the verbs that go with quotation marks."""
    likely = {word for word, log_odds in lexicon().best.items() if log_odds >= _LEAST}
    return forms_of(likely | {f"verb {verb}" for verb in words_of("speech_verbs")})


def forms_of(words: Iterable[str]) -> CueForms:
    """The forms of words that are given as "part word", such as "verb call for"."""
    verbs: dict[str, Sense] = {}
    nouns: dict[str, str] = {}
    others: dict[str, set[str]] = {"adjective": set(), "adverb": set(), "preposition": set()}
    for name in sorted(words):
        part, _, word = name.partition(" ")
        if part == "verb":
            lemma = word.partition(" ")[0]
            for spelling in (lemma, f"{lemma[:-3]}ise") if lemma.endswith("ize") else (lemma,):
                for form, tense in verb_forms(spelling).items():
                    verbs.setdefault(form, Sense(lemma, tense))
        elif part == "noun":
            nouns |= dict.fromkeys(noun_forms(word), word)
        elif part == "adjective":
            others[part].add(word.rpartition(" ")[2])  # "make *clear*"
        else:
            others[part].add(word.removeprefix("as ").partition(" ")[0])
    adjectives, adverbs, prepositions = (frozenset(others[part]) for part in ("adjective", "adverb", "preposition"))
    every = frozenset({*verbs, *nouns, *adjectives, *adverbs, *prepositions})
    speech = forms_of_verbs(" ".join(words_of("speech_verbs")))
    return CueForms(verbs, nouns, adjectives, prepositions, speech, every)
