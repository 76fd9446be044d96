from itertools import pairwise

import pytest

from dossier.case.clusters import Form, clusters
from dossier.model import EntityType


class Told:
    """Evidence made up for a test: pairs of keys."""

    def __init__(self, apart: str = "", roles: dict[str, str] | None = None, short: str = "") -> None:
        self._apart = [frozenset(pair.split("/")) for pair in apart.split(", ")]
        self._roles = roles or {}
        self._short = short

    def apart(self, one: Form, other: Form) -> bool:
        return frozenset((one.key, other.key)) in self._apart

    def share_role(self, one: Form, other: Form) -> bool | None:
        roles = self._roles.get(one.key), self._roles.get(other.key)
        return roles[0] == roles[1] if all(roles) else None

    def named_so(self, full: Form, short: Form) -> bool:
        return f"{full.key}={short.key}" == self._short


def joined(type_: EntityType, keys: dict[str, int], told: Told | None = None) -> tuple[set[frozenset[str]], set[str]]:
    forms = [Form(number, key, None, uses) for number, (key, uses) in enumerate(keys.items())]
    found = clusters(type_, forms, told or Told())
    assert sorted(f.key for group in (*found.groups, found.ambiguous) for f in group) == sorted(keys)
    groups = {frozenset(form.key for form in group) for group in found.groups}
    return {group for group in groups if len(group) > 1}, {form.key for form in found.ambiguous}


def group(*keys: str) -> set[frozenset[str]]:
    return {frozenset(keys)}


def test_a_bare_surname_goes_to_its_only_bearer() -> None:
    assert joined("person", {"ida roe": 2, "roe": 5}) == (group("ida roe", "roe"), set())


def test_a_bare_surname_of_several_bearers_goes_to_none_unless_one_outweighs_all() -> None:
    assert joined("person", {"ida roe": 2, "jan roe": 2, "roe": 5}) == (set(), {"roe"})
    assert joined("person", {"ida roe": 40, "jan roe": 2, "roe": 5}) == (group("ida roe", "roe"), set())


def test_who_stands_apart_in_one_article_is_not_joined() -> None:
    assert joined("person", {"ida roe": 2, "roe": 5}, Told("ida roe/roe")) == (set(), set())
    assert joined("person", {"ida roe": 2, "ida b roe": 5}, Told("ida roe/ida b roe")) == (set(), set())


@pytest.mark.parametrize(("one", "other"), list(pairwise(["ida roe", "ida b roe", "ida berta roe"])))
def test_middle_names_and_their_initials(one: str, other: str) -> None:
    assert joined("person", {one: 2, other: 1})[0] == group(one, other)


def test_middle_names_that_differ_tell_people_apart() -> None:
    assert joined("person", {"ida roe": 2, "ida b roe": 1, "ida c roe": 1})[0] == set()


def test_initials_and_short_forms_of_first_names() -> None:
    assert joined("person", {"i roe": 2, "ida roe": 1})[0] == group("i roe", "ida roe")
    assert joined("person", {"i roe": 2, "ida roe": 1, "ivo roe": 1})[0] == set()
    assert joined("person", {"bill roe": 1, "william roe": 2})[0] == group("bill roe", "william roe")
    assert joined("person", {"ida roe": 1, "ada roe": 2})[0] == set()


def test_roles_that_never_meet_keep_variants_apart() -> None:
    told = Told(roles={"ida roe": "mayor", "ida b roe": "dentist"})
    assert joined("person", {"ida roe": 2, "ida b roe": 1}, told)[0] == set()


def test_an_acronym_goes_to_the_name_it_was_introduced_with() -> None:
    forms = {"lowland railway": 1, "lake rescue": 1, "lr": 3}
    assert joined("organization", forms)[0] == set()
    assert joined("organization", forms, Told(short="lake rescue=lr"))[0] == group("lake rescue", "lr")


def test_an_acronym_of_three_letters_goes_to_the_only_name_it_can_stand_for() -> None:
    assert joined("organization", {"lowland railway union": 1, "lru": 3})[0] == group("lowland railway union", "lru")
    assert joined("organization", {"lowland railway": 1, "lr": 3})[0] == set()


def test_places_of_one_key_only() -> None:
    assert joined("place", {"vinter": 1, "port vinter": 1})[0] == set()
