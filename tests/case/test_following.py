"""Names that follow another one: mistyped, or of a type that most dossiers deny."""

from pathlib import Path

import pytest
from invented_case import Article, opened

from dossier.case.listing import listed
from dossier.case.queries import Section
from dossier.model import EntityType, Role
from dossier.namekey import slug
from dossier.records import replace


def named(root: Path, name: str, type_: EntityType, called: str, title: str = "", office: str = "") -> None:
    """An article that names one, perhaps with a role, and perhaps an organization."""
    article = Article(name, f"News {name}\n\n{title} {called} of the {office} spoke.\n").names(type_, "x", called)
    if office:
        article.names("organization", slug(office), office)
        borne = (Role(title, slug(office), article.at(title)),)
        article.entities[0] = replace(article.entities[0], roles=borne)
    article.write(root)


def groups(root: Path, section: Section = "people") -> list[list[str]]:
    case = opened(root)
    found = sorted(row["members"] for row in listed(case, section))
    case.close()
    return found


@pytest.mark.parametrize("first", [True, False])
def test_a_slip_in_a_surname_is_mended_where_role_and_office_agree(tmp_path: Path, first: bool) -> None:
    if first:  # it stands there before the right name is known
        named(tmp_path, "z", "person", "Irma Halvorsten", "director", "Harbour Office")
        assert groups(tmp_path) == [["z#x"]]
    for name in "abc":
        named(tmp_path, name, "person", "Irma Halversten", "director", "Harbour Office")
    named(tmp_path, "d", "person", "Halversten")
    if not first:
        groups(tmp_path)
        named(tmp_path, "z", "person", "Irma Halvorsten", "director", "Harbour Office")
    assert groups(tmp_path) == [["a#x", "b#x", "c#x", "d#x", "z#x"]]


@pytest.mark.parametrize(
    ("called", "title", "office"),
    [
        ("Irma Halvorsten", "", ""),  # nothing but the name
        ("Irma Halvorsten", "miller", "Dockers' Union"),
        ("Olga Halvorsten", "director", "Harbour Office"),
        ("Irma Halversteen", "", ""),
    ],
)
def test_a_name_like_another_is_somebody_else_without_strong_evidence(
    tmp_path: Path, called: str, title: str, office: str
) -> None:
    for name in "abc":
        named(tmp_path, name, "person", "Irma Halversten", "director", "Harbour Office")
    named(tmp_path, "z", "person", called, title, office)
    assert groups(tmp_path) == [["a#x", "b#x", "c#x"], ["z#x"]]


def test_two_that_one_dossier_tells_apart_stay_apart(tmp_path: Path) -> None:
    for name in "abc":
        named(tmp_path, name, "person", "Irma Halversten", "director", "Harbour Office")
    article = Article("z", "News\n\ndirector Irma Halvorsten and Irma Halversten spoke.\n")
    article.names("person", "x", "Irma Halvorsten", role="director").names("person", "y", "Irma Halversten")
    article.write(tmp_path)
    assert groups(tmp_path) == [["a#x", "b#x", "c#x", "z#y"], ["z#x"]]


@pytest.mark.parametrize("wrong", ["person", "organization"])
def test_a_name_of_the_wrong_type_goes_where_most_dossiers_have_it(tmp_path: Path, wrong: EntityType) -> None:
    named(tmp_path, "z", wrong, "Velmora")
    for name in "abcde":
        named(tmp_path, name, "place", "Velmora")
    assert groups(tmp_path, "places") == [["a#x", "b#x", "c#x", "d#x", "e#x", "z#x"]]
    assert not groups(tmp_path, "people") + groups(tmp_path, "organizations")
    (tmp_path / "content" / "e.yaml").unlink()
    (tmp_path / "content" / "d.yaml").unlink()
    for _ in range(2):  # in the index that there is, and in a new one
        assert groups(tmp_path, "places") == [["a#x", "b#x", "c#x"]]
        assert groups(tmp_path, "people") + groups(tmp_path, "organizations") == [["z#x"]]
        (tmp_path / "index.sqlite3").unlink()


def test_a_surname_that_is_also_a_place_stays_a_person(tmp_path: Path) -> None:
    named(tmp_path, "y", "person", "Irma Velmora")
    named(tmp_path, "z", "person", "Velmora")
    for name in "abcde":
        named(tmp_path, name, "place", "Velmora")
    assert groups(tmp_path) == [["y#x", "z#x"]]
    assert len(groups(tmp_path, "places")[0]) == 5
