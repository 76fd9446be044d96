import pytest

from dossier.convert.english.inflections import forms_in_the_past, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("rob", "rob robs robbing robbed"),
        ("deny", "deny denies denying denied"),
        ("flee", "flee flees fleeing fled"),
        ("sink", "sink sinks sinking sank sunk"),
        ("put", "put puts putting"),
        ("burn", "burn burns burning burned burnt"),
    ],
)
def test_the_forms_of_a_verb(verb: str, forms: str) -> None:
    assert set(verb_forms(verb)) == set(forms.split())


def test_only_the_irregular_past_of_a_verb() -> None:
    assert forms_in_the_past("burn eat") == {"burnt": "burn", "ate": "eat", "eaten": "eat"}


@pytest.mark.parametrize(("noun", "plural"), [("story", "stories"), ("clash", "clashes"), ("essay", "essays")])
def test_the_plural_of_a_noun(noun: str, plural: str) -> None:
    assert noun_forms(noun) == (noun, plural)
