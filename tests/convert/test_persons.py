import pytest

from dossier.convert.english.eventwords import noun_lemma
from dossier.convert.english.persons import is_plural


@pytest.mark.parametrize(
    "noun",
    "rebels firemen policewomen people salespeople grandchildren taxis rabbis gurus plateaus critics buses lenses "
    "crises viruses".split(),
)
def test_a_plural(noun: str) -> None:
    assert is_plural(noun)


@pytest.mark.parametrize(
    "noun",
    "witness crisis analysis basis series species headquarters news politics virus campus axis hepatitis metropolis "
    "lens gas regimen clerk police".split(),
)
def test_no_plural_though_it_may_end_as_one(noun: str) -> None:
    assert not is_plural(noun)


@pytest.mark.parametrize(
    ("noun", "lemma"),
    [("raids", "raid"), ("inquiries", "inquiry"), ("crashes", "crash"), ("crisis", "crisis"), ("series", "series")],
)
def test_the_singular_of_a_noun(noun: str, lemma: str) -> None:
    assert noun_lemma(noun) == lemma
